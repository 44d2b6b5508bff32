//! Documents set in type: a template and its data in, a PDF out.
//!
//! No rule of the office, no file of the desk and no clock: the caller gives every word that is printed, and writes the
//! bytes. The templates lie in `assets/letters/*.typ` and import `/house.typ`, which holds the page: marking, number,
//! copy, watermark and "page x of y". Next: [`pdf`] sets one, [`Page`] is what every template gets beside its own data,
//! and [`spoken`] says what becomes of a character that the face lacks.

pub mod columns;
mod office;
mod page;
mod setting;
pub mod spoken;
mod template;

pub use page::Page;
pub use setting::{Fault, Set, pdf, set};
pub use template::Template;
