//! What the screens cost, through a real terminal: `cargo bench --bench screen`.
//!
//! Start is measured beside `cat` in the same kind of terminal and beside the least that a ratatui program does, a frame over many rows beside the same frame over few: on
//! each desk that shows something of all there is, on the home screen and in the main dataset.

mod beside;

use std::{
    fs,
    io::{Read, Write},
    num::NonZeroU16,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use beside::{Ended, heading, in_turn, show};
use fachkonferenz::{
    dataset::{Export, Manner, NOWHERE, Target, rows_of},
    host::{Keeper, Shelf, now, read_session},
    session::{Lang, Plan, Request, template},
    text,
};
use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// Makes this program the bare one.
const BARE: &str = "--bare";
const COLS: u16 = 200;
const ROWS: u16 = 60;

fn main() -> Ended {
    if std::env::args().any(|arg| arg == BARE) {
        return bare();
    }
    let temp = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    heading();
    start(&temp.path().join("few"), 1, 40, "start to first frame, cat of a file")?;
    start(&temp.path().join("many"), 10_000, 15, "  with 10,000 session folders, cat of a file")?;
    home(&temp.path().join("some"), &temp.path().join("many"))?;
    office(&temp.path().join("dataset"))?;
    frames(&temp.path().join("rows"))
}

/// From a key to the frame that shows it on the home screen: a step in the list, and a letter that is looked for.
fn home(some: &Path, many: &Path) -> Ended {
    shelve(some, 100)?;
    let shown = |dir: &Path, count: &str| -> Ended<Screen> {
        let mut screen = Screen::start(program(dir, &[]))?;
        screen.wait(count)?;
        Ok(screen)
    };
    let (mut many, mut some) = (shown(many, "Sitzungen   10.000")?, shown(some, "Sitzungen   100")?);
    for (what, before, keys, goal) in [
        ("two steps among 10,000 folders, among 100", &b""[..], [DOWN, UP], "<= 1.2, <= 4 ms"),
        ("a letter to filter by and gone, 10,000 folders, 100", b"f", [b"w", BACKSPACE], "<= 4 ms"),
    ] {
        for screen in [&mut many, &mut some] {
            if !before.is_empty() {
                screen.press(before)?;
            }
        }
        let times = in_turn(
            100,
            || keys.iter().try_for_each(|key| many.press(key)),
            || keys.iter().try_for_each(|key| some.press(key)),
        )?;
        show(what, times, goal);
    }
    Ok(())
}

/// From a key to the frame that shows it, in the list of the main dataset.
fn office(dir: &Path) -> Ended {
    let shelf = Shelf::at(dir);
    let shown = |outcomes: usize| -> Ended<Screen> {
        let outcome = |n| {
            format!(
                r#"{{"id":"c{n}","do":"record_outcome","title":"Sprachcafé Nummer {n}","kind":"measure","result":"accepted"}}"#
            )
        };
        let folder = shelf.find(session(&shelf, outcomes, outcome)?);
        let file = dir.join(format!("{outcomes}.sqlite"));
        let manner = Manner { lang: Lang::De, base_url: NOWHERE.to_owned() };
        let mut store = Target::Sqlite(file.clone()).to_write(manner)?;
        let mut export = Export::new(&mut *store, now(), true);
        let read = read_session(&folder)?;
        export.take(rows_of(&read.session, &read.reading.head.to_string()), &mut |_| {})?;
        export.finish();
        store.commit()?;
        let target = format!("sqlite:{}", file.display());
        let mut screen = Screen::start(program(dir, &["dataset", "--in", &target]))?;
        screen.wait("Sprachcafé Nummer")?;
        Ok(screen)
    };
    let (mut many, mut few) = (shown(100_000)?, shown(100)?);
    let times = in_turn(
        150,
        || many.press(DOWN).and_then(|()| many.press(UP)),
        || few.press(DOWN).and_then(|()| few.press(UP)),
    )?;
    show("two keys to two frames, 100,000 outcomes, 100", times, "<= 1.2, <= 4 ms");
    Ok(())
}

/// From the start of the program to its first frame; beside `cat`, from its start to what it prints.
fn start(dir: &Path, sessions: usize, turns: usize, what: &str) -> Ended {
    let file = shelve(dir, sessions)?.join("plan.json");
    let ours = || Screen::start(program(dir, &[])).and_then(|mut screen| screen.frame());
    let times = in_turn(turns, ours, || {
        let mut cat = CommandBuilder::new("cat");
        cat.arg(&file);
        Screen::start(cat).and_then(|mut screen| screen.frame())
    })?;
    show(what, times, if sessions == 1 { "<= 2" } else { "<= 100 ms" });
    if sessions == 1 {
        let this = std::env::current_exe()?;
        let times = in_turn(turns, ours, || {
            let mut bare = CommandBuilder::new(&this);
            bare.arg(BARE);
            bare.env("TERM", "xterm-256color");
            Screen::start(bare).and_then(|mut screen| screen.frame())
        })?;
        show("  a bare ratatui program", times, "<= 1.3");
    }
    Ok(())
}

/// A shelf with so many sessions; gives back the folder of the first.
fn shelve(dir: &Path, sessions: usize) -> Ended<PathBuf> {
    let shelf = Shelf::at(dir);
    let first = shelf.find(session(&shelf, 0, propose)?);
    for copy in 1..sessions {
        let folder = dir.join(format!("copy-{copy}"));
        fs::create_dir(&folder)?;
        for file in ["journal.jsonl", "journal.head"] {
            fs::copy(first.join(file), folder.join(file))?;
        }
    }
    Ok(first)
}

/// The least a ratatui program does: it takes the terminal, draws, and waits.
fn bare() -> Ended {
    let mut terminal = ratatui::try_init()?;
    terminal.draw(|frame| frame.render_widget(&*"bare ".repeat(100), frame.area()))?;
    crossterm::event::read()?;
    ratatui::restore();
    Ok(())
}

/// From a key to the frame that shows it, 200 columns by 60 rows; then how often the program wakes by itself.
fn frames(dir: &Path) -> Ended {
    // Each on a shelf of its own: a session that is led looks what others have agreed on.
    let lead = |acts: usize| -> Ended<Screen> {
        let shelf = dir.join(acts.to_string());
        let name = session(&Shelf::at(&shelf), acts, propose)?;
        let mut screen = Screen::start(program(&shelf, &["lead", &name]))?;
        screen.wait("gespeichert")?;
        Ok(screen)
    };
    let (mut many, mut few) = (lead(100_000)?, lead(100)?);
    for (desk, seen, what) in [
        (b"l", "Sprachcafé Nummer", "two keys to two frames, 100,000 proposals, 100"),
        (b"T", "Zusammen", "  on the agenda"),
        (b"c", "ohne Überschrift", "  on the board"),
        (b"k", "Nötig zum Schließen", "  on the checklist"),
    ] {
        for screen in [&mut many, &mut few] {
            screen.keys.write_all(desk)?;
            screen.wait(seen)?;
        }
        // Up and down again, so that each key moves something wherever the list stands.
        let times = in_turn(
            150,
            || many.press(UP).and_then(|()| many.press(DOWN)),
            || few.press(UP).and_then(|()| few.press(DOWN)),
        )?;
        show(what, times, "<= 1.2, <= 4 ms");
    }
    let seconds = 10;
    let before = few.switches();
    thread::sleep(Duration::from_secs(seconds));
    if let (Some(before), Some(after)) = (before, few.switches()) {
        let each = (after - before) as f64 / seconds as f64;
        println!("{:52} {each:>12.1}/s {:>14} {:>7}  <= 2", "idle, wall clock shown: context switches", "", "");
    }
    if let Some(peak) = few.peak_memory() {
        println!("{:52} {peak:>11.1} MB {:>14} {:>7}  <= 25 MB", "memory of leading a small session", "", "");
    }
    Ok(())
}

const UP: &[u8] = b"\x1b[A";
const DOWN: &[u8] = b"\x1b[B";
const BACKSPACE: &[u8] = b"\x7f";
/// The item that proposals are collected in.
const ITEM: &str = "01940000-0000-7000-8000-000000000001";

fn propose(n: usize) -> String {
    format!(r#"{{"id":"p{n}","do":"propose","title":"Sprachcafé Nummer {n} in jedem Stadtteil"}}"#)
}

/// A session with so many of these acts in the item that runs, opened if it has any; returns its name.
fn session(shelf: &Shelf, acts: usize, act: impl Fn(usize) -> String) -> Ended<String> {
    let plan = template("world-cafe").map(|template| Plan::parse(template.json)).ok_or("no such template")?;
    let name = shelf.create(&plan.map_err(|fault| format!("{fault:?}"))?, text::calculation)?;
    if acts > 0 {
        let (mut keeper, _) = Keeper::open(&shelf.find(&name), "bench", text::calculation)?;
        let opening = [
            r#"{"id":"o","do":"open_session"}"#.to_owned(),
            format!(r#"{{"id":"i","do":"add_item","item":"{ITEM}","title":"Karten","kind":"collect"}}"#),
            format!(r#"{{"id":"s","do":"start_item","item":"{ITEM}"}}"#),
        ];
        let lines: Vec<String> = opening.into_iter().chain((0..acts).map(act)).collect();
        for lines in lines.chunks(1000) {
            keeper.take(lines.iter().map(|line| Request::parse(line.as_bytes())));
        }
    }
    Ok(name)
}

fn program(sessions: &Path, args: &[&str]) -> CommandBuilder {
    let mut program = CommandBuilder::new(env!("CARGO_BIN_EXE_fachkonferenz"));
    program.args(["--lang", "de", "--sessions"]);
    program.arg(sessions);
    program.args(args);
    program.env("TERM", "xterm-256color");
    program
}

/// A program in a terminal of its own.
struct Screen {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    output: Box<dyn Read + Send>,
    /// All that it has written.
    written: Vec<u8>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Screen {
    fn start(command: CommandBuilder) -> Ended<Self> {
        let pty = native_pty_system().openpty(PtySize { rows: ROWS, cols: COLS, pixel_width: 0, pixel_height: 0 })?;
        let child = pty.slave.spawn_command(command)?;
        let (keys, output) = (pty.master.take_writer()?, pty.master.try_clone_reader()?);
        Ok(Self { child, keys, output, written: Vec::new(), _master: pty.master })
    }

    /// Waits for what looks like a frame: more than the few bytes that prepare a terminal.
    fn frame(&mut self) -> Ended {
        let mut read = 0;
        while read < 200 {
            read += self.read()?;
        }
        Ok(())
    }

    /// Waits until this stands on the screen.
    fn wait(&mut self, seen: &str) -> Ended {
        let cells = |n| NonZeroU16::new(n).ok_or("no cells");
        let mut screen = vt100::Parser::new(cells(ROWS)?, cells(COLS)?, 0);
        let mut shown = 0;
        loop {
            screen.process(&self.written[shown..]);
            shown = self.written.len();
            if screen.screen().contents().contains(seen) {
                return Ok(());
            }
            self.read()?;
        }
    }

    /// Reads what the program writes next.
    fn read(&mut self) -> Ended<usize> {
        let mut bytes = [0; 1 << 16];
        match self.output.read(&mut bytes)? {
            0 => Err("the program has ended".into()),
            n => {
                self.written.extend(&bytes[..n]);
                Ok(n)
            }
        }
    }

    /// Presses a key and waits for the frame that answers it.
    fn press(&mut self, key: &[u8]) -> Ended {
        self.keys.write_all(key)?;
        self.read().map(drop)
    }

    fn proc(&self) -> Option<PathBuf> {
        Some(PathBuf::from(format!("/proc/{}", self.child.process_id()?)))
    }

    /// How often its threads have gone to sleep so far; only Linux tells.
    fn switches(&self) -> Option<u64> {
        let mut all = 0;
        for task in fs::read_dir(self.proc()?.join("task")).ok()?.flatten() {
            all += number_in(&task.path().join("status"), "voluntary_ctxt_switches:")?;
        }
        Some(all)
    }

    /// The most memory it has held, in megabytes; only Linux tells.
    fn peak_memory(&self) -> Option<f64> {
        Some(number_in(&self.proc()?.join("status"), "VmHWM:")? as f64 * 1024.0 / 1e6)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // At once, because the time it takes is measured with it; it may have ended by itself.
        if let Some(pid) = self.child.process_id().and_then(|pid| Pid::from_raw(pid.cast_signed())) {
            let _ = kill_process(pid, Signal::KILL);
        }
        let _ = self.child.wait();
    }
}

/// The number behind a name in a file of `/proc`.
fn number_in(path: &Path, name: &str) -> Option<u64> {
    let text = fs::read_to_string(path).ok()?;
    text.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
}
