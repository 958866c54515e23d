//! A sessions folder of its own for each test, the program run in it, and conversations with `record`. Whatever passes
//! through here is checked on its way: accepted commands, journal lines and logs against the program's own JSON Schemas.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio},
    sync::{
        LazyLock,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use jsonschema::Validator;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use uuid::Uuid;

/// How long anything may take that has to happen: far longer than it does, since tests share their machine with others and
/// only one that fails waits so long.
pub const PATIENCE: Duration = Duration::from_secs(90);

pub const BINARY: &str = env!("CARGO_BIN_EXE_fachkonferenz");

/// A folder for sessions; it goes with its contents.
pub struct Room {
    folder: TempDir,
}

/// A session in a room.
pub struct Session<'r> {
    room: &'r Room,
    pub dir: PathBuf,
}

/// A conversation with `record`.
pub struct Record {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    journal: PathBuf,
}

/// A session whose pages are served, led by lines as with `record`. It ends with this value.
pub struct Served {
    pub moderator: Record,
    /// Where the pages are, with a slash at its end.
    pub url: String,
}

/// How a run of the program ended.
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Room {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The program in this room, speaking English, knowing nothing of whoever runs the test.
    pub fn program(&self) -> Command {
        let mut program = Command::new(BINARY);
        program.env_clear().env("FACHKONFERENZ_SESSIONS", self.path()).env("FACHKONFERENZ_LANG", "en");
        program.env("TZ", "Europe/Berlin").current_dir(self.path());
        program
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        Ran::of(self.program().args(args).stdin(Stdio::null()).output().unwrap())
    }

    /// Runs the program, which has to succeed, and returns what it prints.
    pub fn print(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!(ran.status, 0, "{args:?}: {}", ran.err);
        ran.out
    }

    /// Runs the program, which has to fail with one sentence that holds each of `words`, and to print nothing.
    pub fn refuses(&self, args: &[&str], words: &[&str]) {
        let ran = self.run(args);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{args:?}: {}", ran.err);
        assert_eq!(ran.err.lines().count(), 1, "{args:?}: {}", ran.err);
        for word in words {
            assert!(ran.err.contains(word), "{args:?}: {word:?} is not in {:?}", ran.err);
        }
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// The folder of the only session in it; the index of all sessions lies beside it.
    pub fn only(&self) -> String {
        let mut names =
            fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.find(|name| !name.starts_with('.')).expect("there is a session")
    }

    /// The session of that name.
    pub fn named(&self, name: &str) -> Session<'_> {
        Session { room: self, dir: self.path().join(name) }
    }

    /// A session with the shortest plan there is.
    pub fn session(&self) -> Session<'_> {
        self.planned(json!({}))
    }

    /// A session whose plan has these entries besides the shortest ones.
    pub fn planned(&self, more: Value) -> Session<'_> {
        let mut plan = json!({
            "format": "fachkonferenz/plan/1",
            "title": "Probe",
            "agenda": [{ "title": "Beginn", "kind": "opening" }, { "title": "Rest", "kind": "vote", "minutes": 60 }],
        });
        for (key, value) in more.as_object().unwrap() {
            plan[key] = value.clone();
        }
        let file = self.write("plan.json", plan.to_string());
        let name = self.print(&["new", "--plan", file.to_str().unwrap()]);
        Session { room: self, dir: self.path().join(name.trim_end()) }
    }
}

impl Ran {
    pub fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        let status = output.status.code().expect("the program ends by itself");
        Self { status, out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Session<'_> {
    pub fn name(&self) -> &str {
        self.dir.file_name().unwrap().to_str().unwrap()
    }

    pub fn record(&self) -> Record {
        let mut program = self.room.program();
        program.arg("record").arg(&self.dir).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = program.spawn().unwrap();
        let (to, from) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Record { child, to, from: BufReader::new(from), journal: self.dir.join("journal.jsonl") }
    }

    /// Serves the session's pages at an address such as `127.0.0.1:0`.
    pub fn served(&self, bind: &str) -> Served {
        let mut program = self.room.program();
        program.args(["serve", "--bind", bind]).arg(&self.dir);
        let mut child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (to, from) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let mut moderator = Record { child, to, from: BufReader::new(from), journal: self.dir.join("journal.jsonl") };
        let mut url = String::new();
        moderator.from.read_line(&mut url).unwrap();
        Served { moderator, url: url.trim_end().to_owned() }
    }

    /// A conversation with the session opened.
    pub fn opened(&self) -> Record {
        let mut record = self.record();
        record.done(json!({ "do": "open_session" }));
        record
    }

    pub fn journal(&self) -> Vec<u8> {
        fs::read(self.dir.join("journal.jsonl")).unwrap()
    }

    /// The journal's records.
    pub fn records(&self) -> Vec<Value> {
        let records: Vec<Value> =
            self.journal().split_inclusive(|b| *b == b'\n').map(|l| serde_json::from_slice(l).unwrap()).collect();
        for record in &records {
            valid(&RECORD, record);
        }
        records
    }

    /// The session log, as `show --json` prints it.
    pub fn log(&self) -> Value {
        let log = serde_json::from_str(&self.room.print(&["show", self.name(), "--json"])).unwrap();
        valid(&LOG, &log);
        log
    }

    /// Checks what has to hold of every session at any time, and returns its log.
    pub fn checked(&self) -> Value {
        self.room.print(&["verify", self.name()]);
        self.records();
        self.log()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.moderator.child.kill();
        let _ = self.moderator.child.wait();
    }
}

impl Record {
    /// Sends a line and returns its answer.
    pub fn raw(&mut self, line: &[u8]) -> Value {
        self.to.write_all(line).and_then(|()| self.to.write_all(b"\n")).unwrap();
        self.answer()
    }

    /// The next answer.
    pub fn answer(&mut self) -> Value {
        let mut answer = String::new();
        self.from.read_line(&mut answer).unwrap();
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{answer:?} is no answer: {error}"))
    }

    /// Sends lines without waiting.
    pub fn send(&mut self, lines: &[u8]) {
        self.to.write_all(lines).unwrap();
    }

    /// Sends a command, with an id of its own where it brings none, and returns its answer.
    pub fn say(&mut self, command: Value) -> Value {
        let command = with_id(command);
        let answer = self.raw(command.to_string().as_bytes());
        assert_eq!(answer["id"], command["id"]);
        if answer["ok"] == true {
            valid(&COMMAND, &command);
        }
        answer
    }

    /// Sends a command that has to be accepted.
    pub fn done(&mut self, command: Value) -> Value {
        let answer = self.say(command.clone());
        assert_eq!(answer["ok"], true, "{command}: {answer}");
        answer
    }

    /// Sends a command that has to be refused for this reason; nothing may have changed.
    pub fn refused(&mut self, code: &str, command: Value) -> Value {
        let before = fs::read(&self.journal).unwrap();
        let answer = self.say(command.clone());
        assert_eq!((&answer["ok"], &answer["error"]["code"]), (&json!(false), &json!(code)), "{command}: {answer}");
        let message = answer["error"]["message"].as_str().unwrap();
        assert!(message.ends_with('.') && !message.contains(['{', '}']), "{code}: {message}");
        assert_eq!(fs::read(&self.journal).unwrap(), before, "{command} was refused and yet written");
        answer
    }

    /// Ends the input and waits for the program.
    pub fn end(self) -> Ran {
        drop(self.to);
        let mut out = String::new();
        let mut from = self.from;
        from.read_to_string(&mut out).unwrap();
        let mut ran = Ran::of(self.child.wait_with_output().unwrap());
        ran.out = out;
        ran
    }

    /// Ends the program as a crash would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn process(&self) -> u32 {
        self.child.id()
    }
}

/// A command with an id of its own where it brings none.
pub fn with_id(mut command: Value) -> Value {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    if command.get("id").is_none() {
        command["id"] = format!("c{}", NEXT.fetch_add(1, Ordering::Relaxed)).into();
    }
    command
}

/// The UUID that the tests know a thing by.
pub fn id(name: &str) -> String {
    Uuid::from_slice(&Sha256::digest(name)[..16]).unwrap().to_string()
}

/// Registers people with one vote each, and lets them arrive.
pub fn arrive(record: &mut Record, names: &[&str]) {
    for name in names {
        record.done(json!({ "do": "register", "participant": id(name), "name": name }));
        record.done(json!({ "do": "arrive", "participant": id(name) }));
    }
}

pub static RECORD: LazyLock<Validator> = LazyLock::new(|| schema("record"));
pub static LOG: LazyLock<Validator> = LazyLock::new(|| schema("log"));
pub static COMMAND: LazyLock<Validator> = LazyLock::new(|| schema("command"));
pub static PLAN: LazyLock<Validator> = LazyLock::new(|| schema("plan"));

/// The JSON Schema that the program prints for a format.
fn schema(format: &str) -> Validator {
    let printed = Command::new(BINARY).args(["schema", format]).output().unwrap().stdout;
    let schema = serde_json::from_slice(&printed).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|error| panic!("{format}: {error}"));
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

/// Checks a value against one of the program's schemas.
pub fn valid(schema: &Validator, value: &Value) {
    let faults: Vec<_> = schema.iter_errors(value).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(faults.is_empty(), "{value:#}\n{faults:#?}");
}
