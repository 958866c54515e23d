//! The work of an item on the screens: the board, straw polls, votes in a row and in rounds, paper ballots one by one, hints
//! and suggestions. Through a real terminal and by keys alone.

use serde_json::{Value, json};

use crate::{
    room::{Room, Session, arrive, id},
    terminal::{BACKSPACE, DOWN, ENTER, ESC, HOME, RIGHT, TAB, Terminal},
};

const LEFT: &str = "\x1b[D";
const SHIFT_DOWN: &str = "\x1b[1;2B";
const SHIFT_RIGHT: &str = "\x1b[1;2C";

/// A session in an item of this kind, with three voters and these proposals, on the screen.
pub fn at<'r>(room: &'r Room, kind: &str, titles: &[&str], size: (u16, u16)) -> (Session<'r>, Terminal) {
    let session = room
        .planned(json!({ "agenda": [{ "title": "Arbeit", "kind": kind }, { "title": "Ende", "kind": "closing" }] }));
    let mut record = session.opened();
    arrive(&mut record, &["Aylin Demir", "Bernd Groß", "Chioma Okafor"]);
    let item = session.log()["agenda"][0]["id"].clone();
    record.done(json!({ "do": "start_item", "item": item }));
    for title in titles {
        record.done(json!({ "do": "propose", "proposal": id(title), "title": title }));
    }
    assert_eq!(record.end().status, 0);
    let mut terminal = Terminal::start(room, size, &["--lang", "de", "lead", session.name()]);
    terminal.see("✓ gespeichert");
    (session, terminal)
}

/// Ends the program once all is saved.
pub fn leave(mut terminal: Terminal) {
    terminal.see("✓ gespeichert").press("\x03");
    terminal.ends();
}

fn list(log: &Value, list: &str, field: &str) -> Value {
    log[list].as_array().unwrap().iter().map(|thing| thing[field].clone()).collect()
}

#[test]
fn cards_move_between_columns() {
    let room = Room::new();
    for size in [(120, 40), (80, 24), (60, 20)] {
        let (session, mut terminal) = at(&room, "cluster", &["Sprachcafé", "Radkurse", "Dolmetschpool"], size);
        terminal.see("ohne Überschrift 3").press(HOME).press(SHIFT_RIGHT).see("Überschrift für 1 Vorschlag");
        terminal.press("Sprache").press(ENTER).see("Sprache 1").see("ohne Überschrift 2");
        terminal.press(LEFT).press(HOME).press(" ").press(" ").see("●").press(">").see("Sprache 3");
        terminal.press("<").see("ohne Überschrift 1").see("Sprache 2");
        terminal.press(RIGHT).press("h").see("Neue Überschrift statt „Sprache“").press(&BACKSPACE.repeat(7));
        terminal.press("Ankommen").press(ENTER).see("Ankommen 2").see_no("Sprache 2");
        terminal
            .press("u")
            .see("Rückgängig gemacht: Vorschläge gruppiert")
            .see("Sprache 2")
            .press("U")
            .see("Ankommen 2");
        terminal.press(HOME).press(" ").press("z").see("Ankommen 1");
        leave(terminal);
        let log = session.checked();
        let mut clusters: Vec<_> = list(&log, "proposals", "cluster").as_array().unwrap().clone();
        clusters.sort_by_key(Value::to_string);
        assert_eq!(clusters, [json!("Ankommen"), json!("Ankommen"), json!(null)], "{size:?}");
        let statuses = list(&log, "proposals", "status");
        assert_eq!(statuses.as_array().unwrap().iter().filter(|status| **status == "merged").count(), 1);
    }
}

#[test]
fn a_straw_poll_takes_one_key_and_decides_nothing() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Sprachcafé"], (100, 30));
    terminal.see("1  Sprachcafé").press("m").see("Meinungsbild 1").see("nicht bindend").press("23").see("23 Antworten");
    terminal.press(ENTER).see("abgegeben: 23 Antworten").press(ENTER).see("Meinungsbild, nicht bindend: 23 Ja, 0 Nein");
    terminal.press(ENTER).see("1  Sprachcafé");
    leave(terminal);
    let log = session.checked();
    assert_eq!((list(&log, "votes", "straw"), &log["outcomes"]), (json!([true]), &json!([])));
}

#[test]
fn a_secret_vote_has_a_second_wording_and_warns_where_few_are_there() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Formulare vereinfachen"], (100, 30));
    terminal.see("1  Formulare").press("a").see("In einfachen Worten").see_no("kaum geheim").press(DOWN);
    terminal.press(LEFT).see("geheim").see("Weniger als 5 Stimmen");
    terminal.press(&DOWN.repeat(3)).press("Sollen Formulare leichter werden?").see("leichter werden?");
    // What was typed is there again, also after the dialog was left.
    terminal.press(ESC).see_no("In einfachen Worten").press("a").see("leichter werden?").press(DOWN).press(LEFT);
    terminal.see("kaum geheim").press(ENTER).see("Stimmzettel: 0 von 3").press("3");
    terminal.press(ENTER).see("abgegeben: 3 von 3").press(ENTER).see("3 Ja, 0 Nein").see("Alle haben gleich gestimmt");
    terminal.see("Weniger als fünf geheime Stimmen");
    leave(terminal);
    assert_eq!(list(&session.checked(), "votes", "simple_title"), json!(["Sollen Formulare leichter werden?"]));
}

#[test]
fn proposals_are_voted_on_in_the_order_she_sets() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Haupt", "Weiter", "Änderung"], (120, 40));
    terminal.see("3  Änderung").press(HOME).press("   ").press("a").see("nacheinander, in dieser Reihenfolge");
    terminal
        .press("\x1b[A\x1b[A\x1b[A")
        .press(SHIFT_DOWN)
        .press(SHIFT_DOWN)
        .press(ENTER)
        .see("Abstimmung 1")
        .see("abgegeben: 0 von 3");
    terminal.press("3").press(ENTER).see("abgegeben: 3 von 3").press(ENTER).see("3 Ja, 0 Nein").press("1");
    terminal.see("Abstimmung über Vorschlag 3: Änderung (noch 2; zweimal Esc beendet die Reihe)");
    // Neither going back to the proposals nor leaving the session ends it.
    terminal.press(ESC).see("2  Weiter").see("Abstimmung über Vorschlag 3: Änderung (noch 2");
    terminal
        .press("q")
        .see("TOP 1 von 2")
        .press(ENTER)
        .see("Abstimmung über Vorschlag 3: Änderung (noch 2")
        .press(ENTER);
    terminal
        .see("Abstimmung 2")
        .press(RIGHT)
        .press("3")
        .press(ENTER)
        .see("abgegeben: 3 von 3")
        .press(ENTER)
        .see("0 Ja, 3 Nein")
        .press("-")
        .see("kein Handlungsfeld hat")
        .press("abgelehnt");
    terminal.press(ENTER).see("Abstimmung über Vorschlag 1: Haupt (der letzte").press(ESC).see("2  Weiter");
    terminal.press(ESC).see_no("Abstimmung über Vorschlag 1");
    leave(terminal);
    let titles = list(&session.checked(), "votes", "title");
    assert_eq!(titles, json!(["Weiter", "Änderung"]));
}

#[test]
fn level_options_meet_again_in_a_further_round() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "prioritise", &["Park", "Rathaus", "Bahnhof"], (120, 40));
    terminal
        .see("3  Bahnhof")
        .press(HOME)
        .press("   ")
        .press("a")
        .see("Punkte")
        .press(LEFT)
        .see("Zustimmung")
        .press(ENTER)
        .see("abgegeben");
    terminal.press("2").press(DOWN).press("2").press(ENTER).see("Abstimmung schließen").press(ENTER).see("Gleichstand");
    terminal.press("w").see("Stichwahl der Ersten").press(ENTER).see("weiterer Durchgang nach Abstimmung 1").press("2");
    terminal.press(ENTER).see("abgegeben: 2 von 3").press(ENTER).see("2 gültige Stimmen");
    leave(terminal);
    let log = session.checked();
    assert_eq!(log["votes"][1]["former"], log["votes"][0]["id"]);
    assert_eq!(
        (list(&log, "votes", "method"), &log["votes"][1]["on"].as_array().unwrap().len()),
        (json!(["approval", "choice"]), &2)
    );
}

#[test]
fn paper_ballots_with_numbers_are_typed_one_by_one() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "prioritise", &["Park", "Rathaus"], (100, 30));
    terminal.see("2  Rathaus").press(HOME).press("  ").press("a").see("Punkte");
    terminal.press(&RIGHT.repeat(3)).see("Systemisches Konsensieren").press(ENTER).see("abgegeben");
    terminal
        .press("z")
        .see("Stimmzettel 1")
        .press("10")
        .see("weiter mit ↓")
        .press(DOWN)
        .press("3")
        .see("Stimmzettel übernehmen");
    terminal
        .press(ENTER)
        .see("Stimmzettel 2")
        .see("Σ 10")
        .press("0")
        .press(ENTER)
        .press("2")
        .press(ENTER)
        .see("Stimmzettel 3");
    terminal
        .press("7")
        .press(ENTER)
        .press("7")
        .press(ENTER)
        .see("Stimmzettel 4")
        .see("Σ 17")
        .press("u")
        .see("Rückgängig gemacht")
        .see("Σ 10");
    terminal.press("-").see("abgegeben: 3 von 3").press(ENTER).see("Akzeptanz");
    leave(terminal);
    let vote = session.checked()["votes"][0].clone();
    let paper = &vote["channels"]["paper"];
    assert_eq!((&paper[id("Park")], &paper[id("Rathaus")], &paper["abstain"]), (&json!(10), &json!(5), &json!(1)));
}

#[test]
fn what_is_counted_by_hands_stays_while_paper_is_counted() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Park"], (100, 30));
    terminal.press("a").see("Stimmberechtigt 3").press(ENTER).see("Handzeichen: 0").press("2").see("Handzeichen: 2");
    terminal.press("m").see("Stimmzettel: 0").press("1").see("Stimmzettel: 1").press("m").see("Handzeichen: 2");
    terminal.press("m").see("Stimmzettel: 1").press(ENTER).see("✓ gespeichert").see("Zählung übernehmen");
    // The numbers that aren't saved yet are shown before they are.
    terminal.press(ENTER).see("Handzeichen: 2").see("Zählung übernehmen").press(ENTER).see("Abstimmung schließen");
    terminal.press(ENTER).see("3 Ja, 0 Nein");
    leave(terminal);
    let channels = session.checked()["votes"][0]["channels"].clone();
    assert_eq!((&channels["hands"]["yes"], &channels["paper"]["yes"]), (&json!(2), &json!(1)));
}

#[test]
fn a_question_begun_is_kept_and_asked_about_before_leaving() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &[], (100, 30));
    terminal.press("a").see("Frage der Abstimmung").press("Pause jetzt?").press(ENTER).see("Stimmberechtigt 3");
    terminal.press(ESC).see_no("Stimmberechtigt 3").press("a").see("Pause jetzt?").press(ESC).see_no("Pause jetzt?");
    for leaving in ["q", "\x03"] {
        terminal.press(leaving).see("Ein angefangener Text").press(leaving).press(ENTER).see("Ein angefangener Text");
        terminal.press(ESC).see_no("Ein angefangener Text");
    }
    terminal.press("a").see("Pause jetzt?").press(ENTER).see("Stimmberechtigt 3").press(ENTER).see("Abstimmung 1");
    leave(terminal);
    assert_eq!(list(&session.checked(), "votes", "title"), json!(["Pause jetzt?"]));
}

#[test]
fn the_quorum_going_is_said_at_once() {
    let room = Room::new();
    let session = room.planned(json!({ "quorum": "majority_members" }));
    let mut record = session.opened();
    arrive(&mut record, &["Aylin Demir", "Bernd Groß", "Chioma Okafor"]);
    record.done(json!({ "do": "leave", "participant": id("Bernd Groß") }));
    assert_eq!(record.end().status, 0);
    let mut terminal = Terminal::start(&room, (120, 40), &["--lang", "de", "lead", session.name()]);
    terminal.see("✓ beschlussfähig").press("t").press(HOME).press(" ");
    terminal.see("Die Beschlussfähigkeit ist soeben entfallen: 1 von 3 Stimmen vertreten, nötig 2.");
    leave(terminal);
}

#[test]
fn writing_points_at_similar_proposals_and_finds_the_author() {
    let room = Room::new();
    let (session, mut terminal) =
        at(&room, "collect", &["Sprachcafé in jedem Stadtteil", "Radkurse für Frauen"], (100, 30));
    terminal.see("2  Radkurse").press("v").see("@Name oder @Nummer").press("Sprachtreff im Stadtteil");
    terminal.see("ähnlich:").see("Nr. 1 Sprachcafé").press(" @chi").see("eingebracht von Chioma Okafor").press(ENTER);
    terminal
        .see("3  Sprachtreff im Stadtteil")
        .press("Dolmetschpool @xyz")
        .see("Niemand auf der Liste heißt wie „xyz“");
    terminal.press(ENTER).see("Niemand auf der Liste").press(&BACKSPACE.repeat(5)).see_no("Niemand auf der Liste");
    terminal
        .press(ENTER)
        .see("4  Dolmetschpool")
        .paste("Eins\nZwei @2\n\nDrei")
        .press(ENTER)
        .see("3 Vorschläge aufnehmen?");
    terminal.press(LEFT).see_no("aufnehmen?").press(ENTER).see("aufnehmen?").press(ENTER).see("7  Drei").press(ESC);
    terminal
        .see_no("eine Zeile je Vorschlag")
        .press("d")
        .see("Vorschlag 7 teilen")
        .press(BACKSPACE)
        .press(&BACKSPACE.repeat(3));
    terminal.paste("Drei a\nDrei b").press(ENTER).see("9  Drei b").see("Teil von 7").see_no("7  Drei");
    terminal.press(HOME).see("≈  3").press("y").see("●  3").press("z").see("enthält 3");
    leave(terminal);
    let log = session.checked();
    let by = list(&log, "proposals", "proposed_by");
    let (chioma, bernd) = (id("Chioma Okafor"), id("Bernd Groß"));
    assert_eq!(by, json!([null, null, chioma, null, null, bernd, null, null, null]));
    assert_eq!(log["proposals"][6]["split_into"].as_array().unwrap().len(), 2);
}

#[test]
fn a_handlungsfeld_is_suggested_and_further_ones_are_marked() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Sprachcafé in jedem Stadtteil", "Leihgroßeltern"], (120, 40));
    terminal.see("2  Leihgroßeltern").press(HOME).press("f").see("angenommen").press("e");
    terminal.see("1 Ergebnis ohne Handlungsfeld").see("vorgeschlagen: 1 SPR wegen „Sprachcafé“");
    terminal
        .press("0")
        .see("Handlungsfeld · vorgeschlagen: SPR wegen „Sprachcafé“")
        .press(DOWN)
        .press(" ")
        .see("○")
        .press(HOME)
        .press("\x1b[A");
    terminal.press(ENTER).see("alle Ergebnisse zugeordnet").see_no("vorgeschlagen");
    leave(terminal);
    let outcome = session.checked()["outcomes"][0].clone();
    assert_eq!((&outcome["handlungsfeld"], &outcome["also"]), (&json!("SPR"), &json!(["BIL"])));
}

#[test]
fn measures_stand_by_field_and_are_checked_while_typed() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "plan", &["Sprachcafé", "Sportfest"], (120, 40));
    terminal.press("l").see("2  Sportfest").press("f").see("angenommen").press(HOME).press("f").press("e");
    terminal
        .see("noch ohne Handlungsfeld")
        .see("2  Sprachcafé")
        .press(HOME)
        .press("6")
        .see("KUL  Kultur, Sport und Freizeit")
        .press("1");
    terminal.see("SPR  Sprache und Sprachförderung").press(HOME).press("m").see("Federführung").press("Amt 50");
    terminal.press(&TAB.repeat(4)).press("31.2.2027").see("Diesen Tag gibt es nicht").press(&BACKSPACE.repeat(9));
    terminal
        .press("1.3.2027")
        .see("Montag, 1. März 2027")
        .press(TAB)
        .press("5000")
        .see("5.000 €")
        .press(TAB)
        .press(TAB);
    terminal.press("Land: 3.000; Stiftung: 2000").see("2 Quellen, zusammen 5.000 €").press(ENTER);
    terminal.see("01.03.2027").see("5.000 €").see("Land 3.000 € · Stiftung 2.000 €");
    leave(terminal);
    let funding = session.checked()["outcomes"][1]["measure"]["funding"].clone();
    assert_eq!(funding, json!([{ "source": "Land", "eur": 3000 }, { "source": "Stiftung", "eur": 2000 }]));
}

#[test]
fn acts_of_other_desks_notes_texts_and_options_are_led_by_keys() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "collect", &["Sprachcafé"], (120, 40));
    terminal
        .press(":")
        .see("Was möchten Sie tun?")
        .press("kommt")
        .see("· Anwesenheit")
        .press(ENTER)
        .see("2 von 3 anwesend");
    terminal
        .press("b")
        .see("bleibt sie intern")
        .press("!nur für uns")
        .press(ENTER)
        .press("k")
        .see("intern: nur für uns");
    terminal.press("l").press("w").see("oben der Titel").press("\x1b\r").press("Jeden Dienstag").press(ENTER);
    terminal.see("Jeden Dienstag");
    leave(terminal);
    let log = session.checked();
    assert!(log["notes"][0].is_null(), "an internal note is not in the log");
    assert_eq!(log["proposals"][0]["title"], "Sprachcafé");
    assert_eq!(log["proposals"][0]["text"], "Jeden Dienstag");
}
