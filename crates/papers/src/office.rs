//! What typst asks for while it sets a paper: the template, the page, the data, the face. Nothing of the desk.
//!
//! It reads no file and knows no day, so a paper depends on its data alone. The face is the one in `assets/fonts`.

use crate::template::{HOUSE, Template};
use std::sync::OnceLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// What is the same for every paper of this process.
struct Kept {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    font: Option<Font>,
    main: FileId,
    house: FileId,
    data: FileId,
}

fn kept() -> Option<&'static Kept> {
    static KEPT: OnceLock<Option<Kept>> = OnceLock::new();
    KEPT.get_or_init(|| {
        let id = |path: &str| Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern());
        let face: &'static [u8] = include_bytes!("../../../assets/fonts/NotoSansCJKhk-Regular.otf");
        let font = Font::new(Bytes::new(face), 0);
        Some(Kept {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&font)),
            font,
            main: id("/main.typ")?,
            house: id("/house.typ")?,
            data: id("/data.json")?,
        })
    })
    .as_ref()
}

/// Whether the face has a shape for a character.
pub fn shown(c: char) -> bool {
    kept().and_then(|kept| kept.font.as_ref()).is_some_and(|font| font.info().coverage.contains(u32::from(c)))
}

/// One paper being set.
pub struct Office {
    kept: &'static Kept,
    main: Source,
    house: Source,
    data: Bytes,
}

impl Office {
    /// The template with its data; nothing where the face or a path is unsound, which a test excludes.
    pub fn new(template: &Template, data: Vec<u8>) -> Option<Office> {
        let kept = kept()?;
        Some(Office {
            kept,
            main: Source::new(kept.main, template.source.to_owned()),
            house: Source::new(kept.house, HOUSE.to_owned()),
            data: Bytes::new(data),
        })
    }
}

impl World for Office {
    fn library(&self) -> &LazyHash<Library> {
        &self.kept.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.kept.book
    }

    fn main(&self) -> FileId {
        self.kept.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id {
            id if id == self.kept.main => Ok(self.main.clone()),
            id if id == self.kept.house => Ok(self.house.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.kept.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        if index == 0 { self.kept.font.clone() } else { None }
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
