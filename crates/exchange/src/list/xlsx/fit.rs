//! What fits a sheet: numbers of rows and columns, lengths of text, numbers and hours as Excel holds
//! them.
//!
//! Not what is done where something does not fit: see [`super::to_xlsx`].

use super::Cell;
use casework::money::Amount;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{ExcelDateTime, XlsxError};

pub fn row_number(row: usize) -> Result<u32, XlsxError> {
    u32::try_from(row).map_err(|_| XlsxError::RowColumnLimitError)
}

pub fn column_number(column: usize) -> Result<u16, XlsxError> {
    u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)
}

pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Parts a text so that the first part has at most `limit` UTF-16 units and no character is halved.
pub fn cut(text: &str, limit: usize) -> (&str, &str) {
    let mut taken = 0;
    for (at, c) in text.char_indices() {
        taken += c.len_utf16();
        if taken > limit {
            return text.split_at(at);
        }
    }
    (text, "")
}

/// The number as a sheet holds it, or `None` where a binary number of 15 digits would lose one.
pub fn exact(amount: Amount) -> Option<f64> {
    let number = amount.0.normalize();
    let digits = number.mantissa().unsigned_abs().checked_ilog10().map_or(1, |log| log + 1);
    if digits > 15 { None } else { number.to_f64() }
}

/// Hong Kong civil time as Excel counts it; `None` before 1900, which Excel does not count.
pub fn excel_time(cell: &Cell) -> Option<ExcelDateTime> {
    let civil = match cell {
        Cell::Date(day) => day.0.at(0, 0, 0, 0),
        Cell::Instant(at) => at.local(),
        _ => return None,
    };
    let year = u16::try_from(civil.year()).ok()?;
    let day = ExcelDateTime::from_ymd(year, civil.month().unsigned_abs(), civil.day().unsigned_abs()).ok()?;
    day.and_hms(u16::from(civil.hour().unsigned_abs()), civil.minute().unsigned_abs(), f64::from(civil.second())).ok()
}
