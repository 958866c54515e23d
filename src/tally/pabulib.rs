//! Pabulib: `META`, `PROJECTS` and `VOTES` as tables with semicolons, a row a line. Budgets and costs are ignored.
//!
//! Source: Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023, and
//! <https://pabulib.org/format>. Ballots of the kinds `approval` and `choose-1` are counted by `approval`, `choose-1` also by
//! `choice`, `cumulative` by `points`, within the `max_sum_points` and `max_points` of the file.

use super::lines::{Lines, number, shown, text};
use super::{Draft, Fault, Poll, Problem, checked};
use crate::voting::{Ballot, MAX_OPTIONS, Method};
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::BufRead;

/// Which table a line belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Meta,
    Projects,
    Votes,
}

/// The file so far.
struct File<'a> {
    draft: Draft<'a>,
    section: Option<Section>,
    /// The column heads of the section's table; empty before they came.
    heads: Vec<String>,
    meta: HashMap<String, String>,
    ids: HashMap<String, u16>,
    names: Vec<String>,
}

pub(super) fn read<R: BufRead>(mut lines: Lines<R>, draft: Draft) -> Result<Poll, Fault> {
    let (section, heads, meta, ids, names) = Default::default();
    let mut file = File { draft, section, heads, meta, ids, names };
    while let Some((line, row)) = lines.next()? {
        if !row.is_empty() {
            file.take(row).map_err(|problem| Fault { line, problem })?;
        }
    }
    if file.section != Some(Section::Votes) {
        return Err(lines.fault(Problem::Missing("VOTES")));
    }
    for (what, held) in [("num_votes", file.draft.ballots.votes()), ("num_projects", file.names.len() as u64)] {
        let whole = |problem| Fault { line: 0, problem };
        let said = file.meta.get(what).map(|said| number(said, what)).transpose().map_err(whole)?;
        if let Some(said) = said.filter(|said| *said != held) {
            return Err(whole(Problem::Contradiction(what, said, held)));
        }
    }
    file.draft.finish(file.names)
}

impl File<'_> {
    fn take(&mut self, row: &[u8]) -> Result<(), Problem> {
        if self.section == Some(Section::Votes) && !self.heads.is_empty() {
            return self.vote(row);
        }
        let section = match row.split(|byte| *byte == b';').next() {
            Some(b"META") => Some(Section::Meta),
            Some(b"PROJECTS") => Some(Section::Projects),
            Some(b"VOTES") => Some(Section::Votes),
            Some(_) | None => None,
        };
        if section.is_some() {
            self.section = section;
            self.heads.clear();
            return if section == Some(Section::Votes) { self.begin_votes() } else { Ok(()) };
        }
        let fields = fields(text(row)?)?;
        match self.section {
            None => Err(Problem::Missing("META")),
            Some(_) if self.heads.is_empty() => {
                self.heads = fields.into_iter().map(Cow::into_owned).collect();
                Ok(())
            }
            Some(Section::Meta) => {
                let mut fields = fields.into_iter().map(Cow::into_owned);
                if let Some(key) = fields.next() {
                    self.meta.insert(key, fields.next().unwrap_or_default());
                }
                Ok(())
            }
            Some(Section::Projects | Section::Votes) => self.project(&fields),
        }
    }

    fn project(&mut self, fields: &[Cow<str>]) -> Result<(), Problem> {
        let field = |head| fields.get(self.column(head)?).ok_or(Problem::Missing(head));
        let id = field("project_id")?;
        let name = field("name").ok().filter(|name| !name.is_empty()).unwrap_or(id);
        let position = u16::try_from(self.names.len()).ok().filter(|position| *position < MAX_OPTIONS);
        let position = position.ok_or(Problem::TooManyOptions)?;
        if self.ids.insert(id.to_string(), position).is_some() {
            return Err(Problem::RepeatedOption(shown(id)));
        }
        self.names.push(name.to_string());
        Ok(())
    }

    /// Sees to it that the ballots to come can be counted as asked, and within which bounds.
    fn begin_votes(&mut self) -> Result<(), Problem> {
        let kind = self.meta.get("vote_type").ok_or(Problem::Missing("vote_type"))?;
        let methods: &[Method] = match kind.as_str() {
            "approval" => &[Method::Approval],
            "choose-1" => &[Method::Approval, Method::Choice],
            "cumulative" => &[Method::Points],
            other => return Err(Problem::VoteType(shown(other))),
        };
        self.draft.only(methods)?;
        if self.draft.asked.method == Method::Points {
            let bound = |key| self.meta.get(key).map(|said| number(said, key)).transpose();
            let contest = &mut self.draft.contest;
            contest.points = self.draft.asked.points.or(bound("max_sum_points")?).or(contest.points);
            contest.max = contest.max.or(bound("max_points")?);
        }
        Ok(())
    }

    fn vote(&mut self, row: &[u8]) -> Result<(), Problem> {
        let method = self.draft.asked.method;
        let said = field(row, self.column("vote")?).ok_or(Problem::Missing("vote"))?;
        let points = if method == Method::Points {
            field(row, self.column("points")?).ok_or(Problem::Missing("points"))?
        } else {
            b""
        };
        // No list holds a line feed, so the two together are as distinct as the pair.
        let both;
        let key = if points.is_empty() {
            said
        } else {
            both = [said, b"\n", points].concat();
            &both
        };
        let (ids, names) = (&self.ids, &self.names);
        self.draft.add(key, 1, |contest| {
            let option = |id: &str| ids.get(id).copied().ok_or_else(|| Problem::UnknownOption(shown(id)));
            let options = list(text(said)?).map(option).collect::<Result<Vec<u16>, _>>()?;
            let ballot = if method == Method::Points {
                let points = list(text(points)?).map(|n| number(n, "points")).collect::<Result<Vec<u32>, _>>()?;
                if points.len() != options.len() {
                    return Err(Problem::Contradiction("points", points.len() as u64, options.len() as u64));
                }
                Ballot::Rated(options.into_iter().zip(points).collect())
            } else if method == Method::Choice {
                let [option] = options[..] else { return Err(Problem::Expected("choose-1", shown(text(said)?))) };
                Ballot::Choice(option)
            } else {
                Ballot::Approval(options.into())
            };
            checked(contest, ballot, names)
        })
    }

    /// Where the column with this head stands.
    fn column(&self, head: &'static str) -> Result<usize, Problem> {
        self.heads.iter().position(|known| known == head).ok_or(Problem::Missing(head))
    }
}

/// A row's fields, quoted or not.
fn fields(row: &str) -> Result<Vec<Cow<'_, str>>, Problem> {
    let mut fields = Vec::new();
    let mut rest = Some(row);
    while let Some(next) = rest {
        let trimmed = next.trim_start();
        let Some(open) = trimmed.strip_prefix('"') else {
            let (field, after) = next.split_once(';').map_or((next, None), |(field, after)| (field, Some(after)));
            fields.push(field.trim().into());
            rest = after;
            continue;
        };
        // Two quotes inside stand for one.
        let mut quotes = open.match_indices('"').map(|(at, _)| at).peekable();
        let close = loop {
            let at = quotes.next().ok_or(Problem::Missing("\""))?;
            if quotes.next_if_eq(&(at + 1)).is_none() {
                break at;
            }
        };
        fields.push(open[..close].replace("\"\"", "\"").into());
        rest = match open[close + 1..].trim_start() {
            "" => None,
            after => Some(after.strip_prefix(';').ok_or_else(|| Problem::Expected(";", shown(after)))?),
        };
    }
    Ok(fields)
}

/// One field of a row of votes. None of the fields up to it may hold a semicolon, which those of votes never do; quotes
/// around it are taken off.
fn field(row: &[u8], column: usize) -> Option<&[u8]> {
    let field = row.split(|byte| *byte == b';').nth(column)?.trim_ascii();
    Some(field.strip_prefix(b"\"").and_then(|field| field.strip_suffix(b"\"")).unwrap_or(field))
}

/// `1,2,3`: what stands between the commas.
fn list(field: &str) -> impl Iterator<Item = &str> {
    field.split(',').map(str::trim).filter(move |_| !field.trim().is_empty())
}
