//! The report's sections and tables, in a language.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        schema::{Kind, STATUSES},
        value::{Row, Value},
        words::in_words,
    },
    Cell, Section, Table,
    facts::{Facts, Measure, day_of, in_year},
};
use crate::{
    session::Lang,
    t,
    text::{Sentence, word},
};

pub(super) fn sections(facts: &Facts<'_>, lang: Lang) -> Vec<Section> {
    let writer = Writer { facts, lang };
    let mut sections = vec![writer.at_a_glance(), writer.by_status(), writer.coverage()];
    for field in &facts.fields {
        let mut section = writer.field(writer.field_name(field), &writer.of_field(field));
        let further = writer.further_of(field);
        if !further.is_empty() {
            let named =
                |measure: &&Measure<'_>| measure.row["code"].text().or(measure.row["title"].text()).map(str::to_owned);
            let names: Vec<_> = further.iter().filter_map(named).collect();
            section.says.push(t!(lang, "report-further-here", measures = names.join(", ")).into_owned());
        }
        sections.push(section);
    }
    let elsewhere: Vec<_> = facts.measures.iter().filter(|measure| measure.field.is_none()).collect();
    if !elsewhere.is_empty() {
        sections.push(writer.field(t!(lang, "dataset-no-field").into_owned(), &elsewhere));
    }
    sections.extend([writer.left_open(), writer.money(), writer.participation()]);
    sections
}

struct Writer<'f> {
    facts: &'f Facts<'f>,
    lang: Lang,
}

/// A table without bars.
fn table(title: Sentence, head: Vec<String>, rows: Vec<Vec<Cell>>) -> Table {
    Table { title: title.into_owned(), head, rows, bars: None }
}

fn count(number: usize) -> Cell {
    Cell::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// What stands in a cell of the dataset.
fn cell(row: &Row<'_>, column: &str) -> Cell {
    match (&row[column], row.table.columns[row.table.position(column)].kind) {
        (Value::Number(euros), _) if column.ends_with("eur") => Cell::Euros(*euros),
        (Value::Number(number), _) => Cell::Number(*number),
        (Value::Text(day), Kind::Day) => Cell::Day(day.clone().into_owned()),
        (value, _) => Cell::Text(value.written().into_owned()),
    }
}

/// Code and title of a measure, and these of its columns.
fn about<const N: usize>(measure: &Measure<'_>, columns: [&str; N]) -> Vec<Cell> {
    ["code", "title"].iter().chain(&columns).map(|column| cell(measure.row, column)).collect()
}

/// Money from one source.
#[derive(Default)]
struct Source {
    /// As it was written first.
    name: String,
    /// For which measures, by their positions.
    measures: BTreeSet<usize>,
    euros: i64,
}

impl Source {
    fn take(&mut self, measure: usize, funding: &Row<'_>) {
        if self.name.is_empty() {
            self.name = funding["source"].written().into_owned();
        }
        self.measures.insert(measure);
        self.euros = self.euros.saturating_add(funding["eur"].number().unwrap_or(0));
    }
}

/// What tells one source of money from another: `komm-in NRW` is `Komm-IN NRW`.
fn same_source(funding: &Row<'_>) -> String {
    funding["source"].written().split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Writer<'_> {
    fn columns<const N: usize>(&self, names: [&str; N]) -> Vec<String> {
        names.iter().map(|name| word(self.lang, "column", name).into_owned()).collect()
    }

    fn status(&self, word: &str) -> Cell {
        Cell::Text(in_words(self.lang, "status", word))
    }

    fn now(&self, measure: &Measure<'_>) -> Cell {
        measure.status_on(&self.facts.until).map_or(Cell::Text(String::new()), |status| self.status(status))
    }

    fn at_a_glance(&self) -> Section {
        let (facts, lang) = (self.facts, self.lang);
        let until = &facts.until;
        let all = |fits: &dyn Fn(&Measure<'_>) -> bool| facts.measures.iter().filter(|m| fits(m)).count();
        let done = all(&|m| m.status_on(until) == Some("done") && m.status_on(&facts.before) != Some("done"));
        let people: i64 = facts.sessions.iter().filter_map(|session| session["present"].number()).sum();
        let rows = [
            (t!(lang, "report-sessions"), facts.sessions.len()),
            (t!(lang, "report-people"), people.try_into().unwrap_or(0)),
            (t!(lang, "report-accepted"), facts.accepted),
            (t!(lang, "report-measures"), facts.measures.len()),
            (t!(lang, "report-done"), done),
            (t!(lang, "report-overdue"), all(&|m| m.is_overdue_on(until))),
            (t!(lang, "report-never"), all(&|m| m.is_unreported_on(until))),
        ];
        let rows = rows.into_iter().map(|(what, n)| vec![Cell::Text(what.into_owned()), count(n)]).collect();
        let head = vec![t!(lang, "report-what").into_owned(), t!(lang, "report-number").into_owned()];
        let title = t!(lang, "report-glance");
        Section { title: title.clone().into_owned(), says: vec![], tables: vec![table(title, head, rows)] }
    }

    fn by_status(&self) -> Section {
        let (facts, lang) = (self.facts, self.lang);
        let with = |day: &str, status| facts.measures.iter().filter(|m| m.status_on(day) == Some(status)).count();
        let row = |status: &&'static str| {
            let (now, before) = (with(&facts.until, status), with(&facts.before, status));
            vec![self.status(status), count(now), count(before), Cell::Change(now as i64 - before as i64)]
        };
        let rows = STATUSES.iter().map(row).collect();
        let head = vec![
            word(lang, "column", "status").into_owned(),
            facts.year.to_string(),
            facts.year.saturating_sub(1).to_string(),
            t!(lang, "report-change").into_owned(),
        ];
        let title = t!(lang, "report-by-status");
        let table = Table { bars: Some(1), ..table(title.clone(), head, rows) };
        Section { title: title.into_owned(), says: vec![], tables: vec![table] }
    }

    fn field_name(&self, field: &Row<'_>) -> String {
        let name = match self.lang {
            Lang::De => &field["name_de"],
            Lang::En => &field["name_en"],
        };
        format!("{} – {}", field["code"].written(), name.written())
    }

    fn of_field<'f>(&'f self, field: &Row<'_>) -> Vec<&'f Measure<'f>> {
        self.facts.measures.iter().filter(|measure| measure.field == field["id"].text()).collect()
    }

    /// The measures of other fields that belong to this one too.
    fn further_of<'f>(&'f self, field: &Row<'_>) -> Vec<&'f Measure<'f>> {
        let id = field["id"].text();
        let too =
            |measure: &&Measure<'_>| measure.field != id && measure.further.iter().any(|further| Some(*further) == id);
        self.facts.measures.iter().filter(too).collect()
    }

    fn coverage(&self) -> Section {
        let (facts, lang) = (self.facts, self.lang);
        let (mut rows, mut empty) = (Vec::new(), Vec::new());
        let mut row = |name: String, measures: &[&Measure<'_>], further: usize| {
            let over = measures.iter().filter(|measure| measure.is_over_on(&facts.until)).count();
            let counts = [measures.len(), measures.len() - over, further];
            rows.push([Cell::Text(name)].into_iter().chain(counts.map(count)).collect());
        };
        for field in &facts.fields {
            let (measures, further) = (self.of_field(field), self.further_of(field));
            if measures.is_empty() && further.is_empty() {
                empty.push(self.field_name(field));
            }
            row(self.field_name(field), &measures, further.len());
        }
        let elsewhere: Vec<_> = facts.measures.iter().filter(|measure| measure.field.is_none()).collect();
        if !elsewhere.is_empty() {
            row(t!(lang, "dataset-no-field").into_owned(), &elsewhere, 0);
        }
        let says = match empty.is_empty() {
            true => t!(lang, "report-all-covered"),
            false => t!(lang, "report-uncovered", fields = empty.join("; ")),
        };
        let head = vec![
            word(lang, "column", "handlungsfeld").into_owned(),
            t!(lang, "report-measures").into_owned(),
            t!(lang, "report-open").into_owned(),
            t!(lang, "report-further").into_owned(),
        ];
        let title = t!(lang, "report-coverage");
        let table = Table { bars: Some(1), ..table(title.clone(), head, rows) };
        Section { title: title.into_owned(), says: vec![says.into_owned()], tables: vec![table] }
    }

    /// What was done and decided, what worked, what remains of these measures.
    fn field(&self, title: String, measures: &[&Measure<'_>]) -> Section {
        let (facts, lang) = (self.facts, self.lang);
        let (mut done, mut worked, mut remains) = (Vec::new(), Vec::new(), Vec::new());
        let (mut decided, mut measured) = (Vec::new(), Vec::new());
        for measure in measures.iter().copied() {
            for decision in in_year(&measure.decisions, facts.year, &facts.until) {
                let mut row = about(measure, []);
                row.extend(["date", "body", "paper_number"].map(|column| cell(decision, column)));
                row.push(Cell::Text(in_words(lang, "result", &decision["result"].written())));
                decided.push(row);
            }
            for indicator in &measure.indicators {
                if ["target_value", "actual_value"].iter().any(|column| !indicator[column].is_null()) {
                    let mut row = about(measure, []);
                    let values = ["title", "unit", "start_value", "target_value", "actual_value"];
                    row.extend(values.map(|column| cell(indicator, column)));
                    measured.push(row);
                }
            }
            for report in in_year(&measure.reports, facts.year, &facts.until) {
                let mut row = about(measure, []);
                let (status, reason) = (self.status(&report["status"].written()), cell(report, "reason"));
                row.extend([cell(report, "date"), status, cell(report, "progress_percent"), reason]);
                done.push(row);
                let brought = ["effect", "staff", "time", "participants", "cost_eur"];
                if brought.iter().any(|column| !report[column].is_null()) {
                    let mut row = about(measure, []);
                    row.extend(brought.map(|column| cell(report, column)));
                    worked.push(row);
                }
            }
            if !measure.is_over_on(&facts.until) {
                let mut row = about(measure, ["lead", "due_date", "next_step"]);
                row.insert(2, self.now(measure));
                remains.push(row);
            }
        }
        let mut says = if measures.is_empty() { vec![t!(lang, "report-no-measures").into_owned()] } else { vec![] };
        let done_head = self.columns(["code", "title", "date", "status", "progress_percent", "reason"]);
        let worked_head = self.columns(["code", "title", "effect", "staff", "time", "participants", "cost_eur"]);
        let remains_head = self.columns(["code", "title", "status", "lead", "due_date", "next_step"]);
        let decided_head = self.columns(["code", "title", "date", "body", "paper_number", "result"]);
        let mut measured_head = self.columns(["code", "title", "unit", "start_value", "target_value", "actual_value"]);
        measured_head.insert(2, t!(lang, "sheet-indicator").into_owned());
        let tables = [
            table(t!(lang, "report-was-done"), done_head, done),
            table(word(lang, "table", "decisions"), decided_head, decided),
            table(t!(lang, "report-worked"), worked_head, worked),
            table(word(lang, "table", "indicators"), measured_head, measured),
            table(t!(lang, "report-remains"), remains_head, remains),
        ];
        let tables: Vec<_> = tables.into_iter().filter(|table| !table.rows.is_empty()).collect();
        if tables.is_empty() && says.is_empty() {
            says.push(t!(lang, "report-nothing").into_owned());
        }
        Section { title, says, tables }
    }

    /// Overdue, and never reported on.
    fn left_open(&self) -> Section {
        let (facts, lang) = (self.facts, self.lang);
        let rows = |fits: &dyn Fn(&Measure<'_>) -> bool| {
            let row = |measure: &Measure<'_>| {
                let mut row = about(measure, ["lead", "due_date"]);
                row.push(self.now(measure));
                row
            };
            facts.measures.iter().filter(|measure| fits(measure)).map(row).collect::<Vec<_>>()
        };
        let overdue = rows(&|measure| measure.is_overdue_on(&facts.until));
        let never = rows(&|measure| measure.is_unreported_on(&facts.until));
        let mut says = Vec::new();
        if overdue.is_empty() {
            says.push(t!(lang, "report-none-overdue").into_owned());
        }
        if never.is_empty() {
            says.push(t!(lang, "report-all-reported").into_owned());
        }
        let head = self.columns(["code", "title", "lead", "due_date", "status"]);
        let tables = vec![
            table(t!(lang, "report-overdue"), head.clone(), overdue),
            table(t!(lang, "report-never"), head, never),
        ];
        Section { title: t!(lang, "report-left-open").into_owned(), says, tables }
    }

    fn money(&self) -> Section {
        let (facts, lang) = (self.facts, self.lang);
        let nobody = t!(lang, "report-not-said");
        let mut leads = BTreeMap::<String, [i64; 4]>::new();
        let mut sources = BTreeMap::<(Option<String>, String), Source>::new();
        let mut kinds = BTreeMap::<Option<String>, Source>::new();
        let named = |value: &Value<'_>| value.text().map_or_else(|| nobody.to_string(), str::to_owned);
        let known_kinds = self.kinds_of_sources();
        for (at, measure) in facts.measures.iter().enumerate() {
            let reports = in_year(&measure.reports, facts.year, &facts.until);
            let spent: i64 = reports.filter_map(|report| report["cost_eur"].number()).sum();
            let cost = |column: &str| measure.row[column].number().unwrap_or(0);
            let sums = leads.entry(named(&measure.row["lead"])).or_default();
            let costs = [1, cost("cost_once_eur"), cost("cost_yearly_eur"), spent];
            sums.iter_mut().zip(costs).for_each(|(sum, more)| *sum = sum.saturating_add(more));
            for funding in &measure.funding {
                let key = same_source(funding);
                let kind =
                    funding["kind"].text().map(str::to_owned).or_else(|| known_kinds.get(&key).cloned().flatten());
                for source in [sources.entry((kind.clone(), key)).or_default(), kinds.entry(kind).or_default()] {
                    source.take(at, funding);
                }
            }
        }
        let in_kind = |kind: &Option<String>| {
            Cell::Text(kind.as_deref().map_or_else(|| nobody.to_string(), |kind| in_words(lang, "", kind)))
        };
        let by_lead = leads.iter().map(|(lead, [count, once, yearly, spent])| {
            let euros = [once, yearly, spent].map(|euros| Cell::Euros(*euros));
            [Cell::Text(lead.clone()), Cell::Number(*count)].into_iter().chain(euros).collect()
        });
        let by_source = sources.iter().map(|((kind, _), source)| {
            vec![
                in_kind(kind),
                Cell::Text(source.name.clone()),
                count(source.measures.len()),
                Cell::Euros(source.euros),
            ]
        });
        let mut by_kind: Vec<_> =
            kinds.iter().map(|(kind, source)| (in_kind(kind), source.measures.len(), source.euros)).collect();
        if !by_kind.is_empty() {
            let all: BTreeSet<_> = kinds.values().flat_map(|source| &source.measures).collect();
            let euros = kinds.values().fold(0_i64, |sum, source| sum.saturating_add(source.euros));
            by_kind.push((Cell::Text(t!(lang, "report-together").into_owned()), all.len(), euros));
        }
        let by_kind =
            by_kind.into_iter().map(|(kind, measures, euros)| vec![kind, count(measures), Cell::Euros(euros)]);
        let measures = t!(lang, "report-measures").into_owned();
        let mut lead_head = self.columns(["lead", "cost_once_eur", "cost_yearly_eur"]);
        lead_head.insert(1, measures.clone());
        lead_head.push(t!(lang, "report-spent").into_owned());
        let mut source_head = self.columns(["kind", "source", "eur"]);
        source_head.insert(2, measures.clone());
        let mut kind_head = self.columns(["kind", "eur"]);
        kind_head.insert(1, measures);
        let tables = vec![
            table(t!(lang, "report-by-lead"), lead_head, by_lead.collect()),
            table(t!(lang, "report-by-kind"), kind_head, by_kind.collect()),
            Table { bars: Some(3), ..table(t!(lang, "report-by-source"), source_head, by_source.collect()) },
        ];
        Section { title: t!(lang, "report-money").into_owned(), says: vec![], tables }
    }

    /// Of which kind each source is, where that is said anywhere and always the same: sessions plan money without saying it.
    fn kinds_of_sources(&self) -> BTreeMap<String, Option<String>> {
        let mut kinds = BTreeMap::new();
        for funding in self.facts.measures.iter().flat_map(|measure| &measure.funding) {
            if let Some(kind) = funding["kind"].text() {
                let known = kinds.entry(same_source(funding)).or_insert_with(|| Some(kind.to_owned()));
                known.take_if(|known| known != kind);
            }
        }
        kinds
    }

    fn participation(&self) -> Section {
        let (facts, lang) = (self.facts, self.lang);
        let groups = facts.groups.iter().map(|(group, people)| {
            let group = group.map_or_else(|| t!(lang, "report-no-group").into_owned(), str::to_owned);
            vec![Cell::Text(group), Cell::Number(*people)]
        });
        let sessions = facts.sessions.iter().map(|session| {
            vec![Cell::Day(day_of(session).to_owned()), cell(session, "title"), cell(session, "present")]
        });
        let people = t!(lang, "report-people").into_owned();
        let group_head = vec![word(lang, "column", "group_name").into_owned(), people.clone()];
        let mut session_head = self.columns(["date", "title"]);
        session_head.push(people);
        let title = t!(lang, "report-participation");
        let tables = vec![
            Table { bars: Some(1), ..table(t!(lang, "report-by-group"), group_head, groups.collect()) },
            table(t!(lang, "report-by-session"), session_head, sessions.collect()),
        ];
        Section { title: title.into_owned(), says: vec![t!(lang, "report-counts-only").into_owned()], tables }
    }
}
