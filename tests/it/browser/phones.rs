//! What people do with their phones, with scripts: join, propose, vote by every method, lose the connection and get it back.

use fantoccini::key::Key;
use serde_json::json;

use super::{Browser, Kind, PHONE, hall, vote};
use crate::room::{Room, Served, id};

const SPACE: &str = " ";

/// The part of the page about a vote.
fn of(name: &str) -> String {
    format!("[data-vote=\"{}\"]", id(name))
}

/// The field for an option of a vote.
fn field(name: &str, title: &str) -> String {
    format!("[name=\"o-{}\"]", id(&format!("{name} {title}")))
}

/// Lets a browser come with a card, in German.
fn with_card(browser: &Browser, served: &Served, token: &str) {
    browser.go(&format!("{}?lang=de", served.url));
    browser.go(&format!("{}k/{token}", served.url));
    browser.shows("#who", "Ihre Stimmkarte ist angemeldet");
}

#[test]
fn a_phone_joins_and_its_proposal_appears_on_every_page() {
    let Some(browser) = Browser::open(PHONE) else { return };
    let room = Room::new();
    let (session, _) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    browser.go(&format!("{}?lang=de", served.url));
    browser.click("#who button");
    browser.shows("#said", "Dieses Gerät macht jetzt mit");
    browser.type_into("#propose-title", "Sprachcafé in jedem Stadtteil");
    browser.type_into("#propose-text", "Einmal in der Woche <b>für alle</b>");
    browser.click("#propose button");
    browser.shows("#said", "Ihr Vorschlag ist da");
    browser.shows("#cards", "Sprachcafé in jedem Stadtteil");
    assert!(browser.text("#cards").contains("<b>für alle</b>"), "markup is text");
    browser
        .until("the form is empty again", || browser.js("return document.querySelector('#propose-title').value") == "");

    served.moderator.done(json!({ "do": "set_phones", "at_once": false }));
    browser.type_into("#propose-title", "Hausaufgabenhilfe");
    browser.press(&[&Key::Enter.to_string()]);
    browser.shows("#waiting", "Ein Vorschlag von Ihnen ist angekommen");
    assert!(!browser.text("#cards").contains("Hausaufgabenhilfe"), "it waits to be let through");
    browser.type_into("#propose-title", "Noch einer");
    served.moderator.done(json!({ "do": "admit" }));
    browser.shows("#cards", "Hausaufgabenhilfe");
    browser.until("nothing waits any more", || browser.text("#waiting").is_empty());
    let typed = "return document.activeElement.id + document.activeElement.value";
    assert_eq!(browser.js(typed), "propose-titleNoch einer", "while the next one is being typed");
    let log = session.log();
    let told: Vec<_> = log["proposals"].as_array().unwrap().iter().map(|p| (&p["title"], &p["channel"])).collect();
    assert_eq!(
        told,
        [(&json!("Sprachcafé in jedem Stadtteil"), &json!("phone")), (&json!("Hausaufgabenhilfe"), &json!("phone")),]
    );
}

#[test]
fn a_card_votes_by_every_method_and_the_ballots_count() {
    let Some(browser) = Browser::open(PHONE) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    with_card(&browser, &served, &tokens[0]);

    let choose = |name: &str, n: usize| browser.click(&format!("{} .choice:nth-of-type({n}) input", of(name)));
    let fill = |name: &str, title: &str, number: &str| browser.type_into(&field(name, title), number);
    let rate = |name: &str, title: &str, number: &str| {
        browser.click(&format!("{}[value=\"{number}\"]", field(name, title)));
    };
    let press = |name: &str, title: &str, sign: &str| {
        let row = format!("document.querySelector('{}').closest('.row')", field(name, title));
        browser.js(&format!("[...{row}.querySelectorAll('button')].find(b => b.textContent === '{sign}').click()"));
    };
    let mut check =
        |name: &str, method: &str, more: serde_json::Value, fill: &dyn Fn(&str), expected: serde_json::Value| {
            served.moderator.done(vote(name, method, more));
            browser.shows("#vote-list", &format!("Frage {name}"));
            fill(name);
            browser.click(&format!("{} form > fieldset > button", of(name)));
            browser.shows(&of(name), "Ihre Quittung");
            let receipt = browser.text(&format!("{} .receipt strong", of(name)));
            assert_eq!(receipt.split_whitespace().count(), 2, "{name}: {receipt:?} are two words");
            served.moderator.done(json!({ "do": "close_vote", "vote": id(name) }));
            let log = session.log();
            let votes = log["votes"].as_array().unwrap();
            let ballots = &votes.iter().find(|vote| vote["id"] == id(name)).unwrap()["ballots"];
            let option = |ballot: String| {
                ["Rot", "Grün", "Blau"].iter().fold(ballot, |b, t| b.replace(&id(&format!("{name} {t}")), t))
            };
            assert_eq!(option(ballots[0]["ballot"].to_string()), expected.to_string(), "{name}");
            assert_eq!(ballots[0]["receipt"], receipt, "{name}");
            browser.until("the vote leaves", || !browser.text("#vote-list").contains(&format!("Frage {name}")));
        };

    check("yes_no", "yes_no", json!({}), &|v| choose(v, 2), json!("no"));
    check("choice", "choice", json!({}), &|v| choose(v, 3), json!("Blau"));
    check(
        "approval",
        "approval",
        json!({}),
        &|v| {
            choose(v, 1);
            choose(v, 3)
        },
        json!(["Rot", "Blau"]),
    );
    let points = |v: &str| {
        press(v, "Rot", "+");
        press(v, "Rot", "+");
        press(v, "Rot", "−");
        press(v, "Grün", "+");
        press(v, "Grün", "+");
        press(v, "Grün", "+");
        browser.shows(&of(v), "Noch zu verteilen: 0");
    };
    check("points", "points", json!({ "points": 3 }), &points, json!({ "Rot": 1, "Grün": 2 }));
    check(
        "score",
        "score",
        json!({ "max": 5 }),
        &|v| {
            rate(v, "Rot", "5");
            rate(v, "Blau", "0")
        },
        json!({ "Rot": 5, "Blau": 0 }),
    );
    check("score to 20", "score", json!({ "max": 20 }), &|v| fill(v, "Grün", "17"), json!({ "Grün": 17 }));
    check("resistance", "resistance", json!({}), &|v| rate(v, "Rot", "10"), json!({ "Rot": 10 }));
    check(
        "schulze",
        "schulze",
        json!({}),
        &|v| {
            fill(v, "Rot", "1");
            fill(v, "Blau", "1")
        },
        json!([["Rot", "Blau"]]),
    );
    let up = |v: &str| {
        press(v, "Blau", "▲");
        press(v, "Rot", "▲");
        press(v, "Rot", "▲");
        press(v, "Grün", "▲");
        press(v, "Grün", "▼");
    };
    check("irv", "irv", json!({}), &up, json!(["Rot", "Blau"]));
    check(
        "stv",
        "stv",
        json!({ "seats": 2 }),
        &|v| {
            fill(v, "Rot", "2");
            fill(v, "Blau", "1")
        },
        json!(["Blau", "Rot"]),
    );
    check("secret", "yes_no", json!({ "secrecy": "secret" }), &|v| choose(v, 1), json!("yes"));
    session.checked();
}

#[test]
fn the_keyboard_alone_is_enough() {
    let Some(browser) = Browser::open(PHONE) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    served.moderator.done(vote("q", "irv", json!({})));
    with_card(&browser, &served, &tokens[0]);
    browser.js("document.activeElement.blur()");
    browser.tab_to(".skip");
    browser.press(&[&Key::Enter.to_string()]);
    browser.until("the skip link leads to the content", || browser.js("return location.hash") == "#main");
    browser.tab_to(&field("q", "Grün"));
    browser.press(&["1"]);
    browser.tab_to(&format!("{} .row:nth-child(2) button", of("q")));
    browser.press(&[SPACE]);
    let focus = browser.js("return document.activeElement.tagName + document.activeElement.isConnected");
    assert_eq!(focus, "BUTTONtrue", "the focus stays where it was while rows change places");
    browser.tab_to(&format!("{} form > fieldset > button", of("q")));
    browser.press(&[&Key::Enter.to_string()]);
    browser.shows(&of("q"), "Ihre Quittung");
    let focus = browser.js("return document.activeElement.closest('.vote') !== null");
    assert_eq!(focus, true, "the focus goes on to the receipt");
}

#[test]
fn what_is_being_filled_in_stays_whatever_happens_around_it() {
    let Some(browser) = Browser::open(PHONE) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    served.moderator.done(vote("eins", "choice", json!({})));
    with_card(&browser, &served, &tokens[0]);
    browser.click(&format!("{} .choice:nth-of-type(2) input", of("eins")));
    browser.type_into("#propose-title", "Halb fertig");
    browser.js("document.querySelector('.vote form').dataset.seen = 'yes'");
    let place = "return document.querySelector('[data-seen] :checked').getBoundingClientRect().top";
    let before = browser.js(place);

    served.moderator.done(vote("zwei", "yes_no", json!({})));
    served.moderator.done(json!({ "do": "propose", "title": "Von der Bühne" }));
    browser.shows("#vote-list", "Frage zwei");
    browser.shows("#cards", "Von der Bühne");
    assert_eq!(browser.js(place), before, "a second ballot comes below the first");
    assert_eq!(browser.js("return document.querySelector('[data-seen] :checked') !== null"), true);
    assert_eq!(browser.js("return document.querySelector('#propose-title').value"), "Halb fertig");

    // The page is loaded again, as after a lock screen: what was typed is there.
    browser.go(&served.url);
    browser.shows("#said", "Ihr Text von vorhin ist noch da");
    assert_eq!(browser.js("return document.querySelector('#propose-title').value"), "Halb fertig");
    let checked = format!("return document.querySelector('{} .choice:nth-of-type(2) input').checked", of("eins"));
    assert_eq!(browser.js(&checked), true);

    // A vote that closes under one's finger says so beside the ballot, and takes nothing any more.
    served.moderator.done(json!({ "do": "close_vote", "vote": id("eins") }));
    browser.shows(&of("eins"), "inzwischen beendet");
    assert_eq!(browser.js(&checked), true, "the choice is still to be seen");
    assert_eq!(
        browser.js(&format!("return document.querySelector('{} fieldset > button').disabled", of("eins"))),
        true
    );
    browser.click(&format!("{} .over button", of("eins")));
    browser.until("it leaves when told to", || !browser.text("#vote-list").contains("Frage eins"));
    browser.shows("#vote-list", "Frage zwei");
}

#[test]
fn what_is_sent_without_a_connection_arrives_later_and_once() {
    let Some(browser) = Browser::open(PHONE) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    let bind = served.url.trim_start_matches("http://").trim_end_matches('/').to_owned();
    served.moderator.done(vote("q", "yes_no", json!({})));
    served.moderator.done(vote("zu", "yes_no", json!({})));
    with_card(&browser, &served, &tokens[0]);
    let url = served.url.clone();
    drop(served);

    browser.type_into("#propose-title", "Aus dem Funkloch");
    browser.click("#propose button");
    browser.shows("#said", "Keine Verbindung");
    for name in ["q", "zu"] {
        browser.click(&format!("{} .choice:nth-of-type(1) input", of(name)));
        browser.click(&format!("{} form > fieldset > button", of(name)));
    }
    let waiting = "return JSON.parse(localStorage.getItem('outbox')).length";
    assert_eq!(browser.js(waiting), 3);

    // Meanwhile one vote closes: what comes too late is told, the rest arrives.
    let mut record = session.record();
    record.done(json!({ "do": "close_vote", "vote": id("zu") }));
    record.end();
    let served = session.served(&bind);
    assert_eq!(served.url, url);
    browser.until("the outbox is empty", || browser.js(waiting) == 0);
    browser.shows("#said", "Zu spät");
    browser.shows("#cards", "Aus dem Funkloch");
    browser.shows(&of("q"), "Ihre Quittung");
    assert!(browser.text("#said").contains("Abstimmung 2 – Zu spät"), "it stands until somebody has read it");
    browser.click("#said button");
    browser.until("read", || !browser.text("#said").contains("Zu spät"));

    // The same form sent again, as when only the answer was lost, is done once.
    let again = "const done = arguments[0];
        const body = 'id=again&title=Noch+einmal';
        const send = () => fetch('/propose', { method: 'POST', headers: { Accept: 'application/json' },
            body: new URLSearchParams(body) }).then(answer => answer.status);
        send().then(first => send().then(second => done([first, second])));";
    assert_eq!(browser.js_later(again), json!([201, 200]));
    let titles = session.log()["proposals"].as_array().unwrap().iter().map(|p| p["title"].clone()).collect::<Vec<_>>();
    assert_eq!(titles, ["Aus dem Funkloch", "Noch einmal"]);
}

#[test]
fn only_the_server_itself_says_that_something_is_saved() {
    let Some(browser) = Browser::open(PHONE) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    served.moderator.done(vote("q", "yes_no", json!({})));
    served.moderator.done(vote("r", "yes_no", json!({})));
    with_card(&browser, &served, &tokens[0]);
    // The login page of a wifi, as it answers whatever is asked.
    browser.js("window.ours = window.fetch;
        const page = () => new Response('<html><body>Login</body></html>', { status: 200 });
        window.fetch = () => Promise.resolve(page());");
    let cast = |name: &str| {
        browser.click(&format!("{} .choice:nth-of-type(1) input", of(name)));
        browser.click(&format!("{} form > fieldset > button", of(name)));
    };
    cast("q");
    browser.shows(&of("q"), "Keine Verbindung");
    assert!(!browser.text("body").contains("Gespeichert"));
    browser.js("window.fetch = window.ours; dispatchEvent(new Event('online'))");
    browser.shows(&of("q"), "Ihre Quittung");
    browser.shows("#said", "Abstimmung 1 – Gespeichert");
    browser.until("the focus is on the receipt", || {
        browser.js("return document.activeElement.matches('.receipt')") == true
    });
    browser.click("#title");
    browser.until("it goes once somebody goes on", || browser.text("#said").is_empty());
    // Each is told, and nothing stands in front of what comes next.
    cast("r");
    browser.shows("#said", "Abstimmung 2 – Gespeichert");
    served.moderator.done(vote("s", "yes_no", json!({})));
    browser.shows("#vote-list", "Frage s");
    browser.until("nothing is said any more", || browser.text("#said").is_empty());
    // What was wrong is over once it is put right.
    browser.click(&format!("{} form > fieldset > button", of("s")));
    browser.shows("#said", "Abstimmung 3 – Bitte zuerst etwas auswählen");
    cast("s");
    browser.shows("#said", "Abstimmung 3 – Gespeichert");
    assert!(!browser.text("#said").contains("auswählen"));

    // Nobody votes in a session that is over.
    for name in ["q", "r", "s"] {
        served.moderator.done(json!({ "do": "void_vote", "vote": id(name), "reason": "Ende" }));
    }
    served.moderator.done(vote("t", "yes_no", json!({})));
    browser.click(&format!("{} .choice:nth-of-type(1) input", of("t")));
    served.moderator.done(json!({ "do": "void_vote", "vote": id("t"), "reason": "Ende" }));
    served.moderator.done(json!({ "do": "close_session" }));
    browser.shows("#now", "Die Veranstaltung ist beendet");
    browser.shows(&of("t"), "inzwischen beendet");
    browser.click(&format!("{} .over button", of("t")));
    browser.until("no ballot is left", || {
        browser.js("return document.querySelector('form[action^=\"/vote\"]')").is_null()
    });
    browser.shows(".bar", "Veranstaltung beendet");
    assert!(!browser.text(".bar").contains("Abstimmen"), "nothing leads to votes");
    browser.go(&format!("{}k/{}", served.url, tokens[0]));
    browser.shows("#said", "Abgestimmt wird nicht mehr");
}

#[test]
fn an_empty_ballot_is_meant() {
    let Some(browser) = Browser::open(PHONE) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    served.moderator.done(vote("q", "approval", json!({})));
    with_card(&browser, &served, &tokens[0]);
    let cast = || browser.click(&format!("{} form > fieldset > button", of("q")));
    cast();
    browser.shows("#said", "Bitte zuerst etwas auswählen");
    browser.click(&format!("{} .choice:nth-of-type(1) input", of("q")));
    browser.click(&format!("{} [value=none]", of("q")));
    cast();
    browser.shows("#said", "zugleich „Keine davon“");
    browser.click(&format!("{} .choice:nth-of-type(1) input", of("q")));
    cast();
    browser.shows(&of("q"), "Ihre Quittung");
    served.moderator.done(json!({ "do": "close_vote", "vote": id("q") }));
    assert_eq!(session.log()["votes"][0]["ballots"][0]["ballot"], json!([]));
}

#[test]
fn a_lost_connection_is_told_wherever_one_reads() {
    // Held across, or with a keyboard on the screen.
    let Some(browser) = Browser::open(Kind { size: (640, 360), scripts: true }) else { return };
    let room = Room::new();
    let (session, _) = hall(&room);
    let served = session.served("127.0.0.1:0");
    browser.go(&format!("{}?lang=de", served.url));
    drop(served);
    browser.shows("#lost", "vielleicht nicht mehr aktuell");
    browser.js("document.querySelector('#cards').scrollIntoView()");
    let seen = "const { top, bottom } = document.querySelector('#lost').getBoundingClientRect();
        return scrollY > 0 && top >= 0 && bottom <= innerHeight";
    assert_eq!(browser.js(seen), true);
}

#[test]
fn one_card_follows_another_at_the_desk_and_leaves_nothing_behind() {
    let Some(browser) = Browser::open(PHONE) else { return };
    let room = Room::new();
    let (session, _) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    let issued = served.moderator.done(json!({ "do": "issue_cards", "count": 2 }));
    served.moderator.done(vote("q", "yes_no", json!({})));
    browser.go(&format!("{}desk?lang=de", served.url));
    browser.type_into("#code", "NIE GAB ES!");
    browser.click("#who form[action^=\"/code\"] button");
    browser.shows("#who", "Diesen Code gibt es nicht");
    for (n, card) in issued["cards"].as_array().unwrap().iter().enumerate() {
        browser.js("document.querySelector('#code').value = ''");
        browser.type_into("#code", &card["code"].as_str().unwrap().to_lowercase());
        browser.click("#who form[action^=\"/code\"] button");
        browser.shows("#said", "Sie können abstimmen");
        assert_eq!(
            browser.js("return document.querySelector('.vote :checked')"),
            json!(null),
            "person {n} sees no other's choice"
        );
        browser.click(&format!("{} .choice:nth-of-type({}) input", of("q"), n + 1));
        browser.click(&format!("{} form > fieldset > button", of("q")));
        browser.shows(&of("q"), "Ihre Quittung");
        assert_eq!(browser.js("return localStorage.length"), 0);
        browser.click(&format!("{} form[action^=\"/leave\"] button", of("q")));
        browser.shows("#said", "Die nächste Person kann beginnen");
        assert!(!browser.text("body").contains("Quittung"));
    }
    served.moderator.done(json!({ "do": "close_vote", "vote": id("q") }));
    assert_eq!(session.log()["votes"][0]["counts"], json!({ "yes": 1, "no": 1, "abstain": 0, "invalid": 0 }));
}

#[test]
fn after_a_secret_vote_everybody_finds_their_receipt_in_the_list() {
    let Some(browser) = Browser::open(PHONE) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    served.moderator.done(vote("q", "irv", json!({ "secrecy": "secret" })));
    for token in &tokens[1..] {
        let body = json!({ "id": token, "vote": id("q"), "ballot": [id("q Blau"), id("q Rot")] }).to_string();
        let send = format!(
            "const done = arguments[0];
            fetch('{}api/ballots', {{ method: 'POST', body: {body:?},
                headers: {{ 'Content-Type': 'application/json', Authorization: 'Bearer {token}' }} }})
                .then(answer => done(answer.status));",
            served.url
        );
        browser.go(&served.url);
        assert_eq!(browser.js_later(&send), 201);
    }
    with_card(&browser, &served, &tokens[0]);
    browser.type_into(&field("q", "Grün"), "1");
    browser.click(&format!("{} form > fieldset > button", of("q")));
    browser.shows(&of("q"), "Bitte merken oder notieren");
    let receipt = browser.text(&format!("{} .receipt strong", of("q")));
    browser.go(&format!("{}stimmen/1", served.url));
    browser.shows("h1", "Diese Seite gibt es nicht");
    served.moderator.done(json!({ "do": "close_vote", "vote": id("q") }));
    served.moderator.done(json!({ "do": "reveal", "vote": id("q") }));
    browser.go(&served.url);
    browser.click("#results article a");
    browser.shows("h1", "Liste aller Stimmen");
    browser.shows("main", &format!("{receipt}\n1. Grün"));
    assert_eq!(browser.text("main").matches("1. Blau · 2. Rot").count(), 5);
}
