//! A text in both languages.

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
}

/// A text that exists in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// The Indonesian text.
    pub id: String,
    /// The English text.
    pub en: String,
}

impl Bilingual {
    /// The text in one language.
    #[must_use]
    pub fn of(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::Id => &self.id,
            Tongue::En => &self.en,
        }
    }
}
