//! Where the registry lies: the folder that `STEELYARD_REGISTRY` names, else `steelyard` in the user's data folder.
//!
//! The command line goes by the same rule. Not what is in the folder: that is the registry's own affair.

use std::ffi::OsString;
use std::path::PathBuf;

/// The registry's folder, or `None` where the environment names neither a registry nor a home.
#[must_use]
pub fn of_registry() -> Option<PathBuf> {
    chosen(|name| std::env::var_os(name))
}

/// The rule itself. The data folder is that of the XDG base directories (`$XDG_DATA_HOME` where it is absolute, else
/// `~/.local/share`), on Windows `%APPDATA%`.
fn chosen(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let given = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = given("STEELYARD_REGISTRY") {
        return Some(folder);
    }
    let data = if cfg!(windows) {
        given("APPDATA")
    } else {
        given("XDG_DATA_HOME")
            .filter(|folder| folder.is_absolute())
            .or_else(|| given("HOME").map(|home| home.join(".local/share")))
    };
    data.map(|data| data.join("steelyard"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(&str, &str)]) -> Option<PathBuf> {
        chosen(|name| pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| OsString::from(v)))
    }

    #[test]
    fn a_named_registry_goes_before_the_data_folder() {
        let named = with(&[("STEELYARD_REGISTRY", "demo/registry"), ("HOME", "/somebody")]);
        assert_eq!(named, Some(PathBuf::from("demo/registry")), "the officer's word goes first");
    }

    #[test]
    #[cfg(not(windows))]
    fn the_data_folder_is_the_one_of_the_desktop() {
        let own = with(&[("XDG_DATA_HOME", "/data"), ("HOME", "/somebody")]);
        assert_eq!(own, Some(PathBuf::from("/data/steelyard")), "an absolute data folder is obeyed");
        let relative = with(&[("XDG_DATA_HOME", "data"), ("STEELYARD_REGISTRY", ""), ("HOME", "/somebody")]);
        assert_eq!(
            relative,
            Some(PathBuf::from("/somebody/.local/share/steelyard")),
            "a relative data folder and an empty name count as not given"
        );
        assert_eq!(with(&[]), None, "without a home there is no place to guess");
    }
}
