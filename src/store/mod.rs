//! The only code that touches files.
//!
//! | to | look in |
//! |---|---|
//! | know where things are | [`home`], [`beside`], [`resolve()`], [`library`] |
//! | read a session, its journal included | [`read()`], [`load`]; `standing` and `replay` bring the journal in |
//! | work on one | [`open`]; `writer` decides when to write, `syncer` is the second thread, `fold` writes the file |
//! | keep what was done | `journal` (this opening), `history_file` (earlier ones), `backup` (earlier versions) |
//! | keep what is typed into a form | [`form_draft`] |
//! | keep what pupils are called, apart from all else | [`names`] |
//! | never write over anything | `replace`, `fingerprint`, `lock` |
//! | begin, move and delete sessions | [`create()`], [`rename()`], [`moving`], [`trash`], [`demo`] |
//! | bring back what was left | [`recover`], `rescued` |
//! | read the user's own files, write for others | [`overlay`], [`outside`] |
//! | change how files look | [`notation`], `layout` |

mod backup;
mod beneath;
pub mod beside;
pub mod create;
pub mod demo;
pub mod finding;
pub mod fingerprint;
mod fold;
pub mod form_draft;
#[cfg(test)]
mod harness;
mod history_file;
pub mod home;
mod journal;
mod layout;
pub mod library;
mod line;
pub mod load;
mod lock;
pub mod moving;
pub mod names;
pub mod notation;
pub mod open;
pub mod outside;
pub mod overlay;
mod private;
mod random;
pub mod read;
pub mod recover;
pub mod rename;
mod replace;
mod replay;
mod rescued;
pub mod resolve;
mod shelf;
mod standing;
pub mod state;
pub mod summary;
mod syncer;
pub mod trash;
pub mod trouble;
mod withdrawal;
mod writer;

pub use beside::SessionFile;
pub use create::create;
pub use finding::Finding;
pub use fingerprint::{Fingerprint, Stamp};
pub use form_draft::FormDraft;
pub use home::{Home, NoHome};
pub use library::{Library, Listed};
pub use load::{Loaded, NotLoaded};
pub use lock::Holder;
pub use moving::NotMoved;
pub use names::{NotNamed, PupilNames};
pub use notation::{Fault, Unreadable, Unwritable, Wanted};
pub use open::{NotDone, OpenSession, ReadOnly, Wish};
pub use outside::{EditorFile, NotCopied};
pub use random::RandomIds;
pub use read::read;
pub use recover::{Leftover, LeftoverKind, NotRecovered, Recovered};
pub use rename::{NotRenamed, rename};
pub use replay::Spoilt;
pub use resolve::{NoSuchSession, resolve};
pub use state::State;
pub use summary::{ListedAction, Summary};
pub use syncer::Wake;
pub use trash::Trashed;
pub use trouble::{Trouble, Why};
pub use writer::{Closed, Notice, Status};
