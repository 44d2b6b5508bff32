//! Whether the application keeps to its machine: every socket of its processes, and everything its page asked for.
//!
//! Not the content policy, which forbids the page any other address: this looks at what really happened. A watch runs
//! beside each window from its opening to its end.

use crate::page::Page;
use serde_json::json;
use std::collections::{BTreeSet, HashSet};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// How often the processes' sockets are looked at.
const EVERY: Duration = Duration::from_millis(150);

/// Looks at the sockets of a program and of all that it started, for as long as it is kept.
pub(crate) struct Watch {
    seen: Arc<Mutex<BTreeSet<String>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Watch {
    /// Begins at a process.
    pub fn over(process: u32) -> Watch {
        let (seen, stop) = (Arc::new(Mutex::new(BTreeSet::new())), Arc::new(AtomicBool::new(false)));
        let (into, until) = (Arc::clone(&seen), Arc::clone(&stop));
        let thread = std::thread::spawn(move || {
            while !until.load(Ordering::Relaxed) {
                let found = far_peers(&family(process));
                into.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
                std::thread::sleep(EVERY);
            }
        });
        Watch { seen, stop, thread: Some(thread) }
    }

    /// Ends the watch and gives the far addresses that were seen.
    pub fn end(&mut self) -> Vec<String> {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}

/// What the page asked for beyond the application itself; empty where the page no longer answers.
pub(crate) fn asked_beyond(page: &Page) -> Vec<String> {
    let script = "return performance.getEntries().map((e) => e.name).filter((n) => n.includes(':'))
        .filter((n) => !/^(tauri|ipc|blob|asset):/.test(n) && !/^https?:\\/\\/(tauri|ipc)\\.localhost(\\/|$)/.test(n));";
    let asked = page.try_script(script, &json!([])).unwrap_or_default();
    asked.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

/// A process and all that descend from it.
pub(crate) fn family(first: u32) -> Vec<u32> {
    let mut parents: Vec<(u32, u32)> = Vec::new();
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        // The name, in brackets, may hold blanks: what follows the last bracket is state and parent.
        let parent = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)?.parse().ok());
        parents.extend(parent.map(|parent| (id, parent)));
    }
    let mut family = vec![first];
    let mut at = 0;
    while at < family.len() {
        let parent = family[at];
        family.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(id, _)| *id));
        at += 1;
    }
    family
}

/// The peers of these processes' internet sockets that are not this machine.
fn far_peers(processes: &[u32]) -> Vec<String> {
    let mut held: HashSet<String> = HashSet::new();
    for id in processes {
        for entry in std::fs::read_dir(format!("/proc/{id}/fd")).into_iter().flatten().flatten() {
            let Ok(to) = std::fs::read_link(entry.path()) else { continue };
            if let Some(inode) = to.to_str().and_then(|to| to.strip_prefix("socket:[")?.strip_suffix(']')) {
                held.insert(inode.to_owned());
            }
        }
    }
    let Some(first) = processes.first() else { return Vec::new() };
    let mut far = Vec::new();
    for table in ["tcp", "tcp6", "udp", "udp6"] {
        let table = std::fs::read_to_string(format!("/proc/{first}/net/{table}")).unwrap_or_default();
        for line in table.lines().skip(1) {
            let words: Vec<&str> = line.split_whitespace().collect();
            if let (Some(peer), Some(inode)) = (words.get(2), words.get(9))
                && held.contains(*inode)
                && let Some(address) = address(peer)
                && !(address.is_loopback() || address.is_unspecified())
            {
                far.push(address.to_string());
            }
        }
    }
    far
}

/// The address of a `/proc/net` column such as `0100007F:1F90`: words of four bytes, each in the machine's order.
fn address(column: &str) -> Option<IpAddr> {
    let hex = column.split(':').next()?;
    let words: Vec<u32> = (0..hex.len() / 8)
        .map(|at| u32::from_str_radix(hex.get(at * 8..at * 8 + 8)?, 16).ok())
        .collect::<Option<_>>()?;
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_ne_bytes()).collect();
    match bytes.len() {
        4 => Some(Ipv4Addr::from(<[u8; 4]>::try_from(bytes).ok()?).into()),
        16 => {
            let six = Ipv6Addr::from(<[u8; 16]>::try_from(bytes).ok()?);
            Some(six.to_ipv4_mapped().map_or(IpAddr::V6(six), IpAddr::V4))
        }
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::net::UdpSocket;

    #[test]
    fn a_far_peer_is_seen_and_a_near_one_is_not() {
        // Given a socket set to an address of the documentation's own (no byte is sent), and one to this machine.
        let (far, near) = (UdpSocket::bind("0.0.0.0:0").unwrap(), UdpSocket::bind("127.0.0.1:0").unwrap());
        near.connect("127.0.0.1:9").unwrap();
        // When a machine has no route at all, there is nothing to see: the socket cannot be set.
        if far.connect("192.0.2.7:9").is_err() {
            return;
        }
        let seen = far_peers(&[std::process::id()]);
        assert!(seen.contains(&"192.0.2.7".to_owned()), "a peer elsewhere is told: {seen:?}");
        assert!(!seen.contains(&"127.0.0.1".to_owned()), "this machine is not elsewhere: {seen:?}");
    }
}
