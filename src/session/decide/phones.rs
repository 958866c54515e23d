//! What comes from the room: ballots by cards and phones, proposals that wait; and what the moderation says about them.

use super::{Bearer, Decided, Desk, Given, distinct, votes::keeps_terms, within};
use crate::session::{
    Id, Proposal, Secrecy,
    card::{CardFor, TokenHash},
    command::{Admit, Cast, Decline, IssueCards, ReplaceCard, Reveal, SetPhones},
    event::{BallotCast, CardsIssued, PhonesSet, ProposalsAdmitted, ProposalsDeclined, ResultRevealed},
    refusal::{Kind, Refusal},
};

/// The most voting cards that are issued at once.
const CARDS_MAX: u32 = 10_000;
/// The most proposals that each phone may be allowed to send.
const LIMIT_MAX: u16 = 1_000;

impl Desk<'_, '_> {
    /// A ballot by a voting card, or in a straw poll by a phone that joined.
    pub(super) fn cast_by_token(&self, c: &Cast) -> Decided {
        let bearer = self.bearer()?;
        let (_, vote) = self.open(c.vote)?;
        let holder = self.session.cards.get(&bearer.token);
        let named = vote.secrecy == Secrecy::Named;
        let voter = match holder {
            Some(CardFor::One(who)) if named => self.session.participants.get(*who).map(|person| person.id),
            Some(CardFor::One(_)) => return Err(Refusal::CardIsNamed),
            Some(CardFor::Anyone) if named => return Err(Refusal::NamedCardNeeded),
            None if named => return Err(Refusal::NamedCardNeeded),
            None if !vote.straw => return Err(Refusal::CardNeeded),
            Some(CardFor::Anyone) | None => None,
        };
        if vote.cards.contains_key(&bearer.token) && !vote.revote {
            return Err(Refusal::AlreadyVoted);
        }
        let (card, receipt) = (Some(bearer.token), Some(bearer.receipt.clone()));
        if let Some(voter) = voter {
            self.may_cast(vote, voter, &c.ballot)?;
            let (voter, ballot) = (Some(voter), Some(c.ballot.clone()));
            return Ok(BallotCast { vote: c.vote, voter, card, ballot, sealed: None, receipt }.into());
        }
        keeps_terms(vote, &c.ballot)?;
        if vote.key.is_none() {
            let ballot = Some(c.ballot.clone());
            return Ok(BallotCast { vote: c.vote, voter: None, card, ballot, sealed: None, receipt }.into());
        }
        // Where the key is lost nothing could ever open the ballot.
        let sealed = Some(bearer.sealed.clone().ok_or(Refusal::KeyLost)?);
        Ok(BallotCast { vote: c.vote, voter: None, card, ballot: None, sealed, receipt: None }.into())
    }

    /// Who sends this, a voting card or a phone that joined.
    fn bearer(&self) -> Result<&Bearer, Refusal> {
        match &self.given {
            Given::Bearer(Some(bearer)) if bearer.device || self.session.cards.contains_key(&bearer.token) => {
                Ok(bearer)
            }
            Given::Nothing | Given::Bearer(_) | Given::Key(_) | Given::Opened(_) | Given::Cards(_) => {
                Err(Refusal::TokenUnknown)
            }
        }
    }

    /// What stands for the phone that sends a proposal, if it may send one more; none where it wasn't sent by phone.
    pub(super) fn sender(&self, token: Option<&String>) -> Result<Option<TokenHash>, Refusal> {
        if token.is_none() {
            return Ok(None);
        }
        let device = self.bearer()?.sender;
        let max = self.session.phones.limit;
        let sent = self.session.sent.get(&device).copied().unwrap_or(0);
        if sent < u32::from(max) { Ok(Some(device)) } else { Err(Refusal::TooManyProposals { max }) }
    }

    pub(super) fn admit(&self, c: &Admit) -> Decided {
        let proposals = match &c.proposals {
            Some(proposals) => self.waiting(proposals)?,
            None => self.waiting(&self.session.queue().map(|(_, waiting)| waiting.id).collect::<Vec<_>>())?,
        };
        Ok(ProposalsAdmitted { proposals }.into())
    }

    pub(super) fn decline(&self, c: &Decline) -> Decided {
        Ok(ProposalsDeclined { proposals: self.waiting(&c.proposals)? }.into())
    }

    /// The proposals that a command lists, which all wait: at least one, none twice.
    fn waiting(&self, listed: &[Id<Proposal>]) -> Result<Vec<Id<Proposal>>, Refusal> {
        self.not_closed()?;
        let max = self.session.waiting.len();
        if listed.is_empty() || listed.len() > max {
            return Err(Refusal::ListLength { field: "proposals", max });
        }
        distinct(listed.iter(), "proposals")?;
        let unknown = |id: &Id<Proposal>| Refusal::Unknown { kind: Kind::Proposal, id: id.uuid() };
        let missing = listed.iter().find(|id| self.session.waiting_as(**id).is_none());
        missing.map_or_else(|| Ok(listed.to_vec()), |id| Err(unknown(id)))
    }

    pub(super) fn set_phones(&self, c: &SetPhones) -> Decided {
        self.not_closed()?;
        if c.at_once.is_none() && c.limit.is_none() {
            return Err(Refusal::OneOf { fields: "at_once, limit" });
        }
        let now = self.session.phones;
        let limit = within("limit", c.limit.unwrap_or(now.limit), 0, u64::from(LIMIT_MAX))?;
        Ok(PhonesSet { at_once: c.at_once.unwrap_or(now.at_once), limit }.into())
    }

    pub(super) fn issue_cards(&self, c: &IssueCards) -> Decided {
        self.not_closed()?;
        let (count, participants) = match (c.count, c.named) {
            (Some(count), false) => (within("count", count, 1, u64::from(CARDS_MAX))? as usize, None),
            (None, true) => {
                let people = self.session.without_named_card();
                (people.len(), Some(people.iter().map(|who| who.id).collect()))
            }
            (None, false) | (Some(_), true) => return Err(Refusal::OneOf { fields: "count, named" }),
        };
        let cards = match &self.given {
            Given::Cards(cards) => cards.iter().take(count).copied().collect(),
            Given::Nothing | Given::Bearer(_) | Given::Key(_) | Given::Opened(_) => Vec::new(),
        };
        if cards.is_empty() || cards.len() != count {
            return Err(Refusal::NobodyWithoutCard);
        }
        Ok(CardsIssued { cards, participants }.into())
    }

    pub(super) fn replace_card(&self, c: &ReplaceCard) -> Decided {
        self.not_closed()?;
        let holder = self.find(c.participant)?;
        let card = match &self.given {
            Given::Cards(cards) if self.session.has_named_card(holder) => cards.first().copied(),
            Given::Cards(_) | Given::Nothing | Given::Bearer(_) | Given::Key(_) | Given::Opened(_) => None,
        };
        let cards = vec![card.ok_or(Refusal::NoCardToReplace)?];
        Ok(CardsIssued { cards, participants: Some(vec![c.participant]) }.into())
    }

    pub(super) fn reveal(&self, c: &Reveal) -> Decided {
        let (_, vote) = self.get(c.vote)?;
        vote.verdict().map(|_| ResultRevealed { vote: c.vote }.into()).ok_or(Refusal::VoteNotClosed)
    }
}
