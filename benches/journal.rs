//! What keeping a journal costs, each figure beside the bare operation in the same run: `cargo bench --bench journal`.
//!
//! The two sides take turns and their medians are compared, because a disk's and a shared processor's speed drift.

mod beside;

use std::{
    cell::RefCell,
    fs::{self, File},
    hint::black_box,
    io::{BufRead, BufReader, Read, Write},
    path::Path,
};

use beside::{Ended, heading, in_turn, show, time};
use fachkonferenz::{
    journal::{Body, Holder, JOURNAL, Journal, read, verify},
    session::{By, Timestamp},
};
use serde::Deserialize;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

fn main() -> Ended {
    // On the disk of the build, not in a folder for temporary files, which may be memory.
    let temp = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    heading();
    acts(temp.path(), 1, 2000, "<= 1.3")?;
    acts(temp.path(), 64, 500, "<= 1.67")?;
    for (records, turns) in [(10_000, 15), (100_000, 7), (1_000_000, 3)] {
        let dir = temp.path().join(records.to_string());
        fill(&dir, records)?;
        reading(&dir, records, turns)?;
        verifying(&dir, records, turns)?;
    }
    if let Some(memory) = peak_memory() {
        println!("{:52} {memory:>11.1} MB {:>14} {:>7}  constant", "memory ever taken", "", "");
    }
    Ok(())
}

/// Acts that share one sync, then the head mark that follows them.
fn acts(temp: &Path, acts: u64, turns: usize, goal: &str) -> Ended {
    let journal = RefCell::new(Journal::create(&temp.join(format!("{acts}-acts")), &holder())?);
    let mut bare = File::options().create(true).append(true).open(temp.join("bare"))?;
    let lines = vec![b'x'; 340 * acts as usize];
    let save = || {
        let mut journal = journal.borrow_mut();
        for n in 0..acts {
            journal.stage(Timestamp::default(), By::Moderator, &event(n))?;
        }
        Ok(journal.commit()?)
    };
    let mut append = || {
        bare.write_all(&lines)?;
        Ok(bare.sync_data()?)
    };
    show(&format!("{acts} acts in one sync, append + fdatasync"), in_turn(turns, save, &mut append)?, goal);
    let marks = in_turn(turns, || Ok(journal.borrow().mark()?), append)?;
    show("  the head mark, append + fdatasync", marks, "");
    Ok(())
}

/// A journal of `records` acts, saved a thousand at a time.
fn fill(dir: &Path, records: u64) -> Ended {
    let mut journal = Journal::create(dir, &holder())?;
    let took = time(|| {
        for n in 1..=records {
            journal.stage(Timestamp::from_millis(1_000 * n as i64), By::Moderator, &event(n))?;
            if n % 1000 == 0 {
                journal.commit()?;
            }
        }
        Ok(())
    })?;
    let (per_second, size) = (records as f64 / took.as_secs_f64(), fs::metadata(dir.join(JOURNAL))?.len() as f64 / 1e6);
    println!("{:52} {per_second:>12.0}/s", format!("saving {records} acts, 1,000 a sync ({size:.0} MB)"));
    Ok(())
}

/// A pass over all lines into borrowed structs, the events too.
fn reading(dir: &Path, records: u64, turns: usize) -> Ended {
    let ours = || {
        read(dir, |record| {
            if let Body::Event { event } = record.body {
                black_box(serde_json::from_str::<Event>(event)?);
            }
            Ok::<(), serde_json::Error>(())
        })?;
        Ok(())
    };
    let bare = || {
        each_line(dir, |line| {
            black_box(serde_json::from_slice::<Line<Event>>(line)?);
            Ok(())
        })
    };
    show(&format!("reading {records} records, serde_json"), in_turn(turns, ours, bare)?, "<= 1.5");
    Ok(())
}

/// SHA-256 of the file and a pass over all lines.
fn verifying(dir: &Path, records: u64, turns: usize) -> Ended {
    let ours = || {
        verify(dir, None)?;
        Ok(())
    };
    let bare = || {
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
        each_line(dir, |line| {
            black_box(serde_json::from_slice::<Line<&RawValue>>(line)?);
            Ok(())
        })
    };
    show(&format!("verifying {records} records, sha256 + serde_json"), in_turn(turns, ours, bare)?, "<= 1.5");
    Ok(())
}

fn each_line(dir: &Path, mut each: impl FnMut(&[u8]) -> Ended) -> Ended {
    let mut lines = BufReader::with_capacity(256 << 10, File::open(dir.join(JOURNAL))?);
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

/// The most memory that this process has held so far, in megabytes; only Linux tells.
fn peak_memory() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let kibibytes = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?;
    kibibytes.parse().ok().map(|kibibytes: f64| kibibytes * 1024.0 / 1e6)
}
