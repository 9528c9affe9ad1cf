//! New ids, out of the system's randomness.

use crate::domain::{Id, IdSource};

/// Hands out random ids.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomIds {
    /// Counts on where the system gives no randomness, which it does only before it has fully started.
    spare: u64,
}

impl IdSource for RandomIds {
    fn next(&mut self) -> Id {
        let bits = getrandom::u64().unwrap_or_else(|_| {
            self.spare += 1;
            self.spare
        });
        Id::from_bits(bits)
    }
}
