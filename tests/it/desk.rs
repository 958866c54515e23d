//! What the moderator's screen says at any moment: how late it is, what undo takes back, whether the room can decide, what is
//! missing before the end and what comes after it. Through a real terminal and by keys alone.

use std::fs;

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use serde_json::json;

use crate::{
    room::{Room, Session, arrive, id},
    terminal::{BACKSPACE, DOWN, ENTER, ESC, HOME, TAB, Terminal},
    working::{at, leave},
};

/// A session on the screen that was opened so many minutes ago, with an item of an hour; its plan says this besides.
fn opened_before<'r>(room: &'r Room, minutes: i64, plan: serde_json::Value) -> (Session<'r>, Terminal) {
    let session = room.planned(plan);
    let mut record = session.record();
    let opened_at = Timestamp::now() - minutes.minutes();
    record.done(json!({ "do": "open_session", "by": "import", "at": opened_at.strftime("%FT%TZ").to_string() }));
    assert_eq!(record.end().status, 0);
    let terminal = Terminal::start(room, (120, 40), &["--lang", "de", "lead", session.name()]);
    (session, terminal)
}

/// How many minutes late the screen says the session is.
fn minutes_late(terminal: &mut Terminal) -> i64 {
    let text = terminal.see("Min. später").text();
    let (before, _) = text.split_once(" Min. später").unwrap();
    before.rsplit(' ').next().unwrap().parse().unwrap()
}

#[test]
fn lateness_is_told_against_the_planned_beginning() {
    let room = Room::new();
    let now = Timestamp::now().to_zoned(TimeZone::get("Europe/Berlin").unwrap());
    let today = now.date().to_string();
    // What was planned for midnight is as late as the day is old; whether it was opened in time makes no difference.
    let since_midnight = i64::from(now.hour()) * 60 + i64::from(now.minute());
    let (_, mut terminal) = opened_before(&room, 0, json!({ "date": today, "start": "00:00" }));
    if since_midnight > 0 {
        let late = minutes_late(&mut terminal);
        assert!((since_midnight..=since_midnight + 2).contains(&late), "{late} for {since_midnight}");
    }
    leave(terminal);
    // While people arrive nothing is late; with the first item the agenda begins where no beginning is planned, or another
    // day than today.
    for plan in
        [json!({}), json!({ "date": today, "start": "23:59" }), json!({ "date": "2020-01-01", "start": "00:00" })]
    {
        let minutes = if plan["start"] == "23:59" { 0 } else { 40.min(since_midnight) };
        let (_, mut terminal) = opened_before(&room, minutes, plan);
        terminal.see("Ende etwa").see_no("später").press("n").see("▶ 1").see_no("später");
        leave(terminal);
    }
}

#[test]
fn undo_says_what_it_takes_back_and_all_of_it_comes_back_in_turn() {
    let room = Room::new();
    for size in [(120, 40), (80, 24), (60, 20)] {
        let (_, mut terminal) = at(&room, "discuss", &["Park", "Rathaus"], size);
        terminal.see("u rückgängig: Vorschlag aufgenommen („Rathaus“)");
        // What is said in passing doesn't hide what Enter does.
        terminal.press("u").see("Rückgängig gemacht: Vorschlag").see("Weiter mit TOP 2: Ende").see_no("2  Rathaus");
        terminal.press("u").see_no("1  Park").press("U").see("1  Park").press("U").see("2  Rathaus");
        terminal
            .press(":")
            .see("Was möchten Sie tun?")
            .press("rück")
            .see("u         rückgängig: Vorschlag aufgenommen");
        terminal.press(ESC).see_no("Was möchten Sie tun?").press("l").see("2  Rathaus");
        leave(terminal);
    }
}

#[test]
fn a_quorum_that_is_missing_stays_in_sight() {
    let room = Room::new();
    for size in [(120, 40), (100, 30), (80, 24), (60, 20)] {
        let agenda = json!([{ "title": "Arbeit", "kind": "discuss" }, { "title": "Ende", "kind": "closing" }]);
        let session = room.planned(json!({ "quorum": "majority_members", "agenda": agenda }));
        let mut record = session.opened();
        arrive(&mut record, &["Aylin Demir", "Bernd Groß", "Chioma Okafor"]);
        record.done(json!({ "do": "start_item", "item": session.log()["agenda"][0]["id"] }));
        record.end();
        let mut terminal = Terminal::start(&room, size, &["--lang", "de", "lead", session.name()]);
        terminal.see("3 von 3 Stimmen").see("✓ beschlussfähig (ab 2)").press("t").press("1").press(ENTER).press("2");
        terminal.press(ENTER).see("soeben entfallen").press("l").see_no("soeben entfallen");
        terminal.see("1 von 3 Stimmen").see("✗ nicht beschlussfähig");
        leave(terminal);
    }
}

#[test]
fn every_field_can_be_chosen_by_eye_on_small_screens() {
    let room = Room::new();
    let title = "Sprachcafés in jedem Stadtteil, an zwei Nachmittagen in der Woche, mit Kinderbetreuung und ohne Anmeldung, \
                 getragen von Vereinen und der Volkshochschule, zunächst für zwei Jahre, mit Bericht";
    for size in [(120, 40), (80, 24), (60, 20)] {
        let (_, mut terminal) = at(&room, "vote", &[title], size);
        terminal.press("a").see("Mehrheit").press(ENTER).see("Stimmen zählen").press("2").press(ENTER).press(ENTER);
        for field in ["1  SPR", "2  BIL", "3  ARB", "4  WOH", "5  GES", "6  KUL", "7  TEI", "8  IKÖ"] {
            terminal.see(field);
        }
        // And the list of outcomes keeps its rows above them.
        terminal.press("e").see("8  IKÖ").see("1  ?");
        leave(terminal);
    }
}

#[test]
fn no_proposal_is_left_behind_while_the_cursor_stands_on_a_decided_one() {
    let room = Room::new();
    let (_, mut terminal) = at(&room, "vote", &["Alpha", "Beta"], (80, 24));
    terminal.press("l").see("gewählten Vorschlag abstimmen").press(HOME).press(ENTER).see("Mehrheit").press(ENTER);
    terminal.see("Stimmen zählen").press("2").press(ENTER).see("Abstimmung schließen").press(ENTER).press("1");
    terminal
        .see("Zurück zu den Vorschlägen")
        .press("l")
        .press(HOME)
        .see("Zum Vorschlag ohne Entscheidung")
        .press(ENTER);
    terminal.see("gewählten Vorschlag abstimmen").press(ENTER).see("Mehrheit").see("Beta").press(ESC);
    terminal.see_no("Mehrheit");
    leave(terminal);
}

#[test]
fn a_measure_of_which_nothing_is_said_is_not_planned() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "vote", &["Alpha"], (80, 24));
    terminal.press("l").press("a").see("Mehrheit").press(ENTER).see("Stimmen zählen").press("2").press(ENTER);
    terminal.see("Abstimmung schließen").press(ENTER).see("Handlungsfeld wählen").press("1").press("e");
    terminal.see("▪ Ergebnisse").press("m").see("Federführung").press(ENTER).see_no("Federführung");
    leave(terminal);
    assert!(session.records().iter().all(|record| record["event"]["type"] != "measure_planned"));
}

/// The first round tells how proposals stand; only the second one decides.
#[test]
fn the_first_round_of_consensing_decides_nothing() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "systemisches-konsensieren"]);
    let session = room.named(name.trim());
    let mut record = session.opened();
    let agenda = session.log()["agenda"].clone();
    let anna = record.done(json!({ "do": "register", "name": "Anna" }))["participant"].clone();
    record.done(json!({ "do": "arrive", "participant": anna }));
    for (item, outcomes) in [("Erste Bewertung der Widerstände", 0), ("Zweite Bewertung und Ergebnis", 1)] {
        let place = agenda.as_array().unwrap().iter().find(|it| it["title"] == item).unwrap();
        record.done(json!({ "do": "start_item", "item": place["id"] }));
        let [a, b] = ["A", "B"].map(|option| id(&format!("{option} {item}")));
        let options = json!([{ "option": a, "title": "A" }, { "option": b, "title": "B" }]);
        let open = json!({ "do": "open_vote", "title": "Welche?", "method": "resistance", "options": options });
        let vote = record.done(open)["vote"].clone();
        record.done(json!({ "do": "cast", "vote": vote, "voter": anna, "ballot": { a: 2, b: 9 } }));
        record.done(json!({ "do": "close_vote", "vote": vote }));
        assert_eq!(session.log()["outcomes"].as_array().unwrap().len(), outcomes);
    }
    record.end();
}

/// Marking moves on, so the cursor stands on a proposal that nobody meant.
#[test]
fn marked_proposals_merge_among_themselves() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "cluster", &["Alpha", "Beta", "Gamma"], (120, 40));
    terminal.press("l").see("Gamma").press(HOME).press(" ").press(" ").press("z").see_no("  2  Beta");
    leave(terminal);
    let log = session.checked();
    let states = log["proposals"].as_array().unwrap().iter().map(|proposal| proposal["status"].clone());
    assert_eq!(states.collect::<Vec<_>>(), ["open", "merged", "open"]);
}

#[test]
fn a_number_that_is_nobodys_ticks_nobody() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "opening", &[], (80, 24));
    terminal.press("2").see("Nummer 2: Bernd Groß geht").press("9").see("Die Nummer 29 gibt es nicht.").press(ENTER);
    terminal.press(" ").press(BACKSPACE).see("Nummer 2: Bernd Groß geht").press(ENTER).see("2 von 3 anwesend");
    terminal.press("2").see("Nummer 2: Bernd Groß kommt").press(ESC).see("Weiter mit TOP 2");
    // A second person of a name is asked about.
    terminal.press("p").see("Name; Organisation").press("bernd groß ; AWO").press(ENTER);
    terminal.see("steht schon auf der Liste: Nummer 2, noch nicht anwesend").press(ENTER).see("bernd groß, AWO");
    terminal.press(ESC).see_no("Name; Organisation");
    leave(terminal);
    let people = session.checked()["participants"].as_array().unwrap().len();
    assert_eq!(people, 4);
}

#[test]
fn what_is_special_about_a_vote_is_not_cut_off() {
    let room = Room::new();
    let (session, terminal) = at(&room, "opening", &[], (120, 40));
    leave(terminal);
    let mut record = session.record();
    let organisation = "Migrationsrat und Bund der Kulturvereine im Regierungsbezirk e. V.";
    record.done(json!({ "do": "register", "participant": id("Ada"), "name": "Ada", "organisation": organisation }));
    record.done(json!({ "do": "excuse_from", "participant": id("Ada"), "item": session.log()["agenda"][0]["id"] }));
    record.end();
    for size in [(120, 40), (60, 20)] {
        let mut terminal = Terminal::start(&room, size, &["--lang", "de", "lead", session.name()]);
        terminal.see("Ada, Migrationsrat").see("… (befangen)");
        // Whoever speaks is there, ticked or not.
        terminal.press("s").see("Ada, Migrationsrat und Bund").press("ada").press(ENTER).press("r").see("Ada");
        terminal.press("x").see("Niemand wartet");
        leave(terminal);
    }
}

#[test]
fn the_checklist_leads_to_what_is_missing_and_the_end_to_the_minutes() {
    let room = Room::new();
    let (session, mut terminal) = at(&room, "closing", &["Park"], (80, 24));
    terminal.press("l").see("1  Park").press("m").see("abgegeben");
    terminal.press("k").see("✗  Meinungsbild 1 ist noch offen").press(ENTER).see("abgegeben");
    terminal.press("2").see("Zählung übernehmen").press(ENTER).see("schließen").press(ENTER).see_no("abgegeben");
    terminal.press("l").see("1  Park").press("f").see("angenommen").press("e").see("1  SPR").press("1");
    terminal.press("k").see("·  1 Ergebnis nicht geplant").see("1 TOP nicht begonnen");
    terminal.press("n").see("✓  TOP 2 läuft und endet mit der Sitzung").press(HOME).press(DOWN).press(DOWN).press(DOWN);
    terminal.see("Planen, wer was bis wann tut: Park").press(ENTER).see("Federführung").press("Amt 54");
    terminal.press(TAB).press(TAB).press(TAB).press("31.2.2027").press(ENTER).see("Diesen Tag gibt es nicht");
    terminal.press(&BACKSPACE.repeat(9)).press(ENTER).see("✓  alle Ergebnisse geplant").press("\x1b[F").press(ENTER);
    terminal.see("Sitzung schließen?").press("j").see("u rückgängig: Sitzung geschlossen").see_no("geschlossen („");
    terminal
        .see("Protokoll ansehen, ausgeben und unterschreiben")
        .press(ENTER)
        .see("Tagesordnung")
        .see("5 Niederschrift");
    terminal.press("q").see("Sitzungen   1").press("q");
    terminal.ends();
    assert_eq!(session.checked()["session"]["status"], "closed");
}

#[test]
fn the_shelf_says_how_far_a_session_is() {
    let room = Room::new();
    let (_, terminal) = at(&room, "discuss", &["Park", "Rathaus"], (80, 24));
    leave(terminal);
    for size in [(120, 40), (80, 24), (60, 20)] {
        let mut terminal = Terminal::start(&room, size, &["--lang", "de"]);
        terminal.see("Probe").see("TOP 1 von 2").see("2 Vorschläge").press("q");
        terminal.ends();
    }
}

#[test]
fn splitting_names_the_key_of_a_new_line() {
    let room = Room::new();
    let (_, mut terminal) = at(&room, "discuss", &["Park und Rathaus"], (80, 24));
    terminal.press("d").see("eine Zeile je neuem Vorschlag").see("Alt-Enter neue Zeile").press(ESC);
    // A heading has one line.
    terminal.see_no("Alt-Enter").press("o").see("Überschrift für 1 Vorschlag").see_no("Alt-Enter").press(ESC);
    terminal.see_no("Überschrift für 1 Vorschlag");
    leave(terminal);
}

#[test]
fn a_log_that_cannot_be_written_stays_said_with_the_way_out() {
    let room = Room::new();
    for size in [(80, 24), (60, 20)] {
        let (session, mut terminal) = at(&room, "discuss", &["Park"], size);
        // Where it is written first there stands a folder: that fails at once, before anybody can do the next act.
        let obstacle = session.dir.join("log.json.new");
        fs::create_dir(&obstacle).unwrap();
        terminal.press("n").see("Sitzungslog (log.json) nicht").see("F6 macht in einem anderen Ordner");
        terminal.press("l").see("1  Park");
        for (title, listed) in [("Rathaus", "2  Rathaus"), ("Bad", "3  Bad")] {
            terminal
                .press("v")
                .see("eine Zeile je Vorschlag")
                .press(title)
                .press(ENTER)
                .press(ESC)
                .see_no("eine Zeile je Vorschlag")
                .see(listed);
            terminal.see("✓ gespeichert").see("Sitzungslog (log.json) nicht");
        }
        // It goes by itself once a log has been written, and stands again when the next one can't be.
        fs::remove_dir(&obstacle).unwrap();
        terminal.press("u").see_no("Sitzungslog (log.json) nicht");
        fs::create_dir(&obstacle).unwrap();
        terminal.press("U").see("Sitzungslog (log.json) nicht").see("✓ gespeichert");
        terminal.see("F6 macht in einem anderen Ordner").press("\x1b[17~").see("In einem anderen Ordner weitermachen");
        let stick = tempfile::tempdir().unwrap();
        terminal
            .press(stick.path().to_str().unwrap())
            .press(ENTER)
            .see("geht jetzt in")
            .see_no("Sitzungslog (log.json) nicht");
        leave(terminal);
        assert!(fs::metadata(stick.path().join(session.name()).join("log.json")).unwrap().is_file());
    }
}

#[test]
fn a_key_that_is_left_over_stays_said_until_it_is_destroyed() {
    let room = Room::new();
    let (session, terminal) = at(&room, "vote", &["Park"], (80, 24));
    leave(terminal);
    let mut record = session.record();
    record.done(json!({ "do": "open_vote", "on": [id("Park")], "method": "yes_no", "secrecy": "secret" }));
    record.end();
    let mut terminal = Terminal::start(&room, (80, 24), &["--lang", "de", "lead", session.name()]);
    terminal.see("abgegeben: 0 von 3");
    let keys = fs::read_dir(session.dir.join("secret")).unwrap().map(|entry| entry.unwrap().path());
    let key = keys.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "vote")).unwrap();
    // Where the key lies there stands a folder, which can't be written over.
    fs::remove_file(&key).unwrap();
    fs::create_dir(&key).unwrap();
    terminal.press("3").press(ENTER).see("schließen").press(ENTER).see("noch nicht vernichtet");
    terminal.press("1").see("✓ gespeichert").press("l").see("angenommen").see("noch nicht vernichtet");
    fs::remove_dir(&key).unwrap();
    terminal.press("n").see_no("noch nicht vernichtet");
    leave(terminal);
}

#[test]
fn the_large_view_keeps_the_clock_and_cuts_no_wording() {
    let room = Room::new();
    let title =
        "Sprachcafés in jedem Stadtteil, an zwei Nachmittagen in der Woche, mit Kinderbetreuung und ohne Anmeldung";
    for size in [(120, 40), (80, 24)] {
        let (_, mut terminal) = at(&room, "vote", &[title, "Park"], size);
        // In large letters no text stands there to be read by a program.
        terminal.press("g").see_no("Vorschläge").see_no("1  Arbeit").press(ESC).see("1  Arbeit").press("l").press(HOME);
        terminal.press("a").see("Mehrheit").press(ENTER).see("Stimmen zählen").press("g").see("Stimmen abgegeben");
        terminal.see("1  Arbeit").see("0:0");
        // Where it is too long for large letters, the whole of it stands there in small ones.
        let (text, first) = (terminal.text(), "Sprachcafés");
        let whole = || title.split(' ').all(|word| text.contains(word));
        assert!(if size.0 == 120 { !text.contains(first) } else { whole() }, "{text}");
        terminal.press(ESC).see("Stimmen zählen");
        leave(terminal);
    }
}
