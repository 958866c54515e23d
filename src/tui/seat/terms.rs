//! The terms of a vote, looked at and changed before it opens.

use crate::{
    session::{
        Id, ItemKind, Lang, Proposal, Secrecy, Session, Slot, Vote,
        command::{OpenVote, OptionAsked},
    },
    t,
    tui::{
        field::Field,
        keys::{Move, ON_BALLOT},
        list::List,
    },
    voting::{Electorate, Method, Quorum, Rule},
};

/// What a vote is to be opened with.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The proposals voted on, in their order.
    pub on: Vec<Slot<Proposal>>,
    /// Options that are no proposals.
    pub options: Vec<OptionAsked>,
    /// The vote that this is a further round of.
    pub former: Option<Former>,
    /// Whether each proposal has a vote of its own, one after the other.
    pub one_by_one: bool,
    /// Whether it is a straw poll.
    pub straw: bool,
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
    /// The most points that an option can get where each is scored.
    pub max: u32,
    /// Whether leaving things as they are is an option beside the others, where resistance is measured.
    pub passive: bool,
    /// A second wording of the question, in simple words, for the phones; empty where there is none.
    pub simple: Field,
    /// The row being changed.
    pub at: usize,
    /// Whether it has been asked if it is to be opened although too few are present.
    pub asked: bool,
}

/// The vote before, of a further round.
#[derive(Clone, Debug)]
pub struct Former {
    /// Which.
    pub vote: Id<Vote>,
    /// Whether only those go on that came first and second.
    pub only_best: bool,
    method: Method,
    best: Runners,
    all: Runners,
}

/// What is voted on again: proposals, and options that are none.
pub(super) type Runners = (Vec<Slot<Proposal>>, Vec<OptionAsked>);

/// A row of the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The proposal at this place, which can be moved.
    Proposal(usize),
    /// A term, which can be changed.
    Term(Term),
}

/// One of the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Whether it decides anything.
    Straw,
    /// Who goes on to the further round.
    Round,
    /// How it is counted.
    Method,
    /// One after the other, or all together.
    Order,
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
    /// The most points for an option.
    Max,
    /// Whether leaving things as they are is an option.
    Passive,
    /// The question in simple words.
    Simple,
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
/// The presences that can be chosen without a number.
pub const QUORUMS: [Quorum; 3] = [Quorum::None, Quorum::MajorityMembers, Quorum::OneThirdMembers];
const POINTS_MAX: u32 = 20;
/// The highest score that is offered, and the usual one.
const SCORE_MAX: u32 = 20;
const SCORE: u32 = 10;

impl Terms {
    /// The usual terms of this session for a vote on these proposals, or on a question of its own.
    pub fn usual(session: &Session, on: Vec<Slot<Proposal>>, question: Option<String>) -> Self {
        let several = on.len() > 1;
        let item = session.running().and_then(|item| session.items.get(item)).filter(|_| several);
        let method = item.map_or(Method::YesNo, |item| item.method.unwrap_or_else(|| usual_method(item.kind)));
        Self {
            options: Vec::new(),
            former: None,
            one_by_one: true,
            straw: false,
            method,
            rule: session.head.rule,
            secrecy: Secrecy::Open,
            quorum: session.head.quorum,
            seats: 1,
            // As is usual with dots: half as many as there are options, ten at most.
            points: u32::try_from(on.len().div_ceil(2).clamp(1, 10)).unwrap_or(10),
            max: SCORE,
            // The yardstick of resistance.
            passive: method == Method::Resistance,
            simple: Field::with(""),
            // The order of the proposals stands above, the terms are what is looked at first.
            at: if several { on.len() } else { 0 },
            on,
            question,
            asked: false,
        }
    }

    /// Whether too few are present for it to decide anything.
    pub fn lacks_quorum(&self, electorate: &Electorate) -> bool {
        !self.straw && electorate.present < self.quorum.needed(electorate.eligible)
    }

    /// The usual terms for a question with these options: the least resistance where one of them leaves things as they are.
    pub(super) fn of_question(session: &Session, question: String, options: Vec<OptionAsked>) -> Self {
        let method = match options.as_slice() {
            [] => Method::YesNo,
            options if options.iter().any(|option| option.passive) => Method::Resistance,
            _ => Method::Choice,
        };
        Self { method, options, ..Self::usual(session, Vec::new(), Some(question)) }
    }

    /// The terms of this vote for votes on these proposals, one after the other.
    pub(super) fn again(session: &Session, on: Vec<Slot<Proposal>>, vote: &Vote) -> Self {
        Self {
            one_by_one: true,
            straw: vote.straw,
            method: Method::YesNo,
            rule: vote.contest.rule,
            secrecy: vote.secrecy,
            quorum: vote.contest.quorum,
            ..Self::usual(session, on, None)
        }
    }

    /// A further round of a vote: between those that came first and second, or all again.
    pub(super) fn round(session: &Session, vote: &Vote, best: Runners, all: Runners) -> Self {
        let former = Former { vote: vote.id, only_best: true, method: vote.contest.method, best, all };
        let mut terms = Self {
            straw: vote.straw,
            points: vote.contest.points.unwrap_or(1),
            max: vote.contest.max.unwrap_or(SCORE),
            former: Some(former),
            one_by_one: false,
            ..Self::usual(session, Vec::new(), Some(vote.title.to_string()))
        };
        terms.choose_runners(true);
        terms
    }

    fn choose_runners(&mut self, only_best: bool) {
        let Some(former) = &mut self.former else { return };
        former.only_best = only_best;
        (self.on, self.options) = if only_best { former.best.clone() } else { former.all.clone() };
        // Between two it is a plain choice.
        self.method = if only_best && former.method != Method::YesNo { Method::Choice } else { former.method };
    }

    /// How many things can be chosen from.
    fn choices(&self) -> usize {
        self.on.len() + self.options.len()
    }

    /// The rows of the dialog: proposals, where their order can be set, then the terms.
    pub fn rows(&self) -> Vec<Row> {
        let proposals = if self.on.len() > 1 { self.on.len() } else { 0 };
        (0..proposals).map(Row::Proposal).chain(self.terms().into_iter().map(Row::Term)).collect()
    }

    /// Takes the first proposal out for a vote of its own, where each has one; the others are left for later.
    pub(super) fn take_first(&mut self) -> Self {
        let mut first = self.clone();
        if self.is_queue() {
            first.on = vec![self.on.remove(0)];
            first.simple = Field::with("");
        } else {
            self.on.clear();
        }
        first
    }

    /// Whether each of several proposals has a vote of its own.
    pub fn is_queue(&self) -> bool {
        self.one_by_one && self.method == Method::YesNo && self.on.len() > 1
    }

    /// The terms that this method has.
    fn terms(&self) -> Vec<Term> {
        let mut terms = Vec::new();
        if self.former.as_ref().is_some_and(|former| former.best != former.all) {
            terms.push(Term::Round);
        }
        if self.choices() > 1 {
            terms.push(Term::Method);
        }
        match self.method {
            Method::YesNo if self.on.len() > 1 => terms.extend([Term::Order, Term::Rule]),
            Method::YesNo => terms.push(Term::Rule),
            Method::Points => terms.extend([Term::Points, Term::Seats]),
            Method::Score => terms.extend([Term::Max, Term::Seats]),
            Method::Choice | Method::Approval | Method::Schulze | Method::Stv => terms.push(Term::Seats),
            Method::Resistance if self.options.iter().any(|option| option.passive) => {}
            Method::Resistance => terms.push(Term::Passive),
            Method::Irv => {}
        }
        if self.straw {
            terms.retain(|term| *term != Term::Rule);
            terms.extend([Term::Secrecy, Term::Straw]);
        } else {
            terms.extend([Term::Secrecy, Term::Quorum, Term::Straw]);
        }
        // Each of several votes has a question of its own.
        if !self.is_queue() {
            terms.push(Term::Simple);
        }
        terms
    }

    /// Whether keys that turn values belong to a text.
    pub fn is_writing(&self) -> bool {
        self.rows().get(self.at) == Some(&Row::Term(Term::Simple))
    }

    /// The field that is being written in, if one is.
    pub fn field(&mut self) -> Option<&mut Field> {
        self.is_writing().then_some(&mut self.simple)
    }

    /// A step among the terms.
    pub fn walk(&mut self, step: Move) {
        let rows = self.rows().len();
        let mut list = List::at(self.at);
        list.step(step, rows);
        self.at = list.chosen(rows).unwrap_or(0);
    }

    /// Turns the chosen term to its next value, or to the one before; moves the chosen proposal down, or up.
    pub fn turn(&mut self, back: bool) {
        let term = match self.rows().get(self.at) {
            Some(Row::Term(term)) => *term,
            Some(Row::Proposal(at)) => return self.move_proposal(*at, back),
            None => return,
        };
        match term {
            Term::Straw => self.straw = !self.straw,
            Term::Round => {
                let only_best = self.former.as_ref().is_some_and(|former| former.only_best);
                self.choose_runners(!only_best);
                self.at = self.rows().iter().position(|row| *row == Row::Term(Term::Round)).unwrap_or(0);
            }
            Term::Order => self.one_by_one = !self.one_by_one,
            Term::Method => {
                let ranked = if self.choices() <= ON_BALLOT { RANKED } else { 0 };
                // Yes or no has no options of its own.
                let first = usize::from(!self.options.is_empty());
                self.method = turned(&METHODS[first..METHODS.len() - RANKED + ranked], self.method, back);
            }
            Term::Rule => self.rule = turned(&Rule::ALL, self.rule, back),
            Term::Secrecy => self.secrecy = turned(self.secrecies(), self.secrecy, back),
            Term::Quorum => self.quorum = turned(&QUORUMS, self.quorum, back),
            Term::Seats => self.seats = turned_number(self.seats.into(), self.choices() as u32, back) as u16,
            Term::Points => self.points = turned_number(self.points, POINTS_MAX, back),
            Term::Max => self.max = turned_number(self.max, SCORE_MAX, back),
            Term::Passive => self.passive = !self.passive,
            // It is written.
            Term::Simple => {}
        }
        if !self.secrecies().contains(&self.secrecy) {
            self.secrecy = Secrecy::Open;
        }
    }

    fn move_proposal(&mut self, at: usize, up: bool) {
        let to = if up { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(to) = to.filter(|to| *to < self.on.len()) {
            self.on.swap(at, to);
            self.at = to;
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

    /// The command that opens this vote, in the language of the session.
    pub fn command(&self, on: Vec<Id<Proposal>>, lang: Lang) -> OpenVote {
        let measured = self.method == Method::Resistance;
        // With any other method it is an option like the others.
        let asked = |option: &OptionAsked| OptionAsked { passive: option.passive && measured, ..option.clone() };
        let mut options: Vec<_> = self.options.iter().map(asked).collect();
        if self.passive && self.terms().contains(&Term::Passive) {
            let title = t!(lang, "passive-option").into_owned();
            options.push(OptionAsked { option: None, title, passive: true });
        }
        OpenVote {
            title: self.question.clone(),
            on,
            options,
            rule: Some(self.rule),
            secrecy: self.secrecy,
            seats: if self.terms().contains(&Term::Seats) { self.seats } else { 1 },
            points: (self.method == Method::Points).then_some(self.points),
            max: (self.method == Method::Score).then_some(self.max),
            quorum: (!self.straw).then_some(self.quorum),
            straw: self.straw,
            simple_title: Some(self.simple.text())
                .filter(|text| self.terms().contains(&Term::Simple) && !text.trim().is_empty()),
            former: self.former.as_ref().map(|former| former.vote),
            ..OpenVote::by(self.method)
        }
    }
}

/// How several proposals are usually voted on in an item of this kind: they are weighed with dots, and decided one by one.
const fn usual_method(kind: ItemKind) -> Method {
    match kind {
        ItemKind::Vote => Method::YesNo,
        ItemKind::Prioritise => Method::Points,
        ItemKind::Opening
        | ItemKind::Input
        | ItemKind::Collect
        | ItemKind::Cluster
        | ItemKind::Discuss
        | ItemKind::Assign
        | ItemKind::Plan
        | ItemKind::Feedback
        | ItemKind::Break
        | ItemKind::Closing => Method::Approval,
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
