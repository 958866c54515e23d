//! The screens, through a real terminal and by keys alone.

use rustix::process::Signal;
use serde_json::Value;

use crate::{
    room::Room,
    terminal::{DOWN, ENTER, ESC, HOME, RIGHT, TAB, Terminal, UP, vanish},
};

/// The log of the only session in a room, as `show --json` prints it.
fn log(room: &Room) -> Value {
    serde_json::from_str(&room.print(&["show", &room.only(), "--json"])).unwrap()
}

/// Makes a session from the first template, opens it, and brings two people in.
fn begin(room: &Room, size: (u16, u16)) -> Terminal {
    let mut terminal = Terminal::start(room, size, &[]);
    terminal.see("Noch keine Sitzungen").press(TAB).press(ENTER).see("Titel der neuen Sitzung");
    terminal.press(" 2026").press(ENTER).see("Sitzung eröffnen");
    terminal
        .press("p")
        .see("Name; Organisation")
        .press("Aylin Demir; Caritas")
        .press(ENTER)
        .see("Aylin Demir, Caritas");
    terminal.press("Jürgen Groß").press(ENTER).see("Jürgen Groß").press(ESC).see_no("eine Zeile je Person");
    terminal.press(ENTER).see("Weiter mit TOP 1");
    terminal.press("1").see("Nummer 1: Aylin Demir kommt").press(ENTER).see("1 von 2 anwesend");
    terminal.press("2").see("Nummer 2: Jürgen Groß kommt").press(ENTER).see("2 von 2 anwesend");
    terminal.press(ENTER).see("Weiter mit TOP 2").press("nn").see("Vorschläge aufnehmen");
    terminal
}

#[test]
fn a_session_that_is_not_there_leaves_one_with_those_that_are() {
    let room = Room::new();
    room.print(&["new", "--template", "world-cafe"]);
    let mut terminal = Terminal::start(&room, (80, 24), &["lead", "gibt-es-nicht"]);
    terminal.see("gibt-es-nicht").see("lässt sich nicht öffnen").see("Sitzungen   1").see("geplant");
    terminal.press("q");
    terminal.ends();
}

#[test]
fn a_session_is_led_by_keys_alone() {
    let room = Room::new();
    let mut terminal = begin(&room, (120, 40));

    terminal.press(ENTER).see("eine Zeile je Vorschlag").press("Sprachcafé in jedem Stadtteil").press(ENTER);
    terminal.see("Sprachcafé in jedem Stadtteil").paste("Radkurse für Frauen\nDolmetschpool").see("Dolmetschpool");
    terminal
        .press(ENTER)
        .see("2 Vorschläge aufnehmen?")
        .press(ENTER)
        .see("3  Dolmetschpool")
        .press(ESC)
        .see_no("eine Zeile je Vorschlag");
    terminal.press("u").see("Rückgängig gemacht: Vorschlag aufgenommen").see_no("3  Dolmetschpool");
    terminal.press("U").see("3  Dolmetschpool");
    terminal
        .press("b")
        .see("Notiz für das Protokoll")
        .press("Gute Runde.")
        .press(ENTER)
        .see_no("Notiz für das Protokoll");

    terminal.press("nnnnnn").see("Über den gewählten Vorschlag abstimmen").press(HOME);
    terminal.press(ENTER).see("Stimmberechtigt 2, anwesend 2").press(ENTER).see("Stimmen zählen");
    terminal.press("2").see("Zählung übernehmen").press(ENTER).see("Abstimmung schließen und Ergebnis zeigen");
    terminal.press(ENTER).see("2 Ja, 0 Nein; nötig mehr Ja als Nein").see("Ziffer drücken").press("1");
    terminal.see("Zurück zu den Vorschlägen").press(ENTER).see("angenommen");

    terminal.press(ENTER).see("Stimmberechtigt 2").press(DOWN).press(RIGHT).see("namentlich").press(ENTER);
    terminal.see("Aylin Demir aufrufen").press("j").see("Jürgen Groß aufrufen").press("n").see("Abstimmung schließen");
    terminal.press(ENTER).see("1 Ja, 1 Nein").see("Ziffer drücken").press("-").see("kein Handlungsfeld hat");
    terminal.press("abgelehnt").press(ENTER).see("Zurück zu den Vorschlägen").press(ENTER).see("abgelehnt");

    terminal.press("e").see("Empfehlung").press(HOME).press("m").see("Federführung").press("Amt 54");
    terminal.press(TAB).press(TAB).press("Träger anfragen").press(TAB).press(TAB).press("1.3.2027").see("1.3.2027");
    terminal.press(ENTER).see("Maßnahme · Amt 54 · bis 01.03.2027");

    terminal
        .press("nn")
        .see("Sitzung schließen")
        .press(ENTER)
        .see("Die Sitzung schließen?")
        .press(ENTER)
        .press(ENTER)
        .press("j");
    terminal.see("Protokoll ansehen").press("q").see("geschlossen").press("q");
    terminal.ends();

    let log = log(&room);
    assert_eq!(log["session"]["title"], "Fachkonferenz, halbtags 2026");
    assert_eq!(log["session"]["status"], "closed");
    let texts = |list: &str, field: &str| -> Vec<String> {
        let list = log[list].as_array().unwrap();
        list.iter().map(|thing| thing[field].as_str().unwrap_or("-").to_owned()).collect()
    };
    assert_eq!(texts("participants", "name"), ["Aylin Demir", "Jürgen Groß"]);
    assert_eq!(texts("participants", "organisation"), ["Caritas", "-"]);
    let titles = ["Sprachcafé in jedem Stadtteil", "Radkurse für Frauen", "Dolmetschpool"];
    assert_eq!(texts("proposals", "title"), titles);
    assert_eq!(texts("proposals", "status"), ["accepted", "rejected", "open"]);
    assert_eq!(texts("votes", "secrecy"), ["open", "named"]);
    assert_eq!(texts("outcomes", "handlungsfeld"), ["SPR", "-"]);
    assert_eq!(log["outcomes"][0]["measure"]["lead"], "Amt 54");
    assert_eq!(log["outcomes"][0]["measure"]["due"], "2027-03-01");
    assert_eq!(log["agenda"][2]["notes"][0]["text"], "Gute Runde.");
}

#[test]
fn what_is_typed_survives_escape_refusals_and_sizes() {
    let room = Room::new();
    let mut terminal = begin(&room, (80, 24));
    terminal.press("v").see("eine Zeile je Vorschlag").press("Halb fertig").see("Halb fertig").press(ESC);
    terminal.see_no("Halb fertig").press("v").see("Halb fertig");
    terminal.resize((60, 20)).see("Halb fertig").resize((40, 10)).see("zu klein").resize((100, 30)).see("Halb fertig");
    let long = "lang ".repeat(60);
    terminal.press(&long).press(ENTER).see("Zeichen; erlaubt sind höchstens 200").see("Halb fertig");
    terminal.press(ESC).see_no("Halb fertig").press("\x03").see("Ein angefangener Text").press("j");
    terminal.ends();
    assert_eq!(log(&room)["proposals"].as_array().unwrap().len(), 0);
}

#[test]
fn a_form_for_a_session_comes_back_where_none_can_be_made() {
    let room = Room::new();
    let mut terminal = Terminal::start(&room, (100, 30), &[]);
    terminal.see("Noch keine Sitzungen").press(TAB).press(ENTER).see("Titel der neuen Sitzung").press(" zwei");
    std::fs::remove_dir(room.path()).unwrap();
    std::fs::write(room.path(), "").unwrap();
    terminal.press(ENTER).see("lässt sich nicht anlegen").see("halbtags zwei");
    std::fs::remove_file(room.path()).unwrap();
    std::fs::create_dir(room.path()).unwrap();
    terminal.press(ENTER).see("Sitzung eröffnen").press("\x03");
    terminal.ends();
    assert_eq!(log(&room)["session"]["title"], "Fachkonferenz, halbtags zwei");
}

#[test]
fn pasted_text_never_does_anything_by_itself() {
    let room = Room::new();
    let mut terminal = begin(&room, (100, 30));
    terminal
        .paste("nnnq\x1b[2Jaber\tharmlos")
        .see("nnnqaber harmlos")
        .press(ESC)
        .see_no("harmlos")
        .press("\x03")
        .see("Trotzdem verlassen?")
        .press("j");
    terminal.ends();
    assert_eq!(log(&room)["session"]["status"], "live");
}

#[test]
fn a_failed_save_stands_until_it_is_solved_and_nothing_is_lost() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "formale-sitzung"]);
    let journal = room.path().join(name.trim()).join("journal.jsonl");
    let away = journal.with_extension("away");
    let mut terminal = Terminal::start(&room, (100, 30), &["lead", name.trim()]);
    terminal.see("Sitzung eröffnen").press("v").see("eine Zeile je Vorschlag");
    std::fs::rename(&journal, &away).unwrap();
    terminal.press("Wichtig").press(ENTER).see("✗ nicht gespeichert").see("Eingabe wartet");
    terminal.press("Auch").see("Auch").press(ENTER).see("Eingaben warten");
    std::fs::rename(&away, &journal).unwrap();
    terminal.press("\x1b[15~").see("✓ gespeichert").press("\x03");
    terminal.ends();
    let log = log(&room);
    let titles: Vec<_> = log["proposals"].as_array().unwrap().iter().map(|proposal| &proposal["title"]).collect();
    assert_eq!(titles, ["Wichtig", "Auch"]);
}

#[test]
fn only_what_is_offered_is_done_while_looking() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "formale-sitzung"]);
    let mut terminal = Terminal::start(&room, (90, 24), &["review", name.trim()]);
    terminal.see("geplant   1 Eintrag").press("vapnu").press(ENTER).press("?").see("Beim Ansehen einer Sitzung");
    terminal.press(ESC).see_no("Beim Ansehen einer Sitzung").press("\x03");
    terminal.ends();
    assert_eq!(log(&room)["session"]["status"], "planned");
}

#[test]
fn a_session_that_is_led_elsewhere_is_refused_by_name() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "formale-sitzung"]);
    let mut first = Terminal::start(&room, (90, 24), &["lead", name.trim()]);
    first.see("Sitzung eröffnen");
    let mut second = Terminal::start(&room, (90, 24), &["lead", name.trim()]);
    second.see("Die Sitzung wird bereits geführt").press("\x03");
    second.ends();
    first.press("\x03");
    first.ends();
}

#[test]
fn every_signal_that_ends_the_program_gives_the_terminal_back() {
    let room = Room::new();
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let mut terminal = Terminal::start(&room, (80, 24), &[]);
        terminal.see("Noch keine Sitzungen").press("?").see("neu einlesen").signal(signal);
        terminal.ends();
    }
}

#[test]
fn a_session_that_is_led_ends_well_at_every_size_and_with_its_terminal() {
    let room = Room::new();
    let mut terminal = begin(&room, (80, 24));
    for size in [(1, 1), (2, 200), (500, 1), (40, 10), (1, 1), (80, 24)] {
        terminal.resize(size);
    }
    terminal.see("▶ 3").resize((1, 1)).signal(Signal::HUP);
    terminal.ends();
    let name = room.print(&["list", "--json"]);
    let name: Value = serde_json::from_str(&name).unwrap();
    let name = name[0]["name"].as_str().unwrap().to_owned();
    vanish(&room, &["lead", &name], "▶ 3");
    // Nothing holds the session any more, and nothing is missing.
    room.print(&["verify", &name]);
    let mut terminal = Terminal::start(&room, (80, 24), &["lead", &name]);
    terminal.see("✓ gespeichert").press("\x03");
    terminal.ends();
}

#[test]
fn a_session_without_its_journal_is_not_led() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "formale-sitzung"]);
    std::fs::write(room.path().join(name.trim()).join("journal.jsonl"), "").unwrap();
    for command in ["lead", "record"] {
        let mut terminal = Terminal::start(&room, (120, 24), &[command, name.trim()]);
        terminal.see("fachkonferenz repair").press("\x03");
        drop(terminal);
    }
    assert_eq!(room.run(&["verify", name.trim()]).status, 1);
}

#[test]
fn a_stopped_program_comes_back_whole() {
    let room = Room::new();
    let mut terminal = Terminal::start(&room, (80, 24), &[]);
    terminal.see("Noch keine Sitzungen").press("\x1a").see_no("Noch keine Sitzungen").stops();
    terminal.signal(Signal::CONT).see("Noch keine Sitzungen").press("q");
    terminal.ends();
}

#[test]
fn the_screens_speak_english_too() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "formale-sitzung"]);
    let mut terminal = Terminal::start(&room, (120, 40), &["--lang", "en", "lead", name.trim()]);
    terminal.see("Open the session").press(ENTER).see("Go on with item 1").see("✓ saved").press("?");
    terminal.see("Everyday tasks").press(ESC).see_no("Everyday tasks").press("q").see("New session from a template");
    terminal.press("q");
    terminal.ends();
}

#[test]
fn the_procedure_comes_first_on_the_speaker_list() {
    let room = Room::new();
    let mut terminal = begin(&room, (120, 40));
    terminal.press("s").see("Wer möchte sprechen?").press("aylin").press(ENTER).see_no("Wer möchte sprechen?");
    terminal.press("S").see("zur Geschäftsordnung?").press("2").see("2 ").press(ENTER).see_no("Name oder Nummer");
    terminal.press("r").see("Jürgen Groß das Wort erteilen").see("zum ersten Mal").press(ENTER);
    terminal.see("▶ Jürgen Groß").see("Redezeit nach Gruppen").see("Aylin Demir das Wort erteilen").press("u");
    terminal.see("Rückgängig gemacht: Wort erteilt („Jürgen Groß“)").press("U").see("Wiederhergestellt: Wort erteilt");
    terminal.press(DOWN).press("x").see_no("▶ Jürgen Groß").press("\x03");
    terminal.ends();
    let speech = &log(&room)["speeches"][0];
    assert_eq!((&speech["point_of_order"], speech["to"].is_string()), (&Value::Bool(true), true));
}

#[test]
fn the_checklist_leads_to_what_is_missing() {
    let room = Room::new();
    let mut terminal = begin(&room, (120, 40));
    terminal.press("v").see("eine Zeile je Vorschlag").press("Radkurse").press(ENTER).see("1  Radkurse").press(ESC);
    terminal.see_no("eine Zeile je Vorschlag").press("f").see("angenommen");
    terminal.press("k").see("Ergebnis 1 ohne Handlungsfeld").see("1 Ergebnis ohne Handlungsfeld zuordnen");
    terminal.press(ENTER).see("Ziffer drücken").press("2").see("BIL   Radkurse");
    terminal.press("k").see("alle Ergebnisse zugeordnet").see("→  Sitzung schließen").press(UP);
    terminal.see("Weiter mit TOP 4").press(ENTER).see("▶ 4").press("k").see("→  Sitzung schließen");
    terminal
        .press("a")
        .see("Frage der Abstimmung")
        .press("Weiter so?")
        .press(ENTER)
        .see("Stimmberechtigt 2")
        .press(ENTER);
    terminal.see("Stimmen zählen").press("k").see("Abstimmung 1 ist noch offen").see("Zur offenen Abstimmung");
    terminal.press(ENTER).see("Weiter so?").press("\x03");
    terminal.ends();
}

#[test]
fn a_closing_round_is_written_down_line_by_line_and_the_room_asked_by_one_key() {
    let room = Room::new();
    let mut terminal = begin(&room, (120, 40));
    terminal
        .press("B")
        .see("eine Äußerung je Zeile")
        .press("Gut war die Runde.")
        .press(ENTER)
        .see_no("Gut war die Runde.");
    terminal.press("Mehr Zeit.").press(ENTER).see_no("Mehr Zeit.").press(ESC).see_no("eine Äußerung je Zeile");
    terminal.press("E").see("Wie zufrieden sind Sie").press("2").press(ENTER).see("Abstimmung schließen").press(ENTER);
    terminal.see("2 vor „zufrieden“ 0").press("\x03");
    terminal.ends();
    let log = log(&room);
    let notes: Vec<_> = log["agenda"][2]["notes"].as_array().unwrap().iter().map(|note| &note["text"]).collect();
    assert_eq!(notes, ["Blitzlicht: Gut war die Runde.", "Blitzlicht: Mehr Zeit."]);
    assert_eq!((&log["votes"][0]["straw"], &log["outcomes"]), (&Value::Bool(true), &Value::Array(Vec::new())));
}
