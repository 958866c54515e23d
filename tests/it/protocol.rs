//! The line protocol: what each command makes, lines that are no commands, ids sent again, whose act it was and when.

use std::collections::BTreeSet;

use fachkonferenz::session::Command;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::room::{COMMAND, Record, Room, arrive, id, with_id};

/// Leads a whole session with every command there is, and closes it. Returns the `do` of each command.
pub fn lead(record: &mut Record) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let mut act = |command: Value| {
        used.insert(command["do"].as_str().unwrap().to_owned());
        record.done(command)
    };
    act(json!({ "do": "open_session" }));
    for (name, weight) in [("Ayşe", 1), ("Bernd", 1), ("Chioma", 2), ("Dana", 1)] {
        act(json!({ "do": "register", "participant": id(name), "name": name, "organisation": "Verein Brücke",
            "group": "Vereine", "weight": weight }));
        act(json!({ "do": "arrive", "participant": id(name) }));
    }
    act(json!({ "do": "register", "participant": id("Gast"), "name": "Gast", "may_vote": false }));
    act(json!({ "do": "leave", "participant": id("Dana") }));
    let items = [("Sammeln", "collect"), ("Gewichten", "prioritise"), ("Abstimmen", "vote"), ("Planen", "plan")];
    for (title, kind) in items {
        act(json!({ "do": "add_item", "item": id(title), "title": title, "kind": kind, "minutes": 20 }));
    }
    act(json!({ "do": "add_item", "item": id("Pause"), "title": "Pause", "kind": "break", "after": id("Sammeln") }));
    act(json!({ "do": "add_item", "item": id("Irrtum"), "title": "Irrtum", "kind": "break" }));
    act(json!({ "do": "remove_item", "item": id("Irrtum") }));
    act(
        json!({ "do": "add_item", "item": id("Feier"), "title": "Feier", "kind": "break", "protected": true, "note": "Musik" }),
    );
    act(json!({ "do": "move_item", "item": id("Feier"), "after": id("Gewichten") }));
    act(json!({ "do": "move_item", "item": id("Feier"), "after": id("Planen") }));
    act(json!({ "do": "edit_item", "item": id("Feier"), "title": "Fest", "kind": "closing", "minutes": 15 }));
    act(json!({ "do": "edit_item", "item": id("Feier"), "minutes": 0, "protected": false, "note": "" }));
    act(
        json!({ "do": "edit_participant", "participant": id("Gast"), "name": "Gast der Stadt", "organisation": "Amt 50",
        "group": "Verwaltung", "weight": 3 }),
    );
    act(
        json!({ "do": "edit_session", "title": "Probe, geändert", "date": "2026-11-23", "start": "17:00", "place": "Rathaus",
        "rule": "absolute_cast", "quorum": "none" }),
    );
    let mut concept = fachkonferenz::session::Concept::example();
    concept.version = "geändert".into();
    act(json!({ "do": "set_concept", "concept": concept }));
    act(json!({ "do": "set_purge_date", "date": "2036-11-23" }));
    act(json!({ "do": "start_item", "item": id("Sammeln") }));
    for (name, channel) in
        [("Sprachcafé", "card"), ("Sprachtreff", "paper"), ("Mietberatung", "spoken"), ("Fest", "phone")]
    {
        act(json!({ "do": "propose", "proposal": id(name), "title": name, "text": "In jedem Stadtteil.",
            "proposed_by": id("Ayşe"), "channel": channel }));
    }
    act(json!({ "do": "edit_proposal", "proposal": id("Sprachcafé"), "title": "Sprachcafés", "text": "Überall." }));
    act(json!({ "do": "merge", "into": id("Sprachcafé"), "from": [id("Sprachtreff")] }));
    act(json!({ "do": "cluster", "name": "Sprache", "proposals": [id("Sprachcafé"), id("Sprachtreff")] }));
    act(json!({ "do": "propose", "proposal": id("Rad und Bad"), "title": "Rad- und Schwimmkurse" }));
    act(json!({ "do": "split", "proposal": id("Rad und Bad"), "into": [{ "proposal": id("Rad"), "title": "Radkurse" },
        { "proposal": id("Bad"), "title": "Schwimmkurse", "text": "Auch für Frauen." }] }));
    act(json!({ "do": "withdraw", "proposal": id("Fest") }));
    act(json!({ "do": "set_phones", "limit": 3 }));
    for name in ["Kantine", "Werbung"] {
        act(json!({ "do": "propose", "by": "participant", "proposal": id(name), "title": name, "channel": "phone" }));
    }
    act(json!({ "do": "decline", "proposals": [id("Werbung")] }));
    act(json!({ "do": "admit" }));
    act(json!({ "do": "undo" }));
    act(json!({ "do": "issue_cards", "count": 2 }));
    act(json!({ "do": "issue_cards", "named": true }));
    act(json!({ "do": "replace_card", "participant": id("Bernd") }));
    act(json!({ "do": "note", "text": "Lebhafte Runde" }));
    act(json!({ "do": "note", "text": "Beamer flackert", "internal": true, "item": id("Pause") }));
    act(json!({ "do": "ask_to_speak", "participant": id("Bernd") }));
    act(json!({ "do": "give_floor", "participant": id("Bernd") }));
    act(json!({ "do": "end_floor", "participant": id("Bernd") }));
    act(json!({ "do": "start_item", "item": id("Gewichten") }));
    let two = json!([{ "option": id("Rathaus"), "title": "Rathaus" }, { "option": id("Park"), "title": "Park" }]);
    let methods = [
        ("choice", json!({}), json!(id("Park"))),
        ("approval", json!({ "seats": 2 }), json!([id("Park")])),
        ("points", json!({ "points": 3, "max": 2 }), json!({ id("Park"): 2, id("Rathaus"): 1 })),
        ("score", json!({ "max": 5 }), json!({ id("Park"): 5 })),
        ("resistance", json!({}), json!({ id("Park"): 0, id("Rathaus"): 10 })),
    ];
    for (method, terms, ballot) in methods {
        let mut options = two.clone();
        for option in options.as_array_mut().unwrap() {
            option["option"] = id(&format!("{method} {}", option["title"].as_str().unwrap())).into();
        }
        let [park, hall] = ["Park", "Rathaus"].map(|title| (id(title), id(&format!("{method} {title}"))));
        let ballot = ballot.to_string().replace(&park.0, &park.1).replace(&hall.0, &hall.1);
        let mut open =
            json!({ "do": "open_vote", "vote": id(method), "title": "Wohin?", "options": options, "method": method });
        open.as_object_mut().unwrap().extend(terms.as_object().unwrap().clone());
        act(open);
        let ballot: Value = serde_json::from_str(&ballot).unwrap();
        act(json!({ "do": "cast", "vote": id(method), "voter": id("Ayşe"), "ballot": ballot }));
        act(json!({ "do": "close_vote", "vote": id(method) }));
        act(json!({ "do": "reveal", "vote": id(method) }));
    }
    act(json!({ "do": "start_item", "item": id("Abstimmen") }));
    act(json!({ "do": "excuse_from", "participant": id("Bernd"), "item": id("Abstimmen") }));
    act(json!({ "do": "open_vote", "vote": id("named"), "on": [id("Sprachcafé")], "method": "yes_no",
        "rule": "two_thirds_cast", "secrecy": "named", "quorum": "one_third_members", "revote": true }));
    act(json!({ "do": "cast", "vote": id("named"), "voter": id("Chioma"), "ballot": "no" }));
    act(json!({ "do": "cast", "vote": id("named"), "voter": id("Chioma"), "ballot": "yes" }));
    act(json!({ "do": "count", "vote": id("named"), "channel": "hands", "counts": { "abstain": 1 } }));
    act(json!({ "do": "close_vote", "vote": id("named"), "kind": "measure" }));
    act(
        json!({ "do": "open_vote", "vote": id("gone"), "on": [id("Mietberatung")], "method": "yes_no", "secrecy": "secret" }),
    );
    act(json!({ "do": "void_vote", "vote": id("gone"), "reason": "Urne umgefallen" }));
    act(
        json!({ "do": "record_outcome", "outcome": id("Beratung"), "proposal": id("Mietberatung"), "title": "Mietberatung",
        "text": "Wird geprüft.", "kind": "recommendation", "result": "referred" }),
    );
    act(json!({ "do": "finish_item", "item": id("Abstimmen") }));
    act(json!({ "do": "note", "text": "Versehen" }));
    act(json!({ "do": "undo" }));
    act(json!({ "do": "assign", "outcome": id("Beratung"), "handlungsfeld": null, "reason": "noch offen" }));
    // The outcome of the roll call has an id of the program's own; the answer told it.
    let again =
        act(json!({ "do": "open_vote", "vote": id("all"), "on": [], "title": "Weiter so?", "method": "yes_no" }));
    assert_eq!(again["vote"], id("all"));
    let made = act(json!({ "do": "close_vote", "vote": id("all") }));
    assert_eq!(made["outcomes"], json!([made["outcome"]]));
    act(json!({ "do": "assign", "outcome": made["outcome"], "handlungsfeld": "TEI", "also": ["IKÖ"] }));
    used
}

/// Plans and assigns what the votes made, so that the session can close.
pub fn finish(record: &mut Record, log: &Value) {
    for outcome in
        log["outcomes"].as_array().unwrap().iter().filter(|o| o["handlungsfeld"].is_null() && o["reason"].is_null())
    {
        record.done(json!({ "do": "assign", "outcome": outcome["id"], "handlungsfeld": "SPR" }));
        record.done(json!({ "do": "plan_measure", "outcome": outcome["id"], "lead": "Amt 50", "partners": "Vereine",
            "target_group": "alle", "start": "2027-01-01", "due": "2027-12-31", "cost_once_eur": 5000, "cost_yearly_eur": 1200,
            "funding": [{ "source": "Land", "eur": 1000 }, { "source": "Stiftung" }], "budget_reserve": true,
            "indicators": "20 Treffen", "priority": "I", "next_step": "Raum suchen" }));
    }
    record.done(json!({ "do": "close_session" }));
}

#[test]
fn every_command_does_what_it_says() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.record();
    let mut used = lead(&mut record);
    finish(&mut record, &session.log());
    record.done(json!({ "do": "minute", "item": id("Sammeln"), "text": "Viele Karten.", "by": "secretary" }));
    record.done(json!({ "do": "correct", "item": id("Sammeln"), "field": "text", "value": "Sehr viele Karten.", "reason": "mehr" }));
    record.done(json!({ "do": "circulate", "until": "2099-12-03" }));
    let comment =
        record.done(json!({ "do": "comment", "author": "Verein", "text": "Es waren mehr." }))["comment"].clone();
    record.done(
        json!({ "do": "answer_comment", "comment": comment, "taken_up": true, "reason": "Stimmt.", "name": "Amt" }),
    );
    record.done(json!({ "do": "sign", "role": "secretary", "name": "Schriftführung" }));
    used.extend(["plan_measure", "close_session", "minute", "correct", "sign"].map(str::to_owned));
    used.extend(["circulate", "comment", "answer_comment"].map(str::to_owned));
    assert_eq!(used, Command::TAGS.iter().map(|tag| (*tag).to_owned()).collect());
    assert_eq!(record.end().status, 0);

    let log = session.checked();
    assert_eq!(log["session"]["status"], "closed");
    let titles = |list: &str| -> Vec<&str> {
        log[list].as_array().unwrap().iter().map(|thing| thing["title"].as_str().unwrap()).collect()
    };
    assert_eq!(titles("agenda"), ["Beginn", "Rest", "Sammeln", "Pause", "Gewichten", "Abstimmen", "Planen", "Fest"]);
    assert_eq!((&log["agenda"][7]["kind"], &log["agenda"][7]["minutes"]), (&json!("closing"), &json!(null)));
    let about = &log["session"];
    assert_eq!((&about["title"], &about["place"]), (&json!("Probe, geändert"), &json!("Rathaus")));
    assert_eq!((&about["date"], &log["concept"]["version"]), (&json!("2026-11-23"), &json!("geändert")));
    let guest = &log["participants"][4];
    assert_eq!((&guest["name"], &guest["organisation"]), (&json!("Gast der Stadt"), &json!("Amt 50")));
    assert_eq!(log["agenda"][2]["notes"][0]["text"], "Lebhafte Runde");
    assert_eq!((&log["agenda"][3]["notes"][0]["internal"], &log["notes"]), (&json!(true), &json!([])));
    assert_eq!(log["agenda"][5]["excused"], json!([id("Bernd")]));
    assert!(log["agenda"][2]["started_at"].is_string() && log["agenda"][2]["finished_at"].is_string());
    let people = log["participants"].as_array().unwrap();
    assert_eq!((&people[2]["weight"], &people[4]["may_vote"]), (&json!(2), &json!(false)));
    assert!(
        people[0]["presence"][0]["to"] == log["session"]["closed_at"] && people[3]["presence"][0]["to"].is_string()
    );
    let [cafe, meeting, advice, party, whole, wheels, swimming] = log["proposals"].as_array().unwrap().as_slice()
    else {
        panic!("seven")
    };
    assert_eq!((&whole["status"], &whole["split_into"]), (&json!("split"), &json!([wheels["id"], swimming["id"]])));
    assert_eq!(
        (&cafe["title"], &cafe["text"], &cafe["status"]),
        (&json!("Sprachcafés"), &json!("Überall."), &json!("accepted"))
    );
    assert_eq!(
        (&cafe["earlier"][0]["title"], &cafe["earlier"][0]["text"]),
        (&json!("Sprachcafé"), &json!("In jedem Stadtteil."))
    );
    assert_eq!((&meeting["status"], &meeting["merged_into"]), (&json!("merged"), &json!(id("Sprachcafé"))));
    assert_eq!((&meeting["cluster"], &cafe["cluster"]), (&json!("Sprache"), &json!("Sprache")));
    assert_eq!((&advice["status"], &party["status"]), (&json!("referred"), &json!("withdrawn")));
    assert_eq!(
        (&cafe["item"], &cafe["proposed_by"], &cafe["channel"]),
        (&json!(id("Sammeln")), &json!(id("Ayşe")), &json!("card"))
    );
    let outcomes = log["outcomes"].as_array().unwrap();
    assert_eq!(titles("outcomes"), ["Sprachcafés", "Mietberatung", "Weiter so?"], "weighing makes no outcomes");
    assert_eq!((&outcomes[0]["kind"], &outcomes[0]["vote"]), (&json!("measure"), &json!(id("named"))));
    assert_eq!(outcomes[0]["measure"]["funding"], json!([{ "source": "Land", "eur": 1000 }, { "source": "Stiftung" }]));
    assert_eq!((&outcomes[1]["handlungsfeld"], &outcomes[1]["reason"]), (&Value::Null, &json!("noch offen")));
    assert_eq!((&outcomes[2]["handlungsfeld"], &outcomes[2]["also"]), (&json!("TEI"), &json!(["IKÖ"])));
    assert_eq!(outcomes[2]["result"], "rejected", "nobody voted");
}

#[test]
fn whatever_is_made_is_named_in_the_answer() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    let vote = json!({ "title": "t", "method": "choice", "options": [{ "title": "x" }] });
    let kinds = [
        ("register", "participant", json!({ "name": "n" })),
        ("add_item", "item", json!({ "title": "t", "kind": "vote" })),
        ("propose", "proposal", json!({ "title": "t" })),
        ("open_vote", "vote", vote),
        ("record_outcome", "outcome", json!({ "title": "t", "kind": "stored", "result": "noted" })),
    ];
    for (act, thing, mut command) in kinds {
        command["do"] = act.into();
        let fresh = record.done(command.clone());
        let made: Uuid = fresh[thing].as_str().unwrap().parse().unwrap();
        assert_eq!(made.get_version_num(), 7, "{fresh}");
        command[thing] = id(act).into();
        assert_eq!(record.done(command)[thing], id(act));
        if act == "open_vote" {
            assert_eq!(fresh["options"].as_array().unwrap().len(), 1);
        }
    }
    let answer = record.done(json!({ "do": "note", "text": "n" }));
    assert_eq!(answer, json!({ "id": answer["id"], "ok": true, "seq": [session.records().len()] }));
}

#[test]
fn a_line_that_is_no_command_says_so_and_the_next_is_read() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    let long = "x".repeat(65);
    let deep = format!(r#"{{"id":"d","do":"note","text":{}1{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let lines: [(&[u8], Option<&str>); _] = [
        (b"", None),
        (b"dance", None),
        (b"[]", None),
        (b"null", None),
        (b"\"note\"", None),
        (b"{", None),
        (b"{}", None),
        (br#"{"id":"a","do":"note","text":"n"} x"#, None),
        (br#"{"id":"a","do":"note","text":"n"}{"id":"b","do":"note","text":"n"}"#, None),
        (br#"{"do":"note","text":"n"}"#, None),
        (br#"{"id":"","do":"note","text":"n"}"#, None),
        (br#"{"id":7,"do":"note","text":"n"}"#, None),
        (br#"{"id":null,"do":"note","text":"n"}"#, None),
        (br#"{"id":"a"}"#, Some("a")),
        (br#"{"id":"a","do":7}"#, Some("a")),
        (br#"{"id":"a","do":"Note","text":"n"}"#, Some("a")),
        (br#"{"id":"a","do":"note"}"#, Some("a")),
        (br#"{"id":"a","do":"note","text":null}"#, Some("a")),
        (br#"{"id":"a","do":"note","text":7}"#, Some("a")),
        (br#"{"id":"a","do":"note","text":"n","txet":"n"}"#, Some("a")),
        (br#"{"id":"a","do":"note","text":"n","internal":"yes"}"#, Some("a")),
        (br#"{"id":"a","do":"note","text":"n","by":"pope"}"#, Some("a")),
        (br#"{"id":"a","do":"note","text":"n","at":"2026-11-22T17:00:00Z"}"#, Some("a")),
        (br#"{"id":"a","do":"note","text":"n","by":"system","at":"2026-11-22T17:00:00Z"}"#, Some("a")),
        (br#"{"id":"a","do":"note","text":"n","by":"import","at":"yesterday"}"#, Some("a")),
        (br#"{"id":"a","do":"arrive","participant":"Anna"}"#, Some("a")),
        (br#"{"id":"a","do":"undo","seq":-1}"#, Some("a")),
        (br#"{"id":"a","do":"undo","seq":1.5}"#, Some("a")),
        (br#"{"id":"a","do":"undo","seq":99999999999999999999}"#, Some("a")),
        (br#"{"id":"a","do":"note","text":"one","text":"two"}"#, Some("a")),
        (br#"{"id":"a","id":"b","do":"note","text":"n"}"#, None),
        (br#"{"id":"a","do":"cast","vote":"","voter":"","ballot":{"x":1,"x":2}}"#, Some("a")),
        (b"{\"id\":\"a\",\"do\":\"note\",\"text\":\"\xff\xfe\"}", None),
        (b"{\"id\":\"a\",\"do\":\"note\",\"text\":\"\\ud800\"}", None),
        (b"{\"id\":\"a\",\"do\":\"note\",\"text\":\"\x00\"}", None),
        (deep.as_bytes(), None),
    ];
    let before = session.journal();
    let long_id = format!(r#"{{"id":"{long}","do":"note","text":"n"}}"#);
    for (line, known) in lines.into_iter().chain([(long_id.as_bytes(), None)]) {
        let shown = String::from_utf8_lossy(&line[..line.len().min(200)]).into_owned();
        let answer = record.raw(line);
        let expected = (&json!(known), &json!(false), &json!("bad_command"));
        assert_eq!((&answer["id"], &answer["ok"], &answer["error"]["code"]), expected, "{shown}");
        // A schema sees neither repeated fields nor the limits of machine words.
        let beyond_schemas = ["\"one\"", "\"id\":\"b\"", "9999"].iter().any(|part| shown.contains(part));
        if let (Ok(value), false) = (serde_json::from_slice::<Value>(line), beyond_schemas) {
            assert!(!COMMAND.is_valid(&value), "the schema allows {shown}");
        }
    }
    assert_eq!(session.journal(), before);
    let ids = ["x", "äöü 🗳", &"x".repeat(64), &"ä".repeat(32)];
    for id in ids {
        assert_eq!(record.done(json!({ "id": id, "do": "note", "text": "n" }))["id"], id);
    }
    assert_eq!(record.raw(b"  { \"do\" : \"note\" , \"text\":\"n\", \"id\":\"cr\" } \r")["ok"], true);
    assert_eq!(record.end().status, 0);
    session.checked();
}

#[test]
fn a_line_may_be_a_mebibyte_long_and_no_longer() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    let line = |bytes: usize| {
        let line = r#"{"id":"long","do":"note","text":"n"}"#;
        format!("{}{line}", " ".repeat(bytes - line.len()))
    };
    let mut sent = line((1 << 20) + 1) + "\n" + &line(1 << 20) + "\n" + &line(3 << 20) + "\n";
    sent += &with_id(json!({ "do": "note", "text": "after" })).to_string();
    record.send(sent.as_bytes());
    let ran = record.end();
    let answers: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let oks: Vec<_> = answers.iter().map(|answer| answer["ok"] == true).collect();
    assert_eq!((oks, ran.status), (vec![false, true, false, true], 0), "the last line needs no line feed");
    assert_eq!(answers[0]["error"]["code"], "bad_command");
    assert_eq!(session.log()["notes"].as_array().unwrap().len(), 2);
}

#[test]
fn what_was_accepted_is_not_done_again() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["a"]);
    let commands = [
        json!({ "id": "p", "do": "propose", "title": "Sprachcafé" }),
        json!({ "id": "v", "do": "open_vote", "vote": id("v"), "title": "t", "method": "yes_no" }),
        json!({ "id": "b", "do": "cast", "vote": id("v"), "voter": id("a"), "ballot": "yes" }),
        json!({ "id": "c", "do": "close_vote", "vote": id("v") }),
        json!({ "id": "w", "do": "void_vote", "vote": id("v"), "reason": "verzählt" }),
        json!({ "id": "u", "do": "undo", "seq": 5 }),
    ];
    let first: Vec<Value> = commands.iter().map(|command| record.done(command.clone())).collect();
    let before = session.journal();
    let again = |record: &mut Record| {
        for (command, first) in commands.iter().zip(&first) {
            let mut expected = first.clone();
            expected["repeated"] = true.into();
            assert_eq!(record.done(command.clone()), expected);
            // The id decides, whatever else the line says.
            assert_eq!(record.done(json!({ "id": command["id"], "do": "close_session" })), expected);
        }
        assert_eq!(session.journal(), before);
    };
    again(&mut record);
    assert_eq!(record.end().status, 0);
    let mut record = session.record();
    again(&mut record);
    record.kill();
    again(&mut session.record());

    // An id whose command was refused is free.
    let mut record = session.record();
    record.refused("empty", json!({ "id": "n", "do": "note", "text": "" }));
    assert_eq!(record.done(json!({ "id": "n", "do": "note", "text": "n" })).get("repeated"), None);
    // So it is within one batch, where nothing is on disk yet.
    let twice = json!({ "id": "t", "do": "note", "text": "n" });
    record.send(format!("{twice}\n{twice}\n").as_bytes());
    let answers = [record.answer(), record.answer()];
    assert_eq!((&answers[0]["seq"], &answers[1]["repeated"]), (&answers[1]["seq"], &json!(true)));
}

#[test]
fn answers_come_in_the_order_of_the_lines() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    let line = |n: usize| match n % 4 {
        0 => json!({ "id": format!("{n}"), "do": "note", "text": "" }).to_string(),
        1 => format!("no command {n}"),
        _ => json!({ "id": format!("{n}"), "do": "propose", "title": format!("Vorschlag {n}") }).to_string(),
    };
    let sent: String = (0..2_000).map(|n| line(n) + "\n").collect();
    record.send(sent.as_bytes());
    let ran = record.end();
    let answers: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 2_000);
    let mut seq = 2;
    for (n, answer) in answers.iter().enumerate() {
        let known = if n % 4 == 1 { Value::Null } else { json!(n.to_string()) };
        assert_eq!(answer["id"], known);
        if n % 4 > 1 {
            seq += 1;
            assert_eq!(answer["seq"], json!([seq]));
        }
    }
    assert_eq!(session.checked()["proposals"].as_array().unwrap().len(), 1_000);
}

#[test]
fn whose_act_it_was_and_when() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    for by in ["moderator", "secretary", "participant", "import", "system"] {
        record.done(json!({ "do": "note", "text": by, "by": by }));
    }
    let early = "2025-03-01T09:30:00+01:00";
    record.done(json!({ "do": "note", "text": "früher", "by": "import", "at": early }));
    record.done(json!({ "do": "register", "participant": id("a"), "name": "a" }));
    record.done(json!({ "do": "arrive", "participant": id("a"), "by": "import", "at": early }));
    record.done(json!({ "do": "note", "text": "zuletzt" }));
    assert_eq!(record.end().status, 0);

    let records = session.records();
    let by: Vec<_> = records.iter().map(|record| record["by"].as_str().unwrap()).collect();
    let own = ["moderator", "secretary", "participant", "import", "system"];
    assert_eq!(by[2..7], own);
    assert_eq!(by[1], "moderator", "where a command does not say");
    let times: Vec<_> = records.iter().map(|record| record["at"].as_str().unwrap()).collect();
    assert!(times.is_sorted() && times[7] > "2026", "a record's time is when it was written: {times:?}");
    assert_eq!(records[7]["event"]["occurred"], "2025-03-01T08:30:00.000Z");
    let log = session.checked();
    let notes = log["notes"].as_array().unwrap();
    assert_eq!(notes[5]["at"], "2025-03-01T08:30:00.000Z");
    assert_eq!(log["participants"][0]["presence"][0]["from"], "2025-03-01T08:30:00.000Z");
    assert_eq!(notes[6]["at"], records.last().unwrap()["at"]);
}
