//! Text that can be read from the back of the room.

use ratatui::layout::Rect;
use tui_big_text::PixelSize;
use unicode_width::UnicodeWidthStr;

use super::pen::{Pen, below};
use crate::tui::{fit, theme::Role};

/// How large letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Four cells wide, four high.
    Large,
    /// Eight cells wide, eight high.
    Huge,
}

impl Size {
    /// Cells that a letter is wide and high.
    pub const fn cells(self) -> u16 {
        match self {
            Self::Large => 4,
            Self::Huge => 8,
        }
    }

    const fn pixels(self) -> PixelSize {
        match self {
            Self::Large => PixelSize::Quadrant,
            Self::Huge => PixelSize::Full,
        }
    }
}

/// Draws a text in large letters at the top of an area, as large as fits, else as it is; gives back the rows used.
pub fn draw(pen: &mut Pen<'_>, area: Rect, text: &str, largest: Size, role: Role) -> u16 {
    let letters = text.chars().count() as u16;
    let fits = |size: &Size| letters.saturating_mul(size.cells()) <= area.width && size.cells() <= area.height;
    let sizes = match largest {
        Size::Huge => &[Size::Huge, Size::Large][..],
        Size::Large => &[Size::Large][..],
    };
    let Some(size) = sizes.iter().find(|size| fits(size)) else {
        pen.line(area, 0, &[super::pen::piece(text, role)]);
        return 1;
    };
    let place = Rect { width: letters * size.cells(), height: size.cells(), ..area };
    pen.letters(place, text, size.pixels(), role);
    size.cells()
}

/// Draws a text of several words in large letters, broken between words; where it doesn't fit as a whole, it stands there as
/// it is. Gives back the rows used.
pub fn paragraph(pen: &mut Pen<'_>, area: Rect, text: &str, role: Role) -> u16 {
    let cells = Size::Large.cells();
    let fitting = area.height / cells;
    let letters = usize::from(area.width / cells);
    let lines = fit::wrap(text, letters, usize::from(fitting) + 1);
    let whole = lines.len() <= fitting.into() && text.split_whitespace().all(|word| word.width() <= letters);
    if !pen.draws() || !whole {
        return pen.paragraph(area, 0, text, area.height, role);
    }
    lines.iter().fold(0, |used, line| used + draw(pen, below(area, used), line, Size::Large, role))
}
