//! What can be done on the sheet now, the most useful first.

use crate::analysis::evidence;
use crate::config::Command;
use crate::domain::citation::Cited;
use crate::domain::marking::looks;
use crate::domain::observation::Entry;
use crate::tui::cx::Cx;
use crate::tui::pane::{Enabled, Offer};

use super::{Sheet, keys};

/// The commands that choose a level by its digit.
const LEVELS: [Command; 5] = [Command::Level1, Command::Level2, Command::Level3, Command::Level4, Command::Level5];

/// While a text is open.
pub(super) fn in_text(cx: &Cx) -> Vec<Offer> {
    let first = [(Command::Accept, Enabled::Yes), writing(Command::Cite, cx), writing(Command::NewLine, cx)];
    let moves = [Command::Leave, Command::NextStop, Command::PreviousStop, Command::Copy];
    first.into_iter().chain(moves.map(|command| (command, Enabled::Yes))).collect()
}

/// With the caret on a row.
pub(super) fn on_row(sheet: &Sheet, cx: &Cx) -> Vec<Offer> {
    let observation = &cx.session.observation;
    let Some(sought) = sheet.at() else { return vec![(Command::Leave, Enabled::Yes)] };
    let keys = sought.sheet(observation).map(|sheet| keys(sheet, cx)).unwrap_or_default();
    let has_digit = |command: &Command| {
        let digit = command.level().and_then(|level| char::from_digit(level.into(), 10));
        digit.is_some_and(|digit| keys.contains(&digit))
    };
    let levels = LEVELS.into_iter().filter(has_digit);
    let mut offers: Vec<Offer> = levels.map(|command| writing(command, cx)).collect();
    offers.extend([Command::Accept, Command::Cite].map(|command| writing(command, cx)));
    let absent = writing(Command::NoOccasion, cx);
    let why = (!sought.may_be_absent(observation)).then(|| cx.words.why_occasion());
    offers.push((absent.0, why.map_or(absent.1, Enabled::No)));
    let one_part = (looks::segments(observation) < 2).then(|| cx.words.why_one_part());
    offers.push((Command::OtherSegment, unless(one_part)));
    offers.extend([Command::Leave, Command::NextStop].map(|command| (command, Enabled::Yes)));
    let entry = sheet.entry(cx);
    let nowhere = cited_by(entry, cx).is_empty().then(|| cx.words.why_no_citation());
    offers.push((Command::FollowCitation, unless(nowhere)));
    offers.push((Command::Copy, Enabled::Yes));
    let unwritten = entry.is_none().then(|| cx.words.why_not_here());
    let outside = if cx.read_only { Some(cx.words.why_read_only()) } else { unwritten };
    offers.push((Command::ExternalEditor, unless(outside)));
    offers.push((Command::Sheet, Enabled::Yes));
    let moves = [Command::Up, Command::Down, Command::First, Command::Last, Command::PageUp, Command::PageDown];
    offers.extend(moves.into_iter().chain([Command::PreviousStop]).map(|command| (command, Enabled::Yes)));
    offers.extend([Command::Left, Command::Right].map(|command| writing(command, cx)));
    offers
}

/// What an entry rests on.
pub(super) fn cited_by(entry: Option<&Entry>, cx: &Cx) -> Vec<Cited> {
    let Some((text, cites)) = entry.and_then(|entry| Some((entry.said()?, entry.look_cites()?))) else {
        return Vec::new();
    };
    evidence::citations(text, cites).into_iter().filter_map(|id| Cited::of(id, cx.session)).collect()
}

/// A command that writes.
fn writing(command: Command, cx: &Cx) -> Offer {
    (command, unless(cx.read_only.then(|| cx.words.why_read_only())))
}

fn unless(why: Option<String>) -> Enabled {
    why.map_or(Enabled::Yes, Enabled::No)
}
