//! The run of show (Regiebuch) of a session: what comes when, how, with which hints and proposals. For the moderation's
//! own hands: it holds internal notes. Made of the session as it stands; writers for Markdown and for a page to print.

mod html;
mod markdown;

use crate::{
    session::{Item, ItemKind, Lang, Participant, ProposalStatus, Session, Slot},
    t,
    text::{self, Sentence},
};

pub use html::html;
pub use markdown::markdown;

/// What the run of show says, in the session's language; texts as they are, to be escaped by whoever writes them.
struct Runsheet<'a> {
    lang: Lang,
    title: &'a str,
    /// Day, times and place, as far as they are set.
    about: String,
    /// What holds for votes that name nothing else.
    rules: String,
    rows: Vec<Row<'a>>,
    /// How long all of it takes, and when it ends.
    sum: Sentence,
}

/// An agenda item.
struct Row<'a> {
    number: usize,
    from: String,
    to: String,
    minutes: String,
    kind: Sentence,
    title: Sentence,
    protected: bool,
    /// The hint for the moderation, and the internal notes written on it.
    notes: Vec<&'a str>,
    /// What the list of proposals is headed with, and the proposals: number, title, who brought it in.
    proposals: Option<(Sentence, Vec<Listed<'a>>)>,
}

type Listed<'a> = (u32, &'a str, Option<&'a str>);

impl<'a> Runsheet<'a> {
    fn of(session: &'a Session) -> Self {
        let lang = session.head.language;
        let head = &session.head;
        let at = |minutes: u32| match head.start {
            Some(start) => start.later(minutes).to_string(),
            None => format!("+{}:{:02}", minutes / 60, minutes % 60),
        };
        let total = session.planned_minutes();
        let day = head.date.map(|day| text::day(lang, day).into_owned());
        let times = head.start.map(|start| {
            t!(lang, "runsheet-times", from = start.to_string(), to = start.later(total).to_string()).into_owned()
        });
        let place = head.place.as_deref().map(str::to_owned);
        let about: Vec<_> = [day, times, place].into_iter().flatten().collect();
        let rows = (1..).zip(session.planned_beginnings()).map(|(number, (slot, item, begins))| Row {
            number,
            from: at(begins),
            to: item.minutes.map_or(String::new(), |minutes| at(begins + u32::from(minutes))),
            minutes: item.minutes.map_or("–".into(), |minutes| minutes.to_string()),
            kind: text::item_kind(lang, item.kind),
            title: text::item_title(lang, item),
            protected: item.protected,
            notes: notes(session, slot, item),
            proposals: proposals(session, lang, slot, item),
        });
        Self {
            lang,
            title: &head.title,
            about: about.join(" · "),
            rules: format!("{}; {}", text::rule(lang, head.rule), text::quorum(lang, head.quorum)),
            rows: rows.collect(),
            sum: t!(lang, "runsheet-sum", minutes = total, end = at(total)),
        }
    }
}

fn notes<'a>(session: &'a Session, slot: Slot<Item>, item: &'a Item) -> Vec<&'a str> {
    let written = session.notes.iter().filter(|(_, note)| note.item == Some(slot) && note.internal);
    item.hint.as_deref().into_iter().chain(written.map(|(_, note)| &*note.text)).collect()
}

/// The proposals that belong to the item; where it is for voting, all that can still be voted on.
fn proposals<'a>(
    session: &'a Session,
    lang: Lang,
    slot: Slot<Item>,
    item: &Item,
) -> Option<(Sentence, Vec<Listed<'a>>)> {
    let votes = item.kind == ItemKind::Vote;
    let wanted = session.proposals.iter().filter(|(_, proposal)| match proposal.status {
        ProposalStatus::Open => votes || proposal.item == Some(slot),
        ProposalStatus::Settled { .. } => !votes && proposal.item == Some(slot),
        ProposalStatus::Merged { .. } | ProposalStatus::Split | ProposalStatus::Withdrawn => false,
    });
    let name = |who: Option<Slot<Participant>>| Some(&*session.participants.get(who?)?.name);
    let listed: Vec<_> =
        wanted.map(|(slot, proposal)| (slot.number(), &*proposal.title, name(proposal.proposed_by))).collect();
    let head = if votes { t!(lang, "runsheet-to-vote-on") } else { t!(lang, "runsheet-proposals") };
    (!listed.is_empty()).then_some((head, listed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{By, Facts, Given, Ledger, Plan, Request, Timestamp, decide, plan_session};

    /// A session with texts that mean something in Markdown and HTML.
    fn session() -> Session {
        let plan = r#"{"format":"fachkonferenz/plan/1","title":"Probe <b>&</b>","date":"2026-11-22","start":"17:00",
            "place":"Rathaus","agenda":[
            {"title":"Beginn","kind":"opening","minutes":15,"protected":true,"note":"Ruhe.\n\n* Regeln | nennen"},
            {"title":"Karten_und_mehr","kind":"collect"},{"title":"Abstimmung","kind":"vote","minutes":20}]}"#;
        let mut ledger = Ledger::for_leading();
        let mut id = 0u128;
        let mut fresh = || {
            id += 1;
            uuid::Uuid::from_u128(id)
        };
        let entry = plan_session(&Plan::parse(plan).unwrap(), &mut fresh);
        ledger.apply(Timestamp::default(), By::Moderator, Some(entry));
        for line in [
            r#"{"id":"1","do":"register","participant":"00000000-0000-0000-0000-0000000000aa","name":"Ayşe <i>"}"#,
            r#"{"id":"2","do":"propose","title":"Sprachcafé [neu](http://x)","proposed_by":"00000000-0000-0000-0000-0000000000aa"}"#,
        ] {
            let request = Request::parse(line.as_bytes()).unwrap();
            let entry = decide(&ledger, &request, Facts { new_id: &mut fresh, given: Given::Nothing }).unwrap();
            ledger.apply(Timestamp::default(), By::Moderator, Some(entry));
        }
        ledger.into_session()
    }

    #[test]
    fn the_run_of_show_says_what_comes_when() {
        insta::assert_snapshot!("runsheet_md", markdown(&session()));
        insta::assert_snapshot!("runsheet_html", html(&session()));
    }

    #[test]
    fn nobodys_text_becomes_markup() {
        let page = html(&session());
        assert!(!page.contains("<b>&") && !page.contains("Ayşe <i>") && page.contains("Ayşe &lt;i&gt;"), "{page}");
        let text = markdown(&session());
        assert!(text.contains("Probe \\<b\\>\\&\\</b\\>") && text.contains("\\[neu\\](http://x)"), "{text}");
        assert!(text.contains("> \\* Regeln \\| nennen") && text.contains("Karten\\_und\\_mehr"), "{text}");
    }
}
