//! What the page is told when something was not done: the errors of the wire, and the shell's own two.
//!
//! Not words: the page has them, by code, in three languages.

use casework::refusal::Failing;
use registry::{Failure, Fault, OpenFault};
use serde::Serialize;

/// Why a command of the page was not carried out.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Told {
    /// The registry's word, as it stands.
    Failure(Failure),
    /// The registry did not open.
    Closed(OpenFault),
    /// The shell's own word.
    Shell(ShellsOwn),
}

/// A refusal that the shell makes itself.
#[derive(Debug, Serialize)]
pub struct ShellsOwn {
    kind: &'static str,
    code: &'static str,
    about: [(); 0],
}

impl Told {
    /// The one answer to everything while nobody is signed in. It is the same for every command, so that it tells
    /// nothing of what is behind it.
    #[must_use]
    pub fn no_session() -> Told {
        Told::Shell(ShellsOwn { kind: "refused", code: "no-session", about: [] })
    }

    /// A fault of the shell itself. The page gets a reference; the cause goes to the log under that reference.
    #[must_use]
    pub fn fault(cause: &str) -> Told {
        Failure::from(Fault::Other(cause.to_owned())).into()
    }
}

impl From<Failure> for Told {
    fn from(failure: Failure) -> Told {
        if let Failure::Fault { reference, cause } = &failure {
            // The log is standard error, which the desktop keeps. A cause names files and entries, never what was typed.
            eprintln!("steelyard: {reference}: {cause}");
        }
        Told::Failure(failure)
    }
}

impl From<Failing> for Told {
    fn from(failing: Failing) -> Told {
        Told::Failure(failing.into())
    }
}

impl From<OpenFault> for Told {
    fn from(fault: OpenFault) -> Told {
        if let OpenFault::Fault { cause } = &fault {
            eprintln!("steelyard: the registry did not open: {cause}");
        }
        Told::Closed(fault)
    }
}
