//! The arguments of `tally`.

use std::path::PathBuf;

use clap::Args;

use super::word_parser;
use crate::voting::{Method, Rule};

/// A ballot file, and how it is to be counted.
#[derive(Debug, Args)]
pub struct Tally {
    /// How its ballots are counted.
    #[arg(long, value_name = "METHOD", hide_possible_values = true, value_parser = word_parser::<Method>(&METHODS))]
    pub method: Method,
    /// How many are elected.
    #[arg(long, value_name = "NUMBER")]
    pub seats: Option<u16>,
    /// The majority for `yes_no`.
    #[arg(long, value_name = "RULE", hide_possible_values = true, default_value = RULES_OF_VOTES_CAST[0])]
    #[arg(hide_default_value = true, value_parser = word_parser::<Rule>(&RULES_OF_VOTES_CAST))]
    pub rule: Rule,
    /// How many points a ballot has.
    #[arg(long, value_name = "NUMBER")]
    pub points: Option<u32>,
    /// The most on one option.
    #[arg(long, value_name = "NUMBER")]
    pub max: Option<u32>,
    /// The Passivlösung.
    #[arg(long, value_name = "TEXT")]
    pub passive: Option<String>,
    /// Who was drawn by lot, in the order of the draw.
    #[arg(long, value_name = "TEXT")]
    pub lot: Vec<String>,
    /// The file.
    #[arg(id = "ballots", value_name = "FILE")]
    pub file: PathBuf,
    /// For programs.
    #[arg(long)]
    pub json: bool,
}

/// The words of the methods.
const METHODS: [&str; 9] = ["yes_no", "choice", "approval", "points", "score", "resistance", "schulze", "irv", "stv"];

/// The words of the majorities that need nothing but the votes cast, the usual one first.
const RULES_OF_VOTES_CAST: [&str; 6] =
    ["simple", "absolute_cast", "two_thirds_cast", "three_quarters_cast", "unanimous", "consensus"];
