//! E-mail: one message (EML) or a box of them (mbox), opened into sender, text and attachments.
//!
//! Not the keeping of the original, which stays byte for byte as it came. Nothing of a message is followed or fetched; a
//! deep, long or many-parted one is refused. Source: trust paper §2.5; faults 21 and 22.

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};
use serde::{Deserialize, Serialize};

/// The longest head of a message: 256 KiB.
const HEAD: usize = 256 * 1024;
/// The most parts of a message.
const PARTS: usize = 500;
/// The deepest that parts may stand within parts.
const DEPTH: usize = 10;
/// The largest part: 25 MiB.
const PART: usize = 25 * 1024 * 1024;
/// The largest text that is taken into a draft, in characters; the whole stays in the original.
const TEXT: usize = 20_000;
/// The most messages of a box.
const MESSAGES: usize = 500;

/// Why a message is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it; the words are those of reading")]
pub enum MailFault {
    OtherKind,
    TooLarge,
    TooManyParts,
    TooDeep,
}

/// Who sent a message, the address before the name: a name can be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// The address as the head says it.
    pub address: String,
    /// The name beside it.
    pub name: Option<String>,
    /// The name holds an address of its own that is another one.
    pub name_claims_another: bool,
}

/// A file that came with a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name as it came.
    pub name: String,
    /// Its bytes.
    #[serde(skip)]
    pub bytes: Vec<u8>,
    /// How many.
    pub size: usize,
}

/// A message.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// Who sent it.
    pub from: Sender,
    /// To whom.
    pub to: Vec<String>,
    /// Its subject.
    pub subject: String,
    /// When it says it was sent, as it says so; nothing where it says nothing that can be read.
    pub claimed: Option<String>,
    /// Its text; that of the page where it has no other.
    pub text: String,
    /// The text is longer than a draft takes.
    pub cut: bool,
    /// Characters of the text that were broken when it came.
    pub broken: u32,
    /// Its attachments.
    pub attachments: Vec<Attachment>,
    /// Where it stands in the file, from and to.
    pub at: (usize, usize),
}

/// Whether bytes begin as a message or a box of messages does.
#[must_use]
pub fn is_mail(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"From ") {
        return true;
    }
    let head = &bytes[..bytes.len().min(4096)];
    let Ok(first) = std::str::from_utf8(head.split(|byte| *byte == b'\n').next().unwrap_or_default()) else {
        return false;
    };
    let Some((name, _)) = first.split_once(':') else { return false };
    let names = [
        "from",
        "to",
        "date",
        "subject",
        "received",
        "return-path",
        "message-id",
        "mime-version",
        "delivered-to",
        "x-",
    ];
    let name = name.to_ascii_lowercase();
    let known = names.iter().any(|known| name == *known || (*known == "x-" && name.starts_with(known)));
    known && head.windows(6).any(|word| word.eq_ignore_ascii_case(b"\nfrom:") || word.eq_ignore_ascii_case(b"\ndate:"))
        || name == "from"
}

/// The messages of a file: itself, or where each of a box begins and ends.
///
/// # Errors
/// When there are too many.
pub fn messages(bytes: &[u8]) -> Result<Vec<(usize, usize)>, MailFault> {
    if !bytes.starts_with(b"From ") {
        return Ok(vec![(0, bytes.len())]);
    }
    let mut begins = vec![0];
    begins.extend(bytes.windows(7).enumerate().filter(|(_, w)| *w == b"\n\nFrom ").map(|(at, _)| at + 2));
    begins.extend(bytes.windows(9).enumerate().filter(|(_, w)| *w == b"\r\n\r\nFrom ").map(|(at, _)| at + 4));
    begins.sort_unstable();
    if begins.len() > MESSAGES {
        return Err(MailFault::TooManyParts);
    }
    let ends = begins.iter().skip(1).copied().chain([bytes.len()]);
    // The line `From …` belongs to the box, not to the message.
    let after =
        |from: usize| bytes[from..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| from + at + 1);
    Ok(begins.iter().zip(ends).map(|(from, to)| (after(*from).min(to), to)).collect())
}

/// Opens every message of a file.
///
/// # Errors
/// When the file is none, or a message goes beyond a bound.
pub fn open(bytes: &[u8]) -> Result<Vec<Mail>, MailFault> {
    if !is_mail(bytes) {
        return Err(MailFault::OtherKind);
    }
    messages(bytes)?.into_iter().map(|(from, to)| Ok(Mail { at: (from, to), ..one(&bytes[from..to])? })).collect()
}

fn one(bytes: &[u8]) -> Result<Mail, MailFault> {
    let head = bytes.windows(4).position(|w| w == b"\r\n\r\n").or_else(|| bytes.windows(2).position(|w| w == b"\n\n"));
    if head.unwrap_or(bytes.len()) > HEAD {
        return Err(MailFault::TooLarge);
    }
    // Openings of nested parts are counted before anything is built of them.
    let nested = bytes.windows(9).filter(|word| word.eq_ignore_ascii_case(b"multipart")).take(PARTS + 1).count();
    if nested > PARTS {
        return Err(MailFault::TooManyParts);
    }
    let message = MessageParser::default().parse(bytes).ok_or(MailFault::OtherKind)?;
    bounds(&message, 0, &mut 0)?;
    let mut mail = Mail {
        from: sender(&message),
        to: message
            .to()
            .map(|to| to.iter().filter_map(|one| one.address().map(str::to_owned)).collect())
            .unwrap_or_default(),
        subject: message.subject().unwrap_or_default().to_owned(),
        claimed: message.date().filter(|date| date.is_valid()).map(mail_parser::DateTime::to_rfc3339),
        ..Mail::default()
    };
    let text = text(&message);
    mail.broken = u32::try_from(text.matches('\u{fffd}').count()).unwrap_or(u32::MAX);
    mail.cut = text.chars().count() > TEXT;
    mail.text = text.chars().take(TEXT).collect::<String>().trim_end().to_owned();
    for (at, part) in (1..).zip(message.attachments()) {
        let bytes = contents(part);
        let name = part.attachment_name().map_or_else(|| unnamed(part, at), str::to_owned);
        mail.attachments.push(Attachment { name, size: bytes.len(), bytes });
    }
    Ok(mail)
}

/// The bytes of an attachment; of a message within the message, the message.
fn contents(part: &MessagePart<'_>) -> Vec<u8> {
    match &part.body {
        PartType::Message(inner) => inner.raw_message().to_vec(),
        _ => part.contents().to_vec(),
    }
}

fn unnamed(part: &MessagePart<'_>, at: usize) -> String {
    match &part.body {
        PartType::Message(_) => format!("{at}.eml"),
        PartType::Text(_) => format!("{at}.txt"),
        PartType::Html(_) => format!("{at}.html"),
        _ => at.to_string(),
    }
}

fn text(message: &Message<'_>) -> String {
    let plain: Vec<_> = (0..message.text_body_count()).filter_map(|at| message.body_text(at)).collect();
    plain.join("\n\n").replace("\r\n", "\n")
}

fn sender(message: &Message<'_>) -> Sender {
    let Some(from) = message.from().and_then(mail_parser::Address::first) else { return Sender::default() };
    let address = from.address().unwrap_or_default().to_owned();
    let name = from.name().map(str::to_owned).filter(|name| !name.trim().is_empty());
    let claims = name.as_deref().is_some_and(|name| {
        name.split([' ', '<', '>', '"', '(', ')', ','])
            .any(|word| word.contains('@') && word.len() > 2 && !word.eq_ignore_ascii_case(&address))
    });
    Sender { address, name, name_claims_another: claims }
}

fn bounds(message: &Message<'_>, depth: usize, parts: &mut usize) -> Result<(), MailFault> {
    *parts += message.parts.len();
    if *parts > PARTS {
        return Err(MailFault::TooManyParts);
    }
    if depth + nesting(message) > DEPTH {
        return Err(MailFault::TooDeep);
    }
    for part in &message.parts {
        if part.contents().len() > PART {
            return Err(MailFault::TooLarge);
        }
        if let PartType::Message(inner) = &part.body {
            bounds(inner, depth + 1, parts)?;
        }
    }
    Ok(())
}

/// How deep parts stand within parts. A part names only later ones, so one walk backwards counts it.
fn nesting(message: &Message<'_>) -> usize {
    let mut below = vec![0usize; message.parts.len()];
    for (at, part) in message.parts.iter().enumerate().rev() {
        if let PartType::Multipart(within) = &part.body {
            below[at] = 1 + within.iter().filter_map(|id| below.get(*id as usize)).max().copied().unwrap_or(0);
        }
    }
    below.first().copied().unwrap_or(0)
}

/// Messages as bytes, from the process that read them: their heads, then the bytes of their attachments.
#[must_use]
pub fn pack(mails: &[Mail]) -> Vec<u8> {
    let head = serde_json::to_vec(mails).unwrap_or_default();
    let mut out = (head.len() as u64).to_le_bytes().to_vec();
    out.extend_from_slice(&head);
    for attachment in mails.iter().flat_map(|mail| &mail.attachments) {
        out.extend_from_slice(&attachment.bytes);
    }
    out
}

/// Out of the bytes again. `None` when they are not such messages.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Option<Vec<Mail>> {
    let (length, rest) = bytes.split_first_chunk::<8>()?;
    let (head, mut rest) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
    let mut mails: Vec<Mail> = serde_json::from_slice(head).ok()?;
    for attachment in mails.iter_mut().flat_map(|mail| &mut mail.attachments) {
        let (own, after) = rest.split_at_checked(attachment.size)?;
        (attachment.bytes, rest) = (own.to_vec(), after);
    }
    rest.is_empty().then_some(mails)
}

#[cfg(test)]
#[path = "mail_tests.rs"]
mod tests;
