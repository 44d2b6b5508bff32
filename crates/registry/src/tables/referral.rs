//! Referrals, their answers, and the lists that were taken.

use super::complaint::{contended, use_number};
use super::words::{Words, index};
use super::{Applying, moving};
use crate::fault::Fault;
use casework::code::{Code, Id};
use casework::fact::{Fact, ReferralMoved};
use rusqlite::{OptionalExtension, params};

fn joined(codes: &[Code]) -> String {
    codes.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(",")
}

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    match &on.entry.fact {
        Fact::ReferralsApproved { proposal, agency, purpose, basis, fields, members } => {
            let proposal = on.proposal(*proposal)?;
            for m in members {
                let key = on.complaint(m.complaint)?;
                on.run(
                    "INSERT INTO referral(id, complaint, proposal, agency, purpose, basis, fields, consent, state, approved_at, approved_by, approved_seq)
                     VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'approved', ?9, ?10, ?11)",
                    params![
                        m.id.0,
                        key,
                        proposal,
                        agency.as_str(),
                        purpose.as_str(),
                        basis.as_ref().map(|b| b.as_str()),
                        joined(fields),
                        m.consent,
                        on.at(),
                        on.officer(),
                        on.seq,
                    ],
                )?;
                on.run("UPDATE complaint SET referrals_unsent = referrals_unsent + 1 WHERE key = ?1", [key])?;
                contended(on, key)?;
            }
            Ok(())
        }
        Fact::ReferralsRecalled { members, .. } => {
            for m in members {
                let key = on.complaint(m.complaint)?;
                on.run(
                    "UPDATE referral SET state = 'recalled', ended_seq = ?2 WHERE id = ?1",
                    params![m.id.0, on.seq],
                )?;
                on.run("UPDATE complaint SET referrals_unsent = referrals_unsent - 1 WHERE key = ?1", [key])?;
                contended(on, key)?;
            }
            Ok(())
        }
        Fact::ReferralsSent { members, method, sent_on, list } => {
            for m in members {
                sent(on, m, method.as_str(), &sent_on.to_string(), *list)?;
            }
            Ok(())
        }
        Fact::ReferralsChased { members, next_on, chased_on, .. } => {
            for m in members {
                on.run(
                    "UPDATE referral SET chase_on = ?2, chased_on = coalesce(?3, chased_on), chased = chased + (?3 IS NOT NULL) WHERE id = ?1",
                    params![m.id.0, next_on.to_string(), chased_on.map(|d| d.to_string())],
                )?;
                on.touch(on.complaint(m.complaint)?)?;
            }
            Ok(())
        }
        Fact::AgencyAddressed { agency, typed } => {
            let said = match typed.first() {
                Some(typed) => on.said(&typed.digest)?,
                None => serde_json::Value::Null,
            };
            let text = |name: &str| said.get(name).and_then(serde_json::Value::as_str).filter(|t| !t.is_empty());
            on.run(
                "INSERT INTO agency_address(key, agency, version, address_en, address_zh, email, fax, attention, set_by, set_at)
                 SELECT ?1, ?2, count(*) + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM agency_address WHERE agency = ?2",
                params![
                    on.seq,
                    agency.as_str(),
                    text("address_en"),
                    text("address_zh"),
                    text("email"),
                    text("fax"),
                    text("attention"),
                    on.officer(),
                    on.at(),
                ],
            )?;
            Ok(())
        }
        Fact::ReferralAnswered { referral, complaint, answer, on: day, returned, typed } => {
            let key = on.complaint(*complaint)?;
            on.run(
                "UPDATE referral SET state = ?2, answer_on = ?3, their_ref = coalesce(?4, their_ref), reply = coalesce(?5, reply),
                   ended_seq = CASE WHEN ?2 IN ('declined', 'returned') THEN ?6 ELSE ended_seq END WHERE id = ?1",
                params![
                    referral.0,
                    answer.as_str(),
                    day.to_string(),
                    on.text(typed, "their-ref")?,
                    on.text(typed, "reply")?,
                    on.seq,
                ],
            )?;
            if matches!(answer.as_str(), "declined" | "returned") {
                on.run("UPDATE complaint SET referrals_sent = referrals_sent - 1 WHERE key = ?1", [key])?;
            }
            if let Some(back) = returned {
                on.run(
                    "UPDATE complaint SET state = ?2, due = coalesce(?3, due) WHERE key = ?1",
                    params![key, back.to.as_str(), back.due.map(|d| d.0)],
                )?;
                moving::stand(on, key)?;
            }
            index(on, Words::Open, key, false)?;
            contended(on, key)
        }
        Fact::ReferralListTaken {
            list,
            number,
            agency,
            from,
            to,
            format,
            language,
            fields,
            referrals,
            rows_sha256,
            evidence,
        } => {
            use_number(on, *number)?;
            on.run(
                "INSERT INTO referral_list(key, id, number, year, n, agency, from_day, to_day, format, language, fields, rows, rows_sha256, taken_by, taken_at)
                 VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
                params![
                    on.seq,
                    list.0,
                    number.to_string(),
                    number.year,
                    number.n,
                    agency.as_str(),
                    from.map(|d| d.to_string()),
                    to.map(|d| d.to_string()),
                    format.as_str(),
                    language.as_str(),
                    joined(fields),
                    i64::try_from(referrals.len()).unwrap_or(i64::MAX),
                    rows_sha256.0,
                    on.officer(),
                    on.at(),
                ],
            )?;
            for referral in referrals {
                on.run("INSERT INTO referral_list_row(list, referral) VALUES(?1, ?2)", params![on.seq, referral.0])?;
                let complaint: Option<i64> = on
                    .conn
                    .prepare_cached("SELECT complaint FROM referral WHERE id = ?1")?
                    .query_row([referral.0], |row| row.get(0))
                    .optional()?;
                on.touch(complaint.ok_or(Fault::Damaged { seq: on.entry.header.seq })?)?;
            }
            super::evidence::packet(on, *list, evidence)
        }
        Fact::ExportFailed { list, cause } => {
            on.run("UPDATE referral_list SET failed = ?2 WHERE id = ?1", params![list.0, cause.as_str()])?;
            super::evidence::packet_failed(on, *list, cause.as_str())
        }
        _ => Ok(()),
    }
}

fn sent(on: &Applying<'_>, m: &ReferralMoved, method: &str, sent_on: &str, list: Option<Id>) -> Result<(), Fault> {
    let key = on.complaint(m.complaint)?;
    on.run(
        "UPDATE referral SET state = 'sent', sent_on = ?2, sent_by = ?3, sent_seq = ?4, method = ?5, list = ?6, disposes = ?7,
           came_from = (SELECT state FROM complaint WHERE key = ?8) WHERE id = ?1",
        params![m.id.0, sent_on, on.officer(), on.seq, method, list.map(|l| l.0), m.disposes, key],
    )?;
    on.run(
        "UPDATE complaint SET referrals_unsent = referrals_unsent - 1, referrals_sent = referrals_sent + 1 WHERE key = ?1",
        [key],
    )?;
    if m.disposes {
        on.run("UPDATE complaint SET state = 'referred' WHERE key = ?1", [key])?;
        moving::stand(on, key)?;
    }
    contended(on, key)
}
