//! The door to the room on the screens: it opens, and voting cards are printed there. It has one port, so where something
//! else on this computer holds it these tests say so and are skipped.

use std::{fs, net::TcpListener};

use lopdf::Document;

use crate::{
    room::Room,
    terminal::{BACKSPACE, ENTER, ESC, Terminal},
};

const PORT: u16 = 8080;

#[test]
fn cards_are_printed_at_the_open_door() {
    if let Err(why) = TcpListener::bind(("0.0.0.0", PORT)) {
        return eprintln!("skipped: port {PORT} is taken ({why})");
    }
    let room = Room::new();
    let session = room.session();
    let mut terminal = Terminal::start(&room, (120, 40), &["--lang", "de", "lead", session.name()]);
    terminal
        .see("✓ gespeichert")
        .press("H")
        .see("Der Raum ist geschlossen")
        .see("nur dieser Rechner")
        .press(ENTER)
        .see("Der Raum ist offen");
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
