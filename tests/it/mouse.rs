//! The mouse, through a real terminal: a click chooses, a second one does what the row is there for, the wheel walks. Nothing
//! that counts or decides happens by a stray click.

use serde_json::{Value, json};

use crate::{
    room::Room,
    terminal::{ENTER, ESC, HOME, Terminal},
    working::{at, leave},
};

fn clusters(log: &Value) -> Vec<Value> {
    log["proposals"].as_array().unwrap().iter().map(|proposal| proposal["cluster"].clone()).collect()
}

#[test]
fn clicks_do_what_keys_do_and_the_agenda_never_moves_on_by_one() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "discuss", &["Sprachcafé", "Radkurse", "Dolmetschpool"], (120, 40));
    terminal.click("Radkurse").see("▌    2  Radkurse").wheel(true).see("▌    3  Dolmetschpool").wheel(false);
    terminal.see("▌    2  Radkurse").click("Radkurse").see("darunter der Text").press(ESC).see_no("darunter der Text");
    terminal.click("t Personen").click("Bernd Groß").see("▌ ✓  2  Bernd Groß");
    terminal.click("Bernd Groß").see("Person 2").press(ESC).see_no("Person 2");
    terminal
        .click("Tafel")
        .click("Sprachcafé")
        .click("o gruppieren")
        .see("Überschrift für 1 Vorschlag")
        .press("Sprache");
    terminal.click("Enter übernehmen").see("Sprache 1");
    terminal.click("l Vorschläge").see("2  Ende").click("2  Ende").see("Zusammen").see("▌   2");
    leave(terminal);
    let log = session.checked();
    assert_eq!(clusters(&log), ["Sprache", "", ""].map(|name| if name.is_empty() { json!(null) } else { json!(name) }));
    assert!(log["agenda"][1]["started_at"].is_null());
}

#[test]
fn every_list_can_be_clicked() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "discuss", &["Sprachcafé"], (120, 40));
    // The speaker list: a click chooses, a second one gives the floor.
    terminal.press("s").see("Wer").press("Aylin").press(ENTER).press("s").see("Wer").press("Chioma").press(ENTER);
    terminal.press("r").see("2  Chioma Okafor").click("2  Chioma Okafor").see("▌  2  Chioma Okafor");
    terminal.click("▌  2  Chioma Okafor").see("▶ Chioma Okafor");
    // The agenda's desk: the form of an item, its lines, and their values.
    terminal.press("T").click("Abschluss    Ende").see("▌   2").press("w");
    terminal
        .see("Tagesordnungspunkt")
        .click("Art")
        .click("Art")
        .see("‹ Eröffnung ›")
        .press(ENTER)
        .see("Eröffnung    Ende");
    // The frame: the session, its catalogue, its fields.
    terminal
        .press("R")
        .click("WOH       Wohnen")
        .see("▌ WOH")
        .click("WOH       Wohnen")
        .see("Kürzel")
        .press(ESC)
        .see_no("Kürzel");
    // The checklist leads to what is missing.
    terminal
        .press("k")
        .see("Nötig zum Schließen")
        .click("·  1 Vorschlag")
        .see("▌ ·")
        .click("▌ ·")
        .see("▌    1  Sprachcafé");
    leave(terminal);
    assert_eq!(session.log()["agenda"][1]["kind"], "opening");
}

#[test]
fn a_second_click_on_the_home_screen_opens() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "world-cafe", "--title", "Erste Sitzung"]);
    room.print(&["new", "--template", "world-cafe", "--title", "Zweite Sitzung"]);
    let mut terminal = Terminal::start(&room, (120, 40), &[]);
    terminal.see("Sitzungen   2").press(HOME);
    let chosen = terminal.text().lines().any(|line| line.contains("▌") && line.contains("Erste Sitzung"));
    terminal.click("Erste Sitzung");
    if !chosen {
        terminal.click("Erste Sitzung");
    }
    terminal.see("Sitzung eröffnen").press("\x03");
    terminal.ends();
    assert!(!name.is_empty());
}

#[test]
fn nothing_below_a_dialog_can_be_clicked() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Sprachcafé", "Radkurse"], (120, 40));
    terminal.press("v").see("eine Zeile je Vorschlag").click("t Personen").click("1  Sprachcafé").press("Neu");
    terminal.press(ENTER).see("3  Neu").press(ESC).see_no("eine Zeile je Vorschlag");
    terminal.press(HOME).press("a").see("Mehrheit").click("Form").click("Form").see("namentlich");
    terminal.press(ESC).see_no("Mehrheit");
    leave(terminal);
    let log = session.checked();
    assert_eq!(log["proposals"][2]["title"], "Neu");
    assert_eq!(log["votes"], json!([]));
}
