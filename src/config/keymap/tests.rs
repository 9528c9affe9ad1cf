use rstest::rstest;

use super::*;
use crate::config::problem::Place;

const LIBRARY: [Context; 3] = [Context::Library, Context::List, Context::Global];
const OUTLINE: [Context; 5] = [Context::Plan, Context::List, Context::Ready, Context::Session, Context::Global];
const CAPTURE: [Context; 5] = [Context::Teach, Context::Text, Context::Running, Context::Session, Context::Global];
const LOG: [Context; 5] = [Context::Teach, Context::List, Context::Running, Context::Session, Context::Global];
const TALK: [Context; 4] = [Context::Think, Context::Text, Context::Session, Context::Global];
const RATING: [Context; 4] = [Context::Assess, Context::List, Context::Session, Context::Global];

fn keys(text: &str) -> Vec<Key> {
    text.parse::<Chord>().unwrap().keys().to_vec()
}

fn default() -> Keymap {
    Keymap::read(None).0
}

fn with(text: &str) -> (Keymap, Vec<Mistake>) {
    let own = Overlay { path: "keymap.ron".into(), text: text.to_owned() };
    let (keymap, problems) = Keymap::read(Some(&own));
    (keymap, problems.into_iter().map(|problem| problem.what).collect())
}

/// Every set of contexts that can be in force at once, the nearest first.
fn reaches() -> Vec<Vec<Context>> {
    let mut reaches = vec![vec![Context::Global]];
    for context in Context::ALL.into_iter().rev().filter(|context| *context != Context::Global) {
        let grown: Vec<Vec<Context>> = reaches
            .iter()
            .filter(|reach| reach.iter().all(|other| other.meets(context)))
            .map(|reach| [&[context], reach.as_slice()].concat())
            .collect();
        reaches.extend(grown);
    }
    reaches.retain(|reach| {
        let has = |contexts: &[Context]| reach.iter().any(|context| contexts.contains(context));
        let in_pane = has(&[Context::Plan, Context::Teach, Context::Think, Context::Assess]);
        let typing = has(&[Context::Picker, Context::Form]);
        let focused = has(&[Context::List, Context::Text]);
        focused && (!in_pane || has(&[Context::Session])) && (!typing || has(&[Context::Text]))
    });
    reaches
}

#[test]
fn the_keys_that_come_with_the_program_have_no_mistake() {
    let mut laid = Keymap::default();
    let given = Overlay { path: "data/keymap.ron".into(), text: embedded::text("keymap.ron").to_owned() };
    let mut reading = given.reading();
    laid.lay(&mut reading);
    assert_eq!(reading.into_problems(), []);
    assert_eq!(laid, default());
    assert!(laid.bindings.values().map(BTreeMap::len).sum::<usize>() > 200);
}

#[rstest]
#[case("C-q", "C-o q", "", "quit")]
#[case("F1", "C-o ?", "?", "help")]
#[case("C-p", "C-o :", ":", "palette")]
#[case("C-z", "C-o u", "u", "undo")]
#[case("C-y", "C-o U", "U", "redo")]
#[case("C-f", "C-o /", "/", "find")]
#[case("F2", "C-o 1", "1", "phase-plan")]
#[case("F3", "C-o 2", "2", "phase-teach")]
#[case("F4", "C-o 3", "3", "phase-think")]
#[case("F5", "C-o 4", "4", "phase-assess")]
#[case("A-1", "C-o 1", "1", "phase-plan")]
#[case("A-2", "C-o 2", "2", "phase-teach")]
#[case("A-3", "C-o 3", "3", "phase-think")]
#[case("A-4", "C-o 4", "4", "phase-assess")]
#[case("C-t", "C-o t", "t", "pass-pen")]
#[case("", "C-o 0", "0", "library")]
#[case("", "C-o c", "c", "cite")]
#[case("tab", "C-o right", "tab", "next-stop")]
#[case("S-tab", "C-o left", "", "previous-stop")]
#[case("", "C-o up", "", "move-up")]
#[case("", "C-o down", "", "move-down")]
#[case("", "C-o a", "a", "give-to-other")]
#[case("", "C-o e", "e", "external-editor")]
#[case("C-c", "C-o y", "y", "copy")]
#[case("C-l", "C-o l", "", "redraw")]
#[case("", "C-o z", "", "suspend")]
#[case("F8", "C-o p", "p", "start-lesson")]
fn a_fixed_key_does_what_it_says_in_texts_and_in_lists(
    #[case] shortcut: &str,
    #[case] portable: &str,
    #[case] in_lists: &str,
    #[case] id: &str,
) {
    let keymap = default();
    let text = [Context::Plan, Context::Text, Context::Ready, Context::Session, Context::Global];
    let run = Lookup::Run(Command::parse(id).unwrap());
    for pressed in [shortcut, portable].into_iter().filter(|pressed| !pressed.is_empty()) {
        assert_eq!(keymap.find(&text, &keys(pressed)), run, "{pressed} in a text");
        assert_eq!(keymap.find(&OUTLINE, &keys(pressed)), run, "{pressed} in a list");
    }
    if !in_lists.is_empty() {
        assert_eq!(keymap.find(&OUTLINE, &keys(in_lists)), run, "{in_lists} in a list");
    }
}

#[rstest]
#[case(&LIBRARY, "q", Command::Quit)]
#[case(&LIBRARY, "n", Command::NewSession)]
#[case(&LIBRARY, "s", Command::NextOfCycle)]
#[case(&OUTLINE, "o", Command::StepAdd)]
#[case(&OUTLINE, "m", Command::MarginNote)]
#[case(&OUTLINE, "space", Command::Fold)]
#[case(&OUTLINE, "S-up", Command::MoveUp)]
#[case(&OUTLINE, "K", Command::MoveUp)]
#[case(&OUTLINE, "S-down", Command::MoveDown)]
#[case(&OUTLINE, "J", Command::MoveDown)]
#[case(&TALK, "F6", Command::NextStep)]
#[case(&TALK, "C-n", Command::NextStep)]
#[case(&TALK, "C-o n", Command::NextStep)]
#[case(&TALK, "C-j", Command::NewLine)]
#[case(&TALK, "A-enter", Command::NewLine)]
#[case(&TALK, "C-o enter", Command::NewLine)]
#[case(&CAPTURE, "F7", Command::WaitTap)]
#[case(&CAPTURE, "C-o w", Command::WaitTap)]
#[case(&LOG, "w", Command::WaitTap)]
#[case(&CAPTURE, "F9", Command::NextKind)]
#[case(&CAPTURE, "C-o k", Command::NextKind)]
#[case(&CAPTURE, "F8 p", Command::Pause)]
#[case(&CAPTURE, "F8 t", Command::CannotSee)]
#[case(&CAPTURE, "F8 s", Command::StopLesson)]
#[case(&CAPTURE, "C-o p s", Command::StopLesson)]
#[case(&CAPTURE, "enter", Command::Accept)]
#[case(&RATING, "3", Command::Level3)]
#[case(&RATING, "C-o 3", Command::PhaseThink)]
fn a_fixed_key_of_one_pane_works_in_it(#[case] contexts: &[Context], #[case] pressed: &str, #[case] command: Command) {
    assert_eq!(default().find(contexts, &keys(pressed)), Lookup::Run(command));
}

#[test]
fn every_command_has_a_way_that_passes_every_terminal() {
    let keymap = default();
    let passes = |key: &Key| !(key.ctrl || key.alt || key.shift || matches!(key.code, Code::F(_)));
    for reach in reaches() {
        let first = keymap.first_chords(&reach);
        for command in Command::ALL.iter().filter(|command| command.belongs(&reach)) {
            let chords = keymap.chords_of(*command, &reach);
            assert_eq!(first.get(command).copied(), chords.first());
            let way = chords.iter().find_map(|chord| chord.after(&keys("C-o")));
            assert!(way.is_some_and(|rest| rest.keys().iter().all(passes)), "{command} in {reach:?}: {chords:?}");
        }
    }
    let reached = |command: &Command| reaches().iter().any(|reach| command.belongs(reach));
    assert!(Command::ALL.iter().all(reached));
}

#[test]
fn no_key_is_bound_that_terminals_keep_or_cannot_send() {
    let arrows = [Code::Up, Code::Down, Code::Left, Code::Right];
    for (chord, command) in default().bindings.values().flatten() {
        for key in chord.keys() {
            let digit = matches!(key.code, Code::Char(c) if c.is_ascii_digit());
            let letter = matches!(key.code, Code::Char(c) if c.is_alphabetic());
            let bad = matches!(key.code, Code::F(10..))
                || key.ctrl && digit
                || (key.ctrl || key.alt) && arrows.contains(&key.code)
                || key.alt && letter
                || (key.ctrl || key.shift) && key.code == Code::Enter;
            assert!(!bad, "{chord}: {command}");
        }
    }
}

#[test]
fn no_keys_are_the_beginning_of_others_that_can_be_meant_at_the_same_time() {
    let keymap = default();
    for reach in reaches() {
        let bound: Vec<&Chord> = keymap.in_force(&reach).map(|(chord, _)| chord).collect();
        for chord in &bound {
            let longer = bound.iter().find(|other| other.after(chord.keys()).is_some());
            assert_eq!(longer, None, "{chord} in {reach:?}");
        }
    }
}

#[test]
fn in_a_text_no_key_that_types_or_deletes_is_a_command() {
    let keymap = default();
    let printable = (' '..='~').map(|c| Key::plain(Code::Char(c)));
    let editing = [Code::Backspace, Code::Delete, Code::Home, Code::End, Code::Left, Code::Right];
    for key in printable.chain(editing.map(Key::plain)) {
        for reach in reaches().into_iter().filter(|reach| reach.contains(&Context::Text)) {
            assert_eq!(keymap.find(&reach, &[key]), Lookup::None, "{key} in {reach:?}");
        }
    }
}

#[test]
fn a_beginning_waits_for_the_rest_and_says_what_it_can_be() {
    let Lookup::Wait(rest) = default().find(&CAPTURE, &keys("F8")) else { panic!("F8 runs at once") };
    let rest: Vec<(String, Command)> = rest.into_iter().map(|(chord, command)| (chord.to_string(), command)).collect();
    let said = [("p", Command::Pause), ("s", Command::StopLesson), ("t", Command::CannotSee)];
    assert_eq!(rest, said.map(|(keys, command)| (keys.to_owned(), command)));
}

#[test]
fn what_makes_no_sense_here_is_not_offered() {
    let Lookup::Wait(rest) = default().find(&LIBRARY, &keys("C-o")) else { panic!("C-o runs at once") };
    assert!(rest.iter().all(|(_, command)| command.belongs(&LIBRARY)));
    assert!(rest.iter().any(|(_, command)| *command == Command::Demo));
}

#[rstest]
#[case(&OUTLINE, Command::Undo, &["u", "C-z", "C-o u"])]
#[case(&CAPTURE, Command::Undo, &["C-z", "C-o u"])]
#[case(&CAPTURE, Command::NextStep, &["F6", "C-n", "C-o n"])]
#[case(&RATING, Command::PhaseThink, &["F4", "A-3", "C-o 3"])]
#[case(&OUTLINE, Command::Up, &["up", "k", "C-o g k"])]
#[case(&OUTLINE, Command::NewSession, &[])]
fn the_keys_of_a_command_come_shortest_and_most_portable_first(
    #[case] contexts: &[Context],
    #[case] command: Command,
    #[case] expected: &[&str],
) {
    let chords: Vec<String> = default().chords_of(command, contexts).iter().map(Chord::to_string).collect();
    assert_eq!(chords, expected);
}

#[test]
fn own_keys_are_laid_over_the_given_ones_chord_by_chord() {
    let (keymap, mistakes) = with("(global: {\"C-u\": \"undo\", \"C-z\": \"\"}, plan: {\"o\": \"goal-add\"})");
    assert_eq!(mistakes, []);
    assert_eq!(keymap.find(&CAPTURE, &keys("C-u")), Lookup::Run(Command::Undo));
    assert_eq!(keymap.find(&CAPTURE, &keys("C-z")), Lookup::None);
    assert_eq!(keymap.find(&OUTLINE, &keys("o")), Lookup::Run(Command::GoalAdd));
    assert_eq!(keymap.find(&OUTLINE, &keys("u")), Lookup::Run(Command::Undo));
}

#[test]
fn a_chord_that_is_freed_in_the_same_file_can_be_given_away_whatever_their_order() {
    let (keymap, mistakes) = with("(plan: {\"g\": \"goal-add\"}, list: {\"g g\": \"\"})");
    assert_eq!(mistakes, []);
    assert_eq!(keymap.find(&OUTLINE, &keys("g")), Lookup::Run(Command::GoalAdd));
}

#[test]
fn each_mistake_in_the_own_keys_is_named_and_the_rest_is_used() {
    let chord = |text: &str| text.parse::<Chord>().unwrap();
    let (keymap, mistakes) = with(
        "(
        globe: {},
        global: {\"C-u\": \"undo\", \"C-oo\": \"undo\", \"C-e\": \"fly\"},
        text: {\"x\": \"undo\"},
        plan: {\"n\": \"new-session\", \"g\": \"goal-add\"},
    )",
    );
    assert_eq!(
        mistakes,
        [
            Mistake::UnknownContext("globe".to_owned()),
            Mistake::NotAKey("C-oo".to_owned()),
            Mistake::UnknownCommand("fly".to_owned()),
            Mistake::StealsTyping(chord("x")),
            Mistake::OutOfPlace(chord("n"), Command::NewSession),
            Mistake::Overlap { chord: chord("g"), other: chord("g g"), command: Command::First },
        ]
    );
    assert_eq!(keymap.find(&CAPTURE, &keys("C-u")), Lookup::Run(Command::Undo));
}

#[test]
fn a_mistake_is_shown_where_it_stands() {
    let own = Overlay { path: "keymap.ron".into(), text: "(\n  global: {\n    \"C-e\": \"fly\",\n  },\n)".to_owned() };
    let (_, problems) = Keymap::read(Some(&own));
    assert_eq!(problems.iter().filter_map(|problem| problem.place).collect::<Vec<_>>(), [Place { line: 3, column: 6 }]);
}

#[test]
fn a_file_of_keys_that_cannot_be_read_leaves_the_given_ones() {
    let (keymap, mistakes) = with("(global: {");
    assert!(matches!(mistakes[..], [Mistake::Syntax(_)]));
    assert_eq!(keymap, default());
}
