//! A number of minutes in a line: only digits stay, and what they say counts at once.

use crate::tui::input::Input;
use crate::tui::widgets::text_box::{TextBox, Typed};

/// No step and no lesson needs more digits.
const DIGITS: usize = 3;

/// Takes what people do; what it comes to, if it was for a line.
pub(super) fn input(line: &mut TextBox, input: &Input) -> Option<u32> {
    let typed = match input {
        Input::Key(key) if key.typed().is_some_and(|letter| !letter.is_ascii_digit()) => Typed::Moved,
        _ => line.input(input),
    };
    if typed == Typed::Nothing {
        return None;
    }
    let text = line.text();
    let kept: String = text.chars().filter(char::is_ascii_digit).take(DIGITS).collect();
    if kept != text {
        line.set_text(&kept);
    }
    Some(read(line))
}

/// What stands in a line; nothing is 0.
pub(super) fn read(line: &TextBox) -> u32 {
    line.text().parse().unwrap_or(0)
}

/// The digits of a number; 0 is none.
pub(super) fn digits_of(number: u32) -> String {
    if number == 0 { String::new() } else { number.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_digits_stay_and_they_count_at_once() {
        let mut line = TextBox::line();
        let mut typed = |text: &str| input(&mut line, &Input::Text(text.to_owned()));
        assert_eq!(typed("3"), Some(3));
        assert_eq!(typed("5 menit"), Some(35));
        assert_eq!(typed("0000"), Some(350));
        assert_eq!(line.text(), "350");
        line.set_text("");
        assert_eq!(read(&line), 0);
    }
}
