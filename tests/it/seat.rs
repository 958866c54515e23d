//! The moderator's seat in its corners: terms of votes with options of their own, forms begun and put aside, keys that are
//! held, the next step in words. Through a real terminal and by keys alone.

use serde_json::json;

use crate::{
    room::Room,
    terminal::{DOWN, ENTER, ESC, HOME, RIGHT, TAB, Terminal},
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
