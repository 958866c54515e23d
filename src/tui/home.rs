//! The home screen: the sessions on the shelf, and the templates to make one from.

use super::{
    app::{Context, Overlay},
    field::Field,
    keys::{AtHome, Move},
    link::Found,
    list::List,
    message::Effect,
    seat::{Drafts, Entry, Purpose, measure::iso_day},
    sheet::{About, Line, Sheet, Value},
};
use crate::{
    session::{Day, Details, Plan, TEMPLATES, TextFault, clean},
    t,
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
    /// When personal data are to be removed, the first day first, and of which session by its position in `found`.
    purges: Vec<(Day, usize)>,
    /// The chosen session.
    pub sessions: List,
    /// The chosen template.
    pub templates: List,
    /// Which of the two lists hears the keys.
    pub side: Side,
    /// Texts begun and not taken.
    pub drafts: Drafts,
    /// A form for a new session, begun and not taken.
    pub sheet: Option<Sheet>,
    /// The form of the session that is being made: it comes back where that fails.
    pub making: Option<Sheet>,
    /// The session that the form can make another one like.
    like: Option<String>,
}

/// What a new session is to be made from.
#[derive(Clone, Copy, Debug)]
enum Source {
    /// The template at this position.
    Template(usize),
    /// The chosen session.
    Chosen,
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
        let chosen = self.chosen().map(|found| found.name.clone());
        self.found.extend(found);
        let date = |found: &Found| found.about.as_ref().and_then(|about| about.date);
        self.found.sort_unstable_by(|a, b| date(b).cmp(&date(a)).then_with(|| b.name.cmp(&a.name)));
        self.find_hits();
        let purge = |(at, found): (usize, &Found)| Some((found.about.as_ref()?.purge_on?, at));
        self.purges = self.found.iter().enumerate().filter_map(purge).collect();
        self.purges.sort_unstable();
        // Whoever has chosen something already keeps it; the first one stays the first one.
        let chosen = chosen.filter(|_| self.sessions.chosen(self.hits.len()) != Some(0));
        if let Some(at) = self.hits.iter().position(|at| Some(&self.found[*at].name) == chosen.as_ref()) {
            self.sessions = List::at(at);
        }
    }

    /// Whether nothing of the shelf has been read so far.
    pub fn is_unread(&self) -> bool {
        matches!(self.shelf, ShelfState::Reading) && self.found.is_empty()
    }

    fn find_hits(&mut self) {
        let found = self.found.iter().enumerate();
        self.hits = found.filter(|(_, found)| found.has(&self.filter)).map(|(at, _)| at).collect();
    }

    /// Shows only sessions with these words.
    pub fn filter(&mut self, words: &str) {
        self.filter = words.to_lowercase();
        self.find_hits();
        self.sessions = List::default();
    }

    /// The session whose personal data are to be removed longest by now, since when, and how many more there are.
    pub fn purge_due(&self, today: Day) -> Option<(&str, Day, usize)> {
        let (day, at) = self.purges.first().filter(|(day, _)| *day <= today)?;
        let due = self.purges.partition_point(|(day, _)| *day <= today);
        Some((&self.found[*at].name, *day, due - 1))
    }

    /// The chosen session.
    pub fn chosen(&self) -> Option<&Found> {
        self.found.get(self.hits[self.sessions.chosen(self.hits.len())?])
    }

    /// Whether an act makes sense now.
    pub fn offers(&self, action: AtHome) -> bool {
        match action {
            AtHome::Open => self.side == Side::Templates || self.chosen().is_some(),
            AtHome::Again => self.side == Side::Sessions && self.chosen().is_some_and(|found| found.about.is_some()),
            AtHome::Look => self.side == Side::Sessions && self.chosen().is_some(),
            AtHome::Filter => !self.found.is_empty(),
            AtHome::Back => !self.filter.is_empty(),
            AtHome::Find | AtHome::Switch | AtHome::Refresh | AtHome::Dataset | AtHome::Leave => true,
        }
    }

    /// Does an act.
    pub fn act(&mut self, action: AtHome, cx: &mut Context<'_>) {
        match (action, self.side) {
            (AtHome::Open, Side::Sessions) => {
                cx.effects.extend(self.chosen().map(|found| Effect::Open(found.name.clone().into())));
            }
            (AtHome::Look, _) => {
                cx.effects.extend(self.chosen().map(|found| Effect::Review(found.name.clone().into(), None)));
            }
            (AtHome::Open, Side::Templates) => {
                if let Some(at) = self.templates.chosen(TEMPLATES.len()) {
                    self.begin(Source::Template(at), cx);
                }
            }
            (AtHome::Again, _) => self.begin(Source::Chosen, cx),
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
            // These concern the program as a whole.
            (AtHome::Find | AtHome::Dataset | AtHome::Leave, _) => {}
        }
    }

    /// Chooses the row at this place; gives back whether it was the chosen one already.
    pub fn choose(&mut self, side: Side, row: usize) -> bool {
        let (list, rows) = match side {
            Side::Sessions => (&mut self.sessions, self.hits.len()),
            Side::Templates => (&mut self.templates, TEMPLATES.len()),
        };
        let was = std::mem::replace(list, List::at(row)).chosen(rows);
        std::mem::replace(&mut self.side, side) == side && was == Some(row)
    }

    /// A step in the list that hears the keys.
    pub fn walk(&mut self, step: Move) {
        match self.side {
            Side::Sessions => self.sessions.step(step, self.hits.len()),
            Side::Templates => self.templates.step(step, TEMPLATES.len()),
        }
    }

    /// Shows the form for a new session: from the chosen template, or like the chosen session.
    fn begin(&mut self, source: Source, cx: &mut Context<'_>) {
        if let Some(sheet) = self.sheet.take() {
            return *cx.overlay = Some(Overlay::Sheet(sheet));
        }
        let lang = cx.lang;
        let mut words: Vec<_> = TEMPLATES.iter().map(|template| text::template(lang, template.name).0).collect();
        self.like = self.chosen().filter(|found| found.about.is_some()).map(|found| found.name.clone());
        let about = self.chosen().and_then(|found| found.about.as_ref());
        words.extend(about.map(|about| t!(lang, "choice-like", title = &*about.title)));
        let (at, title) = match source {
            Source::Template(at) => (at, words[at].to_string()),
            Source::Chosen => (TEMPLATES.len(), about.map_or(String::new(), |about| about.title.to_string())),
        };
        let lines = vec![
            Line::one_of(t!(lang, "line-template"), words, at),
            Line::text(t!(lang, "ask-title"), &title),
            Line::text(t!(lang, "line-date"), &text::day_short(lang, cx.today)),
            Line::text(t!(lang, "line-start"), ""),
            Line::text(t!(lang, "line-place"), ""),
            Line::one_of(t!(lang, "line-with-people"), vec![t!(lang, "choice-no"), t!(lang, "choice-yes")], 0),
        ];
        *cx.overlay = Some(Overlay::Sheet(Sheet { at: 1, ..Sheet::new(About::NewSession, lines) }));
    }

    /// Makes the session that the form describes; the form comes back where something in it is wrong.
    pub fn make(&mut self, mut sheet: Sheet, cx: &mut Context<'_>) {
        match self.wanted(&sheet, cx) {
            Ok(()) => self.making = Some(sheet),
            Err((line, what)) => {
                cx.warn(t!(cx.lang, "fault-at", path = sheet.lines[line].label.as_ref(), what = what));
                sheet.at = line;
                *cx.overlay = Some(Overlay::Sheet(sheet));
            }
        }
    }

    /// Has a session made.
    ///
    /// # Errors
    /// The line that is wrong, and what is wrong with it.
    fn wanted(&self, sheet: &Sheet, cx: &mut Context<'_>) -> Result<(), (usize, Sentence)> {
        let line = |at: usize, max| clean::line(&sheet.written(at), max);
        let place = match line(4, clean::NAME_MAX) {
            Err(TextFault::Empty) => None,
            place => Some(place.map_err(|fault| (4, text::text_fault(cx.lang, fault)))?),
        };
        let written = |at: usize| Some(sheet.written(at)).filter(|text| !text.is_empty());
        let day = |text: String| iso_day(&text).parse().map_err(|_| (2, t!(cx.lang, "wrong-day-written")));
        let hour = |text: String| text.parse().map_err(|_| (3, t!(cx.lang, "wrong-hour")));
        let details = Details {
            title: Some(line(1, clean::TITLE_MAX).map_err(|fault| (1, text::text_fault(cx.lang, fault)))?),
            date: written(2).map(day).transpose()?,
            start: written(3).map(hour).transpose()?,
            place,
            language: Some(cx.lang),
        };
        match (TEMPLATES.get(sheet.chosen(0)), &self.like) {
            (Some(template), _) => {
                if let Ok(mut plan) = Plan::parse(template.json) {
                    plan.adapt(details);
                    cx.effects.push(Effect::Make(Box::new(plan)));
                }
            }
            (None, Some(name)) => {
                let people = sheet.chosen(5) == 1;
                cx.effects.push(Effect::MakeLike { name: name.clone(), details: Box::new(details), people });
            }
            (None, None) => {}
        }
        Ok(())
    }
}

/// A title that was taken from a template follows when another one is chosen.
pub fn follow_template(sheet: &mut Sheet) {
    let Value::OneOf { words, at } = &sheet.lines[0].value else { return };
    if sheet.about == About::NewSession && *at < TEMPLATES.len() {
        let title = words[*at].clone();
        if words.iter().any(|word| *word == sheet.written(1)) {
            sheet.lines[1].value = Value::Text(Box::new(Field::with(&title)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{session::Status, tui::link};

    #[test]
    fn the_latest_day_stands_first_whatever_the_folders_are_called() {
        let found = |name: &str, date: Option<&str>| {
            let about = link::About {
                item: None,
                title: name.into(),
                date: date.and_then(|date| date.parse().ok()),
                status: Status::Planned,
                proposals: 0,
                outcomes: 0,
                comments_until: None,
                purge_on: None,
                damaged: false,
            };
            Found::new(name.to_owned(), Some(about))
        };
        let mut home = Home::default();
        home.take_in(vec![found("z", Some("2025-01-01")), found("y", None)]);
        home.walk(Move::Down);
        home.take_in(vec![found("b", Some("2026-05-01")), found("c", Some("2026-05-01"))]);
        let names: Vec<_> = home.hits.iter().map(|at| home.found[*at].name.as_str()).collect();
        assert_eq!(names, ["c", "b", "z", "y"]);
        assert_eq!(home.chosen().map(|found| found.name.as_str()), Some("y"));
    }
}
