//! The people in the room: their phones and the projector. What a page may show is in `view`, how it looks in `pages`.

pub mod pages;
pub mod view;
