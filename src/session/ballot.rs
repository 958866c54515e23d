//! A ballot as the outside writes it: options by their id, told from one another by shape alone.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, VoteOption};
use crate::voting::{Ballot, Method, YesNo};

/// The `ballot` of section 5 of the contract, for any method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(
    untagged,
    expecting = "`ballot` must be \"yes\", \"no\", \"abstain\", an id, a list or ranks of ids, or numbers by id"
)]
pub enum BallotPaper {
    /// `yes_no`
    Word(YesNo),
    /// `choice`
    One(Id<VoteOption>),
    /// `approval`; `irv` and `stv`, best first
    Several(Vec<Id<VoteOption>>),
    /// `points`, `score`, `resistance`
    Rated(BTreeMap<Id<VoteOption>, u32>),
    /// `schulze`: ranks, best first
    Ranked(Vec<Vec<Id<VoteOption>>>),
}

/// A ballot names an option that the vote doesn't have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchOption(pub Id<VoteOption>);

impl BallotPaper {
    /// The same ballot with positions in `options` for ids. Whether it suits the method is for
    /// [`Contest::check`](crate::voting::Contest::check) to say.
    ///
    /// # Errors
    /// An id that is not among `options`.
    pub fn counted(&self, method: Method, options: &[Id<VoteOption>]) -> Result<Ballot, NoSuchOption> {
        let position = |id: &Id<VoteOption>| {
            let found = options.iter().position(|option| option == id).ok_or(NoSuchOption(*id))?;
            Ok(u16::try_from(found).expect("a vote has at most 1,000 options"))
        };
        let several = |ids: &[Id<VoteOption>]| ids.iter().map(position).collect::<Result<Box<[u16]>, _>>();
        Ok(match self {
            Self::Word(word) => Ballot::YesNo(*word),
            Self::One(id) => Ballot::Choice(position(id)?),
            Self::Several(ids) => match method {
                Method::Irv | Method::Stv => Ballot::Ordered(several(ids)?),
                // A plain order is a ranking without ties.
                Method::Schulze => Ballot::ranked(several(ids)?.chunks(1)),
                Method::YesNo
                | Method::Choice
                | Method::Approval
                | Method::Points
                | Method::Score
                | Method::Resistance => Ballot::Approval(several(ids)?),
            },
            Self::Rated(ratings) => Ballot::Rated(
                ratings.iter().map(|(id, number)| Ok((position(id)?, *number))).collect::<Result<_, _>>()?,
            ),
            Self::Ranked(ranks) => {
                let ranks = ranks.iter().map(|rank| several(rank)).collect::<Result<Vec<_>, _>>()?;
                Ballot::ranked(ranks.iter().map(AsRef::as_ref))
            }
        })
    }

    /// The outside's spelling of a counted ballot; the other way round than [`counted`](Self::counted).
    pub fn written(ballot: &Ballot, options: &[Id<VoteOption>]) -> Self {
        let id = |option: &u16| options[usize::from(*option)];
        match ballot {
            Ballot::YesNo(word) => Self::Word(*word),
            Ballot::Choice(option) => Self::One(id(option)),
            Ballot::Approval(options) | Ballot::Ordered(options) => Self::Several(options.iter().map(id).collect()),
            Ballot::Rated(ratings) => {
                Self::Rated(ratings.iter().map(|(option, number)| (id(option), *number)).collect())
            }
            Ballot::Ranked(ranked) => {
                let last = ranked.iter().map(|(_, rank)| *rank).max();
                let mut ranks = vec![Vec::new(); last.map_or(0, |last| usize::from(last) + 1)];
                for (option, rank) in ranked {
                    ranks[usize::from(*rank)].push(id(option));
                }
                Self::Ranked(ranks)
            }
        }
    }
}
