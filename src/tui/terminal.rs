//! The terminal itself: taken over at the start, given back whole after every ending, one write a frame; and its keys.

use std::{
    cell::RefCell,
    io::{self, Write},
    rc::Rc,
    sync::{Arc, Once},
    task::{Context, Poll, Wake, Waker},
    thread,
    time::Duration,
};

use crossterm::{
    Command,
    cursor::{Hide, SetCursorStyle, Show},
    event::{self, DisableBracketedPaste, EnableBracketedPaste, Event, EventStream},
    style::ResetColor,
    terminal::{self, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use futures_util::{StreamExt, task::AtomicWaker};
use ratatui::{Frame, Terminal, backend::CrosstermBackend, layout::Size};
use rustix::process::{Signal, getpid, kill_process};

/// The terminal while the program has it. Dropping it gives it back.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Pending>>,
    pending: Pending,
}

/// The bytes of the frame being drawn: ratatui flushes several times a frame, the terminal is written to once.
#[derive(Clone, Default)]
struct Pending(Rc<RefCell<Vec<u8>>>);

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Screen {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// There is none, or it can't be written to.
    pub fn take() -> io::Result<Self> {
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            let report = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                give_back();
                report(panic);
            }));
        });
        let pending = Pending::default();
        begin().inspect_err(|_| give_back())?;
        let terminal = Terminal::new(CrosstermBackend::new(pending.clone())).inspect_err(|_| give_back())?;
        Ok(Self { terminal, pending })
    }

    /// Draws a frame and writes what changed, in one piece. Gives back how large it is.
    ///
    /// # Errors
    /// The terminal can't be written to: it has gone.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<Size> {
        let size = self.terminal.draw(draw)?.area.as_size();
        let mut frame = self.pending.0.borrow_mut();
        let mut out = io::stdout().lock();
        out.write_all(&frame)?;
        frame.clear();
        out.flush()?;
        Ok(size)
    }

    /// Lets the next frame be drawn anew from nothing. What stands on the terminal is not known after it had another size: it
    /// may have been small for a moment that nobody saw, and lost what did not fit.
    ///
    /// # Errors
    /// The terminal has gone.
    pub fn renew(&mut self) -> io::Result<()> {
        let mut codes = String::new();
        add(&mut codes, terminal::Clear(terminal::ClearType::All));
        self.pending.0.borrow_mut().extend_from_slice(codes.as_bytes());
        // `clear` would ask the terminal where its cursor is, and wait for an answer that the stream of keys takes.
        self.terminal = Terminal::new(CrosstermBackend::new(self.pending.clone()))?;
        Ok(())
    }

    /// Gives the terminal back, stops until somebody lets the program go on, and takes it over again.
    ///
    /// # Errors
    /// The terminal has gone in the meantime.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        kill_process(getpid(), Signal::STOP)?;
        begin()?;
        self.renew()
    }

    /// Gives the terminal back while `act` has it, and takes it over again.
    ///
    /// # Errors
    /// The terminal has gone in the meantime.
    pub fn lend<T>(&mut self, act: impl FnOnce() -> T) -> io::Result<T> {
        give_back();
        let done = act();
        begin()?;
        self.renew()?;
        Ok(done)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// What is pressed, clicked and pasted on the terminal, and its changes of size.
pub struct Keys {
    events: EventStream,
    /// A thread of the stream has another reference to it for as long as it reads.
    woken: Arc<Woken>,
}

/// Wakes the task that waits for keys.
#[derive(Default)]
struct Woken(AtomicWaker);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.wake();
    }
}

impl Keys {
    pub fn new() -> Self {
        Self { events: EventStream::new(), woken: Arc::default() }
    }

    /// The next one, if there is one already.
    pub fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<Event>>> {
        self.woken.0.register(cx.waker());
        let waker = Waker::from(Arc::clone(&self.woken));
        self.events.poll_next_unpin(&mut Context::from_waker(&waker))
    }

    /// Ends, so that whatever is pressed from now on is another program's.
    pub fn stop(self) {
        let Self { events, woken } = self;
        drop(events);
        // Its thread has been told to end, and soon lets go of whom it wakes.
        while Arc::strong_count(&woken) > 1 {
            thread::yield_now();
        }
        // What told it so is still there if it was not reading just then. A key that comes together with it would not be
        // heard before another one is pressed.
        let _ = event::poll(Duration::ZERO);
    }
}

/// Clicks and the wheel, but not every move of the mouse: an idle screen stays idle.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

fn begin() -> io::Result<()> {
    enable_raw_mode()?;
    let mut codes = String::new();
    add(&mut codes, EnterAlternateScreen);
    add(&mut codes, EnableBracketedPaste);
    codes.push_str(MOUSE_ON);
    add(&mut codes, terminal::Clear(terminal::ClearType::All));
    add(&mut codes, Hide);
    write(&codes)
}

/// Undoes all of it. Nobody is left to be told that it failed: the terminal has gone then.
fn give_back() {
    let mut codes = String::new();
    codes.push_str(MOUSE_OFF);
    add(&mut codes, DisableBracketedPaste);
    add(&mut codes, ResetColor);
    add(&mut codes, LeaveAlternateScreen);
    add(&mut codes, SetCursorStyle::DefaultUserShape);
    add(&mut codes, Show);
    let _ = write(&codes);
    let _ = disable_raw_mode();
}

fn add(codes: &mut String, code: impl Command) {
    code.write_ansi(codes).expect("writing into memory does not fail");
}

fn write(codes: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(codes.as_bytes())?;
    out.flush()
}
