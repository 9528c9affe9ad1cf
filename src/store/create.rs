//! New session files, and how they are called.

use std::path::PathBuf;

use super::replace::create as create_file;
use super::{Home, Trouble, notation};
use crate::domain::Session;

/// The longest part of a name that is made of the title and the class, in bytes.
const LONGEST: usize = 60;

/// Writes a session that has just been begun to a new file of the home. Its name never changes afterwards.
///
/// # Errors
/// The file cannot be written.
pub fn create(home: &Home, session: &Session) -> Result<PathBuf, Trouble> {
    let path = home.sessions().join(file_name(session));
    let text = notation::page(session).map_err(std::io::Error::other).map_err(Trouble::with(&path))?;
    create_file(&path, text.as_bytes()).map_err(Trouble::with(&path))?;
    Ok(path)
}

/// The name of a session's file: the day of the lesson, its title and class, its id.
#[must_use]
pub fn file_name(session: &Session) -> String {
    let day = session.scheduled.unwrap_or(session.created).format("%Y-%m-%d");
    let words = slug(&format!("{} {}", session.title, session.class));
    let gap = if words.is_empty() { "" } else { "-" };
    format!("{day}-{words}{gap}{}.ron", session.id)
}

/// A text in letters that every disk takes: `pecahan-senilai-5b`.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    let words = text.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric());
    for word in words {
        let word: String = word.chars().filter(char::is_ascii).map(|c| c.to_ascii_lowercase()).collect();
        if word.is_empty() || slug.len() + word.len() >= LONGEST {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{moment, session};

    #[test]
    fn a_file_is_called_by_day_title_class_and_id() {
        let mut session = session();
        session.id = "k3f9q2xa".parse().unwrap();
        session.class = "5B".into();
        session.scheduled = Some(moment("2026-11-24T07:30:00+07:00"));
        assert_eq!(file_name(&session), "2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron");
    }

    #[test]
    fn a_name_holds_only_what_every_disk_takes() {
        assert_eq!(slug("Où est-ce? C:\\5/B *"), "o-est-ce-c-5-b");
        assert_eq!(slug("分数 ..\n"), "");
        assert!(slug(&"panjang ".repeat(50)).len() < LONGEST);
        let endless = "x".repeat(500);
        assert_eq!(slug(&format!("{endless} 5B")), "5b");
    }

    #[test]
    fn a_second_session_never_takes_the_file_of_the_first() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let path = create(&home, &session()).unwrap();
        let before = std::fs::read(&path).unwrap();
        assert_eq!(create(&home, &session()).unwrap_err().why, crate::store::Why::Exists);
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
}
