//! The minutes out for comments: until when, what was said about them, and what became of it.

use super::{Asked, Panel, Review};
use crate::{
    session::{
        Command, Phase,
        command::{AnswerComment, Circulate, TakeComment},
    },
    t,
    text::{self, Sentence},
    tui::{
        app::Context,
        fit,
        seat::iso_day,
        sheet::{About, Line, Sheet},
    },
};

/// How many days are offered for comments.
const DAYS: u16 = 14;
/// A comment's beginning has room in a line of a form.
const BEGINNING: usize = 40;

impl Review {
    /// Asks until when the minutes are out for comments.
    pub(super) fn begin_circulation(&mut self, cx: &mut Context<'_>) {
        let today = cx.today;
        self.ask(Asked::Circulation, cx, |review, lang| {
            let until = match review.now().phase() {
                Phase::Circulated { until } => until,
                Phase::Draft | Phase::Final => today.later(DAYS),
            };
            let lines = vec![Line::text(t!(lang, "line-until"), &text::day_short(lang, until)).fills("until")];
            Sheet::new(About::Review(Asked::Circulation), lines)
        });
    }

    /// Asks for a comment; where an item is chosen it is about that one.
    pub(super) fn begin_comment(&mut self, cx: &mut Context<'_>) {
        self.ask(Asked::Comment, cx, |review, lang| {
            let agenda = review.now().on_agenda();
            let items = agenda.zip(1..).map(|((_, item), number)| {
                t!(lang, "review-item", number = number, title = &*item.title).into_owned().into()
            });
            let about = [t!(lang, "line-all-minutes")].into_iter().chain(items).collect();
            let chosen = review.items.chosen(review.now().agenda.len()).filter(|_| review.panel == Panel::Agenda);
            let lines = vec![
                Line::one_of(t!(lang, "line-about"), about, chosen.map_or(0, |at| at + 1)),
                Line::text(t!(lang, "line-author"), "").fills("author"),
                Line::long(t!(lang, "line-wording"), "").fills("text"),
            ];
            Sheet { at: 1, ..Sheet::new(About::Review(Asked::Comment), lines) }
        });
    }

    /// Asks for an answer, first to a comment that has none.
    pub(super) fn begin_answer(&mut self, cx: &mut Context<'_>) {
        self.ask(Asked::Answer, cx, |review, lang| {
            let comments: Vec<_> = review.now().comments.iter().collect();
            let words: Vec<Sentence> = comments
                .iter()
                .map(|(slot, comment)| {
                    let text = fit::cut(&comment.text, BEGINNING);
                    t!(lang, "line-comment-choice", number = slot.number(), author = &*comment.author, text = text)
                })
                .collect();
            let open = comments.iter().position(|(_, comment)| comment.answer.is_none()).unwrap_or(0);
            let decisions = DECISIONS.map(|taken_up| text::taken_up(lang, taken_up)).to_vec();
            let before = comments.iter().filter_map(|(_, comment)| comment.answer.as_ref()).next_back();
            let lines = vec![
                Line::one_of(t!(lang, "line-comment"), words, open),
                Line::one_of(t!(lang, "line-decision"), decisions, 0),
                Line::text(t!(lang, "line-reason"), "").fills("reason"),
                Line::text(t!(lang, "line-answered-by"), before.map_or("", |answer| &answer.name)).fills("name"),
            ];
            Sheet { at: 1, ..Sheet::new(About::Review(Asked::Answer), lines) }
        });
    }

    /// What a form about the minutes asks of the session.
    pub(super) fn about_minutes(&self, asked: Asked, sheet: &Sheet) -> Option<Command> {
        match asked {
            Asked::Circulation => {
                let until = Some(iso_day(&sheet.written(0))).filter(|day| !day.is_empty());
                Some(Command::Circulate(Circulate { until }))
            }
            Asked::Comment => {
                let item = sheet.chosen(0).checked_sub(1).and_then(|at| self.now().on_agenda().nth(at));
                Some(Command::TakeComment(TakeComment {
                    comment: None,
                    item: item.map(|(_, item)| item.id),
                    author: sheet.written(1),
                    text: sheet.written(2),
                }))
            }
            Asked::Answer => {
                let (_, comment) = self.now().comments.iter().nth(sheet.chosen(0))?;
                Some(Command::AnswerComment(AnswerComment {
                    comment: comment.id,
                    taken_up: DECISIONS[sheet.chosen(1)],
                    reason: sheet.written(2),
                    name: sheet.written(3),
                }))
            }
            Asked::Correction(_) | Asked::Signature | Asked::Papers => None,
        }
    }
}

/// What can become of a comment, in the order in which it is offered.
const DECISIONS: [bool; 2] = [true, false];
