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
rule-unanimous = unanimous
rule-consensus = no objection

quorum-none = no quorum
quorum-majority_members = more than half of all eligible voters present
quorum-one_third_members = at least one third of all eligible voters present
quorum-at_least = at least { $present } present

## What can be wrong with texts and plans

text-empty = Please enter a text; nothing can be seen here.
text-too-long = The text has { $len } characters; at most { $max } are allowed. Please shorten it.

plan-too-large = At { $len } bytes the file is too large for a plan; at most { $max } are allowed.
plan-not-json = The file is not valid JSON: the error is on line { $line }, column { $column }.
plan-format = The format “{ $found }” is not known here; this version of the program reads “fachkonferenz/plan/1”.

fault-at = { $path }: { $what }
wrong-missing = this is missing.
wrong-unknown = this is not known here; please check the spelling.
wrong-twice = this stands here more than once; please keep only one.
wrong-type-object = an object in braces is expected here.
wrong-type-list = a list in square brackets is expected here.
wrong-type-text = a text in quotation marks is expected here.
wrong-type-number = a whole number is expected here.
wrong-type-flag = true or false is expected here.
wrong-word = this word is not known here; possible are: { $allowed }.
wrong-range = the number must be between { $min } and { $max }.
wrong-count = the list must have { $min } to { $max } entries.
wrong-day = a day that exists is expected here, written YYYY-MM-DD.
wrong-same = this stands already at { $other }; the two must differ.

## Templates

template-fachkonferenz-halbtags = Fachkonferenz, half a day
template-about-fachkonferenz-halbtags = Four hours from the welcome to the plan of measures, 25 to 40 people
template-fachkonferenz-ganztags = Fachkonferenz, a full day
template-about-fachkonferenz-ganztags = Seven hours with working groups in two rounds and a lunch break
template-handlungsfeld-werkstatt = Handlungsfeld workshop
template-about-handlungsfeld-werkstatt = Ninety minutes on a single Handlungsfeld
template-world-cafe = World Café
template-about-world-cafe = Talks at tables in three rounds; collects ideas, decides nothing
template-systemisches-konsensieren = Systemic consensing
template-about-systemisches-konsensieren = Finds the solution with the least resistance
template-formale-sitzung = Formal sitting
template-about-formale-sitzung = Agenda, motions, quorum
template-bestandsaufnahme = Yearly stock-taking
template-about-bestandsaufnahme = How far the measures are and what is missing

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
command-verify = Check journals record by record; never changes anything
command-repair = Put a damaged journal aside and go on with what is sound
command-import = Read participants, proposals or an agenda from a file
command-schema = Print the JSON Schema of a format
command-completions = Print the script with which a shell completes the commands
command-man = Print the manual page

arg-sessions = Folder with the sessions; else FACHKONFERENZ_SESSIONS, else “sessions”
arg-lang = Language; else FACHKONFERENZ_LANG, else the language of the system
arg-help = Show this help
arg-version = Show the version of the program
arg-session = Name of a folder in the sessions folder, or a path
arg-json = For programs: print as JSON
arg-anchor = Hash from minutes, projector or receipt that must be part of the journal
arg-template = From this template
arg-plan = From this plan file
arg-list = List the templates
arg-title = Title of the session
arg-date = Day of the session
arg-place = Place of the session
arg-participants = Participants from a CSV file
arg-proposals = Proposals from a CSV file
arg-agenda = Agenda from a CSV file or an OParl meeting (JSON)
arg-format = plan, log, record or command
arg-shell = bash, elvish, fish, powershell or zsh

value-COMMAND = COMMAND
value-SESSION = SESSION
value-FOLDER = DIR
value-FILE = FILE
value-TEMPLATE = TEMPLATE
value-TEXT = TEXT
value-DATE = YYYY-MM-DD
value-HASH = HASH
value-FORMAT = FORMAT
value-SHELL = SHELL

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
usage-value-wrong = “{ $value }” does not fit “{ $arg }”.
usage-not-utf8 = An argument is not valid UTF-8 text.
usage-other = The command can’t be read like this.

man-name = Name
man-synopsis = Synopsis

## Reading lists

import-too-large = At { $len } bytes the file is too large; at most { $max } are allowed.
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
