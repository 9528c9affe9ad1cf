use std::collections::BTreeMap;
use std::num::NonZeroU16;

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::style::{Color, Modifier, Style};
use ratatui::{TerminalOptions, Viewport};

use super::*;

/// A region as a test paints it: lines of a style, and perhaps a caret.
#[derive(Clone, Debug, Default)]
struct Painted {
    area: Rect,
    lines: Vec<String>,
    style: Style,
    caret: Option<Position>,
}

/// A scene that is what it is told, and counts how often each region was rendered.
#[derive(Clone, Debug, Default)]
struct Told {
    regions: Vec<(RegionId, Painted)>,
    rendered: BTreeMap<RegionId, usize>,
}

impl Scene for Told {
    fn regions(&self, _: Size) -> Vec<(RegionId, Rect)> {
        self.regions.iter().map(|(id, painted)| (*id, painted.area)).collect()
    }

    fn render(&mut self, id: RegionId, area: Rect, buf: &mut Buffer) -> Option<Position> {
        *self.rendered.entry(id).or_default() += 1;
        let (_, painted) = self.regions.iter().find(|(other, _)| *other == id)?;
        for (y, line) in (area.top()..area.bottom()).zip(&painted.lines) {
            buf.set_stringn(area.x, y, line, usize::from(area.width), painted.style);
        }
        painted.caret
    }
}

fn told(regions: &[(u16, Rect, &str)]) -> Told {
    let regions = regions.iter().map(|(id, area, text)| {
        (RegionId(*id), Painted { area: *area, lines: text.lines().map(str::to_owned).collect(), ..Painted::default() })
    });
    Told { regions: regions.collect(), ..Told::default() }
}

fn size(width: u16, height: u16) -> Size {
    Size { width, height }
}

fn screen(width: u16, height: u16) -> Screen<Vec<u8>> {
    Screen::new(Vec::new(), size(width, height), true)
}

fn sent(screen: &mut Screen<Vec<u8>>) -> String {
    String::from_utf8(mem::take(&mut screen.to)).unwrap()
}

fn emulator(Size { width, height }: Size) -> vt100::Parser {
    vt100::Parser::new(NonZeroU16::new(height).unwrap(), NonZeroU16::new(width).unwrap(), 0)
}

/// All that can be seen of a cell.
fn seen(parser: &vt100::Parser, Size { width, height }: Size) -> Vec<Vec<String>> {
    let cell = |row, column| {
        let cell = parser.screen().cell(row, column).unwrap();
        let text = if cell.contents().is_empty() { " " } else { cell.contents() };
        let flags = [cell.bold(), cell.dim(), cell.italic(), cell.underline(), cell.inverse(), cell.is_wide()];
        format!("{text:?} {:?} {:?} {flags:?}", cell.fgcolor(), cell.bgcolor())
    };
    (0..height).map(|row| (0..width).map(|column| cell(row, column)).collect()).collect()
}

/// What ratatui's own terminal shows of the same scene: all regions rendered into one buffer, characters that a region
/// cuts in two blanked.
fn stock(scene: &Told, size: Size) -> vt100::Parser {
    let whole = Rect::from((Position::ORIGIN, size));
    let mut all = Buffer::empty(whole);
    let mut owner = vec![None; usize::from(size.width) * usize::from(size.height)];
    for (id, painted) in &scene.regions {
        let area = painted.area.intersection(whole);
        let mut buf = Buffer::empty(area);
        scene.clone().render(*id, area, &mut buf);
        for at in area.positions() {
            all[at] = buf[at].clone();
            owner[all.index_of(at.x, at.y)] = Some(*id);
        }
    }
    for at in whole.positions() {
        let wide = Glyph::of(&all[at], 9, true).width == 2;
        let here = owner[all.index_of(at.x, at.y)];
        if wide && (at.x + 1 == size.width || owner[all.index_of(at.x + 1, at.y)] != here) {
            all[at].set_symbol(" ");
        }
    }
    let mut bytes = Vec::new();
    let options = TerminalOptions { viewport: Viewport::Fixed(whole) };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(&mut bytes), options).unwrap();
    terminal.draw(|frame| frame.buffer_mut().clone_from(&all)).unwrap();
    drop(terminal);
    let mut parser = emulator(size);
    parser.process(&bytes);
    parser
}

const WIDE: Rect = Rect::new(0, 0, 10, 1);

#[test]
fn a_letter_typed_into_a_line_is_one_byte() {
    let mut screen = screen(10, 2);
    let mut scene = told(&[(1, WIDE, "tangan"), (2, Rect::new(0, 1, 10, 1), "below")]);
    scene.regions[0].1.caret = Some(Position { x: 6, y: 0 });
    screen.draw(&mut scene, &Dirty::Everything).unwrap();
    sent(&mut screen);
    scene.regions[0].1 = Painted {
        lines: vec!["tangan!".into()],
        caret: Some(Position { x: 7, y: 0 }),
        area: WIDE,
        ..Painted::default()
    };
    screen.draw(&mut scene, &Dirty::region(RegionId(1))).unwrap();
    assert_eq!(sent(&mut screen), "!");
    assert_eq!(scene.rendered, BTreeMap::from([(RegionId(1), 2), (RegionId(2), 1)]));
}

#[test]
fn what_has_not_changed_sends_nothing() {
    let mut screen = screen(10, 1);
    let mut scene = told(&[(1, WIDE, "漢字 e\u{301}")]);
    screen.draw(&mut scene, &Dirty::Everything).unwrap();
    assert!(!sent(&mut screen).is_empty());
    screen.draw(&mut scene, &Dirty::Everything).unwrap();
    screen.draw(&mut scene, &Dirty::Nothing).unwrap();
    assert_eq!(sent(&mut screen), "");
}

#[test]
fn only_a_frame_of_several_regions_is_marked_as_one() {
    let mut screen = screen(10, 2);
    let mut scene = told(&[(1, WIDE, "one"), (2, Rect::new(0, 1, 10, 1), "two")]);
    screen.draw(&mut scene, &Dirty::Everything).unwrap();
    assert!(sent(&mut screen).starts_with("\x1b[?2026h"));
    scene.regions[1].1.lines = vec!["too".into()];
    screen.draw(&mut scene, &Dirty::Everything).unwrap();
    assert_eq!(sent(&mut screen), "\x1b[2Go");
}

#[test]
fn the_uppermost_caret_counts_and_none_that_is_covered() {
    let mut screen = screen(10, 1);
    let mut scene = told(&[(1, WIDE, "a"), (2, Rect::new(4, 0, 4, 1), "b")]);
    scene.regions[0].1.caret = Some(Position { x: 1, y: 0 });
    screen.draw(&mut scene, &Dirty::Everything).unwrap();
    assert_eq!(screen.caret(), Some(Position { x: 1, y: 0 }));
    scene.regions[1].1.caret = Some(Position { x: 5, y: 0 });
    screen.draw(&mut scene, &Dirty::region(RegionId(2))).unwrap();
    assert_eq!(screen.caret(), Some(Position { x: 5, y: 0 }));
    scene.regions[1].1.caret = None;
    scene.regions[0].1.caret = Some(Position { x: 6, y: 0 });
    screen.draw(&mut scene, &Dirty::Everything).unwrap();
    assert_eq!(screen.caret(), None);
    assert!(sent(&mut screen).ends_with("\x1b[?25l"));
}

#[test]
fn without_colours_none_is_sent() {
    let mut screen = Screen::new(Vec::new(), size(10, 1), false);
    let mut scene = told(&[(1, WIDE, "red")]);
    scene.regions[0].1.style = Style::new().fg(Color::Red).bg(Color::Rgb(1, 2, 3)).add_modifier(Modifier::BOLD);
    screen.draw(&mut scene, &Dirty::Everything).unwrap();
    let frame = "\x1b[0m\x1b[2J\x1b[1m\x1b[1;1Hred\x1b[?25l";
    assert_eq!(sent(&mut screen), format!("\x1b[?2026h{frame}\x1b[?2026l"));
}

#[test]
fn a_joined_character_that_a_terminal_draws_apart_leaves_its_neighbours_whole() {
    let mut screen = screen(8, 1);
    let mut scene = told(&[(1, Rect::new(0, 0, 3, 1), "a👩\u{200d}🏫"), (2, Rect::new(3, 0, 5, 1), "bcde")]);
    screen.draw(&mut scene, &Dirty::Everything).unwrap();
    let mut parser = emulator(size(8, 1));
    parser.process(sent(&mut screen).as_bytes());
    assert_eq!(parser.screen().contents(), "a👩\u{200d}bcde");
    scene.regions[0].1.lines = vec!["👩\u{200d}🏫".into()];
    screen.draw(&mut scene, &Dirty::region(RegionId(1))).unwrap();
    parser.process(sent(&mut screen).as_bytes());
    assert_eq!(parser.screen().contents(), "👩\u{200d} bcde");
}

#[test]
fn titles_and_copies_carry_nothing_raw() {
    let mut screen = screen(10, 1);
    screen.set_title("Peca\x1b]0;h\x07an\u{202e}\n").unwrap();
    assert_eq!(sent(&mut screen), "\x1b]0;Peca]0;han\x07");
    screen.copy("halo\x07").unwrap();
    assert_eq!(sent(&mut screen), "\x1b]52;c;aGFsbwc=\x1b\\");
}

/// One thing that happens to a screen.
#[derive(Clone, Debug)]
enum Step {
    /// A region says something else.
    Change { which: prop::sample::Index, lines: Vec<String>, style: Style },
    /// A popup opens, or a pane moves.
    Open(Painted),
    /// The uppermost closes.
    Close,
    /// The window changes.
    Resize(Size),
    /// The person asks for it.
    Redraw,
}

fn style() -> impl Strategy<Value = Style> {
    let colours = prop::sample::select(vec![Color::Reset, Color::Red, Color::LightBlue, Color::Indexed(200)]);
    let modifiers = prop::sample::select(vec![
        Modifier::empty(),
        Modifier::BOLD,
        Modifier::REVERSED,
        Modifier::DIM | Modifier::UNDERLINED,
    ]);
    (colours.clone(), colours, modifiers)
        .prop_map(|(fg, bg, modifier)| Style::new().fg(fg).bg(bg).add_modifier(modifier))
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    let grapheme = prop::sample::select(vec!["a", "b", " ", "│", "漢", "字", "e\u{301}", "é", "ﾊ", "م", "🙂"]);
    let line = prop::collection::vec(grapheme, 0..12).prop_map(|line| line.concat());
    prop::collection::vec(line, 0..6)
}

fn area() -> impl Strategy<Value = Rect> {
    (0..12_u16, 0..6_u16, 0..12_u16, 0..6_u16).prop_map(|(x, y, width, height)| Rect { x, y, width, height })
}

fn step() -> impl Strategy<Value = Step> {
    let open = (area(), lines(), style())
        .prop_map(|(area, lines, style)| Step::Open(Painted { area, lines, style, caret: None }));
    prop_oneof![
        4 => (any::<prop::sample::Index>(), lines(), style()).prop_map(|(which, lines, style)| Step::Change { which, lines, style }),
        3 => open,
        2 => Just(Step::Close),
        1 => (1..14_u16, 1..8_u16).prop_map(|(width, height)| Step::Resize(size(width, height))),
        1 => Just(Step::Redraw),
    ]
}

proptest! {
    #[test]
    fn the_terminal_shows_what_stock_drawing_shows(steps in prop::collection::vec(step(), 1..12)) {
        let mut size = size(12, 6);
        let mut screen = Screen::new(Vec::new(), size, true);
        let mut scene = Told::default();
        let mut parser = emulator(size);
        for (id, step) in (0..).zip(steps) {
            let dirty = match step {
                Step::Change { .. } if scene.regions.is_empty() => Dirty::Nothing,
                Step::Change { which, lines, style } => {
                    let index = which.index(scene.regions.len());
                    let (id, painted) = &mut scene.regions[index];
                    *painted = Painted { lines, style, ..painted.clone() };
                    Dirty::region(*id)
                }
                Step::Open(painted) => {
                    scene.regions.push((RegionId(id), painted));
                    // A new layout is noticed by itself.
                    Dirty::Regions(Vec::new())
                }
                Step::Close => {
                    scene.regions.pop();
                    Dirty::Regions(Vec::new())
                }
                Step::Resize(to) => {
                    size = to;
                    screen.resize(to);
                    parser.screen_mut().set_size(NonZeroU16::new(to.height).unwrap(), NonZeroU16::new(to.width).unwrap());
                    Dirty::Nothing
                }
                Step::Redraw => {
                    parser.process("\x1b[31;1m\x1b[Hgarbage 漢字\x1b[3;3H".as_bytes());
                    screen.redraw();
                    Dirty::Nothing
                }
            };
            screen.draw(&mut scene, &dirty).unwrap();
            parser.process(&mem::take(&mut screen.to));
            prop_assert_eq!(seen(&parser, size), seen(&stock(&scene, size), size));
        }
    }
}
