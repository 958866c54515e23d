//! `cards`: voting cards, printed once and kept by nobody.

use std::{io, net::SocketAddr, process::ExitCode};

use serde::Serialize;

use super::{Failure, Outcome, Surroundings, args::Cards, open, print, say};
use crate::{
    cards,
    host::{Card, Reply, With},
    journal::{FileAct, FileError},
    minutes::unshown_in_pdf,
    session::{
        By, Id, Lang, Request,
        command::{IssueCards, ReplaceCard},
    },
    t, text,
    web::{PORT, address_of, card_url},
};

/// A card as programs read it.
#[derive(Serialize)]
struct Printed<'a> {
    #[serde(flatten)]
    card: &'a Card,
    url: String,
}

/// Issues cards, besides those that there are, and prints them: on sheets where that is asked for, otherwise line by line.
pub(super) fn command(at: &Surroundings, ask: &Cards) -> Outcome {
    let lang = at.lang;
    if let Some(path) = ask.pdf.as_ref().filter(|path| path.exists()) {
        // Before anything is issued.
        let error = FileError { path: path.clone(), act: FileAct::Create, source: io::ErrorKind::AlreadyExists.into() };
        return Err(Failure(text::file_error(lang, &error)));
    }
    let mut keeper = open(at, &at.shelf.find(&ask.session), "cards")?;
    let command = match ask.lost_by {
        Some(participant) => ReplaceCard { participant: Id::new(participant) }.into(),
        None => IssueCards { count: ask.count, named: ask.named }.into(),
    };
    let id = uuid::Uuid::now_v7().to_string().into();
    let mut replies = keeper.take([Ok(Request { id, by: By::Moderator, at: None, command })]);
    keeper.mark();
    let issued = match replies.pop() {
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
    let Some(path) = &ask.pdf else { return list(lang, &url, &issued, ask.json) };
    let session = keeper.session();
    let voice = (at.chosen.unwrap_or(session.head.language), &at.zone);
    match cards::write(path, session, voice, &url, &issued) {
        Ok(unshown) => unshown_in_pdf(lang, &unshown).iter().for_each(|lacks| say(lacks)),
        Err(error) => {
            // They are issued, and nobody can be told of them again.
            list(lang, &url, &issued, ask.json)?;
            return Err(Failure(t!(lang, "cards-unprinted", why = error.sentence(lang))));
        }
    }
    say(&t!(lang, "cards-written", count = issued.len(), path = path.display().to_string()));
    if ask.json { list(lang, &url, &issued, true) } else { Ok(ExitCode::SUCCESS) }
}

fn list(lang: Lang, url: &str, cards: &[Card], json: bool) -> Outcome {
    let mut out = Vec::new();
    for card in cards {
        let printed = Printed { card, url: card_url(url, &card.token) };
        if json {
            out.extend(serde_json::to_vec(&printed).expect("a card is plain text"));
        } else {
            let holder = card.holder.as_ref().map(|name| format!("  {name}")).unwrap_or_default();
            out.extend(format!("{}  {}{holder}", card.code, printed.url).bytes());
        }
        out.push(b'\n');
    }
    print(lang, &out)
}
