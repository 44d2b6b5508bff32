//! Keys by which rows of an import are known again: HMACs under a registry subkey.
//!
//! With a source reference the key is of that; without one, of the row's canonical fields and how many
//! times the same row stood in the file before. Source: the contract, "Complaints in CSV".

use crate::fault::Fault;
use casework::code::Digest;
use casework::fact::RowKey;
use casework::intake::Intake;
use casework::papers::RowKnown;
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension};
use sha2::Sha256;
use std::collections::HashMap;
use zeroize::Zeroizing;

/// Computes row keys and command digests.
pub(crate) struct RowKeys {
    rows: Zeroizing<[u8; 32]>,
    acts: Zeroizing<[u8; 32]>,
}

fn mac(key: &[u8; 32], parts: &[&[u8]]) -> Digest {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("BUG: HMAC takes keys of any length");
    for part in parts {
        mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(part);
    }
    Digest(mac.finalize().into_bytes().into())
}

impl RowKeys {
    pub(crate) fn new(key: &crate::keys::DataKey) -> RowKeys {
        RowKeys { rows: key.subkey("import rows"), acts: key.subkey("act commands") }
    }

    /// By which a repeated act is known: the command's bytes.
    pub(crate) fn of_command(&self, command: &[u8]) -> Digest {
        mac(&self.acts, &[command])
    }

    /// The key of a row that bears a source reference.
    pub(crate) fn of_source(&self, source: &str) -> Digest {
        mac(&self.rows, &[b"source", source.trim().as_bytes()])
    }

    fn of_content(&self, intake: &Intake) -> Digest {
        let bytes = serde_json::to_vec(intake).unwrap_or_default();
        mac(&self.rows, &[b"content", &bytes])
    }

    /// What is known of each row, in their order.
    pub(crate) fn known_all<'i>(
        &self,
        conn: &Connection,
        rows: impl Iterator<Item = &'i Intake>,
    ) -> Result<Vec<Option<RowKnown>>, Fault> {
        let mut occurrences: HashMap<Digest, u32> = HashMap::new();
        let mut find = conn.prepare_cached("SELECT content FROM row_key WHERE key = ?1")?;
        let mut known = Vec::new();
        for intake in rows {
            let content = self.of_content(intake);
            let key = match intake.source_ref.as_deref().filter(|s| !s.trim().is_empty()) {
                Some(source) => self.of_source(source),
                None => {
                    let nth = occurrences.entry(content).or_default();
                    *nth += 1;
                    mac(&self.rows, &[b"row", &content.0, &nth.to_be_bytes()])
                }
            };
            let filed: Option<[u8; 32]> = find.query_row([key.0], |r| r.get(0)).optional()?;
            known.push(Some(RowKnown { key: RowKey { key, content }, filed: filed.map(Digest) }));
        }
        Ok(known)
    }
}
