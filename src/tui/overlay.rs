//! What lies over the screen and hears the keys, and what moving, turning and typing do to it.

use crossterm::event::{KeyCode, KeyEvent};

use super::{
    choice::Choice,
    find::Finding,
    home,
    keys::{Move, Place},
    list::List,
    review::Writing,
    seat::{Entry, Handed, Terms},
    sheet::Sheet,
};

/// What lies over the screen and hears the keys.
#[derive(Debug)]
pub enum Overlay {
    /// All keys; how far it is scrolled.
    Help(List),
    /// A list to choose from.
    Choice(Choice),
    /// A text being written.
    Entry(Entry),
    /// The terms of a vote.
    Terms(Terms),
    /// A form being filled in.
    Sheet(Sheet),
    /// A question before something weighty.
    Confirm(Weighty),
    /// The door to the room.
    Room,
    /// A voting card for somebody at the desk.
    Card(Handed),
    /// The picture for the room.
    Large,
    /// The secretary's text for an item.
    Writing(Box<Writing>),
    /// A search in all sessions.
    Find(Box<Finding>),
}

/// What is asked about before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weighty {
    /// Closing a vote in which some phones have not voted.
    CloseVote,
    /// Closing the session.
    CloseSession,
    /// Leaving the session while something could not be saved, or was begun, or the room is open.
    LeaveUnsaved,
    /// Going on to the minutes while something could not be saved, or was begun, or the room is open.
    MinutesUnsaved,
    /// Ending the program while something could not be saved, or was begun, or the room is open.
    QuitUnsaved,
}

impl Overlay {
    /// Where the keys are heard that it hears.
    pub fn place(&self) -> Place {
        match self {
            Self::Help(_) => Place::Help,
            Self::Choice(choice) => choice.place(),
            Self::Entry(_) => Place::Entry,
            Self::Terms(_) => Place::Terms,
            Self::Sheet(_) => Place::Sheet,
            Self::Confirm(_) => Place::Confirm,
            Self::Room => Place::Room,
            Self::Card(_) => Place::Card,
            Self::Large => Place::Large,
            Self::Writing(_) => Place::Writing,
            Self::Find(_) => Place::Find,
        }
    }

    /// A step in the list of an overlay.
    pub fn walk(&mut self, step: Move) {
        match self {
            Self::Help(list) => list.step(step, usize::MAX),
            Self::Choice(choice) => {
                let rows = choice.len();
                choice.list.step(step, rows);
            }
            Self::Terms(terms) => terms.walk(step),
            Self::Sheet(sheet) => sheet.walk(step),
            Self::Find(finding) => {
                let rows = finding.hits.len();
                finding.list.step(step, rows);
            }
            Self::Entry(_) | Self::Confirm(_) | Self::Room | Self::Card(_) | Self::Large | Self::Writing(_) => {}
        }
    }

    /// Chooses a row of an overlay's list; gives back whether it was the chosen one already.
    pub fn choose(&mut self, row: usize) -> bool {
        let at = match self {
            Self::Choice(choice) => {
                let before = choice.list.chosen(choice.len());
                choice.list = List::at(row);
                return before == Some(row);
            }
            Self::Find(finding) => {
                let before = finding.list.chosen(finding.hits.len());
                finding.list = List::at(row);
                return before == Some(row);
            }
            Self::Terms(terms) => &mut terms.at,
            Self::Sheet(sheet) => &mut sheet.at,
            Self::Help(_)
            | Self::Entry(_)
            | Self::Confirm(_)
            | Self::Room
            | Self::Card(_)
            | Self::Large
            | Self::Writing(_) => {
                return false;
            }
        };
        std::mem::replace(at, row) == row
    }

    /// Turns the chosen value of an overlay.
    pub fn turn(&mut self, back: bool) {
        match self {
            Self::Terms(terms) => terms.turn(back),
            Self::Sheet(sheet) => {
                sheet.turn(back);
                home::follow_template(sheet);
            }
            Self::Help(_)
            | Self::Choice(_)
            | Self::Entry(_)
            | Self::Confirm(_)
            | Self::Room
            | Self::Card(_)
            | Self::Large
            | Self::Writing(_)
            | Self::Find(_) => {}
        }
    }

    /// Whether a text of several lines is written.
    pub fn takes_lines(&self) -> bool {
        match self {
            Self::Entry(entry) => entry.purpose.takes_lines(),
            Self::Writing(_) => true,
            Self::Help(_)
            | Self::Choice(_)
            | Self::Terms(_)
            | Self::Sheet(_)
            | Self::Confirm(_)
            | Self::Room
            | Self::Card(_)
            | Self::Large
            | Self::Find(_) => false,
        }
    }

    /// Whether keys that turn values belong to a text.
    pub fn is_writing(&self) -> bool {
        match self {
            Self::Sheet(sheet) => sheet.is_writing(),
            Self::Terms(terms) => terms.is_writing(),
            Self::Help(_)
            | Self::Choice(_)
            | Self::Entry(_)
            | Self::Confirm(_)
            | Self::Room
            | Self::Card(_)
            | Self::Large
            | Self::Writing(_)
            | Self::Find(_) => false,
        }
    }

    /// A key for the field of an overlay.
    pub fn type_into(&mut self, key: KeyEvent) {
        match self {
            Self::Entry(entry) => entry.field.press(key),
            Self::Sheet(sheet) => {
                let breaks = key.code == KeyCode::Enter && !sheet.is_long();
                if let Some(field) = sheet.field().filter(|_| !breaks) {
                    field.press(key);
                }
            }
            Self::Terms(terms) => {
                if let Some(field) = terms.field() {
                    field.press(key);
                }
            }
            Self::Choice(choice) => {
                choice.field.press(key);
                choice.search();
            }
            Self::Writing(writing) => writing.field.press(key),
            // One line is enough to search with.
            Self::Find(finding) if key.code != KeyCode::Tab => finding.field.press(key),
            Self::Find(_) | Self::Help(_) | Self::Confirm(_) | Self::Room | Self::Card(_) | Self::Large => {}
        }
    }
}
