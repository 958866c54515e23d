//! The desk of outcomes: each gets its Handlungsfeld.

use super::{Desk, Seat, Then};
use crate::{
    session::{Outcome, Refusal, Slot, command::Assign},
    text,
    tui::{
        app::{Context, Notice},
        list::List,
        theme::Role,
    },
    voting::Method,
};

impl Seat {
    /// Puts an outcome into a field, and into further ones.
    pub fn assign(&mut self, outcome_slot: Slot<Outcome>, field: usize, also: &[usize], cx: &mut Context<'_>) {
        let code = |field: usize| self.session().concept.fields.get(field).map(|field| field.code.to_string());
        let also = also.iter().copied().filter_map(code).collect();
        let Some(code) = code(field) else {
            let refusal = Refusal::UnknownField { code: (field + 1).to_string() };
            *cx.notice = Some(Notice { text: text::refusal(cx.lang, &refusal), role: Role::Bad });
            return;
        };
        if let Some(outcome) = self.session().outcomes.get(outcome_slot).map(|outcome| outcome.id) {
            let assign = Assign { outcome, handlungsfeld: Some(code), also, reason: None };
            self.send(assign, Then::Nothing, cx);
        }
        if self.desk == Desk::Outcomes {
            let unassigned = &self.session().sums.unassigned;
            let others = unassigned.range(outcome_slot..).chain(unassigned);
            let next = others.into_iter().copied().find(|slot| *slot != outcome_slot);
            self.choose_outcome(next.unwrap_or(outcome_slot));
        }
    }

    /// Whether the outcome may be that of a motion on procedure: it answers a question of its own, not a proposal.
    pub(super) fn may_be_procedure(&self, outcome: &Outcome) -> bool {
        let vote = outcome.vote.and_then(|vote| self.session().votes.get(vote));
        outcome.proposal.is_none() && vote.is_some_and(|vote| vote.contest.method == Method::YesNo)
    }

    /// The outcomes, the first that needs a Handlungsfeld chosen.
    pub(super) fn show_outcomes(&mut self) {
        self.turn_to(Desk::Outcomes);
        if let Some(slot) = self.session().sums.unassigned.get_min().copied() {
            self.choose_outcome(slot);
        }
    }

    pub(super) fn choose_outcome(&mut self, outcome: Slot<Outcome>) {
        if let Some(at) = self.place_of_outcome(outcome) {
            self.lists.outcomes = List::at(at);
        }
    }
}
