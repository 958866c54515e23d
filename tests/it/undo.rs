//! Taking back: every kind of act, an undo itself, and earlier acts as long as nothing rests on them.

use std::collections::BTreeSet;

use fachkonferenz::session::Event;
use serde_json::{Value, json};

use crate::{
    room::{Record, Room, Session, arrive, id},
    terminal::Terminal,
};

/// The log without the part that counts records.
fn log(session: &Session<'_>) -> Value {
    let mut log = session.log();
    log.as_object_mut().unwrap().remove("journal");
    log
}

/// Does an act, takes it back, brings it back, and leaves it done. Returns what it is called in the journal.
fn there_and_back(session: &Session<'_>, record: &mut Record, command: &Value) -> String {
    let before = log(session);
    let seq = record.done(command.clone())["seq"][0].as_u64().unwrap();
    let after = log(session);
    let undone = record.done(json!({ "do": "undo" }));
    assert_eq!(log(session), before, "taken back: {command}");
    record.refused("already_undone", json!({ "do": "undo", "seq": seq }));
    record.done(json!({ "do": "undo", "seq": undone["seq"][0] }));
    assert_eq!(log(session), after, "brought back: {command}");
    session.records()[seq as usize - 1]["event"]["type"].as_str().unwrap().to_owned()
}

#[test]
fn every_kind_of_act() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.record();
    let first = session.log()["agenda"][0]["id"].clone();
    let acts = [
        json!({ "do": "open_session" }),
        json!({ "do": "register", "participant": id("a"), "name": "a" }),
        json!({ "do": "arrive", "participant": id("a") }),
        json!({ "do": "leave", "participant": id("a") }),
        json!({ "do": "arrive", "participant": id("a") }),
        json!({ "do": "add_item", "item": id("i"), "title": "i", "kind": "vote", "after": first }),
        json!({ "do": "edit_item", "item": id("i"), "title": "ii", "kind": "discuss", "minutes": 5, "protected": true }),
        json!({ "do": "edit_item", "item": id("i"), "kind": "vote", "note": "n" }),
        json!({ "do": "move_item", "item": id("i") }),
        json!({ "do": "move_item", "item": id("i"), "after": first }),
        json!({ "do": "add_item", "item": id("gone"), "title": "gone", "kind": "break" }),
        json!({ "do": "remove_item", "item": id("gone") }),
        json!({ "do": "edit_participant", "participant": id("a"), "name": "aa", "weight": 2, "may_vote": false }),
        json!({ "do": "edit_participant", "participant": id("a"), "weight": 1, "may_vote": true }),
        json!({ "do": "edit_session", "title": "t", "date": "2027-01-01", "place": "hier", "rule": "unanimous" }),
        json!({ "do": "edit_session", "rule": "simple", "quorum": "one_third_members" }),
        json!({ "do": "set_concept", "concept": { "id": "x", "version": "1", "title": { "de": "X" },
            "fields": [{ "code": "SPR", "name": { "de": "S" } }, { "code": "BIL", "name": { "de": "B" } }] } }),
        json!({ "do": "start_item", "item": first }),
        json!({ "do": "start_item", "item": id("i") }),
        json!({ "do": "finish_item", "item": id("i") }),
        json!({ "do": "propose", "proposal": id("p"), "title": "p" }),
        json!({ "do": "propose", "proposal": id("q"), "title": "q" }),
        json!({ "do": "propose", "proposal": id("r"), "title": "r" }),
        json!({ "do": "edit_proposal", "proposal": id("p"), "text": "neu" }),
        json!({ "do": "merge", "into": id("p"), "from": [id("q")] }),
        json!({ "do": "cluster", "name": "c", "proposals": [id("p"), id("q")] }),
        json!({ "do": "withdraw", "proposal": id("r") }),
        json!({ "do": "split", "proposal": id("p"), "into": [{ "title": "p1" }, { "title": "p2" }] }),
        json!({ "do": "propose", "proposal": id("s"), "title": "s" }),
        json!({ "do": "set_phones", "at_once": true }),
        json!({ "do": "set_phones", "at_once": false, "limit": 2 }),
        json!({ "do": "issue_cards", "count": 2 }),
        json!({ "do": "issue_cards", "named": true }),
        json!({ "do": "replace_card", "participant": id("a") }),
        json!({ "do": "note", "text": "n" }),
        json!({ "do": "ask_to_speak", "participant": id("a") }),
        json!({ "do": "give_floor", "participant": id("a") }),
        json!({ "do": "end_floor", "participant": id("a") }),
        json!({ "do": "open_vote", "vote": id("v"), "on": [id("s")], "method": "yes_no", "revote": true }),
        json!({ "do": "cast", "vote": id("v"), "voter": id("a"), "ballot": "no" }),
        json!({ "do": "cast", "vote": id("v"), "voter": id("a"), "ballot": "yes" }),
        json!({ "do": "close_vote", "vote": id("v") }),
        json!({ "do": "void_vote", "vote": id("v"), "reason": "r" }),
        json!({ "do": "open_vote", "vote": id("w"), "item": id("i"), "title": "w", "method": "yes_no" }),
        json!({ "do": "count", "vote": id("w"), "channel": "hands", "counts": { "yes": 1 } }),
        json!({ "do": "count", "vote": id("w"), "channel": "hands", "counts": { "no": 1 } }),
        json!({ "do": "void_vote", "vote": id("w"), "reason": "r" }),
        json!({ "do": "open_vote", "vote": id("x"), "item": id("i"), "title": "x", "method": "yes_no" }),
        json!({ "do": "excuse_from", "participant": id("a"), "item": id("i") }),
        json!({ "do": "void_vote", "vote": id("x"), "reason": "r" }),
        json!({ "do": "record_outcome", "outcome": id("o"), "proposal": id("s"), "title": "o", "kind": "position",
            "result": "accepted" }),
        json!({ "do": "assign", "outcome": id("o"), "handlungsfeld": "SPR", "also": ["BIL"] }),
        json!({ "do": "plan_measure", "outcome": id("o"), "lead": "Amt 50" }),
        json!({ "do": "minute", "item": first, "text": "t", "by": "secretary" }),
        json!({ "do": "correct", "outcome": id("o"), "field": "lead", "value": "Amt 51", "reason": "r" }),
        json!({ "do": "open_vote", "vote": id("counted"), "item": first, "title": "y", "method": "yes_no" }),
        json!({ "do": "count", "vote": id("counted"), "channel": "hands", "counts": { "yes": 1 } }),
        json!({ "do": "close_vote", "vote": id("counted") }),
        json!({ "do": "correct", "vote": id("counted"), "field": "hands", "value": { "no": 1 }, "reason": "r" }),
        json!({ "do": "void_vote", "vote": id("counted"), "reason": "r" }),
        json!({ "do": "close_session" }),
    ];
    // Nobody takes back what came from the room; what the moderation says about it is taken back like all else.
    let mut kinds: BTreeSet<String> =
        acts.iter().map(|act| there_and_back_or_close(&session, &mut record, act)).collect();
    let from_phones = [
        json!({ "do": "decline", "proposals": [id("from phone 1")] }),
        json!({ "do": "admit", "proposals": [id("from phone 2")] }),
        json!({ "do": "admit" }),
    ];
    record.done(json!({ "do": "undo" }));
    for name in ["from phone 1", "from phone 2", "from phone 3"] {
        record.done(json!({ "do": "propose", "by": "participant", "proposal": id(name), "title": name }));
    }
    kinds.extend(from_phones.iter().map(|act| there_and_back(&session, &mut record, act)));
    record.done(json!({ "do": "open_vote", "vote": id("y"), "item": id("i"), "title": "y", "method": "yes_no" }));
    record.done(json!({ "do": "close_vote", "vote": id("y") }));
    kinds.insert(there_and_back(&session, &mut record, &json!({ "do": "reveal", "vote": id("y") })));
    assert_eq!(record.end().status, 0);
    session.checked();
    let others = [
        "session_planned",
        "journal_repaired",
        "act_undone",
        "proposal_submitted",
        "purge_date_set",
        "session_signed",
        "minutes_circulated",
        "comment_taken",
        "comment_answered",
    ];
    kinds.extend(others.map(str::to_owned));
    kinds.insert("acts_redacted".to_owned());
    assert_eq!(kinds, Event::TAGS.iter().map(|tag| (*tag).to_owned()).collect());
}

/// Closing and signing are taken back like all else; in a closed session nothing from before it is.
fn there_and_back_or_close(session: &Session<'_>, record: &mut Record, act: &Value) -> String {
    if act["do"] != "close_session" {
        return there_and_back(session, record, act);
    }
    record.done(act.clone());
    assert_eq!(log(session)["session"]["status"], "closed");
    record.refused("session_closed", json!({ "do": "undo", "seq": 3 }));
    let mut again = |act: Value| {
        let before = log(session);
        record.done(act.clone());
        record.done(json!({ "do": "undo" }));
        assert_eq!(log(session), before, "taken back: {act}");
        record.done(act)
    };
    again(json!({ "do": "circulate", "until": "2099-12-03" }));
    let comment = again(json!({ "do": "comment", "author": "a", "text": "t" }))["comment"].clone();
    let answer = json!({ "do": "answer_comment", "comment": comment, "taken_up": false, "reason": "r", "name": "n" });
    again(answer);
    let sign = json!({ "do": "sign", "role": "secretary", "name": "n" });
    let closed = log(session);
    record.done(sign.clone());
    record.done(json!({ "do": "undo" }));
    assert_eq!(log(session), closed, "a signature alone is taken back");
    record.done(sign);
    for _ in 0..5 {
        record.done(json!({ "do": "undo" }));
    }
    assert_eq!(log(session)["session"]["status"], "live");
    "session_closed".to_owned()
}

#[test]
fn undo_after_undo_walks_back_to_the_plan() {
    let room = Room::new();
    let session = room.session();
    let planned = log(&session);
    let mut record = session.opened();
    arrive(&mut record, &["a", "b"]);
    record.done(json!({ "do": "propose", "title": "p" }));
    for _ in 0..6 {
        record.done(json!({ "do": "undo" }));
    }
    assert_eq!(log(&session), planned);
    record.refused("nothing_to_undo", json!({ "do": "undo" }));
    session.checked();
}

/// Plays a script and then tries to take back an act: refused where something rests on it, and naming that.
fn check(acts: &[Value], undo: u64, rests: Option<u64>) {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["a", "b"]);
    record.done(json!({ "do": "propose", "proposal": id("p"), "title": "p" }));
    record.done(json!({ "do": "propose", "proposal": id("q"), "title": "q" }));
    assert_eq!(session.records().len() as u64, START);
    for act in acts {
        record.done(act.clone());
    }
    let undo = json!({ "do": "undo", "seq": undo });
    match rests {
        None => {
            record.done(undo);
        }
        Some(seq) => {
            let message = record.refused("rests_on_it", undo)["error"]["message"].to_string();
            assert!(message.contains(&format!("Record {seq} ")), "{message}");
        }
    }
    session.checked();
}

/// The last record before a script: planned, opened, two people registered and arrived, two proposals.
const START: u64 = 8;

#[test]
fn earlier_acts_go_where_nothing_rests_on_them() {
    let note = || json!({ "do": "note", "text": "n" });
    let edit = |p: &str| json!({ "do": "edit_proposal", "proposal": id(p), "text": "neu" });
    let open = || json!({ "do": "open_vote", "vote": id("v"), "on": [id("p")], "method": "yes_no" });
    let cast = |who: &str| json!({ "do": "cast", "vote": id("v"), "voter": id(who), "ballot": "yes" });
    let hands = |n: u64| json!({ "do": "count", "vote": id("v"), "channel": "hands", "counts": { "yes": n } });
    let undo = |seq: u64| json!({ "do": "undo", "seq": seq });
    let item = || json!({ "do": "add_item", "item": id("i"), "title": "i", "kind": "vote" });
    let in_item = || json!({ "do": "propose", "title": "r", "item": id("i") });
    let noted = || {
        json!({ "do": "record_outcome", "outcome": id("o"), "proposal": id("p"), "title": "o", "kind": "stored",
        "result": "noted" })
    };
    let assign = || json!({ "do": "assign", "outcome": id("o"), "handlungsfeld": null, "reason": "r" });
    let next = START + 1;

    check(&[note(), note()], next, None);
    check(&[edit("p"), edit("q")], next, None);
    check(&[edit("p"), edit("p")], next, Some(next + 1));
    check(&[note()], 2, Some(3));
    check(&[note()], 7, None);
    check(&[edit("p")], 7, Some(next));
    check(&[json!({ "do": "propose", "title": "r", "proposed_by": id("a") })], 3, Some(4));
    check(&[item(), in_item()], next, Some(next + 1));
    check(&[noted()], 7, Some(next));
    check(&[noted(), assign()], next, Some(next + 1));
    // A vote's numbers rest on who was there, its ballots on the vote, its verdict on its ballots.
    check(&[open()], 4, Some(next));
    check(&[open()], 7, Some(next));
    check(&[open(), cast("a")], next, Some(next + 1));
    check(&[open(), cast("a"), cast("b")], next + 1, None);
    check(&[open(), cast("a"), hands(1)], next + 1, None);
    check(&[open(), cast("a"), json!({ "do": "close_vote", "vote": id("v") })], next + 1, Some(next + 2));
    check(&[open(), cast("a")], 3, Some(4));
    // What rests on it and was itself taken back no longer stands in the way.
    check(&[edit("p"), edit("p"), undo(next + 1)], next, None);
    check(&[open(), cast("a"), undo(next + 1)], next, None);

    // An undo can be taken back, unless what happened since leaves no room for what would come back.
    check(&[note(), undo(next), note()], next + 1, None);
    check(&[open(), cast("a"), undo(next + 1), hands(2)], next + 2, Some(next + 3));
    check(&[open(), hands(2), undo(next + 1), cast("a")], next + 2, Some(next + 3));
    check(&[item(), in_item(), undo(next + 1), undo(next)], next + 2, Some(next + 3));
    check(&[json!({ "do": "close_session" }), undo(next), open()], next + 1, Some(next + 2));
    check(&[json!({ "do": "withdraw", "proposal": id("p") }), undo(next), open()], next + 1, Some(next + 2));

    // What names an item rests on its being there; a vote's numbers rest on the rights it was opened with; an assignment
    // rests on the catalogue, and a catalogue on what was assigned before it.
    let remove = || json!({ "do": "remove_item", "item": id("i") });
    let weight = || json!({ "do": "edit_participant", "participant": id("a"), "weight": 2 });
    let concept = || json!({ "do": "set_concept", "concept": fachkonferenz::session::Concept::example() });
    let field = || json!({ "do": "assign", "outcome": id("o"), "handlungsfeld": "IKÖ" });
    check(&[item(), in_item(), undo(next + 1), remove()], next + 2, Some(next + 3));
    check(&[item(), json!({ "do": "edit_item", "item": id("i"), "minutes": 5 }), in_item()], next + 1, None);
    check(&[weight(), open()], next, Some(next + 1));
    check(&[weight(), undo(next), open()], next + 1, Some(next + 2));
    check(&[concept(), note()], next, None);
    check(&[concept(), noted(), field()], next, Some(next + 1));
    check(&[noted(), field(), assign(), concept()], next + 2, Some(next + 3));
    check(&[noted(), field(), undo(next + 1), concept()], next + 2, Some(next + 3));
}

#[test]
fn the_end_of_a_secret_vote_is_for_good_and_the_screen_knows() {
    for (secrecy, offered) in [("open", true), ("secret", false)] {
        let room = Room::new();
        let session = room.session();
        let mut record = session.opened();
        let card = record.done(json!({ "do": "issue_cards", "count": 1 }))["cards"][0]["token"].clone();
        let vote = id("Frage");
        record.done(json!({
            "do": "open_vote", "vote": vote, "title": "Frage", "method": "yes_no", "secrecy": secrecy, "straw": true,
        }));
        record.done(json!({ "do": "cast", "vote": vote, "token": card, "ballot": "yes" }));
        record.done(json!({ "do": "close_vote", "vote": vote }));
        assert_eq!(record.end().status, 0);
        let mut terminal = Terminal::start(&room, (120, 40), &["--lang", "de", "lead", session.name()]);
        terminal.see("✓ gespeichert");
        let shown = terminal.text();
        assert_eq!(shown.contains("rückgängig: Abstimmung geschlossen"), offered, "{secrecy}: {shown}");
        terminal.press("q").see("Sitzungen").press("q");
        terminal.ends();
    }
}
