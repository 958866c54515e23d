//! The picture: borrows the state, changes nothing, and costs the same however much there is.

mod big;
mod board;
mod foot;
mod hit;
mod home;
mod large;
mod measures;
mod over;
mod pen;
mod prepare;
mod ranked;
mod seat;
mod side;
mod vote;
mod work;

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::{
    app::{App, Overlay, Screen},
    theme::Role,
};
use crate::t;
pub use hit::{Hit, at as hit_at};
use pen::Pen;

/// Below this nothing useful fits.
const WIDTH_MIN: u16 = 60;
const HEIGHT_MIN: u16 = 20;

/// Draws what is on the screen.
pub fn draw(app: &App, frame: &mut Frame<'_>) {
    let area = frame.area();
    let mut pen = Pen::new(frame.buffer_mut(), app.theme);
    if let Some(cursor) = paint(&mut pen, app, area) {
        frame.set_cursor_position(cursor);
    }
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
    let page = Rect { x: area.x + 2, width: area.width - 4, ..area };
    match (&app.screen, &app.overlay) {
        (Screen::Session(seat), Some(Overlay::Large)) => large::draw(pen, app, seat, page),
        (screen, overlay) => {
            let (body, over) = over::places(overlay.as_ref(), foot::draw(pen, app, page));
            match screen {
                Screen::Home(home) => home::draw(pen, app, home, body),
                Screen::Opening(_) => {
                    pen.middle(body, body.height / 2, &t!(app.voice.lang, "opening"), Role::Quiet);
                }
                Screen::Session(seat) => seat::draw(pen, app, seat, body),
            }
            if let Some(overlay) = overlay {
                cursor = over::draw(pen, app, overlay, over);
            }
        }
    }
    cursor
}
