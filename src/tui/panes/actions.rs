//! What is said of an action wherever it is shown: where it comes from, how often it was seen.

use crate::config::dates::lesson_stamp;
use crate::domain::assessment::Action;
use crate::domain::weighing::{LastSeen, sightings};
use crate::tui::cx::Cx;

/// The session an action came along from, as far as it is known; none of one that was agreed on in this session.
pub(super) fn came_along(action: &Action, cx: &Cx) -> Option<String> {
    action.from?;
    Some(match action.from_day {
        Some(day) if !action.from_title.is_empty() => cx.words.came_along_from(&action.from_title, &cx.words.day(&day)),
        _ => cx.words.came_along(),
    })
}

/// How often an action was seen, and when last.
pub(super) fn seen(action: &Action, cx: &Cx) -> String {
    let sightings = sightings(action, cx.session);
    match sightings.last {
        None => cx.words.action_unseen(),
        Some(LastSeen::At(at)) => cx.words.action_seen_last(sightings.times, &lesson_stamp(at)),
        Some(LastSeen::On(day)) => cx.words.action_seen_last(sightings.times, &cx.words.day(&day)),
    }
}

/// The help that its owner needs.
pub(super) fn support(action: &Action, cx: &Cx) -> Option<String> {
    let support = cx.shown(&action.support);
    (!support.trim().is_empty()).then(|| cx.words.action_support_needed(support.trim()))
}
