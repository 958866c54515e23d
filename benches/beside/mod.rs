//! Times two things in turn and shows their medians and ratio: a disk's and a shared processor's speed drift, so only what
//! was measured beside each other can be compared.

use std::time::{Duration, Instant};

/// Whatever can go wrong in a benchmark ends it.
pub type Ended<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// The heading over what [`show`] prints.
pub fn heading() {
    println!("{:52} {:>14} {:>14} {:>7}  goal", "what, beside what", "ours", "bare", "ratio");
}

/// Does one thing and the other in turn, `n` times each; returns the medians.
pub fn in_turn(n: usize, ours: impl FnMut() -> Ended, bare: impl FnMut() -> Ended) -> Ended<[Duration; 2]> {
    each_after(n, || Ok(()), ours, bare)
}

/// The same, with something before each of both that takes no part in the times.
pub fn each_after(
    n: usize,
    mut before: impl FnMut() -> Ended,
    mut ours: impl FnMut() -> Ended,
    mut bare: impl FnMut() -> Ended,
) -> Ended<[Duration; 2]> {
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..n {
        before()?;
        times[0].push(time(&mut ours)?);
        before()?;
        times[1].push(time(&mut bare)?);
    }
    Ok(times.map(|mut times| median(&mut times)))
}

/// How long something takes.
pub fn time(act: impl FnOnce() -> Ended) -> Ended<Duration> {
    let start = Instant::now();
    act()?;
    Ok(start.elapsed())
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// One line: what was measured, ours, the bare one, the ratio, and what it should be.
pub fn show(what: &str, [ours, bare]: [Duration; 2], goal: &str) {
    let micros = |time: Duration| format!("{:.1} us", time.as_secs_f64() * 1e6);
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    println!("{what:52} {:>14} {:>14} {ratio:>6.2}x  {goal}", micros(ours), micros(bare));
}
