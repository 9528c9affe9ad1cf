//! Codes put right over the whole session: which code, what is done to it, and what it becomes. Each is one step to undo.

use std::rc::Rc;

use crate::config::Language;
use crate::domain::catalog::{Bilingual, Code, Instrument, Tongue};
use crate::domain::marking::retag;
use crate::domain::{Edit, Id, Moment, Session};
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::msg::Msg;
use crate::tui::popups::{Choice, Chooser, Field, Form, Refused, Values};

/// One code of the session as it is now, and what is said about it.
#[derive(Clone)]
struct Chosen {
    session: Rc<Session>,
    words: Rc<Language>,
    now: Moment,
    instrument: Id,
    code: Id,
    count: usize,
}

/// How marks come to be those of another code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// The code stays, empty.
    Give,
    /// The code goes.
    Merge,
}

/// Opens the list of the codes there are, each with how often it was recorded.
pub(super) fn codes(cx: &Cx) -> Msg {
    let (session, words) = (Rc::new(cx.session.clone()), Rc::new(Language::new(cx.words.tongue())));
    let other = Language::new(cx.words.tongue().other());
    let mut choices = Vec::new();
    for instrument in &cx.session.observation.instruments {
        let counts = retag::counts(cx.session, instrument.id);
        for code in instrument.codes() {
            let count = counts.get(&code.id).copied().unwrap_or(0);
            let (session, words) = (Rc::clone(&session), Rc::clone(&words));
            let chosen = Chosen { session, words, now: cx.now.wall, instrument: instrument.id, code: code.id, count };
            let choice = Choice::new(cx.words.read(&code.label), move || chosen.what());
            let choice = choice.keys(code.key.to_string()).doc(cx.words.marks_count(count));
            choices.push(choice.also(other.read(&code.label)).under(cx.words.read(&instrument.name)));
        }
    }
    Msg::Open(Box::new(Chooser::new(cx.words.retag_title(), &cx.words.find_hint(), choices)))
}

impl Chosen {
    fn instrument(&self) -> Option<&Instrument> {
        self.session.observation.instrument(self.instrument)
    }

    fn label(&self, code: Id) -> String {
        let found = self.instrument().and_then(|instrument| instrument.code(code));
        found.map(|code| self.words.read(&code.label).to_owned()).unwrap_or_default()
    }

    /// What can be done to the code.
    fn what(&self) -> Msg {
        let words = &self.words;
        let none = self.instrument().is_none_or(|instrument| retag::targets(instrument, self.code).is_empty());
        let none = none.then(|| words.why_no_other_code());
        let stays = self.instrument().is_none_or(|instrument| !retag::can_leave(instrument));
        let stays = stays.then(|| words.why_code_stays());
        let (give, merge, rename) = (self.clone(), self.clone(), self.clone());
        let choices = vec![
            Choice::new(words.retag_give(), move || give.to(How::Give)).doc(words.retag_give_doc()).dim(none.clone()),
            Choice::new(words.retag_merge(), move || merge.to(How::Merge))
                .doc(words.retag_merge_doc())
                .dim(none.or(stays)),
            Choice::new(words.retag_rename(), move || rename.rename()).doc(words.retag_rename_doc()),
        ];
        Msg::Open(Box::new(Chooser::new(words.retag_what(&self.label(self.code)), &words.find_hint(), choices)))
    }

    /// What the code can become.
    fn to(&self, how: How) -> Msg {
        let targets = self.instrument().map(|instrument| retag::targets(instrument, self.code)).unwrap_or_default();
        let choices = targets.into_iter().map(|to| self.choice(how, to)).collect();
        let title = self.words.retag_to(&self.label(self.code));
        Msg::Open(Box::new(Chooser::new(title, &self.words.find_hint(), choices)))
    }

    fn choice(&self, how: How, to: &Code) -> Choice {
        let edits = match how {
            How::Give => retag::retag(&self.session, self.instrument, self.code, to.id),
            How::Merge => retag::merge(&self.session, self.instrument, self.code, to.id),
        };
        let fits = retag::fits(&self.session, &edits);
        let (from, word) = (self.label(self.code), self.words.read(&to.label));
        let told = match how {
            How::Give => self.words.retagged(self.count, &from, word),
            How::Merge => self.words.merged(&from, word),
        };
        let choice = Choice::new(word, move || done(edits.clone(), told.clone()));
        let choice = choice.keys(to.key.to_string()).doc(self.words.read(&to.means));
        choice.dim((!fits).then(|| self.words.why_overlap()))
    }

    /// Asks for another word, in the language in force first. The other language keeps its own unless that is changed, too.
    fn rename(&self) -> Msg {
        let Some(code) = self.instrument().and_then(|instrument| instrument.code(self.code)) else { return Msg::Done };
        let in_force = self.words.tongue();
        let field = |tongue: Tongue| {
            Field::line(tongue.id(), self.words.field_word(tongue)).initial(code.label.of(tongue)).needed()
        };
        let fields = vec![field(in_force), field(in_force.other())];
        let chosen = self.clone();
        let submit = move |values: &Values, _: &House| Ok::<Msg, Refused>(chosen.renamed(values));
        let title = self.words.retag_rename();
        Msg::Open(Box::new(Form::new(title, fields, self.words.hint_keep(), self.now, submit)))
    }

    fn renamed(&self, values: &Values) -> Msg {
        let written = |tongue: Tongue| values.text(tongue.id()).to_owned();
        let label = Bilingual { id: written(Tongue::Id), en: written(Tongue::En) };
        let edit = self.instrument().and_then(|instrument| retag::rename(instrument, self.code, &label));
        let told = self.words.renamed(&self.label(self.code), self.words.read(&label));
        done(edit.into_iter().collect(), told)
    }
}

fn done(edits: Vec<Edit>, told: String) -> Msg {
    if edits.is_empty() { Msg::told(told) } else { Msg::All(vec![Msg::Edits(edits), Msg::told(told)]) }
}
