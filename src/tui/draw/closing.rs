//! The checklist before the end: what is missing, line by line.

use ratatui::layout::Rect;

use super::pen::{Pen, piece};
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
