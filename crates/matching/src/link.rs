//! Links between reports and the sets they make, with the check that a set holds together.
//!
//! Which links there are is decided in `group.rs`; here they are followed, and undone, weakest first, where they
//! join what cannot be one trader. The result depends on the links alone, never on their order.

use crate::group::Reason;

/// Two reports joined for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Link {
    pub one: u32,
    pub other: u32,
    pub reason: Reason,
}

/// A set of reports, in ascending order, and the links that hold it together.
#[derive(Debug)]
pub(crate) struct Set {
    pub members: Vec<u32>,
    pub links: Vec<Link>,
}

/// The sets that the links make of `count` reports; a report without links is in none.
///
/// Where `holds` denies that a set is one trader, its weakest links are undone and the rest is tried again.
pub(crate) fn sets(count: usize, links: Vec<Link>, holds: impl Fn(&[u32]) -> bool) -> Vec<Set> {
    let mut tree = Tree { parent: (0..u32::try_from(count).expect("BUG: more reports than u32 can number")).collect() };
    let mut open = follow(&mut tree, links);
    let mut settled = Vec::new();
    while let Some(set) = open.pop() {
        // The strongest reason is never undone: an office's own number of a company outweighs any likeness.
        let weakest = set.links.iter().map(|link| link.reason).max().filter(|reason| *reason != Reason::SameBrn);
        match weakest {
            Some(weakest) if !holds(&set.members) => {
                for member in &set.members {
                    tree.parent[*member as usize] = *member;
                }
                let kept = set.links.into_iter().filter(|link| link.reason < weakest).collect();
                open.extend(follow(&mut tree, kept));
            }
            _ => settled.push(set),
        }
    }
    settled
}

/// A forest in which every tree is a set.
struct Tree {
    parent: Vec<u32>,
}

impl Tree {
    fn root(&mut self, mut of: u32) -> u32 {
        while self.parent[of as usize] != of {
            let above = self.parent[self.parent[of as usize] as usize];
            self.parent[of as usize] = above;
            of = above;
        }
        of
    }
}

fn follow(tree: &mut Tree, links: Vec<Link>) -> Vec<Set> {
    for link in &links {
        let (one, other) = (tree.root(link.one), tree.root(link.other));
        // The lower number is the root, so that what a set is called does not depend on the order of links.
        tree.parent[one.max(other) as usize] = one.min(other);
    }
    let mut by_root: Vec<(u32, Link)> = links.into_iter().map(|link| (tree.root(link.one), link)).collect();
    by_root.sort_unstable();
    let mut found: Vec<Set> = Vec::new();
    for same in by_root.chunk_by(|one, other| one.0 == other.0) {
        let links: Vec<Link> = same.iter().map(|(_, link)| *link).collect();
        let mut members: Vec<u32> = links.iter().flat_map(|link| [link.one, link.other]).collect();
        members.sort_unstable();
        members.dedup();
        found.push(Set { members, links });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(one: u32, other: u32, reason: Reason) -> Link {
        Link { one, other, reason }
    }

    #[test]
    fn a_set_that_does_not_hold_loses_its_weakest_links() {
        let links = vec![link(0, 1, Reason::SameUrl), link(2, 3, Reason::SamePhone), link(1, 2, Reason::SameName)];
        let mut found = sets(5, links, |members| members.len() < 4);
        found.sort_by_key(|set| set.members[0]);
        let members: Vec<Vec<u32>> = found.into_iter().map(|set| set.members).collect();
        assert_eq!(members, [vec![0, 1], vec![2, 3]], "the name alone joined the two pairs");
    }
}
