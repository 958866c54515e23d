//! A real terminal for tests: the program in a pseudo terminal, its screen read as a person reads it. No sleeps: every wait
//! is for something on the screen, and fails with the screen after a while.

use std::{
    io::{Read, Write},
    num::NonZero,
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::Instant,
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};

use crate::room::{BINARY, PATIENCE, Room};

pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";
pub const TAB: &str = "\t";
pub const DOWN: &str = "\x1b[B";
pub const UP: &str = "\x1b[A";
pub const BACKSPACE: &str = "\x7f";
pub const HOME: &str = "\x1b[H";
pub const END: &str = "\x1b[F";
pub const RIGHT: &str = "\x1b[C";

/// The program on a screen.
pub struct Terminal {
    master: Box<dyn MasterPty>,
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    /// All that the program has written.
    written: String,
}

impl Terminal {
    /// Starts the program on a screen of so many columns and rows.
    pub fn start(room: &Room, size: (u16, u16), args: &[&str]) -> Self {
        Self::start_as(room, size, args, "xterm-256color")
    }

    /// Starts the program on a screen that says of itself what it is.
    pub fn start_as(room: &Room, size: (u16, u16), args: &[&str], term: &str) -> Self {
        Self::start_program(size, program(room, args, term))
    }

    /// Starts the program with something more in its environment.
    pub fn start_with(room: &Room, size: (u16, u16), args: &[&str], more: (&str, &str)) -> Self {
        let mut program = program(room, args, "xterm-256color");
        program.env(more.0, more.1);
        Self::start_program(size, program)
    }

    fn start_program((cols, rows): (u16, u16), program: CommandBuilder) -> Self {
        let pty = native_pty_system().openpty(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        let child = pty.slave.spawn_command(program).unwrap();
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (send, output) = channel();
        thread::spawn(move || {
            let mut chunk = [0; 1 << 16];
            while let Ok(read @ 1..) = reader.read(&mut chunk) {
                if send.send(chunk[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keys = pty.master.take_writer().unwrap();
        let screen = vt100::Parser::new(cells(rows), cells(cols), 0);
        Self { master: pty.master, child, keys, output, screen, written: String::new() }
    }

    /// Sends the program a signal.
    pub fn signal(&mut self, signal: Signal) -> &mut Self {
        kill_process(self.id(), signal).unwrap();
        self
    }

    /// Waits until the program is stopped.
    pub fn stops(&mut self) -> &mut Self {
        let status = waitpid(Some(self.id()), WaitOptions::UNTRACED).unwrap();
        assert!(status.is_some_and(|(_, status)| status.stopped()));
        self
    }

    fn id(&self) -> Pid {
        self.child.process_id().and_then(|id| Pid::from_raw(id as i32)).unwrap()
    }

    /// Presses keys, as they come from a terminal.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.press(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Clicks on the first place where this text stands.
    pub fn click(&mut self, text: &str) -> &mut Self {
        self.see(text);
        let screen = self.text();
        let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap();
        let column = line[..line.find(text).unwrap()].chars().count();
        let place = format!("{};{}", column + 1, row + 1);
        self.press(&format!("\x1b[<0;{place}M\x1b[<0;{place}m"))
    }

    /// Turns the wheel by one step.
    pub fn wheel(&mut self, down: bool) -> &mut Self {
        self.press(if down { "\x1b[<65;1;1M" } else { "\x1b[<64;1;1M" })
    }

    /// Waits until this stands on the screen.
    pub fn see(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("to see {text:?}"), |screen| screen.contains(text))
    }

    /// Waits until this doesn't stand on the screen any more.
    pub fn see_no(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("to see no {text:?}"), |screen| !screen.contains(text))
    }

    /// Waits until the screen is as wanted.
    fn wait(&mut self, what: &str, wanted: impl Fn(&str) -> bool) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        while !wanted(&self.text()) {
            match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("waited in vain {what}:\n{}", self.text())
                }
            }
        }
        self
    }

    fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.written += &String::from_utf8_lossy(bytes);
    }

    /// The screen as text.
    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// The screen with its colours.
    pub fn screen(&self) -> &vt100::Screen {
        self.screen.screen()
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, (cols, rows): (u16, u16)) -> &mut Self {
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        self.screen.screen_mut().set_size(cells(rows), cells(cols));
        self
    }

    /// Waits until the program has ended well and left the screen as it was; gives back all that it wrote.
    pub fn ends(mut self) -> String {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("still running:\n{}", self.text()),
            }
        }
        // The output has ended, so the program has, or is about to.
        let status = self.child.wait().unwrap();
        assert!(status.success(), "{status:?}\n{}", self.text());
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        std::mem::take(&mut self.written)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that failed leaves nothing running.
        let _ = self.child.kill();
    }
}

fn program(room: &Room, args: &[&str], term: &str) -> CommandBuilder {
    let mut command = CommandBuilder::new(BINARY);
    command.args(args);
    command.env_clear();
    command.env("FACHKONFERENZ_SESSIONS", room.path());
    command.env("TZ", "Europe/Berlin");
    command.env("TERM", term);
    command.cwd(room.path());
    command
}

/// Starts the program, waits until this stands on its screen, takes the terminal away as when its window is closed, and waits
/// until the program has ended.
pub fn vanish(room: &Room, args: &[&str], seen: &str) {
    let (cols, rows) = (80, 24);
    let pty = native_pty_system().openpty(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
    let mut child = pty.slave.spawn_command(program(room, args, "xterm-256color")).unwrap();
    drop(pty.slave);
    let mut reader = pty.master.try_clone_reader().unwrap();
    let mut screen = vt100::Parser::new(cells(rows), cells(cols), 0);
    let mut chunk = [0; 1 << 16];
    while !screen.screen().contents().contains(seen) {
        let read = reader.read(&mut chunk).unwrap();
        screen.process(&chunk[..read]);
    }
    drop((reader, pty.master));
    let (send, ended) = channel();
    thread::spawn(move || send.send(child.wait()));
    ended.recv_timeout(PATIENCE).expect("the program ends with its terminal").unwrap();
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a screen has cells")
}
