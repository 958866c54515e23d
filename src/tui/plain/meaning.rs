//! What a typed line means where acts are offered: a key, the name of an act, the number of a row. Made from the one table
//! of keys, so that what can be done by a key can be done by a line.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    session::Lang,
    tui::keys::{self, Action, AtDataset, AtHome, Binding, InReview, InSession, Over, Place},
};

/// What a line means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// These keys, one after the other.
    Keys(Vec<KeyEvent>),
    /// The row of this number is chosen.
    Row(String),
    /// Everything is told once more.
    Again,
    /// Several acts are called so.
    Several(Vec<String>),
    /// Nothing that can be done here.
    Nothing,
}

/// Has everything told once more.
const AGAIN: &str = ".";
/// Goes back.
const BACK: &str = "0";
/// Stands before the number of a row where digits do something else.
const ROW: char = '>';
/// A row of keys from so many on: digits, or letters that stand for options.
const SET: usize = 9;
/// The most digits that a number has which a new one replaces.
const DIGITS_MAX: usize = 7;

/// What is typed for a line of the table of keys: its sign, or what it does in words.
pub fn name(lang: Lang, binding: &Binding) -> String {
    if is_set(binding) {
        return binding.name(lang);
    }
    // A number chooses a row.
    let reserved = |sign: &char| sign.is_ascii_digit() || AGAIN.starts_with(*sign);
    let sign = binding.keys.iter().filter_map(|key| key.sign()).find(|sign| !reserved(sign));
    sign.map_or_else(|| binding.label(lang).into_owned(), String::from)
}

/// What a line means at a place where these acts are offered.
pub fn of(lang: Lang, place: Place, offered: impl Fn(Action) -> bool, line: &str) -> Meaning {
    let line = line.trim();
    let bindings: Vec<&Binding> = keys::at(place).filter(|binding| offered(binding.action)).collect();
    let press = |binding: &Binding| Meaning::Keys(vec![binding.keys[0].event()]);
    if line == AGAIN {
        return Meaning::Again;
    }
    // By itself the sign may be a key.
    if let Some(number) = line.strip_prefix(ROW).filter(|number| !number.is_empty()) {
        return Meaning::Row(number.trim().to_owned());
    }
    if line.is_empty() {
        let enter = KeyEvent::from(KeyCode::Enter);
        let does = bindings.iter().any(|binding| binding.keys.iter().any(|key| key.is(enter)));
        return if does { Meaning::Keys(vec![enter]) } else { Meaning::Nothing };
    }
    if let Some(keys) = of_set(place, &bindings, line) {
        return Meaning::Keys(keys);
    }
    if line == BACK {
        return bindings.iter().find(|binding| goes_back(binding.action)).map_or(Meaning::Nothing, |b| press(b));
    }
    if line.bytes().all(|byte| byte.is_ascii_digit()) {
        return Meaning::Row(line.to_owned());
    }
    let typed = line.to_lowercase();
    if let Some(binding) = bindings.iter().find(|binding| name(lang, binding) == line) {
        return press(binding);
    }
    let is_sign = |binding: &&Binding| {
        let signs = binding.keys.iter().filter_map(|key| key.sign()).map(String::from);
        !is_set(binding) && signs.into_iter().any(|sign| sign == line)
    };
    if let Some(binding) = bindings.iter().copied().find(|binding| is_sign(binding)) {
        return press(binding);
    }
    let labels: Vec<_> = bindings.iter().filter(|binding| !is_set(binding)).collect();
    let labels: Vec<_> = labels.into_iter().map(|binding| (binding, binding.label(lang).to_lowercase())).collect();
    if let Some((binding, _)) = labels.iter().find(|(_, label)| *label == typed) {
        return press(binding);
    }
    // A single letter is a sign that does nothing here, not the beginning of a word.
    let is_word = typed.chars().nth(1).is_some();
    let begun: Vec<_> = labels.iter().filter(|(_, label)| is_word && label.starts_with(&typed)).collect();
    match begun.as_slice() {
        [(binding, _)] => press(binding),
        [] => Meaning::Nothing,
        several => Meaning::Several(several.iter().map(|(_, label)| label.clone()).collect()),
    }
}

/// Whether digits do something at a place, so that a number alone chooses no row.
pub fn takes_digits(place: Place) -> bool {
    keys::at(place).any(is_set)
}

fn is_set(binding: &Binding) -> bool {
    binding.keys.len() >= SET
}

/// Several letters in a row are a word, not one option after the other.
fn is_word(typed: &str) -> bool {
    typed.len() > 1 && !typed.bytes().all(|byte| byte.is_ascii_digit())
}

fn goes_back(action: Action) -> bool {
    match action {
        Action::AtHome(act) => act == AtHome::Back,
        Action::AtDataset(act) => act == AtDataset::Back,
        Action::InSession(act) => act == InSession::Back,
        Action::InReview(act) => act == InReview::Back,
        Action::Over(act) => act == Over::Back,
        Action::Program(_) | Action::AtDoor(_) | Action::Move(_) => false,
    }
}

/// The keys of a line all of whose signs are digits or letters that do something here. A number replaces the one that
/// stands there; where votes are counted, the next number is that of the next line.
fn of_set(place: Place, bindings: &[&Binding], line: &str) -> Option<Vec<KeyEvent>> {
    let key_of = |sign: char| {
        let sets = bindings.iter().filter(|binding| is_set(binding));
        sets.flat_map(|binding| binding.keys.iter().map(|key| (binding.action, *key)))
            .find(|(_, key)| key.sign() == Some(sign))
    };
    let signs: Vec<_> = line.chars().filter(|sign| !sign.is_whitespace()).map(key_of).collect::<Option<_>>()?;
    let (action, _) = *signs.first()?;
    let mut keys = Vec::new();
    match action {
        Action::InSession(InSession::Digit) => {
            for number in line.split_whitespace() {
                keys.extend(std::iter::repeat_n(KeyEvent::from(KeyCode::Backspace), DIGITS_MAX));
                keys.extend(number.chars().map(|digit| KeyEvent::from(KeyCode::Char(digit))));
                if matches!(place, Place::Count | Place::Slips) {
                    keys.push(KeyCode::Down.into());
                } else if place == Place::Counters {
                    keys.push(KeyCode::Right.into());
                }
            }
        }
        // A sequence; anywhere else a second key would do something to what the first one left.
        Action::InSession(InSession::Rank) if line.split_whitespace().any(is_word) => return None,
        Action::InSession(InSession::Rank) => keys.extend(signs.iter().map(|(_, key)| key.event())),
        Action::InSession(_)
        | Action::InReview(_)
        | Action::AtHome(_)
        | Action::AtDataset(_)
        | Action::AtDoor(_)
        | Action::Over(_)
        | Action::Program(_)
        | Action::Move(_) => match signs.as_slice() {
            [(_, key)] => keys.push(key.event()),
            _ => return None,
        },
    }
    Some(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nothing that has a key can be forgotten: whatever the table offers anywhere has a line that does just that.
    #[test]
    fn every_line_of_the_table_can_be_typed() {
        for lang in Lang::ALL {
            for place in keys::table().map(|binding| binding.place) {
                for binding in keys::at(place) {
                    let typed = match is_set(binding) {
                        true => binding.keys.iter().find_map(|key| key.sign()).unwrap().to_string(),
                        false => name(*lang, binding),
                    };
                    let Meaning::Keys(pressed) = of(*lang, place, |_| true, &typed) else {
                        panic!("{typed:?} does nothing at {place:?}");
                    };
                    let does = pressed.iter().any(|key| keys::action(place, *key) == Some(binding.action));
                    assert!(does, "{typed:?} at {place:?} is not {:?}", binding.action);
                }
            }
        }
    }

    #[test]
    fn lines_are_read_as_they_are_meant() {
        let check = |place, line: &str, expected: Meaning| {
            assert_eq!(of(Lang::De, place, |_| true, line), expected, "{line:?} at {place:?}");
        };
        let keys = |codes: &[KeyCode]| Meaning::Keys(codes.iter().map(|code| KeyEvent::from(*code)).collect());
        let back = KeyCode::Backspace;
        check(Place::Proposals, "", keys(&[KeyCode::Enter]));
        check(Place::Proposals, " v ", keys(&[KeyCode::Char('v')]));
        check(Place::Proposals, "12", Meaning::Row("12".into()));
        check(Place::Proposals, "0", keys(&[KeyCode::Esc]));
        check(Place::Proposals, "Markieren", keys(&[KeyCode::Char(' ')]));
        check(Place::Proposals, "mark", keys(&[KeyCode::Char(' ')]));
        check(Place::Proposals, ".", Meaning::Again);
        check(Place::Proposals, "Dolmetschen", Meaning::Nothing);
        check(Place::Outcomes, "3", keys(&[KeyCode::Char('3')]));
        check(Place::Outcomes, "13", Meaning::Row("13".into()));
        check(Place::Outcomes, "> 3", Meaning::Row("3".into()));
        check(Place::Outcomes, "0", keys(&[KeyCode::Esc]));
        check(Place::RollCall, "nein", keys(&[KeyCode::Char('n')]));
        check(Place::Ballots, "2 1 c", keys(&[KeyCode::Char('2'), KeyCode::Char('1'), KeyCode::Char('c')]));
        let mut two = vec![back; 7];
        two.extend([KeyCode::Char('2'), KeyCode::Char('3'), KeyCode::Down]);
        two.extend([back; 7]);
        two.extend([KeyCode::Char('0'), KeyCode::Down]);
        check(Place::Count, "23 0", keys(&two));
        check(Place::Slips, "23 0", keys(&two));
        let aside = two.iter().map(|key| if *key == KeyCode::Down { KeyCode::Right } else { *key });
        check(Place::Counters, "23 0", keys(&aside.collect::<Vec<_>>()));
        assert!(matches!(of(Lang::De, Place::Proposals, |_| true, "w"), Meaning::Keys(_)));
        assert!(matches!(of(Lang::De, Place::Proposals, |_| true, "seitenweise"), Meaning::Several(_)));
    }
}
