//! Puts text on the screen: in a role, within its place, never beyond.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use unicode_width::UnicodeWidthStr;

use super::hit::Hit;
use crate::tui::{
    fit,
    theme::{Role, Theme},
};

/// A pen for one frame.
pub struct Pen<'a> {
    buffer: &'a mut Buffer,
    theme: Theme,
    /// Places that can be clicked; the last one drawn lies on top.
    spots: Vec<(Rect, Hit)>,
}

/// A piece of a line, and what it means.
pub type Piece<'a> = (std::borrow::Cow<'a, str>, Role);

/// A piece of a line.
pub fn piece<'a>(text: impl Into<std::borrow::Cow<'a, str>>, role: Role) -> Piece<'a> {
    (text.into(), role)
}

impl<'a> Pen<'a> {
    /// The pen for this frame.
    pub fn new(buffer: &'a mut Buffer, theme: Theme) -> Self {
        Self { buffer, theme, spots: Vec::new() }
    }

    /// The colours.
    pub const fn theme(&self) -> Theme {
        self.theme
    }

    /// The frame's cells, for widgets that draw themselves.
    pub fn buffer(&mut self) -> &mut Buffer {
        self.buffer
    }

    /// Makes rows of an area a place that can be clicked.
    pub fn spot(&mut self, area: Rect, row: u16, rows: u16, hit: Hit) {
        let place = Rect { height: rows, ..below(area, row) }.intersection(area);
        self.spots.push((place, hit));
    }

    /// What a click there does.
    pub fn hit(&self, position: Position) -> Option<Hit> {
        self.spots.iter().rfind(|(place, _)| place.contains(position)).map(|(_, hit)| *hit)
    }

    /// Fills a place with the ground of a role.
    pub fn fill(&mut self, area: Rect, role: Role) {
        let area = area.intersection(self.buffer.area);
        let style = self.theme.style(role);
        for position in area.positions() {
            self.buffer[position].reset();
        }
        self.buffer.set_style(area, style);
    }

    /// A line of pieces on a row of an area, counted from its top; gives back the cells used.
    pub fn line(&mut self, area: Rect, row: u16, pieces: &[Piece<'_>]) -> u16 {
        let area = area.intersection(self.buffer.area);
        if row >= area.height {
            return 0;
        }
        let mut used = 0;
        for (text, role) in pieces {
            let left = area.width - used;
            if left == 0 {
                break;
            }
            let cut = text.width() > usize::from(left);
            let text = fit::cut(text, left.into());
            let style = self.theme.style(*role);
            self.buffer.set_stringn(area.x + used, area.y + row, &text, left.into(), style);
            used += text.width() as u16;
            if cut {
                break;
            }
        }
        used
    }

    /// A text at the right end of a row.
    pub fn right(&mut self, area: Rect, row: u16, pieces: &[Piece<'_>]) {
        let width = pieces.iter().map(|(text, _)| text.width() as u16).sum::<u16>().min(area.width);
        let area = Rect { x: area.right() - width, width, ..area };
        self.line(area, row, pieces);
    }

    /// A text in the middle of a row.
    pub fn middle(&mut self, area: Rect, row: u16, text: &str, role: Role) {
        let width = (text.width() as u16).min(area.width);
        let area = Rect { x: area.x + (area.width - width) / 2, width, ..area };
        self.line(area, row, &[piece(text, role)]);
    }

    /// A text over several rows, broken between words; gives back the rows used.
    pub fn paragraph(&mut self, area: Rect, row: u16, text: &str, rows: u16, role: Role) -> u16 {
        let rows = rows.min(area.height.saturating_sub(row));
        let lines = fit::wrap(text, area.width.into(), rows.into());
        for (at, line) in (row..).zip(&lines) {
            self.line(area, at, &[piece(line.as_str(), role)]);
        }
        lines.len() as u16
    }

    /// A row of a list: a mark in front and the ground of a chosen row where it is the chosen one.
    pub fn row(&mut self, area: Rect, row: u16, chosen: bool, pieces: &[Piece<'_>]) {
        if row >= area.height {
            return;
        }
        let place = Rect { y: area.y + row, height: 1, ..area };
        if !chosen {
            self.line(place, 0, &[piece("  ", Role::Text)]);
            self.line(inset(place, 2), 0, pieces);
            return;
        }
        self.fill(place, Role::Chosen);
        self.line(place, 0, &[piece("▌ ", Role::Chosen)]);
        let pieces: Vec<_> = pieces.iter().map(|(text, _)| piece(text.as_ref(), Role::Chosen)).collect();
        self.line(inset(place, 2), 0, &pieces);
    }
}

/// The area without some columns at its left.
pub fn inset(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x + columns, width: area.width - columns, ..area }
}

/// The area without some rows at its top.
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}
