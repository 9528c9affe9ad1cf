//! The time of a form that is meant to be filled in within a minute: a line that fills, and then says that the time is over.
//! Nothing else happens, and once it is full nothing moves.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::config::dates::lesson_stamp;
use crate::domain::{LessonTime, Now};
use crate::tui::house::House;
use crate::tui::widgets::bar;
use crate::tui::widgets::wrap::columns;

/// In ms.
const SECOND: i64 = 1_000;
/// The most cells of the line.
const WIDEST: u16 = 30;

/// How long a form has been open, of how long it is meant to be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Timer {
    /// When it was opened, in boot ms.
    since: i64,
    /// When it was last looked at, in boot ms.
    seen: i64,
    /// How long it is meant to be, in ms.
    whole: i64,
}

impl Timer {
    /// A timer of so many seconds, from now on.
    pub(super) fn new(seconds: u32, now: Now) -> Self {
        Self { since: now.boot, seen: now.boot, whole: i64::from(seconds) * SECOND }
    }

    /// Takes the time; says whether it looks different for that.
    pub(super) fn look(&mut self, now: Now) -> bool {
        let before = self.gone() / SECOND;
        self.seen = now.boot;
        self.gone() / SECOND != before
    }

    /// When it looks different next, in boot ms; never again once it is full.
    pub(super) fn next(&self) -> Option<i64> {
        let gone = self.gone();
        (gone < self.whole).then(|| self.since + (gone / SECOND + 1) * SECOND)
    }

    fn gone(&self) -> i64 {
        (self.seen - self.since).clamp(0, self.whole)
    }

    /// Draws it in a line: the bar, and what is left in minutes and seconds, or that the time is over.
    pub(super) fn render(&self, area: Rect, buf: &mut Buffer, house: &House) {
        let theme = &house.theme;
        let told = match self.whole - self.gone() {
            0 => Span::styled(house.words.minute_over(), theme.dim),
            left => Span::styled(lesson_stamp(LessonTime::from_ms(left + (SECOND - 1))), theme.dim),
        };
        let taken = u16::try_from(columns(&told.content) + 1).unwrap_or(u16::MAX);
        let width = area.width.saturating_sub(taken).min(WIDEST);
        let parts = |ms: i64| u64::try_from(ms).unwrap_or(0);
        let filled = bar::cells(parts(self.gone()), parts(self.whole), width);
        let [full, rest] =
            bar::bar(filled, width, (&house.glyphs.bar, theme.bar), (&house.glyphs.bar_rest, theme.bar_rest));
        Line::from(vec![full, rest, Span::raw(" "), told]).render(area, buf);
    }
}
