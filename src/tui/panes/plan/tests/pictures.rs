//! What the plan looks like.

use super::*;
use crate::domain::NewSession;
use crate::domain::tests::Counter;
use crate::tui::house::House;
use crate::tui::widgets::wrap::columns;

#[test]
fn nothing_is_drawn_outside_a_pane_of_any_size() {
    let mut bench = bench(demo(Tongue::Id), Tongue::Id);
    for open in [false, true] {
        if open {
            bench.go_to(L2);
            bench.press("enter tab tab");
        }
        for (columns, rows) in
            [(1, 1), (2, 5), (5, 6), (6, 7), (29, 13), (30, 14), (39, 9), (60, 18), (101, 20), (200, 60)]
        {
            bench.picture_at(columns, rows);
        }
    }
}

fn picture(tongue: Tongue, columns: u16, rows: u16) -> String {
    let mut bench = bench(demo(tongue), tongue);
    bench.screen.width = columns;
    bench.go_to(L2);
    bench.press("enter tab tab tab esc");
    bench.picture_at(columns, rows)
}

#[rstest::rstest]
#[case(40, 9)]
#[case(80, 21)]
#[case(75, 37)]
#[case(101, 37)]
#[case(145, 57)]
fn the_plan_with_a_step_opened(#[case] columns: u16, #[case] rows: u16) {
    for tongue in Tongue::ALL {
        insta::assert_snapshot!(format!("plan-{columns}x{rows}-{tongue:?}"), picture(tongue, columns, rows));
    }
}

#[test]
fn a_plan_that_was_only_begun_says_what_belongs_where() {
    for tongue in Tongue::ALL {
        let template = House::for_tests(tongue).catalog.get(id("rpp-inti")).0.unwrap();
        let new =
            NewSession { minutes: 70, mentor: "Bu Sari".into(), mentee: "Pak Andi".into(), ..NewSession::default() };
        let now = moment("2026-11-23T07:00:00+07:00");
        let session = Session::begin(&new, Some((&template, tongue)), now, &mut Counter(1));
        let mut bench = bench(session, tongue);
        bench.with(|pane, cx| pane.bring(cx, |row| row == Row::Consent(Role::Mentee)));
        insta::assert_snapshot!(format!("plan-begun-{tongue:?}"), bench.picture_at(80, 30));
    }
}

#[test]
fn the_name_of_every_field_leaves_room_for_what_is_written_beside_it() {
    for tongue in Tongue::ALL {
        let mut bench = bench(demo(tongue), tongue);
        let rows = bench.with(|_, cx| outline(cx.session, |_| true));
        let names = bench.with(|_, cx| {
            let fields = rows.iter().filter_map(|row| Some((row.depth(), row.field()?)));
            fields.map(|(depth, field)| (depth, says::name(field, cx))).collect::<Vec<_>>()
        });
        for (depth, name) in names {
            let room = if depth == 2 { 15 } else { 18 };
            assert!(columns(&name) <= room, "{name} in {tongue:?}");
        }
    }
}
