//! What all popups promise, and what their tests share.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::*;
use crate::config::{Chord, Command, Key};
use crate::domain::catalog::Tongue;
use crate::domain::tests::moment;
use crate::tui::pane::Enabled;

/// A house in Indonesian, with the looks and keys that come with the program.
pub(crate) fn house() -> House {
    House::for_tests(Tongue::Id)
}

/// Presses keys, as the program would: a command goes to the popup's `run`, the rest to its `input`.
pub(crate) fn press(popup: &mut dyn Popup, keys: &str, house: &House) -> Vec<Msg> {
    keys.split_whitespace().map(|key| press_one(popup, key.parse().unwrap(), house)).collect()
}

fn press_one(popup: &mut dyn Popup, key: Key, house: &House) -> Msg {
    let mut contexts = popup.contexts();
    contexts.push(Context::Global);
    match house.keymap.find(&contexts, &[key]) {
        crate::config::Lookup::Run(command) => popup.run(command, house),
        _ => popup.input(&Input::Key(key), house),
    }
}

/// Types letters.
pub(crate) fn write(popup: &mut dyn Popup, letters: &str, house: &House) {
    popup.input(&Input::Text(letters.to_owned()), house);
}

/// What a popup looks like on a screen of a size.
pub(crate) fn picture(popup: &mut dyn Popup, width: u16, height: u16, house: &House) -> String {
    let screen = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(screen);
    let area = popup.area(screen, house);
    popup.render(area, &mut buf, house);
    rows(&buf)
}

/// The letters of a buffer, row by row.
pub(crate) fn rows(buf: &Buffer) -> String {
    let row = |row: Rect| {
        let mut text = String::new();
        let mut skip = 0;
        for place in row.positions() {
            let symbol = buf[place].symbol();
            if skip == 0 {
                text.push_str(symbol);
            }
            skip = crate::tui::widgets::wrap::columns(symbol).saturating_sub(1).max(skip.max(1) - 1);
        }
        text.trim_end().to_owned()
    };
    buf.area.rows().map(row).collect::<Vec<_>>().join("\n")
}

fn every_popup(house: &House) -> Vec<Box<dyn Popup>> {
    let offers = [(Command::Undo, Enabled::Yes), (Command::Sign, Enabled::No("belum ada tindak lanjut".to_owned()))];
    let field =
        || Field::lines("a", "Apa yang ingin diketahui dari pelajaran ini?").initial("日本 👩\u{200d}👧 satu dua");
    let form = Form::new("Sesi baru", vec![field(), field()], "buat", moment("2026-11-24T07:21:00+07:00"), |_, _| {
        Ok(Msg::Done)
    });
    vec![
        commands::palette(&offers, &[Context::Library, Context::List], house),
        commands::help(&offers, &[Context::Plan, Context::Text], house),
        Box::new(form),
        Box::new(Page::new("Halaman", "# Judul\n\n日本語の授業 satu dua tiga\nempat")),
        Box::new(Confirm::new(house.words.confirm_reveal(), || Msg::Done)),
    ]
}

#[test]
fn no_popup_draws_outside_its_area_or_breaks_on_a_small_screen() {
    let house = house();
    for mut popup in every_popup(&house) {
        for (width, height) in [(1, 1), (2, 5), (5, 6), (20, 3), (39, 9), (59, 17), (80, 24), (200, 60)] {
            let screen = Rect::new(0, 0, width, height);
            let area = popup.area(screen, &house);
            assert_eq!(area.intersection(screen), area);
            for area in [area, Rect::ZERO, Rect::new(0, 0, 1, 1)] {
                let mut buf = Buffer::filled(screen, Cell::new("%"));
                let caret = popup.render(area, &mut buf, &house);
                assert!(caret.is_none_or(|caret| area.contains(caret)));
                let mut outside = screen.positions().filter(|place| !area.contains(*place));
                assert!(outside.all(|place| buf[place].symbol() == "%"), "{width}x{height}");
            }
        }
    }
}

#[test]
fn a_popup_leaves_the_footer_in_sight() {
    let house = house();
    for popup in every_popup(&house) {
        for (width, height) in [(40, 10), (80, 24), (120, 40)] {
            assert!(popup.area(Rect::new(0, 0, width, height), &house).bottom() < height);
        }
    }
}

#[test]
fn what_cannot_be_undone_wants_another_key_than_enter() {
    let house = house();
    let mut confirm = Confirm::new("Hapus?", || Msg::told("hilang"));
    assert!(press(&mut confirm, "enter x esc", &house).iter().all(Msg::is_ignored));
    let confirmed = press(&mut confirm, "y", &house);
    assert!(matches!(&confirmed[..], [Msg::CloseThen(then)] if matches!(**then, Msg::Say(_))));
    assert!(picture(&mut confirm, 80, 24, &house).contains("y teruskan"));
}

#[test]
fn a_page_is_scrolled_and_can_be_copied() {
    let house = house();
    let text = (1..=50).map(|n| format!("baris {n}")).collect::<Vec<_>>().join("\n");
    let mut page = Page::new("Halaman", &text);
    assert!(picture(&mut page, 80, 24, &house).contains("baris 1 "));
    press(&mut page, "pgdn down", &house);
    let further = picture(&mut page, 80, 24, &house);
    assert!(further.contains("baris 22") && !further.contains("baris 20 "), "{further}");
    press(&mut page, "end", &house);
    assert!(picture(&mut page, 80, 24, &house).contains("baris 50"));
    assert!(matches!(page.run(Command::Copy, &house), Msg::Copy(copied) if copied == text));
}

fn which_key_on(next: &[(Chord, Command)], page: usize, (width, height): (u16, u16), house: &House) -> String {
    let screen = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(screen);
    let area = which_key::area(next, screen, Rect::new(0, height - 1, width, 1));
    assert!(area.bottom() < height);
    which_key::render((&["C-o".parse().unwrap()], next, page), |_| true, house, area, &mut buf);
    rows(&buf)
}

#[test]
fn which_key_shows_what_may_follow_and_joins_longer_chords() {
    let next = [
        (", g", Command::Glyphs),
        (", t", Command::Theme),
        ("2", Command::PhaseTeach),
        ("g g", Command::First),
        ("g k", Command::Up),
        ("t", Command::PassPen),
        ("enter", Command::NewLine),
    ];
    let next = next.map(|(chord, command)| (chord.parse().unwrap(), command));
    insta::with_settings!({ snapshot_path => SNAPSHOTS, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("which-key", which_key_on(&next, 0, (80, 6), &house()));
    });
}

#[test]
fn which_key_leaves_no_key_out_and_cuts_no_name_on_however_many_pages() {
    let house = house();
    let contexts = [Context::Teach, Context::Text, Context::Running, Context::Session, Context::Global];
    let pressed: Key = "C-o".parse().unwrap();
    let crate::config::Lookup::Wait(next) = house.keymap.find(&contexts, &[pressed]) else { panic!("no chords") };
    for size in [(40, 12), (60, 18), (80, 24), (200, 60)] {
        let first = which_key_on(&next, 0, size, &house);
        let pages = first.split_once("(1/").map_or(1, |(_, after)| after.split_once(')').unwrap().0.parse().unwrap());
        let seen: Vec<String> = (0..pages).map(|page| which_key_on(&next, page, size, &house)).collect();
        assert_eq!(seen[0], which_key_on(&next, pages, size, &house), "behind the last page comes the first");
        let all = seen.join("\n");
        for (chord, _) in &next {
            assert!(all.contains(&format!(" {} ", house.words.key(chord.keys()[0]))), "{chord} is not in\n{all}");
        }
        if size.0 == 40 {
            assert!(!all.contains(&*house.glyphs.cut), "{all}");
            assert!(seen.iter().all(|page| page.contains("^O lagi")), "{all}");
        }
    }
    for size in [(1, 1), (2, 5), (20, 5)] {
        which_key_on(&next, 3, size, &house);
    }
}

/// Where pictures are kept.
pub(crate) const SNAPSHOTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots");
