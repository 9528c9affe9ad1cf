//! Bars made of two glyphs: how far something has come, how two share it.

use ratatui::style::Style;
use ratatui::text::Span;

/// The cells of so many that a part of a whole fills.
///
/// Only nothing fills none, and only the whole fills all, so that the ends of a bar tell the truth. A whole of 0 is empty.
#[must_use]
pub fn cells(part: u64, whole: u64, width: u16) -> u16 {
    let rounded = || part.saturating_mul(width.into()).saturating_add(whole / 2) / whole;
    match part {
        0 => 0,
        _ if whole == 0 => 0,
        _ if part >= whole => width,
        _ => u16::try_from(rounded()).unwrap_or(width).clamp(1.min(width), width.saturating_sub(1).max(1.min(width))),
    }
}

/// A bar of two glyphs, each one column wide, with the style of either.
#[must_use]
pub fn bar(filled: u16, width: u16, full: (&str, Style), empty: (&str, Style)) -> [Span<'static>; 2] {
    let filled = filled.min(width);
    let part = |(glyph, style): (&str, Style), cells: u16| Span::styled(glyph.repeat(cells.into()), style);
    [part(full, filled), part(empty, width - filled)]
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, 35, 10, 0)]
    #[case(1, 1000, 10, 1)]
    #[case(10, 35, 10, 3)]
    #[case(999, 1000, 10, 9)]
    #[case(35, 35, 10, 10)]
    #[case(90, 35, 10, 10)]
    #[case(5, 0, 10, 0)]
    #[case(1, 2, 1, 1)]
    #[case(1, 2, 0, 0)]
    fn a_bar_is_full_only_at_the_end_and_empty_only_at_the_beginning(
        #[case] part: u64,
        #[case] whole: u64,
        #[case] width: u16,
        #[case] filled: u16,
    ) {
        assert_eq!(cells(part, whole, width), filled);
    }

    #[test]
    fn a_bar_takes_its_width() {
        let plain = Style::new();
        let [full, empty] = bar(3, 5, ("█", plain), ("░", plain));
        assert_eq!((full.content.as_ref(), empty.content.as_ref()), ("███", "░░"));
    }
}
