//! Corrections through the line protocol, and how the minutes tell them: what rests on a corrected number or wording goes
//! with it, and nobody takes the loser for the winner.

use serde_json::{Value, json};

use crate::room::{Record, Room, Session, arrive, id};

/// A session whose first item runs.
fn begun<'r>(session: &Session<'r>) -> Record {
    let mut record = session.opened();
    arrive(&mut record, &["Ada", "Ben", "Can", "Dua", "Eva", "Fee"]);
    let item = session.log()["agenda"][0]["id"].clone();
    record.done(json!({ "do": "start_item", "item": item }));
    record
}

fn propose(record: &mut Record, title: &str, text: &str) {
    record.done(json!({ "do": "propose", "proposal": id(title), "title": title, "text": text }));
}

/// A vote counted by hands, with what is made of it a measure.
fn counted(record: &mut Record, vote: &str, mut terms: Value, counts: Value) {
    let made = terms.as_object_mut().unwrap();
    made.extend([("do".to_owned(), json!("open_vote")), ("vote".to_owned(), json!(id(vote)))]);
    record.done(terms);
    record.done(json!({ "do": "count", "vote": id(vote), "channel": "hands", "counts": counts }));
    record.done(json!({ "do": "close_vote", "vote": id(vote), "kind": "measure" }));
}

fn close(record: &mut Record, session: &Session<'_>) {
    for outcome in session.log()["outcomes"].as_array().unwrap() {
        record.done(json!({ "do": "assign", "outcome": outcome["id"], "handlungsfeld": "SPR" }));
        record.done(json!({ "do": "plan_measure", "outcome": outcome["id"], "lead": "Amt für Teilhabe",
            "next_step": format!("Beginn mit {}", outcome["title"].as_str().unwrap()) }));
    }
    record.done(json!({ "do": "close_session" }));
}

fn recount(vote: &str, counts: Value) -> Value {
    json!({ "do": "correct", "vote": id(vote), "field": "hands", "value": counts, "reason": "verzählt" })
}

fn sign(record: &mut Record) {
    for role in ["moderator", "secretary"] {
        record.done(json!({ "do": "sign", "role": role, "name": role }));
    }
}

fn minutes(room: &Room, session: &Session<'_>) -> String {
    room.print(&["--lang", "de", "minutes", session.name(), "--format", "md", "--detail", "full"])
}

/// Title and result of each outcome.
fn outcomes(session: &Session<'_>) -> Vec<(String, String)> {
    let log = session.checked();
    let said = |value: &Value| value.as_str().unwrap().to_owned();
    log["outcomes"].as_array().unwrap().iter().map(|it| (said(&it["title"]), said(&it["result"]))).collect()
}

fn stands(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
}

#[test]
fn a_vote_that_is_decided_only_by_its_correction_makes_its_outcome() {
    let room = Room::new();
    let session = room.session();
    let mut record = begun(&session);
    propose(&mut record, "Antrag Anna", "A");
    propose(&mut record, "Antrag Berta", "B");
    let (anna, berta) = (id("Antrag Anna"), id("Antrag Berta"));
    let terms = json!({ "on": [anna, berta], "method": "choice" });
    counted(&mut record, "choice", terms.clone(), json!({ &anna: 3, &berta: 3 }));
    let straw = json!({ "on": [anna, berta], "method": "choice", "straw": true, "title": "Stimmung" });
    counted(&mut record, "straw", straw, json!({ &anna: 3, &berta: 3 }));
    assert!(outcomes(&session).is_empty());
    close(&mut record, &session);

    record.done(recount("straw", json!({ &anna: 4, &berta: 2 })));
    assert!(outcomes(&session).is_empty(), "an opinion decides nothing");
    let made = record.done(recount("choice", json!({ &anna: 4, &berta: 2 })));
    assert_eq!(outcomes(&session), [("Antrag Anna".to_owned(), "accepted".to_owned())], "{made}");
    let log = session.checked();
    assert_eq!((&log["proposals"][0]["status"], &log["proposals"][1]["status"]), (&json!("accepted"), &json!("open")));
    assert_eq!(log["outcomes"][0]["kind"], "measure", "as was wanted when the vote closed");
    let text = minutes(&room, &session);
    stands(
        &text,
        &[
            "gewählt: „Antrag Anna“",
            "bisher „Antrag Anna“ 3, „Antrag Berta“ 3 (6 abgegeben, davon 6 gültig",
            "jetzt „Antrag Anna“ 4, „Antrag Berta“ 2 (6 abgegeben, davon 6 gültig",
            "Ergebnis 1 („Antrag Anna“) lautet damit: gewählt.",
        ],
    );
}

#[test]
fn whoever_loses_by_a_correction_is_neither_called_elected_nor_planned() {
    let room = Room::new();
    let session = room.session();
    let mut record = begun(&session);
    propose(&mut record, "Antrag Anna", "A");
    propose(&mut record, "Antrag Berta", "B");
    propose(&mut record, "Sprachcafé", "C");
    let (anna, berta) = (id("Antrag Anna"), id("Antrag Berta"));
    counted(&mut record, "choice", json!({ "on": [anna, berta], "method": "choice" }), json!({ &anna: 4, &berta: 2 }));
    counted(&mut record, "yes", json!({ "on": [id("Sprachcafé")], "method": "yes_no" }), json!({ "yes": 5, "no": 1 }));
    close(&mut record, &session);
    stands(&minutes(&room, &session), &["Beginn mit Antrag Anna", "Beginn mit Sprachcafé"]);

    record.done(recount("choice", json!({ &anna: 1, &berta: 5 })));
    record.done(recount("yes", json!({ "yes": 2, "no": 4 })));
    let text = minutes(&room, &session);
    stands(
        &text,
        &[
            "nicht gewählt (gewählt: „Antrag Berta“)",
            "Ergebnis 1 („Antrag Anna“) lautet damit: nicht gewählt.",
            "Ergebnis 3 („Antrag Berta“) lautet damit: gewählt.",
            "Ergebnis 2 („Sprachcafé“) lautet damit: abgelehnt.",
        ],
    );
    assert!(!text.contains("Beginn mit") && !text.contains("Maßnahmenplan"), "what was rejected is no plan:\n{text}");
}

#[test]
fn the_minutes_tell_apart_what_they_contain_and_what_was_corrected_after_signing() {
    let room = Room::new();
    let session = room.session();
    let mut record = begun(&session);
    propose(&mut record, "Sprachcafé", "C");
    counted(&mut record, "yes", json!({ "on": [id("Sprachcafé")], "method": "yes_no" }), json!({ "yes": 5, "no": 1 }));
    close(&mut record, &session);
    record.done(recount("yes", json!({ "yes": 2, "no": 4 })));
    let (within, after) =
        ("In dieser Niederschrift ist bereits enthalten:", "Nach der Unterzeichnung wurde berichtigt:");
    let text = minutes(&room, &session);
    assert!(text.contains(within) && !text.contains(after), "{text}");
    sign(&mut record);
    record.done(recount("yes", json!({ "yes": 6, "no": 0 })));
    let text = minutes(&room, &session);
    let (before, since) = text.split_once(after).unwrap();
    stands(before.split_once(within).unwrap().1, &["bisher 5 Ja, 1 Nein", "jetzt 2 Ja, 4 Nein"]);
    stands(since, &["bisher 2 Ja, 4 Nein", "jetzt 6 Ja, 0 Nein"]);
}

#[test]
fn a_corrected_wording_reaches_what_has_taken_it_over() {
    let room = Room::new();
    let session = room.session();
    let mut record = begun(&session);
    propose(&mut record, "Kreissaal", "Tezt");
    propose(&mut record, "Anderes", "Tezt");
    let terms =
        json!({ "on": [id("Kreissaal"), id("Anderes")], "method": "choice", "title": "Was zuerst?", "straw": true });
    counted(&mut record, "choice", terms, json!({ id("Kreissaal"): 5, id("Anderes"): 1 }));
    counted(&mut record, "yes", json!({ "on": [id("Kreissaal")], "method": "yes_no" }), json!({ "yes": 5, "no": 1 }));
    close(&mut record, &session);
    let before = session.log();
    for (field, value) in [("title", "Kreißsaal"), ("text", "Text")] {
        record.done(
            json!({ "do": "correct", "proposal": id("Kreissaal"), "field": field, "value": value, "reason": "Tippfehler" }),
        );
    }
    let log = session.checked();
    assert_eq!((&log["outcomes"][0]["title"], &log["outcomes"][0]["text"]), (&json!("Kreißsaal"), &json!("Text")));
    assert_eq!((&log["votes"][0]["title"], &log["votes"][1]["title"]), (&json!("Was zuerst?"), &json!("Kreißsaal")));
    assert_eq!(log["votes"][0]["options"][0]["title"], "Kreißsaal");
    assert_eq!(log["proposals"][1]["text"], "Tezt", "another proposal with the same words");
    let text = minutes(&room, &session);
    stands(&text, &["jetzt „Kreißsaal“. Ebenso geändert: Abstimmung 1, Abstimmung 2, Ergebnis 1."]);
    let told = text.replace("Beginn mit Kreissaal", "");
    assert_eq!(told.matches("Kreissaal").count(), 1, "only in the correction:\n{text}");
    record.done(json!({ "do": "undo" }));
    record.done(json!({ "do": "undo", "seq": session.records().len() - 2 }));
    let mut after = session.log();
    after["journal"] = before["journal"].clone();
    assert_eq!(after, before, "taken back whole");
}

#[test]
fn the_reason_of_a_correction_is_no_reason_for_the_field() {
    let room = Room::new();
    let session = room.session();
    let mut record = begun(&session);
    propose(&mut record, "Sprachcafé", "C");
    counted(&mut record, "yes", json!({ "on": [id("Sprachcafé")], "method": "yes_no" }), json!({ "yes": 5, "no": 1 }));
    close(&mut record, &session);
    let outcome = session.log()["outcomes"][0]["id"].clone();
    record.done(json!({ "do": "correct", "outcome": outcome, "field": "handlungsfeld", "value": "BIL", "reason": "falsch zugeordnet" }));
    record.done(
        json!({ "do": "correct", "outcome": outcome, "field": "due", "value": "2027-12-31", "reason": "fehlte" }),
    );
    assert_eq!(session.checked()["outcomes"][0]["reason"], Value::Null);
    let text = minutes(&room, &session);
    assert_eq!(text.matches("falsch zugeordnet").count(), 1, "only in the correction:\n{text}");
    stands(&text, &["bisher ohne Angabe, jetzt 31.12.2027"]);
}
