//! The report as one HTML file: tables with captions and headings, charts that say what the table beside them says,
//! nothing from elsewhere and nothing that runs.

use super::{
    Cell, Report, Section, Table,
    chart::{self, Chart},
};
use crate::{session::Lang, t, text::in_markup};

const STYLE: &str = "
body{font:1.05rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:62rem;margin:2rem auto;padding:0 1rem}
h1{font-size:2rem;line-height:1.2}h2{margin-top:3rem;border-bottom:2px solid #1f4e79;padding-bottom:.2rem}
a{color:#1f4e79}nav ol{columns:2}table{border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:start;font-weight:600;padding:.4rem 0}
th,td{border-bottom:1px solid #767676;padding:.35rem .6rem;text-align:start;vertical-align:top;overflow-wrap:break-word;
hyphens:auto}tbody th{min-width:4.5rem}
thead th{background:#eef3f8}.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
figure{margin:1rem 0}svg{width:100%;height:auto;max-width:50rem}svg text{font:14px system-ui,sans-serif;fill:#1a1a1a}
@media print{body{margin:0;max-width:none}nav{display:none}tr,figure{break-inside:avoid}h2{break-after:avoid}}
";

/// Writes the report as an HTML page.
pub fn html(report: &Report) -> String {
    let lang = report.lang.as_str();
    let (title, about) = (escaped(&report.title), escaped(&report.about));
    let contents = report.sections.iter().enumerate();
    let contents = contents.map(|(at, section)| format!("<li><a href=\"#s{at}\">{}</a></li>", escaped(&section.title)));
    let contents = contents.collect::<String>();
    let heading = escaped(&t!(report.lang, "report-contents"));
    let sections = report.sections.iter().enumerate().map(|(at, section)| self::section(report, at, section));
    let sections = sections.collect::<String>();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{about}</p>\n\
         <nav aria-label=\"{heading}\"><ol>{contents}</ol></nav>\n{sections}</main>\n</body>\n</html>\n"
    )
}

fn section(report: &Report, at: usize, section: &Section) -> String {
    let mut out = format!("<section aria-labelledby=\"s{at}\">\n<h2 id=\"s{at}\">{}</h2>\n", escaped(&section.title));
    for says in &section.says {
        out += &format!("<p>{}</p>\n", escaped(says));
    }
    for table in &section.tables {
        if table.rows.is_empty() {
            out += &format!("<p>{}: {}</p>\n", escaped(&table.title), escaped(&t!(report.lang, "report-nothing")));
            continue;
        }
        if let Some(column) = table.bars {
            out += &figure(report, table, column);
        }
        // Where section and table are called the same, it is said once.
        let (begin, caption) = match table.title == section.title {
            true => (format!("<table aria-labelledby=\"s{at}\">"), String::new()),
            false => ("<table>".to_owned(), format!("<caption>{}</caption>\n", escaped(&table.title))),
        };
        out += &format!("{begin}\n{caption}{}</table>\n", rows(report.lang, table));
    }
    out + "</section>\n"
}

fn rows(lang: Lang, table: &Table) -> String {
    let class = |at: usize| if table.is_of_numbers(at) { " class=\"n\"" } else { "" };
    let head = table.head.iter().enumerate();
    let head = head.map(|(at, cell)| format!("<th scope=\"col\"{}>{}</th>", class(at), escaped(cell)));
    let head = head.collect::<String>();
    let row = |row: &Vec<Cell>| {
        let said = |cell: &Cell| match (cell, escaped(&cell.shown(lang))) {
            // What people wrote may run from right to left.
            (Cell::Text(_), text) if !text.is_empty() => format!("<bdi>{text}</bdi>"),
            (_, text) => text,
        };
        let cells = row.iter().enumerate().map(|(at, cell)| match at {
            0 => format!("<th scope=\"row\">{}</th>", said(cell)),
            at => format!("<td{}>{}</td>", class(at), said(cell)),
        });
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let rows = table.rows.iter().map(row).collect::<String>();
    format!("<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n")
}

/// The chart beside a table. Who can't see it is told that the table says the same.
fn figure(report: &Report, table: &Table, column: usize) -> String {
    let (label, chart) = (in_markup(&chart::label(report, table)), Chart::of(report.lang, table, column));
    let (width, height, bars) = (chart::WIDTH, chart.height, chart.bars);
    format!("<figure><svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{label}\">{bars}</svg></figure>\n")
}

/// Text that means nothing to HTML; its lines stay lines.
fn escaped(text: &str) -> String {
    in_markup(text).replace('\n', "<br>")
}
