//! Hears at once when somebody has written to the dataset: every commit that changed something says so on a channel.

use std::{future::poll_fn, time::Duration};

use tokio::{runtime::Runtime, sync::mpsc, time::timeout};
use tokio_postgres::{AsyncMessage, Client};

use super::{super::store::StoreError, connect};

/// The channel's name.
const CHANNEL: &str = "fachkonferenz";
/// What says there that something was written; it is heard when the transaction ends well.
pub(super) const SAY: &str = "NOTIFY fachkonferenz";
/// How long the server has to answer when it is asked whether it is still there.
const PATIENCE: Duration = Duration::from_secs(10);

/// A connection that only listens.
pub struct Listener {
    client: Client,
    heard: mpsc::Receiver<()>,
    /// Carries the connection while somebody waits; last, so that the client goes first.
    runtime: Runtime,
}

impl Listener {
    /// Connects; whatever is written from here on is heard.
    ///
    /// # Errors
    /// There is no connection.
    pub fn connect(address: &str) -> Result<Self, StoreError> {
        // What was heard and not yet looked at is looked at once.
        let (tell, heard) = mpsc::channel(1);
        let (client, mut connection, runtime) = connect(address)?;
        runtime.spawn(async move {
            while let Some(Ok(message)) = poll_fn(|cx| connection.poll_message(cx)).await {
                if let AsyncMessage::Notification(_) = message {
                    let _ = tell.try_send(());
                }
            }
        });
        runtime.block_on(client.batch_execute(&format!("LISTEN {CHANNEL}")))?;
        Ok(Self { client, heard, runtime })
    }

    /// Waits that long for somebody to write; says whether somebody did.
    ///
    /// # Errors
    /// The connection is lost.
    pub fn wait(&mut self, longest: Duration) -> Result<bool, StoreError> {
        let (client, heard) = (&self.client, &mut self.heard);
        self.runtime.block_on(async {
            match timeout(longest, heard.recv()).await {
                Ok(Some(())) => Ok(true),
                // Asking once more says why the connection has ended, or that it holds.
                Ok(None) | Err(_) => match timeout(PATIENCE, client.batch_execute("")).await {
                    Ok(answered) => answered.map(|()| false).map_err(StoreError::from),
                    Err(_) => Err(StoreError::Silent),
                },
            }
        })
    }
}
