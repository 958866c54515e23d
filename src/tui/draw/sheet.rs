//! The one form over the screen: a line a detail, and below them what the chosen line comes to.

use ratatui::layout::{Position, Rect};

use super::{
    hit::Hit,
    over::{popup, write},
    pen::{Pen, below, inset, piece},
};
use crate::{
    session::{Item, Lang, Slot},
    t, text,
    tui::{
        app::{App, Screen},
        fit,
        keys::{self, Action, Over},
        list::List,
        seat::{
            Seat,
            measure::{self, Reading},
        },
        sheet::{About, Sheet, Value},
        theme::Role,
    },
};

/// How many rows a text of several lines has.
const LONG: u16 = 6;

/// Draws it; gives back where the cursor stands, where a text is written.
pub fn draw(pen: &mut Pen<'_>, app: &App, sheet: &Sheet, area: Rect) -> Option<Position> {
    let longer = if sheet.lines.iter().any(|line| line.is_long) { LONG - 1 } else { 0 };
    let inner = popup(pen, area, 96, sheet.lines.len() as u16 + 4 + longer);
    pen.line(inner, 0, &[piece(title(app, sheet), Role::Title)]);
    let list = below(inner, 2);
    let list = Rect { height: list.height.saturating_sub(2), ..list };
    // Where there is no room for all lines, a long one is as high as the others.
    let longer = list.height.saturating_sub(sheet.lines.len() as u16).min(longer);
    let mut cursor = None;
    let mut row = list.y;
    for at in pen.window(list, List::at(sheet.at), sheet.lines.len()) {
        let line = &sheet.lines[at];
        let place = Rect { y: row, height: 1 + if line.is_long { longer } else { 0 }, ..list };
        row += place.height;
        let role = if sheet.at == at { Role::Accent } else { Role::Quiet };
        pen.spot(place, 0, 1, Hit::Row(at));
        pen.line(place, 0, &[piece(fit::cut(&line.label, 26), role)]);
        let place = inset(place, 28);
        match &line.value {
            Value::Text(field) if sheet.at == at => cursor = Some(write(pen, field, place)),
            Value::Text(field) => {
                let wrong = said_of(app, sheet, at).1 == Role::Bad;
                pen.paragraph(place, 0, &field.text(), place.height, if wrong { Role::Bad } else { Role::Text });
            }
            Value::OneOf { words, at: chosen } => {
                let role = if sheet.at == at { Role::Accent } else { Role::Text };
                pen.line(place, 0, &[piece(format!("‹ {} ›", words[*chosen]), role)]);
            }
        }
    }
    let (said, role) = said_of(app, sheet, sheet.at);
    pen.line(inner, inner.height - 1, &[piece(said, role)]);
    cursor
}

/// What the form is about: of a measure what it is called.
fn title(app: &App, sheet: &Sheet) -> text::Sentence {
    if let (Screen::Session(seat), About::Measure(slot)) = (&app.screen, &sheet.about)
        && let Some(outcome) = seat.session().outcomes.get(*slot)
    {
        return outcome.title.to_string().into();
    }
    sheet.about.title(app.voice.lang)
}

/// What there is to say of a line.
fn said_of(app: &App, sheet: &Sheet, line: usize) -> (text::Sentence, Role) {
    let said = match (&app.screen, &sheet.about) {
        _ if sheet.lines[line].is_long => {
            let key = |act| keys::key_of(app.voice.lang, Action::Over(act));
            let (new_line, outside) = (key(Over::NewLine), key(Over::Outside));
            Some(t!(app.voice.lang, "hint-long", new_line = new_line, outside = outside))
        }
        (_, About::Measure(_)) => return in_words(app.voice.lang, measure::reading(sheet, line)),
        (Screen::Review(review), About::Review(asked)) => {
            review.hint(app.voice.lang, *asked, app.voice.zone.today(app.now))
        }
        (Screen::Session(seat), About::Item(slot)) => times_in_words(app, seat, sheet, *slot),
        (
            Screen::Session(_) | Screen::Home(_) | Screen::Opening(_) | Screen::Review(_) | Screen::Dataset(_),
            About::Item(_)
            | About::NewItem(_)
            | About::Person(_)
            | About::NewPerson
            | About::Session
            | About::Concept
            | About::Field(_)
            | About::NewField(_)
            | About::NewSession
            | About::Phones
            | About::Elsewhere
            | About::Review(_)
            | About::Dataset(_),
        ) => None,
    };
    (said.unwrap_or_default(), Role::Quiet)
}

/// What a line of a measure comes to.
fn in_words(lang: Lang, reading: Reading) -> (text::Sentence, Role) {
    let euros = |eur| t!(lang, "euros", eur = text::number(lang, eur));
    match reading {
        Reading::Nothing => ("".into(), Role::Quiet),
        Reading::Day(day) => (format!("✓ {}", text::day(lang, day)).into(), Role::Good),
        Reading::NoDay => (t!(lang, "form-no-day"), Role::Bad),
        Reading::Early => (t!(lang, "form-early"), Role::Bad),
        Reading::Euros(eur) => (format!("✓ {}", euros(eur)).into(), Role::Good),
        Reading::Sources { count, eur } => (t!(lang, "form-sources", count = count, eur = euros(eur)), Role::Good),
        Reading::NoNumber => (t!(lang, "form-no-number"), Role::Bad),
    }
}

/// When the item begins and ends, and the session, with the minutes as they are typed.
fn times_in_words(app: &App, seat: &Seat, sheet: &Sheet, slot: Slot<Item>) -> Option<text::Sentence> {
    let (times, end) = seat.timeline(app.now);
    let from = times.iter().find(|(other, _)| *other == slot)?.1?;
    let item = seat.session().items.get(slot)?;
    let (typed, planned) = (sheet.written(2).parse().unwrap_or(0), u32::from(item.minutes.unwrap_or(0)));
    let end = end?.later(typed).earlier(planned);
    let lang = app.voice.lang;
    Some(t!(lang, "sheet-item-times", from = from.face(), to = from.later(typed).face(), end = end.face()))
}
