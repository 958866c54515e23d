//! The recording in the README: the real program led through a vote, picture by picture, as one animated SVG. The test leads it
//! again and compares; `RECORD=1 cargo test --test it recording` keeps what it shows now.

use std::{fmt::Write, fs, path::PathBuf};

use serde_json::json;
use vt100::Color;

use crate::{
    room::{Room, Session},
    terminal::{DOWN, ENTER, ESC, HOME, RIGHT, Terminal},
};

const SIZE: (u16, u16) = (100, 30);
/// A cell, in pixels.
const CELL: (f32, f32) = (8.4, 18.0);
/// How long each picture stands, in seconds.
const STANDS: usize = 3;
/// Letters and ground of a terminal that was asked for neither; the ground is the dark theme's, so that most cells need none of their own.
const PLAIN: (&str, &str) = ("#d0d0d0", "#1c1c1c");
/// Block elements by the quarters they fill: upper left 1, upper right 2, lower left 4, lower right 8.
const BLOCKS: &str = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█";

/// Pictures that were taken so far.
#[derive(Default)]
struct Recording {
    /// For each picture its rows, by their place in `rows`.
    pictures: Vec<Vec<usize>>,
    /// Rows as shapes, each kept once.
    rows: Vec<String>,
    /// What can be read on them, one picture after the other.
    told: String,
}

impl Recording {
    /// Takes a picture of the screen once all is saved.
    fn take(&mut self, terminal: &mut Terminal) {
        terminal.see("✓ gespeichert");
        self.told += &timeless(&terminal.text());
        let rows = (0..SIZE.1).map(|at| row(terminal.screen(), at)).map(|row| {
            self.rows.iter().position(|kept| *kept == row).unwrap_or_else(|| {
                self.rows.push(row);
                self.rows.len() - 1
            })
        });
        self.pictures.push(rows.collect());
    }

    /// All pictures in turn; the last one alone for people who want nothing to move.
    fn svg(&self) -> String {
        let (width, height) = (f32::from(SIZE.0) * CELL.0, f32::from(SIZE.1) * CELL.1);
        let (count, all) = (self.pictures.len(), self.pictures.len() * STANDS);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\n<style>\n\
             text {{ font: 14px 'DejaVu Sans Mono', Menlo, Consolas, monospace; white-space: pre }}\n\
             .p {{ visibility: hidden; animation: {all}s step-end infinite shown }}\n\
             @keyframes shown {{ 0% {{ visibility: visible }} {}% {{ visibility: hidden }} }}\n\
             @media (prefers-reduced-motion) {{ .p {{ animation: none }} .p:nth-last-of-type(1) {{ visibility: visible }} }}\n\
             </style>\n<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
            100.0 / count as f32,
            PLAIN.1
        );
        svg += "<defs>
";
        for (at, row) in self.rows.iter().enumerate() {
            let _ = writeln!(svg, "<g id=\"r{at}\">{row}</g>");
        }
        svg += "</defs>
";
        for (at, picture) in self.pictures.iter().enumerate() {
            let _ = write!(svg, "<g class=\"p\" style=\"animation-delay: {}s\">", at * STANDS);
            for (at, row) in picture.iter().enumerate().filter(|(_, row)| !self.rows[**row].is_empty()) {
                let _ = write!(svg, "<use href=\"#r{row}\" y=\"{}\"/>", at as f32 * CELL.1);
            }
            svg += "</g>
";
        }
        svg + "<desc>\n" + &self.told.replace('&', "&amp;").replace('<', "&lt;") + "</desc>\n</svg>\n"
    }
}

/// What a screen says without what its clocks say: digits, small ones and those made of blocks.
fn timeless(screen: &str) -> String {
    let kept = |c: &char| !c.is_ascii_digit() && !BLOCKS[1..].contains(*c);
    let lines = screen.lines().map(|line| line.chars().filter(kept).collect::<String>());
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|line| !line.is_empty()).fold(
        String::new(),
        |mut text, line| {
            let _ = writeln!(text, "{line}");
            text
        },
    )
}

/// A row of the screen as shapes: grounds first, then letters, each run of one style in a piece.
fn row(screen: &vt100::Screen, row: u16) -> String {
    let mut svg = String::new();
    let cells: Vec<_> = (0..SIZE.0).filter_map(|col| Some((col, screen.cell(row, col)?))).collect();
    for run in cells.chunk_by(|(_, a), (_, b)| style(a) == style(b)) {
        let (letters, ground, bold) = style(run[0].1);
        if ground != PLAIN.1 {
            let (x, width, height) = (f32::from(run[0].0) * CELL.0, run.len() as f32 * CELL.0, CELL.1);
            let _ = write!(svg, "<rect x=\"{x:.1}\" width=\"{width:.1}\" height=\"{height}\" fill=\"{ground}\"/>");
        }
        let is_block = |cell: &vt100::Cell| cell.has_contents() && BLOCKS[1..].contains(cell.contents());
        for piece in run.chunk_by(|(_, a), (_, b)| is_block(a) == is_block(b)) {
            match is_block(piece[0].1) {
                true => blocks(&mut svg, piece, &letters),
                false => words(&mut svg, piece, &letters, bold),
            }
        }
    }
    svg
}

/// Letters of one style. Blanks before and after them are nothing to see.
fn words(svg: &mut String, cells: &[(u16, &vt100::Cell)], letters: &str, bold: bool) {
    let is_blank = |(_, cell): &&(u16, &vt100::Cell)| cell.contents().trim().is_empty();
    let before = cells.iter().take_while(is_blank).count();
    let after = cells.iter().rev().take_while(is_blank).count();
    let Some(cells) = cells.get(before..cells.len() - after).filter(|cells| !cells.is_empty()) else { return };
    let content =
        |(_, cell): &(u16, &vt100::Cell)| if cell.has_contents() { cell.contents().to_owned() } else { " ".to_owned() };
    let text: String = cells.iter().filter(|(_, cell)| !cell.is_wide_continuation()).map(content).collect();
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let (x, width) = (f32::from(cells[0].0) * CELL.0, cells.len() as f32 * CELL.0);
    let weight = if bold { " font-weight=\"bold\"" } else { "" };
    let _ =
        write!(svg, "<text x=\"{x:.1}\" y=\"13.5\" textLength=\"{width:.1}\" fill=\"{letters}\"{weight}>{text}</text>");
}

/// Block elements, drawn: as letters they would leave gaps.
fn blocks(svg: &mut String, cells: &[(u16, &vt100::Cell)], letters: &str) {
    let (wide, high) = (CELL.0 / 2.0, CELL.1 / 2.0);
    let _ = write!(svg, "<path fill=\"{letters}\" d=\"");
    for (col, cell) in cells {
        let filled = BLOCKS.chars().position(|block| cell.contents().starts_with(block)).unwrap_or(0);
        for quarter in (0..4_u8).filter(|quarter| filled & (1 << quarter) != 0) {
            let x = f32::from(*col) * CELL.0 + f32::from(quarter % 2) * wide;
            let _ = write!(svg, "M{x:.1} {}h{wide}v{high}h-{wide}", f32::from(quarter / 2) * high);
        }
    }
    *svg += "\"/>";
}

/// Letters, ground, and whether it is bold.
fn style(cell: &vt100::Cell) -> (String, String, bool) {
    let (letters, ground) = (colour(cell.fgcolor(), PLAIN.0), colour(cell.bgcolor(), PLAIN.1));
    match cell.inverse() {
        true => (ground, letters, cell.bold()),
        false => (letters, ground, cell.bold()),
    }
}

/// A terminal's colour as its usual red, green and blue.
fn colour(colour: Color, plain: &str) -> String {
    let of = |level: u8| if level == 0 { 0 } else { 55 + 40 * level };
    let (r, g, b) = match colour {
        Color::Default => return plain.to_owned(),
        Color::Rgb(r, g, b) => (r, g, b),
        Color::Idx(index @ 232..) => (8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232)),
        Color::Idx(index @ 16..) => (of((index - 16) / 36), of((index - 16) / 6 % 6), of((index - 16) % 6)),
        Color::Idx(index) => {
            let full = if index < 8 { 205 } else { 255 };
            let of = |bit: u8| if index & bit == 0 { 0 } else { full };
            (of(1), of(2), of(4))
        }
    };
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// Opens the session, brings all its people in and begins its third item.
fn begin(session: &Session<'_>) {
    let log = session.log();
    let ids = |list: &str| log[list].as_array().unwrap().iter().map(|it| it["id"].clone()).collect::<Vec<_>>();
    let mut record = session.opened();
    for person in ids("participants") {
        record.done(json!({ "do": "arrive", "participant": person }));
    }
    for item in &ids("agenda")[..3] {
        record.done(json!({ "do": "start_item", "item": item }));
    }
    record.end();
}

#[test]
fn the_readme_shows_the_program_as_it_is() {
    let room = Room::new();
    let title = ["--title", "Fachkonferenz Ankommen und Sprache"];
    let name = room.print(&[&["new", "--template", "fachkonferenz-halbtags"], &title[..]].concat());
    let session = room.named(name.trim_end());
    let people: String = (1..=28).map(|at| format!("Gast {at};Quartier {}\n", at % 4 + 1)).collect();
    let list = room.write("liste.csv", format!("Name;Gruppe\n{people}"));
    room.print(&["import", session.name(), "--participants", list.to_str().unwrap()]);
    begin(&session);
    let mut it = Recording::default();
    // A frame may come in pieces: what stands lowest comes last, and is waited for too.
    let mut terminal = Terminal::start(&room, SIZE, &["lead", session.name()]);
    it.take(terminal.see("Vorschläge aufnehmen").see("? Hilfe"));
    terminal.press(ENTER).see("eine Zeile je Vorschlag").press("Sprachcafé in jedem Stadtteil").press(ENTER);
    terminal.see("1  Sprachcafé").press("Formulare der Stadt in einfacher Sprache").press(ENTER).see("2  Formulare");
    it.take(terminal.press("Sprachcafé für den Stadtteil Nord").see("ähnlich:"));
    terminal.press(ESC).see_no("ähnlich:").press("nnnnnn").see("Über den gewählten Vorschlag abstimmen");
    it.take(terminal.press(HOME).press(DOWN).see("▌    2").see("Meinungsbild"));
    it.take(terminal.press(ENTER).see("Stimmberechtigt 28, anwesend 28").see("nächster Wert"));
    terminal.press(ENTER).see("Handzeichen: 0 von 28");
    it.take(terminal.press("24").see("Handzeichen: 24 von 28").see("0–9 Zahl"));
    it.take(terminal.press(RIGHT).press("2").see("Handzeichen: 26 von 28"));
    terminal.press(ENTER).see("Abstimmung schließen und Ergebnis zeigen");
    it.take(terminal.press(ENTER).see("24 Ja, 2 Nein").see("allen zeigen"));
    it.take(terminal.press("1").see("Zurück zu den Vorschlägen"));
    terminal.press("q");
    drop(terminal);

    let kept = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/recording/rundgang.svg");
    let svg = it.svg();
    if std::env::var_os("RECORD").is_some() {
        fs::write(&kept, &svg).unwrap();
    }
    let told = |svg: &str| svg.split_once("<desc>").map(|(_, told)| told.to_owned());
    let readme = fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    assert!(readme.contains("(tests/recording/rundgang.svg)"));
    assert_eq!(
        told(&fs::read_to_string(&kept).unwrap_or_default()),
        told(&svg),
        "the program shows something else than the README's recording: RECORD=1 cargo test --test it recording"
    );
}
