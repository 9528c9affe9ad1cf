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
    /// A folder should be there, and something else is.
    #[error("not a folder")]
    NotAFolder,
    /// It is a link to something that is not there.
    #[error("a link that leads nowhere")]
    LeadsNowhere,
    /// No such file is as large.
    #[error("too large")]
    TooLarge,
    /// It holds something that is no text.
    #[error("no text")]
    NotText,
    /// No file can have such a name.
    #[error("no such name is possible")]
    BadName,
    /// Another program holds it.
    #[error("in use")]
    Busy,
    /// It is on another machine, which does not answer.
    #[error("out of reach")]
    Unreachable,
    /// The disk does not read or write.
    #[error("the disk fails")]
    Broken,
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
                Unfit::NotAFolder => Self::NotAFolder,
                Unfit::LeadsNowhere => Self::LeadsNowhere,
                Unfit::TooLarge => Self::TooLarge,
            };
        }
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::Full,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::Forbidden,
            Kind::NotFound | Kind::NotADirectory => Self::Gone,
            Kind::AlreadyExists => Self::Exists,
            Kind::IsADirectory => Self::NotAFile,
            Kind::InvalidFilename => Self::BadName,
            Kind::ResourceBusy | Kind::ExecutableFileBusy => Self::Busy,
            Kind::HostUnreachable
            | Kind::NetworkUnreachable
            | Kind::NetworkDown
            | Kind::TimedOut
            | Kind::StaleNetworkFileHandle => Self::Unreachable,
            _ if is_of_the_disk(error) => Self::Broken,
            _ => Self::Other(without_number(error.to_string())),
        }
    }
}

/// Whether the disk itself has failed, of which the library has no kind.
fn is_of_the_disk(error: &io::Error) -> bool {
    #[cfg(unix)]
    return error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error());
    #[cfg(not(unix))]
    {
        let _ = error;
        false
    }
}

/// The system's words without the number it gives an error, which helps nobody.
fn without_number(words: String) -> String {
    words.split_once(" (os error").map(|(words, _)| words.to_owned()).unwrap_or(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_told_in_our_own_words_and_never_with_its_number() {
        let why = |number| Why::from(&io::Error::from_raw_os_error(number));
        assert_eq!(why(2), Why::Gone);
        #[cfg(target_os = "linux")]
        {
            let told = [5, 13, 16, 20, 21, 28, 30, 36, 110, 122].map(why);
            let known = [
                Why::Broken,
                Why::Forbidden,
                Why::Busy,
                Why::Gone,
                Why::NotAFile,
                Why::Full,
                Why::Forbidden,
                Why::BadName,
                Why::Unreachable,
                Why::Full,
            ];
            assert_eq!(told, known);
            assert_eq!(why(24), Why::Other("Too many open files".to_owned()));
        }
    }
}
