//! Text in cells: cut, wrapped and padded by what people see, never in the middle of a character.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The text in at most so many cells; what is cut off is told by an ellipsis.
pub fn cut(text: &str, cells: usize) -> String {
    if text.width() <= cells && !text.contains(char::is_control) {
        return text.to_owned();
    }
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.width() <= cells {
        return text;
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        if used + grapheme.width() + 1 > cells {
            break;
        }
        used += grapheme.width();
        kept.push_str(grapheme);
    }
    if cells > 0 {
        kept.truncate(kept.trim_end().len());
        kept.push('…');
    }
    kept
}

/// The text in exactly so many cells, cut or filled up with blanks.
pub fn pad(text: &str, cells: usize) -> String {
    let mut text = cut(text, cells);
    text.extend(std::iter::repeat_n(' ', cells.saturating_sub(text.width())));
    text
}

/// The text at the right end of so many cells.
pub fn right(text: &str, cells: usize) -> String {
    let text = cut(text, cells);
    " ".repeat(cells.saturating_sub(text.width())) + &text
}

/// The text in lines of at most so many cells, broken between words where there are any; at most `lines`, the last one cut.
pub fn wrap(text: &str, cells: usize, lines: usize) -> Vec<String> {
    let mut wrapped = Vec::new();
    if cells == 0 || lines == 0 {
        return wrapped;
    }
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_inclusive(' ') {
            if line.width() + word.trim_end().width() > cells && !line.is_empty() {
                wrapped.push(std::mem::take(&mut line));
            }
            if line.is_empty() && word.trim().is_empty() && !wrapped.is_empty() {
                continue;
            }
            for grapheme in word.graphemes(true) {
                if line.width() + grapheme.width() > cells && !line.is_empty() {
                    if grapheme.trim().is_empty() {
                        continue;
                    }
                    wrapped.push(std::mem::take(&mut line));
                }
                line.push_str(grapheme);
            }
        }
        wrapped.push(line);
        if wrapped.len() > lines {
            break;
        }
    }
    if wrapped.len() > lines {
        let rest: Vec<_> = wrapped.split_off(lines - 1).iter().map(|line| line.trim().to_owned()).collect();
        // Too long by at least a cell, so that the ellipsis comes.
        wrapped.push(cut(&(rest.join(" ") + &" .".repeat(cells)), cells));
    }
    wrapped.iter_mut().for_each(|line| line.truncate(line.trim_end().len()));
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_cut_between_characters() {
        assert_eq!(cut("Sprachcafé", 10), "Sprachcafé");
        assert_eq!(cut("Sprachcafé", 9), "Sprachca…");
        assert_eq!(cut("漢字漢字", 5), "漢字…");
        assert_eq!(cut("a\nb", 9), "a b");
        assert_eq!(cut("ab", 0), "");
        assert_eq!(pad("漢", 4), "漢  ");
        assert_eq!(right("7", 3), "  7");
        assert_eq!(wrap("Ein Café in jedem Stadtteil", 12, 9), ["Ein Café in", "jedem", "Stadtteil"]);
        assert_eq!(wrap("Ein Café in jedem Stadtteil", 12, 2), ["Ein Café in", "jedem Stadt…"]);
        assert_eq!(wrap("Straßenbegleitgrün", 7, 9), ["Straßen", "begleit", "grün"]);
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_its_place(text in ".{0,60}", cells in 0usize..20, lines in 0usize..5) {
            prop_assert!(cut(&text, cells).width() <= cells);
            prop_assert_eq!(pad(&cut(&text, cells), cells).width(), cells);
            for line in wrap(&text, cells.max(2), lines) {
                prop_assert!(line.width() <= cells.max(2));
            }
        }
    }
}
