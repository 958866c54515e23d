//! What searching many sessions costs, beside reading them and beside ripgrep where it is there:
//! `cargo bench --bench search`, or with another number of sessions than 10,000: `cargo bench --bench search -- 1000`.

mod beside;
mod words;

use std::{
    fs::{self, File},
    hint::black_box,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use beside::{Ended, each_after, heading, in_turn, show};
use fachkonferenz::{
    host::{Keeper, Shelf},
    journal::JOURNAL,
    search::Search,
    session::{Plan, Request, template},
    text,
};
use serde_json::json;
use words::words;

/// How many sessions are really different; the others are copies.
const DIFFERENT: usize = 250;

const QUERIES: [(&str, &str); 7] = [
    ("a word", "Sprachtreffpunkt"),
    ("a part of many words", "sprach"),
    ("three words", "Beratung Stadtteil Jugend"),
    ("a typing error", "Sprachtreffpnukt"),
    ("a phrase", "\"Vorschlag der Gruppe\""),
    ("a filter", "beratung jahr:2026 hf:SPR"),
    ("the first letter", "s"),
];

fn main() -> Ended {
    let sessions = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(10_000);
    let temp = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let shelf = Shelf::at(temp.path());
    let journals = fill(&shelf, sessions)?;
    let bytes: u64 = journals.iter().map(|journal| Ok(journal.metadata()?.len())).sum::<Ended<u64>>()?;
    println!("{sessions} sessions, {:.0} MB of journals", bytes as f64 / 1e6);
    heading();
    let anew = || {
        let _ = fs::remove_file(shelf.dir().join(".search.sqlite"));
        black_box(Search::open(&shelf)?);
        Ok(())
    };
    let mut buffer = Vec::new();
    let mut read = || {
        for journal in &journals {
            buffer.clear();
            File::open(journal)?.read_to_end(&mut buffer)?;
            black_box(&buffer);
        }
        Ok(())
    };
    // As on the first search after a start of the machine.
    let forgotten = || journals.iter().try_for_each(|journal| forget(journal));
    rustix::fs::sync();
    let from_disk = each_after(3, forgotten, anew, &mut read)?;
    show("making the index from disk, bare read from disk", from_disk, "<= 3");
    show("  from memory, bare read from memory", in_turn(3, anew, read)?, "");
    show("  from memory, serde_json pass over their lines", in_turn(3, anew, || parse(&journals))?, "");
    let index = shelf.dir().join(".search.sqlite").metadata()?.len();
    println!("{:52} {:>11.1} MB", "  size of the index", index as f64 / 1e6);

    let mut search = Search::open(&shelf)?;
    for (what, query) in QUERIES {
        let mut total = 0;
        let ours = || {
            total = search.find(query, 20)?.total;
            Ok(())
        };
        let times = in_turn(9, ours, || ripgrep(&shelf, query))?;
        show(&format!("{what}, ripgrep"), times, "<= 20000 us");
        println!("{:52} {total:>14}", "  hits");
    }
    let times = in_turn(9, || Ok(search.refresh()?), || stat(&journals))?;
    show("seeing that nothing has changed, stat of the journals", times, "");
    let program = || {
        run(Command::new(env!("CARGO_BIN_EXE_fachkonferenz"))
            .arg("--sessions")
            .arg(temp.path())
            .args(["search", "sprachtreffpunkt"]))
    };
    show(
        "the program from start to end, ripgrep",
        in_turn(9, program, || ripgrep(&shelf, "sprachtreffpunkt"))?,
        "<= 1",
    );
    let mut n = 0;
    let change = || {
        n += 1;
        let (mut keeper, _) = Keeper::open(&shelf.find(name(n)), "bench", text::calculation)?;
        keeper.take([request(&json!({ "id": format!("neu{n}"), "do": "note", "text": format!("Notiz Neuwort{n}x") }))]);
        drop(keeper);
        search.refresh()?;
        if search.find(&format!("Neuwort{n}x"), 20)?.total == 1 { Ok(()) } else { Err("not found".into()) }
    };
    show("a changed session found, stat of the journals", in_turn(9, change, || stat(&journals))?, "");
    Ok(())
}

/// Makes sessions with some hundred words each.
fn fill(shelf: &Shelf, sessions: usize) -> Ended<Vec<PathBuf>> {
    let plan =
        template("fachkonferenz-halbtags").map(|template| Plan::parse(template.json)).ok_or("no such template")?;
    let mut plan = plan.map_err(|fault| format!("{fault:?}"))?;
    let mut chance = 1;
    let mut journals: Vec<PathBuf> = Vec::new();
    for n in 0..sessions {
        let dir = shelf.dir().join(name(n));
        if n < DIFFERENT {
            plan.title = words(&mut chance, 4).into();
            plan.date = format!("{}-05-0{}", 2018 + n % 9, 1 + n % 9).parse().ok();
            let made = shelf.create(&plan, text::calculation)?;
            fs::rename(shelf.find(&made), &dir)?;
            let (mut keeper, _) = Keeper::open(&dir, "bench", text::calculation)?;
            keeper.take(course(&mut chance));
        } else {
            fs::create_dir(&dir)?;
            fs::copy(&journals[n % DIFFERENT], dir.join(JOURNAL))?;
        }
        journals.push(dir.join(JOURNAL));
    }
    Ok(journals)
}

fn name(n: usize) -> String {
    format!("{}-sitzung-{n:06}", 2018 + n % 9)
}

/// What happens in a session: 16 proposals with texts, notes, outcomes; about 30 KB.
fn course(chance: &mut u64) -> Vec<Result<Request, fachkonferenz::session::NotACommand>> {
    let mut commands = vec![json!({ "do": "open_session" })];
    for n in 0..16 {
        let (title, text) = (words(chance, 5), words(chance, 25));
        let proposal = uuid::Uuid::from_u128((7 << 76) | (2 << 62) | n);
        commands.push(json!({ "do": "propose", "proposal": proposal, "title": title, "text": text }));
        if n % 4 == 0 {
            commands.push(json!({ "do": "note", "text": words(chance, 15) + " Vorschlag der Gruppe" }));
            let outcome = uuid::Uuid::from_u128((7 << 76) | (3 << 62) | n);
            commands.push(json!({ "do": "record_outcome", "outcome": outcome, "proposal": proposal, "title": title,
                "kind": "measure", "result": "accepted" }));
            commands.push(json!({ "do": "assign", "outcome": outcome, "handlungsfeld": "SPR" }));
        }
        commands.push(json!({ "do": "register", "name": format!("Person {n}"), "organisation": words(chance, 2) }));
    }
    commands.iter_mut().zip(0..).for_each(|(command, n)| command["id"] = format!("c{n}").into());
    commands.iter().map(request).collect()
}

fn request(command: &serde_json::Value) -> Result<Request, fachkonferenz::session::NotACommand> {
    Request::parse(command.to_string().as_bytes())
}

/// The system's copy of a file in memory goes.
fn forget(file: &Path) -> Ended {
    Ok(rustix::fs::fadvise(File::open(file)?, 0, None, rustix::fs::Advice::DontNeed)?)
}

fn parse(journals: &[PathBuf]) -> Ended {
    #[derive(serde::Deserialize)]
    #[expect(dead_code, reason = "parsed to be timed")]
    struct Line<'a> {
        seq: u64,
        at: &'a str,
        #[serde(borrow)]
        event: &'a serde_json::value::RawValue,
        hash: &'a str,
    }
    let mut line = Vec::new();
    for journal in journals {
        let mut lines = BufReader::new(File::open(journal)?);
        while {
            line.clear();
            lines.read_until(b'\n', &mut line)? > 0
        } {
            black_box(serde_json::from_slice::<Line>(&line)?);
        }
    }
    Ok(())
}

fn stat(journals: &[PathBuf]) -> Ended {
    for journal in journals {
        black_box(journal.metadata()?);
    }
    Ok(())
}

/// Without ripgrep grep has to do.
fn ripgrep(shelf: &Shelf, query: &str) -> Ended {
    let pattern = query.trim_matches('"');
    let is_there = Path::new("/usr/bin/rg").exists();
    let mut search = Command::new(if is_there { "rg" } else { "grep" });
    let flags: &[&str] = if is_there { &["-i", "-l", "-F"] } else { &["-r", "-i", "-l", "-F"] };
    run(search.args(flags).arg(pattern).arg(shelf.dir()))
}

fn run(command: &mut Command) -> Ended {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    Ok(())
}
