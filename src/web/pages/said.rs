//! What a page says about something that was sent. The same words are error codes of the API, keys of sentences
//! (`said-<code>`), and what the script on the phone looks a sentence up by.

macro_rules! said {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)+) => {
        /// What a page says about something that was sent.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Said { $($(#[$doc])* $name,)+ }

        impl Said {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in addresses (`?said=`), in the API's errors, and in the language files.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// The key of its sentence.
            pub(super) const fn key(self) -> &'static str {
                match self { $(Self::$name => concat!("said-", $code)),+ }
            }
        }
    };
}

said! {
    /// A ballot is on disk.
    Voted = "voted";
    /// A proposal is on disk, or in the queue.
    Proposed = "proposed";
    /// The device has joined.
    Joined = "joined";
    /// A voting card is in use.
    Card = "card";
    /// Nothing can be done any more: the session is over.
    Over = "over";
    /// The tablet at the desk waits for the next card.
    Left = "left";
    /// The card has voted before.
    AlreadyVoted = "already_voted";
    /// The vote was over.
    VoteClosed = "vote_closed";
    /// Only voting cards count here.
    CardNeeded = "card_needed";
    /// Only cards without a name count here.
    CardIsNamed = "card_is_named";
    /// Only cards with a name count here.
    NamedCardNeeded = "named_card_needed";
    /// The person on the card has no vote here.
    NotEntitled = "not_entitled";
    /// There is no token.
    NotJoined = "not_joined";
    /// No card has that code.
    NoSuchCode = "no_such_code";
    /// A limit was reached.
    TooMany = "too_many";
    /// Phones may not bring in proposals now.
    NoProposals = "no_proposals";
    /// This phone has sent as many proposals as it may.
    TooManyProposals = "too_many_proposals";
    /// Nothing visible was typed.
    TextEmpty = "text_empty";
    /// The text has too many characters.
    TextTooLong = "text_too_long";
    /// Nothing was chosen.
    BallotEmpty = "ballot_empty";
    /// Options were chosen, and that it is none of them.
    NoneAndSome = "none_and_some";
    /// More points than there are.
    TooManyPoints = "too_many_points";
    /// A number is above the highest.
    NumberTooHigh = "number_too_high";
    /// Something else than a whole number.
    NotANumber = "not_a_number";
    /// Two options have the same place where that is not allowed.
    RankTwice = "rank_twice";
    /// Something else.
    Refused = "refused";
    /// Nothing can be saved at the moment.
    NotSaved = "not_saved";
    /// The phone has no connection; said by the script.
    Offline = "offline";
    /// There has been no connection for a while; said by the script.
    Lost = "lost";
    /// Something is on its way; said by the script.
    Sending = "sending";
    /// A vote closed while its ballot was being filled in; said by the script.
    Changed = "changed";
    /// What was typed before stands there again; said by the script.
    Draft = "draft";
}

impl Said {
    /// The one of that code.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|said| said.code() == code)
    }
}
