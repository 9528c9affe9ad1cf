//! Where strip, notes and line stand, at every size.

use ratatui::layout::Rect;

use crate::tui::widgets::frame;

/// Below these there is only the line, in columns and rows.
const ROOMY: (u16, u16) = (24, 7);
/// The line takes no more than one row of so many.
const SHARE: u16 = 3;

/// How much of itself the pane shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Room {
    /// A frame around notes and line, its lower edge beneath the line.
    Framed,
    /// A rule between notes and line.
    Bare,
    /// Nothing but the line.
    #[default]
    Tiny,
}

/// The areas of the parts. Together they cover the pane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Areas {
    pub(super) room: Room,
    pub(super) strip: Rect,
    pub(super) board: Rect,
    pub(super) log: Rect,
    pub(super) line: Rect,
}

/// What wants to be shown, in rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    pub(super) strip: u16,
    pub(super) board: u16,
    pub(super) line: u16,
    /// What is said beneath the line; where there is a frame, its lower edge has room for that.
    pub(super) hint: u16,
}

impl Room {
    /// What an area leaves room for.
    pub(super) fn in_area(area: Rect) -> Self {
        let under = |(columns, rows)| area.width < columns || area.height < rows;
        match () {
            () if under(ROOMY) => Self::Tiny,
            () if frame::fits_pane(area) => Self::Framed,
            () => Self::Bare,
        }
    }
}

impl Areas {
    /// The areas of a pane.
    pub(super) fn of(area: Rect, wanted: Wanted) -> Self {
        let room = Room::in_area(area);
        let line = wanted.line.clamp(1, (area.height / SHARE).max(1));
        let (strip, line) = match room {
            Room::Framed => (wanted.strip, 1 + line + 1),
            Room::Bare => (1, 1 + line + wanted.hint),
            Room::Tiny => (0, area.height),
        };
        // Where there is too little, the line has what there is, then the strip.
        let line = line.min(area.height);
        let strip = strip.min(area.height - line);
        let board = if room == Room::Tiny { 0 } else { wanted.board.min(area.height - line - strip) };
        let rows = |from: u16, rows: u16| Rect { y: area.y + from, height: rows, ..area };
        let log = rows(strip + board, area.height - strip - board - line);
        Self { room, strip: rows(0, strip), board: rows(strip, board), log, line: rows(area.height - line, line) }
    }

    /// The part of the log in which notes are drawn.
    pub(super) fn notes(&self) -> Rect {
        match self.room {
            Room::Framed => inside(self.log, 1, 0),
            Room::Bare | Room::Tiny => self.log,
        }
    }

    /// The part of the line in which there is text, stamp and all.
    pub(super) fn text(&self, hint: u16) -> Rect {
        match self.room {
            Room::Framed => inside(self.line, 1, 1),
            Room::Bare => inside_rows(self.line, 1, hint),
            Room::Tiny => self.line,
        }
    }

    /// The row beneath the line.
    pub(super) fn hint(&self, hint: u16) -> Rect {
        let row = Rect { y: self.line.bottom().saturating_sub(1), height: 1.min(self.line.height), ..self.line };
        match self.room {
            Room::Framed => Rect { x: row.x + 1, width: row.width.saturating_sub(2), ..row },
            Room::Bare if hint > 0 => row,
            Room::Bare | Room::Tiny => Rect { height: 0, ..row },
        }
    }
}

/// What a frame leaves of an area.
fn inside(area: Rect, above: u16, below: u16) -> Rect {
    let area = inside_rows(area, above, below);
    Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area }
}

fn inside_rows(area: Rect, above: u16, below: u16) -> Rect {
    let above = above.min(area.height);
    Rect { y: area.y + above, height: (area.height - above).saturating_sub(below), ..area }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(columns: u16, rows: u16, line: u16) -> Areas {
        Areas::of(Rect::new(3, 2, columns, rows), Wanted { strip: 1, board: 0, line, hint: 1 })
    }

    #[test]
    fn in_eighty_columns_the_frame_holds_notes_and_line() {
        let areas = of(80, 21, 1);
        assert_eq!(areas.room, Room::Framed);
        assert_eq!((areas.strip.height, areas.log.height, areas.line.height), (1, 17, 3));
        assert_eq!(areas.notes(), Rect::new(4, 4, 78, 16));
        assert_eq!(areas.text(1), Rect::new(4, 21, 78, 1));
        assert_eq!(areas.hint(1), Rect::new(4, 22, 78, 1));
    }

    #[test]
    fn a_long_line_takes_a_third_and_no_more() {
        assert_eq!(of(80, 21, 40).line.height, 1 + 7 + 1);
        assert_eq!(of(40, 9, 40).line.height, 1 + 3 + 1);
    }

    #[test]
    fn where_there_is_little_room_there_is_no_frame_and_then_only_the_line() {
        let bare = of(40, 9, 1);
        assert_eq!(bare.room, Room::Bare);
        assert_eq!((bare.strip.height, bare.log.height, bare.line.height), (1, 5, 3));
        assert_eq!((bare.text(1).height, bare.hint(1).height, bare.hint(0).height), (1, 1, 0));
        let tiny = of(20, 3, 1);
        assert_eq!((tiny.room, tiny.line.height), (Room::Tiny, 3));
    }

    #[test]
    fn the_areas_cover_the_pane_and_nothing_outside_it() {
        for (columns, rows) in [(1, 1), (2, 5), (6, 7), (24, 7), (36, 15), (60, 15), (200, 57)] {
            let whole = Rect::new(3, 2, columns, rows);
            let areas = of(columns, rows, 3);
            assert_eq!(
                [areas.strip, areas.board, areas.log, areas.line].map(Rect::area).iter().sum::<u32>(),
                whole.area()
            );
            for area in [areas.notes(), areas.text(1), areas.hint(1)] {
                assert_eq!(area.intersection(whole).area(), area.area(), "{columns}x{rows} {area:?}");
            }
        }
    }
}
