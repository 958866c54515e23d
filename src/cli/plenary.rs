//! `dataset plenary`: what the rooms of a day have brought in, live: on the screen, on a projector page, or as a JSON object
//! a line for programs.

use std::{
    io::{self, IsTerminal},
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use tokio::sync::watch;

use super::{Failure, Outcome, Surroundings, print, say, screens};
use crate::{
    dataset::{Manner, NOWHERE, Plenary, Target, follow},
    session::{Day, Lang},
    t,
    text::{self, Sentence},
    tui::Start,
    web::{Bar, OpenWall, Opening, Wall},
};

/// Follows a PostgreSQL that all rooms export to.
pub(super) fn command(at: Surroundings, target: Target, day: Option<Day>, bind: Option<SocketAddr>) -> Outcome {
    let lang = at.lang;
    if !matches!(target, Target::Postgres(_)) {
        return Err(Failure(t!(lang, "plenary-no-server")));
    }
    let manner = Manner { lang, base_url: NOWHERE.to_owned() };
    let (show, shown) = watch::channel(Arc::new(wall(lang, &Plenary::default())));
    let page = match bind {
        Some(bind) => {
            let opening = Opening { bind, ..Opening::default() };
            Some(OpenWall::open(shown, &opening).map_err(|error| Failure(error.sentence(lang, bind)))?)
        }
        None => None,
    };
    let on_wall = move |told: &Result<Plenary, Sentence>| {
        show.send_modify(|wall| {
            *wall = Arc::new(match told {
                Ok(plenary) => self::wall(lang, plenary),
                // Everybody in the room reads it: nothing about where the database is.
                Err(_) => Wall { trouble: Some(t!(lang, "plenary-lost").into_owned()), ..Wall::clone(wall) },
            });
        });
    };
    if io::stdout().is_terminal() {
        let url = page.as_ref().map(|page| page.url().to_owned());
        if page.is_some() {
            let target = target.clone();
            thread::spawn(move || follow(&target, day, &manner, &|| true, &mut |told| on_wall(&told)));
        }
        return screens(at, Start::Plenary(day, url), Some(target), Opening::default(), false);
    }
    if let Some(page) = &page {
        print(lang, format!("{}\n", page.url()).as_bytes())?;
    }
    // Whoever reads the lines may end the program by reading no more.
    let goes_on = AtomicBool::new(true);
    let tell = &mut |told: Result<Plenary, Sentence>| {
        on_wall(&told);
        match told {
            Ok(plenary) => {
                let line = serde_json::to_string(&plenary).expect("texts and numbers are JSON");
                goes_on.store(print(lang, format!("{line}\n").as_bytes()).is_ok(), Ordering::Relaxed);
            }
            Err(sentence) => say(&sentence),
        }
    };
    follow(&target, day, &manner, &|| goes_on.load(Ordering::Relaxed), tell);
    Ok(std::process::ExitCode::SUCCESS)
}

/// What stands on the wall.
fn wall(lang: Lang, plenary: &Plenary) -> Wall {
    let title = match plenary.day.parse() {
        Ok(day) => t!(lang, "plenary-of-day", day = text::day_short(lang, day)),
        Err(_) => t!(lang, "plenary-title"),
    };
    let most = plenary.fields.iter().map(|field| field.accepted).chain([plenary.elsewhere, 1]).max().unwrap_or(1);
    let bar = |label: String, sum: usize| Bar { label, sum, per_mille: sum * 1000 / most };
    let mut bars: Vec<_> = plenary
        .fields
        .iter()
        .map(|field| {
            let name = match lang {
                Lang::De => &field.name_de,
                Lang::En => &field.name_en,
            };
            bar(format!("{} – {name}", field.code), field.accepted)
        })
        .collect();
    if plenary.elsewhere > 0 {
        bars.push(bar(t!(lang, "dataset-no-field").into_owned(), plenary.elsewhere));
    }
    Wall {
        lang,
        title: title.into_owned(),
        sum: t!(lang, "plenary-sum", rooms = plenary.rooms.len(), accepted = plenary.accepted).into_owned(),
        bars,
        latest_title: t!(lang, "plenary-latest").into_owned(),
        latest: plenary.latest.iter().take(4).map(|latest| (latest.title.clone(), latest.room.clone())).collect(),
        trouble: None,
        lost: t!(lang, "plenary-lost").into_owned(),
    }
}
