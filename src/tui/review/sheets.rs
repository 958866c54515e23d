//! What is asked for in a form: a correction of what an act said, a signature, papers to be written.

use serde_json::Value as Json;

use super::Review;
use crate::{
    session::{
        Command, Correctable, Day, Lang, Phase, Signatory, Vote,
        command::{Correct, Sign},
    },
    t,
    text::{self, Sentence, word},
    tui::{
        app::{Context, Overlay},
        link::{Depth, Form},
        message::{Effect, Papers},
        seat::iso_day,
        sheet::{About, Line, Sheet},
    },
};

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// A correction of what this record is about.
    Correction(u64),
    /// Until when the minutes are out for comments.
    Circulation,
    /// A comment on them.
    Comment,
    /// An answer to one.
    Answer,
    /// A signature under them.
    Signature,
    /// As which files they are to be written.
    Papers,
}

impl Asked {
    /// What the form asks for.
    pub fn title(self, lang: Lang) -> Sentence {
        match self {
            Self::Correction(seq) => t!(lang, "sheet-correction", seq = seq),
            Self::Circulation => t!(lang, "sheet-circulation"),
            Self::Comment => t!(lang, "sheet-comment"),
            Self::Answer => t!(lang, "sheet-answer"),
            Self::Signature => t!(lang, "sheet-signature"),
            Self::Papers => t!(lang, "sheet-papers"),
        }
    }
}

impl Review {
    /// Lays a form over the screen: one that was begun goes on.
    pub(super) fn ask(&mut self, asked: Asked, cx: &mut Context<'_>, anew: impl FnOnce(&Self, Lang) -> Sheet) {
        let begun = self.sheets.remove(&asked);
        *cx.overlay = Some(Overlay::Sheet(begun.unwrap_or_else(|| anew(self, cx.lang))));
    }

    /// What there is to say of a form.
    pub fn hint(&self, lang: Lang, asked: Asked, today: Day) -> Option<Sentence> {
        match (asked, self.now().phase()) {
            (Asked::Circulation, Phase::Circulated { .. }) => Some(t!(lang, "hint-circulation")),
            (Asked::Signature, Phase::Circulated { until }) if until >= today => {
                Some(t!(lang, "hint-still-out", day = text::day_short(lang, until)))
            }
            (
                Asked::Correction(_)
                | Asked::Circulation
                | Asked::Comment
                | Asked::Answer
                | Asked::Signature
                | Asked::Papers,
                Phase::Draft | Phase::Circulated { .. } | Phase::Final,
            ) => None,
        }
    }

    /// The fields that can be corrected now of what the chosen act is about, and what each says: while the session runs,
    /// whoever leads it does so.
    pub(super) fn fields(&self) -> Vec<(String, Option<Box<str>>)> {
        let session = self.now();
        let open = session.may_correct().is_ok() && !session.is_live();
        let what =
            self.timeline.chosen().filter(|line| open && line.undone_by.is_none()).and_then(|line| line.corrects);
        what.map(|what| session.fields_of(what)).unwrap_or_default()
    }

    /// The vote whose numbers the chosen act counted: they are corrected together, since they make one result.
    fn counted(&self) -> Option<&Vote> {
        match self.timeline.chosen()?.corrects? {
            Correctable::Count(vote, _) => self.now().votes.get(vote).map(AsRef::as_ref),
            Correctable::Session | Correctable::Thing(_) => None,
        }
    }

    /// What a field is called: an option of a vote by its title.
    fn called(&self, field: &str, lang: Lang) -> Sentence {
        let options = self.counted().map_or(&[][..], |vote| &vote.options);
        let option = options.iter().find(|option| option.id.to_string() == field);
        option.map_or_else(|| word(lang, "field", field), |option| option.title.to_string().into())
    }

    /// Asks what is to be corrected, and why.
    pub(super) fn begin_correction(&mut self, cx: &mut Context<'_>) {
        let Some(seq) = self.timeline.chosen().map(|line| line.seq) else { return };
        self.ask(Asked::Correction(seq), cx, |review, lang| {
            let fields = review.fields();
            let called = |(field, _): &(String, _)| review.called(field, lang);
            let (at, mut lines) = if review.counted().is_some() {
                (0, fields.iter().map(|field| value(called(field), lang, Some(field))).collect())
            } else {
                let words = fields.iter().map(called).collect();
                let said = value(t!(lang, "line-value"), lang, fields.first());
                (1, vec![Line::one_of(t!(lang, "line-field"), words, 0), said])
            };
            lines.push(Line::text(t!(lang, "line-reason"), "").fills("reason"));
            Sheet { at, ..Sheet::new(About::Review(Asked::Correction(seq)), lines) }
        });
    }

    /// What a form corrects, and what that says from now on.
    fn corrected(&self, sheet: &Sheet) -> Option<(String, Json)> {
        let mut fields = self.fields().into_iter();
        if self.counted().is_none() {
            let (field, written) = (fields.nth(sheet.chosen(0))?.0, sheet.written(1));
            let value = if DAYS.contains(&&*field) { iso_day(&written) } else { written };
            return Some((field, Json::from(value)));
        }
        let number = |text: String| text.parse::<u64>().map_or(Json::from(text), Json::from);
        let numbers = fields.zip(0..).map(|((field, _), at)| (field, number(sheet.written(at))));
        Some(("counts".to_owned(), Json::Object(numbers.collect())))
    }

    /// The value follows when another field is chosen.
    pub fn follow_field(&self, sheet: &mut Sheet, lang: Lang) {
        if self.counted().is_some() {
            return;
        }
        let fields = self.fields();
        if let (About::Review(Asked::Correction(_)), 0, field @ Some(_)) =
            (&sheet.about, sheet.at, fields.get(sheet.chosen(0)))
        {
            sheet.lines[1] = value(t!(lang, "line-value"), lang, field);
        }
    }

    /// Asks who signs.
    pub(super) fn begin_signature(&mut self, cx: &mut Context<'_>) {
        self.ask(Asked::Signature, cx, |review, lang| {
            let signs = review.signs();
            let words: Vec<Sentence> = signs.iter().map(|role| word(lang, "signatory", role.as_str())).collect();
            let at = signs.iter().position(|role| *role == Signatory::Secretary).unwrap_or(0);
            let lines = vec![
                Line::one_of(t!(lang, "line-role"), words, at),
                Line::text(t!(lang, "field-name"), "").fills("name"),
            ];
            Sheet { at: 1, ..Sheet::new(About::Review(Asked::Signature), lines) }
        });
    }

    /// Who has not signed yet, where signing is possible.
    pub(super) fn signs(&self) -> Vec<Signatory> {
        let session = self.now();
        let signed = |role: &Signatory| session.head.signatures.iter().any(|signature| signature.role == *role);
        let open = Signatory::ALL.iter().copied().filter(|role| session.may_sign().is_ok() && !signed(role));
        open.collect()
    }

    /// Keeps a form that was begun, to be gone on with later.
    pub fn keep_sheet(&mut self, sheet: Sheet) {
        if let About::Review(asked) = sheet.about
            && sheet.touched
        {
            self.sheets.insert(asked, sheet);
        }
    }

    /// Does what a form asks for; it comes back where it can't be done.
    pub fn take_sheet(&mut self, sheet: Sheet, cx: &mut Context<'_>) {
        let About::Review(asked) = sheet.about else { return };
        match asked {
            Asked::Correction(seq) => {
                let Some((field, value)) = self.corrected(&sheet) else { return };
                let correct = Correct {
                    seq: Some(seq),
                    participant: None,
                    item: None,
                    proposal: None,
                    vote: None,
                    outcome: None,
                    field,
                    value,
                    reason: sheet.written(sheet.lines.len() - 1),
                };
                self.send(Command::Correct(correct), Some(sheet), cx);
            }
            Asked::Circulation | Asked::Comment | Asked::Answer => {
                if let Some(command) = self.about_minutes(asked, &sheet) {
                    self.send(command, Some(sheet), cx);
                }
            }
            Asked::Signature => {
                if let Some(role) = self.signs().get(sheet.chosen(0)) {
                    let sign = Sign { role: *role, name: sheet.written(1) };
                    self.send(Command::Sign(sign), Some(sheet), cx);
                }
            }
            Asked::Papers => {
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
                    damaged: self.damage.is_some(),
                    lang: self.paper_lang,
                    depth: self.depth,
                    public: sheet.lines.len() > 2 + Form::ALL.len() && sheet.chosen(2 + Form::ALL.len()) == 1,
                    forms,
                })));
            }
        }
    }
}

/// Fields that hold a day.
const DAYS: [&str; 3] = ["date", "start", "due"];

/// The line for what a field says from now on: a text may have several lines.
fn value(label: Sentence, lang: Lang, field: Option<&(String, Option<Box<str>>)>) -> Line {
    let Some((name, said)) = field else { return Line::text(label, "") };
    let said = said.as_deref().unwrap_or_default();
    if DAYS.contains(&name.as_str()) {
        let day = said.parse().map_or_else(|_| said.into(), |day| text::day_short(lang, day));
        return Line::text(t!(lang, "label-day", label = label), &day).fills(name.clone());
    }
    let line = if name == "text" { Line::long(label, said) } else { Line::text(label, said) };
    line.fills(name.clone())
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
    if review.now().has_hidden_items() {
        let words = vec![t!(lang, "version-whole"), t!(lang, "version-public")];
        lines.push(Line::one_of(t!(lang, "line-version-for"), words, 0));
    }
    Overlay::Sheet(Sheet::new(About::Review(Asked::Papers), lines))
}
