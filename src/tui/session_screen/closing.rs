//! The minute after the lesson, before the teacher leaves the room: two things that worked, a question, when the two will talk.

use std::rc::Rc;

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
/// How long it is meant to take, in seconds.
const MINUTE: u32 = 60;
/// What the form calls the time of the talk.
const TALK: &str = "talk";

/// Opens the form, filled with what was said already. Only what is begun runs against the minute.
pub(super) fn open(cx: &Cx) -> Msg {
    let words = &cx.words;
    // The form stands by itself: what it writes is what differs from how the session was when it was opened.
    let before = Rc::new(cx.session.clone());
    let labels = [words.closing_first(), words.closing_second(), words.closing_question()];
    let texts = PLACES.iter().zip(labels).map(|((place, key), label)| {
        let field = Field::lines(*key, label).initial(&cx.read(*place));
        if *place == TextPlace::ClosingQuestion {
            return field;
        }
        let (before, bare) = (Rc::clone(&before), words.closing_bare());
        let remark = move |text: &str| {
            let cites = citation::named(text, &before).next().is_some();
            (!text.is_empty() && !cites).then(|| bare.clone())
        };
        field.hint(words.closing_hint()).remark(remark)
    });
    let talk = cx.session.observation.closing.talk;
    let at = talk.map(|at| at.format(WRITTEN).to_string()).unwrap_or_default();
    let talk = Field::soon(TALK, words.closing_talk()).hint(words.closing_talk_hint()).initial(&at);
    let fields = texts.chain([talk]).collect();
    let kept = format!("closing-{}", cx.session.id);
    let is_begun = cx.session.observation.closing.is_empty();
    let submit = move |values: &Values, _: &House| said(values, &before);
    let form = Form::new(words.closing_title(), fields, words.closing_done(), cx.now.wall, submit);
    let form = if is_begun { form.within(MINUTE, cx.now) } else { form };
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
