//! What a journal promises, from outside: written, damaged and opened in a temporary folder.

use std::{
    convert::Infallible,
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use proptest::prelude::*;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::*;
use crate::session::{By, Timestamp};

/// A folder with a journal of the events `{"n":1}` … `{"n":events}`, one batch each.
fn journal_of(events: u64) -> (TempDir, PathBuf) {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("sitzung");
    let mut journal = Journal::create(&dir, &holder()).unwrap();
    append(&mut journal, 1..=events);
    (temp, dir)
}

fn holder() -> Holder {
    Holder::this_process("test", Timestamp::from_millis(0))
}

fn append(journal: &mut Journal, events: std::ops::RangeInclusive<u64>) {
    for n in events {
        journal.stage(Timestamp::from_millis(1000 * n as i64), By::Moderator, &event(n)).unwrap();
        journal.commit().unwrap();
        journal.mark().unwrap();
    }
}

fn event(n: u64) -> String {
    format!(r#"{{"n":{n}}}"#)
}

fn open(dir: &Path) -> Result<(Journal, Opened), OpenError<Infallible>> {
    Journal::open(dir, &holder(), |_| Ok(()))
}

fn verified(dir: &Path) -> Reading {
    verify(dir, None).unwrap().reading
}

fn events(dir: &Path) -> Vec<String> {
    let mut events = Vec::new();
    let each = |record: Record<'_>| {
        events.push(match record.body {
            Body::Event { event } => event.to_owned(),
            Body::Redacted { reason } => format!("redacted: {reason}"),
        });
        Ok::<(), Infallible>(())
    };
    read(dir, each).unwrap();
    events
}

/// Changes the bytes of the journal in `dir`.
fn change(dir: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let path = dir.join(JOURNAL);
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    fs::write(&path, bytes).unwrap();
}

fn set_mark(dir: &Path, mark: &[u8]) {
    fs::write(dir.join("journal.head"), mark).unwrap();
}

/// Where line `n` begins in `bytes`.
fn start_of(bytes: &[u8], n: usize) -> usize {
    bytes.split_inclusive(|b| *b == b'\n').take(n - 1).map(<[u8]>::len).sum()
}

#[test]
fn a_line_is_what_the_contract_says_and_anyone_can_check_it() {
    let (_temp, dir) = journal_of(2);
    let text = fs::read_to_string(dir.join(JOURNAL)).unwrap();
    let sha = |text: String| Sha256::digest(text).iter().map(|b| format!("{b:02x}")).collect::<String>();
    let mut before = "0".repeat(64);
    for (line, n) in text.lines().zip(1..) {
        let json: serde_json::Value = serde_json::from_str(line).unwrap();
        let (salt, at) = (json["salt"].as_str().unwrap(), format!("1970-01-01T00:00:0{n}.000Z"));
        let digest = sha(format!("{salt}\n{}", event(n)));
        let hash = sha(format!("{before}\n{n}\n{at}\nmoderator\n{digest}"));
        let event = event(n);
        assert_eq!(
            line,
            format!(r#"{{"seq":{n},"at":"{at}","by":"moderator","salt":"{salt}","event":{event},"hash":"{hash}"}}"#)
        );
        before = hash;
    }
    assert_eq!(fs::read_to_string(dir.join("journal.head")).unwrap(), format!("2 {before}\n"));
    assert_eq!(verify(&dir, Some(before.parse().unwrap())).unwrap().anchored, Some(2));
    assert_eq!(verify(&dir, Some("00".repeat(32).parse().unwrap())).unwrap().anchored, None);
}

#[test]
fn a_session_is_private() {
    let (_temp, dir) = journal_of(1);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&dir), 0o700);
    for file in fs::read_dir(&dir).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
}

#[test]
fn time_never_runs_backwards() {
    let (_temp, dir) = journal_of(3);
    let (mut journal, opened) = open(&dir).unwrap();
    assert_eq!(opened.reading.last_at, Some(Timestamp::from_millis(3000)));
    let staged = journal.stage(Timestamp::from_millis(5), By::System, "{}").unwrap();
    assert_eq!(staged, Staged { seq: 4, at: Timestamp::from_millis(3000) });
}

#[test]
fn nothing_staged_is_on_disk_before_the_commit() {
    let (_temp, dir) = journal_of(1);
    let (mut journal, _) = open(&dir).unwrap();
    journal.stage(Timestamp::default(), By::Import, "{}").unwrap();
    journal.stage(Timestamp::default(), By::Import, "[]").unwrap();
    assert_eq!((verified(&dir).records, journal.head().0), (1, 1));
    journal.commit().unwrap();
    assert_eq!((verified(&dir).records, journal.head().0), (3, 3));
    journal.commit().unwrap();
    assert_eq!(verified(&dir).head, journal.head().1);
}

#[test]
fn a_second_writer_is_told_who_the_first_is() {
    let (_temp, dir) = journal_of(1);
    let first = Holder { command: "lead".into(), ..holder() };
    let journal = Journal::open(&dir, &first, |_| Ok::<(), Infallible>(())).unwrap();
    match open(&dir) {
        Err(OpenError::Locked { holder, .. }) => assert_eq!(holder, Some(first)),
        other => panic!("{:?}", other.err()),
    }
    assert_eq!(verified(&dir).damage, None);
    drop(journal);
    assert!(open(&dir).is_ok());
}
