//! Two teachers at one machine: from a shared plan, through live observation, to a co-thinking log and a joint assessment.
//!
//! # The map of the house
//!
//! | layer | what it is | may use |
//! |---|---|---|
//! | [`domain`] | what a session is, and the only ways it changes; no files, no clock, no terminal | nothing |
//! | [`analysis`] | the figures of a session, one function each, for screen and paper alike | domain |
//! | [`report`] | a session on paper, for people, as JSON | domain, analysis |
//! | [`store`] | the only code that touches files | domain, analysis |
//! | [`config`] | words, keys, looks, definitions, settings: embedded, overlaid by the user's own | domain, analysis, report, store |
//! | [`tui`] | the terminal, the loop, and what is drawn | all above |
//! | [`cli`] | the command line, one file a subcommand | all above |
//!
//! Arrows run one way only; `tests/architecture.rs` holds them to it.
//!
//! **The way of a keystroke.** Bytes become a [`config::Key`]; the keymap makes it a [`config::Command`], or text for what has
//! the focus; a pane asks for edits; [`domain::Document::apply`] makes them, all or none, and yields a record; the record is
//! written to the journal before anything is drawn.
//!
//! # Where does it go?
//!
//! **A new field of the plan.** The field, with its doc, in `src/domain/plan.rs`. If it is prose, one row in the table of places
//! in `src/domain/session.rs`; if it is a value, one row in the table at the end of `src/domain/plan.rs`. That row gives
//! applying, undo, the journal and the place undo jumps to. Its label for undo and its heading go into
//! `data/languages/id.ftl` and `data/languages/en.ftl`, its line on screen into `src/tui/panes/plan`.
//!
//! **A new command.** One row in `src/config/command.rs`, its keys in `data/keymap.ron`, its name and what it does in both
//! language files; then whoever offers it does it: a pane in `src/tui/panes`, or the program itself in `src/tui/app`.
//!
//! **A new guide.** One file in `data/guides`, in both languages, and its line in `src/config/embedded.rs`. No code. A pair's own
//! guide needs no build: it lies in `catalog/guides` of their home.
//!
//! **A new instrument.** One file in `data/instruments`, in both languages, with its source, and its line in
//! `src/config/embedded.rs`. No code; a pair's own lies in `catalog/instruments` of their home. A new *way of recording* is
//! code: what a definition of it holds and when it is sound in `src/domain/catalog/instrument`, its kind of entry in
//! `src/domain/observation.rs`, what must hold of one in `src/domain/soundness/marks.rs`, its keys in `src/domain/marking`, its
//! figures in `src/analysis`.

pub mod analysis;
pub mod cli;
pub mod config;
pub mod domain;
pub mod report;
pub mod store;
pub mod tui;
