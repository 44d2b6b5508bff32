//! The project's own commands: `cargo xtask run`, `cargo xtask test`, and little else.
//!
//! Not part of the product. Each command is a file: [`run`] and [`test`]; what they share is in [`setup`],
//! [`step`] and [`packages`].

mod bench;
mod fold;
mod packages;
mod run;
mod setup;
mod step;
mod tally;
mod test;

use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run                  set up, build, make the demonstration registry, open the window
cargo xtask test                 set up, then every check and test; ends with `N passed, N failed`
cargo xtask demo                 as run, without opening anything
cargo xtask bench [JOB]          measure, each figure beside its baseline: year, import, search, start,
                                 window [COMPLAINTS], match [FOLDER…], surge [FILE.csv]
cargo xtask wire                 write ui/src/ipc/wire.ts anew from the Rust types
cargo xtask fold OPENCC UNIHAN   write assets/fold/han.tsv anew from the folders of its sources";

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = given.iter().map(String::as_str).collect();
    if let Err(error) = std::env::set_current_dir(root()) {
        eprintln!("xtask: cannot enter the project's folder: {error}");
        return ExitCode::FAILURE;
    }
    let done = match words.as_slice() {
        ["run"] => run::run(),
        ["demo"] => run::ready().map(|_| ()),
        ["test"] => test::test(),
        ["bench", jobs @ ..] => bench::bench(jobs),
        ["wire"] => setup::wire(),
        ["fold", opencc, unihan] => fold::build(Path::new(opencc), Path::new(unihan), Path::new("assets/fold"))
            .map_err(|error| step::Stopped(format!("the table could not be made: {error}"))),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stopped) => {
            eprintln!("xtask: {}", stopped.0);
            ExitCode::FAILURE
        }
    }
}

/// The project's folder: the one above this package.
fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}
