//! Minutes as DOCX: WordprocessingML with real headings, tables with header rows, page numbers and a language, so that an
//! office can go on editing. Written by hand: it is a few kinds of paragraphs, and no library wrote header rows or languages.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{Block, Column, Document, Signature, direction::pieces, letterhead::Format};
use crate::{session::Lang, t, text::in_markup};

/// The width of the text, in twentieths of a point: A4 less its margins.
const WIDTH: usize = 9_300;
/// The width of a column of numbers.
const NUMBER_WIDTH: usize = 1_250;
/// What stands at both sides of a cell, and what a letter of a table's head takes, in twentieths of a point.
const CELL_MARGINS: usize = 170;
const BOLD_WIDTH: usize = 115;
/// Height of the logo on paper, in English metric units (360,000 to the centimetre).
const LOGO_HEIGHT: u64 = 612_000;

/// A document as DOCX.
pub fn docx(document: &Document) -> Vec<u8> {
    let lang = match document.lang {
        Lang::De => "de-DE",
        Lang::En => "en-GB",
    };
    let colour = document.letterhead.colour.trim_start_matches('#');
    let styles = include_str!("docx/styles.xml").replace("$lang", lang).replace("$colour", colour);
    let settings = include_str!("docx/settings.xml").replace("$lang", lang);
    let core = include_str!("docx/core.xml")
        .replace("$lang", lang)
        .replace("$title", &in_markup(&format!("{}: {}", document.title, document.subject)));
    let logo = document.letterhead.logo.as_ref().filter(|logo| logo.format == Format::Png);
    let relation = if logo.is_some() { include_str!("docx/logo_rel.xml") } else { "" };
    let relations = include_str!("docx/document_rels.xml").replace("$logo", relation);
    let parts: [(&str, &[u8]); 10] = [
        ("[Content_Types].xml", include_bytes!("docx/content_types.xml")),
        ("_rels/.rels", include_bytes!("docx/rels.xml")),
        ("docProps/core.xml", core.as_bytes()),
        ("word/document.xml", &body(document).into_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/settings.xml", settings.as_bytes()),
        ("word/numbering.xml", include_bytes!("docx/numbering.xml")),
        ("word/header1.xml", &header(document).into_bytes()),
        ("word/footer1.xml", &footer(document).into_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
    ];
    let picture = logo.map(|logo| ("word/media/logo.png", &*logo.bytes));
    pack(parts.into_iter().chain(picture)).expect("memory takes what is written to it")
}

/// The container, with a fixed date, so that the same parts give the same bytes.
fn pack<'a>(parts: impl Iterator<Item = (&'a str, &'a [u8])>) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

fn body(document: &Document) -> String {
    let mut out = format!("{XML}<w:document {NAMESPACES}><w:body>");
    let head = &document.letterhead;
    if let Some(logo) = head.logo.as_ref().filter(|logo| logo.format == Format::Png) {
        let (width, height) = logo.pixels;
        let width = LOGO_HEIGHT * u64::from(width) / u64::from(height.max(1));
        let picture = include_str!("docx/logo.xml")
            .replace("$width", &width.to_string())
            .replace("$height", &LOGO_HEIGHT.to_string())
            .replace("$description", &in_markup(&logo.description));
        out += &format!("<w:p><w:r>{picture}</w:r></w:p>");
    }
    if !head.office.is_empty() {
        out += &styled("Office", &bold(&head.office));
        out += &head.lines.iter().map(|line| styled("Office", &run(line))).collect::<String>();
    }
    out += &styled("Title", &run(&document.title));
    out += &styled("Subtitle", &run(&document.subject));
    out += &styled("Mark", &run(&document.mark));
    for block in &document.blocks {
        out += &self::block(block, &t!(document.lang, "minutes-signed-here"));
    }
    out += "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>\
        <w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
        <w:pgMar w:top=\"1247\" w:right=\"1303\" w:bottom=\"1360\" w:left=\"1303\" w:header=\"624\" w:footer=\"624\" \
        w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    out
}

fn header(document: &Document) -> String {
    let line = styled("Header", &format!("{}{TAB}{}", run(&document.subject), run(&document.mark)));
    format!("{XML}<w:hdr {NAMESPACES}>{line}</w:hdr>")
}

fn footer(document: &Document) -> String {
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    let page = t!(document.lang, "minutes-page", page = "$p", pages = "$n");
    let mut line = run(&document.foot) + TAB;
    for piece in page.split_inclusive(' ') {
        line += &match piece.trim_end() {
            "$p" => field("PAGE") + &run(" "),
            "$n" => field("NUMPAGES"),
            _ => run(piece),
        };
    }
    format!("{XML}<w:ftr {NAMESPACES}>{}</w:ftr>", styled("Footer", &line))
}

const TAB: &str = "<w:r><w:tab/></w:r>";

fn block(block: &Block, sign: &str) -> String {
    match block {
        Block::Heading { level, text } => styled(&format!("Heading{level}"), &run(text)),
        Block::Paragraph { lead, text } if lead.is_empty() => styled("Normal", &run(text)),
        Block::Paragraph { lead, text } => styled("Normal", &(bold(&format!("{lead}: ")) + &run(text))),
        Block::Quote { text } => styled("Quote", &run(text)),
        Block::Remark { text } => styled("Remark", &run(text)),
        Block::List { entries } => entries.iter().map(|entry| styled("ListBullet", &run(entry))).collect(),
        Block::Facts { rows } => {
            let row = |(name, value): &(String, String)| styled("Facts", &format!("{}{TAB}{}", bold(name), run(value)));
            rows.iter().map(row).collect()
        }
        Block::Table { caption, columns, rows } => table(caption, columns, rows),
        Block::Bars { caption, head, rows } => {
            let columns = [(&head.0, false), (&head.1, true)];
            let columns = columns.map(|(head, number)| Column { head: head.clone(), number });
            let rows: Vec<_> = rows.iter().map(|bar| vec![bar.label.clone(), bar.shown.clone()]).collect();
            table(caption, &columns, &rows)
        }
        Block::Signatures { places } => {
            let place = |Signature { role, signed }: &Signature| {
                styled("Signature", &run(signed)) + &styled("Normal", &(bold(role) + &run(&format!(" – {sign}"))))
            };
            places.iter().map(place).collect()
        }
    }
}

fn table(caption: &str, columns: &[Column], rows: &[Vec<String>]) -> String {
    // A column of numbers is as wide as the longest word over it.
    let longest = |column: &Column| column.head.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
    let number = |column: &Column| NUMBER_WIDTH.max(CELL_MARGINS + longest(column) * BOLD_WIDTH);
    let (numbers, texts): (Vec<_>, Vec<_>) = columns.iter().partition(|column| column.number);
    let taken: usize = numbers.into_iter().map(number).sum();
    let rest = WIDTH.saturating_sub(taken) / texts.len().max(1);
    let width = |column: &Column| if column.number { number(column) } else { rest };
    let row = |cells: &mut dyn Iterator<Item = &String>, properties: &str, run: fn(&str) -> String| {
        let cells = cells.zip(columns).map(|(text, column)| {
            let style = if column.number { "TableNumber" } else { "TableText" };
            let width = width(column);
            format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>",
                styled(style, &run(text))
            )
        });
        format!("<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{}</w:tr>", cells.collect::<String>())
    };
    let mut out = styled("Caption", &run(caption));
    out += "<w:tbl><w:tblPr><w:tblStyle w:val=\"MinutesTable\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
        <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" \
        w:noVBand=\"1\"/></w:tblPr><w:tblGrid>";
    out += &columns.iter().map(|column| format!("<w:gridCol w:w=\"{}\"/>", width(column))).collect::<String>();
    out += "</w:tblGrid>";
    out += &row(&mut columns.iter().map(|column| &column.head), "<w:tblHeader/>", bold);
    for cells in rows {
        out += &row(&mut cells.iter(), "", run);
    }
    out + "</w:tbl>" + &styled("Remark", "")
}

fn styled(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

fn run(text: &str) -> String {
    runs("", text)
}

fn bold(text: &str) -> String {
    runs("<w:b/>", text)
}

/// Runs of a text, line feeds kept, and what runs from right to left marked as such.
fn runs(properties: &str, text: &str) -> String {
    let piece = |(right_to_left, piece): (bool, &str)| {
        let rtl = if right_to_left { "<w:rtl/>" } else { "" };
        let lines: Vec<_> =
            piece.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", in_markup(line))).collect();
        format!("<w:r><w:rPr>{properties}{rtl}</w:rPr>{}</w:r>", lines.join("<w:br/>"))
    };
    pieces(text).into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_head_of_a_column_breaks_inside_a_word() {
        let heads = ["Gruppe", "entschuldigt", "anwesend und stimmberechtigt"];
        let columns = heads.map(|head| Column { head: head.into(), number: head != "Gruppe" });
        let table = table("", &columns, &[]);
        for width in [CELL_MARGINS + 12 * BOLD_WIDTH, CELL_MARGINS + 15 * BOLD_WIDTH] {
            assert!(table.contains(&format!("<w:gridCol w:w=\"{width}\"/>")), "{width}: {table}");
        }
    }
}
