//! The observation: what was seen, thought and asked while the lesson ran, each with its moment and its author.

pub mod entries;
pub mod labelled;
pub mod mark;
mod values;

use serde::{Deserialize, Serialize};

pub use entries::Entries;
pub use labelled::{Parties, seat_name};
pub use mark::{Answer, Cell, Party, Seat, SeatMark, SeatingPlan, With};

use super::catalog::{Instrument, Way};
use super::lesson_time::{LessonTime, Stretch};
use super::place::changes;
use super::prose::Prose;
use super::{Id, Item, Moment, Phase, Role};

/// All that was recorded of one lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Observation {
    /// What the lesson is watched with, each as it was when it was chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<Instrument>,
    /// Where the pupils sit, when somebody has said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats: Option<SeatingPlan>,
    /// By how many ms each mark is dated back, as a hand is later than an eye.
    #[serde(skip_serializing_if = "is_zero")]
    pub reaction: i64,
    /// When the lesson began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started: Option<Moment>,
    /// When it was over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Moment>,
    /// What was said in the minute before the two left the room.
    #[serde(skip_serializing_if = "Closing::is_empty")]
    pub closing: Closing,
    /// In order of lesson time, then id.
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub entries: Entries,
}

/// The minute after the lesson, before the teacher leaves the room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Closing {
    /// Something that worked, with its evidence.
    #[serde(skip_serializing_if = "Prose::is_silent")]
    pub first: Prose,
    /// Something else that worked.
    #[serde(skip_serializing_if = "Prose::is_silent")]
    pub second: Prose,
    /// A question to think about until the talk.
    #[serde(skip_serializing_if = "Prose::is_silent")]
    pub question: Prose,
    /// When the two will talk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub talk: Option<Moment>,
}

impl Closing {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.talk.is_none() && [&self.first, &self.second, &self.question].into_iter().all(Prose::is_silent)
    }
}

/// One thing recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its id, which prose cites.
    pub id: Id,
    /// Its number, given once: the 34 of `#34`.
    pub n: u32,
    /// When, in ms of lesson time.
    pub at: LessonTime,
    /// Whose it is.
    pub by: Role,
    /// What it is.
    pub what: What,
    /// What the mentee says to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
    /// Kept to the pair: in no export, in no figure that is printed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub withheld: bool,
    /// Struck out, and kept.
    #[serde(default, skip_serializing_if = "is_false")]
    pub removed: bool,
    /// Taken back by the mentee: its text is gone for good.
    #[serde(default, skip_serializing_if = "is_false")]
    pub withdrawn: bool,
}

/// What the mentee says to an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// When it was begun.
    pub at: Moment,
    /// What it says.
    #[serde(default)]
    pub text: Prose,
}

/// The kinds of entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum What {
    /// A line of prose.
    Note {
        /// Fact, interpretation or question.
        kind: Kind,
        /// What was written, tags and seats included.
        text: Prose,
        /// By how many ms it was dated back from its first letter.
        #[serde(default, skip_serializing_if = "is_zero")]
        back: i64,
    },
    /// From here on, this step of the plan.
    Step {
        /// Which.
        step: Id,
    },
    /// A stretch that is not to be counted like the rest.
    Gap {
        /// Why.
        kind: GapKind,
        /// Where it ends; open while it lasts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<LessonTime>,
    },
    /// One tap of the wait-time key.
    Wait {
        /// Which of the four.
        tap: Tap,
    },
    /// Something that happened.
    Point {
        /// Recorded with which instrument.
        instrument: Id,
        /// Which of its codes.
        code: Id,
        /// Whose doing, when it is somebody's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<Id>,
        /// What was said of it more closely.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        with: Vec<With>,
        /// What exactly was said, where the code asks for it.
        #[serde(default, skip_serializing_if = "Prose::is_silent")]
        text: Prose,
        /// By how many ms it was dated back.
        #[serde(default, skip_serializing_if = "is_zero")]
        back: i64,
    },
    /// A state that lasted.
    Span {
        /// Recorded with which instrument.
        instrument: Id,
        /// Which of its codes.
        code: Id,
        /// Whose, when it is somebody's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<Id>,
        /// What was said of it more closely.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        with: Vec<With>,
        /// Where it ends; open while it lasts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<LessonTime>,
        /// Whether nobody ended it, and the lesson did.
        #[serde(default, skip_serializing_if = "is_false")]
        closed_by_end: bool,
        /// By how many ms its start was dated back.
        #[serde(default, skip_serializing_if = "is_zero")]
        back: i64,
    },
    /// A box of so many seconds, which begins at the time of the entry.
    Box {
        /// Recorded with which instrument.
        instrument: Id,
        /// The codes seen in it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        codes: Vec<Id>,
        /// What is said of it as a whole.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<Id>,
    },
    /// One beat of a chain.
    Beat {
        /// Recorded with which instrument.
        instrument: Id,
        /// Which of its codes.
        code: Id,
        /// Whether no key came, and the code before it went on.
        #[serde(default, skip_serializing_if = "is_false")]
        repeated: bool,
        /// Whether the chain had paused before it: nothing follows from what came before.
        #[serde(default, skip_serializing_if = "is_false")]
        resumed: bool,
    },
    /// A look over the whole room.
    Snapshot {
        /// Recorded with which instrument.
        instrument: Id,
        /// What was found.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cells: Vec<Cell>,
    },
    /// A sweep from seat to seat.
    Sweep {
        /// Recorded with which instrument.
        instrument: Id,
        /// What was found.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<SeatMark>,
    },
    /// Somebody spoke to somebody.
    Flow {
        /// Recorded with which instrument.
        instrument: Id,
        /// Which of its kinds.
        kind: Id,
        /// Who.
        from: Party,
        /// To whom.
        to: Party,
        /// By how many ms it was dated back.
        #[serde(default, skip_serializing_if = "is_zero")]
        back: i64,
    },
    /// Something that was looked for, weighed from the notes.
    Look {
        /// Recorded with which instrument.
        instrument: Id,
        /// Which behaviour, or which step of the plan.
        item: Id,
        /// In which part of the lesson, counted from 1.
        #[serde(default = "first", skip_serializing_if = "is_first")]
        segment: u8,
        /// The level; none where there was no occasion, or it is not decided.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<Id>,
        /// Whether there was no occasion for it.
        #[serde(default, skip_serializing_if = "is_false")]
        absent: bool,
        /// What it rests on.
        #[serde(default, skip_serializing_if = "Prose::is_silent")]
        text: Prose,
        /// The entries it rests on that the text does not name.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<Id>,
    },
}

/// Seen is not thought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What one could see or hear.
    #[default]
    Seen,
    /// What one makes of it.
    Thought,
    /// What one would like to know.
    Asked,
}

/// Why a stretch of the lesson is set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapKind {
    /// The lesson stood still: out of the minutes of steps and of every base.
    Interrupted,
    /// The observer did something else: out of observed time only.
    NotObserving,
    /// The observer could not see: out of observed time only.
    CannotSee,
    /// The machine slept or had crashed: out of observed time only.
    MachineAway,
}

/// The four taps of wait time (Rowe 1974): each question has two waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tap {
    /// The teacher's question ends.
    QuestionEnds,
    /// A pupil's answer starts: the first wait ends.
    AnswerStarts,
    /// The answer ends.
    AnswerEnds,
    /// The teacher reacts: the second wait ends.
    TeacherReacts,
}

changes! {
    /// One value of the observation, set from `old` to `new`.
    ObservationChange of Observation in Some(Phase::Teach) => {
        /// When the lesson began.
        Started: Option<Moment> = { started }, "lesson-start";
        /// When the lesson was over.
        Ended: Option<Moment> = { ended }, "lesson-end";
        /// When the two will talk.
        TalkAt: Option<Moment> = { closing.talk }, "closing";
        /// The time of an entry.
        EntryAt(entry: Id): LessonTime = { entries[entry].at }, "entry-at";
        /// Whose an entry is.
        EntryBy(entry: Id): Role = { entries[entry].by }, "give";
        /// Whether a note was seen, thought or asked.
        NoteKind(entry: Id): Kind = { entries[entry] => (kind, kind_mut) }, "note-kind";
        /// The step that an entry moved on to.
        StepOf(entry: Id): Id = { entries[entry] => (step, step_mut) }, "next-step";
        /// Where a gap ends.
        GapUntil(entry: Id): Option<LessonTime> = { entries[entry] => (until, until_mut) }, "gap";
        /// Why a gap is one.
        GapOf(entry: Id): GapKind = { entries[entry] => (gap_kind, gap_kind_mut) }, "gap";
        /// By how much marks are dated back.
        Reaction: i64 = { reaction }, "reaction";
        /// Where the pupils sit.
        Seats: Option<SeatingPlan> = { seats }, "seats";
        /// A definition that was copied in: a code renamed, a key moved.
        Definition(instrument: Id): Way = { instruments[instrument].way }, "codes";
        /// The code of a mark.
        MarkCode(entry: Id): Id = { entries[entry] => (code, code_mut) }, "mark";
        /// The kind of a contribution.
        FlowKind(entry: Id): Id = { entries[entry] => (flow_kind, flow_kind_mut) }, "mark";
        /// Whose doing a mark is.
        MarkSeat(entry: Id): Option<Id> = { entries[entry] => (seat, seat_mut) }, "mark";
        /// What is said of a mark more closely.
        MarkWith(entry: Id): Vec<With> = { entries[entry] => (with, with_mut) }, "mark";
        /// Where a state ends.
        SpanUntil(entry: Id): Option<LessonTime> = { entries[entry] => (span_end, span_end_mut) }, "mark";
        /// Whether a state was ended by the lesson.
        SpanClosed(entry: Id): bool = { entries[entry] => (closed_by_end, closed_by_end_mut) }, "mark";
        /// The codes of a box.
        BoxCodes(entry: Id): Vec<Id> = { entries[entry] => (box_codes, box_codes_mut) }, "box";
        /// What is said of a box as a whole.
        BoxLevel(entry: Id): Option<Id> = { entries[entry] => (box_level, box_level_mut) }, "box";
        /// Whether a beat only went on.
        BeatRepeated(entry: Id): bool = { entries[entry] => (repeated, repeated_mut) }, "beat";
        /// What a look over the room found.
        SnapshotCells(entry: Id): Vec<Cell> = { entries[entry] => (cells, cells_mut) }, "snapshot";
        /// What a sweep found.
        SweepMarks(entry: Id): Vec<SeatMark> = { entries[entry] => (seat_marks, seat_marks_mut) }, "sweep";
        /// How something that was looked for is weighed.
        LookLevel(entry: Id): Option<Id> = { entries[entry] => (look_level, look_level_mut) }, "look";
        /// Whether there was no occasion for something that was looked for.
        LookAbsent(entry: Id): bool = { entries[entry] => (look_absent, look_absent_mut) }, "look";
        /// What it rests on.
        LookCites(entry: Id): Vec<Id> = { entries[entry] => (look_cites, look_cites_mut) }, "look";
        /// What the mentee says to an entry.
        Reply(entry: Id): Option<Reply> = { entries[entry].reply }, "reply";
        /// Whether an entry is kept to the pair.
        Withheld(entry: Id): bool = { entries[entry].withheld }, "withhold";
        /// Whether an entry is struck out.
        Removed(entry: Id): bool = { entries[entry].removed }, "remove";
        /// Whether an entry was taken back for good.
        Withdrawn(entry: Id): bool = { entries[entry].withdrawn }, "withdraw";
    }
}

impl Observation {
    /// Whether the lesson has begun and is not over.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.started.is_some() && self.ended.is_none()
    }

    /// The entry of that id.
    #[must_use]
    pub fn entry(&self, id: Id) -> Option<&Entry> {
        self.entries.of(id)
    }

    /// The number the next entry gets.
    #[must_use]
    pub fn next_number(&self) -> u32 {
        self.entries.highest_number().saturating_add(1)
    }

    /// The instrument of that id.
    #[must_use]
    pub fn instrument(&self, id: Id) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.id == id)
    }

    /// What was recorded with an instrument and stands.
    pub fn recorded(&self, instrument: Id) -> impl DoubleEndedIterator<Item = &Entry> {
        let stands = |entry: &&Entry| !entry.removed && !entry.withdrawn;
        self.entries.recorded(instrument).filter(stands)
    }

    /// The gap that is open now, if any.
    #[must_use]
    pub fn open_gap(&self) -> Option<&Entry> {
        self.entries
            .landmarks()
            .rev()
            .find(|entry| !entry.removed && matches!(entry.what, What::Gap { until: None, .. }))
    }

    /// The gaps of these kinds; an open one lasts until `now`.
    pub fn gaps<'a>(&'a self, kinds: &'a [GapKind], now: LessonTime) -> impl Iterator<Item = Stretch> + 'a {
        self.entries.landmarks().filter(|entry| !entry.removed).filter_map(move |entry| match entry.what {
            What::Gap { kind, until } if kinds.contains(&kind) => {
                Some(Stretch { from: entry.at, to: until.unwrap_or(now).min(now) })
            }
            _ => None,
        })
    }

    /// The marks at which the lesson moved on to a step, in order.
    pub fn step_marks(&self) -> impl Iterator<Item = (LessonTime, Id)> {
        self.entries.landmarks().filter(|entry| !entry.removed).filter_map(|entry| match entry.what {
            What::Step { step } => Some((entry.at, step)),
            _ => None,
        })
    }
}

impl Entry {
    /// An entry as it is made: not yet answered, withheld or struck out.
    #[must_use]
    pub fn new(id: Id, n: u32, at: LessonTime, by: Role, what: What) -> Self {
        Self { id, n, at, by, what, reply: None, withheld: false, removed: false, withdrawn: false }
    }

    /// Where an entry stands among the others: by its time; of one moment the one that was made first comes first.
    #[must_use]
    pub fn order(&self) -> (LessonTime, u32, Id) {
        (self.at, self.n, self.id)
    }

    /// The prose of the reply.
    #[must_use]
    pub fn replied(&self) -> Option<&Prose> {
        self.reply.as_ref().map(|reply| &reply.text)
    }

    pub(crate) fn replied_mut(&mut self) -> Option<&mut Prose> {
        self.reply.as_mut().map(|reply| &mut reply.text)
    }
}

impl Kind {
    /// The next of the three: seen, thought, asked.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Seen => Self::Thought,
            Self::Thought => Self::Asked,
            Self::Asked => Self::Seen,
        }
    }
}

impl Tap {
    /// The tap that follows this one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::QuestionEnds => Self::AnswerStarts,
            Self::AnswerStarts => Self::AnswerEnds,
            Self::AnswerEnds => Self::TeacherReacts,
            Self::TeacherReacts => Self::QuestionEnds,
        }
    }
}

impl Item for Entry {
    fn id(&self) -> Id {
        self.id
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
pub(crate) fn is_false(flag: &bool) -> bool {
    !*flag
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(ms: &i64) -> bool {
    *ms == 0
}

fn first() -> u8 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_first(segment: &u8) -> bool {
    *segment == 1
}
