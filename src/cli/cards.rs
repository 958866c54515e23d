//! `cards`: voting cards, printed once and kept by nobody.

use std::{net::SocketAddr, process::ExitCode};

use serde::Serialize;

use super::{Failure, Outcome, Surroundings, args::Cards, open, print};
use crate::{
    host::{Reply, With},
    session::{By, Request, command::IssueCards},
    t, text,
    web::{PORT, address_of, card_url},
};

/// A card as programs read it.
#[derive(Serialize)]
struct Printed<'a> {
    token: &'a str,
    code: &'a str,
    url: String,
}

/// Issues cards, besides those that there are, and prints them.
pub(super) fn command(at: &Surroundings, ask: &Cards) -> Outcome {
    let lang = at.lang;
    let mut keeper = open(at, &at.shelf.find(&ask.session), "cards")?;
    let command = IssueCards { count: ask.count, named: ask.named }.into();
    let id = uuid::Uuid::now_v7().to_string().into();
    let mut replies = keeper.take([Ok(Request { id, by: By::Moderator, at: None, command })]);
    keeper.mark();
    let cards = match replies.pop() {
        Some(Reply::Done { with: With::Cards(cards), .. }) => cards,
        Some(Reply::Refused { refusal, .. }) => return Err(Failure(text::refusal(lang, &refusal))),
        Some(Reply::NotSaved { trouble, .. }) => return Err(Failure(text::trouble(lang, &at.zone, &trouble))),
        Some(Reply::Done { .. }) | None => return Err(Failure(t!(lang, "session-gone"))),
    };
    let url = ask.address.clone().unwrap_or_else(|| {
        let anywhere: SocketAddr = ([0, 0, 0, 0], PORT).into();
        address_of(anywhere, None, false)
    });
    let url = if url.ends_with('/') { url } else { format!("{url}/") };
    let mut out = Vec::new();
    for card in &cards {
        let printed = Printed { token: &card.token, code: &card.code, url: card_url(&url, &card.token) };
        if ask.json {
            out.extend(serde_json::to_vec(&printed).expect("a card is plain text"));
        } else {
            out.extend(format!("{}  {}", printed.code, printed.url).bytes());
        }
        out.push(b'\n');
    }
    print(lang, &out)?;
    Ok(ExitCode::SUCCESS)
}
