//! What exists in both languages.

use serde::{Deserialize, Serialize};

/// A language the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tongue {
    /// Indonesian.
    Id,
    /// English.
    En,
}

impl Tongue {
    /// Both, Indonesian first.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The name it has in files and on the command line: `id`, `en`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The other of the two.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Id => Self::En,
            Self::En => Self::Id,
        }
    }
}

/// One thing a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both<T> {
    /// The Indonesian one.
    pub id: T,
    /// The English one.
    pub en: T,
}

/// A text in both languages.
pub type Bilingual = Both<String>;

impl<T> Both<T> {
    /// The one of a language.
    #[must_use]
    pub fn get(&self, tongue: Tongue) -> &T {
        match tongue {
            Tongue::Id => &self.id,
            Tongue::En => &self.en,
        }
    }
}

impl Bilingual {
    /// The text in one language.
    #[must_use]
    pub fn of(&self, tongue: Tongue) -> &str {
        self.get(tongue)
    }
}
