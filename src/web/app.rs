//! What all answers share: the way to the host, what a token stands for, and the state as it was last told.

use std::{collections::BTreeSet, net::SocketAddr, sync::Arc};

use tokio_util::sync::CancellationToken;

use super::view::{RoomState, State, Viewer};
use crate::host::{Client, now};

/// What all answers share.
pub(super) struct App {
    pub client: Client,
    pub address: String,
    pub ended: CancellationToken,
}

impl App {
    /// For a server that listens on `address`, until it has `ended`.
    pub fn new(client: Client, address: SocketAddr, ended: CancellationToken) -> Arc<Self> {
        Arc::new(Self { client, address: format!("http://{address}/"), ended })
    }

    /// What the server knows besides the session.
    pub fn room(&self) -> RoomState {
        RoomState { now: now(), address: Some(self.address.clone()), revealed: BTreeSet::new(), takes_proposals: true }
    }

    /// What `viewer` may see now.
    pub fn state(&self, viewer: &Viewer) -> State {
        let view = self.client.view().borrow().clone();
        State::of(&view.session, &self.room(), viewer)
    }
}
