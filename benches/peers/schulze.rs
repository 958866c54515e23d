//! Counts the ballots of `benches/tally.rs` with tallystick; prints the seconds it took and who won.

use tallystick::schulze::{DefaultSchulzeTally, Variant};

fn main() {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(0);
    let mut state: u64 = 88_172_645_463_325_252;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let ballots: Vec<Vec<u16>> = (0..count)
        .map(|_| {
            let mut order: Vec<u16> = (0..10).collect();
            for at in (1..10).rev() {
                order.swap(at, random(at + 1));
            }
            order
        })
        .collect();
    let start = std::time::Instant::now();
    let mut tally = DefaultSchulzeTally::with_candidates(1, Variant::Winning, (0..10).collect());
    for ballot in &ballots {
        tally.add(ballot).expect("a ballot of known options");
    }
    let winners = tally.winners().into_unranked();
    println!("{} {}", start.elapsed().as_secs_f64(), winners[0]);
}
