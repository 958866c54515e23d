//! The projector page: it follows the session by itself, and comes back by itself after the server was gone.

use serde_json::json;

use super::{Browser, Kind, hall, vote};
use crate::room::{Room, id};

const PROJECTOR: Kind = Kind { size: (1280, 720), scripts: true };

#[test]
fn the_projector_follows_the_room() {
    let Some(browser) = Browser::open(PROJECTOR) else { return };
    let room = Room::new();
    let (session, _) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    let bind = served.url.trim_start_matches("http://").trim_end_matches('/').to_owned();
    browser.go(&format!("{}beamer?lang=de", served.url));
    browser.shows("h1", "Abstimmen");
    browser.shows("#join", &bind);
    assert_eq!(browser.js("return document.querySelector('.qr svg') !== null"), true);
    browser.until("the clock runs", || browser.text(".face").starts_with("59:"));

    for n in 1..=14 {
        served
            .moderator
            .done(json!({ "do": "propose", "title": format!("Vorschlag über etwas, das lang ist und {n} heißt") }));
    }
    browser.shows("main", "14 heißt");
    browser.shows("main", "und 2 weitere");
    let fits = "const m = document.querySelector('main'); return [m.scrollHeight - m.clientHeight, document.body.scrollWidth - innerWidth]";
    assert_eq!(browser.js(fits), json!([0, 0]), "nobody can scroll a projector");

    served.moderator.done(vote("q", "choice", json!({ "simple_title": "Was ist am schönsten?" })));
    browser.shows("main h2", "Frage q");
    browser.shows("main", "Was ist am schönsten?");
    browser.shows("main", "Abgegebene Stimmen: 0 von 6");
    served.moderator.done(json!({ "do": "cast", "vote": id("q"), "voter": id("a"), "ballot": id("q Grün") }));
    browser.shows("main", "Abgegebene Stimmen: 1 von 6");
    served.moderator.done(json!({ "do": "close_vote", "vote": id("q") }));
    browser.shows("main", "Diese Abstimmung ist beendet");
    assert!(!browser.text("main").contains("gewählt"));

    drop(served);
    browser.shows("#lost", "Keine Verbindung");
    assert_eq!(browser.js(fits), json!([0, 0]), "what is said about the connection pushes nothing out");
    let mut served = session.served(&bind);
    served.moderator.done(json!({ "do": "reveal", "vote": id("q") }));
    browser.shows("main", "1. Grün");
    browser.shows("main .verdict", "entschieden");
    browser.until("the connection is back", || browser.text("#lost").is_empty());

    let theme = "return document.documentElement.dataset.theme";
    assert_eq!(browser.js(theme), "dark");
    browser.press(&["t"]);
    assert_eq!(browser.js(theme), "light");
    assert_eq!(browser.js("return location.search"), "?lang=de&theme=light");
}

#[test]
fn whichever_result_is_revealed_is_shown_until_the_room_goes_on() {
    let Some(browser) = Browser::open(PROJECTOR) else { return };
    let room = Room::new();
    let collect = |title: &str| json!({ "title": title, "kind": "collect", "minutes": 20 });
    let session = room.planned(json!({ "agenda": [collect("Erst"), collect("Dann")] }));
    let mut served = session.served("127.0.0.1:0");
    let items = session.log()["agenda"].clone();
    let mut done = |command| served.moderator.done(command);
    let reveal = |name: &str| json!({ "do": "reveal", "vote": id(name) });
    let propose = |title: &str| json!({ "do": "propose", "title": title });
    done(json!({ "do": "open_session" }));
    done(json!({ "do": "start_item", "item": items[0]["id"] }));
    done(propose("Mehr Bänke"));
    for name in ["eins", "zwei", "drei"] {
        done(vote(name, "choice", json!({})));
        done(json!({ "do": "close_vote", "vote": id(name) }));
    }
    browser.go(&format!("{}beamer?lang=de", served.url));
    let mut done = |command| served.moderator.done(command);
    browser.shows("main h2", "Frage drei");
    browser.shows("main", "Diese Abstimmung ist beendet");
    for name in ["eins", "zwei"] {
        done(reveal(name));
        browser.shows(".told h2", &format!("Frage {name}"));
    }
    done(json!({ "do": "undo" }));
    browser.shows(".told h2", "Frage eins");
    // What is called out next stands among the cards; what a phone sends by itself takes nothing off the wall.
    done(json!({ "do": "set_phones", "at_once": true }));
    let send = "const done = arguments[0];
        const json = { 'Content-Type': 'application/json' };
        const post = (path, what, more) => fetch(path, { method: 'POST', headers: { ...json, ...more }, body: JSON.stringify(what) });
        post('/api/join', {}, {}).then(joined => joined.json()).then(({ token }) =>
            post('/api/proposals', { id: '1', title: 'Vom Handy' }, { Authorization: `Bearer ${token}` }))
            .then(answer => done(answer.status));";
    assert_eq!(browser.js_later(send), 201);
    done(json!({ "do": "set_phones", "at_once": false }));
    browser.go(&format!("{}beamer?lang=de", served.url));
    browser.shows(".told h2", "Frage eins");
    done(propose("Mehr Bäume"));
    browser.shows("main .pinned", "Mehr Bäume");
    browser.shows("main .pinned", "Vom Handy");
    done(json!({ "do": "start_item", "item": items[1]["id"] }));
    browser.shows("h1", "Dann");
    done(reveal("drei"));
    browser.shows(".told h2", "Frage drei");
    done(json!({ "do": "start_item", "item": items[0]["id"] }));
    browser.shows("main .pinned", "Mehr Bänke");
}

#[test]
fn twelve_long_options_fit_on_a_small_projector() {
    let Some(browser) = Browser::open(PROJECTOR) else { return };
    let room = Room::new();
    let (session, _) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    let long =
        |n: usize| format!("Eine ziemlich lange Möglichkeit mit vielen Wörtern für die große Leinwand, Nummer {n}");
    let options: Vec<_> = (0..12).map(|n| json!({ "option": id(&long(n)), "title": long(n) })).collect();
    let title =
        "Eine sehr lange Frage über viele Maßnahmen im Handlungsfeld Wohnen und Zusammenleben, die Zeilen braucht?";
    let simple = "Was soll die Stadt zuerst machen?";
    served.moderator.done(json!({ "do": "open_vote", "vote": id("lang"), "title": title, "simple_title": simple,
        "method": "choice", "options": options }));
    browser.go(&format!("{}beamer?lang=de", served.url));
    let fits = || {
        let whole = "const main = document.querySelector('main');
            const { bottom } = document.querySelector('main .turnout').getBoundingClientRect();
            return [main.scrollHeight - main.clientHeight, bottom <= main.getBoundingClientRect().bottom]";
        assert_eq!(browser.js(whole), json!([0, true]), "{}", browser.text("main"));
    };
    browser.shows("main", "Abgegebene Stimmen: 0 von 6");
    fits();
    for (n, name) in ["a", "b", "c", "d", "e", "f"].iter().enumerate() {
        served.moderator.done(json!({ "do": "cast", "vote": id("lang"), "voter": id(name), "ballot": id(&long(n)) }));
    }
    served.moderator.done(json!({ "do": "close_vote", "vote": id("lang") }));
    served.moderator.done(json!({ "do": "reveal", "vote": id("lang") }));
    browser.shows("main .verdict", "Gleichstand");
    fits();
}

#[test]
fn what_is_sorted_stands_under_its_headings() {
    let Some(browser) = Browser::open(PROJECTOR) else { return };
    let room = Room::new();
    let item = json!({ "title": "Sortieren", "kind": "cluster", "minutes": 20 });
    let session = room.planned(json!({ "agenda": [{ "title": "Sammeln", "kind": "collect" }, item] }));
    let mut served = session.served("127.0.0.1:0");
    let items = session.log()["agenda"].clone();
    served.moderator.done(json!({ "do": "open_session" }));
    served.moderator.done(json!({ "do": "start_item", "item": items[0]["id"] }));
    for name in ["Sprachcafé", "Hausaufgabenhilfe", "Lotsen", "Sprachkurse"] {
        served.moderator.done(json!({ "do": "propose", "proposal": id(name), "title": name, "item": items[0]["id"] }));
    }
    served.moderator.done(json!({ "do": "start_item", "item": items[1]["id"] }));
    let cluster = |name: &str, of: &[&str]| {
        let proposals: Vec<_> = of.iter().map(|name| id(name)).collect();
        json!({ "do": "cluster", "name": name, "proposals": proposals })
    };
    served.moderator.done(cluster("Sprache <lernen>", &["Sprachcafé", "Sprachkurse"]));
    served.moderator.done(json!({ "do": "propose", "title": "Spät gekommen" }));
    browser.go(&format!("{}beamer?lang=de", served.url));
    let columns = "return [...document.querySelectorAll('.board section')].map(s => s.innerText.split(/\\s*\\n\\s*/))";
    let expected = json!([
        ["Sprache <lernen>", "1 Sprachcafé", "4 Sprachkurse"],
        ["2 Hausaufgabenhilfe", "3 Lotsen", "5 Spät gekommen"],
    ]);
    browser.until("cards stand under their headings", || browser.js(columns) == expected);
    served.moderator.done(cluster("Schule", &["Hausaufgabenhilfe"]));
    browser.shows(".board section:nth-child(2) h2", "Schule");
}

#[test]
fn a_secret_vote_shows_no_number_that_could_give_somebody_away() {
    let Some(browser) = Browser::open(PROJECTOR) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    served.moderator.done(vote("q", "yes_no", json!({ "secrecy": "secret" })));
    browser.go(&format!("{}k/{}", served.url, tokens[0]));
    browser.go(&format!("{}beamer?lang=de", served.url));
    browser.shows("main", "weniger als 5");
}
