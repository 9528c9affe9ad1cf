//! `keys`: everything that can be done on screen, and the keys that do it.

use clap::Args;
use serde::Serialize;

use super::answer::Answer;
use super::cx::Cx;
use super::failure::{Failure, Kind};
use crate::config::{Command, Group, Keymap, Language, Overlay};

/// The columns of most keys.
const KEYS: usize = 26;

#[derive(Debug, Args)]
pub(super) struct Keys {
    #[arg(long)]
    json: bool,
}

/// A command as `--json` lists it.
#[derive(Serialize)]
struct Row {
    id: &'static str,
    group: &'static str,
    name: String,
    does: String,
    keys: Vec<Binding>,
    contexts: Vec<&'static str>,
}

/// Keys as keymaps write them, and the context they count in.
#[derive(Serialize)]
struct Binding {
    keys: String,
    context: &'static str,
}

impl Keys {
    pub(super) fn run(self, cx: &Cx) -> Result<Answer, Failure> {
        let language = cx.language();
        let mut problems = Vec::new();
        let own = Overlay::at(&cx.home()?.keymap_file(), &mut problems);
        let (keymap, wrong) = Keymap::read(own.as_ref());
        problems.extend(wrong);
        let told = problems
            .iter()
            .map(|problem| Failure::new(Kind::Note, language.problem(problem)).hint(language.rest_is_used()));
        let answer = if self.json {
            let rows: Vec<Row> = Command::ALL.iter().map(|command| Row::of(*command, &keymap, language)).collect();
            let text = serde_json::to_string_pretty(&rows).map_err(|error| Failure::system(error.to_string()))?;
            Answer::json(&text)
        } else {
            Answer::text(&sheet(&keymap, language))
        };
        Ok(answer.with(told))
    }
}

impl Row {
    fn of(command: Command, keymap: &Keymap, language: &Language) -> Self {
        let bindings = keymap.bindings_of(command).into_iter();
        Self {
            id: command.id(),
            group: command.group().id(),
            name: language.command(command),
            does: language.command_doc(command),
            keys: bindings.map(|(keys, context)| Binding { keys: keys.to_string(), context: context.id() }).collect(),
            contexts: command.contexts().iter().map(|context| context.id()).collect(),
        }
    }
}

/// The commands under their headings: keys, name, what it does.
fn sheet(keymap: &Keymap, language: &Language) -> String {
    let part = |group: &Group| {
        let commands = Command::ALL.iter().filter(|command| command.group() == *group);
        let lines = commands.map(|command| {
            let (name, does) = (language.command(*command), language.command_doc(*command));
            format!("  {:<KEYS$}  {name}: {does}\n", keys(*command, keymap, language))
        });
        format!("{}\n{}", language.group(*group), lines.collect::<String>())
    };
    Group::ALL.iter().map(part).collect::<Vec<_>>().join("\n")
}

/// The keys of a command, as people read them.
fn keys(command: Command, keymap: &Keymap, language: &Language) -> String {
    let mut keys: Vec<String> = keymap.bindings_of(command).iter().map(|(chord, _)| language.chord(chord)).collect();
    keys.dedup();
    if keys.is_empty() { language.no_key() } else { keys.join(", ") }
}
