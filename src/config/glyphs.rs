//! The signs that are drawn beside words. A set is a file of `data/glyphs`; each glyph is one column wide, and none is a
//! sign that some terminal may draw as a picture.

use ratatui::symbols::border;
use serde::Deserialize;

use super::embedded;
use super::language::locale;
use super::problem::{Mistake, Problem};
use crate::domain::observation::Kind;
use crate::store::notation::options;

/// The set for a terminal that can draw what Unicode has.
const RICH: &str = "rich";
/// The set for a console with few signs.
const BASIC: &str = "basic";
/// The set for a terminal that knows no Unicode.
const ASCII: &str = "ascii";

/// Makes the set from its glyphs.
macro_rules! glyphs {
    ($($(#[doc = $doc:literal])+ $glyph:ident;)+) => {
        /// A set of glyphs, each one column wide.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Glyphs {
            /// The name of the set.
            #[serde(skip)]
            pub name: String,
            /// Whether texts should do without the printer's marks, too: see [`Language::with_plain_marks`].
            ///
            /// [`Language::with_plain_marks`]: super::Language::with_plain_marks
            #[serde(default)]
            pub plain_marks: bool,
            $($(#[doc = $doc])+ pub $glyph: String,)+
        }

        #[cfg(test)]
        impl Glyphs {
            /// The glyphs, each with the name that the files know it by.
            fn each(&self) -> Vec<(&'static str, &str)> {
                vec![$((stringify!($glyph), self.$glyph.as_str())),+]
            }
        }
    };
}

glyphs! {
    /// A phase or an action is done; what is typed is saved.
    done;
    /// A phase is under way.
    under_way;
    /// A phase is empty.
    empty;
    /// Something to look at: late, over time, not saved.
    warn;
    /// A due date has passed.
    late;
    /// The disk has not confirmed yet.
    saving;
    /// Who has the pen.
    pen;
    /// The item under the caret.
    here;
    /// An interpretation.
    thought;
    /// A turn of the talk that rests on nothing that was seen.
    unfounded;
    /// A question.
    asked;
    /// A reply beneath a note.
    reply;
    /// Dated back.
    back;
    /// An open branch.
    open;
    /// A folded branch.
    folded;
    /// The part of a bar that is full.
    bar;
    /// The part of a bar that is empty.
    bar_rest;
    /// A level that is reached.
    level;
    /// A level that is not.
    level_rest;
    /// New since the session was left to the other.
    news;
    /// Points at what stands to the left of it.
    points_left;
    /// There is more above.
    above;
    /// There is more below.
    below;
    /// Stands where a text was cut.
    cut;
    /// Between two words of one line.
    between;
    /// The thumb of a scroll bar.
    thumb;
    /// The frame: its horizontal lines.
    horizontal;
    /// The frame: its vertical lines.
    vertical;
    /// The frame: a corner.
    top_left;
    /// The frame: a corner.
    top_right;
    /// The frame: a corner.
    bottom_left;
    /// The frame: a corner.
    bottom_right;
    /// The frame: where a line across begins.
    tee_left;
    /// The frame: where a line across ends.
    tee_right;
}

impl Glyphs {
    /// The sets there are, the richest first.
    pub const SETS: [&str; 3] = [RICH, BASIC, ASCII];

    /// Reads a set by name.
    ///
    /// Of a set that does not exist the rich one is left.
    #[must_use]
    pub fn read(name: &str) -> (Self, Vec<Problem>) {
        let found = embedded::folder("glyphs").find(|(known, _)| *known == name);
        let (known, text) = found.unwrap_or((RICH, embedded::text("glyphs/rich.ron")));
        let problems = if known == name { Vec::new() } else { vec![unknown(name)] };
        // The file is read in one go: tests have looked for mistakes in it already.
        let glyphs: Self = options().from_str(text).unwrap_or_default();
        (Self { name: known.to_owned(), ..glyphs }, problems)
    }

    /// The frame of a pane.
    #[must_use]
    pub fn border(&self) -> border::Set<'_> {
        border::Set {
            top_left: &self.top_left,
            top_right: &self.top_right,
            bottom_left: &self.bottom_left,
            bottom_right: &self.bottom_right,
            vertical_left: &self.vertical,
            vertical_right: &self.vertical,
            horizontal_top: &self.horizontal,
            horizontal_bottom: &self.horizontal,
        }
    }

    /// The sign of a kind of note; evidence has none.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> &str {
        match kind {
            Kind::Seen => " ",
            Kind::Thought => &self.thought,
            Kind::Asked => &self.asked,
        }
    }
}

/// The set that a terminal can be trusted with: few signs on a Linux console, none where the locale is not UTF-8.
///
/// `variable` reads a variable of the environment. A locale that is not set says nothing against UTF-8.
#[must_use]
pub fn glyphs_of_environment(variable: impl Fn(&str) -> Option<String>) -> &'static str {
    let term = variable("TERM");
    let knows_utf8 = locale(&variable, "LC_CTYPE").is_none_or(|locale| is_utf8(&locale));
    match term.as_deref() {
        Some("linux") if knows_utf8 => BASIC,
        Some("dumb") => ASCII,
        _ if knows_utf8 => RICH,
        _ => ASCII,
    }
}

/// Whether a locale writes UTF-8. One that names no character set is given the benefit of the doubt.
fn is_utf8(locale: &str) -> bool {
    match locale.split_once('.') {
        Some((_, set)) => {
            let set = set.to_ascii_lowercase();
            set.starts_with("utf-8") || set.starts_with("utf8")
        }
        None => !matches!(locale, "C" | "POSIX"),
    }
}

fn unknown(name: &str) -> Problem {
    let known = Glyphs::SETS.map(str::to_owned).to_vec();
    Problem { file: "config.ron".into(), place: None, what: Mistake::UnknownName { name: name.to_owned(), known } }
}

#[cfg(test)]
mod tests;
