//! The only file of the screens, with those below it, that touches host, journal, minutes, search and dataset: opens
//! sessions, sends acts, reads the shelf.
//!
//! | below it | holds |
//! |---|---|
//! | `dataset` | the main dataset, read, changed and followed |
//! | `reading` | a session that is looked at and followed |
//! | `papers` | minutes to look at and to write |
//! | `finding` | searching all sessions |
//! | `memory` | what earlier sessions agreed on |

pub mod dataset;
mod finding;
mod memory;
mod papers;
mod reading;

use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

use tokio::sync::{mpsc, oneshot, watch};

pub use crate::web::Opening;
pub use finding::Finder;
pub use memory::Memory;
pub use papers::{about_item, preview, write_papers};
pub use reading::{Acts, Hindrance, News, Past, Prepared, Reader, review};

use crate::{
    cards,
    host::{Host, Keeper, go_elsewhere, read_session, replace},
    minutes::unshown_in_pdf,
    runsheet,
    session::{Day, Details, Item, Lang, Phase, Plan, Request, Status, clean},
    t,
    text::{self, Sentence, Zone},
    tui::{
        keys::{Action, InSession, key_of},
        message::{Message, Opened},
    },
    web::Room,
};
pub use crate::{
    host::{Card, Reply, Shelf, View, With, now},
    minutes::{Block, Column, Depth, Document, Form},
    search::{Earlier, Found as Finds, Hit as Find, Kind as FindKind, Part as FindPart, folded},
    web::{addresses, card_url},
};

/// The run of show's name in the folder of its session.
const RUNSHEET_FILE: &str = "regiebuch.html";
/// How many sessions are told of at once while the shelf is read.
const BATCH: usize = 64;

/// The way to the host of the session on the screen. Dropping it ends the host.
pub struct Link {
    /// Where phones come in; it ends before the host does.
    room: Option<Room>,
    host: Host,
    view: watch::Receiver<Arc<View>>,
    /// The session's folder.
    dir: PathBuf,
}

impl std::fmt::Debug for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Link")
    }
}

impl Link {
    fn to(keeper: Keeper, dir: PathBuf) -> Self {
        let host = Host::start(keeper);
        let view = host.view();
        Self { room: None, host, view, dir }
    }

    /// Opens the room on a thread of its own, at that address of this computer.
    pub fn open_room(&self, address: IpAddr, opening: Opening, voice: Voice, tell: mpsc::Sender<Message>) {
        let Some(client) = self.host.client() else { return };
        let dir = self.dir.clone();
        thread::spawn(move || {
            let bind = SocketAddr::new(address, opening.bind.port());
            let opening = Opening { bind, ..opening };
            let opened = Room::open(client, &opening, voice.zone);
            let opened = opened.map(|room| OpenRoom { url: room.url().to_owned(), room: Some(room) });
            let opened = opened.map_err(|error| error.sentence(voice.lang, bind));
            // Where the program has ended meanwhile, nobody waits for it.
            let _ = tell.blocking_send(Message::RoomOpened(dir, opened));
        });
    }

    /// Keeps a room that was opened.
    pub fn keep(&mut self, opened: &mut OpenRoom) {
        self.room = opened.room.take();
    }

    /// Whether this is the way to the session in that folder.
    pub fn leads_to(&self, dir: &Path) -> bool {
        self.dir == dir
    }

    /// The session's folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The name of the session's folder.
    pub fn name(&self) -> Option<String> {
        self.dir.file_name().map(|name| name.to_string_lossy().into_owned())
    }

    /// Closes the room; its pages are told on a thread of their own.
    pub fn close_room(&mut self) {
        let room = self.room.take();
        thread::spawn(move || drop(room));
    }

    /// Sends an act; the reply comes once it is on disk or refused.
    ///
    /// # Errors
    /// The act comes back where the host has too much to do.
    pub fn send(&self, request: Box<Request>) -> Result<oneshot::Receiver<Reply>, Box<Request>> {
        self.host.try_send(request)
    }

    /// Has the journal read again after a failed save.
    pub fn recover(&self) {
        self.host.recover();
    }

    /// Writes the run of show of what is on disk into the session's folder, on a thread of its own.
    pub fn write_runsheet(&self, lang: Lang, tell: mpsc::Sender<Message>) {
        let (path, view) = (self.dir.join(RUNSHEET_FILE), self.view.borrow().clone());
        thread::spawn(move || {
            let written = replace(&path, runsheet::html(&view.session).as_bytes());
            let _ = tell.blocking_send(Message::Written(match written {
                Ok(()) => Ok(t!(lang, "runsheet-written", path = path.display().to_string())),
                Err(error) => Err(text::file_error(lang, &error)),
            }));
        });
    }

    /// Writes new voting cards into the session's folder, on a thread of its own; they lead to the room at `url`.
    pub fn print_cards(&self, cards: Vec<Card>, url: String, voice: Voice, tell: mpsc::Sender<Message>) {
        let view = self.view.borrow().clone();
        // The record that they were issued by gives each sheet a name of its own.
        let path = self.dir.join(format!("stimmkarten-{}.pdf", view.session.records));
        thread::spawn(move || {
            let (lang, session) = (voice.lang, &view.session);
            let written = cards::write(&path, session, (session.head.language, &voice.zone), &url, &cards);
            let _ = tell.blocking_send(Message::Written(match written {
                Ok(unshown) => {
                    let said = t!(lang, "cards-written", count = cards.len(), path = path.display().to_string());
                    let lacks = unshown_in_pdf(lang, &unshown).unwrap_or_default();
                    Ok(format!("{said} {lacks}").trim_end().to_owned().into())
                }
                Err(error) => {
                    let undo = key_of(lang, Action::InSession(InSession::Undo));
                    Err(t!(lang, "cards-not-made", why = error.sentence(lang), undo = undo))
                }
            }));
        });
    }

    /// Goes on in another folder on a thread of its own, with acts that could not be saved.
    pub fn go_elsewhere(&self, to: PathBuf, unsaved: Vec<Request>, voice: Voice, tell: mpsc::Sender<Message>) {
        let (from, view) = (self.dir.clone(), self.view.borrow().clone());
        thread::spawn(move || {
            let moved = match go_elsewhere(&from, &to, &view, &unsaved, text::calculation) {
                Ok((keeper, dir)) => {
                    let said = t!(voice.lang, "elsewhere-done", dir = dir.display().to_string());
                    let link = Self::to(keeper, dir);
                    let view = link.view.borrow().clone();
                    Ok(Opened { link: Some(link), view, said: Some(said) })
                }
                Err(error) => Err(text::elsewhere_error(voice.lang, &voice.zone, &error)),
            };
            let _ = tell.blocking_send(Message::Moved(from, moved));
        });
    }

    /// The next state that hasn't been seen; none where the host has ended.
    pub async fn changed(&mut self) -> Option<Arc<View>> {
        self.view.changed().await.ok()?;
        Some(self.view.borrow_and_update().clone())
    }

    /// The state, if it hasn't been seen.
    pub fn unseen(&mut self) -> Option<Arc<View>> {
        self.view.has_changed().is_ok_and(|changed| changed).then(|| self.view.borrow_and_update().clone())
    }
}

/// A room that was opened.
pub struct OpenRoom {
    /// Where phones find it.
    pub url: String,
    /// The room itself, until the link keeps it.
    room: Option<Room>,
}

impl std::fmt::Debug for OpenRoom {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("OpenRoom").field(&self.url).finish()
    }
}

/// A session on the shelf, as far as it was read.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its folder's name.
    pub name: String,
    /// What its journal says; none where it can't be read.
    pub about: Option<About>,
    /// Its folder's name and its title in lower case, by which it is found.
    words: String,
}

impl Found {
    /// A session in that folder.
    pub fn new(name: String, about: Option<About>) -> Self {
        let title = about.as_ref().map_or("", |about| &about.title);
        let words = format!("{name} {title}").to_lowercase();
        Self { name, about, words }
    }

    /// Whether it has all of these words, which are in lower case.
    pub fn has(&self, words: &str) -> bool {
        words.split_whitespace().all(|word| self.words.contains(word))
    }
}

/// What a session's journal says about it.
#[derive(Clone, Debug)]
pub struct About {
    /// Its title.
    pub title: Box<str>,
    /// Its day.
    pub date: Option<Day>,
    /// How far it is.
    pub status: Status,
    /// The number of the item that was begun last, and how many items there are.
    pub item: Option<(usize, usize)>,
    /// Until when its minutes are out for comments.
    pub comments_until: Option<Day>,
    /// How many proposals there are.
    pub proposals: usize,
    /// How many outcomes there are.
    pub outcomes: usize,
    /// When its personal data are to be removed, as long as they haven't been.
    pub purge_on: Option<Day>,
    /// Whether the journal is damaged.
    pub damaged: bool,
}

/// What opening needs to speak to people.
#[derive(Clone, Debug)]
pub struct Voice {
    /// The language.
    pub lang: Lang,
    /// The clock on the wall.
    pub zone: Zone,
}

/// Reads the shelf on a thread of its own: first what there is, then each session. Its messages bear the reading's number.
pub fn read_shelf(shelf: &Shelf, reading: u64, lang: Lang, tell: mpsc::Sender<Message>) {
    let shelf = shelf.clone();
    thread::spawn(move || {
        let names = match shelf.names() {
            Ok(mut names) => {
                names.sort_unstable_by(|a, b| b.cmp(a));
                names
            }
            Err(error) => {
                let _ = tell.blocking_send(Message::ShelfRead(reading, Err(text::file_error(lang, &error))));
                return;
            }
        };
        for names in names.chunks(BATCH) {
            let found = names.iter().map(|name| Found::new(name.clone(), about(&shelf.dir().join(name))));
            if tell.blocking_send(Message::Found(reading, found.collect())).is_err() {
                return;
            }
        }
        let _ = tell.blocking_send(Message::ShelfRead(reading, Ok(())));
    });
}

fn about(dir: &Path) -> Option<About> {
    let read = read_session(dir).ok()?;
    let session = &read.session;
    let begun = |item: &Item| item.spans.last().map(|span| span.from);
    let last = session.on_agenda().filter(|(_, item)| begun(item).is_some()).max_by_key(|(_, item)| begun(item));
    let number = last.and_then(|(slot, _)| session.agenda_number(slot));
    Some(About {
        item: number.map(|number| (number, session.agenda.len())),
        title: session.head.title.clone(),
        date: session.head.date,
        status: session.head.status,
        comments_until: session.head.circulated.filter(|_| session.phase() != Phase::Final),
        proposals: session.proposals.iter().count(),
        outcomes: session.outcomes.iter().count(),
        purge_on: session.purge_on.filter(|_| session.purged_at.is_none()),
        damaged: read.reading.damage.is_some(),
    })
}

/// Opens a session on a thread of its own, to lead it.
pub fn open(shelf: &Shelf, session: PathBuf, voice: Voice, tell: mpsc::Sender<Message>) {
    let shelf = shelf.clone();
    thread::spawn(move || {
        let dir = shelf.find(&session);
        // Where the program has ended meanwhile, nobody waits for it.
        let _ = tell.blocking_send(Message::Opened(lead(&dir, &voice)));
    });
}

/// Makes a session on a thread of its own, and opens it.
pub fn make(shelf: &Shelf, plan: Box<Plan>, voice: Voice, tell: mpsc::Sender<Message>) {
    let shelf = shelf.clone();
    thread::spawn(move || {
        let made = shelf.create(&plan, text::calculation);
        let opened = made
            .map_err(|error| text::new_error(voice.lang, &voice.zone, &error))
            .and_then(|name| lead(&shelf.find(name), &voice));
        let _ = tell.blocking_send(Message::Opened(opened));
    });
}

/// Makes a session like an earlier one on a thread of its own, and opens it.
pub fn make_like(
    shelf: &Shelf,
    name: String,
    details: Details,
    people: bool,
    voice: Voice,
    tell: mpsc::Sender<Message>,
) {
    let shelf = shelf.clone();
    thread::spawn(move || {
        let made = || {
            let earlier = read_session(&shelf.find(name)).map_err(|error| text::read_error(voice.lang, &error))?;
            let mut plan = Plan::like(&earlier.session);
            plan.adapt(details);
            let made = match people {
                true => shelf.create_with_people(&plan, &earlier.session, text::calculation),
                false => shelf.create(&plan, text::calculation),
            };
            let name = made.map_err(|error| text::new_error(voice.lang, &voice.zone, &error))?;
            lead(&shelf.find(name), &voice)
        };
        let _ = tell.blocking_send(Message::Opened(made()));
    });
}

fn lead(dir: &Path, voice: &Voice) -> Result<Opened, Sentence> {
    let (keeper, opened) = Keeper::open(dir, "lead", text::calculation)
        .map_err(|error| text::keeper_error(voice.lang, &voice.zone, &error))?;
    let aside = opened.set_aside.map(|path| t!(voice.lang, "opened-set-aside", path = path.display().to_string()));
    let link = Link::to(keeper, dir.to_owned());
    let view = link.view.borrow().clone();
    Ok(Opened { link: Some(link), view, said: aside })
}

/// A name or sentence from outside the session, made harmless for the terminal.
pub fn shown(text: &str) -> String {
    clean::harmless(text).into_owned()
}
