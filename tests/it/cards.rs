//! Voting cards on paper: what stands on the sheets, that they lead into the session, and that nothing of them lies elsewhere.

use std::{
    collections::BTreeSet,
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use lopdf::{Document, Object, content::Content};
use qrcode::{Color, EcLevel, QrCode};
use serde_json::{Value, json};

use crate::room::{Room, Session};

/// A sheet as a reader of PDF finds it.
struct Sheet(Document);

impl Sheet {
    /// Issues cards on a sheet of that name, and returns it with what programs are told of the cards.
    fn issue(room: &Room, session: &Session<'_>, name: &str, more: &[&str]) -> (Self, Vec<Value>) {
        let path = room.path().join(name);
        let mut args = vec!["cards", session.name(), "--pdf", path.to_str().unwrap(), "--json"];
        args.extend(["--address", "http://192.168.178.23:8080"]);
        args.extend(more);
        let printed = room.print(&args);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let cards = printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        (Self(Document::load(path).unwrap()), cards)
    }

    fn text(&self) -> String {
        let pages: Vec<u32> = self.0.get_pages().into_keys().collect();
        self.0.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The dark modules of its QR codes, in their order on the pages, as column and row.
    fn codes(&self) -> Vec<BTreeSet<(i64, i64)>> {
        let mut codes = Vec::new();
        for page in self.0.get_pages().into_values() {
            let mut begun = BTreeSet::new();
            for operation in Content::decode(&self.0.get_page_content(page)).unwrap().operations {
                let at = |at: usize| operation.operands[at].as_float().unwrap() as i64;
                match operation.operator.as_str() {
                    // Each module is a square of its own.
                    "m" => drop(begun.insert((at(0), at(1)))),
                    "f" if begun.len() > 100 => codes.push(std::mem::take(&mut begun)),
                    "f" | "S" | "n" => begun.clear(),
                    _ => {}
                }
            }
        }
        codes
    }

    /// Where its links lead.
    fn links(&self) -> BTreeSet<String> {
        let dictionaries = self.0.objects.values().filter_map(|object| object.as_dict().ok());
        let uri = |dictionary: &lopdf::Dictionary| {
            let (_, action) = self.0.dereference(dictionary.get(b"A").ok()?).ok()?;
            let uri = action.as_dict().ok()?.get(b"URI").ok()?.as_str().ok()?;
            Some(String::from_utf8(uri.to_vec()).unwrap())
        };
        dictionaries.filter_map(uri).collect()
    }
}

fn text_of<'a>(card: &'a Value, field: &str) -> &'a str {
    card[field].as_str().unwrap()
}

/// The files in a folder, however deep, that hold this text.
fn files_with(folder: &Path, text: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let holds = |path: &Path| String::from_utf8_lossy(&fs::read(path).unwrap()).contains(text);
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files_with(&path, text)
            } else if holds(&path) {
                vec![path]
            } else {
                Vec::new()
            }
        })
        .collect()
}

/// What is drawn in this code has to be what phones read as that address: the same modules dark.
fn check_code(drawn: &BTreeSet<(i64, i64)>, url: &str) {
    let code = QrCode::with_error_correction_level(url, EcLevel::M).unwrap();
    let (colours, width) = (code.to_colors(), code.width());
    let dark = (0..width * width).filter(|at| colours[*at] == Color::Dark);
    // Four light modules stand around it.
    let place = |at: usize| ((at % width) as i64 + 4, (at / width) as i64 + 4);
    assert_eq!(*drawn, dark.map(place).collect(), "{url}");
}

#[test]
fn sheets_hold_every_card_with_its_code_and_lead_into_the_session() {
    let room = Room::new();
    let session = room.planned(json!({ "title": "Ankommen <b>#strong[und]</b> Sprache" }));
    for (lang, heading, how) in [("de", "Stimmkarte", "öffnen"), ("en", "Voting card", "type this code")] {
        let name = format!("{lang}.pdf");
        let (sheet, cards) = Sheet::issue(&room, &session, &name, &["--lang", lang, "--count", "23"]);
        assert_eq!((cards.len(), sheet.0.get_pages().len()), (23, 3), "ten cards on a sheet");
        let text = sheet.text();
        for card in &cards {
            assert!(text.contains(text_of(card, "code")), "{card}: {text}");
            assert!(text_of(card, "token").len() * 4 >= 128, "{card}");
        }
        assert_eq!(text.matches(heading).count(), 23);
        for said in [how, "http://192.168.178.23:8080 ", "#strong[und]"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        let urls: Vec<&str> = cards.iter().map(|card| text_of(card, "url")).collect();
        assert_eq!(sheet.links(), urls.iter().map(|url| (*url).to_owned()).collect());
        let codes = sheet.codes();
        assert_eq!(codes.len(), 23);
        codes.iter().zip(urls).for_each(|(drawn, url)| check_code(drawn, url));
        let (_, tagged) = sheet.0.dereference(sheet.0.catalog().unwrap().get(b"MarkInfo").unwrap()).unwrap();
        assert_eq!(tagged.as_dict().unwrap().get(b"Marked").unwrap(), &Object::Boolean(true));
        // The link of a card leads into the session.
        let server = room.serve(&session, &[]);
        let landed = server.get(&format!("/k/{}", text_of(&cards[22], "token")), None);
        assert_eq!((landed.status, landed.header("location")), (303, Some("/")));
        server.stop();
    }
}

#[test]
fn cards_by_name_say_whose_they_are() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.record();
    record.done(json!({ "do": "register", "name": "Ömer Yıldız" }));
    record.done(json!({ "do": "register", "name": "Gast", "may_vote": false }));
    record.end();
    let (sheet, cards) = Sheet::issue(&room, &session, "named.pdf", &["--named"]);
    assert_eq!((cards.len(), text_of(&cards[0], "holder")), (1, "Ömer Yıldız"));
    let text = sheet.text();
    assert!(text.contains("Ömer Yıldız") && text.contains("roll calls only"), "{text}");
}

#[test]
fn no_sheet_is_written_over_and_no_token_lies_anywhere_else() {
    let room = Room::new();
    let session = room.session();
    let before = session.journal();
    let taken = room.write("taken.pdf", "cards of yesterday");
    room.refuses(&["cards", session.name(), "--count", "2", "--pdf", taken.to_str().unwrap()], &["there already"]);
    assert_eq!((session.journal(), fs::read_to_string(&taken).unwrap()), (before, "cards of yesterday".into()));
    // Where the sheet can't be written the cards are told all the same: nobody can be told of them again.
    let nowhere = room.path().join("nowhere/cards.pdf");
    let ran = room.run(&["cards", session.name(), "--count", "2", "--pdf", nowhere.to_str().unwrap()]);
    assert_eq!((ran.status, ran.out.lines().count(), ran.err.lines().count()), (1, 2, 1), "{}", ran.err);

    let (_, cards) = Sheet::issue(&room, &session, "cards.pdf", &["--count", "2"]);
    fs::remove_file(room.path().join("cards.pdf")).unwrap();
    for card in &cards {
        let token = text_of(card, "token");
        assert_eq!(files_with(room.path(), token), Vec::<PathBuf>::new());
    }
}
