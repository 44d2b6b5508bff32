//! `init`, `verify`, `rebuild`, `backup`, `restore`.

use super::answer::{Answer, Failed, Told, damage};
use super::who;
use casework::roles::Role;
use registry::keys::KdfCost;
use registry::{Founder, found};
use serde_json::json;
use std::path::Path;
use steelyard::words;

/// The made officers of a demonstration registry, and their password: the contract names them.
const MADE: [(&str, &str, &[Role]); 6] = [
    ("Q001", "Pang Ka Yan 彭嘉欣", &[Role::Qat]),
    ("C001", "Lui Tsz Wai 呂子慧", &[Role::Co]),
    ("S001", "Mak Hoi Yin 麥凱然", &[Role::Sup]),
    ("S002", "Siu Wing 蕭穎", &[Role::Sup]),
    ("R001", "Ng Chi Lam 吳芷琳", &[Role::Rec]),
    ("A001", "Au Yeung Fan 歐陽芬", &[Role::Adm]),
];
const MADE_PASSWORD: &str = "steelyard-demo";

/// A new registry.
pub fn init(dir: &Path, demo: bool, told: &Told) -> Result<Answer, Failed> {
    let founded = if demo {
        let founders: Vec<Founder<'_>> = MADE
            .iter()
            .map(|(officer, name, roles)| Founder { officer, name, roles, password: MADE_PASSWORD })
            .collect();
        found(dir, true, &founders, KdfCost::office())?
    } else {
        let officer = who::officer()?;
        let password = who::password()?;
        if password.is_empty() {
            return Err(Failed::Usage("the password is empty".into()));
        }
        let founder = Founder { officer: &officer, name: &officer, roles: &Role::ALL, password: &password };
        found(dir, false, &[founder], KdfCost::office())?
    };
    let text = format!(
        "{}\n{}\n\n{}\n",
        dir.display(),
        words::word(told.lang, "init.recovery"),
        founded.recovery_keys.iter().map(|k| format!("  {k}")).collect::<Vec<_>>().join("\n")
    );
    Ok(Answer { document: json!({ "registry": founded.registry, "recovery_keys": founded.recovery_keys }), text })
}

/// Walks, replays, compares.
pub fn verify(dir: &Path) -> Result<Answer, Failed> {
    let registry = who::open(dir)?;
    match registry.verify() {
        Ok(sound) => {
            // Evidence stands beside the chain, which holds its digests: what is amiss there is listed and not damage
            // of the books.
            let (files, amiss) = registry.verify_evidence()?;
            let mut text = format!(
                "{} entries, seals intact, replay the same\nhead {}\n{files} files of evidence, {} amiss",
                sound.entries,
                sound.head,
                amiss.len()
            );
            for one in &amiss {
                let what = if one.missing { "missing" } else { "altered" };
                text.push_str(&format!("\n  {what}  {}  {}", one.complaint, one.sha256));
            }
            Ok(Answer {
                document: json!({ "entries": sound.entries, "head": sound.head, "replay": "same", "ok": true,
                    "evidence": { "files": files, "amiss": amiss } }),
                text,
            })
        }
        Err(fault) => Err(match damage(&fault) {
            Some(failed) => failed,
            None => registry::Failure::from(fault).into(),
        }),
    }
}

/// Makes the tables anew.
pub fn rebuild(dir: &Path) -> Result<Answer, Failed> {
    let registry = who::open(dir)?;
    let sound = registry.rebuild().map_err(registry::Failure::from)?;
    Ok(Answer {
        document: json!({ "entries": sound.entries, "head": sound.head, "ok": true }),
        text: format!("tables made anew from {} entries", sound.entries),
    })
}

/// A verified copy.
pub fn backup(dir: &Path, file: &Path) -> Result<Answer, Failed> {
    let registry = who::open(dir)?;
    if file.exists() {
        return Err(Failed::File(format!("{}: there is a file of that name already", file.display())));
    }
    let sound = registry.backup(file)?;
    Ok(Answer {
        document: json!({ "entries": sound.entries, "head": sound.head }),
        text: format!("{}\n{} entries, verified\nhead {}", file.display(), sound.entries, sound.head),
    })
}

/// Back from a copy.
pub fn restore(dir: &Path, file: &Path) -> Result<Answer, Failed> {
    if !file.is_file() {
        return Err(Failed::File(format!("{}: no such file", file.display())));
    }
    let sound = registry::backup::restore(dir, file, &who::officer()?, &who::password()?)?;
    Ok(Answer {
        document: json!({ "entries": sound.entries, "head": sound.head }),
        text: format!("{} entries put back and verified\nhead {}", sound.entries, sound.head),
    })
}
