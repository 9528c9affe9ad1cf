//! Who has not been heard yet: always in sight while something is recorded by seat.

use ratatui::text::{Line, Span};

use crate::analysis::figures::heard;
use crate::domain::Id;
use crate::domain::observation::seat_name;
use crate::tui::cx::Cx;
use crate::tui::widgets::wrap::{columns, fit};

/// Where a row has fewer columns than this, one row is all that is spared for them.
const ROOMY: usize = 60;

/// The seats of the plan that nobody has been heard from, in its order.
pub(super) fn silent(cx: &Cx) -> Vec<Id> {
    cx.session.observation.seats.as_ref().map(|plan| heard(cx.session).unheard(plan)).unwrap_or_default()
}

/// Their names in a row or two; how many there is no room for stands at the end.
pub(super) fn rows(cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let names: Vec<String> = silent(cx).into_iter().map(seat_name).collect();
    let rows = if width < ROOMY { 1 } else { 2 };
    let lead = format!(" {}: ", cx.words.board_silent());
    let laid = lay(&names, width.saturating_sub(columns(&lead) + 1), rows);
    let faces = (cx.theme.dim, cx.theme.warn);
    let row = |(n, row): (usize, String)| {
        let lead = if n == 0 { lead.clone() } else { " ".repeat(columns(&lead)) };
        let lead = fit(&lead, width, &cx.glyphs.cut).into_owned();
        Line::from(vec![Span::styled(lead, faces.0), Span::styled(row, faces.1)])
    };
    laid.into_iter().enumerate().map(row).collect()
}

/// Their names behind how many they are, in what is left of a row.
pub(super) fn beside(cx: &Cx, room: usize) -> Option<Span<'static>> {
    let names: Vec<String> = silent(cx).into_iter().map(seat_name).collect();
    let row = lay(&names, room.saturating_sub(2), 1).pop()?;
    Some(Span::styled(format!("{row}  "), cx.theme.warn))
}

/// Names in so many rows at most: as many as fit, then how many do not.
fn lay(names: &[String], width: usize, most: usize) -> Vec<String> {
    let mut rows = Vec::new();
    let mut row = String::new();
    let mut names = names;
    while let [name, others @ ..] = names {
        let is_last = rows.len() + 1 == most;
        let space = usize::from(!row.is_empty());
        // In the last row there must be room for how many are left, unless none is.
        let rest = if is_last && !others.is_empty() { columns(&format!(" +{}", others.len())) } else { 0 };
        if columns(&row) + space + columns(name) + rest <= width {
            row.push_str(&" ".repeat(space));
            row.push_str(name);
            names = others;
        } else if is_last {
            row.push_str(&format!("{}+{}", " ".repeat(space), names.len()));
            break;
        } else {
            rows.push(std::mem::take(&mut row));
        }
    }
    rows.push(row);
    rows.retain(|row| !row.is_empty());
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_names_stand_in_a_row_as_fit_and_the_rest_is_counted() {
        let names: Vec<String> = (1..=12).map(|n| format!("S{n}")).collect();
        assert_eq!(lay(&names, 100, 2), ["S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11 S12"]);
        assert_eq!(lay(&names, 14, 1), ["S1 S2 S3 S4 +8"]);
        assert_eq!(lay(&names, 14, 2), ["S1 S2 S3 S4 S5", "S6 S7 S8 S9 +3"]);
        assert_eq!(lay(&names, 20, 2), ["S1 S2 S3 S4 S5 S6 S7", "S8 S9 S10 S11 S12"]);
        assert_eq!(lay(&names, 2, 1), ["+12"]);
        assert_eq!(lay(&[], 20, 2), Vec::<String>::new());
        for width in 3..40 {
            assert!(lay(&names, width, 2).iter().all(|row| columns(row) <= width), "{width}");
        }
    }
}
