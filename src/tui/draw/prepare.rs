//! What is prepared: the agenda with its times, what the session is called and its rules, its catalogue.

use ratatui::layout::Rect;

use super::{
    hit::Hit,
    pen::{Pen, below, inset, piece},
};
use crate::{
    session::{Item, Lang},
    t, text,
    tui::{
        app::App,
        fit,
        keys::{self, Action, InSession},
        list::List,
        seat::{BEFORE_FIELDS, Moment, Seat},
        theme::Role,
    },
};

/// The row of the catalogue, below what the session is.
const CATALOGUE: u16 = 5;
/// Rows below the agenda: its sum, and what else there is to the chosen item.
const DETAIL: u16 = 5;
/// Lines that what is noted on an item takes at most.
const HINT_LINES: usize = 12;

/// The agenda, to be changed.
pub fn agenda(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    let (times, end) = seat.timeline(app.now);
    if times.is_empty() {
        pen.paragraph(
            area,
            1,
            &t!(lang, "desk-agenda-empty", key = keys::key_of(lang, Action::InSession(InSession::Add))),
            3,
            Role::Quiet,
        );
        return;
    }
    let chosen = seat.item().and_then(|(slot, _)| times.iter().position(|(other, _)| *other == slot));
    // What is noted on the chosen item takes the rows that the agenda leaves.
    let hint = seat.item().and_then(|(_, item)| item.hint.as_ref());
    let lines = hint.map_or(0, |hint| fit::wrap(hint, area.width.into(), HINT_LINES).len() as u16);
    let spare = area.height.saturating_sub(DETAIL + 1 + times.len() as u16);
    let more = lines.saturating_sub(2).min(spare);
    let list = Rect { height: area.height.saturating_sub(DETAIL + 1 + more), ..area };
    for (row, at) in (0..).zip(pen.window(list, List::at(chosen.unwrap_or(0)), times.len())) {
        let (slot, begins) = times[at];
        let Some(item) = session.items.get(slot) else { continue };
        item_row(pen, lang, list, row, (at, chosen == Some(at)), item, begins);
    }
    let foot = below(area, list.height + 1);
    let sum = t!(lang, "desk-agenda-sum", minutes = session.planned_minutes());
    pen.line(foot, 0, &[piece(sum, Role::Title)]);
    if let Some(end) = end {
        pen.right(foot, 0, &[piece(t!(lang, "desk-agenda-end", time = end.face()), Role::Title)]);
    }
    if let Some((slot, item)) = seat.item() {
        let mut used = 2;
        if let Some(hint) = &item.hint {
            used += pen.paragraph(foot, used, hint, 2 + more, Role::Quiet);
        }
        let proposals = session.sums.of_item(Some(slot)).proposals;
        if proposals > 0 {
            pen.line(foot, used, &[piece(t!(lang, "agenda-proposals", count = proposals), Role::Quiet)]);
        }
    }
}

fn item_row(
    pen: &mut Pen<'_>,
    lang: Lang,
    list: Rect,
    row: u16,
    (at, chosen): (usize, bool),
    item: &Item,
    begins: Option<Moment>,
) {
    let (mark, role) = match (item.is_running(), item.finished_at()) {
        (true, _) => ("▶", Role::Accent),
        (false, Some(_)) => ("✓", Role::Quiet),
        (false, None) => (" ", Role::Text),
    };
    let minutes = item.minutes.map_or("–".into(), |minutes| minutes.to_string());
    let protected = if item.protected { t!(lang, "agenda-protected") } else { "".into() };
    let title = usize::from(list.width).saturating_sub(2 + 5 + 7 + 4 + 2 + 13 + 6);
    let pieces = [
        piece(format!("{mark}{:>2}  ", at + 1), role),
        piece(fit::pad(&begins.map(Moment::face).unwrap_or_default(), 7), Role::Text),
        piece(fit::right(&minutes, 4), Role::Accent),
        piece("  ", Role::Text),
        piece(fit::pad(&text::item_kind(lang, item.kind), 13), Role::Quiet),
        piece(fit::pad(&text::item_title(lang, item), title), role),
        piece(fit::right(&protected, 6), Role::Quiet),
    ];
    pen.row(list, row, Hit::Row(at), chosen, &pieces);
}

/// What the session is called, its rules and its catalogue.
pub fn frame(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    let (head, concept) = (&session.head, &session.concept);
    let chosen = seat.frame_row();
    let day = head.date.map(|day| text::day_short(lang, day).into_owned());
    let start = head.start.map(|start| start.to_string());
    let about: Vec<_> = [day, start, head.place.as_deref().map(str::to_owned)].into_iter().flatten().collect();
    let label = |text: text::Sentence| piece(fit::pad(&text, 10), Role::Quiet);
    let title = [label(t!(lang, "frame-session")), piece(head.title.as_ref(), Role::Text)];
    pen.row(area, 0, Hit::Row(0), chosen == 0, &title);
    let rules = inset(area, 12);
    pen.line(rules, 1, &[piece(about.join(" · "), Role::Text)]);
    pen.line(rules, 2, &[piece(text::rule(lang, head.rule), Role::Quiet)]);
    pen.line(rules, 3, &[piece(text::quorum(lang, head.quorum), Role::Quiet)]);
    let official = concept.official.then(|| t!(lang, "frame-official"));
    let version = t!(lang, "frame-version", version = concept.version.as_ref());
    let title =
        [concept.title.get(lang), &version].into_iter().chain(official.as_deref()).collect::<Vec<_>>().join(" · ");
    let title = [label(t!(lang, "frame-concept")), piece(title, Role::Text)];
    pen.row(area, CATALOGUE, Hit::Row(1), chosen == 1, &title);
    let rest = below(area, CATALOGUE + 2);
    let list = Rect { height: rest.height.saturating_sub(DETAIL), ..rest };
    let at = chosen.checked_sub(BEFORE_FIELDS);
    let window = pen.window(list, List::at(at.unwrap_or(0)), concept.fields.len());
    for (row, field) in (0..).zip(window) {
        let shown = &concept.fields[field];
        let pieces = [piece(fit::pad(&shown.code, 10), Role::Accent), piece(shown.name.get(lang), Role::Text)];
        pen.row(area, CATALOGUE + 2 + row, Hit::Row(BEFORE_FIELDS + field), at == Some(field), &pieces);
    }
    let foot = below(rest, list.height + 1);
    if session.may_prepare().is_ok() && session.may_set_concept().is_err() {
        pen.paragraph(foot, 0, &t!(lang, "frame-fixed"), 2, Role::Quiet);
    } else if let Some(field) = at.and_then(|at| concept.fields.get(at)) {
        let used = field.description.as_ref().map_or(0, |text| pen.paragraph(foot, 0, text.get(lang), 2, Role::Text));
        pen.paragraph(foot, used, &field.keywords.join(", "), 2, Role::Quiet);
    }
}
