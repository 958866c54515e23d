//! What phones get over real HTTP: every status, the same answer however often they ask, secrecy, and who is kept out.

use std::{
    collections::BTreeSet,
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    sync::Arc,
    thread,
};

use serde_json::{Value, json};
use tokio_rustls::rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned, crypto::ring};

use super::{
    http::{Answer, Ask, Server},
    room::{PATIENCE, Room, Session},
};

pub fn token(card: &Value) -> &str {
    card["token"].as_str().unwrap()
}

/// All bytes of a folder.
fn bytes_in(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        bytes.extend(if path.is_dir() { bytes_in(&path) } else { fs::read(&path).unwrap() });
    }
    bytes
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

pub fn log(room: &Room, session: &Session<'_>) -> Value {
    serde_json::from_str(&room.print(&["show", session.name(), "--json"])).unwrap()
}

/// The private keys of votes that lie in the session's folder.
fn keys(session: &Session<'_>) -> usize {
    let secret = fs::read_dir(session.dir.join("secret")).unwrap();
    secret.filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|e| e == "vote")).count()
}

#[test]
fn every_ballot_gets_the_status_it_deserves() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 3);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    for secrecy in ["open", "secret"] {
        let vote = server.vote(json!({ "secrecy": secrecy }));
        let first = server.ballot("one", &vote, json!("yes"), token(&cards[0]));
        assert_eq!((first.status, first.receipt().split(' ').count()), (201, 2), "{first:?}");
        let again = server.ballot("one", &vote, json!("yes"), token(&cards[0]));
        assert_eq!((again.status, again.receipt()), (200, first.receipt()));
        // What one phone calls its command is no other phone's business.
        assert_eq!(server.ballot("one", &vote, json!("no"), token(&cards[1])).status, 201);
        let refused = |id, ballot, token: &str| server.ballot(id, &vote, ballot, token).refused();
        assert_eq!(refused("two", json!("no"), token(&cards[0])), (409, "already_voted".into()));
        assert_eq!(refused("two", json!("perhaps"), token(&cards[2])), (422, "unfit".into()));
        assert_eq!(refused("two", json!([]), token(&cards[2])), (422, "bad_ballot".into()));
        assert_eq!(refused("", json!("yes"), token(&cards[2])), (422, "unfit".into()));
        assert_eq!(refused("two", json!("yes"), "nobody's"), (401, "token_unknown".into()));
        assert_eq!(refused("two", json!("yes"), &server.join()), (401, "card_needed".into()));
        let bare = server.post("/api/ballots", &json!({ "id": "two", "vote": vote, "ballot": "yes" }), None);
        assert_eq!(bare.refused(), (401, "token_unknown".into()));
        let odd = server.post("/api/ballots", &json!({ "id": "x", "vote": vote, "token": 5 }), None);
        assert_eq!(odd.refused(), (401, "token_unknown".into()));
        server.done(json!({ "do": "close_vote", "vote": vote }));
        assert_eq!(
            server.ballot("three", &vote, json!("yes"), token(&cards[2])).refused(),
            (410, "vote_closed".into())
        );
        assert_eq!(server.ballot("one", &vote, json!("yes"), token(&cards[0])).refused(), (410, "vote_closed".into()));
    }
    let unknown = server.ballot("x", "0193a000-0000-7000-8000-000000000000", json!("yes"), token(&cards[0]));
    assert_eq!(unknown.refused(), (422, "unknown_vote".into()));
    assert_eq!(server.stop().status, 0);
}

#[test]
fn a_ballot_that_was_answered_survives_the_server_with_its_receipt() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 2);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let votes = ["open", "secret"].map(|secrecy| server.vote(json!({ "secrecy": secrecy, "revote": true })));
    let device = server.join();
    let cast = |server: &Server, id: &str, ballot: &str| {
        votes.clone().map(|vote| server.ballot(id, &vote, json!(ballot), token(&cards[0])))
    };
    let given = cast(&server, "one", "yes").map(|answer| answer.receipt());
    let proposal = json!({ "id": "p", "title": "Sprachcafé" });
    let made = server.post("/api/proposals", &proposal, Some(&device));
    assert_eq!(made.status, 201);
    server.kill();
    let mut server = room.serve(&session, &[]);
    let again = cast(&server, "one", "yes");
    assert_eq!(again.each_ref().map(|answer| answer.status), [200, 200]);
    assert_eq!(again.map(|answer| answer.receipt()), given);
    let again = server.post("/api/proposals", &proposal, Some(&device));
    assert_eq!((again.status, again.json()), (200, made.json()));
    // Voted anew it is the same card's ballot, under the same words.
    let anew = cast(&server, "two", "no");
    assert_eq!(anew.each_ref().map(|answer| answer.status), [201, 201]);
    assert_eq!(anew.map(|answer| answer.receipt()), given);
    for vote in &votes {
        server.done(json!({ "do": "close_vote", "vote": vote }));
    }
    server.stop();
    for (vote, receipt) in log(&room, &session)["votes"].as_array().unwrap().iter().zip(given) {
        assert_eq!(vote["ballots"], json!([{ "receipt": receipt, "ballot": "no" }]), "{vote}");
    }
}

#[test]
fn one_card_is_one_ballot_however_many_race() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 8);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let vote = server.vote(json!({ "secrecy": "secret" }));
    for card in &cards {
        let statuses: Vec<u16> = thread::scope(|scope| {
            let racers: Vec<_> = (0..6)
                .map(|racer| {
                    let (server, vote) = (&server, &vote);
                    scope.spawn(move || {
                        let ballot = if racer % 2 == 0 { "yes" } else { "no" };
                        server.ballot(&format!("r{racer}"), vote, json!(ballot), token(card)).status
                    })
                })
                .collect();
            racers.into_iter().map(|racer| racer.join().unwrap()).collect()
        });
        let count = |status| statuses.iter().filter(|found| **found == status).count();
        assert_eq!((count(201), count(409)), (1, 5), "{statuses:?}");
    }
    server.done(json!({ "do": "close_vote", "vote": vote }));
    server.stop();
    assert_eq!(log(&room, &session)["votes"][0]["ballots"].as_array().unwrap().len(), 8);
}

#[test]
fn a_copy_of_the_folder_gives_nobody_away() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 12);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let options = json!([{ "title": "kurz" }, { "title": "ein viel längerer Titel" }]);
    let vote = server.vote(json!({ "secrecy": "secret", "method": "approval", "options": options }));
    let state = server.state(None);
    let ids = state["room"]["votes"][0]["options"].as_array().unwrap();
    let ids: Vec<&str> = ids.iter().map(|option| option["id"].as_str().unwrap()).collect();
    for (at, card) in cards.iter().enumerate() {
        let answer = server.ballot(&format!("b{at}"), &vote, json!(ids[..at % 3]), token(card));
        assert_eq!(answer.status, 201, "{answer:?}");
    }
    assert_eq!(keys(&session), 1);
    let cast: Vec<String> = String::from_utf8(session.journal()).unwrap().lines().map(str::to_owned).collect();
    let cast: Vec<&String> = cast.iter().filter(|line| line.contains("\"ballot_cast\"")).collect();
    let lengths: BTreeSet<usize> = cast.iter().map(|line| line.len()).collect();
    assert_eq!((cast.len(), lengths.len()), (12, 1), "the length of a ballot tells what it says: {lengths:?}");
    assert!(cast.iter().all(|line| !line.contains("\"ballot\":") && !line.contains("receipt")));
    let (during, none) = (bytes_in(&session.dir), Vec::<&Value>::new());
    let told: Vec<&Value> = cards.iter().filter(|card| contains(&during, token(card))).collect();
    assert_eq!(told, none, "a token lies in the session's folder");
    server.done(json!({ "do": "close_vote", "vote": vote }));
    assert_eq!(keys(&session), 0, "the key outlives its vote");
    let records = session.records();
    let closed = records.iter().find(|record| record["event"]["type"] == "vote_closed").unwrap();
    let opened = closed["event"]["data"]["opened"].as_array().unwrap();
    assert_eq!(opened.len(), 12);
    assert!(opened.iter().all(|ballot| ballot.as_object().unwrap().len() == 2), "{opened:?}");
    assert!(opened.is_sorted_by_key(|ballot| ballot["ballot"].to_string()), "{opened:?}");
    // What is over can't be taken back, because nobody could open the ballots again.
    assert_eq!(server.ask(json!({ "do": "undo" }))["error"]["code"], "not_undoable");
    server.stop();
    let log = log(&room, &session);
    let vote = &log["votes"][0];
    assert_eq!(vote["counts"], json!({ ids[0]: 8, ids[1]: 4 }));
    assert!(vote["ballots"].as_array().unwrap().iter().all(|ballot| ballot["receipt"].is_string()));
}

#[test]
fn a_secret_vote_goes_on_after_a_crash_and_without_its_key_is_void_only() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 2);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let votes = [(); 2].map(|()| server.vote(json!({ "secrecy": "secret" })));
    for vote in &votes {
        assert_eq!(server.ballot("one", vote, json!("yes"), token(&cards[0])).status, 201);
    }
    server.kill();
    assert_eq!(keys(&session), 2);
    let mut record = session.record();
    let more = json!({ "do": "cast", "vote": votes[0], "token": token(&cards[1]), "ballot": "no" });
    assert_eq!(record.done(more)["receipt"].as_str().unwrap().split(' ').count(), 2);
    record.done(json!({ "do": "close_vote", "vote": votes[0] }));
    for entry in fs::read_dir(session.dir.join("secret")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "vote") {
            fs::remove_file(path).unwrap();
        }
    }
    drop(record);
    let mut record = session.record();
    record.refused("key_lost", json!({ "do": "close_vote", "vote": votes[1] }));
    let late = json!({ "do": "cast", "vote": votes[1], "token": token(&cards[1]), "ballot": "no" });
    record.refused("key_lost", late);
    record.done(json!({ "do": "void_vote", "vote": votes[1], "reason": "Schlüssel verloren" }));
    drop(record);
    let log = log(&room, &session);
    assert_eq!(log["votes"][0]["counts"], json!({ "yes": 1, "no": 1, "abstain": 0, "invalid": 0 }));
    assert_eq!(log["votes"][0]["result"]["warnings"], json!(["few_ballots"]));
    assert_eq!((&log["votes"][1]["status"], &log["votes"][1]["ballots"]), (&json!("void"), &json!([])));
}

#[test]
fn phones_hands_and_paper_add_up_in_one_vote() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 10);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let counts = json!({ "yes": 1, "no": 3 });
    let mut expected = Vec::new();
    for (secrecy, channel) in [("open", "hands"), ("secret", "paper")] {
        let vote = server.vote(json!({ "secrecy": secrecy }));
        for card in &cards[..6] {
            assert_eq!(server.ballot("b", &vote, json!("yes"), token(card)).status, 201);
        }
        server.done(json!({ "do": "count", "vote": vote, "channel": channel, "counts": counts }));
        let again = json!({ "do": "count", "vote": vote, "channel": channel, "counts": { "yes": 4, "no": 1 } });
        assert_eq!(server.ask(again)["error"]["code"], "bad_count", "P is how many cards there are");
        server.done(json!({ "do": "close_vote", "vote": vote }));
        let whole = |yes: u64, no: u64| json!({ "yes": yes, "no": no, "abstain": 0, "invalid": 0 });
        // Four ballots on paper by themselves would give people away.
        expected.push(match secrecy {
            "open" => json!({ "cards": whole(6, 0), "hands": whole(1, 3) }),
            _ => json!({}),
        });
    }
    server.stop();
    for (vote, channels) in log(&room, &session)["votes"].as_array().unwrap().iter().zip(expected) {
        assert_eq!((&vote["eligible"], &vote["present"]), (&json!(10), &json!(10)));
        assert_eq!(vote["counts"], json!({ "yes": 7, "no": 3, "abstain": 0, "invalid": 0 }));
        assert_eq!(vote["channels"], channels);
    }
}

#[test]
fn what_a_vote_came_to_is_told_once_it_is_revealed() {
    let room = Room::new();
    let session = room.session();
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let agenda = log(&room, &session)["agenda"].clone();
    server.done(json!({ "do": "start_item", "item": agenda[1]["id"] }));
    let proposal = server.done(json!({ "do": "propose", "title": "Sprachcafé" }))["proposal"].clone();
    server.done(json!({ "do": "record_outcome", "title": "Geeinigt", "kind": "position", "result": "noted" }));
    let vote = server.vote(json!({ "on": [proposal], "straw": false, "title": null }));
    server.done(json!({ "do": "count", "vote": vote, "channel": "paper", "counts": { "yes": 0 } }));
    server.done(json!({ "do": "close_vote", "vote": vote }));
    let titles = |state: &Value| -> Vec<String> {
        state["room"]["outcomes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["title"].as_str().unwrap().to_owned())
            .collect()
    };
    let state = server.state(None);
    assert_eq!(
        (titles(&state), &state["room"]["votes"][0]["progress"]["status"]),
        (vec!["Geeinigt".into()], &json!("counted"))
    );
    for page in ["/?lang=en", "/beamer?lang=en"] {
        assert!(!server.get(page, None).body.contains("rejected"), "{page}");
    }
    server.done(json!({ "do": "reveal", "vote": vote }));
    let state = server.state(None);
    assert_eq!(titles(&state), ["Sprachcafé", "Geeinigt"]);
    let sum = state["room"]["votes"][0]["progress"]["calculation"].as_str().unwrap().to_owned();
    assert!(sum.starts_with("0 Ja, 0 Nein"), "{sum}");
    for page in ["/?lang=en", "/beamer?lang=en"] {
        let page = server.get(page, None).body;
        assert!(page.contains("rejected") && page.contains(&sum), "{page}");
    }
    server.stop();
}

#[test]
fn what_every_page_loads_comes_packed_where_that_is_understood() {
    let room = Room::new();
    let session = room.session();
    let server = room.serve(&session, &[]);
    let page = server.get("/", None).body;
    for path in page.split('"').filter(|part| part.starts_with("/assets/")) {
        let plain = Ask { method: "GET", path, ..Ask::default() };
        let packed = plain.clone().with("Accept-Encoding", "br;q=0.5, gzip");
        let [plain, packed] = [plain, packed].map(|ask| server.request(&ask));
        assert_eq!((plain.header("content-encoding"), plain.header("vary")), (None, Some("accept-encoding")));
        assert_eq!(packed.header("content-encoding"), Some("gzip"), "{path}");
        let bytes = |answer: &Answer| answer.header("content-length").unwrap().parse::<usize>().unwrap();
        assert!(bytes(&packed) * 2 < bytes(&plain), "{path}");
    }
    server.stop();
}

#[test]
fn straw_polls_are_open_to_phones_and_roll_calls_to_cards_by_name() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 1);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let person = server.done(json!({ "do": "register", "name": "Ada" }))["participant"].clone();
    server.done(json!({ "do": "arrive", "participant": person }));
    let straw = server.vote(json!({ "straw": true }));
    for token in [server.join().as_str(), &server.join(), token(&cards[0])] {
        assert_eq!(server.ballot("s", &straw, json!("yes"), token).status, 201);
    }
    let closed = server.done(json!({ "do": "close_vote", "vote": straw }));
    assert_eq!(closed["outcome"], Value::Null, "a straw poll binds nobody");
    let named = server.done(json!({ "do": "issue_cards", "named": true }))["cards"].clone();
    assert_eq!(named.as_array().unwrap().len(), 1);
    assert_eq!(server.ask(json!({ "do": "issue_cards", "named": true }))["error"]["code"], "nobody_without_card");
    // A lost one is replaced, and counts no more; taken back, it does again.
    let lost = named;
    let replace = json!({ "do": "replace_card", "participant": person });
    let named = server.done(replace.clone())["cards"].clone();
    assert_eq!(named[0]["holder"], "Ada");
    assert!(server.get("/api/state", Some(token(&lost[0]))).status == 401);
    server.done(json!({ "do": "undo" }));
    assert_eq!(server.state(Some(token(&lost[0])))["you"]["standing"], "named_card");
    let mut page = TcpStream::connect(&server.host).unwrap();
    let ask = Ask { method: "GET", path: "/api/events", ..Ask::default() };
    let ask = ask.with("Authorization", &format!("Bearer {}", token(&lost[0])));
    page.write_all(ask.written(&server.host).as_bytes()).unwrap();
    hears(&mut page, "named_card");
    let named = server.done(replace)["cards"].clone();
    // Whoever found it is told nothing any more.
    page.set_read_timeout(Some(PATIENCE)).unwrap();
    page.read_to_end(&mut Vec::new()).unwrap();
    let open = server.vote(json!({}));
    let by_name = |server: &Server, vote: &str| server.ballot("n", vote, json!("yes"), token(&named[0]));
    assert_eq!(by_name(&server, &open).refused(), (401, "card_is_named".into()));
    let roll_call = server.vote(json!({ "secrecy": "named" }));
    let nameless = server.ballot("n", &roll_call, json!("yes"), token(&cards[0]));
    assert_eq!(nameless.refused(), (401, "named_card_needed".into()));
    let answer = by_name(&server, &roll_call);
    assert_eq!(answer.status, 201);
    let again = by_name(&server, &roll_call);
    assert_eq!((again.status, again.receipt()), (200, answer.receipt()));
    let typed = json!({ "do": "cast", "vote": roll_call, "voter": person, "ballot": "no" });
    assert_eq!(server.ask(typed)["error"]["code"], "already_voted");
    server.done(json!({ "do": "close_vote", "vote": roll_call }));
    server.stop();
    let log = log(&room, &session);
    assert_eq!((&log["votes"][0]["straw"], &log["votes"][0]["counts"]["yes"]), (&json!(true), &json!(3)));
    assert_eq!(log["votes"][2]["ballots"], json!([{ "voter": person, "ballot": "yes" }]));
}

#[test]
fn proposals_from_phones_wait_to_be_let_through() {
    let room = Room::new();
    let session = room.session();
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    server.done(json!({ "do": "set_phones", "limit": 3 }));
    let device = server.join();
    let propose = |server: &Server, id: &str| {
        server.post(
            "/api/proposals",
            &json!({ "id": id, "title": format!("Vorschlag {id}"), "text": "so" }),
            Some(&device),
        )
    };
    let made: Vec<Value> = ["a", "b", "c"].map(|id| propose(&server, id).json()["proposal"].clone()).into();
    assert_eq!(propose(&server, "d").refused(), (429, "too_many_proposals".into()));
    assert_eq!(server.state(Some(&device))["you"]["waiting"], 3);
    assert_eq!(server.state(None)["room"]["proposals"], json!([]));
    server.done(json!({ "do": "admit", "proposals": [made[1]] }));
    server.done(json!({ "do": "decline", "proposals": [made[0]] }));
    assert_eq!(server.ask(json!({ "do": "admit", "proposals": [made[0]] }))["error"]["code"], "unknown_proposal");
    server.done(json!({ "do": "admit" }));
    let shown = server.state(None)["room"]["proposals"].clone();
    let shown: Vec<_> = shown.as_array().unwrap().iter().map(|p| (p["id"].clone(), p["number"].clone())).collect();
    assert_eq!(shown, [(made[1].clone(), json!(1)), (made[2].clone(), json!(2))]);
    server.done(json!({ "do": "set_phones", "at_once": true, "limit": 4 }));
    assert_eq!(propose(&server, "e").status, 201);
    assert_eq!(server.state(None)["room"]["proposals"].as_array().unwrap().len(), 3);
    let other = server.join();
    let bad = |body: Value| server.post("/api/proposals", &body, Some(&other)).refused();
    assert_eq!(bad(json!({ "id": "f", "title": " " })), (422, "empty".into()));
    assert_eq!(bad(json!({ "id": "f", "title": "x".repeat(201) })), (422, "too_long".into()));
    assert_eq!(bad(json!({ "id": "f" })), (422, "unfit".into()));
    server.stop();
    let log = log(&room, &session);
    let channels: Vec<_> = log["proposals"].as_array().unwrap().iter().map(|p| p["channel"].clone()).collect();
    assert_eq!(channels, ["phone", "phone", "phone"]);
}

#[test]
fn everything_goes_without_script() {
    let room = Room::new();
    let session = room.session();
    let cards = room.cards(&session, 1);
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let cookie_of = |answer: &Answer| {
        let cookie = answer.header("set-cookie").unwrap_or_else(|| panic!("{answer:?}"));
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        cookie.split(';').next().unwrap().to_owned()
    };
    // Where a browser is sent to, and what the page there says.
    let said = |answer: &Answer| -> (u16, Option<String>, Option<String>) {
        let cookies = answer.headers.iter().filter(|(name, _)| name == "set-cookie");
        let mut words = cookies.filter_map(|(_, cookie)| cookie.split(';').next()?.strip_prefix("said="));
        let word = words.next().map(str::to_owned);
        (answer.status, answer.header("location").map(str::to_owned), word)
    };
    let to = |word: &str| (303, Some("/".to_owned()), Some(word.to_owned()));
    let page = |server: &Server, cookie: &str| {
        let headers = vec![("Cookie", cookie.to_owned())];
        server.request(&Ask { method: "GET", path: "/?lang=de", headers, body: String::new() }).body
    };
    let joined = server.form("/join", "", None);
    assert_eq!(said(&joined), to("joined"));
    let phone = cookie_of(&joined);
    let proposed = server.form("/propose", "id=p1&title=Sprachcaf%C3%A9+am+Abend&text=", Some(&phone));
    assert_eq!(said(&proposed), to("proposed"));
    let empty = server.form("/propose", "id=p2&title=+&text=bleibt+stehen", Some(&phone));
    assert_eq!(empty.status, 422);
    assert!(empty.body.contains("bleibt stehen"), "what was typed is lost");
    let landed = server.get(&format!("/k/{}", token(&cards[0])), None);
    assert_eq!(said(&landed), to("card"));
    let card = cookie_of(&landed);
    let typed = cards[0]["code"].as_str().unwrap().to_lowercase().replace(' ', "+");
    let by_code = server.form("/code", &format!("code={typed}"), None);
    assert_eq!((by_code.status, cookie_of(&by_code)), (303, card.clone()));
    assert_eq!(server.form("/code", "code=AAA+AAA+AAA", None).status, 422);
    let vote = server.vote(json!({ "secrecy": "secret" }));
    let cast = server.form("/vote", &format!("id=v1&vote={vote}&ballot=yes"), Some(&card));
    assert_eq!(said(&cast), to("voted"));
    let receipt = server.state(Some(token(&cards[0])))["you"]["votes"][&vote]["receipt"].as_str().unwrap().to_owned();
    assert!(page(&server, &card).contains(&receipt), "the page doesn't show the receipt");
    // The same form once more is done once; with another choice, as after going back, it is another ballot.
    let cast = server.form("/vote", &format!("id=v1&vote={vote}&ballot=yes"), Some(&card));
    assert_eq!(said(&cast), to("voted"));
    let again = server.form("/vote", &format!("id=v1&vote={vote}&ballot=no"), Some(&card));
    assert_eq!(said(&again), to("already_voted"));
    for title in ["Sprachcaf%C3%A9+am+Abend", "Etwas+anderes"] {
        let proposed = server.form("/propose", &format!("id=p1&title={title}&text="), Some(&phone));
        assert_eq!(said(&proposed), to("proposed"));
    }
    server.done(json!({ "do": "admit" }));
    let log: Value = serde_json::from_str(&room.print(&["show", session.name(), "--json"])).unwrap();
    let titles: Vec<_> = log["proposals"].as_array().unwrap().iter().map(|p| &p["title"]).collect();
    assert_eq!(titles, ["Sprachcafé am Abend", "Etwas anderes"]);
    let left = server.form("/leave", "", Some(&card));
    assert_eq!((left.status, cookie_of(&left).as_str()), (303, "token="));
    server.stop();
}

#[test]
fn nobody_gets_past_the_gate() {
    let room = Room::new();
    let session = room.session();
    let server = room.serve(&session, &["--name", "konferenz.example"]);
    let port = server.host.split_once(':').unwrap().1.to_owned();
    let status = |ask: Ask<'_>| server.request(&ask).status;
    let get = |path| Ask { method: "GET", path, ..Ask::default() };
    for (host, expected) in [
        (format!("127.0.0.1:{port}"), 200),
        (format!("localhost:{port}"), 200),
        (format!("konferenz.example:{port}"), 200),
        ("evil.example".into(), 421),
        (format!("evil.example:{port}"), 421),
        (format!("localhost.evil.example:{port}"), 421),
        ("127.0.0.1:1".into(), 421),
        (format!("u@127.0.0.1:{port}"), 421),
        (String::new(), 421),
    ] {
        assert_eq!(status(get("/healthz").with("Host", &host)), expected, "{host:?}");
    }
    let elsewhere = format!("http://evil.example:{port}/");
    assert_eq!(status(get(&elsewhere)), 421);
    let join = || Ask { method: "POST", path: "/api/join", body: "{}".into(), ..Ask::default() };
    let typed = || join().with("Content-Type", "application/json");
    let ours = format!("http://{}", server.host);
    assert_eq!(status(typed().with("Origin", &ours).with("Sec-Fetch-Site", "same-origin")), 200);
    for (name, value) in [
        ("Origin", "http://evil.example"),
        ("Origin", "null"),
        ("Origin", "https://127.0.0.1"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
    ] {
        assert_eq!(status(typed().with(name, value)), 403, "{name}: {value}");
    }
    assert_eq!(status(join()), 415);
    assert_eq!(status(join().with("Content-Type", "text/plain")), 415);
    assert_eq!(status(Ask { body: "{".into(), ..typed() }), 400);
    assert_eq!(status(Ask { body: format!("\"{}\"", "x".repeat(64 << 10)), ..typed() }), 413);
    assert_eq!(status(get("/api/ballots")), 405);
    assert_eq!(status(get("/api/nothing")), 404);
    assert_eq!(status(get("/nothing")), 404);
    for path in ["/", "/beamer", "/desk", "/datenschutz", "/barrierefreiheit", "/api/state", "/nothing"] {
        let answer = server.get(path, None);
        let header = |name| answer.header(name).unwrap_or_else(|| panic!("{path} has no {name}"));
        let policy = header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), "{policy}");
        assert_eq!((header("x-content-type-options"), header("cache-control")), ("nosniff", "no-store"));
        assert_eq!((header("referrer-policy"), answer.header("server")), ("same-origin", None));
    }
    // Whoever guesses is slowed down, and nobody else.
    let guesses: Vec<u16> = (0..60).map(|at| server.get(&format!("/k/{at:032x}"), None).status).collect();
    assert!(guesses.contains(&410) && guesses.contains(&429), "{guesses:?}");
    assert_eq!(status(typed()), 200);
    server.stop();
}

/// Reads server-sent events until one holds `text`; gives back how many bytes that were.
pub fn hears(stream: &mut impl Read, text: &str) -> usize {
    let mut heard = Vec::new();
    let mut chunk = [0; 4096];
    while !contains(&heard, text) {
        let read = stream.read(&mut chunk).unwrap();
        assert!(read > 0, "ended before {text:?}: {}", String::from_utf8_lossy(&heard));
        heard.extend(&chunk[..read]);
    }
    heard.len()
}

#[test]
fn pages_follow_and_never_keep_the_server_from_stopping() {
    let room = Room::new();
    let session = room.session();
    let mut server = room.serve(&session, &[]);
    server.done(json!({ "do": "open_session" }));
    let follow = |server: &Server| {
        let mut stream = TcpStream::connect(&server.host).unwrap();
        let ask = Ask { method: "GET", path: "/api/events", ..Ask::default() };
        stream.write_all(ask.written(&server.host).as_bytes()).unwrap();
        stream
    };
    let mut pages: Vec<TcpStream> = (0..20).map(|_| follow(&server)).collect();
    for page in &mut pages {
        hears(page, "\"status\":\"live\"");
    }
    let vote = server.vote(json!({ "title": "Wer macht mit?" }));
    for page in &mut pages {
        hears(page, &vote);
    }
    // A page in a quiet room hears that it is still heard of.
    hears(&mut pages[0], "event: beat\ndata: {}\n\n");
    let ran = server.stop();
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    for mut page in pages {
        let mut rest = Vec::new();
        page.read_to_end(&mut rest).unwrap();
    }
}

#[test]
fn connections_are_private_with_a_certificate() {
    let room = Room::new();
    let session = room.session();
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let certificate = room.write("cert.pem", made.cert.pem());
    let key = room.write("key.pem", made.signing_key.serialize_pem());
    let [certificate, key] = [&certificate, &key].map(|path| path.to_str().unwrap());
    let server = room.serve(&session, &["--tls-cert", certificate, "--tls-key", key]);
    let mut roots = RootCertStore::empty();
    roots.add(made.cert.der().clone()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_root_certificates(roots);
    let client = ClientConnection::new(Arc::new(config.with_no_client_auth()), "localhost".try_into().unwrap());
    let mut stream = StreamOwned::new(client.unwrap(), TcpStream::connect(&server.host).unwrap());
    let headers = vec![("Content-Type", "application/json".to_owned())];
    let ask = Ask { method: "POST", path: "/api/join", headers, body: "{}".into() };
    stream.write_all(ask.written(&server.host).as_bytes()).unwrap();
    let mut bytes = Vec::new();
    // A server may end a connection without saying goodbye.
    let _ = stream.read_to_end(&mut bytes);
    let answer = Answer::of(&bytes);
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.starts_with("__Host-token=") && cookie.contains("; Secure"), "{cookie}");
    server.stop();
    let self_made = room.serve(&session, &["--tls-self"]);
    self_made.stop();
    room.refuses(
        &["serve", session.name(), "--bind", "127.0.0.1:0", "--tls-cert", key, "--tls-key", certificate],
        &[key, "certificate"],
    );
    let other = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let other = room.write("other.pem", other.signing_key.serialize_pem());
    let other = other.to_str().unwrap();
    for (key, named) in [("nowhere.pem", "nowhere.pem"), (other, "do not belong together")] {
        let bind = ["serve", session.name(), "--bind", "127.0.0.1:0", "--tls-cert", certificate, "--tls-key", key];
        room.refuses(&bind, &[named]);
    }
}

#[test]
fn silent_sockets_are_closed_and_hold_nobody_up() {
    let room = Room::new();
    let session = room.session();
    let server = room.serve(&session, &["--per-address", "8"]);
    let silent: Vec<TcpStream> = (0..30).map(|_| TcpStream::connect(&server.host).unwrap()).collect();
    let half = "GET / HTTP/1.1\r\nHost: x\r\n";
    let mut slow = TcpStream::connect(&server.host).unwrap();
    slow.write_all(half.as_bytes()).unwrap();
    for _ in 0..20 {
        assert_eq!(server.get("/healthz", None).status, 200);
    }
    for mut stream in silent.into_iter().chain([slow]) {
        let mut rest = Vec::new();
        // Reset or closed, it is over.
        let _ = stream.read_to_end(&mut rest);
    }
    server.stop();
}

#[test]
fn a_connection_has_its_share_of_pages_and_as_many_ballots_as_come() {
    let room = Room::new();
    let session = room.session();
    let server = room.serve(&session, &[]);
    // How many answers come by one connection before it is ended, of twenty asked for.
    let answers = |method, path| {
        let body = if method == "POST" { "{}".to_owned() } else { String::new() };
        let ask = Ask { method, path, body, headers: vec![("Content-Type", "application/json".into())] };
        let ask = ask.written(&server.host).replace("Connection: close\r\n", "");
        let mut stream = TcpStream::connect(&server.host).unwrap();
        stream.write_all(ask.repeat(20).as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answered = Vec::new();
        // Reset or closed, it is over.
        let _ = stream.read_to_end(&mut answered);
        String::from_utf8_lossy(&answered).matches("HTTP/1.1 ").count()
    };
    assert_eq!((answers("GET", "/healthz"), answers("POST", "/api/join")), (11, 20));
    server.stop();
}

#[test]
fn a_rehearsal_loses_nothing_and_leaves_the_session_alone() {
    let room = Room::new();
    let session = room.session();
    let before = session.journal();
    let ran = room.run(&["rehearse", session.name(), "--participants", "30", "--seconds", "1"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.starts_with("60 proposals and ballots sent") && ran.out.contains("lost: 0."), "{}", ran.out);
    assert_eq!(session.journal(), before);
    room.refuses(&["rehearse", "nothing", "--participants", "1"], &["rehearsal"]);
}
