//! Who was there: numbers by group; organisations who came late or left early; in full minutes the attendance list.

use std::collections::BTreeMap;

use super::{Depth, Scribe};
use crate::{
    minutes::document::{Draft, numbers, words},
    session::{Participant, Slot, Status, Timestamp},
    t,
    text::number,
};

/// How many of a group are on the list, were there, sent apologies, and may vote.
#[derive(Default)]
struct Group {
    listed: u64,
    present: u64,
    excused: u64,
    voting: u64,
}

impl Scribe<'_> {
    pub(super) fn presence(&self, out: &mut Draft) {
        let lang = self.lang;
        out.heading(1, t!(lang, "minutes-presence"));
        let listed = self.s.participants.iter().count();
        if matches!(self.s.head.status, Status::Planned) {
            out.paragraph("", t!(lang, "minutes-not-begun", listed = listed));
            return;
        }
        if listed == 0 {
            out.paragraph("", t!(lang, "minutes-nobody-listed"));
            return;
        }
        let mut groups: BTreeMap<&str, Group> = BTreeMap::new();
        let mut all = Group::default();
        for (_, person) in self.s.participants.iter() {
            for group in [groups.entry(person.group.as_deref().unwrap_or_default()).or_default(), &mut all] {
                group.listed += 1;
                group.present += u64::from(self.was_there(person));
                group.excused += u64::from(!self.was_there(person) && person.excused);
                group.voting += u64::from(self.was_there(person) && person.may_vote);
            }
        }
        let row = |name: String, group: &Group| {
            let Group { listed, present, excused, voting } = *group;
            let mut row = vec![name];
            row.extend([listed, present, excused, listed - present - excused, voting].map(|n| number(lang, n)));
            row
        };
        let mut rows: Vec<_> = groups.iter().map(|(name, group)| row(self.group(name), group)).collect();
        rows.push(row(t!(lang, "minutes-total").into_owned(), &all));
        let columns = vec![
            words(t!(lang, "minutes-group")),
            numbers(t!(lang, "minutes-listed")),
            numbers(t!(lang, "minutes-present")),
            numbers(t!(lang, "minutes-apologies")),
            numbers(t!(lang, "minutes-absent")),
            numbers(t!(lang, "minutes-voting")),
        ];
        out.table(t!(lang, "minutes-presence-by-group"), columns, rows);
        if self.depth >= Depth::Course {
            self.comings_and_goings(out);
        }
        if self.names {
            self.attendance_list(out);
        }
    }

    /// What a group is called; people without one belong to none.
    pub(super) fn group(&self, name: &str) -> String {
        if name.is_empty() { t!(self.lang, "minutes-no-group").into_owned() } else { name.to_owned() }
    }

    /// Whoever was in the room at any time while the session ran.
    fn was_there(&self, person: &Participant) -> bool {
        let Some(opened) = self.s.head.status.opened_at() else { return person.is_present() };
        person.presence.iter().any(|span| span.to.is_none_or(|to| to > opened))
    }

    /// Who came late, and who left. Where nobody is named, those who came before the first item began are a number.
    fn comings_and_goings(&self, out: &mut Draft) {
        let lang = self.lang;
        let Some(opened) = self.s.head.status.opened_at() else { return };
        let began = self.s.items.iter().filter_map(|(_, item)| item.spans.first()).map(|span| span.from).min();
        let began = began.filter(|_| !self.names).unwrap_or(opened);
        let is_early = |from: Timestamp| from > opened && from <= began;
        let mut moves: Vec<(Timestamp, String)> = Vec::new();
        let early = self.s.participants.iter().filter(|(_, who)| who.presence.iter().any(|span| is_early(span.from)));
        if let count @ 1.. = early.count() {
            let time = self.zone.time(lang, began);
            moves.push((began, t!(lang, "minutes-came-early", time = time, count = count).into_owned()));
        }
        for (slot, person) in self.s.participants.iter() {
            let Some(who) = self.named(slot) else { continue };
            for span in &person.presence {
                if span.from > began {
                    let time = self.zone.time(lang, span.from);
                    moves.push((span.from, t!(lang, "minutes-came", time = time, who = who.as_str()).into_owned()));
                }
                if let Some(to) = span.to.filter(|to| *to > began && *to < self.until()) {
                    let time = self.zone.time(lang, to);
                    moves.push((to, t!(lang, "minutes-left", time = time, who = who.as_str()).into_owned()));
                }
            }
        }
        if !moves.is_empty() {
            moves.sort();
            out.paragraph("", t!(lang, "minutes-moves"));
            out.list(moves.into_iter().map(|(_, told)| told).collect());
        }
    }

    fn attendance_list(&self, out: &mut Draft) {
        let lang = self.lang;
        let rows = self.s.participants.iter().map(|(_, person)| {
            let times: Vec<_> = person.presence.iter().map(|span| self.span(span)).collect();
            let times = match (times.is_empty(), person.excused) {
                (false, _) => times.join("; "),
                (true, true) => t!(lang, "minutes-apologies").into_owned(),
                (true, false) => t!(lang, "minutes-was-absent").into_owned(),
            };
            vec![person.name.to_string(), text_of(&person.organisation), text_of(&person.group), times]
        });
        let columns = vec![
            words(t!(lang, "minutes-name")),
            words(t!(lang, "minutes-organisation")),
            words(t!(lang, "minutes-group")),
            words(t!(lang, "minutes-presence")),
        ];
        out.table(t!(lang, "minutes-attendance-list"), columns, rows.collect());
    }

    /// How these minutes name a person: in full by name, in the course of events, and to the public, by what the
    /// person speaks for, else not.
    pub(super) fn named(&self, person: Slot<Participant>) -> Option<String> {
        let person = self.s.participants.get(person)?;
        if self.names {
            return Some(match &person.organisation {
                Some(organisation) => format!("{} ({organisation})", person.name),
                None => person.name.to_string(),
            });
        }
        match self.depth {
            Depth::Results => None,
            Depth::Course | Depth::Full => {
                person.organisation.as_ref().or(person.group.as_ref()).map(ToString::to_string)
            }
        }
    }
}

fn text_of(text: &Option<Box<str>>) -> String {
    text.as_deref().unwrap_or("–").to_owned()
}
