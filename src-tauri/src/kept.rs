//! How this desk likes to look, kept in a small plain file beside the registry: theme, language, widths of panes.
//!
//! Read before anybody signs in, so nothing personal and no record may stand in it; the page sees to that
//! (`ui/src/kit/desk.ts`), and the bounds here keep it small. What belongs to an officer is in the books
//! (`registry::settings`). The window keeps no web data of its own.

use crate::bounds;
use crate::told::Told;
use casework::refusal::{Failing, ProblemCode};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// How many things a desk remembers.
const MOST: usize = 300;
/// The largest of them, in bytes.
const LARGEST: usize = 16 * 1024;

/// What a desk remembers, by name.
pub type Remembered = BTreeMap<String, String>;

/// The file of this desk.
pub struct Kept {
    file: PathBuf,
    now: Mutex<Option<Remembered>>,
}

impl Kept {
    /// The file beside the registry in `place`.
    #[must_use]
    pub fn beside(place: &Path) -> Kept {
        let name = place.file_name().map_or_else(|| "steelyard".into(), |name| name.to_string_lossy().into_owned());
        Kept { file: place.with_file_name(format!("{name}-desk.json")), now: Mutex::new(None) }
    }

    /// All that is remembered. A file that is missing or unsound is a desk that begins afresh.
    #[must_use]
    pub fn all(&self) -> Remembered {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        now.get_or_insert_with(|| read(&self.file)).clone()
    }

    /// Remembers a value in place of the one before.
    ///
    /// # Errors
    /// `too-long` for too much; a fault when the disk says no.
    pub fn keep(&self, name: &str, value: &str) -> Result<(), Told> {
        bounds::text("name", name, bounds::WORD)?;
        bounds::text("value", value, LARGEST)?;
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = now.get_or_insert_with(|| read(&self.file));
        if kept.get(name).is_some_and(|before| before == value) {
            return Ok(());
        }
        if !kept.contains_key(name) && kept.len() >= MOST {
            return Err(Failing::problem("name", ProblemCode::TooLong).into());
        }
        kept.insert(name.to_owned(), value.to_owned());
        write(&self.file, kept).map_err(|error| Told::fault(&format!("the desk's file: {error}")))
    }
}

fn read(file: &Path) -> Remembered {
    let sound = std::fs::metadata(file).is_ok_and(|m| m.is_file() && m.len() < (MOST * LARGEST) as u64);
    let text = if sound { std::fs::read_to_string(file).unwrap_or_default() } else { String::new() };
    serde_json::from_str(&text).unwrap_or_default()
}

/// Whole or not at all: a kill leaves the file of before.
fn write(file: &Path, kept: &Remembered) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let beside = file.with_extension("json.new");
    let mut new = std::fs::File::create(&beside)?;
    new.write_all(&serde_json::to_vec(kept)?)?;
    new.sync_all()?;
    std::fs::rename(beside, file)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_a_desk_remembers_is_there_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("registry");
        let desk = Kept::beside(&place);
        assert!(desk.all().is_empty(), "a new desk remembers nothing");
        desk.keep("theme", "light").unwrap();
        desk.keep("theme", "dark").unwrap();

        let again = Kept::beside(&place);
        assert_eq!(again.all()["theme"], "dark", "the last choice stands");
        assert!(!place.exists(), "no folder of a registry is made for it");

        std::fs::write(folder.path().join("registry-desk.json"), "{\"theme\":").unwrap();
        assert!(Kept::beside(&place).all().is_empty(), "a spoilt file is a desk that begins afresh");
    }

    #[test]
    fn a_desk_remembers_no_more_than_it_should() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Kept::beside(&folder.path().join("registry"));
        assert!(desk.keep("x", &"x".repeat(LARGEST + 1)).is_err(), "it is no place for records");
        for n in 0..MOST {
            desk.now.lock().unwrap().get_or_insert_default().insert(format!("n{n}"), String::new());
        }
        assert!(desk.keep("one-more", "").is_err(), "and does not grow for ever");
    }
}
