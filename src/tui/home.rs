//! The home screen: the sessions on the shelf, and the templates to make one from.

use super::{
    app::{Context, Overlay},
    keys::{AtHome, Move},
    link::Found,
    list::List,
    message::{Access, Effect},
    seat::{Drafts, Entry, Purpose},
};
use crate::{
    session::{Plan, TEMPLATES, clean, template},
    text::{self, Sentence},
};

/// The home screen.
#[derive(Debug, Default)]
pub struct Home {
    /// The sessions read so far, the latest day first.
    pub found: Vec<Found>,
    /// How far reading the shelf is.
    pub shelf: ShelfState,
    /// The sessions that have the words of the filter, by their position in `found`.
    pub hits: Vec<usize>,
    /// The words that sessions must have.
    pub filter: String,
    /// The chosen session.
    pub sessions: List,
    /// The chosen template.
    pub templates: List,
    /// Which of the two lists hears the keys.
    pub side: Side,
    /// Titles begun and not taken.
    pub drafts: Drafts,
}

/// How far reading the shelf is.
#[derive(Debug, Default)]
pub enum ShelfState {
    /// It is being read.
    #[default]
    Reading,
    /// It was read to its end.
    Read,
    /// It can't be read.
    Unreadable(Sentence),
}

/// One of the two lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Sessions.
    #[default]
    Sessions,
    /// Templates.
    Templates,
}

impl Home {
    /// Takes in some sessions that were read.
    pub fn take_in(&mut self, found: Vec<Found>) {
        for found in found {
            if has_words(&found, &self.filter) {
                self.hits.push(self.found.len());
            }
            self.found.push(found);
        }
    }

    /// Shows only sessions with these words.
    pub fn filter(&mut self, words: &str) {
        self.filter = words.to_lowercase();
        let found = self.found.iter().enumerate();
        self.hits = found.filter(|(_, found)| has_words(found, &self.filter)).map(|(at, _)| at).collect();
        self.sessions = List::default();
    }

    /// The chosen session.
    pub fn chosen(&self) -> Option<&Found> {
        self.found.get(self.hits[self.sessions.chosen(self.hits.len())?])
    }

    /// Whether an act makes sense now.
    pub fn offers(&self, action: AtHome) -> bool {
        match action {
            AtHome::Open => self.side == Side::Templates || self.chosen().is_some(),
            AtHome::Look => self.side == Side::Sessions && self.chosen().is_some(),
            AtHome::Filter => !self.found.is_empty(),
            AtHome::Back => !self.filter.is_empty(),
            AtHome::Switch | AtHome::Refresh | AtHome::Leave => true,
        }
    }

    /// Does an act.
    pub fn act(&mut self, action: AtHome, cx: &mut Context<'_>) {
        match (action, self.side) {
            (AtHome::Open, Side::Sessions) => self.open(Access::Lead, cx),
            (AtHome::Look, _) => self.open(Access::Review, cx),
            (AtHome::Open, Side::Templates) => {
                if let Some(at) = self.templates.chosen(TEMPLATES.len()) {
                    self.begin(TEMPLATES[at].name, cx);
                }
            }
            (AtHome::Switch, Side::Sessions) => self.side = Side::Templates,
            (AtHome::Switch, Side::Templates) => self.side = Side::Sessions,
            (AtHome::Filter, _) => {
                *cx.overlay = Some(Entry::begin(Purpose::Filter, &self.filter.clone(), &mut self.drafts));
            }
            (AtHome::Refresh, _) => {
                let (side, templates) = (self.side, self.templates);
                *self = Self { side, templates, drafts: std::mem::take(&mut self.drafts), ..Self::default() };
                cx.effects.push(Effect::ReadShelf);
            }
            (AtHome::Back, _) => self.filter(""),
            (AtHome::Leave, _) => cx.effects.push(Effect::Quit),
        }
    }

    /// Chooses the row at this place.
    pub fn choose(&mut self, side: Side, row: usize) {
        self.side = side;
        match side {
            Side::Sessions => self.sessions = List::at(row),
            Side::Templates => self.templates = List::at(row),
        }
    }

    /// A step in the list that hears the keys.
    pub fn walk(&mut self, step: Move) {
        match self.side {
            Side::Sessions => self.sessions.step(step, self.hits.len()),
            Side::Templates => self.templates.step(step, TEMPLATES.len()),
        }
    }

    /// Asks for the title of a new session.
    pub fn begin(&mut self, name: &'static str, cx: &mut Context<'_>) {
        let title = text::template(cx.lang, name).0;
        *cx.overlay = Some(Entry::begin(Purpose::Title(name), &title, &mut self.drafts));
    }

    /// Makes a session from the template of that name; the text comes back where it is no title.
    pub fn make(name: &str, entry: Entry, cx: &mut Context<'_>) {
        let plan = template(name).map(|template| Plan::parse(template.json));
        let Some(Ok(mut plan)) = plan else { return };
        match clean::line(&entry.field.text(), clean::TITLE_MAX) {
            Ok(title) => {
                plan.title = title;
                plan.language = cx.lang;
                plan.date = Some(cx.today);
                cx.effects.push(Effect::Make(Box::new(plan)));
            }
            Err(fault) => {
                cx.warn(text::text_fault(cx.lang, fault));
                *cx.overlay = Some(Overlay::Entry(entry));
            }
        }
    }

    fn open(&mut self, access: Access, cx: &mut Context<'_>) {
        if let Some(found) = self.chosen() {
            cx.effects.push(Effect::Open(found.name.clone().into(), access));
        }
    }
}

fn has_words(found: &Found, words: &str) -> bool {
    let title = found.about.as_ref().map_or("", |about| &about.title);
    let text = format!("{} {title}", found.name).to_lowercase();
    words.split_whitespace().all(|word| text.contains(word))
}
