//! The files of a theme laid on top of one another. What is wrong in one of the user's own is told, and the rest is used.

use std::collections::BTreeMap;

use ratatui::style::Color;

use super::lineage::{File, Given};
use super::{FaceSpec, Theme};
use crate::config::Overlay;
use crate::config::partial::{Piece, Reading};
use crate::config::problem::{Mistake, Problem};
use crate::domain::catalog::Bilingual;

/// Colours by the names that a theme gives them.
pub(super) type Palette = BTreeMap<String, Color>;

/// One file of a theme, taken apart.
pub(super) enum Layer<'f> {
    /// One that comes with the program.
    Given(&'f Given),
    /// One of the user's own.
    Own(Own<'f>),
}

/// A file of the user's own, in which anything may be wrong.
pub(super) struct Own<'f> {
    reading: Reading<'f>,
    name: Option<Bilingual>,
    palette: Vec<Piece<'f>>,
    faces: Vec<Piece<'f>>,
}

/// Puts the layers on top of one another, the oldest first. A palette that is changed changes the faces inherited, too.
pub(super) fn compose(layers: &mut [Layer<'_>]) -> Theme {
    let mut theme = Theme::default();
    let mut palette = Palette::new();
    for layer in layers.iter_mut() {
        layer.mix(&mut palette);
    }
    for layer in layers {
        layer.paint(&mut theme, &palette);
    }
    theme
}

impl<'f> Layer<'f> {
    pub(super) fn of(file: &'f File) -> Self {
        match file {
            File::Given(given) => Self::Given(given),
            File::Own(own) => Self::Own(Own::of(own)),
        }
    }

    /// Adds its colours to the palette.
    fn mix(&mut self, palette: &mut Palette) {
        match self {
            Self::Given(Given { palette: colours, .. }) => {
                let known = colours.0.iter().filter_map(|(name, colour)| Some((name.clone(), colour.parse().ok()?)));
                palette.extend(known);
            }
            Self::Own(own) => own.mix(palette),
        }
    }

    /// Lays its faces over those of the theme.
    fn paint(&mut self, theme: &mut Theme, palette: &Palette) {
        match self {
            Self::Given(given) => {
                theme.name = given.name.clone();
                for (name, spec) in &given.faces.0 {
                    if let Some((face, style)) = theme.face_mut(name).zip(spec.style(palette).ok()) {
                        *face = style;
                    }
                }
            }
            Self::Own(own) => own.paint(theme, palette),
        }
    }

    /// What is wrong in it.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        match self {
            Self::Given(_) => Vec::new(),
            Self::Own(own) => own.reading.into_problems(),
        }
    }
}

impl<'f> Own<'f> {
    fn of(file: &'f Overlay) -> Self {
        let mut own = Self { reading: file.reading(), name: None, palette: Vec::new(), faces: Vec::new() };
        for piece in own.reading.pieces() {
            match piece.name() {
                "name" => own.name = own.reading.value(&piece),
                // The lineage has followed it already; here it only may be wrong.
                "inherits" => drop(own.reading.value::<String>(&piece)),
                "palette" => own.palette = own.reading.inside(&piece),
                "faces" => own.faces = own.reading.inside(&piece),
                _ => own.reading.note_unknown(&piece, &["name", "inherits", "palette", "faces"]),
            }
        }
        own
    }

    fn mix(&mut self, palette: &mut Palette) {
        for piece in &self.palette {
            if let Some(colour) = self.reading.value::<String>(piece) {
                match colour.parse::<Color>() {
                    Ok(colour) => drop(palette.insert(piece.name().to_owned(), colour)),
                    Err(_) => self.reading.note(piece, Mistake::NotAColour(colour)),
                }
            }
        }
    }

    fn paint(&mut self, theme: &mut Theme, palette: &Palette) {
        theme.name = self.name.take().unwrap_or_else(|| std::mem::take(&mut theme.name));
        for piece in &self.faces {
            let Some(face) = theme.face_mut(piece.name()) else {
                self.reading.note_unknown(piece, Theme::FACES);
                continue;
            };
            let Some(spec) = self.reading.value::<FaceSpec>(piece) else { continue };
            match spec.style(palette) {
                Ok(style) => *face = style,
                Err(colour) => self.reading.note(piece, Mistake::NotAColour(colour.to_owned())),
            }
        }
    }
}
