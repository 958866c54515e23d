//! What comes from the room: voting cards and phones, their ballots, their proposals until they are let through. Of a token
//! only what stands for it is ever in here.

use std::{borrow::Cow, fmt, str::FromStr, sync::Arc};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{
    BallotPaper, Id, Item, Participant, Proposal, Secrecy, Session, Slot, Timestamp, Vote, Warning,
    ballot::NoSuchOption,
};
use crate::voting::{Ballot, Electorate, Method};

/// The fewest ballots that are shown by themselves in a secret vote: fewer could give single people away.
pub const FEW: u64 = 5;

/// Bytes that stand in files as lower-case hexadecimal digits.
macro_rules! in_hex {
    ($(#[$doc:meta])* $name:ident($bytes:ty), $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub $bytes);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                // At once: each piece by itself costs as much as all of them.
                f.write_str(&hex(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = NotHex;
            fn from_str(text: &str) -> Result<Self, NotHex> {
                let digit = |at: u8| char::from(at).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
                let byte = |pair: &[u8]| match *pair {
                    [high, low] => Some(digit(high)? << 4 | digit(low)?),
                    _ => None,
                };
                let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(byte).collect();
                bytes.ok_or(NotHex)?.try_into().map(Self).map_err(|_| NotHex)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <Cow<'de, str>>::deserialize(deserializer)?.parse().map_err(|_| D::Error::custom($what))
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": "^([0-9a-f]{2})+$", "description": $what })
            }
        }
    };
}

/// Lower-case hexadecimal digits, two for each byte.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from(half + if half < 10 { b'0' } else { b'a' - 10 });
    let mut digits = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        digits.push(digit(byte >> 4));
        digits.push(digit(byte & 15));
    }
    digits
}

/// A text is no such number of bytes in hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotHex;

in_hex! {
    /// What stands for the token of a card or a phone: a salted hash of it.
    TokenHash([u8; 16]), "a hash: 32 hexadecimal digits"
}
impl Copy for TokenHash {}

in_hex! {
    /// The public half of the pair of keys that was made for a secret vote.
    VoteKey([u8; 32]), "a key: 64 hexadecimal digits"
}
impl Copy for VoteKey {}

in_hex! {
    /// A ballot that only the private half of its vote's key opens.
    SealedBallot(Box<[u8]>), "a sealed ballot: hexadecimal digits"
}

/// For whom a voting card is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardFor {
    /// For whoever drew it: nobody knows who that is.
    Anyone,
    /// For one person: it votes where votes are named, and only there.
    One(Slot<Participant>),
}

/// A ballot that came by a card or a phone.
#[derive(Clone, Debug, PartialEq)]
pub enum CardBallot {
    /// In an open vote.
    Open {
        /// What it says.
        ballot: Arc<Ballot>,
        /// The words by which the voter finds it again.
        receipt: Box<str>,
    },
    /// In a secret vote.
    Sealed(SealedBallot),
    /// In a roll call: what it says stands with the voter's name.
    Named {
        /// The words that the voter was given.
        receipt: Box<str>,
    },
}

/// A ballot of a secret vote once it is opened, as the outside writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenedBallot {
    /// What it says.
    pub ballot: BallotPaper,
    /// The words by which the voter finds it again.
    pub receipt: Box<str>,
}

/// The same, counted.
#[derive(Clone, Debug, PartialEq)]
pub struct CountedBallot {
    /// What it says.
    pub ballot: Ballot,
    /// The words by which the voter finds it again.
    pub receipt: Box<str>,
}

/// A proposal that came from a phone, until it is let through.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission {
    /// The id that the proposal has or gets.
    pub id: Id<Proposal>,
    /// Its title.
    pub title: Box<str>,
    /// Its text.
    pub text: Option<Box<str>>,
    /// The item it belongs to.
    pub item: Option<Slot<Item>>,
    /// What stands for the phone.
    pub device: Option<TokenHash>,
    /// When it came.
    pub at: Timestamp,
    /// What became of it.
    pub status: SubmissionStatus,
}

/// What became of a proposal that came from a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubmissionStatus {
    /// It waits.
    Waiting,
    /// It was let through.
    Admitted,
    /// It was not taken.
    Declined,
}

/// How proposals from phones are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phones {
    /// Whether they are let through at once.
    pub at_once: bool,
    /// How many each phone may send.
    pub limit: u16,
}

impl Default for Phones {
    fn default() -> Self {
        Self { at_once: false, limit: 10 }
    }
}

impl CardBallot {
    /// How many votes it uses up by itself.
    pub const fn votes(&self) -> u64 {
        match self {
            Self::Open { .. } | Self::Sealed(_) => 1,
            Self::Named { .. } => 0,
        }
    }

    /// Its words, where they are known without opening it.
    pub fn receipt(&self) -> Option<&str> {
        match self {
            Self::Open { receipt, .. } | Self::Named { receipt } => Some(receipt),
            Self::Sealed(_) => None,
        }
    }
}

impl Session {
    /// The proposal from a phone that waits and has or gets this id.
    pub fn waiting_as(&self, id: Id<Proposal>) -> Option<(Slot<Submission>, &Arc<Submission>)> {
        self.queue().find(|(_, waiting)| waiting.id == id)
    }

    /// The proposals from phones that wait, first come first.
    pub fn queue(&self) -> impl Iterator<Item = (Slot<Submission>, &Arc<Submission>)> {
        self.waiting.iter().filter_map(|slot| Some((*slot, self.submissions.get(*slot)?)))
    }

    /// How many anonymous voting cards there are.
    pub fn anonymous_cards(&self) -> u64 {
        self.sums.anonymous_cards
    }

    /// Everybody who may vote and has no card by name.
    pub fn without_named_card(&self) -> Vec<&Participant> {
        let without = |slot, person: &Participant| person.may_vote && !self.has_named_card(slot);
        let voters = self.participants.iter().filter(|(slot, person)| without(*slot, person));
        voters.map(|(_, person)| person.as_ref()).collect()
    }

    /// Whether a card by name was issued to this person.
    pub fn has_named_card(&self, who: Slot<Participant>) -> bool {
        self.cards.values().any(|card| *card == CardFor::One(who))
    }
}

impl Vote {
    /// Votes that have come so far, by all channels.
    pub fn turnout(&self) -> u64 {
        self.cast.saturating_add(self.counted(None))
    }

    /// M and P as the verdict takes them: whoever votes by card is there, on the list or not.
    pub fn voters(&self) -> Electorate {
        let present = self.electorate.present.max(self.turnout());
        Electorate { present, eligible: self.electorate.eligible.max(present) }
    }

    /// Whether the ballots are sealed that have come by cards.
    pub fn is_sealed(&self) -> bool {
        self.key.is_some() && !self.cards.is_empty()
    }

    /// The ballots of cards and phones that can be read, with the words of each. One by name isn't among them.
    pub fn card_ballots(&self) -> impl Iterator<Item = (&Ballot, &str)> {
        let open = self.cards.values().filter_map(|cast| match cast.as_ref() {
            CardBallot::Open { ballot, receipt } => Some((ballot.as_ref(), &**receipt)),
            CardBallot::Sealed(_) | CardBallot::Named { .. } => None,
        });
        open.chain(self.opened.iter().map(|counted| (&counted.ballot, &*counted.receipt)))
    }

    /// The same as they may be listed: not where few voted secretly by one channel, which a list of the others' ballots tells.
    pub fn listed_ballots(&self) -> impl Iterator<Item = (&Ballot, &str)> {
        let tells = self.secrecy == Secrecy::Secret && self.has_small_parts() && !self.counts.is_empty();
        self.card_ballots().filter(move |_| !tells)
    }

    /// Whether some channel has ballots, but so few that its numbers could give single people away.
    pub fn has_small_parts(&self) -> bool {
        let counted = self.counts.values().map(|count| self.contest.votes_in(count));
        counted.chain([self.cast]).any(|votes| (1..FEW).contains(&votes))
    }

    /// What should make people careful about how a secret vote came out; nothing while it is open.
    pub fn warnings(&self) -> Vec<Warning> {
        let Some(tally) = self.verdict().map(|verdict| &verdict.tally) else { return Vec::new() };
        if self.secrecy != Secrecy::Secret {
            return Vec::new();
        }
        let parts = tally.options.iter().chain([&tally.abstain]).filter(|votes| **votes > 0);
        let single = matches!(self.contest.method, Method::YesNo | Method::Choice);
        let unanimous = single && tally.ballots > 1 && parts.count() == 1;
        let warn = |warning, applies: bool| applies.then_some(warning);
        let warnings = [warn(Warning::FewBallots, tally.ballots < FEW), warn(Warning::Unanimous, unanimous)];
        warnings.into_iter().flatten().collect()
    }
}

impl OpenedBallot {
    /// With positions for ids.
    ///
    /// # Errors
    /// It names an option that `vote` doesn't have.
    pub fn counted(&self, vote: &Vote) -> Result<CountedBallot, NoSuchOption> {
        let ballot = self.ballot.counted(vote.contest.method, &vote.option_ids())?;
        Ok(CountedBallot { ballot, receipt: self.receipt.clone() })
    }
}
