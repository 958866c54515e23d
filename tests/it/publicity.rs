//! Items that are not public: kept on the item, told in the minutes, and left out of the version for the public. Apologies.

use std::fs;

use serde_json::{Value, json};

use crate::{
    dataset::{contents, sqlite, unzipped},
    http::Server,
    room::{Room, Session, arrive, id},
    terminal::{DOWN, ENTER, Terminal},
};

/// A closed session with a secret in every part of an item that is not public, and something public beside it.
fn closed(room: &Room) -> Session<'_> {
    let session = room.planned(json!({ "title": "Rat und Tat", "agenda": [
        { "title": "Vorschläge", "kind": "vote", "minutes": 30 },
        { "title": "Geheimer Punkt", "kind": "vote", "minutes": 10, "public": false, "note": "Geheimer Hinweis" },
    ] }));
    let mut record = session.opened();
    let agenda = session.log()["agenda"].clone();
    arrive(&mut record, &["Erika Mustermann"]);
    record
        .done(json!({ "do": "open_vote", "vote": id("namentlich"), "item": agenda[0]["id"], "title": "Wer ist dafür?",
        "method": "yes_no", "secrecy": "named" }));
    record.done(json!({ "do": "cast", "vote": id("namentlich"), "voter": id("Erika Mustermann"), "ballot": "yes" }));
    record.done(json!({ "do": "close_vote", "vote": id("namentlich") }));
    for (at, word) in [(0, "Offen"), (1, "Geheim")] {
        let item = &agenda[at]["id"];
        let new = |name: &str| id(&format!("{word} {name}"));
        record.done(json!({ "do": "start_item", "item": item }));
        record.done(json!({ "do": "propose", "proposal": new("p"), "title": format!("{word}er Vorschlag"),
            "proposed_by": id("Erika Mustermann") }));
        record.done(json!({ "do": "note", "text": format!("{word}e Notiz") }));
        record.done(json!({ "do": "open_vote", "vote": new("v"), "on": [new("p")], "method": "yes_no",
            "quorum": "none" }));
        record.done(json!({ "do": "count", "vote": new("v"), "channel": "hands", "counts": { "yes": 0, "no": 0 } }));
        record.done(json!({ "do": "close_vote", "vote": new("v") }));
        record.done(json!({ "do": "record_outcome", "outcome": new("o"), "title": format!("{word}e Maßnahme"),
            "kind": "measure", "result": "accepted" }));
        record.done(json!({ "do": "plan_measure", "outcome": new("o"), "lead": format!("{word}es Amt") }));
        record.done(json!({ "do": "correct", "outcome": new("o"), "field": "text", "value": format!("{word}er Text"),
            "reason": format!("{word}er Grund") }));
    }
    // A public proposal that is voted on, and another that is settled, where the public is not.
    for (name, title) in [("Kreuz v", "Kreuzvorhaben"), ("Kreuz o", "Kreuzfrage")] {
        record.done(json!({ "do": "propose", "proposal": id(name), "item": agenda[0]["id"], "title": title }));
    }
    record.done(json!({ "do": "open_vote", "vote": id("Kreuz"), "on": [id("Kreuz v")], "method": "yes_no",
        "title": "Geheime Frage", "quorum": "none" }));
    record.done(json!({ "do": "count", "vote": id("Kreuz"), "channel": "hands", "counts": { "yes": 0, "no": 0 } }));
    record.done(json!({ "do": "close_vote", "vote": id("Kreuz") }));
    record.done(json!({ "do": "record_outcome", "proposal": id("Kreuz o"), "title": "Geheimes Ergebnis",
        "kind": "position", "result": "referred" }));
    for outcome in session.log()["outcomes"].as_array().unwrap() {
        record.done(json!({ "do": "assign", "outcome": outcome["id"], "handlungsfeld": "SPR" }));
    }
    record.done(json!({ "do": "close_session" }));
    record.done(json!({ "do": "circulate", "until": "2099-12-03" }));
    for (at, word) in [(0, "Offen"), (1, "Geheim")] {
        record.done(json!({ "do": "minute", "item": agenda[at]["id"], "text": format!("{word}er Bericht") }));
        let comment = json!({ "do": "comment", "item": agenda[at]["id"], "author": "Mustermann", "text": format!("{word}e Rüge") });
        let comment = record.done(comment)["comment"].clone();
        record.done(json!({ "do": "answer_comment", "comment": comment, "taken_up": true, "name": "Mustermann",
            "reason": format!("{word}e Antwort") }));
    }
    assert_eq!(record.end().status, 0);
    session
}

#[test]
fn the_version_for_the_public_tells_nothing_of_what_is_not() {
    let room = Room::new();
    let session = closed(&room);
    let check = |detail: &str| {
        let minutes = ["--lang", "de", "minutes", session.name(), "--format", "md", "--detail", detail];
        let whole = room.print(&minutes);
        let public = room.print(&[&minutes[..], &["--public"]].concat());
        assert!(whole.contains("Geheimer Punkt (nichtöffentlich)") && whole.contains("Geheime Maßnahme"), "{whole}");
        assert!(public.contains("Nichtöffentlicher Tagesordnungspunkt"), "{public}");
        assert!(public.contains("Fassung für die Öffentlichkeit") && public.contains("Offene Maßnahme"), "{public}");
        assert!(!public.to_lowercase().contains("geheim"), "{public}");
        assert_eq!(
            (whole.contains("Mustermann"), public.contains("Mustermann")),
            (detail == "full", false),
            "{public}"
        );
        // What became of a public proposal where the public was not is not told either.
        for (name, result) in [("Kreuzvorhaben", "abgelehnt"), ("Kreuzfrage", "verwiesen")] {
            let remark = |text: &str| text.split_once(name).map(|(_, after)| after.lines().nth(2).unwrap().to_owned());
            assert!(remark(&public).is_none_or(|remark| remark.contains("nicht entschieden")), "{public}");
            assert!(detail == "results" || remark(&whole).unwrap().contains(result), "{whole}");
        }
        // Whatever is told of the one is told of the other, where both may be known.
        let told = |text: &str, word: &str| text.matches(word).count();
        assert_eq!(told(&whole, "Offen"), told(&public, "Offen"));
        assert!(told(&whole, "Geheim") >= told(&whole, "Offen"), "{whole}");
    };
    ["results", "course", "full"].into_iter().for_each(check);
    // Signed minutes say what was signed, to the public too.
    let mut record = session.record();
    for role in ["secretary", "moderator"] {
        record.done(json!({ "do": "sign", "role": role, "name": "n" }));
    }
    record.done(
        json!({ "do": "correct", "outcome": id("Geheim o"), "field": "title", "value": "Geheim neu", "reason": "r" }),
    );
    assert_eq!(record.end().status, 0);
    check("full");
    session.checked();
}

#[test]
fn only_the_database_of_the_office_holds_what_is_not_public() {
    let room = Room::new();
    let session = closed(&room);
    for target in ["csv:paket", "oparl:oparl", "xlsx:mappe.xlsx"] {
        room.print(&["export", "--to", target]);
    }
    let workbook = fs::read(room.path().join("mappe.xlsx")).unwrap();
    let mut files = [contents(&room.path().join("paket")), contents(&room.path().join("oparl")), unzipped(&workbook)];
    // Nothing is told of it when it is exported again, either.
    room.print(&["export", "--to", "csv:paket"]);
    assert_eq!(contents(&room.path().join("paket")), files[0]);
    room.print(&["export"]);
    let database = sqlite(&room);
    let public = |title: &str| -> bool {
        database.query_row("SELECT public FROM outcomes WHERE title = ?1", [title], |row| row.get(0)).unwrap()
    };
    assert!(public("Offene Maßnahme") && !public("Geheime Maßnahme"));
    assert!(!public("Kreuzvorhaben"), "it was voted on where the public was not");
    let votes = database.query_row("SELECT count(*) FROM votes WHERE NOT public", [], |row| row.get(0));
    assert_eq!(votes, Ok(2));
    // Nor when the whole dataset is written into files.
    room.print(&["dataset", "status", &id("Geheim o"), "--status", "done", "--reason", "Geheimer Grund"]);
    room.print(&["dataset", "merge", &id("Geheim o"), &id("Offen o"), "--reason", "Geheimes Ganzes"]);
    room.print(&["dataset", "separate", &id("Offen o")]);
    for target in ["csv:ganz", "oparl:ganz-oparl", "xlsx:ganz.xlsx"] {
        room.print(&["export", "--from", "sqlite:dataset.sqlite", "--to", target]);
    }
    files[0].extend(contents(&room.path().join("ganz")));
    files[1].extend(contents(&room.path().join("ganz-oparl")));
    files[2].extend(unzipped(&fs::read(room.path().join("ganz.xlsx")).unwrap()));
    let year = session.log()["session"]["closed_at"].as_str().unwrap()[..4].to_owned();
    let reports = ["md", "html"].map(|format| room.print(&["report", "--year", &year, "--format", format]));
    files[0].extend(reports.into_iter().map(|report| ("report".to_owned(), report.into_bytes())));
    for kind in files {
        let texts: Vec<_> = kind.iter().map(|(name, bytes)| (name, String::from_utf8_lossy(bytes))).collect();
        assert!(texts.iter().any(|(_, text)| text.contains("Offene Maßnahme")));
        for (name, text) in texts {
            let said = |word: &str| text.to_lowercase().contains(word);
            assert!(!said("geheime") && !said("geheimer") && !said("kreuz"), "{name}: {text}");
        }
    }
}

#[test]
fn what_files_once_told_goes_when_it_is_exported_again() {
    let room = Room::new();
    closed(&room);
    room.print(&["export", "--to", "csv:paket"]);
    // As it was written before anybody said what is public.
    let outcomes = room.path().join("paket/outcomes.csv");
    let text = fs::read_to_string(&outcomes).unwrap();
    let (head, rows) = text.split_once("\r\n").unwrap();
    let told = rows.lines().find(|row| row.contains("Offene Maßnahme")).unwrap();
    let hidden = told.replace("Offene", "Geheime").replace(&id("Offen o"), &id("Geheim o")).replace("SPR-", "SPR-9");
    fs::write(&outcomes, format!("{head}\r\n{rows}{}\r\n", hidden.replace(",true", ","))).unwrap();
    let reports = room.path().join("paket/status_reports.csv");
    let of_it =
        format!("{},{},2026-01-02,done,Geheimer Grund,,,,,,,2026-01-02T10:00:00.000Z\r\n", id("r"), id("Geheim o"));
    fs::write(&reports, fs::read_to_string(&reports).unwrap() + &of_it).unwrap();

    let compared = room.print(&["--lang", "de", "export", "--to", "csv:paket", "--dry-run"]);
    assert!(compared.contains("1 entfielen"), "{compared}");
    room.print(&["export", "--to", "csv:paket"]);
    for (name, bytes) in contents(&room.path().join("paket")) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains("Geheime"), "{name}: {text}");
    }
    assert_eq!(fs::read_to_string(&outcomes).unwrap(), text);
}

#[test]
fn phones_and_the_projector_show_nothing_of_what_is_not_public() {
    let room = Room::new();
    let session = room.planned(json!({ "title": "Rat und Tat", "agenda": [
        { "title": "Offener Punkt", "kind": "vote" },
        { "title": "Geheimer Punkt", "kind": "vote", "public": false },
    ] }));
    let card = room.cards(&session, 1)[0]["token"].as_str().unwrap().to_owned();
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let agenda = session.log()["agenda"].clone();
    server.done(json!({ "do": "propose", "item": agenda[0]["id"], "title": "Offener Vorschlag" }));
    server.done(json!({ "do": "start_item", "item": agenda[1]["id"] }));
    let proposal = server.done(json!({ "do": "propose", "title": "Geheimer Vorschlag" }))["proposal"].clone();
    server.done(json!({ "do": "record_outcome", "title": "Geheimes", "kind": "position", "result": "noted" }));
    let vote = server.vote(json!({ "on": [proposal], "title": "Geheime Frage", "quorum": "none" }));
    let device = server.join();
    let unseen = |server: &Server, tokens: &[Option<&str>]| {
        for page in ["/api/state", "/?lang=de", "/desk?lang=de", "/beamer?lang=de", "/ballots/1?lang=de"] {
            for token in tokens {
                let shown = server.get(page, *token).body;
                assert!(!shown.to_lowercase().contains("geheim") && !shown.contains(&vote), "{page}: {shown}");
            }
        }
        for token in tokens {
            let state = server.state(*token);
            assert_eq!(state["room"]["item"]["title"], "Nichtöffentlicher Tagesordnungspunkt");
            assert_eq!(state["room"]["proposals"][0]["title"], "Offener Vorschlag");
            assert_eq!((&state["turnout"], &state["room"]["votes"]), (&json!({}), &json!([])));
        }
    };
    unseen(&server, &[None, Some(&device)]);
    // Whoever may vote sees what on, for as long as the vote is open.
    let state = server.state(Some(&card));
    assert_eq!(state["room"]["votes"][0]["title"], "Geheime Frage");
    assert_eq!(state["you"]["votes"][&vote]["may_vote"], true);
    assert!(server.get("/?lang=de", Some(&card)).body.contains("Geheime Frage"));
    assert_eq!(server.ballot("one", &vote, json!("yes"), &card).status, 201);
    server.done(json!({ "do": "close_vote", "vote": vote }));
    server.done(json!({ "do": "reveal", "vote": vote }));
    unseen(&server, &[None, Some(&device), Some(&card)]);
    assert_eq!(server.stop().status, 0);
}

#[test]
fn items_are_public_unless_somebody_says_otherwise() {
    let room = Room::new();
    let session = closed(&room);
    let public =
        |log: Value| log["agenda"].as_array().unwrap().iter().map(|it| it["public"].clone()).collect::<Vec<_>>();
    assert_eq!(public(session.log()), [json!(true), json!(false)]);
    let meeting = json!({ "agendaItem": [
        { "order": 0, "name": "Eins", "public": false }, { "order": 1, "name": "Zwei" } ] });
    let file = room.write("meeting.json", meeting.to_string());
    let session = room.session();
    room.print(&["import", session.name(), "--agenda", file.to_str().unwrap()]);
    let csv = room.write("agenda.csv", "Titel,öffentlich\nDrei,nein\nVier,ja\n");
    room.print(&["import", session.name(), "--agenda", csv.to_str().unwrap()]);
    let log = session.log();
    assert_eq!(public(log.clone())[2..], [json!(false), json!(true), json!(false), json!(true)]);
    let mut record = session.record();
    record.done(json!({ "do": "edit_item", "item": log["agenda"][2]["id"], "public": true }));
    record.done(json!({ "do": "add_item", "title": "Fünf", "kind": "discuss", "public": false }));
    assert_eq!(record.end().status, 0);
    let log = session.checked();
    assert_eq!(public(log.clone())[2..], [json!(true), json!(true), json!(false), json!(true), json!(false)]);
}

#[test]
fn the_public_version_is_written_from_the_screen() {
    let room = Room::new();
    let session = closed(&room);
    let mut terminal = Terminal::start(&room, (80, 24), &["--lang", "de", "review", session.name()]);
    terminal.see("▪ Tagesordnung").press("5").see("▪ Niederschrift").press("a").see("‹ vollständig ›");
    for _ in 0..2 {
        terminal.press(DOWN);
    }
    // Markdown too, neither DOCX nor PDF, for the public.
    terminal.press(" ").press(DOWN).press(DOWN).press(" ").press(DOWN).press(" ").press(DOWN).press(" ");
    terminal.see("‹ für die Öffentlichkeit ›").press(ENTER).see("Geschrieben:").press("\x03");
    terminal.ends();
    let written = fs::read_to_string(session.dir.join("niederschrift-verlauf-oeffentlich.md")).unwrap();
    assert!(written.contains("Offene Maßnahme") && !written.contains("Geheim"));
}

#[test]
fn apologies_are_told_apart_from_absence() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    for name in ["Aylin Demir", "Bernd Groß", "Chioma Okafor"] {
        record.done(json!({ "do": "register", "participant": id(name), "name": name, "group": "Rat" }));
    }
    record.done(json!({ "do": "edit_participant", "participant": id("Aylin Demir"), "excused": true }));
    record.done(json!({ "do": "edit_participant", "participant": id("Bernd Groß"), "excused": true }));
    // Whoever comes after all was there.
    record.done(json!({ "do": "arrive", "participant": id("Bernd Groß") }));
    assert_eq!(record.end().status, 0);
    let minutes = room.print(&["--lang", "de", "minutes", session.name(), "--format", "md", "--detail", "full"]);
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let row = minutes.lines().find(|line| line.starts_with("| Rat ")).unwrap_or_else(|| panic!("{minutes}"));
    assert_eq!(cells(row)[1..7], ["Rat", "3", "1", "1", "1", "1"]);
    let aylin = minutes.lines().find(|line| line.starts_with("| Aylin Demir ")).unwrap();
    assert!(aylin.contains("entschuldigt"), "{aylin}");
    let mut terminal = Terminal::start(&room, (80, 24), &["--lang", "de", "lead", session.name()]);
    terminal.see("Beginn").press("t").see("Aylin Demir (entschuldigt)").press(DOWN).press(DOWN).press("x");
    terminal.see("Chioma Okafor (entschuldigt)").press("x").see_no("Okafor (entschuldigt)").press("\x03");
    terminal.ends();
    assert_eq!(session.checked()["participants"][0]["excused"], true);
}
