//! The room: who is there, whether that is enough, and which Handlungsfelder are covered.

use ratatui::layout::Rect;

use super::pen::{Pen, Piece, below, piece};
use crate::{
    session::Lang,
    t,
    tui::{app::App, fit, seat::Seat, theme::Role},
};

/// Draws the column.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    pen.line(area, 0, &[piece(t!(lang, "side-presence"), Role::Quiet)]);
    let people = t!(lang, "side-people", present = session.in_room, all = session.participants.len());
    pen.line(area, 1, &[piece(people, Role::Text)]);
    let [votes, (quorum, role)] = votes(lang, seat);
    pen.line(area, 2, &[votes]);
    let used = 3 + pen.paragraph(area, 3, &quorum, 2, role);
    if !session.waiting.is_empty() {
        pen.line(area, used, &[piece(t!(lang, "side-waiting", count = session.waiting.len()), Role::Accent)]);
    }
    coverage(pen, app, seat, below(area, 7));
}

/// The votes in the room in one line, where there is no column for it; while nobody is on the list there is nothing to say.
pub fn in_a_line(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, area: Rect) {
    if !seat.session().participants.is_empty() {
        let [votes, quorum] = votes(lang, seat);
        pen.line(area, 0, &[votes, piece(" · ", Role::Quiet), quorum]);
    }
}

/// How many votes are in the room, and whether that is enough. While a vote is open, its own terms and numbers hold.
fn votes(lang: Lang, seat: &Seat) -> [Piece<'static>; 2] {
    let session = seat.session();
    let open = session.open_votes.iter().next().and_then(|slot| session.votes.get(*slot));
    let (now, quorum) = match open {
        Some(vote) => (vote.voters(), vote.contest.quorum),
        None => (session.electorate_of(session.running()), session.head.quorum),
    };
    let needed = quorum.needed(now.eligible);
    let quorum = match needed {
        0 => piece(t!(lang, "side-no-quorum-needed"), Role::Quiet),
        _ if now.present >= needed => piece(t!(lang, "side-quorum", needed = needed), Role::Good),
        _ => piece(t!(lang, "side-quorum-missing", needed = needed), Role::Warn),
    };
    [piece(t!(lang, "side-votes", present = now.present, eligible = now.eligible), Role::Text), quorum]
}

/// One bar a field: how many outcomes have been assigned to it.
fn coverage(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    let fields = &session.concept.fields;
    let counts: Vec<_> = (0..fields.len()).map(|at| session.sums.coverage.get(&at).copied().unwrap_or(0)).collect();
    pen.line(area, 0, &[piece(t!(lang, "side-coverage"), Role::Quiet)]);
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let room = usize::from(area.width).saturating_sub(6 + 5);
    for (row, (field, count)) in (1..).zip(fields.iter().zip(&counts)) {
        let cells = (count * room).div_ceil(most.max(4)).min(room);
        let role = if *count == 0 { Role::Quiet } else { Role::Text };
        let pieces = [
            piece(fit::pad(&field.code, 6), role),
            piece("━".repeat(cells), Role::Accent),
            piece(" ".repeat(room - cells), Role::Text),
            piece(fit::right(&count.to_string(), 4), role),
        ];
        pen.line(area, row, &pieces);
    }
}
