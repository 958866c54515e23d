//! What people wrote, where a page or a paper is written in marks: HTML, SVG and XML alike.

/// A text in which no character means anything but itself, between marks and inside their quotation marks.
pub fn in_markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::in_markup;

    #[test]
    fn nothing_becomes_a_mark() {
        assert_eq!(in_markup("<b a='1'>\"&\nü"), "&lt;b a=&#39;1&#39;&gt;&quot;&amp;\nü");
    }
}
