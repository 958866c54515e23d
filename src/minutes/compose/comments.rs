//! What was said about the minutes while they were out for comments, and what became of it.

use super::{Depth, Scribe};
use crate::{minutes::document::Draft, t, text};

impl Scribe<'_> {
    /// Every comment in its exact words with its answer; only full minutes name who made it and who answered.
    pub(super) fn comments(&self, out: &mut Draft) {
        let lang = self.lang;
        if self.s.comments.is_empty() || self.depth < Depth::Course {
            return;
        }
        out.heading(1, t!(lang, "minutes-comments"));
        for (slot, comment) in self.s.comments.iter() {
            let item = comment.item.and_then(|item| self.s.agenda_number(item));
            let lead = match item {
                Some(item) => t!(lang, "minutes-comment-item", number = slot.number(), item = item),
                None => t!(lang, "minutes-comment", number = slot.number()),
            };
            let at = self.zone.moment(lang, comment.at);
            let author = self.names.then(|| comment.author.to_string());
            out.paragraph(lead, author.into_iter().chain([at.into_owned()]).collect::<Vec<_>>().join(" · "));
            out.quote(&*comment.text);
            let Some(answer) = &comment.answer else {
                out.remark(t!(lang, "minutes-comment-waits"));
                continue;
            };
            let at = self.zone.moment(lang, answer.at);
            let answered = match self.names {
                true => t!(lang, "minutes-answered-by", at = at, name = &*answer.name),
                false => t!(lang, "minutes-answered", at = at),
            };
            let taken_up = text::taken_up(lang, answer.taken_up);
            out.paragraph(
                t!(lang, "minutes-comment-answer"),
                t!(lang, "minutes-comment-became", taken_up = taken_up, reason = &*answer.reason),
            );
            out.remark(answered);
        }
    }
}
