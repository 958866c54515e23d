//! What lies over the screen hears the keys first: how it takes them, takes text, and ends.

use crossterm::event::{KeyCode, KeyEvent};

use super::{App, ELSEWHERE, Overlay, PROPOSE, REREAD, Screen, Weighty};
use crate::tui::{
    choice::Picked,
    field::Field,
    keys::{self, Action, InSession, Move, Over, Place, Program},
    link::shown,
    message::Effect,
    seat::{Entry, Purpose},
    sheet::About,
};

impl App {
    /// A key for what lies over the screen; it stays there unless the key ends it.
    pub(super) fn key_over(&mut self, mut overlay: Overlay, key: KeyEvent, effects: &mut Vec<Effect>) {
        let place = overlay.place();
        // No text needs these keys and the one below, so they reach past whatever lies over the screen.
        if let Some(action @ Action::Program(Program::Quit | Program::Suspend | Program::Theme)) =
            keys::action(Place::Everywhere, key)
        {
            self.overlay = Some(overlay);
            return self.act(action, Some(key), effects);
        }
        if keys::action(Place::Session, key) == Some(REREAD) && self.offers(REREAD) {
            self.overlay = Some(overlay);
            return self.act(REREAD, Some(key), effects);
        }
        if keys::action(Place::Session, key) == Some(ELSEWHERE) && self.offers(ELSEWHERE) {
            self.end(overlay);
            return self.act(ELSEWHERE, Some(key), effects);
        }
        match keys::action(place, key) {
            Some(Action::Over(Over::Back)) => return self.end(overlay),
            Some(Action::Over(Over::Accept | Over::Confirm)) => return self.accept(overlay, effects),
            Some(Action::Over(Over::NextValue | Over::PreviousValue)) if overlay.is_writing() => {
                overlay.type_into(key);
            }
            Some(Action::Over(turn @ (Over::NextValue | Over::PreviousValue))) => {
                overlay.turn(turn == Over::PreviousValue);
                if let (Overlay::Sheet(sheet), Screen::Review(review)) = (&mut overlay, &self.screen) {
                    review.follow_field(sheet, self.voice.lang);
                }
            }
            Some(Action::Over(Over::Mark)) => {
                if let Overlay::Choice(choice) = &mut overlay {
                    choice.mark();
                }
            }
            Some(Action::Over(Over::NewLine)) => overlay.type_into(KeyCode::Enter.into()),
            Some(Action::Move(step)) if matches!(overlay, Overlay::Room) => self.walk_at_door(step),
            Some(Action::Move(step)) => {
                let in_text = if let Overlay::Sheet(sheet) = &mut overlay { sheet.walk_in_text(key) } else { false };
                if !in_text {
                    overlay.walk(step);
                }
            }
            Some(action @ (Action::AtDoor(_) | Action::InSession(InSession::Reveal))) => {
                self.overlay = Some(overlay);
                if self.offers(action) {
                    self.act(action, Some(key), effects);
                }
                return;
            }
            Some(
                Action::Program(_)
                | Action::AtHome(_)
                | Action::AtDataset(_)
                | Action::InSession(_)
                | Action::InReview(_),
            ) => {}
            Some(Action::Over(Over::Save)) => return self.save(overlay, effects),
            Some(Action::Over(Over::Outside)) => {
                if let Overlay::Writing(writing) = &overlay {
                    effects.push(Effect::EditOutside(Some(writing.item), writing.field.text()));
                } else if let Overlay::Sheet(sheet) = &mut overlay
                    && sheet.is_long()
                {
                    effects.extend(sheet.field().map(|field| Effect::EditOutside(None, field.text())));
                }
            }
            None => overlay.type_into(key),
        }
        match &mut overlay {
            Overlay::Entry(entry) => entry.asked = false,
            Overlay::Terms(terms) => terms.asked = false,
            Overlay::Help(_)
            | Overlay::Choice(_)
            | Overlay::Sheet(_)
            | Overlay::Confirm(_)
            | Overlay::Room
            | Overlay::Card(_)
            | Overlay::Large
            | Overlay::Writing(_)
            | Overlay::Find(_) => {}
        }
        self.written(&overlay);
        self.overlay = Some(overlay);
        effects.extend(self.sought().map(Effect::Find));
    }

    /// What is written takes effect while it is written: the filters of sessions, of acts and of outcomes.
    fn written(&mut self, overlay: &Overlay) {
        let Overlay::Entry(Entry { purpose, field, .. }) = overlay else { return };
        if let (Purpose::Filter, Screen::Home(home)) = (purpose, &mut self.screen) {
            home.filter(&field.text());
        }
        if let (Purpose::Acts, Screen::Review(review)) = (purpose, &mut self.screen) {
            review.filter(&field.text(), self.voice.lang);
        }
        if let (Purpose::Outcomes, Screen::Dataset(office)) = (purpose, &mut self.screen) {
            office.filter(&field.text());
        }
    }

    /// Saves the secretary's text.
    fn save(&mut self, overlay: Overlay, effects: &mut Vec<Effect>) {
        if let Overlay::Writing(writing) = overlay {
            self.on_review(effects, |review, cx| review.save_text(*writing, cx));
        }
    }

    /// Esc: back to the screen below. What was typed is kept.
    pub(super) fn end(&mut self, overlay: Overlay) {
        let entry = match (overlay, &mut self.screen) {
            (Overlay::Entry(entry), _) => entry,
            (Overlay::Terms(terms), Screen::Session(seat)) => return seat.put_terms_aside(terms),
            (Overlay::Sheet(sheet), Screen::Session(seat)) => {
                self.overlay = (sheet.about == About::Phones).then_some(Overlay::Room);
                if sheet.touched {
                    seat.sheets.insert(sheet.about.clone(), sheet);
                }
                return;
            }
            (Overlay::Sheet(sheet), Screen::Dataset(office)) => {
                if sheet.touched {
                    office.sheets.insert(sheet.about.clone(), sheet);
                }
                return;
            }
            (Overlay::Sheet(sheet), Screen::Home(home)) => return home.sheet = Some(sheet).filter(|s| s.touched),
            (Overlay::Sheet(sheet), Screen::Review(review)) => return review.keep_sheet(sheet),
            (Overlay::Writing(writing), Screen::Review(review)) => return review.put_aside(*writing),
            (Overlay::Find(finding), _) => return self.query = finding.field.text(),
            (
                Overlay::Sheet(_)
                | Overlay::Help(_)
                | Overlay::Choice(_)
                | Overlay::Terms(_)
                | Overlay::Confirm(_)
                | Overlay::Room
                | Overlay::Card(_)
                | Overlay::Large
                | Overlay::Writing(_),
                _,
            ) => return,
        };
        // What was asked at the door ends there.
        self.overlay = (entry.purpose == Purpose::Cards).then_some(Overlay::Room);
        match &mut self.screen {
            Screen::Session(seat) => entry.put_aside(&mut seat.drafts),
            Screen::Home(home) | Screen::Opening(home) if entry.purpose != Purpose::Filter => {
                entry.put_aside(&mut home.drafts);
            }
            Screen::Home(home) | Screen::Opening(home) => home.filter(""),
            Screen::Dataset(office) => office.filter(""),
            Screen::Review(review) if entry.purpose == Purpose::Acts => review.filter("", self.voice.lang),
            Screen::Review(review) => entry.put_aside(&mut review.drafts),
        }
    }

    /// Enter: takes what the overlay holds.
    fn accept(&mut self, overlay: Overlay, effects: &mut Vec<Effect>) {
        match overlay {
            Overlay::Choice(choice) => match choice.picked() {
                Some(Picked::Act(place, action)) => {
                    self.turn_to(place, effects);
                    if self.offers(action) {
                        self.act(action, None, effects);
                    }
                }
                Some(Picked::Field(outcome, field)) => {
                    let also = choice.also(field);
                    self.on_seat(effects, |seat, cx| seat.assign(outcome, field, &also, cx));
                }
                Some(picked @ (Picked::Speaker { .. } | Picked::NextStep(_))) => {
                    self.on_seat(effects, |seat, cx| seat.picked(picked, cx));
                }
                None => self.overlay = Some(Overlay::Choice(choice)),
            },
            Overlay::Entry(entry) => match entry.purpose {
                Purpose::Filter | Purpose::Acts | Purpose::Outcomes => {}
                Purpose::Record => {
                    let text = entry.field.text();
                    self.on_review(effects, |review, cx| review.jump(&text, cx));
                }
                Purpose::Proposals
                | Purpose::ProposalsFor(_)
                | Purpose::Note
                | Purpose::FlashRound
                | Purpose::People
                | Purpose::Wording(_)
                | Purpose::Heading(_)
                | Purpose::Rename(_)
                | Purpose::Split(_)
                | Purpose::Question
                | Purpose::NoField(_)
                | Purpose::VoidReason(_)
                | Purpose::Lot(_)
                | Purpose::Cards => self.on_seat(effects, |seat, cx| seat.entered(entry, cx)),
            },
            Overlay::Terms(terms) => self.on_seat(effects, |seat, cx| seat.open_vote(terms, cx)),
            Overlay::Sheet(sheet) => match &self.screen {
                Screen::Session(_) => self.on_seat(effects, |seat, cx| seat.take_sheet(sheet, cx)),
                Screen::Dataset(_) => self.on_dataset(effects, |office, cx| office.take_sheet(sheet, cx)),
                Screen::Home(_) | Screen::Opening(_) => self.on_home(effects, |home, cx| home.make(sheet, cx)),
                Screen::Review(_) => self.on_review(effects, |review, cx| review.take_sheet(sheet, cx)),
            },
            Overlay::Confirm(Weighty::QuitUnsaved) => effects.push(Effect::Quit),
            Overlay::Confirm(Weighty::LeaveUnsaved) if matches!(self.screen, Screen::Review(_)) => {
                effects.push(Effect::Leave);
            }
            Overlay::Find(finding) => match finding.picked() {
                Some((session, goal)) => {
                    self.query = finding.field.text();
                    effects.push(Effect::Review(session.into(), Some(goal)));
                }
                None => self.overlay = Some(Overlay::Find(finding)),
            },
            Overlay::Confirm(weighty) => self.on_seat(effects, |seat, cx| seat.confirmed(weighty, cx)),
            Overlay::Room => {
                self.overlay = Some(Overlay::Room);
                self.on_seat(effects, |seat, cx| seat.enter_at_door(cx));
            }
            Overlay::Help(_) | Overlay::Card(_) | Overlay::Large | Overlay::Writing(_) => {}
        }
    }

    /// Puts this text where one is being written, instead of what stands there; nothing happens where none is.
    pub fn write(&mut self, text: &str) {
        let Some(mut overlay) = self.overlay.take() else { return };
        match &mut overlay {
            Overlay::Entry(entry) => {
                entry.asked = false;
                entry.field = Field::with(text);
            }
            Overlay::Sheet(sheet) => {
                if let Some(field) = sheet.field() {
                    *field = Field::with(text);
                }
            }
            Overlay::Terms(terms) => {
                if let Some(field) = terms.field() {
                    *field = Field::with(text);
                }
            }
            Overlay::Choice(choice) => {
                choice.field = Field::with(text);
                choice.search();
            }
            Overlay::Writing(writing) => writing.field = Field::with(text),
            Overlay::Find(finding) => finding.field = Field::with(text),
            Overlay::Help(_) | Overlay::Confirm(_) | Overlay::Room | Overlay::Card(_) | Overlay::Large => {}
        }
        self.written(&overlay);
        self.overlay = Some(overlay);
    }

    /// Pasted text goes into a field and never does anything by itself.
    pub(super) fn paste(&mut self, text: &str, effects: &mut Vec<Effect>) {
        self.notice = None;
        if self.overlay.is_none() && self.offers(PROPOSE) {
            self.act(PROPOSE, None, effects);
        }
        let Some(mut overlay) = self.overlay.take() else { return };
        match &mut overlay {
            Overlay::Entry(entry) => {
                entry.asked = false;
                entry.field.paste(&shown(text));
            }
            Overlay::Choice(choice) => {
                choice.field.paste(&shown(text).replace('\n', " "));
                choice.search();
            }
            Overlay::Writing(writing) => writing.field.paste(&shown(text)),
            Overlay::Find(finding) => {
                finding.field.paste(&shown(text).replace('\n', " "));
                effects.push(Effect::Find(finding.field.text()));
            }
            Overlay::Terms(terms) => {
                if let Some(field) = terms.field() {
                    field.paste(&shown(text).replace('\n', " "));
                }
            }
            Overlay::Sheet(sheet) => {
                let text = if sheet.is_long() { shown(text) } else { shown(text).replace('\n', " ") };
                if let Some(field) = sheet.field() {
                    field.paste(&text);
                }
            }
            Overlay::Help(_) | Overlay::Confirm(_) | Overlay::Room | Overlay::Card(_) | Overlay::Large => {}
        }
        self.written(&overlay);
        self.overlay = Some(overlay);
    }

    /// What is typed to search for, as long as it has not been searched for.
    pub fn sought(&self) -> Option<String> {
        let Some(Overlay::Find(finding)) = &self.overlay else { return None };
        (!finding.is_settled()).then(|| finding.field.text())
    }

    /// A step in what can be chosen at the door.
    pub(super) fn walk_at_door(&mut self, step: Move) {
        if let Screen::Session(seat) = &mut self.screen {
            seat.walk_at_door(step);
        }
    }
}
