//! Redaction: records lose their content and keep their place in the chain, in a file that takes the journal's place whole.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{BufRead, BufReader, BufWriter, Read, Write},
};

use super::{
    Journal,
    error::{Doing, FileAct, FileError, SaveError},
    files::{private, same_file, sync_dir},
    record::{MAX_LINE, Parsed},
};
use crate::session::{By, Timestamp};

impl Journal {
    /// Removes the content of `records`, leaving `reason` in its place, and appends the events of `by` that tell what is
    /// left of it. Records that have lost their content before stay as they are. All or nothing, at any instant: a new file
    /// takes the place of the old one, which leaves the disk.
    ///
    /// # Errors
    /// As for [`stage`](Self::stage) and [`commit`](Self::commit); the old journal is there still.
    pub fn redact(
        &mut self,
        records: &BTreeSet<u64>,
        reason: &str,
        (at, by): (Timestamp, By),
        events: &[String],
    ) -> Result<(), SaveError> {
        for event in events {
            self.stage(at, by, event)?;
        }
        let fresh_path = self.dir.join("journal.jsonl.new");
        let replaced = self.write_redacted(&fresh_path, records, reason).and_then(|len| {
            if !self.lock.is_held() || !same_file(&self.path, &self.file) {
                return Err(SaveError::Taken { path: self.path.clone() });
            }
            fs::rename(&fresh_path, &self.path).doing(FileAct::Rename, &self.path)?;
            self.file = private().open(&self.path).doing(FileAct::Open, &self.path)?;
            sync_dir(&self.dir)?;
            Ok(len)
        });
        match replaced {
            Ok(len) => {
                self.saved = self.staged;
                self.saved_len = len;
                self.batch.clear();
                Ok(())
            }
            Err(error) => {
                self.failed = true;
                // What can't be removed now is overwritten by the next attempt.
                let _ = fs::remove_file(&fresh_path);
                Err(error)
            }
        }
    }

    /// Writes the journal without the content of `records`, and what is staged behind it; returns its length in bytes.
    fn write_redacted(
        &self,
        fresh_path: &std::path::Path,
        records: &BTreeSet<u64>,
        reason: &str,
    ) -> Result<u64, SaveError> {
        let reading = |error| FileError { path: self.path.clone(), act: FileAct::Read, source: error };
        let file = File::open(&self.path).doing(FileAct::Open, &self.path)?;
        let mut lines = BufReader::with_capacity(256 << 10, file.take(self.saved_len));
        let fresh = private().create(true).open(fresh_path).doing(FileAct::Create, fresh_path)?;
        fresh.set_len(0).doing(FileAct::Cut, fresh_path)?;
        let mut to = BufWriter::with_capacity(256 << 10, fresh);
        let mut line = Vec::new();
        for seq in 1..=self.saved.seq {
            line.clear();
            lines.by_ref().take(MAX_LINE as u64 + 1).read_until(b'\n', &mut line).map_err(reading)?;
            if records.contains(&seq) {
                let end = line.len().saturating_sub(1);
                let parsed = Parsed::parse(&line, 0..end).filter(|parsed| parsed.head().seq == seq);
                line = parsed.ok_or_else(|| SaveError::Taken { path: self.path.clone() })?.redacted(&line, reason);
            }
            to.write_all(&line).doing(FileAct::Write, fresh_path)?;
        }
        to.write_all(&self.batch).doing(FileAct::Write, fresh_path)?;
        let fresh = to.into_inner().map_err(|error| error.into_error()).doing(FileAct::Write, fresh_path)?;
        fresh.sync_all().doing(FileAct::Sync, fresh_path)?;
        Ok(fresh.metadata().doing(FileAct::Read, fresh_path)?.len())
    }
}
