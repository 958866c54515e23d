//! What is prepared: the agenda, people, what the session is called and its rules, its catalogue; each by a form of its
//! own. Agenda and catalogue have a desk each.

use super::{
    Desk, Relief, Seat, Then,
    measure::{self, asked_day},
};
use crate::{
    session::{
        Concept, Handlungsfeld, Hour, Item, ItemKind, Localised, Refusal, Slot,
        command::{
            AddItem, EditItem, EditParticipant, EditSession, MoveItem, Register, RemoveItem, SetConcept, SetPhones,
        },
    },
    t,
    text::{self, Sentence},
    tui::{
        app::{Context, Overlay},
        keys::{InSession, Move},
        list::List,
        message::Effect,
        seat::terms::QUORUMS,
        sheet::{About, Line, Sheet},
    },
    voting::{Quorum, Rule},
};

/// How many minutes one key gives an item, or takes from it.
pub const STEP_MINUTES: u16 = 5;
/// Rows of the desk of the frame before the first field: the session, the catalogue.
pub const BEFORE_FIELDS: usize = 2;
/// How much of a catalogue's version stays when it is changed in a session, in characters.
const VERSION_MAX: usize = 50;
/// From here on a session's id is by chance.
const ID_TELLS: usize = 28;

impl Seat {
    /// The chosen item: on the desk of the agenda, elsewhere the one that runs.
    pub fn item(&self) -> Option<(Slot<Item>, &Item)> {
        let session = self.session();
        let slot = match self.lists.item.filter(|slot| session.agenda_number(*slot).is_some()) {
            Some(slot) => slot,
            None => session.running().or(self.upcoming().map(|(slot, _)| slot)).or(session.agenda.first().copied())?,
        };
        Some((slot, session.items.get(slot)?))
    }

    /// The chosen row of the desk of the frame.
    pub fn frame_row(&self) -> usize {
        self.lists.frame.chosen(BEFORE_FIELDS + self.session().concept.fields.len()).unwrap_or(0)
    }

    /// A step on the desk of the agenda.
    pub(super) fn walk_agenda(&mut self, step: Move) {
        let agenda = self.session().agenda.clone();
        let at = self.item().and_then(|(slot, _)| agenda.iter().position(|other| *other == slot)).unwrap_or(0);
        let mut list = List::at(at);
        list.step(step, agenda.len());
        self.lists.item = list.chosen(agenda.len()).map(|at| agenda[at]);
    }

    /// A step on the desk of the frame.
    pub(super) fn walk_frame(&mut self, step: Move) {
        let rows = BEFORE_FIELDS + self.session().concept.fields.len();
        self.lists.frame.step(step, rows);
    }

    /// Whether an act makes sense on the desk of the agenda.
    pub(super) fn offers_on_agenda(&self, action: InSession) -> bool {
        let session = self.session();
        let Some((slot, item)) = self.item() else { return action == InSession::Add };
        let movable = session.may_move(slot).is_ok();
        (action != InSession::Remove || session.may_remove(slot).is_ok())
            && (action != InSession::Earlier || movable && session.agenda.first() != Some(&slot))
            && (action != InSession::Later || movable && session.agenda.last() != Some(&slot))
            && (action != InSession::Less || item.minutes.is_some_and(|minutes| minutes > 1))
    }

    /// Whether an act makes sense on the desk of the frame.
    pub(super) fn offers_in_frame(&self, action: InSession) -> bool {
        let free = self.session().may_set_concept().is_ok();
        let (row, fields) = (self.frame_row(), self.session().concept.fields.len());
        let field = row.checked_sub(BEFORE_FIELDS);
        let of_a_field = matches!(action, InSession::Remove | InSession::Earlier | InSession::Later);
        match field {
            Some(at) => {
                free && (action != InSession::Remove || fields > 1)
                    && (action != InSession::Earlier || at > 0)
                    && (action != InSession::Later || at + 1 < fields)
            }
            None => !of_a_field && (free || row == 0 && action == InSession::Edit),
        }
    }

    /// Gives the running item more time.
    pub(super) fn more_time(&mut self, cx: &mut Context<'_>) {
        let Some((slot, item)) = self.running() else { return };
        let spent = item.spent_ms(self.now).max(0) / 60_000;
        let minutes = item.minutes.unwrap_or(u16::try_from(spent).unwrap_or(u16::MAX)).saturating_add(STEP_MINUTES);
        let number = self.session().agenda_number(slot).unwrap_or(0);
        let said = t!(cx.lang, "notice-more-time", number = number, minutes = minutes);
        self.set_minutes(slot, minutes, Then::Say(said), cx);
    }

    /// Takes the proposal what would help because it is late.
    pub(super) fn take_relief(&mut self, cx: &mut Context<'_>) {
        let Some(relief) = self.relief() else { return };
        let (Relief::Shorten(slot, _) | Relief::ToTheEnd(slot)) = relief;
        let session = self.session();
        let Some(item) = session.items.get(slot) else { return };
        let number = session.agenda_number(slot).unwrap_or(0);
        match relief {
            Relief::Shorten(_, by) => {
                let minutes = item.minutes.unwrap_or(0).saturating_sub(by);
                let said = t!(cx.lang, "notice-shortened", number = number, minutes = minutes);
                self.set_minutes(slot, minutes, Then::Say(said), cx);
            }
            Relief::ToTheEnd(_) => {
                let said = t!(cx.lang, "notice-put-last", title = item.title.as_ref());
                let after = session.agenda.last().and_then(|last| session.items.get(*last)).map(|last| last.id);
                self.send(MoveItem { item: item.id, after }, Then::Say(said), cx);
            }
        }
    }

    pub(super) fn set_minutes(&mut self, slot: Slot<Item>, minutes: u16, then: Then, cx: &mut Context<'_>) {
        if let Some(item) = self.session().items.get(slot).map(|item| item.id) {
            let minutes = Some(minutes);
            let edit = EditItem { item, title: None, kind: None, minutes, protected: None, public: None, note: None };
            self.send(edit, then, cx);
        }
    }

    /// Shows the form for what is chosen, or the one that was begun and put aside.
    pub(super) fn edit_chosen(&mut self, cx: &mut Context<'_>) {
        let about = match self.desk {
            Desk::Agenda => self.item().map(|(slot, _)| About::Item(slot)),
            Desk::People => self.person().map(|(slot, _)| About::Person(slot)),
            Desk::Frame => Some(match self.frame_row() {
                0 => About::Session,
                1 => About::Concept,
                row => match self.session().concept.fields.get(row - BEFORE_FIELDS) {
                    Some(field) => About::Field(field.code.clone()),
                    None => return,
                },
            }),
            Desk::Proposals | Desk::Board | Desk::Vote(_) | Desk::Outcomes | Desk::Speakers | Desk::Closing => None,
        };
        if let Some(about) = about {
            self.show_sheet(about, cx);
        }
    }

    /// Shows the form for one thing more on the desk.
    pub(super) fn add_to_desk(&mut self, cx: &mut Context<'_>) {
        match self.desk {
            Desk::Agenda => self.show_sheet(About::NewItem(self.item().map(|(slot, _)| slot)), cx),
            Desk::People => self.show_sheet(About::NewPerson, cx),
            Desk::Frame => {
                let fields = self.session().concept.fields.len();
                let at = (self.frame_row() + 1).checked_sub(BEFORE_FIELDS).filter(|at| *at > 0).unwrap_or(fields);
                self.show_sheet(About::NewField(at), cx);
            }
            Desk::Proposals | Desk::Board | Desk::Vote(_) | Desk::Outcomes | Desk::Speakers | Desk::Closing => {}
        }
    }

    /// Shows a form, or the one that was begun and put aside.
    pub(super) fn show_sheet(&mut self, about: About, cx: &mut Context<'_>) {
        let begun = self.sheets.remove(&about);
        let sheet = begun.unwrap_or_else(|| {
            let lines = self.lines(&about, cx);
            Sheet::new(about, lines)
        });
        *cx.overlay = Some(Overlay::Sheet(sheet));
    }

    /// The lines of a form, filled with what holds now.
    fn lines(&self, about: &About, cx: &Context<'_>) -> Vec<Line> {
        let (lang, session) = (cx.lang, self.session());
        let yes_no = || vec![t!(lang, "choice-no"), t!(lang, "choice-yes")];
        let number = |number: Option<u16>| number.map(|number| number.to_string()).unwrap_or_default();
        match about {
            About::Item(_) | About::NewItem(_) => {
                let item = if let About::Item(slot) = about { session.items.get(*slot) } else { None };
                let kind = item.map_or(ItemKind::Discuss, |item| item.kind);
                let kinds = ItemKind::ALL.iter().map(|kind| text::item_kind(lang, *kind)).collect();
                let at = ItemKind::ALL.iter().position(|other| *other == kind).unwrap_or(0);
                let hint = item.and_then(|item| item.hint.as_deref()).unwrap_or_default();
                vec![
                    Line::text(t!(lang, "line-title"), item.map_or("", |item| &item.title)).fills("title"),
                    Line::one_of(t!(lang, "line-kind"), kinds, at),
                    Line::text(t!(lang, "line-minutes"), &number(item.map_or(Some(15), |item| item.minutes)))
                        .fills("minutes"),
                    Line::one_of(t!(lang, "line-protected"), yes_no(), item.is_some_and(|item| item.protected).into()),
                    Line::text(t!(lang, "line-hint"), hint).fills("note"),
                    Line::one_of(t!(lang, "line-public"), yes_no(), item.is_none_or(|item| item.public).into()),
                ]
            }
            About::Person(_) | About::NewPerson => {
                let person = if let About::Person(slot) = about { session.participants.get(*slot) } else { None };
                let text = |text: Option<&Box<str>>| text.map_or(String::new(), |text| text.to_string());
                vec![
                    Line::text(t!(lang, "line-name"), person.map_or("", |person| &person.name)).fills("name"),
                    Line::text(
                        t!(lang, "line-organisation"),
                        &text(person.and_then(|person| person.organisation.as_ref())),
                    )
                    .fills("organisation"),
                    Line::text(t!(lang, "line-group"), &text(person.and_then(|person| person.group.as_ref())))
                        .fills("group"),
                    Line::one_of(
                        t!(lang, "line-may-vote"),
                        yes_no(),
                        person.is_none_or(|person| person.may_vote).into(),
                    ),
                    Line::text(t!(lang, "line-weight"), &person.map_or(1, |person| person.weight).to_string())
                        .fills("weight"),
                ]
            }
            About::Session => {
                let head = &session.head;
                let rules = Rule::ALL.iter().map(|rule| text::rule(lang, *rule)).collect();
                let quorums = QUORUMS.iter().map(|quorum| text::quorum(lang, *quorum)).collect();
                let at_least = if let Quorum::AtLeast(votes) = head.quorum { votes.to_string() } else { String::new() };
                let position = |quorum| QUORUMS.iter().position(|other| *other == quorum).unwrap_or(0);
                vec![
                    Line::text(t!(lang, "line-title"), &head.title).fills("title"),
                    Line::text(t!(lang, "line-date"), &head.date.map_or("".into(), |day| text::day_short(lang, day)))
                        .fills("date"),
                    Line::text(t!(lang, "line-start"), &head.start.map_or(String::new(), |start| start.to_string())),
                    Line::text(t!(lang, "line-place"), head.place.as_deref().unwrap_or_default()).fills("place"),
                    Line::one_of(
                        t!(lang, "line-rule"),
                        rules,
                        Rule::ALL.iter().position(|rule| *rule == head.rule).unwrap_or(0),
                    ),
                    Line::one_of(t!(lang, "line-quorum"), quorums, position(head.quorum)),
                    Line::text(t!(lang, "line-quorum-number"), &at_least).fills("quorum"),
                ]
            }
            About::Concept => {
                let concept = &session.concept;
                vec![
                    Line::text(t!(lang, "line-title"), &concept.title.de).fills("title"),
                    Line::text(t!(lang, "line-version"), &concept.version).fills("version"),
                    Line::one_of(t!(lang, "line-official"), yes_no(), concept.official.into()),
                ]
            }
            About::Field(_) | About::NewField(_) => {
                let field = if let About::Field(code) = about {
                    session.concept.fields.iter().find(|field| field.code == *code)
                } else {
                    None
                };
                let of = |text: Option<&Localised>| text.map_or(String::new(), |text| text.de.to_string());
                let keywords = field.map_or(String::new(), |field| field.keywords.join(", "));
                vec![
                    Line::text(t!(lang, "line-code"), field.map_or("", |field| &field.code)).fills("code"),
                    Line::text(t!(lang, "line-name"), &of(field.map(|field| &field.name))).fills("name"),
                    Line::text(t!(lang, "line-description"), &of(field.and_then(|field| field.description.as_ref())))
                        .fills("description"),
                    Line::text(t!(lang, "line-keywords"), &keywords).fills("keywords"),
                ]
            }
            About::Measure(slot) => measure::lines(session, lang, *slot),
            About::Phones => {
                let taken = vec![t!(lang, "at-once-no"), t!(lang, "at-once-yes")];
                vec![
                    Line::one_of(t!(lang, "line-at-once"), taken, session.phones.at_once.into()),
                    Line::text(t!(lang, "line-limit"), &session.phones.limit.to_string()).fills("limit"),
                ]
            }
            About::Elsewhere => vec![Line::text(t!(lang, "line-folder"), "")],
            About::NewSession | About::Review(_) | About::Dataset(_) => Vec::new(),
        }
    }

    /// Sends what a form says; it comes back where it can't be read or is refused.
    pub fn take_sheet(&mut self, mut sheet: Sheet, cx: &mut Context<'_>) {
        if let Err((line, what)) = self.send_sheet(&sheet, cx) {
            cx.warn(t!(cx.lang, "fault-at", path = sheet.lines[line].label.as_ref(), what = what));
            sheet.at = line;
            *cx.overlay = Some(Overlay::Sheet(sheet));
        }
    }

    /// Sends what a form says.
    ///
    /// # Errors
    /// The line that can't be read, and what is wrong with it.
    fn send_sheet(&mut self, sheet: &Sheet, cx: &mut Context<'_>) -> Result<(), (usize, Sentence)> {
        let lang = cx.lang;
        let number = |line: usize| -> Result<Option<u64>, (usize, Sentence)> {
            let text = Some(sheet.written(line)).filter(|text| !text.is_empty());
            text.map(|text| text.parse().map_err(|_| (line, t!(lang, "wrong-type-number")))).transpose()
        };
        let text = |line: usize| Some(sheet.written(line));
        let some = |line: usize| text(line).filter(|text| !text.is_empty());
        // What was not changed here may have been changed elsewhere meanwhile.
        let changed = |line: usize| text(line).filter(|_| sheet.is_changed(line));
        let turned = |line: usize| Some(sheet.chosen(line)).filter(|_| sheet.is_changed(line));
        let then = Then::GiveBackSheet(sheet.clone());
        let edits = match &sheet.about {
            About::Item(_)
            | About::Person(_)
            | About::Session
            | About::Concept
            | About::Field(_)
            | About::Phones
            // One that says nothing plans nothing.
            | About::Measure(_) => true,
            About::NewItem(_)
            | About::NewPerson
            | About::NewField(_)
            | About::NewSession
            | About::Elsewhere => false,
            // These belong to other screens.
            About::Review(_) | About::Dataset(_) => false,
        };
        if edits && (0..sheet.lines.len()).all(|line| !sheet.is_changed(line)) {
            return Ok(());
        }
        match &sheet.about {
            About::Item(slot) => {
                let minutes = u16::try_from(number(2)?.unwrap_or(0)).unwrap_or(u16::MAX);
                let Some(item) = self.session().items.get(*slot).map(|item| item.id) else { return Ok(()) };
                let edit = EditItem {
                    item,
                    title: changed(0),
                    kind: turned(1).map(|at| ItemKind::ALL[at]),
                    minutes: sheet.is_changed(2).then_some(minutes),
                    protected: turned(3).map(|at| at == 1),
                    public: turned(5).map(|at| at == 1),
                    note: changed(4),
                };
                self.send(edit, then, cx);
            }
            About::Measure(slot) => {
                let Some(outcome) = self.session().outcomes.get(*slot) else { return Ok(()) };
                let plan = measure::command(cx.lang, sheet, outcome)?;
                self.send(plan, then, cx);
            }
            About::NewItem(after) => {
                let minutes = number(2)?.map(|minutes| u16::try_from(minutes).unwrap_or(u16::MAX));
                let add = AddItem {
                    item: None,
                    title: sheet.written(0),
                    kind: ItemKind::ALL[sheet.chosen(1)],
                    minutes,
                    after: after.and_then(|slot| self.session().items.get(slot)).map(|item| item.id),
                    protected: sheet.chosen(3) == 1,
                    public: sheet.chosen(5) == 1,
                    note: some(4),
                };
                self.send(add, then, cx);
            }
            About::Person(slot) => {
                let weight = u32::try_from(number(4)?.unwrap_or(1)).unwrap_or(u32::MAX);
                let Some(participant) = self.session().participants.get(*slot).map(|person| person.id) else {
                    return Ok(());
                };
                let edit = EditParticipant {
                    participant,
                    name: changed(0),
                    organisation: changed(1),
                    group: changed(2),
                    may_vote: turned(3).map(|at| at == 1),
                    weight: sheet.is_changed(4).then_some(weight),
                    excused: None,
                };
                self.send(edit, then, cx);
            }
            About::NewPerson => {
                let weight = u32::try_from(number(4)?.unwrap_or(1)).unwrap_or(u32::MAX);
                let register = Register {
                    participant: None,
                    name: sheet.written(0),
                    organisation: some(1),
                    group: some(2),
                    may_vote: sheet.chosen(3) == 1,
                    weight,
                };
                self.send(register, then, cx);
            }
            About::Session => {
                let quorum = number(6)?.map_or(QUORUMS[sheet.chosen(5)], Quorum::AtLeast);
                // An empty line takes day or hour away.
                let date = changed(1).map(|day| if day.is_empty() { Ok(day) } else { asked_day(lang, 1, &day) });
                let start = changed(2);
                if start.as_ref().is_some_and(|start| !start.is_empty() && start.parse::<Hour>().is_err()) {
                    return Err((2, t!(lang, "wrong-hour")));
                }
                let edit = EditSession {
                    title: changed(0),
                    date: date.transpose()?,
                    start,
                    place: changed(3),
                    rule: turned(4).map(|at| Rule::ALL[at]),
                    quorum: (sheet.is_changed(5) || sheet.is_changed(6)).then_some(quorum),
                };
                self.send(edit, then, cx);
            }
            About::Concept => {
                let mut concept = self.session().concept.as_ref().clone();
                if let Some(title) = changed(0) {
                    concept.title = renamed(Some(&concept.title), title);
                }
                if let Some(version) = changed(1) {
                    concept.version = version.into();
                }
                concept.official = turned(2).map_or(concept.official, |at| at == 1);
                self.set_concept(concept, then, cx);
            }
            About::Field(code) => {
                let mut concept = self.session().concept.as_ref().clone();
                match concept.fields.iter().position(|field| field.code == *code) {
                    Some(at) => {
                        change_field(&mut concept.fields[at], sheet);
                        self.lists.frame = List::at(at + BEFORE_FIELDS);
                        self.set_concept(concept, then, cx);
                    }
                    None => {
                        cx.warn(text::refusal(cx.lang, &Refusal::UnknownField { code: code.to_string() }));
                        *cx.overlay = Some(Overlay::Sheet(sheet.clone()));
                    }
                }
            }
            About::NewField(at) => {
                let mut concept = self.session().concept.as_ref().clone();
                let at = (*at).min(concept.fields.len());
                let name = Localised { de: "".into(), en: None };
                let mut field = Handlungsfeld { code: "".into(), name, description: None, keywords: Vec::new() };
                change_field(&mut field, sheet);
                concept.fields.insert(at, field);
                self.lists.frame = List::at(at + BEFORE_FIELDS);
                self.set_concept(concept, then, cx);
            }
            About::Phones => {
                let limit = number(1)?.map(|limit| u16::try_from(limit).unwrap_or(u16::MAX));
                let set =
                    SetPhones { at_once: turned(0).map(|at| at == 1), limit: limit.filter(|_| sheet.is_changed(1)) };
                self.send(set, then, cx);
                *cx.overlay = Some(Overlay::Room);
            }
            About::Elsewhere => self.go_elsewhere(sheet.written(0), cx),
            About::NewSession | About::Review(_) | About::Dataset(_) => {}
        }
        Ok(())
    }

    /// Asks for a folder to go on in.
    pub(super) fn ask_elsewhere(&mut self, cx: &mut Context<'_>) {
        self.show_sheet(About::Elsewhere, cx);
    }

    /// Goes on in another folder. Nothing is tried in the old one meanwhile, or acts could be done there and not here.
    fn go_elsewhere(&mut self, folder: String, cx: &mut Context<'_>) {
        if !folder.is_empty() {
            self.moving = true;
            cx.effects.push(Effect::GoElsewhere(folder.into(), self.held()));
        }
    }

    /// Gives the session this catalogue. Changed here it is no longer the one of its version, and the dataset must be able
    /// to tell the two: it gets a version of this session's own.
    fn set_concept(&mut self, mut concept: Concept, then: Then, cx: &mut Context<'_>) {
        let session = self.session();
        let own = session.head.id.to_string().split_off(ID_TELLS);
        let same = concept.version == session.concept.version && !concept.version.ends_with(&own);
        if same && concept.fields != session.concept.fields {
            let version: String = concept.version.chars().take(VERSION_MAX).collect();
            concept.version = format!("{version}-{own}").into();
        }
        if let Ok(concept) = serde_json::to_value(concept) {
            self.send(SetConcept { concept }, then, cx);
        }
    }

    /// Takes the chosen item off the agenda, or the chosen field out of the catalogue.
    pub(super) fn remove_chosen(&mut self, cx: &mut Context<'_>) {
        if self.desk == Desk::Frame {
            let Some(at) = self.frame_row().checked_sub(BEFORE_FIELDS) else { return };
            let mut concept = self.session().concept.as_ref().clone();
            concept.fields.remove(at);
            return self.set_concept(concept, Then::Nothing, cx);
        }
        let Some((slot, item)) = self.item() else { return };
        let item = item.id;
        let agenda = &self.session().agenda;
        let at = agenda.iter().position(|other| *other == slot).unwrap_or(0);
        let next = agenda.get(at + 1).or(at.checked_sub(1).and_then(|at| agenda.get(at))).copied();
        self.lists.item = next;
        self.send(RemoveItem { item }, Then::Nothing, cx);
    }

    /// Moves the chosen item or field by one place.
    pub(super) fn move_chosen(&mut self, later: bool, cx: &mut Context<'_>) {
        if self.desk == Desk::Frame {
            let Some(at) = self.frame_row().checked_sub(BEFORE_FIELDS) else { return };
            let to = if later { at + 1 } else { at - 1 };
            let mut concept = self.session().concept.as_ref().clone();
            concept.fields.swap(at, to);
            self.lists.frame = List::at(to + BEFORE_FIELDS);
            return self.set_concept(concept, Then::Nothing, cx);
        }
        let Some((slot, item)) = self.item() else { return };
        let item = item.id;
        let agenda = &self.session().agenda;
        let Some(at) = agenda.iter().position(|other| *other == slot) else { return };
        // After the next one, or after the one before the one before.
        let after = if later { Some(at + 1) } else { at.checked_sub(2) };
        let after = after.and_then(|at| self.session().items.get(agenda[at])).map(|item| item.id);
        self.lists.item = Some(slot);
        self.send(MoveItem { item, after }, Then::Nothing, cx);
    }

    /// Changes the chosen item's minutes by a step.
    pub(super) fn step_minutes(&mut self, more: bool, cx: &mut Context<'_>) {
        let Some((slot, item)) = self.item() else { return };
        let minutes = item.minutes.unwrap_or(0);
        let minutes =
            if more { minutes.saturating_add(STEP_MINUTES) } else { minutes.saturating_sub(STEP_MINUTES).max(1) };
        self.lists.item = Some(slot);
        self.set_minutes(slot, minutes, Then::Nothing, cx);
    }

    /// Leaves the chosen item alone when time is short, or no longer.
    pub(super) fn toggle_protection(&mut self, cx: &mut Context<'_>) {
        let Some((_, item)) = self.item() else { return };
        let protected = Some(!item.protected);
        let edit =
            EditItem { item: item.id, title: None, kind: None, minutes: None, protected, public: None, note: None };
        self.send(edit, Then::Nothing, cx);
    }
}

/// Lets a field be as the form says where something in it was changed.
fn change_field(field: &mut Handlungsfeld, sheet: &Sheet) {
    let changed = |line: usize| Some(sheet.written(line)).filter(|_| sheet.is_changed(line));
    if let Some(code) = changed(0) {
        field.code = code.into();
    }
    if let Some(name) = changed(1) {
        field.name = renamed(Some(&field.name), name);
    }
    if let Some(text) = changed(2) {
        let old = field.description.take();
        field.description = Some(text).filter(|text| !text.is_empty()).map(|text| renamed(old.as_ref(), text));
    }
    if let Some(keywords) = changed(3) {
        let words = keywords.split(',').map(str::trim).filter(|word| !word.is_empty());
        field.keywords = words.map(Into::into).collect();
    }
}

/// A German text, with its English twin as long as it is the same text.
fn renamed(old: Option<&Localised>, de: String) -> Localised {
    match old {
        Some(old) if *old.de == *de => old.clone(),
        Some(_) | None => Localised { de: de.into(), en: None },
    }
}
