//! Registries for journeys: each its own copy of a demonstration registry, made once through the command line.
//!
//! Nothing here writes into a registry: what a journey needs in it comes in by the doors that an office has.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

/// The password of every officer of a demonstration registry.
pub const PASSWORD: &str = "steelyard-demo";

/// A demonstration registry of the journey's own. It goes with this value.
pub struct Registry {
    folder: tempfile::TempDir,
}

impl Registry {
    /// A copy of a demonstration registry with a made working day in it.
    ///
    /// # Panics
    /// Where it cannot be made.
    #[must_use]
    pub fn demonstration() -> Registry {
        static MADE: OnceLock<Registry> = OnceLock::new();
        let made = MADE.get_or_init(|| {
            let registry = Registry::empty();
            registry.office("S001", &["init", "--demo"]);
            let day = registry.folder.path().join("today");
            let day = day.to_string_lossy();
            registry.office("Q001", &["made-year", "--today", "12", "--out", &day]);
            registry.office("Q001", &["import", &format!("{day}/complaints.csv")]);
            registry
        });
        let copy = Registry::empty();
        copy_folder(&made.place(), &copy.place());
        copy
    }

    /// A place without a registry.
    ///
    /// # Panics
    /// Where there is no room for one.
    #[must_use]
    pub fn empty() -> Registry {
        Registry { folder: tempfile::tempdir().expect("a folder for a registry") }
    }

    /// Where it lies.
    #[must_use]
    pub fn place(&self) -> PathBuf {
        self.folder.path().join("registry")
    }

    /// A path beside the registry, for exports.
    #[must_use]
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A command of the command line as an officer, which must succeed; gives what it printed.
    ///
    /// # Panics
    /// Where it fails.
    pub fn office(&self, officer: &str, words: &[&str]) -> String {
        let said = self.try_office(officer, words);
        let errors = String::from_utf8_lossy(&said.stderr);
        assert!(said.status.success(), "steelyard {words:?} as {officer} failed: {errors}");
        String::from_utf8_lossy(&said.stdout).into_owned()
    }

    /// A command of the command line as an officer, however it ends.
    ///
    /// # Panics
    /// Where it cannot be started.
    pub fn try_office(&self, officer: &str, words: &[&str]) -> Output {
        let mut command = Command::new(crate::program("steelyard"));
        command.arg("--registry").arg(self.place()).args(words);
        command.env("STEELYARD_OFFICER", officer).env("STEELYARD_PASSWORD", PASSWORD);
        command.output().expect("the command line is built")
    }
}

/// Copies a closed registry.
fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder for the copy");
    for entry in std::fs::read_dir(from).expect("the folder is there").flatten() {
        let (source, goal) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &goal);
        } else {
            std::fs::copy(&source, &goal).expect("a file of the registry is copied");
        }
    }
}
