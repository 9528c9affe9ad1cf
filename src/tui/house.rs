//! What every screen, pane and popup may look at and none owns: words, looks, keys, definitions, settings.

use std::cell::RefCell;

use crate::config::{Catalog, Glyphs, Keymap, Language, Settings, Theme};
use crate::domain::{Id, IdSource};
use crate::store::{Home, State};

/// The house around the sessions.
pub struct House {
    /// Where everything is kept.
    pub home: Home,
    /// The language in force.
    pub words: Language,
    /// The colours in force.
    pub theme: Theme,
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
}

impl House {
    /// An id that has not been handed out before.
    #[must_use]
    pub fn fresh_id(&self) -> Id {
        self.ids.borrow_mut().next()
    }
}
