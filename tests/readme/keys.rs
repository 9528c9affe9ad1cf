//! The list of keys: written by the program's own tables, in the words of `cothink keys`.

use std::fmt::Write as _;

use cothink::config::{Command, Group, Keymap, Language};
use cothink::domain::catalog::Tongue;

use crate::house::House;
use crate::kept;

/// The keys of a command, as people read them.
fn keys(command: Command, keymap: &Keymap, language: &Language) -> Vec<String> {
    let mut keys: Vec<String> = keymap.bindings_of(command).iter().map(|(chord, _)| language.chord(chord)).collect();
    keys.dedup();
    keys
}

#[test]
fn the_list_of_keys_is_that_of_the_program() {
    let (language, (keymap, _)) = (Language::new(Tongue::En), Keymap::read(None));
    let told = House::new().ok(&["keys", "--lang", "en"]);
    let mut table = String::from("\n| Keys | Command | |\n|---|---|---|\n");
    for group in Group::ALL {
        writeln!(table, "| | **{}** | |", language.group(*group)).unwrap();
        for command in Command::ALL.iter().filter(|command| command.group() == *group) {
            let (name, does) = (language.command(*command), language.command_doc(*command));
            let keys = keys(*command, &keymap, &language);
            let line = format!("{name}: {does}");
            let same = |told: &str| told.contains(&line) && told.trim_start().starts_with(&keys.join(", "));
            assert!(told.lines().any(same), "`cothink keys` has no line with {keys:?} and {line:?}");
            let keys: Vec<String> = keys.iter().map(|keys| format!("`{keys}`")).collect();
            writeln!(table, "| {} | {name} | {does} |", keys.join(", ")).unwrap();
        }
    }
    table.push('\n');
    kept::hold_part("README.md", "keys", &table);
}
