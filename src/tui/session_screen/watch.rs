//! What the lesson is to be watched with: the list of instruments, each with the question it answers.

use crate::config::{Command, Language};
use crate::domain::catalog::Instrument;
use crate::domain::marking::looks;
use crate::domain::{Edit, Now, Phase, agreeing, watching};
use crate::store::demo;
use crate::tui::cx::Cx;
use crate::tui::figures;
use crate::tui::house::House;
use crate::tui::msg::{Msg, Toast};
use crate::tui::popups::{Choice, Chooser, Page, instrument_help, instrument_page};

use super::{SessionScreen, go, retag, seats};

impl SessionScreen {
    /// Does what a command says, if it is about what the lesson is watched with.
    pub(super) fn run_for_watching(&mut self, command: Command, house: &House, now: Now) -> Msg {
        let home = demo::home_of(&house.home, self.desk.open.file().path());
        let cx = self.desk.cx(house, now);
        match command {
            Command::Instruments | Command::Retag | Command::Seats | Command::Reaction if cx.read_only => {
                Msg::wrong(cx.words.why_read_only())
            }
            Command::Instruments => instruments(&cx),
            Command::InstrumentHelp | Command::Retag if cx.session.observation.instruments.is_empty() => {
                Msg::wrong(cx.words.why_no_instrument())
            }
            Command::InstrumentHelp => Msg::Open(instrument_help(&cx.session.observation.instruments, cx.house)),
            Command::Retag => retag::codes(&cx),
            Command::Sheet if looks::segments(&cx.session.observation) == 0 => Msg::wrong(cx.words.why_no_sheet()),
            // The sheet stands in the pane of the lesson.
            Command::Sheet => Msg::All(vec![go(Phase::Teach), Msg::Run(command)]),
            Command::Figures => figures::open(&cx, self.screen.width),
            Command::Seats => seats::draw(home, &cx),
            Command::SeatMap => seats::map(&home, &cx),
            Command::Reaction => seats::reaction(&cx),
            _ => Msg::Ignored,
        }
    }
}

/// The instruments there are, those that are chosen first. Enter takes one in, or leaves one out that nothing hangs on.
fn instruments(cx: &Cx) -> Msg {
    let observation = &cx.session.observation;
    let (catalog, _) = cx.catalog.all::<Instrument>();
    let chosen = observation.instruments.iter().map(|instrument| choice(instrument, true, cx));
    let others = catalog.iter().filter(|instrument| observation.instrument(instrument.id).is_none());
    let choices = chosen.chain(others.map(|instrument| choice(instrument, false, cx))).collect();
    let hint = cx.words.find_instrument(&cx.key_of(Command::Help));
    Msg::Open(Box::new(Chooser::new(cx.words.choose_instruments(), &hint, choices)))
}

fn choice(instrument: &Instrument, is_chosen: bool, cx: &Cx) -> Choice {
    let other = Language::new(cx.words.tongue().other());
    let name = cx.words.read(&instrument.name);
    let section = if is_chosen { cx.words.instruments_chosen() } else { cx.words.instruments_others() };
    let then = taken(instrument, is_chosen, cx);
    let choice = Choice::new(name, move || match &then {
        Ok((edits, told)) => Msg::All(vec![Msg::Edits(edits.clone()), Msg::Say(told.clone())]),
        Err(why) => Msg::wrong(why.clone()),
    });
    // What one would choose can be read first; the list stays beneath it.
    let (title, text) = instrument_page(instrument, &cx.words);
    let read = move || Msg::Open(Box::new(Page::new(&title, &text)));
    choice.doc(cx.words.read(&instrument.answers)).also(other.read(&instrument.name)).under(section).about(read)
}

/// The edits that take an instrument in or leave it out, and what is said of it; or why it cannot be left out. What was agreed to
/// was to be watched with others: it has to be agreed to again.
fn taken(instrument: &Instrument, is_chosen: bool, cx: &Cx) -> Result<(Vec<Edit>, Toast), String> {
    let name = cx.words.read(&instrument.name);
    let (edit, told) = if is_chosen {
        let edit = watching::leave_out(cx.session, instrument.id).ok_or_else(|| cx.words.why_in_use())?;
        (edit, cx.words.instrument_left_out(name))
    } else {
        let (edit, moved) = watching::choose(cx.session, instrument.clone(), cx.words.tongue());
        let keys: Vec<String> = moved.iter().map(|moved| format!("{} → {}", moved.from, moved.to)).collect();
        let told = match keys.as_slice() {
            [] => cx.words.instrument_chosen(name),
            keys => cx.words.instrument_rekeyed(name, &keys.join(", ")),
        };
        (edit, told)
    };
    let mut edits = vec![edit];
    edits.extend(agreeing::reopen(cx.session));
    let reopens = edits.len() > 1;
    let told = if reopens { Toast::wrong(cx.words.reopened_with(&told)) } else { Toast::told(told) };
    Ok((edits, told))
}
