//! The bounds that a helper lays on itself before it looks at the first byte: memory, time, no file, no socket.
//!
//! Not the patience of who waits for it (the parent). A system without such bounds is left to that patience alone.

/// Memory of its own that the helper may take: 512 MiB (trust paper §2.5).
#[cfg(unix)]
const MEMORY: u64 = 512 * 1024 * 1024;
/// Seconds of the processor.
#[cfg(unix)]
const SECONDS: u64 = 30;

/// Lays the bounds. What cannot be bound is left; the parent's clock still runs.
#[cfg(unix)]
pub(super) fn hold() {
    use rlimit::{Resource, setrlimit};
    // On Linux what is written to is counted; elsewhere the whole of the addresses.
    let memory = if cfg!(target_os = "linux") { Resource::DATA } else { Resource::AS };
    let _ = setrlimit(memory, MEMORY, MEMORY);
    let _ = setrlimit(Resource::CPU, SECONDS, SECONDS + 1);
    let _ = setrlimit(Resource::CORE, 0, 0);
    let _ = setrlimit(Resource::FSIZE, 0, 0);
    // Nothing beyond the three that are open: neither a file nor a connection can be opened any more.
    let _ = setrlimit(Resource::NOFILE, 3, 3);
}

/// No such bounds on this system.
#[cfg(not(unix))]
pub(super) fn hold() {}
