//! What the commands of the assessment do.

use crate::config::Command;
use crate::domain::assessment::{Action, Rating};
use crate::domain::list::toggled;
use crate::domain::{Edit, Id, signing, talking, weighing};
use crate::tui::cx::Cx;
use crate::tui::msg::{Msg, SessionMsg};
use crate::tui::pane::Enabled;
use crate::tui::panes::{chain, citing};
use crate::tui::popups::{Confirm, Field as FormField, Form};

use super::offers::{accepts, cited_on, on_row};
use super::open::{Open, own_rating, own_rating_or_new, place_of};
use super::rows::{Field, Row};
use super::{AssessPane, agreement, ideas, results, rubrics};

/// The name of the only field of the form for a day.
const DUE: &str = "due";

impl AssessPane {
    /// Does what a command says while a text is open.
    pub(super) fn run_in_text(&mut self, command: Command, cx: &Cx) -> Msg {
        let leaves = matches!(command, Command::Accept | Command::NextStop | Command::Leave);
        if let Some(Row::Idea(idea)) = self.row().filter(|_| leaves && self.open.is_some()) {
            return self.leave_idea(idea, command != Command::Leave, cx);
        }
        let Some(open) = &mut self.open else { return Msg::Ignored };
        match command {
            Command::Accept | Command::Leave => self.close(),
            Command::NextStop => return self.write_on(1, cx),
            Command::PreviousStop => return self.write_on(-1, cx),
            Command::NewLine => return Msg::Edits(open.new_line(cx)),
            Command::Cite => return open.cite(cx),
            Command::Copy => return open.selected().map_or(Msg::Ignored, Msg::Copy),
            Command::ExternalEditor => return open.place().map_or(Msg::Ignored, Msg::EditOutside),
            _ => return Msg::Ignored,
        }
        Msg::Done
    }

    /// Does what a command says with the caret on a row.
    pub(super) fn run_on_rows(&mut self, command: Command, cx: &Cx) -> Msg {
        let Some(row) = self.row() else { return Msg::Ignored };
        match command {
            Command::Up => self.list.step(-1),
            Command::Down => self.list.step(1),
            Command::NextStop | Command::PreviousStop => {
                self.go_on(if command == Command::NextStop { 1 } else { -1 });
                // What is still to be written is opened: whoever goes on there goes on writing.
                if self.row().is_some_and(|row| is_unwritten(row, cx)) {
                    self.open_row(cx);
                }
            }
            Command::PageUp => self.list.page(false),
            Command::PageDown => self.list.page(true),
            Command::First => self.list.first(),
            Command::Last => self.list.last(),
            Command::Left => return self.shift_level(row, -1, cx),
            Command::Right => return self.shift_level(row, 1, cx),
            _ => {
                return match on_row(row, self.standing.now(cx), cx).into_iter().find(|(offered, _)| *offered == command)
                {
                    None => Msg::Ignored,
                    Some((_, Enabled::No(why))) => Msg::wrong(why),
                    Some((_, Enabled::Yes)) => self.obey(command, row, cx),
                };
            }
        }
        Msg::Done
    }

    fn obey(&mut self, command: Command, row: Row, cx: &Cx) -> Msg {
        let assessment = &cx.session.assessment;
        let action = row.action().and_then(|action| assessment.action(action));
        let on_action = |edit: fn(&Action) -> Edit| action.map_or(Msg::Ignored, |action| Msg::edit(edit(action)));
        match command {
            Command::Accept => self.accept(row, cx),
            Command::Level1 | Command::Level2 | Command::Level3 | Command::Level4 | Command::Level5 => {
                self.set_level(row, command.level(), cx)
            }
            Command::LevelClear => match row {
                Row::Result(goal) => results::clear(goal, cx),
                _ => self.set_level(row, None, cx),
            },
            Command::Cite => cite(row, cx),
            Command::FollowCitation => chain::to_one_of(cited_on(row, cx), cx),
            Command::CitedBy => row.item().map_or(Msg::Ignored, |item| chain::on(item, cx)),
            Command::ChooseForm => rubrics::chooser(cx),
            Command::Reveal => reveal(cx),
            Command::ActionAdd => self.add_action(row, cx),
            Command::IdeaAdd => self.add_idea(cx),
            Command::ActionStatus => on_action(weighing::next_status),
            Command::GiveToOther => match row {
                Row::Idea(idea) => {
                    ideas::idea_of(idea, cx).map_or(Msg::Ignored, |idea| Msg::edit(talking::give_idea(idea)))
                }
                _ => on_action(weighing::give_action),
            },
            Command::Remove => match row {
                Row::Idea(idea) => Msg::Edits(talking::remove_idea(cx.session, idea)),
                Row::Result(goal) => results::clear(goal, cx),
                _ => on_action(weighing::remove_action),
            },
            Command::Sign => sign(cx),
            Command::RaterAgreement => agreement::page(cx),
            Command::LaterChanges => match row {
                Row::Signature(by) => Msg::Session(SessionMsg::LaterChanges(by)),
                _ => Msg::Ignored,
            },
            Command::Copy => Msg::Copy(copied(row, cx)),
            Command::ExternalEditor => place_of(row).map_or(Msg::Ignored, Msg::EditOutside),
            // What the session as a whole offers is only named here, since it comes first.
            _ => Msg::Ignored,
        }
    }

    /// Does what Enter is for on a row.
    fn accept(&mut self, row: Row, cx: &Cx) -> Msg {
        match (accepts(row, cx), row) {
            (Some(Command::Accept), Row::Action(action, Field::Due)) => {
                cx.session.assessment.action(action).map_or(Msg::Done, |action| due(action, cx))
            }
            (Some(Command::Accept), Row::Result(goal)) => results::ask(goal, cx),
            (Some(Command::Accept), Row::Idea(idea)) => self.choose_idea(idea, cx),
            (Some(Command::Accept), _) => {
                self.open_row(cx);
                Msg::Done
            }
            (Some(command), _) => Msg::Run(command),
            (None, _) => Msg::Done,
        }
    }

    /// Rates a criterion alone, or agrees on its level.
    pub(super) fn set_level(&mut self, row: Row, level: Option<u8>, cx: &Cx) -> Msg {
        let (Row::Criterion(criterion), assessment) = (row, &cx.session.assessment) else { return Msg::Ignored };
        let edits = if assessment.revealed.is_some() {
            weighing::agree(assessment, criterion, level)
        } else {
            let rating = Rating { level, ..own_rating_or_new(criterion, cx) };
            if let Some(level) = level.filter(|_| cx.settings.evidence_first && !rating.has_evidence()) {
                return rate_with_evidence(level, &rating, cx);
            }
            weighing::rate(assessment, rating).into_iter().collect()
        };
        if edits.is_empty() { Msg::Done } else { Msg::Edits(edits) }
    }

    /// The level beside the one chosen; below the first is *not observed*.
    fn shift_level(&mut self, row: Row, by: i8, cx: &Cx) -> Msg {
        let (Row::Criterion(criterion), Some(rubric)) = (row, &cx.session.assessment.rubric) else { return Msg::Done };
        if rubric.is_of_words() {
            return Msg::Done;
        }
        if cx.read_only {
            return Msg::wrong(cx.words.why_read_only());
        }
        let chosen = match cx.session.assessment.revealed {
            Some(_) => cx.session.assessment.agreed_on(criterion).and_then(|agreed| agreed.level),
            None => own_rating(criterion, cx).and_then(|rating| rating.level),
        };
        let highest = u8::try_from(rubric.levels.len()).unwrap_or(u8::MAX);
        let level = chosen.unwrap_or(0).saturating_add_signed(by).min(highest);
        self.set_level(row, (level > 0).then_some(level), cx)
    }

    /// Closes the text that is open.
    pub(super) fn close(&mut self) {
        self.open = None;
        self.list.forget();
        self.list.select(self.list.selected());
    }

    /// From a text to the next stop, or to the one before. In an action that is its next text, or the day that nobody has set:
    /// letters that are typed on must never become commands.
    fn write_on(&mut self, by: isize, cx: &Cx) -> Msg {
        let action = self.row().and_then(Row::action);
        self.close();
        self.go_on(by);
        while let Some(row) = self.row().filter(|row| action.is_some() && row.action() == action) {
            if Open::of(row, cx).is_some() {
                self.open_row(cx);
                return Msg::Done;
            }
            let unset = action.and_then(|action| cx.session.assessment.action(action)).filter(|to| to.due.is_none());
            if let (Row::Action(_, Field::Due), Some(action)) = (row, unset) {
                return due(action, cx);
            }
            self.go_on(by);
        }
        Msg::Done
    }

    /// To the next stop, or to the one before; behind the last comes the first.
    fn go_on(&mut self, by: isize) {
        let count = self.rows.len();
        let at = self.list.selected().unwrap_or(0);
        let next = if by > 0 { at + 1 } else { (at + count).saturating_sub(1) };
        self.list.select(next.checked_rem(count));
    }
}

/// Whether a row is a text of an action in which nothing stands yet.
fn is_unwritten(row: Row, cx: &Cx) -> bool {
    let text = place_of(row).and_then(|place| place.read(cx.session));
    !cx.read_only && text.is_some_and(|text| text.trim().is_empty())
}

/// Opens the list of what a level can rest on: what is chosen is cited, and the level with it.
fn rate_with_evidence(level: u8, rating: &Rating, cx: &Cx) -> Msg {
    citing::evidence(&cx.words.evidence_for_level(level.into()), cx, |thing| {
        let rating = Rating { cites: vec![thing.cited.id()], ..rating.clone() };
        weighing::rate(&cx.session.assessment, rating).into_iter().collect()
    })
}

/// Opens the list of what one's own rating can rest on, or an action can answer. What is there already is taken away by
/// choosing it again.
fn cite(row: Row, cx: &Cx) -> Msg {
    if let Some(action) = row.action().and_then(|action| cx.session.assessment.action(action)) {
        return citing::chooser(cx, |thing| vec![weighing::toggle_answer(action, thing.cited.id())]);
    }
    let Row::Criterion(criterion) = row else { return Msg::Ignored };
    let rating = own_rating_or_new(criterion, cx);
    citing::evidence(&cx.words.evidence(), cx, |thing| {
        let cites = toggled(&rating.cites, thing.cited.id());
        weighing::support(&cx.session.assessment, Rating { cites, ..rating.clone() }).into_iter().collect()
    })
}

fn reveal(cx: &Cx) -> Msg {
    let Some(edits) = weighing::reveal(cx.session, cx.moment()) else { return Msg::Ignored };
    Msg::Open(Box::new(Confirm::new(cx.words.confirm_reveal(), move || Msg::Edits(edits.clone()))))
}

fn sign(cx: &Cx) -> Msg {
    let edits = signing::sign(cx.session, cx.pen, cx.moment());
    let what = cx.words.confirm_sign(cx.name(cx.pen));
    Msg::Open(Box::new(Confirm::new(what, move || Msg::Edits(edits.clone()))))
}

/// Asks for the day an action is due.
fn due(action: &Action, cx: &Cx) -> Msg {
    let initial = action.due.map(|due| due.to_string()).unwrap_or_default();
    let field = FormField::day(DUE, cx.words.action_due()).hint(cx.words.hint_due()).initial(&initial);
    let action = action.clone();
    let kept = format!("due-{}", action.id);
    let form =
        Form::new(cx.words.next_step_title(), vec![field], cx.words.hint_keep(), cx.now.wall, move |values, _| {
            Ok(weighing::set_due(&action, values.day(DUE)).map_or(Msg::Done, Msg::edit))
        });
    Msg::Open(Box::new(form.kept(cx.house, &kept)))
}

/// What a row says, to be copied.
fn copied(row: Row, cx: &Cx) -> String {
    let assessment = &cx.session.assessment;
    match row {
        Row::Criterion(criterion) if assessment.revealed.is_none() => {
            own_rating(criterion, cx).map(|rating| cx.shown(&rating.note)).unwrap_or_default()
        }
        Row::Criterion(criterion) => label(criterion, cx),
        Row::Result(goal) => {
            let counted = assessment.result(goal).map(|result| cx.words.result(result.reached, result.of));
            counted.unwrap_or_default()
        }
        Row::Action(action, Field::Owner) => {
            assessment.action(action).map(|action| cx.name(action.owner).to_owned()).unwrap_or_default()
        }
        Row::Action(action, Field::Due) => {
            let due = assessment.action(action).and_then(|action| action.due);
            due.map(|due| cx.words.date(&due)).unwrap_or_default()
        }
        _ => place_of(row).map(|place| cx.read(place)).unwrap_or_default(),
    }
}

/// The name of a criterion.
fn label(criterion: Id, cx: &Cx) -> String {
    let rubric = cx.session.assessment.rubric.as_ref();
    let criterion = rubric.and_then(|rubric| rubric.criterion(criterion));
    criterion.map(|criterion| cx.words.read(&criterion.label).to_owned()).unwrap_or_default()
}
