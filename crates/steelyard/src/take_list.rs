//! Taking any list of the screen out: asked page by page in one reading of the books, written aside, sealed, and only then
//! given its name.
//!
//! Not referral lists (`take_out`). The columns of each list are in `lists`, how a page of rows becomes a file in `write`,
//! how it is closed for its addressee in `close`. A file with fewer or more rows than the books have is a failed export.

use crate::close::{self, Closed};
use casework::code::{Code, Digest};
use casework::command::{Command, RecordListFailed, TakeList};
use casework::reference::Lang;
use casework::refusal::{Failing, ProblemCode};
use exchange::out::Tally;
use exchange::table::Cell;
use lists::Of;
use registry::files::{FileFault, Part, Staged};
use registry::receipt::Receipt;
use registry::{Failure, Fault, Registry, act_id, clock};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

mod lists;
mod paper;
#[cfg(test)]
mod tests;
mod write;

pub(crate) use paper::{columns, graded};

/// The most rows that are set as a PDF: more is no document, and all of it would have to be laid out at once.
pub const PDF_ROWS: u32 = 5_000;

/// Which list is wanted.
pub struct Wanted {
    /// `complaints`, `cases`, `traders` or `journal`.
    pub what: String,
    /// The parameters of its question, as the screen asks it: filter, order, groups.
    pub params: serde_json::Value,
    /// The columns by their codes, in order; all unless given.
    pub columns: Option<Vec<String>>,
    /// `csv`, `csv-raw`, `xlsx` or `pdf`.
    pub format: String,
    /// The language of heads and names.
    pub lang: Lang,
    /// How the file is closed, where it is.
    pub closed: Option<Closed>,
    /// "Copy 2 of 3" on a PDF, or empty.
    pub copy: String,
}

/// What was taken.
pub struct Taken {
    /// Rows in it.
    pub rows: u32,
    /// SHA-256 of the file as it lies on the disk, in hex.
    pub sha256: String,
    /// Control characters that were left out.
    pub removed: usize,
    /// Cells continued on the sheet of long text.
    pub split: usize,
}

/// What a list says of itself, known before its first row.
struct About {
    asked: u32,
    head: u64,
    lines: Vec<(String, Cell)>,
    beside: Vec<(String, Cell)>,
    taken_at: Cell,
    officer: String,
    columns: Vec<lists::Head>,
}

/// Takes a list out to a file.
///
/// # Errors
/// As the doors; `too-long` for a PDF of more than [`PDF_ROWS`]; a file that cannot be written is a fault, and where the
/// taking was sealed already an entry says that it was not written.
pub fn take_list(registry: &Registry, act: &str, wanted: &Wanted, to: &Path) -> Result<Taken, Failure> {
    let of = Of::read(&wanted.what, &wanted.params)?;
    let columns = of.columns(wanted.columns.as_deref())?;
    let mut asked = 0;
    let mut head = 0;
    let mut tally = Tally::default();
    let mut failed = None;
    let staged = Staged::write_by(to, |file| {
        let written = registry.asking(|asking| {
            let about = about(asking, &of, wanted, &columns)?;
            (asked, head) = (about.asked, about.head);
            tally = match &wanted.closed {
                None => write::write(asking, &of, wanted, about, file)?,
                Some(closed) => {
                    // What is not closed yet never bears a name: the system drops it with the last hold on it.
                    let mut plain = plain_beside(to).map_err(fault)?;
                    let tally = write::write(asking, &of, wanted, about, &mut plain)?;
                    let inner = inner_name(wanted);
                    close::close(closed, &inner, &mut plain, file).map_err(fault)?;
                    tally
                }
            };
            Ok(())
        });
        written.map_err(|failure| {
            failed = Some(failure);
            io::Error::other("the list")
        })
    });
    let staged = match (staged, failed) {
        (_, Some(failure)) => return Err(failure),
        (Err(error), None) => return Err(fault(error)),
        (Ok(staged), None) => staged,
    };
    let rows = u32::try_from(tally.rows).unwrap_or(u32::MAX);
    let command = TakeList {
        what: code("what", &wanted.what)?,
        query: Some(of.said()).filter(|said| !said.is_empty()),
        order: of.order().map(|order| code("order", &order)).transpose()?,
        format: code("format", &wanted.format)?,
        closed: wanted.closed.as_ref().map(|closed| code("closed", closed.code())).transpose()?,
        language: code("language", wanted.lang.tag())?,
        columns: columns.iter().map(|head| code("columns", head.code)).collect::<Result<_, _>>()?,
        asked,
        rows,
        head,
        sha256: digest(staged.beside()).map_err(fault)?,
    };
    let sha256 = seal(registry, act, command, staged)?;
    Ok(Taken { rows, sha256, removed: tally.removed, split: tally.split })
}

/// A code of an act, from the text that the caller gave.
///
/// # Errors
/// `unknown-code`, with the field, for what is no code at all.
pub(crate) fn code(field: &str, text: &str) -> Result<Code, Failure> {
    Code::new(text).map_err(|_| Failing::problem(field, ProblemCode::UnknownCode).into())
}

/// Seals a taking and gives its file the name; gives the digest in hex. A file that is short is refused by the rule, and
/// falls with what was written aside.
pub(crate) fn seal(registry: &Registry, act: &str, command: TakeList, staged: Staged) -> Result<String, Failure> {
    let sha256 = command.sha256.hex();
    let receipt = registry.perform(act, &serde_json::to_vec(&Command::TakeList(command)).unwrap_or_default())?;
    if let Err(error) = staged.put() {
        not_written(registry, &receipt)?;
        return Err(fault(error));
    }
    Ok(sha256)
}

/// Records that what was sealed a moment ago has no file.
///
/// # Errors
/// As the write door.
pub(crate) fn not_written(registry: &Registry, taken: &Receipt) -> Result<(), Failure> {
    if let Some(taking) = taken.made.first().map(|made| made.id) {
        let failed = Command::RecordListFailed(RecordListFailed { taking, cause: Code::of("not-written") });
        let act = act_id::mint(clock())?;
        registry.perform(&act.hex(), &serde_json::to_vec(&failed).unwrap_or_default())?;
    }
    Ok(())
}

/// The name inside an encrypted file: what the list is and its form, and nothing of anybody.
fn inner_name(wanted: &Wanted) -> String {
    let end = wanted.format.split('-').next().unwrap_or("csv");
    format!("{}.{end}", wanted.what)
}

pub(crate) fn fault(error: io::Error) -> Failure {
    Fault::File(FileFault::of(Part::Folder, error)).into()
}

/// A file without a name in the folder of the final one.
pub(crate) fn plain_beside(to: &Path) -> io::Result<File> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    tempfile::tempfile_in(folder)
}

pub(crate) fn digest(path: &Path) -> io::Result<Digest> {
    let mut file = File::open(path)?;
    let mut sum = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(Digest(sum.finalize().into()));
        }
        sum.update(&buffer[..read]);
    }
}

fn about(
    asking: &registry::ask::Asking<'_>,
    of: &Of,
    wanted: &Wanted,
    columns: &[lists::Head],
) -> Result<About, Failure> {
    let word = |key: &str| crate::words::word(wanted.lang, key);
    let asked = of.total(asking)?;
    if wanted.format == "pdf" && asked > PDF_ROWS {
        return Err(Failing::problem("format", ProblemCode::TooLong).into());
    }
    let (length, seal) = asking.head()?;
    let (taken_at, officer) = (Cell::Instant(asking.now), asking.officer.as_str().to_owned());
    let seal = seal.map(|seal| seal.hex()).unwrap_or_default();
    let count = |count: i64| Cell::Count(count);
    let text = |text: String| Cell::Text(text);
    let query = Some(of.said()).filter(|said| !said.is_empty()).unwrap_or_else(|| word("takeList.whole"));
    let version = format!("Steelyard {}", env!("CARGO_PKG_VERSION"));
    let lines = vec![
        (word("takeList.marking"), text(word("app.marking"))),
        (word("takeList.list"), text(word(of.title()))),
        (word("takeList.by"), text(officer.clone())),
        (word("takeList.at"), taken_at.clone()),
        (word("takeList.asAt"), taken_at.clone()),
        (word("takeList.query"), text(query)),
        (word("takeList.order"), text(of.order().unwrap_or_default())),
        (word("takeList.journal"), count(length)),
        (word("takeList.head"), text(seal.clone())),
        (word("takeList.app"), text(version)),
        (word("takeList.asked"), count(i64::from(asked))),
    ];
    let beside = vec![
        (word("takeList.by"), text(officer.clone())),
        (word("takeList.at"), taken_at.clone()),
        (word("takeList.asked"), count(i64::from(asked))),
        (word("takeList.head"), text(seal)),
    ];
    let head = u64::try_from(length).unwrap_or(0);
    Ok(About { asked, head, lines, beside, taken_at, officer, columns: columns.to_vec() })
}
