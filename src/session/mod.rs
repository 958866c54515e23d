//! What a session IS.

mod by;
pub mod clean;
mod concept;
mod day;
mod kind;
mod plan;
mod reading;
mod templates;
mod time;

pub use by::By;
pub use clean::TextFault;
pub use concept::{CODE_MAX, Concept, FIELDS_MAX, Handlungsfeld, Localised};
pub use day::{Day, NotADay};
pub use kind::{Channel, CountedBy, ItemKind, Lang, OutcomeKind, OutcomeResult, Secrecy};
pub use plan::{ITEM_MINUTES_MAX, PLAN_FORMAT, PLAN_MAX_BYTES, PLANNED_ITEMS_MAX, Plan, PlanFault, PlannedItem};
pub use reading::{Expected, FieldFault, Wrong};
pub use templates::{TEMPLATES, Template, template};
pub use time::{NotATime, Timestamp};
