//! Suggestions as an officer meets them: what belongs together is together, with reasons, and what only shares a
//! phone, a marketplace or a common name is not.
#![allow(clippy::unwrap_used, missing_docs)]

use matching::{Group, Options, Reason, Report, suggest};
use proptest::prelude::*;

fn report(id: u64) -> Report<'static> {
    Report { id, ..Report::default() }
}

fn ids(groups: &[Group]) -> Vec<Vec<u64>> {
    groups.iter().map(|group| group.members.iter().map(|member| member.id).collect()).collect()
}

fn groups(reports: &[Report<'_>]) -> Vec<Vec<u64>> {
    ids(&suggest(reports, &[], Options::default()))
}

#[test]
fn equal_keys_make_a_group_that_explains_itself() {
    let reports = [
        Report { name: "金禾蔘茸行", phone: "9123 4567", ..report(3) },
        Report { name: "金禾参茸行有限公司", brn: "12345679-000", ..report(1) },
        Report { phone: "+852 91234567", ..report(7) },
        Report { name: "Golden Harvest", brn: "BR 12345679", url: "https://gh.example", ..report(5) },
        Report { url: "www.gh.example/shop", ..report(9) },
        Report { name: "永昌隆電器", phone: "2345 6780", ..report(2) },
    ];
    let found = suggest(&reports, &[], Options::default());
    assert_eq!(ids(&found), [vec![1, 3, 5, 7, 9]], "one chain of shared keys is one trader");
    let group = &found[0];
    assert_eq!(group.id, 1, "a group is called by its smallest member");
    assert_eq!(group.name, "Golden Harvest", "of equally frequent names the first in order stands for the group");
    assert_eq!(group.members[2].reasons, [Reason::SameBrn, Reason::SameUrl], "a member says what joins it");
    let counts = [(Reason::SameBrn, 2), (Reason::SameUrl, 2), (Reason::SamePhone, 2), (Reason::SameName, 2)];
    assert_eq!(group.reasons, counts, "the group counts its reasons, the strongest first");
    assert_eq!(Reason::SamePhone.code(), "same-phone", "the code is as on the wire");
}

#[test]
fn a_common_name_does_not_cross_districts() {
    let common = |id, district| Report { name: "金利藥房", district, ..report(id) };
    assert_eq!(
        groups(&[common(1, "ytm"), common(2, "ytm"), common(3, "wch"), common(4, "wch"), common(5, "")]),
        [vec![1, 2], vec![3, 4]],
        "two shops of a common name are two groups, and a report that does not say where is in neither"
    );
    let rare = |id, district| Report { name: "金利順發藥房", district, ..report(id) };
    assert_eq!(groups(&[rare(1, "ytm"), rare(2, "wch")]), [vec![1, 2]], "a distinctive name is one trader's");
}

#[test]
fn a_call_centre_does_not_join_its_callers() {
    let shops = ["金禾順參茸", "永昌隆電器", "大發興美容", "福滿樓餐廳"];
    let reports: Vec<Report<'_>> = (0u64..)
        .zip(shops.iter().cycle().take(12))
        .map(|(id, name)| Report { name, phone: "3100 0000 ", url: "https://www.taobao.com/", ..report(id + 1) })
        .collect();
    let found = groups(&reports);
    assert_eq!(found.len(), 4, "each shop is a group of its own: {found:?}");
    assert!(found.iter().all(|members| members.len() == 3), "and loses no member");
}

#[test]
fn a_mass_trader_keeps_its_misspelt_reports() {
    let mut reports: Vec<Report<'_>> =
        (1..=90).map(|id| Report { name: "樂活健身中心", url: "lohas-fit.example", ..report(id) }).collect();
    for (id, name) in (91..).zip(["健身", "樂活", "Fitnes", "那間健身室", "LOHAS", "不知名店", "xx中心", "騙子店舖"])
    {
        reports.push(Report { name, url: "https://LOHAS-fit.example/join", ..report(id) });
    }
    assert_eq!(groups(&reports)[0].len(), 98, "one kind of name owns the address; strays belong to it");
}

#[test]
fn two_companies_are_taken_apart() {
    let one = |id, phone| Report { name: "金禾順參茸行", brn: "11112222", phone, ..report(id) };
    let other = |id, phone| Report { name: "金禾順參茸行", brn: "33334444", phone, ..report(id) };
    assert_eq!(
        groups(&[
            one(1, "91234567"),
            one(2, ""),
            other(3, "61234567"),
            other(4, ""),
            Report { phone: "61234567", ..report(5) }
        ]),
        [vec![3, 4, 5], vec![1, 2]],
        "an equal name does not join two registrations, and what each holds stays"
    );
}

#[test]
fn a_shared_phone_in_two_places_under_two_names_joins_nothing() {
    let reports = [
        Report { name: "金禾順參茸行", phone: "91234567", district: "ytm", ..report(1) },
        Report { name: "永昌隆電器", phone: "91234567", district: "sha", ..report(2) },
    ];
    assert!(groups(&reports).is_empty(), "names and places speak against it");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_order_of_entry_does_not_matter(
        rows in prop::collection::vec((0usize..9, 0usize..6, 0usize..4, 0usize..5, 0usize..4), 0..60),
        seed in any::<u64>(),
    ) {
        let names = ["", "金禾順參茸", "金禾順", "金利藥房", "永昌隆電器", "Golden Harvest", "Golden Harvst", "大發興美容", "福滿樓"];
        let phones = ["", "", "91234567", "61234567", "51234567", "23456789"];
        let urls = ["", "", "a.example", "b.example"];
        let brns = ["", "", "", "11112222", "33334444"];
        let districts = ["", "ytm", "wch", "sha"];
        let reports: Vec<Report<'_>> = (1u64..)
            .zip(&rows)
            .map(|(id, row)| Report {
                name: names[row.0], phone: phones[row.1], url: urls[row.2], brn: brns[row.3], district: districts[row.4], ..report(id)
            })
            .collect();
        let mut shuffled = reports.clone();
        shuffled.sort_by_key(|report| (report.id ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let (one, other) = (suggest(&reports, &[], Options::default()), suggest(&shuffled, &[], Options::default()));
        prop_assert_eq!(&one, &other, "the same reports are the same groups");

        // The ids are only names: given in reverse, the same reports stand together.
        let mirrored: Vec<Report<'_>> = reports.iter().map(|report| Report { id: 1_000 - report.id, ..*report }).collect();
        let mut together: Vec<Vec<u64>> = ids(&suggest(&mirrored, &[], Options::default()));
        together.iter_mut().for_each(|members| { members.iter_mut().for_each(|id| *id = 1_000 - *id); members.sort_unstable(); });
        together.sort();
        let mut plain = ids(&one);
        plain.sort();
        prop_assert_eq!(plain, together, "who stands together does not depend on numbers");
        prop_assert!(one.iter().all(|group| group.members.iter().all(|member| !member.reasons.is_empty())), "every link is explained");
    }
}
