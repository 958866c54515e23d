//! What was corrected: when, what it said before, what since, and why. Where a vote was counted again, that it was.

use super::Scribe;
use crate::{
    minutes::document::Draft,
    session::{Corrected, CorrectedWhat, Correction, OutcomeResult, Session, Vote},
    t,
    text::{self, Sentence, word},
    voting::{self, Count, Method},
};

/// The fields that hold a day.
const DAYS: [&str; 3] = ["date", "start", "due"];

impl Scribe<'_> {
    /// All corrections up to `now`, which may be later than what the minutes tell otherwise.
    pub(super) fn corrections(&self, out: &mut Draft, now: &Session) {
        let lang = self.lang;
        let told = now.corrections.iter().filter(|(_, correction)| !is_internal(now, correction));
        let (within, since): (Vec<_>, Vec<_>) = told.partition(|(slot, _)| self.s.corrections.get(*slot).is_some());
        if within.is_empty() && since.is_empty() {
            return;
        }
        out.heading(1, t!(lang, "minutes-corrections"));
        let parts = [(within, t!(lang, "minutes-corrections-within")), (since, t!(lang, "minutes-corrections-after"))];
        for (told, lead) in parts.into_iter().filter(|(told, _)| !told.is_empty()) {
            out.paragraph("", lead);
            out.list(told.into_iter().map(|(_, correction)| self.correction(now, correction)).collect());
        }
    }

    fn correction(&self, now: &Session, correction: &Correction) -> String {
        let lang = self.lang;
        let at = self.zone.moment(lang, correction.at);
        let told = match &correction.what {
            CorrectedWhat::Field { thing, field, former, value, also } => {
                // Nobody is named by a correction who is not named otherwise.
                let unnamed = matches!(thing, Corrected::Participant(_)) && !self.names;
                let said = |text: &Option<Box<str>>| match text {
                    Some(_) if unnamed => t!(lang, "minutes-unnamed"),
                    Some(text) => match text.parse().ok().filter(|_| DAYS.contains(&&**field)) {
                        Some(day) => text::day_short(lang, day),
                        None => t!(lang, "minutes-quoted", text = &**text),
                    },
                    None => t!(lang, "minutes-nothing"),
                };
                let thing = self.thing(now, *thing).unwrap_or_default();
                let field = word(lang, "field", field);
                let (former, value) = (said(former), said(value));
                let told = t!(lang, "minutes-corrected", thing = thing, field = field, former = former, value = value);
                let also: Vec<_> = also.iter().filter_map(|thing| self.thing(now, *thing)).collect();
                match &*also {
                    [] => told,
                    [..] => t!(lang, "minutes-corrected-also", told = told, also = also.join(", ")),
                }
            }
            CorrectedWhat::Count { vote, channel, former, count, verdict, outcomes } => {
                // In the words that these minutes have for it: what was decided since has only the words of now.
                let Some(kept) = self.s.votes.get(*vote).or_else(|| now.votes.get(*vote)) else {
                    return String::new();
                };
                let told = t!(
                    lang,
                    "minutes-count-corrected",
                    vote = t!(lang, "minutes-vote-lead", number = vote.number()),
                    channel = text::counted_by(lang, *channel),
                    former = self.counted_numbers(kept, former),
                    count = self.counted_numbers(kept, count),
                    result = text::resolution(lang, kept, verdict, false),
                    calculation = text::calculation(lang, kept, verdict)
                );
                let outcomes = outcomes.iter().filter_map(|(slot, result)| {
                    let title = &*self.s.outcomes.get(*slot).or_else(|| now.outcomes.get(*slot))?.title;
                    let elects = kept.contest.method != Method::YesNo;
                    let result = match result {
                        OutcomeResult::Accepted if elects => t!(lang, "minutes-won"),
                        OutcomeResult::Rejected if elects => t!(lang, "minutes-not-won"),
                        OutcomeResult::Accepted
                        | OutcomeResult::Rejected
                        | OutcomeResult::Postponed
                        | OutcomeResult::Referred
                        | OutcomeResult::Noted => text::outcome_result(lang, *result),
                    };
                    Some(t!(lang, "minutes-outcome-revised", number = slot.number(), title = title, result = result))
                });
                [told].into_iter().chain(outcomes).collect::<Vec<_>>().join(" ").into()
            }
        };
        t!(lang, "minutes-correction", at = at, told = told, reason = &*correction.reason).into_owned()
    }

    /// The numbers of a count; those of options with their titles.
    fn counted_numbers(&self, vote: &Vote, count: &Count) -> Sentence {
        let tally = voting::tally(&vote.contest, std::iter::empty(), std::slice::from_ref(count));
        let numbers = self.numbers(vote, &tally);
        let options = vote.options.iter().zip(&count.options);
        let options = options.map(|(option, sum)| t!(self.lang, "standing-plain", title = &*option.title, sum = *sum));
        let options: Vec<_> = options.collect();
        match &*options {
            [] => numbers,
            [..] => t!(self.lang, "minutes-counted-options", options = options.join(", "), numbers = numbers),
        }
    }

    /// What it is called; none where the minutes don't tell of it.
    fn thing(&self, now: &Session, thing: Corrected) -> Option<Sentence> {
        let lang = self.lang;
        Some(match thing {
            Corrected::Session => t!(lang, "minutes-subject"),
            Corrected::Participant(_) => t!(lang, "minutes-list-entry"),
            Corrected::Item(id) => {
                let (slot, _) = now.on_agenda().find(|(_, item)| item.id == id)?;
                t!(lang, "minutes-top-number", number = now.agenda_number(slot)?)
            }
            Corrected::Proposal(id) => {
                let (slot, _) = now.proposals.iter().find(|(_, proposal)| proposal.id == id)?;
                t!(lang, "minutes-proposal-lead", number = slot.number())
            }
            Corrected::Vote(id) => {
                let (slot, _) = now.votes.iter().find(|(_, vote)| vote.id == id)?;
                t!(lang, "minutes-vote-lead", number = slot.number())
            }
            Corrected::Outcome(id) => {
                let (slot, _) = now.outcomes.iter().find(|(_, outcome)| outcome.id == id)?;
                t!(lang, "minutes-outcome-lead", number = slot.number())
            }
            Corrected::Note(_) => t!(lang, "minutes-note"),
        })
    }
}

/// Whether a correction is of a note that stays out of minutes.
fn is_internal(now: &Session, correction: &Correction) -> bool {
    let CorrectedWhat::Field { thing: Corrected::Note(number), .. } = correction.what else { return false };
    now.notes.iter().any(|(slot, note)| slot.number() == number && note.internal)
}
