//! Votes that follow one another: straw polls asked at once, several proposals voted on in the order she set, further rounds
//! on one matter.

use std::sync::Arc;

use super::{Desk, Entry, Purpose, Seat, Terms, Then, board::Side, terms::Runners};
use crate::{
    session::{
        Proposal, Slot, Vote, VoteState,
        command::{OpenVote, OptionAsked},
    },
    tui::{
        app::{Context, Overlay},
        field::Field,
        keys::Place,
    },
    voting::Method,
};

impl Seat {
    /// Asks for the terms of a vote on what is marked or chosen, or for a question.
    pub(super) fn prepare_vote(&mut self, cx: &mut Context<'_>) {
        let session = self.session();
        // What is chosen in a list that isn't on the screen is not meant.
        let mut on = if self.on_proposals() { self.marked_or_chosen() } else { self.marked.iter().copied().collect() };
        on.retain(|slot| session.may_decide_on(*slot).is_ok());
        if on.is_empty() {
            return self.ask_question(cx);
        }
        let terms = Terms::usual(session, on, None);
        *cx.overlay = Some(self.show_terms(terms));
    }

    /// Asks for a question of its own to vote on, such as a motion on procedure, whatever proposals there are.
    pub(super) fn ask_question(&mut self, cx: &mut Context<'_>) {
        *cx.overlay = Some(Entry::begin(Purpose::Question, "", &mut self.drafts));
    }

    /// Shows the vote that is open, else the latest one.
    pub(super) fn show_vote(&mut self) {
        if let Some(desk) = self.desk_of(Place::Verdict) {
            self.turn_to(desk);
        }
    }

    /// The vote before or after the one on the desk.
    pub(super) fn vote_beside(&self, side: Side) -> Option<Slot<Vote>> {
        let (slot, _) = self.vote()?;
        let mut votes = self.session().votes.iter().map(|(slot, _)| slot);
        match side {
            Side::Left => votes.take_while(|other| *other < slot).last(),
            Side::Right => votes.find(|other| *other > slot),
        }
    }

    /// Shows it.
    pub(super) fn turn_to_vote(&mut self, side: Side) {
        if let Some(vote) = self.vote_beside(side) {
            self.turn_to(Desk::Vote(vote));
        }
    }

    /// Asks for the terms of one vote on all proposals that can be decided on.
    pub(super) fn weigh_all(&mut self, cx: &mut Context<'_>) {
        let shown = self.lists.shown.iter().copied();
        self.marked = shown.filter(|slot| self.session().may_decide_on(*slot).is_ok()).collect();
        self.prepare_vote(cx);
    }

    /// Opens a vote on these terms; where each proposal has one of its own, the first, and the others wait for their turn.
    pub fn open_vote(&mut self, mut terms: Terms, cx: &mut Context<'_>) {
        let electorate = self.session().electorate_of(self.session().running());
        if !terms.asked && terms.lacks_quorum(&electorate) {
            *cx.overlay = Some(Overlay::Terms(Terms { asked: true, ..terms }));
            return;
        }
        let then = Then::GiveBackTerms(Box::new(terms.clone()));
        let first = terms.take_first();
        let [on, next] =
            [&first.on, &terms.on].map(|slots| slots.iter().filter_map(|slot| self.proposal_id(*slot)).collect());
        let open = OpenVote { next, ..first.command(on, self.session().head.language) };
        self.send(open, then, cx);
    }

    /// The terms of a vote, with what was typed of it before.
    pub(super) fn show_terms(&mut self, mut terms: Terms) -> Overlay {
        let simple = self.simple.remove(&terms.on).unwrap_or_default();
        terms.simple = Field::with(&simple);
        Overlay::Terms(terms)
    }

    /// Keeps what was typed of a vote that doesn't open now: its question, also in simple words.
    pub fn put_terms_aside(&mut self, terms: Terms) {
        let simple = terms.simple.text();
        if !simple.trim().is_empty() {
            self.simple.insert(terms.on, simple);
        }
        if let Some(question) = terms.question.filter(|_| terms.former.is_none()) {
            self.drafts.insert(Purpose::Question, question);
        }
    }

    /// Looks for the proposals that wait for their vote: the latest vote of the running item that names any says which, and in
    /// which order. So the order is on disk and outlasts leaving the session.
    pub(super) fn fill_queue(&mut self) {
        let session = &self.view.session;
        let of_item = |(_, vote): &(_, &Arc<Vote>)| vote.item == session.running();
        let mut voted: Vec<Slot<Proposal>> = Vec::new();
        for (slot, vote) in session.votes.iter().rev().take_while(of_item) {
            if !vote.next.is_empty() {
                let waits = |next: &Slot<Proposal>| !voted.contains(next) && session.may_decide_on(*next).is_ok();
                self.lists.queue = Some((slot, vote.next.iter().copied().filter(waits).collect()));
                return;
            }
            if !matches!(vote.state, VoteState::Void { .. }) {
                voted.extend(&vote.on);
            }
        }
        self.lists.queue = None;
    }

    /// The vote that set the order, and those that wait for theirs; none where she ended the row.
    fn row_of_votes(&self) -> Option<(Slot<Vote>, &[Slot<Proposal>])> {
        let (slot, waiting) = self.lists.queue.as_ref()?;
        (self.queue_ended != Some(*slot) && !waiting.is_empty()).then_some((*slot, waiting))
    }

    /// The next of the proposals that wait for their vote, and how many wait.
    pub(super) fn queued(&self) -> Option<(Slot<Proposal>, usize)> {
        let (_, waiting) = self.row_of_votes()?;
        Some((*waiting.first()?, waiting.len()))
    }

    /// No vote follows any more.
    pub(super) fn end_queue(&mut self) {
        self.queue_ended = self.row_of_votes().map(|(slot, _)| slot).or(self.queue_ended);
    }

    /// Opens the vote on the next of them, on the terms of the one that set the order.
    pub(super) fn vote_on_next(&mut self, cx: &mut Context<'_>) {
        let Some((slot, waiting)) = self.row_of_votes() else { return };
        if let Some(vote) = self.session().votes.get(slot) {
            let terms = Terms::again(self.session(), waiting.to_vec(), vote);
            self.open_vote(terms, cx);
        }
    }

    /// Asks the room for its opinion on the chosen proposal.
    pub(super) fn ask_for_opinions(&mut self, cx: &mut Context<'_>) {
        let Some((_, proposal)) = self.proposal() else { return };
        let poll = OpenVote { on: vec![proposal.id], straw: true, ..OpenVote::by(Method::YesNo) };
        self.send(poll, Then::Nothing, cx);
    }

    /// The terms of a further round of the vote on the desk, where there can be one.
    pub(super) fn further_round(&self) -> Option<Terms> {
        let (_, vote) = self.vote()?;
        let verdict = vote.verdict()?;
        if vote.contest.method == Method::YesNo {
            let again = (vote.on.clone(), Vec::new());
            let may = vote.on.iter().all(|slot| self.session().may_decide_on(*slot).is_ok());
            return may.then(|| Terms::round(self.session(), vote, again.clone(), again));
        }
        let mut best = Vec::new();
        for level in &verdict.ranking {
            if best.len() < 2 {
                best.extend(level.iter().copied());
            }
        }
        let all: Vec<_> = (0..vote.contest.options).collect();
        let (best, all) = (self.runners(vote, &best), self.runners(vote, &all));
        (all.0.len() + all.1.len() > 1 && best.0.len() + best.1.len() > 1)
            .then(|| Terms::round(self.session(), vote, best, all))
    }

    /// Those of these options that can be voted on again.
    fn runners(&self, vote: &Vote, options: &[u16]) -> Runners {
        let (mut proposals, mut others) = Runners::default();
        for at in options {
            let Some(option) = vote.options.get(usize::from(*at)) else { continue };
            let is_it =
                |slot: &&Slot<Proposal>| self.proposal_id(**slot).is_some_and(|id| id.uuid() == option.id.uuid());
            match vote.on.iter().find(is_it) {
                Some(slot) if self.session().may_decide_on(*slot).is_ok() => proposals.push(*slot),
                Some(_) => {}
                None => {
                    let passive = vote.contest.passive == Some(*at);
                    others.push(OptionAsked { option: None, title: option.title.to_string(), passive });
                }
            }
        }
        (proposals, others)
    }
}
