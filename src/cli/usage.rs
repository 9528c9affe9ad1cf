//! A command line that was not understood, told in the language in force.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::failure::{Failure, Kind};
use super::help;
use super::new::SKIPPED;
use crate::config::Language;
use crate::domain::soundness::LONGEST_PLAN;

/// What was not understood.
pub(super) fn failure(error: &clap::Error, args: &[OsString], language: &Language) -> Failure {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => language.usage_unknown_command(&context(error, ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => language.usage_unknown_argument(&argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if !value.is_empty() => {
            language.usage_bad_value(&argument, &value)
        }
        ErrorKind::InvalidValue
        | ErrorKind::ValueValidation
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues => language.usage_without_value(&argument),
        ErrorKind::MissingRequiredArgument => language.usage_missing(&argument),
        ErrorKind::ArgumentConflict => match context(error, ContextKind::PriorArg) {
            other if other == argument || other.is_empty() => language.usage_twice(&argument),
            other => language.usage_conflict(&argument, &other),
        },
        ErrorKind::InvalidUtf8 => language.usage_not_text(),
        _ => language.usage_other(&error.kind().to_string()),
    };
    Failure::new(Kind::Usage, what).hint(hint(error, args, language))
}

/// What may have been meant, what could be given, or where to read more.
fn hint(error: &clap::Error, args: &[OsString], language: &Language) -> String {
    let first = |kind| context(error, kind).split(", ").next().filter(|text| !text.is_empty()).map(str::to_owned);
    let meant = first(ContextKind::SuggestedSubcommand)
        .or_else(|| first(ContextKind::SuggestedArg))
        .or_else(|| first(ContextKind::SuggestedValue));
    let choices = context(error, ContextKind::ValidValue);
    if let Some(meant) = meant {
        language.usage_perhaps(&meant)
    } else if !choices.is_empty() {
        language.usage_choices(&choices)
    } else if error.source().is_some_and(|source| source.to_string() == SKIPPED) {
        language.usage_skipped()
    } else if context(error, ContextKind::InvalidArg).starts_with("--at") {
        language.usage_date()
    } else if context(error, ContextKind::InvalidArg).starts_with("--minutes") {
        language.usage_minutes(LONGEST_PLAN)
    } else {
        language.usage_see(&help::speaking_of(args))
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        _ => String::new(),
    }
}
