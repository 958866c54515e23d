//! Text from people that would harm a terminal, a page or a reader: what lands in journal, log and answers is harmless,
//! and honest text stays what it is.

use serde_json::{Value, json};

use crate::room::Room;

/// Given, and what is kept of it on one line.
const TEXTS: &[(&str, &str)] = &[
    // Escape sequences go as units: their visible rest would be nonsense.
    ("Radweg \u{1b}[38;2;1;2;3mgrün\u{1b}[0m", "Radweg grün"),
    ("\u{1b}[2J\u{1b}[H\u{1b}[3JParkbank", "Parkbank"),
    ("\u{1b}]0;gehackt\u{7}Titel", "Titel"),
    ("\u{1b}]8;;https://evil.example\u{1b}\\klick\u{1b}]8;;\u{1b}\\", "klick"),
    ("\u{1b}]52;c;cm0gLXJm\u{7}Zwischenablage", "Zwischenablage"),
    ("a\u{9b}31mrot\u{9b}0m", "arot"),
    ("\u{1b}[?1049h\u{1b}[6nFrage", "Frage"),
    // Controls, and what breaks or fakes lines.
    ("ping\u{7}\u{8}\u{0}pong\u{7f}", "pingpong"),
    ("ja\rnein", "ja nein"),
    ("eins\u{85}zwei\u{2028}drei\u{2029}vier\tfünf\u{a0}sechs", "eins zwei drei vier fünf sechs"),
    // What reorders, hides or rides along.
    ("Antrag \u{202e}neммonegna\u{202c} ok", "Antrag neммonegna ok"),
    ("\u{2066}a\u{2069}\u{200e}b\u{200f}", "ab"),
    ("Pa\u{200b}rk\u{2060}bank\u{feff}\u{ad}", "Parkbank"),
    ("ok\u{e0041}\u{e007f}", "ok"),
    ("a\u{34f}b\u{fff9}c\u{fffb}d\u{ffff}e\u{fdd0}", "abcde"),
    // Endless marks, decomposed letters.
    ("b\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}lgo", "b\u{301}\u{301}\u{301}\u{301}lgo"),
    ("Mu\u{308}nchen", "München"),
    ("   viel    Platz   ", "viel Platz"),
    // Data for other programs is text here.
    ("=1+1|' /C calc'!A0", "=1+1|' /C calc'!A0"),
    ("<script>alert(1)</script> & \"x\" %s %n {{7*7}} ${x}", "<script>alert(1)</script> & \"x\" %s %n {{7*7}} ${x}"),
    ("'); DROP TABLE outcomes;--", "'); DROP TABLE outcomes;--"),
    ("../../etc/passwd\\..\\x", "../../etc/passwd\\..\\x"),
    // Honest text in all its scripts.
    ("Fußgängerüberweg „Grüne Straße“ – 50 % & mehr €", "Fußgängerüberweg „Grüne Straße“ – 50 % & mehr €"),
    ("👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 1️⃣", "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 1️⃣"),
    ("مقترح: ممر للمشاة", "مقترح: ممر للمشاة"),
    ("می‌خواهم", "می‌خواهم"),
    ("שלום Radweg 123", "שלום Radweg 123"),
    ("Đặng Thị Hương, Özgür, Łukasz, Ελένη, Юлія, 漢字", "Đặng Thị Hương, Özgür, Łukasz, Ελένη, Юлія, 漢字"),
];

/// Whether a character would do something instead of showing something.
fn acts(c: char) -> bool {
    let hidden = matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' | '\u{ad}' | '\u{34f}');
    hidden || c.is_control()
}

/// All texts inside a value, with the names of fields.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        Value::Object(map) => {
            map.iter().flat_map(|(key, value)| texts(value).into_iter().chain([key.as_str()])).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

fn harmless(value: &Value) {
    for text in texts(value) {
        assert!(!text.chars().any(|c| acts(c) && c != '\n'), "{text:?}");
    }
}

#[test]
fn what_is_kept_is_harmless_and_means_the_same() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    for (given, _) in TEXTS {
        record.done(json!({ "do": "propose", "title": given, "text": given }));
        record.done(json!({ "do": "register", "name": given, "organisation": given, "group": given }));
        record.done(json!({ "do": "open_vote", "title": given, "method": "choice", "options": [{ "title": given }] }));
        record.done(json!({ "do": "note", "text": given }));
        let made = record.done(
            json!({ "do": "record_outcome", "title": given, "text": given, "kind": "measure", "result": "noted" }),
        );
        record.done(json!({ "do": "assign", "outcome": made["outcome"], "handlungsfeld": null, "reason": given }));
        record.done(json!({ "do": "plan_measure", "outcome": made["outcome"], "lead": given, "next_step": given,
            "funding": [{ "source": given }] }));
        record.done(json!({ "do": "add_item", "title": given, "kind": "discuss" }));
    }
    assert_eq!(record.end().status, 0);
    let log = session.checked();
    for (n, (given, kept)) in TEXTS.iter().enumerate() {
        assert_eq!(log["proposals"][n]["title"], *kept, "{given:?}");
        assert_eq!(log["votes"][n]["options"][0]["title"], *kept, "{given:?}");
        assert_eq!(log["participants"][n]["organisation"], *kept, "{given:?}");
        assert_eq!(log["outcomes"][n]["measure"]["funding"][0]["source"], *kept, "{given:?}");
    }
    harmless(&log);
    session.records().iter().for_each(harmless);
    let bytes = String::from_utf8(session.journal()).unwrap();
    assert!(!bytes.chars().any(|c| acts(c) && c != '\n'), "the file itself can be looked at");
    for args in [&["show", session.name()][..], &["list"], &["show", session.name(), "--json"]] {
        assert!(!room.print(args).chars().any(|c| acts(c) && c != '\n'), "{args:?}");
    }
}

#[test]
fn answers_repeat_nothing_harmful() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    let bad = "x\u{1b}[31m\u{9b}1m\u{202e}\u{7}\u{200b}y";
    let huge = "ä".repeat(200_000);
    for text in [bad, &huge] {
        record.done(json!({ "do": "register", "name": "a" }));
        for command in [
            json!({ "do": text }),
            json!({ "do": "note", "text": "n", (text): 1 }),
            json!({ "do": "note", "text": "n", "by": text }),
            json!({ "do": "note", "text": "n", "by": "import", "at": text }),
            json!({ "do": "arrive", "participant": text }),
            json!({ "do": "add_item", "title": "t", "kind": text }),
            json!({ "do": "open_vote", "title": "t", "method": text }),
        ] {
            let answer = record.refused("bad_command", command);
            harmless(&answer);
            assert!(answer.to_string().len() < 2_000, "{} bytes", answer.to_string().len());
        }
        let made = record.done(json!({ "do": "record_outcome", "title": "o", "kind": "stored", "result": "noted" }));
        let unknown = json!({ "do": "assign", "outcome": made["outcome"], "handlungsfeld": text });
        let answer = record.refused("unknown_handlungsfeld", unknown);
        harmless(&answer);
        assert!(answer.to_string().len() < 1_000);
        let vote = record.done(json!({ "do": "open_vote", "title": "t", "method": "yes_no" }))["vote"].clone();
        let unknown = json!({ "do": "count", "vote": vote, "channel": "hands", "counts": { text: 1 } });
        let answer = record.refused("unknown_option", unknown);
        harmless(&answer);
        assert!(answer.to_string().len() < 1_000);
    }
    // An id is the sender's own and comes back as it was; in the journal it is kept so, escaped where JSON has to.
    let answer = record.done(json!({ "id": "\u{1b}[31m", "do": "note", "text": "n" }));
    assert_eq!(answer["id"], "\u{1b}[31m");
    assert!(!String::from_utf8(session.journal()).unwrap().contains('\u{1b}'));
}

#[test]
fn names_and_plans_from_outside_are_cleaned_too() {
    let room = Room::new();
    let bad = "Titel\u{1b}[31m \u{202e}rot\u{7}";
    let session =
        room.planned(json!({ "title": bad, "place": bad, "agenda": [{ "title": bad, "kind": "vote", "note": bad }] }));
    assert!(session.name().chars().all(|c| c.is_alphanumeric() || c == '-'), "{}", session.name());
    let log = session.checked();
    assert_eq!((&log["session"]["title"], &log["agenda"][0]["title"]), (&json!("Titel rot"), &json!("Titel rot")));
    let list = room.write("list.csv", format!("Name;Organisation\n{bad};{bad}\n"));
    room.print(&["import", session.name(), "--participants", list.to_str().unwrap()]);
    assert_eq!(session.checked()["participants"][0]["name"], "Titel rot");
    // A title made of path pieces stays inside the sessions folder.
    let session = room.planned(json!({ "title": "../../böse/\\: <Sitzung>" }));
    assert_eq!(session.dir.parent(), Some(room.path()));
    assert_eq!(session.name(), "böse-sitzung");
    let session = room.planned(json!({ "title": "../.." }));
    assert_eq!(session.name(), "sitzung");
    // A folder that somebody else named.
    std::fs::rename(session.dir, room.path().join("x\u{1b}[31m\u{202e}y")).unwrap();
    assert!(room.print(&["list"]).contains("xy"));
    let ran = room.run(&["show", "\u{1b}[31mweg"]);
    assert!(ran.status == 1 && !ran.err.chars().any(|c| acts(c) && c != '\n'), "{:?}", ran.err);
    let ran = room.run(&["dance\u{1b}[31m\u{202e}"]);
    assert!(ran.status == 2 && !ran.err.chars().any(|c| acts(c) && c != '\n'), "{:?}", ran.err);
}
