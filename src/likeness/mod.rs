//! What is alike: proposals that say nearly the same, and the Handlungsfeld that an outcome's words speak for.
//!
//! | file | holds |
//! |---|---|
//! | `words` | the words of a German text that tell something, cut down to their stems |
//! | `index` | which of many texts are most like another one |
//! | `field` | which Handlungsfeld a title speaks for, and by which words |
//!
//! Values only: no clock, no chance, no files, no sentences. Nothing here decides anything; people do.

mod field;
mod index;
mod words;

pub use field::{Fields, Suggestion};
pub use index::{Alike, Index};
