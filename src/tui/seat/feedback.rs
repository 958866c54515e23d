//! The end of a meeting in the words of those who were there: the one-dot question and the round of short remarks.

use super::{Seat, Then};
use crate::{
    session::{
        Uses,
        command::{OpenVote, OptionAsked},
    },
    t,
    text::Sentence,
    tui::app::Context,
    voting::Method,
};

impl Seat {
    /// Asks the room at once how content it is: a straw poll on a short scale.
    pub(super) fn ask_one_dot(&mut self, cx: &mut Context<'_>) {
        let lang = self.session().head.language;
        let scale = [t!(lang, "one-dot-1"), t!(lang, "one-dot-2"), t!(lang, "one-dot-3"), t!(lang, "one-dot-4")];
        let option = |title: Sentence| OptionAsked { option: None, title: title.into_owned(), passive: false };
        let title = Some(t!(lang, "one-dot-question").into_owned());
        let ask = OpenVote { title, options: scale.map(option).into(), straw: true, ..OpenVote::by(Method::Choice) };
        self.send(ask, Then::Nothing, cx);
    }

    /// Whether the room has been asked something in the running item.
    pub(super) fn was_asked(&self) -> bool {
        self.of_running().votes > 0
    }

    /// Whether something has been written down in the running item.
    pub(super) fn was_noted(&self) -> bool {
        !self.of_running().notes.is_empty()
    }

    fn of_running(&self) -> Uses {
        self.session().sums.of_item(self.session().running())
    }
}
