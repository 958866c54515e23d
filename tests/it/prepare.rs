//! Preparing a session: its agenda, people, rules and catalogue, through a real terminal; going on in another folder.

use serde_json::{Value, json};

use crate::{
    room::Room,
    terminal::{BACKSPACE, DOWN, ENTER, ESC, RIGHT, TAB, Terminal, UP},
};

#[test]
fn the_run_of_show_is_printed_and_written_at_a_key() {
    let room = Room::new();
    let name = planned(&room);
    let page = room.print(&["runsheet", &name, "--format", "html"]);
    assert!(page.contains("<html lang=\"de\">") && page.contains("17:15–17:40") && page.contains("Eine Idee je Karte"));
    let file = room.path().join("regie.md");
    assert_eq!(room.print(&["runsheet", &name, "--format", "md", "-o", file.to_str().unwrap()]), "");
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("# Regiebuch: Probe\n"));
    room.refuses(&["runsheet", &name, "--format", "md", "-o", "/nirgends/x.md"], &["/nirgends/x.md"]);
    let mut terminal = Terminal::start(&room, (100, 30), &["lead", &name]);
    terminal.see("Sitzung eröffnen").press("W").see("Das Regiebuch liegt in").press("\x03");
    terminal.ends();
    assert_eq!(std::fs::read_to_string(room.path().join(&name).join("regiebuch.html")).unwrap(), page);
}

/// A small planned session of an afternoon, and its name.
fn planned(room: &Room) -> String {
    let plan = json!({ "format": "fachkonferenz/plan/1", "title": "Probe", "date": "2026-11-22", "start": "17:00",
        "agenda": [
            { "title": "Beginn", "kind": "opening", "minutes": 15, "protected": true },
            { "title": "Karten", "kind": "collect", "minutes": 25, "note": "Eine Idee je Karte" },
            { "title": "Beratung", "kind": "discuss", "minutes": 40 },
        ] });
    let file = room.path().with_extension("plan.json");
    std::fs::write(&file, plan.to_string()).unwrap();
    room.print(&["new", "--plan", file.to_str().unwrap()]).trim().to_owned()
}

fn log(room: &Room, name: &str) -> Value {
    serde_json::from_str(&room.print(&["show", name, "--json"])).unwrap()
}

fn titles(log: &Value, list: &str) -> Vec<String> {
    log[list].as_array().unwrap().iter().map(|thing| thing["title"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_agenda_is_changed_and_its_times_follow() {
    let room = Room::new();
    let name = planned(&room);
    let mut terminal = Terminal::start(&room, (120, 40), &["lead", &name]);
    terminal.see("17:15").see("17:40").see("Zusammen 80 Min.").see("Ende 18:20").see("fest");
    terminal.press(DOWN).see("Eine Idee je Karte").press("+").see("17:45").see("Ende 18:25");
    // While minutes are typed, the end of the item and of the session follow before anything is saved.
    terminal.press("w").see("Tagesordnungspunkt").press(TAB).press(TAB).press(BACKSPACE).press(BACKSPACE).press("60");
    terminal.see("von 17:15 bis 18:15 · Ende der Sitzung 18:55").press(ENTER).see("Zusammen 115 Min.");
    terminal.press("h").see("Neuer Tagesordnungspunkt").press("Pause").press(TAB);
    for _ in 0..6 {
        terminal.press(RIGHT);
    }
    terminal.see("‹ Pause ›").press(ENTER).see("Zusammen 130 Min.").press(">").see("18:55").press("<").see("18:15");
    terminal.press(" ").see("Ende 19:10").press("x").see_no("Pause").see("Zusammen 115 Min.");
    terminal.press("v").see("Vorschlag für den gewählten TOP").press("Sprachcafé @xyz").press(ENTER);
    terminal.see("Noch einmal Enter").press(ENTER).see("1 Vorschlag");
    terminal.press(ESC).see_no("Vorschlag für den").press("\x03");
    terminal.ends();
    let log = log(&room, &name);
    assert_eq!(titles(&log, "agenda"), ["Beginn", "Karten", "Beratung"]);
    assert_eq!(titles(&log, "proposals"), ["Sprachcafé @xyz"]);
    assert_eq!((&log["agenda"][1]["minutes"], &log["proposals"][0]["item"]), (&json!(60), &log["agenda"][2]["id"]));
}

#[test]
fn each_form_begun_is_kept_and_changes_only_what_was_changed_in_it() {
    let room = Room::new();
    let name = planned(&room);
    let mut terminal = Terminal::start(&room, (120, 40), &["lead", &name]);
    terminal.see("Zusammen 80 Min.").press("w").see("Tagesordnungspunkt").press(" A").see("Beginn A").press(ESC);
    terminal.see_no("Beginn A").press(DOWN).see("Eine Idee je Karte").press("w").see("Tagesordnungspunkt").press(" B");
    terminal.see("Karten B").press(ESC).see_no("Karten B").press("+").see("Zusammen 85 Min.");
    terminal.press("w").see("Karten B").press(ENTER).see("Zusammen 85 Min.").see("Karten B").see("✓ gespeichert");
    terminal.press(UP).press("w").see("Beginn A").press(ENTER).see_no("Tagesordnungspunkt").see("✓ gespeichert");
    // A field of the catalogue is known by its code, wherever it stands meanwhile.
    terminal.press("R").see("Beispielkatalog").press(DOWN).press(DOWN).press("w").see("Deutsch lernen").press(TAB);
    terminal.press(" neu").see("Sprachförderung neu").press(ESC).see_no("Sprachförderung neu").press(">");
    terminal.see("✓ gespeichert").press("w").see("Sprachförderung neu").press(ENTER).see_no("Schlagwörter");
    terminal.see("✓ gespeichert").press("\x03");
    terminal.ends();
    let log = log(&room, &name);
    assert_eq!(titles(&log, "agenda"), ["Beginn A", "Karten B", "Beratung"]);
    assert_eq!(log["agenda"][1]["minutes"], 30);
    assert_eq!(log["handlungsfelder"][1]["name"]["de"], "Sprache und Sprachförderung neu");
}

#[test]
fn people_rules_and_catalogue_are_prepared_by_forms() {
    let room = Room::new();
    let name = planned(&room);
    let mut terminal = Terminal::start(&room, (80, 24), &["lead", &name]);
    terminal.see("Tagesordnung").press("t").see("Noch niemand").press("h").see("Neue Person").press("Aylin Demir");
    terminal.press(TAB).press("Caritas").press(ENTER).see("Aylin Demir, Caritas").press("w").see("Person 1");
    terminal.press(UP).press(DOWN).press(DOWN).press(DOWN).press(RIGHT).see("‹ nein ›").press(ESC).see_no("Person 1");
    // What was begun comes back, and is not saved before Enter.
    terminal.press("w").see("‹ nein ›").press(ENTER).see("ohne Stimme");
    terminal.press("R").see("Beispielkatalog").press("w").see("Angaben zur Sitzung").press(" 2026").press(TAB);
    terminal.press(TAB).press(BACKSPACE).press("5").press(ENTER).see("Probe 2026").see("22.11.2026 · 17:05");
    terminal.press(DOWN).press(DOWN).see("Deutsch lernen").press("x");
    terminal.see_no("SPR").press("h").see("Neues Handlungsfeld").press("XX").press(TAB).press("Neu").press(ENTER);
    terminal.see("XX").press("w").see("Handlungsfeld").press(BACKSPACE).press(BACKSPACE).press(ENTER);
    // A refused form stands there again with what was typed.
    terminal.see("Bitte einen Text eingeben").press("YY").press(ENTER).see("YY").press("\x03");
    terminal.ends();
    let log = log(&room, &name);
    assert_eq!(log["session"]["title"], "Probe 2026");
    assert_eq!((&log["participants"][0]["may_vote"], &log["participants"][0]["weight"]), (&json!(false), &json!(1)));
    let codes: Vec<_> =
        log["handlungsfelder"].as_array().unwrap().iter().map(|field| field["code"].as_str().unwrap()).collect();
    assert_eq!(codes[..2], ["BIL", "YY"]);
    assert_eq!(codes.len(), 8);
}

#[test]
fn time_is_given_and_taken_with_one_key() {
    let room = Room::new();
    let name = planned(&room);
    let mut terminal = Terminal::start(&room, (120, 40), &["lead", &name]);
    terminal.see("Sitzung eröffnen").press(ENTER).see("Weiter mit TOP 1").press("n").see("von 15 Min. übrig");
    terminal.press("M").see("TOP 1 hat jetzt 20 Min.").see("5 Min. später").see("K TOP 3 um 5 Min. kürzen");
    terminal.press("K").see("TOP 3 ist auf 35 Min. gekürzt").see_no("später").see_no("K TOP");
    terminal.press("u").see("Rückgängig gemacht: TOP geändert").see("K TOP 3 um 5 Min. kürzen").press("\x03");
    terminal.ends();
    let log = log(&room, &name);
    let minutes: Vec<_> = log["agenda"].as_array().unwrap().iter().map(|item| item["minutes"].clone()).collect();
    assert_eq!(minutes, [20, 25, 40]);
}

#[test]
fn a_session_goes_on_in_another_folder_when_its_own_fails() {
    let room = Room::new();
    let name = planned(&room);
    let journal = room.path().join(&name).join("journal.jsonl");
    let mut terminal = Terminal::start(&room, (100, 30), &["lead", &name]);
    terminal.see("Sitzung eröffnen").press("v").see("gewählten TOP").press("Erstens").press(ENTER).see("1 Vorschlag");
    // From here on nothing can be appended, but the journal can still be read.
    let away = journal.with_extension("away");
    std::fs::rename(&journal, &away).unwrap();
    std::fs::copy(&away, &journal).unwrap();
    terminal.press("Zweitens").press(ENTER).see("✗ nicht gespeichert").press("Drittens").press(ENTER);
    terminal
        .see("Eingaben warten")
        .press(ESC)
        .see_no("gewählten TOP")
        .press("\x1b[17~")
        .see("anderen Ordner weitermachen");
    let stick = tempfile::tempdir().unwrap();
    terminal.press(stick.path().to_str().unwrap()).press(ENTER).see("geht jetzt in").see("✓ gespeichert");
    terminal.see("3 Vorschläge").press("v").see("gewählten TOP").press("Viertens").press(ENTER).see("4 Vorschläge");
    terminal.press("\x03");
    terminal.ends();
    let moved = stick.path().join(&name);
    let log = log(&room, moved.to_str().unwrap());
    assert_eq!(titles(&log, "proposals"), ["Erstens", "Zweitens", "Drittens", "Viertens"]);
    room.print(&["verify", moved.to_str().unwrap()]);
    let unsaved = std::fs::read_to_string(moved.join("unsaved.jsonl")).unwrap();
    let asked: Vec<Value> = unsaved.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(asked.iter().map(|line| line["title"].as_str().unwrap()).collect::<Vec<_>>(), ["Zweitens", "Drittens"]);
}

#[test]
fn what_is_in_memory_is_written_elsewhere_where_the_journal_is_lost() {
    let room = Room::new();
    let name = planned(&room);
    let journal = room.path().join(&name).join("journal.jsonl");
    let mut terminal = Terminal::start(&room, (100, 30), &["lead", &name]);
    terminal.see("Sitzung eröffnen").press("v").see("gewählten TOP").press("Erstens").press(ENTER).see("1 Vorschlag");
    std::fs::remove_file(&journal).unwrap();
    terminal.press("Zweitens").press(ENTER).see("✗ nicht gespeichert").press(ESC).see_no("gewählten TOP");
    let stick = tempfile::tempdir().unwrap();
    terminal.press("\x1b[17~").see("anderen Ordner weitermachen").press(stick.path().to_str().unwrap()).press(ENTER);
    terminal.see("unsaved.jsonl").see("✗ nicht gespeichert").press("\x03").see("ginge verloren").press("j");
    terminal.ends();
    let written = |file: &str| std::fs::read_to_string(stick.path().join(&name).join(file)).unwrap();
    let log: Value = serde_json::from_str(&written("log.json")).unwrap();
    assert_eq!(titles(&log, "proposals"), ["Erstens"]);
    assert!(written("unsaved.jsonl").contains("Zweitens"));
}

#[test]
fn what_shortening_cannot_save_is_put_behind_the_closing() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "formale-sitzung"]);
    let mut terminal = Terminal::start(&room, (120, 40), &["lead", name.trim()]);
    terminal.see("Sitzung eröffnen").press(ENTER).see("Weiter mit TOP 1").press("n").see("▶ 1");
    // The longest item that may be shortened has 45 minutes, so half of it no longer suffices from 25 on.
    terminal.press("MMMM").see("20 Min. später").see("K TOP 5 um 20 Min. kürzen");
    terminal.press("M").see("25 Min. später").see("K TOP 5 ans Ende stellen");
    terminal.press("K").see("steht jetzt hinter dem Abschluss").see_no("später").see_no("K TOP").press("\x03");
    terminal.ends();
    let log = log(&room, name.trim());
    assert_eq!(titles(&log, "agenda").last().map(String::as_str), Some("Beratung der Anträge"));
}
