//! Covering: boxes burned into a copy. The copy is made of the pixels alone, so that there is nothing beneath a box, no
//! word under a page, and nothing of what the original said of itself.
//!
//! Not who covers what and why, which is an act (`casework::complaint::redact`), and not the original, which stays.

use crate::page::{self, Document};
use crate::{Why, picture, scan};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, Rgb, RgbImage};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref};
use serde::{Deserialize, Serialize};

/// The longest side of a covered picture, in pixels.
const LONGEST: u32 = 4_000;
/// How well a photograph is kept that is drawn anew, of a hundred.
const PHOTOGRAPH: u8 = 92;
/// The most pages that are covered at once.
const MOST_PAGES: usize = 60;
/// A whole side, in the parts by which a box is told.
const WHOLE: u32 = 10_000;

/// A box over a page, in ten-thousandths of its width and height from its upper left corner, as it is seen upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the four sides")]
pub struct Box {
    /// The page, from one; a picture is one page.
    pub page: u32,
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

/// A covered copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered {
    /// Its bytes: PNG of a picture, PDF of a document or a scan.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
}

/// Burns the boxes into a copy of a picture or a document.
///
/// # Errors
/// Why it is not covered; a box on a page that is not there is [`Why::NoPage`].
pub fn cover(bytes: &[u8], boxes: &[Box]) -> Result<Covered, Why> {
    if page::is_document(bytes) {
        return document(bytes, boxes);
    }
    if boxes.iter().any(|b| b.page != 1) {
        return Err(Why::NoPage);
    }
    let (seen, _) = picture::small(bytes, LONGEST)?;
    let mut pixels = picture::on_white(seen);
    burn(&mut pixels, boxes.iter());
    Ok(Covered { bytes: picture::png(&DynamicImage::ImageRgb8(pixels))?, pages: 1 })
}

/// A picture drawn anew with nothing covered, upright, without a word that a camera wrote into it: JPEG of what came as a
/// photograph, so that it weighs as one, PDF of a scan with all its pages, and PNG of any other.
///
/// # Errors
/// Why it is not drawn.
pub fn clean(bytes: &[u8]) -> Result<Vec<u8>, Why> {
    if scan::is_scan(bytes) {
        return document(bytes, &[]).map(|copy| copy.bytes);
    }
    let (seen, _) = picture::small(bytes, LONGEST)?;
    if !picture::is_photograph(bytes) {
        return picture::png(&seen);
    }
    let mut jpeg = Vec::new();
    let pixels = picture::on_white(seen);
    JpegEncoder::new_with_quality(&mut jpeg, PHOTOGRAPH).encode_image(&pixels).map_err(|_| Why::Damaged)?;
    Ok(jpeg)
}

/// Fills whole pixels: a box that ends within one takes all of it.
fn burn<'b>(pixels: &mut RgbImage, boxes: impl Iterator<Item = &'b Box>) {
    let (width, height) = pixels.dimensions();
    let span = |from: u16, long: u16, side: u32| {
        let first = u64::from(from) * u64::from(side) / u64::from(WHOLE);
        let past = (u64::from(from) + u64::from(long)) * u64::from(side);
        let past = past.div_ceil(u64::from(WHOLE)).min(u64::from(side));
        let narrow = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        narrow(first)..narrow(past)
    };
    for one in boxes {
        for y in span(one.y, one.height, height) {
            for x in span(one.x, one.width, width) {
                pixels.put_pixel(x, y, Rgb([0, 0, 0]));
            }
        }
    }
}

fn document(bytes: &[u8], boxes: &[Box]) -> Result<Covered, Why> {
    let from = Document::read(bytes)?;
    let pages = from.pages();
    if pages > MOST_PAGES {
        return Err(Why::TooLarge);
    }
    let count = u32::try_from(pages).map_err(|_| Why::TooLarge)?;
    if boxes.iter().any(|b| b.page == 0 || b.page > count) {
        return Err(Why::NoPage);
    }
    let mut pdf = Pdf::new();
    let (catalog, tree) = (Ref::new(1), Ref::new(2));
    let first = |index: usize| i32::try_from(3 + index * 3).unwrap_or(i32::MAX);
    pdf.catalog(catalog).pages(tree);
    let kids = (0..pages).map(|index| Ref::new(first(index)));
    pdf.pages(tree).kids(kids).count(i32::try_from(pages).unwrap_or(i32::MAX));
    for index in 0..pages {
        let (width, height) = from.size(index)?;
        let mut pixels = from.draw(index, from.width_of_copy(index)?)?;
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        burn(&mut pixels, boxes.iter().filter(|b| b.page == number));
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, 88).encode_image(&pixels).map_err(|_| Why::Damaged)?;
        let (page, image, content) = (Ref::new(first(index)), Ref::new(first(index) + 1), Ref::new(first(index) + 2));
        let mut leaf = pdf.page(page);
        leaf.media_box(Rect::new(0.0, 0.0, width, height)).parent(tree).contents(content);
        leaf.resources().x_objects().pair(Name(b"P"), image);
        leaf.finish();
        let side = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
        let mut object = pdf.image_xobject(image, &jpeg);
        object.filter(Filter::DctDecode);
        object.width(side(pixels.width()));
        object.height(side(pixels.height()));
        object.color_space().device_rgb();
        object.bits_per_component(8);
        object.finish();
        let mut drawn = Content::new();
        drawn.save_state().transform([width, 0.0, 0.0, height, 0.0, 0.0]).x_object(Name(b"P")).restore_state();
        pdf.stream(content, &drawn.finish());
    }
    Ok(Covered { bytes: pdf.finish(), pages: count })
}
