//! The arguments, and which file answers each command.

mod answer;
mod books;
mod figures;
mod lists;
mod make;
mod matching;
mod play;
mod put;
mod referrals;
mod who;

use answer::{Answer, Told};
use casework::reference::Lang;
use clap::{Parser, Subcommand};
use registry::ask::year::Period;
use std::path::PathBuf;
use std::process::ExitCode;
use steelyard::extract;
use steelyard::take_report;

/// Complaint case management under the Trade Descriptions Ordinance.
#[derive(Debug, Parser)]
#[command(name = "steelyard", version, disable_help_subcommand = true)]
struct Args {
    /// The registry's folder; the application's data directory when not given.
    #[arg(long, global = true)]
    registry: Option<PathBuf>,
    /// One JSON document on standard output.
    #[arg(long, global = true)]
    json: bool,
    /// The language of messages: en, zh-Hant or zh-Hans.
    #[arg(long, global = true, default_value = "en", value_parser = lang)]
    lang: Lang,
    #[command(subcommand)]
    command: Cmd,
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "en, zh-Hant or zh-Hans".to_owned())
}

#[derive(Debug, Subcommand)]
enum Cmd {
    /// A new registry; the recovery keys are shown once.
    Init {
        /// A demonstration registry with made officers.
        #[arg(long)]
        demo: bool,
    },
    /// Officers.
    Officer {
        #[command(subcommand)]
        what: OfficerCmd,
    },
    /// Complaints in from a CSV file.
    Import {
        file: PathBuf,
        /// Only say what would happen.
        #[arg(long)]
        dry_run: bool,
        /// Read a text in this encoding: utf-8, big5, gb18030, utf-16le, utf-16be. Found out when not given.
        #[arg(long)]
        encoding: Option<String>,
        /// What parts the columns of a text: one character, or `tab`.
        #[arg(long)]
        separator: Option<String>,
        /// Which sheet of a workbook, counted from 1.
        #[arg(long)]
        sheet: Option<usize>,
        /// What 03/04/2024 means: `dmy` or `mdy`.
        #[arg(long)]
        days: Option<String>,
        /// Write the refused rows, with their reasons, to this file.
        #[arg(long)]
        bad_rows: Option<PathBuf>,
    },
    /// One command, JSON on standard input, through the write door.
    Perform {
        /// The act's id, a UUIDv7; minted when not given.
        #[arg(long)]
        act: Option<String>,
        /// Say what would happen, and do nothing.
        #[arg(long)]
        preview: bool,
    },
    /// One question, parameters as JSON on standard input.
    Ask { name: String },
    /// Full text, as the window's search.
    Search {
        text: String,
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// The year table.
    Stats {
        #[arg(long)]
        year: i16,
        /// The year begins on 1 April.
        #[arg(long)]
        fiscal: bool,
        /// An instant; now when not given.
        #[arg(long)]
        as_at: Option<String>,
        #[arg(long, default_value = "table", value_parser = ["table", "json", "csv", "press"])]
        format: String,
    },
    /// Groups of complaints not yet in a case that name one trader.
    Suggest {
        /// Write ref,group,probability,reasons to a CSV file too.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Which rows of a CSV file name one trader. Needs no registry.
    Match {
        file: PathBuf,
        #[arg(long)]
        out: PathBuf,
    },
    /// Lists out.
    Export {
        #[command(subcommand)]
        what: ExportCmd,
    },
    /// Walks the chain, replays it and compares the tables.
    Verify,
    /// Makes the tables anew from the journal.
    Rebuild,
    /// A verified copy in one file.
    Backup { file: PathBuf },
    /// Back from a copy; what was there is kept beside it.
    Restore { file: PathBuf },
    /// Made data for a year, or for a working day.
    MadeYear {
        #[arg(long, required_unless_present = "today")]
        year: Option<i16>,
        /// How many complaints.
        #[arg(long)]
        received: Option<u32>,
        #[arg(long)]
        seed: Option<u64>,
        /// N complaints of visitors who leave in the next 36 hours.
        #[arg(long, conflicts_with_all = ["year", "received"])]
        today: Option<u32>,
        #[arg(long)]
        out: PathBuf,
    },
    /// Files a made year and gives its decisions. Only in a demonstration registry.
    Play { dir: PathBuf },
}

#[derive(Debug, Subcommand)]
enum OfficerCmd {
    /// A new officer; the password is asked for, or read from standard input.
    Add {
        id: String,
        /// qat, co, sup, rec, adm; several with commas.
        #[arg(long, value_delimiter = ',', num_args = 1.., required = true)]
        roles: Vec<String>,
        #[arg(long)]
        name: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
enum ExportCmd {
    /// A referral list; journaled before it is written.
    Referrals {
        #[arg(long)]
        agency: String,
        #[arg(long)]
        from: Option<String>,
        #[arg(long)]
        to: Option<String>,
        #[arg(long, default_value = "csv", value_parser = ["csv", "xlsx", "pdf", "zip"])]
        format: String,
        /// Which evidence goes with a packet: covered copies alone, or all that may.
        #[arg(long, default_value = "none", value_parser = ["none", "copies", "all"])]
        evidence: String,
        /// Pictures as they were received, with what the camera wrote into them.
        #[arg(long)]
        as_received: bool,
        #[arg(long)]
        out: PathBuf,
    },
    /// The figures of a year as a paper, with their definitions.
    Year {
        year: i16,
        /// From 1 April.
        #[arg(long)]
        fiscal: bool,
        #[arg(long)]
        as_at: Option<String>,
        #[arg(long)]
        out: PathBuf,
    },
    /// Everything on one case as a paper: complaints, what was done, evidence by its digests.
    Case {
        name: String,
        #[arg(long)]
        out: PathBuf,
    },
    /// An extract of the journal with its chain and a checker that needs nothing of ours.
    #[command(group(clap::ArgGroup::new("of").required(true).args(["complaint", "case", "from"])))]
    Extract {
        /// Of this complaint.
        #[arg(long)]
        complaint: Option<String>,
        /// Of this case.
        #[arg(long)]
        case: Option<String>,
        /// Of what was sealed from this day.
        #[arg(long, requires = "to")]
        from: Option<String>,
        /// Until this day.
        #[arg(long, requires = "from")]
        to: Option<String>,
        /// Every entry up to the head, so that the link to it is proved.
        #[arg(long)]
        linked: bool,
        #[arg(long)]
        out: PathBuf,
    },
    /// Any list of the screen, whole; journaled before it is written.
    List {
        #[arg(value_parser = ["complaints", "cases", "traders", "journal"])]
        what: String,
        /// A text in the language of queries, for complaints.
        #[arg(long)]
        query: Option<String>,
        /// The parameters of the list's question, as JSON.
        #[arg(long)]
        params: Option<String>,
        #[arg(long, value_delimiter = ',')]
        columns: Option<Vec<String>>,
        #[arg(long, default_value = "csv", value_parser = ["csv", "csv-raw", "xlsx", "pdf"])]
        format: String,
        /// Encrypts for the addressee: STEELYARD_CLOSE holds the passphrase, or for age a recipient.
        #[arg(long, value_parser = ["zip", "age"])]
        close: Option<String>,
        #[arg(long)]
        out: PathBuf,
    },
}

/// Reads the arguments, does what they say, and tells how it went by the exit code.
pub fn run() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // Help and version are no mistakes; everything else is usage, exit 2.
            let usage = error.use_stderr();
            let _ = error.print();
            return ExitCode::from(if usage { 2 } else { 0 });
        }
    };
    let dir = args.registry.clone().unwrap_or_else(steelyard::place::registry_dir);
    let told = Told { json: args.json, lang: args.lang };
    let outcome = answer(&args.command, &dir, &told);
    told.tell(outcome)
}

fn answer(command: &Cmd, dir: &std::path::Path, told: &Told) -> Result<Answer, answer::Failed> {
    match command {
        Cmd::Init { demo } => books::init(dir, *demo, told),
        Cmd::Officer { what: OfficerCmd::Add { id, roles, name } } => {
            put::officer_add(dir, id, roles, name.as_deref(), told)
        }
        Cmd::Import { file, dry_run, encoding, separator, sheet, days, bad_rows } => {
            let way = put::Said { encoding, separator, sheet: *sheet, days };
            put::import(dir, file, &way.way()?, bad_rows.as_deref(), *dry_run, told)
        }
        Cmd::Perform { act, preview } => put::perform(dir, act.as_deref(), *preview),
        Cmd::Ask { name } => figures::ask(dir, name),
        Cmd::Search { text, limit } => figures::search(dir, text, *limit),
        Cmd::Stats { year, fiscal, as_at, format } => {
            figures::stats(dir, Period { year: *year, fiscal: *fiscal }, as_at.as_deref(), format, told)
        }
        Cmd::Suggest { out } => figures::suggest(dir, out.as_deref()),
        Cmd::Match { file, out } => matching::match_rows(file, out),
        Cmd::Export { what: ExportCmd::Referrals { agency, from, to, format, evidence, as_received, out } } => {
            let (from, to, as_received) = (from.as_deref(), to.as_deref(), *as_received);
            referrals::export(dir, &referrals::Asked { agency, from, to, format, evidence, as_received }, out, told)
        }
        Cmd::Export { what: ExportCmd::Year { year, fiscal, as_at, out } } => {
            lists::year(dir, *year, *fiscal, as_at.as_deref(), out, told)
        }
        Cmd::Export { what: ExportCmd::Case { name, out } } => {
            lists::report(dir, take_report::Of::Case(name.clone()), out, told)
        }
        Cmd::Export { what: ExportCmd::Extract { complaint, case, from, to, linked, out } } => {
            let named = (complaint.clone().map(extract::Of::Complaint)).or_else(|| case.clone().map(extract::Of::Case));
            let of = match named {
                Some(of) => of,
                None => lists::period(from.as_deref().unwrap_or_default(), to.as_deref().unwrap_or_default())?,
            };
            lists::extracted(dir, of, *linked, out, told)
        }
        Cmd::Export { what: ExportCmd::List { what, query, params, columns, format, close, out } } => lists::list(
            dir,
            &lists::Asked {
                what,
                query: query.as_deref(),
                params: params.as_deref(),
                columns: columns.clone(),
                format,
                close: close.as_deref(),
                out,
            },
            told,
        ),
        Cmd::Verify => books::verify(dir),
        Cmd::Rebuild => books::rebuild(dir),
        Cmd::Backup { file } => books::backup(dir, file),
        Cmd::Restore { file } => books::restore(dir, file),
        Cmd::MadeYear { year, received, seed, today, out } => make::made(*year, *received, *seed, *today, out),
        Cmd::Play { dir: folder } => play::play(dir, folder),
    }
}
