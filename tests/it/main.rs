//! Behaviour through the doors that users use: the binary, the line protocol, a real terminal.

mod example;
mod folder;
mod hostile;
mod klimarat;
mod laws;
mod protocol;
mod refusals;
mod room;
mod screens;
mod tally;
mod terminal;
mod undo;
mod votes;
