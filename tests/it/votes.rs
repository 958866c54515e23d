//! Votes through the line protocol: every method, every rule at its border, who counts, and what the log tells of it.

use serde_json::{Value, json};

use crate::room::{Record, Room, Session, arrive, id};

/// The letters `A` to `D` in a value become the ids of options.
pub fn named(value: &Value) -> Value {
    let known = |text: &str| ["A", "B", "C", "D"].contains(&text);
    match value {
        Value::String(text) if known(text) => id(text).into(),
        Value::Array(list) => list.iter().map(named).collect(),
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| match key.as_str() {
                "title" => (key.clone(), value.clone()),
                key => (if known(key) { id(key) } else { key.to_owned() }, named(value)),
            })
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// A command with further fields.
pub fn with(mut command: Value, more: Value) -> Value {
    command.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    command
}

/// Opens the vote of that name; it has options `A` and so on where the method wants some.
pub fn open(record: &mut Record, name: &str, terms: Value) {
    let options: Vec<_> =
        ["A", "B", "C"].iter().map(|letter| json!({ "option": id(letter), "title": letter })).collect();
    let vote = json!({ "do": "open_vote", "vote": id(name), "title": name });
    let choosing = terms["method"] != "yes_no" && terms.get("options").is_none();
    let vote = if choosing { with(vote, json!({ "options": options })) } else { vote };
    record.done(with(vote, named(&terms)));
}

pub fn cast(vote: &str, who: &str, ballot: Value) -> Value {
    json!({ "do": "cast", "vote": id(vote), "voter": id(who), "ballot": named(&ballot) })
}

pub fn count(vote: &str, channel: &str, counts: Value) -> Value {
    json!({ "do": "count", "vote": id(vote), "channel": channel, "counts": named(&counts) })
}

pub fn close(record: &mut Record, vote: &str) -> Value {
    record.done(json!({ "do": "close_vote", "vote": id(vote) }))
}

/// The vote of that name in the log.
pub fn seen(session: &Session<'_>, vote: &str) -> Value {
    let log = session.log();
    log["votes"].as_array().unwrap().iter().find(|found| found["id"] == id(vote)).unwrap().clone()
}

/// A person with so many votes.
fn weighty(record: &mut Record, name: &str, weight: u32, here: bool) {
    record.done(json!({ "do": "register", "participant": id(name), "name": name, "weight": weight }));
    if here {
        record.done(json!({ "do": "arrive", "participant": id(name) }));
    }
}

struct Case {
    terms: Value,
    ballots: &'static [&'static str],
    /// Counted on paper, and how many ballots that were where it has to be said.
    paper: Option<(&'static str, u64)>,
    /// Numbers by option, then how many rated each where ballots rate.
    counts: &'static str,
    decision: &'static str,
    winners: &'static [&'static str],
    ranking: &'static [&'static [&'static str]],
    de: &'static str,
    en: &'static str,
}

fn check(case: &Case) {
    for (language, calculation) in [("de", case.de), ("en", case.en)] {
        let room = Room::new();
        let session = room.planned(json!({ "language": language }));
        let mut record = session.opened();
        let people = ["1", "2", "3", "4", "5", "6"];
        arrive(&mut record, &people);
        open(&mut record, "v", case.terms.clone());
        for (who, ballot) in people.iter().zip(case.ballots) {
            record.done(cast("v", who, serde_json::from_str(ballot).unwrap()));
        }
        if let Some((counts, ballots)) = case.paper {
            let counted = count("v", "paper", serde_json::from_str(counts).unwrap());
            record.done(if ballots > 0 { with(counted, json!({ "ballots": ballots })) } else { counted });
        }
        close(&mut record, "v");
        let vote = seen(&session, "v");
        let counts = named(&serde_json::from_str(case.counts).unwrap());
        assert_eq!(vote["counts"], counts, "{}", case.terms);
        let result = &vote["result"];
        let expected = (json!(case.decision), named(&json!(case.winners)), named(&json!(case.ranking)));
        assert_eq!(
            (&result["decision"], &result["winners"], &result["ranking"]),
            (&expected.0, &expected.1, &expected.2)
        );
        assert_eq!(result["calculation"], calculation);
        let outcomes = session.checked()["outcomes"].as_array().unwrap().len();
        assert_eq!(outcomes, if case.terms["method"] == "yes_no" { 1 } else { case.winners.len() });
    }
}

#[test]
fn choices() {
    check(&Case {
        terms: json!({ "method": "choice" }),
        ballots: &[r#""B""#, r#""B""#, r#""A""#],
        paper: None,
        counts: r#"{"A":1,"B":2,"C":0}"#,
        decision: "elected",
        winners: &["B"],
        ranking: &[&["B"], &["A"], &["C"]],
        de: "„B“ 2 vor „A“ 1; 3 gültige Stimmen",
        en: "“B” 2 before “A” 1; 3 valid ballots",
    });
    check(&Case {
        terms: json!({ "method": "choice", "seats": 2 }),
        ballots: &[r#""B""#, r#""B""#, r#""A""#, r#""C""#],
        paper: Some((r#"{"abstain":1,"invalid":1}"#, 0)),
        counts: r#"{"A":1,"B":2,"C":1,"abstain":1,"invalid":1}"#,
        decision: "tied",
        winners: &["B"],
        ranking: &[&["B"], &["A", "C"]],
        de: "Gleichstand: „A“ 1, „C“ 1; offen ist 1 Platz; 4 gültige Stimmen",
        en: "tied: “A” 1, “C” 1; 1 place is open; 4 valid ballots",
    });
    check(&Case {
        terms: json!({ "method": "choice" }),
        ballots: &[],
        paper: None,
        counts: r#"{"A":0,"B":0,"C":0}"#,
        decision: "tied",
        winners: &[],
        ranking: &[&["A", "B", "C"]],
        de: "keine Stimmen",
        en: "no votes",
    });
    check(&Case {
        terms: json!({ "method": "choice", "options": [{ "option": "A", "title": "A" }] }),
        ballots: &[r#""A""#],
        paper: None,
        counts: r#"{"A":1}"#,
        decision: "elected",
        winners: &["A"],
        ranking: &[&["A"]],
        de: "„A“ 1; 1 gültige Stimme",
        en: "“A” 1; 1 valid ballot",
    });
}

#[test]
fn approvals() {
    check(&Case {
        terms: json!({ "method": "approval", "seats": 2 }),
        ballots: &[r#"["A","B"]"#, r#"["A"]"#, r#"["A","C","B"]"#, "[]"],
        paper: Some((r#"{"C":1,"A":1}"#, 2)),
        counts: r#"{"A":4,"B":2,"C":2}"#,
        decision: "tied",
        winners: &["A"],
        ranking: &[&["A"], &["B", "C"]],
        de: "Gleichstand: „B“ 2, „C“ 2; offen ist 1 Platz; 6 gültige Stimmen",
        en: "tied: “B” 2, “C” 2; 1 place is open; 6 valid ballots",
    });
    check(&Case {
        terms: json!({ "method": "approval", "seats": 2 }),
        ballots: &[r#"["A","B"]"#, r#"["B"]"#, r#"["C"]"#, r#"["B","A"]"#],
        paper: None,
        counts: r#"{"A":2,"B":3,"C":1}"#,
        decision: "elected",
        winners: &["B", "A"],
        ranking: &[&["B"], &["A"], &["C"]],
        de: "„A“ 2 vor „C“ 1; 4 gültige Stimmen",
        en: "“A” 2 before “C” 1; 4 valid ballots",
    });
}

#[test]
fn points() {
    check(&Case {
        terms: json!({ "method": "points", "points": 5, "max": 3 }),
        ballots: &[r#"{"A":3,"B":2}"#, r#"{"B":1}"#, r#"{"A":0}"#],
        paper: Some((r#"{"C":6}"#, 2)),
        counts: r#"{"A":3,"B":3,"C":6}"#,
        decision: "elected",
        winners: &["C"],
        ranking: &[&["C"], &["A", "B"]],
        de: "„C“ 6 vor „A“ 3; 5 gültige Stimmen",
        en: "“C” 6 before “A” 3; 5 valid ballots",
    });
}

#[test]
fn scores() {
    check(&Case {
        terms: json!({ "method": "score", "max": 5 }),
        ballots: &[r#"{"A":5,"B":4}"#, r#"{"B":2}"#, r#"{"C":0}"#],
        paper: Some((r#"{"A":2,"B":0,"C":4}"#, 2)),
        counts: r#"{"A":7,"B":6,"C":4}"#,
        decision: "elected",
        winners: &["A"],
        ranking: &[&["A"], &["B"], &["C"]],
        de: "„A“ 7 (3 Bewertungen) vor „B“ 6 (4 Bewertungen); 5 gültige Stimmen",
        en: "“A” 7 (3 ratings) before “B” 6 (4 ratings); 5 valid ballots",
    });
}

#[test]
fn resistance() {
    let terms = |passive: &str| {
        let options: Vec<_> =
            ["A", "B", "C"].iter().map(|o| json!({ "option": o, "title": o, "passive": *o == passive })).collect();
        json!({ "method": "resistance", "options": options })
    };
    check(&Case {
        terms: terms("C"),
        ballots: &[r#"{"A":1,"B":9,"C":5}"#, r#"{"A":2,"B":3,"C":5}"#],
        paper: None,
        counts: r#"{"A":3,"B":12,"C":10}"#,
        decision: "elected",
        winners: &["A"],
        ranking: &[&["A"], &["C"], &["B"]],
        de: "„A“ Widerstand 3 (Akzeptanz 85,0 %) vor „C“ Widerstand 10 (Akzeptanz 50,0 %); 2 gültige Stimmen",
        en: "“A” resistance 3 (acceptance 85.0 %) before “C” resistance 10 (acceptance 50.0 %); 2 valid ballots",
    });
    check(&Case {
        terms: terms("A"),
        ballots: &[r#"{"A":3,"B":4,"C":9}"#, r#"{"A":3,"B":2,"C":9}"#, r#"{"A":0,"B":0,"C":1}"#],
        paper: None,
        counts: r#"{"A":6,"B":6,"C":19}"#,
        decision: "rejected",
        winners: &[],
        ranking: &[&["A", "B"], &["C"]],
        de: "„B“ Widerstand 6 (Akzeptanz 80,0 %) liegt nicht unter der Passivlösung „A“ Widerstand 6 (Akzeptanz 80,0 %) \
            und ist daher nicht tragfähig; 3 gültige Stimmen",
        en: "“B” resistance 6 (acceptance 80.0 %) does not lie below the passive solution “A” resistance 6 (acceptance \
            80.0 %) and is therefore not viable; 3 valid ballots",
    });
}

#[test]
fn rankings() {
    check(&Case {
        terms: json!({ "method": "schulze" }),
        ballots: &[
            r#"[["A"],["B"],["C"]]"#,
            r#"[["A"],["B","C"]]"#,
            r#"["A","B"]"#,
            r#"[["B"],["C"],["A"]]"#,
            r#"[["B"],["C"]]"#,
            "[]",
        ],
        paper: None,
        counts: r#"{"A":3,"B":2,"C":0,"abstain":1}"#,
        decision: "elected",
        winners: &["A"],
        ranking: &[&["A"], &["B"], &["C"]],
        de: "„A“ liegt in jedem Paar vor allen übrigen, am knappsten vor „B“ mit 3 zu 2; 5 gültige Stimmen",
        en: "“A” is in every pair before all the rest, closest before “B” with 3 to 2; 5 valid ballots",
    });
    check(&Case {
        terms: json!({ "method": "irv" }),
        ballots: &[r#"["A"]"#, r#"["A"]"#, r#"["B","C"]"#, r#"["C","B"]"#, r#"["C"]"#],
        paper: None,
        counts: r#"{"A":2,"B":1,"C":2}"#,
        decision: "elected",
        winners: &["C"],
        ranking: &[&["C"], &["A"], &["B"]],
        de: "„C“ 3 von 5 Stimmen, die in Runde 2 noch zählten; 5 gültige Stimmen",
        en: "“C” 3 of 5 votes that still counted in round 2; 5 valid ballots",
    });
    check(&Case {
        terms: json!({ "method": "stv", "seats": 2 }),
        ballots: &[r#"["A","B"]"#, r#"["A","B"]"#, r#"["A","C"]"#, r#"["B"]"#, r#"["C"]"#],
        paper: None,
        counts: r#"{"A":3,"B":1,"C":1}"#,
        decision: "elected",
        winners: &["A", "B"],
        ranking: &[&["A"], &["B"], &["C"]],
        de: "Wahlquote 2 (5 gültige Stimmen geteilt durch 3, abgerundet, plus 1); 3 Zählrunden",
        en: "quota 2 (5 valid ballots divided by 3, rounded down, plus 1); 3 stages",
    });
    // Rankings are never counted as a sum.
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["a"]);
    open(&mut record, "v", json!({ "method": "irv" }));
    record.refused("bad_count", count("v", "paper", json!({ "A": 1 })));
    record.refused("bad_ballot", cast("v", "a", json!([["A"], ["B"]])));
    record.refused("bad_ballot", cast("v", "a", json!(["A", "A"])));
}

#[test]
fn yes_and_no() {
    let case = |rule: &'static str, ballots, paper, counts, decision, de, en| {
        let terms = json!({ "method": "yes_no", "rule": rule });
        check(&Case { terms, ballots, paper, counts, decision, winners: &[], ranking: &[], de, en });
    };
    let four = &[r#""yes""#, r#""yes""#, r#""no""#, r#""abstain""#];
    let counts = r#"{"yes":2,"no":1,"abstain":1,"invalid":1}"#;
    let invalid = Some((r#"{"invalid":1}"#, 0));
    let simple = "2 Ja, 1 Nein; nötig mehr Ja als Nein";
    case("simple", four, invalid, counts, "accepted", simple, "2 yes, 1 no; more yes than no needed");
    case(
        "absolute_cast",
        four,
        invalid,
        counts,
        "rejected",
        "2 Ja von 4 abgegebenen Stimmen, davon 1 Enthaltung; nötig 3 (mehr als die Hälfte von 4)",
        "2 yes of 4 votes cast, 1 of them an abstention; 3 needed (more than half of 4)",
    );
    case(
        "absolute_present",
        four,
        invalid,
        counts,
        "rejected",
        "2 Ja von 6 anwesenden Stimmen; nötig 4 (mehr als die Hälfte von 6)",
        "2 yes of 6 votes present; 4 needed (more than half of 6)",
    );
    case(
        "absolute_members",
        four,
        invalid,
        counts,
        "rejected",
        "2 Ja von 6 Stimmen aller Stimmberechtigten; nötig 4 (mehr als die Hälfte von 6)",
        "2 yes of 6 votes of all voters; 4 needed (more than half of 6)",
    );
    case(
        "two_thirds_cast",
        four,
        invalid,
        counts,
        "accepted",
        "2 Ja von 3 gültigen Stimmen; nötig 2 (zwei Drittel von 3, aufgerundet)",
        "2 yes of 3 valid votes; 2 needed (two thirds of 3, rounded up)",
    );
    case(
        "two_thirds_present",
        four,
        invalid,
        counts,
        "rejected",
        "2 Ja von 6 anwesenden Stimmen; nötig 4 (zwei Drittel von 6, aufgerundet)",
        "2 yes of 6 votes present; 4 needed (two thirds of 6, rounded up)",
    );
    case(
        "two_thirds_members",
        four,
        invalid,
        counts,
        "rejected",
        "2 Ja von 6 Stimmen aller Stimmberechtigten; nötig 4 (zwei Drittel von 6, aufgerundet)",
        "2 yes of 6 votes of all voters; 4 needed (two thirds of 6, rounded up)",
    );
    case(
        "three_quarters_cast",
        four,
        invalid,
        counts,
        "rejected",
        "2 Ja von 3 gültigen Stimmen; nötig 3 (drei Viertel von 3, aufgerundet)",
        "2 yes of 3 valid votes; 3 needed (three quarters of 3, rounded up)",
    );
    let unanimous = "2 Ja, 1 Nein; nötig: Einstimmigkeit";
    case("unanimous", four, invalid, counts, "rejected", unanimous, "2 yes, 1 no; needed: unanimity");
    let nobody = r#"{"yes":0,"no":0,"abstain":0,"invalid":0}"#;
    let consensus = "0 Ja, 0 Nein; nötig: kein Einwand";
    case("consensus", &[], None, nobody, "accepted", consensus, "0 yes, 0 no; needed: no objection");
    let none = "0 Ja, 0 Nein; nötig mehr Ja als Nein";
    case("simple", &[], None, nobody, "rejected", none, "0 yes, 0 no; more yes than no needed");
}

/// Takes a vote under each rule; `votes`: yes, no, abstentions, invalid.
fn check_rules(record: &mut Record, session: &Session<'_>, cases: &[(&str, [u64; 4], bool)]) {
    let before = session.log()["votes"].as_array().unwrap().len();
    for (rule, [yes, no, abstain, invalid], _) in cases {
        let made = record.done(json!({ "do": "open_vote", "title": "t", "method": "yes_no", "rule": rule }));
        let counts = json!({ "yes": yes, "no": no, "abstain": abstain, "invalid": invalid });
        record.done(json!({ "do": "count", "vote": made["vote"], "channel": "hands", "counts": counts }));
        record.done(json!({ "do": "close_vote", "vote": made["vote"] }));
    }
    let log = session.checked();
    for (vote, (rule, votes, accepted)) in log["votes"].as_array().unwrap().iter().skip(before).zip(cases) {
        let decision = if *accepted { "accepted" } else { "rejected" };
        assert_eq!(
            (&vote["rule"], &vote["result"]["decision"]),
            (&json!(rule), &json!(decision)),
            "{votes:?}: {vote:#}"
        );
    }
}

#[test]
fn every_rule_below_at_and_above_its_border() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    let nobody = ["two_thirds_present", "two_thirds_members", "absolute_present", "absolute_members", "unanimous"];
    check_rules(&mut record, &session, &nobody.map(|rule| (rule, [0; 4], false)));
    // P = 30, M = 45
    weighty(&mut record, "here", 30, true);
    weighty(&mut record, "away", 15, false);
    let cases = [
        ("simple", [5, 6, 0, 0], false),
        ("simple", [5, 5, 0, 0], false),
        ("simple", [6, 5, 10, 9], true),
        ("simple", [0, 0, 9, 0], false),
        ("absolute_cast", [9, 7, 4, 0], false),
        ("absolute_cast", [10, 6, 4, 0], false),
        ("absolute_cast", [11, 5, 4, 10], true),
        ("absolute_cast", [0, 0, 0, 5], false),
        ("absolute_present", [14, 0, 0, 0], false),
        ("absolute_present", [15, 0, 0, 0], false),
        ("absolute_present", [16, 14, 0, 0], true),
        ("absolute_members", [22, 0, 0, 0], false),
        ("absolute_members", [23, 7, 0, 0], true),
        ("absolute_members", [24, 0, 0, 0], true),
        ("two_thirds_cast", [19, 10, 0, 0], false),
        ("two_thirds_cast", [20, 10, 0, 0], true),
        ("two_thirds_cast", [19, 9, 1, 1], true),
        ("two_thirds_cast", [0, 0, 5, 0], false),
        ("two_thirds_present", [19, 0, 0, 0], false),
        ("two_thirds_present", [20, 10, 0, 0], true),
        ("two_thirds_present", [21, 0, 0, 0], true),
        ("two_thirds_members", [29, 0, 0, 0], false),
        ("two_thirds_members", [30, 0, 0, 0], true),
        ("three_quarters_cast", [20, 7, 0, 0], false),
        ("three_quarters_cast", [21, 7, 1, 1], true),
        ("three_quarters_cast", [22, 7, 0, 0], true),
        ("three_quarters_cast", [0, 0, 1, 0], false),
        ("unanimous", [0, 0, 9, 0], false),
        ("unanimous", [1, 0, 9, 0], true),
        ("unanimous", [9, 1, 0, 0], false),
        ("consensus", [0, 0, 9, 1], true),
        ("consensus", [9, 1, 0, 0], false),
        ("consensus", [9, 0, 0, 0], true),
    ];
    check_rules(&mut record, &session, &cases);
    // M = 598: the case that `domain.md` names, and its border.
    weighty(&mut record, "many", 553, true);
    record.done(json!({ "do": "arrive", "participant": id("away") }));
    let cases = [
        ("two_thirds_cast", [399, 189, 10, 0], true),
        ("two_thirds_cast", [392, 196, 10, 0], true),
        ("two_thirds_cast", [391, 197, 0, 10], false),
    ];
    check_rules(&mut record, &session, &cases);
}

#[test]
fn quorums_below_at_and_above() {
    let room = Room::new();
    let session = room.planned(json!({ "quorum": "majority_members" }));
    let mut record = session.opened();
    weighty(&mut record, "away", 22, false);
    let check = |record: &mut Record, here: u64, terms: Value, quorate: bool| {
        let name = format!("{here} {terms}");
        open(record, &name, with(json!({ "method": "yes_no" }), terms));
        record.done(count(&name, "hands", json!({ "yes": 1 })));
        close(record, &name);
        let vote = seen(&session, &name);
        let decision = if quorate { "accepted" } else { "no_quorum" };
        let found = (&vote["present"], &vote["eligible"], &vote["quorate"], &vote["result"]["decision"]);
        assert_eq!(found, (&json!(here), &vote["eligible"], &json!(quorate), &json!(decision)), "{name}");
        vote["result"]["calculation"].as_str().unwrap().to_owned()
    };
    let third = || json!({ "quorum": "one_third_members" });
    for (name, weight) in [("b", 14), ("c", 1), ("d", 7), ("e", 1)] {
        weighty(&mut record, name, weight, false);
    }
    // M = 45
    record.done(json!({ "do": "arrive", "participant": id("b") }));
    check(&mut record, 14, third(), false);
    check(&mut record, 14, json!({ "quorum": "none" }), true);
    record.done(json!({ "do": "arrive", "participant": id("c") }));
    check(&mut record, 15, third(), true);
    record.done(json!({ "do": "arrive", "participant": id("d") }));
    let sum = check(&mut record, 22, json!({}), false);
    assert_eq!(sum, "22 von 45 Stimmen vertreten; nötig 23 (mehr als die Hälfte aller Stimmen vertreten)");
    check(&mut record, 22, json!({ "quorum": 22 }), true);
    let sum = check(&mut record, 22, json!({ "quorum": 23 }), false);
    assert_eq!(sum, "22 von 45 Stimmen vertreten; nötig 23 (mindestens 23 Stimmen vertreten)");
    record.done(json!({ "do": "arrive", "participant": id("e") }));
    check(&mut record, 23, json!({}), true);
    check(&mut record, 23, third(), true);
    let outcomes = session.checked()["outcomes"].as_array().unwrap().len();
    assert_eq!(outcomes, 5, "a vote without quorum settles nothing");
    // Half of an even house is not more than half of it.
    weighty(&mut record, "f", 1, false);
    check(&mut record, 23, json!({ "quorum": "majority_members" }), false);
}

#[test]
fn hands_paper_and_roll_call_are_one_vote() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["a", "b", "c", "d"]);
    weighty(&mut record, "heavy", 3, true);
    open(&mut record, "v", json!({ "method": "yes_no", "secrecy": "named" }));
    record.done(cast("v", "heavy", json!("no")));
    record.done(cast("v", "a", json!("yes")));
    record.done(count("v", "hands", json!({ "yes": 2 })));
    record.refused("bad_count", count("v", "paper", json!({ "yes": 2 })));
    record.done(count("v", "paper", json!({ "yes": 1 })));
    record.refused("bad_count", count("v", "hands", json!({ "yes": 3 })));
    record.refused("no_votes_left", cast("v", "b", json!("yes")));
    // Counted again is replaced, not added.
    record.done(count("v", "hands", json!({ "yes": 1, "abstain": 1 })));
    record.done(count("v", "paper", json!({ "invalid": 1 })));
    record.done(count("v", "hands", json!({ "yes": 2 })));
    let open = seen(&session, "v");
    assert_eq!((&open["status"], &open["result"]), (&json!("open"), &Value::Null));
    close(&mut record, "v");
    let vote = seen(&session, "v");
    assert_eq!((&vote["present"], &vote["eligible"]), (&json!(7), &json!(7)));
    assert_eq!(vote["counts"], json!({ "yes": 3, "no": 3, "abstain": 0, "invalid": 1 }));
    let channels = json!({
        "ballots": { "yes": 1, "no": 3, "abstain": 0, "invalid": 0 },
        "hands": { "yes": 2, "no": 0, "abstain": 0, "invalid": 0 },
        "paper": { "yes": 0, "no": 0, "abstain": 0, "invalid": 1 },
    });
    assert_eq!(vote["channels"], channels);
    let roll = json!([{ "voter": id("a"), "ballot": "yes" }, { "voter": id("heavy"), "ballot": "no", "weight": 3 }]);
    assert_eq!(vote["ballots"], roll);
    assert_eq!(vote["result"]["decision"], "rejected", "a tie");
    session.checked();
}

#[test]
fn only_a_roll_call_tells_who() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["a", "b", "c"]);
    open(&mut record, "open", json!({ "method": "yes_no" }));
    for (who, ballot) in [("a", "yes"), ("b", "no"), ("c", "yes")] {
        record.done(cast("open", who, json!(ballot)));
    }
    let during = seen(&session, "open");
    close(&mut record, "open");
    for vote in [during, seen(&session, "open")] {
        assert_eq!(vote["ballots"], json!([{ "ballot": "yes" }, { "ballot": "yes" }, { "ballot": "no" }]));
    }
    open(&mut record, "secret", json!({ "method": "choice", "secrecy": "secret" }));
    record.refused("secret_by_name", cast("secret", "a", json!("A")));
    record.refused("secret_by_hands", count("secret", "hands", json!({ "A": 1 })));
    record.done(count("secret", "paper", json!({ "A": 2, "B": 1 })));
    close(&mut record, "secret");
    let vote = seen(&session, "secret");
    assert_eq!((&vote["ballots"], &vote["result"]["winners"]), (&json!([]), &json!([id("A")])));
    assert_eq!(vote["result"]["warnings"], json!(["few_ballots"]));
    assert!(!vote.to_string().contains("voter"));
    session.checked();
}

#[test]
fn who_may_vote_is_settled_when_the_vote_opens() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["a", "b", "late", "biased", "partial"]);
    record.done(json!({ "do": "leave", "participant": id("late") }));
    record.done(json!({ "do": "register", "participant": id("guest"), "name": "Gast", "may_vote": false }));
    record.done(json!({ "do": "arrive", "participant": id("guest") }));
    record.done(json!({ "do": "add_item", "item": id("i"), "title": "i", "kind": "vote" }));
    record.done(json!({ "do": "start_item", "item": id("i") }));
    record.done(json!({ "do": "excuse_from", "participant": id("biased"), "item": id("i") }));
    open(&mut record, "v", json!({ "method": "yes_no", "rule": "absolute_present" }));
    assert_eq!((&seen(&session, "v")["present"], &seen(&session, "v")["eligible"]), (&json!(3), &json!(5)));
    // Befangenheit told after the opening lowers P, too.
    record.done(json!({ "do": "excuse_from", "participant": id("partial"), "vote": id("v") }));
    assert_eq!(seen(&session, "v")["present"], 2);
    record.done(json!({ "do": "arrive", "participant": id("late") }));
    for who in ["biased", "partial", "late", "guest"] {
        record.refused("not_entitled", cast("v", who, json!("yes")));
    }
    record.done(json!({ "do": "leave", "participant": id("b") }));
    record.done(cast("v", "b", json!("yes")));
    record.done(cast("v", "a", json!("yes")));
    close(&mut record, "v");
    let vote = seen(&session, "v");
    let sum = "2 Ja von 2 anwesenden Stimmen; nötig 2 (mehr als die Hälfte von 2)";
    assert_eq!((&vote["present"], &vote["result"]["calculation"]), (&json!(2), &json!(sum)));
    // Out of the item, out of its excuses.
    record.done(json!({ "do": "finish_item", "item": id("i") }));
    open(&mut record, "w", json!({ "method": "yes_no" }));
    assert_eq!(seen(&session, "w")["present"], 4);
    session.checked();
}

#[test]
fn a_second_ballot_replaces_the_first_only_where_the_vote_says_so() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["a"]);
    open(&mut record, "once", json!({ "method": "yes_no" }));
    record.done(cast("once", "a", json!("yes")));
    record.refused("already_voted", cast("once", "a", json!("yes")));
    open(&mut record, "again", json!({ "method": "points", "points": 3, "revote": true }));
    record.done(cast("again", "a", json!({ "A": 3 })));
    record.done(cast("again", "a", json!({ "B": 2 })));
    close(&mut record, "again");
    let vote = seen(&session, "again");
    assert_eq!(vote["counts"], named(&json!({ "A": 0, "B": 2, "C": 0 })));
    assert_eq!(vote["ballots"].as_array().unwrap().len(), 1);
}

#[test]
fn what_a_vote_decides_its_proposals_become() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["a"]);
    for name in ["p", "q", "r"] {
        record.done(json!({ "do": "propose", "proposal": id(name), "title": name, "text": "t" }));
    }
    let status = || -> Vec<Value> {
        session.log()["proposals"].as_array().unwrap().iter().map(|proposal| proposal["status"].clone()).collect()
    };
    open(&mut record, "v", json!({ "method": "yes_no", "on": [id("p"), id("q")] }));
    record.done(cast("v", "a", json!("yes")));
    let answer = close(&mut record, "v");
    assert_eq!(answer["outcomes"].as_array().unwrap().len(), 2);
    assert_eq!(status(), ["accepted", "accepted", "open"]);
    record.refused("proposal_not_open", json!({ "do": "open_vote", "on": [id("p")], "method": "yes_no" }));

    // A void vote leaves nothing behind but itself, and what it was about can be voted on again.
    let answer = record.done(json!({ "do": "void_vote", "vote": id("v"), "reason": "Zählfehler" }));
    assert_eq!(answer.as_object().unwrap().len(), 3, "it makes nothing: {answer}");
    assert_eq!(status(), ["open", "open", "open"]);
    let vote = seen(&session, "v");
    let found = (&vote["status"], &vote["void_reason"], &vote["result"]);
    assert_eq!(found, (&json!("void"), &json!("Zählfehler"), &Value::Null));
    assert_eq!(session.log()["outcomes"], json!([]));

    // Where proposals are options, the winner's is accepted and the others stay open.
    open(&mut record, "w", json!({ "method": "choice", "on": [id("p"), id("q")], "options": [{ "title": "keins" }] }));
    record.done(cast("w", "a", json!(id("q"))));
    close(&mut record, "w");
    assert_eq!(status(), ["open", "accepted", "open"]);
    assert_eq!(
        (&seen(&session, "w")["options"][1]["id"], &session.log()["outcomes"][0]["text"]),
        (&json!(id("q")), &json!("t"))
    );

    // What was postponed comes to a vote again, and is postponed again when that vote is void.
    record.done(
        json!({ "do": "record_outcome", "proposal": id("r"), "title": "r", "kind": "stored", "result": "postponed" }),
    );
    open(&mut record, "x", json!({ "method": "yes_no", "on": [id("r")] }));
    close(&mut record, "x");
    assert_eq!(status()[2], "rejected");
    record.done(json!({ "do": "void_vote", "vote": id("x"), "reason": "zu früh" }));
    assert_eq!(status()[2], "postponed");
    session.checked();
}
