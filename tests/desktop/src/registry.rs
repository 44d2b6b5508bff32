//! Registries for journeys: each its own copy of a demonstration registry, made once through the command line.
//!
//! Nothing here writes into a registry: what a journey needs in it comes in by the doors that an office has.

use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
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
            let registry = Registry::bare();
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

    /// A demonstration registry with its officers and nothing filed.
    ///
    /// # Panics
    /// Where it cannot be made.
    #[must_use]
    pub fn bare() -> Registry {
        let registry = Registry::empty();
        registry.office("S001", &["init", "--demo"]);
        registry
    }

    /// A demonstration registry with a made year of that many complaints, none of them decided.
    ///
    /// # Panics
    /// Where it cannot be made.
    #[must_use]
    pub fn year(year: u16, received: u32) -> Registry {
        let registry = Registry::bare();
        // A file holds at most 50 000 rows, so what is more is made of the years before.
        let mut left = received;
        for year in (0..=year).rev() {
            let rows = left.min(50_000).to_string();
            let made = registry.beside(&format!("year-{year}"));
            let made = made.to_string_lossy();
            registry.office("Q001", &["made-year", "--year", &year.to_string(), "--received", &rows, "--out", &made]);
            registry.office("Q001", &["import", &format!("{made}/complaints.csv")]);
            left = left.saturating_sub(50_000);
            if left == 0 {
                break;
            }
        }
        registry
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
        self.command(officer, words).output().expect("the command line is built")
    }

    /// Asks one question through the command line. Works while the window is open.
    ///
    /// # Panics
    /// Where it is not answered.
    #[must_use]
    pub fn ask(&self, officer: &str, question: &str, params: &Value) -> Value {
        self.through(officer, &["ask", question, "--json"], params)
    }

    /// Gives one command through the command line, which must be accepted; gives the receipt.
    ///
    /// # Panics
    /// Where it is refused.
    pub fn perform(&self, officer: &str, command: &Value) -> Value {
        self.through(officer, &["perform", "--json"], command)
    }

    /// Files a made complaint against a made trader and takes it up as `C001`, everything that is not known said to be
    /// unknown: what a journey of referring or closing begins with. Gives its number.
    ///
    /// # Panics
    /// Where a rule refuses it.
    #[must_use]
    pub fn complaint_in_assessment(&self, trader: &str) -> String {
        let complaint = json!({
            "channel": "hotline", "received_at": self.ask("Q001", "desk", &json!({}))["now"], "trader_name": trader,
            "complainant_name": "馮曉嵐", "complainant_phone": "5550 1234", "consent_refer": true,
            "narrative": "Paid for dried seafood by the catty and was charged by the tael.", "allegations": ["7"],
        });
        let filed = self.perform("Q001", &json!({ "act": "file_complaint", "complaint": complaint }));
        let number = filed["made"][0]["number"].as_str().expect("a filed complaint has a number").to_owned();
        let unknown =
            ["goods_or_services", "sector", "trader_district", "visitor_type", "amount_paid", "transaction_at"];
        let set = json!({ "allegations": [] });
        let assess =
            json!({ "act": "assess", "complaints": [number], "set": set, "unknown": unknown, "urgent": false });
        self.perform("C001", &assess);
        number
    }

    /// The state that a complaint is in, and the number of its case where it stands in one.
    ///
    /// # Panics
    /// Where there is no such complaint.
    #[must_use]
    pub fn state(&self, number: &str) -> (String, Option<String>) {
        let file = self.ask("S001", "complaint_file", &json!({ "name": number }));
        let text = |name: &str| file[name].as_str().map(str::to_owned);
        (text("state").expect("a complaint has a state"), text("case_number"))
    }

    fn through(&self, officer: &str, words: &[&str], given: &Value) -> Value {
        let mut child = self.command(officer, words);
        child.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = child.spawn().expect("the command line is built");
        let mut pipe = child.stdin.take().expect("BUG: the pipe was asked for");
        pipe.write_all(given.to_string().as_bytes()).expect("the command line reads what it is given");
        drop(pipe);
        let said = child.wait_with_output().expect("the command line ends");
        let (out, errors) = (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
        assert!(said.status.success(), "steelyard {words:?} as {officer} failed on {given}: {out} {errors}");
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("steelyard {words:?} said {out}: {error}"))
    }

    fn command(&self, officer: &str, words: &[&str]) -> Command {
        let mut command = Command::new(crate::program("steelyard"));
        command.arg("--registry").arg(self.place()).args(words);
        command.env("STEELYARD_OFFICER", officer).env("STEELYARD_PASSWORD", PASSWORD);
        command
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
