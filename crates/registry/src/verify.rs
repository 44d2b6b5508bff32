//! Verifying: the chain over its stored bytes, every particular against its digest, and the tables
//! against a replay of the journal into an empty registry.
//!
//! Rebuilding puts that replay in the tables' place. Both prove that the journal alone moves the tables.

use crate::fault::Fault;
use crate::journal::{self, Head};
use crate::store::BOOKS_FORMAT;
use crate::tables;
use crate::tables::words::{Changed, settle};
use casework::code::{Digest, Id};
use casework::particular;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};

/// What verifying found sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sound {
    /// How many entries.
    pub entries: u64,
    /// The seal of the last.
    pub head: Digest,
}

/// Walks the chain, checks every particular and compares the tables with a replay.
///
/// # Errors
/// [`Fault::Chain`] with the first bad entry, [`Fault::Particular`], [`Fault::Tables`], or the database's.
pub fn verify(conn: &Connection, registry: Id) -> Result<Sound, Fault> {
    // One reading transaction, so that another process's writing cannot come between chain and tables.
    let reading = conn.unchecked_transaction()?;
    particulars(&reading)?;
    let fresh = Connection::open_in_memory()?;
    fresh.set_prepared_statement_cache_capacity(2048);
    fresh.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -262144;",
    )?;
    tables::make_for_comparison(&fresh)?;
    copy_particulars(&reading, &fresh)?;
    fresh.execute_batch("BEGIN")?;
    let changed = Changed::default();
    let head: Head = journal::walk(&reading, registry, |entry| tables::apply(&fresh, &entry, &changed))?;
    fresh.execute_batch("COMMIT; BEGIN")?;
    settle(&fresh, &changed)?;
    fresh.execute_batch("COMMIT")?;
    compare(&reading, &fresh)?;
    Ok(Sound { entries: head.seq, head: head.seal })
}

fn particulars(conn: &Connection) -> Result<(), Fault> {
    let mut statement = conn.prepare("SELECT digest, salt, body, seq FROM particular ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let bad = || row.get::<_, i64>(3).map(|seq| Fault::Particular { seq: journal::to_u64(seq) });
        let (Ok(digest), Ok(salt), Ok(body)) =
            (row.get::<_, [u8; 32]>(0), row.get::<_, [u8; 32]>(1), row.get_ref(2)?.as_blob())
        else {
            return Err(bad()?);
        };
        if particular::digest(&salt, body).0 != digest {
            return Err(bad()?);
        }
    }
    Ok(())
}

fn copy_particulars(from: &Connection, to: &Connection) -> Result<(), Fault> {
    to.execute_batch("BEGIN")?;
    let mut read = from.prepare("SELECT digest, of, grp, seq, salt, body FROM particular")?;
    let mut write =
        to.prepare("INSERT INTO particular(digest, of, grp, seq, salt, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)")?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        write.execute(params![
            row.get::<_, Vec<u8>>(0)?,
            row.get::<_, Vec<u8>>(1)?,
            row.get::<_, String>(2)?,
            row.get::<_, i64>(3)?,
            row.get::<_, Vec<u8>>(4)?,
            row.get::<_, Vec<u8>>(5)?
        ])?;
    }
    drop(rows);
    Ok(to.execute_batch("COMMIT")?)
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

/// Compares every rebuilt table, row by row, and the words of every file.
///
/// # Errors
/// [`Fault::Tables`] with the first table that differs.
pub fn compare(one: &Connection, other: &Connection) -> Result<(), Fault> {
    for (table, order) in tables::REBUILT {
        let sql = format!("SELECT * FROM {table} ORDER BY {order}");
        if digest_of(one, &sql)? != digest_of(other, &sql)? {
            return Err(Fault::Tables { table: (*table).to_owned() });
        }
    }
    for table in tables::WORDS {
        if vocabulary(one, table)? != vocabulary(other, table)? {
            return Err(Fault::Tables { table: (*table).to_owned() });
        }
    }
    Ok(())
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
    particulars(&writing)?;
    tables::drop_derived(&writing)?;
    tables::make_derived(&writing)?;
    let changed = Changed::default();
    let head = journal::walk(&writing, registry, |entry| tables::apply(&writing, &entry, &changed))?;
    settle(&writing, &changed)?;
    writing.pragma_update(None, "user_version", BOOKS_FORMAT)?;
    writing.commit()?;
    Ok(Sound { entries: head.seq, head: head.seal })
}
