//! `search`: what should be found is found, best first; the index follows the sessions whatever becomes of it.

use std::{fs, os::unix::fs::PermissionsExt};

use fachkonferenz::{host::Shelf, search::Search};
use serde_json::{Value, json};

use crate::room::{Room, Session, id};

const INDEX: &str = ".search.sqlite";

/// A session of that title and day with some things in it, closed.
fn session<'r>(room: &'r Room, title: &str, date: &str) -> Session<'r> {
    let session = room.planned(json!({ "title": title, "date": date }));
    let mut record = session.opened();
    record.done(
        json!({ "do": "register", "participant": id("a"), "name": "Ayşe Yılmaz", "organisation": "Bürgerhaus Süd" }),
    );
    record.done(json!({ "do": "propose", "proposal": id("p1"), "title": "Sprachcafés in jedem Stadtteil", "text": "Offen für alle." }));
    record.done(json!({ "do": "propose", "proposal": id("p2"), "title": "Straßenbegleitgrün pflegen", "text": "Die Flächen gehören allen." }));
    record.done(json!({ "do": "note", "text": "Die Müllabfuhr kommt nicht zum Café." }));
    record.done(json!({ "do": "note", "text": "Bitte an Getränke denken", "internal": true }));
    let outcome = record
        .done(json!({ "do": "record_outcome", "proposal": id("p1"), "title": "Sprachcafés in jedem Stadtteil",
        "text": "Das Amt prüft Räume.", "kind": "measure", "result": "accepted" }));
    record.done(json!({ "do": "assign", "outcome": outcome["outcome"], "handlungsfeld": "SPR" }));
    assert_eq!(record.end().status, 0);
    session
}

fn hits(room: &Room, query: &str) -> Vec<Value> {
    let printed = room.print(&["search", query, "--json", "--limit", "100"]);
    serde_json::from_str::<Value>(&printed).unwrap().as_array().unwrap().clone()
}

/// What was found, as kinds and numbers.
fn found(room: &Room, query: &str) -> Vec<String> {
    let name = |hit: &Value| format!("{} {}", hit["kind"].as_str().unwrap(), hit["number"]);
    hits(room, query).iter().map(name).collect()
}

#[test]
fn german_is_found_however_it_is_typed() {
    let room = Room::new();
    let session = session(&room, "Ankommen", "2026-11-22");
    let check = |query: &str, expected: &[&str]| assert_eq!(found(&room, query), expected, "{query}");
    let cafes = ["outcome 1", "proposal 1"];
    check("Sprachcafés", &cafes);
    check("SPRACHCAFES stadtteil", &cafes);
    check("Sprachcafé", &cafes);
    check("sprahccafes", &cafes);
    check("strassenbegleitgruen", &["proposal 2"]);
    check("gleitgrün", &["proposal 2"]);
    check("Muellabfuhr", &["note 1"]);
    check("Mullabfuhr", &["note 1"]);
    check("buergerhaus", &["organisation 1"]);
    check("Getränke", &["note 2"]);
    check("Cafe", &["note 1", "outcome 1", "proposal 1"]);
    check("\"zum Café\"", &["note 1"]);
    check("\"Café zum\"", &[]);
    check("Ankommen", &["session 1"]);
    check("Yılmaz", &[]);
    check("Feuerwehr", &[]);
    check("stadtteil hf:SPR", &cafes);
    check("stadtteil field:spr ergebnis:angenommen jahr:2026 session:ankom", &cafes);
    check("stadtteil hf:BIL", &[]);
    check("result:rejected", &[]);
    check("year:2025 stadtteil", &[]);
    check("hf:SPR", &cafes);
    check("", &[]);

    let hit = &hits(&room, "cafe")[1];
    assert_eq!((&hit["session"], &hit["session_title"]), (&json!(session.name()), &json!("Ankommen")));
    assert_eq!(
        (&hit["day"], &hit["field"], &hit["handlungsfeld"]),
        (&json!("2026-11-22"), &json!("title"), &json!("SPR"))
    );
    assert_eq!((&hit["excerpt"], &hit["marks"]), (&json!("Sprachcafés in jedem Stadtteil"), &json!([[6, 10]])));
    let note = &hits(&room, "\"kommt nicht\"")[0];
    assert_eq!((&note["field"], &note["marks"]), (&json!("text"), &json!([[15, 26]])));
    assert_eq!(hits(&room, "Getränke")[0]["internal"], true);

    let printed = room.print(&["search", "Stadtteil", "--limit", "1"]);
    assert_eq!(printed.lines().count(), 3, "{printed}");
    assert!(printed.contains("outcome 1 · SPR · accepted") && !printed.contains('\u{1b}'), "{printed}");
    let nothing = room.run(&["search", "Feuerwehr"]);
    assert!(nothing.status == 0 && nothing.out.is_empty() && nothing.err.contains("Nothing found"), "{}", nothing.err);
    let nothing = room.run(&["search", "ergebnis:vielleicht"]);
    assert!(nothing.out.is_empty() && nothing.err.contains("accepted, rejected"), "{}", nothing.err);
}

#[test]
fn new_and_changed_sessions_are_found_at_once() {
    let room = Room::new();
    assert_eq!(found(&room, "stadtteil"), <[&str; 0]>::default());
    let first = session(&room, "Eins", "2025-05-05");
    assert_eq!(found(&room, "stadtteil").len(), 2);
    let mode = fs::metadata(room.path().join(INDEX)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let second = session(&room, "Zwei", "2026-06-06");
    let both = hits(&room, "stadtteil");
    assert_eq!((both.len(), &both[0]["session"]), (4, &json!(second.name())), "the latest first");
    let mut record = first.record();
    record.done(json!({ "do": "edit_proposal", "proposal": id("p2"), "title": "Grün im Quartier" }));
    record.end();
    assert_eq!((hits(&room, "quartier").len(), hits(&room, "begleitgrün").len()), (1, 1));
    let index = fs::metadata(room.path().join(INDEX)).unwrap();
    assert_eq!(hits(&room, "stadtteil").len(), 4);
    let same = fs::metadata(room.path().join(INDEX)).unwrap();
    assert_eq!(index.modified().unwrap(), same.modified().unwrap(), "nothing is written where nothing has changed");
    fs::remove_dir_all(&second.dir).unwrap();
    assert_eq!(hits(&room, "stadtteil").len(), 2);
    fs::rename(&first.dir, room.path().join("umbenannt")).unwrap();
    assert_eq!(hits(&room, "stadtteil")[0]["session"], "umbenannt");
}

#[test]
fn many_sessions_and_many_changes_are_the_same_as_an_index_made_anew() {
    let room = Room::new();
    let sessions: Vec<_> = (0..40).map(|n| room.planned(json!({ "title": format!("Sitzung {n}") }))).collect();
    for (n, session) in sessions.iter().enumerate() {
        let mut record = session.opened();
        record.done(json!({ "do": "propose", "title": format!("Vorschlag Nummer{n}") }));
        record.end();
        assert_eq!(found(&room, &format!("Nummer{n}")), ["proposal 1"], "{n}");
    }
    let sorted = |query: &str| {
        let mut hits: Vec<String> = hits(&room, query).iter().map(|hit| hit.to_string()).collect();
        hits.sort();
        hits
    };
    let before = ["Vorschlag", "sitzung", "nummer3"].map(sorted);
    assert_eq!(before[0].len(), 40);
    fs::remove_file(room.path().join(INDEX)).unwrap();
    assert_eq!(["Vorschlag", "sitzung", "nummer3"].map(sorted), before);
}

#[test]
fn an_index_that_is_damaged_or_cannot_be_kept_is_no_hindrance() {
    let room = Room::new();
    session(&room, "Eins", "2025-05-05");
    let index = room.path().join(INDEX);
    for damage in [b"".to_vec(), b"SQLite format 3\0".to_vec(), vec![7; 9000]] {
        fs::write(&index, damage).unwrap();
        assert_eq!(found(&room, "stadtteil").len(), 2);
    }
    let mut bytes = fs::read(&index).unwrap();
    let len = bytes.len();
    bytes[5000..].fill(0x55);
    bytes.truncate(len - 100);
    fs::write(&index, bytes).unwrap();
    assert_eq!(found(&room, "stadtteil").len(), 2);

    // A folder in its place can be neither read nor removed; it is the same as a folder that can't be written to.
    fs::remove_file(&index).unwrap();
    fs::create_dir(&index).unwrap();
    assert_eq!(found(&room, "stadtteil").len(), 2);
}

#[test]
fn two_searches_at_once_don_t_disturb_each_other() {
    let room = Room::new();
    session(&room, "Eins", "2025-05-05");
    let searches: Vec<_> = (0..8)
        .map(|_| {
            let mut search = room.program();
            search.args(["search", "stadtteil", "--json"]).stdout(std::process::Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for search in searches {
        let ended = search.wait_with_output().unwrap();
        let hits: Value = serde_json::from_slice(&ended.stdout).unwrap();
        assert_eq!(hits.as_array().unwrap().len(), 2);
    }
}

#[test]
fn a_search_that_stays_open_follows_too() {
    let room = Room::new();
    let session = session(&room, "Eins", "2025-05-05");
    let mut search = Search::open(&Shelf::at(room.path())).unwrap();
    let mut total = |query: &str| {
        search.refresh().unwrap();
        search.find(query, 20).unwrap().total
    };
    assert_eq!(total("Müllabfuhr"), 1);
    let records = session.records();
    let note = records.iter().find(|record| record.to_string().contains("abfuhr")).unwrap();
    room.print(&["redact", session.name(), "--seq", &note["seq"].to_string(), "--reason", "Probe"]);
    let index = fs::read(room.path().join(INDEX)).unwrap();
    assert!(!index.windows(6).any(|part| part == b"abfuhr"), "nothing of it is left in the index");
    assert_eq!((total("Müllabfuhr"), total("Stadtteil")), (0, 2));
    fs::remove_file(room.path().join(INDEX)).unwrap();
    assert_eq!(total("Stadtteil"), 2, "made anew");
    let index = fs::read(room.path().join(INDEX)).unwrap();
    assert!(!index.windows(6).any(|part| part == b"abfuhr"));
}
