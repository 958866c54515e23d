//! Minutes as HTML: one file that needs no other, reads well on a screen and by ear, and prints well.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::{Block, Column, Document, Signature, direction::pieces};
use crate::{t, text::in_markup};

/// A document as HTML.
pub fn html(document: &Document) -> String {
    let lang = document.lang;
    let head = &document.letterhead;
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}: {}</title>\n<style>\n:root {{ --accent: {}; }}\n{}</style>\n</head>\n<body>\n",
        lang.as_str(),
        in_markup(&document.title),
        in_markup(&document.subject),
        in_markup(&head.colour),
        include_str!("minutes.css"),
    );
    out += "<header>\n";
    if !head.office.is_empty() {
        let lines: String = head.lines.iter().map(|line| format!("<br>{}", escaped(line))).collect();
        out += &format!("<p class=\"office\"><strong>{}</strong>{lines}</p>\n", escaped(&head.office));
    }
    if let Some(logo) = &head.logo {
        let data = BASE64_STANDARD.encode(&logo.bytes);
        let (media, alt) = (logo.format.media_type(), in_markup(&logo.description));
        out += &format!("<img src=\"data:{media};base64,{data}\" alt=\"{alt}\">\n");
    }
    out += &format!(
        "</header>\n<main>\n<h1>{}: {}</h1>\n<p class=\"mark\">{}</p>\n",
        escaped(&document.title),
        escaped(&document.subject),
        escaped(&document.mark),
    );
    for block in &document.blocks {
        out += &self::block(block, &t!(lang, "minutes-signed-here"));
    }
    out + &format!("</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n", escaped(&document.foot))
}

fn block(block: &Block, sign: &str) -> String {
    match block {
        Block::Heading { level, text } => {
            let level = level + 1;
            format!("<h{level}>{}</h{level}>\n", escaped(text))
        }
        Block::Paragraph { lead, text } if lead.is_empty() => format!("<p>{}</p>\n", escaped(text)),
        Block::Paragraph { lead, text } => {
            format!("<p><strong>{}:</strong> {}</p>\n", escaped(lead), escaped(text))
        }
        Block::Quote { text } => format!("<blockquote><p>{}</p></blockquote>\n", escaped(text)),
        Block::Remark { text } => format!("<p class=\"remark\">{}</p>\n", escaped(text)),
        Block::List { entries } => {
            let entries: String = entries.iter().map(|entry| format!("<li>{}</li>\n", escaped(entry))).collect();
            format!("<ul>\n{entries}</ul>\n")
        }
        Block::Facts { rows } => {
            let row = |(name, value): &(String, String)| {
                format!("<div><dt>{}</dt><dd>{}</dd></div>\n", escaped(name), escaped(value))
            };
            format!("<dl>\n{}</dl>\n", rows.iter().map(row).collect::<String>())
        }
        Block::Table { caption, columns, rows } => {
            let cells = rows.iter().map(|row| row.iter().map(|cell| escaped(cell)).collect()).collect();
            table(caption, columns, cells)
        }
        Block::Bars { caption, head, rows } => {
            let longest = rows.iter().map(|bar| bar.length).max().unwrap_or(0).max(1);
            let cells = rows.iter().map(|bar| {
                let percent = 100 * bar.length / longest;
                let shown = format!("<span class=\"bar\" style=\"width:{percent}%\"></span>{}", escaped(&bar.shown));
                vec![escaped(&bar.label), format!("<span class=\"bars\">{shown}</span>")]
            });
            let column = |head: &String| Column { head: head.clone(), number: false };
            table(caption, &[column(&head.0), column(&head.1)], cells.collect())
        }
        Block::Signatures { places } => {
            let place = |place: &Signature| {
                let (role, signed) = (escaped(&place.role), escaped(&place.signed));
                format!("<p><span class=\"line\">{signed}</span><strong>{role}</strong><br>{}</p>\n", escaped(sign))
            };
            format!("<div class=\"signatures\">\n{}</div>\n", places.iter().map(place).collect::<String>())
        }
    }
}

/// A table of cells that are HTML already; wide ones scroll by themselves, also with the keyboard.
fn table(caption: &str, columns: &[Column], rows: Vec<Vec<String>>) -> String {
    let class = |column: &Column| if column.number { " class=\"number\"" } else { "" };
    let head: String = columns
        .iter()
        .map(|column| format!("<th scope=\"col\"{}>{}</th>", class(column), escaped(&column.head)))
        .collect();
    let row = |cells: Vec<String>| {
        let cells = cells.iter().zip(columns).map(|(cell, column)| format!("<td{}>{cell}</td>", class(column)));
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let body: String = rows.into_iter().map(row).collect();
    let caption_text = escaped(caption);
    let label = in_markup(caption);
    format!(
        "<div class=\"table\" role=\"group\" aria-label=\"{label}\" tabindex=\"0\">\n<table>\n\
         <caption>{caption_text}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n"
    )
}

/// A text in which no character means anything but itself, line feeds kept, and what runs from right to left kept apart.
fn escaped(text: &str) -> String {
    let piece = |(right_to_left, piece): (bool, &str)| {
        let piece = in_markup(piece).replace('\n', "<br>");
        if right_to_left { format!("<bdi>{piece}</bdi>") } else { piece }
    };
    pieces(text).into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_markup_and_directions_stay_apart() {
        for (text, safe) in [
            ("<b>\"&", "&lt;b&gt;&quot;&amp;"),
            ("a\nb", "a<br>b"),
            ("Titel مرحبا بالعالم, dann", "Titel <bdi>مرحبا بالعالم</bdi>, dann"),
            ("שלום", "<bdi>שלום</bdi>"),
        ] {
            assert_eq!(escaped(text), safe);
        }
    }
}
