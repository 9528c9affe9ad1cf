//! Reading a session whole without opening it: what its journal holds beyond the file is seen, and nothing is touched.

use std::path::Path;

use super::beneath::Beneath;
use super::load::{Loaded, NotLoaded, load};
use super::private::read_if_there;
use super::replay::replay;
use super::{Finding, SessionFile, Trouble};
use crate::domain::{Document, Session};

/// A session as it is now, and what there is to tell of it.
///
/// # Errors
/// The file cannot be read as a session.
pub fn read(path: &Path) -> Result<(Session, Vec<Finding>), NotLoaded> {
    let (document, findings) = read_document(&SessionFile::at(path))?;
    Ok((document.session().clone(), findings))
}

pub(crate) fn read_document(file: &SessionFile) -> Result<(Document, Vec<Finding>), NotLoaded> {
    // The journal first: what is folded into the file between the two reads is then passed by.
    let journal = read_if_there(&file.journal()).map_err(Trouble::with(&file.journal()))?.unwrap_or_default();
    let Loaded { session, fingerprint, migrated, .. } = load(file.path())?;
    let replayed = replay(session, fingerprint, &journal, |_| None);
    let mut findings = Finding::of_opening(migrated, &replayed, file, Beneath::Nothing);
    findings.extend(replayed.spoilt.map(|why| Finding::JournalSpoilt { why }));
    findings.extend(replayed.document.session().problems().into_iter().map(Finding::Problem));
    Ok((replayed.document, findings))
}
