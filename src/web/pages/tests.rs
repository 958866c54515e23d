//! The pages as functions of values: every page in every language, with one open vote of every method and every kind of
//! result. What only a browser can tell is in `tests/it/browser`.

use std::{collections::BTreeMap, sync::Arc};

use super::*;
use crate::{
    session::{Id, ItemKind, Lang, OutcomeResult, Timestamp},
    voting::{Decision, Rule},
    web::{
        result::{Bar, Revealed},
        view::{Agreed, Card, ItemNow, OptionNow, Scene, VoteNow, You, Yours},
    },
};

/// What a page may weigh with everything it loads, in bytes.
const WEIGHT_MAX: usize = 60_000;
/// Text that would be markup, if it were let through.
const HOSTILE: &str = "<script>alert('x')</script>\"&";

const METHODS: [Method; 9] = [
    Method::YesNo,
    Method::Choice,
    Method::Approval,
    Method::Points,
    Method::Score,
    Method::Resistance,
    Method::Schulze,
    Method::Irv,
    Method::Stv,
];

fn id<T>(number: usize) -> Id<T> {
    Id::new(Uuid::from_u128(0x0193_a000_0000_7000_8000_0000_0000_0000 + number as u128))
}

fn vote(number: usize, method: Method, progress: Progress) -> VoteNow {
    let titles = ["Sprachcafés in allen Stadtteilen", HOSTILE, "Nichts ändern"];
    let options = titles.iter().enumerate().map(|(at, title)| OptionNow {
        id: id(number * 10 + at),
        title: (*title).into(),
        text: (at == 0).then(|| "Einmal in der Woche,\nmit Kinderbetreuung".into()),
        passive: method == Method::Resistance && at == 2,
    });
    VoteNow {
        id: id(number),
        number: number as u32,
        title: "Womit soll die Stadt im nächsten Jahr beginnen?".into(),
        simple_title: Some("Was soll die Stadt zuerst machen?".into()),
        method,
        rule: Rule::Simple,
        options: if method == Method::YesNo { Vec::new() } else { options.collect() },
        seats: if method == Method::Stv { 2 } else { 1 },
        points: (method == Method::Points).then_some(5),
        max: matches!(method, Method::Points | Method::Score | Method::Resistance).then_some(10),
        secrecy: Secrecy::Secret,
        straw: false,
        revote: false,
        present: 30,
        on_show: true,
        progress,
    }
}

fn revealed() -> Progress {
    let bar = |of, number: u64, rank, won| Bar {
        of,
        number: Some(number),
        ratings: Some(20),
        per_mille: number as u32 * 50,
        rank,
        won,
        passive: false,
    };
    Progress::Revealed(Revealed {
        decision: Some(Decision::Elected),
        bars: vec![
            bar(BarOf::Option("Sprachcafés".into()), 14, Some(1), true),
            bar(BarOf::Option(HOSTILE.into()), 9, Some(2), false),
            bar(BarOf::Yes, 3, None, false),
            bar(BarOf::No, 2, None, false),
            bar(BarOf::Abstain, 1, None, false),
        ],
        abstain: 1,
        invalid: 2,
        ballots: 26,
        calculation: "3 Ja, 1 Nein; nötig mehr Ja als Nein".into(),
        listed: true,
    })
}

fn scene(votes: Vec<VoteNow>) -> Scene {
    let card = |number: u32| Card {
        id: id(900 + number as usize),
        number,
        title: if number == 2 { HOSTILE.into() } else { "Ein Sprachcafé in jedem Stadtteil".into() },
        text: (number == 1).then(|| "Offen für alle".into()),
        cluster: None,
        of_running_item: true,
    };
    Scene {
        title: "Fachkonferenz Ankommen und Sprache".into(),
        language: Lang::De,
        status: "live",
        item: Some(ItemNow {
            id: id(1),
            number: Some(9),
            title: "Abstimmung je Vorschlag".into(),
            kind: ItemKind::Vote,
            since: Some(Timestamp::from_millis(0)),
            minutes: Some(25),
            ends_at: Some(Timestamp::from_millis(1_500_000)),
        }),
        address: Some("http://192.168.0.17:8080/".into()),
        takes_proposals: true,
        proposals: (1..=14).map(card).collect(),
        votes,
        outcomes: vec![Agreed {
            id: id(800),
            number: 1,
            title: HOSTILE.into(),
            result: OutcomeResult::Accepted,
            handlungsfeld: Some("SPR".into()),
        }],
    }
}

fn state(scene: Scene, standing: Standing, receipt: Option<&str>) -> State {
    let receipt = receipt.map(str::to_owned);
    let yours = Yours { may_vote: standing == Standing::Card && receipt.is_none(), why_not: None, receipt };
    let you = You {
        standing,
        may_propose: standing != Standing::Guest,
        has_sent_all: false,
        waiting: 2,
        votes: scene.open_votes().map(|vote| (vote.id, yours.clone())).collect(),
    };
    let turnout: BTreeMap<_, _> = scene.open_votes().map(|vote| (vote.id, Some(12))).collect();
    let now = Timestamp::from_millis(1_000_000);
    State { now, now_ms: now.millis(), stamp: "0".into(), room: Arc::new(scene), turnout, you }
}

/// Every page that there is, by name.
fn pages(tongue: Tongue) -> Vec<(String, String)> {
    let zone = Zone::named("Europe/Berlin").unwrap();
    let fresh = || Uuid::nil();
    let page = |desk| Page { tongue, zone: &zone, desk, said: Some(Said::Joined), refused: None, fresh: &fresh };
    let p = page(false);
    let organiser = Organiser {
        name: "Stadt Beispiel".into(),
        address: Some("Markt 1\n40213 Beispiel".into()),
        email: Some("integration@example.org".into()),
        phone: Some("0211 0000".into()),
        data_protection: Some("datenschutz@example.org".into()),
        accessibility: None,
        purge: Some("Ein Jahr nach der Sitzung".into()),
    };
    let open: Vec<VoteNow> =
        METHODS.iter().enumerate().map(|(at, method)| vote(at + 1, *method, Progress::Open)).collect();
    let over = || {
        vec![
            vote(1, Method::Choice, revealed()),
            vote(2, Method::YesNo, Progress::Counted),
            vote(3, Method::Irv, Progress::Void),
        ]
    };
    let voted = state(scene(open.clone()), Standing::Card, Some("Birke Laterne"));
    let mut told = vec![
        ("voted".into(), room(&voted, &p)),
        ("desk".into(), room(&voted, &page(true))),
        ("guest".into(), room(&state(scene(open[..1].to_vec()), Standing::Guest, None), &p)),
        ("results".into(), room(&state(scene(over()), Standing::Device, None), &p)),
        ("beamer vote".into(), beamer(&state(scene(open[1..2].to_vec()), Standing::Guest, None), &p, Theme::Dark)),
        ("beamer result".into(), beamer(&state(scene(over()), Standing::Guest, None), &p, Theme::Light)),
        ("beamer cards".into(), beamer(&state(scene(Vec::new()), Standing::Guest, None), &p, Theme::Dark)),
        ("privacy".into(), privacy(Some(&organiser), None, &p)),
        ("privacy of nobody".into(), privacy(None, "2027-03-31".parse().ok(), &p)),
        ("accessibility".into(), accessibility(Some(&organiser), &p)),
        ("accessibility of nobody".into(), accessibility(None, &p)),
    ];
    // More than three votes are hardly open at once.
    told.extend(open.chunks(3).map(|open| {
        let html = room(&state(scene(open.to_vec()), Standing::Card, None), &p);
        (format!("ballots from {}", open[0].number), html)
    }));
    told.extend(Trouble::ALL.iter().map(|kind| (format!("trouble {}", kind.status()), trouble(*kind, &p))));
    told
}

#[test]
fn every_page_in_every_language_is_small_whole_and_harmless() {
    for tongue in Tongue::ALL {
        for (name, html) in pages(*tongue) {
            let what = format!("{name} in {}", tongue.code());
            let weight = html.len() + assets::CSS.bytes.len() + assets::JS.bytes.len();
            assert!(weight < WEIGHT_MAX, "{what}: {weight} bytes");
            assert!(
                html.starts_with(&format!(
                    "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\"",
                    tongue.tag(),
                    tongue.direction()
                )),
                "{what}"
            );
            assert!(!html.contains("<script>alert"), "{what} lets markup through");
            for outside in ["style=", "<style", "javascript:", " src=\"http", "href=\"http"] {
                assert!(!html.contains(outside), "{what} holds {outside}");
            }
            for loaded in html.split("src=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
                assert!(assets::asset(loaded).is_some(), "{what} loads {loaded}");
            }
            assert_eq!(html.matches("<h1").count(), 1, "{what}: one first heading");
        }
    }
}

#[test]
fn a_refused_form_comes_back_as_it_was_filled_in() {
    let zone = Zone::named("Europe/Berlin").unwrap();
    let check = |form: Form, fields: &[(&str, &str)], why: Said, expected: &[&str]| {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let refused = Some(Refused { form, fields, why });
        let p = Page { tongue: Tongue::De, zone: &zone, desk: false, said: None, refused, fresh: &Uuid::nil };
        let votes = METHODS.iter().enumerate().map(|(at, method)| vote(at + 1, *method, Progress::Open)).collect();
        let html = room(&state(scene(votes), Standing::Card, None), &p);
        for part in expected.iter().copied().chain([&*Tongue::De.say(why.key(), &[])]) {
            assert!(html.contains(part), "{form:?}: {part}");
        }
    };
    check(
        Form::Propose,
        &[("title", "Ein \"Satz\""), ("text", "mit\n</textarea>")],
        Said::TextTooLong,
        &["value=\"Ein &#34;Satz&#34;\" aria-invalid", ">mit\n&#60;/textarea&#62;</textarea>"],
    );
    let first = id::<crate::session::VoteOption>(20);
    check(
        Form::Vote(id(2)),
        &[("ballot", &first.to_string())],
        Said::Refused,
        &[&format!("value=\"{first}\" checked")],
    );
    let field = format!("o-{}", id::<crate::session::VoteOption>(80));
    check(Form::Vote(id(8)), &[(&field, "2")], Said::RankTwice, &["max=\"3\" value=\"2\""]);
}
