//! The tables of the main dataset, declared once: databases, CSV packages, spreadsheets and `schema dataset` are all
//! made from this. Names are fixed for ever; a column or table that comes later says since which version.

use crate::session::{OutcomeKind, OutcomeResult};

/// The version of these tables.
pub const VERSION: u32 = 2;

/// A table.
#[derive(Debug)]
pub struct Table {
    /// Its name, the same everywhere.
    pub name: &'static str,
    /// The columns that tell a row from all others.
    pub key: &'static [&'static str],
    /// Its columns, in order.
    pub columns: &'static [Column],
    /// The column by which the rows of one session are found, where a session brings any.
    pub of_session: Option<&'static str>,
    /// Since which version there is such a table.
    pub since: u32,
}

/// A column.
#[derive(Debug)]
pub struct Column {
    /// Its name, the same everywhere.
    pub name: &'static str,
    /// What stands in it.
    pub kind: Kind,
    /// Who fills it.
    pub origin: Origin,
    /// Whether it always holds something.
    pub needed: bool,
    /// Whether no two rows hold the same.
    pub unique: bool,
    /// The table whose `id` it holds.
    pub refers: Option<&'static str>,
    /// Since which version there is such a column.
    pub since: u32,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A UUID.
    Id,
    /// A text.
    Text,
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    /// A whole number, never below zero; euros where the name ends with `_eur`.
    Number,
    /// Yes or no.
    Flag,
    /// `2026-11-22`
    Day,
    /// `2026-11-22T17:00:00.123Z`
    Moment,
    /// A list of texts, as JSON.
    List,
    /// A JSON object.
    Json,
}

/// Who fills a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The session, at every export.
    Session,
    /// The session, until the office enters something; from then on only the office.
    Shared,
    /// The office; an export leaves it as it is.
    Office,
    /// The export, about itself.
    Export,
}

/// How far a measure can be.
pub const STATUSES: [&str; 8] =
    ["proposed", "decided", "planned", "in_progress", "delayed", "done", "dropped", "unknown"];
/// Where money can come from: an office's budget, a funding programme, somebody else.
pub const FUNDING_KINDS: [&str; 3] = ["office", "programme", "third_party"];

const fn column(name: &'static str, kind: Kind, origin: Origin) -> Column {
    Column { name, kind, origin, needed: false, unique: false, refers: None, since: 1 }
}

impl Column {
    const fn needed(self) -> Self {
        Self { needed: true, ..self }
    }

    const fn unique(self) -> Self {
        Self { unique: true, ..self }
    }

    const fn since(self, since: u32) -> Self {
        Self { since, ..self }
    }

    const fn refers(self, table: &'static str) -> Self {
        Self { refers: Some(table), ..self }
    }
}

impl Table {
    /// The position of a column.
    ///
    /// # Panics
    /// There is no such column.
    pub fn position(&self, name: &str) -> usize {
        let position = self.columns.iter().position(|column| column.name == name);
        position.unwrap_or_else(|| unreachable!("{} has no column {name}", self.name))
    }

    /// Whether there is a column of that name.
    pub fn has(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column.name == name)
    }
}

impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

fn statuses() -> Vec<&'static str> {
    STATUSES.into()
}

fn funding_kinds() -> Vec<&'static str> {
    FUNDING_KINDS.into()
}

fn outcome_kinds() -> Vec<&'static str> {
    OutcomeKind::ALL.iter().map(|kind| kind.as_str()).collect()
}

fn outcome_results() -> Vec<&'static str> {
    OutcomeResult::ALL.iter().map(|result| result.as_str()).collect()
}

use Kind::{Day, Flag, Id, Json, List, Moment, Number, Text, Word};
use Origin::{Export, Office, Session, Shared};

/// The Handlungsfelder of every catalogue in every version that a session used. `id` is `catalogue/version/code`.
pub static HANDLUNGSFELDER: Table = Table {
    name: "handlungsfelder",
    key: &["id"],
    of_session: Some("concept_id"),
    since: 1,
    columns: &[
        column("id", Text, Session).needed(),
        column("concept_id", Text, Session).needed(),
        column("concept_version", Text, Session).needed(),
        column("code", Text, Session).needed(),
        column("position", Number, Session).needed(),
        column("name_de", Text, Session).needed(),
        column("name_en", Text, Session).needed(),
    ],
};

/// The sessions.
pub static SESSIONS: Table = Table {
    name: "sessions",
    key: &["id"],
    of_session: Some("id"),
    since: 1,
    columns: &[
        column("id", Id, Session).needed(),
        column("title", Text, Session).needed(),
        column("date", Day, Session),
        column("place", Text, Session),
        column("language", Text, Session).needed(),
        column("status", Text, Session).needed(),
        column("opened_at", Moment, Session),
        column("closed_at", Moment, Session),
        column("present", Number, Session).needed(),
        column("concept_id", Text, Session).needed(),
        column("concept_version", Text, Session).needed(),
        column("concept_title", Text, Session).needed(),
        column("concept_official", Flag, Session).needed(),
        column("journal_at", Moment, Session).needed(),
        column("journal_records", Number, Session).needed(),
        column("journal_head", Text, Session).needed(),
        column("exported_at", Moment, Export).needed(),
        column("source_hash", Text, Export).needed(),
    ],
};

/// How many people of each group were there; never who.
pub static PARTICIPATION: Table = Table {
    name: "participation",
    key: &["session_id", "number"],
    of_session: Some("session_id"),
    since: 1,
    columns: &[
        column("session_id", Id, Session).needed().refers("sessions"),
        column("number", Number, Session).needed(),
        column("group_name", Text, Session),
        column("present", Number, Session).needed(),
    ],
};

/// The votes.
pub static VOTES: Table = Table {
    name: "votes",
    key: &["id"],
    of_session: Some("session_id"),
    since: 1,
    columns: &[
        column("id", Id, Session).needed(),
        column("session_id", Id, Session).needed().refers("sessions"),
        column("number", Number, Session).needed(),
        column("title", Text, Session).needed(),
        column("item_number", Number, Session),
        column("item_title", Text, Session),
        column("method", Text, Session).needed(),
        column("rule", Text, Session),
        column("secrecy", Text, Session).needed(),
        column("straw", Flag, Session).needed(),
        column("seats", Number, Session).needed(),
        column("status", Text, Session).needed(),
        column("opened_at", Moment, Session).needed(),
        column("closed_at", Moment, Session),
        column("eligible", Number, Session).needed(),
        column("present", Number, Session).needed(),
        column("quorate", Flag, Session).needed(),
        column("yes", Number, Session),
        column("no", Number, Session),
        column("abstain", Number, Session),
        column("invalid", Number, Session),
        column("counts", Json, Session),
        column("decision", Text, Session),
        column("calculation", Text, Session),
        column("withdrawn_at", Moment, Export),
        column("exported_at", Moment, Export).needed(),
        column("source_hash", Text, Export).needed(),
        column("public", Flag, Session).since(2),
    ],
};

/// What the sessions agreed on, or didn't; the measures are among them.
pub static OUTCOMES: Table = Table {
    name: "outcomes",
    key: &["id"],
    of_session: Some("session_id"),
    since: 1,
    columns: &[
        column("id", Id, Session).needed(),
        column("session_id", Id, Session).needed().refers("sessions"),
        column("number", Number, Session).needed(),
        column("title", Text, Shared).needed(),
        column("text", Text, Shared),
        column("kind", Word(outcome_kinds), Shared).needed(),
        column("result", Word(outcome_results), Session).needed(),
        column("handlungsfeld", Text, Session),
        column("also", List, Session).needed(),
        column("lead", Text, Shared),
        column("partners", Text, Shared),
        column("target_group", Text, Shared),
        column("start_date", Day, Shared),
        column("due_date", Day, Shared),
        column("cost_once_eur", Number, Shared),
        column("cost_yearly_eur", Number, Shared),
        column("priority", Text, Shared),
        column("status", Word(statuses), Shared).needed(),
        column("progress_percent", Number, Office),
        column("code", Text, Office).unique(),
        column("handlungsfeld_id", Text, Session).refers("handlungsfelder"),
        column("assignment_reason", Text, Session),
        column("budget_reserve", Flag, Shared),
        column("next_step", Text, Shared),
        column("proposal_number", Number, Session),
        column("item_number", Number, Session),
        column("item_title", Text, Session),
        column("vote_id", Id, Session).refers("votes"),
        column("merged_into", Id, Office).refers("outcomes"),
        column("office_fields", List, Office).needed(),
        column("withdrawn_at", Moment, Export),
        column("exported_at", Moment, Export).needed(),
        column("source_hash", Text, Export).needed(),
        column("public", Flag, Session).since(2),
    ],
};

/// Where the money for a measure comes from.
pub static FUNDING: Table = Table {
    name: "funding",
    key: &["outcome_id", "number"],
    of_session: Some("session_id"),
    since: 1,
    columns: &[
        column("outcome_id", Id, Session).needed().refers("outcomes"),
        column("number", Number, Session).needed(),
        column("session_id", Id, Session).needed().refers("sessions"),
        column("source", Text, Session).needed(),
        column("kind", Word(funding_kinds), Session),
        column("eur", Number, Session),
    ],
};

/// How success of a measure shows.
pub static INDICATORS: Table = Table {
    name: "indicators",
    key: &["outcome_id", "number"],
    of_session: Some("session_id"),
    since: 1,
    columns: &[
        column("outcome_id", Id, Session).needed().refers("outcomes"),
        column("number", Number, Session).needed(),
        column("session_id", Id, Session).needed().refers("sessions"),
        column("title", Text, Session).needed(),
        column("unit", Text, Session),
        column("start_value", Text, Session),
        column("target_value", Text, Session),
        column("actual_value", Text, Session),
    ],
};

/// How far measures were, and when.
pub static STATUS_REPORTS: Table = Table {
    name: "status_reports",
    key: &["id"],
    of_session: None,
    since: 1,
    columns: &[
        column("id", Id, Office).needed(),
        column("outcome_id", Id, Office).needed().refers("outcomes"),
        column("date", Day, Office).needed(),
        column("status", Word(statuses), Office).needed(),
        column("reason", Text, Office),
        column("progress_percent", Number, Office),
        column("participants", Number, Office),
        column("staff", Text, Office),
        column("time", Text, Office),
        column("cost_eur", Number, Office),
        column("effect", Text, Office),
        column("created_at", Moment, Office).needed(),
    ],
};

/// What the Rat and its committees decided.
pub static DECISIONS: Table = Table {
    name: "decisions",
    key: &["id"],
    of_session: None,
    since: 1,
    columns: &[
        column("id", Id, Office).needed(),
        column("outcome_id", Id, Office).needed().refers("outcomes"),
        column("body", Text, Office).needed(),
        column("paper_number", Text, Office),
        column("date", Day, Office).needed(),
        column("result", Word(outcome_results), Office).needed(),
        column("note", Text, Office),
        column("created_at", Moment, Office).needed(),
    ],
};

/// Which Handlungsfeld of an old catalogue goes on in which of a new one.
pub static FIELD_MAPPINGS: Table = Table {
    name: "field_mappings",
    key: &["from_id"],
    of_session: None,
    since: 1,
    columns: &[
        column("from_id", Text, Office).needed().refers("handlungsfelder"),
        column("to_id", Text, Office).needed().refers("handlungsfelder"),
        column("reason", Text, Office),
        column("created_at", Moment, Office).needed(),
    ],
};

/// What the office changed, with what stood there before.
pub static CHANGES: Table = Table {
    name: "changes",
    key: &["id"],
    of_session: None,
    since: 1,
    columns: &[
        column("id", Id, Office).needed(),
        column("outcome_id", Id, Office).needed().refers("outcomes"),
        column("at", Moment, Office).needed(),
        column("field", Text, Office).needed(),
        column("old_value", Text, Office),
        column("new_value", Text, Office),
        column("reason", Text, Office),
    ],
};

/// All tables; none refers to a later one.
pub static TABLES: [&Table; 11] = [
    &HANDLUNGSFELDER,
    &SESSIONS,
    &PARTICIPATION,
    &VOTES,
    &OUTCOMES,
    &FUNDING,
    &INDICATORS,
    &STATUS_REPORTS,
    &DECISIONS,
    &FIELD_MAPPINGS,
    &CHANGES,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{session::Lang, text::word};

    #[test]
    fn every_table_holds_together() {
        for (at, table) in TABLES.iter().enumerate() {
            for name in table.key.iter().chain(&table.of_session) {
                assert!(table.has(name), "{}.{name}", table.name);
            }
            for column in table.columns {
                let earlier = |name| TABLES[..=at].iter().any(|table| table.name == name && table.key == ["id"]);
                assert!(column.refers.is_none_or(earlier), "{}.{}", table.name, column.name);
                assert!(column.since >= table.since && column.since <= VERSION, "{}.{}", table.name, column.name);
                assert!(column.since == 1 || !column.needed, "{}.{}: old rows hold nothing", table.name, column.name);
            }
            for &lang in Lang::ALL {
                for (set, name) in [("table", table.name), ("table-about", table.name)]
                    .into_iter()
                    .chain(table.columns.iter().flat_map(|c| [("column", c.name), ("column-about", c.name)]))
                {
                    assert_ne!(word(lang, set, name), format!("{set}-{name}"));
                }
            }
        }
    }
}
