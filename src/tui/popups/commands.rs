//! Help and palette: the commands, in the box that everything is found in.

use crate::config::{Command, Context, Language};
use crate::domain::catalog::Tongue;
use crate::tui::house::House;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Offer};

use super::{Choice, Chooser, Popup};

/// Every command: what can be done now first, then all others, which say why not.
#[must_use]
pub fn palette(offers: &[Offer], contexts: &[Context], house: &House) -> Box<dyn Popup> {
    let other = other_language(house);
    let first =
        |(place, (command, _)): &(usize, &Offer)| offers.iter().take(*place).all(|(before, _)| before != command);
    let offered = offers.iter().enumerate().filter(first).map(|(_, (command, enabled))| (*command, reason(enabled)));
    let elsewhere = Command::ALL.iter().copied().filter(|command| offers.iter().all(|(offered, _)| offered != command));
    let rest =
        elsewhere.filter(|command| !is_a_move(*command)).map(|command| (command, Some(house.words.why_not_here())));
    let choices = offered.chain(rest).map(|(command, why)| choice(command, contexts, house, &other).dim(why)).collect();
    Box::new(Chooser::new(house.words.palette_title(), &house.words.help_filter(), choices))
}

/// What can be done here, and with which key, by what it is about.
#[must_use]
pub fn help(offers: &[Offer], contexts: &[Context], house: &House) -> Box<dyn Popup> {
    let other = other_language(house);
    let here = Command::ALL.iter().copied().filter(|command| command.belongs(contexts));
    let choices = here.filter_map(|command| {
        let offered = offers.iter().find(|(offered, _)| *offered == command);
        let bound = is_a_move(command) && !house.keymap.chords_of(command, contexts).is_empty();
        let why = offered.and_then(|(_, enabled)| reason(enabled));
        let choice = choice(command, contexts, house, &other).dim(why).under(house.words.group(command.group()));
        (offered.is_some() || bound).then_some(choice)
    });
    Box::new(Chooser::new(house.words.help_title(), &house.words.help_filter(), choices.collect()))
}

/// Whether a command does anything where these are on offer.
#[must_use]
pub fn runs(command: Command, offers: &[Offer]) -> bool {
    let offered = offers.iter().find(|(offered, _)| *offered == command);
    offered.map_or_else(|| is_a_move(command), |(_, enabled)| *enabled == Enabled::Yes)
}

fn choice(command: Command, contexts: &[Context], house: &House, other: &Language) -> Choice {
    let chords: Vec<String> =
        house.keymap.chords_of(command, contexts).iter().map(|chord| house.words.chord(chord)).collect();
    let also = [other.command(command), other.command_doc(command), chords.join("\n")].join("\n");
    Choice::new(house.words.command(command), move || Msg::Run(command))
        .keys(chords.first().cloned().unwrap_or_default())
        .doc(house.words.command_doc(command))
        .also(also)
}

fn reason(enabled: &Enabled) -> Option<String> {
    match enabled {
        Enabled::Yes => None,
        Enabled::No(why) => Some(why.clone()),
    }
}

/// Whether a command only moves about in what is shown, and so would do nothing once the box is closed.
fn is_a_move(command: Command) -> bool {
    use Command::{Accept, Down, First, Last, Leave, Left, PageDown, PageUp, Right, Up};
    matches!(command, Accept | Leave | Up | Down | Left | Right | PageUp | PageDown | First | Last)
}

fn other_language(house: &House) -> Language {
    Language::new(match house.words.tongue() {
        Tongue::Id => Tongue::En,
        Tongue::En => Tongue::Id,
    })
}
