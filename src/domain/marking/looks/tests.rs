use super::*;
use crate::domain::document::Document;
use crate::domain::session::Draft;
use crate::domain::tests::{Counter, moment, session};
use crate::domain::{IdSource as _, LessonTime, Line, Moment, Patch, Record, Role, TextPlace, planning};

const SHEET: &str = r#"(
    id: "lembar", name: (id: "L", en: "S"), about: (id: "l", en: "s"), answers: (id: "l", en: "s"),
    source: (title: "kami", licence: "MIT"),
    way: Behaviours((segments: 2, from_plan: true,
        levels: [(id: "low", key: '1', label: (id: "rendah", en: "low"), means: (id: "m", en: "m")),
                 (id: "high", key: '2', label: (id: "tinggi", en: "high"), means: (id: "m", en: "m"))],
        areas: [(id: "area", label: (id: "a", en: "a"), elements: [(id: "unsur", label: (id: "u", en: "e"), behaviours: [
            (id: "hormat", label: (id: "hormat", en: "respect")),
            (id: "bantu", label: (id: "bantu", en: "help"), may_be_absent: true)])])])),
)"#;

fn start() -> Moment {
    moment("2026-11-24T07:30:00+07:00")
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// A lesson that is over, with a sheet and one note, and every record that was made of it.
struct Desk {
    document: Document,
    ids: Counter,
    records: Vec<Record>,
    first: Session,
}

impl Desk {
    fn new() -> Self {
        let mut lesson = crate::domain::tests::session_with_a_note();
        lesson.observation.started = Some(start());
        lesson.observation.ended = Some(moment("2026-11-24T08:40:00+07:00"));
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        lesson.observation.instruments = vec![options.from_str(SHEET).unwrap()];
        lesson.plan.steps[0].look_for = "apakah pasangan saling bertanya".into();
        assert_eq!(lesson.problems(), []);
        Self { document: Document::new(lesson.clone()), ids: Counter(1_000), records: Vec::new(), first: lesson }
    }

    fn session(&self) -> &Session {
        self.document.session()
    }

    fn sought(&self, item: &str, segment: u8) -> Sought {
        Sought { instrument: id("lembar"), item: id(item), segment }
    }

    fn stamp(&mut self) -> Stamp {
        Stamp { id: self.ids.next(), at: LessonTime::from_ms(70 * 60_000), by: Role::Mentor }
    }

    fn apply(&mut self, edits: Vec<Edit>) {
        self.records.push(self.document.apply(Role::Mentor, start(), edits).unwrap());
        assert_eq!(self.session().problems(), []);
    }

    fn weigh(&mut self, item: &str, segment: u8, level: &str) {
        let (sought, stamp) = (self.sought(item, segment), self.stamp());
        self.apply(weigh(self.session(), sought, id(level), stamp));
    }

    fn no_occasion(&mut self, item: &str) {
        let (sought, stamp) = (self.sought(item, 1), self.stamp());
        self.apply(no_occasion(self.session(), sought, stamp));
    }

    fn cite(&mut self, item: &str) {
        let (sought, stamp) = (self.sought(item, 1), self.stamp());
        let note = self.session().observation.entries[0].id;
        self.apply(cite(self.session(), sought, note, stamp));
    }

    /// How something stands: its level, whether there was no occasion, how much it rests on.
    fn stands(&self, item: &str, segment: u8) -> Option<(Option<String>, bool, usize)> {
        let entry = self.sought(item, segment).entry(&self.session().observation)?;
        let level = entry.look_level().unwrap().map(|level| level.to_string());
        Some((level, *entry.look_absent().unwrap(), entry.look_cites().unwrap().len()))
    }

    fn undo(&mut self) {
        let (record, _) = self.document.undo(Role::Mentor, start()).unwrap();
        self.records.push(record);
        assert_eq!(self.session().problems(), []);
    }
}

#[test]
fn what_the_plan_says_comes_first_and_then_the_behaviours() {
    let desk = Desk::new();
    let step = desk.session().plan.steps[0].id;
    let items: Vec<Id> = sought(desk.session(), 2).iter().map(|sought| sought.item).collect();
    assert_eq!(items, [step, id("hormat"), id("bantu")]);
    assert_eq!(segments(&desk.session().observation), 2);
    assert!(sought(&session(), 1).is_empty());
}

#[test]
fn each_thing_in_each_part_of_the_lesson_has_one_entry_and_a_second_press_takes_the_level_back() {
    let mut desk = Desk::new();
    desk.weigh("hormat", 1, "low");
    desk.weigh("hormat", 2, "high");
    desk.weigh("hormat", 1, "high");
    assert_eq!(desk.stands("hormat", 1), Some((Some("high".into()), false, 0)));
    assert_eq!(desk.stands("hormat", 2), Some((Some("high".into()), false, 0)));
    assert_eq!(desk.session().observation.recorded(id("lembar")).count(), 2);
    desk.weigh("hormat", 1, "high");
    assert_eq!(desk.stands("hormat", 1), None, "what says nothing is not there");
    let step = desk.session().plan.steps[0].id.to_string();
    desk.weigh(&step, 1, "low");
    assert_eq!(desk.stands(&step, 1), Some((Some("low".into()), false, 0)));
}

#[test]
fn no_occasion_and_a_level_exclude_each_other() {
    let mut desk = Desk::new();
    desk.no_occasion("bantu");
    assert_eq!(desk.stands("bantu", 1), Some((None, true, 0)));
    desk.weigh("bantu", 1, "low");
    assert_eq!(desk.stands("bantu", 1), Some((Some("low".into()), false, 0)));
    desk.no_occasion("bantu");
    desk.no_occasion("bantu");
    assert_eq!(desk.stands("bantu", 1), None);
    let (sought, stamp) = (desk.sought("hormat", 1), desk.stamp());
    let refused = no_occasion(desk.session(), sought, stamp);
    desk.document.apply(Role::Mentor, start(), refused).unwrap();
    let problem = desk.session().problems().pop().unwrap();
    assert_eq!(problem.what, crate::domain::Unsound::Occasion(id("hormat")), "there always is an occasion for it");
}

#[test]
fn what_rests_on_something_stays_when_its_level_is_taken_back() {
    let mut desk = Desk::new();
    desk.cite("hormat");
    assert_eq!(desk.stands("hormat", 1), Some((None, false, 1)));
    desk.weigh("hormat", 1, "low");
    desk.weigh("hormat", 1, "low");
    assert_eq!(desk.stands("hormat", 1), Some((None, false, 1)));
    desk.cite("hormat");
    assert_eq!(desk.stands("hormat", 1), None);
}

#[test]
fn what_somebody_cites_stays_even_when_it_says_nothing() {
    let mut desk = Desk::new();
    desk.weigh("hormat", 1, "low");
    let entry = desk.sought("hormat", 1).entry(&desk.session().observation).unwrap().id;
    let (by, line, at) = (Role::Mentor, Line::Capture, start());
    let draft = Draft { by, line, at, text: format!("lihat [#{entry}]").into() };
    desk.apply(vec![Edit::Keyed(KeyedEdit::Draft(Keep::Put(draft)))]);
    desk.weigh("hormat", 1, "low");
    assert_eq!(desk.stands("hormat", 1), Some((None, false, 0)));
}

#[test]
fn words_begin_an_entry_and_the_last_one_to_go_ends_it() {
    let mut desk = Desk::new();
    let (sought, stamp) = (desk.sought("hormat", 1), desk.stamp());
    desk.apply(vec![begin(desk.session(), sought, "gur", stamp)]);
    desk.apply(vec![Edit::Text(TextPlace::Note(stamp.id), Patch { at: 3, cut: String::new(), put: "u".into() })]);
    assert_eq!(sought.entry(&desk.session().observation).unwrap().said().unwrap().to_string(), "guru");
    // The first letters and the rest are one burst of typing.
    desk.undo();
    assert_eq!(sought.entry(&desk.session().observation), None);
    desk.apply(vec![begin(desk.session(), sought, "g", stamp)]);
    let entry = sought.entry(&desk.session().observation).unwrap();
    desk.apply(vec![end(desk.session(), entry).unwrap()]);
    assert_eq!(sought.entry(&desk.session().observation), None);
    desk.weigh("hormat", 1, "low");
    assert_eq!(end(desk.session(), sought.entry(&desk.session().observation).unwrap()), None);
}

#[test]
fn undo_goes_back_choice_by_choice_and_the_records_alone_make_the_same_again() {
    let mut desk = Desk::new();
    desk.weigh("hormat", 1, "low");
    let once = desk.session().observation.clone();
    desk.weigh("hormat", 1, "high");
    desk.cite("hormat");
    desk.undo();
    desk.undo();
    assert_eq!(desk.session().observation, once);
    desk.undo();
    assert_eq!(desk.session().observation, desk.first.observation);
    desk.weigh("bantu", 1, "high");
    let mut replayed = Document::new(desk.first.clone());
    desk.records.iter().for_each(|record| replayed.replay(record).unwrap());
    assert_eq!(replayed.session(), desk.session());
}

#[test]
fn a_step_of_which_the_sheet_speaks_stays_in_the_plan() {
    let mut desk = Desk::new();
    let step = desk.session().plan.steps[0].id;
    assert_eq!(planning::hindrance(desk.session(), step), None);
    desk.weigh(step.as_str(), 1, "low");
    assert_eq!(planning::hindrance(desk.session(), step), Some(planning::Hindrance::Cited));
}
