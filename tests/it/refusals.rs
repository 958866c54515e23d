//! Every refusal of the line protocol, provoked; and that none of them leaves a trace.

use std::{collections::BTreeSet, fs};

use serde_json::{Value, json};

use crate::room::{Room, arrive, id};

/// A line of a script: a command that is accepted, or one that is refused with a code.
enum Line {
    Do(Value),
    No(&'static str, Value),
}
use Line::{Do, No};

/// Plays a script in a new session and returns the codes that were provoked.
fn check(script: Vec<Line>) -> BTreeSet<&'static str> {
    let room = Room::new();
    let session = room.session();
    let mut record = session.record();
    let mut provoked = BTreeSet::new();
    for line in script {
        match line {
            Do(command) => {
                record.done(command);
            }
            No(code, command) => {
                record.refused(code, command);
                provoked.insert(code);
            }
        }
    }
    assert_eq!(record.end().status, 0);
    session.checked();
    provoked
}

/// The codes that the source declares.
fn declared() -> BTreeSet<String> {
    let source = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/session/refusal.rs")).unwrap();
    let words = source.lines().filter_map(|line| line.split_once("=> \"")?.1.strip_suffix("\","));
    words.map(str::to_owned).collect()
}

#[test]
fn every_code_is_provoked() {
    let mut provoked = check(before_opening());
    provoked.extend(check(people_and_agenda()));
    provoked.extend(check(proposals()));
    provoked.extend(check(terms_of_votes()));
    provoked.extend(check(ballots_and_counts()));
    provoked.extend(check(outcomes_and_closing()));
    provoked.extend(check(minutes()));
    provoked.extend(from_the_room());
    let provoked: BTreeSet<String> = provoked.into_iter().map(str::to_owned).collect();
    assert_eq!(provoked, declared());
}

fn minutes() -> Vec<Line> {
    let sign = |role: &str| json!({ "do": "sign", "role": role, "name": "n" });
    let comment = |name: &str| json!({ "do": "comment", "comment": id(name), "author": "a", "text": "t" });
    let answer = |name: &str| json!({ "do": "answer_comment", "comment": id(name), "taken_up": true, "reason": "r", "name": "n" });
    let correct = |more: Value| {
        let mut correct = json!({ "do": "correct", "field": "title", "value": "neu", "reason": "r" });
        correct.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        correct
    };
    vec![
        No("session_not_open", correct(json!({}))),
        Do(json!({ "do": "open_session" })),
        Do(propose("p")),
        No("session_not_closed", sign("secretary")),
        No("unknown_item", json!({ "do": "minute", "item": id("i"), "text": "t" })),
        No("one_of", correct(json!({ "seq": 3, "proposal": id("p") }))),
        No("no_such_record", correct(json!({ "seq": 99 }))),
        No("not_correctable", correct(json!({ "seq": 3, "field": "lead" }))),
        No("not_correctable", correct(json!({ "field": "status" }))),
        No("unknown_proposal", correct(json!({ "proposal": id("q") }))),
        No("bad_value", correct(json!({ "seq": 3, "value": [] }))),
        No("empty", correct(json!({ "seq": 3, "value": "" }))),
        No("empty", correct(json!({ "reason": " " }))),
        No("bad_date", correct(json!({ "field": "date", "value": "morgen" }))),
        No("nothing_corrected", correct(json!({ "seq": 3, "value": "p" }))),
        Do(json!({ "do": "open_vote", "vote": id("v"), "title": "t", "method": "yes_no" })),
        No("not_counted", correct(json!({ "vote": id("v"), "field": "hands", "value": { "yes": 1 } }))),
        Do(json!({ "do": "void_vote", "vote": id("v"), "reason": "r" })),
        Do(json!({ "do": "close_session" })),
        No("empty", json!({ "do": "sign", "role": "secretary", "name": "" })),
        No("not_circulated", comment("c")),
        No("bad_date", json!({ "do": "circulate", "until": "bald" })),
        No("until_before_end", json!({ "do": "circulate", "until": "2020-01-31" })),
        Do(json!({ "do": "circulate", "until": "2099-12-03" })),
        No("empty", json!({ "do": "comment", "author": "a", "text": " " })),
        No("unknown_item", json!({ "do": "comment", "item": id("i"), "author": "a", "text": "t" })),
        No("unknown_comment", answer("c")),
        Do(comment("c")),
        No("duplicate_id", comment("c")),
        No("comments_unanswered", sign("secretary")),
        Do(answer("c")),
        Do(sign("secretary")),
        No("already_signed", sign("secretary")),
        No("session_signed", json!({ "do": "minute", "item": id("i"), "text": "t" })),
        Do(sign("moderator")),
        No("session_signed", json!({ "do": "undo" })),
        No("session_signed", propose("q")),
    ]
}

fn register(name: &str) -> Value {
    json!({ "do": "register", "participant": id(name), "name": name })
}

fn propose(name: &str) -> Value {
    json!({ "do": "propose", "proposal": id(name), "title": name })
}

/// What needs the tokens of cards and phones, which no script can know before.
fn from_the_room() -> BTreeSet<&'static str> {
    let room = Room::new();
    let session = room.session();
    let server = room.serve(&session, &[]);
    let phone = server.join();
    server.stop();
    let mut record = session.opened();
    arrive(&mut record, &["a"]);
    let mut open = |name: &str, terms: Value| {
        let mut open = json!({ "do": "open_vote", "vote": id(name), "title": "t", "method": "yes_no" });
        open.as_object_mut().unwrap().extend(terms.as_object().unwrap().clone());
        record.done(open);
    };
    open("open", json!({}));
    open("named", json!({ "secrecy": "named" }));
    open("secret", json!({ "secrecy": "secret" }));
    let mut card = |terms: Value| record.done(terms)["cards"][0]["token"].as_str().unwrap().to_owned();
    let anyones = card(json!({ "do": "issue_cards", "count": 1 }));
    let ones = card(json!({ "do": "issue_cards", "named": true }));
    record.done(json!({ "do": "register", "participant": id("b"), "name": "b", "may_vote": false }));
    let cast = |vote: &str, token: &str| json!({ "do": "cast", "vote": id(vote), "token": token, "ballot": "yes" });
    record.done(json!({ "do": "set_phones", "limit": 0 }));
    record.done(cast("secret", &anyones));
    let mut refused: Vec<(&str, Value)> = vec![
        ("token_unknown", cast("open", "x")),
        ("card_needed", cast("open", &phone)),
        ("card_is_named", cast("open", &ones)),
        ("named_card_needed", cast("named", &anyones)),
        ("nobody_without_card", json!({ "do": "issue_cards", "named": true })),
        ("no_card_to_replace", json!({ "do": "replace_card", "participant": id("b") })),
        ("too_many_proposals", json!({ "do": "propose", "title": "t", "token": phone })),
        ("vote_not_closed", json!({ "do": "reveal", "vote": id("open") })),
        ("one_of", json!({ "do": "issue_cards" })),
        ("one_of", json!({ "do": "set_phones" })),
        ("one_of", json!({ "do": "cast", "vote": id("open"), "ballot": "yes" })),
        ("list_length", json!({ "do": "admit" })),
        ("out_of_range", json!({ "do": "issue_cards", "count": 10_001 })),
        ("split_parts", json!({ "do": "split", "proposal": id("p"), "into": [] })),
        ("former_not_closed", json!({ "do": "open_vote", "title": "t", "method": "yes_no", "former": id("open") })),
    ];
    record.done(json!({ "do": "propose", "proposal": id("p"), "title": "p" }));
    for (code, command) in &refused {
        record.refused(code, command.clone());
    }
    assert_eq!(record.end().status, 0);
    for entry in fs::read_dir(session.dir.join("secret")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "vote") {
            fs::remove_file(path).unwrap();
        }
    }
    let lost = ("key_lost", json!({ "do": "close_vote", "vote": id("secret") }));
    session.record().refused(lost.0, lost.1.clone());
    refused.push(lost);
    refused.into_iter().map(|(code, _)| code).collect()
}

fn before_opening() -> Vec<Line> {
    let not_yet = "session_not_open";
    let mut script = vec![
        No("bad_command", json!({ "do": "dance" })),
        No("nothing_to_undo", json!({ "do": "undo" })),
        No("not_undoable", json!({ "do": "undo", "seq": 1 })),
        No("no_such_record", json!({ "do": "undo", "seq": 2 })),
        No("no_such_record", json!({ "do": "undo", "seq": 0 })),
        No("no_such_record", json!({ "do": "undo", "seq": u64::MAX })),
        No(not_yet, json!({ "do": "close_session" })),
        Do(register("a")),
        Do(json!({ "do": "arrive", "participant": id("a") })),
        Do(propose("p")),
        Do(json!({ "do": "add_item", "item": id("i"), "title": "i", "kind": "discuss" })),
        No(not_yet, json!({ "do": "start_item", "item": id("i") })),
        No(not_yet, json!({ "do": "finish_item", "item": id("i") })),
        No(not_yet, json!({ "do": "open_vote", "on": [id("p")], "method": "yes_no" })),
        No(not_yet, json!({ "do": "cast", "vote": id("v"), "voter": id("a"), "ballot": "yes" })),
        No(not_yet, json!({ "do": "count", "vote": id("v"), "channel": "hands", "counts": {} })),
        No(not_yet, json!({ "do": "close_vote", "vote": id("v") })),
        No(not_yet, json!({ "do": "void_vote", "vote": id("v"), "reason": "x" })),
        No(not_yet, json!({ "do": "record_outcome", "title": "o", "kind": "position", "result": "noted" })),
        No(not_yet, json!({ "do": "assign", "outcome": id("o"), "handlungsfeld": "SPR" })),
        No(not_yet, json!({ "do": "plan_measure", "outcome": id("o") })),
    ];
    script.extend(
        ["ask_to_speak", "give_floor", "end_floor"]
            .map(|act| No(not_yet, json!({ "do": act, "participant": id("a") }))),
    );
    script.push(Do(json!({ "do": "open_session" })));
    script.push(No("session_already_open", json!({ "do": "open_session" })));
    script
}

fn people_and_agenda() -> Vec<Line> {
    let long = |n: usize| "x".repeat(n);
    vec![
        Do(json!({ "do": "open_session" })),
        Do(register("a")),
        No("duplicate_id", register("a")),
        No("empty", json!({ "do": "register", "name": " \u{200b} " })),
        No("too_long", json!({ "do": "register", "name": long(201) })),
        No("too_long", json!({ "do": "register", "name": "x", "organisation": long(201) })),
        No("too_long", json!({ "do": "register", "name": "x", "group": long(201) })),
        Do(json!({ "do": "register", "name": long(200), "organisation": long(200), "group": " " })),
        No("out_of_range", json!({ "do": "register", "name": "x", "weight": 0 })),
        No("out_of_range", json!({ "do": "register", "name": "x", "weight": 1001 })),
        No("unknown_participant", json!({ "do": "arrive", "participant": id("nobody") })),
        No("not_present", json!({ "do": "leave", "participant": id("a") })),
        Do(json!({ "do": "arrive", "participant": id("a") })),
        No("already_present", json!({ "do": "arrive", "participant": id("a") })),
        No("one_of", json!({ "do": "excuse_from", "participant": id("a") })),
        No("one_of", json!({ "do": "excuse_from", "participant": id("a"), "item": id("i"), "vote": id("v") })),
        No("unknown_item", json!({ "do": "excuse_from", "participant": id("a"), "item": id("i") })),
        No("unknown_vote", json!({ "do": "excuse_from", "participant": id("a"), "vote": id("v") })),
        Do(json!({ "do": "add_item", "item": id("i"), "title": "i", "kind": "discuss", "minutes": 1440 })),
        No("duplicate_id", json!({ "do": "add_item", "item": id("i"), "title": "i", "kind": "discuss" })),
        No("duplicate_id", json!({ "do": "add_item", "item": id("a"), "title": "i", "kind": "discuss" })),
        No("empty", json!({ "do": "add_item", "title": "", "kind": "discuss" })),
        No("too_long", json!({ "do": "add_item", "title": long(201), "kind": "discuss" })),
        No("out_of_range", json!({ "do": "add_item", "title": "i", "kind": "discuss", "minutes": 0 })),
        No("out_of_range", json!({ "do": "add_item", "title": "i", "kind": "discuss", "minutes": 1441 })),
        No("unknown_item", json!({ "do": "add_item", "title": "i", "kind": "discuss", "after": id("j") })),
        No("bad_command", json!({ "do": "add_item", "title": "i", "kind": "dance" })),
        No("too_long", json!({ "do": "add_item", "title": "i", "kind": "discuss", "note": long(2_001) })),
        No("unknown_item", json!({ "do": "edit_item", "item": id("j") })),
        No("empty", json!({ "do": "edit_item", "item": id("i"), "title": " " })),
        No("out_of_range", json!({ "do": "edit_item", "item": id("i"), "minutes": 1441 })),
        No("too_long", json!({ "do": "edit_item", "item": id("i"), "note": long(2_001) })),
        No("unknown_item", json!({ "do": "move_item", "item": id("j"), "after": null })),
        No("unknown_item", json!({ "do": "move_item", "item": id("i"), "after": id("j") })),
        No("repeated", json!({ "do": "move_item", "item": id("i"), "after": id("i") })),
        No("unknown_item", json!({ "do": "remove_item", "item": id("j") })),
        No("unknown_participant", json!({ "do": "edit_participant", "participant": id("nobody") })),
        No("empty", json!({ "do": "edit_participant", "participant": id("a"), "name": "" })),
        No("out_of_range", json!({ "do": "edit_participant", "participant": id("a"), "weight": 0 })),
        No("empty", json!({ "do": "edit_session", "title": "" })),
        No("bad_value", json!({ "do": "edit_session", "date": "31.2.2026" })),
        No("bad_value", json!({ "do": "edit_session", "start": "25:00" })),
        No("bad_value", json!({ "do": "set_concept", "concept": { "id": "x" } })),
        No("bad_value", json!({ "do": "set_concept", "concept": 7.5 })),
        Do(json!({ "do": "excuse_from", "participant": id("a"), "item": id("i") })),
        No("already_excused", json!({ "do": "excuse_from", "participant": id("a"), "item": id("i") })),
        No("item_not_running", json!({ "do": "finish_item", "item": id("i") })),
        No("unknown_item", json!({ "do": "start_item", "item": id("j") })),
        Do(json!({ "do": "start_item", "item": id("i") })),
        No("item_running", json!({ "do": "start_item", "item": id("i") })),
        No("item_began", json!({ "do": "move_item", "item": id("i") })),
        No("item_began", json!({ "do": "remove_item", "item": id("i") })),
        Do(json!({ "do": "add_item", "item": id("k"), "title": "k", "kind": "vote" })),
        Do(json!({ "do": "propose", "title": "p", "item": id("k") })),
        No("item_in_use", json!({ "do": "remove_item", "item": id("k") })),
        Do(json!({ "do": "open_vote", "vote": id("v"), "item": id("k"), "title": "v", "method": "yes_no" })),
        No("item_has_open_vote", json!({ "do": "edit_item", "item": id("k"), "kind": "collect" })),
        Do(json!({ "do": "edit_item", "item": id("k"), "kind": "vote", "minutes": 5 })),
        No("right_in_use", json!({ "do": "edit_participant", "participant": id("a"), "weight": 2 })),
        Do(json!({ "do": "edit_participant", "participant": id("a"), "name": "b", "weight": 1 })),
        Do(json!({ "do": "record_outcome", "outcome": id("o"), "title": "o", "kind": "stored", "result": "noted" })),
        Do(json!({ "do": "assign", "outcome": id("o"), "handlungsfeld": "SPR" })),
        No(
            "concept_in_use",
            json!({ "do": "set_concept", "concept": { "id": "x", "version": "1", "title": { "de": "X" },
            "fields": [{ "code": "SPR", "name": { "de": "Sprache" } }] } }),
        ),
        Do(json!({ "do": "set_concept", "concept": fachkonferenz::session::Concept::example() })),
        No("empty", json!({ "do": "note", "text": "\n" })),
        No("too_long", json!({ "do": "note", "text": long(20_001) })),
        Do(json!({ "do": "note", "text": long(20_000) })),
        No("unknown_item", json!({ "do": "note", "item": id("j"), "text": "n" })),
        No("not_on_speaker_list", json!({ "do": "end_floor", "participant": id("a") })),
        Do(json!({ "do": "ask_to_speak", "participant": id("a") })),
        No("already_waiting", json!({ "do": "ask_to_speak", "participant": id("a") })),
        Do(json!({ "do": "give_floor", "participant": id("a") })),
        No("already_speaking", json!({ "do": "give_floor", "participant": id("a") })),
        No("unknown_participant", json!({ "do": "give_floor", "participant": id("nobody") })),
    ]
}

fn proposals() -> Vec<Line> {
    let p = |n: usize| id(&format!("p{n}"));
    let many: Vec<String> = (0..1001).map(p).collect();
    let mut script = vec![Do(json!({ "do": "open_session" })), Do(register("a"))];
    script.extend((1..=4).map(|n| Do(json!({ "do": "propose", "proposal": p(n), "title": format!("Vorschlag {n}") }))));
    script.extend([
        No("duplicate_id", json!({ "do": "propose", "proposal": p(1), "title": "p" })),
        No("empty", json!({ "do": "propose", "title": "\u{1b}[31m" })),
        No("too_long", json!({ "do": "propose", "title": "ä".repeat(201) })),
        No("too_long", json!({ "do": "propose", "title": "p", "text": "ä".repeat(20_001) })),
        Do(json!({ "do": "propose", "title": "ä".repeat(200), "text": "ä".repeat(20_000) })),
        No("unknown_item", json!({ "do": "propose", "title": "p", "item": id("j") })),
        No("unknown_participant", json!({ "do": "propose", "title": "p", "proposed_by": id("nobody") })),
        No("unknown_participant", json!({ "do": "propose", "title": "p", "proposed_by": p(1) })),
        No("bad_command", json!({ "do": "propose", "title": "p", "channel": "pigeon" })),
        No("unknown_proposal", json!({ "do": "edit_proposal", "proposal": id("a"), "title": "p" })),
        No("one_of", json!({ "do": "edit_proposal", "proposal": p(1) })),
        No("empty", json!({ "do": "edit_proposal", "proposal": p(1), "title": "" })),
        No("list_length", json!({ "do": "merge", "into": p(1), "from": [] })),
        No("list_length", json!({ "do": "merge", "into": p(1), "from": many })),
        No("repeated", json!({ "do": "merge", "into": p(1), "from": [p(1)] })),
        No("repeated", json!({ "do": "merge", "into": p(1), "from": [p(2), p(2)] })),
        No("unknown_proposal", json!({ "do": "merge", "into": id("q"), "from": [p(2)] })),
        No("unknown_proposal", json!({ "do": "merge", "into": p(1), "from": [p(2), id("q")] })),
        Do(json!({ "do": "merge", "into": p(1), "from": [p(2)] })),
        No("proposal_not_open", json!({ "do": "merge", "into": p(2), "from": [p(1)] })),
        No("proposal_not_open", json!({ "do": "merge", "into": p(3), "from": [p(2)] })),
        No("empty", json!({ "do": "cluster", "name": "", "proposals": [p(1)] })),
        No("list_length", json!({ "do": "cluster", "name": "x", "proposals": [] })),
        No("repeated", json!({ "do": "cluster", "name": "x", "proposals": [p(1), p(1)] })),
        Do(json!({ "do": "withdraw", "proposal": p(3) })),
        No("proposal_not_open", json!({ "do": "withdraw", "proposal": p(3) })),
        No("proposal_not_open", json!({ "do": "edit_proposal", "proposal": p(3), "title": "x" })),
        No("proposal_not_open", json!({ "do": "open_vote", "on": [p(3)], "method": "yes_no" })),
        Do(json!({ "do": "open_vote", "vote": id("v"), "on": [p(4)], "method": "yes_no" })),
        No("proposal_in_vote", json!({ "do": "edit_proposal", "proposal": p(4), "title": "x" })),
        No("proposal_in_vote", json!({ "do": "withdraw", "proposal": p(4) })),
        No("split_parts", json!({ "do": "split", "proposal": p(1), "into": [{ "title": "x" }] })),
        No("former_not_closed", json!({ "do": "open_vote", "title": "x", "method": "yes_no", "former": id("v") })),
        No("proposal_in_vote", json!({ "do": "merge", "into": p(4), "from": [p(1)] })),
        No("proposal_in_vote", json!({ "do": "open_vote", "on": [p(4)], "method": "yes_no" })),
    ]);
    script
}

fn terms_of_votes() -> Vec<Line> {
    let options = json!([{ "title": "x" }, { "title": "y" }]);
    let vote = |more: Value| {
        let mut vote = json!({ "do": "open_vote", "title": "t", "options": options });
        vote.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        vote
    };
    let passive = json!([{ "title": "x" }, { "title": "Nichts", "passive": true }]);
    vec![
        Do(json!({ "do": "open_session" })),
        No("nothing_to_vote_on", json!({ "do": "open_vote", "method": "yes_no" })),
        No("yes_no_takes_no_options", vote(json!({ "method": "yes_no" }))),
        No("bad_command", vote(json!({ "method": "lot" }))),
        No("bad_command", vote(json!({ "method": "choice", "rule": "four_fifths" }))),
        No("bad_command", vote(json!({ "method": "choice", "quorum": "some" }))),
        No("bad_vote", json!({ "do": "open_vote", "title": "t", "method": "choice" })),
        No("bad_vote", vote(json!({ "method": "choice", "seats": 0 }))),
        No("bad_vote", vote(json!({ "method": "choice", "seats": 3 }))),
        No("bad_vote", vote(json!({ "method": "points" }))),
        No("bad_vote", vote(json!({ "method": "points", "points": 0 }))),
        No("bad_vote", vote(json!({ "method": "points", "points": 1_000_001 }))),
        No("bad_vote", vote(json!({ "method": "points", "points": 3, "max": 0 }))),
        No("bad_vote", vote(json!({ "method": "approval", "points": 3 }))),
        No("bad_vote", vote(json!({ "method": "approval", "max": 3 }))),
        No("bad_vote", vote(json!({ "method": "resistance", "max": 5 }))),
        No("bad_vote", vote(json!({ "method": "score", "options": passive }))),
        No("empty", vote(json!({ "method": "choice", "title": "" }))),
        No("too_long", vote(json!({ "method": "choice", "title": "x".repeat(201) }))),
        No("empty", vote(json!({ "method": "choice", "options": [{ "title": " " }] }))),
        No(
            "repeated",
            vote(json!({ "method": "choice", "options": [
            { "title": "x", "option": id("x") }, { "title": "y", "option": id("x") }] })),
        ),
        No(
            "repeated",
            vote(json!({ "method": "resistance", "options": [
            { "title": "x", "passive": true }, { "title": "y", "passive": true }] })),
        ),
        No("list_length", vote(json!({ "method": "choice", "options": vec![json!({ "title": "x" }); 1001] }))),
        No("unknown_item", vote(json!({ "method": "choice", "item": id("j") }))),
        No("unknown_proposal", json!({ "do": "open_vote", "on": [id("p")], "method": "yes_no" })),
        Do(propose("p")),
        No("repeated", json!({ "do": "open_vote", "on": [id("p"), id("p")], "method": "yes_no" })),
        No("duplicate_id", vote(json!({ "method": "choice", "vote": id("p") }))),
        No("duplicate_id", vote(json!({ "method": "choice", "options": [{ "title": "x", "option": id("p") }] }))),
        Do(vote(json!({ "method": "choice", "options": [{ "title": "x", "option": id("x") }] }))),
        No("duplicate_id", vote(json!({ "method": "choice", "options": [{ "title": "x", "option": id("x") }] }))),
        No("duplicate_id", json!({ "do": "propose", "proposal": id("x"), "title": "x" })),
    ]
}

fn ballots_and_counts() -> Vec<Line> {
    let mut script = vec![Do(json!({ "do": "open_session" }))];
    for name in ["a", "b", "c", "late", "guest"] {
        script
            .push(Do(json!({ "do": "register", "participant": id(name), "name": name, "may_vote": name != "guest" })));
        if name != "late" {
            script.push(Do(json!({ "do": "arrive", "participant": id(name) })));
        }
    }
    let cast = |who: &str, ballot: Value| json!({ "do": "cast", "vote": id("v"), "voter": id(who), "ballot": ballot });
    let count = |counts: Value| json!({ "do": "count", "vote": id("v"), "channel": "hands", "counts": counts });
    script.extend([
        Do(json!({ "do": "add_item", "item": id("i"), "title": "i", "kind": "vote" })),
        Do(json!({ "do": "start_item", "item": id("i") })),
        No("unknown_vote", cast("a", json!("yes"))),
        Do(json!({ "do": "open_vote", "vote": id("v"), "title": "t", "method": "yes_no" })),
        No("item_has_open_vote", json!({ "do": "finish_item", "item": id("i") })),
        Do(json!({ "do": "arrive", "participant": id("late") })),
        No("unknown_participant", cast("nobody", json!("yes"))),
        No("not_entitled", cast("late", json!("yes"))),
        No("not_entitled", cast("guest", json!("yes"))),
        No("bad_command", cast("a", json!("perhaps"))),
        No("bad_command", cast("a", json!(1))),
        No("bad_ballot", cast("a", json!([]))),
        No("unknown_option", cast("a", json!(id("x")))),
        Do(cast("a", json!("yes"))),
        No("already_voted", cast("a", json!("no"))),
        No("excused_after_voting", json!({ "do": "excuse_from", "participant": id("a"), "vote": id("v") })),
        No("excused_after_voting", json!({ "do": "excuse_from", "participant": id("a"), "item": id("i") })),
        No("already_excused", json!({ "do": "excuse_from", "participant": id("late"), "vote": id("v") })),
        No("unknown_option", count(json!({ "perhaps": 1 }))),
        No("bad_command", count(json!({ "yes": -1 }))),
        No("bad_command", count(json!({ "yes": 1.5 }))),
        No("bad_command", count(json!({ "yes": "1" }))),
        No("bad_count", count(json!({ "yes": 2, "no": 1 }))),
        No("bad_count", count(json!({ "yes": u64::MAX, "no": u64::MAX, "abstain": u64::MAX }))),
        Do(count(json!({ "yes": 1, "no": 1 }))),
        No("no_votes_left", cast("b", json!("yes"))),
        No("no_votes_left", json!({ "do": "excuse_from", "participant": id("b"), "vote": id("v") })),
        No("no_votes_left", json!({ "do": "excuse_from", "participant": id("b"), "item": id("i") })),
        Do(json!({ "do": "close_vote", "vote": id("v") })),
        No("vote_not_open", cast("b", json!("yes"))),
        No("vote_not_open", count(json!({ "yes": 1 }))),
        No("vote_not_open", json!({ "do": "close_vote", "vote": id("v") })),
        No("vote_not_open", json!({ "do": "excuse_from", "participant": id("b"), "vote": id("v") })),
        No("empty", json!({ "do": "void_vote", "vote": id("v"), "reason": " " })),
        No("too_long", json!({ "do": "void_vote", "vote": id("v"), "reason": "x".repeat(2_001) })),
        Do(json!({ "do": "void_vote", "vote": id("v"), "reason": "Verzählt" })),
        No("vote_void", json!({ "do": "void_vote", "vote": id("v"), "reason": "Verzählt" })),
        Do(json!({ "do": "open_vote", "vote": id("s"), "title": "t", "method": "yes_no", "secrecy": "secret" })),
        No("secret_by_name", json!({ "do": "cast", "vote": id("s"), "voter": id("a"), "ballot": "yes" })),
        No("secret_by_hands", json!({ "do": "count", "vote": id("s"), "channel": "hands", "counts": { "yes": 1 } })),
    ]);
    let rated =
        [("points", json!({ "points": 3, "max": 2 })), ("score", json!({ "max": 5 })), ("resistance", json!({}))];
    for (method, terms) in rated {
        let vote = id(method);
        let [x, y] = ["x", "y"].map(|option| id(&format!("{method} {option}")));
        let mut open = json!({ "do": "open_vote", "vote": vote, "title": "t", "method": method,
            "options": [{ "option": x, "title": "x" }, { "option": y, "title": "y" }] });
        open.as_object_mut().unwrap().extend(terms.as_object().unwrap().clone());
        let cast = |ballot: Value| json!({ "do": "cast", "vote": vote, "voter": id("a"), "ballot": ballot });
        let count = |counts: Value| json!({ "do": "count", "vote": vote, "channel": "paper", "counts": counts });
        script.extend([
            Do(open),
            No("bad_ballot", cast(json!({ &x: 11 }))),
            No("bad_ballot", cast(json!([x]))),
            No("unknown_option", cast(json!({ id("z"): 1 }))),
            No("bad_command", cast(json!({ &x: -1 }))),
            No("unknown_option", count(json!({ "yes": 1 }))),
            No("bad_count", count(json!({ &x: 1_000 }))),
        ]);
        if method == "points" {
            script.push(No("bad_ballot", cast(json!({ &x: 2, &y: 2 }))));
        } else {
            script.push(No("bad_count", count(json!({ &x: 1 }))));
        }
    }
    script.extend([
        Do(json!({ "do": "open_vote", "vote": id("w"), "title": "t", "method": "approval",
            "options": [{ "option": id("w x"), "title": "x" }] })),
        No("bad_ballot", json!({ "do": "cast", "vote": id("w"), "voter": id("a"), "ballot": [id("w x"), id("w x")] })),
    ]);
    script
}

fn outcomes_and_closing() -> Vec<Line> {
    let outcome = |more: Value| {
        let mut outcome =
            json!({ "do": "record_outcome", "title": "o", "kind": "recommendation", "result": "accepted" });
        outcome.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        outcome
    };
    let plan = |more: Value| {
        let mut plan = json!({ "do": "plan_measure", "outcome": id("o") });
        plan.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        plan
    };
    let assign = |more: Value| {
        let mut assign = json!({ "do": "assign", "outcome": id("o"), "handlungsfeld": "SPR" });
        assign.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assign
    };
    let long = "x".repeat(2_001);
    vec![
        Do(json!({ "do": "open_session" })),
        Do(propose("p")),
        No("empty", outcome(json!({ "title": "" }))),
        No("too_long", outcome(json!({ "title": "x".repeat(201) }))),
        No("too_long", outcome(json!({ "text": "x".repeat(20_001) }))),
        No("unknown_proposal", outcome(json!({ "proposal": id("q") }))),
        No("unknown_item", outcome(json!({ "item": id("j") }))),
        No("duplicate_id", outcome(json!({ "outcome": id("p") }))),
        No("bad_command", outcome(json!({ "kind": "dance" }))),
        No("bad_command", outcome(json!({ "result": "perhaps" }))),
        Do(outcome(json!({ "outcome": id("o"), "proposal": id("p") }))),
        No("proposal_not_open", outcome(json!({ "proposal": id("p") }))),
        No("unknown_outcome", assign(json!({ "outcome": id("p") }))),
        No("unknown_handlungsfeld", assign(json!({ "handlungsfeld": "XYZ" }))),
        No("unknown_handlungsfeld", assign(json!({ "also": ["XYZ"] }))),
        No("also_without_field", assign(json!({ "handlungsfeld": null, "also": ["SPR"] }))),
        No("repeated", assign(json!({ "also": ["SPR"] }))),
        No("repeated", assign(json!({ "also": ["BIL", "BIL"] }))),
        No("too_long", assign(json!({ "reason": long }))),
        No("not_ready_to_close", json!({ "do": "close_session" })),
        Do(assign(json!({ "handlungsfeld": null }))),
        No("not_ready_to_close", json!({ "do": "close_session" })),
        Do(assign(json!({ "also": ["BIL", "IKÖ"], "reason": "passt" }))),
        No("unknown_outcome", plan(json!({ "outcome": id("p") }))),
        No("not_a_measure", plan(json!({ "kind": "position" }))),
        No("bad_date", plan(json!({ "start": "2026-02-30" }))),
        No("bad_date", plan(json!({ "due": "morgen" }))),
        No("bad_date", plan(json!({ "start": "2026-03-02", "due": "2026-03-01" }))),
        No("out_of_range", plan(json!({ "cost_once_eur": 1_000_000_000_001_u64 }))),
        No("out_of_range", plan(json!({ "funding": [{ "source": "x", "eur": 1_000_000_000_001_u64 }] }))),
        No("empty", plan(json!({ "funding": [{ "source": "" }] }))),
        No("list_length", plan(json!({ "funding": vec![json!({ "source": "x" }); 21] }))),
        No("too_long", plan(json!({ "lead": "x".repeat(201) }))),
        No("too_long", plan(json!({ "next_step": long }))),
        No("too_long", plan(json!({ "priority": "x".repeat(21) }))),
        No("bad_command", plan(json!({ "cost_once_eur": 1.5 }))),
        Do(outcome(json!({ "outcome": id("r"), "result": "rejected" }))),
        No("not_a_measure", plan(json!({ "outcome": id("r") }))),
        Do(json!({ "do": "assign", "outcome": id("r"), "handlungsfeld": null, "reason": "abgelehnt" })),
        Do(json!({ "do": "open_vote", "vote": id("v"), "title": "t", "method": "yes_no" })),
        No("not_ready_to_close", json!({ "do": "close_session" })),
        Do(json!({ "do": "void_vote", "vote": id("v"), "reason": "entfällt" })),
        No("rests_on_it", json!({ "do": "undo", "seq": 3 })),
        Do(json!({ "do": "undo" })),
        No("already_undone", json!({ "do": "undo", "seq": 10 })),
        Do(json!({ "do": "void_vote", "vote": id("v"), "reason": "entfällt" })),
        Do(json!({ "do": "close_session" })),
        No("session_closed", json!({ "do": "close_session" })),
        No("session_closed", json!({ "do": "open_session" })),
        No("session_closed", propose("q")),
        No("session_closed", register("a")),
        No("session_closed", json!({ "do": "note", "text": "n" })),
        No("session_closed", json!({ "do": "add_item", "title": "i", "kind": "vote" })),
        No("session_closed", outcome(json!({}))),
        No("session_closed", json!({ "do": "undo", "seq": 5 })),
    ]
}

/// What is missing for closing stands in the answer as numbers, too.
#[test]
fn closing_says_what_is_missing() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["a"]);
    record.done(json!({ "do": "record_outcome", "title": "o", "kind": "position", "result": "noted" }));
    record.done(json!({ "do": "open_vote", "title": "t", "method": "yes_no" }));
    let answer = record.refused("not_ready_to_close", json!({ "do": "close_session" }));
    assert_eq!(answer["error"]["missing"], json!({ "open_votes": [1], "unassigned": [1] }));
}
