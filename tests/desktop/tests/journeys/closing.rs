//! A complaint is closed by two and not by one, and a supervisor opens it again with a reason.
//!
//! Not which closing reason asks for what: the kernel's tests have that.

use desktop_journeys::{Display, Registry, Window, shared};

#[test]
fn a_closure_takes_two_officers_and_can_be_reopened() {
    let _one = shared();
    // Given a complaint that its officer has assessed.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let number = registry.complaint_in_assessment("秤星海味");
    let file = format!("complaints/{number}");
    // When that officer proposes to close it.
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.go(&file);
    page.push("close-button");
    page.pick("close-reason", "Quality of service");
    page.part("close-explanation").fill("The dispute is about the taste of the soup.");
    page.find("button", "Yes").click();
    page.push("act-do");
    page.gone("close-dialog");
    // Then it stays open, and the officer may not approve it: the button stands there refused, with the reason.
    page.part("open-proposal");
    page.picture("own-proposal");
    assert!(!page.is_open("approve-button"), "nobody approves what they proposed");
    page.go("approvals");
    page.part("may-not");
    assert!(!page.is_open("approve-button"), "on the approvals as little as in the file");
    assert_eq!(registry.state(&number).0, "assessing", "a proposal closes nothing");
    window.close();
    // When a supervisor approves, then it is closed.
    let window = Window::open(&display, &registry.place());
    window.sign_in("S001");
    let page = &window.page;
    page.go("approvals");
    page.push("approve-button");
    page.part("toast");
    assert_eq!(registry.state(&number).0, "closed", "with a second pair of eyes it is closed");
    // When it is opened again with ground and reason, then it is assessed again.
    page.go(&file);
    page.push("reopen-button");
    page.choose("reopen-ground", "New evidence");
    page.part("act-reason").fill("A receipt with another price came in by post.");
    page.push("act-do");
    page.gone("reopen-dialog");
    assert_eq!(registry.state(&number).0, "assessing", "a reopened complaint is where it was before it was closed");
    page.expect("A receipt with another price");
    page.picture("reopened");
    window.close();
    registry.office("S001", &["verify"]);
}
