//! Closing a file for its addressee: a zip whose entry is encrypted by AES-256, or an age file by passphrase or recipient.
//!
//! Not what is in it. The passphrase is the officer's, is never kept, and is wiped when this is dropped; who receives the
//! file is told it another way.

use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};
use zeroize::Zeroizing;

/// The fewest characters of a passphrase.
pub const LEAST: usize = 12;

/// How a file is closed.
pub enum Closed {
    /// A zip that common programs open.
    Zip(Zeroizing<String>),
    /// An age file that a passphrase opens.
    Passphrase(Zeroizing<String>),
    /// An age file that the holder of this recipient's key (`age1…`) opens.
    Recipient(String),
}

impl Closed {
    /// What an officer asked for: `zip` or `age` with a passphrase, or `age` with a recipient.
    #[must_use]
    pub fn read(code: &str, secret: &str) -> Option<Closed> {
        let long = secret.chars().count() >= LEAST;
        match code {
            "age" if secret.starts_with("age1") => {
                secret.parse::<age::x25519::Recipient>().ok().map(|_| Closed::Recipient(secret.to_owned()))
            }
            "zip" if long => Some(Closed::Zip(Zeroizing::new(secret.to_owned()))),
            "age" if long => Some(Closed::Passphrase(Zeroizing::new(secret.to_owned()))),
            _ => None,
        }
    }

    /// The code that the journal keeps.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Closed::Zip(_) => "zip",
            Closed::Passphrase(_) | Closed::Recipient(_) => "age",
        }
    }
}

/// Writes `plain`, from its beginning, encrypted to `to`. `inner` is its name within a zip.
///
/// # Errors
/// As the files; a recipient that is none.
pub fn close(closed: &Closed, inner: &str, plain: &mut File, to: &mut File) -> io::Result<()> {
    plain.seek(SeekFrom::Start(0))?;
    match closed {
        Closed::Zip(passphrase) => {
            let mut zip = zip::ZipWriter::new(to);
            let options = zip::write::SimpleFileOptions::default()
                .compression_method(zip::CompressionMethod::Deflated)
                .large_file(true)
                .with_aes_encryption(zip::AesMode::Aes256, passphrase);
            zip.start_file(inner, options).map_err(io::Error::other)?;
            io::copy(plain, &mut zip)?;
            zip.finish().map_err(io::Error::other)?.flush()
        }
        Closed::Passphrase(passphrase) => {
            let secret = age::secrecy::SecretString::from(passphrase.as_str().to_owned());
            through(age::Encryptor::with_user_passphrase(secret), plain, to)
        }
        Closed::Recipient(recipient) => {
            let recipient: age::x25519::Recipient =
                recipient.parse().map_err(|why: &str| io::Error::new(io::ErrorKind::InvalidInput, why))?;
            let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
                .map_err(io::Error::other)?;
            through(encryptor, plain, to)
        }
    }
}

fn through(encryptor: age::Encryptor, plain: &mut File, to: &mut File) -> io::Result<()> {
    let mut writer = encryptor.wrap_output(to)?;
    io::copy(plain, &mut writer)?;
    writer.finish()?.flush()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::io::Read;

    const TEXT: &[u8] = "周映禾 深水埗 9123 4567".as_bytes();

    fn closed(closed: &Closed) -> Vec<u8> {
        let (mut plain, mut to) = (tempfile::tempfile().unwrap(), tempfile::tempfile().unwrap());
        plain.write_all(TEXT).unwrap();
        close(closed, "list.csv", &mut plain, &mut to).unwrap();
        to.seek(SeekFrom::Start(0)).unwrap();
        let mut bytes = Vec::new();
        to.read_to_end(&mut bytes).unwrap();
        assert!(!bytes.windows(9).any(|part| part == &TEXT[..9]), "no name can be read in what leaves");
        bytes
    }

    #[test]
    fn a_zip_opens_with_its_passphrase_and_with_no_other() {
        let bytes = closed(&Closed::read("zip", "correct horse battery").unwrap());
        let mut zip = zip::ZipArchive::new(io::Cursor::new(bytes)).unwrap();
        assert!(zip.by_index_decrypt(0, b"another passphrase").is_err(), "another passphrase does not open it");
        let mut text = Vec::new();
        zip.by_index_decrypt(0, b"correct horse battery").unwrap().read_to_end(&mut text).unwrap();
        assert_eq!(text, TEXT, "what comes out is what went in");
    }

    #[test]
    fn an_age_file_opens_for_its_recipient_alone() {
        let key = age::x25519::Identity::generate();
        let bytes = closed(&Closed::read("age", &key.to_public().to_string()).unwrap());
        let opened = |key: &age::x25519::Identity| {
            let decryptor = age::Decryptor::new(&bytes[..]).unwrap();
            let mut text = Vec::new();
            let mut reader = decryptor.decrypt(std::iter::once(key as &dyn age::Identity)).ok()?;
            reader.read_to_end(&mut text).unwrap();
            Some(text)
        };
        assert_eq!(opened(&key).as_deref(), Some(TEXT), "the addressee reads it");
        assert_eq!(opened(&age::x25519::Identity::generate()), None, "nobody else does");
    }

    #[test]
    fn what_would_not_protect_is_not_taken() {
        assert!(Closed::read("zip", "short").is_none(), "a passphrase has at least twelve characters");
        assert!(Closed::read("age", "age1qqqq").is_none(), "a recipient that is mistyped is none");
        assert!(Closed::read("rar", "correct horse battery").is_none(), "no other form is written");
    }
}
