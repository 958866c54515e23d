//! Which acts are offered: only those that the rules would accept now, because they are asked.

use super::{Desk, Next, Seat, board::Side, slips};
use crate::tui::keys::{InSession, Place};

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
            InSession::OpenVote | InSession::AskQuestion | InSession::OneDot => live && session.open_votes.is_empty(),
            InSession::NextItem => self.upcoming().is_some_and(|(slot, _)| session.may_start(slot).is_ok()),
            InSession::Undo => session.undoable.is_some_and(|undoable| undoable.seq > 1),
            InSession::Redo => session.redoable.is_some(),
            InSession::AskToSpeak | InSession::PointOfOrder => live && !session.participants.is_empty(),
            InSession::FlashRound => open,
            InSession::Reread => self.view.trouble.is_some() && !self.moving,
            InSession::Elsewhere => {
                // Where only the log can't be written, what phones send meanwhile would stay behind.
                let log = self.view.log_trouble.is_some() && self.room_url().is_none();
                (self.view.trouble.is_some() || log) && !self.moving
            }
            InSession::ShowAgenda | InSession::ShowFrame | InSession::WriteRunsheet | InSession::Room => true,
            InSession::MoreTime => live && self.running().is_some(),
            InSession::Relieve => live && self.relief().is_some(),
            InSession::NextSteps => open,
            InSession::Protect => open && self.item().is_some(),
            InSession::Earlier | InSession::Later if self.place() == Place::Verdict => {
                let side = if action == InSession::Earlier { Side::Left } else { Side::Right };
                self.vote_beside(side).is_some()
            }
            InSession::ShowVote => self.desk_of(Place::Verdict).is_some(),
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
            InSession::ColumnLeft | InSession::ColumnRight => {
                self.column().is_some() || live && self.place() == Place::Counters
            }
            InSession::RenameColumn => open && self.heading().is_some(),
            InSession::Presence | InSession::Apologies => open && self.person().is_some(),
            InSession::ReplaceCard => {
                let has_card = self.person().is_some_and(|(who, _)| session.has_named_card(who));
                open && has_card && self.room_url().is_some()
            }
            InSession::Excuse => {
                let excused = |who| self.running().is_none_or(|(_, item)| item.excused.contains(&who));
                live && self.person().is_some_and(|(who, _)| !excused(who))
            }
            InSession::Digit | InSession::Erase => {
                if matches!(self.place(), Place::Count | Place::Counters | Place::Slips) {
                    live
                } else if self.place() == Place::Ballots {
                    live && !self.ranking.is_empty()
                } else {
                    !session.sums.people.is_empty() && open
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
}
