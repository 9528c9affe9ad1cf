//! Folders and files that only their owner can open: what two people say about a lesson is nobody else's.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read as _};
use std::path::Path;

/// No session file and no half-filled form is larger, in bytes. A thousand notes are about 200 KB.
pub(crate) const LARGEST: u64 = 64 * 1024 * 1024;

/// No journal and no history is larger, in bytes: they hold what was typed and taken back, too.
pub(crate) const LARGEST_JOURNAL: u64 = 4 * LARGEST;

/// No file of settings, keys or looks, and no definition, is larger, in bytes.
pub(crate) const LARGEST_OWN: u64 = 1024 * 1024;

/// Why what lies at a path is nothing to work with.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unfit {
    /// It is a folder, a device or a pipe.
    #[error("not a file")]
    NotAFile,
    /// A folder should be there, and it is none.
    #[error("not a folder")]
    NotAFolder,
    /// It is a link to something that is not there.
    #[error("a link that leads nowhere")]
    LeadsNowhere,
    /// It is larger than any session.
    #[error("too large")]
    TooLarge,
}

impl From<Unfit> for io::Error {
    fn from(unfit: Unfit) -> Self {
        Self::other(unfit)
    }
}

/// Creates a folder with all that is missing above it, each 0700. A folder that exists keeps its permissions.
pub(crate) fn create_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Options that create files 0600.
#[cfg(unix)]
pub(crate) fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Options that create files with what their folder grants.
#[cfg(not(unix))]
pub(crate) fn options() -> OpenOptions {
    OpenOptions::new()
}

/// Makes the names in a folder last: a file that was created or renamed there is found again after a power cut.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    // Windows cannot open a folder and keeps names by itself.
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

/// The folder a file is in; the working folder for a bare name.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Removes a file; one that is not there is no error.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path).or_else(none_is_fine)
}

/// Reads a file whole. What is no file, such as a pipe or a device that never ends, is refused, and what is larger than
/// `largest`, before any of it is read.
pub(crate) fn read(path: &Path, largest: u64) -> io::Result<Vec<u8>> {
    let file = open_file(path)?;
    let length = file.metadata()?.len();
    if length > largest {
        return Err(Unfit::TooLarge.into());
    }
    // Room for all of it and for the read that finds its end.
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
    // One byte more tells a file that has grown meanwhile.
    file.take(largest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > largest { Err(Unfit::TooLarge.into()) } else { Ok(bytes) }
}

/// Reads a file whole, as [`read`] does; one that is not there is `None`.
pub(crate) fn read_if_there(path: &Path, largest: u64) -> io::Result<Option<Vec<u8>>> {
    match read(path, largest) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Opens a file to be read; what is no file is refused. A pipe that nobody writes to keeps nobody waiting.
pub(crate) fn open_file(path: &Path) -> io::Result<File> {
    if !fs::metadata(path)?.is_file() {
        return Err(Unfit::NotAFile.into());
    }
    // By now another thing may have that name.
    let file = without_waiting(OpenOptions::new().read(true)).open(path)?;
    be_a_file(&file)?;
    Ok(file)
}

/// Refuses what was opened and is no file.
pub(crate) fn be_a_file(file: &File) -> io::Result<()> {
    if file.metadata()?.is_file() { Ok(()) } else { Err(Unfit::NotAFile.into()) }
}

/// Makes opening a pipe fail, or end at once, where it would wait for somebody at the other end.
pub(crate) fn without_waiting(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = i32::try_from((OFlags::NONBLOCK | OFlags::NOCTTY).bits()).unwrap_or_default();
        std::os::unix::fs::OpenOptionsExt::custom_flags(options, flags);
    }
    options
}

/// Whether an open file is still the one that its path leads to; always yes where that cannot be told.
pub(crate) fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let place = |metadata: &fs::Metadata| (metadata.dev(), metadata.ino());
        matches!((file.metadata(), fs::metadata(path)), (Ok(ours), Ok(there)) if place(&ours) == place(&there))
    }
    #[cfg(not(unix))]
    {
        file.metadata().is_ok() && path.exists()
    }
}

fn none_is_fine(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) }
}
