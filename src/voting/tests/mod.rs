//! What every method and every check promises, as tables and as laws.

mod ranked;

use super::*;
use proptest::prelude::*;

const ALL: Electorate = Electorate { eligible: 100, present: 60 };

fn contest(method: Method, options: u16) -> Contest {
    let points = (method == Method::Points).then_some(5);
    let (rule, quorum) = (Rule::Simple, Quorum::None);
    Contest { method, rule, quorum, options, seats: 1, passive: None, points, max: None }
}

fn count_of(options: &[u64], abstain: u64, invalid: u64, ballots: u64) -> Count {
    Count { options: options.to_vec(), abstain, invalid, ballots }
}

fn rated(ratings: &[(u16, u32)]) -> Ballot {
    Ballot::Rated(ratings.into())
}

fn approval(options: &[u16]) -> Ballot {
    Ballot::Approval(options.into())
}

fn count(contest: &Contest, ballots: &[Ballot]) -> Verdict {
    result(contest, &ALL, ballots.iter().map(|ballot| (1, ballot)), &[], &[])
}

#[track_caller]
fn check(verdict: &Verdict, decision: Decision, reason: Reason, winners: &[u16], ranking: &[&[u16]]) {
    let found = (verdict.decision, verdict.reason, verdict.winners.as_slice());
    assert_eq!(found, (decision, reason, winners));
    assert_eq!(verdict.ranking, ranking);
}

#[test]
fn terms_that_contradict_themselves() {
    let check = |contest: Contest, expected| assert_eq!(contest.validate(), expected, "{contest:?}");
    let with = |method, options, change: fn(&mut Contest)| {
        let mut contest = contest(method, options);
        change(&mut contest);
        contest
    };
    for method in [Method::Choice, Method::Approval, Method::Points, Method::Score, Method::Resistance] {
        check(contest(method, 3), Ok(()));
        check(contest(method, 1), Ok(()));
        check(contest(method, 0), Err(ContestFault::NoOptions));
        check(contest(method, MAX_OPTIONS + 1), Err(ContestFault::TooManyOptions));
        check(with(method, 3, |contest| contest.seats = 3), Ok(()));
        check(with(method, 3, |contest| contest.seats = 0), Err(ContestFault::Seats { most: 3 }));
        check(with(method, 3, |contest| contest.seats = 4), Err(ContestFault::Seats { most: 3 }));
    }
    check(contest(Method::YesNo, 0), Ok(()));
    check(contest(Method::YesNo, 1), Err(ContestFault::OptionsForYesNo));
    check(with(Method::YesNo, 0, |contest| contest.seats = 2), Err(ContestFault::Seats { most: 1 }));
    check(with(Method::Irv, 3, |contest| contest.seats = 2), Err(ContestFault::Seats { most: 1 }));
    check(with(Method::Points, 3, |contest| contest.points = None), Err(ContestFault::PointsMissing));
    check(with(Method::Points, 3, |contest| contest.points = Some(0)), Err(ContestFault::Points));
    check(with(Method::Points, 3, |contest| contest.points = Some(MAX_POINTS + 1)), Err(ContestFault::Points));
    check(with(Method::Points, 3, |contest| contest.max = Some(0)), Err(ContestFault::Max));
    check(with(Method::Score, 3, |contest| contest.max = Some(MAX_POINTS)), Ok(()));
    check(with(Method::Score, 3, |contest| contest.points = Some(3)), Err(ContestFault::PointsUnused));
    check(with(Method::Resistance, 3, |contest| contest.max = Some(10)), Ok(()));
    check(with(Method::Resistance, 3, |contest| contest.max = Some(9)), Err(ContestFault::Max));
    check(with(Method::Choice, 3, |contest| contest.max = Some(9)), Err(ContestFault::MaxUnused));
    check(with(Method::Choice, 3, |contest| contest.passive = Some(0)), Err(ContestFault::PassiveUnused));
    check(with(Method::Resistance, 3, |contest| contest.passive = Some(3)), Err(ContestFault::PassiveUnknown));
    check(with(Method::Resistance, 3, |contest| contest.passive = Some(2)), Ok(()));
    check(with(Method::Resistance, 1, |contest| contest.passive = Some(0)), Err(ContestFault::Seats { most: 0 }));
}

#[test]
fn ballots_that_break_the_terms() {
    let check =
        |method, ballot: Ballot, expected| assert_eq!(contest(method, 3).check(&ballot), expected, "{ballot:?}");
    let ordered = |options: &[u16]| Ballot::Ordered(options.into());
    check(Method::YesNo, Ballot::YesNo(YesNo::Yes), Ok(()));
    check(Method::YesNo, Ballot::Choice(0), Err(BallotFault::WrongShape));
    check(Method::Choice, Ballot::Choice(2), Ok(()));
    check(Method::Choice, Ballot::Choice(3), Err(BallotFault::UnknownOption(3)));
    check(Method::Approval, approval(&[]), Ok(()));
    check(Method::Approval, approval(&[2, 0]), Ok(()));
    check(Method::Approval, approval(&[0, 65_535]), Err(BallotFault::UnknownOption(65_535)));
    check(Method::Approval, approval(&[2, 0, 2]), Err(BallotFault::RepeatedOption(2)));
    check(Method::Points, rated(&[]), Ok(()));
    check(Method::Points, rated(&[(0, 3), (1, 2)]), Ok(()));
    check(Method::Points, rated(&[(0, 3), (1, 3)]), Err(BallotFault::TooManyPoints { given: 6, allowed: 5 }));
    check(Method::Points, rated(&[(0, 6)]), Err(BallotFault::TooHigh { option: 0, given: 6, allowed: 5 }));
    check(Method::Points, rated(&[(1, 1), (1, 1)]), Err(BallotFault::RepeatedOption(1)));
    check(Method::Score, rated(&[(0, 10), (1, 10), (2, 10)]), Ok(()));
    check(Method::Score, rated(&[(0, 11)]), Err(BallotFault::TooHigh { option: 0, given: 11, allowed: 10 }));
    check(Method::Resistance, rated(&[(2, 11)]), Err(BallotFault::TooHigh { option: 2, given: 11, allowed: 10 }));
    check(Method::Schulze, Ballot::ranked([&[2, 0][..], &[1]]), Ok(()));
    check(Method::Schulze, Ballot::ranked([&[2, 0][..], &[2]]), Err(BallotFault::RepeatedOption(2)));
    check(Method::Schulze, Ballot::Ranked([(2, 1), (0, 0)].into()), Err(BallotFault::WrongShape));
    check(Method::Schulze, ordered(&[0]), Err(BallotFault::WrongShape));
    check(Method::Irv, ordered(&[]), Ok(()));
    check(Method::Irv, ordered(&[1, 0]), Ok(()));
    check(Method::Stv, ordered(&[1, 0, 1]), Err(BallotFault::RepeatedOption(1)));
    check(Method::Stv, ordered(&[4]), Err(BallotFault::UnknownOption(4)));
    let tight = Contest { max: Some(2), ..contest(Method::Points, 3) };
    assert_eq!(tight.check(&rated(&[(0, 3)])), Err(BallotFault::TooHigh { option: 0, given: 3, allowed: 2 }));
}

#[test]
fn counts_of_more_hands_than_people() {
    let check = |method, count: Count, expected| {
        let found = contest(method, if method == Method::YesNo { 0 } else { 2 }).check_count(&count, 10);
        assert_eq!(found, expected, "{method:?} {count:?}");
    };
    let too_many = |given| Err(CountFault::TooMany { given, left: 10 });
    check(Method::YesNo, count_of(&[5, 3], 1, 1, 0), Ok(()));
    check(Method::YesNo, count_of(&[5, 3], 1, 2, 0), too_many(11));
    check(Method::YesNo, count_of(&[u64::MAX, 3], u64::MAX, 2, 0), too_many(u64::MAX));
    check(Method::YesNo, count_of(&[5], 0, 0, 0), Err(CountFault::WrongLength { needed: 2 }));
    check(Method::YesNo, count_of(&[5, 3], 0, 0, 8), Ok(()));
    check(Method::YesNo, count_of(&[5, 3], 0, 0, 7), Err(CountFault::BallotsContradict { needed: 8 }));
    check(Method::Choice, count_of(&[5, 5], 0, 0, 0), Ok(()));
    check(Method::Choice, count_of(&[5, 6], 0, 0, 0), too_many(11));
    check(Method::Choice, count_of(&[5, 6, 7], 0, 0, 0), Err(CountFault::WrongLength { needed: 2 }));
    check(Method::Approval, count_of(&[10, 9], 0, 0, 0), Ok(()));
    check(Method::Approval, count_of(&[11, 9], 0, 0, 0), too_many(11));
    check(Method::Approval, count_of(&[9, 9], 0, 2, 0), too_many(11));
    check(Method::Approval, count_of(&[9, 9], 0, 0, 8), Err(CountFault::BallotsContradict { needed: 9 }));
    check(Method::Points, count_of(&[50, 0], 0, 0, 0), Ok(()));
    check(Method::Points, count_of(&[50, 1], 0, 0, 0), too_many(11));
    check(Method::Points, count_of(&[50, 0], 0, 0, 9), Err(CountFault::BallotsContradict { needed: 10 }));
    check(Method::Score, count_of(&[100, 0], 0, 0, 10), Ok(()));
    check(Method::Score, count_of(&[100, 0], 0, 0, 0), Err(CountFault::BallotsMissing));
    check(Method::Score, count_of(&[0, 0], 0, 1, 0), Ok(()));
    check(Method::Resistance, count_of(&[101, 0], 0, 0, 10), Err(CountFault::BallotsContradict { needed: 11 }));
    check(Method::Resistance, count_of(&[50, 0], 0, 0, 11), too_many(11));
    check(Method::Irv, count_of(&[5, 0], 0, 0, 5), Err(CountFault::NotForRanked));
}

#[test]
fn yes_no_from_several_channels() {
    let contest = Contest { rule: Rule::TwoThirdsCast, ..contest(Method::YesNo, 0) };
    let electorate = Electorate { eligible: 700, present: 600 };
    let ballots =
        [(100, &Ballot::YesNo(YesNo::Yes)), (9, &Ballot::YesNo(YesNo::No)), (1, &Ballot::YesNo(YesNo::Abstain))];
    let counts = [count_of(&[200, 100], 4, 0, 0), count_of(&[99, 80], 0, 5, 0)];
    let verdict = result(&contest, &electorate, ballots.into_iter(), &counts, &[]);
    check(&verdict, Decision::Accepted, Reason::MajorityReached, &[], &[]);
    assert_eq!(verdict.tally, Tally { options: vec![399, 189], ratings: vec![], abstain: 5, invalid: 5, ballots: 598 });
    assert_eq!(
        verdict.calculation(&contest, &electorate),
        Calculation::Majority { rule: contest.rule, yes: 399, no: 189, abstain: 5, base: 588, needed: 392 }
    );
}

#[test]
fn without_quorum_nothing_is_decided() {
    let check = |quorum, present, eligible, quorate: bool| {
        let contest = Contest { quorum, ..contest(Method::Choice, 2) };
        let electorate = Electorate { eligible, present };
        let verdict = result(&contest, &electorate, [(1, &Ballot::Choice(1))].into_iter(), &[], &[]);
        assert_eq!(verdict.decision != Decision::NoQuorum, quorate, "{quorum:?} {present} of {eligible}");
        assert_eq!(verdict.winners.is_empty(), !quorate);
        if !quorate {
            let needed = quorum.needed(eligible);
            assert_eq!(verdict.calculation(&contest, &electorate), Calculation::Quorum { present, eligible, needed });
        }
    };
    check(Quorum::None, 0, 45, true);
    check(Quorum::MajorityMembers, 22, 45, false);
    check(Quorum::MajorityMembers, 23, 45, true);
    check(Quorum::MajorityMembers, 20, 40, false);
    check(Quorum::MajorityMembers, 0, 0, false);
    check(Quorum::OneThirdMembers, 15, 45, true);
    check(Quorum::OneThirdMembers, 15, 46, false);
    check(Quorum::AtLeast(7), 7, 45, true);
    check(Quorum::AtLeast(7), 6, 45, false);
}

#[test]
fn the_most_votes_win() {
    let choice = contest(Method::Choice, 3);
    let votes = |options: &[u16]| options.iter().map(|option| Ballot::Choice(*option)).collect::<Vec<_>>();
    let verdict = count(&choice, &votes(&[2, 2, 1]));
    check(&verdict, Decision::Elected, Reason::Best, &[2], &[&[2], &[1], &[0]]);
    let standing = |option, sum| Some(Standing { option, sum, ratings: None });
    assert_eq!(
        verdict.calculation(&choice, &ALL),
        Calculation::Comparison { valid: 3, last_in: standing(2, 2), first_out: standing(1, 1) }
    );
    check(&count(&choice, &votes(&[2, 1])), Decision::Tied, Reason::Tie, &[], &[&[1, 2], &[0]]);
    check(&count(&choice, &[]), Decision::Tied, Reason::NoVotes, &[], &[&[0, 1, 2]]);
    check(&count(&contest(Method::Choice, 1), &votes(&[0])), Decision::Elected, Reason::Best, &[0], &[&[0]]);
    let two = Contest { seats: 2, ..choice };
    check(&count(&two, &votes(&[2, 1])), Decision::Elected, Reason::Best, &[1, 2], &[&[1, 2], &[0]]);
    let verdict = count(&two, &votes(&[2, 2, 1, 0]));
    check(&verdict, Decision::Tied, Reason::Tie, &[2], &[&[2], &[0, 1]]);
    let tied = [0, 1].map(|option| Standing { option, sum: 1, ratings: None }).to_vec();
    assert_eq!(verdict.calculation(&two, &ALL), Calculation::Tie { valid: 4, tied, places: 1 });
}

#[test]
fn a_lot_settles_a_tie_only_where_it_names_all_of_it() {
    let choice = contest(Method::Choice, 3);
    let ballots = [Ballot::Choice(0), Ballot::Choice(2)];
    let draw = |lots: &[u16]| result(&choice, &ALL, ballots.iter().map(|ballot| (1, ballot)), &[], lots);
    check(&draw(&[2, 0]), Decision::Elected, Reason::Lot, &[2], &[&[0, 2], &[1]]);
    check(&draw(&[1, 0, 2]), Decision::Elected, Reason::Lot, &[0], &[&[0, 2], &[1]]);
    check(&draw(&[2]), Decision::Tied, Reason::Tie, &[], &[&[0, 2], &[1]]);
    check(&draw(&[2, 2]), Decision::Tied, Reason::Tie, &[], &[&[0, 2], &[1]]);
    check(&draw(&[2, 1, 2]), Decision::Tied, Reason::Tie, &[], &[&[0, 2], &[1]]);
}

#[test]
fn approvals_points_and_scores_add_up() {
    let approvals = Contest { seats: 2, ..contest(Method::Approval, 4) };
    let verdict = count(&approvals, &[approval(&[0, 1]), approval(&[1, 3]), approval(&[]), approval(&[3, 1])]);
    check(&verdict, Decision::Elected, Reason::Best, &[1, 3], &[&[1], &[3], &[0], &[2]]);
    assert_eq!((verdict.tally.valid(), verdict.tally.options), (4, vec![1, 3, 0, 2]));

    let verdict = count(&contest(Method::Points, 3), &[rated(&[(0, 5)]), rated(&[(1, 3), (2, 2)]), rated(&[(2, 4)])]);
    check(&verdict, Decision::Elected, Reason::Best, &[2], &[&[2], &[0], &[1]]);
    assert_eq!(verdict.tally.options, [5, 3, 6]);

    let verdict = count(&contest(Method::Score, 2), &[rated(&[(0, 9)]), rated(&[(0, 0), (1, 5)]), rated(&[(1, 5)])]);
    check(&verdict, Decision::Elected, Reason::Best, &[1], &[&[1], &[0]]);
    assert_eq!((verdict.tally.options, verdict.tally.ratings), (vec![9, 10], vec![2, 2]));
    let verdict = count(&contest(Method::Score, 2), &[rated(&[(0, 0), (1, 0)])]);
    check(&verdict, Decision::Tied, Reason::NoVotes, &[], &[&[0, 1]]);
}

#[test]
fn least_resistance_wins_if_it_is_below_the_passive_one() {
    let open = contest(Method::Resistance, 3);
    let guarded = Contest { passive: Some(2), ..open };
    let all = rated(&[(0, 2), (1, 7), (2, 3)]);
    let verdict = count(&guarded, &[all.clone(), all.clone()]);
    check(&verdict, Decision::Elected, Reason::Best, &[0], &[&[0], &[2], &[1]]);
    assert_eq!(verdict.standing(0).acceptance_per_mille(), Some(800));

    // A blank is no rating: 4 of one is more resistance than 9 of three.
    let ballots = [rated(&[(0, 4), (1, 3)]), rated(&[(1, 3)]), rated(&[(1, 3)])];
    check(&count(&open, &ballots), Decision::Elected, Reason::Best, &[1], &[&[1], &[0], &[2]]);

    let level = [rated(&[(0, 5), (1, 6), (2, 5)])];
    let verdict = count(&guarded, &level);
    check(&verdict, Decision::Rejected, Reason::NotViable, &[], &[&[0, 2], &[1]]);
    let standing = |option, sum| Some(Standing { option, sum, ratings: Some(1) });
    assert_eq!(
        verdict.calculation(&guarded, &ALL),
        Calculation::NotViable { valid: 1, best: standing(0, 5), passive: standing(2, 5) }
    );
    check(&count(&open, &level), Decision::Tied, Reason::Tie, &[], &[&[0, 2], &[1]]);
    check(&count(&guarded, &[]), Decision::Tied, Reason::NoVotes, &[], &[&[0, 1, 2]]);
    check(&count(&guarded, &[rated(&[(1, 10)])]), Decision::Elected, Reason::Best, &[1], &[&[1], &[0, 2]]);
    check(&count(&open, &[rated(&[(1, 0)])]), Decision::Elected, Reason::Best, &[1], &[&[1], &[0, 2]]);

    let counted = result(&guarded, &ALL, std::iter::empty(), &[count_of(&[30, 70, 31], 0, 1, 10)], &[]);
    check(&counted, Decision::Elected, Reason::Best, &[0], &[&[0], &[2], &[1]]);
    assert_eq!(counted.tally.ratings, [10, 10, 10]);
    assert_eq!((counted.tally.ballots, counted.tally.valid()), (11, 10));
}

#[test]
fn acceptance_is_rounded_half_up() {
    let check = |sum, ratings, expected| {
        let standing = Standing { option: 0, sum, ratings };
        assert_eq!(standing.acceptance_per_mille(), expected, "{sum} of {ratings:?}");
    };
    check(0, Some(7), Some(1_000));
    check(70, Some(7), Some(0));
    check(1, Some(3), Some(967));
    check(1, Some(8), Some(988));
    check(5, Some(0), None);
    check(5, None, None);
}

#[test]
fn a_verdict_reads_back() {
    let contest = contest(Method::Resistance, 2);
    let verdict = count(&contest, &[rated(&[(0, 2), (1, 7)])]);
    let json = r#"{"decision":"elected","reason":"best","winners":[0],"ranking":[[0],[1]],"#.to_owned()
        + r#""tally":{"options":[2,7],"ratings":[1,1],"abstain":0,"invalid":0,"ballots":1}}"#;
    assert_eq!(serde_json::to_string(&verdict).expect("plain numbers"), json);
    assert_eq!(serde_json::from_str::<Verdict>(&json).expect("what was written"), verdict);
}

/// Ballots of any adding method over so many options.
fn any_sums(options: u16) -> impl Strategy<Value = (Contest, Vec<(u64, Ballot)>)> {
    let weighted = move |ballot: BoxedStrategy<Ballot>| prop::collection::vec((1..=MAX_VOTES / 40, ballot), 0..40);
    let numbers = move |max: u32| {
        prop::collection::btree_map(0..options, 0..=max, 0..usize::from(options))
            .prop_map(|ratings| Ballot::Rated(ratings.into_iter().collect()))
            .boxed()
    };
    let approvals = prop::collection::btree_set(0..options, 0..usize::from(options))
        .prop_map(|approved| Ballot::Approval(approved.into_iter().collect()));
    let score = Contest { max: Some(MAX_POINTS), ..contest(Method::Score, options) };
    let most = u32::from(options) * MAX_POINTS;
    let points = Contest { points: Some(most), max: Some(MAX_POINTS), ..contest(Method::Points, options) };
    prop_oneof![
        weighted((0..options).prop_map(Ballot::Choice).boxed())
            .prop_map(move |ballots| (contest(Method::Choice, options), ballots)),
        weighted(approvals.boxed()).prop_map(move |ballots| (contest(Method::Approval, options), ballots)),
        weighted(numbers(MAX_POINTS)).prop_map(move |ballots| (score, ballots)),
        weighted(numbers(MAX_POINTS)).prop_map(move |ballots| (points, ballots)),
        weighted(numbers(10)).prop_map(move |ballots| (contest(Method::Resistance, options), ballots)),
    ]
}

/// The same ballot with every option called something else.
fn renamed(ballot: &Ballot, names: &[u16]) -> Ballot {
    let name = |option: &u16| names[usize::from(*option)];
    match ballot {
        Ballot::YesNo(vote) => Ballot::YesNo(*vote),
        Ballot::Choice(option) => Ballot::Choice(name(option)),
        Ballot::Approval(options) => Ballot::Approval(options.iter().map(name).collect()),
        Ballot::Rated(ratings) => Ballot::Rated(ratings.iter().map(|(option, n)| (name(option), *n)).collect()),
        Ballot::Ordered(options) => Ballot::Ordered(options.iter().map(name).collect()),
        Ballot::Ranked(ranks) => Ballot::Ranked(ranks.iter().map(|(option, n)| (name(option), *n)).collect()),
    }
}

proptest! {
    /// Neither the order of the options nor that of the ballots matters, and no sum runs over at the documented bounds.
    #[test]
    fn order_does_not_matter(
        (contest, ballots) in any_sums(5),
        seats in 1..=5_u16,
        names in Just([0, 1, 2, 3, 4_u16]).prop_shuffle(),
    ) {
        let contest = Contest { seats, ..contest };
        let verdict = result(&contest, &ALL, ballots.iter().map(|(weight, ballot)| (*weight, ballot)), &[], &[]);
        let turned: Vec<(u64, Ballot)> = ballots.iter().rev().map(|(weight, ballot)| (*weight, renamed(ballot, &names))).collect();
        let other = result(&contest, &ALL, turned.iter().map(|(weight, ballot)| (*weight, ballot)), &[], &[]);
        let set = |options: &[u16], name: &dyn Fn(u16) -> u16| {
            let mut options: Vec<u16> = options.iter().map(|option| name(*option)).collect();
            options.sort_unstable();
            options
        };
        let rename = |option: u16| names[usize::from(option)];
        prop_assert_eq!((verdict.decision, verdict.reason), (other.decision, other.reason));
        prop_assert_eq!(set(&verdict.winners, &rename), set(&other.winners, &|option| option));
        let ranking: Vec<Vec<u16>> = verdict.ranking.iter().map(|group| set(group, &rename)).collect();
        prop_assert_eq!(ranking, other.ranking);
    }

    /// A vote more for a winner never costs it the win.
    #[test]
    fn a_vote_more_does_no_harm(votes in prop::collection::vec(0..4_u16, 1..30)) {
        let contest = contest(Method::Choice, 4);
        let mut ballots: Vec<Ballot> = votes.into_iter().map(Ballot::Choice).collect();
        let winners = count(&contest, &ballots).winners;
        for winner in winners {
            ballots.push(Ballot::Choice(winner));
            prop_assert_eq!(count(&contest, &ballots).winners, vec![winner]);
            ballots.pop();
        }
    }
}
