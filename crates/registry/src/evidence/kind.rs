//! What kind of file some bytes are, by what they say of themselves; the name counts only where they say nothing.
//!
//! Not whether the kind is taken: that is data (`assets/reference/evidence_kinds.json`) and a rule
//! (`casework::complaint::evidence`). Nothing here opens or unpacks what it looks at.

use casework::code::Code;
use casework::file_name;
use casework::reference::Reference;

/// The kind of these bytes, a code of the evidence kinds.
#[must_use]
pub fn kind_of(bytes: &[u8], name: &str, reference: &Reference) -> Code {
    let by_name = || by_ending(name, reference);
    let told = match by_mark(bytes) {
        Mark::Told(code) => Some(Code::of(code)),
        // A container or plain words may be many things, of which the name tells one.
        Mark::Many(code, among) => {
            let named = by_name().filter(|named| {
                let program = reference.evidence_kinds.get(named).is_some_and(|k| k.more.program);
                program || among.contains(&named.as_str())
            });
            Some(named.unwrap_or_else(|| Code::of(code)))
        }
        Mark::Silent => by_name().filter(|named| {
            // Bytes that bear none of its marks are no photograph, whatever the name says.
            reference.evidence_kinds.get(named).is_some_and(|k| k.more.program)
                || named.as_str() == "audio"
                || (["text", "email"].contains(&named.as_str()) && written(bytes))
        }),
    };
    told.filter(|code| reference.evidence_kinds.has(code)).unwrap_or_else(|| Code::of("other"))
}

/// The ending of a name, where it says another kind than the bytes do: `pdf` of a Windows program.
#[must_use]
pub fn named_otherwise(name: &str, media: &Code, reference: &Reference) -> Option<String> {
    let named = by_ending(name, reference)?;
    (named != *media).then(|| file_name::ending(name))
}

/// What else the bytes can be taken for, beside their kind: programs of other makes would read another file in them.
#[must_use]
pub fn also(bytes: &[u8], media: &Code) -> Vec<Code> {
    const END_OF_ARCHIVE: &[u8] = b"PK\x05\x06";
    let holds = |part: &[u8], mark: &[u8]| part.windows(mark.len()).any(|at| at == mark);
    let tail = &bytes[bytes.len().saturating_sub(66_000)..];
    let head = &bytes[..bytes.len().min(1_024)];
    let is = |codes: &[&str]| codes.contains(&media.as_str());
    let mut found = Vec::new();
    if !is(&["archive", "word", "sheet", "slides", "program"]) && holds(tail, END_OF_ARCHIVE) {
        found.push(Code::of("archive"));
    }
    if !is(&["pdf", "text", "email", "script", "page"]) && holds(head, b"%PDF-") {
        found.push(Code::of("pdf"));
    }
    let lower = head.to_ascii_lowercase();
    if !is(&["page", "text", "email"]) && (holds(&lower, b"<script") || holds(&lower, b"<html")) {
        found.push(Code::of("page"));
    }
    if !is(&["disk-image"]) && bytes.get(32_769..32_774) == Some(b"CD001") {
        found.push(Code::of("disk-image"));
    }
    if is(&["pdf"]) && !bytes.starts_with(b"%PDF-") && bytes.starts_with(b"MZ") {
        found.push(Code::of("windows-program"));
    }
    found
}

fn by_ending(name: &str, reference: &Reference) -> Option<Code> {
    let ending = file_name::ending(name);
    let mut kinds = reference.evidence_kinds.iter();
    kinds.find(|k| k.more.endings.contains(&ending)).map(|k| k.code.clone())
}

enum Mark {
    /// The bytes say what they are.
    Told(&'static str),
    /// The bytes are this, or what the name says of these.
    Many(&'static str, &'static [&'static str]),
    /// They say nothing.
    Silent,
}

fn by_mark(bytes: &[u8]) -> Mark {
    // The shell link's own header, and a disk image's, which stands far inside.
    if bytes.starts_with(&[0x4c, 0, 0, 0, 1, 0x14, 2, 0]) {
        return Mark::Told("shortcut");
    }
    if bytes.get(32_769..32_774) == Some(b"CD001") {
        return Mark::Told("disk-image");
    }
    // However short: the library asks for a whole header.
    if bytes.starts_with(b"\x7fELF") {
        return Mark::Told("program");
    }
    if bytes.starts_with(b"MZ") {
        return Mark::Told("windows-program");
    }
    let Some(kind) = infer::get(bytes) else {
        return if is_text(bytes) { by_words(bytes) } else { Mark::Silent };
    };
    match kind.mime_type() {
        "image/jpeg" => Mark::Told("jpeg"),
        "image/png" => Mark::Told("png"),
        "image/gif" => Mark::Told("gif"),
        "image/webp" => Mark::Told("webp"),
        "image/bmp" => Mark::Told("bmp"),
        "image/heif" => Mark::Told("heic"),
        "image/avif" => Mark::Told("avif"),
        "image/tiff" => Mark::Told("tiff"),
        "application/pdf" => Mark::Told("pdf"),
        "application/rtf" => Mark::Told("word"),
        "video/mp4" | "video/x-m4v" => Mark::Told("mp4"),
        "video/quicktime" => Mark::Told("quicktime"),
        mime if mime.starts_with("video/") => Mark::Told("video"),
        mime if mime.starts_with("audio/") => Mark::Told("audio"),
        "application/msword"
        | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        | "application/vnd.oasis.opendocument.text" => Mark::Told("word"),
        "application/vnd.ms-excel"
        | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        | "application/vnd.oasis.opendocument.spreadsheet" => Mark::Told("sheet"),
        "application/vnd.ms-powerpoint"
        | "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        | "application/vnd.oasis.opendocument.presentation" => Mark::Told("slides"),
        "application/x-ole-storage" => Mark::Many("other", &["word", "sheet", "slides", "email"]),
        "application/zip" => Mark::Many("archive", &["word", "sheet", "slides"]),
        "application/vnd.microsoft.portable-executable" => Mark::Told("windows-program"),
        "application/x-executable"
        | "application/x-mach-binary"
        | "application/wasm"
        | "application/java"
        | "application/x-llvm"
        | "application/vnd.android.dex"
        | "application/vnd.android.dey"
        | "application/x-google-chrome-extension"
        | "application/vnd.debian.binary-package"
        | "application/x-rpm"
        | "application/x-shockwave-flash" => Mark::Told("program"),
        "application/x-qemu-disk" => Mark::Told("disk-image"),
        "text/x-shellscript" => Mark::Told("script"),
        "text/html" | "text/xml" => Mark::Told("page"),
        "application/x-tar"
        | "application/vnd.rar"
        | "application/gzip"
        | "application/x-bzip2"
        | "application/x-7z-compressed"
        | "application/x-xz"
        | "application/zstd" => Mark::Many("archive", &[]),
        _ => Mark::Silent,
    }
}

/// Whether the bytes are words: UTF-8 without control characters other than line ends and tabs, in their first part.
fn is_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 * 1024)];
    let words = match std::str::from_utf8(head) {
        Ok(words) => words,
        // A character cut in two by the bound is no fault of the text.
        Err(e) if e.error_len().is_none() => std::str::from_utf8(&head[..e.valid_up_to()]).unwrap_or_default(),
        Err(_) => return false,
    };
    !words.is_empty() && !words.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}'))
}

/// Whether the bytes may be words of an older encoding, or of two bytes each: told apart by the name.
fn written(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 * 1024)];
    let marked = head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
    marked || !head.iter().any(|b| *b < 0x20 && !matches!(b, b'\n' | b'\r' | b'\t' | 0x0c | 0x1b))
}

fn by_words(bytes: &[u8]) -> Mark {
    let head: String = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_lowercase();
    let head = head.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let begins = |marks: &[&str]| marks.iter().any(|m| head.starts_with(m));
    if begins(&["#!"]) {
        Mark::Told("script")
    } else if begins(&["<?xml", "<svg", "<!doctype", "<html", "<head", "<body", "<script", "<hta:", "<!--"]) {
        Mark::Told("page")
    } else if begins(&["[internetshortcut]", "[desktop entry]"]) {
        Mark::Told("shortcut")
    } else {
        Mark::Many("text", &["email"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(bytes: &[u8], name: &str) -> String {
        kind_of(bytes, name, Reference::bundled()).as_str().to_owned()
    }

    #[test]
    fn a_kind_is_read_from_the_bytes_and_not_from_the_name() {
        for (bytes, name, told) in [
            (&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], "photo.png", "jpeg"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "", "png"),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "IMG_0001.HEIC", "heic"),
            (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "film", "mp4"),
            (b"%PDF-1.7\n", "收據.pdf", "pdf"),
            (b"MZ\x90\0\x03\0\0\0", "receipt.pdf", "windows-program"),
            (b"\x7fELF\x02\x01\x01\0", "photo.jpg", "program"),
            (b"#!/bin/sh\nrm x", "notes.txt", "script"),
            (b"<svg xmlns='x'><script/></svg>", "drawing.svg", "page"),
            (b"\xef\xbb\xbf  <!DOCTYPE html>", "letter.txt", "page"),
        ] {
            assert_eq!(kind(bytes, name), told, "{name} is what its bytes say");
        }
    }

    #[test]
    fn the_name_tells_what_bytes_cannot() {
        assert_eq!(kind("她說一斤。".as_bytes(), "筆記.txt"), "text", "words are words");
        assert_eq!(
            kind(b"From: a@b.example\nSubject: x\n\nhello", "letter.eml"),
            "email",
            "a message is told by its name"
        );
        assert_eq!(kind(b"del *.*", "free.bat"), "script", "words that a machine obeys are a script");
        assert_eq!(kind(b"PK\x03\x04\x14\0\0\0\x08\0", "tool.jar"), "program", "and so are containers of programs");
        assert_eq!(kind(b"PK\x03\x04\x14\0\0\0\x08\0", "photos.zip"), "archive", "a container is a container");
        assert_eq!(kind(&[0xb4, 9, 0xba, 0, 1], "GAME.COM"), "windows-program", "bytes without a mark may be code");
        assert_eq!(kind(&[1, 2, 3, 0, 9], "photo.jpg"), "other", "but nothing makes them a photograph");
        assert_eq!(
            kind(b"\xa7\x6f\xbb\xa1\xa4\x40\xa4\xe7\xa1C", "note.txt"),
            "text",
            "Big5 is words where its name says so"
        );
        assert_eq!(kind(b"<html><script>", "readme.txt"), "page", "a page of commands is one, whatever it is called");
    }

    #[test]
    fn what_calls_itself_another_is_told() {
        let reference = Reference::bundled();
        let named = |name, media| named_otherwise(name, &Code::of(media), reference);
        assert_eq!(named("receipt.pdf", "windows-program").as_deref(), Some("pdf"), "named .pdf, is a Windows program");
        assert_eq!(named("photo\u{202e}gpj.exe", "windows-program"), None, "turned letters do not hide the ending");
        assert_eq!(named("photo.jpg", "jpeg"), None, "an honest name");
        assert_eq!(named("no ending", "jpeg"), None, "says nothing");
    }

    #[test]
    fn f036_a_file_that_can_be_taken_for_two_is_told() {
        let both = [b"%PDF-1.7\n1 0 obj".as_slice(), b"PK\x05\x06", &[0; 18]].concat();
        assert_eq!(also(&both, &Code::of("pdf")), [Code::of("archive")], "a document with an archive at its end");
        let gif = b"GIF89a/*%PDF-1.4 <script>alert(1)</script>*/=1";
        assert_eq!(also(gif, &Code::of("gif")), [Code::of("pdf"), Code::of("page")], "a picture that holds two others");
        assert_eq!(also(b"\xff\xd8\xff\xe0 plain", &Code::of("jpeg")), [], "a picture is a picture");
    }
}
