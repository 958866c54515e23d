//! What people in the hall are told over real HTTP: in time, truly, in their language, and no more than has to be.

use std::{io::Write, net::TcpStream};

use serde_json::{Value, json};

use super::{
    http::{Ask, Server},
    room::Room,
    web::{hears, log, token},
};

#[test]
fn pages_are_told_little_and_sent_packed() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 20);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    for at in 0..150 {
        let text = "Mit Kinderbetreuung, an jedem Tag der Woche und in jedem Stadtteil.".repeat(4);
        server.done(json!({ "do": "propose", "title": format!("Sprachcafé {at}"), "text": text }));
    }
    let vote = server.vote(json!({}));
    let mut page = TcpStream::connect(&server.host).unwrap();
    let ask = Ask { method: "GET", path: "/api/events?brief", ..Ask::default() };
    page.write_all(ask.written(&server.host).as_bytes()).unwrap();
    let heard = hears(&mut page, &format!("\"turnout\":{{\"{vote}\":0}}"));
    for (at, card) in cards.iter().enumerate() {
        assert_eq!(server.ballot(&at.to_string(), &vote, json!("yes"), token(card)).status, 201);
    }
    let heard = heard + hears(&mut page, &format!("\"turnout\":{{\"{vote}\":20}}"));
    assert!(heard < 20 * 400, "{heard} bytes for 20 ballots");

    let weight = |encodings: &str| {
        let ask = Ask { method: "GET", path: "/", ..Ask::default() }.with("Accept-Encoding", encodings);
        let answer = server.request(&ask);
        let length = answer.header("content-length").unwrap().parse::<usize>().unwrap();
        (answer.header("content-encoding").map(str::to_owned), length)
    };
    let (plain, packed) = (weight("br, gzip;q=0"), weight("deflate, gzip"));
    assert_eq!((plain.0, packed.0), (None, Some("gzip".into())));
    assert!(packed.1 * 6 < plain.1, "{} of {} bytes", packed.1, plain.1);
    server.stop();
}

#[test]
fn a_card_of_the_wrong_kind_is_told_before_it_votes() {
    let room = Room::new();
    let session = room.session();
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let register = |server: &mut Server, name: &str| {
        server.done(json!({ "do": "register", "name": name }))["participant"].as_str().unwrap().to_owned()
    };
    let [here, _gone] = ["Ada", "Ben"].map(|name| register(&mut server, name));
    server.done(json!({ "do": "arrive", "participant": here }));
    let card = |server: &mut Server, ask: Value| server.done(ask)["cards"].as_array().unwrap().clone();
    let anonymous = card(&mut server, json!({ "do": "issue_cards", "count": 1 }));
    let named = card(&mut server, json!({ "do": "issue_cards", "named": true }));
    let [open, roll, straw] =
        [json!({}), json!({ "secrecy": "named" }), json!({ "straw": true })].map(|more| server.vote(more));
    let device = server.join();
    for (who, token, expected) in [
        ("guest", None, ["card_needed", "named_card_needed", "not_joined"]),
        ("device", Some(&*device), ["card_needed", "named_card_needed", ""]),
        ("anonymous card", Some(token(&anonymous[0])), ["", "named_card_needed", ""]),
        ("Ada's card", Some(token(&named[0])), ["card_is_named", "", "card_is_named"]),
        ("Ben's card", Some(token(&named[1])), ["card_is_named", "not_entitled", "card_is_named"]),
    ] {
        let told = server.state(token);
        for (vote, expected) in [&open, &roll, &straw].into_iter().zip(expected) {
            let yours = &told["you"]["votes"][vote];
            assert_eq!(yours["why_not"].as_str().unwrap_or_default(), expected, "{who}: {told}");
            assert_eq!(yours["may_vote"], expected.is_empty(), "{who}");
            // The rules say the same.
            let Some(token) = token else { continue };
            let cast = server.ballot("x", vote, json!("yes"), token);
            let code = if cast.status == 201 { String::new() } else { cast.refused().1 };
            assert_eq!(code, expected, "{who}");
        }
    }
    server.stop();
}

#[test]
fn the_page_speaks_what_the_browser_asks_for_and_the_projector_what_the_session_does() {
    let room = Room::new();
    let session = room.session();
    let server = room.serve(&session, &[]);
    for (path, asked, expected) in [
        ("/", "prs-AF", "fa"),
        ("/", "mo, ru;q=0.5", "ro"),
        ("/", "zh, uk-UA;q=0.9, ru;q=0.8", "uk"),
        ("/", "zh", "de"),
        ("/beamer", "tr", "de"),
        ("/beamer?lang=tr", "en", "tr"),
    ] {
        let ask = Ask { method: "GET", path, ..Ask::default() }.with("Accept-Language", asked);
        let page = server.request(&ask).body;
        assert!(page.contains(&format!("<html lang=\"{expected}\"")), "{path} for {asked}");
    }
    server.stop();
}

#[test]
fn ballots_are_not_listed_where_the_list_tells_how_few_others_voted() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 3);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    for person in ["a", "b", "c", "d", "e", "f", "g"] {
        let made = server.done(json!({ "do": "register", "name": person }))["participant"].clone();
        server.done(json!({ "do": "arrive", "participant": made }));
    }
    let vote = server.vote(json!({ "secrecy": "secret" }));
    for card in &cards {
        assert_eq!(server.ballot("x", &vote, json!("yes"), token(card)).status, 201);
    }
    let counts = json!({ "yes": 1, "no": 3, "abstain": 0, "invalid": 0 });
    server.done(json!({ "do": "count", "vote": vote, "channel": "paper", "counts": counts }));
    server.done(json!({ "do": "close_vote", "vote": vote }));
    server.stop();
    let told = &log(&room, &session)["votes"][0];
    assert_eq!(told["counts"], json!({ "yes": 4, "no": 3, "abstain": 0, "invalid": 0 }));
    assert_eq!(told["ballots"], json!([]), "{told}");
}

#[test]
fn what_a_plain_form_held_comes_back_with_the_reason() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 1);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    server.done(json!({ "do": "set_phones", "limit": 1 }));
    let phone = format!("token={}", server.join());
    let propose =
        |id: &str| server.form("/propose", &format!("id={id}&title=Sprachcaf%C3%A9&text=am+Abend"), Some(&phone));
    assert_eq!(propose("a").status, 303);
    let again = propose("b");
    assert_eq!(again.status, 429);
    for part in ["value=\"Sprachcafé\"", ">am Abend</textarea>", "schon so viele Vorschläge"] {
        assert!(again.body.contains(part), "{part}: {}", again.body);
    }
    // Whoever has sent all is not asked for more.
    let ask = Ask { method: "GET", path: "/", ..Ask::default() }.with("Cookie", &phone);
    let page = server.request(&ask).body;
    assert!(page.contains("schon so viele Vorschläge") && !page.contains("action=\"/propose\""));

    let (a, b) = ("0193a000-0000-7000-8000-00000000000a", "0193a000-0000-7000-8000-00000000000b");
    let options = json!([{ "option": a, "title": "Rot" }, { "option": b, "title": "Blau" }]);
    let vote = server.vote(json!({ "method": "points", "options": options, "points": 5, "max": 3 }));
    let card = format!("token={}", token(&cards[0]));
    for (one, other, expected) in [
        ("3", "3", "Das sind zu viele Punkte"),
        ("4", "", "Eine Zahl ist zu groß"),
        ("-1", "", "nur ganze Zahlen"),
        ("1.5", "", "nur ganze Zahlen"),
    ] {
        let fields = format!("id=x&vote={vote}&o-{a}={one}&o-{b}={other}");
        let answer = server.form("/vote", &fields, Some(&card));
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains(expected), "{one}, {other}");
        assert!(answer.body.contains(&format!("value=\"{one}\"")), "{one} stands there again");
        assert!(answer.body.contains("href=\"/?lang=tr\""), "another language leads to a page that there is");
    }
    for (path, to) in [
        ("/vote?lang=tr", "/?lang=tr"),
        ("/propose", "/"),
        ("/code?lang=xx", "/"),
        ("/vote?desk&lang=tr", "/desk?lang=tr"),
    ] {
        let answer = server.get(path, None);
        assert_eq!((answer.status, answer.header("location")), (303, Some(to)), "{path}");
    }
    server.stop();
}

#[test]
fn a_straw_poll_decides_nothing_and_turnout_is_never_more_than_all() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 3);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let here = server.done(json!({ "do": "register", "name": "Ada" }))["participant"].clone();
    server.done(json!({ "do": "arrive", "participant": here }));
    for (straw, decision) in [(true, Value::Null), (false, json!("accepted"))] {
        let vote = server.vote(json!({ "straw": straw }));
        for card in &cards {
            assert_eq!(server.ballot("x", &vote, json!("yes"), token(card)).status, 201);
        }
        let page = server.get("/?lang=de", None).body;
        assert!(page.contains("Abgegebene Stimmen: \u{2068}3\u{2069}</p>"), "{page}");
        server.done(json!({ "do": "close_vote", "vote": vote }));
        assert!(server.get("/beamer", None).body.contains("Diese Abstimmung ist beendet."));
        server.done(json!({ "do": "reveal", "vote": vote }));
        assert_eq!(server.state(None)["room"]["votes"][0]["progress"]["decision"], decision);
        for path in ["/", "/beamer"] {
            assert_eq!(server.get(path, None).body.contains("class=\"verdict\""), !straw, "{path}");
        }
        server.done(json!({ "do": "undo" }));
        server.done(json!({ "do": "undo" }));
        server.done(json!({ "do": "void_vote", "vote": vote, "reason": "Probe" }));
    }
    server.stop();
}

#[test]
fn a_phone_answers_a_straw_poll_once_with_its_card_or_without() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 3);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let [straw, vote] = [json!({ "straw": true }), json!({})].map(|more| server.vote(more));
    let phone = server.join();
    assert_eq!(server.ballot("x", &straw, json!("yes"), &phone).status, 201);
    // By its QR code, and by its code typed in.
    let path = &format!("/k/{}", token(&cards[0]));
    let ask = Ask { method: "GET", path, ..Ask::default() }.with("Cookie", &format!("token={phone}"));
    assert_eq!(server.request(&ask).status, 303);
    let code = format!("code={}", cards[1]["code"].as_str().unwrap().replace(' ', "+"));
    assert_eq!(server.form("/code", &code, Some(&format!("token={phone}"))).status, 303);
    for card in &cards[..2] {
        assert!(server.state(Some(token(card)))["you"]["votes"][&straw]["receipt"].is_string());
        assert_eq!(server.ballot("y", &straw, json!("no"), token(card)).refused(), (409, "already_voted".into()));
        assert_eq!(server.ballot("y", &vote, json!("no"), token(card)).status, 201);
    }
    assert_eq!(server.ballot("y", &straw, json!("no"), token(&cards[2])).status, 201);
    let turnout = &server.state(None)["turnout"];
    assert_eq!((&turnout[&straw], &turnout[&vote]), (&json!(2), &json!(2)));
    server.stop();
}

#[test]
fn a_sum_is_read_from_left_to_right_whatever_its_options_are_called() {
    let room = Room::new();
    let session = room.session();
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let options = json!([{ "title": "مركز الحي" }, { "title": "Süd" }]);
    let vote = server.vote(json!({ "method": "choice", "options": options }));
    server.done(json!({ "do": "close_vote", "vote": vote }));
    server.done(json!({ "do": "reveal", "vote": vote }));
    for path in ["/?lang=ar", "/beamer"] {
        let page = server.get(path, None).body;
        let (_, sum) = page.split_once("<p class=\"sum-words\">").expect("the sum is shown");
        assert!(sum.starts_with("<bdi lang=\"de\" dir=\"ltr\">"), "{path}: {sum}");
    }
    server.stop();
}
