//! The picture: borrows the state, changes nothing, and costs the same however much there is.

mod big;
mod door;
mod foot;
mod home;
mod large;
mod over;
mod pen;
mod ranked;
mod seat;
mod side;
mod vote;
mod work;

use ratatui::{Frame, layout::Rect};

use super::{
    app::{App, Overlay, Screen},
    theme::Role,
};
use crate::t;
use pen::Pen;

/// Below this nothing useful fits.
const WIDTH_MIN: u16 = 60;
const HEIGHT_MIN: u16 = 20;

/// Draws what is on the screen.
pub fn draw(app: &App, frame: &mut Frame<'_>) {
    let area = frame.area();
    let mut cursor = None;
    let mut pen = Pen::new(frame.buffer_mut(), app.theme);
    pen.fill(area, Role::Text);
    if area.width < WIDTH_MIN || area.height < HEIGHT_MIN {
        let text = t!(app.voice.lang, "too-small", width = WIDTH_MIN, height = HEIGHT_MIN);
        pen.paragraph(area, area.height / 3, &text, area.height, Role::Text);
        return;
    }
    let page = Rect { x: area.x + 2, width: area.width - 4, ..area };
    match (&app.screen, &app.overlay) {
        (Screen::Session(seat), Some(Overlay::Large)) => large::draw(&mut pen, app, seat, page),
        (screen, overlay) => {
            let (body, over) = over::places(overlay.as_ref(), foot::draw(&mut pen, app, page));
            match screen {
                Screen::Home(home) => home::draw(&mut pen, app, home, body),
                Screen::Opening(_) => {
                    pen.middle(body, body.height / 2, &t!(app.voice.lang, "opening"), Role::Quiet);
                }
                Screen::Session(seat) => seat::draw(&mut pen, app, seat, body),
            }
            if let Some(overlay) = overlay {
                cursor = over::draw(&mut pen, app, overlay, over);
            }
        }
    }
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}
