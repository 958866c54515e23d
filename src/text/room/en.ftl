### English.
### Review: not needed, written by the makers.

page-title = Take part
skip = Skip to content
own-name = English
language = Language
parts = Parts of the page
refresh = Refresh
back = Back to the event
privacy-title = Data protection
access-title = Accessibility

now = Now
now-planned = The event has not begun yet.
now-between = We will go on in a moment.
now-closed = The event is over. Thank you for taking part!
over = Event over
item-number = Item { $number }
until = planned until { $time }

join = Take part
join-what = With this device you can send proposals and join straw polls. Nobody asks for your name.
device-in = This device takes part.
card-in = Your voting card is in use.
card-have = Do you have a voting card?
card-code = Code on your voting card
card-hint = Capital or small letters, both work.
card-send = Use this voting card
card-needed = To vote here you need a voting card.
join-needed = Please tap “Take part” first.

propose = Make a proposal
propose-title = Your proposal in one sentence
propose-text = Explanation (optional)
propose-hint = Please give no names and nothing personal.
propose-send = Send proposal
propose-closed = No proposals are taken at the moment.
propose-waiting = { $count ->
    [one] One proposal of yours has arrived. The moderator reads it before everybody sees it.
   *[other] { $count } proposals of yours have arrived. The moderator reads them before everybody sees them.
}
proposals = Proposals
proposals-none = No proposals yet.
proposal-number = Proposal { $number }

votes = Vote
votes-none = No vote is open right now.
vote-number = Vote { $number }
straw = Straw poll: not binding, it only shows the mood in the room
secrecy-named = By name: your vote stands in the minutes with your name.
secrecy-secret = Secret: nobody can see how you vote.
secrecy-few = Only a few people vote here. Others may be able to guess how you voted.
simple-words = In simple words:
how-yes_no = Please choose one answer.
how-choice = Please choose one option.
how-approval = Please choose everything you agree with.
how-points = Please share out points. In all: { $points }. At most on one option: { $max }.
how-score = Please rate: 0 is bad, { $max } is very good. Left blank it counts as not rated.
how-resistance = How much do you resist? 0 is no resistance, { $max } is very strong resistance.
how-irv = Please give places: place 1 is what you like best. Each place only once; leaving some without is fine.
how-stv = Please give places: place 1 is what you like best. Each place only once; leaving some without is fine.
how-schulze = Please give places: place 1 is what you like best. Equal places are allowed; without a place counts as last.
seats = To be elected: { $seats }.
answer-yes = Yes
answer-no = No
answer-abstain = Abstain
answer-none = None of these
passive = Everything would stay as it is.
unrated = not rated
rank = Place { $rank }
move-up = move up
move-down = move down
more = more
fewer = fewer
points-left = Points left: { $left }
cast = Cast vote
cast-again = Change vote
voted = Your vote is saved.
receipt = Your receipt
receipt-secret = With these words you will find your vote in the list of all votes later. Please remember them or write them down.
turnout = Votes cast: { $votes } of { $present }
turnout-open = Votes cast: { $votes }
turnout-few = Votes cast: fewer than { $count }
vote-counted = This vote is over. The result will be shown.
vote-void = This vote does not count.

results = Results
results-none = No results yet.
decision-accepted = accepted
decision-rejected = rejected
decision-tied = tied
decision-elected = decided
decision-no_quorum = Too few were present.
result-accepted = accepted
result-rejected = rejected
result-postponed = postponed
result-referred = referred
result-noted = noted
won = elected
invalid = invalid
ballots = Votes cast: { $count }
ratings = Ratings: { $count }
resistance-less = The numbers show resistance. Less is better.
all-ballots = List of all votes

said-voted = Saved: your vote has arrived.
said-proposed = Saved: your proposal has arrived.
said-joined = This device now takes part.
said-card = Your voting card is in use. You can vote.
said-over = The event is over. Voting has ended.
said-left = Signed off. The next person can begin.
said-already_voted = This card has voted here already. The first vote counts.
said-vote_closed = Too late: the vote was over already. This vote does not count.
said-card_needed = You cannot vote here. You need a voting card.
said-card_is_named = Your card bears a name. Here only cards without a name count.
said-named_card_needed = Here only cards with a name count.
said-not_entitled = You have no vote in this ballot. Please ask the moderator.
said-not_joined = Please tap “Take part” first.
said-no_such_code = There is no such code. Please copy it from the card again.
said-too_many = That was too much at once. Please wait a moment and send again.
said-no_proposals = No proposals are taken at the moment. Your text stays on this device.
said-too_many_proposals = This device has already sent as many proposals as are allowed. Further ones are welcome on paper.
said-text_empty = Please type something.
said-text_too_long = The text is too long. Please shorten it.
said-ballot_empty = Please choose something first.
said-none_and_some = You chose something and also “None of these”. Please choose only one of the two.
said-too_many_points = These are too many points. Please give fewer.
said-number_too_high = A number is too high. Please choose a lower one.
said-not_a_number = Please enter whole numbers only, for example 3.
said-rank_twice = A place is given twice. Please use each place only once.
said-refused = That did not work. Please ask the moderator.
said-not_saved = Nothing can be saved right now. Please send again in a moment.
said-offline = No connection. What you entered stays on this device and will be sent by itself.
said-lost = No connection. What stands here may be out of date.
said-sending = Sending …
said-changed = This vote is over by now. Your choice was not sent.
said-draft = What you typed before is still here.
close-message = Got it

desk-title = Voting at the desk
desk-what = People without a phone vote here, one after the other.
desk-next = Done – next person

trouble-404 = There is no such page.
trouble-404-what = Perhaps the address is misspelled. Go on from the start page.
trouble-410 = This link no longer counts.
trouble-410-what = Perhaps there is a new voting card. Please ask at the moderator’s desk.
trouble-429 = Very much is arriving at once.
trouble-429-what = Please wait a moment, then try again. Nothing is lost.
trouble-503 = Nothing can be saved right now.
trouble-503-what = The moderator knows. Please try again in a moment.
trouble-400 = That did not work.
trouble-400-what = Please go back and try again.

beamer-join = Take part
beamer-scan = Scan the code or type the address
beamer-left = left
beamer-over = over time
beamer-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}

privacy-intro = This is how we handle your data at this event (Article 13 of the General Data Protection Regulation, GDPR).
privacy-who = Who is responsible?
organiser-missing = The organiser has not entered anything here yet. Please ask the moderator in the room.
organiser-address = Address
organiser-email = E-mail
organiser-phone = Telephone
privacy-officer = Data protection officer
privacy-what = What is stored?
privacy-what-text = Proposals and votes that you send, and when they arrived. These pages do not ask for your name, your number or your location. Everything stays on the moderator’s computer; nothing goes to other services on the internet.
privacy-list = If the moderator keeps a list of participants, it holds name, organisation and attendance. In roll calls your vote stands with your name in the minutes; there are cards with names for that.
privacy-public = Proposals and results are shown in the room and stand in the minutes. Please write nothing about individual people.
privacy-secret = In secret votes your vote is encrypted. After the end nobody can tell any more which card it came from. With cards without names, nobody writes down who has which.
privacy-device = What is on your device?
privacy-device-text = Only what is technically necessary: a cookie that identifies this device or this voting card, the language you chose, and what you have typed and not yet sent. Nobody follows what else you do with it.
privacy-why = What for, and on what basis?
privacy-why-text = So that everybody in the room can take part and the results are right. The basis is Article 6(1)(e) GDPR, in North Rhine-Westphalia with section 3 of the Data Protection Act NRW. Taking part by phone is voluntary; voting card and paper work too. No machine decides about you.
privacy-until = For how long?
privacy-until-text = What relates to persons is deleted as soon as the minutes no longer need it. The organiser tells you the exact day.
privacy-until-date = Whatever relates to persons will be deleted on { $date }.
privacy-rights = Your rights
privacy-rights-text = You may ask for access, correction, deletion and restriction, and you may object (Articles 15 to 18 and 21 GDPR). You may complain to a supervisory authority, in North Rhine-Westphalia to the Landesbeauftragte für Datenschutz und Informationsfreiheit.

access-intro = This statement is about the pages that you see at this event on phone, tablet and projector.
access-state = How accessible are the pages?
access-state-text = They are built to WCAG 2.1, level AA, as the European standard EN 301 549 and, in North Rhine-Westphalia, the Disability Equality Act with the BITVNRW demand. This is a self-assessment: a checking program and trials with keyboard, magnification and without styling found no barriers. People with disabilities have not tested the pages yet.
access-known = What does not work well yet?
access-known-text = Proposals stand in the language in which they were written. Nobody who grew up with the language has reviewed the translations yet. The projector page is only to look at; what it shows is also on the page for phones.
access-ways = Other ways
access-ways-text = You can also take part with a tablet at the desk, on paper or by raising your hand. The moderator is happy to help.
access-contact = Have you found a barrier?
access-contact-text = Please tell us. We will answer and look for another way with you.
access-enforce = If that does not help
access-enforce-text = In North Rhine-Westphalia you can turn to the Ombudsstelle für barrierefreie Informationstechnik. It is free of charge.
access-date = This statement is of { $date }.
