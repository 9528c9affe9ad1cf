use std::time::{Duration, Instant};

use proptest::prelude::*;
use rstest::rstest;

use super::*;

/// A piece that outlives the bytes it was cut from.
#[derive(Clone, Debug, PartialEq)]
enum Cut {
    Char(char),
    Sequence(Vec<u8>),
    Paste(String),
}

use Cut::{Char, Paste};

fn seq(bytes: &[u8]) -> Cut {
    Cut::Sequence(bytes.to_vec())
}

#[derive(Default)]
struct Bench {
    cutter: Cutter,
    cut: Vec<Cut>,
}

impl Bench {
    fn feed(&mut self, bytes: &[u8], now: i64) -> &mut Self {
        let cut = &mut self.cut;
        self.cutter.feed(bytes, now, &mut |piece| cut.push(owned(piece)));
        self
    }

    fn silence(&mut self, now: i64) -> &mut Self {
        let cut = &mut self.cut;
        self.cutter.silence(now, &mut |piece| cut.push(owned(piece)));
        self
    }
}

fn owned(piece: Piece<'_>) -> Cut {
    match piece {
        Piece::Char(c) => Char(c),
        Piece::Sequence(bytes) => seq(bytes),
        Piece::Paste(text) => Paste(text),
    }
}

fn cut(bytes: &[u8]) -> Vec<Cut> {
    Bench::default().feed(bytes, 0).cut.clone()
}

#[rstest]
#[case(b"ab", vec![Char('a'), Char('b')])]
#[case("é漢🙂".as_bytes(), vec![Char('é'), Char('漢'), Char('🙂')])]
#[case(b"\r\t\x03\x7f", vec![seq(b"\r"), seq(b"\t"), seq(b"\x03"), seq(b"\x7f")])]
#[case(b"\x1b[A\x1b[1;5C", vec![seq(b"\x1b[A"), seq(b"\x1b[1;5C")])]
#[case(b"\x1bOPx", vec![seq(b"\x1bOP"), Char('x')])]
#[case(b"\x1b\r\x1bx\x1b\xc3\xa9", vec![seq(b"\x1b\r"), seq(b"\x1bx"), seq(b"\x1b\xc3\xa9")])]
#[case(b"\x1b[[Ax", vec![seq(b"\x1b[[A"), Char('x')])]
#[case(b"\x1b[M !\"x", vec![seq(b"\x1b[M !\""), Char('x')])]
#[case(b"\x1b[<0;3;4Mx", vec![seq(b"\x1b[<0;3;4M"), Char('x')])]
fn whole_pieces_are_handed_out_whole(#[case] bytes: &[u8], #[case] expected: Vec<Cut>) {
    assert_eq!(cut(bytes), expected);
}

#[rstest]
#[case::bell(b"\x1b]11;rgb:0/0/0\x07x")]
#[case::string_terminator(b"\x1b]52;c;aGFsbw==\x1b\\x")]
#[case::dcs(b"\x1bP1$r0m\x1b\\x")]
#[case::apc(b"\x1b_Gi=1;OK\x1b\\x")]
#[case::stray_end_of_a_paste(b"\x1b[201~x")]
#[case::bytes_that_are_no_text(b"\xff\xc0\x80\xbfx")]
#[case::a_c1_control(b"\xc2\x9bx")]
fn what_no_key_sends_is_passed_over(#[case] bytes: &[u8]) {
    assert_eq!(cut(bytes), [Char('x')]);
}

#[rstest]
#[case::escape_before_escape(b"\x1b\x1b[A", vec![seq(b"\x1b"), seq(b"\x1b[A")])]
#[case::a_control_breaks_a_sequence(b"\x1b[1\rx", vec![seq(b"\r"), Char('x')])]
#[case::a_letter_breaks_a_character(b"\xe6\xbcx", vec![Char('x')])]
#[case::an_escape_breaks_a_text(b"\x1b]0;t\x1b[Ax", vec![seq(b"\x1b[A"), Char('x')])]
fn a_broken_piece_is_dropped_and_the_next_one_is_whole(#[case] bytes: &[u8], #[case] expected: Vec<Cut>) {
    assert_eq!(cut(bytes), expected);
}

#[test]
fn a_sequence_longer_than_any_key_is_dropped_with_its_end() {
    let mut bytes = b"\x1b[".to_vec();
    bytes.extend([b'1'; 1000]);
    bytes.extend(b"~x");
    assert_eq!(cut(&bytes), [Char('x')]);
}

#[test]
fn a_slow_arrow_is_an_arrow() {
    assert_eq!(Bench::default().feed(b"\x1b", 0).silence(4).feed(b"[B", 4).cut, [seq(b"\x1b[B")]);
}

#[test]
fn a_lone_escape_is_the_key_after_25_ms() {
    let mut bench = Bench::default();
    assert_eq!(bench.feed(b"\x1b", 100).cutter.deadline(), Some(125));
    assert_eq!(bench.silence(124).cut, []);
    assert_eq!(bench.silence(125).feed(b"[B", 126).cut, [seq(b"\x1b"), Char('['), Char('B')]);
}

#[rstest]
#[case(b"\x1bO")]
#[case(b"\x1b[")]
#[case(b"\x1b]")]
#[case(b"\x1bP")]
#[case(b"\x1b[1;")]
#[case(b"\xe6\xbc")]
fn any_other_unfinished_piece_swallows_nothing_after_25_ms(#[case] bytes: &[u8]) {
    assert_eq!(Bench::default().feed(bytes, 0).silence(25).feed(b"x", 26).cut, [Char('x')]);
}

#[test]
fn a_paste_is_one_piece_and_its_lines_end_in_lf() {
    assert_eq!(cut(b"a\x1b[200~b\rc\r\nd\ne\x1b[201~f"), [Char('a'), Paste("b\nc\nd\ne".to_owned()), Char('f')]);
    assert_eq!(cut(b"\x1b[200~\x1b[201~f"), [Char('f')]);
}

#[test]
fn what_looks_like_the_end_of_a_paste_is_part_of_it() {
    let body = "\x1b[A \x1b[201 \x1b\x1b[20\x1b[200~";
    assert_eq!(cut(format!("\x1b[200~{body}\x1b[201~").as_bytes()), [Paste(body.to_owned())]);
}

#[test]
fn an_unfinished_paste_ends_after_a_second_of_silence() {
    let mut bench = Bench::default();
    bench.feed(b"\x1b[200~half\x1b[20", 10);
    assert_eq!(bench.cutter.deadline(), Some(1010));
    assert_eq!(bench.silence(1009).cut, []);
    assert_eq!(bench.silence(1010).feed(b"x", 1011).cut, [Paste("half".to_owned()), Char('x')]);
}

#[test]
fn at_the_end_of_everything_an_unfinished_paste_is_words_and_all_else_is_dropped() {
    for (held, expected) in
        [(&b"\x1b[200~half\x1b"[..], vec![Paste("half".to_owned())]), (b"\x1b", vec![]), (b"\xc3", vec![])]
    {
        let mut bench = Bench::default();
        bench.feed(held, 10);
        let cut = &mut bench.cut;
        bench.cutter.end(&mut |piece| cut.push(owned(piece)));
        assert_eq!((&bench.cut, bench.cutter.deadline()), (&expected, None));
    }
}

#[test]
fn an_unfinished_paste_ends_on_ctrl_c_that_comes_alone() {
    let mut bench = Bench::default();
    bench.feed(b"\x1b[200~half", 10).feed(b"\x03", 34);
    assert_eq!(bench.cut, [], "too early to be a hand");
    assert_eq!(bench.feed(b"\x03", 60).feed(b"x", 61).cut, [Paste("half\u{3}".to_owned()), Char('x')]);
}

#[test]
fn an_unfinished_paste_ends_on_escape_that_nothing_follows() {
    let mut bench = Bench::default();
    bench.feed(b"\x1b[200~half", 10).feed(b"\x1b", 40);
    assert_eq!(bench.cutter.deadline(), Some(65));
    assert_eq!(bench.silence(65).feed(b"x", 66).cut, [Paste("half".to_owned()), Char('x')]);
}

#[test]
fn the_end_of_a_paste_may_come_slowly() {
    let mut bench = Bench::default();
    bench.feed(b"\x1b[200~slow", 10).feed(b"\x1b", 40).feed(b"[201~x", 50);
    assert_eq!(bench.cut, [Paste("slow".to_owned()), Char('x')]);
}

/// Bytes as terminals send them, with the beginnings of everything among them more often than chance would put them.
fn stream() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        any::<u8>().prop_map(|b| vec![b]),
        "[a-zé漢🙂]{1,4}".prop_map(String::into_bytes),
        prop::sample::select(vec![
            &b"\x1b"[..],
            b"\x1b[",
            b"\x1bO",
            b"\x1b]",
            b"\x1b[M",
            b"\x1b[[",
            b"\x1b[200~",
            b"\x1b[201~",
            b"\x1b\\",
            b"\x1b[1;2",
            b"\x07",
            b"\xe6",
            b"\r",
            b"\x03",
            b"\x1b[20",
        ])
        .prop_map(<[u8]>::to_vec),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn it_does_not_matter_where_the_reads_break_a_stream(bytes in stream(), breaks in prop::collection::vec(any::<prop::sample::Index>(), 0..20)) {
        let mut places: Vec<usize> = breaks.iter().map(|place| place.index(bytes.len() + 1)).collect();
        places.extend([0, bytes.len()]);
        places.sort_unstable();
        let mut broken = Bench::default();
        for pair in places.windows(2) {
            broken.feed(&bytes[pair[0]..pair[1]], 0);
        }
        let mut whole = Bench::default();
        whole.feed(&bytes, 0).silence(5000);
        prop_assert_eq!(&broken.silence(5000).cut, &whole.cut);
    }

    #[test]
    fn a_pasted_text_comes_whole_however_it_is_broken(text in "[^\\x1b\r]{1,60}", step in 1..9_usize) {
        let sent = format!("\x1b[200~{text}\x1b[201~");
        let mut bench = Bench::default();
        sent.as_bytes().chunks(step).for_each(|bytes| { bench.feed(bytes, 0); });
        prop_assert_eq!(&bench.cut, &[Paste(text)]);
    }
}

#[test]
fn a_long_paste_costs_what_it_weighs() {
    let begun = Instant::now();
    let mut bench = Bench::default();
    bench.feed(b"\x1b[200~", 0);
    for _ in 0..2560 {
        bench.feed(&[b'a'; 4096], 0);
    }
    bench.feed(b"\x1b[201~", 0);
    let [Paste(text)] = bench.cut.as_slice() else { panic!("{} pieces", bench.cut.len()) };
    assert_eq!(text.len(), 2560 * 4096);
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}
