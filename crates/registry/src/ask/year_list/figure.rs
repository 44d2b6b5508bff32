//! What a figure of the year table counts: one predicate over the intervals that stood (`standing`), or over cases.
//!
//! Not the rows that it lets through (`year_list`). Figures of the year in detail are classed in `year_detail`.

use super::{Line, Params};
use crate::ask::Asking;
use crate::ask::year::count::{HANDLED, SHORT_TERM, codes};
use crate::ask::year::{Period, Span, span};
use crate::ask::year_detail::{self, outcomes, work};
use crate::fault::Failure;
use casework::code::Code;
use casework::refusal::{Failing, ProblemCode};
use casework::time::{Day, HOUR};

/// What a figure counts.
pub(super) enum Counted {
    Complaints(&'static str),
    Cases(&'static str),
    Results(Vec<Line>),
}

/// A figure as a predicate; `?4` is its codes as a JSON list.
pub(super) struct Figure {
    pub(super) counted: Counted,
    pub(super) codes: Vec<String>,
    pub(super) span: Span,
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
    /// What the figure asked for counts.
    pub(super) fn of(asking: &Asking<'_>, params: &Params) -> Result<Figure, Failure> {
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
    pub(super) fn sql(&self, stands: &str) -> String {
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
