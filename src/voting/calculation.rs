//! The sum behind a verdict, as numbers that a person can check by hand. The sentences are made elsewhere.

use super::{Contest, Electorate, Method, Quorum, Reason, Rule, Settled, Verdict, majority, schulze};

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
    /// `irv`: the winner's votes in the last round, against all that still counted there.
    Runoff {
        /// The winner.
        winner: u16,
        /// Its votes.
        votes: u64,
        /// All votes that still counted.
        of: u64,
        /// How many rounds it took.
        rounds: usize,
    },
    /// `stv`: whoever had the quota was elected.
    Transfers {
        /// Valid ballots.
        valid: u64,
        /// How many were to be elected.
        seats: u16,
        /// The quota: valid ÷ (seats + 1), rounded down, plus one.
        quota: u64,
        /// How many stages it took.
        rounds: usize,
    },
    /// `schulze`: the last winner against the one that came closest to it.
    Duel {
        /// The last winner.
        winner: u16,
        /// The option that came closest; none where nobody else stood.
        rival: Option<u16>,
        /// How many ranked the winner above the rival; through others where `direct` is not set.
        above: u64,
        /// How many ranked the rival above the winner; through others where `direct` is not set.
        below: u64,
        /// Whether the two numbers are those of the pair itself: else they are strengths of the strongest paths.
        direct: bool,
    },
    /// These share the last place, for which `places` are left, or were until the lot.
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
    /// Its votes, approvals, points or sum of ratings; in a tie of `irv` or `stv` its votes in that round.
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
            Reason::Best | Reason::Lot => match contest.method {
                Method::Irv => self.runoff(),
                Method::Stv => {
                    let (quota, rounds) = (self.quota.unwrap_or_default(), self.rounds.len());
                    Calculation::Transfers { valid, seats: contest.seats, quota, rounds }
                }
                Method::Schulze if self.reason == Reason::Lot => self.drawn(valid),
                Method::Schulze => self.duel(),
                Method::YesNo
                | Method::Choice
                | Method::Approval
                | Method::Points
                | Method::Score
                | Method::Resistance => Calculation::Comparison {
                    valid,
                    last_in: self.winners.last().map(|option| self.standing(*option)),
                    first_out: lost().next().map(|option| self.standing(*option)),
                },
            },
            Reason::NotViable => Calculation::NotViable {
                valid,
                best: lost().find(|option| Some(**option) != contest.passive).map(|option| self.standing(*option)),
                passive: contest.passive.map(|option| self.standing(option)),
            },
            Reason::Tie => {
                let group = || lost().next().and_then(|first| self.ranking.iter().find(|group| group.contains(first)));
                let open = self.rounds.last().and_then(|round| round.tie.as_ref());
                let tied = open.map(|tie| &tie.options).or_else(group);
                Calculation::Tie {
                    valid,
                    tied: tied.into_iter().flatten().map(|option| self.latest(*option)).collect(),
                    places: contest.seats.saturating_sub(u16::try_from(self.winners.len()).unwrap_or(u16::MAX)),
                }
            }
            Reason::NoVotes => Calculation::NoVotes,
        }
    }

    /// `irv`: the winner in the last round.
    fn runoff(&self) -> Calculation {
        let winner = self.winners.first().copied().unwrap_or_default();
        let of = self.rounds.last().map(|round| round.votes.iter().sum()).unwrap_or_default();
        Calculation::Runoff { winner, votes: self.latest(winner).sum, of, rounds: self.rounds.len() }
    }

    /// `schulze`: those among whom the lot decided, and for how many places.
    fn drawn(&self, valid: u64) -> Calculation {
        let level = self.ties().into_iter().find(|(_, tie)| tie.settled == Settled::Lot);
        let level = level.map(|(_, tie)| tie.options).unwrap_or_default();
        let places = level.iter().filter(|option| self.winners.contains(option)).count();
        let tied = level.iter().map(|option| self.standing(*option)).collect();
        Calculation::Tie { valid, tied, places: u16::try_from(places).unwrap_or(u16::MAX) }
    }

    /// `schulze`: the last winner against the loser that it beat by least.
    fn duel(&self) -> Calculation {
        let strengths = schulze::strengths(&self.pairwise);
        let winner = self.winners.last().copied().unwrap_or_default();
        let pair = |numbers: &[Vec<u64>], a: u16, b: u16| numbers[usize::from(a)][usize::from(b)];
        let losers = || self.ranking.iter().flatten().copied().filter(|option| !self.winners.contains(option));
        let direct = losers().all(|other| pair(&self.pairwise, winner, other) > pair(&self.pairwise, other, winner));
        let numbers = if direct { &self.pairwise } else { &strengths };
        let lead = |other: &u16| pair(numbers, winner, *other).saturating_sub(pair(numbers, *other, winner));
        let rival = losers().min_by_key(lead);
        let [above, below] = rival.map_or([0, 0], |rival| [pair(numbers, winner, rival), pair(numbers, rival, winner)]);
        Calculation::Duel { winner, rival, above, below, direct }
    }

    /// One option's number where the count ended: in the last round, if there were rounds.
    fn latest(&self, option: u16) -> Standing {
        match self.rounds.last() {
            Some(round) => Standing { option, sum: round.votes[usize::from(option)], ratings: None },
            None => self.standing(option),
        }
    }
}
