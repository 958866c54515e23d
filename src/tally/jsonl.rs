//! JSON Lines: one ballot value a line, as in a session (section 5 of the contract), options by name. Nothing in the file
//! says who stands, so whoever is named does; options are kept in the order of their names, so that no order of ballots
//! can matter. Blank lines are passed over.

use super::lines::{Lines, shown, text};
use super::{Draft, Fault, Poll, Problem, checked, ranking};
use crate::voting::{Ballot, MAX_OPTIONS, Method};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::BufRead;

pub(super) fn read<R: BufRead>(mut lines: Lines<R>, mut draft: Draft) -> Result<Poll, Fault> {
    let mut names = Names::default();
    let method = draft.asked.method;
    while let Some((at, line)) = lines.next()? {
        if line.is_empty() {
            continue;
        }
        let taken = draft.add(line, 1, |contest| {
            let ballot = names.ballot(method, text(line)?)?;
            checked(contest, ballot, &names.known)
        });
        taken.map_err(|problem| Fault { line: at, problem })?;
    }
    let mut sorted: Vec<usize> = (0..names.known.len()).collect();
    sorted.sort_by_key(|at| &names.known[*at]);
    let mut places = vec![0; sorted.len()];
    for (place, at) in (0..).zip(&sorted) {
        places[*at] = place;
    }
    draft.ballots.ballots_mut().for_each(|ballot| rename(ballot, &places));
    draft.finish(sorted.into_iter().map(|at| std::mem::take(&mut names.known[at])).collect())
}

/// Whoever has been named so far.
#[derive(Default)]
struct Names {
    known: Vec<String>,
    positions: HashMap<String, u16>,
}

impl Names {
    fn position(&mut self, Name(name): &Name) -> Result<u16, Problem> {
        if let Some(position) = self.positions.get(&**name) {
            return Ok(*position);
        }
        let position = u16::try_from(self.known.len()).ok().filter(|position| *position < MAX_OPTIONS);
        let position = position.ok_or(Problem::TooManyOptions)?;
        self.known.push(name.to_string());
        self.positions.insert(name.to_string(), position);
        Ok(position)
    }

    fn positions<C: FromIterator<u16>>(&mut self, names: &[Name]) -> Result<C, Problem> {
        names.iter().map(|name| self.position(name)).collect()
    }

    fn ballot(&mut self, method: Method, line: &str) -> Result<Ballot, Problem> {
        match method {
            Method::YesNo => Ok(Ballot::YesNo(value(line, "\"yes\", \"no\", \"abstain\"")?)),
            Method::Choice => Ok(Ballot::Choice(self.position(&value(line, "\"A\"")?)?)),
            Method::Approval => Ok(Ballot::Approval(self.positions(&value::<Vec<Name>>(line, "[\"A\",\"B\"]")?)?)),
            Method::Points | Method::Score | Method::Resistance => {
                let Numbers(numbers) = value(line, "{\"A\":3,\"B\":1}")?;
                let numbers = numbers.iter().map(|(name, number)| Ok((self.position(name)?, *number)));
                Ok(Ballot::Rated(numbers.collect::<Result<_, _>>()?))
            }
            Method::Schulze => {
                let named: Vec<Vec<Name>> = value(line, "[[\"A\"],[\"B\",\"C\"]]")?;
                let mut ranks = Vec::new();
                // More ranks than that can only repeat options, which is refused.
                for (names, rank) in named.iter().zip(0..=u16::MAX) {
                    for name in names {
                        ranks.push((self.position(name)?, rank));
                    }
                }
                ranking(method, ranks)
            }
            Method::Irv | Method::Stv => {
                Ok(Ballot::Ordered(self.positions(&value::<Vec<Name>>(line, "[\"A\",\"B\"]")?)?))
            }
        }
    }
}

/// The line as a value of the shape that is shown in `like`.
fn value<'de, T: Deserialize<'de>>(line: &'de str, like: &'static str) -> Result<T, Problem> {
    serde_json::from_str(line).map_err(|_| Problem::Expected(like, shown(line)))
}

/// An option's name, copied only where it holds escapes.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

/// An object of whole numbers with its keys as they stand, so that a name that stands there twice is seen.
struct Numbers<'a>(Vec<(Name<'a>, u32)>);

impl<'de> Deserialize<'de> for Numbers<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = Numbers<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("an object of whole numbers")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Numbers<'de>, M::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Numbers(entries))
            }
        }

        deserializer.deserialize_map(Entries)
    }
}

/// Moves every option of a ballot to its place.
fn rename(ballot: &mut Ballot, places: &[u16]) {
    let place = |option: &mut u16| *option = places[usize::from(*option)];
    match ballot {
        Ballot::YesNo(_) => {}
        Ballot::Choice(option) => place(option),
        Ballot::Approval(options) | Ballot::Ordered(options) => options.iter_mut().for_each(place),
        Ballot::Rated(numbers) => numbers.iter_mut().for_each(|(option, _)| place(option)),
        Ballot::Ranked(ranks) => ranks.iter_mut().for_each(|(option, _)| place(option)),
    }
}
