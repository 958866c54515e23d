//! What keeping a journal costs, each figure beside the bare operation in the same run: `cargo bench --bench journal`.
//!
//! The two sides take turns and their medians are compared, because a disk's and a shared processor's speed drift.

use std::{
    fs::File,
    hint::black_box,
    io::{self, BufRead, BufReader, Read, Write},
    path::Path,
    time::{Duration, Instant},
};

use fachkonferenz::{
    journal::{Body, Holder, JOURNAL, Journal, read, verify},
    session::{By, Timestamp},
};
use serde::Deserialize;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // On the disk of the build, not in a folder for temporary files, which may be memory.
    let temp = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    println!("{:48} {:>12} {:>12} {:>7}  goal", "what, beside what", "ours", "bare", "ratio");
    one_act(temp.path())?;
    batches(temp.path())?;
    for (records, turns) in [(10_000, 15), (100_000, 7), (1_000_000, 3)] {
        let dir = temp.path().join(records.to_string());
        fill(&dir, records)?;
        opening(&dir, records, turns)?;
        verifying(&dir, records, turns)?;
        let journal = std::fs::metadata(dir.join(JOURNAL))?.len() as f64 / 1e6;
        if let Some(memory) = peak_memory() {
            println!(
                "{:48} {:>9.1} MB {journal:>9.1} MB          constant",
                "  memory ever taken, beside the journal", memory
            );
        }
    }
    Ok(())
}

/// One act that is on disk before it is acknowledged, then with the head mark that follows it.
fn one_act(temp: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut journal = Journal::create(&temp.join("one"), &holder())?;
    let mut bare = File::options().create(true).append(true).open(temp.join("one-bare"))?;
    let line = vec![b'x'; 340];
    let (mut ours, mut marks) = (Vec::new(), Vec::new());
    let bares = turns(2000, || {
        ours.push(time(|| -> Result<(), Box<dyn std::error::Error>> {
            journal.stage(Timestamp::default(), By::Moderator, &event(1))?;
            Ok(journal.commit()?)
        })?);
        marks.push(time(|| journal.mark())?);
        Ok(time(|| append(&mut bare, &line))?)
    })?;
    show("one durable act, append + fdatasync", median(&mut ours), bares, "<= 1.3");
    println!("{:48} {:>12}", "  the head mark after it", micros(median(&mut marks)));
    Ok(())
}

/// 64 acts that share one sync.
fn batches(temp: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut journal = Journal::create(&temp.join("many"), &holder())?;
    let mut bare = File::options().create(true).append(true).open(temp.join("many-bare"))?;
    let lines = vec![b'x'; 340 * 64];
    let mut ours = Vec::new();
    let bares = turns(500, || {
        ours.push(time(|| -> Result<(), Box<dyn std::error::Error>> {
            for n in 0..64 {
                journal.stage(Timestamp::default(), By::Participant, &event(n))?;
            }
            journal.commit()?;
            Ok(journal.mark()?)
        })?);
        Ok(time(|| append(&mut bare, &lines))?)
    })?;
    show("64 acts in one sync with mark, append + fdatasync", median(&mut ours), bares, "<= 1.67");
    Ok(())
}

fn append(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_data()
}

/// A journal of `records` acts, saved a thousand at a time.
fn fill(dir: &Path, records: u64) -> Result<(), Box<dyn std::error::Error>> {
    let mut journal = Journal::create(dir, &holder())?;
    let start = Instant::now();
    for n in 1..=records {
        journal.stage(Timestamp::from_millis(1_000 * n as i64), By::Moderator, &event(n))?;
        if n % 1000 == 0 {
            journal.commit()?;
            journal.mark()?;
        }
    }
    let per_second = records as f64 / start.elapsed().as_secs_f64();
    println!("{:48} {:>10.0}/s", format!("saving {records} acts, 1,000 a sync"), per_second);
    Ok(())
}

/// A pass over all lines into borrowed structs, the events too.
fn opening(dir: &Path, records: u64, n: usize) -> Result<(), Box<dyn std::error::Error>> {
    let mut ours = Vec::new();
    let bares = turns(n, || {
        ours.push(time(|| {
            read(dir, |record| {
                if let Body::Event { event } = record.body {
                    black_box(serde_json::from_str::<Event>(event)?);
                }
                Ok::<(), serde_json::Error>(())
            })
        })?);
        Ok(time(|| {
            each_line(&dir.join(JOURNAL), |line| {
                black_box(serde_json::from_slice::<Line<Event>>(line)?);
                Ok(())
            })
        })?)
    })?;
    show(&format!("reading {records} records, serde_json"), median(&mut ours), bares, "<= 1.5");
    Ok(())
}

/// SHA-256 of the file and a pass over all lines.
fn verifying(dir: &Path, records: u64, n: usize) -> Result<(), Box<dyn std::error::Error>> {
    let mut ours = Vec::new();
    let bares = turns(n, || {
        ours.push(time(|| verify(dir, None))?);
        Ok(time(|| -> io::Result<()> {
            let mut file = File::open(dir.join(JOURNAL))?;
            let mut sha = Sha256::new();
            let mut chunk = vec![0; 256 << 10];
            loop {
                match file.read(&mut chunk)? {
                    0 => break,
                    n => sha.update(&chunk[..n]),
                }
            }
            black_box(sha.finalize());
            each_line(&dir.join(JOURNAL), |line| {
                black_box(serde_json::from_slice::<Line<&RawValue>>(line)?);
                Ok(())
            })
        })?)
    })?;
    show(&format!("verifying {records} records, sha256 + serde_json"), median(&mut ours), bares, "<= 1.5");
    Ok(())
}

fn each_line(path: &Path, mut each: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut lines = BufReader::with_capacity(256 << 10, File::open(path)?);
    let mut line = Vec::new();
    while {
        line.clear();
        lines.read_until(b'\n', &mut line)? > 0
    } {
        each(&line)?;
    }
    Ok(())
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsed to be timed")]
struct Line<'a, E> {
    seq: u64,
    at: &'a str,
    by: By,
    salt: &'a str,
    event: E,
    hash: &'a str,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsed to be timed")]
struct Event<'a> {
    r#type: &'a str,
    command: &'a str,
    #[serde(borrow)]
    data: Data<'a>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsed to be timed")]
struct Data<'a> {
    proposal: &'a str,
    title: &'a str,
}

fn event(n: u64) -> String {
    let data = r#"{"proposal":"01930000-0000-7000-8000-000000000000","title":"Sprachcafé in jedem Stadtteil"}"#;
    format!(r#"{{"type":"proposal_made","command":"c{n}","data":{data}}}"#)
}

fn holder() -> Holder {
    Holder::this_process("bench", Timestamp::default())
}

/// The median of `n` durations.
fn turns(
    n: usize,
    mut turn: impl FnMut() -> Result<Duration, Box<dyn std::error::Error>>,
) -> Result<Duration, Box<dyn std::error::Error>> {
    let mut durations = (0..n).map(|_| turn()).collect::<Result<Vec<_>, _>>()?;
    Ok(median(&mut durations))
}

fn time<T, E>(act: impl FnOnce() -> Result<T, E>) -> Result<Duration, E> {
    let start = Instant::now();
    act()?;
    Ok(start.elapsed())
}

fn median(durations: &mut [Duration]) -> Duration {
    durations.sort();
    durations[durations.len() / 2]
}

fn micros(duration: Duration) -> String {
    format!("{:.1} us", duration.as_secs_f64() * 1e6)
}

fn show(what: &str, ours: Duration, bare: Duration, goal: &str) {
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    println!("{what:48} {:>12} {:>12} {ratio:>6.2}x  {goal}", micros(ours), micros(bare));
}

/// The most memory that this process has held so far, in megabytes; only Linux tells.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let kibibytes = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?;
    kibibytes.parse().ok().map(|kibibytes: f64| kibibytes * 1024.0 / 1e6)
}
