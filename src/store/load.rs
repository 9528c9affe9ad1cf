//! Reading a session file: the format is looked at first, then every field is typed, cleaned and checked.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{Fault, Fingerprint, Trouble, Unreadable, notation, private};
use crate::domain::Session;
use crate::domain::session::FORMAT;

/// Rewrites a file of one format as the next.
type Migration = fn(&str) -> String;

/// The step from each earlier format to the one after it; raising `FORMAT` asks for one more here.
const MIGRATIONS: [Migration; FORMAT as usize - 1] = [];

/// A session as its file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The session, its computed lists in order.
    pub session: Session,
    /// What the file was.
    pub fingerprint: Fingerprint,
    /// The format of the file, when it is an earlier one.
    pub migrated: Option<u32>,
}

/// Why a session file was not read. It is left as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotLoaded {
    /// It could not be read from the disk.
    #[error(transparent)]
    Trouble(#[from] Trouble),
    /// It is no sound session file.
    #[error(transparent)]
    Unreadable(#[from] Box<Unreadable>),
    /// It was written by a later version of the program.
    #[error("{}: format {format} is newer than {FORMAT}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        format: u32,
    },
}

/// All that is looked at before the format is known.
#[derive(Deserialize)]
struct Head {
    format: u32,
}

/// Reads the session in a file.
///
/// # Errors
/// The file cannot be read, is not sound, or is from the future.
pub fn load(path: &Path) -> Result<Loaded, NotLoaded> {
    let bytes = private::read(path, private::LARGEST).map_err(Trouble::with(path))?;
    parse(path, &bytes)
}

/// The text of a session file as it stands, to find places in; none where it cannot be read, or is no text.
#[must_use]
pub fn text(path: &Path) -> Option<String> {
    String::from_utf8(private::read(path, private::LARGEST).ok()?).ok()
}

/// Reads the session in the bytes of a file; `path` only names it.
///
/// # Errors
/// The bytes are not sound, or are from the future.
pub fn parse(path: &Path, bytes: &[u8]) -> Result<Loaded, NotLoaded> {
    let fingerprint = Fingerprint::of(bytes);
    let (mut session, migrated) = match notation::read::<Session>(path, bytes) {
        Ok(session) if session.format == FORMAT => (session, None),
        other => of_another_format(path, bytes, other.map_err(NotLoaded::from), &MIGRATIONS)?,
    };
    session.put_in_order();
    Ok(Loaded { session, fingerprint, migrated })
}

/// Looks at the format of what is not a sound session of today; without a telling format, `today` stands.
fn of_another_format(
    path: &Path,
    bytes: &[u8],
    today: Result<Session, NotLoaded>,
    migrations: &[Migration],
) -> Result<(Session, Option<u32>), NotLoaded> {
    let Ok(Head { format }) = notation::read(path, bytes) else { return today.map(|session| (session, None)) };
    if format > FORMAT {
        return Err(NotLoaded::Newer { path: path.to_owned(), format });
    }
    let steps = (format as usize).checked_sub(1).and_then(|done| migrations.get(done..)).unwrap_or_default();
    if steps.is_empty() {
        return Err(today.err().unwrap_or_else(|| no_such_format(path, format)));
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    let text = steps.iter().fold(text, |text, migrate| migrate(&text));
    let today: Session = notation::read(path, text.as_bytes())?;
    // What is written next is of today's format, whatever a step has left of the number.
    Ok((Session { format: FORMAT, ..today }, Some(format)))
}

fn no_such_format(path: &Path, format: u32) -> NotLoaded {
    let fault = Fault::Other(format!("there is no format {format}"));
    let field = "format".to_owned();
    Box::new(Unreadable { path: path.to_owned(), line: 1, column: 1, field, excerpt: String::new(), fault }).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::MOST_RECORDS;
    use crate::domain::tests::session;
    use crate::store::fold::Target;
    use crate::store::{SessionFile, backup};

    fn text() -> String {
        notation::page(&session()).unwrap()
    }

    #[test]
    fn a_session_reads_back_from_its_file() {
        let loaded = parse("s.ron".as_ref(), text().as_bytes()).unwrap();
        assert_eq!((loaded.session, loaded.migrated), (session(), None));
    }

    #[test]
    fn a_file_from_the_future_is_refused_whatever_else_it_holds() {
        for future in [text().replace("format: 1", "format: 2"), "(format: 7, moon: [])".to_owned()] {
            let refused = parse("s.ron".as_ref(), future.as_bytes()).unwrap_err();
            assert!(matches!(refused, NotLoaded::Newer { format: 2 | 7, .. }), "{refused}");
        }
    }

    #[test]
    fn an_unknown_field_is_an_error_with_its_place() {
        let wrong = text().replace("minutes: 70", "minuets: 70");
        let NotLoaded::Unreadable(error) = parse("s.ron".as_ref(), wrong.as_bytes()).unwrap_err() else {
            panic!("the field is unknown")
        };
        assert!(matches!(&error.fault, Fault::UnknownField { name, .. } if name == "minuets"));
        assert_eq!(error.excerpt.trim(), "minuets: 70,");
    }

    #[test]
    fn a_number_of_records_that_leaves_none_for_the_next_is_an_error_with_its_place() {
        let whole = text();
        let seq = whole.split_once("seq: ").and_then(|(_, rest)| rest.split([',', ')']).next()).unwrap();
        for absurd in [MOST_RECORDS + 1, u64::MAX - 1, u64::MAX] {
            let wrong = whole.replacen(&format!("seq: {seq}"), &format!("seq: {absurd}"), 1);
            let NotLoaded::Unreadable(error) = parse("s.ron".as_ref(), wrong.as_bytes()).unwrap_err() else {
                panic!("no session comes to as many records")
            };
            assert_eq!((&error.fault, error.field.as_str()), (&Fault::OutOfReach, "seq"));
            assert!(error.excerpt.contains(&absurd.to_string()), "{}", error.excerpt);
        }
    }

    #[test]
    fn an_earlier_format_goes_through_every_step_up_to_today() {
        let old = text().replace("format: 1", "format: 1, length: 0").replace("title:", "heading:");
        let steps: [Migration; 2] = [
            |text| text.replace("length: 0, ", "").replace(", length: 0", "").replace("format: 1", "format: 0"),
            |text| text.replace("heading:", "title:"),
        ];
        let today = Err(no_such_format("s.ron".as_ref(), 0));
        // A later format than `FORMAT` cannot be pretended, so the steps are told to begin at the first.
        let (found, from) = of_another_format("s.ron".as_ref(), old.as_bytes(), today, &steps)
            .map_err(|error| error.to_string())
            .unwrap();
        assert_eq!((&found, from), (&session(), Some(1)));

        let dir = tempfile::tempdir().unwrap();
        let (path, backups) = (dir.path().join("s.ron"), dir.path().join("backups"));
        std::fs::write(&path, &old).unwrap();
        let mut target = Target::new(SessionFile::at(&path), Fingerprint::of(old.as_bytes()), backups.clone());
        target.fold(&found, false).unwrap();
        assert_eq!(load(&path).unwrap().migrated, None, "the file is of today's format now");
        let kept = backup::list(&backups).unwrap();
        assert_eq!(std::fs::read_to_string(&kept[0]).unwrap(), old, "and what it was is kept");
    }

    #[test]
    fn cut_at_any_byte_it_is_a_sentence() {
        let text = text();
        for end in 0..text.trim_end().len() {
            assert!(parse("s.ron".as_ref(), &text.as_bytes()[..end]).is_err(), "{end}");
        }
    }
}
