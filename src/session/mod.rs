//! What a session is: its things, the commands that ask, the rules that decide, the events that tell.
//!
//! | file | holds |
//! |---|---|
//! | `state` | the session as it stands: agenda, people, proposals, votes, outcomes |
//! | `command`, `ballot`, `repeating` | what can be asked, as it is written outside |
//! | `card` | what stands for voting cards and phones, and for their ballots |
//! | `decide` | the rules: a command becomes an event, or a `refusal` |
//! | `comment` | how binding the minutes are, and comments on them |
//! | `publicity` | what of a session is for the public |
//! | `correction` | what can be corrected, and how it is remembered |
//! | `event`, `entry` | what has happened, as the journal keeps it |
//! | `subject` | which things an event is about |
//! | `apply`, `cells`, `sums` | what an event changes, the exchange of contents, and the sums kept with it |
//! | `ledger`, `acts` | the session with the memory of its acts, so that any can be taken back |
//! | `plan`, `agenda`, `concept`, `organiser`, `templates`, `reading` | what a session is made from |
//! | `log`, `correction_log`, `numbers`, `result` | the session log, made from the state, and how a vote came out in it |
//! | `clean` | text from people, cleaned once |
//! | `naming` | names in texts: the forms people write them in, and a text without them |
//! | `redaction` | which texts of which records concern a person, and what is left of those |
//! | `id`, `kind`, `by`, `day`, `hour`, `time`, `tagged` | names, closed sets of words, points in time |
//!
//! Values only: no clock, no chance, no files, no language. Journals read for ever what `event` writes.

mod acts;
mod agenda;
mod apply;
mod ballot;
mod by;
pub mod card;
mod cells;
pub mod clean;
pub mod command;
mod comment;
mod concept;
mod correction;
mod correction_log;
mod day;
mod decide;
mod entry;
pub mod event;
mod floor;
mod hour;
mod id;
mod kind;
mod ledger;
pub mod log;
mod naming;
mod numbers;
mod organiser;
mod plan;
mod publicity;
mod reading;
mod redaction;
mod refusal;
mod repeating;
pub mod result;
mod state;
mod subject;
mod sums;
mod tagged;
mod templates;
mod time;

pub use acts::{About, Undoable};
pub use ballot::BallotPaper;
pub use by::By;
pub use card::{Phones, Submission, SubmissionStatus, hex};
pub use clean::TextFault;
pub use command::{Command, NoCommand, NotACommand, Request};
pub use comment::{Comment, CommentAnswer, Phase};
pub use concept::{CODE_MAX, Concept, FIELDS_MAX, Handlungsfeld, Localised};
pub use correction::{Correctable, Corrected, CorrectedWhat, Correction};
pub use day::{Day, NotADay};
pub use decide::{Bearer, Facts, Given, NewId, decide, plan as plan_session};
pub use entry::Entry;
pub use event::{Event, EventKind};
pub use floor::{Floor, Speech, Waiting};
pub use hour::{Hour, NotAnHour};
pub use id::{Id, Slot, Table};
pub use kind::{Channel, CountedBy, ItemKind, Lang, OutcomeKind, OutcomeResult, Secrecy, Signatory, Warning};
pub use ledger::{Answer, Ledger};
pub use naming::REMOVED;
pub use numbers::Way;
pub use organiser::Organiser;
pub use plan::{
    Details, ITEM_MINUTES_MAX, PLAN_FORMAT, PLAN_MAX_BYTES, PLANNED_ITEMS_MAX, Plan, PlanFault, PlannedItem,
};
pub use reading::{Expected, FieldFault, Wrong};
pub use redaction::{NothingToRedact, Redact, Redaction};
pub use refusal::{Kind, Refusal};
pub use state::{
    Assignment, Head, Item, Note, Outcome, Participant, Proposal, ProposalStatus, Reveal, Session, Signature, Span,
    Status, Vote, VoteOption, VoteState, Wording,
};
pub use sums::{Spoken, Sums, Uses};
pub use templates::{TEMPLATES, Template, template};
pub use time::{NotATime, Timestamp};
