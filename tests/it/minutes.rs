//! The minutes through the door: what they say in both languages and all depths, what each format is to other readers,
//! signatures, corrections, the secretary's own text, the office's paper.

use std::{fs, io::Read as _, process::Command};

use lopdf::{Document, Object};
use serde_json::{Value, json};

use crate::room::{Record, Room, Session, arrive, id};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/beispiel");
const LOGO: &str =
    r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>"##;

/// The minutes of a session as Markdown.
fn markdown(room: &Room, session: &str, detail: &str) -> String {
    room.print(&["minutes", session, "--format", "md", "--detail", detail])
}

/// The minutes of a session as a file of that kind.
fn file(room: &Room, session: &str, format: &str) -> Vec<u8> {
    let path = room.path().join(format!("minutes.{format}"));
    room.print(&["minutes", session, "--format", format, "--detail", "full", "-o", path.to_str().unwrap()]);
    fs::read(path).unwrap()
}

#[test]
fn the_example_reads_as_a_secretary_wrote_it() {
    let room = Room::new();
    for detail in ["results", "course", "full"] {
        for lang in ["de", "en"] {
            let text = room.print(&["--lang", lang, "minutes", EXAMPLE, "--format", "md", "--detail", detail]);
            insta::assert_snapshot!(format!("minutes-{detail}-{lang}"), text);
        }
    }
}

#[test]
fn each_depth_names_whom_it_may() {
    let room = Room::new();
    let said = ["results", "course", "full"].map(|detail| markdown(&room, EXAMPLE, detail));
    for text in &said {
        assert!(!text.contains("Saalmiete"), "an internal note");
    }
    let [results, course, full] = said;
    assert!(!results.contains("Vertretung Caritas") && !results.contains("Caritasverband"));
    assert!(
        !course.contains("Integrationsrat, Vorsitz") && course.contains("eingebracht von")
            || course.contains("brought in by")
    );
    assert!(full.contains("Vertretung Caritas") && full.contains("Caritasverband"));
    assert!(results.contains("Volkshochschule"), "who was excused is named");
}

/// A minute that names nobody has no use for thirty organisations that came in before anything began.
#[test]
fn whoever_comes_before_the_first_item_is_a_number_where_nobody_is_named() {
    let room = Room::new();
    let session = room.planned(json!({ "agenda": [{ "title": "Arbeit", "kind": "discuss" }] }));
    let mut record = session.opened();
    let come = |record: &mut Record, name: &str| {
        let register = json!({ "do": "register", "participant": id(name), "name": name, "organisation": "AWO" });
        record.done(register);
        record.done(json!({ "do": "arrive", "participant": id(name) }));
    };
    ["Ada", "Bo", "Cem"].iter().for_each(|name| come(&mut record, name));
    record.done(json!({ "do": "start_item", "item": session.log()["agenda"][0]["id"] }));
    come(&mut record, "Dee");
    record.end();
    for (detail, early, one_by_one) in [("course", 1, 1), ("full", 0, 4)] {
        let text = room.print(&["--lang", "de", "minutes", session.name(), "--format", "md", "--detail", detail]);
        assert_eq!(text.matches("bis dahin sind 3 Personen hinzugekommen").count(), early, "{text}");
        assert_eq!(text.matches(" kommt hinzu").count(), one_by_one, "{text}");
    }
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let room = Room::new();
    for format in ["md", "html", "docx", "pdf"] {
        assert_eq!(file(&room, EXAMPLE, format), file(&room, EXAMPLE, format), "{format}");
    }
}

#[test]
fn libreoffice_opens_what_the_office_goes_on_editing() {
    let room = Room::new();
    let docx = room.path().join("niederschrift.docx");
    room.print(&["--lang", "de", "minutes", EXAMPLE, "--format", "docx", "-o", docx.to_str().unwrap()]);
    let profile = format!("-env:UserInstallation=file://{}", room.path().join("profile").display());
    let mut office = Command::new("soffice");
    office.args([&profile, "--headless", "--convert-to", "html", "--outdir"]).args([room.path(), &docx]);
    match office.output() {
        Ok(done) => assert!(done.status.success(), "{done:?}"),
        Err(_) if std::env::var_os("CI").is_none() => return println!("skipped: LibreOffice is not here"),
        Err(error) => panic!("soffice: {error}"),
    }
    let html = fs::read_to_string(room.path().join("niederschrift.html")).unwrap();
    let flat = html.split_whitespace().collect::<Vec<_>>().join(" ");
    for heading in
        [">Tagesordnung</h1>", ">Verlauf der Sitzung</h1>", ">TOP 2: Fachlicher Einstieg und Bestandsaufnahme</h2>"]
    {
        assert!(flat.contains(heading), "no {heading} in:\n{html}");
    }
    assert!(flat.matches("<table").count() >= 5 && flat.contains("<thead>"), "no tables with header rows in:\n{html}");
}

#[test]
fn word_processors_find_headings_header_rows_a_language_and_page_numbers() {
    let room = Room::new();
    let docx = file(&room, EXAMPLE, "docx");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
    let mut part = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    for name in &names {
        let text = part(name);
        roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let text = part("word/document.xml");
    let document = roxmltree::Document::parse(&text).unwrap();
    let count = |tag: &str| document.descendants().filter(|node| node.tag_name().name() == tag).count();
    assert!(count("tbl") > 10 && count("tblHeader") == count("tbl"), "every table has one header row");
    let of_style = |style: &str| {
        let is = |node: &roxmltree::Node<'_, '_>| node.attributes().any(|attribute| attribute.value() == style);
        document.descendants().filter(|node| node.tag_name().name() == "pStyle" && is(node)).count()
    };
    assert!(of_style("Heading1") > 5 && of_style("Heading2") > 5 && of_style("Heading3") > 5);
    assert!(part("word/styles.xml").contains(r#"w:lang w:val="en-GB""#));
    let foot = part("word/footer1.xml");
    assert!(foot.contains(" PAGE ") && foot.contains(" NUMPAGES "), "{foot}");
    assert!(part("docProps/core.xml").contains("Ankommen und Sprache"));
}

/// What another reader finds in a PDF.
pub struct Pdf(Document);

impl Pdf {
    pub fn of(bytes: &[u8]) -> Self {
        Self(Document::load_mem(bytes).unwrap())
    }

    pub fn catalog(&self, key: &[u8]) -> &Object {
        let object = self.0.catalog().unwrap().get(key).unwrap();
        self.0.dereference(object).unwrap().1
    }

    pub fn text(&self) -> String {
        let pages: Vec<u32> = self.0.get_pages().into_keys().collect();
        self.0.extract_text(&pages).unwrap()
    }

    /// The names of all tags in the structure.
    pub fn tags(&self) -> std::collections::BTreeSet<String> {
        let dictionaries = self.0.objects.values().filter_map(|object| object.as_dict().ok());
        let elements = dictionaries.filter_map(|dictionary| dictionary.get(b"S").ok()?.as_name().ok());
        elements.map(|name| String::from_utf8_lossy(name).into_owned()).collect()
    }

    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.0.get_pages().len()
    }

    /// It claims to be accessible and to last.
    pub fn claims_the_standards(&self) {
        let metadata = self.catalog(b"Metadata").as_stream().unwrap();
        let metadata = metadata.decompressed_content().unwrap_or_else(|_| metadata.content.clone());
        let metadata = String::from_utf8(metadata).unwrap();
        for claim in ["<pdfaid:part>2", "<pdfaid:conformance>A", "<pdfuaid:part>1"] {
            assert!(metadata.contains(claim), "{claim}: {metadata}");
        }
    }

    /// What those are told of pictures who can't see them.
    pub fn descriptions(&self) -> Vec<String> {
        let dictionaries = self.0.objects.values().filter_map(|object| object.as_dict().ok());
        let told = dictionaries.filter_map(|dictionary| dictionary.get(b"Alt").ok());
        told.map(|text| lopdf::decode_text_string(text).unwrap()).collect()
    }

    /// The names of all fonts, each of which has to lie in the file itself.
    pub fn fonts(&self) -> Vec<String> {
        let of = |dictionary: &lopdf::Dictionary| {
            let name = dictionary.get(b"FontName").ok()?.as_name().ok()?;
            let embedded = ["FontFile", "FontFile2", "FontFile3"].iter().any(|file| dictionary.has(file.as_bytes()));
            assert!(embedded, "{} is not embedded", String::from_utf8_lossy(name));
            Some(String::from_utf8_lossy(name).into_owned())
        };
        self.0.objects.values().filter_map(|object| of(object.as_dict().ok()?)).collect()
    }
}

#[test]
fn another_reader_finds_text_tags_fonts_and_the_standards() {
    let room = Room::new();
    let pdf = Pdf::of(&file(&room, EXAMPLE, "pdf"));
    assert_eq!(pdf.catalog(b"Lang").as_str().unwrap(), b"en");
    assert_eq!(pdf.catalog(b"MarkInfo").as_dict().unwrap().get(b"Marked").unwrap(), &Object::Boolean(true));
    pdf.claims_the_standards();
    let tags = pdf.tags();
    for tag in ["H1", "H2", "H3", "P", "Table", "TH", "TD", "L", "LI", "BlockQuote"] {
        assert!(tags.contains(tag), "{tag}: {tags:?}");
    }
    assert!(pdf.fonts().iter().any(|font| font.contains("LibertinusSerif-Regular")));
    let text = pdf.text();
    assert!(text.contains("Sprachcafé in jedem Stadtteil") && text.contains("fb512ee0"), "{text}");
    let pages = pdf.pages();
    assert!(text.contains(&format!("Page {pages} of {pages}")), "{text}");
}

#[test]
fn every_script_is_shown_or_its_absence_is() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    let titles = [
        "Türkçe: İğdır’da çay",
        "Українська: їжак і ґанок",
        "Ελληνικά: καφές",
        "مقهى اللغة في كل حي",
        "שלום לכולם",
        "Tiếng Việt: cà phê",
        "漢字かな交じり文",
        "👩‍👩‍👧‍👦 Familie 🇩🇪",
        "x\u{e000}y\u{f8ff}z",
        "a\u{301}\u{308}\u{323}ş\u{300}",
        "ﬃ ﷺ ½ ② ™ →",
        "#import \"x\"; *fett* _kursiv_ $ x^2 $ <b>& \\ `code` @ref",
    ];
    for title in titles {
        record.done(json!({ "do": "propose", "title": title, "text": format!("{title}\n\n{title}") }));
    }
    // Fonts say that they cover the ranges in which these lie, and have no shape for them.
    record.done(json!({ "do": "note", "text": "Vor ✅❓❔❎₼ nach ۍۊۉ؋ Ende" }));
    record.done(json!({ "do": "register", "name": "王小明", "organisation": "x".repeat(60) }));
    drop(record.end());
    let path = room.path().join("niederschrift.pdf");
    let path = path.to_str().unwrap();
    let args = ["minutes", session.name(), "--format", "pdf", "--detail", "full", "-o", path];
    let said = room.run(&args);
    assert_eq!(said.status, 0, "{}", said.err);
    for text in ["“王小明”", "“漢字かな交じり文”", "“Vor ✅❓❔❎₼ nach ۍۊۉ؋ Ende”"] {
        assert!(said.err.contains(text), "{text} is not told: {}", said.err);
    }
    assert!(!said.err.contains("καφές"), "{}", said.err);
    let pdf = Pdf::of(&file(&room, session.name(), "pdf"));
    let text = pdf.text();
    for shown in ["İğdır", "їжак", "καφές", "#import", "*fett*", "\u{fffd}"] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    assert!(pdf.fonts().iter().any(|font| font.contains("DejaVuSans")), "Arabic comes from it");
    let html = String::from_utf8(file(&room, session.name(), "html")).unwrap();
    assert!(
        html.contains("<bdi>مقهى اللغة في كل حي</bdi>") && html.contains("&lt;b&gt;&amp;") && !html.contains("<b>")
    );
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    let docx = file(&room, session.name(), "docx");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut text = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    assert!(roxmltree::Document::parse(&text).is_ok() && text.contains("<w:rtl/>"));
}

/// A closed session with one vote by hands that narrowly passed.
fn closed<'r>(room: &'r Room, session: &Session<'r>) -> String {
    let mut record = session.opened();
    arrive(&mut record, &["Ada", "Ben", "Can"]);
    let item = session.log()["agenda"][0]["id"].as_str().unwrap().to_owned();
    record.done(json!({ "do": "start_item", "item": item }));
    record.done(json!({ "do": "propose", "proposal": id("p"), "title": "Sprachcafé" }));
    record.done(json!({ "do": "open_vote", "vote": id("v"), "on": [id("p")], "method": "yes_no" }));
    record.done(json!({ "do": "count", "vote": id("v"), "channel": "hands", "counts": { "yes": 2, "no": 1 } }));
    record.done(json!({ "do": "close_vote", "vote": id("v") }));
    let outcome = session.log()["outcomes"][0]["id"].clone();
    record.done(json!({ "do": "assign", "outcome": outcome, "handlungsfeld": "SPR" }));
    record.done(json!({ "do": "close_session" }));
    drop(record.end());
    assert!(markdown(room, session.name(), "course").contains("adopted by majority with 1 vote against"));
    item
}

fn sign(role: &str) -> Value {
    json!({ "do": "sign", "role": role, "name": format!("Name {role}"), "by": "secretary" })
}

#[test]
fn what_both_have_signed_stays_and_corrections_stand_beside_it() {
    let room = Room::new();
    let session = room.session();
    closed(&room, &session);
    let mut record = session.record();
    record.done(sign("secretary"));
    record.refused("already_signed", sign("secretary"));
    record.done(json!({ "do": "undo" }));
    record.done(sign("secretary"));
    assert_eq!(session.log()["session"]["status"], "closed");
    assert!(markdown(&room, session.name(), "results").contains("one signature is still missing"));
    record.done(sign("moderator"));
    let log = session.log();
    assert_eq!(
        (&log["session"]["status"], &log["session"]["signatures"][1]["role"]),
        (&json!("signed"), &json!("moderator"))
    );
    record.refused("session_signed", json!({ "do": "undo" }));
    record.refused("session_signed", json!({ "do": "note", "text": "n" }));
    record.refused("already_signed", sign("moderator"));

    let correct = |value: Value| json!({ "do": "correct", "vote": id("v"), "field": "hands", "value": value, "reason": "Zählfehler" });
    record.done(correct(json!({ "yes": 1, "no": 2 })));
    record.done(
        json!({ "do": "correct", "proposal": id("p"), "field": "title", "value": "Sprachcafés", "reason": "Mehrzahl" }),
    );
    let log = session.checked();
    assert_eq!(
        (&log["votes"][0]["result"]["decision"], &log["outcomes"][0]["result"]),
        (&json!("rejected"), &json!("rejected"))
    );
    assert_eq!(
        (&log["proposals"][0]["status"], &log["proposals"][0]["title"]),
        (&json!("rejected"), &json!("Sprachcafés"))
    );
    let first = &log["corrections"][0];
    assert_eq!(
        (&first["after_signing"], &first["former"], &first["value"]),
        (&json!(true), &json!("2, 1, 0, 0"), &json!("1, 2, 0, 0"))
    );
    assert_eq!(
        serde_json::to_value(&log).unwrap(),
        serde_json::from_slice::<Value>(&fs::read(session.dir.join("log.json")).unwrap()).unwrap()
    );
    let text = markdown(&room, session.name(), "full");
    for said in [
        "Final version",
        "Name secretary",
        "adopted by majority with 1 vote against",
        "Zählfehler",
        "calculated anew: rejected by majority",
        "formerly “Sprachcafé”, now “Sprachcafés”",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(text.matches("Sprachcafés").count(), 1, "only in the correction");
}

#[test]
fn before_signing_a_correction_is_an_act_like_others() {
    let room = Room::new();
    let session = room.session();
    let item = closed(&room, &session);
    let mut record = session.record();
    let counted = session.records().iter().position(|r| r["event"]["type"] == "votes_counted").unwrap() + 1;
    let before = session.log();
    let correct = |field: &str, value: Value| json!({ "do": "correct", "seq": counted, "field": field, "value": value, "reason": "vertippt" });
    record.done(correct("no", json!(0)));
    record.refused("bad_count", correct("yes", json!(9)));
    record.done(json!({ "do": "undo" }));
    let mut after = session.log();
    after["journal"] = before["journal"].clone();
    assert_eq!(after, before);
    record.done(correct("counts", json!({ "yes": 0, "no": 3 })));
    let fields = [
        (json!({}), "place", json!("Rathaus")),
        (json!({ "participant": id("Ada") }), "organisation", json!("Amt 50")),
        (json!({ "item": item }), "text", json!("Es ging lebhaft zu.")),
        (json!({ "outcome": before["outcomes"][0]["id"] }), "handlungsfeld", json!("bil")),
        (json!({ "outcome": before["outcomes"][0]["id"] }), "handlungsfeld", Value::Null),
    ];
    for (thing, field, value) in fields {
        let mut command = json!({ "do": "correct", "field": field, "value": value, "reason": "war falsch" });
        command.as_object_mut().unwrap().extend(thing.as_object().unwrap().clone());
        record.done(command.clone());
        record.refused("nothing_corrected", command);
    }
    let log = session.checked();
    assert_eq!(
        (&log["session"]["place"], &log["agenda"][0]["text"]),
        (&json!("Rathaus"), &json!("Es ging lebhaft zu."))
    );
    assert_eq!(
        (&log["outcomes"][0]["handlungsfeld"], &log["outcomes"][0]["reason"]),
        (&Value::Null, &json!("war falsch"))
    );
    assert_eq!(log["corrections"].as_array().unwrap().len(), 6);
    let course = markdown(&room, session.name(), "course");
    assert!(course.contains("rejected unanimously") && course.contains("war falsch"));
    assert!(!markdown(&room, session.name(), "results").contains("Amt 50"), "a correction names nobody either");
}

#[test]
fn the_secretarys_text_is_edited_in_her_editor_and_stays_hers() {
    let room = Room::new();
    let session = room.session();
    closed(&room, &session);
    let edit = |editor: &str| {
        let mut program = room.program();
        program.args(["minutes", session.name(), "--edit", "1"]).env("EDITOR", editor).env("PATH", "/usr/bin:/bin");
        crate::room::Ran::of(program.output().unwrap())
    };
    let editor =
        room.write("editor", "#!/bin/sh\nprintf '%s Zweiter Absatz.\\n' \"Die Begrüßung war kurz.\" >> \"$1\"\n");
    let editor = format!("sh {}", editor.display());
    assert_eq!(edit(&editor).status, 0);
    assert_eq!(edit(&editor).status, 0);
    let text = session.log()["agenda"][0]["text"].as_str().unwrap().to_owned();
    assert_eq!(text.matches("Die Begrüßung war kurz.").count(), 2, "the second time it goes on from the first");
    assert!(markdown(&room, session.name(), "course").contains("Die Begrüßung war kurz."));
    let file = format!("protokoll-{}.entwurf.txt", session.log()["agenda"][0]["id"].as_str().unwrap());
    let left = || fs::read_dir(&session.dir).unwrap().any(|entry| entry.unwrap().path().ends_with(&file));
    assert!(!left());

    let failed = edit("false");
    assert!(failed.status == 1 && failed.err.contains(&file) && left(), "{}", failed.err);
    // Once it has answered, it leads the session.
    let mut leading = session.record();
    leading.refused("bad_command", json!({ "do": "nothing" }));
    let refused = edit(&editor);
    assert!(refused.status == 1 && refused.err.contains(&file) && left(), "{}", refused.err);
    drop(leading.end());
    assert_eq!(edit("true").status, 0);
    assert_eq!(
        session.log()["agenda"][0]["text"].as_str().unwrap().matches("Die Begrüßung war kurz.").count(),
        3,
        "nothing typed is lost"
    );
    // What is too long comes back into the editor, to be shortened.
    let long = room.write("long", "x".repeat(90_000));
    assert!(edit(&format!("cp {}", long.display())).status == 1 && left());
    let short = room.write("short", "Gekürzt.");
    assert_eq!(edit(&format!("cp {}", short.display())).status, 0);
    assert!(session.log()["agenda"][0]["text"] == "Gekürzt." && !left());
}

#[test]
fn minutes_of_a_damaged_journal_say_so_on_the_page() {
    let room = Room::new();
    let session = room.session();
    closed(&room, &session);
    let mut journal = session.journal();
    let middle = journal.len() / 2;
    journal[middle] ^= 1;
    fs::write(session.dir.join("journal.jsonl"), journal).unwrap();
    let page = |lang: &str| room.print(&["--lang", lang, "minutes", session.name(), "--format", "md"]);
    let (de, en) = (page("de"), page("en"));
    assert!(de.contains("**Unvollständig – die Aufzeichnung ist beschädigt**") && !de.contains("Entwurf"), "{de}");
    assert!(en.contains("**Incomplete – the journal is damaged**") && en.contains("can be read up to record"), "{en}");
}

#[test]
fn the_offices_paper_is_used_or_its_fault_named() {
    let room = Room::new();
    let session = room.session();
    room.write("wappen.svg", LOGO);
    let paper = |toml: &str| room.write("briefkopf.toml", toml);
    paper(
        "office = \"Stadt Beispielstadt\"\nlines = [\"Fachstelle <Integration>\"]\ncolour = \"#7a1f1f\"\nlogo = \"wappen.svg\"\nlogo_description = \"Wappen\"\n",
    );
    let html = String::from_utf8(file(&room, session.name(), "html")).unwrap();
    for part in [
        "Stadt Beispielstadt",
        "Fachstelle &lt;Integration&gt;",
        "--accent: #7a1f1f",
        "data:image/svg+xml;base64,",
        "alt=\"Wappen\"",
    ] {
        assert!(html.contains(part), "{part}");
    }
    assert!(Pdf::of(&file(&room, session.name(), "pdf")).tags().contains("Figure"));
    let docx = room.path().join("minutes.docx");
    let said = room.run(&["minutes", session.name(), "--format", "docx", "-o", docx.to_str().unwrap()]);
    assert!(said.status == 0 && said.err.contains("PNG"), "{}", said.err);
    for (toml, words) in [
        ("colour = \"#ffff00\"", &["briefkopf.toml", "darker"][..]),
        ("farbe = 1", &["briefkopf.toml", "farbe"]),
        ("logo = \"fehlt.png\"\nlogo_description = \"x\"", &["fehlt.png"]),
        ("logo = \"wappen.svg\"", &["logo_description"]),
    ] {
        paper(toml);
        room.refuses(&["minutes", session.name(), "--format", "md"], words);
    }
}

#[test]
fn wrong_requests_are_refused() {
    let room = Room::new();
    let session = room.session();
    room.refuses(&["minutes", "fehlt", "--format", "md"], &["fehlt"]);
    room.refuses(&["minutes", session.name(), "--edit", "9"], &["9"]);
    room.refuses(&["minutes", session.name(), "--format", "md", "-o", "fehlt/x.md"], &["fehlt/x.md"]);
    assert_eq!(room.run(&["minutes", session.name()]).status, 2);
}

#[test]
fn before_it_begins_nothing_is_said_to_have_been_left_out() {
    let room = Room::new();
    let session = room.session();
    let text = room.print(&["--lang", "de", "minutes", session.name(), "--format", "md", "--detail", "full"]);
    for said in
        ["Entwurf – die Sitzung hat noch nicht begonnen", "die Teilnahmeliste ist noch leer", "noch nicht aufgerufen"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("wurde nicht geführt") && !text.contains("| nicht aufgerufen"), "{text}");
    assert!(text.contains("(1 Eintrag)"), "{text}");
}

#[test]
fn the_numbers_of_a_vote_say_what_they_count() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["Ada", "Ben", "Can"]);
    let mut held = |vote: &str, terms: Value, ballots: [(&str, Value); 2]| {
        let mut open = json!({ "do": "open_vote", "vote": id(vote), "title": vote, "options": [
            { "option": id(&format!("{vote} x")), "title": "Xaver" }, { "option": id(&format!("{vote} y")), "title": "Yeni" },
        ] });
        open.as_object_mut().unwrap().extend(terms.as_object().unwrap().clone());
        record.done(open);
        if vote == "Rang" {
            record.done(json!({ "do": "excuse_from", "participant": id("Can"), "vote": id(vote) }));
        }
        for (voter, ballot) in ballots {
            record.done(json!({ "do": "cast", "vote": id(vote), "voter": id(voter), "ballot": ballot }));
        }
        record.done(json!({ "do": "close_vote", "vote": id(vote) }));
    };
    held(
        "Stimmung",
        json!({ "method": "choice", "straw": true }),
        [("Ada", json!(id("Stimmung x"))), ("Ben", json!(id("Stimmung x")))],
    );
    held(
        "Rang",
        json!({ "method": "schulze" }),
        [("Ada", json!([[id("Rang x")], [id("Rang y")]])), ("Ben", json!([]))],
    );
    let points = json!({ id("Punkte x"): 3 });
    held("Punkte", json!({ "method": "points", "points": 3, "max": 3 }), [("Ada", points.clone()), ("Ben", points)]);
    let text = room.print(&["--lang", "de", "minutes", session.name(), "--format", "md", "--detail", "full"]);
    let (votes, appendix) = text.split_once("## Anlage").unwrap();
    let straw = votes.split_once("Abstimmung 1").unwrap().1.split_once("Abstimmung 2").unwrap().0;
    assert!(straw.contains("| 1 | Xaver | 2 |") && !straw.contains("gewählt"), "an opinion elects nobody:\n{straw}");
    assert!(votes.contains("3, davon 2 anwesend und nicht befangen") && votes.contains("3, davon 3 anwesend\n"));
    assert!(appendix.contains("| Enthaltung | 1 |\n"), "a ballot that ranks nobody:\n{appendix}");
    let points = appendix.split_once("**Punkte nach Art der Stimmabgabe**").unwrap().1;
    let (points, ballots) = points.split_once("**Stimmabgabe**").unwrap();
    assert!(points.contains("| Xaver | 6 |") && !points.contains("abgegeben"), "{points}");
    assert!(ballots.contains("| abgegeben | 2 |"), "{ballots}");
}
