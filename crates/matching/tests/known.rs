//! One complaint more: who it may be about, and groups that keep themselves up to date as a full run would leave them.
#![allow(clippy::unwrap_used, missing_docs)]

use matching::clusters::{Row, clusters};
use matching::known::{Known, Put};
use matching::{Options, Report, Verdict, suggest};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What a shop stream says, put together by chance: names of one trader in many ways, numbers that some share.
#[derive(Debug, Clone)]
struct Told {
    name: String,
    address: String,
    phone: String,
    url: String,
}

const NAMES: [&str; 14] = [
    "金禾順參茸行",
    "金禾順参茸行有限公司",
    "金禾順參茸行(旺角店)",
    "金禾記參茸行",
    "Kam Wo Shun Ginseng",
    "Kam Wo Shun Ginseng Co Ltd",
    "Kam Wo Shun Ginseng 金禾順",
    "獺寶母嬰",
    "獭宝母婴网店",
    "獺寶母嬰用品",
    "Otterling HK",
    "Oterling HK",
    "永昌隆電器",
    "",
];
const ADDRESSES: [&str; 6] =
    ["旺角豉油街96號地下2號舖", "Shop 2, G/F, 96 Soy Street", "旺角豉油街98號", "尖沙咀海防道10號", "旺角豉油街", ""];
const PHONES: [&str; 6] = ["2537 6184", "+852 25376184", "2811 0000", "9123 4567", "9123 4568", ""];
const URLS: [&str; 5] =
    ["otterling.example", "https://www.otterling.example/shop", "shop.example/a", "shop.example/b", ""];

fn told() -> impl Strategy<Value = Told> {
    let one = |of: &'static [&'static str]| prop::sample::select(of).prop_map(str::to_owned);
    (one(&NAMES), one(&ADDRESSES), one(&PHONES), one(&URLS)).prop_map(|(name, address, phone, url)| Told {
        name,
        address,
        phone,
        url,
    })
}

fn report(id: u64, told: &Told) -> Report<'_> {
    Report { id, name: &told.name, address: &told.address, phone: &told.phone, url: &told.url, ..Report::default() }
}

fn groups(known: &Known) -> Vec<Vec<u64>> {
    let mut groups: Vec<Vec<u64>> = known.groups().map(|group| known.members(group)).collect();
    groups.sort();
    groups
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_kept_up_to_date_is_what_a_full_run_gives(
        first in prop::collection::vec(told(), 1..40),
        acts in prop::collection::vec((0u64..60, prop::option::weighted(0.8, told())), 1..40),
    ) {
        let reports: Vec<Report<'_>> = (0u64..).zip(&first).map(|(id, told)| report(id, told)).collect();
        let mut known = Known::of(&reports, &[]);
        prop_assert_eq!(groups(&known), known.gathered_anew(), "as it was read, it is what its own full run gives");
        for (id, told) in &acts {
            match told {
                Some(told) => {
                    prop_assert_ne!(known.put(&report(*id, told)), Put::Anew, "nobody was judged");
                }
                None => known.take_out(*id),
            }
            prop_assert_eq!(groups(&known), known.gathered_anew(), "after every act the groups are a full run's");
            let says = |told: &Told| [&told.name, &told.address, &told.phone, &told.url].iter().any(|text| !text.is_empty());
            let grouped = known.group_of(*id).is_some();
            prop_assert_eq!(grouped, told.as_ref().is_some_and(says), "what came in is in a group, what was taken out in none");
        }
    }

    #[test]
    fn asking_changes_nothing(first in prop::collection::vec(told(), 1..30), asked in prop::collection::vec(told(), 1..10)) {
        let reports: Vec<Report<'_>> = (0u64..).zip(&first).map(|(id, told)| report(id, told)).collect();
        let mut known = Known::of(&reports, &[]);
        let before = groups(&known);
        let answers: Vec<_> = asked.iter().map(|told| known.candidates(&report(99, told), 5)).collect();
        let again: Vec<_> = asked.iter().map(|told| known.candidates(&report(99, told), 5)).collect();
        prop_assert_eq!(answers, again, "the same form gets the same answer");
        prop_assert_eq!(before, groups(&known), "and what was typed is nobody's evidence");
    }
}

#[test]
fn the_index_groups_as_the_matcher_of_the_command_line() {
    let all: Vec<Told> = (0..NAMES.len() * 3)
        .map(|at| Told {
            name: NAMES[at % NAMES.len()].to_owned(),
            address: ADDRESSES[at % 5 * at % ADDRESSES.len()].to_owned(),
            phone: PHONES[at * 7 % PHONES.len()].to_owned(),
            url: URLS[at * 3 % URLS.len()].to_owned(),
        })
        .collect();
    let reports: Vec<Report<'_>> = (0u64..).zip(&all).map(|(id, told)| report(id, told)).collect();
    let rows: Vec<Row<'_>> = all
        .iter()
        .map(|told| Row {
            name: &told.name,
            address: &told.address,
            phone: &told.phone,
            url: &told.url,
            ..Row::default()
        })
        .collect();
    let mut by_cluster: BTreeMap<usize, Vec<u64>> = BTreeMap::new();
    for (id, cluster) in (0u64..).zip(clusters(rows.iter().copied())) {
        by_cluster.entry(cluster).or_default().push(id);
    }
    let mut matched: Vec<Vec<u64>> = by_cluster.into_values().filter(|members| members.len() > 1).collect();
    matched.sort();
    let mut indexed: Vec<Vec<u64>> = suggest(&reports, &[], Options::default())
        .into_iter()
        .map(|group| group.members.into_iter().map(|member| member.id).collect())
        .collect();
    indexed.sort();
    assert!(matched.len() > 1, "there is something to group");
    assert_eq!(indexed, matched, "one engine answers both");
}

#[test]
fn a_form_is_told_its_trader_as_it_is_typed() {
    let reports = [
        Report { id: 1, name: "獺寶母嬰", url: "https://www.otterling.example/shop", ..Report::default() },
        Report { id: 2, name: "獭宝母婴网店", url: "otterling.example", ..Report::default() },
        Report { id: 3, name: "金禾順參茸行", address: "旺角豉油街96號地下2號舖", ..Report::default() },
        Report { id: 4, name: "永昌隆電器", phone: "2811 0000", ..Report::default() },
    ];
    let mut known = Known::of(&reports, &[]);
    let typed = Report { id: 9, name: "金禾順参茸", address: "Shop 2, G/F, 96 Soy Street", ..Report::default() };
    let found = known.candidates(&typed, 3);
    assert_eq!(found[0].nearest, 3, "the shop is known by its name in the other script's characters and its place");
    assert!(found[0].bits > 0.0, "and more is for it than against: {found:?}");
    assert!(found[0].reasons.contains(&matching::Reason::SamePremises), "it says why");
    let nobody = Report { id: 9, name: "藥房", ..Report::default() };
    assert!(known.candidates(&nobody, 3).iter().all(|c| c.bits <= 0.0), "a kind of shop is no trader");
    assert!(known.candidates(&Report { id: 9, ..Report::default() }, 3).is_empty(), "nothing said finds nobody");
}

#[test]
fn whoever_was_judged_is_read_anew() {
    let reports = [
        Report { id: 1, name: "金禾順參茸行", phone: "2537 6184", ..Report::default() },
        Report { id: 2, name: "金禾順參茸行", phone: "2537 6184", ..Report::default() },
    ];
    let judged = [String::from("name"), String::from("phone")];
    let mut known = Known::of(&reports, &[Verdict { one: 2, other: 1, same: false, known: &judged }]);
    assert_ne!(known.group_of(1), known.group_of(2), "the verdict stands above an equal name and number");
    let amended = Report { id: 2, name: "金禾順參茸行", phone: "9123 4567", ..Report::default() };
    assert_eq!(known.put(&amended), Put::Anew, "what was known when it was judged has changed");
    let third = Report { id: 3, name: "金禾順參茸行", phone: "2537 6184", ..Report::default() };
    assert_eq!(known.put(&third), Put::Mended, "others join as before");
    assert_eq!(groups(&known), known.gathered_anew(), "with the verdict held");
}
