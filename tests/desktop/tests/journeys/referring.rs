//! A complaint goes to another body: proposed by one officer, approved by another, taken as a list and sent by a third.
//!
//! Not what stands in each column of a list: the contracts of the exchange have that.

use desktop_journeys::{Display, Registry, Window, shared};

#[test]
fn a_referral_is_proposed_approved_taken_out_and_sent() {
    let _one = shared();
    // Given a complaint that its officer has assessed and whose complainant consents.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let number = registry.complaint_in_assessment("秤星海味");
    // When its officer proposes the referral.
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.go(&format!("complaints/{number}"));
    page.push("refer-button");
    page.pick("refer-agency", "Consumer Council");
    page.choose("refer-purpose", "Conciliation");
    page.tick("refer-checked");
    page.picture("proposing");
    page.push("act-do");
    page.gone("refer-dialog");
    window.close();
    // And a supervisor approves it.
    let window = Window::open(&display, &registry.place());
    window.sign_in("S001");
    let page = &window.page;
    page.go("approvals");
    page.push("approve-button");
    page.part("toast");
    window.close();
    assert_eq!(registry.state(&number).0, "assessing", "an approved referral has not left yet");
    // Then the records officer takes the list to a file and marks it as sent.
    let window = Window::open(&display, &registry.place());
    window.sign_in("R001");
    let page = &window.page;
    page.go("referrals");
    let list = page.part("next-list").text();
    page.push("export-csv");
    let goal = registry.beside("list.csv");
    display.answer_save_dialog("Save referral list", &goal.to_string_lossy());
    page.part("list-taken");
    page.picture("taken");
    let written = std::fs::read_to_string(&goal).expect("the list lies where it was put");
    assert!(written.contains(&number), "the file has the complaint's row: {written}");
    assert!(written.contains("秤星海味"), "with the trader as it was written");
    // And the packet, asked first which evidence goes with it, to another.
    page.push("export-packet");
    page.part("packet-dialog");
    page.picture("packet");
    page.push("packet-take");
    let packet = registry.beside("packet.zip");
    display.answer_save_dialog("Save referral list", &packet.to_string_lossy());
    page.gone("packet-dialog");
    let zip = std::fs::read(&packet).expect("the packet lies where it was put");
    let named = |name: &[u8]| zip.windows(name.len()).any(|part| part == name);
    assert!(zip.starts_with(b"PK") && named(b"manifest.json") && named(b"-schedule.pdf"), "with schedule and manifest");
    page.push("mark-sent");
    page.choose("send-method", "Encrypted e-mail");
    page.picture("sending");
    page.push("mark-sent-save");
    page.gone("mark-sent-dialog");
    // And the complaint is referred, with the list it left by.
    assert_eq!(registry.state(&number).0, "referred", "what has left the office is referred");
    assert!(page.shows(&list), "the list that was taken keeps its number {list}");
    window.close();
    registry.office("S001", &["verify"]);
}
