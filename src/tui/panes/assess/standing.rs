//! Whether what was signed still stands: asked at every key, worked out once a change.

use std::cell::Cell;

use crate::domain::{Role, signing};
use crate::tui::cx::Cx;

/// Who signed something else than the session says now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Changed {
    mentor: bool,
    mentee: bool,
}

impl Changed {
    /// Whether that is so of a role.
    pub(super) fn since(self, by: Role) -> bool {
        match by {
            Role::Mentor => self.mentor,
            Role::Mentee => self.mentee,
        }
    }
}

/// What was last found, and at which record. To find it, all of the session is written down.
#[derive(Default)]
pub(super) struct Standing(Cell<Option<(u64, Changed)>>);

impl Standing {
    /// What holds now.
    pub(super) fn now(&self, cx: &Cx) -> Changed {
        let seq = cx.session.seq;
        if let Some((_, known)) = self.0.get().filter(|(at, _)| *at == seq) {
            return known;
        }
        let changed = |by| {
            let signature = cx.session.assessment.signature(by);
            signature.is_some_and(|signature| signing::is_changed_since(cx.session, signature))
        };
        let found = Changed { mentor: changed(Role::Mentor), mentee: changed(Role::Mentee) };
        self.0.set(Some((seq, found)));
        found
    }

    /// Forgets what was found: the session may be another, at the same record.
    pub(super) fn forget(&self) {
        self.0.set(None);
    }
}
