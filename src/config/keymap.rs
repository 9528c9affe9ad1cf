//! Which keys give which command, where. The map is data: `data/keymap.ron`, and the user's own file over it.

use std::collections::BTreeMap;

use super::partial::{Piece, Reading};
use super::problem::{Mistake, Problem};
use super::{Chord, Code, Command, Context, Key, Overlay, embedded};
use crate::store::notation::options;

/// The keys in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    bindings: BTreeMap<Context, BTreeMap<Chord, Command>>,
}

/// What keys pressed one after the other mean so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// They are this command.
    Run(Command),
    /// They begin these: what is left to press for each, in the order of the keys.
    Wait(Vec<(Chord, Command)>),
    /// They mean nothing here.
    None,
}

/// What the user's file says of one chord: a command, or that it is to be free.
type Wish = (Context, Chord, Option<Command>);

impl Keymap {
    /// Reads the keys that come with the program and lays the user's own over them.
    ///
    /// The user's file is merged chord by chord; `""` frees one. What is wrong in it is told and left out: a name that
    /// does not exist, a key of a text that types, a command where it can never be given, keys that begin others.
    #[must_use]
    pub fn read(own: Option<&Overlay>) -> (Self, Vec<Problem>) {
        let mut keymap = Self::given();
        let Some(own) = own else { return (keymap, Vec::new()) };
        let mut reading = own.reading();
        keymap.lay(&mut reading);
        (keymap, reading.into_problems())
    }

    /// The keys that come with the program. Their file is read in one go: tests have looked for mistakes in it already.
    fn given() -> Self {
        Self { bindings: options().from_str(embedded::text("keymap.ron")).unwrap_or_default() }
    }

    /// Looks up the keys pressed so far where these contexts are in force, the nearest to the caret first.
    ///
    /// Of two bindings of one chord the nearer counts. In a text no key that types is ever looked up.
    #[must_use]
    pub fn find(&self, contexts: &[Context], pressed: &[Key]) -> Lookup {
        let in_text = contexts.contains(&Context::Text);
        if in_text && pressed.first().is_some_and(|key| !passes_text(*key)) {
            return Lookup::None;
        }
        let mut waiting = BTreeMap::new();
        for (chord, command) in self.in_force(contexts) {
            if chord.keys() == pressed {
                return Lookup::Run(command);
            }
            if let Some(rest) = chord.after(pressed) {
                waiting.entry(rest).or_insert(command);
            }
        }
        if waiting.is_empty() { Lookup::None } else { Lookup::Wait(waiting.into_iter().collect()) }
    }

    /// The keys that give a command where these contexts are in force: the shortest and most portable first.
    #[must_use]
    pub fn chords_of(&self, command: Command, contexts: &[Context]) -> Vec<Chord> {
        let bound = contexts.iter().filter_map(|context| self.bindings.get(context)).flatten();
        let chords = bound.filter(|(_, bound)| **bound == command).map(|(chord, _)| chord);
        let mut chords: Vec<&Chord> =
            chords.filter(|chord| self.command_of(contexts, chord) == Some(command)).collect();
        chords.sort_by_key(|chord| rank(chord));
        chords.dedup();
        chords.into_iter().cloned().collect()
    }

    /// The first of [`chords_of`](Self::chords_of), of every command that has any here: for whoever shows many of them.
    #[must_use]
    pub fn first_chords(&self, contexts: &[Context]) -> BTreeMap<Command, &Chord> {
        let mut first: BTreeMap<Command, &Chord> = BTreeMap::new();
        for (chord, command) in contexts.iter().filter_map(|context| self.bindings.get(context)).flatten() {
            let sooner = first.get(command).is_none_or(|known| rank(chord) < rank(known));
            if sooner && self.command_of(contexts, chord) == Some(*command) {
                first.insert(*command, chord);
            }
        }
        first
    }

    /// The command that a whole chord is, as [`find`](Self::find) has it.
    fn command_of(&self, contexts: &[Context], chord: &Chord) -> Option<Command> {
        let types = contexts.contains(&Context::Text) && chord.keys().first().is_some_and(|key| !passes_text(*key));
        let mut bound = contexts.iter().filter_map(|context| self.bindings.get(context)?.get(chord).copied());
        bound.find(|command| command.belongs(contexts)).filter(|_| !types)
    }

    /// Where a command is bound, wherever it may be: the keys, and the context they count in; in the order of
    /// [`chords_of`](Self::chords_of).
    #[must_use]
    pub fn bindings_of(&self, command: Command) -> Vec<(&Chord, Context)> {
        let all = self
            .bindings
            .iter()
            .flat_map(|(context, bound)| bound.iter().map(move |(chord, to)| (chord, *context, *to)));
        let mut bound: Vec<_> =
            all.filter(|(.., to)| *to == command).map(|(chord, context, _)| (chord, context)).collect();
        bound.sort_by_key(|(chord, context)| (rank(chord), *context));
        bound
    }

    /// The bindings of these contexts, nearest first, of commands that make sense there.
    fn in_force<'m>(&'m self, contexts: &'m [Context]) -> impl Iterator<Item = (&'m Chord, Command)> {
        let bound = contexts.iter().filter_map(|context| self.bindings.get(context)).flatten();
        bound.map(|(chord, command)| (chord, *command)).filter(|(_, command)| command.belongs(contexts))
    }

    /// Lays what a file says over what is there. What it frees is freed first, so that its order does not matter.
    fn lay(&mut self, reading: &mut Reading<'_>) {
        let mut wishes: Vec<(Piece<'_>, Wish)> = Vec::new();
        for piece in reading.pieces() {
            let Some(context) = Context::parse(piece.name()) else {
                reading.note(&piece, Mistake::UnknownContext(piece.name().to_owned()));
                continue;
            };
            for binding in reading.inside(&piece) {
                let Some(id) = reading.value::<String>(&binding) else { continue };
                match wish(context, binding.name(), &id) {
                    Ok(wish) => wishes.push((binding, wish)),
                    Err(mistake) => reading.note(&binding, mistake),
                }
            }
        }
        for (_, (context, chord, _)) in wishes.iter().filter(|(_, (_, _, command))| command.is_none()) {
            self.bindings.entry(*context).or_default().remove(chord);
        }
        for (binding, (context, chord, command)) in wishes {
            let Some(command) = command else { continue };
            match self.overlap(context, &chord) {
                Some(mistake) => reading.note(&binding, mistake),
                None => drop(self.bindings.entry(context).or_default().insert(chord, command)),
            }
        }
    }

    /// Finds a binding that could be in force with this one and begins with its keys, or is begun by them.
    fn overlap(&self, context: Context, chord: &Chord) -> Option<Mistake> {
        let meeting = self.bindings.iter().filter(|(other, _)| other.meets(context)).flat_map(|(_, bound)| bound);
        let begun = |(other, _): &(&Chord, &Command)| {
            other.after(chord.keys()).is_some() || chord.after(other.keys()).is_some()
        };
        let (other, command) = meeting.into_iter().find(begun)?;
        Some(Mistake::Overlap { chord: chord.clone(), other: other.clone(), command: *command })
    }
}

/// The shortest and most portable keys come first.
fn rank(chord: &Chord) -> impl Ord + use<'_> {
    (chord.keys().len(), chord.keys().iter().map(|key| frailty(*key)).max(), chord)
}

/// Reads one line of a keymap.
fn wish(context: Context, keys: &str, id: &str) -> Result<Wish, Mistake> {
    let chord: Chord = keys.parse().map_err(|_| Mistake::NotAKey(keys.to_owned()))?;
    if id.is_empty() {
        return Ok((context, chord, None));
    }
    let command = Command::parse(id).ok_or_else(|| Mistake::UnknownCommand(id.to_owned()))?;
    if context == Context::Text && chord.keys().first().is_some_and(|key| !passes_text(*key)) {
        return Err(Mistake::StealsTyping(chord));
    }
    if !command.contexts().iter().any(|home| home.meets(context)) {
        return Err(Mistake::OutOfPlace(chord, command));
    }
    Ok((context, chord, Some(command)))
}

/// Whether a key may be a command in a text: only keys that neither type nor move about nor delete in a line.
fn passes_text(key: Key) -> bool {
    let named = matches!(key.code, Code::Esc | Code::Enter | Code::Tab | Code::F(_));
    let moves = matches!(key.code, Code::Up | Code::Down | Code::Left | Code::Right | Code::PageUp | Code::PageDown);
    key.ctrl || key.alt || named || moves
}

/// How likely a terminal is to keep a key for itself, or a person not to know it: the greater, the likelier.
fn frailty(key: Key) -> u8 {
    match key.code {
        _ if key.alt => 5,
        Code::Char(_) if key.ctrl => 3,
        _ if key.ctrl || key.shift => 4,
        Code::F(_) => 2,
        Code::Char(_) => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests;
