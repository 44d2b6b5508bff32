//! A signed statement as a paper: set from its words, sealed before it is written.
//!
//! Not the signing (`casework::complaint::statement`) nor the page (`assets/letters/statement.typ`). The paper is in the
//! language of the statement, whatever the officer reads; its file name says nothing of anybody.

use crate::dates::moment;
use crate::take_list::{fault, not_written};
use crate::words::word;
use casework::code::{Code, Digest, Id};
use casework::command::{Command, TakeList};
use casework::reference::Lang;
use casework::refusal::{Failing, RefusalCode};
use casework::time::Instant;
use papers::{Page, Template};
use registry::{Failure, Fault, Registry, files};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// The template; its data are told at its head.
const STATEMENT: Template =
    Template { name: "statement", source: include_str!("../../../assets/letters/statement.typ") };

/// The name under which the paper is proposed to be kept.
#[must_use]
pub fn name(number: &str) -> String {
    format!("{number}-statement.pdf")
}

fn text<'v>(of: &'v Value, field: &str) -> &'v str {
    of[field].as_str().unwrap_or_default()
}

fn lang_of(tag: &str) -> Lang {
    Lang::parse(tag).unwrap_or(Lang::En)
}

/// The number of the complaint, and the paper's bytes and language.
///
/// # Errors
/// Refused where there is no such statement; a template that does not fit is a fault.
pub fn paper(registry: &Registry, complaint: &str, statement: &Id) -> Result<(String, Vec<u8>, Code), Failure> {
    let file = registry.ask("complaint_file", json!({ "name": complaint }))?;
    let id = statement.hex();
    let of = file["statements"].as_array().into_iter().flatten().enumerate().find(|(_, one)| one["id"] == id.as_str());
    let (n, one) = of.ok_or_else(|| Failure::from(Failing::about(RefusalCode::NotFound, id.clone())))?;
    let lang = lang_of(text(one, "language"));
    let word = |key: &str| word(lang, key);
    let number = text(&file, "number").to_owned();
    let at = |field: &str| one[field].as_i64().map(|at| moment(Instant(at), lang)).unwrap_or_default();
    let fact = |label: &str, value: String| json!({ "label": word(label), "value": value });
    let facts: Vec<Value> = [
        fact("statement.paper.number", number.clone()),
        fact("statement.language", word(&format!("statement.in.{}", lang.tag()))),
        fact("statement.paper.at", at("signed_at")),
        fact("statement.place", text(one, "place").to_owned()),
        fact("statement.readBy", text(one, "read_over_by").to_owned()),
        fact("statement.interpreter", text(one, "interpreter").to_owned()),
    ]
    .into_iter()
    .filter(|fact| fact["value"] != "")
    .collect();
    let interpreted = !text(one, "interpreter").is_empty();
    let mut signatures = vec![word("statement.paper.signature"), word("statement.paper.officer")];
    if interpreted {
        signatures.push(word("statement.paper.interpreter"));
    }
    let lines: Vec<&str> = text(one, "text").split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    let data = json!({
        "page": Page {
            marking: word("app.marking"),
            number: format!("{number} · {}", n + 1),
            title: word("statement.title"),
            numbering: word("statement.page"),
            copy: String::new(),
            watermark: String::new(),
            foot: format!("{} · {}", text(one, "officer"), at("at")),
            landscape: false,
        },
        "heading": word("statement.title"),
        "under": "",
        "facts": facts,
        "text": lines,
        "declaration": word("statement.paper.declaration"),
        "read_over": if interpreted { word("statement.paper.readInterpreted") } else { word("statement.paper.readOver") },
        "signatures": signatures,
        "spoken_words": word("paper.spoken"),
    });
    let bytes = papers::pdf(&STATEMENT, &data, lang.tag()).map_err(|fault| Fault::Other(fault.to_string()))?;
    Ok((number, bytes, Code::new(lang.tag()).unwrap_or_else(|_| Code::of("en"))))
}

/// Seals the taking and writes the paper; gives its digest in hex.
///
/// # Errors
/// As [`paper`] and the doors; a file that cannot be written is a fault, and an entry says that nothing was written.
pub fn take_statement(
    registry: &Registry,
    act: &str,
    complaint: &str,
    statement: &Id,
    to: &Path,
) -> Result<String, Failure> {
    let (_, bytes, language) = paper(registry, complaint, statement)?;
    let head = registry.asking(|asking| Ok(asking.head()?.0))?;
    let sha256 = Digest(Sha256::digest(&bytes).into());
    let command = Command::TakeList(TakeList {
        what: Code::of("statement"),
        query: Some(format!("statement:{}", statement.hex())),
        order: None,
        format: Code::of("pdf"),
        closed: None,
        language,
        columns: Vec::new(),
        asked: 1,
        rows: 1,
        head: u64::try_from(head).unwrap_or_default(),
        sha256,
    });
    let receipt = registry.perform(act, &serde_json::to_vec(&command).unwrap_or_default())?;
    if let Err(error) = files::atomic_write(to, &bytes) {
        not_written(registry, &receipt)?;
        return Err(fault(error));
    }
    Ok(sha256.hex())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use registry::testing::{give, tiny};
    use registry::{act_id, clock};

    #[test]
    fn a_statement_is_set_in_its_own_language_and_its_taking_is_sealed() {
        let (office, ids) = tiny();
        let team = office.sign_in("S001");
        for (language, words) in [
            ("zh-Hant", "店員說一斤，收銀時變成一兩。\n我要求退款。"),
            ("zh-Hans", "店员说一斤。"),
            ("en", "She said one catty."),
        ] {
            let act = json!({
                "act": "sign_statement", "complaint": ids[0], "language": language, "text": words,
                "read_over": true, "read_over_by": "Q001", "interpreter": "潘樂言", "place": "Counter 2"
            });
            let receipt = give(&team, &act).unwrap();
            let statement = receipt.made.iter().find(|made| made.kind == "statement").unwrap().id;
            let to = office.dir.join(name(language));

            let act = act_id::mint(clock()).unwrap().hex();
            take_statement(&team, &act, &ids[0], &statement, &to).unwrap();

            let bytes = std::fs::read(&to).unwrap();
            assert!(bytes.starts_with(b"%PDF"), "a paper in {language}");
            assert!(!bytes.windows(9).any(|at| at == "潘樂言".as_bytes()), "no name stands in its account of itself");
        }
        let page = team.ask("journal", json!({ "limit": 1 })).unwrap();
        assert_eq!(page["entries"][0]["kind"], "list_taken", "the journal says that a paper left");
        assert!(team.verify().is_ok(), "a replay gives the same tables");
        let nowhere = paper(&team, &ids[0], &Id([9; 16]));
        assert!(nowhere.is_err(), "there is no such statement");
    }
}
