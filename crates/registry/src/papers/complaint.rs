//! The papers of complaints: their rows by every name they may bear, what one says, its statement, its steps, its letters.
//!
//! Not its files of evidence (`evidence`), nor the agencies that have it (`referral`).

use super::{Reading, coded};
use crate::fault::Fault;
use casework::code::{Code, Id};
use casework::command::Name;
use casework::fact::Contents;
use casework::number::{Number, Series};
use casework::papers::{ComplaintPaper, Papers, Stage, State, StatementPaper, StepPaper};
use casework::time::Instant;
use rusqlite::{OptionalExtension, Row, params};

const COMPLAINT: &str = "SELECT c.id, c.number, c.state, c.last_act, c.owner, c.received_at, c.due, c.paused_at, c.qat_n IS NOT NULL,
   c.has_contact, c.consent_refer, c.transaction_at, k.id, k.stage, s.act, s.was_state, c.open_proposal, c.referrals_sent,
   c.referrals_unsent, c.unknown, c.goods_or_services, c.sector, c.district, c.visitor_type, c.amount_paid, c.allegation,
   c.leaves_at, c.control_point, c.key
 FROM complaint c LEFT JOIN case_file k ON k.key = c.case_key
   LEFT JOIN membership s ON s.complaint = c.key AND s.to_seq IS NULL AND c.case_key IS NOT NULL
 WHERE c.id = ?1";

impl Reading<'_> {
    /// The id that a complaint's name stands for, if any.
    pub(super) fn complaint_id(&self, name: &Name) -> Result<Option<[u8; 16]>, Fault> {
        if let Some(id) = Id::parse(&name.0) {
            return Ok(Some(id.0));
        }
        if let Some(source) = name.0.strip_prefix("source:") {
            let key = self.keys.of_source(source);
            let sql = "SELECT c.id FROM row_key k JOIN complaint c ON c.key = k.complaint WHERE k.key = ?1";
            return Ok(self.conn.prepare_cached(sql)?.query_row([key.0], |r| r.get(0)).optional()?);
        }
        let Some(number) = Number::parse(&name.0) else { return Ok(None) };
        let sql = match number.series {
            Series::Complaint => "SELECT id FROM complaint WHERE year = ?1 AND n = ?2",
            Series::QuickAction => "SELECT id FROM complaint WHERE qat_year = ?1 AND qat_n = ?2",
            _ => return Ok(None),
        };
        Ok(self.conn.prepare_cached(sql)?.query_row(params![number.year, number.n], |r| r.get(0)).optional()?)
    }

    pub(super) fn complaints<'n>(
        &self,
        names: impl IntoIterator<Item = &'n Name>,
        papers: &mut Papers<'_>,
    ) -> Result<(), Fault> {
        for name in names {
            self.complaint(name, papers)?;
        }
        Ok(())
    }

    pub(super) fn complaint(&self, name: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        if papers.complaints.contains_key(name) {
            return Ok(());
        }
        if let Some(id) = self.complaint_id(name)?
            && let Some(paper) = self.conn.prepare_cached(COMPLAINT)?.query_row([id], complaint_paper).optional()?
        {
            papers.complaints.insert(name.clone(), paper);
        }
        Ok(())
    }

    /// Who took the statement, or else who has it in hand.
    pub(super) fn statement(&self, id: Id) -> Result<Option<StatementPaper>, Fault> {
        let sql = "SELECT s.officer, s.step <> 'statement-begun' FROM step s JOIN complaint c ON c.key = s.complaint
           WHERE c.id = ?1 AND s.withdrawn_seq IS NULL AND s.step IN ('statement-begun', 'statement-taken', 'statement-video')
           ORDER BY s.step = 'statement-begun', s.key DESC LIMIT 1";
        let row = self
            .conn
            .prepare_cached(sql)?
            .query_row([id.0], |r| Ok(StatementPaper { officer: coded(r.get::<_, String>(0)?), signed: r.get(1)? }));
        Ok(row.optional()?)
    }

    pub(super) fn contents(&self, id: Id) -> Result<Contents, Fault> {
        let sql = "SELECT received_at, channel, language, anonymous, residence, visitor, visitor_type, leaves_at, control_point, consent_refer,
            vulnerable, force, district, sector, goods_or_services, quantity, unit, price_shown, unit_shown, unit_believed, unit_charged,
            amount_paid, currency, payment_method, transaction_at, allegations, elements FROM complaint WHERE id = ?1";
        let code = |r: &Row<'_>, at: usize| r.get::<_, Option<String>>(at).map(|c| c.and_then(|c| Code::new(&c).ok()));
        let sum = |r: &Row<'_>, at: usize| {
            r.get::<_, Option<String>>(at).map(|s| s.and_then(|s| casework::money::Amount::parse(&s)))
        };
        let when = |r: &Row<'_>, at: usize| r.get::<_, Option<i64>>(at).map(|v| v.map(Instant));
        let codes = |r: &Row<'_>, at: usize| {
            r.get::<_, Option<String>>(at)
                .map(|c| c.map(|c| c.split(',').filter_map(|c| Code::new(c).ok()).collect::<Vec<_>>()))
        };
        Ok(self.conn.prepare_cached(sql)?.query_row([id.0], |r| {
            Ok(Contents {
                received_at: when(r, 0)?,
                channel: code(r, 1)?,
                language: code(r, 2)?,
                anonymous: Some(r.get(3)?).filter(|a| *a),
                residence: code(r, 4)?,
                visitor: r.get(5)?,
                visitor_type: code(r, 6)?,
                leaves_at: when(r, 7)?,
                control_point: code(r, 8)?,
                consent_refer: r.get(9)?,
                vulnerable: r.get(10)?,
                force: r.get(11)?,
                district: code(r, 12)?,
                sector: code(r, 13)?,
                goods_or_services: code(r, 14)?,
                quantity: sum(r, 15)?,
                unit: code(r, 16)?,
                price_shown: sum(r, 17)?,
                unit_shown: code(r, 18)?,
                unit_believed: code(r, 19)?,
                unit_charged: code(r, 20)?,
                amount_paid: sum(r, 21)?,
                currency: code(r, 22)?,
                payment_method: code(r, 23)?,
                transaction_at: when(r, 24)?,
                allegations: codes(r, 25)?,
                elements: codes(r, 26)?,
            })
        })?)
    }

    /// Which complainants have a letter of a kind already.
    pub(super) fn letters(&self, kind: &Code, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let sql = "SELECT 1 FROM letter l JOIN complaint c ON c.key = l.complaint WHERE c.id = ?1 AND l.kind = ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let ids: Vec<Id> = papers.complaints.values().map(|paper| paper.id).collect();
        for id in ids {
            if statement.exists(params![id.0, kind.as_str()])? {
                papers.letters.insert((id, kind.clone()));
            }
        }
        Ok(())
    }

    pub(super) fn step(&self, name: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let Some(id) = Id::parse(&name.0) else { return Ok(()) };
        let found = self
            .conn
            .prepare_cached(
                "SELECT c.id, s.officer, s.withdrawn_seq IS NOT NULL FROM step s JOIN complaint c ON c.key = s.complaint
                 WHERE s.id = ?1",
            )?
            .query_row([id.0], |r| {
                let officer = coded(r.get::<_, String>(1)?);
                Ok(StepPaper { id, complaint: Id(r.get(0)?), officer, withdrawn: r.get(2)? })
            })
            .optional()?;
        if let Some(paper) = found {
            papers.steps.insert(name.clone(), paper);
        }
        Ok(())
    }

    /// The complaints that an import filed; none for an act that was no import.
    pub(super) fn import(&self, import: Id, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT c.id FROM act a JOIN journal j ON j.seq = a.first_seq AND j.header ->> '$.kind' = 'complaints_imported'
             JOIN complaint c ON c.key BETWEEN a.first_seq AND a.last_seq WHERE a.id = ?1 ORDER BY c.key",
        )?;
        let ids = statement.query_map([import.0], |r| r.get::<_, [u8; 16]>(0))?;
        for id in ids {
            let id = Id(id?);
            papers.batch.push(id);
            self.complaint(&Name::from(id), papers)?;
        }
        Ok(())
    }

    pub(super) fn batch(&self, batch: Id, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT c.id FROM membership s JOIN complaint c ON c.key = s.complaint WHERE s.act = ?1 ORDER BY c.key",
        )?;
        let ids = statement.query_map([batch.0], |r| r.get::<_, [u8; 16]>(0))?;
        for id in ids {
            let id = Id(id?);
            papers.batch.push(id);
            self.complaint(&Name::from(id), papers)?;
        }
        Ok(())
    }
}

fn complaint_paper(r: &Row<'_>) -> rusqlite::Result<ComplaintPaper> {
    let quick_action: bool = r.get(8)?;
    let unknown: String = r.get(19)?;
    let known_unknown = |field: &str| unknown.split(',').any(|u| u == field);
    let transaction_at: Option<i64> = r.get(11)?;
    let empty = |at: usize| r.get_ref(at).map(|v| v == rusqlite::types::ValueRef::Null);
    let mut open_fields = Vec::new();
    for (field, at) in [
        ("goods_or_services", 20),
        ("sector", 21),
        ("trader_district", 22),
        ("visitor_type", 23),
        ("amount_paid", 24),
        ("transaction_at", 11),
        ("allegations", 25),
    ] {
        if empty(at)? && !known_unknown(field) {
            open_fields.push(field);
        }
    }
    if quick_action {
        for (field, at) in [("leaves_at", 26), ("control_point", 27)] {
            if empty(at)? && !known_unknown(field) {
                open_fields.push(field);
            }
        }
    }
    Ok(ComplaintPaper {
        id: Id(r.get(0)?),
        number: r.get(1)?,
        state: State::parse(r.get_ref(2)?.as_str()?).unwrap_or(State::Void),
        last: Id(r.get(3)?),
        owner: r.get::<_, Option<String>>(4)?.map(coded),
        received_at: Instant(r.get(5)?),
        due: Instant(r.get(6)?),
        paused_at: r.get::<_, Option<i64>>(7)?.map(Instant),
        quick_action,
        has_contact: r.get(9)?,
        open_fields,
        consent_refer: r.get(10)?,
        transaction_on: transaction_at.map(|at| Instant(at).day()),
        case: r.get::<_, Option<[u8; 16]>>(12)?.map(Id),
        case_stage: r.get::<_, Option<String>>(13)?.and_then(|s| Stage::parse(&s)),
        joined_by: r.get::<_, Option<[u8; 16]>>(14)?.map(Id),
        came_from: r.get::<_, Option<String>>(15)?.and_then(|s| State::parse(&s)),
        open_proposal: r.get::<_, Option<[u8; 16]>>(16)?.map(Id),
        referrals_sent: r.get(17)?,
        referrals_unsent: r.get(18)?,
        agencies: Vec::new(),
        contents: None,
        statement: None,
    })
}
