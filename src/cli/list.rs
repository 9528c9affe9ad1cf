//! `list`: the sessions of the home, newest first.

use chrono::Datelike as _;
use clap::Args;
use serde::Serialize;

use super::answer::Answer;
use super::cx::{Cx, glyphs};
use super::failure::{Failure, Kind};
use crate::analysis::Mark;
use crate::config::{Glyphs, Language};
use crate::domain::{Id, Moment, Phase};
use crate::store::{Library, ListedAction, Summary};

/// The columns of the longest day: `Sel 24 Nov 2026`.
const DAY: usize = 15;

#[derive(Debug, Args)]
pub(super) struct List {
    #[arg(long)]
    json: bool,
}

/// A session as `--json` lists it.
#[derive(Serialize)]
struct Row<'l> {
    file: String,
    id: Id,
    title: &'l str,
    subject: &'l str,
    class: &'l str,
    mentor: &'l str,
    mentee: &'l str,
    created: Moment,
    scheduled: Option<Moment>,
    minutes: u32,
    follows: Option<Id>,
    phases: Phases,
    actions: &'l [ListedAction],
}

/// The mark of each phase.
#[derive(Serialize)]
struct Phases {
    plan: &'static str,
    teach: &'static str,
    think: &'static str,
    assess: &'static str,
}

impl List {
    pub(super) fn run(self, cx: &Cx) -> Result<Answer, Failure> {
        let language = cx.language();
        let library = Library::read(&cx.home()?).map_err(|trouble| Failure::trouble(&trouble, language))?;
        let readable =
            || library.listed().iter().filter_map(|listed| Some((library.file(listed), listed.summary.as_ref()?)));
        let unreadable = library.listed().iter().filter(|listed| listed.summary.is_none()).map(|listed| {
            let path = library.file(listed).display().to_string();
            Failure::new(Kind::Note, language.cannot_be_read(&path)).hint(language.check_explains(&path))
        });
        let answer = if self.json {
            let rows: Vec<Row<'_>> = readable().map(|(file, summary)| Row::of(file.display(), summary)).collect();
            let text = serde_json::to_string_pretty(&rows).map_err(|error| Failure::system(error.to_string()))?;
            Answer::json(&text)
        } else {
            let glyphs = glyphs();
            Answer::text(&readable().map(|(_, summary)| line(summary, &glyphs, language)).collect::<String>())
        };
        Ok(answer.with(unreadable))
    }
}

impl<'l> Row<'l> {
    fn of(file: impl std::fmt::Display, summary: &'l Summary) -> Self {
        let [plan, teach, think, assess] = summary.marks.map(named);
        Self {
            file: file.to_string(),
            id: summary.id,
            title: &summary.title,
            subject: &summary.subject,
            class: &summary.class,
            mentor: &summary.mentor,
            mentee: &summary.mentee,
            created: summary.created,
            scheduled: summary.scheduled,
            minutes: summary.minutes,
            follows: summary.follows,
            phases: Phases { plan, teach, think, assess },
            actions: &summary.actions,
        }
    }
}

fn named(mark: Mark) -> &'static str {
    match mark {
        Mark::Empty => "empty",
        Mark::UnderWay => "under-way",
        Mark::Done => "done",
    }
}

/// A session on one line; what has a width of its own comes last.
fn line(summary: &Summary, glyphs: &Glyphs, language: &Language) -> String {
    let at = summary.scheduled.unwrap_or(summary.created);
    let day = format!("{} {}", language.day(&at), at.year());
    let marks = Phase::ALL.into_iter().zip(summary.marks).map(|(phase, mark)| {
        let glyph = match mark {
            Mark::Empty => &glyphs.empty,
            Mark::UnderWay => &glyphs.under_way,
            Mark::Done => &glyphs.done,
        };
        format!("{}{glyph}", language.phase_letter(phase))
    });
    let marks = marks.collect::<Vec<_>>().join(" ");
    let people = language.both_names(&summary.mentor, &summary.mentee);
    let words = [summary.title.as_str(), &summary.class, &people];
    let words = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ");
    format!("{}  {day:<DAY$}  {marks}  {words}\n", summary.id)
}
