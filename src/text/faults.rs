//! What is wrong with a text or a plan, in a sentence that says where and what to do.

use super::Sentence;
use crate::{
    session::{Expected, FieldFault, Lang, PlanFault, TextFault, Wrong},
    t,
};

/// What is wrong with a plan file.
pub fn plan_fault(lang: Lang, fault: &PlanFault) -> Sentence {
    match fault {
        PlanFault::TooLarge { max, len } => t!(lang, "plan-too-large", max = max, len = len),
        PlanFault::NotJson { line, column } => t!(lang, "plan-not-json", line = line, column = column),
        PlanFault::Format { found } => t!(lang, "plan-format", found = &**found),
        PlanFault::Field(fault) => field_fault(lang, fault),
    }
}

/// What is wrong with a value, and at which path.
pub fn field_fault(lang: Lang, FieldFault { path, wrong }: &FieldFault) -> Sentence {
    t!(lang, "fault-at", path = path.as_str(), what = self::wrong(lang, wrong))
}

/// What is wrong with a value.
pub fn wrong(lang: Lang, wrong: &Wrong) -> Sentence {
    match wrong {
        Wrong::Missing => t!(lang, "wrong-missing"),
        Wrong::Unknown => t!(lang, "wrong-unknown"),
        Wrong::Twice => t!(lang, "wrong-twice"),
        Wrong::Type(Expected::Object) => t!(lang, "wrong-type-object"),
        Wrong::Type(Expected::List) => t!(lang, "wrong-type-list"),
        Wrong::Type(Expected::Text) => t!(lang, "wrong-type-text"),
        Wrong::Type(Expected::WholeNumber) => t!(lang, "wrong-type-number"),
        Wrong::Type(Expected::Flag) => t!(lang, "wrong-type-flag"),
        Wrong::Word(allowed) => t!(lang, "wrong-word", allowed = allowed.join(", ")),
        Wrong::Range(min, max) => t!(lang, "wrong-range", min = min, max = max),
        Wrong::Count(min, max) => t!(lang, "wrong-count", min = min, max = max),
        Wrong::Text(fault) => text_fault(lang, *fault),
        Wrong::Day => t!(lang, "wrong-day"),
        Wrong::Hour => t!(lang, "wrong-hour"),
        Wrong::SameAs(other) => t!(lang, "wrong-same", other = other.as_str()),
    }
}

/// What is wrong with a text.
pub fn text_fault(lang: Lang, fault: TextFault) -> Sentence {
    match fault {
        TextFault::Empty => t!(lang, "text-empty"),
        TextFault::TooLong { max, len } => t!(lang, "text-too-long", max = max, len = len),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Plan;

    #[test]
    fn a_plan_fault_says_where_and_what() {
        let check = |json: &str, de: &str, en: &str| {
            let fault = Plan::parse(json).unwrap_err();
            assert_eq!((plan_fault(Lang::De, &fault), plan_fault(Lang::En, &fault)), (de.into(), en.into()));
        };
        check(
            r#"{"format":"fachkonferenz/plan/1","title":"T","agenda":[{"title":"A","kind":"vote","minutes":0}]}"#,
            "agenda[0].minutes: Die Zahl muss zwischen 1 und 1.440 liegen.",
            "agenda[0].minutes: the number must be between 1 and 1,440.",
        );
        check(
            r#"{"format":"fachkonferenz/plan/1","title":"T","agenda":[]}"#,
            "agenda: Die Liste muss 1 bis 200 Einträge haben.",
            "agenda: the list must have 1 to 200 entries.",
        );
        check(
            "{",
            "Die Datei ist kein gültiges JSON: Der Fehler liegt in Zeile 1, Spalte 1.",
            "The file is not valid JSON: the error is on line 1, column 1.",
        );
    }
}
