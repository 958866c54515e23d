//! The picture: borrows the state, changes nothing, and costs the same however much there is. And the same words line by
//! line, for those who read without a picture.

mod big;
mod board;
mod closing;
mod dataset;
mod door;
mod find;
mod foot;
mod hit;
mod home;
mod large;
mod measures;
mod over;
mod pen;
mod prepare;
mod ranked;
mod review;
mod seat;
mod sheet;
mod side;
mod speakers;
mod vote;
mod work;

use ratatui::{
    Frame,
    layout::{Position, Rect, Size},
};

use super::{
    app::{App, Overlay, Screen},
    theme::Role,
};
use crate::t;
pub use hit::{Hit, at as hit_at};
pub use pen::{InList, Told};
use pen::{Pen, below};

/// Below this nothing useful fits.
const WIDTH_MIN: u16 = 60;
const HEIGHT_MIN: u16 = 20;
/// Left and right of everything.
const MARGIN: u16 = 2;
/// From here on a row above the head stays free.
const AIRY: u16 = 28;

/// Draws what is on the screen.
pub fn draw(app: &App, frame: &mut Frame<'_>) {
    let area = frame.area();
    let mut pen = Pen::new(frame.buffer_mut(), app.theme);
    if let Some(cursor) = paint(&mut pen, app, area) {
        frame.set_cursor_position(cursor);
    }
}

/// The cells of a page on a screen of this size.
pub const fn page_width(size: Size) -> u16 {
    size.width.saturating_sub(2 * MARGIN)
}

/// Puts it all on an area; gives back where the cursor stands.
fn paint(pen: &mut Pen<'_>, app: &App, area: Rect) -> Option<Position> {
    let mut cursor = None;
    pen.fill(area, Role::Text);
    if area.width < WIDTH_MIN || area.height < HEIGHT_MIN {
        let text = t!(app.voice.lang, "too-small", width = WIDTH_MIN, height = HEIGHT_MIN);
        pen.paragraph(area, area.height / 3, &text, area.height, Role::Text);
        return None;
    }
    let page = Rect { x: area.x + MARGIN, width: page_width(area.as_size()), ..area };
    match (&app.screen, &app.overlay) {
        (Screen::Session(seat), Some(Overlay::Large)) => large::draw(pen, app, seat, page),
        (screen, overlay) => {
            let (body, over) = over::places(overlay.as_ref(), foot::draw(pen, app, page));
            pen.cover(overlay.is_some());
            match screen {
                Screen::Home(home) => home::draw(pen, app, home, body),
                Screen::Opening(_) => {
                    pen.middle(body, body.height / 2, &t!(app.voice.lang, "opening"), Role::Quiet);
                }
                // What is being written may take rows below, and the head stays where it is.
                Screen::Session(seat) => seat::draw(pen, app, seat, below(body, u16::from(area.height >= AIRY))),
                Screen::Dataset(office) => {
                    dataset::draw(pen, app, office, below(body, u16::from(area.height >= AIRY)));
                }
                Screen::Review(review) => {
                    review::draw(pen, app, review, below(body, u16::from(area.height >= AIRY)));
                }
            }
            pen.cover(false);
            if let Some(overlay) = overlay {
                cursor = over::draw(pen, app, overlay, over);
            }
        }
    }
    cursor
}

/// A part of what is on the screen, as it is told line by line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Title, state and time.
    Head,
    /// The agenda with its clock.
    Agenda,
    /// The work on the desk, or the lists of the home screen.
    Work,
    /// Who is there, and which Handlungsfelder are covered.
    Room,
    /// What lies over the screen.
    Over,
}

/// Rows of lists that are told around the chosen one; everything else fits into so many.
pub const IN_SIGHT: u16 = 1_000;
/// Rows of the longest lists.
pub const ENDLESS: u16 = u16::MAX;

/// Tells a part of what is on the screen: nothing is cut to a width where nothing is drawn, and lists to so many rows.
pub fn tell(app: &App, part: Part, rows: u16) -> Vec<Told> {
    let area = Rect { x: 0, y: 0, width: 1_000, height: rows };
    let mut lines = Vec::new();
    let pen = &mut Pen::telling(&mut lines, app.theme);
    match (part, &app.screen, &app.overlay) {
        (Part::Over, Screen::Session(seat), Some(Overlay::Large)) => large::draw(pen, app, seat, area),
        (Part::Over, _, Some(overlay)) => {
            over::draw(pen, app, overlay, area);
        }
        (Part::Work, Screen::Home(home), _) => home::draw(pen, app, home, area),
        (Part::Work, Screen::Opening(_), _) => pen.middle(area, 0, &t!(app.voice.lang, "opening"), Role::Quiet),
        (Part::Work, Screen::Dataset(office), _) => dataset::draw(pen, app, office, area),
        (Part::Head, Screen::Session(seat), _) => seat::head(pen, app, seat, area),
        (Part::Agenda, Screen::Session(seat), _) => seat::agenda(pen, app, seat, area),
        (Part::Work, Screen::Session(seat), _) => seat::desk(pen, app, seat, area),
        (Part::Room, Screen::Session(seat), _) => side::draw(pen, app, seat, area),
        (Part::Head, Screen::Review(review), _) => review::head(pen, app, review, area),
        (Part::Work, Screen::Review(review), _) => review::panel(pen, app, review, area),
        (Part::Over, _, None)
        | (Part::Head, Screen::Home(_) | Screen::Opening(_) | Screen::Dataset(_), _)
        | (
            Part::Agenda | Part::Room,
            Screen::Home(_) | Screen::Opening(_) | Screen::Review(_) | Screen::Dataset(_),
            _,
        ) => {}
    }
    lines
}
