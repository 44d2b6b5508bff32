//! c5 and c8: a case officer proposes, a supervisor approves, records sends, the agency answers.
//!
//! A complaint has one primary disposition and any number of referrals: one sent while the complaint is
//! being assessed makes it referred; one sent from a case or after closing changes nothing else.
//! Source: domain paper §2, §6.1 c5 and c8.

pub(crate) mod chase;
pub mod packet;

use crate::act::{Act, Decision, Stream};
use crate::code::{Code, Id};
use crate::command::{
    ExportReferrals, Name, ProposeReferral, RecallReferrals, RecordExportFailed, RecordReferralAnswer, SendReferrals,
};
use crate::complaint::{all_in, assess, members, refuse_where, required};
use crate::fact::{Fact, Proposed, ReferralMade, ReferralMoved, Returned};
use crate::number::{Number, Series};
use crate::papers::{ComplaintPaper, Papers, ProposalPaper, ReferralPaper, State};
use crate::particular::Pen;
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};
use crate::roles::Role;

const FROM: [State; 3] = [State::Assessing, State::Consolidated, State::Closed];

/// Proposes that complaints be referred to an agency, with consent or a legal basis for each.
pub(crate) fn propose(act: &Act, command: &ProposeReferral, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let agency = papers
        .reference
        .agencies
        .canonical(command.agency.as_str())
        .ok_or_else(|| Failing::problem("agency", ProblemCode::UnknownCode))?;
    let purpose = papers
        .reference
        .referral_purposes
        .canonical(command.purpose.as_str())
        .ok_or_else(|| Failing::problem("purpose", ProblemCode::UnknownCode))?;
    let basis = match &command.basis {
        Some(code) => Some(
            papers
                .reference
                .legal_bases
                .canonical(code.as_str())
                .ok_or_else(|| Failing::problem("basis", ProblemCode::UnknownCode))?,
        ),
        None => None,
    };
    if command.fields.is_empty() {
        return Err(Failing::problem("fields", ProblemCode::Missing));
    }
    if !command.redaction_checked {
        return Err(Failing::refused(RefusalCode::NoRedaction));
    }
    let found = papers.complaints(&command.complaints)?;
    all_in(&found, &FROM)?;
    refuse_where(&found, RefusalCode::ProposalOpen, |c| c.open_proposal.map(|_| "proposal-open".to_owned()))?;
    refuse_where(&found, RefusalCode::ReferredAlready, |c| {
        c.agencies.contains(&agency).then(|| agency.as_str().to_owned())
    })?;
    if basis.is_none() {
        refuse_where(&found, RefusalCode::NoConsent, |c| {
            (c.consent_refer != Some(true))
                .then(|| if c.consent_refer.is_none() { "not-asked" } else { "declined" }.to_owned())
        })?;
    }
    let id = Id::minted(act.id, "proposal", 0);
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(id, "explanation", command.note.as_deref());
    let proposed = Proposed::Referral { agency, purpose, basis, fields: command.fields.clone() };
    let mut decision = Decision::default();
    decision.state(
        Fact::ProposalMade { proposal: id, proposed, members: members(&found), typed },
        vec![Stream::new("proposal", id)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

/// The fact by which an approved referral comes to be: one referral for each complaint, not yet sent.
pub(crate) fn approved(
    act: &Act,
    proposal: &ProposalPaper,
    agency: &Code,
    purpose: &Code,
    basis: Option<&Code>,
    fields: &[Code],
    found: &[&ComplaintPaper],
) -> Fact {
    let members = (0u32..)
        .zip(found)
        .map(|(i, c)| ReferralMade {
            id: Id::minted(act.id, "referral", i),
            complaint: c.id,
            last: c.last,
            consent: c.consent_refer == Some(true),
        })
        .collect();
    Fact::ReferralsApproved {
        proposal: proposal.id,
        agency: agency.clone(),
        purpose: purpose.clone(),
        basis: basis.cloned(),
        fields: fields.to_vec(),
        members,
    }
}

fn of_proposal<'p>(papers: &'p Papers<'_>, proposal: Id, state: &str) -> Vec<&'p ReferralPaper> {
    let mut found: Vec<&ReferralPaper> =
        papers.referrals.values().filter(|r| r.proposal == proposal && r.state.as_str() == state).collect();
    found.sort_by_key(|r| r.id);
    found.dedup_by_key(|r| r.id);
    found
}

/// The referrals that an officer named.
fn by_name<'p>(papers: &'p Papers<'_>, names: &[Name]) -> Result<Vec<&'p ReferralPaper>, Failing> {
    let found =
        |name: &Name| papers.referrals.get(name).ok_or_else(|| Failing::about(RefusalCode::NotFound, name.0.clone()));
    names.iter().map(found).collect()
}

/// What was chosen, each once; refused where it is nothing, or where one stands in none of these states.
fn all_of<'p>(mut chosen: Vec<&'p ReferralPaper>, states: &[&str]) -> Result<Vec<&'p ReferralPaper>, Failing> {
    chosen.sort_by_key(|r| r.id);
    chosen.dedup_by_key(|r| r.id);
    if chosen.is_empty() {
        return Err(Failing::refused(RefusalCode::NothingChosen));
    }
    let wrong: Vec<About> = chosen
        .iter()
        .filter(|r| !states.contains(&r.state.as_str()))
        .map(|r| About::with(r.id.hex(), r.state.as_str()))
        .collect();
    if wrong.is_empty() {
        Ok(chosen)
    } else {
        Err(Failing::Refused { code: RefusalCode::ReferralWrongState, about: wrong })
    }
}

fn moved(referral: &ReferralPaper, papers: &Papers<'_>, disposing: bool) -> Result<ReferralMoved, Failing> {
    let complaint = papers.complaint(&referral.complaint.into())?;
    Ok(ReferralMoved {
        id: referral.id,
        complaint: complaint.id,
        last: complaint.last,
        disposes: disposing && complaint.state == State::Assessing,
    })
}

/// Takes back approved referrals before they leave.
pub(crate) fn recall(act: &Act, command: &RecallReferrals, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let reason = required(&command.reason, "reason")?;
    let proposal = papers.proposal(&command.proposal)?;
    let unsent = of_proposal(papers, proposal.id, "approved");
    if unsent.is_empty() {
        return Err(Failing::about(RefusalCode::ReferralWrongState, proposal.id.hex()));
    }
    let members = unsent.into_iter().map(|r| moved(r, papers, false)).collect::<Result<_, _>>()?;
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(act.id, "reason", Some(reason));
    let mut decision = Decision::default();
    decision.state_all(Fact::ReferralsRecalled { proposal: proposal.id, members, typed });
    decision.particulars = pen.written;
    Ok(decision)
}

/// Records that approved referrals have left; complaints still being assessed become referred.
pub(crate) fn send(act: &Act, command: &SendReferrals, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let method = papers
        .reference
        .referral_methods
        .canonical(command.method.as_str())
        .ok_or_else(|| Failing::problem("method", ProblemCode::UnknownCode))?;
    let sent_on = command.sent_on.unwrap_or_else(|| act.at.day());
    if sent_on > act.at.day() {
        return Err(Failing::problem("sent_on", ProblemCode::InFuture));
    }
    let list = match &command.list {
        Some(name) => {
            Some(*papers.lists.get(name).ok_or_else(|| Failing::about(RefusalCode::NotFound, name.0.clone()))?)
        }
        None => None,
    };
    let mut chosen: Vec<&ReferralPaper> = Vec::new();
    if let Some(name) = &command.proposal {
        chosen.extend(of_proposal(papers, papers.proposal(name)?.id, "approved"));
    }
    chosen.extend(by_name(papers, &command.referrals)?);
    let chosen = all_of(chosen, &["approved"])?;
    let members = chosen.into_iter().map(|r| moved(r, papers, true)).collect::<Result<_, _>>()?;
    let mut decision = Decision::default();
    decision.state_all(Fact::ReferralsSent { members, method, sent_on, list });
    Ok(decision)
}

/// Records an agency's answer. Declined or returned puts the complaint back, its age intact (c8).
pub(crate) fn answer(act: &Act, command: &RecordReferralAnswer, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let referral = papers
        .referrals
        .get(&command.referral)
        .ok_or_else(|| Failing::about(RefusalCode::NotFound, command.referral.0.clone()))?;
    let reply = papers
        .reference
        .agency_replies
        .resolve(command.answer.as_str())
        .ok_or_else(|| Failing::problem("answer", ProblemCode::UnknownCode))?;
    let back = reply.more.returns;
    if !matches!(referral.state.as_str(), "sent" | "acknowledged" | "accepted" | "answered") {
        return Err(Failing::Refused {
            code: RefusalCode::ReferralWrongState,
            about: vec![About::with(referral.id.hex(), referral.state.as_str())],
        });
    }
    if command.on > act.at.day() {
        return Err(Failing::problem("on", ProblemCode::InFuture));
    }
    if back {
        // c8 is a supervisor's: the act changes what the complaint counts as.
        if act.role != Role::Sup {
            return Err(Failing::refused(RefusalCode::RoleMayNot));
        }
        required(command.reply.as_deref().unwrap_or_default(), "reply")?;
    }
    let complaint = papers.complaint(&referral.complaint.into())?;
    let returned: Option<Returned> = (back && referral.disposes && complaint.state == State::Referred)
        .then(|| assess::returned(complaint, State::Assessing, act.at));
    let mut pen = Pen::new(act.salt_seed);
    let mut typed = pen.text(referral.id, "their-ref", command.their_ref.as_deref());
    typed.extend(pen.text(referral.id, "reply", command.reply.as_deref()));
    let mut decision = Decision::default();
    decision.state(
        Fact::ReferralAnswered {
            referral: referral.id,
            complaint: complaint.id,
            answer: reply.code.clone(),
            on: command.on,
            returned,
            typed,
        },
        vec![Stream::seen("complaint", complaint.id, complaint.last)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

/// Takes a referral list: who, when, for whom, which rows and fields; sealed before the file is written.
pub(crate) fn export(act: &Act, command: &ExportReferrals, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let agency = papers
        .reference
        .agencies
        .canonical(command.agency.as_str())
        .ok_or_else(|| Failing::problem("agency", ProblemCode::UnknownCode))?;
    if !matches!(command.format.as_str(), "csv" | "xlsx" | "pdf" | "zip") {
        return Err(Failing::problem("format", ProblemCode::UnknownCode));
    }
    if let (Some(from), Some(to)) = (command.from, command.to)
        && from > to
    {
        return Err(Failing::problem("to", ProblemCode::WrongOrder));
    }
    if command.referrals.is_empty() {
        return Err(Failing::about(RefusalCode::ListEmpty, agency.as_str()));
    }
    let number = papers.next_number(Series::List, act.at, 0);
    if Number::parse(&command.number) != Some(number) {
        return Err(Failing::about(RefusalCode::ListMoved, number.to_string()));
    }
    let gone: Vec<About> = command
        .referrals
        .iter()
        .filter(|id| {
            papers.referrals.get(&(**id).into()).is_none_or(|r| r.agency != agency || r.state.as_str() == "recalled")
        })
        .map(|id| About::from(*id))
        .collect();
    if !gone.is_empty() {
        return Err(Failing::Refused { code: RefusalCode::ListMoved, about: gone });
    }
    let evidence = packet::files(command, papers)?;
    let id = Id::minted(act.id, "list", 0);
    let mut decision = Decision::default();
    decision.state(
        Fact::ReferralListTaken {
            list: id,
            number,
            agency,
            from: command.from,
            to: command.to,
            format: command.format.clone(),
            language: command.language.clone(),
            fields: command.fields.clone(),
            referrals: command.referrals.clone(),
            rows_sha256: command.rows_sha256,
            evidence,
        },
        vec![Stream::new("list", id)],
    );
    Ok(decision)
}

/// Records that a list which was taken could not be written.
pub(crate) fn export_failed(
    _act: &Act,
    command: &RecordExportFailed,
    papers: &Papers<'_>,
) -> Result<Decision, Failing> {
    let list = *papers
        .lists
        .get(&command.list)
        .ok_or_else(|| Failing::about(RefusalCode::NotFound, command.list.0.clone()))?;
    let mut decision = Decision::default();
    decision.state(Fact::ExportFailed { list, cause: command.cause.clone() }, vec![Stream::new("list", list)]);
    Ok(decision)
}

#[cfg(test)]
#[path = "referral_tests.rs"]
mod tests;
