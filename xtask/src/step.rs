//! One step of a command: says what it does, runs a program, and says how it went and how long it took.
//!
//! Not which steps there are. A step's output passes through untouched; `tally.rs` reads the test counts in it.

use crate::tally::Tally;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Why a command of this program stopped, in a sentence for the person who gave it.
#[derive(Debug)]
pub struct Stopped(pub String);

/// Says what comes next, on standard error, so that standard output stays the programs' own.
pub fn say(text: &str) {
    eprintln!("── {text}");
}

/// Runs a program as the named step.
///
/// # Errors
/// When it cannot be started or ends with anything but success.
pub fn run(name: &str, command: &mut Command) -> Result<(), Stopped> {
    say(name);
    let began = Instant::now();
    let status = command.status().map_err(|error| cannot(command, &error))?;
    if status.success() {
        eprintln!("   {name}: done in {:.1} s", began.elapsed().as_secs_f64());
        Ok(())
    } else {
        Err(Stopped(format!("{name} failed ({status})")))
    }
}

/// Runs a program as the named step of a test, passing its standard output through and counting the tests told there.
///
/// A program that ends with success counts as one passed check where it tells of no tests; one that fails counts as at
/// least one failure.
pub fn count(name: &str, command: &mut Command) -> Tally {
    say(name);
    let began = Instant::now();
    let mut tally = Tally::default();
    let succeeded = match follow(command, &mut tally) {
        Ok(succeeded) => succeeded,
        Err(stopped) => {
            eprintln!("   {}", stopped.0);
            false
        }
    };
    tally.settle(succeeded);
    let word = if tally.failed == 0 { "passed" } else { "FAILED" };
    eprintln!("   {name}: {word} ({tally}) in {:.1} s", began.elapsed().as_secs_f64());
    tally
}

fn follow(command: &mut Command, tally: &mut Tally) -> Result<bool, Stopped> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| cannot(command, &error))?;
    let mut out = std::io::stdout();
    if let Some(pipe) = child.stdout.take() {
        let mut reader = BufReader::new(pipe);
        let mut line = Vec::new();
        while matches!(reader.read_until(b'\n', &mut line), Ok(read) if read > 0) {
            // A reader that went away (`| head`) is no reason to leave the tests unfinished.
            let _ = out.write_all(&line);
            let _ = out.flush();
            tally.read(&String::from_utf8_lossy(&line));
            line.clear();
        }
    }
    let status = child.wait().map_err(|error| cannot(command, &error))?;
    Ok(status.success())
}

fn cannot(command: &Command, error: &std::io::Error) -> Stopped {
    Stopped(format!("{} cannot be started: {error}", command.get_program().to_string_lossy()))
}
