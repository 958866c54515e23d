//! How good hints at similar proposals and suggested Handlungsfelder are: measured, printed (`-- --nocapture`), and held.

use std::{collections::BTreeMap, path::Path, time::Instant};

use fachkonferenz::{
    likeness::{Fields, Index},
    session::Concept,
};

/// Proposals of the Klimarat that a reader called the same matter, by their number there; the rest has no other like it,
/// or none that was noticed, so that precision is rather higher than what is measured.
const SAME: &[&[u32]] = &[
    &[2, 35, 36, 80, 113, 145, 160, 192, 196, 292, 314, 446, 456],
    &[214, 220, 290, 446, 466],
    &[93, 120, 127, 179, 194, 281, 285, 343, 341, 411, 471, 474, 310],
    &[62, 100, 184, 227, 157, 223, 58, 460, 211, 84],
    &[5, 38, 95, 118, 284, 37, 199],
    &[1, 34, 102, 138, 140, 156, 158, 189, 338],
    &[169, 188, 178, 480],
    &[112, 121, 362, 340, 198],
    &[91, 135, 212, 213, 347],
    &[97, 122, 47, 356],
    &[152, 154],
    &[86, 197, 442, 186, 187, 57],
    &[68, 272, 454, 459],
    &[54, 141, 193, 172, 425, 547],
    &[131, 167, 450, 476, 503, 161],
    &[200, 342, 472, 255],
    &[168, 451],
    &[15, 225],
    &[398, 399],
    &[400, 401],
    &[134, 277, 435, 436, 482],
    &[390, 409],
    &[368, 448, 473],
    &[259, 260],
    &[265, 349],
    &[478, 479],
    &[488, 549],
    &[155, 422],
    &[114, 258, 120, 341, 329, 346],
    &[124, 130, 278, 181, 190, 364, 365],
    &[419, 420],
    &[94, 350, 354],
    &[43, 60, 82, 53],
    &[230, 312, 294],
    &[318, 372],
    &[386, 393, 191, 385, 29],
    &[0, 33],
    &[6, 39],
];

/// Wordings of one and the same proposal, before and after an editor had it.
const REWORDED: &[(u32, u32)] = &[(0, 33), (1, 34), (2, 35), (5, 38), (6, 39)];

#[test]
fn hints_at_similar_proposals_are_mostly_right() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/klimarat-wohnen/comments.csv");
    if !data.exists() {
        println!("skipped: {} is not here", data.display());
        return;
    }
    let rows =
        csv::Reader::from_path(data).unwrap().into_deserialize().collect::<Result<Vec<BTreeMap<String, String>>, _>>();
    let taken = rows.unwrap().into_iter().filter(|row| row["moderated"] != "-1");
    let proposals: BTreeMap<u32, String> =
        taken.map(|row| (row["comment-id"].parse().unwrap(), row["comment-body"].clone())).collect();
    let mut index = Index::default();
    proposals.iter().for_each(|(id, text)| index.put(*id, Some(text)));
    let same = |a: u32, b: u32| SAME.iter().any(|group| group.contains(&a) && group.contains(&b));
    let (mut shown, mut right, mut helped, mut grouped) = (0, 0, 0, 0);
    for (id, text) in &proposals {
        let hints = index.alike(text, Some(*id), 2);
        let hits = hints.iter().filter(|hint| same(*id, hint.key)).count();
        shown += hints.len();
        right += hits;
        if SAME.iter().any(|group| group.contains(id)) {
            grouped += 1;
            helped += usize::from(hits > 0);
        }
    }
    let all = proposals.len();
    let pairs = all * (all - 1) / 2;
    let alike: usize = SAME.iter().map(|group| group.len() * (group.len() - 1) / 2).sum();
    let reworded =
        REWORDED.iter().filter(|(a, b)| index.alike(&proposals[a], Some(*a), 2).iter().any(|hint| hint.key == *b));
    let (precision, recall) = (percent(right, shown), percent(helped, grouped));
    let reworded = percent(reworded.count(), REWORDED.len());
    println!(
        "{all} proposals, {shown} hints: {precision} % right (chance: {} %), {recall} % of {grouped} with a like one \
        get it shown, {reworded} % of the reworded ones",
        percent(alike, pairs)
    );
    assert!(precision >= 50 && recall >= 20 && reworded == 100);
}

fn percent(part: usize, all: usize) -> usize {
    (100 * part + all / 2) / all
}

#[test]
fn ten_thousand_proposals_are_searched_between_two_keys() {
    let texts: Vec<String> = TITLES
        .iter()
        .flat_map(|(_, titles)| titles.iter())
        .cycle()
        .take(10_000)
        .enumerate()
        .map(|(at, title)| format!("{title} Nummer {}", at % 97))
        .collect();
    let mut index = Index::default();
    (0..).zip(&texts).for_each(|(at, text)| index.put(at, Some(text)));
    let mut spent: Vec<_> = (0..21)
        .map(|_| {
            let begin = Instant::now();
            assert_eq!(index.alike("Vorlesestunden in zwei Sprachen und im Garten", None::<u32>, 2).len(), 2);
            begin.elapsed()
        })
        .collect();
    spent.sort();
    println!("10,000 proposals: {:?} a key", spent[10]);
}

/// Titles written after the catalogue's keywords, without looking at them, and the field that a person would choose.
const TITLES: &[(&str, &[&str])] = &[
    (
        "SPR",
        &[
            "Deutsch lernen beim Kochen",
            "Abendkurse für Schichtarbeitende",
            "Übersetzungs-App für Beratungsgespräche testen",
            "Gebärdensprache für Zugewanderte anbieten",
            "Vorlesestunden in zwei Sprachen",
            "Kurse, die nicht an B1 enden",
            "Schreibhilfe am Samstag",
            "Alphabetisierungskurse mit Kinderbetreuung",
        ],
    ),
    (
        "BIL",
        &[
            "Schulwegbegleitung für neu zugezogene Kinder",
            "Mehrsprachige Elternbriefe",
            "Kita-Plätze gerecht verteilen",
            "Hausaufgabenbetreuung in der Unterkunft",
            "Lehrkräfte mit Zuwanderungsgeschichte gewinnen",
            "Schnupperstudium für Geflüchtete",
            "Bildungslotsen in jedem Bezirk",
            "Übergang von der Vorbereitungsklasse begleiten",
        ],
    ),
    (
        "ARB",
        &[
            "Praktikumsbörse mit der Handwerkskammer",
            "Berufsanerkennung aus einer Hand",
            "Teilzeitausbildung für Mütter",
            "Speeddating mit Unternehmen",
            "Beratung für Selbstständige",
            "Qualifizierung in der Altenpflege",
            "Mentorinnen für den Berufseinstieg",
            "Faire Arbeitsbedingungen bei Lieferdiensten",
        ],
    ),
    (
        "WOH",
        &[
            "Wohnungstauschbörse",
            "Mieterberatung in mehreren Sprachen",
            "Spielplätze sanieren",
            "Nachbarschaftscafé im Erdgeschoss",
            "Quartiersbüro mit längeren Öffnungszeiten",
            "Wohnpaten für Geflüchtete",
            "Sitzbänke und Trinkbrunnen",
            "Stadtteilkonferenz zweimal im Jahr",
        ],
    ),
    (
        "GES",
        &[
            "Dolmetschen beim Arztbesuch",
            "Demenzberatung für türkischsprachige Familien",
            "Pflegeberatung zu Hause",
            "Traumatherapie ohne lange Wartezeit",
            "Gesundheitskurse für Frauen",
            "Altenhilfe interkulturell öffnen",
            "Mobile Zahnarztpraxis",
            "Krebsvorsorge bekannter machen",
        ],
    ),
    (
        "KUL",
        &[
            "Straßenfest mit internationaler Küche",
            "Tanzkurse für Jung und Alt",
            "Sportvereine für Mädchen öffnen",
            "Bandprojekt im Jugendtreff",
            "Filmreihe über Migration",
            "Fahrradkurse für Frauen",
            "Kulturpass für Familien mit wenig Geld",
            "Skateanlage gemeinsam bauen",
        ],
    ),
    (
        "TEI",
        &[
            "Anlaufstelle bei Diskriminierung",
            "Migrantenselbstorganisationen stärken",
            "Wahlhelferinnen mit Einwanderungsgeschichte werben",
            "Ehrenamtskarte für Engagierte",
            "Workshops gegen Vorurteile",
            "Einbürgerungsfeier im Rathaus",
            "Frauen in Gremien fördern",
            "Beteiligungsrat für Jugendliche",
        ],
    ),
    (
        "IKÖ",
        &[
            "Termine online in mehreren Sprachen buchen",
            "Fortbildungen für Sachbearbeitende",
            "Lotsinnen in der Ausländerbehörde",
            "Auszubildende mit Migrationsgeschichte in der Stadtverwaltung",
            "Verständliche Briefe vom Amt",
            "Interkulturelle Kompetenz als Einstellungskriterium",
            "Anträge ohne Papier",
            "Ein Ansprechpartner je Familie in der Behörde",
        ],
    ),
];

#[test]
fn suggested_handlungsfelder_are_mostly_right() {
    let concept = Concept::example();
    let field = |code: &str| concept.position(code).unwrap();
    let all: Vec<(usize, &str)> =
        TITLES.iter().flat_map(|(code, titles)| titles.iter().map(|title| (field(code), *title))).collect();
    let count = |assigned: &dyn Fn(&str) -> Vec<(usize, &'static str)>| {
        let mut count = [0; 3];
        for (right, title) in &all {
            let suggestion = fields(&concept, &assigned(title)).suggest(title);
            count[suggestion.map_or(2, |suggestion| usize::from(suggestion.field != *right))] += 1;
        }
        count
    };
    let [right, wrong, none] = count(&|_| Vec::new());
    println!("{} titles: {right} right, {wrong} wrong, {none} without suggestion", all.len());
    assert!(right >= 43 && wrong <= 13);
    let others = |title: &str| -> Vec<(usize, &'static str)> {
        let pairs = TITLES.iter().flat_map(|(code, titles)| titles.iter().map(|title| (field(code), *title)));
        pairs.filter(|(_, other)| *other != title).collect()
    };
    let [right, wrong, none] = count(&others);
    println!("with all others assigned: {right} right, {wrong} wrong, {none} without suggestion");
    assert!(right >= 43 && wrong <= 13);
}

fn fields(concept: &Concept, assigned: &[(usize, &str)]) -> Fields {
    let mut fields = Fields::of(concept);
    assigned.iter().for_each(|(field, title)| fields.learn(*field, title));
    fields
}

#[test]
fn what_was_learnt_can_be_forgotten() {
    let concept = Concept::example();
    let (one, other) = (concept.position("KUL").unwrap(), concept.position("GES").unwrap());
    let title = "Leihgroßeltern vermitteln";
    let mut fields = fields(&concept, &[(one, title), (one, title), (other, title)]);
    fields.forget(other, title);
    assert_eq!(fields.suggest("Leihgroßeltern").map(|suggestion| suggestion.field), Some(one));
    (0..2).for_each(|_| fields.forget(one, title));
    assert_eq!(fields.suggest("Leihgroßeltern"), None);
}

#[test]
fn a_suggestion_says_why_and_learns_from_assignments() {
    let concept = Concept::example();
    let suggest = |assigned: &[(usize, &str)], title: &str| {
        let suggestion = fields(&concept, assigned).suggest(title)?;
        Some((concept.fields[suggestion.field].code.to_string(), suggestion.because))
    };
    let because = |code: &str, word: &str| Some((code.to_owned(), vec![word.to_owned()]));
    assert_eq!(suggest(&[], "Pflegeberatung"), because("GES", "Pflegeberatung"));
    assert_eq!(suggest(&[], "Leihgroßeltern"), None);
    // The procedure says nothing about the matter, even where a word of it is a keyword of a field.
    for title in ["Hauptantrag", "Änderungsantrag 2", "Vertagung", "Geschäftsordnung"] {
        assert_eq!(suggest(&[], title), None);
    }
    assert_eq!(suggest(&[(0, "Vorschlag 1")], "Vorschlag 2"), None);
    let teach = [(concept.position("KUL").unwrap(), "Leihgroßeltern vermitteln")];
    assert_eq!(suggest(&teach, "Mehr Leihgroßeltern"), because("KUL", "Leihgroßeltern"));
}
