//! The result for people: verdict and its sum first, then the numbers with bars, the rounds or the pairs.

use std::fmt::Write;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::sum;
use crate::{
    session::{Lang, clean},
    t,
    tally::Poll,
    text::{self, number},
    voting::{Decision, Method, Round, Step, VOTE, Verdict},
};

/// A line of a table of numbers: what, its number as shown, its length for the bar, and what else is to be said.
struct Row {
    label: String,
    shown: String,
    length: u64,
    note: String,
}

/// The whole result, at most `width` columns wide where the names allow it.
pub(super) fn result(lang: Lang, width: usize, poll: &Poll, verdict: &Verdict) -> String {
    let names: Vec<String> = poll.names.iter().map(|name| shown(name)).collect();
    let list = |options: &[u16]| {
        let names: Vec<&str> = options.iter().map(|option| names[usize::from(*option)].as_str()).collect();
        names.join(", ")
    };
    let (ballots, valid) = (verdict.tally.ballots, verdict.tally.valid());
    let decision = text::decision(lang, verdict.decision);
    let winners = list(&verdict.winners);
    let outcome = if winners.is_empty() {
        t!(lang, "poll-result", decision = decision)
    } else if verdict.decision == Decision::Tied {
        t!(lang, "poll-result-tied", decision = decision, winners = winners)
    } else {
        t!(lang, "poll-result-winners", decision = decision, winners = winners)
    };
    let came_about = t!(lang, "poll-came-about", sum = shown(&sum(lang, poll, verdict)));
    let method = text::method(lang, poll.contest.method);
    let mut out = format!("{method}: {}\n\n", t!(lang, "poll-ballots", ballots = ballots, valid = valid));
    out += &format!("{outcome}\n{came_about}\n");
    for (_, tie) in verdict.ties().iter().filter(|(round, _)| round.is_none()) {
        out += &format!("{}\n", text::tie(lang, tie.settled, &list(&tie.options)));
    }
    match poll.contest.method {
        Method::Irv | Method::Stv => {
            for (round, at) in verdict.rounds.iter().zip(1..) {
                out += &self::round(lang, width, poll.contest.method, &names, round, at);
            }
            out += &ranking(lang, verdict, list);
        }
        Method::Schulze => {
            out += &pairs(lang, width, &names, verdict);
            out += &ranking(lang, verdict, list);
        }
        Method::YesNo | Method::Choice | Method::Approval | Method::Points | Method::Score | Method::Resistance => {
            out.push('\n');
            out += &table(width, &sums(lang, poll, &names, verdict));
        }
    }
    out
}

/// What stood in the file, made harmless for a screen.
fn shown(text: &str) -> String {
    clean::line(text, usize::MAX).map_or_else(|_| "–".to_owned(), |text| text.into_string())
}

/// The numbers of a method that adds up, best first.
fn sums(lang: Lang, poll: &Poll, names: &[String], verdict: &Verdict) -> Vec<Row> {
    let row =
        |label: &str, votes, note| Row { label: label.to_owned(), shown: number(lang, votes), length: votes, note };
    if poll.contest.method == Method::YesNo {
        let [yes, no] = [0, 1].map(|at| verdict.standing(at).sum);
        let words = [t!(lang, "poll-yes"), t!(lang, "poll-no"), t!(lang, "poll-abstain")];
        return words
            .iter()
            .zip([yes, no, verdict.tally.abstain])
            .map(|(word, votes)| row(word, votes, String::new()))
            .collect();
    }
    let of = |option: &u16| {
        let standing = verdict.standing(*option);
        let mut notes = Vec::new();
        notes.extend(standing.ratings.map(|ratings| t!(lang, "poll-ratings", ratings = ratings)));
        if poll.contest.method == Method::Resistance {
            notes.extend(standing.acceptance_per_mille().map(|tenths| {
                let percent = number(lang, format_args!("{}.{}", tenths / 10, tenths % 10));
                t!(lang, "poll-acceptance", percent = percent)
            }));
        }
        row(&names[usize::from(*option)], standing.sum, notes.join(", "))
    };
    verdict.ranking.iter().flatten().map(of).collect()
}

/// One round: which votes moved, everybody's votes, who is in, which tie there was.
fn round(lang: Lang, width: usize, method: Method, names: &[String], round: &Round, at: u32) -> String {
    let list = |options: &[u16]| {
        let names: Vec<&str> = options.iter().map(|option| names[usize::from(*option)].as_str()).collect();
        names.join(", ")
    };
    let head = match &round.step {
        Step::First => t!(lang, "poll-round-first", round = at),
        Step::Surplus(option) => t!(lang, "poll-round-surplus", round = at, option = list(&[*option])),
        Step::Exclusion(options) => t!(lang, "poll-round-exclusion", round = at, options = list(options)),
    };
    let (unit, whole) =
        if method == Method::Stv { (VOTE, round.votes.iter().all(|votes| votes % VOTE == 0)) } else { (1, true) };
    let votes = |votes: u64| match whole {
        true => number(lang, votes / unit),
        false => number(lang, format_args!("{}.{:05}", votes / unit, votes % unit)),
    };
    let row = |label: &str, length| Row { label: label.to_owned(), shown: votes(length), length, note: String::new() };
    let mut rows: Vec<Row> = names
        .iter()
        .zip(&round.votes)
        .filter(|(_, votes)| **votes > 0)
        .map(|(name, votes)| row(name, *votes))
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.length));
    if round.exhausted > 0 {
        rows.push(row(&t!(lang, "poll-exhausted"), round.exhausted));
    }
    let mut out = format!("\n{head}\n{}", table(width, &rows));
    if !round.elected.is_empty() {
        out += &format!("  {}\n", t!(lang, "poll-elected", options = list(&round.elected)));
    }
    if let Some(tie) = &round.tie {
        out += &format!("  {}\n", text::tie(lang, tie.settled, &list(&tie.options)));
    }
    out
}

/// All options, best first, equals on one line.
fn ranking(lang: Lang, verdict: &Verdict, list: impl Fn(&[u16]) -> String) -> String {
    let mut out = format!("\n{}\n", t!(lang, "poll-ranking"));
    let mut place = 1;
    for group in &verdict.ranking {
        // Writing into a string does not fail.
        let _ = writeln!(out, "{place:>4}. {}", list(group));
        place += group.len();
    }
    out
}

/// How many rank the row above the column; the columns bear the rows' numbers.
fn pairs(lang: Lang, width: usize, names: &[String], verdict: &Verdict) -> String {
    let cells: Vec<Vec<String>> =
        verdict.pairwise.iter().map(|row| row.iter().map(|votes| number(lang, *votes)).collect()).collect();
    let cell = cells.iter().flatten().map(|cell| cell.width()).max().unwrap_or(0).max(3) + 2;
    let label = names.iter().map(|name| name.width()).max().unwrap_or(0).min(width / 3);
    if names.len() * cell + label + 8 > width {
        return format!("\n{}\n", t!(lang, "poll-pairs-too-wide"));
    }
    let indent = label + 6;
    let mut out = format!("\n{}\n{:indent$}", t!(lang, "poll-pairs"), "");
    for at in 1..=names.len() {
        let _ = write!(out, "{at:>cell$}");
    }
    for ((row, name), at) in cells.iter().zip(names).zip(0..) {
        let _ = write!(out, "\n{:>4}. {}", at + 1, fitted(name, label));
        for (votes, column) in row.iter().zip(0..) {
            let _ = write!(out, "{:>cell$}", if at == column { "–" } else { votes });
        }
    }
    out.push('\n');
    out
}

/// Labels, bars and numbers in columns; the longest bar takes what the rest leaves.
fn table(width: usize, rows: &[Row]) -> String {
    let widest = |of: fn(&Row) -> &str| rows.iter().map(|row| of(row).width()).max().unwrap_or(0);
    let label = widest(|row| &row.label).min(width / 3);
    let numbers = widest(|row| &row.shown);
    let notes = widest(|row| &row.note);
    let space = width.saturating_sub(label + numbers + notes + 8).max(10);
    let longest = rows.iter().map(|row| row.length).max().unwrap_or(0).max(1);
    let mut out = String::new();
    for row in rows {
        let length = u128::from(row.length) * space as u128 / u128::from(longest);
        let bar = "█".repeat(usize::try_from(length).unwrap_or(space));
        let gap = space - bar.chars().count();
        let line = format!("  {}  {:>numbers$}  {bar}{:gap$}  {}", fitted(&row.label, label), row.shown, "", row.note);
        out += line.trim_end();
        out.push('\n');
    }
    out
}

/// A text in exactly so many columns, cut with an ellipsis where it is longer.
fn fitted(text: &str, columns: usize) -> String {
    let mut fitted = text.to_owned();
    if text.width() > columns {
        let mut used = 1;
        fitted = text
            .chars()
            .take_while(|c| {
                used += c.width().unwrap_or(0);
                used <= columns
            })
            .collect();
        fitted.push('…');
    }
    let gap = columns.saturating_sub(fitted.width());
    fitted + &" ".repeat(gap)
}
