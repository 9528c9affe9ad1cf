//! Names a piece of input: which key, which move of the mouse.

use termina::event::{KeyCode, KeyEventKind, Modifiers, MouseButton, MouseEvent, MouseEventKind};
use termina::{Event as Named, Parser};

use super::event::{Event, Mouse, MouseKind};
use super::pieces::Piece;
use crate::config::{Code, Key};

/// Modifiers that no command of ours asks for; with them a key is another's.
const FOREIGN: Modifiers = Modifiers::SUPER.union(Modifiers::HYPER).union(Modifiers::META);

/// Knows what terminals send for what.
#[derive(Debug, Default)]
pub(super) struct Names {
    parser: Parser,
}

impl Names {
    /// What a piece stands for, if it is anything the program could be asked.
    pub(super) fn name(&mut self, piece: Piece<'_>) -> Option<Event> {
        match piece {
            Piece::Char(c) => Some(Event::Key(Key::plain(Code::Char(c)))),
            Piece::Paste(text) => Some(Event::Paste(text)),
            Piece::Sequence(bytes) => self.parse(bytes),
        }
    }

    fn parse(&mut self, bytes: &[u8]) -> Option<Event> {
        if !reads_well(bytes) {
            return None;
        }
        self.parser.parse(bytes, false);
        let first = self.parser.pop();
        let more = self.parser.pop().is_some();
        if first.is_none() || more {
            // What the parser did not understand would stay in it and spoil the next piece.
            self.parser = Parser::default();
            return None;
        }
        event(&first?)
    }
}

/// Whether the parser takes the piece as a whole: it types out the rest of a sequence whose beginning it does not know,
/// and subtracts 1 from the coordinates of a mouse report, unchecked.
fn reads_well(bytes: &[u8]) -> bool {
    let [0x1b, b'[', body @ ..] = bytes else { return true };
    match body {
        [b' '..=b'/' | b':' | b';' | b'=', _, ..] => false,
        [b'<' | b'0'..=b'9', .., b'M' | b'm'] => str::from_utf8(body)
            .is_ok_and(|report| report.trim_end_matches(['M', 'm']).split(';').skip(1).all(above_zero)),
        _ => true,
    }
}

fn above_zero(number: &str) -> bool {
    number.parse::<u16>() != Ok(0)
}

fn event(named: &Named) -> Option<Event> {
    match named {
        Named::Key(press) if press.kind == KeyEventKind::Release || press.modifiers.intersects(FOREIGN) => None,
        Named::Key(press) => key(press.code, press.modifiers).map(Event::Key),
        Named::Mouse(report) => mouse(*report).map(Event::Mouse),
        Named::FocusIn => Some(Event::Focus(true)),
        Named::FocusOut => Some(Event::Focus(false)),
        _ => None,
    }
}

fn key(code: KeyCode, held: Modifiers) -> Option<Key> {
    let code = match code {
        KeyCode::Char(c) if c.is_control() => return None,
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Escape => Code::Esc,
        KeyCode::Tab | KeyCode::BackTab => Code::Tab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::Function(n) => Code::F(n),
        _ => return None,
    };
    let [ctrl, alt, shift] = [Modifiers::CONTROL, Modifiers::ALT, Modifiers::SHIFT].map(|one| held.contains(one));
    Some(Key::new(code, ctrl, alt, shift))
}

fn mouse(report: MouseEvent) -> Option<Mouse> {
    let kind = match report.kind {
        MouseEventKind::Down(MouseButton::Left) => MouseKind::Press,
        MouseEventKind::Drag(MouseButton::Left) => MouseKind::Drag,
        MouseEventKind::Up(MouseButton::Left) => MouseKind::Release,
        MouseEventKind::ScrollUp => MouseKind::WheelUp,
        MouseEventKind::ScrollDown => MouseKind::WheelDown,
        _ => return None,
    };
    Some(Mouse { kind, column: report.column, row: report.row })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn named(bytes: &[u8]) -> Option<Event> {
        Names::default().name(Piece::Sequence(bytes))
    }

    #[rstest]
    #[case(b"\x1b", "esc")]
    #[case(b"\r", "enter")]
    #[case(b"\n", "C-j")]
    #[case(b"\t", "tab")]
    #[case(b"\x7f", "backspace")]
    #[case(b"\x08", "backspace")]
    #[case(b"\0", "C-space")]
    #[case(b"\x0f", "C-o")]
    #[case(b"\x1f", "C-_")]
    #[case(b"\x1b\r", "A-enter")]
    #[case(b"\x1b1", "A-1")]
    #[case(b"\x1bA", "A-A")]
    #[case(b"\x1b\xc3\xa9", "A-é")]
    #[case(b"\x1b[Z", "S-tab")]
    #[case(b"\x1b\t", "S-tab")]
    #[case(b"\x1bOP", "F1")]
    #[case(b"\x1b[[A", "F1")]
    #[case(b"\x1b[15~", "F5")]
    #[case(b"\x1b[17~", "F6")]
    #[case(b"\x1b[20~", "F9")]
    #[case(b"\x1b[1;2A", "S-up")]
    #[case(b"\x1b[1;5C", "C-right")]
    #[case(b"\x1b[3~", "del")]
    #[case(b"\x1b[5~", "pgup")]
    #[case(b"\x1b[H", "home")]
    #[case(b"\x1b[4~", "end")]
    #[case(b"\x1b[97;5u", "C-a")]
    fn keys_have_one_name_in_every_terminal(#[case] bytes: &[u8], #[case] name: &str) {
        assert_eq!(named(bytes), Some(Event::Key(name.parse().unwrap())));
    }

    #[rstest]
    #[case(b"\x1b[<0;3;4M", MouseKind::Press, (2, 3))]
    #[case(b"\x1b[<32;1;1M", MouseKind::Drag, (0, 0))]
    #[case(b"\x1b[<0;300;4m", MouseKind::Release, (299, 3))]
    #[case(b"\x1b[<64;3;4M", MouseKind::WheelUp, (2, 3))]
    #[case(b"\x1b[<65;3;4M", MouseKind::WheelDown, (2, 3))]
    #[case(b"\x1b[M !\"", MouseKind::Press, (0, 1))]
    fn the_mouse_is_told_from_the_top_left(
        #[case] bytes: &[u8],
        #[case] kind: MouseKind,
        #[case] (column, row): (u16, u16),
    ) {
        assert_eq!(named(bytes), Some(Event::Mouse(Mouse { kind, column, row })));
    }

    #[test]
    fn the_window_tells_where_the_focus_is() {
        assert_eq!(named(b"\x1b[I"), Some(Event::Focus(true)));
        assert_eq!(named(b"\x1b[O"), Some(Event::Focus(false)));
    }

    #[rstest]
    #[case::coordinate_0(b"\x1b[<0;0;5M")]
    #[case::coordinate_0_in_another_dress(b"\x1b[<0;5;+00M")]
    #[case::coordinate_0_of_urxvt(b"\x1b[32;0;1M")]
    #[case::the_second_button(b"\x1b[<1;3;4M")]
    #[case::a_key_that_goes_up(b"\x1b[97;1:3u")]
    #[case::a_key_of_the_desktop(b"\x1b[97;9u")]
    #[case::an_answer_to_no_question(b"\x1b[?62;22c")]
    #[case::an_answer_that_looks_like_letters(b"\x1b[=1c")]
    #[case::an_unknown_final(b"\x1b[5y")]
    #[case::a_control_in_csi_u(b"\x1b[7u")]
    fn what_is_nothing_to_us_is_dropped_and_spoils_nothing(#[case] bytes: &[u8]) {
        let mut names = Names::default();
        assert_eq!(names.name(Piece::Sequence(bytes)), None);
        assert_eq!(names.name(Piece::Sequence(b"\x1b[A")), Some(Event::Key(Key::plain(Code::Up))));
    }

    proptest! {
        #[test]
        fn no_sequence_breaks_it_or_types_letters(body in "[ -?]{0,12}[@-~]") {
            let event = named(format!("\x1b[{body}").as_bytes());
            let letter = matches!(event, Some(Event::Key(key)) if key.typed().is_some());
            prop_assert!(!letter || body.ends_with('u'), "{event:?}");
        }

        #[test]
        fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..12)) {
            named(&[&b"\x1b["[..], &bytes].concat());
            named(&bytes);
        }
    }
}
