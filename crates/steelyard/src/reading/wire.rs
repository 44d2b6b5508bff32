//! How a job goes to the helper and its answer back: lengths before bytes, so that half an answer is none.
//!
//! Not what a job means ([`super::jobs`]).

use super::jobs::{Job, Refused};
use std::io::{Result, Write};

const FINE: u8 = b'+';
const NOT: u8 = b'-';

/// The head of a question: the length of the job, and the job. The file's bytes follow to the end.
pub(super) fn asked(job: &Job) -> Vec<u8> {
    let job = serde_json::to_vec(job).unwrap_or_default();
    let mut head = (job.len() as u64).to_le_bytes().to_vec();
    head.extend_from_slice(&job);
    head
}

/// The job and the bytes of a question.
pub(super) fn given(bytes: &[u8]) -> Option<(Job, &[u8])> {
    let (job, file) = counted(bytes)?;
    Some((serde_json::from_slice(job).ok()?, file))
}

/// Writes an answer: a sign, the length, the bytes.
pub(super) fn answered(out: &mut impl Write, answer: &std::result::Result<Vec<u8>, Refused>) -> Result<()> {
    let said;
    let (sign, bytes) = match answer {
        Ok(bytes) => (FINE, bytes),
        Err(refused) => {
            said = serde_json::to_vec(refused).unwrap_or_default();
            (NOT, &said)
        }
    };
    out.write_all(&[sign])?;
    out.write_all(&(bytes.len() as u64).to_le_bytes())?;
    out.write_all(bytes)
}

/// Reads an answer. `None` when it is not whole, or none at all.
pub(super) fn taken(bytes: &[u8]) -> Option<std::result::Result<Vec<u8>, Refused>> {
    let (sign, rest) = bytes.split_first()?;
    let (said, after) = counted(rest)?;
    match *sign {
        _ if !after.is_empty() => None,
        FINE => Some(Ok(said.to_vec())),
        NOT => Some(Err(serde_json::from_slice(said).ok()?)),
        _ => None,
    }
}

fn counted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<8>()?;
    rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Why;

    #[test]
    fn half_an_answer_is_none() {
        let mut out = Vec::new();
        answered(&mut out, &Ok(b"abcdef".to_vec())).expect("a vector takes all");
        assert_eq!(taken(&out), Some(Ok(b"abcdef".to_vec())), "a whole answer is taken");
        for cut in 0..out.len() {
            assert_eq!(taken(&out[..cut]), None, "cut at {cut}, the helper died before it had said all");
        }
        out.push(0);
        assert_eq!(taken(&out), None, "more than was announced is nonsense");
    }

    #[test]
    fn a_refusal_keeps_its_code() {
        let mut out = Vec::new();
        answered(&mut out, &Err(Refused::of(Why::Macros))).expect("a vector takes all");
        assert_eq!(
            taken(&out),
            Some(Err(Refused::of(Why::Macros))),
            "the officer is told the reason, not that it failed"
        );
    }
}
