//! The minute after the lesson, before the teacher leaves the room: two things that worked, a question, when the two will talk.

use crate::domain::observation::ObservationChange;
use crate::domain::{Change, Edit, Patch, Session, TextPlace, citation};
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::msg::Msg;
use crate::tui::popups::{Field, Form, Refused, Values};

/// The places of the minute, each with what the form calls its field.
const PLACES: [(TextPlace, &str); 3] = [
    (TextPlace::FirstStrength, "first"),
    (TextPlace::SecondStrength, "second"),
    (TextPlace::ClosingQuestion, "question"),
];
/// How the form writes a time that it can read again.
const WRITTEN: &str = "%d-%m-%Y %H.%M";
/// What the form calls the time of the talk.
const TALK: &str = "talk";

/// Opens the form, filled with what was said already.
pub(super) fn open(cx: &Cx) -> Msg {
    let words = &cx.words;
    let labels = [words.closing_first(), words.closing_second(), words.closing_question()];
    let texts = PLACES.iter().zip(labels).map(|((place, key), label)| {
        let field = Field::lines(*key, label).initial(&cx.read(*place));
        if *place == TextPlace::ClosingQuestion { field } else { field.hint(words.closing_hint()) }
    });
    let talk = cx.session.observation.closing.talk;
    let at = talk.map(|at| at.format(WRITTEN).to_string()).unwrap_or_default();
    let talk = Field::moment(TALK, words.closing_talk()).hint(words.closing_talk_hint()).initial(&at);
    let fields = texts.chain([talk]).collect();
    let kept = format!("closing-{}", cx.session.id);
    // The form stands by itself: what it writes is what differs from how the session was when it was opened.
    let before = cx.session.clone();
    let submit = move |values: &Values, _: &House| said(values, &before);
    let form = Form::new(words.closing_title(), fields, words.closing_done(), cx.now.wall, submit);
    Msg::Open(Box::new(form.kept(cx.house, &kept)))
}

fn said(values: &Values, before: &Session) -> Result<Msg, Refused> {
    let texts = PLACES.iter().filter_map(|(place, key)| {
        let new = citation::stored(values.text(key), before);
        Patch::between(place.read(before)?, &new).map(|patch| Edit::Text(*place, patch))
    });
    let (old, new) = (before.observation.closing.talk, values.moment(TALK));
    let talk = (old != new).then_some(Edit::Set(Change::Observation(ObservationChange::TalkAt { old, new })));
    Ok(Msg::Edits(texts.chain(talk).collect()))
}
