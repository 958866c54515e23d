//! The agenda, and what happened in each of its items: proposals in their exact words, notes, votes, outcomes.

use super::{Depth, Scribe};
use crate::{
    minutes::document::{Draft, numbers, words},
    session::{Item, Proposal, ProposalStatus, Slot},
    t,
    text::{self, number},
};

impl Scribe<'_> {
    pub(super) fn agenda(&self, out: &mut Draft) {
        let lang = self.lang;
        out.heading(1, t!(lang, "minutes-agenda"));
        let rows = self.s.agenda.iter().zip(1..).filter_map(|(slot, at)| {
            let item = self.s.items.get(*slot)?;
            let minutes = item.minutes.map_or_else(|| "–".into(), |minutes| number(lang, minutes));
            Some(vec![number(lang, at), text::item_title(lang, item).into_owned(), minutes, self.times(item)])
        });
        let columns = vec![
            numbers(t!(lang, "minutes-top")),
            words(t!(lang, "minutes-subject-of-item")),
            numbers(t!(lang, "minutes-planned-minutes")),
            words(t!(lang, "minutes-real-times")),
        ];
        out.table(t!(lang, "minutes-agenda-as-it-was"), columns, rows.collect());
    }

    /// When an item was worked on.
    fn times(&self, item: &Item) -> String {
        let spans: Vec<_> = item.spans.iter().map(|span| self.span(span)).collect();
        match (spans.is_empty(), self.s.head.status.closed_at()) {
            (false, _) => spans.join("; "),
            (true, Some(_)) => t!(self.lang, "minutes-not-called").into_owned(),
            (true, None) => t!(self.lang, "minutes-not-yet-called").into_owned(),
        }
    }

    pub(super) fn course(&self, out: &mut Draft) {
        let lang = self.lang;
        out.heading(1, t!(lang, "minutes-course"));
        for (slot, number) in self.s.agenda.iter().zip(1_usize..) {
            let Some(item) = self.s.items.get(*slot) else { continue };
            out.heading(2, t!(lang, "minutes-item", number = number, title = text::item_title(lang, item)));
            out.remark(self.times(item));
            self.matters(out, Some(*slot));
        }
        let mut loose = Draft::default();
        self.matters(&mut loose, None);
        if !loose.0.is_empty() {
            out.heading(2, t!(lang, "minutes-outside-items"));
            out.0.extend(loose.0);
        }
    }

    /// What belongs to an item, or to none.
    pub(super) fn matters(&self, out: &mut Draft, item: Option<Slot<Item>>) {
        if let Some(text) = item.and_then(|item| self.s.items.get(item)).and_then(|item| item.text.as_ref()) {
            out.paragraph("", &**text);
        }
        self.notes(out, item);
        for (slot, proposal) in self.s.proposals.iter().filter(|(_, proposal)| proposal.item == item) {
            self.proposal(out, slot, proposal);
        }
        for (slot, vote) in self.s.votes.iter().filter(|(_, vote)| vote.item == item) {
            self.vote(out, slot, vote);
        }
        let agreed = self.s.outcomes.iter().filter(|(_, outcome)| outcome.item == item && outcome.vote.is_none());
        for (slot, outcome) in agreed {
            let result = text::outcome_result(self.lang, outcome.result);
            out.paragraph(
                t!(self.lang, "minutes-outcome-lead", number = slot.number()),
                t!(self.lang, "minutes-agreed", title = &*outcome.title, result = result),
            );
        }
    }

    fn notes(&self, out: &mut Draft, item: Option<Slot<Item>>) {
        for (_, note) in self.s.notes.iter().filter(|(_, note)| note.item == item && !note.internal) {
            out.paragraph("", &*note.text);
        }
    }

    fn proposal(&self, out: &mut Draft, slot: Slot<Proposal>, proposal: &Proposal) {
        let lang = self.lang;
        out.paragraph(t!(lang, "minutes-proposal-lead", number = slot.number()), &*proposal.title);
        if let Some(text) = &proposal.text {
            out.quote(&**text);
        }
        let mut facts = vec![text::channel(lang, proposal.channel).into_owned()];
        let by = proposal.proposed_by.and_then(|who| self.named(who));
        facts.extend(by.map(|who| t!(lang, "minutes-proposed-by", who = who).into_owned()));
        facts.extend(proposal.cluster.as_ref().map(|name| t!(lang, "minutes-cluster", name = &**name).into_owned()));
        facts.push(match proposal.status {
            ProposalStatus::Open => t!(lang, "minutes-proposal-open").into_owned(),
            ProposalStatus::Merged { into } => t!(lang, "minutes-merged", number = into.number()).into_owned(),
            ProposalStatus::Split => {
                let parts: Vec<_> = self.s.parts_of(slot).map(|(part, _)| number(lang, part.number())).collect();
                t!(lang, "minutes-split", numbers = parts.join(", ")).into_owned()
            }
            ProposalStatus::Withdrawn => t!(lang, "minutes-withdrawn").into_owned(),
            ProposalStatus::Settled { result } => text::outcome_result(lang, result).into_owned(),
        });
        out.remark(facts.join(" · "));
        if self.depth == Depth::Full {
            for wording in &proposal.earlier {
                let until = self.zone.time(lang, wording.until);
                out.paragraph(t!(lang, "minutes-earlier-wording", until = until), &*wording.title);
                if let Some(text) = &wording.text {
                    out.quote(&**text);
                }
            }
        }
    }
}
