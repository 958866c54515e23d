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
