//! The desk of proposals: reworded, withdrawn, marked, merged, agreed on.

use super::{Entry, Purpose, Seat, Then};
use crate::{
    session::{
        OutcomeKind, OutcomeResult, Proposal, Slot,
        command::{Merge, RecordOutcome, Withdraw},
    },
    tui::{app::Context, keys::Move, list::List},
};

impl Seat {
    pub(super) fn marked_or_chosen(&self) -> Vec<Slot<Proposal>> {
        if self.marked.is_empty() {
            self.proposal().map(|(slot, _)| slot).into_iter().collect()
        } else {
            self.marked.iter().copied().collect()
        }
    }

    /// Asks for another wording of the chosen proposal.
    pub(super) fn edit_wording(&mut self, cx: &mut Context<'_>) {
        let Some((slot, proposal)) = self.proposal() else { return };
        let text = proposal.text.as_deref().map(|text| format!("\n{text}")).unwrap_or_default();
        let wording = format!("{}{text}", proposal.title);
        *cx.overlay = Some(Entry::begin(Purpose::Wording(slot), &wording, &mut self.drafts));
    }

    pub(super) fn withdraw(&mut self, cx: &mut Context<'_>) {
        if let Some(proposal) = self.proposal().map(|(_, proposal)| proposal.id) {
            self.send(Withdraw { proposal }, Then::Nothing, cx);
        }
    }

    /// Marks the chosen proposal, or no longer, and goes on to the next one.
    pub(super) fn mark(&mut self) {
        let Some((slot, _)) = self.proposal() else { return };
        if !self.marked.remove(&slot) {
            self.marked.insert(slot);
        }
        self.walk(Move::Down);
    }

    pub(super) fn merge(&mut self, cx: &mut Context<'_>) {
        let Some((chosen, _)) = self.proposal() else { return };
        // Several that are marked go together, wherever the cursor has moved on to.
        let several = self.marked.len() > 1 && !self.marked.contains(&chosen);
        let into = self.marked.first().copied().filter(|_| several).unwrap_or(chosen);
        let Some(into_id) = self.proposal_id(into) else { return };
        let others = self.marked.iter().filter(|slot| **slot != into);
        let from: Vec<_> = others.filter_map(|slot| self.proposal_id(*slot)).collect();
        self.send(Merge { into: into_id, from }, Then::Unmark, cx);
    }

    /// Writes down that the room agrees on the chosen proposal without a vote.
    pub(super) fn agree(&mut self, cx: &mut Context<'_>) {
        let Some((_, proposal)) = self.proposal() else { return };
        let outcome = RecordOutcome {
            outcome: None,
            proposal: Some(proposal.id),
            item: None,
            title: proposal.title.to_string(),
            text: proposal.text.as_deref().map(str::to_owned),
            kind: OutcomeKind::Recommendation,
            result: OutcomeResult::Accepted,
        };
        self.send(outcome, Then::Nothing, cx);
    }

    /// The next proposal that can be voted on, from the chosen one on.
    pub(super) fn choose_next_votable(&mut self) {
        let rows = &self.lists.shown;
        let Some(at) = self.lists.proposals.chosen(rows.len()) else { return };
        let votable = |row: &usize| self.session().may_decide_on(rows[*row]).is_ok();
        if let Some(next) = (at..rows.len()).chain(0..at).find(votable) {
            self.lists.proposals = List::at(next);
        }
    }
}
