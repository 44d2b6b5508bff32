//! What a helper may be asked, and why a file may not be read. Adding a job: a variant, an arm, and its own function of
//! bytes elsewhere.
//!
//! Not the process nor its bounds (the parent module).

use exchange::complaint_csv::FileFault;
use exchange::mail::{self, MailFault};
use exchange::sheet::{self, Bounds, Choice, SheetFault, guard::Refusal};
use serde::{Deserialize, Serialize};

/// What is to be read out of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "kebab-case")]
pub enum Job {
    /// Nothing is read; the bytes come back as they are. Proves that the helper stands.
    Echo,
    /// A table out of a CSV or a workbook: [`exchange::sheet::Opened`], packed.
    Sheet {
        /// How it is to be read.
        choice: Choice,
        /// The most that is read.
        bounds: Bounds,
    },
    /// The messages of an e-mail or a box of them: [`exchange::mail::Mail`], packed.
    Mail,
    /// A file of evidence made visible: [`preview::Seen`], in one piece.
    Look {
        /// How.
        look: preview::Look,
    },
    /// A copy with boxes burned in: its bytes.
    Cover {
        /// Where.
        boxes: Vec<preview::Box>,
    },
    /// A picture drawn anew, without what a camera wrote into it: its bytes.
    Clean,
}

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("{}", why.code())]
pub struct Refused {
    /// The reason.
    pub why: Why,
    /// Where in the file, if that is known: a line, the name of a part.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub about: Option<String>,
    /// What is wrong with a table as a whole, where that is the reason.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub file: Option<FileFault>,
}

impl Refused {
    /// A refusal without a place.
    #[must_use]
    pub const fn of(why: Why) -> Refused {
        Refused { why, about: None, file: None }
    }

    /// A refusal that names where.
    #[must_use]
    pub fn at(why: Why, about: impl Into<String>) -> Refused {
        Refused { why, about: Some(about.into()), file: None }
    }
}

impl From<SheetFault> for Refused {
    fn from(fault: SheetFault) -> Refused {
        match fault {
            SheetFault::File(file) => Refused { why: Why::Table, about: None, file: Some(file) },
            SheetFault::Guard(refusal) => Refused::of(match refusal {
                Refusal::Encrypted => Why::Encrypted,
                Refusal::OtherKind => Why::OtherKind,
                Refusal::Damaged => Why::Damaged,
                Refusal::Macros => Why::Macros,
                Refusal::Bomb => Why::Bomb,
                Refusal::TooManyParts => Why::TooManyParts,
                Refusal::TooManyCells => Why::TooManyCells,
                Refusal::UnsafeName => Why::UnsafeName,
            }),
        }
    }
}

impl From<MailFault> for Refused {
    fn from(fault: MailFault) -> Refused {
        Refused::of(match fault {
            MailFault::OtherKind => Why::OtherKind,
            MailFault::TooLarge => Why::TooLarge,
            MailFault::TooManyParts => Why::TooManyParts,
            MailFault::TooDeep => Why::TooDeep,
        })
    }
}

macro_rules! whys {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// The reasons, each with its code; the words of a reason are `reading.<code>`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Why { $($(#[$doc])* #[serde(rename = $code)] $name,)+ }

        impl Why {
            /// All reasons.
            pub const ALL: &'static [Why] = &[$(Why::$name,)+];

            /// The reason's code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Why::$name => $code,)+ }
            }
        }
    };
}

whys! {
    /// The helper fell over, or answered nonsense.
    Broke = "broke",
    /// It wanted more memory than a file may take.
    Memory = "memory",
    /// It took longer than a file may take.
    Time = "time",
    /// The officer stopped it.
    Stopped = "stopped",
    /// The file, or what was read out of it, is larger than is taken.
    TooLarge = "too-large",
    /// The bytes are not of the kind that was said.
    OtherKind = "other-kind",
    /// The file is of the kind, but damaged.
    Damaged = "damaged",
    /// The file is locked by a password.
    Encrypted = "encrypted",
    /// The workbook carries a program.
    Macros = "macros",
    /// What unpacks is far more than what came.
    Bomb = "bomb",
    /// More parts than a file may have.
    TooManyParts = "too-many-parts",
    /// More cells than a sheet may have.
    TooManyCells = "too-many-cells",
    /// More rows than a file may have.
    TooManyRows = "too-many-rows",
    /// Parts within parts within parts.
    TooDeep = "too-deep",
    /// 03/04/2024 may be either day, and nobody said which.
    DaysUnclear = "days-unclear",
    /// The table as a whole is unsound; [`Refused::file`] says how.
    Table = "table",
    /// A name of a part leads out of the file, or stands twice.
    UnsafeName = "unsafe-name",
    /// A document has no page, or none of that number.
    NoPage = "no-page",
}

impl From<preview::Why> for Refused {
    fn from(why: preview::Why) -> Refused {
        Refused::of(match why {
            preview::Why::TooLarge => Why::TooLarge,
            preview::Why::OtherKind => Why::OtherKind,
            preview::Why::Damaged => Why::Damaged,
            preview::Why::Encrypted => Why::Encrypted,
            preview::Why::TooManyParts => Why::TooManyParts,
            preview::Why::NoPage => Why::NoPage,
        })
    }
}

/// Does a job. A plain function, so that it is tested without a process as well.
///
/// # Errors
/// Why the file is not read.
pub fn answer(job: &Job, bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    match job {
        Job::Echo => Ok(bytes.to_vec()),
        Job::Sheet { choice, bounds } => Ok(sheet::open(bytes, choice, *bounds)?.pack()),
        Job::Mail => Ok(mail::pack(&mail::open(bytes)?)),
        Job::Look { look } => Ok(preview::show(look, bytes)?.joined()),
        Job::Cover { boxes } => Ok(preview::cover(bytes, boxes)?.bytes),
        Job::Clean => Ok(preview::clean(bytes)?),
    }
}
