//! What is typed into a form is on disk before it is seen, and there again when the form is opened the next time.

use crate::domain::Moment;
use crate::store::{FormDraft, Home, Trouble};

use super::Field;

/// What a form keeps of itself.
pub(super) struct Keeping {
    draft: FormDraft,
    /// What is in the way of keeping it.
    trouble: Option<Trouble>,
    /// Whether it was found half filled in.
    found: bool,
    /// What the fields held before they were emptied, until something else is typed.
    emptied: Option<Vec<String>>,
}

impl Keeping {
    /// Opens what is kept of a form, and fills its fields with it.
    pub(super) fn open(home: &Home, form: &str, now: Moment, fields: &mut [Field]) -> Self {
        let draft = FormDraft::open(home, form, now);
        for field in fields.iter_mut() {
            if let Some(kept) = draft.texts().get(field.key()) {
                field.put_back(kept);
            }
        }
        Self { draft, trouble: None, found: fields.iter().any(Field::is_changed), emptied: None }
    }

    /// Keeps what the fields hold. Says whether there is something else to be said of it than before.
    pub(super) fn keep(&mut self, fields: &[Field]) -> bool {
        let known = |field: &&Field| field.is_changed() || self.draft.texts().contains_key(field.key());
        let typed: Vec<(&str, String)> = fields.iter().filter(known).map(|field| (field.key(), field.kept())).collect();
        let trouble = self.draft.keep(typed).err();
        let other = trouble != self.trouble;
        self.trouble = trouble;
        other
    }

    /// Has what was kept survive a power cut.
    pub(super) fn sync(&mut self) {
        self.draft.sync();
    }

    /// What is in the way of keeping it.
    pub(super) fn trouble(&self) -> Option<&Trouble> {
        self.trouble.as_ref()
    }

    /// Whether it was found half filled in, and nothing has been said of that yet but this.
    pub(super) fn was_found(&self) -> bool {
        self.found
    }

    /// Empties the fields; that can be taken back.
    pub(super) fn empty(&mut self, fields: &mut [Field]) {
        self.found = false;
        if fields.iter().any(Field::is_changed) {
            self.emptied = Some(fields.iter().map(Field::kept).collect());
            fields.iter_mut().for_each(Field::empty);
        }
    }

    /// Whether the fields were emptied and can be filled again.
    pub(super) fn is_emptied(&self) -> bool {
        self.emptied.is_some()
    }

    /// Fills the fields again with what they held before they were emptied.
    pub(super) fn fill_again(&mut self, fields: &mut [Field]) {
        let emptied = self.emptied.take().into_iter().flatten();
        fields.iter_mut().zip(emptied).for_each(|(field, kept)| field.put_back(&kept));
    }

    /// Something else was typed: what was emptied stays so.
    pub(super) fn go_on(&mut self) {
        self.emptied = None;
    }

    /// Lets go of what was kept.
    pub(super) fn clear(&mut self) {
        self.draft.clear();
    }
}
