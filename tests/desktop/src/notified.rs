//! Somebody who shows notifications on the journey's own message bus, and remembers what each said.
//!
//! Not what a reminder may say: the application's own tests have that. This is what a desktop would really be given.

use crate::display::Display;
use std::collections::HashMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use zbus::blocking::Connection;
use zbus::zvariant::OwnedValue;

/// One notification, with all of it that anybody passing the screen could read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// Which application it says it is from.
    pub from: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// The words of its buttons.
    pub acts: Vec<String>,
}

/// The desktop's notifications. They go nowhere once this value is gone.
pub struct Notifications {
    _bus: Connection,
    shown: Receiver<Notification>,
}

impl Notifications {
    /// Begins to show notifications on the bus of this display.
    ///
    /// # Panics
    /// Where the bus does not let it.
    #[must_use]
    pub fn on(display: &Display) -> Notifications {
        let (to, shown) = channel();
        let serve = || {
            zbus::blocking::connection::Builder::address(display.bus_address())?
                .serve_at("/org/freedesktop/Notifications", Desktop { to, last: 0 })?
                .name("org.freedesktop.Notifications")?
                .build()
        };
        let bus = serve().unwrap_or_else(|error| panic!("nobody may show notifications: {error}"));
        Notifications { _bus: bus, shown }
    }

    /// The next notification, waited for.
    ///
    /// # Panics
    /// Where none comes within that time; `what` says which was waited for.
    #[must_use]
    pub fn next(&self, what: &str, patience: Duration) -> Notification {
        self.shown.recv_timeout(patience).unwrap_or_else(|_| panic!("{what}: no notification within {patience:?}"))
    }

    /// Whether nothing was shown that was not looked at.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.shown.try_recv().is_err()
    }
}

struct Desktop {
    to: Sender<Notification>,
    last: u32,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Desktop {
    #[allow(clippy::too_many_arguments, reason = "the desktop's own protocol")]
    fn notify(
        &mut self,
        app_name: String,
        _replaces_id: u32,
        _app_icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> u32 {
        self.last += 1;
        // A journey that is over looks at nothing more.
        let _ = self.to.send(Notification { from: app_name, title: summary, text: body, acts: actions });
        self.last
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ("journeys".to_owned(), "Steelyard".to_owned(), "1".to_owned(), "1.2".to_owned())
    }

    fn close_notification(&self, _id: u32) {}
}
