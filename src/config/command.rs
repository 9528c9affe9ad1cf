//! The table of everything that can be done. Keymap, palette, help, which-key and footer are all drawn from it.
//!
//! A new command is one row here, two messages in each language (`cmd-ID` and `cmd-ID-doc`), its keys in
//! `data/keymap.ron`, and what it does in the pane or layer that offers it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Context;

/// Makes the enum and its lookups from the rows.
macro_rules! commands {
    ($($(#[doc = $about:literal])+ $group:ident = $branch:literal { $($(#[doc = $doc:literal])+ $variant:ident = $id:literal in [$($context:ident),+];)+ })+) => {
        /// Something a person can ask the program to do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub enum Command {
            $($($(#[doc = $doc])+ $variant,)+)+
        }

        /// What a command is about: its heading in the help, its name as a branch of which-key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Group {
            $($(#[doc = $about])+ $group,)+
        }

        impl Group {
            /// All groups, in the order of the help.
            pub const ALL: &'static [Self] = &[$(Self::$group,)+];

            /// The name its message knows it by: `edit`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$group => $branch,)+ }
            }
        }

        impl Command {
            /// All commands, in the order of the help.
            pub const ALL: &'static [Self] = &[$($(Self::$variant,)+)+];

            /// The name keymaps know it by: `pass-pen`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $($(Self::$variant => $id,)+)+ }
            }

            /// The command of this name.
            #[must_use]
            pub fn parse(id: &str) -> Option<Self> {
                match id { $($($id => Some(Self::$variant),)+)+ _ => None }
            }

            /// What it is about.
            #[must_use]
            pub fn group(self) -> Group {
                match self { $($(Self::$variant => Group::$group,)+)+ }
            }

            /// Where it makes sense; one of these must be in force.
            #[must_use]
            pub fn contexts(self) -> &'static [Context] {
                match self { $($(Self::$variant => &[$(Context::$context),+],)+)+ }
            }

            /// The message that names it.
            #[must_use]
            pub fn name_key(self) -> &'static str {
                match self { $($(Self::$variant => concat!("cmd-", $id),)+)+ }
            }

            /// The message that says in a line what it does.
            #[must_use]
            pub fn doc_key(self) -> &'static str {
                match self { $($(Self::$variant => concat!("cmd-", $id, "-doc"),)+)+ }
            }
        }
    };
}

commands! {
    /// Writing, and taking back.
    Edit = "edit" {
        /// Opens what is chosen, or keeps what was written.
        Accept = "accept" in [Global];
        /// Goes one step out.
        Leave = "leave" in [Global];
        /// Takes the last step back.
        Undo = "undo" in [Global];
        /// Takes the last undo back.
        Redo = "redo" in [Global];
        /// Begins a new line in a text.
        NewLine = "new-line" in [Text];
        /// Copies what is selected or chosen to the clipboard; with nothing to copy, says how to leave.
        Copy = "copy" in [Global];
        /// Opens the text in the editor named by the environment.
        ExternalEditor = "external-editor" in [Session];
        /// Moves an item up.
        MoveUp = "move-up" in [Plan, Think, Seats];
        /// Moves an item down.
        MoveDown = "move-down" in [Plan, Think, Seats];
        /// Removes an item.
        Remove = "remove" in [Plan, Teach, Think, Assess];
        /// Empties a form.
        EmptyForm = "empty-form" in [Form];
        /// Gives an item to the other voice.
        GiveToOther = "give-to-other" in [Session];
        /// Picks an entry, a step or a goal to refer to.
        Cite = "cite" in [Session];
    }
    /// Moving about.
    Go = "go" {
        /// Finds a word.
        Find = "find" in [Global];
        /// The next stop inside the phase or form.
        NextStop = "next-stop" in [Session, Form];
        /// The stop before.
        PreviousStop = "previous-stop" in [Session, Form];
        /// Goes to what is cited here.
        FollowCitation = "follow-citation" in [Session];
        /// Goes to what cites this: a turn, a rating, an action, another note.
        CitedBy = "cited-by" in [Plan, Teach, Think, Assess];
        /// Where the chain from goal to next step is not tied.
        LooseEnds = "loose-ends" in [Session];
        /// The time each has given, phase by phase, and the box of the cycle.
        Ledger = "ledger" in [Session];
        /// Leaves the session to the other, who goes on alone.
        HandOver = "hand-over" in [Session];
        /// What is new since one left the session to the other.
        News = "news" in [Session];
        /// Goes back to where the citation was followed from.
        Back = "back" in [Session];
        /// One item up.
        Up = "up" in [List, Picker];
        /// One item down.
        Down = "down" in [List, Picker];
        /// To the left, or out of a branch.
        Left = "left" in [List];
        /// To the right, or into a branch.
        Right = "right" in [List];
        /// A page up.
        PageUp = "page-up" in [List, Text, Picker];
        /// A page down.
        PageDown = "page-down" in [List, Text, Picker];
        /// The first item.
        First = "first" in [List];
        /// The last item.
        Last = "last" in [List];
        /// Opens or closes a branch.
        Fold = "fold" in [Plan];
    }
    /// The phases of a cycle, and the session as a whole.
    Session = "session" {
        /// The plan.
        PhasePlan = "phase-plan" in [Session];
        /// The lesson.
        PhaseTeach = "phase-teach" in [Session];
        /// The talk.
        PhaseThink = "phase-think" in [Session];
        /// The assessment.
        PhaseAssess = "phase-assess" in [Session];
        /// Back to the list of sessions; a running lesson goes on.
        Library = "library" in [Session];
        /// Passes the pen to the other.
        PassPen = "pass-pen" in [Session, Agreement];
        /// People, lesson, focus and what was agreed about the visit.
        Details = "details" in [Session];
        /// What is agreed on about the visit, to be read, and agreed to.
        Agree = "agree" in [Session];
        /// Goes to where the agreement is written, first to what is missing.
        AgreementEdit = "agreement-edit" in [Agreement];
        /// Exchanges the template, the guide or the rubric.
        ChooseForm = "choose-form" in [Plan, Think, Assess];
        /// The session on one page, to be printed and signed.
        PageOnPaper = "page-on-paper" in [Session, Library];
        /// A new session of the same pair, with its open actions.
        NextOfCycle = "next-of-cycle" in [Session, Library];
        /// Reads the file again.
        Refresh = "refresh" in [Session, Library];
        /// Copies the demo out, to be kept.
        MakeOwn = "make-own" in [Session];
        /// Forgets earlier steps: undo no longer reaches them.
        ClearHistory = "clear-history" in [Session];
    }
    /// The plan.
    Plan = "plan" {
        /// A new goal.
        GoalAdd = "goal-add" in [Plan];
        /// A new step.
        StepAdd = "step-add" in [Plan];
        /// A note in the margin.
        MarginNote = "margin-note" in [Plan];
        /// Gives a step five minutes more.
        MinutesMore = "minutes-more" in [Plan];
        /// Gives a step five minutes less.
        MinutesLess = "minutes-less" in [Plan];
    }
    /// The time of the lesson, and the steps of plan and guide.
    Lesson = "lesson" {
        /// Starts the clock of the lesson.
        StartLesson = "start-lesson" in [Ready];
        /// The lesson stands still.
        Pause = "pause" in [Running];
        /// The lesson goes on unseen.
        CannotSee = "cannot-see" in [Running];
        /// Stops the clock of the lesson.
        StopLesson = "stop-lesson" in [Running, Gap];
        /// The lesson is seen again.
        GoOn = "go-on" in [Gap];
        /// Puts start, stop and interruptions right.
        LessonTimes = "lesson-times" in [Teach];
        /// Stops the clock of a lesson that was left running at its last note.
        StopAtLast = "stop-at-last" in [Teach];
        /// Lets a lesson that was stopped run on.
        RunOn = "run-on" in [Teach];
        /// The next tap of wait time: question ends, answer starts, answer ends, teacher reacts.
        WaitTap = "wait-tap" in [Teach];
        /// The next step of the plan or the guide.
        NextStep = "next-step" in [Teach, Think];
        /// The step before.
        PreviousStep = "previous-step" in [Teach, Think];
    }
    /// What the lesson is watched with.
    Watch = "watch" {
        /// Chooses the instruments of the lesson.
        Instruments = "instruments" in [Session, Agreement];
        /// Shows what was recorded in figures.
        Figures = "figures" in [Session];
        /// Draws the seating plan.
        Seats = "seats" in [Session];
        /// Shows who has been heard, seat by seat.
        SeatMap = "seat-map" in [Session];
        /// By how much marks are dated back.
        Reaction = "reaction" in [Session];
        /// Puts a seat there, or takes it away.
        SeatToggle = "seat-toggle" in [Seats];
        /// Gives the pupil on a seat a name.
        SeatName = "seat-name" in [Seats];
        /// A row more.
        RowMore = "row-more" in [Seats];
        /// A row less.
        RowLess = "row-less" in [Seats];
        /// A column more.
        ColumnMore = "column-more" in [Seats];
        /// A column less.
        ColumnLess = "column-less" in [Seats];
        /// Moves a seat to the left.
        MoveLeft = "move-left" in [Seats];
        /// Moves a seat to the right.
        MoveRight = "move-right" in [Seats];
        /// Numbers the seats anew.
        Renumber = "renumber" in [Seats];
        /// Shows a large clock and no word, or everything again.
        Quiet = "quiet" in [Session];
        /// Tells what the codes of the instruments mean, and their rules.
        InstrumentHelp = "instrument-help" in [Session];
        /// Puts codes right over the whole session: gives their marks to another, makes one of two, another word.
        Retag = "retag" in [Session];
        /// The sheet on which what was looked for is weighed, from the notes.
        Sheet = "sheet" in [Session];
        /// The minute after the lesson: two things that worked, a question, the time of the talk.
        ClosingMinute = "closing-minute" in [Session];
        /// There was no occasion for what is looked for.
        NoOccasion = "no-occasion" in [Sheet];
        /// The other part of the lesson, on a sheet that weighs them apart.
        OtherSegment = "other-segment" in [Sheet];
    }
    /// Notes of the lesson.
    Note = "note" {
        /// Turns a note into evidence, an interpretation, a question; in the talk, a turn of the mentor into advice.
        NextKind = "next-kind" in [Teach, Think];
        /// The mentee answers a note.
        NoteReply = "note-reply" in [Teach, Think];
        /// Gives a note another time.
        NoteRetime = "note-retime" in [Teach];
        /// Gives a mark another code.
        MarkCode = "mark-code" in [Teach];
        /// Gives a mark to another seat.
        MarkSeat = "mark-seat" in [Teach];
        /// Lets a state end at another time.
        MarkEnd = "mark-end" in [Teach];
        /// The mentee keeps a note to oneself, or shows it again.
        NoteWithhold = "note-withhold" in [Teach, Think];
        /// The mentee takes a note back for good.
        Withdraw = "withdraw" in [Teach, Think];
        /// An action agreed on earlier was seen, now or in the note that is chosen.
        ActionSeen = "action-seen" in [Action, Actions];
        /// The first of several actions agreed on earlier was seen.
        ActionSeen1 = "action-seen-1" in [Actions];
        /// The second of several actions agreed on earlier was seen.
        ActionSeen2 = "action-seen-2" in [Actions];
        /// The third of several actions agreed on earlier was seen.
        ActionSeen3 = "action-seen-3" in [Actions];
        /// The fourth of several actions agreed on earlier was seen.
        ActionSeen4 = "action-seen-4" in [Actions];
        /// The fifth of several actions agreed on earlier was seen.
        ActionSeen5 = "action-seen-5" in [Actions];
        /// No longer hints at this judging word.
        DismissHint = "dismiss-hint" in [Teach];
    }
    /// The talk.
    Talk = "talk" {
        /// Another question for the step.
        OtherPrompt = "other-prompt" in [Think];
        /// The talk before the lesson, the talk after it.
        OtherTalk = "other-talk" in [Think];
        /// Times whose turn to speak it is, or no longer.
        Chair = "chair" in [Think];
        /// Both think in silence and write unseen; while nothing is written, no longer.
        Silence = "silence" in [Think];
        /// The mentee asks the mentor for advice.
        AskAdvice = "ask-advice" in [Think];
        /// Keeps an idea that came up.
        IdeaAdd = "idea-add" in [Think, Assess];
    }
    /// The assessment.
    Assess = "assess" {
        /// The first level.
        Level1 = "level-1" in [Assess, Sheet];
        /// The second level.
        Level2 = "level-2" in [Assess, Sheet];
        /// The third level.
        Level3 = "level-3" in [Assess, Sheet];
        /// The fourth level.
        Level4 = "level-4" in [Assess, Sheet];
        /// The fifth level.
        Level5 = "level-5" in [Assess, Sheet];
        /// No level: not observed.
        LevelClear = "level-clear" in [Assess];
        /// Opens what both have rated, or written in silence.
        Reveal = "reveal" in [Assess, Think];
        /// A new action.
        ActionAdd = "action-add" in [Assess];
        /// An action is done, dropped, open again.
        ActionStatus = "action-status" in [Assess];
        /// Signs what was agreed.
        Sign = "sign" in [Assess];
        /// How far the two ratings agree, in figures.
        RaterAgreement = "rater-agreement" in [Assess];
        /// What was changed since a signature.
        LaterChanges = "later-changes" in [Assess];
    }
    /// The list of sessions.
    Library = "library" {
        /// A new session.
        NewSession = "new-session" in [Library];
        /// Gives a session another title.
        Rename = "rename" in [Library];
        /// Copies a session to another folder.
        CopyTo = "copy-to" in [Library];
        /// Puts a session away.
        Archive = "archive" in [Library];
        /// What has been put away; what is chosen comes back.
        Archived = "archived" in [Library];
        /// Puts a session into the trash.
        Delete = "delete" in [Library];
        /// What has been deleted.
        Trash = "trash" in [Library];
        /// Deletes what is in the trash for good.
        EmptyTrash = "empty-trash" in [Library];
        /// What a crash left behind.
        Recover = "recover" in [Library];
        /// A filled-in example.
        Demo = "demo" in [Library];
    }
    /// The program itself.
    Program = "program" {
        /// Help on what is here.
        Help = "help" in [Global];
        /// Every command.
        Palette = "palette" in [Global];
        /// What is wrong, and what to do about it.
        Problems = "problems" in [Global];
        /// Goes on with what cannot be undone.
        Confirm = "confirm" in [Confirm];
        /// The other language.
        Language = "language" in [Global];
        /// The next set of glyphs.
        Glyphs = "glyphs" in [Global];
        /// Another theme.
        Theme = "theme" in [Global];
        /// The mouse, on or off.
        Mouse = "mouse" in [Global];
        /// The hint on judging words, on or off.
        JudgingHint = "judging-hint" in [Global];
        /// Own abbreviations, on or off.
        Abbreviations = "abbreviations" in [Global];
        /// Draws the screen anew.
        Redraw = "redraw" in [Global];
        /// Puts the program to sleep.
        Suspend = "suspend" in [Global];
        /// Leaves the program; everything is kept.
        Quit = "quit" in [Global];
    }
}

/// A name that no command has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no command {0:?}")]
pub struct NotACommand(String);

impl Command {
    /// Whether it makes sense where these contexts are in force.
    #[must_use]
    pub fn belongs(self, contexts: &[Context]) -> bool {
        self.contexts().iter().any(|context| *context == Context::Global || contexts.contains(context))
    }

    /// The command that chooses a level, counted from 1.
    #[must_use]
    pub fn level(self) -> Option<u8> {
        match self {
            Self::Level1 => Some(1),
            Self::Level2 => Some(2),
            Self::Level3 => Some(3),
            Self::Level4 => Some(4),
            Self::Level5 => Some(5),
            _ => None,
        }
    }

    /// Which of several actions it says was seen, counted from 1.
    #[must_use]
    pub fn seen_action(self) -> Option<u8> {
        match self {
            Self::ActionSeen1 => Some(1),
            Self::ActionSeen2 => Some(2),
            Self::ActionSeen3 => Some(3),
            Self::ActionSeen4 => Some(4),
            Self::ActionSeen5 => Some(5),
            _ => None,
        }
    }
}

impl FromStr for Command {
    type Err = NotACommand;

    fn from_str(id: &str) -> Result<Self, NotACommand> {
        Self::parse(id).ok_or_else(|| NotACommand(id.to_owned()))
    }
}

impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl TryFrom<String> for Command {
    type Error = NotACommand;

    fn try_from(id: String) -> Result<Self, NotACommand> {
        id.parse()
    }
}

impl From<Command> for String {
    fn from(command: Command) -> Self {
        command.id().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_command_has_a_name_of_its_own_and_is_found_by_it() {
        let ids: HashSet<&str> = Command::ALL.iter().map(|command| command.id()).collect();
        assert_eq!(ids.len(), Command::ALL.len());
        assert!(Command::ALL.iter().all(|command| Command::parse(command.id()) == Some(*command)));
        assert_eq!("fly".parse::<Command>(), Err(NotACommand("fly".to_owned())));
    }

    #[test]
    fn a_command_belongs_where_one_of_its_contexts_is_in_force() {
        let outline = [Context::Plan, Context::List, Context::Session, Context::Global];
        assert!(Command::StepAdd.belongs(&outline));
        assert!(Command::Undo.belongs(&[]));
        assert!(!Command::NewSession.belongs(&outline));
    }
}
