//! Making way for the shell, and for other programs on the same terminal.

use std::io;
use std::process::{Command, ExitStatus};

#[cfg(unix)]
pub use unix::can_suspend;
#[cfg(unix)]
pub(in crate::tui) use unix::{run, stop};

/// Whether there is a shell that could wake a stopped program.
#[cfg(not(unix))]
#[must_use]
pub fn can_suspend() -> bool {
    false
}

#[cfg(not(unix))]
pub(in crate::tui) fn stop() {}

/// Runs a program on the terminal and waits for its end.
#[cfg(not(unix))]
pub(in crate::tui) fn run(command: &mut Command) -> io::Result<ExitStatus> {
    command.status()
}

#[cfg(unix)]
mod unix {
    use std::os::unix::process::ExitStatusExt;

    use nix::unistd::{getpgrp, getsid};
    use rustix::io::Errno;
    use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
    use signal_hook::consts::SIGTSTP;
    use signal_hook::low_level::emulate_default_handler;

    use super::{Command, ExitStatus, io};

    /// Whether there is a shell that could wake a stopped program.
    ///
    /// A shell that controls jobs gives each its own process group. In the group that began the session, as when a
    /// terminal runs the program directly, a stopped program would stay stopped for ever. In a container whose session
    /// began outside it both are 0, which `rustix` does not allow for: hence `nix`.
    #[must_use]
    pub fn can_suspend() -> bool {
        getsid(None).is_ok_and(|session| session != getpgrp())
    }

    /// Stops the program until the shell wakes it, if there is one.
    pub(in crate::tui) fn stop() {
        if can_suspend() {
            let _ = emulate_default_handler(SIGTSTP);
        }
    }

    /// Runs a program on the terminal and waits for its end; when it is stopped, so are we.
    pub(in crate::tui) fn run(command: &mut Command) -> io::Result<ExitStatus> {
        let child = command.spawn()?;
        let pid = Pid::from_child(&child);
        loop {
            match waitpid(Some(pid), WaitOptions::UNTRACED) {
                Ok(Some((_, status))) if status.stopped() => {
                    stop();
                    kill_process(pid, Signal::CONT)?;
                }
                Ok(Some((_, status))) => return Ok(ExitStatus::from_raw(status.as_raw())),
                Ok(None) | Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}
