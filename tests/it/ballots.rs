//! Ballots by order of preference, entered by keys in a real terminal.

use serde_json::{Value, json};

use crate::{
    room::{Room, Session, arrive, id},
    terminal::{BACKSPACE, DOWN, ENTER, ESC, RIGHT, Terminal, UP},
};

const PEOPLE: [&str; 5] = ["Aylin Demir", "Jürgen Groß", "Maria Kowalska", "Olena Petrenko", "Ali Reza"];

/// A session with three proposals and everybody there, as far as the vote.
fn prepared(room: &Room) -> Session<'_> {
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &PEOPLE);
    for title in ["Sprachcafé", "Radkurse", "Dolmetschpool"] {
        record.done(json!({ "do": "propose", "proposal": id(title), "title": title }));
    }
    record.done(json!({ "do": "start_item", "item": session.log()["agenda"][1]["id"] }));
    assert_eq!(record.end().status, 0);
    session
}

/// Opens a vote on all three by the method that stands so many turns behind „Zustimmung“, which stands behind „Ja oder Nein“.
fn opened(room: &Room, session: &Session<'_>, size: (u16, u16), turns: usize, method: &str) -> Terminal {
    let mut terminal = Terminal::start(room, size, &["lead", session.name()]);
    terminal.see("Sprachcafé").press("\x1b[H   a").see("Verfahren").press(&RIGHT.repeat(turns + 1)).see(method);
    terminal.press(ENTER).see("Stimmzettel von Aylin Demir eintippen");
    terminal
}

/// The ballots of the only vote with their voters, as the journal has them; options by their number.
fn cast(session: &Session<'_>) -> Vec<(String, Value)> {
    let records = session.records();
    let events = records.iter().map(|record| &record["event"]).filter(|event| event["type"] == "ballot_cast");
    let number = |text: String| {
        let titles = ["Sprachcafé", "Radkurse", "Dolmetschpool"];
        titles.iter().zip(1..).fold(text, |text, (title, number)| text.replace(&id(title), &format!("{number}")))
    };
    let ballot = |ballot: &Value| serde_json::from_str(&number(ballot.to_string())).unwrap();
    events
        .map(|event| {
            let voter = PEOPLE.iter().find(|name| event["data"]["voter"] == id(name)).unwrap();
            ((*voter).to_owned(), ballot(&event["data"]["ballot"]))
        })
        .collect()
}

fn expected(ballots: &[(&str, Value)]) -> Vec<(String, Value)> {
    ballots.iter().map(|(name, ballot)| ((*name).to_owned(), ballot.clone())).collect()
}

#[test]
fn a_pile_of_paper_is_typed_and_a_lot_decides() {
    let room = Room::new();
    let session = prepared(&room);
    let mut terminal = opened(&room, &session, (120, 40), 5, "Schulze");
    // Ties share a rank, what was mistyped is taken back, what is typed twice counts once.
    terminal.press("1=").see("denselben Rang").press("22").press("3").see("3.").press(BACKSPACE).press(ENTER);
    terminal.see("Stimmzettel von Jürgen Groß eintippen").see("1 von 5");
    // Another person's ballot comes first, then the pile goes on with the one who was left out.
    terminal.press(DOWN).see("Stimmzettel von Maria Kowalska eintippen").press("31").press(ENTER).see("2 von 5");
    terminal.see("Stimmzettel von Olena Petrenko eintippen").press(UP).see("schon da");
    terminal.press(UP).see("Stimmzettel von Jürgen Groß eintippen").press("213").press(ENTER).see("3 von 5");
    terminal.see("Stimmzettel von Olena Petrenko eintippen").press("-").see("4 von 5");
    // A ballot that was saved wrongly is taken back, and asked for again.
    terminal.press("u").see("Stimmzettel von 4  Olena Petrenko").see("3 von 5").press("-").see("4 von 5");
    terminal.press("1").press(ENTER).see("5 von 5").press("u").see("4 von 5");
    terminal.press("#").see("Gleichstand").see("Das Los öffentlich ziehen und eingeben");
    terminal.press(ENTER).see("in der sie gezogen wurden").press("7").press(ENTER).see("Bitte die Nummern aller");
    terminal.press(&BACKSPACE.repeat(2)).press("2").press(ENTER).see("entschieden – Radkurse");
    terminal
        .press("g")
        .see("Ergebnis noch nicht gezeigt")
        .see_no("Paarvergleich")
        .press("z")
        .see("Paarvergleich")
        .see("Rangfolge")
        .press(ESC)
        .see("gespeichert")
        .press("\x03");
    terminal.ends();

    let ballots = [
        ("Aylin Demir", json!([["1", "2"]])),
        ("Maria Kowalska", json!([["3"], ["1"]])),
        ("Jürgen Groß", json!([["2"], ["1"], ["3"]])),
        ("Olena Petrenko", json!([])),
        ("Olena Petrenko", json!([])),
        ("Ali Reza", json!([["1"]])),
    ];
    assert_eq!(cast(&session), expected(&ballots));
    let vote = &session.checked()["votes"][0];
    assert_eq!(vote["result"]["winners"], json!([id("Radkurse")]));
    assert_eq!(vote["result"]["lot"], json!([id("Radkurse"), id("Sprachcafé")]));
}

#[test]
fn rounds_stand_on_a_small_screen() {
    let room = Room::new();
    let session = prepared(&room);
    let mut terminal = opened(&room, &session, (80, 24), 6, "Stichwahl");
    for (ballot, done) in [("1", 1), ("12", 2), ("23", 3), ("32", 4)] {
        terminal.press(ballot).press(ENTER).see(&format!("{done} von 5"));
    }
    terminal.press("32").press(ENTER).see("Abstimmung schließen und Ergebnis zeigen").press(ENTER);
    terminal
        .see("entschieden – Dolmetschpool")
        .press("g")
        .see("noch nicht gezeigt")
        .press(ENTER)
        .see("Runde 2: ausgeschieden Radkurse")
        .see("✓ 3");
    terminal.press(ESC).see("gespeichert").press("\x03");
    terminal.ends();
    assert_eq!(session.checked()["votes"][0]["result"]["rounds"].as_array().unwrap().len(), 2);
}
