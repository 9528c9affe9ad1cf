//! Starts cothink.

use std::process::ExitCode;

fn main() -> ExitCode {
    cothink::cli::main(std::env::args_os())
}
