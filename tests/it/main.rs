//! Behaviour through the doors that users use: the binary, the line protocol, a real terminal.

mod ballots;
mod disk;
mod example;
mod folder;
mod hostile;
mod house;
mod klimarat;
mod laws;
mod likeness;
mod making;
mod minutes;
mod plain;
mod prepare;
mod protocol;
mod ranked;
mod refusals;
mod room;
mod screens;
mod tally;
mod terminal;
mod undo;
mod votes;
mod work;
