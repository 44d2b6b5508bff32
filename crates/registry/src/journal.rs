//! The journal: sealed entries in one chain. The only place that inserts into it.
//!
//! Not what facts do to the tables (`tables/`). The bytes are settled for ever:
//! `seal = SHA-256(0x00 ‖ prev ‖ u32be(len header) ‖ header ‖ u32be(len fact) ‖ fact)` over exactly the
//! stored bytes; `prev` of entry 1 is `SHA-256(0x01 ‖ registry id)`.

use crate::fault::Fault;
use casework::act::{Act, Stated, Stream};
use casework::code::{Code, Digest, Id};
use casework::fact::Fact;
use casework::time::Instant;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The format of header and fact that this version writes.
pub const FORMAT: u32 = 1;

/// What stands in an entry's header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The format.
    pub v: u32,
    /// 1, 2, 3 … without gaps.
    pub seq: u64,
    /// The act.
    pub act: Id,
    /// Part `part` of `of` entries of that act, from 1.
    pub part: u32,
    /// How many entries the act has.
    pub of: u32,
    /// The desk, and its own number for the entry.
    pub desk: Code,
    /// The desk's own number.
    pub desk_no: u64,
    /// Who.
    pub officer: Code,
    /// In which role; absent only in entries of the registry itself.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub role: Option<Code>,
    /// The sealed instant.
    pub at: Instant,
    /// The clock's own reading where it differs.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub clock: Option<Instant>,
    /// The fact's kind.
    pub kind: Code,
    /// HMAC of the command, in the first part.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub command: Option<Digest>,
    /// The streams of a single fact, with the act last seen there.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub streams: Vec<Stream>,
}

/// An entry read back.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The header.
    pub header: Header,
    /// The fact.
    pub fact: Fact,
}

/// The end of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The last number; 0 when nothing is sealed yet.
    pub seq: u64,
    /// Its seal, or what the first entry's `prev` must be.
    pub seal: Digest,
    /// Its instant.
    pub at: Instant,
}

/// What the first entry's `prev` is.
#[must_use]
pub fn beginning(registry: Id) -> Digest {
    let mut sum = Sha256::new();
    sum.update([0x01]);
    sum.update(registry.0);
    Digest(sum.finalize().into())
}

/// The seal of an entry over its stored bytes.
#[must_use]
pub fn seal(prev: &Digest, header: &[u8], fact: &[u8]) -> Digest {
    let length = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes();
    let mut sum = Sha256::new();
    sum.update([0x00]);
    sum.update(prev.0);
    sum.update(length(header));
    sum.update(header);
    sum.update(length(fact));
    sum.update(fact);
    Digest(sum.finalize().into())
}

/// The head, or the beginning of an empty journal.
///
/// # Errors
/// Faults of the database.
pub fn head(conn: &Connection, registry: Id) -> Result<Head, Fault> {
    let last = conn
        .prepare_cached("SELECT seq, seal, header FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 32]>(1)?, row.get::<_, Vec<u8>>(2)?)))
        .optional()?;
    Ok(match last {
        None => Head { seq: 0, seal: beginning(registry), at: Instant(0) },
        Some((seq, seal, header)) => {
            let header: Header = serde_json::from_slice(&header).map_err(|_| Fault::Damaged { seq: to_u64(seq) })?;
            Head { seq: to_u64(seq), seal: Digest(seal), at: header.at }
        }
    })
}

pub(crate) fn to_u64(seq: i64) -> u64 {
    u64::try_from(seq).unwrap_or(0)
}

/// SQLite's integer for an entry's number.
#[must_use]
pub fn to_i64(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

/// Seals one fact at the end of the chain and moves the head. `part` counts from 1 to `of`.
///
/// # Errors
/// Faults of the database; the triggers' among them.
pub(crate) fn append(
    conn: &Connection,
    head: &mut Head,
    act: &Act,
    clock: Instant,
    part: (u32, u32),
    stated: &Stated,
) -> Result<Entry, Fault> {
    let (kind, fact) = stated.fact.encode();
    let seq = head.seq + 1;
    let header = Header {
        v: FORMAT,
        seq,
        act: act.id,
        part: part.0,
        of: part.1,
        desk: Code::of("D1"),
        desk_no: seq,
        officer: act.officer.clone(),
        role: Some(Code::of(act.role.code())),
        at: act.at,
        clock: (clock != act.at).then_some(clock),
        kind,
        command: (part.0 == 1).then_some(act.command_mac),
        streams: stated.streams.clone(),
    };
    let bytes = serde_json::to_vec(&header).map_err(|_| Fault::Damaged { seq })?;
    let sealed = seal(&head.seal, &bytes, &fact);
    conn.prepare_cached("INSERT INTO journal(seq, header, fact, prev, seal) VALUES(?1, ?2, ?3, ?4, ?5)")?
        .execute(params![to_i64(seq), bytes, fact, head.seal.0, sealed.0])?;
    *head = Head { seq, seal: sealed, at: act.at };
    Ok(Entry { header, fact: stated.fact.clone() })
}

/// Where a walk along the chain found damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Damage {
    /// A number is missing or out of order.
    Gap,
    /// The entry does not continue the one before.
    Unchained,
    /// The stored bytes do not give the seal.
    Altered,
    /// The bytes are no entry that this version can read.
    Unreadable,
}

/// Walks the whole chain over the stored bytes and gives every entry to `each`.
///
/// # Errors
/// [`Fault::Chain`] with the first bad number, faults of the database, or what `each` returns.
pub fn walk(conn: &Connection, registry: Id, mut each: impl FnMut(Entry) -> Result<(), Fault>) -> Result<Head, Fault> {
    let mut head = Head { seq: 0, seal: beginning(registry), at: Instant(0) };
    // The opening act of a demonstration registry stands outside the order of instants.
    let mut opening = 0;
    let mut statement = conn.prepare("SELECT seq, header, fact, prev, seal FROM journal ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let seq = head.seq + 1;
        let bad = |damage| Fault::Chain { seq, damage };
        if row.get::<_, i64>(0)? != to_i64(seq) {
            return Err(bad(Damage::Gap));
        }
        let header = row.get_ref(1)?.as_blob().map_err(|_| bad(Damage::Unreadable))?;
        let fact = row.get_ref(2)?.as_blob().map_err(|_| bad(Damage::Unreadable))?;
        if row.get_ref(3)?.as_blob().ok() != Some(&head.seal.0[..]) {
            return Err(bad(Damage::Unchained));
        }
        let sealed = seal(&head.seal, header, fact);
        if row.get_ref(4)?.as_blob().ok() != Some(&sealed.0[..]) {
            return Err(bad(Damage::Altered));
        }
        let header: Header = serde_json::from_slice(header).map_err(|_| bad(Damage::Unreadable))?;
        if header.seq != seq || (header.at < head.at && head.seq != opening) {
            return Err(bad(Damage::Gap));
        }
        let fact = Fact::decode(fact).map_err(|_| bad(Damage::Unreadable))?;
        if matches!(fact, Fact::RegistryOpened { demonstration: true, .. }) && seq == 1 {
            opening = u64::from(header.of);
        }
        head = Head { seq, seal: sealed, at: header.at };
        each(Entry { header, fact })?;
    }
    Ok(head)
}

/// A row of the journal as stored: header, fact, prev, seal.
type Stored = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>);

/// Walks the chain over the stored bytes without reading what they say: seals and order alone.
///
/// One thread reads and decrypts, another sums up, each a batch ahead of the other.
///
/// # Errors
/// As [`walk`].
pub fn walk_seals(conn: &Connection, registry: Id) -> Result<(u64, Digest), Fault> {
    const BATCH: usize = 256;
    std::thread::scope(|scope| {
        let (send, receive) = std::sync::mpsc::sync_channel::<Vec<Stored>>(8);
        let sealing = scope.spawn(move || {
            let (mut seq, mut prev) = (0u64, beginning(registry));
            for (header, fact, before, sealed) in receive.into_iter().flatten() {
                seq += 1;
                if before != prev.0 {
                    return Err(Fault::Chain { seq, damage: Damage::Unchained });
                }
                prev = seal(&prev, &header, &fact);
                if sealed != prev.0 {
                    return Err(Fault::Chain { seq, damage: Damage::Altered });
                }
            }
            Ok((seq, prev))
        });
        let read = read_stored(conn, BATCH, |batch| send.send(batch).is_ok());
        drop(send);
        let sealed = sealing.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        // Damage to the seals lies before a gap that the reading thread, running ahead, has met.
        read.map(|()| sealed)
    })
}

/// Hands the stored rows over in batches until `each` wants no more.
fn read_stored(conn: &Connection, size: usize, mut each: impl FnMut(Vec<Stored>) -> bool) -> Result<(), Fault> {
    let mut statement = conn.prepare("SELECT seq, header, fact, prev, seal FROM journal ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut batch = Vec::with_capacity(size);
    let mut seq = 0u64;
    while let Some(row) = rows.next()? {
        seq += 1;
        let blob = |at: usize| row.get_ref(at).ok().and_then(|v| v.as_blob().ok()).map(<[u8]>::to_vec);
        let damage = match (row.get::<_, i64>(0)? == to_i64(seq), blob(1), blob(2)) {
            (false, _, _) => Damage::Gap,
            (true, Some(header), Some(fact)) => {
                batch.push((header, fact, blob(3).unwrap_or_default(), blob(4).unwrap_or_default()));
                if batch.len() == size && !each(std::mem::take(&mut batch)) {
                    return Ok(());
                }
                continue;
            }
            _ => Damage::Unreadable,
        };
        each(batch);
        return Err(Fault::Chain { seq, damage });
    }
    each(batch);
    Ok(())
}
