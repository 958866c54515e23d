//! What earlier sessions know while a later one is led: what became of nearly the same, and what was to be done next.

use serde_json::json;

use crate::{
    room::{Room, id},
    terminal::{ENTER, ESC, Terminal},
};

/// Two sessions that are over: one agreed on something, with a next step, the other turned something down; in public or not.
fn earlier(room: &Room, public: bool) {
    let outcomes = [
        (
            "Ankommen in der Stadt",
            "2025-03-12",
            "Sprachcafé in jedem Stadtteil",
            "accepted",
            Some("Räume mit der Bücherei klären"),
        ),
        ("Wohnen", "2024-05-06", "Tauschbörse für Wohnungen", "rejected", None),
    ];
    for (title, date, agreed, result, next_step) in outcomes {
        let agenda = json!([{ "title": "Beschlüsse", "kind": "vote", "minutes": 5, "public": public }]);
        let session = room.planned(json!({ "title": title, "date": date, "agenda": agenda }));
        let mut record = session.opened();
        record.done(json!({ "do": "start_item", "item": session.log()["agenda"][0]["id"] }));
        record.done(json!({ "do": "record_outcome", "outcome": id(agreed), "title": agreed, "kind": "measure",
            "result": result }));
        record.done(json!({ "do": "assign", "outcome": id(agreed), "handlungsfeld": "SPR" }));
        if let Some(next_step) = next_step {
            record.done(json!({ "do": "plan_measure", "outcome": id(agreed), "next_step": next_step }));
        }
        record.done(json!({ "do": "close_session" }));
        assert_eq!(record.end().status, 0);
    }
}

#[test]
fn a_proposal_like_an_earlier_outcome_shows_what_became_of_it() {
    for size in [(120, 40), (80, 24)] {
        let room = Room::new();
        earlier(&room, true);
        let session = room.planned(json!({ "title": "Heute" }));
        let mut record = session.opened();
        record.done(json!({ "do": "propose", "title": "Sprachcafés in den Stadtteilen" }));
        record.done(json!({ "do": "propose", "title": "Feuerwehr" }));
        assert_eq!(record.end().status, 0);
        let mut terminal = Terminal::start(&room, size, &["--lang", "de", "lead", session.name()]);
        terminal
            .see("Beginn")
            .press("l")
            .see("Feuerwehr")
            .press("v")
            .see("Vorschlag")
            .press("Tauschbörsen für Wohnungen");
        terminal.see("abgelehnt am 06.05.2024, HF SPR").see("Tauschbörse für Wohnungen");
        terminal.press(&"\x7f".repeat(40)).see_no("früher:").press(ESC).see_no("Wer ihn eingebracht");
        terminal.press("\x1b[A").see("angenommen am 12.03.2025, HF SPR").press("\x1b[B").see_no("früher:");
        terminal.press("\x03");
        terminal.ends();
        session.checked();
    }
}

#[test]
fn open_next_steps_are_put_on_a_new_agenda() {
    for (size, public) in [((120, 40), true), ((80, 24), false)] {
        let room = Room::new();
        earlier(&room, public);
        let session = room.planned(json!({ "title": "Heute" }));
        let mut terminal = Terminal::start(&room, size, &["--lang", "de", "lead", session.name()]);
        terminal.see("Beginn").press("o").see("Offener nächster Schritt").see("Bücherei").see("12.03.2025");
        terminal.press(ENTER).see("Auf der Tagesordnung: Sprachcafé in jedem Stadtteil");
        terminal.press("o").see("keine offenen nächsten Schritte").press("\x03");
        terminal.ends();
        let added = session.records().pop().unwrap();
        let added = &added["event"]["data"];
        assert_eq!(added["title"], "Sprachcafé in jedem Stadtteil");
        assert_eq!(added["public"] == false, !public, "what is not public stays so");
        let hint = "Nächster Schritt: Räume mit der Bücherei klären · Aus „Ankommen in der Stadt“ vom 12.03.2025, Ergebnis 1: Sprachcafé in jedem Stadtteil";
        assert_eq!((&added["kind"], &added["hint"]), (&json!("discuss"), &json!(hint)));
        session.checked();
    }
}

#[test]
fn next_steps_never_come_between_whoever_types() {
    let room = Room::new();
    earlier(&room, true);
    let session = room.planned(json!({ "title": "Heute" }));
    let mut terminal = Terminal::start(&room, (120, 40), &["--lang", "de", "lead", session.name()]);
    // Both keys are there before anything can have been found.
    terminal.see("Beginn").press("oh").see("offener nächster Schritt gefunden").press("Ein eigener Punkt");
    terminal.see("Ein eigener Punkt").press(ESC).see_no("Ein eigener Punkt");
    terminal.press("o").see("Offener nächster Schritt").press(ESC).see_no("Offener nächster Schritt");
    terminal.press("\x03").press("j");
    terminal.ends();
}

#[test]
fn what_the_dataset_knows_to_be_done_is_no_open_step() {
    let room = Room::new();
    earlier(&room, true);
    room.print(&["export"]);
    let session = room.planned(json!({ "title": "Heute" }));
    let mut terminal = Terminal::start(&room, (120, 40), &["--lang", "de", "lead", session.name()]);
    terminal.see("Beginn").press("o").see("Offener nächster Schritt").press(ESC).see_no("Offener nächster Schritt");
    room.print(&["dataset", "status", "SPR-01", "--status", "done", "--date", "2026-11-20", "--reason", "erledigt"]);
    terminal.press("o").see("keine offenen nächsten Schritte").press("\x03");
    terminal.ends();
}
