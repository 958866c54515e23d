//! Proposals: brought in, reworded, merged, split, grouped, withdrawn.

use super::{Decided, Desk, distinct, line, some_prose};
use crate::session::{
    By, Id, OutcomeResult, Proposal, ProposalStatus, Session, Slot,
    clean::{NAME_MAX, TEXT_MAX, TITLE_MAX},
    command::{Cluster, EditProposal, Merge, Propose, Split, Withdraw},
    event::{
        ProposalEdited, ProposalMade, ProposalSplit, ProposalSubmitted, ProposalWithdrawn, ProposalsClustered,
        ProposalsMerged, SplitPart,
    },
    refusal::Refusal,
};

/// The most proposals that one command names.
pub(super) const PROPOSALS_MAX: usize = 1_000;

impl Desk<'_, '_> {
    pub(super) fn propose(&mut self, c: &Propose) -> Decided {
        self.not_closed()?;
        let title = line("title", &c.title, TITLE_MAX)?;
        let text = some_prose("text", c.text.as_ref(), TEXT_MAX)?;
        let item = self.item_or_running(c.item)?;
        if let Some(who) = c.proposed_by {
            self.find(who)?;
        }
        let device = self.sender(c.token.as_ref())?;
        let proposal = self.id(c.proposal)?;
        if self.by == By::Participant && !self.session.phones.at_once {
            return Ok(ProposalSubmitted { proposal, title, text, item, device }.into());
        }
        Ok(ProposalMade { proposal, title, channel: c.channel, text, item, proposed_by: c.proposed_by, device }.into())
    }

    /// A wording must not change under a vote, nor after it.
    pub(super) fn edit_proposal(&self, c: &EditProposal) -> Decided {
        self.not_closed()?;
        let (slot, proposal) = self.get(c.proposal)?;
        self.session.may_change(slot)?;
        if c.title.is_none() && c.text.is_none() {
            return Err(Refusal::OneOf { fields: "title, text" });
        }
        let title = match &c.title {
            Some(title) => line("title", title, TITLE_MAX)?,
            None => proposal.title.clone(),
        };
        let text = match &c.text {
            Some(_) => some_prose("text", c.text.as_ref(), TEXT_MAX)?,
            None => proposal.text.clone(),
        };
        Ok(ProposalEdited { proposal: c.proposal, title, text }.into())
    }

    pub(super) fn merge(&self, c: &Merge) -> Decided {
        let proposals = self.several(&c.from, "from")?;
        let into = self.find(c.into)?;
        let all = || proposals.iter().map(|(slot, _)| *slot).chain([into]);
        distinct(all(), "from")?;
        all().try_for_each(|slot| self.session.may_change(slot))?;
        Ok(ProposalsMerged { into: c.into, from: c.from.clone() }.into())
    }

    pub(super) fn split(&mut self, c: &Split) -> Decided {
        self.not_closed()?;
        self.session.may_change(self.find(c.proposal)?)?;
        if !(2..=PROPOSALS_MAX).contains(&c.into.len()) {
            return Err(Refusal::SplitParts { max: PROPOSALS_MAX });
        }
        distinct(c.into.iter().filter_map(|part| part.proposal), "into.proposal")?;
        let parts = c.into.iter().map(|part| {
            let title = line("into.title", &part.title, TITLE_MAX)?;
            let text = some_prose("into.text", part.text.as_ref(), TEXT_MAX)?;
            Ok(SplitPart { proposal: self.id(part.proposal)?, title, text })
        });
        Ok(ProposalSplit { into: parts.collect::<Result<_, Refusal>>()?, proposal: c.proposal }.into())
    }

    pub(super) fn cluster(&self, c: &Cluster) -> Decided {
        let name = c.name.as_ref().map(|name| line("name", name, NAME_MAX)).transpose()?;
        self.several(&c.proposals, "proposals")?;
        Ok(ProposalsClustered { name, proposals: c.proposals.clone() }.into())
    }

    pub(super) fn withdraw(&self, c: &Withdraw) -> Decided {
        self.not_closed()?;
        self.session.may_change(self.find(c.proposal)?)?;
        Ok(ProposalWithdrawn { proposal: c.proposal }.into())
    }

    /// The proposals that a command lists: at least one, none twice.
    pub(super) fn several(
        &self,
        ids: &[Id<Proposal>],
        field: &'static str,
    ) -> Result<Vec<(Slot<Proposal>, &Proposal)>, Refusal> {
        self.not_closed()?;
        if ids.is_empty() || ids.len() > PROPOSALS_MAX {
            return Err(Refusal::ListLength { field, max: PROPOSALS_MAX });
        }
        self.get_all(ids, field)
    }
}

impl Session {
    /// Whether the proposal can be edited, merged or withdrawn: nothing has been decided about it, and no open vote is on it.
    ///
    /// # Errors
    /// Why not.
    pub fn may_change(&self, proposal: Slot<Proposal>) -> Result<(), Refusal> {
        self.may_prepare()?;
        match self.proposals.get(proposal).map(|proposal| proposal.status) {
            Some(ProposalStatus::Open) => self.not_in_vote(proposal),
            Some(
                ProposalStatus::Merged { .. }
                | ProposalStatus::Split
                | ProposalStatus::Withdrawn
                | ProposalStatus::Settled { .. },
            )
            | None => Err(Refusal::ProposalNotOpen { proposal: proposal.number() }),
        }
    }

    /// Whether the proposal can be voted on. Postponed and referred ones can come back; what was accepted or rejected stays
    /// so until that vote is void.
    ///
    /// # Errors
    /// Why not.
    pub fn may_decide_on(&self, proposal: Slot<Proposal>) -> Result<(), Refusal> {
        self.may_act()?;
        match self.proposals.get(proposal).map(|proposal| proposal.status) {
            Some(ProposalStatus::Settled {
                result: OutcomeResult::Postponed | OutcomeResult::Referred | OutcomeResult::Noted,
            }) => self.not_in_vote(proposal),
            Some(
                ProposalStatus::Open
                | ProposalStatus::Merged { .. }
                | ProposalStatus::Split
                | ProposalStatus::Withdrawn
                | ProposalStatus::Settled { .. },
            )
            | None => self.may_change(proposal),
        }
    }

    fn not_in_vote(&self, proposal: Slot<Proposal>) -> Result<(), Refusal> {
        let mut votes = self.open_votes.iter();
        match votes.find(|vote| self.votes.get(**vote).is_some_and(|vote| vote.on.contains(&proposal))) {
            Some(vote) => Err(Refusal::ProposalInVote { proposal: proposal.number(), vote: vote.number() }),
            None => Ok(()),
        }
    }
}
