//! Pages of a TIFF: what a scanner or a fax machine wrote, page by page, upright and in the shape of the paper.
//!
//! Not the reading of one picture (`picture`). A fax is finer along the line than down the page, so a page is stretched by
//! its two resolutions. Group 4 is read, Group 3 and palettes are not, and are said to be of another kind.
//! Source: TIFF revision 6.0, sections 2 and 8; ITU-T T.6.

use crate::{Why, page, picture};
use image::imageops::FilterType;
use image::{DynamicImage, RgbImage};
use std::collections::HashSet;
use std::io::Cursor;
use tiff::decoder::Decoder;
use tiff::decoder::ifd::Value;
use tiff::tags::{ByteOrder, IfdPointer, ResolutionUnit, Tag};
use tiff::{TiffError, TiffFormatError};

/// Pixels to the inch where a file does not say, or says what no scanner does.
const USUAL: f32 = 150.0;
/// What scanners do say, in pixels to the inch.
const LIKELY: std::ops::RangeInclusive<f32> = 30.0..=4_800.0;
/// Points to the inch.
const POINTS: f32 = 72.0;
/// The widest page of a copy, in pixels: 300 to the inch on A4.
const COPY: u32 = 2_480;

/// A document whose pages are pictures.
pub(crate) struct Scan<'a> {
    bytes: &'a [u8],
    /// Where each page is told, from the beginning of the file.
    pages: Vec<u64>,
    order: ByteOrder,
}

/// A page upright: its pixels' sides, and how many of them go to the inch along each.
struct Shape {
    pixels: (u32, u32),
    to_inch: (f32, f32),
}

fn why(error: TiffError) -> Why {
    match error {
        TiffError::LimitsExceeded | TiffError::IntSizeError => Why::TooLarge,
        TiffError::UnsupportedError(_) => Why::OtherKind,
        TiffError::FormatError(TiffFormatError::TiffSignatureNotFound | TiffFormatError::TiffSignatureInvalid) => {
            Why::OtherKind
        }
        _ => Why::Damaged,
    }
}

/// Whether the bytes begin as a TIFF does, of either order and either size of offsets.
pub(crate) fn is_scan(bytes: &[u8]) -> bool {
    [b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"].iter().any(|mark| bytes.starts_with(*mark))
}

impl<'a> Scan<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Scan<'a>, Why> {
        let mut decoder = Decoder::new(Cursor::new(bytes)).map_err(why)?;
        let order = decoder.byte_order();
        let (mut pages, mut seen) = (Vec::new(), HashSet::new());
        let mut next = decoder.ifd_pointer();
        while let Some(IfdPointer(at)) = next {
            // A page that leads back to an earlier one would never end.
            if !seen.insert(at) {
                return Err(Why::Damaged);
            }
            if pages.len() == page::MOST {
                return Err(Why::TooLarge);
            }
            pages.push(at);
            next = decoder.read_directory(IfdPointer(at)).map_err(why)?.next();
        }
        Ok(Scan { bytes, pages, order })
    }

    pub(crate) fn pages(&self) -> usize {
        self.pages.len()
    }

    /// The file with this page as its first, which is the one that the reader of pictures takes.
    fn with_first(&self, index: usize) -> Result<Vec<u8>, Why> {
        let at = *self.pages.get(index).ok_or(Why::NoPage)?;
        let mut file = self.bytes.to_vec();
        let big = matches!(file.get(2..4), Some(b"+\0" | b"\0+"));
        let little = matches!(self.order, ByteOrder::LittleEndian);
        let short = u32::try_from(at);
        let told: Vec<u8> = match (big, little, short) {
            (true, true, _) => at.to_le_bytes().to_vec(),
            (true, false, _) => at.to_be_bytes().to_vec(),
            (false, true, Ok(at)) => at.to_le_bytes().to_vec(),
            (false, false, Ok(at)) => at.to_be_bytes().to_vec(),
            (false, _, Err(_)) => return Err(Why::Damaged),
        };
        let from = if big { 8 } else { 4 };
        file.get_mut(from..from + told.len()).ok_or(Why::Damaged)?.copy_from_slice(&told);
        Ok(file)
    }

    fn shape(file: &[u8]) -> Result<Shape, Why> {
        let mut decoder = Decoder::new(Cursor::new(file)).map_err(why)?;
        let (width, height) = decoder.dimensions().map_err(why)?;
        if width == 0 || height == 0 {
            return Err(Why::Damaged);
        }
        let unit: Option<u16> = decoder.find_tag_unsigned(Tag::ResolutionUnit).unwrap_or(None);
        let per_inch = if unit == Some(ResolutionUnit::Centimeter.to_u16()) { 2.54 } else { 1.0 };
        let mut along = |tag| match decoder.find_tag(tag) {
            Ok(Some(Value::Rational(over, under))) if under > 0 => {
                #[allow(clippy::cast_possible_truncation, reason = "a resolution is a few thousand at most")]
                let said = (f64::from(over) / f64::from(under) * per_inch) as f32;
                Some(said).filter(|said| LIKELY.contains(said))
            }
            _ => None,
        };
        let (x, y) = (along(Tag::XResolution), along(Tag::YResolution));
        // Two that are far apart are no fax's but a mistake.
        let to_inch = match (x, y) {
            (Some(x), Some(y)) if (0.25..=4.0).contains(&(x / y)) => (x, y),
            _ => (USUAL, USUAL),
        };
        let turned: Option<u16> = decoder.find_tag_unsigned(Tag::Orientation).unwrap_or(None);
        Ok(match turned {
            Some(5..=8) => Shape { pixels: (height, width), to_inch: (to_inch.1, to_inch.0) },
            _ => Shape { pixels: (width, height), to_inch },
        })
    }

    #[allow(clippy::cast_precision_loss, reason = "a side is at most 30 000 pixels, or the page is refused when drawn")]
    fn points(shape: &Shape) -> (f32, f32) {
        (shape.pixels.0 as f32 * POINTS / shape.to_inch.0, shape.pixels.1 as f32 * POINTS / shape.to_inch.1)
    }

    /// How wide and high the paper was, in points.
    pub(crate) fn size(&self, index: usize) -> Result<(f32, f32), Why> {
        Ok(Self::points(&Self::shape(&self.with_first(index)?)?))
    }

    /// How wide a copy of the page is drawn: as it was scanned, within bounds.
    pub(crate) fn width_of_copy(&self, index: usize) -> Result<u32, Why> {
        Ok(Self::shape(&self.with_first(index)?)?.pixels.0.clamp(16, COPY))
    }

    /// One page, about `width` pixels wide, on white.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "within 6 000"
    )]
    pub(crate) fn draw(&self, index: usize, width: u32) -> Result<RgbImage, Why> {
        let file = self.with_first(index)?;
        let (w, h) = Self::points(&Self::shape(&file)?);
        let scale = (width as f32 / w).min(page::HIGHEST / h);
        if w * scale < 1.0 || h * scale < 1.0 {
            return Err(Why::Damaged);
        }
        let (wide, high) = ((w * scale).round() as u32, (h * scale).round() as u32);
        let drawn = picture::whole(&file)?;
        drop(file);
        let same = (drawn.width(), drawn.height()) == (wide, high);
        let drawn = match drawn {
            drawn if same => drawn,
            drawn if wide <= drawn.width() => drawn.thumbnail_exact(wide, high),
            drawn => drawn.resize_exact(wide, high, FilterType::Triangle),
        };
        Ok(picture::on_white(DynamicImage::ImageRgba8(drawn.into_rgba8())))
    }
}
