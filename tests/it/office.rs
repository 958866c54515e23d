//! The screen of the concept's office, through a real terminal and by keys alone; and what its duplicates leave behind.

use std::fs;

use serde_json::Value;

use crate::{
    dataset::{conference, one},
    room::Room,
    terminal::{DOWN, END, ENTER, ESC, HOME, RIGHT, TAB, Terminal},
};

/// What `dataset outcome` says about one.
fn outcome(room: &Room, name: &str) -> Value {
    serde_json::from_str(&room.print(&["dataset", "outcome", name, "--json"])).unwrap()
}

/// The outcomes of a closed session, brought into the dataset from its screen.
fn begin(room: &Room, size: (u16, u16)) -> Terminal {
    conference(room);
    let mut terminal = Terminal::start(room, size, &[]);
    terminal
        .see("geschlossen")
        .see("l nur ansehen")
        .see("d Datensatz")
        .press("d")
        .see("Hier sind noch keine Ergebnisse");
    terminal.press("e").see("Wohin").press(ENTER).see("Es kämen").see("Ergebnisse: Dolmetschdienst");
    assert!(!room.path().join("dataset.sqlite").exists());
    terminal.press(ENTER).see("unverändert").see("3 Ergebnisse").see("SPR-02");
    terminal
}

#[test]
fn outcomes_are_brought_in_found_and_kept_up_by_keys_alone() {
    let room = Room::new();
    let mut terminal = begin(&room, (120, 40));
    terminal.see("1 überfällig").see("nie berichtet").press(TAB).press(TAB).see("ohne Angabe");
    terminal.press("/").see("Ergebnisse mit diesen Wörtern").press("dolm").see("1 Ergebnis mit „dolm“").press(ENTER);
    terminal.press(ENTER).see("Umsetzung").see("Komm-IN NRW · 800 €").see("Einsätze im Jahr");

    terminal.press("s").see("Wirkung").press(RIGHT).see("‹ beschlossen ›").press(TAB).press("30").press(TAB);
    terminal
        .press("läuft an")
        .press(ENTER)
        .see("Gespeichert in")
        .see("beschlossen · (läuft an) · Fortschritt in %: 30");
    terminal.press(DOWN).press(DOWN).press(ENTER).see("Angaben zum Ergebnis").press(" und 51").press(ENTER);
    terminal.see("Amt 50 und 51").press(END).see("Federführung: Amt 50 → Amt 50 und 51");
    terminal.press("f").see("Finanzierung").press("Stiftung").press(TAB).press(RIGHT).press(RIGHT).press(RIGHT);
    terminal.press(TAB).press("1.500 €").press(ENTER).see("Stiftung · Dritte · 1.500 €");

    // What is wrong comes back, and what was begun isn't lost.
    terminal.press("b").see("Vorlage").press("Rat").press(TAB).press("2026/12").press(TAB).press("x").press(ENTER);
    terminal.see("Tag").see("2026/12").press(ESC).see_no("2026/12").press("b").see("2026/12").press(TAB).press(TAB);
    terminal.press("\x7f").press(ENTER).see("Gespeichert in").see("Beschlüsse");
    terminal.press(ESC).see("geordnet nach").press(ESC).see("3 Ergebnisse");

    terminal.press("/").press("radweg").see("1 Ergebnis mit").see_no("überfällig").press(ENTER).press(" ").see("●");
    terminal.press("/").press("\x7f\x7f\x7f\x7f\x7f\x7fdolm").see("1 Ergebnis mit „dolm“").press(ENTER);
    terminal.press("z").see("im gewählten weiterführen").press("doppelt").press(ENTER).see("Gespeichert in");
    terminal.press(ESC).see("Dublette");
    // Which field goes on in which is said by nobody but the office.
    terminal.press("m").see("Wird weitergeführt in").press(ENTER).see("Bitte wählen").press(RIGHT).see("/SPR  ");
    terminal.press(ENTER).see("in keinem anderen Handlungsfeld weitergeführt").press(TAB).press(RIGHT).press(RIGHT);
    terminal.see("/BIL  ").press(ENTER).see("Gespeichert in").see("BIL  Bildung");
    terminal.press("m").see("Bisheriges").press(RIGHT).see("/SPR  ").press(ENTER).see_no("Bisheriges");
    terminal.see("SPR  Sprache");
    terminal.press("q").see("Vorlage").press("q");
    terminal.ends();

    let kept = outcome(&room, "SPR-02");
    assert_eq!((&kept["lead"], &kept["progress_percent"]), (&"Amt 50 und 51".into(), &30.into()));
    assert_eq!(kept["status_reports"][0]["reason"], "läuft an");
    assert_eq!(kept["decisions"][0]["paper_number"], "2026/12");
    let money: Vec<_> = kept["funding"].as_array().unwrap().iter().map(|row| &row["source"]).collect();
    assert_eq!(money, ["Komm-IN NRW", "Amt 50", "Stiftung"]);
    let all: Value = serde_json::from_str(&room.print(&["dataset", "outcomes", "--json"])).unwrap();
    let merged = all.as_array().unwrap().iter().find(|row| row["title"] == "Radweg <b>").unwrap();
    assert_eq!(merged["merged_into"], kept["id"]);
}

#[test]
fn a_named_target_is_filled_and_a_small_screen_is_enough() {
    let room = Room::new();
    let mut terminal = begin(&room, (80, 24));
    terminal.press("e").see("Wohin").press(HOME).press("\x1b[1;2F").press("nirgends").press(ENTER);
    terminal.see("nennt kein Ziel").press("\x1b[1;2H").press("csv:paket").press(ENTER).see("csv:paket");
    terminal.see("kämen").press(END).see("Kennzahlen").press(ENTER).see("unverändert");
    assert!(room.path().join("paket/datapackage.json").exists());
    terminal.press(ENTER).see("Umsetzung").see("↓").press(END).see("Kennung").see("↑").see_no("↓");
    terminal.press(HOME).see("Stand").see_no("↑");
    terminal
        .press(ESC)
        .see("3 Ergebnisse")
        .press("?")
        .see("Hauptdatensatz")
        .see("seitenweise")
        .press(ESC)
        .see_no("seitenweise");
    terminal.press("q").see("Vorlage").press("q");
    terminal.ends();
}

#[test]
fn what_was_entered_wrongly_is_corrected_and_taken_away_on_the_screen() {
    let room = Room::new();
    conference(&room);
    room.print(&["export"]);
    let office = |args: &[&str]| room.print(&[&["dataset"], args].concat());
    office(&["status", "SPR-01", "--status", "in_progress", "--date", "2025-05-01", "--reason", "läuft"]);
    office(&["decision", "SPR-01", "--body", "Rat", "--result", "accepted", "--date", "2025-04-01"]);
    let mut terminal = Terminal::start(&room, (120, 40), &["dataset"]);
    terminal.see("3 Ergebnisse").press("/").press("café").see("1 Ergebnis mit").press(ENTER);
    terminal.press(ENTER).see("1 · 01.05.2025").see("1 · 01.04.2025");
    let rows_above = 16;
    for _ in 0..rows_above {
        terminal.press(DOWN);
    }
    terminal
        .press(ENTER)
        .see("‹ in Umsetzung ›")
        .see("läuft")
        .press(TAB)
        .press(RIGHT)
        .see("‹ verzögert ›")
        .press(ENTER);
    terminal.see("1 · 01.05.2025").see("verzögert · (läuft)").see("Gespeichert in");
    assert_eq!(outcome(&room, "SPR-01")["status"], "delayed");
    terminal.press("x").see("Entfernen: Sachstandsbericht").press("Irrtum").press(ESC).see_no("Entfernen:");
    assert_eq!(outcome(&room, "SPR-01")["status"], "delayed");
    terminal.press("x").see("Irrtum").press(ENTER).see_no("Entfernen:").see_no("1 · 01.05.2025");
    terminal.see("1 · 01.04.2025");
    assert_eq!(outcome(&room, "SPR-01")["status"], "decided");
    terminal.press(END).see("Sachstandsberichte: Datum: 01.05.2025").see("(Irrtum)");
    terminal.press(ESC).see("geordnet nach").press(ESC).see("3 Ergebnisse").press("q").see("Vorlage").press("q");
    terminal.ends();
}

#[test]
fn which_of_the_duplicates_goes_on_is_chosen() {
    let room = Room::new();
    let mut terminal = begin(&room, (100, 30));
    terminal.press(HOME).press(" ").see("●").press(DOWN).press("z").see("‹ SPR-02").press("dasselbe");
    terminal.press("\x1b[Z").press(RIGHT).see("‹ SPR-01").press(ENTER).see("Gespeichert in").see("Dublette");
    terminal.press("q").see("Vorlage").press("q");
    terminal.ends();
    let [kept, merged] = ["SPR-01", "SPR-02"].map(|code| outcome(&room, code));
    assert_eq!((&merged["merged_into"], &kept["merged_into"]), (&kept["id"], &Value::Null));
}

#[test]
fn the_door_leads_straight_in_and_says_what_is_wrong() {
    let room = Room::new();
    fs::write(room.path().join("kaputt.sqlite"), "das ist keine Datenbank, sondern ein Text".repeat(50)).unwrap();
    let mut terminal = Terminal::start(&room, (100, 30), &["dataset", "--in", "sqlite:kaputt.sqlite"]);
    terminal.see("keine SQLite-Datenbank").press(ESC).see("Noch keine Sitzungen").press("q");
    terminal.ends();
    room.refuses(&["dataset"], &["terminal"]);
}

#[test]
fn duplicates_say_how_far_it_is_only_while_they_know_it_best() {
    let room = Room::new();
    conference(&room);
    room.print(&["export"]);
    let office = |args: &[&str]| room.print(&[&["dataset"], args].concat());
    let third = one(&room, "SELECT id FROM outcomes WHERE code IS NULL").unwrap();
    let check = |expected: &str| {
        let now = "SELECT status || ' ' || coalesce(progress_percent, '-') FROM outcomes WHERE code = 'SPR-01'";
        assert_eq!(one(&room, now).as_deref(), Some(expected));
    };
    let report = |name: &str, date: &str, status: &str, progress: &str| {
        office(&["status", name, "--date", date, "--status", status, "--progress", progress]);
    };
    report("SPR-02", "2026-02-01", "planned", "10");
    report(&third, "2026-03-01", "delayed", "20");
    // Whichever goes first, what is left says how far it is, at last the outcome itself.
    for (first, then, between) in [(&*third, "SPR-02", "planned 10"), ("SPR-02", &*third, "delayed 20")] {
        office(&["merge", "SPR-01", "SPR-02"]);
        check("planned 10");
        office(&["merge", "SPR-01", &third]);
        check("delayed 20");
        office(&["separate", first]);
        check(between);
        office(&["separate", then]);
        check("proposed -");
    }
    office(&["merge", "SPR-01", &third, "SPR-02"]);
    office(&["separate", &third]);
    check("planned 10");
    office(&["separate", "SPR-02"]);
    check("proposed -");

    // What was decided or reported later stays, whatever an earlier report on a duplicate says.
    office(&["decision", "SPR-01", "--body", "Rat", "--date", "2026-05-01", "--result", "accepted"]);
    office(&["merge", "SPR-01", "SPR-02", &third]);
    check("decided -");
    office(&["separate", "SPR-02"]);
    report("SPR-01", "2026-06-01", "in_progress", "30");
    office(&["merge", "SPR-01", "SPR-02"]);
    office(&["separate", &third]);
    check("in_progress 30");
}
