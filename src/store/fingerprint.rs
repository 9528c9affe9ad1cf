//! Telling whether a file is still what it was when we last read or wrote it.

use std::path::Path;
use std::time::SystemTime;
use std::{fs, io};

use serde::{Deserialize, Serialize};

use super::private::{LARGEST, read_if_there};

/// What a file held: enough to notice a change that someone else made, not one made to deceive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fingerprint {
    /// The length in bytes.
    length: u64,
    /// The CRC-32 of the bytes.
    crc: u32,
}

impl Fingerprint {
    /// The fingerprint of a file with these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: bytes.len() as u64, crc: crc32fast::hash(bytes) }
    }

    /// The fingerprint of a file as it is now; `None` where there is none.
    pub(crate) fn on_disk(path: &Path) -> io::Result<Option<Self>> {
        match Stamp::on_disk(path) {
            // No file of ours is as large, so somebody else wrote it, whatever it holds.
            Some(stamp) if stamp.length > LARGEST => Ok(Some(Self { length: stamp.length, crc: 0 })),
            _ => Ok(read_if_there(path, LARGEST)?.map(|bytes| Self::of(&bytes))),
        }
    }
}

/// What a folder says of a file, without reading it: cheap enough to ask every second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The length in bytes.
    pub length: u64,
    /// The time of the last change, as nanoseconds since 1970.
    pub modified: i64,
}

impl Stamp {
    /// The stamp of a file as it is now; `None` where none can be seen.
    #[must_use]
    pub fn on_disk(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().map(|metadata| Self::from(&metadata))
    }
}

impl From<&fs::Metadata> for Stamp {
    fn from(metadata: &fs::Metadata) -> Self {
        let since = metadata.modified().ok().and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
        let modified = since.and_then(|since| i64::try_from(since.as_nanos()).ok()).unwrap_or(0);
        Self { length: metadata.len(), modified }
    }
}
