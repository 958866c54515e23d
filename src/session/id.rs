//! Names of things: the UUID that the outside uses, and the position that the inside uses.

use std::{borrow::Cow, fmt, hash::Hash, marker::PhantomData, sync::Arc};

use imbl::Vector;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// The UUID of a thing of type `T`; what commands, records and the log call it.
pub struct Id<T: ?Sized>(Uuid, PhantomData<fn() -> T>);

impl<T: ?Sized> Id<T> {
    /// The id with this UUID.
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }

    /// The bare UUID.
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

/// The position of a thing of type `T` in its [`Table`]; positions are never used twice.
pub struct Slot<T>(u32, PhantomData<fn() -> T>);

impl<T> Slot<T> {
    fn new(index: usize) -> Self {
        Self(u32::try_from(index).expect("a journal of 2^32 things does not fit into memory"), PhantomData)
    }

    /// The number that people call the thing by: 1 for the first.
    pub const fn number(self) -> u32 {
        self.0 + 1
    }

    const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Derives would ask `T` to be `Copy`, `Eq` and so on, although no `T` is inside.
macro_rules! plain {
    ($name:ident, $($bound:tt)*) => {
        impl<T: $($bound)*> Clone for $name<T> { fn clone(&self) -> Self { *self } }
        impl<T: $($bound)*> Copy for $name<T> {}
        impl<T: $($bound)*> PartialEq for $name<T> { fn eq(&self, other: &Self) -> bool { self.0 == other.0 } }
        impl<T: $($bound)*> Eq for $name<T> {}
        impl<T: $($bound)*> PartialOrd for $name<T> {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> { Some(self.cmp(other)) }
        }
        impl<T: $($bound)*> Ord for $name<T> {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering { self.0.cmp(&other.0) }
        }
        impl<T: $($bound)*> Hash for $name<T> {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) { self.0.hash(state) }
        }
        impl<T: $($bound)*> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&self.0, f) }
        }
    };
}
plain!(Id, ?Sized);
plain!(Slot, Sized);

impl<T: ?Sized> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: ?Sized> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: ?Sized> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::new)
    }
}

impl<T: ?Sized> schemars::JsonSchema for Id<T> {
    fn schema_name() -> Cow<'static, str> {
        "Uuid".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Uuid::json_schema(generator)
    }
}

/// All things of one type, by position. A clone is cheap and shares everything until one of the two changes.
///
/// A position whose making was taken back stays, empty, so that numbers read out in the room never change.
pub struct Table<T>(Vector<Option<Arc<T>>>);

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Vector::new())
    }
}

impl<T> Table<T> {
    /// The thing at this position; `None` when its making was taken back.
    pub fn get(&self, slot: Slot<T>) -> Option<&Arc<T>> {
        self.0.get(slot.index()).and_then(Option::as_ref)
    }

    /// All things, in the order in which they were made.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Slot<T>, &Arc<T>)> {
        self.0.iter().enumerate().filter_map(|(index, thing)| Some((Slot::new(index), thing.as_ref()?)))
    }

    /// How many positions there are, empty ones included.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether both are one and the same, neither having changed since one was cloned from the other.
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.ptr_eq(&other.0)
    }

    /// Whether nothing was ever made.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The position that the next thing gets.
    pub(super) fn next(&self) -> Slot<T> {
        Slot::new(self.0.len())
    }

    /// The positions that the next things get, in order.
    pub(super) fn nexts(&self) -> impl Iterator<Item = Slot<T>> + use<T> {
        (self.0.len()..).map(Slot::new)
    }

    /// The thing at this position, to be changed; copied first where a reader still sees it.
    pub(super) fn get_mut(&mut self, slot: Slot<T>) -> Option<&mut T>
    where
        T: Clone,
    {
        self.0.get_mut(slot.index()).and_then(Option::as_mut).map(Arc::make_mut)
    }

    /// Puts `thing` at `slot`, which exists or is the next one; gives back what was there.
    pub(super) fn put(&mut self, slot: Slot<T>, thing: Option<Arc<T>>) -> Option<Arc<T>> {
        if slot.index() == self.0.len() {
            self.0.push_back(thing);
            return None;
        }
        std::mem::replace(&mut self.0[slot.index()], thing)
    }
}
