//! Whether a `yes_no` vote reached its majority. The formulas are those of section 5 of the contract, in integers.

use super::{Electorate, Rule};

/// Whether `yes` against `no` is accepted.
pub(super) fn accepted(rule: Rule, yes: u64, no: u64, abstain: u64, electorate: &Electorate) -> bool {
    // Wide, so that no product can run over whatever was entered.
    let [j, n, a, p, m] = [yes, no, abstain, electorate.present, electorate.eligible].map(u128::from);
    match rule {
        Rule::Simple => j > n,
        Rule::AbsoluteCast => 2 * j > j + n + a,
        Rule::AbsolutePresent => 2 * j > p,
        Rule::AbsoluteMembers => 2 * j > m,
        Rule::TwoThirdsCast => j > 0 && 3 * j >= 2 * (j + n),
        Rule::TwoThirdsPresent => 3 * j >= 2 * p && p > 0,
        Rule::TwoThirdsMembers => 3 * j >= 2 * m && m > 0,
        Rule::ThreeQuartersCast => j > 0 && 4 * j >= 3 * (j + n),
        Rule::Unanimous => j > 0 && n == 0,
        Rule::Consensus => n == 0,
    }
}

/// The number that the rule takes its share of.
pub(super) fn base(rule: Rule, yes: u64, no: u64, abstain: u64, electorate: &Electorate) -> u64 {
    match rule {
        Rule::Simple | Rule::TwoThirdsCast | Rule::ThreeQuartersCast | Rule::Unanimous | Rule::Consensus => yes + no,
        Rule::AbsoluteCast => yes + no + abstain,
        Rule::AbsolutePresent | Rule::TwoThirdsPresent => electorate.present,
        Rule::AbsoluteMembers | Rule::TwoThirdsMembers => electorate.eligible,
    }
}

/// The fewest yes votes that are enough of this base.
pub(super) fn needed(rule: Rule, base: u64) -> u64 {
    match rule {
        Rule::Simple | Rule::AbsoluteCast | Rule::AbsolutePresent | Rule::AbsoluteMembers => base / 2 + 1,
        Rule::TwoThirdsCast | Rule::TwoThirdsPresent | Rule::TwoThirdsMembers => (2 * base).div_ceil(3).max(1),
        Rule::ThreeQuartersCast => (3 * base).div_ceil(4).max(1),
        Rule::Unanimous => base.max(1),
        Rule::Consensus => base,
    }
}

impl Rule {
    /// The fewest yes votes that are enough where all who are present say yes or no: what is known before a vote opens.
    pub fn needed(self, electorate: &Electorate) -> u64 {
        needed(self, base(self, electorate.present, 0, 0, electorate))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `votes`: yes, no, abstentions; `people`: present, eligible.
    fn check(rule: Rule, votes: [u64; 3], people: [u64; 2], expected: bool) {
        let [yes, no, abstain] = votes;
        let electorate = Electorate { present: people[0], eligible: people[1] };
        assert_eq!(accepted(rule, yes, no, abstain, &electorate), expected, "{rule:?} {votes:?} {people:?}");
    }

    #[test]
    fn every_rule_at_its_edge() {
        check(Rule::Simple, [0, 0, 9], [9, 9], false);
        check(Rule::Simple, [5, 5, 0], [10, 10], false);
        check(Rule::Simple, [6, 5, 90], [101, 200], true);
        check(Rule::AbsoluteCast, [5, 3, 2], [10, 10], false);
        check(Rule::AbsoluteCast, [6, 3, 2], [11, 11], true);
        check(Rule::AbsoluteCast, [0, 0, 0], [3, 3], false);
        check(Rule::AbsolutePresent, [10, 0, 0], [20, 20], false);
        check(Rule::AbsolutePresent, [11, 0, 0], [20, 20], true);
        check(Rule::AbsoluteMembers, [22, 0, 0], [30, 45], false);
        check(Rule::AbsoluteMembers, [23, 0, 0], [30, 45], true);
        check(Rule::TwoThirdsCast, [399, 189, 10], [598, 598], true);
        check(Rule::TwoThirdsCast, [392, 196, 10], [598, 598], true);
        check(Rule::TwoThirdsCast, [391, 197, 10], [598, 598], false);
        check(Rule::TwoThirdsCast, [0, 0, 10], [10, 10], false);
        check(Rule::TwoThirdsPresent, [20, 0, 0], [30, 45], true);
        check(Rule::TwoThirdsPresent, [19, 0, 0], [30, 45], false);
        check(Rule::TwoThirdsPresent, [0, 0, 0], [0, 45], false);
        check(Rule::TwoThirdsMembers, [30, 0, 0], [30, 45], true);
        check(Rule::TwoThirdsMembers, [29, 0, 0], [30, 45], false);
        check(Rule::TwoThirdsMembers, [0, 0, 0], [0, 0], false);
        check(Rule::ThreeQuartersCast, [75, 25, 1], [101, 101], true);
        check(Rule::ThreeQuartersCast, [74, 25, 1], [100, 100], false);
        check(Rule::ThreeQuartersCast, [0, 0, 1], [1, 1], false);
        check(Rule::Unanimous, [1, 0, 5], [6, 6], true);
        check(Rule::Unanimous, [0, 0, 5], [6, 6], false);
        check(Rule::Unanimous, [5, 1, 0], [6, 6], false);
        check(Rule::Consensus, [0, 0, 5], [6, 6], true);
        check(Rule::Consensus, [5, 1, 0], [6, 6], false);
    }

    proptest! {
        /// The needed number that people read agrees with the rule.
        #[test]
        fn enough_is_accepted(yes in 0..400_u64, no in 0..400_u64, abstain in 0..50_u64, absent in 0..50_u64) {
            let present = yes + no + abstain + 1;
            let electorate = Electorate { present, eligible: present + absent };
            for rule in Rule::ALL {
                let enough = yes >= needed(rule, base(rule, yes, no, abstain, &electorate));
                prop_assert_eq!(accepted(rule, yes, no, abstain, &electorate), enough, "{:?}", rule);
            }
        }

        /// What people read before the vote is true of a vote in which everybody says yes or no.
        #[test]
        fn the_number_told_before_is_enough(present in 1..400_u64, absent in 0..50_u64) {
            let electorate = Electorate { present, eligible: present + absent };
            for rule in Rule::ALL {
                let needed = rule.needed(&electorate);
                let with = |yes: u64| accepted(rule, yes, present - yes, 0, &electorate);
                prop_assert_eq!(needed > present, !with(present), "{:?}", rule);
                prop_assert!(needed > present || with(needed) && (needed == 0 || !with(needed - 1)), "{:?}", rule);
            }
        }

        /// One more yes in place of a no never turns acceptance into rejection.
        #[test]
        fn a_no_turned_yes_does_no_harm(yes in 0..400_u64, no in 1..400_u64, abstain in 0..50_u64) {
            let electorate = Electorate { present: yes + no + abstain, eligible: yes + no + abstain };
            for rule in Rule::ALL {
                let before = accepted(rule, yes, no, abstain, &electorate);
                prop_assert!(!before || accepted(rule, yes + 1, no - 1, abstain, &electorate), "{:?}", rule);
            }
        }
    }
}
