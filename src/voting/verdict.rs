//! What came out of a vote, as it is kept for ever. The sum that explains it is made from it in `calculation`.

use super::{Round, Settled, Tie};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The result of a vote. Options are named by their position in the vote, from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Verdict {
    /// What was decided.
    pub decision: Decision,
    /// Why.
    pub reason: Reason,
    /// Who or what won, best first; with a tie those who are in for certain. Empty for `yes_no`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub winners: Vec<u16>,
    /// All options, best first, equals together. Empty for `yes_no` and where the quorum was missing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranking: Vec<Vec<u16>>,
    /// The numbers.
    pub tally: Tally,
    /// `stv`: how many votes were needed to be elected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<u64>,
    /// `irv`, `stv`: every round, first to last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Round>,
    /// `schulze`: `pairwise[a][b]` votes rank a above b.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pairwise: Vec<Vec<u64>>,
    /// The order in which options were drawn by lot in the open, whether or not it was needed; empty where none was drawn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lot: Vec<u16>,
}

/// What a vote decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// `yes_no`: the majority was reached.
    Accepted,
    /// `yes_no`: it was not. `resistance`: nothing was better than the Passivlösung.
    Rejected,
    /// The last place is shared by more options than there are seats.
    Tied,
    /// The winners are clear.
    Elected,
    /// Too few were present.
    NoQuorum,
}

/// Why it was decided so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The quorum was missing.
    QuorumMissing,
    /// Enough yes votes for the rule.
    MajorityReached,
    /// Too few yes votes for the rule.
    MajorityMissed,
    /// The winners had the best numbers.
    Best,
    /// The last place fell to a lot drawn in the open.
    Lot,
    /// Equal numbers at the last place.
    Tie,
    /// No option got anything.
    NoVotes,
    /// No option met less resistance than the Passivlösung.
    NotViable,
}

/// The numbers of a vote, in votes (weights summed), from all channels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tally {
    /// `yes_no`: yes, no. Otherwise for each option its votes, approvals, points, sum of ratings, or first preferences.
    pub options: Vec<u64>,
    /// `score`, `resistance`: how many rated each option; empty elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<u64>,
    /// Abstentions.
    pub abstain: u64,
    /// Invalid ballots.
    pub invalid: u64,
    /// All ballots: valid, abstentions and invalid.
    pub ballots: u64,
}

impl Tally {
    /// Ballots that say something.
    pub fn valid(&self) -> u64 {
        self.ballots - self.abstain - self.invalid
    }
}

impl Verdict {
    /// A verdict without rounds, pairs or lot.
    pub(super) fn new(decision: Decision, reason: Reason, tally: Tally) -> Self {
        let (winners, ranking, rounds, pairwise, lot) = Default::default();
        Verdict { decision, reason, winners, ranking, tally, quota: None, rounds, pairwise, lot }
    }

    /// Every tie, with the number of its round: with rounds the ones they met, else the level groups of the ranking, of
    /// which only one can stand across the last seat.
    pub fn ties(&self) -> Vec<(Option<usize>, Tie)> {
        if !self.rounds.is_empty() {
            let ties = self.rounds.iter().zip(1..).filter_map(|(round, at)| Some((Some(at), round.tie.clone()?)));
            return ties.collect();
        }
        let mut open = false;
        let groups = self.ranking.iter().filter(|group| group.len() > 1).map(|group| {
            // After the group that stands across the last seat nobody can win any more.
            let settled = if open { Settled::NoMatter } else { self.across_the_last_seat(group) };
            open |= settled == Settled::Open;
            (None, Tie { options: group.clone(), settled })
        });
        groups.collect()
    }

    fn across_the_last_seat(&self, group: &[u16]) -> Settled {
        let seated = group.iter().filter(|option| self.winners.contains(option)).count();
        match self.reason {
            Reason::Lot if 0 < seated && seated < group.len() => Settled::Lot,
            Reason::Tie | Reason::NoVotes if seated == 0 => Settled::Open,
            Reason::Lot
            | Reason::Tie
            | Reason::NoVotes
            | Reason::Best
            | Reason::NotViable
            | Reason::QuorumMissing
            | Reason::MajorityReached
            | Reason::MajorityMissed => Settled::NoMatter,
        }
    }
}
