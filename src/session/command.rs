//! What can be asked of a session: section 3 of the contract, one struct a command.
//!
//! Texts arrive here as they were typed; `decide` cleans and bounds them.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use super::{
    By, Channel, Concept, Id, Item, ItemKind, Outcome, OutcomeKind, OutcomeResult, Participant, Proposal, Secrecy,
    Timestamp, Vote, VoteOption, ballot::BallotPaper, kind::CountedBy, repeating::Repeating, tagged::tagged,
};
use crate::voting::{Method, Quorum, Rule};

/// The longest command id, in bytes.
pub const COMMAND_ID_MAX: usize = 64;
/// How many characters are told of what is wrong with a line.
const WHAT_MAX: usize = 500;

/// One command with the sender's name for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The sender's id for this command; the same id is never done twice.
    pub id: Box<str>,
    /// On whose behalf.
    pub by: By,
    /// When it happened, where that is not now (`by: import` only).
    pub at: Option<Timestamp>,
    /// What is asked.
    pub command: Command,
}

/// A line that is no command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotACommand {
    /// The line's `id`, where it could be read.
    pub id: Option<Box<str>>,
    /// Why it is none.
    pub what: NoCommand,
}

/// Why a line is no command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoCommand {
    /// It is longer than so many bytes.
    TooLong {
        /// The most that are allowed.
        max: usize,
    },
    /// It is JSON, but no object.
    NotAnObject,
    /// `id` is missing, or no string of 1 to [`COMMAND_ID_MAX`] bytes.
    Id,
    /// `do` is missing, or no string.
    Do,
    /// `at` goes only with `"by":"import"`.
    AtWithoutImport,
    /// An object names a field twice.
    FieldTwice(String),
    /// Something else, in the words of the JSON reader.
    Reader(String),
}

/// The beginning of what is quoted from a line, which may be long.
fn quoted(what: &str) -> String {
    let mut kept: String = what.chars().take(WHAT_MAX).collect();
    if kept.len() < what.len() {
        kept.push('…');
    }
    kept
}

impl Request {
    /// On whose behalf it stands in the journal: whoever hands in a card's ballot, it is its holder's.
    pub const fn origin(&self) -> By {
        if matches!(self.command, Command::Cast(Cast { token: Some(_), .. })) { By::Participant } else { self.by }
    }

    /// Reads one line of the protocol: a JSON object with `id`, `do`, optionally `by` and `at`, and the command's fields.
    ///
    /// # Errors
    /// Broken JSON, a missing or overlong `id`, an unknown command, a missing, unknown, repeated or ill-typed field.
    pub fn parse(line: &[u8]) -> Result<Self, NotACommand> {
        let no = |what| NotACommand { id: None, what };
        let read: Repeating =
            serde_json::from_slice(line).map_err(|e| no(NoCommand::Reader(quoted(&e.to_string()))))?;
        let Value::Object(mut fields) = read.value else { return Err(no(NoCommand::NotAnObject)) };
        let id = match fields.remove("id") {
            Some(Value::String(id)) if (1..=COMMAND_ID_MAX).contains(&id.len()) => Some(id.into_boxed_str()),
            Some(_) | None => None,
        };
        if let Some(field) = read.twice {
            return Err(NotACommand { id, what: NoCommand::FieldTwice(quoted(&field)) });
        }
        let Some(id) = id else { return Err(no(NoCommand::Id)) };
        let no = |what| NotACommand { id: Some(id.clone()), what };
        let reader = |field: &str, error: serde_json::Error| no(NoCommand::Reader(quoted(&format!("{field}{error}"))));
        let Some(Value::String(tag)) = fields.remove("do") else { return Err(no(NoCommand::Do)) };
        let by = match fields.remove("by") {
            Some(by) => By::deserialize(by).map_err(|error| reader("by: ", error))?,
            None => By::default(),
        };
        let at = match fields.remove("at") {
            Some(_) if by != By::Import => return Err(no(NoCommand::AtWithoutImport)),
            Some(at) => Some(Timestamp::deserialize(at).map_err(|error| reader("at: ", error))?),
            None => None,
        };
        let command = Command::read(&tag, Value::Object(fields)).map_err(|error| reader("", error))?;
        Ok(Self { id, by, at, command })
    }
}

impl Request {
    /// The line of the protocol that asks the same.
    pub fn to_line(&self) -> String {
        const PLAIN: &str = "commands have string keys only and no failing parts";
        let mut line = self.command.write(serde_json::value::Serializer).expect(PLAIN);
        line["id"] = Value::from(&*self.id);
        line["do"] = self.command.tag().into();
        line["by"] = serde_json::to_value(self.by).expect(PLAIN);
        if let Some(at) = self.at {
            line["at"] = at.to_string().into();
        }
        line.to_string()
    }
}

tagged! {
    /// Everything that can be asked of a session.
    pub enum Command {
        "open_session" => OpenSession,
        "register" => Register,
        "arrive" => Arrive,
        "leave" => Leave,
        "excuse_from" => ExcuseFrom,
        "edit_participant" => EditParticipant,
        "edit_session" => EditSession,
        "set_concept" => SetConcept,
        "set_purge_date" => SetPurgeDate,
        "add_item" => AddItem,
        "edit_item" => EditItem,
        "move_item" => MoveItem,
        "remove_item" => RemoveItem,
        "start_item" => StartItem,
        "finish_item" => FinishItem,
        "propose" => Propose,
        "edit_proposal" => EditProposal,
        "merge" => Merge,
        "split" => Split,
        "cluster" => Cluster,
        "withdraw" => Withdraw,
        "admit" => Admit,
        "decline" => Decline,
        "set_phones" => SetPhones,
        "issue_cards" => IssueCards,
        "replace_card" => ReplaceCard,
        "open_vote" => OpenVote,
        "cast" => Cast,
        "count" => CountVotes,
        "close_vote" => CloseVote,
        "void_vote" => VoidVote,
        "reveal" => Reveal,
        "record_outcome" => RecordOutcome,
        "assign" => Assign,
        "plan_measure" => PlanMeasure,
        "note" => TakeNote,
        "ask_to_speak" => AskToSpeak,
        "give_floor" => GiveFloor,
        "end_floor" => EndFloor,
        "undo" => Undo,
        "close_session" => CloseSession,
        "minute" => Minute,
        "circulate" => Circulate,
        "comment" => TakeComment,
        "answer_comment" => AnswerComment,
        "sign" => Sign,
        "correct" => Correct,
    }
}

/// The structs of the commands: all of them are read strictly, so that a mistyped field is named, not ignored.
macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $type:ty,)* })+) => {
        $($(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Deserialize, serde::Serialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* })+
    };
}

mod minutes;

pub use minutes::{AnswerComment, Circulate, Correct, Minute, Sign, TakeComment};

commands! {
    /// The session runs from here.
    OpenSession {}
    /// Puts a person on the list; registering is not arriving.
    Register {
        /// The id to give; a fresh one otherwise.
        participant: Option<Id<Participant>>,
        /// Name, role or pseudonym; up to 200 characters.
        name: String,
        /// The organisation that sent the person; up to 200 characters.
        organisation: Option<String>,
        /// The group for the statistics; up to 200 characters.
        group: Option<String>,
        /// Whether the person may vote.
        #[serde(default = "yes")]
        may_vote: bool,
        /// How many votes the person has, 1 to 1,000.
        #[serde(default = "one")]
        weight: u32,
    }
    /// Changes what the list says of a person. Voting right and weight stand once a vote was opened with them.
    EditParticipant {
        /// Who.
        participant: Id<Participant>,
        /// Name, role or pseudonym from now on.
        name: Option<String>,
        /// The organisation from now on; empty takes it away.
        organisation: Option<String>,
        /// The group from now on; empty takes it away.
        group: Option<String>,
        /// Whether the person may vote.
        may_vote: Option<bool>,
        /// How many votes the person has, 1 to 1,000.
        weight: Option<u32>,
        /// Whether the person has sent apologies (entschuldigt).
        excused: Option<bool>,
    }
    /// Changes what the session itself is called and which rules hold where a vote names none.
    EditSession {
        /// Its title from now on.
        title: Option<String>,
        /// Its day, `YYYY-MM-DD`; empty takes it away.
        date: Option<String>,
        /// When it is to begin, `HH:MM`; empty takes it away.
        start: Option<String>,
        /// Its place; empty takes it away.
        place: Option<String>,
        /// The majority for `yes_no` votes that name none.
        rule: Option<Rule>,
        /// The presence for votes that name none.
        quorum: Option<Quorum>,
    }
    /// Gives the session another catalogue of Handlungsfelder, as long as no outcome is assigned to one.
    SetConcept {
        /// The catalogue, as in a plan file.
        #[schemars(with = "Concept")]
        concept: Value,
    }
    /// Notes the day on which the session's personal data are to be removed; also when it is closed.
    SetPurgeDate {
        /// That day, `YYYY-MM-DD`; without one it is left open.
        date: Option<String>,
    }
    /// The person is in the room from here.
    Arrive {
        /// Who.
        participant: Id<Participant>,
    }
    /// The person has left the room.
    Leave {
        /// Who.
        participant: Id<Participant>,
    }
    /// Befangenheit: the person takes no part in this vote, or in any vote of this item.
    ExcuseFrom {
        /// Who.
        participant: Id<Participant>,
        /// From all votes of this item; or
        item: Option<Id<Item>>,
        /// from this open vote.
        vote: Option<Id<Vote>>,
    }
    /// Puts a further item on the agenda.
    AddItem {
        /// The id to give; a fresh one otherwise.
        item: Option<Id<Item>>,
        /// Up to 200 characters.
        title: String,
        /// What it is for.
        kind: ItemKind,
        /// Planned minutes, 1 to 1,440.
        minutes: Option<u16>,
        /// The item to stand after; otherwise it becomes the last one.
        after: Option<Id<Item>>,
        /// Whether it is left alone when time is short.
        #[serde(default)]
        protected: bool,
        /// Whether everybody may know of it (öffentlich).
        #[serde(default = "yes")]
        public: bool,
        /// A hint for the moderation, never for the minutes; up to 2,000 characters.
        note: Option<String>,
    }
    /// Changes an agenda item; what isn't named stays. The kind stands while one of its votes is open.
    EditItem {
        /// Which.
        item: Id<Item>,
        /// Its title from now on.
        title: Option<String>,
        /// What it is for from now on.
        kind: Option<ItemKind>,
        /// Planned minutes, 1 to 1,440; 0 leaves it open.
        minutes: Option<u16>,
        /// Whether it is left alone when time is short.
        protected: Option<bool>,
        /// Whether everybody may know of it.
        public: Option<bool>,
        /// The hint for the moderation; empty takes it away.
        note: Option<String>,
    }
    /// Puts an item that hasn't begun elsewhere on the agenda.
    MoveItem {
        /// Which.
        item: Id<Item>,
        /// The item to stand after; otherwise it becomes the first one.
        after: Option<Id<Item>>,
    }
    /// Takes an item off the agenda that never began and that nothing belongs to.
    RemoveItem {
        /// Which.
        item: Id<Item>,
    }
    /// The item begins; one that still runs ends with it. A finished item can be taken up again.
    StartItem {
        /// Which.
        item: Id<Item>,
    }
    /// The item ends.
    FinishItem {
        /// Which.
        item: Id<Item>,
    }
    /// Brings in a proposal.
    Propose {
        /// The id to give; a fresh one otherwise.
        proposal: Option<Id<Proposal>>,
        /// The item it belongs to; otherwise the one that runs.
        item: Option<Id<Item>>,
        /// Up to 200 characters, one line.
        title: String,
        /// Up to 20,000 characters.
        text: Option<String>,
        /// Who brought it in.
        proposed_by: Option<Id<Participant>>,
        /// How it came in.
        #[serde(default = "spoken")]
        channel: Channel,
        /// The token of the phone it was sent from. With `"by":"participant"` it waits until it is let through.
        token: Option<String>,
    }
    /// Lets proposals from phones through.
    Admit {
        /// Which; all that wait otherwise.
        proposals: Option<Vec<Id<Proposal>>>,
    }
    /// Doesn't take proposals from phones.
    Decline {
        /// Which.
        proposals: Vec<Id<Proposal>>,
    }
    /// Says how proposals from phones are taken.
    SetPhones {
        /// Whether they are let through at once.
        at_once: Option<bool>,
        /// How many each phone may send, 0 to 1,000.
        limit: Option<u16>,
    }
    /// Issues voting cards, besides those that there are.
    IssueCards {
        /// How many anonymous ones, up to 10,000; or
        count: Option<u32>,
        /// one by name for everybody who may vote and has none, for roll calls.
        #[serde(default)]
        named: bool,
    }
    /// Issues a new card by name for one that was lost, which counts no more.
    ReplaceCard {
        /// Whose.
        participant: Id<Participant>,
    }
    /// Gives a proposal a new wording; the earlier one stays in the log.
    EditProposal {
        /// Which.
        proposal: Id<Proposal>,
        /// The new title.
        title: Option<String>,
        /// The new text; empty takes it away.
        text: Option<String>,
    }
    /// Lets proposals go on in another one.
    Merge {
        /// The one that stays.
        into: Id<Proposal>,
        /// Those that go on in it.
        from: Vec<Id<Proposal>>,
    }
    /// Lets a proposal go on in several new ones.
    Split {
        /// Which.
        proposal: Id<Proposal>,
        /// What it becomes, two or more.
        into: Vec<PartAsked>,
    }
    /// A proposal that another one is split into.
    PartAsked {
        /// The id to give; a fresh one otherwise.
        proposal: Option<Id<Proposal>>,
        /// Up to 200 characters, one line.
        title: String,
        /// Up to 20,000 characters.
        text: Option<String>,
    }
    /// Puts proposals under a common heading, or takes them out from under theirs.
    Cluster {
        /// The heading; up to 200 characters. Without one the proposals have none any more.
        name: Option<String>,
        /// Which proposals.
        proposals: Vec<Id<Proposal>>,
    }
    /// Takes a proposal back on behalf of whoever brought it in.
    Withdraw {
        /// Which.
        proposal: Id<Proposal>,
    }
    /// Opens a vote.
    OpenVote {
        /// The id to give; a fresh one otherwise.
        vote: Option<Id<Vote>>,
        /// The item it belongs to; otherwise the one that runs.
        item: Option<Id<Item>>,
        /// The question; otherwise the title of the proposal or item.
        title: Option<String>,
        /// The proposals voted on. With `yes_no` all together, otherwise each is an option.
        #[serde(default)]
        on: Vec<Id<Proposal>>,
        /// Options that are no proposals.
        #[serde(default)]
        options: Vec<OptionAsked>,
        /// How ballots are cast and counted.
        method: Method,
        /// The majority for `yes_no`; otherwise that of the plan.
        rule: Option<Rule>,
        /// Who may know how somebody voted.
        #[serde(default = "open")]
        secrecy: Secrecy,
        /// How many options can win.
        #[serde(default = "one_seat")]
        seats: u16,
        /// `points`: how many points a ballot may give in all.
        points: Option<u32>,
        /// `points`: how many on one option; `score`: the best rating.
        max: Option<u32>,
        /// The presence needed; otherwise that of the plan.
        quorum: Option<Quorum>,
        /// Whether a second ballot of the same voter replaces the first.
        #[serde(default)]
        revote: bool,
        /// A straw poll (Meinungsbild): it binds nobody, makes no outcomes, and everybody in the room may answer.
        #[serde(default)]
        straw: bool,
        /// The proposals that get a vote of their own after this one, in this order; each of those votes names the rest again.
        #[serde(default)]
        next: Vec<Id<Proposal>>,
        /// The closed vote that this one is a further round of.
        former: Option<Id<Vote>>,
        /// The question in simple words, for the phones; up to 200 characters.
        simple_title: Option<String>,
    }
    /// An option of a vote that is no proposal.
    OptionAsked {
        /// The id to give; a fresh one otherwise.
        option: Option<Id<VoteOption>>,
        /// Up to 200 characters.
        title: String,
        /// The Passivlösung of systemic consensing ("nothing is decided").
        #[serde(default)]
        passive: bool,
    }
    /// One person's ballot.
    Cast {
        /// In which vote.
        vote: Id<Vote>,
        /// Whose; or
        voter: Option<Id<Participant>>,
        /// by which card or, in a straw poll, phone. The journal keeps a salted hash of it.
        token: Option<String>,
        /// What it says.
        ballot: BallotPaper,
    }
    /// Numbers counted in the room; counted again by the same channel, they replace the former ones.
    CountVotes {
        /// In which vote.
        vote: Id<Vote>,
        /// How they were counted.
        channel: CountedBy,
        /// `yes`, `no`, `abstain`, `invalid`; or a number for each option, besides `abstain` and `invalid`.
        counts: std::collections::BTreeMap<String, u64>,
        /// How many people's ballots these are; needed for `score` and `resistance`.
        ballots: Option<u64>,
    }
    /// Ends a vote: tallies, decides, makes the outcomes.
    CloseVote {
        /// Which.
        vote: Id<Vote>,
        /// The kind of the outcomes; `recommendation` otherwise.
        kind: Option<OutcomeKind>,
        /// The options in the order in which they were drawn by lot in the open: it settles ties where all level options
        /// were drawn. With seats to win those drawn first are in, and of those about to drop out the one drawn last does.
        #[serde(default)]
        lot: Vec<Id<VoteOption>>,
    }
    /// Declares a vote void; what it made is taken back with it.
    VoidVote {
        /// Which.
        vote: Id<Vote>,
        /// Why; up to 200 characters.
        reason: String,
    }
    /// Shows the room how a vote came out.
    Reveal {
        /// Which.
        vote: Id<Vote>,
    }
    /// Records what is agreed without a vote.
    RecordOutcome {
        /// The id to give; a fresh one otherwise.
        outcome: Option<Id<Outcome>>,
        /// The proposal it settles.
        proposal: Option<Id<Proposal>>,
        /// The item it belongs to; otherwise the one that runs.
        item: Option<Id<Item>>,
        /// Up to 200 characters.
        title: String,
        /// Up to 20,000 characters.
        text: Option<String>,
        /// What it is.
        kind: OutcomeKind,
        /// How it came out.
        result: OutcomeResult,
    }
    /// Puts an outcome into a Handlungsfeld.
    Assign {
        /// Which outcome.
        outcome: Id<Outcome>,
        /// The code of the main field, or null.
        handlungsfeld: Option<String>,
        /// Codes of further fields.
        #[serde(default)]
        also: Vec<String>,
        /// Why; without a field this is what lets the session close.
        reason: Option<String>,
    }
    /// Says who does what by when; a later plan replaces an earlier one.
    PlanMeasure {
        /// Which outcome.
        outcome: Id<Outcome>,
        /// `measure`, `project` or `initiative`; `measure` where the outcome is none of them yet.
        kind: Option<OutcomeKind>,
        /// Who leads (Federführung).
        lead: Option<String>,
        /// Who takes part.
        partners: Option<String>,
        /// For whom.
        target_group: Option<String>,
        /// First day, `YYYY-MM-DD`.
        start: Option<String>,
        /// Last day, `YYYY-MM-DD`; none for what goes on.
        due: Option<String>,
        /// Cost once, in whole euros.
        cost_once_eur: Option<u64>,
        /// Cost a year, in whole euros.
        cost_yearly_eur: Option<u64>,
        /// Where the money comes from; up to 20.
        #[serde(default)]
        funding: Vec<FundingAsked>,
        /// Whether it depends on the budget being passed.
        #[serde(default)]
        budget_reserve: bool,
        /// How success shows.
        indicators: Option<String>,
        /// Order in time, such as `I`, `II`, `III`.
        priority: Option<String>,
        /// Who does what next.
        next_step: Option<String>,
    }
    /// One source of money.
    FundingAsked {
        /// An office's budget, a programme, a third party.
        source: String,
        /// Whole euros.
        eur: Option<u64>,
    }
    /// Writes a note for the minutes.
    TakeNote {
        /// The item it belongs to; otherwise the one that runs.
        item: Option<Id<Item>>,
        /// Up to 20,000 characters.
        text: String,
        /// Whether it stays out of minutes and exports.
        #[serde(default)]
        internal: bool,
    }
    /// Puts a person on the speaker list.
    AskToSpeak {
        /// Who.
        participant: Id<Participant>,
        /// Whether about the procedure (Antrag zur Geschäftsordnung): such speakers come first. Whoever waits already moves up.
        #[serde(default)]
        point_of_order: bool,
    }
    /// Gives a person the floor; whoever had it has ended.
    GiveFloor {
        /// Who.
        participant: Id<Participant>,
    }
    /// Ends a speech, or takes a person off the speaker list.
    EndFloor {
        /// Who.
        participant: Id<Participant>,
    }
    /// Takes back the last act, or the one with this number.
    Undo {
        /// Which record.
        seq: Option<u64>,
    }
    /// Ends the session.
    CloseSession {}
}

impl OpenVote {
    /// A vote as it is opened where nothing more is said of it.
    pub fn by(method: Method) -> Self {
        Self {
            vote: None,
            item: None,
            title: None,
            on: Vec::new(),
            options: Vec::new(),
            method,
            rule: None,
            secrecy: open(),
            seats: one_seat(),
            points: None,
            max: None,
            quorum: None,
            revote: false,
            straw: false,
            next: Vec::new(),
            former: None,
            simple_title: None,
        }
    }
}

const fn yes() -> bool {
    true
}

const fn one() -> u32 {
    1
}

const fn one_seat() -> u16 {
    1
}

const fn spoken() -> Channel {
    Channel::Spoken
}

const fn open() -> Secrecy {
    Secrecy::Open
}
