//! What must stand in the environment before the window's toolkit starts.
//!
//! Not the registry's place (`place.rs`). The variables are read by WebKitGTK when it is loaded.

/// Starts this program once more with `WEBKIT_DISABLE_DMABUF_RENDERER=1` where nobody set that variable: some
/// graphics drivers show an empty window otherwise (performance paper, lesson 8). The process id stays the same.
///
/// The program replaces itself rather than setting its own variable, because changing the environment of a running
/// process is unsound beside other threads.
#[cfg(target_os = "linux")]
pub fn settle() {
    use std::os::unix::process::CommandExt;
    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(RENDERER).is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Where the program cannot be started again, the window opens with the renderer it has.
        let error = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(RENDERER, "1").exec();
        eprintln!("steelyard: could not set {RENDERER}: {error}");
    }
}

/// Nothing is needed elsewhere.
#[cfg(not(target_os = "linux"))]
pub fn settle() {}
