//! The one way out to the terminal.

use std::io::{self, Write};

/// Standard output, unbuffered: what is written at once arrives at once.
#[derive(Clone, Copy, Debug, Default)]
pub struct Output;

impl Write for Output {
    #[cfg(unix)]
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let out = io::stdout();
        match rustix::io::write(&out, bytes) {
            // Another program has left the terminal in a state where it does not wait.
            Err(rustix::io::Errno::AGAIN) => {
                let mut room = [rustix::event::PollFd::new(&out, rustix::event::PollFlags::OUT)];
                rustix::event::poll(&mut room, None)?;
                Err(io::ErrorKind::Interrupted.into())
            }
            written => Ok(written?),
        }
    }

    #[cfg(not(unix))]
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
