//! Where the registry of this desk lies when nobody says otherwise.

use std::path::PathBuf;

/// The application's data directory: `STEELYARD_REGISTRY`, else `steelyard` under `XDG_DATA_HOME`, `APPDATA`,
/// `~/Library/Application Support` or `~/.local/share`, whichever the system has.
#[must_use]
pub fn registry_dir() -> PathBuf {
    let set = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    if let Some(dir) = set("STEELYARD_REGISTRY") {
        return dir;
    }
    let home = || set("HOME").unwrap_or_else(|| PathBuf::from("."));
    let base = if cfg!(target_os = "windows") {
        set("APPDATA").unwrap_or_else(home)
    } else if cfg!(target_os = "macos") {
        home().join("Library/Application Support")
    } else {
        set("XDG_DATA_HOME").unwrap_or_else(|| home().join(".local/share"))
    };
    base.join("steelyard")
}
