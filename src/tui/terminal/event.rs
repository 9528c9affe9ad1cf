//! What can happen to the program from outside.

use crate::config::Key;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key, alone.
    Key(Key),
    /// Two or more plain characters that were already waiting, one after the other: typed ahead, or a flood.
    ///
    /// A text inserts it at once; where letters are commands, it stands for its keys one by one. Enter and Tab are no
    /// characters: they end a run.
    Text(String),
    /// A pasted text, as one piece; its lines end in LF.
    Paste(String),
    /// The mouse.
    Mouse(Mouse),
    /// The terminal has another size now: columns, rows. At least 1 each.
    Resize(u16, u16),
    /// The window came to the front, or went from it.
    Focus(bool),
    /// The system, or a person through it, asks for something.
    Signal(Signal),
    /// A worker thread has left something to fetch.
    Wake,
    /// The terminal is gone.
    Closed,
}

/// What the mouse did, and where: columns and rows from 0, at the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub kind: MouseKind,
    /// In which column.
    pub column: u16,
    /// In which row.
    pub row: u16,
}

/// What the mouse did. Only its first button counts: the others are the terminal's own, to paste and for menus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseKind {
    /// The button went down.
    Press,
    /// It moved with the button down.
    Drag,
    /// The button went up.
    Release,
    /// The wheel turned away from the hand.
    WheelUp,
    /// The wheel turned towards the hand.
    WheelDown,
}

/// What a signal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// To end (SIGTERM).
    Terminate,
    /// To end, because the terminal or the connection went away (SIGHUP).
    HangUp,
    /// To end, from outside (SIGINT, SIGQUIT): Ctrl-C typed here is a key.
    Interrupt,
    /// To make way for the shell (SIGTSTP).
    Suspend,
    /// To go on, after a suspension (SIGCONT).
    Continue,
}

/// Adds an event to those that wait: a plain character joins the run before it, a size replaces the size before it.
pub(super) fn push(waiting: &mut Vec<Event>, event: Event) {
    match (waiting.last_mut(), &event) {
        (Some(Event::Text(run)), Event::Key(key)) if key.typed().is_some() => run.extend(key.typed()),
        (Some(last @ Event::Key(_)), Event::Key(key)) => match (typed(last), key.typed()) {
            (Some(first), Some(second)) => *last = Event::Text(String::from_iter([first, second])),
            _ => waiting.push(event),
        },
        (Some(last @ Event::Resize(..)), Event::Resize(..)) => *last = event,
        _ => waiting.push(event),
    }
}

fn typed(event: &Event) -> Option<char> {
    match event {
        Event::Key(key) => key.typed(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Code;

    fn key_for(c: char) -> Event {
        Event::Key(Key::plain(Code::Char(c)))
    }

    fn waiting(events: impl IntoIterator<Item = Event>) -> Vec<Event> {
        let mut waiting = Vec::new();
        events.into_iter().for_each(|event| push(&mut waiting, event));
        waiting
    }

    #[test]
    fn a_letter_alone_is_a_key_and_letters_that_wait_together_are_a_run() {
        assert_eq!(waiting("a".chars().map(key_for)), [key_for('a')]);
        assert_eq!(waiting("añ b".chars().map(key_for)), [Event::Text("añ b".to_owned())]);
    }

    #[test]
    fn enter_and_commands_stand_between_runs() {
        let enter = || Event::Key(Key::plain(Code::Enter));
        let undo = || Event::Key(Key::ctrl('z'));
        let events = [key_for('a'), key_for('b'), enter(), key_for('c'), undo(), key_for('d'), key_for('e')];
        let expected = [Event::Text("ab".to_owned()), enter(), key_for('c'), undo(), Event::Text("de".to_owned())];
        assert_eq!(waiting(events), expected);
    }

    #[test]
    fn only_the_last_of_several_sizes_counts() {
        assert_eq!(waiting([Event::Resize(80, 24), Event::Resize(81, 24)]), [Event::Resize(81, 24)]);
    }
}
