//! Reading a session whole without opening it: what its journal holds beyond the file is seen, and nothing is touched.

use std::path::Path;

use super::standing::Standing;
use super::{Finding, NotLoaded, SessionFile};
use crate::domain::Session;

/// A session as it is now, and what there is to tell of it.
///
/// # Errors
/// The file cannot be read as a session.
pub fn read(path: &Path) -> Result<(Session, Vec<Finding>), NotLoaded> {
    let standing = Standing::read(SessionFile::at(path), None)?;
    Ok((standing.replayed.document.session().clone(), standing.findings(None)))
}
