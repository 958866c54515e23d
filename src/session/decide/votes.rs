//! Votes: opened, cast, counted, closed, declared void.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Decided, Desk, Given, distinct, line, proposals::PROPOSALS_MAX, some_line, within};
use crate::{
    session::{
        BallotPaper, CountedBy, Id, Item, ItemKind, OutcomeKind, OutcomeResult, Participant, Proposal, Secrecy,
        Session, Slot, Vote, VoteOption, VoteState,
        ballot::NoSuchOption,
        clean::{NAME_MAX, REASON_MAX, TITLE_MAX},
        command::{Cast, CloseVote, CountVotes, OpenVote, VoidVote},
        event::{BallotCast, OptionOpened, OutcomeMade, VoteClosed, VoteOpened, VoteVoided, VotesCounted},
        plan::QUORUM_MAX,
        refusal::Refusal,
    },
    voting::{self, Count, Decision, Electorate, Method, Quorum, Verdict},
};

impl Desk<'_, '_> {
    pub(super) fn open_vote(&mut self, c: &OpenVote) -> Decided {
        self.live()?;
        let item = self.item_or_running(c.item)?;
        let on = if c.on.is_empty() { Vec::new() } else { self.several(&c.on, "on")? };
        on.iter().try_for_each(|(slot, _)| self.session.may_decide_on(*slot))?;
        if !c.next.is_empty() {
            let next = self.several(&c.next, "next")?;
            next.iter().try_for_each(|(slot, _)| self.session.may_decide_on(*slot))?;
            distinct(c.on.iter().chain(&c.next), "next")?;
        }
        let titles: Vec<Box<str>> = on.iter().map(|(_, proposal)| proposal.title.clone()).collect();
        let title = self.question(c, item, &titles)?;
        let options = self.options(c, titles)?;
        let electorate = self.session.electorate_of(item.and_then(|item| self.ledger.find(item)));
        if let Some(former) = c.former {
            self.former_is_closed(former)?;
        }
        let key = match (&self.given, c.secrecy) {
            (Given::Key(key), Secrecy::Secret) => Some(*key),
            (_, Secrecy::Open | Secrecy::Named | Secrecy::Secret) => None,
        };
        if let Some(Quorum::AtLeast(present)) = c.quorum {
            within("quorum", present, 1, QUORUM_MAX)?;
        }
        let opened = VoteOpened {
            vote: self.id(c.vote)?,
            title,
            on: c.on.clone(),
            options,
            method: c.method,
            rule: c.rule.unwrap_or(self.session.head.rule),
            // Where nothing is decided, no presence is needed.
            quorum: c.quorum.unwrap_or(if c.straw { Quorum::None } else { self.session.head.quorum }),
            secrecy: c.secrecy,
            seats: c.seats,
            revote: c.revote,
            straw: c.straw,
            next: c.next.clone(),
            former: c.former,
            simple_title: some_line("simple_title", c.simple_title.as_ref(), TITLE_MAX)?,
            key,
            electorate,
            item,
            points: c.points,
            max: c.max,
        };
        opened.contest().validate().map_err(Refusal::Contest)?;
        Ok(opened.into())
    }

    /// A further round follows a vote that came to an end.
    fn former_is_closed(&self, former: Id<Vote>) -> Result<(), Refusal> {
        let (slot, vote) = self.get(former)?;
        vote.verdict().map(|_| ()).ok_or(Refusal::FormerNotClosed { vote: slot.number() })
    }

    /// The title of the vote: as given, or that of its only proposal, of its item, or of the session.
    fn question(&self, c: &OpenVote, item: Option<Id<Item>>, titles: &[Box<str>]) -> Result<Box<str>, Refusal> {
        match (&c.title, titles, item) {
            (Some(title), _, _) => line("title", title, TITLE_MAX),
            (None, [only], _) => Ok(only.clone()),
            (None, _, Some(item)) => Ok(self.get(item)?.1.title.clone()),
            (None, _, None) if c.on.is_empty() && c.options.is_empty() => Err(Refusal::NothingToVoteOn),
            (None, _, None) => Ok(self.session.head.title.clone()),
        }
    }

    /// What a ballot chooses from: the proposals first, then the other options; nothing for `yes_no`.
    fn options(&mut self, c: &OpenVote, titles: Vec<Box<str>>) -> Result<Vec<OptionOpened>, Refusal> {
        if c.options.len() > PROPOSALS_MAX {
            return Err(too_many_options());
        }
        if c.method == Method::YesNo {
            return if c.options.is_empty() { Ok(Vec::new()) } else { Err(Refusal::YesNoTakesNoOptions) };
        }
        let proposals = c.on.iter().zip(titles);
        let mut options: Vec<_> = proposals
            .map(|(proposal, title)| OptionOpened { option: Id::new(proposal.uuid()), title, passive: false })
            .collect();
        for asked in &c.options {
            let title = line("options.title", &asked.title, TITLE_MAX)?;
            options.push(OptionOpened { option: self.id(asked.option)?, title, passive: asked.passive });
        }
        distinct(options.iter().map(|option| option.option.uuid()).chain(c.vote.map(Id::uuid)), "options")?;
        if options.iter().filter(|option| option.passive).count() > 1 {
            return Err(Refusal::Repeated { field: "options.passive" });
        }
        Ok(options)
    }

    pub(super) fn open(&self, vote: Id<Vote>) -> Result<(Slot<Vote>, &Vote), Refusal> {
        self.live()?;
        let (slot, vote) = self.get(vote)?;
        if vote.is_open() { Ok((slot, vote)) } else { Err(Refusal::VoteNotOpen) }
    }

    pub(super) fn cast(&self, c: &Cast) -> Decided {
        match (&c.voter, &c.token) {
            (Some(voter), None) => {
                let (_, vote) = self.open(c.vote)?;
                if vote.secrecy == Secrecy::Secret {
                    return Err(Refusal::SecretByName);
                }
                self.may_cast(vote, *voter, &c.ballot)?;
                let ballot = Some(c.ballot.clone());
                Ok(BallotCast { vote: c.vote, voter: Some(*voter), card: None, ballot, sealed: None, receipt: None }
                    .into())
            }
            (None, Some(_)) => self.cast_by_token(c),
            (None, None) | (Some(_), Some(_)) => Err(Refusal::OneOf { fields: "voter, token" }),
        }
    }

    /// Whether a ballot can be cast in the name of `voter`.
    pub(super) fn may_cast(&self, vote: &Vote, voter: Id<Participant>, ballot: &BallotPaper) -> Result<(), Refusal> {
        let voter = self.find(voter)?;
        if !vote.straw && !vote.entitled.contains(&voter) {
            return Err(Refusal::NotEntitled);
        }
        let before = vote.ballots.contains_key(&voter);
        if before && !vote.revote {
            return Err(Refusal::AlreadyVoted);
        }
        if !before && vote.votes_left(None) < self.session.weight(voter) {
            return Err(Refusal::NoVotesLeft);
        }
        keeps_terms(vote, ballot)
    }

    pub(super) fn count(&self, c: &CountVotes) -> Decided {
        let (_, vote) = self.open(c.vote)?;
        if vote.secrecy == Secrecy::Secret && c.channel == CountedBy::Hands {
            return Err(Refusal::SecretByHands);
        }
        let count = self.numbers(vote, c.channel, &c.counts, c.ballots)?;
        Ok(VotesCounted { vote: c.vote, channel: c.channel, count }.into())
    }

    /// Numbers given by name, in the order of the vote, as far as the votes that others left allow.
    pub(super) fn numbers(
        &self,
        vote: &Vote,
        channel: CountedBy,
        counts: &BTreeMap<String, u64>,
        ballots: Option<u64>,
    ) -> Result<Count, Refusal> {
        let mut named = BTreeMap::new();
        for (name, number) in counts {
            // However an id is spelled, it is one id.
            let name = Uuid::try_parse(name).map_or_else(|_| name.clone(), |id| id.to_string());
            if named.insert(name, *number).is_some() {
                return Err(Refusal::Repeated { field: "counts" });
            }
        }
        let mut take = |name: &str| named.remove(name).unwrap_or(0);
        let (abstain, invalid) = (take("abstain"), take("invalid"));
        let options = vote.counted_names().iter().map(|name| take(name)).collect();
        if let Some((option, _)) = named.into_iter().next() {
            return Err(Refusal::UnknownOption { option: option.chars().take(NAME_MAX).collect() });
        }
        let count = Count { options, abstain, invalid, ballots: ballots.unwrap_or(0) };
        vote.contest.check_count(&count, vote.votes_left(Some(channel))).map_err(Refusal::Count)?;
        Ok(count)
    }

    pub(super) fn close_vote(&mut self, c: &CloseVote) -> Decided {
        let (_, vote) = self.open(c.vote)?;
        let mut vote = vote.clone();
        let opened = match &self.given {
            Given::Opened(Some(opened)) if vote.is_sealed() => Some(opened.clone()),
            Given::Nothing | Given::Bearer(_) | Given::Key(_) | Given::Opened(_) | Given::Cards(_) => None,
        };
        if vote.is_sealed() && opened.is_none() {
            return Err(Refusal::KeyLost);
        }
        if let Some(opened) = &opened {
            let counted: Result<_, _> = opened.iter().map(|ballot| ballot.counted(&vote)).collect();
            vote.opened = counted.map_err(|_| Refusal::KeyLost)?;
        }
        let verdict = self.verdict(&vote, &lot(&vote, &c.lot)?);
        let outcomes = if self.decides(&vote) { self.outcomes(&vote, &verdict, c.kind) } else { Vec::new() };
        let kind = c.kind.filter(|_| outcomes.is_empty());
        Ok(VoteClosed { vote: c.vote, verdict, outcomes, opened, kind }.into())
    }

    /// Whether what comes out is decided, not only an opinion.
    pub(super) fn decides(&self, vote: &Vote) -> bool {
        !vote.straw && !self.weighs_options(vote)
    }

    /// Whether options are weighed against each other here, and what is decided about them comes later. Yes or no decides
    /// in any item.
    fn weighs_options(&self, vote: &Vote) -> bool {
        let item = vote.item.and_then(|item| self.session.items.get(item));
        let weighs = item.is_some_and(|item| match item.kind {
            ItemKind::Collect | ItemKind::Cluster | ItemKind::Prioritise | ItemKind::Feedback => true,
            ItemKind::Opening
            | ItemKind::Input
            | ItemKind::Discuss
            | ItemKind::Vote
            | ItemKind::Assign
            | ItemKind::Plan
            | ItemKind::Break
            | ItemKind::Closing => false,
        });
        weighs && vote.contest.method != Method::YesNo
    }

    pub(super) fn verdict(&self, vote: &Vote, lot: &[u16]) -> Verdict {
        let counts: Vec<Count> = vote.counts.values().map(|count| count.as_ref().clone()).collect();
        voting::result(&vote.contest, &vote.voters(), self.session.weighted_ballots(vote), &counts, lot)
    }

    /// One outcome for each proposal of a `yes_no` vote (or for the question itself), and one for each winner otherwise.
    pub(super) fn outcomes(&mut self, vote: &Vote, verdict: &Verdict, kind: Option<OutcomeKind>) -> Vec<OutcomeMade> {
        let kind = kind.unwrap_or(OutcomeKind::Recommendation);
        let proposals = || vote.on.iter().filter_map(|slot| self.session.proposals.get(*slot));
        let subjects: Vec<(Option<&Proposal>, Box<str>)> = if vote.contest.method != Method::YesNo {
            let won = verdict.winners.iter().filter_map(|winner| vote.options.get(usize::from(*winner)));
            let proposal =
                |option: &VoteOption| proposals().find(|p| p.id.uuid() == option.id.uuid()).map(AsRef::as_ref);
            won.map(|option| (proposal(option), option.title.clone())).collect()
        } else if vote.on.is_empty() {
            vec![(None, vote.title.clone())]
        } else {
            proposals().map(|proposal| (Some(proposal.as_ref()), proposal.title.clone())).collect()
        };
        let result = match verdict.decision {
            Decision::Accepted | Decision::Elected | Decision::Tied => OutcomeResult::Accepted,
            Decision::Rejected => OutcomeResult::Rejected,
            Decision::NoQuorum => return Vec::new(),
        };
        let made = subjects.into_iter().map(|(proposal, title)| OutcomeMade {
            outcome: Id::new((self.new_id)()),
            title,
            kind,
            result,
            text: proposal.and_then(|proposal| proposal.text.clone()),
            proposal: proposal.map(|proposal| proposal.id),
        });
        made.collect()
    }

    /// What the vote made goes with it; what was assigned or planned on it stays readable in the journal.
    pub(super) fn void_vote(&self, c: &VoidVote) -> Decided {
        self.live()?;
        let (_, vote) = self.get(c.vote)?;
        if matches!(vote.state, VoteState::Void { .. }) {
            return Err(Refusal::VoteVoid);
        }
        let reason = line("reason", &c.reason, REASON_MAX)?;
        Ok(VoteVoided { vote: c.vote, reason }.into())
    }
}

impl Session {
    /// M and P for a vote in this item: as they are now, P less those excused from it. Without a list of voters every
    /// anonymous voting card stands for one who is there.
    pub fn electorate_of(&self, item: Option<Slot<Item>>) -> Electorate {
        let mut electorate = self.electorate;
        if electorate.eligible == 0 {
            // Without a list of voters the voting cards say how many there are.
            let cards = self.anonymous_cards();
            return Electorate { eligible: cards, present: cards };
        }
        if let Some(item) = item.and_then(|item| self.items.get(item)) {
            let excused = item.excused.iter().filter(|who| self.present.contains(*who));
            electorate.present -= excused.map(|who| self.weight(*who)).sum::<u64>();
        }
        electorate
    }

    pub(super) fn weight(&self, who: Slot<Participant>) -> u64 {
        self.participants.get(who).map_or(0, |who| u64::from(who.weight))
    }
}

/// Whether the ballot keeps the terms of the vote.
pub(super) fn keeps_terms(vote: &Vote, ballot: &BallotPaper) -> Result<(), Refusal> {
    let unknown = |NoSuchOption(id)| Refusal::UnknownOption { option: id.to_string() };
    let ballot = ballot.counted(vote.contest.method, &vote.option_ids()).map_err(unknown)?;
    vote.contest.check(&ballot).map_err(Refusal::Ballot)
}

/// The options drawn by lot, by position.
fn lot(vote: &Vote, drawn: &[Id<VoteOption>]) -> Result<Vec<u16>, Refusal> {
    let position = |id: &Id<VoteOption>| {
        let option = (0..).zip(&vote.options).find(|(_, option)| option.id == *id);
        option.map(|(at, _)| at).ok_or_else(|| Refusal::UnknownOption { option: id.to_string() })
    };
    let lot = drawn.iter().map(position).collect::<Result<_, _>>()?;
    distinct(drawn.iter().map(|id| id.uuid()), "lot")?;
    Ok(lot)
}

const fn too_many_options() -> Refusal {
    Refusal::ListLength { field: "options", max: PROPOSALS_MAX }
}
