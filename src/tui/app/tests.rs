use std::sync::Arc;

use ratatui::layout::Size;

use crate::config::{Command, demo};
use crate::domain::catalog::Tongue;
use crate::domain::tests::moment;
use crate::domain::{Now, Phase, Session};
use crate::store::{self, Home, Wish};
use crate::tui::popups::commands::runs;
use crate::tui::run::Program as _;
use crate::tui::start::{Show, StartWith};

use super::App;

/// What running a command may change, but for a word in passing.
type Seen = (Option<Session>, Vec<crate::config::Context>, usize, usize);

fn seen(app: &App) -> Seen {
    (app.session().cloned(), app.contexts(), app.popups.len(), app.requests.len())
}

/// The program with a session in it, or with the list of sessions.
fn started(home: &Home, session: &Session, phase: Option<Phase>, wish: Wish) -> App {
    let file = store::resolve(home, "last").or_else(|_| store::create(home, session).map_err(drop)).unwrap();
    let session = phase.map(|phase| Show::Session { file, phase: Some(phase), pen: None, wish });
    let with = StartWith { home: home.clone(), tongue: Some(Tongue::Id), show: session.unwrap_or(Show::Library) };
    let now = Now { wall: moment("2026-11-25T13:10:00+07:00"), boot: 1_000_000, awake: 1_000_000 };
    App::start(with, Arc::new(|| ()), now, Size::new(80, 24)).unwrap()
}

#[test]
fn what_is_not_on_offer_does_nothing_when_it_is_asked_for() {
    let today = moment("2026-11-25T13:10:00+07:00").date_naive();
    let session = demo(Tongue::Id, today).unwrap();
    let mut did_something = Vec::new();
    let screens = Phase::ALL.map(Some).into_iter().chain([None]);
    for (phase, wish) in screens.flat_map(|phase| [(phase, Wish::Write), (phase, Wish::Read)]) {
        let dir = tempfile::tempdir().unwrap();
        let mut app = started(&Home::at(dir.path()), &session, phase, wish);
        let before = seen(&app);
        for command in Command::ALL.iter().copied() {
            if !command.belongs(&app.contexts()) || runs(command, &app.reachable()) {
                continue;
            }
            app.run(command);
            if seen(&app) != before {
                did_something.push((command, phase, wish));
                break;
            }
        }
        app.flush(app.now);
    }
    assert_eq!(did_something, []);
}
