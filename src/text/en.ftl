### English. What stands in braces is filled in by the program.

## Time

day = { $weekday }, { $day } { $month } { $year }
day-short = { $day }/{ $month }/{ $year }
time = { $hour }:{ $minute }
moment = { $day }, { $time }
duration-hours = { $hours } h { $minutes } min.
duration-minutes = { $minutes } min.
duration-seconds = { $seconds } sec.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## What an agenda item is for

item-opening = Opening
item-input = Input
item-collect = Collect
item-cluster = Cluster
item-discuss = Discuss
item-prioritise = Prioritise
item-vote = Vote
item-assign = Assign
item-plan = Plan
item-feedback = Feedback
item-break = Break
item-closing = Closing

## Outcomes

outcome-measure = measure
outcome-project = project
outcome-initiative = initiative
outcome-recommendation = recommendation
outcome-position = position
outcome-stored = kept for later

result-accepted = accepted
result-rejected = rejected
result-postponed = postponed
result-referred = referred
result-noted = noted

## Ways in which proposals and votes come

channel-spoken = spoken
channel-card = card
channel-phone = phone
channel-paper = paper
channel-import = imported

counted-hands = show of hands
counted-paper = paper ballots

secrecy-open = open
secrecy-named = roll call
secrecy-secret = secret

## Methods and majorities

method-yes_no = yes or no
method-choice = choice
method-approval = approval
method-points = points
method-score = score
method-resistance = systemic consensing
method-schulze = ranking (Schulze)
method-irv = ranking (instant runoff)
method-stv = ranking (single transferable vote)

rule-simple = simple majority (more yes than no)
rule-absolute_cast = more than half of the votes cast
rule-absolute_present = more than half of those present
rule-absolute_members = more than half of all eligible voters
rule-two_thirds_cast = two thirds of the valid votes
rule-two_thirds_present = two thirds of those present
rule-two_thirds_members = two thirds of all eligible voters
rule-three_quarters_cast = three quarters of the valid votes
rule-unanimous = unanimity
rule-consensus = no objection

quorum-none = no quorum
quorum-majority_members = more than half of all votes present
quorum-one_third_members = at least one third of all votes present
quorum-at_least = at least { $present ->
    [one] 1 vote
   *[other] { $present } votes
} present

## What can be wrong with texts and plans

text-empty = Please enter a text; nothing can be seen here.
text-too-long = The text has { $len } characters; at most { $max } are allowed. Please shorten it.

plan-too-large = At { $len } bytes the file is too large for a plan; at most { $max } are allowed.
plan-not-json = The file is not valid JSON: the error is on line { $line }, column { $column }.
plan-format = The format “{ $found }” is not known here; this version of the program reads “fachkonferenz/plan/1”.

fault-at = { $path }: { $what }
wrong-missing = this is missing.
wrong-unknown = this is not known here; please check the spelling.
wrong-twice = this appears more than once; please keep only one.
wrong-type-object = an object in braces is expected here.
wrong-type-list = a list in square brackets is expected here.
wrong-type-text = a text in quotation marks is expected here.
wrong-type-number = a whole number is expected here.
wrong-type-flag = true or false is expected here.
wrong-word = this word is not known here; possible are: { $allowed }.
wrong-range = the number must be between { $min } and { $max }.
wrong-count = the list must have { $min } to { $max } entries.
wrong-day = a day that exists is expected here, written YYYY-MM-DD, in forms also DD/MM/YYYY.
wrong-day-written = There is no such day; please write it like 01/03/2027.
wrong-early = The end lies before the beginning.
wrong-hour = a time of day is expected here, written HH:MM.
wrong-same = this is already used at { $other }; the two must differ.

## Templates

template-fachkonferenz-halbtags = Fachkonferenz, half a day
template-about-fachkonferenz-halbtags = Four hours from the welcome to the plan of measures, 25 to 40 people
template-fachkonferenz-ganztags = Fachkonferenz, a full day
template-about-fachkonferenz-ganztags = Seven hours with working groups in two rounds and a lunch break
template-handlungsfeld-werkstatt = Handlungsfeld workshop
template-about-handlungsfeld-werkstatt = Ninety minutes on a single Handlungsfeld
template-world-cafe = World Café
template-about-world-cafe = Conversations at tables in three rounds; collects ideas, decides nothing
template-systemisches-konsensieren = Systemic consensing
template-about-systemisches-konsensieren = Finds the solution with the least resistance
template-formale-sitzung = Formal meeting
template-about-formale-sitzung = Agenda, motions, quorum
template-bestandsaufnahme = Annual review
template-about-bestandsaufnahme = How far the measures have come and what is missing

## What was done (timeline, undo)

act-session_planned = session planned
act-session_opened = session opened
act-participant_registered = person registered
act-participant_arrived = arrival
act-participant_left = departure
act-participant_excused = person excused
act-item_added = agenda item added
act-participant_edited = person changed
act-session_edited = details of the session changed
act-concept_set = catalogue changed
act-purge_date_set = purge date set
act-acts_redacted = texts removed
act-item_edited = item changed
act-item_moved = item moved
act-item_removed = item removed
act-item_started = agenda item started
act-item_finished = agenda item finished
act-proposal_made = proposal recorded
act-proposal_edited = proposal edited
act-proposals_merged = proposals merged
act-proposal_split = proposal split
act-proposals_clustered = proposals grouped
act-proposal_withdrawn = proposal withdrawn
act-proposal_submitted = Proposal sent by phone
act-proposals_admitted = Proposals let through
act-proposals_declined = Proposals not taken
act-phones_set = Rules for phones changed
act-cards_issued = Voting cards issued
act-result_revealed = Result revealed
act-vote_opened = vote opened
act-ballot_cast = ballot cast
act-votes_counted = votes counted
act-vote_closed = vote closed
act-vote_voided = vote declared void
act-outcome_recorded = outcome recorded
act-outcome_assigned = Handlungsfeld assigned
act-measure_planned = measure planned
act-note_taken = note written
act-speech_asked = request to speak
act-floor_given = floor given
act-floor_ended = speech ended
act-act_undone = taken back
act-session_closed = session closed
act-item_minuted = text of the secretary
act-minutes_circulated = minutes out for comments
act-comment_taken = comment on the minutes
act-comment_answered = comment answered
act-session_signed = signed
act-field_corrected = corrected
act-count_corrected = count corrected
act-journal_repaired = journal repaired

# The timeline: what a record did and what came of it
deed = { $did }: { $what }
deed-item = at item { $number }
deed-vote = in vote { $number }
deed-proposed-by = by { $who }
deed-before = before { $text }
deed-merged = { $from } → { $into }
deed-split = into { $numbers }
deed-clustered = { $numbers } under { $name }
deed-unclustered = { $numbers } without a heading
deed-proposals = no. { $numbers }
deed-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
deed-vote-opened = { $needed }, { $form }; { $present } of { $eligible } votes present
deed-counted = { $channel }, { $numbers }
deed-vote-closed = { $resolution } – { $calculation }
deed-makes = { $came } → { $count ->
    [one] outcome { $numbers }
   *[other] outcomes { $numbers }
}
deed-outcome = { $kind }, { $result }
deed-because = { $what } – { $reason }
deed-no-field = without a Handlungsfeld – { $reason }
deed-due = by { $day }
deed-undone = no. { $seq }, { $act }
deed-undone-bare = no. { $seq }
deed-circulated = until { $day }
deed-not-circulated = ended, a draft again
deed-comment = no. { $number }, { $author }
deed-answer = no. { $number }, { $taken } – { $reason }
deed-signed = { $role } { $name }
deed-corrected = { $field }: { $former } → { $value } – { $reason }
deed-redacted = { $count ->
    [one] from 1 record
   *[other] from { $count } records
}

# Looking at sessions: timeline, lineage, minutes
by-moderator = moderator
by-secretary = secretary
by-participant = from the room
by-import = imported
by-system = program
signatory-moderator = Moderator
signatory-secretary = Secretary
deed-gone = content removed
review-recorded = recorded { $at }
review-damaged = damaged – legible up to record { $records }
review-follows = running – being followed
review-records = { $count ->
    [one] 1 record
   *[other] { $count } records
}
review-as-of = As it was after record { $seq } of { $records } · { $at }
review-number = Record { $seq }
review-top = item { $number }
review-item = Item { $number }  { $title }
review-nothing = Nothing recorded yet.
review-waits = Prepared, not in the session yet:
review-internal = Internal: { $text }
review-minutes = min. taken/planned
review-planned = planned { $minutes } min.
review-spent = took { $time }
review-since = since { $from }
review-there = there { $span }
review-not-there = was not there
review-no-vote = may not vote
review-votes = { $count ->
    [one] may vote
   *[other] may vote with { $count } votes
}
review-excused = excused from item { $number }
review-excused-count = { $count ->
    [one] 1 person excused
   *[other] { $count } people excused
}
review-part-in-votes = Who took part in the votes
review-vote = Vote { $number }  { $title }
review-part = { $cast } of { $present } votes cast
review-roll-call = Vote { $number } (roll call): { $said }
review-no-ballot = did not vote
review-ballot = voted
review-all-acts = { $count ->
    [one] 1 record
   *[other] { $count } records
}
review-some-acts = { $count } of { $all } records with “{ $words }”
review-undone-by = Taken back by record { $seq }.
review-no-record = Please type a number from 1 to { $records }.
review-prepared = The text is prepared. It goes into the session once that is closed and nobody else leads it.
review-saved = Saved.
review-retracted = Taken back.
review-signed = Signed: { $name }.
review-put-in = The prepared texts are in the session now.
lineage-card = Proposal { $number }
lineage-cluster = Heading
lineage-wording = Wording
lineage-vote = Vote { $number }
lineage-outcome = Outcome { $number }
lineage-field = Handlungsfeld
lineage-no-field = none yet
lineage-also = { $main }; also { $also }
lineage-measure = Measure
lineage-row = Dataset
lineage-row-closed = table outcomes, row { $row }
lineage-row-open = table outcomes, row { $row } – exported once the session is closed
writing-changed = not saved yet
sheet-correction = Correction of record { $seq }
sheet-signature = Sign the minutes
sheet-papers = Write the minutes as a file
earlier = earlier:
earlier-on = { $result } on { $day }
earlier-field = { $came }, field { $code }
steps-none = Earlier sessions have no open next steps that aren’t on the agenda yet.
steps-found = { $count ->
    [one] 1 open next step found; “{ $key }” on the agenda shows it.
   *[other] { $count } open next steps found; “{ $key }” on the agenda shows them.
}
steps-added = On the agenda: { $title }
steps-hint = Next step: { $step } · { $source }
steps-source = From “{ $session }” of { $day }, outcome { $number }: { $title }
steps-source-undated = From “{ $session }”, outcome { $number }: { $title }
choose-next-step = Open next step for the agenda
do-next-steps = open next steps
sheet-circulation = Put the minutes out for comments
sheet-comment = Objection to the minutes, or remark
sheet-answer = Answer a comment
hint-long = { $new_line }: new line · { $outside }: go on in your own editor
hint-circulation = Without a day the minutes are a draft again.
hint-still-out = Comments can still be made until { $day }.
line-until = Last day (DD/MM/YYYY)
line-about = On
line-all-minutes = the minutes as a whole
line-author = By
line-wording = Wording
line-comment = Comment
line-decision = Decision
line-answered-by = Answered by
line-comment-choice = { $number } – { $author }: { $text }
review-unanswered = { $count ->
    [one] 1 comment open
   *[other] { $count } comments open
}
home-out = for comments
home-out-over = time is up
line-field = Field
line-value = New content
line-reason = Reason
line-role = As
line-depth = Depth
line-language = Language
depth-results = results
depth-course = course
depth-full = full
language-de = German
language-en = English
form-md = Markdown
form-html = HTML
form-docx = Word (DOCX)
form-pdf = PDF
field-yes = Yes
field-no = No
field-abstain = Abstentions
field-invalid = Invalid
papers-none = Please choose at least one format.
papers-writing = Writing { $name } … ({ $at } of { $count })
papers-written = { $count ->
    [one] Written: { $names } in { $dir }
   *[other] { $count } files written: { $names } in { $dir }
}
papers-name-results = minutes-results
papers-name-course = minutes-course
papers-name-public = -public
papers-name-full = minutes-full
find-title = Search in all sessions
find-count = { $count ->
    [one] 1 hit
   *[other] { $count } hits
}
find-how = Type words from titles, texts and notes. Narrow down with field:SPR, result:accepted, year:2026 or session:name.
ask-acts = Only records with these words: kind, person or text; top:3 for an item
ask-record = To which record? (number)
place-review = Looking at a session
place-writing = The secretary's text
place-find = Searching
do-look-closer = look closer
do-filter-acts = filter
do-earlier-act = step back
do-later-act = step forward
do-now = as it is now
do-jump-to = jump to a record
do-lineage = lineage of the outcome
do-write-text = write text
do-correct = correct
do-circulate = for comments
do-take-comment = comment
do-answer-comment = answer
do-sign = sign
do-retract = take back
do-depth = depth
do-paper-language = language
do-write-papers = write files
do-switch-back = view before
do-show-timeline = Timeline
do-show-papers = Minutes
do-find = search
do-save-text = save
do-outside = in your own editor

thing-item = no agenda item
thing-participant = no person
thing-proposal = no proposal
thing-vote = no vote
thing-option = no option
thing-outcome = no outcome
thing-comment = no comment

## Why something can't be done

refusal-bad-command = This line is not a command: { $what } Each line must be a JSON object with “id”, “do” and the command's fields.
no-command-too-long = it is longer than { $max } bytes.
no-command-not-an-object = it is no object.
no-command-id = “id” must be a text of 1 to { $max } bytes.
no-command-do = “do” must hold the name of a command.
no-command-at = “at” goes only with "by":"import".
no-command-twice = “{ $field }” stands in an object more than once.
no-command-reader = reading it found “{ $what }”.
refusal-unknown = This session has { $kind } with the id { $id }. Please check the id.
refusal-duplicate-id = The id { $id } is already taken. Please use a new one.
refusal-date = { $field }: please give a day that exists, written YYYY-MM-DD, in forms also DD/MM/YYYY; the end must not lie before the start.
refusal-one-of = Please give exactly one of these: { $fields }.
refusal-repeated = { $field }: something is named twice. Please name everything once.
refusal-list-length = { $field }: the list must have 1 to { $max } entries.
refusal-session-not-open = The session has not been opened yet. Please open it first.
refusal-session-already-open = The session is already open.
refusal-session-closed = The session is closed and takes no more changes; closing itself can be undone.
refusal-session-not-closed = The session isn’t closed yet. Please close it first; then the minutes go on.
refusal-until-before-end = Comments can’t be due before the session’s end (closed on { $day }). Please name a later day.
refusal-not-circulated = The minutes are not out for comments. Please put them out first (“circulate”), then take comments in.
refusal-comments-unanswered = Before signing, { $count ->
    [one] comment { $numbers } is
   *[other] comments { $numbers } are
} still to be answered.
refusal-session-signed = The minutes are signed already; only corrections are possible. A single signature can be taken back before.
refusal-already-signed = This signature is there already.
refusal-not-correctable = This can't be corrected. What can: { $fields }.
refusal-corrected-value = { $field }: this value does not suit it. Please give a text, a number, or for votes the numbers as in “count”.
refusal-nothing-corrected = It says so already; there is nothing to correct.
refusal-not-counted = Only numbers counted in a closed vote can be corrected here.
refusal-not-ready = The session cannot be closed yet: { $missing }.
missing-open-votes = { $count ->
    [one] vote { $numbers } is still open
   *[other] { $count } votes are still open ({ $numbers })
}
missing-unassigned = { $count ->
    [one] outcome { $numbers } has neither a Handlungsfeld nor a reason
   *[other] { $count } outcomes have neither a Handlungsfeld nor a reason ({ $numbers })
}
refusal-item-not-running = This agenda item is not running.
refusal-item-running = This agenda item is already running.
refusal-item-began = This agenda item has begun and keeps its place.
refusal-item-in-use = Something belongs to this agenda item: proposals, votes, outcomes or notes. Please leave it or rename it.
refusal-concept-in-use = Outcome { $outcome } is assigned to a Handlungsfeld. The catalogue can only be changed while nothing is assigned.
refusal-right-in-use = Vote { $vote } was opened with this voting right. Voting right and weight can’t be changed any more.
refusal-item-has-open-vote = Vote { $vote } in this agenda item is still open. Please close it first.
refusal-already-present = This person is already present.
refusal-not-present = This person is not present.
refusal-already-excused = This person takes no part in the vote anyway.
refusal-excused-after-voting = This person has already voted. Please take that ballot back first.
refusal-proposal-not-open = Proposal { $proposal } is no longer open: merged, withdrawn or decided.
refusal-split-parts = A proposal is split into 2 to { $max } proposals. Please give two titles or more.
refusal-former-not-closed = A further round follows a closed vote; vote { $vote } is not.
refusal-proposal-in-vote = Vote { $vote } is open on proposal { $proposal }. Please close it first.
refusal-vote-not-open = This vote is not open.
refusal-vote-void = This vote has already been declared void.
refusal-nothing-to-vote-on = The vote has no question. Please give a title or proposals.
refusal-yes-no-takes-no-options = A yes-or-no vote has no further options. Please choose another method or leave the options out.
refusal-unknown-option = This vote has no option { $option }.
refusal-already-voted = This person has already voted.
refusal-not-entitled = This person may not vote here: no right to vote, not present when the vote opened, or excused.
refusal-no-votes-left = There are already as many votes as voters present. Please check the count.
refusal-secret-by-name = Nobody casts a ballot by name in a secret vote. Please count on paper.
refusal-secret-by-hands = A secret vote is not counted by hands. Please count on paper.
refusal-token-unknown = This card or device is not known here. Please type the code of the voting card again, or scan its QR code anew.
refusal-card-needed = Voting needs a voting card; without one only straw polls are open.
refusal-card-is-named = This card is for roll calls only. This vote needs a voting card without a name.
refusal-named-card-needed = A roll call needs a card by name; otherwise the moderator enters the vote.
refusal-key-lost = The key of this secret vote is missing from the session’s “secret” folder, so nobody can open its ballots. The vote can only be declared void and held again.
refusal-nobody-without-card = Everybody on the list who may vote has a card by name already. “cards SESSION --participant ID” replaces a lost one.
refusal-no-card-to-replace = This person has no card by name that could be replaced.
refusal-vote-not-closed = The vote is not closed yet; there is no result before that.
refusal-too-many-proposals = From this device { $max ->
    [0] no proposals are taken at the moment
    [one] one proposal has come already; no more are planned
   *[other] { $max } proposals have come already; no more are planned
}.
refusal-not-a-measure = Only measures, projects and initiatives that were not rejected can be planned.
refusal-unknown-field = This concept has no Handlungsfeld “{ $code }”.
refusal-also-without-field = Further Handlungsfelder need a first one. Please give the main field.
refusal-already-waiting = This person is already on the speaker list.
refusal-already-speaking = This person already has the floor.
refusal-not-on-speaker-list = This person is not on the speaker list and does not have the floor.
refusal-nothing-to-undo = There is nothing to undo.
refusal-no-such-record = There is no record { $seq }.
refusal-not-undoable = Record { $seq } cannot be undone.
refusal-already-undone = Record { $seq } has already been undone.
refusal-rests-on-it = Record { $seq } rests on it ({ $act }). Please undo that one first.

contest-no-options = The vote has no options.
contest-too-many-options = A vote has at most 1,000 options.
contest-seats = 1 to { $most } options can win here. Please change “seats”.
contest-points-missing = Please say how many points each person gives (“points”).
contest-points = The number of points must be between 1 and 1,000,000.
contest-points-unused = “points” belongs to the points method only.
contest-max = “max” must be between 1 and 1,000,000; with systemic consensing it is always 10.
contest-max-unused = “max” belongs to points and score only.
contest-passive = Only systemic consensing has a passive solution.
ballot-wrong-shape = The ballot does not suit the method of this vote.
ballot-repeated-option = Option { $option } stands on the ballot twice.
ballot-too-many-points = The ballot gives { $given } points; { $allowed } are allowed.
ballot-too-high = Option { $option } got { $given }; at most { $allowed } are allowed.
count-not-for-ranked = Rankings cannot be counted as a sum. Please enter each ballot.
count-wrong-length = { $needed } numbers are needed.
count-ballots-missing = Please say how many ballots the sums come from (“ballots”).
count-ballots-contradict = The numbers come from at least { $needed } ballots. Please check the count.
count-too-many = { $given ->
    [one] 1 vote was
   *[other] { $given } votes were
} counted, but only { $left ->
    [one] 1 is
   *[other] { $left } are
} left. Please check the count.

## How a result came about

decision-accepted = accepted
decision-rejected = rejected
decision-tied = tied
decision-elected = decided
decision-no-quorum = no quorum

sum-ballots = { $valid ->
    [one] 1 valid ballot
   *[other] { $valid } valid ballots
}
sum-quorum = { $present } of { $eligible } votes present; { $needed } needed ({ $quorum })
sum-simple = { $yes } yes, { $no } no; more yes than no needed
sum-absolute-cast = { $yes } yes of { $base } votes cast, { $abstain ->
    [one] 1 of them an abstention
   *[other] { $abstain } of them abstentions
}; { $needed } needed (more than half of { $base })
sum-absolute-present = { $yes } yes of { $base } votes present; { $needed } needed (more than half of { $base })
sum-absolute-members = { $yes } yes of { $base } votes of all voters; { $needed } needed (more than half of { $base })
sum-two-thirds-cast = { $yes } yes of { $base } valid votes; { $needed } needed (two thirds of { $base }, rounded up)
sum-two-thirds-present = { $yes } yes of { $base } votes present; { $needed } needed (two thirds of { $base }, rounded up)
sum-two-thirds-members = { $yes } yes of { $base } votes of all voters; { $needed } needed (two thirds of { $base }, rounded up)
sum-three-quarters-cast = { $yes } yes of { $base } valid votes; { $needed } needed (three quarters of { $base }, rounded up)
sum-no-objection = { $yes } yes, { $no } no; needed: { $rule }
sum-comparison = { $winner } before { $other }; { $ballots }
sum-unopposed = { $winner }; { $ballots }
sum-not-viable = { $best } does not lie below the passive solution { $passive } and is therefore not viable; { $ballots }
sum-tie = tied: { $tied }; { $places ->
    [one] 1 place is open
   *[other] { $places } places are open
}; { $ballots }
sum-runoff = “{ $winner }” { $votes } of { $of } votes that still counted in round { $round }; { $ballots }
sum-transfers = quota { $quota } ({ $ballots } divided by { $parts }, rounded down, plus 1); { $rounds ->
    [one] 1 stage
   *[other] { $rounds } stages
}
sum-duel = “{ $winner }” is in every pair before all the rest, closest before “{ $rival }” with { $above } to { $below }; { $ballots }
sum-duel-paths = “{ $winner }” is before all the rest by the strongest chains of wins, closest before “{ $rival }” with { $above } to { $below }; { $ballots }
sum-straw = Straw poll, not binding: { $numbers }
sum-opinions = { $yes } yes, { $no } no, { $abstain ->
    [one] 1 abstention
   *[other] { $abstain } abstentions
}
sum-no-votes = no votes
sum-by-lot = { $sum }; decided by lot
standing-bare = “{ $title }”
standing-plain = “{ $title }” { $sum }
standing-rated = “{ $title }” { $sum } ({ $ratings ->
    [one] 1 rating
   *[other] { $ratings } ratings
})
standing-resistance = “{ $title }” resistance { $sum } (acceptance { $percent } %)

## Counting ballot files

poll-fault = { $file }: { $what }
poll-fault-line = { $file }, line { $line }: { $what }
poll-unreadable = The file cannot be read any further ({ $why }). Please use an undamaged copy.
poll-line-too-long = The line is longer than { $most } bytes.
poll-not-utf8 = The line is not valid UTF-8. Please save the file as UTF-8.
poll-missing = “{ $what }” is missing here.
poll-expected = “{ $what }” is expected here; there is “{ $found }”.
poll-not-for-method = This file holds no ballots for the chosen method. Please check “--method”.
poll-vote-type = Ballots of the kind “{ $kind }” are not counted here; approval, choose-1 and cumulative are.
poll-unknown-option = “{ $option }” does not stand for election.
poll-repeated-option = “{ $option }” stands on the ballot twice.
poll-tied-ranks = The ballot ranks options equal; a strict order is needed here.
poll-incomplete-order = The ballot leaves options out; this format asks for a complete order.
poll-too-high = “{ $option }” got { $given }; at most { $allowed } are allowed.
poll-contradiction = “{ $what }” says { $said }, the file holds { $held }. It is incomplete or was changed.
poll-too-many-votes = These are more votes than can be counted (1,000,000,000,000).
poll-no-options = The file names no options.
poll-no-such-option = “{ $option }” is no option of this file.
poll-unknown-format = The format of { $file } is not known; { $endings } can be read, also with .gz behind.

poll-ballots = { $ballots ->
    [one] 1 ballot
   *[other] { $ballots } ballots
}, { $valid } of them valid
poll-result = Result: { $decision }
poll-result-winners = Result: { $decision } – { $winners }
poll-result-tied = Result: { $decision }; in for certain: { $winners }
poll-came-about = How it came about: { $sum }
poll-yes = Yes
poll-no = No
poll-abstain = Abstention
poll-ratings = { $ratings ->
    [one] 1 rating
   *[other] { $ratings } ratings
}
poll-acceptance = acceptance { $percent } %
poll-round-first = Round { $round }: first preferences
poll-round-surplus = Round { $round }: surplus of “{ $option }” transferred
poll-round-exclusion = Round { $round }: excluded { $options }
poll-exhausted = not transferable
poll-elected = elected: { $options }
poll-ranking = Ranking
poll-pairs = Pairs: how many put the row before the column
poll-pairs-too-wide = The table of pairs is too wide for the screen; it stands in the output with --json.
tie-open = Tie: { $options }. A lot has to decide here: please draw in the open and give the order with “--lot”.
tie-lot = Tie: { $options }; decided by lot.
tie-earlier-stage = Tie: { $options }; decided by the latest earlier round with a difference.
tie-together = Tie: { $options }; all are excluded, since together they have fewer votes than the next option.
tie-no-matter = Tie: { $options }; it does not matter for the result.

## Minutes

minutes-title-results = Minutes of results
minutes-title-course = Minutes
minutes-title-full = Full minutes
minutes-draft-planned = Draft – the session has not begun
minutes-damaged = Incomplete – the journal is damaged
minutes-damaged-how = The journal of this session is damaged. Here stands only what can be read up to record { $records }; what happened after that is missing.
minutes-prepared = For item { $number } a text is prepared that is not in the session yet and is therefore missing here.
minutes-draft = Draft – not signed yet
minutes-circulated = Draft – out for comments until { $day }
minutes-half-signed = Final version – one signature is still missing
minutes-final = Final version – signed on { $day }
minutes-comments = Objections and remarks
minutes-comment = Comment { $number }
minutes-comment-item = Comment { $number } on item { $item }
minutes-comment-waits = Not answered yet.
minutes-comment-answer = Answer
minutes-comment-became = { $taken_up } – { $reason }
minutes-answered = answered { $at }
minutes-answered-by = answered { $at } by { $name }
comment-taken-up = taken up
comment-not-taken-up = not taken up
minutes-foot = Fingerprint { $head } ({ $records ->
    [one] 1 record
   *[other] { $records } records
})
minutes-subject = Session
minutes-place = Place
minutes-day = Date
minutes-begin = Begin
minutes-end = End
minutes-chair = Chair
minutes-secretary = Secretary
minutes-see-signature = see signatures
minutes-concept = Concept
minutes-concept-version = { $title }, version { $version }
minutes-fingerprint = Fingerprint of the journal
minutes-fingerprint-short = { $head } … ({ $records ->
    [one] 1 record
   *[other] { $records } records
})
minutes-recommends = The conference is not a body under the municipal code. Its outcomes are recommendations or straw polls; each vote states the rule under which it came about.
minutes-presence = Presence
minutes-not-begun = { $listed ->
    [0] The session has not begun; the list of participants is still empty.
    [one] The session has not begun; the list of participants has 1 entry.
   *[other] The session has not begun; the list of participants has { $listed } entries.
}
minutes-nobody-listed = No list of participants was kept.
minutes-presence-by-group = Presence by group
minutes-group = Group
minutes-no-group = without a group
minutes-listed = listed
minutes-present = present
minutes-apologies = apologies
minutes-absent = absent
minutes-public = Version for the public: items that are not public stand with their number only, and participants are not named.
minutes-voting = present and entitled to vote
minutes-total = in all
minutes-moves = During the session, these came and went:
minutes-came-early = { $time }: the first agenda item begins; by then { $count ->
    [one] 1 person has
   *[other] { $count } people have
} joined
minutes-came = { $time }: { $who } joins
minutes-left = { $time }: { $who } leaves
minutes-attendance-list = List of participants
minutes-name = Name or function
minutes-organisation = Organisation
minutes-was-absent = absent
minutes-from-to = { $from } to { $to }
minutes-agenda = Agenda
minutes-agenda-as-it-was = Agenda with planned and real times
minutes-top = Item
minutes-top-number = item { $number }
minutes-subject-of-item = Subject
minutes-planned-minutes = minutes planned
minutes-real-minutes = minutes taken
minutes-real-times = real time
minutes-not-called = not called
minutes-not-yet-called = not called yet
minutes-course = Course of the session
minutes-item = Item { $number }: { $title }
minutes-outside-items = Outside the agenda
minutes-outcome-lead = Outcome { $number }
minutes-agreed = { $title } – { $result } (without a vote)
minutes-not-elected = not elected ({ $how })
minutes-without-vote = { $result } (without a vote)
minutes-excused-lead = Conflict of interest
minutes-excused = Did not take part in the vote because of a conflict of interest: { $names }.
minutes-proposal-lead = Proposal { $number }
minutes-proposed-by = brought in by { $who }
minutes-cluster = under the heading “{ $name }”
minutes-proposal-open = not decided
minutes-merged = merged into proposal { $number }
minutes-split = split into the proposals { $numbers }
minutes-withdrawn = withdrawn
minutes-earlier-wording = Wording until { $until }
minutes-votes = Votes
minutes-vote = Vote { $number }: { $title }
minutes-vote-lead = vote { $number }
minutes-on-proposals = { $count ->
    [one] Proposal
   *[other] Proposals
}
minutes-item-of-vote = Agenda item
minutes-method = Method
minutes-rule = Majority needed
minutes-seats = Places to fill
minutes-form = Form
minutes-kind = Kind
minutes-straw = straw poll that binds nobody
minutes-straw-result = straw poll without a decision
minutes-former = Further round of
minutes-electorate = Entitled to vote
minutes-present-heads = { $present } of them present
minutes-present-unexcused = { $present } of them present and without a conflict of interest
minutes-electorate-heads = { $eligible }, { $present }
minutes-electorate-value = { $eligible ->
    [one] 1 vote in all
   *[other] { $eligible } votes in all
}, { $present }
minutes-quorum = Quorum
minutes-numbers = Votes
minutes-points = Points
minutes-resistance = Resistance
minutes-result = Result
minutes-calculation = Calculation
minutes-vote-open = not closed yet
minutes-vote-void = declared void: { $reason }
minutes-yes-no = { $yes } yes, { $no } no, { $abstain ->
    [one] 1 abstention
   *[other] { $abstain } abstentions
}, { $invalid } invalid
minutes-ballots = { $ballots } cast, { $valid } of them valid, { $abstain ->
    [one] 1 abstention
   *[other] { $abstain } abstentions
}, { $invalid } invalid
minutes-ranking = Ranking
minutes-place-of = Place
minutes-option = Option
minutes-won = elected
minutes-not-won = not elected
minutes-rated = { $sum } ({ $ratings ->
    [one] 1 rating
   *[other] { $ratings } ratings
})
minutes-first-preferences = { $votes ->
    [one] 1 first preference
   *[other] { $votes } first preferences
}
minutes-outcomes = Outcomes
minutes-outcomes-in-fields = Outcomes by Handlungsfeld
minutes-no-outcomes = No outcomes were recorded.
minutes-no-outcomes-yet = No outcomes have been recorded yet.
minutes-no-field = Without a Handlungsfeld
minutes-outcome = Outcome { $number } ({ $kind }): { $title }
minutes-origin = Origin
minutes-further-fields = Further Handlungsfelder
minutes-reason = Reason
minutes-lead = Lead
minutes-partners = Partners
minutes-target-group = Target group
minutes-period = Period
minutes-cost-once = Cost, once
minutes-cost-yearly = Cost, yearly
minutes-funding = Funding
minutes-budget = Budget
minutes-budget-reserve = subject to funds being made available
minutes-indicators = Success shows in
minutes-priority = Priority
minutes-next-step = Next step
minutes-eur = { $eur } euros
minutes-from-day-to-day = { $from } to { $to }
minutes-from-day = from { $from }, ongoing
minutes-to-day = until { $to }
minutes-coverage = The Handlungsfelder at a glance
minutes-outcomes-by-field = Number of outcomes in each Handlungsfeld
minutes-field = Handlungsfeld
minutes-empty-fields = Handlungsfelder without an outcome
minutes-measures = Plan of measures
minutes-outcome-number = No.
minutes-what = What
minutes-who-what-when = Who, what, by when
minutes-figures = Statistics
minutes-proposals = Proposals
minutes-time-per-item = Time by agenda item
minutes-speeches = Speeches
minutes-speaking-time = Speaking time
minutes-participation-by-group = Participation by group
minutes-signatures = Signatures
minutes-signed = { $name } – signed on { $at }
minutes-corrections = Corrections
minutes-corrections-within = These minutes already contain:
minutes-corrections-after = The signed minutes stay as they are. After signing, this was corrected:
minutes-correction = { $at }: { $told } Reason: { $reason }
minutes-corrected = { $thing }, { $field }: formerly { $former }, now { $value }.
minutes-count-corrected = { $vote }, { $channel }: formerly { $former }, now { $count }. The result of the vote was calculated anew: { $result } ({ $calculation }).
minutes-corrected-also = { $told } Changed with it: { $also }.
minutes-counted-options = { $options } ({ $numbers })
minutes-outcome-revised = With that, outcome { $number } (“{ $title }”) is: { $result }.
minutes-quoted = “{ $text }”
minutes-unnamed = not named here
minutes-nothing = not given
minutes-list-entry = entry of the list of participants
minutes-note = note
minutes-appendix = Appendix: complete results of votes
minutes-one-by-one = cast one by one
minutes-by-card = by voting card
minutes-receipt = Receipt
minutes-receipts = Ballots cast with voting cards
minutes-channel = Vote
minutes-invalid = invalid
minutes-by-way = { $what } by way of voting
minutes-ballots-by-way = Ballots
minutes-all-ballots = cast
minutes-ballot = Ballot
minutes-roll-call = Roll call
minutes-how-many = Number
minutes-ballots-alike = Ballots by what they say
minutes-proof = These minutes were made from the session's journal, which holds { $records ->
    [one] 1 record
   *[other] { $records } records
}. The hash of the last record is:
minutes-proof-how = Whether the journal is still the same is checked by “fachkonferenz verify SESSION --anchor { $head }”.
minutes-page = Page { $page } of { $pages }
minutes-signed-here = Date, signature

pdf-text = “{ $text }”
pdf-unshown = In the PDF “�” stands for characters that none of its fonts has: { $texts }{ $more ->
    [0] {""}
    [one] {" "}and 1 more text
   *[other] {" "}and { $more } more texts
}. As HTML and DOCX the computer shows them with its own fonts.
letterhead-no-svg = The logo is an SVG and therefore not in the DOCX file: that takes a PNG.
minutes-pdf-run = The PDF can't be made, because the program can't start itself ({ $why }). --format html has the same content.
minutes-pdf-failed = The PDF can't be made (“{ $what }”). --format html has the same content.
minutes-no-item = This session has no agenda item { $number }.
minutes-editor = The editor “{ $editor }” could not be started or ended with an error. Nothing has changed; the text is in { $path }.
minutes-kept = { $why } Your text is in { $path } and appears there again next time.
minutes-to-terminal = This file is nothing for a screen. Please say with -o FILE where it should go.
letterhead-fault = { $path }: { $what }
letterhead-toml = The file is no letterhead: { $what }
letterhead-lines = A letterhead has at most { $max } lines.
letterhead-colour = “colour” must be a colour of the form "#1f3a5f".
letterhead-too-light = This colour can't be read on white paper. Please choose a darker one (contrast at least 4.5 to 1).
letterhead-no-description = The logo needs a description in “logo_description” for everybody who doesn't see it.
letterhead-logo = The logo { $path } is neither PNG nor SVG.

field-title = title
field-text = text
field-date = date
field-place = place
field-name = name
field-organisation = organisation
field-group = group
field-handlungsfeld = Handlungsfeld
field-lead = lead
field-partners = partners
field-target_group = target group
field-start = begin
field-due = end
field-cost_once_eur = cost, once (euros)
field-cost_yearly_eur = cost, yearly (euros)
field-indicators = success shows in
field-priority = priority
field-next_step = next step

resolution-unanimous = adopted unanimously
resolution-unanimous-abstain = adopted unanimously with { $abstain ->
    [one] 1 abstention
   *[other] { $abstain } abstentions
}
resolution-majority = adopted by majority with { $no ->
    [one] 1 vote against
   *[other] { $no } votes against
}
resolution-majority-abstain = adopted by majority with { $no ->
    [one] 1 vote against
   *[other] { $no } votes against
} and { $abstain ->
    [one] 1 abstention
   *[other] { $abstain } abstentions
}
resolution-no-objection = adopted without objection with { $abstain ->
    [one] 1 abstention
   *[other] { $abstain } abstentions
}
resolution-changed = { $how } (in changed wording)
resolution-rejected = rejected by majority
resolution-rejected-unanimous = rejected unanimously
resolution-rejected-level = rejected with equal votes
resolution-majority-missed = rejected; the majority needed was not reached
resolution-not-viable = no viable solution: no option met less resistance than the passive solution
resolution-tied = tied, without a decision
resolution-tied-besides = tied at the last place; elected: { $winners }
resolution-elected = elected: { $winners }
resolution-no-quorum = no decision; the quorum was missing

## Files and folders

file-error = { $path } { $act }: { $why }
file-create = cannot be made
file-open = cannot be opened
file-read = cannot be read
file-write = cannot be written
file-sync = cannot be brought safely to the disk
file-cut = cannot be cut
file-rename = cannot be renamed
file-remove = cannot be removed
file-lock = cannot be locked
io-not-found = it is not there. Please check the name and the folder.
io-permission = permission is missing. Please check the rights or choose another folder.
io-full = there is no space left on the disk. Please make some room.
io-read-only = the disk is read-only. Please choose another folder.
io-exists = it is there already. Please choose another name.
io-not-a-folder = a part of the path is not a folder. Please check the path.
io-bad-name = the name is invalid or too long. Please choose a shorter one.
io-is-a-folder = that is a folder. Please give a file.
io-not-utf8 = the content is not UTF-8 text. Please save the file as UTF-8.
io-too-large = the file is too large. Please shorten or split it.
io-other = the system says “{ $what }”.
file-too-large = { $path } is too large; at most { $max } bytes are allowed.

damage = line { $line }: { $what }
flaw-too-long = The line is longer than a record can be.
flaw-not-a-record = The line is not a record of the journal.
flaw-seq = The record has the number { $found }; something is missing or stands there twice.
flaw-time = The record is older than the one before it.
flaw-hash = Content and hash do not fit, or the record does not follow the one before it.
flaw-ends-before-mark = The journal ends too early; { $marked } records had been acknowledged.
flaw-mark-differs = The record is not the one that “journal.head” names.
flaw-mark-garbled = “journal.head” holds something other than a number and a hash.

locked = The session is already being led by another program. Please end it there.
locked-by = The session is already being led: process { $pid } ({ $command }) on { $host }, since { $since }. Please end it there.
open-damaged = { $path } is damaged. { $damage } “fachkonferenz repair” restores what can be restored.
open-empty = { $path } is empty: making the session was interrupted, nothing is saved there. Please delete the folder and make the session anew.
open-lost = { $path } no longer holds all { $records } acknowledged records. Please check the disk and open the session again.
journal-later-version = Record { $seq } is from a later version of the program ({ $what }). Please use the later version.
save-taken = { $path } was removed, replaced or written to from outside. Please open the session again.
save-too-long = A record of { $bytes } bytes is too long. Please shorten it.
save-random = The system provides no random numbers ({ $what }).
save-failed-before = An earlier save failed.
not-saved = Not saved: { $why } Nothing acknowledged is lost; please try again afterwards.
repair-intact = Nothing in this session is damaged; there is nothing to repair.
## Help of the command line

help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-everywhere = Everywhere

command-fachkonferenz =
    Leads through a Fachkonferenz: proposals, votes, Handlungsfelder, minutes.
    Without a command, the program begins with an overview of all sessions.
command-lead = Lead a session in the terminal
command-review = Look at sessions in the terminal without changing anything
command-new = Make a session from a template or a plan, and print its name
command-list = List all sessions
command-show = Show one session
command-record = Read commands from standard input, one a line, and answer each with a line
command-cards = Issues voting cards; further ones replace those that were lost
command-rehearse = Rehearses a session with simulated participants, on a copy
command-serve = Shows phones and projector the pages of a session
command-verify = Check journals record by record; never changes anything
command-repair = Put a damaged journal aside and go on with what is sound
command-import = Read participants, proposals or an agenda from a file
command-minutes = Write the minutes of a session
command-runsheet = Print the run of show: times, hints and proposals
command-schema = Print the JSON Schema of a format
command-completions = Print the script with which a shell completes the commands
command-tally = Count a ballot file made elsewhere
command-keys = List all keys, with the names by which the settings change them
command-man = Print the manual page
command-export = Bring outcomes into the main dataset
command-plenary = Show live what the rooms of a day have brought in
command-map = Let a field of an old catalogue go on in a new one; the old assignment stays
command-unmap = Let a field of action stand for itself again
command-separate = Take a merge back
command-merge = Let outcomes that mean the same go on in one
command-indicator = Enter, change or remove an indicator
command-funding = Enter, change or remove a source of money
command-decision = Enter, correct or remove a decision of the council or a committee
command-status = Enter, correct or remove a status report
command-set = Change columns of an outcome; a later export leaves them alone
command-outcome = Show one outcome with everything entered about it
command-outcomes = List outcomes
command-dataset = Keep the main dataset: status, decisions, costs, duplicates
command-report = Write the yearly report (Bestandsaufnahme)

arg-sessions = Folder with the sessions; else FACHKONFERENZ_SESSIONS, else “sessions”
arg-settings = File with the settings; otherwise FACHKONFERENZ_SETTINGS, otherwise the one in the folder for settings
arg-lang = Language; else FACHKONFERENZ_LANG, else the language of the system
arg-plain = Line by line instead of on the whole screen: for screen readers and bad connections
arg-help = Show this help
arg-version = Show the version of the program
arg-session = Name of a folder in the sessions folder, or a path
arg-json = For programs: print as JSON
arg-bind = Where the pages are found; only on this computer otherwise: 127.0.0.1:8080
arg-name = The name by which phones find this computer
arg-port = At this port phones find the room once it is opened; 8080 otherwise
arg-tls_cert = Certificate for encrypted connections (PEM)
arg-tls_key = Its key (PEM)
arg-tls_self = With a certificate made for the purpose; phones warn of it
arg-per_address = How many connections one address may have; 2,000 otherwise
arg-simulated = How many participants are simulated, 1 to 10,000
arg-seconds = For so many seconds proposals and ballots keep coming; 20 otherwise
arg-count = So many voting cards without names
arg-named = A card by name for everybody who may vote and has none, for roll calls
arg-card_for = For one person (id) whose card by name was lost; the old one counts no more
arg-card_sheets = As a PDF to cut, in this new file
arg-address = The address at which phones will find the pages; this computer’s otherwise
arg-anchor = Hash from minutes, projector or receipt, whole or its first 16 digits, that must be part of the journal
arg-template = From this template
arg-plan = From this plan file
arg-from = Like an earlier session: its agenda, its rules, its catalogue
arg-start = Time at which it is to begin
arg-people = With the people of the earlier session too
arg-concept = Catalogue of Handlungsfelder from JSON (as in a plan) or a CSV file
arg-list = List the templates
arg-title = Title of the session
arg-date = Day of the session
arg-place = Place of the session
arg-participants = Participants from a CSV file
arg-proposals = Proposals from a CSV file
arg-agenda = Agenda from a CSV file or an OParl meeting (JSON)
arg-minutes_as = md, html, docx or pdf
arg-detail = How much they tell: results, course (usual) or full (everything, with names)
arg-public = For the public: items that are not public stand with their number only
arg-edit = Instead of writing: edit the secretary's own text for this agenda item in $EDITOR
arg-method = yes_no, choice, approval, points, score, resistance, schulze, irv or stv
arg-seats = How many are elected; else what the file says, else 1
arg-rule = Majority for yes_no: simple, absolute_cast, two_thirds_cast, three_quarters_cast, unanimous or consensus
arg-points = How many points a ballot has; else what the file says
arg-max = The most on one option; else what the file says or what is usual for the method
arg-passive = Name of the passive solution for resistance
arg-lot = Who was drawn where options were level; once for each option drawn, in the order of the draw
arg-ballots = File of ballots (.soc .soi .toc .toi .cat .blt .pb .jsonl, also with .gz)
arg-output = Into this file instead of standard output
arg-page = md or html
arg-format = plan, log, record, command or dataset
arg-shell = bash, elvish, fish, powershell or zsh
arg-base_url = What the ids of OParl objects begin with
arg-dry_run = Only say what would happen
arg-whole = The whole dataset of this database instead of sessions, into files
arg-to = Where to: sqlite:FILE, postgres://…, csv:DIR, oparl:DIR or xlsx:FILE; else “dataset.sqlite” in the sessions folder
arg-exported = Which sessions; all closed ones where none is named
arg-note = What is to be said about it
arg-result = accepted, rejected, postponed, referred or noted
arg-paper = Number of the paper
arg-body = Who decided
arg-effect = What it brought about
arg-cost = What it cost, in whole euros
arg-time = How much time it took
arg-staff = Who or how many worked on it
arg-reached = How many people were reached
arg-progress = How much is done, 0 to 100
arg-of_day = Of which day; else of the latest that had sessions
arg-wall = Where a page for the projector is served besides, such as 127.0.0.1:8080
arg-on_day = On which day; else today
arg-now = proposed, decided, planned, in_progress, delayed, done, dropped or unknown
arg-of_session = Only from this session (id or part of the title)
arg-due_by = Only due by this day
arg-of_lead = Only with this lead (part of the name)
arg-of_status = Only with this status
arg-of_field = Only of this field of action
arg-new_field = New field, as catalogue/version/code
arg-old_field = Old field, as catalogue/version/code
arg-same = Outcomes that mean the same
arg-into = The outcome that it goes on in
arg-actual = Value that has been reached
arg-aim = Value to be reached
arg-at_first = Value at the beginning
arg-unit = In which unit
arg-indicator = What is measured
arg-eur = Amount in whole euros
arg-funding_kind = office (an office’s budget), programme (a funding programme) or third_party
arg-source = Where the money comes from
arg-remove = Remove the entry
arg-entry = Number of an entry that is to be corrected; what is not named stays
arg-because = Why
arg-cells = Column and new value, such as due_date=2027-06-30; empty for nothing
arg-outcome = Code (SPR-03) or id of the outcome
arg-kept = Which database; else “dataset.sqlite” in the sessions folder
arg-report_format = md, html, pdf or csv
arg-year = About which year
arg-reported = From which database; else “dataset.sqlite” in the sessions folder

value-METHOD = METHOD
value-RULE = MAJORITY
value-NUMBER = NUMBER
value-ADDRESS = ADDRESS:PORT
value-URL = URL
value-NAME = NAME
value-COMMAND = COMMAND
value-SESSION = SESSION
value-FOLDER = DIR
value-FILE = FILE
value-TEMPLATE = TEMPLATE
value-TEXT = TEXT
value-DATE = YYYY-MM-DD
value-TIME = HH:MM
value-HASH = HASH
value-FORMAT = FORMAT
value-DETAIL = DETAIL
value-SHELL = SHELL
value-TARGET = TARGET
value-RESULT = RESULT
value-STATUS = STATUS
value-CODE = CODE
value-FIELD = FIELD
value-FUNDING = KIND
value-OUTCOME = OUTCOME
value-YEAR = YEAR
value-CELL = COLUMN=VALUE

usage-options = [OPTIONS]
usage-wrong = { $what } For help: { $help }
usage-unknown-command = There is no command “{ $name }”.
usage-unknown-command-meant = There is no command “{ $name }”. Is “{ $meant }” meant?
usage-unknown-argument = “{ $arg }” is not known here.
usage-unknown-argument-meant = “{ $arg }” is not known here. Is “{ $meant }” meant?
usage-missing = Missing: { $args }.
usage-conflict = “{ $arg }” and “{ $other }” don’t go together.
usage-value-missing = The value after “{ $arg }” is missing.
usage-value-not-allowed = “{ $value }” is not possible for “{ $arg }”; possible are: { $allowed }.
usage-anchor-wrong = “{ $value }” is no fingerprint as minutes print it: at least 16 characters out of 0–9 and a–f, with blanks between them if you like.
usage-value-wrong = “{ $value }” does not fit “{ $arg }”.
usage-not-utf8 = An argument is not valid UTF-8 text.
usage-other = The command can’t be read like this.

settings-fault = { $path }, line { $line }: { $what }
settings-not-toml = This is no valid TOML: { $what }
settings-unknown = There is no setting “{ $name }”; possible are: language, sessions, time_zone, theme, keys.
settings-left-out = { $fault } This is left out.
settings-no-zone = This time zone is not known; a name like Europe/Berlin is expected.
settings-keys-table = “keys” is a section: [keys], and below it an act and its key on each line.
settings-no-act = There is no act “{ $name }”; “fachkonferenz keys” lists them all.
settings-no-key = There is no key “{ $key }”; possible are for instance a, U, ctrl-a, alt-enter, shift-f5, space.
settings-row = “{ $name }” stands for a whole row of keys and can’t be changed.
settings-letter = “{ $name }”: { $place }, letters belong to the text. Please take a key like f2 or ctrl-s.
settings-taken = The key “{ $key }” already means “{ $by }” in “{ $place }”.

man-name = Name
man-synopsis = Synopsis

## Reading lists

import-not-utf8 = Line { $line } is not UTF-8 text. Please save it from the spreadsheet as “CSV UTF-8”.
import-open-quote = The quotation mark on line { $line } opens a cell that is never closed.
import-no-column = No column is called one of these: { $headings }. Please check the headings on the first line.
import-column-twice = Two columns mean the same, the second is called “{ $heading }”. Please remove one.
import-long-row = Line { $line } has more cells than there are headings. Please put cells with separators in quotation marks.
import-no-rows = There is nothing below the headings.
import-too-many-rows = The file has more than the { $max } entries allowed. Please split it.
import-cell = Line { $line }, column “{ $heading }”: { $what }
import-not-yes-or-no = “yes” or “no” is expected here.
import-not-a-number = A whole number is expected here.
import-not-a-kind = There is no such kind; possible are: { $kinds }.
import-no-meeting = The file is not an OParl meeting with “agendaItem”: the error is on line { $line }, column { $column }.

## Search, removing personal data

command-search = Search all sessions, best hits first
command-redact = Remove personal data from a session; its journal can still be checked
command-purge = Remove all personal data of a session; results and numbers stay
command-processing = Print the sheet for the record of processing activities (Markdown)
arg-query = Words, “phrases”, and filters such as field:SPR, result:accepted, year:2026, session:name
arg-limit = At most so many hits; else 20
arg-participant = Id of the person; “show SESSION --json” tells it
arg-seq = Number of the record in the journal
arg-reason = Why; stays in place of what is removed
arg-yes = Without asking
arg-on = Only note that it is to be done on this day
value-ID = ID

found-session = session
found-item = item
found-hint = hint at item
found-proposal = proposal
found-vote = vote
found-outcome = outcome
found-note = note
found-organisation = organisation
found-comment = comment
search-internal = internal
search-nothing = Nothing found. Searched are titles, texts, notes, outcomes, comments on the minutes and organisations, not people.
search-filters = Filters are hf:CODE, year:2026, session:TITLE, and result: with accepted, rejected, postponed, referred or noted.
search-more = Shown are { $shown } of { $total } hits; “--limit” shows more.
search-unread = Not searched, because it can’t be read: { $session }
search-failed = The search failed: { $what }

processing-unknown = not given
processing-nothing = none
processing-names = name, role or pseudonym
processing-organisations = organisation
processing-groups = group for the statistics
processing-presence = times of presence
processing-speeches = speaking times
processing-roll-calls = votes in roll calls
processing-authors = who brought in proposals
processing-notes = statements in notes
processing-comments = comments on the minutes with their authors, and who answered them
processing-signatures = names in the signatures
processing-purged = Names and organisations, internal notes, hints and comments on the minutes were removed on { $day }; signatures stay.
processing-purge-on = The personal data are to be removed on { $day }.
processing-purge-open = Not decided yet; “fachkonferenz purge SESSION --on YYYY-MM-DD” notes a day.
processing-sheet =
    # Record of processing activities (Art. 30 GDPR)

    | | |
    |---|---|
    | Processing | { $title } |
    | Day | { $day } |
    | Place | { $place } |
    | Controller | { $controller } |
    | Data protection officer | { $officer } |
    | Purpose | Holding the conference and writing its minutes; recommendations on the integration concept |
    | Legal basis | Art. 6(1)(e) GDPR with § 3 DSG NRW |
    | Data subjects | Participants of the conference: { $people } |
    | Categories of data | { $data } |
    | Special categories (Art. 9 GDPR) | none; there are no fields for them |
    | Source | Registration and statements of the participants |
    | Recipients | ______________________________ |
    | Transfer to third countries | none; the data lie on the moderator’s computer |
    | Erasure | { $erasure } |
    | What stays after erasure | Results, numbers, times and groups without names; the hashes of the journal |
    | Technical and organisational measures | Folder readable by the own account only; no network needed; every change in a chained journal; exports without attendance list and internal notes; single statements can be removed |
    | Journal | { $records } records, hash { $head } |

    Information of the participants under Art. 13 GDPR: at the beginning of the session.

redact-ask = This can’t be taken back. PDF, Word and spreadsheet files in the session’s folder are deleted, because nobody can look for a name in them; so are damaged copies of the journal. Go on? (y/n)
redact-ask-record = With the record the same wording goes wherever it stands again: also as title and text of proposals, votes and outcomes.
redact-yes-keys = yYjJ
redact-not-confirmed = Nothing was removed.
redact-done = Removed: the content of { $records ->
    [one] 1 record
   *[other] { $records } records
} ({ $which }). The journal can still be checked without a gap; numbers and results have stayed.
redact-rewritten = Cleaned: { $path }
redact-removed = Deleted: { $path }
redact-unread = Not searched, please look yourself: { $path }
redact-doubtful-records = Please look yourself: a part of a removed name still stands in { $records ->
    [one] record
   *[other] records
} { $which }. Whether this person is meant the program can't know. “redact SESSION --seq NUMBER” removes the text.
redact-doubtful-file = Please look yourself, a part of a removed name or an organisation still stands in: { $path }
redact-no-participant = Nobody with this id was ever on the list of this session. “fachkonferenz show SESSION --json” tells the ids.
redact-no-record = There is no record of that number.
redact-no-text = There is no text to remove here: numbers, times and results stay, and what has been removed is gone.
redact-reason = The reason stays legible and holds just what is to be removed. Please give one without names.
redact-no-reason = The reason is missing: { $what }
purge-noted = Noted: the personal data are to be removed on { $day }.
purge-due = personal data to be removed since { $day }
purge-on = personal data to be removed on { $day }
purged = personal data removed

## Commands: what they say

status-open = open
status-void = declared void
status-planned = planned
status-live = running
status-closed = closed
status-signed = signed
status-circulated = out for comments until { $day }

no-such-template = There is no template “{ $name }”. “fachkonferenz new --list” shows them all.
session-counts = { $proposals ->
    [one] 1 proposal
   *[other] { $proposals } proposals
}, { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
}, { $outcomes ->
    [one] 1 outcome
   *[other] { $outcomes } outcomes
}
session-damaged = damaged
show-damaged = This session is damaged. { $damage } Shown is what is intact up to record { $records }; “fachkonferenz repair” restores what can be restored.
opened-set-aside = An unfinished last record that had not been acknowledged now lies in { $path }; the session goes on.
no-terminal = The output is not a terminal. Please start in a terminal, without redirection, or line by line with --plain.
screen-io = The screen cannot be used: { $why }
rehearse-begins = Rehearsal with { $count } simulated participants on a copy of the session. Watch it: { $url }
rehearse-votes = Everybody has made a proposal. Now they vote in secret.
rehearse-proposal = Rehearsal proposal { $number }
rehearse-question = Rehearsal vote: is all well?
rehearse-told = { $sent } proposals and ballots sent, some over broken connections; lost: { $lost }. Waiting time: half below { $half } ms, 95 in 100 below { $most } ms, { $longest } ms at most.
rehearse-failed = The rehearsal is not possible: { $why }
cards-title = Voting cards: { $session }
cards-heading = Voting card
cards-how = Scan with your phone. Or open { $address } and type this code:
cards-picture = QR code that leads to this voting card
cards-nameless = One ballot per vote. Nobody records who has this card.
cards-named = Counts in roll calls only.
cards-written = { $count ->
    [one] One voting card lies
   *[other] { $count } voting cards lie
} in { $path }. Please print it and then delete the file: whoever has it can vote.
cards-not-made = The voting cards are issued, but the sheet can’t be made: { $why } Please take the issue back ({ $undo }) and try again.
cards-unprinted = The sheet can’t be made: { $why } The cards are issued and stand in the output instead.
room-no-address = No pages can be shown at { $address }. Reason: { $why } Please choose another address or port.
room-no-pem = The file { $file } does not hold what is needed: a certificate or a key in PEM form.
room-no-pair = The certificate { $certificate } and the key { $key } do not belong together.
room-no-self-made = A certificate cannot be made. Reason: { $why }
record-io = Input or output failed: { $why } Everything acknowledged is saved.
session-gone = The session has ended by a fault of the program. Everything confirmed is saved; please open the session again.
verify-intact = { $session }: intact, { $records ->
    [one] 1 record
   *[other] { $records } records
}, hash { $head }
verify-damaged = { $session }: damaged. { $damage } { $records ->
    [one] 1 record before it is
   *[other] { $records } records before it are
} intact.
verify-cut = At the end there are { $bytes } bytes of an unfinished record; nothing in it had been acknowledged.
verify-anchor = The given hash belongs to record { $seq }.
verify-no-anchor = { $session }: the given hash is not part of this journal.
repaired = Repaired. { $damage } { $kept ->
    [one] 1 record remains
   *[other] { $kept } records remain
}; the original lies in { $original }.
repaired-missing = { $count ->
    [one] Record { $first } is missing
   *[other] Records { $first } to { $last } are missing
}. Please enter again what is needed of them.
repaired-nothing-missing = No acknowledged record is missing.
repaired-legible = Of these still legible:
repaired-redacted = content removed
## Reading lists

import-ignored = The column “{ $column }” has no meaning here and was not read.
import-refused = Line { $line }: { $why }
import-item-unclear = “{ $called }” is no agenda item of this session, or several are called so. Please give the number of the item.
import-person-unclear = Nobody here is called “{ $name }”, or several people are. Please register them, or leave the cell empty.
import-done = Read in: { $new } new, { $known } there before, { $refused } refused.

## The main dataset

table-dataset = Main dataset of the conferences
table-about-dataset = Outcomes of all sessions, their fields of action, votes and how far they have been carried out; without personal data
table-handlungsfelder = Fields of action
table-about-handlungsfelder = The fields of action of every catalogue that a session has used
table-sessions = Sessions
table-about-sessions = The conferences
table-participation = Participation
table-about-participation = How many people of each group took part in a session
table-votes = Votes
table-about-votes = The votes with their numbers
table-outcomes = Outcomes
table-about-outcomes = What the sessions agreed on or did not; the measures are among them
table-funding = Funding
table-about-funding = Where the money for a measure comes from
table-indicators = Indicators
table-about-indicators = How the success of a measure shows
table-status_reports = Status reports
table-about-status_reports = How far a measure was on a day
table-decisions = Decisions
table-about-decisions = What the council and its committees decided on an outcome
table-field_mappings = Field mappings
table-about-field_mappings = Which field of a new catalogue an old one goes on in
table-changes = Changes by the office
table-about-changes = What the office changed, and what stood there before

column-id = Id
column-about-id = Identifier of the row; it never changes
column-concept_id = Catalogue
column-about-concept_id = Identifier of the catalogue of fields of action
column-concept_version = Catalogue version
column-about-concept_version = Version of the catalogue that was used
column-concept_title = Catalogue title
column-about-concept_title = What the catalogue is called
column-concept_official = Official catalogue
column-about-concept_official = Whether the city has adopted this catalogue
column-code = Code
column-about-code = Of a field its code in the catalogue; of a measure a number of its own such as SPR-03, which no other has
column-position = Position
column-about-position = Place in the catalogue, from 1
column-name_de = Name (German)
column-about-name_de = Name in German
column-name_en = Name (English)
column-about-name_en = Name in English; the German one where there is none
column-title = Title
column-about-title = Title or subject
column-date = Date
column-about-date = Day on which it was or that it holds for
column-place = Place
column-about-place = Where the session took place
column-language = Language
column-about-language = Language of the session: de or en
column-status = Status
column-about-status = Of a measure one of: proposed, decided, planned, in_progress, delayed, done, dropped, unknown; of sessions and votes how far they are
column-opened_at = Opened
column-about-opened_at = When it began (UTC)
column-closed_at = Closed
column-about-closed_at = When it ended (UTC)
column-present = Present
column-about-present = How many were there; of a vote the votes present less those excused
column-journal_at = Journal as of
column-about-journal_at = Time of the last record of the journal (UTC)
column-journal_records = Records
column-about-journal_records = Number of records in the journal
column-journal_head = Journal head
column-about-journal_head = Hash of the last record; it proves everything before it
column-exported_at = Exported
column-about-exported_at = When the row was last written (UTC)
column-source_hash = Source hash
column-about-source_hash = SHA-256 over what the session says about this row
column-session_id = Session
column-about-session_id = Identifier of the session
column-number = Number
column-about-number = Number within the session or the outcome, from 1
column-group_name = Group
column-about-group_name = Group of the participants; empty where none is named
column-item_number = Agenda item
column-about-item_number = Number of the agenda item
column-item_title = Title of the item
column-about-item_title = Title of the agenda item
column-method = Method
column-about-method = How ballots were cast and counted
column-rule = Rule
column-about-rule = Which majority was needed, for yes_no
column-secrecy = Secrecy
column-about-secrecy = open, named (a roll call) or secret
column-public = Public
column-about-public = Whether it is public; what belongs to an item that is not stays with the office
column-straw = Straw poll
column-about-straw = Whether it was a straw poll, which binds nobody
column-seats = Seats
column-about-seats = How many could win
column-eligible = Eligible
column-about-eligible = All eligible votes when it opened
column-quorate = Quorate
column-about-quorate = Whether enough were present
column-yes = Yes
column-about-yes = Yes votes, for yes_no
column-no = No
column-about-no = No votes, for yes_no
column-abstain = Abstentions
column-about-abstain = Abstentions
column-invalid = Invalid
column-about-invalid = Invalid ballots
column-counts = Numbers by option
column-about-counts = For methods other than yes_no: the number of each option, under its id
column-decision = Decision
column-about-decision = accepted, rejected, tied, elected or no_quorum
column-calculation = Calculation
column-about-calculation = How the result came about, in words
column-withdrawn_at = Withdrawn
column-about-withdrawn_at = Since when the session no longer has this row; it stays
column-text = Text
column-about-text = The exact wording
column-kind = Kind
column-about-kind = Kind of outcome; of funding office (an office’s budget), programme (a funding programme) or third_party
column-result = Result
column-about-result = accepted, rejected, postponed, referred or noted
column-handlungsfeld = Field of action
column-about-handlungsfeld = Code of the main field of action
column-also = Further fields
column-about-also = Codes of further fields of action
column-lead = Lead
column-about-lead = Who leads
column-partners = Partners
column-about-partners = Who takes part
column-target_group = Target group
column-about-target_group = For whom
column-start_date = Start
column-about-start_date = First day
column-due_date = Due
column-about-due_date = Last day; empty for what goes on
column-cost_once_eur = Cost once
column-about-cost_once_eur = Cost once, in whole euros
column-cost_yearly_eur = Cost a year
column-about-cost_yearly_eur = Cost a year, in whole euros
column-priority = Priority
column-about-priority = Order in time, such as I, II, III
column-progress_percent = Progress in %
column-about-progress_percent = How much is done, 0 to 100
column-handlungsfeld_id = Id of the field
column-about-handlungsfeld_id = Refers to the field in its catalogue
column-assignment_reason = Reason of the assignment
column-about-assignment_reason = Why this field, or why none
column-budget_reserve = Subject to budget
column-about-budget_reserve = Whether it depends on the budget
column-next_step = Next step
column-about-next_step = Who does what next
column-proposal_number = Proposal
column-about-proposal_number = Number of the proposal in the session
column-vote_id = Vote
column-about-vote_id = Identifier of the vote it came from
column-merged_into = Merged into
column-about-merged_into = Identifier of the outcome that this one goes on in
column-office_fields = Kept by the office
column-about-office_fields = Columns that the office has changed; an export leaves them alone
column-outcome_id = Outcome
column-about-outcome_id = Identifier of the outcome that the row belongs to
column-source = Source
column-about-source = Office, programme or third party that the money comes from
column-eur = Amount
column-about-eur = Amount in whole euros
column-unit = Unit
column-about-unit = What it is measured in
column-start_value = Start value
column-about-start_value = Value at the beginning
column-target_value = Target value
column-about-target_value = Value to be reached
column-actual_value = Actual value
column-about-actual_value = Value that has been reached
column-reason = Reason
column-about-reason = Why
column-participants = Participants
column-about-participants = How many people were reached
column-staff = Staff
column-about-staff = Who or how many worked on it
column-time = Time
column-about-time = How much time it took
column-cost_eur = Cost
column-about-cost_eur = Actual cost in whole euros
column-effect = Effect
column-about-effect = What it brought about
column-created_at = Entered
column-about-created_at = When the row was entered (UTC)
column-body = Body
column-about-body = Who decided
column-paper_number = Paper
column-about-paper_number = Number of the paper
column-note = Note
column-about-note = What is to be said about it
column-from_id = Old field
column-about-from_id = Identifier of the old field
column-to_id = New field
column-about-to_id = Identifier of the new field
column-at = Time
column-about-at = When it was changed (UTC)
column-field = Column
column-about-field = What was changed
column-old_value = Before
column-about-old_value = What stood there before
column-new_value = After
column-about-new_value = What has stood there since

refers-session_id = Session
refers-outcome_id = Outcome
refers-handlungsfeld_id = Field of action with catalogue
refers-vote_id = Vote
refers-merged_into = Goes on in
refers-from_id = Old field of action
refers-to_id = New field of action

office-done = Saved in { $target }.
office-no-database = This needs a database: sqlite:FILE or postgres://….
office-no-outcome = The dataset has no outcome “{ $name }”. “fachkonferenz dataset outcomes” shows them all with code or id.
office-no-field = The dataset has no field of action “{ $name }”; its id is catalogue/version/code, such as beispielkatalog/1/SPR.
office-no-column = “{ $name }” can’t be changed so. Possible are: { $columns }.
office-value = “{ $value }” does not fit “{ $column }”. Days are written as 2026-11-22, amounts as whole numbers; what is required can’t be empty.
office-code-taken = Another outcome has the code “{ $code }” already. Please choose another.
office-no-entry = There is no entry { $number }. “fachkonferenz dataset outcome” shows which there are.
office-future = { $day } is still to come. Reports and decisions are entered when they are there.
office-mapped = “{ $from }” goes on in “{ $there }” already. To change that, take it back first: “fachkonferenz dataset unmap { $from }”, or on the screen with “– in no other –”.
office-not-mapped = “{ $from }” goes on in no other field of action.
office-not-merged = “{ $name }” is merged with no other outcome.
office-percent = “{ $value }” is no progress. Whole numbers from 0 to 100 are possible.
office-word = “{ $value }” doesn't fit “{ $column }”. Possible are: { $words }.
office-no-code = There is no field of action with the code “{ $code }” in the dataset. Possible are: { $codes }.
office-circle = “{ $name }” would go on in itself, or in something that itself goes on elsewhere.
report-title = Yearly report { $year }
report-about = What has become of the measures, projects and initiatives that were agreed on in conferences. Year { $year }, as of { $until }.
report-contents = Contents
report-glance = At a glance
report-what = What
report-number = Number
report-sessions = Sessions in the year
report-people = Participants
report-accepted = Outcomes accepted in the year
report-measures = Measures
report-done = Done in the year
report-overdue = Overdue
report-never = Never reported on
report-by-status = Measures by status
report-change = Change
report-coverage = Fields of action and their measures
report-open = of these open
report-further = also involved
report-all-covered = There is at least one measure in every field of action.
report-uncovered = Without a measure: { $fields }.
report-no-measures = No measure has its focus in this field of action.
report-further-here = Measures of other fields that belong here too: { $measures }.
report-was-done = What was done
report-worked = What worked
report-remains = What remains
report-left-open = Overdue and never reported on
report-none-overdue = No measure is overdue.
report-all-reported = There is a status report on every open measure.
report-money = Costs and funding
report-by-lead = Costs by lead
report-by-kind = Funding by kind
report-together = total
report-by-source = Funding by source
report-spent = Spent in the year
report-not-said = not said
report-participation = Participation
report-by-group = Participants by group
report-by-session = Participants by session
report-no-group = no group
report-counts-only = People are counted by session; anyone who came more than once is counted each time. The dataset holds no names.
report-nothing = Nothing to report.
report-chart = Bar chart “{ $title }”; the table after it holds the same numbers.
report-future = The year { $year } has not begun yet. Please name this year or an earlier one.
report-being-set = The PDF is being set … ({ $seconds } s)
report-empty = { $target } holds no outcomes yet. Please use “fachkonferenz export” first.
report-unwritable = { $path } can’t be written: { $why }
measure-status-proposed = recommended
measure-status-decided = decided
measure-status-planned = planned
measure-status-in_progress = in progress
measure-status-delayed = delayed
measure-status-done = done
measure-status-dropped = dropped
measure-status-unknown = unknown
funding-kind-office = office budget
funding-kind-programme = funding programme
funding-kind-third_party = third party
yes = yes
no = no
oparl-body = Municipality
oparl-organization = Conference (Fachkonferenz)
oparl-organization-type = Sonstiges
oparl-meeting-state = durchgeführt
oparl-role = Recommendation
oparl-term = not tied to a legislative term
store-failed = { $target } can’t be used: { $what }
store-no-database = The file is not an SQLite database. Please name another file.
store-busy = Something else has been writing to it for a long time. Please try again later.
store-cannot-open = The file can’t be opened. Please check its folder and the rights there.
store-read-only = The right to write to it is missing.
store-gone = The connection to the server broke off. Please try again; doing it twice does no harm.
store-unreachable = The server can’t be reached ({ $what }). Please check address, network and encryption (sslmode).
store-no-password = The server asks for a password. Please give it in PGPASSWORD or .pgpass; a .pgpass that others may read does not count (chmod 600).
store-encryption = No encrypted connection can be made ({ $what }). Please check the certificate (sslrootcert), the server's name and sslmode.
store-no-such-database = There is no database of this name on the server. Please check the address, or have the database made.
store-password = Name or password are not accepted. Please check the address, PGPASSWORD or .pgpass.
store-rights = A right in the database is missing ({ $what }). README lists those that are needed.
store-address = { $target }: “{ $what }” is missing, or its value is not possible.
store-foreign-file = The folder { $path } holds “{ $name }”, which is not part of the export. Please name an empty or a new folder.
store-in-use = The folder { $path } would be replaced as a whole, but you are working in it. Please name another one, such as a folder below it that isn’t there yet.
store-content = { $path } holds something unexpected: { $what }
store-later = { $target } has version { $found }; this program knows no more than { $known }. Please use a later version of the program.
export-done = { $target }: { $added } new, { $changed } changed, { $gone } withdrawn, { $left } unchanged.
export-would = { $target }: { $added } would be new, { $changed } changed, { $gone } withdrawn, { $left } left. Nothing was written.
export-only-files = A whole dataset (“--from”) can only be written into files. Please name the target, such as “--to csv:DIR”, “--to oparl:DIR” or “--to xlsx:FILE”.
export-published = { $target }: { $rows } rows written.
export-damaged = { $session } is not exported, and nothing was written: { $damage } Please look at it with “fachkonferenz verify”.
export-other-journal = { $session } is not exported, and nothing was written: its journal does not hold what was exported from it before. It was changed, or is an older copy.
export-other-catalogue = { $session } is not exported, and nothing was written: another session already uses the catalogue “{ $catalogue }” in version “{ $version }”, but with other fields – there: { $there }, here: { $brought }. A changed catalogue needs a version of its own: please take the closing back and read it in anew with another version (“fachkonferenz import --concept”); the assignments stay where the codes are the same.
export-no-such-field = no such field

### The main dataset on the screen

dataset-reading = Reading the dataset …
dataset-busy = One moment …
dataset-count = { $count ->
    [one] 1 outcome
   *[other] { $count } outcomes
}
dataset-filtered = { $count ->
    [one] 1 outcome with “{ $words }”
   *[other] { $count } outcomes with “{ $words }”
}
dataset-overdue-count = { $count } overdue
dataset-unreported-count = { $count } never reported on
dataset-overdue = overdue
dataset-unreported = not reported
dataset-withdrawn = withdrawn
dataset-merged = duplicate
dataset-by = ordered by
dataset-no-field = no field of action
dataset-empty = There are no outcomes here yet. With “e” you bring in those of all closed sessions.
dataset-same = Everything is as the sessions say already.
dataset-origin = Origin
dataset-now = Implementation
dataset-goes-on = goes on in { $field } (version { $version })
dataset-merged-here = merged into this one
sheet-cells = About the outcome
sheet-report = Status report
sheet-decision = Decision of the council or a committee
sheet-funding = Funding
sheet-indicator = Indicator
sheet-merge = { $count ->
    [one] The marked outcome goes on in the chosen one
   *[other] { $count } marked outcomes go on in the chosen one
}
sheet-separate = Take the merge back
sheet-drop = Remove: { $what }
sheet-map = Let a field of action go on in another catalogue
sheet-export = Bring in the outcomes of all closed sessions
ask-outcomes = Outcomes with these words
line-old-field = Field of action so far
line-new-field = Goes on in
choice-none = – please choose –
choice-itself = – in no other –
wrong-no-field = Please choose which field of action is meant.
line-target = Where to
wrong-target = “{ $target }” names no target. Possible are sqlite:FILE, postgres://…, csv:DIR, oparl:DIR and xlsx:FILE.
place-dataset = Main dataset
place-dataset-outcome = An outcome in the main dataset
place-comparison = Before bringing outcomes into the dataset
place-plenary = Plenary
do-plenary = plenary
plenary-title = Plenary
plenary-of-day = Plenary of { $day }
plenary-sum = { $rooms ->
    [one] 1 room
   *[other] { $rooms } rooms
}, { $accepted ->
    [one] 1 accepted outcome
   *[other] { $accepted } accepted outcomes
}
plenary-latest = Brought in last
plenary-rooms = Rooms
plenary-empty = No room has brought anything in yet.
plenary-page = For the projector: { $url }
plenary-lost = No connection. What stands here may be out of date.
plenary-no-server = The plenary needs a common database on a server. Please name it with “--in postgres://…”.
do-dataset = dataset
do-open-outcome = look at it
do-order-by = order differently
do-merge-outcomes = marked ones go on here
do-map-field = map a field of action
do-export = bring in outcomes
do-edit-cell = change
do-report-status = report status
do-record-decision = decision
do-add-funding = funding
do-add-indicator = indicator
do-remove-detail = take away
do-separate = separate again
do-take-over = bring in
do-step-back = back
do-to-sessions = to the sessions

## Screen: overview

too-small = The window is too small. Please enlarge it to at least { $width } by { $height } characters; everything saved stays as it is.
opening = Opening the session …
home-title = Fachkonferenz
home-sessions = Sessions
home-templates = New session from a template
home-reading = { $count ->
    [one] 1, still reading …
   *[other] { $count }, still reading …
}
home-purge-due = { $more ->
    [0] Personal data are due for removal ({ $since }): fachkonferenz purge { $name }
    [one] Personal data are due for removal ({ $since }): fachkonferenz purge { $name } – and 1 more session
   *[other] Personal data are due for removal ({ $since }): fachkonferenz purge { $name } – and { $more } more sessions
}
home-count = { $count }
home-filtered = { $count } with “{ $words }”
home-empty = No sessions yet. Press Tab for the templates and choose one.
home-unreadable = can't be read
home-at-item = item { $number } of { $all }
home-counts = { $proposals ->
    [one] 1 proposal
   *[other] { $proposals } proposals
}, { $outcomes ->
    [one] 1 outcome
   *[other] { $outcomes } outcomes
}

## Screen: head, agenda, room

head-saved = ✓ saved
head-saving = saving …
head-not-saved = ✗ not saved
log-trouble = The record is saved, only the session log (log.json) isn't: { $why }
key-trouble = The record is saved, but the key of a secret vote is not destroyed yet: { $why }
log-trouble-elsewhere = { $elsewhere } goes on in another folder; otherwise it is tried again when the next item ends.
log-trouble-again = It is tried again when the next item ends.
large-cast = votes cast
trouble-ways = { $reread } reads the record again and retries, { $elsewhere } goes on in another folder. { $unsaved ->
    [0] Nothing waits.
    [one] 1 entry waits and isn't lost.
   *[other] { $unsaved } entries wait and aren't lost.
}
clock-left = left of { $minutes } min.
clock-over = over time
clock-spent = spent
end-on-time = Ends about { $time }
end-late = Ends about { $time }, { $minutes } min. late
agenda-empty = No agenda yet.
side-presence = In the room
side-people = { $present } of { $all } present
side-votes = { $present } of { $eligible } votes
side-no-quorum-needed = no quorum needed
room-closed = The room is closed: no phone finds the session. At which address should it open?
room-only-here = this computer only
room-opening = The room is being opened …
room-open = The room is open. Phones find the session at:
room-pages = Projector: …/beamer · tablet at the desk: …/desk
room-turnout = Cast: { $votes }, of these by card or phone { $cards }
room-waiting = { $count ->
    [0] No proposals are waiting.
    [one] One proposal is waiting:
   *[other] { $count } proposals are waiting:
}
card-for-desk = A voting card; its code:
card-by-name = A new voting card for { $name }; its code:
card-by-name-how = Scan the QR code with the phone, or type the code on the page. The old card no longer counts. Once closed, this one is never shown again.
card-for-desk-how = Scan the QR code with the phone, or type the code on the page. Nobody records who gets this card. Once closed, it is never shown again.
notice-revealed = Everybody sees the result now.
large-hidden = Result not shown yet
side-waiting = { $count ->
    [one] A proposal from a phone is waiting
   *[other] { $count } proposals from phones are waiting
}
side-quorum = ✓ quorate (from { $needed })
side-quorum-missing = ✗ not quorate (from { $needed })
side-coverage = Handlungsfelder

## Screen: preparing

elsewhere-done = The session now goes on in { $dir }. The old folder holds all that was saved until then; please don’t go on there.
elsewhere-half = The session log and what could not be saved are now in { $dir } (log.json, unsaved.jsonl). The session can’t continue there: { $why }
elsewhere-journal-lost = The journal in the old folder can’t be read in full.
notice-more-time = Item { $number } now has { $minutes } min.
notice-put-last = “{ $title }” now stands behind the closing, in case time is left then.
notice-shortened = Item { $number } is cut to { $minutes } min.
sheet-item = Agenda item
sheet-new-item = New agenda item
sheet-measure = Measure for outcome { $number }
sheet-person = Person { $number }
sheet-new-person = New person
sheet-session = Details of the session
sheet-concept = Catalogue of Handlungsfelder
sheet-field = Handlungsfeld
sheet-new-field = New Handlungsfeld
sheet-new-session = New session
sheet-phones = How proposals from phones are taken
sheet-elsewhere = Go on in another folder, on a USB stick for instance
choice-yes = yes
choice-no = no
choice-like = like “{ $title }”
line-template = Template
line-with-people = Take over the people
line-title = Title
line-kind = Kind
line-minutes = Minutes (blank: open)
line-protected = never cut when late
line-public = public
item-not-public = { $title } (not public)
item-hidden = Item that is not public
person-apologies = sent apologies
do-apologies = apologies
do-replace-card = replace the voting card
line-version-for = Version
version-whole = whole
version-public = for the public
line-hint = Internal hint
line-name = Name
line-organisation = Organisation
line-group = Group
line-may-vote = may vote
line-weight = Votes
line-date = Day (DD/MM/YYYY)
label-day = { $label } (DD/MM/YYYY)
line-start = Start (HH:MM)
line-place = Place
line-rule = Usual majority
line-quorum = Presence needed
line-quorum-number = or at least this many votes
line-version = Version
line-official = officially adopted
line-code = Code
line-description = Description
line-keywords = Keywords (with commas)
line-folder = Folder
line-at-once = Proposals from phones
at-once-no = let through one by one
at-once-yes = take at once
line-limit = At most, each device
desk-agenda-sum = { $minutes } min. in all
desk-agenda-end = ends { $time }
desk-agenda-empty = No agenda yet. Add an item with “{ $key }”.
sheet-item-times = from { $from } to { $to } · the session ends { $end }
agenda-protected = fixed
agenda-proposals = { $count ->
    [one] 1 proposal
   *[other] { $count } proposals
}
frame-session = Session
frame-concept = Catalogue
frame-official = official
frame-version = version { $version }
frame-fixed = The catalogue is fixed: outcomes have already been assigned.
end-shorten = cut item { $number } by { $minutes } min.
end-put-last = put item { $number } last

## Run of show

runsheet-title = Run of show: { $title }
runsheet-internal = For the moderation only, not for display
runsheet-times = { $from } to { $to }
runsheet-item = Item
runsheet-from = from
runsheet-to = to
runsheet-time = Time
runsheet-minutes = Min.
runsheet-what = What happens
runsheet-sum = { $minutes } min. in all, ends { $end }
runsheet-protected = Items in bold are not cut when time is short.
runsheet-to-vote-on = To be voted on:
runsheet-proposals = Proposals for it:
runsheet-written = The run of show is in { $path }.

## Screen: next step

next-open-session = Open the session
next-start-item = Go on with item { $number }: { $title }
next-propose = Take in proposals
next-open-vote = Vote on the { $marked ->
    [0] chosen proposal
    [one] marked proposal
   *[other] { $marked } marked proposals
}
next-go-on-voting = To the open vote
next-count = Count the votes: type the number, ↓ goes to the next
next-count-ballots = On to the number of ballots
next-weigh-all = Weigh all { $count } proposals
next-plan = Plan who does what by when: { $title }
next-save-count = Save the count
next-mend-count = Too many votes: please correct the numbers
next-call-voter = Call { $name }: { $yes } for yes, { $no } for no, { $abstain } for abstention
next-read-ballot = Type the ballot of { $name }: keys in order of preference
next-missing-ballot = On to the next missing ballot
next-take-ballot = Take the ballot of { $name }
next-draw-lot = Draw the lot in public and enter it
next-reveal = Show everybody the result
next-close-vote = Close the vote and show the result
next-assign = Choose the Handlungsfeld: press a digit
next-assign-or-procedure = Choose the Handlungsfeld: digit; { $none } for a procedural motion
next-show-unassigned = { $count ->
    [one] Assign 1 outcome without Handlungsfeld
   *[other] Assign { $count } outcomes without Handlungsfeld
}
next-give-floor = Give { $name } the floor
next-arrives = Number { $number }: { $name } arrives
next-leaves = Number { $number }: { $name } leaves
next-nobody-of-number = There is no number { $number }.
next-minutes = Look at, write and sign the minutes
next-show-proposals = Back to the proposals
next-close-session = Close the session
next-show-undecided = { $count ->
    [one] To the proposal without a decision
   *[other] To the proposals without a decision
}
next-ask-one-dot = Ask the one-dot question: how satisfied is everybody?
next-flash-round = Write down the closing round
next-nothing = Nothing is missing here.

## Screen: work

proposals-empty = No proposals yet. Take them in with “{ $key }”, one line each.
proposal-cluster = group “{ $name }”
proposal-merged = contains { $numbers }
people-empty = Nobody on the list yet. Add people with “{ $key }”, or read them in with “fachkonferenz import”.
people-count = { $present } of { $all } present
people-number = number { $number }
person-no-vote = no vote
person-weight = { $weight } votes
person-excused = excused
outcomes-empty = No outcomes yet. They come from votes, or from a proposal with “{ $key }”.
speakers-empty = Nobody is waiting. Put people on the list with “{ $key }”.
speaker-first-time = for the first time
speaker-point-of-order = point of order
speaker-so-far = { $time } so far
speaker-long = longer than { $minutes } min.
speakers-shares = Speaking time by group
speakers-no-group = no group
check-needed = Needed for closing
check-wished = Worth another look
check-votes = { $count ->
    [one] Vote { $numbers } is still open
   *[other] { $count } votes are still open: { $numbers }
}
check-votes-done = all votes closed
check-fields = { $count ->
    [one] Outcome { $numbers } without Handlungsfeld
   *[other] { $count } outcomes without Handlungsfeld: { $numbers }
}
check-fields-done = all outcomes assigned
check-proposals = { $count ->
    [one] 1 proposal undecided
   *[other] { $count } proposals undecided
}
check-straws = { $count ->
    [one] Straw poll { $numbers } is still open
   *[other] { $count } straw polls are still open: { $numbers }
 }
check-measures = { $count ->
    [one] 1 outcome not planned
   *[other] { $count } outcomes not planned
 }
check-measures-done = all outcomes planned
check-items-last = item { $number } is running and ends with the session
check-proposals-done = all proposals decided
check-items = { $count ->
    [one] 1 item not begun
   *[other] { $count } items not begun
}
check-items-done = all items dealt with
check-close = close the session
notes-of-item = Notes on the current item, newest first
note-internal = internal: { $text }
check-closed = The session is closed. { $enter } leads to the minutes and signatures; after that “{ $dataset }” on the overview takes the outcomes into the dataset.

## Screen: vote

desk-vote = Vote { $number }
vote-present = { $present } of { $eligible } votes present
vote-quorum = quorate from { $needed }
vote-turnout = { $cast } of { $present }
vote-void = void
count-yes = Yes
count-no = No
count-abstain = Abstain
count-invalid = invalid
count-ballots = Ballots
count-so-far = { $counted } of { $free } votes
count-too-many-yet = { $counted } votes, { $free } possible
count-other = plus { $channel }: { $votes }
roll-call-so-far = { $called } of { $all } called
ballot-of = Ballot of
ballot-is-in = ✓ in already{ "   " }
ballots-so-far = { $done } of { $all } in
ballots-another = ↑ ↓ another person
ballot-joins = The next option gets the same rank.
rounds-head = Round
pairs-too-wide = The table of pairs is too wide for the screen; it is in the session log.
tie-waits-for-lot = This is decided by a lot, drawn in public.
verdict-outcome = Outcome { $number }: { $title }
needed-fixed = accepted from { $needed } yes on
needed-of-cast = accepted from { $needed } yes on, if all { $present } vote yes or no
needed-of-all-cast = accepted from { $needed } yes on, if all { $present } vote
needed-unanimous = accepted without a no and with at least one yes
needed-consensus = accepted if nobody votes no
needed-out-of-reach = ✗ { $needed } yes needed, only { $present } represented: out of reach like this
terms-no-quorum = It would have no result. Enter once more opens it all the same.
next-missing-voter = On to the next person who hasn’t voted yet
next-missing-on-slip = On to the next option without a number
next-count-side-by-side = Count votes: type the number, on to the next with →
do-ask-question = question or procedural motion
do-show-vote = latest vote
place-counters = Counting yes and no
votes-of-way = { $way } { $votes }
votes-abstained = { $abstain ->
        [one] 1 abstention
       *[other] { $abstain } abstentions
    }
votes-invalid = { $invalid } invalid
votes-abstain = abst.
votes-by = Votes
standings-place = Place
standings-number = no.
standings-proposal = Proposal
standings-votes = Votes
standings-points = Points
standings-ratings = Ratings
standings-resistance = Resistance
standings-acceptance = Acceptance
terms-title = { $count ->
    [one] Vote on
   *[other] Vote on { $count } proposals
}
terms-electorate = Eligible { $eligible }, present { $present }, excused { $excused }
terms-few = Fewer than { $few } votes: a secret vote will hardly stay secret here.
warning-few-ballots = Fewer than five secret ballots: who voted how can perhaps be told from them.
warning-unanimous = Everybody voted the same: so it is known of everybody how they voted.
terms-nobody = Nobody with a vote is present.
term-method = Method
term-rule = Majority
term-secrecy = Form
term-quorum = Presence
term-seats = Seats to fill
term-points = Points per person
term-max = Points per option
term-passive = Passive option
term-simple = In simple words
term-passive-none = none
passive-option = Everything stays as it is

## Screen: board, straw polls, rounds, ballots, hints

board-loose = without a heading
proposal-part-of = part of { $number }
ask-rename = New heading instead of “{ $name }”
ask-split = Split proposal { $number }: one line for each new proposal
person-known = “{ $name }” is on the list already: number { $number }, not present yet. Enter once more: another person of that name.
person-known-present = “{ $name }” is on the list already: number { $number }, present. Enter once more: another person of that name.
person-away = not present
ask-several = Take in { $count } proposals? Enter once more takes them in, Esc puts the text aside.
author-how = Who brought it in stands behind it: @name or @number
author-is = brought in by { $name }
author-unknown = Nobody on the list is called “{ $letters }”.
author-ask = Nobody is called “{ $letters }”. Enter once more: take it as it is written.
alike = similar:
alike-number = No. { $number }
straw = straw poll
straw-numbers = { $yes } : { $no }
desk-straw = Straw poll { $number }
desk-round = Vote { $number } · further round after vote { $former }
vote-straw = straw poll · not binding · everybody in the room, once per device
vote-cast = cast: { $turnout }
count-answers = { $counted ->
    [one] 1 answer
   *[other] { $counted } answers
}
terms-round = Further round
terms-straw = Straw poll
terms-straw-open = Everybody in the room may answer, once per device or card; nothing is decided.
term-straw = Kind
term-straw-opinion = straw poll
term-straw-decision = vote
term-round = In this round
term-round-best = run-off between the first
term-round-all = all once more
term-order = Order
term-order-queue = one after the other, in this order
term-order-together = all in one vote
slip-number = Ballot { $number } · 0 to { $most } a line
slip-points = { $given } of { $points } points given
slip-ten = after each number go on with ↓ or Enter
terms-move = ← → change the order
measures-unplanned = not planned yet: m
next-fill-slip = Type the ballot: digits in the order of the lines
next-take-slip = Record the ballot
next-vote-next = Vote on proposal { $number }: { $title } ({ $count ->
    [one] the last one
   *[other] { $count } to go
}; Esc twice ends the series)
quoted = “{ $word }”
field-suggested = suggested: { $digit } { $code } – because of { $because }
choose-field-suggested = Handlungsfeld · suggested: { $code } – because of { $because }
measures-rejected = rejected
measures-unassigned = without a Handlungsfeld yet
measures-nowhere = assigned to no Handlungsfeld
euros = €{ $eur }
euros-yearly = €{ $eur } a year
form-no-day = ✗ There is no such day; please write it like 01/03/2027.
form-early = ✗ The end lies before the beginning.
form-sources = ✓ { $count ->
    [one] 1 source
   *[other] { $count } sources
}, { $eur } in all
form-no-number = ✗ Please give a number in whole euros.
place-fields = While choosing Handlungsfelder
do-mark-also = further field
outcomes-left = { $count ->
    [one] 1 outcome
   *[other] { $count } outcomes
} left without a Handlungsfeld
notice-quorum-lost = The quorum has just gone: { $present } of { $eligible } votes present, { $needed } needed.
place-board = Board
place-slips = Ballots with numbers
do-show-board = Board
do-straw = straw poll
do-mark-alike = mark similar ones
do-split = split
do-card-right = card right
do-card-left = left
do-column-right = column at the right
do-column-left = column at the left
do-rename-column = heading
do-one-by-one = ballot by ballot
do-invalid-ballot = invalid ballot
do-further-round = further round
keyname-shift = Shift

## Screen: entries, choices, notices

ask-title = Title of the new session
ask-filter = Sessions with these words
ask-proposals = Proposal, one line each
ask-proposals-for = Proposal for the chosen item, one a line
ask-note = Note for the minutes; with ! in front it stays internal
ask-flash-round = Closing round: one remark per line; Esc ends it
flash-round-note = Closing round: { $text }
one-dot-question = How satisfied are you with this event?
one-dot-1 = very satisfied
one-dot-2 = satisfied
one-dot-3 = partly
one-dot-4 = dissatisfied
ask-people = Name; organisation; group – one line per person
ask-wording = Proposal { $number }: title on top, text below (Alt-Enter begins a new line)
ask-heading = { $count ->
    [one] Heading for 1 proposal
   *[other] Heading for { $count } proposals
}
ask-cards = How many voting cards? With “names” instead of a number everybody who may vote and has none gets one by name.
cards-how-many = Please type a number, or “names”.
ask-question = Question of the vote; options below (Alt-Enter), with * to leave all as it is
ask-no-field = Why outcome { $number } has no Handlungsfeld
reason-procedure = Procedural motion
ask-void-reason = Why vote { $number } is void
ask-lot = Lot in vote { $number }: numbers in the order in which they were drawn (the first wins)
lot-unclear = Please give the numbers of all that are level ({ $numbers }) in the order drawn, each once.
measure-lead = Lead
measure-partners = Partners
measure-target-group = Target group
measure-start = Start (DD/MM/YYYY)
measure-due = End (DD/MM/YYYY)
measure-cost-once = One-off cost (€)
measure-cost-yearly = Annual cost (€)
measure-funding = Funding (source: €; …)
measure-indicators = Indicators
measure-priority = Priority (I, II, III)
measure-next-step = Next step
measure-kind = Kind
measure-reserve = Subject to budget
measure-until = until { $day }
choose-act = What would you like to do?
choose-field = Handlungsfeld
choose-speaker = Who would like to speak? Name or number
choose-point-of-order = Who raises a point of order? Name or number
choose-nothing = Nothing found.
confirm-close-session = Close the session? After that nothing can be changed; only the closing itself can be taken back.
confirm-begun = { $count ->
    [one] A text or form you began would be lost.
   *[other] { $count } texts or forms you began would be lost.
}
confirm-unsaved = { $count ->
    [one] 1 entry isn't saved and would be lost.
   *[other] { $count } entries aren't saved and would be lost.
} { $reread } tries once more to save.
confirm-close-vote = Only { $cast } of { $present } votes have come. Close the vote now?
confirm-room = The room is open: phones and projector lose their connection.
confirm-leave = Leave anyway?
confirm-minutes = Go on to the minutes anyway?
help-everyday = Everyday tasks, besides typing
everyday-keys = { $count ->
    [one] 1 key
   *[other] { $count } keys
}
everyday-propose = take in a proposal
everyday-open-vote = vote on the chosen proposal
everyday-count = count 23 hands and save the count
everyday-close-vote = close the vote, show the result
everyday-assign = put the outcome into a Handlungsfeld
everyday-undo = take back the last act
everyday-more-time = give the running item five minutes more
everyday-next-item = on to the next item
everyday-arrive = somebody who comes late
everyday-note = a note
notice-undone = Taken back: { $act }
notice-redone = Restored: { $act }
notice-wait = Still saving. Please wait a moment; the text stays.
act-on = { $act } (“{ $on }”)
undo-what = { $undo }: { $act }

## Line by line (--plain)

plain-prompt = Your input:{" "}
plain-unsaved = { $count ->
    [one] 1 act is
   *[other] { $count } acts are
} not saved.
plain-next = Empty line: { $step }
plain-acts = A sign or a word of the list does what stands there; a number chooses. 0 back, : everything, ? help, . tell it once more.
plain-entry = Type the text. Empty line: takes what is there, else goes back. 0 back. \ at the end: the text goes on in the next line.
plain-form = A text replaces, - deletes, an empty line leaves it so; where there are words to choose from, their number takes them; "accept" skips the rest. 0 back.
plain-choice = A number takes, a text searches, an empty line takes the row with >. 0 back.
plain-terms = A number changes its row; where something is written, the text follows the number. Empty line: open the vote. 0 back.
plain-confirm = Yes, or 0 to go back?
plain-next-count = Count the votes: type the numbers in order, with blanks between them
plain-help = Without a screen: type the sign and Enter; instead of space, Tab or arrows the word beside it. Empty line: next step; number: choose (>3 where digits do something); 0 back; . tell it once more.
plain-several = That could mean several: { $names }.
plain-unknown = "{ $line }" does nothing here. A : lists all acts.
plain-no-row = There is no row { $number } here.
plain-time-left = Item { $number }: { $left } left
plain-time-over = Item { $number }: the time is up.

## Keys

keyname-enter = Enter
keyname-esc = Esc
keyname-tab = Tab
keyname-back-tab = Shift-Tab
keyname-backspace = Backspace
keyname-page-up = PgUp
keyname-page-down = PgDn
keyname-home = Home
keyname-end = End
keyname-space = Space
keyname-ctrl = Ctrl

place-everywhere = Everywhere
place-home = Overview
place-session = In a session
place-agenda = Changing the agenda
place-frame = Session details and catalogue
place-sheet = In a form
place-proposals = Proposals
place-people = Attendance
place-count = Counting votes
place-roll-call = Roll call
place-ballots = Ballots by order of preference
place-verdict = Result of a vote
place-outcomes = Outcomes
place-speakers = Speaker list
place-closing = Closing
place-entry = While writing
place-choice = While choosing
place-terms = Before a vote
place-confirm = When asked to confirm
place-help = In the help
place-room = Access to the room
place-card = At a voting card
place-large = In the large view

do-next = next step
do-back = back
do-leave = leave
do-help = help
do-palette = everything
do-theme = change colours
do-suspend = suspend
do-quit = quit
do-up = up
do-down = down
do-page-up = page up
do-page-down = page down
do-first = to the beginning
do-last = to the end
do-open = open
do-look = look only
do-filter = filter the list
do-switch = switch
do-refresh = read again
do-propose = proposal
do-open-vote = vote
do-next-item = next item
do-undo = undo
do-redo = redo
do-note = note
do-add-person = add person
do-ask-to-speak = asks to speak
do-point-of-order = point of order
do-flash-round = closing round
do-one-dot = one-dot question
do-more-time = 5 minutes more
do-relieve = accept what would save time
do-show-agenda = Agenda
do-show-frame = Session details
do-write-runsheet = write run of show
do-add = add
do-remove = remove
do-earlier = earlier
do-later = later
do-protect = fixed or not
do-elsewhere = another folder
do-again = another one like this
do-show-proposals = Proposals
do-show-people = People
do-show-outcomes = Outcomes
do-show-speakers = Speakers
do-show-closing = Closing
do-large = large view
do-room = room: phones and projector
do-close-room = close the room
do-issue-card = issue a voting card
do-issue-sheets = print voting cards
do-room-terms = rules
do-admit-all = let all through
do-decline = do not take it
do-reveal = show to all
do-reread = read the record again
do-edit = edit
do-withdraw = withdraw
do-mark = mark
do-merge = merge
do-cluster = group
do-agree = agree without a vote
do-presence = comes or goes
do-excuse = excused
do-digit = number
do-more = more
do-less = less
do-erase = erase last
do-counted-by = hands/paper
do-void-vote = declare void
do-yes = yes
do-no = no
do-abstain = abstention
do-rank = next rank
do-same-rank = same rank
do-close-vote = close the vote
do-lot = enter lot
do-assign = Handlungsfeld
do-assign-from-list = from the list
do-assign-none = none
do-plan-measure = plan the measure
do-give-floor = give the floor
do-end-floor = end the speech
do-next-value = next value
do-previous-value = previous value
do-accept = accept
do-confirm = yes
do-new-line = new line
