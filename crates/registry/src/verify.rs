//! Verifying: the chain over its stored bytes, every particular against its digest, and the tables
//! against a replay of the journal into an empty registry.
//!
//! Rebuilding puts that replay in the tables' place. Both prove that the journal alone moves the tables.

use crate::fault::Fault;
use crate::journal::{self, Entry, Head};
use crate::store::{BOOKS_FORMAT, format_of};
use crate::tables;
use crate::tables::words::{Changed, settle};
use casework::code::{Digest, Id};
use casework::particular;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest as _, Sha256};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::ScopedJoinHandle;

/// What verifying found sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sound {
    /// How many entries.
    pub entries: u64,
    /// The seal of the last.
    pub head: Digest,
}

/// What the reading thread hands to the replaying one.
enum Read {
    Particulars(Vec<Kept>),
    Entries(Vec<Entry>),
    /// All has been read and is sound; without it the replay stops where it is.
    End,
}

/// A particular's row: digest, type, group, entry, salt, body.
type Kept = (Vec<u8>, Vec<u8>, String, i64, Vec<u8>, Vec<u8>);

/// How many rows go over at a time, and how many such batches may wait: memory stays bounded whatever the size.
const BATCH: usize = 128;
const WAITING: usize = 16;

/// Walks the chain, checks every particular and compares the tables with a replay.
///
/// One thread reads, decrypts and checks seals; another replays into an empty registry in memory. Each then
/// sums up its own tables.
///
/// # Errors
/// [`Fault::Chain`] with the first bad entry, [`Fault::Particular`], [`Fault::Tables`], or the database's.
pub fn verify(conn: &Connection, registry: Id) -> Result<Sound, Fault> {
    // One reading transaction, so that another process's writing cannot come between chain and tables.
    let reading = conn.unchecked_transaction()?;
    std::thread::scope(|scope| {
        let (send, receive) = sync_channel::<Read>(WAITING);
        let replaying = scope.spawn(move || replay(&receive));
        // A replay that failed has hung up; its own fault is the one to tell, so a refused send only stops.
        let read = read_all(&reading, registry, &send);
        drop(send);
        let head = match read {
            Ok(Some(head)) => head,
            Ok(None) => {
                return Err(joined(replaying).err().unwrap_or_else(|| Fault::Tables { table: "journal".to_owned() }));
            }
            Err(fault) => return Err(fault),
        };
        let kept = sums(&reading)?;
        let made = joined(replaying)?;
        differs(&kept, &made)?;
        Ok(Sound { entries: head.seq, head: head.seal })
    })
}

fn joined<T>(thread: ScopedJoinHandle<'_, Result<T, Fault>>) -> Result<T, Fault> {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Reads and checks everything and sends it over; `None` when the other side has hung up.
fn read_all(conn: &Connection, registry: Id, send: &SyncSender<Read>) -> Result<Option<Head>, Fault> {
    let mut batch = Vec::with_capacity(BATCH);
    let mut open = true;
    particulars(conn, |kept| {
        batch.push(kept);
        if batch.len() == BATCH {
            open = open && send.send(Read::Particulars(std::mem::take(&mut batch))).is_ok();
        }
    })?;
    open = open && send.send(Read::Particulars(batch)).is_ok();
    let mut batch = Vec::with_capacity(BATCH);
    let head = journal::walk(conn, registry, |entry| {
        batch.push(entry);
        if batch.len() == BATCH {
            open = open && send.send(Read::Entries(std::mem::take(&mut batch))).is_ok();
        }
        Ok(())
    })?;
    open = open && send.send(Read::Entries(batch)).is_ok() && send.send(Read::End).is_ok();
    Ok(open.then_some(head))
}

/// Replays what is handed over into an empty registry in memory, and sums up its tables.
fn replay(receive: &Receiver<Read>) -> Result<Sums, Fault> {
    let fresh = Connection::open_in_memory()?;
    fresh.set_prepared_statement_cache_capacity(512);
    fresh.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -262144;",
    )?;
    tables::make_for_comparison(&fresh)?;
    fresh.execute_batch("BEGIN")?;
    let changed = Changed::default();
    let mut whole = false;
    for read in receive {
        match read {
            Read::End => whole = true,
            Read::Particulars(rows) => {
                let mut write = fresh.prepare_cached(
                    "INSERT INTO particular(digest, of, grp, seq, salt, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                )?;
                for row in rows {
                    write.execute(row)?;
                }
            }
            Read::Entries(entries) => {
                for entry in &entries {
                    tables::apply(&fresh, entry, &changed)?;
                }
            }
        }
    }
    if !whole {
        return Ok(Sums::new());
    }
    fresh.execute_batch("COMMIT; BEGIN")?;
    settle(&fresh, &changed)?;
    fresh.execute_batch("COMMIT")?;
    sums(&fresh)
}

/// Checks every particular against its digest and gives each to `each`.
fn particulars(conn: &Connection, mut each: impl FnMut(Kept)) -> Result<(), Fault> {
    let mut statement = conn.prepare("SELECT digest, of, grp, seq, salt, body FROM particular ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let bad = || row.get::<_, i64>(3).map(|seq| Fault::Particular { seq: journal::to_u64(seq) });
        let (Ok(digest), Ok(salt), Ok(body)) =
            (row.get::<_, [u8; 32]>(0), row.get::<_, [u8; 32]>(4), row.get_ref(5)?.as_blob())
        else {
            return Err(bad()?);
        };
        if particular::digest(&salt, body).0 != digest {
            return Err(bad()?);
        }
        each((digest.to_vec(), row.get(1)?, row.get(2)?, row.get(3)?, salt.to_vec(), body.to_vec()));
    }
    Ok(())
}

/// A digest of a table's rows in their order, every value with its type.
fn digest_of(conn: &Connection, sql: &str) -> Result<[u8; 32], Fault> {
    let mut statement = conn.prepare(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    let mut sum = Sha256::new();
    while let Some(row) = rows.next()? {
        for at in 0..columns {
            match row.get_ref(at)? {
                ValueRef::Null => sum.update([0]),
                ValueRef::Integer(v) => {
                    sum.update([1]);
                    sum.update(v.to_be_bytes());
                }
                ValueRef::Real(v) => {
                    sum.update([2]);
                    sum.update(v.to_be_bytes());
                }
                ValueRef::Text(v) => {
                    sum.update([3]);
                    sum.update(u64::try_from(v.len()).unwrap_or(0).to_be_bytes());
                    sum.update(v);
                }
                ValueRef::Blob(v) => {
                    sum.update([4]);
                    sum.update(u64::try_from(v.len()).unwrap_or(0).to_be_bytes());
                    sum.update(v);
                }
            }
        }
    }
    Ok(sum.finalize().into())
}

/// A digest of every rebuilt table and of the words of every file.
type Sums = Vec<(&'static str, [u8; 32])>;

fn sums(conn: &Connection) -> Result<Sums, Fault> {
    let mut sums = Vec::new();
    for (table, order) in tables::REBUILT {
        sums.push((*table, digest_of(conn, &format!("SELECT * FROM {table} ORDER BY {order}"))?));
    }
    for table in tables::WORDS {
        sums.push((*table, vocabulary(conn, table)?));
    }
    Ok(sums)
}

fn differs(one: &Sums, other: &Sums) -> Result<(), Fault> {
    match one.iter().zip(other).find(|(a, b)| a != b) {
        Some(((table, _), _)) => Err(Fault::Tables { table: (*table).to_owned() }),
        None => Ok(()),
    }
}

/// Every term with the files that hold it.
fn vocabulary(conn: &Connection, table: &str) -> Result<[u8; 32], Fault> {
    conn.execute_batch(&format!(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms_of_{table} USING fts5vocab(main, {table}, row);"
    ))?;
    digest_of(conn, &format!("SELECT term, doc, cnt FROM temp.terms_of_{table} ORDER BY term"))
}

/// Drops the tables that the journal makes and makes them again, in one transaction.
///
/// # Errors
/// As [`verify`]; the tables are then as they were.
pub fn rebuild(conn: &mut Connection, registry: Id) -> Result<Sound, Fault> {
    let writing = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    particulars(&writing, |_| ())?;
    tables::drop_derived(&writing)?;
    tables::make_derived(&writing)?;
    let changed = Changed::default();
    let head = journal::walk(&writing, registry, |entry| tables::apply(&writing, &entry, &changed))?;
    settle(&writing, &changed)?;
    writing.pragma_update(None, "user_version", BOOKS_FORMAT)?;
    writing.commit()?;
    Ok(Sound { entries: head.seq, head: head.seal })
}

/// Brings books of an older format up to this one: what is kept beside the journal gets its new tables, all
/// others are made anew. Books of this format are left as they are. One transaction: a kill leaves the old format.
///
/// # Errors
/// As [`rebuild`].
pub fn bring_up(conn: &mut Connection, registry: Id) -> Result<(), Fault> {
    if format_of(conn)? == BOOKS_FORMAT {
        return Ok(());
    }
    conn.execute_batch(tables::KEPT)?;
    rebuild(conn, registry).map(|_| ())
}
