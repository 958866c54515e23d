//! `processing`: one page for the record of processing activities (Art. 30 GDPR), about one session.

use std::path::Path;

use super::{Failure, Outcome, Surroundings, tell};
use crate::{
    host::read_session,
    session::{Lang, REMOVED, Secrecy, Session},
    t,
    text::{self, Sentence},
};

/// Prints the sheet as Markdown; what only the office can know is left to be filled in.
pub(super) fn command(at: &Surroundings, session: &Path) -> Outcome {
    let lang = at.lang;
    let read = read_session(&at.shelf.find(session)).map_err(|error| Failure(text::read_error(lang, &error)))?;
    let session = &read.session;
    let unknown = || t!(lang, "processing-unknown");
    let organiser = session.head.organiser.as_ref();
    let blank = || "______________________________".to_owned();
    let cell = |text: &str| text.replace('|', "\\|").replace('\n', ", ");
    let sheet = t!(
        lang,
        "processing-sheet",
        title = cell(&session.head.title),
        day = session.head.date.map_or_else(unknown, |day| text::day(lang, day)),
        place = session.head.place.as_deref().map_or_else(unknown, |place| cell(place).into()),
        controller = organiser.map_or_else(blank, |o| {
            [Some(&o.name), o.address.as_ref()]
                .into_iter()
                .flatten()
                .map(|text| cell(text))
                .collect::<Vec<_>>()
                .join(", ")
        }),
        officer = organiser.and_then(|o| o.data_protection.as_deref()).map_or_else(blank, cell),
        people = session.participants.iter().count(),
        data = data(lang, session).join(", "),
        erasure = erasure(at, session),
        records = session.records,
        head = read.reading.head.to_string()
    );
    tell(lang, &format!("{sheet}\n"))
}

/// What is kept of people in this session.
fn data(lang: Lang, s: &Session) -> Vec<Sentence> {
    let some_person = |has: fn(&crate::session::Participant) -> bool| s.participants.iter().any(|(_, p)| has(p));
    let named = s.votes.iter().any(|(_, vote)| vote.secrecy == Secrecy::Named);
    let kinds = [
        (some_person(|p| *p.name != *REMOVED), t!(lang, "processing-names")),
        (some_person(|p| p.organisation.is_some()), t!(lang, "processing-organisations")),
        (some_person(|p| p.group.is_some()), t!(lang, "processing-groups")),
        (some_person(|p| !p.presence.is_empty()), t!(lang, "processing-presence")),
        (!s.speeches.is_empty(), t!(lang, "processing-speeches")),
        (named, t!(lang, "processing-roll-calls")),
        (s.proposals.iter().any(|(_, p)| p.proposed_by.is_some()), t!(lang, "processing-authors")),
        (!s.notes.is_empty(), t!(lang, "processing-notes")),
        (s.comments.iter().any(|(_, c)| *c.author != *REMOVED), t!(lang, "processing-comments")),
        (!s.head.signatures.is_empty(), t!(lang, "processing-signatures")),
    ];
    let found: Vec<_> = kinds.into_iter().filter(|(there, _)| *there).map(|(_, kind)| kind).collect();
    if found.is_empty() { vec![t!(lang, "processing-nothing")] } else { found }
}

fn erasure(at: &Surroundings, s: &Session) -> Sentence {
    let lang = at.lang;
    match (s.purged_at, s.purge_on) {
        (Some(time), _) => t!(lang, "processing-purged", day = at.zone.day(lang, time)),
        (None, Some(day)) => t!(lang, "processing-purge-on", day = text::day(lang, day)),
        (None, None) => t!(lang, "processing-purge-open"),
    }
}
