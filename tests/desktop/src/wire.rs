//! WebDriver over HTTP to the driver on this machine: one request, one JSON answer.
//!
//! Not what is asked: that is `window.rs` and `page.rs`. Written out because a whole browser library for six requests
//! would take longer to build than the window.

use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// What the driver answered: the value, or the error's name and message.
pub type Answer = Result<Value, String>;

/// Sends a request and reads the answer. `body` makes it a POST.
pub fn send(port: u16, method: &str, path: &str, body: Option<&Value>) -> Answer {
    let text = body.map(Value::to_string).unwrap_or_default();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{text}",
        text.len()
    );
    let answer = exchange(port, request.as_bytes()).map_err(|error| format!("driver: {error}"))?;
    let mut said: Value = serde_json::from_slice(&answer).map_err(|error| format!("driver's answer: {error}"))?;
    let value = said["value"].take();
    match value.get("error").and_then(Value::as_str) {
        Some(error) => Err(format!("{error}: {}", value["message"].as_str().unwrap_or_default())),
        None => Ok(value),
    }
}

fn exchange(port: u16, request: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    stream.write_all(request)?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").ok_or_else(|| broken("no head"))?;
    let head = String::from_utf8_lossy(&answer[..end]).to_ascii_lowercase();
    let body = answer.split_off(end + 4);
    if head.contains("transfer-encoding: chunked") { joined(&body) } else { Ok(body) }
}

/// Joins the pieces of a chunked body.
fn joined(mut rest: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let line = rest.windows(2).position(|two| two == b"\r\n").ok_or_else(|| broken("a piece without a length"))?;
        let length = std::str::from_utf8(&rest[..line]).ok().and_then(|hex| usize::from_str_radix(hex.trim(), 16).ok());
        let length = length.ok_or_else(|| broken("an unsound length"))?;
        if length == 0 {
            return Ok(whole);
        }
        let piece = rest.get(line + 2..line + 2 + length).ok_or_else(|| broken("a piece cut short"))?;
        whole.extend_from_slice(piece);
        rest = rest.get(line + 4 + length..).unwrap_or_default();
    }
}

fn broken(what: &str) -> std::io::Error {
    std::io::Error::new(std::io::ErrorKind::InvalidData, what)
}

/// What a new session asks for: our program in the driver's window.
pub fn capabilities(program: &str) -> Value {
    json!({ "capabilities": { "alwaysMatch": { "browserName": "wry", "tauri:options": { "application": program } } } })
}
