//! What of a session is for the public: everything but what belongs to items that are not public.

use std::sync::Arc;

use super::{
    Corrected, CorrectedWhat, Item, Outcome, Proposal, ProposalStatus, Session, Slot, Vote, apply::settled_by,
    cells::Change,
};

impl Session {
    /// The session without what belongs to items that are not public. These stay on the agenda under their numbers, without
    /// title, text and whoever took no part; what belongs to no item goes with what it came from.
    #[must_use]
    pub fn for_the_public(&self) -> Self {
        if self.items.iter().all(|(_, item)| item.public) {
            return self.clone();
        }
        let mut gone = Vec::new();
        for (slot, item) in self.items.iter().filter(|(_, item)| !item.public) {
            let bare = Item { title: "".into(), hint: None, text: None, excused: Vec::new(), ..item.as_ref().clone() };
            gone.push(Change::Item(slot, Some(Arc::new(bare))));
        }
        for (slot, proposal) in self.proposals.iter() {
            if !self.may_be_told(proposal.item) {
                gone.push(Change::Proposal(slot, None));
            } else if matches!(proposal.status, ProposalStatus::Merged { into } if !self.is_public_proposal(into)) {
                gone.push(with_status(slot, proposal, ProposalStatus::Open));
            }
        }
        for (slot, _) in self.votes.iter().filter(|(_, vote)| !self.is_public_vote(vote)) {
            gone.push(Change::Vote(slot, None));
        }
        let (told, untold): (Vec<_>, Vec<_>) =
            self.outcomes.iter().partition(|(_, outcome)| self.is_public_outcome(outcome));
        for (slot, outcome) in untold {
            gone.push(Change::Outcome(slot, None));
            let settled = outcome.proposal.and_then(|slot| Some((slot, self.proposals.get(slot)?)));
            if let Some((slot, proposal)) = settled.filter(|(_, proposal)| self.may_be_told(proposal.item)) {
                // What became of it where the public was not is left out; it stays what the public knows it as.
                let before = told.iter().rfind(|(_, other)| other.proposal == Some(slot));
                let status = before.map_or(ProposalStatus::Open, |(_, other)| settled_by(other.result));
                gone.push(with_status(slot, proposal, status));
            }
        }
        for (slot, _) in self.notes.iter().filter(|(_, note)| !self.may_be_told(note.item)) {
            gone.push(Change::Note(slot, None));
        }
        for (slot, _) in self.speeches.iter().filter(|(_, speech)| !self.may_be_told(speech.item)) {
            gone.push(Change::Speech(slot, None));
        }
        for (slot, _) in self.comments.iter().filter(|(_, comment)| !self.may_be_told(comment.item)) {
            gone.push(Change::Comment(slot, None));
        }
        let mut public = self.clone();
        public.signed = self.signed.as_deref().map(|signed| Arc::new(signed.for_the_public()));
        gone.iter_mut().for_each(|change| public.exchange(change));
        let told = |what: &CorrectedWhat| match what {
            CorrectedWhat::Count { vote, .. } => public.votes.get(*vote).is_some(),
            CorrectedWhat::Field { thing, .. } => match thing {
                Corrected::Session | Corrected::Participant(_) => true,
                Corrected::Item(id) => public.items.iter().any(|(_, item)| item.id == *id && item.public),
                Corrected::Proposal(id) => public.proposals.iter().any(|(_, proposal)| proposal.id == *id),
                Corrected::Vote(id) => public.votes.iter().any(|(_, vote)| vote.id == *id),
                Corrected::Outcome(id) => public.outcomes.iter().any(|(_, outcome)| outcome.id == *id),
                Corrected::Note(number) => public.notes.iter().any(|(slot, _)| slot.number() == *number),
            },
        };
        let untold = public.corrections.iter().filter(|(_, correction)| !told(&correction.what));
        let untold: Vec<_> = untold.map(|(slot, _)| slot).collect();
        untold.into_iter().for_each(|slot| public.exchange(&mut Change::Correction(slot, None)));
        public
    }

    /// Whether a vote is for the public: neither its item nor anything it is about is kept from it.
    pub fn is_public_vote(&self, vote: &Vote) -> bool {
        self.may_be_told(vote.item) && vote.on.iter().all(|proposal| self.is_public_proposal(*proposal))
    }

    /// Whether an outcome is for the public: neither its item, nor its vote, nor its proposal is kept from it.
    pub fn is_public_outcome(&self, outcome: &Outcome) -> bool {
        let vote = outcome.vote.and_then(|vote| self.votes.get(vote));
        self.may_be_told(outcome.item)
            && vote.is_none_or(|vote| self.is_public_vote(vote))
            && outcome.proposal.is_none_or(|proposal| self.is_public_proposal(proposal))
    }

    /// Whether the public may know of what belongs to this item; what belongs to none is told.
    fn may_be_told(&self, item: Option<Slot<Item>>) -> bool {
        item.and_then(|item| self.items.get(item)).is_none_or(|item| item.public)
    }

    fn is_public_proposal(&self, proposal: Slot<Proposal>) -> bool {
        self.proposals.get(proposal).is_none_or(|proposal| self.may_be_told(proposal.item))
    }

    /// Whether the agenda has items that are not public.
    pub fn has_hidden_items(&self) -> bool {
        self.on_agenda().any(|(_, item)| !item.public)
    }
}

fn with_status(slot: Slot<Proposal>, proposal: &Proposal, status: ProposalStatus) -> Change {
    Change::Proposal(slot, Some(Arc::new(Proposal { status, ..proposal.clone() })))
}
