//! The desk: whether an officer sits at it, over which open registry, and until when.
//!
//! All of the session lives here; the page holds nothing that opens a door. Not the rule of when a session ends
//! (`watch.rs`), nor what an officer may do: `casework` decides that with every act.

use crate::told::Told;
use crate::watch::{Ending, Reading, Watch};
use registry::{Registry, Session, Standing, Subject};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// One officer's session. Dropping the last hold on the registry closes it and wipes its key.
struct Sitting {
    registry: Arc<Registry>,
    watch: Watch,
}

/// The desk of this window.
pub struct Desk {
    place: PathBuf,
    sitting: Mutex<Option<Sitting>>,
    /// Held while a password is tried: two at once would take twice the memory and pass the delay between tries.
    door: Mutex<()>,
}

/// A lock taken although a holder of it panicked: what it guards is replaced whole, never left half-changed.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// A desk over the registry in `place`, with nobody at it.
    #[must_use]
    pub fn at(place: PathBuf) -> Desk {
        Desk { place, sitting: Mutex::new(None), door: Mutex::new(()) }
    }

    /// What stands in the registry's folder, as far as it can be seen without a key.
    #[must_use]
    pub fn look(&self) -> Standing {
        registry::look(&self.place)
    }

    /// Opens the registry for an officer. Whoever sat here before is signed out first, whatever comes of it.
    ///
    /// # Errors
    /// Why the registry did not open.
    pub fn sign_in(
        &self,
        officer: &str,
        password: &str,
        changed: impl Fn(&[Subject]) + Send + Sync + 'static,
    ) -> Result<Session, Told> {
        let _door = hold(&self.door);
        self.end();
        let registry = Registry::open(&self.place, officer, password)?;
        registry.on_changed(Box::new(changed));
        let session = registry.session()?;
        let watch = Watch::begin(Reading::now());
        *hold(&self.sitting) = Some(Sitting { registry: Arc::new(registry), watch });
        Ok(session)
    }

    /// The open registry, for a question. Asking does not keep a session alive: the page also asks by itself.
    ///
    /// # Errors
    /// `no-session` when nobody sits here, or no longer may.
    pub fn registry(&self) -> Result<Arc<Registry>, Told> {
        self.open(false)
    }

    /// The open registry, for something that an officer did just now.
    ///
    /// # Errors
    /// As [`Desk::registry`].
    pub fn attended(&self) -> Result<Arc<Registry>, Told> {
        self.open(true)
    }

    fn open(&self, attended: bool) -> Result<Arc<Registry>, Told> {
        let mut sitting = hold(&self.sitting);
        let now = Reading::now();
        let sat = sitting.as_mut().ok_or_else(Told::no_session)?;
        // The watchman ends the session within the second and tells the page; until then it is over all the same.
        if sat.watch.look(now).is_some() {
            return Err(Told::no_session());
        }
        if attended {
            sat.watch.attend(now);
        }
        Ok(Arc::clone(&sat.registry))
    }

    /// Ends the session, if there is one, and says whether there was.
    pub fn end(&self) -> bool {
        let sitting = hold(&self.sitting).take();
        // Closing writes the last pages of the books: not while others wait for the lock.
        sitting.is_some()
    }

    /// The watchman's round: ends a session that is over, and lets an open registry see what other processes wrote.
    pub fn round(&self) -> Option<Ending> {
        let (ending, registry) = match hold(&self.sitting).as_mut() {
            None => return None,
            Some(sat) => (sat.watch.look(Reading::now()), Arc::clone(&sat.registry)),
        };
        if ending.is_some() {
            drop(registry);
            self.end();
        } else if registry.poll_changes().is_err() {
            // The next act or question meets the same fault and tells it to the officer who gave it.
        }
        ending
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use casework::roles::Role;
    use registry::Founder;
    use registry::keys::KdfCost;

    #[test]
    fn an_empty_desk_gives_one_and_the_same_answer() {
        let desk = Desk::at(PathBuf::from("nowhere"));
        let said = |told: Told| serde_json::to_string(&told).unwrap();
        let answer = r#"{"kind":"refused","code":"no-session","about":[]}"#;
        assert_eq!(said(desk.registry().err().unwrap()), answer, "a question is refused");
        assert_eq!(said(desk.attended().err().unwrap()), answer, "an act is refused in the same words");
        assert!(!desk.end(), "there is nothing to end");
        assert_eq!(desk.round(), None, "the watchman has nothing to say of an empty desk");
    }

    #[test]
    fn a_session_lasts_from_the_right_password_to_its_end() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("registry");
        let founder = Founder { officer: "A001", name: "Made Officer", roles: &[Role::Adm], password: "correct horse" };
        registry::found(&place, false, &[founder], KdfCost::smallest()).unwrap();
        let desk = Desk::at(place);
        let said = |told: Told| serde_json::to_value(&told).unwrap()["kind"].clone();

        assert!(desk.look().there, "the registry is seen without a key");
        let wrong = desk.sign_in("A001", "wrong", |_| ()).err().unwrap();
        assert_eq!(said(wrong), "wrong-password", "a wrong password has its own word");
        assert!(desk.registry().is_err(), "and opens nothing");
        std::thread::sleep(std::time::Duration::from_millis(1100));

        let session = desk.sign_in("A001", "correct horse", |_| ()).unwrap();
        assert_eq!(session.name, "Made Officer", "the right one opens the registry for its officer");
        assert!(desk.attended().is_ok(), "acts may be given");
        assert_eq!(desk.round(), None, "the watchman leaves a fresh session alone");

        assert!(desk.end(), "there is a session to end");
        assert!(desk.registry().is_err(), "after it nothing is answered");
    }
}
