//! The one way in which commands and events are tables of named kinds.

/// Declares an enum of kinds, each a struct of its own named by a tag, and what follows from such a table: the tag of a
/// value, the list of all tags, reading the struct that a tag announces, and the JSON Schema of each.
///
/// A derive would do the same through serde's `tag`, but buffers the whole value first, at half the speed.
macro_rules! tagged {
    ($(#[$doc:meta])* $vis:vis enum $name:ident, kinds $kind:ident { $($tag:literal => $variant:ident,)+ }) => {
        $(#[$doc])*
        ///
        /// Without the content.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        $vis enum $kind { $(#[doc = concat!("`", $tag, "`")] $variant,)+ }

        impl $kind {
            /// All kinds, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name as it stands in files.
            pub const fn tag(self) -> &'static str {
                match self { $(Self::$variant => $tag),+ }
            }
        }

        impl $name {
            /// What it is, without the content.
            pub const fn kind(&self) -> $kind {
                match self { $(Self::$variant(_) => $kind::$variant),+ }
            }
        }

        tagged! { $(#[$doc])* $vis enum $name { $($tag => $variant,)+ } }
    };
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $($tag:literal => $variant:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        $vis enum $name { $(#[doc = concat!("`", $tag, "`")] $variant($variant),)+ }

        impl $name {
            /// All tags, in the order of the table.
            pub const TAGS: &'static [&'static str] = &[$($tag),+];

            /// The name of this kind as it stands in files.
            pub const fn tag(&self) -> &'static str {
                match self { $(Self::$variant(_) => $tag),+ }
            }

            /// Reads the content of the kind `tag`.
            ///
            /// # Errors
            /// An unknown tag, or a content that is not of its kind.
            pub fn read<'de, D: serde::Deserializer<'de>>(tag: &str, content: D) -> Result<Self, D::Error> {
                match tag {
                    $($tag => $variant::deserialize(content).map(Self::$variant),)+
                    _ => Err(serde::de::Error::unknown_variant(tag, Self::TAGS)),
                }
            }

            /// Writes the content, without its tag.
            ///
            /// # Errors
            /// Those of the serializer.
            pub fn write<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                match self { $(Self::$variant(content) => serde::Serialize::serialize(content, to)),+ }
            }

            /// Each tag with the JSON Schema of its content.
            pub fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$(($tag, generator.subschema_for::<$variant>())),+]
            }
        }

        $(impl From<$variant> for $name { fn from(content: $variant) -> Self { Self::$variant(content) } })+
    };
}
pub(super) use tagged;
