//! Minutes out for comments: until a day, with objections and remarks and their answers, until somebody signs.

use serde_json::{Value, json};

use crate::{
    redaction::stands_in,
    room::{Record, Room, Session, id},
    terminal::{DOWN, ENTER, ESC, TAB, Terminal, UP},
};

/// A closed session whose minutes can be talked about.
fn closed(room: &Room) -> (Session<'_>, Record) {
    let session = room.planned(json!({ "title": "Ankommen in der Stadt" }));
    let mut record = session.opened();
    record.done(json!({ "do": "close_session" }));
    (session, record)
}

fn comment(name: &str, text: &str) -> Value {
    json!({ "do": "comment", "by": "secretary", "comment": id(name), "author": name, "text": text })
}

fn answer(name: &str, taken_up: bool) -> Value {
    json!({ "do": "answer_comment", "by": "secretary", "comment": id(name), "taken_up": taken_up, "reason": "So war es.",
        "name": "Frau Sommer" })
}

fn sign(role: &str) -> Value {
    json!({ "do": "sign", "role": role, "name": "n", "by": "secretary" })
}

fn minutes(room: &Room, session: &Session<'_>, detail: &str) -> String {
    room.print(&["--lang", "de", "minutes", session.name(), "--format", "md", "--detail", detail])
}

#[test]
fn minutes_go_out_are_commented_on_answered_and_signed() {
    let room = Room::new();
    let (session, mut record) = closed(&room);
    let item = session.log()["agenda"][0]["id"].clone();
    record.refused("not_circulated", comment("Integrationsrat", "Zu früh"));
    assert!(minutes(&room, &session, "course").contains("Entwurf – noch nicht unterzeichnet"));
    record.done(json!({ "do": "circulate", "until": "2099-12-01" }));
    record.done(json!({ "do": "circulate", "until": "2099-12-03" }));
    let mut on_item = comment("Integrationsrat", "Die zweite Wortmeldung fehlt.");
    on_item["item"] = item;
    let made = record.done(on_item);
    assert_eq!(made["comment"], id("Integrationsrat"));
    record.done(comment("Bernd Groß", "Mein Name ist falsch geschrieben."));
    let log = session.log();
    assert_eq!(
        (&log["session"]["minutes"], &log["session"]["comments_until"]),
        (&"circulated".into(), &"2099-12-03".into())
    );
    assert_eq!((&log["comments"][1]["number"], &log["comments"][1]["answer"]), (&2.into(), &Value::Null));
    let message = record.refused("comments_unanswered", sign("secretary"))["error"]["message"].to_string();
    assert!(message.contains("comments 1, 2"), "{message}");
    record.done(answer("Integrationsrat", false));
    record.done(answer("Bernd Groß", false));
    let before = session.log();
    record.done(answer("Bernd Groß", true));
    record.done(json!({ "do": "undo" }));
    let mut after = session.log();
    after["journal"] = before["journal"].clone();
    assert_eq!(after, before, "an answer is replaced, and taken back");
    record.done(answer("Bernd Groß", true));

    let listed = room.print(&["--lang", "de", "list"]);
    assert!(listed.contains("zur Stellungnahme bis 03.12.2099"), "{listed}");
    let [course, full] = ["course", "full"].map(|detail| minutes(&room, &session, detail));
    for words in [
        "Entwurf – zur Stellungnahme bis Donnerstag, 3. Dezember 2099",
        "Einwendungen und Anmerkungen",
        "Anmerkung 1 zu TOP 1",
        "Mein Name ist falsch geschrieben.",
        "nicht übernommen",
        "So war es.",
    ] {
        assert!(course.contains(words) && full.contains(words), "{words:?} is not in {course}");
    }
    assert!(full.contains("Bernd Groß") && full.contains("von Frau Sommer"));
    assert!(!course.contains("Bernd Groß") && !course.contains("Sommer"), "who spoke up is named in full minutes only");
    assert!(!minutes(&room, &session, "results").contains("Einwendungen"));

    record.done(sign("secretary"));
    assert!(minutes(&room, &session, "course").contains("Endfassung – eine Unterschrift fehlt noch"));
    for late in [comment("zu spät", "x"), answer("Bernd Groß", false), json!({ "do": "circulate" })] {
        record.refused("session_signed", late);
    }
    record.done(sign("moderator"));
    assert_eq!(record.end().status, 0);
    assert_eq!(session.checked()["session"]["minutes"], "final");
    assert!(minutes(&room, &session, "course").contains("Endfassung – unterzeichnet am"));
}

#[test]
fn minutes_can_become_a_draft_again_and_authors_go_with_the_personal_data() {
    let room = Room::new();
    let (session, mut record) = closed(&room);
    record.done(json!({ "do": "circulate", "until": "2099-12-03" }));
    record.done(comment("Erika Beispiel", "Bitte ergänzen."));
    record.done(json!({ "do": "circulate" }));
    record.refused("not_circulated", comment("Bernd", "x"));
    record.done(answer("Erika Beispiel", true));
    assert_eq!(record.end().status, 0);
    assert_eq!(session.log()["session"]["minutes"], "draft");
    room.print(&["purge", session.name()]);
    let log = session.checked();
    assert_eq!((&log["comments"][0]["author"], &log["comments"][0]["text"]), (&json!("[…]"), &json!("[…]")));
    assert!(!String::from_utf8(session.journal()).unwrap().contains("Erika Beispiel"));
}

#[test]
fn what_is_about_the_minutes_can_be_put_right_until_somebody_signs() {
    let room = Room::new();
    let (session, mut record) = closed(&room);
    let item = session.log()["agenda"][0]["id"].clone();
    let seq = |answer: &Value| answer["seq"][0].clone();
    let undo = |seq: &Value| json!({ "do": "undo", "seq": seq });
    let draft = record.done(json!({ "do": "minute", "item": item, "text": "Falscher TOP", "by": "secretary" }));
    let late = record.done(json!({ "do": "circulate", "until": "2099-12-30" }));
    let wrong = record.done(comment("falsch", "Gehört woandershin."));
    let right = record.done(comment("richtig", "Bitte ergänzen."));
    let answered = record.done(answer("richtig", true));
    record.refused("rests_on_it", undo(&seq(&right)));
    record.refused("session_closed", undo(&json!(3)));
    for act in [&wrong, &draft, &answered, &late] {
        record.done(undo(&seq(act)));
    }
    let log = session.log();
    assert_eq!((&log["session"]["minutes"], &log["agenda"][0]["text"]), (&json!("draft"), &Value::Null));
    assert_eq!(log["comments"].as_array().unwrap().len(), 1);
    assert_eq!((&log["comments"][0]["id"], &log["comments"][0]["answer"]), (&json!(id("richtig")), &Value::Null));
    // What was taken back comes into force again.
    let last = session.records().len();
    record.done(undo(&json!(last)));
    assert_eq!(session.log()["session"]["comments_until"], "2099-12-30");
    record.done(answer("richtig", false));
    record.done(sign("secretary"));
    record.refused("session_signed", undo(&seq(&right)));
    assert_eq!(record.end().status, 0);
    session.checked();
}

#[test]
fn a_form_outlives_other_forms_and_a_slip_is_taken_back() {
    let room = Room::new();
    let (session, record) = closed(&room);
    assert_eq!(record.end().status, 0);
    let mut terminal = Terminal::start(&room, (120, 40), &["--lang", "de", "review", session.name()]);
    terminal.see("▪ Tagesordnung").press("5").see("▪ Niederschrift").press("z").see("zur Stellungnahme geben");
    terminal.press(&"\x7f".repeat(10)).press("3.12.1999").press(ENTER).see("nicht vor dem Ende der Sitzung");
    terminal.press("z").see("3.12.1999").press(&"\x7f".repeat(10)).press("3.12.2099").press(ENTER);
    terminal.see("zur Stellungnahme bis 03.12.2099").press("m").see("Einwendung oder Anmerkung");
    terminal.press("Integrationsrat").press(TAB).press("Ein langer Wortlaut").see("langer Wortlaut").press(ESC);
    terminal.see_no("langer Wortlaut");
    // Another form is sent meanwhile, and takes only itself away.
    terminal.press("z").see("zur Stellungnahme geben").press(&"\x7f".repeat(10)).press("4.12.2099").press(ENTER);
    terminal.see("bis 04.12.2099").press("m").see("Ein langer Wortlaut").press(ENTER).see("1 Anmerkung offen");
    terminal.press("m").see("Einwendung oder Anmerkung").see_no("langer Wortlaut").press(ESC).see_no("Einwendung oder");
    terminal.press("r").see("Zurückgenommen").see_no("Anmerkung offen").press("r").see("bis 03.12.2099");
    terminal.press("\x03");
    terminal.ends();
    let log = session.checked();
    assert_eq!((&log["comments"], &log["session"]["comments_until"]), (&Value::Null, &json!("2099-12-03")));
}

#[test]
fn nothing_of_a_comment_outlives_the_personal_data() {
    let room = Room::new();
    let (session, mut record) = closed(&room);
    record.done(json!({ "do": "circulate", "until": "2099-12-03" }));
    let text = "Bitte „zu spät“ streichen,\nich war krank. Gez. E. Beispiel";
    record.done(json!({ "do": "comment", "comment": id("a"), "author": "Erika Beispiel", "text": text }));
    record.done(json!({ "do": "comment", "comment": id("b"), "author": "Bernd Groß", "text": "Wie Erika Beispiel." }));
    record.done(json!({ "do": "answer_comment", "comment": id("a"), "taken_up": true, "name": "Karla Kurz",
        "reason": "Frau B. war entschuldigt" }));
    record.done(json!({ "do": "undo" }));
    record.done(json!({ "do": "answer_comment", "comment": id("a"), "taken_up": true, "name": "Karla Kurz",
        "reason": "Attest liegt vor" }));
    assert_eq!(record.end().status, 0);
    let sheet = || room.print(&["--lang", "de", "processing", session.name()]);
    assert!(sheet().contains("Anmerkungen zur Niederschrift mit Urheberschaft"));
    for format in ["md", "html", "pdf"] {
        let file = session.dir.join(format!("protokoll.{format}"));
        let file = file.to_str().unwrap();
        room.print(&["--lang", "de", "minutes", session.name(), "--format", format, "--detail", "full", "-o", file]);
    }
    room.print(&["purge", session.name(), "--yes"]);
    let names = ["Erika", "E. Beispiel", "Bernd", "Groß", "Karla", "Kurz"];
    for gone in names.into_iter().chain(["krank", "spät", "Attest", "entschuldigt"]) {
        assert_eq!(stands_in(room.path(), gone), <[String; 0]>::default(), "{gone}");
    }
    let (log, sheet) = (session.checked(), sheet());
    assert_eq!((&log["comments"][0]["text"], &log["comments"][0]["answer"]["taken_up"]), (&json!("[…]"), &json!(true)));
    assert!(!sheet.contains("mit Urheberschaft") && sheet.contains("Unterschriften bleiben"), "{sheet}");
    assert!(minutes(&room, &session, "full").contains("Anmerkung 1"));
}

#[test]
fn all_of_it_is_done_from_the_screen() {
    let room = Room::new();
    let (session, record) = closed(&room);
    assert_eq!(record.end().status, 0);
    for size in [(120, 40), (80, 24)] {
        let mut terminal = Terminal::start(&room, size, &["--lang", "de", "review", session.name()]);
        terminal.see("▪ Tagesordnung").press("5").see("▪ Niederschrift");
        // It is offered until two weeks from now.
        terminal.press("z").see("zur Stellungnahme geben").press(&"\x7f".repeat(10)).press("3.12.2099").press(ENTER);
        terminal.see("zur Stellungnahme bis 03.12.2099").press("1").see("▪ Tagesordnung").press("m");
        terminal.see("Einwendung oder Anmerkung").see("TOP 1").press("Integrationsrat").press(TAB);
        terminal.press("Die zweite Wortmeldung fehlt.").press(ENTER).see("1 Anmerkung offen");
        terminal.press("5").see("▪ Niederschrift").press("u").press("b").see("Anmerkung beantworten");
        terminal.see("Integrationsrat").see("‹ übernommen ›").press(DOWN).press("Ergänzt.").press(TAB);
        terminal.press("Frau Sommer").press(ENTER).see_no("offen");
        terminal.press("u").see("Frist zur Stellungnahme läuft noch bis 03.12.2099").press("\x03").press("j");
        terminal.ends();
        let mut terminal = Terminal::start(&room, size, &["--lang", "de"]);
        terminal.see("Ankommen in der Stadt").see("Stellungnahme").press("\x03");
        terminal.ends();
        let log = session.checked();
        let last = log["comments"].as_array().unwrap().last().unwrap();
        assert_eq!((&last["item"], &last["answer"]["taken_up"]), (&log["agenda"][0]["id"], &json!(true)));
    }
}

#[test]
fn a_comment_has_as_many_lines_as_it_needs() {
    let room = Room::new();
    let (session, mut record) = closed(&room);
    record.done(json!({ "do": "circulate", "until": "2099-12-03" }));
    assert_eq!(record.end().status, 0);
    let editor = room.write("editor.sh", "printf '\\nAm Rand notiert.' >> \"$1\"\n");
    let editor = format!("sh {}", editor.display());
    let args = ["--lang", "de", "review", session.name()];
    for size in [(120, 40), (80, 24)] {
        let mut terminal = Terminal::start_with(&room, size, &args, ("EDITOR", &editor));
        terminal.see("▪ Tagesordnung").press("5").see("▪ Niederschrift").press("m");
        terminal.see("Einwendung oder Anmerkung").press("Integrationsrat").press(TAB).see("neue Zeile");
        // A line break never sends it, and what was begun is kept.
        terminal.paste("Erstens fehlt ein Satz.\nZweitens stimmt die Uhrzeit nicht.").see("stimmt die Uhrzeit nicht.");
        terminal.press("\x1b\r").press("Drittens danke.").see("Drittens danke.").press(ESC).see_no("Drittens danke.");
        terminal.press("m").see("Erstens fehlt").see("Drittens danke.");
        terminal.press(UP).press("\x1b[F").press(" Sondern 18 Uhr.");
        terminal.see("18 Uhr.").press("\x0f").see("Am Rand notiert.").press(ENTER).see("Gespeichert.");
        let text = "Erstens fehlt ein Satz.\nZweitens stimmt die Uhrzeit nicht. Sondern 18 Uhr.\nDrittens danke.\nAm Rand notiert.";
        assert_eq!(session.checked()["comments"].as_array().unwrap().last().unwrap()["text"], text);
        assert!(!session.dir.join("anmerkung-1.entwurf.txt").exists());
        terminal.press("\x03");
        terminal.ends();
    }
}

#[test]
fn what_was_said_about_the_minutes_is_found_where_it_was_said() {
    let room = Room::new();
    let (session, mut record) = closed(&room);
    record.done(json!({ "do": "circulate", "until": "2099-12-03" }));
    record.done(json!({ "do": "comment", "comment": id("a"), "author": "Erika Beispiel", "text": "Das war anders." }));
    record.done(json!({ "do": "undo" }));
    record.done(json!({ "do": "comment", "comment": id("b"), "author": "Erika Beispiel", "text": "Die Wortmeldung zur\nBücherei fehlt." }));
    record.done(json!({ "do": "answer_comment", "comment": id("b"), "taken_up": true, "name": "Karla Kurz", "reason": "Nachgetragen." }));
    assert_eq!(record.end().status, 0);
    for (query, found) in
        [("buecherei", true), ("nachgetragne", true), ("anders", false), ("Karla", false), ("Erika", false)]
    {
        let printed = room.print(&["--lang", "de", "search", query]);
        assert_eq!(printed.contains("Anmerkung"), found, "{query}: {printed}");
    }
    let mut terminal = Terminal::start(&room, (120, 40), &["--lang", "de"]);
    terminal.see("Ankommen in der Stadt").press("/").press("bücherei").see("Anmerkung").press(ENTER);
    terminal.see("▪ Verlauf").see("Die Wortmeldung zur").press("\x03");
    terminal.ends();
    room.print(&["purge", session.name(), "--yes"]);
    assert!(room.run(&["search", "Bücherei"]).out.is_empty());
    assert_eq!(stands_in(room.path(), "Nachgetragen"), <[String; 0]>::default());
}
