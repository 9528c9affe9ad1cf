//! Where the parts of the talk stand, at every size.

use ratatui::layout::{Constraint, Layout, Margin, Rect};

use crate::tui::widgets::frame::fits_pane;

/// From this width on there is room for the evidence beside the talk, in columns.
const WIDE: u16 = 72;
/// The evidence takes two columns of five, no fewer and no more than these.
const NARROWEST: u16 = 30;
const WIDEST: u16 = 46;
/// Below these, in columns and rows, there is only the line.
const ROOMY: (u16, u16) = (24, 6);
/// The line takes no more than one row of so many.
const SHARE: u16 = 3;

/// The areas of the parts, which together cover the pane, and what is inside them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    /// Whether there is a frame around the talk.
    pub(super) framed: bool,
    /// The steps of the guide.
    pub(super) strip: Rect,
    /// The talk down to the rule above the line.
    pub(super) talk: Rect,
    /// What the frame leaves of that, without the rule.
    pub(super) inside: Rect,
    /// The rule.
    pub(super) rule: Rect,
    /// The line, with the lower edge of the frame.
    pub(super) line: Rect,
    /// The text in the line.
    pub(super) text: Rect,
    /// The evidence, where there is room for it beside the talk.
    pub(super) beside: Option<Rect>,
}

impl Places {
    /// The places in an area; `line` is asked for the rows that the line takes at a width.
    pub(super) fn of(area: Rect, line: impl FnOnce(u16) -> u16) -> Self {
        let roomy = area.width >= ROOMY.0 && area.height >= ROOMY.1;
        let beside = if area.width < WIDE { 0 } else { (area.width * 2 / 5).clamp(NARROWEST, WIDEST) };
        let [strip, below] = Layout::vertical([Constraint::Length(roomy.into()), Constraint::Fill(1)]).areas(area);
        let [left, right] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(beside)]).areas(below);
        let framed = fits_pane(left);
        let edge = u16::from(framed);
        let most = if roomy { (left.height / SHARE).max(1) } else { left.height };
        let rows = line(left.width - 2 * edge).clamp(1.min(most), most);
        let wanted = if roomy { Constraint::Length(rows + edge) } else { Constraint::Fill(1) };
        let above = if roomy { Constraint::Fill(1) } else { Constraint::Length(0) };
        let [talk, line] = Layout::vertical([above, wanted]).areas(left);
        let sides = Margin::new(edge, 0);
        let rule = Rect { y: talk.bottom().saturating_sub(1), height: talk.height.min(1), ..talk };
        let inside = Rect { y: talk.y + edge, height: talk.height.saturating_sub(1 + edge), ..talk }.inner(sides);
        let text = Rect { height: line.height.saturating_sub(edge), ..line }.inner(sides);
        Self { framed, strip, talk, inside, rule, line, text, beside: (beside > 0).then_some(right) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_eighty_columns_the_evidence_stands_beside_the_talk() {
        let places = Places::of(Rect::new(0, 2, 80, 21), |_| 2);
        assert_eq!(places.strip, Rect::new(0, 2, 80, 1));
        assert_eq!(places.talk, Rect::new(0, 3, 48, 17));
        assert_eq!((places.inside, places.rule), (Rect::new(1, 4, 46, 15), Rect::new(0, 19, 48, 1)));
        assert_eq!((places.line, places.text), (Rect::new(0, 20, 48, 3), Rect::new(1, 20, 46, 2)));
        assert_eq!(places.beside, Some(Rect::new(48, 3, 32, 20)));
    }

    #[test]
    fn where_there_is_little_room_there_is_no_frame_and_then_only_the_line() {
        let bare = Places::of(Rect::new(0, 0, 40, 9), |_| 1);
        assert_eq!((bare.framed, bare.beside), (false, None));
        assert_eq!((bare.inside.height, bare.rule.height, bare.text.height), (6, 1, 1));
        let tiny = Places::of(Rect::new(0, 0, 20, 3), |_| 1);
        assert_eq!((tiny.strip.height, tiny.talk.height, tiny.text), (0, 0, Rect::new(0, 0, 20, 3)));
    }

    #[test]
    fn a_long_line_takes_a_third_and_no_more() {
        assert_eq!(Places::of(Rect::new(0, 0, 80, 21), |_| 40).text.height, 6);
    }

    #[test]
    fn the_parts_cover_the_pane_and_nothing_outside_it() {
        for (columns, rows) in [(1, 1), (2, 5), (24, 6), (30, 14), (30, 15), (71, 15), (72, 10), (200, 57)] {
            let whole = Rect::new(3, 2, columns, rows);
            let places = Places::of(whole, |_| 3);
            let parts = [places.strip, places.talk, places.line].into_iter().chain(places.beside);
            assert_eq!(parts.map(Rect::area).sum::<u32>(), whole.area(), "{columns}x{rows}");
            for inside in [places.inside, places.rule, places.text] {
                assert_eq!(inside.intersection(whole).area(), inside.area(), "{columns}x{rows} {inside:?}");
            }
        }
    }
}
