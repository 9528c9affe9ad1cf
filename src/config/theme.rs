//! Colours and weights. A theme is a file of `data/themes`, or of the user's own; what it leaves out it inherits.
//!
//! Colour says role, state and focus, nothing else, and nothing is said by colour alone: beside it stands a weight, a glyph
//! or a word.

mod layer;
mod lineage;

use std::path::Path;

use layer::{Layer, Palette, compose};
use lineage::lineage;
use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

use super::problem::Problem;
use super::{embedded, own};
use crate::domain::Role;
use crate::domain::catalog::Bilingual;

/// The theme that every other inherits from.
const DEFAULT: &str = "default";
/// The theme without colours.
const MONO: &str = "mono";

/// Makes the theme from its faces.
macro_rules! faces {
    ($($(#[doc = $doc:literal])+ $face:ident;)+) => {
        /// The faces that text is drawn with.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Theme {
            /// The name people read.
            pub name: Bilingual,
            $($(#[doc = $doc])+ pub $face: Style,)+
        }

        impl Theme {
            /// The names of the faces, as theme files know them.
            const FACES: &[&str] = &[$(stringify!($face)),+];

            fn face_mut(&mut self, name: &str) -> Option<&mut Style> {
                match name { $(stringify!($face) => Some(&mut self.$face),)+ _ => None }
            }
        }
    };
}

faces! {
    /// Plain text.
    text;
    /// What matters less: what is missing, times, counts.
    dim;
    /// What stands in a text that is not written yet.
    placeholder;
    /// Titles and headings.
    title;
    /// The mentor's name and what is the mentor's.
    mentor;
    /// The mentee's name and what is the mentee's.
    mentee;
    /// A key in footer and help.
    key;
    /// The word at the left of the footer.
    mode;
    /// The frame of a pane.
    border;
    /// The frame of the pane that has the focus.
    border_focus;
    /// The item under the caret.
    selection;
    /// Text that is selected.
    selected_text;
    /// Letters that match what was looked for.
    found;
    /// What is done.
    ok;
    /// What is due, late, or should be looked at.
    warn;
    /// What went wrong.
    error;
    /// What is being waited for: the disk, the other person.
    waiting;
    /// An interpretation, where evidence would be plain.
    thought;
    /// A question.
    asked;
    /// A reply.
    reply;
    /// What is struck out, withheld or withdrawn.
    gone;
    /// Tags and seats.
    tag;
    /// Citations, which can be followed.
    citation;
    /// The part of a bar that is full.
    bar;
    /// The part of a bar that is empty.
    bar_rest;
    /// The clock of the lesson.
    clock;
}

/// What a theme file says of a face.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FaceSpec {
    fg: Option<String>,
    bg: Option<String>,
    mods: Vec<Weight>,
}

/// The weights a face may have. Nothing blinks.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Weight {
    Bold,
    Dim,
    Italic,
    Underlined,
    Reversed,
    CrossedOut,
}

impl Theme {
    /// The themes there are: those that come with the program, then the user's own in `folder`.
    #[must_use]
    pub fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = embedded::folder("themes").map(|(name, _)| name.to_owned()).collect();
        for (name, _) in own::files(folder, &mut Vec::new()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Reads a theme by name, the user's own in `folder` before one that comes with the program.
    ///
    /// Of a theme that does not exist the default is left. What is wrong in a file is told, and the rest is used.
    #[must_use]
    pub fn read(name: &str, folder: &Path) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let files = lineage(name, folder, &mut problems);
        let mut layers: Vec<Layer<'_>> = files.iter().rev().map(Layer::of).collect();
        let theme = compose(&mut layers);
        problems.extend(layers.into_iter().flat_map(Layer::into_problems));
        (theme, problems)
    }

    /// What is a role's own.
    #[must_use]
    pub fn voice(&self, role: Role) -> Style {
        match role {
            Role::Mentor => self.mentor,
            Role::Mentee => self.mentee,
        }
    }
}

/// The name of the theme to begin with: none but the colourless one where `NO_COLOR` is set, else what was asked for.
///
/// `variable` reads a variable of the environment.
#[must_use]
pub fn theme_of_environment(asked: Option<&str>, variable: impl Fn(&str) -> Option<String>) -> &str {
    let no_colour = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
    if no_colour { MONO } else { asked.unwrap_or(DEFAULT) }
}

impl FaceSpec {
    /// The style, or the text that names no colour.
    fn style(&self, palette: &Palette) -> Result<Style, &str> {
        let mods = self.mods.iter().copied().map(Modifier::from).collect();
        Ok(Style {
            fg: self.fg.as_deref().map(|name| colour_of(name, palette)).transpose()?,
            bg: self.bg.as_deref().map(|name| colour_of(name, palette)).transpose()?,
            add_modifier: mods,
            ..Style::default()
        })
    }
}

/// The colour of a name, or a text that names none.
fn colour_of<'n>(name: &'n str, palette: &Palette) -> Result<Color, &'n str> {
    palette.get(name).copied().map_or_else(|| name.parse().map_err(|_| name), Ok)
}

impl From<Weight> for Modifier {
    fn from(weight: Weight) -> Self {
        match weight {
            Weight::Bold => Self::BOLD,
            Weight::Dim => Self::DIM,
            Weight::Italic => Self::ITALIC,
            Weight::Underlined => Self::UNDERLINED,
            Weight::Reversed => Self::REVERSED,
            Weight::CrossedOut => Self::CROSSED_OUT,
        }
    }
}

#[cfg(test)]
mod tests;
