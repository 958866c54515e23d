//! Which connections there are, and who makes room when there are too many: bad ones must never keep a phone out.

use std::{
    collections::{BTreeMap, HashMap},
    io,
    net::IpAddr,
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Sleep, sleep},
};
use tokio_util::sync::CancellationToken;

/// How long a client may take nothing of what is written to it.
const STUCK_MAX: Duration = Duration::from_secs(10);

/// How many requests a phone sends by one connection that opens a page and votes, and some more.
const FRESH: u32 = 10;

/// All open connections. Where there are too many, the one that is open longest and follows no events has to go: an honest
/// request takes milliseconds, and a browser asks again by itself.
#[derive(Debug)]
pub(super) struct Connections {
    most: usize,
    most_of_one: usize,
    open: Mutex<Open>,
}

#[derive(Debug, Default)]
struct Open {
    /// How many there have been: the number of the next one.
    ever: u64,
    by_age: BTreeMap<u64, Entry>,
    of_one: HashMap<IpAddr, usize>,
    streams: usize,
}

#[derive(Debug)]
struct Entry {
    from: IpAddr,
    streaming: bool,
    evict: CancellationToken,
}

/// One open connection; dropped, it makes room.
#[derive(Debug)]
pub(super) struct Connection {
    all: Arc<Connections>,
    number: u64,
    /// From where.
    pub from: IpAddr,
    /// How many requests have come by it.
    asked: AtomicU32,
    evict: CancellationToken,
}

impl Connections {
    /// At most `most` connections, and `most_of_one` from one address.
    pub fn new(most: usize, most_of_one: usize) -> Arc<Self> {
        Arc::new(Self { most, most_of_one, open: Mutex::default() })
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        // Nothing in here can be left half done.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a connection in; none where only such are open that follow events.
    pub fn enter(self: &Arc<Self>, from: IpAddr) -> Option<Connection> {
        let mut open = self.lock();
        if open.of_one.get(&from).is_some_and(|count| *count >= self.most_of_one) && !open.evict(Some(from)) {
            return None;
        }
        if open.by_age.len() >= self.most && !open.evict(None) {
            return None;
        }
        let number = open.ever;
        open.ever += 1;
        let evict = CancellationToken::new();
        open.by_age.insert(number, Entry { from, streaming: false, evict: evict.clone() });
        *open.of_one.entry(from).or_default() += 1;
        Some(Connection { all: self.clone(), number, from, asked: AtomicU32::new(0), evict })
    }

    /// Makes room for one.
    pub fn evict(&self) {
        self.lock().evict(None);
    }
}

impl Open {
    /// Ends the oldest connection (from that address) that follows no events; false where there is none.
    fn evict(&mut self, from: Option<IpAddr>) -> bool {
        let may_go = |entry: &Entry| !entry.streaming && from.is_none_or(|from| entry.from == from);
        let oldest = self.by_age.iter().find(|(_, entry)| may_go(entry)).map(|(number, _)| *number);
        oldest.inspect(|number| self.remove(*number)).is_some()
    }

    fn remove(&mut self, number: u64) {
        let Some(entry) = self.by_age.remove(&number) else { return };
        entry.evict.cancel();
        self.streams -= usize::from(entry.streaming);
        if let Some(count) = self.of_one.get_mut(&entry.from) {
            *count -= 1;
            if *count == 0 {
                self.of_one.remove(&entry.from);
            }
        }
    }
}

impl Connection {
    /// Counts one more request, and says whether the connection is still fresh: others' floods are not held against it.
    pub fn ask(&self) -> bool {
        self.asked.fetch_add(1, Ordering::Relaxed) < FRESH
    }

    /// Whether it may follow events from now on: a part of all connections stays free for requests.
    pub fn follow(&self) -> bool {
        let mut open = self.all.lock();
        let room = open.streams < self.all.most / 4 * 3;
        let Some(entry) = open.by_age.get_mut(&self.number) else { return false };
        if entry.streaming {
            return true;
        }
        entry.streaming = room;
        open.streams += usize::from(room);
        room
    }

    /// Whether it follows events.
    pub fn is_streaming(&self) -> bool {
        self.all.lock().by_age.get(&self.number).is_some_and(|entry| entry.streaming)
    }

    /// Waits until it has to make room.
    pub async fn evicted(&self) {
        self.evict.cancelled().await;
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.all.lock().remove(self.number);
    }
}

/// A stream whose other end has to take what is written to it: one that stops reading is given up.
pub(super) struct Patient {
    stream: TcpStream,
    stuck: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    /// Watches over `stream`.
    pub const fn new(stream: TcpStream) -> Self {
        Self { stream, stuck: None }
    }

    /// What a write came to, unless it has waited too long.
    fn waited<T>(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stuck = None;
            return written;
        }
        ready!(self.stuck.get_or_insert_with(|| Box::pin(sleep(STUCK_MAX))).as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl Drop for Patient {
    fn drop(&mut self) {
        if self.stuck.is_some() {
            // What it never took would stay with the system, and with it the connection. Where that can't be set it does.
            let _ = self.stream.set_zero_linger();
        }
    }
}

impl AsyncRead for Patient {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Patient {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, buf);
        self.waited(cx, written)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        self.waited(cx, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let shut = Pin::new(&mut self.stream).poll_shutdown(cx);
        self.waited(cx, shut)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, bufs);
        self.waited(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
