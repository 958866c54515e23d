//! Which things an event is about.

use uuid::Uuid;

use super::{About, Event, Ledger, correction::Corrected};

impl Event {
    /// The ids of the things that it is about, the chief one first; none where it is about the session as a whole.
    pub fn subjects(&self) -> Vec<Uuid> {
        let one = |id: Uuid| vec![id];
        match self {
            Self::ParticipantRegistered(e) => one(e.participant.uuid()),
            Self::ParticipantEdited(e) => one(e.participant.uuid()),
            Self::ParticipantArrived(e) => one(e.participant.uuid()),
            Self::ParticipantLeft(e) => one(e.participant.uuid()),
            Self::ParticipantExcused(e) => {
                let from = e.item.map(|item| item.uuid()).or(e.vote.map(|vote| vote.uuid()));
                [e.participant.uuid()].into_iter().chain(from).collect()
            }
            Self::SpeechAsked(e) => one(e.participant.uuid()),
            Self::FloorGiven(e) => one(e.participant.uuid()),
            Self::FloorEnded(e) => one(e.participant.uuid()),
            Self::ItemAdded(e) => one(e.item.uuid()),
            Self::ItemEdited(e) => one(e.planned.item.uuid()),
            Self::ItemMoved(e) => one(e.item.uuid()),
            Self::ItemRemoved(e) => one(e.item.uuid()),
            Self::ItemStarted(e) => one(e.item.uuid()),
            Self::ItemFinished(e) => one(e.item.uuid()),
            Self::ItemMinuted(e) => one(e.item.uuid()),
            Self::ProposalMade(e) => one(e.proposal.uuid()),
            Self::ProposalEdited(e) => one(e.proposal.uuid()),
            Self::ProposalsMerged(e) => [e.into].iter().chain(&e.from).map(|id| id.uuid()).collect(),
            Self::ProposalSplit(e) => {
                [e.proposal].into_iter().chain(e.into.iter().map(|part| part.proposal)).map(|id| id.uuid()).collect()
            }
            Self::ProposalsClustered(e) => e.proposals.iter().map(|id| id.uuid()).collect(),
            Self::ProposalWithdrawn(e) => one(e.proposal.uuid()),
            Self::ProposalSubmitted(e) => one(e.proposal.uuid()),
            Self::ProposalsAdmitted(e) => e.proposals.iter().map(|id| id.uuid()).collect(),
            Self::ProposalsDeclined(e) => e.proposals.iter().map(|id| id.uuid()).collect(),
            Self::VoteOpened(e) => [e.vote.uuid()].into_iter().chain(e.on.iter().map(|id| id.uuid())).collect(),
            Self::BallotCast(e) => one(e.vote.uuid()),
            Self::VotesCounted(e) => one(e.vote.uuid()),
            Self::VoteClosed(e) => {
                [e.vote.uuid()].into_iter().chain(e.outcomes.iter().map(|made| made.outcome.uuid())).collect()
            }
            Self::VoteVoided(e) => one(e.vote.uuid()),
            Self::ResultRevealed(e) => one(e.vote.uuid()),
            Self::CountCorrected(e) => {
                let revised = e.revised.iter().map(|revised| revised.outcome.uuid());
                let made = e.outcomes.iter().map(|made| made.outcome.uuid());
                [e.vote.uuid()].into_iter().chain(revised).chain(made).collect()
            }
            Self::OutcomeRecorded(e) => {
                [e.made.outcome.uuid()].into_iter().chain(e.made.proposal.map(|id| id.uuid())).collect()
            }
            Self::OutcomeAssigned(e) => one(e.outcome.uuid()),
            Self::MeasurePlanned(e) => one(e.outcome.uuid()),
            Self::FieldCorrected(e) => [&e.thing]
                .into_iter()
                .chain(&e.also)
                .filter_map(|thing| match thing {
                    Corrected::Session | Corrected::Note(_) => None,
                    Corrected::Participant(id) => Some(id.uuid()),
                    Corrected::Item(id) => Some(id.uuid()),
                    Corrected::Proposal(id) => Some(id.uuid()),
                    Corrected::Vote(id) => Some(id.uuid()),
                    Corrected::Outcome(id) => Some(id.uuid()),
                })
                .collect(),
            Self::CommentTaken(e) => [e.comment.uuid()].into_iter().chain(e.item.map(|item| item.uuid())).collect(),
            Self::CommentAnswered(e) => one(e.comment.uuid()),
            Self::NoteTaken(e) => e.item.map(|item| item.uuid()).into_iter().collect(),
            Self::SessionPlanned(_)
            | Self::SessionOpened(_)
            | Self::SessionEdited(_)
            | Self::ConceptSet(_)
            | Self::PurgeDateSet(_)
            | Self::PhonesSet(_)
            | Self::CardsIssued(_)
            | Self::ActUndone(_)
            | Self::SessionClosed(_)
            | Self::MinutesCirculated(_)
            | Self::SessionSigned(_)
            | Self::JournalRepaired(_)
            | Self::ActsRedacted(_) => Vec::new(),
        }
    }
}

impl Ledger {
    /// The things that an event is about, as far as there are such things, the chief one first.
    pub fn about(&self, event: &Event) -> Box<[About]> {
        event.subjects().into_iter().filter_map(|id| self.thing(id)).collect()
    }
}
