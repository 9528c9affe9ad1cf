//! The words of the reports: asked for by typed functions, found by whoever speaks the language in force.

use chrono::NaiveDate;

use crate::domain::assessment::Status;
use crate::domain::catalog::{Tongue, When};
use crate::domain::observation::{GapKind, Kind, Parties, Tap};
use crate::domain::{LessonTime, Moment};

/// A language to write a report in.
pub trait Words {
    /// Which language it is, for definitions that hold both.
    fn tongue(&self) -> Tongue;

    /// The message of that key, its slots filled in the manner of the language.
    fn say(&self, key: &str, slots: &[(&str, Slot<'_>)]) -> String;
}

/// What fills a slot of a message; the language says how it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Slot<'a> {
    /// A text as it is.
    Text(&'a str),
    /// How many.
    Count(u64),
    /// Hundredths of a base.
    Percent(f64),
    /// A duration in ms, told in whole minutes.
    Minutes(i64),
    /// A short duration in ms, told in seconds and tenths.
    Seconds(i64),
    /// A number with two decimals.
    Number(f64),
    /// A day and a time of the day.
    Moment(Moment),
    /// A time of the day.
    Time(Moment),
    /// A day.
    Day(NaiveDate),
    /// A place in the lesson.
    At(LessonTime),
    /// Fact, interpretation or question.
    Kind(Kind),
    /// Why a stretch of the lesson is set apart.
    Gap(GapKind),
    /// A tap of wait time.
    Tap(Tap),
    /// How an action stands.
    Status(Status),
    /// Before the lesson, or after.
    When(When),
}

/// Hundredths of a base.
#[derive(Clone, Copy, Debug)]
pub(super) struct Percent(pub(super) f64);

/// A duration in ms, told in whole minutes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Minutes(pub(super) i64);

/// A short duration in ms, told in seconds and tenths.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seconds(pub(super) i64);

/// A number with two decimals.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number(pub(super) f64);

/// The time of the day of a moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Time(pub(super) Moment);

macro_rules! fills {
    ($($kind:ty => $variant:ident $(($inner:tt))?;)+) => {
        $(impl<'a> From<$kind> for Slot<'a> {
            fn from(value: $kind) -> Self {
                Self::$variant(value $(.$inner)?)
            }
        })+
    };
}

fills! {
    &'a str => Text;
    u64 => Count;
    Percent => Percent(0);
    Minutes => Minutes(0);
    Seconds => Seconds(0);
    Number => Number(0);
    Moment => Moment;
    Time => Time(0);
    NaiveDate => Day;
    LessonTime => At;
    Kind => Kind;
    GapKind => Gap;
    Tap => Tap;
    Status => Status;
    When => When;
}

/// The messages of the reports, each a function of its slots.
#[derive(Clone, Copy)]
pub(super) struct Phrases<'w>(pub(super) &'w dyn Words);

/// The table of messages: `name(slot: Type) = "key";`.
macro_rules! phrases {
    ($($name:ident $(($($slot:ident: $kind:ty),+))? = $key:literal;)+) => {
        /// Every message the reports ask for, with its slots: what each language must hold.
        pub const MESSAGES: &[(&str, &[&str])] = &[$(($key, &[$($(stringify!($slot)),+)?])),+];

        impl Phrases<'_> {
            $(pub(super) fn $name(self $($(, $slot: $kind)+)?) -> String {
                self.0.say($key, &[$($((stringify!($slot), Slot::from($slot))),+)?])
            })+
        }
    };
}

phrases! {
    // What stands over and beside things.
    people(mentee: &str, mentor: &str) = "report-people";
    focus = "report-focus";
    goal_sign = "report-goal-sign";
    evidence = "report-evidence";
    agreed = "report-agreed";
    next_step = "report-next-step";
    signatures = "report-signatures";

    // When, and for how long.
    at(at: LessonTime) = "report-at";
    lesson_span(day: NaiveDate, from: Time, to: Time) = "report-lesson-span";
    lesson_since(day: NaiveDate, from: Time) = "report-lesson-since";
    lesson_scheduled(moment: Moment) = "report-lesson-scheduled";
    minutes(minutes: u64) = "report-minutes";

    // The figures, each with its base.
    in_figures = "report-in-figures";
    notes(count: u64, seen: u64, thought: u64, asked: u64) = "report-notes";
    observed(observed: Minutes, lesson: Minutes, percent: Percent) = "report-observed";
    step_over(step: &str, over: Minutes, planned: Minutes) = "report-step-over";
    step_not_reached(step: &str) = "report-step-not-reached";
    seats(seats: u64, seat: &str, part: u64, base: u64) = "report-seats";
    wait(median: Seconds, questions: u64) = "report-wait";
    talk_share(mentee: &str, theirs: Percent, mentor: &str, others: Percent, words: u64) = "report-talk-share";
    time_share(mentee: &str, theirs: Percent, mentor: &str, others: Percent, minutes: Minutes) = "report-time-share";
    advice_asked = "report-advice-asked";
    more_notes(count: u64) = "report-more-notes";

    // The figures in tables: what stands over columns and rows, and in cells.
    cell_number(number: Number) = "figures-number";
    cell_percent(percent: Percent) = "figures-percent";
    figures_lesson = "figures-lesson";
    figures_plan = "figures-plan";
    figures_longer(minutes: Minutes) = "figures-longer";
    figures_shorter(minutes: Minutes) = "figures-shorter";
    figures_as_planned = "figures-as-planned";
    figures_planned = "figures-planned";
    figures_elapsed = "figures-elapsed";
    figures_over = "figures-over";
    figures_none = "figures-none";
    figures_nothing = "figures-nothing";
    figures_base(observed: LessonTime, lesson: LessonTime) = "figures-base";
    figures_outside(count: u64) = "figures-outside";
    figures_closed(count: u64) = "figures-closed";
    figures_code = "figures-code";
    figures_count = "figures-count";
    figures_per_minute = "figures-per-minute";
    figures_total = "figures-total";
    figures_mean = "figures-mean";
    figures_sd = "figures-sd";
    figures_between = "figures-between";
    figures_of_time = "figures-of-time";
    figures_of_marks = "figures-of-marks";
    figures_by_seat = "figures-by-seat";
    figures_by_answer = "figures-by-answer";
    figures_by_step = "figures-by-step";
    figures_nobody = "figures-nobody";
    figures_boxes(due: u64, observed: u64, partial: u64, missed: u64, unseen: u64) = "figures-boxes";
    figures_box = "figures-box";
    figures_of_boxes = "figures-of-boxes";
    figures_any = "figures-any";
    figures_levels = "figures-levels";
    figures_no_level = "figures-no-level";
    figures_no_occasion = "figures-no-occasion";
    figures_undecided = "figures-undecided";
    figures_beats(beats: u64, repeated: u64, sequences: u64, all: u64) = "figures-beats";
    figures_matrix = "figures-matrix";
    figures_sum = "figures-sum";
    figures_of_beats = "figures-of-beats";
    figures_of_matrix = "figures-of-matrix";
    figures_ratios = "figures-ratios";
    figures_value = "figures-value";
    figures_met = "figures-met";
    figures_regions = "figures-regions";
    figures_looks(due: u64, made: u64, missed: u64, unseen: u64) = "figures-looks";
    figures_look = "figures-look";
    figures_of_looks = "figures-of-looks";
    figures_measures = "figures-measures";
    figures_at_task(part: u64, base: u64, percent: Percent) = "figures-at-task";
    figures_task = "figures-task";
    figures_by_sweep = "figures-by-sweep";
    figures_after_question = "figures-after-question";
    figures_after_answer = "figures-after-answer";
    figures_wait = "figures-wait";
    figures_median = "figures-median";
    figures_quartiles = "figures-quartiles";
    figures_range = "figures-range";
    figures_enough = "figures-enough";
    figures_ended_by_teacher(part: u64, base: u64) = "figures-ended-by-teacher";
    figures_untimed(count: u64) = "figures-untimed";
    figures_said(count: u64) = "figures-said";
    figures_evenness(gini: Number, most: Number) = "figures-evenness";
    figures_unheard(seats: &str) = "figures-unheard";
    figures_unaddressed(seats: &str) = "figures-unaddressed";
    figures_whom = "figures-whom";
    figures_pupil = "figures-pupil";
    figures_seat = "figures-seat";
    figures_spoke = "figures-spoke";
    figures_addressed = "figures-addressed";
    figures_by_row = "figures-by-row";
    figures_row(row: u64) = "figures-row";
    figures_of_all = "figures-of-all";
    figures_sought(count: u64, unweighed: u64, unfounded: u64) = "figures-sought";
    figures_weighed = "figures-weighed";
    figures_all = "figures-all";
    figures_segment(segment: u64) = "figures-segment";
    figures_areas = "figures-areas";
    figures_elements = "figures-elements";
    figures_unweighed = "figures-unweighed";

    // The page on paper.
    no_focus = "report-no-focus";
    no_evidence = "report-no-evidence";
    none_agreed = "report-none-agreed";
    no_action = "report-no-action";
    level(criterion: &str, level: &str) = "report-level";
    action_owner(owner: &str) = "report-action-owner";
    action_due(owner: &str, due: NaiveDate) = "report-action-due";
    action_support = "report-action-support";
    result(reached: u64, of: u64) = "report-result";
    sign_here(name: &str) = "report-sign-here";
    signed(name: &str, moment: Moment) = "report-signed";
    changed_after(name: &str) = "report-changed-after";

    // Kinds of things.
    kind(kind: Kind) = "report-kind";
    gap(kind: GapKind) = "report-gap";
    tap(tap: Tap) = "report-tap";
    status(status: Status) = "report-status";

    // A session for people: its parts.
    agreement = "report-agreement";
    plan = "report-plan";
    teaching = "report-teaching";
    thinking = "report-thinking";
    assessment = "report-assessment";
    drafts = "report-drafts";
    margin = "report-margin";
    ideas = "report-ideas";
    actions = "report-actions";

    // Its fields.
    created(day: NaiveDate, id: &str) = "report-created";
    follows(session: &str) = "report-follows";
    purpose = "report-purpose";
    sees = "report-sees";
    stop_word = "report-stop-word";
    wants = "report-wants";
    closing = "report-closing";
    closing_strength = "report-closing-strength";
    closing_question = "report-closing-question";
    closing_talk(at: Moment) = "report-closing-talk";
    consent(name: &str, moment: Moment) = "report-consent";
    teacher = "report-teacher";
    pupils = "report-pupils";
    expected = "report-expected";
    support = "report-support";
    look_for = "report-look-for";
    plan_b = "report-plan-b";
    beside(name: &str, moment: Moment, thing: &str) = "report-beside";
    by(name: &str, moment: Moment) = "report-by";
    moved_on(step: &str) = "report-moved-on";
    gap_until(gap: &str, until: LessonTime) = "report-gap-until";
    mark(instrument: &str, mark: &str) = "report-mark";
    mark_until(instrument: &str, mark: &str, until: LessonTime) = "report-mark-until";
    mark_by_end(instrument: &str, mark: &str) = "report-mark-by-end";
    the_teacher = "report-the-teacher";
    the_class = "report-the-class";
    gap_open(gap: &str) = "report-gap-open";
    withheld = "report-withheld";
    removed = "report-removed";
    withdrawn = "report-withdrawn";
    left_out(count: u64) = "report-left-out";
    talk(when: When, guide: &str) = "report-talk";
    without_step = "report-without-step";
    sealed(name: &str) = "report-sealed";
    revealed(moment: Moment) = "report-revealed";
    not_observed = "report-not-observed";
    agreed_level(level: &str) = "report-agreed-level";
    came_along(session: &str) = "report-came-along";
    came_along_from(title: &str, day: NaiveDate) = "report-came-along-from";
    answers(what: &str) = "report-answers";
    claimed = "report-claimed";
    results = "report-results";
    seen_in(entries: &str) = "report-seen-in";
    seen_before(times: u64, last: NaiveDate) = "report-seen-before";
    capture_line = "report-capture-line";
    talk_line = "report-talk-line";
    board_line = "report-board-line";
}

impl Phrases<'_> {
    /// How the parties to what is said are called.
    pub(super) fn parties(self) -> Parties {
        Parties { teacher: self.the_teacher(), class: self.the_class() }
    }
}

#[cfg(test)]
pub(super) mod fixture {
    //! A language whose words are the keys of its messages, so that tests see what is asked for.

    use super::{Slot, Words};
    use crate::domain::catalog::Tongue;

    pub(crate) struct Keys;

    impl Words for Keys {
        fn tongue(&self) -> Tongue {
            Tongue::Id
        }

        fn say(&self, key: &str, slots: &[(&str, Slot<'_>)]) -> String {
            if let (false, [(_, Slot::At(at))]) = (key.contains("gap"), slots) {
                return format!("{:02}:{:02}", at.ms() / 60_000, at.ms() / 1000 % 60);
            }
            let slots = slots.iter().map(|(name, slot)| format!(" {name}={}", written(slot)));
            format!("{key}{}", slots.collect::<String>())
        }
    }

    fn written(slot: &Slot<'_>) -> String {
        match slot {
            Slot::Text(text) => (*text).to_owned(),
            Slot::Count(count) => count.to_string(),
            Slot::Percent(percent) => format!("{percent}%"),
            Slot::Minutes(ms) => format!("{}min", ms / 60_000),
            Slot::Seconds(ms) => format!("{ms}ms"),
            Slot::Number(number) => format!("{number:.2}"),
            Slot::Moment(moment) | Slot::Time(moment) => moment.format("%H:%M").to_string(),
            Slot::Day(day) => day.to_string(),
            Slot::At(at) => at.ms().to_string(),
            Slot::Kind(kind) => format!("{kind:?}"),
            Slot::Gap(kind) => format!("{kind:?}"),
            Slot::Tap(tap) => format!("{tap:?}"),
            Slot::Status(status) => format!("{status:?}"),
            Slot::When(when) => format!("{when:?}"),
        }
    }
}
