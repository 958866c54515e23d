//! The sentences that name numbers or times, and what stands in the fields of a form.

use std::fmt::Display;

use fluent_bundle::FluentValue;
use uuid::Uuid;

use super::{Form, Page, Said};
use crate::{
    session::{Day, OutcomeResult, Timestamp, Vote},
    text::{Sentence, Tongue},
    voting::{Ballot, Decision, Method, YesNo},
    web::view::{OptionNow, SECRET_MIN, State, VoteNow, WhyNot, Yours},
};

/// When the accessibility statement was last looked through; whoever changes the pages does that anew.
const STATED_ON: &str = "23.11.2026";

/// `31.03.2027`, as all languages here read it.
fn in_figures(day: Day) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

impl Page<'_> {
    /// A sentence that names nothing.
    pub(super) fn t(&self, key: &str) -> Sentence {
        self.tongue.say(key, &[])
    }

    pub(super) fn say(&self, said: Said) -> Sentence {
        self.t(said.key())
    }

    /// What is to be said about what was sent before, as things stand now.
    pub(super) fn said_in(&self, state: &State) -> Option<Said> {
        let over = state.room.is_over();
        self.said.map(|said| if over && matches!(said, Said::Card | Said::Joined) { Said::Over } else { said })
    }

    /// What a language calls itself.
    pub(super) fn own_name(&self, tongue: Tongue) -> Sentence {
        tongue.say("own-name", &[])
    }

    /// The page that this one is reloaded as.
    pub(super) fn home(&self) -> &'static str {
        if self.desk { "/desk" } else { "/" }
    }

    /// What the address of a form ends with, so that its answer leads back to the desk.
    pub(super) fn desk_mark(&self) -> &'static str {
        if self.desk { "?desk" } else { "" }
    }

    pub(super) fn fresh_id(&self) -> Uuid {
        (self.fresh)()
    }

    pub(super) fn item_number(&self, number: usize) -> Sentence {
        self.tongue.say("item-number", &[("number", number.into())])
    }

    /// `geplant bis 18:05 Uhr`
    pub(super) fn until(&self, time: Timestamp) -> Sentence {
        let (hour, minute) = self.zone.at(time).clock();
        self.tongue.say("until", &[("time", format!("{hour:02}:{minute:02}").into())])
    }

    /// When personal data is deleted.
    pub(super) fn deleted_on(&self, day: Day) -> Sentence {
        self.tongue.say("privacy-until-date", &[("date", in_figures(day).into())])
    }

    /// Of when the accessibility statement is.
    pub(super) fn stated_on(&self) -> Sentence {
        self.tongue.say("access-date", &[("date", STATED_ON.into())])
    }

    pub(super) fn vote_number(&self, number: u32) -> Sentence {
        self.tongue.say("vote-number", &[("number", number.into())])
    }

    pub(super) fn proposal_number(&self, number: u32) -> Sentence {
        self.tongue.say("proposal-number", &[("number", number.into())])
    }

    pub(super) fn waiting(&self, count: usize) -> Sentence {
        self.tongue.say("propose-waiting", &[("count", count.into())])
    }

    pub(super) fn seats(&self, seats: u16) -> Sentence {
        self.tongue.say("seats", &[("seats", seats.into())])
    }

    pub(super) fn rank(&self, rank: usize) -> Sentence {
        self.tongue.say("rank", &[("rank", rank.into())])
    }

    pub(super) fn ratings(&self, count: u64) -> Sentence {
        self.tongue.say("ratings", &[("count", count.into())])
    }

    pub(super) fn ballots(&self, count: u64) -> Sentence {
        self.tongue.say("ballots", &[("count", count.into())])
    }

    /// The sentence into which the script writes the number of points left, at the `#`.
    pub(super) fn points_left(&self) -> Sentence {
        self.tongue.say("points-left", &[("left", "#".into())])
    }

    /// An address as people type it.
    pub(super) fn typed<'v>(&self, address: &'v str) -> &'v str {
        address.strip_prefix("http://").unwrap_or(address).trim_end_matches('/')
    }

    /// How a ballot is filled in.
    pub(super) fn how(&self, vote: &VoteNow) -> Sentence {
        let max = || ("max", vote.highest().into());
        match vote.method {
            Method::YesNo => self.t("how-yes_no"),
            Method::Choice => self.t("how-choice"),
            Method::Approval => self.t("how-approval"),
            Method::Points => {
                self.tongue.say("how-points", &[("points", vote.points.unwrap_or_default().into()), max()])
            }
            Method::Score => self.tongue.say("how-score", &[max()]),
            Method::Resistance => self.tongue.say("how-resistance", &[max()]),
            Method::Schulze => self.t("how-schulze"),
            Method::Irv => self.t("how-irv"),
            Method::Stv => self.t("how-stv"),
        }
    }

    /// How many have voted so far.
    pub(super) fn turnout(&self, state: &State, vote: &VoteNow) -> Sentence {
        match state.turnout.get(&vote.id).copied().flatten() {
            // Cards may vote whose holders nobody has ticked off.
            Some(votes) if votes > vote.present => self.turnout_alone(votes.into()),
            Some(votes) => self.turnout_of(votes.into(), vote),
            None => self.turnout_few(),
        }
    }

    /// The same with a `#` for the number, for the script to keep it up to date.
    pub(super) fn turnout_words(&self, vote: &VoteNow) -> Sentence {
        self.turnout_of("#".into(), vote)
    }

    /// The same where more vote than are known to be there.
    pub(super) fn turnout_more_words(&self) -> Sentence {
        self.turnout_alone("#".into())
    }

    fn turnout_alone(&self, votes: FluentValue<'_>) -> Sentence {
        self.tongue.say("turnout-open", &[("votes", votes)])
    }

    pub(super) fn turnout_few(&self) -> Sentence {
        self.tongue.say("turnout-few", &[("count", SECRET_MIN.into())])
    }

    pub(super) fn more(&self, count: usize) -> Sentence {
        self.tongue.say("beamer-more", &[("count", count.into())])
    }

    fn turnout_of(&self, votes: FluentValue<'_>, vote: &VoteNow) -> Sentence {
        // Whoever is in the room may join a straw poll, and cards may be handed out without a list of voters: nobody knows
        // how many that are.
        if vote.straw || vote.present == 0 {
            return self.turnout_alone(votes);
        }
        self.tongue.say("turnout", &[("votes", votes), ("present", vote.present.into())])
    }

    pub(super) fn answer(&self, answer: YesNo) -> Sentence {
        match answer {
            YesNo::Yes => self.t("answer-yes"),
            YesNo::No => self.t("answer-no"),
            YesNo::Abstain => self.t("answer-abstain"),
        }
    }

    /// What an opened ballot says: the answer, or options with what they were given.
    pub(super) fn ballot(&self, vote: &Vote, ballot: &Ballot) -> String {
        let title = |option: &u16| vote.options.get(usize::from(*option)).map_or("", |option| &option.title);
        let listed = |parts: Vec<String>| parts.join(" · ");
        let given = |(option, number): &(u16, u32)| format!("{}: {number}", title(option));
        let placed = |(option, rank): (&u16, usize)| format!("{rank}. {}", title(option));
        match ballot {
            Ballot::YesNo(answer) => self.answer(*answer).into_owned(),
            Ballot::Choice(option) => title(option).to_owned(),
            Ballot::Approval(options) => listed(options.iter().map(|option| title(option).to_owned()).collect()),
            Ballot::Rated(ratings) => listed(ratings.iter().map(given).collect()),
            Ballot::Ordered(options) => listed(options.iter().zip(1..).map(placed).collect()),
            Ballot::Ranked(ranks) => {
                listed(ranks.iter().map(|(option, rank)| placed((option, usize::from(*rank) + 1))).collect())
            }
        }
    }

    pub(super) fn decision(&self, decision: Decision) -> Sentence {
        match decision {
            Decision::Accepted => self.t("decision-accepted"),
            Decision::Rejected => self.t("decision-rejected"),
            Decision::Tied => self.t("decision-tied"),
            Decision::Elected => self.t("decision-elected"),
            Decision::NoQuorum => self.t("decision-no_quorum"),
        }
    }

    pub(super) fn outcome_result(&self, result: OutcomeResult) -> Sentence {
        match result {
            OutcomeResult::Accepted => self.t("result-accepted"),
            OutcomeResult::Rejected => self.t("result-rejected"),
            OutcomeResult::Postponed => self.t("result-postponed"),
            OutcomeResult::Referred => self.t("result-referred"),
            OutcomeResult::Noted => self.t("result-noted"),
        }
    }

    /// What somebody has to do, or to bring, who has no vote here.
    pub(super) fn why_not(&self, why: WhyNot) -> Sentence {
        match why {
            WhyNot::NotJoined => self.t("join-needed"),
            WhyNot::CardNeeded => self.t("card-needed"),
            WhyNot::CardIsNamed => self.say(Said::CardIsNamed),
            WhyNot::NamedCardNeeded => self.say(Said::NamedCardNeeded),
            WhyNot::NotEntitled => self.say(Said::NotEntitled),
        }
    }

    /// The question: in Leichte Sprache the simple wording where there is one.
    pub(super) fn question<'v>(&self, vote: &'v VoteNow) -> &'v str {
        match &vote.simple_title {
            Some(simple) if self.tongue == Tongue::Leicht => simple,
            Some(_) | None => &vote.title,
        }
    }

    /// The simple wording where it isn't the question already.
    pub(super) fn second_wording<'v>(&self, vote: &'v VoteNow) -> Option<&'v str> {
        vote.simple_title.as_deref().filter(|_| self.tongue != Tongue::Leicht)
    }

    /// Why this form was refused.
    pub(super) fn refusal(&self, form: Form) -> Option<Said> {
        self.refused.as_ref().filter(|refused| refused.form == form).map(|refused| refused.why)
    }

    pub(super) fn refuses(&self, form: Form) -> bool {
        self.refusal(form).is_some()
    }

    /// What was filled in under this name, where the form was refused.
    pub(super) fn kept(&self, form: Form, name: impl AsRef<str>) -> &str {
        let refused = self.refused.as_ref().filter(|refused| refused.form == form);
        let field = refused.and_then(|refused| refused.fields.iter().find(|(field, _)| field == name.as_ref()));
        field.map_or("", |(_, value)| value)
    }

    /// Whether this was chosen under this name, where the form was refused.
    pub(super) fn chose(&self, form: Form, name: impl AsRef<str>, value: impl Display) -> bool {
        let value = value.to_string();
        let refused = self.refused.iter().filter(|refused| refused.form == form);
        refused.flat_map(|refused| &refused.fields).any(|(field, kept)| field == name.as_ref() && *kept == value)
    }
}

impl State {
    /// What this token may do in an open vote.
    pub(super) fn yours(&self, vote: &VoteNow) -> Yours {
        self.you.votes.get(&vote.id).cloned().unwrap_or(Yours { may_vote: false, why_not: None, receipt: None })
    }
}

impl VoteNow {
    /// What the script helps with: sharing out points, or giving places, each once or not.
    pub(super) const fn shape(&self) -> &'static str {
        match self.method {
            Method::Points => "points",
            Method::Irv | Method::Stv => "order",
            Method::Schulze => "ranks",
            Method::YesNo | Method::Choice | Method::Approval | Method::Score | Method::Resistance => "",
        }
    }

    /// How large the projector writes the question: by its length.
    pub(super) fn size(&self) -> &'static str {
        match self.title.chars().count() {
            0..=60 => "short",
            61..=120 => "middling",
            121.. => "long",
        }
    }

    /// The most on one option.
    pub(super) fn highest(&self) -> u32 {
        self.max.unwrap_or_default()
    }
}

impl OptionNow {
    /// The name of its field in a form.
    pub(super) fn field(&self) -> String {
        format!("o-{}", self.id)
    }
}
