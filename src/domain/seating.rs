//! A seating plan being drawn: seats put there, taken away and moved, on a floor that grows and shrinks.
//!
//! A seat's name stands for the pupil on it. What something recorded hangs on keeps its name and cannot be taken away, and no
//! new seat gets a name that means somebody already.

use std::collections::BTreeSet;

use super::Id;
use super::observation::{Seat, SeatingPlan};
use super::watching::MOST_SEATS;

/// A place on the floor: row from the board, column from the left.
pub type Place = (u8, u8);

/// The floor, and who sits on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Floor {
    plan: SeatingPlan,
    rows: u8,
    columns: u8,
}

/// Names of seats that mean somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meant {
    /// Something recorded hangs on them.
    pub used: BTreeSet<Id>,
    /// Somebody was given a name there.
    pub named: BTreeSet<Id>,
}

/// Why the floor stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// Something recorded hangs on this seat.
    Used(Id),
    /// There are as many rows, or columns, as there can be.
    Full,
    /// There is but one row, or one column.
    Last,
}

impl Floor {
    /// The floor of a seating plan.
    #[must_use]
    pub fn of(plan: SeatingPlan) -> Self {
        let (rows, columns) = plan.size();
        Self { plan, rows: rows.max(1), columns: columns.max(1) }
    }

    /// The seats.
    #[must_use]
    pub fn plan(&self) -> &SeatingPlan {
        &self.plan
    }

    /// Its rows and columns.
    #[must_use]
    pub fn size(&self) -> (u8, u8) {
        (self.rows, self.columns)
    }

    /// The seat at a place.
    #[must_use]
    pub fn at(&self, (row, column): Place) -> Option<Id> {
        self.plan.at(row, column).map(|seat| seat.id)
    }

    /// Puts a seat there, or takes it away.
    ///
    /// # Errors
    /// Something recorded hangs on it.
    pub fn toggle(&mut self, place: Place, meant: &Meant) -> Result<(), Stays> {
        match self.at(place) {
            Some(seat) if meant.used.contains(&seat) => Err(Stays::Used(seat)),
            Some(seat) => {
                self.plan.seats.retain(|known| known.id != seat);
                Ok(())
            }
            None => {
                self.put(place, meant);
                Ok(())
            }
        }
    }

    /// Moves the seat at a place by so many rows and columns; who sits there already takes its place. Gives back where it is
    /// then, if it can go there.
    pub fn shift(&mut self, from: Place, (down, right): (i8, i8)) -> Option<Place> {
        let seat = self.at(from)?;
        let row = from.0.checked_add_signed(down).filter(|row| *row < self.rows)?;
        let column = from.1.checked_add_signed(right).filter(|column| *column < self.columns)?;
        let other = self.at((row, column));
        for known in &mut self.plan.seats {
            if known.id == seat {
                (known.row, known.column) = (row, column);
            } else if Some(known.id) == other {
                (known.row, known.column) = from;
            }
        }
        Some((row, column))
    }

    /// A row more at the back, a pupil on every seat.
    ///
    /// # Errors
    /// There are as many as there can be.
    pub fn add_row(&mut self, meant: &Meant) -> Result<(), Stays> {
        let row = self.rows;
        (row < MOST_SEATS).then(|| self.rows += 1).ok_or(Stays::Full)?;
        (0..self.columns).for_each(|column| self.put((row, column), meant));
        Ok(())
    }

    /// A column more at the right, a pupil on every seat.
    ///
    /// # Errors
    /// There are as many as there can be.
    pub fn add_column(&mut self, meant: &Meant) -> Result<(), Stays> {
        let column = self.columns;
        (column < MOST_SEATS).then(|| self.columns += 1).ok_or(Stays::Full)?;
        (0..self.rows).for_each(|row| self.put((row, column), meant));
        Ok(())
    }

    /// Without its last row.
    ///
    /// # Errors
    /// It is the only one, or something recorded hangs on a seat of it.
    pub fn take_row(&mut self, meant: &Meant) -> Result<(), Stays> {
        let last = self.rows.checked_sub(1).filter(|last| *last > 0).ok_or(Stays::Last)?;
        self.take(meant, |seat| seat.row == last)?;
        self.rows = last;
        Ok(())
    }

    /// Without its last column.
    ///
    /// # Errors
    /// It is the only one, or something recorded hangs on a seat of it.
    pub fn take_column(&mut self, meant: &Meant) -> Result<(), Stays> {
        let last = self.columns.checked_sub(1).filter(|last| *last > 0).ok_or(Stays::Last)?;
        self.take(meant, |seat| seat.column == last)?;
        self.columns = last;
        Ok(())
    }

    /// Numbers the seats row by row from the board. Those that mean somebody keep their names.
    pub fn renumber(&mut self, meant: &Meant) {
        let keeps = |seat: &Seat| meant.used.contains(&seat.id) || meant.named.contains(&seat.id);
        let (kept, mut others): (Vec<Seat>, Vec<Seat>) = self.plan.seats.drain(..).partition(keeps);
        others.sort_by_key(|seat| (seat.row, seat.column));
        self.plan.seats = kept;
        others.into_iter().for_each(|seat| self.put((seat.row, seat.column), meant));
    }

    /// Puts a seat on a place that is free, with the lowest number that means nobody.
    fn put(&mut self, (row, column): Place, meant: &Meant) {
        // What is recorded is of seats that are there; a note may speak of one that is only now put there.
        let means_somebody = |id: &Id| self.plan.seat(*id).is_some() || meant.named.contains(id);
        let mut free = (1_u32..).filter_map(|n| format!("s{n}").parse().ok()).filter(|id| !means_somebody(id));
        if let Some(id) = free.next() {
            self.plan.seats.push(Seat { id, row, column });
            // `s4` comes before `s10`.
            self.plan.seats.sort_by_key(|seat| (seat.id.as_str().len(), seat.id));
        }
    }

    fn take(&mut self, meant: &Meant, goes: impl Fn(&Seat) -> bool) -> Result<(), Stays> {
        let used = self.plan.seats.iter().find(|seat| goes(seat) && meant.used.contains(&seat.id));
        if let Some(used) = used {
            return Err(Stays::Used(used.id));
        }
        self.plan.seats.retain(|seat| !goes(seat));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str) -> Id {
        name.parse().unwrap()
    }

    fn meant(used: &[&str], named: &[&str]) -> Meant {
        let set = |names: &[&str]| names.iter().map(|name| id(name)).collect();
        Meant { used: set(used), named: set(named) }
    }

    /// Row by row; `.` where nobody sits.
    fn drawn(floor: &Floor) -> String {
        let (rows, columns) = floor.size();
        let row = |row| {
            let seats = (0..columns).map(|column| floor.at((row, column)).map_or(".".to_owned(), |id| id.to_string()));
            seats.collect::<Vec<_>>().join(" ")
        };
        (0..rows).map(row).collect::<Vec<_>>().join("/")
    }

    #[test]
    fn a_seat_goes_and_a_new_one_gets_the_lowest_number_that_means_nobody() {
        let mut floor = Floor::of(SeatingPlan::filled(2, 3));
        let meant = meant(&["s1"], &["s3"]);
        assert_eq!(floor.toggle((0, 0), &meant), Err(Stays::Used(id("s1"))));
        for place in [(0, 1), (0, 2), (1, 2)] {
            floor.toggle(place, &meant).unwrap();
        }
        assert_eq!(drawn(&floor), "s1 . ./s4 s5 .");
        floor.toggle((1, 2), &meant).unwrap();
        floor.toggle((0, 2), &meant).unwrap();
        assert_eq!(drawn(&floor), "s1 . s6/s4 s5 s2");
        let order: Vec<String> = floor.plan().seats.iter().map(|seat| seat.id.to_string()).collect();
        assert_eq!(order, ["s1", "s2", "s4", "s5", "s6"]);
    }

    #[test]
    fn a_seat_moves_to_a_free_place_or_changes_with_its_neighbour_and_stays_on_the_floor() {
        let mut floor = Floor::of(SeatingPlan::filled(2, 2));
        floor.toggle((1, 1), &Meant::default()).unwrap();
        assert_eq!(floor.shift((0, 0), (0, 1)), Some((0, 1)));
        assert_eq!(floor.shift((0, 1), (1, 0)), Some((1, 1)));
        assert_eq!(drawn(&floor), "s2 ./s3 s1");
        assert_eq!(
            (floor.shift((1, 1), (1, 0)), floor.shift((0, 0), (0, -1)), floor.shift((0, 1), (0, 1))),
            (None, None, None)
        );
        assert_eq!(drawn(&floor), "s2 ./s3 s1");
    }

    #[test]
    fn rows_and_columns_come_filled_and_go_unless_something_hangs_on_them() {
        let mut floor = Floor::of(SeatingPlan::filled(1, 2));
        let named = meant(&[], &["s4"]);
        floor.add_row(&named).unwrap();
        floor.add_column(&named).unwrap();
        assert_eq!(drawn(&floor), "s1 s2 s6/s3 s5 s7");
        floor.take_column(&named).unwrap();
        floor.take_row(&named).unwrap();
        assert_eq!(floor.take_row(&named), Err(Stays::Last));
        let meant = meant(&["s4"], &[]);
        let mut floor = Floor::of(SeatingPlan::filled(2, 2));
        assert_eq!(
            (floor.take_row(&meant), floor.take_column(&meant)),
            (Err(Stays::Used(id("s4"))), Err(Stays::Used(id("s4"))))
        );
        assert_eq!(drawn(&floor), "s1 s2/s3 s4");
        let mut full = Floor::of(SeatingPlan::filled(MOST_SEATS, MOST_SEATS));
        assert_eq!((full.add_row(&meant), full.add_column(&meant)), (Err(Stays::Full), Err(Stays::Full)));
        assert_eq!(full.plan().seats.len(), usize::from(MOST_SEATS) * usize::from(MOST_SEATS));
    }

    #[test]
    fn numbers_follow_the_rows_again_but_for_seats_that_mean_somebody() {
        let mut floor = Floor::of(SeatingPlan::filled(2, 2));
        let meant = meant(&["s1"], &["s4"]);
        floor.shift((0, 0), (1, 0)).unwrap();
        floor.shift((1, 1), (-1, 0)).unwrap();
        assert_eq!(drawn(&floor), "s3 s4/s1 s2");
        floor.renumber(&meant);
        assert_eq!(drawn(&floor), "s2 s4/s1 s3");
    }
}
