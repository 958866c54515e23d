//! The numbers of what is carried out, `SPR-03`: each is given once, and never again to another outcome.

use std::collections::HashMap;

use super::{
    schema::OUTCOMES,
    store::{Store, StoreError},
    value::Row,
};

/// Kinds of outcomes that are carried out, and so get a number of their own.
const CARRIED_OUT: [&str; 3] = ["measure", "project", "initiative"];
/// How far an outcome is that others have taken up, whatever the session said of it.
const TAKEN_UP: [&str; 5] = ["decided", "planned", "in_progress", "delayed", "done"];

/// Whether an outcome is of a kind that is carried out.
pub fn can_be_carried_out(outcome: &Row<'_>) -> bool {
    CARRIED_OUT.iter().any(|kind| outcome["kind"].text() == Some(kind))
}

/// Whether the session agreed on it itself.
pub fn is_agreed(outcome: &Row<'_>) -> bool {
    outcome["result"].text() == Some("accepted")
}

/// Whether something that is so far was taken up.
pub fn is_taken_up(status: Option<&str>) -> bool {
    TAKEN_UP.iter().any(|taken_up| status == Some(taken_up))
}

/// Whether an outcome is something that is to be done: agreed on by the session, or taken up by others since.
pub fn is_carried_out(outcome: &Row<'_>) -> bool {
    can_be_carried_out(outcome) && (is_agreed(outcome) || is_taken_up(outcome["status"].text()))
}

/// Where a code stands among others: `SPR-9` before `SPR-10`, what has none at last.
pub fn code_order<'r>(outcome: &'r Row<'_>) -> (bool, &'r str, u64) {
    let code = outcome["code"].text();
    let parts =
        code.and_then(|code| code.rsplit_once('-')).and_then(|(begin, number)| Some((begin, number.parse().ok()?)));
    let (begin, number) = parts.unwrap_or((code.unwrap_or_default(), 0));
    (code.is_none(), begin, number)
}

/// The last number of the codes with each beginning, in lower case.
#[derive(Debug)]
pub struct Codes(HashMap<String, u64>);

impl Codes {
    /// Those that a store holds.
    ///
    /// # Errors
    /// It can't be read.
    pub fn of(store: &mut dyn Store) -> Result<Self, StoreError> {
        let mut last = HashMap::new();
        for code in store.texts(&OUTCOMES, "code")? {
            if let Some((begin, number)) = code.rsplit_once('-')
                && let Ok(number) = number.parse::<u64>()
            {
                let highest = last.entry(begin.to_lowercase()).or_default();
                *highest = number.max(*highest);
            }
        }
        Ok(Self(last))
    }

    /// `SPR-03`: the next number that no outcome of this field has had yet.
    pub fn next(&mut self, field: &str) -> String {
        let number = self.0.entry(field.to_lowercase()).or_default();
        *number += 1;
        format!("{field}-{number:02}")
    }
}
