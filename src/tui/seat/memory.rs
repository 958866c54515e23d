//! What earlier sessions know: the outcome that is most like the proposal being written or looked at, and next steps for the
//! agenda.

use uuid::Uuid;

use super::{Desk, Seat, Then};
use crate::{
    session::{Id, Item, ItemKind, Lang, command::AddItem},
    t,
    text::{self, Sentence},
    tui::{
        app::{Context, Overlay},
        choice::Choice,
        keys::{self, Action, InSession},
        link::Earlier,
        message::Effect,
    },
};

/// Characters of a next step in a hint; the rest stands in the form of the outcome it is of.
const STEP_MAX: usize = 1_000;

/// What is known of earlier sessions.
#[derive(Debug, Default)]
pub(super) struct Remembered {
    /// The text that was asked about.
    asked: Option<String>,
    /// The outcome that is most like it.
    found: Option<Box<Earlier>>,
    /// Next steps were asked for, here.
    asked_for_steps: bool,
    /// Next steps that are offered.
    steps: Vec<Earlier>,
    /// The agenda item that was made of the last one taken.
    taken: Option<Id<Item>>,
}

impl Seat {
    /// What earlier sessions are to be asked about, where that is something else than before.
    pub fn asks_memory(&mut self) -> Option<String> {
        let about = self.alike.about(self.session()).filter(|text| !text.is_empty());
        if about == self.remembered.asked {
            return None;
        }
        if about.is_none() {
            self.remembered.found = None;
        }
        self.remembered.asked.clone_from(&about);
        about
    }

    /// Takes in what is like that text; gives back whether it is still asked for.
    pub fn remember(&mut self, text: &str, found: Option<Box<Earlier>>) -> bool {
        let asked = self.remembered.asked.as_deref() == Some(text);
        if asked {
            self.remembered.found = found;
        }
        asked
    }

    /// The outcome of an earlier session that is most like what is written or looked at.
    pub fn earlier(&self) -> Option<&Earlier> {
        self.remembered.found.as_deref()
    }

    /// Asks which next steps earlier sessions have.
    pub(super) fn ask_for_steps(&mut self, cx: &mut Context<'_>) {
        self.remembered.asked_for_steps = true;
        cx.effects.push(Effect::NextSteps);
    }

    /// Offers next steps of earlier sessions that aren't on the agenda yet. They never come between whoever has gone on to
    /// something else and what is typed there; what was asked for in another session is none of this one's.
    pub fn offer_steps(&mut self, steps: Result<Vec<Earlier>, Sentence>, cx: &mut Context<'_>) {
        if !std::mem::take(&mut self.remembered.asked_for_steps) {
            return;
        }
        let steps = match steps {
            Ok(steps) => steps,
            Err(why) => return cx.warn(why),
        };
        let session = &self.view.session;
        let planned = |earlier: &Earlier| session.on_agenda().any(|(_, item)| *item.title == *earlier.title);
        self.remembered.taken = None;
        self.remembered.steps = steps.into_iter().filter(|earlier| !planned(earlier)).collect();
        if self.remembered.steps.is_empty() {
            cx.say(t!(cx.lang, "steps-none"));
        } else if cx.overlay.is_some() || self.desk != Desk::Agenda {
            let key = keys::key_of(cx.lang, Action::InSession(InSession::NextSteps));
            cx.say(t!(cx.lang, "steps-found", count = self.remembered.steps.len(), key = key));
        } else {
            *cx.overlay = Some(Overlay::Choice(Choice::next_step(cx.lang, &self.remembered.steps)));
        }
    }

    /// Puts a next step on the agenda, behind the chosen item and those taken before, and offers the others again.
    pub(super) fn take_step(&mut self, at: usize, cx: &mut Context<'_>) {
        if at >= self.remembered.steps.len() {
            return;
        }
        let earlier = self.remembered.steps.remove(at);
        // Steps name people, so they stand in the hint, which stays internal and goes when personal data are removed.
        let hint = t!(cx.lang, "steps-hint", step = step(&earlier), source = source(cx.lang, &earlier));
        let item = Id::new(Uuid::now_v7());
        let after = self.remembered.taken.replace(item).or(self.item().map(|(_, item)| item.id));
        let add = AddItem {
            item: Some(item),
            title: earlier.title.clone(),
            kind: ItemKind::Discuss,
            minutes: None,
            after,
            protected: false,
            public: earlier.public,
            note: Some(hint.into_owned()),
        };
        let said = t!(cx.lang, "steps-added", title = earlier.title.as_str());
        self.send(add, Then::Say(said), cx);
        if !self.remembered.steps.is_empty() {
            *cx.overlay = Some(Overlay::Choice(Choice::next_step(cx.lang, &self.remembered.steps)));
        }
    }
}

/// A next step as far as it goes into a hint, beside where it comes from.
fn step(earlier: &Earlier) -> String {
    let step = earlier.next_step.as_deref().unwrap_or_default();
    match step.char_indices().nth(STEP_MAX) {
        Some((end, _)) => format!("{}…", &step[..end]),
        None => step.to_owned(),
    }
}

/// Where a next step comes from.
fn source(lang: Lang, earlier: &Earlier) -> Sentence {
    let (number, title) = (earlier.number, earlier.title.as_str());
    let session = earlier.session_title.as_str();
    match earlier.day {
        Some(day) => {
            t!(
                lang,
                "steps-source",
                session = session,
                day = text::day_short(lang, day),
                number = number,
                title = title
            )
        }
        None => t!(lang, "steps-source-undated", session = session, number = number, title = title),
    }
}

/// How an outcome of an earlier session came out, when, and in which Handlungsfeld: „angenommen am 12.03.2025, HF SPR“.
pub fn outcome(lang: Lang, earlier: &Earlier) -> Sentence {
    let result = earlier.result.map(|result| text::outcome_result(lang, result)).unwrap_or_default();
    let came = match earlier.day {
        Some(day) => t!(lang, "earlier-on", result = result, day = text::day_short(lang, day)),
        None => result,
    };
    match &earlier.handlungsfeld {
        Some(code) => t!(lang, "earlier-field", came = came, code = code.as_str()),
        None => came,
    }
}
