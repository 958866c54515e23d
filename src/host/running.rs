//! The keeper on a thread of its own, so that a slow disk never stops a screen or a phone.

use std::{
    sync::Arc,
    thread::JoinHandle,
    time::{Duration, Instant},
};

use tokio::sync::{
    mpsc::{self, error::TrySendError},
    oneshot, watch,
};

use super::{
    keeper::{Keeper, Reply, Trouble},
    now,
    secrets::Secrets,
};
use crate::{
    journal::{FileError, Hash},
    session::{NotACommand, Request, Session, Timestamp},
};

/// How many requests wait before whoever sends the next one has to wait too.
const INBOX: usize = 1024;
/// How many requests share one sync at most, so that the first of them isn't kept waiting by the last.
const BATCH: usize = 256;
/// How long the next of several senders is waited for: a fraction of what a sync takes.
const PATIENCE: Duration = Duration::from_micros(50);

/// What readers see: a state that is on disk.
#[derive(Clone, Debug)]
pub struct View {
    /// The session.
    pub session: Session,
    /// The hash of its last record.
    pub head: Hash,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// Why nothing can be saved at the moment.
    pub trouble: Option<Arc<Trouble>>,
    /// Why the last `log.json` could not be written.
    pub log_trouble: Option<Arc<FileError>>,
    /// Why the key of an ended secret vote could not be destroyed.
    pub key_trouble: Option<Arc<FileError>>,
}

/// What the thread is asked.
enum Message {
    Act(Box<Request>, oneshot::Sender<Reply>),
    Recover,
    LogWritten,
}

/// The way to a running session for those that must not keep it running.
#[derive(Clone)]
pub struct Client {
    inbox: mpsc::WeakSender<Message>,
    view: watch::Receiver<Arc<View>>,
    secrets: Arc<Secrets>,
}

impl Client {
    /// Sends a request and waits until it is on disk or refused; none where the session has ended.
    pub async fn send(&self, request: Request) -> Option<Reply> {
        self.post(request).await?.await.ok()
    }

    /// Sends a request, whose reply comes when it is on disk or refused; none where the session has ended.
    pub async fn post(&self, request: Request) -> Option<oneshot::Receiver<Reply>> {
        let (reply, answer) = oneshot::channel();
        self.inbox.upgrade()?.send(Message::Act(Box::new(request), reply)).await.ok()?;
        Some(answer)
    }

    /// What the session must keep to itself.
    pub const fn secrets(&self) -> &Arc<Secrets> {
        &self.secrets
    }

    /// Whether the session runs.
    pub fn is_open(&self) -> bool {
        self.inbox.upgrade().is_some()
    }

    /// The state on disk, always the latest.
    pub fn view(&self) -> watch::Receiver<Arc<View>> {
        self.view.clone()
    }
}

/// A running session. Dropping it ends it, once what it was sent is done.
pub struct Host {
    inbox: Option<mpsc::Sender<Message>>,
    view: watch::Receiver<Arc<View>>,
    secrets: Arc<Secrets>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// Runs a session.
    pub fn start(mut keeper: Keeper) -> Self {
        let (inbox, mut messages) = mpsc::channel(INBOX);
        let (publish, view) = watch::channel(Arc::new(look(&mut keeper, None, false)));
        let secrets = keeper.secrets().clone();
        // Where as much waits as may, what comes of the log is seen with the next act.
        let told = inbox.downgrade();
        keeper.tell_of_logs(Arc::new(move || {
            told.upgrade().map(|inbox| inbox.try_send(Message::LogWritten).ok());
        }));
        let thread = std::thread::spawn(move || {
            let mut together = 1;
            while let Some(first) = messages.blocking_recv() {
                together = serve(&mut keeper, Batch::new(first, &mut messages, together), &publish);
            }
        });
        Self { inbox: Some(inbox), view, secrets, thread: Some(thread) }
    }

    /// Sends a request; its reply comes when it is on disk or refused. None comes where the session has ended.
    pub async fn send(&self, request: Request) -> oneshot::Receiver<Reply> {
        let (reply, answer) = oneshot::channel();
        self.post(Message::Act(Box::new(request), reply)).await;
        answer
    }

    /// Sends a request without waiting; its reply comes when it is on disk or refused. None comes where the session has ended.
    ///
    /// # Errors
    /// The request comes back where as many wait as may.
    pub fn try_send(&self, request: Box<Request>) -> Result<oneshot::Receiver<Reply>, Box<Request>> {
        let (reply, answer) = oneshot::channel();
        let sent = self.inbox.as_ref().map(|inbox| inbox.try_send(Message::Act(request, reply)));
        match sent {
            Some(Err(TrySendError::Full(Message::Act(request, _)))) => Err(request),
            Some(_) | None => Ok(answer),
        }
    }

    /// A way to it that doesn't keep it running; none where it has ended.
    pub fn client(&self) -> Option<Client> {
        let inbox = self.inbox.as_ref()?.downgrade();
        Some(Client { inbox, view: self.view.clone(), secrets: self.secrets.clone() })
    }

    /// Asks for the journal to be read again after a failed save. Where as much waits as may, it is asked in vain: what waits is
    /// refused soon, and then there is room.
    pub fn recover(&self) {
        self.inbox.as_ref().map(|inbox| inbox.try_send(Message::Recover).ok());
    }

    async fn post(&self, message: Message) {
        if let Some(inbox) = &self.inbox {
            // Fails only where the thread has panicked; the reply that never comes tells that.
            let _ = inbox.send(message).await;
        }
    }

    /// The state on disk, always the latest.
    pub fn view(&self) -> watch::Receiver<Arc<View>> {
        self.view.clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.inbox = None;
        if let Some(thread) = self.thread.take() {
            // A panic has been reported by the panic hook already.
            let _ = thread.join();
        }
    }
}

/// The first message and whatever comes with it, because one sync for all costs less than one for the first and one for
/// the others. Where as many came together before, they are waited for, as long as one follows on another. Each is handed
/// out as soon as it is there, so that it is decided while the next is on its way.
struct Batch<'a> {
    first: Option<Message>,
    messages: &'a mut mpsc::Receiver<Message>,
    expected: usize,
    taken: usize,
    /// Those who wait for the replies, in the order of their requests.
    senders: Vec<oneshot::Sender<Reply>>,
    /// Whether a log has been written, or could not be.
    log_written: bool,
}

impl<'a> Batch<'a> {
    const fn new(first: Message, messages: &'a mut mpsc::Receiver<Message>, expected: usize) -> Self {
        Self { first: Some(first), messages, expected, taken: 0, senders: Vec::new(), log_written: false }
    }

    fn next_message(&mut self) -> Option<Message> {
        if self.taken == BATCH {
            return None;
        }
        let last = Instant::now();
        let next = self.first.take().or_else(|| {
            loop {
                match self.messages.try_recv() {
                    Ok(next) => return Some(next),
                    Err(_) if self.taken < self.expected && last.elapsed() < PATIENCE => std::thread::yield_now(),
                    Err(_) => return None,
                }
            }
        })?;
        self.taken += 1;
        Some(next)
    }
}

impl Iterator for Batch<'_> {
    type Item = Result<Request, NotACommand>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.next_message()? {
                Message::Act(request, sender) => {
                    self.senders.push(sender);
                    return Some(Ok(*request));
                }
                // A batch begins with it, and what still stands in the way is in the view.
                Message::Recover => {}
                Message::LogWritten => self.log_written = true,
            }
        }
    }
}

/// Does one batch: save, show, confirm. Says how many came together.
fn serve(keeper: &mut Keeper, mut batch: Batch<'_>, publish: &watch::Sender<Arc<View>>) -> usize {
    let replies = keeper.take(&mut batch);
    let view = look(keeper, Some(&publish.borrow()), batch.log_written);
    publish.send_replace(Arc::new(view));
    for (sender, reply) in batch.senders.into_iter().zip(replies) {
        // Whoever asked may have gone.
        let _ = sender.send(reply);
    }
    keeper.mark();
    batch.taken
}

/// The state to show. After a failed save the keeper is ahead of the disk: then the last view stays.
fn look(keeper: &mut Keeper, last: Option<&Arc<View>>, log_written: bool) -> View {
    let trouble = keeper.trouble().cloned();
    let (log_trouble, key_trouble) = (keeper.log_trouble(log_written), keeper.key_trouble().cloned());
    match last {
        Some(last) if trouble.is_some() => View { trouble, log_trouble, key_trouble, ..last.as_ref().clone() },
        _ => View {
            session: keeper.session().clone(),
            head: keeper.head(),
            saved_at: now(),
            trouble,
            log_trouble,
            key_trouble,
        },
    }
}
