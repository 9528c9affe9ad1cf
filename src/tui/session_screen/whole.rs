//! What concerns a session as a whole: leaving it, going on to the next, the page on paper, what cannot be taken back.

use crate::config::Command;
use crate::domain::marking::looks;
use crate::domain::{Now, Phase};
use crate::store::demo;
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::msg::{LibraryMsg, Msg, SessionMsg};
use crate::tui::page;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::popups::{AgreementPage, Confirm};

use super::{SessionScreen, closing, find, go, hand_over, loose_ends, time};

/// What can be done in every phase.
const ALWAYS: [Command; 26] = [
    Command::PassPen,
    Command::PhasePlan,
    Command::PhaseTeach,
    Command::PhaseThink,
    Command::PhaseAssess,
    Command::Find,
    Command::Details,
    Command::Agree,
    Command::Instruments,
    Command::Figures,
    Command::Seats,
    Command::SeatMap,
    Command::Reaction,
    Command::Quiet,
    Command::InstrumentHelp,
    Command::Sheet,
    Command::ClosingMinute,
    Command::Retag,
    Command::LooseEnds,
    Command::Ledger,
    Command::HandOver,
    Command::News,
    Command::PageOnPaper,
    Command::NextOfCycle,
    Command::Library,
    Command::ClearHistory,
];

impl SessionScreen {
    /// What can be done to the session as a whole.
    pub(super) fn whole_offers(&self, cx: &Cx) -> Vec<Offer> {
        let enabled = |command| match command {
            Command::HandOver
            | Command::ClearHistory
            | Command::Instruments
            | Command::Retag
            | Command::Seats
            | Command::Reaction
                if cx.read_only =>
            {
                Enabled::No(cx.words.why_read_only())
            }
            Command::InstrumentHelp | Command::Retag if cx.session.observation.instruments.is_empty() => {
                Enabled::No(cx.words.why_no_instrument())
            }
            Command::HandOver if cx.session.observation.is_running() => Enabled::No(cx.words.why_lesson_runs()),
            Command::News if cx.news.is_empty() => Enabled::No(cx.words.no_news()),
            Command::ClosingMinute if cx.read_only => Enabled::No(cx.words.why_read_only()),
            Command::ClosingMinute if cx.session.observation.ended.is_none() => {
                Enabled::No(cx.words.why_lesson_not_over())
            }
            Command::Sheet if looks::segments(&cx.session.observation) == 0 => Enabled::No(cx.words.why_no_sheet()),
            Command::SeatMap if cx.session.observation.seats.is_none() => {
                Enabled::No(cx.words.why_no_seats(&cx.key_of(Command::Seats)))
            }
            _ => Enabled::Yes,
        };
        let mut offers: Vec<Offer> = ALWAYS.map(|command| (command, enabled(command))).to_vec();
        if self.trail.is_empty() {
            offers.push((Command::Back, Enabled::No(cx.words.nowhere_back())));
        } else {
            offers.insert(0, (Command::Back, Enabled::Yes));
        }
        if cx.read_only {
            offers.insert(0, (Command::Refresh, Enabled::Yes));
        }
        if demo::is_demo(&cx.home, self.desk.open.file().path()) {
            offers.push((Command::MakeOwn, Enabled::Yes));
        }
        offers
    }

    /// Does what a command says, if it is about the whole session.
    pub(super) fn run_for_whole(&mut self, command: Command, house: &House, now: Now) -> Msg {
        let cx = self.desk.cx(house, now);
        match command {
            Command::ClearHistory | Command::HandOver | Command::ClosingMinute if cx.read_only => {
                Msg::wrong(cx.words.why_read_only())
            }
            Command::Agree => Msg::Open(Box::new(AgreementPage::new(&cx))),
            // The people, the lesson and what was agreed stand at the head of the plan.
            Command::Details => Msg::All(vec![go(Phase::Plan), Msg::Run(command)]),
            Command::Library => Msg::Library(LibraryMsg::Leave),
            Command::NextOfCycle => Msg::Library(LibraryMsg::NextOfCycle(self.desk.open.file().path().to_owned())),
            Command::MakeOwn => Msg::Library(LibraryMsg::MakeOwn),
            Command::Refresh => Msg::Session(SessionMsg::Refresh),
            Command::Find => find::find(&cx),
            Command::LooseEnds => loose_ends::open(&cx),
            Command::Ledger => time::open(&cx),
            Command::News => hand_over::news(&cx),
            Command::ClosingMinute if cx.session.observation.ended.is_none() => {
                Msg::wrong(cx.words.why_lesson_not_over())
            }
            Command::ClosingMinute => closing::open(&cx),
            Command::HandOver if cx.session.observation.is_running() => Msg::wrong(cx.words.why_lesson_runs()),
            Command::HandOver => Msg::Session(SessionMsg::HandOver),
            Command::PageOnPaper => page::of(self.desk.open.file().path(), cx.session, cx.lesson, house),
            Command::ClearHistory => {
                let clear = || Msg::Session(SessionMsg::ClearHistory);
                Msg::Open(Box::new(Confirm::new(cx.words.confirm_clear_history(), clear)))
            }
            _ => self.run_for_watching(command, house, now),
        }
    }
}
