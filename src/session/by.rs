//! Who brought an act in.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// On whose behalf an act was done; stands in every record of the journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The person who leads the session.
    #[default]
    Moderator,
    /// The person who writes the minutes.
    Secretary,
    /// Somebody in the room, through a phone or a card.
    Participant,
    /// Brought in from elsewhere, possibly with a time of its own.
    Import,
    /// The program itself.
    System,
}

impl By {
    /// The word that stands in the journal.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Moderator => "moderator",
            Self::Secretary => "secretary",
            Self::Participant => "participant",
            Self::Import => "import",
            Self::System => "system",
        }
    }
}
