//! Proposals like the one that is being written or looked at, found again only where something has changed.

use super::{Desk, Seat, author};
use crate::{
    likeness::{Alike, Index},
    session::{Proposal, Session, Slot},
    tui::app::Overlay,
};

/// How many are pointed at while one writes.
const HINTS: usize = 2;
/// How many are marked in the list.
const MARKED: usize = 8;
/// With more proposals than this nobody waits for hints.
const SEARCHED_MAX: usize = 10_000;

/// What is like what.
#[derive(Debug, Default)]
pub(super) struct Likes {
    index: Index<Slot<Proposal>>,
    /// How many of the changes to proposals the index has followed.
    followed: usize,
    /// The record up to which was looked.
    records: u64,
    about: Option<About>,
    found: Vec<Alike<Slot<Proposal>>>,
}

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
enum About {
    Written(String),
    Chosen(Slot<Proposal>),
}

impl Likes {
    /// The text that is written or looked at.
    pub(super) fn about(&self, session: &Session) -> Option<String> {
        match self.about.as_ref()? {
            About::Written(line) => Some(line.trim().to_owned()),
            About::Chosen(slot) => session.proposals.get(*slot).map(|proposal| proposal.title.to_string()),
        }
    }

    /// What was found, the likest first.
    pub(super) fn found(&self) -> &[Alike<Slot<Proposal>>] {
        &self.found
    }
}

impl Seat {
    /// Looks for what is like the line being written, or like the chosen proposal.
    pub fn look_for_alike(&mut self, overlay: Option<&Overlay>) {
        let about = match overlay {
            Some(Overlay::Entry(entry)) if entry.purpose.takes_proposals() => {
                Some(About::Written(author(self.session(), entry.line()).0.to_owned()))
            }
            Some(_) => None,
            None if matches!(self.desk, Desk::Proposals | Desk::Board) => {
                self.proposal().map(|(slot, _)| About::Chosen(slot))
            }
            None => None,
        };
        let about = about.filter(|_| self.lists.shown.len() <= SEARCHED_MAX);
        let records = self.session().records;
        if about == self.alike.about && records == self.alike.records {
            return;
        }
        if about.is_some() {
            let session = &self.view.session;
            let touched = &session.sums.touched_proposals;
            for slot in (self.alike.followed..touched.len()).filter_map(|at| touched.get(at)) {
                let proposal = session.proposals.get(*slot).filter(|proposal| proposal.status.stands());
                self.alike.index.put(*slot, proposal.map(|proposal| &*proposal.title));
            }
            self.alike.followed = touched.len();
        }
        self.alike.records = records;
        self.alike.found = match &about {
            Some(About::Written(line)) => self.alike.index.alike(line, None, HINTS),
            Some(About::Chosen(slot)) => {
                let title = self.session().proposals.get(*slot).map(|proposal| proposal.title.clone());
                title.map(|title| self.alike.index.alike(&title, Some(*slot), MARKED)).unwrap_or_default()
            }
            None => Vec::new(),
        };
        self.alike.about = about;
    }

    /// Proposals like the line being written, the likest first.
    pub fn hints(&self) -> impl Iterator<Item = (Slot<Proposal>, &Proposal)> {
        let written = matches!(self.alike.about, Some(About::Written(_)));
        let found = self.alike.found.iter().filter(move |_| written);
        found.filter_map(|like| Some((like.key, self.session().proposals.get(like.key)?.as_ref())))
    }

    /// Whether a proposal is like the chosen one.
    pub fn is_like(&self, slot: Slot<Proposal>) -> bool {
        self.alike.found.iter().any(|like| like.key == slot)
    }

    /// Marks what is like the chosen proposal, to be merged into it or moved with it.
    pub(super) fn mark_alike(&mut self) {
        let session = &self.view.session;
        let alike = self.alike.found.iter().map(|like| like.key);
        let open: Vec<_> = alike.filter(|slot| session.may_change(*slot).is_ok()).collect();
        self.marked.extend(open);
    }
}
