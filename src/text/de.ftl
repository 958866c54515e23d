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
