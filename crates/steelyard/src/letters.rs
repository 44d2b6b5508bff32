//! Letters to complainants: drafted from templates and one complaint's facts each, shown, and then written as one act.
//!
//! Not who may have one (`casework::letter`) nor the templates (`assets/letters/*.txt`). A place that cannot be filled
//! stops the letter and is named. What is sent is drafted anew and held against the digest of what was shown, so the
//! very text that an officer saw is what the record keeps. Its PDF is `paper`, the slip for the counter `slip`.

use crate::take_list::code;
use crate::words::word;
use casework::code::{Digest, Id};
use casework::command::{Command, LetterGiven, Name, WriteLetters};
use casework::letter::{KINDS, fits};
use casework::papers::{Stage, State};
use casework::reference::Lang;
use casework::refusal::{Failing, ProblemCode, RefusalCode};
use casework::time::{Day, Instant};
use registry::ask::letters::{Facts, Params, facts, signer};
use registry::receipt::Receipt;
use registry::{Failure, Registry, clock};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

mod fill;
pub mod paper;
#[cfg(test)]
mod tests;

/// What an officer may ask a complainant for.
pub const ITEMS: [&str; 8] =
    ["receipt", "payment-record", "photos-goods", "photos-price", "messages", "order-number", "when-where", "consent"];

/// Which letters are wanted.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Wanted {
    /// Of [`KINDS`].
    pub kind: String,
    /// A complaint, or a case for all its members.
    pub complaint: Option<String>,
    /// A case.
    pub case: Option<String>,
    /// Of [`ITEMS`], for a request.
    pub items: Vec<String>,
    /// The day by which a request is to be answered.
    pub due_on: Option<Day>,
    /// For complainants whose language is not recorded, or instead of it where one complaint is meant.
    pub language: Option<String>,
    /// Write to those who had one of this kind, too.
    pub again: bool,
}

/// Why a complainant gets no letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stop {
    /// `had`, `no-contact`, `state`, `empty`.
    pub code: &'static str,
    /// For `empty`: the places that cannot be filled.
    pub places: Vec<String>,
}

/// One letter as it would be written. The text is not in what leaves for the page by itself.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// The complaint.
    pub complaint: Id,
    /// Its reference number.
    pub number: String,
    /// The language of the letter, where it is known.
    pub language: Option<&'static str>,
    /// Why there is none.
    pub stop: Option<Stop>,
    /// When the complainant had one of this kind.
    pub had: Option<Instant>,
    /// SHA-256 of the text, in hex; empty where there is none.
    pub sha256: String,
    /// The text.
    #[serde(skip)]
    pub text: String,
}

/// Drafts the letters: who gets one, who does not and why.
///
/// # Errors
/// `unknown-code` for a kind, item or language that is none; `role-may-not` where the officer may not see particulars.
pub fn draft(registry: &Registry, wanted: &Wanted) -> Result<Vec<Draft>, Failure> {
    let unknown = |field: &str| Failure::from(Failing::problem(field, ProblemCode::UnknownCode));
    if !KINDS.contains(&wanted.kind.as_str()) {
        return Err(unknown("kind"));
    }
    if wanted.items.iter().any(|item| !ITEMS.contains(&item.as_str())) {
        return Err(unknown("items"));
    }
    let language = wanted.language.as_deref().map(|tag| Lang::parse(tag).ok_or_else(|| unknown("language")));
    let language = language.transpose()?;
    let of = Params { complaint: wanted.complaint.clone(), case: wanted.case.clone() };
    let (found, officer) = registry.asking(|asking| {
        if !asking.may_unmask() {
            return Err(Failure::refused(RefusalCode::RoleMayNot));
        }
        Ok((facts(asking, &of, &wanted.kind)?, signer(asking)?))
    })?;
    let today = clock().day();
    Ok(found.iter().map(|facts| one(facts, wanted, language, &officer, today)).collect())
}

fn one(facts: &Facts, wanted: &Wanted, chosen: Option<Lang>, officer: &str, today: Day) -> Draft {
    let recorded = recorded(facts);
    let lang = if wanted.case.is_none() { chosen.or(recorded) } else { recorded.or(chosen) };
    let mut draft = Draft {
        complaint: facts.id,
        number: facts.number.clone(),
        language: lang.map(Lang::tag),
        stop: None,
        had: facts.had,
        sha256: String::new(),
        text: String::new(),
    };
    let stop = |code| Some(Stop { code, places: Vec::new() });
    let state = State::parse(&facts.state).unwrap_or(State::Void);
    let stage = facts.case_stage.as_deref().and_then(Stage::parse);
    if !fits(&wanted.kind, state, stage, facts.agency.is_some()) {
        draft.stop = stop("state");
    } else if !facts.has_contact {
        draft.stop = stop("no-contact");
    } else if facts.had.is_some() && !wanted.again {
        draft.stop = stop("had");
    } else {
        match lang {
            None => draft.stop = Some(Stop { code: "empty", places: vec!["language".into()] }),
            Some(lang) => match fill::fill(facts, wanted, lang, officer, today) {
                Ok(text) => {
                    draft.sha256 = digest(&text);
                    draft.text = text;
                }
                Err(places) => draft.stop = Some(Stop { code: "empty", places }),
            },
        }
    }
    draft
}

/// In which of our three languages a complainant reads, by what was recorded; a visitor of the Mainland reads Simplified.
fn recorded(facts: &Facts) -> Option<Lang> {
    match facts.language.as_deref() {
        Some("cmn" | "wuu") => Some(Lang::ZhHans),
        Some("yue" | "nan" | "teo" | "hak") => Some(Lang::ZhHant),
        Some("sign") => None,
        Some(_) => Some(Lang::En),
        None => facts.visitor_type.as_deref().filter(|code| code.starts_with("ML")).map(|_| Lang::ZhHans),
    }
}

/// SHA-256 of a text, in hex.
#[must_use]
pub fn digest(text: &str) -> String {
    Digest(Sha256::digest(text.as_bytes()).into()).hex()
}

/// Writes those letters that were chosen, each as it was shown.
///
/// # Errors
/// `letter.changed` where a letter is no longer what was shown, naming each; otherwise as the write door.
pub fn write(registry: &Registry, act: &str, wanted: &Wanted, chosen: &[(Id, String)]) -> Result<Receipt, Failure> {
    let drafts = draft(registry, wanted)?;
    let mut letters = Vec::with_capacity(chosen.len());
    let mut changed = Vec::new();
    for (id, shown) in chosen {
        match drafts.iter().find(|draft| draft.complaint == *id) {
            Some(Draft { stop: None, sha256, text, language: Some(language), .. }) if sha256 == shown => {
                letters.push(LetterGiven {
                    complaint: Name::from(*id),
                    language: code("language", language)?,
                    text: text.clone(),
                })
            }
            Some(draft) => changed.push(casework::refusal::About::named(draft.number.clone())),
            None => changed.push(casework::refusal::About::from(*id)),
        }
    }
    if !changed.is_empty() {
        return Err(Failing::Refused { code: RefusalCode::LetterChanged, about: changed }.into());
    }
    let command = Command::WriteLetters(WriteLetters {
        kind: code("kind", &wanted.kind)?,
        case: wanted.case.clone().map(Name),
        letters,
        again: wanted.again,
    });
    registry.perform(act, &serde_json::to_vec(&command).unwrap_or_default())
}

/// What a letter's reason says where its complaint stands in a case that is over.
fn of_case(lang: Lang, stage: &str) -> Option<String> {
    match stage {
        "concluded" => Some(word(lang, "letters.caseConcluded")),
        "not-pursued" => Some(word(lang, "letters.caseNotPursued")),
        _ => None,
    }
}
