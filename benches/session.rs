//! What leading and opening a session costs, each figure beside the bare operation in the same run:
//! `cargo bench --bench session`.

mod beside;

use std::{
    fs::{self, File},
    hint::black_box,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use beside::{Ended, heading, in_turn, show, time};
use fachkonferenz::{
    host::{Host, Keeper, Shelf, read_session},
    journal::JOURNAL,
    session::{By, Plan, Request, template},
    text,
};
use serde::Deserialize;

fn main() -> Ended {
    // On the disk of the build, not in a folder for temporary files, which may be memory.
    let temp = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let shelf = Shelf::at(temp.path());
    heading();
    one_act(&shelf)?;
    many_waiting(&shelf)?;
    many_senders(&shelf)?;
    for (records, turns) in [(10_000, 15), (100_000, 7), (1_000_000, 3)] {
        opening(&shelf, records, turns)?;
    }
    Ok(())
}

/// One act through `record`, from the line sent to the answer read.
fn one_act(shelf: &Shelf) -> Ended {
    let dir = session(shelf)?;
    let mut record = Record::start(shelf, &dir)?;
    let mut bare = File::options().create(true).append(true).open(shelf.dir().join("bare"))?;
    let line = [b'x'; 340];
    let mut n = 0;
    let ours = || {
        n += 1;
        record.ask(&propose(n))
    };
    let times = in_turn(2000, ours, || {
        bare.write_all(&line)?;
        Ok(bare.sync_data()?)
    })?;
    show("one act through record, append + fdatasync", times, "<= 1.3");
    record.end()
}

/// 200,000 commands that wait on stdin.
fn many_waiting(shelf: &Shelf) -> Ended {
    const COMMANDS: u64 = 200_000;
    let dir = session(shelf)?;
    let waiting = shelf.dir().join("waiting.jsonl");
    let mut file = std::io::BufWriter::new(File::create(&waiting)?);
    for n in 1..=COMMANDS {
        file.write_all(propose(n).as_bytes())?;
    }
    file.flush()?;
    drop(file);
    let taken = time(|| {
        let mut record = record(shelf, &dir);
        let status = record.stdin(File::open(&waiting)?).stdout(Stdio::null()).status()?;
        if status.success() { Ok(()) } else { Err("record failed".into()) }
    })?;
    let per_second = COMMANDS as f64 / taken.as_secs_f64();
    println!("{:52} {per_second:>12.0}/s {:>14} {:>7}  >= 100000/s", "200,000 commands waiting on stdin", "", "");
    Ok(())
}

/// 64 senders at once, each sending the next act when it has its answer; beside as many lines, 64 in one sync.
fn many_senders(shelf: &Shelf) -> Ended {
    const SENDERS: usize = 64;
    const ACTS: usize = 100;
    const TURNS: usize = 7;
    let dir = session(shelf)?;
    let (keeper, _) = Keeper::open(&dir, "bench", text::calculation)?;
    let host = Host::start(keeper);
    let mut bare = File::options().create(true).append(true).open(shelf.dir().join("bare-64"))?;
    let lines = vec![b'x'; 340 * SENDERS];
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    // Both sides have ready what they are to save.
    let mut next = 0;
    let mut request = || {
        next += 1;
        Request::parse(propose(next).trim_end().as_bytes()).map_err(|wrong| format!("{wrong:?}"))
    };
    let mut turns = Vec::new();
    for _ in 0..TURNS {
        let senders = (0..SENDERS).map(|_| (0..ACTS).map(|_| request()).collect::<Result<Vec<_>, _>>());
        turns.push(senders.collect::<Result<Vec<_>, _>>()?);
    }
    let ours = || {
        let senders = turns.pop().unwrap_or_default().into_iter().map(|requests| {
            let host = &host;
            async move {
                for request in requests {
                    host.send(request).await.await.map_err(|_| "the host has ended")?;
                }
                Ended::Ok(())
            }
        });
        runtime.block_on(futures_util::future::try_join_all(senders)).map(drop)
    };
    let times = in_turn(TURNS, ours, || {
        for _ in 0..ACTS {
            bare.write_all(&lines)?;
            bare.sync_data()?;
        }
        Ok(())
    })?;
    show("64 senders, 100 acts each; 64 lines in one sync", times, "<= 1.67");
    Ok(())
}

/// Opening a session, beside a pass over its lines into borrowed structs.
fn opening(shelf: &Shelf, records: u64, turns: usize) -> Ended {
    let dir = session(shelf)?;
    let (mut keeper, _) = Keeper::open(&dir, "bench", text::calculation)?;
    for first in (1..records).step_by(1000) {
        let lines = (first..(first + 1000).min(records)).map(propose);
        keeper.take(lines.map(|line| Request::parse(line.trim_end().as_bytes())));
    }
    drop(keeper);
    let journal = dir.join(JOURNAL);
    // Kept until the end: giving the memory back is no part of opening.
    let mut opened = Vec::new();
    let times = in_turn(
        turns,
        || {
            opened.push(read_session(&dir)?);
            Ok(())
        },
        || {
            let mut lines = BufReader::with_capacity(256 << 10, File::open(&journal)?);
            let mut line = Vec::new();
            while {
                line.clear();
                lines.read_until(b'\n', &mut line)? > 0
            } {
                black_box(serde_json::from_slice::<Line>(&line)?);
            }
            Ok(())
        },
    )?;
    show(&format!("opening {records} records, serde_json"), times, "<= 1.5");
    if let Some(peak) = peak_memory_of_show(shelf, &dir)? {
        let size = fs::metadata(&journal)?.len() as f64 / 1e6;
        println!(
            "{:52} {peak:>11.1} MB {size:>11.1} MB {:>6.2}x  <= 1",
            "  memory of show, size of the journal",
            peak / size
        );
    }
    fs::remove_dir_all(dir)?;
    Ok(())
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsed to be timed")]
struct Line<'a> {
    seq: u64,
    at: &'a str,
    by: By,
    salt: Option<&'a str>,
    #[serde(borrow)]
    event: Event<'a>,
    hash: &'a str,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsed to be timed")]
struct Event<'a> {
    r#type: &'a str,
    command: Option<&'a str>,
    #[serde(borrow)]
    data: Data<'a>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsed to be timed")]
struct Data<'a> {
    proposal: Option<&'a str>,
    title: Option<&'a str>,
    channel: Option<&'a str>,
}

/// The most memory that `show` takes of this session, in megabytes; only Linux tells.
fn peak_memory_of_show(shelf: &Shelf, dir: &Path) -> Ended<Option<f64>> {
    let output = Command::new("/usr/bin/time")
        .args(["-f", "%M", env!("CARGO_BIN_EXE_fachkonferenz"), "--sessions"])
        .arg(shelf.dir())
        .arg("show")
        .arg(dir)
        .stdout(Stdio::null())
        .output();
    let Ok(output) = output else { return Ok(None) };
    let kibibytes: Option<f64> = String::from_utf8(output.stderr)?.lines().last().and_then(|line| line.parse().ok());
    Ok(kibibytes.map(|kibibytes| kibibytes * 1024.0 / 1e6))
}

fn propose(n: u64) -> String {
    let id = uuid::Uuid::from_u128((7 << 76) | (2 << 62) | u128::from(n));
    format!(r#"{{"id":"c{n}","do":"propose","proposal":"{id}","title":"Sprachcafé Nummer {n} in jedem Stadtteil"}}"#)
        + "\n"
}

/// A new session, opened.
fn session(shelf: &Shelf) -> Ended<PathBuf> {
    let plan = template("world-cafe").map(|template| Plan::parse(template.json)).ok_or("no such template")?;
    let name = shelf.create(&plan.map_err(|fault| format!("{fault:?}"))?, text::calculation)?;
    Ok(shelf.find(name))
}

fn record(shelf: &Shelf, dir: &Path) -> Command {
    let mut record = Command::new(env!("CARGO_BIN_EXE_fachkonferenz"));
    record.arg("--sessions").arg(shelf.dir()).arg("record").arg(dir);
    record
}

/// A running `record`.
struct Record {
    child: Child,
    stdin: ChildStdin,
    stdout: BufReader<ChildStdout>,
}

impl Record {
    fn start(shelf: &Shelf, dir: &Path) -> Ended<Self> {
        let mut child = record(shelf, dir).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let (stdin, stdout) = stdin.zip(stdout).ok_or("no pipes")?;
        Ok(Self { child, stdin, stdout: BufReader::new(stdout) })
    }

    /// Sends a line and reads the answer to it.
    fn ask(&mut self, line: &str) -> Ended {
        self.stdin.write_all(line.as_bytes())?;
        let mut answer = String::new();
        self.stdout.read_line(&mut answer)?;
        if answer.contains("\"ok\":true") { Ok(()) } else { Err(answer.into()) }
    }

    fn end(mut self) -> Ended {
        drop(self.stdin);
        self.child.wait()?;
        Ok(())
    }
}
