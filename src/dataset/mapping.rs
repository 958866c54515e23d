//! Handlungsfelder of an old catalogue that go on in a new one. Outcomes keep their old assignment; where they count from
//! now on is written down at each of them.

use super::{
    office::{Done, Office, OfficeError},
    schema::{FIELD_MAPPINGS, HANDLUNGSFELDER, OUTCOMES},
    value::{Row, Value},
};

impl Office<'_> {
    /// Lets a Handlungsfeld of an old catalogue go on in one of a new catalogue.
    ///
    /// # Errors
    /// There is no such field, it goes on elsewhere already, or it would go on in itself.
    pub fn map_field(&mut self, from: &str, to: &str, reason: Option<&str>) -> Done {
        for id in [from, to] {
            self.must_be_there(id)?;
        }
        if let Some(there) = self.goes_on_in(from)? {
            return Err(OfficeError::Mapped { from: from.to_owned(), there });
        }
        if self.last_of(to)? == from {
            return Err(OfficeError::Circle(from.to_owned()));
        }
        let row = Row::of(
            &FIELD_MAPPINGS,
            [
                ("from_id", Value::of(from)),
                ("to_id", Value::of(to)),
                ("reason", reason.map(str::to_owned).into()),
                ("created_at", Value::of(self.now)),
            ],
        );
        self.write_down(from, reason, |office| Ok(office.store.put(&FIELD_MAPPINGS, &[row])?))
    }

    /// Lets a Handlungsfeld stand for itself again.
    ///
    /// # Errors
    /// There is no such field, or it goes on nowhere else.
    pub fn unmap_field(&mut self, from: &str, reason: Option<&str>) -> Done {
        self.must_be_there(from)?;
        let there = self.store.rows(&FIELD_MAPPINGS, Some(("from_id", from)))?;
        if there.is_empty() {
            return Err(OfficeError::NotMapped(from.to_owned()));
        }
        self.write_down(from, reason, |office| Ok(office.store.remove(&FIELD_MAPPINGS, &there)?))
    }

    fn must_be_there(&mut self, id: &str) -> Done {
        match self.store.rows(&HANDLUNGSFELDER, Some(("id", id)))?.is_empty() {
            true => Err(OfficeError::NoField(id.to_owned())),
            false => Ok(()),
        }
    }

    fn goes_on_in(&mut self, id: &str) -> Result<Option<String>, OfficeError> {
        let there = self.store.rows(&FIELD_MAPPINGS, Some(("from_id", id)))?;
        Ok(there.first().and_then(|row| row["to_id"].text().map(str::to_owned)))
    }

    /// The field in which this one goes on at last.
    fn last_of(&mut self, id: &str) -> Result<String, OfficeError> {
        let mut at = id.to_owned();
        while let Some(next) = self.goes_on_in(&at)? {
            at = next;
        }
        Ok(at)
    }

    /// Changes where `from` goes on, and leaves a trace at each outcome that counts elsewhere by it.
    fn write_down(&mut self, from: &str, reason: Option<&str>, change: impl FnOnce(&mut Self) -> Done) -> Done {
        let before = self.last_of(from)?;
        // Whatever goes on in this field goes on with it.
        let mut moved = vec![from.to_owned()];
        for at in 0.. {
            let Some(into) = moved.get(at) else { break };
            let mapped = self.store.rows(&FIELD_MAPPINGS, Some(("to_id", into)))?;
            moved.extend(mapped.iter().map(|row| row["from_id"].written().into_owned()));
        }
        change(self)?;
        let after = self.last_of(from)?;
        for field in moved {
            for outcome in self.store.rows(&OUTCOMES, Some(("handlungsfeld_id", &field)))? {
                self.trace(&outcome, "handlungsfeld_id", &Value::of(&before), &Value::of(&after), reason)?;
            }
        }
        Ok(())
    }
}
