//! The table of keys is whole and has nothing twice.

use crossterm::event::KeyModifiers;

use super::*;
use std::collections::BTreeSet;

#[test]
fn every_act_has_a_key_and_a_name() {
    for lang in Lang::ALL {
        for action in Action::ALL {
            let binding = table().find(|binding| binding.action == *action);
            let binding = binding.unwrap_or_else(|| panic!("{action:?} has no key"));
            assert!(!binding.label(*lang).starts_with("do-"), "{action:?} in {lang:?}");
        }
        for binding in table() {
            assert!(!binding.names(*lang).contains("keyname"), "{binding:?} in {lang:?}");
            assert!(!place_name(*lang, binding.place).starts_with("place-"), "{binding:?} in {lang:?}");
        }
    }
}

#[test]
fn no_key_has_two_meanings_at_a_place() {
    for place in Place::ALL.iter().copied() {
        let mut seen = BTreeSet::new();
        for binding in at(place) {
            for key in binding.keys {
                assert!(seen.insert(key.name(Lang::De)), "{place:?}: {}", key.name(Lang::De));
            }
        }
    }
}

#[test]
fn shift_is_named_where_it_writes_no_letter() {
    let f5 = Press::named("shift-f5").unwrap();
    assert!(f5.is(KeyEvent::new(KeyCode::F(5), KeyModifiers::SHIFT)) && !f5.is(KeyCode::F(5).into()));
    assert_eq!(Press::named("shift-tab"), Some(code(KeyCode::BackTab)));
    for name in ["shift-a", "shift-space", "shift-"] {
        assert_eq!(Press::named(name), None, "{name}");
    }
}

#[test]
fn keys_find_their_act() {
    let check = |place, key, expected| assert_eq!(action(place, key), expected, "{place:?} {key:?}");
    check(Place::Proposals, KeyCode::Char('v').into(), Some(Action::InSession(InSession::Propose)));
    check(Place::RollCall, KeyCode::Char('n').into(), Some(Action::InSession(InSession::No)));
    check(Place::People, KeyCode::Char('7').into(), Some(Action::InSession(InSession::Digit)));
    check(Place::Outcomes, KeyCode::Char('7').into(), Some(Action::InSession(InSession::Assign)));
    check(Place::Entry, KeyCode::Char('v').into(), None);
    check(Place::Home, KeyEvent::new(KeyCode::Char('U'), KeyModifiers::SHIFT), None);
    check(
        Place::Session,
        KeyEvent::new(KeyCode::Char('U'), KeyModifiers::SHIFT),
        Some(Action::InSession(InSession::Redo)),
    );
    check(
        Place::Home,
        KeyEvent::new(KeyCode::Char('p'), KeyModifiers::CONTROL),
        Some(Action::Program(Program::Palette)),
    );
    check(Place::Session, KeyEvent::new(KeyCode::Char('a'), KeyModifiers::ALT), None);
}

#[test]
fn ten_everyday_tasks_take_two_keys_at_most_besides_typing() {
    for task in &EVERYDAY {
        assert!((1..=2).contains(&task.keys()), "{task:?}");
        for lang in Lang::ALL {
            assert!(!task.label(*lang).starts_with("everyday-"), "{task:?} in {lang:?}");
            let named = |step: &Step| match step {
                Step::Press(action) => !key_of(*lang, *action).is_empty(),
                Step::Type(text) => !text.is_empty(),
            };
            assert!(task.steps.iter().all(named), "{task:?} in {lang:?}");
        }
    }
}
