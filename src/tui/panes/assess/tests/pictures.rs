//! What the assessment looks like.

use super::*;

#[test]
fn nothing_is_drawn_outside_a_pane_of_any_size() {
    let mut alone = bench(with_rubric(Tongue::Id), Tongue::Id);
    alone.press("3 enter enter");
    let mut waiting = bench(with_rubric(Tongue::Id), Tongue::Id);
    waiting.press("3 enter C-t");
    for mut bench in [bench(unweighed(Tongue::Id), Tongue::Id), alone, waiting, revealed(Tongue::Id)] {
        for (columns, rows) in [(1, 1), (2, 5), (5, 6), (6, 7), (29, 13), (30, 14), (39, 9), (60, 18), (200, 60)] {
            bench.picture_at(columns, rows);
        }
    }
}

fn each(name: &str, prepare: impl Fn(Tongue) -> Bench<AssessPane>) {
    for tongue in Tongue::ALL {
        for (columns, rows) in [(40, 9), (80, 21), (75, 37)] {
            let mut bench = prepare(tongue);
            insta::assert_snapshot!(format!("{name}-{columns}x{rows}-{tongue:?}"), bench.picture_at(columns, rows));
        }
    }
}

#[test]
fn before_a_rubric_is_chosen() {
    each("no-rubric", |tongue| bench(unweighed(tongue), tongue));
}

#[test]
fn while_the_mentee_rates_alone() {
    each("alone", |tongue| {
        let mut bench = bench(with_rubric(tongue), tongue);
        bench.press("3 enter enter");
        bench.write("#3 menyebut tujuan dengan kata sendiri");
        bench.press("esc tab 2 enter tab");
        bench
    });
}

#[test]
fn while_a_note_is_written() {
    each("note", |tongue| {
        let mut bench = bench(with_rubric(tongue), tongue);
        bench.press("3 enter enter");
        bench.write("tujuan tertulis di papan dan disebut lagi pada menit ke-20, lihat #3");
        bench
    });
}

#[test]
fn while_the_screen_waits_for_the_mentor() {
    each("waits", |tongue| {
        let mut bench = bench(with_rubric(tongue), tongue);
        rate(&mut bench, "3 2 2 1 backspace");
        bench.press("C-t");
        bench
    });
}

#[test]
fn once_both_have_rated() {
    each("both-rated", |tongue| {
        let mut bench = bench(with_rubric(tongue), tongue);
        rate(&mut bench, "3 2 2 1 backspace");
        bench.press("C-t enter");
        rate(&mut bench, "3 3 4 2 2");
        bench
    });
}

#[test]
fn both_ratings_side_by_side() {
    each("together", |tongue| {
        let mut bench = revealed(tongue);
        bench.press("3 tab 2 tab");
        bench
    });
}

#[test]
fn the_demo_with_its_notes_and_its_next_step() {
    each("demo", |tongue| bench(demo(tongue), tongue));
    each("demo-end", |tongue| {
        let mut bench = bench(demo(tongue), tongue);
        bench.press("G");
        bench
    });
}

#[test]
fn eight_indicators_in_their_groups() {
    each("groups", |tongue| {
        let mut session = unweighed(tongue);
        session.assessment.rubric = rubric("delapan-indikator", tongue).map(Box::new);
        bench(session, tongue)
    });
}
