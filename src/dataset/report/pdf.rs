//! The report as PDF. How it looks is in `report.typ`.

use serde::Serialize;

use super::{
    Report, Table,
    chart::{self, Chart},
};
use crate::{
    pdf::{Pdf, PdfError, render},
    t,
    text::Sentence,
};

/// What the template reads.
#[derive(Serialize)]
struct Sheet<'a> {
    lang: &'a str,
    title: &'a str,
    about: &'a str,
    /// The day as of which it speaks, `2026-12-31`.
    until: &'a str,
    contents: Sentence,
    /// `$p` and `$n` stand for the page and for how many there are.
    page: Sentence,
    sections: Vec<Part<'a>>,
}

#[derive(Serialize)]
struct Part<'a> {
    title: &'a str,
    says: &'a [String],
    tables: Vec<Shown<'a>>,
}

#[derive(Serialize)]
struct Shown<'a> {
    /// Nothing where the section is called the same.
    title: Option<&'a str>,
    /// What is said instead of a table without rows.
    empty: Option<String>,
    chart: Option<Picture>,
    columns: Vec<Column<'a>>,
    rows: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct Picture {
    svg: String,
    label: String,
}

#[derive(Serialize)]
struct Column<'a> {
    head: &'a str,
    number: bool,
    /// The share of the page that a column with text gets; 0 for as much as it needs.
    share: usize,
}

/// A column whose cells are no longer than this gets what it needs, in characters.
const SHORT: usize = 14;
/// The largest share, so that one long text doesn't squeeze the others.
const SHARE_MAX: usize = 45;

/// A report as PDF.
///
/// # Errors
/// The typesetter can't be run, or can't make a document of that.
pub fn pdf(report: &Report) -> Result<Pdf, PdfError> {
    let sections = report.sections.iter().map(|section| Part {
        title: &section.title,
        says: &section.says,
        tables: section.tables.iter().map(|table| shown(report, &section.title, table)).collect(),
    });
    let sheet = Sheet {
        lang: report.lang.as_str(),
        title: &report.title,
        about: &report.about,
        until: &report.until,
        contents: t!(report.lang, "report-contents"),
        page: t!(report.lang, "minutes-page", page = "$p", pages = "$n"),
        sections: sections.collect(),
    };
    render(include_str!("report.typ"), &sheet)
}

fn shown<'a>(report: &Report, section: &str, table: &'a Table) -> Shown<'a> {
    let rows: Vec<Vec<_>> =
        table.rows.iter().map(|row| row.iter().map(|cell| cell.shown(report.lang)).collect()).collect();
    let column = |(at, head): (usize, &'a String)| {
        let longest = rows.iter().map(|row: &Vec<String>| row[at].chars().count()).max().unwrap_or(0);
        let number = table.is_of_numbers(at);
        let share = if number || longest <= SHORT { 0 } else { longest.min(SHARE_MAX) };
        Column { head, number, share }
    };
    let columns = table.head.iter().enumerate().map(column).collect();
    let chart = table
        .bars
        .filter(|_| !rows.is_empty())
        .map(|column| Picture { svg: Chart::of(report.lang, table, column).svg(), label: chart::label(report, table) });
    Shown {
        title: Some(&*table.title).filter(|title| *title != section),
        empty: rows.is_empty().then(|| t!(report.lang, "report-nothing").into_owned()),
        chart,
        columns,
        rows,
    }
}
