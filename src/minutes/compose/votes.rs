//! A vote as minutes tell it: what was asked, under which terms, the numbers, the result and its sum.

use super::Scribe;
use crate::{
    minutes::document::{Draft, numbers, words},
    session::{Slot, Vote, VoteState},
    t,
    text::{self, Sentence, number},
    voting::{Method, Quorum, Tally, Verdict},
};

impl Scribe<'_> {
    /// For minutes of results: each vote with its item in a paragraph.
    pub(super) fn votes_in_short(&self, out: &mut Draft) {
        let lang = self.lang;
        let votes: Vec<_> = self.s.votes.iter().collect();
        if votes.is_empty() {
            return;
        }
        out.heading(1, t!(lang, "minutes-votes"));
        for (slot, vote) in votes {
            out.heading(2, t!(lang, "minutes-vote", number = slot.number(), title = &*vote.title));
            self.terms_and_result(out, vote);
        }
    }

    pub(super) fn vote(&self, out: &mut Draft, slot: Slot<Vote>, vote: &Vote) {
        out.heading(3, t!(self.lang, "minutes-vote", number = slot.number(), title = &*vote.title));
        self.terms_and_result(out, vote);
    }

    fn terms_and_result(&self, out: &mut Draft, vote: &Vote) {
        let lang = self.lang;
        let contest = &vote.contest;
        let on: Vec<_> = vote.on.iter().map(|slot| number(lang, slot.number())).collect();
        let method = text::method(lang, contest.method);
        let rule = (contest.method == Method::YesNo).then(|| text::rule(lang, contest.rule));
        let votes = &vote.electorate;
        let quorum = (contest.quorum != Quorum::None).then(|| text::quorum(lang, contest.quorum));
        let seats = (contest.seats > 1).then(|| Sentence::from(number(lang, contest.seats)));
        let verdict = vote.verdict();
        let present = match &*vote.excused {
            [] => t!(lang, "minutes-present-heads", present = votes.present),
            [..] => t!(lang, "minutes-present-unexcused", present = votes.present),
        };
        out.facts([
            (t!(lang, "minutes-on-proposals", count = on.len()), (!on.is_empty()).then(|| on.join(", ").into())),
            (t!(lang, "minutes-item-of-vote"), self.item_of(vote)),
            (t!(lang, "minutes-method"), Some(method)),
            (t!(lang, "minutes-rule"), rule),
            (t!(lang, "minutes-seats"), seats),
            (t!(lang, "minutes-form"), Some(text::secrecy(lang, vote.secrecy))),
            (t!(lang, "minutes-kind"), vote.straw.then(|| t!(lang, "minutes-straw"))),
            (
                t!(lang, "minutes-former"),
                vote.former.map(|former| t!(lang, "minutes-vote-lead", number = former.number())),
            ),
            (
                t!(lang, "minutes-electorate"),
                Some(if self.s.participants.iter().all(|(_, person)| person.weight == 1) {
                    t!(lang, "minutes-electorate-heads", eligible = votes.eligible, present = present)
                } else {
                    t!(lang, "minutes-electorate-value", eligible = votes.eligible, present = present)
                }),
            ),
            (t!(lang, "minutes-quorum"), quorum),
            (t!(lang, "minutes-numbers"), verdict.map(|verdict| self.numbers(vote, &verdict.tally))),
            (t!(lang, "minutes-result"), Some(self.result(vote).into())),
            (t!(lang, "minutes-calculation"), verdict.map(|verdict| text::calculation(lang, vote, verdict).into())),
        ]);
        self.excused(out, vote);
        if let Some(verdict) = verdict {
            self.ranking(out, vote, verdict);
        }
    }

    /// Befangenheit stands in minutes of every depth by name: whoever reads a result has to see who had no part in it.
    fn excused(&self, out: &mut Draft, vote: &Vote) {
        let names = vote.excused.iter().filter_map(|who| Some(&*self.s.participants.get(*who)?.name));
        let names: Vec<_> = names.collect();
        if !names.is_empty() {
            out.paragraph(
                t!(self.lang, "minutes-excused-lead"),
                t!(self.lang, "minutes-excused", names = names.join(", ")),
            );
        }
    }

    /// The item whose number stands at a vote in minutes that don't go by items.
    fn item_of(&self, vote: &Vote) -> Option<Sentence> {
        let number = self.s.agenda_number(vote.item?)?;
        (self.depth == super::Depth::Results).then(|| t!(self.lang, "minutes-top-number", number = number))
    }

    /// The result in the words of an office.
    pub(super) fn result(&self, vote: &Vote) -> String {
        match &vote.state {
            VoteState::Open => t!(self.lang, "minutes-vote-open").into_owned(),
            VoteState::Void { reason, .. } => t!(self.lang, "minutes-vote-void", reason = &**reason).into_owned(),
            VoteState::Closed { verdict, .. } => {
                let changed =
                    matches!(&*vote.on, [only] if self.s.proposals.get(*only).is_some_and(|p| !p.earlier.is_empty()));
                text::resolution(self.lang, vote, verdict, changed)
            }
        }
    }

    /// The numbers in a line: yes, no, abstentions, invalid; or how many ballots there were.
    pub(super) fn numbers(&self, vote: &Vote, tally: &Tally) -> Sentence {
        let lang = self.lang;
        match vote.contest.method {
            Method::YesNo => {
                let [yes, no] = [0, 1].map(|at| tally.options.get(at).copied().unwrap_or(0));
                t!(lang, "minutes-yes-no", yes = yes, no = no, abstain = tally.abstain, invalid = tally.invalid)
            }
            Method::Choice
            | Method::Approval
            | Method::Points
            | Method::Score
            | Method::Resistance
            | Method::Schulze
            | Method::Irv
            | Method::Stv => t!(
                lang,
                "minutes-ballots",
                ballots = tally.ballots,
                valid = tally.valid(),
                abstain = tally.abstain,
                invalid = tally.invalid
            ),
        }
    }

    /// The options in their order, with their numbers where a number tells something.
    fn ranking(&self, out: &mut Draft, vote: &Vote, verdict: &Verdict) {
        let lang = self.lang;
        let mut rows = Vec::new();
        let mut place = 1;
        for group in &verdict.ranking {
            for option in group {
                let title = vote.options.get(usize::from(*option)).map_or("", |option| &option.title);
                let mut row = vec![number(lang, place), title.to_owned(), self.standing(vote, verdict, *option)];
                if !vote.straw {
                    let won = verdict.winners.contains(option);
                    row.push(if won { t!(lang, "minutes-won").into_owned() } else { String::new() });
                }
                rows.push(row);
            }
            place += group.len();
        }
        let mut columns =
            vec![numbers(t!(lang, "minutes-place-of")), words(t!(lang, "minutes-option")), numbers(self.counted(vote))];
        // An opinion elects nobody.
        if !vote.straw {
            columns.push(words(t!(lang, "minutes-result")));
        }
        out.table(t!(lang, "minutes-ranking"), columns, rows);
    }

    /// What the numbers of the options are.
    pub(super) fn counted(&self, vote: &Vote) -> Sentence {
        match vote.contest.method {
            Method::Points | Method::Score => t!(self.lang, "minutes-points"),
            Method::Resistance => t!(self.lang, "minutes-resistance"),
            Method::YesNo | Method::Choice | Method::Approval | Method::Schulze | Method::Irv | Method::Stv => {
                t!(self.lang, "minutes-numbers")
            }
        }
    }

    fn standing(&self, vote: &Vote, verdict: &Verdict, option: u16) -> String {
        let lang = self.lang;
        let standing = verdict.standing(option);
        match vote.contest.method {
            Method::Score | Method::Resistance => {
                let ratings = standing.ratings.unwrap_or(0);
                t!(lang, "minutes-rated", sum = standing.sum, ratings = ratings).into_owned()
            }
            // Pairs and transfers decide there; the appendix of full minutes tells them.
            Method::Schulze | Method::Irv | Method::Stv => {
                t!(lang, "minutes-first-preferences", votes = standing.sum).into_owned()
            }
            Method::YesNo | Method::Choice | Method::Approval | Method::Points => number(lang, standing.sum),
        }
    }
}
