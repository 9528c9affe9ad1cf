//! `man`: the manual page.

use std::io;

use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::answer::Answer;
use super::cx::Cx;
use super::failure::Failure;
use super::{args, help};

pub(super) fn run(cx: &Cx) -> Result<Answer, Failure> {
    let page = page(cx).map_err(|error| Failure::system(error.to_string()))?;
    Ok(Answer::script(String::from_utf8_lossy(&page).into_owned()))
}

/// One page for all: the subcommands have none of their own, so each is told here with its whole call.
fn page(cx: &Cx) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let man = Man::new(args::command(cx.language()));
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_description_section(&mut page)?;
    let mut commands = Roff::new();
    commands.control("SH", [cx.language().help_commands().to_uppercase().as_str()]);
    for (usage, about) in help::subcommands(cx.language()) {
        commands.control("TP", []).text([bold(usage)]).text([roman(about)]);
    }
    commands.to_writer(&mut page)?;
    man.render_options_section(&mut page)?;
    man.render_extra_section(&mut page)?;
    Ok(page)
}
