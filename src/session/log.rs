//! The session log (`fachkonferenz/log/1`, section 4 of the contract): what a session came to, for people and programs.
//!
//! A view of its own, made from the state: the same journal gives the same bytes. Sentences in it (`calculation`) are in
//! the session's language and come from the caller, because this room speaks none.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::{
    Assignment, BallotPaper, Channel, Day, Id, Item, ItemKind, Lang, Localised, Outcome, OutcomeKind, OutcomeResult,
    Participant, Proposal, ProposalStatus, Secrecy, Session, Signatory, Slot, Span, Table, Timestamp, Vote, VoteOption,
    VoteState, Warning,
    comment::CommentPart,
    correction_log::CorrectionPart,
    event::Measure,
    floor::SpeechPart,
    numbers::{Channels, Counts, by_option, counts},
    result::{RoundPart, TiePart, named, rounds, ties},
};
use crate::voting::{self, Decision, Method, Quorum, Rule, Settled, Tally, Verdict};

/// The format's name, in the first line of every log.
pub const LOG_FORMAT: &str = "fachkonferenz/log/1";

/// Declares the structs of the log; what is absent is written as `null`, unless the field says that it is left out.
macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident $(<$life:lifetime>)? { $($(#[$fdoc:meta])* $field:ident : $type:ty,)* })+) => {
        $($(#[$doc])*
        #[derive(Debug, Serialize, JsonSchema)]
        pub struct $name $(<$life>)? { $($(#[$fdoc])* pub $field: $type,)* })+
    };
}

parts! {
    /// The session log.
    Log<'a> {
        /// `fachkonferenz/log/1`
        format: &'static str,
        /// The session itself.
        session: SessionPart<'a>,
        /// The catalogue that was used.
        concept: ConceptPart<'a>,
        /// Its fields.
        handlungsfelder: Vec<FieldPart<'a>>,
        /// The agenda, in order.
        agenda: Vec<ItemPart<'a>>,
        /// Everybody on the list.
        participants: Vec<ParticipantPart<'a>>,
        /// All proposals.
        proposals: Vec<ProposalPart<'a>>,
        /// All votes.
        votes: Vec<VotePart<'a>>,
        /// All outcomes.
        outcomes: Vec<OutcomePart<'a>>,
        /// Notes that belong to no agenda item.
        notes: Vec<NotePart<'a>>,
        /// Who spoke, and from when to when.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        speeches: Vec<SpeechPart>,
        /// Comments on the minutes.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        comments: Vec<CommentPart<'a>>,
        /// Dated corrections.
        corrections: Vec<CorrectionPart<'a>>,
        /// The journal it was made from.
        journal: JournalPart<'a>,
    }
    /// The session itself.
    SessionPart<'a> {
        /// Its id.
        id: Uuid,
        /// Its title.
        title: &'a str,
        /// The day.
        date: Option<Day>,
        /// Where.
        place: Option<&'a str>,
        /// The language of the sentences in this log.
        language: Lang,
        /// `planned`, `live`, `closed` or `signed`.
        status: &'static str,
        /// When it began.
        opened_at: Option<Timestamp>,
        /// When it ended.
        closed_at: Option<Timestamp>,
        /// How binding the minutes are: `draft`, `circulated` or `final`.
        minutes: &'static str,
        /// Until when they are out for comments.
        comments_until: Option<Day>,
        /// Who signed.
        signatures: Vec<SignaturePart<'a>>,
    }
    /// A signature under the minutes.
    SignaturePart<'a> {
        /// As whom.
        role: Signatory,
        /// Who.
        name: &'a str,
        /// When.
        at: Timestamp,
    }
    /// The catalogue of Handlungsfelder.
    ConceptPart<'a> {
        /// Its id.
        id: &'a str,
        /// Its version.
        version: &'a str,
        /// Its title.
        title: NamePart<'a>,
        /// Whether a city has adopted it.
        official: bool,
    }
    /// A Handlungsfeld.
    FieldPart<'a> {
        /// Its code.
        code: &'a str,
        /// Its name.
        name: NamePart<'a>,
    }
    /// A name in both languages.
    NamePart<'a> {
        /// German.
        de: &'a str,
        /// English; the German name where there is no English one.
        en: &'a str,
    }
    /// An agenda item.
    ItemPart<'a> {
        /// Its id.
        id: Id<Item>,
        /// Its place on the agenda, from 1.
        number: usize,
        /// Its title.
        title: &'a str,
        /// Whether everybody may know of it.
        public: bool,
        /// What it is for.
        kind: ItemKind,
        /// Planned minutes.
        minutes: Option<u16>,
        /// When it first began.
        started_at: Option<Timestamp>,
        /// When it ended.
        finished_at: Option<Timestamp>,
        /// Notes.
        notes: Vec<NotePart<'a>>,
        /// What the secretary wrote about it.
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<&'a str>,
        /// Who took no part in its votes.
        excused: Vec<Id<Participant>>,
    }
    /// A note.
    NotePart<'a> {
        /// When it was written.
        at: Timestamp,
        /// What it says.
        text: &'a str,
        /// Whether it stays out of minutes and exports.
        internal: bool,
    }
    /// Somebody on the list.
    ParticipantPart<'a> {
        /// The person's id.
        id: Id<Participant>,
        /// Name, role or pseudonym.
        name: &'a str,
        /// The organisation.
        organisation: Option<&'a str>,
        /// The group.
        group: Option<&'a str>,
        /// Whether the person has sent apologies.
        excused: bool,
        /// Whether the person may vote.
        may_vote: bool,
        /// How many votes the person has.
        weight: u32,
        /// When the person was in the room.
        presence: Vec<Span>,
    }
    /// A proposal.
    ProposalPart<'a> {
        /// Its id.
        id: Id<Proposal>,
        /// Its number.
        number: u32,
        /// The item it belongs to.
        item: Option<Id<Item>>,
        /// Its title.
        title: &'a str,
        /// Its text.
        text: Option<&'a str>,
        /// Former wordings, oldest first.
        earlier: Vec<WordingPart<'a>>,
        /// Who brought it in.
        proposed_by: Option<Id<Participant>>,
        /// How it came in.
        channel: Channel,
        /// `open`, `merged`, `split`, `withdrawn`, `accepted`, `rejected`, `postponed` or `referred`.
        status: &'static str,
        /// The proposal it goes on in.
        merged_into: Option<Id<Proposal>>,
        /// The heading it stands under.
        cluster: Option<&'a str>,
        /// The proposal it was split from.
        #[serde(skip_serializing_if = "Option::is_none")]
        split_from: Option<Id<Proposal>>,
        /// The proposals it was split into.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        split_into: Vec<Id<Proposal>>,
    }
    /// A former wording.
    WordingPart<'a> {
        /// The title then.
        title: &'a str,
        /// The text then.
        text: Option<&'a str>,
        /// Until when.
        until: Timestamp,
    }
    /// A vote.
    VotePart<'a> {
        /// Its id.
        id: Id<Vote>,
        /// Its number.
        number: u32,
        /// The item it belongs to.
        item: Option<Id<Item>>,
        /// The question.
        title: &'a str,
        /// The proposals voted on.
        on: Vec<Id<Proposal>>,
        /// The options.
        options: Vec<OptionPart<'a>>,
        /// How ballots were cast and counted.
        method: Method,
        /// The majority needed, for `yes_no`.
        rule: Option<Rule>,
        /// The presence needed.
        quorum: Quorum,
        /// Who may know how somebody voted.
        secrecy: Secrecy,
        /// How many options could win.
        seats: u16,
        /// `points`: points a ballot.
        points: Option<u32>,
        /// `points`: points on one option; `score`: the best rating.
        max: Option<u32>,
        /// Whether it is a straw poll (Meinungsbild), which binds nobody; absent where it is none.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        straw: bool,
        /// The proposals that get a vote of their own after this one, in this order; absent where there are none.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        next: Vec<Id<Proposal>>,
        /// The vote that this one is a further round of.
        #[serde(skip_serializing_if = "Option::is_none")]
        former: Option<Id<Vote>>,
        /// The question in simple words.
        #[serde(skip_serializing_if = "Option::is_none")]
        simple_title: Option<&'a str>,
        /// `open`, `closed` or `void`.
        status: &'static str,
        /// Why it is void.
        void_reason: Option<&'a str>,
        /// When it opened.
        opened_at: Timestamp,
        /// When it was closed.
        closed_at: Option<Timestamp>,
        /// M: all eligible votes when it opened.
        eligible: u64,
        /// P: votes present when it opened, less those excused.
        present: u64,
        /// Whether that is enough for the quorum.
        quorate: bool,
        /// The numbers: for `yes_no` by word, otherwise by option.
        counts: Counts,
        /// The same for each channel they came by.
        channels: Channels,
        /// How it came out; absent until it is closed.
        result: Option<ResultPart<'a>>,
        /// The ballots; with voters in a roll call only.
        ballots: Vec<BallotPart<'a>>,
    }
    /// An option.
    OptionPart<'a> {
        /// Its id; that of the proposal where it is one.
        id: Id<VoteOption>,
        /// Its title.
        title: &'a str,
        /// Whether it is the Passivlösung.
        passive: bool,
    }
    /// How a vote came out.
    ResultPart<'a> {
        /// What was decided; absent in a straw poll, which decides nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        decision: Option<Decision>,
        /// The options that won.
        winners: Vec<Id<VoteOption>>,
        /// All options, best first, equals together.
        ranking: Vec<Vec<Id<VoteOption>>>,
        /// `score`, `resistance`: how many rated each option.
        ratings: Option<Counts>,
        /// `irv`, `stv`: every round.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        rounds: Vec<RoundPart<Id<VoteOption>>>,
        /// `stv`: how many votes were needed to be elected.
        #[serde(skip_serializing_if = "Option::is_none")]
        quota: Option<u64>,
        /// `schulze`: how many rank the option of the row above that of the column, in the order of `options`.
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        pairwise: &'a [Vec<u64>],
        /// Ties that a round met, or that stand across the last seat.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        ties: Vec<TiePart<Id<VoteOption>>>,
        /// The options in the order in which they were drawn by lot.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        lot: Vec<Id<VoteOption>>,
        /// What should make people careful: `few_ballots` (fewer than five, in secret), `unanimous` (they all said the same).
        #[serde(skip_serializing_if = "Vec::is_empty")]
        warnings: Vec<Warning>,
        /// The sum in words.
        calculation: Cow<'a, str>,
    }
    /// A ballot.
    BallotPart<'a> {
        /// Whose, in a roll call.
        #[serde(skip_serializing_if = "Option::is_none")]
        voter: Option<Id<Participant>>,
        /// The words by which a voter with a card or phone finds it again.
        #[serde(skip_serializing_if = "Option::is_none")]
        receipt: Option<&'a str>,
        /// What it says.
        ballot: BallotPaper,
        /// How many votes it counts for, where that is not one.
        #[serde(skip_serializing_if = "Option::is_none")]
        weight: Option<u32>,
    }
    /// An outcome.
    OutcomePart<'a> {
        /// Its id.
        id: Id<Outcome>,
        /// Its number.
        number: u32,
        /// The proposal it settles.
        proposal: Option<Id<Proposal>>,
        /// The vote it came from.
        vote: Option<Id<Vote>>,
        /// The item it belongs to.
        item: Option<Id<Item>>,
        /// Its title.
        title: &'a str,
        /// Its text.
        text: Option<&'a str>,
        /// What it is.
        kind: OutcomeKind,
        /// How it came out.
        result: OutcomeResult,
        /// The code of its main field.
        handlungsfeld: Option<&'a str>,
        /// Codes of further fields.
        also: Vec<&'a str>,
        /// Why that field, or why none.
        reason: Option<&'a str>,
        /// Who does what by when.
        measure: Option<&'a Measure>,
    }
    /// The journal behind the log.
    JournalPart<'a> {
        /// How many records it has.
        records: u64,
        /// The hash of the last one.
        head: Cow<'a, str>,
    }
}

/// How a verdict came about, in words of the session's language.
pub type InWords<'a> = &'a dyn Fn(&Vote, &Verdict) -> String;

impl<'a> Log<'a> {
    /// The log of `session`, whose last record has the hash `head`.
    pub fn of(session: &'a Session, head: impl Into<Cow<'a, str>>, in_words: InWords<'_>) -> Self {
        let s = session;
        Self {
            format: LOG_FORMAT,
            session: s.part(),
            concept: ConceptPart {
                id: &s.concept.id,
                version: &s.concept.version,
                title: name(&s.concept.title),
                official: s.concept.official,
            },
            handlungsfelder: s
                .concept
                .fields
                .iter()
                .map(|field| FieldPart { code: &field.code, name: name(&field.name) })
                .collect(),
            agenda: s.agenda.iter().zip(1..).filter_map(|(slot, number)| s.item_part(*slot, number)).collect(),
            participants: s.participants.iter().map(|(_, person)| s.participant_part(person)).collect(),
            proposals: s.proposals.iter().map(|(slot, proposal)| s.proposal_part(slot, proposal)).collect(),
            votes: s.votes.iter().map(|(slot, vote)| s.vote_part(slot, vote, in_words)).collect(),
            outcomes: s.outcomes.iter().map(|(slot, outcome)| s.outcome_part(slot, outcome)).collect(),
            notes: s.notes_on(None),
            speeches: s.speeches.iter().filter_map(|(_, speech)| s.speech_part(speech)).collect(),
            comments: CommentPart::all(s),
            corrections: s.corrections.iter().map(|(_, c)| CorrectionPart::of(s, c, in_words)).collect(),
            journal: JournalPart { records: s.records, head: head.into() },
        }
    }

    /// The bytes of `log.json`.
    pub fn to_json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(self).expect("the log has string keys only and no failing parts");
        json.push(b'\n');
        json
    }
}

impl Session {
    fn part(&self) -> SessionPart<'_> {
        let status = self.head.status;
        SessionPart {
            id: self.head.id,
            title: &self.head.title,
            date: self.head.date,
            place: self.head.place.as_deref(),
            language: self.head.language,
            status: status.as_str(),
            opened_at: status.opened_at(),
            closed_at: status.closed_at(),
            minutes: self.phase().as_str(),
            comments_until: self.head.circulated,
            signatures: self
                .head
                .signatures
                .iter()
                .map(|signature| SignaturePart { role: signature.role, name: &signature.name, at: signature.at })
                .collect(),
        }
    }

    fn item_part(&self, slot: Slot<Item>, number: usize) -> Option<ItemPart<'_>> {
        let item = self.items.get(slot)?;
        Some(ItemPart {
            id: item.id,
            number,
            title: &item.title,
            public: item.public,
            kind: item.kind,
            minutes: item.minutes,
            started_at: item.started_at(),
            finished_at: item.finished_at(),
            notes: self.notes_on(Some(slot)),
            text: item.text.as_deref(),
            excused: item.excused.iter().filter_map(|who| id(&self.participants, Some(*who), |p| p.id)).collect(),
        })
    }

    /// What lasted when the session ended lasted until then.
    pub(super) fn until_the_end(&self, span: &Span) -> Span {
        Span { to: span.to.or(self.head.status.closed_at()), ..*span }
    }

    fn participant_part<'a>(&self, person: &'a Participant) -> ParticipantPart<'a> {
        ParticipantPart {
            id: person.id,
            name: &person.name,
            organisation: person.organisation.as_deref(),
            group: person.group.as_deref(),
            excused: person.excused,
            may_vote: person.may_vote,
            weight: person.weight,
            presence: person.presence.iter().map(|span| self.until_the_end(span)).collect(),
        }
    }

    fn notes_on(&self, item: Option<Slot<Item>>) -> Vec<NotePart<'_>> {
        let notes = self.notes.iter().filter(|(_, note)| note.item == item);
        notes.map(|(_, note)| NotePart { at: note.at, text: &note.text, internal: note.internal }).collect()
    }

    fn proposal_part<'a>(&'a self, slot: Slot<Proposal>, proposal: &'a Proposal) -> ProposalPart<'a> {
        let (status, into) = match proposal.status {
            ProposalStatus::Open => ("open", None),
            ProposalStatus::Merged { into } => ("merged", Some(into)),
            ProposalStatus::Split => ("split", None),
            ProposalStatus::Withdrawn => ("withdrawn", None),
            ProposalStatus::Settled { result } => (result.as_str(), None),
        };
        ProposalPart {
            id: proposal.id,
            number: slot.number(),
            item: id(&self.items, proposal.item, |item| item.id),
            title: &proposal.title,
            text: proposal.text.as_deref(),
            earlier: proposal
                .earlier
                .iter()
                .map(|wording| WordingPart {
                    title: &wording.title,
                    text: wording.text.as_deref(),
                    until: wording.until,
                })
                .collect(),
            proposed_by: id(&self.participants, proposal.proposed_by, |person| person.id),
            channel: proposal.channel,
            status,
            merged_into: id(&self.proposals, into, |proposal| proposal.id),
            cluster: proposal.cluster.as_deref(),
            split_from: id(&self.proposals, proposal.split_from, |proposal| proposal.id),
            split_into: self.parts_of(slot).map(|(_, part)| part.id).collect(),
        }
    }

    fn vote_part<'a>(&'a self, slot: Slot<Vote>, vote: &'a Vote, in_words: InWords<'_>) -> VotePart<'a> {
        let contest = &vote.contest;
        let (status, closed_at, void_reason) = match &vote.state {
            VoteState::Open => ("open", None, None),
            VoteState::Closed { at, .. } => ("closed", Some(*at), None),
            VoteState::Void { at, reason } => ("void", Some(*at), Some(&**reason)),
        };
        let voters = vote.voters();
        let proposals = |slots: &[Slot<Proposal>]| -> Vec<_> {
            slots.iter().filter_map(|slot| id(&self.proposals, Some(*slot), |proposal| proposal.id)).collect()
        };
        let passive = |at: usize| contest.passive.map(usize::from) == Some(at);
        VotePart {
            id: vote.id,
            number: slot.number(),
            item: id(&self.items, vote.item, |item| item.id),
            title: &vote.title,
            on: proposals(&vote.on),
            options: vote
                .options
                .iter()
                .enumerate()
                .map(|(at, option)| OptionPart { id: option.id, title: &option.title, passive: passive(at) })
                .collect(),
            method: contest.method,
            rule: (contest.method == Method::YesNo).then_some(contest.rule),
            quorum: contest.quorum,
            secrecy: vote.secrecy,
            seats: contest.seats,
            points: contest.points,
            max: contest.max,
            straw: vote.straw,
            next: proposals(&vote.next),
            former: id(&self.votes, vote.former, |vote| vote.id),
            simple_title: vote.simple_title.as_deref(),
            status,
            void_reason,
            opened_at: vote.opened_at,
            closed_at,
            eligible: voters.eligible,
            present: voters.present,
            quorate: voters.present >= contest.quorum.needed(voters.eligible),
            counts: counts(vote, &self.tally(vote)),
            channels: self.channels(vote),
            result: vote.verdict().map(|verdict| result(vote, verdict, in_words)),
            ballots: self.ballots(vote),
        }
    }

    /// What has been counted so far, from all channels.
    pub fn tally(&self, vote: &Vote) -> Tally {
        match vote.verdict() {
            Some(verdict) => verdict.tally.clone(),
            None => {
                let counted: Vec<_> = vote.counts.values().map(|count| count.as_ref().clone()).collect();
                voting::tally(&vote.contest, self.weighted_ballots(vote), &counted)
            }
        }
    }

    /// The ballots cast one by one, with their weights.
    pub(super) fn weighted_ballots<'a>(&'a self, vote: &'a Vote) -> impl Iterator<Item = (u64, &'a voting::Ballot)> {
        let weight = |voter| self.participants.get(voter).map_or(1, |person| u64::from(person.weight));
        let by_name = vote.ballots.iter().map(move |(voter, ballot)| (weight(*voter), ballot.as_ref()));
        by_name.chain(vote.card_ballots().map(|(ballot, _)| (1, ballot)))
    }

    /// The ballots in an order that tells nothing: by what they say, or in a roll call by the list of participants.
    fn ballots<'a>(&'a self, vote: &'a Vote) -> Vec<BallotPart<'a>> {
        let options = vote.option_ids();
        let by_name = vote.ballots.iter().map(|(voter, ballot)| (Some(*voter), ballot.as_ref(), None));
        let by_card = vote.listed_ballots().map(|(ballot, receipt)| (None, ballot, Some(receipt)));
        let mut ballots: Vec<_> = by_name.chain(by_card).collect();
        // Those of a secret vote stand as they were opened.
        if vote.secrecy == Secrecy::Open {
            ballots.sort_by_key(|(_, ballot, receipt)| (*ballot, *receipt));
        }
        let part = |(voter, ballot, receipt): (Option<Slot<Participant>>, &voting::Ballot, Option<&'a str>)| {
            let person = voter.and_then(|voter| self.participants.get(voter));
            BallotPart {
                voter: person.filter(|_| vote.secrecy == Secrecy::Named).map(|person| person.id),
                receipt,
                ballot: BallotPaper::written(ballot, &options),
                weight: person.map(|person| person.weight).filter(|weight| *weight != 1),
            }
        };
        ballots.into_iter().map(part).collect()
    }

    fn outcome_part<'a>(&'a self, slot: Slot<Outcome>, outcome: &'a Outcome) -> OutcomePart<'a> {
        let code = |field: usize| self.concept.fields.get(field).map(|field| &*field.code);
        let (main, also, reason) = match &outcome.assignment {
            Assignment::Missing => (None, &[][..], None),
            Assignment::Field { main, also, reason } => (code(*main), &also[..], reason.as_deref()),
            Assignment::Nowhere { reason } => (None, &[][..], Some(&**reason)),
        };
        OutcomePart {
            id: outcome.id,
            number: slot.number(),
            proposal: id(&self.proposals, outcome.proposal, |proposal| proposal.id),
            vote: id(&self.votes, outcome.vote, |vote| vote.id),
            item: id(&self.items, outcome.item, |item| item.id),
            title: &outcome.title,
            text: outcome.text.as_deref(),
            kind: outcome.kind,
            result: outcome.result,
            handlungsfeld: main,
            also: also.iter().filter_map(|field| code(*field)).collect(),
            reason,
            measure: outcome.measure.as_deref(),
        }
    }
}

fn name(localised: &Localised) -> NamePart<'_> {
    NamePart { de: localised.get(Lang::De), en: localised.get(Lang::En) }
}

/// The id of the thing at a position that may be none.
fn id<T>(table: &Table<T>, slot: Option<Slot<T>>, id: impl Fn(&T) -> Id<T>) -> Option<Id<T>> {
    table.get(slot?).map(|thing| id(thing))
}

fn result<'a>(vote: &Vote, verdict: &'a Verdict, in_words: InWords<'_>) -> ResultPart<'a> {
    let options = vote.option_ids();
    let ids = |positions: &[u16]| named(&options, positions);
    let mut ties = ties(verdict, &options);
    // The ranking shows who was level; told again is only what an order was needed for.
    ties.retain(|tie| tie.round.is_some() || tie.settled != Settled::NoMatter);
    ResultPart {
        decision: vote.decision(),
        winners: ids(&verdict.winners),
        ranking: verdict.ranking.iter().map(|rank| ids(rank)).collect(),
        ratings: (!verdict.tally.ratings.is_empty()).then(|| by_option(vote, &verdict.tally.ratings)),
        rounds: rounds(vote.contest.method, verdict, &options),
        quota: verdict.quota,
        pairwise: &verdict.pairwise,
        ties,
        lot: ids(&verdict.lot),
        warnings: vote.warnings(),
        calculation: in_words(vote, verdict).into(),
    }
}
