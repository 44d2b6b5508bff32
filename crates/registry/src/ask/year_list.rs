//! The very list that a figure of the year table counts, as at the same instant: its total is the figure.
//!
//! Each figure is one predicate over the intervals that stood (`standing`) or over cases. Not the figures themselves
//! (`year`); a test asks both and compares them all.

use super::Asking;
use super::year::count::{HANDLED, SHORT_TERM, STANDS, codes, stands};
use super::year::{Period, Span, span};
use super::year_detail::{self, outcomes, work};
use crate::fault::{Failure, Fault};
use casework::code::{Code, Id};
use casework::refusal::{Failing, ProblemCode};
use casework::time::{Day, HOUR, Instant};
use rusqlite::{Row, ToSql};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which figure of which year.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The Hong Kong year.
    pub year: i16,
    /// As for the year table.
    #[serde(default)]
    pub fiscal: bool,
    /// As for the year table.
    #[serde(default)]
    #[ts(type = "number | string | null", optional)]
    pub as_at: Option<Instant>,
    /// A field of the year table (`received`, `handled`, `consolidated`, `closed`, `referred`, `closed_or_referred`,
    /// `in_progress`, `medicine_shop`, `medicine_shop_mainland`, `quick_action_handled`, `previous_received`, `void`,
    /// `online`, `district_not_given`, `goods`, `services`, `goods_or_services_not_given`, `cases_opened`, `prosecuted`),
    /// or a line of one of its lists: `month:2023-05`, `allegation:13I` (the principal one), `mention:13I`,
    /// `district:YTM`, `medicine_visitor:ML-IVS`, `agency:CC`; or a line of the year in detail, by its name there.
    /// `none` stands for a code that is not given.
    pub figure: String,
    /// The `next` of the page before.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<String>,
    /// Rows of a page, clamped to 1–500; 100 unless given.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// One complaint or case, or a charge or defendant of a case. Names and sums are as written now; what the figure counts by is as it stood.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Line {
    /// `complaint`, `case`, `charge` or `defendant`.
    pub kind: String,
    /// Its id, or that of its case.
    pub id: Id,
    /// The key of a charge or a defendant within the case.
    pub part: Option<String>,
    /// Its reference number.
    pub number: String,
    /// A complaint's disposition at the instant, a case's stage now, or a charge's verdict at the instant.
    pub state: String,
    /// When the complaint was received or the case opened.
    pub received_at: Instant,
    /// The trader as written.
    pub trader: Option<String>,
    /// The principal allegation at the instant, or the case's section.
    pub allegation: Option<String>,
    /// The sector at the instant.
    pub sector: Option<String>,
    /// The district at the instant.
    pub district: Option<String>,
    /// The type of visitor at the instant.
    pub visitor_type: Option<String>,
    /// What was paid, in the currency given.
    pub amount_paid: Option<String>,
    /// The currency.
    pub currency: Option<String>,
    /// The case in which it stood.
    pub case_number: Option<String>,
    /// The case in which it stood.
    pub case: Option<Id>,
    /// A case's first conviction, or when a charge was decided.
    pub convicted_on: Option<String>,
}

/// One page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct List {
    /// The figure asked for.
    pub figure: String,
    /// The instant asked for.
    pub as_at: String,
    /// All of them: the figure.
    pub total: u32,
    /// The newest first.
    pub rows: Vec<Line>,
    /// For the next page; absent on the last.
    pub next: Option<String>,
}

/// What a figure counts.
enum Counted {
    Complaints(&'static str),
    Cases(&'static str),
    Results(Vec<Line>),
}

/// A figure as a predicate; `?4` is its codes as a JSON list.
struct Figure {
    counted: Counted,
    codes: Vec<String>,
    span: Span,
}

const NOT_VOID: &str = "t.disposition <> 'void'";
const CODED: &str = "t.disposition <> 'void' AND coalesce(t.allegation, 'none') IN (SELECT value FROM json_each(?4))";
const MENTIONED: &str = "t.disposition <> 'void'
   AND EXISTS (SELECT 1 FROM json_each(?4) WHERE instr(',' || coalesce(t.allegations, 'none') || ',', ',' || value || ',') > 0)";
const KEYS: &str = "t.complaint IN (SELECT CAST(value AS INTEGER) FROM json_each(?4))";
const SECTOR_ABOUT: &str = "t.disposition <> 'void' AND coalesce(t.sector, 'none') = json_extract(?4, '$[0]')
   AND t.goods_or_services = json_extract(?4, '$[1]')";
const DISPOSED: &str = "t.disposition IN (SELECT value FROM json_each(?4))";
const IN_SECTOR: &str = "t.disposition <> 'void' AND t.sector IN (SELECT value FROM json_each(?4))";
const CONVICTED: &str = "k.first_conviction_on >= json_extract(?4, '$[0]') AND k.first_conviction_on < json_extract(?4, '$[1]') AND k.first_conviction_seq <= ?3";

impl Figure {
    fn of(asking: &Asking<'_>, params: &Params) -> Result<Figure, Failure> {
        use Counted::{Cases, Complaints};
        let unknown = || Failure::from(Failing::problem("figure", ProblemCode::UnknownCode));
        let lists = asking.reference;
        let of = Period { year: params.year, fiscal: params.fiscal };
        let mut span = span(asking, of, params.as_at)?;
        let list = |codes: &[&str]| codes.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        let (field, line) = match params.figure.split_once(':') {
            None => (params.figure.as_str(), None),
            Some((field, line)) if line == "none" || Code::new(line).is_ok() => (field, Some(line)),
            Some(_) => return Err(unknown()),
        };
        let (counted, codes) = match (field, line) {
            ("received", None) => (Complaints(NOT_VOID), vec![]),
            ("previous_received", None) => {
                let before = self::span(asking, of.before().ok_or_else(unknown)?, params.as_at)?;
                (span.from, span.to) = (before.from, before.to);
                (Complaints(NOT_VOID), vec![])
            }
            ("handled", None) => (Complaints(DISPOSED), list(&["consolidated", "closed", "referred"])),
            ("closed_or_referred", None) => (Complaints(DISPOSED), list(&["closed", "referred"])),
            ("in_progress", None) => (Complaints(DISPOSED), list(&["in-progress"])),
            ("consolidated" | "closed" | "referred" | "void", None) => (Complaints(DISPOSED), list(&[field])),
            ("medicine_shop", None) => (Complaints(IN_SECTOR), codes(&lists.sectors, |s| s.medicine_shop)),
            ("medicine_shop_mainland", None) => {
                let mut all = codes(&lists.sectors, |s| s.medicine_shop);
                all.extend(codes(&lists.visitor_types, |v| v.mainland_visitor));
                let sql = "t.disposition <> 'void' AND t.sector IN (SELECT value FROM json_each(?4))
                   AND t.visitor_type IN (SELECT value FROM json_each(?4))";
                (Complaints(sql), all)
            }
            ("medicine_visitor", Some(code)) => {
                let mut all = codes(&lists.sectors, |s| s.medicine_shop);
                all.push(code.to_owned());
                let sql = "t.disposition <> 'void' AND t.sector IN (SELECT value FROM json_each(?4))
                   AND coalesce(t.visitor_type, 'none') = json_extract(?4, '$[#-1]')";
                (Complaints(sql), all)
            }
            ("quick_action_handled", None) => (Complaints("quick"), codes(&lists.visitor_types, |v| v.short_term)),
            ("online", None) => (Complaints("t.disposition <> 'void' AND t.district IS NULL AND t.url_key IS NOT NULL"), vec![]),
            ("district_not_given", None) => (Complaints("t.disposition <> 'void' AND t.district IS NULL AND t.url_key IS NULL"), vec![]),
            ("district", Some(code)) => (Complaints("t.disposition <> 'void' AND t.district = json_extract(?4, '$[0]')"), list(&[code])),
            ("goods" | "services", None) => {
                (Complaints("t.disposition <> 'void' AND t.goods_or_services = json_extract(?4, '$[0]')"), list(&[field]))
            }
            ("goods_or_services_not_given", None) => (Complaints("t.disposition <> 'void' AND t.goods_or_services IS NULL"), vec![]),
            ("allegation", Some(code)) => (Complaints(CODED), list(&[code])),
            ("mention", Some(code)) => (Complaints(MENTIONED), list(&[code])),
            ("month", Some(month)) => {
                (span.from, span.to) = self::month(of, month).ok_or_else(unknown)?;
                (Complaints(NOT_VOID), vec![])
            }
            ("agency", Some(code)) => (
                Complaints(
                    "t.disposition <> 'void' AND t.complaint IN (SELECT complaint FROM referral WHERE agency = json_extract(?4, '$[0]')
                       AND sent_seq <= ?3 AND (ended_seq IS NULL OR ended_seq > ?3))",
                ),
                list(&[code]),
            ),
            ("sector" | "channel" | "residence", Some(code)) => (Complaints(coded(field)), list(&[code])),
            ("sector_goods" | "sector_services", Some(code)) => {
                (Complaints(SECTOR_ABOUT), list(&[code, field.trim_start_matches("sector_")]))
            }
            ("week", Some(monday)) => {
                (span.from, span.to) = week(span, monday).ok_or_else(unknown)?;
                (Complaints(NOT_VOID), vec![])
            }
            ("ageing" | "deadline" | "worked" | "first_action", Some(code)) => {
                let keys = work::classed(asking, span)?.keys(field, code).ok_or_else(unknown)?;
                (Complaints(KEYS), keys)
            }
            ("outcome", Some(code)) => {
                let results = outcomes::read(asking, span)?;
                if !results.lines(asking.reference).iter().any(|l| l.code == code) {
                    return Err(unknown());
                }
                (Counted::Results(results.rows(code)), vec![])
            }
            ("cases_opened", None) => (Cases("opened"), vec![]),
            ("prosecuted", None) => {
                let days = [of.begins(), of.ends()].into_iter().flatten().map(|day| day.to_string());
                (Cases(CONVICTED), days.collect())
            }
            _ => return Err(unknown()),
        };
        Ok(Figure { counted, codes, span })
    }

    /// The predicate, with every place bound that it names.
    fn sql(&self, stands: &str) -> String {
        match self.counted {
            Counted::Complaints("quick") => {
                format!("{stands} AND t.disposition <> 'void' AND {SHORT_TERM} AND t.complaint IN ({HANDLED})")
            }
            Counted::Complaints(term) => format!("{stands} AND {term} AND ?4 IS NOT NULL"),
            Counted::Cases("opened") => format!(
                "k.opened_at >= ?1 AND k.opened_at < ?2 AND ?4 IS NOT NULL
                 AND k.key IN (SELECT t.case_key FROM standing t WHERE {stands} AND t.disposition = 'consolidated')"
            ),
            Counted::Results(_) => String::new(),
            Counted::Cases(term) => format!("{term} AND ?1 IS NOT NULL AND ?2 IS NOT NULL AND ?4 IS NOT NULL"),
        }
    }
}

/// A column that bears the figure's name.
fn coded(field: &str) -> &'static str {
    match field {
        "sector" => "t.disposition <> 'void' AND coalesce(t.sector, 'none') = json_extract(?4, '$[0]')",
        "channel" => "t.disposition <> 'void' AND coalesce(t.channel, 'none') = json_extract(?4, '$[0]')",
        _ => "t.disposition <> 'void' AND coalesce(t.residence, 'none') = json_extract(?4, '$[0]')",
    }
}

/// A week of the year by its Monday, as instants: of the first and the last only the days of the year.
fn week(year: Span, monday: &str) -> Option<(i64, i64)> {
    let day = Day::parse(monday).filter(|day| year_detail::monday(*day) == Some(*day))?;
    let (from, to) = (day.begins().0, day.begins().0 + 7 * 24 * HOUR);
    (from < year.to && to > year.from).then(|| (from.max(year.from), to.min(year.to)))
}

/// A month of the year, as instants.
fn month(of: Period, month: &str) -> Option<(i64, i64)> {
    let months = of.months();
    let nth = months.iter().position(|day| day.0.strftime("%Y-%m").to_string() == month)?;
    let next = months.get(nth + 1).copied().or(of.ends())?;
    Some((months[nth].begins().0, next.begins().0))
}

const COMPLAINT: &str =
    "SELECT t.complaint, c.id, c.number, t.disposition, t.received_at, c.trader_name, t.allegation, t.sector,
   t.district, t.visitor_type, c.amount_paid, c.currency, k.number, k.id, NULL, 'complaint'
 FROM standing t JOIN complaint c ON c.key = t.complaint LEFT JOIN case_file k ON k.key = t.case_key";
const CASE: &str =
    "SELECT k.key, k.id, k.number, k.stage, k.opened_at, k.trader, k.section, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
   k.first_conviction_on, 'case' FROM case_file k";

fn line(r: &Row<'_>) -> rusqlite::Result<(i64, Line)> {
    let line = Line {
        kind: r.get(15)?,
        id: Id(r.get(1)?),
        part: None,
        number: r.get(2)?,
        state: r.get(3)?,
        received_at: Instant(r.get(4)?),
        trader: r.get(5)?,
        allegation: r.get(6)?,
        sector: r.get(7)?,
        district: r.get(8)?,
        visitor_type: r.get(9)?,
        amount_paid: r.get(10)?,
        currency: r.get(11)?,
        case_number: r.get(12)?,
        case: r.get::<_, Option<[u8; 16]>>(13)?.map(Id),
        convicted_on: r.get(14)?,
    };
    Ok((r.get(0)?, line))
}

/// Lists what a figure counts.
///
/// # Errors
/// `unknown-code` for a figure that the table does not have, `unsound` for a key that is none; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<List, Failure> {
    let figure = Figure::of(asking, &params)?;
    if let Counted::Results(rows) = figure.counted {
        return results(rows, &params, figure.span);
    }
    let limit = params.limit.unwrap_or(100).clamp(1, 500);
    let (at, key) = match &params.after {
        None => (i64::MAX, i64::MAX),
        Some(after) => {
            let parts = after.split_once('.').and_then(|(at, key)| Some((at.parse().ok()?, key.parse().ok()?)));
            parts.ok_or_else(|| Failure::from(Failing::problem("after", ProblemCode::Unsound)))?
        }
    };
    let codes = serde_json::json!(figure.codes).to_string();
    let span = figure.span;
    let conn = asking.conn;
    let counting = figure.sql(stands(asking, span.from, span.to)?);
    // A page is read in the order of the index; a count, and the cases of a year, in whichever is quicker.
    let term = figure.sql(STANDS);
    let (count, page) = match figure.counted {
        Counted::Complaints(_) => (
            format!("SELECT count(*) FROM standing t WHERE {counting}"),
            format!(
                "{COMPLAINT} WHERE {term} AND (t.received_at, t.complaint) < (?5, ?6) ORDER BY t.received_at DESC, t.complaint DESC LIMIT ?7"
            ),
        ),
        Counted::Results(_) | Counted::Cases(_) => (
            format!("SELECT count(*) FROM case_file k WHERE {counting}"),
            format!(
                "{CASE} WHERE {counting} AND (k.opened_at, k.key) < (?5, ?6) ORDER BY k.opened_at DESC, k.key DESC LIMIT ?7"
            ),
        ),
    };
    let bound: [&dyn ToSql; 7] = [&span.from, &span.to, &span.seq, &codes, &at, &key, &limit];
    let total: u32 = conn.prepare_cached(&count)?.query_row(&bound[..4], |r| r.get(0))?;
    let mut statement = conn.prepare_cached(&page)?;
    let found: Vec<(i64, Line)> =
        statement.query_map(&bound[..], line)?.collect::<Result<_, _>>().map_err(Fault::from)?;
    let full = found.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    let next = found.last().filter(|_| full).map(|(key, line)| format!("{}.{key}", line.received_at.0));
    let rows = found.into_iter().map(|(_, line)| line).collect();
    Ok(List { figure: params.figure, as_at: span.as_at.rfc3339(), total, rows, next })
}

/// A page of results, which are few: `after` is how many were shown.
fn results(rows: Vec<Line>, params: &Params, span: Span) -> Result<List, Failure> {
    let from: usize = match &params.after {
        None => 0,
        Some(after) => after.parse().map_err(|_| Failure::from(Failing::problem("after", ProblemCode::Unsound)))?,
    };
    let limit = usize::try_from(params.limit.unwrap_or(100).clamp(1, 500)).unwrap_or(500);
    let total = rows.len();
    let page: Vec<Line> = rows.into_iter().skip(from).take(limit).collect();
    let shown = from.saturating_add(page.len());
    Ok(List {
        figure: params.figure.clone(),
        as_at: span.as_at.rfc3339(),
        total: u32::try_from(total).unwrap_or(u32::MAX),
        rows: page,
        next: (shown < total).then(|| shown.to_string()),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{file, give, tiny};
    use serde_json::{Value, json};

    #[test]
    fn h04_every_figure_opens_the_list_that_it_counts() {
        let (office, ids) = tiny();
        let (quick, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
        let more = file(
            &quick,
            &json!({ "trader_url": "https://otterling.example/", "trader_district": null, "allegations": ["13I", "13E"] }),
        );
        let open = json!({ "trader": "瑞甌堂", "section": "13E", "officer": "C001", "origin": "complaints" });
        give(
            &supervisor,
            &json!({ "act": "consolidate", "complaints": [ids[0], more], "open": open, "reason": "One shop." }),
        )
        .unwrap();
        give(&quick, &json!({ "act": "log_step", "complaint": ids[1], "step": "statement-taken" })).unwrap();
        give(&supervisor, &json!({ "act": "void", "complaints": [ids[2]], "reason": "A test." })).unwrap();
        for (year, fiscal) in [(2026, false), (2025, true)] {
            every_figure(&supervisor, year, fiscal);
        }
    }

    fn every_figure(officer: &crate::Registry, year: i16, fiscal: bool) {
        let table = officer.ask("year", json!({ "year": year, "fiscal": fiscal })).unwrap();
        let mut figures: Vec<(String, Value)> = table
            .as_object()
            .unwrap()
            .iter()
            .filter(|(name, figure)| {
                figure.is_number() && !matches!(name.as_str(), "year" | "entries" | "medicine_shop_mainland_percent")
            })
            .map(|(name, figure)| (name.clone(), figure.clone()))
            .collect();
        for (list, code, figure, name) in [
            ("by_allegation", "code", "complaints", "allegation"),
            ("by_allegation", "code", "mentions", "mention"),
            ("by_month", "month", "received", "month"),
            ("by_district", "district", "complaints", "district"),
            ("medicine_by_visitor_type", "visitor_type", "complaints", "medicine_visitor"),
        ] {
            for line in table[list].as_array().unwrap() {
                figures.push((format!("{name}:{}", line[code].as_str().unwrap()), line[figure].clone()));
            }
        }
        assert!(figures.len() > 40, "fields and lines are all asked for");
        for (figure, counted) in figures {
            let asked = json!({ "year": year, "fiscal": fiscal, "figure": figure });
            let list = officer.ask("year_list", asked).unwrap();
            assert_eq!(list["total"], counted, "{figure} counts its list");
            assert_eq!(json!(list["rows"].as_array().unwrap().len()), counted, "{figure} shows its list");
        }
    }

    #[test]
    fn pages_follow_one_another_without_a_gap() {
        let (office, ids) = tiny();
        let officer = office.sign_in("C001");

        let first = officer.ask("year_list", json!({ "year": 2026, "figure": "received", "limit": 2 })).unwrap();
        let second = officer
            .ask("year_list", json!({ "year": 2026, "figure": "received", "limit": 2, "after": first["next"] }))
            .unwrap();

        assert_eq!((&first["total"], &second["total"]), (&json!(3), &json!(3)), "the total is of all pages");
        assert_eq!(first["rows"][0]["id"], ids[2], "of those received at once the last filed stands first");
        assert_eq!(second["rows"][0]["id"], ids[0], "the third follows the second");
        assert_eq!(second["next"], Value::Null, "nothing follows");
        for wrong in ["nonsense", "month:2025-01", "month:2026-13", "allegation:'", "received:YTM"] {
            assert!(
                officer.ask("year_list", json!({ "year": 2026, "figure": wrong })).is_err(),
                "{wrong} is no figure"
            );
        }
    }
}
