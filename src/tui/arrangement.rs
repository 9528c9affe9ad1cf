//! Which panes stand on the screen of a session, and where, at every size.

use ratatui::layout::Rect;

use crate::domain::Phase;

/// From here on three panes stand side by side, in columns.
const THREE: u16 = 140;
/// From here on two do.
const TWO: u16 = 100;
/// Below these, borders are left out.
const BARE: (u16, u16) = (60, 18);
/// Below these, there is only the line that is being typed.
const TINY: (u16, u16) = (40, 10);
/// The share of the focused pane against that of another, in parts.
const FOCUSED: u16 = 5;
const BESIDE: u16 = 3;
/// The share of the plan where it shows its template's own view, too, in the place of a third pane.
const TWOFOLD: u16 = FOCUSED + BESIDE;

/// The areas of a session's screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Arrangement {
    /// Title, pen, phases; the mentee's question beneath.
    pub(super) header: Rect,
    /// The panes, from left to right.
    pub(super) panes: Vec<(Phase, Rect)>,
    /// Hints, and what is said in passing.
    pub(super) footer: Rect,
}

/// How much there is to draw with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// Borders and all.
    Ample,
    /// No borders.
    Bare,
    /// The line being typed, and no more.
    Tiny,
}

impl Room {
    /// What a screen of this size leaves room for.
    #[must_use]
    pub(super) fn on(screen: Rect) -> Self {
        let under = |(columns, rows)| screen.width < columns || screen.height < rows;
        match () {
            () if under(TINY) => Self::Tiny,
            () if under(BARE) => Self::Bare,
            () => Self::Ample,
        }
    }
}

impl Arrangement {
    /// The areas for a screen of this size, with this phase in focus.
    pub(super) fn of(screen: Rect, focus: Phase) -> Self {
        let (header, footer) = match Room::on(screen) {
            Room::Ample => (2, 1),
            Room::Bare => (2.min(screen.height / 4), 1),
            Room::Tiny => (u16::from(screen.height > 2), u16::from(screen.height > 3)),
        };
        let header = Rect { height: header, ..screen };
        let body = Rect { y: header.bottom(), height: screen.height.saturating_sub(header.height + footer), ..screen };
        let footer = Rect { y: body.bottom(), height: footer, ..screen };
        let phases = side_by_side(screen.width, focus);
        let focused = if focus == Phase::Plan && screen.width >= THREE { TWOFOLD } else { FOCUSED };
        let shares: Vec<u16> = phases.iter().map(|phase| if *phase == focus { focused } else { BESIDE }).collect();
        Self { header, panes: phases.iter().copied().zip(columns(body, &shares)).collect(), footer }
    }
}

/// An area cut into columns that are as wide as their shares of it, in whole columns. This is asked for before every first
/// screen, where ratatui's solver of constraints would take longer than most of the rest.
fn columns(area: Rect, shares: &[u16]) -> impl Iterator<Item = Rect> {
    let all = shares.iter().map(|share| u32::from(*share)).sum::<u32>().max(1);
    let edge = move |before: u32| area.x + ((2 * u32::from(area.width) * before + all) / (2 * all)) as u16;
    shares.iter().scan(0, move |before, share| {
        let left = edge(*before);
        *before += u32::from(*share);
        Some(Rect { x: left, width: edge(*before) - left, ..area })
    })
}

/// The phases that stand beside the focused one: the two that it is worked on with.
fn side_by_side(columns: u16, focus: Phase) -> &'static [Phase] {
    use Phase::{Assess, Plan, Teach, Think};
    match focus {
        Teach | Think if columns >= THREE => &[Plan, Teach, Think],
        Assess if columns >= THREE => &[Teach, Think, Assess],
        Plan | Teach if columns >= TWO => &[Plan, Teach],
        Think if columns >= TWO => &[Teach, Think],
        Assess if columns >= TWO => &[Think, Assess],
        Plan => &[Plan],
        Teach => &[Teach],
        Think => &[Think],
        Assess => &[Assess],
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::{Constraint, Layout};

    use super::*;

    fn phases(columns: u16, focus: Phase) -> Vec<Phase> {
        let screen = Rect::new(0, 0, columns, 40);
        Arrangement::of(screen, focus).panes.into_iter().map(|(phase, _)| phase).collect()
    }

    #[test]
    fn the_assessment_takes_the_place_of_the_plan_on_a_wide_screen() {
        assert_eq!(phases(160, Phase::Teach), [Phase::Plan, Phase::Teach, Phase::Think]);
        assert_eq!(phases(160, Phase::Assess), [Phase::Teach, Phase::Think, Phase::Assess]);
        assert_eq!(phases(80, Phase::Assess), [Phase::Assess]);
    }

    #[test]
    fn columns_are_what_a_solver_of_constraints_makes_of_their_shares() {
        for shares in [&[5][..], &[5, 3], &[3, 5], &[3, 5, 3], &[3, 3, 5], &[8, 3, 3]] {
            for width in 0..=300 {
                let area = Rect::new(2, 1, width, 9);
                let solved = Layout::horizontal(shares.iter().map(|share| Constraint::Fill(*share))).split(area);
                assert_eq!(columns(area, shares).collect::<Vec<_>>(), &*solved, "{width}: {shares:?}");
            }
        }
    }

    #[test]
    fn the_areas_cover_a_screen_of_any_size_and_nothing_outside_it() {
        for (columns, rows) in [(1, 1), (2, 5), (5, 6), (39, 9), (60, 18), (80, 24), (120, 40), (200, 60)] {
            let screen = Rect::new(0, 0, columns, rows);
            for focus in Phase::ALL {
                let arrangement = Arrangement::of(screen, focus);
                let panes = arrangement.panes.iter().map(|(_, area)| *area);
                let all: u32 = panes.chain([arrangement.header, arrangement.footer]).map(|area| area.area()).sum();
                assert_eq!(all, screen.area(), "{columns}x{rows}");
            }
        }
    }
}
