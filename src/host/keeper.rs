//! The only writer of a session: commands in, answers out, nothing answered that is not on disk.

use std::{
    convert::Infallible,
    path::{Path, PathBuf},
    sync::Arc,
};

use uuid::Uuid;

use super::{
    log_file::{InWords, LogFile, Tell},
    now,
    prepared::{all_prepared, drop_text, prepared_path},
    reader::Unreadable,
    replay::Replay,
    secrets::Secrets,
    tokens::Card,
};
use crate::{
    journal::{FileError, Hash, Holder, JOURNAL, Journal, OpenError, Opened, SaveError},
    session::{
        Answer, Bearer, By, Command, Entry, Event, Facts, Given, Ledger, NotACommand, Plan, Refusal, Request, Secrecy,
        Session,
        command::{Cast, Minute, Propose},
        decide, plan_session,
    },
};

/// The digits of the largest number that a record has.
const NUMBER_MAX: usize = 10;
/// The most voting cards that are made at once.
const CARDS_MAX: usize = 10_000;

/// A session that this process alone writes to.
pub struct Keeper {
    journal: Journal,
    ledger: Ledger,
    log: LogFile,
    secrets: Arc<Secrets>,
    /// Why nothing can be saved at the moment.
    trouble: Option<Arc<Trouble>>,
    /// Why the key of an ended secret vote could not be destroyed; it stands until it could.
    key_left: Option<Arc<FileError>>,
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
        /// What only the sender is told.
        with: With,
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

/// What only the sender of a command is told.
#[derive(Clone, Debug)]
pub enum With {
    /// Nothing.
    Nothing,
    /// The words by which the voter finds the ballot again; of a secret one only while the vote is open.
    Receipt(Box<str>),
    /// The new voting cards: nobody can be told of them again.
    Cards(Vec<Card>),
}

/// Why nothing can be saved.
#[derive(Debug)]
pub enum Trouble {
    /// A secret can't be saved, such as the key of a vote.
    Secret(FileError),
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
    /// Its journal holds no record: whatever made it was ended before the first.
    #[error("{path} is empty", path = path.display())]
    Empty {
        /// The journal.
        path: PathBuf,
    },
    /// It can't be made.
    #[error(transparent)]
    Create(#[from] OpenError<Infallible>),
    /// Its first record can't be saved.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// Its secrets can't be read.
    #[error(transparent)]
    Secret(#[from] FileError),
}

impl Keeper {
    /// Opens the session in `dir` for `command` (`lead`, `record` …), which the lock names to a second writer.
    ///
    /// # Errors
    /// Somebody else leads it, the journal is damaged, empty or from a later version, a file can't be used.
    pub fn open(dir: &Path, command: &str, in_words: InWords) -> Result<(Self, Opened), KeeperError> {
        let (keeper, opened) = Self::open_bare(dir, command, in_words)?;
        match keeper.session().records {
            0 => Err(KeeperError::Empty { path: dir.join(JOURNAL) }),
            1.. => Ok((keeper, opened)),
        }
    }

    /// Opens the session in `dir` even where its journal has no record, as after a repair that found none.
    ///
    /// # Errors
    /// Those of [`open`](Self::open) otherwise.
    pub fn open_bare(dir: &Path, command: &str, in_words: InWords) -> Result<(Self, Opened), KeeperError> {
        let mut replay = Replay::new(Ledger::for_leading);
        let (journal, opened) = Journal::open(dir, &Holder::this_process(command, now()), |r| replay.take_in(r))?;
        let (ledger, _) = replay.finish(dir).map_err(OpenError::from)?;
        let mut keeper = Self::over(dir, journal, ledger, in_words)?;
        keeper.destroy_keys();
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
        let mut keeper = Self::over(dir, journal, Ledger::for_leading(), in_words)?;
        keeper.plan(plan)?;
        keeper.mark();
        Ok(keeper)
    }

    fn over(dir: &Path, journal: Journal, ledger: Ledger, in_words: InWords) -> Result<Self, FileError> {
        let (log, secrets) = (LogFile::in_dir(dir, in_words), Arc::new(Secrets::of(dir)?));
        Ok(Self { journal, ledger, log, secrets, trouble: None, key_left: None })
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
        let mut due = Due::default();
        let mut replies = Vec::new();
        for request in requests {
            replies.push(match (request, &recovered) {
                (Err(NotACommand { id, what }), _) => Reply::Refused { id, refusal: Refusal::BadCommand { what } },
                (Ok(request), Err(trouble)) => Reply::NotSaved { id: request.id, trouble: trouble.clone() },
                (Ok(request), Ok(())) => self.answer(request, &mut due),
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
            due = Due::default();
        }
        for path in due.texts {
            // One that stays is put in once more, with the same words.
            let _ = drop_text(&path);
        }
        if due.keys || due.log && self.key_left.is_some() {
            self.destroy_keys();
        }
        if due.log {
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

    /// Decides a request. The secretary's prepared texts go in with the session's end, and once more before the first
    /// signature, whoever signs where: behind that none can.
    fn answer(&mut self, request: Request, due: &mut Due) -> Reply {
        if matches!(request.command, Command::Sign(_)) && self.session().may_minute().is_ok() {
            self.put_in_prepared(due);
        }
        let ends = matches!(request.command, Command::CloseSession(_));
        let reply = self.decide(request, due);
        if ends && self.is_closed() {
            self.put_in_prepared(due);
        }
        reply
    }

    /// Puts in the texts that were prepared beside the journal. One that can't be taken stays where it is, and is told of
    /// by whoever shows or writes the minutes.
    fn put_in_prepared(&mut self, due: &mut Due) {
        let dir = self.journal.dir().to_owned();
        for (item, text) in all_prepared(&dir).unwrap_or_default() {
            let Ok(text) = text else { continue };
            let command = Minute { item, text }.into();
            let id = Uuid::now_v7().to_string().into();
            if let Reply::Done { .. } = self.decide(Request { id, by: By::Secretary, at: None, command }, due) {
                due.texts.push(prepared_path(&dir, item));
            }
        }
    }

    fn decide(&mut self, request: Request, due: &mut Due) -> Reply {
        let by = request.origin();
        if let Some(answer) = self.ledger.answer(&request.id) {
            let with = self.told_again(&request.command);
            return Reply::Done { id: request.id, answer, repeated: true, with };
        }
        let not_saved = |id, trouble| Reply::NotSaved { id, trouble: Arc::new(trouble) };
        let (given, with) = match self.given(&request.command) {
            Ok(given) => given,
            Err(error) => return not_saved(request.id, Trouble::Secret(error)),
        };
        let entry = match decide(&self.ledger, &request, Facts { new_id: &mut Uuid::now_v7, given }) {
            Ok(entry) => entry,
            Err(refusal) => return Reply::Refused { id: Some(request.id), refusal },
        };
        let staged = match self.journal.stage(now(), by, &self.written(&entry)) {
            Ok(staged) => staged,
            Err(error) => return not_saved(request.id, Trouble::Save(error)),
        };
        due.log |= ends_something(&entry.event);
        due.keys |= matches!(entry.event, Event::VoteClosed(_) | Event::VoteVoided(_));
        self.ledger.apply(staged.at, by, Some(entry));
        Reply::Done { id: request.id, answer: self.ledger.answer_of(staged.seq), repeated: false, with }
    }

    /// What stands in the journal. Ballots by card are all as long as one another, whatever their record's number.
    fn written(&self, entry: &Entry) -> String {
        let mut json = json(entry);
        if matches!(&entry.event, Event::BallotCast(cast) if cast.card.is_some()) {
            let digits = (self.session().records + 1).to_string().len();
            json.insert_str(json.len() - 1, &" ".repeat(NUMBER_MAX - digits.min(NUMBER_MAX)));
        }
        json
    }

    /// What a command needs that the rules know nothing of: chance, keys, and what stands for tokens.
    fn given(&self, command: &Command) -> Result<(Given, With), FileError> {
        if let Command::Cast(c) = command
            && let Some(bearer) = self.bearer_of(c)
        {
            let receipt = bearer.as_ref().map_or(With::Nothing, |bearer| With::Receipt(bearer.receipt.clone()));
            return Ok((Given::Bearer(bearer), receipt));
        }
        if let Command::Propose(Propose { token: Some(token), .. }) = command {
            let bearer = self.secrets.tokens().map(|key| Bearer {
                token: key.stands_for(token),
                sender: key.sender(token),
                device: key.is_device(token),
                receipt: Box::default(),
                sealed: None,
            });
            return Ok((Given::Bearer(bearer), With::Nothing));
        }
        if let Command::IssueCards(c) = command {
            return self.cards(match c.count {
                Some(count) => vec![None; (count as usize).min(CARDS_MAX)],
                None => self.session().without_named_card().iter().map(|who| Some(who.name.clone())).collect(),
            });
        }
        if let Command::ReplaceCard(c) = command {
            let holder = self.session().participants.iter().find(|(_, who)| who.id == c.participant);
            return self.cards(holder.map(|(_, who)| Some(who.name.clone())).into_iter().collect());
        }
        if let Command::OpenVote(c) = command
            && c.secrecy == Secrecy::Secret
            // Where the session doesn't run, no vote opens, and no key is to be made in vain.
            && self.session().is_live()
        {
            return Ok((Given::Key(self.secrets.make_vote()?), With::Nothing));
        }
        if let Command::CloseVote(c) = command
            && let Some(vote) = self.ledger.vote(c.vote).filter(|vote| vote.is_sealed())
        {
            return Ok((Given::Opened(self.secrets.open_all(vote)), With::Nothing));
        }
        Ok((Given::Nothing, With::Nothing))
    }

    /// Who casts a ballot by token; nothing where it is cast by name, or in a vote that there isn't.
    fn bearer_of(&self, c: &Cast) -> Option<Option<Bearer>> {
        let token = c.token.as_ref()?;
        let Some(key) = self.secrets.tokens() else { return Some(None) };
        let (stands_for, device) = (key.stands_for(token), key.is_device(token));
        let receipt = |vote| self.secrets.receipt(vote, stands_for);
        let vote = self.ledger.vote(c.vote).filter(|vote| vote.is_open());
        // Nobody is given words, and nothing is sealed, for a token that is none, or for a ballot that is one too many.
        let vote = vote.filter(|_| device || self.session().cards.contains_key(&stands_for));
        let vote = vote.filter(|vote| vote.revote || !vote.cards.contains_key(&stands_for));
        let (receipt, sealed) = vote.map_or((Box::default(), None), |vote| {
            let receipt = receipt(vote);
            let sealed = self.secrets.seal(vote, &c.ballot, &receipt);
            (receipt, sealed)
        });
        Some(Some(Bearer { token: stands_for, sender: key.sender(token), device, receipt, sealed }))
    }

    /// New voting cards, each for somebody or for whoever draws it.
    fn cards(&self, holders: Vec<Option<Box<str>>>) -> Result<(Given, With), FileError> {
        let key = self.secrets.make_tokens()?;
        let cards: Vec<Card> = holders.into_iter().map(|holder| key.card(holder)).collect();
        let stand_for = cards.iter().map(|card| key.stands_for(&card.token)).collect();
        Ok((Given::Cards(stand_for), With::Cards(cards)))
    }

    /// What the sender of a command that was done before is told again.
    fn told_again(&self, command: &Command) -> With {
        let Command::Cast(Cast { vote, token: Some(token), .. }) = command else { return With::Nothing };
        let receipt = || {
            let vote = self.ledger.vote(*vote).filter(|vote| vote.is_open())?;
            let cast = vote.cards.get(&self.secrets.tokens()?.stands_for(token))?;
            self.secrets.receipt_of(vote, cast)
        };
        receipt().map_or(With::Nothing, With::Receipt)
    }

    /// Destroys the private keys of secret votes that have ended.
    fn destroy_keys(&mut self) {
        let votes = self.session().open_votes.iter().filter_map(|slot| self.session().votes.get(*slot));
        self.key_left = self.secrets.keep_only(&votes.map(AsRef::as_ref).collect::<Vec<_>>()).err().map(Arc::new);
    }

    /// What the session must keep to itself.
    pub const fn secrets(&self) -> &Arc<Secrets> {
        &self.secrets
    }

    /// After a failed save: reads the journal again from disk, the only way on.
    ///
    /// # Errors
    /// Why nothing can be saved still.
    pub fn recover(&mut self) -> Result<(), Arc<Trouble>> {
        if self.trouble.is_none() {
            return Ok(());
        }
        let mut replay = Replay::new(Ledger::for_leading);
        let reread = self.journal.reread(|record| replay.take_in(record));
        match reread.and_then(|_| Ok(replay.finish(self.journal.dir())?)) {
            Ok((ledger, _)) => {
                self.ledger = ledger;
                self.trouble = None;
                self.destroy_keys();
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

    /// Why `log.json` could not be written, if so; waits for the log being written when `finish` is set.
    pub fn log_trouble(&mut self, finish: bool) -> Option<Arc<FileError>> {
        self.log.trouble(finish)
    }

    /// Why the key of an ended secret vote could not be destroyed, if so.
    pub const fn key_trouble(&self) -> Option<&Arc<FileError>> {
        self.key_left.as_ref()
    }

    /// Calls this from now on whenever a log has been written, or could not be: [`log_trouble`](Self::log_trouble), asked to
    /// wait, then knows which.
    pub fn tell_of_logs(&mut self, tell: Tell) {
        self.log.tell(tell);
    }
}

/// What is to be done once a batch is on disk.
#[derive(Debug, Default)]
struct Due {
    /// The session log.
    log: bool,
    /// Destroying keys.
    keys: bool,
    /// Removing the files of prepared texts that are in now.
    texts: Vec<PathBuf>,
}

/// Whether the session log is to be written after this: an item or the session ended, or that may have been taken back.
fn ends_something(event: &Event) -> bool {
    let began = matches!(event, Event::ItemStarted(started) if started.finished.is_some());
    let ended = matches!(event, Event::ItemFinished(_) | Event::SessionClosed(_) | Event::ActUndone(_));
    // What comes after the end is rare, and the log then is what people read.
    let after = matches!(
        event,
        Event::ItemMinuted(_)
            | Event::MinutesCirculated(_)
            | Event::CommentTaken(_)
            | Event::CommentAnswered(_)
            | Event::SessionSigned(_)
            | Event::FieldCorrected(_)
            | Event::CountCorrected(_)
    );
    began || ended || after
}

fn json(entry: &Entry) -> String {
    serde_json::to_string(entry).expect("events have string keys only and no failing parts")
}
