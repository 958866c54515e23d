//! Why a command is refused: a kind, and what a sentence about it has to name.

use uuid::Uuid;

use super::{Day, clean::TextFault, command::NoCommand, event::EventKind, reading::FieldFault};
use crate::voting::{BallotFault, ContestFault, CountFault};

/// What a thing is, where a refusal has to name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An agenda item.
    Item,
    /// A participant.
    Participant,
    /// A proposal.
    Proposal,
    /// A vote.
    Vote,
    /// An option of a vote.
    Option,
    /// An outcome.
    Outcome,
    /// A comment on the minutes.
    Comment,
}

/// Why a command is refused. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The line is no command.
    BadCommand {
        /// Why not.
        what: NoCommand,
    },
    /// Nothing of this kind has this id.
    Unknown {
        /// What was looked for.
        kind: Kind,
        /// Its id.
        id: Uuid,
    },
    /// The id that the command brings is taken.
    DuplicateId {
        /// Which.
        id: Uuid,
    },
    /// A text is empty or too long.
    Text {
        /// The field it stands in.
        field: &'static str,
        /// What is wrong.
        fault: TextFault,
    },
    /// A number is out of bounds.
    Number {
        /// The field it stands in.
        field: &'static str,
        /// The smallest one allowed.
        min: u64,
        /// The largest one allowed.
        max: u64,
    },
    /// A day is not of the form `YYYY-MM-DD`, or lies before the one it must not lie before.
    Date {
        /// The field it stands in.
        field: &'static str,
    },
    /// One of these fields is needed, and only one.
    OneOf {
        /// Which.
        fields: &'static str,
    },
    /// A list names something twice, or a thing itself.
    Repeated {
        /// The field it stands in.
        field: &'static str,
    },
    /// A list is empty or too long.
    ListLength {
        /// The field it stands in.
        field: &'static str,
        /// The longest one allowed.
        max: usize,
    },
    /// A value inside of a field is wrong.
    Field(FieldFault),
    /// The session isn't open yet.
    SessionNotOpen,
    /// The session was opened before.
    SessionAlreadyOpen,
    /// The session is closed.
    SessionClosed,
    /// The session isn't closed yet.
    SessionNotClosed,
    /// Somebody has signed the minutes.
    SessionSigned,
    /// This signature is there already.
    AlreadySigned,
    /// The minutes are not out for comments.
    NotCirculated,
    /// Comments can't be taken until a day before the session's end.
    UntilBeforeEnd {
        /// The day it was closed on.
        closed: Day,
    },
    /// Comments wait for an answer, and a signature would settle them.
    CommentsUnanswered {
        /// Their numbers.
        unanswered: Vec<u32>,
    },
    /// This isn't among what can be corrected.
    NotCorrectable {
        /// What is.
        fields: String,
    },
    /// The value isn't one that the field can hold.
    CorrectedValue {
        /// Which field.
        field: String,
    },
    /// The correction changes nothing.
    NothingCorrected,
    /// Only numbers that were counted in a closed vote can be corrected.
    NotCounted,
    /// What is missing for closing.
    NotReadyToClose {
        /// Numbers of open votes.
        open_votes: Vec<u32>,
        /// Numbers of outcomes without Handlungsfeld and reason.
        unassigned: Vec<u32>,
    },
    /// The item doesn't run.
    ItemNotRunning,
    /// The item runs already.
    ItemRunning,
    /// The item has begun, so its place on the agenda is history.
    ItemBegan,
    /// Something belongs to the item.
    ItemInUse,
    /// Outcomes are assigned to fields of the catalogue.
    ConceptInUse {
        /// The number of one of them.
        outcome: u32,
    },
    /// A vote was opened with the person's voting right.
    RightInUse {
        /// Its number.
        vote: u32,
    },
    /// A vote is open in the item that would end or change its kind.
    ItemHasOpenVote {
        /// Its number.
        vote: u32,
    },
    /// The person is in the room already.
    AlreadyPresent,
    /// The person isn't in the room.
    NotPresent,
    /// The person is excused already.
    AlreadyExcused,
    /// The person has voted, so can't be excused any more.
    ExcusedAfterVoting,
    /// The proposal was merged, withdrawn or settled.
    ProposalNotOpen {
        /// Its number.
        proposal: u32,
    },
    /// A proposal is split into two or more.
    SplitParts {
        /// The most parts allowed.
        max: usize,
    },
    /// The vote that a further round is to follow has not come to an end.
    FormerNotClosed {
        /// Its number.
        vote: u32,
    },
    /// The proposal is being voted on.
    ProposalInVote {
        /// Its number.
        proposal: u32,
        /// The vote's number.
        vote: u32,
    },
    /// The vote isn't open.
    VoteNotOpen,
    /// The vote is void already.
    VoteVoid,
    /// The terms of the vote contradict each other.
    Contest(ContestFault),
    /// A vote has no question: neither title nor proposals nor options.
    NothingToVoteOn,
    /// `yes_no` asks one question and has no options of its own.
    YesNoTakesNoOptions,
    /// The ballot doesn't suit the vote.
    Ballot(BallotFault),
    /// The ballot or the numbers name an option that the vote doesn't have.
    UnknownOption {
        /// As it was written.
        option: String,
    },
    /// The numbers don't suit the vote.
    Count(CountFault),
    /// The person has voted, and the vote takes no second ballot.
    AlreadyVoted,
    /// The person isn't entitled to vote here: no voting right, not present when it opened, or excused.
    NotEntitled,
    /// There are no votes left: more ballots than people.
    NoVotesLeft,
    /// Ballots of a secret vote are cast with voting cards, never by name.
    SecretByName,
    /// A secret vote isn't counted by hands.
    SecretByHands,
    /// The token is none of this session's.
    TokenUnknown,
    /// Phones that joined take part in straw polls only; here a voting card is needed.
    CardNeeded,
    /// A card that is for one person votes in roll calls only.
    CardIsNamed,
    /// In a roll call a card is needed that is for one person.
    NamedCardNeeded,
    /// The key that opens the sealed ballots is lost: the vote can only be declared void.
    KeyLost,
    /// Everybody who may vote has a card by name.
    NobodyWithoutCard,
    /// The person has no card by name that a new one could replace.
    NoCardToReplace,
    /// The vote isn't closed.
    VoteNotClosed,
    /// The phone has sent as many proposals as it may.
    TooManyProposals {
        /// How many it may.
        max: u16,
    },
    /// Only measures, projects and initiatives are planned.
    NotAMeasure,
    /// No Handlungsfeld of the session has this code.
    UnknownField {
        /// The code.
        code: String,
    },
    /// A main field is needed before further ones.
    AlsoWithoutField,
    /// The person waits already.
    AlreadyWaiting,
    /// The person has the floor already.
    AlreadySpeaking,
    /// The person neither waits nor speaks.
    NotOnSpeakerList,
    /// There is nothing to take back.
    NothingToUndo,
    /// There is no such record.
    NoSuchRecord {
        /// Its number.
        seq: u64,
    },
    /// This can't be taken back at all.
    NotUndoable {
        /// Its record.
        seq: u64,
    },
    /// It was taken back already.
    AlreadyUndone {
        /// Its record.
        seq: u64,
    },
    /// Something later rests on it.
    RestsOnIt {
        /// The record of that act.
        seq: u64,
        /// What it did.
        act: EventKind,
    },
}

impl Refusal {
    /// The field of the command that is wrong, where it is one: names joined by dots, positions in lists in brackets.
    pub fn field(&self) -> Option<&str> {
        if let Self::Field(FieldFault { path: field, .. }) | Self::CorrectedValue { field } = self {
            return Some(field);
        }
        let (Self::Text { field, .. }
        | Self::Number { field, .. }
        | Self::Date { field }
        | Self::Repeated { field }
        | Self::ListLength { field, .. }) = self
        else {
            return None;
        };
        Some(field)
    }

    /// The code that scripts can rely on.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BadCommand { .. } => "bad_command",
            Self::Unknown { kind, .. } => match kind {
                Kind::Item => "unknown_item",
                Kind::Participant => "unknown_participant",
                Kind::Proposal => "unknown_proposal",
                Kind::Vote => "unknown_vote",
                Kind::Option => "unknown_option",
                Kind::Outcome => "unknown_outcome",
                Kind::Comment => "unknown_comment",
            },
            Self::DuplicateId { .. } => "duplicate_id",
            Self::Text { fault: TextFault::Empty, .. } => "empty",
            Self::Text { fault: TextFault::TooLong { .. }, .. } => "too_long",
            Self::Number { .. } => "out_of_range",
            Self::Date { .. } => "bad_date",
            Self::OneOf { .. } => "one_of",
            Self::Repeated { .. } => "repeated",
            Self::ListLength { .. } => "list_length",
            Self::Field(_) => "bad_value",
            Self::SessionNotOpen => "session_not_open",
            Self::SessionAlreadyOpen => "session_already_open",
            Self::SessionClosed => "session_closed",
            Self::SessionNotClosed => "session_not_closed",
            Self::SessionSigned => "session_signed",
            Self::AlreadySigned => "already_signed",
            Self::NotCirculated => "not_circulated",
            Self::UntilBeforeEnd { .. } => "until_before_end",
            Self::CommentsUnanswered { .. } => "comments_unanswered",
            Self::NotCorrectable { .. } => "not_correctable",
            Self::CorrectedValue { .. } => "bad_value",
            Self::NothingCorrected => "nothing_corrected",
            Self::NotCounted => "not_counted",
            Self::NotReadyToClose { .. } => "not_ready_to_close",
            Self::ItemNotRunning => "item_not_running",
            Self::ItemRunning => "item_running",
            Self::ItemBegan => "item_began",
            Self::ItemInUse => "item_in_use",
            Self::ConceptInUse { .. } => "concept_in_use",
            Self::RightInUse { .. } => "right_in_use",
            Self::ItemHasOpenVote { .. } => "item_has_open_vote",
            Self::AlreadyPresent => "already_present",
            Self::NotPresent => "not_present",
            Self::AlreadyExcused => "already_excused",
            Self::ExcusedAfterVoting => "excused_after_voting",
            Self::ProposalNotOpen { .. } => "proposal_not_open",
            Self::SplitParts { .. } => "split_parts",
            Self::FormerNotClosed { .. } => "former_not_closed",
            Self::ProposalInVote { .. } => "proposal_in_vote",
            Self::VoteNotOpen => "vote_not_open",
            Self::VoteVoid => "vote_void",
            Self::Contest(_) => "bad_vote",
            Self::NothingToVoteOn => "nothing_to_vote_on",
            Self::YesNoTakesNoOptions => "yes_no_takes_no_options",
            Self::Ballot(_) => "bad_ballot",
            Self::UnknownOption { .. } => "unknown_option",
            Self::Count(_) => "bad_count",
            Self::AlreadyVoted => "already_voted",
            Self::NotEntitled => "not_entitled",
            Self::NoVotesLeft => "no_votes_left",
            Self::SecretByName => "secret_by_name",
            Self::SecretByHands => "secret_by_hands",
            Self::TokenUnknown => "token_unknown",
            Self::CardNeeded => "card_needed",
            Self::CardIsNamed => "card_is_named",
            Self::NamedCardNeeded => "named_card_needed",
            Self::KeyLost => "key_lost",
            Self::NobodyWithoutCard => "nobody_without_card",
            Self::NoCardToReplace => "no_card_to_replace",
            Self::VoteNotClosed => "vote_not_closed",
            Self::TooManyProposals { .. } => "too_many_proposals",
            Self::NotAMeasure => "not_a_measure",
            Self::UnknownField { .. } => "unknown_handlungsfeld",
            Self::AlsoWithoutField => "also_without_field",
            Self::AlreadyWaiting => "already_waiting",
            Self::AlreadySpeaking => "already_speaking",
            Self::NotOnSpeakerList => "not_on_speaker_list",
            Self::NothingToUndo => "nothing_to_undo",
            Self::NoSuchRecord { .. } => "no_such_record",
            Self::NotUndoable { .. } => "not_undoable",
            Self::AlreadyUndone { .. } => "already_undone",
            Self::RestsOnIt { .. } => "rests_on_it",
        }
    }
}
