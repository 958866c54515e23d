//! Votes by order of preference through the line protocol: ties, lots, and what the log tells of the counting.

use serde_json::{Value, json};

use crate::{
    room::{Record, Room, Session, arrive, id},
    votes::{cast, close, named, open, seen, with},
};

const PEOPLE: [&str; 6] = ["1", "2", "3", "4", "5", "6"];

/// A vote `v` on `A`, `B` and `C` with these ballots.
fn voted(session: &Session<'_>, terms: Value, ballots: &[Value]) -> Record {
    let mut record = session.opened();
    arrive(&mut record, &PEOPLE);
    open(&mut record, "v", terms);
    for (who, ballot) in PEOPLE.iter().zip(ballots) {
        record.done(cast("v", who, ballot.clone()));
    }
    record
}

fn with_lot(lot: Value) -> Value {
    json!({ "do": "close_vote", "vote": id("v"), "lot": named(&lot) })
}

/// A tie stays one until a lot is entered, in any method; then the lot decides and stands in journal and log.
#[test]
fn a_tie_is_broken_by_a_lot_only() {
    let check = |terms: Value, ballots: &[Value], lot: Value, winners: Value, ending: &str| {
        let room = Room::new();
        let session = room.session();
        let mut record = voted(&session, terms.clone(), ballots);
        close(&mut record, "v");
        let result = &seen(&session, "v")["result"];
        assert_eq!((&result["decision"], &result["lot"]), (&json!("tied"), &Value::Null), "{terms}");
        let open = result["ties"].as_array().unwrap().iter().filter(|tie| tie["settled"] == "open").count();
        assert_eq!(open, 1, "{terms}: {result}");

        record.refused("vote_not_open", with_lot(lot.clone()));
        record.done(json!({ "do": "undo" }));
        record.refused("repeated", with_lot(json!(["A", "B", "A"])));
        record.refused("unknown_option", with_lot(json!(["A", "D"])));
        // Whoever was level and not drawn leaves the tie as it is.
        record.done(with_lot(json!(["A"])));
        let result = &seen(&session, "v")["result"];
        assert_eq!((&result["decision"], &result["lot"]), (&json!("tied"), &json!([id("A")])), "{terms}");
        record.done(json!({ "do": "undo" }));
        record.done(with_lot(lot.clone()));

        let result = &seen(&session, "v")["result"];
        assert_eq!((&result["decision"], &result["winners"]), (&json!("elected"), &named(&winners)), "{terms}");
        assert_eq!(result["lot"], named(&lot));
        assert!(result["ties"].as_array().unwrap().iter().any(|tie| tie["settled"] == "lot"), "{terms}: {result}");
        assert!(result["calculation"].as_str().unwrap().ends_with(ending), "{terms}: {result}");
        assert!(session.records().last().unwrap()["event"]["data"]["verdict"]["lot"].is_array());
        session.checked();
    };
    let (a, b) = (json!(["A"]), json!(["B"]));
    let both = json!(["B", "A"]);
    let by_lot = "durch Los entschieden";
    check(json!({ "method": "choice" }), &[json!("A"), json!("B")], both.clone(), json!(["B"]), by_lot);
    check(json!({ "method": "approval" }), &[json!(["A", "B"])], both.clone(), json!(["B"]), by_lot);
    check(json!({ "method": "points", "points": 2 }), &[json!({"A":1,"B":1})], both.clone(), json!(["B"]), by_lot);
    check(json!({ "method": "score" }), &[json!({"A":5,"B":5})], both.clone(), json!(["B"]), by_lot);
    let resistance = json!({"A":1,"B":1,"C":2});
    check(json!({ "method": "resistance" }), &[resistance], both.clone(), json!(["B"]), by_lot);
    check(json!({ "method": "schulze" }), &[json!([["A", "B"], ["C"]])], both.clone(), json!(["B"]), by_lot);
    check(json!({ "method": "irv" }), &[a.clone(), b.clone()], both.clone(), json!(["B"]), by_lot);
    let stv = [json!(["C"]), json!(["C"]), json!(["C"]), a, b];
    check(json!({ "method": "stv", "seats": 2 }), &stv, both, json!(["C", "B"]), by_lot);
}

#[test]
fn a_lot_names_options() {
    let room = Room::new();
    let session = room.session();
    let mut record = voted(&session, json!({ "method": "yes_no" }), &[json!("yes")]);
    record.refused("unknown_option", with_lot(json!(["A"])));
    record.refused("bad_command", with_lot(json!("A")));
    record.done(with_lot(json!([])));
    assert_eq!(seen(&session, "v")["result"].get("lot"), None);
}

/// A lot that nobody needed is kept all the same, and decides nothing.
#[test]
fn an_idle_lot_changes_nothing() {
    let room = Room::new();
    let session = room.session();
    let mut record = voted(&session, json!({ "method": "irv" }), &[json!(["A"]), json!(["A"]), json!(["B"])]);
    record.done(with_lot(json!(["C", "B", "A"])));
    let result = &seen(&session, "v")["result"];
    assert_eq!((&result["winners"], &result["lot"]), (&named(&json!(["A"])), &named(&json!(["C", "B", "A"]))));
    assert_eq!(result["calculation"], "„A“ 2 von 3 Stimmen, die in Runde 1 noch zählten; 3 gültige Stimmen");
}

/// The parts of the result that only some methods have; all others are without them.
fn parts(terms: Value, ballots: &[Value]) -> Value {
    let room = Room::new();
    let session = room.session();
    let mut record = voted(&session, terms, ballots);
    close(&mut record, "v");
    let mut result = seen(&session, "v")["result"].clone();
    let result = result.as_object_mut().unwrap();
    for all_have in ["decision", "winners", "ranking", "ratings", "calculation"] {
        result.remove(all_have).unwrap();
    }
    json!(result)
}

/// A round in which no tie was met; options that a round leaves out have no votes.
fn round(round: u32, step: &str, of: Value, votes: Value, exhausted: Value, elected: Value) -> Value {
    json!({ "round": round, "step": step, "of": of, "votes": votes, "exhausted": exhausted, "elected": elected })
}

#[test]
fn the_log_shows_how_it_was_counted() {
    let irv = [json!(["A"]), json!(["A"]), json!(["A"]), json!(["B", "C"]), json!(["C", "B"]), json!(["C", "B"])];
    let rounds = [
        round(1, "first", json!([]), json!({"A":3,"B":1,"C":2}), json!(0), json!([])),
        round(2, "exclusion", json!(["B"]), json!({"A":3,"B":0,"C":3}), json!(0), json!([])),
    ];
    let ties = json!([{ "round": 2, "options": ["A", "C"], "settled": "open" }]);
    assert_eq!(parts(json!({ "method": "irv" }), &irv), named(&json!({ "rounds": rounds, "ties": ties })));

    // The quota of 5 valid votes for 2 seats is 2; A's surplus of 1 goes on in thirds, cut off after five decimals.
    let stv = [json!(["A", "B"]), json!(["A", "B"]), json!(["A", "C"]), json!(["B"]), json!(["C"])];
    let rounds = [
        round(1, "first", json!([]), json!({"A":3.0,"B":1.0,"C":1.0}), json!(0.0), json!(["A"])),
        round(2, "surplus", json!(["A"]), json!({"A":2.0,"B":1.66666,"C":1.33333}), json!(0.00001), json!([])),
        round(3, "exclusion", json!(["C"]), json!({"A":2.0,"B":1.66666,"C":0.0}), json!(1.33334), json!(["B"])),
    ];
    let expected = json!({ "rounds": rounds, "quota": 2 });
    assert_eq!(parts(json!({ "method": "stv", "seats": 2 }), &stv), named(&expected));

    let schulze = [json!([["A"], ["B", "C"]]), json!([["A"], ["B", "C"]]), json!([["B"]])];
    let pairwise = json!([[0, 2, 2], [1, 0, 1], [0, 0, 0]]);
    assert_eq!(parts(json!({ "method": "schulze" }), &schulze), json!({ "pairwise": pairwise }));

    assert_eq!(parts(json!({ "method": "approval" }), &[json!(["A"])]), json!({}), "B and C are level without harm");
    assert_eq!(parts(json!({ "method": "yes_no" }), &[json!("yes")]), json!({}));
    let nobody = parts(json!({ "method": "irv" }), &[json!([])]);
    assert_eq!(nobody, named(&json!({ "ties": [{ "options": ["A", "B", "C"], "settled": "open" }] })));
}

/// Numbers of votes are exact in the text, too: a program that reads decimals as text loses nothing.
#[test]
fn stages_are_written_to_five_places() {
    let room = Room::new();
    let session = room.session();
    let ballots = [json!(["A", "B"]), json!(["A", "B"]), json!(["A", "C"]), json!(["B"]), json!(["C"])];
    let mut record = voted(&session, json!({ "method": "stv", "seats": 2 }), &ballots);
    close(&mut record, "v");
    let shown = room.print(&["show", session.name(), "--json"]);
    assert!(
        shown.contains(&format!("\"{}\": 1.66666", id("B"))) && shown.contains("\"exhausted\": 0.00001"),
        "{shown}"
    );
    assert!(shown.contains(&format!("\"{}\": 2.00000", id("A"))), "{shown}");
}

#[test]
fn closing_with_a_lot_still_takes_the_kind() {
    let room = Room::new();
    let session = room.session();
    let mut record = voted(&session, json!({ "method": "choice" }), &[json!("A"), json!("B")]);
    record.done(with(with_lot(json!(["A", "B"])), json!({ "kind": "project" })));
    let outcomes = &session.checked()["outcomes"];
    assert_eq!((&outcomes[0]["title"], &outcomes[0]["kind"]), (&json!("A"), &json!("project")));
}
