//! Ten everyday tasks take the keys that the help names, pressed one by one, and no more than two besides typing.

use fachkonferenz::tui::keys::{self, Action, EVERYDAY, Everyday, InSession, Step};
use serde_json::{Value, json};

use crate::{
    room::{Room, arrive, id},
    terminal::{ENTER, ESC, Terminal},
};

/// What a terminal sends for the key of an act.
fn sent(action: Action) -> String {
    // Any digit assigns; the first one will do.
    if action == Action::InSession(InSession::Assign) {
        return "1".into();
    }
    let binding = keys::table().find(|binding| binding.action == action).unwrap();
    let key = binding.event().unwrap();
    assert!(key.modifiers.is_empty(), "{action:?} takes a second key held down");
    match key.code {
        crossterm::event::KeyCode::Enter => ENTER.into(),
        crossterm::event::KeyCode::Char(c) => c.to_string(),
        other => panic!("{action:?}: {other:?}"),
    }
}

/// Does a task by the keys that the help names for it, each of them pressed; `typed` stands for what is different each time.
fn does(terminal: &mut Terminal, name: &str, typed: &str, then: &str) {
    let task: &Everyday = EVERYDAY.iter().find(|task| task.name == name).unwrap();
    assert!(task.keys() <= 2, "{name}");
    let mut pressed = 0;
    for step in task.steps {
        match step {
            Step::Press(action) => {
                terminal.press(&sent(*action));
                pressed += 1;
            }
            Step::Type("…") => {
                terminal.press(typed);
            }
            Step::Type(text) => {
                terminal.press(text);
            }
        }
    }
    assert_eq!(pressed, task.keys(), "{name}");
    terminal.see(then);
}

#[test]
fn everyday_tasks_take_the_keys_that_the_help_names() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "fachkonferenz-halbtags", "--title", "Alltag"]);
    let session = room.named(name.trim());
    let people: Vec<String> = (1..=24).map(|number| format!("Person {number}")).collect();
    let mut record = session.opened();
    arrive(&mut record, &people.iter().map(String::as_str).collect::<Vec<_>>());
    record.done(json!({ "do": "leave", "participant": id("Person 24") }));
    let items = session.log()["agenda"].as_array().unwrap().clone();
    let item = |kind: &str| items.iter().find(|item| item["kind"] == kind).unwrap()["id"].clone();
    record.done(json!({ "do": "start_item", "item": item("vote") }));
    assert_eq!(record.end().status, 0);

    let mut terminal = Terminal::start(&room, (120, 40), &["lead", name.trim()]);
    terminal.see("Noch keine Vorschläge");
    does(&mut terminal, "propose", "Sprachcafé in jedem Stadtteil", "1  Sprachcafé");
    terminal.press(ESC).see_no("eine Zeile je Vorschlag");
    does(&mut terminal, "open-vote", "", "Stimmen zählen");
    does(&mut terminal, "count", "", "Abstimmung schließen und Ergebnis zeigen");
    does(&mut terminal, "close-vote", "", "23 Ja, 0 Nein");
    does(&mut terminal, "assign", "", "● 1  SPR");
    does(&mut terminal, "undo", "", "Rückgängig gemacht: Handlungsfeld zugeordnet");
    does(&mut terminal, "more-time", "", "von 30 Min. übrig");
    does(&mut terminal, "next-item", "", "▶10  Maßnahmenplan");
    does(&mut terminal, "arrive", "", "24 von 24 anwesend");
    does(&mut terminal, "note", "Gute Runde.", "✓ gespeichert");
    terminal.see_no("Notiz für das Protokoll");
    terminal.press("?").see("Die häufigsten Handgriffe").see("v … Enter").see("23 Enter").press(ESC);
    terminal.see_no("Die häufigsten Handgriffe").press("\x03");
    terminal.ends();

    let log = session.checked();
    assert_eq!(log["votes"][0]["channels"]["hands"]["yes"], 23);
    assert_eq!(log["agenda"][8]["minutes"], 30);
    assert_eq!(log["agenda"][9]["notes"][0]["text"], "Gute Runde.");
    assert_eq!(log["outcomes"][0]["handlungsfeld"], Value::Null);
}
