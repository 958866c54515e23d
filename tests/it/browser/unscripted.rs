//! A phone without scripts: plain forms do all of it.

use serde_json::json;

use super::{Browser, Kind, hall, vote};
use crate::room::{Room, id};

#[test]
fn everything_works_without_scripts() {
    let Some(browser) = Browser::open(Kind { size: (360, 640), scripts: false }) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    browser.go(&format!("{}?lang=de", served.url));
    assert!(browser.text("main").contains("Aktualisieren"));
    browser.click("#who button");
    browser.shows("#said", "Dieses Gerät macht jetzt mit");
    browser.type_into("#propose-title", "Ohne Skript");
    browser.click("#propose button");
    browser.shows("#said", "Ihr Vorschlag ist da");
    browser.shows("#cards", "Ohne Skript");

    // A text that can't be taken comes back as it was typed.
    browser.type_into("#propose-title", "\u{200b}");
    browser.type_into("#propose-text", "bleibt stehen");
    browser.click("#propose button");
    browser.shows("#propose", "Bitte einen Text eingeben");
    assert_eq!(browser.js("return document.querySelector('#propose-text').value"), "bleibt stehen");

    served.moderator.done(vote("q", "irv", json!({})));
    browser.go(&format!("{}k/{}", served.url, tokens[0]));
    browser.shows("#who", "Ihre Stimmkarte ist angemeldet");
    let field = |title: &str| format!("[name=\"o-{}\"]", id(&format!("q {title}")));
    browser.type_into(&field("Rot"), "1");
    browser.type_into(&field("Blau"), "1");
    browser.click(".vote form > fieldset > button");
    browser.shows(".vote", "Ein Platz ist doppelt vergeben");
    assert_eq!(browser.js(&format!("return document.querySelector('{}').value", field("Blau"))), "1");
    browser.js(&format!("document.querySelector('{}').value = 2", field("Blau")));
    browser.click(".vote form > fieldset > button");
    browser.shows(".vote .receipt", "Ihre Quittung");
    served.moderator.done(json!({ "do": "close_vote", "vote": id("q") }));
    let log = session.log();
    assert_eq!(log["votes"][0]["ballots"][0]["ballot"], json!([id("q Rot"), id("q Blau")]));
    served.moderator.done(json!({ "do": "reveal", "vote": id("q") }));
    browser.click(".without-script a");
    browser.shows("#results", "entschieden");

    served.moderator.done(vote("leer", "approval", json!({})));
    browser.click(".without-script a");
    browser.click(".vote form > fieldset > button");
    browser.shows(".vote .wrong", "Bitte zuerst etwas auswählen");
    browser.click(".vote [value=none]");
    browser.click(".vote form > fieldset > button");
    browser.shows(".vote .receipt", "Ihre Quittung");
}
