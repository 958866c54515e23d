//! The door to the room on the screens: it opens, says how proposals from phones are taken, prints voting cards, and isn't
//! closed by accident.

use std::{fs, net::TcpStream};

use lopdf::Document;
use serde_json::json;

use crate::{
    http::{Answer, Ask},
    room::Room,
    terminal::{BACKSPACE, DOWN, ENTER, ESC, RIGHT, Terminal},
};

/// The program with the door open, at whichever port is free.
fn open_door(room: &Room, session: &str) -> Terminal {
    let mut terminal = Terminal::start(room, (120, 40), &["--lang", "de", "lead", session, "--port", "0"]);
    terminal
        .see("✓ gespeichert")
        .press("H")
        .see("Der Raum ist geschlossen")
        .see("nur dieser Rechner")
        .press(ENTER)
        .see("Der Raum ist offen");
    terminal
}

#[test]
fn how_proposals_from_phones_are_taken_is_set_at_the_door() {
    let room = Room::new();
    let session = room.session();
    let mut terminal = open_door(&room, session.name());
    terminal.press("e").see("einzeln durchlassen").see("Je Gerät höchstens");
    terminal.press(RIGHT).see("sofort aufnehmen").press(DOWN).press(&BACKSPACE.repeat(2)).press("3").press(ENTER);
    // What is on disk is shown.
    terminal
        .see_no("Je Gerät höchstens")
        .see("Der Raum ist offen")
        .press("e")
        .see("sofort aufnehmen")
        .see("Je Gerät höchstens")
        // Back to where it was asked for.
        .press(ESC)
        .see_no("Je Gerät höchstens")
        .see("Der Raum ist offen")
        .press(ESC)
        .see_no("Der Raum ist offen");
    let set = session.records().into_iter().map(|record| record["event"].clone()).find(|e| e["type"] == "phones_set");
    assert_eq!(set.map(|event| event["data"].clone()), Some(json!({ "at_once": true, "limit": 3 })));
    // Leaving would close the room in front of everybody.
    terminal.press("q").see("Der Raum ist geöffnet").press(ESC).see("✓ gespeichert");
    terminal.press("q").see("Trotzdem verlassen?").press("j").see("Sitzungen");
    terminal.press("q");
    terminal.ends();
}

/// Cards without a list of people, and a vote in which nobody raises a hand.
#[test]
fn a_vote_by_phones_alone_is_closed_with_one_key_and_never_by_accident() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 8);
    let mut terminal = open_door(&room, session.name());
    let shown = terminal.text();
    let host = shown.split_whitespace().find_map(|word| word.strip_prefix("http://")).expect("the address is shown");
    let host = host.trim_end_matches('/');
    terminal
        .press("q")
        .see("Sitzung eröffnen")
        .press(ENTER)
        .see("Weiter mit TOP 1")
        .press("v")
        .see("eine Zeile je Vorschlag");
    terminal
        .press("Mehr Bänke")
        .press(ENTER)
        .press(ESC)
        .see_no("eine Zeile je")
        .press("l")
        .see("Mehr Bänke")
        .press("a");
    terminal.see("Stimmberechtigt 8, anwesend 8").press(ENTER).see("abgegeben: 0 von 8");
    let opened = session.records().pop().unwrap()["event"]["data"].clone();
    for card in &cards[..6] {
        let body = json!({ "id": "1", "vote": opened["vote"], "ballot": "yes" }).to_string();
        let headers = vec![
            ("Content-Type", "application/json".to_owned()),
            ("Authorization", format!("Bearer {}", card["token"].as_str().unwrap())),
        ];
        let ask = Ask { method: "POST", path: "/api/ballots", headers, body };
        assert_eq!(Answer::read(ask.written(host), TcpStream::connect(host).unwrap()).status, 201);
    }
    terminal.see("Abstimmung schließen").press(ENTER).see("Erst 6 von 8 Stimmen sind da").press("n");
    terminal
        .see_no("Erst 6")
        .see("Abstimmung schließen")
        .press(ENTER)
        .see("Abstimmung jetzt schließen?")
        .press("j")
        .see("6 Ja, 0 Nein");
}

#[test]
fn the_minutes_do_not_close_the_open_room_unasked() {
    let room = Room::new();
    let session = room.planned(json!({ "agenda": [{ "title": "Ende", "kind": "closing" }] }));
    let mut record = session.opened();
    record.done(json!({ "do": "close_session" }));
    assert_eq!(record.end().status, 0);
    let mut terminal = open_door(&room, session.name());
    terminal.press("q").see("Protokoll ansehen").press(ENTER).see("Der Raum ist geöffnet").see("weiter zum Protokoll?");
    terminal.press("n").see_no("Der Raum ist geöffnet").see("Protokoll ansehen").press("H").see("Der Raum ist offen");
    // Whoever says yes gets what was promised.
    terminal.press("q").see("Protokoll ansehen").press(ENTER).see("weiter zum Protokoll?").press("j");
    terminal.see("Niederschrift").press("q").see("Sitzungen   1").press("q");
    terminal.ends();
}

#[test]
fn a_lost_card_is_replaced_where_people_are_listed() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    record.done(json!({ "do": "register", "name": "Ada Öz" }));
    let lost = record.done(json!({ "do": "issue_cards", "named": true }))["cards"][0].clone();
    assert_eq!(record.end().status, 0);
    let mut terminal = open_door(&room, session.name());
    terminal.press(ESC).see_no("Der Raum ist offen").press("t").see("Ada Öz");
    terminal.press(":Stimmkarte ers").see("Stimmkarte ersetzen").press(ESC).see_no("Stimmkarte ersetzen");
    terminal.press("z").see("Eine neue Stimmkarte für Ada Öz").see("Die alte Karte gilt nicht mehr");
    let shown = terminal.text();
    assert!(!shown.contains(lost["code"].as_str().unwrap()), "{shown}");
    terminal.press(ESC).see_no("Eine neue Stimmkarte").see("Ada Öz");
    let last = session.records().pop().unwrap()["event"].clone();
    assert_eq!((&last["type"], last["data"]["cards"].as_array().map(Vec::len)), (&json!("cards_issued"), Some(1)));
}

#[test]
fn cards_are_printed_at_the_open_door() {
    let room = Room::new();
    let session = room.session();
    let mut terminal = open_door(&room, session.name());
    terminal.press("K").see("Wie viele Stimmkarten?").press("viele").press(ENTER).see("Bitte eine Zahl eingeben");
    terminal.press(&BACKSPACE.repeat(5)).press("12").press(ENTER).see("12 Stimmkarten liegen in").see("löschen");
    terminal.press("K").see("Wie viele Stimmkarten?").press("0").press(ENTER).see("zwischen 1 und 10.000");
    // The number that was refused is begun and not sent.
    terminal.press(ESC).see("✓ gespeichert").press("\x03").see("Trotzdem verlassen?").press("j");
    terminal.ends();
    let sheets = fs::read_dir(&session.dir).unwrap().map(|entry| entry.unwrap().path());
    let sheets: Vec<_> = sheets.filter(|path| path.extension().is_some_and(|extension| extension == "pdf")).collect();
    let [sheet] = sheets.as_slice() else { panic!("one sheet for one issue: {sheets:?}") };
    assert_eq!(Document::load(sheet).unwrap().get_pages().len(), 2);
}
