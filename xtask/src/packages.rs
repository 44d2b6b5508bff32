//! The system packages that building, showing and testing the window needs on Debian, and getting those that lack.
//!
//! Not Rust and Node, which the README asks for.

use crate::step::{self, Stopped};
use std::path::Path;
use std::process::{Command, Stdio};

/// What building and opening the window needs.
const WINDOW: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "libayatana-appindicator3-dev",
    "librsvg2-dev",
    "patchelf",
    "fonts-noto-cjk",
];
/// What the desktop journeys need besides: a display, a message bus, a driver of the page and one of native dialogs.
const JOURNEYS: &[&str] = &["webkit2gtk-driver", "xvfb", "dbus", "dbus-x11", "xdotool"];
/// Other software that opens what the application lets out: without it those tests judge nothing and say so.
const READERS: &[&str] = &["libreoffice-calc-nogui", "poppler-utils"];

/// Sees to it that the packages are there. `journeys`: those of the desktop journeys too.
///
/// # Errors
/// Where packages lack and may not be installed: the sentence holds the one command that installs them.
pub fn see_to(journeys: bool) -> Result<(), Stopped> {
    if !Path::new("/var/lib/dpkg/status").exists() {
        step::say("this is no Debian: going on with what is installed");
        return Ok(());
    }
    let lacking: Vec<&str> =
        WINDOW.iter().chain(JOURNEYS.iter().filter(|_| journeys)).copied().filter(|name| !installed(name)).collect();
    if lacking.is_empty() {
        step::say("system packages: all there");
        if journeys {
            readers();
        }
        return Ok(());
    }
    let Some(prefix) = may_install() else {
        return Err(Stopped(format!(
            "these system packages lack, and this user may not install them. Run this, then the same command again:\n\n  \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {}\n",
            lacking.join(" ")
        )));
    };
    step::run("refreshing the list of system packages", apt(prefix).arg("update"))?;
    let named = format!("installing {}", lacking.join(" "));
    step::run(&named, apt(prefix).args(["install", "-y", "--no-install-recommends"]).args(&lacking))?;
    if journeys {
        readers();
    }
    Ok(())
}

/// Gets the other software where it can be got. A machine without it still runs every other test.
fn readers() {
    let lacking: Vec<&str> = READERS.iter().copied().filter(|name| !installed(name)).collect();
    let Some(prefix) = may_install().filter(|_| !lacking.is_empty()) else { return };
    let got = step::run("refreshing the list of system packages", apt(prefix).arg("update")).and_then(|()| {
        let named = format!("installing {}", lacking.join(" "));
        step::run(&named, apt(prefix).args(["install", "-y", "--no-install-recommends"]).args(&lacking))
    });
    if got.is_err() {
        step::say("what leaves is not opened by other software on this machine: it cannot be installed");
    }
}

fn installed(name: &str) -> bool {
    let asked =
        Command::new("dpkg-query").args(["-W", "-f", "${db:Status-Status}", name]).stderr(Stdio::null()).output();
    asked.is_ok_and(|said| said.stdout == b"installed")
}

/// What stands before `apt-get`: nothing for root, `sudo` where it asks for no password, `None` where neither.
fn may_install() -> Option<&'static [&'static str]> {
    let id = Command::new("id").arg("-u").output().ok()?;
    if id.stdout.trim_ascii() == b"0" {
        return Some(&[]);
    }
    let sudo = Command::new("sudo").args(["-n", "true"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    sudo.is_ok_and(|status| status.success()).then_some(&["sudo", "-n"])
}

fn apt(prefix: &[&str]) -> Command {
    let mut words = prefix.iter().copied().chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    let mut command = Command::new(words.next().unwrap_or("apt-get"));
    // Another installation may be under way on a fresh machine: wait for it.
    command.args(words).args(["-o", "DPkg::Lock::Timeout=300"]);
    command
}
