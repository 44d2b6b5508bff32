//! Shows a file as the office would and tells how long that took: `cargo run -p preview --example see -- photo.heic`.
//!
//! Not a test: for files that are too large to be kept beside one. What is drawn is written to the second path, if given.

use preview::{Look, show};
use std::time::Instant;

fn main() -> Result<(), std::boxed::Box<dyn std::error::Error>> {
    let mut given = std::env::args().skip(1);
    let path = given.next().ok_or("a file is wanted")?;
    let bytes = std::fs::read(&path)?;
    let look = match path.rsplit('.').next() {
        Some("pdf") => Look::Page { number: 1, width: 1_600 },
        Some("txt") => Look::Words,
        Some("eml") => Look::Mail,
        _ => Look::Picture { edge: 1_600 },
    };
    let begun = Instant::now();
    let seen = show(&look, &bytes)?;
    println!("{} in {} ms, {} bytes of PNG", seen.head, begun.elapsed().as_millis(), seen.png.len());
    if let Some(to) = given.next() {
        std::fs::write(to, seen.png)?;
    }
    Ok(())
}
