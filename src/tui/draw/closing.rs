//! The checklist before the end: what is missing, line by line.

use ratatui::layout::Rect;

use super::pen::{Pen, below, piece};
use crate::{
    session::Lang,
    t, text,
    tui::{
        app::App,
        seat::{Check, Seat},
        theme::Role,
    },
};

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let mut row = 0;
    if seat.session().may_prepare().is_err() {
        row = pen.paragraph(area, 0, &t!(lang, "check-closed"), 3, Role::Good) + 1;
    }
    for check in Check::ALL {
        let heading = match check {
            Check::Votes => Some(t!(lang, "check-needed")),
            Check::Proposals => Some(t!(lang, "check-wished")),
            Check::Fields | Check::Items | Check::Close => None,
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
            (Check::Proposals | Check::Items, _) => ("·", Role::Quiet),
        };
        let said = in_words(lang, seat, check, missing);
        pen.row(area, row, seat.check() == check, &[piece(format!("{mark}  "), role), piece(said, Role::Text)]);
        row += match check {
            Check::Fields | Check::Items => 2,
            Check::Votes | Check::Proposals | Check::Close => 1,
        };
    }
    notes(pen, lang, seat, below(area, row + 1));
}

/// What was noted on the running item, or outside of items where none runs.
fn notes(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, area: Rect) {
    let running = seat.session().running();
    let mut notes = seat.session().notes.iter().rev().filter(|(_, note)| note.item == running).peekable();
    if notes.peek().is_none() {
        return;
    }
    let mut row = pen.paragraph(area, 0, &t!(lang, "notes-of-item"), 1, Role::Quiet);
    for (_, note) in notes {
        if row >= area.height {
            return;
        }
        row += match note.internal {
            true => pen.paragraph(area, row, &t!(lang, "note-internal", text = &*note.text), 2, Role::Quiet),
            false => pen.paragraph(area, row, &note.text, 2, Role::Text),
        };
    }
}

fn in_words(lang: Lang, seat: &Seat, check: Check, missing: usize) -> text::Sentence {
    let numbers = |numbers: Vec<u32>| numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let session = seat.session();
    match (check, missing) {
        (Check::Votes, 0) => t!(lang, "check-votes-done"),
        (Check::Votes, count) => t!(lang, "check-votes", count = count, numbers = numbers(session.open_vote_numbers())),
        (Check::Fields, 0) => t!(lang, "check-fields-done"),
        (Check::Fields, count) => {
            t!(lang, "check-fields", count = count, numbers = numbers(session.unassigned_numbers()))
        }
        (Check::Proposals, 0) => t!(lang, "check-proposals-done"),
        (Check::Proposals, count) => t!(lang, "check-proposals", count = count),
        (Check::Items, 0) => t!(lang, "check-items-done"),
        (Check::Items, count) => t!(lang, "check-items", count = count),
        (Check::Close, _) => t!(lang, "check-close"),
    }
}
