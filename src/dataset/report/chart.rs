//! The picture of a table's numbers: a bar a row, its number behind it. The same picture for pages and for paper.

use super::{Report, Table};
use crate::{session::Lang, t, text::in_markup};

/// How wide a chart is, in its own units.
pub const WIDTH: usize = 800;
/// How high a row is.
const ROW: usize = 28;
/// Where the bars begin.
const BARS: usize = 430;
/// How long the longest bar is.
const LONGEST: f64 = 280.0;
/// The most characters of a name beside a bar.
const NAME_MAX: usize = 52;

/// A chart.
pub struct Chart {
    /// How high it is, in its own units.
    pub height: usize,
    /// What is in it, as SVG.
    pub bars: String,
}

impl Chart {
    /// The chart of one column's numbers.
    pub fn of(lang: Lang, table: &Table, column: usize) -> Self {
        let number = |row: usize| table.rows[row][column].number().unwrap_or(0).max(0);
        let most = (0..table.rows.len()).map(number).max().unwrap_or(0).max(1);
        let mut bars = String::new();
        for (at, row) in table.rows.iter().enumerate() {
            let (top, width) = (at * ROW, number(at) as f64 / most as f64 * LONGEST);
            let names = row.iter().take_while(|cell| cell.number().is_none()).map(|cell| cell.shown(lang));
            let mut name = names.collect::<Vec<_>>().join(" · ").replace('\n', " ");
            if name.chars().count() > NAME_MAX {
                name = name.chars().take(NAME_MAX - 1).chain(['…']).collect();
            }
            bars += &format!(
                "<text x=\"0\" y=\"{line}\">{}</text>\
                 <rect x=\"{BARS}\" y=\"{}\" width=\"{width:.1}\" height=\"18\" fill=\"#1f4e79\"/>\
                 <text x=\"{:.1}\" y=\"{line}\">{}</text>",
                in_markup(&name),
                top + 3,
                BARS as f64 + width + 6.0,
                in_markup(&row[column].shown(lang)),
                line = top + 17,
            );
        }
        Self { height: table.rows.len() * ROW, bars }
    }

    /// As a picture of its own.
    pub fn svg(&self) -> String {
        let (height, bars) = (self.height, &self.bars);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" \
             height=\"{height}\" font-family=\"Libertinus Serif\" font-size=\"15\">{bars}</svg>"
        )
    }
}

/// What those are told who can't see it.
pub fn label(report: &Report, table: &Table) -> String {
    t!(report.lang, "report-chart", title = table.title.as_str()).into_owned()
}
