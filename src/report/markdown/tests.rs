//! A small page, with words that are their own keys.

use chrono::NaiveDate;

use super::*;
use crate::analysis::fixture::{entry, id, lesson, minute, moment, note, rubric, talk_of};
use crate::domain::Role;
use crate::domain::assessment::{Action, AgreedLevel, GoalResult, Signature};
use crate::domain::observation::{Kind, Reply, What};
use crate::domain::reflection::Spell;
use crate::report::words::fixture::Keys;

fn page(session: &Session) -> String {
    markdown(session, LessonTime::from_ms(minute(20)), &Keys)
}

#[test]
fn the_page_holds_focus_evidence_agreement_next_step_and_two_lines_to_sign() {
    let mut session = lesson();
    session.title = "Pecahan *senilai*".into();
    session.observation.ended = Some(moment("08:37:30"));
    let [second, third] = [1, 2].map(|place: usize| session.plan.steps[place].id);
    session.observation.entries = vec![
        note(1, minute(2), Role::Mentor, Kind::Seen, "“6/8”, katanya @S4\n# bukan judul"),
        note(2, minute(5), Role::Mentor, Kind::Thought, "tampaknya ragu"),
        entry(3, minute(10), Role::Mentor, What::Step { step: second }),
        entry(4, minute(48), Role::Mentor, What::Step { step: third }),
    ]
    .into();
    session.observation.entries[1].reply = Some(Reply { at: moment("09:01:00"), text: "saya kira juga".into() });
    // 3 + 1 words: 75 and 25 of 4.
    session.reflection.talks =
        vec![talk_of(&[("tujuan", Role::Mentee, "hanya S4, bukan [#n1] [#n2]"), ("tujuan", Role::Mentor, "betul")])];
    session.assessment.rubric = Some(Box::new(rubric(&["harapan", "aktivitas", "umpan"], 3)));
    session.assessment.agreed = vec![AgreedLevel::of(id("aktivitas"), None), AgreedLevel::of(id("harapan"), Some(2))];
    let mut action = Action::empty(id("a1"), Role::Mentee);
    action.text = "Tunggu 3 detik, lihat [#n1]".into();
    action.sign = "S9 menjawab".into();
    action.due = NaiveDate::from_ymd_opt(2026, 12, 1);
    action.support = "rekaman".into();
    session.assessment.actions = vec![action];
    session.assessment.results = vec![GoalResult { goal: session.plan.goals[0].id, reached: 6, of: 28 }];
    session.assessment.signed = vec![Signature { by: Role::Mentee, at: moment("09:30:00"), seq: 0, holds: None }];
    // L2 from minute 10 to 48: 38 of 35. The lesson: 67.5 minutes, all observed. Two notes. S4 in one of two.
    let wanted = "\
# Pecahan \\*senilai\\*

Matematika · 5B  
report-lesson-span day=2026-11-24 from=07:30 to=08:37  
report-people mentee=Pak Andi mentor=Bu Sari

## report-focus

apakah semua murid sempat menjawab?

- T1 Murid membandingkan dua pecahan  
  *report-goal-sign* 8 dari 10 soal benar  
  **report-result reached=6 of=28**

## report-evidence

- **#1** 02:00 “6/8”, katanya @S4  
  \\# bukan judul
- **#2** 05:00 *report-kind kind=Thought* tampaknya ragu  
  *Pak Andi:* saya kira juga

report-in-figures

- report-notes count=2 seen=1 thought=1 asked=0
- report-observed observed=67min lesson=67min percent=100%
- report-step-over step=L2 Inti over=3min planned=35min
- report-seats seats=1 seat=S4 part=1 base=2
- report-talk-share mentee=Pak Andi theirs=75% mentor=Bu Sari others=25% words=4

## report-agreed

- report-level criterion=harapan level=2 tingkat 2
- report-level criterion=aktivitas level=report-not-observed

## report-next-step

- **Tunggu 3 detik, lihat #1**  
  report-action-due owner=Pak Andi due=2026-12-01  
  *report-goal-sign* S9 menjawab  
  *report-action-support:* rekaman

## report-signatures

report-signed name=Pak Andi moment=09:30

report-sign-here name=Bu Sari
";
    assert_eq!(page(&session), wanted);
    session.seq = 1;
    assert!(page(&session).ends_with("report-sign-here name=Bu Sari\n\nreport-changed-after name=Pak Andi\n"));
}

#[test]
fn what_was_withheld_taken_back_or_struck_out_is_not_on_paper() {
    let mut session = lesson();
    let notes = ["terbuka", "disimpan", "dicoret", "ditarik"];
    session.observation.entries =
        (1..).zip(notes).map(|(n, text)| note(n, i64::from(n) * 1000, Role::Mentor, Kind::Seen, text)).collect();
    session.observation.entries[1].withheld = true;
    session.observation.entries[2].removed = true;
    session.observation.entries[3].withdrawn = true;
    session.agreement.focus = "apa yang dilihat di [#n2], dan [#n1]?".into();
    let page = page(&session);
    assert!(page.contains("di \\#…, dan \\#1?") || page.contains("di #…, dan #1?"), "{page}");
    assert!(page.contains("terbuka") && page.contains("report-notes count=1 "), "{page}");
    assert!(["disimpan", "dicoret", "ditarik"].iter().all(|text| !page.contains(text)), "{page}");
}

#[test]
fn of_many_notes_the_most_cited_are_on_the_page_and_the_rest_is_counted() {
    let mut session = lesson();
    session.observation.entries =
        (1..=30).map(|n| note(n, i64::from(n) * 1000, Role::Mentor, Kind::Seen, "x")).collect();
    let all: String = (1..=20).map(|n| format!("[#n{n}] ")).collect();
    session.reflection.talks =
        vec![talk_of(&[("tujuan", Role::Mentee, &all), ("tujuan", Role::Mentor, "[#n20] dan [#n19]")])];
    let page = page(&session);
    let on_page: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("- **#")?.split('*').next()).collect();
    assert_eq!(on_page, ["1", "2", "3", "4", "5", "6", "7", "8", "19", "20"]);
    assert!(page.contains("report-more-notes count=20"), "{page}");
}

#[test]
fn an_empty_session_says_what_is_not_there_yet() {
    let mut session = lesson();
    session.observation.started = None;
    session.agreement.focus = "".into();
    let page = page(&session);
    for nothing in ["report-no-focus", "report-no-evidence", "report-none-agreed", "report-no-action"] {
        assert!(page.contains(nothing), "{nothing}\n{page}");
    }
}

#[test]
fn the_page_says_whose_the_time_was_and_what_advice_was_asked_for() {
    let mut session = lesson();
    let mut talk = talk_of(&[
        ("tujuan", Role::Mentee, "bagaimana saya ingat menunggu?"),
        ("tujuan", Role::Mentor, "hitung jari di belakang punggung"),
        ("tujuan", Role::Mentor, "apa yang terlihat?"),
    ]);
    talk.turns[1].advice = true;
    let spell = |by, from, until| Spell { by, from: moment(from), until: Some(moment(until)) };
    talk.chair = vec![
        spell(Role::Mentee, "09:00:00", "09:03:00"),
        spell(Role::Mentor, "09:03:00", "09:04:00"),
        // It still runs: nobody knows how long it will have been.
        Spell { by: Role::Mentor, from: moment("09:04:00"), until: None },
    ];
    session.reflection.talks = vec![talk];
    let unasked = page(&session);
    assert!(!unasked.contains("hitung jari"), "{unasked}");
    session.reflection.talks[0].advice = Some(moment("09:03:00"));
    let asked = page(&session);
    // 3 of 4 minutes.
    let time = "report-time-share mentee=Pak Andi theirs=75% mentor=Bu Sari others=25% minutes=4min";
    assert!(asked.contains(time), "{asked}");
    assert!(asked.contains("report-advice-asked\n\n- hitung jari di belakang punggung\n"), "{asked}");
    assert!(!asked.contains("apa yang terlihat?"), "{asked}");
}
