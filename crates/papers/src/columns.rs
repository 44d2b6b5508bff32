//! How the columns of a list are laid on a page: how wide each is, and whether they fit side by side at all.
//!
//! Measured in what is to be printed, in half ems: a Chinese character is two wide, a Latin letter one. Not the
//! printing, which is `assets/letters/house.typ`'s `sheet`.

use serde::Serialize;

/// The least and the most that a column takes before it wraps.
const LEAST: usize = 5;
const MOST: usize = 34;
/// What stands beside each column's text.
const GAP: usize = 2;
/// How much of a row of text an upright and a lying page hold. A cell may wrap, so more is let in than one line holds.
const UPRIGHT: usize = 125;
const LYING: usize = 215;
/// How many rows are measured; a list of thousands is like its beginning.
const MEASURED: usize = 1_000;

/// How a list is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Side by side.
    Table,
    /// One record under another, each value by its label.
    Records,
}

/// Widths of columns, and what page they ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// One a column, as parts of the whole.
    pub weights: Vec<usize>,
    /// Side by side, or one under another.
    pub form: Form,
    /// Whether the page lies on its side.
    pub landscape: bool,
}

/// Measures a list whose `rows` give one text a column; `heads` are its heads.
pub fn laid<'r>(heads: &[&str], rows: impl Iterator<Item = &'r [String]>) -> Laid {
    let mut widths: Vec<Vec<usize>> = heads.iter().map(|_| Vec::new()).collect();
    for row in rows.take(MEASURED) {
        for (text, of) in row.iter().zip(&mut widths) {
            of.push(wide(text));
        }
    }
    let weights: Vec<usize> = heads
        .iter()
        .zip(&mut widths)
        .map(|(head, of)| {
            of.sort_unstable();
            // Nine of ten values stand on one line, and so does the longest word of the head.
            let usual = of.get(of.len() * 9 / 10).copied().unwrap_or(0);
            let head = head.split(' ').map(wide).max().unwrap_or(0).min(14);
            usual.max(head).clamp(LEAST, MOST) + GAP
        })
        .collect();
    let whole: usize = weights.iter().sum();
    let form = if whole <= LYING { Form::Table } else { Form::Records };
    Laid { landscape: form == Form::Table && whole > UPRIGHT, weights, form }
}

/// How wide a text is, in half ems; of several lines the widest.
#[must_use]
pub fn wide(text: &str) -> usize {
    text.lines().map(|line| line.chars().map(|c| if c < '\u{1100}' { 1 } else { 2 }).sum()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_columns_stand_upright_more_lie_down_and_many_go_one_under_another() {
        let row = |n: usize| vec!["深水埗福華街一百號".to_owned(); n];
        let of = |n: usize| {
            let rows = vec![row(n); 20];
            let laid = laid(&vec!["Address"; n], rows.iter().map(Vec::as_slice));
            (laid.form, laid.landscape)
        };
        assert_eq!(of(3), (Form::Table, false), "three short columns fit an upright page");
        assert_eq!(of(8), (Form::Table, true), "eight want the page on its side");
        assert_eq!(of(20), (Form::Records, false), "twenty would be unreadable side by side");
    }

    #[test]
    fn one_long_value_does_not_widen_a_column() {
        let mut rows = vec![vec!["短".to_owned()]; 99];
        rows.push(vec!["x".repeat(5_000)]);
        assert_eq!(
            laid(&["n"], rows.iter().map(Vec::as_slice)).weights,
            [LEAST + GAP],
            "a column is as wide as its usual values; the one that is longer wraps"
        );
    }
}
