//! Pages of a document as pictures: what stands on the page, and nothing of what the file would do.
//!
//! Not its words or its forms, and not how a scan is read (`scan`). Scripts, launch actions and attachments are never looked at; a locked file is said to be.

use crate::Why;
use crate::scan::{self, Scan};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::{DynamicImage, RgbImage};
use std::sync::Arc;

/// The widest page that is drawn, in pixels.
pub(crate) const WIDEST: u32 = 3_000;
/// The highest.
pub(crate) const HIGHEST: f32 = 6_000.0;
/// How wide a page of a PDF is in a copy, in pixels: about 180 to the inch on A4.
const COPY: u32 = 1_488;
/// The most pages of a document that is looked at.
pub(crate) const MOST: usize = 20_000;

/// A document that can be drawn.
pub(crate) enum Document<'a> {
    /// A PDF.
    Pdf(Pdf),
    /// A TIFF, whose pages are pictures.
    Scan(Scan<'a>),
}

/// Whether the bytes begin as a document of pages does.
pub(crate) fn is_document(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF") || scan::is_scan(bytes)
}

impl<'a> Document<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Document<'a>, Why> {
        if scan::is_scan(bytes) {
            return Scan::read(bytes).map(Document::Scan);
        }
        let pdf = Pdf::new(Arc::new(bytes.to_vec())).map_err(|error| match error {
            LoadPdfError::Decryption(_) => Why::Encrypted,
            LoadPdfError::Invalid => Why::Damaged,
        })?;
        match pdf.pages().len() {
            0 => Err(Why::NoPage),
            many if many > MOST => Err(Why::TooLarge),
            _ => Ok(Document::Pdf(pdf)),
        }
    }

    pub(crate) fn pages(&self) -> usize {
        match self {
            Document::Pdf(pdf) => pdf.pages().len(),
            Document::Scan(scan) => scan.pages(),
        }
    }

    /// How wide and high a page is, in points.
    pub(crate) fn size(&self, index: usize) -> Result<(f32, f32), Why> {
        let (width, height) = match self {
            Document::Pdf(pdf) => pdf.pages().get(index).ok_or(Why::NoPage)?.render_dimensions(),
            Document::Scan(scan) => scan.size(index)?,
        };
        let sound = |side: f32| side.is_finite() && side >= 1.0;
        if sound(width) && sound(height) { Ok((width, height)) } else { Err(Why::Damaged) }
    }

    /// How wide a copy of a page is drawn, in pixels.
    pub(crate) fn width_of_copy(&self, index: usize) -> Result<u32, Why> {
        match self {
            Document::Pdf(_) => Ok(COPY),
            Document::Scan(scan) => scan.width_of_copy(index),
        }
    }

    /// One page, about `width` pixels wide, on white.
    pub(crate) fn draw(&self, index: usize, width: u32) -> Result<RgbImage, Why> {
        let (w, h) = self.size(index)?;
        let pdf = match self {
            Document::Pdf(pdf) => pdf,
            Document::Scan(scan) => return scan.draw(index, width),
        };
        let page = pdf.pages().get(index).ok_or(Why::NoPage)?;
        #[allow(clippy::cast_precision_loss, reason = "at most 3 000")]
        let scale = (width as f32 / w).min(HIGHEST / h);
        // A strip whose other side would come to nothing is no page.
        if w * scale < 1.0 || h * scale < 1.0 {
            return Err(Why::Damaged);
        }
        let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
        let drawn =
            render(page, &RenderCache::new(), &InterpreterSettings::default(), &RenderSettings::default(), &settings);
        let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
        let pixels: Vec<u8> = drawn.data().iter().flat_map(|p| [p.r, p.g, p.b]).collect();
        RgbImage::from_raw(width, height, pixels).ok_or(Why::Damaged)
    }
}

/// One page as a picture, and how many there are.
pub(crate) fn picture(bytes: &[u8], number: u32, width: u32) -> Result<(DynamicImage, usize), Why> {
    let document = Document::read(bytes)?;
    let index = usize::try_from(number).unwrap_or(usize::MAX).checked_sub(1).ok_or(Why::NoPage)?;
    let page = document.draw(index, width)?;
    Ok((DynamicImage::ImageRgb8(page), document.pages()))
}
