//! What is refused before anything is counted: terms that contradict themselves, ballots that break them, counts of more
//! hands than there are people. The bounds here are what lets the counting use plain integers.

use super::{Ballot, Contest, Count, Method};

/// The most options a vote may have.
pub const MAX_OPTIONS: u16 = 1_000;
/// The most points a ballot may give, and the highest rating.
pub const MAX_POINTS: u32 = 1_000_000;
/// The most votes (weights summed) that one contest counts. Times [`MAX_POINTS`] it still fits a `u64`, and so do
/// hundred-thousandths of votes. Whoever gives out weights keeps their sum within it.
pub const MAX_VOTES: u64 = 1_000_000_000_000;

/// The best rating of `score` where the vote names none, and always that of `resistance`.
const RATING: u32 = 10;

/// Why terms can't be voted under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContestFault {
    /// There is nothing to choose from.
    NoOptions,
    /// More options than [`MAX_OPTIONS`].
    TooManyOptions,
    /// `yes_no` asks one question and has no options.
    OptionsForYesNo,
    /// The seats are not 1 to `most`: as many as options that can win, 1 for `yes_no` and `irv`.
    Seats {
        /// The most seats this vote can have.
        most: u16,
    },
    /// `points` must say how many.
    PointsMissing,
    /// `points` is not 1 to [`MAX_POINTS`].
    Points,
    /// `points` stands with a method that has none.
    PointsUnused,
    /// `max` is not 1 to [`MAX_POINTS`], or not 10 for `resistance`.
    Max,
    /// `max` stands with a method that has none.
    MaxUnused,
    /// The Passivlösung is not one of the options.
    PassiveUnknown,
    /// A Passivlösung stands with a method other than `resistance`.
    PassiveUnused,
}

/// Why a ballot can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotFault {
    /// The ballot belongs to another method.
    WrongShape,
    /// There is no option at this position.
    UnknownOption(u16),
    /// The option stands there twice.
    RepeatedOption(u16),
    /// More points in all than a ballot has.
    TooManyPoints {
        /// Points on the ballot.
        given: u64,
        /// Points a ballot has.
        allowed: u32,
    },
    /// More on one option than it may get.
    TooHigh {
        /// The option.
        option: u16,
        /// What it got.
        given: u32,
        /// What it may get.
        allowed: u32,
    },
}

/// Why numbers counted in the room can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountFault {
    /// Ranked ballots can't be counted by hands: they are entered one by one.
    NotForRanked,
    /// Not one number for each option (`yes_no`: yes and no).
    WrongLength {
        /// How many numbers belong here.
        needed: usize,
    },
    /// `score` and `resistance` must say how many ballots the sums stand for.
    BallotsMissing,
    /// The numbers need more ballots (`choice`, `yes_no`: exactly this many) than `ballots` says.
    BallotsContradict {
        /// How many ballots the numbers stand for at least.
        needed: u64,
    },
    /// More votes than people who have not voted yet.
    TooMany {
        /// Votes in the count.
        given: u64,
        /// Votes still free.
        left: u64,
    },
}

impl Contest {
    /// Whether these terms can be voted under.
    ///
    /// # Errors
    /// The first contradiction found.
    pub fn validate(&self) -> Result<(), ContestFault> {
        if self.method == Method::YesNo {
            ensure(self.options == 0, ContestFault::OptionsForYesNo)?;
        } else {
            ensure(self.options > 0, ContestFault::NoOptions)?;
            ensure(self.options <= MAX_OPTIONS, ContestFault::TooManyOptions)?;
        }
        if let Some(passive) = self.passive {
            ensure(self.method == Method::Resistance, ContestFault::PassiveUnused)?;
            ensure(passive < self.options, ContestFault::PassiveUnknown)?;
        }
        let most = match self.method {
            Method::YesNo | Method::Irv => 1,
            Method::Resistance => self.options - u16::from(self.passive.is_some()),
            Method::Choice | Method::Approval | Method::Points | Method::Score | Method::Schulze | Method::Stv => {
                self.options
            }
        };
        ensure((1..=most).contains(&self.seats), ContestFault::Seats { most })?;
        let valid = |points: u32| (1..=MAX_POINTS).contains(&points);
        if self.method == Method::Points {
            let points = self.points.ok_or(ContestFault::PointsMissing)?;
            ensure(valid(points), ContestFault::Points)?;
        } else {
            ensure(self.points.is_none(), ContestFault::PointsUnused)?;
        }
        match self.method {
            Method::Points | Method::Score => ensure(self.max.is_none_or(valid), ContestFault::Max),
            Method::Resistance => ensure(self.max.is_none_or(|max| max == RATING), ContestFault::Max),
            Method::YesNo | Method::Choice | Method::Approval | Method::Schulze | Method::Irv | Method::Stv => {
                ensure(self.max.is_none(), ContestFault::MaxUnused)
            }
        }
    }

    /// Whether this ballot keeps the (valid) terms. An empty ballot does: it approves, points at or rates nothing, and
    /// with the ranked methods it is an abstention.
    ///
    /// # Errors
    /// The first break found.
    pub fn check(&self, ballot: &Ballot) -> Result<(), BallotFault> {
        let shape_of = |methods: &[Method]| ensure(methods.contains(&self.method), BallotFault::WrongShape);
        match ballot {
            Ballot::YesNo(_) => shape_of(&[Method::YesNo]),
            Ballot::Choice(option) => {
                shape_of(&[Method::Choice])?;
                self.check_options([*option])
            }
            Ballot::Approval(options) => {
                shape_of(&[Method::Approval])?;
                self.check_options(options.iter().copied())
            }
            Ballot::Ordered(options) => {
                shape_of(&[Method::Irv, Method::Stv])?;
                self.check_options(options.iter().copied())
            }
            Ballot::Ranked(ranks) => {
                shape_of(&[Method::Schulze])?;
                ensure(ranks.is_sorted_by_key(|(_, rank)| *rank), BallotFault::WrongShape)?;
                self.check_options(ranks.iter().map(|(option, _)| *option))
            }
            Ballot::Rated(ratings) => {
                shape_of(&[Method::Points, Method::Score, Method::Resistance])?;
                self.check_options(ratings.iter().map(|(option, _)| *option))?;
                self.check_ratings(ratings)
            }
        }
    }

    /// Whether a count keeps the (valid) terms and stands for no more votes than are `left`: those present whose
    /// ballot has come by no other channel.
    ///
    /// # Errors
    /// The first break found.
    pub fn check_count(&self, count: &Count, left: u64) -> Result<(), CountFault> {
        let needed = match self.method {
            Method::Schulze | Method::Irv | Method::Stv => return Err(CountFault::NotForRanked),
            Method::YesNo => 2,
            Method::Choice | Method::Approval | Method::Points | Method::Score | Method::Resistance => {
                usize::from(self.options)
            }
        };
        ensure(count.options.len() == needed, CountFault::WrongLength { needed })?;
        let needed = self.ballots_needed(count);
        match self.method {
            Method::Score | Method::Resistance => {
                let nothing = count.options.iter().all(|sum| *sum == 0) && count.abstain + count.invalid > 0;
                ensure(count.ballots > 0 || nothing, CountFault::BallotsMissing)?;
                ensure(count.ballots >= needed, CountFault::BallotsContradict { needed })?;
            }
            Method::YesNo | Method::Choice => {
                ensure([0, needed].contains(&count.ballots), CountFault::BallotsContradict { needed })?;
            }
            Method::Approval | Method::Points | Method::Schulze | Method::Irv | Method::Stv => {
                ensure(count.ballots == 0 || count.ballots >= needed, CountFault::BallotsContradict { needed })?;
            }
        }
        let given = self.votes_in(count);
        ensure(given <= left, CountFault::TooMany { given, left })
    }

    /// How many votes a count stands for, abstentions and invalid ballots included; at least, where the method lets one
    /// ballot name several options and the count says nothing.
    pub fn votes_in(&self, count: &Count) -> u64 {
        let valid = count.ballots.max(self.ballots_needed(count));
        valid.saturating_add(count.abstain).saturating_add(count.invalid)
    }

    /// The fewest valid ballots that can give these numbers.
    fn ballots_needed(&self, count: &Count) -> u64 {
        let sum = || count.options.iter().fold(0, |sum: u64, votes| sum.saturating_add(*votes));
        let highest = count.options.iter().copied().max().unwrap_or(0);
        match self.method {
            Method::YesNo | Method::Choice => sum(),
            Method::Approval | Method::Schulze | Method::Irv | Method::Stv => highest,
            Method::Points => {
                let in_all = sum().div_ceil(self.points.map_or(1, u64::from));
                in_all.max(highest.div_ceil(u64::from(self.max_rating())))
            }
            Method::Score | Method::Resistance => highest.div_ceil(u64::from(self.max_rating())),
        }
    }

    /// The most that one ballot can give one option, where ballots carry numbers.
    pub fn max_rating(&self) -> u32 {
        match self.method {
            Method::Points => self.max.or(self.points).unwrap_or(1),
            Method::Score => self.max.unwrap_or(RATING),
            Method::Resistance => RATING,
            Method::YesNo | Method::Choice | Method::Approval | Method::Schulze | Method::Irv | Method::Stv => 1,
        }
    }

    fn check_ratings(&self, ratings: &[(u16, u32)]) -> Result<(), BallotFault> {
        let allowed = self.max_rating();
        if let Some(&(option, given)) = ratings.iter().find(|(_, given)| *given > allowed) {
            return Err(BallotFault::TooHigh { option, given, allowed });
        }
        let given = ratings.iter().map(|(_, points)| u64::from(*points)).sum();
        match self.points {
            Some(allowed) if given > u64::from(allowed) => Err(BallotFault::TooManyPoints { given, allowed }),
            Some(_) | None => Ok(()),
        }
    }

    fn check_options(&self, options: impl IntoIterator<Item = u16>) -> Result<(), BallotFault> {
        let mut seen = [0_u64; (MAX_OPTIONS as usize).div_ceil(64)];
        for option in options {
            ensure(option < self.options, BallotFault::UnknownOption(option))?;
            let (word, bit) = (&mut seen[usize::from(option / 64)], 1 << (option % 64));
            ensure(*word & bit == 0, BallotFault::RepeatedOption(option))?;
            *word |= bit;
        }
        Ok(())
    }
}

fn ensure<F>(right: bool, fault: F) -> Result<(), F> {
    if right { Ok(()) } else { Err(fault) }
}
