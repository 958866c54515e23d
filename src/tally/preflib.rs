//! PrefLib: a header of `# KEY: VALUE` lines, then `count: order` lines with options by number and ties in braces.
//!
//! Source: <https://preflib.github.io/PrefLib-Jekyll/format>. What the header says of the numbers of alternatives, voters
//! and orders must be so. Of categories the first is approval.

use super::lines::{Lines, number, shown, text};
use super::{Draft, Fault, Format, Poll, Problem, checked, has_ties, ranking};
use crate::voting::{Ballot, MAX_OPTIONS, Method};
use std::io::BufRead;

/// The header line without which nothing can be read.
const ALTERNATIVES: &str = "NUMBER ALTERNATIVES";

/// What the header says.
#[derive(Default)]
struct Header {
    names: Vec<String>,
    voters: Option<u64>,
    orders: Option<u64>,
}

pub(super) fn read<R: BufRead>(mut lines: Lines<R>, format: Format, mut draft: Draft) -> Result<Poll, Fault> {
    let methods: &[Method] = match format {
        Format::Cat => &[Method::Approval],
        Format::Soc | Format::Soi | Format::Toc | Format::Toi | Format::Blt | Format::Pb | Format::Jsonl => {
            &[Method::Schulze, Method::Irv, Method::Stv]
        }
    };
    draft.only(methods).map_err(|problem| Fault { line: 0, problem })?;
    let mut header = Header::default();
    let mut orders = 0;
    while let Some((at, line)) = lines.next()? {
        let told = match line.strip_prefix(b"#") {
            _ if line.is_empty() => Ok(()),
            Some(told) => header.take(told),
            None => {
                orders += 1;
                order(line, format, &header.names, &mut draft)
            }
        };
        told.map_err(|problem| Fault { line: at, problem })?;
    }
    let contradiction = |what, said: Option<u64>, held| match said {
        Some(said) if said != held => Err(Problem::Contradiction(what, said, held)),
        Some(_) | None => Ok(()),
    };
    let whole = contradiction("NUMBER VOTERS", header.voters, draft.ballots.votes())
        .and_then(|()| contradiction("NUMBER UNIQUE ORDERS", header.orders, orders));
    whole.map_err(|problem| Fault { line: 0, problem })?;
    draft.finish(header.names)
}

impl Header {
    fn take(&mut self, line: &[u8]) -> Result<(), Problem> {
        let line = text(line)?;
        let Some((key, value)) = line.split_once(':') else { return Ok(()) };
        let (key, value) = (key.trim(), value.trim());
        match key {
            ALTERNATIVES => {
                let options: usize = number(value, ALTERNATIVES)?;
                if options > usize::from(MAX_OPTIONS) {
                    return Err(Problem::TooManyOptions);
                }
                self.names = (1..=options).map(|at| at.to_string()).collect();
            }
            "NUMBER VOTERS" => self.voters = Some(number(value, "NUMBER VOTERS")?),
            "NUMBER UNIQUE ORDERS" | "NUMBER UNIQUE PREFERENCES" => {
                self.orders = Some(number(value, "NUMBER UNIQUE ORDERS")?);
            }
            _ => {
                if let Some(at) = key.strip_prefix("ALTERNATIVE NAME ") {
                    let at = option(at, &self.names)?;
                    value.clone_into(&mut self.names[usize::from(at)]);
                }
            }
        }
        Ok(())
    }
}

/// One line of data: how many ballots say what.
fn order(line: &[u8], format: Format, names: &[String], draft: &mut Draft) -> Result<(), Problem> {
    if names.is_empty() {
        return Err(Problem::Missing(ALTERNATIVES));
    }
    let colon = line.iter().position(|byte| *byte == b':').unwrap_or(line.len());
    let (count, rest) = line.split_at(colon);
    let weight = number(text(count)?.trim(), "COUNT: ORDER")?;
    let order = rest
        .strip_prefix(b":")
        .ok_or_else(|| Problem::Expected("COUNT: ORDER", shown(&String::from_utf8_lossy(line))))?;
    let order = order.trim_ascii();
    let method = draft.asked.method;
    draft.add(order, weight, |contest| {
        let ranks = groups(text(order)?, names)?;
        if format == Format::Cat {
            let first = ranks.iter().take_while(|(_, group)| *group == 0).map(|(option, _)| *option);
            return checked(contest, Ballot::Approval(first.collect()), names);
        }
        if matches!(format, Format::Soc | Format::Soi) && has_ties(&ranks) {
            return Err(Problem::TiedRanks);
        }
        if matches!(format, Format::Soc | Format::Toc) && ranks.len() != names.len() {
            return Err(Problem::IncompleteOrder);
        }
        checked(contest, ranking(method, ranks)?, names)
    })
}

/// `1,{2,3},4`: options with the group they stand in, from 0.
fn groups(order: &str, names: &[String]) -> Result<Vec<(u16, u16)>, Problem> {
    let mut options = Vec::new();
    let mut rest = order;
    let mut at: u16 = 0;
    while !rest.is_empty() {
        let group;
        (group, rest) = match rest.strip_prefix('{') {
            Some(open) => open.split_once('}').ok_or(Problem::Missing("}"))?,
            None => rest.split_at(rest.find(',').unwrap_or(rest.len())),
        };
        for number in group.split(',').filter(|_| !group.trim().is_empty()) {
            options.push((option(number, names)?, at));
        }
        rest = match rest.trim_start() {
            "" => "",
            rest => match rest.strip_prefix(',').map(str::trim_start) {
                Some(next) if !next.is_empty() => next,
                Some(_) | None => return Err(Problem::Expected(",", shown(rest))),
            },
        };
        // More groups than that can only repeat options, which is refused.
        at = at.saturating_add(1);
    }
    Ok(options)
}

/// An option by its number from 1.
fn option(at: &str, names: &[String]) -> Result<u16, Problem> {
    let at: u64 = number(at.trim(), "ALTERNATIVE")?;
    let known = u16::try_from(at).ok().and_then(|at| at.checked_sub(1)).filter(|at| usize::from(*at) < names.len());
    known.ok_or_else(|| Problem::UnknownOption(at.to_string()))
}
