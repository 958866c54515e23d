//! Who organises a session and answers for it: what its data-protection notice and its accessibility statement name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    clean::{NAME_MAX, REASON_MAX},
    reading::{FieldFault, Node},
};

/// Who organises a session. Public: it stands on pages that everybody in the room can open.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Organiser {
    /// The city, office or association that answers for the session.
    #[schemars(length(min = 1, max = NAME_MAX))]
    pub name: Box<str>,
    /// Its postal address; may have several lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = REASON_MAX))]
    pub address: Option<Box<str>>,
    /// Its e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = NAME_MAX))]
    pub email: Option<Box<str>>,
    /// Its telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = NAME_MAX))]
    pub phone: Option<Box<str>>,
    /// How to reach its data protection officer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = REASON_MAX))]
    pub data_protection: Option<Box<str>>,
    /// Whom to tell of barriers; otherwise the organiser.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = REASON_MAX))]
    pub accessibility: Option<Box<str>>,
    /// When personal data are deleted, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = REASON_MAX))]
    pub purge: Option<Box<str>>,
}

impl Organiser {
    pub(super) fn read(node: &Node<'_>) -> Result<Self, FieldFault> {
        let known = ["name", "address", "email", "phone", "data_protection", "accessibility", "purge"];
        let organiser = node.object(&known)?;
        let line = |key| organiser.optional(key).map(|value| value.line(NAME_MAX)).transpose();
        let lines = |key| organiser.optional(key).map(|value| value.prose(REASON_MAX)).transpose();
        Ok(Self {
            name: organiser.required("name")?.line(NAME_MAX)?,
            address: lines("address")?,
            email: line("email")?,
            phone: line("phone")?,
            data_protection: lines("data_protection")?,
            accessibility: lines("accessibility")?,
            purge: lines("purge")?,
        })
    }
}
