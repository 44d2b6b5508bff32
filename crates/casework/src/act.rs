//! An act: a command with what only the door may claim, and what deciding it yields.
//!
//! Not the deciding: see [`crate::decide`].

use crate::code::{Code, Digest, Id};
use crate::fact::Fact;
use crate::particular::Particular;
use crate::roles::Role;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// What the door adds to a command. The form cannot claim any of it.
#[derive(Debug, Clone)]
pub struct Act {
    /// UUIDv7, minted by the caller when a form opens.
    pub id: Id,
    /// Who acts.
    pub officer: Code,
    /// The role in which, chosen by [`crate::roles::acting_role`].
    pub role: Role,
    /// The sealed instant: the later of the clock and the last sealed instant.
    pub at: Instant,
    /// Where particulars' salts come from.
    pub salt_seed: [u8; 32],
    /// HMAC of the command's bytes under a registry subkey, by which a repeated act is known.
    pub command_mac: Digest,
    /// Whether the registry gives it for a standing rule that works by itself, under the name of who set the rule.
    pub by_rule: bool,
}

/// A stream that a single fact touches, with the act last seen there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stream {
    /// `complaint`, `case`, `proposal`, `officer`, `list`, `registry`.
    pub kind: Code,
    /// The subject's id; officers have their code in the fact instead.
    pub id: Id,
    /// The act last seen there; absent for a new subject.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub last: Option<Id>,
}

/// One fact with the streams that its header names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// The fact.
    pub fact: Fact,
    /// Its streams; empty for a mass fact, which lists its members itself.
    pub streams: Vec<Stream>,
}

/// What a decided act yields: facts in their order, and the particulars beside them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// The facts, to be sealed in this order.
    pub stated: Vec<Stated>,
    /// The particulars that they name.
    pub particulars: Vec<Particular>,
}

impl Stream {
    /// A stream that this act begins.
    #[must_use]
    pub fn new(kind: &'static str, id: Id) -> Stream {
        Stream { kind: Code::of(kind), id, last: None }
    }
    /// A stream that was there.
    #[must_use]
    pub fn seen(kind: &'static str, id: Id, last: Id) -> Stream {
        Stream { kind: Code::of(kind), id, last: Some(last) }
    }
}

impl Decision {
    /// Adds a fact that touches single streams.
    pub fn state(&mut self, fact: Fact, streams: Vec<Stream>) {
        self.stated.push(Stated { fact, streams });
    }
    /// Adds a mass fact.
    pub fn state_all(&mut self, fact: Fact) {
        self.stated.push(Stated { fact, streams: Vec::new() });
    }
}
