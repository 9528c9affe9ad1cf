//! What the plan looks like.

use rstest::rstest;

use super::*;
use crate::domain::NewSession;
use crate::domain::tests::Counter;
use crate::tui::house::House;
use crate::tui::widgets::wrap::columns;

/// Where pictures are kept, from here.
const SNAPSHOTS: &str = "../../../../../tests/snapshots";

fn keep(name: &str, picture: &str) {
    insta::with_settings!({ snapshot_path => SNAPSHOTS, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, picture);
    });
}

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

fn language(tongue: Tongue) -> &'static str {
    if tongue == Tongue::Id { "id" } else { "en" }
}

/// The demo of a language, its second step opened.
fn opened(tongue: Tongue, columns: u16) -> Bench<PlanPane> {
    let mut bench = bench(demo(tongue), tongue);
    bench.screen.width = columns;
    bench.go_to(L2);
    bench.press("enter tab tab tab esc");
    bench
}

#[rstest]
fn a_plan_with_a_step_opened(
    #[values(Tongue::Id, Tongue::En)] tongue: Tongue,
    #[values((40, 9), (80, 21), (75, 37), (101, 37))] (columns, rows): (u16, u16),
) {
    let picture = opened(tongue, columns).picture_at(columns, rows);
    keep(&format!("plan-{columns}x{rows}-{}", language(tongue)), &picture);
}

#[test]
fn a_field_that_is_written_in_a_narrow_plan_stands_below_its_name() {
    let mut bench = opened(Tongue::Id, 40);
    bench.screen.height = 16;
    bench.press("enter");
    keep("plan-narrow-field", &bench.picture().0);
}

#[rstest]
fn a_plan_that_was_only_begun(#[values(Tongue::Id, Tongue::En)] tongue: Tongue) {
    let template = House::for_tests(tongue).catalog.get(id("rpp-inti")).0.unwrap();
    let new = NewSession { minutes: 70, mentor: "Bu Sari".into(), mentee: "Pak Andi".into(), ..NewSession::default() };
    let now = moment("2026-11-23T07:00:00+07:00");
    let session = Session::begin(&new, Some((&template, tongue)), now, &mut Counter(1));
    let mut bench = bench(session, tongue);
    bench.with(|pane, cx| pane.bring(cx, |row| row == Row::Consent(Role::Mentee)));
    keep(&format!("plan-begun-{}", language(tongue)), &bench.picture_at(80, 30));
}

#[test]
fn the_view_of_a_template_is_a_table_where_its_columns_can_be_read() {
    let mut bench = bench(planned(), Tongue::Id);
    bench.press("F");
    bench.write("studi");
    bench.press("enter");
    keep("plan-lesson-study", &bench.picture_at(200, 40));
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
