//! Evidence as it is seen in the window: drawn by the helper, with what its bytes can be taken for besides.
//!
//! Not that it was seen, which is entered before (`casework::complaint::custody`), and not the drawing (`preview`). What
//! does something when opened is named and not opened.

use crate::reading::{self, Job};
use casework::code::Digest;
use casework::reference::Reference;
use preview::Look;
use registry::evidence::kind;
use registry::{Failure, Registry};
use serde_json::{Value, json};
use std::sync::{Condvar, Mutex, PoisonError};

/// The most helpers that draw at once: a page of small pictures asks for many.
const AT_ONCE: usize = 2;

static DRAWING: Mutex<usize> = Mutex::new(0);
static DONE: Condvar = Condvar::new();

struct Turn;

impl Turn {
    fn wait() -> Turn {
        let mut drawing = DRAWING.lock().unwrap_or_else(PoisonError::into_inner);
        while *drawing >= AT_ONCE {
            drawing = DONE.wait(drawing).unwrap_or_else(PoisonError::into_inner);
        }
        *drawing += 1;
        Turn
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *DRAWING.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        DONE.notify_one();
    }
}

/// What is seen of a file: one line of JSON that says what it is, and the PNG after it where there is one. `edge` is how
/// long or wide a picture or page is to be; `page` is counted from one.
///
/// # Errors
/// Where nothing of that digest is stored, or its bytes are missing or altered. That a file is not shown is an answer.
pub fn show(registry: &Registry, sha256: &Digest, page: Option<u32>, edge: u32) -> Result<Vec<u8>, Failure> {
    let media = registry.evidence_kind(sha256)?;
    let bytes = registry.evidence_bytes(sha256)?;
    let shown = Reference::bundled().evidence_kinds.get(&media).map_or("none", |kind| kind.more.shown.as_str());
    let look = match shown {
        "image" => Some(Look::Picture { edge }),
        "page" => Some(Look::Page { number: page.unwrap_or(1), width: edge }),
        "text" | "source" => Some(Look::Words),
        "mail" => Some(Look::Mail),
        _ => None,
    };
    let also = kind::also(&bytes, &media);
    let none = |why: Option<&str>| json!({ "kind": "none", "why": why }).to_string().into_bytes();
    let answer = match look {
        None => none(None),
        Some(look) => {
            let _turn = Turn::wait();
            reading::read(&Job::Look { look }, &bytes).unwrap_or_else(|refused| none(Some(refused.why.code())))
        }
    };
    let end = answer.iter().position(|byte| *byte == b'\n').unwrap_or(answer.len());
    let mut head: Value =
        serde_json::from_slice(&answer[..end]).unwrap_or_else(|_| json!({ "kind": "none", "why": "broke" }));
    if !also.is_empty() {
        head["also"] = json!(also);
    }
    let mut out = head.to_string().into_bytes();
    out.extend_from_slice(&answer[end..]);
    Ok(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::reading::{Reader, read_by};
    use registry::testing::tiny;

    const TURNED: &[u8] = include_bytes!("../../preview/tests/files/turned.heic");
    const VAST: &[u8] = include_bytes!("../../preview/tests/files/vast.png");

    fn head(registry: &Registry, name: &str, bytes: &[u8]) -> (Value, usize) {
        let stored = registry.take_evidence(name, bytes).unwrap();
        let answer = show(registry, &stored.sha256, None, 320).unwrap();
        let end = answer.iter().position(|byte| *byte == b'\n').unwrap_or(answer.len());
        (serde_json::from_slice(&answer[..end]).unwrap(), answer.len() - end)
    }

    #[test]
    fn each_kind_is_seen_in_its_way_and_what_does_something_is_not() {
        read_by(Reader::Within);
        let (office, _) = tiny();
        let q = office.sign_in("Q001");
        let seen = |name, bytes| head(&q, name, bytes);

        let (photo, drawn) = seen("IMG_2240.HEIC", TURNED);
        assert!(photo["kind"] == "picture" && drawn > 100, "a telephone's photograph is drawn: {photo}");
        assert_eq!((&photo["width"], &photo["height"]), (&json!(64), &json!(96)), "upright");
        let (page, _) = seen("letter.txt", b"<html><script>alert(1)</script>");
        assert_eq!(
            (&page["kind"], &page["text"]),
            (&json!("text"), &json!("<html><script>alert(1)</script>")),
            "as words"
        );
        let (program, drawn) = seen("receipt.pdf", b"MZ\x90\0\x03");
        assert_eq!((&program["kind"], drawn), (&json!("none"), 0), "a program is not drawn");
        let link = seen("photo.lnk", &[0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0]).0;
        assert_eq!(link["kind"], "none", "nor a link");
        let vast = seen("vast.png", VAST).0;
        assert_eq!(
            (&vast["kind"], &vast["why"]),
            (&json!("none"), &json!("too-large")),
            "and too large a picture says so"
        );
        let both = [TURNED, b"PK\x05\x06", &[0; 18]].concat();
        assert_eq!(seen("photo.heic", &both).0["also"], json!(["archive"]), "what can be taken for two is told");
    }
}
