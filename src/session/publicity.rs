//! What of a session is for the public: everything but what belongs to items that are not public.

use std::sync::Arc;

use super::{Corrected, CorrectedWhat, Item, Session, Slot, cells::Change, state::Vote};

impl Session {
    /// The session without what belongs to items that are not public. These stay on the agenda under their numbers, without
    /// title, text and whoever took no part; what belongs to no item goes with what it came from.
    #[must_use]
    pub fn for_the_public(&self) -> Self {
        let hidden =
            |item: Option<Slot<Item>>| item.and_then(|item| self.items.get(item)).is_some_and(|item| !item.public);
        let proposal_hidden = |proposal| self.proposals.get(proposal).is_some_and(|it| hidden(it.item));
        let vote_hidden = |vote: &Vote| match vote.item {
            Some(_) => hidden(vote.item),
            None => vote.on.iter().any(|proposal| proposal_hidden(*proposal)),
        };
        let mut gone = Vec::new();
        for (slot, item) in self.items.iter().filter(|(_, item)| !item.public) {
            let bare = Item { title: "".into(), hint: None, text: None, excused: Vec::new(), ..item.as_ref().clone() };
            gone.push(Change::Item(slot, Some(Arc::new(bare))));
        }
        for (slot, _) in self.proposals.iter().filter(|(_, proposal)| hidden(proposal.item)) {
            gone.push(Change::Proposal(slot, None));
        }
        for (slot, _) in self.votes.iter().filter(|(_, vote)| vote_hidden(vote)) {
            gone.push(Change::Vote(slot, None));
        }
        for (slot, outcome) in self.outcomes.iter() {
            let of_vote = outcome.vote.and_then(|vote| self.votes.get(vote)).is_some_and(|vote| vote_hidden(vote));
            let of_proposal = outcome.item.is_none() && outcome.proposal.is_some_and(proposal_hidden);
            if hidden(outcome.item) || of_vote || of_proposal {
                gone.push(Change::Outcome(slot, None));
            }
        }
        for (slot, _) in self.notes.iter().filter(|(_, note)| hidden(note.item)) {
            gone.push(Change::Note(slot, None));
        }
        for (slot, _) in self.speeches.iter().filter(|(_, speech)| hidden(speech.item)) {
            gone.push(Change::Speech(slot, None));
        }
        for (slot, _) in self.comments.iter().filter(|(_, comment)| hidden(comment.item)) {
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

    /// Whether the agenda has items that are not public.
    pub fn has_hidden_items(&self) -> bool {
        self.on_agenda().any(|(_, item)| !item.public)
    }
}
