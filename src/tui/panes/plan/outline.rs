//! The outline: which lines the plan has, in their order, as far as they are not folded away.

use std::collections::HashSet;

use crate::domain::catalog::StepField;
use crate::domain::plan::MarginNote;
use crate::domain::{Id, Role, Session, TextPlace};

use super::field::{AGREEMENT, Field, LESSON};

/// A line that others hang on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Branch {
    /// The actions that came along from an earlier session.
    Actions,
    /// The lesson and its people.
    Lesson,
    /// What was agreed about the visit.
    Agreement,
    /// The goals.
    Goals,
    /// The steps.
    Steps,
    /// One step; its line is its title.
    Step(Id),
    /// A section of the template.
    Section(Id),
    /// All notes in the margin.
    Margin,
}

/// A line of the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Row {
    /// A heading, or a step.
    Branch(Branch),
    /// An action that came along.
    Action(Id),
    /// A field.
    Field(Field),
    /// A voice's word that the agreement holds.
    Consent(Role),
    /// A note in the margin, beneath what it stands beside.
    Note(Id),
    /// The same in the list of all notes.
    Listed(Id),
    /// Where a goal is added: behind the last.
    AddGoal,
    /// Where a step is added.
    AddStep,
    /// What the lesson is to be watched with.
    Watched,
    /// When the plan is done.
    DoneWhen,
}

/// Which branches are folded.
#[derive(Debug, Default)]
pub(super) struct Folds {
    /// Those that are not as they are at first.
    turned: HashSet<Branch>,
}

impl Folds {
    pub(super) fn is_open(&self, branch: Branch) -> bool {
        // At first the plan is in sight, each step on one line, and what was said when the session was begun is not.
        let at_first = !matches!(branch, Branch::Lesson | Branch::Agreement | Branch::Step(_) | Branch::Margin);
        at_first != self.turned.contains(&branch)
    }

    pub(super) fn turn(&mut self, branch: Branch) {
        if !self.turned.remove(&branch) {
            self.turned.insert(branch);
        }
    }

    pub(super) fn open(&mut self, branch: Branch) {
        if !self.is_open(branch) {
            self.turn(branch);
        }
    }

    /// Those that are not as they are at first.
    pub(super) fn turned(&self) -> impl Iterator<Item = Branch> {
        self.turned.iter().copied()
    }
}

impl FromIterator<Branch> for Folds {
    fn from_iter<T: IntoIterator<Item = Branch>>(turned: T) -> Self {
        Self { turned: turned.into_iter().collect() }
    }
}

impl Row {
    /// The field that is written in this line.
    pub(super) fn field(self) -> Option<Field> {
        match self {
            Self::Field(field) => Some(field),
            Self::Branch(Branch::Step(step)) => Some(Field::Step(step, StepField::Title)),
            Self::Note(note) | Self::Listed(note) => Some(Field::Text(TextPlace::Margin(note))),
            _ => None,
        }
    }

    /// The goal, step, section, note or action that the line belongs to.
    pub(super) fn item(self) -> Option<Id> {
        match self {
            Self::Branch(Branch::Section(section)) => Some(section),
            Self::Action(action) => Some(action),
            _ => self.field()?.item(),
        }
    }

    /// What a note written here would stand beside: a goal, a step, a section, or nothing.
    pub(super) fn subject(self, session: &Session) -> Option<Id> {
        match self {
            Self::Action(_) => None,
            Self::Note(note) | Self::Listed(note) => margin_note(session, note)?.on,
            _ => self.item(),
        }
    }

    /// How deep it hangs: headings 0, items 1, what belongs to an item 2.
    pub(super) fn depth(self) -> u8 {
        match self {
            Self::Branch(Branch::Step(_)) => 1,
            Self::Branch(_) | Self::Watched | Self::DoneWhen => 0,
            Self::Field(Field::Step(..) | Field::StepStage(_) | Field::Text(TextPlace::GoalSign(_)))
            | Self::Note(_) => 2,
            _ => 1,
        }
    }
}

/// Every line that is not folded away, from the top.
pub(super) fn outline(session: &Session, is_open: impl Fn(Branch) -> bool) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut branch = |branch, inside: &dyn Fn(&mut Vec<Row>)| {
        rows.push(Row::Branch(branch));
        if is_open(branch) {
            inside(&mut rows);
        }
    };
    if came_along(session).next().is_some() {
        branch(Branch::Actions, &|rows| rows.extend(came_along(session).map(Row::Action)));
    }
    branch(Branch::Lesson, &|rows| rows.extend(LESSON.map(Row::Field)));
    branch(Branch::Agreement, &|rows| {
        rows.extend(AGREEMENT.map(Row::Field));
        rows.extend(Role::ALL.map(Row::Consent));
    });
    branch(Branch::Goals, &|rows| goals(session, rows));
    branch(Branch::Steps, &|rows| steps(session, &is_open, rows));
    for section in &session.plan.sections {
        branch(Branch::Section(section.id), &|rows| {
            rows.push(Row::Field(Field::Text(TextPlace::Section(section.id))));
            rows.extend(notes_on(session, section.id));
        });
    }
    if !session.plan.margin.is_empty() {
        branch(Branch::Margin, &|rows| rows.extend(session.plan.margin.iter().map(|note| Row::Listed(note.id))));
    }
    rows.extend([Row::Watched, Row::DoneWhen]);
    rows
}

/// The branches that a line hangs on, the nearest first.
pub(super) fn above(rows: &[Row], at: usize) -> impl Iterator<Item = usize> + '_ {
    let mut depth = rows.get(at).map_or(0, |row| row.depth());
    let before = rows.iter().enumerate().take(at).rev();
    before.filter_map(move |(place, row)| {
        let hangs = row.depth() < depth;
        depth = depth.min(row.depth());
        hangs.then_some(place)
    })
}

/// The note of that id.
pub(super) fn margin_note(session: &Session, id: Id) -> Option<&MarginNote> {
    session.plan.margin.iter().find(|note| note.id == id)
}

fn came_along(session: &Session) -> impl Iterator<Item = Id> {
    session.assessment.actions.iter().filter(|action| action.from.is_some()).map(|action| action.id)
}

fn notes_on(session: &Session, subject: Id) -> impl Iterator<Item = Row> {
    session.plan.margin.iter().filter(move |note| note.on == Some(subject)).map(|note| Row::Note(note.id))
}

fn goals(session: &Session, rows: &mut Vec<Row>) {
    for goal in &session.plan.goals {
        rows.push(Row::Field(Field::Text(TextPlace::GoalText(goal.id))));
        rows.push(Row::Field(Field::Text(TextPlace::GoalSign(goal.id))));
        rows.extend(notes_on(session, goal.id));
    }
    rows.push(Row::AddGoal);
}

fn steps(session: &Session, is_open: &impl Fn(Branch) -> bool, rows: &mut Vec<Row>) {
    for step in &session.plan.steps {
        rows.push(Row::Branch(Branch::Step(step.id)));
        if is_open(Branch::Step(step.id)) {
            rows.extend(Field::of_step(step.id).map(Row::Field));
            rows.extend(notes_on(session, step.id));
        }
    }
    rows.push(Row::AddStep);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::Action;
    use crate::domain::plan::{Goal, Step};
    use crate::domain::{Moment, NewSession};

    fn id(name: &str) -> Id {
        name.parse().unwrap()
    }

    fn moment() -> Moment {
        Moment::parse_from_rfc3339("2026-11-23T13:00:00+07:00").unwrap()
    }

    struct Ids(u64);

    impl crate::domain::IdSource for Ids {
        fn next(&mut self) -> Id {
            self.0 += 1;
            Id::from_bits(self.0)
        }
    }

    /// One goal, two steps, a note on the second.
    fn session() -> Session {
        let mut session = Session::begin(&NewSession::default(), None, moment(), &mut Ids(0));
        session.plan.goals = vec![Goal::empty(id("t1"))];
        session.plan.steps = vec![Step::empty(id("l1"), None), Step::empty(id("l2"), None)];
        let note = MarginNote { id: id("m"), by: Role::Mentor, at: moment(), on: Some(id("l2")), text: "".into() };
        session.plan.margin = vec![note];
        session
    }

    fn text(place: TextPlace) -> Row {
        Row::Field(Field::Text(place))
    }

    #[test]
    fn at_first_the_plan_is_in_sight_with_each_step_on_one_line() {
        let folds = Folds::default();
        let expected = [
            Row::Branch(Branch::Lesson),
            Row::Branch(Branch::Agreement),
            Row::Branch(Branch::Goals),
            text(TextPlace::GoalText(id("t1"))),
            text(TextPlace::GoalSign(id("t1"))),
            Row::AddGoal,
            Row::Branch(Branch::Steps),
            Row::Branch(Branch::Step(id("l1"))),
            Row::Branch(Branch::Step(id("l2"))),
            Row::AddStep,
            Row::Branch(Branch::Margin),
            Row::Watched,
            Row::DoneWhen,
        ];
        assert_eq!(outline(&session(), |branch| folds.is_open(branch)), expected);
    }

    #[test]
    fn a_note_stands_beneath_what_it_is_on_when_that_is_open() {
        let mut folds = Folds::default();
        folds.open(Branch::Step(id("l2")));
        let rows = outline(&session(), |branch| folds.is_open(branch));
        let step = rows.iter().position(|row| *row == Row::Branch(Branch::Step(id("l2")))).unwrap();
        assert_eq!(rows[step + 1], Row::Field(Field::Step(id("l2"), StepField::Minutes)));
        assert_eq!(rows[step + 10], Row::Note(id("m")));
        assert_eq!(rows[step + 10].subject(&session()), Some(id("l2")));
    }

    #[test]
    fn open_actions_of_the_session_before_come_first_of_all() {
        let mut session = session();
        let action = |name, from| Action { from, ..Action::empty(id(name), Role::Mentee) };
        session.assessment.actions = vec![action("new", None), action("old", Some(id("earlier")))];
        let rows = outline(&session, |_| true);
        assert_eq!(rows[..3], [Row::Branch(Branch::Actions), Row::Action(id("old")), Row::Branch(Branch::Lesson)]);
    }

    #[test]
    fn a_line_hangs_on_its_step_and_the_step_on_its_heading() {
        let rows = outline(&session(), |_| true);
        let minutes =
            rows.iter().position(|row| *row == Row::Field(Field::Step(id("l2"), StepField::Minutes))).unwrap();
        let hangs_on: Vec<Row> = above(&rows, minutes).map(|place| rows[place]).collect();
        assert_eq!(hangs_on, [Row::Branch(Branch::Step(id("l2"))), Row::Branch(Branch::Steps)]);
    }

    #[test]
    fn a_plan_without_goals_and_steps_says_so_in_their_places() {
        let mut session = session();
        (session.plan.goals, session.plan.steps) = (Vec::new(), Vec::new());
        let rows = outline(&session, |_| true);
        let after = |branch| rows[rows.iter().position(|row| *row == Row::Branch(branch)).unwrap() + 1];
        assert_eq!((after(Branch::Goals), after(Branch::Steps)), (Row::AddGoal, Row::AddStep));
    }
}
