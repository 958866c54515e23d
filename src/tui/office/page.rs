//! Everything about one outcome, line by line: what can be changed, what was reported and decided, where it comes from.

use unicode_width::UnicodeWidthStr;

use super::forms;
use crate::{
    session::Lang,
    t,
    text::{self, Sentence, word},
    tui::{
        link::dataset::{Book, CHANGES, Column, Detail, Entry, OUTCOMES, Row, Table, Value, shown, shown_change},
        list::Headed,
    },
};

/// A page about an outcome.
#[derive(Debug)]
pub struct Page {
    /// Which, by its id.
    pub outcome: String,
    /// What it says.
    pub lines: Headed<Line>,
    /// How many cells its longest text takes.
    pub longest: usize,
}

/// A line of it.
#[derive(Debug)]
pub enum Line {
    /// Nothing, above a heading.
    Gap,
    /// What the lines below are about.
    Heading(Sentence),
    /// Something known, or not yet.
    Said {
        /// What it is.
        label: String,
        /// What is known.
        text: String,
        /// What can be done with it.
        stop: Stop,
    },
}

/// What can be done with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The column can be changed.
    Cell(&'static str),
    /// Reported on, which changes it.
    Status,
    /// Money, an indicator, a report or a decision, which can be changed or taken away.
    Detail(Detail, u64),
    /// To be read only.
    Fact,
}

impl Page {
    /// The page about an outcome.
    pub fn of(lang: Lang, book: &Book, entry: &Entry) -> Self {
        let outcome = entry.row["id"].written().into_owned();
        let mut page = Self { outcome, lines: Headed::default(), longest: 0 };
        page.fill(lang, book, entry);
        page
    }

    /// Says anew what is known.
    pub fn fill(&mut self, lang: Lang, book: &Book, entry: &Entry) {
        let mut writer = Writer { lang, entry, lines: Vec::new() };
        writer.cells();
        for detail in Detail::ALL {
            writer.details(book, detail.table(), Some(detail));
        }
        writer.origin(book);
        writer.details(book, &CHANGES, None);
        let cells = |line: &Line| match line {
            Line::Said { text, .. } => text.width(),
            Line::Gap | Line::Heading(_) => 0,
        };
        self.longest = writer.lines.iter().map(cells).max().unwrap_or(0);
        self.lines.fill(writer.lines, |line| matches!(line, Line::Said { .. }));
    }

    /// What can be done with the chosen line.
    pub fn stop(&self) -> Option<Stop> {
        match self.lines.chosen()? {
            Line::Said { stop, .. } => Some(*stop),
            Line::Gap | Line::Heading(_) => None,
        }
    }

    /// Whether the chosen line can be changed.
    pub fn is_editable(&self) -> bool {
        matches!(self.stop(), Some(Stop::Cell(_) | Stop::Status | Stop::Detail(..)))
    }
}

struct Writer<'e> {
    lang: Lang,
    entry: &'e Entry,
    lines: Vec<Line>,
}

impl Writer<'_> {
    fn head(&mut self, heading: Sentence) {
        if !self.lines.is_empty() {
            self.lines.push(Line::Gap);
        }
        self.lines.push(Line::Heading(heading));
    }

    fn say(&mut self, label: impl Into<String>, text: impl Into<String>, stop: Stop) {
        self.lines.push(Line::Said { label: label.into(), text: text.into(), stop });
    }

    fn column(&mut self, name: &'static str, stop: Stop) {
        self.say(word(self.lang, "column", name), in_words(self.lang, &self.entry.row, name), stop);
    }

    /// What the office enters itself.
    fn cells(&mut self) {
        self.head(t!(self.lang, "dataset-now"));
        self.column("status", Stop::Status);
        self.column("progress_percent", Stop::Status);
        for name in forms::CELLS {
            self.column(name, Stop::Cell(name));
        }
    }

    /// What belongs to the outcome in a table; nothing is said about a table without any, unless something can be added.
    fn details(&mut self, book: &Book, table: &'static Table, detail: Option<Detail>) {
        let lang = self.lang;
        let entry = self.entry;
        let rows = entry.details.iter().find(|(other, _)| *other == table).map_or(&[][..], |(_, rows)| rows);
        if rows.is_empty() {
            return;
        }
        self.head(word(lang, "table", table.name));
        for (row, place) in rows.iter().zip(1..) {
            let number = number_of(row, place);
            let (label, text) = summary(lang, book, row);
            // Reports and decisions are known by their days, and told apart by their place among them.
            let (stop, label) = match detail {
                Some(detail) if row.table.has("date") => (Stop::Detail(detail, number), format!("{number} · {label}")),
                Some(detail) => (Stop::Detail(detail, number), label),
                None => (Stop::Fact, label),
            };
            self.say(label, text, stop);
        }
    }

    /// From the card to this row.
    fn origin(&mut self, book: &Book) {
        let (lang, entry) = (self.lang, self.entry);
        let row = &entry.row;
        self.head(t!(lang, "dataset-origin"));
        let day = entry.day.parse().map_or_else(|_| String::new(), |day| format!(", {}", text::day_short(lang, day)));
        self.say(word(lang, "column", "session_id"), format!("{}{day}", entry.session), Stop::Fact);
        if let (Some(number), Some(title)) = (row["item_number"].number(), row["item_title"].text()) {
            self.say(word(lang, "column", "item_number"), format!("{number}  {title}"), Stop::Fact);
        }
        if row["public"] == Value::Flag(false) {
            self.column("public", Stop::Fact);
        }
        if !row["proposal_number"].is_null() {
            self.column("proposal_number", Stop::Fact);
        }
        if let Some(vote) = &entry.vote {
            let said = vote["calculation"].text().or(vote["title"].text()).unwrap_or_default().to_owned();
            self.say(word(lang, "column", "vote_id"), said, Stop::Fact);
        }
        self.column("result", Stop::Fact);
        let id = row["handlungsfeld_id"].written();
        let first = book.fields.iter().find(|field| field["id"].written() == id);
        let now = entry.field.and_then(|at| book.fields.get(at));
        if let Some(first) = first {
            self.say(word(lang, "column", "handlungsfeld"), field_name(lang, first), Stop::Fact);
            if let Some(now) = now.filter(|now| now["id"].written() != id) {
                let version = now["concept_version"].written();
                let said = t!(lang, "dataset-goes-on", field = field_name(lang, now), version = version.as_ref());
                self.say("", said, Stop::Fact);
            }
        }
        for name in ["also", "assignment_reason", "withdrawn_at"] {
            if !row[name].is_null() && row[name].written() != "[]" {
                self.column(name, Stop::Fact);
            }
        }
        if let Some(into) = row["merged_into"].text().and_then(|id| book.find(id)) {
            self.say(word(lang, "column", "merged_into"), named(into), Stop::Fact);
        }
        for from in book.entries.iter().filter(|other| other.row["merged_into"] == row["id"]) {
            self.say(t!(lang, "dataset-merged-here"), named(from), Stop::Fact);
        }
        self.say(word(lang, "column", "id"), row["id"].written(), Stop::Fact);
    }
}

/// The number of an entry: its own, or else its place among the entries about the outcome.
pub fn number_of(row: &Row<'_>, place: u64) -> u64 {
    let own = row.table.has("number").then(|| row["number"].number()).flatten();
    own.and_then(|number| u64::try_from(number).ok()).unwrap_or(place)
}

/// What stands in front of a row, and the rest of it on one line.
fn summary(lang: Lang, book: &Book, row: &Row<'_>) -> (String, String) {
    let first = ["date", "at", "number"].into_iter().find(|name| row.table.has(name)).unwrap_or("id");
    let unsaid = ["id", "outcome_id", "session_id", "created_at", first];
    let named = |field: &str| match OUTCOMES.has(field) {
        true => word(lang, "column", field),
        false => word(lang, "table", field),
    };
    let cell = |(column, value): (&Column, &Value<'_>)| {
        let said = || shown(lang, column, value);
        if unsaid.contains(&column.name) || value.is_null() {
            return None;
        }
        // What changed is a column itself, and what it means needs no label in front.
        Some(match column.name {
            "field" => format!("{}:", named(&value.written())),
            "old_value" => format!("{} →", changed(lang, book, row, value)),
            "new_value" => changed(lang, book, row, value),
            "source" | "kind" | "eur" | "status" | "body" | "result" | "title" => said(),
            "reason" | "note" => format!("({})", said()),
            name => format!("{}: {}", word(lang, "column", name), said()),
        })
    };
    let cells: Vec<_> = row.table.columns.iter().zip(&row.values).filter_map(cell).collect();
    let between = if row.table.has("old_value") { " " } else { " · " };
    let label = match first {
        "at" => row["at"].written().get(..10).map_or_else(String::new, |day| {
            day.parse().map_or_else(|_| day.to_owned(), |day| text::day_short(lang, day).into_owned())
        }),
        name => in_words(lang, row, name),
    };
    (label, cells.join(between))
}

/// What something was or is, in words; another outcome by its code and title.
fn changed(lang: Lang, book: &Book, change: &Row<'_>, value: &Value<'_>) -> String {
    let other = value.text().filter(|_| change["field"].text() == Some("merged_into")).and_then(|id| book.find(id));
    other.map_or_else(|| shown_change(lang, &change["field"].written(), &value.written()), named)
}

/// A cell in words.
pub fn in_words(lang: Lang, row: &Row<'_>, column: &str) -> String {
    shown(lang, &row.table.columns[row.table.position(column)], &row[column])
}

/// Code and name of a Handlungsfeld.
pub fn field_name(lang: Lang, field: &Row<'_>) -> String {
    format!("{}  {}", field["code"].written(), name_of(lang, field))
}

/// What a Handlungsfeld is called.
pub fn name_of<'f>(lang: Lang, field: &'f Row<'_>) -> std::borrow::Cow<'f, str> {
    match lang {
        Lang::De => field["name_de"].written(),
        Lang::En => field["name_en"].written(),
    }
}

/// Code and title of an outcome.
pub fn named(entry: &Entry) -> String {
    [entry.row["code"].written(), entry.row["title"].written()].join("  ").trim().to_owned()
}
