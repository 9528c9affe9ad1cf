use super::*;
use crate::config::{Context, Key};
use crate::domain::tests::{moment, session_with_a_note};
use crate::domain::{Document, LessonTime, Line, Now, Role, Session};
use crate::tui::cx::NO_NEWS;
use crate::tui::house::House;
use crate::tui::popups::tests::house;

fn cx<'a>(house: &'a House, session: &'a Session) -> Cx<'a> {
    let now = Now { wall: moment("2026-11-24T07:30:00+07:00"), boot: 0, awake: 0 };
    Cx {
        house,
        session,
        pen: Role::Mentee,
        now,
        lesson: LessonTime::from_ms(0),
        standing: Context::Ready,
        news: NO_NEWS,
        read_only: false,
    }
}

/// A document, and an editor of one of its places.
struct Desk {
    house: House,
    document: Document,
    editor: Editor,
}

impl Desk {
    fn open(place: impl FnOnce(&Session) -> TextPlace) -> Self {
        let house = house();
        let document = Document::new(session_with_a_note());
        let place = place(document.session());
        let editor = Editor::open(place, &cx(&house, document.session()), false);
        Self { house, document, editor }
    }

    fn apply(&mut self, edits: Vec<Edit>) {
        if !edits.is_empty() {
            self.document.apply(Role::Mentee, moment("2026-11-24T07:30:00+07:00"), edits).unwrap();
        }
        self.editor.sync(&cx(&self.house, self.document.session()));
    }

    fn input(&mut self, input: &Input) -> bool {
        let edits = self.editor.input_spelling(input, &cx(&self.house, self.document.session()), |word| {
            (word == "gr").then(|| "guru".to_owned())
        });
        let taken = edits.is_some();
        self.apply(edits.unwrap_or_default());
        taken
    }

    fn write(&mut self, letters: &str) {
        assert!(self.input(&Input::Text(letters.to_owned())));
    }

    fn press(&mut self, key: &str) -> bool {
        self.input(&Input::Key(key.parse::<Key>().unwrap()))
    }

    fn stored(&self) -> String {
        self.editor.place().read(self.document.session()).unwrap_or_default().to_owned()
    }
}

fn focus() -> Desk {
    Desk::open(|_| TextPlace::Focus)
}

#[test]
fn what_is_typed_is_asked_for_and_stands_in_the_session() {
    let mut desk = focus();
    desk.write("siapa yang");
    desk.write(" bertanya?");
    assert_eq!(desk.stored(), "siapa yang bertanya?");
    assert!(!desk.press("enter"));
    assert!(desk.press("left"));
}

#[test]
fn a_citation_is_shown_by_number_stored_by_id_and_deleted_whole() {
    let mut desk = focus();
    desk.write("lihat #1");
    let id = desk.document.session().observation.entries[0].id;
    assert_eq!(desk.stored(), format!("lihat [#{id}]"));
    assert_eq!(desk.editor.text(), "lihat #1");
    desk.press("backspace");
    assert_eq!(desk.editor.text(), "lihat ");
    desk.press("backspace");
    assert_eq!(desk.stored(), "lihat");
}

#[test]
fn a_short_form_is_spelt_out_when_a_space_is_typed_behind_it() {
    let mut desk = focus();
    desk.write("gr bertanya (gr");
    assert_eq!(desk.stored(), "guru bertanya (gr");
    desk.press("space");
    assert_eq!(desk.stored(), "guru bertanya (guru ");
    desk.write("ogr ");
    assert_eq!(desk.stored(), "guru bertanya (guru ogr ");
}

#[test]
fn words_that_come_together_are_each_spelt_out() {
    let mut desk = focus();
    desk.write("g");
    desk.write("r menyapa gr  (gr xgr gr, gr");
    assert_eq!(desk.editor.text(), "guru menyapa guru  (guru xgr gr, gr");
    desk.write(" ");
    assert_eq!(desk.stored(), "guru menyapa guru  (guru xgr gr, guru ");
    desk.write(" gr ");
    assert_eq!(desk.stored(), "guru menyapa guru  (guru xgr gr, guru  guru ");
}

#[test]
fn undo_brings_the_text_back_and_the_caret_to_where_it_changed() {
    let mut desk = focus();
    desk.write("satu dua");
    desk.press("home");
    desk.document.undo(Role::Mentee, moment("2026-11-24T07:31:00+07:00")).unwrap();
    desk.editor.sync(&cx(&desk.house, desk.document.session()));
    assert_eq!((desk.editor.text(), desk.editor.text_box().caret()), (String::new(), 0));
    desk.document.redo(Role::Mentee, moment("2026-11-24T07:31:00+07:00")).unwrap();
    desk.editor.sync(&cx(&desk.house, desk.document.session()));
    assert_eq!((desk.editor.text(), desk.editor.text_box().caret()), ("satu dua".to_owned(), 8));
}

#[test]
fn what_was_refused_is_taken_back() {
    let mut desk = focus();
    desk.write("satu");
    let edits = desk.editor.input(&Input::Text(" dua".to_owned()), &cx(&desk.house, desk.document.session()));
    assert_eq!(edits.map(|edits| edits.len()), Some(1));
    desk.editor.sync(&cx(&desk.house, desk.document.session()));
    assert_eq!(desk.editor.text(), "satu");
}

#[test]
fn a_draft_begins_with_its_first_letter_and_ends_with_its_last() {
    let mut desk = Desk::open(|_| TextPlace::Draft(Role::Mentee, Line::Capture));
    desk.write("a");
    assert_eq!(desk.document.session().drafts.len(), 1);
    desk.press("backspace");
    assert_eq!(desk.document.session().drafts.len(), 0);
}

#[test]
fn a_change_elsewhere_in_the_text_leaves_the_caret_where_it_was() {
    let patch = |at, cut: &str, put: &str| Patch { at, cut: cut.to_owned(), put: put.to_owned() };
    assert_eq!(carried(3, &patch(5, "x", "yy")), 3);
    assert_eq!(carried(9, &patch(5, "x", "yy")), 10);
    assert_eq!(carried(6, &patch(5, "xx", "")), 5);
}
