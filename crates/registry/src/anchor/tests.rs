//! What the head anchor must survive: cut writes, rot, four writers at once. The code is in `anchor.rs`.
#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;
use std::fs;
use tempfile::{TempDir, tempdir};

const REGISTRY: [u8; 16] = [7; 16];

fn key(byte: u8) -> DataKey {
    DataKey::from_bytes(&[byte; 32]).unwrap()
}

fn head(seq: u64) -> Head {
    Head { seq, seal: [seq as u8; 32] }
}

fn opened(dir: &TempDir) -> Anchor {
    Anchor::open(dir.path(), REGISTRY, &key(1)).unwrap()
}

#[test]
fn goes_forward_and_never_back() {
    let dir = tempdir().unwrap();
    let anchor = opened(&dir);
    assert_eq!(anchor.read().unwrap(), None, "Before the first entry there is no anchor.");
    for seq in 1..=9 {
        anchor.advance(head(seq)).unwrap();
        assert_eq!(opened(&dir).read().unwrap(), Some(head(seq)), "Every head is there for the next process.");
    }
    anchor.advance(head(4)).unwrap();
    anchor.advance(head(9)).unwrap();
    assert_eq!(anchor.read().unwrap(), Some(head(9)), "A smaller or equal number changes nothing.");
    let other = Head { seq: 9, seal: [0xEE; 32] };
    assert!(matches!(anchor.advance(other), Err(AnchorFault::Contradicted)), "One number has one seal.");
}

#[test]
fn a_cut_or_spoilt_slot_falls_back_to_the_other() {
    for (spoil, kept) in [(0usize, 6), (4096, 5)] {
        let dir = tempdir().unwrap();
        let path = dir.path().join("head.anchor");
        for seq in 1..=6 {
            opened(&dir).advance(head(seq)).unwrap();
        }
        let mut bytes = fs::read(&path).unwrap();
        bytes[spoil + 40..spoil + 100].fill(0xAA);
        fs::write(&path, &bytes).unwrap();
        assert_eq!(opened(&dir).read().unwrap(), Some(head(kept)), "The other slot stands.");
        opened(&dir).advance(head(7)).unwrap();
        assert_eq!(opened(&dir).read().unwrap(), Some(head(7)), "The spoilt slot is the next one written.");
    }
}

#[test]
fn a_file_cut_short_falls_back_and_an_empty_one_is_damaged() {
    let dir = tempdir().unwrap();
    let path = dir.path().join("head.anchor");
    opened(&dir).advance(head(1)).unwrap();
    opened(&dir).advance(head(2)).unwrap();
    let whole = fs::read(&path).unwrap();
    for length in [SLOT, 4096, 4096 + 127] {
        fs::write(&path, &whole[..length]).unwrap();
        assert_eq!(opened(&dir).read().unwrap(), Some(head(1)), "The second slot was cut; the first stands.");
    }
    for length in [0, 1, SLOT - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        let seen = opened(&dir).read();
        assert!(matches!(seen, Err(AnchorFault::Damaged)), "A file without a slot is not an absent one.");
        let moved = opened(&dir).advance(head(3));
        assert!(matches!(moved, Err(AnchorFault::Damaged)), "Damage is told, not written over.");
    }
}

#[test]
fn another_key_or_registry_is_damage() {
    let dir = tempdir().unwrap();
    opened(&dir).advance(head(3)).unwrap();
    let other_key = Anchor::open(dir.path(), REGISTRY, &key(2)).unwrap();
    assert!(matches!(other_key.read(), Err(AnchorFault::Damaged)), "Without the key no head can be forged.");
    let other_registry = Anchor::open(dir.path(), [8; 16], &key(1)).unwrap();
    assert!(matches!(other_registry.read(), Err(AnchorFault::Damaged)), "An anchor serves one registry.");
}

#[test]
fn wrong_shapes_and_files_taken_away_are_told() {
    let dir = tempdir().unwrap();
    fs::create_dir(dir.path().join("head.anchor")).unwrap();
    let seen = Anchor::open(dir.path(), REGISTRY, &key(1));
    let wrong = matches!(seen, Err(AnchorFault::File(FileFault::WrongShape(Part::Anchor))));
    assert!(wrong, "A folder is not an anchor.");
    fs::remove_dir(dir.path().join("head.anchor")).unwrap();
    let anchor = opened(&dir);
    anchor.advance(head(1)).unwrap();
    anchor.advance(head(2)).unwrap();
    fs::remove_file(dir.path().join("head.anchor")).unwrap();
    if cfg!(unix) {
        let moved = anchor.advance(head(3));
        let told = matches!(moved, Err(AnchorFault::File(FileFault::Missing(Part::Anchor))));
        assert!(told, "A head is never written into a file that nobody will find.");
    }
}

#[test]
fn four_writers_never_move_it_backwards() {
    let dir = tempdir().unwrap();
    let shared = opened(&dir);
    std::thread::scope(|scope| {
        for writer in 0..4u64 {
            let (dir, shared) = (&dir, &shared);
            scope.spawn(move || {
                // Two writers share a handle, as threads do; two have their own, as processes do.
                let own = opened(dir);
                let anchor = if writer < 2 { shared } else { &own };
                let mut last = 0;
                for step in 1..=50 {
                    anchor.advance(head(step * 4 + writer)).unwrap();
                    let seen = anchor.read().unwrap().unwrap();
                    assert_eq!(seen, head(seen.seq), "A head is never half of one and half of another.");
                    assert!(seen.seq >= last.max(step * 4 + writer), "It is never behind what was anchored.");
                    last = seen.seq;
                }
            });
        }
    });
    assert_eq!(opened(&dir).read().unwrap(), Some(head(203)), "The furthest head is the one that stays.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_flipped_bit_gives_a_true_head(place in 0usize..4224, bit in 0u8..8) {
        let dir = tempdir().unwrap();
        let path = dir.path().join("head.anchor");
        opened(&dir).advance(head(5)).unwrap();
        opened(&dir).advance(head(6)).unwrap();
        let mut bytes = fs::read(&path).unwrap();
        bytes[place] ^= 1 << bit;
        fs::write(&path, &bytes).unwrap();
        let seen = opened(&dir).read().unwrap();
        prop_assert!(seen == Some(head(5)) || seen == Some(head(6)), "A flipped bit never invents a head.");
    }
}
