//! Where a click means something: drawn once more into a picture that nobody sees, so that places never differ from those
//! on the screen, and drawing needs no memory of them.

use crossterm::event::KeyEvent;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect, Size},
};

use super::{paint, pen::Pen};
use crate::{
    session::{Item, Slot},
    tui::{app::App, home::Side},
};

/// What a click on a place does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// The same as this key.
    Key(KeyEvent),
    /// Chooses the row at this place in the list that hears the keys.
    Row(usize),
    /// Chooses the step of an outcome at this place.
    Step(usize),
    /// Chooses a row of the home screen.
    Home(Side, usize),
    /// Shows this item on the agenda.
    Item(Slot<Item>),
}

/// What a click there does on a screen of this size; nothing where nothing can be clicked.
pub fn at(app: &App, size: Size, column: u16, row: u16) -> Option<Hit> {
    let area = Rect::from((Position::ORIGIN, size));
    let mut unseen = Buffer::empty(area);
    let mut pen = Pen::new(&mut unseen, app.theme);
    paint(&mut pen, app, area);
    pen.hit(Position { x: column, y: row })
}
