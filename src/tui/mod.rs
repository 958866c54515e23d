//! The screens of the moderation and the secretary.
//!
//! | file | holds |
//! |---|---|
//! | `message` | what the loop is told, and what it is told to do |
//! | `overlay` | what lies over the screen |
//! | `app` | what is on the screen, and how each message changes it; `app::over` does so for what lies over it |
//! | `home`, `seat`, `review`, `office` | the screens: all sessions, one that is led, one that is looked at, and what became of all outcomes |
//! | `find` | searching all sessions while one types |
//! | `choice`, `field`, `list`, `sheet` | the one list to choose from, the one text field, the one place in a list, the one form |
//! | `keys` | the one table of keys; footer, help, palette and README come from it |
//! | `draw`, `theme`, `fit` | the picture: borrows the state and changes nothing |
//! | `plain` | the same without a picture: told line by line, led by typed lines |
//! | `link` | the only way to host and journal |
//! | `terminal`, `lines` | the terminal, taken over and given back whole; lines typed where there is no screen |
//!
//! One loop here: wait for a message, update, carry out what came of it, draw once if something changed. No rule lives in
//! these files, and nothing is shown as saved before it is on disk.

mod app;
mod choice;
mod draw;
mod field;
mod find;
mod fit;
mod home;
pub mod keys;
mod lines;
mod link;
mod list;
mod message;
mod office;
mod overlay;
mod plain;
mod review;
mod seat;
mod sheet;
mod terminal;
mod theme;

use std::{collections::VecDeque, future::poll_fn, io, path::PathBuf, task::Poll, time::Duration};

use crossterm::event::Event;
use futures_util::{StreamExt, stream::FuturesUnordered};
use rustix::process::{Signal as System, getpid, kill_process};
use tokio::{
    signal::unix::{Signal, SignalKind, signal},
    sync::{mpsc, oneshot},
    time,
};

use app::{App, Clock, Notice, Redraw, Screen as Shown, Updated};
use link::{
    Finder, Link, Memory, Opening, Reader, Reply, Shelf,
    dataset::{Following, Target},
    now,
};
use message::{Effect, Message};
use plain::Plain;
use review::Goal;
use terminal::{Keys, Screen};
use theme::Role;

use crate::{
    session::{Day, Id, Item, Request},
    text::Sentence,
};

pub use link::Voice;
pub use message::Access;
pub use office::{Line, Page};
pub use theme::Theme;

/// How many messages from threads wait before the thread has to.
const INBOX: usize = 64;
/// Keys pressed while an act is being saved wait for it, so that a key means what the screen shows; no longer than a disk that
/// still works may take.
const KEYS_WAIT: Duration = Duration::from_secs(5);
/// How many keys share a picture at most.
const BURST: usize = 64;

/// How the program shows itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// On the whole screen, led by keys.
    Screen,
    /// Line by line, led by typed lines.
    Plain,
}

/// How the program speaks and shows itself.
pub struct Wishes {
    /// Language and clock.
    pub voice: Voice,
    /// The colours, where somebody has chosen them.
    pub theme: Option<Theme>,
    /// On the screen, or line by line.
    pub look: Look,
    /// How a room is opened at whichever address is chosen.
    pub opening: Opening,
    /// What is to be said first.
    pub said: Option<Sentence>,
}

/// Shows the screens until the user leaves them. `dataset` is what the office's screen is about.
///
/// # Errors
/// What ended them instead.
pub fn run(shelf: Shelf, wishes: Wishes, start: Start, dataset: Target) -> Result<(), Ended> {
    let Wishes { voice, theme, look, opening, said } = wishes;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let theme = Theme::of_environment(|name| std::env::var(name).ok(), theme);
    let view = match look {
        Look::Screen => View::Screen(Screen::take()?),
        Look::Plain => View::Plain(Plain::default()),
    };
    runtime.block_on(async {
        let (tell, told) = mpsc::channel(INBOX);
        let mut app = App::new(voice, theme, now(), dataset);
        app.notice = said.map(|text| Notice { text: link::shown(&text).into(), role: Role::Warn });
        let signals = Signals::listen()?;
        let mut it = Loop {
            app,
            view,
            shelf,
            tell,
            told,
            signals,
            link: None,
            opening,
            following: None,
            reader: None,
            lent: None,
            finder: None,
            memory: None,
            reading: 0,
            waiting: VecDeque::new(),
            answers: FuturesUnordered::new(),
            keys_wait: None,
        };
        it.begin(start).await?;
        it.run().await
    })
}

/// What is shown first.
#[derive(Debug)]
pub enum Start {
    /// All sessions.
    Home,
    /// This one.
    Session(PathBuf, Access),
    /// The main dataset.
    Dataset,
    /// What the rooms of a day have brought into it, and where the same is found as a page.
    Plenary(Option<Day>, Option<String>),
}

/// Why the screens ended without the user leaving them.
#[derive(Debug, thiserror::Error)]
pub enum Ended {
    /// There is no terminal, or it has gone.
    #[error(transparent)]
    Terminal(#[from] io::Error),
    /// The session's thread has ended, by a fault of the program that has been reported.
    #[error("the session has ended")]
    Session,
    /// Line by line, the session that was asked for can't be opened; in words.
    #[error("{0}")]
    NotOpened(Sentence),
    /// The typed lines have ended while so many acts could not be saved.
    #[error("{0} acts are not saved")]
    Unsaved(usize),
}

/// What the program shows itself on.
enum View {
    Screen(Screen),
    Plain(Plain),
}

/// Where keys or lines come from.
enum Input {
    Keys(Keys),
    Lines(mpsc::Receiver<String>),
}

impl Input {
    /// The next key or line; the end of either ends the program.
    async fn next(&mut self) -> Message {
        match self {
            // The terminal may have gone.
            Self::Keys(keys) => {
                poll_fn(|cx| keys.poll(cx)).await.and_then(Result::ok).map_or(Message::End, Message::Input)
            }
            Self::Lines(lines) => lines.recv().await.map_or(Message::End, Message::Line),
        }
    }

    /// The next key, if it has been pressed already. Lines are told of one by one.
    async fn pressed(&mut self) -> Option<Message> {
        match self {
            // Asked with this task's own waker, or the next key would wake nobody.
            Self::Keys(keys) => match poll_fn(|cx| Poll::Ready(keys.poll(cx))).await {
                Poll::Ready(Some(Ok(event))) => Some(Message::Input(event)),
                Poll::Ready(Some(Err(_)) | None) | Poll::Pending => None,
            },
            Self::Lines(_) => None,
        }
    }
}

/// What the loop holds.
struct Loop {
    app: App,
    view: View,
    shelf: Shelf,
    tell: mpsc::Sender<Message>,
    told: mpsc::Receiver<Message>,
    signals: Signals,
    link: Option<Link>,
    /// How the room is opened, but for the address.
    opening: Opening,
    /// The way to the session that is looked at.
    reader: Option<Reader>,
    /// A text that an editor is to have next, and the item it is for where it is for one.
    lent: Option<(Option<Id<Item>>, String)>,
    /// Whoever searches all sessions, once something was searched for.
    finder: Option<Finder>,
    /// Who remembers earlier sessions, once that was asked for in the session on the screen.
    memory: Option<Memory>,
    /// What follows the rooms, while that is on the screen.
    following: Option<Following>,
    /// The number of the latest reading, of the shelf or of a session that is looked at.
    reading: u64,
    /// Acts for which the host had no room yet, in order.
    waiting: VecDeque<Box<Request>>,
    answers: FuturesUnordered<oneshot::Receiver<Reply>>,
    /// Until when keys wait for the acts under way.
    keys_wait: Option<time::Instant>,
}

/// The signals that end the program, and the one that stops it.
struct Signals {
    terminate: Signal,
    hang_up: Signal,
    interrupt: Signal,
    quit: Signal,
    stop: Signal,
}

impl Signals {
    fn listen() -> io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            hang_up: signal(SignalKind::hangup())?,
            interrupt: signal(SignalKind::interrupt())?,
            quit: signal(SignalKind::quit())?,
            stop: signal(SignalKind::from_raw(rustix::process::Signal::TSTP.as_raw()))?,
        })
    }

    async fn next(&mut self) -> Message {
        tokio::select! {
            _ = self.terminate.recv() => Message::End,
            _ = self.hang_up.recv() => Message::End,
            _ = self.interrupt.recv() => Message::End,
            _ = self.quit.recv() => Message::End,
            _ = self.stop.recv() => Message::Suspend,
        }
    }
}

/// Whether the loop goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flow {
    GoOn,
    End,
}

impl Loop {
    /// The first picture comes before anything is read.
    async fn begin(&mut self, start: Start) -> Result<(), Ended> {
        let first = match start {
            Start::Session(session, access) => {
                self.app.open_at_once();
                match access {
                    Access::Lead => Effect::Open(session),
                    Access::Review => Effect::Review(session, None),
                }
            }
            Start::Dataset => self.app.show_dataset(),
            Start::Plenary(day, url) => {
                let read = self.app.show_dataset();
                self.carry_out(read).await?;
                self.app.show_plenary(day, url)
            }
            Start::Home => Effect::ReadShelf,
        };
        self.draw()?;
        self.carry_out(first).await.map(drop)
    }

    async fn run(&mut self) -> Result<(), Ended> {
        let mut input = self.input();
        loop {
            let message = tokio::select! {
                // Whoever wants the program to end doesn't wait for keys to be worked off.
                biased;
                message = self.signals.next() => message,
                message = input.next(), if self.hears() => message,
                Some(message) = self.told.recv() => message,
                view = changed(&mut self.link) => view.map_or(Message::Gone, Message::View),
                Some(answer) = self.answers.next() => answer.map_or(Message::Gone, Message::Reply),
                () = tick(self.app.clock()) => Message::Tick(now()),
                () = until(self.keys_wait) => {
                    self.keys_wait = None;
                    continue;
                }
            };
            let mut redraw = Redraw::NotDue;
            if self.take(message, &mut redraw).await? == Flow::End {
                return Ok(());
            }
            // Keys that came in a burst share a picture.
            for _ in 0..BURST {
                let Some(message) = (if self.hears() { input.pressed().await } else { None }) else { break };
                if self.take(message, &mut redraw).await? == Flow::End {
                    return Ok(());
                }
            }
            if let Some((item, text)) = self.lent.take() {
                // Nobody else may read the keys that are meant for the editor.
                if let Input::Keys(keys) = input {
                    keys.stop();
                }
                let edited = self.lend(item, &text)?;
                input = self.input();
                if self.take(Message::Edited(edited), &mut redraw).await? == Flow::End {
                    return Ok(());
                }
            }
            if redraw == Redraw::Due {
                self.draw()?;
            }
        }
    }

    fn input(&self) -> Input {
        match self.view {
            View::Screen(_) => Input::Keys(Keys::new()),
            View::Plain(_) => Input::Lines(lines::read()),
        }
    }

    /// Lets an editor have the terminal with a text for an item, and takes it back; nothing else is done meanwhile.
    fn lend(&mut self, item: Option<Id<Item>>, text: &str) -> io::Result<Result<String, Sentence>> {
        let (Some(reader), View::Screen(screen)) = (&self.reader, &mut self.view) else {
            return Ok(Ok(text.to_owned()));
        };
        screen.lend(|| reader.edit(item, text, self.app.voice.lang))
    }

    /// Whether a key or a line means now what it would mean later. A line is never in a hurry.
    fn hears(&self) -> bool {
        match &self.view {
            View::Screen(_) => self.keys_wait.is_none(),
            View::Plain(_) => self.answers.is_empty() && self.waiting.is_empty() && self.app.is_settled(),
        }
    }

    /// Updates and carries out what came of it.
    async fn take(&mut self, message: Message, redraw: &mut Redraw) -> Result<Flow, Ended> {
        if matches!(message, Message::Gone) {
            return Err(Ended::Session);
        }
        if self.is_stale(&message) {
            // A room or a session that came too late takes its time to end.
            std::thread::spawn(move || drop(message));
            return Ok(Flow::GoOn);
        }
        // What has been saved is shown before it is confirmed.
        let is_reply = matches!(message, Message::Reply(_));
        let is_saved = is_reply || matches!(message, Message::View(_));
        let view = self.link.as_mut().filter(|_| is_reply).and_then(Link::unseen).map(Message::View);
        for message in view.into_iter().chain([message]) {
            let message = match message {
                Message::Opened(Ok(mut opened)) => {
                    (self.link, self.memory) = (opened.link.take(), None);
                    Message::Opened(Ok(opened))
                }
                Message::Moved(from, Ok(mut opened)) => {
                    // What the old host still answers is about acts that go to the new one again.
                    self.answers.clear();
                    self.waiting.clear();
                    self.link = opened.link.take();
                    Message::Moved(from, Ok(opened))
                }
                Message::Reviewed(Ok(mut reviewed)) => {
                    self.reader = reviewed.reader.take();
                    Message::Reviewed(Ok(reviewed))
                }
                Message::RoomOpened(dir, Ok(mut opened)) => {
                    if let Some(link) = &mut self.link {
                        link.keep(&mut opened);
                    }
                    Message::RoomOpened(dir, Ok(opened))
                }
                other => other,
            };
            if let (View::Screen(screen), Message::Input(Event::Resize(..))) = (&mut self.view, &message) {
                screen.renew()?;
            }
            let updated = match (&mut self.view, message) {
                // Whoever asked for one session would not expect the next line to open another one.
                (View::Plain(_), Message::Opened(Err(sentence)) | Message::Reviewed(Err(sentence))) if matches!(&self.app.screen, Shown::Opening(home) if home.is_unread()) =>
                {
                    return Err(Ended::NotOpened(sentence));
                }
                (View::Plain(_), Message::End) if self.app.unsaved() > 0 => {
                    return Err(Ended::Unsaved(self.app.unsaved()));
                }
                (View::Plain(plain), Message::Line(line)) => {
                    let effects = plain.take(&mut self.app, &line);
                    Updated { effects, redraw: Redraw::Due }
                }
                (View::Plain(plain), Message::Tick(now)) => {
                    self.app.set_now(now);
                    plain.remind(&self.app)?;
                    Updated { effects: Vec::new(), redraw: Redraw::NotDue }
                }
                (View::Plain(_) | View::Screen(_), message) => self.app.update(message),
            };
            if updated.redraw == Redraw::Due {
                *redraw = Redraw::Due;
            }
            for effect in updated.effects {
                if self.carry_out(effect).await? == Flow::End {
                    return Ok(Flow::End);
                }
            }
        }
        if is_saved {
            self.post();
        }
        if self.answers.is_empty() {
            self.keys_wait = None;
        }
        Ok(Flow::GoOn)
    }

    /// Whether a message comes from a thread that began before what is on the screen now: for another session, or by an
    /// earlier reading of the shelf.
    fn is_stale(&self, message: &Message) -> bool {
        match message {
            Message::Found(reading, _) | Message::ShelfRead(reading, _) => *reading != self.reading,
            Message::Moved(dir, _) | Message::RoomOpened(dir, _) => {
                !self.link.as_ref().is_some_and(|link| link.leads_to(dir))
            }
            Message::News(number, _) => !self.reader.as_ref().is_some_and(|reader| reader.is(*number)),
            Message::Input(_)
            | Message::Line(_)
            | Message::Reviewed(_)
            | Message::Hits(..)
            | Message::Remembered(..)
            | Message::NextSteps(_)
            | Message::Edited(_)
            | Message::Addresses(_)
            | Message::View(_)
            | Message::Reply(_)
            | Message::Gone
            | Message::Tick(_)
            | Message::Opened(_)
            | Message::Written(_)
            | Message::Dataset(_)
            | Message::Suspend
            | Message::End => false,
        }
    }

    /// Sends what waits to the host, as far as it has room: the loop never waits for it.
    fn post(&mut self) {
        let Some(link) = &self.link else { return };
        while let Some(request) = self.waiting.pop_front() {
            match link.send(request) {
                Ok(answer) => self.answers.push(answer),
                Err(request) => return self.waiting.push_front(request),
            }
        }
    }

    /// Whoever remembers all sessions but the one on the screen.
    fn memory(&mut self) -> &Memory {
        let begin = || {
            let but = self.link.as_ref().and_then(Link::name);
            let dataset = self.app.dataset.clone();
            Memory::begin(&self.shelf, but, dataset, &self.app.voice, self.tell.clone())
        };
        self.memory.get_or_insert_with(begin)
    }

    /// Lets go of the session or the dataset on the screen.
    fn leave(&mut self) {
        (self.link, self.reader, self.following, self.memory) = (None, None, None, None);
        self.answers.clear();
        self.waiting.clear();
    }

    fn review(&mut self, session: PathBuf, goal: Option<Goal>) {
        self.reading += 1;
        let (number, voice) = (self.reading, self.app.voice.clone());
        link::review(&self.shelf, session, goal, number, voice, self.tell.clone());
    }

    fn read_shelf(&mut self) {
        self.reading += 1;
        link::read_shelf(&self.shelf, self.reading, self.app.voice.lang, self.tell.clone());
    }

    fn draw(&mut self) -> io::Result<()> {
        self.app.set_now(now());
        let hears = self.hears();
        match &mut self.view {
            View::Screen(screen) => self.app.size = screen.draw(|frame| draw::draw(&self.app, frame))?,
            // What is under way is told once it is done.
            View::Plain(plain) if hears => plain.show(&mut self.app)?,
            View::Plain(_) => {}
        }
        Ok(())
    }

    /// The one place where something is done.
    async fn carry_out(&mut self, effect: Effect) -> Result<Flow, Ended> {
        match effect {
            Effect::Send(request) => {
                if self.link.is_some() {
                    self.waiting.push_back(request);
                    self.post();
                    self.keys_wait = Some(time::Instant::now() + KEYS_WAIT);
                }
            }
            Effect::Recover => {
                if let Some(link) = &self.link {
                    link.recover();
                }
            }
            // The system knows them: it doesn't take long enough for a thread, and the next key may choose one.
            Effect::FindAddresses => drop(self.app.update(Message::Addresses(link::addresses()))),
            Effect::OpenRoom(address) => {
                if let Some(link) = &self.link {
                    link.open_room(address, self.opening.clone(), self.app.voice.clone(), self.tell.clone());
                }
            }
            Effect::CloseRoom => {
                if let Some(link) = &mut self.link {
                    link.close_room();
                }
            }
            Effect::ReadShelf => self.read_shelf(),
            Effect::Open(session) => {
                link::open(&self.shelf, session, self.app.voice.clone(), self.tell.clone());
            }
            Effect::Review(session, goal) => self.review(session, goal),
            Effect::ReviewLed => {
                let session = self.link.as_ref().map(|link| link.dir().to_owned());
                self.leave();
                if let Some(session) = session {
                    self.review(session, None);
                }
            }
            Effect::AsOf(seq) => {
                if let Some(reader) = &self.reader {
                    reader.as_of(seq);
                }
            }
            Effect::Act(request) => {
                if let Some(reader) = &self.reader {
                    reader.act(request);
                }
            }
            Effect::WritePapers(papers) => {
                if let Some(reader) = &self.reader {
                    link::write_papers(&self.shelf, reader.dir(), *papers, self.app.voice.clone(), self.tell.clone());
                }
            }
            Effect::Find(query) => {
                let (shelf, voice, tell) = (&self.shelf, &self.app.voice, &self.tell);
                let begin = || Finder::begin(shelf, voice.clone(), tell.clone());
                self.finder.get_or_insert_with(begin).find(query);
            }
            Effect::Remember(text) => self.memory().alike(text),
            Effect::NextSteps => self.memory().next_steps(),
            Effect::EditOutside(item, text) => self.lent = Some((item, text)),
            Effect::Make(plan) => link::make(&self.shelf, plan, self.app.voice.clone(), self.tell.clone()),
            Effect::MakeLike { name, details, people } => {
                link::make_like(&self.shelf, name, *details, people, self.app.voice.clone(), self.tell.clone());
            }
            Effect::GoElsewhere(to, unsaved) => {
                if let Some(link) = &self.link {
                    link.go_elsewhere(to, unsaved, self.app.voice.clone(), self.tell.clone());
                }
            }
            Effect::PrintCards(cards, url) => {
                if let Some(link) = &self.link {
                    link.print_cards(cards, url, self.app.voice.clone(), self.tell.clone());
                }
            }
            Effect::WriteRunsheet => {
                if let Some(link) = &self.link {
                    link.write_runsheet(self.app.voice.lang, self.tell.clone());
                }
            }
            Effect::Dataset(target, ask) => {
                link::dataset::ask(&self.shelf, target, ask, self.app.voice.clone(), self.tell.clone());
            }
            Effect::Follow(target, day) => {
                let voice = self.app.voice.clone();
                self.following = Some(link::dataset::follow_plenary(target, day, voice, self.tell.clone()));
            }
            Effect::Unfollow => self.following = None,
            Effect::Leave => {
                self.leave();
                self.read_shelf();
            }
            Effect::Suspend => {
                match &mut self.view {
                    View::Screen(screen) => screen.suspend()?,
                    View::Plain(_) => kill_process(getpid(), System::STOP).map_err(io::Error::from)?,
                }
                self.draw()?;
            }
            Effect::Quit => {
                if let View::Plain(plain) = &self.view {
                    plain.end()?;
                }
                return Ok(Flow::End);
            }
        }
        Ok(Flow::GoOn)
    }
}

/// The next state of the session on the screen; never, where there is none.
async fn changed(link: &mut Option<Link>) -> Option<std::sync::Arc<link::View>> {
    match link {
        Some(link) => link.changed().await,
        None => std::future::pending().await,
    }
}

/// That moment; never, where there is none.
async fn until(moment: Option<time::Instant>) {
    match moment {
        Some(moment) => time::sleep_until(moment).await,
        None => std::future::pending().await,
    }
}

/// The moment when the clock on the screen shows something else.
async fn tick(clock: Clock) {
    let step_ms = match clock {
        Clock::Seconds => 1_000,
        Clock::Minutes => 60_000,
        Clock::None => return std::future::pending().await,
    };
    // A little after the moment, so that a timer that is early by a hair doesn't wake the program twice.
    let left_ms = step_ms - now().millis().rem_euclid(step_ms) + 5;
    time::sleep(Duration::from_millis(left_ms.unsigned_abs())).await;
}
