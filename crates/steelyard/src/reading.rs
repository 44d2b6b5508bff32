//! Reading a file that came from outside, in a process of its own: this same program started again, without keys,
//! files or network, held to a bound of memory and of time.
//!
//! Not what is read out of a file: each job is a plain function of bytes ([`jobs`]). Whatever happens to the helper, what
//! comes back is an answer or a [`Refused`] with a code that the words know (`reading.<code>`).

mod bounds;
pub mod jobs;
mod wire;

pub use jobs::{Job, Refused, Why};

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

/// The argument by which the program knows that it is the helper.
pub const ARGUMENT: &str = "--read-file";

/// The longest that reading one file may take, by the clock on the wall; its own time is held to less.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often the waiting side looks whether it was told to stop.
const LOOK: Duration = Duration::from_millis(20);
/// The largest answer that is taken.
const ANSWER: u64 = 256 * 1024 * 1024;

/// Which program reads.
#[derive(Debug, Clone)]
pub enum Reader {
    /// This very program, started again.
    Itself,
    /// Another program that calls [`serve_if_asked`]: for tests, which are no such program.
    Program(PathBuf),
    /// No process at all: for tests of what lies above the reading. No bound of memory or time holds then.
    Within,
}

static READER: OnceLock<Reader> = OnceLock::new();

/// Names the program that reads, once, before the first file. Without it the program starts itself.
pub fn read_by(reader: Reader) {
    let _ = READER.set(reader);
}

/// Reads a file. Blocks until the answer is there, the helper gave up, or its time is over.
///
/// # Errors
/// Why the file is not read, whether the job said so or the helper did not live to.
pub fn read(job: &Job, bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    read_until(job, bytes, &AtomicBool::new(false))
}

/// Reads a file unless `stop` becomes true meanwhile; the helper is ended then.
///
/// # Errors
/// As [`read`]; `stopped` when it was told to stop.
pub fn read_until(job: &Job, bytes: &[u8], stop: &AtomicBool) -> Result<Vec<u8>, Refused> {
    match READER.get().unwrap_or(&Reader::Itself) {
        Reader::Within => jobs::answer(job, bytes),
        Reader::Program(path) => run(path.into(), job, bytes, stop),
        Reader::Itself => run(itself()?, job, bytes, stop),
    }
}

/// The program's own file. On Linux by the kernel's name for it, which still holds after an update laid a new file there.
fn itself() -> Result<OsString, Refused> {
    if cfg!(target_os = "linux") {
        return Ok("/proc/self/exe".into());
    }
    std::env::current_exe().map(Into::into).map_err(|_| Refused::of(Why::Broke))
}

fn run(program: OsString, job: &Job, bytes: &[u8], stop: &AtomicBool) -> Result<Vec<u8>, Refused> {
    let mut child = helper(program).spawn().map_err(|_| Refused::of(Why::Broke))?;
    let outcome = converse(&mut child, job, bytes, stop);
    // Whatever was said, the helper does not outlive the question.
    let _ = child.kill();
    let ended = child.wait();
    match outcome {
        Ok(answer) => wire::taken(&answer).unwrap_or_else(|| Err(Refused::of(how_it_died(ended.ok())))),
        Err(why) => Err(Refused::of(why)),
    }
}

fn helper(program: OsString) -> Command {
    let mut command = Command::new(program);
    command.arg(ARGUMENT).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).env_clear();
    // Where the program finds its libraries when it runs from an image; nothing else of the environment goes along.
    for name in ["LD_LIBRARY_PATH", "SystemRoot"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command
}

/// Hands the job over and gathers what is said until the helper closes its mouth, time is over, or it is to stop.
fn converse(child: &mut Child, job: &Job, bytes: &[u8], stop: &AtomicBool) -> Result<Vec<u8>, Why> {
    let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else { return Err(Why::Broke) };
    let head = wire::asked(job);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // A helper that refuses early hears no more; its answer says why.
            let _ = stdin.write_all(&head).and_then(|()| stdin.write_all(bytes));
        });
        let (said, hears) = mpsc::channel();
        scope.spawn(move || {
            let mut answer = Vec::new();
            let whole = stdout.take(ANSWER + 1).read_to_end(&mut answer).is_ok() && answer.len() as u64 <= ANSWER;
            let _ = said.send(whole.then_some(answer));
        });
        let begun = Instant::now();
        loop {
            let why = match hears.recv_timeout(LOOK) {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) => Why::TooLarge,
                Err(RecvTimeoutError::Disconnected) => Why::Broke,
                Err(RecvTimeoutError::Timeout) if stop.load(Ordering::Relaxed) => Why::Stopped,
                Err(RecvTimeoutError::Timeout) if begun.elapsed() > PATIENCE => Why::Time,
                Err(RecvTimeoutError::Timeout) => continue,
            };
            // Both pipes close with it, so the threads of this scope end.
            let _ = child.kill();
            return Err(why);
        }
    })
}

/// What a helper died of that said nothing whole: its bounds are known by the signal they end it with.
fn how_it_died(ended: Option<ExitStatus>) -> Why {
    #[cfg(unix)]
    if let Some(signal) = ended.and_then(|status| std::os::unix::process::ExitStatusExt::signal(&status)) {
        const ABORTED: i32 = 6;
        const TOOK_TOO_LONG: i32 = 24;
        return match signal {
            ABORTED => Why::Memory,
            TOOK_TOO_LONG => Why::Time,
            _ => Why::Broke,
        };
    }
    let _ = ended;
    Why::Broke
}

/// Called first in `main`: does the helper's work when the program was started as the helper, and says how to end.
/// `None` means that this is the program proper.
#[must_use]
pub fn serve_if_asked() -> Option<ExitCode> {
    if std::env::args_os().nth(1).is_none_or(|first| first != ARGUMENT) {
        return None;
    }
    bounds::hold();
    let mut given = Vec::new();
    let answer = match std::io::stdin().lock().read_to_end(&mut given) {
        Err(_) => Err(Refused::of(Why::Broke)),
        Ok(_) => match wire::given(&given) {
            None => Err(Refused::of(Why::Broke)),
            Some((job, bytes)) => {
                std::panic::catch_unwind(|| jobs::answer(&job, bytes)).unwrap_or_else(|_| Err(Refused::of(Why::Broke)))
            }
        },
    };
    let mut stdout = std::io::stdout().lock();
    let written = wire::answered(&mut stdout, &answer).and_then(|()| stdout.flush());
    Some(if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
