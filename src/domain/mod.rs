//! What a mentoring session is, and the only ways it changes. Pure: time and ids come in as arguments.

pub mod agreeing;
pub mod assessment;
pub mod catalog;
pub mod chair;
pub mod citation;
pub mod citing;
pub mod clean;
pub mod course;
pub mod document;
pub mod edit;
pub mod handing;
pub mod history;
pub mod id;
pub mod ledger;
pub mod lesson;
pub mod lesson_time;
pub mod list;
pub mod marking;
pub mod moment;
pub mod noting;
pub mod observation;
pub mod patch;
pub mod phase;
mod place;
pub mod plan;
pub mod planning;
pub mod prose;
pub mod record;
pub mod reflection;
pub mod rights;
pub mod role;
pub mod seal;
pub mod seating;
pub mod session;
mod shift;
pub mod signing;
pub mod silence;
pub mod soundness;
pub mod talking;
#[cfg(test)]
pub(crate) mod tests;
mod text_place;
pub mod watching;
pub mod weighing;
pub mod withholding;

pub use document::{Document, Refusal};
pub use edit::{Change, Edit, KeyedEdit, ListEdit, Misfit, Spot, Wall};
pub use history::{Halt, History, UndoStep};
pub use id::{Id, IdSource};
pub use lesson_time::LessonTime;
pub use list::{Keep, Op, before};
pub use moment::{Moment, Now};
pub use patch::Patch;
pub use phase::Phase;
pub use prose::{OneLine, Prose};
pub use record::{Act, Group, Record};
pub use role::Role;
pub use session::{Line, NewSession, Session};
pub use soundness::{Problem, Unsound};
pub use text_place::TextPlace;

/// A thing with an id of its own.
pub trait Item {
    /// Its id.
    fn id(&self) -> Id;
}
