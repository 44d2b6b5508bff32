//! A sheet as bytes, from the process that read it to the one that works with it.
//!
//! Not a file format: both ends are one build of one program. What does not fit together is no sheet.

use super::{About, Opened, RowAt, Sheet};

impl Opened {
    /// The bytes.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let about = serde_json::to_vec(&self.about).unwrap_or_default();
        let sheet = &self.sheet;
        let mut out =
            Vec::with_capacity(40 + about.len() + sheet.text.len() + sheet.cells.len() * 5 + sheet.rows.len() * 16);
        for length in [about.len(), sheet.text.len(), sheet.cells.len(), sheet.rows.len()] {
            out.extend_from_slice(&(length as u64).to_le_bytes());
        }
        out.extend_from_slice(&about);
        out.extend_from_slice(sheet.text.as_bytes());
        out.extend(sheet.cells.iter().flat_map(|end| end.to_le_bytes()));
        out.extend_from_slice(&sheet.marks);
        for row in &sheet.rows {
            for number in [row.line, row.ends, row.bytes.0, row.bytes.1] {
                out.extend_from_slice(&number.to_le_bytes());
            }
        }
        out
    }

    /// Out of the bytes again. `None` when they are not such a sheet.
    #[must_use]
    pub fn unpack(bytes: &[u8]) -> Option<Opened> {
        let mut rest = bytes;
        let mut lengths = [0usize; 4];
        for length in &mut lengths {
            let (number, after) = rest.split_first_chunk::<8>()?;
            *length = usize::try_from(u64::from_le_bytes(*number)).ok()?;
            rest = after;
        }
        let mut take = |length: usize| {
            let (part, after) = rest.split_at_checked(length)?;
            rest = after;
            Some(part)
        };
        let about: About = serde_json::from_slice(take(lengths[0])?).ok()?;
        let text = String::from_utf8(take(lengths[1])?.to_vec()).ok()?;
        let cells = numbers(take(lengths[2].checked_mul(4)?)?);
        let marks = take(lengths[2])?.to_vec();
        let (rows, _) = take(lengths[3].checked_mul(16)?)?.as_chunks::<16>();
        let rows: Vec<RowAt> = rows
            .iter()
            .map(|row| numbers(row))
            .map(|n| RowAt { line: n[0], ends: n[1], bytes: (n[2], n[3]) })
            .collect();
        let sound = cells.is_sorted()
            && cells.iter().all(|end| text.is_char_boundary(*end as usize))
            && rows.is_sorted_by_key(|row| row.ends)
            && rows.last().is_none_or(|last| last.ends as usize == cells.len())
            && rest.is_empty();
        sound.then_some(Opened { about, sheet: Sheet { text, cells, marks, rows } })
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let (fours, _) = bytes.as_chunks::<4>();
    fours.iter().map(|four| u32::from_le_bytes(*four)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Bounds, Choice, open};
    use super::*;

    #[test]
    fn a_sheet_comes_through_bytes_as_it_went() {
        let opened =
            open("a,b\r\n1,深水埗\r\n,\"x\"y\r\n".as_bytes(), &Choice::default(), Bounds::default()).expect("sound");
        let packed = opened.pack();
        assert_eq!(
            Opened::unpack(&packed).as_ref(),
            Some(&opened),
            "what one process read is what the other works with"
        );
        for cut in 0..packed.len() {
            assert_eq!(Opened::unpack(&packed[..cut]), None, "cut at {cut}, it is none");
        }
    }
}
