//! Stands in for the registry until `crates/registry` opens: the same names and forms, no books behind them.

#![allow(dead_code, missing_docs, reason = "gives way to the registry itself")]

use casework::refusal::Failing;
use serde::Serialize;
use serde_json::{Value, json};
use std::path::Path;

#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Failure {
    Failing(Failing),
    Fault { kind: &'static str, reference: String },
}

impl Failure {
    pub fn fault(cause: &str) -> Failure {
        eprintln!("steelyard: {cause}");
        Failure::Fault { kind: "fault", reference: "F-00000000".into() }
    }
}

impl From<Failing> for Failure {
    fn from(failing: Failing) -> Failure {
        Failure::Failing(failing)
    }
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum OpenFault {
    WrongPassword,
    NothingThere,
    Fault { reference: String },
}

#[derive(Debug, Serialize)]
pub struct Standing {
    pub there: bool,
    pub demonstration: bool,
    pub fault: Option<OpenFault>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Session {
    pub officer: String,
    pub name: String,
    pub roles: Vec<String>,
    pub demonstration: bool,
}

#[derive(Debug, Clone, Serialize)]
pub struct Subject {
    pub kind: String,
}

pub struct Registry {
    officer: String,
}

impl Registry {
    pub fn look(dir: &Path) -> Standing {
        Standing { there: dir.exists(), demonstration: true, fault: None }
    }
    pub fn open(_dir: &Path, officer: &str, password: &str) -> Result<Registry, OpenFault> {
        if password == "steelyard-demo" { Ok(Registry { officer: officer.into() }) } else { Err(OpenFault::WrongPassword) }
    }
    pub fn session(&self) -> Session {
        Session { officer: self.officer.clone(), name: "Made officer".into(), roles: vec!["QAT".into()], demonstration: true }
    }
    pub fn perform(&self, _act_id: &str, _command: &[u8]) -> Result<Value, Failure> {
        Ok(json!({}))
    }
    pub fn preview(&self, _command: &[u8]) -> Result<Value, Failure> {
        Ok(json!({}))
    }
    pub fn ask(&self, _question: &str, _params: Value) -> Result<Value, Failure> {
        Ok(json!({}))
    }
    pub fn keep_draft(&self, _id: &str, _kind: &str, _body: &str) -> Result<(), Failure> {
        Ok(())
    }
    pub fn drafts(&self) -> Result<Value, Failure> {
        Ok(json!([]))
    }
    pub fn drop_draft(&self, _id: &str) -> Result<(), Failure> {
        Ok(())
    }
    pub fn on_changed(&self, _callback: Box<dyn Fn(&[Subject]) + Send>) {}
    pub fn poll_changes(&self) -> Result<(), Failure> {
        Ok(())
    }
}

pub fn export_referrals(_registry: &Registry, _asked: &crate::export::Asked, _path: &Path) -> Result<Value, Failure> {
    Ok(json!({}))
}
