//! What the loop is told, and what it is told to do. Both sets are closed.

use std::{net::IpAddr, path::PathBuf, sync::Arc};

use crossterm::event::Event;

use super::{
    link::{
        Acts, Card, Depth, Earlier, Finds, Form, Found, Link, News, OpenRoom, Reader, Reply, View,
        dataset::{Answer, Ask, Target},
    },
    review::Goal,
};
use crate::{
    session::{Day, Details, Id, Item, Lang, Plan, Request, Session, Timestamp},
    text::Sentence,
};

/// Everything that can happen while the screen is up.
#[derive(Debug)]
pub enum Message {
    /// A key, a paste, a click, or another size of the terminal.
    Input(Event),
    /// A line was typed, where there is no screen.
    Line(String),
    /// The session has changed: the new state is on disk.
    View(Arc<View>),
    /// What became of an act; its view has come before it.
    Reply(Reply),
    /// The session can't be asked any more: its thread has ended.
    Gone,
    /// A second has passed and a clock is on the screen.
    Tick(Timestamp),
    /// Some sessions on the shelf were read, by the reading of that number.
    Found(u64, Vec<Found>),
    /// All sessions on the shelf were read, or the shelf can't be, by the reading of that number.
    ShelfRead(u64, Result<(), Sentence>),
    /// A session was opened or made.
    Opened(Result<Opened, Sentence>),
    /// A session was opened to be looked at.
    Reviewed(Result<Box<Reviewed>, Sentence>),
    /// There is something new in the session that is looked at, from the reader of that number.
    News(u64, News),
    /// What was found with these words.
    Hits(String, Result<Finds, Sentence>),
    /// The outcome of an earlier session that is most like this text.
    Remembered(String, Option<Box<Earlier>>),
    /// Next steps of earlier sessions.
    NextSteps(Result<Vec<Earlier>, Sentence>),
    /// A text comes back from an editor.
    Edited(Result<String, Sentence>),
    /// Something was written, or couldn't be.
    Written(Result<Sentence, Sentence>),
    /// The session in that folder goes on in another one, or can't.
    Moved(PathBuf, Result<Opened, Sentence>),
    /// The room of the session in that folder was opened, or it can't be.
    RoomOpened(PathBuf, Result<OpenRoom, Sentence>),
    /// The addresses that phones may find this computer at, the likeliest first.
    Addresses(Vec<IpAddr>),
    /// What came of something that was asked of the dataset.
    Dataset(Answer),
    /// The system asks the program to stop until told to go on.
    Suspend,
    /// The system asks the program to end.
    End,
}

/// A session that can be led.
#[derive(Debug)]
pub struct Opened {
    /// The way to its host; none once the loop has taken it.
    pub link: Option<Link>,
    /// The session as it stands.
    pub view: Arc<View>,
    /// What has to be said about it.
    pub said: Option<Sentence>,
}

/// A session that can be looked at.
#[derive(Debug)]
pub struct Reviewed {
    /// The way to whoever reads it; none once the loop has taken it.
    pub reader: Option<Reader>,
    /// All of its acts.
    pub acts: Acts,
    /// What is to be shown first.
    pub goal: Option<Goal>,
}

/// Minutes that are to be written.
#[derive(Clone, Debug)]
pub struct Papers {
    /// The session.
    pub session: Session,
    /// The hash of its last record.
    pub head: String,
    /// Whether its journal is damaged.
    pub damaged: bool,
    /// Their language.
    pub lang: Lang,
    /// How much they tell.
    pub depth: Depth,
    /// Whether they are for the public.
    pub public: bool,
    /// As which kinds of files.
    pub forms: Vec<Form>,
}

/// What update wants done; carried out in one place.
#[derive(Debug)]
pub enum Effect {
    /// Send an act to the session.
    Send(Box<Request>),
    /// Have the journal read again after a failed save.
    Recover,
    /// Look up the addresses that phones may find this computer at.
    FindAddresses,
    /// Open the room at this address.
    OpenRoom(IpAddr),
    /// Close the room.
    CloseRoom,
    /// Read the shelf anew.
    ReadShelf,
    /// Open a session to lead it.
    Open(PathBuf),
    /// Open a session to look at it, and show this first.
    Review(PathBuf, Option<Goal>),
    /// Leave the session that is led and open it to look at it.
    ReviewLed,
    /// Show the session that is looked at as it was after this record.
    AsOf(u64),
    /// Put an act into the session that is looked at.
    Act(Box<Request>),
    /// Let an editor have a text: one for an item, or one of a form.
    EditOutside(Option<Id<Item>>, String),
    /// Write minutes into the session's folder.
    WritePapers(Box<Papers>),
    /// Search all sessions for this.
    Find(String),
    /// Ask earlier sessions for the outcome that is most like this text.
    Remember(String),
    /// Ask them for next steps.
    NextSteps,
    /// Make a session and open it.
    Make(Box<Plan>),
    /// Make a session like this one and open it.
    MakeLike {
        /// The folder of the earlier one.
        name: String,
        /// What is to be different.
        details: Box<Details>,
        /// Whether its people are to be on the list again.
        people: bool,
    },
    /// Go on with the session in another folder, and do these acts there.
    GoElsewhere(PathBuf, Vec<Request>),
    /// Write these voting cards, which lead to this address, into the session's folder, on sheets to cut.
    PrintCards(Vec<Card>, String),
    /// Write the run of show into the session's folder.
    WriteRunsheet,
    /// Ask something of a dataset.
    Dataset(Target, Ask),
    /// Follow what the rooms of a day bring into a dataset.
    Follow(Target, Option<Day>),
    /// Follow it no more.
    Unfollow,
    /// Leave the session or the dataset.
    Leave,
    /// Stop until told to go on.
    Suspend,
    /// End the program.
    Quit,
}

/// What a session is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// To lead it: nobody else can meanwhile.
    Lead,
    /// To look at it: nothing can be changed.
    Review,
}
