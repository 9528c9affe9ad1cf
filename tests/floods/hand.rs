//! A hand that holds every key down.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use rstest::rstest;

use crate::house::House;
use crate::lesson::assert_restored;
use crate::support::dice::Dice;
use crate::support::terminal::{Terminal, cothink};

const KEYS: usize = 5_000;
const PATIENCE: Duration = Duration::from_secs(20);

/// Keys that are no letters, as terminals send them; some of them broken.
const SEQUENCES: [&str; 52] = [
    "\u{1b}",
    "\u{1b}[A",
    "\u{1b}[B",
    "\u{1b}[C",
    "\u{1b}[D",
    "\u{1b}[H",
    "\u{1b}[F",
    "\u{1b}[2~",
    "\u{1b}[3~",
    "\u{1b}[5~",
    "\u{1b}[6~",
    "\u{1b}[Z",
    "\u{1b}OP",
    "\u{1b}OQ",
    "\u{1b}OR",
    "\u{1b}OS",
    "\u{1b}[15~",
    "\u{1b}[17~",
    "\u{1b}[18~",
    "\u{1b}[19~",
    "\u{1b}[20~",
    "\u{1b}[21~",
    "\u{1b}[23~",
    "\u{1b}[24~",
    "\u{1b}[[A",
    "\u{1b}[1;2A",
    "\u{1b}[1;2B",
    "\u{1b}[1;5C",
    "\u{1b}[1;3D",
    "\u{1b}1",
    "\u{1b}2",
    "\u{1b}3",
    "\u{1b}4",
    "\u{1b}\r",
    "\u{1b}[I",
    "\u{1b}[O",
    "\u{1b}[<0;5;5M",
    "\u{1b}[<0;5;5m",
    "\u{1b}[<32;9;7M",
    "\u{1b}[<64;20;9M",
    "\u{1b}[<65;20;9M",
    "\u{1b}[<0;0;0M",
    "\u{1b}[<0;999;999M",
    "\u{1b}[M !!",
    "\u{1b}[200~tempel\u{1b}[201~",
    "\u{1b}[200~a\rb\r\u{1b}[201~",
    "\u{1b}[201~",
    "\u{1b}]0;x\u{7}",
    "\u{1b}P1$r\u{1b}\\",
    "\u{1b}[?62;c",
    "\u{1b}[999;999R",
    "\u{1b}[1;1",
];
const LETTERS: [&str; 12] = ["é", "漢", "👩\u{200d}🏫", "\u{301}", "ש", "م", "#", "@", "~", "?", " ", "\u{202e}"];
const SIZES: [(u16, u16); 9] =
    [(80, 24), (1, 1), (2, 5), (500, 200), (40, 10), (39, 9), (120, 37), (20, 50), (160, 45)];

/// One key. Nothing leaves the program: whoever is gone types no more.
fn key(dice: &mut Dice) -> String {
    let control = |dice: &mut Dice| loop {
        let control = char::from(u8::try_from(dice.below(32)).unwrap());
        if control != '\u{11}' {
            return control.to_string();
        }
    };
    let letter = |dice: &mut Dice| char::from(u8::try_from(0x20 + dice.below(0x5f)).unwrap()).to_string();
    match dice.below(10) {
        0 | 1 => control(dice),
        2 | 3 => (*dice.one_of(&SEQUENCES)).to_owned(),
        4 => (*dice.one_of(&LETTERS)).to_owned(),
        5 => format!("\u{f}{}", letter(dice)),
        _ => letter(dice),
    }
}

/// Starts the program where files it may be asked to write do no harm.
fn start(house: &House, args: &[&str]) -> Terminal {
    let mut command = cothink(&house.path(), args);
    fs::create_dir_all(house.path()).unwrap();
    command.cwd(house.path());
    command.env("EDITOR", "true");
    command.env_remove("VISUAL");
    let terminal = Terminal::start(command, 80, 24);
    terminal.wait_until("the program to have the terminal", vt100::Screen::alternate_screen);
    terminal
}

/// Gets out of wherever the hand has led, as a person would: out of what is open or unfinished, then out.
fn leave(terminal: &mut Terminal) -> u32 {
    let begun = Instant::now();
    let mut typing = terminal.typing();
    while !terminal.has_ended() {
        assert!(begun.elapsed() < PATIENCE, "there is no way out of\n{}", terminal.screen());
        for (way, pause) in [("\u{1b}", 40), ("\u{11}", 400)] {
            typing.type_on(way);
            let typed = Instant::now();
            while typed.elapsed() < Duration::from_millis(pause) && !terminal.has_ended() {
                thread::sleep(Duration::from_millis(2));
            }
        }
    }
    terminal.wait_exit()
}

#[rstest]
fn no_key_breaks_anything(#[values("", "id")] example: &str, #[values(1, 2)] seed: u64) {
    println!("seed {seed}");
    let mut dice = Dice::seeded(seed);
    let house = if example.is_empty() { House::new() } else { House::with_demo(example).0 };
    let args: &[&str] = if example.is_empty() { &[] } else { &["open", "last", "--phase", "teach"] };
    let mut terminal = start(&house, args);
    let mut left = KEYS / 2;
    while left > 0 {
        let mut typing = terminal.typing();
        while left > 0 && !terminal.has_ended() {
            left -= 1;
            if dice.below(60) == 0 {
                let (columns, rows) = *dice.one_of(&SIZES);
                terminal.resize(columns, rows);
            }
            typing.type_on(&key(&mut dice));
        }
        let left_by_itself = terminal.has_ended();
        assert_eq!(leave(&mut terminal), 0, "{}", terminal.screen());
        // A Ctrl-C typed at a terminal that has just been given back makes the system throw away what it was told last.
        if !left_by_itself {
            assert_restored(&terminal);
        }
        if left > 0 {
            terminal = start(&house, &[]);
        }
    }
    for file in fs::read_dir(house.path().join("sessions")).into_iter().flatten().map(|entry| entry.unwrap().path()) {
        assert_eq!(file.extension().unwrap(), "ron", "nothing is left behind: {}", file.display());
        house.ok(&["check", file.to_str().unwrap()]);
    }
}
