//! The journal: what was done since a session was opened, a record a line, appended before it is shown.
//!
//! A line is eight hexadecimal digits of the CRC-32 of its record, a space, the record as compact RON, a line end. The
//! file is only ever appended to. A copy of it stays in memory, so that a file that was lost under us can be made again.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::private;
use super::replace::overwrite;

/// The digits of a checksum.
const DIGITS: usize = 8;

/// What the lines of a journal hold, as far as they are sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Checked<'a> {
    /// The records, as RON.
    pub(crate) records: Vec<&'a str>,
    /// How many bytes from the start are sound.
    pub(crate) sound: usize,
    /// Why it was not read to its end.
    pub(crate) damage: Option<Damage>,
}

/// What is wrong with a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Damage {
    /// The last line was being written when the machine stopped.
    Torn,
    /// This line, from 1, with others after it, is not what was written; they cannot be trusted either.
    Bad(usize),
}

/// Checks the lines of a journal, up to the first that is not sound.
pub(crate) fn check(bytes: &[u8]) -> Checked<'_> {
    let mut checked = Checked { records: Vec::new(), sound: 0, damage: None };
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        let Some(record) = record_of(line) else {
            let last = checked.sound + line.len() == bytes.len();
            checked.damage = Some(if last { Damage::Torn } else { Damage::Bad(checked.records.len() + 1) });
            break;
        };
        checked.records.push(record);
        checked.sound += line.len();
    }
    checked
}

fn record_of(line: &[u8]) -> Option<&str> {
    let (sum, rest) = line.strip_suffix(b"\n")?.split_at_checked(DIGITS)?;
    let record = rest.strip_prefix(b" ")?;
    let sound = format!("{:08x}", crc32fast::hash(record)).as_bytes() == sum;
    sound.then(|| std::str::from_utf8(record).ok())?
}

/// Adds a record, as RON, to the end of the lines of a journal.
pub(crate) fn add_line(lines: &mut Vec<u8>, record: &str) {
    // Nothing fails that is written to memory.
    let _ = write!(lines, "{:08x} ", crc32fast::hash(record.as_bytes()));
    lines.extend_from_slice(record.as_bytes());
    lines.push(b'\n');
}

/// A journal that is being appended to.
#[derive(Debug)]
pub(crate) struct Journal {
    path: PathBuf,
    /// All sound lines, on the disk or not yet.
    lines: Vec<u8>,
    /// How many bytes of `lines` the file holds.
    written: usize,
    /// `None` until the first record, and whenever nobody knows what the file holds.
    file: Option<Arc<File>>,
}

impl Journal {
    /// The journal at `path` with what it holds already. The file is made with the first record.
    ///
    /// `bytes` is what was read of it; a torn last line is cut off with the next one that is written.
    pub(crate) fn open(path: &Path, mut bytes: Vec<u8>) -> Self {
        let sound = check(&bytes).sound;
        bytes.truncate(sound);
        Self { path: path.to_owned(), lines: bytes, written: sound, file: None }
    }

    /// A journal at `path` that holds these lines, whatever the file holds until it is rebuilt.
    pub(crate) fn with_lines(path: &Path, lines: Vec<u8>) -> Self {
        Self { path: path.to_owned(), lines, written: 0, file: None }
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// All lines, on the disk or not yet.
    pub(crate) fn lines(&self) -> &[u8] {
        &self.lines
    }

    /// Whether each record is in the file.
    pub(crate) fn is_written(&self) -> bool {
        self.written == self.lines.len()
    }

    /// Adds a record, as RON, in memory.
    pub(crate) fn add(&mut self, record: &str) {
        add_line(&mut self.lines, record);
    }

    /// Writes all that was added since, in one go; the file to be synced comes back, `None` if nothing was added.
    pub(crate) fn write(&mut self) -> io::Result<Option<Arc<File>>> {
        if self.is_written() {
            return Ok(None);
        }
        // Where writing fails the file is opened anew for the next try: it may be another one by then.
        let file = self.file.take().map_or_else(|| self.attach(), Ok)?;
        (&*file).write_all(self.lines.get(self.written..).unwrap_or_default())?;
        self.written = self.lines.len();
        self.file = Some(Arc::clone(&file));
        Ok(Some(file))
    }

    /// Makes the file again from memory: after it vanished, or after a sync failed and nobody knows what it holds.
    pub(crate) fn rebuild(&mut self) -> io::Result<()> {
        self.file = None;
        if self.lines.is_empty() {
            return private::remove(&self.path);
        }
        overwrite(&self.path, &self.lines)?;
        self.written = self.lines.len();
        Ok(())
    }

    /// Forgets every record and removes the file: its records are in the history, or are to be forgotten.
    pub(crate) fn clear(&mut self) -> io::Result<()> {
        private::remove(&self.path)?;
        (self.lines, self.written, self.file) = (Vec::new(), 0, None);
        Ok(())
    }

    /// Opens the file so that it holds what was written, no more and no less.
    fn attach(&self) -> io::Result<Arc<File>> {
        let open = || private::without_waiting(private::options().append(true).create(true)).open(&self.path);
        let file = open()?;
        let (holds, written) = (file.metadata()?.len(), self.written as u64);
        if holds > written {
            // A part of a line, from a write that failed or a machine that stopped.
            file.set_len(written)?;
        }
        if holds >= written {
            return Ok(Arc::new(file));
        }
        overwrite(&self.path, self.lines.get(..self.written).unwrap_or_default())?;
        Ok(Arc::new(open()?))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::*;

    use super::super::notation;
    use super::*;

    fn add(journal: &mut Journal, text: &str) {
        journal.add(&notation::line(text).unwrap());
    }

    fn written(records: &[String]) -> Vec<u8> {
        let mut lines = Vec::new();
        for record in records {
            add_line(&mut lines, &notation::line(record).unwrap());
        }
        lines
    }

    fn read(bytes: &[u8]) -> (Vec<String>, Option<Damage>) {
        let checked = check(bytes);
        let records = checked.records.iter().map(|ron| notation::read("j".as_ref(), ron.as_bytes()).unwrap());
        (records.collect(), checked.damage)
    }

    proptest! {
        #[test]
        fn cut_at_any_byte_the_whole_lines_before_are_read(
            records in proptest::collection::vec(".{0,12}", 0..5),
        ) {
            let lines = written(&records);
            for end in 0..=lines.len() {
                let (found, damage) = read(&lines[..end]);
                let whole = lines[..end].iter().filter(|&&byte| byte == b'\n').count();
                prop_assert_eq!(&found[..], &records[..whole]);
                let torn = end > 0 && lines[end - 1] != b'\n';
                prop_assert_eq!(damage, torn.then_some(Damage::Torn));
            }
        }

        #[test]
        fn a_changed_byte_stops_the_reading_at_its_line(
            records in proptest::collection::vec(any::<String>(), 1..6), place: prop::sample::Index, change in 1u8..,
        ) {
            let mut lines = written(&records);
            let place = place.index(lines.len());
            lines[place] ^= change;
            let (found, damage) = read(&lines);
            prop_assert!(damage.is_some());
            prop_assert_eq!(&found[..], &records[..found.len()]);
        }
    }

    #[test]
    fn a_line_is_its_checksum_and_its_record() {
        assert_eq!(written(&["ya".to_owned()]), b"d9d9f074 \"ya\"\n");
    }

    #[test]
    fn a_bad_middle_line_is_told_from_a_torn_last_one() {
        let lines = String::from_utf8(written(&["a".to_owned(), "b".to_owned(), "c".to_owned()])).unwrap();
        let spoilt = lines.replace("\"b\"", "\"x\"");
        assert_eq!(read(spoilt.as_bytes()), (vec!["a".to_owned()], Some(Damage::Bad(2))));
        let spoilt = lines.replace("\"c\"", "\"x\"");
        assert_eq!(read(spoilt.as_bytes()), (vec!["a".to_owned(), "b".to_owned()], Some(Damage::Torn)));
    }

    #[test]
    fn what_was_torn_is_cut_before_more_is_appended() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sesi.ron.journal");
        let lines = written(&["a".to_owned(), "b".to_owned()]);
        fs::write(&path, &lines[..lines.len() - 2]).unwrap();
        let mut journal = Journal::open(&path, fs::read(&path).unwrap());
        add(&mut journal, "c");
        journal.write().unwrap();
        assert_eq!(read(&fs::read(&path).unwrap()), (vec!["a".to_owned(), "c".to_owned()], None));
    }

    #[test]
    fn nothing_is_made_before_the_first_record_and_each_batch_is_appended() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sesi.ron.journal");
        let mut journal = Journal::open(&path, Vec::new());
        assert!(journal.write().unwrap().is_none());
        assert!(!path.exists());
        for record in ["a", "b"] {
            add(&mut journal, record);
            assert!(journal.write().unwrap().is_some());
        }
        assert_eq!(read(&fs::read(&path).unwrap()), (vec!["a".to_owned(), "b".to_owned()], None));
    }

    #[test]
    fn a_journal_that_vanished_is_made_again_whole() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sesi.ron.journal");
        let mut journal = Journal::open(&path, Vec::new());
        add(&mut journal, "a");
        journal.write().unwrap();
        fs::remove_file(&path).unwrap();
        journal.rebuild().unwrap();
        add(&mut journal, "b");
        journal.write().unwrap();
        assert_eq!(read(&fs::read(&path).unwrap()), (vec!["a".to_owned(), "b".to_owned()], None));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_keeps_the_records_in_memory_for_the_next_try() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sesi.ron.journal");
        let mut journal = Journal::open(&path, Vec::new());
        let full = File::options().write(true).open("/dev/full").unwrap();
        journal.file = Some(Arc::new(full));
        add(&mut journal, "a");
        assert_eq!(journal.write().unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert!(!journal.is_written());
        journal.rebuild().unwrap();
        assert_eq!(read(&fs::read(&path).unwrap()), (vec!["a".to_owned()], None));
    }
}
