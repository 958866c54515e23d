//! Removing personal data: gone from every byte of the folder, and yet the chain holds, the session stands, results stay.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::{
    protocol::{finish, lead},
    room::{Room, Session, arrive, id},
};

/// Whether a text stands anywhere in a folder, in files of any kind.
pub fn stands_in(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(stands_in(&path, text));
        } else if fs::read(&path).unwrap().windows(text.len()).any(|part| part == text.as_bytes()) {
            found.push(path.display().to_string());
        }
    }
    found
}

/// A session with a person whose name stands in many places, closed.
fn with_erika(room: &Room) -> Session<'_> {
    let session = room.session();
    let mut record = session.opened();
    let erika = "Erika \"Riki\" Mustermann";
    record.done(
        json!({ "id": "r1", "do": "register", "participant": id("e"), "name": erika, "organisation": "Verein Zwei" }),
    );
    record.done(json!({ "do": "arrive", "participant": id("e") }));
    arrive(&mut record, &["Bernd", "Chioma"]);
    record.done(json!({ "do": "edit_participant", "participant": id("e"), "name": "Erika Beispiel" }));
    record.done(
        json!({ "do": "note", "text": format!("{erika} und Bernd berichten.\nErika Beispiels Vorschlag folgt.") }),
    );
    record.done(
        json!({ "do": "propose", "proposal": id("p"), "title": "Radkurs (ERIKA BEISPIEL)", "proposed_by": id("e") }),
    );
    record.done(json!({ "do": "open_vote", "vote": id("v"), "on": [id("p")], "method": "yes_no", "secrecy": "named" }));
    for voter in ["e", "Bernd"] {
        record.done(json!({ "do": "cast", "vote": id("v"), "voter": id(voter), "ballot": "yes" }));
    }
    let outcome = record.done(json!({ "do": "close_vote", "vote": id("v") }))["outcome"].clone();
    record.done(json!({ "do": "assign", "outcome": outcome, "handlungsfeld": "SPR" }));
    record.done(json!({ "do": "plan_measure", "outcome": outcome, "lead": "Erika Beispiel, Amt 50" }));
    record.done(json!({ "do": "close_session" }));
    assert_eq!(record.end().status, 0);
    session
}

/// The log without what a redaction has to change in it: the number and hash of the last record.
fn content(mut log: Value) -> Value {
    log["journal"] = Value::Null;
    log
}

/// Whether `after` is `before` but for removed texts.
fn same_but_for_texts(before: &Value, after: &Value) -> bool {
    match (before, after) {
        (Value::Array(before), Value::Array(after)) => {
            before.len() == after.len() && before.iter().zip(after).all(|(b, a)| same_but_for_texts(b, a))
        }
        (Value::Object(before), Value::Object(after)) => {
            before.len() == after.len()
                && before
                    .iter()
                    .all(|(key, value)| after.get(key).is_some_and(|after| same_but_for_texts(value, after)))
        }
        (Value::String(_), Value::String(after)) if after.contains("[…]") => true,
        // An organisation goes without leaving anything.
        (Value::String(_), Value::Null) => true,
        (before, after) => before == after,
    }
}

#[test]
fn a_person_goes_and_the_results_stay() {
    let room = Room::new();
    let session = with_erika(&room);
    let (before, journal) = (session.log(), session.records());
    let head = journal.last().unwrap()["hash"].as_str().unwrap().to_owned();
    for (name, content) in [
        ("protokoll.md", "Anwesend: Erika \"Riki\" Mustermann, Bernd"),
        ("protokoll.html", "<p>Erika &quot;Riki&quot; Mustermann</p>"),
        ("log.json.new", "Erika Beispiel"),
        ("journal.jsonl.broken-2026", "Erika Beispiel"),
        ("protokoll.pdf", "%PDF-"),
        ("notiz.txt", "Bernd"),
    ] {
        fs::write(session.dir.join(name), content).unwrap();
    }
    room.print(&["search", "Radkurs"]);
    assert!(!stands_in(room.path(), "Radkurs").is_empty());

    let said = room.run(&["redact", session.name(), "--participant", &id("e"), "--reason", "Antrag vom 1. 12."]);
    assert_eq!((said.status, said.out.as_str()), (0, ""), "{}", said.err);
    for word in ["protokoll.md", "protokoll.html", "protokoll.pdf", "broken-2026"] {
        assert!(said.err.contains(word), "{word} is not reported: {}", said.err);
    }
    for gone in ["Erika", "ERIKA", "Riki", "Mustermann", "Beispiel ", "BEISPIEL", "Verein Zwei"] {
        assert_eq!(stands_in(room.path(), gone), <[String; 0]>::default(), "{gone}");
    }
    assert!(session.dir.join("notiz.txt").exists() && !session.dir.join("protokoll.pdf").exists());

    let after = session.checked();
    let (a, b) = (content(before), content(after));
    assert!(same_but_for_texts(&a, &b), "{b:#}");
    assert_eq!((&b["participants"][0]["name"], &b["participants"][0]["organisation"]), (&json!("[…]"), &Value::Null));
    assert_eq!(b["notes"][0]["text"], "[…] und Bernd berichten.\n[…]s Vorschlag folgt.");
    assert_eq!(
        (&b["votes"][0]["ballots"], &b["votes"][0]["result"]),
        (&a["votes"][0]["ballots"], &a["votes"][0]["result"])
    );
    assert_eq!(b["outcomes"][0]["measure"]["lead"], "[…], Amt 50");
    let shown = room.print(&["show", session.name(), "--json"]);
    assert_eq!(shown.as_bytes(), fs::read(session.dir.join("log.json")).unwrap());

    // The old hashes are all there still, and each redacted line has what the contract says.
    let records = session.records();
    for (old, new) in journal.iter().zip(&records) {
        assert_eq!(
            (&old["seq"], &old["hash"], &old["at"], &old["by"]),
            (&new["seq"], &new["hash"], &new["at"], &new["by"])
        );
        if old != new {
            assert_eq!(
                (&new["event"], &new["salt"], &new["redacted"]),
                (&Value::Null, &Value::Null, &json!("Antrag vom 1. 12."))
            );
        }
    }
    assert_eq!(records.iter().filter(|record| record["redacted"].is_string()).count(), 7);
    room.print(&["verify", session.name(), "--anchor", &head]);

    // A command sent again is still known, and the session can be led on.
    let mut record = session.record();
    let again = record.done(json!({ "id": "r1", "do": "register", "participant": id("e"), "name": "Erika" }));
    assert_eq!((&again["repeated"], &again["participant"]), (&json!(true), &json!(id("e"))));
    record.done(json!({ "do": "undo" }));
    record.done(json!({ "do": "note", "text": "weiter" }));
    record.end();

    // Who stands in what is left of a redacted record can go too.
    room.print(&["redact", session.name(), "--participant", &id("Bernd"), "--reason", "Antrag"]);
    assert_eq!(stands_in(&session.dir, "Bernd "), <[String; 0]>::default());
    let log = session.checked();
    assert_eq!(log["notes"][0]["text"], "[…] und […] berichten.\n[…]s Vorschlag folgt.");
    assert_eq!((&log["participants"][0]["name"], &log["participants"][1]["name"]), (&json!("[…]"), &json!("[…]")));
    assert_eq!(log["participants"][2]["name"], "Chioma");
}

#[test]
fn a_surname_goes_where_nobody_else_bears_it() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    for name in ["Anna Müller", "MÜLLER, Bernd", "Beispiel, Chioma"] {
        record.done(json!({ "do": "register", "participant": id(name), "name": name }));
    }
    record
        .done(json!({ "do": "note", "text": "Anna Müller dankt, Herr Müller widerspricht, Frau Beispiel schweigt." }));
    record.done(json!({ "do": "close_session" }));
    assert_eq!(record.end().status, 0);
    let left = |person: &str| {
        room.print(&["redact", session.name(), "--participant", &id(person), "--reason", "Antrag"]);
        session.checked()["notes"][0]["text"].clone()
    };
    assert_eq!(left("Anna Müller"), "[…] dankt, Herr Müller widerspricht, Frau Beispiel schweigt.");
    assert_eq!(left("Beispiel, Chioma"), "[…] dankt, Herr Müller widerspricht, […] schweigt.");
    // Who is left with the name alone is meant by it.
    assert_eq!(left("MÜLLER, Bernd"), "[…] dankt, […] widerspricht, […] schweigt.");
}

#[test]
fn what_cannot_be_removed_is_said_and_nothing_changes() {
    let room = Room::new();
    let session = with_erika(&room);
    let name = session.name();
    let before = session.journal();
    let nobody = id("niemand");
    room.refuses(&["redact", name, "--participant", &nobody, "--reason", "x"], &["Nobody"]);
    room.refuses(&["redact", name, "--seq", "999", "--reason", "x"], &["no record"]);
    room.refuses(&["redact", name, "--seq", "2", "--reason", "x"], &["no text"]);
    room.refuses(
        &["redact", name, "--participant", &id("e"), "--reason", "Erika Beispiel wünscht es"],
        &["without names"],
    );
    room.refuses(&["redact", name, "--participant", &id("e"), "--reason", " "], &["reason is missing"]);
    for wrong in [&["redact", name, "--reason", "x"][..], &["redact", name, "--seq", "1"], &["redact", name]] {
        assert_eq!(room.run(wrong).status, 2, "{wrong:?}");
    }
    let mut leading = session.record();
    assert_eq!(leading.raw(b"no command")["ok"], false);
    room.refuses(&["purge", name], &["record"]);
    leading.end();
    assert_eq!(session.journal(), before);

    // Interrupted before the new journal is in its place, the old one is there, and it can be done again.
    let fresh = session.dir.join("journal.jsonl.new");
    fs::create_dir(&fresh).unwrap();
    room.refuses(&["purge", name], &["journal.jsonl.new"]);
    assert_eq!(session.journal(), before);
    assert_eq!(session.checked()["participants"][0]["name"], "Erika Beispiel");
    fs::remove_dir(&fresh).unwrap();
    room.print(&["purge", name]);
    fs::write(session.dir.join("journal.jsonl"), &before).unwrap();
    let mut damaged = before.clone();
    damaged[300] ^= 1;
    fs::write(session.dir.join("journal.jsonl"), damaged).unwrap();
    room.refuses(&["purge", name], &["repair"]);
}

/// Every record of a session that has records of all kinds, each redacted in a copy of its own.
#[test]
fn whatever_record_goes_the_session_stands() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.record();
    lead(&mut record);
    finish(&mut record, &session.log());
    record.end();
    let before = content(session.log());
    let catalogue = serde_json::to_string(&fachkonferenz::session::Concept::example()).unwrap();
    let mut refused = 0;
    for seq in 1..=session.records().len() {
        let copy = room.path().join("kopie");
        fs::create_dir(&copy).unwrap();
        for file in ["journal.jsonl", "journal.head", "log.json"] {
            fs::copy(session.dir.join(file), copy.join(file)).unwrap();
        }
        let ran = room.run(&["redact", "kopie", "--seq", &seq.to_string(), "--reason", "Probe"]);
        let after: Value = serde_json::from_str(&room.print(&["show", "kopie", "--json"])).unwrap();
        if ran.status == 0 {
            room.print(&["verify", "kopie"]);
            assert!(same_but_for_texts(&before, &content(after)), "record {seq}");
            let removed = &session.records()[seq - 1]["event"]["data"];
            let texts = ["name", "title", "text", "reason"]
                .map(|field| removed[field].as_str().map(|text| format!("\"{text}\"")));
            // Words of the catalogue are no text of people.
            let is_a_keyword = |text: &str| catalogue.contains(text);
            for text in texts.into_iter().flatten().filter(|text| text.chars().count() > 12 && !is_a_keyword(text)) {
                assert_eq!(stands_in(&copy, &text), <[String; 0]>::default(), "record {seq}: {text}");
            }
            room.refuses(&["redact", "kopie", "--seq", &seq.to_string(), "--reason", "Probe"], &["no text"]);
        } else {
            assert!(ran.err.contains("no text"), "record {seq}: {}", ran.err);
            assert_eq!(content(after), before);
            refused += 1;
        }
        fs::remove_dir_all(&copy).unwrap();
    }
    assert!(refused > 20, "numbers and times stay");
}

#[test]
fn purging_takes_all_personal_data() {
    let room = Room::new();
    let session = with_erika(&room);
    let before = content(session.log());
    room.print(&["purge", session.name(), "--on", "2020-01-31"]);
    let listed = || room.print(&["list"]);
    assert!(listed().contains("personal data to be removed since 31/01/2020"), "{}", listed());
    let sheet = room.print(&["processing", session.name()]);
    for word in ["Erasure", "31 January 2020", "name, role or pseudonym", "votes in roll calls"] {
        assert!(sheet.contains(word), "{word}: {sheet}");
    }
    room.print(&["purge", session.name()]);
    for gone in ["Erika", "Mustermann", "Bernd", "Chioma", "Verein Zwei"] {
        assert_eq!(stands_in(room.path(), gone), <[String; 0]>::default(), "{gone}");
    }
    let after = content(session.checked());
    assert!(same_but_for_texts(&before, &after));
    let kept = |log: &Value| (log["votes"][0]["result"].clone(), log["participants"][1]["presence"].clone());
    assert_eq!(kept(&before), kept(&after));
    assert!(listed().contains("personal data removed"), "{}", listed());
    let list: Value = serde_json::from_str(&room.print(&["list", "--json"])).unwrap();
    assert!(list[0]["purged_at"].is_string() && list[0]["purge_on"] == "2020-01-31");
    room.refuses(&["purge", session.name()], &["no text"]);
    assert!(!room.print(&["processing", session.name()]).contains("name, role"));
}

#[test]
fn nothing_that_was_for_few_outlives_the_personal_data() {
    let room = Room::new();
    let session = room.planned(json!({ "agenda": [
        { "title": "Beginn", "kind": "opening", "note": "Bitte Saalmikrofon testen" },
        { "title": "Rest", "kind": "vote", "minutes": 60 },
    ] }));
    let mut record = session.opened();
    record.done(json!({ "do": "register", "participant": id("e"), "name": "Erika Mustermann" }));
    record.done(json!({ "do": "arrive", "participant": id("e") }));
    record.done(json!({ "do": "note", "text": "Öffentliche Notiz, Frau Mustermann dankt." }));
    let note = record.done(json!({ "do": "note", "text": "Herr Wackel wirkte abgelenkt", "internal": true }));
    let (first, text) = (note["seq"][0].clone(), "Eindruck ohne Gewähr festgehalten");
    record
        .done(json!({ "do": "correct", "seq": first, "field": "text", "value": text, "reason": "Wortwahl war grob" }));
    let item = session.log()["agenda"][0]["id"].clone();
    record.done(json!({ "do": "minute", "by": "secretary", "item": item,
        "text": "Erika Mustermann eröffnet.\nFrau Mustermanns Bericht folgt, Dr. Mustermann antwortet." }));
    record.done(json!({ "do": "close_session" }));
    assert_eq!(record.end().status, 0);
    let beside = [
        ("ablauf.md", "1. Beginn\n   Bitte Saalmikrofon testen\n"),
        ("protokoll-entwurf.txt~", "Herr Wackel wirkte abgelenkt\nEindruck ohne Gewähr festgehalten"),
        ("protokoll.txt", "Erika Mustermann eröffnet. Später ging Frau Mustermann."),
    ];
    for (name, text) in beside {
        fs::write(session.dir.join(name), text).unwrap();
    }
    let file = session.dir.join("protokoll.html");
    room.print(&[
        "--lang",
        "de",
        "minutes",
        session.name(),
        "--format",
        "html",
        "--detail",
        "full",
        "-o",
        file.to_str().unwrap(),
    ]);
    let told = fs::read_to_string(&file).unwrap();
    assert!(told.contains("Öffentliche Notiz") && !told.contains("Wackel") && !told.contains("Gewähr"), "{told}");
    assert!(room.print(&["search", "Saalmikrofon"]).contains("Saalmikrofon"));
    assert!(room.print(&["search", "\"Bericht folgt\""]).contains("item 1"));
    room.print(&["purge", session.name(), "--yes"]);
    let index = room.path().join(".search.sqlite");
    for gone in ["Saalmikrofon", "Wackel", "Gewähr", "Wortwahl", "Mustermann", "Erika"] {
        assert_eq!(stands_in(&session.dir, gone), <[String; 0]>::default(), "{gone}");
        assert!(!fs::read(&index).unwrap().windows(gone.len()).any(|part| part == gone.as_bytes()), "{gone}");
        assert!(room.run(&["search", gone]).out.is_empty(), "{gone}");
    }
    let log = session.checked();
    assert_eq!(log["agenda"][0]["text"], "[…] eröffnet.\n[…]s Bericht folgt, […] antwortet.");
    assert_eq!(log["corrections"][0]["field"], "text");
    assert!(log["agenda"][1]["title"] == "Rest");
}

/// A closed session with these people, an organisation and a note, its minutes in the folder as Markdown and HTML.
fn with_minutes<'r>(room: &'r Room, people: &[(&str, &str)], note: &str) -> Session<'r> {
    let session = room.session();
    let mut record = session.opened();
    for (name, organisation) in people {
        record.done(json!({ "do": "register", "participant": id(name), "name": name, "organisation": organisation }));
        record.done(json!({ "do": "arrive", "participant": id(name) }));
    }
    record.done(json!({ "do": "note", "text": note }));
    record.done(json!({ "do": "close_session" }));
    assert_eq!(record.end().status, 0);
    for form in ["md", "html"] {
        let file = session.dir.join(format!("protokoll.{form}"));
        room.print(&["minutes", session.name(), "--format", form, "--detail", "full", "-o", file.to_str().unwrap()]);
    }
    session
}

#[test]
fn a_name_goes_from_minutes_that_spell_it_in_their_own_way() {
    let people = [
        ("Vertreter*in Nour", "Verein & Söhne"),
        ("1. Vorsitzende Anna Meier", "Treff_im_Nordstern"),
        ("[Gast] Ole", "<Ohne>"),
        ("Zoë > X", "Verein | Zwei"),
        ("سارة Klein", "Bund ~ Drei"),
    ];
    let room = Room::new();
    let session = with_minutes(&room, &people, "Wir beginnen.");
    let named = session.dir.join("Protokoll für 1. Vorsitzende Anna Meier.md");
    fs::copy(session.dir.join("protokoll.md"), &named).unwrap();
    let said = room.run(&["purge", session.name(), "--yes"]);
    assert_eq!(said.status, 0, "{}", said.err);
    assert!(!named.exists() && session.dir.join("Protokoll für […].md").exists(), "{}", said.err);
    let words = ["Nour", "Anna", "Meier", "Gast", "Ole", "Zoë", "سارة", "Klein"];
    let organisations = ["Söhne", "Nordstern", "Ohne", "Zwei", "Drei"];
    for gone in words.iter().chain(&organisations) {
        assert_eq!(stands_in(room.path(), gone), <[String; 0]>::default(), "{gone}");
    }
    let html = fs::read_to_string(session.dir.join("protokoll.html")).unwrap();
    assert_eq!(html.matches("<bdi>").count(), html.matches("</bdi>").count());
    assert!(html.contains("<td>[…]</td><td>[…]</td>"), "{html}");
}

#[test]
fn a_name_listed_with_a_title_or_surname_first_goes_as_people_say_it() {
    let people = [
        ("Dr. Ayşe Demir", "AWO"),
        ("Müller, Hans", "DRK"),
        ("Prof. Dr. Karl-Heinz Größe", "VHS"),
        ("Ayla Öztürk-Schmidt", "IR"),
        ("Ida Braun", "Amt"),
    ];
    let note = "AYŞE DEMİR (AWO) und Hans Müller fragen, KARL-HEINZ GRÖSSE und Öztürk-Schmidt danken.\n\
                Die AWO bleibt. Demir kommt wieder.";
    let room = Room::new();
    let session = with_minutes(&room, &people, note);
    let mut said = String::new();
    for (name, _) in &people[..4] {
        let run = room.run(&["redact", session.name(), "--participant", &id(name), "--reason", "Antrag"]);
        assert_eq!(run.status, 0, "{}", run.err);
        said += &run.err;
    }
    let log = session.checked();
    let left = "[…] ([…]) und […] fragen, […] und […] danken.\nDie AWO bleibt. Demir kommt wieder.";
    assert_eq!(log["notes"][0]["text"], left);
    assert_eq!(log["participants"][4]["name"], "Ida Braun");
    // What is left of a name is told: the number of the record, and the files.
    let told: Vec<&str> = said.lines().filter(|line| line.contains("a part of a removed name")).collect();
    assert!(told.iter().any(|line| line.contains("record")), "{said}");
    assert!(told.iter().any(|line| line.contains("protokoll.md")), "{said}");
}

#[test]
fn what_goes_with_a_record_is_told() {
    let room = Room::new();
    let session = with_erika(&room);
    let closing = |record: &Value| record["event"]["type"] == "vote_closed";
    let seq = session.records().iter().position(closing).unwrap() + 1;
    let said = room.run(&["redact", session.name(), "--seq", &seq.to_string(), "--reason", "Probe"]);
    assert_eq!(said.status, 0, "{}", said.err);
    let gone: Vec<String> = session
        .records()
        .iter()
        .filter(|record| record["redacted"].is_string())
        .map(|record| record["seq"].to_string())
        .collect();
    assert!(gone.len() > 1 && said.err.contains(&format!("({})", gone.join(", "))), "{}", said.err);
}
