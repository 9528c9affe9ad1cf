//! Why a disk said no, sorted by what a person can do about it.

use std::io;
use std::path::{Path, PathBuf};

use super::private::Unfit;

/// A file or folder that could not be used, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {why}", path.display())]
pub struct Trouble {
    /// The file or folder.
    pub path: PathBuf,
    /// The reason.
    pub why: Why,
}

/// Why a file or folder could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// The disk, or the share of it that one may use, is full.
    #[error("the disk is full")]
    Full,
    /// The file, its folder or the whole disk may only be read.
    #[error("no permission")]
    Forbidden,
    /// It is not there, or no longer.
    #[error("not there")]
    Gone,
    /// Something of that name is there already.
    #[error("already there")]
    Exists,
    /// It is a folder, a device or a pipe.
    #[error("not a file")]
    NotAFile,
    /// No session is as large.
    #[error("too large")]
    TooLarge,
    /// Anything else, in the system's own words.
    #[error("{0}")]
    Other(String),
}

impl Trouble {
    pub(crate) fn new(path: &Path, error: &io::Error) -> Self {
        Self { path: path.to_owned(), why: error.into() }
    }

    /// Names the path an operation was about, for `map_err`.
    pub(crate) fn with(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |error| Self::new(path, &error)
    }
}

impl From<&io::Error> for Why {
    fn from(error: &io::Error) -> Self {
        if let Some(unfit) = error.get_ref().and_then(|inner| inner.downcast_ref()) {
            return match unfit {
                Unfit::NotAFile => Self::NotAFile,
                Unfit::TooLarge => Self::TooLarge,
            };
        }
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::Full,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::Forbidden,
            Kind::NotFound | Kind::NotADirectory => Self::Gone,
            Kind::AlreadyExists => Self::Exists,
            _ => Self::Other(error.to_string()),
        }
    }
}
