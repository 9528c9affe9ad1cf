//! Bringing a session up to date with its journal: what was done after the file was last written.

use std::path::Path;

use super::journal::{Checked, Damage, check};
use super::line::{Beginning, Line};
use super::{Fingerprint, notation};
use crate::domain::{Act, Document, Group, History, Record, Session};

/// Why a journal was not brought in whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Spoilt {
    /// A line in the middle is not what was written.
    #[error("line {0} is damaged")]
    Line(usize),
    /// A record does not fit the session.
    #[error("the record in line {0} does not fit the session")]
    DoesNotFit(usize),
    /// It belongs to another session.
    #[error("it belongs to another session")]
    OfAnother,
    /// The file is not one that this journal has begun from or was folded into: someone else wrote it.
    #[error("the session file was changed by another program")]
    FileChanged,
}

/// A session with its journal brought in, as far as it goes.
#[derive(Debug)]
pub(crate) struct Replayed {
    pub(crate) document: Document,
    pub(crate) beginning: Option<Beginning>,
    /// The records brought in, those among them that the file held already too.
    pub(crate) records: Vec<Record>,
    /// How many of them the file did not hold.
    pub(crate) news: usize,
    /// Every record of the journal came in.
    pub(crate) whole: bool,
    /// The last line was being written when the machine stopped.
    pub(crate) torn: bool,
    pub(crate) spoilt: Option<Spoilt>,
}

/// The lines of a journal, read.
struct Lines {
    beginning: Option<Beginning>,
    /// With the number of the line of each, from 1.
    records: Vec<(usize, Record)>,
    /// Every state of the file that this journal knows of, and the last record each held.
    files: Vec<(u64, Fingerprint)>,
    torn: bool,
    bad: Option<usize>,
}

/// Brings the records of a journal into a session read from a file that was `file`.
///
/// `older` gives the history beneath, asked for only when the journal takes back a step of an earlier opening.
pub(crate) fn replay(
    session: Session,
    file: Fingerprint,
    journal: &[u8],
    older: impl FnOnce(&Beginning) -> Option<History>,
) -> Replayed {
    let lines = read(journal);
    let id = session.id;
    let mut replayed = Replayed {
        document: Document::new(session),
        beginning: lines.beginning,
        records: Vec::new(),
        news: 0,
        whole: false,
        torn: lines.torn,
        spoilt: lines.bad.map(Spoilt::Line),
    };
    let Some(beginning) = lines.beginning else { return replayed };
    if beginning.session != id {
        replayed.spoilt = Some(Spoilt::OfAnother);
        return replayed;
    }
    if !lines.knows(replayed.document.session(), file) {
        replayed.spoilt = Some(Spoilt::FileChanged);
    }
    if lines.records.iter().any(|(_, record)| reaches_before(record, beginning.seq)) {
        replayed.document.put_beneath(older(&beginning).unwrap_or_default());
    }
    replayed.whole = replayed.bring_in(lines.records) && lines.bad.is_none();
    replayed.clean();
    replayed
}

impl Replayed {
    /// Brings records in, as far as they fit. Whether all did.
    fn bring_in(&mut self, records: Vec<(usize, Record)>) -> bool {
        for (line, record) in records {
            let new = record.seq > self.document.session().seq;
            if self.document.replay(&record).is_err() {
                self.spoilt.get_or_insert(Spoilt::DoesNotFit(line));
                return false;
            }
            self.news += usize::from(new);
            self.records.push(record);
        }
        true
    }

    /// Cleans what came in with the records, as a file is cleaned when it is read: a journal may come from anywhere too.
    fn clean(&mut self) {
        if self.news == 0 {
            return;
        }
        let session = self.document.session();
        let clean = notation::line(session).ok().and_then(|line| notation::read(Path::new(""), line.as_bytes()).ok());
        if let Some(clean) = clean.filter(|clean| clean != session) {
            self.document = Document::new(clean);
        }
    }
}

/// Whether a record undoes or redoes a step that was made before the journal began.
fn reaches_before(record: &Record, seq: u64) -> bool {
    matches!(record.act, Act::Undo(Group(step)) | Act::Redo(Group(step)) if step <= seq)
}

impl Lines {
    /// Whether a session file was written by the one who wrote this journal.
    ///
    /// A fold is noted after it was made, so one may not have been noted. Then the file is ours if taking back the records
    /// since a state that is known leads to that state.
    fn knows(&self, session: &Session, file: Fingerprint) -> bool {
        if self.files.iter().any(|(_, known)| *known == file) {
            return true;
        }
        let before = self.files.iter().filter(|(seq, _)| *seq < session.seq).max_by_key(|(seq, _)| *seq);
        before.is_some_and(|(seq, known)| {
            let earlier = self.taken_back(session, *seq).and_then(|earlier| notation::page(&earlier).ok());
            earlier.is_some_and(|text| Fingerprint::of(text.as_bytes()) == *known)
        })
    }

    /// The session as it was after record `seq`.
    fn taken_back(&self, session: &Session, seq: u64) -> Option<Session> {
        let mut session = session.clone();
        let made = (seq + 1)..=session.seq;
        for (_, record) in self.records.iter().rev().filter(|(_, record)| made.contains(&record.seq)) {
            for edit in record.edits.iter().rev() {
                edit.clone().inverse().apply(&mut session).ok()?;
            }
        }
        session.seq = seq;
        Some(session)
    }
}

fn read(journal: &[u8]) -> Lines {
    let Checked { records: lines, damage, .. } = check(journal);
    let mut read = Lines {
        beginning: None,
        records: Vec::new(),
        files: Vec::new(),
        torn: damage == Some(Damage::Torn),
        bad: None,
    };
    for (number, line) in (1..).zip(&lines) {
        match notation::read::<Line<Record>>(Path::new(""), line.as_bytes()) {
            Ok(Line::Began(beginning)) if number == 1 => {
                read.files.push((beginning.seq, beginning.file));
                read.beginning = Some(beginning);
            }
            Ok(Line::Did(record)) if number > 1 => read.records.push((number, record)),
            Ok(Line::Folded { seq, file }) if number > 1 => read.files.push((seq, file)),
            _ => {
                read.bad = Some(number);
                return read;
            }
        }
    }
    if let Some(Damage::Bad(line)) = damage {
        read.bad = Some(line);
    }
    read
}
