//! Pages of a PDF as pictures: what stands on the page, and nothing of what the file would do.
//!
//! Not its words or its forms. Scripts, launch actions and attachments are never looked at; a locked file is said to be.

use crate::Why;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::{DynamicImage, RgbImage};
use std::sync::Arc;

/// The widest page that is drawn, in pixels.
pub(crate) const WIDEST: u32 = 3_000;
/// The highest.
const HIGHEST: f32 = 6_000.0;
/// The most pages of a document that is looked at.
const MOST: usize = 20_000;

/// A document that can be drawn.
pub(crate) struct Document(Pdf);

impl Document {
    pub(crate) fn read(bytes: &[u8]) -> Result<Document, Why> {
        let pdf = Pdf::new(Arc::new(bytes.to_vec())).map_err(|error| match error {
            LoadPdfError::Decryption(_) => Why::Encrypted,
            LoadPdfError::Invalid => Why::Damaged,
        })?;
        match pdf.pages().len() {
            0 => Err(Why::NoPage),
            many if many > MOST => Err(Why::TooLarge),
            _ => Ok(Document(pdf)),
        }
    }

    pub(crate) fn pages(&self) -> usize {
        self.0.pages().len()
    }

    /// How wide and high a page is, in points.
    pub(crate) fn size(&self, index: usize) -> Result<(f32, f32), Why> {
        let page = self.0.pages().get(index).ok_or(Why::NoPage)?;
        let (width, height) = page.render_dimensions();
        let sound = |side: f32| side.is_finite() && side >= 1.0;
        if sound(width) && sound(height) { Ok((width, height)) } else { Err(Why::Damaged) }
    }

    /// One page, about `width` pixels wide, on white.
    pub(crate) fn draw(&self, index: usize, width: u32) -> Result<RgbImage, Why> {
        let (w, h) = self.size(index)?;
        let page = self.0.pages().get(index).ok_or(Why::NoPage)?;
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
