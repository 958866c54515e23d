//! What is asked for in a form: a correction of what an act said, a signature, papers to be written.

use serde_json::Value as Json;

use super::Review;
use crate::{
    session::{
        About as Thing, Assignment, Command, EventKind, Lang, Session, Signatory,
        command::{Correct, Sign},
    },
    t,
    text::{Sentence, word},
    tui::{
        app::{Context, Overlay},
        link::{Depth, Form},
        message::{Effect, Papers},
        sheet::{About, Line, Sheet},
    },
    voting::Method,
};

/// The fields of things that can be corrected.
const OF_SESSION: &[&str] = &["title", "date", "place"];
const OF_PERSON: &[&str] = &["name", "organisation", "group"];
const OF_TEXT: &[&str] = &["title", "text"];
const OF_VOTE: &[&str] = &["title"];
const OF_OUTCOME: &[&str] = &["title", "text", "handlungsfeld"];
const OF_MEASURE: &[&str] = &[
    "title",
    "text",
    "handlungsfeld",
    "lead",
    "partners",
    "target_group",
    "start",
    "due",
    "cost_once_eur",
    "cost_yearly_eur",
    "indicators",
    "priority",
    "next_step",
];
const OF_NOTE: &[&str] = &["text"];
const OF_COUNT: &[&str] = &["yes", "no", "abstain", "invalid"];

impl Review {
    /// The fields of what the chosen act is about that can be corrected now: while the session runs, whoever leads it does so.
    pub(super) fn fields(&self) -> &'static [&'static str] {
        let session = self.now();
        let Some(line) = self.timeline.chosen() else { return &[] };
        if session.may_correct().is_err() || session.is_live() || line.undone_by.is_some() {
            return &[];
        }
        match (line.kind, line.about.first()) {
            (Some(EventKind::SessionPlanned | EventKind::SessionEdited), _) => OF_SESSION,
            (Some(EventKind::NoteTaken), _) => OF_NOTE,
            (Some(EventKind::VotesCounted), Some(Thing::Vote(slot))) => match session.votes.get(*slot) {
                Some(vote) if vote.contest.method == Method::YesNo && vote.verdict().is_some() => OF_COUNT,
                Some(_) | None => &[],
            },
            (Some(EventKind::ParticipantRegistered | EventKind::ParticipantEdited), _) => OF_PERSON,
            (
                Some(EventKind::ItemAdded | EventKind::ItemEdited | EventKind::ItemStarted | EventKind::ItemMinuted),
                _,
            ) => OF_TEXT,
            (Some(EventKind::ProposalMade | EventKind::ProposalEdited), _) => OF_TEXT,
            (Some(EventKind::VoteOpened), _) => OF_VOTE,
            (Some(EventKind::OutcomeRecorded | EventKind::OutcomeAssigned), _) => OF_OUTCOME,
            (Some(EventKind::MeasurePlanned), _) => OF_MEASURE,
            (_, _) => &[],
        }
    }

    /// Asks what is to be corrected, and why.
    pub(super) fn begin_correction(&mut self, cx: &mut Context<'_>) {
        let Some(seq) = self.timeline.chosen().map(|line| line.seq) else { return };
        if let Some(sheet) = self.sheet.take().filter(|sheet| sheet.about == About::Correction(seq)) {
            return *cx.overlay = Some(Overlay::Sheet(sheet));
        }
        let fields = self.fields();
        let words = fields.iter().map(|field| word(cx.lang, "field", field)).collect();
        let lines = vec![
            Line::one_of(t!(cx.lang, "line-field"), words, 0),
            Line::text(t!(cx.lang, "line-value"), &self.said(fields[0])),
            Line::text(t!(cx.lang, "line-reason"), ""),
        ];
        *cx.overlay = Some(Overlay::Sheet(Sheet { at: 1, ..Sheet::new(About::Correction(seq), lines) }));
    }

    /// The value follows when another field is chosen.
    pub fn follow_field(&self, sheet: &mut Sheet) {
        let fields = self.fields();
        if let (About::Correction(_), 0, Some(field)) = (&sheet.about, sheet.at, fields.get(sheet.chosen(0))) {
            sheet.lines[1] = Line::text(sheet.lines[1].label.clone(), &self.said(field));
        }
    }

    /// What a field says now of what the chosen act is about.
    fn said(&self, field: &str) -> String {
        let said = || {
            let line = self.timeline.chosen()?;
            match (line.kind?, line.about.first()) {
                (EventKind::VotesCounted, Some(Thing::Vote(slot))) => {
                    let vote = self.now().votes.get(*slot)?;
                    // Which of several channels the record was about, it says itself.
                    let count = vote.counts.values().next().filter(|_| vote.counts.len() == 1)?;
                    let yes_no = |at: usize| count.options.get(at).copied().unwrap_or(0);
                    Some(match field {
                        "yes" => yes_no(0).to_string(),
                        "no" => yes_no(1).to_string(),
                        "abstain" => count.abstain.to_string(),
                        _ => count.invalid.to_string(),
                    })
                }
                (EventKind::NoteTaken, _) => {
                    let is_note =
                        |other: &&super::Line| other.kind == Some(EventKind::NoteTaken) && other.seq <= line.seq;
                    let place = self.timeline.lines.iter().filter(is_note).count();
                    let mut notes = self.now().notes.iter();
                    notes.find(|(slot, _)| slot.number() as usize == place).map(|(_, note)| note.text.to_string())
                }
                (_, about) => of_thing(self.now(), about.copied(), field),
            }
        };
        said().unwrap_or_default()
    }

    /// Asks who signs.
    pub(super) fn begin_signature(&mut self, cx: &mut Context<'_>) {
        if let Some(sheet) = self.sheet.take().filter(|sheet| sheet.about == About::Signature) {
            return *cx.overlay = Some(Overlay::Sheet(sheet));
        }
        let signs = self.signs();
        let words: Vec<Sentence> = signs.iter().map(|role| word(cx.lang, "signatory", role.as_str())).collect();
        let at = signs.iter().position(|role| *role == Signatory::Secretary).unwrap_or(0);
        let lines = vec![Line::one_of(t!(cx.lang, "line-role"), words, at), Line::text(t!(cx.lang, "field-name"), "")];
        *cx.overlay = Some(Overlay::Sheet(Sheet { at: 1, ..Sheet::new(About::Signature, lines) }));
    }

    /// Who has not signed yet, where signing is possible.
    pub(super) fn signs(&self) -> Vec<Signatory> {
        let session = self.now();
        let signed = |role: &Signatory| session.head.signatures.iter().any(|signature| signature.role == *role);
        let open = Signatory::ALL.iter().copied().filter(|role| session.may_sign().is_ok() && !signed(role));
        open.collect()
    }

    /// Does what a form asks for; it comes back where it can't be done.
    pub fn take_sheet(&mut self, sheet: Sheet, cx: &mut Context<'_>) {
        match &sheet.about {
            About::Correction(seq) => {
                let fields = self.fields();
                let Some(field) = fields.get(sheet.chosen(0)) else { return };
                let written = sheet.written(1);
                let value = match written.parse::<u64>() {
                    Ok(number) if fields == OF_COUNT => Json::from(number),
                    Ok(_) | Err(_) => Json::from(written),
                };
                let correct = Correct {
                    seq: Some(*seq),
                    participant: None,
                    item: None,
                    proposal: None,
                    vote: None,
                    outcome: None,
                    field: (*field).to_owned(),
                    value,
                    reason: sheet.written(2),
                };
                self.send(Command::Correct(correct), cx);
                self.sheet = Some(sheet);
            }
            About::Signature => {
                if let Some(role) = self.signs().get(sheet.chosen(0)) {
                    let sign = Sign { role: *role, name: sheet.written(1) };
                    self.send(Command::Sign(sign), cx);
                    self.sheet = Some(sheet);
                }
            }
            About::Papers => {
                let forms: Vec<_> = Form::ALL
                    .into_iter()
                    .enumerate()
                    .filter(|(at, _)| sheet.chosen(2 + at) == 1)
                    .map(|it| it.1)
                    .collect();
                (self.depth, self.paper_lang) = (DEPTHS[sheet.chosen(0)], Lang::ALL[sheet.chosen(1)]);
                if forms.is_empty() {
                    return cx.warn(t!(cx.lang, "papers-none"));
                }
                cx.effects.push(Effect::WritePapers(Box::new(Papers {
                    session: self.now().clone(),
                    head: self.head.clone(),
                    lang: self.paper_lang,
                    depth: self.depth,
                    forms,
                })));
            }
            About::Item(_)
            | About::NewItem(_)
            | About::Person(_)
            | About::NewPerson
            | About::Session
            | About::Concept
            | About::Field(_)
            | About::NewField(_)
            | About::Measure(_)
            | About::NewSession
            | About::Elsewhere
            | About::Dataset(_) => {}
        }
    }
}

const DEPTHS: [Depth; 3] = [Depth::Results, Depth::Course, Depth::Full];

/// Asks which papers are to be written.
pub(super) fn papers(review: &Review, lang: Lang) -> Overlay {
    let depths = vec![t!(lang, "depth-results"), t!(lang, "depth-course"), t!(lang, "depth-full")];
    let depth = DEPTHS.iter().position(|depth| *depth == review.depth).unwrap_or(0);
    let langs = Lang::ALL.iter().map(|it| word(lang, "language", it.as_str())).collect();
    let at = Lang::ALL.iter().position(|it| *it == review.paper_lang).unwrap_or(0);
    let mut lines =
        vec![Line::one_of(t!(lang, "line-depth"), depths, depth), Line::one_of(t!(lang, "line-language"), langs, at)];
    lines.extend(Form::ALL.map(|form| {
        let words = vec![t!(lang, "choice-no"), t!(lang, "choice-yes")];
        // What offices ask for most is offered at once.
        let wanted = usize::from(matches!(form, Form::Docx | Form::Pdf));
        Line::one_of(word(lang, "form", form.ending()), words, wanted)
    }));
    Overlay::Sheet(Sheet::new(About::Papers, lines))
}

/// What a field of a thing says.
fn of_thing(session: &Session, about: Option<Thing>, field: &str) -> Option<String> {
    let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
    let title_or = |title: &str, other: &Option<Box<str>>| match field {
        "title" => Some(title.to_owned()),
        _ => text(other),
    };
    match about {
        None => match field {
            "title" => Some(session.head.title.to_string()),
            "date" => session.head.date.map(|day| day.to_string()),
            _ => text(&session.head.place),
        },
        Some(Thing::Person(slot)) => {
            let person = session.participants.get(slot)?;
            match field {
                "name" => Some(person.name.to_string()),
                "organisation" => text(&person.organisation),
                _ => text(&person.group),
            }
        }
        Some(Thing::Item(slot)) => session.items.get(slot).and_then(|item| title_or(&item.title, &item.text)),
        Some(Thing::Proposal(slot)) => session.proposals.get(slot).and_then(|it| title_or(&it.title, &it.text)),
        Some(Thing::Vote(slot)) => session.votes.get(slot).map(|vote| vote.title.to_string()),
        Some(Thing::Note(_)) => None,
        Some(Thing::Outcome(slot)) => {
            let outcome = session.outcomes.get(slot)?;
            let measure = outcome.measure.as_deref();
            match field {
                "title" | "text" => title_or(&outcome.title, &outcome.text),
                "handlungsfeld" => match &outcome.assignment {
                    Assignment::Field { main, .. } => session.concept.fields.get(*main).map(|it| it.code.to_string()),
                    Assignment::Missing | Assignment::Nowhere { .. } => None,
                },
                "lead" => text(&measure?.lead),
                "partners" => text(&measure?.partners),
                "target_group" => text(&measure?.target_group),
                "start" => measure?.start.map(|day| day.to_string()),
                "due" => measure?.due.map(|day| day.to_string()),
                "cost_once_eur" => measure?.cost_once_eur.map(|eur| eur.to_string()),
                "cost_yearly_eur" => measure?.cost_yearly_eur.map(|eur| eur.to_string()),
                "indicators" => text(&measure?.indicators),
                "priority" => text(&measure?.priority),
                _ => text(&measure?.next_step),
            }
        }
    }
}
