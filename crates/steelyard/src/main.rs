//! The command line: the same doors without a window, for records offices, scripts, tests and administrators.
//!
//! Human output by default, one JSON document on standard output with `--json`; messages on standard error.
//! Source of every name, exit code and shape: the contract.

mod cli;
mod made;

fn main() -> std::process::ExitCode {
    // Started to read a file from outside, it does that alone.
    if let Some(done) = steelyard::reading::serve_if_asked() {
        return done;
    }
    cli::run()
}
