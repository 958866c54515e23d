//! What the keys do while a session is looked at, and what they make sense for.

use super::{Goal, Panel, Review, lineage, sheets, state};
use crate::{
    session::{About, Command, EventKind, Lang, Outcome, Slot, command::Undo},
    t,
    text::{self, Sentence},
    tui::{
        app::{Context, Notice, Overlay},
        keys::{InReview, Move},
        link::{Depth, FindKind, Hindrance, Past, Prepared},
        list::List,
        message::Effect,
        seat::{Entry, Purpose},
        sheet,
        theme::Role,
    },
};

impl Review {
    /// Whether an act makes sense now.
    pub fn offers(&self, action: InReview) -> bool {
        let now = self.at.is_none();
        match action {
            InReview::Open => match self.panel {
                Panel::Agenda => self.item().is_some(),
                Panel::Timeline => self.timeline.chosen().is_some(),
                Panel::People => !self.listed().is_empty(),
                Panel::Outcomes => match self.step {
                    None => !self.steps.is_empty(),
                    Some(list) => list.chosen(self.steps.len()).is_some_and(|at| self.steps[at].seq.is_some()),
                },
                Panel::Papers => false,
            },
            InReview::Filter => !self.timeline.lines.is_empty(),
            InReview::EarlierAct => self.session().records > 1,
            InReview::LaterAct | InReview::Now => !now,
            InReview::JumpTo => self.now().records > 1,
            InReview::Lineage => self.panel == Panel::Timeline && self.line_outcome().is_some(),
            InReview::Write => {
                now && self.panel == Panel::Agenda && self.item().is_some() && self.now().may_minute().is_ok()
            }
            InReview::Correct => now && self.panel == Panel::Timeline && !self.fields().is_empty(),
            InReview::Circulate => now && self.panel == Panel::Papers && self.now().may_circulate().is_ok(),
            InReview::TakeComment => {
                now && matches!(self.panel, Panel::Papers | Panel::Agenda) && self.now().may_comment().is_ok()
            }
            InReview::AnswerComment => {
                let there = self.panel == Panel::Papers && !self.now().comments.is_empty();
                now && there && self.now().may_circulate().is_ok()
            }
            InReview::Sign => now && !self.signs().is_empty(),
            InReview::Retract => now && self.retractable().is_some(),
            InReview::Depth | InReview::PaperLanguage => self.panel == Panel::Papers,
            InReview::WritePapers => now && self.panel == Panel::Papers,
            InReview::Switch
            | InReview::SwitchBack
            | InReview::ShowAgenda
            | InReview::ShowTimeline
            | InReview::ShowPeople
            | InReview::ShowOutcomes
            | InReview::ShowPapers
            | InReview::Leave
            | InReview::Back => true,
        }
    }

    /// Does an act.
    pub fn act(&mut self, action: InReview, cx: &mut Context<'_>) {
        match action {
            InReview::Open => self.open(cx),
            InReview::Filter => {
                self.turn_to(Panel::Timeline);
                *cx.overlay = Some(Entry::begin(Purpose::Acts, &self.timeline.filter.clone(), &mut self.drafts));
            }
            InReview::EarlierAct => self.go_to(self.session().records.saturating_sub(1), cx),
            InReview::LaterAct => self.go_to(self.session().records + 1, cx),
            InReview::Now => self.back_to_now(),
            InReview::JumpTo => *cx.overlay = Some(Entry::begin(Purpose::Record, "", &mut self.drafts)),
            InReview::Lineage => {
                if let Some(slot) = self.line_outcome() {
                    let row = self.agreed().iter().position(|(other, _)| *other == slot);
                    self.outcomes = List::at(row.unwrap_or(0));
                    self.turn_to(Panel::Outcomes);
                }
            }
            InReview::Write => self.begin_writing(cx),
            InReview::Correct => self.begin_correction(cx),
            InReview::Circulate => self.begin_circulation(cx),
            InReview::TakeComment => self.begin_comment(cx),
            InReview::AnswerComment => self.begin_answer(cx),
            InReview::Sign => self.begin_signature(cx),
            InReview::Retract => {
                if let Some(seq) = self.retractable() {
                    self.send(Command::Undo(Undo { seq: Some(seq) }), None, cx);
                }
            }
            InReview::Depth => {
                self.depth = match self.depth {
                    Depth::Results => Depth::Course,
                    Depth::Course => Depth::Full,
                    Depth::Full => Depth::Results,
                };
            }
            InReview::PaperLanguage => {
                self.paper_lang = match self.paper_lang {
                    Lang::De => Lang::En,
                    Lang::En => Lang::De,
                };
            }
            InReview::WritePapers => *cx.overlay = Some(sheets::papers(self, cx.lang)),
            InReview::Switch => self.turn_to(self.neighbour(1)),
            InReview::SwitchBack => self.turn_to(self.neighbour(Panel::ALL.len() - 1)),
            InReview::ShowAgenda => self.turn_to(Panel::Agenda),
            InReview::ShowTimeline => self.turn_to(Panel::Timeline),
            InReview::ShowPeople => self.turn_to(Panel::People),
            InReview::ShowOutcomes => self.turn_to(Panel::Outcomes),
            InReview::ShowPapers => self.turn_to(Panel::Papers),
            InReview::Leave => cx.effects.push(Effect::Leave),
            InReview::Back if self.step.is_some() => self.step = None,
            InReview::Back if self.at.is_some() => self.back_to_now(),
            InReview::Back if !self.timeline.filter.is_empty() => self.filter("", cx.lang),
            InReview::Back => cx.effects.push(Effect::Leave),
        }
    }

    /// The act after the end that can be taken back: the chosen one among all acts, the last one where the minutes are looked
    /// at.
    fn retractable(&self) -> Option<u64> {
        let act = match self.panel {
            Panel::Timeline => {
                let line = self.timeline.chosen().filter(|line| line.undone_by.is_none());
                line.and_then(|line| Some((line.seq, line.kind?)))
            }
            Panel::Papers => self.now().undoable.map(|last| (last.seq, last.act)),
            Panel::Agenda | Panel::People | Panel::Outcomes => None,
        };
        // The end is taken back by whoever leads the session.
        let act = act.filter(|(_, kind)| ![EventKind::SessionClosed, EventKind::ActUndone].contains(kind));
        act.filter(|(seq, kind)| self.now().may_retract(*seq, Some(*kind)).is_ok()).map(|(seq, _)| seq)
    }

    fn neighbour(&self, steps: usize) -> Panel {
        let here = Panel::ALL.iter().position(|panel| *panel == self.panel).unwrap_or(0);
        Panel::ALL[(here + steps) % Panel::ALL.len()]
    }

    fn turn_to(&mut self, panel: Panel) {
        self.panel = panel;
        self.step = None;
    }

    /// Goes closer to what is chosen: from an item or a person to their acts, from an act to the session as it was then, from
    /// an outcome to its steps, and from a step to its act.
    fn open(&mut self, cx: &mut Context<'_>) {
        match self.panel {
            Panel::Agenda => {
                if let Some(number) = self.item().and_then(|(slot, _)| self.session().agenda_number(slot)) {
                    self.filter(&format!("top:{number}"), cx.lang);
                    self.turn_to(Panel::Timeline);
                }
            }
            Panel::People => {
                let listed = self.listed();
                let name = self.people.chosen(listed.len()).map(|at| listed[at].1.name.to_string());
                if let Some(name) = name {
                    self.filter(&name, cx.lang);
                    self.turn_to(Panel::Timeline);
                }
            }
            Panel::Timeline => {
                if let Some(seq) = self.timeline.chosen().map(|line| line.seq) {
                    self.go_to(seq, cx);
                    self.turn_to(Panel::Agenda);
                }
            }
            Panel::Outcomes => match self.step {
                None => self.step = Some(List::default()),
                Some(list) => {
                    let seq = list.chosen(self.steps.len()).and_then(|at| self.steps[at].seq);
                    if let Some(seq) = seq {
                        self.show_act(seq, cx.lang);
                    }
                }
            },
            Panel::Papers => {}
        }
    }

    /// The act in the timeline, whatever is filtered.
    fn show_act(&mut self, seq: u64, lang: Lang) {
        self.filter("", lang);
        self.timeline.choose(seq);
        self.turn_to(Panel::Timeline);
    }

    /// Shows only acts with these words.
    pub fn filter(&mut self, words: &str, lang: Lang) {
        self.timeline.filter(words, lang, &self.now);
    }

    /// Jumps to the record of that number.
    pub fn jump(&mut self, text: &str, cx: &mut Context<'_>) {
        match text.trim().parse() {
            Ok(seq @ 1..) if seq <= self.now().records => self.go_to(seq, cx),
            Ok(_) | Err(_) => cx.warn(t!(cx.lang, "review-no-record", records = self.now().records)),
        }
    }

    /// Shows the session as it was after this record.
    fn go_to(&mut self, seq: u64, cx: &mut Context<'_>) {
        if seq >= self.now().records {
            return self.back_to_now();
        }
        self.asked = Some(seq);
        if self.past.as_ref().is_some_and(|past| state(past, seq).is_some()) {
            return self.arrive();
        }
        cx.effects.push(Effect::AsOf(seq));
    }

    /// Takes in states that were read.
    pub fn remember(&mut self, past: Past) {
        self.past = Some(past);
        self.arrive();
    }

    fn arrive(&mut self) {
        let past = self.past.as_ref().zip(self.asked);
        if let Some((_, seq)) = past.filter(|(past, seq)| state(past, *seq).is_some()) {
            (self.at, self.asked) = (Some(seq), None);
            self.timeline.choose(seq);
        }
    }

    fn back_to_now(&mut self) {
        (self.at, self.asked, self.past) = (None, None, None);
    }

    /// The outcome that the chosen act led to.
    fn line_outcome(&self) -> Option<Slot<Outcome>> {
        let about = &self.timeline.chosen()?.about;
        about.iter().find_map(|about| lineage::outcome_of(self.session(), *about))
    }

    /// Takes in what became of the act with this id, or of what was put in unasked. The form of an act that could not be
    /// done comes back; where something else is on the screen by now it is kept, unless another of its kind was begun since.
    pub fn done(
        &mut self,
        id: Option<Box<str>>,
        done: Result<Sentence, Hindrance>,
        prepared: Prepared,
        cx: &mut Context<'_>,
    ) {
        self.prepared = prepared;
        let mut sheet = id.and_then(|id| self.underway.remove(&id)).flatten();
        let (text, role) = match done {
            Ok(text) => (text, Role::Good),
            Err(hindrance) => {
                let text = match (hindrance, &mut sheet) {
                    (Hindrance::Led(sentence) | Hindrance::Other(sentence), _) => sentence,
                    (Hindrance::Refused(refusal), Some(sheet)) => sheet.refused(cx.lang, &refusal),
                    (Hindrance::Refused(refusal), None) => text::refusal(cx.lang, &refusal),
                };
                match sheet {
                    Some(sheet) if cx.overlay.is_none() => *cx.overlay = Some(Overlay::Sheet(sheet)),
                    Some(sheet) if let sheet::About::Review(asked) = sheet.about => {
                        self.sheets.entry(asked).or_insert(sheet);
                    }
                    Some(_) | None => {}
                }
                (text, Role::Bad)
            }
        };
        *cx.notice = Some(Notice { text, role });
    }

    /// A step in the list that hears the keys.
    pub fn walk(&mut self, step: Move) {
        let page = matches!(step, Move::PageUp | Move::PageDown);
        let (items, people, agreed) = (self.session().agenda.len(), self.listed().len(), self.agreed().len());
        match self.panel {
            Panel::Agenda | Panel::People if page => self.page.scroll(step == Move::PageDown),
            Panel::Agenda => self.items.step(step, items),
            Panel::People => self.people.step(step, people),
            Panel::Timeline => self.timeline.list.step(step, self.timeline.hits.len()),
            Panel::Outcomes => match &mut self.step {
                Some(list) => list.step(step, self.steps.len()),
                None => self.outcomes.step(step, agreed),
            },
            Panel::Papers => self.page.step(step),
        }
    }

    /// Chooses the row at this place; gives back whether it was the chosen one already.
    pub fn choose_row(&mut self, row: usize) -> bool {
        let step = self.step.take();
        let (list, rows) = match self.panel {
            Panel::Agenda => (&mut self.items, self.now.agenda.len()),
            Panel::People => (&mut self.people, self.now.participants.len()),
            Panel::Timeline => (&mut self.timeline.list, self.timeline.hits.len()),
            Panel::Outcomes => (&mut self.outcomes, self.now.outcomes.len()),
            Panel::Papers => return false,
        };
        let was = list.chosen(rows) == Some(row) && step.is_none();
        *list = List::at(row);
        was
    }

    /// Chooses a step of the chosen outcome; gives back whether it was the chosen one already.
    pub fn choose_step(&mut self, at: usize) -> bool {
        let before = self.step.replace(List::at(at));
        before.and_then(|list| list.chosen(self.steps.len())) == Some(at)
    }

    /// Shows what was found by searching.
    pub(super) fn go_to_goal(&mut self) {
        let Some(Goal { kind, number }) = self.goal.take() else { return };
        let place = number.saturating_sub(1) as usize;
        let session = &self.now;
        let proposal = session.proposals.iter().find(|(slot, _)| slot.number() == number).map(|(slot, _)| slot);
        let vote = session.votes.iter().find(|(slot, _)| slot.number() == number).map(|(slot, _)| slot);
        let note = session.notes.iter().nth(place).map(|(slot, _)| slot);
        let comment = session.comments.iter().find(|(slot, _)| slot.number() == number).map(|(slot, _)| slot);
        let seq = match kind {
            FindKind::Session | FindKind::Item | FindKind::Hint => {
                self.items = List::at(if kind == FindKind::Session { 0 } else { place });
                None
            }
            FindKind::Outcome => {
                let row = self.agreed().iter().position(|(slot, _)| slot.number() == number);
                self.outcomes = List::at(row.unwrap_or(0));
                return self.turn_to(Panel::Outcomes);
            }
            FindKind::Proposal => {
                let made = [EventKind::ProposalMade, EventKind::ProposalsAdmitted, EventKind::ProposalSplit];
                proposal.and_then(|slot| self.timeline.first(About::Proposal(slot), &made)).map(|line| line.seq)
            }
            FindKind::Vote => {
                let kinds = [EventKind::VoteOpened];
                vote.and_then(|slot| self.timeline.first(About::Vote(slot), &kinds)).map(|line| line.seq)
            }
            FindKind::Note => {
                let kinds = [EventKind::NoteTaken];
                note.and_then(|slot| self.timeline.first(About::Note(slot), &kinds)).map(|line| line.seq)
            }
            FindKind::Comment => {
                let kinds = [EventKind::CommentTaken];
                comment.and_then(|slot| self.timeline.first(About::Comment(slot), &kinds)).map(|line| line.seq)
            }
            FindKind::Organisation => return self.turn_to(Panel::People),
        };
        if let Some(seq) = seq {
            self.timeline.choose(seq);
            self.turn_to(Panel::Timeline);
        }
    }
}
