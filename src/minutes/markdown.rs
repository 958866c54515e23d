//! Minutes as Markdown (CommonMark with tables). Nothing that people wrote can become markup.

use super::{Block, Column, Document, Signature};

/// A document as Markdown.
pub fn markdown(document: &Document) -> String {
    let mut out = String::new();
    for line in std::iter::once(&document.letterhead.office).chain(&document.letterhead.lines) {
        if !line.is_empty() {
            out += &format!("{}  \n", escaped(line));
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out += &format!("# {}: {}\n\n", escaped(&document.title), escaped(&document.subject));
    out += &format!("**{}**\n\n", escaped(&document.mark));
    for block in &document.blocks {
        out += &self::block(block);
        out.push('\n');
    }
    out += &format!("---\n\n{}\n", escaped(&document.foot));
    out
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => {
            format!("{} {}\n", "#".repeat(usize::from(*level) + 1), escaped(text).replace('\n', " "))
        }
        Block::Paragraph { lead, text } if lead.is_empty() => format!("{}\n", prose(text)),
        Block::Paragraph { lead, text } => format!("**{}:** {}\n", escaped(lead), prose(text)),
        Block::Quote { text } => {
            prose(text).lines().map(|line| format!("> {line}").trim_end().to_owned() + "\n").collect()
        }
        Block::Remark { text } => format!("*{}*\n", escaped(text)),
        Block::List { entries } => entries.iter().map(|entry| format!("- {}\n", escaped(entry))).collect(),
        Block::Facts { rows } => {
            rows.iter().map(|(name, value)| format!("- **{}:** {}\n", escaped(name), cell(value))).collect()
        }
        Block::Table { caption, columns, rows } => table(caption, columns, rows),
        Block::Bars { caption, head, rows } => {
            let column = |head: &String, number| Column { head: head.clone(), number };
            let cells: Vec<_> = rows.iter().map(|bar| vec![bar.label.clone(), bar.shown.clone()]).collect();
            table(caption, &[column(&head.0, false), column(&head.1, true)], &cells)
        }
        Block::Signatures { places } => {
            let place = |signature: &Signature| {
                let signed = if signature.signed.is_empty() { "\\_".repeat(30) } else { escaped(&signature.signed) };
                format!("**{}:** {signed}\n", escaped(&signature.role))
            };
            places.iter().map(place).collect::<Vec<_>>().join("\n")
        }
    }
}

fn table(caption: &str, columns: &[Column], rows: &[Vec<String>]) -> String {
    let line = |cells: &mut dyn Iterator<Item = String>| format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "));
    let mut out = format!("**{}**\n\n", escaped(caption));
    out += &line(&mut columns.iter().map(|column| cell(&column.head)));
    out += &line(&mut columns.iter().map(|column| if column.number { "---:" } else { "---" }.to_owned()));
    for row in rows {
        out += &line(&mut row.iter().map(|text| cell(text)));
    }
    out
}

/// Lines of a text as lines.
fn prose(text: &str) -> String {
    escaped(text).replace("\n\n", "\u{0}").replace('\n', "  \n").replace('\u{0}', "\n\n")
}

/// Lines of a text in a place that takes only one.
fn cell(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}

/// A text in which no character means anything but itself.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push('\n');
        }
        // What begins a list, a heading below or a rule does so at the beginning of a line only.
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let behind = line[digits..].strip_prefix(['.', ')']);
        let begins_list = digits > 0 && behind.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        for (at, c) in line.char_indices() {
            let at_the_beginning = at == 0 && matches!(c, '-' | '+' | '=') || begins_list && at == digits;
            if at_the_beginning || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_markup() {
        for (text, safe) in [
            ("a*b_c`d", "a\\*b\\_c\\`d"),
            ("# x", "\\# x"),
            ("- x\n+ y\n= z\n12. w\n3) v", "\\- x\n\\+ y\n\\= z\n12\\. w\n3\\) v"),
            ("a - b = c 12. d\n15.01.2027", "a - b = c 12. d\n15.01.2027"),
            ("<script>|[x](y)", "\\<script\\>\\|\\[x\\](y)"),
            ("&amp; ~~x~~", "\\&amp; \\~\\~x\\~\\~"),
        ] {
            assert_eq!(escaped(text), safe);
        }
    }
}
