//! Words to fill sessions with.

/// Words made of two or three parts, as German ones are.
pub fn words(chance: &mut u64, count: usize) -> String {
    const FIRST: [&str; 24] = [
        "Sprach",
        "Stadtteil",
        "Jugend",
        "Bildungs",
        "Wohn",
        "Kultur",
        "Gesundheits",
        "Frauen",
        "Nachbarschafts",
        "Arbeits",
        "Schul",
        "Kita",
        "Begegnungs",
        "Ehrenamts",
        "Migrations",
        "Antirassismus",
        "Verwaltungs",
        "Quartiers",
        "Lern",
        "Gesprächs",
        "Straßen",
        "Familien",
        "Senioren",
        "Ausbildungs",
    ];
    const MIDDLE: [&str; 16] = [
        "",
        "",
        "",
        "beratungs",
        "treff",
        "förder",
        "paten",
        "orientierungs",
        "begleit",
        "kurs",
        "netz",
        "haus",
        "mittler",
        "lotsen",
        "werk",
        "angebots",
    ];
    const LAST: [&str; 20] = [
        "punkt",
        "kurse",
        "stelle",
        "beratung",
        "café",
        "angebot",
        "gruppe",
        "netzwerk",
        "projekt",
        "woche",
        "plan",
        "haus",
        "förderung",
        "wegweiser",
        "patenschaft",
        "zentrum",
        "konzept",
        "beirat",
        "büro",
        "fläche",
    ];
    let mut pick = |list: &[&str]| {
        *chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let place = (*chance >> 33) as usize;
        // The first ones are the most frequent ones, as with real words.
        list[(place % list.len()) * (place / 97 % list.len() + 1) / list.len()].to_owned()
    };
    (0..count).map(|_| pick(&FIRST) + &pick(&MIDDLE) + &pick(&LAST)).collect::<Vec<_>>().join(" ")
}
