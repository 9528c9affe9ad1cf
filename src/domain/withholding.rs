//! The session as others may read it: without what the mentee keeps to the pair, and without a trace of where that was cited.

use std::borrow::Cow;

use super::citation::cited;
use super::observation::What;
use super::prose::Written as _;
use super::{Id, Session, TextPlace};

/// Stands where an entry was cited that others do not see: that something was, and not what.
pub const KEPT: &str = "#…";

/// A session without its withheld entries. Citations of them are taken out of lists, and stand as [`KEPT`] in texts.
#[must_use]
pub fn for_others(session: &Session) -> Cow<'_, Session> {
    let withheld: Vec<Id> =
        session.observation.entries.iter().filter(|entry| entry.withheld).map(|entry| entry.id).collect();
    if withheld.is_empty() {
        return Cow::Borrowed(session);
    }
    let mut shown = session.clone();
    shown.observation.entries.retain(|entry| !entry.withheld);
    for place in citing(&shown, &withheld) {
        if let Some(text) = place.write(&mut shown) {
            hide(text, &withheld);
        }
    }
    shown.assessment.ratings.iter_mut().for_each(|rating| hide(rating.note.text_mut(), &withheld));
    lists(&mut shown, &mut |ids| ids.retain(|id| !withheld.contains(id)));
    Cow::Owned(shown)
}

/// Every text that cites one of the entries.
fn citing(session: &Session, withheld: &[Id]) -> Vec<TextPlace> {
    let mut places = Vec::new();
    TextPlace::any(session, |place, text| {
        if cited(text).any(|(_, id)| withheld.contains(&id)) {
            places.push(place);
        }
        false
    });
    places
}

/// Takes the citations of entries out of a text.
fn hide(text: &mut String, withheld: &[Id]) {
    let spans: Vec<_> = cited(text).filter(|(_, id)| withheld.contains(id)).map(|(span, _)| span).collect();
    for span in spans.into_iter().rev() {
        text.replace_range(span, KEPT);
    }
}

/// Every list of what something rests on.
fn lists(session: &mut Session, each: &mut dyn FnMut(&mut Vec<Id>)) {
    for entry in session.observation.entries.iter_mut() {
        if let What::Look { cites, .. } = &mut entry.what {
            each(cites);
        }
    }
    session.reflection.talks.iter_mut().flat_map(|talk| &mut talk.turns).for_each(|turn| each(&mut turn.cites));
    let assessment = &mut session.assessment;
    assessment.ratings.iter_mut().for_each(|rating| each(&mut rating.cites));
    assessment.actions.iter_mut().flat_map(|action| [&mut action.cites, &mut action.seen]).for_each(each);
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::Value;

    use super::*;
    use crate::analysis::fixture::{id, lesson, note};
    use crate::domain::Role;
    use crate::domain::observation::Kind;

    /// Every text that people write cites the entry, and so does every list.
    fn cite_everywhere(value: &mut Value, entry: &str) {
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    match field {
                        // Definitions are nobody's words.
                        Value::Object(_) if ["rubric", "guide", "label", "hint"].contains(&name.as_str()) => {}
                        Value::Array(_) if ["stages", "columns", "instruments"].contains(&name.as_str()) => {}
                        Value::Array(ids) if ["cites", "seen"].contains(&name.as_str()) => ids.push(entry.into()),
                        Value::String(text) if text.contains(' ') => text.push_str(&format!(" [#{entry}], lihat")),
                        _ => cite_everywhere(field, entry),
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| cite_everywhere(item, entry)),
            _ => {}
        }
    }

    #[test]
    fn what_is_withheld_leaves_no_trace_in_what_others_read() {
        let demo = crate::config::embedded::text("demo/id.ron");
        let session: Session = crate::store::notation::read(Path::new("demo/id.ron"), demo.as_bytes()).unwrap();
        let withheld = session.notes().nth(2).unwrap().id;
        let mut value = serde_json::to_value(&session).unwrap();
        cite_everywhere(&mut value, withheld.as_str());
        let mut session: Session = serde_json::from_value(value).unwrap();
        let times = |session: &Session| serde_json::to_string(session).unwrap().matches(withheld.as_str()).count();
        assert!(times(&session) > 60, "{}", times(&session));
        session.observation.entries.iter_mut().find(|entry| entry.id == withheld).unwrap().withheld = true;
        let shown = for_others(&session);
        assert_eq!(times(&shown), 0, "{}", serde_json::to_string_pretty(&*shown).unwrap());
        assert!(shown.observation.entries.iter().all(|entry| !entry.withheld));
        assert!(shown.observation.entries.len() < session.observation.entries.len());
    }

    #[test]
    fn a_text_says_that_something_was_cited_and_not_what() {
        let mut session = lesson();
        session.observation.entries =
            (1..=2).map(|n| note(n, i64::from(n), Role::Mentor, Kind::Seen, "dua tangan")).collect();
        session.agreement.focus = "seperti [#n1], bukan [#n2]".into();
        assert!(matches!(for_others(&session), Cow::Borrowed(_)));
        session.observation.entries[0].withheld = true;
        let shown = for_others(&session);
        assert_eq!(&*shown.agreement.focus, "seperti #…, bukan [#n2]");
        assert!(shown.entry(id("n1")).is_none());
    }
}
