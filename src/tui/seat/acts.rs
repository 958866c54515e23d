//! What an act asks of the session, and whether it is offered: only where the rules would accept it.

use crossterm::event::{KeyCode, KeyEvent};

use super::{Check, Desk, Entry, Form, Line, Next, Purpose, Seat, Slips, Then, board::Side, slips};
use crate::{
    session::{
        BallotPaper, Item, Outcome, OutcomeKind, OutcomeResult, Proposal, Refusal, Slot, Vote,
        command::{
            Arrive, Assign, Cast, CloseSession, CloseVote, CountVotes, ExcuseFrom, Leave, Merge, OpenSession,
            RecordOutcome, Reveal, StartItem, Undo, Withdraw,
        },
    },
    t, text,
    tui::{
        app::{Context, Notice, Overlay, Weighty},
        choice::{Choice, Picked},
        keys::{InSession, Move, Place},
        list::List,
        message::Effect,
        theme::Role,
    },
    voting::YesNo,
};

impl Seat {
    /// Whether an act makes sense now: the session would accept it.
    pub fn offers(&self, action: InSession) -> bool {
        let session = self.session();
        let live = session.may_act().is_ok();
        let open = session.may_prepare().is_ok();
        let proposal = self.proposal().map(|(slot, _)| slot);
        let chosen_may_change = || proposal.is_some_and(|slot| session.may_change(slot).is_ok());
        match action {
            InSession::Next => self.enter_does_it(),
            InSession::Propose | InSession::Note | InSession::AddPerson => open,
            InSession::OpenVote | InSession::OneDot => live && session.open_votes.is_empty(),
            InSession::NextItem => self.upcoming().is_some_and(|(slot, _)| session.may_start(slot).is_ok()),
            InSession::Undo => session.undoable.is_some_and(|undoable| undoable.seq > 1),
            InSession::Redo => session.redoable.is_some(),
            InSession::AskToSpeak | InSession::PointOfOrder => live && !session.participants.is_empty(),
            InSession::FlashRound => open,
            InSession::Reread | InSession::Elsewhere => self.view.trouble.is_some() && !self.moving,
            InSession::ShowAgenda | InSession::ShowFrame => true,
            InSession::WriteRunsheet => true,
            InSession::MoreTime => live && self.running().is_some(),
            InSession::Relieve => live && self.relief().is_some(),
            InSession::Protect => open && self.item().is_some(),
            InSession::Add | InSession::Remove | InSession::Earlier | InSession::Later => {
                open && match self.desk {
                    Desk::Agenda => self.offers_on_agenda(action),
                    Desk::Frame => self.offers_in_frame(action),
                    Desk::People => action == InSession::Add,
                    Desk::Proposals | Desk::Board | Desk::Vote(_) | Desk::Outcomes | Desk::Speakers | Desk::Closing => {
                        false
                    }
                }
            }
            InSession::More | InSession::Less if self.desk == Desk::Agenda => {
                open && self.item().is_some() && self.offers_on_agenda(action)
            }
            InSession::Edit if self.desk == Desk::Agenda => open && self.item().is_some(),
            InSession::Edit if self.desk == Desk::People => open && self.person().is_some(),
            InSession::Edit if self.desk == Desk::Frame => open && self.offers_in_frame(action),
            InSession::Edit | InSession::Withdraw => chosen_may_change(),
            InSession::Agree => live && chosen_may_change(),
            InSession::Mark => proposal.is_some() && session.may_prepare().is_ok(),
            InSession::Merge => chosen_may_change() && self.marked.iter().any(|slot| Some(*slot) != proposal),
            InSession::Cluster => !self.marked.is_empty() || chosen_may_change(),
            InSession::Straw => live && session.open_votes.is_empty() && self.votable_is_chosen(),
            InSession::MarkAlike => !self.alike.found().is_empty(),
            InSession::Split => chosen_may_change(),
            InSession::CardLeft => open && self.column().is_some_and(|column| column > 0),
            InSession::CardRight => open && self.column().is_some(),
            InSession::ColumnLeft | InSession::ColumnRight => self.column().is_some(),
            InSession::RenameColumn => open && self.heading().is_some(),
            InSession::Presence => open && self.person().is_some(),
            InSession::Excuse => {
                let excused = |who| self.running().is_none_or(|(_, item)| item.excused.contains(&who));
                live && self.person().is_some_and(|(who, _)| !excused(who))
            }
            InSession::Digit | InSession::Erase => {
                if matches!(self.place(), Place::Count | Place::Slips) {
                    live
                } else if self.place() == Place::Ballots {
                    live && !self.ranking.is_empty()
                } else {
                    self.person().is_some() && open
                }
            }
            InSession::More | InSession::Less | InSession::CountedBy => {
                live && self.vote().is_some_and(|(_, vote)| vote.is_open())
            }
            InSession::VoidVote => live && self.vote().is_some(),
            InSession::OneByOne => {
                live && self.vote().is_some_and(|(_, vote)| vote.is_open() && slips::has_numbers(vote))
            }
            InSession::InvalidBallot => live && self.place() == Place::Slips,
            InSession::Abstain if self.place() == Place::Slips => live,
            InSession::FurtherRound => live && session.open_votes.is_empty() && self.further_round().is_some(),
            InSession::Yes | InSession::No | InSession::Abstain => {
                matches!(self.next(), Next::CallVoter(_) | Next::ReadBallot(_))
            }
            InSession::Rank => matches!(self.next(), Next::ReadBallot(_) | Next::TakeBallot(_)),
            InSession::SameRank => self.may_share_rank(),
            InSession::CloseVote => live && self.may_close_early(),
            InSession::Lot => live && self.lot_may_decide(),
            InSession::Assign | InSession::AssignFromList | InSession::AssignNone => live && self.outcome().is_some(),
            InSession::PlanMeasure => self.outcome().is_some_and(|(slot, _)| session.may_plan(slot).is_ok()),
            InSession::Room => true,
            InSession::Reveal => self.vote().is_some_and(|(_, vote)| vote.verdict().is_some() && !vote.revealed),
            InSession::GiveFloor => live && !session.floor.waiting.is_empty(),
            InSession::EndFloor => live && (!session.floor.waiting.is_empty() || session.speaker().is_some()),
            InSession::Back
            | InSession::Leave
            | InSession::Switch
            | InSession::Large
            | InSession::ShowProposals
            | InSession::ShowBoard
            | InSession::ShowPeople
            | InSession::ShowOutcomes
            | InSession::ShowSpeakers
            | InSession::ShowClosing => true,
        }
    }

    /// Does an act that is offered; `key` is the one that asked for it, where it was a key.
    pub fn act(&mut self, action: InSession, key: Option<KeyEvent>, cx: &mut Context<'_>) {
        match action {
            InSession::Next => self.step(cx),
            InSession::Propose => {
                let item = self.item().filter(|_| self.desk == Desk::Agenda);
                let purpose = item.map_or(Purpose::Proposals, |(slot, _)| Purpose::ProposalsFor(slot));
                *cx.overlay = Some(Entry::begin(purpose, "", &mut self.drafts));
            }
            InSession::Note => *cx.overlay = Some(Entry::begin(Purpose::Note, "", &mut self.drafts)),
            InSession::AddPerson => {
                if !self.session().is_live() {
                    self.turn_to(Desk::People);
                }
                *cx.overlay = Some(Entry::begin(Purpose::People, "", &mut self.drafts));
            }
            InSession::OpenVote => self.prepare_vote(cx),
            InSession::NextItem => {
                if let Some((_, item)) = self.upcoming() {
                    let item = item.id;
                    self.send(StartItem { item }, Then::Nothing, cx);
                }
            }
            InSession::Undo => {
                if let Some(undoable) = self.session().undoable {
                    let act = text::act_on(cx.lang, self.session(), undoable);
                    let said = t!(cx.lang, "notice-undone", act = act);
                    self.send(Undo { seq: Some(undoable.seq) }, Then::Say(said), cx);
                }
            }
            InSession::Redo => {
                if let Some(redoable) = self.session().redoable {
                    self.send(Undo { seq: Some(redoable.seq) }, Then::SayRedone(redoable), cx);
                }
            }
            InSession::AskToSpeak | InSession::PointOfOrder => {
                let choice = Choice::speaker(self.session(), cx.lang, action == InSession::PointOfOrder);
                *cx.overlay = Some(Overlay::Choice(choice));
            }
            InSession::OneDot => self.ask_one_dot(cx),
            InSession::FlashRound => *cx.overlay = Some(Entry::begin(Purpose::FlashRound, "", &mut self.drafts)),
            InSession::Reread => cx.effects.push(Effect::Recover),
            InSession::Elsewhere => self.ask_elsewhere(cx),
            InSession::WriteRunsheet => cx.effects.push(Effect::WriteRunsheet),
            InSession::ShowAgenda => self.turn_to(Desk::Agenda),
            InSession::ShowFrame => self.turn_to(Desk::Frame),
            InSession::MoreTime => self.more_time(cx),
            InSession::Relieve => self.take_relief(cx),
            InSession::Protect => self.toggle_protection(cx),
            InSession::Add => self.add_to_desk(cx),
            InSession::Remove => self.remove_chosen(cx),
            InSession::Earlier => self.move_chosen(false, cx),
            InSession::Later => self.move_chosen(true, cx),
            InSession::Room => *cx.overlay = Some(Overlay::Room),
            InSession::Reveal => {
                if let Some((_, vote)) = self.vote() {
                    let reveal = Reveal { vote: vote.id };
                    self.send(reveal, Then::Say(t!(cx.lang, "notice-revealed")), cx);
                }
            }
            InSession::ShowProposals => self.turn_to(Desk::Proposals),
            InSession::ShowBoard => self.turn_to(Desk::Board),
            InSession::ShowPeople => self.turn_to(Desk::People),
            InSession::ShowOutcomes => self.show_outcomes(),
            InSession::ShowSpeakers => self.turn_to(Desk::Speakers),
            InSession::ShowClosing => self.turn_to(Desk::Closing),
            InSession::Switch => self.turn_to(self.next_desk()),
            InSession::Back if self.number > 0 => self.number = 0,
            InSession::Back if self.place() == Place::Slips => self.switch_slips(),
            InSession::Back if self.marked.is_empty() && self.desk == self.usual_desk() => self.queue = None,
            InSession::Back => {
                self.marked.clear();
                self.turn_to(self.usual_desk());
            }
            InSession::Leave if self.unsaved() + self.begun() > 0 => {
                *cx.overlay = Some(Overlay::Confirm(Weighty::LeaveUnsaved))
            }
            InSession::Leave => cx.effects.push(Effect::Leave),
            InSession::Large => *cx.overlay = Some(Overlay::Large),
            InSession::Edit if !matches!(self.desk, Desk::Proposals | Desk::Board) => self.edit_chosen(cx),
            InSession::Edit => {
                if let Some((slot, proposal)) = self.proposal() {
                    let text = proposal.text.as_deref().map(|text| format!("\n{text}")).unwrap_or_default();
                    let wording = format!("{}{text}", proposal.title);
                    *cx.overlay = Some(Entry::begin(Purpose::Wording(slot), &wording, &mut self.drafts));
                }
            }
            InSession::Withdraw => {
                if let Some((_, proposal)) = self.proposal() {
                    let proposal = proposal.id;
                    self.send(Withdraw { proposal }, Then::Nothing, cx);
                }
            }
            InSession::Mark => {
                if let Some((slot, _)) = self.proposal() {
                    if !self.marked.remove(&slot) {
                        self.marked.insert(slot);
                    }
                    self.walk(Move::Down);
                }
            }
            InSession::Merge => self.merge(cx),
            InSession::Cluster => {
                let slots = self.marked_or_chosen();
                *cx.overlay = Some(Entry::begin(Purpose::Heading(slots), "", &mut self.drafts));
            }
            InSession::Agree => {
                if let Some((_, proposal)) = self.proposal() {
                    let outcome = RecordOutcome {
                        outcome: None,
                        proposal: Some(proposal.id),
                        item: None,
                        title: proposal.title.to_string(),
                        text: proposal.text.as_deref().map(str::to_owned),
                        kind: OutcomeKind::Recommendation,
                        result: OutcomeResult::Accepted,
                    };
                    self.send(outcome, Then::Nothing, cx);
                }
            }
            InSession::Straw => self.ask_for_opinions(cx),
            InSession::MarkAlike => self.mark_alike(),
            InSession::Split => {
                if let Some((slot, proposal)) = self.proposal() {
                    let title = proposal.title.clone();
                    *cx.overlay = Some(Entry::begin(Purpose::Split(slot), &title, &mut self.drafts));
                }
            }
            InSession::CardLeft => self.move_cards(Side::Left, cx),
            InSession::CardRight => self.move_cards(Side::Right, cx),
            InSession::ColumnLeft => self.walk_to(Side::Left),
            InSession::ColumnRight => self.walk_to(Side::Right),
            InSession::RenameColumn => {
                if let Some(name) = self.heading() {
                    *cx.overlay = Some(Entry::begin(Purpose::Rename(name.clone()), &name, &mut self.drafts));
                }
            }
            InSession::Presence => self.toggle_presence(cx),
            InSession::Excuse => {
                if let (Some((_, person)), Some((_, item))) = (self.person(), self.running()) {
                    let excuse = ExcuseFrom { participant: person.id, item: Some(item.id), vote: None };
                    self.send(excuse, Then::Nothing, cx);
                }
            }
            InSession::Digit => self.digit(digit_of(key)),
            InSession::Erase if self.place() == Place::Slips => self.erase_in_slip(),
            InSession::OneByOne => self.switch_slips(),
            InSession::InvalidBallot => self.take_blank_slip(Line::Invalid, cx),
            InSession::FurtherRound => *cx.overlay = self.further_round().map(Overlay::Terms),
            InSession::Erase if self.place() == Place::Count => self.tally.erase(),
            InSession::Erase if self.place() == Place::Ballots => self.ranking.erase(),
            InSession::Erase => self.number /= 10,
            InSession::More | InSession::Less if self.desk == Desk::Agenda => {
                self.step_minutes(action == InSession::More, cx);
            }
            InSession::More => self.tally.more(),
            InSession::Less => self.tally.less(),
            InSession::CountedBy => self.tally.switch(),
            InSession::VoidVote => {
                if let Some((slot, _)) = self.vote() {
                    *cx.overlay = Some(Entry::begin(Purpose::VoidReason(slot), "", &mut self.drafts));
                }
            }
            InSession::Yes => self.cast(YesNo::Yes, cx),
            InSession::No => self.cast(YesNo::No, cx),
            InSession::Abstain if self.place() == Place::Slips => self.take_blank_slip(Line::Abstain, cx),
            InSession::Abstain if self.place() == Place::Ballots => self.take_ballot(cx),
            InSession::Abstain => self.cast(YesNo::Abstain, cx),
            InSession::Rank => self.rank(key),
            InSession::SameRank => self.ranking.share_rank(),
            InSession::CloseVote => self.close_vote(cx),
            InSession::Lot => self.ask_for_lot(cx),
            InSession::Assign => {
                if let (Some((slot, _)), Some(digit)) = (self.outcome(), digit_of(key)) {
                    self.assign(slot, digit as usize - 1, &[], cx);
                }
            }
            InSession::AssignFromList => {
                if let Some((slot, _)) = self.outcome() {
                    *cx.overlay =
                        Some(Overlay::Choice(Choice::field(self.session(), cx.lang, slot, self.suggestion(slot))));
                }
            }
            InSession::AssignNone => {
                if let Some((slot, _)) = self.outcome() {
                    *cx.overlay = Some(Entry::begin(Purpose::NoField(slot), "", &mut self.drafts));
                }
            }
            InSession::PlanMeasure => {
                if let Some((slot, _)) = self.outcome() {
                    let form = self.forms.remove(&slot);
                    let form = form.unwrap_or_else(|| Form::of(self.session(), cx.lang, slot));
                    *cx.overlay = Some(Overlay::Form(form));
                }
            }
            InSession::GiveFloor => self.give_floor(cx),
            InSession::EndFloor => self.end_floor(cx),
        }
    }

    /// Does the next sensible step.
    fn step(&mut self, cx: &mut Context<'_>) {
        match self.next() {
            Next::OpenSession => self.send(OpenSession {}, Then::Nothing, cx),
            Next::StartItem(slot) => {
                if let Some(item) = self.session().items.get(slot).map(|item| item.id) {
                    self.send(StartItem { item }, Then::Nothing, cx);
                }
            }
            Next::Propose => self.act(InSession::Propose, None, cx),
            Next::OpenVote => self.prepare_vote(cx),
            Next::GoOnVoting => {
                if let Some(vote) = self.session().open_votes.iter().next().copied() {
                    self.turn_to(Desk::Vote(vote));
                }
            }
            Next::CountBallots(line) => self.tally.at = line,
            Next::SaveCount => self.save_count(cx),
            Next::WeighAll(_) => self.weigh_all(cx),
            Next::Plan(slot) => {
                self.choose_outcome(slot);
                self.act(InSession::PlanMeasure, None, cx);
            }
            Next::TakeBallot(_) => self.take_ballot(cx),
            Next::TakeSlip => self.take_slip(cx),
            Next::VoteOnQueued(..) => self.vote_on_next(cx),
            Next::MissingBallot => self.choose_next_voter(),
            Next::DrawLot => self.ask_for_lot(cx),
            Next::Reveal => self.act(InSession::Reveal, None, cx),
            Next::CloseVote => self.close_vote(cx),
            Next::ShowUnassigned(_) => self.show_outcomes(),
            Next::ShowUndecided => self.show_undecided(),
            Next::AskOneDot => self.ask_one_dot(cx),
            Next::FlashRound => self.act(InSession::FlashRound, None, cx),
            Next::GiveFloor => self.act(InSession::GiveFloor, None, cx),
            Next::Presence => {
                self.toggle_presence(cx);
                self.number = 0;
            }
            Next::ShowProposals => {
                self.turn_to(Desk::Proposals);
                self.choose_next_votable();
            }
            Next::CloseSession => *cx.overlay = Some(Overlay::Confirm(Weighty::CloseSession)),
            Next::Count | Next::FillSlip | Next::CallVoter(_) | Next::ReadBallot(_) | Next::Assign | Next::Nothing => {}
        }
    }

    /// Does what was asked about and confirmed.
    pub fn confirmed(&mut self, weighty: Weighty, cx: &mut Context<'_>) {
        match weighty {
            Weighty::CloseSession => self.send(CloseSession {}, Then::Nothing, cx),
            Weighty::LeaveUnsaved => cx.effects.push(Effect::Leave),
            Weighty::QuitUnsaved => cx.effects.push(Effect::Quit),
        }
    }

    /// Takes what was chosen from a list.
    pub fn picked(&mut self, picked: Picked, cx: &mut Context<'_>) {
        match picked {
            // The app does acts, as it does those of keys, and reads which further fields are marked.
            Picked::Act(..) | Picked::Field(..) => {}
            Picked::Speaker { who, point_of_order } => self.ask_to_speak(who, point_of_order, cx),
        }
    }

    /// Takes a text that was written.
    pub fn entered(&mut self, entry: Entry, cx: &mut Context<'_>) {
        self.take_entry(entry, cx);
    }

    /// Plans a measure as the form says.
    pub fn plan(&mut self, mut form: Form, cx: &mut Context<'_>) {
        let Some(outcome) = self.session().outcomes.get(form.outcome) else { return };
        match form.command(cx.lang, outcome.id, outcome.measure.as_deref()) {
            Ok(plan) => self.send(plan, Then::GiveBackForm(form), cx),
            Err(detail) => {
                let what = t!(cx.lang, "wrong-type-number");
                cx.warn(t!(cx.lang, "fault-at", path = detail.label(cx.lang), what = what));
                form.at = form.lines.iter().position(|(other, _)| *other == detail).unwrap_or(0);
                *cx.overlay = Some(Overlay::Form(form));
            }
        }
    }

    pub(super) fn marked_or_chosen(&self) -> Vec<Slot<Proposal>> {
        if self.marked.is_empty() {
            self.proposal().map(|(slot, _)| slot).into_iter().collect()
        } else {
            self.marked.iter().copied().collect()
        }
    }

    fn merge(&mut self, cx: &mut Context<'_>) {
        let Some((into, kept)) = self.proposal() else { return };
        let into_id = kept.id;
        let others = self.marked.iter().filter(|slot| **slot != into);
        let from: Vec<_> = others.filter_map(|slot| self.proposal_id(*slot)).collect();
        self.send(Merge { into: into_id, from }, Then::Unmark, cx);
    }

    pub(super) fn save_count(&mut self, cx: &mut Context<'_>) {
        let Some((_, vote)) = self.vote() else { return };
        if self.tally.is_saved(vote) {
            // What was counted the other way is looked at before it is saved.
            self.slips = Slips::default();
            return self.tally.switch();
        }
        let count = self.tally.count(vote);
        let mut counts: std::collections::BTreeMap<_, _> =
            vote.counted_names().into_iter().zip(count.options).collect();
        counts.insert("abstain".into(), count.abstain);
        counts.insert("invalid".into(), count.invalid);
        let ballots = (count.ballots > 0).then_some(count.ballots);
        let asked = CountVotes { vote: vote.id, channel: self.tally.by, counts, ballots };
        self.send(asked, Then::Nothing, cx);
        self.tally.sent();
    }

    fn close_vote(&mut self, cx: &mut Context<'_>) {
        if let Some((_, vote)) = self.vote() {
            let vote = vote.id;
            self.send(CloseVote { vote, kind: None, lot: Vec::new() }, Then::Nothing, cx);
        }
    }

    fn cast(&mut self, word: YesNo, cx: &mut Context<'_>) {
        let (Some((_, vote)), Some((_, voter))) = (self.vote(), self.voter()) else { return };
        let cast = Cast { vote: vote.id, voter: Some(voter.id), token: None, ballot: BallotPaper::Word(word) };
        self.send(cast, Then::Nothing, cx);
        self.choose_next_voter();
    }

    /// The next one who hasn't voted, once round.
    pub(super) fn choose_next_voter(&mut self) {
        let voters = &self.lists.voters_shown;
        let Some(at) = self.lists.voters.chosen(voters.len()) else { return };
        let has_voted = |slot| self.vote().is_some_and(|(_, vote)| vote.ballots.contains_key(slot));
        let next = (at + 1..voters.len()).chain(0..at).find(|next| !has_voted(&voters[*next]));
        if let Some(next) = next {
            self.lists.voters = List::at(next);
        }
    }

    /// Puts an outcome into a field, and into further ones.
    pub fn assign(&mut self, outcome_slot: Slot<Outcome>, field: usize, also: &[usize], cx: &mut Context<'_>) {
        let code = |field: usize| self.session().concept.fields.get(field).map(|field| field.code.to_string());
        let also = also.iter().copied().filter_map(code).collect();
        let Some(code) = code(field) else {
            let refusal = Refusal::UnknownField { code: (field + 1).to_string() };
            *cx.notice = Some(Notice { text: text::refusal(cx.lang, &refusal), role: Role::Bad });
            return;
        };
        if let Some(outcome) = self.session().outcomes.get(outcome_slot).map(|outcome| outcome.id) {
            let assign = Assign { outcome, handlungsfeld: Some(code), also, reason: None };
            self.send(assign, Then::Nothing, cx);
        }
        if self.desk == Desk::Outcomes {
            let unassigned = &self.session().sums.unassigned;
            let others = unassigned.range(outcome_slot..).chain(unassigned);
            let next = others.into_iter().copied().find(|slot| *slot != outcome_slot);
            self.choose_outcome(next.unwrap_or(outcome_slot));
        }
    }

    fn toggle_presence(&mut self, cx: &mut Context<'_>) {
        let Some((_, person)) = self.person() else { return };
        let (participant, present) = (person.id, person.is_present());
        if present {
            self.send(Leave { participant }, Then::Nothing, cx);
        } else {
            self.send(Arrive { participant }, Then::Nothing, cx);
        }
    }

    /// A digit: of a count, or of a person's number.
    fn digit(&mut self, digit: Option<u64>) {
        let Some(digit) = digit else { return };
        if self.place() == Place::Count {
            return self.tally.digit(digit);
        }
        if self.place() == Place::Slips {
            return self.type_in_slip(digit as u32);
        }
        let number = self.number.saturating_mul(10).saturating_add(digit as u32);
        self.number = if number as usize > self.session().participants.len() { digit as u32 } else { number };
        let found = self.session().sums.people.binary_search_by_key(&self.number, |slot| slot.number());
        if let Ok(at) = found {
            self.lists.people = List::at(at);
        }
    }

    /// The outcomes, the first that needs a Handlungsfeld chosen.
    fn show_outcomes(&mut self) {
        self.turn_to(Desk::Outcomes);
        if let Some(slot) = self.session().sums.unassigned.get_min().copied() {
            self.choose_outcome(slot);
        }
    }

    fn choose_outcome(&mut self, outcome: Slot<Outcome>) {
        if let Some(at) = self.place_of_outcome(outcome) {
            self.lists.outcomes = List::at(at);
        }
    }

    /// The next proposal that can be voted on, from the chosen one on.
    pub(super) fn choose_next_votable(&mut self) {
        let rows = &self.lists.shown;
        let Some(at) = self.lists.proposals.chosen(rows.len()) else { return };
        let votable = |row: &usize| self.session().may_decide_on(rows[*row]).is_ok();
        if let Some(next) = (at..rows.len()).chain(0..at).find(votable) {
            self.lists.proposals = List::at(next);
        }
    }

    /// The desks that are of use now, in the order in which they are named.
    pub fn desks(&self) -> &'static [(Desk, InSession)] {
        if self.session().may_open().is_ok() {
            &[
                (Desk::Agenda, InSession::ShowAgenda),
                (Desk::People, InSession::ShowPeople),
                (Desk::Proposals, InSession::ShowProposals),
                (Desk::Frame, InSession::ShowFrame),
            ]
        } else {
            &[
                (Desk::Proposals, InSession::ShowProposals),
                (Desk::Board, InSession::ShowBoard),
                (Desk::People, InSession::ShowPeople),
                (Desk::Outcomes, InSession::ShowOutcomes),
                (Desk::Speakers, InSession::ShowSpeakers),
                (Desk::Closing, InSession::ShowClosing),
            ]
        }
    }

    fn next_desk(&self) -> Desk {
        let desks = self.desks();
        let at = desks.iter().position(|(desk, _)| *desk == self.desk);
        desks[at.map_or(0, |at| (at + 1) % desks.len())].0
    }

    /// A step in the list on the desk; in a count, from number to number.
    pub fn walk(&mut self, step: Move) {
        self.number = 0;
        match self.desk {
            Desk::Agenda => self.walk_agenda(step),
            Desk::Frame => self.walk_frame(step),
            Desk::Proposals => self.lists.proposals.step(step, self.lists.shown.len()),
            Desk::Board => self.walk_in_column(step),
            Desk::People => self.lists.people.step(step, self.view.session.sums.people.len()),
            Desk::Outcomes => self.lists.outcomes.step(step, self.lists.outcomes_shown.len()),
            Desk::Speakers => {
                let waiting = self.lists.speakers_shown.len();
                self.lists.speakers.step(step, waiting);
            }
            Desk::Vote(_) => self.walk_in_vote(step),
            Desk::Closing => self.lists.checks.step(step, Check::ALL.len()),
        }
    }

    /// Chooses the row at this place of the list on the desk; gives back whether it was the chosen one already.
    pub fn choose_row(&mut self, row: usize) -> bool {
        self.number = 0;
        let was = self.chosen_row() == Some(row);
        let list = match (self.desk, self.place()) {
            (Desk::Agenda, _) => {
                self.lists.item = self.session().agenda.get(row).copied();
                return was;
            }
            (Desk::Vote(_), Place::Slips) => {
                self.slips.at = row;
                return was;
            }
            (Desk::Vote(_), Place::RollCall | Place::Ballots) => &mut self.lists.voters,
            (Desk::Vote(_), _) => {
                self.tally.at = row;
                return was;
            }
            (Desk::Frame, _) => &mut self.lists.frame,
            (Desk::Proposals | Desk::Board, _) => &mut self.lists.proposals,
            (Desk::People, _) => &mut self.lists.people,
            (Desk::Outcomes, _) => &mut self.lists.outcomes,
            (Desk::Speakers, _) => &mut self.lists.speakers,
            (Desk::Closing, _) => &mut self.lists.checks,
        };
        *list = List::at(row);
        was
    }

    /// The chosen row of the list on the desk.
    fn chosen_row(&self) -> Option<usize> {
        let lists = &self.lists;
        match (self.desk, self.place()) {
            (Desk::Agenda, _) => self.session().agenda_number(self.item()?.0)?.checked_sub(1),
            (Desk::Frame, _) => Some(self.frame_row()),
            (Desk::Proposals | Desk::Board, _) => lists.proposals.chosen(lists.shown.len()),
            (Desk::People, _) => lists.people.chosen(self.session().sums.people.len()),
            (Desk::Outcomes, _) => lists.outcomes.chosen(lists.outcomes_shown.len()),
            (Desk::Speakers, _) => lists.speakers.chosen(lists.speakers_shown.len()),
            (Desk::Closing, _) => lists.checks.chosen(Check::ALL.len()),
            (Desk::Vote(_), Place::Slips) => Some(self.slips.at),
            (Desk::Vote(_), Place::RollCall | Place::Ballots) => lists.voters.chosen(lists.voters_shown.len()),
            (Desk::Vote(_), _) => Some(self.tally.at),
        }
    }

    /// What a second click on the chosen row does; nothing where it would count or decide something.
    pub fn act_of_row(&self) -> Option<InSession> {
        match self.desk {
            Desk::Agenda | Desk::Frame | Desk::Proposals | Desk::Board | Desk::People => Some(InSession::Edit),
            Desk::Outcomes if self.plans() => Some(InSession::PlanMeasure),
            Desk::Outcomes => Some(InSession::AssignFromList),
            Desk::Speakers => Some(InSession::GiveFloor),
            Desk::Closing => Some(InSession::Next),
            Desk::Vote(_) => None,
        }
    }

    /// Shows an agenda item on its desk.
    pub fn show_item(&mut self, item: Slot<Item>) {
        self.lists.item = Some(item);
        self.turn_to(Desk::Agenda);
    }

    fn walk_in_vote(&mut self, step: Move) {
        if self.place() == Place::Slips {
            return self.walk_in_slip(step);
        }
        if matches!(self.place(), Place::RollCall | Place::Ballots) {
            return self.lists.voters.step(step, self.lists.voters_shown.len());
        }
        let Some(lines) = self.vote().map(|(_, vote)| self.tally.lines(vote).len()) else { return };
        let mut list = List::at(self.tally.at);
        list.step(step, lines);
        self.tally.at = list.chosen(lines).unwrap_or(0);
    }

    /// How a person voted in the vote on the desk.
    pub fn ballot_of(&self, vote: &Vote, who: Slot<crate::session::Participant>) -> Option<YesNo> {
        match vote.ballots.get(&who).map(AsRef::as_ref) {
            Some(crate::voting::Ballot::YesNo(word)) => Some(*word),
            Some(_) | None => None,
        }
    }
}

/// The digit on a key.
fn digit_of(key: Option<KeyEvent>) -> Option<u64> {
    match key?.code {
        KeyCode::Char(c) => c.to_digit(10).map(u64::from),
        _ => None,
    }
}
