//! The help of each subcommand, in the language in force: what it does, how it is called, examples.

use std::ffi::OsString;

use clap::{Arg, Command};

use crate::config::Language;

/// The help of one subcommand. How it is called and its examples are the same in every language.
struct Page {
    name: &'static str,
    about: fn(&Language) -> String,
    usage: &'static str,
    examples: &'static str,
}

const PROGRAM: Page = Page {
    name: "cothink",
    about: Language::help_program,
    usage: "cothink [--home DIR] [--lang id|en] [COMMAND]",
    examples: "\
cothink
cothink demo
cothink new --title \"Pecahan senilai\" --mentor \"Bu Sari\" --mentee \"Pak Andi\"
cothink open last --phase teach",
};

const PAGES: [Page; 12] = [
    Page {
        name: "open",
        about: Language::help_open,
        usage: "cothink open SESSION [--phase plan|teach|think|assess] [--as mentor|mentee] [--read-only]",
        examples: "\
cothink open last
cothink open k3f9 --phase teach --as mentor
cothink open /media/usb/2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron --read-only",
    },
    Page { name: "demo", about: Language::help_demo, usage: "cothink demo", examples: "cothink demo --lang en" },
    Page {
        name: "new",
        about: Language::help_new,
        usage: "cothink new --title T --mentor M --mentee N [--subject S] [--class C] [--school S] [--focus F]\n             \
                [--at DATETIME] [--minutes N] [--template ID] [--follows SESSION]
                [--instrument ID]... [--seats ROWSxCOLUMNS]",
        examples: "\
cothink new --title \"Pecahan senilai\" --mentor \"Bu Sari\" --mentee \"Pak Andi\"
cothink new --title \"Luas\" --mentor \"Bu Sari\" --mentee \"Pak Andi\" --at \"2026-11-24 07:30\" --minutes 70
cothink new --title \"Pecahan desimal\" --mentor \"Bu Sari\" --mentee \"Pak Andi\" --follows last
cothink open \"$(cothink new --title Luas --mentor \"Bu Sari\" --mentee \"Pak Andi\")\"",
    },
    Page {
        name: "list",
        about: Language::help_list,
        usage: "cothink list [--json]",
        examples: "\
cothink list
cothink list --json",
    },
    Page {
        name: "show",
        about: Language::help_show,
        usage: "cothink show SESSION [--all] [--json | --markdown | --html]",
        examples: "\
cothink show last
cothink show k3f9 --all --json
cothink show last --markdown > satu-halaman.md
cothink show last --html > satu-halaman.html",
    },
    Page {
        name: "figures",
        about: Language::help_figures,
        usage: "cothink figures SESSION [--instrument ID] [--json]",
        examples: "\
cothink figures last
cothink figures k3f9 --instrument copus
cothink figures last --json",
    },
    Page {
        name: "check",
        about: Language::help_check,
        usage: "cothink check FILE...",
        examples: "cothink check sessions/*.ron",
    },
    Page {
        name: "recover",
        about: Language::help_recover,
        usage: "cothink recover [SESSION]",
        examples: "\
cothink recover
cothink recover k3f9",
    },
    Page {
        name: "keys",
        about: Language::help_keys,
        usage: "cothink keys [--json]",
        examples: "\
cothink keys
cothink keys --json",
    },
    Page {
        name: "catalog",
        about: Language::help_catalog,
        usage: "cothink catalog [KIND] [--json]",
        examples: "\
cothink catalog
cothink catalog guides
cothink catalog rubrics --json",
    },
    Page {
        name: "completions",
        about: Language::help_completions,
        usage: "cothink completions SHELL",
        examples: "\
cothink completions bash > ~/.local/share/bash-completion/completions/cothink
cothink completions fish > ~/.config/fish/completions/cothink.fish",
    },
    Page { name: "man", about: Language::help_man, usage: "cothink man", examples: "cothink man | man -l -" },
];

/// The options that every subcommand has: they come after its own.
const EVERYWHERE: [&str; 4] = ["home", "lang", "help", "version"];
/// Where they come, counted as clap counts the options of one subcommand.
const LAST: usize = 100;

/// The command line with all its help in a language.
pub(super) fn in_language(command: Command, language: &Language) -> Command {
    let command = command.mut_subcommands(|subcommand| {
        let page = PAGES.iter().find(|page| page.name == subcommand.get_name());
        page.map_or(subcommand.clone(), |page| page.put_on(subcommand, language))
    });
    PROGRAM.put_on(command, language)
}

/// The subcommands, each with how it is called, on one line, and what it does.
pub(super) fn subcommands(language: &Language) -> impl Iterator<Item = (String, String)> {
    PAGES.iter().map(|page| (page.usage.split_whitespace().collect::<Vec<_>>().join(" "), (page.about)(language)))
}

/// The subcommand that some arguments speak of: `cothink new`, or `cothink` alone.
pub(super) fn speaking_of(args: &[OsString]) -> String {
    let named = args.iter().skip(1).find_map(|arg| PAGES.iter().find(|page| *arg == page.name));
    named.map_or_else(|| PROGRAM.name.to_owned(), |page| format!("{} {}", PROGRAM.name, page.name))
}

impl Page {
    fn put_on(&self, command: Command, language: &Language) -> Command {
        let examples: String = self.examples.lines().map(|line| format!("\n  {line}")).collect();
        let template = template(&command, language);
        command
            .about((self.about)(language))
            .override_usage(self.usage)
            .after_help(format!("{}:{examples}", language.help_examples()))
            .help_template(template)
            .mut_args(|arg| explained(arg, language))
    }
}

/// The layout of the help, its headings in the language.
fn template(command: &Command, language: &Language) -> String {
    let mut template = format!("{{about}}\n\n{}: {{usage}}", language.help_usage());
    let mut part = |heading: String, tag: &str| template.push_str(&format!("\n\n{heading}:\n{{{tag}}}"));
    if command.has_subcommands() {
        part(language.help_commands(), "subcommands");
    }
    if command.get_positionals().next().is_some() {
        part(language.help_arguments(), "positionals");
    }
    part(language.help_options(), "options");
    template.push_str("{after-help}");
    template
}

/// An argument with its help in the language.
fn explained(arg: Arg, language: &Language) -> Arg {
    let help = match arg.get_id().as_str() {
        "home" => language.arg_home(),
        "lang" => language.arg_lang(),
        "help" => language.arg_help(),
        "version" => language.arg_version(),
        "session" => language.arg_session(),
        "phase" => language.arg_phase(),
        "pen" => language.arg_pen(),
        "read_only" => language.arg_read_only(),
        "title" => language.arg_title(),
        "mentor" => language.arg_mentor(),
        "mentee" => language.arg_mentee(),
        "subject" => language.arg_subject(),
        "class" => language.arg_class(),
        "school" => language.arg_school(),
        "focus" => language.arg_focus(),
        "at" => language.arg_at(),
        "minutes" => language.arg_minutes(),
        "template" => language.arg_template(),
        "cycle" => language.arg_cycle(),
        "instruments" => language.arg_instrument(),
        "seats" => language.arg_seats(),
        "follows" => language.arg_follows(),
        "instrument" => language.arg_only_instrument(),
        "json" => language.arg_json(),
        "all" => language.arg_all(),
        "markdown" => language.arg_markdown(),
        "html" => language.arg_html(),
        "files" => language.arg_files(),
        "kind" => language.arg_kind(),
        "shell" => language.arg_shell(),
        _ => return arg,
    };
    let takes_value = arg.get_action().takes_values();
    let everywhere = EVERYWHERE.iter().position(|id| arg.get_id() == id);
    let arg = arg.help(help).hide_possible_values(takes_value);
    match everywhere {
        Some(place) => arg.display_order(LAST + place),
        None => arg,
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::args::Cli;
    use crate::domain::catalog::Tongue;

    #[test]
    fn every_subcommand_and_every_argument_is_explained() {
        let command = in_language(Cli::command(), &Language::new(Tongue::Id));
        command.clone().debug_assert();
        let known: Vec<&str> = PAGES.iter().map(|page| page.name).collect();
        let all: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
        assert_eq!(all, known);
        for part in command.get_subcommands().chain([&command]) {
            assert!(part.get_about().is_some_and(|about| !about.to_string().is_empty()), "{}", part.get_name());
            for arg in part.get_arguments() {
                assert!(arg.get_help().is_some(), "{} {}", part.get_name(), arg.get_id());
            }
        }
    }

    #[test]
    fn help_has_no_word_of_another_language() {
        let mut command = in_language(Cli::command(), &Language::new(Tongue::Id));
        command.build();
        for part in command.get_subcommands_mut() {
            let help = part.render_help().to_string();
            assert!(
                !["Usage", "Options", "possible", "default", "Print"].iter().any(|word| help.contains(word)),
                "{help}"
            );
        }
    }
}
