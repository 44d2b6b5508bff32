//! Opening the encrypted books: one writing connection, any number of reading ones that cannot write.
//!
//! Not the keys (`keys/`) nor what is in the books (`tables/`).

use crate::fault::Fault;
use crate::keys::DataKey;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::Once;
use std::time::Duration;

/// The format of the books that this version writes, kept in `user_version`. Older books are brought up to it when
/// they are opened: the tables are made anew from the journal (`verify.rs`).
pub const BOOKS_FORMAT: i64 = 6;

/// Wakes the database and its cipher, once and alone. The database says that it is awake before its cipher is: of two
/// threads that open their first books at one moment, the second would find a cipher that takes no key.
fn wake() {
    static AWAKE: Once = Once::new();
    // Where it cannot be woken, the books that are opened next meet the same fault and tell it.
    AWAKE.call_once(|| drop(Connection::open_in_memory()));
}

fn keyed(path: &Path, key: &DataKey, flags: OpenFlags) -> Result<Connection, Fault> {
    wake();
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // The cipher's own log goes to standard error unless it is told not to.
    conn.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    conn.execute_batch(&key.sqlcipher_pragma())?;
    conn.busy_timeout(Duration::from_secs(10))?;
    // A page cache of 96 MiB: without one the cipher decrypts every page again for every read.
    conn.execute_batch("PRAGMA cache_size = -98304; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;")?;
    conn.set_prepared_statement_cache_capacity(256);
    // The first read tells whether key and file belong together.
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(conn)
}

/// Makes new books. The file must not be there.
///
/// # Errors
/// Faults of disk and database.
pub fn create(path: &Path, key: &DataKey) -> Result<Connection, Fault> {
    if path.exists() {
        return Err(Fault::Other("the books are there already".into()));
    }
    let conn = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    durable(&conn)?;
    crate::tables::make_all(&conn)?;
    conn.pragma_update(None, "user_version", BOOKS_FORMAT)?;
    Ok(conn)
}

/// Makes an empty encrypted file, for a backup to be copied into.
///
/// # Errors
/// Faults of disk and database.
pub(crate) fn create_empty(path: &Path, key: &DataKey) -> Result<Connection, Fault> {
    keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)
}

fn durable(conn: &Connection) -> Result<(), Fault> {
    // NORMAL loses acknowledged commits when the power goes; FULL does not.
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    conn.execute_batch("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000;")?;
    Ok(())
}

/// Opens books for writing.
///
/// # Errors
/// [`Fault::NewerFormat`] for books of a newer version, which are left untouched; otherwise the database's.
pub fn open(path: &Path, key: &DataKey) -> Result<Connection, Fault> {
    let conn = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    format_of(&conn)?;
    durable(&conn)?;
    Ok(conn)
}

/// Opens books for reading only: such a connection cannot write, whatever it is asked.
///
/// # Errors
/// As [`open`].
pub fn open_reading(path: &Path, key: &DataKey) -> Result<Connection, Fault> {
    let conn = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    format_of(&conn)?;
    // Two connections read; what each keeps is memory of a desk for the whole day, so a twelfth of the writing one's.
    conn.execute_batch("PRAGMA query_only = ON; PRAGMA cache_size = -8192;")?;
    crate::ask::query::teach(&conn)?;
    Ok(conn)
}

/// The format of opened books.
///
/// # Errors
/// [`Fault::NewerFormat`] for books of a newer version.
pub(crate) fn format_of(conn: &Connection) -> Result<i64, Fault> {
    let format: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if format > BOOKS_FORMAT { Err(Fault::NewerFormat { format }) } else { Ok(format) }
}
