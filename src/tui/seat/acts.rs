//! What an act does: each key's one, and the next sensible step. Whether it is offered is in `offers`; what belongs to one
//! desk is in that desk's file.

use crossterm::event::{KeyCode, KeyEvent};

use super::{Desk, Entry, Line, Next, Purpose, Seat, Then, board::Side};
use crate::{
    session::command::{CloseSession, OpenSession, Reveal, StartItem, Undo},
    t, text,
    tui::{
        app::{Context, Overlay, Weighty},
        choice::{Choice, Picked},
        keys::{InSession, Move, Place},
        message::Effect,
        sheet::About,
    },
    voting::YesNo,
};

impl Seat {
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
            InSession::AskQuestion => self.ask_question(cx),
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
            InSession::NextSteps => self.ask_for_steps(cx),
            InSession::Add => self.add_to_desk(cx),
            InSession::Remove => self.remove_chosen(cx),
            InSession::Earlier if self.place() == Place::Verdict => self.turn_to_vote(Side::Left),
            InSession::Later if self.place() == Place::Verdict => self.turn_to_vote(Side::Right),
            InSession::Earlier => self.move_chosen(false, cx),
            InSession::Later => self.move_chosen(true, cx),
            InSession::Room => self.show_door(cx),
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
            InSession::ShowVote => self.show_vote(),
            InSession::ShowSpeakers => self.turn_to(Desk::Speakers),
            InSession::ShowClosing => self.turn_to(Desk::Closing),
            InSession::Switch => self.turn_to(self.next_desk()),
            InSession::Back if self.number > 0 => self.number = 0,
            InSession::Back if self.place() == Place::Slips => self.switch_slips(),
            InSession::Back if self.marked.is_empty() && self.desk == self.usual_desk() => self.end_queue(),
            InSession::Back => {
                self.marked.clear();
                self.turn_to(self.usual_desk());
            }
            InSession::Leave if self.would_lose() => {
                *cx.overlay = Some(Overlay::Confirm(Weighty::LeaveUnsaved));
            }
            InSession::Leave => cx.effects.push(Effect::Leave),
            InSession::Large => *cx.overlay = Some(Overlay::Large),
            InSession::Edit if !matches!(self.desk, Desk::Proposals | Desk::Board) => self.edit_chosen(cx),
            InSession::Edit => self.edit_wording(cx),
            InSession::Withdraw => self.withdraw(cx),
            InSession::Mark => self.mark(),
            InSession::Merge => self.merge(cx),
            InSession::Cluster => {
                let slots = self.marked_or_chosen();
                *cx.overlay = Some(Entry::begin(Purpose::Heading(slots), "", &mut self.drafts));
            }
            InSession::Agree => self.agree(cx),
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
            InSession::ColumnLeft if self.place() == Place::Counters => self.walk_in_vote(Move::Up),
            InSession::ColumnRight if self.place() == Place::Counters => self.walk_in_vote(Move::Down),
            InSession::ColumnLeft => self.walk_to(Side::Left),
            InSession::ColumnRight => self.walk_to(Side::Right),
            InSession::RenameColumn => {
                if let Some(name) = self.heading() {
                    *cx.overlay = Some(Entry::begin(Purpose::Rename(name.clone()), &name, &mut self.drafts));
                }
            }
            InSession::Presence => self.toggle_presence(cx),
            InSession::Excuse => self.excuse(cx),
            InSession::Apologies => self.toggle_apologies(cx),
            InSession::ReplaceCard => self.replace_card(cx),
            InSession::Digit => self.digit(digit_of(key)),
            InSession::Erase if self.place() == Place::Slips => self.erase_in_slip(),
            InSession::OneByOne => self.switch_slips(),
            InSession::InvalidBallot => self.take_blank_slip(Line::Invalid, cx),
            InSession::FurtherRound => *cx.overlay = self.further_round().map(Overlay::Terms),
            InSession::Erase if matches!(self.place(), Place::Count | Place::Counters) => self.tally.erase(),
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
                if let Some((slot, outcome)) = self.outcome() {
                    let procedure = self.may_be_procedure(outcome);
                    let reason = procedure.then(|| t!(self.session().head.language, "reason-procedure"));
                    let reason = reason.unwrap_or_default();
                    *cx.overlay = Some(Entry::begin(Purpose::NoField(slot), &reason, &mut self.drafts));
                }
            }
            InSession::PlanMeasure => {
                if let Some((slot, _)) = self.outcome() {
                    self.show_sheet(About::Measure(slot), cx);
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
            Next::MissingOnSlip => self.slips.choose_missing(),
            Next::VoteOnQueued(..) => self.vote_on_next(cx),
            Next::MissingBallot => self.choose_next_voter(),
            Next::DrawLot => self.ask_for_lot(cx),
            Next::Reveal => self.act(InSession::Reveal, None, cx),
            Next::CloseVote => self.end_vote(cx),
            Next::ShowUnassigned(_) => self.show_outcomes(),
            Next::ShowUndecided => self.show_undecided(),
            Next::AskOneDot => self.ask_one_dot(cx),
            Next::FlashRound => self.act(InSession::FlashRound, None, cx),
            Next::GiveFloor => self.act(InSession::GiveFloor, None, cx),
            Next::Presence(_) => {
                self.toggle_presence(cx);
                self.number = 0;
            }
            Next::ShowProposals => {
                self.turn_to(Desk::Proposals);
                self.choose_next_votable();
            }
            Next::CloseSession => *cx.overlay = Some(Overlay::Confirm(Weighty::CloseSession)),
            Next::Minutes if self.would_lose() => {
                *cx.overlay = Some(Overlay::Confirm(Weighty::MinutesUnsaved));
            }
            Next::Minutes => cx.effects.push(Effect::ReviewLed),
            Next::Count
            | Next::MendCount
            | Next::FillSlip
            | Next::CallVoter(_)
            | Next::ReadBallot(_)
            | Next::Assign
            | Next::NobodyOfNumber
            | Next::Nothing => {}
        }
    }

    /// Whether leaving the session loses something: what is not saved, what was begun, or the open room.
    fn would_lose(&self) -> bool {
        self.unsaved() + self.begun() > 0 || self.room_url().is_some()
    }

    /// Does what was asked about and confirmed.
    pub fn confirmed(&mut self, weighty: Weighty, cx: &mut Context<'_>) {
        match weighty {
            Weighty::CloseVote => self.close_vote(cx),
            Weighty::CloseSession => self.send(CloseSession {}, Then::Nothing, cx),
            Weighty::LeaveUnsaved => cx.effects.push(Effect::Leave),
            Weighty::MinutesUnsaved => cx.effects.push(Effect::ReviewLed),
            Weighty::QuitUnsaved => cx.effects.push(Effect::Quit),
        }
    }

    /// Takes what was chosen from a list.
    pub fn picked(&mut self, picked: Picked, cx: &mut Context<'_>) {
        match picked {
            // The app does acts, as it does those of keys, and reads which further fields are marked.
            Picked::Act(..) | Picked::Field(..) => {}
            Picked::NextStep(at) => self.take_step(at, cx),
            Picked::Speaker { who, point_of_order } => self.ask_to_speak(who, point_of_order, cx),
        }
    }

    /// Takes a text that was written.
    pub fn entered(&mut self, entry: Entry, cx: &mut Context<'_>) {
        self.take_entry(entry, cx);
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
}

/// The digit on a key.
fn digit_of(key: Option<KeyEvent>) -> Option<u64> {
    match key?.code {
        KeyCode::Char(c) => c.to_digit(10).map(u64::from),
        _ => None,
    }
}
