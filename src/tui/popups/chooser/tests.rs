use crate::config::Context;
use crate::tui::popups::commands;
use crate::tui::popups::tests::{SNAPSHOTS, house, picture, press, write};

use super::*;

fn chooser() -> Chooser {
    let said = |text: &'static str| move || Msg::told(text);
    let choices = vec![
        Choice::new("urungkan", said("u"))
            .keys("^Z")
            .doc("Mengurungkan langkah terakhir.")
            .also("undo")
            .under("Menulis"),
        Choice::new("simpan", said("s")).doc("Menyimpan.").also("save").under("Menulis"),
        Choice::new("tanda tangan", said("t"))
            .also("sign")
            .dim(Some("belum ada tindak lanjut".to_owned()))
            .under("Lain"),
        Choice::new("keluar", said("k")).keys("^Q").also("quit").under("Lain"),
    ];
    Chooser::new("Perintah", "ketik nama", choices)
}

fn chosen(msg: &Msg) -> Option<&str> {
    match msg {
        Msg::CloseThen(then) => match &**then {
            Msg::Say(toast) => Some(&toast.text),
            _ => None,
        },
        _ => None,
    }
}

fn enter(chooser: &mut Chooser) -> Option<String> {
    press(chooser, "enter", &house()).first().and_then(chosen).map(str::to_owned)
}

#[test]
fn typing_finds_by_name_key_or_description_in_either_language() {
    let house = house();
    for (query, found) in [("kel", "k"), ("^z", "u"), ("menyim", "s"), ("undo", "u")] {
        let mut chooser = chooser();
        write(&mut chooser, query, &house);
        assert_eq!(enter(&mut chooser).as_deref(), Some(found), "{query}");
    }
}

#[test]
fn what_cannot_be_chosen_says_why() {
    let house = house();
    let mut chooser = chooser().with_query("tangan");
    let msgs = press(&mut chooser, "enter", &house);
    assert!(matches!(&msgs[..], [Msg::Say(toast)] if toast.text == "belum ada tindak lanjut"));
    assert!(picture(&mut chooser, 80, 24, &house).contains("belum ada tindak lanjut"));
}

#[test]
fn arrows_go_through_the_list_and_stay_in_it() {
    let house = house();
    let mut chooser = chooser();
    press(&mut chooser, "down down down down up", &house);
    assert_eq!(chooser.list.selected(), Some(2));
    press(&mut chooser, "up up up up", &house);
    assert_eq!(enter(&mut chooser).as_deref(), Some("u"));
}

#[test]
fn a_click_runs_what_it_is_on() {
    let house = house();
    let mut chooser = chooser();
    let seen = picture(&mut chooser, 80, 24, &house);
    let row = seen.lines().position(|row| row.contains("keluar")).unwrap();
    let mouse = Mouse { kind: MouseKind::Press, column: 20, row: u16::try_from(row).unwrap() };
    let msg = chooser.input(&Input::Mouse(mouse), &house);
    assert_eq!(chosen(&msg), Some("k"));
}

#[test]
fn nothing_found_is_said_and_enter_does_nothing() {
    let house = house();
    let mut chooser = chooser().with_query("xyz");
    assert!(picture(&mut chooser, 80, 24, &house).contains(&house.words.not_found()));
    assert!(matches!(&press(&mut chooser, "enter down", &house)[..], [Msg::Done, Msg::Done]));
}

#[test]
fn headings_stand_above_the_first_of_their_own_until_something_is_looked_for() {
    let house = house();
    let mut chooser = chooser();
    let seen = picture(&mut chooser, 80, 24, &house);
    assert!(seen.contains("Menulis") && seen.contains("Lain"));
    write(&mut chooser, "u", &house);
    assert!(!picture(&mut chooser, 80, 24, &house).contains("Menulis"));
}

#[test]
fn help_shows_what_can_be_done_here_with_its_keys() {
    let house = house();
    let offers = [
        (Command::StepAdd, Enabled::Yes),
        (Command::Fold, Enabled::Yes),
        (Command::Undo, Enabled::No(house.words.nothing_to_undo())),
        (Command::PassPen, Enabled::Yes),
    ];
    let contexts = [Context::Plan, Context::List, Context::Ready, Context::Session, Context::Global];
    let mut help = commands::help(&offers, &contexts, &house);
    insta::with_settings!({ snapshot_path => SNAPSHOTS, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("help", picture(&mut *help, 80, 24, &house));
        write(&mut *help, "langkah", &house);
        insta::assert_snapshot!("help-looked-for", picture(&mut *help, 80, 24, &house));
    });
}

#[test]
fn the_palette_has_every_command_and_those_that_can_run_come_first() {
    let house = house();
    let offers = [(Command::NewSession, Enabled::Yes), (Command::Demo, Enabled::Yes), (Command::Demo, Enabled::Yes)];
    let mut palette = commands::palette(&offers, &[Context::Library, Context::List, Context::Global], &house);
    let seen = picture(&mut *palette, 100, 30, &house);
    let place = |command| seen.find(&*house.words.command(command));
    assert!(place(Command::NewSession) < place(Command::Demo));
    assert_eq!(seen.matches(&*house.words.command_doc(Command::Demo)).count(), 1);
    write(&mut *palette, &house.words.command(Command::Sign), &house);
    assert!(picture(&mut *palette, 100, 30, &house).contains(&*house.words.why_not_here()));
}
