//! A message: from whom, to whom, when, about what, its words, and the names and sizes of what is attached.
//!
//! Not an import of it (`exchange`). Nothing that it points to is fetched; HTML is read as its words.

use crate::Why;
use crate::words::shortened;
use mail_parser::{Address, MessageParser, MimeHeaders};
use serde_json::{Value, json};

/// The most parts that a message may have.
const MOST_PARTS: usize = 500;

fn people(address: Option<&Address<'_>>) -> Vec<String> {
    let said = |one: &mail_parser::Addr<'_>| {
        let (name, address) = (one.name().unwrap_or_default(), one.address().unwrap_or_default());
        let text = if name.is_empty() || name == address { address.to_owned() } else { format!("{name} <{address}>") };
        shortened(&text).0
    };
    address.map(|all| all.iter().take(100).map(said).collect()).unwrap_or_default()
}

/// Reads a message as the head of what is seen.
pub(crate) fn read(bytes: &[u8]) -> Result<Value, Why> {
    // The office's old mail programs write containers of their own, which are not read here.
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Why::OtherKind);
    }
    let message = MessageParser::default().parse(bytes).ok_or(Why::Damaged)?;
    if message.parts.len() > MOST_PARTS {
        return Err(Why::TooManyParts);
    }
    if message.from().is_none() && message.date().is_none() && message.subject().is_none() {
        return Err(Why::OtherKind);
    }
    let bodies: Vec<_> = (0..message.text_body_count()).filter_map(|n| message.body_text(n)).collect();
    let (text, cut) = shortened(&bodies.join("\n\n"));
    let attached: Vec<Value> = message
        .attachments()
        .map(|part| {
            let name = shortened(part.attachment_name().unwrap_or_default()).0;
            json!({ "name": name, "size": part.len() })
        })
        .collect();
    Ok(json!({
        "kind": "mail",
        "from": people(message.from()),
        "to": people(message.to()),
        "cc": people(message.cc()),
        "at": message.date().map(|at| at.to_timestamp().saturating_mul(1_000_000)),
        "subject": shortened(message.subject().unwrap_or_default()).0,
        "text": text,
        "cut": cut,
        "attached": attached,
    }))
}
