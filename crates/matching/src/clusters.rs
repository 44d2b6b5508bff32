//! The stateless matcher of the command line: rows in, a cluster for each row out.
//!
//! It is [`crate::group`] with another face: no registry, no districts, and rows that stand alone get a cluster too.

use crate::beside::both;
use crate::gather::{Gathered, Gathering, gather};
use crate::group::Report;

/// A row of `id,name,address,phone,url,social,brn`; empty where a column says nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row<'a> {
    /// The caller's mark of the row; not read, and not necessarily its own.
    pub id: &'a str,
    /// The trader's name.
    pub name: &'a str,
    /// Its address.
    pub address: &'a str,
    /// Its phone number.
    pub phone: &'a str,
    /// Its web address.
    pub url: &'a str,
    /// Its account on a network.
    pub social: &'a str,
    /// Its business registration number.
    pub brn: &'a str,
}

/// The cluster of every row, in the order of the rows. Rows of one trader have the same number; numbers count from 1
/// in the order in which clusters first appear. The rows are looked at once and not kept. Which rows are together does
/// not depend on their order.
#[must_use]
pub fn clusters<'a>(rows: impl ExactSizeIterator<Item = Row<'a>>) -> Vec<usize> {
    let count = rows.len();
    let reports: Vec<Report<'_>> = (0u64..)
        .zip(rows)
        .map(|(id, row)| Report {
            id,
            name: row.name,
            address: row.address,
            phone: row.phone,
            url: row.url,
            social: row.social,
            brn: row.brn,
            ..Report::default()
        })
        .collect();
    let Gathering { sets, values, weights, links, .. } = gather(reports, &[]);
    // Letting go of millions of small values takes as long as numbering the sets.
    let (numbers, ()) = both(|| numbers(count, &sets), || drop((values, weights, links)));
    numbers
}

/// The number of every row's set, counted in the order in which the sets first appear.
fn numbers(count: usize, sets: &[Gathered]) -> Vec<usize> {
    let mut first: Vec<u32> = (0u32..).take(count).collect();
    for set in sets {
        for member in &set.members {
            first[*member as usize] = set.members[0];
        }
    }
    let mut numbers: Vec<usize> = vec![0; count];
    let mut last = 0;
    first
        .into_iter()
        .map(|first| {
            let number = &mut numbers[first as usize];
            if *number == 0 {
                last += 1;
                *number = last;
            }
            *number
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_cluster_in_order() {
        let row = |name, phone| Row { name, phone, ..Row::default() };
        let rows = [
            row("金禾順參茸行", ""),
            row("永昌隆電器", "9123 4567"),
            row("", ""),
            row("金禾順参茸行有限公司", ""),
            row("", "+852 91234567"),
            row("", ""),
        ];
        assert_eq!(clusters(rows.into_iter()), [1, 2, 3, 1, 2, 4], "equal keys share a number; empty rows stand alone");
        assert!(clusters([].into_iter()).is_empty(), "no rows, no clusters");
    }
}
