//! The functions that say things: one for each message of the language files, its slots as arguments, so that a slot
//! forgotten or misnamed does not compile.
//!
//! A new text is a row in the table of its area here and a message in each of `data/languages/{id,en}.ftl`. Tests hold
//! the tables and both files together.

use fluent_bundle::{FluentArgs, FluentValue};

use super::{Command, Language};

/// Makes functions of [`Language`] from rows: `fn notes_count(n: usize) = "notes-count";`.
macro_rules! words {
    ($($(#[doc = $doc:literal])+ fn $name:ident($($slot:ident: $kind:ty),*) = $key:literal;)+) => {
        impl $crate::config::Language {
            $(
                $(#[doc = $doc])+
                #[must_use]
                pub fn $name(&self, $($slot: $kind),*) -> String {
                    $crate::config::words::words!(@say self, $key, $($slot),*)
                }
            )+
        }

        /// The messages of this area, with their slots.
        #[cfg(test)]
        pub(super) const WORDS: &[(&str, &[&str])] = &[$(($key, &[$(stringify!($slot)),*])),+];
    };
    (@say $language:ident, $key:literal,) => { $language.say($key, None) };
    (@say $language:ident, $key:literal, $($slot:ident),+) => {{
        let mut slots = $crate::config::words::Slots::new();
        $(slots.set(stringify!($slot), $crate::config::words::Slot::value($slot));)+
        $language.say($key, Some(&slots))
    }};
}

/// Lists the areas once.
macro_rules! areas {
    ($($area:ident),+) => {
        $(mod $area;)+

        /// The messages of every area, with their slots.
        #[cfg(test)]
        const AREAS: &[&[(&str, &[&str])]] = &[$($area::WORDS),+];
    };
}

pub(crate) use words;

areas!(assess, board, cli, dates, errors, library, plan, report, seats, shell, teach, think, time);

/// What fills the slots of a message.
pub(crate) type Slots<'a> = FluentArgs<'a>;

/// Something that can fill a slot: a number, a text, or a name that a message chooses its words by.
pub(crate) trait Slot<'a> {
    /// What the message is given.
    fn value(self) -> FluentValue<'a>;
}

/// Numbers and texts fill a slot as they are.
macro_rules! plain_slots {
    ($($kind:ty),+) => {
        $(impl<'a> Slot<'a> for $kind {
            fn value(self) -> FluentValue<'a> {
                self.into()
            }
        })+
    };
}

/// A value with names: a message chooses its words by them.
macro_rules! named_slots {
    ($($kind:path { $($variant:ident => $name:literal),+ })+) => {
        $(impl<'a> Slot<'a> for $kind {
            fn value(self) -> FluentValue<'a> {
                match self { $(Self::$variant => $name,)+ }.into()
            }
        })+
    };
}

plain_slots!(&'a str, u32, u64, i64, usize);

named_slots! {
    crate::domain::Phase { Plan => "plan", Teach => "teach", Think => "think", Assess => "assess" }
    crate::domain::Role { Mentor => "mentor", Mentee => "mentee" }
    crate::store::Wanted {
        Text => "text", Number => "number", Whole => "whole", YesOrNo => "yes-or-no", List => "list",
        ListEnd => "list-end", Map => "map",
        MapEnd => "map-end", Fields => "fields", FieldsEnd => "fields-end", Comma => "comma", Colon => "colon",
        Name => "name"
    }
    crate::domain::Wall { Reveal => "reveal", Signature => "signature", Withdrawal => "withdrawal" }
    crate::domain::assessment::Status { Open => "open", Done => "done", Dropped => "dropped" }
    crate::domain::catalog::Tongue { Id => "id", En => "en" }
    crate::domain::catalog::When { Before => "before", After => "after" }
    crate::domain::catalog::StepField {
        Title => "title", Minutes => "minutes", Teacher => "teacher", Pupils => "pupils", Expected => "expected",
        Support => "support", LookFor => "look-for", PlanB => "plan-b", Strategy => "strategy", Goals => "goals"
    }
    crate::domain::catalog::judging::Judging {
        Outright => "judging", Softly => "judging", MindReading => "mind-reading", Generalising => "generalising"
    }
    crate::domain::observation::Kind { Seen => "seen", Thought => "thought", Asked => "asked" }
    crate::domain::observation::GapKind {
        Interrupted => "interrupted", NotObserving => "not-observing", CannotSee => "cannot-see",
        MachineAway => "machine-away"
    }
    crate::domain::observation::Tap {
        QuestionEnds => "question-ends", AnswerStarts => "answer-starts", AnswerEnds => "answer-ends",
        TeacherReacts => "teacher-reacts"
    }
}

impl<'a> Slot<'a> for bool {
    fn value(self) -> FluentValue<'a> {
        if self { "yes" } else { "no" }.into()
    }
}

impl<'a> Slot<'a> for super::Group {
    fn value(self) -> FluentValue<'a> {
        self.id().into()
    }
}

impl Language {
    /// The name of a command, short enough for the footer.
    #[must_use]
    pub fn command(&self, command: Command) -> String {
        self.say(command.name_key(), None)
    }

    /// What a command does, in a line.
    #[must_use]
    pub fn command_doc(&self, command: Command) -> String {
        self.say(command.doc_key(), None)
    }

    /// What an edit changes, as undo names it: the label of an edit in words.
    #[must_use]
    pub fn change(&self, label: &str) -> String {
        self.say(&format!("change-{label}"), None)
    }
}

#[cfg(test)]
mod tests;
