//! The program line by line: led by typed lines through a pipe, as a screen reader's or a script's user leads it, and in a
//! terminal that can do nothing but write.

use std::{
    io::{Read, Write},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Instant,
};

use serde_json::Value;

use crate::{
    room::{PATIENCE, Ran, Room},
    terminal::Terminal,
};

/// A conversation with the program.
struct Talk {
    child: Child,
    told: Receiver<Vec<u8>>,
    text: String,
    /// What was told up to here has been looked at.
    seen: usize,
}

impl Talk {
    fn start(mut program: Command, args: &[&str]) -> Self {
        program.env("FACHKONFERENZ_LANG", "de").arg("--plain").args(args);
        let mut child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut out = child.stdout.take().unwrap();
        let (tell, told) = channel();
        thread::spawn(move || {
            let mut chunk = [0; 1 << 16];
            while let Ok(read @ 1..) = out.read(&mut chunk) {
                if tell.send(chunk[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self { child, told, text: String::new(), seen: 0 }
    }

    /// Types a line, and waits until it has been told what it says; in the order in which it is told.
    fn says(&mut self, line: &str, told: &[&str]) -> &mut Self {
        let input = self.child.stdin.as_mut().unwrap();
        input.write_all(line.as_bytes()).and_then(|()| input.write_all(b"\n")).unwrap();
        for words in told {
            self.hear(line, words);
        }
        self
    }

    fn hear(&mut self, line: &str, words: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(at) = self.text[self.seen..].find(words) {
                self.seen += at + words.len();
                return;
            }
            match self.told.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.text += &String::from_utf8(bytes).expect("lines are told whole"),
                Err(_) => panic!("waited in vain for {words:?} after {line:?}:\n{}", &self.text[self.seen..]),
            }
        }
    }

    /// Ends the input, and waits for the program; gives back all it told.
    fn end(mut self) -> (Ran, String) {
        drop(self.child.stdin.take());
        while let Ok(bytes) = self.told.recv() {
            self.text += std::str::from_utf8(&bytes).unwrap();
        }
        let ran = Ran::of(self.child.wait_with_output().unwrap());
        (ran, self.text)
    }
}

/// Nothing but text: no colour, no cursor, no escape sequence.
fn check_plain(told: &str) {
    let strange = told.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\r'));
    assert_eq!(strange, None, "{told:?}");
}

/// The log of the only session in a room, whose journal is sound.
fn log(room: &Room) -> Value {
    let folder = &*room.only();
    room.print(&["verify", folder]);
    serde_json::from_str(&room.print(&["show", folder, "--json"])).unwrap()
}

#[test]
fn a_whole_half_day_is_led_line_by_line() {
    let room = Room::new();
    let mut talk = Talk::start(room.program(), &[]);
    let steps: &[(&str, &[&str])] = &[
        ("Wechseln", &["> 1: Fachkonferenz, halbtags", "2: Fachkonferenz, ganztags"]),
        ("", &["Titel der neuen Sitzung", "Fachkonferenz, halbtags"]),
        ("Halber Tag", &[": "]),
        ("übernehmen", &["Halber Tag", "1  Begrüßung", "11  Blitzlicht", "Sitzung eröffnen"]),
        ("", &["✓ gespeichert", "Weiter mit TOP 1"]),
        // Arrivals.
        ("p", &["Name; Organisation; Gruppe"]),
        ("Aylin Demir; Caritas; Verbände", &["✓ gespeichert", "1 von 1 anwesend"]),
        ("Jürgen Groß; Stadt; Verwaltung", &["2 von 2 anwesend"]),
        ("Olena Koval", &["3 von 3 anwesend", "3  Olena Koval"]),
        ("", &["Anwesenheit"]),
        ("3", &["Leere Zeile: Nummer 3: Olena Koval geht"]),
        ("", &["2 von 3 anwesend"]),
        ("3", &["Nummer 3"]),
        ("", &["3 von 3 anwesend"]),
        ("", &["von 15 Min. übrig", "▶ 1  Begrüßung"]),
        ("n", &["▶ 2", "Vorschläge"]),
        ("n", &["▶ 3  Kartenabfrage", "Leere Zeile: Vorschläge aufnehmen"]),
        // Cards.
        ("", &["Vorschlag, eine Zeile je Vorschlag"]),
        ("Sprachcafé in jedem Stadtteil", &["✓ gespeichert", "1  Sprachcafé"]),
        ("Radkurse für Frauen", &["2  Radkurse"]),
        ("Dolmetschpool", &["3  Dolmetschpool"]),
        ("Sprach-Café überall", &["4  Sprach-Café"]),
        ("0", &["Vorschläge", "> 4  Sprach-Café"]),
        ("b", &["Notiz für das Protokoll"]),
        ("Gute Runde. \\", &["Gute Runde."]),
        ("Alle dabei.", &["✓ gespeichert"]),
        // Clustering: marked, merged, under a heading.
        ("n", &["▶ 4  Ordnen"]),
        ("l", &["Vorschläge"]),
        ("4", &["> 4  Sprach-Café"]),
        ("markieren", &["●  4  Sprach-Café"]),
        ("1", &["> 1  Sprachcafé"]),
        ("z", &["✓ gespeichert", "enthält 4"]),
        ("o", &["Überschrift für 1 Vorschlag"]),
        ("Sprache", &["✓ gespeichert", "Sprache"]),
        ("u", &["Rückgängig gemacht: Vorschläge gruppiert"]),
        ("U", &["Wiederhergestellt: Vorschläge gruppiert"]),
        // Dots.
        ("n", &["▶ 5  Gewichten"]),
        ("1", &["Sprachcafé"]),
        ("markieren", &["●  1  Sprachcafé"]),
        ("2", &["> 2  Radkurse"]),
        ("markieren", &["●  2  Radkurse"]),
        ("a", &["Abstimmung über 2 Vorschläge", "> 3: Verfahren  ‹ Punkte ›", "4: Punkte je Person"]),
        ("", &["✓ gespeichert", "Punkte"]),
        ("2 1", &["Radkurse für Frauen  1"]),
        ("", &["✓ gespeichert", "Abstimmung schließen"]),
        ("", &["✓ gespeichert", "Ergebnis: entschieden – Sprachcafé", "Leere Zeile: Zurück zu den Vorschlägen"]),
        ("", &["Vorschläge"]),
        ("n", &["▶ 6  Pause", "Anwesenheit"]),
        ("n", &["▶ 7"]),
        // Speakers.
        ("s", &["Wer möchte sprechen?", "Aylin Demir, Caritas", "3  Olena Koval"]),
        ("olena", &["Olena Koval"]),
        ("", &["✓ gespeichert"]),
        ("r", &["Redeliste", "1  Olena Koval"]),
        ("", &["✓ gespeichert", "▶ Olena Koval"]),
        ("x", &["✓ gespeichert"]),
        ("n", &["▶ 8"]),
        ("n", &["▶ 9", "Leere Zeile: Über den gewählten Vorschlag abstimmen"]),
        // A vote by hands.
        ("1", &["> 1  Sprachcafé"]),
        ("", &["Stimmberechtigt 3, anwesend 3", "ffnen. 0 zurück."]),
        ("", &["✓ gespeichert", "Ja und Nein zählen", "> Ja  0"]),
        ("4", &["Ja  4", "> Nein  0", "4 Stimmen, möglich 3"]),
        ("> 1", &["> Ja  4"]),
        ("2 1", &["Ja  2", "Nein  1", "3 von 3 Stimmen", "Zählung übernehmen"]),
        ("", &["✓ gespeichert", "Abstimmung schließen und Ergebnis zeigen"]),
        ("", &["ANGENOMMEN", "2 Ja, 1 Nein; nötig mehr Ja als Nein", "1  SPR  Sprache"]),
        ("1", &["✓ gespeichert", "● 1  SPR"]),
        ("", &["Vorschläge", "angenommen"]),
        // A roll call.
        ("2", &["> 2  Radkurse"]),
        ("a", &["‹ offen ›"]),
        ("2", &["‹ namentlich ›"]),
        ("", &["Namentliche Abstimmung", "> 1  Aylin Demir", "Aylin Demir aufrufen"]),
        ("Ja", &["✓ gespeichert", "Ja", "Jürgen Groß aufrufen"]),
        ("n", &["Nein", "Olena Koval aufrufen"]),
        ("e", &["Enthaltung", "Abstimmung schließen"]),
        ("", &["ABGELEHNT", "1 Ja, 1 Nein"]),
        ("keines", &["Warum Ergebnis 2 kein Handlungsfeld hat"]),
        ("abgelehnt", &["✓ gespeichert"]),
        ("", &["Vorschläge"]),
        // The plan.
        ("n", &["▶10  Maßnahmenplan", "Ergebnisse", "1  Sprachcafé"]),
        (">1", &["> 1  Sprachcafé"]),
        ("m", &["Sprachcafé", "Federführung", "Priorität", "Federführung: "]),
        ("Amt 54", &["Beteiligte: "]),
        ("", &["Nächster Schritt: "]),
        ("Träger anfragen", &["Beginn (TT.MM.JJJJ): "]),
        ("", &["Ende (TT.MM.JJJJ): "]),
        ("1.3.2027", &["Kosten einmalig (€): "]),
        ("übernehmen", &["✓ gespeichert", "Maßnahme · Amt 54 · bis 01.03.2027"]),
        ("n", &["▶11  Blitzlicht"]),
        ("k", &["Abschluss", "alle Abstimmungen geschlossen"]),
        ("?", &["Die häufigsten Handgriffe", "Namentliche Abstimmung"]),
        ("g", &["Halber Tag", "11  Blitzlicht"]),
        (":", &["Was möchten Sie tun?", "1: "]),
        ("0", &[]),
        ("", &["Die Sitzung schließen?", "Ja oder 0 für zurück?"]),
        ("", &["Ja oder 0 für zurück?"]),
        ("0", &[]),
        ("", &["Die Sitzung schließen?"]),
        ("ja", &["✓ gespeichert", "Leere Zeile: Protokoll ansehen"]),
        ("q", &["Sitzungen  1", "Halber Tag  geschlossen"]),
    ];
    for (line, told) in steps {
        talk.says(line, told);
    }
    let (ran, told) = talk.end();
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    check_plain(&told);

    let log = log(&room);
    let texts = |list: &str, field: &str| -> Vec<String> {
        let list = log[list].as_array().unwrap();
        list.iter().map(|thing| thing[field].as_str().unwrap_or("-").to_owned()).collect()
    };
    assert_eq!(log["session"]["status"], "closed");
    assert_eq!(texts("proposals", "status"), ["accepted", "rejected", "open", "merged"]);
    assert_eq!(texts("votes", "method"), ["points", "yes_no", "yes_no"]);
    assert_eq!(texts("votes", "secrecy"), ["open", "open", "named"]);
    assert_eq!(texts("outcomes", "handlungsfeld"), ["SPR", "-"]);
    assert_eq!(log["outcomes"][0]["measure"]["lead"], "Amt 54");
    assert_eq!(log["proposals"][0]["cluster"], "Sprache");
    assert_eq!(log["agenda"][2]["notes"][0]["text"], "Gute Runde.\nAlle dabei.");
}

#[test]
fn in_a_terminal_that_only_writes_nothing_but_text_is_written() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "formale-sitzung"]);
    let lead = ["lead", name.trim()];
    for (args, term) in [(&[lead[0], lead[1], "--plain"][..], "xterm-256color"), (&lead, "dumb")] {
        let mut terminal = Terminal::start_as(&room, (200, 60), args, term);
        terminal.see("Sitzung eröffnen").press("v\n").see("eine Zeile je Vorschlag").press("0\n").see("Eingabe: ");
        terminal.press("\x04");
        check_plain(&terminal.ends());
    }
}

#[test]
fn what_is_missing_is_said_and_changes_nothing() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "formale-sitzung"]);
    let mut talk = Talk::start(room.program(), &["review", name.trim()]);
    talk.says(".", &["geplant", "1 Eintrag", "Schließung der Sitzung"]);
    talk.says("v", &["„v“ tut hier nichts"]);
    talk.says("\u{1b}[31mrot\u{7}", &["„rot“ tut hier nichts"]);
    talk.says("seitenweise", &["mehrdeutig: seitenweise nach oben, seitenweise nach unten"]);
    talk.says("> 77", &["Eine Zeile 77 gibt es hier nicht."]);
    talk.says(".", &["Tagesordnung"]);
    let (ran, told) = talk.end();
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    check_plain(&told);
    assert_eq!(log(&room)["journal"]["records"], 1);
}

#[test]
fn acts_that_can_not_be_saved_are_told_of_until_the_end() {
    let room = Room::new();
    let name = room.print(&["new", "--template", "formale-sitzung"]);
    let journal = room.path().join(name.trim()).join("journal.jsonl");
    let away = journal.with_extension("away");
    let mut talk = Talk::start(room.program(), &["lead", name.trim()]);
    talk.says("v", &["eine Zeile je Vorschlag"]);
    std::fs::rename(&journal, &away).unwrap();
    talk.says("Wichtig", &["1 Eingabe wartet und ist nicht verloren"]);
    talk.says("0", &["Aufzeichnung neu lesen"]);
    std::fs::rename(&away, &journal).unwrap();
    talk.says("Aufzeichnung", &["✓ gespeichert"]);
    talk.says("v", &["eine Zeile je Vorschlag"]);
    std::fs::rename(&journal, &away).unwrap();
    talk.says("Auch", &["1 Eingabe wartet"]);
    let (ran, _) = talk.end();
    assert_eq!((ran.status, ran.err.contains("1 Eingabe ist nicht gespeichert.")), (1, true), "{}", ran.err);
}

#[test]
fn without_a_terminal_the_screens_name_the_way_to_do_without() {
    let room = Room::new();
    room.refuses(&[], &["--plain"]);
    let ran = room.run(&["--plain"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
}

#[test]
fn a_session_that_is_not_there_ends_what_was_asked_for() {
    let room = Room::new();
    room.print(&["new", "--template", "world-cafe"]);
    for command in ["lead", "review"] {
        // The next empty line would open another session.
        let ran = room.run(&[command, "gibt-es-nicht", "--plain"]);
        assert_eq!((ran.status, ran.err.contains("gibt-es-nicht")), (1, true), "{}", ran.err);
    }
}
