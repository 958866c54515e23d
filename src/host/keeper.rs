//! The only writer of a session: commands in, answers out, nothing answered that is not on disk.

use std::{convert::Infallible, path::Path, sync::Arc};

use uuid::Uuid;

use super::{
    log_file::{InWords, LogFile},
    now,
    reader::Unreadable,
};
use crate::{
    journal::{Body, Hash, Holder, Journal, OpenError, Opened, Record, SaveError},
    session::{Answer, By, Entry, Event, Ledger, NotACommand, Plan, Refusal, Request, Session, decide, plan_session},
};

/// A session that this process alone writes to.
pub struct Keeper {
    journal: Journal,
    ledger: Ledger,
    log: LogFile,
    /// Why nothing can be saved at the moment.
    trouble: Option<Arc<Trouble>>,
}

/// What becomes of a request.
#[derive(Clone, Debug)]
pub enum Reply {
    /// It is done and on disk.
    Done {
        /// The sender's id.
        id: Box<str>,
        /// What it became.
        answer: Answer,
        /// Whether it had been done before.
        repeated: bool,
    },
    /// It is refused; nothing has changed.
    Refused {
        /// The sender's id, where it could be read.
        id: Option<Box<str>>,
        /// Why.
        refusal: Refusal,
    },
    /// It could not be saved, so it isn't done; it can be sent again.
    NotSaved {
        /// The sender's id.
        id: Box<str>,
        /// Why.
        trouble: Arc<Trouble>,
    },
}

/// Why nothing can be saved.
#[derive(Debug)]
pub enum Trouble {
    /// Saving failed.
    Save(SaveError),
    /// Reading the journal again, the only way on after that, failed too.
    Reread(OpenError<Unreadable>),
}

/// A session can't be led.
#[derive(Debug, thiserror::Error)]
pub enum KeeperError {
    /// Its journal can't be opened.
    #[error(transparent)]
    Open(#[from] OpenError<Unreadable>),
    /// It can't be made.
    #[error(transparent)]
    Create(#[from] OpenError<Infallible>),
    /// Its first record can't be saved.
    #[error(transparent)]
    Save(#[from] SaveError),
}

impl Keeper {
    /// Opens the session in `dir` for `command` (`lead`, `record` …), which the lock names to a second writer.
    ///
    /// # Errors
    /// Somebody else leads it, the journal is damaged or from a later version, a file can't be used.
    pub fn open(dir: &Path, command: &str, in_words: InWords) -> Result<(Self, Opened), KeeperError> {
        let mut ledger = Ledger::for_leading();
        let (journal, opened) = Journal::open(dir, &Holder::this_process(command, now()), |r| take_in(&mut ledger, r))?;
        let mut keeper = Self { journal, ledger, log: LogFile::in_dir(dir, in_words), trouble: None };
        // Whoever closed the session may not have lived to write its log, and nothing else would.
        if keeper.is_closed() && !keeper.log.is_of(keeper.head()) {
            keeper.write_log();
        }
        Ok((keeper, opened))
    }

    /// Makes a session in `dir` from `plan`.
    ///
    /// # Errors
    /// The folder or a file in it can't be made.
    pub fn create(dir: &Path, plan: &Plan, in_words: InWords) -> Result<Self, KeeperError> {
        let journal = Journal::create(dir, &Holder::this_process("new", now()))?;
        let log = LogFile::in_dir(dir, in_words);
        let mut keeper = Self { journal, ledger: Ledger::for_leading(), log, trouble: None };
        keeper.plan(plan)?;
        keeper.mark();
        Ok(keeper)
    }

    /// Saves the first record of a session made from `plan`.
    ///
    /// # Errors
    /// It can't be saved.
    pub fn plan(&mut self, plan: &Plan) -> Result<(), SaveError> {
        self.save(By::Moderator, plan_session(plan, &mut Uuid::now_v7))
    }

    /// Saves what the program itself has to tell.
    ///
    /// # Errors
    /// It can't be saved.
    pub fn tell(&mut self, event: Event) -> Result<(), SaveError> {
        self.save(By::System, Entry { command: None, occurred: None, event })?;
        self.write_log();
        Ok(())
    }

    fn save(&mut self, by: By, entry: Entry) -> Result<(), SaveError> {
        let staged = self.journal.stage(now(), by, &json(&entry))?;
        self.ledger.apply(staged.at, by, Some(entry));
        self.journal.commit()
    }

    /// The session as it is on disk (between two calls of [`take`](Self::take)).
    pub const fn session(&self) -> &Session {
        self.ledger.session()
    }

    /// The hash of the last record.
    pub fn head(&self) -> Hash {
        self.journal.head().1
    }

    /// Why nothing can be saved at the moment.
    pub const fn trouble(&self) -> Option<&Arc<Trouble>> {
        self.trouble.as_ref()
    }

    /// Decides the requests one after the other, saves what came of them with one sync, and answers them in order.
    ///
    /// After a failed save the journal is read again first; while that fails, nothing is done or answered as done.
    pub fn take(&mut self, requests: impl IntoIterator<Item = Result<Request, NotACommand>>) -> Vec<Reply> {
        let recovered = self.recover();
        let mut log_due = false;
        let mut replies = Vec::new();
        for request in requests {
            replies.push(match (request, &recovered) {
                (Err(NotACommand { id, what }), _) => Reply::Refused { id, refusal: Refusal::BadCommand { what } },
                (Ok(request), Err(trouble)) => Reply::NotSaved { id: request.id, trouble: trouble.clone() },
                (Ok(request), Ok(())) => self.decide(request, &mut log_due),
            });
        }
        if recovered.is_ok()
            && let Err(error) = self.journal.commit()
        {
            let trouble = self.fail(Trouble::Save(error));
            for reply in &mut replies {
                if let Reply::Done { id, .. } = reply {
                    *reply = Reply::NotSaved { id: std::mem::take(id), trouble: trouble.clone() };
                }
            }
            log_due = false;
        }
        if log_due {
            self.write_log();
        }
        replies
    }

    /// Writes the log beside the road; at the end of the session it is there before anybody is told.
    fn write_log(&mut self) {
        self.log.write(self.session().clone(), self.head());
        if self.is_closed() {
            self.log.finish();
        }
    }

    fn is_closed(&self) -> bool {
        self.session().head.status.closed_at().is_some()
    }

    fn decide(&mut self, request: Request, log_due: &mut bool) -> Reply {
        let Request { id, by, .. } = &request;
        if let Some(answer) = self.ledger.answer(id) {
            return Reply::Done { id: request.id, answer, repeated: true };
        }
        let entry = match decide(&self.ledger, &request, &mut Uuid::now_v7) {
            Ok(entry) => entry,
            Err(refusal) => return Reply::Refused { id: Some(request.id), refusal },
        };
        let staged = match self.journal.stage(now(), *by, &json(&entry)) {
            Ok(staged) => staged,
            Err(error) => return Reply::NotSaved { id: request.id, trouble: Arc::new(Trouble::Save(error)) },
        };
        *log_due |= ends_something(&entry.event);
        self.ledger.apply(staged.at, *by, Some(entry));
        Reply::Done { id: request.id, answer: self.ledger.answer_of(staged.seq), repeated: false }
    }

    /// After a failed save: reads the journal again from disk, the only way on.
    ///
    /// # Errors
    /// Why nothing can be saved still.
    pub fn recover(&mut self) -> Result<(), Arc<Trouble>> {
        if self.trouble.is_none() {
            return Ok(());
        }
        let mut ledger = Ledger::for_leading();
        match self.journal.reread(|record| take_in(&mut ledger, record)) {
            Ok(_) => {
                self.ledger = ledger;
                self.trouble = None;
                Ok(())
            }
            Err(error) => Err(self.fail(Trouble::Reread(error))),
        }
    }

    fn fail(&mut self, trouble: Trouble) -> Arc<Trouble> {
        let trouble = Arc::new(trouble);
        self.trouble = Some(trouble.clone());
        trouble
    }

    /// Notes where the journal ends; to be called once the answers are out, so that nobody waits for it.
    pub fn mark(&self) {
        // The mark may lag behind the journal: where it can't be written, the next one tells the same.
        if self.trouble.is_none() {
            let _ = self.journal.mark();
        }
    }

    /// Why `log.json` could not be written, if so; waits for the one being written when `finish` is set.
    pub fn log_trouble(&mut self, finish: bool) -> Option<crate::journal::FileError> {
        self.log.trouble(finish)
    }
}

/// Whether the session log is to be written after this: an item or the session ended, or that may have been taken back.
fn ends_something(event: &Event) -> bool {
    let began = matches!(event, Event::ItemStarted(started) if started.finished.is_some());
    let ended = matches!(event, Event::ItemFinished(_) | Event::SessionClosed(_) | Event::ActUndone(_));
    // What comes after the end is rare, and the log then is what people read.
    let after = matches!(
        event,
        Event::ItemMinuted(_) | Event::SessionSigned(_) | Event::FieldCorrected(_) | Event::CountCorrected(_)
    );
    began || ended || after
}

fn json(entry: &Entry) -> String {
    serde_json::to_string(entry).expect("events have string keys only and no failing parts")
}

/// Takes a record of the journal into the ledger.
pub(super) fn take_in(ledger: &mut Ledger, record: Record<'_>) -> Result<(), Unreadable> {
    let entry = match record.body {
        Body::Event { event } => Some(serde_json::from_str(event).map_err(|error| Unreadable::new(record.seq, error))?),
        Body::Redacted { .. } => None,
    };
    ledger.apply(record.at, record.by, entry);
    Ok(())
}
