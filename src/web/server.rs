//! The listener on a thread of its own: takes connections, gives each a bounded life, ends them all when it stops.
//! What is answered is in `api` and `pages`.

use std::{
    io,
    net::SocketAddr,
    pin::pin,
    sync::{Arc, mpsc},
    thread::JoinHandle,
    time::Duration,
};

use axum::{Router, body::Body, extract::Request};
use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpSocket},
    time::{Instant, sleep, timeout},
};
use tokio_rustls::TlsAcceptor;
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower::Service;

use super::connections::{Connection, Connections, Patient};

/// How many connections wait to be taken: a whole hall that reaches for its phones in the same second.
const BACKLOG: u32 = 4096;
/// Bytes that the system keeps for a client that reads slowly.
const SEND_BUFFER: u32 = 32 << 10;
/// How long a request's head, or a TLS handshake, may take.
const HEAD_MAX: Duration = Duration::from_secs(8);
/// How long a connection lives that follows no events; a browser opens the next one by itself.
const LIFE: Duration = Duration::from_secs(20);
/// How long a connection has to finish the request it is at, once it is to end.
const GRACE: Duration = Duration::from_secs(3);
/// The largest head of a request, in bytes, and the most fields in it.
const HEAD_BYTES_MAX: usize = 16 << 10;
const HEAD_FIELDS_MAX: usize = 64;

/// A listener that serves until it is dropped.
pub(super) struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    stop: CancellationToken,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Listens on `bind`, and serves what `router` answers once it knows the address.
    ///
    /// # Errors
    /// The address can't be listened on.
    pub fn start(
        bind: SocketAddr,
        connections: Arc<Connections>,
        tls: Option<TlsAcceptor>,
        stop: CancellationToken,
        router: impl FnOnce(SocketAddr) -> Router + Send + 'static,
    ) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (tell, told) = mpsc::sync_channel(1);
        let stopped = stop.clone();
        let thread = std::thread::spawn(move || {
            runtime.block_on(async move {
                match listen(bind).and_then(|listener| Ok((listener.local_addr()?, listener))) {
                    Err(error) => drop(tell.send(Err(error))),
                    Ok((address, listener)) => {
                        let router = router(address);
                        // Whoever asked for the address waits for it.
                        let _ = tell.send(Ok(address));
                        serve(&listener, &connections, tls, &stopped, &router).await;
                    }
                }
            });
        });
        let address = told.recv().map_err(|_| io::Error::other("the listener's thread has ended"))??;
        Ok(Self { address, stop, thread: Some(thread) })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.cancel();
        if let Some(thread) = self.thread.take() {
            // A panic has been reported by the panic hook already.
            let _ = thread.join();
        }
    }
}

fn listen(bind: SocketAddr) -> io::Result<TcpListener> {
    let socket = if bind.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // After a crash the same address is free again at once.
    socket.set_reuseaddr(true)?;
    // What a client doesn't read waits with it, not with us: pages are drawn only for whoever takes them.
    socket.set_send_buffer_size(SEND_BUFFER)?;
    socket.bind(bind)?;
    socket.listen(BACKLOG)
}

/// Takes connections until it is stopped; then lets those that are being answered finish.
async fn serve(
    listener: &TcpListener,
    connections: &Arc<Connections>,
    tls: Option<TlsAcceptor>,
    stop: &CancellationToken,
    router: &Router,
) {
    let tracker = TaskTracker::new();
    loop {
        let taken = tokio::select! {
            () = stop.cancelled() => break,
            taken = listener.accept() => taken,
        };
        let Ok((stream, from)) = taken else {
            // Out of descriptors, most likely: whoever has waited longest makes room.
            connections.evict();
            sleep(Duration::from_millis(20)).await;
            continue;
        };
        let Some(connection) = connections.enter(from.ip()) else { continue };
        let (router, stop, tls) = (router.clone(), stop.clone(), tls.clone());
        tracker.spawn(async move {
            // Without it small answers wait for the next packet; where it can't be set they do.
            let _ = stream.set_nodelay(true);
            let stream = Patient::new(stream);
            match tls {
                None => converse(stream, connection, router, stop).await,
                Some(tls) => {
                    if let Some(stream) = shake_hands(&tls, stream, &connection).await {
                        converse(stream, connection, router, stop).await;
                    }
                }
            }
        });
    }
    tracker.close();
    let _ = timeout(GRACE * 2, tracker.wait()).await;
}

async fn shake_hands(
    tls: &TlsAcceptor,
    stream: Patient,
    connection: &Connection,
) -> Option<tokio_rustls::server::TlsStream<Patient>> {
    tokio::select! {
        () = connection.evicted() => None,
        shaken = timeout(HEAD_MAX, tls.accept(stream)) => shaken.ok()?.ok(),
    }
}

/// Answers the requests of one connection.
async fn converse<S>(stream: S, connection: Connection, router: Router, stop: CancellationToken)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let connection = Arc::new(connection);
    let known = connection.clone();
    let service = service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
        let mut request: Request = request.map(Body::new);
        request.extensions_mut().insert(known.clone());
        // A router is always ready.
        router.clone().call(request)
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD_MAX).max_headers(HEAD_FIELDS_MAX);
    builder.max_buf_size(HEAD_BYTES_MAX);
    let mut talk = pin!(builder.serve_connection(TokioIo::new(stream), service));
    let mut deadline = pin!(sleep(LIFE));
    let mut ending = false;
    loop {
        tokio::select! {
            // However it ended, it has ended.
            _ = talk.as_mut() => return,
            () = connection.evicted() => return,
            () = stop.cancelled(), if !ending => {}
            () = deadline.as_mut() => {
                if ending {
                    return;
                }
                if connection.is_streaming() {
                    deadline.as_mut().reset(Instant::now() + LIFE);
                    continue;
                }
            }
        }
        ending = true;
        talk.as_mut().graceful_shutdown();
        deadline.as_mut().reset(Instant::now() + GRACE);
    }
}
