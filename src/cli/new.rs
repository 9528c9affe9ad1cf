//! `new`: begins a session and prints where it is.

use chrono::{Local, TimeZone as _};
use clap::Args;

use super::answer::Answer;
use super::args::said;
use super::cx::Cx;
use super::failure::Failure;
use crate::config::catalog::{DEFAULT_TEMPLATE, Kind};
use crate::config::dates::typed_date_and_clock;
use crate::config::{Catalog, Language};
use crate::domain::catalog::{Cycle, Instrument, Template};
use crate::domain::observation::SeatingPlan;
use crate::domain::plan::USUAL_MINUTES;
use crate::domain::soundness::LONGEST_PLAN;
use crate::domain::watching::{self, MOST_SEATS};
use crate::domain::{Id, Moment, NewSession, Session};
use crate::store::{Home, RandomIds, create, read};

#[derive(Debug, Args)]
pub(super) struct New {
    #[arg(long, value_name = "T", value_parser = said)]
    title: String,
    #[arg(long, value_name = "M", value_parser = said)]
    mentor: String,
    #[arg(long, value_name = "N", value_parser = said)]
    mentee: String,
    #[arg(long, value_name = "S")]
    subject: Option<String>,
    #[arg(long, value_name = "C")]
    class: Option<String>,
    #[arg(long, value_name = "S")]
    school: Option<String>,
    #[arg(long, value_name = "F")]
    focus: Option<String>,
    #[arg(long, value_name = "DATETIME", value_parser = moment)]
    at: Option<Moment>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(LONGEST_PLAN)))]
    minutes: Option<u32>,
    #[arg(long, value_name = "ID")]
    template: Option<String>,
    #[arg(long, value_name = "ID")]
    cycle: Option<String>,
    #[arg(long, value_name = "SESSION", value_parser = said)]
    follows: Option<String>,
    #[arg(long = "instrument", value_name = "ID")]
    instruments: Vec<String>,
    #[arg(long, value_name = "ROWSxCOLUMNS", value_parser = room)]
    seats: Option<SeatingPlan>,
}

impl New {
    pub(super) fn run(self, cx: &Cx) -> Result<Answer, Failure> {
        let home = cx.home()?;
        let before = self.follows.as_deref().map(|word| self.before(word, cx)).transpose()?;
        let kept = before.as_ref().and_then(|before| before.plan.template).map(|id| id.to_string());
        let wanted = self.template.clone().or(kept);
        let wanted = wanted.as_deref().unwrap_or(DEFAULT_TEMPLATE);
        let template: Template = definition(wanted, &home, cx.language())?;
        let template = Some((&template, cx.language().tongue()));
        let mut ids = RandomIds::default();
        let instruments = self.instruments.iter().map(|word| definition::<Instrument>(word, &home, cx.language()));
        let instruments = instruments.collect::<Result<Vec<_>, _>>()?;
        let seats = self.seats.clone();
        let cycle = self.cycle.as_deref().map(|word| definition::<Cycle>(word, &home, cx.language())).transpose()?;
        let mut session = Session::begin(&self.asked(before.as_ref(), cycle), template, cx.now().wall, &mut ids);
        if let Some(before) = before {
            let next = before.next_of_cycle(None, cx.now().wall, &mut ids);
            session.follows = next.follows;
            session.assessment = next.assessment;
        }
        for instrument in instruments {
            watching::take_in(&mut session.observation, instrument, cx.language().tongue());
        }
        session.observation.seats = seats.or(session.observation.seats);
        let file = create(&home, &session).map_err(|trouble| Failure::trouble(&trouble, cx.language()))?;
        let path = file.display().to_string();
        Ok(Answer::text(&path).unless_printed(cx.language().made_all_the_same(&path)))
    }

    fn before(&self, word: &str, cx: &Cx) -> Result<Session, Failure> {
        let file = cx.session_file(word)?;
        read(&file).map(|(session, _)| session).map_err(|error| Failure::not_loaded(&error, cx.language()))
    }

    /// What was asked; what was not is as it was in the session before.
    fn asked(self, before: Option<&Session>, cycle: Option<Cycle>) -> NewSession {
        let or = |asked: Option<String>, kept: fn(&Session) -> String| {
            asked.or_else(|| before.map(kept)).unwrap_or_default()
        };
        NewSession {
            title: self.title,
            mentor: self.mentor,
            mentee: self.mentee,
            subject: or(self.subject, |before| before.subject.to_string()),
            class: or(self.class, |before| before.class.to_string()),
            school: or(self.school, |before| before.school.to_string()),
            focus: or(self.focus, |before| before.agreement.focus.to_string()),
            scheduled: self.at,
            minutes: self.minutes.or(before.map(|before| before.minutes)).unwrap_or(USUAL_MINUTES),
            cycle: cycle.or_else(|| before.and_then(|before| before.cycle.as_deref().cloned())),
        }
    }
}

/// The definition of that id.
fn definition<K: Kind>(word: &str, home: &Home, language: &Language) -> Result<K, Failure> {
    let (found, problems) = word.parse().map(|id| Catalog::of(home).get(id)).unwrap_or_default();
    let known = || Catalog::of(home).ids::<K>();
    found.ok_or_else(|| match problems.first() {
        Some(problem) => Failure::data(language.problem(problem)),
        None => {
            let known = known().iter().map(Id::to_string).collect::<Vec<_>>().join(", ");
            Failure::user(language.no_definition(K::FOLDER, word)).hint(language.known_names(&known))
        }
    })
}

/// A room as people type it: `5x6`, the rows before the columns.
fn room(text: &str) -> Result<SeatingPlan, &'static str> {
    let (rows, columns) = text.split_once(['x', 'X', '×']).ok_or("no room")?;
    let of = |number: &str| number.trim().parse::<u8>().ok().filter(|number| (1..=MOST_SEATS).contains(number));
    Ok(SeatingPlan::filled(of(rows).ok_or("no room")?, of(columns).ok_or("no room")?))
}

/// Said of a time that clocks were moved past.
pub(super) const SKIPPED: &str = "there is no such time";

/// A date and time as people type it, in the zone of the machine, or with a zone of its own.
fn moment(text: &str) -> Result<Moment, &'static str> {
    if let Ok(moment) = Moment::parse_from_rfc3339(text) {
        return Ok(moment);
    }
    let typed = typed_date_and_clock(text).ok_or("no date and time")?;
    Local.from_local_datetime(&typed).earliest().map(|at| at.fixed_offset()).ok_or(SKIPPED)
}
