//! The templates that lists and reports are set by. Letters and statements have theirs where they are made.
//!
//! Not the data of any: each template says at its head what it expects.

/// A template: its name, for what went wrong, and its source, which is kept in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Template {
    /// Its name.
    pub name: &'static str,
    /// Its source in typst; it reads its data from `/data.json` and imports `/house.typ`.
    pub source: &'static str,
}

impl Template {
    /// A list: head, columns, rows, meanings of the columns.
    pub const LIST: Template = Template { name: "list", source: include_str!("../../../assets/letters/list.typ") };
    /// A report in sections of facts, tables and paragraphs: the year's figures, a case bundle.
    pub const REPORT: Template =
        Template { name: "report", source: include_str!("../../../assets/letters/report.typ") };
}

/// What every template may import as `/house.typ`.
pub(crate) const HOUSE: &str = include_str!("../../../assets/letters/house.typ");
