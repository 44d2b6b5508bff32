//! Who is one trader, as the office would say it: across scripts and spellings by what is shared, never by a name that
//! merely sounds right, and never against what an officer judged.
#![allow(clippy::unwrap_used, missing_docs)]

use matching::{Field, Group, Options, Reason, Report, Verdict, suggest};

fn report(id: u64) -> Report<'static> {
    Report { id, ..Report::default() }
}

fn together(groups: &[Group]) -> Vec<Vec<u64>> {
    let mut sets: Vec<Vec<u64>> =
        groups.iter().map(|group| group.members.iter().map(|member| member.id).collect()).collect();
    sets.sort();
    sets
}

fn suggested(reports: &[Report<'_>], verdicts: &[Verdict<'_>]) -> Vec<Group> {
    suggest(reports, verdicts, Options::default())
}

#[test]
fn a_trader_is_one_in_two_scripts_and_under_its_web_address() {
    let reports = [
        Report { name: "獺寶母嬰", url: "https://www.otterling.example/shop", ..report(1) },
        Report { name: "獭宝母婴网店", url: "otterling.example", ..report(2) },
        Report {
            name: "Otterling HK",
            url: "http://m.otterling.example/?from=ad",
            phone: "+852 2537 6184",
            ..report(3)
        },
        Report { name: "獺寶母嬰", phone: "２５３７６１８４", ..report(4) },
        Report { url: "OTTERLING.EXAMPLE", ..report(5) },
        Report { name: "獺記茶餐廳", phone: "2811 0000", ..report(6) },
    ];
    let groups = suggested(&reports, &[]);
    assert_eq!(together(&groups), [vec![1, 2, 3, 4, 5]], "one trader, however it is written; the tea house is another");
    let reasons = &groups[0].members[2].reasons;
    assert!(reasons.contains(&Reason::SameUrl), "the English name is joined by the address it shares: {reasons:?}");
    assert!(!reasons.contains(&Reason::SameName), "and not by a name that nobody else writes");
}

#[test]
fn names_of_two_scripts_alone_are_no_evidence() {
    let reports = [Report { name: "金獅大藥房", ..report(1) }, Report { name: "Golden Lion Pharmacy", ..report(2) }];
    assert!(
        suggested(&reports, &[]).is_empty(),
        "a translation is a guess: seven in a hundred companies' names are one"
    );
}

#[test]
fn one_shop_is_one_place_in_both_languages() {
    let reports = [
        Report { name: "霜鯨參茸", address: "Shop 2, G/F, 96 Soy Street", ..report(1) },
        Report { name: "霜鯨參茸行", address: "旺角豉油街九十六號地下2號舖", ..report(2) },
        Report { name: "煦貂電器", address: "旺角豉油街96號3樓", ..report(3) },
    ];
    let groups = suggested(&reports, &[]);
    assert_eq!(together(&groups), [vec![1, 2]], "the shop is one; the trader upstairs is not in it");
    assert!(groups[0].members[0].reasons.contains(&Reason::SamePremises), "and the premises are said as a reason");
}

#[test]
fn two_shops_of_nearly_one_name_stay_two() {
    let shop = |id, name, address, phone| Report { name, address, phone, ..report(id) };
    let reports = [
        shop(1, "金禾順參茸行", "旺角豉油街96號地下", "2537 6184"),
        shop(2, "金禾順參茸行", "旺角豉油街96號", "25376184"),
        shop(3, "金禾信參茸行", "上環永樂街12號", "2811 0000"),
        shop(4, "金禾信參茸行", "永樂街12號地下", "28110000"),
    ];
    assert_eq!(
        together(&suggested(&reports, &[])),
        [vec![1, 2], vec![3, 4]],
        "one character apart, in two places, on two lines"
    );
}

#[test]
fn what_differs_is_said_field_by_field() {
    let mut reports: Vec<Report<'_>> = (1..=6)
        .map(|id| Report { name: "霜鯨參茸", url: "frostwhale.example", phone: "2537 6184", ..report(id) })
        .collect();
    reports.push(Report { name: "霜鯨參茸", url: "frostwhale.example", phone: "9123 4567", ..report(7) });
    let groups = suggested(&reports, &[]);
    let members = &groups[0].members;
    assert_eq!(members[6].differs, [Field::Phone], "the other telephone is what an officer looks at");
    assert!(members[0].differs.is_empty(), "what most of them write does not differ");
    assert!(
        members[6].marks < members[0].marks,
        "who shares less has fewer marks, so that it stands first among outliers"
    );
}

#[test]
fn not_the_same_holds_until_a_new_fact_is_known() {
    let reports = [
        Report { name: "霜鯨參茸行", phone: "2537 6184", ..report(1) },
        Report { name: "霜鯨參茸行", phone: "25376184", ..report(2) },
        Report { name: "霜鯨參茸行", phone: "25376184", ..report(3) },
    ];
    let known = ["name".to_owned(), "phone".to_owned()];
    let apart = Verdict { one: 3, other: 1, same: false, known: &known };
    assert_eq!(together(&suggested(&reports, &[])), [vec![1, 2, 3]], "by what they say they are one trader");
    assert_eq!(together(&suggested(&reports, &[apart])), [vec![1, 2]], "an officer's word stands above every weight");

    let less = ["name".to_owned()];
    let before = Verdict { known: &less, ..apart };
    let groups = suggested(&reports, &[before]);
    assert_eq!(together(&groups), [vec![1, 2, 3]], "they are suggested again once a telephone joins them");
    assert_eq!(groups[0].again, ["phone"], "and the new fact is named");
    let later = Verdict { same: true, ..apart };
    assert_eq!(together(&suggested(&reports, &[apart, later])), [vec![1, 2, 3]], "of two verdicts the last holds");
}

#[test]
fn judged_the_same_joins_what_shares_nothing_and_carries_its_like() {
    let reports = [
        Report { name: "金獅大藥房", phone: "2537 6184", ..report(1) },
        Report { name: "金獅大藥房", phone: "25376184", ..report(2) },
        Report { name: "Golden Lion Pharmacy", url: "goldenlion.example", ..report(3) },
        Report { name: "Golden Lion Pharmacy", url: "www.goldenlion.example", ..report(4) },
    ];
    let same = Verdict { one: 1, other: 3, same: true, known: &[] };
    let groups = suggested(&reports, &[same]);
    assert_eq!(together(&groups), [vec![1, 2, 3, 4]], "what belongs to either belongs to both");
    assert_eq!(
        groups[0].members[0].reasons[0],
        Reason::JudgedSame,
        "the verdict is the first reason of those it names"
    );
    let parted = Verdict { one: 2, other: 4, same: false, known: &[] };
    let sets = together(&suggested(&reports, &[same, parted]));
    assert!(
        sets.iter().all(|set| !(set.contains(&2) && set.contains(&4))),
        "no chain leads round a not-the-same: {sets:?}"
    );
}

#[test]
fn reports_that_say_nothing_are_nobodys() {
    let reports =
        [report(1), report(2), Report { district: "ytm", ..report(3) }, Report { district: "ytm", ..report(4) }];
    assert!(suggested(&reports, &[]).is_empty(), "having nothing in common is not having something in common");
}

#[test]
fn shops_of_one_market_are_not_the_market() {
    let names = ["霜鯨選物", "煦貂網店", "墨鴕代購", "晴鰭母嬰", "岬狐數碼", "琥鵲家品"];
    let urls: Vec<String> = (0..6).map(|shop| format!("https://stallhub.example/shop{shop}?utm=1")).collect();
    let reports: Vec<Report<'_>> = (0..12)
        .map(|id| Report { name: names[id % 6], url: &urls[id % 6], ..report(u64::try_from(id).unwrap() + 1) })
        .collect();
    let groups = suggested(&reports, &[]);
    assert_eq!(groups.len(), 6, "a host with many shops is nobody's; the shop's own path is");
    assert!(groups.iter().all(|group| group.members.len() == 2), "each shop keeps its own: {:?}", together(&groups));
}

#[test]
fn what_a_trader_leaves_behind_joins_names_that_nothing_else_does() {
    let paid = |id, name, payee| Report { name, payee, ..report(id) };
    let reports = [
        paid(1, "獺寶母嬰", "0123456789012"),
        paid(2, "Otterling HK", "0123456789012"),
        paid(3, "永昌隆電器", "2223334445556"),
    ];
    let groups = suggested(&reports, &[]);
    assert_eq!(together(&groups), [vec![1, 2]], "money that went to one account went to one trader");
    assert_eq!(groups[0].members[0].reasons, [Reason::SamePayee], "and that is the reason");

    let sent = |id, name, files| Report { name, files, ..report(id) };
    let reports = [sent(1, "獺寶母嬰", "aa11 bb22"), sent(2, "Otterling HK", "bb22"), sent(3, "永昌隆電器", "cc33")];
    let groups = suggested(&reports, &[]);
    assert_eq!(together(&groups), [vec![1, 2]], "the very same picture of a shop's page was sent in with both");

    let ordered = |id, name, order_no| Report { name, order_no, ..report(id) };
    let reports = [ordered(1, "獺寶母嬰", "OB-2023-04417"), ordered(2, "Otterling HK", "OB-2023-11902")];
    assert!(suggested(&reports, &[]).is_empty(), "order numbers made alike are no trader by themselves");
}

#[test]
fn an_account_that_many_traders_have_is_nobody_s() {
    let names = ["金禾順參茸行", "永昌隆電器", "獺記茶餐廳", "福鑰軒", "澄杓電業", "煥衡健身", "瑞甌堂", "霜鯨海味"];
    let reports: Vec<Report<'_>> =
        (1u64..).zip(names).map(|(id, name)| Report { name, payee: "5551234567", ..report(id) }).collect();
    let groups = suggested(&reports, &[]);
    assert!(groups.iter().all(|group| group.members.len() <= 2), "a payment service has eight traders: {groups:?}");
}

/// Shops of made characters, two spellings of each, that nothing but their spelling joins; the last pair is never judged.
fn misspelt(pairs: usize) -> Vec<(String, String)> {
    const LETTERS: [char; 24] = [
        '霜', '鯨', '煦', '貂', '墨', '鴕', '晴', '鰭', '岬', '狐', '琥', '鵲', '曜', '鷺', '櫻', '鱒', '蒼', '鳶',
        '翠', '鯉', '燦', '鶴', '嵐', '鹿',
    ];
    (0..pairs)
        .map(|at| {
            let letter = |step: usize| LETTERS[(at * 7 + step * 5 + at / 24) % LETTERS.len()];
            let name: String = (0..4).map(letter).collect();
            let slip: String = name.chars().take(3).chain([letter(9)]).collect();
            (name, slip)
        })
        .collect()
}

/// How probable it is, by what was judged of the others, that the last pair is one trader.
fn probable(judged: Option<bool>) -> Option<u8> {
    let names = misspelt(9);
    let mut reports: Vec<Report<'_>> = Vec::new();
    let mut verdicts: Vec<Verdict<'_>> = Vec::new();
    let known = ["name".to_owned(), "phone".to_owned()];
    for ((one, other), at) in names.iter().zip(0u64..) {
        reports.push(Report { name: one, district: "yau_tsim_mong", ..report(at * 2 + 1) });
        reports.push(Report { name: other, district: "yau_tsim_mong", ..report(at * 2 + 2) });
        if let Some(same) = judged.filter(|_| at < 8) {
            verdicts.push(Verdict { one: at * 2 + 2, other: at * 2 + 1, same, known: &known });
        }
    }
    let last = [17, 18];
    let groups = suggested(&reports, &verdicts);
    let group =
        groups.iter().find(|group| last.iter().all(|id| group.members.iter().any(|member| member.id == *id)))?;
    group.probability
}

#[test]
fn what_supervisors_judged_of_some_sharpens_what_is_thought_of_others() {
    let (unjudged, taught, untaught) = (probable(None), probable(Some(true)), probable(Some(false)));
    assert!(
        taught > unjudged,
        "eight pairs one character apart were one trader, so a ninth is likelier: {unjudged:?} then {taught:?}"
    );
    assert!(
        untaught < taught && untaught <= unjudged,
        "eight that were two traders make it less likely: {unjudged:?} then {untaught:?}"
    );
}

#[test]
fn a_kind_of_number_that_supervisors_found_behind_two_traders_proves_less() {
    // A Chinese and an English name prove nothing about each other, so that the telephone decides alone.
    let names = misspelt(8);
    let phones: Vec<String> = (0..8).map(|at| format!("25{at}{} 61{}4", at + 11, 8 + at % 2)).collect();
    let words = ["Amber", "Birch", "Cedar", "Dune", "Elder", "Fern", "Gorse", "Heath"];
    let mut reports: Vec<Report<'_>> = Vec::new();
    for at in 0..8 {
        let id = u64::try_from(at).unwrap() * 2;
        reports.push(Report { name: &names[at].0, phone: &phones[at], ..report(id + 1) });
        reports.push(Report { name: words[at], phone: &phones[at], ..report(id + 2) });
    }
    let known = ["phone".to_owned()];
    let probable = |judged: Option<bool>| {
        let verdicts: Vec<Verdict<'_>> = judged.map_or_else(Vec::new, |same| {
            (0..6).map(|at| Verdict { one: at * 2 + 2, other: at * 2 + 1, same, known: &known }).collect()
        });
        let groups = suggested(&reports, &verdicts);
        groups
            .iter()
            .find(|group| group.members.iter().any(|member| member.id == 15))
            .and_then(|group| group.probability)
    };
    let (unjudged, apart) = (probable(None), probable(Some(false)));
    assert!(unjudged.is_some(), "two reports with one telephone are suggested");
    assert!(
        apart < unjudged,
        "six telephones stood for two traders each, so a seventh proves less: {unjudged:?}, {apart:?}"
    );
    assert!(probable(Some(true)) >= unjudged, "and where they were one trader each it proves no less than before");
}
