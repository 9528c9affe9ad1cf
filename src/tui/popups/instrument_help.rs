//! The help of instruments: every code with its key and what it means, then the rules, then where the instrument comes from.

use crate::config::Language;
use crate::domain::catalog::instrument::{EventCode, Events, Modifier, Scale, Snapshots};
use crate::domain::catalog::{Bilingual, Code, Instrument, Way};
use crate::tui::house::House;
use crate::tui::msg::Msg;

use super::{Choice, Chooser, Page, Popup};

/// One thing that is told of an instrument.
struct Told {
    /// The key on the board, if it has one.
    key: String,
    /// What it is called.
    label: String,
    /// What is said of it.
    text: String,
    /// What else it is found by: its name in the other language.
    also: String,
}

/// The help of these instruments, to be searched; Enter opens the whole of one, to be read.
#[must_use]
pub fn instrument_help(instruments: &[Instrument], house: &House) -> Box<dyn Popup> {
    let choices = instruments.iter().flat_map(|instrument| {
        let text = text(instrument, &house.words);
        let name = house.words.read(&instrument.name).to_owned();
        told(instrument, &house.words).into_iter().map(move |told| {
            let (title, text) = (name.clone(), text.clone());
            Choice::new(told.label, move || Msg::Open(Box::new(Page::new(&title, &text))))
                .keys(told.key)
                .doc(told.text)
                .also(told.also)
                .under(name.clone())
        })
    });
    let title = house.words.instrument_help_title();
    let chooser = Chooser::new(title, &house.words.instrument_help_filter(), choices.collect());
    Box::new(chooser.with_long_docs())
}

/// The whole of an instrument, to be read on a page: its title and its text.
#[must_use]
pub fn instrument_page(instrument: &Instrument, words: &Language) -> (String, String) {
    (words.read(&instrument.name).to_owned(), text(instrument, words))
}

fn text(instrument: &Instrument, words: &Language) -> String {
    let told = told(instrument, words);
    let lines = told.into_iter().map(|told| {
        let head = [told.key, told.label].join(" ").trim_start().to_owned();
        format!("# {head}\n{}\n", told.text)
    });
    lines.collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

/// All there is to tell, in the order in which one wants to know it.
fn told(instrument: &Instrument, words: &Language) -> Vec<Told> {
    let say = Say { words, other: &Language::new(words.tongue().other()) };
    let mut told = vec![
        say.plain(words.instrument_answers(), words.read(&instrument.answers)),
        say.plain(words.instrument_about(), words.read(&instrument.about)),
    ];
    told.extend(instrument.omits.as_ref().map(|omits| say.plain(words.instrument_omits(), words.read(omits))));
    say.way(&instrument.way, &mut told);
    let rules = instrument.rules.iter().zip(1_usize..);
    told.extend(rules.map(|(rule, n)| say.plain(words.instrument_rule(n), words.read(rule))));
    let source = &instrument.source;
    let year = source.year.map(|year| year.to_string());
    let of_source = [Some(source.title.clone()), source.author.clone(), year];
    told.push(say.plain(words.instrument_source(), &joined(of_source.into_iter().flatten(), ", ")));
    let adapted = source.adapted.then(|| words.instrument_adapted());
    let licence = std::iter::once(source.licence.clone()).chain(adapted);
    told.push(say.plain(words.instrument_licence(), &joined(licence, "; ")));
    told.extend(source.note.as_ref().map(|note| say.plain(words.instrument_note(), words.read(note))));
    told
}

/// The language in force, and the other, in which things are found too.
struct Say<'a> {
    words: &'a Language,
    other: &'a Language,
}

impl Say<'_> {
    fn plain(&self, label: String, text: &str) -> Told {
        Told { key: String::new(), label, text: text.to_owned(), also: String::new() }
    }

    fn named(&self, label: &Bilingual, text: String) -> Told {
        let (label, also) = (self.words.read(label).to_owned(), self.other.read(label).to_owned());
        Told { key: String::new(), label, text, also }
    }

    fn code(&self, code: &Code) -> Told {
        Told { key: code.key.to_string(), ..self.named(&code.label, self.words.read(&code.means).to_owned()) }
    }

    /// A code among those that answer a question: `cara: bertanya`.
    fn answer(&self, asks: &Bilingual, code: &Code) -> Told {
        let told = self.code(code);
        Told { label: format!("{}: {}", self.words.read(asks), told.label), ..told }
    }

    fn way(&self, way: &Way, told: &mut Vec<Told>) {
        match way {
            Way::Events(events) => self.events(events, told),
            Way::Intervals(boxes) => {
                for side in &boxes.sides {
                    told.extend(side.codes.iter().map(|code| self.answer(&side.label, code)));
                }
                told.extend(boxes.levels.iter().map(|level| {
                    let told = self.code(level);
                    Told { label: format!("{}: {}", self.words.board_level(), told.label), ..told }
                }));
            }
            Way::Chain(chain) => told.extend(chain.codes.iter().map(|code| self.code(code))),
            Way::Sweeps(sweeps) => told.extend(sweeps.codes.iter().map(|code| self.code(code))),
            Way::Tally(tally) => told.extend(tally.codes.iter().map(|code| self.code(code))),
            Way::Stopwatch(stopwatch) => told.extend(stopwatch.taps.iter().map(|code| self.code(code))),
            Way::Seats(seats) => told.extend(seats.kinds.iter().map(|kind| self.code(&kind.code))),
            Way::Snapshots(snapshots) => self.snapshots(snapshots, told),
            Way::Behaviours(behaviours) => {
                told.extend(behaviours.levels.iter().map(|level| self.code(level)));
                for element in behaviours.areas.iter().flat_map(|area| &area.elements) {
                    let found = element.behaviours.iter().map(|behaviour| {
                        let levels = behaviours.levels.iter().zip(&behaviour.descriptors);
                        let levels = levels.map(|(level, seen)| format!("{} {}", level.key, self.words.read(seen)));
                        let told = self.named(&behaviour.label, joined(levels, " "));
                        Told { label: format!("{}: {}", self.words.read(&element.label), told.label), ..told }
                    });
                    told.extend(found);
                }
            }
        }
    }

    fn events(&self, events: &Events, told: &mut Vec<Told>) {
        told.extend(events.codes.iter().map(|event| {
            let code = self.code(&event.code);
            let asks = self.asks(event, events);
            Told { text: joined([code.text.clone()].into_iter().chain(asks), " "), ..code }
        }));
        for modifier in &events.modifiers {
            if let Scale::One(codes) | Scale::Many(codes) = &modifier.scale {
                told.extend(codes.iter().map(|code| self.answer(&modifier.label, code)));
            }
        }
    }

    /// What is asked with a code, and the keys that answer.
    fn asks(&self, event: &EventCode, events: &Events) -> Option<String> {
        let asked = event.modifiers.iter().filter_map(|id| events.modifier(*id));
        let asked: Vec<String> = asked.map(|modifier| self.question(modifier)).collect();
        (!asked.is_empty()).then(|| self.words.instrument_asks(&asked.join("; ")))
    }

    fn question(&self, modifier: &Modifier) -> String {
        let answers = match &modifier.scale {
            Scale::One(codes) | Scale::Many(codes) => {
                joined(codes.iter().map(|code| format!("{} {}", code.key, self.words.read(&code.label))), ", ")
            }
            Scale::Number(least, most) => format!("{least}–{most}"),
        };
        format!("{} ({answers})", self.words.read(&modifier.label))
    }

    fn snapshots(&self, snapshots: &Snapshots, told: &mut Vec<Told>) {
        told.extend(snapshots.rows.iter().map(|row| {
            let facets = row.facets.iter().filter_map(|id| snapshots.facet(*id));
            let facets = joined(facets.map(|facet| self.words.read(&facet.label).to_owned()), ", ");
            self.named(&row.label, self.words.instrument_asks(&facets))
        }));
        for facet in &snapshots.facets {
            told.extend(facet.codes.iter().map(|code| self.answer(&facet.label, code)));
        }
    }
}

fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::embedded;
    use crate::domain::catalog::Tongue;
    use crate::store::notation;
    use crate::tui::popups::tests::{SNAPSHOTS, picture, press, write};
    use rstest::rstest;

    fn instruments(names: &[&str]) -> Vec<Instrument> {
        let read = |name: &&str| {
            let path = format!("instruments/{name}.ron");
            notation::read(std::path::Path::new(&path), embedded::text(&path).as_bytes()).unwrap()
        };
        names.iter().map(read).collect()
    }

    #[rstest]
    fn the_help_of_the_instruments_in_force(
        #[values(Tongue::Id, Tongue::En)] tongue: Tongue,
        #[values((80, 24), (40, 12), (160, 45))] (columns, rows): (u16, u16),
    ) {
        let house = House::for_tests(tongue);
        let mut help = instrument_help(&instruments(&["flanders", "waktu-tunggu"]), &house);
        press(&mut *help, "down down down", &house);
        let name = format!("instrument-help-{columns}x{rows}-{}", tongue.id());
        insta::with_settings!({ snapshot_path => SNAPSHOTS, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, picture(&mut *help, columns, rows, &house));
        });
    }

    #[test]
    fn it_is_searched_by_word_by_rule_and_by_the_other_language_and_enter_opens_the_whole() {
        let house = House::for_tests(Tongue::Id);
        let mut help = instrument_help(&instruments(&["flanders"]), &house);
        write(&mut *help, "silence", &house);
        assert!(picture(&mut *help, 80, 24, &house).contains("hening"), "{}", picture(&mut *help, 80, 24, &house));
        let opened = press(&mut *help, "enter", &house).pop().unwrap();
        let Msg::CloseThen(opened) = opened else { panic!() };
        let Msg::Open(mut page) = *opened else { panic!() };
        let page = picture(&mut *page, 80, 60, &house);
        assert!(page.contains("aturan 1") && page.contains("Flanders"), "{page}");
    }

    #[test]
    fn every_instrument_that_comes_along_tells_question_rules_source_and_licence() {
        for language in Tongue::ALL.map(Language::new) {
            for (path, text) in embedded::folder("instruments") {
                let instrument: Instrument = notation::read(std::path::Path::new(path), text.as_bytes()).unwrap();
                let (_, text) = instrument_page(&instrument, &language);
                let source = &instrument.source;
                for told in [language.read(&instrument.answers), &source.title, &source.licence] {
                    assert!(text.contains(told), "{path}: {told}");
                }
                let rules = instrument.rules.iter().chain(&source.note).map(|rule| language.read(rule));
                let codes = instrument.codes();
                let means = codes.iter().map(|code| language.read(&code.means));
                rules.chain(means).for_each(|told| assert!(text.contains(told), "{path}: {told}"));
            }
        }
    }
}
