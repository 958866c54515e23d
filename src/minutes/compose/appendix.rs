//! Every vote in full, so that anyone can count again, and the fingerprint by which the journal proves the minutes.

use std::collections::BTreeMap;

use super::{Scribe, Source};
use crate::{
    minutes::document::{Draft, numbers, words},
    session::{Participant, Secrecy, Slot, Vote},
    t,
    text::{self, Sentence, number},
    voting::{Ballot, Method, Round, Step, Tally, Verdict, YesNo},
};

impl Scribe<'_> {
    pub(super) fn appendix(&self, out: &mut Draft) {
        let lang = self.lang;
        if self.s.votes.iter().next().is_none() {
            return;
        }
        out.heading(1, t!(lang, "minutes-appendix"));
        for (slot, vote) in self.s.votes.iter() {
            out.heading(2, t!(lang, "minutes-vote", number = slot.number(), title = &*vote.title));
            out.facts([(t!(lang, "minutes-result"), Some(self.result(vote)))]);
            self.channels(out, vote);
            if let Some(verdict) = vote.verdict() {
                self.rounds(out, vote, verdict);
                self.pairs(out, vote, verdict);
            }
            self.ballots(out, vote);
        }
    }

    /// The numbers by the way they came; of a secret vote only the whole is told.
    fn channels(&self, out: &mut Draft, vote: &Vote) {
        let lang = self.lang;
        let ways = self.s.by_way(vote);
        let mut rows: Vec<_> = ways.into_iter().map(|(way, tally)| (text::way(lang, way), tally)).collect();
        // What came one way only is the whole.
        if rows.len() != 1 {
            rows.push((t!(lang, "minutes-total"), self.s.tally(vote)));
        }
        let (names, of): (Vec<Sentence>, _) = match vote.contest.method {
            Method::YesNo => (vec![t!(lang, "poll-yes"), t!(lang, "poll-no")], t!(lang, "minutes-channel")),
            Method::Choice
            | Method::Approval
            | Method::Points
            | Method::Score
            | Method::Resistance
            | Method::Schulze
            | Method::Irv
            | Method::Stv => {
                let titles = vote.options.iter().map(|option| option.title.to_string().into());
                (titles.collect(), t!(lang, "minutes-option"))
            }
        };
        let mut columns = vec![words(of)];
        columns.extend(rows.iter().map(|(channel, _)| numbers(channel.clone())));
        let line = |name: Sentence, of: &dyn Fn(&Tally) -> u64| {
            let mut line = vec![name.into_owned()];
            line.extend(rows.iter().map(|(_, tally)| number(lang, of(tally))));
            line
        };
        let options = names.into_iter().enumerate();
        let sums = options.map(|(at, name)| line(name, &|tally| tally.options.get(at).copied().unwrap_or(0)));
        let ballots = [
            line(t!(lang, "poll-abstain"), &|tally| tally.abstain),
            line(t!(lang, "minutes-invalid"), &|tally| tally.invalid),
            line(t!(lang, "minutes-all-ballots"), &|tally| tally.ballots),
        ];
        match vote.contest.method {
            // Points are no ballots, and make no sum with them.
            Method::Points | Method::Score | Method::Resistance => {
                out.table(t!(lang, "minutes-by-way", what = self.counted(vote)), columns.clone(), sums.collect());
                columns[0] = words(t!(lang, "minutes-channel"));
                out.table(t!(lang, "minutes-ballots-by-way"), columns, ballots.into());
            }
            Method::YesNo | Method::Choice | Method::Approval | Method::Schulze | Method::Irv | Method::Stv => {
                out.table(self.counted(vote), columns, sums.chain(ballots).collect());
            }
        }
    }

    fn rounds(&self, out: &mut Draft, vote: &Vote, verdict: &Verdict) {
        let lang = self.lang;
        for (round, at) in verdict.rounds.iter().zip(1_u32..) {
            let votes = |votes: u64| {
                if vote.contest.method == Method::Stv { text::votes(lang, votes) } else { number(lang, votes) }
            };
            let options = vote.options.iter().zip(&round.votes);
            let mut rows: Vec<_> =
                options.map(|(option, number)| vec![option.title.to_string(), votes(*number)]).collect();
            rows.push(vec![t!(lang, "poll-exhausted").into_owned(), votes(round.exhausted)]);
            let columns = vec![words(t!(lang, "minutes-option")), numbers(t!(lang, "minutes-numbers"))];
            out.table(self.round(vote, round, at), columns, rows);
            if !round.elected.is_empty() {
                out.remark(t!(lang, "poll-elected", options = titles(vote, &round.elected)));
            }
            if let Some(tie) = &round.tie {
                out.remark(text::tie(lang, tie.settled, &titles(vote, &tie.options)));
            }
        }
    }

    fn round(&self, vote: &Vote, round: &Round, at: u32) -> Sentence {
        let lang = self.lang;
        match &round.step {
            Step::First => t!(lang, "poll-round-first", round = at),
            Step::Surplus(option) => t!(lang, "poll-round-surplus", round = at, option = titles(vote, &[*option])),
            Step::Exclusion(options) => t!(lang, "poll-round-exclusion", round = at, options = titles(vote, options)),
        }
    }

    fn pairs(&self, out: &mut Draft, vote: &Vote, verdict: &Verdict) {
        let lang = self.lang;
        if verdict.pairwise.is_empty() {
            return;
        }
        let mut columns = vec![words(t!(lang, "minutes-option"))];
        columns.extend((1..=vote.options.len()).map(|at| numbers(number(lang, at))));
        let rows = verdict.pairwise.iter().zip(&vote.options).zip(0..).map(|((row, option), at)| {
            let mut cells = vec![format!("{}. {}", at + 1, option.title)];
            cells.extend(row.iter().zip(0..).map(|(votes, column)| match column == at {
                true => "–".to_owned(),
                false => number(lang, *votes),
            }));
            cells
        });
        out.table(t!(lang, "poll-pairs"), columns, rows.collect());
    }

    /// Every ballot: with names after a roll call, where people are named, else sorted by what they say.
    fn ballots(&self, out: &mut Draft, vote: &Vote) {
        let lang = self.lang;
        if vote.secrecy == Secrecy::Named && self.names {
            let name = |who: &Slot<Participant>| self.named(*who).unwrap_or_else(|| "–".to_owned());
            let rows = vote.ballots.iter().map(|(who, ballot)| vec![name(who), self.ballot(vote, ballot)]).collect();
            let columns = vec![words(t!(lang, "minutes-name")), words(t!(lang, "minutes-ballot"))];
            out.table(t!(lang, "minutes-roll-call"), columns, rows);
        } else {
            let mut alike: BTreeMap<&Ballot, u64> = BTreeMap::new();
            for ballot in vote.ballots.values() {
                *alike.entry(ballot).or_default() += 1;
            }
            let rows = alike.into_iter().map(|(ballot, count)| vec![self.ballot(vote, ballot), number(lang, count)]);
            let columns = vec![words(t!(lang, "minutes-ballot")), numbers(t!(lang, "minutes-how-many"))];
            out.table(t!(lang, "minutes-ballots-alike"), columns, rows.collect());
        }
        // By the words on the receipt everybody finds the own ballot again, and nobody that of somebody else.
        let mut receipts: Vec<_> = vote
            .listed_ballots()
            .map(|(ballot, receipt)| vec![receipt.to_owned(), self.ballot(vote, ballot)])
            .collect();
        receipts.sort();
        let columns = vec![words(t!(lang, "minutes-receipt")), words(t!(lang, "minutes-ballot"))];
        out.table(t!(lang, "minutes-receipts"), columns, receipts);
    }

    fn ballot(&self, vote: &Vote, ballot: &Ballot) -> String {
        let lang = self.lang;
        let title = |option: &u16| titles(vote, &[*option]);
        match ballot {
            Ballot::YesNo(YesNo::Yes) => t!(lang, "poll-yes").into_owned(),
            Ballot::YesNo(YesNo::No) => t!(lang, "poll-no").into_owned(),
            Ballot::YesNo(YesNo::Abstain) => t!(lang, "poll-abstain").into_owned(),
            Ballot::Ordered(none) if none.is_empty() => t!(lang, "poll-abstain").into_owned(),
            Ballot::Ranked(none) if none.is_empty() => t!(lang, "poll-abstain").into_owned(),
            Ballot::Choice(option) => title(option),
            Ballot::Approval(options) => titles(vote, options),
            Ballot::Ordered(options) => options.iter().map(title).collect::<Vec<_>>().join(" › "),
            Ballot::Rated(ratings) => {
                let rated =
                    ratings.iter().map(|(option, rating)| format!("{}: {}", title(option), number(lang, rating)));
                rated.collect::<Vec<_>>().join("; ")
            }
            Ballot::Ranked(ranked) => {
                let mut ranks: BTreeMap<u16, Vec<String>> = BTreeMap::new();
                for (option, rank) in ranked.iter() {
                    ranks.entry(*rank).or_default().push(title(option));
                }
                ranks.into_values().map(|level| level.join(" = ")).collect::<Vec<_>>().join(" › ")
            }
        }
    }

    /// How the minutes and the journal prove one another.
    pub(super) fn proof(&self, out: &mut Draft, source: Source<'_>) {
        let lang = self.lang;
        out.heading(1, t!(lang, "minutes-fingerprint"));
        out.paragraph("", t!(lang, "minutes-proof", records = source.session.records));
        out.quote(source.head);
        out.remark(t!(lang, "minutes-proof-how", head = source.head));
    }
}

fn titles(vote: &Vote, options: &[u16]) -> String {
    let titles = options.iter().filter_map(|option| vote.options.get(usize::from(*option)));
    titles.map(|option| &*option.title).collect::<Vec<_>>().join(", ")
}
