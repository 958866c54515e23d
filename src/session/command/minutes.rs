//! What the secretary asks of a closed session: her texts, comments on the minutes, signatures and corrections.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::session::{Comment, Id, Item, Outcome, Participant, Proposal, Signatory, Vote};

commands! {
    /// Writes the secretary's own text for an item into the minutes; it stays when the rest is made anew.
    Minute {
        /// Which item.
        item: Id<Item>,
        /// Up to 20,000 characters; empty takes it away.
        text: String,
    }
    /// Puts the draft of the minutes out for comments until a day; again with another day, or back to being a draft.
    Circulate {
        /// The last day, `YYYY-MM-DD`; without one comments are no longer taken.
        until: Option<String>,
    }
    /// Takes in an objection to the minutes or a remark on them, while they are out for comments.
    TakeComment {
        /// The id to give; a fresh one otherwise.
        comment: Option<Id<Comment>>,
        /// The item it is about.
        item: Option<Id<Item>>,
        /// Who made it; up to 200 characters.
        author: String,
        /// Up to 20,000 characters.
        text: String,
    }
    /// Answers a comment; a later answer replaces an earlier one.
    AnswerComment {
        /// Which.
        comment: Id<Comment>,
        /// Whether it was taken up.
        taken_up: bool,
        /// Why, or how; up to 2,000 characters.
        reason: String,
        /// Who answers; up to 200 characters.
        name: String,
    }
    /// Signs the minutes of a closed session. Once both have signed, only corrections are possible.
    Sign {
        /// As whom.
        role: Signatory,
        /// Who; up to 200 characters.
        name: String,
    }
    /// Corrects a field, with a reason. Once somebody has signed it is a dated entry beside the signed minutes.
    Correct {
        /// What a record is about; or
        seq: Option<u64>,
        /// a person: `name`, `organisation`, `group`; or
        participant: Option<Id<Participant>>,
        /// an item: `title`, `text`; or
        item: Option<Id<Item>>,
        /// a proposal: `title`, `text`; or
        proposal: Option<Id<Proposal>>,
        /// a vote: `title`, or the numbers of a closed one: `hands`, `paper`; or
        vote: Option<Id<Vote>>,
        /// an outcome: `title`, `text`, `handlungsfeld`, or a field of its measure; otherwise the session: `title`, `date`,
        /// `place`.
        outcome: Option<Id<Outcome>>,
        /// The field. A record of `count` has `counts`, and its numbers one by one.
        field: String,
        /// What it says from now on; null takes it away. Numbers of a vote as in `count`.
        value: Value,
        /// Why; up to 2,000 characters.
        reason: String,
    }
}
