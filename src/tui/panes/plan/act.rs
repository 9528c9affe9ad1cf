//! What the commands of the plan do.

use crate::analysis::progress::{Missing, missing};
use crate::config::Command;
use crate::domain::catalog::{Definition as _, StepField, Template};
use crate::domain::citation::{Cited, cited};
use crate::domain::planning::{self, Hindrance, Way};
use crate::domain::{Id, Phase, Spot, TextPlace};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::panes::{chain, citing};
use crate::tui::popups::chooser::{Choice, Chooser};

use super::PlanPane;
use super::field::Field;
use super::open::{Open, set_minutes};
use super::outline::{Branch, Row, above, margin_note};
use super::says;

/// How many minutes a step is given more or less at once.
const MINUTES: u32 = 5;

/// What changes the plan.
pub(super) const CHANGES: [Command; 11] = [
    Command::StepAdd,
    Command::GoalAdd,
    Command::MarginNote,
    Command::MinutesMore,
    Command::MinutesLess,
    Command::MoveUp,
    Command::MoveDown,
    Command::Remove,
    Command::GiveToOther,
    Command::ChooseForm,
    Command::ExternalEditor,
];

/// What goes about in the plan, in a text as well as in the outline.
const MOVES: [Command; 6] = [
    Command::NextStop,
    Command::PreviousStop,
    Command::Fold,
    Command::Details,
    Command::FollowCitation,
    Command::CitedBy,
];

/// What goes on elsewhere, or with the session as it is now.
const LEAVES: [Command; 14] = [
    Command::PhaseTeach,
    Command::PhaseThink,
    Command::PhaseAssess,
    Command::Library,
    Command::NextOfCycle,
    Command::MakeOwn,
    Command::PageOnPaper,
    Command::PassPen,
    Command::Agree,
    Command::Find,
    Command::Back,
    Command::Undo,
    Command::Redo,
    Command::StartLesson,
];

impl PlanPane {
    /// Does what a command says while a field is open; `None` when the outline is to do it, the field being closed.
    pub(super) fn run_in_field(&mut self, command: Command, cx: &Cx) -> Option<Msg> {
        match command {
            Command::NewLine => {
                let edits = self.open.as_mut().and_then(|open| open.new_line(cx));
                Some(match edits {
                    None => Msg::Done,
                    Some(edits) if edits.len() > 1 => Msg::Edits(edits),
                    Some(edits) => Msg::Typed(edits, super::FIELD),
                })
            }
            Command::Copy => Some(self.open.as_ref()?.selected().map_or(Msg::Ignored, Msg::Copy)),
            Command::Cite => {
                Some(self.open.as_ref()?.editor().map_or(Msg::Done, |editor| citing::into_text(editor, cx)))
            }
            Command::Leave => Some(self.left(cx, None)),
            Command::Accept => Some(self.write_on(cx)),
            _ if CHANGES.contains(&command) || MOVES.contains(&command) || self.judges(command) => {
                match self.left(cx, Some(command)) {
                    Msg::Done => None,
                    msg => Some(msg),
                }
            }
            _ => Some(Msg::Ignored),
        }
    }

    /// Whether what is typed in the open field has to be kept before a command is obeyed, as it counts only when it is left.
    fn judges(&self, command: Command) -> bool {
        LEAVES.contains(&command) && self.open.as_ref().is_some_and(Open::counts_when_left)
    }

    /// Closes the open field, keeps what is still to be kept, then does what a command says.
    fn left(&mut self, cx: &Cx, then: Option<Command>) -> Msg {
        match (self.leave_field(cx), then) {
            (Err(sentence), _) => Msg::wrong(sentence),
            (Ok(edits), _) if edits.is_empty() => Msg::Done,
            (Ok(edits), None) => Msg::Edits(edits),
            (Ok(edits), Some(command)) => Msg::All(vec![Msg::Edits(edits), Msg::Run(command)]),
        }
    }

    /// Does what a command says while no field is open.
    pub(super) fn run_in_outline(&mut self, command: Command, cx: &Cx) -> Msg {
        if cx.read_only && CHANGES.contains(&command) {
            return Msg::wrong(cx.words.why_read_only());
        }
        match command {
            Command::Up => self.list.step(-1),
            Command::Down => self.list.step(1),
            Command::PageUp => self.list.page(false),
            Command::PageDown => self.list.page(true),
            Command::First => self.list.first(),
            Command::Last => self.list.last(),
            Command::Left => return self.go_out(cx),
            Command::Right => return self.go_in(cx),
            Command::Fold => return self.fold(cx),
            Command::Accept => return self.enter(cx),
            Command::NextStop => return self.next_stop(cx, true),
            Command::PreviousStop => return self.next_stop(cx, false),
            Command::Details => {
                self.folds.open(Branch::Agreement);
                self.folds.open(Branch::Lesson);
                self.bring(cx, |row| row == Row::Branch(Branch::Lesson));
            }
            Command::GoalAdd => return self.add_goal(cx),
            Command::StepAdd => return self.add_step(cx),
            Command::MarginNote => return self.add_margin_note(cx),
            Command::MinutesMore => return self.change_minutes(cx, |minutes| minutes + MINUTES),
            Command::MinutesLess => return self.change_minutes(cx, |minutes| minutes.saturating_sub(MINUTES)),
            Command::MoveUp => return self.shift(cx, Way::Up),
            Command::MoveDown => return self.shift(cx, Way::Down),
            Command::Remove => return self.remove(cx),
            Command::GiveToOther => return self.give(cx),
            Command::ChooseForm => return choose_template(cx),
            Command::ExternalEditor => {
                let place = self.place();
                let why = place.and_then(|place| cx.why_not_write(place));
                return why.map(Msg::wrong).or(place.map(Msg::EditOutside)).unwrap_or(Msg::Done);
            }
            Command::Copy => return self.copy(cx),
            Command::FollowCitation => return self.follow(cx),
            Command::CitedBy => return can_be_cited(self.row(), cx).map_or(Msg::Ignored, |id| chain::on(id, cx)),
            _ => return Msg::Ignored,
        }
        Msg::Done
    }

    /// The text under the caret.
    fn place(&self) -> Option<TextPlace> {
        self.row()?.field()?.place()
    }

    /// The goal, step or note under the caret.
    fn subject(&self) -> Option<Id> {
        self.row()?.item()
    }

    /// Opens the field in the row, or does what the row is for.
    fn enter(&mut self, cx: &Cx) -> Msg {
        match self.row() {
            None => Msg::Done,
            Some(Row::Branch(Branch::Section(section))) => {
                self.open_field(Field::Text(TextPlace::Section(section)), cx)
            }
            Some(Row::Action(action)) => Msg::Follow(Spot { phase: Some(Phase::Assess), item: Some(action) }),
            Some(Row::Consent(_)) => Msg::Run(Command::Agree),
            Some(Row::AddGoal) => self.run_in_outline(Command::GoalAdd, cx),
            Some(Row::AddStep) => self.run_in_outline(Command::StepAdd, cx),
            Some(Row::Watched) => Msg::Run(Command::Instruments),
            Some(Row::DoneWhen) => self.go_on_with(missing(cx.session, Phase::Plan).first(), cx),
            Some(row) => match row.field() {
                Some(field) => self.open_field(field, cx),
                None => self.fold(cx),
            },
        }
    }

    /// Opens the field in which something is missing, or puts in what is.
    fn go_on_with(&mut self, missing: Option<&Missing>, cx: &Cx) -> Msg {
        match missing {
            Some(Missing::Goal) => match cx.session.plan.goals.first() {
                Some(goal) => self.open_field(Field::Text(TextPlace::GoalText(goal.id)), cx),
                None => self.run_in_outline(Command::GoalAdd, cx),
            },
            Some(Missing::GoalSign(goal)) => self.open_field(Field::Text(TextPlace::GoalSign(*goal)), cx),
            Some(Missing::Step) => self.run_in_outline(Command::StepAdd, cx),
            Some(Missing::StepMinutes(step)) => self.open_field(Field::Step(*step, StepField::Minutes), cx),
            _ => Msg::Done,
        }
    }

    /// Goes to the next field, or the one before, and opens it.
    fn next_stop(&mut self, cx: &Cx, forth: bool) -> Msg {
        let at = self.list.selected().unwrap_or(0);
        let stops = self.rows.iter().enumerate().filter_map(|(place, row)| Some((place, row.field()?)));
        // What only the other may write is passed by.
        let mut stops = stops.filter(|(_, field)| cx.read_only || field.why_closed(cx).is_none());
        let next = if forth { stops.find(|(place, _)| *place > at) } else { stops.rfind(|(place, _)| *place < at) };
        let Some((place, field)) = next else { return Msg::Done };
        self.list.select(Some(place));
        if cx.read_only { Msg::Done } else { self.open_field(field, cx) }
    }

    /// Keeps the open field and goes on to what one fills in after it; behind the last of its branch, to where more is added.
    /// A section and a margin note stand alone: behind them nothing is opened.
    fn write_on(&mut self, cx: &Cx) -> Msg {
        let Some(field) = self.open.as_ref().map(Open::field) else { return Msg::Done };
        let edits = match self.leave_field(cx) {
            Ok(edits) => edits,
            Err(sentence) => return Msg::wrong(sentence),
        };
        if let Field::Step(step, StepField::Title) = field {
            self.folds.open(Branch::Step(step));
            self.unfolded = true;
        }
        self.refresh(cx);
        let behind = self.list.selected().map_or(0, |at| at + 1);
        let next = self.rows.iter().copied().enumerate().skip(behind).find(|(_, row)| !matches!(row, Row::Note(_)));
        if let Some((place, row)) = next {
            self.list.select(Some(place));
            let goes_on = |next: &Field| field.is_one_of_several() && next.is_one_of_several();
            let next = row.field().filter(|next| goes_on(next) && next.why_closed(cx).is_none());
            if let Some(next) = next {
                self.open_field(next, cx);
            }
        }
        Msg::Edits(edits)
    }

    /// Folds the branch in the row or the nearest that it hangs on, or opens it.
    fn fold(&mut self, cx: &Cx) -> Msg {
        let Some(at) = self.list.selected() else { return Msg::Done };
        let branch = std::iter::once(at).chain(above(&self.rows, at)).find_map(|place| match self.rows.get(place) {
            Some(Row::Branch(branch)) => Some((place, *branch)),
            _ => None,
        });
        if let Some((place, branch)) = branch {
            self.list.select(Some(place));
            self.folds.turn(branch);
            self.unfolded = self.folds.is_open(branch);
            self.refresh(cx);
        }
        Msg::Done
    }

    /// Folds an open branch; anywhere else, goes to what the row hangs on.
    fn go_out(&mut self, cx: &Cx) -> Msg {
        if let Some(Row::Branch(branch)) = self.row()
            && self.folds.is_open(branch)
        {
            return self.fold(cx);
        }
        let out = self.list.selected().and_then(|at| above(&self.rows, at).next());
        self.list.select(out.or(self.list.selected()));
        Msg::Done
    }

    /// Opens a folded branch; goes into an open one.
    fn go_in(&mut self, cx: &Cx) -> Msg {
        match self.row() {
            Some(Row::Branch(branch)) if !self.folds.is_open(branch) => return self.fold(cx),
            Some(Row::Branch(_)) => self.list.step(1),
            _ => {}
        }
        Msg::Done
    }

    fn add_goal(&mut self, cx: &Cx) -> Msg {
        let id = cx.fresh_id();
        let after = self.subject().filter(|item| cx.session.plan.goal(*item).is_some());
        self.awaited = Some(Field::Text(TextPlace::GoalText(id)));
        Msg::edit(planning::add_goal(cx.session, after, id))
    }

    fn add_step(&mut self, cx: &Cx) -> Msg {
        let id = cx.fresh_id();
        self.awaited = Some(Field::Step(id, StepField::Title));
        Msg::edit(planning::add_step(cx.session, self.subject(), id))
    }

    fn add_margin_note(&mut self, cx: &Cx) -> Msg {
        let id = cx.fresh_id();
        let on = self.row().and_then(|row| row.subject(cx.session));
        self.awaited = Some(Field::Text(TextPlace::Margin(id)));
        Msg::edit(planning::add_margin_note(cx.session, cx.pen, cx.moment(), on, id))
    }

    fn change_minutes(&self, cx: &Cx, change: impl Fn(u32) -> u32) -> Msg {
        let step = self.subject().and_then(|item| cx.session.plan.step(item));
        let (field, minutes) = match step {
            Some(step) => (Field::Step(step.id, StepField::Minutes), step.minutes),
            None if self.row() == Some(Row::Field(Field::LessonMinutes)) => (Field::LessonMinutes, cx.session.minutes),
            None => return Msg::Done,
        };
        set_minutes(field, change(minutes), cx).map_or(Msg::Done, Msg::edit)
    }

    fn shift(&self, cx: &Cx, way: Way) -> Msg {
        let edit = self.subject().and_then(|item| planning::shift(cx.session, item, way));
        edit.map_or(Msg::Done, Msg::edit)
    }

    fn remove(&self, cx: &Cx) -> Msg {
        let Some(row) = self.row() else { return Msg::Done };
        match removed(row) {
            Removed::Item(item) => match planning::remove(cx.session, item) {
                Ok(edits) => Msg::Edits(edits),
                Err(hindrance) => Msg::wrong(why_not_removed(hindrance, cx)),
            },
            Removed::Text(place) => Msg::Edits(cx.write(place, "")),
            Removed::Nothing => Msg::Done,
        }
    }

    fn give(&self, cx: &Cx) -> Msg {
        let note = self.subject().and_then(|item| margin_note(cx.session, item));
        let Some(note) = note else { return Msg::Done };
        let told = cx.words.given_to(&cx.words.change("margin"), cx.name(note.by.other()));
        Msg::All(vec![Msg::edit(planning::give_to_other(note)), Msg::told(told)])
    }

    fn copy(&self, cx: &Cx) -> Msg {
        let text = self.row().and_then(Row::field).and_then(|field| says::value(field, cx));
        text.map_or(Msg::Ignored, Msg::Copy)
    }

    fn follow(&self, cx: &Cx) -> Msg {
        match (citation_at(self.row(), cx), self.row().and_then(Row::item)) {
            (Some(spot), _) => Msg::Follow(spot),
            // A step stands on the goals it serves.
            (None, Some(item)) => chain::back(item, cx),
            (None, None) => Msg::wrong(cx.words.why_no_citation()),
        }
    }
}

/// What removing a row would take out.
pub(super) enum Removed {
    /// A goal, a step or a note.
    Item(Id),
    /// What was written in a field.
    Text(TextPlace),
    /// Nothing can be removed here.
    Nothing,
}

/// What removing a row would take out.
pub(super) fn removed(row: Row) -> Removed {
    match row {
        Row::Branch(Branch::Step(item))
        | Row::Field(Field::Text(TextPlace::GoalText(item)))
        | Row::Note(item)
        | Row::Listed(item) => Removed::Item(item),
        Row::Field(field) => match field.place() {
            // A session has a title and two people.
            None | Some(TextPlace::Title | TextPlace::MentorName | TextPlace::MenteeName) => Removed::Nothing,
            Some(place) => Removed::Text(place),
        },
        _ => Removed::Nothing,
    }
}

/// Why something stays.
pub(super) fn why_not_removed(hindrance: Hindrance, cx: &Cx) -> String {
    match hindrance {
        Hindrance::Taught => cx.words.why_taught(),
        Hindrance::Cited => cx.words.why_cited(),
        Hindrance::NotAnItem => cx.words.why_not_here(),
    }
}

/// Where what a row cites is: of several things the first, or the action itself.
pub(super) fn citation_at(row: Option<Row>, cx: &Cx) -> Option<Spot> {
    let place = match row? {
        Row::Action(action) => return Some(Spot { phase: Some(Phase::Assess), item: Some(action) }),
        row => row.field()?.place()?,
    };
    let (_, id) = cited(place.read(cx.session)?).next()?;
    Cited::of(id, cx.session).map(Cited::spot)
}

/// The goal or the step in a row.
pub(super) fn can_be_cited(row: Option<Row>, cx: &Cx) -> Option<Id> {
    let plan = &cx.session.plan;
    row?.item().filter(|item| plan.step(*item).is_some() || plan.goal(*item).is_some())
}

/// Lets people choose another template.
fn choose_template(cx: &Cx) -> Msg {
    let (templates, _) = cx.catalog.all::<Template>();
    let left = templates.iter().find(|template| Some(template.id) == cx.session.plan.template);
    let at = templates.iter().position(|template| Some(template.id) == cx.session.plan.template);
    let choices = templates.iter().map(|template| {
        let ids = &mut **cx.ids.borrow_mut();
        let edits = planning::follow_template(cx.session, left, template, cx.words.tongue(), ids);
        let is_in_force = Some(template.id) == cx.session.plan.template;
        let then = move || if is_in_force { Msg::Close } else { Msg::CloseThen(Box::new(Msg::Edits(edits.clone()))) };
        Choice::new(cx.words.read(template.name()), then).doc(cx.words.read(template.about()))
    });
    let chooser = Chooser::new(cx.words.choose_template(), "", choices.collect());
    Msg::Open(Box::new(chooser.with_selected(at.unwrap_or(0))))
}
