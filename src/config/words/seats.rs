//! Words of the seating plan, the seat map, and the names of pupils.

words! {
    /// The word at the left of the footer.
    fn mode_seats() = "mode-seats";
    /// Where the board is, above the seats.
    fn front_of_class() = "front-of-class";
    /// The title of the form that asks how large a room is.
    fn room_title() = "room-title";
    /// How many rows.
    fn room_rows() = "room-rows";
    /// How many seats a row has.
    fn room_columns() = "room-columns";
    /// What can be filled in for either.
    fn room_hint(most: u32) = "room-hint";
    /// The line that goes on to the drawing.
    fn room_on() = "room-on";
    /// How many seats, in how many rows and columns.
    fn seats_counted(seats: usize, rows: u32, columns: u32) = "seats-counted";
    /// Nobody sits at a place.
    fn place_is_free() = "place-is-free";
    /// Something recorded hangs on a seat.
    fn seat_is_used() = "seat-is-used";
    /// Why a seat cannot be taken away.
    fn seat_stays(seat: &str) = "seat-stays";
    /// Why there is no row or column more.
    fn room_is_full() = "room-is-full";
    /// Why there is no row or column less.
    fn room_is_small() = "room-is-small";
    /// What is drawn would be lost.
    fn seats_leave_again(key: &str) = "seats-leave-again";
    /// What was drawn before the program ended is here again.
    fn seats_found() = "seats-found";
    /// Before the field for a name.
    fn name_for_seat(seat: &str) = "name-for-seat";
    /// Where names stay.
    fn names_stay_here() = "names-stay-here";
    /// Names cannot be read.
    fn names_not_read(why: &str) = "names-not-read";
    /// A name could not be kept.
    fn name_not_kept(why: &str) = "name-not-kept";
    /// Why there is nothing to be seen of seats.
    fn why_no_seats(key: &str) = "why-no-seats";
    /// The title of the seat map.
    fn seat_map_title() = "seat-map-title";
    /// What the signs of the seat map mean.
    fn seat_map_signs(silent: &str, heard: &str) = "seat-map-signs";
    /// A seat that has not been heard.
    fn not_heard_yet() = "not-heard-yet";
    /// Why a seat leads nowhere.
    fn seat_silent(seat: &str) = "seat-silent";
    /// Before the seats that have not been heard.
    fn board_silent() = "board-silent";
    /// By how much marks are dated back.
    fn board_reaction(seconds: &str) = "board-reaction";
    /// The title of the form for it.
    fn reaction_title() = "reaction-title";
    /// The label of its field.
    fn reaction_label() = "reaction-label";
    /// What it is for.
    fn reaction_hint() = "reaction-hint";
    /// It is no such number.
    fn reaction_wrong() = "reaction-wrong";
    /// The line that keeps it.
    fn reaction_on() = "reaction-on";
}
