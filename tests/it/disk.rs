//! Disks that are full or can't be written: what is refused, what is told, and that nothing acknowledged is lost.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use serde_json::{Value, json};

use crate::{
    folder::chain,
    room::{Ran, Room, with_id},
    terminal::{ENTER, Terminal},
};

/// A file system of its own, which only root can have.
struct Mounted<'a>(&'a Path);

impl<'a> Mounted<'a> {
    fn at(path: &'a Path, options: &str) -> Option<Self> {
        fs::create_dir(path).unwrap();
        let mut mount = Command::new("mount");
        let mounted = mount.args(["-t", "tmpfs", "-o", options, "none"]).arg(path).stderr(Stdio::null()).status();
        mounted.is_ok_and(|status| status.success()).then_some(Self(path))
    }

    fn remount(&self, options: &str) {
        let status = Command::new("mount").arg("-o").arg(format!("remount,{options}")).arg(self.0).status();
        assert!(status.unwrap().success());
    }
}

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_loses_nothing_and_stops_nothing() {
    let room = Room::new();
    let small = room.path().join("small");
    let Some(_mounted) = Mounted::at(&small, "size=512k") else {
        println!("skipped: only root can make a small disk");
        return;
    };
    let name = room.print(&["--sessions", small.to_str().unwrap(), "new", "--template", "world-cafe"]);
    let dir = small.join(name.trim_end());
    let mut record =
        room.program().arg("record").arg(&dir).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut to, mut from) = (record.stdin.take().unwrap(), BufReader::new(record.stdout.take().unwrap()));
    let mut say = |command: Value| -> Value {
        writeln!(to, "{}", with_id(command)).unwrap();
        let mut answer = String::new();
        from.read_line(&mut answer).unwrap();
        serde_json::from_str(&answer).unwrap()
    };
    assert_eq!(say(json!({ "do": "open_session" }))["ok"], true);
    let long = "x".repeat(15_000);
    let mut acknowledged = 0;
    let refused = loop {
        let answer = say(json!({ "do": "note", "text": long }));
        if answer["ok"] != true {
            break answer;
        }
        acknowledged += 1;
        assert!(acknowledged < 100, "more is acknowledged than the disk holds");
    };
    assert_eq!(refused["error"]["code"], "not_saved");
    assert!(refused["error"]["message"].as_str().unwrap().contains("space"), "{refused}");
    assert!(acknowledged > 10);
    let again = say(json!({ "do": "note", "text": long }));
    assert_eq!(again["error"]["code"], "not_saved", "while there is no space");
    // The journal is whole, and holds what was acknowledged and nothing else.
    let path = dir.to_str().unwrap();
    room.print(&["verify", path]);
    let notes = |path| {
        let log: Value = serde_json::from_str(&room.print(&["show", path, "--json"])).unwrap();
        log["notes"].as_array().unwrap().len()
    };
    assert_eq!(notes(path), acknowledged);
    _mounted.remount("size=4m");
    let id = again["id"].clone();
    let answer = say(json!({ "id": id, "do": "note", "text": long }));
    assert_eq!(
        (&answer["ok"], answer.get("repeated")),
        (&json!(true), None),
        "with space, the same line again does it"
    );
    drop(to);
    assert!(record.wait().unwrap().success());
    room.print(&["verify", path]);
    assert_eq!(notes(path), acknowledged + 1);
    chain(&fs::read(dir.join("journal.jsonl")).unwrap());
}

#[test]
fn a_session_on_a_full_disk_goes_on_elsewhere() {
    let room = Room::new();
    let small = room.path().join("small");
    let Some(_mounted) = Mounted::at(&small, "size=512k") else {
        println!("skipped: only root can make a small disk");
        return;
    };
    let name = room.print(&["--sessions", small.to_str().unwrap(), "new", "--template", "world-cafe"]);
    let name = name.trim_end();
    let mut terminal = Terminal::start(&room, (80, 24), &["lead", small.join(name).to_str().unwrap()]);
    terminal.see("Sitzung eröffnen").press(ENTER).see("Weiter mit TOP 1");
    // All that is left of the disk, to the last byte.
    let mut filler = fs::File::create(small.join("filler")).unwrap();
    while filler.write(&[0; 512]).is_ok_and(|written| written > 0) {}
    let long = "x".repeat(5000);
    terminal.press("b").see("Notiz").paste(&long).press(ENTER).see("✗ nicht gespeichert").see("1 Eingabe wartet");
    // However long the fault is told, the ways out are.
    terminal.see("F5 liest").see("F6 macht in einem").see("anderen Ordner weiter");
    let stick = room.path().join("stick");
    // Also from where something is being written.
    terminal
        .press("b")
        .see("Notiz")
        .press("\x1b[17~")
        .see("anderen Ordner weitermachen")
        .press(stick.to_str().unwrap())
        .press(ENTER);
    terminal.see("Die Sitzung geht jetzt in").see("✓ gespeichert").press("\x03");
    terminal.ends();
    let there = stick.join(name);
    room.print(&["verify", there.to_str().unwrap()]);
    let log: Value = serde_json::from_str(&room.print(&["show", there.to_str().unwrap(), "--json"])).unwrap();
    let notes = |log: &Value| log["notes"].as_array().unwrap().len();
    assert_eq!((notes(&log), &log["session"]["status"]), (1, &json!("live")));
    assert_eq!(log["notes"][0]["text"], json!(long));
}

#[test]
fn what_the_last_lines_could_not_save_is_told_at_the_end() {
    let room = Room::new();
    let small = room.path().join("small");
    let Some(_mounted) = Mounted::at(&small, "size=512k") else {
        println!("skipped: only root can make a small disk");
        return;
    };
    let name = room.print(&["--sessions", small.to_str().unwrap(), "new", "--template", "world-cafe"]);
    let mut record = room.program();
    record.arg("record").arg(small.join(name.trim_end())).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = record.stderr(Stdio::piped()).spawn().unwrap();
    let note = json!({ "do": "note", "text": "x".repeat(15_000) });
    let lines: String = (0..60).map(|_| with_id(note.clone()).to_string() + "\n").collect();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let ran = Ran::of(child.wait_with_output().unwrap());
    assert!(ran.status == 1 && ran.err.contains("space"), "{}", ran.err);
}

#[test]
fn half_a_session_is_none() {
    let room = Room::new();
    for (n, size) in ["4k", "8k", "12k", "16k", "20k", "24k"].iter().enumerate() {
        let small = room.path().join(n.to_string());
        let Some(_mounted) = Mounted::at(&small, &format!("size={size}")) else {
            println!("skipped: only root can make a small disk");
            return;
        };
        let at = ["--sessions", small.to_str().unwrap()];
        let ran = room.run(&[&at[..], &["new", "--template", "world-cafe"]].concat());
        let left = fs::read_dir(&small).unwrap().count();
        assert_eq!((ran.status == 0, left), (left == 1, left), "{size}: {}", ran.err);
        assert!(ran.status == 0 || ran.err.contains("space"), "{size}: {}", ran.err);
        assert_eq!(room.print(&[&at[..], &["list"]].concat()).is_empty(), left == 0);
    }
}

#[test]
fn a_disk_that_cannot_be_written_is_told_and_still_read() {
    let room = Room::new();
    let small = room.path().join("small");
    let Some(mounted) = Mounted::at(&small, "size=1m") else {
        println!("skipped: only root can make a read-only disk");
        return;
    };
    let at = small.to_str().unwrap();
    let name = room.print(&["--sessions", at, "new", "--template", "world-cafe"]);
    let dir = small.join(name.trim_end());
    mounted.remount("ro");
    let path = dir.to_str().unwrap();
    room.refuses(&["record", path], &["read-only", path]);
    room.refuses(&["--sessions", at, "new", "--template", "world-cafe"], &["read-only"]);
    room.print(&["verify", path]);
    room.print(&["show", path]);
    assert!(room.print(&["--sessions", at, "list"]).contains(name.trim_end()));
}
