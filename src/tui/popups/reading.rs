//! Reading on in a page that has no caret: by the keys that move, and by the wheel.

use crate::config::Command;
use crate::tui::input::Input;
use crate::tui::terminal::MouseKind;
use crate::tui::widgets::scroll_list::ScrollList;

/// The rows that the wheel scrolls.
const WHEEL: isize = 3;

/// Moves a page as a command says; says whether it is one that moves.
pub(super) fn by_command(list: &mut ScrollList, command: Command) -> bool {
    match command {
        Command::Up => list.scroll(-1),
        Command::Down => list.scroll(1),
        Command::PageUp => list.page(false),
        Command::PageDown => list.page(true),
        Command::First => list.first(),
        Command::Last => list.last(),
        _ => return false,
    }
    true
}

/// Moves a page as the wheel is turned; says whether it was.
pub(super) fn by_wheel(list: &mut ScrollList, input: &Input) -> bool {
    match input {
        Input::Mouse(mouse) if mouse.kind == MouseKind::WheelUp => list.scroll(-WHEEL),
        Input::Mouse(mouse) if mouse.kind == MouseKind::WheelDown => list.scroll(WHEEL),
        _ => return false,
    }
    true
}
