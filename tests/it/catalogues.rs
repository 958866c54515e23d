//! Catalogues of Handlungsfelder in the main dataset: two are never taken for one, and an old one goes on in a new one.

use serde_json::{Value, json};

use crate::{
    dataset::one,
    room::{Room, Session, id},
};

/// A closed session with the catalogue in this file and a measure in the field `SPR`.
fn with_catalogue<'r>(room: &'r Room, file: &str, title: &str) -> Session<'r> {
    let session = room.session();
    room.print(&["import", session.name(), "--concept", file]);
    let mut record = session.opened();
    record.done(json!({ "do": "record_outcome", "outcome": id(title), "title": title, "kind": "measure",
        "result": "accepted" }));
    record.done(json!({ "do": "assign", "outcome": id(title), "handlungsfeld": "SPR" }));
    record.done(json!({ "do": "close_session" }));
    record.end();
    session
}

/// A catalogue called `stadt` in version 1, with the one field `SPR` of this name.
fn catalogue(name: &str, version: &str) -> Value {
    json!({ "id": "stadt", "version": version, "title": { "de": "Stadt" },
        "fields": [{ "code": "SPR", "name": { "de": name } }] })
}

#[test]
fn tables_with_the_same_codes_stay_two_catalogues() {
    let room = Room::new();
    let [old, new] = [("alt.csv", "Sprache und Bildung"), ("neu.csv", "Sport und Prävention")]
        .map(|(file, name)| room.write(file, format!("Kürzel;Name\nSPR;{name}\n")));
    with_catalogue(&room, old.to_str().unwrap(), "Lesefest");
    with_catalogue(&room, new.to_str().unwrap(), "Sportfest");
    room.print(&["export"]);
    let report = room.print(&["--lang", "de", "report", "--year", &this_year(&room), "--format", "csv"]);
    for line in ["SPR – Sprache und Bildung,1,", "SPR – Sport und Prävention,1,"] {
        assert!(report.contains(line), "{line} is not in\n{report}");
    }
    let again: Value = serde_json::from_str(&room.print(&["export", "--json"])).unwrap();
    assert_eq!((&again["added"], &again["changed"]), (&json!(0), &json!(0)));
    // A copy of the same table is the same catalogue.
    with_catalogue(&room, old.to_str().unwrap(), "Lesepaten");
    room.print(&["export"]);
    assert_eq!(one(&room, "SELECT CAST(count(*) AS TEXT) FROM handlungsfelder").unwrap(), "2");
}

#[test]
fn one_catalogue_with_two_meanings_is_refused_and_can_be_told_apart() {
    let room = Room::new();
    let sessions = ["Sprache", "Sport"].map(|name| {
        let file = room.write(&format!("{name}.json"), catalogue(name, "1").to_string());
        with_catalogue(&room, file.to_str().unwrap(), name)
    });
    for target in ["csv:paket", "xlsx:mappe.xlsx", "oparl:oparl", "sqlite:dataset.sqlite"] {
        for args in [&["export", "--dry-run", "--to", target][..], &["export", "--to", target]] {
            room.refuses(args, &["“stadt” in version “1”", "SPR – Sprache", "SPR – Sport", "nothing was written"]);
        }
    }
    let [first, second] = sessions.each_ref().map(Session::name);
    room.print(&["export", first]);
    room.refuses(&["export", second], &[second, "version"]);

    // Whoever alone has it may put it right; and with a version of its own the other comes in too.
    let renamed = |session: &Session<'_>, name: &str, version: &str| {
        let mut record = session.record();
        record.done(json!({ "do": "undo" }));
        record.done(json!({ "do": "set_concept", "concept": catalogue(name, version) }));
        record.done(json!({ "do": "close_session" }));
        record.end();
    };
    renamed(&sessions[0], "Sprachen", "1");
    room.print(&["export", first]);
    renamed(&sessions[1], "Sport", "2");
    room.print(&["export"]);
    let names = "SELECT group_concat(id || name_de, ' ') FROM (SELECT * FROM handlungsfelder ORDER BY id)";
    assert_eq!(one(&room, names).unwrap(), "stadt/1/SPRSprachen stadt/2/SPRSport");
    renamed(&sessions[1], "Sprachen", "1");
    room.print(&["export"]);
    renamed(&sessions[0], "Sprache", "1");
    room.refuses(&["export"], &[first]);
}

#[test]
fn an_old_field_goes_on_where_it_is_let_until_that_is_taken_back() {
    let room = Room::new();
    for (name, version) in [("Sprache", "1"), ("Sprachen", "2"), ("Mehrsprachigkeit", "3")] {
        let file = room.write(&format!("{name}.json"), catalogue(name, version).to_string());
        with_catalogue(&room, file.to_str().unwrap(), name);
    }
    room.print(&["export"]);
    let office = |args: &[&str]| room.print(&[&["dataset"], args].concat());
    let counts = |expected: [&str; 3]| {
        let report = room.print(&["report", "--year", &this_year(&room), "--format", "csv"]);
        let rows = report.lines().filter(|line| line.starts_with("Fields of action and their measures,"));
        let told: Vec<_> = rows.filter(|line| line.contains("SPR – ")).collect();
        let expected: Vec<_> = expected.into_iter().filter(|line| !line.is_empty()).collect();
        let ends = told.iter().zip(&expected).all(|(line, end)| line.ends_with(end));
        assert!(ends && told.len() == expected.len(), "{expected:?}: {told:?}");
    };
    let [old, new, newest] = ["stadt/1/SPR", "stadt/2/SPR", "stadt/3/SPR"];
    counts(["Sprache,1,1,0", "Sprachen,1,1,0", "Mehrsprachigkeit,1,1,0"]);
    office(&["map", old, new, "--reason", "neues Konzept"]);
    counts(["Sprachen,2,2,0", "Mehrsprachigkeit,1,1,0", ""]);
    office(&["map", new, newest]);
    counts(["Mehrsprachigkeit,3,3,0", "", ""]);
    // Nothing is replaced by the way, and nothing goes round.
    room.refuses(&["dataset", "map", old, newest], &[old, new, "dataset unmap"]);
    room.refuses(&["dataset", "map", newest, old], &[newest]);
    room.refuses(&["dataset", "unmap", newest], &[newest]);
    office(&["unmap", new, "--reason", "doch nicht"]);
    office(&["unmap", old]);
    counts(["Sprache,1,1,0", "Sprachen,1,1,0", "Mehrsprachigkeit,1,1,0"]);

    // Every step stands at each outcome that it moved.
    let told: Value = serde_json::from_str(&office(&["outcome", "SPR-01", "--json"])).unwrap();
    let changes = told["changes"].as_array().unwrap().iter().map(|change| {
        format!("{} > {} {}", change["old_value"], change["new_value"], change["reason"])
            .replace(['"', '/', 'S', 'P', 'R'], "")
    });
    let changes: Vec<_> = changes.collect();
    let expected =
        ["stadt1 > stadt2 neues Konzept", "stadt2 > stadt3 null", "stadt3 > stadt2 doch nicht", "stadt2 > stadt1 null"];
    assert_eq!(changes, expected);
}

/// The sessions of these tests have no day of their own.
fn this_year(room: &Room) -> String {
    one(room, "SELECT substr(opened_at, 1, 4) FROM sessions").unwrap()
}
