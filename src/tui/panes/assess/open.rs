//! The text that is being written: the note on a rating made unseen, or a text of an action.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::assessment::Rating;
use crate::domain::{Edit, Id, TextPlace, citation, weighing};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::panes::citing;
use crate::tui::widgets::editor::{Editor, cut_citation};
use crate::tui::widgets::text_box::{TextBox, TextStyle, Typed};

use super::rows::{Field, Row};

/// A text that is open.
pub(super) enum Open {
    /// The note of whoever holds the pen on a criterion.
    Note(Note),
    /// A text that both see.
    Text(Editor),
}

/// The note on a rating, of which each change seals all that its role has rated anew.
pub(super) struct Note {
    criterion: Id,
    text: TextBox,
    /// What this and the seal last agreed on, as people read it.
    agreed: String,
}

/// What came of an input.
pub(super) enum Outcome {
    /// It was not for a text.
    Nothing,
    /// The caret has moved.
    Moved,
    /// Only the text looks different.
    Here(Vec<Edit>),
    /// What stands around it looks different, too.
    Around(Vec<Edit>),
}

/// The rating of whoever holds the pen, made unseen.
pub(super) fn own_rating(criterion: Id, cx: &Cx) -> Option<Rating> {
    let rating = weighing::unseen(&cx.session.assessment, cx.pen).ok()?.rating(criterion).cloned()?;
    Some(weighing::opened(rating, cx.session))
}

/// The same, or one that says nothing yet.
pub(super) fn own_rating_or_new(criterion: Id, cx: &Cx) -> Rating {
    own_rating(criterion, cx).unwrap_or_else(|| weighing::unrated(criterion, cx.pen))
}

/// Whether whoever holds the pen has chosen a level of a criterion, *not observed* among them.
pub(super) fn is_decided(criterion: Id, cx: &Cx) -> bool {
    weighing::unseen(&cx.session.assessment, cx.pen).is_ok_and(|work| work.is_decided(criterion))
}

/// The text of an idea, or of a field of an action, if it is one.
pub(super) fn place_of(row: Row) -> Option<TextPlace> {
    match row {
        Row::Action(action, Field::Text) => Some(TextPlace::ActionText(action)),
        Row::Action(action, Field::Sign) => Some(TextPlace::ActionSign(action)),
        Row::Action(action, Field::Support) => Some(TextPlace::ActionSupport(action)),
        Row::Idea(idea) => Some(TextPlace::Idea(idea)),
        _ => None,
    }
}

impl Open {
    /// The text of a row, if it has one that can be written now.
    pub(super) fn of(row: Row, cx: &Cx) -> Option<Self> {
        match row {
            Row::Criterion(criterion) if cx.session.assessment.revealed.is_none() => {
                Some(Self::Note(Note::open(criterion, cx)))
            }
            Row::Criterion(criterion) => {
                let is_of_words = cx.session.assessment.rubric.as_ref().is_some_and(|rubric| rubric.is_of_words());
                let editor = || Editor::open(TextPlace::Agreed(criterion), cx, false);
                is_of_words.then(|| Self::Text(editor().with_placeholder(&cx.words.write_agreed())))
            }
            _ => {
                let place = place_of(row)?;
                let placeholder = match place {
                    TextPlace::ActionSign(_) => cx.words.write_sign(),
                    TextPlace::ActionSupport(_) => cx.words.write_support(),
                    TextPlace::Idea(_) => cx.words.write_idea(),
                    _ => cx.words.write_action(),
                };
                Some(Self::Text(Editor::open(place, cx, false).with_placeholder(&placeholder)))
            }
        }
    }

    /// Whether what it writes to is still there.
    pub(super) fn is_there(&self, cx: &Cx) -> bool {
        match self {
            Self::Note(_) => cx.session.assessment.revealed.is_none(),
            // What both say is there from its first letter on.
            Self::Text(editor) if matches!(editor.place(), TextPlace::Agreed(_)) => true,
            Self::Text(editor) => editor.place().read(cx.session).is_some(),
        }
    }

    /// Takes up what was changed elsewhere.
    pub(super) fn sync(&mut self, cx: &Cx) {
        match self {
            Self::Note(note) => note.sync(cx),
            Self::Text(editor) => editor.sync(cx),
        }
    }

    /// Takes what people do.
    pub(super) fn input(&mut self, input: &Input, cx: &Cx) -> Outcome {
        match self {
            Self::Note(note) => note.input(input, cx),
            Self::Text(editor) => match editor.input(input, cx) {
                None => Outcome::Nothing,
                Some(edits) if edits.is_empty() => Outcome::Moved,
                Some(edits) => Outcome::Here(edits),
            },
        }
    }

    /// Begins a new line.
    pub(super) fn new_line(&mut self, cx: &Cx) -> Vec<Edit> {
        match self {
            Self::Note(note) => note.new_line(cx),
            Self::Text(editor) => editor.new_line(cx).unwrap_or_default(),
        }
    }

    /// Opens the list of what can be cited.
    pub(super) fn cite(&self, cx: &Cx) -> Msg {
        match self {
            Self::Note(note) => {
                let (text, caret) = (note.text.text(), note.text.caret());
                citing::chooser(cx, |thing| note.written(&citing::with(&text, caret, &thing.sign), cx))
            }
            Self::Text(editor) => citing::into_text(editor, cx),
        }
    }

    /// What is selected.
    pub(super) fn selected(&self) -> Option<String> {
        match self {
            Self::Note(note) => note.text.selected(),
            Self::Text(editor) => editor.copy(),
        }
    }

    /// The place that an editor outside can write to.
    pub(super) fn place(&self) -> Option<TextPlace> {
        match self {
            Self::Note(_) => None,
            Self::Text(editor) => Some(editor.place()),
        }
    }

    /// The rows it takes at a width of so many columns.
    pub(super) fn height(&mut self, width: u16) -> u16 {
        match self {
            Self::Note(note) => note.text.height(width),
            Self::Text(editor) => editor.height(width),
        }
    }

    /// Draws it; returns where the caret is.
    pub(super) fn render(&mut self, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let style = TextStyle::of(&cx.theme);
        match self {
            Self::Note(note) => note.text.render(area, buf, style),
            Self::Text(editor) => editor.render(area, buf, style),
        }
    }
}

impl Note {
    fn open(criterion: Id, cx: &Cx) -> Self {
        let mut text = TextBox::prose().with_placeholder(&cx.words.write_rating_note());
        let agreed = cx.shown(&own_rating_or_new(criterion, cx).note);
        text.set_text(&agreed);
        Self { criterion, text, agreed }
    }

    fn sync(&mut self, cx: &Cx) {
        let now = cx.shown(&own_rating_or_new(self.criterion, cx).note);
        if now != self.agreed {
            self.text.set_text(&now);
            self.agreed = now;
        }
    }

    fn input(&mut self, input: &Input, cx: &Cx) -> Outcome {
        let typed =
            if cut_citation(&mut self.text, input, cx.session) { Typed::Changed } else { self.text.input(input) };
        match typed {
            Typed::Nothing => Outcome::Nothing,
            Typed::Moved => Outcome::Moved,
            Typed::Changed => self.changed(cx),
        }
    }

    fn new_line(&mut self, cx: &Cx) -> Vec<Edit> {
        self.text.new_line();
        self.keep(cx)
    }

    /// The first letter and the last to go change what is said of the level, and a citation is evidence: then the row around
    /// the note says something else, too.
    fn changed(&mut self, cx: &Cx) -> Outcome {
        let cited = |text: &str| text.contains('#');
        let now = self.text.text();
        let stays = own_rating(self.criterion, cx).is_some() && !now.trim().is_empty();
        let only_text = stays && !cited(&self.agreed) && !cited(&now);
        match self.keep(cx) {
            edits if edits.is_empty() => Outcome::Moved,
            edits if only_text => Outcome::Here(edits),
            edits => Outcome::Around(edits),
        }
    }

    fn keep(&mut self, cx: &Cx) -> Vec<Edit> {
        self.agreed = self.text.text();
        self.written(&self.agreed, cx)
    }

    /// The edits that make the note what people have typed.
    fn written(&self, typed: &str, cx: &Cx) -> Vec<Edit> {
        let note = citation::stored(typed, cx.session).into();
        let rating = Rating { note, ..own_rating_or_new(self.criterion, cx) };
        weighing::support(&cx.session.assessment, rating).into_iter().collect()
    }
}
