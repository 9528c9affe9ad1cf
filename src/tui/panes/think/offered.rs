//! What stands beside a talk without being cited in it, in words: what the figures offer to begin with, and before the lesson
//! what belongs to the talk that comes first.

use ratatui::text::Line;

use crate::analysis::agenda::{Notes, Point};
use crate::analysis::openings::Opening;
use crate::config::Command;
use crate::domain::citation::Cited;
use crate::domain::{Id, Role, TextPlace};
use crate::tui::cx::Cx;
use crate::tui::panes::described::step_sign;
use crate::tui::panes::text_rows::hanging;
use crate::tui::widgets::wrap::columns;

use super::offers;

/// Of the seats that were not heard no more than this are named.
const NAMED: usize = 8;
/// In ms.
const MINUTE: i64 = 60_000;

/// The rows of a finding.
pub(super) fn point_rows(point: &Point, cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let head = format!(" {} ", cx.glyphs.warn);
    let text = format!("{head}{}", point_text(point, cx));
    hanging(&text, columns(&head), cx.theme.text, &[(0..head.len(), cx.theme.warn)], width)
}

/// A finding in words, with its base.
pub(super) fn point_text(point: &Point, cx: &Cx) -> String {
    let words = &cx.words;
    match point {
        Point::Figure(opening) => opening_text(opening, cx),
        Point::Short { step, planned, elapsed } => {
            words.offer_step_short(&step_sign(*step, cx), (planned - elapsed) / MINUTE, planned / MINUTE)
        }
        Point::Unheard { seats, of } => words.offer_unheard(seats.len(), *of, &names(seats, cx)),
        Point::Wait { longest, median, questions, .. } => {
            words.offer_longest_wait(&words.seconds(*longest), &words.seconds(*median), *questions)
        }
        Point::Apart { criterion, mentor, mentee } => {
            let rubric = cx.session.assessment.rubric.as_ref();
            let label = rubric.and_then(|rubric| rubric.criterion(*criterion)).map(|known| words.read(&known.label));
            let level = |place: u8| {
                let label = rubric.and_then(|rubric| rubric.level(place)).map(|level| words.read(&level.label));
                format!("{place} {}", label.unwrap_or_default()).trim_end().to_owned()
            };
            let [mentor_name, mentee_name] = [Role::Mentor, Role::Mentee].map(|role| cx.name(role));
            let apart = mentor.abs_diff(*mentee).into();
            let [theirs, others] = [*mentee, *mentor].map(level);
            words.offer_apart(label.unwrap_or_default(), apart, mentee_name, &theirs, mentor_name, &others)
        }
        Point::Answered(Notes { notes, of }) => words.offer_answered(cx.name(Role::Mentee), notes.len(), *of),
        Point::Asked(Notes { notes, of }) => words.offer_asked(notes.len(), *of),
        Point::Thought(Notes { notes, of }) => words.offer_thought(notes.len(), *of),
    }
}

fn opening_text(opening: &Opening, cx: &Cx) -> String {
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    match opening {
        Opening::StepOver { step, planned, elapsed } => {
            cx.words.offer_step_over(&step_sign(*step, cx), (elapsed - planned) / MINUTE, planned / MINUTE)
        }
        Opening::StepNotReached { step } => cx.words.offer_step_skipped(&step_sign(*step, cx)),
        Opening::Seats { seats, most } => {
            cx.words.offer_seats(*seats, &most.name, count(most.notes.part), count(most.notes.base))
        }
        Opening::Wait { median, questions } => cx.words.offer_wait(&cx.words.seconds(*median), *questions),
    }
}

fn names(seats: &[Id], cx: &Cx) -> String {
    let mut names: Vec<String> = seats.iter().take(NAMED).map(|seat| seat.as_str().to_uppercase()).collect();
    names.extend((seats.len() > NAMED).then(|| cx.glyphs.cut.clone()));
    names.join(", ")
}

/// The mentee's own question, or that there is none yet.
pub(super) fn focus(cx: &Cx) -> String {
    let question = cx.session.agreement.focus.replace('\n', " ");
    let question = if question.trim().is_empty() { cx.words.no_focus() } else { question };
    format!("{}: {question}", cx.words.focus())
}

/// What was said in the minute after the lesson.
pub(super) fn closing(place: TextPlace, cx: &Cx) -> String {
    let said = cx.read(place).replace('\n', " ");
    let label = match place {
        TextPlace::ClosingQuestion => cx.words.closed_with_question(),
        _ => cx.words.closed_with_strength(),
    };
    format!("{label}: {said}")
}

/// Who has agreed to what is set down about the visit, who has yet to, and the key that does.
pub(super) fn agreement(cx: &Cx) -> String {
    let agreed = |role: Role| cx.session.agreement.agreed.iter().any(|consent| consent.by == role);
    let stands = Role::ALL.map(|role| match agreed(role) {
        true => cx.words.agreed_by(cx.name(role)),
        false => cx.words.not_agreed_by(cx.name(role)),
    });
    let key = (!agreed(cx.pen)).then(|| cx.words.read_agreement(&offers::key(Command::Agree, cx)));
    let stands = stands.into_iter().chain(key).collect::<Vec<_>>().join(", ");
    format!("{}: {stands}", cx.words.agreement())
}

/// What is to be looked at in a step of the plan.
pub(super) fn look_for(step: Id, cx: &Cx) -> String {
    let known = cx.session.plan.step(step).map(|step| cx.shown(&step.look_for)).unwrap_or_default();
    let sign = Cited::Step(step).shown(cx.session).unwrap_or_default();
    cx.words.look_for_of(&sign, &known.replace('\n', " "))
}

/// The rows of what belongs to the talk before the lesson.
pub(super) fn belonging_rows(text: &str, cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let text = format!(" {text}");
    let head = text.find(':').unwrap_or(0);
    hanging(&text, 1, cx.theme.text, &[(0..head, cx.theme.title)], width)
}
