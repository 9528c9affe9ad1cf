//! Starts cothink.

fn main() {}
