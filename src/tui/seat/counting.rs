//! Votes counted in the room: hands and paper in sums, roll call one person after the other. Ballots of preference are in
//! `ranking`, paper ballots with numbers in `slips`.

use std::collections::BTreeMap;

use super::{Seat, Slips, Then};
use crate::{
    session::{
        BallotPaper, Participant, Slot, Vote,
        command::{Cast, CloseVote, CountVotes},
    },
    tui::{
        app::{Context, Overlay, Weighty},
        keys::{Move, Place},
        list::List,
    },
    voting::{Ballot, YesNo},
};

impl Seat {
    pub(super) fn save_count(&mut self, cx: &mut Context<'_>) {
        let Some((_, vote)) = self.vote() else { return };
        if self.tally.is_saved(vote) {
            // What was counted the other way is looked at before it is saved.
            self.slips = Slips::default();
            return self.tally.switch();
        }
        let count = self.tally.count(vote);
        let mut counts: BTreeMap<_, _> = vote.counted_names().into_iter().zip(count.options).collect();
        counts.insert("abstain".into(), count.abstain);
        counts.insert("invalid".into(), count.invalid);
        let ballots = (count.ballots > 0).then_some(count.ballots);
        let asked = CountVotes { vote: vote.id, channel: self.tally.by, counts, ballots };
        self.send(asked, Then::Nothing, cx);
        self.tally.sent();
    }

    /// Closes the vote. Where only phones have voted and some have not, nobody has said yet that all are in: that is asked.
    pub(super) fn end_vote(&mut self, cx: &mut Context<'_>) {
        let Some((_, vote)) = self.vote() else { return };
        let by_phone = !vote.cards.is_empty() && vote.counts.is_empty();
        if by_phone && !vote.straw && vote.votes_left(None) > 0 {
            *cx.overlay = Some(Overlay::Confirm(Weighty::CloseVote));
        } else {
            self.close_vote(cx);
        }
    }

    pub(super) fn close_vote(&mut self, cx: &mut Context<'_>) {
        if let Some((_, vote)) = self.vote() {
            let vote = vote.id;
            // The result is shown from its top.
            self.tally.at = 0;
            self.send(CloseVote { vote, kind: None, lot: Vec::new() }, Then::Nothing, cx);
        }
    }

    pub(super) fn cast(&mut self, word: YesNo, cx: &mut Context<'_>) {
        let (Some((_, vote)), Some((_, voter))) = (self.vote(), self.voter()) else { return };
        let cast = Cast { vote: vote.id, voter: Some(voter.id), token: None, ballot: BallotPaper::Word(word) };
        self.send(cast, Then::Nothing, cx);
        self.choose_next_voter();
    }

    /// The next one who hasn't voted, once round.
    pub(super) fn choose_next_voter(&mut self) {
        let voters = &self.lists.voters_shown;
        let Some(at) = self.lists.voters.chosen(voters.len()) else { return };
        let has_voted = |slot| self.vote().is_some_and(|(_, vote)| vote.ballots.contains_key(slot));
        let next = (at + 1..voters.len()).chain(0..at).find(|next| !has_voted(&voters[*next]));
        if let Some(next) = next {
            self.lists.voters = List::at(next);
        }
    }

    pub(super) fn walk_in_vote(&mut self, step: Move) {
        if self.place() == Place::Slips {
            return self.walk_in_slip(step);
        }
        if matches!(self.place(), Place::RollCall | Place::Ballots) {
            return self.lists.voters.step(step, self.lists.voters_shown.len());
        }
        let Some((_, vote)) = self.vote() else { return };
        let lines = if vote.is_open() { self.tally.lines(vote).len() } else { vote.options.len() };
        let mut list = List::at(self.tally.at);
        list.step(step, lines);
        self.tally.at = list.chosen(lines).unwrap_or(0);
    }

    /// How a person voted in the vote on the desk.
    pub fn ballot_of(&self, vote: &Vote, who: Slot<Participant>) -> Option<YesNo> {
        match vote.ballots.get(&who).map(AsRef::as_ref) {
            Some(Ballot::YesNo(word)) => Some(*word),
            Some(_) | None => None,
        }
    }
}
