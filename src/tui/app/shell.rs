//! What the program itself does, wherever one is: help, palette, language, looks, leaving.

use crate::config::{Command, Context, Glyphs, Language, Theme};
use crate::domain::catalog::Tongue;
use crate::store::state::Chosen;
use crate::tui::house::House;
use crate::tui::msg::Toast;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::popups::{Page, Popup, commands};
use crate::tui::run::Request;
use crate::tui::terminal::Signal;

use super::{App, Showing};

/// What can be done everywhere.
const EVERYWHERE: [Command; 12] = [
    Command::Palette,
    Command::Help,
    Command::Problems,
    Command::Language,
    Command::Theme,
    Command::Glyphs,
    Command::Mouse,
    Command::JudgingHint,
    Command::Abbreviations,
    Command::Redraw,
    Command::Suspend,
    Command::Quit,
];

/// The commands of the program itself, for palette and help.
pub(super) fn offers(house: &House) -> impl Iterator<Item = Offer> {
    EVERYWHERE.into_iter().map(|command| {
        let sleepless = command == Command::Suspend && !house.can_suspend;
        (command, if sleepless { Enabled::No(house.words.why_not_here()) } else { Enabled::Yes })
    })
}

impl App {
    /// Does what a command says that neither popup nor screen took.
    pub(super) fn run_in_shell(&mut self, command: Command) {
        // Beneath a popup nothing happens unseen; what concerns the program as a whole still does.
        if !self.popups.is_empty() && !EVERYWHERE.contains(&command) && command != Command::Copy {
            return;
        }
        match command {
            Command::Palette => self.open_commands(commands::palette),
            Command::Help => self.open_commands(commands::help),
            Command::Problems => self.show_problems(),
            Command::Language => self.change_language(),
            Command::Theme => self.next_theme(),
            Command::Glyphs => self.next_glyphs(),
            Command::Mouse => self.switch_mouse(),
            Command::JudgingHint => {
                let on = self.house.settings.switch_judging_hint();
                self.say(Toast::told(self.house.words.judging_hint_now(on)));
            }
            Command::Abbreviations => {
                let on = self.house.settings.switch_abbreviations();
                self.say(Toast::told(self.house.words.abbreviations_now(on)));
            }
            Command::Redraw => self.requests.push_back(Request::Redraw),
            Command::Suspend if self.house.can_suspend => self.requests.push_back(Request::Suspend),
            Command::Suspend => self.say(Toast::wrong(self.house.words.why_not_here())),
            Command::Quit => self.quit(),
            Command::Copy => self.say(Toast::told(self.house.words.how_to_leave(&self.house.key_of(Command::Quit)))),
            _ => {}
        }
    }

    /// Leaves: everything is kept, and nothing asks.
    pub(super) fn quit(&mut self) {
        self.close_session();
        self.take_unkept_along();
        self.requests.push_back(Request::Quit);
    }

    /// Somebody outside asks us to go, to sleep, to wake up.
    pub(super) fn signal(&mut self, signal: Signal) {
        match signal {
            Signal::Terminate | Signal::HangUp | Signal::Interrupt => self.quit(),
            Signal::Suspend => self.requests.push_back(Request::Suspend),
            Signal::Continue => self.requests.push_back(Request::Redraw),
        }
    }

    fn open_commands(&mut self, make: impl FnOnce(&[Offer], &[Context], &House) -> Box<dyn Popup>) {
        let popup = make(&self.reachable(), &self.contexts(), &self.house);
        // Help upon help is help; a form beneath keeps what was typed in it.
        if self.contexts().contains(&Context::Picker) {
            self.popups.pop();
        }
        self.popups.push(popup);
        self.touch_all();
    }

    /// Keeps what was chosen for the next start, and for as long as this one lasts.
    fn choose(&self, change: impl FnOnce(&mut Chosen)) {
        change(self.house.state.borrow_mut().chosen_mut());
        self.keep_state();
    }

    fn change_language(&mut self) {
        let tongue = match self.house.words.tongue() {
            Tongue::Id => Tongue::En,
            Tongue::En => Tongue::Id,
        };
        self.house.words = Language::new(tongue);
        self.choose(|chosen| chosen.language = Some(tongue));
        if let Showing::Session(session) = &mut self.showing {
            session.changed(&self.house, self.now);
        }
        self.say(Toast::told(self.house.words.language_now()));
    }

    fn next_theme(&mut self) {
        let folder = self.house.home.themes();
        let names = Theme::names(&folder);
        let Some(name) = after(&names, &self.house.theme_name) else { return };
        let (theme, problems) = Theme::read(&name, &folder);
        self.house.theme = theme;
        self.house.theme_name.clone_from(&name);
        self.choose(|chosen| chosen.theme = Some(name));
        let told = self.house.words.theme_now(self.house.words.read(&self.house.theme.name));
        self.say(Toast::told(told));
        self.tell_problems(&problems);
    }

    fn next_glyphs(&mut self) {
        let names = Glyphs::SETS.map(str::to_owned);
        let Some(name) = after(&names, &self.house.glyphs.name) else { return };
        let (glyphs, problems) = Glyphs::read(&name);
        self.house.glyphs = glyphs;
        self.say(Toast::told(self.house.words.glyphs_now(&name)));
        self.choose(|chosen| chosen.glyphs = Some(name));
        self.tell_problems(&problems);
    }

    fn switch_mouse(&mut self) {
        let on = self.house.settings.switch_mouse();
        self.requests.push_back(Request::Mouse(on));
        self.choose(|chosen| chosen.mouse = Some(on));
        self.say(Toast::told(self.house.words.mouse_now(on)));
    }

    fn show_problems(&mut self) {
        let text = match self.problems.as_slice() {
            [] => self.house.words.no_problems(),
            problems => problems.join("\n"),
        };
        self.perform(crate::tui::msg::Msg::Open(Box::new(Page::new(self.house.words.problems_title(), &text))));
    }
}

/// The name that follows another in a list, round and round.
fn after(names: &[String], name: &str) -> Option<String> {
    let place = names.iter().position(|known| known == name).map_or(0, |place| place + 1);
    names.get(place).or(names.first()).cloned()
}
