//! Schulze by winning votes: every pair of options is compared, and a defeat counts as much as the weakest link of the
//! strongest chain of defeats that leads there.
//!
//! Source: Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
//! election method", Social Choice and Welfare 36 (2011), 267–303, sections 2.2 and 2.3 (strength by winning votes; the
//! Floyd–Warshall computation). The ranking in full takes out, again and again, the options that no other one left beats;
//! those taken out together are tied.

use super::Ballot;

/// `pairwise[a][b]`: votes that rank a above b. Options a ballot leaves out come last, level with each other.
pub(super) fn pairwise(options: u16, ballots: &[(u64, &Ballot)]) -> Vec<Vec<u64>> {
    let mut pairwise = vec![vec![0; usize::from(options)]; usize::from(options)];
    let mut listed = vec![false; usize::from(options)];
    let mut left_out = Vec::new();
    for (weight, ballot) in ballots {
        let Ballot::Ranked(ranks) = ballot else { continue };
        // On a complete ballot there is nobody to look for.
        left_out.clear();
        if ranks.len() < listed.len() {
            ranks.iter().for_each(|(option, _)| listed[usize::from(*option)] = true);
            left_out.extend((0..listed.len()).filter(|option| !listed[*option]));
            ranks.iter().for_each(|(option, _)| listed[usize::from(*option)] = false);
        }
        for (at, (option, rank)) in ranks.iter().enumerate() {
            let above = &mut pairwise[usize::from(*option)];
            for (other, place) in &ranks[at + 1..] {
                above[usize::from(*other)] += if rank < place { *weight } else { 0 };
            }
            for other in &left_out {
                above[*other] += weight;
            }
        }
    }
    pairwise
}

/// `strengths[a][b]`: the strongest path from a to b, 0 for none.
pub(super) fn strengths(pairwise: &[Vec<u64>]) -> Vec<Vec<u64>> {
    let options = pairwise.len();
    let link = |a: usize, b: usize| if pairwise[a][b] > pairwise[b][a] { pairwise[a][b] } else { 0 };
    let mut strengths: Vec<Vec<u64>> = (0..options).map(|a| (0..options).map(|b| link(a, b)).collect()).collect();
    for via in 0..options {
        let onward = strengths[via].clone();
        for row in &mut strengths {
            let here = row[via];
            for (strength, onward) in row.iter_mut().zip(&onward) {
                *strength = (*strength).max(here.min(*onward));
            }
        }
    }
    strengths
}

/// All options, best first, ties together.
pub(super) fn ranking(pairwise: &[Vec<u64>]) -> Vec<Vec<u16>> {
    let strengths = strengths(pairwise);
    let beats = |a: usize, b: usize| strengths[a][b] > strengths[b][a];
    let mut left: Vec<usize> = (0..pairwise.len()).collect();
    let mut ranking = Vec::new();
    while !left.is_empty() {
        let (best, rest) = left.iter().partition(|option| !left.iter().any(|other| beats(*other, **option)));
        left = rest;
        let best: Vec<usize> = best;
        ranking.push(best.into_iter().filter_map(|option| u16::try_from(option).ok()).collect());
    }
    ranking
}
