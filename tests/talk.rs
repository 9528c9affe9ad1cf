//! The talk as two people hold it: whose turn it is, and how long.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

#[path = "support/scene.rs"]
mod scene;

use cothink::domain::catalog::{Bilingual, GuideCell, GuideStep, Purpose, Tongue};
use cothink::domain::reflection::{Reflection, Spell};
use cothink::domain::{Phase, Role, Session};
use cothink::store;

use scene::Scene;

const SIZE: (u16, u16) = (96, 30);

/// The example with nothing said yet.
fn silent() -> Scene {
    let session = demo_session();
    Scene::of(&Session { reflection: Reflection::default(), ..session }, Tongue::Id, Phase::Think, SIZE)
}

fn demo_session() -> Session {
    cothink::config::demo(Tongue::Id, chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()).unwrap()
}

fn chair(scene: &Scene) -> Vec<Spell> {
    scene.still.session().unwrap().reflection.talks.last().map(|talk| talk.chair.clone()).unwrap_or_default()
}

/// Who had the chair for how many seconds; `None` for the one that lasts.
fn spells(scene: &Scene) -> Vec<(Role, Option<i64>)> {
    let seconds = |spell: &Spell| spell.until.map(|until| (until - spell.from).num_seconds());
    chair(scene).iter().map(|spell| (spell.by, seconds(spell))).collect()
}

#[test]
fn the_chair_comes_with_the_first_letter_and_goes_with_the_pen() {
    let mut scene = silent();
    scene.still.wait(20_000);
    assert_eq!(scene.still.wakes_in(), None, "nothing wakes the machine while nobody talks");
    scene.still.press("S");
    assert!(scene.still.text().contains("giliran Pak Andi 02:00"), "{}", scene.still.text());
    scene.still.wait(60_000);
    assert!(scene.still.text().contains("giliran Pak Andi 01:00"), "{}", scene.still.text());
    scene.still.press("aya kira semua ikut<enter><C-t>");
    scene.still.wait(30_000);
    scene.still.press("Berapa?<enter>");
    let text = scene.still.text();
    assert!(text.contains("Bu Sari 01:30") && text.contains("waktu 33 : 67"), "{text}");
    assert_eq!(spells(&scene), [(Role::Mentee, Some(60)), (Role::Mentor, None)]);

    // Over its time: marked, and nothing is cut off.
    scene.still.wait(95_000);
    assert!(scene.still.text().contains("lewat 00:05"), "{}", scene.still.text());
    scene.still.press("Masih saya.<enter>");
    assert_eq!(spells(&scene)[1], (Role::Mentor, None));
}

#[test]
fn a_key_lets_the_turns_rest_and_letters_do_not_wake_them() {
    let mut scene = silent();
    scene.still.press("<F8>");
    assert!(scene.still.text().contains("giliran bicara Pak Andi"), "{}", scene.still.text());
    scene.still.wait(10_000);
    scene.still.press("<C-o>m");
    assert!(scene.still.text().contains("giliran bicara dijeda"), "{}", scene.still.text());
    assert_eq!(spells(&scene), [(Role::Mentee, Some(10))]);
    scene.still.wait(20_000);
    assert_eq!(scene.still.wakes_in(), None);
    scene.still.press("dicatat saja<C-t>");
    assert_eq!(spells(&scene).len(), 1);
    scene.still.press("<F8>");
    assert_eq!(spells(&scene), [(Role::Mentee, Some(10)), (Role::Mentor, None)]);
}

#[test]
fn leaving_the_talk_or_the_session_ends_the_turn_and_no_key_for_long_ends_it_at_the_last() {
    let mut scene = silent();
    scene.still.press("S");
    scene.still.wait(10_000);
    scene.still.press("<F3>");
    assert_eq!(spells(&scene), [(Role::Mentee, Some(10))]);
    scene.still.press("<F4>a");
    scene.still.wait(10_000);
    scene.still.press("b");
    scene.still.wait(11 * 60_000);
    assert_eq!(spells(&scene), [(Role::Mentee, Some(10)), (Role::Mentee, Some(10))], "at the last key");
    scene.still.press("c");
    scene.still.wait(5_000);
    scene.still.press("<C-q>");
    let file = store::resolve(&scene.home, "last").unwrap();
    let kept = store::read(&file).unwrap().0.reflection.talks[0].chair.clone();
    assert_eq!(kept.len(), 3);
    assert!(kept.iter().all(|spell| spell.until.is_some()));
}

#[test]
fn whose_turn_it_was_is_no_step_to_undo() {
    let mut scene = silent();
    scene.still.press("Satu<enter><C-t><C-t>");
    scene.still.wait(5_000);
    scene.still.press("<C-z><C-z><C-z>");
    assert!(scene.still.session().unwrap().reflection.talks.is_empty(), "{}", scene.still.text());
    scene.still.press("<C-y><C-y><C-y>");
    assert_eq!(scene.still.session().unwrap().reflection.talks[0].turns.len(), 1, "{}", scene.still.text());
}

#[test]
fn a_turn_that_a_crash_left_open_ends_at_the_last_sign_of_life() {
    let mut scene = silent();
    scene.still.press("Satu");
    scene.still.wait(30_000);
    scene.still.press(" dua");
    scene.still.wait(120_000);
    // What a crash leaves: the file and the journal as they are now, beside nobody who holds them.
    let file = store::resolve(&scene.home, "last").unwrap();
    let other = tempfile::tempdir().unwrap();
    let home = store::Home::at(other.path());
    std::fs::create_dir_all(home.sessions()).unwrap();
    let beside = |name: &std::path::Path| home.sessions().join(name.file_name().unwrap());
    std::fs::copy(&file, beside(&file)).unwrap();
    let journal = std::path::PathBuf::from(format!("{}.journal", file.display()));
    std::fs::copy(&journal, beside(&journal)).unwrap();
    let now = scene.still.now();
    let show = cothink::tui::start::Show::Session {
        file: beside(&file),
        phase: Some(Phase::Think),
        pen: None,
        wish: store::Wish::Write,
    };
    let with = cothink::tui::start::StartWith { home, tongue: Some(Tongue::Id), show };
    let again = cothink::tui::still::Still::start(with, now, SIZE).unwrap();
    let chair = again.session().unwrap().reflection.talks[0].chair.clone();
    let lasted: Vec<_> =
        chair.iter().map(|spell| spell.until.map(|until| (until - spell.from).num_seconds())).collect();
    assert_eq!(lasted, [Some(30)]);
}

/// Presses a key that opens both, and the second one that means it.
fn open_both(scene: &mut Scene) {
    scene.still.press("<enter>");
    assert!(scene.still.text().contains("dibuka bersama"), "{}", scene.still.text());
    scene.still.press("y");
}

#[test]
fn both_think_write_unseen_one_after_the_other_and_see_it_together() {
    let mut scene = silent();
    scene.still.press("Satu<enter>");
    scene.still.press("<C-o>h");
    let text = scene.still.text();
    assert!(text.contains("waktu hening") && text.contains("01:00") && text.contains("HENING"), "{text}");
    assert!(!text.contains("giliran Pak Andi"), "nobody has the chair: {text}");
    scene.still.wait(65_000);
    assert!(scene.still.text().contains("waktu habis"), "{}", scene.still.text());
    assert_eq!(scene.still.wakes_in(), None, "nothing is forced at its end, and nothing wakes the machine");

    scene.still.press("jingga<enter>");
    assert!(scene.still.text().contains("menyerahkan pena kepada Bu Sari"), "{}", scene.still.text());
    scene.still.press("<C-t>");
    let text = scene.still.text();
    assert!(text.contains("Silakan Bu Sari menulis. Pak Andi, mohon tidak"), "{text}");
    assert!(!text.contains("jingga"), "{text}");
    // A letter is no answer: nobody has sat down yet.
    scene.still.press("x");
    assert!(scene.still.text().contains("mohon tidak"));
    scene.still.press("<enter>nila");
    let text = scene.still.text();
    assert!(text.contains("nila") && !text.contains("jingga"), "{text}");
    scene.still.press("<C-o>R");
    assert!(scene.still.text().contains("Bu Sari belum selesai menulis"), "{}", scene.still.text());
    scene.still.press("<C-o>h");
    assert!(scene.still.text().contains("sudah ada yang ditulis"), "{}", scene.still.text());
    scene.still.press("<enter>");
    assert!(scene.still.text().contains("membuka bersama"), "{}", scene.still.text());
    open_both(&mut scene);
    let said = |scene: &Scene| -> Vec<(Role, String)> {
        let turns = &scene.still.session().unwrap().reflection.talks[0].turns;
        turns.iter().map(|turn| (turn.by, turn.text.to_string())).collect()
    };
    let all = [(Role::Mentee, "Satu"), (Role::Mentee, "jingga"), (Role::Mentor, "nila")];
    assert_eq!(said(&scene), all.map(|(by, text)| (by, text.to_owned())));
    assert!(scene.still.text().contains("jingga") && !scene.still.text().contains("HENING"));
    scene.still.press("<C-z>");
    assert_eq!(said(&scene).len(), 3, "what is open stays open");
}

#[test]
fn a_step_to_be_thought_about_says_how_and_how_long() {
    let mut scene = along(|steps| steps.iter_mut().for_each(|step| step.think = 90));
    scene.still.press("<F6>");
    assert!(scene.still.text().contains("berpikir dulu dalam hening, 01:30: ^O h"), "{}", scene.still.text());
    scene.still.press("<C-o>h");
    assert!(scene.still.text().contains("01:30"), "{}", scene.still.text());
}

#[test]
fn a_silence_in_which_nothing_is_written_is_let_go_by_its_own_key() {
    let mut scene = silent();
    scene.still.press("<C-o>h");
    assert!(scene.still.text().contains("HENING"));
    scene.still.press("<C-o>h");
    assert!(scene.still.text().contains("BICARA"), "{}", scene.still.text());
    scene.still.press("<C-o>h<C-z>");
    assert!(!scene.still.text().contains("HENING"), "{}", scene.still.text());
}

/// A talk along a guide whose first steps were changed so, with one turn said.
fn along(change: impl Fn(&mut Vec<GuideStep>)) -> Scene {
    let mut session = demo_session();
    let mut talk = session.reflection.talks.pop().unwrap();
    change(&mut talk.guide.steps);
    talk.turns.truncate(1);
    talk.step = talk.turns[0].step;
    session.reflection = Reflection { talks: vec![talk], ..Reflection::default() };
    Scene::of(&session, Tongue::Id, Phase::Think, SIZE)
}

fn turns(scene: &Scene) -> usize {
    scene.still.session().unwrap().reflection.talks[0].turns.len()
}

#[test]
fn who_only_listens_in_a_step_has_no_line_there_and_is_told_why_in_its_place() {
    let mut scene = along(|steps| steps.iter_mut().for_each(|step| step.silent = Some(Role::Mentee)));
    scene.still.press("Sebentar<enter>");
    assert!(scene.still.text().contains("Pak Andi menyimak pada langkah ini"), "{}", scene.still.text());
    assert_eq!((turns(&scene), scene.still.session().unwrap().drafts.len()), (1, 0));
    scene.still.press("<C-t>Silakan<enter>");
    assert_eq!(turns(&scene), 2, "{}", scene.still.text());
}

#[test]
fn advice_waits_until_the_mentee_asks_for_it() {
    let mut scene = along(|_| {});
    scene.still.press("<C-t>Coba tunggu<C-o>k");
    assert!(scene.still.text().contains("Pak Andi belum meminta saran"), "{}", scene.still.text());
    scene.still.press("<C-o>A");
    assert!(scene.still.text().contains("hanya untuk Pak Andi"), "{}", scene.still.text());
    scene.still.press("<C-t><C-o>A");
    assert!(scene.still.text().contains("Pak Andi meminta saran"), "{}", scene.still.text());
    scene.still.wait(10_000);
    scene.still.press("<C-t>");
    assert!(scene.still.text().contains("Pak Andi meminta saran ·"), "it stays in sight: {}", scene.still.text());
    scene.still.press("<F9>");
    assert!(scene.still.text().contains("├ saran"), "{}", scene.still.text());
    scene.still.press("<enter>");
    let advice = |scene: &Scene| scene.still.session().unwrap().reflection.talks[0].turns[1].advice;
    assert!(advice(&scene) && scene.still.text().contains("saran: Coba tunggu"), "{}", scene.still.text());
    // What was said can be marked otherwise, too.
    scene.still.press("<up><F9>");
    assert!(!advice(&scene));
}

#[test]
fn a_step_for_advice_is_closed_to_the_mentor_until_then_and_undo_closes_it_again() {
    let mut scene = along(|steps| steps.iter_mut().for_each(|step| step.purpose = Some(Purpose::Advice)));
    scene.still.press("<C-t>Coba");
    assert!(scene.still.text().contains("Saran terbuka bila Pak Andi memintanya"), "{}", scene.still.text());
    scene.still.press("<C-t><C-o>A<C-z><C-t>Coba");
    assert!(scene.still.text().contains("Saran terbuka bila Pak Andi memintanya"), "{}", scene.still.text());
    scene.still.press("<C-t><C-o>A<C-t>Coba<enter>");
    assert!(scene.still.text().contains("saran: Coba"), "what is said there is advice: {}", scene.still.text());
}

#[test]
fn the_cells_of_a_step_are_gone_through_before_the_next_step_and_seen_at_a_glance() {
    let cell = |name: &str| GuideCell {
        id: name.parse().unwrap(),
        label: Bilingual { id: format!("Apa yang {name}?"), en: name.to_owned() },
    };
    let names = ["ingin", "lakukan", "pikirkan", "rasakan"];
    let mut scene = along(|steps| steps[0].cells = names.map(cell).into());
    assert!(scene.still.text().contains("Apa yang ingin?"), "{}", scene.still.text());
    scene.still.press("Semua ikut<enter><F6>Menunggu<enter>");
    let text = scene.still.text();
    assert!(text.contains("Apa yang lakukan?") && text.contains("  1✓  2✓") && text.contains("  3·  4·"), "{text}");
    scene.still.press("<C-o>v");
    assert!(scene.still.text().contains("Apa yang lakukan? ·"), "another question stays with the cell");
    scene.still.press("<F6><F6><F6>");
    assert!(!scene.still.text().contains("1✓"), "then comes the next step: {}", scene.still.text());
}

#[test]
fn a_step_for_strengths_counts_those_with_evidence() {
    let mut scene = along(|steps| steps.iter_mut().for_each(|step| step.purpose = Some(Purpose::Strengths)));
    let before = scene.still.text();
    assert!(before.contains("dua hal yang berjalan, masing-masing dengan"), "{before}");
    let count = |text: &str| text.split(" dari 2").next().and_then(|before| before.chars().next_back()).unwrap();
    let had = count(&before);
    scene.still.press("Tanpa bukti<enter>");
    assert_eq!(count(&scene.still.text()), had);
    scene.still.press("Dengan #1<enter>");
    assert_eq!(count(&scene.still.text()), char::from_u32(u32::from(had) + 1).unwrap());
}

#[test]
fn what_the_lesson_gives_to_begin_with_leads_to_what_it_speaks_of_and_is_cited() {
    let mut scene = silent();
    let text = scene.still.text();
    let place = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what} is missing:\n{text}"));
    assert!(place("L4 kurang 3") < place("L2 lebih 2"), "the farthest from its plan comes first: {text}");
    assert!(place("waktu tunggu terpanjang") < place("catatan berupa"), "{text}");
    scene.still.press("<tab>c");
    assert!(scene.still.text().contains("Pak Andi   #L4"), "{}", scene.still.text());
    scene.still.press("<tab><enter>");
    assert!(scene.still.text().contains("1 Rencana"), "{}", scene.still.text());
    scene.still.press("b");
    assert!(scene.still.text().contains("3 Berpikir bersama"), "and back: {}", scene.still.text());
}

#[test]
fn the_talk_before_the_lesson_has_what_belongs_to_it_beside_it() {
    let mut session = demo_session();
    session.reflection = Reflection::default();
    session.agreement.agreed.clear();
    let mut scene = Scene::of(&session, Tongue::Id, Phase::Think, SIZE);
    scene.still.press("<C-o>O");
    let text = scene.still.text();
    for what in ["3 Berpikir bersama · sebelum", "Fokus: Apakah semua murid", "belum sepakat", "#L1 yang diamati:"] {
        assert!(text.contains(what), "{what}: {text}");
    }
    assert!(!text.contains("dari rencana"), "of a lesson to come there are no figures: {text}");
    // The words are read before they are agreed to: the first Enter goes there.
    scene.still.press("<tab>j<enter>");
    assert!(scene.still.text().contains("0 dari 2 sepakat"), "{}", scene.still.text());
    scene.still.press("<enter>");
    let agreed = &scene.still.session().unwrap().agreement.agreed;
    assert_eq!(agreed.iter().map(|consent| consent.by).collect::<Vec<_>>(), [Role::Mentee], "{}", scene.still.text());
}

#[test]
fn in_silence_what_is_cited_is_found_by_words_and_only_in_what_both_can_see() {
    let mut scene = silent();
    scene.still.press("<C-o>h");
    scene.still.press("yang ini #mengarsir");
    let text = scene.still.text();
    assert!(text.contains("Rujuk catatan, langkah, atau tujuan"), "{text}");
    assert!(text.lines().last().unwrap().contains("Enter pilih"), "{text}");
    scene.still.press("<enter>");
    let text = scene.still.text();
    let line = text.lines().find(|line| line.contains("yang ini")).unwrap_or_else(|| panic!("{text}"));
    assert!(line.contains("yang ini #") && !line.contains("mengarsir"), "{text}");
    assert!(!text.contains("Rujuk catatan"), "{text}");
    // What the one writes is in no list of the other.
    scene.still.press("rahasia<enter><C-o>t<enter>#rahasia");
    let text = scene.still.text();
    assert_eq!(text.matches("rahasia").count(), 1, "{text}");
}

#[test]
fn which_talk_is_shown_is_said_where_both_have_turns() {
    let mut session = demo_session();
    let mut scene = Scene::of(&session, Tongue::Id, Phase::Think, SIZE);
    let text = scene.still.text();
    assert!(!text.contains("· sesudah") && text.contains("╭ Percakapan ─"), "there is one only: {text}");
    let mut before = session.reflection.talks[0].clone();
    before.id = "sebelum1".parse().unwrap();
    before.when = cothink::domain::catalog::When::Before;
    before.turns.truncate(1);
    before.turns[0].id = "ucapan01".parse().unwrap();
    session.reflection.talks.insert(0, before);
    let mut scene = Scene::of(&session, Tongue::Id, Phase::Think, SIZE);
    let text = scene.still.text();
    assert!(text.contains("3 Berpikir bersama · sesudah"), "{text}");
    assert!(text.contains("Percakapan sesudah pelajaran"), "{text}");
    scene.still.press("<C-o>O");
    assert!(scene.still.text().contains("Percakapan sebelum pelajaran"), "{}", scene.still.text());
}

#[test]
fn two_ratings_apart_are_offered_with_their_gap_and_their_levels() {
    let mut scene = silent();
    let text = scene.still.text();
    assert!(text.contains("Partisipasi murid: selisih 2") && text.contains("tingkat; Pak Andi 1 Belum"), "{text}");
}
