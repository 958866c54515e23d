//! `.blt`: candidates and seats, withdrawn candidates, one ballot a line (weight, preferences, 0), a line with 0, then the
//! candidates' names and a title in quotes.
//!
//! Source: the format of Hill, Wichmann and Woodall, "Algorithm 123: Single Transferable Vote by Meek's Method", Computer
//! Journal 30 (1987), with what programs have added to it: comments from `#`, ballot numbers in brackets before a ballot,
//! `=` between equal preferences, `-` for a skipped one, and OpaVote's `[…]` lines. Withdrawn candidates are not options,
//! and preferences for them are passed over.

use super::lines::{Lines, number, shown, text};
use super::{Draft, Fault, Poll, Problem, checked, ranking};
use crate::voting::{MAX_OPTIONS, Method};
use std::io::BufRead;

/// The line with a single 0 that ends the ballots.
const END: &str = "0";

pub(super) fn read<R: BufRead>(mut lines: Lines<R>, mut draft: Draft) -> Result<Poll, Fault> {
    let methods = [Method::Schulze, Method::Irv, Method::Stv];
    draft.only(&methods).map_err(|problem| Fault { line: 0, problem })?;
    let mut standing: Option<Standing> = None;
    let mut ended = false;
    let mut names = Vec::new();
    while let Some((at, line)) = lines.next()? {
        let taken = match &mut standing {
            _ if line.is_empty() || line.starts_with(b"#") || line.starts_with(b"[") => Ok(()),
            None => Standing::read(line).map(|(read, seats)| {
                if draft.asked.seats.is_none() && draft.asked.method == Method::Stv {
                    draft.contest.seats = seats;
                }
                standing = Some(read);
            }),
            Some(_) if ended => names_in(line, &mut names),
            Some(_) if line == END.as_bytes() => {
                ended = true;
                Ok(())
            }
            Some(standing) if line.starts_with(b"-") => standing.withdraw(line),
            Some(standing) => ballot(line, standing, &mut draft),
        };
        taken.map_err(|problem| Fault { line: at, problem })?;
    }
    let standing = standing.ok_or_else(|| lines.fault(Problem::Missing("CANDIDATES SEATS")))?;
    if !ended {
        return Err(lines.fault(Problem::Missing(END)));
    }
    if names.len() < standing.positions.len() {
        return Err(lines.fault(Problem::Missing("\"NAME\"")));
    }
    let stands = |(name, position): (String, &Option<u16>)| position.map(|_| name);
    let names = names.into_iter().zip(&standing.positions).filter_map(stands).collect();
    draft.finish(names)
}

/// Who stands: for each candidate of the file the option it is, or none where it has withdrawn.
struct Standing {
    positions: Vec<Option<u16>>,
    numbers: Vec<String>,
}

impl Standing {
    /// The first line: how many candidates and seats.
    fn read(line: &[u8]) -> Result<(Self, u16), Problem> {
        let line = without_comment(text(line)?);
        let wrong = || Problem::Expected("CANDIDATES SEATS", shown(line));
        let (candidates, seats) = line.split_once(char::is_whitespace).ok_or_else(wrong)?;
        let candidates: u64 = number(candidates, "CANDIDATES SEATS")?;
        let candidates = u16::try_from(candidates).ok().filter(|candidates| *candidates <= MAX_OPTIONS);
        let candidates = candidates.ok_or(Problem::TooManyOptions)?;
        let seats = number(seats.trim(), "CANDIDATES SEATS")?;
        let numbers = (1..=candidates).map(|at| at.to_string()).collect();
        Ok((Standing { positions: (0..candidates).map(Some).collect(), numbers }, seats))
    }

    /// A line of `-2 -5`: these have withdrawn.
    fn withdraw(&mut self, line: &[u8]) -> Result<(), Problem> {
        for token in without_comment(text(line)?).split_whitespace() {
            let at = token.strip_prefix('-').ok_or_else(|| Problem::Expected("-CANDIDATE", shown(token)))?;
            let at = self.candidate(at)?;
            self.positions[at] = None;
        }
        for (option, position) in (0..).zip(self.positions.iter_mut().flatten()) {
            *position = option;
        }
        self.numbers = (1..)
            .zip(&self.positions)
            .filter(|(_, stands)| stands.is_some())
            .map(|(at, _): (u32, _)| at.to_string())
            .collect();
        Ok(())
    }

    /// The candidate of that number from 1.
    fn candidate(&self, token: &str) -> Result<usize, Problem> {
        let at: u64 = number(token, "CANDIDATE")?;
        let known = usize::try_from(at).ok().and_then(|at| at.checked_sub(1)).filter(|at| *at < self.positions.len());
        known.ok_or_else(|| Problem::UnknownOption(at.to_string()))
    }
}

/// A ballot: weight, preferences, 0.
fn ballot(line: &[u8], standing: &Standing, draft: &mut Draft) -> Result<(), Problem> {
    let line = match line.strip_prefix(b"(") {
        Some(open) => {
            let close = open.iter().position(|byte| *byte == b')').ok_or(Problem::Missing(")"))?;
            open[close + 1..].trim_ascii()
        }
        None => line,
    };
    if line.starts_with(b"\"") {
        return Err(Problem::Missing(END));
    }
    let weight = line.iter().position(|byte| byte.is_ascii_whitespace()).unwrap_or(line.len());
    let (weight, order) = line.split_at(weight);
    let weight = number(text(weight)?, "WEIGHT")?;
    let method = draft.asked.method;
    draft.add(order, weight, |contest| {
        let mut ranks = Vec::new();
        let mut tokens = without_comment(text(order)?).split_ascii_whitespace();
        for rank in 0.. {
            match tokens.next() {
                None => return Err(Problem::Missing(END)),
                Some("-") => {}
                Some(END) => break,
                Some(token) => {
                    for at in token.split('=') {
                        ranks.extend(standing.positions[standing.candidate(at)?].map(|option| (option, rank)));
                    }
                }
            }
        }
        match tokens.next() {
            Some(further) => Err(Problem::Expected("END OF LINE", shown(further))),
            None => checked(contest, ranking(method, ranks)?, &standing.numbers),
        }
    })
}

/// Names in quotes, several on a line if they are; without quotes the whole line is one.
fn names_in(line: &[u8], names: &mut Vec<String>) -> Result<(), Problem> {
    let line = text(line)?;
    if !line.starts_with('"') {
        names.push(line.to_owned());
        return Ok(());
    }
    let mut rest = without_comment(line);
    while !rest.is_empty() {
        let open = rest.strip_prefix('"').ok_or_else(|| Problem::Expected("\"NAME\"", shown(rest)))?;
        let (name, after) = open.split_once('"').ok_or(Problem::Missing("\""))?;
        names.push(name.to_owned());
        rest = after.trim_start();
    }
    Ok(())
}

/// The line up to a `#` that stands in no quotes.
fn without_comment(line: &str) -> &str {
    let mut quoted = false;
    let comment = line.find(|c| {
        quoted ^= c == '"';
        c == '#' && !quoted
    });
    comment.map_or(line, |at| line[..at].trim_end())
}
