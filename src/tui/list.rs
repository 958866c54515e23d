//! The one list: which of some rows is chosen, and which of them fit on the screen around it. Its rows may stand under
//! headings.

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

/// Rows of which some only part the others: those can't be chosen.
#[derive(Debug)]
pub struct Headed<R> {
    rows: Vec<R>,
    /// Where the rows stand that can be chosen.
    places: Vec<usize>,
    /// The chosen one among these.
    pub list: List,
}

impl<R> Default for Headed<R> {
    fn default() -> Self {
        Self { rows: Vec::new(), places: Vec::new(), list: List::default() }
    }
}

impl<R> Headed<R> {
    /// Other rows; as many are passed over as before.
    pub fn fill(&mut self, rows: Vec<R>, can_be_chosen: impl Fn(&R) -> bool) {
        self.places = rows.iter().enumerate().filter(|(_, row)| can_be_chosen(row)).map(|(at, _)| at).collect();
        self.rows = rows;
    }

    /// All rows.
    pub fn rows(&self) -> &[R] {
        &self.rows
    }

    /// How many can be chosen.
    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// Where the chosen row stands among all.
    pub fn at(&self) -> Option<usize> {
        self.places.get(self.list.chosen(self.count())?).copied()
    }

    /// The chosen row.
    pub fn chosen(&self) -> Option<&R> {
        self.rows.get(self.at()?)
    }

    /// How many of the rows above this one can be chosen.
    pub fn above(&self, row: usize) -> usize {
        self.places.partition_point(|place| *place < row)
    }

    /// Chooses the first row for which this holds, or leaves it as it was.
    pub fn choose(&mut self, is_it: impl Fn(&R) -> bool) {
        if let Some(place) = self.places.iter().position(|at| is_it(&self.rows[*at])) {
            self.list = List::at(place);
        }
    }

    /// Goes a step among the rows that can be chosen.
    pub fn step(&mut self, step: Move) {
        self.list.step(step, self.places.len());
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

    #[test]
    fn headings_are_passed_over() {
        let mut rows = Headed::default();
        assert_eq!(rows.chosen(), None);
        rows.fill(vec!["# A", "a", "b", "# B", "c"], |row| !row.starts_with('#'));
        let mut seen = Vec::new();
        for step in [Move::First, Move::Down, Move::Down, Move::Down, Move::Up] {
            rows.step(step);
            seen.push((*rows.chosen().unwrap(), rows.above(rows.at().unwrap())));
        }
        assert_eq!(seen, [("a", 0), ("b", 1), ("c", 2), ("c", 2), ("b", 1)]);
        rows.choose(|row| *row == "c");
        assert_eq!((rows.at(), rows.count()), (Some(4), 3));
        rows.choose(|row| *row == "# A");
        assert_eq!(rows.chosen(), Some(&"c"));
    }
}
