//! Who is at the terminal: STEELYARD_OFFICER and STEELYARD_PASSWORD, else asked for.

use super::answer::Failed;
use registry::{OpenFault, Registry};
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::time::Duration;

/// The longest wait after failed attempts that a command sits out, in seconds.
const PATIENCE: u64 = 10;

/// The officer's id.
pub fn officer() -> Result<String, Failed> {
    if let Ok(officer) = std::env::var("STEELYARD_OFFICER")
        && !officer.is_empty()
    {
        return Ok(officer);
    }
    if !std::io::stdin().is_terminal() {
        return Err(Failed::Usage("STEELYARD_OFFICER is not set, and there is no terminal to ask on".into()));
    }
    eprint!("Officer: ");
    let _ = std::io::stderr().flush();
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).map_err(|e| Failed::File(e.to_string()))?;
    Ok(line.trim().to_owned())
}

/// The officer's password.
pub fn password() -> Result<String, Failed> {
    if let Ok(password) = std::env::var("STEELYARD_PASSWORD") {
        return Ok(password);
    }
    rpassword::prompt_password("Password: ")
        .map_err(|_| Failed::Usage("STEELYARD_PASSWORD is not set, and there is no terminal to ask on".into()))
}

/// Opens the registry for whoever is there.
pub fn open(dir: &Path) -> Result<Registry, Failed> {
    // A folder without a registry is told before anybody is asked for a password.
    let standing = registry::look(dir);
    if let Some(fault) = standing.fault {
        return Err(fault.into());
    }
    let (officer, password) = (officer()?, password()?);
    match Registry::open(dir, &officer, &password) {
        // After a slip the vault asks for a moment; a script waits for it, as a person would.
        Err(OpenFault::Wait { seconds }) if seconds <= PATIENCE => {
            std::thread::sleep(Duration::from_secs(seconds));
            Ok(Registry::open(dir, &officer, &password)?)
        }
        done => Ok(done?),
    }
}

/// What was given on standard input, up to the door's limit.
pub fn standard_input() -> Result<Vec<u8>, Failed> {
    use std::io::Read;
    let mut bytes = Vec::new();
    let limit = u64::try_from(registry::perform::LARGEST_COMMAND).unwrap_or(u64::MAX) + 1;
    std::io::stdin().take(limit).read_to_end(&mut bytes).map_err(|e| Failed::File(e.to_string()))?;
    Ok(bytes)
}
