//! A whole half-day session led by keys alone, from making it to closing it: arrivals, cards, headings, dots, proposals of the
//! working groups, votes by hands and by name, Handlungsfelder, the plan, the closing round.

use serde_json::Value;

use crate::{
    room::Room,
    terminal::{DOWN, ENTER, ESC, HOME, RIGHT, TAB, Terminal},
};

/// Does one thing after the other: what is pressed, and what stands on the screen then.
fn lead(terminal: &mut Terminal, steps: &[(&str, &[&str])]) {
    for (keys, then) in steps {
        terminal.press(keys);
        for words in *then {
            terminal.see(words);
        }
    }
}

#[test]
fn a_whole_half_day_is_led_by_keys_alone() {
    let room = Room::new();
    let mut terminal = Terminal::start(&room, (120, 40), &[]);
    terminal.see("Noch keine Sitzungen");
    lead(
        &mut terminal,
        &[
            (TAB, &[]),
            (ENTER, &["Titel"]),
            (" 2026", &[]),
            (ENTER, &["Sitzung eröffnen"]),
            ("p", &["Name; Organisation"]),
            ("Aylin Demir; Caritas; Verbände", &[]),
            (ENTER, &["Aylin Demir, Caritas"]),
            ("Jürgen Groß; Stadt; Verwaltung", &[]),
            (ENTER, &["Jürgen Groß, Stadt"]),
            ("Olena Koval", &[]),
            (ENTER, &["Olena Koval"]),
        ],
    );
    terminal.press(ESC).see_no("Name; Organisation");
    lead(
        &mut terminal,
        &[
            (ENTER, &["✓ gespeichert", "Weiter mit TOP 1"]),
            // Arrivals, by number.
            ("1", &["Nummer 1: Aylin Demir kommt"]),
            (ENTER, &["1 von 3 anwesend"]),
            ("2", &["Nummer 2"]),
            (ENTER, &["2 von 3 anwesend"]),
            ("3", &["Nummer 3"]),
            (ENTER, &["3 von 3 anwesend", "3 von 3 Stimmen"]),
            (ENTER, &["▶ 1", "von 15 Min. übrig", "Weiter mit TOP 2"]),
            ("n", &["▶ 2"]),
            ("n", &["▶ 3", "Vorschläge aufnehmen"]),
            // Cards.
            (ENTER, &["eine Zeile je Vorschlag"]),
            ("Sprachcafé in jedem Stadtteil", &[]),
            (ENTER, &["1  Sprachcafé"]),
            ("Radkurse für Frauen", &[]),
            (ENTER, &["2  Radkurse"]),
            ("Dolmetschpool", &[]),
            (ENTER, &["3  Dolmetschpool"]),
        ],
    );
    terminal.press(ESC).see_no("eine Zeile je Vorschlag");
    // Headings: the first two under one.
    lead(
        &mut terminal,
        &[("n", &["▶ 4", "Weiter mit TOP 5"]), ("l", &["3  Dolmetschpool"]), (HOME, &[]), (" ", &["● "])],
    );
    lead(
        &mut terminal,
        &[(" ", &[]), ("o", &["Überschrift für 2 Vorschläge"]), ("Angebote", &[]), (ENTER, &["Angebote"])],
    );
    // Dots: two options, hands counted.
    lead(
        &mut terminal,
        &[("n", &["▶ 5", "Alle 3 Vorschläge gewichten"]), ("l", &["Angebote"]), (HOME, &[]), (" ", &["● "])],
    );
    lead(
        &mut terminal,
        &[
            (" ", &[]),
            ("a", &["Abstimmung über 2 Vorschläge", "‹ Punkte ›"]),
            (ENTER, &["Stimmen zählen"]),
            ("2", &["Zählung übernehmen"]),
            (ENTER, &["Abstimmung schließen und Ergebnis zeigen"]),
            (ENTER, &["Zurück zu den Vorschlägen"]),
            (ENTER, &["Weiter mit TOP 6"]),
            ("n", &["▶ 6", "3 von 3 anwesend"]),
            ("n", &["▶ 7"]),
            // The working groups bring a proposal each.
            ("v", &["eine Zeile je Vorschlag"]),
            ("Patenschaften im Betrieb", &[]),
            (ENTER, &["4  Patenschaften"]),
        ],
    );
    terminal.press(ESC).see_no("eine Zeile je Vorschlag");
    lead(
        &mut terminal,
        &[
            ("n", &["▶ 8"]),
            ("n", &["▶ 9", "Über den gewählten Vorschlag abstimmen"]),
            // A vote by hands.
            (HOME, &[]),
            (ENTER, &["Stimmberechtigt 3, anwesend 3"]),
            (ENTER, &["Stimmen zählen"]),
            ("2", &["Zählung übernehmen"]),
            (ENTER, &["Abstimmung schließen und Ergebnis zeigen"]),
            (ENTER, &["2 Ja, 0 Nein; nötig mehr Ja als Nein", "Ziffer drücken"]),
            ("1", &["● 1  SPR", "Zurück zu den Vorschlägen"]),
            (ENTER, &["angenommen", "Über den gewählten Vorschlag abstimmen"]),
            // A roll call, with a note in between.
            (ENTER, &["Stimmberechtigt 3"]),
            (DOWN, &[]),
            (RIGHT, &["namentlich"]),
            (ENTER, &["Aylin Demir aufrufen"]),
            ("j", &["Jürgen Groß aufrufen"]),
            ("j", &["Olena Koval aufrufen"]),
            ("e", &["Abstimmung schließen"]),
            (ENTER, &["2 Ja, 0 Nein", "Ziffer drücken"]),
            ("2", &["● 2  BIL", "Zurück zu den Vorschlägen"]),
            // Who, what, by when.
            ("n", &["▶10", "Ergebnisse"]),
            (HOME, &[]),
            ("m", &["Federführung"]),
            ("Amt 54", &[]),
            (ENTER, &["Maßnahme · Amt 54"]),
            // The closing round and the end.
            ("n", &["▶11", "Sitzung schließen"]),
            ("B", &["eine Äußerung je Zeile"]),
            ("Gute Runde.", &[]),
            (ENTER, &["eine Äußerung je Zeile"]),
        ],
    );
    terminal.press(ESC).see_no("eine Äußerung je Zeile");
    lead(
        &mut terminal,
        &[
            ("k", &["alle Abstimmungen geschlossen", "alle Ergebnisse zugeordnet", "→  Sitzung schließen"]),
            (ENTER, &["Die Sitzung schließen?"]),
            ("j", &["Protokoll ansehen, ausgeben und unterschreiben"]),
            ("q", &["geschlossen"]),
            ("q", &[]),
        ],
    );
    terminal.ends();

    let folder = &*room.only();
    assert!(room.print(&["verify", folder]).contains(folder));
    let log: Value = serde_json::from_str(&room.print(&["show", folder, "--json"])).unwrap();
    let texts = |list: &str, field: &str| -> Vec<String> {
        let list = log[list].as_array().unwrap();
        list.iter().map(|thing| thing[field].as_str().unwrap_or("-").to_owned()).collect()
    };
    assert_eq!(log["session"]["status"], "closed");
    assert_eq!(texts("participants", "group"), ["Verbände", "Verwaltung", "-"]);
    assert_eq!(texts("proposals", "cluster"), ["Angebote", "Angebote", "-", "-"]);
    assert_eq!(texts("proposals", "status"), ["accepted", "accepted", "open", "open"]);
    assert_eq!(texts("votes", "method"), ["points", "yes_no", "yes_no"]);
    assert_eq!(texts("votes", "secrecy"), ["open", "open", "named"]);
    assert_eq!(texts("outcomes", "handlungsfeld"), ["SPR", "BIL"]);
    assert_eq!(log["outcomes"][0]["measure"]["lead"], "Amt 54");
    assert_eq!(log["agenda"][10]["notes"][0]["text"], "Blitzlicht: Gute Runde.");
    assert!(log["agenda"].as_array().unwrap().iter().all(|item| item["finished_at"].is_string()));
}
