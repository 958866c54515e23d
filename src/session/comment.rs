//! How binding the minutes are, and what was said about them while they were out for comments: objections and remarks, each
//! with its answer. Who may say what is for `decide`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Day, Id, Item, Session, Slot, Timestamp};

/// How binding the minutes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// They can change.
    Draft,
    /// They can change, and comments are taken.
    Circulated {
        /// The last day for them.
        until: Day,
    },
    /// Somebody has signed them.
    Final,
}

/// An objection to the minutes, or a remark on them.
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    /// Its id.
    pub id: Id<Self>,
    /// The item it is about.
    pub item: Option<Slot<Item>>,
    /// Who made it.
    pub author: Box<str>,
    /// What it says.
    pub text: Box<str>,
    /// When it was taken in.
    pub at: Timestamp,
    /// What became of it.
    pub answer: Option<CommentAnswer>,
}

/// What became of a comment.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CommentAnswer {
    /// Whether it was taken up.
    pub taken_up: bool,
    /// Why, or how.
    pub reason: Box<str>,
    /// Who answered.
    pub name: Box<str>,
    /// When.
    pub at: Timestamp,
}

impl Phase {
    /// The word that stands in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Circulated { .. } => "circulated",
            Self::Final => "final",
        }
    }
}

impl Session {
    /// How binding the minutes are.
    pub fn phase(&self) -> Phase {
        match self.head.circulated {
            _ if !self.head.signatures.is_empty() => Phase::Final,
            Some(until) => Phase::Circulated { until },
            None => Phase::Draft,
        }
    }

    /// Numbers of the comments that wait for an answer.
    pub fn unanswered_numbers(&self) -> Vec<u32> {
        let unanswered = self.comments.iter().filter(|(_, comment)| comment.answer.is_none());
        unanswered.map(|(slot, _)| slot.number()).collect()
    }
}

/// A comment on the minutes, as the session log tells of it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CommentPart<'a> {
    /// Its id.
    id: Id<Comment>,
    /// Its number.
    number: u32,
    /// The item it is about.
    item: Option<Id<Item>>,
    /// When it was taken in.
    at: Timestamp,
    /// Who made it.
    author: &'a str,
    /// What it says.
    text: &'a str,
    /// What became of it.
    answer: Option<&'a CommentAnswer>,
}

impl<'a> CommentPart<'a> {
    /// All of a session.
    pub(super) fn all(session: &'a Session) -> Vec<Self> {
        let part = |(slot, comment): (Slot<Comment>, &'a std::sync::Arc<Comment>)| Self {
            id: comment.id,
            number: slot.number(),
            item: comment.item.and_then(|item| session.items.get(item)).map(|item| item.id),
            at: comment.at,
            author: &comment.author,
            text: &comment.text,
            answer: comment.answer.as_ref(),
        };
        session.comments.iter().map(part).collect()
    }
}
