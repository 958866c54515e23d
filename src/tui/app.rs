//! What is on the screen, and how each message changes it. Nothing is drawn and nothing is done here: what is to be done
//! leaves as effects.

mod over;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, MouseButton, MouseEventKind};
use ratatui::layout::Size;

use super::{
    choice::Choice,
    draw::{self, Hit},
    find::Finding,
    home::{Home, ShelfState},
    keys::{self, Action, AtDataset, AtHome, InReview, InSession, Move, Over, Place, Program},
    link::{
        News, Voice,
        dataset::{Ask, Target},
        shown,
    },
    list::List,
    message::{Effect, Message},
    office::{Office, State},
    review::Review,
    seat::Seat,
    theme::{Role, Theme},
};
use crate::{
    session::{Day, Lang, Timestamp},
    t,
    text::{self, Sentence},
};

pub use super::overlay::{Overlay, Weighty};

/// All of the screen's state.
#[derive(Debug)]
pub struct App {
    /// Language and clock.
    pub voice: Voice,
    /// The colours.
    pub theme: Theme,
    /// The time that clocks on the screen show.
    pub now: Timestamp,
    /// What is shown.
    pub screen: Screen,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// What is to be said until the next key.
    pub notice: Option<Notice>,
    /// How large the last picture was.
    pub size: Size,
    /// What was searched for last in all sessions.
    pub query: String,
    /// Which dataset the office's screen is about.
    pub dataset: Target,
}

/// What is shown.
#[derive(Debug)]
pub enum Screen {
    /// All sessions.
    Home(Home),
    /// A session is being opened; the home screen waits behind it.
    Opening(Home),
    /// A session that is led.
    Session(Box<Seat>),
    /// The main dataset.
    Dataset(Box<Office>),
    /// A session that is looked at.
    Review(Box<Review>),
}

/// Something said in passing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: Sentence,
    /// How it is meant.
    pub role: Role,
}

/// What an act can reach besides its own screen.
pub struct Context<'a> {
    /// The language.
    pub lang: Lang,
    /// The day it is here.
    pub today: Day,
    /// What lies over the screen.
    pub overlay: &'a mut Option<Overlay>,
    /// What is to be said.
    pub notice: &'a mut Option<Notice>,
    /// What is to be done.
    pub effects: &'a mut Vec<Effect>,
}

impl Context<'_> {
    /// Says what is wrong.
    pub fn warn(&mut self, text: Sentence) {
        *self.notice = Some(Notice { text: shown(&text).into(), role: Role::Bad });
    }

    /// Says what has been done.
    pub fn say(&mut self, text: Sentence) {
        *self.notice = Some(Notice { text: shown(&text).into(), role: Role::Accent });
    }
}

/// The clock on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// There is none.
    None,
    /// It shows hours and minutes.
    Minutes,
    /// An item runs: it shows seconds too.
    Seconds,
}

/// What came of a message.
#[derive(Debug)]
pub struct Updated {
    /// What is to be done.
    pub effects: Vec<Effect>,
    /// Whether another picture is due.
    pub redraw: Redraw,
}

/// Whether another picture is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redraw {
    /// Something changed.
    Due,
    /// Nothing changed.
    NotDue,
}

/// Where pasted text goes when nothing is being written.
const PROPOSE: Action = Action::InSession(InSession::Propose);
/// The way out of a failed save.
pub const REREAD: Action = Action::InSession(InSession::Reread);
/// The way round it.
const ELSEWHERE: Action = Action::InSession(InSession::Elsewhere);

impl App {
    /// The screen at the start.
    pub fn new(voice: Voice, theme: Theme, now: Timestamp, dataset: Target) -> Self {
        let screen = Screen::Home(Home::default());
        let query = String::new();
        Self { voice, theme, now, screen, overlay: None, notice: None, size: Size::ZERO, query, dataset }
    }

    /// The clock on the screen.
    pub fn clock(&self) -> Clock {
        match &self.screen {
            Screen::Session(seat) if seat.runs() => Clock::Seconds,
            Screen::Session(_) => Clock::Minutes,
            Screen::Home(_) | Screen::Opening(_) | Screen::Review(_) | Screen::Dataset(_) => Clock::None,
        }
    }

    /// Acts that are not known to be saved.
    pub fn unsaved(&self) -> usize {
        match &self.screen {
            Screen::Session(seat) => seat.unsaved(),
            Screen::Home(_) | Screen::Opening(_) | Screen::Review(_) | Screen::Dataset(_) => 0,
        }
    }

    /// Whether nothing is under way that would make a key mean something else.
    pub fn is_settled(&self) -> bool {
        if let Some(Overlay::Find(finding)) = &self.overlay {
            return finding.is_settled();
        }
        match &self.screen {
            Screen::Home(home) => !matches!(home.shelf, ShelfState::Reading),
            Screen::Opening(_) => false,
            Screen::Session(_) => true,
            Screen::Dataset(office) => !matches!(office.state, State::Reading | State::Busy),
            Screen::Review(review) => review.is_settled(),
        }
    }

    /// Which part of the screen hears the keys.
    pub fn place(&self) -> Place {
        self.overlay.as_ref().map_or_else(|| self.screen.place(), Overlay::place)
    }

    /// Whether an act makes sense now.
    pub fn offers(&self, action: Action) -> bool {
        match (action, &self.screen) {
            (Action::Program(Program::Help | Program::Palette), Screen::Opening(_)) => false,
            (Action::Program(_) | Action::Move(_), _) => true,
            (Action::Over(Over::Accept), Screen::Session(seat)) if matches!(self.overlay, Some(Overlay::Room)) => {
                seat.may_enter_at_door()
            }
            (Action::Over(Over::NewLine), _) => self.overlay.as_ref().is_some_and(Overlay::takes_lines),
            (Action::Over(_), _) => self.overlay.is_some(),
            (Action::AtHome(act), Screen::Home(home)) => home.offers(act),
            (Action::InSession(act), Screen::Session(seat)) => seat.offers(act),
            (Action::InReview(act), Screen::Review(review)) => review.offers(act),
            (Action::AtDoor(act), Screen::Session(seat)) => seat.offers_at_door(act),
            (Action::AtDataset(act), Screen::Dataset(office)) => office.offers(act),
            (
                Action::AtHome(_)
                | Action::InSession(_)
                | Action::InReview(_)
                | Action::AtDoor(_)
                | Action::AtDataset(_),
                _,
            ) => false,
        }
    }

    /// What undo does, and what it will take back.
    pub fn undo_in_words(&self) -> Sentence {
        let lang = self.voice.lang;
        let undo = text::word(lang, "do", Action::InSession(InSession::Undo).as_str());
        let Screen::Session(seat) = &self.screen else { return undo };
        let session = seat.session();
        let act = session.undoable.map(|undoable| text::act_on(lang, session, undoable));
        act.map_or(undo.clone(), |act| t!(lang, "undo-what", undo = undo.as_ref(), act = shown(&act)))
    }

    /// Whether an act would make sense at that place, `here` being the one that hears the keys.
    fn offers_at(&mut self, here: Place, place: Place, action: Action) -> bool {
        if let (Screen::Session(seat), Action::InSession(act)) = (&mut self.screen, action)
            && place != here
        {
            return seat.offers_at(place, act);
        }
        self.offers(action)
    }

    /// Turns to the part of the screen that hears the keys of a place.
    fn turn_to(&mut self, place: Place, effects: &mut Vec<Effect>) {
        if place == Place::Room {
            self.on_seat(effects, |seat, cx| seat.show_door(cx));
        } else if let Screen::Session(seat) = &mut self.screen
            && seat.place() != place
            && let Some(desk) = seat.desk_of(place)
        {
            seat.turn_to(desk);
        }
    }

    /// Lets all clocks on the screen show that time.
    pub fn set_now(&mut self, now: Timestamp) {
        self.now = now;
        if let Screen::Session(seat) = &mut self.screen {
            seat.now = now;
        }
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Updated {
        let mut effects = Vec::new();
        let mut redraw = Redraw::Due;
        match message {
            // A key that is held goes on writing and walking, and decides nothing more than once.
            Message::Input(Event::Key(key)) if key.kind == KeyEventKind::Repeat && self.decides(key) => {
                redraw = Redraw::NotDue;
            }
            Message::Input(Event::Key(key)) if key.kind != KeyEventKind::Release => {
                self.notice = None;
                self.key(key, &mut effects);
            }
            Message::Input(Event::Paste(text)) => self.paste(&text, &mut effects),
            Message::Input(Event::Mouse(mouse)) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    self.notice = None;
                    if let Some(hit) = draw::hit_at(self, self.size, mouse.column, mouse.row) {
                        self.click(hit, &mut effects);
                    }
                }
                MouseEventKind::ScrollUp => self.walk(Move::Up),
                MouseEventKind::ScrollDown => self.walk(Move::Down),
                _ => redraw = Redraw::NotDue,
            },
            Message::Input(Event::Resize(..)) => {}
            Message::Input(Event::Key(_) | Event::FocusGained | Event::FocusLost) | Message::Line(_) => {
                redraw = Redraw::NotDue;
            }
            Message::Tick(now) => self.set_now(now),
            Message::View(view) => self.on_seat(&mut effects, |seat, cx| seat.follow(view, cx)),
            Message::Reply(reply) => self.on_seat(&mut effects, |seat, cx| seat.answered(reply, cx)),
            Message::Gone => redraw = Redraw::NotDue,
            Message::Found(_, found) => match &mut self.screen {
                Screen::Home(home) | Screen::Opening(home) => home.take_in(found),
                Screen::Session(_) | Screen::Review(_) | Screen::Dataset(_) => redraw = Redraw::NotDue,
            },
            Message::ShelfRead(_, read) => match &mut self.screen {
                Screen::Home(home) | Screen::Opening(home) => {
                    home.shelf = match read {
                        Ok(()) => ShelfState::Read,
                        Err(sentence) => ShelfState::Unreadable(shown(&sentence).into()),
                    };
                }
                Screen::Session(_) | Screen::Review(_) | Screen::Dataset(_) => redraw = Redraw::NotDue,
            },
            Message::Opened(Ok(mut opened)) => {
                let said = opened.said.take().map(|said| Notice { text: shown(&said).into(), role: Role::Warn });
                self.notice = said.or(self.notice.take());
                self.overlay = None;
                self.screen = Screen::Session(Box::new(Seat::new(opened, self.voice.zone.clone())));
            }
            Message::Reviewed(Ok(reviewed)) => {
                self.overlay = None;
                self.screen = Screen::Review(Box::new(Review::new(*reviewed, self.voice.lang)));
            }
            Message::News(_, news) => self.take_news(news, &mut effects),
            Message::Hits(query, found) => match &mut self.overlay {
                Some(Overlay::Find(finding)) => finding.take_in(query, found),
                Some(_) | None => redraw = Redraw::NotDue,
            },
            Message::Remembered(text, found) => {
                redraw = Redraw::NotDue;
                if let Screen::Session(seat) = &mut self.screen
                    && seat.remember(&text, found)
                {
                    redraw = Redraw::Due;
                }
            }
            Message::NextSteps(steps) => self.on_seat(&mut effects, |seat, cx| seat.offer_steps(steps, cx)),
            Message::Edited(edited) => match (edited, &mut self.overlay) {
                (Ok(text), Some(Overlay::Writing(writing))) => writing.replace(&text),
                (Ok(text), Some(Overlay::Sheet(_))) => self.write(&text),
                (Ok(_), _) => {}
                (Err(sentence), _) => self.notice = Some(Notice { text: shown(&sentence).into(), role: Role::Bad }),
            },
            Message::Opened(Err(sentence)) | Message::Reviewed(Err(sentence)) => {
                self.notice = Some(Notice { text: shown(&sentence).into(), role: Role::Bad });
                if let Screen::Opening(home) = &mut self.screen {
                    self.overlay = home.making.take().map(Overlay::Sheet);
                    // Where it was to be opened at once, nobody has read the shelf.
                    if home.is_unread() {
                        effects.push(Effect::ReadShelf);
                    }
                    self.screen = Screen::Home(std::mem::take(home));
                }
            }
            Message::Written(written) => {
                self.notice = Some(match written {
                    Ok(text) => Notice { text: shown(&text).into(), role: Role::Accent },
                    Err(text) => Notice { text: shown(&text).into(), role: Role::Bad },
                });
            }
            Message::Moved(_, Ok(mut opened)) => {
                self.notice = opened.said.take().map(|said| Notice { text: shown(&said).into(), role: Role::Warn });
                self.on_seat(&mut effects, |seat, cx| {
                    seat.moving = false;
                    seat.follow(opened.view, cx);
                });
            }
            Message::Moved(_, Err(sentence)) => {
                self.on_seat(&mut effects, |seat, _| seat.moving = false);
                self.notice = Some(Notice { text: shown(&sentence).into(), role: Role::Bad });
            }
            Message::RoomOpened(_, opened) => {
                if let Err(sentence) = &opened {
                    self.notice = Some(Notice { text: shown(sentence).into(), role: Role::Bad });
                }
                self.on_seat(&mut effects, |seat, _| seat.room_opened(opened.ok().map(|room| room.url)));
            }
            Message::Addresses(found) => self.on_seat(&mut effects, |seat, _| seat.door.addresses = found),
            Message::Dataset(answer) => self.on_dataset(&mut effects, |office, cx| office.answered(answer, cx)),
            Message::Suspend => effects.push(Effect::Suspend),
            Message::End => effects.push(Effect::Quit),
        }
        for effect in &effects {
            match effect {
                Effect::Open(_) | Effect::Review(..) | Effect::Make(_) | Effect::MakeLike { .. } => {
                    if let Screen::Home(home) = &mut self.screen {
                        self.screen = Screen::Opening(std::mem::take(home));
                    }
                }
                Effect::Leave => self.screen = Screen::Home(Home::default()),
                Effect::ReviewLed => self.screen = Screen::Opening(Home::default()),
                Effect::Send(_)
                | Effect::Recover
                | Effect::GoElsewhere(..)
                | Effect::FindAddresses
                | Effect::OpenRoom(_)
                | Effect::CloseRoom
                | Effect::PrintCards(..)
                | Effect::WriteRunsheet
                | Effect::Dataset(..)
                | Effect::Follow(..)
                | Effect::Unfollow
                | Effect::AsOf(_)
                | Effect::Act(_)
                | Effect::EditOutside(..)
                | Effect::WritePapers(_)
                | Effect::Find(_)
                | Effect::Remember(_)
                | Effect::NextSteps
                | Effect::ReadShelf
                | Effect::Suspend
                | Effect::Quit => {}
            }
        }
        match &mut self.screen {
            Screen::Session(seat) => {
                seat.look_for_alike(self.overlay.as_ref());
                effects.extend(seat.asks_memory().map(Effect::Remember));
                seat.look_for_field();
            }
            Screen::Review(review) => {
                // Before the first picture nobody knows how large it is.
                let size = if self.size.width == 0 { Size::new(100, 30) } else { self.size };
                let page = (draw::page_width(size), size.height);
                review.fill(self.voice.lang, &self.voice.zone, page);
            }
            Screen::Home(_) | Screen::Opening(_) | Screen::Dataset(_) => {}
        }
        Updated { effects, redraw }
    }

    /// A session is opened before anything else is shown.
    pub fn open_at_once(&mut self) {
        self.screen = Screen::Opening(Home::default());
    }

    /// Turns to the dataset; what is to be done is to read it.
    pub fn show_dataset(&mut self) -> Effect {
        self.screen = Screen::Dataset(Box::new(Office::new(self.voice.lang, self.dataset.clone())));
        Effect::Dataset(self.dataset.clone(), Ask::Read)
    }

    /// Turns to what the rooms have brought into it; what is to be done is to follow them.
    pub fn show_plenary(&mut self, day: Option<Day>, url: Option<String>) -> Effect {
        if let Screen::Dataset(office) = &mut self.screen {
            office.show_plenary(url);
        }
        Effect::Follow(self.dataset.clone(), day)
    }

    /// Whether a key takes something, or says yes.
    fn decides(&self, key: KeyEvent) -> bool {
        match keys::action(self.place(), key) {
            Some(
                Action::Over(Over::Accept | Over::Confirm)
                | Action::InSession(InSession::Next)
                | Action::AtDataset(AtDataset::Take | AtDataset::Remove),
            ) => true,
            Some(
                Action::Program(_)
                | Action::Move(_)
                | Action::AtHome(_)
                | Action::AtDataset(_)
                | Action::InSession(_)
                | Action::InReview(_)
                | Action::AtDoor(_)
                | Action::Over(_),
            )
            | None => false,
        }
    }

    fn key(&mut self, key: KeyEvent, effects: &mut Vec<Effect>) {
        match self.overlay.take() {
            Some(overlay) => self.key_over(overlay, key, effects),
            None => match keys::action(self.place(), key) {
                Some(action) if self.offers(action) => self.act(action, Some(key), effects),
                Some(_) | None => {}
            },
        }
    }

    /// Does an act.
    fn act(&mut self, action: Action, key: Option<KeyEvent>, effects: &mut Vec<Effect>) {
        match action {
            Action::Program(Program::Help) => self.overlay = Some(Overlay::Help(List::default())),
            Action::Program(Program::Palette) => {
                let (lang, here) = (self.voice.lang, self.place());
                let undo = self.undo_in_words();
                let choice = Choice::act(lang, here, &undo, |place, action| self.offers_at(here, place, action));
                self.overlay = Some(Overlay::Choice(choice));
            }
            Action::Program(Program::Theme) => self.theme = self.theme.next(),
            Action::Program(Program::Suspend) => effects.push(Effect::Suspend),
            Action::Program(Program::Quit) => self.quit(effects),
            Action::Move(step) => self.walk(step),
            Action::AtHome(AtHome::Leave) => self.quit(effects),
            Action::AtHome(AtHome::Dataset) => {
                let read = self.show_dataset();
                effects.push(read);
            }
            Action::AtHome(AtHome::Find) => {
                self.overlay = Some(Overlay::Find(Box::new(Finding::begin(&self.query))));
                effects.push(Effect::Find(self.query.clone()));
            }
            Action::AtHome(act) => self.on_home(effects, |home, cx| home.act(act, cx)),
            Action::InSession(act) => self.on_seat(effects, |seat, cx| seat.act(act, key, cx)),
            Action::InReview(act) if self.begun() > 0 && matches!(act, InReview::Leave) => {
                self.overlay = Some(Overlay::Confirm(Weighty::LeaveUnsaved));
            }
            Action::InReview(act) => self.on_review(effects, |review, cx| review.act(act, cx)),
            Action::AtDoor(act) => self.on_seat(effects, |seat, cx| seat.act_at_door(act, cx)),
            Action::AtDataset(act) => self.on_dataset(effects, |office, cx| office.act(act, cx)),
            Action::Over(_) => {}
        }
    }

    /// Texts and forms that were begun and not sent.
    pub fn begun(&self) -> usize {
        match &self.screen {
            Screen::Session(seat) => seat.begun(),
            Screen::Review(review) => review.begun(),
            Screen::Home(home) | Screen::Opening(home) => home.sheet.iter().count(),
            Screen::Dataset(office) => office.sheets.len(),
        }
    }

    /// Whether the room is open, which ends with the session on the screen.
    pub fn holds_room(&self) -> bool {
        matches!(&self.screen, Screen::Session(seat) if seat.room_url().is_some())
    }

    /// Ends the program; what could not be saved, what was begun and an open room are asked about first.
    fn quit(&mut self, effects: &mut Vec<Effect>) {
        if let Some(overlay) = self.overlay.take() {
            self.end(overlay);
        }
        if self.unsaved() + self.begun() == 0 && !self.holds_room() {
            return effects.push(Effect::Quit);
        }
        self.overlay = Some(Overlay::Confirm(Weighty::QuitUnsaved));
    }

    /// A click: does what a key does, or chooses a row. On the row that is the chosen one it does what the row is there for;
    /// in a form or the terms of a vote it turns to the next value.
    fn click(&mut self, hit: Hit, effects: &mut Vec<Effect>) {
        if let Hit::Key(key) = hit {
            return self.key(key, effects);
        }
        if !self.choose(hit) {
            return;
        }
        match (&mut self.overlay, &self.screen) {
            (Some(Overlay::Choice(_) | Overlay::Find(_) | Overlay::Room), _)
            | (None, Screen::Home(_) | Screen::Review(_) | Screen::Dataset(_)) => {
                self.key(KeyCode::Enter.into(), effects);
            }
            (Some(overlay), _) => overlay.turn(false),
            (None, Screen::Session(seat)) => {
                if let Some(act) = seat.act_of_row().map(Action::InSession).filter(|act| self.offers(*act)) {
                    self.act(act, None, effects);
                }
            }
            (None, Screen::Opening(_)) => {}
        }
    }

    /// Chooses what stands at a place; gives back whether it was the chosen one already.
    pub fn choose(&mut self, hit: Hit) -> bool {
        match (hit, &mut self.overlay, &mut self.screen) {
            (Hit::Row(row), Some(Overlay::Room), Screen::Session(seat)) => seat.choose_at_door(row),
            (Hit::Row(row), Some(overlay), _) => overlay.choose(row),
            (Hit::Row(row), None, Screen::Session(seat)) => seat.choose_row(row),
            (Hit::Row(row), None, Screen::Dataset(office)) => office.choose(row),
            (Hit::Row(row), None, Screen::Review(review)) => review.choose_row(row),
            (Hit::Step(at), None, Screen::Review(review)) => review.choose_step(at),
            (Hit::Home(side, row), None, Screen::Home(home)) => home.choose(side, row),
            (Hit::Item(item), None, Screen::Session(seat)) => {
                seat.show_item(item);
                false
            }
            (Hit::Row(_) | Hit::Step(_) | Hit::Home(..) | Hit::Item(_) | Hit::Key(_), _, _) => false,
        }
    }

    /// A step in the list that hears the keys.
    pub fn walk(&mut self, step: Move) {
        match (&mut self.overlay, &mut self.screen) {
            (Some(Overlay::Room), _) => self.walk_at_door(step),
            (Some(overlay), _) => overlay.walk(step),
            (None, Screen::Home(home)) => home.walk(step),
            (None, Screen::Session(seat)) => seat.walk(step),
            (None, Screen::Dataset(office)) => office.walk(step),
            (None, Screen::Review(review)) => review.walk(step),
            (None, Screen::Opening(_)) => {}
        }
    }

    fn on_home(&mut self, effects: &mut Vec<Effect>, act: impl FnOnce(&mut Home, &mut Context<'_>)) {
        let (lang, today) = (self.voice.lang, self.voice.zone.today(self.now));
        if let Screen::Home(home) = &mut self.screen {
            act(home, &mut Context { lang, today, overlay: &mut self.overlay, notice: &mut self.notice, effects });
        }
    }

    fn on_dataset(&mut self, effects: &mut Vec<Effect>, act: impl FnOnce(&mut Office, &mut Context<'_>)) {
        let (lang, today) = (self.voice.lang, self.voice.zone.today(self.now));
        if let Screen::Dataset(office) = &mut self.screen {
            act(office, &mut Context { lang, today, overlay: &mut self.overlay, notice: &mut self.notice, effects });
        }
    }

    fn on_seat(&mut self, effects: &mut Vec<Effect>, act: impl FnOnce(&mut Seat, &mut Context<'_>)) {
        let (lang, today) = (self.voice.lang, self.voice.zone.today(self.now));
        if let Screen::Session(seat) = &mut self.screen {
            act(seat, &mut Context { lang, today, overlay: &mut self.overlay, notice: &mut self.notice, effects });
        }
    }

    fn on_review(&mut self, effects: &mut Vec<Effect>, act: impl FnOnce(&mut Review, &mut Context<'_>)) {
        let (lang, today) = (self.voice.lang, self.voice.zone.today(self.now));
        if let Screen::Review(review) = &mut self.screen {
            act(review, &mut Context { lang, today, overlay: &mut self.overlay, notice: &mut self.notice, effects });
        }
    }

    /// Takes in what is new in the session that is looked at.
    fn take_news(&mut self, news: News, effects: &mut Vec<Effect>) {
        let lang = self.voice.lang;
        self.on_review(effects, |review, cx| match news {
            News::Acts(acts) => review.follow(*acts, lang),
            News::AsOf(past) => review.remember(past),
            News::Done(id, done, prepared) => review.done(id, done, prepared, cx),
            News::Unreadable(sentence) => cx.warn(shown(&sentence).into()),
        });
    }

    /// What could not be written, and the ways out, to be shown until it is solved.
    pub fn trouble(&self) -> Option<[Sentence; 2]> {
        let Screen::Session(seat) = &self.screen else { return None };
        let lang = self.voice.lang;
        let [reread, elsewhere] = [REREAD, ELSEWHERE].map(|act| keys::key_of(lang, act));
        if let Some(trouble) = &seat.view.trouble {
            let sentence = text::trouble(lang, &self.voice.zone, trouble);
            let ways = t!(lang, "trouble-ways", unsaved = seat.unsaved(), reread = reread, elsewhere = elsewhere);
            return Some([shown(&sentence).into(), ways]);
        }
        let again = t!(lang, "log-trouble-again");
        if let Some(error) = &seat.view.key_trouble {
            return Some([t!(lang, "key-trouble", why = shown(&text::file_error(lang, error))), again]);
        }
        let why = shown(&text::file_error(lang, seat.view.log_trouble.as_ref()?));
        let ways = match self.offers(ELSEWHERE) {
            true => t!(lang, "log-trouble-elsewhere", elsewhere = elsewhere),
            false => again,
        };
        Some([t!(lang, "log-trouble", why = why), ways])
    }
}

impl Screen {
    /// Which part of the screen itself hears the keys.
    pub fn place(&self) -> Place {
        match self {
            Self::Home(_) => Place::Home,
            Self::Opening(_) => Place::Everywhere,
            Self::Session(seat) => seat.place(),
            Self::Dataset(office) => office.place(),
            Self::Review(_) => Place::Review,
        }
    }
}
