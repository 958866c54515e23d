### Deutsch: die erste Sprache. Sie-Form, geschlechtsneutral, „ “ als Anführungszeichen.
### Was in geschweiften Klammern steht, setzt das Programm ein.

## Zeit

day = { $weekday }, { $day }. { $month } { $year }
day-short = { $day }.{ $month }.{ $year }
time = { $hour }:{ $minute } Uhr
moment = { $day }, { $time }
duration-hours = { $hours } Std. { $minutes } Min.
duration-minutes = { $minutes } Min.
duration-seconds = { $seconds } Sek.

weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## Wozu ein TOP da ist

item-opening = Eröffnung
item-input = Vortrag
item-collect = Sammeln
item-cluster = Ordnen
item-discuss = Beraten
item-prioritise = Gewichten
item-vote = Abstimmen
item-assign = Zuordnen
item-plan = Planen
item-feedback = Rückmeldung
item-break = Pause
item-closing = Abschluss

## Ergebnisse

outcome-measure = Maßnahme
outcome-project = Projekt
outcome-initiative = Initiative
outcome-recommendation = Empfehlung
outcome-position = Position
outcome-stored = Themenspeicher

result-accepted = angenommen
result-rejected = abgelehnt
result-postponed = vertagt
result-referred = verwiesen
result-noted = zur Kenntnis genommen

## Wege, auf denen Vorschläge und Stimmen kommen

channel-spoken = mündlich
channel-card = Karte
channel-phone = Telefon
channel-paper = Papier
channel-import = eingelesen

counted-hands = Handzeichen
counted-paper = Stimmzettel

secrecy-open = offen
secrecy-named = namentlich
secrecy-secret = geheim

## Abstimmungsverfahren und Mehrheiten

method-yes_no = Ja oder Nein
method-choice = Auswahl
method-approval = Zustimmung
method-points = Punkte
method-score = Bewertung
method-resistance = Systemisches Konsensieren
method-schulze = Rangfolge (Schulze)
method-irv = Rangfolge (Stichwahl in Runden)
method-stv = Rangfolge (übertragbare Stimme)

rule-simple = einfache Mehrheit (mehr Ja als Nein)
rule-absolute_cast = mehr als die Hälfte der abgegebenen Stimmen
rule-absolute_present = mehr als die Hälfte der Anwesenden
rule-absolute_members = mehr als die Hälfte aller Stimmberechtigten
rule-two_thirds_cast = zwei Drittel der gültigen Stimmen
rule-two_thirds_present = zwei Drittel der Anwesenden
rule-two_thirds_members = zwei Drittel aller Stimmberechtigten
rule-three_quarters_cast = drei Viertel der gültigen Stimmen
rule-unanimous = einstimmig
rule-consensus = kein Einwand

quorum-none = keine Mindestzahl
quorum-majority_members = mehr als die Hälfte aller Stimmberechtigten anwesend
quorum-one_third_members = mindestens ein Drittel aller Stimmberechtigten anwesend
quorum-at_least = mindestens { $present } anwesend

## Was an Texten und Plänen falsch sein kann

text-empty = Bitte einen Text eingeben; sichtbar ist hier nichts.
text-too-long = Der Text hat { $len } Zeichen; erlaubt sind höchstens { $max }. Bitte kürzen.

plan-too-large = Die Datei ist mit { $len } Bytes zu groß für einen Plan; erlaubt sind höchstens { $max }.
plan-not-json = Die Datei ist kein gültiges JSON: Der Fehler liegt in Zeile { $line }, Spalte { $column }.
plan-format = Das Format „{ $found }“ ist hier nicht bekannt; diese Fassung des Programms liest „fachkonferenz/plan/1“.

fault-at = { $path }: { $what }
wrong-missing = Diese Angabe fehlt.
wrong-unknown = Diese Angabe ist nicht bekannt; bitte die Schreibweise prüfen.
wrong-twice = Diese Angabe steht mehrmals da; bitte nur eine behalten.
wrong-type-object = Hier wird ein Objekt in geschweiften Klammern erwartet.
wrong-type-list = Hier wird eine Liste in eckigen Klammern erwartet.
wrong-type-text = Hier wird ein Text in Anführungszeichen erwartet.
wrong-type-number = Hier wird eine ganze Zahl erwartet.
wrong-type-flag = Hier wird true oder false erwartet.
wrong-word = Dieses Wort ist hier nicht bekannt; möglich sind: { $allowed }.
wrong-range = Die Zahl muss zwischen { $min } und { $max } liegen.
wrong-count = Die Liste muss { $min } bis { $max } Einträge haben.
wrong-day = Hier wird ein Tag erwartet, den es gibt, in der Form JJJJ-MM-TT.
wrong-same = Diese Angabe steht schon unter { $other }; beide müssen sich unterscheiden.

## Vorlagen

template-fachkonferenz-halbtags = Fachkonferenz, halbtags
template-about-fachkonferenz-halbtags = Vier Stunden vom Willkommen bis zum Maßnahmenplan, 25 bis 40 Personen
template-fachkonferenz-ganztags = Fachkonferenz, ganztags
template-about-fachkonferenz-ganztags = Sieben Stunden mit Arbeitsgruppen in zwei Runden und Mittagspause
template-handlungsfeld-werkstatt = Handlungsfeld-Werkstatt
template-about-handlungsfeld-werkstatt = Neunzig Minuten zu einem einzigen Handlungsfeld
template-world-cafe = World Café
template-about-world-cafe = Gespräche an Tischen in drei Runden; sammelt Ideen für den Themenspeicher
template-systemisches-konsensieren = Systemisches Konsensieren
template-about-systemisches-konsensieren = Die Lösung mit dem geringsten Widerstand finden
template-formale-sitzung = Formale Sitzung
template-about-formale-sitzung = Tagesordnung, Anträge, Beschlussfähigkeit
template-bestandsaufnahme = Jährliche Bestandsaufnahme
template-about-bestandsaufnahme = Wie weit die Maßnahmen sind und was fehlt

## Hilfe der Befehlszeile

help-usage = Aufruf
help-commands = Befehle
help-arguments = Angaben
help-options = Optionen
help-everywhere = Überall möglich

command-fachkonferenz =
    Führt durch eine Fachkonferenz: Vorschläge, Abstimmungen, Handlungsfelder, Protokoll.
    Ohne Befehl beginnt das Programm mit der Übersicht aller Sitzungen.
command-lead = Eine Sitzung im Terminal leiten
command-review = Sitzungen im Terminal ansehen, ohne etwas zu ändern
command-new = Eine Sitzung aus einer Vorlage oder einem Plan anlegen und ihren Namen ausgeben
command-list = Alle Sitzungen auflisten
command-show = Eine Sitzung zeigen
command-record = Befehle zeilenweise von der Standardeingabe lesen und zeilenweise beantworten
command-verify = Journale Satz für Satz prüfen; es wird nie etwas geändert
command-repair = Ein beschädigtes Journal aufheben und mit dem Unversehrten weitermachen
command-import = Teilnehmende, Vorschläge oder eine Tagesordnung aus einer Datei einlesen
command-schema = Das JSON-Schema eines Formats ausgeben
command-completions = Das Skript ausgeben, mit dem eine Shell die Befehle ergänzt
command-man = Die Handbuchseite ausgeben

arg-sessions = Ordner mit den Sitzungen; sonst FACHKONFERENZ_SESSIONS, sonst „sessions“
arg-lang = Sprache; sonst FACHKONFERENZ_LANG, sonst die Sprache des Systems
arg-help = Diese Hilfe zeigen
arg-version = Die Fassung des Programms zeigen
arg-session = Name eines Ordners im Sitzungsordner, oder ein Pfad
arg-json = Für Programme: als JSON ausgeben
arg-anchor = Prüfsumme aus Protokoll, Aushang oder Quittung, die zum Journal gehören muss
arg-template = Aus dieser Vorlage
arg-plan = Aus dieser Plandatei
arg-list = Die Vorlagen auflisten
arg-title = Titel der Sitzung
arg-date = Tag der Sitzung
arg-place = Ort der Sitzung
arg-participants = Teilnehmende aus einer CSV-Datei
arg-proposals = Vorschläge aus einer CSV-Datei
arg-agenda = Tagesordnung aus einer CSV-Datei oder einer OParl-Sitzung (JSON)
arg-format = plan, log, record oder command
arg-shell = bash, elvish, fish, powershell oder zsh

value-COMMAND = BEFEHL
value-SESSION = SITZUNG
value-FOLDER = ORDNER
value-FILE = DATEI
value-TEMPLATE = VORLAGE
value-TEXT = TEXT
value-DATE = JJJJ-MM-TT
value-HASH = PRÜFSUMME
value-FORMAT = FORMAT
value-SHELL = SHELL

usage-options = [OPTIONEN]
usage-wrong = { $what } Hilfe zeigt: { $help }
usage-unknown-command = Den Befehl „{ $name }“ gibt es nicht.
usage-unknown-command-meant = Den Befehl „{ $name }“ gibt es nicht. Ist „{ $meant }“ gemeint?
usage-unknown-argument = „{ $arg }“ ist hier nicht bekannt.
usage-unknown-argument-meant = „{ $arg }“ ist hier nicht bekannt. Ist „{ $meant }“ gemeint?
usage-missing = Es fehlt: { $args }.
usage-conflict = „{ $arg }“ und „{ $other }“ gehen nicht zusammen.
usage-value-missing = Nach „{ $arg }“ fehlt der Wert.
usage-value-not-allowed = „{ $value }“ geht bei „{ $arg }“ nicht; möglich sind: { $allowed }.
usage-value-wrong = „{ $value }“ passt nicht zu „{ $arg }“.
usage-not-utf8 = Eine Angabe ist kein gültiger UTF-8-Text.
usage-other = So lässt sich der Befehl nicht lesen.

man-name = Name
man-synopsis = Aufruf

## Listen einlesen

import-too-large = Die Datei ist mit { $len } Bytes zu groß; erlaubt sind höchstens { $max }.
import-not-utf8 = Zeile { $line } ist kein UTF-8-Text. Bitte in der Tabellenkalkulation als „CSV UTF-8“ speichern.
import-open-quote = Das Anführungszeichen in Zeile { $line } öffnet eine Zelle, die nicht geschlossen wird.
import-no-column = Keine Spalte heißt so: { $headings }. Bitte die Überschriften in der ersten Zeile prüfen.
import-column-twice = Zwei Spalten bedeuten dasselbe, die zweite heißt „{ $heading }“. Bitte eine entfernen.
import-long-row = Zeile { $line } hat mehr Zellen, als es Überschriften gibt. Bitte Zellen mit Trennzeichen in Anführungszeichen setzen.
import-no-rows = Unter den Überschriften steht nichts.
import-too-many-rows = Die Datei hat mehr Einträge als die { $max }, die erlaubt sind. Bitte aufteilen.
import-cell = Zeile { $line }, Spalte „{ $heading }“: { $what }
import-not-yes-or-no = Hier wird „ja“ oder „nein“ erwartet.
import-not-a-number = Hier wird eine ganze Zahl erwartet.
import-not-a-kind = Diese Art gibt es nicht; möglich sind: { $kinds }.
import-no-meeting = Die Datei ist keine OParl-Sitzung mit „agendaItem“: Der Fehler liegt in Zeile { $line }, Spalte { $column }.
