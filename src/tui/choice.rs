//! A list to choose from by typing a few letters: acts, people, Handlungsfelder.

use std::collections::BTreeSet;

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use super::{
    field::Field,
    keys::{self, Action, AtDataset, AtHome, Binding, InReview, InSession, Place, Program},
    link::Earlier,
    list::List,
};
use crate::{
    likeness::Suggestion,
    session::{Assignment, Lang, Outcome, Participant, Session, Slot},
    t,
    text::{self, Sentence},
};

/// A list over the screen.
#[derive(Debug)]
pub struct Choice {
    /// What is to be chosen.
    pub title: Sentence,
    /// The letters typed.
    pub field: Field,
    /// The chosen row among `hits`.
    pub list: List,
    /// All rows.
    rows: Vec<Row>,
    /// The rows that have the letters, best first.
    hits: Vec<usize>,
    /// The row that is suggested.
    suggested: Option<usize>,
    /// Rows to be taken with the one that is accepted.
    marked: BTreeSet<usize>,
}

/// A row.
#[derive(Debug)]
pub struct Row {
    /// In front: a key, a number or a code.
    pub mark: String,
    /// What it says.
    pub label: String,
    /// What is taken with it.
    pub picked: Picked,
}

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    /// An act, and the place whose keys do it.
    Act(Place, Action),
    /// A Handlungsfeld, by its position, for this outcome.
    Field(Slot<Outcome>, usize),
    /// A next step of an earlier session, by its place among those offered.
    NextStep(usize),
    /// Somebody who wants to speak.
    Speaker {
        /// Who.
        who: Slot<Participant>,
        /// Whether about the procedure.
        point_of_order: bool,
    },
}

impl Choice {
    fn new(title: Sentence, rows: Vec<Row>) -> Self {
        let hits = (0..rows.len()).collect();
        Self {
            title,
            field: Field::with(""),
            list: List::default(),
            rows,
            hits,
            suggested: None,
            marked: BTreeSet::new(),
        }
    }

    /// All acts that are offered: those of the place `here`, then those of all others, which are named with their place;
    /// undo as it is put by `undo`.
    pub fn act(lang: Lang, here: Place, undo: &str, mut offered: impl FnMut(Place, Action) -> bool) -> Self {
        let near = keys::at(here).map(|binding| (here, binding));
        let far = keys::elsewhere(here).map(|binding| (binding.place, binding));
        let bindings = near.chain(far).filter(|(place, binding)| offered(*place, binding.action));
        // Moving about, going back and typing digits are no acts to search for.
        let bindings = bindings.filter(|(_, binding)| match binding.action {
            Action::Move(_) | Action::Over(_) => false,
            Action::AtDoor(_) => true,
            Action::Program(program) => program != Program::Palette,
            Action::AtHome(act) => act != AtHome::Back,
            Action::AtDataset(act) => act != AtDataset::Back,
            Action::InReview(act) => act != InReview::Back,
            Action::InSession(act) => !matches!(
                act,
                InSession::Back
                    | InSession::Digit
                    | InSession::Rank
                    | InSession::Erase
                    | InSession::More
                    | InSession::Less
                    | InSession::Assign
            ),
        });
        let label = |binding: &Binding| match binding.action == Action::InSession(InSession::Undo) {
            true => undo.to_owned(),
            false => binding.label(lang).into_owned(),
        };
        let rows = bindings.map(|(place, binding)| Row {
            mark: binding.name(lang),
            label: match place == here {
                true => label(binding),
                false => format!("{} · {}", label(binding), keys::place_name(lang, place)),
            },
            picked: Picked::Act(place, binding.action),
        });
        Self::new(t!(lang, "choose-act"), rows.collect())
    }

    /// The Handlungsfelder of the session, for an outcome; that of `suggestion` is marked so and chosen first, unless the
    /// outcome has one.
    pub fn field(session: &Session, lang: Lang, outcome: Slot<Outcome>, suggestion: Option<&Suggestion>) -> Self {
        let rows = session.concept.fields.iter().enumerate().map(|(at, field)| Row {
            mark: field.code.to_string(),
            label: field.name.get(lang).to_owned(),
            picked: Picked::Field(outcome, at),
        });
        let title =
            match suggestion.and_then(|suggestion| Some((suggestion, session.concept.fields.get(suggestion.field)?))) {
                Some((suggestion, field)) => {
                    let because = text::quoted(lang, &suggestion.because);
                    t!(lang, "choose-field-suggested", code = field.code.as_ref(), because = because)
                }
                None => t!(lang, "choose-field"),
            };
        let mut choice = Self::new(title, rows.collect());
        choice.suggested = suggestion.map(|suggestion| suggestion.field);
        if let Some(Assignment::Field { main, also, .. }) =
            session.outcomes.get(outcome).map(|outcome| &outcome.assignment)
        {
            choice.list = List::at(*main);
            choice.marked = also.iter().copied().collect();
        } else if let Some(suggestion) = suggestion {
            choice.list = List::at(suggestion.field);
        }
        choice
    }

    /// Which part of the screen hears the keys while it is open.
    pub fn place(&self) -> Place {
        match self.rows.first().map(|row| row.picked) {
            Some(Picked::Field(..)) => Place::Fields,
            Some(Picked::Act(..) | Picked::Speaker { .. } | Picked::NextStep(_)) | None => Place::Choice,
        }
    }

    /// Marks the chosen row, or not any more.
    pub fn mark(&mut self) {
        if let Some(row) = self.list.chosen(self.len()).map(|at| self.hits[at])
            && !self.marked.remove(&row)
        {
            self.marked.insert(row);
        }
    }

    /// Whether the row at this position is marked.
    pub fn is_marked(&self, at: usize) -> bool {
        self.hits.get(at).is_some_and(|row| self.marked.contains(row))
    }

    /// Whether the row at this position is suggested.
    pub fn is_suggested(&self, at: usize) -> bool {
        self.hits.get(at).is_some_and(|row| self.suggested == Some(*row))
    }

    /// The further fields beside the main one.
    pub fn also(&self, main: usize) -> Vec<usize> {
        self.marked.iter().copied().filter(|field| *field != main).collect()
    }

    /// Everybody on the list, to put one of them on the speaker list, those first who are there: whoever isn't may have come
    /// unnoticed. Whoever waits can still raise a point of order.
    pub fn speaker(session: &Session, lang: Lang, point_of_order: bool) -> Self {
        let waits = |slot| session.floor.of(slot).is_some_and(|waiting| waiting.point_of_order || !point_of_order);
        let people = || session.participants.iter().filter(|(slot, _)| !waits(*slot));
        let there = people().filter(|(_, person)| person.is_present());
        let rows = there.chain(people().filter(|(_, person)| !person.is_present())).map(|(slot, person)| Row {
            mark: slot.number().to_string(),
            label: {
                let away = (!person.is_present()).then(|| format!("({})", t!(lang, "person-away")));
                let name = match &person.organisation {
                    Some(organisation) => format!("{}, {organisation}", person.name),
                    None => person.name.to_string(),
                };
                [Some(name), away].into_iter().flatten().collect::<Vec<_>>().join(" ")
            },
            picked: Picked::Speaker { who: slot, point_of_order },
        });
        let title = match point_of_order {
            true => t!(lang, "choose-point-of-order"),
            false => t!(lang, "choose-speaker"),
        };
        Self::new(title, rows.collect())
    }

    /// Next steps of earlier sessions, for the agenda.
    pub fn next_step(lang: Lang, steps: &[Earlier]) -> Self {
        let rows = steps.iter().enumerate().map(|(at, earlier)| Row {
            mark: earlier.handlungsfeld.clone().unwrap_or_default(),
            label: {
                let day = earlier.day.map(|day| text::day_short(lang, day)).unwrap_or_default();
                format!("{day}  {} · {}", earlier.next_step.as_deref().unwrap_or_default(), earlier.title)
            },
            picked: Picked::NextStep(at),
        });
        Self::new(t!(lang, "choose-next-step"), rows.collect())
    }

    /// Looks again which rows have the letters.
    pub fn search(&mut self) {
        let letters = self.field.text();
        let mut matcher = Matcher::new(Config::DEFAULT);
        let pattern = Pattern::parse(&letters, CaseMatching::Ignore, Normalization::Smart);
        let mut buffer = Vec::new();
        let scored = self.rows.iter().enumerate().filter_map(|(at, row)| {
            let text = format!("{} {}", row.mark, row.label);
            let begins = row.label.to_lowercase().starts_with(&letters.to_lowercase());
            pattern.score(Utf32Str::new(&text, &mut buffer), &mut matcher).map(|score| (begins, score, at))
        });
        let mut scored: Vec<_> = scored.collect();
        scored.sort_by_key(|(begins, score, at)| (std::cmp::Reverse((*begins, *score)), *at));
        self.hits = scored.into_iter().map(|(_, _, at)| at).collect();
        self.list = List::default();
    }

    /// How many rows have the letters.
    pub fn len(&self) -> usize {
        self.hits.len()
    }

    /// Whether no row has them.
    pub fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// The row at this position.
    pub fn row(&self, at: usize) -> Option<&Row> {
        self.rows.get(*self.hits.get(at)?)
    }

    /// What is chosen.
    pub fn picked(&self) -> Option<Picked> {
        self.row(self.list.chosen(self.len())?).map(|row| row.picked)
    }
}
