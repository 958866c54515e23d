//! What has happened in a session: the content of the journal's records.
//!
//! Old journals are read for ever: kinds and fields may be added here, never renamed or removed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Channel, Comment, Concept, Day, Entry, Hour, Id, Item, ItemKind, Lang, Organiser, Outcome, OutcomeKind,
    OutcomeResult, Participant, Proposal, Secrecy, Signatory, Vote, VoteOption,
    ballot::BallotPaper,
    card::{OpenedBallot, SealedBallot, TokenHash, VoteKey},
    correction::{CountCorrected, FieldCorrected},
    kind::CountedBy,
    tagged::tagged,
};
use crate::voting::{Contest, Count, Electorate, Method, Quorum, Rule, Verdict};

tagged! {
    /// Everything that can happen in a session.
    pub enum Event, kinds EventKind {
        "session_planned" => SessionPlanned,
        "session_opened" => SessionOpened,
        "participant_registered" => ParticipantRegistered,
        "participant_edited" => ParticipantEdited,
        "session_edited" => SessionEdited,
        "concept_set" => ConceptSet,
        "purge_date_set" => PurgeDateSet,
        "participant_arrived" => ParticipantArrived,
        "participant_left" => ParticipantLeft,
        "participant_excused" => ParticipantExcused,
        "item_added" => ItemAdded,
        "item_edited" => ItemEdited,
        "item_moved" => ItemMoved,
        "item_removed" => ItemRemoved,
        "item_started" => ItemStarted,
        "item_finished" => ItemFinished,
        "proposal_made" => ProposalMade,
        "proposal_edited" => ProposalEdited,
        "proposals_merged" => ProposalsMerged,
        "proposal_split" => ProposalSplit,
        "proposals_clustered" => ProposalsClustered,
        "proposal_withdrawn" => ProposalWithdrawn,
        "proposal_submitted" => ProposalSubmitted,
        "proposals_admitted" => ProposalsAdmitted,
        "proposals_declined" => ProposalsDeclined,
        "phones_set" => PhonesSet,
        "cards_issued" => CardsIssued,
        "vote_opened" => VoteOpened,
        "ballot_cast" => BallotCast,
        "votes_counted" => VotesCounted,
        "vote_closed" => VoteClosed,
        "vote_voided" => VoteVoided,
        "result_revealed" => ResultRevealed,
        "outcome_recorded" => OutcomeRecorded,
        "outcome_assigned" => OutcomeAssigned,
        "measure_planned" => MeasurePlanned,
        "note_taken" => NoteTaken,
        "speech_asked" => SpeechAsked,
        "floor_given" => FloorGiven,
        "floor_ended" => FloorEnded,
        "act_undone" => ActUndone,
        "session_closed" => SessionClosed,
        "item_minuted" => ItemMinuted,
        "minutes_circulated" => MinutesCirculated,
        "comment_taken" => CommentTaken,
        "comment_answered" => CommentAnswered,
        "session_signed" => SessionSigned,
        "field_corrected" => FieldCorrected,
        "count_corrected" => CountCorrected,
        "journal_repaired" => JournalRepaired,
        "acts_redacted" => ActsRedacted,
    }
}

/// The structs of the events: first what is always there, behind the semicolon what may be absent and then isn't written.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident {
        $($(#[$fdoc:meta])* $field:ident : $type:ty,)*
        $(; $($(#[$odoc:meta])* $optional:ident : $otype:ty,)*)?
    })+) => {
        $($(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
        pub struct $name {
            $($(#[$fdoc])* pub $field: $type,)*
            $($($(#[$odoc])* #[serde(default, skip_serializing_if = "Option::is_none")] pub $optional: Option<$otype>,)*)?
        })+
    };
}

events! {
    /// The first record: what the session was made from.
    SessionPlanned {
        /// The session's own id.
        session: Uuid,
        /// Its title.
        title: Box<str>,
        /// The language of its log and minutes.
        language: Lang,
        /// The majority for `yes_no` votes that name none.
        rule: Rule,
        /// The presence for votes that name none.
        quorum: Quorum,
        /// The catalogue of Handlungsfelder it uses.
        concept: Concept,
        /// The agenda.
        items: Vec<PlannedItem>,
        ;
        /// The day.
        date: Day,
        /// When it is to begin.
        start: Hour,
        /// Where.
        place: Box<str>,
        /// Who organises it.
        organiser: Organiser,
    }
    /// An item of the first agenda.
    PlannedItem {
        /// Its id.
        item: Id<Item>,
        /// Its title.
        title: Box<str>,
        /// What it is for.
        kind: ItemKind,
        /// Whether its minutes are not to be cut when time is short.
        protected: bool,
        ;
        /// Planned minutes.
        minutes: u16,
        /// An internal hint for the moderation.
        hint: Box<str>,
        /// Whether everybody may know of it; so where it isn't said.
        public: bool,
        /// How its proposals are usually voted on, where its kind doesn't say it.
        method: Method,
    }
    /// The session runs.
    SessionOpened {}
    /// A person is on the list.
    ParticipantRegistered {
        /// Its id.
        participant: Id<Participant>,
        /// Name, role or pseudonym.
        name: Box<str>,
        /// Whether the person may vote.
        may_vote: bool,
        /// How many votes the person has.
        weight: u32,
        ;
        /// The organisation that sent the person.
        organisation: Box<str>,
        /// The group for the statistics.
        group: Box<str>,
    }
    /// The list says something else of a person.
    ParticipantEdited {
        /// Who.
        participant: Id<Participant>,
        /// Name, role or pseudonym from now on.
        name: Box<str>,
        /// Whether the person may vote.
        may_vote: bool,
        /// How many votes the person has.
        weight: u32,
        ;
        /// The organisation from now on.
        organisation: Box<str>,
        /// The group from now on.
        group: Box<str>,
        /// Whether the person has sent apologies; not where it isn't said.
        excused: bool,
    }
    /// The session has another title, day or place, or other rules.
    SessionEdited {
        /// The title from now on.
        title: Box<str>,
        /// The majority for `yes_no` votes that name none.
        rule: Rule,
        /// The presence for votes that name none.
        quorum: Quorum,
        ;
        /// The day.
        date: Day,
        /// When it is to begin.
        start: Hour,
        /// Where.
        place: Box<str>,
    }
    /// The session has another catalogue of Handlungsfelder.
    ConceptSet {
        /// The catalogue.
        concept: Concept,
    }
    /// The session has another day on which its personal data are to be removed, or none any more.
    PurgeDateSet {
        ;
        /// That day.
        date: Day,
    }
    /// A person came in.
    ParticipantArrived {
        /// Who.
        participant: Id<Participant>,
    }
    /// A person left.
    ParticipantLeft {
        /// Who.
        participant: Id<Participant>,
    }
    /// A person takes no part in the votes of an item, or in one vote.
    ParticipantExcused {
        /// Who.
        participant: Id<Participant>,
        ;
        /// From this item.
        item: Id<Item>,
        /// From this vote.
        vote: Id<Vote>,
    }
    /// The agenda has a further item.
    ItemAdded {
        /// Its id.
        item: Id<Item>,
        /// Its title.
        title: Box<str>,
        /// What it is for.
        kind: ItemKind,
        ;
        /// Planned minutes.
        minutes: u16,
        /// The item it stands after; none at the end.
        after: Id<Item>,
        /// Whether its minutes are not to be cut; not where it isn't said.
        protected: bool,
        /// An internal hint for the moderation.
        hint: Box<str>,
        /// Whether everybody may know of it; so where it isn't said.
        public: bool,
    }
    /// An agenda item is another one, or planned otherwise.
    ItemEdited {
        /// The item from now on.
        #[serde(flatten)]
        planned: PlannedItem,
    }
    /// An item stands elsewhere on the agenda.
    ItemMoved {
        /// Which.
        item: Id<Item>,
        ;
        /// The item it stands after; none at the beginning.
        after: Id<Item>,
    }
    /// An item is off the agenda.
    ItemRemoved {
        /// Which.
        item: Id<Item>,
    }
    /// An item began.
    ItemStarted {
        /// Which.
        item: Id<Item>,
        ;
        /// The item that ended with it.
        finished: Id<Item>,
    }
    /// An item ended.
    ItemFinished {
        /// Which.
        item: Id<Item>,
    }
    /// A proposal was brought in.
    ProposalMade {
        /// Its id.
        proposal: Id<Proposal>,
        /// Its title.
        title: Box<str>,
        /// How it came in.
        channel: Channel,
        ;
        /// Its text.
        text: Box<str>,
        /// The item it belongs to.
        item: Id<Item>,
        /// Who brought it in.
        proposed_by: Id<Participant>,
        /// What stands for the phone it came from.
        device: TokenHash,
    }
    /// A proposal came from a phone and waits.
    ProposalSubmitted {
        /// Its id.
        proposal: Id<Proposal>,
        /// Its title.
        title: Box<str>,
        ;
        /// Its text.
        text: Box<str>,
        /// The item it belongs to.
        item: Id<Item>,
        /// What stands for the phone.
        device: TokenHash,
    }
    /// Proposals from phones were let through.
    ProposalsAdmitted {
        /// Which.
        proposals: Vec<Id<Proposal>>,
    }
    /// Proposals from phones were not taken.
    ProposalsDeclined {
        /// Which.
        proposals: Vec<Id<Proposal>>,
    }
    /// It was said how proposals from phones are taken.
    PhonesSet {
        /// Whether they are let through at once.
        at_once: bool,
        /// How many each phone may send.
        limit: u16,
    }
    /// Voting cards were issued.
    CardsIssued {
        /// What stands for each.
        cards: Vec<TokenHash>,
        ;
        /// For whom each is; absent where nobody knows.
        participants: Vec<Id<Participant>>,
    }
    /// A proposal has a new wording.
    ProposalEdited {
        /// Which.
        proposal: Id<Proposal>,
        /// The title from now on.
        title: Box<str>,
        ;
        /// The text from now on.
        text: Box<str>,
    }
    /// Proposals go on in another one.
    ProposalsMerged {
        /// The one that stays.
        into: Id<Proposal>,
        /// Those that go on in it.
        from: Vec<Id<Proposal>>,
    }
    /// A proposal goes on in several new ones.
    ProposalSplit {
        /// Which.
        proposal: Id<Proposal>,
        /// What it became.
        into: Vec<SplitPart>,
    }
    /// A proposal that another one was split into.
    SplitPart {
        /// Its id.
        proposal: Id<Proposal>,
        /// Its title.
        title: Box<str>,
        ;
        /// Its text.
        text: Box<str>,
    }
    /// Proposals stand under a heading, or under none any more.
    ProposalsClustered {
        /// Which.
        proposals: Vec<Id<Proposal>>,
        ;
        /// The heading.
        name: Box<str>,
    }
    /// A proposal was taken back by whoever brought it in.
    ProposalWithdrawn {
        /// Which.
        proposal: Id<Proposal>,
    }
    /// A vote is open.
    VoteOpened {
        /// Its id.
        vote: Id<Vote>,
        /// The question.
        title: Box<str>,
        /// The proposals voted on.
        on: Vec<Id<Proposal>>,
        /// The options in the order in which results name them; none for `yes_no`.
        options: Vec<OptionOpened>,
        /// How ballots are cast and counted.
        method: Method,
        /// The majority needed.
        rule: Rule,
        /// The presence needed.
        quorum: Quorum,
        /// Who may know how somebody voted.
        secrecy: Secrecy,
        /// How many options can win.
        seats: u16,
        /// Whether a second ballot replaces the first.
        revote: bool,
        /// Who could vote when it opened.
        electorate: Electorate,
        /// Whether it is a straw poll: it binds nobody and makes no outcomes.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        straw: bool,
        /// The proposals that get a vote of their own after this one, in this order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        next: Vec<Id<Proposal>>,
        ;
        /// The item it belongs to.
        item: Id<Item>,
        /// `points`: points a ballot.
        points: u32,
        /// `points`: points on one option; `score`: the best rating.
        max: u32,
        /// The vote that this one is a further round of.
        former: Id<Vote>,
        /// The question in simple words.
        simple_title: Box<str>,
        /// The key that secret ballots are sealed with.
        key: VoteKey,
    }
    /// An option of a vote.
    OptionOpened {
        /// Its id; that of the proposal where it is one.
        option: Id<VoteOption>,
        /// Its title.
        title: Box<str>,
        /// Whether it is the Passivlösung.
        passive: bool,
    }
    /// A ballot was cast.
    BallotCast {
        /// In which vote.
        vote: Id<Vote>,
        ;
        /// Whose, where it was cast by name.
        voter: Id<Participant>,
        /// What stands for the card or phone it was cast with.
        card: TokenHash,
        /// What it says; absent in a secret vote.
        ballot: BallotPaper,
        /// What it says in a secret vote, sealed.
        sealed: SealedBallot,
        /// The words by which the voter finds it again; inside the sealed ballot of a secret vote.
        receipt: Box<str>,
    }
    /// Numbers were counted in the room.
    VotesCounted {
        /// In which vote.
        vote: Id<Vote>,
        /// How.
        channel: CountedBy,
        /// The numbers, in the order of the vote's options.
        count: Count,
    }
    /// A vote ended.
    VoteClosed {
        /// Which.
        vote: Id<Vote>,
        /// How it came out.
        verdict: Verdict,
        /// The outcomes it made.
        outcomes: Vec<OutcomeMade>,
        ;
        /// The ballots of a secret vote, opened, in the order of how they are written.
        opened: Vec<OpenedBallot>,
        /// What was asked to be made, where nothing was: what a correction that decides the vote makes.
        kind: OutcomeKind,
    }
    /// An outcome that a vote made.
    OutcomeMade {
        /// Its id.
        outcome: Id<Outcome>,
        /// Its title.
        title: Box<str>,
        /// What it is.
        kind: OutcomeKind,
        /// How it came out.
        result: OutcomeResult,
        ;
        /// Its text.
        text: Box<str>,
        /// The proposal it settles.
        proposal: Id<Proposal>,
    }
    /// A vote was declared void, with all it made.
    VoteVoided {
        /// Which.
        vote: Id<Vote>,
        /// Why.
        reason: Box<str>,
    }
    /// The room was shown how a vote came out.
    ResultRevealed {
        /// Which.
        vote: Id<Vote>,
    }
    /// An outcome was recorded without a vote.
    OutcomeRecorded {
        /// The outcome.
        #[serde(flatten)]
        made: OutcomeMade,
        ;
        /// The item it belongs to.
        item: Id<Item>,
    }
    /// An outcome has its Handlungsfeld, or a reason for having none.
    OutcomeAssigned {
        /// Which.
        outcome: Id<Outcome>,
        /// Codes of further fields.
        also: Vec<Box<str>>,
        ;
        /// The code of the main field.
        handlungsfeld: Box<str>,
        /// Why.
        reason: Box<str>,
    }
    /// It is planned who does what by when.
    MeasurePlanned {
        /// Which outcome.
        outcome: Id<Outcome>,
        /// What the outcome is from now on.
        kind: OutcomeKind,
        /// The plan.
        measure: Measure,
    }
    /// Who does what by when, and what it costs.
    Measure {
        /// Where the money comes from.
        funding: Vec<Funding>,
        /// Whether it depends on the budget being passed.
        budget_reserve: bool,
        ;
        /// Who leads (Federführung).
        lead: Box<str>,
        /// Who takes part.
        partners: Box<str>,
        /// For whom.
        target_group: Box<str>,
        /// First day.
        start: Day,
        /// Last day; none for what goes on.
        due: Day,
        /// Cost once, in whole euros.
        cost_once_eur: u64,
        /// Cost a year, in whole euros.
        cost_yearly_eur: u64,
        /// How success shows.
        indicators: Box<str>,
        /// Order in time.
        priority: Box<str>,
        /// Who does what next.
        next_step: Box<str>,
    }
    /// One source of money.
    Funding {
        /// An office's budget, a programme, a third party.
        source: Box<str>,
        ;
        /// Whole euros.
        eur: u64,
    }
    /// A note was written.
    NoteTaken {
        /// What it says.
        text: Box<str>,
        /// Whether it stays out of minutes and exports.
        internal: bool,
        ;
        /// The item it belongs to.
        item: Id<Item>,
    }
    /// A person wants to speak.
    SpeechAsked {
        /// Who.
        participant: Id<Participant>,
        ;
        /// Whether about the procedure.
        point_of_order: bool,
    }
    /// A person has the floor.
    FloorGiven {
        /// Who.
        participant: Id<Participant>,
    }
    /// A speech ended, or a person no longer wants to speak.
    FloorEnded {
        /// Who.
        participant: Id<Participant>,
    }
    /// An earlier act was taken back; an act of this kind taken back brings the earlier one into force again.
    ActUndone {
        /// The record of that act.
        seq: u64,
    }
    /// The session ended.
    SessionClosed {
        ;
        /// The item that ended with it.
        finished: Id<Item>,
    }
    /// The secretary wrote what the minutes say of an item.
    ItemMinuted {
        /// Which.
        item: Id<Item>,
        ;
        /// Her text; absent where she took it away.
        text: Box<str>,
    }
    /// The minutes are out for comments, or a draft again.
    MinutesCirculated {
        ;
        /// Until this day.
        until: Day,
    }
    /// A comment on the minutes was taken in.
    CommentTaken {
        /// Its id.
        comment: Id<Comment>,
        /// Who made it.
        author: Box<str>,
        /// What it says.
        text: Box<str>,
        ;
        /// The item it is about.
        item: Id<Item>,
    }
    /// A comment was answered.
    CommentAnswered {
        /// Which.
        comment: Id<Comment>,
        /// Whether it was taken up.
        taken_up: bool,
        /// Why, or how.
        reason: Box<str>,
        /// Who answers.
        name: Box<str>,
    }
    /// Somebody signed the minutes.
    SessionSigned {
        /// As whom.
        role: Signatory,
        /// Who.
        name: Box<str>,
    }
    /// The journal was damaged and goes on from its last sound record.
    JournalRepaired {
        ;
        /// The first record of the original that is lost, if any is known to be.
        first: u64,
        /// The last one.
        last: u64,
    }
    /// Texts were removed from earlier records; this is what is left of those acts, so that the session still stands.
    ActsRedacted {
        /// What is left, by record.
        acts: Vec<ActLeft>,
        /// Whether the session's personal data were removed as a whole.
        purged: bool,
    }
    /// What is left of an act whose record was redacted.
    ActLeft {
        /// That record.
        seq: u64,
        /// The event without the removed texts.
        left: Entry,
    }
}

impl VoteOpened {
    /// The terms it is voted under. More options than a vote can have stay too many.
    pub fn contest(&self) -> Contest {
        Contest {
            method: self.method,
            rule: self.rule,
            quorum: self.quorum,
            options: u16::try_from(self.options.len()).unwrap_or(u16::MAX),
            seats: self.seats,
            passive: self.options.iter().position(|option| option.passive).and_then(|at| u16::try_from(at).ok()),
            points: self.points,
            max: self.max,
        }
    }
}
