//! The speaker list: the procedure first, and all of it can be taken back.

use serde_json::{Value, json};

use crate::room::{Room, arrive, id};

fn ask(name: &str, point_of_order: bool) -> Value {
    json!({ "do": "ask_to_speak", "participant": id(name), "point_of_order": point_of_order })
}

fn speech(log: &Value, at: usize) -> (Value, bool, bool) {
    let speech = &log["speeches"][at];
    (speech["participant"].clone(), speech["point_of_order"] == true, speech["to"].is_string())
}

#[test]
fn speeches_stand_in_the_log_and_the_procedure_is_marked() {
    let room = Room::new();
    let session = room.session();
    let mut record = session.opened();
    arrive(&mut record, &["Aylin", "Bernd", "Chanel"]);
    record.done(ask("Aylin", false));
    record.done(ask("Bernd", true));
    record.done(ask("Chanel", false));
    record.refused("already_waiting", ask("Aylin", false));
    record.refused("already_waiting", ask("Bernd", false));
    record.refused("already_waiting", ask("Bernd", true));
    // Whoever waits can still speak about the procedure; taken back, the place in the list is the former one.
    record.done(ask("Chanel", true));
    record.done(json!({ "do": "undo" }));
    record.done(json!({ "do": "give_floor", "participant": id("Bernd") }));
    record.done(json!({ "do": "give_floor", "participant": id("Chanel") }));
    record.done(json!({ "do": "end_floor", "participant": id("Chanel") }));
    record.done(json!({ "do": "give_floor", "participant": id("Aylin") }));
    assert_eq!(record.end().status, 0);
    let log = session.checked();
    assert_eq!(speech(&log, 0), (json!(id("Bernd")), true, true));
    assert_eq!(speech(&log, 1), (json!(id("Chanel")), false, true));
    assert_eq!(speech(&log, 2), (json!(id("Aylin")), false, false));
    let asked = session.records().iter().filter(|record| record["event"]["data"]["point_of_order"] == true).count();
    assert_eq!(asked, 2);
}

#[test]
fn a_session_without_speeches_has_none_in_its_log() {
    let room = Room::new();
    assert!(room.session().checked().get("speeches").is_none());
}
