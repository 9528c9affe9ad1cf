//! Cuts what a terminal sends into whole pieces, wherever the reads happen to break it.
//!
//! Pure: bytes and the time come in as arguments. Each byte is looked at once, so a long paste costs what it weighs.

/// After so many ms of silence an unfinished piece will not be finished: a lone `ESC` is the key.
const SILENCE: i64 = 25;
/// After so many ms of silence a paste that has not ended is taken as it is.
const PASTE_SILENCE: i64 = 1000;
/// No control sequence that means anything is longer, in bytes; a longer one is passed over.
const LONGEST: usize = 64;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const CTRL_C: u8 = 0x03;
const PASTE_BEGIN: &[u8] = b"\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";

/// One whole piece of input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A printable character.
    Char(char),
    /// A control character, an `ESC` alone, or a sequence that begins with `ESC`.
    Sequence(&'a [u8]),
    /// What was pasted, its lines ending in LF.
    Paste(String),
}

/// Holds the piece that is not whole yet.
#[derive(Debug, Default)]
pub(super) struct Cutter {
    state: State,
    /// The bytes of the piece so far; in a paste, its body.
    held: Vec<u8>,
    /// When the last byte came, in ms.
    last: i64,
}

/// What the bytes held are the beginning of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// Nothing is held.
    #[default]
    Ground,
    /// A character, or `ESC` and a character: so many bytes are missing.
    Char(usize),
    /// `ESC`.
    Escape,
    /// `ESC O`.
    Ss3,
    /// `ESC [` and what may come before the final byte.
    Csi,
    /// A sequence of which so many more bytes belong to it, whatever they are.
    Counted(usize),
    /// OSC, DCS, APC, PM or SOS: nothing here asks a terminal anything, so it is passed over.
    Text,
    /// An `ESC` inside such a text: the first half of its end, or the beginning of something else.
    TextEscape,
    /// A paste; the first `matched` bytes of its end mark have come. `alone`: the `ESC` of it came alone, after silence.
    Paste { matched: usize, alone: bool },
}

impl Cutter {
    /// Takes bytes that were read at `now` (ms) and hands out the pieces that they complete.
    pub(super) fn feed(&mut self, bytes: &[u8], now: i64, out: &mut impl FnMut(Piece<'_>)) {
        let silent = now - self.last >= SILENCE;
        self.last = now;
        if silent && self.hand_ends_paste(bytes, out) {
            return;
        }
        let mut rest = bytes;
        while let [first, after @ ..] = rest {
            rest = if let State::Paste { matched, .. } = self.state {
                self.paste(rest, matched, out)
            } else {
                self.take(*first, out);
                after
            };
        }
    }

    /// When something happens by itself if nothing comes, in ms.
    pub(super) fn deadline(&self) -> Option<i64> {
        match self.state {
            State::Ground => None,
            State::Paste { alone: false, .. } => Some(self.last + PASTE_SILENCE),
            _ => Some(self.last + SILENCE),
        }
    }

    /// Says that nothing is waiting to be read at `now` (ms): what will not be finished any more is settled.
    pub(super) fn silence(&mut self, now: i64, out: &mut impl FnMut(Piece<'_>)) {
        if self.deadline().is_none_or(|deadline| now < deadline) {
            return;
        }
        match self.state {
            State::Paste { .. } => self.finish_paste(out),
            State::Escape => self.finish(out),
            _ => self.forget(),
        }
    }

    /// Says that nothing more will come: of what is unfinished, a paste holds words.
    pub(super) fn end(&mut self, out: &mut impl FnMut(Piece<'_>)) {
        match self.state {
            State::Paste { .. } => self.finish_paste(out),
            _ => self.forget(),
        }
    }

    /// Drops what is held, unfinished.
    pub(super) fn forget(&mut self) {
        self.held.clear();
        self.state = State::Ground;
    }

    /// A person at an unfinished paste presses Ctrl-C, which ends it at once, or Esc, which does if nothing follows.
    fn hand_ends_paste(&mut self, bytes: &[u8], out: &mut impl FnMut(Piece<'_>)) -> bool {
        match (self.state, bytes) {
            (State::Paste { .. }, [CTRL_C]) => self.finish_paste(out),
            (State::Paste { matched: 0, .. }, [ESC]) => self.state = State::Paste { matched: 1, alone: true },
            _ => return false,
        }
        true
    }

    fn take(&mut self, byte: u8, out: &mut impl FnMut(Piece<'_>)) {
        match self.state {
            State::Ground if byte == ESC => self.hold(byte, State::Escape),
            State::Ground => self.character(byte, out),
            State::Escape => self.after_escape(byte, out),
            State::Char(missing) if matches!(byte, 0x80..=0xbf) => self.count(byte, missing, State::Char, out),
            State::Counted(missing) => self.count(byte, missing, State::Counted, out),
            State::Ss3 if matches!(byte, b' '..=b'~') => self.count(byte, 1, State::Counted, out),
            State::Csi if matches!(byte, b' '..=b'~') => self.in_csi(byte, out),
            State::Text => match byte {
                BEL => self.forget(),
                ESC => self.state = State::TextEscape,
                _ => {}
            },
            State::TextEscape if byte == b'\\' => self.forget(),
            State::TextEscape => {
                self.forget();
                self.hold(ESC, State::Escape);
                self.take(byte, out);
            }
            // The piece is broken off: the byte begins another.
            State::Char(_) | State::Ss3 | State::Csi => {
                self.forget();
                self.take(byte, out);
            }
            // `feed` gives these to `paste`.
            State::Paste { .. } => {}
        }
    }

    fn after_escape(&mut self, byte: u8, out: &mut impl FnMut(Piece<'_>)) {
        match byte {
            ESC => {
                self.finish(out);
                self.hold(ESC, State::Escape);
            }
            b'[' => self.hold(byte, State::Csi),
            b'O' => self.hold(byte, State::Ss3),
            b']' | b'P' | b'_' | b'^' | b'X' => self.hold(byte, State::Text),
            _ => self.character(byte, out),
        }
    }

    fn in_csi(&mut self, byte: u8, out: &mut impl FnMut(Piece<'_>)) {
        match (byte, self.held.as_slice()) {
            // A Linux console's F1 to F5 have a byte more, the mouse of old terminals three.
            (b'[', [ESC, b'[']) => self.hold(byte, State::Counted(1)),
            (b'M', [ESC, b'[']) => self.hold(byte, State::Counted(3)),
            (b' '..=b'?', _) => self.hold(byte, State::Csi),
            _ => self.end_csi(byte, out),
        }
    }

    /// The first byte of a character, at the beginning or after an `ESC`.
    fn character(&mut self, byte: u8, out: &mut impl FnMut(Piece<'_>)) {
        match byte {
            0x00..=0x7f => self.count(byte, 1, State::Char, out),
            0xc2..=0xdf => self.hold(byte, State::Char(1)),
            0xe0..=0xef => self.hold(byte, State::Char(2)),
            0xf0..=0xf4 => self.hold(byte, State::Char(3)),
            _ => self.forget(),
        }
    }

    fn hold(&mut self, byte: u8, state: State) {
        if self.held.len() < LONGEST {
            self.held.push(byte);
        }
        self.state = state;
    }

    /// Holds one of the missing bytes; the last of them makes the piece whole.
    fn count(&mut self, byte: u8, missing: usize, state: fn(usize) -> State, out: &mut impl FnMut(Piece<'_>)) {
        self.hold(byte, state(missing - 1));
        if missing == 1 {
            self.finish(out);
        }
    }

    fn end_csi(&mut self, last: u8, out: &mut impl FnMut(Piece<'_>)) {
        let too_long = self.held.len() == LONGEST;
        self.hold(last, State::Csi);
        if self.held == PASTE_BEGIN {
            self.held.clear();
            self.state = State::Paste { matched: 0, alone: false };
        } else if too_long || self.held == PASTE_END {
            self.forget();
        } else {
            self.finish(out);
        }
    }

    /// Hands out what is held, as a whole piece.
    fn finish(&mut self, out: &mut impl FnMut(Piece<'_>)) {
        match self.held.as_slice() {
            [ESC, ..] | [0x00..=0x1f | 0x7f] => out(Piece::Sequence(&self.held)),
            bytes => {
                let letters = str::from_utf8(bytes).unwrap_or_default().chars();
                letters.filter(|c| !c.is_control()).for_each(|c| out(Piece::Char(c)));
            }
        }
        self.forget();
    }

    /// Takes as much of a paste as can be taken in one step; returns what is left.
    fn paste<'b>(&mut self, bytes: &'b [u8], matched: usize, out: &mut impl FnMut(Piece<'_>)) -> &'b [u8] {
        let (body, rest) = match matched {
            0 => bytes.split_at(bytes.iter().position(|b| *b == ESC).unwrap_or(bytes.len())),
            _ => bytes.split_at(0),
        };
        self.held.extend_from_slice(body);
        let Some((next, after)) = rest.split_first() else { return rest };
        if PASTE_END.get(matched) != Some(next) {
            // No end mark after all: what looked like one is part of the text.
            self.held.extend(PASTE_END.iter().take(matched));
            self.state = State::Paste { matched: 0, alone: false };
            return rest;
        }
        self.state = State::Paste { matched: matched + 1, alone: false };
        if matched + 1 == PASTE_END.len() {
            self.finish_paste(out);
        }
        after
    }

    fn finish_paste(&mut self, out: &mut impl FnMut(Piece<'_>)) {
        let text = String::from_utf8_lossy(&self.held);
        let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.into_owned() };
        self.forget();
        // A paste may have been large: its room is given back.
        self.held.shrink_to(LONGEST);
        if !text.is_empty() {
            out(Piece::Paste(text));
        }
    }
}

#[cfg(test)]
mod tests;
