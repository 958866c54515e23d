//! The settings file: the README's example holds, what it says takes effect, and what is wrong in it is told.

use std::fs;

use crate::{
    room::Room,
    terminal::{ENTER, Terminal},
};

/// The example in the README.
fn example() -> String {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let (_, settings) = readme.split_once("## Einstellungen").unwrap();
    let (_, example) = settings.split_once("```toml\n").unwrap();
    example.split_once("```").unwrap().0.to_owned()
}

#[test]
fn the_example_in_the_readme_names_every_setting_and_holds() {
    let room = Room::new();
    let example = example();
    for setting in ["language", "sessions", "time_zone", "theme", "keys"] {
        let named = |line: &str| line.starts_with(setting) || line.starts_with(&format!("[{setting}]"));
        assert!(example.lines().any(named), "{setting}");
    }
    let file = room.write("settings.toml", example.replace("language = \"de\"", "language = \"en\""));
    let keys = room.print(&["--settings", file.to_str().unwrap(), "--lang", "de", "keys"]);
    let line = |name: &str| keys.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
    assert!(line("session.undo ").contains("F8, Strg-U") && line("proposals.merge ").contains('Z'), "{keys}");
    assert!(!keys.lines().any(|line| line.contains("undo") && line.contains(" u ")), "{keys}");
}

#[test]
fn settings_give_way_to_the_command_line_and_the_environment() {
    let room = Room::new();
    let elsewhere = room.path().join("elsewhere");
    let text = format!("language = \"de\"\nsessions = {:?}\n", elsewhere.to_str().unwrap());
    let file = room.write("settings.toml", text);
    let file = file.to_str().unwrap();
    let run = |args: &[&str], sessions: Option<&str>| {
        let mut program = room.program();
        program.env_remove("FACHKONFERENZ_LANG").env_remove("FACHKONFERENZ_SESSIONS");
        program.env("FACHKONFERENZ_SETTINGS", file);
        if let Some(sessions) = sessions {
            program.env("FACHKONFERENZ_SESSIONS", sessions);
        }
        String::from_utf8(program.args(args).output().unwrap().stdout).unwrap()
    };
    let name = run(&["new", "--template", "world-cafe"], None);
    assert!(elsewhere.join(name.trim()).is_dir(), "{name}");
    assert!(run(&["list"], None).contains("geplant") && run(&["--lang", "en", "list"], None).contains("planned"));
    assert_eq!(run(&["list"], Some("/nirgends")), "");
}

#[test]
fn faults_name_file_and_line_and_help_is_still_given() {
    let room = Room::new();
    let file = room.write("settings.toml", "theme = \"dark\"\n");
    let file = file.to_str().unwrap();
    // What is wrong is left out, and the program goes on without it.
    let file_of_faults =
        room.write("faults.toml", "thema = 1\ntheme = \"dark\"\n[keys]\nnote = \"v\"\nhelp = \"F1\"\n");
    let ran = room.run(&["--settings", file_of_faults.to_str().unwrap(), "--lang", "de", "keys"]);
    assert_eq!((ran.status, ran.err.lines().count()), (0, 2), "{}", ran.err);
    for said in ["Zeile 1: Eine Einstellung „thema“ gibt es nicht", "Zeile 4: Die Taste „v“", "unberücksichtigt"]
    {
        assert!(ran.err.contains(said), "{}", ran.err);
    }
    let line = |name: &str| ran.out.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
    assert!(line("session.note ").contains(" b ") && line("everywhere.help ").contains("F1"), "{}", ran.out);
    let mut terminal =
        Terminal::start(&room, (120, 40), &["--lang", "de", "--settings", file_of_faults.to_str().unwrap()]);
    terminal.see("„thema“ gibt es nicht").see("Noch keine Sitzungen").press("q");
    terminal.ends();
    // Where the sessions are is nothing to be guessed.
    let nowhere = room.write("nowhere.toml", "sessions = 7\n");
    room.refuses(&["--settings", nowhere.to_str().unwrap(), "list"], &["line 1"]);
    assert!(room.print(&["--settings", file, "--help"]).contains("--settings"));
    room.refuses(&["--settings", "/nirgends.toml", "list"], &["/nirgends.toml"]);
}

#[test]
fn other_keys_are_heard_and_shown() {
    let room = Room::new();
    let file = room.write("settings.toml", "[keys]\npropose = \"Y\"\n\"session.next-item\" = \"f9\"\n");
    let name = room.print(&["new", "--template", "formale-sitzung"]);
    let args = ["--settings", file.to_str().unwrap(), "lead", name.trim()];
    let mut terminal = Terminal::start(&room, (120, 30), &args);
    terminal
        .see("Sitzung eröffnen")
        .press("l")
        .see("Y Vorschlag")
        .see("Noch keine Vorschläge. Mit „Y“")
        .press("v")
        .press("Y");
    terminal.see("eine Zeile je Vorschlag").press("Radweg").press(ENTER).see("Radweg").press("\x03");
    terminal.ends();
}
