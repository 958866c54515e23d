//! What the minutes of a long day cost: `cargo bench --bench minutes`.
//!
//! Six hours with 200 proposals, every second of them voted on; made by the program as its users call it, beside the same
//! minutes as Markdown, which is nothing but reading the journal and writing text.

mod beside;
mod words;

use std::{
    path::Path,
    process::{Command, Stdio},
};

use beside::{Ended, heading, in_turn, show};
use fachkonferenz::{
    host::{Keeper, Shelf},
    session::{Plan, Request, template},
    text,
};
use serde_json::{Value, json};
use uuid::Uuid;
use words::words;

const PROPOSALS: u128 = 200;
const TURNS: usize = 9;

fn main() -> Ended {
    let temp = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let shelf = Shelf::at(temp.path());
    let plan =
        template("fachkonferenz-ganztags").map(|template| Plan::parse(template.json)).ok_or("no such template")?;
    let name = shelf.create(&plan.map_err(|fault| format!("{fault:?}"))?, text::calculation)?;
    let dir = shelf.find(name);
    let (mut keeper, _) = Keeper::open(&dir, "bench", text::calculation)?;
    let requests: Vec<_> = course().iter().map(|command| Request::parse(command.to_string().as_bytes())).collect();
    keeper.take(requests);
    drop(keeper);
    heading();
    for (format, goal) in [("html", "<= 300 ms"), ("docx", "<= 300 ms"), ("pdf", "<= 2000 ms")] {
        let times = in_turn(TURNS, || minutes(&dir, format), || minutes(&dir, "md"))?;
        show(&format!("minutes as {format}, as Markdown"), times, goal);
    }
    Ok(())
}

/// What happens on that day.
fn course() -> Vec<Value> {
    let mut chance = 1;
    let id = |kind: u128, n: u128| Uuid::from_u128((7 << 76) | (2 << 62) | (kind << 32) | n);
    let mut commands: Vec<_> = (0..30)
        .map(|n| json!({ "do": "register", "participant": id(1, n), "name": format!("Person {n}"), "organisation": "Verein" }))
        .collect();
    commands.push(json!({ "do": "open_session" }));
    commands.extend((0..30).map(|n| json!({ "do": "arrive", "participant": id(1, n) })));
    for n in 0..PROPOSALS {
        let (title, text) = (words(&mut chance, 6), words(&mut chance, 30));
        let by = id(1, n % 30);
        commands
            .push(json!({ "do": "propose", "proposal": id(2, n), "title": title, "text": text, "proposed_by": by }));
        if n % 5 == 0 {
            commands.push(json!({ "do": "note", "text": words(&mut chance, 20) }));
        }
        if n % 2 == 0 {
            let vote = id(3, n);
            let counts = json!({ "yes": 20 - n % 9, "no": n % 9, "abstain": 3 });
            commands.push(json!({ "do": "open_vote", "vote": vote, "on": [id(2, n)], "method": "yes_no" }));
            commands.push(json!({ "do": "count", "vote": vote, "channel": "hands", "counts": counts }));
            commands.push(json!({ "do": "close_vote", "vote": vote }));
        }
    }
    commands.iter_mut().zip(0..).for_each(|(command, n)| command["id"] = format!("c{n}").into());
    commands
}

fn minutes(dir: &Path, format: &str) -> Ended {
    let mut made = Command::new(env!("CARGO_BIN_EXE_fachkonferenz"));
    made.arg("minutes").arg(dir).args(["--detail", "full", "--format", format]).stdout(Stdio::null());
    if made.status()?.success() { Ok(()) } else { Err(format!("no minutes as {format}").into()) }
}
