//! Outcomes into files and SQLite, and the office's work on them, through the binary.

use std::{fs, path::Path, process::Stdio};

use rusqlite::Connection;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    minutes::Pdf,
    room::{Ran, Record, Room, Session, arrive, id},
};

/// A closed session with people, votes, measures and things that no export may hold.
pub fn conference(room: &Room) -> Session<'_> {
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["Erika Mustermann", "Zoran Unverkennbar", "Ada"]);
    record.done(json!({ "do": "register", "name": "Gast", "organisation": "Verein Geheimtipp", "group": "Gäste" }));
    record.done(json!({ "do": "note", "text": "INTERNES Gerücht", "internal": true }));
    record.done(json!({ "do": "note", "text": "Öffentliche NOTIZ" }));
    for (name, title) in [("café", "=Sprachcafé; „in jedem Stadtteil“"), ("weg", "Radweg <b>")] {
        record.done(json!({ "do": "propose", "proposal": id(name), "title": title, "text": "Zwei Zeilen,\nmit Komma.",
            "proposed_by": id("Zoran Unverkennbar") }));
        record.done(
            json!({ "do": "open_vote", "vote": id(&format!("vote {name}")), "on": [id(name)], "method": "yes_no" }),
        );
        record.done(json!({ "do": "count", "vote": id(&format!("vote {name}")), "channel": "hands",
            "counts": { "yes": if name == "café" { 2 } else { 0 }, "no": 1, "abstain": 0 } }));
    }
    record.done(json!({ "do": "close_vote", "vote": id("vote café"), "kind": "measure" }));
    record.done(json!({ "do": "close_vote", "vote": id("vote weg") }));
    record
        .done(json!({ "do": "record_outcome", "outcome": id("agreed"), "title": "Dolmetschdienst", "kind": "project",
        "result": "accepted" }));
    record.done(json!({ "do": "plan_measure", "outcome": id("agreed"), "lead": "Amt 50", "due": "2020-12-31",
        "cost_once_eur": 1000, "funding": [{ "source": "Komm-IN NRW", "eur": 800 }, { "source": "Amt 50" }],
        "indicators": "Einsätze im Jahr" }));
    assign_all(&session, &mut record);
    record.done(json!({ "do": "close_session" }));
    record.end();
    session
}

fn assign_all(session: &Session<'_>, record: &mut Record) {
    for outcome in session.log()["outcomes"].as_array().unwrap() {
        record.done(json!({ "do": "assign", "outcome": outcome["id"], "handlungsfeld": "SPR", "also": ["BIL"] }));
    }
}

/// What `export --json` tells.
fn export(room: &Room, more: &[&str]) -> Value {
    let args = [&["export", "--json"], more].concat();
    serde_json::from_str(&room.print(&args)).unwrap()
}

/// Added, changed, withdrawn and left rows of a table.
fn counts(export: &Value, table: &str) -> [u64; 4] {
    ["added", "changed", "withdrawn", "left"].map(|what| export["tables"][table][what].as_u64().unwrap())
}

pub fn sqlite(room: &Room) -> Connection {
    Connection::open(room.path().join("dataset.sqlite")).unwrap()
}

/// One text by SQL.
pub fn one(room: &Room, sql: &str) -> Option<String> {
    sqlite(room).query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The id of the Handlungsfeld with this code.
fn field(room: &Room, code: &str) -> String {
    one(room, &format!("SELECT id FROM handlungsfelder WHERE code = '{code}'")).unwrap()
}

/// Every file below a folder with what stands in it.
pub fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(contents(&entry));
        } else {
            found.push((entry.to_str().unwrap().to_owned(), fs::read(&entry).unwrap()));
        }
    }
    found.sort();
    found
}

/// Lets the session be changed after all, and closes it again.
fn reopened(session: &Session<'_>, change: impl FnOnce(&mut Record)) {
    let mut record = session.record();
    record.done(json!({ "do": "undo" }));
    change(&mut record);
    record.done(json!({ "do": "close_session" }));
    record.end();
}

#[test]
fn outcomes_arrive_with_everything_and_a_second_export_writes_nothing() {
    let room = Room::new();
    let session = conference(&room);
    let first = export(&room, &[]);
    assert_eq!((counts(&first, "outcomes"), counts(&first, "votes")), ([3, 0, 0, 0], [2, 0, 0, 0]));
    let agreed = format!("FROM outcomes WHERE id = '{}'", id("agreed"));
    let cell = |column: &str| one(&room, &format!("SELECT CAST({column} AS TEXT) {agreed}")).unwrap();
    let expected = [
        ("title", "Dolmetschdienst"),
        ("kind", "project"),
        ("result", "accepted"),
        ("handlungsfeld", "SPR"),
        ("also", r#"["BIL"]"#),
        ("lead", "Amt 50"),
        ("due_date", "2020-12-31"),
        ("cost_once_eur", "1000"),
        ("status", "proposed"),
        ("code", "SPR-02"),
    ];
    for (column, value) in expected {
        assert_eq!(cell(column), value, "{column}");
    }
    assert_eq!(one(&room, "SELECT group_concat(code) FROM outcomes WHERE code NOT NULL").unwrap(), "SPR-01,SPR-02");
    assert_eq!(
        one(&room, "SELECT yes || ':' || no || ':' || decision FROM votes WHERE number = 1").unwrap(),
        "2:1:accepted"
    );

    let before = contents(room.path());
    let second = export(&room, &[session.name(), "--to", "sqlite:dataset.sqlite"]);
    assert_eq!(
        (second["added"].as_u64(), second["changed"].as_u64(), second["withdrawn"].as_u64()),
        (Some(0), Some(0), Some(0))
    );
    assert_eq!(contents(room.path()), before, "nothing was written");
}

#[test]
fn no_export_holds_people_or_notes() {
    let room = Room::new();
    conference(&room);
    for target in ["sqlite:out/a.sqlite", "csv:out/csv", "oparl:out/oparl", "xlsx:out/a.xlsx"] {
        fs::create_dir_all(room.path().join("out")).unwrap();
        export(&room, &["--to", target]);
    }
    let mut files = contents(&room.path().join("out"));
    let workbook = files.iter().find(|(name, _)| name.ends_with("xlsx")).unwrap().1.clone();
    files.extend(unzipped(&workbook));
    assert!(files.len() > 40, "{}", files.len());
    for (name, bytes) in files {
        let text = String::from_utf8_lossy(&bytes);
        for secret in ["Erika", "Unverkennbar", "Geheimtipp", "Gerücht", "NOTIZ"] {
            assert!(!text.contains(secret), "{name} tells of {secret}");
        }
    }
}

/// The files in a workbook.
pub fn unzipped(workbook: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
        files.push((file.name().to_owned(), bytes));
    }
    files
}

#[test]
fn a_later_change_touches_its_rows_only_and_leaves_what_the_office_entered() {
    let room = Room::new();
    let session = conference(&room);
    export(&room, &[]);
    let times = || {
        let mut rows = Vec::new();
        let connection = sqlite(&room);
        let mut all = connection.prepare("SELECT title, exported_at FROM outcomes ORDER BY number").unwrap();
        let mut found = all.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            rows.push((row.get::<_, String>(0).unwrap(), row.get::<_, String>(1).unwrap()));
        }
        rows
    };
    let office = ["dataset", "status", "SPR-02", "--status", "in_progress", "--progress", "30", "--reason", "läuft"];
    room.print(&office);
    room.print(&["dataset", "set", "SPR-02", "lead=Amt 51", "code=SPR-77", "--reason", "Umzug"]);
    room.print(&["dataset", "funding", "SPR-77", "--source", "Stiftung", "--kind", "third_party", "--eur", "50"]);
    let before = times();

    reopened(&session, |record| {
        record.done(json!({ "do": "assign", "outcome": id("agreed"), "handlungsfeld": "ARB", "reason": "anders" }));
        record.done(json!({ "do": "plan_measure", "outcome": id("agreed"), "lead": "Amt 52", "partners": "Träger" }));
    });
    let dry: Value = export(&room, &["--dry-run"]);
    let change = dry["changes"].as_array().unwrap().iter().find(|change| change["table"] == "outcomes").unwrap();
    assert_eq!(change["columns"]["handlungsfeld"], json!({ "from": "SPR", "to": "ARB" }));
    let read = room.print(&["export", "--dry-run"]);
    assert!(read.contains("SPR → ARB") && !read.contains("hash"), "{read}");
    let after = export(&room, &[]);
    assert_eq!(counts(&after, "outcomes"), [0, 1, 0, 2]);
    assert_eq!((counts(&after, "votes"), counts(&after, "sessions")), ([0, 0, 0, 2], [0, 1, 0, 0]));
    let changed: Vec<_> = before.iter().zip(times()).filter(|(a, b)| **a != *b).map(|(a, _)| a.0.clone()).collect();
    assert_eq!(changed, ["Dolmetschdienst"]);
    let kept = "SELECT handlungsfeld || lead || partners || code || status || progress_percent FROM outcomes \
                WHERE code = 'SPR-77'";
    assert_eq!(one(&room, kept).unwrap(), "ARBAmt 51TrägerSPR-77in_progress30");
    assert_eq!(
        one(&room, "SELECT group_concat(source) FROM (SELECT source FROM funding ORDER BY number)").unwrap(),
        "Komm-IN NRW,Amt 50,Stiftung"
    );
    assert_eq!(one(&room, "SELECT CAST(count(*) AS TEXT) FROM status_reports").unwrap(), "1");
    let trace = "SELECT old_value || '>' || new_value || reason FROM changes WHERE field = 'lead'";
    assert_eq!(one(&room, trace).unwrap(), "Amt 50>Amt 51Umzug");
}

#[test]
fn an_outcome_that_is_taken_back_is_marked_and_may_come_again() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    let outcome =
        json!({ "do": "record_outcome", "outcome": id("o"), "title": "Haus", "kind": "measure", "result": "accepted" });
    let seq = record.done(outcome)["seq"][0].clone();
    export(&room, &[session.name()]);
    let undone = record.done(json!({ "do": "undo", "seq": seq }))["seq"][0].clone();
    assert_eq!(counts(&export(&room, &[session.name()]), "outcomes"), [0, 0, 1, 0]);
    assert_eq!(counts(&export(&room, &[session.name()]), "outcomes"), [0, 0, 0, 1]);
    let withdrawn = "SELECT withdrawn_at FROM outcomes";
    assert!(one(&room, withdrawn).is_some());
    record.done(json!({ "do": "undo", "seq": undone }));
    assert_eq!(counts(&export(&room, &[session.name()]), "outcomes"), [0, 1, 0, 0]);
    assert_eq!(one(&room, withdrawn), None);
    record.end();
}

#[test]
fn a_dry_run_tells_and_touches_nothing() {
    let room = Room::new();
    conference(&room);
    let before = contents(room.path());
    for target in ["sqlite:neu.sqlite", "csv:neu", "oparl:neu", "xlsx:neu.xlsx"] {
        let told = export(&room, &["--dry-run", "--to", target]);
        assert_eq!((counts(&told, "outcomes"), &told["dry_run"]), ([3, 0, 0, 0], &json!(true)));
        let read = room.print(&["export", "--dry-run", "--to", target]);
        assert!(read.contains("+ Outcomes: Dolmetschdienst") && read.ends_with("Nothing was written.\n"), "{read}");
        assert_eq!(contents(room.path()), before, "{target}");
    }
    export(&room, &[]);
    let before = contents(room.path());
    assert_eq!(counts(&export(&room, &["--dry-run"]), "outcomes"), [0, 0, 0, 3]);
    assert_eq!(contents(room.path()), before);
}

#[test]
fn only_closed_sessions_go_by_themselves_and_damaged_ones_never() {
    let room = Room::new();
    let (session, open) = (conference(&room), room.session());
    open.opened().end();
    assert_eq!(counts(&export(&room, &[]), "sessions"), [1, 0, 0, 0]);
    assert_eq!(counts(&export(&room, &[open.name()]), "sessions"), [1, 0, 0, 0]);

    // An older copy does not hold what was exported.
    let journal = session.dir.join("journal.jsonl");
    let (whole, mark) = (session.journal(), fs::read(session.dir.join("journal.head")).unwrap());
    reopened(&session, |record| drop(record.done(json!({ "do": "note", "text": "später" }))));
    export(&room, &[]);
    let (later, later_mark) = (session.journal(), fs::read(session.dir.join("journal.head")).unwrap());
    let dataset = room.path().join("dataset.sqlite");
    let before = fs::read(&dataset).unwrap();
    fs::write(&journal, &whole).unwrap();
    fs::write(session.dir.join("journal.head"), &mark).unwrap();
    room.refuses(&["export"], &[session.name(), "older copy", "nothing was written"]);

    let mut damaged = later.clone();
    damaged[later.len() / 2] ^= 1;
    fs::write(&journal, &damaged).unwrap();
    fs::write(session.dir.join("journal.head"), &later_mark).unwrap();
    room.refuses(&["export", session.name()], &[session.name(), "line", "verify"]);
    assert_eq!(fs::read(&dataset).unwrap(), before);
}

#[test]
fn a_session_on_a_stick_may_be_brought_in_twice() {
    let (room, office) = (Room::new(), Room::new());
    let session = conference(&room);
    let stick = office.path().join("stick").join(session.name());
    fs::create_dir_all(&stick).unwrap();
    for file in ["journal.jsonl", "journal.head"] {
        fs::copy(session.dir.join(file), stick.join(file)).unwrap();
    }
    let stick = stick.to_str().unwrap();
    assert_eq!(counts(&export(&office, &[stick]), "outcomes"), [3, 0, 0, 0]);
    let again = export(&office, &[stick, stick]);
    assert_eq!((counts(&again, "outcomes"), &again["changed"], &again["added"]), ([0, 0, 0, 6], &json!(0), &json!(0)));
    // The room goes on; the next stick brings what is new.
    reopened(&session, |record| {
        record.done(json!({ "do": "assign", "outcome": id("agreed"), "handlungsfeld": "ARB", "reason": "anders" }));
    });
    fs::copy(session.dir.join("journal.jsonl"), office.path().join("stick").join(session.name()).join("journal.jsonl"))
        .unwrap();
    assert_eq!(counts(&export(&office, &[stick]), "outcomes"), [0, 1, 0, 2]);
}

#[test]
fn signed_sessions_are_closed_too() {
    let room = Room::new();
    let session = conference(&room);
    let mut record = session.record();
    for role in ["moderator", "secretary"] {
        record.done(json!({ "do": "sign", "role": role, "name": "Erika Mustermann" }));
    }
    record.end();
    assert_eq!(counts(&export(&room, &[]), "sessions"), [1, 0, 0, 0]);
}

#[test]
fn a_killed_export_leaves_all_or_nothing() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    let lines: String = (0..2_000)
        .map(|n| {
            format!(
                "{}\n",
                json!({ "id": format!("o{n}"), "do": "record_outcome", "title": format!("Ergebnis {n}"),
            "kind": "measure", "result": "accepted" })
            )
        })
        .collect();
    record.send(lines.as_bytes());
    (0..2_000).for_each(|_| assert_eq!(record.answer()["ok"], true));
    record.end();
    let dataset = room.path().join("dataset.sqlite");
    let mut landed = 0;
    for round in 0..12 {
        let mut child = room.program().args(["export", session.name()]).stdout(Stdio::piped()).spawn().unwrap();
        // Kills at every stage: before the file is there, while it grows, after it is done.
        let grown =
            |bytes: u64| fs::metadata(room.path().join("dataset.sqlite-wal")).is_ok_and(|wal| wal.len() >= bytes);
        while round > 0 && !grown(round * 100_000) && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        if dataset.exists() {
            let tables = "SELECT CAST(count(*) AS TEXT) FROM sqlite_master WHERE name = 'outcomes'";
            let there = one(&room, tables).unwrap() == "1";
            let rows =
                if there { one(&room, "SELECT CAST(count(*) AS TEXT) FROM outcomes").unwrap() } else { "0".into() };
            assert!(["0", "2000"].contains(&&*rows), "{rows} outcomes after round {round}");
            landed += u32::from(rows == "2000");
            fs::remove_file(&dataset).unwrap();
            let _ = fs::remove_file(room.path().join("dataset.sqlite-wal"));
        }
    }
    assert!(landed < 12, "some of them were killed in time");
    export(&room, &[session.name()]);
    assert_eq!(one(&room, "SELECT CAST(count(*) AS TEXT) FROM outcomes").unwrap(), "2000");
}

#[test]
fn the_package_explains_itself_and_keeps_what_is_there() {
    let room = Room::new();
    let session = conference(&room);
    export(&room, &["--to", "csv:paket"]);
    let folder = room.path().join("paket");
    for below in ["", "excel/"] {
        let package: Value =
            serde_json::from_slice(&fs::read(folder.join(format!("{below}datapackage.json"))).unwrap()).unwrap();
        for resource in package["resources"].as_array().unwrap() {
            let bytes = fs::read(folder.join(below).join(resource["path"].as_str().unwrap())).unwrap();
            let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(
                (&resource["hash"], &resource["bytes"]),
                (&json!(format!("sha256:{hash}")), &json!(bytes.len()))
            );
            assert_eq!(bytes.starts_with("\u{FEFF}".as_bytes()), !below.is_empty());
            let text = String::from_utf8(bytes).unwrap();
            let head: Vec<_> =
                resource["schema"]["fields"].as_array().unwrap().iter().map(|f| f["name"].as_str().unwrap()).collect();
            let comma = if below.is_empty() { "," } else { ";" };
            assert_eq!(text.trim_start_matches('\u{FEFF}').split("\r\n").next().unwrap(), head.join(comma));
        }
    }
    let outcomes = fs::read_to_string(folder.join("outcomes.csv")).unwrap();
    assert!(outcomes.contains("'=Sprachcafé; „in jedem Stadtteil“"), "{outcomes}");

    let before = contents(&folder);
    assert_eq!(counts(&export(&room, &["--to", "csv:paket"]), "outcomes"), [0, 0, 0, 3]);
    assert_eq!(contents(&folder), before);
    let other = room.session();
    other.opened().end();
    export(&room, &[other.name(), "--to", "csv:paket"]);
    assert_eq!(counts(&export(&room, &[session.name(), "--to", "csv:paket"]), "outcomes"), [0, 0, 0, 3]);
    fs::write(folder.join("fremd.txt"), "x").unwrap();
    room.refuses(&["export", "--to", "csv:paket"], &["fremd.txt"]);
    fs::remove_file(folder.join("fremd.txt")).unwrap();

    let validator =
        std::process::Command::new("frictionless").arg("validate").arg(folder.join("datapackage.json")).output();
    match validator {
        Ok(told) => {
            let told = Ran::of(told);
            assert_eq!(told.status, 0, "{}", told.out);
            let excel = folder.join("excel/datapackage.json");
            let told = Ran::of(std::process::Command::new("frictionless").arg("validate").arg(excel).output().unwrap());
            assert_eq!(told.status, 0, "{}", told.out);
        }
        Err(_) if std::env::var_os("CI").is_none() => println!("skipped: frictionless is not here"),
        Err(error) => panic!("frictionless: {error}"),
    }
}

#[test]
fn the_workbook_has_a_sheet_for_each_table_and_field_and_no_formula() {
    let room = Room::new();
    conference(&room);
    let write = || {
        room.print(&["--lang", "de", "export", "--to", "xlsx:daten.xlsx"]);
        fs::read(room.path().join("daten.xlsx")).unwrap()
    };
    let workbook = write();
    assert_eq!(write(), workbook, "the same dataset gives the same workbook");
    let files = unzipped(&workbook);
    let text =
        |name: &str| String::from_utf8(files.iter().find(|(known, _)| known == name).unwrap().1.clone()).unwrap();
    let book = text("xl/workbook.xml");
    for sheet in ["Ergebnisse", "SPR", "IKÖ", "Abstimmungen", "Sachstandsberichte", "Finanzierung"] {
        assert!(book.contains(&format!("name=\"{sheet}\"")), "{sheet}");
    }
    for (name, bytes) in files.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")) {
        let sheet = String::from_utf8_lossy(bytes);
        assert!(sheet.contains("<autoFilter") && sheet.contains("<cols>") && !sheet.contains("<f>"), "{name}");
    }
    let strings = text("xl/sharedStrings.xml");
    assert!(strings.contains("=Sprachcafé") && strings.contains("einfache Mehrheit"), "{strings}");

    // What the office changed is told in words too, and none of them is a program's.
    export(&room, &[]);
    room.print(&["dataset", "set", "SPR-02", "kind=initiative", "lead=Amt 51"]);
    room.refuses(&["export", "--from", "sqlite:dataset.sqlite"], &["only be written into files"]);
    room.print(&["--lang", "de", "export", "--from", "sqlite:dataset.sqlite", "--to", "xlsx:daten.xlsx"]);
    let whole = unzipped(&fs::read(room.path().join("daten.xlsx")).unwrap());
    let (_, strings) = whole.iter().find(|(name, _)| name == "xl/sharedStrings.xml").unwrap();
    let strings = String::from_utf8_lossy(strings);
    for word in ["closed", "yes_no", "simple", "open", "accepted", "kind", "lead", "project", "initiative"] {
        assert!(!strings.contains(&format!(">{word}<")), "{word}: {strings}");
    }
}

#[test]
fn the_schema_is_that_of_the_tables() {
    let room = Room::new();
    conference(&room);
    export(&room, &[]);
    let schema: Value = serde_json::from_str(&room.print(&["schema", "dataset"])).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    for (table, rows) in schema["properties"].as_object().unwrap() {
        let connection = sqlite(&room);
        let mut columns = connection.prepare(&format!("SELECT name FROM pragma_table_info('{table}')")).unwrap();
        let columns: Vec<String> = columns.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let required: Vec<_> =
            rows["items"]["required"].as_array().unwrap().iter().map(|c| c.as_str().unwrap()).collect();
        assert_eq!(columns, required, "{table}");
    }
    let outcome: Value = serde_json::from_str(&room.print(&["dataset", "outcomes", "--json"])).unwrap();
    let outcomes =
        jsonschema::options().should_validate_formats(true).build(&schema["properties"]["outcomes"]).unwrap();
    outcomes.validate(&outcome).unwrap_or_else(|error| panic!("{}: {error}", error.instance_path()));
}

#[test]
fn a_later_dataset_is_left_alone() {
    let room = Room::new();
    conference(&room);
    export(&room, &[]);
    sqlite(&room).execute("INSERT INTO dataset_version VALUES (99)", []).unwrap();
    room.refuses(&["export"], &["version 99"]);
    room.refuses(&["report", "--year", "2026", "--format", "md"], &["version 99"]);
    export(&room, &["--to", "csv:paket"]);
    let about = room.path().join("paket/datapackage.json");
    fs::write(&about, fs::read_to_string(&about).unwrap().replace("\"version\": \"", "\"version\": \"9")).unwrap();
    room.refuses(&["export", "--to", "csv:paket"], &["paket", "later version"]);
    room.write("kein.sqlite", "nur Text, und davon genug, damit es keine Datenbank sein kann".repeat(20));
    room.refuses(&["export", "--to", "sqlite:kein.sqlite"], &["kein.sqlite", "not an SQLite database"]);
}

#[test]
fn no_folder_is_replaced_that_somebody_works_in() {
    let room = Room::new();
    conference(&room);
    let (export, report) = (["export", "--to", "csv:."], ["report", "--year", "2026", "--format", "csv", "-o", "."]);
    room.print(&["export"]);
    let empty = room.path().join("leer");
    fs::create_dir(&empty).unwrap();
    for args in [&export[..], &report] {
        let told =
            Ran::of(room.program().arg("--sessions").arg(room.path()).args(args).current_dir(&empty).output().unwrap());
        assert_eq!(told.status, 1);
        assert!(told.err.contains("you are working in it"), "{}", told.err);
        assert_eq!(fs::read_dir(&empty).unwrap().count(), 0);
    }
}

#[test]
fn the_office_works_with_codes_and_leaves_no_nonsense() {
    let room = Room::new();
    conference(&room);
    export(&room, &[]);
    let office = |args: &[&str]| room.print(&[&["dataset"], args].concat());
    let refused = |args: &[&str], words: &[&str]| room.refuses(&[&["dataset"], args].concat(), words);
    refused(&["set", "SPR-02", "code=SPR-01"], &["SPR-01", "already"]);
    refused(&["set", "SPR-02", "status=done"], &["status", "due_date"]);
    refused(&["set", "SPR-02", "due_date=31.12.2026"], &["31.12.2026", "Due"]);
    refused(&["set", "SPR-02", "title="], &["Title"]);
    refused(&["set", "SPR-09", "lead=x"], &["SPR-09", "dataset outcomes"]);
    refused(&["funding", "SPR-02", "--entry", "9", "--remove"], &["9"]);
    refused(&["merge", "SPR-01", "SPR-01"], &["SPR-01"]);
    refused(&["map", &field(&room, "SPR"), "anderer/2/SPR"], &["anderer/2/SPR"]);
    refused(&["outcomes", "--in", "csv:x"], &["database"]);

    office(&["decision", "SPR-01", "--body", "Rat", "--paper", "V/12", "--date", "2025-12-01", "--result", "accepted"]);
    office(&["indicator", "SPR-01", "--title", "Cafés", "--unit", "Anzahl", "--start", "0", "--target", "8"]);
    office(&["status", "SPR-01", "--status", "done", "--date", "2025-12-20"]);
    office(&["status", "SPR-01", "--status", "delayed", "--date", "2025-12-10"]);
    let told: Value = serde_json::from_str(&office(&["outcome", "SPR-01", "--json"])).unwrap();
    assert_eq!((&told["status"], &told["decisions"][0]["paper_number"]), (&json!("done"), &json!("V/12")));
    assert_eq!(
        (&told["indicators"][0]["target_value"], told["status_reports"].as_array().unwrap().len()),
        (&json!("8"), 2)
    );

    let said = room.print(&["--lang", "de", "dataset", "outcome", "SPR-01"]);
    for part in [
        "    Stand: abgeschlossen",
        "    Sitzung: Probe",
        "    1 · 01.12.2025: Rat · Vorlage: V/12 · angenommen",
        "Kennzahlen: Titel: Cafés, Einheit: Anzahl, Ausgangswert: 0, Zielwert: 8",
    ] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
    assert!(!said.contains("source") && !said.contains("measure"), "{said}");

    office(&["merge", "SPR-01", "SPR-02", "--reason", "dasselbe"]);
    refused(&["merge", "SPR-02", "SPR-01"], &["SPR-01"]);
    assert!(one(&room, "SELECT merged_into FROM outcomes WHERE code = 'SPR-02'").is_some());
    office(&["separate", "SPR-02"]);
    assert_eq!(one(&room, "SELECT merged_into FROM outcomes WHERE code = 'SPR-02'"), None);

    let names = |args: &[&str]| {
        let rows: Value = serde_json::from_str(&office(&[&["outcomes", "--json"], args].concat())).unwrap();
        rows.as_array().unwrap().iter().map(|row| row["code"].as_str().unwrap_or("-").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&["--status", "done"]), ["SPR-01"]);
    assert_eq!(names(&["--lead", "amt 5"]), ["SPR-02"]);
    assert_eq!(names(&["--due-by", "2021-01-01"]), ["SPR-02"]);
    assert_eq!(names(&["--field", "BIL"]), Vec::<String>::new());
    assert_eq!(names(&["--session", "prob"]).len(), 3);
}

#[test]
fn the_report_says_the_same_in_every_format_and_language() {
    let room = Room::new();
    conference(&room);
    room.refuses(&["report", "--year", "2026", "--format", "md"], &["no outcomes yet"]);
    export(&room, &[]);
    // The sessions of these tests have no day of their own, so the year is this one.
    let year = one(&room, "SELECT substr(opened_at, 1, 4) FROM sessions").unwrap();
    let before = (year.parse::<u16>().unwrap() - 1).to_string();
    room.print(&[
        "dataset",
        "status",
        "SPR-01",
        "--status",
        "in_progress",
        "--effect",
        "<script>alert(1)</script> | voll",
        "--participants",
        "1200",
        "--cost",
        "4000",
        "--date",
        &format!("{year}-01-02"),
    ]);
    room.print(&["dataset", "funding", "SPR-01", "--source", "=Stiftung", "--kind", "third_party", "--eur", "12000"]);
    room.print(&["dataset", "map", &field(&room, "KUL"), &field(&room, "TEI")]);
    let day = format!("{year}-01-03");
    room.print(&[
        "dataset", "decision", "SPR-02", "--body", "Rat", "--paper", "V/7", "--date", &day, "--result", "accepted",
    ]);
    room.print(&["dataset", "indicator", "SPR-01", "--title", "Cafés", "--unit", "Anzahl", "--target", "8"]);
    let report =
        |format: &str, lang: &str| room.print(&["--lang", lang, "report", "--year", &year, "--format", format]);

    let csv = report("csv", "en");
    for line in [
        "At a glance,At a glance,Measures,2",
        "At a glance,At a glance,Overdue,1",
        "At a glance,At a glance,Never reported on,1",
        "Measures by status,Measures by status,in progress,1,0,1",
        &format!("SPR – Language and language support,Decisions,SPR-02,Dolmetschdienst,{day},Rat,V/7,accepted"),
        "SPR – Language and language support,Indicators,SPR-01,'=Sprachcafé; „in jedem Stadtteil“,Cafés,Anzahl,,8,",
        "Costs and funding,Funding by source,third party,'=Stiftung,1,12000",
        "Costs and funding,Costs by lead,Amt 50,1,1000,0,0",
        "Participation,Participants by group,no group,3",
    ] {
        assert!(csv.lines().any(|known| known == line), "{line} is not in\n{csv}");
    }
    assert!(csv.contains(&format!("Measures by status,Measures by status,Status,{year},{before},Change")), "{csv}");
    assert!(
        !csv.contains("Culture") && csv.contains("Participation"),
        "what goes on elsewhere has no section of its own"
    );

    room.print(&["--lang", "de", "report", "--year", &year, "--format", "csv", "-o", "tabellen/"]);
    fs::write(room.path().join("tabellen/alt.csv"), "fremd").unwrap();
    room.refuses(&["--lang", "de", "report", "--year", &year, "--format", "csv", "-o", "tabellen/"], &["alt.csv"]);
    fs::remove_file(room.path().join("tabellen/alt.csv")).unwrap();
    let notes = format!("bestandsaufnahme-{year}-anmerkungen.csv");
    fs::write(room.path().join("tabellen").join(&notes), "eigenes").unwrap();
    room.refuses(&["--lang", "de", "report", "--year", &year, "--format", "csv", "-o", "tabellen/"], &[&notes]);
    fs::remove_file(room.path().join("tabellen").join(&notes)).unwrap();
    // Tables come and go, and take the place of those of an earlier report.
    fs::write(room.path().join(format!("tabellen/bestandsaufnahme-{year}-99-alt.csv")), "alt").unwrap();
    room.print(&["--lang", "de", "report", "--year", &year, "--format", "csv", "-o", "tabellen/"]);
    assert!(!room.path().join(format!("tabellen/bestandsaufnahme-{year}-99-alt.csv")).exists());
    let mut tables = fs::read_dir(room.path().join("tabellen")).unwrap().map(|file| file.unwrap().path());
    let by_status = tables.find(|path| path.to_str().unwrap().ends_with("maßnahmen-nach-stand.csv")).unwrap();
    assert_eq!(
        by_status.file_name().unwrap().to_str().unwrap(),
        format!("bestandsaufnahme-{year}-02-maßnahmen-nach-stand.csv")
    );
    let by_status = fs::read_to_string(by_status).unwrap();
    assert!(
        by_status
            .starts_with(&format!("Stand,{year},{before},Veränderung\r\nempfohlen,0,0,0\r\nbeschlossen,1,0,1\r\n")),
        "{by_status}"
    );

    let markdown = report("md", "de");
    for part in [
        "# Bestandsaufnahme",
        "| in Umsetzung | 1 | 0 | +1 |",
        "### Was bleibt",
        "12.000 €",
        "\\<script\\>alert(1)\\</script\\> \\| voll",
    ] {
        assert!(markdown.contains(part), "{part} is not in\n{markdown}");
    }
    let html = report("html", "de");
    for part in [
        "<html lang=\"de\">",
        "<svg ",
        "role=\"img\"",
        "<caption>Was bleibt</caption>",
        "scope=\"col\"",
        "&lt;script&gt;",
        "12.000 €",
        "default-src 'none'",
    ] {
        assert!(html.contains(part), "{part} is not in\n{html}");
    }
    assert!(!html.contains("<script"));
    room.print(&["report", "--year", &before, "--format", "html", "--output", "davor.html"]);
    let earlier = fs::read_to_string(room.path().join("davor.html")).unwrap();
    assert!(earlier.contains("<html lang=\"en\">") && earlier.contains("Nothing to report"), "{earlier}");
    room.print(&["--lang", "de", "report", "--year", &year, "--format", "pdf", "-o", "bericht.pdf"]);
    let pdf = Pdf::of(&fs::read(room.path().join("bericht.pdf")).unwrap());
    pdf.claims_the_standards();
    assert_eq!(pdf.catalog(b"Lang").as_str().unwrap(), b"de");
    for tag in ["H1", "P", "Table", "TH", "TD", "Figure", "Caption", "TOC"] {
        assert!(pdf.tags().contains(tag), "{tag}: {:?}", pdf.tags());
    }
    let charts = html.matches("<svg ").count();
    let told = pdf.descriptions();
    assert_eq!(told.iter().filter(|told| told.starts_with("Balkendiagramm")).count(), charts, "{told:?}");
    let (paper, pages) = (pdf.text(), pdf.pages());
    assert!(paper.contains(&format!("Seite {pages} von {pages}")), "{paper}");
    for part in ["Bestandsaufnahme", "in Umsetzung", "Was bleibt", "<script>alert(1)</script> | voll", "=Stiftung"] {
        // A reader of PDFs sees lines where cells are broken.
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        assert!(bare(&paper).contains(&bare(part)), "{part} is not in\n{paper}");
    }
    for text in [csv, markdown, html, paper] {
        assert!(!text.contains("Mustermann") && !text.contains("Gerücht"));
    }

    // What was done for a duplicate counts where it goes on.
    room.print(&["dataset", "status", "SPR-02", "--status", "delayed", "--progress", "15"]);
    assert!(report("csv", "en").contains("At a glance,At a glance,Never reported on,0"));
    room.print(&["dataset", "merge", "SPR-01", "SPR-02"]);
    let decided = format!("Decisions,SPR-01,'=Sprachcafé; „in jedem Stadtteil“,{day},Rat,V/7,accepted");
    assert!(report("csv", "en").contains(&decided), "{}", report("csv", "en"));
    let now = "SELECT status || progress_percent FROM outcomes WHERE code = 'SPR-01'";
    assert_eq!(one(&room, now).as_deref(), Some("delayed15"));
}
