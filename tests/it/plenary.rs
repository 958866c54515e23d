//! What many rooms bring into one PostgreSQL, followed live: as lines, as a page, on the screen.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, ChildStdout, Stdio},
};

use serde_json::{Value, json};

use crate::{
    dataset::conference,
    postgres::Cluster,
    room::Room,
    terminal::{ESC, Terminal},
};

/// `dataset plenary` for a program that reads its lines.
struct Following {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Following {
    fn start(room: &Room, address: &str, more: &[&str]) -> Self {
        let mut program = room.program();
        program.args(["dataset", "plenary", "--in", address]).args(more);
        let mut child = program.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        Self { child, lines }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// Reads on until so many outcomes were accepted.
    fn accepted(&mut self, count: u64) -> Value {
        loop {
            let told: Value = serde_json::from_str(&self.line()).unwrap();
            if told["accepted"] == count {
                return told;
            }
        }
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a server answers.
fn get(host: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// A room with one measure in a Handlungsfeld, and one that is not public, brought in.
fn another_room(room: &Room, address: &str, title: &str, field: &str) {
    let agenda = json!([{ "title": "Geheimer Punkt", "kind": "vote", "minutes": 5, "public": false }]);
    let session = room.planned(json!({ "title": format!("Raum {title}"), "agenda": agenda }));
    let mut record = session.opened();
    let made = record.done(json!({ "do": "record_outcome", "title": title, "kind": "measure", "result": "accepted" }));
    let hidden = session.log()["agenda"][0]["id"].clone();
    let hidden = record.done(json!({ "do": "record_outcome", "item": hidden, "title": "Geheim", "kind": "measure",
        "result": "accepted" }));
    for made in [made, hidden] {
        record.done(json!({ "do": "assign", "outcome": made["outcome"], "handlungsfeld": field }));
    }
    record.end();
    room.print(&["export", session.name(), "--to", address]);
}

#[test]
fn what_rooms_bring_in_is_told_at_once_and_after_every_loss() {
    let Some(cluster) = Cluster::start() else { return };
    let (room, address) = (Room::new(), cluster.address("postgres"));
    let mut lines = Following::start(&room, &address, &["--bind", "127.0.0.1:0"]);
    let url = lines.line();
    let host = url.strip_prefix("http://").unwrap().strip_suffix("/beamer").unwrap().to_owned();
    assert_eq!(lines.accepted(0)["rooms"], json!([]), "there is not even a table yet");

    conference(&room);
    room.print(&["export", "--to", &address]);
    let told = lines.accepted(2);
    assert_eq!((told["fields"].as_array().unwrap().len(), &told["fields"][0]["accepted"]), (8, &json!(2)));
    another_room(&room, &address, "Gesundheitslotsinnen", "GES");
    let told = lines.accepted(3);
    assert_eq!(
        (&told["rooms"][1]["title"], &told["latest"][0]["code"]),
        (&json!("Raum Gesundheitslotsinnen"), &json!("GES"))
    );

    let page = get(&host, "/beamer");
    for part in ["HTTP/1.1 200", "Raum Gesundheitslotsinnen", "content-security-policy", "GES – ", "2 rooms"] {
        assert!(page.contains(part), "{part} is not in\n{page}");
    }
    assert!(!page.contains("Geheim"), "{page}");
    assert!(get(&host, "/andere").starts_with("HTTP/1.1 404"));
    assert!(get(&host, "/beamer?theme=light").contains("data-theme=\"light\""));

    // Every connection is cut; what is written meanwhile is told once there is one again.
    cluster.sql(
        "postgres",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'fachkonferenz'",
    );
    another_room(&room, &address, "Mieterberatung", "WOH");
    assert_eq!(lines.accepted(4)["latest"][0]["title"], "Mieterberatung");
    cluster.run("pg_ctl", &["-D", "data", "-m", "immediate", "-w", "restart"]);
    another_room(&room, &address, "Jugendforum", "TEI");
    lines.accepted(5);
    // The office's own work is heard too.
    room.print(&["dataset", "--in", &address, "merge", "SPR-01", "GES-01"]);
    lines.accepted(4);
    room.refuses(&["dataset", "plenary"], &["postgres://"]);
}

#[test]
fn the_screen_follows_and_the_office_works_beside_it() {
    let Some(cluster) = Cluster::start() else { return };
    let (room, address) = (Room::new(), cluster.address("postgres"));
    let mut terminal = Terminal::start(&room, (120, 40), &["dataset", "plenary", "--in", &address]);
    terminal.see("Noch hat kein Raum etwas eingebracht");
    another_room(&room, &address, "Gesundheitslotsinnen", "GES");
    terminal.see("1 Raum, 1 angenommenes Ergebnis").see("━").see("Raum Gesundheitslotsinnen");
    another_room(&room, &address, "Mieterberatung", "WOH");
    terminal.see("2 Räume, 2 angenommene Ergebnisse");
    // The office's own list holds what is not public too.
    terminal.press(ESC).see("geordnet nach").see("4 Ergebnisse").press("p").see("2 Räume");
    terminal.press(ESC).see("geordnet nach").press("q").see("Vorlage").press("q");
    terminal.ends();
}
