//! What there is one of in a session and can be prepared: its title, day, place and rules, and its catalogue.

use super::{Decided, Desk, line, some_line};
use crate::session::{
    Concept, Session,
    clean::{NAME_MAX, TITLE_MAX},
    command::{EditSession, SetConcept, SetPurgeDate},
    event::{ConceptSet, PurgeDateSet, SessionEdited},
    reading::{FieldFault, Wrong},
    refusal::Refusal,
};

impl Desk<'_, '_> {
    /// Votes that are open or closed keep the rules they were opened with.
    pub(super) fn edit_session(&self, c: &EditSession) -> Decided {
        self.not_closed()?;
        let head = &self.session.head;
        let title = match &c.title {
            Some(title) => line("title", title, TITLE_MAX)?,
            None => head.title.clone(),
        };
        let date = match c.date.as_deref().map(str::trim) {
            Some("") => None,
            Some(day) => Some(day.parse().map_err(|_| wrong("date", Wrong::Day))?),
            None => head.date,
        };
        let start = match c.start.as_deref().map(str::trim) {
            Some("") => None,
            Some(start) => Some(start.parse().map_err(|_| wrong("start", Wrong::Hour))?),
            None => head.start,
        };
        let place = match &c.place {
            Some(_) => some_line("place", c.place.as_ref(), NAME_MAX)?,
            None => head.place.clone(),
        };
        let (rule, quorum) = (c.rule.unwrap_or(head.rule), c.quorum.unwrap_or(head.quorum));
        Ok(SessionEdited { title, rule, quorum, date, start, place }.into())
    }

    pub(super) fn set_concept(&self, c: &SetConcept) -> Decided {
        self.session.may_prepare()?;
        let concept = Concept::of_value(&c.concept).map_err(Refusal::Field)?;
        // The same fields may be called otherwise at any time, or their catalogue be told from another one.
        let codes = |concept: &Concept| concept.fields.iter().map(|field| field.code.clone()).collect::<Vec<_>>();
        if codes(&concept) != codes(&self.session.concept) {
            self.session.may_set_concept()?;
        }
        Ok(ConceptSet { concept }.into())
    }
}

/// A duty of the office, not an act of the session: possible at any time.
pub(super) fn set_purge_date(c: &SetPurgeDate) -> Decided {
    let date = c.date.as_deref().map(str::trim).filter(|date| !date.is_empty());
    let date = date.map(|day| day.parse().map_err(|_| Refusal::Date { field: "date" })).transpose()?;
    Ok(PurgeDateSet { date }.into())
}

fn wrong(field: &str, wrong: Wrong) -> Refusal {
    Refusal::Field(FieldFault { path: field.to_owned(), wrong })
}

impl Session {
    /// Whether the session can have a catalogue with other fields: no outcome is assigned to one.
    ///
    /// # Errors
    /// One is, or the session is closed.
    pub fn may_set_concept(&self) -> Result<(), Refusal> {
        self.may_prepare()?;
        match self.sums.assigned.get_min() {
            Some(outcome) => Err(Refusal::ConceptInUse { outcome: outcome.number() }),
            None => Ok(()),
        }
    }
}
