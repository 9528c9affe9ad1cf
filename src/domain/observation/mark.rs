//! What instruments record: marks, each with the code it stands for.

use serde::{Deserialize, Serialize};

use super::Id;

/// What was said more closely of a mark: the answer to one modifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct With {
    /// Which modifier.
    pub modifier: Id,
    /// What it is.
    pub is: Answer,
}

/// The answer to a modifier.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Answer {
    /// One of its codes.
    One(Id),
    /// Some of its codes, in their order.
    Many(Vec<Id>),
    /// A number.
    Number(i64),
}

/// What one row of a look over the room was found doing: one code a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Which row.
    pub row: Id,
    /// The codes.
    pub is: Vec<Id>,
}

/// What a seat was found doing in a sweep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatMark {
    /// Which seat.
    pub seat: Id,
    /// The code.
    pub code: Id,
}

/// Who speaks, or is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Party {
    /// The teacher.
    Teacher,
    /// All of the class.
    Class,
    /// Who sits there.
    Seat(Id),
}

/// Where pupils sit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatingPlan {
    /// The seats, in the order of their names.
    pub seats: Vec<Seat>,
}

/// A seat, which stands for the pupil on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Its name: `s4`, in notes `@S4`.
    pub id: Id,
    /// Its row, counted from 0 at the board.
    pub row: u8,
    /// Its column, counted from 0 at the left as one looks at the board.
    pub column: u8,
}

impl SeatingPlan {
    /// A room of so many rows and columns, a pupil on every seat, numbered row by row from the board.
    #[must_use]
    pub fn filled(rows: u8, columns: u8) -> Self {
        let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
        let seats = places.zip(1_u32..).filter_map(|((row, column), n)| {
            let id = format!("s{n}").parse().ok()?;
            Some(Seat { id, row, column })
        });
        Self { seats: seats.collect() }
    }

    /// The seat of that name.
    #[must_use]
    pub fn seat(&self, id: Id) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.id == id)
    }

    /// The seat at a place.
    #[must_use]
    pub fn at(&self, row: u8, column: u8) -> Option<&Seat> {
        self.seats.iter().find(|seat| (seat.row, seat.column) == (row, column))
    }

    /// The rows and columns that hold all seats.
    #[must_use]
    pub fn size(&self) -> (u8, u8) {
        let size = |place: fn(&Seat) -> u8| self.seats.iter().map(place).max().map_or(0, |last| last.saturating_add(1));
        (size(|seat| seat.row), size(|seat| seat.column))
    }
}
