//! The values of an entry, by name: each belongs to some kinds of entries only.

use super::{Cell, Entry, GapKind, Kind, SeatMark, What, With};
use crate::domain::prose::Prose;
use crate::domain::{Id, LessonTime};

/// For each value: how it is read, how it is changed, and the kinds of entries that have it.
macro_rules! values {
    ($($(#[$doc:meta])* $read:ident, $write:ident: $value:ty = $field:ident of $($kind:ident)|+;)+) => {
        impl Entry {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $read(&self) -> Option<&$value> {
                    match &self.what {
                        $(What::$kind { $field, .. })|+ => Some($field),
                        _ => None,
                    }
                }

                pub(crate) fn $write(&mut self) -> Option<&mut $value> {
                    match &mut self.what {
                        $(What::$kind { $field, .. })|+ => Some($field),
                        _ => None,
                    }
                }
            )+
        }
    };
}

values! {
    /// The prose of a note, or of a mark that has some.
    said, said_mut: Prose = text of Note | Point | Look;
    /// Whether a note is a fact, an interpretation or a question.
    kind, kind_mut: Kind = kind of Note;
    /// The step that it moved on to.
    step, step_mut: Id = step of Step;
    /// Where a gap ends.
    until, until_mut: Option<LessonTime> = until of Gap;
    /// Why a gap is one.
    gap_kind, gap_kind_mut: GapKind = kind of Gap;
    /// The code of a mark.
    code, code_mut: Id = code of Point | Span | Beat;
    /// The kind of a contribution.
    flow_kind, flow_kind_mut: Id = kind of Flow;
    /// Whose doing a mark is.
    seat, seat_mut: Option<Id> = seat of Point | Span;
    /// What is said of a mark more closely.
    with, with_mut: Vec<With> = with of Point | Span;
    /// Where a state ends.
    span_end, span_end_mut: Option<LessonTime> = until of Span;
    /// Whether a state was ended by the lesson.
    closed_by_end, closed_by_end_mut: bool = closed_by_end of Span;
    /// The codes of a box.
    box_codes, box_codes_mut: Vec<Id> = codes of Box;
    /// What is said of a box as a whole.
    box_level, box_level_mut: Option<Id> = level of Box;
    /// Whether a beat only went on.
    repeated, repeated_mut: bool = repeated of Beat;
    /// What a look over the room found.
    cells, cells_mut: Vec<Cell> = cells of Snapshot;
    /// What a sweep found.
    seat_marks, seat_marks_mut: Vec<SeatMark> = marks of Sweep;
    /// How something that was looked for is weighed.
    look_level, look_level_mut: Option<Id> = level of Look;
    /// Whether there was no occasion for something that was looked for.
    look_absent, look_absent_mut: bool = absent of Look;
    /// What it rests on.
    look_cites, look_cites_mut: Vec<Id> = cites of Look;
}

impl What {
    /// The instrument it was recorded with, if it was.
    #[must_use]
    pub fn instrument(&self) -> Option<Id> {
        match self {
            Self::Point { instrument, .. }
            | Self::Span { instrument, .. }
            | Self::Box { instrument, .. }
            | Self::Beat { instrument, .. }
            | Self::Snapshot { instrument, .. }
            | Self::Sweep { instrument, .. }
            | Self::Flow { instrument, .. }
            | Self::Look { instrument, .. } => Some(*instrument),
            Self::Note { .. } | Self::Step { .. } | Self::Gap { .. } | Self::Wait { .. } => None,
        }
    }
}
