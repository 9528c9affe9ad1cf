use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use rstest::rstest;

use super::*;
use crate::config::Group;
use crate::config::language::source;
use crate::domain::assessment::AssessmentChange;
use crate::domain::catalog::Tongue;
use crate::domain::observation::ObservationChange;
use crate::domain::plan::PlanChange;
use crate::domain::reflection::ReflectionChange;
use crate::domain::session::SessionChange;
use crate::domain::{KeyedEdit, ListEdit, Phase, Role, TextPlace, UndoStep};

/// The messages of a language, each with the slots it uses.
fn messages(tongue: Tongue) -> BTreeMap<String, BTreeSet<String>> {
    let texts = FluentResource::try_new(source(tongue).to_owned()).unwrap();
    let mut messages = BTreeMap::new();
    for entry in texts.entries() {
        let Entry::Message(message) = entry else { continue };
        let mut slots = BTreeSet::new();
        collect(message.value.as_ref().unwrap(), &mut slots);
        let before = messages.insert(message.id.name.to_owned(), slots);
        assert_eq!(before, None, "{} is there twice", message.id.name);
    }
    messages
}

fn collect(pattern: &Pattern<&str>, slots: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (inline, variants) = match expression {
            Expression::Inline(inline) => (inline, [].as_slice()),
            Expression::Select { selector, variants } => (selector, variants.as_slice()),
        };
        match inline {
            InlineExpression::VariableReference { id } => drop(slots.insert(id.name.to_owned())),
            // Each message is read by itself, when it is first said.
            InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
                panic!("a message says another: {inline:?}")
            }
            _ => {}
        }
        for variant in variants {
            collect(&variant.value, slots);
        }
    }
}

/// The messages that the program asks for, each with the slots it fills.
fn asked_for() -> BTreeMap<String, BTreeSet<String>> {
    let labels = [
        TextPlace::LABELS,
        SessionChange::LABELS,
        PlanChange::LABELS,
        ObservationChange::LABELS,
        ReflectionChange::LABELS,
        AssessmentChange::LABELS,
        ListEdit::LABELS,
        KeyedEdit::LABELS,
        &[UndoStep::CODES],
    ];
    let typed = AREAS.iter().copied().flatten();
    let typed = typed.map(|(key, slots)| ((*key).to_owned(), slots.iter().map(|slot| (*slot).to_owned()).collect()));
    let commands = Command::ALL.iter().flat_map(|command| [command.name_key(), command.doc_key()]).map(str::to_owned);
    let changes = labels.concat().into_iter().map(|label| format!("change-{label}"));
    typed.chain(commands.chain(changes).map(|key| (key, BTreeSet::new()))).collect()
}

#[rstest]
fn every_message_is_asked_for_and_every_one_asked_for_is_there_with_its_slots(
    #[values(Tongue::Id, Tongue::En)] tongue: Tongue,
) {
    let (messages, asked_for) = (messages(tongue), asked_for());
    let keys = |map: &BTreeMap<String, BTreeSet<String>>| map.keys().cloned().collect::<BTreeSet<_>>();
    let missing: Vec<_> = keys(&asked_for).difference(&keys(&messages)).cloned().collect();
    let unused: Vec<_> = keys(&messages).difference(&keys(&asked_for)).cloned().collect();
    assert_eq!((missing, unused), (vec![], vec![]));
    for (key, slots) in asked_for {
        assert_eq!(messages.get(&key), Some(&slots), "{key}");
    }
}

#[test]
fn no_message_is_asked_for_under_two_names() {
    let keys: Vec<&str> = AREAS.iter().copied().flatten().map(|(key, _)| *key).collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
}

#[rstest]
#[case("siswa")]
#[case("entri")]
#[case("telat")]
#[case("pertemuan")]
fn a_word_we_do_not_use_is_not_used(#[case] banned: &str) {
    let text = source(Tongue::Id).to_lowercase();
    assert!(text.split(|c: char| !c.is_alphanumeric()).all(|word| word != banned));
}

#[rstest]
fn every_message_fits_a_line_and_draws_nothing_wide(#[values(Tongue::Id, Tongue::En)] tongue: Tongue) {
    let language = Language::new(tongue);
    for key in messages(tongue).keys() {
        let text = language.say(key, None);
        assert!(!text.contains(['\n', '\t', '⟨', '\u{2068}']), "{key}: {text}");
        assert_eq!(unicode_width::UnicodeWidthStr::width(&*text), text.chars().count(), "{key}: {text}");
        assert!(!text.trim().is_empty(), "{key}");
    }
}

#[rstest]
fn each_value_of_a_name_has_words_of_its_own(#[values(Tongue::Id, Tongue::En)] tongue: Tongue) {
    let language = Language::new(tongue);
    let groups: BTreeSet<_> = Group::ALL.iter().map(|group| language.group(*group)).collect();
    assert_eq!(groups.len(), Group::ALL.len());
    let letters: BTreeSet<_> = Phase::ALL.iter().map(|phase| language.phase_letter(*phase)).collect();
    assert_eq!(letters.len(), 4);
    let names: BTreeSet<_> = Command::ALL.iter().map(|command| language.command(*command)).collect();
    assert_eq!(names.len(), Command::ALL.len(), "two commands bear one name");
}

#[test]
fn a_message_counts_and_chooses_its_words() {
    let (id, en) = (Language::new(Tongue::Id), Language::new(Tongue::En));
    assert_eq!(id.notes_count(42), "42 catatan");
    assert_eq!((en.notes_count(1), en.notes_count(2)), ("1 note".into(), "2 notes".into()));
    assert_eq!(id.own_rating("Pak Andi", Role::Mentee), "Penilaian diri · Pak Andi");
    assert_eq!(en.mouse_now(false), "mouse off");
    assert_eq!(id.change("step-minutes"), "menit langkah");
}
