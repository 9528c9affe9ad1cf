//! What a definition is: the templates, guides, rubrics, instruments, cycles and bands a pair works with, each in both
//! languages.
//!
//! A definition is read from a file of `data/` or of the user's own catalog. The one a session uses is copied into it, so
//! that an old session reads for ever; the types here are therefore part of the session's format.

/// The head that every kind of definition has, as its fields hold it: for the `impl` of [`Definition`].
macro_rules! headed {
    () => {
        fn id(&self) -> $crate::domain::Id {
            self.id
        }

        fn name(&self) -> &$crate::domain::catalog::Bilingual {
            &self.name
        }

        fn about(&self) -> &$crate::domain::catalog::Bilingual {
            &self.about
        }

        fn source(&self) -> &$crate::domain::catalog::Source {
            &self.source
        }
    };
}

pub mod abbreviation;
pub mod bands;
pub mod bilingual;
pub mod cycle;
pub mod fault;
pub mod glossary;
pub mod guide;
pub mod instrument;
pub mod judging;
pub mod rubric;
pub mod source;
mod spread;
pub mod template;

pub use abbreviation::Abbreviations;
pub use bands::{Band, Bands};
pub use bilingual::{Bilingual, Both, Tongue};
pub use cycle::Cycle;
pub use fault::Fault;
pub use glossary::Term;
pub use guide::{Guide, GuideCell, GuideStep, Purpose, When};
pub use instrument::{Code, Instrument, Way};
pub use judging::{Hit, Judging, JudgingWords, judging_word};
pub use rubric::{Criterion, Level, Rubric};
pub use source::Source;
pub use template::{Column, SectionDef, Stage, StarterStep, StepField, Template};

#[cfg(test)]
mod tests;

use super::Id;

/// What every kind of definition has.
pub trait Definition {
    /// The name it is referred to by.
    fn id(&self) -> Id;
    /// The name people read.
    fn name(&self) -> &Bilingual;
    /// What it is for, in a sentence or two.
    fn about(&self) -> &Bilingual;
    /// Where its idea comes from, and under which licence its words may be passed on.
    fn source(&self) -> &Source;
    /// All that is wrong with it; empty when it is fit for use.
    fn faults(&self) -> Vec<Fault>;
}
