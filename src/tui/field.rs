//! The one text field: cursor, words, selection, undo and paste as everywhere, deleting whole characters as people see them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui_textarea::{CursorMove, DataCursor, TextArea};
use unicode_segmentation::UnicodeSegmentation;

/// A text being written.
#[derive(Clone, Debug)]
pub struct Field {
    area: TextArea<'static>,
}

impl Field {
    /// A field with a text in it, the cursor behind it.
    pub fn with(text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area }
    }

    /// What is written.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// The lines, at least one.
    pub fn lines(&self) -> &[String] {
        self.area.lines()
    }

    /// Line and character before which the cursor stands.
    pub fn cursor(&self) -> (usize, usize) {
        let DataCursor(row, column) = self.area.cursor();
        (row, column)
    }

    /// What is selected: from (line, character) to (line, character).
    pub fn selection(&self) -> Option<((usize, usize), (usize, usize))> {
        self.area.selection_range()
    }

    /// Takes a key. Enter and Tab are for whoever owns the field.
    pub fn press(&mut self, key: KeyEvent) {
        match key.code {
            KeyCode::Backspace if key.modifiers.is_empty() && !self.area.is_selecting() => {
                let (row, column) = self.cursor();
                let before: String = self.area.lines()[row].chars().take(column).collect();
                let chars = before.graphemes(true).next_back().map_or(1, |last| last.chars().count());
                for _ in 0..chars {
                    self.area.delete_char();
                }
            }
            KeyCode::Delete if key.modifiers.is_empty() && !self.area.is_selecting() => {
                for _ in 0..self.next_grapheme().max(1) {
                    self.area.delete_next_char();
                }
            }
            KeyCode::Left | KeyCode::Right if key.modifiers.difference(KeyModifiers::SHIFT).is_empty() => {
                self.area.input(key);
                self.leave_grapheme(key.code == KeyCode::Left);
            }
            _ => {
                self.area.input(key);
            }
        }
    }

    /// Puts a text in at the cursor.
    pub fn paste(&mut self, text: &str) {
        self.area.insert_str(text.replace("\r\n", "\n").replace('\r', "\n"));
    }

    /// How many characters (code points) the one behind the cursor has; 0 at the end of a line.
    fn next_grapheme(&self) -> usize {
        let (row, column) = self.cursor();
        let after: String = self.area.lines()[row].chars().skip(column).collect();
        after.graphemes(true).next().map_or(0, |next| next.chars().count())
    }

    /// Moves on until the cursor stands between two characters as people see them.
    fn leave_grapheme(&mut self, back: bool) {
        loop {
            let (row, column) = self.cursor();
            let mut at = 0;
            let between = self.area.lines()[row].graphemes(true).any(|grapheme| {
                let here = at == column;
                at += grapheme.chars().count();
                here
            });
            if between || column == 0 || at == column {
                return;
            }
            self.area.move_cursor(if back { CursorMove::Back } else { CursorMove::Forward });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, keys: &[KeyCode], expected: &str) {
        let mut field = Field::with(text);
        for key in keys {
            field.press(KeyEvent::from(*key));
        }
        assert_eq!(field.text(), expected, "{text:?} {keys:?}");
    }

    #[test]
    fn characters_are_deleted_as_people_see_them() {
        use KeyCode::{Backspace, Char, Delete, Home, Left};
        check("Jürgen 👍🏽", &[Backspace], "Jürgen ");
        check("👨‍👩‍👧‍👦x", &[Left, Backspace], "x");
        check("👍🏽x", &[Home, Delete], "x");
        check("e\u{301}a", &[Left, Backspace, Char('i')], "ia");
        check("a👍🏽b", &[Left, Left, Char('!')], "a!👍🏽b");
        check("ab\nc", &[Left, Backspace], "abc");
        check("", &[Backspace, Delete], "");
    }

    #[test]
    fn pasted_text_goes_in_at_the_cursor() {
        let mut field = Field::with("ac");
        field.press(KeyCode::Left.into());
        field.paste("1\r\n2\r3");
        assert_eq!((field.text().as_str(), field.cursor()), ("a1\n2\n3c", (2, 1)));
    }
}
