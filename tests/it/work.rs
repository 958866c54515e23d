//! What is done with proposals and votes between collecting and deciding: headings taken away, proposals split, straw polls,
//! further rounds.

use serde_json::{Value, json};

use crate::room::{Room, arrive, id};

fn of<'l>(log: &'l Value, list: &str, name: &str) -> &'l Value {
    let mut things = log[list].as_array().unwrap().iter();
    things.find(|thing| thing["id"] == id(name)).unwrap_or_else(|| panic!("{name} is not among the {list}"))
}

#[test]
fn proposals_come_out_from_under_their_heading() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    for name in ["A", "B"] {
        record.done(json!({ "do": "propose", "proposal": id(name), "title": name }));
    }
    record.done(json!({ "do": "cluster", "name": "Sprache", "proposals": [id("A"), id("B")] }));
    record.done(json!({ "do": "cluster", "proposals": [id("A")] }));
    let clusters = |log: &Value| json!([of(log, "proposals", "A")["cluster"], of(log, "proposals", "B")["cluster"]]);
    assert_eq!(clusters(&session.log()), json!([null, "Sprache"]));
    record.refused("empty", json!({ "do": "cluster", "name": " ", "proposals": [id("B")] }));
    record.done(json!({ "do": "undo" }));
    assert_eq!(clusters(&session.checked()), json!(["Sprache", "Sprache"]));
}

#[test]
fn a_proposal_is_split_with_its_trace_and_whole_again() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["Aylin"]);
    record.done(json!({ "do": "propose", "proposal": id("Kurse"), "title": "Rad- und Schwimmkurse", "channel": "card",
        "proposed_by": id("Aylin") }));
    record.done(json!({ "do": "cluster", "name": "Sport", "proposals": [id("Kurse")] }));
    let one = json!({ "do": "split", "proposal": id("Kurse"), "into": [{ "title": "Radkurse" }] });
    record.refused("split_parts", one);
    let part = |name: &str| json!({ "proposal": id(name), "title": name });
    let split = |parts: [&str; 2]| json!({ "do": "split", "proposal": id("Kurse"), "into": parts.map(part) });
    record.refused("repeated", split(["Rad", "Rad"]));
    record.refused("duplicate_id", split(["Rad", "Kurse"]));
    let made = record.done(split(["Rad", "Schwimmen"]));
    assert_eq!(made["proposals"], json!([id("Rad"), id("Schwimmen")]));

    let log = session.log();
    let whole = of(&log, "proposals", "Kurse");
    assert_eq!((&whole["status"], &whole["split_into"]), (&json!("split"), &json!([id("Rad"), id("Schwimmen")])));
    let part = of(&log, "proposals", "Rad");
    for (field, expected) in [
        ("status", json!("open")),
        ("split_from", json!(id("Kurse"))),
        ("proposed_by", json!(id("Aylin"))),
        ("channel", json!("card")),
        ("cluster", json!("Sport")),
    ] {
        assert_eq!(part[field], expected, "{field}");
    }
    record.refused("proposal_not_open", json!({ "do": "edit_proposal", "proposal": id("Kurse"), "title": "Anders" }));

    record.done(json!({ "do": "edit_proposal", "proposal": id("Rad"), "title": "Radkurse für Frauen" }));
    let seq = made["seq"][0].clone();
    record.refused("rests_on_it", json!({ "do": "undo", "seq": seq }));
    record.done(json!({ "do": "undo" }));
    record.done(json!({ "do": "undo", "seq": seq }));
    let log = session.checked();
    assert_eq!(log["proposals"].as_array().unwrap().len(), 1);
    assert_eq!(of(&log, "proposals", "Kurse")["status"], "open");
}

#[test]
fn a_straw_poll_asks_everybody_and_binds_nobody() {
    let room = Room::new();
    let session = room.planned(json!({ "quorum": "majority_members" }));
    let mut record = session.opened();
    arrive(&mut record, &["Aylin"]);
    record.done(json!({ "do": "register", "participant": id("Gast"), "name": "Gast", "may_vote": false }));
    record.done(json!({ "do": "register", "participant": id("Fern"), "name": "Fern" }));
    record.done(json!({ "do": "propose", "proposal": id("A"), "title": "Sprachcafé" }));
    let open = |straw: bool| json!({ "do": "open_vote", "vote": id(&straw.to_string()), "on": [id("A")], "method": "yes_no", "straw": straw });
    record.done(open(true));
    record.done(json!({ "do": "cast", "vote": id("true"), "voter": id("Gast"), "ballot": "yes" }));
    record.done(json!({ "do": "count", "vote": id("true"), "channel": "hands", "counts": { "yes": 20, "no": 3 } }));
    let closed = record.done(json!({ "do": "close_vote", "vote": id("true") }));
    assert_eq!(closed.get("outcomes"), None);
    let log = session.log();
    let straw = of(&log, "votes", "true");
    assert_eq!((&straw["straw"], &straw["quorum"]), (&json!(true), &json!("none")));
    assert_eq!(straw["counts"], json!({ "yes": 21, "no": 3, "abstain": 0, "invalid": 0 }));
    assert_eq!(straw["result"].get("decision"), None);
    let sum = straw["result"]["calculation"].as_str().unwrap();
    assert!(sum.starts_with("Meinungsbild, nicht bindend: 21 Ja, 3 Nein"), "{sum}");
    assert_eq!((&log["outcomes"], &of(&log, "proposals", "A")["status"]), (&json!([]), &json!("open")));

    record.done(open(false));
    record.refused("not_entitled", json!({ "do": "cast", "vote": id("false"), "voter": id("Gast"), "ballot": "yes" }));
    record.refused(
        "bad_count",
        json!({ "do": "count", "vote": id("false"), "channel": "hands", "counts": { "yes": 20 } }),
    );
    assert_eq!(of(&session.checked(), "votes", "false").get("straw"), None);
}

#[test]
fn a_further_round_names_the_vote_it_follows() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["Aylin", "Bernd"]);
    for name in ["A", "B", "C"] {
        record.done(json!({ "do": "propose", "proposal": id(name), "title": name }));
    }
    record
        .done(json!({ "do": "open_vote", "vote": id("erste"), "on": [id("A"), id("B"), id("C")], "method": "choice" }));
    let mut second = json!({ "do": "open_vote", "vote": id("zweite"), "on": [id("A"), id("B")], "method": "choice",
        "former": id("erste") });
    record
        .done(json!({ "do": "count", "vote": id("erste"), "channel": "hands", "counts": { id("A"): 1, id("B"): 1 } }));
    let mut early = second.clone();
    early["on"] = json!([]);
    early["options"] = json!([{ "title": "X" }, { "title": "Y" }]);
    record.refused("former_not_closed", early);
    record.done(json!({ "do": "close_vote", "vote": id("erste") }));
    second["former"] = json!(id("keine"));
    record.refused("unknown_vote", second.clone());
    second["former"] = json!(id("erste"));
    record.done(second);
    let log = session.checked();
    assert_eq!(of(&log, "votes", "zweite")["former"], id("erste"));
    assert_eq!(of(&log, "votes", "erste").get("former"), None);
}

#[test]
fn the_order_of_votes_to_come_is_kept_with_the_vote() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["Aylin"]);
    for name in ["Weiter", "Änderung", "Haupt"] {
        record.done(json!({ "do": "propose", "proposal": id(name), "title": name }));
    }
    let open = |name: &str, next: &[&str]| {
        let next: Vec<_> = next.iter().map(|name| id(name)).collect();
        json!({ "do": "open_vote", "vote": id(&format!("über {name}")), "on": [id(name)], "method": "yes_no", "next": next })
    };
    record.refused("repeated", open("Weiter", &["Haupt", "Haupt"]));
    record.refused("repeated", open("Weiter", &["Weiter"]));
    record.refused("unknown_proposal", open("Weiter", &["Niemand"]));
    record.done(json!({ "do": "withdraw", "proposal": id("Haupt") }));
    record.refused("proposal_not_open", open("Weiter", &["Haupt"]));
    record.done(json!({ "do": "undo" }));
    record.done(open("Weiter", &["Änderung", "Haupt"]));
    record.done(json!({ "do": "close_vote", "vote": id("über Weiter") }));
    record.done(open("Änderung", &["Haupt"]));
    let next = |log: &Value| json!([log["votes"][0]["next"], log["votes"][1]["next"]]);
    assert_eq!(next(&session.checked()), json!([[id("Änderung"), id("Haupt")], [id("Haupt")]]));
    record.done(json!({ "do": "close_vote", "vote": id("über Änderung") }));
    record.done(open("Haupt", &[]));
    assert!(session.checked()["votes"][2].get("next").is_none());
}
