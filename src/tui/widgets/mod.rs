//! What panes and popups are built from. None of it knows a session, save the editor, which is bound to a place of one.

pub mod bar;
pub mod editor;
pub mod frame;
pub mod fuzzy;
pub mod scroll_list;
pub mod seat_grid;
pub mod text_box;
pub mod wrap;
