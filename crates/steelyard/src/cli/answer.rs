//! How a command ends: what is printed where, and the exit code.
//!
//! 0 done · 2 usage · 3 refused · 4 incomplete · 5 stale · 6 fault · 7 damage found.

use casework::reference::Lang;
use casework::refusal::Failing;
use registry::{Failure, Fault, OpenFault};
use serde_json::{Value, json};
use std::process::ExitCode;
use steelyard::bring_in::BringInFault;
use steelyard::words;

/// What a command that was done gives: a document, and the same in words.
pub struct Answer {
    /// For `--json`.
    pub document: Value,
    /// For people.
    pub text: String,
}

/// How a command was not done.
pub enum Failed {
    /// The arguments or their files make no sense.
    Usage(String),
    /// The write or read door.
    Door(Failure),
    /// The registry stayed shut.
    Open(OpenFault),
    /// Damage: a document and a sentence.
    Damage(Value, String),
    /// A file that is not the registry's.
    File(String),
    /// A file of complaints that is unsound as a whole.
    Import(String),
}

impl From<Failure> for Failed {
    fn from(failure: Failure) -> Failed {
        match failure {
            Failure::Fault { cause, reference } => match damage(&cause) {
                Some(failed) => failed,
                None => Failed::Door(Failure::Fault { cause, reference }),
            },
            failing => Failed::Door(failing),
        }
    }
}

impl From<OpenFault> for Failed {
    fn from(fault: OpenFault) -> Failed {
        Failed::Open(fault)
    }
}

impl From<BringInFault> for Failed {
    fn from(fault: BringInFault) -> Failed {
        match fault {
            BringInFault::File(file) => Failed::Import(file.code().to_owned()),
            BringInFault::Door(failure) => failure.into(),
            BringInFault::Unread(refused) => {
                Failed::Import(refused.file.map_or(refused.why.code(), |file| file.code()).to_owned())
            }
        }
    }
}

/// Damage, when a fault is that: the first bad entry, or the table.
pub fn damage(fault: &Fault) -> Option<Failed> {
    let (seq, what) = match fault {
        Fault::Chain { seq, damage } => (Some(*seq), serde_json::to_value(damage).unwrap_or_default()),
        Fault::Damaged { seq } => (Some(*seq), json!("unreadable")),
        Fault::Particular { seq } => (Some(*seq), json!("particular")),
        Fault::Tables { table } => {
            return Some(Failed::Damage(
                json!({ "ok": false, "replay": "differs", "table": table }),
                format!("damage: table {table} is not what the journal makes of it"),
            ));
        }
        _ => return None,
    };
    Some(Failed::Damage(
        json!({ "ok": false, "bad_seq": seq, "seq": seq, "damage": what }),
        format!("damage: first bad entry {}", seq.unwrap_or(0)),
    ))
}

/// How to tell.
pub struct Told {
    /// One JSON document on standard output.
    pub json: bool,
    /// In which language.
    pub lang: Lang,
}

impl Told {
    /// Prints the outcome and gives the exit code.
    pub fn tell(&self, outcome: Result<Answer, Failed>) -> ExitCode {
        match outcome {
            Ok(answer) => {
                if self.json {
                    self.print(&answer.document.to_string());
                } else {
                    self.print(answer.text.trim_end());
                }
                ExitCode::SUCCESS
            }
            Err(failed) => {
                let (code, document, text) = self.failed(failed);
                if self.json {
                    self.print(&document.to_string());
                }
                eprintln!("{text}");
                ExitCode::from(code)
            }
        }
    }

    fn print(&self, text: &str) {
        use std::io::Write;
        // A reader that has gone away (head, less) is no fault of ours.
        let _ = writeln!(std::io::stdout(), "{text}");
    }

    fn failed(&self, failed: Failed) -> (u8, Value, String) {
        match failed {
            Failed::Usage(why) => (2, json!({ "kind": "usage", "why": why }), why),
            Failed::Import(code) => {
                let text = words::word(self.lang, &format!("file.{code}"));
                (4, json!({ "kind": "incomplete", "problems": [{ "field": "file", "code": code }] }), text)
            }
            Failed::File(why) => (6, json!({ "kind": "fault", "why": why }), why),
            Failed::Damage(document, text) => (7, document, text),
            Failed::Open(fault) => {
                let document = serde_json::to_value(&fault).unwrap_or_default();
                let kind = document.get("kind").and_then(Value::as_str).unwrap_or("fault").to_owned();
                let mut text = words::open_fault(self.lang, &kind);
                for field in ["from", "to", "seconds"] {
                    if let Some(n) = document.get(field) {
                        text = text.replace(&format!("{{{field}}}"), &n.to_string());
                    }
                }
                if let OpenFault::Fault { cause } = &fault {
                    text = format!("{text}\n{cause}");
                }
                let code = match fault {
                    OpenFault::WrongPassword | OpenFault::Wait { .. } => 3,
                    OpenFault::DamagedBooks
                    | OpenFault::DamagedSlot
                    | OpenFault::DamagedVault
                    | OpenFault::BehindAnchor { .. }
                    | OpenFault::NoAnchor => 7,
                    _ => 6,
                };
                (code, json!({ "kind": "fault", "open": document }), text)
            }
            Failed::Door(failure) => {
                let document = serde_json::to_value(&failure).unwrap_or_default();
                match &failure {
                    Failure::Fault { reference, cause } if cause.disk_is_full() => {
                        (6, document, format!("{} ({reference})", words::open_fault(self.lang, "disk-full")))
                    }
                    Failure::Fault { reference, cause } => (
                        6,
                        document,
                        format!("{} ({reference})\n{cause}", words::word(self.lang, "fault.nothingChanged")),
                    ),
                    Failure::Failing(failing) => {
                        let (code, text) = self.failing(failing);
                        (code, document, text)
                    }
                }
            }
        }
    }

    fn failing(&self, failing: &Failing) -> (u8, String) {
        let named = |about: &[casework::refusal::About]| {
            about
                .iter()
                .map(|a| match &a.detail {
                    Some(detail) if !detail.is_empty() => format!("\n  {}  {detail}", a.name),
                    _ => format!("\n  {}", a.name),
                })
                .collect::<String>()
        };
        match failing {
            Failing::Refused { code, about } => {
                (3, format!("{} [{}]{}", words::refusal(self.lang, code.code()), code.code(), named(about)))
            }
            Failing::Incomplete { problems } => {
                let lines: String = problems
                    .iter()
                    .map(|p| {
                        let whose = p.name.as_deref().map(|n| format!("{n}  ")).unwrap_or_default();
                        format!("\n  {whose}{}: {}", p.field, words::problem(self.lang, p.code.code()))
                    })
                    .collect();
                (4, format!("{}{lines}", words::word(self.lang, "fault.incomplete")))
            }
            Failing::Stale { subject } => (5, format!("{}{}", words::word(self.lang, "fault.stale"), named(subject))),
        }
    }
}
