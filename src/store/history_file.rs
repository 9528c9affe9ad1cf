//! The records of earlier openings, over which undo reaches back. Each undo step is one record there.
//!
//! The first line says which session file the history ends at. A file changed elsewhere is another one, and the steps no
//! longer lead to it.

use std::io::{self, BufRead, BufReader, Read as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::journal::{add_line, check};
use super::private::{LARGEST_JOURNAL, create_folder, folder_of, open_file, read_if_there};
use super::replace::overwrite;
use super::{Fingerprint, notation};
use crate::domain::{History, Id, Record};

/// The first line is never longer, in bytes.
const LONGEST_HEAD: u64 = 1024;

/// The first line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    session: Id,
    file: Fingerprint,
}

/// The file that the history at `path` ends at; `None` where there is no history, or none that can be read.
pub(crate) fn ends_at(path: &Path, session: Id) -> Option<Fingerprint> {
    let mut line = Vec::new();
    BufReader::new(open_file(path).ok()?.take(LONGEST_HEAD)).read_until(b'\n', &mut line).ok()?;
    head(&line).filter(|head| head.session == session).map(|head| head.file)
}

/// The history at `path`; `None` when it cannot be read whole: steps of which the last are missing lead nowhere.
pub(crate) fn read(path: &Path) -> Option<History> {
    let bytes = read_if_there(path, LARGEST_JOURNAL).ok().flatten()?;
    let checked = check(&bytes);
    if checked.damage.is_some() {
        return None;
    }
    let records = checked.records.iter().skip(1).map(|line| notation::read::<Record>(path, line.as_bytes()));
    records.collect::<Result<Vec<_>, _>>().ok().map(History::from_records)
}

/// Writes a history that ends at `file`: what is `beneath` as it stands at `path` already, and these records on top.
pub(crate) fn write(path: &Path, session: Id, file: Fingerprint, beneath: bool, records: &[Record]) -> io::Result<()> {
    let mut lines = Vec::new();
    add_line(&mut lines, &notation::line(&Head { session, file }).map_err(io::Error::other)?);
    if beneath {
        let older = read_if_there(path, LARGEST_JOURNAL)?.unwrap_or_default();
        let body = older.iter().position(|&byte| byte == b'\n').and_then(|end| older.get(end + 1..));
        lines.extend_from_slice(body.unwrap_or_default());
    }
    for record in records {
        add_line(&mut lines, &notation::line(record).map_err(io::Error::other)?);
    }
    create_folder(folder_of(path))?;
    overwrite(path, &lines)
}

fn head(line: &[u8]) -> Option<Head> {
    let checked = check(line);
    notation::read(Path::new(""), checked.records.first()?.as_bytes()).ok()
}
