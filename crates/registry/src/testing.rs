//! A tiny registry for tests: cheap keys, made officers, a handful of complaints.

use crate::found::{Founder, found};
use crate::keys::KdfCost;
use crate::receipt::Receipt;
use crate::registry::{Registry, clock};
use crate::{Failure, act_id};
use casework::roles::Role;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The password of every test officer.
pub const PASSWORD: &str = "a test password";

/// The officers of a test registry, as in a demonstration.
pub const OFFICERS: [(&str, &str, &[Role]); 6] = [
    ("Q001", "Pang Ka Yan", &[Role::Qat]),
    ("C001", "Lui Tsz Wai", &[Role::Co]),
    ("S001", "Mak Hoi Yin", &[Role::Sup]),
    ("S002", "Siu Wing", &[Role::Sup]),
    ("R001", "Ng Chi Lam", &[Role::Rec]),
    ("A001", "Au Yeung Fan", &[Role::Adm]),
];

/// A registry in a folder of its own, taken away when dropped.
pub struct Office {
    /// The folder.
    pub dir: PathBuf,
    owned: bool,
}

impl Drop for Office {
    fn drop(&mut self) {
        if self.owned {
            let _ = std::fs::remove_dir_all(&self.dir);
        }
    }
}

impl Office {
    /// A new registry.
    ///
    /// # Panics
    /// When the disk says no.
    #[must_use]
    pub fn found(demonstration: bool) -> Office {
        let mut bytes = [0u8; 8];
        getrandom::fill(&mut bytes).expect("randomness");
        let dir = std::env::temp_dir().join(format!("steelyard-test-{:016x}", u64::from_be_bytes(bytes)));
        let founders: Vec<Founder<'_>> = OFFICERS
            .iter()
            .map(|(officer, name, roles)| Founder { officer, name, roles, password: PASSWORD })
            .collect();
        found(&dir, demonstration, &founders, KdfCost::smallest()).expect("a registry is founded");
        Office { dir, owned: true }
    }

    /// An office over a folder that something else takes away.
    #[must_use]
    pub fn at(dir: &Path) -> Office {
        Office { dir: dir.to_path_buf(), owned: false }
    }

    /// Signs an officer in.
    ///
    /// # Panics
    /// When the door stays shut.
    #[must_use]
    pub fn sign_in(&self, officer: &str) -> Registry {
        Registry::open(&self.dir, officer, PASSWORD).expect("the officer signs in")
    }
}

/// Gives a command written as JSON, under a fresh act id.
///
/// # Errors
/// As the write door.
pub fn give(registry: &Registry, command: &Value) -> Result<Receipt, Failure> {
    let act = act_id::mint(clock())?;
    registry.perform(&act.hex(), command.to_string().as_bytes())
}

/// A sound complaint, with fields replaced by those of `with`.
#[must_use]
pub fn complaint(with: &Value) -> Value {
    let mut base = json!({
        "channel": "hotline", "received_at": "2026-01-05T10:00:00+08:00",
        "complainant_name": "周映禾", "complainant_phone": "+86 128 2210 4471",
        "trader_name": "瑞甌堂藥行", "trader_district": "YTM", "sector": "medicine-shop", "goods_or_services": "goods",
        "visitor_type": "ML-IVS", "amount_paid": "6800.00", "transaction_at": "2026-01-05T09:30:00+08:00",
        "allegations": ["13E"], "narrative": "店员只说“六八零”，没讲单位。"
    });
    if let (Some(base), Some(with)) = (base.as_object_mut(), with.as_object()) {
        for (field, value) in with {
            base.insert(field.clone(), value.clone());
        }
    }
    base
}

/// Files a complaint and gives its id.
///
/// # Panics
/// When it is refused.
#[must_use]
pub fn file(registry: &Registry, with: &Value) -> String {
    let receipt =
        give(registry, &json!({ "act": "file_complaint", "complaint": complaint(with) })).expect("it is filed");
    receipt.made[0].id.hex()
}

/// Consolidates complaints into a new case against one shop.
///
/// # Panics
/// When it is refused.
pub fn consolidate(supervisor: &Registry, complaints: &[&String]) -> Receipt {
    let open = json!({ "trader": "瑞甌堂", "section": "13E", "officer": "C001", "origin": "complaints" });
    let act = json!({ "act": "consolidate", "complaints": complaints, "open": open, "reason": "One shop." });
    give(supervisor, &act).expect("the complaints join a case")
}

/// A small office with three complaints of two traders, filed by the Quick Action Team.
#[must_use]
pub fn tiny() -> (Office, Vec<String>) {
    let office = Office::found(true);
    let q = office.sign_in("Q001");
    let ids = vec![
        file(&q, &json!({})),
        file(&q, &json!({ "trader_name": "瑞鷗堂海味", "amount_paid": "425.00" })),
        file(
            &q,
            &json!({ "visitor": true, "leaves_at": "2026-01-05T18:30:00+08:00", "control_point": "LWS", "trader_name": "Otterling Baby Store", "trader_url": "https://otterling.example/" }),
        ),
    ];
    (office, ids)
}
