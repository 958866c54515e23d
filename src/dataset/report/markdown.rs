//! The report as Markdown.

use super::{Report, Table};
use crate::{session::Lang, t};

/// Writes the report as Markdown, its text escaped.
pub fn markdown(report: &Report) -> String {
    let mut out = format!("# {}\n\n{}\n", escaped(&report.title), escaped(&report.about));
    for section in &report.sections {
        out += &format!("\n## {}\n", escaped(&section.title));
        for says in &section.says {
            out += &format!("\n{}\n", escaped(says));
        }
        for table in &section.tables {
            if table.title != section.title {
                out += &format!("\n### {}\n", escaped(&table.title));
            }
            out += &match table.rows.is_empty() {
                true => format!("\n{}\n", t!(report.lang, "report-nothing")),
                false => rows(report.lang, table),
            };
        }
    }
    out
}

fn rows(lang: Lang, table: &Table) -> String {
    let line = |cells: Vec<String>| {
        let cells: Vec<_> = cells.iter().map(|cell| escaped(cell)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let rule = (0..table.head.len()).map(|at| if table.is_of_numbers(at) { "---:" } else { "---" });
    let rule = format!("|{}|\n", rule.collect::<Vec<_>>().join("|"));
    let rows = table.rows.iter().map(|row| line(row.iter().map(|cell| cell.shown(lang)).collect()));
    format!("\n{}{rule}{}", line(table.head.clone()), rows.collect::<String>())
}

/// Text that means nothing to Markdown or HTML, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' => out.extend(['\\', c]),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        assert_eq!(escaped("a | <b>\n*c* & [d]"), "a \\| \\<b\\> \\*c\\* &amp; \\[d\\]");
    }
}
