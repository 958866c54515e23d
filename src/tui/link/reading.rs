//! A session that is looked at: read act by act on a thread of its own, followed while somebody else leads it, shown as it
//! was. No lock is taken, except for the moment in which something goes in.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

use tokio::sync::mpsc;
use uuid::Uuid;

use super::Voice;
use crate::{
    host::{
        History, Keeper, KeeperError, Passage, Reply, Shelf, all_prepared, draft_path, drop_text, kept_text,
        prepared_path, replace,
    },
    journal::OpenError,
    minutes,
    session::{
        About, By, Command, Event, EventKind, Id, Item, Lang, Refusal, Request, Session, Status,
        command::{Minute, Sign},
    },
    t,
    text::{self, Sentence},
    tui::{
        message::{Message, Reviewed},
        review::{Goal, Line},
    },
};

/// How often the journal is looked at: twice a second is soon enough to follow, and seldom enough to leave the computer alone.
const LOOK_AGAIN: Duration = Duration::from_millis(500);
/// After how many looks it is tried again to put in what is prepared.
const TRY_AGAIN: u32 = 10;
/// How many states before and after the one that was asked for are kept, so that steps are immediate.
const AROUND: u64 = 64;

/// The secretary's texts that aren't in the session yet, by item; or why one can't be taken.
pub type Prepared = BTreeMap<Id<Item>, Result<String, Sentence>>;

/// The way to the thread that reads a session. Dropping it ends the thread.
#[derive(Debug)]
pub struct Reader {
    asks: Sender<Ask>,
    dir: PathBuf,
    number: u64,
}

/// What the thread is asked for.
enum Ask {
    /// The session as it was after this record.
    AsOf(u64),
    /// To put an act in; with the text that it holds, where it is one for an item.
    Act(Box<Request>),
}

/// What the thread tells.
#[derive(Debug)]
pub enum News {
    /// There are new acts.
    Acts(Box<Acts>),
    /// The session as it was after some records in a row.
    AsOf(Past),
    /// What became of the act with this id, or of what was put in unasked, and what is kept for later.
    Done(Option<Box<str>>, Result<Sentence, Hindrance>, Prepared),
    /// The session can't be read any more.
    Unreadable(Sentence),
}

/// New acts, and what the session is with them.
#[derive(Debug)]
pub struct Acts {
    /// Whether everything told before no longer counts.
    pub anew: bool,
    /// The acts.
    pub lines: Vec<Line>,
    /// The session as it is now.
    pub session: Session,
    /// The hash of its last record.
    pub head: String,
    /// What is wrong with the journal.
    pub damage: Option<Sentence>,
    /// Texts for items that aren't in the session yet.
    pub prepared: Prepared,
}

/// The session as it was after some records in a row.
#[derive(Debug)]
pub struct Past {
    /// The first of them.
    pub first: u64,
    /// The states.
    pub states: Vec<Session>,
}

impl Reader {
    /// Whether news of that number come from it.
    pub fn is(&self, number: u64) -> bool {
        self.number == number
    }

    /// Asks for the session as it was.
    pub fn as_of(&self, seq: u64) {
        self.ask(Ask::AsOf(seq));
    }

    /// Asks for an act to be put in.
    pub fn act(&self, request: Box<Request>) {
        self.ask(Ask::Act(request));
    }

    fn ask(&self, ask: Ask) {
        // The thread ends only with a fault of the program, which has been reported.
        let _ = self.asks.send(ask);
    }

    /// The session's folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Lets an editor have a text, for an item or of a form, which has the terminal meanwhile; gives back the text as it is then.
    ///
    /// # Errors
    /// The editor or a file failed; what was written stays in that file.
    pub fn edit(&self, item: Option<Id<Item>>, written: &str, lang: Lang) -> Result<String, Sentence> {
        let path = item.map_or_else(|| form_draft(&self.dir), |item| draft_path(&self.dir, item));
        let failed = |error| text::file_error(lang, &error);
        // What could not be taken before is still there, to be mended.
        if kept_text(&path).is_ok() {
            replace(&path, written.as_bytes()).map_err(failed)?;
        }
        minutes::edit(&path)
            .map_err(|editor| t!(lang, "minutes-editor", editor = editor, path = path.display().to_string()))?;
        let text = kept_text(&path).map_err(failed)?.unwrap_or_default();
        drop_text(&path).map_err(failed)?;
        Ok(text.trim_end().to_owned())
    }
}

/// Where a text of a form is while an editor has it: never where one lies that could not be taken.
fn form_draft(dir: &Path) -> PathBuf {
    let mut paths = (1_u32..).map(|number| dir.join(format!("anmerkung-{number}.entwurf.txt")));
    paths.find(|path| !path.exists()).expect("a folder doesn't hold 2^32 files")
}

/// Opens a session to look at it, on a thread of its own that goes on to follow it.
pub fn review(
    shelf: &Shelf,
    session: PathBuf,
    goal: Option<Goal>,
    number: u64,
    voice: Voice,
    tell: mpsc::Sender<Message>,
) {
    let shelf = shelf.clone();
    thread::spawn(move || {
        let dir = shelf.find(&session);
        let mut work = Work { history: History::new(&dir), dir, voice, number, tell, looks: 0, stuck: false };
        let opened = work.read_on();
        let (asks, asked) = channel();
        let reader = Reader { asks, dir: work.dir.clone(), number };
        let opened = opened.map(|acts| {
            let acts = acts.unwrap_or_else(|| work.acts(true, Vec::new(), None));
            Box::new(Reviewed { reader: Some(reader), acts, goal })
        });
        let goes_on = opened.is_ok();
        // Where the program has ended meanwhile, nobody waits for it.
        let told = work.tell.blocking_send(Message::Reviewed(opened));
        if goes_on && told.is_ok() {
            work.follow(&asked);
        }
    });
}

/// What the thread holds.
struct Work {
    history: History,
    dir: PathBuf,
    voice: Voice,
    number: u64,
    tell: mpsc::Sender<Message>,
    /// Looks at the journal so far.
    looks: u32,
    /// Whether something that is prepared was refused: it isn't tried again before somebody does something.
    stuck: bool,
}

impl Work {
    /// Looks again and again, until nobody asks any more.
    fn follow(&mut self, asked: &Receiver<Ask>) {
        loop {
            let told = match asked.recv_timeout(LOOK_AGAIN) {
                Ok(Ask::AsOf(seq)) => self.as_of(seq),
                Ok(Ask::Act(request)) => self.act(*request),
                Err(RecvTimeoutError::Timeout) => {
                    self.looks += 1;
                    if self.looks.is_multiple_of(TRY_AGAIN) { self.put_in_prepared() } else { None }
                }
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let more = match self.read_on() {
                Ok(acts) => acts.map(Box::new).map(News::Acts),
                Err(sentence) => Some(News::Unreadable(sentence)),
            };
            let ends = matches!(more, Some(News::Unreadable(_)));
            // What has been saved is shown before it is confirmed.
            for news in more.into_iter().chain(told) {
                if self.tell.blocking_send(Message::News(self.number, news)).is_err() {
                    return;
                }
            }
            if ends {
                return;
            }
        }
    }

    /// What has come since the last time.
    fn read_on(&mut self) -> Result<Option<Acts>, Sentence> {
        let lang = self.voice.lang;
        let (mut anew, mut lines) = (false, Vec::new());
        let reading = self.history.read_on(|passage| match passage {
            Passage::Anew => {
                anew = true;
                lines.clear();
            }
            Passage::Act(told) => {
                let about = told.event.map(|event| told.ledger.about(event)).unwrap_or_default();
                let session = told.ledger.session();
                let named =
                    about.iter().rev().find_map(|about| if let About::Item(slot) = about { Some(*slot) } else { None });
                // What is agreed without a vote may belong to another item than the one that runs.
                let agreed = told.event.is_some_and(|event| event.kind() == EventKind::OutcomeRecorded);
                let agreed = about.first().filter(|_| agreed).and_then(|about| match about {
                    About::Outcome(slot) => session.outcomes.get(*slot)?.item,
                    About::Item(_)
                    | About::Person(_)
                    | About::Proposal(_)
                    | About::Vote(_)
                    | About::Note(_)
                    | About::Comment(_) => None,
                });
                lines.push(Line {
                    item: named.or(agreed).or(session.running()),
                    seq: told.seq,
                    at: told.occurred,
                    recorded: told.at,
                    by: told.by,
                    kind: told.event.map(Event::kind),
                    about,
                    undoes: if let Some(Event::ActUndone(undone)) = told.event { Some(undone.seq) } else { None },
                    undone_by: None,
                    corrects: told.ledger.correctable(told.seq),
                    words: match told.event {
                        Some(event) => text::deed(lang, told.ledger, told.seq, event),
                        None => t!(lang, "deed-gone"),
                    },
                });
            }
        });
        let reading = reading.map_err(|error| text::read_error(lang, &error))?;
        Ok(reading.map(|reading| {
            let damage = reading.damage.map(|damage| {
                t!(lang, "show-damaged", damage = text::damage(lang, &damage), records = reading.records)
            });
            let head = reading.head.to_string();
            Acts { head, ..self.acts(anew, lines, damage) }
        }))
    }

    fn acts(&self, anew: bool, lines: Vec<Line>, damage: Option<Sentence>) -> Acts {
        let prepared = self.prepared();
        Acts { anew, lines, session: self.history.session().clone(), head: String::new(), damage, prepared }
    }

    /// Texts that wait. A folder that can't be read now has been read a moment ago, and is told of then.
    fn prepared(&self) -> Prepared {
        let texts = all_prepared(&self.dir).unwrap_or_default().into_iter();
        let lang = self.voice.lang;
        texts.map(|(item, text)| (item, text.map_err(|error| text::file_error(lang, &error)))).collect()
    }

    fn as_of(&self, seq: u64) -> Option<News> {
        Some(match self.history.around(seq, AROUND) {
            Ok(states) => News::AsOf(Past { first: seq.saturating_sub(AROUND).max(1), states }),
            Err(error) => News::Unreadable(text::read_error(self.voice.lang, &error)),
        })
    }

    /// Puts an act in. A text for an item is kept first, and stays where it can't go in yet: while the session runs, which is
    /// left to whoever leads it, or while somebody else writes.
    fn act(&mut self, request: Request) -> Option<News> {
        let (lang, id) = (self.voice.lang, request.id.clone());
        self.stuck = false;
        let done = match &request.command {
            Command::Minute(minute) => {
                let (item, text) = (minute.item, minute.text.clone());
                let path = prepared_path(&self.dir, item);
                // What can't be taken from there must not be lost either.
                match kept_text(&path).and_then(|_| replace(&path, text.as_bytes())) {
                    Err(error) => Err(Hindrance::Other(text::file_error(lang, &error))),
                    Ok(()) if self.history.session().is_live() => Ok(t!(lang, "review-prepared")),
                    Ok(()) => match self.put_in(request) {
                        Ok(()) => self.forget(item).map(|()| t!(lang, "review-saved")).map_err(Hindrance::Other),
                        Err(Hindrance::Led(_)) => Ok(t!(lang, "review-prepared")),
                        Err(hindrance @ (Hindrance::Refused(_) | Hindrance::Other(_))) => Err(hindrance),
                    },
                }
            }
            command => {
                let said = if let Command::Sign(Sign { name, .. }) = command {
                    t!(lang, "review-signed", name = name.as_str())
                } else if let Command::Undo(_) = command {
                    t!(lang, "review-retracted")
                } else {
                    t!(lang, "review-saved")
                };
                self.put_in(request).map(|()| said)
            }
        };
        Some(News::Done(Some(id), done, self.prepared()))
    }

    /// Puts in what is prepared, once the session is closed and nobody else writes.
    fn put_in_prepared(&mut self) -> Option<News> {
        let lang = self.voice.lang;
        let waits = self.prepared();
        if waits.is_empty() || self.stuck || !matches!(self.history.session().head.status, Status::Closed { .. }) {
            return None;
        }
        let mut done = Ok(t!(lang, "review-put-in"));
        for (item, text) in waits {
            let put_in = text.map_err(Hindrance::Other).and_then(|text| {
                let id = Uuid::now_v7().to_string().into();
                let command = Command::Minute(Minute { item, text });
                self.put_in(Request { id, by: By::Secretary, at: None, command })?;
                self.forget(item).map_err(Hindrance::Other)
            });
            match put_in {
                Ok(()) => {}
                Err(Hindrance::Led(_)) => return None,
                Err(hindrance @ (Hindrance::Refused(_) | Hindrance::Other(_))) => {
                    self.stuck = true;
                    done = Err(hindrance);
                }
            }
        }
        Some(News::Done(None, done, self.prepared()))
    }

    fn forget(&self, item: Id<Item>) -> Result<(), Sentence> {
        drop_text(&prepared_path(&self.dir, item)).map_err(|error| text::file_error(self.voice.lang, &error))
    }

    /// Writes an act into the session, which is locked only meanwhile.
    fn put_in(&self, request: Request) -> Result<(), Hindrance> {
        let Voice { lang, zone } = &self.voice;
        let (mut keeper, _) = Keeper::open(&self.dir, "review", text::calculation).map_err(|error| {
            let sentence = text::keeper_error(*lang, zone, &error);
            match error {
                KeeperError::Open(OpenError::Locked { .. }) => Hindrance::Led(sentence),
                KeeperError::Open(_)
                | KeeperError::Empty { .. }
                | KeeperError::Create(_)
                | KeeperError::Save(_)
                | KeeperError::Secret(_) => Hindrance::Other(sentence),
            }
        })?;
        let reply = keeper.take(vec![Ok(request)]).pop();
        keeper.mark();
        match reply {
            Some(Reply::Refused { refusal, .. }) => Err(Hindrance::Refused(refusal)),
            Some(Reply::NotSaved { trouble, .. }) => Err(Hindrance::Other(text::trouble(*lang, zone, &trouble))),
            Some(Reply::Done { .. }) | None => Ok(()),
        }
    }
}

/// Why an act doesn't go in.
#[derive(Debug)]
pub enum Hindrance {
    /// Somebody else writes.
    Led(Sentence),
    /// The rules are against it.
    Refused(Refusal),
    /// Something that doesn't pass by itself.
    Other(Sentence),
}
