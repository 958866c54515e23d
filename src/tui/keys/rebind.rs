//! Other keys for acts, as the settings ask for them: named, checked, and then in the one table for good.

use std::sync::OnceLock;

use crossterm::event::{KeyCode, KeyModifiers};

use super::{Action, Binding, KEYS, Place, press::Press};

/// Other keys for an act, at one place or wherever it has some.
#[derive(Clone, Debug)]
pub struct Rebinding {
    /// The lines of the table that it changes.
    lines: Vec<usize>,
    keys: Vec<Press>,
}

/// Why an act can't have those keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unbindable {
    /// No act has that name, or not at that place.
    NoSuchAct,
    /// No key has that name.
    NoSuchKey(String),
    /// The act goes with a whole row of keys.
    Row,
    /// A text is written there, and the key is a letter of it.
    Letter {
        /// There.
        place: Place,
    },
    /// The key does something else already.
    Taken {
        /// Which key.
        key: Press,
        /// Where.
        place: Place,
        /// What it does.
        by: Action,
    },
}

/// The table after the settings were read.
static CHANGED: OnceLock<Vec<Binding>> = OnceLock::new();

/// The table, line by line.
pub fn table() -> impl Iterator<Item = &'static Binding> {
    CHANGED.get().map_or(KEYS, Vec::as_slice).iter()
}

/// The rebinding of an act by its name (`undo`, `people.presence`) to keys by theirs (`z`, `ctrl-z`, `f2`).
///
/// # Errors
/// There is no such act or key, or the act can't have that one.
pub fn rebinding(name: &str, keys: &[&str]) -> Result<Rebinding, Unbindable> {
    let (place, act) = name.split_once('.').map_or((None, name), |(place, act)| (Some(place), act));
    let named =
        |binding: &Binding| binding.action.as_str() == act && place.is_none_or(|place| binding.place.as_str() == place);
    let lines: Vec<_> = KEYS.iter().enumerate().filter(|(_, binding)| named(binding)).map(|(line, _)| line).collect();
    if lines.is_empty() {
        return Err(Unbindable::NoSuchAct);
    }
    if lines.iter().any(|line| KEYS[*line].keys.len() >= 9) {
        return Err(Unbindable::Row);
    }
    let press = |key: &&str| Press::named(key).ok_or_else(|| Unbindable::NoSuchKey((*key).to_owned()));
    let keys = keys.iter().map(press).collect::<Result<Vec<_>, _>>()?;
    let is_letter = |key: &Press| matches!(key.code, KeyCode::Char(_)) && key.modifiers == KeyModifiers::NONE;
    let written = lines.iter().map(|line| KEYS[*line].place).find(|place| place.is_writing());
    match written.filter(|_| keys.iter().any(is_letter)) {
        Some(place) => Err(Unbindable::Letter { place }),
        None => Ok(Rebinding { lines, keys }),
    }
}

/// Whether no key has two meanings at a place after these rebindings.
///
/// # Errors
/// The position of the rebinding that stands in the way, and why.
pub fn check(rebindings: &[Rebinding]) -> Result<(), (usize, Unbindable)> {
    let table = changed(rebindings);
    let heard = |place: Place| {
        let heard = place.heard();
        table.iter().enumerate().filter(move |(_, binding)| heard.contains(&binding.place))
    };
    for (nth, rebinding) in rebindings.iter().enumerate() {
        for line in &rebinding.lines {
            let mine = &table[*line];
            // Wherever the key is heard, nothing else may be meant by it, be it nearer or farther.
            for place in Place::ALL.iter().filter(|place| place.heard().contains(&mine.place)) {
                for (_, other) in heard(*place).filter(|(_, other)| other.action != mine.action) {
                    if let Some(key) = mine.keys.iter().find(|key| other.keys.contains(key)) {
                        return Err((nth, Unbindable::Taken { key: *key, place: *place, by: other.action }));
                    }
                }
            }
        }
    }
    Ok(())
}

/// Puts checked rebindings into the table, before the screens begin; later ones are not heard any more.
pub fn rebind(rebindings: &[Rebinding]) {
    if !rebindings.is_empty() {
        CHANGED.get_or_init(|| changed(rebindings));
    }
}

fn changed(rebindings: &[Rebinding]) -> Vec<Binding> {
    let mut table = KEYS.to_vec();
    for rebinding in rebindings {
        // The table lives as long as the program.
        let keys: &'static [Press] = Vec::leak(rebinding.keys.clone());
        rebinding.lines.iter().for_each(|line| table[*line].keys = keys);
    }
    table
}
