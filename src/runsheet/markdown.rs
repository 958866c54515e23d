//! The run of show as Markdown.

use super::Runsheet;
use crate::{session::Session, t};

/// The run of show of a session, as Markdown.
pub fn markdown(session: &Session) -> String {
    let sheet = Runsheet::of(session);
    let lang = sheet.lang;
    let mut out = format!("# {}\n\n", t!(lang, "runsheet-title", title = escaped(sheet.title)));
    for line in [&sheet.about, &sheet.rules].into_iter().filter(|line| !line.is_empty()) {
        out += &format!("{}  \n", escaped(line));
    }
    out += &format!("**{}**\n\n", t!(lang, "runsheet-internal"));
    let heads = [
        t!(lang, "runsheet-item"),
        t!(lang, "runsheet-from"),
        t!(lang, "runsheet-to"),
        t!(lang, "runsheet-minutes"),
        t!(lang, "line-kind"),
        t!(lang, "line-title"),
    ];
    out += &format!("| {} |\n|---:|---|---|---:|---|---|\n", heads.join(" | "));
    for row in &sheet.rows {
        let title = if row.protected { format!("**{}**", escaped(&row.title)) } else { escaped(&row.title) };
        let cells = [row.number.to_string(), row.from.clone(), row.to.clone(), row.minutes.clone()];
        out += &format!("| {} | {} | {title} |\n", cells.join(" | "), row.kind);
    }
    out += &format!("\n{}  \n{}\n", sheet.sum, t!(lang, "runsheet-protected"));
    for row in sheet.rows.iter().filter(|row| !row.notes.is_empty() || row.proposals.is_some()) {
        out += &format!("\n## {} {}: {}\n", t!(lang, "runsheet-item"), row.number, escaped(&row.title));
        for note in &row.notes {
            out.push('\n');
            for line in note.lines() {
                out += format!("> {}", escaped(line)).trim_end();
                out.push('\n');
            }
        }
        if let Some((head, listed)) = &row.proposals {
            out += &format!("\n{head}\n\n");
            for (number, title, who) in listed {
                let who = who.map_or(String::new(), |who| format!(" ({})", escaped(who)));
                out += &format!("- [ ] {number} {}{who}\n", escaped(title));
            }
        }
    }
    out
}

/// A text that nothing in it turns into markup, wherever in a line it stands.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    for (at, c) in text.chars().enumerate() {
        // These make a list or a heading, but only at the beginning.
        let begins = matches!(c, '-' | '+' | '=') && at == 0 || matches!(c, '.' | ')') && at == digits && at > 0;
        if begins || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_at_the_beginning_of_a_line_becomes_a_list() {
        for (text, expected) in [
            ("- a-b", "\\- a-b"),
            ("+1", "\\+1"),
            ("=", "\\="),
            ("12. Mai 3.", "12\\. Mai 3."),
            ("1) x", "1\\) x"),
            ("a & b", "a \\& b"),
            (".", "."),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
