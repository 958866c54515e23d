//! The arguments of the commands about the main dataset.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use super::word_parser;
use crate::{
    dataset::{NOWHERE, Target, base_url, schema::STATUSES},
    session::{Day, OutcomeResult},
};

/// Which outcomes go where.
#[derive(Debug, Args)]
pub struct Export {
    /// Of which sessions; of all closed ones where none is named.
    #[arg(id = "exported", value_name = "SESSION")]
    pub sessions: Vec<PathBuf>,
    /// Where to.
    #[arg(long, value_name = "TARGET")]
    pub to: Option<Target>,
    /// From a dataset instead of sessions.
    #[arg(long = "from", id = "whole", value_name = "TARGET", conflicts_with_all = ["exported", "dry_run"])]
    pub from: Option<Target>,
    /// Only tells what would happen.
    #[arg(long)]
    pub dry_run: bool,
    /// What the ids of OParl objects begin with.
    #[arg(long, value_name = "URL", default_value = NOWHERE, hide_default_value = true, value_parser = web_address)]
    pub base_url: String,
    /// For programs.
    #[arg(long)]
    pub json: bool,
}

/// The yearly report.
#[derive(Debug, Args)]
pub struct Report {
    /// From which dataset.
    #[arg(long, id = "reported", value_name = "TARGET")]
    pub from: Option<Target>,
    /// About which year.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1000..=9999))]
    pub year: u16,
    /// How it is written.
    #[arg(long, id = "report_format", value_name = "FORMAT", hide_possible_values = true)]
    pub format: ReportFormat,
    /// Where to, instead of stdout.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// Markdown.
    Md,
    /// One HTML file, with charts.
    Html,
    /// The same as PDF.
    Pdf,
    /// The tables, one after the other.
    Csv,
}

/// The office's work on a dataset.
#[derive(Debug, Args)]
pub struct Dataset {
    /// Which.
    #[arg(long = "in", id = "kept", value_name = "TARGET", global = true)]
    pub target: Option<Target>,
    /// What is done; where nothing is said, it is shown on the screen.
    #[command(subcommand)]
    pub act: Option<Act>,
}

/// What the office does.
#[derive(Debug, Subcommand)]
pub enum Act {
    /// Lists outcomes.
    Outcomes(Filter),
    /// Shows one outcome with everything about it.
    Outcome {
        /// Which.
        outcome: String,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Changes columns.
    Set {
        /// Of which outcome.
        outcome: String,
        /// Columns with their new values.
        #[arg(id = "cells", value_name = "CELL", required = true, value_parser = cell)]
        cells: Vec<(String, String)>,
        /// Why.
        #[arg(long, id = "because", value_name = "TEXT")]
        reason: Option<String>,
    },
    /// Adds a status report.
    Status(StatusReport),
    /// Adds a decision of the Rat or a committee.
    Decision(Decision),
    /// Adds, changes or takes away a source of money.
    Funding {
        /// Of which outcome.
        outcome: String,
        /// Which entry.
        #[arg(long, value_name = "NUMBER")]
        entry: Option<u64>,
        /// Takes it away.
        #[arg(long, requires = "entry", conflicts_with = "source")]
        remove: bool,
        /// Where the money comes from.
        #[arg(long, value_name = "TEXT", required_unless_present = "remove")]
        source: Option<String>,
        /// What that is.
        #[arg(long = "kind", id = "funding_kind", value_name = "FUNDING")]
        kind: Option<String>,
        /// How much.
        #[arg(long, value_name = "NUMBER")]
        eur: Option<u64>,
    },
    /// Adds, changes or takes away an indicator.
    Indicator {
        /// Of which outcome.
        outcome: String,
        /// Which entry.
        #[arg(long, value_name = "NUMBER")]
        entry: Option<u64>,
        /// Takes it away.
        #[arg(long, requires = "entry", conflicts_with = "indicator")]
        remove: bool,
        /// What it measures.
        #[arg(long = "title", id = "indicator", value_name = "TEXT", required_unless_present = "remove")]
        title: Option<String>,
        /// In what.
        #[arg(long, value_name = "TEXT")]
        unit: Option<String>,
        /// At the beginning.
        #[arg(long = "start", id = "at_first", value_name = "TEXT")]
        start: Option<String>,
        /// To be reached.
        #[arg(long = "target", id = "aim", value_name = "TEXT")]
        target: Option<String>,
        /// Reached.
        #[arg(long, value_name = "TEXT")]
        actual: Option<String>,
    },
    /// Lets outcomes go on in another.
    Merge {
        /// In which.
        #[arg(id = "into", value_name = "OUTCOME")]
        into: String,
        /// Which ones.
        #[arg(id = "same", value_name = "OUTCOME", required = true)]
        from: Vec<String>,
        /// Why.
        #[arg(long, id = "because", value_name = "TEXT")]
        reason: Option<String>,
    },
    /// Takes a merge back.
    Separate {
        /// Of which outcome.
        outcome: String,
        /// Why.
        #[arg(long, id = "because", value_name = "TEXT")]
        reason: Option<String>,
    },
    /// Shows live what the rooms of a day bring in.
    Plenary {
        /// Of which day; of the latest one where none is named.
        #[arg(long, id = "of_day", value_name = "DATE")]
        day: Option<Day>,
        /// Where a page for the projector is served, besides.
        #[arg(long = "bind", id = "wall", value_name = "ADDRESS")]
        bind: Option<SocketAddr>,
    },
    /// Lets a Handlungsfeld of an old catalogue go on in one of a new.
    Map {
        /// The old one.
        #[arg(id = "old_field", value_name = "FIELD")]
        from: String,
        /// The new one.
        #[arg(id = "new_field", value_name = "FIELD")]
        to: String,
        /// Why.
        #[arg(long, id = "because", value_name = "TEXT")]
        reason: Option<String>,
    },
    /// Lets a Handlungsfeld stand for itself again.
    Unmap {
        /// Which.
        #[arg(id = "old_field", value_name = "FIELD")]
        from: String,
        /// Why.
        #[arg(long, id = "because", value_name = "TEXT")]
        reason: Option<String>,
    },
}

/// Which outcomes are listed.
#[derive(Debug, Args)]
pub struct Filter {
    /// In this Handlungsfeld.
    #[arg(long = "field", id = "of_field", value_name = "CODE")]
    pub field: Option<String>,
    /// So far on.
    #[arg(long = "status", id = "of_status", value_name = "STATUS", hide_possible_values = true)]
    #[arg(value_parser = STATUSES)]
    pub status: Option<String>,
    /// Led by somebody whose name holds this.
    #[arg(long = "lead", id = "of_lead", value_name = "TEXT")]
    pub lead: Option<String>,
    /// Due on that day or before.
    #[arg(long, value_name = "DATE")]
    pub due_by: Option<Day>,
    /// From the session with this id or in whose title this stands.
    #[arg(long = "session", id = "of_session", value_name = "TEXT")]
    pub session: Option<String>,
    /// For programs.
    #[arg(long)]
    pub json: bool,
}

/// A status report.
#[derive(Debug, Args)]
pub struct StatusReport {
    /// On which outcome.
    pub outcome: String,
    /// Which entry is corrected.
    #[arg(long, value_name = "NUMBER")]
    pub entry: Option<u64>,
    /// Takes it away.
    #[arg(long, requires = "entry", conflicts_with = "now")]
    pub remove: bool,
    /// How far it is.
    #[arg(long = "status", id = "now", value_name = "STATUS", hide_possible_values = true, value_parser = STATUSES)]
    #[arg(required_unless_present = "entry")]
    pub status: Option<String>,
    /// On which day; today where none is named.
    #[arg(long = "date", id = "on_day", value_name = "DATE")]
    pub date: Option<Day>,
    /// Why.
    #[arg(long = "reason", id = "because", value_name = "TEXT")]
    pub reason: Option<String>,
    /// How much is done, 0 to 100.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub progress: Option<u8>,
    /// How many people it reached.
    #[arg(long = "participants", id = "reached", value_name = "NUMBER")]
    pub participants: Option<u64>,
    /// Who worked on it.
    #[arg(long, value_name = "TEXT")]
    pub staff: Option<String>,
    /// How long.
    #[arg(long, value_name = "TEXT")]
    pub time: Option<String>,
    /// What it cost, in whole euros.
    #[arg(long, value_name = "NUMBER")]
    pub cost: Option<u64>,
    /// What it brought about.
    #[arg(long, value_name = "TEXT")]
    pub effect: Option<String>,
}

/// A decision of the Rat or a committee.
#[derive(Debug, Args)]
pub struct Decision {
    /// On which outcome.
    pub outcome: String,
    /// Which entry is corrected.
    #[arg(long, value_name = "NUMBER")]
    pub entry: Option<u64>,
    /// Takes it away.
    #[arg(long, requires = "entry", conflicts_with = "body")]
    pub remove: bool,
    /// Who decided.
    #[arg(long, value_name = "TEXT", required_unless_present = "entry")]
    pub body: Option<String>,
    /// The number of the paper.
    #[arg(long, value_name = "TEXT")]
    pub paper: Option<String>,
    /// On which day; today where none is named.
    #[arg(long = "date", id = "on_day", value_name = "DATE")]
    pub date: Option<Day>,
    /// How.
    #[arg(long, value_name = "RESULT", hide_possible_values = true)]
    #[arg(value_parser = word_parser::<OutcomeResult>(&RESULTS), required_unless_present = "entry")]
    pub result: Option<OutcomeResult>,
    /// What is to be said about it.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// The words of the results.
const RESULTS: [&str; 5] = ["accepted", "rejected", "postponed", "referred", "noted"];

/// `https://oparl.stadt.example/v1/`
fn web_address(text: &str) -> Result<String, super::NotThat> {
    base_url(text).ok_or(super::NotThat)
}

/// `due_date=2027-06-30`
fn cell(text: &str) -> Result<(String, String), super::NotThat> {
    let (column, value) = text.split_once('=').ok_or(super::NotThat)?;
    Ok((column.to_owned(), value.to_owned()))
}
