//! The secretary's seat: a session that is looked at, as it is or as it was. Nothing is led here; what goes in are her texts,
//! corrections and signatures.
//!
//! | file | holds |
//! |---|---|
//! | `timeline` | all acts as lines, and which of them are shown |
//! | `lineage` | where an outcome comes from and where it goes |
//! | `panel` | what stands beside the chosen row: the page of an item, a person, a vote |
//! | `page` | texts laid out in rows |
//! | `acts` | what the keys do |
//! | `comments` | the minutes out for comments |
//! | `sheets` | corrections, signatures and papers asked for in a form |
//! | `writing` | the secretary's text for an item |

mod acts;
mod comments;
mod lineage;
mod page;
mod panel;
mod sheets;
mod timeline;
mod writing;

pub use lineage::Step;
pub use page::Page;
pub use sheets::Asked;
use std::collections::BTreeMap;
pub use timeline::{Line, Timeline};

pub use writing::Writing;

use super::{
    keys::InReview,
    link::{Acts, Depth, FindKind, Past, Prepared},
    list::List,
    message::Reviewed,
    seat::Drafts,
    sheet::Sheet,
};
use crate::{
    session::{Id, Item, Lang, Outcome, Participant, Session, Slot},
    text::{Sentence, Zone},
};

/// A session that is looked at.
#[derive(Debug)]
pub struct Review {
    /// The session as it is now.
    now: Session,
    /// The hash of its last record.
    head: String,
    /// What is wrong with the journal.
    pub damage: Option<Sentence>,
    /// Texts that aren't in the session yet.
    pub prepared: Prepared,
    /// All acts.
    pub timeline: Timeline,
    /// States around the one that is shown.
    past: Option<Past>,
    /// The record after which the session is shown; none for now.
    pub at: Option<u64>,
    /// The record after which it is to be shown, once that has been read.
    asked: Option<u64>,
    /// What is looked at.
    pub panel: Panel,
    /// Among the items.
    pub items: List,
    /// Among the people.
    pub people: List,
    /// Among the outcomes.
    pub outcomes: List,
    /// The steps of the chosen outcome.
    pub steps: Vec<Step>,
    /// The chosen step, where the steps hear the keys.
    pub step: Option<List>,
    /// What stands beside the chosen row, or the minutes.
    pub page: Page,
    /// What the page was made from.
    page_of: Option<PageOf>,
    /// How much the minutes tell.
    pub depth: Depth,
    /// The language of the minutes.
    pub paper_lang: Lang,
    /// Texts for items, begun and not saved.
    texts: BTreeMap<Id<Item>, String>,
    /// Other texts begun.
    pub drafts: Drafts,
    /// Acts that are on their way, by id, and the form that one was asked for in.
    underway: BTreeMap<Box<str>, Option<Sheet>>,
    /// Forms begun and not sent, or sent in vain.
    pub sheets: BTreeMap<Asked, Sheet>,
    /// What is to be shown once the session has been opened.
    goal: Option<Goal>,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The agenda with what happened in each item.
    Agenda,
    /// All acts.
    Timeline,
    /// Who was there when, and who took part in which vote.
    People,
    /// Outcomes and where they come from.
    Outcomes,
    /// The minutes.
    Papers,
}

/// A thing that was found by searching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// What it is.
    pub kind: FindKind,
    /// The number that people call it by; of a note its place among them.
    pub number: u32,
}

/// What a page was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct PageOf {
    panel: Panel,
    row: Option<usize>,
    records: u64,
    prepared: Prepared,
    width: usize,
    height: usize,
    paper: (Depth, Lang),
}

impl Panel {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Agenda, Self::Timeline, Self::People, Self::Outcomes, Self::Papers];

    /// What turns to it.
    pub const fn act(self) -> InReview {
        match self {
            Self::Agenda => InReview::ShowAgenda,
            Self::Timeline => InReview::ShowTimeline,
            Self::People => InReview::ShowPeople,
            Self::Outcomes => InReview::ShowOutcomes,
            Self::Papers => InReview::ShowPapers,
        }
    }
}

/// Rows of the screen above and below a page: head, views, step and keys.
const AROUND_PAGE: u16 = 8;
/// Between the list and the page beside it.
pub const GAP: u16 = 3;

/// The cells of the list at the left, on a screen of so many cells.
pub const fn list_width(panel: Panel, width: u16) -> u16 {
    match panel {
        Panel::Papers => 0,
        Panel::Timeline => width,
        Panel::Agenda | Panel::People | Panel::Outcomes => width * 2 / 5,
    }
}

impl Review {
    /// The seat in a session that was opened.
    pub fn new(reviewed: Reviewed, lang: Lang) -> Self {
        let Reviewed { acts, goal, .. } = reviewed;
        let paper_lang = acts.session.head.language;
        let mut review = Self {
            now: acts.session.clone(),
            head: String::new(),
            damage: None,
            prepared: Prepared::new(),
            timeline: Timeline::default(),
            past: None,
            at: None,
            asked: None,
            panel: Panel::Agenda,
            items: List::default(),
            people: List::default(),
            outcomes: List::default(),
            steps: Vec::new(),
            step: None,
            page: Page::default(),
            page_of: None,
            depth: Depth::Course,
            paper_lang,
            texts: BTreeMap::new(),
            drafts: Drafts::default(),
            underway: BTreeMap::new(),
            sheets: BTreeMap::new(),
            goal,
        };
        review.follow(acts, lang);
        review.go_to_goal();
        review
    }

    /// Takes in what has come.
    pub fn follow(&mut self, acts: Acts, lang: Lang) {
        let Acts { anew, lines, session, head, damage, prepared } = acts;
        self.timeline.add(anew, lines, lang, &session);
        (self.now, self.head, self.damage, self.prepared) = (session, head, damage, prepared);
        if anew {
            // What was shown may not have been so.
            (self.past, self.at, self.asked) = (None, None, None);
        }
        self.forget_saved();
        self.page_of = None;
    }

    /// The session that is shown: as it is, or as it was.
    pub fn session(&self) -> &Session {
        let past = self.past.as_ref().zip(self.at);
        past.and_then(|(past, at)| state(past, at)).unwrap_or(&self.now)
    }

    /// The session as it is now.
    pub const fn now(&self) -> &Session {
        &self.now
    }

    /// The items in the order of the agenda.
    pub fn agenda(&self) -> Vec<(Slot<Item>, &Item)> {
        self.session().on_agenda().collect()
    }

    /// The chosen item.
    pub fn item(&self) -> Option<(Slot<Item>, &Item)> {
        let session = self.session();
        let slot = *session.agenda.get(self.items.chosen(session.agenda.len())?)?;
        Some((slot, session.items.get(slot)?))
    }

    /// Everybody on the list.
    pub fn listed(&self) -> Vec<(Slot<Participant>, &Participant)> {
        self.session().participants.iter().map(|(slot, person)| (slot, person.as_ref())).collect()
    }

    /// All outcomes.
    pub fn agreed(&self) -> Vec<(Slot<Outcome>, &Outcome)> {
        self.session().outcomes.iter().map(|(slot, outcome)| (slot, outcome.as_ref())).collect()
    }

    /// The chosen outcome.
    pub fn outcome(&self) -> Option<Slot<Outcome>> {
        let agreed = self.agreed();
        Some(agreed[self.outcomes.chosen(agreed.len())?].0)
    }

    /// Makes what stands beside the chosen row, where something in it has changed; `(width, height)` is that of the
    /// whole page.
    pub fn fill(&mut self, lang: Lang, zone: &Zone, (width, height): (u16, u16)) {
        let list = list_width(self.panel, width);
        let beside = if list == 0 { width } else { width.saturating_sub(list + GAP) };
        let page_of = PageOf {
            panel: self.panel,
            row: match self.panel {
                Panel::Agenda => self.items.chosen(self.session().agenda.len()),
                Panel::People => self.people.chosen(self.listed().len()),
                Panel::Outcomes => self.outcomes.chosen(self.agreed().len()),
                Panel::Timeline => None,
                Panel::Papers => None,
            },
            records: self.session().records,
            prepared: self.prepared.clone(),
            width: beside.into(),
            height: height.saturating_sub(AROUND_PAGE).into(),
            paper: (self.depth, self.paper_lang),
        };
        if self.page_of.as_ref() == Some(&page_of) {
            return;
        }
        let top = match &self.page_of {
            Some(before) if (before.panel, before.row) == (page_of.panel, page_of.row) => self.page.top,
            Some(_) => 0,
            None => self.page.top,
        };
        self.page = self.paged(lang, zone, page_of.width);
        self.page.height = page_of.height;
        self.page.top = top.min(self.page.last());
        if self.panel == Panel::Outcomes {
            let slot = self.outcome();
            self.steps =
                slot.map(|slot| lineage::steps(lang, zone, self.session(), &self.timeline, slot)).unwrap_or_default();
        }
        self.page_of = Some(page_of);
    }

    /// Whether everything that was asked for has come.
    pub fn is_settled(&self) -> bool {
        self.asked.is_none() && self.underway.is_empty()
    }

    /// Texts and forms that were begun and not saved.
    pub fn begun(&self) -> usize {
        self.texts.len() + self.sheets.len() + self.underway.values().flatten().count()
    }
}

/// The state after that record, where it is among these.
fn state(past: &Past, at: u64) -> Option<&Session> {
    past.states.get(usize::try_from(at.checked_sub(past.first)?).ok()?)
}
