//! The screen of the concept's office: what became of the outcomes of all sessions, and the office's own work on it.
//!
//! | file | holds |
//! |---|---|
//! | here | the list, its order and filter; what is under way; what each key does |
//! | `page` | everything about one outcome, line by line |
//! | `forms` | the office's forms, and the acts that they become |

mod forms;
mod page;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    app::{Context, Overlay},
    keys::{AtDataset, Move, Place},
    link::dataset::{Answer, Ask, Book, Comparison, Detail, Entry, Plenary, STATUSES, Target},
    list::{Headed, List},
    message::Effect,
    seat::{Entry as Text, Purpose},
    sheet::{About, Sheet},
};
use crate::{
    session::Lang,
    t,
    text::{Sentence, word},
};

pub use forms::Asked;
pub use page::{Line, Page, Stop, in_words};

/// The screen of the concept's office.
#[derive(Debug)]
pub struct Office {
    /// The language.
    lang: Lang,
    /// Which dataset.
    pub target: Target,
    /// How far reading it is.
    pub state: State,
    /// Everything in it.
    pub book: Book,
    /// What of it is looked at.
    pub view: View,
    /// How the list is ordered.
    pub by: By,
    /// The words that outcomes in the list must have.
    pub filter: String,
    /// The list: headings, and outcomes by their position in the book.
    pub rows: Headed<Row>,
    /// How many of these are overdue.
    pub overdue: usize,
    /// On how many of them nobody has reported yet.
    pub unreported: usize,
    /// Outcomes that are to go on in another one, by id.
    pub marked: BTreeSet<String>,
    /// Forms begun and not taken.
    pub sheets: BTreeMap<About, Sheet>,
    /// The form of what is under way: it comes back where that fails.
    asked: Option<Sheet>,
}

/// How far it is.
#[derive(Debug, PartialEq, Eq)]
pub enum State {
    /// It is being read for the first time.
    Reading,
    /// It was read.
    Ready,
    /// Something is being written or compared.
    Busy,
    /// It can't be read.
    Unreadable(Sentence),
}

/// What is looked at.
#[derive(Debug)]
pub enum View {
    /// All outcomes.
    List,
    /// One of them.
    Page(Page),
    /// What an export to this target would change; the line it is read at.
    Comparison(Target, Comparison, List),
    /// What the rooms have brought in.
    Plenary(Rooms),
}

/// What the rooms have brought in, as far as it is known.
#[derive(Debug, Default)]
pub struct Rooms {
    /// How it stood last; none before the first answer.
    pub plenary: Option<Box<Plenary>>,
    /// Why it is not known how it stands now.
    pub trouble: Option<Sentence>,
    /// Where the same is found as a page.
    pub url: Option<String>,
}

/// How the list is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By Handlungsfeld.
    Field,
    /// By how far they are.
    Status,
    /// By who leads.
    Lead,
    /// By when they are due.
    Due,
    /// By the session they come from.
    Session,
}

impl By {
    /// All of them, in the order in which a key goes through them.
    pub const ALL: [Self; 5] = [Self::Field, Self::Status, Self::Lead, Self::Due, Self::Session];

    /// What it is called.
    pub fn label(self, lang: Lang) -> Sentence {
        match self {
            Self::Field => word(lang, "column", "handlungsfeld"),
            Self::Status => word(lang, "column", "status"),
            Self::Lead => word(lang, "column", "lead"),
            Self::Due => word(lang, "column", "due_date"),
            Self::Session => word(lang, "column", "session_id"),
        }
    }
}

/// A row of the list.
#[derive(Debug, PartialEq, Eq)]
pub enum Row {
    /// Nothing, above a heading.
    Gap,
    /// What the outcomes below have in common, and how many they are.
    Heading(String, usize),
    /// An outcome, by its position in the book.
    Outcome(usize),
}

impl Office {
    /// The screen before anything has been read.
    pub fn new(lang: Lang, target: Target) -> Self {
        Self {
            lang,
            target,
            state: State::Reading,
            book: Book::default(),
            view: View::List,
            by: By::Field,
            filter: String::new(),
            rows: Headed::default(),
            overdue: 0,
            unreported: 0,
            marked: BTreeSet::new(),
            sheets: BTreeMap::new(),
            asked: None,
        }
    }

    /// Which part of the screen hears the keys.
    pub const fn place(&self) -> Place {
        match self.view {
            View::List => Place::Dataset,
            View::Page(_) => Place::DatasetOutcome,
            View::Comparison(..) => Place::Comparison,
            View::Plenary(_) => Place::Plenary,
        }
    }

    /// The outcome that is chosen or looked at.
    pub fn entry(&self) -> Option<&Entry> {
        match &self.view {
            View::List => match self.rows.chosen()? {
                Row::Outcome(at) => self.book.entries.get(*at),
                Row::Gap | Row::Heading(..) => None,
            },
            View::Page(page) => self.book.find(&page.outcome),
            View::Comparison(..) | View::Plenary(_) => None,
        }
    }

    /// Turns to what the rooms have brought in.
    pub fn show_plenary(&mut self, url: Option<String>) {
        self.view = View::Plenary(Rooms { url, ..Rooms::default() });
    }

    /// Takes in what came of something that was asked.
    pub fn answered(&mut self, answer: Answer, cx: &mut Context<'_>) {
        match answer {
            Answer::Read(read) => self.take_in(read, cx),
            Answer::Done(sentence, read) => {
                self.asked = None;
                self.marked.clear();
                if let View::Comparison(..) = self.view {
                    self.view = View::List;
                }
                cx.say(sentence);
                self.take_in(read, cx);
            }
            Answer::Failed(sentence) => {
                self.state = State::Ready;
                cx.warn(sentence);
                if let (Some(sheet), None) = (self.asked.take(), &cx.overlay) {
                    *cx.overlay = Some(Overlay::Sheet(sheet));
                }
            }
            Answer::Plenary(told) => {
                if let View::Plenary(rooms) = &mut self.view {
                    match told {
                        Ok(plenary) => (rooms.plenary, rooms.trouble) = (Some(plenary), None),
                        Err(sentence) => rooms.trouble = Some(sentence),
                    }
                }
            }
            Answer::Compared(to, compared) => {
                self.state = State::Ready;
                match compared {
                    Ok(comparison) => self.view = View::Comparison(to, comparison, List::default()),
                    Err(sentence) => cx.warn(sentence),
                }
            }
        }
    }

    /// Takes in what was read.
    fn take_in(&mut self, read: Result<Box<Book>, Sentence>, cx: &mut Context<'_>) {
        match read {
            Ok(book) => {
                let chosen = self.entry().map(|entry| entry.row["id"].written().into_owned());
                (self.state, self.book) = (State::Ready, *book);
                self.order();
                if let (View::List, Some(id)) = (&self.view, chosen) {
                    self.choose_outcome(&id);
                }
                if let View::Page(page) = &mut self.view {
                    match self.book.find(&page.outcome) {
                        Some(entry) => page.fill(self.lang, &self.book, entry),
                        None => self.view = View::List,
                    }
                }
            }
            Err(sentence) if self.book.entries.is_empty() => self.state = State::Unreadable(sentence),
            Err(sentence) => {
                self.state = State::Ready;
                cx.warn(sentence);
            }
        }
    }

    /// Shows only outcomes with these words.
    pub fn filter(&mut self, words: &str) {
        self.filter = words.to_lowercase();
        self.rows.list = List::default();
        self.order();
    }

    /// Puts the outcomes that have the words of the filter under headings.
    fn order(&mut self) {
        let has_words = |entry: &Entry| {
            let text = self.words_of(entry);
            self.filter.split_whitespace().all(|word| text.contains(word))
        };
        let found = self.book.entries.iter().enumerate().filter(|(_, entry)| has_words(entry));
        let mut found: Vec<_> = found.map(|(at, entry)| (self.group(entry), at)).collect();
        let count = |fits: fn(&Entry) -> bool| found.iter().filter(|(_, at)| fits(&self.book.entries[*at])).count();
        (self.overdue, self.unreported) = (count(|entry| entry.overdue), count(|entry| entry.unreported));
        // Within a group they stand as in the book.
        found.sort_by(|a, b| a.0.0.cmp(&b.0.0).then(a.1.cmp(&b.1)));
        let mut rows = Vec::with_capacity(found.len() + 16);
        for group in found.chunk_by(|a, b| a.0.1 == b.0.1) {
            if !rows.is_empty() {
                rows.push(Row::Gap);
            }
            rows.push(Row::Heading(group[0].0.1.clone(), group.len()));
            rows.extend(group.iter().map(|(_, at)| Row::Outcome(*at)));
        }
        self.rows.fill(rows, |row| matches!(row, Row::Outcome(_)));
    }

    /// Everything that a word of the filter may stand in.
    fn words_of(&self, entry: &Entry) -> String {
        let mut text = format!("{} {}", entry.session, self.field_name(entry));
        for column in ["code", "title", "lead", "partners", "target_group"] {
            text.push(' ');
            text.push_str(&entry.row[column].written());
        }
        let overdue = entry.overdue.then(|| t!(self.lang, "dataset-overdue"));
        let unreported = entry.unreported.then(|| t!(self.lang, "dataset-unreported"));
        let status = page::in_words(self.lang, &entry.row, "status").into();
        for word in [overdue, unreported, Some(status)].into_iter().flatten() {
            text.push(' ');
            text.push_str(&word);
        }
        text.to_lowercase()
    }

    /// What the Handlungsfeld of an outcome is called.
    pub fn field_name(&self, entry: &Entry) -> String {
        match entry.field.and_then(|at| self.book.fields.get(at)) {
            Some(field) => page::field_name(self.lang, field),
            None => t!(self.lang, "dataset-no-field").into_owned(),
        }
    }

    /// Where an outcome stands in the order of the list, and the heading above it.
    fn group(&self, entry: &Entry) -> ((usize, String), String) {
        let unsaid = || t!(self.lang, "report-not-said").into_owned();
        match self.by {
            By::Field => ((entry.field.unwrap_or(usize::MAX), String::new()), self.field_name(entry)),
            By::Status => {
                let at = STATUSES.iter().position(|status| entry.row["status"].text() == Some(status));
                ((at.unwrap_or(usize::MAX), String::new()), page::in_words(self.lang, &entry.row, "status"))
            }
            By::Lead => match entry.row["lead"].text() {
                Some(lead) => ((0, lead.to_lowercase()), lead.to_owned()),
                None => ((1, String::new()), unsaid()),
            },
            By::Due => match entry.row["due_date"].text() {
                Some(day) => ((0, day.to_owned()), page::in_words(self.lang, &entry.row, "due_date")),
                None => ((1, String::new()), unsaid()),
            },
            // The latest session first.
            By::Session => {
                let number: usize = entry.day.replace('-', "").parse().unwrap_or(0);
                ((usize::MAX - number, entry.session.to_lowercase()), self.session_name(entry))
            }
        }
    }

    /// Title and day of an outcome's session.
    pub fn session_name(&self, entry: &Entry) -> String {
        match entry.day.parse() {
            Ok(day) => format!("{}, {}", entry.session, crate::text::day_short(self.lang, day)),
            Err(_) => entry.session.clone(),
        }
    }

    fn choose_outcome(&mut self, id: &str) {
        let entries = &self.book.entries;
        self.rows.choose(|row| matches!(row, Row::Outcome(at) if entries[*at].row["id"].text() == Some(id)));
    }

    /// Chooses the row at this place; gives back whether it was the chosen one already.
    pub fn choose(&mut self, row: usize) -> bool {
        let list = match &mut self.view {
            View::List => &mut self.rows.list,
            View::Page(page) => &mut page.lines.list,
            // A click in what is only compared takes nothing over.
            View::Comparison(_, _, list) => {
                *list = List::at(row);
                return false;
            }
            View::Plenary(_) => return false,
        };
        let before = std::mem::replace(list, List::at(row));
        before == *list
    }

    /// A step in the list that hears the keys.
    pub fn walk(&mut self, step: Move) {
        match &mut self.view {
            View::List => self.rows.step(step),
            View::Page(page) => page.lines.step(step),
            View::Comparison(_, comparison, list) => list.step(step, comparison.lines.len()),
            View::Plenary(_) => {}
        }
    }

    /// Whether an act makes sense now.
    pub fn offers(&self, act: AtDataset) -> bool {
        use AtDataset as A;
        if act == A::Back || act == A::Leave {
            // What is being written ends first.
            return self.state != State::Busy;
        }
        let ready = self.state == State::Ready;
        match (&self.view, act) {
            (View::List, A::Refresh) => self.state != State::Busy && self.state != State::Reading,
            (View::List, A::Open | A::Mark) => ready && self.entry().is_some(),
            (View::List, A::Order | A::Filter) => ready && !self.book.entries.is_empty(),
            (View::List, A::Merge) => ready && !self.merging().is_empty(),
            (View::List, A::Map) => ready && self.book.fields.len() > 1,
            (View::List, A::Export) => ready,
            (View::List, A::Plenary) => matches!(self.target, Target::Postgres(_)),
            (View::Page(page), A::Edit) => ready && page.is_editable(),
            (View::Page(_), A::Report | A::Decide | A::Fund | A::Measure) => ready,
            (View::Page(page), A::Remove) => ready && matches!(page.stop(), Some(Stop::Detail(..))),
            (View::Page(_), A::Separate) => {
                ready && self.entry().is_some_and(|entry| !entry.row["merged_into"].is_null())
            }
            (View::Comparison(_, comparison, _), A::Take) => ready && comparison.counts.written() > 0,
            (
                View::List | View::Page(_) | View::Comparison(..) | View::Plenary(_),
                A::Open
                | A::Mark
                | A::Order
                | A::Filter
                | A::Merge
                | A::Map
                | A::Export
                | A::Plenary
                | A::Refresh
                | A::Edit
                | A::Report
                | A::Decide
                | A::Fund
                | A::Measure
                | A::Remove
                | A::Separate
                | A::Take,
            ) => false,
            (_, A::Back | A::Leave) => true,
        }
    }

    /// The outcomes that would go on in the chosen one.
    fn merging(&self) -> Vec<String> {
        let into = self.entry().map(|entry| entry.row["id"].written());
        self.marked.iter().filter(|id| Some(id.as_str()) != into.as_deref()).cloned().collect()
    }

    /// Does an act.
    pub fn act(&mut self, act: AtDataset, cx: &mut Context<'_>) {
        let id = self.entry().map(|entry| entry.row["id"].written().into_owned());
        match (act, id) {
            (AtDataset::Open, Some(id)) => {
                if let Some(entry) = self.book.find(&id) {
                    self.view = View::Page(Page::of(self.lang, &self.book, entry));
                }
            }
            (AtDataset::Order, id) => {
                let at = By::ALL.iter().position(|by| *by == self.by).unwrap_or(0);
                self.by = By::ALL[(at + 1) % By::ALL.len()];
                self.order();
                if let Some(id) = id {
                    self.choose_outcome(&id);
                }
            }
            (AtDataset::Filter, _) => {
                *cx.overlay = Some(Text::begin(Purpose::Outcomes, &self.filter, &mut BTreeMap::new()));
            }
            (AtDataset::Mark, Some(id)) => {
                if !self.marked.remove(&id) {
                    self.marked.insert(id);
                }
            }
            (AtDataset::Merge, Some(id)) => {
                let from = self.merging();
                self.begin(Asked::Merge(id, from), 1, cx);
            }
            (AtDataset::Map, _) => self.begin(Asked::Map, 0, cx),
            (AtDataset::Export, _) => self.begin(Asked::Export, 0, cx),
            (AtDataset::Refresh, _) => {
                self.state = State::Reading;
                self.ask(Ask::Read, cx);
            }
            (AtDataset::Edit, Some(id)) => match self.stop() {
                Some(Stop::Cell(column)) => {
                    let line = forms::CELLS.iter().position(|name| *name == column).unwrap_or(0);
                    self.begin(Asked::Cells(id), line, cx);
                }
                Some(Stop::Detail(detail, number)) => self.begin(Asked::Detail(detail, id, Some(number)), 0, cx),
                Some(Stop::Status) => self.begin(Asked::Detail(Detail::Report, id, None), 1, cx),
                Some(Stop::Fact) | None => {}
            },
            (AtDataset::Report, Some(id)) => self.begin(Asked::Detail(Detail::Report, id, None), 1, cx),
            (AtDataset::Decide, Some(id)) => self.begin(Asked::Detail(Detail::Decision, id, None), 0, cx),
            (AtDataset::Fund, Some(id)) => self.begin(Asked::Detail(Detail::Funding, id, None), 0, cx),
            (AtDataset::Measure, Some(id)) => self.begin(Asked::Detail(Detail::Indicator, id, None), 0, cx),
            (AtDataset::Separate, Some(id)) => self.begin(Asked::Separate(id), 0, cx),
            (AtDataset::Remove, Some(id)) => {
                if let Some(Stop::Detail(detail, number)) = self.stop() {
                    self.begin(Asked::Drop(detail, id, number), 0, cx);
                }
            }
            (AtDataset::Take, _) => {
                if let View::Comparison(to, ..) = &self.view {
                    self.work(Ask::Export(to.clone()), cx);
                }
            }
            (AtDataset::Back, _) => match &self.view {
                View::List if !self.filter.is_empty() => self.filter(""),
                View::List if !self.marked.is_empty() => self.marked.clear(),
                View::List => cx.effects.push(Effect::Leave),
                View::Page(_) | View::Comparison(..) => self.view = View::List,
                View::Plenary(_) => {
                    self.view = View::List;
                    cx.effects.push(Effect::Unfollow);
                    self.ask(Ask::Read, cx);
                }
            },
            (AtDataset::Plenary, _) => {
                self.show_plenary(None);
                cx.effects.push(Effect::Follow(self.target.clone(), None));
            }
            (AtDataset::Leave, _) => cx.effects.push(Effect::Leave),
            (
                AtDataset::Open
                | AtDataset::Mark
                | AtDataset::Merge
                | AtDataset::Edit
                | AtDataset::Report
                | AtDataset::Decide
                | AtDataset::Fund
                | AtDataset::Measure
                | AtDataset::Separate
                | AtDataset::Remove,
                None,
            ) => {}
        }
    }

    fn stop(&self) -> Option<Stop> {
        match &self.view {
            View::Page(page) => page.stop(),
            View::List | View::Comparison(..) | View::Plenary(_) => None,
        }
    }

    /// Shows a form: the one that was begun before, or a fresh one.
    fn begin(&mut self, asked: Asked, line: usize, cx: &mut Context<'_>) {
        let about = About::Dataset(asked.clone());
        let sheet = self.sheets.remove(&about).or_else(|| forms::sheet(&asked, self, cx.today));
        if let Some(mut sheet) = sheet {
            sheet.at = line.min(sheet.lines.len() - 1);
            *cx.overlay = Some(Overlay::Sheet(sheet));
        }
    }

    /// Takes a form; it comes back where something in it is wrong.
    pub fn take_sheet(&mut self, mut sheet: Sheet, cx: &mut Context<'_>) {
        match forms::taken(&sheet, self) {
            Ok(Some(ask)) => {
                self.asked = Some(sheet);
                self.work(ask, cx);
            }
            Ok(None) => {}
            Err((line, sentence)) => {
                cx.warn(sentence);
                sheet.at = line;
                *cx.overlay = Some(Overlay::Sheet(sheet));
            }
        }
    }

    fn work(&mut self, ask: Ask, cx: &mut Context<'_>) {
        self.state = State::Busy;
        self.ask(ask, cx);
    }

    fn ask(&self, ask: Ask, cx: &mut Context<'_>) {
        cx.effects.push(Effect::Dataset(self.target.clone(), ask));
    }
}
