//! `made-year`: made data into a folder.

use super::answer::{Answer, Failed};
use crate::made::{Plan, write_today, write_year};
use registry::clock;
use serde_json::Value;
use std::path::Path;

/// A made year, or a made working day.
pub fn made(
    year: Option<i16>,
    received: Option<u32>,
    seed: Option<u64>,
    today: Option<u32>,
    out: &Path,
) -> Result<Answer, Failed> {
    let wrong = |e: crate::made::MadeError| Failed::File(e.to_string());
    let document: Value = match (today, year) {
        (Some(n), _) => {
            let now = clock();
            let seed = seed.unwrap_or_else(|| u64::try_from(now.0).unwrap_or(1));
            serde_json::to_value(write_today(n, seed, now, out).map_err(wrong)?).unwrap_or_default()
        }
        (None, Some(year)) => {
            let plan = Plan::for_year(year, received, seed).map_err(wrong)?;
            serde_json::to_value(write_year(&plan, out).map_err(wrong)?).unwrap_or_default()
        }
        (None, None) => return Err(Failed::Usage("--year or --today is needed".into())),
    };
    Ok(Answer {
        text: format!("{}\n{}", out.display(), serde_json::to_string_pretty(&document).unwrap_or_default()),
        document,
    })
}
