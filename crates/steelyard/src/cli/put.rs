//! `officer add`, `import`, `perform`, `export referrals`: what goes through the write door.

use super::answer::{Answer, Failed, Told};
use super::who;
use casework::code::Code;
use casework::command::AddOfficer;
use casework::roles::Role;
use exchange::complaint_csv::days::Days;
use exchange::sheet::Choice;
use exchange::sheet::encoding::Encoding;
use registry::keys::KdfCost;
use registry::{Receipt, act_id, clock};
use serde_json::json;
use std::io::IsTerminal;
use std::path::Path;
use steelyard::bring_in::{self, Way};
use steelyard::words;

/// A new act's id.
pub fn fresh() -> Result<String, Failed> {
    Ok(act_id::mint(clock()).map_err(registry::Failure::from)?.hex())
}

fn receipt(receipt: &Receipt) -> Answer {
    let made: String =
        receipt.made.iter().filter_map(|m| m.number.as_ref()).take(20).map(|n| format!("\n  {n}")).collect();
    Answer {
        document: serde_json::to_value(receipt).unwrap_or_default(),
        text: format!("entries {} to {}{made}", receipt.entries.first, receipt.entries.last),
    }
}

/// A new officer.
pub fn officer_add(dir: &Path, id: &str, roles: &[String], name: Option<&str>, _told: &Told) -> Result<Answer, Failed> {
    let officer =
        Code::new(id).map_err(|_| Failed::Usage(format!("{id}: an officer's id has letters, figures, . _ -")))?;
    let roles: Vec<Role> = roles
        .iter()
        .map(|r| Role::parse(r).ok_or_else(|| Failed::Usage(format!("{r}: qat, co, sup, rec or adm"))))
        .collect::<Result<_, _>>()?;
    let registry = who::open(dir)?;
    let password = if std::io::stdin().is_terminal() {
        rpassword::prompt_password(format!("Password of {id}: ")).map_err(|e| Failed::File(e.to_string()))?
    } else {
        let bytes = who::standard_input()?;
        String::from_utf8(bytes)
            .map_err(|_| Failed::Usage("the password is not UTF-8".into()))?
            .trim_end_matches(['\r', '\n'])
            .to_owned()
    };
    if password.is_empty() {
        return Err(Failed::Usage("the password is empty".into()));
    }
    let command = AddOfficer { officer, name: name.unwrap_or(id).to_owned(), roles };
    Ok(receipt(&registry.add_officer(&fresh()?, &command, &password, KdfCost::office())?))
}

/// How a file to be imported is read, as it was said.
pub struct Said<'a> {
    /// The encoding.
    pub encoding: &'a Option<String>,
    /// The separator.
    pub separator: &'a Option<String>,
    /// The sheet, counted from 1.
    pub sheet: Option<usize>,
    /// The order of days.
    pub days: &'a Option<String>,
}

impl Said<'_> {
    /// The same, read.
    pub fn way(&self) -> Result<Way, Failed> {
        let unknown = |what: &str| Failed::Usage(format!("{what}: not known"));
        let encoding = match self.encoding.as_deref() {
            None => None,
            Some(code) => Some(Encoding::parse(code).ok_or_else(|| unknown(code))?),
        };
        let separator = match self.separator.as_deref() {
            None => None,
            Some("tab") => Some('\t'),
            Some(text) => Some(text.parse::<char>().map_err(|_| unknown(text))?),
        };
        let days = match self.days.as_deref() {
            None => None,
            Some("dmy") => Some(Days::DayFirst),
            Some("mdy") => Some(Days::MonthFirst),
            Some(other) => return Err(unknown(other)),
        };
        let sheet = self.sheet.map(|n| n.saturating_sub(1));
        Ok(Way { choice: Choice { encoding, separator, sheet }, days })
    }
}

/// Complaints in.
pub fn import(
    dir: &Path,
    file: &Path,
    way: &Way,
    bad_rows: Option<&Path>,
    dry: bool,
    told: &Told,
) -> Result<Answer, Failed> {
    let bytes = std::fs::read(file).map_err(|e| Failed::File(format!("{}: {e}", file.display())))?;
    let registry = who::open(dir)?;
    let report = if bad_rows.is_some() || bring_in::wants_reading(&bytes, way) {
        let (report, bad) = bring_in::bring_in_read(&registry, &fresh()?, bytes, way, dry, told.lang)?;
        if let (Some(to), Some(bad)) = (bad_rows, bad) {
            registry::files::atomic_write(to, &bad).map_err(|e| Failed::File(format!("{}: {e}", to.display())))?;
        }
        report
    } else {
        bring_in::bring_in(&registry, &fresh()?, &bytes, dry)?
    };
    for column in &report.unknown_columns {
        eprintln!("{}: {column}", words::word(told.lang, "import.unknownColumn"));
    }
    let mut text = format!(
        "{} rows: {} filed, {} already, {} refused",
        report.rows,
        report.filed,
        report.already,
        report.refused.len()
    );
    for row in &report.refused {
        for problem in &row.problems {
            text.push_str(&format!(
                "\n  line {}  {}: {}",
                row.line,
                problem.field,
                words::problem(told.lang, &problem.code)
            ));
        }
    }
    let mut document = serde_json::to_value(&report).unwrap_or_default();
    if dry && let Some(map) = document.as_object_mut() {
        map.insert("dry_run".into(), json!(true));
    }
    Ok(Answer { document, text })
}

/// One command.
pub fn perform(dir: &Path, act: Option<&str>, preview: bool) -> Result<Answer, Failed> {
    let command = who::standard_input()?;
    let registry = who::open(dir)?;
    let done = if preview {
        registry.preview(&command)?
    } else {
        let act = match act {
            Some(act) => act.to_owned(),
            None => fresh()?,
        };
        registry.perform(&act, &command)?
    };
    Ok(receipt(&done))
}
