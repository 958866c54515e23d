//! What was corrected: when, what it said before, what since, and why. Where a vote was counted again, that it was.

use super::Scribe;
use crate::{
    minutes::document::Draft,
    session::{Corrected, CorrectedWhat, Correction, Session},
    t,
    text::{self, Sentence, word},
    voting::{self, Count},
};

impl Scribe<'_> {
    /// All corrections up to `now`, which may be later than what the minutes tell otherwise.
    pub(super) fn corrections(&self, out: &mut Draft, now: &Session) {
        let lang = self.lang;
        let told = now.corrections.iter().map(|(_, correction)| &**correction);
        let told: Vec<_> = told.filter(|correction| !is_internal(now, correction)).collect();
        if told.is_empty() {
            return;
        }
        out.heading(1, t!(lang, "minutes-corrections"));
        if told.iter().any(|correction| correction.after_signing) {
            out.remark(t!(lang, "minutes-corrections-after"));
        }
        out.list(told.into_iter().map(|correction| self.correction(now, correction)).collect());
    }

    fn correction(&self, now: &Session, correction: &Correction) -> String {
        let lang = self.lang;
        let at = self.zone.moment(lang, correction.at);
        let told = match &correction.what {
            CorrectedWhat::Field { thing, field, former, value } => {
                // Nobody is named by a correction who is not named otherwise.
                let unnamed = matches!(thing, Corrected::Participant(_)) && !self.names;
                let said = |text: &Option<Box<str>>| match text {
                    Some(_) if unnamed => t!(lang, "minutes-unnamed"),
                    Some(text) => t!(lang, "minutes-quoted", text = &**text),
                    None => t!(lang, "minutes-nothing"),
                };
                let thing = self.thing(now, *thing);
                let field = word(lang, "field", field);
                t!(lang, "minutes-corrected", thing = thing, field = field, former = said(former), value = said(value))
            }
            CorrectedWhat::Count { vote, channel, former, count, verdict } => {
                let Some(kept) = now.votes.get(*vote) else { return String::new() };
                let counted = |count: &Count| {
                    let tally = voting::tally(&kept.contest, std::iter::empty(), std::slice::from_ref(count));
                    self.numbers(kept, &tally)
                };
                t!(
                    lang,
                    "minutes-count-corrected",
                    vote = t!(lang, "minutes-vote", number = vote.number(), title = &*kept.title),
                    channel = text::counted_by(lang, *channel),
                    former = counted(former),
                    count = counted(count),
                    result = text::resolution(lang, kept, verdict, false),
                    calculation = text::calculation(lang, kept, verdict)
                )
            }
        };
        t!(lang, "minutes-correction", at = at, told = told, reason = &*correction.reason).into_owned()
    }

    fn thing(&self, now: &Session, thing: Corrected) -> Sentence {
        let lang = self.lang;
        let number = |slot: Option<u32>| slot.unwrap_or_default();
        match thing {
            Corrected::Session => t!(lang, "minutes-subject"),
            Corrected::Participant(_) => t!(lang, "minutes-list-entry"),
            Corrected::Item(id) => {
                let slot = now.on_agenda().find(|(_, item)| item.id == id).map(|(slot, _)| slot);
                t!(
                    lang,
                    "minutes-top-number",
                    number = slot.and_then(|slot| now.agenda_number(slot)).unwrap_or_default()
                )
            }
            Corrected::Proposal(id) => {
                let slot = now.proposals.iter().find(|(_, proposal)| proposal.id == id).map(|(slot, _)| slot.number());
                t!(lang, "minutes-proposal-lead", number = number(slot))
            }
            Corrected::Vote(id) => {
                let slot = now.votes.iter().find(|(_, vote)| vote.id == id).map(|(slot, _)| slot.number());
                t!(lang, "minutes-vote-lead", number = number(slot))
            }
            Corrected::Outcome(id) => {
                let slot = now.outcomes.iter().find(|(_, outcome)| outcome.id == id).map(|(slot, _)| slot.number());
                t!(lang, "minutes-outcome-lead", number = number(slot))
            }
            Corrected::Note(_) => t!(lang, "minutes-note"),
        }
    }
}

/// Whether a correction is of a note that stays out of minutes.
fn is_internal(now: &Session, correction: &Correction) -> bool {
    let CorrectedWhat::Field { thing: Corrected::Note(number), .. } = correction.what else { return false };
    now.notes.iter().any(|(slot, note)| slot.number() == number && note.internal)
}
