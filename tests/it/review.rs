//! The secretary's seat: a session looked at, as it is and as it was, while somebody else leads it and afterwards; her texts,
//! corrections and signatures; searching all sessions. Through a real terminal and by keys alone.

use std::{fs, os::unix::fs::PermissionsExt};

use fachkonferenz::host::{History, Passage};
use serde_json::{Value, json};

use crate::{
    room::{Ran, Record, Room, Session, arrive, id},
    terminal::{BACKSPACE, DOWN, ENTER, ESC, TAB, Terminal, UP},
};

const LEFT: &str = "\x1b[D";
const RIGHT: &str = "\x1b[C";
const PAGE_DOWN: &str = "\x1b[6~";
const CTRL_S: &str = "\x13";
const CTRL_O: &str = "\x0f";

/// A session that runs: two cards merged, voted on, assigned and planned, with a note taken back.
fn led<'r>(room: &'r Room) -> (Session<'r>, Record) {
    let session = room.planned(json!({ "title": "Ankommen in der Stadt", "agenda": [
        { "title": "Begrüßung", "kind": "opening", "minutes": 10 },
        { "title": "Vorschläge", "kind": "vote", "minutes": 30 },
    ] }));
    let mut record = session.opened();
    arrive(&mut record, &["Aylin Demir", "Bernd Groß", "Chioma Okafor"]);
    let item = session.log()["agenda"][1]["id"].clone();
    record.done(json!({ "do": "start_item", "item": item }));
    for title in ["Sprachcafé", "Sprachtreff im Stadtteil"] {
        record.done(json!({ "do": "propose", "proposal": id(title), "title": title, "channel": "card" }));
    }
    record.done(json!({ "do": "merge", "into": id("Sprachcafé"), "from": [id("Sprachtreff im Stadtteil")] }));
    record.done(json!({ "do": "note", "text": "Falsch verstanden" }));
    record.done(json!({ "do": "undo" }));
    record.done(json!({ "do": "open_vote", "vote": id("w"), "on": [id("Sprachcafé")], "method": "yes_no" }));
    record.done(json!({ "do": "count", "vote": id("w"), "channel": "hands", "counts": { "yes": 2, "no": 1 } }));
    record.done(json!({ "do": "close_vote", "vote": id("w") }));
    let outcome = session.log()["outcomes"][0]["id"].clone();
    record.done(json!({ "do": "assign", "outcome": outcome, "handlungsfeld": "SPR" }));
    record.done(json!({ "do": "plan_measure", "outcome": outcome, "lead": "Volkshochschule", "due": "2027-12-31" }));
    (session, record)
}

/// The same, closed.
fn closed<'r>(room: &'r Room) -> Session<'r> {
    let (session, mut record) = led(room);
    record.done(json!({ "do": "close_session" }));
    assert_eq!(record.end().status, 0);
    session
}

fn look(room: &Room, session: &Session<'_>, size: (u16, u16)) -> Terminal {
    let mut terminal = Terminal::start(room, size, &["--lang", "de", "review", session.name()]);
    terminal.see("Ankommen in der Stadt").see("▪ Tagesordnung");
    terminal
}

fn leave(mut terminal: Terminal) {
    terminal.press("\x03");
    terminal.ends();
}

#[test]
fn what_happened_is_shown_item_by_item_and_act_by_act() {
    let room = Room::new();
    let session = closed(&room);
    for size in [(120, 40), (80, 24), (60, 20)] {
        let mut terminal = look(&room, &session, size);
        terminal.see("geschlossen").press(DOWN).see("TOP 2  Vorschläge");
        // On a small screen one pages through what happened.
        if size.1 < 30 {
            terminal.press(PAGE_DOWN).press(PAGE_DOWN);
        }
        terminal.see("mehrheitlich");
        terminal.press("2").see("▪ Verlauf").see("20 Einträge").see("Sitzung geschlossen");
        terminal.press("/").press("abstimmung ").see("2 von 20 Einträgen").press("geschl").see("1 von 20 Einträgen");
        terminal.press(ENTER).see_no("Nur Einträge mit diesen Wörtern").press(ESC).see_no("Einträgen mit");
        terminal.press("/").press("aylin").see("2 von 20").press(ESC).see_no("Einträgen mit");
        terminal.press(PAGE_DOWN).see("↶");
        terminal.press("3").see("▪ Personen").see("Bernd Groß").press("4").see("▪ Ergebnisse").see("SPR");
        terminal.press("5").see("▪ Niederschrift").see("Entwurf");
        leave(terminal);
    }
}

#[test]
fn the_session_is_shown_as_it_was_after_any_record() {
    let room = Room::new();
    let session = closed(&room);
    let mut terminal = look(&room, &session, (100, 30));
    terminal.press("2").press("/").press("stimmen gezählt").see("1 von 20").press(ENTER).press(ENTER);
    terminal.see("Stand nach Eintrag 16 von 20").see("▪ Tagesordnung").press(DOWN).see("noch nicht geschlossen");
    terminal.press(RIGHT).see("Stand nach Eintrag 17 von 20").see("mehrheitlich");
    terminal.press(LEFT).press(LEFT).press(LEFT).see("Stand nach Eintrag 14 von 20").see_no("Abstimmung 1");
    terminal.press("g").see("Zu welchem Eintrag?").press("99").press(ENTER).see("von 1 bis 20");
    terminal.press("g").press("2").press(ENTER).see("Stand nach Eintrag 2 von 20").press("3").see_no("Aylin Demir");
    terminal.press("n").see("Aylin Demir").see_no("Stand nach Eintrag");
    leave(terminal);
}

#[test]
fn an_outcome_leads_back_to_its_card_and_on_to_its_row() {
    let room = Room::new();
    let session = closed(&room);
    let row = session.log()["outcomes"][0]["id"].as_str().unwrap().to_owned();
    let mut terminal = look(&room, &session, (120, 40));
    terminal.press("4").see("Vorschlag 2").see("Sprachtreff im Stadtteil").see("Abstimmung 1").see("Volkshochschule");
    terminal.see(&row).press(ENTER).press(DOWN).press(ENTER).see("▪ Verlauf").see("Eintrag 10 ");
    terminal.press("e").see("▪ Ergebnisse").see("Handlungsfeld");
    leave(terminal);
}

#[test]
fn a_session_is_followed_while_somebody_else_leads_it() {
    let room = Room::new();
    let (session, mut record) = led(&room);
    let mut terminal = look(&room, &session, (100, 30));
    terminal.see("läuft – wird mitgelesen").see("19 Einträge").press("2").see("Maßnahme geplant");
    record.done(json!({ "do": "note", "text": "Alle sind da" }));
    terminal.see("20 Einträge").see("Alle sind da");
    // Her text waits as long as the session runs.
    terminal
        .press("1")
        .press(DOWN)
        .see("mehrheitlich")
        .press("w")
        .see("TOP 2")
        .press("Lebhafte Aussprache.")
        .press(ENTER);
    terminal.press("Zweite Zeile.").see("noch nicht gespeichert").press(CTRL_S).see("Der Text liegt bereit").see("✎");
    let file = fs::read_dir(&session.dir).unwrap().map(|entry| entry.unwrap().path());
    let file = file.into_iter().find(|path| path.extension().is_some_and(|it| it == "txt")).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(session.log()["agenda"][1]["text"], Value::Null);
    record.done(json!({ "do": "close_session" }));
    terminal.see("geschlossen");
    assert_eq!(record.end().status, 0);
    terminal.see_no("✎");
    assert!(!file.exists());
    leave(terminal);
    assert_eq!(session.checked()["agenda"][1]["text"], "Lebhafte Aussprache.\nZweite Zeile.");
}

#[test]
fn the_secretary_writes_in_an_editor_of_her_own_and_gets_the_screen_back() {
    let room = Room::new();
    let session = closed(&room);
    let editor = room.write(
        "editor",
        "#!/bin/sh\ncat \"$1\" > \"$1.neu\"; printf ' Und mehr.' >> \"$1.neu\"; mv \"$1.neu\" \"$1\"\n",
    );
    let editor = format!("sh {}", editor.display());
    let args = ["--lang", "de", "review", session.name()];
    let mut terminal = Terminal::start_with(&room, (100, 30), &args, ("EDITOR", &editor));
    terminal.see("▪ Tagesordnung").press("w").see("TOP 1").press("Kurz.").see("Kurz.").press(CTRL_O);
    terminal.see("Kurz. Und mehr.").press(CTRL_S).see("Gespeichert.");
    leave(terminal);
    assert_eq!(session.checked()["agenda"][0]["text"], "Kurz. Und mehr.");
    let left =
        fs::read_dir(&session.dir).unwrap().any(|entry| entry.unwrap().path().to_string_lossy().contains("protokoll"));
    assert!(!left);
}

#[test]
fn a_text_that_can_not_be_taken_whole_stays_where_it_is() {
    let too_long = [b"Anfang".to_vec(), vec![b' '; 90_000], b"Ende".to_vec()].concat();
    for (kept, said) in [(b"Gru\xdfwort".to_vec(), "UTF-8-Text"), (too_long, "aufteilen")] {
        let room = Room::new();
        let session = closed(&room);
        let file = |at: usize| {
            let item = session.log()["agenda"][at]["id"].as_str().unwrap().to_owned();
            session.dir.join(format!("protokoll-{item}.txt"))
        };
        fs::write(file(0), &kept).unwrap();
        fs::write(file(1), "Lebhaft.").unwrap();
        let mut terminal = look(&room, &session, (100, 30));
        terminal.see(said).see("✎").see("!   TOP 1").press("w").see_no("✎");
        leave(terminal);
        assert!(fs::read(file(0)).unwrap() == kept && !file(1).exists());
        let log = session.checked();
        assert_eq!((&log["agenda"][0]["text"], &log["agenda"][1]["text"]), (&Value::Null, &json!("Lebhaft.")));
        // An editor's work is as safe.
        let editor = format!("cp {}", room.write("kept", &kept).display());
        let mut program = room.program();
        program.args(["minutes", session.name(), "--edit", "1"]).env("EDITOR", editor).env("PATH", "/usr/bin:/bin");
        let refused = Ran::of(program.output().unwrap());
        assert_eq!(refused.status, 1);
        let draft = file(0).with_extension("entwurf.txt");
        assert!(refused.err.contains(draft.to_str().unwrap()) && fs::read(draft).unwrap() == kept, "{}", refused.err);
    }
}

#[test]
fn acts_are_found_by_person_and_shown_whole_also_in_a_small_window() {
    let room = Room::new();
    let session = room.planned(json!({ "title": "Ankommen in der Stadt" }));
    let mut record = session.opened();
    let items: Vec<_> = session.log()["agenda"].as_array().unwrap().iter().map(|item| item["id"].clone()).collect();
    let person = json!({ "do": "register", "name": "Ayla Öztürk-Straßburger" });
    let person = record.done(person)["participant"].clone();
    record.done(json!({ "do": "arrive", "participant": person }));
    record.done(json!({ "do": "start_item", "item": items[0] }));
    record.done(json!({ "do": "excuse_from", "participant": person, "item": items[1] }));
    record.done(json!({ "do": "propose", "title": "Lesepaten", "proposed_by": person }));
    let agreed =
        json!({ "do": "record_outcome", "title": "Verweis", "kind": "position", "result": "noted", "item": items[1] });
    let outcome = record.done(agreed)["outcome"].clone();
    let reason = format!("{} Ende der Begründung", "weil es so besprochen war ".repeat(15).trim());
    record.done(json!({ "do": "assign", "outcome": outcome, "handlungsfeld": null, "reason": reason }));
    record.done(json!({ "do": "assign", "outcome": outcome, "handlungsfeld": "SPR" }));
    record.done(json!({ "do": "note", "by": "import", "at": "2020-01-31T16:41:00Z", "text": "Nachgetragen" }));
    assert_eq!(record.end().status, 0);

    let mut terminal = look(&room, &session, (80, 24));
    terminal.press("2").see("▪ Verlauf").see("Nachgetragen").see("17:41").see("eingetragen");
    for (words, count) in [("ozturk", 4), ("STRASSBURGER", 4), ("top:2", 2)] {
        terminal.press("/").press(words).see(&format!("{count} von 11")).press(ESC).see_no("Einträgen mit");
    }
    // The whole act stands below the list, with its origin.
    terminal.press("/").press("Begründung").see("1 von 11").press(ENTER);
    terminal.see("Ende der Begründung").see("Eintrag 9").see("Moderation");
    leave(terminal);
}

#[test]
fn what_is_prepared_goes_in_before_anybody_signs_wherever_that_is() {
    let room = Room::new();
    let (session, mut record) = led(&room);
    let item = |at: usize| session.log()["agenda"][at]["id"].as_str().unwrap().to_owned();
    let prepare = |at: usize, text: &str| {
        let file = session.dir.join(format!("protokoll-{}.txt", item(at)));
        fs::write(&file, text).unwrap();
        file
    };
    let first = prepare(0, "Vor dem Ende.");
    let told = room.run(&["minutes", session.name(), "--format", "md"]);
    assert!(told.err.contains("item 1") && !told.out.contains("Vor dem Ende."), "{}", told.err);
    record.done(json!({ "do": "close_session" }));
    assert!(!first.exists() && session.log()["agenda"][0]["text"] == "Vor dem Ende.");
    let (second, refused) = (prepare(1, "Nach dem Ende."), prepare(0, &"x".repeat(90_000)));
    record.done(json!({ "do": "sign", "role": "secretary", "name": "S" }));
    assert_eq!(record.end().status, 0);
    let log = session.checked();
    assert_eq!(log["agenda"][1]["text"], "Nach dem Ende.");
    assert!(!second.exists() && refused.exists());
    let told = room.run(&["minutes", session.name(), "--format", "md"]);
    assert!(told.err.contains("item 1") && told.out.contains("Nach dem Ende."), "{}", told.err);
}

#[test]
fn corrections_and_signatures_are_made_from_the_screen() {
    let room = Room::new();
    let session = closed(&room);
    let mut terminal = look(&room, &session, (100, 30));
    terminal.press("2").press("/").press("stimmen gezählt").see("1 von 20").press(ENTER).press("k");
    // Yes and no change places in one act, which neither of them could alone.
    terminal.see("Berichtigung zu Eintrag 16").see("Enthaltungen").press("\x7f").press("1").press(TAB);
    terminal.press("\x7f").press("2").press(TAB).press(TAB).press(TAB).press("verzählt");
    terminal.press("\x1b[A").press("x").press(ENTER).see("Ungültig: Dieser Wert passt nicht").press("\x7f");
    terminal.press(ENTER).see("Gespeichert.").see("21 Einträge");
    terminal.press("u").see("Niederschrift unterzeichnen").press("Falsche Person").press(ENTER).see("22 Einträge");
    terminal.press("5").see("Falsche Person").press("r").see("23 Einträge").see_no("Falsche Person");
    terminal.press("u").see("Niederschrift unterzeichnen").press("Schriftführerin").press(ENTER).see("24 Einträge");
    terminal
        .press("u")
        .see("‹ Moderation ›")
        .press("Moderatorin")
        .press(ENTER)
        .see("unterzeichnet   25 Einträge")
        .see("Unterzeichnet: Moderatorin");
    terminal.press("w").press("1").see("▪ Tagesordnung");
    leave(terminal);
    let log = session.checked();
    assert_eq!(log["votes"][0]["result"]["decision"], "rejected");
    assert_eq!(log["corrections"][0]["value"], "1, 2, 0, 0");
    assert_eq!((&log["session"]["status"], &log["corrections"][0]["reason"]), (&json!("signed"), &json!("verzählt")));
}

#[test]
fn what_is_refused_comes_back_with_what_was_typed() {
    let room = Room::new();
    let session = closed(&room);
    let mut terminal = look(&room, &session, (100, 30));
    terminal
        .press("u")
        .see("Niederschrift unterzeichnen")
        .press(" ")
        .press(ENTER)
        .see("Name: Bitte einen Text eingeben");
    terminal.see("Niederschrift unterzeichnen").press(ESC).see_no("Niederschrift unterzeichnen");
    // While somebody else has the session, nothing goes in and she is told who has it.
    let mut leading = session.record();
    leading.refused("session_closed", json!({ "do": "note", "text": "x" }));
    terminal.press("u").see("Niederschrift unterzeichnen").press("Anna").press(ENTER).see("wird bereits geführt");
    terminal.see("Anna").press(ESC).see_no("Niederschrift unterzeichnen");
    drop(leading.end());
    // A day is shown and taken as people write it, and the field that is wrong is called what the form calls it.
    terminal.press("2").press("/").press("maßnahme geplant").see("1 von 20").press(ENTER).press("k");
    terminal.see("Berichtigung zu Eintrag 19").press(UP).press(&LEFT.repeat(6)).see("‹ Ende ›").see("31.12.2027");
    terminal.press(TAB).press(&BACKSPACE.repeat(10)).press("31.11.2027").press(TAB).press("neuer Stand").press(ENTER);
    terminal.see("Neuer Inhalt (TT.MM.JJJJ): Bitte einen Tag angeben").see("neuer Stand");
    terminal.press(&BACKSPACE.repeat(10)).press("30.11.2027").press(ENTER).see("Gespeichert.");
    assert_eq!(session.checked()["outcomes"][0]["measure"]["due"], "2027-11-30");
    terminal.press("\x03").see("Trotzdem verlassen?").press("j");
    terminal.ends();
}

#[test]
fn minutes_are_looked_at_and_written_from_the_screen() {
    let room = Room::new();
    let session = closed(&room);
    let mut terminal = look(&room, &session, (100, 30));
    terminal.press("5").see("Niederschrift").press("s").see("Minutes").press("s").see_no("Minutes");
    terminal.press("d").see("Ausführliche Niederschrift").press("a").see("Niederschrift als Datei schreiben");
    terminal.press(DOWN).press(DOWN).press(" ").press(DOWN).press(" ").press(DOWN).press(" ").press(DOWN).press(" ");
    terminal.press(UP).press(ENTER).see("2 Dateien geschrieben");
    leave(terminal);
    let html = fs::read_to_string(session.dir.join("niederschrift-ausfuehrlich.html")).unwrap();
    let md = fs::read_to_string(session.dir.join("niederschrift-ausfuehrlich.md")).unwrap();
    assert!(html.contains("Volkshochschule") && md.contains("Aylin Demir"));
}

#[test]
fn all_sessions_are_searched_as_one_types() {
    let room = Room::new();
    let _session = closed(&room);
    let mut terminal = Terminal::start(&room, (100, 30), &["--lang", "de"]);
    terminal.see("Ankommen in der Stadt").press("/").see("Suche in allen Sitzungen").press("sprachtref");
    terminal.see("1 Treffer").see("Vorschlag 2").press(ENTER).see("▪ Verlauf").see("Sprachtreff im Stadtteil");
    terminal.press("q").see("Sitzungen").press("/").see("sprachtref").press(" ergebnis:abg").see("Nichts gefunden");
    terminal.press(ESC).see_no("Suche in allen Sitzungen");
    leave(terminal);
}

#[test]
fn a_purge_date_that_has_come_is_told_of_at_home() {
    let room = Room::new();
    let session = closed(&room);
    let mut record = session.record();
    record.done(json!({ "do": "set_purge_date", "date": "2026-01-31" }));
    assert_eq!(record.end().status, 0);
    let mut terminal = Terminal::start(&room, (100, 30), &["--lang", "de"]);
    terminal.see("Löschtermin erreicht (31.01.2026): fachkonferenz purge").press("\x03");
    terminal.ends();
    room.print(&["purge", session.name()]);
    let mut terminal = Terminal::start(&room, (100, 30), &["--lang", "de"]);
    terminal.see("Ankommen in der Stadt").see_no("Löschtermin");
    leave(terminal);
}

#[test]
fn only_what_was_appended_is_told_until_the_journal_is_another_file() {
    let room = Room::new();
    let (session, mut record) = led(&room);
    let mut history = History::new(&session.dir);
    let mut told = |expected: Option<(bool, std::ops::RangeInclusive<u64>)>| {
        let (mut anew, mut seqs) = (false, Vec::new());
        let reading = history.read_on(|passage| match passage {
            Passage::Anew => {
                anew = true;
                seqs.clear();
            }
            Passage::Act(act) => seqs.push(act.seq),
        });
        assert_eq!(reading.unwrap().is_some(), expected.is_some());
        assert_eq!((anew, seqs), expected.map_or((false, Vec::new()), |(anew, seqs)| (anew, seqs.collect())));
    };
    told(Some((true, 1..=19)));
    told(None);
    record.done(json!({ "do": "note", "text": "Herr Meier sagt etwas" }));
    told(Some((false, 20..=20)));
    assert_eq!(record.end().status, 0);
    told(None);
    room.print(&["redact", session.name(), "--seq", "20", "--reason", "Name"]);
    told(Some((true, 1..=21)));
    assert_eq!(history.around(3, 1).unwrap().iter().map(|state| state.records).collect::<Vec<_>>(), [2, 3, 4]);
}
