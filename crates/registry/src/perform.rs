//! The write door: one act, one transaction, sealed and applied together, or not at all.
//!
//! Nothing is announced here; that is for after the commit (`registry/acts.rs`). What an act may do is
//! decided in `casework`, on papers read inside the transaction.

use crate::calendar;
use crate::fault::{Failure, Fault};
use crate::journal::{self, Entry, Head};
use crate::papers;
use crate::receipt::{Entries, Receipt, receipt};
use crate::rows::RowKeys;
use crate::standing_rules::wakes;
use crate::tables;
use crate::tables::words::{Changed, settle};
use casework::act::{Act, Decision, Stated};
use casework::code::{Code, Digest, Id};
use casework::command::Command;
use casework::fact::Fact;
use casework::particular::Particular;
use casework::reference::Reference;
use casework::refusal::{Failing, RefusalCode};
use casework::roles::{self, Role};
use casework::time::Instant;
use rusqlite::{Connection, OptionalExtension, params};

/// How far ahead of the last entry the clock may be without an officer's word: 30 days.
const AHEAD: i64 = 30 * 24 * casework::time::HOUR;

/// The largest command that the door reads.
pub const LARGEST_COMMAND: usize = 64 * 1024 * 1024;

/// One act as it reaches the door.
pub(crate) struct Given<'a> {
    pub act: Id,
    pub officer: &'a Code,
    pub command: &'a [u8],
    /// When it happens: the clock's reading, or the instant that `play` gives.
    pub clock: Instant,
    /// Whether `play` gave the instant.
    pub played: bool,
    /// Whether the registry gives it for a standing rule that works by itself.
    pub by_rule: bool,
}

/// What the door needs besides the act.
pub(crate) struct Door<'a> {
    pub conn: &'a Connection,
    pub registry: Id,
    pub demonstration: bool,
    pub reference: &'a Reference,
    pub keys: &'a RowKeys,
    /// Files whose words the acts have changed; whoever opened the transaction settles them before its end.
    pub changed: Changed,
    /// Who looks on while a long act is sealed, and may stop it.
    pub watch: Option<Watch<'a>>,
}

/// Hears how many entries of an act are sealed, of how many; false stops the act, and nothing of it stands.
pub type Watch<'a> = &'a (dyn Fn(u32, u32) -> bool + Sync);

/// How many entries are sealed between two looks.
const LOOK_EVERY: u32 = 64;

/// An act that no role of the officer allows; the caller seals that afterwards.
pub(crate) enum Outcome {
    Done {
        receipt: Box<Receipt>,
        /// Whether standing rules may have something to do now.
        wakes: bool,
    },
    RoleMayNot {
        command: Code,
    },
}

/// Reads a command from its bytes.
///
/// # Errors
/// `unsound` when the bytes are too many or no command.
pub(crate) fn read(bytes: &[u8]) -> Result<Command, Failure> {
    use casework::refusal::ProblemCode;
    if bytes.len() > LARGEST_COMMAND {
        return Err(Failing::problem("command", ProblemCode::TooLong).into());
    }
    serde_json::from_slice(bytes).map_err(|error| {
        // The reader says which field it stumbled over; it is a field's name of ours, never what was typed.
        let said = error.to_string();
        let field = said.split('`').nth(1).filter(|f| f.len() < 64).unwrap_or("command").to_owned();
        Failing::problem(&field, ProblemCode::Unsound).into()
    })
}

impl Door<'_> {
    /// Indexes the words of what the acts of this transaction have changed.
    pub(crate) fn settle(&self) -> Result<(), Fault> {
        settle(self.conn, &self.changed)
    }

    /// The body of every write: inside a transaction or a savepoint that the caller holds.
    pub(crate) fn body(&self, given: &Given<'_>) -> Result<Outcome, Failure> {
        let command = read(given.command)?;
        let mac = self.keys.of_command(given.command);
        let wakes = wakes(&command);
        if let Some(before) = self.given_before(given.act, mac)? {
            return Ok(Outcome::Done { receipt: Box::new(before), wakes });
        }
        let mut head = journal::head(self.conn, self.registry)?;
        let at = self.instant(given, &command, &head)?;
        let reference = calendar::in_force(self.conn, self.reference)?;
        let papers = papers::load(self.conn, &command, at, &reference, self.keys)?;
        let held: &[Role] = match papers.officers.get(given.officer) {
            Some(officer) if !officer.disabled => &officer.roles,
            _ => return Err(Failing::about(RefusalCode::OfficerUnknown, given.officer.as_str()).into()),
        };
        let Some(role) = roles::acting_role(&command, held) else {
            return Ok(Outcome::RoleMayNot {
                command: Code::new(&command.tag()).unwrap_or_else(|_| Code::of("command")),
            });
        };
        let mut salt_seed = [0u8; 32];
        getrandom::fill(&mut salt_seed).map_err(|_| Fault::Other("no randomness for salts".into()))?;
        let act = Act {
            id: given.act,
            officer: given.officer.clone(),
            role,
            at,
            salt_seed,
            command_mac: mac,
            by_rule: given.by_rule,
        };
        let decision = casework::decide(&act, &command, &papers)?;
        let receipt = Box::new(self.seal(&act, given.clock, decision, &mut head)?);
        Ok(Outcome::Done { receipt, wakes })
    }

    /// The sealed instant: the later of the clock and the last sealed instant. The opening act of a
    /// demonstration registry stands outside the order, because its year is yet to be played.
    fn instant(&self, given: &Given<'_>, command: &Command, head: &Head) -> Result<Instant, Failure> {
        let opening = self.demonstration && self.is_opening(head.seq)?;
        if given.played {
            return if opening || given.clock >= head.at {
                Ok(given.clock)
            } else {
                Err(Failure::refused(RefusalCode::BackInTime))
            };
        }
        let far_ahead = given.clock.0.saturating_sub(head.at.0) > AHEAD;
        if far_ahead && !self.demonstration && !matches!(command, Command::ConfirmClock(_)) {
            return Err(Failure::refused(RefusalCode::ClockUnconfirmed));
        }
        Ok(if opening { given.clock } else { given.clock.max(head.at) })
    }

    fn is_opening(&self, seq: u64) -> Result<bool, Fault> {
        let last: Option<i64> =
            self.conn.prepare_cached("SELECT opening_last FROM registry")?.query_row([], |r| r.get(0)).optional()?;
        Ok(last == Some(journal::to_i64(seq)))
    }

    /// Seals a decided act entry by entry and applies each; particulars first, which the tables read.
    pub(crate) fn seal(
        &self,
        act: &Act,
        clock: Instant,
        decision: Decision,
        head: &mut Head,
    ) -> Result<Receipt, Failure> {
        let Decision { stated, particulars } = decision;
        let first = head.seq + 1;
        self.keep(&particulars, first)?;
        let of = u32::try_from(stated.len()).unwrap_or(u32::MAX);
        let mut facts = Vec::with_capacity(stated.len());
        for (part, stated) in (1u32..).zip(&stated) {
            if part % LOOK_EVERY == 1 && self.watch.is_some_and(|watch| !watch(part - 1, of)) {
                return Err(Failure::refused(RefusalCode::Stopped));
            }
            let entry: Entry = journal::append(self.conn, head, act, clock, (part, of), stated)?;
            tables::apply(self.conn, &entry, &self.changed)?;
            facts.push(entry.fact);
        }
        Ok(receipt(act.id, Entries { first, last: head.seq }, head.seal, act.at, &facts))
    }

    fn keep(&self, particulars: &[Particular], seq: u64) -> Result<(), Fault> {
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO particular(digest, of, grp, seq, salt, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for p in particulars {
            insert.execute(params![
                p.typed.digest.0,
                p.typed.of.0,
                p.typed.group.as_str(),
                journal::to_i64(seq),
                p.salt,
                p.body
            ])?;
        }
        Ok(())
    }

    /// The first receipt again, when this very act was done before.
    fn given_before(&self, act: Id, mac: Digest) -> Result<Option<Receipt>, Failure> {
        let row = self
            .conn
            .prepare_cached("SELECT mac, first_seq, last_seq, at FROM act WHERE id = ?1")?
            .query_row([act.0], |r| {
                Ok((r.get::<_, [u8; 32]>(0)?, r.get::<_, i64>(1)?, r.get::<_, i64>(2)?, r.get::<_, i64>(3)?))
            })
            .optional()?;
        let Some((before, first, last, at)) = row else { return Ok(None) };
        if Digest(before) != mac {
            return Err(Failing::about(RefusalCode::ActIdReused, act.hex()).into());
        }
        let mut statement =
            self.conn.prepare_cached("SELECT fact, seal FROM journal WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq")?;
        let mut rows = statement.query([first, last])?;
        let mut facts = Vec::new();
        let mut seal = Digest([0; 32]);
        while let Some(row) = rows.next()? {
            let bytes: Vec<u8> = row.get(0)?;
            facts.push(Fact::decode(&bytes).map_err(|_| Fault::Damaged { seq: journal::to_u64(first) })?);
            seal = Digest(row.get(1)?);
        }
        let entries = Entries { first: journal::to_u64(first), last: journal::to_u64(last) };
        Ok(Some(receipt(act, entries, seal, Instant(at), &facts)))
    }

    /// Seals that a command was refused by role: an entry of its own, in a transaction of its own.
    pub(crate) fn seal_refusal(&self, officer: &Code, command: &Code, clock: Instant) -> Result<(), Failure> {
        let mut head = journal::head(self.conn, self.registry)?;
        let held: Option<String> = self
            .conn
            .query_row("SELECT roles FROM officer WHERE code = ?1", [officer.as_str()], |r| r.get(0))
            .optional()?;
        let Some(role) = held.and_then(|h| papers::roles(&h).into_iter().min()) else { return Ok(()) };
        let opening = self.demonstration && self.is_opening(head.seq)?;
        let at = if opening { clock } else { clock.max(head.at) };
        let act = Act {
            id: crate::act_id::mint(at)?,
            officer: officer.clone(),
            role,
            at,
            salt_seed: [0; 32],
            command_mac: Digest([0; 32]),
            by_rule: false,
        };
        let stated = vec![Stated { fact: Fact::RefusedByRole { command: command.clone() }, streams: Vec::new() }];
        self.seal(&act, clock, Decision { stated, particulars: Vec::new() }, &mut head)?;
        Ok(())
    }
}
