//! Founding a registry: vault first, then the books, then the opening act; and looking at a folder
//! before anybody signs in.

use crate::act_id;
use crate::anchor::{Anchor, Head as AnchorHead};
use crate::files::{self, Found, RegistryDir, check_dir};
use crate::journal::{self, FORMAT};
use crate::keys::{KdfCost, NewVault, Vault};
use crate::open_fault::OpenFault;
use crate::perform::Door;
use crate::registry::clock;
use crate::rows::RowKeys;
use crate::store;
use crate::tables::words::Changed;
use casework::act::{Act, Decision, Stream};
use casework::code::{Code, Digest, Id};
use casework::fact::Fact;
use casework::officer;
use casework::particular::Pen;
use casework::reference::Reference;
use casework::roles::Role;
use serde::Serialize;
use std::path::Path;
use ts_rs::TS;

/// An officer that a registry begins with.
pub struct Founder<'a> {
    /// The officer's code.
    pub officer: &'a str,
    /// The name.
    pub name: &'a str,
    /// The roles.
    pub roles: &'a [Role],
    /// The password.
    pub password: &'a str,
}

/// The recovery keys of a new registry; shown once, kept nowhere.
pub struct Founded {
    /// The registry's id.
    pub registry: Id,
    /// As printed on paper.
    pub recovery_keys: Vec<String>,
}

/// How many recovery keys a registry begins with.
pub const RECOVERY_KEYS: usize = 2;

/// Founds a registry in a folder that holds none.
///
/// # Errors
/// [`OpenFault::AlreadyThere`] when any file of a registry is there, sound or not; the disk's faults.
pub fn found(dir: &Path, demonstration: bool, founders: &[Founder<'_>], cost: KdfCost) -> Result<Founded, OpenFault> {
    let registry = draw()?;
    let slots: Vec<(&str, &str)> = founders.iter().map(|f| (f.officer, f.password)).collect();
    for founder in founders {
        Code::new(founder.officer).map_err(|_| OpenFault::Fault { cause: "an officer's id is not a code".into() })?;
    }
    let new =
        NewVault { registry: registry.0, demo: demonstration, officers: &slots, recovery_keys: RECOVERY_KEYS, cost };
    let (_vault, key, issued) = Vault::create(dir, &new)?;
    let _share = files::share(dir)?;
    let mut conn = store::create(&RegistryDir::new(dir).books(), &key)?;
    let anchor = Anchor::open(dir, registry.0, &key)?;
    let at = clock();
    let transaction = conn.transaction()?;
    let mut decision = Decision::default();
    let mut pen = Pen::new(draw32()?);
    decision.state(
        Fact::RegistryOpened { registry, demonstration, format: FORMAT },
        vec![Stream::new("registry", registry)],
    );
    for founder in founders {
        let code = Code::new(founder.officer).map_err(|_| OpenFault::WrongPassword)?;
        let id = officer::id_of(&code);
        let typed = vec![pen.write(id, "officer", &serde_json::json!({ "name": founder.name }))];
        decision.state(
            Fact::OfficerAdded { officer: code, roles: founder.roles.to_vec(), typed },
            vec![Stream::new("officer", id)],
        );
    }
    decision.particulars = pen.written;
    let first = founders.first().ok_or(OpenFault::WrongPassword)?;
    let act = Act {
        id: act_id::mint(at)?,
        officer: Code::new(first.officer).map_err(|_| OpenFault::WrongPassword)?,
        role: first.roles.iter().copied().min().unwrap_or(Role::Adm),
        at,
        salt_seed: [0; 32],
        command_mac: Digest([0; 32]),
        by_rule: false,
    };
    let mut head = journal::head(&transaction, registry)?;
    let door = Door {
        watch: None,
        conn: &transaction,
        registry,
        demonstration,
        reference: Reference::bundled(),
        keys: &RowKeys::new(&key),
        changed: Changed::default(),
    };
    let receipt = door
        .seal(&act, at, decision, &mut head)
        .map_err(|failure| OpenFault::Fault { cause: format!("{failure:?}") })?;
    door.settle()?;
    transaction.commit()?;
    anchor.advance(AnchorHead { seq: receipt.entries.last, seal: receipt.seal.0 })?;
    let recovery_keys = issued.iter().map(|i| i.key.printed().to_string()).collect();
    Ok(Founded { registry, recovery_keys })
}

fn draw32() -> Result<[u8; 32], OpenFault> {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes).map_err(|_| OpenFault::Fault { cause: "no randomness".into() })?;
    Ok(bytes)
}

fn draw() -> Result<Id, OpenFault> {
    let mut id = [0u8; 16];
    id.copy_from_slice(&draw32()?[..16]);
    Ok(Id(id))
}

/// What can be told of a folder before anybody signs in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Standing {
    /// Whether a registry is there.
    pub there: bool,
    /// Whether it is a demonstration registry.
    pub demonstration: bool,
    /// Why it cannot be opened, when that can be told without a key.
    pub fault: Option<OpenFault>,
}

/// Looks at a folder, changing nothing.
#[must_use]
pub fn look(dir: &Path) -> Standing {
    let fault = match check_dir(dir) {
        Ok(Found::Nothing) => Some(OpenFault::NothingThere),
        Ok(Found::Registry) => None,
        Ok(Found::NoVault) => Some(OpenFault::NoVault),
        Ok(Found::NoBooks) => Some(OpenFault::NoBooks),
        Ok(Found::Spoilt(_)) => Some(OpenFault::DamagedBooks),
        Err(fault) => Some(fault.into()),
    };
    match (fault, Vault::open(dir)) {
        (Some(OpenFault::NothingThere), _) => {
            Standing { there: false, demonstration: false, fault: Some(OpenFault::NothingThere) }
        }
        (Some(fault), vault) => {
            Standing { there: true, demonstration: vault.is_ok_and(|v| v.demo()), fault: Some(fault) }
        }
        (None, Ok(vault)) => Standing { there: true, demonstration: vault.demo(), fault: None },
        (None, Err(fault)) => Standing { there: true, demonstration: false, fault: Some(fault.into()) },
    }
}
