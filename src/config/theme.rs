//! Colours and weights. A theme is a file of `data/themes`, or of the user's own; what it leaves out it inherits.
//!
//! Colour says role, state and focus, nothing else, and nothing is said by colour alone: beside it stands a weight, a glyph
//! or a word.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

use super::own;
use super::partial::{Piece, Reading};
use super::problem::{Mistake, Problem};
use super::{Overlay, embedded};
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

/// One file of a theme, taken apart.
struct Layer<'f> {
    reading: Reading<'f>,
    name: Option<Bilingual>,
    palette: Vec<Piece<'f>>,
    faces: Vec<Piece<'f>>,
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
        problems.extend(layers.into_iter().flat_map(|layer| layer.reading.into_problems()));
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

impl<'f> Layer<'f> {
    fn of(file: &'f Overlay) -> Self {
        let mut layer = Self { reading: file.reading(), name: None, palette: Vec::new(), faces: Vec::new() };
        for piece in layer.reading.pieces() {
            match piece.name() {
                "name" => layer.name = layer.reading.value(&piece),
                // The lineage has followed it already; here it only may be wrong.
                "inherits" => drop(layer.reading.value::<String>(&piece)),
                "palette" => layer.palette = layer.reading.inside(&piece),
                "faces" => layer.faces = layer.reading.inside(&piece),
                _ => layer.reading.note_unknown(&piece, &["name", "inherits", "palette", "faces"]),
            }
        }
        layer
    }
}

/// The file of a theme, that of the one it inherits from, and so on to the default.
fn lineage(name: &str, folder: &Path, problems: &mut Vec<Problem>) -> Vec<Overlay> {
    let mut files: Vec<Overlay> = Vec::new();
    let mut next = name.to_owned();
    loop {
        let Some(file) = file(&next, folder, &files, problems) else {
            let file = files.last().map_or_else(|| folder.join(format!("{next}.ron")), |heir| heir.path.clone());
            let known = Theme::names(folder);
            let circle = files.iter().any(|earlier| is_named(earlier, &next));
            let what = if circle { Mistake::InheritsItself(next) } else { Mistake::UnknownName { name: next, known } };
            problems.push(Problem { file, place: None, what });
            files.extend(given(DEFAULT));
            return files;
        };
        let parent = inherited(&file);
        let is_root = file.path == given_path(DEFAULT);
        files.push(file);
        if is_root {
            return files;
        }
        next = parent.unwrap_or_else(|| DEFAULT.to_owned());
    }
}

/// The file of a theme: the user's own, unless it is among those that inherit from it, else the given one.
fn file(name: &str, folder: &Path, heirs: &[Overlay], problems: &mut Vec<Problem>) -> Option<Overlay> {
    let path = folder.join(format!("{name}.ron"));
    let new = |file: &Overlay| heirs.iter().all(|heir| heir.path != file.path);
    Overlay::at(&path, problems).filter(new).or_else(|| given(name).filter(new))
}

fn given(name: &str) -> Option<Overlay> {
    let (_, text) = embedded::folder("themes").find(|(known, _)| *known == name)?;
    Some(Overlay { path: given_path(name), text: text.to_owned() })
}

fn given_path(name: &str) -> PathBuf {
    Path::new("data/themes").join(format!("{name}.ron"))
}

fn is_named(file: &Overlay, name: &str) -> bool {
    file.path.file_stem().is_some_and(|stem| stem == name)
}

/// The theme that a file says it inherits from.
fn inherited(file: &Overlay) -> Option<String> {
    let mut reading = file.reading();
    let piece = reading.pieces().into_iter().find(|piece| piece.name() == "inherits")?;
    reading.value(&piece)
}

/// Puts the layers on top of one another, the oldest first. A palette that is changed changes the faces inherited, too.
fn compose(layers: &mut [Layer<'_>]) -> Theme {
    let mut theme = Theme::default();
    let mut palette = BTreeMap::new();
    for layer in layers.iter_mut() {
        for piece in &layer.palette {
            if let Some(colour) = layer.reading.value::<String>(piece) {
                match colour.parse::<Color>() {
                    Ok(colour) => drop(palette.insert(piece.name().to_owned(), colour)),
                    Err(_) => layer.reading.note(piece, Mistake::NotAColour(colour)),
                }
            }
        }
    }
    for layer in layers {
        theme.name = layer.name.take().unwrap_or(theme.name);
        for piece in &layer.faces {
            let Some(face) = theme.face_mut(piece.name()) else {
                layer.reading.note_unknown(piece, Theme::FACES);
                continue;
            };
            let Some(spec) = layer.reading.value::<FaceSpec>(piece) else { continue };
            match spec.style(&palette) {
                Ok(style) => *face = style,
                Err(colour) => layer.reading.note(piece, Mistake::NotAColour(colour)),
            }
        }
    }
    theme
}

impl FaceSpec {
    /// The style, or the text that names no colour.
    fn style(self, palette: &BTreeMap<String, Color>) -> Result<Style, String> {
        let colour = |name: String| match palette.get(&name) {
            Some(colour) => Ok(*colour),
            None => name.parse().map_err(|_| name),
        };
        let mods = self.mods.into_iter().map(Modifier::from).collect();
        Ok(Style {
            fg: self.fg.map(colour).transpose()?,
            bg: self.bg.map(colour).transpose()?,
            add_modifier: mods,
            ..Style::default()
        })
    }
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
