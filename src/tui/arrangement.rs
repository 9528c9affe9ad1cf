//! Which panes stand on the screen of a session, and where, at every size.

use ratatui::layout::{Constraint, Layout, Rect};

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
        let rows = [Constraint::Length(header), Constraint::Min(0), Constraint::Length(footer)];
        let [header, body, footer] = Layout::vertical(rows).areas(screen);
        let phases = side_by_side(screen.width, focus);
        let focused = if focus == Phase::Plan && screen.width >= THREE { TWOFOLD } else { FOCUSED };
        let share = |phase: &Phase| Constraint::Fill(if *phase == focus { focused } else { BESIDE });
        let areas = Layout::horizontal(phases.iter().map(share)).split(body);
        Self { header, panes: phases.iter().copied().zip(areas.iter().copied()).collect(), footer }
    }
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
