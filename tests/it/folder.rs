//! What a session's folder promises: who may read it, a chain that anyone can check, damage found and never passed
//! over, one writer at a time, and no act acknowledged that is not on the disk.

use std::{
    fs,
    io::Write,
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::Path,
    process::Stdio,
};

use fachkonferenz::{
    host::{log_of, read_session},
    text::calculation,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    protocol::{finish, lead},
    room::{LOG, Ran, Room, Session, id, valid, with_id},
};

/// A session with a course behind it, closed.
fn led(room: &Room) -> Session<'_> {
    let session = room.session();
    let mut record = session.record();
    lead(&mut record);
    finish(&mut record, &session.log());
    assert_eq!(record.end().status, 0);
    session
}

/// A session with a few notes, all of them acknowledged.
fn noted(room: &Room) -> Session<'_> {
    let session = room.session();
    let mut record = session.opened();
    for n in 1..=5 {
        record.done(json!({ "do": "note", "text": format!("Notiz {n}") }));
    }
    assert_eq!(record.end().status, 0);
    session
}

fn file(session: &Session<'_>, name: &str) -> Vec<u8> {
    fs::read(session.dir.join(name)).unwrap()
}

fn put(session: &Session<'_>, name: &str, content: impl AsRef<[u8]>) {
    fs::write(session.dir.join(name), content).unwrap();
}

/// The files whose names begin like that.
fn beginning(session: &Session<'_>, name: &str) -> Vec<String> {
    let entries = fs::read_dir(&session.dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    entries.filter(|entry| entry.starts_with(name)).collect()
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The hash of each line of a journal, computed from nothing but section 2 of the contract.
pub fn chain(journal: &[u8]) -> Vec<String> {
    let mut before = "0".repeat(64);
    let text = str::from_utf8(journal).unwrap();
    let hashes = text.lines().zip(1..).map(|(line, number)| {
        let record: Value = serde_json::from_str(line).unwrap();
        let [at, by, salt, hash] = ["at", "by", "salt", "hash"].map(|field| record[field].as_str().unwrap());
        let event = line.split_once(r#""event":"#).unwrap().1.rsplit_once(r#","hash":"#).unwrap().0;
        let digest = sha256(&format!("{salt}\n{event}"));
        assert_eq!(record["seq"], number);
        assert_eq!(hash, sha256(&format!("{before}\n{number}\n{at}\n{by}\n{digest}")), "line {number}");
        assert_eq!((salt.len(), at.len(), at.ends_with('Z')), (32, 24, true));
        before = hash.to_owned();
        before.clone()
    });
    hashes.collect()
}

#[test]
fn anyone_can_check_the_chain() {
    let room = Room::new();
    let session = led(&room);
    let journal = session.journal();
    assert_eq!(journal.last(), Some(&b'\n'));
    let hashes = chain(&journal);
    let head = hashes.last().unwrap();
    assert_eq!(file(&session, "journal.head"), format!("{} {head}\n", hashes.len()).into_bytes());
    let log = session.checked();
    assert_eq!(log["journal"], json!({ "records": hashes.len(), "head": head }));

    let records = session.records();
    let salts: std::collections::HashSet<_> = records.iter().map(|record| record["salt"].as_str().unwrap()).collect();
    assert_eq!(salts.len(), records.len(), "every salt is a new one");
    assert!(records.windows(2).all(|two| two[0]["at"].as_str() <= two[1]["at"].as_str()));
}

#[test]
fn nobody_else_reads_it() {
    let room = Room::new();
    let session = led(&room);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&session.dir), 0o700);
    let mut names = Vec::new();
    for entry in fs::read_dir(&session.dir).unwrap() {
        let entry = entry.unwrap();
        let right = if entry.file_name() == "secret" { 0o700 } else { 0o600 };
        assert_eq!(mode(&entry.path()), right, "{}", entry.path().display());
        names.push(entry.file_name().into_string().unwrap());
    }
    names.sort();
    assert_eq!(names, ["journal.head", "journal.jsonl", "lock", "log.json", "plan.json", "secret"]);
}

#[test]
fn the_log_is_written_when_an_item_ends_and_at_closing() {
    let room = Room::new();
    let session =
        room.planned(json!({ "agenda": [{ "title": "a", "kind": "vote" }, { "title": "b", "kind": "vote" }] }));
    let log = session.log();
    let [a, b] = [0, 1].map(|n| log["agenda"][n]["id"].clone());
    let records = || match fs::read(session.dir.join("log.json")) {
        Ok(log) => serde_json::from_slice::<Value>(&log).unwrap()["journal"]["records"].as_u64(),
        Err(_) => None,
    };
    let steps = [
        (json!({ "do": "open_session" }), None),
        (json!({ "do": "start_item", "item": a }), None),
        (json!({ "do": "note", "text": "n" }), None),
        (json!({ "do": "start_item", "item": b }), Some(5)),
        (json!({ "do": "note", "text": "n" }), Some(5)),
        (json!({ "do": "finish_item", "item": b }), Some(7)),
        (json!({ "do": "close_session" }), Some(8)),
        // Closing taken back: a log that says "closed" would lie.
        (json!({ "do": "undo" }), Some(9)),
        (json!({ "do": "close_session" }), Some(10)),
    ];
    for (command, written) in steps {
        let mut record = session.record();
        record.done(command.clone());
        record.end();
        assert_eq!(records(), written, "{command}");
    }
    let shown = room.print(&["show", session.name(), "--json"]);
    assert_eq!(shown.as_bytes(), file(&session, "log.json"), "the same bytes");
    assert_eq!(shown, room.print(&["--lang", "de", "show", session.name(), "--json"]), "in any language of the user");
    fs::remove_file(session.dir.join("log.json")).unwrap();
    assert_eq!(shown, room.print(&["show", session.name(), "--json"]), "made from the journal alone");
}

#[test]
fn verify_tells_intact_from_damaged() {
    let room = Room::new();
    let (whole, damaged) = (noted(&room), noted(&room));
    let hashes = chain(&whole.journal());
    let mut lines: Vec<String> =
        String::from_utf8(damaged.journal()).unwrap().lines().map(|line| format!("{line}\n")).collect();
    lines[3] = lines[3].replace("Notiz 2", "Notiz 9");
    put(&damaged, "journal.jsonl", lines.concat());
    let before = (damaged.journal(), file(&damaged, "journal.head"));
    let verified = |args: &[&str]| -> (i32, Vec<Value>) {
        let ran = room.run(&[&["verify", "--json"], args].concat());
        (ran.status, ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
    };

    let (status, reports) = verified(&[whole.name()]);
    assert_eq!((status, &reports[0]["intact"], &reports[0]["events"]), (0, &json!(true), &json!(7)));
    assert_eq!((&reports[0]["head"], &reports[0]["line"]), (&json!(hashes[6]), &Value::Null));
    let (status, reports) = verified(&[whole.name(), damaged.name()]);
    assert_eq!((status, reports.len()), (1, 2));
    assert_eq!(
        (&reports[1]["intact"], &reports[1]["events"], &reports[1]["line"]),
        (&json!(false), &json!(3), &json!(4))
    );

    // A hash from the minutes, from anywhere in the session, in capitals too.
    for (hash, seq) in [(&hashes[0], Some(1)), (&hashes[4], Some(5)), (&"a".repeat(64), None)] {
        for hash in [hash.clone(), hash.to_uppercase()] {
            let (status, reports) = verified(&["--anchor", &hash, whole.name()]);
            assert_eq!((status, &reports[0]["anchor"]), (i32::from(seq.is_none()), &json!(seq)));
            assert_eq!(reports[0]["intact"], true, "the journal is, whatever the anchor");
        }
    }
    // As it stands at the foot of a page.
    let short: Vec<&str> = [0, 4, 8, 12].iter().map(|at| &hashes[4][*at..at + 4]).collect();
    let short = short.join(" ");
    for printed in [short.clone(), format!("{short} …"), format!("{short} … (5 Einträge)"), format!("{short} ...")]
    {
        assert_eq!(verified(&["--anchor", &printed, whole.name()]).1[0]["anchor"], 5, "{printed}");
    }
    let said = room.run(&["verify", "--anchor", &"a".repeat(64), whole.name()]);
    assert!(said.status == 1 && said.err.contains(whole.name()) && said.out.contains(&hashes[6]), "{}", said.err);
    let (status, reports) = verified(&["nichts", whole.name()]);
    assert_eq!((status, &reports[0]["intact"], &reports[1]["intact"]), (1, &json!(false), &json!(true)));
    let said = room.run(&["verify", "--anchor", "abc", whole.name()]);
    assert!(said.status == 2 && said.err.contains("at least 16"), "{}", said.err);
    let said = room.run(&["verify", damaged.name()]);
    assert!(said.status == 1 && said.err.contains("line 4") && said.out.is_empty(), "{}", said.err);
    assert!(room.print(&["verify", whole.name()]).contains(&hashes[6]));
    assert_eq!((damaged.journal(), file(&damaged, "journal.head")), before);
    room.refuses(&["verify", "nichts"], &["nichts"]);
}

/// A way to damage a session's folder.
type Damage = fn(&Session<'_>);

fn cut_middle_line(session: &Session<'_>) {
    let text = String::from_utf8(session.journal()).unwrap();
    let left: String = text.lines().enumerate().filter(|(n, _)| *n != 3).map(|(_, line)| format!("{line}\n")).collect();
    put(session, "journal.jsonl", left);
}

fn garble_line(session: &Session<'_>) {
    let mut bytes = session.journal();
    let start = bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(2).unwrap().0 + 1;
    bytes[start + 60] ^= 4;
    put(session, "journal.jsonl", bytes);
}

fn cut_end(session: &Session<'_>) {
    let text = String::from_utf8(session.journal()).unwrap();
    let left: String = text.lines().take(3).map(|line| format!("{line}\n")).collect();
    put(session, "journal.jsonl", left);
}

fn half_of_an_acknowledged_line(session: &Session<'_>) {
    let bytes = session.journal();
    let start = bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(2).unwrap().0 + 1;
    put(session, "journal.jsonl", &bytes[..start + 40]);
}

#[test]
fn damage_is_never_passed_over_and_repair_is_the_way_out() {
    for damage in [cut_middle_line, garble_line, cut_end, half_of_an_acknowledged_line] as [Damage; _] {
        let room = Room::new();
        let session = noted(&room);
        damage(&session);
        let (journal, mark) = (session.journal(), file(&session, "journal.head"));
        room.refuses(&["record", session.name()], &["line 4", "fachkonferenz repair"]);
        let shown = room.run(&["show", session.name(), "--json"]);
        let log: Value = serde_json::from_str(&shown.out).unwrap();
        assert_eq!((shown.status, &log["journal"]["records"]), (0, &json!(3)), "what is sound is shown");
        assert!(shown.err.contains("line 4"), "and the gap is marked: {}", shown.err);
        assert!(room.print(&["list"]).contains(session.name()));
        assert_eq!((session.journal(), file(&session, "journal.head")), (journal.clone(), mark), "nothing was written");

        let repaired = room.run(&["repair", session.name()]);
        assert_eq!(repaired.status, 0, "{}", repaired.err);
        assert!(repaired.err.contains("4 to 7") || repaired.err.contains("4–7"), "what is missing: {}", repaired.err);
        let [broken] = &beginning(&session, "journal.jsonl.broken-")[..] else { panic!("the original is kept") };
        assert_eq!(file(&session, broken), journal);
        assert_eq!(fs::metadata(session.dir.join(broken)).unwrap().mode() & 0o777, 0o600);
        let mut record = session.record();
        record.done(json!({ "do": "note", "text": "weiter" }));
        record.end();
        let log = session.checked();
        let notes: Vec<_> =
            log["notes"].as_array().unwrap().iter().map(|note| note["text"].as_str().unwrap()).collect();
        assert_eq!(notes, ["Notiz 1", "weiter"]);
        chain(&session.journal());
        room.refuses(&["repair", session.name()], &["."]);
    }
}

#[test]
fn repair_tells_what_can_still_be_read() {
    let room = Room::new();
    let session = noted(&room);
    garble_line(&session);
    let said = room.run(&["repair", session.name()]).err;
    assert!(said.contains("note written: Notiz 3") && said.contains("Notiz 5") && !said.contains('{'), "{said}");
}

#[test]
fn an_unfinished_end_is_set_aside_and_the_session_goes_on() {
    for begun in [r#"{"seq":8,"at":"2026-"#, "\0\0\0\0\0\0", r#"{"seq":8,"at":"20"#] {
        let room = Room::new();
        let session = noted(&room);
        let journal = session.journal();
        put(&session, "journal.jsonl", [&journal, begun.as_bytes()].concat());
        assert_eq!(room.run(&["verify", session.name()]).status, 0);
        let mut record = session.record();
        record.done(json!({ "do": "note", "text": "weiter" }));
        let ran = record.end();
        let [aside] = &beginning(&session, "journal.jsonl.unfinished-")[..] else { panic!("set aside") };
        assert!(ran.err.contains(aside.as_str()), "it says so: {}", ran.err);
        assert_eq!(file(&session, aside), begun.as_bytes());
        assert_eq!(fs::metadata(session.dir.join(aside)).unwrap().mode() & 0o777, 0o600);
        assert_eq!(session.checked()["notes"].as_array().unwrap().len(), 6);
        assert!(session.journal().starts_with(&journal));
    }
    // A complete last record without its line feed counts.
    let room = Room::new();
    let session = noted(&room);
    let journal = session.journal();
    put(&session, "journal.jsonl", &journal[..journal.len() - 1]);
    session.record().end();
    assert_eq!(session.journal(), journal);
    assert!(beginning(&session, "journal.jsonl.").is_empty());
}

#[test]
fn the_head_mark_may_lag_or_be_gone_but_never_lie() {
    let room = Room::new();
    let session = noted(&room);
    let hashes = chain(&session.journal());
    for mark in [format!("3 {}\n", hashes[2]), String::new(), format!("7 {}", &hashes[6][..20])] {
        put(&session, "journal.head", mark);
        room.print(&["verify", session.name()]);
    }
    fs::remove_file(session.dir.join("journal.head")).unwrap();
    room.print(&["verify", session.name()]);
    for (mark, line) in [
        (format!("3 {}\n", hashes[3]), "line 3"),
        (format!("9 {}\n", hashes[3]), "line 8"),
        ("kaputt".into(), "line 8"),
    ] {
        put(&session, "journal.head", &mark);
        let ran = room.run(&["verify", session.name()]);
        assert!(ran.status == 1 && ran.err.contains(line), "{mark}: {}", ran.err);
        room.refuses(&["record", session.name()], &["fachkonferenz repair"]);
    }
}

#[test]
fn one_writer_at_a_time() {
    let room = Room::new();
    let session = room.session();
    let mut first = session.opened();
    let process = first.process().to_string();
    for command in ["record", "repair"] {
        room.refuses(&[command, session.name()], &[&process, "record"]);
    }
    let list = room.write("list.csv", "Titel\nRadweg\n");
    room.refuses(&["import", session.name(), "--proposals", list.to_str().unwrap()], &[&process]);
    // Readers never wait, and the first writer goes on.
    assert_eq!(session.log()["session"]["status"], "live");
    room.print(&["verify", session.name()]);
    room.print(&["list"]);
    first.done(json!({ "do": "note", "text": "n" }));
    first.kill();
    let mut next = session.record();
    next.done(json!({ "do": "note", "text": "n" }));
    assert_eq!(next.end().status, 0);
    assert_eq!(session.checked()["notes"].as_array().unwrap().len(), 2);
}

#[test]
fn acknowledged_acts_survive_being_killed() {
    let room = Room::new();
    let session = room.session();
    session.opened().end();
    let mut acknowledged = Vec::new();
    for round in 0..10 {
        let mut record = session.record();
        let lines: String = (0..200)
            .map(|n| {
                json!({ "id": format!("{round}-{n}"), "do": "note", "text": format!("{round}-{n}") }).to_string() + "\n"
            })
            .collect();
        record.send(lines.as_bytes());
        for _ in 0..=round * 3 {
            acknowledged.push(record.answer()["id"].as_str().unwrap().to_owned());
        }
        record.kill();
    }
    session.record().end();
    let log = session.checked();
    let kept: Vec<_> = log["notes"].as_array().unwrap().iter().map(|note| note["text"].as_str().unwrap()).collect();
    assert!(acknowledged.iter().all(|id| kept.contains(&id.as_str())));
}

/// Appends a record by hand, sound in every way.
fn append(session: &Session<'_>, at: &str, event: &str) {
    let hashes = chain(&session.journal());
    let (seq, salt) = (hashes.len() + 1, "0".repeat(32));
    let digest = sha256(&format!("{salt}\n{event}"));
    let hash = sha256(&format!("{}\n{seq}\n{at}\nmoderator\n{digest}", hashes[seq - 2]));
    let line =
        format!(r#"{{"seq":{seq},"at":"{at}","by":"moderator","salt":"{salt}","event":{event},"hash":"{hash}"}}"#);
    put(session, "journal.jsonl", [session.journal(), line.into_bytes(), b"\n".to_vec()].concat());
}

#[test]
fn time_never_runs_backwards_whatever_the_clock_does() {
    let room = Room::new();
    let session = noted(&room);
    let ahead = "2099-01-01T00:00:00.000Z";
    append(&session, ahead, r#"{"type":"note_taken","data":{"text":"n","internal":false}}"#);
    let mut record = session.record();
    record.done(json!({ "do": "note", "text": "danach" }));
    record.done(json!({ "do": "note", "text": "von früher", "by": "import", "at": "2020-01-01T00:00:00Z" }));
    record.end();
    session.checked();
    let records = session.records();
    assert_eq!(records[7..].iter().map(|record| &record["at"]).collect::<Vec<_>>(), [ahead; 3]);
}

#[test]
fn a_journal_from_a_later_version_is_refused_in_words() {
    let room = Room::new();
    let session = noted(&room);
    // The next record, sound in every way, but of a kind that nobody knows yet.
    append(&session, "2099-01-01T00:00:00.000Z", r#"{"type":"hologram_shown","data":{"height":3}}"#);
    let journal = session.journal();
    room.print(&["verify", session.name()]);
    for args in [&["record"][..], &["show"], &["show", "--json"]] {
        let args = [args, &[session.name()]].concat();
        room.refuses(&args, &["later version", "8"]);
    }
    assert_eq!(session.journal(), journal);
}

#[test]
fn whoever_stops_reading_ends_it_quietly() {
    let room = Room::new();
    let session = led(&room);
    let name = session.name();
    for args in [&["show", name, "--json"][..], &["verify", name], &["list"], &["schema", "log"], &["man"], &["--help"]]
    {
        let mut program = room.program();
        let mut child =
            program.args(args).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let ran = Ran::of(child.wait_with_output().unwrap());
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{args:?}");
    }
    let session = room.session();
    session.opened().end();
    let mut child = room
        .program()
        .args(["record", session.name()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    // Whether these lines still find a reader is not for us to know.
    let _ = child
        .stdin
        .take()
        .unwrap()
        .write_all(format!("{}\n", with_id(json!({ "do": "note", "text": "n" }))).as_bytes());
    let ran = Ran::of(child.wait_with_output().unwrap());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    session.checked();
}

#[test]
fn output_that_goes_nowhere_is_told_in_words() {
    let room = Room::new();
    let session = noted(&room);
    for args in [&["list"][..], &["show", session.name()], &["schema", "log"]] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let ran = Ran::of(room.program().args(args).stdout(full).output().unwrap());
        assert_eq!(ran.status, 1);
        assert!(ran.err.contains("no space left") && !ran.err.contains("os error"), "{}", ran.err);
    }
}

#[test]
fn a_folder_that_is_no_session_is_left_as_it_is() {
    let room = Room::new();
    let plain = room.path().join("plain");
    fs::create_dir(&plain).unwrap();
    let list = room.write("list.csv", "Titel\nRadweg\n");
    for args in [&["record"][..], &["repair"], &["verify"], &["show"]] {
        room.refuses(&[args, &["plain"]].concat(), &["plain/journal.jsonl", "not there"]);
    }
    room.refuses(&["import", "plain", "--proposals", list.to_str().unwrap()], &["plain/journal.jsonl", "not there"]);
    assert_eq!(fs::read_dir(&plain).unwrap().count(), 0);
    // Where the sessions folder can't be one.
    let file = list.to_str().unwrap();
    room.refuses(&["--sessions", file, "new", "--template", "world-cafe"], &[file]);
    room.refuses(&["--sessions", file, "list"], &[file, "not a folder"]);
}

#[test]
fn exit_statuses() {
    let room = Room::new();
    let session = room.session();
    for (args, status) in [
        (&["--help"][..], 0),
        (&["--version"], 0),
        (&["list"], 0),
        (&["new", "--list"], 0),
        (&["show", session.name()], 0),
        (&["show", "gibtesnicht"], 1),
        (&["record", "gibtesnicht"], 1),
        (&["new", "--template", "gibtesnicht"], 1),
        (&["new", "--plan", "gibtesnicht"], 1),
        (&["repair", session.name()], 1),
        // The screens need a terminal; without one nothing of them is written anywhere.
        (&[], 1),
        (&["lead", session.name()], 1),
        (&["review"], 1),
        (&["dance"], 2),
        (&["show"], 2),
        (&["show", session.name(), "--xml"], 2),
        (&["new"], 2),
        (&["new", "--template", "x", "--plan", "y"], 2),
        (&["new", "--template", "x", "--date", "morgen"], 2),
        (&["verify"], 2),
        (&["schema", "dance"], 2),
        (&["import", session.name()], 2),
        (&["--lang", "fr", "list"], 2),
    ] {
        let ran = room.run(args);
        assert_eq!(ran.status, status, "{args:?}: {}", ran.err);
        assert_eq!(ran.out.is_empty(), status > 0, "{args:?}: {}", ran.out);
        assert_eq!(ran.err.is_empty(), status == 0, "{args:?}: {}", ran.err);
    }
    assert_eq!(room.run(&["record", session.name()]).status, 0, "the end of the input is no fault");
}

/// A line without its content, as section 2 of the contract wants it.
fn redacted(line: &str) -> String {
    let record: Value = serde_json::from_str(line).unwrap();
    let event = line.split_once(r#""event":"#).unwrap().1.rsplit_once(r#","hash":"#).unwrap().0;
    let digest = sha256(&format!("{}\n{event}", record["salt"].as_str().unwrap()));
    format!(
        r#"{{"seq":{},"at":{},"by":{},"digest":"{digest}","redacted":"auf Antrag","hash":{}}}"#,
        record["seq"], record["at"], record["by"], record["hash"]
    )
}

#[test]
fn whatever_is_redacted_the_proof_holds_and_the_rest_is_shown() {
    let room = Room::new();
    let session = led(&room);
    let text = String::from_utf8(session.journal()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let with = |gone: &dyn Fn(usize) -> bool| {
        let line = |(n, line): (usize, &&str)| if gone(n) { redacted(line) } else { (*line).to_owned() } + "\n";
        put(&session, "journal.jsonl", lines.iter().enumerate().map(line).collect::<String>());
        let read = read_session(&session.dir).unwrap();
        assert_eq!((read.reading.records, read.reading.damage), (lines.len() as u64, None));
        let log: Value = serde_json::from_slice(&log_of(&read.session, read.reading.head, calculation)).unwrap();
        log
    };
    for one in 0..lines.len() {
        valid(&LOG, &with(&|n| n == one));
        with(&|n| n >= one);
        with(&|n| n <= one);
    }
    // One person, for good: the name is nowhere, and the session goes on.
    let registered = lines.iter().position(|line| line.contains("participant_registered") && line.contains("Bernd"));
    with(&|n| Some(n) == registered);
    let mut record = session.record();
    record.done(json!({ "do": "undo" }));
    record.refused("unknown_participant", json!({ "do": "leave", "participant": id("Bernd") }));
    record.done(json!({ "do": "close_session" }));
    record.end();
    session.checked();
    assert!(
        !text.replace(lines[registered.unwrap()], "").contains("Bernd")
            && !String::from_utf8(session.journal()).unwrap().contains("Bernd")
    );
}

/// The id of a thing made in a session that was cut off is free again, and the answer to its command is a new one.
#[test]
fn what_was_lost_can_be_sent_again() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    let proposal = json!({ "id": "p", "do": "propose", "proposal": id("p"), "title": "Radweg" });
    record.done(proposal.clone());
    record.end();
    let text = String::from_utf8(session.journal()).unwrap();
    put(&session, "journal.jsonl", text.replace("Radweg", "Gehweg"));
    assert_eq!(room.run(&["repair", session.name()]).status, 0);
    let mut record = session.record();
    assert_eq!(record.done(proposal).get("repeated"), None);
}
