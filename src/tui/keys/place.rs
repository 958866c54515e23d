//! The parts of the screens that hear keys, and which of them hear a key together.

/// Where a key means something: the part of the screen that has the say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On every screen.
    Everywhere,
    /// The list of sessions.
    Home,
    /// The outcomes of all sessions in the main dataset.
    Dataset,
    /// Everything about one of them.
    DatasetOutcome,
    /// What an export would change in the dataset.
    Comparison,
    /// What the rooms have brought in.
    Plenary,
    /// A session that is led.
    Session,
    /// Its agenda, to be changed.
    Agenda,
    /// What it is called, its rules and its catalogue.
    Frame,
    /// Its proposals.
    Proposals,
    /// The proposals as cards on a board.
    Board,
    /// Its people.
    People,
    /// A vote that is counted, one line an option.
    Count,
    /// A vote on yes or no that is counted: its numbers stand side by side.
    Counters,
    /// A vote by name.
    RollCall,
    /// A vote by order of preference: its ballots are entered one by one.
    Ballots,
    /// Paper ballots with numbers, typed one by one.
    Slips,
    /// What came out of a vote.
    Verdict,
    /// What was agreed.
    Outcomes,
    /// The speaker list.
    Speakers,
    /// What is missing before the end.
    Closing,
    /// A session that is looked at.
    Review,
    /// The secretary's text for an item.
    Writing,
    /// Searching all sessions.
    Find,
    /// A text being written.
    Entry,
    /// A list to choose from.
    Choice,
    /// The Handlungsfelder to choose from, one or several.
    Fields,
    /// The terms of a vote before it opens.
    Terms,
    /// A form with lines to write in and lines to choose in.
    Sheet,
    /// A question before something weighty.
    Confirm,
    /// The help.
    Help,
    /// The door to the room.
    Room,
    /// A voting card for somebody at the desk.
    Card,
    /// The picture for the room.
    Large,
}

impl Place {
    /// All places.
    pub const ALL: &'static [Self] = &[
        Self::Everywhere,
        Self::Home,
        Self::Dataset,
        Self::DatasetOutcome,
        Self::Comparison,
        Self::Plenary,
        Self::Session,
        Self::Agenda,
        Self::Frame,
        Self::Proposals,
        Self::Board,
        Self::People,
        Self::Count,
        Self::Counters,
        Self::RollCall,
        Self::Ballots,
        Self::Slips,
        Self::Verdict,
        Self::Outcomes,
        Self::Speakers,
        Self::Closing,
        Self::Review,
        Self::Writing,
        Self::Find,
        Self::Entry,
        Self::Choice,
        Self::Fields,
        Self::Terms,
        Self::Sheet,
        Self::Confirm,
        Self::Help,
        Self::Room,
        Self::Card,
        Self::Large,
    ];

    /// The word under which its sentence stands, and by which settings name it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Home => "home",
            Self::Dataset => "dataset",
            Self::DatasetOutcome => "dataset-outcome",
            Self::Comparison => "comparison",
            Self::Plenary => "plenary",
            Self::Session => "session",
            Self::Agenda => "agenda",
            Self::Frame => "frame",
            Self::Proposals => "proposals",
            Self::Board => "board",
            Self::People => "people",
            Self::Count => "count",
            Self::Counters => "counters",
            Self::RollCall => "roll-call",
            Self::Ballots => "ballots",
            Self::Slips => "slips",
            Self::Verdict => "verdict",
            Self::Outcomes => "outcomes",
            Self::Speakers => "speakers",
            Self::Closing => "closing",
            Self::Review => "review",
            Self::Writing => "writing",
            Self::Find => "find",
            Self::Entry => "entry",
            Self::Choice => "choice",
            Self::Fields => "fields",
            Self::Terms => "terms",
            Self::Sheet => "sheet",
            Self::Confirm => "confirm",
            Self::Help => "help",
            Self::Room => "room",
            Self::Card => "card",
            Self::Large => "large",
        }
    }

    /// Whether a text is written there, to which letters belong.
    pub(super) const fn is_writing(self) -> bool {
        matches!(self, Self::Writing | Self::Find | Self::Entry | Self::Choice | Self::Fields | Self::Sheet)
    }

    /// Whether it is a part of the office's screen.
    pub const fn is_of_dataset(self) -> bool {
        matches!(self, Self::Dataset | Self::DatasetOutcome | Self::Comparison | Self::Plenary)
    }

    /// The places whose keys are heard there, the nearest first.
    pub const fn heard(self) -> &'static [Self] {
        match self {
            Self::Home => &[Self::Home, Self::Everywhere],
            Self::Dataset => &[Self::Dataset, Self::Everywhere],
            Self::DatasetOutcome => &[Self::DatasetOutcome, Self::Everywhere],
            Self::Comparison => &[Self::Comparison, Self::Everywhere],
            Self::Plenary => &[Self::Plenary, Self::Everywhere],
            Self::Session => &[Self::Session, Self::Everywhere],
            Self::Agenda => &[Self::Agenda, Self::Session, Self::Everywhere],
            Self::Frame => &[Self::Frame, Self::Session, Self::Everywhere],
            Self::Proposals => &[Self::Proposals, Self::Session, Self::Everywhere],
            Self::Board => &[Self::Board, Self::Proposals, Self::Session, Self::Everywhere],
            Self::People => &[Self::People, Self::Session, Self::Everywhere],
            Self::Count => &[Self::Count, Self::Session, Self::Everywhere],
            Self::Counters => &[Self::Counters, Self::Session, Self::Everywhere],
            Self::RollCall => &[Self::RollCall, Self::Everywhere],
            Self::Ballots => &[Self::Ballots, Self::Everywhere],
            Self::Slips => &[Self::Slips, Self::Session, Self::Everywhere],
            Self::Verdict => &[Self::Verdict, Self::Session, Self::Everywhere],
            Self::Outcomes => &[Self::Outcomes, Self::Session, Self::Everywhere],
            Self::Speakers => &[Self::Speakers, Self::Session, Self::Everywhere],
            Self::Closing => &[Self::Closing, Self::Session, Self::Everywhere],
            Self::Review => &[Self::Review, Self::Everywhere],
            Self::Writing => &[Self::Writing],
            Self::Find => &[Self::Find],
            Self::Entry => &[Self::Entry],
            Self::Choice => &[Self::Choice],
            Self::Fields => &[Self::Fields, Self::Choice],
            Self::Terms => &[Self::Terms],
            Self::Sheet => &[Self::Sheet],
            Self::Confirm => &[Self::Confirm],
            Self::Help => &[Self::Help],
            Self::Room => &[Self::Room],
            Self::Card => &[Self::Card],
            Self::Large => &[Self::Large],
            Self::Everywhere => &[Self::Everywhere],
        }
    }
}
