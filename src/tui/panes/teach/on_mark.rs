//! What can be put right on a mark of the log by itself: its code, its seat.

use crate::domain::catalog::Code;
use crate::domain::marking::retag;
use crate::domain::observation::{Entry, ObservationChange, seat_name};
use crate::domain::{Change, Edit, Id};
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::msg::Msg;
use crate::tui::popups::{Choice, Chooser, Field, Form, Refused, Values};

/// The name of the only field of the form for a seat.
const SEAT: &str = "seat";

/// The codes that a mark could have instead of its own.
pub(super) fn codes<'a>(entry: &Entry, cx: &Cx<'a>) -> Vec<&'a Code> {
    let instrument = entry.what.instrument().and_then(|id| cx.session.observation.instrument(id));
    let own = entry.code().or(entry.flow_kind());
    instrument.zip(own).map(|(instrument, own)| retag::targets(instrument, *own)).unwrap_or_default()
}

/// Opens the list of codes; one by which two states of a group would be on at once cannot be chosen.
pub(super) fn recode(entry: &Entry, cx: &Cx) -> Msg {
    let choices = codes(entry, cx).into_iter().filter_map(|code| {
        let edit = retag::recode(entry, code.id)?;
        let fits = entry.span_end().is_none() || retag::fits(cx.session, std::slice::from_ref(&edit));
        let choice = Choice::new(cx.words.read(&code.label), move || Msg::edit(edit.clone()));
        let choice = choice.keys(code.key.to_string()).doc(cx.words.read(&code.means));
        Some(choice.dim((!fits).then(|| cx.words.why_overlap())))
    });
    let title = cx.words.retag_to(&cx.mark(entry));
    Msg::Open(Box::new(Chooser::new(title, &cx.words.find_hint(), choices.collect())))
}

/// Asks for another seat of a mark.
pub(super) fn seat(entry: &Entry, cx: &Cx) -> Msg {
    let old = entry.seat().copied().flatten();
    let initial = old.map(seat_name).unwrap_or_default();
    let field = Field::line(SEAT, cx.words.field_seat()).hint(cx.words.hint_seat()).initial(&initial);
    let (session, entry) = (cx.session.clone(), entry.clone());
    let submit = move |values: &Values, house: &House| {
        let seats = session.observation.seats.as_ref();
        let new = read(values.text(SEAT), |seat| seats.is_none_or(|plan| plan.seat(seat).is_some()))
            .ok_or_else(|| Refused::new(SEAT, house.words.not_a_seat()))?;
        if new == old {
            return Ok(Msg::Done);
        }
        let edit = Edit::Set(Change::Observation(ObservationChange::MarkSeat { entry: entry.id, old, new }));
        if retag::fits(&session, std::slice::from_ref(&edit)) {
            Ok(Msg::edit(edit))
        } else {
            Err(Refused::new(SEAT, house.words.why_overlap()))
        }
    };
    let title = cx.words.command(crate::config::Command::MarkSeat);
    Msg::Open(Box::new(Form::new(title, vec![field], cx.words.hint_keep(), cx.now.wall, submit)))
}

/// A seat as people type it: `S4`, `@s4`, `4`; nothing: nobody. `None` where there is no such seat.
fn read(typed: &str, is_there: impl Fn(Id) -> bool) -> Option<Option<Id>> {
    let typed = typed.trim().trim_start_matches('@').to_lowercase();
    if typed.is_empty() {
        return Some(None);
    }
    let numbered = typed.bytes().all(|digit| digit.is_ascii_digit()).then(|| format!("s{typed}"));
    let named = [Some(typed), numbered].into_iter().flatten().filter_map(|name| name.parse().ok());
    named.into_iter().find(|seat| is_there(*seat)).map(Some)
}
