//! Puts text on the screen: in a role, within its place, never beyond. Or tells the same text line by line, for those who
//! read without a picture: then there are no places to cut it to, and no ornaments.

use std::ops::Range;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Color, Style},
    widgets::{Block, BorderType, Widget},
};
use tui_big_text::{BigText, PixelSize};
use unicode_width::UnicodeWidthStr;

use super::hit::Hit;
use crate::tui::{
    fit,
    list::List,
    theme::{Role, Theme},
};

/// A pen for one frame.
pub struct Pen<'a> {
    onto: Onto<'a>,
    theme: Theme,
    /// Places that can be clicked; the last one drawn lies on top.
    spots: Vec<(Rect, Hit)>,
    /// Whether what is drawn now lies under something, so that clicks don't reach it.
    covered: bool,
}

/// What a pen writes on.
enum Onto<'a> {
    Cells(&'a mut Buffer),
    Lines(&'a mut Vec<Told>),
}

/// A line that is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Where it would stand: what stands in one row is told in one line.
    at: (u16, u16),
    /// What it says.
    pub text: String,
    /// Of a row in a list: which one.
    pub in_list: Option<InList>,
}

/// A row of a list that is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InList {
    /// Where the list would stand.
    pub place: Rect,
    /// What choosing the row is.
    pub hit: Hit,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

/// A piece of a line, and what it means.
pub type Piece<'a> = (std::borrow::Cow<'a, str>, Role);

/// A piece of a line.
pub fn piece<'a>(text: impl Into<std::borrow::Cow<'a, str>>, role: Role) -> Piece<'a> {
    (text.into(), role)
}

impl<'a> Pen<'a> {
    /// The pen for a picture.
    pub fn new(buffer: &'a mut Buffer, theme: Theme) -> Self {
        Self { onto: Onto::Cells(buffer), theme, spots: Vec::new(), covered: false }
    }

    /// The pen that tells what it would draw.
    pub fn telling(lines: &'a mut Vec<Told>, theme: Theme) -> Self {
        Self { onto: Onto::Lines(lines), theme, spots: Vec::new(), covered: false }
    }

    /// Whether there is a picture, so that place is short.
    pub const fn draws(&self) -> bool {
        matches!(self.onto, Onto::Cells(_))
    }

    /// Makes rows of an area a place that can be clicked.
    pub fn spot(&mut self, area: Rect, row: u16, rows: u16, hit: Hit) {
        let place = Rect { height: rows, ..below(area, row) }.intersection(area);
        if !self.covered {
            self.spots.push((place, hit));
        }
    }

    /// Whether what is drawn from here on lies under something.
    pub fn cover(&mut self, covered: bool) {
        self.covered = covered;
    }

    /// What a click there does.
    pub fn hit(&self, position: Position) -> Option<Hit> {
        self.spots.iter().rfind(|(place, _)| place.contains(position)).map(|(_, hit)| *hit)
    }

    /// Fills a place with the ground of a role.
    pub fn fill(&mut self, area: Rect, role: Role) {
        self.mark(area, role, true);
    }

    /// Gives a place the ground of a role, and leaves what is written there.
    pub fn highlight(&mut self, area: Rect, role: Role) {
        self.mark(area, role, false);
    }

    fn mark(&mut self, area: Rect, role: Role, clear: bool) {
        let Onto::Cells(buffer) = &mut self.onto else { return };
        let area = area.intersection(buffer.area);
        if clear {
            for position in area.positions() {
                buffer[position].reset();
            }
        }
        buffer.set_style(area, self.theme.style(role));
    }

    /// A frame around a place.
    pub fn frame(&mut self, place: Rect, role: Role) {
        let Onto::Cells(buffer) = &mut self.onto else { return };
        let style = self.theme.style(role);
        Block::bordered().border_type(BorderType::Rounded).border_style(style).render(place, buffer);
    }

    /// A text in letters of several cells, as they are.
    pub fn letters(&mut self, place: Rect, text: &str, size: PixelSize, role: Role) {
        let style = self.theme.style(role);
        match &mut self.onto {
            Onto::Cells(buffer) => {
                BigText::builder().pixel_size(size).style(style).lines([text.into()]).build().render(place, buffer);
            }
            Onto::Lines(_) => self.tell(place, 0, text, None),
        }
    }

    /// A picture of dots, two rows of them in one row of cells: the upper one is the glyph, the lower one its ground.
    pub fn dots(&mut self, place: Rect, dark: impl Fn(usize, usize) -> bool) {
        let Onto::Cells(buffer) = &mut self.onto else { return };
        // Black on white whatever the theme: phones read nothing else reliably.
        let colour = |dark: bool| if dark { Color::Rgb(0, 0, 0) } else { Color::Rgb(255, 255, 255) };
        for y in 0..place.height {
            for x in 0..place.width {
                let (upper, column) = (usize::from(y) * 2, usize::from(x));
                let style = Style::new().fg(colour(dark(upper, column))).bg(colour(dark(upper + 1, column)));
                if let Some(cell) = buffer.cell_mut((place.x + x, place.y + y)) {
                    cell.set_symbol("▀").set_style(style);
                }
            }
        }
    }

    /// A line of pieces on a row of an area, counted from its top; gives back the cells used.
    pub fn line(&mut self, area: Rect, row: u16, pieces: &[Piece<'_>]) -> u16 {
        let Onto::Cells(buffer) = &mut self.onto else {
            let text: String = pieces.iter().map(|(text, _)| text.as_ref()).collect();
            self.tell(area, row, &text, None);
            return (text.width() as u16).min(area.width);
        };
        let area = area.intersection(buffer.area);
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
            buffer.set_stringn(area.x + used, area.y + row, &text, left.into(), style);
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
        if !self.draws() {
            let lines = text.lines().count() as u16;
            (row..).zip(text.lines()).for_each(|(row, line)| self.tell(area, row, line, None));
            return lines;
        }
        let rows = rows.min(area.height.saturating_sub(row));
        let lines = fit::wrap(text, area.width.into(), rows.into());
        for (at, line) in (row..).zip(&lines) {
            self.line(area, at, &[piece(line.as_str(), role)]);
        }
        lines.len() as u16
    }

    /// The rows of a list that are shown in an area of so many rows, a mark beside its first and last row where there are more.
    pub fn window(&mut self, area: Rect, list: List, rows: usize) -> Range<usize> {
        let window = list.window(rows, area.height.into());
        self.more(area, (window.start > 0, window.end < rows));
        window
    }

    /// Marks that there is more above or below what is shown in an area.
    pub fn more(&mut self, area: Rect, (above, below): (bool, bool)) {
        // What lies under something doesn't say so beside it.
        let marks = self.draws() && !self.covered;
        let beside = Rect { x: area.right() + 1, width: 1, ..area };
        if marks && above {
            self.line(beside, 0, &[piece("↑", Role::Accent)]);
        }
        if marks && below {
            self.line(beside, area.height.saturating_sub(1), &[piece("↓", Role::Accent)]);
        }
    }

    /// A row of a list, which a click chooses: a mark in front and the ground of a chosen row where it is the chosen one.
    pub fn row(&mut self, area: Rect, row: u16, hit: Hit, chosen: bool, pieces: &[Piece<'_>]) {
        if !self.draws() {
            let text: String = pieces.iter().map(|(text, _)| text.as_ref()).collect();
            return self.tell(area, row, &text, Some(InList { place: area, hit, chosen }));
        }
        if row >= area.height {
            return;
        }
        self.spot(area, row, 1, hit);
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

    /// Tells a text; what stands to the right of the last one in its row goes on in its line.
    fn tell(&mut self, area: Rect, row: u16, text: &str, in_list: Option<InList>) {
        let Onto::Lines(lines) = &mut self.onto else { return };
        let text = without_ornaments(text);
        if text.is_empty() {
            return;
        }
        let at = (area.y.saturating_add(row), area.x);
        match lines.last_mut() {
            Some(last) if last.at.0 == at.0 && last.at.1 <= at.1 => {
                last.text.push_str("  ");
                last.text.push_str(&text);
            }
            Some(_) | None => lines.push(Told { at, text, in_list }),
        }
    }
}

/// A text without bars and rules, and without the blanks that only line things up.
fn without_ornaments(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    let mut blanks = 0;
    for c in text.chars().filter(|c| *c != '━') {
        if c.is_whitespace() || c.is_control() {
            blanks += 1;
            continue;
        }
        if !told.is_empty() {
            told.extend(std::iter::repeat_n(' ', blanks.min(2)));
        }
        blanks = 0;
        told.push(c);
    }
    told
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
