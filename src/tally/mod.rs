//! Ballot files made elsewhere: PrefLib (`.soc .soi .toc .toi .cat`), `.blt`, Pabulib (`.pb`) and JSON Lines of ballot
//! values. Reads them, as streams, into what [`voting`](crate::voting) counts; counts nothing and shows nothing.
//!
//! A file is either read whole or refused with the line that is wrong: nothing is skipped, nothing is guessed. Equal ballots
//! are kept once with how many there are, so memory follows the distinct ballots and not the file.
//!
//! | what a file may hold | what becomes of it |
//! |---|---|
//! | a ballot that names an unknown option, or one twice, or gives more points than it has | refused with its line |
//! | an empty ballot | ranked: an abstention; else valid, and gives nobody anything |
//! | no options, or more seats than options | refused |
//! | no ballots, or none that gives anybody anything | tied, nobody wins |
//! | one option | it wins, if anybody gave it anything |
//! | all options level | tied, nobody wins, until a lot is drawn |
//! | fewer or more ballots than its header says | refused |

mod blt;
mod distinct;
mod jsonl;
mod lines;
mod pabulib;
mod preflib;

#[cfg(test)]
mod tests;

use crate::voting::{Ballot, BallotFault, Contest, ContestFault, MAX_OPTIONS, MAX_POINTS, Method, Quorum, Rule};
use flate2::bufread::MultiGzDecoder;
use lines::Lines;
use std::io::{self, BufRead, BufReader};

/// The formats that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// PrefLib, strict orders, complete.
    Soc,
    /// PrefLib, strict orders, incomplete.
    Soi,
    /// PrefLib, orders with ties, complete.
    Toc,
    /// PrefLib, orders with ties, incomplete.
    Toi,
    /// PrefLib, categories: the first one is approval.
    Cat,
    /// OpenSTV, OpaVote, Droop and others.
    Blt,
    /// Pabulib; budgets are ignored.
    Pb,
    /// One ballot value (section 5 of the contract) a line.
    Jsonl,
}

impl Format {
    /// Every format with the ending of its files.
    pub const ENDINGS: [(&str, Format); 9] = [
        ("soc", Format::Soc),
        ("soi", Format::Soi),
        ("toc", Format::Toc),
        ("toi", Format::Toi),
        ("cat", Format::Cat),
        ("blt", Format::Blt),
        ("pb", Format::Pb),
        ("jsonl", Format::Jsonl),
        ("ndjson", Format::Jsonl),
    ];

    /// The format of a file by its name's ending, with or without a `.gz` behind it.
    pub fn of_file_name(name: &str) -> Option<Format> {
        let name = name.to_ascii_lowercase();
        let (_, ending) = name.strip_suffix(".gz").unwrap_or(&name).rsplit_once('.')?;
        Format::ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, format)| *format)
    }
}

/// What is asked of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// How its ballots are to be counted.
    pub method: Method,
    /// How many are to be elected; else what the file says, else 1.
    pub seats: Option<u16>,
    /// The majority that `yes_no` needs.
    pub rule: Rule,
    /// `points`: how many a ballot has; else what the file says, else as many as can be counted.
    pub points: Option<u32>,
    /// The most on one option; else what the file says, else as usual for the method.
    pub max: Option<u32>,
    /// `resistance`: the name of the Passivlösung.
    pub passive: Option<String>,
}

/// What was read: the terms, who stands, and the distinct ballots with how many there are of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    /// The terms, valid.
    pub contest: Contest,
    /// What the options are called, by position; no two alike.
    pub names: Vec<String>,
    /// Ballots that keep the terms.
    pub ballots: Vec<(u64, Ballot)>,
}

/// Why a file is refused.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1; 0 where no single line is at fault.
    pub line: u64,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong.
#[derive(Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file can't be read (further), as the system says; for instance a cut gzip stream.
    Unreadable(String),
    /// The line is longer than the given bytes.
    LineTooLong(usize),
    /// Not UTF-8.
    NotUtf8,
    /// Something the format needs first or next is not there: its name in the format.
    Missing(&'static str),
    /// This stands where something else should: what should.
    Expected(&'static str, String),
    /// The format does not hold ballots for this method.
    NotForMethod,
    /// Pabulib ballots of this kind are not counted here.
    VoteType(String),
    /// A ballot names an option that does not stand.
    UnknownOption(String),
    /// A ballot names an option twice.
    RepeatedOption(String),
    /// A ballot ranks options equal where the format or the method asks for a strict order.
    TiedRanks,
    /// A ballot leaves options out where the format says it is complete.
    IncompleteOrder,
    /// A ballot gives more points than it has: given, allowed.
    TooManyPoints(u64, u32),
    /// A ballot gives an option more than it may get: option, given, allowed.
    TooHigh(String, u32, u32),
    /// The file says one number and holds another: what is counted, what it says, what it holds.
    Contradiction(&'static str, u64, u64),
    /// More votes than can be counted.
    TooManyVotes,
    /// Nothing in the file tells what the options are.
    NoOptions,
    /// More options than can be counted.
    TooManyOptions,
    /// What is asked can't be done with this file.
    Terms(ContestFault),
    /// The Passivlösung asked for is not among the options.
    NoSuchPassive(String),
}

/// The file's own bytes, whether it was compressed with gzip or not.
///
/// # Errors
/// The file can't be read.
pub fn unzipped<'a>(mut input: impl BufRead + 'a) -> io::Result<Box<dyn BufRead + 'a>> {
    let zipped = input.fill_buf()?.starts_with(&[0x1f, 0x8b]);
    Ok(if zipped { Box::new(BufReader::with_capacity(1 << 16, MultiGzDecoder::new(input))) } else { Box::new(input) })
}

/// Reads a ballot file. Any bytes give a poll or a fault.
///
/// # Errors
/// The first thing wrong with the file, with its line.
pub fn read(input: impl BufRead, format: Format, asked: &Asked) -> Result<Poll, Fault> {
    let draft = Draft::new(asked);
    match format {
        Format::Soc | Format::Soi | Format::Toc | Format::Toi | Format::Cat => {
            preflib::read(Lines::new(input), format, draft)
        }
        Format::Blt => blt::read(Lines::new(input), draft),
        Format::Pb => pabulib::read(Lines::new(input), draft),
        Format::Jsonl => jsonl::read(Lines::new(input), draft),
    }
}

/// A poll while its file is being read.
struct Draft<'a> {
    asked: &'a Asked,
    /// The terms so far; until it is known who stands, as many options as there can be.
    contest: Contest,
    ballots: distinct::Distinct,
}

impl<'a> Draft<'a> {
    fn new(asked: &'a Asked) -> Self {
        let contest = Contest {
            method: asked.method,
            rule: asked.rule,
            quorum: Quorum::None,
            options: MAX_OPTIONS,
            seats: asked.seats.unwrap_or(1),
            passive: None,
            points: asked.points.or((asked.method == Method::Points).then_some(MAX_POINTS)),
            max: asked.max,
        };
        Draft { asked, contest, ballots: distinct::Distinct::default() }
    }

    /// Refuses a file that can't hold ballots for the method asked.
    fn only(&self, methods: &[Method]) -> Result<(), Problem> {
        if methods.contains(&self.asked.method) { Ok(()) } else { Err(Problem::NotForMethod) }
    }

    /// Counts so many ballots of this text; the first time, `read` tells what it says and checks it against the terms.
    fn add(
        &mut self,
        text: &[u8],
        weight: u64,
        read: impl FnOnce(&Contest) -> Result<Ballot, Problem>,
    ) -> Result<(), Problem> {
        self.ballots.add(text, weight, || read(&self.contest))
    }

    /// The poll, now that everybody who stands is known.
    fn finish(self, names: Vec<String>) -> Result<Poll, Fault> {
        let whole = |problem| Fault { line: 0, problem };
        let names = told_apart(names);
        let position = |name: &String| {
            let at = names.iter().position(|known| known == name).and_then(|at| u16::try_from(at).ok());
            at.ok_or_else(|| whole(Problem::NoSuchPassive(name.clone())))
        };
        let passive = self.asked.passive.as_ref().map(position).transpose()?;
        let options = u16::try_from(names.len()).map_err(|_| whole(Problem::TooManyOptions))?;
        let options = if self.asked.method == Method::YesNo { 0 } else { options };
        let contest = Contest { options, passive, ..self.contest };
        contest.validate().map_err(|fault| {
            whole(match fault {
                ContestFault::NoOptions => Problem::NoOptions,
                ContestFault::TooManyOptions => Problem::TooManyOptions,
                ContestFault::OptionsForYesNo
                | ContestFault::Seats { .. }
                | ContestFault::PointsMissing
                | ContestFault::Points
                | ContestFault::PointsUnused
                | ContestFault::Max
                | ContestFault::MaxUnused
                | ContestFault::PassiveUnknown
                | ContestFault::PassiveUnused => Problem::Terms(fault),
            })
        })?;
        Ok(Poll { contest, names, ballots: self.ballots.into_ballots() })
    }
}

/// Names that occur twice get their number (from 1) behind them.
fn told_apart(names: Vec<String>) -> Vec<String> {
    let mut sorted = names.clone();
    sorted.sort_unstable();
    let twice = |name: &String| {
        sorted.partition_point(|known| known <= name) - sorted.partition_point(|known| known < name) > 1
    };
    let numbered = names
        .iter()
        .zip(1..)
        .map(|(name, number)| if twice(name) { format!("{name} ({number})") } else { name.clone() });
    numbered.collect()
}

/// The ballot if it keeps the terms, else its fault with the option's name.
fn checked(contest: &Contest, ballot: Ballot, names: &[String]) -> Result<Ballot, Problem> {
    let name = |option: u16| names.get(usize::from(option)).cloned().unwrap_or_else(|| (option + 1).to_string());
    let problem = match contest.check(&ballot) {
        Ok(()) => return Ok(ballot),
        Err(BallotFault::WrongShape) => Problem::NotForMethod,
        Err(BallotFault::UnknownOption(option)) => Problem::UnknownOption(name(option)),
        Err(BallotFault::RepeatedOption(option)) => Problem::RepeatedOption(name(option)),
        Err(BallotFault::TooManyPoints { given, allowed }) => Problem::TooManyPoints(given, allowed),
        Err(BallotFault::TooHigh { option, given, allowed }) => Problem::TooHigh(name(option), given, allowed),
    };
    Err(problem)
}

/// A ballot for the method from options with their ranks, best first; `irv` and `stv` take no ties.
fn ranking(method: Method, ranks: Vec<(u16, u16)>) -> Result<Ballot, Problem> {
    if method == Method::Schulze {
        return Ok(Ballot::Ranked(ranks.into()));
    }
    match has_ties(&ranks) {
        true => Err(Problem::TiedRanks),
        false => Ok(Ballot::Ordered(ranks.into_iter().map(|(option, _)| option).collect())),
    }
}

/// Whether two options have the same rank; they stand best first.
fn has_ties(ranks: &[(u16, u16)]) -> bool {
    ranks.windows(2).any(|pair| pair[0].1 == pair[1].1)
}
