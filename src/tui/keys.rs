//! The one table of keys. Dispatch, footer, help, palette and the README's list all come from it.

mod action;
mod everyday;
mod place;
mod press;
mod rebind;

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    session::Lang,
    text::{Sentence, word},
};
use press::{Press, alt, code, ctrl, key, letters, shift};

pub use action::{Action, AtDataset, AtDoor, AtHome, InReview, InSession, Move, Over, Program};
pub use everyday::{EVERYDAY, Everyday, Step};
pub use place::Place;
pub use rebind::{Rebinding, Unbindable, check, rebind, rebinding, table};

/// Where it is shown that a key can be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// At the bottom and in the help.
    Footer,
    /// Only in the help.
    Help,
}

/// A line of the table: there, these keys do that.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where.
    pub place: Place,
    /// What.
    pub action: Action,
    /// Which keys, the one to be named first.
    pub keys: &'static [Press],
    /// Where it is shown.
    pub shown: Shown,
}

const ENTER: Press = code(KeyCode::Enter);
const ESC: Press = code(KeyCode::Esc);
const TAB: Press = code(KeyCode::Tab);
const SPACE: Press = key(' ');
const UP: Press = code(KeyCode::Up);
const DOWN: Press = code(KeyCode::Down);
const LEFT: Press = code(KeyCode::Left);
const RIGHT: Press = code(KeyCode::Right);
const DIGITS: &[Press] =
    &[key('0'), key('1'), key('2'), key('3'), key('4'), key('5'), key('6'), key('7'), key('8'), key('9')];
const FIELDS: &[Press] = &[key('1'), key('2'), key('3'), key('4'), key('5'), key('6'), key('7'), key('8'), key('9')];

/// Letters that stand for options beyond the ninth on a ballot: all but those that do something there.
const LETTERS: &[Press] = &letters(*b"acdefhijklmnoprstvwyz");

/// Keys listed, or a whole set of them by its name.
macro_rules! keys_of {
    ([$($key:expr),+]) => { &[$($key),+] };
    (($set:ident)) => { $set };
}

macro_rules! keys {
    ($($place:ident { $($family:ident::$name:ident $keys:tt $shown:ident,)+ })+) => {
        &[$($(Binding {
            place: Place::$place,
            action: Action::$family($family::$name),
            keys: keys_of!($keys),
            shown: Shown::$shown,
        },)+)+]
    };
}

/// The table; what is pressed most comes first, and in a place no key stands twice.
const KEYS: &[Binding] = keys! {
    Home {
        AtHome::Open [ENTER] Footer,
        AtHome::Look [key('l')] Footer,
        AtHome::Dataset [key('d')] Footer,
        AtHome::Find [key('/')] Footer,
        AtHome::Again [key('n')] Footer,
        AtHome::Switch [TAB, LEFT, RIGHT] Footer,
        AtHome::Leave [key('q')] Footer,
        AtHome::Filter [key('f')] Footer,
        AtHome::Refresh [code(KeyCode::F(5))] Help,
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown)] Help,
        Move::First [code(KeyCode::Home)] Help,
        Move::Last [code(KeyCode::End)] Help,
        AtHome::Back [ESC] Help,
    }
    Dataset {
        AtDataset::Open [ENTER] Footer,
        AtDataset::Merge [key('z')] Footer,
        AtDataset::Export [key('e')] Footer,
        AtDataset::Filter [key('/')] Footer,
        AtDataset::Order [TAB, RIGHT] Footer,
        AtDataset::Mark [SPACE] Footer,
        AtDataset::Map [key('m')] Footer,
        AtDataset::Plenary [key('p')] Footer,
        AtDataset::Refresh [code(KeyCode::F(5))] Help,
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown)] Help,
        Move::First [code(KeyCode::Home)] Help,
        Move::Last [code(KeyCode::End)] Help,
        AtDataset::Leave [key('q')] Help,
        AtDataset::Back [ESC] Footer,
    }
    DatasetOutcome {
        AtDataset::Edit [ENTER, key('w')] Footer,
        AtDataset::Report [key('s')] Footer,
        AtDataset::Decide [key('b')] Footer,
        AtDataset::Fund [key('f')] Footer,
        AtDataset::Measure [key('k')] Footer,
        AtDataset::Remove [key('x')] Footer,
        AtDataset::Separate [key('d')] Footer,
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown)] Help,
        Move::First [code(KeyCode::Home)] Help,
        Move::Last [code(KeyCode::End)] Help,
        AtDataset::Back [ESC, key('q')] Footer,
    }
    Comparison {
        AtDataset::Take [ENTER] Footer,
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown)] Help,
        Move::First [code(KeyCode::Home)] Help,
        Move::Last [code(KeyCode::End)] Help,
        AtDataset::Back [ESC, key('q')] Footer,
    }
    Plenary {
        AtDataset::Back [ESC, key('q')] Footer,
    }
    Session {
        InSession::Next [ENTER] Help,
        InSession::Reread [code(KeyCode::F(5))] Footer,
        InSession::Elsewhere [code(KeyCode::F(6))] Footer,
        InSession::Relieve [key('K')] Footer,
        InSession::Propose [key('v')] Footer,
        InSession::OpenVote [key('a')] Footer,
        InSession::AskQuestion [key('A')] Help,
        InSession::NextItem [key('n')] Footer,
        InSession::Undo [key('u')] Footer,
        InSession::Redo [key('U')] Help,
        InSession::Note [key('b')] Footer,
        InSession::AddPerson [key('p')] Help,
        InSession::AskToSpeak [key('s')] Help,
        InSession::PointOfOrder [key('S')] Help,
        InSession::FlashRound [key('B')] Help,
        InSession::OneDot [key('E')] Help,
        InSession::MoreTime [key('M')] Help,
        InSession::WriteRunsheet [key('W')] Help,
        InSession::ShowAgenda [key('T')] Help,
        InSession::ShowFrame [key('R')] Help,
        InSession::ShowProposals [key('l')] Help,
        InSession::ShowBoard [key('c')] Help,
        InSession::ShowPeople [key('t')] Help,
        InSession::ShowOutcomes [key('e')] Help,
        InSession::ShowVote [key('V')] Help,
        InSession::ShowSpeakers [key('r')] Help,
        InSession::ShowClosing [key('k')] Help,
        InSession::Switch [TAB] Help,
        InSession::Large [key('g')] Help,
        InSession::Room [key('H')] Help,
        InSession::Leave [key('q')] Help,
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown)] Help,
        Move::First [code(KeyCode::Home)] Help,
        Move::Last [code(KeyCode::End)] Help,
        InSession::Back [ESC] Help,
    }
    Agenda {
        InSession::Edit [key('w')] Footer,
        InSession::Add [key('h')] Footer,
        InSession::Earlier [key('<'), alt(KeyCode::Up)] Footer,
        InSession::Later [key('>'), alt(KeyCode::Down)] Footer,
        InSession::More [key('+')] Footer,
        InSession::Less [key('-')] Footer,
        InSession::Protect [SPACE] Footer,
        InSession::NextSteps [key('o')] Footer,
        InSession::Remove [key('x')] Footer,
    }
    Frame {
        InSession::Edit [key('w')] Footer,
        InSession::Add [key('h')] Footer,
        InSession::Earlier [key('<'), alt(KeyCode::Up)] Footer,
        InSession::Later [key('>'), alt(KeyCode::Down)] Footer,
        InSession::Remove [key('x')] Footer,
    }
    Proposals {
        InSession::Edit [key('w')] Footer,
        InSession::Mark [SPACE] Footer,
        InSession::Merge [key('z')] Footer,
        InSession::Cluster [key('o')] Footer,
        InSession::Straw [key('m')] Footer,
        InSession::MarkAlike [key('y')] Help,
        InSession::Split [key('d')] Help,
        InSession::Agree [key('f')] Help,
        InSession::Withdraw [key('x')] Help,
    }
    Board {
        InSession::CardRight [key('>'), shift(KeyCode::Right)] Footer,
        InSession::CardLeft [key('<'), shift(KeyCode::Left)] Footer,
        InSession::Mark [SPACE] Footer,
        InSession::Merge [key('z')] Footer,
        InSession::Cluster [key('o')] Footer,
        InSession::RenameColumn [key('h')] Footer,
        InSession::ColumnRight [RIGHT] Help,
        InSession::ColumnLeft [LEFT] Help,
    }
    People {
        InSession::Digit (DIGITS) Footer,
        InSession::Presence [SPACE] Footer,
        InSession::AddPerson [key('p')] Footer,
        InSession::Edit [key('w')] Footer,
        InSession::Add [key('h')] Help,
        InSession::Excuse [key('f')] Footer,
        InSession::Apologies [key('x')] Footer,
        InSession::ReplaceCard [key('z')] Footer,
        InSession::Erase [code(KeyCode::Backspace)] Help,
    }
    Count {
        InSession::Digit (DIGITS) Footer,
        InSession::More [key('+'), SPACE, RIGHT] Footer,
        InSession::Less [key('-'), LEFT] Footer,
        InSession::Erase [code(KeyCode::Backspace)] Help,
        InSession::CountedBy [key('m')] Footer,
        InSession::OneByOne [key('z')] Footer,
        InSession::VoidVote [key('x')] Footer,
    }
    Counters {
        InSession::Digit (DIGITS) Footer,
        InSession::ColumnRight [RIGHT] Footer,
        InSession::ColumnLeft [LEFT] Help,
        InSession::More [UP, SPACE, key('+')] Footer,
        InSession::Less [DOWN, key('-')] Footer,
        InSession::Erase [code(KeyCode::Backspace)] Help,
        InSession::CountedBy [key('m')] Footer,
        InSession::VoidVote [key('x')] Footer,
    }
    RollCall {
        InSession::Yes [key('j'), key('y')] Footer,
        InSession::No [key('n')] Footer,
        InSession::Abstain [key('e')] Footer,
        InSession::CloseVote [key('#')] Footer,
        InSession::Next [ENTER] Help,
        InSession::Undo [key('u')] Footer,
        InSession::Note [key('b')] Footer,
        InSession::VoidVote [key('x')] Help,
        InSession::Reread [code(KeyCode::F(5))] Footer,
        InSession::Elsewhere [code(KeyCode::F(6))] Footer,
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown)] Help,
        Move::First [code(KeyCode::Home)] Help,
        Move::Last [code(KeyCode::End)] Help,
        InSession::Large [key('g')] Help,
        InSession::Leave [key('q')] Help,
        InSession::Back [ESC] Help,
    }
    Ballots {
        InSession::Rank (FIELDS) Footer,
        InSession::Rank (LETTERS) Help,
        InSession::SameRank [key('=')] Footer,
        InSession::Erase [code(KeyCode::Backspace)] Footer,
        InSession::Abstain [key('-')] Footer,
        InSession::CloseVote [key('#')] Footer,
        InSession::Next [ENTER] Help,
        InSession::Undo [key('u')] Footer,
        InSession::Note [key('b')] Footer,
        InSession::VoidVote [key('x')] Help,
        InSession::Reread [code(KeyCode::F(5))] Footer,
        InSession::Elsewhere [code(KeyCode::F(6))] Footer,
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown)] Help,
        Move::First [code(KeyCode::Home)] Help,
        Move::Last [code(KeyCode::End)] Help,
        InSession::Large [key('g')] Help,
        InSession::Room [key('H')] Help,
        InSession::Leave [key('q')] Help,
        InSession::Back [ESC] Help,
    }
    Slips {
        InSession::Digit (DIGITS) Footer,
        InSession::Erase [code(KeyCode::Backspace)] Help,
        InSession::Abstain [key('-')] Footer,
        InSession::InvalidBallot [key('i')] Footer,
        InSession::OneByOne [key('z')] Footer,
        InSession::CloseVote [key('#')] Footer,
        InSession::VoidVote [key('x')] Help,
    }
    Verdict {
        InSession::FurtherRound [key('w')] Footer,
        InSession::Reveal [key('z')] Footer,
        InSession::Lot [key('o')] Footer,
        InSession::Assign (FIELDS) Footer,
        InSession::AssignFromList [key('0')] Footer,
        InSession::AssignNone [key('-')] Footer,
        InSession::PlanMeasure [key('m')] Footer,
        InSession::Earlier [LEFT] Footer,
        InSession::Later [RIGHT] Footer,
        InSession::VoidVote [key('x')] Help,
    }
    Outcomes {
        InSession::Assign (FIELDS) Footer,
        InSession::AssignFromList [key('0')] Footer,
        InSession::AssignNone [key('-')] Footer,
        InSession::PlanMeasure [key('m')] Footer,
    }
    Speakers {
        InSession::GiveFloor [SPACE] Footer,
        InSession::EndFloor [key('x')] Footer,
        InSession::AskToSpeak [key('s')] Footer,
        InSession::PointOfOrder [key('S')] Footer,
    }
    Review {
        InReview::Open [ENTER] Footer,
        InReview::Write [key('w')] Footer,
        InReview::Correct [key('k')] Footer,
        InReview::WritePapers [key('a')] Footer,
        InReview::Circulate [key('z')] Footer,
        InReview::TakeComment [key('m')] Footer,
        InReview::AnswerComment [key('b')] Footer,
        InReview::Sign [key('u')] Footer,
        InReview::Retract [key('r')] Footer,
        InReview::Filter [key('/')] Footer,
        InReview::EarlierAct [LEFT] Footer,
        InReview::LaterAct [RIGHT] Footer,
        InReview::Now [key('n')] Footer,
        InReview::Lineage [key('e')] Footer,
        InReview::Depth [key('d')] Footer,
        InReview::PaperLanguage [key('s')] Footer,
        InReview::JumpTo [key('g')] Help,
        InReview::Switch [TAB] Footer,
        InReview::SwitchBack [code(KeyCode::BackTab)] Help,
        InReview::ShowAgenda [key('1')] Help,
        InReview::ShowTimeline [key('2')] Help,
        InReview::ShowPeople [key('3')] Help,
        InReview::ShowOutcomes [key('4')] Help,
        InReview::ShowPapers [key('5')] Help,
        InReview::Leave [key('q')] Footer,
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown), SPACE] Help,
        Move::First [code(KeyCode::Home)] Help,
        Move::Last [code(KeyCode::End)] Help,
        InReview::Back [ESC] Help,
    }
    Writing {
        Over::Save [ctrl('s'), code(KeyCode::F(2))] Footer,
        Over::Outside [ctrl('o'), code(KeyCode::F(4))] Footer,
        Over::Back [ESC] Footer,
    }
    Find {
        Over::Accept [ENTER] Footer,
        Move::Up [UP] Footer,
        Move::Down [DOWN] Footer,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown)] Help,
        Over::Back [ESC] Footer,
    }
    Entry {
        Over::Accept [ENTER] Footer,
        Over::NewLine [alt(KeyCode::Enter)] Footer,
        Over::Back [ESC] Footer,
    }
    Choice {
        Over::Accept [ENTER] Footer,
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown)] Help,
        Over::Back [ESC] Footer,
    }
    Fields {
        Over::Mark [SPACE] Footer,
    }
    Terms {
        Over::Accept [ENTER] Footer,
        Over::NextValue [RIGHT, SPACE, shift(KeyCode::Down)] Footer,
        Over::PreviousValue [LEFT, shift(KeyCode::Up)] Help,
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Over::Back [ESC] Footer,
    }
    Sheet {
        Over::Accept [ENTER] Footer,
        Move::Down [TAB, DOWN] Footer,
        Over::Back [ESC] Footer,
        Over::NextValue [RIGHT, SPACE] Footer,
        Over::PreviousValue [LEFT] Help,
        Move::Up [code(KeyCode::BackTab), UP] Help,
        Over::NewLine [alt(KeyCode::Enter)] Help,
        Over::Outside [ctrl('o'), code(KeyCode::F(4))] Help,
    }
    Confirm {
        Over::Confirm [key('j'), key('y')] Footer,
        Over::Back [ESC, key('n')] Footer,
    }
    Help {
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown), SPACE] Help,
        Over::Back [ESC, key('q'), key('?')] Footer,
    }
    Room {
        Over::Accept [ENTER] Footer,
        AtDoor::AdmitAll [key('a')] Footer,
        AtDoor::Decline [key('-')] Footer,
        AtDoor::IssueCard [key('k')] Footer,
        AtDoor::IssueSheets [key('K')] Footer,
        AtDoor::Terms [key('e')] Footer,
        AtDoor::Close [key('x')] Footer,
        Move::Up [UP] Help,
        Move::Down [DOWN] Help,
        Move::PageUp [code(KeyCode::PageUp)] Help,
        Move::PageDown [code(KeyCode::PageDown)] Help,
        Over::Back [ESC, key('H'), key('q')] Footer,
    }
    Card {
        Over::Back [ESC, ENTER, key('q')] Footer,
    }
    Large {
        InSession::Reveal [key('z'), ENTER] Help,
        Over::Back [ESC, key('g'), key('q')] Help,
    }
    Everywhere {
        Program::Palette [key(':'), ctrl('p')] Footer,
        Program::Help [key('?')] Footer,
        Program::Theme [ctrl('t')] Help,
        Program::Suspend [ctrl('z')] Help,
        Program::Quit [ctrl('c'), ctrl('q')] Help,
    }
};

/// How many options have a key on a ballot.
pub const ON_BALLOT: usize = FIELDS.len() + LETTERS.len();

/// The option on a ballot that this key stands for, by position.
pub fn option_of(pressed: KeyEvent) -> Option<usize> {
    FIELDS.iter().chain(LETTERS).position(|key| key.is(pressed))
}

/// The key of the option at this position as if it were pressed.
pub fn option_key(option: usize) -> Option<KeyEvent> {
    FIELDS.iter().chain(LETTERS).nth(option).map(|key| KeyEvent::new(key.code, key.modifiers))
}

/// The key of the option at this position; none where there are no keys left.
pub fn key_of_option(lang: Lang, option: usize) -> Option<String> {
    FIELDS.iter().chain(LETTERS).nth(option).map(|key| key.name(lang))
}

/// The first key of an act, wherever it is named first.
pub fn key_of(lang: Lang, action: Action) -> String {
    table().find(|binding| binding.action == action).map(|binding| binding.name(lang)).unwrap_or_default()
}

/// The first key of an act, as if it were pressed.
pub fn key_for(action: Action) -> Option<KeyEvent> {
    table().find(|binding| binding.action == action)?.event()
}

/// What can be pressed at a place, the nearest place first; a nearer line for the same act or the same key hides a farther
/// one.
pub fn at(place: Place) -> impl Iterator<Item = &'static Binding> {
    let heard = place.heard();
    heard.iter().enumerate().flat_map(move |(depth, place)| {
        let lines = table().filter(move |binding| binding.place == *place);
        lines.filter(move |binding| {
            let same = |other: &Binding| other.action == binding.action || other.keys.contains(&binding.keys[0]);
            !table().any(|other| heard[..depth].contains(&other.place) && same(other))
        })
    })
}

/// What can be pressed at other places only, and isn't there under another key already.
pub fn elsewhere(here: Place) -> impl Iterator<Item = &'static Binding> {
    table().filter(move |binding| {
        // What the whole session hears means the same everywhere; at a desk, an act can mean another thing.
        let known = if binding.place == Place::Session { here.heard() } else { &[Place::Session, Place::Everywhere] };
        let knows = |other: &Binding| known.contains(&other.place) && other.action == binding.action;
        !here.heard().contains(&binding.place) && !table().any(knows)
    })
}

/// What this key does at that place.
pub fn action(place: Place, pressed: KeyEvent) -> Option<Action> {
    at(place).find(|binding| binding.keys.iter().any(|key| key.is(pressed))).map(|binding| binding.action)
}

impl Binding {
    /// Its first key as if it were pressed; none for a whole row of keys.
    pub fn event(&self) -> Option<KeyEvent> {
        let press = self.keys.first().filter(|_| self.keys.len() < FIELDS.len())?;
        Some(KeyEvent::new(press.code, press.modifiers))
    }

    /// Its first key, or of a whole row of keys the first and the last.
    pub fn name(&self, lang: Lang) -> String {
        match self.keys {
            [first, .., last] if self.keys.len() >= FIELDS.len() => format!("{}–{}", first.name(lang), last.name(lang)),
            [first, ..] => first.name(lang),
            [] => String::new(),
        }
    }

    /// All of its keys.
    pub fn names(&self, lang: Lang) -> String {
        match self.keys.len() {
            9.. => self.name(lang),
            _ => self.keys.iter().map(|key| key.name(lang)).collect::<Vec<_>>().join(", "),
        }
    }

    /// What it does, in a few words.
    pub fn label(&self, lang: Lang) -> Sentence {
        word(lang, "do", self.action.as_str())
    }
}

/// What a place is called in the help.
pub fn place_name(lang: Lang, place: Place) -> Sentence {
    word(lang, "place", place.as_str())
}

#[cfg(test)]
mod tests;
