//! How often somebody may ask: strict for each card or phone, generous for an address, because a hall often shares one.

use std::{
    hash::Hash,
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::session::card::TokenHash;

/// After how many questions those are forgotten that have been quiet.
const FORGET_AFTER: u32 = 10_000;

/// All limits of a server.
pub(super) struct Limits {
    requests: Limit<IpAddr>,
    joins: Limit<IpAddr>,
    wrong: Limit<IpAddr>,
    acts: Limit<TokenHash>,
}

impl Limits {
    pub fn new() -> Self {
        Self {
            requests: Limit::new(60_000, Duration::from_micros(200)),
            joins: Limit::new(2_000, Duration::from_millis(50)),
            wrong: Limit::new(30, Duration::from_secs(2)),
            acts: Limit::new(30, Duration::from_millis(500)),
        }
    }

    /// Any request from this address.
    pub fn request(&self, from: IpAddr) -> bool {
        self.requests.allows(&network(from))
    }

    /// One more phone that joins from this address.
    pub fn join(&self, from: IpAddr) -> bool {
        self.joins.allows(&network(from))
    }

    /// A token or code that was wrong; whoever guesses has to wait, and nobody else.
    pub fn wrong(&self, from: IpAddr) -> bool {
        self.wrong.allows(&network(from))
    }

    /// Something that this card or phone sends.
    pub fn act(&self, token: TokenHash) -> bool {
        self.acts.allows(&token)
    }
}

/// So many at once, and one more each so often.
struct Limit<K: Hash + Eq + Clone> {
    rates: DefaultKeyedRateLimiter<K>,
    asked: AtomicU32,
}

impl<K: Hash + Eq + Clone> Limit<K> {
    fn new(at_once: u32, then_every: Duration) -> Self {
        let quota = Quota::with_period(then_every).expect("the period is not zero");
        let at_once = NonZeroU32::new(at_once).expect("the number is not zero");
        Self { rates: RateLimiter::keyed(quota.allow_burst(at_once)), asked: AtomicU32::new(0) }
    }

    fn allows(&self, key: &K) -> bool {
        if self.asked.fetch_add(1, Ordering::Relaxed) % FORGET_AFTER == FORGET_AFTER - 1 {
            self.rates.retain_recent();
        }
        self.rates.check_key(key).is_ok()
    }
}

/// What one household or provider has of IPv6 is a whole network of addresses.
fn network(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}
