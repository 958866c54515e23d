//! The speaker list: who waits, who speaks, who spoke, and how that stands in the log. Values only, as in `state`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Id, Item, Participant, Session, Slot, Span, Timestamp};

/// The speaker list (Redeliste).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Floor {
    /// Who waits: first those who speak about the procedure, then the others, first come first.
    pub waiting: Vec<Waiting>,
    /// The speech that lasts.
    pub speech: Option<Slot<Speech>>,
}

/// Somebody who waits to speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who.
    pub who: Slot<Participant>,
    /// Whether about the procedure.
    pub point_of_order: bool,
}

/// Somebody's turn to speak.
#[derive(Clone, Debug, PartialEq)]
pub struct Speech {
    /// Who.
    pub participant: Slot<Participant>,
    /// In which item.
    pub item: Option<Slot<Item>>,
    /// From when to when.
    pub span: Span,
    /// Whether about the procedure.
    pub point_of_order: bool,
}

/// Somebody's turn to speak, in the log.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SpeechPart {
    /// Who.
    pub participant: Id<Participant>,
    /// In which item.
    pub item: Option<Id<Item>>,
    /// When it began.
    pub from: Timestamp,
    /// When it ended.
    pub to: Option<Timestamp>,
    /// Whether it was about the procedure.
    pub point_of_order: bool,
}

impl Floor {
    /// What somebody waits for.
    pub fn of(&self, who: Slot<Participant>) -> Option<Waiting> {
        self.waiting.iter().copied().find(|waiting| waiting.who == who)
    }
}

impl Session {
    /// Who has the floor.
    pub fn speaker(&self) -> Option<Slot<Participant>> {
        self.speeches.get(self.floor.speech?).map(|speech| speech.participant)
    }

    /// A speech in the log.
    pub(super) fn speech_part(&self, speech: &Speech) -> Option<SpeechPart> {
        let Span { from, to } = self.until_the_end(&speech.span);
        Some(SpeechPart {
            participant: self.participants.get(speech.participant)?.id,
            item: speech.item.and_then(|item| self.items.get(item)).map(|item| item.id),
            from,
            to,
            point_of_order: speech.point_of_order,
        })
    }
}
