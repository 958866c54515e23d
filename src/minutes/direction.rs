//! What runs from right to left in a text that otherwise runs from left to right, so that each format can keep it apart.

/// The pieces of a text in order, each with whether it runs from right to left.
pub(super) fn pieces(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(right_to_left) {
        let run = &rest[start..];
        let end = run.find(|c: char| c.is_alphanumeric() && !right_to_left(c)).unwrap_or(run.len());
        let run = run[..end].trim_end_matches(|c| !right_to_left(c));
        pieces.push((false, &rest[..start]));
        pieces.push((true, run));
        rest = &rest[start + run.len()..];
    }
    pieces.push((false, rest));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

/// Letters of Hebrew, Arabic and the scripts between them.
const fn right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_told_apart() {
        assert_eq!(pieces("nur links"), [(false, "nur links")]);
        assert_eq!(pieces("שלום"), [(true, "שלום")]);
        assert_eq!(
            pieces("Titel مرحبا بالعالم, dann"),
            [(false, "Titel "), (true, "مرحبا بالعالم"), (false, ", dann")]
        );
    }
}
