//! The numbers of the session: what there was, how time was spent, who spoke how long and brought in how much, by group.

use std::collections::BTreeMap;

use super::{Depth, Scribe};
use crate::{
    minutes::document::{Draft, numbers, words},
    session::{Span, Timestamp},
    t,
    text::{self, number},
};

/// What a group took part with.
#[derive(Default)]
struct Part {
    proposals: u64,
    speeches: u64,
    spoken_ms: i64,
}

impl Scribe<'_> {
    pub(super) fn figures(&self, out: &mut Draft) {
        let lang = self.lang;
        out.heading(1, t!(lang, "minutes-figures"));
        let s = self.s;
        let count = |n: usize| Some(number(lang, n));
        let present = s.participants.iter().filter(|(_, person)| !person.presence.is_empty()).count();
        out.facts([
            (t!(lang, "minutes-present"), count(present)),
            (t!(lang, "minutes-proposals"), count(s.proposals.iter().count())),
            (t!(lang, "minutes-votes"), count(s.votes.iter().count())),
            (t!(lang, "minutes-outcomes"), count(s.outcomes.iter().count())),
        ]);
        if self.depth >= Depth::Course {
            self.time_per_item(out);
            self.parts_by_group(out);
        }
    }

    fn time_per_item(&self, out: &mut Draft) {
        let lang = self.lang;
        // As the clock shows them: whoever reckons with the times in the agenda comes to the same.
        let minute = |at: Timestamp| at.millis().div_euclid(60_000);
        let spent = |span: &Span| minute(span.to.unwrap_or_else(|| self.until())) - minute(span.from);
        let rows = self.s.agenda.iter().zip(1_u32..).filter_map(|(slot, at)| {
            let item = self.s.items.get(*slot)?;
            let planned = item.minutes.map_or_else(|| "–".to_owned(), |minutes| number(lang, minutes));
            let real = number(lang, item.spans.iter().map(spent).sum::<i64>());
            Some(vec![number(lang, at), text::item_title(lang, item).into_owned(), planned, real])
        });
        let columns = vec![
            numbers(t!(lang, "minutes-top")),
            words(t!(lang, "minutes-subject-of-item")),
            numbers(t!(lang, "minutes-planned-minutes")),
            numbers(t!(lang, "minutes-real-minutes")),
        ];
        out.table(t!(lang, "minutes-time-per-item"), columns, rows.collect());
    }

    /// Never by person: how long somebody spoke is nobody's business in the minutes.
    fn parts_by_group(&self, out: &mut Draft) {
        let lang = self.lang;
        let mut parts: BTreeMap<&str, Part> = BTreeMap::new();
        let group = |who| self.s.participants.get(who).map(|person| person.group.as_deref().unwrap_or_default());
        for (_, proposal) in self.s.proposals.iter() {
            if let Some(group) = proposal.proposed_by.and_then(group) {
                parts.entry(group).or_default().proposals += 1;
            }
        }
        for (_, speech) in self.s.speeches.iter() {
            let Some(group) = group(speech.participant) else { continue };
            let part = parts.entry(group).or_default();
            part.speeches += 1;
            part.spoken_ms += speech.span.to.unwrap_or_else(|| self.until()).millis() - speech.span.from.millis();
        }
        let rows = parts.iter().map(|(name, part)| {
            let seconds = u64::try_from(part.spoken_ms).unwrap_or(0) / 1_000;
            let spoken = if part.speeches == 0 { "–".to_owned() } else { text::duration(lang, seconds).into_owned() };
            vec![self.group(name), number(lang, part.proposals), number(lang, part.speeches), spoken]
        });
        let columns = vec![
            words(t!(lang, "minutes-group")),
            numbers(t!(lang, "minutes-proposals")),
            numbers(t!(lang, "minutes-speeches")),
            numbers(t!(lang, "minutes-speaking-time")),
        ];
        out.table(t!(lang, "minutes-participation-by-group"), columns, rows.collect());
    }
}
