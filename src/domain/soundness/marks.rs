//! What must hold of marks: each is of an instrument that was chosen, in its way, with its codes, on seats that are there.

use std::collections::{HashMap, HashSet};

use super::{Findings, Unsound};
use crate::domain::catalog::instrument::{End, Events, Modifier, Scale, Snapshots};
use crate::domain::catalog::{Definition as _, Instrument, Way};
use crate::domain::observation::{Answer, Cell, Entry, Party, What, With};
use crate::domain::{Id, LessonTime};

/// What the marks looked at so far hold of the next.
#[derive(Default)]
pub(super) struct Met {
    /// The boxes, by instrument and time.
    boxes: HashSet<(Id, LessonTime)>,
    /// Where the last state of each exclusive group ends, by instrument, group and seat; none while it is open.
    busy: HashMap<(Id, Id, Option<Id>), Option<LessonTime>>,
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
            return self.add(format!("{at}.instrument"), Unsound::Instrument(id));
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
                self.check(ends, format!("{at}.until"), Unsound::EndsBeforeItBegins);
                if !entry.removed && !entry.withdrawn {
                    self.alone(at, entry, instrument.id, events, met);
                }
            }
            (What::Box { codes, level, .. }, Way::Intervals(intervals)) => {
                let mut seen = HashSet::new();
                for code in codes {
                    let known = intervals.codes().any(|known| known.id == *code);
                    self.check(known, format!("{at}.codes"), Unsound::Code(*code));
                    self.check(seen.insert(code), format!("{at}.codes"), Unsound::IdTwice(*code));
                }
                if let Some(level) = level {
                    let known = intervals.levels.iter().any(|known| known.id == *level);
                    self.check(known, format!("{at}.level"), Unsound::Code(*level));
                }
                let fits = intervals.ms() > 0 && entry.at.ms() % intervals.ms() == 0;
                self.check(fits, time.clone(), Unsound::OffBeat(entry.at));
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
                    self.check(fits(kind.from, *from), format!("{at}.from"), Unsound::Party);
                    self.check(fits(kind.to, *to), format!("{at}.to"), Unsound::Party);
                }
            }
            (What::Look { item, level, absent, text, cites, segment, .. }, Way::Behaviours(behaviours)) => {
                let listed = behaviours.all().any(|behaviour| behaviour.id == *item);
                let planned = behaviours.from_plan && self.session.plan.step(*item).is_some();
                self.check(listed || planned, format!("{at}.item"), Unsound::Dangling(*item));
                if let Some(level) = level {
                    self.code(at, "level", instrument, *level);
                }
                let may = behaviours.all().any(|behaviour| behaviour.id == *item && behaviour.may_be_absent);
                self.check(!absent || (may && level.is_none()), format!("{at}.absent"), Unsound::Occasion(*item));
                let within = (1..=behaviours.segments).contains(segment);
                self.check(within, format!("{at}.segment"), Unsound::Segment(*segment));
                self.cites(at, text, cites);
            }
            _ => self.add(format!("{at}.instrument"), Unsound::OtherWay(id)),
        }
    }

    fn code(&mut self, at: &str, field: &str, instrument: &Instrument, code: Id) {
        self.check(instrument.code(code).is_some(), format!("{at}.{field}"), Unsound::Code(code));
    }

    /// A seat must be on the seating plan, where there is one.
    fn seat(&mut self, at: &str, field: &str, seat: Option<Id>) {
        let (Some(seat), Some(plan)) = (seat, &self.session.observation.seats) else { return };
        self.check(plan.seat(seat).is_some(), format!("{at}.{field}"), Unsound::Seat(seat));
    }

    /// What was said more closely must be an answer to what is asked.
    fn with(&mut self, at: &str, events: &Events, with: &[With]) {
        let mut seen = HashSet::new();
        for with in with {
            let place = format!("{at}.with");
            self.check(seen.insert(with.modifier), place.clone(), Unsound::IdTwice(with.modifier));
            match events.modifier(with.modifier) {
                None => self.add(place, Unsound::Code(with.modifier)),
                Some(modifier) => self.check(answers(modifier, &with.is), place, Unsound::Answer(with.modifier)),
            }
        }
    }

    /// Of the states of an exclusive group only one can be on; one may end in the millisecond in which the next begins.
    fn alone(&mut self, at: &str, entry: &Entry, instrument: Id, events: &Events, met: &mut Met) {
        let What::Span { code, seat, until, .. } = &entry.what else { return };
        let Some(group) = events.event(*code).and_then(|event| event.exclusive) else { return };
        let before = met.busy.insert((instrument, group, *seat), *until);
        let free = before.is_none_or(|busy| busy.is_some_and(|until| until <= entry.at));
        self.check(free, at, Unsound::Overlap(*code));
    }

    /// What a look found must be among what it can find: known rows, one code of each of their facets at most.
    fn cells(&mut self, at: &str, snapshots: &Snapshots, cells: &[Cell]) {
        let place = format!("{at}.cells");
        for cell in cells {
            let Some(row) = snapshots.row(cell.row) else {
                self.add(place.clone(), Unsound::Code(cell.row));
                continue;
            };
            let mut asked = HashSet::new();
            for code in &cell.is {
                let mut facets = row.facets.iter().filter_map(|id| snapshots.facet(*id));
                match facets.find(|facet| facet.codes.iter().any(|known| known.id == *code)) {
                    None => self.add(place.clone(), Unsound::Code(*code)),
                    Some(facet) => self.check(asked.insert(facet.id), place.clone(), Unsound::Answer(facet.id)),
                }
            }
        }
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
