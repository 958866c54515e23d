//! The moderator's seat in its corners: terms of votes with options of their own, forms begun and put aside, keys that are
//! held, the next step in words. Through a real terminal and by keys alone.

use serde_json::json;

use crate::{
    room::{Room, arrive, id},
    terminal::{BACKSPACE, DOWN, ENTER, ESC, HOME, RIGHT, TAB, Terminal},
    working::{at, leave},
};

/// Enter that begins another line of a text.
const NEW_LINE: &str = "\x1b\r";
/// Enter and the arrow down, as terminals tell that they are held.
const ENTER_HELD: &str = "\x1b[13;1:2u";
const DOWN_HELD: &str = "\x1b[1;1:2B";

#[test]
fn a_question_brings_its_options_and_the_passive_one() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &[], (120, 40));
    terminal.press("a").see("Frage der Abstimmung").press("Wo treffen wir uns?").press(NEW_LINE).press("Park");
    terminal.press(NEW_LINE).press("Rathaus").press(NEW_LINE).press("*Gar nicht").see("Gar nicht").press(ENTER);
    terminal.see("Systemisches Konsensieren").see("Wo treffen wir uns?").see_no("Passivlösung").press(ENTER);
    terminal.see("abgegeben").see("Gar nicht");
    leave(terminal);
    let vote = &session.checked()["votes"][0];
    assert_eq!((&vote["title"], &vote["method"]), (&json!("Wo treffen wir uns?"), &json!("resistance")));
    let titles: Vec<_> = vote["options"].as_array().unwrap().iter().map(|option| &option["title"]).collect();
    assert_eq!(titles, ["Park", "Rathaus", "Gar nicht"]);
    assert_eq!(vote["options"][2]["passive"], true);
}

#[test]
fn the_terms_of_a_weighing_are_set_by_keys() {
    let room = Room::new();
    for (turns, method, more, expected) in [
        (2, "Bewertung", "Punkte je Option", json!(["score", 12, 2])),
        (3, "Systemisches Konsensieren", "Passivlösung", json!(["resistance", null, 3])),
    ] {
        let (session, mut terminal) = at(&room, "prioritise", &["Park", "Rathaus"], (120, 40));
        terminal.see("Alle 2 Vorschläge gewichten").press(ENTER).see("Verfahren");
        // From points on: choice, rating, resistance.
        for _ in 0..turns {
            terminal.press(RIGHT);
        }
        terminal.see(method).press(DOWN).see(more).press(RIGHT).press(RIGHT);
        if turns == 3 {
            terminal.press(RIGHT).see("Alles bleibt, wie es ist");
        }
        terminal.press(ENTER).see("abgegeben");
        leave(terminal);
        let vote = &session.checked()["votes"][0];
        let options = vote["options"].as_array().unwrap().len();
        assert_eq!(json!([vote["method"], vote["max"], options]), expected, "{method}");
    }
}

#[test]
fn a_measure_that_was_begun_waits_for_its_end() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "plan", &["Sprachcafé"], (120, 40));
    terminal.press("l").see("1  Sprachcafé").press("f").see("angenommen").press("e").see("noch ohne Handlungsfeld");
    terminal.press("1").see("Planen, wer was bis wann tut: Sprachcafé").press(ENTER).see("Federführung");
    terminal
        .press("Amt 54")
        .see("Amt 54")
        .press(ESC)
        .see_no("Federführung")
        .press("q")
        .see("Trotzdem verlassen")
        .press(ESC);
    terminal.see_no("Trotzdem verlassen").press("m").see("Amt 54");
    for _ in 0..12 {
        terminal.press(TAB);
    }
    terminal.press(RIGHT).see("‹ ja ›").press(ENTER).see("Amt 54").see("Weiter mit TOP 2: Ende");
    // Who only looks at a form has begun nothing.
    terminal.press("m").see("Haushaltsvorbehalt").press(ESC).see_no("Haushaltsvorbehalt");
    leave(terminal);
    let measure = &session.checked()["outcomes"][0]["measure"];
    assert_eq!((&measure["lead"], &measure["budget_reserve"]), (&json!("Amt 54"), &json!(true)));
}

/// What a form gets wrong is called what the form calls it, and the cursor stands there.
#[test]
fn a_form_that_is_refused_stays_open_at_the_line_that_is_wrong() {
    let room = Room::new();
    for size in [(120, 40), (80, 24)] {
        let (session, mut terminal) = at(&room, "plan", &["Sprachcafé"], size);
        terminal
            .press("l")
            .see("1  Sprachcafé")
            .press("f")
            .see("angenommen")
            .press("e")
            .see("Handlungsfeld wählen")
            .press("1");
        terminal.see("Planen, wer was bis wann tut").press(ENTER).see("Beginn (TT.MM.JJJJ)").press("Amt 54");
        terminal.press(TAB).press(TAB).press(TAB).press("1.3.2027").press(TAB).press("2027-02-28").press(ENTER);
        terminal.see("Ende (TT.MM.JJJJ): Das Ende liegt vor dem Beginn.").see("Amt 54").see("1.3.2027");
        terminal.press(&BACKSPACE.repeat(10)).press("31.03.2027").see("31. März 2027");
        for _ in 0..6 {
            terminal.press(TAB);
        }
        // Only the rules know how long a priority may be.
        terminal.press("so bald es irgend geht").press(ENTER).see("Priorität (I, II, III): Der Text hat 22 Zeichen");
        terminal.see("so bald es irgend geht").press(&BACKSPACE.repeat(7)).press(ENTER).see_no("Federführung");
        leave(terminal);
        let measure = &session.checked()["outcomes"][0]["measure"];
        let said = json!([measure["lead"], measure["start"], measure["due"], measure["priority"]]);
        assert_eq!(said, json!(["Amt 54", "2027-03-01", "2027-03-31", "so bald es irge"]));
    }
}

#[test]
fn the_next_step_counts_what_is_marked() {
    let room = Room::new();
    let (_, mut terminal) = at(&room, "vote", &["Park", "Rathaus", "Bad"], (80, 24));
    terminal.see("3  Bad").see("Über den gewählten Vorschlag abstimmen").press(HOME).press(" ");
    terminal
        .see("Über den markierten Vorschlag abstimmen")
        .press(" ")
        .see("Über die 2 markierten Vorschläge abstimmen");
    terminal.press(ENTER).see("nacheinander, in dieser Reihenfolge").see("1  Park").see("2  Rathaus").press(ESC);
    // What was decided meanwhile is marked, but is not voted on again.
    terminal.see_no("nacheinander").press(HOME).press("f").see("Über den markierten Vorschlag abstimmen");
    leave(terminal);
}

#[test]
fn no_hint_is_cut_off_where_votes_are_counted() {
    let room = Room::new();
    for (open, keys, said) in [
        (json!({ "method": "yes_no" }), "120", "120 Stimmen, möglich 2"),
        (json!({ "method": "yes_no", "secrecy": "named" }), "", "aufrufen: j für Ja"),
        (json!({ "method": "resistance" }), "z", "weiter mit ↓ oder Enter"),
        (json!({ "method": "points", "points": 3 }), "", "Zahl eintippen, mit ↓ zur"),
        (json!({ "method": "schulze" }), "", "Tasten"),
    ] {
        let session = room.planned(json!({ "agenda": [{ "title": "Arbeit", "kind": "vote" }] }));
        let mut record = session.opened();
        arrive(&mut record, &["Maria von Wartenberg", "Bernd Groß"]);
        record.done(json!({ "do": "start_item", "item": session.log()["agenda"][0]["id"] }));
        let named: Vec<_> = ["Park", "Bad"].map(|title| json!({ "option": id(title), "title": title })).into();
        let mut command = json!({ "do": "open_vote", "title": "Was?" });
        for (field, value) in open.as_object().unwrap() {
            command[field] = value.clone();
        }
        if command["method"] != "yes_no" {
            command["options"] = json!(named);
        }
        record.done(command);
        record.end();
        for size in [(80, 24), (60, 20)] {
            let mut terminal = Terminal::start(&room, size, &["--lang", "de", "lead", session.name()]);
            terminal.see("✓ gespeichert").see("abgegeben").press(keys).see(said);
            // What the rules would refuse is not offered.
            terminal.see_no("Zählung übernehmen");
            assert!(!terminal.text().contains('…'), "{}", terminal.text());
            leave(terminal);
        }
    }
}

#[test]
fn what_windows_say_is_whole_on_small_screens() {
    let room = Room::new();
    for size in [(80, 24), (60, 20)] {
        let (_, mut terminal) = at(&room, "vote", &["Park"], size);
        let whole = |terminal: &Terminal| assert!(!terminal.text().contains('…'), "{}", terminal.text());
        terminal.press("v").see("@Nummer").see("Esc zurück");
        whole(&terminal);
        // Blanks and breaks of lines are as they come.
        terminal.press("Eins @xyz").press(NEW_LINE).press("Zwei").press(ENTER).see("2 Vorschläge aufnehmen?");
        terminal.see("beiseite.").see("heißt wie „xyz“.").press(ENTER).see("3  Zwei").press(ESC);
        terminal.see_no("@Nummer").press("l").press("a").see("Mehrheit").see(" stimmen ").see("Esc zurück").press(ESC);
        terminal.see_no("Mehrheit");
        leave(terminal);
    }
}

#[test]
fn a_key_that_is_held_walks_but_decides_nothing() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "discuss", &["Eins", "Zwei", "Drei"], (120, 40));
    terminal.press(HOME).see("▌    1  Eins").press(DOWN_HELD).press(ENTER_HELD).press(DOWN_HELD).see("▌    3  Drei");
    terminal.press("v").see("eine Zeile je Vorschlag").press("Vier").press(ENTER_HELD).press("teln").see("Vierteln");
    terminal.press(ENTER).see("4  Vierteln").press(ESC).see_no("eine Zeile je Vorschlag");
    leave(terminal);
    let log = session.checked();
    assert!(log["agenda"][1]["started_at"].is_null(), "the next item was not begun");
    assert_eq!(log["proposals"].as_array().unwrap().len(), 4);
}

#[test]
fn a_note_is_taken_in_the_midst_of_a_roll_call() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Sprachcafé"], (80, 24));
    terminal
        .press("a")
        .see("Mehrheit")
        .press(DOWN)
        .press(RIGHT)
        .see("namentlich")
        .press(ENTER)
        .see("Aylin Demir aufrufen");
    terminal.press("j").see("Bernd Groß aufrufen").press("b").see("bleibt sie intern").press("Bernd fragt nach.");
    terminal
        .press(ENTER)
        .see_no("bleibt sie intern")
        .see("Bernd Groß aufrufen")
        .press("n")
        .see("Chioma Okafor aufrufen");
    leave(terminal);
    let log = session.checked();
    assert_eq!(log["agenda"][0]["notes"][0]["text"], "Bernd fragt nach.");
    assert_eq!(log["votes"][0]["ballots"].as_array().unwrap().len(), 2);
}

#[test]
fn the_shelf_is_read_again_without_doubling_it() {
    let room = Room::new();
    for title in ["Eins", "Zwei", "Drei"] {
        room.print(&["new", "--template", "world-cafe", "--title", title]);
    }
    let mut terminal = Terminal::start(&room, (120, 40), &[]);
    terminal.see("Sitzungen   3").press("\x1b[15~\x1b[15~\x1b[15~").see("Sitzungen   3");
    room.print(&["new", "--template", "world-cafe", "--title", "Vier"]);
    terminal.press("\x1b[15~\x1b[15~").see("Vier").see("Sitzungen   4").press("q");
    terminal.ends();
}
