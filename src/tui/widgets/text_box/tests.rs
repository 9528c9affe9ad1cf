use proptest::prelude::*;
use rstest::rstest;

use super::*;

const FAMILY: &str = "👩\u{200d}👩\u{200d}👧";

fn press(text: &mut TextBox, keys: &str) -> Vec<Typed> {
    keys.split_whitespace().map(|key| text.input(&Input::Key(key.parse().unwrap()))).collect()
}

fn typed(text: &mut TextBox, letters: &str) {
    for letter in letters.chars() {
        assert_eq!(text.input(&Input::Key(Key::plain(Code::Char(letter)))), Typed::Changed);
    }
}

fn drawn(text: &mut TextBox, width: u16, height: u16) -> (String, Option<Position>) {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    let caret = text.render(area, &mut buf, TextStyle::default());
    let rows = (0..height).map(|y| (0..width).map(|x| buf[(x, y)].symbol()).collect::<String>());
    (rows.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n"), caret)
}

#[test]
fn letters_go_where_the_caret_is_and_the_caret_behind_them() {
    let mut text = TextBox::line();
    typed(&mut text, "tanan");
    press(&mut text, "left left");
    typed(&mut text, "g");
    assert_eq!(text.text(), "tangan");
    assert_eq!(text.caret(), 4);
}

#[rstest]
#[case("backspace", "dua tangan terangka")]
#[case("C-w", "dua tangan ")]
#[case("A-backspace C-w", "dua ")]
#[case("home del", "ua tangan terangkat")]
#[case("home C-del", " tangan terangkat")]
#[case("A-left S-home backspace", "terangkat")]
#[case("A-b A-b A-f S-end backspace", "dua tangan")]
#[case("C-home S-right S-right del", "a tangan terangkat")]
fn keys_move_and_delete(#[case] keys: &str, #[case] left: &str) {
    let mut text = TextBox::prose();
    text.set_text("dua tangan terangkat");
    press(&mut text, keys);
    assert_eq!(text.text(), left);
}

#[test]
fn a_family_is_one_letter() {
    let mut text = TextBox::line();
    text.input(&Input::Text(format!("a{FAMILY}b")));
    press(&mut text, "left left");
    assert_eq!(text.caret(), 1);
    press(&mut text, "del");
    assert_eq!(text.text(), "ab");
    text.input(&Input::Text(FAMILY.to_owned()));
    press(&mut text, "backspace");
    assert_eq!(text.text(), "ab");
}

#[test]
fn an_accent_that_comes_on_its_own_joins_the_letter_before_it() {
    let mut text = TextBox::line();
    typed(&mut text, "e\u{301}");
    assert_eq!(text.text(), "e\u{301}");
    press(&mut text, "left");
    assert_eq!(text.caret(), 0);
}

#[test]
fn a_paste_is_cleaned_and_fits_the_box() {
    let mut many = TextBox::prose();
    assert_eq!(many.input(&Input::Paste("satu\r\ndua\u{1b}[31m".to_owned())), Typed::Changed);
    assert_eq!(many.text(), "satu\ndua\u{FFFD}[31m");
    let mut one = TextBox::line();
    one.input(&Input::Paste("satu\ndua".to_owned()));
    assert_eq!(one.text(), "satu dua");
    assert_eq!(one.new_line(), Typed::Nothing);
}

#[test]
fn what_is_selected_is_replaced_by_what_is_typed() {
    let mut text = TextBox::prose();
    text.set_text("satu dua");
    press(&mut text, "C-left S-end");
    assert_eq!(text.selected().as_deref(), Some("dua"));
    typed(&mut text, "t");
    assert_eq!(text.text(), "satu t");
    assert_eq!(text.selected(), None);
    press(&mut text, "S-left right");
    assert_eq!(text.selected(), None);
}

#[test]
fn what_is_no_letter_move_or_deletion_is_left_to_others() {
    let mut text = TextBox::prose();
    text.set_text("a");
    assert_eq!(press(&mut text, "enter tab esc F6 C-q A-x up down"), vec![Typed::Nothing; 8]);
    assert_eq!(press(&mut text, "left left"), vec![Typed::Moved; 2]);
    assert_eq!(text.text(), "a");
}

#[test]
fn up_and_down_follow_the_rows_of_the_screen() {
    let mut text = TextBox::line();
    text.set_text("satu dua tiga");
    drawn(&mut text, 6, 5);
    assert_eq!(press(&mut text, "up up up"), [Typed::Moved, Typed::Moved, Typed::Nothing]);
    assert_eq!(text.caret(), 3);
}

#[test]
fn the_caret_is_where_the_next_letter_will_be() {
    let mut text = TextBox::prose();
    text.set_text("日本 e\u{301}");
    assert_eq!(drawn(&mut text, 10, 1).1, Some(Position::new(6, 0)));
    text.set_text(&format!("{FAMILY}x"));
    assert_eq!(drawn(&mut text, 10, 1).1, Some(Position::new(3, 0)));
    text.set_text("لا");
    assert_eq!(drawn(&mut text, 10, 1).1, Some(Position::new(2, 0)));
}

#[test]
fn the_caret_has_a_column_of_its_own_at_the_end_of_a_full_row() {
    let mut text = TextBox::prose();
    text.set_text("empat puluh");
    assert_eq!(text.height(6), 2);
    assert_eq!(drawn(&mut text, 6, 2), ("empat\npuluh".to_owned(), Some(Position::new(5, 1))));
    typed(&mut text, "x");
    assert_eq!(drawn(&mut text, 6, 1), ("x".to_owned(), Some(Position::new(1, 0))));
}

#[test]
fn a_click_puts_the_caret_and_a_drag_selects() {
    let mut text = TextBox::prose();
    text.set_text("日本語 satu");
    drawn(&mut text, 12, 2);
    let mouse = |kind, column| Input::Mouse(Mouse { kind, column, row: 0 });
    assert_eq!(text.input(&mouse(MouseKind::Press, 3)), Typed::Moved);
    assert_eq!(text.caret(), "日".len());
    text.input(&mouse(MouseKind::Drag, 6));
    assert_eq!(text.selected().as_deref(), Some("本語"));
    assert_eq!(text.input(&mouse(MouseKind::Press, 20)), Typed::Nothing);
}

#[test]
fn an_empty_box_shows_its_placeholder_and_the_caret_before_it() {
    let mut text = TextBox::line().with_placeholder("tulis di sini");
    assert_eq!(drawn(&mut text, 20, 1), ("tulis di sini".to_owned(), Some(Position::new(0, 0))));
    typed(&mut text, "a");
    assert_eq!(drawn(&mut text, 20, 1).0, "a");
}

#[test]
fn no_area_is_too_small_and_nothing_is_drawn_outside() {
    for (width, height) in [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1)] {
        let mut text = TextBox::prose();
        text.set_text("日本 dua\ntiga");
        let mut buf = Buffer::filled(Rect::new(0, 0, 8, 4), ratatui::buffer::Cell::new("·"));
        let area = Rect::new(1, 1, width, height);
        let caret = text.render(area, &mut buf, TextStyle::default());
        assert!(caret.is_none_or(|caret| area.contains(caret)));
        let outside = buf.area.positions().filter(|place| !area.contains(*place));
        assert!(outside.into_iter().all(|place| buf[place].symbol() == "·"));
    }
}

#[test]
fn a_megabyte_is_edited_through_a_window_and_comes_out_whole() {
    for long in ["satu dua ".repeat(120_000), "satu dua\n".repeat(120_000)] {
        let mut text = TextBox::prose();
        text.input(&Input::Paste(long.clone()));
        typed(&mut text, "z");
        press(&mut text, "C-home");
        typed(&mut text, "a");
        text.set_caret(500_000);
        typed(&mut text, "m");
        let (before, behind) = long.split_at(499_999);
        assert!(text.text() == ["a", before, "m", behind, "z"].concat());
        press(&mut text, "end S-home");
        let selected = text.selected().unwrap();
        assert!(selected.starts_with(if long.contains('\n') { "s" } else { "asatu" }));
    }
}

#[test]
fn the_caret_stays_in_its_row_when_the_window_moves() {
    let mut text = TextBox::new(false, Reach { bytes: 256, lines: 16 });
    text.set_text(&(0..100).map(|n| n.to_string()).collect::<Vec<_>>().join("\n"));
    for step in 0..99 {
        let (_, caret) = drawn(&mut text, 8, 4);
        assert_eq!(caret.unwrap().y, 3u16.saturating_sub(step), "{step}");
        assert_eq!(press(&mut text, "up"), [Typed::Moved]);
    }
    assert_eq!(drawn(&mut text, 8, 4).0, "0\n1\n2\n3");
}

/// The same, done to a plain string.
struct Model {
    text: String,
    caret: usize,
}

impl Model {
    fn line(&self) -> (&str, usize) {
        let (before, behind) = self.text.split_at(self.caret);
        let begin = before.rfind('\n').map_or(0, |end| end + 1);
        let end = self.caret + behind.find('\n').unwrap_or(behind.len());
        (self.text.get(begin..end).unwrap(), self.caret - begin)
    }

    fn target(&self, key: &str) -> usize {
        let (line, caret) = self.line();
        let begin = self.caret - caret;
        match key {
            "left" | "backspace" | "C-w" if caret == 0 => self.caret.saturating_sub(1),
            "right" | "del" if caret == line.len() => self.text.len().min(self.caret + 1),
            "left" | "backspace" => begin + letter_before(line, caret),
            "right" | "del" => begin + letter_after(line, caret),
            "home" => begin,
            "end" => begin + line.len(),
            "C-w" => begin + word_before(line, caret),
            _ => self.caret,
        }
    }

    fn press(&mut self, key: &str) {
        let target = self.target(key);
        if matches!(key, "backspace" | "del" | "C-w") {
            let span = self.caret.min(target)..self.caret.max(target);
            self.text.replace_range(span.clone(), "");
            self.caret = span.start;
        } else {
            self.caret = target;
        }
    }

    fn insert(&mut self, put: &str) {
        self.text.insert_str(self.caret, put);
        self.caret += put.len();
    }
}

#[derive(Clone, Debug)]
enum Deed {
    Press(&'static str, usize),
    Insert(String),
    Row(&'static str),
    Jump(usize),
    Cut(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let key = prop::sample::select(vec!["left", "right", "home", "end", "backspace", "del", "C-w"]);
    let word = prop::sample::select(vec!["a", "satu dua ", "日本", FAMILY, "\n", "satu\n\ndua\ntiga\n"]);
    prop_oneof![
        4 => (key, 1..12usize).prop_map(|(key, times)| Deed::Press(key, times)),
        4 => (word, 1..20usize).prop_map(|(word, times)| Deed::Insert(word.repeat(times))),
        1 => prop::sample::select(vec!["up", "down"]).prop_map(Deed::Row),
        1 => (0..2000usize).prop_map(Deed::Jump),
        1 => (0..2000usize).prop_map(Deed::Cut),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn it_holds_what_a_plain_text_would(deeds in prop::collection::vec(deed(), 1..60)) {
        let mut text = TextBox::new(false, Reach { bytes: 512, lines: 16 });
        let mut model = Model { text: String::new(), caret: 0 };
        for deed in deeds {
            match deed {
                Deed::Press(key, times) => for _ in 0..times {
                    press(&mut text, key);
                    model.press(key);
                },
                Deed::Insert(put) => {
                    text.input(&Input::Paste(put.clone()));
                    model.insert(&put);
                }
                Deed::Row(key) => {
                    press(&mut text, key);
                    model.caret = text.caret();
                    prop_assert!(model.text.is_char_boundary(model.caret));
                }
                Deed::Jump(byte) => {
                    text.set_caret(byte);
                    model.caret = steps::between_letters(&model.text, byte);
                }
                Deed::Cut(byte) => {
                    let byte = steps::between_letters(&model.text, byte);
                    let span = byte.min(model.caret)..byte.max(model.caret);
                    text.replace(span.clone(), "x");
                    model.text.replace_range(span.clone(), "x");
                    model.caret = span.start + 1;
                }
            }
            drawn(&mut text, 11, 5);
            prop_assert_eq!(text.text(), &*model.text);
            prop_assert_eq!(text.caret(), model.caret);
        }
    }
}
