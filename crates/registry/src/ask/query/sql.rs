//! What a query asks for as SQL over `complaint c`; every value is bound.
//!
//! Not the reading (`tree`, `values`). Text of the statements comes from `fields` alone, never from what was typed.

use super::fields::{Field, Kind};
use super::tree::Node;
use super::values::{Test, Value};
use crate::ask::complaints::Where;
use crate::ask::search::numbered;
use crate::fault::Fault;
use casework::time::Instant;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

/// What the statement is made against.
pub(super) struct Making<'a> {
    pub conn: &'a Connection,
    pub now: Instant,
    pub may_unmask: bool,
}

/// Teaches a connection to look for folded pieces in a text.
///
/// # Errors
/// Faults of the database.
pub(crate) fn teach(conn: &Connection) -> Result<(), Fault> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("holds", 2, flags, |given| {
        let (Some(text), Some(piece)) = (given.get_raw(0).as_str().ok(), given.get_raw(1).as_str().ok()) else {
            return Ok(false);
        };
        let folded = matching::fold(text);
        // Several spaces in a row are one, in the file as in the question.
        let folded =
            if folded.contains("  ") { folded.split_whitespace().collect::<Vec<_>>().join(" ") } else { folded };
        Ok(folded.contains(piece))
    })?;
    conn.create_scalar_function("digits", 1, flags, |given| {
        Ok(given
            .get_raw(0)
            .as_str()
            .map(|text| matching::fold(text).chars().filter(char::is_ascii_digit).collect::<String>())
            .ok())
    })?;
    Ok(())
}

/// The condition for a query. Complaints that were void from the beginning are left out unless they are asked for.
pub(super) fn condition(node: &Node, to: &mut Where, on: &Making<'_>) -> Result<String, Fault> {
    let asked = of(node, to, on)?;
    Ok(if node.names_state("void") { asked } else { format!("c.state <> 'void' AND {asked}") })
}

fn of(node: &Node, to: &mut Where, on: &Making<'_>) -> Result<String, Fault> {
    let mut joined = |parts: &[Node], word: &str| -> Result<String, Fault> {
        let parts = parts.iter().map(|p| of(p, to, on)).collect::<Result<Vec<_>, _>>()?;
        Ok(if parts.is_empty() { "1".to_owned() } else { format!("({})", parts.join(word)) })
    };
    match node {
        Node::All(parts) => joined(parts, " AND "),
        Node::Any(parts) => joined(parts, " OR "),
        // What is not said is not that either.
        Node::Not(inside) => Ok(format!("({}) IS NOT TRUE", of(inside, to, on)?)),
        Node::Group { inside, .. } => of(inside, to, on),
        Node::Words { text, expression, .. } => words(text, expression, to, on),
        Node::Term { field, values, .. } => {
            if let Some(list) = only_codes(field, values) {
                let list = to.value(serde_json::json!(list).to_string());
                let column = if let Kind::Officer { column } = field.kind { column } else { "c.state" };
                return Ok(format!("{column} IN (SELECT value FROM json_each({list}))"));
            }
            let any = values.iter().map(|v| value(field, v, to, on)).collect::<Result<Vec<_>, _>>()?;
            Ok(format!("({})", any.join(" OR ")))
        }
    }
}

/// The codes, where several states or officers are asked for and nothing else.
fn only_codes(field: &Field, values: &[Value]) -> Option<Vec<String>> {
    let plain = values.len() > 1 && matches!(field.kind, Kind::State | Kind::Officer { .. });
    let code = |v: &Value| match &v.test {
        Test::Code(code) if code != "open" => Some(code.clone()),
        _ => None,
    };
    plain.then(|| values.iter().map(code).collect::<Option<Vec<_>>>()).flatten()
}

/// The words of a file, or a number it bears.
fn words(text: &str, expression: &str, to: &mut Where, on: &Making<'_>) -> Result<String, Fault> {
    let held = to.value(expression.to_owned());
    let masked = if on.may_unmask {
        format!("UNION ALL SELECT rowid FROM masked_words WHERE masked_words MATCH {held}")
    } else {
        String::new()
    };
    let borne = keys(text, on.conn)?;
    let borne = to.value(borne);
    Ok(format!(
        "c.key IN (SELECT rowid FROM complaint_words WHERE complaint_words MATCH {held} {masked}
         UNION ALL SELECT value FROM json_each({borne}))"
    ))
}

/// The keys of the complaints that bear a number, whole or in part.
fn keys(text: &str, conn: &Connection) -> Result<String, Fault> {
    let keys: Vec<i64> = numbered(conn, text)?.into_iter().filter(|(_, case)| !case).map(|(key, _)| key).collect();
    Ok(serde_json::json!(keys).to_string())
}

fn column(kind: Kind) -> &'static str {
    match kind {
        Kind::Officer { column } | Kind::Instant { column, .. } | Kind::Cents { column } | Kind::Digits { column } => {
            column
        }
        Kind::Decimal { thousandths } => thousandths,
        Kind::Case => "c.case_key",
        Kind::State => "c.state",
        Kind::Codes { .. } | Kind::Text { .. } | Kind::Masked | Kind::Number | Kind::Flag { .. } => "NULL",
    }
}

fn value(field: &Field, value: &Value, to: &mut Where, on: &Making<'_>) -> Result<String, Fault> {
    let column = column(field.kind);
    Ok(match (&value.test, field.kind) {
        (Test::Code(code), Kind::State) if code == "open" => {
            "c.state IN ('received','assessing','awaiting')".to_owned()
        }
        (Test::Code(code), Kind::Codes { has, .. }) => has.replace('?', &to.value(code.clone())),
        (Test::Code(code), _) => format!("{column} = {}", to.value(code.clone())),
        (Test::Nothing, Kind::Codes { none, .. }) => none.to_owned(),
        (Test::Anything, Kind::Codes { none, .. }) => format!("NOT ({none})"),
        (Test::Anything, Kind::State) => "1".to_owned(),
        (Test::Nothing, _) => format!("{column} IS NULL"),
        (Test::Anything, _) => format!("{column} IS NOT NULL"),
        (Test::Text { folded, expression }, Kind::Text { has }) => {
            let held = to.value(expression.clone());
            let piece = to.value(folded.clone());
            let there = has.replace('?', &piece);
            format!("(c.key IN (SELECT rowid FROM complaint_words WHERE complaint_words MATCH {held}) AND {there})")
        }
        (Test::Words { expression }, _) => {
            let held = to.value(expression.clone());
            format!("c.key IN (SELECT rowid FROM masked_words WHERE masked_words MATCH {held})")
        }
        (Test::Number(digits), Kind::Digits { .. }) => {
            format!("instr(digits({column}), {}) > 0", to.value(digits.clone()))
        }
        (Test::Number(text), _) => {
            let borne = keys(text, on.conn)?;
            format!("c.key IN (SELECT value FROM json_each({}))", to.value(borne))
        }
        (Test::Case { year, n }, _) => {
            let (year, n) = (to.value(*year), to.value(*n));
            format!("c.case_key = (SELECT k.key FROM case_file k WHERE k.year = {year} AND k.n = {n})")
        }
        (Test::Within { from, to: before, .. }, _) => {
            let from = from.map(|from| format!("{column} >= {}", to.value(from)));
            let before = before.map(|before| format!("{column} < {}", to.value(before)));
            format!("({})", from.into_iter().chain(before).collect::<Vec<_>>().join(" AND "))
        }
        (Test::Flag(flag), _) if flag.sql.contains(":now") => {
            format!("({})", flag.sql.replace(":now", &to.value(on.now.0)))
        }
        (Test::Flag(flag), _) => format!("({})", flag.sql),
        // A text is read only for a field of texts.
        (Test::Text { .. }, _) => "0".to_owned(),
    })
}
