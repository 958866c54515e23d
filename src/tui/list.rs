//! The one list: which of some rows is chosen, and which of them fit on the screen around it.

use std::ops::Range;

use super::keys::Move;

/// A place in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The chosen row.
    at: usize,
}

/// Rows that a page step goes over.
const PAGE: usize = 10;

impl List {
    /// The list at this row.
    pub const fn at(row: usize) -> Self {
        Self { at: row }
    }

    /// The chosen one of `rows` rows; none where there are none.
    pub fn chosen(self, rows: usize) -> Option<usize> {
        rows.checked_sub(1).map(|last| self.at.min(last))
    }

    /// Goes a step among `rows` rows.
    pub fn step(&mut self, step: Move, rows: usize) {
        let last = rows.saturating_sub(1);
        let at = self.at.min(last);
        self.at = match step {
            Move::Up => at.saturating_sub(1),
            Move::Down => (at + 1).min(last),
            Move::PageUp => at.saturating_sub(PAGE),
            Move::PageDown => (at + PAGE).min(last),
            Move::First => 0,
            Move::Last => last,
        };
    }

    /// Which of `rows` rows stand in `height` lines: the chosen one in the middle, as far as there are rows around it.
    pub fn window(self, rows: usize, height: usize) -> Range<usize> {
        let from = self.chosen(rows).unwrap_or(0).saturating_sub(height / 2).min(rows.saturating_sub(height));
        from..(from + height).min(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_chosen_row_is_always_in_sight(at in 0usize..300, rows in 0usize..200, height in 1usize..50) {
            let list = List::at(at);
            let window = list.window(rows, height);
            prop_assert_eq!(window.len(), rows.min(height));
            prop_assert!(list.chosen(rows).is_none_or(|chosen| window.contains(&chosen)));
        }
    }

    #[test]
    fn steps_stay_inside() {
        let mut list = List::default();
        for (step, expected) in
            [(Move::Up, 0), (Move::PageDown, 4), (Move::Down, 4), (Move::Up, 3), (Move::First, 0), (Move::Last, 4)]
        {
            list.step(step, 5);
            assert_eq!(list.chosen(5), Some(expected), "{step:?}");
        }
        list.step(Move::Down, 0);
        assert_eq!(list.chosen(0), None);
    }
}
