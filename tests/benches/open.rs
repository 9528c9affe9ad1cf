//! Opening a session, up to its first picture.

use divan::Bencher;

use crate::lesson::{on_screen, place, screen};
use crate::{SIZES, Work};

pub(crate) fn first_picture(notes: usize) -> Work {
    let place = place(1, notes);
    Box::new(move || {
        let mut still = on_screen(&place);
        still.draw(&mut screen()).unwrap();
    })
}

#[divan::bench(args = SIZES)]
fn a_session(bencher: Bencher, notes: usize) {
    bencher.bench_local(first_picture(notes));
}
