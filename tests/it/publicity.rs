//! Items that are not public: kept on the item, told in the minutes, and left out of the version for the public. Apologies.

use std::fs;

use serde_json::{Value, json};

use crate::{
    room::{Room, Session, id},
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
    for (at, word) in [(0, "Offen"), (1, "Geheim")] {
        let item = &agenda[at]["id"];
        let new = |name: &str| id(&format!("{word} {name}"));
        record.done(json!({ "do": "start_item", "item": item }));
        record.done(json!({ "do": "propose", "proposal": new("p"), "title": format!("{word}er Vorschlag") }));
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
    for outcome in session.log()["outcomes"].as_array().unwrap() {
        record.done(json!({ "do": "assign", "outcome": outcome["id"], "handlungsfeld": "SPR" }));
    }
    record.done(json!({ "do": "close_session" }));
    record.done(json!({ "do": "circulate", "until": "2099-12-03" }));
    for (at, word) in [(0, "Offen"), (1, "Geheim")] {
        record.done(json!({ "do": "minute", "item": agenda[at]["id"], "text": format!("{word}er Bericht") }));
        let comment =
            json!({ "do": "comment", "item": agenda[at]["id"], "author": "A", "text": format!("{word}e Rüge") });
        let comment = record.done(comment)["comment"].clone();
        record.done(json!({ "do": "answer_comment", "comment": comment, "taken_up": true, "name": "B",
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
