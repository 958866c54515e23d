//! The ranked methods: against independent counts, an official result, and the laws they are chosen for.

use super::*;

fn ordered(order: &[u16]) -> Ballot {
    Ballot::Ordered(order.into())
}

fn ranked(ranks: &[&[u16]]) -> Ballot {
    Ballot::ranked(ranks.iter().copied())
}

fn weighed(contest: &Contest, ballots: &[(u64, Ballot)], lots: &[u16]) -> Verdict {
    result(contest, &ALL, ballots.iter().map(|(weight, ballot)| (*weight, ballot)), &[], lots)
}

/// One line of `tests/ballots/expected.jsonl`: a profile, and the winners that at least two independent programs found
/// (Schulze: pref_voting and python-vote-core; `irv`: pref_voting and pyrankvote; `stv`: pref_voting and STVPoll).
#[derive(serde::Deserialize)]
struct Expected {
    method: Method,
    options: u16,
    seats: u16,
    ballots: Vec<(u64, Vec<Vec<u16>>)>,
    winners: Vec<u16>,
}

#[test]
fn others_count_the_same() {
    for line in include_str!("../../../tests/ballots/expected.jsonl").lines() {
        let expected: Expected = serde_json::from_str(line).expect("a profile");
        let ballots: Vec<_> =
            expected.ballots.iter().map(|(weight, ranks)| (*weight, ballot(expected.method, ranks))).collect();
        let verdict =
            weighed(&Contest { seats: expected.seats, ..contest(expected.method, expected.options) }, &ballots, &[]);
        let mut winners = if expected.method == Method::Schulze { verdict.ranking[0].clone() } else { verdict.winners };
        winners.sort_unstable();
        assert_eq!(winners, expected.winners, "{line}");
    }
}

/// Schulze's own example with 45 voters (section 3.1 of the paper named in `schulze.rs`), options A to E: E > A > C > B > D.
#[test]
fn schulze_counts_its_own_example() {
    let orders = [
        (5, "ACBED"),
        (5, "ADECB"),
        (8, "BEDAC"),
        (3, "CABED"),
        (7, "CAEBD"),
        (2, "CBADE"),
        (7, "DCEBA"),
        (8, "EBADC"),
    ];
    let option = |letter: u8| u16::from(letter - b'A');
    let ballots: Vec<(u64, Ballot)> = orders
        .iter()
        .map(|(weight, order)| {
            let ranks: Vec<[u16; 1]> = order.bytes().map(|letter| [option(letter)]).collect();
            (*weight, Ballot::ranked(ranks.iter().map(|rank| &rank[..])))
        })
        .collect();
    let contest = contest(Method::Schulze, 5);
    let verdict = weighed(&contest, &ballots, &[]);
    check(&verdict, Decision::Elected, Reason::Best, &[4], &[&[4], &[0], &[2], &[1], &[3]]);
    assert_eq!(verdict.pairwise[0], [0, 20, 26, 30, 22]);
    assert_eq!(schulze::strengths(&verdict.pairwise)[4][..4], [25, 28, 28, 31]);
    assert_eq!(
        verdict.calculation(&contest, &ALL),
        Calculation::Duel { winner: 4, rival: Some(0), above: 25, below: 24, direct: false }
    );
}

#[test]
fn schulze_keeps_ties_and_puts_the_missing_last() {
    let contest = contest(Method::Schulze, 3);
    let check = |ballots: &[Ballot], decision, reason, winners: &[u16], ranking: &[&[u16]]| {
        super::check(&count(&contest, ballots), decision, reason, winners, ranking);
    };
    check(&[ranked(&[&[2]])], Decision::Elected, Reason::Best, &[2], &[&[2], &[0, 1]]);
    check(&[ranked(&[&[0, 1]])], Decision::Tied, Reason::Tie, &[], &[&[0, 1], &[2]]);
    check(&[ranked(&[&[0, 1, 2]])], Decision::Tied, Reason::Tie, &[], &[&[0, 1, 2]]);
    check(&[ranked(&[])], Decision::Tied, Reason::NoVotes, &[], &[&[0, 1, 2]]);
    check(&[ranked(&[&[], &[1], &[], &[0]])], Decision::Elected, Reason::Best, &[1], &[&[1], &[0], &[2]]);
    // By winning votes 3:1 is a stronger link than 2:0; by margins both would weigh the same and all three would tie.
    let cycle = [(3, ranked(&[&[0], &[1]])), (2, ranked(&[&[1], &[2]])), (2, ranked(&[&[2], &[0]]))];
    let verdict = weighed(&contest, &cycle, &[]);
    assert_eq!((verdict.decision, verdict.winners.as_slice()), (Decision::Elected, &[0][..]));
    assert_eq!(verdict.tally.options, [3, 2, 2]);
}

#[test]
fn instant_runoff_shows_every_round() {
    let contest = contest(Method::Irv, 4);
    let ballots =
        [(8, ordered(&[0, 1])), (7, ordered(&[1, 0])), (4, ordered(&[2, 1, 0])), (1, ordered(&[3])), (2, ordered(&[]))];
    let verdict = weighed(&contest, &ballots, &[]);
    check(&verdict, Decision::Elected, Reason::Best, &[1], &[&[1], &[0], &[2], &[3]]);
    let round = |step, votes: [u64; 4], exhausted, elected: &[u16]| Round {
        step,
        votes: votes.to_vec(),
        exhausted,
        elected: elected.to_vec(),
        tie: None,
    };
    assert_eq!(
        verdict.rounds,
        [
            round(Step::First, [8, 7, 4, 1], 0, &[]),
            round(Step::Exclusion(vec![3]), [8, 7, 4, 0], 1, &[]),
            round(Step::Exclusion(vec![2]), [8, 11, 0, 0], 1, &[1]),
        ]
    );
    assert_eq!((verdict.tally.ballots, verdict.tally.abstain), (22, 2));
    assert_eq!(verdict.calculation(&contest, &ALL), Calculation::Runoff { winner: 1, votes: 11, of: 19, rounds: 3 });
}

#[test]
fn instant_runoff_never_breaks_a_tie_in_secret() {
    let contest = contest(Method::Irv, 3);
    let ballots = [(2, ordered(&[0, 1])), (2, ordered(&[1, 0])), (3, ordered(&[2]))];
    let stopped = weighed(&contest, &ballots, &[]);
    check(&stopped, Decision::Tied, Reason::Tie, &[], &[&[0, 1, 2]]);
    assert_eq!(stopped.rounds[0].tie, Some(Tie { options: vec![0, 1], settled: Settled::Open }));
    let tied = [0, 1].map(|option| Standing { option, sum: 2, ratings: None }).to_vec();
    assert_eq!(stopped.calculation(&contest, &ALL), Calculation::Tie { valid: 7, tied, places: 1 });
    let drawn = weighed(&contest, &ballots, &[1, 0]);
    check(&drawn, Decision::Elected, Reason::Lot, &[1], &[&[1], &[2], &[0]]);
    assert_eq!(drawn.rounds[0].tie, Some(Tie { options: vec![0, 1], settled: Settled::Lot }));

    // Whoever drops out first, 2 wins: no lot is needed.
    let ballots = [(2, ordered(&[0])), (2, ordered(&[1])), (3, ordered(&[2]))];
    let verdict = weighed(&contest, &ballots, &[]);
    check(&verdict, Decision::Elected, Reason::Best, &[2], &[&[2], &[0, 1]]);
    assert_eq!(verdict.rounds[0].tie, Some(Tie { options: vec![0, 1], settled: Settled::NoMatter }));

    // Together below the next: no lot could keep either in.
    let ballots = [(1, ordered(&[0])), (1, ordered(&[1])), (3, ordered(&[2]))];
    let together = weighed(&super::contest(Method::Irv, 3), &ballots, &[]);
    check(&together, Decision::Elected, Reason::Best, &[2], &[&[2], &[0, 1]]);
    let ballots = [(1, ordered(&[0])), (1, ordered(&[1])), (3, ordered(&[2])), (3, ordered(&[3]))];
    let verdict = weighed(&super::contest(Method::Irv, 4), &ballots, &[]);
    check(&verdict, Decision::Tied, Reason::Tie, &[], &[&[2, 3], &[0, 1]]);
    assert_eq!(verdict.rounds[0].tie, Some(Tie { options: vec![0, 1], settled: Settled::Together }));
    check(&count(&contest, &[]), Decision::Tied, Reason::NoVotes, &[], &[&[0, 1, 2]]);
    let alone = [(1, ordered(&[0]))];
    check(&weighed(&super::contest(Method::Irv, 1), &alone, &[]), Decision::Elected, Reason::Best, &[0], &[&[0]]);
}

#[test]
fn stv_looks_back_before_it_asks_for_a_lot() {
    let contest = Contest { seats: 2, ..contest(Method::Stv, 5) };
    // Option 3's vote lifts 1 to the level of 2; at the first stage 1 had fewer and so drops out.
    let ballots =
        [(9, ordered(&[0])), (2, ordered(&[1])), (3, ordered(&[2])), (1, ordered(&[3, 1])), (6, ordered(&[4]))];
    let verdict = weighed(&contest, &ballots, &[]);
    check(&verdict, Decision::Elected, Reason::Best, &[0, 4], &[&[0], &[4], &[2], &[1], &[3]]);
    let tie = Tie { options: vec![1, 2], settled: Settled::EarlierStage };
    assert_eq!(verdict.ties(), [(Some(3), tie)]);

    let level = [(9, ordered(&[0])), (3, ordered(&[1, 2])), (3, ordered(&[2, 1])), (4, ordered(&[4, 3]))];
    let stopped = weighed(&contest, &level, &[]);
    check(&stopped, Decision::Tied, Reason::Tie, &[0], &[&[0], &[1, 2, 4], &[3]]);
    let drawn = weighed(&contest, &level, &[1, 2]);
    check(&drawn, Decision::Elected, Reason::Lot, &[0, 1], &[&[0], &[1], &[4], &[2], &[3]]);
}

#[test]
fn stv_fills_the_last_places() {
    let contest = |options, seats| Contest { seats, ..super::contest(Method::Stv, options) };
    let one = [(1, ordered(&[1]))];
    check(&weighed(&contest(2, 2), &one, &[]), Decision::Elected, Reason::Best, &[1, 0], &[&[1], &[0]]);
    check(&weighed(&contest(3, 2), &one, &[]), Decision::Tied, Reason::Tie, &[1], &[&[1], &[0, 2]]);
    check(&weighed(&contest(3, 2), &[], &[]), Decision::Tied, Reason::NoVotes, &[], &[&[0, 1, 2]]);
    let all_level = [(1, ordered(&[0])), (1, ordered(&[1])), (1, ordered(&[2]))];
    check(&weighed(&contest(3, 1), &all_level, &[]), Decision::Tied, Reason::Tie, &[], &[&[0, 1, 2]]);
}

proptest! {
    /// Neither the order of the options nor that of the ballots matters.
    #[test]
    fn order_of_rankings_does_not_matter(
        ballots in any_rankings(5),
        method in prop_oneof![Just(Method::Schulze), Just(Method::Irv), Just(Method::Stv)],
        names in Just([0, 1, 2, 3, 4_u16]).prop_shuffle(),
    ) {
        let seats = if method == Method::Irv { 1 } else { 2 };
        let contest = Contest { seats, ..contest(method, 5) };
        let ballots = ballots.into_iter().map(|(weight, ranks)| (weight, ballot(method, &ranks))).collect::<Vec<_>>();
        let turned: Vec<_> = ballots.iter().rev().map(|(weight, ballot)| (*weight, renamed(ballot, &names))).collect();
        let [one, other] = [&ballots, &turned].map(|ballots| weighed(&contest, ballots, &[]));
        let rename = |options: &[u16]| {
            let mut options: Vec<u16> = options.iter().map(|option| names[usize::from(*option)]).collect();
            options.sort_unstable();
            options
        };
        prop_assert_eq!((one.decision, one.reason), (other.decision, other.reason));
        let ranking: Vec<Vec<u16>> = one.ranking.iter().map(|group| rename(group)).collect();
        prop_assert_eq!(ranking, other.ranking);
        let mut winners = other.winners;
        winners.sort_unstable();
        prop_assert_eq!(rename(&one.winners), winners);
    }

    /// Schulze: a Condorcet winner wins, whoever wins is in the Smith set, and pairs add up.
    #[test]
    fn schulze_elects_from_the_smith_set(ballots in any_rankings(5)) {
        let verdict = schulze_of(&ballots);
        let pairs = &verdict.pairwise;
        prop_assume!(!pairs.is_empty());
        let beats = |a: usize, b: usize| pairs[a][b] > pairs[b][a];
        if let Some(condorcet) = (0..5).find(|a| (0..5).all(|b| *a == b || beats(*a, b))) {
            prop_assert_eq!(&verdict.ranking[0], &[u16::try_from(condorcet).unwrap_or(0)]);
        }
        // The smallest set whose members all beat everybody outside it.
        let smith = (1_u32..32)
            .filter(|set| (0..5).all(|a| set & 1 << a == 0 || (0..5).all(|b| set & 1 << b != 0 || beats(a, b))))
            .min_by_key(|set| set.count_ones())
            .unwrap_or(31);
        prop_assert!(verdict.ranking[0].iter().all(|option| smith & 1 << option != 0));
        let total: u64 = ballots.iter().map(|(weight, _)| weight).sum();
        prop_assert!((0..5).all(|a| (0..5).all(|b| pairs[a][b] + pairs[b][a] <= total)));
    }

    /// Schulze: ranking the winner higher never costs it the win; turning every ballot round does.
    #[test]
    fn schulze_is_monotonic_and_reversal_symmetric(ballots in any_rankings(4), lucky in any::<prop::sample::Index>()) {
        let verdict = schulze_of(&ballots);
        prop_assume!(verdict.decision == Decision::Elected);
        let winner = verdict.winners[0];
        let mut raised = ballots.clone();
        let at = lucky.index(raised.len());
        let ranks = &mut raised[at].1;
        ranks.iter_mut().for_each(|rank| rank.retain(|option| *option != winner));
        ranks.insert(0, vec![winner]);
        prop_assert_eq!(schulze_of(&raised).winners, vec![winner]);

        let reversed: Vec<Ranking> = ballots.iter().map(|(weight, ranks)| {
            let missing = (0..5).filter(|option| !ranks.concat().contains(option)).collect();
            (*weight, std::iter::once(missing).chain(ranks.iter().rev().cloned()).collect())
        }).collect();
        prop_assert_ne!(schulze_of(&reversed).winners, vec![winner]);
    }

    /// Whoever is first on more than half of the ballots wins, by any of the three.
    #[test]
    fn a_majority_wins(ballots in any_rankings(5)) {
        let total: u64 = ballots.iter().map(|(weight, _)| weight).sum();
        for method in [Method::Schulze, Method::Irv, Method::Stv] {
            let mut ballots: Vec<_> = ballots.iter().map(|(weight, ranks)| (*weight, ballot(method, ranks))).collect();
            ballots.push((total + 1, ballot(method, &[vec![3]])));
            prop_assert_eq!(weighed(&contest(method, 5), &ballots, &[]).winners, vec![3]);
        }
    }

    /// `irv`: no vote is lost from round to round, and each round moves only the votes of those who drop out.
    #[test]
    fn instant_runoff_conserves_votes(ballots in any_rankings(6), lots in Just([0, 1, 2, 3, 4, 5_u16]).prop_shuffle()) {
        let ballots: Vec<_> = ballots.iter().map(|(weight, ranks)| (*weight, ballot(Method::Irv, ranks))).collect();
        let verdict = weighed(&contest(Method::Irv, 6), &ballots, &lots);
        let valid = verdict.tally.valid();
        prop_assert_eq!(verdict.decision == Decision::Elected, valid > 0);
        for round in &verdict.rounds {
            prop_assert_eq!(round.votes.iter().sum::<u64>() + round.exhausted, valid);
        }
    }

    /// `stv`: totals are conserved to the last decimal, a transfer hands on no more than the surplus, and with every lot
    /// drawn all seats are filled.
    #[test]
    fn stv_conserves_votes(
        ballots in any_rankings(6),
        seats in 1..=6_u16,
        lots in Just([0, 1, 2, 3, 4, 5_u16]).prop_shuffle(),
    ) {
        let ballots: Vec<_> = ballots.iter().map(|(weight, ranks)| (*weight, ballot(Method::Stv, ranks))).collect();
        let verdict = weighed(&Contest { seats, ..contest(Method::Stv, 6) }, &ballots, &lots);
        let valid = verdict.tally.valid();
        prop_assert_eq!(verdict.winners.len(), if valid > 0 { usize::from(seats) } else { 0 });
        let quota = verdict.quota.unwrap_or(0) * VOTE;
        for (before, after) in verdict.rounds.iter().zip(verdict.rounds.iter().skip(1)) {
            let gains = before.votes.iter().zip(&after.votes).map(|(before, after)| after.saturating_sub(*before));
            let moved: u64 = match &after.step {
                Step::First => 0,
                Step::Surplus(option) => {
                    prop_assert_eq!(after.votes[usize::from(*option)], quota);
                    before.votes[usize::from(*option)] - quota
                }
                Step::Exclusion(options) => options.iter().map(|option| before.votes[usize::from(*option)]).sum(),
            };
            prop_assert!(gains.sum::<u64>() <= moved);
            prop_assert!(after.exhausted >= before.exhausted);
        }
        for round in &verdict.rounds {
            prop_assert_eq!(round.votes.iter().sum::<u64>() + round.exhausted, valid * VOTE);
        }
    }
}

type Ranking = (u64, Vec<Vec<u16>>);

/// Weighted rankings of some of so many options, ties inside.
fn any_rankings(options: u16) -> impl Strategy<Value = Vec<Ranking>> {
    let order = Just((0..options).collect::<Vec<u16>>()).prop_shuffle();
    let sizes = prop::collection::vec(1..=2_usize, 0..=usize::from(options));
    let ranking = (1..50_u64, order, sizes).prop_map(|(weight, order, sizes)| {
        let mut order = order.into_iter();
        let ranks = sizes
            .into_iter()
            .map(|size| order.by_ref().take(size).collect())
            .filter(|rank: &Vec<u16>| !rank.is_empty());
        (weight, ranks.collect())
    });
    prop::collection::vec(ranking, 1..12)
}

/// The ballot of a ranked method; where it knows no ties, those tied follow one another.
fn ballot(method: Method, ranks: &[Vec<u16>]) -> Ballot {
    if method == Method::Schulze {
        Ballot::ranked(ranks.iter().map(Vec::as_slice))
    } else {
        Ballot::Ordered(ranks.concat().into())
    }
}

fn schulze_of(ballots: &[Ranking]) -> Verdict {
    let ballots: Vec<_> = ballots.iter().map(|(weight, ranks)| (*weight, ballot(Method::Schulze, ranks))).collect();
    weighed(&contest(Method::Schulze, 5), &ballots, &[])
}
