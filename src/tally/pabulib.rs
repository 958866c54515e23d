//! Pabulib: `META`, `PROJECTS` and `VOTES` as tables with semicolons. Budgets and costs are ignored.
//!
//! Source: Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023, and
//! <https://pabulib.org/format>. Ballots of the kinds `approval` and `choose-1` are counted by `approval`, `choose-1` also by
//! `choice`, `cumulative` by `points`, within the `max_sum_points` and `max_points` of the file.

use super::lines::{number, shown, text};
use super::{Draft, Fault, Poll, Problem, checked};
use crate::voting::{Ballot, MAX_OPTIONS, Method};
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
    meta: HashMap<String, String>,
    /// The column heads of the table that is being read; empty before they came.
    heads: Vec<String>,
    ids: HashMap<String, u16>,
    names: Vec<String>,
    votes: u64,
}

pub(super) fn read(input: impl BufRead, draft: Draft) -> Result<Poll, Fault> {
    let mut table = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(input);
    let mut row = csv::ByteRecord::new();
    let mut section = None;
    let mut file =
        File { draft, meta: HashMap::new(), heads: Vec::new(), ids: HashMap::new(), names: Vec::new(), votes: 0 };
    loop {
        let line = table.position().line();
        let fault = |problem| Fault { line, problem };
        if !table.read_byte_record(&mut row).map_err(|error| fault(Problem::Unreadable(error.to_string())))? {
            break;
        }
        let line = row.position().map_or(line, csv::Position::line);
        file.take(&mut section, &row).map_err(|problem| Fault { line, problem })?;
    }
    let File { draft, meta, names, votes, .. } = file;
    let whole = |problem| Fault { line: 0, problem };
    if section != Some(Section::Votes) {
        return Err(whole(Problem::Missing("VOTES")));
    }
    for (what, held) in [("num_votes", votes), ("num_projects", names.len() as u64)] {
        let said = meta.get(what).map(|said| number(said, what)).transpose().map_err(whole)?;
        if said.is_some_and(|said: u64| said != held) {
            return Err(whole(Problem::Contradiction(what, said.unwrap_or_default(), held)));
        }
    }
    draft.finish(names)
}

impl File<'_> {
    fn take(&mut self, section: &mut Option<Section>, row: &csv::ByteRecord) -> Result<(), Problem> {
        let first = row.get(0).unwrap_or_default().trim_ascii();
        let first = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first);
        let next = match first {
            b"META" => Some(Section::Meta),
            b"PROJECTS" => Some(Section::Projects),
            b"VOTES" => Some(Section::Votes),
            _ => None,
        };
        if next.is_some() && row.iter().skip(1).all(<[u8]>::is_empty) {
            *section = next;
            self.heads.clear();
            return if next == Some(Section::Votes) { self.begin_votes() } else { Ok(()) };
        }
        if self.heads.is_empty() {
            let heads = row.iter().map(|head| Ok(text(head)?.trim().to_owned()));
            self.heads = heads.collect::<Result<_, _>>()?;
            return Ok(());
        }
        match section {
            None => Err(Problem::Missing("META")),
            Some(Section::Meta) => {
                let value = text(row.get(1).unwrap_or_default())?.trim();
                self.meta.insert(text(first)?.to_owned(), value.to_owned());
                Ok(())
            }
            Some(Section::Projects) => self.project(row),
            Some(Section::Votes) => self.vote(row),
        }
    }

    fn project(&mut self, row: &csv::ByteRecord) -> Result<(), Problem> {
        let id = text(self.column(row, "project_id")?)?.trim();
        let position = u16::try_from(self.names.len()).ok().filter(|position| *position < MAX_OPTIONS);
        let position = position.ok_or(Problem::TooManyOptions)?;
        if self.ids.insert(id.to_owned(), position).is_some() {
            return Err(Problem::RepeatedOption(shown(id)));
        }
        let name = self.column(row, "name").map_or(Ok(id), text)?.trim();
        self.names.push(if name.is_empty() { id } else { name }.to_owned());
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

    fn vote(&mut self, row: &csv::ByteRecord) -> Result<(), Problem> {
        let method = self.draft.asked.method;
        let said = self.column(row, "vote")?;
        let points = if method == Method::Points { self.column(row, "points")? } else { b"" };
        // No comma list holds a line feed, so the two together are as distinct as the pair.
        let key = [said, b"\n", points].concat();
        let (ids, names) = (&self.ids, &self.names);
        self.votes += 1;
        self.draft.add(&key, 1, |contest| {
            let option = |id: &str| ids.get(id).copied().ok_or_else(|| Problem::UnknownOption(shown(id)));
            let options = list(text(said)?).map(option).collect::<Result<Vec<u16>, _>>()?;
            let ballot = match (method, &options[..]) {
                (Method::Points, _) => {
                    let points = list(text(points)?).map(|n| number(n, "points")).collect::<Result<Vec<u32>, _>>()?;
                    if points.len() != options.len() {
                        return Err(Problem::Contradiction("points", points.len() as u64, options.len() as u64));
                    }
                    Ballot::Rated(options.into_iter().zip(points).collect())
                }
                (Method::Choice, [option]) => Ballot::Choice(*option),
                (Method::Choice, _) => return Err(Problem::Expected("choose-1", shown(text(said)?))),
                (_, _) => Ballot::Approval(options.into()),
            };
            checked(contest, ballot, names)
        })
    }

    /// A row's field by the head of its column.
    fn column<'r>(&self, row: &'r csv::ByteRecord, head: &'static str) -> Result<&'r [u8], Problem> {
        let at = self.heads.iter().position(|known| known == head).ok_or(Problem::Missing(head))?;
        row.get(at).ok_or(Problem::Missing(head))
    }
}

/// `1,2,3`: what stands between the commas.
fn list(field: &str) -> impl Iterator<Item = &str> {
    field.split(',').map(str::trim).filter(move |_| !field.trim().is_empty())
}
