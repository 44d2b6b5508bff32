//! Values as numbers: each distinct value once, the reports' columns as numbers of texts, and many short lists in one.

use std::hash::Hash;

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::group::Report;

/// Distinct values and their numbers.
#[derive(Debug)]
pub(crate) struct Numbered<T> {
    pub all: IndexSet<T, FxBuildHasher>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self { all: IndexSet::default() }
    }
}

fn numbered(at: usize) -> u32 {
    u32::try_from(at).expect("BUG: more values than u32 can number")
}

impl<T: Hash + Eq + Clone> Numbered<T> {
    /// Forgets the values after so many.
    pub(crate) fn forget(&mut self, length: usize) {
        self.all.truncate(length);
    }

    pub(crate) fn number(&mut self, value: T) -> u32 {
        numbered(self.all.insert_full(value).0)
    }

    /// As [`Self::number`], for a value that is copied only where nobody wrote it before.
    pub(crate) fn number_like(&mut self, value: &T) -> u32 {
        numbered(self.all.get_index_of(value).unwrap_or_else(|| self.all.insert_full(value.clone()).0))
    }
}

/// Many short lists in one: by list, its members in ascending order.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    ends: Vec<u32>,
    members: Vec<u32>,
}

impl Lists {
    /// The members by the list that each is of; there are so many lists.
    pub(crate) fn of(lists: usize, list_of: &[u32]) -> Self {
        let mut ends = vec![0u32; lists];
        for list in list_of {
            ends[*list as usize] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut members = vec![0u32; list_of.len()];
        let mut next = ends.clone();
        for (place, list) in list_of.iter().enumerate().rev() {
            let member = u32::try_from(place).expect("BUG: more members than u32 can number");
            let at = &mut next[*list as usize];
            *at -= 1;
            members[*at as usize] = member;
        }
        Self { ends, members }
    }

    /// By value: the sets that bear it, in ascending order.
    pub(crate) fn bearing<S>(count: usize, sets: &[S], borne: impl Fn(&S) -> &[(u32, u32)]) -> Self {
        let mut next = vec![0u32; count];
        let all = sets.iter().flat_map(&borne).map(|(value, _)| next[*value as usize] += 1).count();
        let mut begins = 0u32;
        for times in &mut next {
            let ends = begins + *times;
            *times = begins;
            begins = ends;
        }
        let mut members = vec![0u32; all];
        for (at, set) in (0u32..).zip(sets) {
            for (value, _) in borne(set) {
                let place = &mut next[*value as usize];
                members[*place as usize] = at;
                *place += 1;
            }
        }
        // Each now stands where the next begins.
        Self { ends: next, members }
    }

    /// Every list, in order; those that are empty too.
    pub(crate) fn all(&self) -> impl Iterator<Item = &[u32]> {
        (0u32..).take(self.count()).map(|list| self.list(list))
    }

    pub(crate) fn count(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn list(&self, list: u32) -> &[u32] {
        let begins = list.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        &self.members[begins as usize..self.ends[list as usize] as usize]
    }
}

/// The distinct texts of one column, and which each report bears.
pub(crate) struct Texts<'a> {
    pub all: Vec<&'a str>,
    pub of: Vec<u32>,
}

impl<'a> Texts<'a> {
    pub(crate) fn of(reports: &[Report<'a>], text: impl Fn(&Report<'a>) -> &'a str) -> Self {
        let mut texts = Self { all: Vec::new(), of: Vec::with_capacity(reports.len()) };
        let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
        for text in reports.iter().map(text) {
            let number = *numbers.entry(text).or_insert_with(|| {
                texts.all.push(text);
                u32::try_from(texts.all.len() - 1).expect("BUG: more texts than u32 can number")
            });
            texts.of.push(number);
        }
        texts
    }
}
