//! Pictures: read within bounds, set upright as the camera held them, made small, written as PNG of nothing but pixels.
//!
//! Not pages of documents (`page`). A phone's HEIC is read by a decoder in safe Rust; what it cannot read is said.

use crate::Why;
use heic_rs::{DecodeOptions, PixelLayout};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::error::ImageError;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage, RgbaImage};
use std::io::Cursor;

/// The longest side that is given out, in pixels.
pub(crate) const LONGEST: u32 = 4_096;
/// The most pixels that are read: a telephone's 108 megapixels, and no more.
const MOST_PIXELS: u64 = 110_000_000;
/// The longest side that is read.
const LONGEST_READ: u32 = 30_000;
/// What a decoder may take for itself, in bytes; the process has 512 MiB in all.
const MEMORY: u64 = 400 * 1024 * 1024;
/// What is drawn, beside a phone's HEIC; a TIFF is here a page of a scan.
const DRAWN: [ImageFormat; 6] =
    [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP, ImageFormat::Bmp, ImageFormat::Tiff];

fn why(error: ImageError) -> Why {
    match error {
        ImageError::Limits(_) => Why::TooLarge,
        ImageError::Unsupported(_) => Why::OtherKind,
        _ => Why::Damaged,
    }
}

fn bounded(width: u32, height: u32) -> Result<(), Why> {
    let many = u64::from(width) * u64::from(height) > MOST_PIXELS;
    if many || width > LONGEST_READ || height > LONGEST_READ { Err(Why::TooLarge) } else { Ok(()) }
}

fn is_heif(bytes: &[u8]) -> bool {
    bytes.get(4..8) == Some(b"ftyp")
}

/// Whether the picture came as cameras write them.
pub(crate) fn is_photograph(bytes: &[u8]) -> bool {
    is_heif(bytes) || bytes.starts_with(b"\xff\xd8\xff")
}

/// The picture as it is stored, and how it is to be turned.
fn stored(bytes: &[u8]) -> Result<(DynamicImage, Orientation), Why> {
    if is_heif(bytes) {
        return heif(bytes).map(|picture| (picture, Orientation::NoTransforms));
    }
    let format = image::guess_format(bytes).map_err(|_| Why::OtherKind)?;
    if !DRAWN.contains(&format) {
        return Err(Why::OtherKind);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_READ);
    limits.max_image_height = Some(LONGEST_READ);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(why)?;
    let (width, height) = decoder.dimensions();
    bounded(width, height)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder).map_err(why)?, orientation))
}

fn heif(bytes: &[u8]) -> Result<DynamicImage, Why> {
    let why = |error: heic_rs::Error| match error {
        heic_rs::Error::PixelLimit { .. } | heic_rs::Error::BoxTooLarge { .. } => Why::TooLarge,
        heic_rs::Error::Unsupported(_) => Why::OtherKind,
        _ => Why::Damaged,
    };
    let info = heic_rs::probe(bytes).map_err(why)?;
    bounded(info.width, info.height)?;
    // Turned as the file asks: the container's own marks, which are what cameras set; the EXIF mark beside them repeats them.
    let options = DecodeOptions {
        layout: PixelLayout::Rgb8,
        max_pixels: Some(MOST_PIXELS),
        threads: Some(1),
        ..DecodeOptions::default()
    };
    let picture = heic_rs::decode(bytes, &options).map_err(why)?;
    let pixels = RgbImage::from_raw(picture.width, picture.height, picture.data).ok_or(Why::Damaged)?;
    Ok(DynamicImage::ImageRgb8(pixels))
}

/// The picture upright at its full size.
pub(crate) fn whole(bytes: &[u8]) -> Result<DynamicImage, Why> {
    let (mut picture, orientation) = stored(bytes)?;
    picture.apply_orientation(orientation);
    Ok(eight_bits(picture))
}

/// The picture upright, no longer than `edge`, and how wide and high it is in truth.
pub(crate) fn small(bytes: &[u8], edge: u32) -> Result<(DynamicImage, (u32, u32)), Why> {
    let (picture, orientation) = stored(bytes)?;
    let (width, height) = (picture.width(), picture.height());
    // Made small first: turning takes the memory of the whole once more.
    let mut picture = if width.max(height) > edge { picture.thumbnail(edge, edge) } else { picture };
    picture.apply_orientation(orientation);
    let turned = matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    );
    Ok((eight_bits(picture), if turned { (height, width) } else { (width, height) }))
}

fn eight_bits(picture: DynamicImage) -> DynamicImage {
    match picture {
        DynamicImage::ImageRgb8(_) | DynamicImage::ImageRgba8(_) | DynamicImage::ImageLuma8(_) => picture,
        other if other.color().has_alpha() => DynamicImage::ImageRgba8(other.into_rgba8()),
        other => DynamicImage::ImageRgb8(other.into_rgb8()),
    }
}

/// On white, where the picture lets something through; covering leaves nothing to be seen behind.
pub(crate) fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let seen: RgbaImage = picture.into_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [r, g, b, a] = seen.get_pixel(x, y).0;
        let over = |c: u8| {
            let mixed = (u16::from(c) * u16::from(a) + 255 * (255 - u16::from(a))) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        image::Rgb([over(r), over(g), over(b)])
    })
}

/// The pixels as PNG, with no word beside them.
pub(crate) fn png(picture: &DynamicImage) -> Result<Vec<u8>, Why> {
    let mut out = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Fast, FilterType::Adaptive);
    picture.write_with_encoder(encoder).map_err(|_| Why::Damaged)?;
    Ok(out)
}
