//! What of a session can be found: everything that has a title or a text, but no names of people.

use std::{collections::BTreeSet, ops::Not};

use uuid::Uuid;

use crate::{
    session::{Outcome, OutcomeResult, ProposalStatus, Session},
    voting::Decision,
};

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The session itself.
    Session,
    /// An agenda item.
    Item,
    /// The moderation's hint at an agenda item.
    Hint,
    /// A proposal.
    Proposal,
    /// A vote.
    Vote,
    /// An outcome.
    Outcome,
    /// A note.
    Note,
    /// An organisation that sent somebody.
    Organisation,
    /// A comment on the minutes, with its answer.
    Comment,
}

impl Kind {
    /// Its name in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Item => "item",
            Self::Hint => "hint",
            Self::Proposal => "proposal",
            Self::Vote => "vote",
            Self::Outcome => "outcome",
            Self::Note => "note",
            Self::Organisation => "organisation",
            Self::Comment => "comment",
        }
    }
}

/// Something that can be found.
#[derive(serde::Serialize, serde::Deserialize)]
pub(super) struct Thing {
    pub kind: Kind,
    /// The number that people call it by, of a note and of an organisation its place among them.
    pub number: u32,
    /// Its id, of a note and of an organisation that of the session.
    pub id: Uuid,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Whether it stays out of minutes and exports.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub internal: bool,
    /// The code of its Handlungsfeld: an outcome's, and so that of what led to the outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<OutcomeResult>,
    /// Who does what next about an outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_step: Option<String>,
    /// Whether an outcome is for the public.
    pub public: bool,
}

/// Everything in `session` that can be found.
pub(super) fn things(session: &Session) -> Vec<Thing> {
    let s = session;
    let thing = |kind, number, id, title: &str, text: String| Thing {
        kind,
        number,
        id,
        title: title.to_owned(),
        text,
        internal: false,
        field: None,
        result: None,
        next_step: None,
        public: true,
    };
    let field = |outcome: Option<&Outcome>| Some(s.main_field(outcome?)?.code.to_string());
    let place = s.head.place.as_deref().unwrap_or_default().to_owned();
    let mut things = vec![thing(Kind::Session, 1, s.head.id, &s.head.title, place)];
    for (number, (_, item)) in (1..).zip(s.on_agenda()) {
        let text = item.text.as_deref().unwrap_or_default().to_owned();
        things.push(thing(Kind::Item, number, item.id.uuid(), &item.title, text));
        if let Some(hint) = &item.hint {
            let hint = thing(Kind::Hint, number, item.id.uuid(), "", hint.to_string());
            things.push(Thing { internal: true, ..hint });
        }
    }
    for (slot, proposal) in s.proposals.iter() {
        let text = joined([proposal.text.as_deref(), proposal.cluster.as_deref()]);
        let outcome = s.outcomes.iter().rfind(|(_, outcome)| outcome.proposal == Some(slot));
        things.push(Thing {
            field: field(outcome.map(|(_, outcome)| &**outcome)),
            result: match proposal.status {
                ProposalStatus::Settled { result } => Some(result),
                ProposalStatus::Open
                | ProposalStatus::Merged { .. }
                | ProposalStatus::Split
                | ProposalStatus::Withdrawn => None,
            },
            ..thing(Kind::Proposal, slot.number(), proposal.id.uuid(), &proposal.title, text)
        });
    }
    for (slot, vote) in s.votes.iter() {
        let options = joined(vote.options.iter().map(|option| Some(&*option.title)));
        let outcome = s.outcomes.iter().find(|(_, outcome)| outcome.vote == Some(slot));
        things.push(Thing {
            field: field(outcome.map(|(_, outcome)| &**outcome)),
            result: vote.decision().and_then(|decision| match decision {
                Decision::Accepted | Decision::Elected => Some(OutcomeResult::Accepted),
                Decision::Rejected => Some(OutcomeResult::Rejected),
                Decision::Tied | Decision::NoQuorum => None,
            }),
            ..thing(Kind::Vote, slot.number(), vote.id.uuid(), &vote.title, options)
        });
    }
    for (slot, outcome) in s.outcomes.iter() {
        things.push(Thing {
            field: field(Some(outcome)),
            result: Some(outcome.result),
            next_step: outcome.measure.as_ref().and_then(|m| m.next_step.as_deref()).map(str::to_owned),
            public: s.is_public_outcome(outcome),
            ..thing(Kind::Outcome, slot.number(), outcome.id.uuid(), &outcome.title, about(outcome))
        });
    }
    for (number, (_, note)) in (1..).zip(s.notes.iter()) {
        let text = note.text.to_string();
        things.push(Thing { internal: note.internal, ..thing(Kind::Note, number, s.head.id, "", text) });
    }
    let organisations: BTreeSet<&str> = s.participants.iter().filter_map(|(_, p)| p.organisation.as_deref()).collect();
    for (number, organisation) in (1..).zip(organisations) {
        things.push(thing(Kind::Organisation, number, s.head.id, organisation, String::new()));
    }
    for (slot, comment) in s.comments.iter() {
        let text = joined([Some(&*comment.text), comment.answer.as_ref().map(|answer| &*answer.reason)]);
        things.push(thing(Kind::Comment, slot.number(), comment.id.uuid(), "", text));
    }
    things
}

/// What an outcome says besides its title.
fn about(outcome: &Outcome) -> String {
    let measure = outcome.measure.as_deref();
    let of_measure = measure.map(|m| [&m.lead, &m.partners, &m.target_group, &m.indicators, &m.next_step]);
    let lines = of_measure.into_iter().flatten().map(|line| line.as_deref());
    let funding = measure.into_iter().flat_map(|m| &m.funding).map(|funding| Some(&*funding.source));
    joined([outcome.text.as_deref()].into_iter().chain(lines).chain(funding))
}

fn joined<'a>(texts: impl IntoIterator<Item = Option<&'a str>>) -> String {
    texts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
