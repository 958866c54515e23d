//! Votes by order of preference at the seat: ballots entered one by one, and the lot that breaks a tie.

use crossterm::event::KeyEvent;

use super::{Next, Purpose, Seat, Then, entry};
use crate::{
    session::{
        BallotPaper, EventKind, Id, Participant, Secrecy, Session, Slot, Vote, VoteOption,
        command::{Cast, CloseVote, Undo},
    },
    t,
    tui::{
        app::Context,
        keys::{self, Place},
        list::List,
        seat::Entry,
    },
    voting::{Decision, Method, Reason, Settled, Verdict},
};

/// A ballot being entered: options by position, best first, those of one rank together.
#[derive(Debug, Default)]
pub struct Ranking {
    /// In which vote.
    vote: Option<Slot<Vote>>,
    ranks: Vec<Vec<usize>>,
    /// Whether the next option joins the last rank.
    joins: bool,
}

/// Whether ballots of this vote put options in order.
pub(super) const fn is_ranked(vote: &Vote) -> bool {
    match vote.contest.method {
        Method::Schulze | Method::Irv | Method::Stv => true,
        Method::YesNo | Method::Choice | Method::Approval | Method::Points | Method::Score | Method::Resistance => {
            false
        }
    }
}

impl Ranking {
    /// Turns to a vote; what is entered in it stays. Says whether it is another one.
    pub(super) fn turn_to(&mut self, vote: Slot<Vote>) -> bool {
        let other = self.vote != Some(vote);
        if other {
            *self = Self { vote: Some(vote), ..Self::default() };
        }
        other
    }

    /// Whether nothing is entered.
    pub fn is_empty(&self) -> bool {
        self.ranks.is_empty()
    }

    /// The rank of an option, from 1; with equals the one they share.
    pub fn rank_of(&self, option: usize) -> Option<usize> {
        let at = self.ranks.iter().position(|rank| rank.contains(&option))?;
        Some(self.ranks[..at].iter().map(Vec::len).sum::<usize>() + 1)
    }

    /// Whether the next option joins the last rank.
    pub const fn joins(&self) -> bool {
        self.joins
    }

    /// Gives an option the next rank; one that has a rank keeps it.
    fn rank(&mut self, option: usize) {
        if self.rank_of(option).is_none() {
            match self.ranks.last_mut() {
                Some(last) if self.joins => last.push(option),
                Some(_) | None => self.ranks.push(vec![option]),
            }
            self.joins = false;
        }
    }

    /// The next option joins the last rank, or doesn't after all.
    pub(super) fn share_rank(&mut self) {
        self.joins = !self.joins;
    }

    /// The last one entered has no rank any more.
    pub(super) fn erase(&mut self) {
        if std::mem::take(&mut self.joins) {
            return;
        }
        if let Some(last) = self.ranks.last_mut() {
            last.pop();
        }
        self.ranks.retain(|rank| !rank.is_empty());
    }

    /// The ballot as it stands, taken out.
    fn take(&mut self, vote: &Vote) -> BallotPaper {
        self.joins = false;
        let ids = |rank: Vec<usize>| -> Vec<Id<VoteOption>> {
            rank.into_iter().filter_map(|option| Some(vote.options.get(option)?.id)).collect()
        };
        let ranks: Vec<_> = std::mem::take(&mut self.ranks).into_iter().map(ids).collect();
        if vote.contest.method == Method::Schulze {
            BallotPaper::Ranked(ranks)
        } else {
            BallotPaper::Several(ranks.concat())
        }
    }
}

impl Seat {
    /// What comes next while ballots are entered.
    pub(super) fn next_of_ballots(&self) -> Next {
        match (self.vote(), self.voter()) {
            (Some((_, vote)), Some((slot, _))) if self.may_hand_in(vote, slot) => {
                if self.ranking.is_empty() {
                    Next::ReadBallot(slot)
                } else {
                    Next::TakeBallot(slot)
                }
            }
            (Some((_, vote)), Some(_)) if self.somebody_is_missing(vote) => Next::MissingBallot,
            (Some(_), _) => Next::CloseVote,
            (None, _) => Next::Nothing,
        }
    }

    /// Whether some of those who may vote have not voted and still can.
    pub(super) fn somebody_is_missing(&self, vote: &Vote) -> bool {
        self.lists.voters_shown.iter().any(|slot| self.is_missing(vote, *slot))
    }

    /// Whether this one has not voted and still can.
    pub(super) fn is_missing(&self, vote: &Vote, voter: Slot<Participant>) -> bool {
        !vote.ballots.contains_key(&voter) && self.may_hand_in(vote, voter)
    }

    fn may_hand_in(&self, vote: &Vote, voter: Slot<Participant>) -> bool {
        let weight = self.session().participants.get(voter).map_or(0, |person| u64::from(person.weight));
        let has_voted = vote.ballots.contains_key(&voter);
        let free = if has_voted { vote.revote } else { vote.votes_left(None) >= weight };
        free && vote.secrecy != Secrecy::Secret
    }

    /// Whether the next option may share the last rank.
    pub(super) fn may_share_rank(&self) -> bool {
        let ties = self.vote().is_some_and(|(_, vote)| vote.contest.method == Method::Schulze);
        ties && matches!(self.next(), Next::TakeBallot(_))
    }

    /// Whether the vote may end although some have handed in nothing.
    pub(super) fn may_close_early(&self) -> bool {
        let some = self.vote().is_some_and(|(_, vote)| vote.turnout() > 0);
        let one_by_one = matches!(self.place(), Place::RollCall | Place::Ballots | Place::Slips);
        one_by_one && some && self.ranking.is_empty() && self.slips.is_empty()
    }

    /// Gives the option of this key the next rank.
    pub(super) fn rank(&mut self, key: Option<KeyEvent>) {
        let options = self.vote().map_or(0, |(_, vote)| vote.options.len());
        if let Some(option) = key.and_then(keys::option_of).filter(|option| *option < options) {
            self.ranking.rank(option);
        }
    }

    /// Sends the ballot as that of the chosen person; one that ranks nothing abstains.
    pub(super) fn take_ballot(&mut self, cx: &mut Context<'_>) {
        let (Some((_, vote)), Some((_, voter))) = (self.vote(), self.voter()) else { return };
        let (vote, voter) = (vote.clone(), voter.id);
        let ballot = self.ranking.take(&vote);
        self.send(Cast { vote: vote.id, voter: Some(voter), token: None, ballot }, Then::Nothing, cx);
        self.choose_next_voter();
    }

    /// Chooses whoever's ballot was taken back: it is entered again.
    pub(super) fn ask_again(&mut self, before: &Session) {
        let Some((slot, vote)) = self.vote() else { return };
        let Some(old) = before.votes.get(slot).filter(|old| old.ballots.len() > vote.ballots.len()) else { return };
        let lost = old.ballots.keys().find(|who| !vote.ballots.contains_key(*who));
        if let Some(at) = lost.and_then(|who| self.lists.voters_shown.iter().position(|slot| slot == who)) {
            self.lists.voters = List::at(at);
        }
    }

    /// What a person is called.
    pub(super) fn name_of(&self, person: Slot<Participant>) -> &str {
        self.session().participants.get(person).map_or("", |person| &person.name)
    }

    /// The closing of the vote on the desk that a lot could still turn, as the record to take back.
    fn closing_to_turn(&self) -> Option<u64> {
        let (_, vote) = self.vote()?;
        let verdict = vote.verdict()?;
        let last = self.session().undoable.filter(|last| last.act == EventKind::VoteClosed)?;
        let latest = self.session().votes.iter().rfind(|(_, other)| other.verdict().is_some());
        let is_last = latest.is_some_and(|(_, other)| other.id == vote.id);
        (is_last && (verdict.decision, verdict.reason) == (Decision::Tied, Reason::Tie)).then_some(last.seq)
    }

    /// Whether a lot could break the tie of the vote on the desk.
    pub(super) fn lot_may_decide(&self) -> bool {
        self.closing_to_turn().is_some()
    }

    /// Asks for the order in which options were drawn; those drawn before stand there already.
    pub(super) fn ask_for_lot(&mut self, cx: &mut Context<'_>) {
        let Some((slot, vote)) = self.vote() else { return };
        let drawn = vote.verdict().map(|verdict| verdict.lot.clone()).unwrap_or_default();
        let numbers: String = drawn.iter().map(|option| format!("{} ", option + 1)).collect();
        *cx.overlay = Some(Entry::begin(Purpose::Lot(slot), &numbers, &mut self.drafts));
    }

    /// Takes the closing back and closes again with the lot.
    pub(super) fn take_lot(&mut self, slot: Slot<Vote>, typed: String, cx: &mut Context<'_>) {
        let (Some(seq), Some(vote)) = (self.closing_to_turn(), self.session().votes.get(slot).cloned()) else { return };
        let open = vote.verdict().map(|verdict| open_tie(verdict)).unwrap_or_default();
        let Some(drawn) = lot(&typed, vote.options.len(), &open) else {
            let numbers: Vec<_> = open.iter().map(|option| (option + 1).to_string()).collect();
            cx.warn(t!(cx.lang, "lot-unclear", numbers = numbers.join(", ")));
            return entry::give_back(Purpose::Lot(slot), typed, &mut self.drafts, cx);
        };
        let lot = drawn.into_iter().filter_map(|option| Some(vote.options.get(usize::from(option))?.id)).collect();
        self.send(Undo { seq: Some(seq) }, Then::Nothing, cx);
        self.send(CloseVote { vote: vote.id, kind: None, lot }, Then::GiveBack(Purpose::Lot(slot), typed), cx);
    }
}

/// The options of the tie that stayed open.
fn open_tie(verdict: &Verdict) -> Vec<u16> {
    let open = verdict.ties().into_iter().find(|(_, tie)| tie.settled == Settled::Open);
    open.map(|(_, tie)| tie.options).unwrap_or_default()
}

/// The order drawn, by position, from the numbers typed. Of those that are level the last may be left out: it was drawn
/// last. None where a number is no option's or stands twice, or where more than one of the level ones is missing.
fn lot(typed: &str, options: usize, level: &[u16]) -> Option<Vec<u16>> {
    let mut drawn: Vec<u16> = Vec::new();
    for word in typed.split([' ', ',', ';', '.', '\n']).filter(|word| !word.is_empty()) {
        let option = word.parse::<u16>().ok()?.checked_sub(1)?;
        if usize::from(option) >= options || drawn.contains(&option) {
            return None;
        }
        drawn.push(option);
    }
    let missing: Vec<u16> = level.iter().copied().filter(|option| !drawn.contains(option)).collect();
    drawn.extend(&missing);
    (missing.len() <= 1).then_some(drawn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lots_are_read_whole_or_not_at_all() {
        assert_eq!(lot("3, 1", 4, &[0, 2]), Some(vec![2, 0]));
        assert_eq!(lot("3", 4, &[0, 2]), Some(vec![2, 0]));
        assert_eq!(lot("2 3 1", 4, &[0, 2]), Some(vec![1, 2, 0]));
        for unclear in ["", "5", "0", "1 1", "eins", "2", "-1"] {
            assert_eq!(lot(unclear, 4, &[0, 2, 3]), None, "{unclear}");
        }
    }

    #[test]
    fn a_ballot_grows_and_shrinks() {
        let mut ranking = Ranking::default();
        for option in [4, 2, 4] {
            ranking.rank(option);
        }
        ranking.share_rank();
        ranking.rank(0);
        ranking.rank(1);
        assert_eq!([4, 2, 0, 1, 3].map(|option| ranking.rank_of(option)), [Some(1), Some(2), Some(2), Some(4), None]);
        ranking.share_rank();
        ranking.erase();
        ranking.erase();
        ranking.erase();
        assert_eq!(ranking.ranks, [[4], [2]]);
        ranking.erase();
        ranking.erase();
        ranking.erase();
        assert!(ranking.is_empty());
    }
}
