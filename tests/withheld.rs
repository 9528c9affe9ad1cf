//! What the mentee keeps to the pair is in nothing that is made for others: not itself, and not where it was cited.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may end where something is not as it must be"
)]

#[path = "cli/house.rs"]
mod house;

use chrono::NaiveDate;
use cothink::config::demo;
use cothink::domain::catalog::Tongue;
use cothink::domain::{Id, Session};
use cothink::store::{self, Home};
use house::House;

/// What the note says, as nothing else does.
const MARK: &str = "rahasia jingga";

/// The example, one of its cited notes kept to the pair and cited from everywhere.
fn withheld() -> (Session, Id, u32) {
    let mut session = demo(Tongue::Id, NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()).unwrap();
    let cited = session.reflection.turns().find_map(|turn| turn.text.split("[#").nth(1)?.get(..8)?.parse::<Id>().ok());
    let id = cited.expect("a turn of the example cites a note");
    let cite = format!("seperti [#{id}], dan lagi");
    let assessment = &mut session.assessment;
    assessment.ratings[0].note = cite.as_str().into();
    assessment.ratings[1].cites.push(id);
    let action = &mut assessment.actions[0];
    (action.text, action.sign, action.support) = (cite.as_str().into(), cite.as_str().into(), cite.as_str().into());
    action.seen.push(id);
    action.cites.push(id);
    session.agreement.focus = cite.as_str().into();
    session.plan.goals[0].text = cite.as_str().into();
    session.reflection.ideas[0].text = cite.as_str().into();
    session.reflection.talks[0].turns[0].cites.push(id);
    let entry = session.observation.entries.iter_mut().find(|entry| entry.id == id).unwrap();
    entry.withheld = true;
    let n = entry.n;
    let text = serde_json::to_value(&*entry).unwrap();
    let mut text = text;
    text["what"]["Note"]["text"] = format!("{MARK} di baris belakang").into();
    *entry = serde_json::from_value(text).unwrap();
    (session, id, n)
}

/// Whether a text cites the note of that number: `#3` and not `#34`.
fn cites(text: &str, n: u32) -> bool {
    let sign = format!("#{n}");
    text.match_indices(&sign)
        .any(|(at, _)| !text[at + sign.len()..].starts_with(|letter: char| letter.is_ascii_digit()))
}

#[test]
fn nothing_made_for_others_holds_it_or_cites_it() {
    let house = House::new();
    let (session, id, n) = withheld();
    store::create(&Home::at(&house.path()), &session).unwrap();
    let makes: [&[&str]; 6] = [
        &["show", "last"],
        &["show", "last", "--json"],
        &["show", "last", "--markdown"],
        &["show", "last", "--html"],
        &["figures", "last"],
        &["figures", "last", "--json"],
    ];
    for how in makes {
        let made = house.ok(how);
        assert!(!made.contains(MARK) && !made.contains(id.as_str()), "{how:?}\n{made}");
        assert!(!cites(&made, n), "{how:?} cites #{n}\n{made}");
    }
    let all = house.ok(&["show", "last", "--all"]);
    assert!(all.contains(MARK) && cites(&all, n), "{all}");
    assert!(house.ok(&["show", "last", "--all", "--json"]).contains(MARK));
}
