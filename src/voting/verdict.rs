//! What came out of a vote, as it is kept for ever, and the sum behind it as numbers (the sentences are elsewhere).

use super::{Contest, Electorate, Quorum, Rule, majority};
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
    /// `yes_no`: yes, no. Otherwise for each option its votes, approvals, points, or sum of ratings.
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

/// The sum behind a verdict: what it takes to check it by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Calculation {
    /// Too few were present: `present` of `eligible`, where `needed` were.
    Quorum {
        /// P
        present: u64,
        /// M
        eligible: u64,
        /// The fewest present that would have done.
        needed: u64,
    },
    /// `yes` of `base`, where `needed` were.
    Majority {
        /// The majority asked for; it also says what the base is.
        rule: Rule,
        /// J
        yes: u64,
        /// N
        no: u64,
        /// Abstentions.
        abstain: u64,
        /// What the rule takes its share of.
        base: u64,
        /// The fewest yes votes that are enough of it.
        needed: u64,
    },
    /// The last winner against the best of the others, as [`Standing`]s.
    Comparison {
        /// Valid ballots.
        valid: u64,
        /// The last winner, if any.
        last_in: Option<Standing>,
        /// The best option that did not win, if any.
        first_out: Option<Standing>,
    },
    /// The best option met no less resistance than the Passivlösung.
    NotViable {
        /// Valid ballots.
        valid: u64,
        /// The best of the other options.
        best: Option<Standing>,
        /// The Passivlösung.
        passive: Option<Standing>,
    },
    /// These share the last place, for which `places` are left.
    Tie {
        /// Valid ballots.
        valid: u64,
        /// The options that are level.
        tied: Vec<Standing>,
        /// How many of them could still win.
        places: u16,
    },
    /// Nothing to count.
    NoVotes,
}

/// One option's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The option.
    pub option: u16,
    /// Its votes, approvals, points or sum of ratings.
    pub sum: u64,
    /// How many rated it, where ballots rate.
    pub ratings: Option<u64>,
}

impl Standing {
    /// `resistance`: acceptance = 100·(1 − W/(10·ratings)) percent, given in tenths of a percent and rounded half up;
    /// nothing where nobody rated.
    pub fn acceptance_per_mille(&self) -> Option<u64> {
        let ratings = u128::from(self.ratings.filter(|ratings| *ratings > 0)?);
        let accepted = (1_000 * ratings).saturating_sub(100 * u128::from(self.sum));
        u64::try_from((2 * accepted + ratings) / (2 * ratings)).ok()
    }
}

impl Quorum {
    /// The fewest votes present that this asks of so many eligible ones.
    pub fn needed(self, eligible: u64) -> u64 {
        match self {
            Quorum::None => 0,
            Quorum::MajorityMembers => eligible / 2 + 1,
            Quorum::OneThirdMembers => eligible.div_ceil(3),
            Quorum::AtLeast(present) => present,
        }
    }
}

impl Verdict {
    /// One option's number in this result.
    pub fn standing(&self, option: u16) -> Standing {
        let at = usize::from(option);
        let sum = self.tally.options.get(at).copied().unwrap_or(0);
        Standing { option, sum, ratings: self.tally.ratings.get(at).copied() }
    }

    /// The sum behind this verdict on `contest`.
    pub fn calculation(&self, contest: &Contest, electorate: &Electorate) -> Calculation {
        let valid = self.tally.valid();
        let lost = || self.ranking.iter().flatten().filter(|option| !self.winners.contains(option));
        match self.reason {
            Reason::QuorumMissing => Calculation::Quorum {
                present: electorate.present,
                eligible: electorate.eligible,
                needed: contest.quorum.needed(electorate.eligible),
            },
            Reason::MajorityReached | Reason::MajorityMissed => {
                let [yes, no] = [0, 1].map(|at| self.standing(at).sum);
                let (rule, abstain) = (contest.rule, self.tally.abstain);
                let base = majority::base(rule, yes, no, abstain, electorate);
                Calculation::Majority { rule, yes, no, abstain, base, needed: majority::needed(rule, base) }
            }
            Reason::Best | Reason::Lot => Calculation::Comparison {
                valid,
                last_in: self.winners.last().map(|option| self.standing(*option)),
                first_out: lost().next().map(|option| self.standing(*option)),
            },
            Reason::NotViable => Calculation::NotViable {
                valid,
                best: lost().find(|option| Some(**option) != contest.passive).map(|option| self.standing(*option)),
                passive: contest.passive.map(|option| self.standing(option)),
            },
            Reason::Tie => Calculation::Tie {
                valid,
                tied: lost()
                    .next()
                    .and_then(|first| self.ranking.iter().find(|group| group.contains(first)))
                    .map(|group| group.iter().map(|option| self.standing(*option)).collect())
                    .unwrap_or_default(),
                places: contest.seats.saturating_sub(u16::try_from(self.winners.len()).unwrap_or(u16::MAX)),
            },
            Reason::NoVotes => Calculation::NoVotes,
        }
    }
}
