//! What somebody in the room may see now, as values: `GET /api/state` serialises it, the pages are drawn from it.
//!
//! Pure: a function of the session, of what the server knows besides, and of who asks. No HTML here, and no sentence but
//! the sum behind a result, in the session's language as in its log. No
//! name of a participant leaves through here, no number of an open or unrevealed vote except how many have voted, and
//! nothing of items that are not public but an open vote, to those who have a card for it.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use serde::{Serialize, Serializer};

use super::result::{Revealed, result};
use crate::{
    session::{
        Id, Item, ItemKind, Lang, Outcome, OutcomeResult, Proposal, ProposalStatus, Secrecy, Session, Slot, Timestamp,
        Vote, VoteOption, VoteState,
    },
    text,
    voting::{Method, Rule},
};

/// Below so many ballots the turnout of a secret vote is not told: it could give single people away.
pub const SECRET_MIN: u64 = 5;

/// What the server knows that the session doesn't hold.
#[derive(Clone, Debug, Default)]
pub struct RoomState {
    /// The time.
    pub now: Timestamp,
    /// Where phones find the page; none while the room is closed to them.
    pub address: Option<String>,
    /// Votes whose result the moderation has revealed.
    pub revealed: BTreeSet<Id<Vote>>,
    /// Whether phones may bring in proposals.
    pub takes_proposals: bool,
}

/// Who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Viewer {
    /// What the token is good for.
    pub standing: Standing,
    /// The receipts of its ballots, as far as the server can still tell them.
    pub receipts: BTreeMap<Id<Vote>, String>,
    /// How many of its proposals wait to be let through.
    pub waiting: usize,
    /// Whether it has sent as many proposals as it may.
    pub has_sent_all: bool,
    /// The roll calls in which the person on a card has no vote.
    pub without_vote: BTreeSet<Id<Vote>>,
}

/// What a token is good for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// No token: only looks.
    #[default]
    Guest,
    /// A device that joined: proposes, and takes part in straw polls.
    Device,
    /// A voting card of whoever drew it: votes too, but not in roll calls.
    Card,
    /// A voting card by name: votes in roll calls, and only there.
    NamedCard,
}

impl Standing {
    /// Whether it is a voting card.
    pub const fn is_card(self) -> bool {
        match self {
            Self::Guest | Self::Device => false,
            Self::Card | Self::NamedCard => true,
        }
    }
}

/// What a token may see now.
#[derive(Clone, Debug, Serialize)]
pub struct State {
    /// The server's time.
    pub now: Timestamp,
    /// The same in milliseconds since 1970, for the script's clock.
    pub now_ms: i64,
    /// Changes whenever `room` or `you` do; while it stays, a page needs no drawing anew.
    pub stamp: String,
    /// What all see who have the same standing.
    #[serde(serialize_with = "shared")]
    pub room: Arc<Scene>,
    /// How many votes each open vote has so far; null where a secret vote has too few to tell.
    pub turnout: BTreeMap<Id<Vote>, Option<u64>>,
    /// What this token may do.
    pub you: You,
}

/// What a page that follows has to know of a state: whether to draw itself anew, and what it keeps up to date by itself.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Brief<'a> {
    now: Timestamp,
    now_ms: i64,
    stamp: &'a str,
    turnout: &'a BTreeMap<Id<Vote>, Option<u64>>,
}

/// What is seen now; made once for all who ask.
#[derive(Clone, Debug)]
pub struct Scenes {
    everybody: Seen,
    /// With the open votes that are not public.
    cards: Seen,
}

/// What is seen by all of one standing.
#[derive(Clone, Debug)]
struct Seen {
    scene: Arc<Scene>,
    /// What tells the scene from others.
    hash: u64,
    turnout: BTreeMap<Id<Vote>, Option<u64>>,
}

/// What all see who have the same standing.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct Scene {
    /// The session's title.
    pub title: Box<str>,
    /// The language of the session's own sentences.
    pub language: Lang,
    /// `planned`, `live` or `closed`.
    pub status: &'static str,
    /// The item that runs.
    pub item: Option<ItemNow>,
    /// Where phones find the page.
    pub address: Option<String>,
    /// Whether phones may bring in proposals.
    pub takes_proposals: bool,
    /// Proposals that nothing has become of yet, in the order of their numbers.
    pub proposals: Vec<Card>,
    /// Open votes first, then those of the running item, newest first, then the other revealed ones.
    pub votes: Vec<VoteNow>,
    /// What has been agreed on so far, newest first.
    pub outcomes: Vec<Agreed>,
}

/// The running agenda item and its clock.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct ItemNow {
    /// Its id.
    pub id: Id<Item>,
    /// Its number on the agenda.
    pub number: Option<usize>,
    /// Its title.
    pub title: Box<str>,
    /// What it is for.
    pub kind: ItemKind,
    /// When it was last begun.
    pub since: Option<Timestamp>,
    /// Planned minutes.
    pub minutes: Option<u16>,
    /// When the planned time is over.
    pub ends_at: Option<Timestamp>,
}

/// A proposal as a card.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct Card {
    /// Its id.
    pub id: Id<Proposal>,
    /// The number people call it by.
    pub number: u32,
    /// Its title.
    pub title: Box<str>,
    /// Its text.
    pub text: Option<Box<str>>,
    /// The heading it stands under.
    pub cluster: Option<Box<str>>,
    /// Whether it belongs to the running item.
    pub of_running_item: bool,
}

/// A vote as the room sees it.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct VoteNow {
    /// Its id.
    pub id: Id<Vote>,
    /// The number people call it by.
    pub number: u32,
    /// The question.
    pub title: Box<str>,
    /// The question in simple words.
    pub simple_title: Option<Box<str>>,
    /// How ballots are cast and counted.
    pub method: Method,
    /// The majority that a `yes_no` vote needs.
    pub rule: Rule,
    /// The options; empty for `yes_no`.
    pub options: Vec<OptionNow>,
    /// How many can win.
    pub seats: u16,
    /// `points`: how many a ballot gives in all.
    pub points: Option<u32>,
    /// `points`, `score`, `resistance`: the most on one option.
    pub max: Option<u32>,
    /// Who may know how somebody voted.
    pub secrecy: Secrecy,
    /// Whether it is a straw poll, which binds nobody.
    pub straw: bool,
    /// Whether a second ballot replaces the first.
    pub revote: bool,
    /// The votes present when it opened.
    pub present: u64,
    /// Whether it belongs to the running item.
    pub of_running_item: bool,
    /// How far it is.
    pub progress: Progress,
}

/// An option of a vote, with the text of the proposal where it is one.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct OptionNow {
    /// Its id.
    pub id: Id<VoteOption>,
    /// Its title.
    pub title: Box<str>,
    /// The proposal's text.
    pub text: Option<Box<str>>,
    /// Whether it is the Passivlösung.
    pub passive: bool,
}

/// How far a vote is, as far as the room may know.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Progress {
    /// Ballots are taken.
    Open,
    /// Counted, and not yet revealed.
    Counted,
    /// It doesn't count.
    Void,
    /// Counted and revealed.
    Revealed(Revealed),
}

/// An outcome.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct Agreed {
    /// Its id.
    pub id: Id<Outcome>,
    /// The number people call it by.
    pub number: u32,
    /// Its title.
    pub title: Box<str>,
    /// How it came out.
    pub result: OutcomeResult,
    /// The code of its Handlungsfeld.
    pub handlungsfeld: Option<Box<str>>,
}

/// What the token of whoever asks may do.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct You {
    /// What the token is good for.
    pub standing: Standing,
    /// Whether it may bring in a proposal now.
    pub may_propose: bool,
    /// Whether it has sent as many proposals as it may.
    pub has_sent_all: bool,
    /// How many of its proposals wait to be let through.
    pub waiting: usize,
    /// For each open vote, what it may do there.
    pub votes: BTreeMap<Id<Vote>, Yours>,
}

/// What a token may do in an open vote.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct Yours {
    /// Whether a ballot would be taken now.
    pub may_vote: bool,
    /// Why it has no vote there, where it has none.
    pub why_not: Option<WhyNot>,
    /// The receipt of the ballot that was taken.
    pub receipt: Option<String>,
}

/// Why a token has no vote in an open vote; the words are the codes of refusals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// It is none.
    NotJoined,
    /// It is no voting card.
    CardNeeded,
    /// A name stands on the card.
    CardIsNamed,
    /// No name stands on the card, and the vote is a roll call.
    NamedCardNeeded,
    /// The person whose name stands on the card was not there, or does not vote on this.
    NotEntitled,
}

impl State {
    /// What `viewer` may see.
    pub fn of(session: &Session, room: &RoomState, viewer: &Viewer) -> Self {
        Self::in_scene(&Scenes::of(session, room), room.now, viewer)
    }

    /// The same with the scenes made before: they are the same for all viewers.
    pub fn in_scene(scenes: &Scenes, now: Timestamp, viewer: &Viewer) -> Self {
        let Seen { scene, hash, turnout } = scenes.before(viewer.standing);
        let you = You::of(scene, viewer);
        let stamp = format!("{:016x}", hash_of(&(hash, &you)));
        State { now, now_ms: now.millis(), stamp, turnout: turnout.clone(), room: scene.clone(), you }
    }

    /// What a page that follows is told of it.
    pub fn brief(&self) -> Brief<'_> {
        Brief { now: self.now, now_ms: self.now_ms, stamp: &self.stamp, turnout: &self.turnout }
    }
}

impl Scenes {
    /// What is seen of the session.
    pub fn of(session: &Session, room: &RoomState) -> Self {
        let public = session.for_the_public();
        let everybody = Seen::of(session, Scene::of(&public, room));
        let mut open = session.open_votes.iter().filter_map(|slot| session.votes.get(*slot));
        let cards = if open.all(|vote| session.is_public_vote(vote)) {
            everybody.clone()
        } else {
            let is_shown = |vote: &Vote| vote.is_open() || session.is_public_vote(vote);
            let votes = votes(session, &room.revealed, is_shown);
            Seen::of(session, Scene { votes, ..everybody.scene.as_ref().clone() })
        };
        Self { everybody, cards }
    }

    /// What somebody of that standing has before their eyes.
    const fn before(&self, standing: Standing) -> &Seen {
        match standing {
            Standing::Guest | Standing::Device => &self.everybody,
            Standing::Card | Standing::NamedCard => &self.cards,
        }
    }
}

impl Seen {
    fn of(session: &Session, scene: Scene) -> Self {
        let (hash, turnout) = (hash_of(&scene), turnout(session, &scene));
        Self { scene: Arc::new(scene), hash, turnout }
    }
}

fn hash_of(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

impl Scene {
    /// What is seen of a session that holds only what may be seen.
    fn of(session: &Session, room: &RoomState) -> Self {
        let proposals = session.proposals.iter().filter(|(_, proposal)| proposal.status == ProposalStatus::Open);
        let told = session.outcomes.iter().filter(|(_, outcome)| is_told(session, outcome, &room.revealed));
        let mut outcomes: Vec<_> = told.map(|(slot, outcome)| agreed(session, slot, outcome)).collect();
        outcomes.reverse();
        Scene {
            title: session.head.title.clone(),
            language: session.head.language,
            status: session.head.status.as_str(),
            item: session.running().and_then(|slot| item_now(session, slot)),
            address: room.address.clone(),
            takes_proposals: room.takes_proposals && session.is_live(),
            proposals: proposals.map(|(slot, proposal)| card(session, slot, proposal)).collect(),
            votes: votes(session, &room.revealed, |_| true),
            outcomes,
        }
    }

    /// The open votes, the newest last: a ballot that is being filled in stays where it is when another one comes.
    pub fn open_votes(&self) -> impl Iterator<Item = &VoteNow> {
        self.votes.iter().rev().filter(|vote| vote.progress == Progress::Open)
    }
}

impl Scene {
    /// The votes that are over, as far as the room may know of them.
    pub fn told_votes(&self) -> impl Iterator<Item = &VoteNow> {
        self.votes.iter().filter(|vote| vote.progress != Progress::Open)
    }

    /// What the projector shows: an open vote before all, then the newest result of the running item, then cards.
    pub fn on_show(&self, cards_max: usize) -> Shown<'_> {
        let newest = self.votes.iter().find(|vote| vote.progress == Progress::Open || vote.of_running_item);
        match newest.map(|vote| (vote, &vote.progress)) {
            Some((vote, Progress::Open | Progress::Counted)) => return Shown::Vote(vote),
            Some((vote, Progress::Revealed(result))) => return Shown::Result(vote, result),
            Some((_, Progress::Void)) | None => {}
        }
        if self.proposals.is_empty() || self.is_over() {
            return Shown::Nothing;
        }
        // What is sorted was collected in another item.
        let sorts = self.item.as_ref().is_some_and(|item| item.kind == ItemKind::Cluster);
        let is_shown = |card: &&Card| sorts || card.of_running_item;
        let of_item: Vec<&Card> = self.proposals.iter().filter(is_shown).collect();
        Shown::Cards(columns(if of_item.is_empty() { self.proposals.iter().collect() } else { of_item }, cards_max))
    }

    /// Whether the session is over: nothing is voted on or brought in any more.
    pub fn is_over(&self) -> bool {
        matches!(self.status, "closed" | "signed")
    }
}

/// Cards under their headings in the order in which these came up, those without one last; `cards_max` in all, or one each.
fn columns(cards: Vec<&Card>, cards_max: usize) -> Vec<Column<'_>> {
    let mut columns: Vec<Column<'_>> = Vec::new();
    for card in cards {
        let heading = card.cluster.as_deref();
        match columns.iter_mut().find(|column| column.heading == heading) {
            Some(column) => column.cards.push(card),
            None => columns.push(Column { heading, cards: vec![card], more: 0 }),
        }
    }
    columns.sort_by_key(|column| column.heading.is_none());
    let each = (cards_max / columns.len()).max(1);
    for column in &mut columns {
        // The newest are those that people wait for.
        column.more = column.cards.len().saturating_sub(each);
        column.cards.drain(..column.more);
    }
    columns
}

/// What the projector shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown<'a> {
    /// A vote that is open, or counted and not yet revealed.
    Vote(&'a VoteNow),
    /// A result.
    Result(&'a VoteNow, &'a Revealed),
    /// The newest proposals.
    Cards(Vec<Column<'a>>),
    /// Only the item itself.
    Nothing,
}

/// Proposals under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Column<'a> {
    /// The heading; none where nobody has given them one.
    pub heading: Option<&'a str>,
    /// The newest of them.
    pub cards: Vec<&'a Card>,
    /// How many there are besides.
    pub more: usize,
}

impl You {
    fn of(scene: &Scene, viewer: &Viewer) -> Self {
        let yours = |vote: &VoteNow| {
            let receipt = viewer.receipts.get(&vote.id).cloned();
            let why_not = why_not(vote, viewer);
            (vote.id, Yours { may_vote: why_not.is_none() && (receipt.is_none() || vote.revote), why_not, receipt })
        };
        You {
            standing: viewer.standing,
            may_propose: scene.takes_proposals && viewer.standing != Standing::Guest && !viewer.has_sent_all,
            has_sent_all: viewer.has_sent_all,
            waiting: viewer.waiting,
            votes: scene.open_votes().map(yours).collect(),
        }
    }
}

/// Why `viewer` has no vote in this open vote: as the rules of the session would say it.
fn why_not(vote: &VoteNow, viewer: &Viewer) -> Option<WhyNot> {
    let roll_call = vote.secrecy == Secrecy::Named;
    match viewer.standing {
        Standing::Guest if vote.straw => Some(WhyNot::NotJoined),
        Standing::Guest | Standing::Device if roll_call => Some(WhyNot::NamedCardNeeded),
        Standing::Device if vote.straw => None,
        Standing::Guest | Standing::Device => Some(WhyNot::CardNeeded),
        Standing::Card => roll_call.then_some(WhyNot::NamedCardNeeded),
        Standing::NamedCard if !roll_call => Some(WhyNot::CardIsNamed),
        Standing::NamedCard => viewer.without_vote.contains(&vote.id).then_some(WhyNot::NotEntitled),
    }
}

fn shared<S: Serializer>(scene: &Arc<Scene>, serializer: S) -> Result<S::Ok, S::Error> {
    scene.serialize(serializer)
}

fn item_now(session: &Session, slot: Slot<Item>) -> Option<ItemNow> {
    let item = session.items.get(slot)?;
    let since = item.spans.last().filter(|span| span.to.is_none()).map(|span| span.from);
    let ends_at = since.zip(item.minutes).map(|(since, minutes)| {
        let left_ms = i64::from(minutes) * 60_000 - item.spent_ms(since);
        Timestamp::from_millis(since.millis() + left_ms)
    });
    let number = session.agenda_number(slot);
    Some(ItemNow {
        id: item.id,
        number,
        title: text::public_item_title(session.head.language, item).into(),
        kind: item.kind,
        since,
        minutes: item.minutes,
        ends_at,
    })
}

fn card(session: &Session, slot: Slot<Proposal>, proposal: &Proposal) -> Card {
    Card {
        id: proposal.id,
        number: slot.number(),
        title: proposal.title.clone(),
        text: proposal.text.clone(),
        cluster: proposal.cluster.as_deref().map(Box::from),
        of_running_item: proposal.item.is_some() && proposal.item == session.running(),
    }
}

/// Whether an outcome is known to the room: while the session runs, that of a vote only once its result is revealed.
fn is_told(session: &Session, outcome: &Outcome, revealed: &BTreeSet<Id<Vote>>) -> bool {
    let vote = outcome.vote.and_then(|slot| session.votes.get(slot));
    !session.is_live() || vote.is_none_or(|vote| revealed.contains(&vote.id))
}

fn agreed(session: &Session, slot: Slot<Outcome>, outcome: &Outcome) -> Agreed {
    Agreed {
        id: outcome.id,
        number: slot.number(),
        title: outcome.title.clone(),
        result: outcome.result,
        handlungsfeld: session.main_field(outcome).map(|field| field.code.clone()),
    }
}

fn votes(session: &Session, revealed: &BTreeSet<Id<Vote>>, is_shown: impl Fn(&Vote) -> bool) -> Vec<VoteNow> {
    let mut votes: Vec<_> = session.votes.iter().filter(|(_, vote)| is_shown(vote)).collect();
    // Newest first within the same place.
    votes.sort_by_key(|(slot, vote)| (!vote.is_open(), vote.item != session.running(), std::cmp::Reverse(*slot)));
    let told = |vote: &Vote| vote.is_open() || vote.item == session.running() || revealed.contains(&vote.id);
    let told = votes.into_iter().filter(|(_, vote)| told(vote));
    told.map(|(slot, vote)| vote_now(session, slot, vote, revealed)).collect()
}

fn vote_now(session: &Session, slot: Slot<Vote>, vote: &Vote, revealed: &BTreeSet<Id<Vote>>) -> VoteNow {
    let contest = &vote.contest;
    let text = |id: Id<VoteOption>| {
        let proposals = vote.on.iter().filter_map(|slot| session.proposals.get(*slot));
        proposals
            .into_iter()
            .find(|proposal| proposal.id.uuid() == id.uuid())
            .and_then(|proposal| proposal.text.clone())
    };
    let option = |(at, option): (u16, &VoteOption)| OptionNow {
        id: option.id,
        title: option.title.clone(),
        text: text(option.id),
        passive: contest.passive == Some(at),
    };
    VoteNow {
        id: vote.id,
        number: slot.number(),
        title: vote.title.clone(),
        simple_title: vote.simple_title.clone(),
        method: contest.method,
        rule: contest.rule,
        options: (0..).zip(&vote.options).map(option).collect(),
        seats: contest.seats,
        points: contest.points,
        max: match contest.method {
            Method::Points | Method::Score | Method::Resistance => Some(contest.max_rating()),
            Method::YesNo | Method::Choice | Method::Approval | Method::Schulze | Method::Irv | Method::Stv => None,
        },
        secrecy: vote.secrecy,
        straw: vote.straw,
        revote: vote.revote,
        present: vote.electorate.present,
        of_running_item: vote.item == session.running(),
        progress: match &vote.state {
            VoteState::Open => Progress::Open,
            VoteState::Void { .. } => Progress::Void,
            VoteState::Closed { verdict, .. } if revealed.contains(&vote.id) => {
                Progress::Revealed(result(session.head.language, vote, verdict))
            }
            VoteState::Closed { .. } => Progress::Counted,
        },
    }
}

/// How many votes each open vote in the scene has so far.
fn turnout(session: &Session, scene: &Scene) -> BTreeMap<Id<Vote>, Option<u64>> {
    let open = session.open_votes.iter().filter_map(|slot| session.votes.get(*slot));
    let open = open.filter(|vote| scene.open_votes().any(|shown| shown.id == vote.id));
    let so_far = |vote: &Vote| {
        let votes = vote.turnout();
        (vote.secrecy != Secrecy::Secret || votes >= SECRET_MIN).then_some(votes)
    };
    open.map(|vote| (vote.id, so_far(vote))).collect()
}
