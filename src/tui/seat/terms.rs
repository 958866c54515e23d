//! The terms of a vote, looked at and changed before it opens.

use crate::{
    session::{Command, Id, Proposal, Secrecy, Session, Slot, command::OpenVote},
    tui::{
        keys::{Move, ON_BALLOT},
        list::List,
    },
    voting::{Method, Quorum, Rule},
};

/// What a vote is to be opened with.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The proposals voted on.
    pub on: Vec<Slot<Proposal>>,
    /// The question, where it is not a proposal.
    pub question: Option<String>,
    /// How it is counted.
    pub method: Method,
    /// The majority for yes or no.
    pub rule: Rule,
    /// Who may know.
    pub secrecy: Secrecy,
    /// The presence needed.
    pub quorum: Quorum,
    /// How many options can win.
    pub seats: u16,
    /// How many points each person gives.
    pub points: u32,
    /// The term being changed.
    pub at: usize,
}

/// One of the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// How it is counted.
    Method,
    /// The majority.
    Rule,
    /// Who may know.
    Secrecy,
    /// The presence.
    Quorum,
    /// How many can win.
    Seats,
    /// How many points each person gives.
    Points,
}

/// The methods; those by order of preference, for which each option needs a key, stand last.
const METHODS: [Method; 9] = [
    Method::YesNo,
    Method::Approval,
    Method::Points,
    Method::Choice,
    Method::Score,
    Method::Resistance,
    Method::Schulze,
    Method::Irv,
    Method::Stv,
];
const RANKED: usize = 3;
const RULES: [Rule; 10] = [
    Rule::Simple,
    Rule::AbsoluteCast,
    Rule::AbsolutePresent,
    Rule::AbsoluteMembers,
    Rule::TwoThirdsCast,
    Rule::TwoThirdsPresent,
    Rule::TwoThirdsMembers,
    Rule::ThreeQuartersCast,
    Rule::Unanimous,
    Rule::Consensus,
];
const QUORUMS: [Quorum; 3] = [Quorum::None, Quorum::MajorityMembers, Quorum::OneThirdMembers];
const POINTS_MAX: u32 = 20;

impl Terms {
    /// The usual terms of this session for a vote on these proposals, or on a question of its own.
    pub fn usual(session: &Session, on: Vec<Slot<Proposal>>, question: Option<String>) -> Self {
        let several = on.len() > 1;
        Self {
            method: if several { Method::Approval } else { Method::YesNo },
            rule: session.head.rule,
            secrecy: Secrecy::Open,
            quorum: session.head.quorum,
            seats: 1,
            // As is usual with dots: half as many as there are options, ten at most.
            points: u32::try_from(on.len().div_ceil(2).clamp(1, 10)).unwrap_or(10),
            at: 0,
            on,
            question,
        }
    }

    /// The terms that this method has.
    pub fn terms(&self) -> Vec<Term> {
        let mut terms = if self.on.len() > 1 { vec![Term::Method] } else { Vec::new() };
        match self.method {
            Method::YesNo => terms.push(Term::Rule),
            Method::Points => terms.extend([Term::Points, Term::Seats]),
            Method::Choice | Method::Approval | Method::Score | Method::Schulze | Method::Stv => {
                terms.push(Term::Seats)
            }
            Method::Resistance | Method::Irv => {}
        }
        terms.extend([Term::Secrecy, Term::Quorum]);
        terms
    }

    /// A step among the terms.
    pub fn walk(&mut self, step: Move) {
        let rows = self.terms().len();
        let mut list = List::at(self.at);
        list.step(step, rows);
        self.at = list.chosen(rows).unwrap_or(0);
    }

    /// Turns the chosen term to its next value, or to the one before.
    pub fn turn(&mut self, back: bool) {
        let Some(term) = self.terms().get(self.at).copied() else { return };
        match term {
            Term::Method => {
                let ranked = if self.on.len() <= ON_BALLOT { RANKED } else { 0 };
                self.method = turned(&METHODS[..METHODS.len() - RANKED + ranked], self.method, back);
            }
            Term::Rule => self.rule = turned(&RULES, self.rule, back),
            Term::Secrecy => self.secrecy = turned(self.secrecies(), self.secrecy, back),
            Term::Quorum => self.quorum = turned(&QUORUMS, self.quorum, back),
            Term::Seats => self.seats = turned_number(self.seats.into(), self.on.len() as u32, back) as u16,
            Term::Points => self.points = turned_number(self.points, POINTS_MAX, back),
        }
        if !self.secrecies().contains(&self.secrecy) {
            self.secrecy = Secrecy::Open;
        }
    }

    /// A roll call asks for one word a person, or enters each person's ballot.
    const fn secrecies(&self) -> &'static [Secrecy] {
        match self.method {
            Method::YesNo => &[Secrecy::Open, Secrecy::Named, Secrecy::Secret],
            Method::Schulze | Method::Irv | Method::Stv => &[Secrecy::Open, Secrecy::Named],
            Method::Choice | Method::Approval | Method::Points | Method::Score | Method::Resistance => {
                &[Secrecy::Open, Secrecy::Secret]
            }
        }
    }

    /// The command that opens this vote.
    pub fn command(&self, on: Vec<Id<Proposal>>) -> Command {
        OpenVote {
            vote: None,
            item: None,
            title: self.question.clone(),
            on,
            options: Vec::new(),
            method: self.method,
            rule: Some(self.rule),
            secrecy: self.secrecy,
            seats: if self.terms().contains(&Term::Seats) { self.seats } else { 1 },
            points: (self.method == Method::Points).then_some(self.points),
            max: None,
            quorum: Some(self.quorum),
            revote: false,
            straw: false,
            former: None,
        }
        .into()
    }
}

/// The value after this one, or before it, round and round.
fn turned<T: Copy + PartialEq>(values: &[T], value: T, back: bool) -> T {
    let at = values.iter().position(|other| *other == value).unwrap_or(0);
    let step = if back { values.len() - 1 } else { 1 };
    values[(at + step) % values.len()]
}

fn turned_number(number: u32, max: u32, back: bool) -> u32 {
    if back { number.saturating_sub(1).max(1) } else { (number + 1).min(max.max(1)) }
}
