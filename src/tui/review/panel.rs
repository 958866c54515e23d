//! What stands beside the chosen row: what happened in an item, when a person was there, who took part in which vote; or the
//! minutes as a whole.

use super::{Page, Panel, Review};
use crate::{
    session::{Item, Lang, Participant, Secrecy, Session, Slot, Span, Timestamp, Vote},
    t,
    text::{self, Zone},
    tui::{
        link::{about_item, preview},
        theme::Role,
    },
    voting::{Ballot, YesNo},
};

impl Review {
    /// The page for what is chosen.
    pub(super) fn paged(&self, lang: Lang, zone: &Zone, width: usize) -> Page {
        match self.panel {
            Panel::Agenda => self.item_page(lang, zone, width),
            Panel::People => self.people_page(lang, zone, width),
            Panel::Papers => {
                let head = if self.at.is_none() { &*self.head } else { "" };
                Page::of_document(
                    &preview(self.session(), (head, self.damage.is_some()), self.paper_lang, self.depth, zone),
                    width,
                )
            }
            Panel::Timeline | Panel::Outcomes => Page::default(),
        }
    }

    fn item_page(&self, lang: Lang, zone: &Zone, width: usize) -> Page {
        let Some((slot, item)) = self.item() else { return Page::default() };
        let mut page = Page::default();
        let number = self.session().agenda_number(slot).unwrap_or(0);
        let title = t!(lang, "review-item", number = number, title = &*item.title);
        page.wrapped(&title, 0, width, Role::Title);
        page.wrapped(&times(lang, zone, item), 0, width, Role::Quiet);
        match self.prepared.get(&item.id) {
            Some(Ok(text)) => {
                page.blank();
                page.wrapped(&t!(lang, "review-waits"), 0, width, Role::Warn);
                page.wrapped(text, 2, width, Role::Text);
            }
            Some(Err(why)) => {
                page.blank();
                page.wrapped(why, 0, width, Role::Bad);
            }
            None => {}
        }
        page.blank();
        let empty = page.rows.len();
        page.rows.extend(Page::of_blocks(&about_item(self.session(), slot, lang, zone), width).rows);
        let internal = self.session().notes.iter().filter(|(_, note)| note.internal && note.item == Some(slot));
        for (_, note) in internal {
            page.wrapped(&t!(lang, "review-internal", text = &*note.text), 0, width, Role::Quiet);
        }
        if page.rows.len() == empty {
            page.wrapped(&t!(lang, "review-nothing"), 0, width, Role::Quiet);
        }
        page
    }

    fn people_page(&self, lang: Lang, zone: &Zone, width: usize) -> Page {
        let mut page = Page::default();
        let session = self.session();
        let listed = self.listed();
        if let Some((slot, person)) = self.people.chosen(listed.len()).map(|at| listed[at]) {
            page.wrapped(&person.name, 0, width, Role::Title);
            let said = [person.organisation.as_deref(), person.group.as_deref()];
            let said = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            page.wrapped(&said, 0, width, Role::Quiet);
            let voter = match (person.may_vote, person.weight) {
                (false, _) => t!(lang, "review-no-vote"),
                (true, weight) => t!(lang, "review-votes", count = weight),
            };
            page.wrapped(&voter, 0, width, Role::Text);
            for span in &person.presence {
                let span = stretch(lang, zone, span, session.head.status.closed_at());
                page.wrapped(&t!(lang, "review-there", span = span), 0, width, Role::Text);
            }
            if person.presence.is_empty() {
                page.wrapped(&t!(lang, "review-not-there"), 0, width, Role::Text);
            }
            for (number, item) in (1..).zip(session.on_agenda().map(|(_, item)| item)) {
                if item.excused.contains(&slot) {
                    page.wrapped(&t!(lang, "review-excused", number = number), 0, width, Role::Warn);
                }
            }
            for (vote_slot, vote) in session.votes.iter() {
                if let Some(said) = roll_call(lang, vote, slot) {
                    let line = t!(lang, "review-roll-call", number = vote_slot.number(), said = said);
                    page.wrapped(&line, 0, width, Role::Text);
                }
            }
            page.blank();
        }
        if !session.votes.is_empty() {
            page.wrapped(&t!(lang, "review-part-in-votes"), 0, width, Role::Accent);
        }
        for (slot, vote) in session.votes.iter() {
            let title = t!(lang, "review-vote", number = slot.number(), title = &*vote.title);
            page.wrapped(&title, 0, width, Role::Text);
            page.wrapped(&taken_part(lang, session, vote), 2, width, Role::Quiet);
        }
        page
    }
}

/// When an item was worked on, and how long beside what was planned.
fn times(lang: Lang, zone: &Zone, item: &Item) -> String {
    let spans: Vec<_> = item.spans.iter().map(|span| stretch(lang, zone, span, None)).collect();
    let planned = item.minutes.map(|minutes| t!(lang, "review-planned", minutes = minutes).into_owned());
    let ended = item.finished_at().filter(|_| !item.is_running());
    let spent = ended.map(|at| {
        let seconds = item.spent_ms(at).unsigned_abs() / 1000;
        t!(lang, "review-spent", time = text::duration(lang, seconds)).into_owned()
    });
    let spans = if spans.is_empty() { t!(lang, "minutes-not-called").into_owned() } else { spans.join("; ") };
    [Some(spans), planned, spent].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A stretch of time; what lasts ends with `end`, if that has come.
fn stretch(lang: Lang, zone: &Zone, span: &Span, end: Option<Timestamp>) -> String {
    let clock = |at| {
        let (hour, minute) = zone.at(at).clock();
        format!("{hour:02}:{minute:02}")
    };
    match span.to.or(end) {
        Some(to) => t!(lang, "minutes-from-to", from = clock(span.from), to = clock(to)).into_owned(),
        None => t!(lang, "review-since", from = clock(span.from)).into_owned(),
    }
}

/// How many took part in a vote, by the way in which they did.
fn taken_part(lang: Lang, session: &Session, vote: &Vote) -> String {
    let cast = session.tally(vote).ballots;
    let present = vote.electorate.present;
    let mut said = vec![
        t!(lang, "review-part", cast = cast, present = present).into_owned(),
        text::secrecy(lang, vote.secrecy).into_owned(),
    ];
    let excused = vote.excused.len();
    if excused > 0 {
        said.push(t!(lang, "review-excused-count", count = excused).into_owned());
    }
    said.join(" · ")
}

/// How somebody voted in a roll call; nothing of any other vote.
fn roll_call(lang: Lang, vote: &Vote, who: Slot<Participant>) -> Option<String> {
    if vote.secrecy != Secrecy::Named || !vote.entitled.contains(&who) {
        return None;
    }
    Some(match vote.ballots.get(&who).map(AsRef::as_ref) {
        None => t!(lang, "review-no-ballot").into_owned(),
        Some(Ballot::YesNo(YesNo::Yes)) => t!(lang, "poll-yes").into_owned(),
        Some(Ballot::YesNo(YesNo::No)) => t!(lang, "poll-no").into_owned(),
        Some(Ballot::YesNo(YesNo::Abstain)) => t!(lang, "poll-abstain").into_owned(),
        Some(Ballot::Choice(_) | Ballot::Approval(_) | Ballot::Ordered(_) | Ballot::Rated(_) | Ballot::Ranked(_)) => {
            t!(lang, "review-ballot").into_owned()
        }
    })
}
