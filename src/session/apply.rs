//! What each kind of event changes. Holds no rules: whatever stands in the journal happened.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    By, Channel, Comment, CommentAnswer, Id, OutcomeResult, Signatory, Slot, Timestamp,
    card::{CardBallot, CardFor, Phones, Submission, SubmissionStatus, TokenHash},
    cells::{Cell, Change, Entity},
    event::{BallotCast, Event, ItemEdited, OutcomeMade, PlannedItem, SessionEdited, VoteOpened},
    floor::{Speech, Waiting},
    ledger::Ledger,
    state::{
        Assignment, Head, Item, Note, Outcome, Participant, Proposal, ProposalStatus, Reveal, Signature, Span, Status,
        Vote, VoteOption, VoteState, Wording, end,
    },
};

type Effects = (Vec<Change>, Vec<Cell>);

impl Ledger {
    /// The cells that `event` writes, with their new contents, and those it relies on.
    pub(super) fn effects(&self, event: Event, at: Timestamp, by: By) -> Effects {
        let mut changes = Vec::new();
        let mut reads = Vec::new();
        // `None` only where an id leads nowhere because the record that made the thing was redacted.
        let _ = self.collect(event, at, by, &mut changes, &mut reads);
        (changes, reads)
    }

    fn collect(
        &self,
        event: Event,
        at: Timestamp,
        by: By,
        changes: &mut Vec<Change>,
        reads: &mut Vec<Cell>,
    ) -> Option<()> {
        let s = self.session();
        match event {
            Event::SessionPlanned(e) => {
                let (agenda, items): (Vec<_>, Vec<_>) =
                    s.items.nexts().zip(e.items).map(|(slot, item)| (slot, (slot, planned(item)))).unzip();
                changes.push(Change::Head(Arc::new(Head {
                    id: e.session,
                    title: e.title,
                    date: e.date,
                    start: e.start,
                    place: e.place,
                    organiser: e.organiser,
                    language: e.language,
                    rule: e.rule,
                    quorum: e.quorum,
                    planned_minutes: 0,
                    status: Status::Planned,
                    circulated: None,
                    signatures: Vec::new(),
                })));
                changes.push(Change::Concept(Arc::new(e.concept)));
                changes.push(Change::Agenda(agenda.into()));
                changes.extend(items.into_iter().map(|(slot, item)| Change::Item(slot, Some(Arc::new(item)))));
            }
            Event::SessionOpened(_) => {
                changes.push(Change::Head(Arc::new(Head {
                    planned_minutes: s.planned_minutes(),
                    status: Status::Live { opened_at: at, item: None },
                    ..s.head.as_ref().clone()
                })));
            }
            Event::ParticipantRegistered(e) => {
                changes.push(made(Participant::from(e), s.participants.next()));
            }
            Event::ParticipantEdited(e) => changes.push(self.edit(e.participant, |p| {
                (p.name, p.organisation, p.group) = (e.name, e.organisation, e.group);
                (p.may_vote, p.weight, p.excused) = (e.may_vote, e.weight, e.excused.unwrap_or(false));
            })?),
            Event::SessionEdited(e) => {
                let SessionEdited { title, rule, quorum, date, start, place } = e;
                let head = s.head.as_ref().clone();
                changes.push(Change::Head(Arc::new(Head { title, rule, quorum, date, start, place, ..head })));
            }
            Event::ConceptSet(e) => changes.push(Change::Concept(Arc::new(e.concept))),
            Event::ParticipantArrived(e) => {
                changes.push(self.edit(e.participant, |p| p.presence.push(Span::since(at)))?);
            }
            Event::ParticipantLeft(e) => changes.push(self.edit(e.participant, |p| end(&mut p.presence, at))?),
            Event::ParticipantExcused(e) => {
                let who = self.find(e.participant)?;
                reads.push(Cell::Participant(who));
                let item = e.item.and_then(|item| self.find(item));
                if let Some(item) = item {
                    changes.push(self.edit_at(item, |i| i.excused.push(who))?);
                }
                let one = e.vote.and_then(|vote| self.find(vote));
                let concerned =
                    |slot: &Slot<Vote>| Some(*slot) == one || (item.is_some() && self.item_of(*slot) == item);
                for vote in s.open_votes.iter().copied().filter(concerned) {
                    let weight = s.participants.get(who).map_or(0, |p| u64::from(p.weight));
                    changes.push(self.edit_at(vote, |v| {
                        if v.entitled.remove(&who).is_some() {
                            v.electorate.present -= weight;
                        }
                        if !v.excused.contains(&who) {
                            v.excused.push(who);
                        }
                    })?);
                }
            }
            Event::ItemAdded(e) => {
                let slot = s.items.next();
                let mut agenda = s.agenda.to_vec();
                let place = e.after.and_then(|after| s.agenda_number(self.find(after)?)).unwrap_or(agenda.len());
                agenda.insert(place, slot);
                changes.push(Change::Agenda(agenda.into()));
                let item = PlannedItem {
                    item: e.item,
                    title: e.title,
                    kind: e.kind,
                    method: None,
                    protected: e.protected.unwrap_or(false),
                    public: e.public,
                    minutes: e.minutes,
                    hint: e.hint,
                };
                changes.push(made(planned(item), slot));
            }
            Event::ItemEdited(ItemEdited { planned: e }) => changes.push(self.edit(e.item, |i| {
                (i.title, i.kind, i.method, i.minutes) = (e.title, e.kind, e.method, e.minutes);
                (i.protected, i.hint, i.public) = (e.protected, e.hint, e.public.unwrap_or(true));
                if s.head.status == Status::Planned {
                    i.minutes_before = e.minutes;
                }
            })?),
            Event::ItemMoved(e) => {
                let slot = self.find(e.item)?;
                let mut agenda: Vec<_> = s.agenda.iter().copied().filter(|other| *other != slot).collect();
                let after = e.after.and_then(|after| self.find(after));
                let place = after.and_then(|after| agenda.iter().position(|other| *other == after));
                agenda.insert(place.map_or(0, |place| place + 1), slot);
                changes.push(Change::Agenda(agenda.into()));
            }
            Event::ItemRemoved(e) => {
                let slot = self.find(e.item)?;
                changes.push(Change::Agenda(s.agenda.iter().copied().filter(|other| *other != slot).collect()));
                changes.push(Change::Item(slot, None));
            }
            Event::ItemStarted(e) => {
                if let Some(finished) = e.finished {
                    changes.push(self.edit(finished, |i| end(&mut i.spans, at))?);
                }
                changes.push(self.edit(e.item, |i| i.spans.push(Span::since(at)))?);
                changes.push(self.running(self.find(e.item)));
            }
            Event::ItemFinished(e) => {
                changes.push(self.edit(e.item, |i| end(&mut i.spans, at))?);
                changes.push(self.running(None));
            }
            Event::ProposalMade(e) => {
                let item = e.item.and_then(|item| self.find(item));
                let proposed_by = e.proposed_by.and_then(|who| self.find(who));
                reads.extend(item.map(Cell::Item));
                reads.extend(proposed_by.map(Cell::Participant));
                let proposal = Proposal {
                    id: e.proposal,
                    item,
                    title: e.title,
                    text: e.text,
                    earlier: Box::default(),
                    proposed_by,
                    channel: e.channel,
                    at,
                    status: ProposalStatus::Open,
                    cluster: None,
                    split_from: None,
                    device: e.device.map(Box::new),
                };
                changes.push(made(proposal, s.proposals.next()));
            }
            Event::ProposalSubmitted(e) => {
                let item = e.item.and_then(|item| self.find(item));
                reads.extend(item.map(Cell::Item));
                let status = SubmissionStatus::Waiting;
                let submission =
                    Submission { id: e.proposal, title: e.title, text: e.text, item, device: e.device, at, status };
                changes.push(made(submission, s.submissions.next()));
            }
            Event::ProposalsAdmitted(e) => {
                let admitted = e.proposals.iter().filter_map(|id| s.waiting_as(*id));
                for (place, (slot, waiting)) in s.proposals.nexts().zip(admitted) {
                    reads.extend(waiting.item.map(Cell::Item));
                    changes.push(self.edit_at(slot, |w| w.status = SubmissionStatus::Admitted)?);
                    changes.push(made(let_through(waiting), place));
                }
            }
            Event::ProposalsDeclined(e) => {
                for (slot, _) in e.proposals.iter().filter_map(|id| s.waiting_as(*id)) {
                    changes.push(self.edit_at(slot, |w| w.status = SubmissionStatus::Declined)?);
                }
            }
            Event::PhonesSet(e) => changes.push(Change::Phones(Phones { at_once: e.at_once, limit: e.limit })),
            Event::CardsIssued(e) => {
                let mut cards = s.cards.clone();
                let mut people = e.participants.into_iter().flatten().map(|who| self.find(who));
                let mut renewed = BTreeSet::new();
                for card in e.cards {
                    // A person whose making was redacted has no card.
                    let holder = people.next().map_or(Some(CardFor::Anyone), |who| who.map(CardFor::One));
                    if let Some(CardFor::One(who)) = holder {
                        reads.push(Cell::Participant(who));
                        renewed.insert(who);
                    }
                    cards.extend(holder.map(|holder| (card, holder)));
                }
                // A new card by name takes the place of the one that was lost.
                let lost = |holder: &CardFor| matches!(holder, CardFor::One(who) if renewed.contains(who));
                for (card, _) in s.cards.iter().filter(|(_, holder)| lost(holder)) {
                    cards.remove(card);
                }
                changes.push(Change::Cards(cards));
            }
            Event::ProposalEdited(e) => changes.push(self.edit(e.proposal, |p| {
                let title = std::mem::replace(&mut p.title, e.title);
                let text = std::mem::replace(&mut p.text, e.text);
                p.earlier = p.earlier.iter().cloned().chain([Wording { title, text, until: at }]).collect();
            })?),
            Event::ProposalsMerged(e) => {
                let into = self.find(e.into)?;
                reads.push(Cell::Proposal(into));
                for from in e.from {
                    changes.push(self.edit(from, |p| p.status = ProposalStatus::Merged { into })?);
                }
            }
            Event::ProposalSplit(e) => {
                let slot = self.find(e.proposal)?;
                let original = s.proposals.get(slot)?;
                changes.push(self.edit_at(slot, |p| p.status = ProposalStatus::Split)?);
                changes.extend(s.proposals.nexts().zip(e.into).map(|(place, part)| {
                    let earlier = Box::default();
                    let (id, title, text, split_from) = (part.proposal, part.title, part.text, Some(slot));
                    made(
                        Proposal {
                            id,
                            title,
                            text,
                            earlier,
                            at,
                            device: None,
                            split_from,
                            ..original.as_ref().clone()
                        },
                        place,
                    )
                }));
            }
            Event::ProposalsClustered(e) => {
                let name: Option<Arc<str>> = e.name.map(Into::into);
                for proposal in e.proposals {
                    changes.push(self.edit(proposal, |p| p.cluster.clone_from(&name))?);
                }
            }
            Event::ProposalWithdrawn(e) => {
                changes.push(self.edit(e.proposal, |p| p.status = ProposalStatus::Withdrawn)?);
            }
            Event::VoteOpened(e) => self.vote_opened(e, at, changes, reads),
            Event::BallotCast(e) => self.ballot_cast(e, changes, reads)?,
            Event::VotesCounted(e) => {
                changes.push(Change::Count(self.find(e.vote)?, e.channel, Some(Arc::new(e.count))));
            }
            Event::VoteClosed(e) => {
                let vote = self.find(e.vote)?;
                changes.push(self.edit_at(vote, |v| {
                    v.state = VoteState::Closed { at, verdict: Arc::new(e.verdict), wanted: e.kind };
                    if v.is_sealed() {
                        v.opened = e.opened.iter().flatten().filter_map(|ballot| ballot.counted(v).ok()).collect();
                        v.cards = imbl::OrdMap::new();
                    }
                })?);
                for (slot, outcome) in s.outcomes.nexts().zip(e.outcomes) {
                    self.outcome_made(slot, outcome, Some(vote), self.item_of(vote), changes);
                }
            }
            Event::VoteVoided(e) => {
                let vote = self.find(e.vote)?;
                changes.push(self.edit_at(vote, |v| v.state = VoteState::Void { at, reason: e.reason })?);
                let (gone, left): (Vec<_>, Vec<_>) =
                    s.outcomes.iter().partition(|(_, outcome)| outcome.vote == Some(vote));
                for (slot, outcome) in gone {
                    changes.push(Change::Outcome(slot, None));
                    if let Some(proposal) = outcome.proposal {
                        // It may have been postponed before it came to this vote.
                        let before = left.iter().rfind(|(_, other)| other.proposal == Some(proposal));
                        let status = before.map_or(ProposalStatus::Open, |(_, other)| settled_by(other.result));
                        changes.push(self.edit_at(proposal, |p| p.status = status)?);
                    }
                }
            }
            Event::ResultRevealed(e) => {
                let reveal = Reveal { at, before: s.proposals.next() };
                changes.push(self.edit(e.vote, |v| v.revealed = Some(reveal))?);
            }
            Event::OutcomeRecorded(e) => {
                let item = e.item.and_then(|item| self.find(item));
                reads.extend(item.map(Cell::Item));
                reads.extend(e.made.proposal.and_then(|proposal| self.find(proposal)).map(Cell::Proposal));
                self.outcome_made(s.outcomes.next(), e.made, None, item, changes);
            }
            Event::OutcomeAssigned(e) => {
                let field = |code: &str| s.field(code);
                let assignment = match (e.handlungsfeld.as_deref().and_then(field), e.reason) {
                    (Some(main), reason) => {
                        Assignment::Field { main, also: e.also.iter().filter_map(|code| field(code)).collect(), reason }
                    }
                    (None, Some(reason)) => Assignment::Nowhere { reason },
                    (None, None) => Assignment::Missing,
                };
                changes.push(self.edit(e.outcome, |o| o.assignment = assignment)?);
            }
            Event::MeasurePlanned(e) => changes.push(self.edit(e.outcome, |o| {
                o.kind = e.kind;
                o.measure = Some(Arc::new(e.measure));
            })?),
            Event::NoteTaken(e) => {
                let item = e.item.and_then(|item| self.find(item));
                reads.extend(item.map(Cell::Item));
                let note = Note { item, text: e.text, internal: e.internal, at, by };
                changes.push(Change::Note(s.notes.next(), Some(Arc::new(note))));
            }
            Event::SpeechAsked(e) => {
                let who = self.find(e.participant)?;
                reads.push(Cell::Participant(who));
                let mut floor = s.floor.as_ref().clone();
                let point_of_order = e.point_of_order == Some(true);
                floor.waiting.retain(|waiting| waiting.who != who);
                let at = match point_of_order {
                    true => floor.waiting.iter().take_while(|waiting| waiting.point_of_order).count(),
                    false => floor.waiting.len(),
                };
                floor.waiting.insert(at, Waiting { who, point_of_order });
                changes.push(Change::Floor(Arc::new(floor)));
            }
            Event::FloorGiven(e) => {
                let who = self.find(e.participant)?;
                reads.push(Cell::Participant(who));
                let mut floor = s.floor.as_ref().clone();
                changes.extend(self.end_speech(at));
                let point_of_order = floor.of(who).is_some_and(|waiting| waiting.point_of_order);
                floor.waiting.retain(|waiting| waiting.who != who);
                let slot = s.speeches.next();
                floor.speech = Some(slot);
                let speech = Speech { participant: who, item: s.running(), span: Span::since(at), point_of_order };
                changes.push(Change::Speech(slot, Some(Arc::new(speech))));
                changes.push(Change::Floor(Arc::new(floor)));
            }
            Event::FloorEnded(e) => {
                let who = self.find(e.participant)?;
                reads.push(Cell::Participant(who));
                let mut floor = s.floor.as_ref().clone();
                if s.speaker() == Some(who) {
                    changes.extend(self.end_speech(at));
                    floor.speech = None;
                }
                floor.waiting.retain(|waiting| waiting.who != who);
                changes.push(Change::Floor(Arc::new(floor)));
            }
            Event::SessionClosed(e) => {
                if let Some(finished) = e.finished {
                    changes.push(self.edit(finished, |i| end(&mut i.spans, at))?);
                }
                let opened_at = match s.head.status {
                    Status::Live { opened_at, .. }
                    | Status::Closed { opened_at, .. }
                    | Status::Signed { opened_at, .. } => opened_at,
                    Status::Planned => at,
                };
                changes.push(self.status(Status::Closed { opened_at, closed_at: at.max(opened_at) }));
            }
            Event::ItemMinuted(e) => changes.push(self.edit(e.item, |i| i.text = e.text)?),
            Event::MinutesCirculated(e) => {
                changes.push(Change::Head(Arc::new(Head { circulated: e.until, ..s.head.as_ref().clone() })));
            }
            Event::CommentTaken(e) => {
                let item = e.item.and_then(|item| self.find(item));
                reads.extend(item.map(Cell::Item));
                let comment = Comment { id: e.comment, item, author: e.author, text: e.text, at, answer: None };
                changes.push(made(comment, s.comments.next()));
            }
            Event::CommentAnswered(e) => {
                let answer = CommentAnswer { taken_up: e.taken_up, reason: e.reason, name: e.name, at };
                changes.push(self.edit(e.comment, |comment| comment.answer = Some(answer))?);
            }
            Event::SessionSigned(e) => {
                let mut head = s.head.as_ref().clone();
                head.signatures.push(Signature { role: e.role, name: e.name, at });
                if let Status::Closed { opened_at, closed_at } = head.status
                    && Signatory::ALL.iter().all(|role| head.signatures.iter().any(|s| s.role == *role))
                {
                    head.status = Status::Signed { opened_at, closed_at };
                }
                changes.push(Change::Head(Arc::new(head)));
            }
            Event::FieldCorrected(e) => self.field_corrected(e, at, changes)?,
            Event::CountCorrected(e) => self.count_corrected(e, at, changes)?,
            // These are carried out by the ledger itself; a repair is only told.
            Event::ActUndone(_) | Event::PurgeDateSet(_) | Event::ActsRedacted(_) | Event::JournalRepaired(_) => {}
        }
        Some(())
    }

    /// The thing with this id after `change`.
    pub(super) fn edit<T: Entity>(&self, id: Id<T>, change: impl FnOnce(&mut T)) -> Option<Change> {
        self.edit_at(self.find(id)?, change)
    }

    /// The thing at this position after `change`.
    pub(super) fn edit_at<T: Entity>(&self, slot: Slot<T>, change: impl FnOnce(&mut T)) -> Option<Change> {
        let mut thing = T::table(self.session()).get(slot)?.as_ref().clone();
        change(&mut thing);
        Some(made(thing, slot))
    }

    fn status(&self, status: Status) -> Change {
        Change::Head(Arc::new(Head { status, ..self.session().head.as_ref().clone() }))
    }

    /// The session with `item` running.
    fn running(&self, item: Option<Slot<Item>>) -> Change {
        let status = match self.session().head.status {
            Status::Live { opened_at, .. } => Status::Live { opened_at, item },
            status @ (Status::Planned | Status::Closed { .. } | Status::Signed { .. }) => status,
        };
        self.status(status)
    }

    fn item_of(&self, vote: Slot<Vote>) -> Option<Slot<Item>> {
        self.session().votes.get(vote).and_then(|vote| vote.item)
    }

    /// The speech that lasts, ended.
    fn end_speech(&self, at: Timestamp) -> Option<Change> {
        let slot = self.session().floor.speech?;
        let mut speech = self.session().speeches.get(slot)?.as_ref().clone();
        end(std::slice::from_mut(&mut speech.span), at);
        Some(Change::Speech(slot, Some(Arc::new(speech))))
    }

    fn vote_opened(&self, e: VoteOpened, at: Timestamp, changes: &mut Vec<Change>, reads: &mut Vec<Cell>) {
        let s = self.session();
        let item = e.item.and_then(|item| self.find(item));
        let on: Vec<_> = e.on.iter().filter_map(|proposal| self.find(*proposal)).collect();
        reads.extend(item.map(Cell::Item));
        reads.extend(on.iter().copied().map(Cell::Proposal));
        reads.extend(e.former.and_then(|former| self.find(former)).map(Cell::Vote));
        let mut entitled = s.present.clone();
        for excused in item.and_then(|item| s.items.get(item)).map_or(&[][..], |item| &item.excused) {
            entitled.remove(excused);
        }
        let contest = e.contest();
        let options = e.options.into_iter().map(|option| VoteOption { id: option.option, title: option.title });
        let vote = Vote {
            id: e.vote,
            item,
            title: e.title,
            on,
            options: options.collect(),
            contest,
            secrecy: e.secrecy,
            revote: e.revote,
            straw: e.straw,
            next: e.next.iter().filter_map(|proposal| self.find(*proposal)).collect(),
            former: e.former.and_then(|former| self.find(former)),
            simple_title: e.simple_title,
            key: e.key,
            revealed: None,
            electorate: e.electorate,
            entitled,
            excused: item.and_then(|item| s.items.get(item)).map(|item| item.excused.clone()).unwrap_or_default(),
            opened_at: at,
            ballots: imbl::OrdMap::new(),
            cards: imbl::OrdMap::new(),
            opened: Arc::default(),
            cast: 0,
            counts: std::collections::BTreeMap::new(),
            state: VoteState::Open,
        };
        changes.push(made(vote, s.votes.next()));
    }

    /// By name, by card, or by a card that is for one person.
    fn ballot_cast(&self, e: BallotCast, changes: &mut Vec<Change>, reads: &mut Vec<Cell>) -> Option<()> {
        let vote = self.find(e.vote)?;
        let v = self.session().votes.get(vote)?;
        let ballot = match &e.ballot {
            Some(ballot) => Some(Arc::new(ballot.counted(v.contest.method, &v.option_ids()).ok()?)),
            None => None,
        };
        let by_card = |card: TokenHash, ballot| Change::CardBallot(vote, card, Some(Arc::new(ballot)));
        match (e.voter, e.card, ballot, e.sealed) {
            (Some(voter), card, Some(ballot), _) => {
                changes.push(Change::Ballot(vote, self.find(voter)?, Some(ballot)));
                changes.extend(card.zip(e.receipt).map(|(card, receipt)| by_card(card, CardBallot::Named { receipt })));
            }
            (None, Some(card), Some(ballot), _) => {
                let receipt = e.receipt.unwrap_or_default();
                changes.push(by_card(card, CardBallot::Open { ballot, receipt }));
            }
            (None, Some(card), None, Some(sealed)) => changes.push(by_card(card, CardBallot::Sealed(sealed))),
            (_, _, None, _) | (None, None, Some(_), _) => return None,
        }
        reads.extend(e.card.map(|_| Cell::Cards));
        Some(())
    }

    /// A new outcome, and what it makes of its proposal.
    pub(super) fn outcome_made(
        &self,
        slot: Slot<Outcome>,
        made_by: OutcomeMade,
        vote: Option<Slot<Vote>>,
        item: Option<Slot<Item>>,
        changes: &mut Vec<Change>,
    ) {
        let proposal = made_by.proposal.and_then(|proposal| self.find(proposal));
        let result = made_by.result;
        let outcome = Outcome {
            id: made_by.outcome,
            proposal,
            vote,
            item,
            title: made_by.title,
            text: made_by.text,
            kind: made_by.kind,
            result,
            assignment: Assignment::Missing,
            measure: None,
        };
        changes.push(made(outcome, slot));
        let status = settled_by(result);
        if status != ProposalStatus::Open {
            changes.extend(proposal.and_then(|proposal| self.edit_at(proposal, |p| p.status = status)));
        }
    }
}

/// What an outcome makes of its proposal: what was merely taken note of can still be decided.
pub(super) fn settled_by(result: OutcomeResult) -> ProposalStatus {
    match result {
        OutcomeResult::Noted => ProposalStatus::Open,
        OutcomeResult::Accepted | OutcomeResult::Rejected | OutcomeResult::Postponed | OutcomeResult::Referred => {
            ProposalStatus::Settled { result }
        }
    }
}

/// What a proposal from a phone is once it is let through.
fn let_through(waiting: &Submission) -> Proposal {
    Proposal {
        id: waiting.id,
        item: waiting.item,
        title: waiting.title.clone(),
        text: waiting.text.clone(),
        earlier: Box::default(),
        proposed_by: None,
        channel: Channel::Phone,
        at: waiting.at,
        status: ProposalStatus::Open,
        cluster: None,
        split_from: None,
        // It has been counted when it came.
        device: None,
    }
}

fn made<T: Entity>(thing: T, slot: Slot<T>) -> Change {
    T::change(slot, Some(Arc::new(thing)))
}

fn planned(item: PlannedItem) -> Item {
    Item {
        id: item.item,
        title: item.title,
        kind: item.kind,
        method: item.method,
        minutes: item.minutes,
        minutes_before: item.minutes,
        protected: item.protected,
        public: item.public.unwrap_or(true),
        hint: item.hint,
        text: None,
        spans: Vec::new(),
        excused: Vec::new(),
    }
}

impl From<super::event::ParticipantRegistered> for Participant {
    fn from(e: super::event::ParticipantRegistered) -> Self {
        Self {
            id: e.participant,
            name: e.name,
            organisation: e.organisation,
            group: e.group,
            excused: false,
            may_vote: e.may_vote,
            weight: e.weight,
            presence: Vec::new(),
        }
    }
}
