//! What must stand in the environment before the window's toolkit starts.
//!
//! Not the registry's place (`place.rs`). The variables are read by WebKitGTK when it is loaded.

/// What is set where nobody set it. None changes what the window shows.
///
/// The renderer: some graphics drivers show an empty window with the usual one (performance paper, lesson 8). The others
/// keep the memory of a desk small that stands open all day, by an eighth of what the page took before when measured:
/// the page's engine lets its heap grow to many times what lives in it before it looks for what is dead, and keeps the workings
/// of a compiler for long calculations that this page never does; freed memory is otherwise kept by every thread for
/// itself, and kept for good once a passphrase was stretched. An engine that does not know one of these names leaves it
/// alone.
#[cfg(target_os = "linux")]
const SETTLED: [(&str, &str); 7] = [
    ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
    ("JSC_largeHeapSize", "8388608"),
    ("JSC_heapGrowthMaxIncrease", "1"),
    ("JSC_useFTLJIT", "0"),
    ("MALLOC_ARENA_MAX", "2"),
    ("MALLOC_TRIM_THRESHOLD_", "131072"),
    ("MALLOC_MMAP_THRESHOLD_", "131072"),
];

/// Starts this program once more with what is [`SETTLED`], where something of it was not set. The process id stays the same.
///
/// The program replaces itself rather than setting its own variables, because changing the environment of a running
/// process is unsound beside other threads.
#[cfg(target_os = "linux")]
pub fn settle() {
    use std::os::unix::process::CommandExt;
    let lacking = || SETTLED.into_iter().filter(|(name, _)| std::env::var_os(name).is_none());
    if lacking().next().is_none() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Where the program cannot be started again, the window opens with what is set.
        let error = std::process::Command::new(program).args(std::env::args_os().skip(1)).envs(lacking()).exec();
        eprintln!("steelyard: the surroundings could not be settled: {error}");
    }
}

/// Nothing is needed elsewhere.
#[cfg(not(target_os = "linux"))]
pub fn settle() {}
