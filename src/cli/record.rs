//! `record`: the line protocol. Whatever waits on the input shares one sync; answers come in the order of the lines.

use std::{
    io::{self, Read, Write},
    path::Path,
    process::ExitCode,
};

use serde::{Serialize, ser::SerializeMap};

use super::{Failure, Outcome, Surroundings, open, say};
use crate::{
    host::{Keeper, Reply, With},
    session::{Answer, Kind, Lang, NoCommand, NotACommand, Refusal, Request, clean},
    t,
    text::{self, Zone},
};

/// The longest line, in bytes without its line feed.
const LINE_MAX: usize = 1 << 20;
/// How much is read at once, in bytes: what a widened pipe holds.
const CHUNK: usize = 1 << 20;

/// Leads the session by the lines on `input` until they end.
///
/// # Errors
/// Input or output fail; whatever was answered is saved.
fn run(keeper: &mut Keeper, lang: Lang, zone: &Zone, mut input: impl Read, mut output: impl Write) -> io::Result<()> {
    let mut lines = Lines::new();
    let mut answers = Vec::new();
    loop {
        let more = lines.fill(&mut input)?;
        let waiting = lines.take(!more);
        // Nothing to answer is nothing to do: it would only hide that the last save failed.
        if !waiting.is_empty() {
            let replies = keeper.take(waiting.iter().map(Line::request));
            answers.clear();
            for reply in &replies {
                answer(&mut answers, lang, zone, reply);
            }
            output.write_all(&answers)?;
            output.flush()?;
            keeper.mark();
        }
        if !more {
            return Ok(());
        }
    }
}

/// The input, cut into lines as it comes. Memory is bounded by the longest line and one read.
pub(super) struct Lines {
    chunk: Vec<u8>,
    /// What has been read and not taken.
    begun: Vec<u8>,
    /// The line at the end of `begun` was too long, and the rest of it is still to come.
    passing_over: bool,
}

/// A line of the input.
pub(super) enum Line {
    /// All of it, without its line feed.
    Whole(Vec<u8>),
    /// It is longer than a line may be.
    TooLong,
}

impl Line {
    /// What it asks.
    pub fn request(&self) -> Result<Request, NotACommand> {
        match self {
            Self::Whole(line) => Request::parse(line),
            Self::TooLong => Err(NotACommand { id: None, what: NoCommand::TooLong { max: LINE_MAX } }),
        }
    }
}

impl Lines {
    /// None yet.
    pub fn new() -> Self {
        Self { chunk: vec![0; CHUNK], begun: Vec::new(), passing_over: false }
    }

    /// Reads what waits on the input, at least one byte; false at its end.
    pub fn fill(&mut self, input: &mut impl Read) -> io::Result<bool> {
        loop {
            match input.read(&mut self.chunk) {
                Ok(read) => {
                    self.begun.extend_from_slice(&self.chunk[..read]);
                    return Ok(read > 0);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// All lines that are complete; at the end of the input also the last one, if it has no line feed.
    pub fn take(&mut self, at_end: bool) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut from = 0;
        while let Some(end) = self.begun[from..].iter().position(|byte| *byte == b'\n').map(|at| from + at) {
            self.finish(&mut lines, from..end);
            from = end + 1;
        }
        self.begun.drain(..from);
        if at_end && (self.passing_over || !self.begun.is_empty()) {
            self.finish(&mut lines, 0..self.begun.len());
            self.begun.clear();
        } else if self.begun.len() > LINE_MAX {
            self.begun.clear();
            self.passing_over = true;
        }
        lines
    }

    fn finish(&mut self, lines: &mut Vec<Line>, line: std::ops::Range<usize>) {
        let too_long = std::mem::take(&mut self.passing_over) || line.len() > LINE_MAX;
        lines.push(if too_long { Line::TooLong } else { Line::Whole(self.begun[line].to_vec()) });
    }
}

/// Writes the answer to one command, as one line: `{"id":…,"ok":true,"seq":[…],"proposal":…}`.
pub(super) fn answer(to: &mut Vec<u8>, lang: Lang, zone: &Zone, reply: &Reply) {
    #[derive(Serialize)]
    struct Refused<'a> {
        id: Option<&'a str>,
        ok: bool,
        error: Error<'a>,
    }
    #[derive(Serialize)]
    struct Error<'a> {
        code: &'a str,
        message: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        missing: Option<Missing<'a>>,
    }
    #[derive(Serialize)]
    struct Missing<'a> {
        open_votes: &'a [u32],
        unassigned: &'a [u32],
    }
    let (id, code, message, missing) = match reply {
        Reply::Done { id, answer, repeated, with } => {
            let done = Done { id, answer, repeated: *repeated, with };
            serde_json::to_writer(&mut *to, &done).expect("writing into memory does not fail");
            return to.push(b'\n');
        }
        Reply::Refused { id, refusal } => {
            let missing = if let Refusal::NotReadyToClose { open_votes, unassigned } = refusal {
                Some(Missing { open_votes, unassigned })
            } else {
                None
            };
            (id.as_deref(), refusal.code(), text::refusal(lang, refusal), missing)
        }
        Reply::NotSaved { id, trouble } => (Some(&**id), "not_saved", text::trouble(lang, zone, trouble), None),
    };
    // The message may quote the line.
    let refused = Refused { id, ok: false, error: Error { code, message: &clean::harmless(&message), missing } };
    serde_json::to_writer(&mut *to, &refused).expect("writing into memory does not fail");
    to.push(b'\n');
}

/// An accepted command: its record, and the id of whatever it made under that thing's name. Options, the outcomes of a
/// vote, and what a proposal is split into can be several: they stand in lists.
struct Done<'a> {
    id: &'a str,
    answer: &'a Answer,
    repeated: bool,
    with: &'a With,
}

impl Serialize for Done<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let of_kind = |kind| self.answer.made.iter().filter(move |(made, _)| *made == kind).map(|(_, id)| id);
        let mut line = serializer.serialize_map(None)?;
        line.serialize_entry("id", self.id)?;
        line.serialize_entry("ok", &true)?;
        line.serialize_entry("seq", &[self.answer.seq])?;
        for (kind, name) in [
            (Kind::Item, "item"),
            (Kind::Participant, "participant"),
            (Kind::Proposal, "proposal"),
            (Kind::Vote, "vote"),
            (Kind::Outcome, "outcome"),
            (Kind::Comment, "comment"),
        ] {
            if let Some(id) = of_kind(kind).next() {
                line.serialize_entry(name, id)?;
            }
        }
        for (kind, name) in [(Kind::Option, "options"), (Kind::Outcome, "outcomes")] {
            let ids: Vec<_> = of_kind(kind).collect();
            if !ids.is_empty() {
                line.serialize_entry(name, &ids)?;
            }
        }
        let parts: Vec<_> = of_kind(Kind::Proposal).collect();
        if parts.len() > 1 {
            line.serialize_entry("proposals", &parts)?;
        }
        match self.with {
            With::Nothing => {}
            With::Receipt(receipt) => line.serialize_entry("receipt", receipt)?,
            With::Cards(cards) => line.serialize_entry("cards", cards)?,
        }
        if self.repeated {
            line.serialize_entry("repeated", &true)?;
        }
        line.end()
    }
}

/// Leads a session by the lines on stdin.
pub(super) fn command(at: &Surroundings, session: &Path) -> Outcome {
    let (lang, zone) = (at.lang, &at.zone);
    let mut keeper = open(at, &at.shelf.find(session), "record")?;
    let stdin = io::stdin().lock();
    // All that waits shares one sync, so let much wait. Where stdin is no pipe, or can't be wider, it works all the same.
    let _ = rustix::pipe::fcntl_setpipe_size(&stdin, CHUNK);
    let ended = run(&mut keeper, lang, zone, stdin, io::stdout().lock());
    for error in keeper.log_trouble(true).iter().chain(keeper.key_trouble()) {
        say(&text::file_error(lang, error));
    }
    match ended {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure(t!(lang, "record-io", why = text::why(lang, &error))))
        }
        // At a broken pipe whoever reads the answers has gone; what was answered is saved.
        Ok(()) | Err(_) => match keeper.trouble() {
            Some(trouble) => Err(Failure(text::trouble(lang, zone, trouble))),
            None => Ok(ExitCode::SUCCESS),
        },
    }
}
