//! A home for one test, and the program run in it.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use assert_cmd::cargo::cargo_bin;
use cothink::domain::{Now, Session};
use cothink::store::notation;
use serde_json::Value;
use tempfile::TempDir;

/// A home that nobody else knows, and the program run in it.
pub(crate) struct House(TempDir);

/// What a run of the program said.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl House {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A house with the example among its sessions, its dates as they are in the file.
    pub(crate) fn with_demo(tongue: &str) -> (Self, Session) {
        let house = Self::new();
        let text = fs::read_to_string(data(&format!("demo/{tongue}.ron"))).unwrap();
        house.put("2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron", &text);
        let session = notation::read(Path::new("demo"), text.as_bytes()).unwrap();
        (house, session)
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.0.path().join("home")
    }

    /// Puts a file among the sessions.
    pub(crate) fn put(&self, name: &str, text: &str) -> PathBuf {
        let folder = self.path().join("sessions");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), text).unwrap();
        folder.join(name)
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(cargo_bin!("cothink"));
        for name in ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "NO_COLOR", "XDG_DATA_HOME"] {
            command.env_remove(name);
        }
        command
            .args(args)
            .stdin(Stdio::null())
            .env("COTHINK_HOME", self.path())
            .env("HOME", self.0.path())
            .env("LANG", "id_ID.UTF-8")
            .env("TERM", "xterm-256color")
            .env("TZ", "Asia/Jakarta");
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Said {
        said(&mut self.command(args))
    }

    /// Runs what must succeed and say nothing on standard error; gives standard output.
    pub(crate) fn ok(&self, args: &[&str]) -> String {
        let said = self.run(args);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{args:?}");
        said.out
    }

    pub(crate) fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.ok(args)).unwrap()
    }
}

pub(crate) fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    Said {
        code: output.status.code().expect("the program ends by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

pub(crate) fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

pub(crate) fn now() -> Now {
    Now { wall: chrono::DateTime::parse_from_rfc3339("2026-11-24T09:00:00+07:00").unwrap(), boot: 0, awake: 0 }
}
