//! What the office enters can be corrected and taken away, and what it comes to is the same in every place.

use std::{fs, os::unix::fs::PermissionsExt};

use serde_json::{Value, json};

use crate::{
    dataset::{conference, one, unzipped},
    room::{Room, id},
};

fn outcome(room: &Room, name: &str) -> Value {
    serde_json::from_str(&room.print(&["dataset", "outcome", name, "--json"])).unwrap()
}

/// The lines of this year's report as CSV.
fn report(room: &Room) -> Vec<String> {
    let year = one(room, "SELECT substr(opened_at, 1, 4) FROM sessions WHERE opened_at NOT NULL LIMIT 1").unwrap();
    room.print(&["report", "--year", &year, "--format", "csv"]).lines().map(str::to_owned).collect()
}

fn tells(lines: &[String], expected: &[&str]) {
    for line in expected {
        assert!(lines.iter().any(|known| known == line), "{line} is not in\n{}", lines.join("\n"));
    }
}

#[test]
fn reports_and_decisions_are_corrected_and_taken_away_with_a_trace() {
    let room = Room::new();
    conference(&room);
    room.print(&["export"]);
    let office = |args: &[&str]| room.print(&[&["dataset"], args].concat());
    let stands = |expected: &str| {
        let row = outcome(&room, "SPR-02");
        assert_eq!(format!("{} {}", row["status"], row["progress_percent"]).replace('"', ""), expected);
    };
    office(&["status", "SPR-02", "--status", "planned", "--date", "2025-01-01", "--progress", "10"]);
    office(&["status", "SPR-02", "--status", "done", "--date", "2025-03-01", "--cost", "500"]);
    office(&["decision", "SPR-02", "--body", "Rat", "--result", "accepted", "--date", "2025-02-01"]);
    stands("done 10");
    // What isn't named stays, and the latest says how far it is.
    office(&["status", "SPR-02", "--entry", "2", "--status", "delayed", "--progress", "20"]);
    stands("delayed 20");
    let reports = outcome(&room, "SPR-02")["status_reports"].clone();
    assert_eq!((&reports[1]["date"], &reports[1]["cost_eur"]), (&json!("2025-03-01"), &json!(500)));
    office(&["status", "SPR-02", "--entry", "2", "--date", "2024-12-01"]);
    stands("planned 10");
    office(&["status", "SPR-02", "--entry", "2", "--remove", "--reason", "falsche Maßnahme"]);
    stands("delayed 20");
    office(&["status", "SPR-02", "--entry", "1", "--remove"]);
    stands("decided null");
    office(&["decision", "SPR-02", "--entry", "1", "--result", "rejected"]);
    stands("dropped null");
    office(&["decision", "SPR-02", "--entry", "1", "--remove", "--note", "gab es nicht"]);
    stands("proposed null");
    let changes = outcome(&room, "SPR-02")["changes"].clone();
    let trace: Vec<_> = changes.as_array().unwrap().iter().map(|change| &change["field"]).collect();
    assert_eq!(
        trace,
        ["status_reports", "status_reports", "status_reports", "status_reports", "decisions", "decisions"]
    );
    assert_eq!((&changes[2]["reason"], &changes[2]["new_value"]), (&json!("falsche Maßnahme"), &Value::Null));
    assert_eq!(changes[5]["old_value"], "body=Rat; date=2025-02-01; result=rejected");
    let said = room.print(&["--lang", "de", "dataset", "outcome", "SPR-02"]);
    assert!(said.contains("Gremium: Rat, Datum: 01.02.2025, Ergebnis: abgelehnt"), "{said}");
    // From then on the session says it again.
    assert!(!outcome(&room, "SPR-02")["office_fields"].as_array().unwrap().contains(&json!("status")));
    let again: Value = serde_json::from_str(&room.print(&["export", "--json"])).unwrap();
    assert_eq!(again["changed"], 0);

    for args in [
        &["status", "SPR-02", "--status", "done", "--date", "2099-01-01"][..],
        &["decision", "SPR-02", "--body", "Rat", "--result", "accepted", "--date", "2099-01-01"],
    ] {
        room.refuses(&[&["dataset"], args].concat(), &["2099", "still to come"]);
    }
    for (args, words) in [
        (&["status", "SPR-02", "--entry", "1", "--remove"][..], &["1"][..]),
        (&["set", "SPR-02", "kind=bla"], &["bla", "measure, project"]),
        (&["separate", "SPR-02"], &["SPR-02"]),
        (&["set", "SPR-02", "code=spr-01"], &["spr-01"]),
        (&["outcomes", "--field", "NIX"], &["NIX", "SPR"]),
        (&["--in", "sqlite:nirgends.sqlite", "outcomes"], &["nirgends.sqlite"]),
        (&["--in", "sqlite:nirgends.sqlite", "set", "SPR-02", "lead=x"], &["nirgends.sqlite"]),
    ] {
        room.refuses(&[&["dataset"], args].concat(), words);
    }
    assert!(!room.path().join("nirgends.sqlite").exists());
    assert_eq!(office(&["outcomes", "--field", "spr"]).lines().count(), 3);
    room.refuses(&["report", "--year", "9999", "--format", "md"], &["9999"]);
    // It holds what is not public.
    let mode = fs::metadata(room.path().join("dataset.sqlite")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    // A code that the office took away stays away.
    office(&["set", "SPR-02", "code="]);
    assert_eq!(serde_json::from_str::<Value>(&room.print(&["export", "--json"])).unwrap()["changed"], 0);
}

#[test]
fn what_others_take_up_later_is_reported_from_then_on() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    for (name, result) in [("Kita-Lotsen", "referred"), ("Lesepaten", "postponed"), ("Radweg", "postponed")] {
        record.done(json!({ "do": "record_outcome", "outcome": id(name), "title": name, "kind": "measure",
            "result": result }));
        record.done(json!({ "do": "assign", "outcome": id(name), "handlungsfeld": "SPR", "also": ["WOH"] }));
    }
    record.done(json!({ "do": "record_outcome", "outcome": id("nowhere"), "title": "Haus", "kind": "project",
        "result": "accepted" }));
    record.done(json!({ "do": "assign", "outcome": id("nowhere"), "handlungsfeld": null, "reason": "keins" }));
    record.done(json!({ "do": "close_session" }));
    record.end();
    room.print(&["new", "--template", "world-cafe", "--title", "Nie gehalten"]);
    let mut never = fs::read_dir(room.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let never = never.find(|name| name.contains("nie-gehalten")).unwrap();
    room.print(&["export"]);
    room.print(&["export", &never]);
    tells(
        &report(&room),
        &[
            "At a glance,At a glance,Sessions in the year,1",
            "At a glance,At a glance,Measures,1",
            "Fields of action and their measures,Fields of action and their measures,no field of action,1,1,0",
        ],
    );
    room.print(&["dataset", "decision", &id("Kita-Lotsen"), "--body", "Ausschuss", "--result", "accepted"]);
    room.print(&["dataset", "status", &id("Lesepaten"), "--status", "in_progress"]);
    assert_eq!(outcome(&room, "SPR-01")["title"], "Kita-Lotsen");
    assert_eq!(outcome(&room, "SPR-02")["title"], "Lesepaten");
    assert!(outcome(&room, &id("Radweg"))["code"].is_null());
    let lines = report(&room);
    tells(
        &lines,
        &[
            "At a glance,At a glance,Measures,3",
            "Measures by status,Measures by status,decided,1,0,1",
            "Fields of action and their measures,Fields of action and their measures,SPR – Language and language support,2,2,0",
            "Fields of action and their measures,Fields of action and their measures,\"WOH – Housing, neighbourhood and living together\",0,0,2",
        ],
    );
    assert!(!lines.join("\n").contains("Radweg"));
    let before = room.print(&["report", "--year", "2020", "--format", "csv"]);
    assert!(before.contains("At a glance,At a glance,Measures,0"), "{before}");
}

#[test]
fn money_from_one_programme_is_one_sum() {
    let room = Room::new();
    conference(&room);
    room.print(&["export"]);
    for (source, eur) in [("komm-in  NRW", "500"), ("Komm-IN NRW", "700")] {
        room.print(&["dataset", "funding", "SPR-01", "--source", source, "--kind", "programme", "--eur", eur]);
    }
    tells(
        &report(&room),
        &[
            "Costs and funding,Funding by source,funding programme,komm-in NRW,2,2000",
            "Costs and funding,Funding by kind,funding programme,2,2000",
            "Costs and funding,Funding by kind,not said,1,0",
            "Costs and funding,Funding by kind,total,2,2000",
        ],
    );
}

#[test]
fn files_name_what_belongs_to_what_and_the_codes_of_the_dataset() {
    let room = Room::new();
    let session = conference(&room);
    room.print(&["export"]);
    let fields =
        ["SPR", "BIL"].map(|code| one(&room, &format!("SELECT id FROM handlungsfelder WHERE code = '{code}'")));
    let [from, to] = fields.each_ref().map(|id| id.as_deref().unwrap());
    room.print(&["dataset", "map", from, to]);
    room.print(&["dataset", "status", "SPR-02", "--status", "done"]);
    room.print(&["dataset", "set", "SPR-02", "code=NUR-7"]);
    room.print(&["dataset", "merge", "NUR-7", "SPR-01"]);
    room.print(&["--lang", "de", "export", "--from", "sqlite:dataset.sqlite", "--to", "xlsx:m.xlsx"]);
    let files = unzipped(&fs::read(room.path().join("m.xlsx")).unwrap());
    let text =
        |name: &str| String::from_utf8(files.iter().find(|(known, _)| known == name).unwrap().1.clone()).unwrap();
    let strings = text("xl/sharedStrings.xml");
    for part in ["NUR-7  Dolmetschdienst", "Probe, ", "SPR – Sprache und Sprachförderung (", "Weitergeführt in"] {
        assert!(strings.contains(part), "{part} is not in\n{strings}");
    }
    let book = text("xl/workbook.xml");
    assert!(!book.contains("name=\"SPR\"") && book.contains("name=\"BIL\""), "{book}");

    // Files from the sessions name the same codes as the dataset.
    room.print(&["export", session.name(), "--to", "csv:paket", "--json"]);
    assert!(fs::read_to_string(room.path().join("paket/outcomes.csv")).unwrap().contains(",NUR-7,"));
    room.print(&["export", "--to", "oparl:o", "--base-url", "https://oparl.stadt.example/v1"]);
    let papers = fs::read_to_string(room.path().join("o/papers.json")).unwrap();
    assert!(papers.contains("\"reference\": \"NUR-7\"") && papers.contains("example/v1/paper/"), "{papers}");
    for wrong in ["foo", "javascript:x", "https://", "https://a b/"] {
        let ran = room.run(&["export", "--to", "oparl:o", "--base-url", wrong]);
        assert_eq!(ran.status, 2, "{wrong}");
    }
}
