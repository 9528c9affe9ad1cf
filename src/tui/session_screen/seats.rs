//! What is asked of the seats of a session: to draw them, to see who has been heard, and how late a hand is.

use std::collections::BTreeSet;

use crate::analysis::figures::heard;
use crate::analysis::notes;
use crate::config::Command;
use crate::domain::observation::{Entry, SeatingPlan};
use crate::domain::seating::{Floor, Meant};
use crate::domain::{Id, watching};
use crate::store::{Home, PupilNames};
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::leads::Lead;
use crate::tui::msg::Msg;
use crate::tui::panes::line_of;
use crate::tui::popups::{Field, Form, Heard, Refused, SeatMap, Seating, Values};

/// The rows and columns that a room is begun with.
const USUAL: (u8, u8) = (5, 6);
/// The keys of the fields.
const ROWS: &str = "rows";
const COLUMNS: &str = "columns";
const SECONDS: &str = "seconds";
/// No hand is later than this, in ms.
const LATEST: f64 = 10_000.0;

/// The drawing of the seating plan; where there is none yet, its rows and columns are asked for first.
pub(super) fn draw(home: Home, cx: &Cx) -> Msg {
    let (session, now) = (cx.session.id, cx.now.wall);
    let meant = Meant { used: used(cx), ..Meant::default() };
    if let Some(plan) = &cx.session.observation.seats {
        let floor = Floor::of(plan.clone());
        return Msg::Open(Box::new(Seating::new(home, session, Some(plan.clone()), floor, meant, now)));
    }
    if Seating::waits(&home, session) {
        let floor = Floor::of(SeatingPlan::default());
        return Msg::Open(Box::new(Seating::new(home, session, None, floor, meant, now)));
    }
    let field = |key, label: String, usual: u8| {
        Field::line(key, label).initial(&usual.to_string()).hint(cx.words.room_hint(watching::MOST_SEATS.into())).anew()
    };
    let fields = vec![field(ROWS, cx.words.room_rows(), USUAL.0), field(COLUMNS, cx.words.room_columns(), USUAL.1)];
    let submit = move |values: &Values, house: &House| {
        let (rows, columns) = (count(ROWS, values, house)?, count(COLUMNS, values, house)?);
        let floor = Floor::of(SeatingPlan::filled(rows, columns));
        Ok(Msg::Open(Box::new(Seating::new(home.clone(), session, None, floor, meant.clone(), now))))
    };
    Msg::Open(Box::new(Form::new(cx.words.room_title(), fields, cx.words.room_on(), now, submit)))
}

fn count(field: &str, values: &Values, house: &House) -> Result<u8, Refused> {
    let count = values.text(field).parse().ok().filter(|count| (1..=watching::MOST_SEATS).contains(count));
    count.ok_or_else(|| Refused::new(field, house.words.room_hint(watching::MOST_SEATS.into())))
}

/// The seats that something hangs on: a mark, or a note that names them.
fn used(cx: &Cx) -> BTreeSet<Id> {
    let observation = &cx.session.observation;
    let seats = observation.seats.iter().flat_map(|plan| &plan.seats).map(|seat| seat.id);
    let marked = seats.filter(|seat| watching::is_seat_in_use(observation, *seat));
    let said = cx.session.notes().filter_map(Entry::said);
    let named = said.flat_map(|text| notes::seats(text).filter_map(|(_, name)| name.to_lowercase().parse().ok()));
    marked.chain(named).collect()
}

/// The map of who has been heard.
pub(super) fn map(home: &Home, cx: &Cx) -> Msg {
    let observation = &cx.session.observation;
    let Some(plan) = &observation.seats else { return Msg::wrong(cx.words.why_no_seats(&cx.key_of(Command::Seats))) };
    let told = heard(cx.session);
    let heard = plan.seats.iter().map(|seat| {
        let entries = told.entries(seat.id).iter().filter_map(|entry| cx.session.entry(*entry));
        let heard = entries.filter_map(|entry| {
            let code = entry.code().or_else(|| entry.flow_kind()).copied()?;
            let instrument = observation.instrument(entry.what.instrument()?)?;
            let kind = cx.label(instrument, code);
            Some(Heard { kind, lead: Lead { entry: entry.id, line: line_of(entry, cx) } })
        });
        heard.collect()
    });
    let names = PupilNames::read(home, cx.session.id);
    Msg::Open(Box::new(SeatMap::new(plan.clone(), heard.collect(), names)))
}

/// Asks by how much marks are dated back.
pub(super) fn reaction(cx: &Cx) -> Msg {
    let old = cx.session.observation.reaction;
    let seconds = cx.words.decimal(old as f64 / 1_000.0, 1);
    let field = Field::line(SECONDS, cx.words.reaction_label()).initial(&seconds).hint(cx.words.reaction_hint()).anew();
    let submit = move |values: &Values, house: &House| {
        let new = late(values.text(SECONDS)).ok_or_else(|| Refused::new(SECONDS, house.words.reaction_wrong()))?;
        Ok(watching::react_from(old, new).map_or(Msg::Done, Msg::edit))
    };
    let form = Form::new(cx.words.reaction_title(), vec![field], cx.words.reaction_on(), cx.now.wall, submit);
    Msg::Open(Box::new(form))
}

/// Seconds as people write them, to a tenth, in ms.
fn late(typed: &str) -> Option<i64> {
    let ms = typed.replace(',', ".").parse::<f64>().ok()? * 1_000.0;
    // To a tenth of a second: far below what a double holds exactly.
    (0.0..=LATEST).contains(&ms).then(|| (ms / 100.0).round() as i64 * 100)
}

#[cfg(test)]
mod tests {
    use super::late;

    #[test]
    fn seconds_are_read_with_a_comma_or_a_point_to_a_tenth_and_no_further_than_ten() {
        let read = ["0,4", "0.4", "1", "0", "10", "0,449", "10,1", "-1", "abc", "", "inf", "NaN"].map(late);
        let ms = [Some(400), Some(400), Some(1_000), Some(0), Some(10_000), Some(400)];
        assert_eq!(read[..6], ms);
        assert_eq!(read[6..], [None; 6]);
    }
}
