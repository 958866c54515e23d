//! The closed sets of words that plans, commands, records and the log share.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A set of words: an enum without data, its spelling, and all of its values in order.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// All values, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as it stands in files.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}

words! {
    /// What an agenda item (TOP) is for.
    ItemKind {
        /// Welcome, aim, roles.
        Opening = "opening",
        /// A talk or report.
        Input = "input",
        /// Cards and proposals are collected.
        Collect = "collect",
        /// Proposals are grouped.
        Cluster = "cluster",
        /// A discussion with a speaker list.
        Discuss = "discuss",
        /// Proposals are weighed (dots, ratings).
        Prioritise = "prioritise",
        /// Proposals are voted on.
        Vote = "vote",
        /// Outcomes get their Handlungsfeld.
        Assign = "assign",
        /// Measures are planned: who, what, by when.
        Plan = "plan",
        /// Blitzlicht, one-dot question.
        Feedback = "feedback",
        /// A break.
        Break = "break",
        /// The end.
        Closing = "closing",
    }
}

words! {
    /// What an outcome is.
    OutcomeKind {
        /// Something to be carried out once or regularly (Maßnahme).
        Measure = "measure",
        /// Something to be carried out with a beginning and an end.
        Project = "project",
        /// Something that others are to be moved to do.
        Initiative = "initiative",
        /// A recommendation to committees or offices.
        Recommendation = "recommendation",
        /// A position the conference takes.
        Position = "position",
        /// Kept for later (Themenspeicher).
        Stored = "stored",
    }
}

words! {
    /// How an outcome came out.
    OutcomeResult {
        /// Agreed.
        Accepted = "accepted",
        /// Not agreed.
        Rejected = "rejected",
        /// Put off.
        Postponed = "postponed",
        /// Handed to somebody else to decide.
        Referred = "referred",
        /// Taken note of.
        Noted = "noted",
    }
}

words! {
    /// How a proposal reached the session.
    Channel {
        /// Said in the room and typed in.
        Spoken = "spoken",
        /// Written on a card.
        Card = "card",
        /// Sent from a phone.
        Phone = "phone",
        /// Handed in on paper.
        Paper = "paper",
        /// Read in from a file.
        Import = "import",
    }
}

words! {
    /// Who may know how somebody voted.
    Secrecy {
        /// Everybody sees it happen; the log keeps the ballots without names.
        Open = "open",
        /// A roll call: the log keeps the names.
        Named = "named",
        /// Nobody.
        Secret = "secret",
    }
}

words! {
    /// Who signs the minutes.
    Signatory {
        /// Whoever led the session.
        Moderator = "moderator",
        /// Whoever wrote the minutes.
        Secretary = "secretary",
    }
}

words! {
    /// What should make people careful about the result of a secret vote.
    Warning {
        /// Fewer than five ballots came.
        FewBallots = "few_ballots",
        /// Everybody said the same, so everybody knows what everybody said.
        Unanimous = "unanimous",
    }
}

words! {
    /// How numbers counted in the room were counted.
    CountedBy {
        /// By raised hands.
        Hands = "hands",
        /// On paper.
        Paper = "paper",
    }
}

words! {
    /// The language that a session speaks: its log's and minutes' sentences.
    Lang {
        /// German, the first language.
        De = "de",
        /// English.
        En = "en",
    }
}
