use crate::domain::tests::moment;
use crate::tui::popups::tests::{SNAPSHOTS, house, picture, press, write};

use super::*;

fn now() -> Moment {
    moment("2026-11-24T07:21:00+07:00")
}

fn form() -> Form {
    let fields = vec![
        Field::lines("focus", "Apa yang ingin diketahui dari pelajaran ini?"),
        Field::line("mentee", "Mentee").needed().completing(vec!["Pak Andi".to_owned(), "Bu Sari".to_owned()]),
        Field::number("minutes", "Lama (menit)").initial("70"),
        Field::moment("at", "Tanggal dan jam").hint("misalnya 24-11-2026 07.30"),
        Field::choice(
            "template",
            "Templat",
            vec![("rpp".into(), "RPP inti".into()), ("ls".into(), "lesson study".into())],
        ),
    ];
    Form::new("Sesi baru", fields, "buat sesi", now(), |values, _| {
        let told = format!(
            "{}|{}|{:?}|{:?}|{:?}",
            values.text("focus"),
            values.text("mentee"),
            values.number("minutes"),
            values.moment("at").map(|at| at.to_rfc3339()),
            values.choice("template")
        );
        if values.text("mentee") == "Hantu" { Err(Refused::new("mentee", "tidak ada")) } else { Ok(Msg::told(told)) }
    })
}

fn told(msgs: &[Msg]) -> Option<&str> {
    match msgs.last()? {
        Msg::Submit(then) => match &**then {
            Msg::Say(toast) => Some(&toast.text),
            _ => None,
        },
        _ => None,
    }
}

#[test]
fn enter_goes_on_and_from_the_last_field_submits() {
    let house = house();
    let mut form = form();
    write(&mut form, "siapa yang menjawab?", &house);
    press(&mut form, "enter", &house);
    write(&mut form, "Bu Rina", &house);
    press(&mut form, "enter C-w", &house);
    write(&mut form, "35", &house);
    press(&mut form, "enter", &house);
    write(&mut form, "besok 07.30", &house);
    let msgs = press(&mut form, "enter right enter", &house);
    let expected = r#"siapa yang menjawab?|Bu Rina|Some(35)|Some("2026-11-25T07:30:00+07:00")|Some("ls")"#;
    assert_eq!(told(&msgs), Some(expected));
}

#[test]
fn tab_completes_what_is_known_and_else_goes_on() {
    let house = house();
    let mut form = form();
    press(&mut form, "tab", &house);
    write(&mut form, "pak", &house);
    press(&mut form, "tab", &house);
    assert_eq!((form.stop, form.fields[1].shown()), (1, "Pak Andi".to_owned()));
    press(&mut form, "tab S-tab S-tab S-tab", &house);
    assert_eq!(form.stop, form.fields.len());
}

#[test]
fn what_is_wrong_is_said_beneath_its_field_until_it_is_changed() {
    let house = house();
    let mut form = form();
    press(&mut form, "S-tab enter", &house);
    assert_eq!(form.stop, 1);
    assert!(picture(&mut form, 80, 24, &house).contains(&*house.words.needed()));
    write(&mut form, "Hantu", &house);
    assert!(!picture(&mut form, 80, 24, &house).contains(&*house.words.needed()));
    press(&mut form, "S-tab S-tab enter", &house);
    assert!(picture(&mut form, 80, 24, &house).contains("tidak ada"));
    press(&mut form, "tab tab", &house);
    write(&mut form, "kapan-kapan", &house);
    press(&mut form, "tab tab enter", &house);
    assert_eq!(form.stop, 3);
}

#[test]
fn arrows_go_from_field_to_field_and_choose_where_there_is_a_choice() {
    let house = house();
    let mut form = form();
    press(&mut form, "down down down down", &house);
    assert_eq!(form.contexts(), [Context::Form, Context::List]);
    press(&mut form, "right right left", &house);
    assert_eq!(form.fields[4].shown(), "lesson study");
    press(&mut form, "up up", &house);
    assert_eq!((form.stop, form.contexts()), (2, vec![Context::Form, Context::Text]));
}

#[test]
fn a_new_line_begins_in_a_field_of_several_and_elsewhere_submits() {
    let house = house();
    let mut form = form();
    write(&mut form, "satu", &house);
    press(&mut form, "C-j", &house);
    write(&mut form, "dua", &house);
    assert_eq!(form.fields[0].shown(), "satu\ndua");
    press(&mut form, "tab", &house);
    write(&mut form, "Bu Rina", &house);
    assert!(told(&press(&mut form, "C-j", &house)).is_some());
}

#[test]
fn esc_closes_an_untouched_form_at_once_and_one_with_words_in_it_at_the_second_press() {
    let house = house();
    let mut form = form();
    assert!(matches!(press(&mut form, "esc", &house)[..], [Msg::Close]));
    write(&mut form, "a", &house);
    assert!(matches!(press(&mut form, "esc", &house)[..], [Msg::Done]));
    assert!(picture(&mut form, 80, 24, &house).contains("sekali lagi"));
    write(&mut form, "b", &house);
    assert!(matches!(press(&mut form, "esc esc", &house)[..], [Msg::Done, Msg::Close]));
}

#[test]
fn a_click_goes_to_a_field_and_puts_the_caret() {
    let house = house();
    let mut form = form();
    let seen = picture(&mut form, 80, 24, &house);
    let row = seen.lines().position(|row| row.contains("Lama")).unwrap();
    let column = columns_before(&seen, row, "70") + 1;
    let mouse = Mouse { kind: MouseKind::Press, column, row: u16::try_from(row).unwrap() };
    form.input(&Input::Mouse(mouse), &house);
    write(&mut form, "5", &house);
    assert_eq!(form.fields[2].shown(), "750");
}

fn columns_before(seen: &str, row: usize, word: &str) -> u16 {
    let (before, _) = seen.lines().nth(row).unwrap().split_once(word).unwrap();
    u16::try_from(before.chars().count()).unwrap()
}

#[test]
fn a_form_looks_like_this() {
    let house = house();
    let mut form = form();
    press(&mut form, "tab", &house);
    write(&mut form, "pa", &house);
    insta::with_settings!({ snapshot_path => SNAPSHOTS, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("form", picture(&mut form, 80, 24, &house));
        press(&mut form, "S-tab S-tab S-tab S-tab", &house);
        write(&mut form, "jumat 7.30", &house);
        insta::assert_snapshot!("form-of-a-date", picture(&mut form, 60, 17, &house));
    });
}

#[test]
fn what_is_no_date_is_said_as_soon_as_its_field_is_left() {
    let house = house();
    let mut form = form();
    press(&mut form, "tab tab tab", &house);
    write(&mut form, "27-13", &house);
    assert!(
        !picture(&mut form, 80, 24, &house).contains(&*house.words.not_a_date()),
        "nobody is told off while typing"
    );
    press(&mut form, "tab", &house);
    assert!(picture(&mut form, 80, 24, &house).contains(&*house.words.not_a_date()));
    press(&mut form, "S-tab backspace backspace backspace backspace backspace", &house);
    write(&mut form, "besok", &house);
    assert!(picture(&mut form, 80, 24, &house).contains("Rab 25 Nov 2026; tambahkan jamnya"));
    write(&mut form, " 7.30", &house);
    assert!(picture(&mut form, 80, 24, &house).contains("Rab 25 Nov 2026, 07.30"));
    press(&mut form, "C-w C-w tab tab", &house);
    assert!(!picture(&mut form, 80, 24, &house).contains(&*house.words.not_a_date()), "an empty field can wait");
}

#[test]
fn a_number_is_written_anew_by_its_first_digit_and_the_next_ones_go_on() {
    let house = house();
    let mut form = form();
    press(&mut form, "tab tab", &house);
    write(&mut form, "4", &house);
    write(&mut form, "5", &house);
    assert_eq!(form.fields[2].shown(), "45");
    press(&mut form, "tab S-tab end", &house);
    write(&mut form, "0", &house);
    assert_eq!(form.fields[2].shown(), "450");
}
