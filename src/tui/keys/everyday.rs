//! Ten everyday tasks, press by press: the first page of the help is made from them, and a test presses them.

use super::{Action, InSession, Over, key_of};
use crate::{
    session::Lang,
    text::{Sentence, word},
};

/// Something that is done every day.
#[derive(Clone, Copy, Debug)]
pub struct Everyday {
    /// The word under which its sentence stands.
    pub name: &'static str,
    /// What is done, one after the other.
    pub steps: &'static [Step],
}

/// A step of an everyday task.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// The key of this act is pressed.
    Press(Action),
    /// A text is typed: a card's words, a person's number, how many hands there are.
    Type(&'static str),
}

/// A text that is different each time.
const TEXT: &str = "…";

const fn act(act: InSession) -> Step {
    Step::Press(Action::InSession(act))
}

const ACCEPT: Step = Step::Press(Action::Over(Over::Accept));

/// The tasks, in the order of a meeting.
pub const EVERYDAY: [Everyday; 10] = [
    Everyday { name: "propose", steps: &[act(InSession::Propose), Step::Type(TEXT), ACCEPT] },
    Everyday { name: "open-vote", steps: &[act(InSession::OpenVote), ACCEPT] },
    Everyday { name: "count", steps: &[Step::Type("23"), act(InSession::Next)] },
    Everyday { name: "close-vote", steps: &[act(InSession::Next)] },
    Everyday { name: "assign", steps: &[act(InSession::Assign)] },
    Everyday { name: "undo", steps: &[act(InSession::Undo)] },
    Everyday { name: "more-time", steps: &[act(InSession::MoreTime)] },
    Everyday { name: "next-item", steps: &[act(InSession::NextItem)] },
    Everyday { name: "arrive", steps: &[act(InSession::ShowPeople), Step::Type("24"), act(InSession::Next)] },
    Everyday { name: "note", steps: &[act(InSession::Note), Step::Type(TEXT), ACCEPT] },
];

impl Everyday {
    /// How many keys it takes besides typing.
    pub fn keys(&self) -> usize {
        self.steps.iter().filter(|step| matches!(step, Step::Press(_))).count()
    }

    /// The keys and what is typed between them: `v … Enter`.
    pub fn steps_in_words(&self, lang: Lang) -> String {
        let step = |step: &Step| match step {
            Step::Press(action) => key_of(lang, *action),
            Step::Type(text) => (*text).to_owned(),
        };
        self.steps.iter().map(step).collect::<Vec<_>>().join(" ")
    }

    /// What it is.
    pub fn label(&self, lang: Lang) -> Sentence {
        word(lang, "everyday", self.name)
    }
}
