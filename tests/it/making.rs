//! Making sessions and filling them: templates, plans and their faults, own catalogues, lists from spreadsheets and
//! OParl, and what the program prints for other programs.

use std::fs;

use fachkonferenz::session::TEMPLATES;
use serde_json::{Value, json};

use crate::room::{PLAN, Room, Session, valid};

#[test]
fn every_template_makes_a_session() {
    let room = Room::new();
    let listed = room.print(&["new", "--list"]);
    for template in TEMPLATES {
        assert!(listed.contains(template.name), "{listed}");
        let planned: Value = serde_json::from_str(template.json).unwrap();
        valid(&PLAN, &planned);
        let args = ["--template", template.name, "--title", "Probe", "--date", "2026-11-22", "--place", "Rathaus"];
        let name = room.print(&[&["new"], &args[..]].concat());
        let dir = room.path().join(name.trim_end());
        let plan: Value = serde_json::from_slice(&fs::read(dir.join("plan.json")).unwrap()).unwrap();
        valid(&PLAN, &plan);
        let log: Value = serde_json::from_str(&room.print(&["show", name.trim_end(), "--json"])).unwrap();
        let session = &log["session"];
        let found = (&session["title"], &session["date"], &session["place"], &session["status"]);
        assert_eq!(found, (&json!("Probe"), &json!("2026-11-22"), &json!("Rathaus"), &json!("planned")));
        let agenda = |list: &Value| -> Vec<[Value; 3]> {
            let item = |item: &Value| ["title", "kind", "minutes"].map(|field| item[field].clone());
            list.as_array().unwrap().iter().map(item).collect()
        };
        assert_eq!(agenda(&log["agenda"]), agenda(&planned["agenda"]), "{}", template.name);
        assert_eq!(log["concept"]["title"]["de"], "Beispielkatalog – nicht amtlich");
        assert_eq!(log["concept"]["title"]["en"], "Example catalogue – not official");
        assert_eq!((&log["concept"]["official"], log["handlungsfelder"].as_array().unwrap().len()), (&json!(false), 8));
    }
    // The same day and title again get a name of their own; the newest day stands first in the list.
    let rows: Vec<Value> = serde_json::from_str(&room.print(&["list", "--json"])).unwrap();
    assert_eq!(rows.len(), TEMPLATES.len());
    let names: std::collections::BTreeSet<_> = rows.iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert!(names.contains("2026-11-22-probe") && names.contains("2026-11-22-probe-2") && names.len() == rows.len());
    assert!(rows.iter().all(|row| row["title"] == "Probe" && row["status"] == "planned" && row["damaged"] == false));
}

#[test]
fn the_latest_day_stands_first_and_no_day_last() {
    let room = Room::new();
    for (title, date) in [("a", "2026-01-02"), ("b", "2026-03-04"), ("c", "2026-01-02")] {
        room.print(&["new", "--template", "world-cafe", "--title", title, "--date", date]);
    }
    room.print(&["new", "--template", "world-cafe", "--title", "zuletzt"]);
    let rows: Vec<Value> = serde_json::from_str(&room.print(&["list", "--json"])).unwrap();
    let names: Vec<_> = rows.iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["2026-03-04-b", "2026-01-02-a", "2026-01-02-c", "zuletzt"]);
    assert!(room.print(&["list"]).contains("zuletzt  planned  0 proposals"), "no gap where the day would stand");
}

#[test]
fn a_session_is_found_by_name_and_by_path() {
    let room = Room::new();
    let session = room.session();
    let path = session.dir.to_str().unwrap();
    for found in [session.name(), path, &format!("./{}", session.name())] {
        assert!(room.print(&["show", found]).contains("Probe"), "{found}");
    }
    assert!(room.print(&["--sessions", "/nirgends", "show", path]).contains("Probe"));
    assert_eq!(room.print(&["--sessions", "/nirgends", "list"]), "");
}

#[test]
fn faults_in_plans_are_named_by_their_path() {
    let room = Room::new();
    let plan = || {
        json!({ "format": "fachkonferenz/plan/1", "title": "T", "agenda": [{ "title": "A", "kind": "vote", "minutes": 5 }],
            "concept": { "id": "x", "version": "1", "title": { "de": "X" }, "fields": [{ "code": "A", "name": { "de": "A" } }] } })
    };
    let check = |path: &str, value: Value, words: &[&str]| {
        let mut plan = plan();
        match value {
            Value::Null => {
                let (parent, field) = path.rsplit_once('/').unwrap();
                plan.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(field);
            }
            value => {
                let (parent, field) = path.rsplit_once('/').unwrap();
                plan.pointer_mut(parent).unwrap()[field] = value;
            }
        }
        let file = room.write("faulty.json", plan.to_string());
        room.refuses(&["new", "--plan", file.to_str().unwrap()], &[&["faulty.json"], words].concat());
    };
    check("/title", Value::Null, &["title", "missing"]);
    check("/title", json!(" "), &["title"]);
    check("/title", json!("x".repeat(201)), &["title", "200"]);
    check("/agenda", json!([]), &["agenda", "1 to 200"]);
    check("/agenda/0/kind", json!("dance"), &["agenda[0].kind", "vote"]);
    check("/agenda/0/minutes", json!(0), &["agenda[0].minutes", "1,440"]);
    check("/agenda/0/minuten", json!(5), &["agenda[0].minuten", "spelling"]);
    check("/date", json!("22.11.2026"), &["date", "YYYY-MM-DD"]);
    check("/rule", json!("most"), &["rule", "two_thirds_cast"]);
    check("/quorum", json!("half"), &["quorum", "majority_members"]);
    check("/language", json!("fr"), &["language", "de, en"]);
    check("/concept/fields", json!([]), &["concept.fields"]);
    check("/concept/fields/0/code", Value::Null, &["concept.fields[0].code"]);
    let twice = json!([{ "code": "A", "name": { "de": "A" } }, { "code": "a", "name": { "de": "B" } }]);
    check("/concept/fields", twice, &["concept.fields[1].code", "concept.fields[0].code"]);
    check("/format", json!("fachkonferenz/plan/2"), &["fachkonferenz/plan/2", "fachkonferenz/plan/1"]);
    for (content, words) in [
        (&b"{"[..], &["line 1"][..]),
        (b"\xff\xfe", &["faulty.json", "UTF-8"]),
        (b"", &["line 1"]),
        ("[".repeat(10_000).as_bytes(), &["line 1"]),
        (" ".repeat((1 << 20) + 1).as_bytes(), &["too large"]),
        // Cut in the middle of a letter it is too large all the same.
        (format!(" {}", "ä".repeat(1 << 20)).as_bytes(), &["too large"]),
    ] {
        let file = room.write("faulty.json", content);
        room.refuses(&["new", "--plan", file.to_str().unwrap()], words);
    }
    room.refuses(&["new", "--template", "world-cafe", "--title", " "], &["--title"]);
    room.refuses(&["new", "--plan", "fehlt.json"], &["fehlt.json", "not there"]);
    room.refuses(&["new", "--plan", "."], &["that is a folder"]);
    room.refuses(&["new", "--template", "fehlt"], &["fehlt", "--list"]);
    assert_eq!(room.print(&["list"]), "", "a refused plan leaves no folder");
}

#[test]
fn a_plan_may_bring_its_own_catalogue() {
    for count in [5, 11] {
        let room = Room::new();
        let fields: Vec<_> = (1..=count)
            .map(|n| json!({ "code": format!("F{n}"), "name": { "de": format!("Feld {n}") }, "keywords": ["Wort"] }))
            .collect();
        let concept = json!({ "id": "stadt", "version": "2024", "title": { "de": "Konzept der Stadt" }, "official": true,
            "fields": fields });
        let session = room.planned(json!({ "concept": concept }));
        let mut record = session.opened();
        let made =
            record.done(json!({ "do": "record_outcome", "title": "o", "kind": "position", "result": "accepted" }));
        let last = format!("F{count}");
        record.refused(
            "unknown_handlungsfeld",
            json!({ "do": "assign", "outcome": made["outcome"], "handlungsfeld": "SPR" }),
        );
        record.done(json!({ "do": "assign", "outcome": made["outcome"], "handlungsfeld": last, "also": ["F1"] }));
        record.done(json!({ "do": "close_session" }));
        record.end();
        let log = session.checked();
        assert_eq!(
            log["concept"],
            json!({ "id": "stadt", "version": "2024", "official": true,
            "title": { "de": "Konzept der Stadt", "en": "Konzept der Stadt" } })
        );
        assert_eq!(log["handlungsfelder"].as_array().unwrap().len(), count);
        assert_eq!(
            log["handlungsfelder"][count - 1],
            json!({ "code": last, "name": { "de": format!("Feld {count}"),
            "en": format!("Feld {count}") } })
        );
        assert_eq!((&log["outcomes"][0]["handlungsfeld"], &log["outcomes"][0]["also"]), (&json!(last), &json!(["F1"])));
    }
}

/// Reads a file in and returns what the program says about it.
fn import(room: &Room, session: &Session<'_>, what: &str, file: &[u8]) -> String {
    let path = room.write("list", file);
    let ran = room.run(&["import", session.name(), what, path.to_str().unwrap()]);
    assert_eq!((ran.status, ran.out.as_str()), (0, ""), "{}", ran.err);
    ran.err
}

#[test]
fn participants_come_from_any_spreadsheet() {
    let expected = json!([["Ayşe Yılmaz", "Verein „Brücke“, Süd", "Vereine", true, 2], ["Gast", null, null, false, 1]]);
    for file in [
        "\u{feff}Name;Organisation;Gruppe;Stimmrecht;Gewicht\r\nAyşe Yılmaz;Verein „Brücke“, Süd;Vereine;ja;2\r\nGast;;;nein;\r\n",
        "name,organisation,group,may_vote,weight\nAyşe Yılmaz,\"Verein „Brücke“, Süd\",Vereine,yes,2\n\nGast,,,no,1",
        "Gewicht;Stimmrecht;Telefon;Gruppe;Verein;Teilnehmende\n2;x;1;Vereine;Verein „Brücke“, Süd;Ayşe Yılmaz\n;0;;;;Gast\n",
    ] {
        let room = Room::new();
        let session = room.session();
        let said = import(&room, &session, "--participants", file.as_bytes());
        assert!(said.contains("2 new, 0 there before, 0 refused"), "{said}");
        assert_eq!(said.contains("Telefon"), file.contains("Telefon"), "what is not read is told: {said}");
        let people = |log: Value| -> Value {
            let fields = ["name", "organisation", "group", "may_vote", "weight"];
            let person = |person: &Value| fields.map(|field| person[field].clone());
            json!(log["participants"].as_array().unwrap().iter().map(person).collect::<Vec<_>>())
        };
        assert_eq!(people(session.checked()), expected);
        // The same file again is harmless, also in a running session and after an undo.
        let before = session.journal();
        let said = import(&room, &session, "--participants", file.as_bytes());
        assert!(said.contains("0 new, 2 there before, 0 refused"), "{said}");
        assert_eq!(session.journal(), before);
        assert!(session.records()[1..].iter().all(|record| record["by"] == "import"));
    }
}

#[test]
fn proposals_find_their_item_and_their_author() {
    let room = Room::new();
    let session = room.session();
    import(&room, &session, "--participants", b"Name\nAyse\nBernd\nBernd\n");
    let file = "Titel;Text;Eingebracht von;TOP\nSprachcafé;\"Zwei\n\nAbsätze\";Ayse;2\nRadweg;;;Beginn\nPark;;;TOP 2\n\
        Steg;;Bernd;\nWald;;Niemand;\nTurm;;;99\n";
    let list = room.write("list", file);
    let ran = room.run(&["import", session.name(), "--proposals", list.to_str().unwrap()]);
    assert!(ran.status == 1 && ran.err.contains("3 new, 0 there before, 3 refused"), "{}", ran.err);
    for (line, called) in [(7, "Bernd"), (8, "Niemand"), (9, "99")] {
        let said = |line_said: &str| line_said.contains(&line.to_string()) && line_said.contains(called);
        assert!(ran.err.lines().any(said), "{called}: {}", ran.err);
    }
    let log = session.checked();
    let [cafe, path, park] = log["proposals"].as_array().unwrap().as_slice() else { panic!("three") };
    assert_eq!((&cafe["text"], &cafe["channel"]), (&json!("Zwei\n\nAbsätze"), &json!("import")));
    assert_eq!((&cafe["proposed_by"], &cafe["item"]), (&log["participants"][0]["id"], &log["agenda"][1]["id"]));
    assert_eq!((&path["proposed_by"], &path["item"]), (&Value::Null, &log["agenda"][0]["id"]));
    assert_eq!(&park["item"], &log["agenda"][1]["id"]);
}

#[test]
fn a_file_read_as_something_else_is_something_else() {
    let room = Room::new();
    let session = room.session();
    for what in ["--proposals", "--agenda"] {
        let said = import(&room, &session, what, b"Titel\nRadweg\n");
        assert!(said.contains("1 new, 0 there before, 0 refused"), "{what}: {said}");
    }
}

#[test]
fn agendas_come_from_tables_and_from_oparl() {
    let room = Room::new();
    let session = room.session();
    import(&room, &session, "--agenda", "Titel;Art;Minuten\nEinstieg;Eröffnung;10\nCards;collect;\n".as_bytes());
    let meeting = json!({
        "id": "https://oparl.example/meeting/1", "type": "https://schema.oparl.org/1.1/Meeting", "name": "Ausschuss",
        "agendaItem": [
            { "id": "https://oparl.example/item/3", "number": "Ö 2", "order": 1, "name": "Anträge", "public": true },
            { "id": "https://oparl.example/item/4", "order": 2, "name": "Weg", "deleted": true },
            { "id": "https://oparl.example/item/2", "number": "Ö 1", "order": 0, "name": "Eröffnung", "public": true },
        ],
    });
    for _ in 0..2 {
        import(&room, &session, "--agenda", meeting.to_string().as_bytes());
    }
    let log = session.checked();
    let agenda: Vec<_> = log["agenda"].as_array().unwrap().iter().map(|item| item["title"].as_str().unwrap()).collect();
    assert_eq!(agenda, ["Beginn", "Rest", "Einstieg", "Cards", "Eröffnung", "Anträge"]);
    assert_eq!((&log["agenda"][2]["kind"], &log["agenda"][2]["minutes"]), (&json!("opening"), &json!(10)));
}

#[test]
fn faults_in_lists_name_line_and_column() {
    let room = Room::new();
    let session = room.session();
    let before = session.journal();
    for (what, file, words) in [
        ("--participants", &b"Name;Gewicht\nA;zwei\n"[..], &["2", "Gewicht"][..]),
        ("--participants", b"Vorname\nA\n", &["name"]),
        ("--participants", b"Name\nM\xfcller\n", &["2", "UTF-8"]),
        ("--participants", b"Name;Stimmrecht\nA;vielleicht\n", &["2", "Stimmrecht"]),
        ("--proposals", b"Titel,Text\nA,\"b\n", &["2"]),
        ("--proposals", b"Titel,Text\nA,b,c\n", &["2"]),
        ("--agenda", b"Titel;Art\nA;Tanz\n", &["2", "Art"]),
        ("--agenda", b"{\"name\":\"x\"}", &["agendaItem"]),
        ("--proposals", b"", &["titel"]),
    ] {
        let path = room.write("list.csv", file);
        room.refuses(&["import", session.name(), what, path.to_str().unwrap()], &[&["list.csv"], words].concat());
    }
    room.refuses(&["import", session.name(), "--agenda", "fehlt.csv"], &["fehlt.csv", "not there"]);
    assert_eq!(session.journal(), before, "nothing of a faulty file is read in");
}

#[test]
fn packagers_get_completions_and_a_manual_page() {
    let room = Room::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = room.print(&["completions", shell]);
        assert!(script.contains("fachkonferenz") && script.contains("verify"), "{shell}");
    }
    let page = room.print(&["man"]);
    assert!(page.starts_with(".") && page.contains(".SS record"), "{page}");
}

#[test]
fn the_program_speaks_the_language_asked_for() {
    let room = Room::new();
    let said = |variables: &[(&str, &str)], args: &[&str]| {
        let mut program = room.program();
        program.env_remove("FACHKONFERENZ_LANG").envs(variables.iter().copied()).args(args).args(["show", "fehlt"]);
        String::from_utf8(program.output().unwrap().stderr).unwrap()
    };
    let german = |said: String| said.contains("lässt sich nicht öffnen");
    assert!(german(said(&[], &[])), "German where nothing else is asked for: {}", said(&[], &[]));
    assert!(german(said(&[("LANG", "fr_FR.UTF-8")], &[])));
    assert!(!german(said(&[("LANG", "en_GB.UTF-8")], &[])));
    assert!(german(said(&[("LANG", "en_GB.UTF-8"), ("FACHKONFERENZ_LANG", "de")], &[])));
    assert!(!german(said(&[("FACHKONFERENZ_LANG", "de")], &["--lang", "en"])));
}

#[test]
fn people_and_programs_are_shown_a_session() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    let made =
        record.done(json!({ "do": "record_outcome", "title": "Sprachcafé", "kind": "measure", "result": "accepted" }));
    record.done(json!({ "do": "assign", "outcome": made["outcome"], "handlungsfeld": "SPR" }));
    record.end();
    let shown = room.print(&["show", session.name()]);
    for word in ["Probe", "Beginn", "Rest", "SPR", "Sprachcafé"] {
        assert!(shown.contains(word), "{word} is not in {shown}");
    }
    let rows: Value = serde_json::from_str(&room.print(&["list", "--json"])).unwrap();
    let row = &rows[0];
    assert_eq!((&row["status"], &row["outcomes"], &row["records"]), (&json!("live"), &json!(1), &json!(4)));
}

#[test]
fn a_session_is_made_like_an_earlier_one() {
    let room = Room::new();
    let earlier = room.planned(json!({ "rule": "two_thirds_cast", "start": "17:30", "place": "Rathaus" }));
    let mut record = earlier.opened();
    record.done(json!({ "do": "register", "name": "Ayşe", "organisation": "Brücke", "group": "Vereine", "weight": 2 }));
    record.done(json!({ "do": "add_item", "title": "Neu", "kind": "vote", "minutes": 7, "protected": true }));
    record.done(json!({ "do": "propose", "title": "p" }));
    record.end();
    let before = earlier.log();
    // What is given to an item on the day is no plan for the next time.
    let mut record = earlier.record();
    record.done(json!({ "do": "edit_item", "item": before["agenda"][1]["id"], "minutes": 75 }));
    record.end();
    let like = |more: &[&str]| -> (Value, Value) {
        let name = room.print(&[&["new", "--from", earlier.name()], more].concat());
        let dir = room.path().join(name.trim());
        let plan = serde_json::from_slice(&fs::read(dir.join("plan.json")).unwrap()).unwrap();
        (plan, serde_json::from_str(&room.print(&["show", name.trim(), "--json"])).unwrap())
    };
    let (plan, log) = like(&["--title", "Noch eine", "--date", "2027-01-31"]);
    valid(&PLAN, &plan);
    assert_eq!(
        (&plan["rule"], &plan["start"], &plan["place"]),
        (&json!("two_thirds_cast"), &json!("17:30"), &json!("Rathaus"))
    );
    assert_eq!((&log["session"]["title"], &log["session"]["date"]), (&json!("Noch eine"), &json!("2027-01-31")));
    let agenda = |log: &Value| -> Vec<Value> {
        log["agenda"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| json!([item["title"], item["minutes"], item["kind"]]))
            .collect()
    };
    assert_eq!((agenda(&log), &plan["agenda"][2]["protected"]), (agenda(&before), &json!(true)));
    assert_eq!((&log["proposals"], &log["participants"]), (&json!([]), &json!([])));
    let (_, log) = like(&["--people"]);
    let person = &log["participants"][0];
    assert_eq!((&person["name"], &person["weight"], &person["presence"]), (&json!("Ayşe"), &json!(2), &json!([])));
    assert_ne!(person["id"], before["participants"][0]["id"]);
    room.refuses(&["new", "--from", "nirgends"], &["nirgends"]);
}

#[test]
fn a_catalogue_is_read_in() {
    let room = Room::new();
    let session = room.session();
    let codes = || -> Vec<String> {
        let log = session.log();
        log["handlungsfelder"].as_array().unwrap().iter().map(|f| f["code"].as_str().unwrap().to_owned()).collect()
    };
    let table = room.write("katalog.csv", "Kürzel;Name;Stichwörter\nA;Wohnen;Miete\nB;Sprache;\n");
    room.print(&["import", session.name(), "--concept", table.to_str().unwrap()]);
    assert_eq!(codes(), ["A", "B"]);
    let twice = room.write("zwei.csv", "Kürzel;Name\nA;Wohnen\na;Sprache\n");
    let ran = room.run(&["import", session.name(), "--concept", twice.to_str().unwrap()]);
    assert!(ran.status == 1 && ran.err.contains("concept.fields[1].code"), "{}", ran.err);
    let json = room.write(
        "katalog.json",
        r#"{"id":"x","version":"2","title":{"de":"X"},"fields":[{"code":"C","name":{"de":"C"}}]}"#,
    );
    room.print(&["import", session.name(), "--concept", json.to_str().unwrap()]);
    assert_eq!(codes(), ["C"]);
    session.checked();
}

#[test]
fn a_folder_that_a_crash_left_without_a_record_is_refused_and_left() {
    let room = Room::new();
    let dir = room.path().join("leer");
    fs::create_dir(&dir).unwrap();
    fs::write(dir.join("journal.jsonl"), "").unwrap();
    room.refuses(&["record", "leer"], &["journal.jsonl", "is empty", "delete"]);
    assert_eq!(fs::read(dir.join("journal.jsonl")).unwrap(), b"");
}
