//! The README, held to what it says: its commands run, its links lead somewhere, its examples are read, its tour can be
//! walked, its files come to be, its keys are those of the program.
//!
//! `COTHINK_PICTURES=renew cargo test --test readme` writes the list of keys anew.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

#[path = "readme/commands.rs"]
mod commands;
#[path = "readme/definitions.rs"]
mod definitions;
#[path = "readme/files.rs"]
mod files;
#[path = "cli/house.rs"]
mod house;
#[path = "readme/instruments.rs"]
mod instruments;
#[path = "support/kept.rs"]
mod kept;
#[path = "readme/keys.rs"]
mod keys;
#[path = "readme/links.rs"]
mod links;
#[path = "support/scene.rs"]
mod scene;
mod support;
#[path = "readme/tour.rs"]
mod tour;

/// The page.
const README: &str = include_str!("../README.md");

/// A section, by its heading.
fn section(heading: &str) -> &'static str {
    let (_, rest) = README.split_once(&format!("\n## {heading}\n")).expect("a section of this name");
    rest.split_once("\n## ").map_or(rest, |(section, _)| section)
}

/// What stands in fences of a language, in order.
fn fenced<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
    let fence = format!("```{language}\n");
    let begins = text.split(fence.as_str()).skip(1);
    begins.map(|rest| rest.split_once("```").expect("a fence that ends").0).collect::<Vec<_>>()
}

/// What stands between backticks, outside fences, in order.
fn quoted(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2);
    prose.flat_map(|part| part.split('`').skip(1).step_by(2)).collect()
}
