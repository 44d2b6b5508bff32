//! The vault on the disk: two copies of one JSON file, each with a sum over its head and one over each slot.
//!
//! The copy is replaced first, then the vault, both from files that are already flushed. After a crash between
//! the two the newer generation counts. One sound copy is enough; what both copies have lost is told, slot by
//! slot where the rest still stands.

use super::data_key::DataKey;
use super::fault::KeyFault;
use super::slots::{Hex, KdfCost, Slot, SlotKind};
use crate::files::{FileFault, Found, Part, RegistryDir, Staged, check_dir, probe};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::Read;

const FORMAT: u32 = 1;

/// A vault of a thousand officers has half a megabyte; what is longer than this is no vault.
const LONGEST: u64 = 8 << 20;

/// How one copy of the vault was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// Whole.
    Sound,
    /// Not there.
    Missing,
    /// There, but the system would not let it be read.
    Unreadable,
    /// A sum does not fit, or it is no vault at all.
    Damaged,
    /// Sound, but the other one is newer: a write was broken off between the two.
    Older,
}

/// How the vault was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VaultState {
    /// `vault.json`.
    pub vault: CopyState,
    /// `vault.copy.json`.
    pub copy: CopyState,
    /// Slots that neither copy could give.
    pub damaged_slots: usize,
}

impl VaultState {
    pub(super) const SOUND: VaultState =
        VaultState { vault: CopyState::Sound, copy: CopyState::Sound, damaged_slots: 0 };

    /// Nothing is wrong with either copy.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        *self == VaultState::SOUND
    }
}

/// A slot as it was read. A damaged one is kept as it stands, so that a write loses nothing.
#[derive(Clone)]
pub(super) enum Held {
    Sound(Slot),
    Damaged(Value),
}

impl Held {
    fn of(value: Value) -> Held {
        match Slot::deserialize(&value) {
            Ok(slot) if slot.sound() => Held::Sound(slot),
            _ => Held::Damaged(value),
        }
    }

    /// Whether the slot says that it is this officer's; a damaged one may say so wrongly.
    pub fn claims(&self, officer: &str) -> bool {
        match self {
            Held::Sound(slot) => slot.officer.as_deref() == Some(officer),
            Held::Damaged(value) => value.get("officer").and_then(Value::as_str) == Some(officer),
        }
    }
}

/// What a vault says.
#[derive(Clone)]
pub(super) struct Content {
    pub registry: [u8; 16],
    pub demo: bool,
    pub check: [u8; 32],
    pub generation: u64,
    pub slots: Vec<Held>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: u32,
    registry: Hex<16>,
    demo: bool,
    check: Hex<32>,
    generation: u64,
    slots: Vec<Value>,
    sum: Hex<32>,
}

enum Seen {
    Vault(Content),
    Missing,
    Unreadable(FileFault),
    Damaged,
    Newer(u32),
}

impl Content {
    pub fn new(registry: [u8; 16], demo: bool, key: &DataKey) -> Content {
        Content { registry, demo, check: key.check_value(), generation: 1, slots: Vec::new() }
    }

    pub fn sound(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter_map(|held| match held {
            Held::Sound(slot) => Some(slot),
            Held::Damaged(_) => None,
        })
    }

    pub fn damaged(&self) -> usize {
        self.slots.iter().filter(|held| matches!(held, Held::Damaged(_))).count()
    }

    pub fn officer(&self, officer: &str) -> Option<&Slot> {
        self.sound().find(|slot| slot.kind == SlotKind::Password && slot.officer.as_deref() == Some(officer))
    }

    /// What a guess at an officer who does not exist is made to cost.
    pub fn usual_cost(&self) -> KdfCost {
        self.sound().find_map(Slot::cost).unwrap_or(KdfCost::office())
    }

    /// Reads both copies and takes what stands.
    pub fn read(dir: &RegistryDir) -> Result<(Content, VaultState), KeyFault> {
        let vault = look(dir, Part::Vault);
        let copy = look(dir, Part::VaultCopy);
        let (vault_state, copy_state) = (vault.state(), copy.state());
        let (content, vault, copy) = match (vault, copy) {
            (Seen::Vault(mut vault), Seen::Vault(mut copy)) => {
                // A file of another registry was put here: which of the two belongs is not for us to guess.
                if vault.registry != copy.registry || vault.check != copy.check {
                    return Err(KeyFault::DamagedVault);
                }
                match vault.generation.cmp(&copy.generation) {
                    std::cmp::Ordering::Less => (copy, CopyState::Older, copy_state),
                    std::cmp::Ordering::Greater => (vault, vault_state, CopyState::Older),
                    std::cmp::Ordering::Equal => {
                        vault.fill_from(&mut copy);
                        (vault, vault_state, copy_state)
                    }
                }
            }
            (Seen::Vault(vault), _) => (vault, vault_state, copy_state),
            (_, Seen::Vault(copy)) => (copy, vault_state, copy_state),
            (Seen::Unreadable(fault), _) | (_, Seen::Unreadable(fault)) => return Err(fault.into()),
            (Seen::Newer(format), _) | (_, Seen::Newer(format)) => {
                return Err(KeyFault::NewerFormat(format));
            }
            (Seen::Missing, Seen::Missing) => {
                return Err(match check_dir(dir.root())? {
                    Found::Nothing => KeyFault::NothingHere,
                    _ => KeyFault::NoVault,
                });
            }
            _ => return Err(KeyFault::DamagedVault),
        };
        let damaged_slots = content.damaged();
        Ok((content, VaultState { vault, copy, damaged_slots }))
    }

    /// Takes from the other copy, of the same generation, the slots that are damaged here. Never from an older
    /// one: that could bring back a password that was replaced.
    fn fill_from(&mut self, other: &mut Content) {
        if self.slots.len() == other.slots.len() {
            for (mine, theirs) in self.slots.iter_mut().zip(&mut other.slots) {
                if matches!(mine, Held::Damaged(_)) {
                    std::mem::swap(mine, theirs);
                }
            }
        }
    }

    /// Writes both copies. Both are staged before either is put in place, so that a full disk leaves the vault
    /// as it was.
    pub fn write(&self, dir: &RegistryDir) -> Result<(), KeyFault> {
        let slots = self.slots.iter().map(|held| match held {
            Held::Sound(slot) => serde_json::to_value(slot).expect("BUG: a slot always serialises"),
            Held::Damaged(value) => value.clone(),
        });
        let mut written = Written {
            format: FORMAT,
            registry: Hex(self.registry),
            demo: self.demo,
            check: Hex(self.check),
            generation: self.generation,
            slots: slots.collect(),
            sum: Hex([0; 32]),
        };
        written.sum = Hex(written.reckon());
        let bytes = serde_json::to_vec_pretty(&written).expect("BUG: a vault always serialises");
        let stage = |part| {
            let staged = Staged::write(&dir.path(part), &bytes);
            staged.map_err(|error| FileFault::of(part, error))
        };
        let (copy, vault) = (stage(Part::VaultCopy)?, stage(Part::Vault)?);
        copy.put().map_err(|error| FileFault::of(Part::VaultCopy, error))?;
        vault.put().map_err(|error| FileFault::of(Part::Vault, error))?;
        Ok(())
    }
}

impl Written {
    /// SHA-256 over the head and the number of slots; each slot has its own sum, so that the rest still stands
    /// when one is damaged.
    fn reckon(&self) -> [u8; 32] {
        let mut sum = Sha256::new();
        sum.update(b"steelyard vault head 1");
        sum.update(self.format.to_be_bytes());
        sum.update(self.registry.0);
        sum.update([u8::from(self.demo)]);
        sum.update(self.check.0);
        sum.update(self.generation.to_be_bytes());
        sum.update((self.slots.len() as u64).to_be_bytes());
        sum.finalize().into()
    }
}

impl Seen {
    fn state(&self) -> CopyState {
        match self {
            Seen::Vault(content) if content.damaged() == 0 => CopyState::Sound,
            Seen::Missing => CopyState::Missing,
            Seen::Unreadable(_) => CopyState::Unreadable,
            // A single flipped bit can turn format 1 into 3, so beside a whole copy this is damage.
            Seen::Vault(_) | Seen::Damaged | Seen::Newer(_) => CopyState::Damaged,
        }
    }
}

fn look(dir: &RegistryDir, part: Part) -> Seen {
    let path = dir.path(part);
    match probe(&path, part) {
        Ok(None) => return Seen::Missing,
        Err(fault) => return Seen::Unreadable(fault),
        Ok(Some(_)) => {}
    }
    let mut bytes = Vec::new();
    let read = File::open(&path).and_then(|file| file.take(LONGEST).read_to_end(&mut bytes));
    match read {
        Ok(_) => parse(&bytes).unwrap_or(Seen::Damaged),
        Err(error) => Seen::Unreadable(FileFault::of(part, error)),
    }
}

/// `None` where it is no vault. The format is read before all else, because a newer one may look quite different.
fn parse(bytes: &[u8]) -> Option<Seen> {
    let value: Value = serde_json::from_slice(bytes).ok()?;
    let format = u32::try_from(value.get("format")?.as_u64()?).ok()?;
    if format > FORMAT {
        return Some(Seen::Newer(format));
    }
    let written = Written::deserialize(value).ok()?;
    if written.format != FORMAT || written.sum.0 != written.reckon() {
        return None;
    }
    Some(Seen::Vault(Content {
        registry: written.registry.0,
        demo: written.demo,
        check: written.check.0,
        generation: written.generation,
        slots: written.slots.into_iter().map(Held::of).collect(),
    }))
}
