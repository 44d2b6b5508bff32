//! Messages as they come, and as nobody should send them.

use super::*;

const PLAIN: &str = "From: \"HKMA <x@gov.hk>\" <evil@example.org>\r\nTo: desk@example.gov.hk\r\nSubject: =?UTF-8?B?5oqV6Ki0?=\r\nDate: Thu, 01 Jan 1970 00:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=big5\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";

fn plain() -> Vec<u8> {
    let mut bytes = PLAIN.as_bytes().to_vec();
    bytes.extend(crate::sheet::encoding::Encoding::Big5.write("喺深水埗買嘢").expect("Big5 holds it"));
    bytes.extend_from_slice(b"\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment; filename*=UTF-8''%E6%94%B6%E6%93%9A%281%29.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n/9j/4AA=\r\n--b--\r\n");
    bytes
}

#[test]
fn a_message_opens_into_sender_text_and_attachments() {
    let mails = open(&plain()).expect("a sound message");
    let mail = &mails[0];
    assert_eq!(mail.subject, "投訴", "words of the head are read in their own encoding");
    assert_eq!(mail.text, "喺深水埗買嘢", "and those of the body in theirs");
    assert_eq!(mail.attachments[0].name, "收據(1).jpg", "a name is kept as it came");
    assert_eq!(mail.attachments[0].bytes, b"\xff\xd8\xff\xe0\x00", "and so are the bytes");
    assert_eq!(unpack(&pack(&mails)).as_ref(), Some(&mails), "both survive the way between two processes");
}

#[test]
fn f022_the_real_address_goes_before_the_name() {
    let mail = &open(&plain()).expect("a sound message")[0];
    assert_eq!(mail.from.address, "evil@example.org", "the address is what sent it");
    assert!(mail.from.name_claims_another, "a name that bears another address is told as such");
}

#[test]
fn f021_a_date_is_what_the_message_claims() {
    let dated = |date: &str| {
        let text = format!("From: a@example.org\r\n{date}Subject: x\r\n\r\nbody\r\n");
        open(text.as_bytes()).expect("a sound message")[0].claimed.clone()
    };
    assert!(
        dated("Date: Thu, 01 Jan 1970 00:00:00 +0000\r\n").is_some_and(|d| d.starts_with("1970-01-01")),
        "as it says"
    );
    assert!(
        dated("Date: Thu, 01 Jan 2099 00:00:00 +0000\r\n").is_some_and(|d| d.starts_with("2099-01-01")),
        "as it says"
    );
    assert_eq!(dated(""), None, "none is none: when it was received is asked of the officer");
    assert_eq!(dated("Date: yesterday\r\n"), None, "and so is what cannot be read");
}

#[test]
fn a_box_holds_each_message_by_itself() {
    let text = "From a@example.org Mon Jan  1 00:00:00 2024\nFrom: a@example.org\nDate: Mon, 1 Jan 2024 00:00:00 +0800\n\none\n\nFrom b@example.org Mon Jan  1 00:00:00 2024\nFrom: b@example.org\n\ntwo\n";
    let mails = open(text.as_bytes()).expect("a sound box");
    assert_eq!(
        mails.iter().map(|m| m.text.as_str()).collect::<Vec<_>>(),
        ["one", "two"],
        "each is a complaint of its own"
    );
    let (from, to) = mails[1].at;
    assert!(text[from..to].starts_with("From: b@"), "the original of each is its own bytes");
}

#[test]
fn deep_and_many_parted_messages_are_refused() {
    let mut deep = String::from("From: a@example.org\r\nDate: Mon, 1 Jan 2024 00:00:00 +0800\r\n");
    for level in 0..40 {
        deep.push_str(&format!("Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n"));
    }
    deep.push_str("Content-Type: text/plain\r\n\r\nx\r\n");
    assert_eq!(open(deep.as_bytes()), Err(MailFault::TooDeep), "parts within parts within parts are no letter");

    let mut many = String::from(
        "From: a@example.org\r\nDate: Mon, 1 Jan 2024 00:00:00 +0800\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n",
    );
    for _ in 0..600 {
        many.push_str("--b\r\nContent-Type: text/plain\r\n\r\nx\r\n");
    }
    assert_eq!(open(many.as_bytes()), Err(MailFault::TooManyParts), "nor are six hundred");

    let long = format!("From: a@example.org\r\nX-A: {}\r\n\r\nx", "y".repeat(300_000));
    assert_eq!(open(long.as_bytes()), Err(MailFault::TooLarge), "nor is a head without end");
    assert_eq!(open(b"source_ref,narrative\r\n1,x\r\n"), Err(MailFault::OtherKind), "and a table is none at all");
}
