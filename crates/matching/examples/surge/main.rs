//! The figures of the surge alarm, each beside a baseline of the same run: `cargo xtask bench surge [FILE.csv]`.
//!
//! Not a test: nothing fails by a figure. [`weeks`] judges series of weekly counts with known outbreaks (the file is
//! read where it lies and never copied), [`stream`] the alarm of single traders on streams made by [`made`].

mod made;
mod stream;
mod weeks;

use std::path::PathBuf;

fn main() {
    match weeks_file() {
        Ok(file) => weeks::judge(&file),
        Err(missing) => println!("weekly series: not measured. {missing}"),
    }
    // First the cost: memory that the other streams leave behind would hide what the alarm takes.
    stream::pace();
    stream::alarms();
}

/// The file of weekly series: as given, in the folder `STEELYARD_DATA`, or beside the project.
fn weeks_file() -> Result<PathBuf, String> {
    let places = match (std::env::args().nth(1), std::env::var_os("STEELYARD_DATA")) {
        (Some(file), _) => vec![PathBuf::from(file)],
        (None, Some(folder)) => vec![PathBuf::from(folder).join("surge_series.csv")],
        (None, None) => vec![PathBuf::from("../shared/data/surge_series.csv")],
    };
    let found = places.iter().find(|file| file.is_file()).cloned();
    found.ok_or_else(|| {
        let looked = places[0].display();
        format!("There is no file {looked}; name one (columns series, week, observed, outbreak) or set STEELYARD_DATA.")
    })
}
