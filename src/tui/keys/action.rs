//! Everything that a key can do, as closed sets: one for each part of the program that does it.

macro_rules! actions {
    ($($(#[$doc:meta])* $family:ident { $($(#[$adoc:meta])* $name:ident = $word:literal,)+ })+) => {
        /// Everything that a key can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action { $($(#[$doc])* $family($family),)+ }

        $($(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $family { $($(#[$adoc])* $name,)+ })+

        impl Action {
            /// All of them, as they stand here.
            pub const ALL: &'static [Self] = &[$($(Self::$family($family::$name),)+)+];

            /// The word under which its sentence stands.
            pub const fn as_str(self) -> &'static str {
                match self { $($(Self::$family($family::$name) => $word,)+)+ }
            }
        }
    };
}

actions! {
    /// What concerns the program as a whole.
    Program {
        /// Shows all keys.
        Help = "help",
        /// Searches all acts.
        Palette = "palette",
        /// Changes the colours.
        Theme = "theme",
        /// Lets the shell have the terminal.
        Suspend = "suspend",
        /// Ends the program.
        Quit = "quit",
    }
    /// Moving about in a list.
    Move {
        /// One row up.
        Up = "up",
        /// One row down.
        Down = "down",
        /// A screen up.
        PageUp = "page-up",
        /// A screen down.
        PageDown = "page-down",
        /// To the first row.
        First = "first",
        /// To the last row.
        Last = "last",
    }
    /// What can be done on the home screen.
    AtHome {
        /// Opens the chosen session, or the chosen template.
        Open = "open",
        /// Opens the chosen session without changing anything.
        Look = "look",
        /// Makes another session like the chosen one.
        Again = "again",
        /// Searches all sessions.
        Find = "find",
        /// Sessions with these words.
        Filter = "filter",
        /// The main dataset of all sessions.
        Dataset = "dataset",
        /// To the other list.
        Switch = "switch",
        /// Reads the folder again.
        Refresh = "refresh",
        /// All sessions again.
        Back = "back",
        /// Leaves the program.
        Leave = "leave",
    }
    /// What the concept's office can do with the main dataset.
    AtDataset {
        /// Shows everything about the chosen outcome.
        Open = "open-outcome",
        /// Orders the list by something else.
        Order = "order-by",
        /// Outcomes with these words.
        Filter = "filter",
        /// Marks the chosen outcome as a duplicate.
        Mark = "mark",
        /// Lets the marked outcomes go on in the chosen one.
        Merge = "merge-outcomes",
        /// Lets a Handlungsfeld of an old catalogue go on in one of a new one.
        Map = "map-field",
        /// Brings in what the sessions agreed on, after showing what would change.
        Export = "export",
        /// Follows what the rooms of a day bring in.
        Plenary = "plenary",
        /// Reads the dataset again.
        Refresh = "refresh",
        /// Changes what is chosen.
        Edit = "edit-cell",
        /// Adds a status report.
        Report = "report-status",
        /// Adds a decision of the Rat or a committee.
        Decide = "record-decision",
        /// Adds a source of money.
        Fund = "add-funding",
        /// Adds an indicator.
        Measure = "add-indicator",
        /// Takes the chosen source of money or indicator away.
        Remove = "remove-detail",
        /// Lets a merged outcome go on by itself.
        Separate = "separate",
        /// Does what was compared.
        Take = "take-over",
        /// One step back.
        Back = "step-back",
        /// Back to all sessions.
        Leave = "to-sessions",
    }
    /// What can be done in a session.
    InSession {
        /// Does the next sensible step, which stands in words above the keys.
        Next = "next",
        /// Goes back to what the item is about.
        Back = "back",
        /// Leaves the session.
        Leave = "leave",
        /// The next view.
        Switch = "switch",
        /// Takes in a proposal.
        Propose = "propose",
        /// Opens a vote.
        OpenVote = "open-vote",
        /// Opens a vote on a question of its own: a motion on procedure, or whatever else is no proposal.
        AskQuestion = "ask-question",
        /// Begins the next item.
        NextItem = "next-item",
        /// Takes back the last act.
        Undo = "undo",
        /// Brings it into force again.
        Redo = "redo",
        /// Writes a note for the minutes.
        Note = "note",
        /// Puts somebody on the list, who is there.
        AddPerson = "add-person",
        /// Puts somebody on the speaker list.
        AskToSpeak = "ask-to-speak",
        /// Puts somebody on the speaker list who speaks about the procedure.
        PointOfOrder = "point-of-order",
        /// Writes down short remarks one after the other.
        FlashRound = "flash-round",
        /// Asks the room how content it is.
        OneDot = "one-dot",
        /// Gives the running item five minutes more.
        MoreTime = "more-time",
        /// Takes the proposal what to shorten or to move because it is late.
        Relieve = "relieve",
        /// The agenda, to be changed.
        ShowAgenda = "show-agenda",
        /// What the session is called, its rules and its catalogue.
        ShowFrame = "show-frame",
        /// Writes the run of show into the session's folder.
        WriteRunsheet = "write-runsheet",
        /// Something more on the desk.
        Add = "add",
        /// Takes the chosen thing away.
        Remove = "remove",
        /// One place earlier.
        Earlier = "earlier",
        /// One place later.
        Later = "later",
        /// Leaves the chosen item alone when time is short.
        Protect = "protect",
        /// Offers next steps of earlier sessions for the agenda.
        NextSteps = "next-steps",
        /// Goes on in another folder where nothing can be saved.
        Elsewhere = "elsewhere",
        /// The proposals.
        ShowProposals = "show-proposals",
        /// The board of headings.
        ShowBoard = "show-board",
        /// The people.
        ShowPeople = "show-people",
        /// The outcomes.
        ShowOutcomes = "show-outcomes",
        /// The latest vote, open or decided.
        ShowVote = "show-vote",
        /// The speaker list.
        ShowSpeakers = "show-speakers",
        /// What is missing.
        ShowClosing = "show-closing",
        /// The picture for the room.
        Large = "large",
        /// The door to the room: its address, and what waits there.
        Room = "room",
        /// Shows the room how the vote came out.
        Reveal = "reveal",
        /// Reads the journal again after a failed save.
        Reread = "reread",
        /// Gives the chosen proposal another wording.
        Edit = "edit",
        /// Takes the chosen proposal back.
        Withdraw = "withdraw",
        /// Marks the chosen proposal.
        Mark = "mark",
        /// Lets the marked proposals go on in the chosen one.
        Merge = "merge",
        /// Puts the marked proposals under a heading.
        Cluster = "cluster",
        /// Asks the room at once what it thinks of the chosen proposal, by hands and without deciding.
        Straw = "straw",
        /// Marks what is like the chosen proposal.
        MarkAlike = "mark-alike",
        /// Splits the chosen proposal.
        Split = "split",
        /// Moves the chosen or marked cards a column to the right.
        CardRight = "card-right",
        /// Moves them a column to the left.
        CardLeft = "card-left",
        /// To the column at the right.
        ColumnRight = "column-right",
        /// To the column at the left.
        ColumnLeft = "column-left",
        /// Changes a column's heading.
        RenameColumn = "rename-column",
        /// Agrees on the chosen proposal without a vote.
        Agree = "agree",
        /// Comes or goes.
        Presence = "presence",
        /// Takes no part in the votes of this item.
        Excuse = "excuse",
        /// Notes that somebody has sent apologies, or hasn't.
        Apologies = "apologies",
        /// Issues a new voting card by name for somebody whose card is lost.
        ReplaceCard = "replace-card",
        /// A number.
        Digit = "digit",
        /// One more.
        More = "more",
        /// One less.
        Less = "less",
        /// The last digit goes.
        Erase = "erase",
        /// Hands or paper.
        CountedBy = "counted-by",
        /// Gives an option the next rank on a ballot.
        Rank = "rank",
        /// Types paper ballots with numbers one by one, or sums again.
        OneByOne = "one-by-one",
        /// A paper ballot that can't be read.
        InvalidBallot = "invalid-ballot",
        /// Votes once more on the same matter.
        FurtherRound = "further-round",
        /// The next option shares the last rank.
        SameRank = "same-rank",
        /// Ends the vote.
        CloseVote = "close-vote",
        /// Enters the lot that breaks a tie.
        Lot = "lot",
        /// Declares the vote void.
        VoidVote = "void-vote",
        /// Says yes.
        Yes = "yes",
        /// Says no.
        No = "no",
        /// Abstains.
        Abstain = "abstain",
        /// Puts the outcome into that Handlungsfeld.
        Assign = "assign",
        /// Chooses the Handlungsfeld from the list.
        AssignFromList = "assign-from-list",
        /// None, for a reason.
        AssignNone = "assign-none",
        /// Says who does what by when.
        PlanMeasure = "plan-measure",
        /// Gives the chosen person the floor.
        GiveFloor = "give-floor",
        /// Ends the speech, or takes the chosen person off the list.
        EndFloor = "end-floor",
    }
    /// What can be done at the door to the room.
    AtDoor {
        /// Lets all proposals from phones through.
        AdmitAll = "admit-all",
        /// Doesn't take the chosen proposal from a phone.
        Decline = "decline",
        /// Issues a voting card for somebody at the desk.
        IssueCard = "issue-card",
        /// Issues many voting cards, on sheets to cut.
        IssueSheets = "issue-sheets",
        /// Says how proposals from phones are taken.
        Terms = "room-terms",
        /// Closes the room.
        Close = "close-room",
    }
    /// What can be done while a session is looked at.
    InReview {
        /// Goes closer to what is chosen.
        Open = "look-closer",
        /// Shows only acts with some words.
        Filter = "filter-acts",
        /// The session as it was an act earlier.
        EarlierAct = "earlier-act",
        /// The session as it was an act later.
        LaterAct = "later-act",
        /// The session as it is now.
        Now = "now",
        /// The session as it was after the act of a number.
        JumpTo = "jump-to",
        /// Where the outcome comes from that the chosen act led to.
        Lineage = "lineage",
        /// Writes the secretary's text for the chosen item.
        Write = "write-text",
        /// Corrects what the chosen act says.
        Correct = "correct",
        /// Puts the minutes out for comments.
        Circulate = "circulate",
        /// Takes in a comment on the minutes.
        TakeComment = "take-comment",
        /// Answers one.
        AnswerComment = "answer-comment",
        /// Signs the minutes.
        Sign = "sign",
        /// Takes back the chosen act about the minutes, or the last one.
        Retract = "retract",
        /// How much the minutes tell.
        Depth = "depth",
        /// The other language of the minutes.
        PaperLanguage = "paper-language",
        /// Writes minutes as files.
        WritePapers = "write-papers",
        /// The next view.
        Switch = "switch",
        /// The view before.
        SwitchBack = "switch-back",
        /// The agenda with what happened in each item.
        ShowAgenda = "show-agenda",
        /// All acts.
        ShowTimeline = "show-timeline",
        /// Who was there, and who took part in which vote.
        ShowPeople = "show-people",
        /// The outcomes and where they come from.
        ShowOutcomes = "show-outcomes",
        /// The minutes.
        ShowPapers = "show-papers",
        /// Leaves the session.
        Leave = "leave",
        /// Goes back.
        Back = "back",
    }
    /// What can be done with what lies over a screen.
    Over {
        /// Takes it so.
        Accept = "accept",
        /// Says yes to a question; never the key that led to it.
        Confirm = "confirm",
        /// Goes back; typed text is kept.
        Back = "back",
        /// The next value.
        NextValue = "next-value",
        /// The value before.
        PreviousValue = "previous-value",
        /// Marks the chosen row, to be taken with the one that is accepted.
        Mark = "mark-also",
        /// A new line in the text.
        NewLine = "new-line",
        /// Saves the text.
        Save = "save-text",
        /// Goes on with the text in an editor of one's own choice.
        Outside = "outside",
    }
}
