//! Counting at the seat, by keys alone: what is needed before a vote opens, whose turn it is, slips and hands, and the numbers
//! that stand there afterwards.

use serde_json::{Value, json};

use crate::{
    room::{Room, Session, arrive, id},
    terminal::{BACKSPACE, DOWN, ENTER, ESC, HOME, RIGHT, Terminal, UP},
    votes::{close, count, open},
    working::{at, leave},
};

const LEFT: &str = "\x1b[D";

/// A session with this rule and quorum, in a vote item, with these people there of five and one proposal.
fn with_terms<'r>(room: &'r Room, rule: &str, quorum: &str, here: usize, size: (u16, u16)) -> (Session<'r>, Terminal) {
    let agenda = json!([{ "title": "Arbeit", "kind": "vote" }, { "title": "Ende", "kind": "closing" }]);
    let session = room.planned(json!({ "rule": rule, "quorum": quorum, "agenda": agenda }));
    let mut record = session.opened();
    let people = ["Aylin", "Bernd", "Chioma", "Dana", "Emre"];
    arrive(&mut record, &people[..here]);
    for name in &people[here..] {
        record.done(json!({ "do": "register", "participant": id(name), "name": name }));
    }
    let item = session.log()["agenda"][0]["id"].clone();
    record.done(json!({ "do": "start_item", "item": item }));
    record.done(json!({ "do": "propose", "proposal": id("Park"), "title": "Park" }));
    assert_eq!(record.end().status, 0);
    let mut terminal = Terminal::start(room, size, &["--lang", "de", "lead", session.name()]);
    terminal.see("✓ gespeichert");
    (session, terminal)
}

#[test]
fn yes_or_no_decides_in_any_item() {
    for kind in ["collect", "cluster", "prioritise", "feedback"] {
        let room = Room::new();
        let (session, mut terminal) = at(&room, kind, &["Sprachcafé"], (120, 40));
        terminal.press("l").see("1  Sprachcafé").press("a").see("Stimmberechtigt 3").press(ENTER).see("abgegeben");
        terminal.press("2").press(RIGHT).press("1").press(ENTER).see("3 von 3").press(ENTER).see("2 Ja, 1 Nein");
        terminal.see("Handlungsfeld wählen").press("1").see("Zurück zu den Vorschlägen");
        leave(terminal);
        let log = session.checked();
        let outcome = &log["outcomes"][0];
        assert_eq!((&outcome["result"], &outcome["handlungsfeld"]), (&json!("accepted"), &json!("SPR")), "{kind}");
        assert_eq!(log["proposals"][0]["status"], "accepted", "{kind}");
    }
}

#[test]
fn a_roll_call_goes_on_where_it_was_left() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Park"], (80, 24));
    terminal.press("a").see("Mehrheit").press(DOWN).press(RIGHT).see("namentlich").press(ENTER);
    terminal.see("Aylin Demir aufrufen").press("j").see("Bernd Groß aufrufen");
    // Whoever looks at a vote already cast ends nothing by it.
    terminal.press(UP).see("noch nicht abgestimmt").press(ENTER).see("Bernd Groß aufrufen");
    terminal
        .press("q")
        .see("1 Vorschlag")
        .press(ENTER)
        .see("Bernd Groß aufrufen")
        .press("n")
        .see("Chioma Okafor aufrufen");
    terminal.press("e").see("Abstimmung schließen").press(ENTER).see("1 Ja, 1 Nein");
    leave(terminal);
    assert_eq!(session.checked()["votes"][0]["counts"]["abstain"], 1);
}

#[test]
fn a_roll_call_may_end_early_by_a_key_of_its_own() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Park"], (120, 40));
    terminal.press("a").see("Mehrheit").press(DOWN).press(RIGHT).see("namentlich").press(ENTER);
    terminal.see("Aylin Demir aufrufen").press("#").press("j").see("1 von 3 aufgerufen").press("#").see("1 Ja, 0 Nein");
    leave(terminal);
    assert_eq!(session.checked()["votes"][0]["status"], "closed");
}

#[test]
fn a_motion_on_procedure_comes_before_the_proposals() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Hauptantrag"], (120, 40));
    terminal.see("1  Hauptantrag").press("A").see("Frage der Abstimmung").press("Vertagung").press(ENTER);
    terminal.see("Stimmberechtigt 3").press(ENTER).see("abgegeben").press("3").press(ENTER).see("3 von 3").press(ENTER);
    // It decides nothing that the concept could hold: the reason stands there already, and nobody is asked to plan it.
    terminal.see("3 Ja, 0 Nein").see("- bei einem Verfahrensantrag").press("-").see("kein Handlungsfeld hat");
    terminal
        .see("Verfahrensantrag")
        .press(ENTER)
        .see_no("kein Handlungsfeld hat")
        .press("k")
        .see("alle Ergebnisse geplant");
    terminal.press("V").see("3 Ja, 0 Nein");
    // Where no proposals are on the screen, none is meant.
    terminal.see("Zurück zu den Vorschlägen").press("t").see("3 von 3 anwesend").press("a").see("Frage der Abstimmung");
    terminal.press(ESC).see_no("Frage der Abstimmung").press("l").press("a").see("Stimmberechtigt 3");
    terminal.see("Hauptantrag").press(ESC).see_no("Stimmberechtigt 3");
    leave(terminal);
    let log = session.checked();
    assert_eq!((&log["votes"][0]["title"], &log["proposals"][0]["status"]), (&json!("Vertagung"), &json!("open")));
    assert_eq!(log["outcomes"][0]["reason"], "Verfahrensantrag");
}

#[test]
fn the_number_needed_stands_before_the_vote() {
    for (rule, here, said) in [
        ("simple", 3, "angenommen ab 2 Ja, wenn alle 3 mit Ja oder Nein stimmen"),
        ("absolute_cast", 4, "angenommen ab 3 Ja, wenn alle 4 abstimmen"),
        ("absolute_present", 3, "angenommen ab 2 Ja"),
        ("two_thirds_members", 4, "angenommen ab 4 Ja"),
        ("absolute_members", 2, "✗ nötig 3 Ja, vertreten nur 2: so nicht zu erreichen"),
        ("two_thirds_cast", 5, "angenommen ab 4 Ja, wenn alle 5 mit Ja oder Nein stimmen"),
        ("unanimous", 3, "angenommen ohne Nein und mit mindestens einem Ja"),
        ("consensus", 3, "angenommen, wenn niemand mit Nein stimmt"),
    ] {
        let room = Room::new();
        let (_, mut terminal) = with_terms(&room, rule, "none", here, (80, 24));
        terminal.press("a").see("Mehrheit").see(said).press(ESC).see_no("Mehrheit");
        leave(terminal);
    }
    let room = Room::new();
    let (_, mut terminal) = with_terms(&room, "absolute_members", "none", 3, (120, 40));
    terminal.press("a").see("Mehrheit").press(ENTER).see("Abstimmung 1").see("angenommen ab 3 Ja");
    leave(terminal);
}

#[test]
fn without_a_quorum_a_vote_opens_by_a_second_enter_only() {
    for size in [(120, 40), (80, 24)] {
        let room = Room::new();
        let (session, mut terminal) = with_terms(&room, "simple", "majority_members", 2, size);
        terminal.press("a").see("✗ nicht beschlussfähig").press(ENTER).see("Noch einmal Enter öffnet");
        // Any other key is no answer to that.
        terminal.press(DOWN).see_no("Noch einmal Enter öffnet").press(ENTER).see("Noch einmal Enter öffnet");
        terminal.press(ENTER).see("Abstimmung 1").see("✗ nicht beschlussfähig");
        leave(terminal);
        assert_eq!(session.checked()["votes"][0]["quorate"], false);
    }
}

#[test]
fn a_quorum_of_one_vote_is_what_the_room_is_measured_by() {
    let room = Room::new();
    let (_, mut terminal) = with_terms(&room, "simple", "none", 2, (120, 40));
    terminal.see("keine Mindestzahl nötig").press("a").see("Anwesenheit").press(DOWN).press(DOWN).press(RIGHT);
    terminal.see("mehr als die Hälfte").press(ENTER).press(ENTER).see("Abstimmung 1").see_no("keine Mindestzahl nötig");
    leave(terminal);
}

#[test]
fn options_weighed_without_a_quorum_are_told_of_in_every_view() {
    for (straw, said) in [(false, "2 von 5 Stimmen vertreten"), (true, "Meinungsbild, nicht bindend: 2 von 5")] {
        let room = Room::new();
        let (session, terminal) = with_terms(&room, "simple", "majority_members", 2, (120, 40));
        leave(terminal);
        let mut record = session.record();
        let quorum = "majority_members";
        open(&mut record, "Wahl", json!({ "method": "choice", "quorum": quorum, "straw": straw }));
        record.done(count("Wahl", "paper", json!({ "A": 1, "C": 1 })));
        close(&mut record, "Wahl");
        record.done(json!({ "do": "reveal", "vote": id("Wahl") }));
        assert_eq!(record.end().status, 0);
        let lead = ["--lang", "de", "lead", session.name()];
        for size in [(120, 40), (80, 24)] {
            let mut terminal = Terminal::start(&room, size, &lead);
            terminal.see("✓ gespeichert").press("V").see(said);
            terminal.press("g").see_no("? Hilfe").see(said).press(ESC).see("? Hilfe");
            leave(terminal);
        }
        let mut plain = Terminal::start(&room, (120, 40), &["--plain", "--lang", "de", "lead", session.name()]);
        plain.see("✓ gespeichert").press("V").press(ENTER).see(said).press("\x04");
        plain.ends();
    }
}

#[test]
fn what_nobody_knows_yet_is_no_warning() {
    let room = Room::new();
    let session = room.planned(json!({ "rule": "absolute_present", "quorum": "majority_members" }));
    let mut record = session.opened();
    open(&mut record, "Park", json!({ "method": "yes_no" }));
    assert_eq!(record.end().status, 0);
    // Cards may be handed out yet.
    let mut terminal = Terminal::start(&room, (80, 24), &["--lang", "de", "lead", session.name()]);
    terminal.see("✓ gespeichert").press("V").see("abgegeben: 0").see_no("nicht zu erreichen").see_no("beschlussfähig");
    leave(terminal);
}

#[test]
fn a_count_of_nought_that_was_saved_closes() {
    let room = Room::new();
    let (session, mut terminal) = with_terms(&room, "consensus", "none", 3, (120, 40));
    terminal.press("a").see("Stimmberechtigt 5").press(ENTER).see("Handzeichen: 0").press("1").press(ENTER);
    terminal.see("1 von 3").press(BACKSPACE).press(ENTER).see("0 von 3").see("Abstimmung schließen").press(ENTER);
    terminal.see("0 Nein");
    leave(terminal);
    assert_eq!(session.checked()["votes"][0]["result"]["decision"], "accepted");
}

/// Whether a row of the screen begins and ends so, blanks aside.
fn row(terminal: &mut Terminal, words: &[&str]) {
    terminal.see(words[0]);
    let text = terminal.text();
    let found = text.lines().any(|line| {
        let line: Vec<_> = line.split_whitespace().collect();
        line.windows(words.len()).any(|part| part == words)
    });
    assert!(found, "{words:?} in\n{text}");
}

#[test]
fn dots_come_out_as_a_list_that_can_be_seen_again() {
    for size in [(120, 40), (80, 24), (60, 20)] {
        let room = Room::new();
        let (session, mut terminal) = at(&room, "prioritise", &["Park", "Rathaus", "Bahnhof"], size);
        terminal.see("Alle 3 Vorschläge gewichten").press(ENTER).see("‹ Punkte").press(ENTER).see("abgegeben");
        terminal
            .press("z")
            .see("Stimmzettel 1")
            .press("02")
            .press(ENTER)
            .see("Stimmzettel 2")
            .press("011")
            .press(ENTER);
        // An Enter too many ends nothing while ballots are missing.
        terminal.see("Stimmzettel 3").press(ENTER).press("2").see("Stimmzettel übernehmen").press(ENTER);
        terminal.see("abgegeben: 3 von 3").press(ENTER).see("Platz").see("Rathaus");
        row(&mut terminal, &["1.", "2", "Rathaus", "3"]);
        row(&mut terminal, &["2.", "1", "Park", "2"]);
        row(&mut terminal, &["3.", "3", "Bahnhof", "1"]);
        terminal.press("g").see("noch nicht gezeigt").press("z").see_no("noch nicht gezeigt");
        row(&mut terminal, &["1.", "2", "Rathaus", "3"]);
        terminal.press("g").see("? Hilfe").press("l").see_no("Platz").press("m").see("Meinungsbild 2").press(ENTER);
        terminal.press("2").press(ENTER).see("2 Antworten").press(ENTER).see("2 Ja, 0 Nein").press("l");
        terminal.see_no("2 Ja, 0 Nein").press("V").see("2 Ja, 0 Nein").press(LEFT).see("Rathaus");
        terminal.press(RIGHT).see("2 Ja, 0 Nein");
        leave(terminal);
        let log = session.checked();
        assert_eq!(log["votes"][0]["result"]["ranking"].as_array().unwrap().len(), 3);
        assert_eq!(log["outcomes"], json!([]), "what is weighed is decided later");
    }
}

#[test]
fn a_long_list_is_gone_through_by_arrows() {
    let room = Room::new();
    let titles: Vec<String> = (1..=18).map(|at| format!("Idee {at:02}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let (_, mut terminal) = at(&room, "prioritise", &titles, (80, 24));
    terminal.see("Alle 18 Vorschläge gewichten").press(ENTER).see("‹ Punkte").press(ENTER).see("abgegeben");
    terminal.press("3").see("Zählung übernehmen").press(ENTER).see("Abstimmung schließen").press(ENTER);
    terminal
        .see_no("Abstimmung schließen")
        .see("Idee 01")
        .see_no("Idee 18")
        .press(&DOWN.repeat(17))
        .see("Idee 18")
        .see_no("Idee 05");
    leave(terminal);
}

#[test]
fn ten_is_told_from_one_and_nought() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "prioritise", &["Alpha", "Beta", "Gamma"], (80, 24));
    terminal.see("3 Vorschläge gewichten").press(ENTER).see("‹ Punkte").press(RIGHT).press(RIGHT).press(RIGHT);
    terminal.see("Systemisches Konsensieren").press(ENTER).see("abgegeben").press("z").see("weiter mit ↓");
    // Enter goes on to what is missing, and the last one takes the ballot.
    terminal.press("1").see("nächsten Option ohne Zahl").press(ENTER).press("0").press(ENTER).press("5");
    terminal.see("Stimmzettel übernehmen").press(ENTER).see("Stimmzettel 2").press("10").press(DOWN).press("75");
    terminal.press(BACKSPACE).press("8").press(DOWN).press("2").press(ENTER).see("Stimmzettel 3");
    terminal.press("#").see("Platz");
    leave(terminal);
    let paper = session.checked()["votes"][0]["channels"]["paper"].clone();
    assert_eq!([&paper[id("Alpha")], &paper[id("Beta")], &paper[id("Gamma")]], [&json!(11), &json!(8), &json!(7)]);
}

#[test]
fn each_number_is_told_with_its_origin() {
    for size in [(120, 40), (80, 24)] {
        let room = Room::new();
        let (_, mut terminal) = with_terms(&room, "simple", "none", 5, size);
        terminal.press("a").see("Stimmberechtigt 5").press(ENTER).see("Handzeichen: 0").press("2").press(ENTER);
        terminal.see("abgegeben: 2 von 5").press("m").see("Stimmzettel: 0").see("dazu Handzeichen: 2").press("1");
        terminal.press(RIGHT).press("1").press(RIGHT).press("1").press(ENTER).see("abgegeben: 5 von 5").press(ENTER);
        terminal.see("3 Ja, 1 Nein");
        if size.0 > 80 {
            row(&mut terminal, &["Handzeichen", "2", "0", "0", "0"]);
            row(&mut terminal, &["Stimmzettel", "1", "1", "1", "0"]);
            row(&mut terminal, &["insgesamt", "3", "1", "1", "0"]);
        } else {
            terminal.see("Handzeichen 2 · Stimmzettel 3 · 1 Enthaltung").press("1").see("● SPR  Sprache und");
        }
        leave(terminal);
    }
}

#[test]
fn what_an_item_is_for_says_how_it_is_voted_on() {
    let room = Room::new();
    let (_, mut terminal) = at(&room, "prioritise", &["Park", "Rathaus"], (120, 40));
    terminal.press(ENTER).see("‹ Punkte").press(ESC).see_no("‹ Punkte");
    leave(terminal);
    let room = Room::new();
    let method = json!([{ "title": "Bewerten", "kind": "vote", "method": "resistance" }, { "title": "Ende", "kind": "closing" }]);
    let session = room.planned(json!({ "agenda": method }));
    let mut record = session.opened();
    arrive(&mut record, &["Aylin"]);
    let item = session.log()["agenda"][0]["id"].clone();
    record.done(json!({ "do": "edit_item", "item": item, "minutes": 20 }));
    record.done(json!({ "do": "start_item", "item": item }));
    for title in ["Park", "Rathaus"] {
        record.done(json!({ "do": "propose", "proposal": id(title), "title": title }));
    }
    assert_eq!(record.end().status, 0);
    let mut terminal = Terminal::start(&room, (120, 40), &["--lang", "de", "lead", session.name()]);
    terminal.see("Alle 2 Vorschläge gewichten").press(ENTER).see("Systemisches Konsensieren").see("Alles bleibt");
    terminal.press(ENTER).see("abgegeben");
    leave(terminal);
    assert_eq!(session.checked()["votes"][0]["method"], "resistance");
}

#[test]
fn arrows_count_hands_side_by_side() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Park"], (120, 40));
    terminal.see("1  Park").press(HOME).press("a").see("Stimmberechtigt 3").press(ENTER).see("Handzeichen: 0");
    terminal.press(UP).press(" ").press(UP).press(DOWN).see("Handzeichen: 2").press(RIGHT).press(UP);
    terminal.see("Handzeichen: 3").press(LEFT).press(DOWN).see("Handzeichen: 2").press(ENTER).see("2 von 3");
    terminal.press(ENTER).see("1 Ja, 1 Nein");
    leave(terminal);
    let counts: Value = session.checked()["votes"][0]["counts"].clone();
    assert_eq!((&counts["yes"], &counts["no"]), (&json!(1), &json!(1)));
}
