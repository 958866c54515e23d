//! Whether everybody can use the pages: the checks of axe-core on every page in every language, narrow windows, and what is
//! left with styles and scripts off. `.ci/run` fetches axe-core; where it is missing those checks say so and pass.

use std::{fs, path::Path};

use fachkonferenz::text::Tongue;
use serde_json::{Value, json};

use super::{Browser, Kind, PHONE, all_has_to_hold, hall, vote};
use crate::room::{Room, Served, id};

/// One vote of every method open, another revealed, proposals, outcomes: all that pages show.
fn full(served: &mut Served) {
    let moderator = &mut served.moderator;
    moderator
        .done(json!({ "do": "propose", "title": "Sprachcafés in allen Stadtteilen", "text": "Einmal in der Woche" }));
    moderator.done(vote("vorbei", "choice", json!({})));
    moderator.done(json!({ "do": "cast", "vote": id("vorbei"), "voter": id("a"), "ballot": id("vorbei Rot") }));
    moderator.done(json!({ "do": "close_vote", "vote": id("vorbei") }));
    moderator.done(json!({ "do": "reveal", "vote": id("vorbei") }));
    for (method, more) in [
        ("yes_no", json!({ "simple_title": "Soll das so sein?", "secrecy": "secret" })),
        ("approval", json!({ "straw": true })),
        ("points", json!({ "points": 5 })),
        ("resistance", json!({})),
        ("score", json!({ "max": 20 })),
        ("stv", json!({ "seats": 2 })),
    ] {
        moderator.done(vote(method, method, more));
    }
}

/// The accessibility engine, where it is there.
fn engine() -> Option<String> {
    let engine = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/target/axe/axe.min.js"));
    let axe = fs::read_to_string(engine).ok();
    if axe.is_none() {
        assert!(!all_has_to_hold(), "axe-core is not in {}", engine.display());
        eprintln!("skipped: axe-core is not in {}; .ci/run fetches it", engine.display());
    }
    axe
}

fn finds_nothing(browser: &Browser, axe: &str, url: &str) {
    browser.go(url);
    browser.js(axe);
    let ask = "const done = arguments[0];
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })
            .then(told => done(told.violations.map(v => [v.id, v.nodes.map(n => n.html + n.failureSummary)])));";
    assert_eq!(browser.js_later(ask), json!([]), "{url}");
}

#[test]
fn the_accessibility_engine_finds_nothing_in_minutes() {
    let Some(axe) = engine() else { return };
    let Some(browser) = Browser::open(PHONE) else { return };
    let room = Room::new();
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/beispiel");
    for lang in ["de", "en"] {
        for detail in ["results", "course", "full"] {
            let file = room.path().join(format!("{detail}-{lang}.html"));
            let to = file.to_str().unwrap();
            room.print(&["--lang", lang, "minutes", example, "--format", "html", "--detail", detail, "-o", to]);
            finds_nothing(&browser, &axe, &format!("file://{to}"));
        }
    }
}

#[test]
fn the_accessibility_engine_finds_nothing_in_any_language() {
    let Some(axe) = engine() else { return };
    let Some(browser) = Browser::open(PHONE) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    full(&mut served);
    let check = |path: &str| finds_nothing(&browser, &axe, &format!("{}{path}", served.url));
    for tongue in Tongue::ALL {
        let lang = tongue.code();
        check(&format!("?lang={lang}"));
        check(&format!("beamer?lang={lang}"));
        check("datenschutz");
        check("barrierefreiheit");
        check("nirgends");
    }
    browser.go(&format!("{}k/{}", served.url, tokens[0]));
    for tongue in Tongue::ALL {
        check(&format!("?lang={}", tongue.code()));
    }
    check("desk");
    check("beamer?theme=light");
}

#[test]
fn nothing_is_cut_off_at_320_pixels_in_any_language() {
    // As wide as 1280 pixels magnified to 400 %.
    let Some(browser) = Browser::open(Kind { size: (320, 256), scripts: true }) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    full(&mut served);
    browser.go(&format!("{}k/{}", served.url, tokens[0]));
    for tongue in Tongue::ALL {
        for path in ["", "desk", "datenschutz", "barrierefreiheit", "nirgends"] {
            browser.go(&format!("{}{path}?lang={}", served.url, tongue.code()));
            let dir = browser.js("return document.documentElement.dir + getComputedStyle(document.body).direction");
            assert_eq!(dir, tongue.direction().repeat(2));
            let wide = browser.js(
                "return [...document.querySelectorAll('body *')].filter(e => { const r = e.getBoundingClientRect();
                    return r.width > 1 && (r.right > innerWidth + 1 || r.left < -1) }).map(e => e.outerHTML.slice(0, 90))",
            );
            assert_eq!(wide, json!([]), "/{path} in {}", tongue.code());
            let broken = browser.js(
                "const words = [...document.querySelectorAll('.bar a')].map(a => a.firstChild).flatMap(text =>
                    [...text.data.matchAll(/\\S+/g)].map(({ 0: word, index }) => {
                        const range = document.createRange();
                        range.setStart(text, index);
                        range.setEnd(text, index + word.length);
                        return [word, range.getClientRects().length];
                    }));
                return words.filter(([word, lines]) => lines !== 1)",
            );
            assert_eq!(broken, json!([]), "/{path} in {}: no word of the bar is broken", tongue.code());
            let small = browser.js(
                "return [...document.querySelectorAll('button, summary, .choice, .scale label, .bar a, footer a')]
                    .filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 44)
                    .map(e => e.outerHTML.slice(0, 90))",
            );
            assert_eq!(small, json!([]), "/{path} in {}: too small for a thumb", tongue.code());
        }
    }
}

#[test]
fn pages_can_be_read_with_styles_and_scripts_off() {
    let Some(browser) = Browser::open(Kind { size: (360, 640), scripts: false }) else { return };
    let room = Room::new();
    let (session, tokens) = hall(&room);
    let mut served = session.served("127.0.0.1:0");
    full(&mut served);
    browser.go(&format!("{}?lang=de", served.url));
    browser.go(&format!("{}k/{}", served.url, tokens[0]));
    browser.js("document.querySelectorAll('link').forEach(link => link.remove())");
    let text = browser.text("body");
    let mut rest = text.as_str();
    for next in [
        "Direkt zum Inhalt",
        "Fachkonferenz Ankommen",
        "Jetzt",
        "TOP 1",
        "Abstimmen",
        "Abstimmung",
        "Geheim",
        "Frage yes_no",
        "In einfachen Worten: Soll das so sein?",
        "Ja",
        "Abstimmung",
        "Meinungsbild",
        "Frage stv",
        "Bitte Plätze vergeben",
        "Rot",
        "Stimme abgeben",
        "Vorschlag machen",
        "Ergebnisse",
        "Frage vorbei",
        "1. Rot ✓ gewählt",
        "Vorschläge",
        "Sprachcafés in allen Stadtteilen",
        "Datenschutz",
        "Barrierefreiheit",
    ] {
        let at = rest.find(next).unwrap_or_else(|| panic!("{next:?} doesn't come next in\n{rest}"));
        rest = &rest[at + next.len()..];
    }
    let nameless: Value = browser
        .js("return [...document.querySelectorAll('input:not([type=hidden]), textarea, button')].filter(field =>
            !(field.labels && field.labels.length) && !field.textContent.trim()).map(field => field.outerHTML)");
    assert_eq!(nameless, json!([]), "every field has a label");
}
