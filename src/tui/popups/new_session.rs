//! The short form that a session begins with: the mentee's own question first.

use std::collections::HashSet;

use crate::config::catalog::DEFAULT_TEMPLATE;
use crate::domain::catalog::{Cycle, Definition as _, Template};
use crate::domain::plan::USUAL_MINUTES;
use crate::domain::soundness::LONGEST_PLAN;
use crate::domain::{Moment, NewSession};
use crate::store::Library;
use crate::store::summary::Summary;
use crate::tui::house::House;
use crate::tui::msg::{LibraryMsg, Msg};
use crate::tui::session_screen::time::cycle_line;

use super::{Field, Form, Refused, Values};

/// The cycle that is offered first: it asks least of a mentor who has no time.
const FIRST_CYCLE: &str = "mini";

/// What the form is called where it is kept.
pub const NEW_SESSION: &str = "new";

/// The form for a new session. Names, subjects and classes are completed from the sessions there are; `now` is the moment
/// that days are counted from.
#[must_use]
pub fn new_session(library: &Library, house: &House, now: Moment) -> Form {
    let words = &house.words;
    let people = || library.people().into_iter().map(str::to_owned).collect();
    let minutes = summaries(library).next().map_or(USUAL_MINUTES, |latest| latest.minutes);
    let fields = vec![
        Field::lines("focus", words.field_focus()),
        Field::line("mentee", words.field_mentee()).hint(words.hint_person()).needed().completing(people()),
        Field::line("mentor", words.field_mentor()).hint(words.hint_person()).needed().completing(people()),
        Field::line("subject", words.field_subject()).completing(known(library, |summary| &summary.subject)),
        Field::line("class", words.field_class()).completing(known(library, |summary| &summary.class)),
        Field::line("title", words.field_title()).needed(),
        Field::moment("scheduled", words.field_scheduled()).hint(words.hint_scheduled()),
        Field::number("minutes", words.field_minutes()).needed().initial(&minutes.to_string()),
        Field::choice("template", words.field_template(), templates(house)).initial(DEFAULT_TEMPLATE),
        Field::choice("cycle", words.field_cycle(), cycles(house)).initial(FIRST_CYCLE),
    ];
    let submit = |values: &Values, house: &House| begin(values, house);
    Form::new(words.new_title(), fields, words.hint_create(), now, submit).kept(house, NEW_SESSION)
}

fn begin(values: &Values, house: &House) -> Result<Msg, Refused> {
    let words = &house.words;
    let text = |key| values.text(key).to_owned();
    let new = NewSession {
        title: text("title"),
        mentor: text("mentor"),
        mentee: text("mentee"),
        subject: text("subject"),
        class: text("class"),
        school: String::new(),
        focus: text("focus"),
        scheduled: values.moment("scheduled"),
        minutes: values.number("minutes").unwrap_or(USUAL_MINUTES),
        cycle: values.choice("cycle").and_then(|id| house.catalog.get::<Cycle>(id.parse().ok()?).0),
    };
    if new.mentor == new.mentee {
        return Err(Refused::new("mentor", words.same_person()));
    }
    if new.minutes > LONGEST_PLAN {
        return Err(Refused::new("minutes", words.not_minutes()));
    }
    let template = values.choice("template").and_then(|id| id.parse().ok());
    Ok(Msg::Library(LibraryMsg::Begin(Box::new(new), template)))
}

fn templates(house: &House) -> Vec<(String, String)> {
    let (templates, _) = house.catalog.all::<Template>();
    let named = |template: Template| (template.id().to_string(), house.words.read(template.name()).to_owned());
    templates.into_iter().map(named).collect()
}

/// The cycles there are, each with the minutes it asks of the mentor, and none.
fn cycles(house: &House) -> Vec<(String, String)> {
    let (cycles, _) = house.catalog.all::<Cycle>();
    let named = cycles.into_iter().map(|cycle| (cycle.id.to_string(), cycle_line(&cycle, &house.words)));
    named.chain([(String::new(), house.words.no_cycle())]).collect()
}

/// What sessions say, the latest first, each once.
fn known(library: &Library, of: impl Fn(&Summary) -> &str) -> Vec<String> {
    let mut told = HashSet::new();
    let said = summaries(library).map(of).filter(|text| !text.is_empty());
    said.filter(|text| told.insert(*text)).map(str::to_owned).collect()
}

fn summaries(library: &Library) -> impl Iterator<Item = &Summary> {
    library.listed().iter().filter_map(|listed| listed.summary.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::moment;
    use crate::tui::popups::Popup;
    use crate::tui::popups::tests::{SNAPSHOTS, house, picture, press, write};

    fn form(house: &House) -> Form {
        new_session(&Library::default(), house, moment("2026-11-24T07:21:00+07:00"))
    }

    fn begun(msgs: Vec<Msg>) -> Option<NewSession> {
        match msgs.into_iter().last()? {
            Msg::Submit(then) => match *then {
                Msg::Library(LibraryMsg::Begin(new, Some(_))) => Some(*new),
                _ => None,
            },
            _ => None,
        }
    }

    #[test]
    fn a_session_begins_with_the_question_of_the_mentee() {
        let house = house();
        let mut form = form(&house);
        let answers = ["siapa menjawab?", "Pak Andi", "Bu Sari", "Matematika", "5B", "Pecahan senilai", "27/11 07.30"];
        for answer in answers {
            write(&mut form, answer, &house);
            press(&mut form, "enter", &house);
        }
        let new = begun(press(&mut form, "enter enter enter", &house)).unwrap();
        assert_eq!((&*new.focus, &*new.mentee, &*new.mentor), ("siapa menjawab?", "Pak Andi", "Bu Sari"));
        assert_eq!((&*new.class, &*new.title, new.minutes), ("5B", "Pecahan senilai", 70));
        assert_eq!(new.scheduled, Some(moment("2026-11-27T07:30:00+07:00")));
    }

    #[test]
    fn mentor_and_mentee_are_two_people() {
        let house = house();
        let mut form = form(&house);
        press(&mut form, "tab", &house);
        for answer in ["Bu Sari", "Bu Sari", "", "", "Pecahan"] {
            write(&mut form, answer, &house);
            press(&mut form, "enter", &house);
        }
        assert!(begun(press(&mut form, "enter enter enter enter", &house)).is_none());
        assert!(picture(&mut form, 80, 24, &house).contains(&house.words.same_person()));
    }

    #[test]
    fn the_form_fits_a_small_screen() {
        let house = house();
        insta::with_settings!({ snapshot_path => SNAPSHOTS, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!("new-session", picture(&mut form(&house), 80, 24, &house));
        });
        assert!(form(&house).area(ratatui::layout::Rect::new(0, 0, 80, 24), &house).height <= 23);
    }
}
