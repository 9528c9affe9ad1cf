//! What must hold of marks: each is of an instrument that was chosen, in its way, with its codes, on seats that are there.

use std::collections::{HashMap, HashSet};

use super::{Findings, Unsound};
use crate::domain::catalog::instrument::{Code, End, Events, Facet, Modifier, Scale, Snapshots};
use crate::domain::catalog::{Definition as _, Instrument, Way};
use crate::domain::observation::{Answer, Cell, Entry, Observation, Party, What, With};
use crate::domain::{Id, LessonTime};

/// What marks hold of one another.
#[derive(Default)]
pub(super) struct Met {
    /// The boxes looked at so far, by instrument and time.
    boxes: HashSet<(Id, LessonTime)>,
    /// The states that begin while another of their group is on, with the number of that other.
    overlaps: HashMap<(LessonTime, u32, Id), u32>,
}

impl Met {
    /// Of the states of an exclusive group only one can be on at a seat; one may end in the millisecond in which the next
    /// begins. A file written by hand need not have them in order of time.
    pub(super) fn of(observation: &Observation) -> Self {
        let states = observation.entries.iter().filter(|entry| !entry.removed && !entry.withdrawn);
        let mut states: Vec<_> = states.filter_map(|entry| Some((entry, exclusive(observation, entry)?))).collect();
        states.sort_by_key(|(entry, _)| entry.order());
        let mut met = Self::default();
        let mut on: HashMap<Group, (u32, Option<LessonTime>)> = HashMap::new();
        for (entry, (group, until)) in states {
            let before = on.get(&group).copied();
            let overlapped = before.filter(|(_, end)| end.is_none_or(|end| end > entry.at));
            if let Some((other, _)) = overlapped {
                met.overlaps.insert(entry.order(), other);
            }
            // One that nobody ended is told once, with the next; one that ends late, with each until then.
            let lasts = overlapped.and_then(|(_, end)| end).is_some_and(|end| until.is_some_and(|until| until < end));
            if !lasts {
                on.insert(group, (entry.n, until));
            }
        }
        met
    }
}

/// States of which only one can be on: by instrument, exclusive group and seat.
type Group = (Id, Id, Option<Id>);

/// The group of a state that excludes others, and where it ends.
fn exclusive(observation: &Observation, entry: &Entry) -> Option<(Group, Option<LessonTime>)> {
    let What::Span { instrument, code, seat, until, .. } = &entry.what else { return None };
    let Way::Events(events) = &observation.instrument(*instrument)?.way else { return None };
    Some(((*instrument, events.event(*code)?.exclusive?, *seat), *until))
}

impl Findings<'_> {
    /// The definitions that were copied in, and the seats.
    pub(super) fn instruments(&mut self) {
        let observation = &self.session.observation;
        let mut ids = HashSet::new();
        for (place, instrument) in observation.instruments.iter().enumerate() {
            let at = format!("observation.instruments[{place}]");
            self.check(ids.insert(instrument.id), format!("{at}.id"), Unsound::IdTwice(instrument.id));
            if let Some(fault) = instrument.faults().first() {
                self.add(format!("{at}.{}", fault.place()), Unsound::Definition);
            }
        }
        let mut seats = HashSet::new();
        let mut places = HashSet::new();
        for (place, seat) in observation.seats.iter().flat_map(|plan| &plan.seats).enumerate() {
            let at = format!("observation.seats.seats[{place}]");
            self.check(seats.insert(seat.id), format!("{at}.id"), Unsound::IdTwice(seat.id));
            self.check(places.insert((seat.row, seat.column)), at, Unsound::SeatTaken(seat.id));
        }
    }

    /// One mark; `at` is the place of its entry.
    pub(super) fn mark(&mut self, at: &str, entry: &Entry, met: &mut Met) {
        let Some(id) = entry.what.instrument() else { return };
        let (time, at) = (format!("{at}.at"), &format!("{at}.what"));
        let Some(instrument) = self.session.observation.instrument(id) else {
            let known = self.session.observation.instruments.iter().map(|one| one.id).collect();
            return self.add(format!("{at}.instrument"), Unsound::Instrument { id, known });
        };
        match (&entry.what, &instrument.way) {
            (What::Point { code, .. }, Way::Tally(_)) | (What::Beat { code, .. }, Way::Chain(_)) => {
                self.code(at, "code", instrument, *code);
            }
            (What::Point { code, seat, with, .. }, Way::Events(events)) => {
                self.code(at, "code", instrument, *code);
                let lasts = events.event(*code).is_some_and(|event| event.lasts);
                self.check(!lasts, format!("{at}.code"), Unsound::Lasts(*code));
                self.seat(at, "seat", *seat);
                self.with(at, events, with);
            }
            (What::Span { code, seat, with, until, .. }, Way::Events(events)) => {
                self.code(at, "code", instrument, *code);
                let lasts = events.event(*code).is_none_or(|event| event.lasts);
                self.check(lasts, format!("{at}.code"), Unsound::Moment(*code));
                self.seat(at, "seat", *seat);
                self.with(at, events, with);
                let ends = until.is_none_or(|until| until >= entry.at);
                self.check(ends, format!("{at}.until"), Unsound::UntilBeforeAt);
                if let Some(far) = until.filter(|until| !until.can_be_written()) {
                    self.add(format!("{at}.until"), Unsound::AbsurdTime(far));
                }
                if let Some(other) = met.overlaps.get(&entry.order()) {
                    self.add(at, Unsound::Overlap { id: *code, other: *other });
                }
            }
            (What::Box { codes, level, .. }, Way::Intervals(intervals)) => {
                let mut seen = HashSet::new();
                let all: Vec<&Code> = intervals.codes().collect();
                for code in codes {
                    self.among(format!("{at}.codes"), &all, *code);
                    self.check(seen.insert(code), format!("{at}.codes"), Unsound::IdTwice(*code));
                }
                if let Some(level) = level {
                    self.among(format!("{at}.level"), &intervals.levels.iter().collect::<Vec<_>>(), *level);
                }
                let every = intervals.ms();
                let fits = every > 0 && entry.at.ms() % every == 0;
                self.check(fits, time.clone(), Unsound::OffBeat { at: entry.at, every });
                let first = entry.removed || met.boxes.insert((id, entry.at));
                self.check(first, time, Unsound::BoxTwice(entry.at));
            }
            (What::Snapshot { cells, .. }, Way::Snapshots(snapshots)) => self.cells(at, snapshots, cells),
            (What::Sweep { marks, .. }, Way::Sweeps(_)) => {
                let mut seen = HashSet::new();
                for mark in marks {
                    self.code(at, "marks", instrument, mark.code);
                    self.seat(at, "marks", Some(mark.seat));
                    self.check(seen.insert(mark.seat), format!("{at}.marks"), Unsound::IdTwice(mark.seat));
                }
            }
            (What::Flow { kind, from, to, .. }, Way::Seats(seats)) => {
                self.code(at, "kind", instrument, *kind);
                for (field, party) in [("from", from), ("to", to)] {
                    if let Party::Seat(seat) = party {
                        self.seat(at, field, Some(*seat));
                    }
                }
                if let Some(kind) = seats.kinds.iter().find(|known| known.code.id == *kind) {
                    self.check(fits(kind.from, *from), format!("{at}.from"), Unsound::Party(kind.from));
                    self.check(fits(kind.to, *to), format!("{at}.to"), Unsound::Party(kind.to));
                }
            }
            (What::Look { item, level, absent, cites, segment, .. }, Way::Behaviours(behaviours)) => {
                let listed = behaviours.all().any(|behaviour| behaviour.id == *item);
                let planned = behaviours.from_plan && self.session.plan.step(*item).is_some();
                self.check(listed || planned, format!("{at}.item"), Unsound::Dangling(*item));
                if let Some(level) = level {
                    self.code(at, "level", instrument, *level);
                }
                let may = behaviours.all().any(|behaviour| behaviour.id == *item && behaviour.may_be_absent);
                self.check(!absent || (may && level.is_none()), format!("{at}.absent"), Unsound::Occasion(*item));
                let within = (1..=behaviours.segments).contains(segment);
                let of = behaviours.segments;
                self.check(within, format!("{at}.segment"), Unsound::Segment { segment: *segment, of });
                self.rests(at, cites);
            }
            (_, way) => self.add(format!("{at}.instrument"), Unsound::OtherWay { id, written: written(way) }),
        }
    }

    fn code(&mut self, at: &str, field: &str, instrument: &Instrument, code: Id) {
        self.among(format!("{at}.{field}"), &instrument.codes(), code);
    }

    /// An id must be one of some codes.
    fn among(&mut self, place: String, codes: &[&Code], id: Id) {
        if !codes.iter().any(|known| known.id == id) {
            self.add(place, Unsound::Code { id, known: codes.iter().map(|code| code.id).collect() });
        }
    }

    /// A seat must be on the seating plan, where there is one.
    fn seat(&mut self, at: &str, field: &str, seat: Option<Id>) {
        let (Some(seat), Some(plan)) = (seat, &self.session.observation.seats) else { return };
        if plan.seat(seat).is_none() {
            self.add(
                format!("{at}.{field}"),
                Unsound::Seat { id: seat, known: plan.seats.iter().map(|seat| seat.id).collect() },
            );
        }
    }

    /// What was said more closely must be an answer to what is asked.
    fn with(&mut self, at: &str, events: &Events, with: &[With]) {
        let mut seen = HashSet::new();
        for with in with {
            let place = format!("{at}.with");
            self.check(seen.insert(with.modifier), place.clone(), Unsound::IdTwice(with.modifier));
            match events.modifier(with.modifier) {
                None => {
                    let known = events.modifiers.iter().map(|modifier| modifier.id).collect();
                    self.add(place, Unsound::Code { id: with.modifier, known });
                }
                Some(modifier) => self.check(answers(modifier, &with.is), place, Unsound::Answer(with.modifier)),
            }
        }
    }

    /// What a look found must be among what it can find: known rows, one code of each of their facets at most.
    fn cells(&mut self, at: &str, snapshots: &Snapshots, cells: &[Cell]) {
        let place = format!("{at}.cells");
        for cell in cells {
            let Some(row) = snapshots.row(cell.row) else {
                let known = snapshots.rows.iter().map(|row| row.id).collect();
                self.add(place.clone(), Unsound::Code { id: cell.row, known });
                continue;
            };
            let mut asked = HashSet::new();
            let facets: Vec<&Facet> = row.facets.iter().filter_map(|id| snapshots.facet(*id)).collect();
            for code in &cell.is {
                match facets.iter().find(|facet| facet.codes.iter().any(|known| known.id == *code)) {
                    None => {
                        let all: Vec<&Code> = facets.iter().flat_map(|facet| &facet.codes).collect();
                        self.among(place.clone(), &all, *code);
                    }
                    Some(facet) => self.check(asked.insert(facet.id), place.clone(), Unsound::Answer(facet.id)),
                }
            }
        }
    }
}

/// What the marks of a way of recording are, as they are written.
fn written(way: &Way) -> &'static [&'static str] {
    match way {
        Way::Events(_) => &["Point", "Span"],
        Way::Tally(_) => &["Point"],
        Way::Intervals(_) => &["Box"],
        Way::Chain(_) => &["Beat"],
        Way::Snapshots(_) => &["Snapshot"],
        Way::Sweeps(_) => &["Sweep"],
        Way::Stopwatch(_) => &["Wait"],
        Way::Seats(_) => &["Flow"],
        Way::Behaviours(_) => &["Look"],
    }
}

fn fits(end: End, party: Party) -> bool {
    match party {
        Party::Teacher => end == End::Teacher,
        Party::Class => end == End::Class,
        Party::Seat(_) => end == End::Seat,
    }
}

fn answers(modifier: &Modifier, answer: &Answer) -> bool {
    match (&modifier.scale, answer) {
        (Scale::One(codes), Answer::One(id)) => codes.iter().any(|code| code.id == *id),
        (Scale::Many(codes), Answer::Many(ids)) => {
            let mut seen = HashSet::new();
            ids.iter().all(|id| codes.iter().any(|code| code.id == *id) && seen.insert(id))
        }
        (Scale::Number(least, most), Answer::Number(number)) => (least..=most).contains(&number),
        _ => false,
    }
}
