//! What every screen, pane and popup may look at and none owns: words, looks, keys, definitions, settings.

use std::cell::RefCell;
use std::env;
use std::rc::Rc;

use chrono::NaiveDate;

use crate::config::problem::Problem;
use crate::config::word_lists::{abbreviations, judging_words};
use crate::config::{
    Catalog, Command, Context, Glyphs, Keymap, Language, Overlay, Settings, Theme, glyphs_of_environment,
    theme_of_environment, tongue_of_environment,
};
use crate::domain::catalog::{Abbreviations, JudgingWords, Tongue};
use crate::domain::{Id, IdSource};
use crate::store::{Home, RandomIds, State};

/// The house around the sessions.
pub struct House {
    /// Where everything is kept.
    pub home: Home,
    /// The language in force.
    pub words: Language,
    /// The colours in force.
    pub theme: Theme,
    /// The file name of the theme in force.
    pub theme_name: String,
    /// The glyphs in force.
    pub glyphs: Glyphs,
    /// The keys in force.
    pub keymap: Keymap,
    /// Templates, guides and rubrics.
    pub catalog: Catalog,
    /// What people have set for themselves.
    pub settings: Settings,
    /// What is kept from run to run: layout, scroll, hints dismissed.
    pub state: RefCell<State>,
    /// Where new ids come from.
    pub ids: RefCell<Box<dyn IdSource>>,
    /// Whether a shell waits that could wake a stopped program.
    pub can_suspend: bool,
    /// What day it is, as far as due dates go.
    pub today: Option<NaiveDate>,
    /// The lists of the language in force, once they have been asked for.
    pub(super) word_lists: RefCell<Option<Rc<WordLists>>>,
}

/// The words of a language that help while notes are typed.
pub struct WordLists {
    tongue: Tongue,
    /// Short forms, the user's own among them.
    pub abbreviations: Abbreviations,
    /// Words that judge.
    pub judging: JudgingWords,
}

impl House {
    /// Gathers everything from the home, in the tongue asked for; else as it is set, as it was left, as the environment says.
    pub(super) fn gather(home: Home, asked: Option<Tongue>) -> (Self, Vec<Problem>) {
        let state = State::read(&home);
        let mut problems = Vec::new();
        let settings = read_settings(&home, &state, &mut problems);
        let tongue = asked.or(settings.language).unwrap_or_else(|| tongue_of_environment(variable));
        let house = Self {
            words: Language::new(tongue),
            theme: read_theme(&settings, &home, &mut problems),
            theme_name: theme_name(&settings),
            glyphs: read_glyphs(&settings, &mut problems),
            keymap: read_keymap(&home, &mut problems),
            word_lists: RefCell::new(own_word_lists(tongue, &home, &mut problems)),
            catalog: Catalog::of(&home),
            settings,
            state: RefCell::new(state),
            ids: RefCell::new(Box::new(RandomIds::default())),
            can_suspend: false,
            today: None,
            home,
        };
        (house, problems)
    }

    /// A house without a home, the same on every machine.
    #[cfg(test)]
    pub(crate) fn for_tests(tongue: Tongue) -> Self {
        let home = Home::at(std::path::Path::new("/nowhere"));
        Self {
            words: Language::new(tongue),
            theme: Theme::read("default", &home.themes()).0,
            theme_name: "default".to_owned(),
            glyphs: Glyphs::read("rich").0,
            keymap: Keymap::read(None).0,
            catalog: Catalog::of(&home),
            settings: Settings::default(),
            state: RefCell::default(),
            ids: RefCell::new(Box::new(crate::domain::tests::Counter(5_000))),
            can_suspend: true,
            today: NaiveDate::from_ymd_opt(2026, 11, 24),
            word_lists: RefCell::default(),
            home,
        }
    }

    /// Reads the user's own settings, keys and looks again. What is set there holds again, whatever was switched while running.
    pub(super) fn read_own_files_again(&mut self) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.settings = read_settings(&self.home, &self.state.borrow(), &mut problems);
        self.theme_name = theme_name(&self.settings);
        self.theme = read_theme(&self.settings, &self.home, &mut problems);
        self.glyphs = read_glyphs(&self.settings, &mut problems);
        self.keymap = read_keymap(&self.home, &mut problems);
        self.word_lists = RefCell::new(own_word_lists(self.words.tongue(), &self.home, &mut problems));
        problems
    }

    /// The words that help while notes are typed: read when they are first asked for, and when the language is another.
    #[must_use]
    pub fn word_lists(&self) -> Rc<WordLists> {
        let tongue = self.words.tongue();
        let mut kept = self.word_lists.borrow_mut();
        let lists = kept.take().filter(|lists| lists.tongue == tongue);
        // What is wrong in the user's own list was told when the house was gathered.
        let lists = lists.unwrap_or_else(|| Rc::new(WordLists::read(tongue, &self.home, &mut Vec::new())));
        Rc::clone(kept.insert(lists))
    }

    /// An id that has not been handed out before.
    #[must_use]
    pub fn fresh_id(&self) -> Id {
        self.ids.borrow_mut().next()
    }

    /// The key that gives a command, as people read it: the shortest that passes everywhere.
    #[must_use]
    pub fn key_of(&self, command: Command) -> String {
        self.chord_of(command, command.contexts())
    }

    /// The key that gives a command where these contexts are in force, as people read it.
    #[must_use]
    pub fn chord_of(&self, command: Command, contexts: &[Context]) -> String {
        let chords = self.keymap.chords_of(command, contexts);
        chords.first().map_or_else(|| self.words.no_key(), |chord| self.words.chord(chord))
    }

    /// Whether a due date has passed.
    #[must_use]
    pub fn is_past(&self, due: Option<NaiveDate>) -> bool {
        due.zip(self.today).is_some_and(|(due, today)| due < today)
    }
}

impl WordLists {
    fn read(tongue: Tongue, home: &Home, problems: &mut Vec<Problem>) -> Self {
        // What is wrong in the user's own list costs only the words it is wrong in.
        let own = Overlay::at(&home.abbreviations_file(), problems);
        let (abbreviations, found) = abbreviations(tongue, own.as_ref());
        problems.extend(found);
        Self { tongue, abbreviations, judging: judging_words(tongue) }
    }
}

/// The lists, where the user has one of their own, which may have mistakes to be told of. Else they can wait until they are
/// asked for.
fn own_word_lists(tongue: Tongue, home: &Home, problems: &mut Vec<Problem>) -> Option<Rc<WordLists>> {
    home.abbreviations_file().exists().then(|| Rc::new(WordLists::read(tongue, home, problems)))
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok()
}

/// What people have set, and what they have chosen on screen where they have not. Looks that are gone were never chosen.
fn read_settings(home: &Home, state: &State, problems: &mut Vec<Problem>) -> Settings {
    let own = Overlay::at(&home.config_file(), problems);
    let (settings, found) = Settings::read(own.as_ref());
    problems.extend(found);
    let mut chosen = state.chosen().clone();
    chosen.theme = chosen.theme.filter(|name| Theme::names(&home.themes()).contains(name));
    chosen.glyphs = chosen.glyphs.filter(|name| Glyphs::SETS.contains(&name.as_str()));
    settings.or_chosen(&chosen)
}

fn read_keymap(home: &Home, problems: &mut Vec<Problem>) -> Keymap {
    let own = Overlay::at(&home.keymap_file(), problems);
    let (keymap, found) = Keymap::read(own.as_ref());
    problems.extend(found);
    keymap
}

fn theme_name(settings: &Settings) -> String {
    theme_of_environment(settings.theme.as_deref(), variable).to_owned()
}

fn read_theme(settings: &Settings, home: &Home, problems: &mut Vec<Problem>) -> Theme {
    let (theme, found) = Theme::read(&theme_name(settings), &home.themes());
    problems.extend(found);
    theme
}

fn read_glyphs(settings: &Settings, problems: &mut Vec<Problem>) -> Glyphs {
    let name = settings.glyphs.as_deref().unwrap_or_else(|| glyphs_of_environment(variable));
    let (glyphs, found) = Glyphs::read(name);
    problems.extend(found);
    glyphs
}
