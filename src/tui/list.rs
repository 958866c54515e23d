//! The one list: which of some rows is chosen, and which of them fit on the screen around it.

use std::ops::Range;

/// A place in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The chosen row.
    at: usize,
}

/// A step in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A screen up.
    PageUp,
    /// A screen down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
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
    pub fn step(&mut self, step: Step, rows: usize) {
        let last = rows.saturating_sub(1);
        let at = self.at.min(last);
        self.at = match step {
            Step::Up => at.saturating_sub(1),
            Step::Down => (at + 1).min(last),
            Step::PageUp => at.saturating_sub(PAGE),
            Step::PageDown => (at + PAGE).min(last),
            Step::First => 0,
            Step::Last => last,
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
            [(Step::Up, 0), (Step::PageDown, 4), (Step::Down, 4), (Step::Up, 3), (Step::First, 0), (Step::Last, 4)]
        {
            list.step(step, 5);
            assert_eq!(list.chosen(5), Some(expected), "{step:?}");
        }
        list.step(Step::Down, 0);
        assert_eq!(list.chosen(0), None);
    }
}
