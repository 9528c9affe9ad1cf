//! What commands do in the assessment.

use crate::config::Command;
use crate::domain::assessment::{Action, Rating};
use crate::domain::catalog::{Definition as _, Rubric};
use crate::domain::citation::{self, Cited};
use crate::domain::{Edit, Id, Phase, Spot, weighing};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Pane as _};
use crate::tui::popups::{Choice, Chooser, Confirm, Field as FormField, Form, Refused};
use crate::tui::terminal::{Mouse, MouseKind};

use super::open::own_rating_or_new;
use super::rows::{Field, Row};
use super::{AssessPane, offers};

impl AssessPane {
    /// Does what a command says while a text is open.
    pub(super) fn run_in_text(&mut self, command: Command, cx: &Cx) -> Msg {
        let Some(open) = &mut self.open else { return Msg::Ignored };
        match command {
            Command::Accept | Command::Leave => self.close(),
            Command::NextStop | Command::PreviousStop => {
                self.close();
                self.list.step(if command == Command::NextStop { 1 } else { -1 });
                self.open_row(cx);
                Msg::Done
            }
            Command::NewLine => Msg::Edits(open.new_line(cx)),
            Command::Cite => open.cite(cx),
            Command::Copy => open.selected().map_or(Msg::Ignored, Msg::Copy),
            Command::ExternalEditor => open.place().map_or(Msg::Ignored, Msg::EditOutside),
            _ => Msg::Ignored,
        }
    }

    /// Does what a command says on the rows.
    pub(super) fn run_on_rows(&mut self, command: Command, cx: &Cx) -> Msg {
        match command {
            Command::Up | Command::PreviousStop => self.moved(|list| list.step(-1)),
            Command::Down | Command::NextStop => self.moved(|list| list.step(1)),
            Command::PageUp => self.moved(|list| list.page(false)),
            Command::PageDown => self.moved(|list| list.page(true)),
            Command::First => self.moved(|list| list.first()),
            Command::Last => self.moved(|list| list.last()),
            Command::Reveal => self.reveal(cx),
            Command::Sign => sign(cx),
            Command::ChooseForm => choose_rubric(cx),
            Command::ActionAdd => self.add_action(cx),
            Command::LevelClear => self.level(None, cx),
            Command::FollowCitation => self.follow(cx),
            Command::Accept => self.accept(cx),
            _ if command.level().is_some() => self.level(command.level(), cx),
            _ => self.run_on_action(command, cx),
        }
    }

    /// Takes what the mouse does.
    pub(super) fn mouse(&mut self, mouse: Mouse, cx: &Cx) -> Msg {
        match mouse.kind {
            MouseKind::WheelUp => self.moved(|list| list.scroll(-3)),
            MouseKind::WheelDown => self.moved(|list| list.scroll(3)),
            MouseKind::Press if !self.waits && self.area.contains((mouse.column, mouse.row).into()) => {
                let Some(row) = self.list.at(mouse.row - self.area.y) else { return Msg::Ignored };
                if self.list.selected() == Some(row) {
                    return self.run(Command::Accept, cx);
                }
                self.open = None;
                self.moved(|list| list.select(Some(row)))
            }
            _ => Msg::Ignored,
        }
    }

    fn run_on_action(&mut self, command: Command, cx: &Cx) -> Msg {
        let Some(action) = self.action(cx) else { return Msg::Ignored };
        match command {
            Command::ActionStatus => Msg::edit(weighing::next_status(action)),
            Command::GiveToOther => Msg::edit(weighing::give_action(action)),
            Command::Remove => Msg::edit(weighing::remove_action(action)),
            _ => Msg::Ignored,
        }
    }

    fn accept(&mut self, cx: &Cx) -> Msg {
        match self.row() {
            None => Msg::Ignored,
            Some(Row::NoRubric) => choose_rubric(cx),
            Some(Row::Other) => self.reveal(cx),
            Some(Row::NoAction) => self.add_action(cx),
            Some(Row::Signature(_)) => sign(cx),
            Some(Row::Closed) => Msg::Run(Command::NextOfCycle),
            Some(Row::Action(id, Field::Owner)) => {
                cx.session.assessment.action(id).map_or(Msg::Ignored, |action| Msg::edit(weighing::give_action(action)))
            }
            Some(Row::Action(id, Field::Due)) => {
                cx.session.assessment.action(id).map_or(Msg::Ignored, |it| due(it, cx))
            }
            Some(Row::Criterion(_)) if cx.session.assessment.revealed.is_some() => self.follow(cx),
            Some(_) => {
                self.open_row(cx);
                Msg::Done
            }
        }
    }

    /// Chooses a level: alone, one's own; together, the one that is agreed on.
    fn level(&mut self, level: Option<u8>, cx: &Cx) -> Msg {
        let assessment = &cx.session.assessment;
        let Some(Row::Criterion(criterion)) = self.row() else { return Msg::Ignored };
        let known = |level| assessment.rubric.as_ref().is_some_and(|rubric| rubric.level(level).is_some());
        if level.is_some_and(|level| !known(level)) {
            return Msg::Ignored;
        }
        let edits: Vec<Edit> = if assessment.revealed.is_some() {
            weighing::agree(assessment, criterion, level)
        } else {
            let rating = Rating { level, ..own_rating_or_new(criterion, cx) };
            weighing::rate(assessment, rating).into_iter().collect()
        };
        if edits.is_empty() { Msg::Done } else { Msg::Edits(edits) }
    }

    fn reveal(&self, cx: &Cx) -> Msg {
        if let Enabled::No(why) = offers::can_reveal(cx) {
            return Msg::wrong(why);
        }
        let Some(edits) = weighing::reveal(&cx.session.assessment, cx.moment()) else { return Msg::Ignored };
        Msg::Open(Box::new(Confirm::new(cx.words.confirm_reveal(), move || Msg::Edits(edits.clone()))))
    }

    fn add_action(&mut self, cx: &Cx) -> Msg {
        let id = cx.fresh_id();
        self.awaited = Some(id);
        Msg::edit(weighing::add_action(id, crate::domain::Role::Mentee))
    }

    /// Goes to what the rating under the caret rests on.
    fn follow(&self, cx: &Cx) -> Msg {
        let cites: Vec<Id> = match self.row() {
            Some(Row::Criterion(criterion)) if cx.session.assessment.revealed.is_some() => {
                let ratings = cx.session.assessment.ratings.iter().filter(|rating| rating.criterion == criterion);
                ratings.flat_map(cites_of).collect()
            }
            Some(Row::Criterion(criterion)) => cites_of(&own_rating_or_new(criterion, cx)),
            _ => self.action(cx).map(|action| action.seen.clone()).unwrap_or_default(),
        };
        let cited = cites.into_iter().find_map(|id| Cited::of(id, cx.session));
        let spot = cited.map(|cited| {
            let phase = if matches!(cited, Cited::Entry(_)) { Phase::Teach } else { Phase::Plan };
            Spot { phase: Some(phase), item: Some(cited.id()) }
        });
        spot.map_or_else(|| Msg::told(cx.words.why_no_citation()), Msg::Follow)
    }

    fn action<'a>(&self, cx: &Cx<'a>) -> Option<&'a Action> {
        cx.session.assessment.action(self.row()?.action()?)
    }

    fn close(&mut self) -> Msg {
        self.open = None;
        Msg::Done
    }

    fn moved(&mut self, how: impl FnOnce(&mut crate::tui::widgets::scroll_list::ScrollList)) -> Msg {
        how(&mut self.list);
        Msg::Done
    }
}

/// All that a rating rests on.
fn cites_of(rating: &Rating) -> Vec<Id> {
    citation::cited(&rating.note).map(|(_, id)| id).chain(rating.cites.iter().copied()).collect()
}

fn sign(cx: &Cx) -> Msg {
    if let Enabled::No(why) = offers::can_sign(cx) {
        return Msg::wrong(why);
    }
    let edits = weighing::sign(cx.session, cx.pen, cx.moment());
    let what = cx.words.confirm_sign(cx.name(cx.pen));
    Msg::Open(Box::new(Confirm::new(what, move || Msg::Edits(edits.clone()))))
}

fn choose_rubric(cx: &Cx) -> Msg {
    if let Enabled::No(why) = offers::can_choose(cx) {
        return Msg::wrong(why);
    }
    let (rubrics, _) = cx.catalog.all::<Rubric>();
    let choices = rubrics.into_iter().map(|rubric| {
        let edit = weighing::choose_rubric(&cx.session.assessment, rubric.clone());
        Choice::new(cx.words.read(rubric.name()), move || Msg::edit(edit.clone())).doc(cx.words.read(rubric.about()))
    });
    Msg::Open(Box::new(Chooser::new(cx.words.choose_rubric(), &cx.words.help_filter(), choices.collect())))
}

/// Asks for the day an action is due.
fn due(action: &Action, cx: &Cx) -> Msg {
    let field = FormField::day("due", cx.words.action_due()).hint(cx.words.hint_due());
    let field = match action.due {
        Some(due) => field.initial(&due.format("%d-%m-%Y").to_string()),
        None => field,
    };
    let action = action.clone();
    let label = cx.words.action_due();
    let form = Form::new(label.clone(), vec![field], label, cx.now.wall, move |values, _| {
        Ok::<_, Refused>(weighing::set_due(&action, values.day("due")).map_or(Msg::Done, Msg::edit))
    });
    Msg::Open(Box::new(form))
}
