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
    tui::{
        app::App,
        list::List,
        seat::{MeasurePart, MeasureRow, Seat},
        theme::Role,
    },
};

/// Rows below the list for the chosen measure.
const DETAIL: u16 = 5;

/// Draws the list and what is planned about the chosen one.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    let rows = &seat.lists.measures;
    let list = Rect { height: area.height.saturating_sub(DETAIL + 1), ..area };
    let chosen = seat.lists.outcomes.chosen(seat.lists.outcomes_shown.len());
    let row_of = |at| rows.binary_search(&MeasureRow { at, shows: MeasurePart::Title }).ok();
    let centre = List::at(chosen.and_then(row_of).unwrap_or(0));
    for (row, place) in (0..).zip(pen.window(list, centre, rows.len())) {
        let MeasureRow { at, shows } = rows[place];
        let slot = seat.lists.outcomes_shown[at];
        let Some(outcome) = session.outcomes.get(slot) else { continue };
        match shows {
            MeasurePart::Field => {
                let (name, role) = heading(lang, session, outcome);
                pen.line(list, row, &[piece(name, role)]);
            }
            MeasurePart::Title => {
                let number = format!("{:>3}  ", slot.number());
                let pieces = [piece(number, Role::Quiet), piece(outcome.title.as_ref(), Role::Text)];
                pen.row(list, row, Hit::Row(at), chosen == Some(at), &pieces);
            }
            MeasurePart::Plan => {
                let said = [piece("     ", Role::Quiet), piece(at_a_glance(lang, outcome), Role::Quiet)];
                pen.row(list, row, Hit::Row(at), chosen == Some(at), &said);
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
    let measure = match (&outcome.measure, &outcome.assignment) {
        (Some(measure), _) => measure,
        (None, Assignment::Nowhere { reason }) => return reason.to_string(),
        (None, Assignment::Missing | Assignment::Field { .. }) => return t!(lang, "measures-unplanned").into_owned(),
    };
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
