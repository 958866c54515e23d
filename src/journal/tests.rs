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

/// What `bytes` hold from line `n` on.
fn from_line(bytes: &mut [u8], n: usize) -> &mut [u8] {
    let start = start_of(bytes, n);
    &mut bytes[start..]
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
    assert_eq!(verify(&dir, Some(&before)).unwrap().anchored, Some(2));
    assert_eq!(verify(&dir, Some(&"00".repeat(32))).unwrap().anchored, None);
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

/// What is found after `change` was done to the files of a journal of five records.
fn after(change: impl FnOnce(&Path)) -> Reading {
    let (_temp, dir) = journal_of(5);
    change(&dir);
    let before = fs::read(dir.join(JOURNAL)).unwrap();
    let reading = verified(&dir);
    if let Some(damage) = reading.damage {
        match open(&dir) {
            Err(OpenError::Damaged { damage: refused, .. }) => assert_eq!(refused, damage),
            other => panic!("opened as {:?}", other.map(|(_, opened)| opened)),
        }
        assert_eq!(fs::read(dir.join(JOURNAL)).unwrap(), before, "damage was written over");
    }
    reading
}

#[test]
fn damage_is_found_located_and_left_alone() {
    #[track_caller]
    fn check(what: Flaw, line: u64, change_bytes: impl FnOnce(&mut Vec<u8>)) {
        let reading = after(|dir| change(dir, change_bytes));
        assert_eq!(reading.damage, Some(Damage { line, what }));
        assert_eq!(reading.records, line - 1);
    }
    fn replace(bytes: &mut Vec<u8>, from: &str, to: &str) {
        *bytes = String::from_utf8(bytes.clone()).unwrap().replacen(from, to, 1).into_bytes();
    }
    let cut_last = |bytes: &mut Vec<u8>| bytes.truncate(start_of(bytes, 5));
    check(Flaw::Hash, 3, |bytes| replace(bytes, r#"{"n":3}"#, r#"{"n":4}"#));
    check(Flaw::Hash, 2, |bytes| replace(bytes, "00:00:02", "00:00:03"));
    check(Flaw::Time, 2, |bytes| replace(bytes, "1970-01-01T00:00:02", "1969-01-01T00:00:02"));
    check(Flaw::Hash, 1, |bytes| replace(bytes, "moderator", "secretary"));
    check(Flaw::NotARecord, 1, |bytes| replace(bytes, "moderator", "nobody"));
    check(Flaw::NotARecord, 1, |bytes| replace(bytes, r#"{"seq""#, r#"{ "seq""#));
    check(Flaw::NotARecord, 1, |bytes| replace(bytes, r#"{"seq":1"#, r#"{"seq":01"#));
    check(Flaw::NotARecord, 1, |bytes| replace(bytes, r#"{"seq""#, r#"{"s\u0065q""#));
    check(Flaw::NotARecord, 1, |bytes| replace(bytes, r#"{"n":1}"#, r#"{"n":1},"x":2"#));
    check(Flaw::NotARecord, 1, |bytes| replace(bytes, r#"{"n":1}"#, r#"{"n":1},"seq":1"#));
    check(Flaw::NotARecord, 1, |bytes| replace(bytes, r#","event":{"n":1}"#, ""));
    check(Flaw::NotARecord, 1, |bytes| replace(bytes, "}\n", "}\r\n"));
    check(Flaw::NotARecord, 1, |bytes| drop(bytes.splice(..0, *b"\xef\xbb\xbf")));
    check(Flaw::NotARecord, 2, |bytes| from_line(bytes, 2)[20] = 0xff);
    check(Flaw::NotARecord, 4, |bytes| from_line(bytes, 4).fill(0));
    check(Flaw::NotARecord, 6, |bytes| bytes.push(b'\n'));
    check(Flaw::NotARecord, 6, |bytes| bytes.extend(b"{\"seq\":6}\n"));
    check(Flaw::TooLong, 2, |bytes| drop(bytes.splice(start_of(bytes, 2)..start_of(bytes, 2), vec![b' '; 9 << 20])));
    check(Flaw::Seq { found: 3 }, 2, |bytes| drop(bytes.drain(start_of(bytes, 2)..start_of(bytes, 3))));
    check(Flaw::Seq { found: 5 }, 6, |bytes| bytes.extend_from_within(start_of(bytes, 5)..));
    check(Flaw::EndsBeforeMark { marked: 5 }, 5, cut_last);
    check(Flaw::EndsBeforeMark { marked: 5 }, 1, Vec::clear);
    check(Flaw::NotARecord, 5, |bytes| bytes.truncate(bytes.len() - 2));
}

#[test]
fn the_head_mark_may_lag_or_be_unfinished_but_not_lead_or_differ() {
    let check = |mark: &str, damage| assert_eq!(after(|dir| set_mark(dir, mark.as_bytes())).damage, damage, "{mark}");
    let zeros = "00".repeat(32);
    let (mut second, mut fifth) = (String::new(), String::new());
    let undamaged = after(|dir| {
        let each = |record: Record<'_>| {
            match record.seq {
                2 => second = record.hash.to_string(),
                5 => fifth = record.hash.to_string(),
                _ => {}
            }
            Ok::<(), Infallible>(())
        };
        read(dir, each).unwrap();
    });
    assert_eq!(undamaged.damage, None);
    check("", None);
    check("5 1234", None);
    check("4", None);
    check(&format!("2 {zeros}\n"), Some(Damage { line: 2, what: Flaw::MarkDiffers }));
    check(&format!("6 {zeros}\n"), Some(Damage { line: 6, what: Flaw::EndsBeforeMark { marked: 6 } }));
    check("five\n", Some(Damage { line: 6, what: Flaw::MarkGarbled }));
    assert_eq!(after(|dir| fs::remove_file(dir.join("journal.head")).unwrap()).mark, Mark::Missing);
}

#[test]
fn a_journal_goes_on_after_every_unfinished_end() {
    /// Leaves `lines` marked and appends `junk`.
    #[track_caller]
    fn check(junk: &[u8], records: u64, tail: Tail) {
        let (_temp, dir) = journal_of(4);
        change(&dir, |bytes| bytes.extend(junk));
        let (mut journal, opened) = open(&dir).unwrap();
        assert_eq!((opened.reading.records, opened.reading.tail), (records, tail));
        let set_aside = opened.set_aside.map(|path| fs::read(path).unwrap());
        assert_eq!(set_aside.as_deref(), (records == 4 && !junk.is_empty()).then_some(junk));
        append(&mut journal, records + 1..=records + 1);
        drop(journal);
        let (_journal, opened) = open(&dir).unwrap();
        assert_eq!((opened.reading.records, opened.reading.tail), (records + 1, Tail::Whole));
        assert_eq!(events(&dir), (1..=records + 1).map(event).collect::<Vec<_>>());
    }
    let unfinished = |junk: &[u8]| Tail::Unfinished { bytes: junk.len() as u64 };
    let fifth = |temp: &(TempDir, PathBuf)| {
        let bytes = fs::read(temp.1.join(JOURNAL)).unwrap();
        bytes[start_of(&bytes, 5)..].to_vec()
    };
    check(b"", 4, Tail::Whole);
    for junk in [&b"{"[..], b"\0", &[0; 5000], b"{\"seq\":5,\"at\":\"2026", b"\0\0\0\0\n", b"\0\0}\n{\"seq\":6}\n"] {
        check(junk, 4, unfinished(junk));
    }
    let whole = fifth(&journal_of(5));
    let mut torn = whole.clone();
    torn[20..60].fill(0);
    check(&torn, 4, unfinished(&torn));
    torn.extend(&whole);
    check(&torn, 4, unfinished(&torn));
}

#[test]
fn a_complete_record_without_its_line_feed_counts() {
    let (_temp, dir) = journal_of(3);
    change(&dir, |bytes| bytes.truncate(bytes.len() - 1));
    assert_eq!(verified(&dir).tail, Tail::MissingLineFeed);
    let (mut journal, opened) = open(&dir).unwrap();
    assert_eq!((opened.reading.records, opened.set_aside), (3, None));
    append(&mut journal, 4..=4);
    let reading = verified(&dir);
    assert_eq!((reading.records, reading.tail, reading.damage), (4, Tail::Whole, None));
}

#[test]
fn after_a_failed_save_only_reading_again_goes_on() {
    let (_temp, dir) = journal_of(2);
    let (mut journal, _) = open(&dir).unwrap();
    change(&dir, |bytes| bytes.extend(b"from elsewhere"));
    journal.stage(Timestamp::default(), By::Moderator, &event(3)).unwrap();
    assert!(matches!(journal.commit(), Err(SaveError::Taken { .. })));
    assert!(matches!(journal.commit(), Err(SaveError::Failed)));
    assert!(matches!(journal.stage(Timestamp::default(), By::Moderator, "{}"), Err(SaveError::Failed)));
    let mut seen = 0;
    let reading = journal.reread(|record| {
        seen = record.seq;
        Ok::<(), Infallible>(())
    });
    assert_eq!((reading.unwrap().records, seen), (2, 2));
    append(&mut journal, 3..=3);
    assert_eq!(events(&dir), [event(1), event(2), event(3)]);
}

#[test]
fn nothing_is_acknowledged_into_a_journal_that_is_gone() {
    /// Whether a save fails, and reading again does, once `change` was done.
    #[track_caller]
    fn check(change: impl FnOnce(&Path)) {
        let (_temp, dir) = journal_of(2);
        let (mut journal, _) = open(&dir).unwrap();
        change(&dir);
        journal.stage(Timestamp::default(), By::Moderator, "{}").unwrap();
        assert!(matches!(journal.commit(), Err(SaveError::Taken { .. })));
        assert!(journal.reread(|_| Ok::<(), Infallible>(())).is_err());
        assert!(matches!(journal.commit(), Err(SaveError::Failed)));
    }
    check(|dir| fs::remove_dir_all(dir).unwrap());
    check(|dir| fs::rename(dir, dir.with_extension("moved")).unwrap());
    check(|dir| fs::remove_file(dir.join(JOURNAL)).unwrap());
    check(|dir| fs::remove_file(dir.join("lock")).unwrap());
    check(|dir| {
        fs::remove_file(dir.join(JOURNAL)).unwrap();
        fs::write(dir.join(JOURNAL), "").unwrap();
    });
}

#[test]
fn an_event_too_long_for_a_line_is_refused_and_all_else_goes_on() {
    let (_temp, dir) = journal_of(1);
    let (mut journal, _) = open(&dir).unwrap();
    let long = format!("\"{}\"", "x".repeat(9 << 20));
    let refused = journal.stage(Timestamp::default(), By::Import, &long);
    assert!(matches!(refused, Err(SaveError::TooLong { bytes }) if bytes == long.len()));
    let longest = &format!("\"{}\"", "x".repeat((8 << 20) - 1026));
    journal.stage(Timestamp::default(), By::Import, longest).unwrap();
    journal.commit().unwrap();
    assert_eq!(events(&dir)[1], *longest);
}

#[test]
fn a_redacted_line_keeps_the_chain() {
    let (_temp, dir) = journal_of(3);
    redact_second(&dir, |digest, hash| {
        format!(r#""digest":"{digest}","redacted":"Art. 17 \"DSGVO\"","hash":"{hash}""#)
    });
    assert_eq!(verified(&dir).damage, None);
    assert_eq!(events(&dir), [event(1), r#"redacted: Art. 17 "DSGVO""#.into(), event(3)]);
    redact_second(&dir, |digest, hash| format!(r#""hash":"{hash}","redacted":"x","digest":"{digest}""#));
    assert_eq!(verified(&dir).damage, None);
    redact_second(&dir, |_, hash| format!(r#""digest":"{hash}","redacted":"x","hash":"{hash}""#));
    assert_eq!(verified(&dir).damage, Some(Damage { line: 2, what: Flaw::Hash }));
    redact_second(&dir, |digest, hash| format!(r#""digest":"{digest}","redacted":7,"hash":"{hash}""#));
    assert_eq!(verified(&dir).damage, Some(Damage { line: 2, what: Flaw::NotARecord }));
}

/// Puts what `fields` makes of digest and hash into the second line of a journal of `event`s.
fn redact_second(dir: &Path, fields: impl FnOnce(&str, &str) -> String) {
    let original = dir.join("original");
    if !original.exists() {
        fs::copy(dir.join(JOURNAL), &original).unwrap();
    }
    let text = fs::read_to_string(original).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let json: serde_json::Value = serde_json::from_str(&lines[1]).unwrap();
    let salted = format!("{}\n{}", json["salt"].as_str().unwrap(), event(2));
    let digest: String = Sha256::digest(salted).iter().map(|b| format!("{b:02x}")).collect();
    let frame = lines[1].split_once(r#""salt""#).unwrap().0;
    lines[1] = format!("{frame}{}}}", fields(&digest, json["hash"].as_str().unwrap()));
    fs::write(dir.join(JOURNAL), lines.join("\n") + "\n").unwrap();
}

#[test]
fn repair_keeps_the_original_and_what_is_sound_and_tells_what_is_lost() {
    let (_temp, dir) = journal_of(5);
    assert!(matches!(repair(&dir, &holder(), |_| {}), Err(RepairError::Intact)));
    change(&dir, |bytes| {
        from_line(bytes, 3)[30] ^= 1;
        bytes.truncate(start_of(bytes, 5));
    });
    let damaged = fs::read(dir.join(JOURNAL)).unwrap();
    let mut lost = Vec::new();
    let repaired = repair(&dir, &holder(), |record| lost.push((record.seq, record.event.unwrap().to_owned()))).unwrap();
    assert_eq!((repaired.kept, repaired.missing, repaired.damage.line), (2, Some(3..=5), 3));
    assert_eq!(lost, [(3, event(3)), (4, event(4))]);
    assert!(repaired.original.to_string_lossy().contains("journal.jsonl.broken-"));
    assert_eq!(fs::read(repaired.original).unwrap(), damaged);
    let (mut journal, opened) = open(&dir).unwrap();
    assert_eq!((opened.reading.records, opened.reading.tail), (2, Tail::Whole));
    append(&mut journal, 3..=3);
    assert_eq!(events(&dir), [event(1), event(2), event(3)]);
}

#[test]
fn repair_of_a_wrong_mark_loses_nothing() {
    let (_temp, dir) = journal_of(2);
    set_mark(&dir, b"nonsense");
    let repaired = repair(&dir, &holder(), |lost| panic!("{lost:?}")).unwrap();
    assert_eq!((repaired.kept, repaired.missing), (2, None));
    assert_eq!(open(&dir).unwrap().1.reading.records, 2);
}

#[test]
fn who_is_told_of_the_records_may_refuse_one() {
    let (_temp, dir) = journal_of(3);
    let each = |record: Record<'_>| if record.seq == 2 { Err("unknown") } else { Ok(()) };
    assert!(matches!(read(&dir, each), Err(ReadError::Each("unknown"))));
    assert!(matches!(Journal::open(&dir, &holder(), each), Err(OpenError::Each("unknown"))));
}

#[test]
fn there_is_no_second_journal_in_a_folder() {
    let (_temp, dir) = journal_of(1);
    match Journal::create(&dir, &holder()) {
        Err(OpenError::File(error)) => assert_eq!((error.act, error.path), (FileAct::Create, dir.join(JOURNAL))),
        other => panic!("{:?}", other.err()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_staged_is_read_back_whatever_the_batches(
        batches in prop::collection::vec(prop::collection::vec((0..5000i64, "[^\\p{Cc}\"\\\\]{0,40}", any::<bool>()), 0..4), 0..5),
    ) {
        let (_temp, dir) = journal_of(0);
        let (mut journal, _) = open(&dir).unwrap();
        let (mut written, mut at) = (Vec::new(), Timestamp::default());
        for batch in batches {
            for (millis, text, beyond_a_chunk) in batch {
                let event = format!("[\"{text}\",\"{}\"]", "ü".repeat(if beyond_a_chunk { 140_000 } else { 0 }));
                at = at.max(Timestamp::from_millis(millis));
                let staged = journal.stage(Timestamp::from_millis(millis), By::Participant, &event).unwrap();
                prop_assert_eq!((staged.seq, staged.at), (written.len() as u64 + 1, at));
                written.push(event);
            }
            journal.commit().unwrap();
        }
        prop_assert_eq!(events(&dir), written);
        prop_assert_eq!(verified(&dir).head, journal.head().1);
    }

    #[test]
    fn every_cut_opens_with_all_records_before_it(cut in 0.0..1.0f64) {
        let (_temp, dir) = journal_of(6);
        fs::remove_file(dir.join("journal.head")).unwrap();
        let mut whole = 0;
        change(&dir, |bytes| {
            bytes.truncate((bytes.len() as f64 * cut) as usize);
            whole = bytes.iter().filter(|b| **b == b'\n').count() as u64;
        });
        let (_journal, opened) = open(&dir).unwrap();
        prop_assert_eq!(opened.reading.records - u64::from(opened.reading.tail == Tail::MissingLineFeed), whole);
    }

    #[test]
    fn every_changed_byte_is_found_in_its_line(place in 0.0..1.0f64, change_by in 1..=255u8) {
        let mut line = 0;
        let reading = after(|dir| change(dir, |bytes| {
            let place = (bytes.len() as f64 * place) as usize;
            line = bytes[..place].iter().filter(|b| **b == b'\n').count() as u64 + 1;
            bytes[place] ^= change_by;
        }));
        prop_assert_eq!(reading.damage.map(|damage| damage.line), Some(line));
    }
    #[test]
    fn no_bytes_whatever_break_it(
        keep in 0..4u64,
        junk in prop::collection::vec(prop_oneof![Just(0u8), Just(b'\n'), Just(b'"'), any::<u8>()], 0..300),
        mark in prop::option::of(prop::collection::vec(prop_oneof![Just(0u8), b'0'..=b'9', Just(b' ')], 0..70)),
    ) {
        let (_temp, dir) = journal_of(keep);
        change(&dir, |bytes| bytes.extend(&junk));
        if let Some(mark) = mark {
            set_mark(&dir, &mark);
        }
        let found = verified(&dir);
        prop_assert_eq!(found.records, keep);
        match open(&dir) {
            Ok((journal, _)) => prop_assert_eq!(journal.head(), (keep, found.head)),
            Err(refused) => {
                prop_assert!(found.damage.is_some(), "{:?}", refused);
                let repaired = repair(&dir, &holder(), |_| {}).unwrap();
                prop_assert_eq!((Some(repaired.damage), repaired.kept), (found.damage, keep));
            }
        }
        prop_assert_eq!((verified(&dir).records, verified(&dir).damage), (keep, None));
    }
}
