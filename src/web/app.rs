//! What all answers share: the way to the host, what a token stands for, and what each token may see.

use std::{
    collections::{BTreeSet, HashMap},
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::http::{
    HeaderMap, HeaderValue, StatusCode,
    header::{AUTHORIZATION, COOKIE},
};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::{
    answer::Fault,
    gate::Gate,
    limits::Limits,
    news::News,
    view::{RoomState, Standing, State, Viewer},
};
use crate::{
    host::{Client, Reply, TokenKey, View, With, now},
    session::{
        By, Command, Id, Lang, Refusal, Request, Secrecy, Session, Vote,
        card::{CardFor, TokenHash},
    },
    text::Zone,
};

/// What all answers share.
pub(super) struct App {
    pub client: Client,
    pub gate: Gate,
    pub limits: Limits,
    /// The key that tokens are checked with.
    pub key: TokenKey,
    /// Where phones find the room.
    pub url: String,
    /// The clock on the wall.
    pub zone: Zone,
    /// Whether the connections are private, so that cookies may be.
    pub tls: bool,
    pub ended: CancellationToken,
    /// Tells pages that follow of changes.
    pub news: watch::Sender<()>,
    /// The session as it was shown last.
    pub latest: Mutex<Option<Arc<News>>>,
    /// Receipts of open votes that have been looked up.
    receipts: Mutex<HashMap<(Id<Vote>, TokenHash), String>>,
    /// The phones that cards were brought on, by card. It is told to nobody, and forgotten when the room closes.
    phones: Mutex<HashMap<TokenHash, Bearer>>,
}

/// Whoever brings a good token.
#[derive(Clone, Debug)]
pub(super) struct Bearer {
    pub token: String,
    pub stands_for: TokenHash,
    pub standing: Standing,
}

/// What became of a command from the room.
pub(super) struct Done {
    pub made: Option<uuid::Uuid>,
    pub receipt: Option<Box<str>>,
    pub repeated: bool,
}

impl App {
    /// For a room found at `url`, until it has `ended`.
    pub fn new(
        client: Client,
        gate: Gate,
        key: TokenKey,
        url: String,
        zone: Zone,
        tls: bool,
        ended: CancellationToken,
    ) -> Arc<Self> {
        let (limits, receipts, phones) = (Limits::new(), Mutex::default(), Mutex::default());
        Arc::new(Self {
            client,
            gate,
            limits,
            key,
            url,
            zone,
            tls,
            ended,
            news: watch::Sender::new(()),
            latest: Mutex::default(),
            receipts,
            phones,
        })
    }

    /// The state on disk.
    pub fn view(&self) -> Arc<View> {
        self.client.view().borrow().clone()
    }

    /// Whether acts can be saved.
    pub fn saves(&self) -> bool {
        self.view().trouble.is_none() && self.client.is_open() && !self.ended.is_cancelled()
    }

    /// What the server knows besides the session.
    pub fn room(&self, session: &Session) -> RoomState {
        let revealed = session.votes.iter().filter(|(_, vote)| vote.revealed).map(|(_, vote)| vote.id);
        RoomState {
            now: now(),
            address: Some(self.url.clone()),
            revealed: revealed.collect(),
            takes_proposals: session.phones.limit > 0,
        }
    }

    /// What whoever brings `bearer` may see now.
    pub fn state(&self, bearer: Option<&Bearer>) -> State {
        let news = self.now();
        State::in_scene(&news.scenes, now(), &self.viewer(&news.view.session, bearer))
    }

    /// Who that is to the pages.
    pub fn viewer(&self, session: &Session, bearer: Option<&Bearer>) -> Viewer {
        let Some(bearer) = bearer else { return Viewer::default() };
        let open = session.open_votes.iter().filter_map(|slot| session.votes.get(*slot));
        let phone = self.phone_of(bearer);
        let voter = |vote: &Vote| phone.as_ref().filter(|_| vote.straw).unwrap_or(bearer).stands_for;
        let receipts = open.filter_map(|vote| Some((vote.id, self.receipt(vote, voter(vote))?)));
        let sender = self.key.sender(&bearer.token);
        let waiting = session.queue().filter(|(_, waiting)| waiting.device == Some(sender)).count();
        let sent = session.sent.get(&sender).copied().unwrap_or(0);
        Viewer {
            standing: bearer.standing,
            receipts: receipts.collect(),
            waiting,
            has_sent_all: sent >= u32::from(session.phones.limit),
            without_vote: without_vote(session, bearer.stands_for),
        }
    }

    /// The words on the ballot that came with a token.
    fn receipt(&self, vote: &Vote, token: TokenHash) -> Option<String> {
        let cast = vote.cards.get(&token)?;
        if let Some(known) = self.receipts().get(&(vote.id, token)) {
            return Some(known.clone());
        }
        let receipt = self.client.secrets().receipt_of(vote, cast)?.into_string();
        self.receipts().insert((vote.id, token), receipt.clone());
        Some(receipt)
    }

    /// Remembers which phone a card was brought on, where it has joined.
    pub fn brought_on(&self, card: &Bearer, phone: Option<Bearer>) {
        if let (Standing::Card, Some(phone)) = (card.standing, phone.filter(|phone| phone.standing == Standing::Device))
        {
            self.phones().insert(card.stands_for, phone);
        }
    }

    /// The phone that answers in place of its card in this vote: in straw polls, where it may have answered before.
    pub fn phone_for(&self, card: &Bearer, vote: Id<Vote>) -> Option<Bearer> {
        let is_straw = || {
            let session = &self.view().session;
            session
                .open_votes
                .iter()
                .filter_map(|slot| session.votes.get(*slot))
                .any(|open| open.id == vote && open.straw)
        };
        self.phone_of(card).filter(|_| is_straw())
    }

    fn phone_of(&self, card: &Bearer) -> Option<Bearer> {
        self.phones().get(&card.stands_for).cloned()
    }

    fn phones(&self) -> MutexGuard<'_, HashMap<TokenHash, Bearer>> {
        // Without it somebody may answer a straw poll twice.
        self.phones.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets the receipts of votes that are over.
    pub fn forget(&self, session: &Session) {
        let open = |id| session.open_votes.iter().filter_map(|slot| session.votes.get(*slot)).any(|vote| vote.id == id);
        self.receipts().retain(|(vote, _), _| open(*vote));
    }

    fn receipts(&self) -> MutexGuard<'_, HashMap<(Id<Vote>, TokenHash), String>> {
        // It is only a memory of what can be looked up.
        self.receipts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who brings this token, if it is one of this session.
    pub fn bearer(&self, token: String) -> Option<Bearer> {
        let stands_for = self.key.stands_for(&token);
        let standing = match self.view().session.cards.get(&stands_for) {
            Some(CardFor::Anyone) => Standing::Card,
            Some(CardFor::One(_)) => Standing::NamedCard,
            None if self.key.is_device(&token) => Standing::Device,
            None => return None,
        };
        Some(Bearer { token, stands_for, standing })
    }

    /// The same, where nothing can be done without one.
    ///
    /// # Errors
    /// There is none, or a wrong one; whoever tries many has to wait.
    pub fn needed(&self, token: Option<String>, from: IpAddr) -> Result<Bearer, Fault> {
        let bearer = token.and_then(|token| self.bearer(token));
        match bearer {
            Some(bearer) if self.limits.act(bearer.stands_for) => Ok(bearer),
            None if self.limits.wrong(from) => Err(Fault::of(Refusal::TokenUnknown, self.lang())),
            Some(_) | None => Err(Fault::plain(StatusCode::TOO_MANY_REQUESTS)),
        }
    }

    /// The name of the cookie that holds the token.
    pub const fn cookie(&self) -> &'static str {
        if self.tls { "__Host-token" } else { "token" }
    }

    /// The header that has a browser keep `token`; forget it, where that is none.
    pub fn keeping(&self, token: Option<&str>) -> HeaderValue {
        let (token, age) = token.map_or(("", "; Max-Age=0"), |token| (token, "; Max-Age=86400"));
        let secure = if self.tls { "; Secure" } else { "" };
        let cookie = format!("{}={token}; Path=/; HttpOnly; SameSite=Strict{secure}{age}", self.cookie());
        HeaderValue::from_str(&cookie).expect("tokens are hexadecimal digits")
    }

    /// The token that a request brings, in `Authorization` or in a cookie.
    pub fn token_in(&self, headers: &HeaderMap) -> Option<String> {
        if let Some(value) = headers.get(AUTHORIZATION) {
            return value.to_str().ok()?.strip_prefix("Bearer ").map(|token| token.trim().to_owned());
        }
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, value)| *name == self.cookie() && !value.is_empty()).map(|(_, value)| value.to_owned())
    }

    /// Sends a command on behalf of whoever brings `bearer`; `id` is that sender's.
    ///
    /// # Errors
    /// It is refused, or can't be saved.
    pub async fn send(&self, bearer: &Bearer, id: &str, command: Command) -> Result<Done, Fault> {
        let id = self.key.command_id(&bearer.token, id).into();
        let request = Request { id, by: By::Participant, at: None, command };
        match self.client.send(request).await {
            Some(Reply::Done { answer, repeated, with, .. }) => {
                let receipt = if let With::Receipt(receipt) = with { Some(receipt) } else { None };
                Ok(Done { made: answer.made.first().map(|(_, id)| *id), receipt, repeated })
            }
            Some(Reply::Refused { refusal, .. }) => Err(Fault::of(refusal, self.lang())),
            Some(Reply::NotSaved { .. }) | None => Err(Fault::plain(StatusCode::SERVICE_UNAVAILABLE)),
        }
    }

    /// The session's language.
    pub fn lang(&self) -> Lang {
        self.view().session.head.language
    }
}

/// The open roll calls in which the person whose name stands on this card has no vote.
fn without_vote(session: &Session, card: TokenHash) -> BTreeSet<Id<Vote>> {
    let Some(CardFor::One(person)) = session.cards.get(&card) else { return BTreeSet::new() };
    let open = session.open_votes.iter().filter_map(|slot| session.votes.get(*slot));
    let named = open.filter(|vote| vote.secrecy == Secrecy::Named && !vote.straw);
    named.filter(|vote| !vote.entitled.contains(person)).map(|vote| vote.id).collect()
}
