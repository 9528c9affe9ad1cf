//! Places in a session, written as they read: `steps[step].minutes`, `drafts[by, line].text`.
//!
//! A feature adds a *place*, not a kind of edit: one row in the table of its aggregate gives the accessor, and with it
//! applying, reversing, the name that undo shows, and where undo jumps to.

use super::{Id, Line, Role};

/// What a place's key says of the thing it stands in.
pub(crate) trait PlaceKey {
    /// The thing, when the key names one.
    fn item(&self) -> Option<Id> {
        None
    }
}

impl PlaceKey for Id {
    fn item(&self) -> Option<Id> {
        Some(*self)
    }
}

impl PlaceKey for Role {}

impl PlaceKey for Line {
    fn item(&self) -> Option<Id> {
        match self {
            Self::Capture | Self::Board => None,
            Self::Talk(talk) => Some(*talk),
        }
    }
}

/// Finds a place to read it.
macro_rules! place_ref {
    ($whole:expr; $($path:ident).+) => { Some(&$whole.$($path).+) };
    ($whole:expr; observation.entries [ $key:ident ] => ($read:ident, $write:ident)) => {
        $whole.observation.entries.of(*$key).and_then(|entry| entry.$read())
    };
    ($whole:expr; $($path:ident).+ [ $key:ident ] . $($field:ident).+) => {
        $whole.$($path).+.iter().find(|item| item.id() == *$key).map(|item| &item.$($field).+)
    };
    ($whole:expr; $($path:ident).+ [ $key:ident ] => ($read:ident, $write:ident)) => {
        $whole.$($path).+.iter().find(|item| item.id() == *$key).and_then(|item| item.$read())
    };
    ($whole:expr; $($path:ident).+ [ $outer:ident ] . $list:ident [ $key:ident ] . $($field:ident).+) => {
        $whole.$($path).+.iter().find(|item| item.id() == *$outer)
            .and_then(|item| item.$list.iter().find(|item| item.id() == *$key))
            .map(|item| &item.$($field).+)
    };
    ($whole:expr; drafts [ $by:ident, $line:ident ] . $field:ident) => {
        $whole.drafts.iter().find(|draft| draft.by == *$by && draft.line == *$line).map(|draft| &draft.$field)
    };
}

/// Finds a place to change it.
macro_rules! place_mut {
    ($whole:expr; $($path:ident).+) => { Some(&mut $whole.$($path).+) };
    ($whole:expr; observation.entries [ $key:ident ] => ($read:ident, $write:ident)) => {
        $whole.observation.entries.rewrite(*$key).and_then(|entry| entry.$write())
    };
    ($whole:expr; entries [ $key:ident ] . $($field:ident).+) => {
        $whole.entries.change(*$key).as_mut().and_then(|held| held.entry()).map(|entry| &mut entry.$($field).+)
    };
    ($whole:expr; entries [ $key:ident ] => ($read:ident, $write:ident)) => {
        $whole.entries.change(*$key).as_mut().and_then(|held| held.entry()).and_then(|entry| entry.$write())
    };
    ($whole:expr; $($path:ident).+ @ $key:ident) => { Some($whole.$($path).+.of_mut(*$key)) };
    ($whole:expr; $($path:ident).+ [ $key:ident ] . $($field:ident).+) => {
        $whole.$($path).+.iter_mut().find(|item| item.id() == *$key).map(|item| &mut item.$($field).+)
    };
    ($whole:expr; $($path:ident).+ [ $key:ident ] => ($read:ident, $write:ident)) => {
        $whole.$($path).+.iter_mut().find(|item| item.id() == *$key).and_then(|item| item.$write())
    };
    ($whole:expr; $($path:ident).+ [ $outer:ident ] . $list:ident [ $key:ident ] . $($field:ident).+) => {
        $whole.$($path).+.iter_mut().find(|item| item.id() == *$outer)
            .and_then(|item| item.$list.iter_mut().find(|item| item.id() == *$key))
            .map(|item| &mut item.$($field).+)
    };
    ($whole:expr; drafts [ $by:ident, $line:ident ] . $field:ident) => {
        $whole.drafts.iter_mut().find(|draft| draft.by == *$by && draft.line == *$line).map(|draft| &mut draft.$field)
    };
}

/// The table of an aggregate's values: `Variant(key: Type): Value = { place }, "label";`.
///
/// Makes an enum whose variants carry the place's keys and both values, with `apply`, `inverse`, `spot` and `label`.
macro_rules! changes {
    ($(#[$doc:meta])* $name:ident of $aggregate:ident in $phase:expr => {
        $($(#[$row:meta])* $variant:ident $(($($key:ident: $kind:ty),+))? : $value:ty = { $($place:tt)+ }, $label:literal;)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub enum $name {
            $($(#[$row])* $variant {
                $($(#[doc = "Which one."] $key: $kind,)+)?
                /// What stood there.
                old: $value,
                /// What stands there now.
                new: $value,
            },)+
        }

        impl $name {
            /// The names of the places, as undo shows them.
            pub const LABELS: &'static [&'static str] = &[$($label),+];

            pub(crate) fn apply(&self, whole: &mut $aggregate) -> Result<(), $crate::domain::Misfit> {
                match self {
                    $(Self::$variant { $($($key,)+)? old, new } => {
                        $crate::domain::edit::swap($crate::domain::place::place_mut!(whole; $($place)+), old, new)
                    })+
                }
            }

            pub(crate) fn inverse(self) -> Self {
                match self {
                    $(Self::$variant { $($($key,)+)? old, new } => Self::$variant { $($($key,)+)? old: new, new: old },)+
                }
            }

            /// The name of the place, as undo shows it.
            #[must_use]
            pub fn label(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $label,)+ }
            }

            pub(crate) fn spot(&self) -> $crate::domain::Spot {
                #[allow(unused_imports, reason = "a table without keys needs no key")]
                use $crate::domain::place::PlaceKey as _;
                let item = match self {
                    $(Self::$variant { $($($key,)+)? .. } => None$($(.or_else(|| $key.item()))+)?,)+
                };
                $crate::domain::Spot { phase: $phase, item }
            }
        }
    };
}

/// The table of prose: `Variant(key: Type) = { place }, phase, "label";`.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident of $whole:ty => {
        $($(#[$row:meta])* $variant:ident $(($($key:ident: $kind:ty),+))? = { $($place:tt)+ }, $phase:expr, $label:literal;)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$row])* $variant$(($($kind),+))?,)+
        }

        impl $name {
            /// The names of the places, as undo shows them.
            pub const LABELS: &'static [&'static str] = &[$($label),+];

            /// The text that stands there, if the place exists.
            #[must_use]
            pub fn read<'a>(&self, whole: &'a $whole) -> Option<&'a str> {
                match self {
                    $(Self::$variant$(($($key),+))? => $crate::domain::place::place_ref!(whole; $($place)+).map(|text| &**text),)+
                }
            }

            pub(crate) fn write<'a>(&self, whole: &'a mut $whole) -> Option<&'a mut String> {
                use $crate::domain::prose::Written as _;
                match self {
                    $(Self::$variant$(($($key),+))? => $crate::domain::place::place_mut!(whole; $($place)+).map(|text| text.text_mut()),)+
                }
            }

            /// The name of the place, as undo shows it.
            #[must_use]
            pub fn label(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $label,)+ }
            }

            /// Where on screen the place is.
            #[must_use]
            pub fn spot(&self) -> $crate::domain::Spot {
                use $crate::domain::place::PlaceKey as _;
                let (phase, item) = match self {
                    $(Self::$variant$(($($key),+))? => ($phase, None$($(.or_else(|| $key.item()))+)?),)+
                };
                $crate::domain::Spot { phase, item }
            }
        }
    };
}

pub(crate) use {changes, place_mut, place_ref, texts};
