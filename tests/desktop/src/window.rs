//! The application's window over a registry: started, killed, started again.
//!
//! Not what is in the window (`page.rs`). The driver starts the program; whatever ends the one ends the other.

use crate::display::Display;
use crate::page::{Key, Page};
use crate::quiet::{self, Watch};
use crate::wire;
use std::io::Read;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How often a session is asked for before the journey gives up: the first one on a busy machine may be refused.
const TRIES: usize = 8;

/// Held while a window is open: journeys measure times, so that two never run at once.
pub fn shared() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The open application.
pub struct Window {
    driver: Child,
    home: tempfile::TempDir,
    program: PathBuf,
    watch: Option<Watch>,
    /// What is shown, and what can be done with it.
    pub page: Page,
    /// How long it took from asking for the window until the page answered.
    pub opened_in: Duration,
}

impl Window {
    /// Opens the application over the registry in `place`.
    ///
    /// # Panics
    /// Where no window opens after a bounded number of tries.
    #[must_use]
    pub fn open(display: &Display, place: &Path) -> Window {
        Window::open_with(display, place, &[])
    }

    /// As [`Window::open`], with further variables in the program's environment.
    ///
    /// # Panics
    /// As [`Window::open`].
    #[must_use]
    pub fn open_with(display: &Display, place: &Path, variables: &[(&str, &str)]) -> Window {
        let program = crate::program("steelyard-desktop");
        let home = tempfile::tempdir().expect("a folder for the window's own files");
        let mut refused = String::new();
        for _ in 0..TRIES {
            let (port, native) = (free_port(), free_port());
            let mut command = display.command(&crate::driver().to_string_lossy());
            command.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
            command.env("STEELYARD_REGISTRY", place).envs(variables.iter().copied());
            for folder in ["HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"] {
                command.env(folder, home.path());
            }
            let mut driver = command
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(log())
                .process_group(0)
                .spawn()
                .unwrap_or_else(|error| {
                    panic!("{} cannot be started: {error}", crate::driver().display());
                });
            // The driver before it answers for the native one too early: a session asked for then is dropped unanswered.
            listening(port);
            listening(native);
            let began = Instant::now();
            match wire::send(port, "POST", "/session", Some(&wire::capabilities(&program.to_string_lossy()))) {
                Ok(value) => {
                    let session = value["sessionId"].as_str().unwrap_or_default().to_owned();
                    // From here on the native driver is spoken to itself: the one before it keeps connections that the
                    // native one has closed, and loses a request now and then.
                    let page = Page::of(native, session);
                    let opened_in = began.elapsed();
                    let mut window = Window { driver, home, program, watch: None, page, opened_in };
                    window.watch = Some(Watch::over(window.process()));
                    return window;
                }
                Err(error) => refused = error,
            }
            end(&mut driver);
        }
        panic!("no window opened in {TRIES} tries: {refused}");
    }

    /// Signs in at the keyboard, as an officer does, and waits until the frame stands there. Gives how long that took
    /// from the Enter key.
    ///
    /// # Panics
    /// Where the officer is not let in.
    pub fn sign_in(&self, officer: &str) -> Duration {
        self.sign_in_by(officer, crate::PASSWORD)
    }

    /// As [`Window::sign_in`], by the officer's own passphrase.
    ///
    /// # Panics
    /// As [`Window::sign_in`].
    pub fn sign_in_by(&self, officer: &str, password: &str) -> Duration {
        self.page.part("officer");
        self.page.wait("the officer's field to have the keyboard", || (self.page.focused() == "officer").then_some(()));
        self.page.keys(officer);
        self.page.press(&[Key::Tab]);
        self.page.keys(password);
        let began = Instant::now();
        self.page.press(&[Key::Enter]);
        self.page.select("nav");
        began.elapsed()
    }

    /// The process of the application: the one started with this window's own home.
    ///
    /// # Panics
    /// Where it is not running.
    #[must_use]
    pub fn process(&self) -> u32 {
        let home = format!("HOME={}", self.home.path().display());
        let program = self.program.canonicalize().expect("the program is there");
        let processes = std::fs::read_dir("/proc").expect("a machine with /proc");
        let ids = processes.flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
        let mut ours = ids.filter(|id| {
            let same = std::fs::read_link(format!("/proc/{id}/exe")).is_ok_and(|exe| exe == program);
            let mut environment = Vec::new();
            same && std::fs::File::open(format!("/proc/{id}/environ"))
                .and_then(|mut file| file.read_to_end(&mut environment))
                .is_ok_and(|_| environment.split(|byte| *byte == 0).any(|variable| variable == home.as_bytes()))
        });
        ours.next().expect("the application is running")
    }

    /// The memory that the application and all that it started hold now, in MiB: what each page of memory is shared by
    /// is divided among them (`Pss`).
    #[must_use]
    pub fn memory(&self) -> u64 {
        self.memory_of_each().iter().map(|(_, mib)| mib).sum()
    }

    /// The same by process, in MiB, with the name of each.
    #[must_use]
    pub fn memory_of_each(&self) -> Vec<(String, u64)> {
        let of = |id: u32| {
            let told = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
            let line = told.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or_default().to_owned();
            let kib = line.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok()).unwrap_or_default();
            let name = std::fs::read_to_string(format!("/proc/{id}/comm")).unwrap_or_default();
            (name.trim().to_owned(), kib / 1024)
        };
        quiet::family(self.process()).into_iter().map(of).collect()
    }

    /// Kills the application without a word, as a power cut or the system's memory watch would.
    ///
    /// # Panics
    /// Where it cannot be killed.
    pub fn kill(self) {
        let id = self.process().to_string();
        let status = Command::new("kill").args(["-9", &id]).status().expect("kill is there");
        assert!(status.success(), "process {id} could not be killed");
        let gone = Instant::now();
        while Path::new(&format!("/proc/{id}/exe")).exists() && gone.elapsed() < Duration::from_secs(5) {
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Closes the window as an officer would.
    pub fn close(self) {
        drop(self);
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.page.picture("failed");
        }
        let asked = quiet::asked_beyond(&self.page);
        let spoken_to = self.watch.as_mut().map(Watch::end).unwrap_or_default();
        let _ = wire::send(self.page.port, "DELETE", &format!("/session/{}", self.page.session), None);
        end(&mut self.driver);
        // Asserted at the end of every journey: the application works without a network, and asks for none.
        if !std::thread::panicking() {
            assert!(asked.is_empty(), "the page asked for what lies outside the application: {asked:?}");
            assert!(spoken_to.is_empty(), "the application spoke to another machine: {spoken_to:?}");
        }
    }
}

/// Ends the driver with everything it started: its own driver and the application outlive it otherwise.
fn end(driver: &mut Child) {
    let group = format!("-{}", driver.id());
    let _ = Command::new("kill").args(["-9", "--", &group]).stderr(Stdio::null()).status();
    let _ = driver.wait();
}

/// Where the application's own log goes.
fn log() -> Stdio {
    let path = crate::pictures().join("application.log");
    let opened = std::fs::create_dir_all(crate::pictures())
        .and_then(|()| std::fs::File::options().create(true).append(true).open(path));
    opened.map_or_else(|_| Stdio::null(), Stdio::from)
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

/// Waits until the driver answers at its port, ten seconds at most.
fn listening(port: u16) {
    let began = Instant::now();
    while wire::send(port, "GET", "/status", None).is_err() && began.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_millis(20));
    }
}
