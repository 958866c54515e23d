//! Sums over the whole session, taken once a change and not once a picture: a frame costs the same however much there is.

use std::collections::BTreeMap;

use super::speakers::{self, Spoken};
use crate::session::{Assignment, OutcomeResult, Proposal, ProposalStatus, Session, Slot};

/// What is shown of the session as a whole.
#[derive(Debug, Default)]
pub struct Sums {
    /// How many outcomes that were not rejected each Handlungsfeld has, by its position.
    pub coverage: Vec<usize>,
    /// Outcomes with neither Handlungsfeld nor reason.
    pub unassigned: usize,
    /// Proposals that nothing has been decided about.
    pub undecided: usize,
    /// Items that have not begun.
    pub not_begun: usize,
    /// How long each person has spoken.
    pub spoken: Spoken,
    /// The numbers of those that go on in a proposal.
    pub merged: BTreeMap<Slot<Proposal>, Vec<u32>>,
}

impl Sums {
    /// The sums of a session as it stands.
    pub fn of(session: &Session) -> Self {
        let coverage = vec![0; session.concept.fields.len()];
        let mut sums = Self { coverage, spoken: speakers::spoken(session), ..Self::default() };
        for (_, outcome) in session.outcomes.iter() {
            match outcome.assignment {
                Assignment::Missing => sums.unassigned += 1,
                Assignment::Field { main, .. } if outcome.result != OutcomeResult::Rejected => sums.coverage[main] += 1,
                Assignment::Field { .. } | Assignment::Nowhere { .. } => {}
            }
        }
        for (slot, proposal) in session.proposals.iter() {
            match proposal.status {
                ProposalStatus::Open => sums.undecided += 1,
                ProposalStatus::Merged { into } => sums.merged.entry(into).or_default().push(slot.number()),
                ProposalStatus::Split | ProposalStatus::Withdrawn | ProposalStatus::Settled { .. } => {}
            }
        }
        sums.not_begun = session.items.iter().filter(|(_, item)| item.spans.is_empty()).count();
        sums
    }
}
