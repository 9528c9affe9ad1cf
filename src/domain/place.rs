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
    ($whole:expr; observation.entries [ $key:ident ] => ($read:ident, $write:ident) as $($path:ident).+) => {
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
    ($whole:expr; observation.entries [ $key:ident ] => ($read:ident, $write:ident) as $($path:ident).+) => {
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

/// Asks of every text that stands at a place, one place for each item of its lists, whether it is the one sought.
macro_rules! place_any {
    ($whole:expr; $sought:ident; $place:expr; drafts [ $by:ident, $line:ident ] . $field:ident) => {
        $whole.drafts.iter().any(|draft| {
            let ($by, $line) = (draft.by, draft.line);
            $sought($place, &draft.$field)
        })
    };
    ($whole:expr; $sought:ident; $place:expr; $($path:ident).+ [ $outer:ident ] . $list:ident [ $key:ident ] . $($field:ident).+) => {
        $whole.$($path).+.iter().any(|outer| {
            outer.$list.iter().any(|item| {
                let ($outer, $key) = (outer.id(), item.id());
                $sought($place, &item.$($field).+)
            })
        })
    };
    ($whole:expr; $sought:ident; $place:expr; $($path:ident).+ [ $key:ident ] => ($read:ident, $write:ident) as $($as:ident).+) => {
        $whole.$($path).+.iter().any(|item| {
            let $key = item.id();
            item.$read().is_some_and(|text| $sought($place, text))
        })
    };
    ($whole:expr; $sought:ident; $place:expr; $($path:ident).+ [ $key:ident ] . $($field:ident).+) => {
        $whole.$($path).+.iter().any(|item| {
            let $key = item.id();
            $sought($place, &item.$($field).+)
        })
    };
    ($whole:expr; $sought:ident; $place:expr; $($path:ident).+) => { $sought($place, &$whole.$($path).+) };
}

/// Where in a file a place is: `plan.steps[2].title`. What is not there has no number.
macro_rules! place_path {
    ($whole:expr; drafts [ $by:ident, $line:ident ] . $field:ident) => {
        format!(
            concat!("drafts[{}].", stringify!($field)),
            $crate::domain::place::number($whole.drafts.iter().position(|draft| draft.by == *$by && draft.line == *$line))
        )
    };
    ($whole:expr; $($path:ident).+ [ $outer:ident ] . $list:ident [ $key:ident ] . $($field:ident).+) => {{
        let list = &$whole.$($path).+;
        let at = list.iter().position(|item| item.id() == *$outer);
        let inner = at.and_then(|at| list.get(at)).and_then(|item| item.$list.iter().position(|item| item.id() == *$key));
        let path = [$(stringify!($path)),+].join(".");
        let field = [$(stringify!($field)),+].join(".");
        let (at, inner) = ($crate::domain::place::number(at), $crate::domain::place::number(inner));
        format!("{path}[{at}].{}[{inner}].{field}", stringify!($list))
    }};
    ($whole:expr; $($path:ident).+ [ $key:ident ] => ($read:ident, $write:ident) as $($field:ident).+) => {
        $crate::domain::place::place_path!($whole; $($path).+ [ $key ] . $($field).+)
    };
    ($whole:expr; $($path:ident).+ [ $key:ident ] . $($field:ident).+) => {{
        let at = $whole.$($path).+.iter().position(|item| item.id() == *$key);
        let (path, field) = ([$(stringify!($path)),+].join("."), [$(stringify!($field)),+].join("."));
        format!("{path}[{}].{field}", $crate::domain::place::number(at))
    }};
    ($whole:expr; $($path:ident).+) => { [$(stringify!($path)),+].join(".") };
}

/// A place in a list, as a path has it.
pub(crate) fn number(at: Option<usize>) -> String {
    at.map_or_else(|| "?".to_owned(), |at| at.to_string())
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
                // The last key is the nearest: a turn, not the talk it stands in.
                let item = match self {
                    $(Self::$variant { $($($key,)+)? .. } => [None$($(, $key.item())+)?].into_iter().flatten().last(),)+
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

            /// Asks of every text there is, place by place in the order of the table, whether it is the one sought; says
            /// whether one was. Nothing more is looked at then.
            pub fn any<'a>(whole: &'a $whole, mut sought: impl FnMut(Self, &'a str) -> bool) -> bool {
                $($crate::domain::place::place_any!(whole; sought; Self::$variant$(($($key),+))?; $($place)+))||+
            }

            /// Where in the file of the session the place is: `plan.steps[2].title`.
            #[must_use]
            pub fn path(&self, whole: &$whole) -> String {
                match self {
                    $(Self::$variant$(($($key),+))? => $crate::domain::place::place_path!(whole; $($place)+),)+
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
                    $(Self::$variant$(($($key),+))? => ($phase, [None$($(, $key.item())+)?].into_iter().flatten().last()),)+
                };
                $crate::domain::Spot { phase, item }
            }
        }
    };
}

pub(crate) use {changes, place_any, place_mut, place_path, place_ref, texts};
