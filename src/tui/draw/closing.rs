//! The checklist before the end: what is missing, line by line.

use ratatui::layout::Rect;

use super::{
    hit::Hit,
    pen::{Pen, below, piece},
};
use crate::{
    session::{Lang, Slot, Vote},
    t, text,
    tui::{
        app::App,
        keys::{self, Action, AtHome, InSession},
        seat::{Check, Seat},
        theme::Role,
    },
};

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let mut row = 0;
    if seat.session().may_prepare().is_err() {
        let [enter, dataset] = [Action::InSession(InSession::Next), Action::AtHome(AtHome::Dataset)]
            .map(|action| keys::key_of(lang, action));
        row = pen.paragraph(area, 0, &t!(lang, "check-closed", enter = enter, dataset = dataset), 4, Role::Good) + 1;
    }
    for (at, check) in Check::ALL.into_iter().enumerate() {
        let heading = match check {
            Check::Votes => Some(t!(lang, "check-needed")),
            Check::Proposals => Some(t!(lang, "check-wished")),
            Check::Fields | Check::Measures | Check::Items | Check::Close => None,
        };
        if let Some(heading) = heading {
            pen.line(area, row, &[piece(heading, Role::Quiet)]);
            row += 1;
        }
        let missing = seat.missing(check);
        let (mark, role) = match (check, missing) {
            (Check::Close, 0) => ("→", Role::Accent),
            (Check::Close, _) => (" ", Role::Quiet),
            (_, 0) => ("✓", Role::Good),
            (Check::Votes | Check::Fields, _) => ("✗", Role::Bad),
            (Check::Proposals | Check::Measures | Check::Items, _) => ("·", Role::Quiet),
        };
        let said = in_words(lang, seat, check, missing);
        let pieces = [piece(format!("{mark}  "), role), piece(said, Role::Text)];
        pen.row(area, row, Hit::Row(at), seat.check() == check, &pieces);
        row += match check {
            Check::Fields | Check::Items => 2,
            Check::Votes | Check::Proposals | Check::Measures | Check::Close => 1,
        };
    }
    notes(pen, lang, seat, below(area, row + 1));
}

/// What was noted on the running item, or outside of items where none runs.
fn notes(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, area: Rect) {
    let session = seat.session();
    let notes = session.sums.of_item(session.running()).notes;
    if notes.is_empty() {
        return;
    }
    let mut row = pen.paragraph(area, 0, &t!(lang, "notes-of-item"), 1, Role::Quiet);
    for note in notes.iter().rev().filter_map(|slot| session.notes.get(*slot)) {
        if row >= area.height {
            return;
        }
        row += match note.internal {
            true => pen.paragraph(area, row, &t!(lang, "note-internal", text = &*note.text), 2, Role::Quiet),
            false => pen.paragraph(area, row, &note.text, 2, Role::Text),
        };
    }
}

/// Numbers that are named at most.
const NAMED_MAX: usize = 12;

fn in_words(lang: Lang, seat: &Seat, check: Check, missing: usize) -> text::Sentence {
    let session = seat.session();
    let numbers = |numbers: &mut dyn Iterator<Item = u32>| {
        let mut named: Vec<_> = numbers.take(NAMED_MAX + 1).map(|number| number.to_string()).collect();
        if let Some(last) = named.get_mut(NAMED_MAX) {
            *last = "…".to_owned();
        }
        named.join(", ")
    };
    match (check, missing) {
        (Check::Votes, 0) => t!(lang, "check-votes-done"),
        (Check::Votes, count) => {
            let is_straw = |slot: &Slot<Vote>| session.votes.get(*slot).is_some_and(|vote| vote.straw);
            let numbers = numbers(&mut session.open_votes.iter().map(|vote| vote.number()));
            match session.open_votes.iter().all(is_straw) {
                true => t!(lang, "check-straws", count = count, numbers = numbers),
                false => t!(lang, "check-votes", count = count, numbers = numbers),
            }
        }
        (Check::Fields, 0) => t!(lang, "check-fields-done"),
        (Check::Fields, count) => {
            let numbers = numbers(&mut session.sums.unassigned.iter().map(|outcome| outcome.number()));
            t!(lang, "check-fields", count = count, numbers = numbers)
        }
        (Check::Proposals, 0) => t!(lang, "check-proposals-done"),
        (Check::Proposals, count) => t!(lang, "check-proposals", count = count),
        (Check::Measures, 0) => t!(lang, "check-measures-done"),
        (Check::Measures, count) => t!(lang, "check-measures", count = count),
        (Check::Items, 0) => match session.running().and_then(|running| session.agenda_number(running)) {
            Some(number) => t!(lang, "check-items-last", number = number),
            None => t!(lang, "check-items-done"),
        },
        (Check::Items, count) => t!(lang, "check-items", count = count),
        (Check::Close, _) => t!(lang, "check-close"),
    }
}
