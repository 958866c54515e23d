//! The checklist before the end: what is missing, and the way there.

use super::{Desk, Next, Seat};
use crate::{
    session::{Outcome, Slot},
    tui::list::List,
};

/// A line of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// Votes that are open.
    Votes,
    /// Outcomes with neither Handlungsfeld nor reason.
    Fields,
    /// Proposals that nothing has been decided about.
    Proposals,
    /// Outcomes that nobody has planned yet.
    Measures,
    /// Items that haven't begun.
    Items,
    /// Closing itself.
    Close,
}

impl Check {
    /// All of them, those first without which the session can't be closed.
    pub const ALL: [Self; 6] = [Self::Votes, Self::Fields, Self::Proposals, Self::Measures, Self::Items, Self::Close];
}

impl Seat {
    /// The chosen line.
    pub fn check(&self) -> Check {
        Check::ALL[self.lists.checks.chosen(Check::ALL.len()).unwrap_or(0)]
    }

    /// How much is missing.
    pub fn missing(&self, check: Check) -> usize {
        match check {
            Check::Votes => self.session().open_votes.len(),
            Check::Fields => self.session().sums.unassigned.len(),
            Check::Proposals => self.session().sums.undecided,
            Check::Measures => self.session().sums.unplanned.len(),
            Check::Items => self.session().on_agenda().filter(|(_, item)| item.spans.is_empty()).count(),
            Check::Close if self.session().may_act().is_err() => 1,
            Check::Close => self.missing(Check::Votes) + self.missing(Check::Fields),
        }
    }

    /// Chooses what has to be done first; closing itself where nothing has to.
    pub(super) fn choose_check(&mut self) {
        let needed = [Check::Votes, Check::Fields].into_iter().position(|check| self.missing(check) > 0);
        self.lists.checks = List::at(needed.unwrap_or(Check::ALL.len() - 1));
    }

    /// What Enter does on the chosen line: it leads to what is missing.
    pub(super) fn next_of_check(&self) -> Next {
        match (self.check(), self.missing(self.check())) {
            (Check::Votes, 1..) => Next::GoOnVoting,
            (Check::Fields, missing @ 1..) => Next::ShowUnassigned(missing),
            (Check::Proposals, 1..) => Next::ShowUndecided,
            (Check::Measures, 1..) => self.to_plan_first().map_or(Next::Nothing, Next::Plan),
            (Check::Items, 1..) => self.next_item_to_begin(),
            (Check::Close, 0) => Next::CloseSession,
            (Check::Votes | Check::Fields | Check::Proposals | Check::Measures | Check::Items | Check::Close, _) => {
                Next::Nothing
            }
        }
    }

    /// The first outcome that waits to be planned, where it may be.
    fn to_plan_first(&self) -> Option<Slot<Outcome>> {
        self.session().sums.unplanned.get_min().copied().filter(|slot| self.session().may_plan(*slot).is_ok())
    }

    /// Shows the first proposal that nothing has been decided about.
    pub(super) fn show_undecided(&mut self) {
        self.turn_to(Desk::Proposals);
        self.lists.proposals = List::default();
        self.choose_next_votable();
    }
}
