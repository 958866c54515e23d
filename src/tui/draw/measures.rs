//! What is to be carried out, by Handlungsfeld: who, until when, for how much.

use ratatui::layout::Rect;

use super::{
    hit::Hit,
    pen::{Pen, below, piece},
    work,
};
use crate::{
    session::{Assignment, Lang, Outcome, OutcomeResult, Session},
    t, text,
    tui::{app::App, list::List, seat::Seat, theme::Role},
};

/// Rows below the list for the chosen measure.
const DETAIL: u16 = 5;

/// A row: the name of a field, the outcome at this place, or what is planned about it at a glance.
enum Row {
    Field(String, Role),
    Outcome(usize),
    Plan(usize),
}

/// Draws the list and what is planned about the chosen one.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    let rows = rows(lang, seat);
    let list = Rect { height: area.height.saturating_sub(DETAIL + 1), ..area };
    let chosen = seat.lists.outcomes.chosen(seat.lists.outcomes_shown.len());
    let at = rows.iter().position(|row| matches!(row, Row::Outcome(at) if Some(*at) == chosen)).unwrap_or(0);
    for (row, at) in (0..).zip(List::at(at).window(rows.len(), list.height.into())) {
        match &rows[at] {
            Row::Field(name, role) => {
                pen.line(list, row, &[piece(name.as_str(), *role)]);
            }
            Row::Outcome(at) => {
                let slot = seat.lists.outcomes_shown[*at];
                let Some(outcome) = session.outcomes.get(slot) else { continue };
                let number = format!("{:>3}  ", slot.number());
                let pieces = [piece(number, Role::Quiet), piece(outcome.title.as_ref(), Role::Text)];
                pen.row(list, row, chosen == Some(*at), &pieces);
                pen.spot(list, row, 2, Hit::Row(*at));
            }
            Row::Plan(at) => {
                let slot = seat.lists.outcomes_shown[*at];
                let Some(outcome) = session.outcomes.get(slot) else { continue };
                let said = [piece("     ", Role::Quiet), piece(at_a_glance(lang, outcome), Role::Quiet)];
                pen.row(list, row, chosen == Some(*at), &said);
            }
        }
    }
    if let Some((_, outcome)) = seat.outcome() {
        let place = super::pen::inset(below(area, list.height + 1), 2);
        let used = pen.paragraph(place, 0, &outcome.title, 2, Role::Title);
        pen.paragraph(place, used, &work::measure(lang, outcome), 2, Role::Text);
        let sources = sources(lang, outcome);
        pen.paragraph(place, DETAIL - 1, &sources, 1, Role::Quiet);
    }
}

/// The outcomes as they stand in the list, a field's name before the first of it.
fn rows(lang: Lang, seat: &Seat) -> Vec<Row> {
    let session = seat.session();
    let mut rows = Vec::new();
    let mut last = None;
    for (at, slot) in seat.lists.outcomes_shown.iter().enumerate() {
        let Some(outcome) = session.outcomes.get(*slot) else { continue };
        let heading = heading(lang, session, outcome);
        if last.as_ref() != Some(&heading.0) {
            last = Some(heading.0.clone());
            rows.push(Row::Field(heading.0, heading.1));
        }
        rows.extend([Row::Outcome(at), Row::Plan(at)]);
    }
    rows
}

fn heading(lang: Lang, session: &Session, outcome: &Outcome) -> (String, Role) {
    match (outcome.result, &outcome.assignment, session.main_field(outcome)) {
        (OutcomeResult::Rejected, _, _) => (t!(lang, "measures-rejected").into_owned(), Role::Quiet),
        (_, _, Some(field)) => (format!("{}  {}", field.code, field.name.get(lang)), Role::Accent),
        (_, Assignment::Missing, None) => (t!(lang, "measures-unassigned").into_owned(), Role::Warn),
        (_, Assignment::Nowhere { .. } | Assignment::Field { .. }, None) => {
            (t!(lang, "measures-nowhere").into_owned(), Role::Quiet)
        }
    }
}

/// Who, until when, for how much: once, and a year.
fn at_a_glance(lang: Lang, outcome: &Outcome) -> String {
    let Some(measure) = &outcome.measure else { return t!(lang, "measures-unplanned").into_owned() };
    let due = measure.due.map(|day| t!(lang, "measure-until", day = text::day_short(lang, day)).into_owned());
    let once = measure.cost_once_eur.map(|eur| t!(lang, "euros", eur = text::number(lang, eur)).into_owned());
    let yearly =
        measure.cost_yearly_eur.map(|eur| t!(lang, "euros-yearly", eur = text::number(lang, eur)).into_owned());
    let parts = [measure.lead.as_deref().map(str::to_owned), due, once, yearly];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Where the money comes from.
fn sources(lang: Lang, outcome: &Outcome) -> String {
    let Some(measure) = &outcome.measure else { return String::new() };
    let source = |funding: &crate::session::event::Funding| match funding.eur {
        Some(eur) => format!("{} {}", funding.source, t!(lang, "euros", eur = text::number(lang, eur))),
        None => funding.source.to_string(),
    };
    measure.funding.iter().map(source).collect::<Vec<_>>().join(" · ")
}
