//! The session as it stands after some record: things, and the few sums that would be slow to take anew.
//!
//! Values only. What may be done with them is in `decide`, how they come about in `apply`.

use std::{collections::BTreeMap, sync::Arc};

use imbl::{OrdMap, OrdSet};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::{
    By, Channel, Concept, Day, Handlungsfeld, Hour, Id, ItemKind, Lang, Organiser, OutcomeKind, OutcomeResult, Secrecy,
    Signatory, Slot, Table, Timestamp,
    acts::Undoable,
    card::{CardBallot, CardFor, CountedBallot, Phones, Submission, TokenHash, VoteKey},
    comment::Comment,
    concept::Localised,
    correction::Correction,
    event::Measure,
    floor::{Floor, Speech},
    kind::CountedBy,
    sums::Sums,
};
use crate::voting::{Ballot, Contest, Count, Decision, Electorate, MAX_VOTES, Method, Quorum, Rule, Verdict};

/// A session as it stands. A clone costs next to nothing and never changes: that is how readers see it.
#[derive(Clone, Debug)]
pub struct Session {
    /// Title, status and what else there is one of.
    pub head: Arc<Head>,
    /// The catalogue of Handlungsfelder.
    pub concept: Arc<Concept>,
    /// The agenda's order.
    pub agenda: Arc<[Slot<Item>]>,
    /// The speaker list.
    pub floor: Arc<Floor>,
    /// Agenda items, in the order in which they were added.
    pub items: Table<Item>,
    /// Participants.
    pub participants: Table<Participant>,
    /// Proposals.
    pub proposals: Table<Proposal>,
    /// Votes.
    pub votes: Table<Vote>,
    /// Outcomes.
    pub outcomes: Table<Outcome>,
    /// Notes.
    pub notes: Table<Note>,
    /// Comments on the minutes.
    pub comments: Table<Comment>,
    /// Corrections, in the order in which they were made.
    pub corrections: Table<Correction>,
    /// Speeches, ended or not.
    pub speeches: Table<Speech>,
    /// Proposals that came from phones, waiting or not.
    pub submissions: Table<Submission>,
    /// Voting cards, by what stands for each.
    pub cards: OrdMap<TokenHash, CardFor>,
    /// How proposals from phones are taken.
    pub phones: Phones,
    /// Proposals from phones that wait.
    pub waiting: OrdSet<Slot<Submission>>,
    /// How many proposals each phone has sent.
    pub sent: OrdMap<TokenHash, u32>,
    /// Who may vote and is present.
    pub present: OrdSet<Slot<Participant>>,
    /// Votes that are open.
    pub open_votes: OrdSet<Slot<Vote>>,
    /// The sum of weights of all who may vote (M), and of those of them who are present (P).
    pub electorate: Electorate,
    /// How many people are in the room, voters or not.
    pub in_room: u32,
    /// Further sums over the tables.
    pub sums: Sums,
    /// The last act in force that the moderation or the secretary did; none where that one is for good.
    pub undoable: Option<Undoable>,
    /// The last record, where it took an act back; taking it back in turn brings that act into force again.
    pub redoable: Option<Undoable>,
    /// The session as it was signed, once both have signed: what was corrected since stands beside it.
    pub signed: Option<Arc<Self>>,
    /// Records so far.
    pub records: u64,
    /// The time of the last record.
    pub last_at: Timestamp,
    /// When its personal data are to be removed.
    pub purge_on: Option<Day>,
    /// When they were removed as a whole.
    pub purged_at: Option<Timestamp>,
}

/// What there is one of in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// The session's id.
    pub id: Uuid,
    /// Its title.
    pub title: Box<str>,
    /// The day, `YYYY-MM-DD`.
    pub date: Option<Day>,
    /// When it is to begin.
    pub start: Option<Hour>,
    /// Where.
    pub place: Option<Box<str>>,
    /// Who organises it.
    pub organiser: Option<Organiser>,
    /// The language of log and minutes.
    pub language: Lang,
    /// The majority for votes that name none.
    pub rule: Rule,
    /// The presence for votes that name none.
    pub quorum: Quorum,
    /// Minutes of the agenda as it was at the opening; 0 before that.
    pub planned_minutes: u32,
    /// How far it is.
    pub status: Status,
    /// Until when the minutes are out for comments.
    pub circulated: Option<Day>,
    /// Who has signed the minutes.
    pub signatures: Vec<Signature>,
}

/// A signature under the minutes.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// As whom.
    pub role: Signatory,
    /// Who.
    pub name: Box<str>,
    /// When.
    pub at: Timestamp,
}

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Prepared, not opened.
    Planned,
    /// Running.
    Live {
        /// Since when.
        opened_at: Timestamp,
        /// The item that runs.
        item: Option<Slot<Item>>,
    },
    /// Ended.
    Closed {
        /// When it began.
        opened_at: Timestamp,
        /// When it ended.
        closed_at: Timestamp,
    },
    /// Ended, and the minutes are signed by both.
    Signed {
        /// When it began.
        opened_at: Timestamp,
        /// When it ended.
        closed_at: Timestamp,
    },
}

impl Status {
    /// The word that stands in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Live { .. } => "live",
            Self::Closed { .. } => "closed",
            Self::Signed { .. } => "signed",
        }
    }

    /// When the session began.
    pub const fn opened_at(self) -> Option<Timestamp> {
        match self {
            Self::Planned => None,
            Self::Live { opened_at, .. } | Self::Closed { opened_at, .. } | Self::Signed { opened_at, .. } => {
                Some(opened_at)
            }
        }
    }

    /// When it ended.
    pub const fn closed_at(self) -> Option<Timestamp> {
        match self {
            Self::Planned | Self::Live { .. } => None,
            Self::Closed { closed_at, .. } | Self::Signed { closed_at, .. } => Some(closed_at),
        }
    }
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Span {
    /// Its beginning.
    pub from: Timestamp,
    /// Its end; none while it lasts.
    pub to: Option<Timestamp>,
}

/// An agenda item (TOP).
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its id.
    pub id: Id<Self>,
    /// Its title.
    pub title: Box<str>,
    /// What it is for.
    pub kind: ItemKind,
    /// How its proposals are usually voted on, where its kind doesn't say it.
    pub method: Option<Method>,
    /// Planned minutes.
    pub minutes: Option<u16>,
    /// Minutes as they were planned before the session was opened: what is given or taken on the day is for that day only.
    pub minutes_before: Option<u16>,
    /// Whether its minutes are not to be cut.
    pub protected: bool,
    /// Whether everybody may know of it (öffentlich).
    pub public: bool,
    /// An internal hint for the moderation.
    pub hint: Option<Box<str>>,
    /// What the secretary wrote about it for the minutes.
    pub text: Option<Box<str>>,
    /// When it was worked on; several times if it was taken up again.
    pub spans: Vec<Span>,
    /// Who takes no part in its votes (Befangenheit).
    pub excused: Vec<Slot<Participant>>,
}

/// Somebody on the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// The person's id.
    pub id: Id<Self>,
    /// Name, role or pseudonym.
    pub name: Box<str>,
    /// The organisation.
    pub organisation: Option<Box<str>>,
    /// The group for the statistics.
    pub group: Option<Box<str>>,
    /// Whether the person has sent apologies (entschuldigt).
    pub excused: bool,
    /// Whether the person may vote.
    pub may_vote: bool,
    /// How many votes the person has.
    pub weight: u32,
    /// When the person was in the room.
    pub presence: Vec<Span>,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Its id.
    pub id: Id<Self>,
    /// The item it belongs to.
    pub item: Option<Slot<Item>>,
    /// Its title.
    pub title: Box<str>,
    /// Its text.
    pub text: Option<Box<str>>,
    /// Former wordings, oldest first.
    pub earlier: Box<[Wording]>,
    /// Who brought it in.
    pub proposed_by: Option<Slot<Participant>>,
    /// How it came in.
    pub channel: Channel,
    /// When.
    pub at: Timestamp,
    /// What became of it.
    pub status: ProposalStatus,
    /// The heading it stands under.
    pub cluster: Option<Arc<str>>,
    /// The proposal it is a part of.
    pub split_from: Option<Slot<Self>>,
    /// What stands for the phone it came from without having to wait. Most come from elsewhere, and there can be a million.
    pub device: Option<Box<TokenHash>>,
}

/// A former wording of a proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    /// The title then.
    pub title: Box<str>,
    /// The text then.
    pub text: Option<Box<str>>,
    /// Until when.
    pub until: Timestamp,
}

/// What became of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalStatus {
    /// Nothing yet.
    Open,
    /// It goes on in another one.
    Merged {
        /// Which.
        into: Slot<Proposal>,
    },
    /// It goes on in those that were split from it.
    Split,
    /// Taken back by whoever brought it in.
    Withdrawn,
    /// Settled by an outcome.
    Settled {
        /// How.
        result: OutcomeResult,
    },
}

/// An option of a vote; a marker for [`Id`], options live inside their vote.
#[derive(Clone, Debug, PartialEq)]
pub struct VoteOption {
    /// Its id; that of the proposal where it is one.
    pub id: Id<Self>,
    /// Its title.
    pub title: Box<str>,
}

/// A vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Vote {
    /// Its id.
    pub id: Id<Self>,
    /// The item it belongs to.
    pub item: Option<Slot<Item>>,
    /// The question.
    pub title: Box<str>,
    /// The proposals voted on.
    pub on: Vec<Slot<Proposal>>,
    /// The options, none for `yes_no`.
    pub options: Vec<VoteOption>,
    /// Method, rule, quorum and their numbers.
    pub contest: Contest,
    /// Who may know how somebody voted.
    pub secrecy: Secrecy,
    /// Whether a second ballot replaces the first.
    pub revote: bool,
    /// Whether it is a straw poll (Meinungsbild): it binds nobody and makes no outcomes.
    pub straw: bool,
    /// The proposals that get a vote of their own after this one, in this order.
    pub next: Vec<Slot<Proposal>>,
    /// The vote that this one is a further round of.
    pub former: Option<Slot<Self>>,
    /// The question in simple words.
    pub simple_title: Option<Box<str>>,
    /// The key that secret ballots are sealed with.
    pub key: Option<VoteKey>,
    /// When the room was shown how it came out.
    pub revealed: Option<Reveal>,
    /// M and P when it opened, P less those excused since.
    pub electorate: Electorate,
    /// Who could vote when it opened, less those excused since.
    pub entitled: OrdSet<Slot<Participant>>,
    /// Who takes no part in it (Befangenheit).
    pub excused: Vec<Slot<Participant>>,
    /// When it opened.
    pub opened_at: Timestamp,
    /// Ballots cast one by one, by name.
    pub ballots: OrdMap<Slot<Participant>, Arc<Ballot>>,
    /// Ballots cast by cards and phones; of a secret vote only while it is open.
    pub cards: OrdMap<TokenHash, Arc<CardBallot>>,
    /// The ballots of a secret vote, opened, in the order of what they say.
    pub opened: Arc<[CountedBallot]>,
    /// The weights of all those ballots, summed.
    pub cast: u64,
    /// Numbers counted in the room.
    pub counts: BTreeMap<CountedBy, Arc<Count>>,
    /// How far it is.
    pub state: VoteState,
}

/// The moment in which the room was shown a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reveal {
    /// When.
    pub at: Timestamp,
    /// Where the next proposal would stand then: it, and whatever comes after it, is newer.
    pub before: Slot<Proposal>,
}

/// How far a vote is.
#[derive(Clone, Debug, PartialEq)]
pub enum VoteState {
    /// Ballots are taken.
    Open,
    /// Counted.
    Closed {
        /// When.
        at: Timestamp,
        /// How it came out.
        verdict: Arc<Verdict>,
        /// What outcome was wanted, where none was made.
        wanted: Option<OutcomeKind>,
    },
    /// It doesn't count.
    Void {
        /// When it was declared void.
        at: Timestamp,
        /// Why.
        reason: Box<str>,
    },
}

/// What the session agreed on, or didn't.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Its id.
    pub id: Id<Self>,
    /// The proposal it settles.
    pub proposal: Option<Slot<Proposal>>,
    /// The vote it came from.
    pub vote: Option<Slot<Vote>>,
    /// The item it belongs to.
    pub item: Option<Slot<Item>>,
    /// Its title.
    pub title: Box<str>,
    /// Its text.
    pub text: Option<Box<str>>,
    /// What it is.
    pub kind: OutcomeKind,
    /// How it came out.
    pub result: OutcomeResult,
    /// Where it belongs in the concept.
    pub assignment: Assignment,
    /// Who does what by when.
    pub measure: Option<Arc<Measure>>,
}

impl Outcome {
    /// Whether who carries it out is still to be planned: not where it was rejected, or belongs nowhere in the concept, as a
    /// motion on procedure does.
    pub fn awaits_plan(&self) -> bool {
        let belongs = !matches!(self.assignment, Assignment::Nowhere { .. });
        self.measure.is_none() && self.result != OutcomeResult::Rejected && belongs
    }
}

/// Where an outcome belongs in the concept; fields by their position in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assignment {
    /// Nobody has said yet.
    Missing,
    /// To a main field.
    Field {
        /// Which.
        main: usize,
        /// Further ones.
        also: Vec<usize>,
        /// Why.
        reason: Option<Box<str>>,
    },
    /// To none, for a reason.
    Nowhere {
        /// Why.
        reason: Box<str>,
    },
}

/// A note for the minutes.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The item it belongs to.
    pub item: Option<Slot<Item>>,
    /// What it says.
    pub text: Box<str>,
    /// Whether it stays out of minutes and exports.
    pub internal: bool,
    /// When it was written.
    pub at: Timestamp,
    /// By whom.
    pub by: By,
}

impl Session {
    /// What there is before the first record.
    pub(super) fn blank() -> Self {
        let head = Head {
            id: Uuid::nil(),
            title: "".into(),
            date: None,
            start: None,
            place: None,
            organiser: None,
            language: Lang::De,
            rule: Rule::default(),
            quorum: Quorum::default(),
            planned_minutes: 0,
            status: Status::Planned,
            circulated: None,
            signatures: Vec::new(),
        };
        Self {
            head: Arc::new(head),
            concept: Arc::new(Concept {
                id: "".into(),
                version: "".into(),
                title: Localised { de: "".into(), en: None },
                official: false,
                fields: Vec::new(),
            }),
            agenda: Arc::default(),
            floor: Arc::default(),
            items: Table::default(),
            participants: Table::default(),
            proposals: Table::default(),
            votes: Table::default(),
            outcomes: Table::default(),
            notes: Table::default(),
            comments: Table::default(),
            corrections: Table::default(),
            speeches: Table::default(),
            submissions: Table::default(),
            cards: OrdMap::new(),
            phones: Phones::default(),
            waiting: OrdSet::new(),
            sent: OrdMap::new(),
            present: OrdSet::new(),
            open_votes: OrdSet::new(),
            electorate: Electorate::default(),
            in_room: 0,
            sums: Sums::default(),
            undoable: None,
            redoable: None,
            signed: None,
            records: 0,
            last_at: Timestamp::default(),
            purge_on: None,
            purged_at: None,
        }
    }

    /// The item that runs.
    pub fn running(&self) -> Option<Slot<Item>> {
        match self.head.status {
            Status::Live { item, .. } => item,
            Status::Planned | Status::Closed { .. } | Status::Signed { .. } => None,
        }
    }

    /// Whether the session has been opened and not closed.
    pub fn is_live(&self) -> bool {
        matches!(self.head.status, Status::Live { .. })
    }

    /// The main Handlungsfeld of an outcome.
    pub fn main_field(&self, outcome: &Outcome) -> Option<&Handlungsfeld> {
        match outcome.assignment {
            Assignment::Field { main, .. } => self.concept.fields.get(main),
            Assignment::Missing | Assignment::Nowhere { .. } => None,
        }
    }

    /// The position of the Handlungsfeld with this code, letters in any case.
    pub fn field(&self, code: &str) -> Option<usize> {
        self.concept.position(code)
    }

    /// What a proposal was split into; nothing where it wasn't.
    pub fn parts_of(&self, slot: Slot<Proposal>) -> impl Iterator<Item = (Slot<Proposal>, &Arc<Proposal>)> {
        let split = self.proposals.get(slot).is_some_and(|proposal| proposal.status == ProposalStatus::Split);
        let parts = split.then(|| self.proposals.iter().filter(move |(_, part)| part.split_from == Some(slot)));
        parts.into_iter().flatten()
    }
}

impl Span {
    /// A stretch that begins now.
    pub const fn since(from: Timestamp) -> Self {
        Self { from, to: None }
    }
}

/// Whether the last of some stretches still lasts.
fn lasts(spans: &[Span]) -> bool {
    spans.last().is_some_and(|span| span.to.is_none())
}

/// Ends the last of some stretches, if it lasts; never before it began.
pub(super) fn end(spans: &mut [Span], at: Timestamp) {
    if let Some(span) = spans.last_mut() {
        span.to.get_or_insert(at.max(span.from));
    }
}

impl Item {
    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        lasts(&self.spans)
    }

    /// When it first began.
    pub fn started_at(&self) -> Option<Timestamp> {
        self.spans.first().map(|span| span.from)
    }

    /// When it ended, unless it runs or never began.
    pub fn finished_at(&self) -> Option<Timestamp> {
        self.spans.last().and_then(|span| span.to)
    }

    /// Milliseconds spent on it up to `now`.
    pub fn spent_ms(&self, now: Timestamp) -> i64 {
        self.spans.iter().map(|span| span.to.unwrap_or(now).millis() - span.from.millis()).sum()
    }
}

impl Participant {
    /// Whether the person is in the room.
    pub fn is_present(&self) -> bool {
        lasts(&self.presence)
    }
}

impl Vote {
    /// Whether ballots are taken.
    pub fn is_open(&self) -> bool {
        matches!(self.state, VoteState::Open)
    }

    /// How it came out, once it is closed.
    pub fn verdict(&self) -> Option<&Arc<Verdict>> {
        match &self.state {
            VoteState::Closed { verdict, .. } => Some(verdict),
            VoteState::Open | VoteState::Void { .. } => None,
        }
    }

    /// What it decided, once it is closed; a straw poll decides nothing.
    pub fn decision(&self) -> Option<Decision> {
        self.verdict().filter(|_| !self.straw).map(|verdict| verdict.decision)
    }

    /// Under which names a `count` gives its numbers, in the order of a [`Count`]; abstentions and invalid ballots aside.
    pub fn counted_names(&self) -> Vec<String> {
        if self.contest.method == Method::YesNo {
            return vec!["yes".into(), "no".into()];
        }
        self.options.iter().map(|option| option.id.to_string()).collect()
    }

    /// The ids of the options, by position.
    pub fn option_ids(&self) -> Vec<Id<VoteOption>> {
        self.options.iter().map(|option| option.id).collect()
    }

    /// Votes that nobody has used yet: P less ballots cast and numbers counted, those of `except` left aside. A straw poll
    /// is open to everybody in the room, so P does not bound it.
    pub fn votes_left(&self, except: Option<CountedBy>) -> u64 {
        let all = if self.straw { MAX_VOTES } else { self.electorate.present };
        all.saturating_sub(self.cast).saturating_sub(self.counted(except))
    }

    pub(super) fn counted(&self, except: Option<CountedBy>) -> u64 {
        let counts = self.counts.iter().filter(|(by, _)| Some(**by) != except);
        counts.map(|(_, count)| self.contest.votes_in(count)).sum()
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
