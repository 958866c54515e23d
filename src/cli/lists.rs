//! Reads lists that others wrote: participants, proposals and agendas from spreadsheets (CSV), an agenda from an OParl
//! meeting. Makes rows of them, each with its line; what becomes of a row is decided elsewhere.

use serde::Deserialize;

use super::sheet::{Column, rows, utf8};
use crate::{
    session::{
        ItemKind, Lang, PLANNED_ITEMS_MAX, TextFault,
        clean::{self, NAME_MAX, REASON_MAX, TEXT_MAX, TITLE_MAX},
    },
    t,
    text::{Sentence, item_kind, text_fault},
};

/// The largest file that is read, in bytes.
pub const FILE_MAX_BYTES: usize = 16 << 20;
/// How many participants or proposals a file may hold.
pub const ROWS_MAX: usize = 10_000;

/// A person on a list of participants.
#[derive(Debug, PartialEq, Eq)]
pub struct ParticipantRow {
    /// The line of the file, from 1.
    pub line: u64,
    /// Name, role or pseudonym.
    pub name: Box<str>,
    /// The organisation that sends the person.
    pub organisation: Option<Box<str>>,
    /// The group for the statistics.
    pub group: Option<Box<str>>,
    /// Whether the person may vote; yes where the list doesn't say.
    pub may_vote: bool,
    /// How many votes the person has; one where the list doesn't say.
    pub weight: u32,
}

/// A proposal sent in before.
#[derive(Debug, PartialEq, Eq)]
pub struct ProposalRow {
    /// The line of the file, from 1.
    pub line: u64,
    /// Its title.
    pub title: Box<str>,
    /// Its text.
    pub text: Option<Box<str>>,
    /// The name of whoever brought it in.
    pub proposed_by: Option<Box<str>>,
    /// The number or the title of the agenda item it belongs to.
    pub item: Option<Box<str>>,
}

/// An item of an agenda.
#[derive(Debug, PartialEq, Eq)]
pub struct ItemRow {
    /// The line of the file, from 1; in an OParl meeting the place in its list, from 1.
    pub line: u64,
    /// Its title.
    pub title: Box<str>,
    /// What it is for; a discussion where the file doesn't say.
    pub kind: ItemKind,
    /// Planned minutes.
    pub minutes: Option<u16>,
    /// Whether it is left alone when time is short; not where the file doesn't say.
    pub protected: bool,
    /// Whether everybody may know of it; so where the file doesn't say.
    pub public: bool,
    /// A hint for the moderation.
    pub note: Option<Box<str>>,
}

/// What was read.
#[derive(Debug, PartialEq, Eq)]
pub struct Rows<T> {
    /// The rows, in the order of the file, at least one.
    pub rows: Vec<T>,
    /// The headings of columns that have no meaning here and were not read.
    pub ignored: Vec<Box<str>>,
}

impl<T> Rows<T> {
    /// The same rows made into something else.
    pub fn map<U>(self, make: impl FnMut(T) -> U) -> Rows<U> {
        Rows { rows: self.rows.into_iter().map(make).collect(), ignored: self.ignored }
    }
}

/// Why a file can't be read in.
#[derive(Debug, PartialEq, Eq)]
pub enum ImportFault {
    /// Not UTF-8: probably saved by a spreadsheet in the old way of Windows.
    NotUtf8 {
        /// The first line with such bytes.
        line: u64,
    },
    /// A quotation mark opens a cell and none closes it.
    OpenQuote {
        /// Where it stands.
        line: u64,
    },
    /// No column has one of these headings.
    NoColumn {
        /// Headings that would do.
        headings: Column,
    },
    /// Two columns mean the same.
    ColumnTwice {
        /// The heading of the second.
        heading: Box<str>,
    },
    /// A row has more cells than there are headings: probably a separator stands in a cell without quotation marks.
    LongRow {
        /// Where it begins.
        line: u64,
    },
    /// There are headings, or not even those.
    NoRows,
    /// More rows than allowed.
    TooManyRows {
        /// How many are allowed.
        max: usize,
    },
    /// A cell is wrong.
    Cell {
        /// Where its row begins.
        line: u64,
        /// The heading of its column.
        heading: Box<str>,
        /// What is wrong with it.
        wrong: WrongCell,
    },
    /// No JSON.
    NoJson {
        /// The line of the fault.
        line: usize,
        /// Its column.
        column: usize,
    },
    /// No OParl meeting with its agenda inside.
    NoMeeting {
        /// The line of the fault.
        line: usize,
        /// Its column.
        column: usize,
    },
}

/// What is wrong with a cell.
#[derive(Debug, PartialEq, Eq)]
pub enum WrongCell {
    /// The text is empty or too long.
    Text(TextFault),
    /// Neither yes nor no.
    NotYesOrNo,
    /// No whole number, or one that is far too large.
    NotANumber,
    /// No kind of agenda item.
    NotAKind,
}

impl ImportFault {
    /// What is wrong, where, and what to do about it.
    pub fn sentence(&self, lang: Lang) -> Sentence {
        match self {
            Self::NotUtf8 { line } => t!(lang, "import-not-utf8", line = line),
            Self::OpenQuote { line } => t!(lang, "import-open-quote", line = line),
            Self::NoColumn { headings } => t!(lang, "import-no-column", headings = headings.join(", ")),
            Self::ColumnTwice { heading } => t!(lang, "import-column-twice", heading = &**heading),
            Self::LongRow { line } => t!(lang, "import-long-row", line = line),
            Self::NoRows => t!(lang, "import-no-rows"),
            Self::TooManyRows { max } => t!(lang, "import-too-many-rows", max = max),
            Self::Cell { line, heading, wrong } => {
                let what = match wrong {
                    WrongCell::Text(fault) => text_fault(lang, *fault),
                    WrongCell::NotYesOrNo => t!(lang, "import-not-yes-or-no"),
                    WrongCell::NotANumber => t!(lang, "import-not-a-number"),
                    WrongCell::NotAKind => {
                        let kinds = ItemKind::ALL.iter().map(|&kind| item_kind(lang, kind)).collect::<Vec<_>>();
                        t!(lang, "import-not-a-kind", kinds = kinds.join(", "))
                    }
                };
                t!(lang, "import-cell", line = line, heading = &**heading, what = what)
            }
            Self::NoJson { line, column } => t!(lang, "plan-not-json", line = line, column = column),
            Self::NoMeeting { line, column } => t!(lang, "import-no-meeting", line = line, column = column),
        }
    }
}

const NAME: Column = &["name", "teilnehmende", "person", "participant"];
const ORGANISATION: Column = &["organisation", "organization", "verband", "verein", "einrichtung", "institution"];
const GROUP: Column = &["gruppe", "group"];
const MAY_VOTE: Column = &["stimmrecht", "may_vote", "may vote", "stimmberechtigt"];
const WEIGHT: Column = &["gewicht", "weight", "stimmen", "votes"];

const TITLE: Column = &["titel", "title", "vorschlag", "proposal", "tagesordnungspunkt", "agenda item"];
const TEXT: Column = &["text", "beschreibung", "description", "wortlaut"];
const PROPOSED_BY: Column = &["eingebracht von", "proposed_by", "proposed by", "eingereicht von", "von"];
const ITEM: Column = &["top", "item"];

const KIND: Column = &["art", "kind"];
const MINUTES: Column = &["minuten", "minutes", "dauer", "duration"];
const PROTECTED: Column = &["fest", "protected"];
const PUBLIC: Column = &["\u{f6}ffentlich", "public"];
const NOTE: Column = &["hinweis", "note", "interner hinweis", "regie"];

/// Reads a list of participants from CSV.
pub fn participants(file: &[u8]) -> Result<Rows<ParticipantRow>, ImportFault> {
    rows(utf8(file)?, ROWS_MAX, &[NAME, ORGANISATION, GROUP, MAY_VOTE, WEIGHT], |row| {
        Ok(ParticipantRow {
            line: row.line,
            name: row.line_of(NAME, NAME_MAX)?,
            organisation: row.optional_line_of(ORGANISATION, NAME_MAX)?,
            group: row.optional_line_of(GROUP, NAME_MAX)?,
            may_vote: row.read(MAY_VOTE, WrongCell::NotYesOrNo, yes_or_no)?.unwrap_or(true),
            weight: row.read(WEIGHT, WrongCell::NotANumber, |cell| cell.parse().ok())?.unwrap_or(1),
        })
    })
}

/// Reads proposals from CSV.
pub fn proposals(file: &[u8]) -> Result<Rows<ProposalRow>, ImportFault> {
    rows(utf8(file)?, ROWS_MAX, &[TITLE, TEXT, PROPOSED_BY, ITEM], |row| {
        Ok(ProposalRow {
            line: row.line,
            title: row.line_of(TITLE, TITLE_MAX)?,
            text: row.optional(TEXT, |text| clean::prose(text, TEXT_MAX))?,
            proposed_by: row.optional_line_of(PROPOSED_BY, NAME_MAX)?,
            item: row.optional_line_of(ITEM, TITLE_MAX)?,
        })
    })
}

/// Reads an agenda: an OParl meeting if the file is a JSON object, else CSV.
pub fn agenda(file: &[u8]) -> Result<Rows<ItemRow>, ImportFault> {
    let text = utf8(file)?;
    if text.trim_start().starts_with('{') {
        return meeting(text);
    }
    rows(text, PLANNED_ITEMS_MAX, &[TITLE, KIND, MINUTES, PROTECTED, PUBLIC, NOTE], |row| {
        Ok(ItemRow {
            line: row.line,
            title: row.line_of(TITLE, TITLE_MAX)?,
            kind: row.read(KIND, WrongCell::NotAKind, kind_named)?.unwrap_or(ItemKind::Discuss),
            minutes: row.read(MINUTES, WrongCell::NotANumber, |cell| cell.parse().ok())?,
            protected: row.read(PROTECTED, WrongCell::NotYesOrNo, yes_or_no)?.unwrap_or(false),
            public: row.read(PUBLIC, WrongCell::NotYesOrNo, yes_or_no)?.unwrap_or(true),
            note: row.optional(NOTE, |text| clean::prose(text, REASON_MAX))?,
        })
    })
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" | "true" | "wahr" | "1" | "x" => Some(true),
        "nein" | "n" | "no" | "false" | "falsch" | "0" | "-" => Some(false),
        _ => None,
    }
}

fn kind_named(cell: &str) -> Option<ItemKind> {
    let cell = cell.to_lowercase();
    let is_named = |kind: ItemKind| {
        kind.as_str() == cell || Lang::ALL.iter().any(|&lang| item_kind(lang, kind).to_lowercase() == cell)
    };
    ItemKind::ALL.iter().copied().find(|&kind| is_named(kind))
}

/// The agenda of an OParl 1.0 or 1.1 meeting.
fn meeting(text: &str) -> Result<Rows<ItemRow>, ImportFault> {
    #[derive(Deserialize)]
    struct Meeting {
        #[serde(rename = "agendaItem")]
        agenda: Vec<AgendaItem>,
    }
    #[derive(Deserialize)]
    struct AgendaItem {
        #[serde(default)]
        order: u64,
        #[serde(default)]
        name: String,
        #[serde(default)]
        deleted: bool,
        public: Option<bool>,
    }

    let meeting: Meeting = serde_json::from_str(text)
        .map_err(|error| ImportFault::NoMeeting { line: error.line(), column: error.column() })?;
    let mut items: Vec<_> = (1..).zip(meeting.agenda).filter(|(_, item)| !item.deleted).collect();
    if items.is_empty() {
        return Err(ImportFault::NoRows);
    }
    if items.len() > PLANNED_ITEMS_MAX {
        return Err(ImportFault::TooManyRows { max: PLANNED_ITEMS_MAX });
    }
    items.sort_by_key(|(_, item)| item.order);
    let row = |(line, item): (u64, AgendaItem)| {
        let title = clean::line(&item.name, TITLE_MAX).map_err(|fault| ImportFault::Cell {
            line,
            heading: "name".into(),
            wrong: WrongCell::Text(fault),
        })?;
        let public = item.public.unwrap_or(true);
        Ok(ItemRow { line, title, kind: ItemKind::Discuss, minutes: None, protected: false, public, note: None })
    };
    Ok(Rows { rows: items.into_iter().map(row).collect::<Result<_, _>>()?, ignored: Vec::new() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn participants_as_german_spreadsheets_write_them() {
        let file = "\u{FEFF}Name;Organisation;Gruppe;Stimmrecht;Gewicht;E-Mail\r\n\
            Ayşe Yılmaz;\"Verein \"\"Brücke\"\"; Düsseldorf\";Vereine;ja;2;a@example.org\r\n\
            ;;;;;\r\n\
            Gast;;;nein;;\r\n";
        let Rows { rows, ignored } = participants(file.as_bytes()).unwrap();
        let first = ParticipantRow {
            line: 2,
            name: "Ayşe Yılmaz".into(),
            organisation: Some("Verein \"Brücke\"; Düsseldorf".into()),
            group: Some("Vereine".into()),
            may_vote: true,
            weight: 2,
        };
        let guest = ParticipantRow {
            line: 4,
            name: "Gast".into(),
            organisation: None,
            group: None,
            may_vote: false,
            weight: 1,
        };
        assert_eq!((rows, ignored), (vec![first, guest], vec!["E-Mail".into()]));
        let english = participants(b"group,name,may_vote\nx,Ann,no\n").unwrap().rows;
        assert_eq!((&*english[0].name, english[0].group.as_deref(), english[0].may_vote), ("Ann", Some("x"), false));
    }

    #[test]
    fn proposals_keep_their_paragraphs() {
        let file =
            "Titel,Text,Eingebracht von,TOP\nSprachcafé,\"In jedem Stadtteil.\n\nAuch abends.\",Gast,3\nRadweg,,,\n";
        let rows = proposals(file.as_bytes()).unwrap().rows;
        assert_eq!(rows[0].text.as_deref(), Some("In jedem Stadtteil.\n\nAuch abends."));
        assert_eq!((rows[0].proposed_by.as_deref(), rows[0].item.as_deref()), (Some("Gast"), Some("3")));
        assert_eq!((rows[1].line, &*rows[1].title, rows[1].text.as_deref()), (5, "Radweg", None));
    }

    #[test]
    fn agendas_come_from_tables_and_from_oparl() {
        let rows =
            agenda("Titel;Art;Minuten;Fest;Hinweis\nBeginn;Eröffnung;10;ja;Ruhe\nCards;collect;\nRest;;5\n".as_bytes())
                .unwrap()
                .rows;
        assert_eq!((rows[0].protected, rows[0].note.as_deref(), rows[1].protected), (true, Some("Ruhe"), false));
        let read: Vec<_> = rows.iter().map(|row| (&*row.title, row.kind, row.minutes)).collect();
        let expected = [
            ("Beginn", ItemKind::Opening, Some(10)),
            ("Cards", ItemKind::Collect, None),
            ("Rest", ItemKind::Discuss, Some(5)),
        ];
        assert_eq!(read, expected);
        let meeting = r#"{"id":"https://x/1","type":"https://schema.oparl.org/1.1/Meeting","name":"Ausschuss","agendaItem":[
            {"id":"https://x/3","number":"Ö 2","order":1,"name":"Anträge","public":true},
            {"id":"https://x/4","order":2,"deleted":true},
            {"id":"https://x/2","number":"Ö 1","order":0,"name":"Eröffnung","public":true}]}"#;
        let rows = agenda(format!("\u{FEFF} {meeting}").as_bytes()).unwrap().rows;
        let read: Vec<_> = rows.iter().map(|row| (row.line, &*row.title)).collect();
        assert_eq!(read, [(3, "Eröffnung"), (1, "Anträge")]);
    }

    fn check<T: std::fmt::Debug>(read: fn(&[u8]) -> Result<Rows<T>, ImportFault>, file: &str, expected: &str) {
        let sentence = read(file.as_bytes()).unwrap_err().sentence(Lang::De);
        assert_eq!(sentence, expected, "{file:?}");
    }

    #[test]
    fn faults_name_line_and_column() {
        check(
            participants,
            "",
            "Keine Spalte heißt so: name, teilnehmende, person, participant. \
            Bitte die Überschriften in der ersten Zeile prüfen.",
        );
        check(participants, "Name;Gewicht\n", "Unter den Überschriften steht nichts.");
        check(participants, "Name;Gewicht\nA;zwei\n", "Zeile 2, Spalte „Gewicht“: Hier wird eine ganze Zahl erwartet.");
        check(participants, "Name;Gewicht\nA;-1\n", "Zeile 2, Spalte „Gewicht“: Hier wird eine ganze Zahl erwartet.");
        check(
            participants,
            "Name;Stimmrecht\nA;vielleicht",
            "Zeile 2, Spalte „Stimmrecht“: Hier wird „ja“ oder „nein“ erwartet.",
        );
        check(
            participants,
            "Gruppe;Name\nA;\n",
            "Zeile 2, Spalte „Name“: Bitte einen Text eingeben; sichtbar ist hier nichts.",
        );
        check(
            participants,
            "Name;name\nA;B\n",
            "Zwei Spalten bedeuten dasselbe, die zweite heißt „name“. Bitte eine entfernen.",
        );
        check(
            proposals,
            "Titel,Text\nA,b, c\n",
            "Zeile 2 hat mehr Zellen, als es Überschriften gibt. \
            Bitte Zellen mit Trennzeichen in Anführungszeichen setzen.",
        );
        check(
            proposals,
            "Titel,Text\nA,\"b\nB,c\n",
            "Das Anführungszeichen in Zeile 2 öffnet eine Zelle, die nicht geschlossen wird.",
        );
        check(
            agenda,
            "Titel;Art\nA;Tanz\n",
            "Zeile 2, Spalte „Art“: Diese Art gibt es nicht; möglich sind: Eröffnung, Vortrag, \
            Sammeln, Ordnen, Beraten, Gewichten, Abstimmen, Zuordnen, Planen, Rückmeldung, Pause, Abschluss.",
        );
        check(
            agenda,
            "{\"agendaItem\":3}",
            "Die Datei ist keine OParl-Sitzung mit „agendaItem“: Der Fehler liegt in Zeile 1, Spalte 15.",
        );
        check(
            agenda,
            "{\"agendaItem\":[{}]}",
            "Zeile 1, Spalte „name“: Bitte einen Text eingeben; sichtbar ist hier nichts.",
        );
        let long = format!("Titel\n{}\n", "x".repeat(201));
        check(
            proposals,
            &long,
            "Zeile 2, Spalte „Titel“: Der Text hat 201 Zeichen; erlaubt sind höchstens 200. Bitte kürzen.",
        );
    }

    #[test]
    fn files_of_other_encodings_and_lengths_are_refused() {
        assert_eq!(participants(b"Name\nA\nM\xfcller\n"), Err(ImportFault::NotUtf8 { line: 3 }));
        let long = format!("Titel\n{}", "A\n".repeat(ROWS_MAX + 1));
        assert_eq!(proposals(long.as_bytes()), Err(ImportFault::TooManyRows { max: ROWS_MAX }));
    }

    proptest! {
        #[test]
        fn whatever_stands_in_a_file_is_read_or_refused(file in "[Nn]ame[;,]Titel[;,]Art\n(.|[\"\n;,]){0,40}") {
            let _ = (participants(file.as_bytes()), proposals(file.as_bytes()), agenda(file.as_bytes()));
        }
    }
}
