//! What is voted on, how, and by whom: the values that every method of counting works on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How ballots are cast and counted (section 5 of the contract names each ballot's shape).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Yes, no or abstention on one question; decided by a [`Rule`].
    YesNo,
    /// One option a ballot; most votes win.
    Choice,
    /// Any number of options a ballot; most approvals win.
    Approval,
    /// A fixed number of points spread over the options ("dots"); most points win.
    Points,
    /// Each option rated 0 to `max`; highest sum wins, options left blank are not rated.
    Score,
    /// Systemic consensing: resistance 0 to 10 for each option; lowest resistance wins.
    Resistance,
    /// Ranked, Schulze by winning votes.
    Schulze,
    /// Ranked, instant runoff.
    Irv,
    /// Ranked, single transferable vote by the Scottish rules.
    Stv,
}

/// The majority that a `yes_no` vote needs. J, N: yes, no; P: present voters less those excused; M: all eligible voters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// J > N
    #[default]
    Simple,
    /// 2J > J + N + abstentions
    AbsoluteCast,
    /// 2J > P
    AbsolutePresent,
    /// 2J > M
    AbsoluteMembers,
    /// J > 0 and 3J ≥ 2(J + N)
    TwoThirdsCast,
    /// 3J ≥ 2P and P > 0
    TwoThirdsPresent,
    /// 3J ≥ 2M and M > 0
    TwoThirdsMembers,
    /// J > 0 and 4J ≥ 3(J + N)
    ThreeQuartersCast,
    /// J > 0 and N = 0
    Unanimous,
    /// N = 0 (no objection); J may be 0
    Consensus,
}

impl Rule {
    /// All majorities, the usual one first.
    pub const ALL: [Self; 10] = [
        Self::Simple,
        Self::AbsoluteCast,
        Self::AbsolutePresent,
        Self::AbsoluteMembers,
        Self::TwoThirdsCast,
        Self::TwoThirdsPresent,
        Self::TwoThirdsMembers,
        Self::ThreeQuartersCast,
        Self::Unanimous,
        Self::Consensus,
    ];
}

/// How many must be present for a vote to count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(
    rename_all = "snake_case",
    expecting = "`quorum` must be \"none\", \"majority_members\", \"one_third_members\" or a whole number"
)]
pub enum Quorum {
    /// Any number will do.
    #[default]
    None,
    /// 2P > M
    MajorityMembers,
    /// 3P ≥ M
    OneThirdMembers,
    /// P ≥ this number
    #[serde(untagged)]
    AtLeast(u64),
}

/// Who could vote, in votes (weights summed): taken when the vote opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Electorate {
    /// M: all eligible voters.
    pub eligible: u64,
    /// P: present voters less those excused.
    pub present: u64,
}

/// The terms of one vote. Options are named by their position, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contest {
    /// How ballots are cast and counted.
    pub method: Method,
    /// The majority needed; only `yes_no` looks at it.
    pub rule: Rule,
    /// The presence needed.
    pub quorum: Quorum,
    /// How many options there are; 0 for `yes_no`.
    pub options: u16,
    /// How many options can win.
    pub seats: u16,
    /// The Passivlösung of systemic consensing ("nothing is decided").
    pub passive: Option<u16>,
    /// `points`: how many points a ballot may give in all.
    pub points: Option<u32>,
    /// `points`: how many on one option, as many as there are where it says nothing; `score`: the best rating, 10 where
    /// it says nothing.
    pub max: Option<u32>,
}

/// One person's ballot, options by position.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ballot {
    /// `yes_no`
    YesNo(YesNo),
    /// `choice`
    Choice(u16),
    /// `approval`; empty approves of nothing
    Approval(Box<[u16]>),
    /// `points`, `score`, `resistance`: option and number
    Rated(Box<[(u16, u32)]>),
    /// `irv`, `stv`: best first; empty is an abstention
    Ordered(Box<[u16]>),
    /// `schulze`: option and rank, 0 the best and best first, equal ranks tied, options left out last; empty is an
    /// abstention
    Ranked(Box<[(u16, u16)]>),
}

impl Ballot {
    /// A `schulze` ballot from its ranks, best first.
    pub fn ranked<'a>(ranks: impl IntoIterator<Item = &'a [u16]>) -> Self {
        let places = (0..=u16::MAX).zip(ranks.into_iter().filter(|tied| !tied.is_empty()));
        Ballot::Ranked(places.flat_map(|(rank, tied)| tied.iter().map(move |option| (*option, rank))).collect())
    }
}

/// A `yes_no` ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum YesNo {
    /// For it.
    Yes,
    /// Against it.
    No,
    /// Neither; counts only where the rule names abstentions.
    Abstain,
}

/// Numbers counted in the room, by hands or on paper, added to the ballots cast one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Count {
    /// `yes_no`: yes, no. Otherwise one number an option: votes, approvals, points, or the sum of ratings.
    pub options: Vec<u64>,
    /// Abstentions.
    pub abstain: u64,
    /// Invalid ballots.
    pub invalid: u64,
    /// How many valid ballots these numbers stand for. `score` and `resistance` need it, and each such ballot rated every
    /// option; elsewhere 0 means what follows from the numbers.
    #[serde(default)]
    pub ballots: u64,
}
