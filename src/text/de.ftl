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
channel-phone = Handy
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
rule-unanimous = Einstimmigkeit
rule-consensus = kein Einwand

quorum-none = keine Mindestzahl
quorum-majority_members = mehr als die Hälfte aller Stimmen vertreten
quorum-one_third_members = mindestens ein Drittel aller Stimmen vertreten
quorum-at_least = mindestens { $present ->
    [one] 1 Stimme
   *[other] { $present } Stimmen
} vertreten

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
wrong-day = Hier wird ein Tag erwartet, den es gibt, in der Form JJJJ-MM-TT, in Formularen auch TT.MM.JJJJ.
wrong-day-written = Diesen Tag gibt es nicht; gemeint ist etwa 1.3.2027.
wrong-early = Das Ende liegt vor dem Beginn.
wrong-hour = Hier wird eine Uhrzeit in der Form HH:MM erwartet.
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

## Was getan wurde (Verlauf, Rückgängig)

act-session_planned = Sitzung angelegt
act-session_opened = Sitzung eröffnet
act-participant_registered = Person eingetragen
act-participant_arrived = Ankunft
act-participant_left = Weggang
act-participant_excused = Befangenheit vermerkt
act-item_added = TOP hinzugefügt
act-participant_edited = Person geändert
act-session_edited = Angaben zur Sitzung geändert
act-concept_set = Katalog geändert
act-purge_date_set = Löschtermin festgelegt
act-acts_redacted = Texte entfernt
act-item_edited = TOP geändert
act-item_moved = TOP verschoben
act-item_removed = TOP entfernt
act-item_started = TOP begonnen
act-item_finished = TOP beendet
act-proposal_made = Vorschlag aufgenommen
act-proposal_edited = Vorschlag geändert
act-proposals_merged = Vorschläge zusammengeführt
act-proposal_split = Vorschlag geteilt
act-proposals_clustered = Vorschläge gruppiert
act-proposal_withdrawn = Vorschlag zurückgezogen
act-proposal_submitted = Vorschlag vom Handy eingegangen
act-proposals_admitted = Vorschläge zugelassen
act-proposals_declined = Vorschläge nicht zugelassen
act-phones_set = Regeln für Handys geändert
act-cards_issued = Stimmkarten ausgegeben
act-result_revealed = Ergebnis gezeigt
act-vote_opened = Abstimmung eröffnet
act-ballot_cast = Stimme abgegeben
act-votes_counted = Stimmen gezählt
act-vote_closed = Abstimmung geschlossen
act-vote_voided = Abstimmung für ungültig erklärt
act-outcome_recorded = Ergebnis festgehalten
act-outcome_assigned = Handlungsfeld zugeordnet
act-measure_planned = Maßnahme geplant
act-note_taken = Notiz geschrieben
act-speech_asked = Wortmeldung
act-floor_given = Wort erteilt
act-floor_ended = Redebeitrag beendet
act-act_undone = Rückgängig gemacht
act-session_closed = Sitzung geschlossen
act-item_minuted = Text der Schriftführung
act-minutes_circulated = Niederschrift zur Stellungnahme
act-comment_taken = Anmerkung zur Niederschrift
act-comment_answered = Anmerkung beantwortet
act-session_signed = Unterzeichnet
act-field_corrected = Berichtigt
act-count_corrected = Zählung berichtigt
act-journal_repaired = Aufzeichnung repariert

# Zeitleiste: was ein Eintrag tat und was daraus wurde
deed = { $did }: { $what }
deed-item = bei TOP { $number }
deed-vote = bei Abstimmung { $number }
deed-proposed-by = von { $who }
deed-before = zuvor { $text }
deed-merged = { $from } → { $into }
deed-split = in { $numbers }
deed-clustered = { $numbers } unter { $name }
deed-unclustered = { $numbers } ohne Überschrift
deed-proposals = Nr. { $numbers }
deed-cards = { $count ->
    [one] 1 Karte
   *[other] { $count } Karten
}
deed-vote-opened = { $needed }, { $form }; { $present } von { $eligible } Stimmen anwesend
deed-counted = { $channel }, { $numbers }
deed-vote-closed = { $resolution } – { $calculation }
deed-makes = { $came } → { $count ->
    [one] Ergebnis { $numbers }
   *[other] Ergebnisse { $numbers }
}
deed-outcome = { $kind }, { $result }
deed-because = { $what } – { $reason }
deed-no-field = ohne Handlungsfeld – { $reason }
deed-due = bis { $day }
deed-undone = Nr. { $seq }, { $act }
deed-undone-bare = Nr. { $seq }
deed-circulated = bis { $day }
deed-not-circulated = beendet, wieder Entwurf
deed-comment = Nr. { $number }, { $author }
deed-answer = Nr. { $number }, { $taken } – { $reason }
deed-signed = { $role } { $name }
deed-corrected = { $field }: { $former } → { $value } – { $reason }
deed-redacted = { $count ->
    [one] aus 1 Eintrag
   *[other] aus { $count } Einträgen
}

# Sitzungen ansehen: Zeitleiste, Herkunft, Niederschrift
by-moderator = Moderation
by-secretary = Schriftführung
by-participant = aus dem Raum
by-import = eingelesen
by-system = Programm
signatory-moderator = Moderation
signatory-secretary = Schriftführung
deed-gone = Inhalt entfernt
review-recorded = eingetragen { $at }
review-damaged = beschädigt – lesbar bis Eintrag { $records }
review-follows = läuft – wird mitgelesen
review-records = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
review-as-of = Stand nach Eintrag { $seq } von { $records } · { $at }
review-number = Eintrag { $seq }
review-top = TOP { $number }
review-item = TOP { $number }  { $title }
review-nothing = Noch nichts festgehalten.
review-waits = Vorbereitet, noch nicht in der Sitzung:
review-internal = Intern: { $text }
review-minutes = Min. gebraucht/geplant
review-planned = geplant { $minutes } Min.
review-spent = gebraucht { $time }
review-since = seit { $from } Uhr
review-there = da { $span }
review-not-there = nicht da gewesen
review-no-vote = ohne Stimmrecht
review-votes = { $count ->
    [one] stimmberechtigt
   *[other] stimmberechtigt mit { $count } Stimmen
}
review-excused = befangen bei TOP { $number }
review-excused-count = { $count ->
    [one] 1 Person befangen
   *[other] { $count } Personen befangen
}
review-part-in-votes = Beteiligung an den Abstimmungen
review-vote = Abstimmung { $number }  { $title }
review-part = { $cast } von { $present } Stimmen abgegeben
review-roll-call = Abstimmung { $number } (namentlich): { $said }
review-no-ballot = nicht abgestimmt
review-ballot = abgestimmt
review-all-acts = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
review-some-acts = { $count } von { $all } Einträgen mit „{ $words }“
review-undone-by = Rückgängig gemacht durch Eintrag { $seq }.
review-no-record = Bitte eine Zahl von 1 bis { $records } eingeben.
review-prepared = Der Text liegt bereit. Er geht in die Sitzung ein, sobald sie geschlossen ist und niemand sonst sie führt.
review-saved = Gespeichert.
review-retracted = Zurückgenommen.
review-signed = Unterzeichnet: { $name }.
review-put-in = Die vorbereiteten Texte stehen jetzt in der Sitzung.
lineage-card = Vorschlag { $number }
lineage-cluster = Überschrift
lineage-wording = Wortlaut
lineage-vote = Abstimmung { $number }
lineage-outcome = Ergebnis { $number }
lineage-field = Handlungsfeld
lineage-no-field = noch keines
lineage-also = { $main }; auch { $also }
lineage-measure = Maßnahme
lineage-row = Datensatz
lineage-row-closed = Tabelle outcomes, Zeile { $row }
lineage-row-open = Tabelle outcomes, Zeile { $row } – wird exportiert, sobald die Sitzung geschlossen ist
writing-changed = noch nicht gespeichert
sheet-correction = Berichtigung zu Eintrag { $seq }
sheet-signature = Niederschrift unterzeichnen
sheet-papers = Niederschrift als Datei schreiben
earlier = früher:
earlier-on = { $result } am { $day }
earlier-field = { $came }, HF { $code }
steps-none = Frühere Sitzungen haben keine offenen nächsten Schritte, die noch nicht auf der Tagesordnung stehen.
steps-found = { $count ->
    [one] 1 offener nächster Schritt gefunden; „{ $key }“ auf der Tagesordnung zeigt ihn.
   *[other] { $count } offene nächste Schritte gefunden; „{ $key }“ auf der Tagesordnung zeigt sie.
}
steps-added = Auf der Tagesordnung: { $title }
steps-hint = Nächster Schritt: { $step } · { $source }
steps-source = Aus „{ $session }“ vom { $day }, Ergebnis { $number }: { $title }
steps-source-undated = Aus „{ $session }“, Ergebnis { $number }: { $title }
choose-next-step = Offener nächster Schritt für die Tagesordnung
do-next-steps = offene nächste Schritte
sheet-circulation = Niederschrift zur Stellungnahme geben
sheet-comment = Einwendung oder Anmerkung zur Niederschrift
sheet-answer = Anmerkung beantworten
hint-long = { $new_line }: neue Zeile · { $outside }: weiter im eigenen Editor
hint-circulation = Ohne Tag ist die Niederschrift wieder Entwurf.
hint-still-out = Die Frist zur Stellungnahme läuft noch bis { $day }.
line-until = Letzter Tag (TT.MM.JJJJ)
line-about = Zu
line-all-minutes = zur ganzen Niederschrift
line-author = Von
line-wording = Wortlaut
line-comment = Anmerkung
line-decision = Entscheidung
line-answered-by = Beantwortet von
line-comment-choice = { $number } – { $author }: { $text }
review-unanswered = { $count ->
    [one] 1 Anmerkung offen
   *[other] { $count } Anmerkungen offen
}
home-out = Stellungnahme
home-out-over = Frist vorbei
line-field = Feld
line-value = Neuer Inhalt
line-reason = Begründung
line-role = Als
line-depth = Umfang
line-language = Sprache
depth-results = Ergebnisse
depth-course = Verlauf
depth-full = ausführlich
language-de = Deutsch
language-en = Englisch
form-md = Markdown
form-html = HTML
form-docx = Word (DOCX)
form-pdf = PDF
field-yes = Ja
field-no = Nein
field-abstain = Enthaltungen
field-invalid = Ungültig
papers-none = Bitte mindestens ein Format wählen.
papers-writing = { $name } wird geschrieben … ({ $at } von { $count })
papers-written = { $count ->
    [one] Geschrieben: { $names } in { $dir }
   *[other] { $count } Dateien geschrieben: { $names } in { $dir }
}
papers-name-results = niederschrift-ergebnisse
papers-name-course = niederschrift-verlauf
papers-name-public = -oeffentlich
papers-name-full = niederschrift-ausfuehrlich
find-title = Suche in allen Sitzungen
find-count = { $count ->
    [one] 1 Treffer
   *[other] { $count } Treffer
}
find-how = Wörter aus Titeln, Texten und Notizen eingeben. Eingrenzen mit hf:SPR, ergebnis:angenommen, jahr:2026 oder sitzung:Name.
ask-acts = Nur Einträge mit diesen Wörtern: Art, Person oder Text; top:3 für einen TOP
ask-record = Zu welchem Eintrag? (Nummer)
place-review = Beim Ansehen einer Sitzung
place-writing = Text der Schriftführung
place-find = Bei der Suche
do-look-closer = näher ansehen
do-filter-acts = filtern
do-earlier-act = Schritt zurück
do-later-act = Schritt vor
do-now = Stand von jetzt
do-jump-to = zu Eintrag springen
do-lineage = Herkunft des Ergebnisses
do-write-text = Text schreiben
do-correct = berichtigen
do-circulate = Stellungnahme
do-take-comment = Anmerkung
do-answer-comment = beantworten
do-sign = unterzeichnen
do-retract = zurücknehmen
do-depth = Umfang
do-paper-language = Sprache
do-write-papers = Dateien schreiben
do-switch-back = vorige Ansicht
do-show-timeline = Verlauf
do-show-papers = Niederschrift
do-find = suchen
do-save-text = speichern
do-outside = im eigenen Editor

thing-item = keinen Tagesordnungspunkt
thing-participant = keine Person
thing-proposal = keinen Vorschlag
thing-vote = keine Abstimmung
thing-option = keine Option
thing-outcome = kein Ergebnis
thing-comment = keine Anmerkung

## Warum etwas nicht geht

refusal-bad-command = Diese Zeile ist kein Befehl: { $what } Jede Zeile braucht ein JSON-Objekt mit „id“, „do“ und den Feldern des Befehls.
no-command-too-long = Sie ist länger als { $max } Bytes.
no-command-not-an-object = Sie ist kein Objekt.
no-command-id = „id“ muss ein Text von 1 bis { $max } Bytes sein.
no-command-do = „do“ muss den Namen eines Befehls enthalten.
no-command-at = „at“ ist nur zusammen mit "by":"import" möglich.
no-command-twice = „{ $field }“ steht mehrmals in einem Objekt.
no-command-reader = Beim Lesen fiel auf: „{ $what }“.
refusal-unknown = In dieser Sitzung gibt es { $kind } mit der Kennung { $id }. Bitte die Kennung prüfen.
refusal-duplicate-id = Die Kennung { $id } ist schon vergeben. Bitte eine neue verwenden.
refusal-date = { $field }: Bitte einen Tag angeben, den es gibt, in der Form JJJJ-MM-TT, in Formularen auch TT.MM.JJJJ; das Ende darf nicht vor dem Beginn liegen.
refusal-one-of = Bitte genau eine passende Angabe machen: { $fields }.
refusal-repeated = { $field }: Etwas ist doppelt genannt. Bitte jede Angabe nur einmal machen.
refusal-list-length = { $field }: Die Liste braucht 1 bis { $max } Einträge.
refusal-session-not-open = Die Sitzung ist noch nicht eröffnet. Bitte zuerst eröffnen.
refusal-session-already-open = Die Sitzung ist schon eröffnet.
refusal-session-closed = Die Sitzung ist geschlossen. Änderungen sind nicht mehr möglich; das Schließen selbst lässt sich rückgängig machen.
refusal-session-not-closed = Die Sitzung ist noch nicht geschlossen. Bitte zuerst schließen; danach geht es mit der Niederschrift weiter.
refusal-until-before-end = Die Frist zur Stellungnahme kann nicht vor dem Ende der Sitzung liegen (geschlossen am { $day }). Bitte einen späteren Tag angeben.
refusal-not-circulated = Die Niederschrift liegt nicht zur Stellungnahme vor. Bitte zuerst dafür freigeben („circulate“), dann Anmerkungen aufnehmen.
refusal-comments-unanswered = Vor dem Unterzeichnen { $count ->
    [one] ist noch die Anmerkung { $numbers }
   *[other] sind noch die Anmerkungen { $numbers }
} zu beantworten.
refusal-session-signed = Die Niederschrift ist schon unterzeichnet; möglich sind nur noch Berichtigungen. Eine einzelne Unterschrift lässt sich vorher zurücknehmen.
refusal-already-signed = Diese Unterschrift ist schon geleistet.
refusal-not-correctable = Das lässt sich nicht berichtigen. Berichtigt werden können: { $fields }.
refusal-corrected-value = { $field }: Dieser Wert passt nicht dazu. Bitte einen Text, eine Zahl oder bei Stimmen die Zahlen wie bei „count“ angeben.
refusal-nothing-corrected = Das steht dort schon so; es gibt nichts zu berichtigen.
refusal-not-counted = Berichtigen lassen sich hier nur ausgezählte Stimmen einer geschlossenen Abstimmung.
refusal-not-ready = Die Sitzung kann noch nicht geschlossen werden: { $missing }.
missing-open-votes = { $count ->
    [one] Abstimmung { $numbers } ist noch offen
   *[other] { $count } Abstimmungen sind noch offen ({ $numbers })
}
missing-unassigned = { $count ->
    [one] Ergebnis { $numbers } hat weder Handlungsfeld noch Begründung
   *[other] { $count } Ergebnisse haben weder Handlungsfeld noch Begründung ({ $numbers })
}
refusal-item-not-running = Dieser Tagesordnungspunkt läuft gerade nicht.
refusal-item-running = Dieser Tagesordnungspunkt läuft schon.
refusal-item-began = Dieser Tagesordnungspunkt hat schon begonnen und behält seinen Platz.
refusal-item-in-use = Zu diesem Tagesordnungspunkt gehört schon etwas: Vorschläge, Abstimmungen, Ergebnisse oder Notizen. Bitte stehen lassen oder umbenennen.
refusal-concept-in-use = Ergebnis { $outcome } ist schon einem Handlungsfeld zugeordnet. Der Katalog lässt sich nur ändern, solange nichts zugeordnet ist.
refusal-right-in-use = Mit diesem Stimmrecht wurde Abstimmung { $vote } eröffnet. Stimmrecht und Gewicht lassen sich nicht mehr ändern.
refusal-item-has-open-vote = In diesem Tagesordnungspunkt ist Abstimmung { $vote } noch offen. Bitte zuerst schließen.
refusal-already-present = Diese Person ist schon anwesend.
refusal-not-present = Diese Person ist nicht anwesend.
refusal-already-excused = Diese Person nimmt an der Abstimmung ohnehin nicht teil.
refusal-excused-after-voting = Diese Person hat schon abgestimmt. Bitte zuerst ihre Stimme zurücknehmen.
refusal-proposal-not-open = Vorschlag { $proposal } ist nicht mehr offen: zusammengeführt, zurückgezogen oder entschieden.
refusal-split-parts = Ein Vorschlag wird in 2 bis { $max } Vorschläge geteilt. Bitte mindestens zwei Titel angeben.
refusal-former-not-closed = Ein weiterer Durchgang folgt auf eine geschlossene Abstimmung; Abstimmung { $vote } ist das nicht.
refusal-proposal-in-vote = Über Vorschlag { $proposal } läuft Abstimmung { $vote }. Bitte zuerst schließen.
refusal-vote-not-open = Diese Abstimmung ist nicht offen.
refusal-vote-void = Diese Abstimmung ist schon für ungültig erklärt.
refusal-nothing-to-vote-on = Der Abstimmung fehlt die Frage. Bitte einen Titel oder Vorschläge angeben.
refusal-yes-no-takes-no-options = Eine Abstimmung mit Ja oder Nein hat keine weiteren Optionen. Bitte ein anderes Verfahren wählen oder die Optionen weglassen.
refusal-unknown-option = Die Option { $option } gibt es in dieser Abstimmung nicht.
refusal-already-voted = Diese Person hat schon abgestimmt.
refusal-not-entitled = Diese Person darf hier nicht abstimmen: kein Stimmrecht, bei der Eröffnung nicht anwesend oder befangen.
refusal-no-votes-left = Es sind schon so viele Stimmen erfasst, wie Stimmberechtigte anwesend sind. Bitte die Zählung prüfen.
refusal-secret-by-name = Bei einer geheimen Abstimmung gibt niemand namentlich eine Stimme ab. Bitte auf Papier auszählen.
refusal-secret-by-hands = Eine geheime Abstimmung wird nicht mit Handzeichen gezählt. Bitte auf Papier auszählen.
refusal-token-unknown = Diese Karte oder dieses Gerät ist hier nicht bekannt. Bitte den Code der Stimmkarte noch einmal eingeben oder den QR-Code neu einlesen.
refusal-card-needed = Zum Abstimmen ist eine Stimmkarte nötig; ohne Karte ist nur ein Meinungsbild möglich.
refusal-card-is-named = Diese Karte gilt nur bei namentlichen Abstimmungen. Für diese Abstimmung ist eine Stimmkarte ohne Namen nötig.
refusal-named-card-needed = Bei einer namentlichen Abstimmung ist eine Karte mit Namen nötig; sonst trägt die Moderation die Stimme ein.
refusal-key-lost = Der Schlüssel dieser geheimen Abstimmung fehlt im Ordner „secret“ der Sitzung, deshalb kann niemand die Stimmen öffnen. Die Abstimmung kann nur für ungültig erklärt und wiederholt werden.
refusal-nobody-without-card = Alle eingetragenen Stimmberechtigten haben schon eine Karte mit Namen. Eine verlorene ersetzt „cards SITZUNG --participant KENNUNG“.
refusal-no-card-to-replace = Diese Person hat keine Karte mit Namen, die ersetzt werden könnte.
refusal-vote-not-closed = Die Abstimmung ist noch nicht geschlossen; ein Ergebnis gibt es erst danach.
refusal-too-many-proposals = Von diesem Gerät { $max ->
    [0] werden zurzeit keine Vorschläge angenommen
    [one] ist schon ein Vorschlag gekommen; mehr sind nicht vorgesehen
   *[other] sind schon { $max } Vorschläge gekommen; mehr sind nicht vorgesehen
}.
refusal-not-a-measure = Planen lassen sich nur Maßnahmen, Projekte und Initiativen, die nicht abgelehnt wurden.
refusal-unknown-field = Ein Handlungsfeld „{ $code }“ gibt es in diesem Konzept nicht.
refusal-also-without-field = Weitere Handlungsfelder brauchen ein erstes. Bitte das Hauptfeld angeben.
refusal-already-waiting = Diese Person steht schon auf der Redeliste.
refusal-already-speaking = Diese Person hat schon das Wort.
refusal-not-on-speaker-list = Diese Person steht nicht auf der Redeliste und hat nicht das Wort.
refusal-nothing-to-undo = Es gibt nichts, was sich rückgängig machen lässt.
refusal-no-such-record = Einen Eintrag { $seq } gibt es nicht.
refusal-not-undoable = Eintrag { $seq } lässt sich nicht rückgängig machen.
refusal-already-undone = Eintrag { $seq } ist schon rückgängig gemacht.
refusal-rests-on-it = Darauf baut Eintrag { $seq } auf ({ $act }). Bitte zuerst diesen rückgängig machen.

contest-no-options = Der Abstimmung fehlen die Optionen.
contest-too-many-options = Eine Abstimmung hat höchstens 1.000 Optionen.
contest-seats = Gewinnen können hier 1 bis { $most } Optionen. Bitte „seats“ anpassen.
contest-points-missing = Bitte angeben, wie viele Punkte jede Person vergibt („points“).
contest-points = Die Zahl der Punkte muss zwischen 1 und 1.000.000 liegen.
contest-points-unused = „points“ gehört nur zum Punkteverfahren.
contest-max = „max“ muss zwischen 1 und 1.000.000 liegen; beim Systemischen Konsensieren ist es immer 10.
contest-max-unused = „max“ gehört nur zu Punkten und Bewertung.
contest-passive = Eine Passivlösung gibt es nur beim Systemischen Konsensieren.
ballot-wrong-shape = Die Stimme passt nicht zum Verfahren dieser Abstimmung.
ballot-repeated-option = Option { $option } steht doppelt auf der Stimme.
ballot-too-many-points = Die Stimme vergibt { $given } Punkte; erlaubt sind { $allowed }.
ballot-too-high = Option { $option } hat { $given } erhalten; erlaubt sind höchstens { $allowed }.
count-not-for-ranked = Ranglisten lassen sich nicht als Summe zählen. Bitte jede Stimme einzeln erfassen.
count-wrong-length = Es werden { $needed } Zahlen gebraucht.
count-ballots-missing = Bitte angeben, von wie vielen Stimmzetteln die Summen stammen („ballots“).
count-ballots-contradict = Die Zahlen stammen von mindestens { $needed } Stimmzetteln. Bitte die Zählung prüfen.
count-too-many = Gezählt { $given ->
    [one] ist 1 Stimme
   *[other] sind { $given } Stimmen
}, frei { $left ->
    [one] ist aber nur noch 1
   *[other] sind aber nur noch { $left }
}. Bitte die Zählung prüfen.

## Wie ein Ergebnis zustande kam

decision-accepted = angenommen
decision-rejected = abgelehnt
decision-tied = Gleichstand
decision-elected = entschieden
decision-no-quorum = nicht beschlussfähig

sum-ballots = { $valid ->
    [one] 1 gültige Stimme
   *[other] { $valid } gültige Stimmen
}
sum-quorum = { $present } von { $eligible } Stimmen vertreten; nötig { $needed } ({ $quorum })
sum-simple = { $yes } Ja, { $no } Nein; nötig mehr Ja als Nein
sum-absolute-cast = { $yes } Ja von { $base } abgegebenen Stimmen, davon { $abstain ->
    [one] 1 Enthaltung
   *[other] { $abstain } Enthaltungen
}; nötig { $needed } (mehr als die Hälfte von { $base })
sum-absolute-present = { $yes } Ja von { $base } anwesenden Stimmen; nötig { $needed } (mehr als die Hälfte von { $base })
sum-absolute-members = { $yes } Ja von { $base } Stimmen aller Stimmberechtigten; nötig { $needed } (mehr als die Hälfte von { $base })
sum-two-thirds-cast = { $yes } Ja von { $base } gültigen Stimmen; nötig { $needed } (zwei Drittel von { $base }, aufgerundet)
sum-two-thirds-present = { $yes } Ja von { $base } anwesenden Stimmen; nötig { $needed } (zwei Drittel von { $base }, aufgerundet)
sum-two-thirds-members = { $yes } Ja von { $base } Stimmen aller Stimmberechtigten; nötig { $needed } (zwei Drittel von { $base }, aufgerundet)
sum-three-quarters-cast = { $yes } Ja von { $base } gültigen Stimmen; nötig { $needed } (drei Viertel von { $base }, aufgerundet)
sum-no-objection = { $yes } Ja, { $no } Nein; nötig: { $rule }
sum-comparison = { $winner } vor { $other }; { $ballots }
sum-unopposed = { $winner }; { $ballots }
sum-not-viable = { $best } liegt nicht unter der Passivlösung { $passive } und ist daher nicht tragfähig; { $ballots }
sum-tie = Gleichstand: { $tied }; { $places ->
    [one] offen ist 1 Platz
   *[other] offen sind { $places } Plätze
}; { $ballots }
sum-runoff = „{ $winner }“ { $votes } von { $of } Stimmen, die in Runde { $round } noch zählten; { $ballots }
sum-transfers = Wahlquote { $quota } ({ $ballots } geteilt durch { $parts }, abgerundet, plus 1); { $rounds ->
    [one] 1 Zählrunde
   *[other] { $rounds } Zählrunden
}
sum-duel = „{ $winner }“ liegt in jedem Paar vor allen übrigen, am knappsten vor „{ $rival }“ mit { $above } zu { $below }; { $ballots }
sum-duel-paths = „{ $winner }“ liegt über die stärksten Ketten von Siegen vor allen übrigen, am knappsten vor „{ $rival }“ mit { $above } zu { $below }; { $ballots }
sum-straw = Meinungsbild, nicht bindend: { $numbers }
sum-opinions = { $yes } Ja, { $no } Nein, { $abstain ->
    [one] 1 Enthaltung
   *[other] { $abstain } Enthaltungen
}
sum-no-votes = keine Stimmen
sum-by-lot = { $sum }; durch Los entschieden
standing-bare = „{ $title }“
standing-plain = „{ $title }“ { $sum }
standing-rated = „{ $title }“ { $sum } ({ $ratings ->
    [one] 1 Bewertung
   *[other] { $ratings } Bewertungen
})
standing-resistance = „{ $title }“ Widerstand { $sum } (Akzeptanz { $percent } %)

## Ballot-Dateien auszählen

poll-fault = { $file }: { $what }
poll-fault-line = { $file }, Zeile { $line }: { $what }
poll-unreadable = Die Datei lässt sich nicht weiter lesen ({ $why }). Bitte eine unbeschädigte Kopie nehmen.
poll-line-too-long = Die Zeile ist länger als { $most } Bytes.
poll-not-utf8 = Die Zeile ist kein gültiger UTF-8-Text. Bitte die Datei als UTF-8 speichern.
poll-missing = Hier fehlt „{ $what }“.
poll-expected = Erwartet wird hier „{ $what }“, da steht „{ $found }“.
poll-not-for-method = Diese Datei enthält keine Stimmen für das gewählte Verfahren. Bitte „--method“ prüfen.
poll-vote-type = Stimmen der Art „{ $kind }“ werden hier nicht gezählt; möglich sind approval, choose-1 und cumulative.
poll-unknown-option = „{ $option }“ steht nicht zur Wahl.
poll-repeated-option = „{ $option }“ steht doppelt auf der Stimme.
poll-tied-ranks = Auf der Stimme sind Optionen gleich gereiht; hier braucht es eine eindeutige Reihenfolge.
poll-incomplete-order = Die Stimme lässt Optionen aus; dieses Format verlangt eine vollständige Reihenfolge.
poll-too-high = „{ $option }“ hat { $given } erhalten; erlaubt sind höchstens { $allowed }.
poll-contradiction = „{ $what }“ nennt { $said }, enthalten sind { $held }. Die Datei ist unvollständig oder verändert.
poll-too-many-votes = Das sind mehr Stimmen, als gezählt werden können (1.000.000.000.000).
poll-no-options = Die Datei nennt keine Optionen.
poll-no-such-option = „{ $option }“ ist keine Option dieser Datei.
poll-unknown-format = Das Format von { $file } ist nicht bekannt; gelesen werden { $endings }, auch mit .gz dahinter.

poll-ballots = { $ballots ->
    [one] 1 Stimme
   *[other] { $ballots } Stimmen
}, davon { $valid } gültig
poll-result = Ergebnis: { $decision }
poll-result-winners = Ergebnis: { $decision } – { $winners }
poll-result-tied = Ergebnis: { $decision }; sicher dabei: { $winners }
poll-came-about = So kam es zustande: { $sum }
poll-yes = Ja
poll-no = Nein
poll-abstain = Enthaltung
poll-ratings = { $ratings ->
    [one] 1 Bewertung
   *[other] { $ratings } Bewertungen
}
poll-acceptance = Akzeptanz { $percent } %
poll-round-first = Runde { $round }: Erststimmen
poll-round-surplus = Runde { $round }: Überschuss von „{ $option }“ übertragen
poll-round-exclusion = Runde { $round }: ausgeschieden { $options }
poll-exhausted = nicht übertragbar
poll-elected = gewählt: { $options }
poll-ranking = Rangfolge
poll-pairs = Paarvergleich: wie viele die Zeile vor die Spalte stellen
poll-pairs-too-wide = Die Tabelle der Paarvergleiche ist für den Bildschirm zu breit; sie steht in der Ausgabe mit --json.
tie-open = Gleichstand: { $options }. Hier entscheidet das Los: bitte öffentlich ziehen und die Reihenfolge mit „--lot“ angeben.
tie-lot = Gleichstand: { $options }; durch Los entschieden.
tie-earlier-stage = Gleichstand: { $options }; entschieden nach der letzten früheren Runde mit Unterschied.
tie-together = Gleichstand: { $options }; alle scheiden aus, weil sie zusammen weniger Stimmen haben als die nächste Option.
tie-no-matter = Gleichstand: { $options }; für das Ergebnis ohne Belang.

## Niederschrift

minutes-title-results = Ergebnisniederschrift
minutes-title-course = Niederschrift
minutes-title-full = Ausführliche Niederschrift
minutes-draft-planned = Entwurf – die Sitzung hat noch nicht begonnen
minutes-damaged = Unvollständig – die Aufzeichnung ist beschädigt
minutes-damaged-how = Die Aufzeichnung dieser Sitzung ist beschädigt. Hier steht nur, was bis Eintrag { $records } zu lesen ist; was danach geschah, fehlt.
minutes-prepared = Zu TOP { $number } liegt ein Text bereit, der noch nicht in der Sitzung ist und deshalb hier fehlt.
minutes-draft = Entwurf – noch nicht unterzeichnet
minutes-circulated = Entwurf – zur Stellungnahme bis { $day }
minutes-half-signed = Endfassung – eine Unterschrift fehlt noch
minutes-final = Endfassung – unterzeichnet am { $day }
minutes-comments = Einwendungen und Anmerkungen
minutes-comment = Anmerkung { $number }
minutes-comment-item = Anmerkung { $number } zu TOP { $item }
minutes-comment-waits = Noch nicht beantwortet.
minutes-comment-answer = Antwort
minutes-comment-became = { $taken_up } – { $reason }
minutes-answered = beantwortet { $at }
minutes-answered-by = beantwortet { $at } von { $name }
comment-taken-up = übernommen
comment-not-taken-up = nicht übernommen
minutes-foot = Prüfsumme { $head } ({ $records ->
    [one] 1 Eintrag
   *[other] { $records } Einträge
})
minutes-subject = Sitzung
minutes-place = Ort
minutes-day = Datum
minutes-begin = Beginn
minutes-end = Ende
minutes-chair = Moderation
minutes-secretary = Schriftführung
minutes-see-signature = siehe Unterschriften
minutes-concept = Konzept
minutes-concept-version = { $title }, Fassung { $version }
minutes-fingerprint = Prüfsumme der Aufzeichnung
minutes-fingerprint-short = { $head } … ({ $records ->
    [one] 1 Eintrag
   *[other] { $records } Einträge
})
minutes-recommends = Die Fachkonferenz ist kein Organ nach der Gemeindeordnung. Ihre Ergebnisse sind Empfehlungen oder Meinungsbilder; bei jeder Abstimmung steht, nach welcher Regel sie zustande kam.
minutes-presence = Anwesenheit
minutes-not-begun = { $listed ->
    [0] Die Sitzung hat noch nicht begonnen; die Teilnahmeliste ist noch leer.
    [one] Die Sitzung hat noch nicht begonnen; die Teilnahmeliste umfasst 1 Eintrag.
   *[other] Die Sitzung hat noch nicht begonnen; die Teilnahmeliste umfasst { $listed } Einträge.
}
minutes-nobody-listed = Eine Teilnahmeliste wurde nicht geführt.
minutes-presence-by-group = Anwesenheit nach Gruppen
minutes-group = Gruppe
minutes-no-group = ohne Gruppe
minutes-listed = eingetragen
minutes-present = anwesend
minutes-apologies = entschuldigt
minutes-absent = abwesend
minutes-public = Fassung für die Öffentlichkeit: Nichtöffentliche Tagesordnungspunkte sind nur mit ihrer Nummer aufgeführt, Teilnehmende nicht mit Namen genannt.
minutes-voting = anwesend und stimmberechtigt
minutes-total = insgesamt
minutes-moves = Während der Sitzung kamen und gingen:
minutes-came-early = { $time }: Der erste Tagesordnungspunkt beginnt; bis dahin { $count ->
    [one] ist 1 Person
   *[other] sind { $count } Personen
} hinzugekommen
minutes-came = { $time }: { $who } kommt hinzu
minutes-left = { $time }: { $who } verlässt die Sitzung
minutes-attendance-list = Teilnahmeliste
minutes-name = Name oder Funktion
minutes-organisation = Organisation
minutes-was-absent = abwesend
minutes-from-to = { $from } bis { $to } Uhr
minutes-agenda = Tagesordnung
minutes-agenda-as-it-was = Tagesordnung mit geplanten und tatsächlichen Zeiten
minutes-top = TOP
minutes-top-number = TOP { $number }
minutes-subject-of-item = Gegenstand
minutes-planned-minutes = geplante Minuten
minutes-real-minutes = tatsächliche Minuten
minutes-real-times = tatsächliche Zeit
minutes-not-called = nicht aufgerufen
minutes-not-yet-called = noch nicht aufgerufen
minutes-course = Verlauf der Sitzung
minutes-item = TOP { $number }: { $title }
minutes-outside-items = Außerhalb der Tagesordnung
minutes-outcome-lead = Ergebnis { $number }
minutes-agreed = { $title } – { $result } (ohne Abstimmung)
minutes-not-elected = nicht gewählt ({ $how })
minutes-without-vote = { $result } (ohne Abstimmung)
minutes-excused-lead = Befangenheit
minutes-excused = An der Abstimmung nahmen wegen Befangenheit nicht teil: { $names }.
minutes-proposal-lead = Vorschlag { $number }
minutes-proposed-by = eingebracht von { $who }
minutes-cluster = Überschrift „{ $name }“
minutes-proposal-open = nicht entschieden
minutes-merged = zusammengeführt mit Vorschlag { $number }
minutes-split = aufgeteilt in die Vorschläge { $numbers }
minutes-withdrawn = zurückgezogen
minutes-earlier-wording = Fassung bis { $until }
minutes-votes = Abstimmungen
minutes-vote = Abstimmung { $number }: { $title }
minutes-vote-lead = Abstimmung { $number }
minutes-on-proposals = { $count ->
    [one] Vorschlag
   *[other] Vorschläge
}
minutes-item-of-vote = Tagesordnungspunkt
minutes-method = Verfahren
minutes-rule = Erforderliche Mehrheit
minutes-seats = Zu vergebende Plätze
minutes-form = Form
minutes-kind = Art
minutes-straw = Meinungsbild, das niemanden bindet
minutes-straw-result = Meinungsbild ohne Beschluss
minutes-former = Weiterer Wahlgang zu
minutes-electorate = Stimmberechtigte
minutes-present-heads = { $present } anwesend
minutes-present-unexcused = { $present } anwesend und nicht befangen
minutes-electorate-heads = { $eligible }, davon { $present }
minutes-electorate-value = { $eligible ->
    [one] 1 Stimme insgesamt
   *[other] { $eligible } Stimmen insgesamt
}, davon { $present }
minutes-quorum = Beschlussfähigkeit
minutes-numbers = Stimmen
minutes-points = Punkte
minutes-resistance = Widerstand
minutes-result = Ergebnis
minutes-calculation = Rechnung
minutes-vote-open = noch nicht geschlossen
minutes-vote-void = für ungültig erklärt: { $reason }
minutes-yes-no = { $yes } Ja, { $no } Nein, { $abstain ->
    [one] 1 Enthaltung
   *[other] { $abstain } Enthaltungen
}, { $invalid } ungültig
minutes-ballots = { $ballots } abgegeben, davon { $valid } gültig, { $abstain ->
    [one] 1 Enthaltung
   *[other] { $abstain } Enthaltungen
}, { $invalid } ungültig
minutes-ranking = Reihenfolge
minutes-place-of = Platz
minutes-option = Option
minutes-won = gewählt
minutes-not-won = nicht gewählt
minutes-rated = { $sum } ({ $ratings ->
    [one] 1 Bewertung
   *[other] { $ratings } Bewertungen
})
minutes-first-preferences = { $votes ->
    [one] 1 Erststimme
   *[other] { $votes } Erststimmen
}
minutes-outcomes = Ergebnisse
minutes-outcomes-in-fields = Ergebnisse nach Handlungsfeldern
minutes-no-outcomes = Es wurden keine Ergebnisse festgehalten.
minutes-no-outcomes-yet = Es wurden noch keine Ergebnisse festgehalten.
minutes-no-field = Ohne Handlungsfeld
minutes-outcome = Ergebnis { $number } ({ $kind }): { $title }
minutes-origin = Herkunft
minutes-further-fields = Weitere Handlungsfelder
minutes-reason = Begründung
minutes-lead = Federführung
minutes-partners = Beteiligte
minutes-target-group = Zielgruppe
minutes-period = Zeitraum
minutes-cost-once = Kosten einmalig
minutes-cost-yearly = Kosten jährlich
minutes-funding = Finanzierung
minutes-budget = Haushalt
minutes-budget-reserve = vorbehaltlich der Bereitstellung von Mitteln
minutes-indicators = Erfolg zeigt sich an
minutes-priority = Priorität
minutes-next-step = Nächster Schritt
minutes-eur = { $eur } Euro
minutes-from-day-to-day = { $from } bis { $to }
minutes-from-day = ab { $from }, fortlaufend
minutes-to-day = bis { $to }
minutes-coverage = Übersicht über die Handlungsfelder
minutes-outcomes-by-field = Zahl der Ergebnisse je Handlungsfeld
minutes-field = Handlungsfeld
minutes-empty-fields = Handlungsfelder ohne Ergebnis
minutes-measures = Maßnahmenplan
minutes-outcome-number = Nr.
minutes-what = Was
minutes-who-what-when = Wer, was, bis wann
minutes-figures = Statistik
minutes-proposals = Vorschläge
minutes-time-per-item = Zeit je Tagesordnungspunkt
minutes-speeches = Redebeiträge
minutes-speaking-time = Redezeit
minutes-participation-by-group = Beteiligung nach Gruppen
minutes-signatures = Unterschriften
minutes-signed = { $name } – unterzeichnet am { $at }
minutes-corrections = Berichtigungen
minutes-corrections-within = In dieser Niederschrift ist bereits enthalten:
minutes-corrections-after = Die unterzeichnete Niederschrift bleibt unverändert. Nach der Unterzeichnung wurde berichtigt:
minutes-correction = { $at }: { $told } Grund: { $reason }
minutes-corrected = { $thing }, { $field }: bisher { $former }, jetzt { $value }.
minutes-count-corrected = { $vote }, { $channel }: bisher { $former }, jetzt { $count }. Das Abstimmungsergebnis wurde neu berechnet: { $result } ({ $calculation }).
minutes-corrected-also = { $told } Ebenso geändert: { $also }.
minutes-counted-options = { $options } ({ $numbers })
minutes-outcome-revised = Ergebnis { $number } („{ $title }“) lautet damit: { $result }.
minutes-quoted = „{ $text }“
minutes-unnamed = hier nicht genannt
minutes-nothing = ohne Angabe
minutes-list-entry = Eintrag der Teilnahmeliste
minutes-note = Notiz
minutes-appendix = Anlage: Vollständige Abstimmungsergebnisse
minutes-one-by-one = einzeln erfasst
minutes-by-card = mit Stimmkarte
minutes-receipt = Quittung
minutes-receipts = Mit Stimmkarten abgegebene Stimmen
minutes-channel = Stimme
minutes-invalid = ungültig
minutes-by-way = { $what } nach Art der Stimmabgabe
minutes-ballots-by-way = Stimmabgabe
minutes-all-ballots = abgegeben
minutes-ballot = Stimme
minutes-roll-call = Namentliche Abstimmung
minutes-how-many = Anzahl
minutes-ballots-alike = Abgegebene Stimmen nach ihrem Inhalt
minutes-proof = Diese Niederschrift ist aus der Aufzeichnung der Sitzung erzeugt, die { $records ->
    [one] 1 Eintrag
   *[other] { $records } Einträge
} umfasst. Die Prüfsumme des letzten Eintrags lautet:
minutes-proof-how = Ob die Aufzeichnung noch dieselbe ist, prüft „fachkonferenz verify SITZUNG --anchor { $head }“.
minutes-page = Seite { $page } von { $pages }
minutes-signed-here = Datum, Unterschrift

pdf-text = „{ $text }“
pdf-unshown = Im PDF steht „�“ für Zeichen, die keine seiner Schriften hat: { $texts }{ $more ->
    [0] {""}
    [one] {" "}und 1 weiterer Text
   *[other] {" "}und { $more } weitere Texte
}. Als HTML und DOCX zeigt der Rechner sie mit seinen eigenen Schriften.
letterhead-no-svg = Das Logo ist ein SVG und steht deshalb nicht in der DOCX-Datei: Dort gehört ein PNG hinein.
minutes-pdf-run = Das PDF lässt sich nicht erzeugen, weil das Programm sich nicht selbst starten lässt ({ $why }). Mit --format html gibt es denselben Inhalt.
minutes-pdf-failed = Das PDF lässt sich nicht erzeugen („{ $what }“). Mit --format html gibt es denselben Inhalt.
minutes-no-item = Einen Tagesordnungspunkt { $number } gibt es in dieser Sitzung nicht.
minutes-editor = Der Editor „{ $editor }“ ließ sich nicht starten oder endete mit einem Fehler. Nichts ist geändert; der Text liegt in { $path }.
minutes-kept = { $why } Ihr Text liegt in { $path } und erscheint dort beim nächsten Mal wieder.
minutes-to-terminal = Diese Datei ist nichts für den Bildschirm. Bitte mit -o DATEI sagen, wohin sie soll.
letterhead-fault = { $path }: { $what }
letterhead-toml = Die Datei ist kein Briefkopf: { $what }
letterhead-lines = Der Briefkopf hat höchstens { $max } Zeilen.
letterhead-colour = „colour“ muss eine Farbe der Form "#1f3a5f" sein.
letterhead-too-light = Diese Farbe ist auf weißem Papier nicht zu lesen. Bitte eine dunklere wählen (Kontrast mindestens 4,5 zu 1).
letterhead-no-description = Das Logo braucht in „logo_description“ eine Beschreibung für alle, die es nicht sehen.
letterhead-logo = Das Logo { $path } ist weder PNG noch SVG.

field-title = Titel
field-text = Text
field-date = Datum
field-place = Ort
field-name = Name
field-organisation = Organisation
field-group = Gruppe
field-handlungsfeld = Handlungsfeld
field-lead = Federführung
field-partners = Beteiligte
field-target_group = Zielgruppe
field-start = Beginn
field-due = Ende
field-cost_once_eur = Kosten einmalig (Euro)
field-cost_yearly_eur = Kosten jährlich (Euro)
field-indicators = Erfolg zeigt sich an
field-priority = Priorität
field-next_step = Nächster Schritt

resolution-unanimous = einstimmig beschlossen
resolution-unanimous-abstain = einstimmig beschlossen bei { $abstain ->
    [one] 1 Enthaltung
   *[other] { $abstain } Enthaltungen
}
resolution-majority = mehrheitlich beschlossen bei { $no ->
    [one] 1 Gegenstimme
   *[other] { $no } Gegenstimmen
}
resolution-majority-abstain = mehrheitlich beschlossen bei { $no ->
    [one] 1 Gegenstimme
   *[other] { $no } Gegenstimmen
} und { $abstain ->
    [one] 1 Enthaltung
   *[other] { $abstain } Enthaltungen
}
resolution-no-objection = ohne Einwand beschlossen bei { $abstain ->
    [one] 1 Enthaltung
   *[other] { $abstain } Enthaltungen
}
resolution-changed = { $how } (in geänderter Fassung)
resolution-rejected = mehrheitlich abgelehnt
resolution-rejected-unanimous = einstimmig abgelehnt
resolution-rejected-level = bei Stimmengleichheit abgelehnt
resolution-majority-missed = abgelehnt, die erforderliche Mehrheit wurde nicht erreicht
resolution-not-viable = ohne tragfähige Lösung: Keine Option stieß auf weniger Widerstand als die Passivlösung
resolution-tied = Gleichstand, ohne Entscheidung
resolution-tied-besides = Gleichstand am letzten Platz; gewählt: { $winners }
resolution-elected = gewählt: { $winners }
resolution-no-quorum = keine Entscheidung, die Beschlussfähigkeit fehlte

## Dateien und Ordner

file-error = { $path } { $act }: { $why }
file-create = lässt sich nicht anlegen
file-open = lässt sich nicht öffnen
file-read = lässt sich nicht lesen
file-write = lässt sich nicht schreiben
file-sync = lässt sich nicht sicher auf die Platte bringen
file-cut = lässt sich nicht kürzen
file-rename = lässt sich nicht umbenennen
file-remove = lässt sich nicht löschen
file-lock = lässt sich nicht sperren
io-not-found = nicht vorhanden. Bitte Namen und Ordner prüfen.
io-permission = keine Berechtigung. Bitte die Rechte prüfen oder einen anderen Ordner wählen.
io-full = kein Platz mehr auf dem Datenträger. Bitte Platz schaffen.
io-read-only = der Datenträger ist schreibgeschützt. Bitte einen anderen Ordner wählen.
io-exists = gibt es schon. Bitte einen anderen Namen wählen.
io-not-a-folder = ein Teil des Pfads ist kein Ordner. Bitte den Pfad prüfen.
io-bad-name = der Name ist ungültig oder zu lang. Bitte einen kürzeren wählen.
io-is-a-folder = das ist ein Ordner. Bitte eine Datei angeben.
io-not-utf8 = der Inhalt ist kein UTF-8-Text. Bitte die Datei als UTF-8 speichern.
io-too-large = die Datei ist zu groß. Bitte kürzen oder aufteilen.
io-other = das System meldet „{ $what }“.
file-too-large = { $path } ist zu groß; erlaubt sind höchstens { $max } Bytes.

damage = Zeile { $line }: { $what }
flaw-too-long = Die Zeile ist länger, als ein Eintrag sein kann.
flaw-not-a-record = Die Zeile ist kein Eintrag der Aufzeichnung.
flaw-seq = Der Eintrag trägt die Nummer { $found }; es fehlt etwas, oder etwas steht doppelt.
flaw-time = Der Eintrag ist älter als der vor ihm.
flaw-hash = Inhalt und Prüfsumme passen nicht zusammen, oder der Eintrag folgt nicht auf den vor ihm.
flaw-ends-before-mark = Die Aufzeichnung endet zu früh; bestätigt waren { $marked } Einträge.
flaw-mark-differs = Der Eintrag ist ein anderer als der, den „journal.head“ nennt.
flaw-mark-garbled = „journal.head“ enthält etwas anderes als Nummer und Prüfsumme.

locked = Die Sitzung wird bereits von einem anderen Programm geführt. Bitte dort beenden.
locked-by = Die Sitzung wird bereits geführt: Prozess { $pid } ({ $command }) auf { $host }, seit { $since }. Bitte dort beenden.
open-damaged = { $path } ist beschädigt. { $damage } „fachkonferenz repair“ stellt her, was sich herstellen lässt.
open-empty = { $path } ist leer: Das Anlegen der Sitzung wurde unterbrochen, gespeichert ist dort nichts. Bitte den Ordner löschen und die Sitzung neu anlegen.
open-lost = { $path } enthält nicht mehr alle { $records } bestätigten Einträge. Bitte den Datenträger prüfen und die Sitzung neu öffnen.
journal-later-version = Eintrag { $seq } stammt aus einer neueren Fassung des Programms ({ $what }). Bitte die neuere Fassung verwenden.
save-taken = { $path } wurde von außen entfernt, ersetzt oder beschrieben. Bitte die Sitzung neu öffnen.
save-too-long = Ein Eintrag mit { $bytes } Bytes ist zu lang. Bitte kürzen.
save-random = Das System liefert keine Zufallszahlen ({ $what }).
save-failed-before = Ein früheres Speichern ist misslungen.
not-saved = Nicht gespeichert: { $why } Nichts Bestätigtes ist verloren; bitte danach noch einmal versuchen.
repair-intact = An dieser Sitzung ist nichts beschädigt; es gibt nichts zu reparieren.
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
command-cards = Gibt Stimmkarten aus; weitere ersetzen verlorene
command-rehearse = Probt eine Sitzung mit simulierten Teilnehmenden, an einer Kopie
command-serve = Zeigt Handys und Beamer die Seiten einer Sitzung
command-verify = Aufzeichnungen Eintrag für Eintrag prüfen; es wird nie etwas geändert
command-repair = Eine beschädigte Aufzeichnung beiseitelegen und mit dem Unversehrten weitermachen
command-import = Teilnehmende, Vorschläge oder eine Tagesordnung aus einer Datei einlesen
command-minutes = Die Niederschrift einer Sitzung schreiben
command-runsheet = Das Regiebuch ausgeben: Ablauf mit Uhrzeiten, Hinweisen und Vorschlägen
command-schema = Das JSON-Schema eines Formats ausgeben
command-completions = Das Skript ausgeben, mit dem eine Shell die Befehle ergänzt
command-tally = Eine Datei mit Stimmen auszählen, die anderswo entstanden ist
command-keys = Alle Tasten auflisten, mit den Namen, unter denen die Einstellungen sie ändern
command-man = Die Handbuchseite ausgeben
command-export = Ergebnisse in den Hauptdatensatz übernehmen
command-plenary = Live zeigen, was die Räume eines Tages eingebracht haben
command-map = Ein Handlungsfeld eines alten Katalogs in einem neuen weiterführen; die alte Zuordnung bleibt
command-unmap = Ein Handlungsfeld wieder für sich stehen lassen
command-separate = Eine Zusammenführung zurücknehmen
command-merge = Ergebnisse, die dasselbe meinen, in einem weiterführen
command-indicator = Eine Kennzahl eintragen, ändern oder entfernen
command-funding = Eine Finanzierung eintragen, ändern oder entfernen
command-decision = Einen Beschluss des Rates oder eines Ausschusses eintragen, berichtigen oder entfernen
command-status = Einen Sachstandsbericht eintragen, berichtigen oder entfernen
command-set = Spalten eines Ergebnisses ändern; ein späterer Export lässt sie stehen
command-outcome = Ein Ergebnis mit allem zeigen, was dazu eingetragen ist
command-outcomes = Ergebnisse auflisten
command-dataset = Den Hauptdatensatz pflegen: Sachstand, Beschlüsse, Kosten, Dubletten
command-report = Die jährliche Bestandsaufnahme schreiben

arg-sessions = Ordner mit den Sitzungen; sonst FACHKONFERENZ_SESSIONS, sonst „sessions“
arg-settings = Datei mit den Einstellungen; sonst FACHKONFERENZ_SETTINGS, sonst die im Ordner für Einstellungen
arg-lang = Sprache; sonst FACHKONFERENZ_LANG, sonst die Sprache des Systems
arg-plain = Zeile für Zeile statt auf dem ganzen Bildschirm: für Vorleseprogramme und schlechte Verbindungen
arg-help = Diese Hilfe zeigen
arg-version = Die Fassung des Programms zeigen
arg-session = Name eines Ordners im Sitzungsordner, oder ein Pfad
arg-json = Für Programme: als JSON ausgeben
arg-bind = Wo die Seiten zu finden sind; ohne Angabe nur auf diesem Rechner: 127.0.0.1:8080
arg-name = Unter diesem Namen finden die Handys diesen Rechner
arg-port = An diesem Port finden die Handys den Raum, sobald er geöffnet ist; ohne Angabe 8080
arg-tls_cert = Zertifikat für verschlüsselte Verbindungen (PEM)
arg-tls_key = Schlüssel dazu (PEM)
arg-tls_self = Mit einem eigens erzeugten Zertifikat; die Handys warnen davor
arg-per_address = Verbindungen, die eine Adresse haben darf; ohne Angabe 2.000
arg-simulated = So viele Teilnehmende werden simuliert, 1 bis 10.000
arg-seconds = So viele Sekunden lang kommen Vorschläge und Stimmen; ohne Angabe 20
arg-count = So viele Stimmkarten ohne Namen
arg-named = Für alle Stimmberechtigten ohne Karte eine mit Namen, für namentliche Abstimmungen
arg-card_for = Für eine Person (Kennung), deren Karte mit Namen verloren ging; die alte gilt dann nicht mehr
arg-card_sheets = Als PDF zum Ausschneiden in diese neue Datei
arg-address = Adresse, unter der die Handys die Seiten finden werden; sonst die dieses Rechners
arg-anchor = Prüfsumme aus Protokoll, Aushang oder Quittung, ganz oder die ersten 16 Stellen, die zur Aufzeichnung gehören muss
arg-template = Aus dieser Vorlage
arg-plan = Aus dieser Plandatei
arg-from = Wie eine frühere Sitzung: ihre Tagesordnung, ihre Regeln, ihr Katalog
arg-start = Uhrzeit, zu der sie beginnen soll
arg-people = Auch die Personen der früheren Sitzung übernehmen
arg-concept = Katalog der Handlungsfelder aus JSON (wie im Plan) oder einer CSV-Datei
arg-list = Die Vorlagen auflisten
arg-title = Titel der Sitzung
arg-date = Tag der Sitzung
arg-place = Ort der Sitzung
arg-participants = Teilnehmende aus einer CSV-Datei
arg-proposals = Vorschläge aus einer CSV-Datei
arg-agenda = Tagesordnung aus einer CSV-Datei oder einer OParl-Sitzung (JSON)
arg-minutes_as = md, html, docx oder pdf
arg-detail = Wie viel sie enthält: results (Ergebnisse), course (Verlauf, üblich) oder full (alles, mit Namen)
arg-public = Für die Öffentlichkeit: Nichtöffentliche Tagesordnungspunkte stehen nur mit ihrer Nummer darin
arg-edit = Statt zu schreiben: den eigenen Text zu diesem Tagesordnungspunkt in $EDITOR bearbeiten
arg-method = yes_no, choice, approval, points, score, resistance, schulze, irv oder stv
arg-seats = Wie viele gewählt werden; sonst was die Datei sagt, sonst 1
arg-rule = Mehrheit bei yes_no: simple, absolute_cast, two_thirds_cast, three_quarters_cast, unanimous oder consensus
arg-points = Wie viele Punkte eine Stimme hat; sonst was die Datei sagt
arg-max = Höchstzahl für eine Option; sonst was die Datei sagt oder beim Verfahren üblich ist
arg-passive = Name der Passivlösung bei resistance
arg-lot = Wer bei Gleichstand gezogen wurde; für jede gezogene Option einmal, in der Reihenfolge der Ziehung
arg-ballots = Datei mit Stimmen (.soc .soi .toc .toi .cat .blt .pb .jsonl, auch mit .gz)
arg-output = In diese Datei statt auf die Standardausgabe
arg-page = md oder html
arg-format = plan, log, record, command oder dataset
arg-shell = bash, elvish, fish, powershell oder zsh
arg-base_url = Womit die Kennungen der OParl-Objekte beginnen
arg-dry_run = Nur sagen, was geschehen würde
arg-whole = Statt aus Sitzungen den ganzen Datensatz aus dieser Datenbank, in Dateien
arg-to = Wohin: sqlite:DATEI, postgres://…, csv:ORDNER, oparl:ORDNER oder xlsx:DATEI; sonst „dataset.sqlite“ im Sitzungsordner
arg-exported = Welche Sitzungen; ohne Angabe alle geschlossenen
arg-note = Was dazu zu sagen ist
arg-result = accepted, rejected, postponed, referred oder noted
arg-paper = Nummer der Vorlage
arg-body = Wer beschlossen hat
arg-effect = Was es bewirkt hat
arg-cost = Was es gekostet hat, in ganzen Euro
arg-time = Wie viel Zeit es brauchte
arg-staff = Wer oder wie viele daran arbeiteten
arg-reached = Wie viele Menschen erreicht wurden
arg-progress = Wie viel geschafft ist, 0 bis 100
arg-of_day = Von welchem Tag; sonst vom letzten, an dem es Sitzungen gab
arg-wall = Wo außerdem eine Seite für die Leinwand bereitsteht, etwa 127.0.0.1:8080
arg-on_day = An welchem Tag; sonst heute
arg-now = proposed, decided, planned, in_progress, delayed, done, dropped oder unknown
arg-of_session = Nur aus dieser Sitzung (Kennung oder Teil des Titels)
arg-due_by = Nur fällig bis zu diesem Tag
arg-of_lead = Nur mit dieser Federführung (Teil des Namens)
arg-of_status = Nur mit diesem Stand
arg-of_field = Nur aus diesem Handlungsfeld
arg-new_field = Neues Handlungsfeld, als Katalog/Fassung/Kürzel
arg-old_field = Altes Handlungsfeld, als Katalog/Fassung/Kürzel
arg-same = Ergebnisse, die dasselbe meinen
arg-into = Das Ergebnis, in dem es weitergeht
arg-actual = Istwert
arg-aim = Zielwert
arg-at_first = Ausgangswert
arg-unit = In welcher Einheit
arg-indicator = Was gemessen wird
arg-eur = Betrag in ganzen Euro
arg-funding_kind = office (Haushalt eines Amtes), programme (Förderprogramm) oder third_party (Dritte)
arg-source = Woher das Geld kommt
arg-remove = Den Eintrag entfernen
arg-entry = Nummer eines Eintrags, der berichtigt werden soll; was nicht genannt wird, bleibt
arg-because = Warum
arg-cells = Spalte und neuer Wert, etwa due_date=2027-06-30; leer heißt keine Angabe
arg-outcome = Nummer (SPR-03) oder Kennung des Ergebnisses
arg-kept = Welche Datenbank; sonst „dataset.sqlite“ im Sitzungsordner
arg-report_format = md, html, pdf oder csv
arg-year = Über welches Jahr
arg-reported = Aus welcher Datenbank; sonst „dataset.sqlite“ im Sitzungsordner

value-METHOD = VERFAHREN
value-RULE = MEHRHEIT
value-NUMBER = ZAHL
value-ADDRESS = ADRESSE:PORT
value-URL = ADRESSE
value-NAME = NAME
value-COMMAND = BEFEHL
value-SESSION = SITZUNG
value-FOLDER = ORDNER
value-FILE = DATEI
value-TEMPLATE = VORLAGE
value-TEXT = TEXT
value-DATE = JJJJ-MM-TT
value-TIME = HH:MM
value-HASH = PRÜFSUMME
value-FORMAT = FORMAT
value-DETAIL = TIEFE
value-SHELL = SHELL
value-TARGET = ZIEL
value-RESULT = ERGEBNIS
value-STATUS = STAND
value-CODE = KÜRZEL
value-FIELD = HANDLUNGSFELD
value-FUNDING = ART
value-OUTCOME = ERGEBNIS
value-YEAR = JAHR
value-CELL = SPALTE=WERT

usage-options = [OPTIONEN]
usage-wrong = { $what } Hilfe zeigt: { $help }
usage-unknown-command = Den Befehl „{ $name }“ gibt es nicht.
usage-unknown-command-meant = Den Befehl „{ $name }“ gibt es nicht. Ist „{ $meant }“ gemeint?
usage-unknown-argument = „{ $arg }“ ist hier nicht bekannt.
usage-unknown-argument-meant = „{ $arg }“ ist hier nicht bekannt. Ist „{ $meant }“ gemeint?
usage-missing = Es fehlt: { $args }.
usage-conflict = „{ $arg }“ und „{ $other }“ gehen nicht zusammen.
usage-value-missing = Nach „{ $arg }“ fehlt der Wert.
usage-value-not-allowed = „{ $value }“ ist bei „{ $arg }“ nicht möglich; erlaubt sind: { $allowed }.
usage-anchor-wrong = „{ $value }“ ist keine Prüfsumme, wie sie in der Niederschrift steht: mindestens 16 Zeichen aus 0–9 und a–f, Leerzeichen dürfen dazwischen stehen.
usage-value-wrong = „{ $value }“ passt nicht zu „{ $arg }“.
usage-not-utf8 = Eine Angabe ist kein gültiger UTF-8-Text.
usage-other = So lässt sich der Befehl nicht lesen.

settings-fault = { $path }, Zeile { $line }: { $what }
settings-not-toml = Das ist kein gültiges TOML: { $what }
settings-unknown = Eine Einstellung „{ $name }“ gibt es nicht; möglich sind: language, sessions, time_zone, theme, keys.
settings-left-out = { $fault } Das bleibt unberücksichtigt.
settings-no-zone = Diese Zeitzone ist nicht bekannt; erwartet wird ein Name wie Europe/Berlin.
settings-keys-table = „keys“ ist ein Abschnitt: [keys], darunter je Zeile eine Handlung und ihre Taste.
settings-no-act = Eine Handlung „{ $name }“ gibt es nicht; „fachkonferenz keys“ zeigt alle.
settings-no-key = Eine Taste „{ $key }“ gibt es nicht; möglich sind zum Beispiel a, U, ctrl-a, alt-enter, shift-f5, space.
settings-row = „{ $name }“ steht für eine ganze Reihe von Tasten und lässt sich nicht ändern.
settings-letter = „{ $name }“: { $place } gehören Buchstaben zum Text. Bitte eine Taste wie f2 oder ctrl-s nehmen.
settings-taken = Die Taste „{ $key }“ bedeutet in „{ $place }“ schon „{ $by }“.

man-name = Name
man-synopsis = Aufruf

## Listen einlesen

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

## Suchen, Löschen personenbezogener Daten

command-search = In allen Sitzungen suchen; die besten Treffer zuerst
command-redact = Personenbezogene Daten aus einer Sitzung entfernen; die Aufzeichnung bleibt prüfbar
command-purge = Alle personenbezogenen Daten einer Sitzung entfernen; Ergebnisse und Zahlen bleiben
command-processing = Das Blatt für das Verzeichnis der Verarbeitungstätigkeiten ausgeben (Markdown)
arg-query = Gesuchte Wörter, „Wortfolgen“, und Filter wie hf:SPR, ergebnis:angenommen, jahr:2026, sitzung:Name
arg-limit = Höchstens so viele Treffer; sonst 20
arg-participant = Kennung der Person; „show SITZUNG --json“ nennt sie
arg-seq = Nummer des Eintrags in der Aufzeichnung
arg-reason = Warum; bleibt an der Stelle des Entfernten stehen
arg-yes = Ohne Rückfrage
arg-on = Nur vormerken: an diesem Tag soll gelöscht werden
value-ID = KENNUNG

found-session = Sitzung
found-item = TOP
found-hint = Hinweis zu TOP
found-proposal = Vorschlag
found-vote = Abstimmung
found-outcome = Ergebnis
found-note = Notiz
found-organisation = Organisation
found-comment = Anmerkung
search-internal = intern
search-nothing = Nichts gefunden. Gesucht wird in Titeln, Texten, Notizen, Ergebnissen, Anmerkungen zur Niederschrift und Organisationen, nicht nach Personen.
search-filters = Filter sind hf:KÜRZEL, jahr:2026, sitzung:TITEL und ergebnis: mit angenommen, abgelehnt, vertagt, verwiesen oder zur Kenntnis.
search-more = Gezeigt sind { $shown } von { $total } Treffern; „--limit“ zeigt mehr.
search-unread = Nicht durchsucht, weil nicht lesbar: { $session }
search-failed = Die Suche ist misslungen: { $what }

processing-unknown = nicht angegeben
processing-nothing = keine
processing-names = Name, Funktion oder Pseudonym
processing-organisations = Organisation
processing-groups = Gruppe für die Statistik
processing-presence = Zeiten der Anwesenheit
processing-speeches = Redezeiten
processing-roll-calls = Stimmabgabe bei namentlichen Abstimmungen
processing-authors = Urheberschaft von Vorschlägen
processing-notes = Angaben in Notizen
processing-comments = Anmerkungen zur Niederschrift mit Urheberschaft, und wer sie beantwortet hat
processing-signatures = Namen in den Unterschriften
processing-purged = Namen und Organisationen, interne Notizen, Hinweise und Anmerkungen zur Niederschrift wurden am { $day } entfernt; Unterschriften bleiben.
processing-purge-on = Die personenbezogenen Daten sind am { $day } zu löschen.
processing-purge-open = Noch nicht festgelegt; „fachkonferenz purge SITZUNG --on JJJJ-MM-TT“ merkt einen Tag vor.
processing-sheet =
    # Verzeichnis der Verarbeitungstätigkeiten (Art. 30 DSGVO)

    | | |
    |---|---|
    | Verarbeitung | { $title } |
    | Tag | { $day } |
    | Ort | { $place } |
    | Verantwortliche Stelle | { $controller } |
    | Datenschutzbeauftragte Person | { $officer } |
    | Zweck | Durchführung und Niederschrift der Fachkonferenz; Empfehlungen zum Integrationskonzept |
    | Rechtsgrundlage | Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 3 DSG NRW |
    | Betroffene Personen | Teilnehmende der Fachkonferenz: { $people } |
    | Kategorien von Daten | { $data } |
    | Besondere Kategorien (Art. 9 DSGVO) | keine; dafür gibt es keine Felder |
    | Herkunft | Anmeldung und Angaben der Teilnehmenden |
    | Empfänger | ______________________________ |
    | Übermittlung in Drittländer | keine; die Daten liegen auf dem Rechner der Moderation |
    | Löschung | { $erasure } |
    | Nach der Löschung bleiben | Ergebnisse, Zahlen, Zeiten und Gruppen ohne Namen; die Prüfsummen der Aufzeichnung |
    | Technische und organisatorische Maßnahmen | Ordner nur für das eigene Benutzerkonto lesbar; kein Netz nötig; jede Änderung in einer verketteten Aufzeichnung; Ausfuhr ohne Anwesenheitsliste und ohne interne Notizen; einzelne Angaben entfernbar |
    | Aufzeichnung | { $records } Einträge, Prüfsumme { $head } |

    Information der Teilnehmenden nach Art. 13 DSGVO: zu Beginn der Sitzung.

redact-ask = Das lässt sich nicht zurücknehmen. PDF-, Word- und Tabellendateien im Ordner der Sitzung werden gelöscht, weil sich in ihnen nicht suchen lässt; beschädigte Kopien der Aufzeichnung ebenso. Fortfahren? (j/n)
redact-ask-record = Mit dem Eintrag geht derselbe Wortlaut überall, wo er noch einmal steht: auch als Titel und Text von Vorschlägen, Abstimmungen und Ergebnissen.
redact-yes-keys = jJyY
redact-not-confirmed = Es wurde nichts entfernt.
redact-done = Entfernt: Inhalt von { $records ->
    [one] 1 Eintrag
   *[other] { $records } Einträgen
} ({ $which }). Die Aufzeichnung ist weiter lückenlos prüfbar, Zahlen und Ergebnisse sind geblieben.
redact-rewritten = Bereinigt: { $path }
redact-removed = Gelöscht: { $path }
redact-unread = Nicht durchsucht, bitte selbst ansehen: { $path }
redact-doubtful-records = Bitte selbst ansehen: Ein Teil eines entfernten Namens steht noch in { $records ->
    [one] Eintrag
   *[other] den Einträgen
} { $which }. Ob diese Person gemeint ist, weiß das Programm nicht. „redact SITZUNG --seq NUMMER“ entfernt den Text.
redact-doubtful-file = Bitte selbst ansehen, hier steht noch ein Teil eines entfernten Namens oder eine Organisation: { $path }
redact-no-participant = Unter dieser Kennung war in dieser Sitzung nie jemand eingetragen. „fachkonferenz show SITZUNG --json“ nennt die Kennungen.
redact-no-record = Einen Eintrag mit dieser Nummer gibt es nicht.
redact-no-text = Hier ist kein Text zu entfernen: Zahlen, Zeiten und Ergebnisse bleiben, und was schon entfernt ist, ist fort.
redact-reason = Die Begründung bleibt lesbar stehen und enthält gerade das, was entfernt werden soll. Bitte ohne Namen begründen.
redact-no-reason = Die Begründung fehlt: { $what }
purge-noted = Vorgemerkt: Die personenbezogenen Daten sind am { $day } zu löschen.
purge-due = personenbezogene Daten zu löschen seit { $day }
purge-on = personenbezogene Daten zu löschen am { $day }
purged = personenbezogene Daten gelöscht

## Befehle: was sie sagen

status-open = offen
status-void = für ungültig erklärt
status-planned = geplant
status-live = läuft
status-closed = geschlossen
status-signed = unterzeichnet
status-circulated = zur Stellungnahme bis { $day }

no-such-template = Eine Vorlage „{ $name }“ gibt es nicht. „fachkonferenz new --list“ zeigt alle.
session-counts = { $proposals ->
    [one] 1 Vorschlag
   *[other] { $proposals } Vorschläge
}, { $votes ->
    [one] 1 Abstimmung
   *[other] { $votes } Abstimmungen
}, { $outcomes ->
    [one] 1 Ergebnis
   *[other] { $outcomes } Ergebnisse
}
session-damaged = beschädigt
show-damaged = Diese Sitzung ist beschädigt. { $damage } Gezeigt wird, was bis Eintrag { $records } unversehrt ist; „fachkonferenz repair“ stellt her, was sich herstellen lässt.
opened-set-aside = Ein unvollständiger, nicht bestätigter letzter Eintrag liegt jetzt in { $path }; die Sitzung geht weiter.
no-terminal = Die Ausgabe ist kein Terminal. Bitte in einem Terminal starten, ohne Umleitung, oder mit --plain Zeile für Zeile.
screen-io = Der Bildschirm lässt sich nicht benutzen: { $why }
rehearse-begins = Probe mit { $count } simulierten Teilnehmenden an einer Kopie der Sitzung. Zuschauen: { $url }
rehearse-votes = Alle haben einen Vorschlag gemacht. Jetzt stimmen sie geheim ab.
rehearse-proposal = Probevorschlag { $number }
rehearse-question = Probeabstimmung: Passt alles?
rehearse-told = { $sent } Vorschläge und Stimmen gesendet, manche über abgebrochene Verbindungen; verloren: { $lost }. Wartezeit: die Hälfte unter { $half } ms, 95 von 100 unter { $most } ms, höchstens { $longest } ms.
rehearse-failed = Die Probe ist nicht möglich: { $why }
cards-title = Stimmkarten: { $session }
cards-heading = Stimmkarte
cards-how = Mit dem Handy scannen. Oder { $address } öffnen und diesen Code eingeben:
cards-picture = QR-Code, der zu dieser Stimmkarte führt
cards-nameless = Eine Stimme je Abstimmung. Niemand hält fest, wer diese Karte hat.
cards-named = Gilt nur bei namentlichen Abstimmungen.
cards-written = { $count ->
    [one] Eine Stimmkarte liegt
   *[other] { $count } Stimmkarten liegen
} in { $path }. Bitte drucken und die Datei dann löschen: Wer sie hat, kann abstimmen.
cards-not-made = Die Stimmkarten sind ausgegeben, aber das Blatt lässt sich nicht herstellen: { $why } Bitte die Ausgabe zurücknehmen ({ $undo }) und noch einmal versuchen.
cards-unprinted = Das Blatt lässt sich nicht herstellen: { $why } Die Karten sind ausgegeben und stehen stattdessen in der Ausgabe.
room-no-address = Unter { $address } können keine Seiten gezeigt werden. Grund: { $why } Bitte eine andere Adresse oder einen anderen Port wählen.
room-no-pem = In der Datei { $file } steht nicht, was gebraucht wird: ein Zertifikat oder ein Schlüssel im PEM-Format.
room-no-pair = Zertifikat { $certificate } und Schlüssel { $key } passen nicht zusammen.
room-no-self-made = Ein eigenes Zertifikat lässt sich nicht erzeugen. Grund: { $why }
record-io = Ein- oder Ausgabe ist misslungen: { $why } Alles Bestätigte ist gespeichert.
session-gone = Die Sitzung wurde durch einen Fehler des Programms beendet. Alles Bestätigte ist gespeichert; bitte die Sitzung neu öffnen.
verify-intact = { $session }: unversehrt, { $records ->
    [one] 1 Eintrag
   *[other] { $records } Einträge
}, Prüfsumme { $head }
verify-damaged = { $session }: beschädigt. { $damage } Unversehrt { $records ->
    [one] ist 1 Eintrag
   *[other] sind { $records } Einträge
} davor.
verify-cut = Am Ende stehen { $bytes } Bytes eines unvollständigen Eintrags; bestätigt war davon nichts.
verify-anchor = Die angegebene Prüfsumme gehört zu Eintrag { $seq }.
verify-no-anchor = { $session }: Die angegebene Prüfsumme gehört nicht zu dieser Aufzeichnung.
repaired = Repariert. { $damage } Geblieben { $kept ->
    [one] ist 1 Eintrag
   *[other] sind { $kept } Einträge
}; das Original liegt in { $original }.
repaired-missing = Es { $count ->
    [one] fehlt Eintrag { $first }
   *[other] fehlen die Einträge { $first } bis { $last }
}. Bitte erneut erfassen, was davon gebraucht wird.
repaired-nothing-missing = Bestätigte Einträge fehlen nicht.
repaired-legible = Davon noch lesbar:
repaired-redacted = Inhalt entfernt
## Listen einlesen

import-ignored = Die Spalte „{ $column }“ hat hier keine Bedeutung und wurde nicht gelesen.
import-refused = Zeile { $line }: { $why }
import-item-unclear = „{ $called }“ ist kein TOP dieser Sitzung, oder mehrere heißen so. Bitte die Nummer des TOPs angeben.
import-person-unclear = Keine Person heißt hier „{ $name }“, oder mehrere heißen so. Bitte eintragen, oder die Zelle leer lassen.
import-done = Eingelesen: { $new } neu, { $known } schon vorhanden, { $refused } abgewiesen.

## Der Hauptdatensatz

table-dataset = Hauptdatensatz der Fachkonferenzen
table-about-dataset = Ergebnisse aller Sitzungen, ihre Handlungsfelder, Abstimmungen und der Stand ihrer Umsetzung; ohne personenbezogene Daten
table-handlungsfelder = Handlungsfelder
table-about-handlungsfelder = Die Handlungsfelder aller Kataloge, die eine Sitzung verwendet hat
table-sessions = Sitzungen
table-about-sessions = Die Fachkonferenzen
table-participation = Teilnahme
table-about-participation = Wie viele Menschen jeder Gruppe an einer Sitzung teilnahmen
table-votes = Abstimmungen
table-about-votes = Die Abstimmungen mit ihren Zahlen
table-outcomes = Ergebnisse
table-about-outcomes = Was die Sitzungen vereinbart haben oder nicht; darunter die Maßnahmen
table-funding = Finanzierung
table-about-funding = Woher das Geld für eine Maßnahme kommt
table-indicators = Kennzahlen
table-about-indicators = Woran sich der Erfolg einer Maßnahme zeigt
table-status_reports = Sachstandsberichte
table-about-status_reports = Wie weit eine Maßnahme an einem Tag war
table-decisions = Beschlüsse
table-about-decisions = Was der Rat und seine Ausschüsse zu einem Ergebnis beschlossen haben
table-field_mappings = Überleitung der Handlungsfelder
table-about-field_mappings = In welchem Handlungsfeld eines neuen Katalogs ein altes weitergeführt wird
table-changes = Änderungen der Fachstelle
table-about-changes = Was die Fachstelle geändert hat und was vorher dort stand

column-id = Kennung
column-about-id = Unveränderliche Kennung der Zeile
column-concept_id = Katalog
column-about-concept_id = Kennung des Katalogs der Handlungsfelder
column-concept_version = Fassung des Katalogs
column-about-concept_version = Fassung des Katalogs, die verwendet wurde
column-concept_title = Titel des Katalogs
column-about-concept_title = Wie der Katalog heißt
column-concept_official = Amtlicher Katalog
column-about-concept_official = Ob die Stadt diesen Katalog beschlossen hat
column-code = Kürzel
column-about-code = Bei Handlungsfeldern das Kürzel im Katalog; bei Maßnahmen eine eigene Nummer wie SPR-03, die kein zweites Mal vorkommt
column-position = Reihenfolge
column-about-position = Stelle im Katalog, ab 1
column-name_de = Name (deutsch)
column-about-name_de = Name auf Deutsch
column-name_en = Name (englisch)
column-about-name_en = Name auf Englisch; der deutsche, wo es keinen gibt
column-title = Titel
column-about-title = Titel oder Gegenstand
column-date = Datum
column-about-date = Tag, an dem es war oder für den es gilt
column-place = Ort
column-about-place = Wo die Sitzung stattfand
column-language = Sprache
column-about-language = Sprache der Sitzung: de oder en
column-status = Stand
column-about-status = Bei Maßnahmen einer von: proposed, decided, planned, in_progress, delayed, done, dropped, unknown; bei Sitzungen und Abstimmungen, wie weit sie sind
column-opened_at = Eröffnet
column-about-opened_at = Wann es begann (UTC)
column-closed_at = Geschlossen
column-about-closed_at = Wann es endete (UTC)
column-present = Anwesend
column-about-present = Wie viele anwesend waren; bei Abstimmungen die anwesenden Stimmen ohne Befangene
column-journal_at = Stand der Aufzeichnung
column-about-journal_at = Zeit des letzten Eintrags der Aufzeichnung (UTC)
column-journal_records = Einträge
column-about-journal_records = Zahl der Einträge der Aufzeichnung
column-journal_head = Prüfsumme der Aufzeichnung
column-about-journal_head = Prüfsumme des letzten Eintrags; sie belegt alles davor
column-exported_at = Übernommen
column-about-exported_at = Wann die Zeile zuletzt geschrieben wurde (UTC)
column-source_hash = Prüfsumme der Quelle
column-about-source_hash = SHA-256 über das, was die Sitzung zu dieser Zeile sagt
column-session_id = Sitzung
column-about-session_id = Kennung der Sitzung
column-number = Nummer
column-about-number = Nummer in der Sitzung oder innerhalb des Ergebnisses, ab 1
column-group_name = Gruppe
column-about-group_name = Gruppe der Teilnehmenden; leer, wo keine genannt ist
column-item_number = TOP
column-about-item_number = Nummer des Tagesordnungspunkts
column-item_title = Titel des TOP
column-about-item_title = Titel des Tagesordnungspunkts
column-method = Verfahren
column-about-method = Wie abgestimmt und gezählt wurde
column-rule = Mehrheit
column-about-rule = Welche Mehrheit nötig war, bei yes_no
column-secrecy = Form
column-about-secrecy = open (offen), named (namentlich) oder secret (geheim)
column-public = Öffentlich
column-about-public = Ob es öffentlich ist; was zu einem nichtöffentlichen Tagesordnungspunkt gehört, bleibt beim Amt
column-straw = Meinungsbild
column-about-straw = Ob es ein Meinungsbild war, das niemanden bindet
column-seats = Plätze
column-about-seats = Wie viele gewinnen konnten
column-eligible = Stimmberechtigt
column-about-eligible = Alle stimmberechtigten Stimmen bei der Eröffnung
column-quorate = Beschlussfähig
column-about-quorate = Ob genug anwesend waren
column-yes = Ja
column-about-yes = Ja-Stimmen, bei yes_no
column-no = Nein
column-about-no = Nein-Stimmen, bei yes_no
column-abstain = Enthaltungen
column-about-abstain = Enthaltungen
column-invalid = Ungültig
column-about-invalid = Ungültige Stimmen
column-counts = Zahlen je Option
column-about-counts = Bei anderen Verfahren als yes_no: die Zahl jeder Option, unter deren Kennung
column-decision = Entscheidung
column-about-decision = accepted, rejected, tied, elected oder no_quorum
column-calculation = Rechnung
column-about-calculation = Wie das Ergebnis zustande kam, in Worten
column-withdrawn_at = Entfallen
column-about-withdrawn_at = Seit wann die Sitzung diese Zeile nicht mehr enthält; sie bleibt stehen
column-text = Text
column-about-text = Der genaue Wortlaut
column-kind = Art
column-about-kind = Art des Ergebnisses; bei der Finanzierung office (Haushalt eines Amtes), programme (Förderprogramm) oder third_party (Dritte)
column-result = Ergebnis
column-about-result = accepted, rejected, postponed, referred oder noted
column-handlungsfeld = Handlungsfeld
column-about-handlungsfeld = Kürzel des Haupt-Handlungsfelds
column-also = Weitere Handlungsfelder
column-about-also = Kürzel weiterer Handlungsfelder
column-lead = Federführung
column-about-lead = Wer federführend ist
column-partners = Beteiligte
column-about-partners = Wer mitwirkt
column-target_group = Zielgruppe
column-about-target_group = Für wen
column-start_date = Beginn
column-about-start_date = Erster Tag
column-due_date = Frist
column-about-due_date = Letzter Tag; leer, was fortlaufend ist
column-cost_once_eur = Kosten einmalig
column-about-cost_once_eur = Einmalige Kosten in ganzen Euro
column-cost_yearly_eur = Kosten jährlich
column-about-cost_yearly_eur = Jährliche Kosten in ganzen Euro
column-priority = Priorität
column-about-priority = Zeitliche Reihenfolge, etwa I, II, III
column-progress_percent = Fortschritt in %
column-about-progress_percent = Wie viel geschafft ist, 0 bis 100
column-handlungsfeld_id = Kennung des Handlungsfelds
column-about-handlungsfeld_id = Verweist auf das Handlungsfeld in seinem Katalog
column-assignment_reason = Begründung der Zuordnung
column-about-assignment_reason = Warum dieses Handlungsfeld oder warum keines
column-budget_reserve = Haushaltsvorbehalt
column-about-budget_reserve = Ob es vom Haushalt abhängt
column-next_step = Nächster Schritt
column-about-next_step = Wer tut was als Nächstes
column-proposal_number = Vorschlag
column-about-proposal_number = Nummer des Vorschlags in der Sitzung
column-vote_id = Abstimmung
column-about-vote_id = Kennung der Abstimmung, aus der es stammt
column-merged_into = Zusammengeführt mit
column-about-merged_into = Kennung des Ergebnisses, in dem dieses weitergeführt wird
column-office_fields = Von der Fachstelle gepflegt
column-about-office_fields = Spalten, die die Fachstelle geändert hat; ein Export lässt sie stehen
column-outcome_id = Kennung des Ergebnisses
column-about-outcome_id = Kennung des Ergebnisses, zu dem die Zeile gehört
column-source = Quelle
column-about-source = Amt, Förderprogramm oder Dritte, von denen das Geld kommt
column-eur = Betrag
column-about-eur = Betrag in ganzen Euro
column-unit = Einheit
column-about-unit = Worin gemessen wird
column-start_value = Ausgangswert
column-about-start_value = Wert am Anfang
column-target_value = Zielwert
column-about-target_value = Wert, der erreicht werden soll
column-actual_value = Istwert
column-about-actual_value = Wert, der erreicht ist
column-reason = Begründung
column-about-reason = Warum
column-participants = Teilnehmende
column-about-participants = Wie viele Menschen erreicht wurden
column-staff = Personal
column-about-staff = Wer oder wie viele daran arbeiteten
column-time = Zeitaufwand
column-about-time = Wie viel Zeit es brauchte
column-cost_eur = Kosten
column-about-cost_eur = Tatsächliche Kosten in ganzen Euro
column-effect = Wirkung
column-about-effect = Was es bewirkt hat
column-created_at = Eingetragen
column-about-created_at = Wann die Zeile eingetragen wurde (UTC)
column-body = Gremium
column-about-body = Wer beschlossen hat
column-paper_number = Vorlage
column-about-paper_number = Nummer der Vorlage
column-note = Anmerkung
column-about-note = Was dazu zu sagen ist
column-from_id = Altes Handlungsfeld
column-about-from_id = Kennung des alten Handlungsfelds
column-to_id = Neues Handlungsfeld
column-about-to_id = Kennung des neuen Handlungsfelds
column-at = Zeit
column-about-at = Wann geändert wurde (UTC)
column-field = Spalte
column-about-field = Was geändert wurde
column-old_value = Vorher
column-about-old_value = Was vorher dort stand
column-new_value = Nachher
column-about-new_value = Was seither dort steht

refers-session_id = Sitzung
refers-outcome_id = Ergebnis
refers-handlungsfeld_id = Handlungsfeld mit Katalog
refers-vote_id = Abstimmung
refers-merged_into = Weitergeführt in
refers-from_id = Altes Handlungsfeld
refers-to_id = Neues Handlungsfeld

office-done = Gespeichert in { $target }.
office-no-database = Hierfür braucht es eine Datenbank: sqlite:DATEI oder postgres://….
office-no-outcome = Ein Ergebnis „{ $name }“ gibt es im Datensatz nicht. „fachkonferenz dataset outcomes“ zeigt alle mit Nummer oder Kennung.
office-no-field = Ein Handlungsfeld „{ $name }“ gibt es im Datensatz nicht; gemeint ist die Kennung Katalog/Fassung/Kürzel, etwa beispielkatalog/1/SPR.
office-no-column = „{ $name }“ lässt sich so nicht ändern. Möglich sind: { $columns }.
office-value = „{ $value }“ passt nicht zu „{ $column }“. Tage werden als 2026-11-22 geschrieben, Beträge als ganze Zahl; ein Pflichtfeld darf nicht leer sein.
office-code-taken = Die Nummer „{ $code }“ hat schon ein anderes Ergebnis. Bitte eine andere wählen.
office-no-entry = Einen Eintrag { $number } gibt es dort nicht. „fachkonferenz dataset outcome“ zeigt, welche es gibt.
office-future = Der { $day } liegt in der Zukunft. Berichte und Beschlüsse werden eingetragen, wenn es sie gibt.
office-mapped = „{ $from }“ wird schon in „{ $there }“ weitergeführt. Soll das anders werden, bitte zuerst aufheben: „fachkonferenz dataset unmap { $from }“, am Bildschirm mit „– in keinem anderen –“.
office-not-mapped = „{ $from }“ wird in keinem anderen Handlungsfeld weitergeführt.
office-not-merged = „{ $name }“ ist mit keinem anderen Ergebnis zusammengeführt.
office-percent = „{ $value }“ passt nicht zum Fortschritt. Möglich sind ganze Zahlen von 0 bis 100.
office-word = „{ $value }“ passt nicht zu „{ $column }“. Möglich sind: { $words }.
office-no-code = Ein Handlungsfeld mit dem Kürzel „{ $code }“ gibt es im Datensatz nicht. Möglich sind: { $codes }.
office-circle = „{ $name }“ würde in sich selbst weitergeführt, oder in etwas, das selbst schon anderswo weitergeführt wird.
report-title = Bestandsaufnahme { $year }
report-about = Was aus den Maßnahmen, Projekten und Initiativen geworden ist, die in Fachkonferenzen vereinbart wurden. Berichtsjahr { $year }, Stand { $until }.
report-contents = Inhalt
report-glance = Auf einen Blick
report-what = Was
report-number = Anzahl
report-sessions = Sitzungen im Jahr
report-people = Teilnehmende
report-accepted = Angenommene Ergebnisse im Jahr
report-measures = Maßnahmen
report-done = Im Jahr abgeschlossen
report-overdue = Überfällig
report-never = Noch nie berichtet
report-by-status = Maßnahmen nach Stand
report-change = Veränderung
report-coverage = Handlungsfelder und ihre Maßnahmen
report-open = davon offen
report-further = außerdem beteiligt
report-all-covered = In jedem Handlungsfeld gibt es mindestens eine Maßnahme.
report-uncovered = Ohne Maßnahme: { $fields }.
report-no-measures = Kein Schwerpunkt einer Maßnahme liegt in diesem Handlungsfeld.
report-further-here = Maßnahmen anderer Handlungsfelder, die auch hierher gehören: { $measures }.
report-was-done = Was getan wurde
report-worked = Was es bewirkt hat
report-remains = Was bleibt
report-left-open = Überfällig und nie berichtet
report-none-overdue = Keine Maßnahme ist überfällig.
report-all-reported = Zu jeder offenen Maßnahme gibt es einen Sachstandsbericht.
report-money = Kosten und Finanzierung
report-by-lead = Kosten nach Federführung
report-by-kind = Finanzierung nach Art
report-together = zusammen
report-by-source = Finanzierung nach Quelle
report-spent = Im Jahr ausgegeben
report-not-said = ohne Angabe
report-participation = Teilnahme
report-by-group = Teilnehmende nach Gruppe
report-by-session = Teilnehmende nach Sitzung
report-no-group = ohne Gruppe
report-counts-only = Gezählt sind Menschen je Sitzung; wer mehrmals kam, zählt mehrmals. Namen sind im Datensatz nicht enthalten.
report-nothing = Nichts zu berichten.
report-chart = Balkendiagramm „{ $title }“; die Tabelle danach enthält dieselben Zahlen.
report-future = Das Jahr { $year } hat noch nicht begonnen. Bitte das laufende oder ein früheres Jahr nennen.
report-being-set = Das PDF wird gesetzt … ({ $seconds } s)
report-empty = { $target } enthält noch keine Ergebnisse. Bitte zuerst „fachkonferenz export“ verwenden.
report-unwritable = { $path } lässt sich nicht schreiben: { $why }
measure-status-proposed = empfohlen
measure-status-decided = beschlossen
measure-status-planned = geplant
measure-status-in_progress = in Umsetzung
measure-status-delayed = verzögert
measure-status-done = abgeschlossen
measure-status-dropped = nicht weiterverfolgt
measure-status-unknown = unbekannt
funding-kind-office = Haushalt eines Amtes
funding-kind-programme = Förderprogramm
funding-kind-third_party = Dritte
yes = ja
no = nein
oparl-body = Kommune
oparl-organization = Fachkonferenz
oparl-organization-type = Sonstiges
oparl-meeting-state = durchgeführt
oparl-role = Empfehlung
oparl-term = an keine Wahlperiode gebunden
store-failed = { $target } lässt sich nicht benutzen: { $what }
store-no-database = Die Datei ist keine SQLite-Datenbank. Bitte eine andere Datei nennen.
store-busy = Jemand anderes schreibt gerade sehr lange hinein. Bitte später noch einmal versuchen.
store-cannot-open = Die Datei lässt sich nicht öffnen. Bitte den Ordner und die Rechte darin prüfen.
store-read-only = Es fehlt das Recht, hineinzuschreiben.
store-gone = Die Verbindung zum Server ist abgebrochen. Bitte noch einmal versuchen; zweimal zu übernehmen schadet nicht.
store-unreachable = Der Server ist nicht erreichbar ({ $what }). Bitte Adresse, Netz und Verschlüsselung (sslmode) prüfen.
store-no-password = Der Server verlangt ein Passwort. Bitte in PGPASSWORD oder in .pgpass angeben; eine .pgpass, die andere lesen dürfen, gilt nicht (chmod 600).
store-encryption = Die verschlüsselte Verbindung kommt nicht zustande ({ $what }). Bitte das Zertifikat (sslrootcert), den Namen des Servers und sslmode prüfen.
store-no-such-database = Eine Datenbank dieses Namens gibt es auf dem Server nicht. Bitte die Adresse prüfen oder die Datenbank anlegen lassen.
store-password = Name oder Passwort werden nicht angenommen. Bitte die Adresse, PGPASSWORD oder .pgpass prüfen.
store-rights = Es fehlt ein Recht in der Datenbank ({ $what }). Welche nötig sind, steht in der README.
store-address = { $target }: „{ $what }“ fehlt, oder der Wert ist nicht möglich.
store-foreign-file = Im Ordner { $path } liegt „{ $name }“, das nicht zum Export gehört. Bitte einen leeren oder neuen Ordner nennen.
store-in-use = Der Ordner { $path } würde als Ganzes ersetzt, aber Sie arbeiten gerade in ihm. Bitte einen anderen nennen, zum Beispiel einen Unterordner, den es noch nicht gibt.
store-content = { $path } enthält etwas Unerwartetes: { $what }
store-later = { $target } hat die Fassung { $found }; dieses Programm kennt nur { $known }. Bitte eine neuere Fassung des Programms verwenden.
export-done = { $target }: { $added } neu, { $changed } geändert, { $gone } entfallen, { $left } unverändert.
export-would = { $target }: Es kämen { $added } neu hinzu, { $changed } würden geändert, { $gone } entfielen, { $left } blieben. Nichts wurde geschrieben.
export-only-files = Ein ganzer Datensatz („--from“) lässt sich nur in Dateien schreiben. Bitte das Ziel nennen, zum Beispiel „--to csv:ORDNER“, „--to oparl:ORDNER“ oder „--to xlsx:DATEI“.
export-published = { $target }: { $rows } Zeilen geschrieben.
export-damaged = { $session } wird nicht übernommen, und nichts wurde geschrieben: { $damage } Bitte mit „fachkonferenz verify“ ansehen.
export-other-journal = { $session } wird nicht übernommen, und nichts wurde geschrieben: Die Aufzeichnung enthält nicht, was aus ihr schon übernommen wurde. Sie ist verändert worden oder eine ältere Kopie.
export-other-catalogue = { $session } wird nicht übernommen, und nichts wurde geschrieben: Den Katalog „{ $catalogue }“ in der Fassung „{ $version }“ verwendet schon eine andere Sitzung, aber mit anderen Feldern – dort: { $there }, hier: { $brought }. Ein geänderter Katalog braucht eine eigene Fassung: Bitte die Schließung zurücknehmen und ihn mit anderer Fassung neu einlesen („fachkonferenz import --concept“); die Zuordnungen bleiben, wenn die Kürzel gleich sind.
export-no-such-field = kein solches Feld

### Der Hauptdatensatz am Bildschirm

dataset-reading = Der Datensatz wird gelesen …
dataset-busy = Einen Moment …
dataset-count = { $count ->
    [one] 1 Ergebnis
   *[other] { $count } Ergebnisse
}
dataset-filtered = { $count ->
    [one] 1 Ergebnis mit „{ $words }“
   *[other] { $count } Ergebnisse mit „{ $words }“
}
dataset-overdue-count = { $count } überfällig
dataset-unreported-count = { $count } nie berichtet
dataset-overdue = überfällig
dataset-unreported = nie berichtet
dataset-withdrawn = entfallen
dataset-merged = Dublette
dataset-by = geordnet nach
dataset-no-field = ohne Handlungsfeld
dataset-empty = Hier sind noch keine Ergebnisse. Mit „e“ übernehmen Sie die Ergebnisse aller geschlossenen Sitzungen.
dataset-same = Alles ist schon so, wie es die Sitzungen sagen.
dataset-origin = Herkunft
dataset-now = Umsetzung
dataset-goes-on = wird weitergeführt in { $field } (Fassung { $version })
dataset-merged-here = hierher zusammengeführt
sheet-cells = Angaben zum Ergebnis
sheet-report = Sachstandsbericht
sheet-decision = Beschluss des Rates oder eines Ausschusses
sheet-funding = Finanzierung
sheet-indicator = Kennzahl
sheet-merge = { $count ->
    [one] Das markierte Ergebnis im gewählten weiterführen
   *[other] { $count } markierte Ergebnisse im gewählten weiterführen
}
sheet-separate = Zusammenführung zurücknehmen
sheet-drop = Entfernen: { $what }
sheet-map = Handlungsfeld in einem anderen Katalog weiterführen
sheet-export = Ergebnisse aller geschlossenen Sitzungen übernehmen
ask-outcomes = Ergebnisse mit diesen Wörtern
line-old-field = Bisheriges Handlungsfeld
line-new-field = Wird weitergeführt in
choice-none = – bitte wählen –
choice-itself = – in keinem anderen –
wrong-no-field = Bitte wählen, welches Handlungsfeld gemeint ist.
line-target = Wohin
wrong-target = „{ $target }“ nennt kein Ziel. Möglich sind sqlite:DATEI, postgres://…, csv:ORDNER, oparl:ORDNER und xlsx:DATEI.
place-dataset = Hauptdatensatz
place-dataset-outcome = Ein Ergebnis im Hauptdatensatz
place-comparison = Vor der Übernahme in den Datensatz
place-plenary = Plenum
do-plenary = Plenum
plenary-title = Plenum
plenary-of-day = Plenum vom { $day }
plenary-sum = { $rooms ->
    [one] 1 Raum
   *[other] { $rooms } Räume
}, { $accepted ->
    [one] 1 angenommenes Ergebnis
   *[other] { $accepted } angenommene Ergebnisse
}
plenary-latest = Zuletzt eingebracht
plenary-rooms = Räume
plenary-empty = Noch hat kein Raum etwas eingebracht.
plenary-page = Für die Leinwand: { $url }
plenary-lost = Keine Verbindung. Was hier steht, ist vielleicht nicht mehr aktuell.
plenary-no-server = Das Plenum braucht eine gemeinsame Datenbank auf einem Server. Bitte mit „--in postgres://…“ nennen.
do-dataset = Datensatz
do-open-outcome = ansehen
do-order-by = anders ordnen
do-merge-outcomes = Markierte hier weiterführen
do-map-field = Handlungsfeld überleiten
do-export = Ergebnisse übernehmen
do-edit-cell = ändern
do-report-status = Sachstand berichten
do-record-decision = Beschluss
do-add-funding = Finanzierung
do-add-indicator = Kennzahl
do-remove-detail = entfernen
do-separate = wieder trennen
do-take-over = übernehmen
do-step-back = zurück
do-to-sessions = zu den Sitzungen

## Bildschirm: Übersicht

too-small = Das Fenster ist zu klein. Bitte auf mindestens { $width } mal { $height } Zeichen vergrößern; alles Gespeicherte bleibt, wie es ist.
opening = Die Sitzung wird geöffnet …
home-title = Fachkonferenz
home-sessions = Sitzungen
home-templates = Neue Sitzung aus einer Vorlage
home-reading = { $count ->
    [one] 1, es wird noch gelesen …
   *[other] { $count }, es wird noch gelesen …
}
home-purge-due = { $more ->
    [0] Löschtermin erreicht ({ $since }): fachkonferenz purge { $name }
    [one] Löschtermin erreicht ({ $since }): fachkonferenz purge { $name } – und 1 weitere Sitzung
   *[other] Löschtermin erreicht ({ $since }): fachkonferenz purge { $name } – und { $more } weitere Sitzungen
}
home-count = { $count }
home-filtered = { $count } mit „{ $words }“
home-empty = Noch keine Sitzungen. Mit Tab zu den Vorlagen wechseln und eine auswählen.
home-unreadable = nicht lesbar
home-at-item = TOP { $number } von { $all }
home-counts = { $proposals ->
    [one] 1 Vorschlag
   *[other] { $proposals } Vorschläge
}, { $outcomes ->
    [one] 1 Ergebnis
   *[other] { $outcomes } Ergebnisse
}

## Bildschirm: Kopf, Tagesordnung, Raum

head-saved = ✓ gespeichert
head-saving = wird gespeichert …
head-not-saved = ✗ nicht gespeichert
log-trouble = Die Aufzeichnung ist gespeichert, nur das Sitzungslog (log.json) nicht: { $why }
key-trouble = Die Aufzeichnung ist gespeichert, aber der Schlüssel einer geheimen Abstimmung ist noch nicht vernichtet: { $why }
log-trouble-elsewhere = { $elsewhere } macht in einem anderen Ordner weiter; sonst wird es am Ende des nächsten TOPs wieder versucht.
log-trouble-again = Am Ende des nächsten TOPs wird es wieder versucht.
large-cast = Stimmen abgegeben
trouble-ways = { $reread } liest die Aufzeichnung neu und versucht es wieder, { $elsewhere } macht in einem anderen Ordner weiter. { $unsaved ->
    [0] Nichts wartet.
    [one] 1 Eingabe wartet und ist nicht verloren.
   *[other] { $unsaved } Eingaben warten und sind nicht verloren.
}
clock-left = von { $minutes } Min. übrig
clock-over = über der Zeit
clock-spent = vergangen
end-on-time = Ende etwa { $time }
end-late = Ende etwa { $time }, { $minutes } Min. später
agenda-empty = Noch keine Tagesordnung.
side-presence = Im Raum
side-people = { $present } von { $all } anwesend
side-votes = { $present } von { $eligible } Stimmen
side-no-quorum-needed = keine Mindestzahl nötig
room-closed = Der Raum ist geschlossen: Kein Handy findet die Sitzung. Unter welcher Adresse soll er offen sein?
room-only-here = nur dieser Rechner
room-opening = Der Raum wird geöffnet …
room-open = Der Raum ist offen. Handys finden die Sitzung unter:
room-pages = Beamer: …/beamer · Tablet am Tisch: …/desk
room-turnout = Abgegeben: { $votes }, davon mit Karte oder Handy { $cards }
room-waiting = { $count ->
    [0] Keine Vorschläge warten.
    [one] Ein Vorschlag wartet:
   *[other] { $count } Vorschläge warten:
}
card-for-desk = Eine Stimmkarte; ihr Code:
card-by-name = Eine neue Stimmkarte für { $name }; ihr Code:
card-by-name-how = Mit dem Handy den QR-Code einlesen oder auf der Seite den Code eintippen. Die alte Karte gilt nicht mehr. Nach dem Schließen wird diese nie wieder angezeigt.
card-for-desk-how = Mit dem Handy den QR-Code einlesen oder auf der Seite den Code eintippen. Niemand hält fest, wer diese Karte bekommt. Nach dem Schließen wird sie nie wieder angezeigt.
notice-revealed = Alle sehen jetzt das Ergebnis.
large-hidden = Ergebnis noch nicht gezeigt
side-waiting = { $count ->
    [one] Ein Vorschlag vom Handy wartet
   *[other] { $count } Vorschläge vom Handy warten
}
side-quorum = ✓ beschlussfähig (ab { $needed })
side-quorum-missing = ✗ nicht beschlussfähig (ab{ "\u00A0" }{ $needed })
side-coverage = Handlungsfelder

## Bildschirm: Vorbereiten

elsewhere-done = Die Sitzung geht jetzt in { $dir } weiter. Im alten Ordner steht alles, was bis dahin gespeichert war; bitte dort nicht weiterarbeiten.
elsewhere-half = Das Sitzungslog und die noch nicht gespeicherten Eingaben liegen jetzt in { $dir } (log.json, unsaved.jsonl). Weiterführen lässt sich die Sitzung dort nicht: { $why }
elsewhere-journal-lost = Die Aufzeichnung im alten Ordner lässt sich nicht vollständig lesen.
notice-more-time = TOP { $number } hat jetzt { $minutes } Min.
notice-put-last = „{ $title }“ steht jetzt hinter dem Abschluss, falls dann noch Zeit ist.
notice-shortened = TOP { $number } ist auf { $minutes } Min. gekürzt.
sheet-item = Tagesordnungspunkt
sheet-new-item = Neuer Tagesordnungspunkt
sheet-measure = Maßnahme zu Ergebnis { $number }
sheet-person = Person { $number }
sheet-new-person = Neue Person
sheet-session = Angaben zur Sitzung
sheet-concept = Katalog der Handlungsfelder
sheet-field = Handlungsfeld
sheet-new-field = Neues Handlungsfeld
sheet-new-session = Neue Sitzung
sheet-phones = Wie Vorschläge von Handys aufgenommen werden
sheet-elsewhere = In einem anderen Ordner weitermachen, zum Beispiel auf einem USB-Stick
choice-yes = ja
choice-no = nein
choice-like = wie „{ $title }“
line-template = Vorlage
line-with-people = Personen übernehmen
line-title = Titel
line-kind = Art
line-minutes = Minuten (leer: offen)
line-protected = bei Verzug nicht kürzen
line-public = öffentlich
item-not-public = { $title } (nichtöffentlich)
item-hidden = Nichtöffentlicher Tagesordnungspunkt
person-apologies = entschuldigt
do-apologies = entschuldigt
do-replace-card = Stimmkarte ersetzen
line-version-for = Fassung
version-whole = vollständig
version-public = für die Öffentlichkeit
line-hint = Hinweis, nur intern
line-name = Name
line-organisation = Organisation
line-group = Gruppe
line-may-vote = stimmberechtigt
line-weight = Stimmen
line-date = Tag (TT.MM.JJJJ)
label-day = { $label } (TT.MM.JJJJ)
line-start = Beginn (HH:MM)
line-place = Ort
line-rule = Übliche Mehrheit
line-quorum = Nötige Anwesenheit
line-quorum-number = oder Stimmen mindestens
line-version = Fassung
line-official = amtlich beschlossen
line-code = Kürzel
line-description = Beschreibung
line-keywords = Stichwörter (mit Komma)
line-folder = Ordner
line-at-once = Vorschläge von Handys
at-once-no = einzeln durchlassen
at-once-yes = sofort aufnehmen
line-limit = Je Gerät höchstens
desk-agenda-sum = Zusammen { $minutes } Min.
desk-agenda-end = Ende { $time }
desk-agenda-empty = Noch keine Tagesordnung. Mit „{ $key }“ einen TOP hinzufügen.
sheet-item-times = von { $from } bis { $to } · Ende der Sitzung { $end }
agenda-protected = fest
agenda-proposals = { $count ->
    [one] 1 Vorschlag
   *[other] { $count } Vorschläge
}
frame-session = Sitzung
frame-concept = Katalog
frame-official = amtlich
frame-version = Fassung { $version }
frame-fixed = Der Katalog steht fest: Es sind schon Ergebnisse zugeordnet.
end-shorten = TOP { $number } um { $minutes } Min. kürzen
end-put-last = TOP { $number } ans Ende stellen

## Regiebuch

runsheet-title = Regiebuch: { $title }
runsheet-internal = Nur für die Moderation, nicht zum Aushang
runsheet-times = { $from } bis { $to } Uhr
runsheet-item = TOP
runsheet-from = von
runsheet-to = bis
runsheet-time = Uhrzeit
runsheet-minutes = Min.
runsheet-what = Was geschieht
runsheet-sum = Zusammen { $minutes } Min., Ende { $end }
runsheet-protected = Fett gedruckte TOPs werden auch bei Verzug nicht gekürzt.
runsheet-to-vote-on = Zur Abstimmung stehen:
runsheet-proposals = Vorschläge dazu:
runsheet-written = Das Regiebuch liegt in { $path }.

## Bildschirm: nächster Schritt

next-open-session = Sitzung eröffnen
next-start-item = Weiter mit TOP { $number }: { $title }
next-propose = Vorschläge aufnehmen
next-open-vote = Über { $marked ->
    [0] den gewählten Vorschlag
    [one] den markierten Vorschlag
   *[other] die { $marked } markierten Vorschläge
} abstimmen
next-go-on-voting = Zur offenen Abstimmung
next-count = Stimmen zählen: Zahl eintippen, mit ↓ zur nächsten
next-count-ballots = Weiter zur Zahl der Stimmzettel
next-save-count = Zählung übernehmen
next-mend-count = Zu viele Stimmen: bitte die Zahlen berichtigen
next-weigh-all = Alle { $count } Vorschläge gewichten
next-plan = Planen, wer was bis wann tut: { $title }
next-call-voter = { $name } aufrufen: { $yes } für Ja, { $no } für Nein, { $abstain } für Enthaltung
next-read-ballot = Stimmzettel von { $name } eintippen: Tasten in der Reihenfolge der Wahl
next-missing-ballot = Weiter zum nächsten fehlenden Stimmzettel
next-take-ballot = Stimmzettel von { $name } übernehmen
next-draw-lot = Das Los öffentlich ziehen und eingeben
next-reveal = Allen das Ergebnis zeigen
next-close-vote = Abstimmung schließen und Ergebnis zeigen
next-assign = Handlungsfeld wählen: Ziffer drücken
next-assign-or-procedure = Handlungsfeld wählen: Ziffer; { $none } bei einem Verfahrensantrag
next-show-unassigned = { $count ->
    [one] 1 Ergebnis ohne Handlungsfeld zuordnen
   *[other] { $count } Ergebnisse ohne Handlungsfeld zuordnen
}
next-give-floor = { $name } das Wort erteilen
next-arrives = Nummer { $number }: { $name } kommt
next-leaves = Nummer { $number }: { $name } geht
next-nobody-of-number = Die Nummer { $number } gibt es nicht.
next-minutes = Protokoll ansehen, ausgeben und unterschreiben
next-show-proposals = Zurück zu den Vorschlägen
next-close-session = Sitzung schließen
next-show-undecided = { $count ->
    [one] Zum Vorschlag ohne Entscheidung
   *[other] Zu den Vorschlägen ohne Entscheidung
}
next-ask-one-dot = Ein-Punkt-Frage stellen: Wie zufrieden sind alle?
next-flash-round = Blitzlicht aufschreiben
next-nothing = Hier fehlt nichts.

## Bildschirm: Arbeit

proposals-empty = Noch keine Vorschläge. Mit „{ $key }“ aufnehmen, eine Zeile je Vorschlag.
proposal-cluster = Gruppe „{ $name }“
proposal-merged = enthält { $numbers }
people-empty = Noch niemand eingetragen. Mit „{ $key }“ eintragen oder mit „fachkonferenz import“ einlesen.
people-count = { $present } von { $all } anwesend
people-number = Nummer { $number }
person-no-vote = ohne Stimme
person-weight = { $weight } Stimmen
person-excused = befangen
outcomes-empty = Noch keine Ergebnisse. Sie entstehen aus Abstimmungen oder mit „{ $key }“ aus einem Vorschlag.
speakers-empty = Niemand wartet. Mit „{ $key }“ auf die Redeliste setzen.
speaker-first-time = zum ersten Mal
speaker-point-of-order = zur Geschäftsordnung
speaker-so-far = bisher { $time }
speaker-long = länger als { $minutes } Min.
speakers-shares = Redezeit nach Gruppen
speakers-no-group = ohne Gruppe
check-needed = Nötig zum Schließen
check-wished = Noch einmal hinsehen
check-votes = { $count ->
    [one] Abstimmung { $numbers } ist noch offen
   *[other] { $count } Abstimmungen sind noch offen: { $numbers }
}
check-votes-done = alle Abstimmungen geschlossen
check-fields = { $count ->
    [one] Ergebnis { $numbers } ohne Handlungsfeld
   *[other] { $count } Ergebnisse ohne Handlungsfeld: { $numbers }
}
check-fields-done = alle Ergebnisse zugeordnet
check-proposals = { $count ->
    [one] 1 Vorschlag ohne Entscheidung
   *[other] { $count } Vorschläge ohne Entscheidung
}
check-straws = { $count ->
    [one] Meinungsbild { $numbers } ist noch offen
   *[other] { $count } Meinungsbilder sind noch offen: { $numbers }
 }
check-measures = { $count ->
    [one] 1 Ergebnis nicht geplant
   *[other] { $count } Ergebnisse nicht geplant
 }
check-measures-done = alle Ergebnisse geplant
check-items-last = TOP { $number } läuft und endet mit der Sitzung
check-proposals-done = alle Vorschläge entschieden
check-items = { $count ->
    [one] 1 TOP nicht begonnen
   *[other] { $count } TOPs nicht begonnen
}
check-items-done = alle TOPs behandelt
check-close = Sitzung schließen
notes-of-item = Notizen zum laufenden TOP, die neueste zuerst
note-internal = intern: { $text }
check-closed = Die Sitzung ist geschlossen. { $enter } führt zum Protokoll und zu den Unterschriften; danach bringt „{ $dataset }“ in der Übersicht die Ergebnisse in den Datenbestand.

## Bildschirm: Abstimmung

desk-vote = Abstimmung { $number }
vote-present = { $present } von { $eligible } Stimmen vertreten
vote-quorum = beschlussfähig ab { $needed }
vote-turnout = { $cast } von { $present }
vote-void = ungültig
count-yes = Ja
count-no = Nein
count-abstain = Enthaltung
count-invalid = ungültig
count-ballots = Stimmzettel
count-so-far = { $counted } von { $free } Stimmen
count-too-many-yet = { $counted } Stimmen, möglich { $free }
count-other = dazu { $channel }: { $votes }
roll-call-so-far = { $called } von { $all } aufgerufen
ballot-of = Stimmzettel von
ballot-is-in = ✓ schon da{ "   " }
ballots-so-far = { $done } von { $all } eingegeben
ballots-another = ↑ ↓ andere Person
ballot-joins = Die nächste Option bekommt denselben Rang.
rounds-head = Runde
pairs-too-wide = Die Tabelle der Paarvergleiche ist für den Bildschirm zu breit; sie steht im Sitzungslog.
tie-waits-for-lot = Hier entscheidet das Los, öffentlich gezogen.
verdict-outcome = Ergebnis { $number }: { $title }
needed-fixed = angenommen ab { $needed } Ja
needed-of-cast = angenommen ab { $needed } Ja, wenn alle { $present } mit Ja oder Nein stimmen
needed-of-all-cast = angenommen ab { $needed } Ja, wenn alle { $present } abstimmen
needed-unanimous = angenommen ohne Nein und mit mindestens einem Ja
needed-consensus = angenommen, wenn niemand mit Nein stimmt
needed-out-of-reach = ✗ nötig { $needed } Ja, vertreten nur { $present }: so nicht zu erreichen
terms-no-quorum = Sie bliebe ohne Ergebnis. Noch einmal Enter öffnet sie trotzdem.
next-missing-voter = Weiter zur nächsten Person, die noch nicht abgestimmt hat
next-missing-on-slip = Weiter zur nächsten Option ohne Zahl
next-count-side-by-side = Stimmen zählen: Zahl eintippen, mit → zur nächsten
do-ask-question = Frage oder Verfahrensantrag
do-show-vote = letzte Abstimmung
place-counters = Ja und Nein zählen
votes-of-way = { $way } { $votes }
votes-abstained = { $abstain ->
        [one] 1 Enthaltung
       *[other] { $abstain } Enthaltungen
    }
votes-invalid = { $invalid } ungültig
votes-abstain = Enth.
votes-by = Stimmen
standings-place = Platz
standings-number = Nr.
standings-proposal = Vorschlag
standings-votes = Stimmen
standings-points = Punkte
standings-ratings = Bewertungen
standings-resistance = Widerstand
standings-acceptance = Akzeptanz
terms-title = { $count ->
    [one] Abstimmung über
   *[other] Abstimmung über { $count } Vorschläge
}
terms-electorate = Stimmberechtigt { $eligible }, anwesend { $present }, befangen { $excused }
terms-few = Weniger als { $few } Stimmen: Eine geheime Abstimmung bleibt hier kaum geheim.
warning-few-ballots = Weniger als fünf geheime Stimmen: Wer wie gestimmt hat, lässt sich daraus vielleicht erschließen.
warning-unanimous = Alle haben gleich gestimmt: Damit ist von allen bekannt, wie sie gestimmt haben.
terms-nobody = Es ist niemand mit Stimmrecht anwesend.
term-method = Verfahren
term-rule = Mehrheit
term-secrecy = Form
term-quorum = Anwesenheit
term-seats = Zu vergebende Plätze
term-points = Punkte je Person
term-max = Punkte je Option
term-passive = Passivlösung
term-simple = In einfachen Worten
term-passive-none = keine
passive-option = Alles bleibt, wie es ist

## Bildschirm: Tafel, Meinungsbild, Durchgänge, Zettel, Hinweise

board-loose = ohne Überschrift
proposal-part-of = Teil von { $number }
ask-rename = Neue Überschrift statt „{ $name }“
ask-split = Vorschlag { $number } teilen: eine Zeile je neuem Vorschlag
person-known = „{ $name }“ steht schon auf der Liste: Nummer { $number }, noch nicht anwesend. Noch einmal Enter: eine weitere Person dieses Namens.
person-known-present = „{ $name }“ steht schon auf der Liste: Nummer { $number }, anwesend. Noch einmal Enter: eine weitere Person dieses Namens.
person-away = nicht anwesend
ask-several = { $count } Vorschläge aufnehmen? Noch einmal Enter nimmt sie auf, Esc legt den Text beiseite.
author-how = Wer ihn eingebracht hat, steht dahinter: @Name oder @Nummer
author-is = eingebracht von { $name }
author-unknown = Niemand auf der Liste heißt wie „{ $letters }“.
author-ask = Niemand heißt wie „{ $letters }“. Noch einmal Enter: so übernehmen, wie es dasteht.
alike = ähnlich:
alike-number = Nr. { $number }
straw = Meinungsbild
straw-numbers = { $yes } : { $no }
desk-straw = Meinungsbild { $number }
desk-round = Abstimmung { $number } · weiterer Durchgang nach Abstimmung { $former }
vote-straw = Meinungsbild · nicht bindend · alle im Raum, je Gerät einmal
vote-cast = abgegeben: { $turnout }
count-answers = { $counted ->
    [one] 1 Antwort
   *[other] { $counted } Antworten
}
terms-round = Weiterer Durchgang
terms-straw = Meinungsbild
terms-straw-open = Alle im Raum dürfen antworten, je Gerät oder Karte einmal; entschieden wird nichts.
term-straw = Art
term-straw-opinion = Meinungsbild
term-straw-decision = Abstimmung
term-round = Im Durchgang
term-round-best = Stichwahl der Ersten
term-round-all = alle noch einmal
term-order = Ablauf
term-order-queue = nacheinander, in dieser Reihenfolge
term-order-together = alle in einer Abstimmung
slip-number = Stimmzettel { $number } · je Zeile 0 bis { $most }
slip-points = { $given } von { $points } Punkten vergeben
slip-ten = nach jeder Zahl weiter mit ↓ oder Enter
terms-move = ← → ändert die Reihenfolge
measures-unplanned = noch nicht geplant: m
next-fill-slip = Stimmzettel eintippen: Ziffern in der Reihenfolge der Zeilen
next-take-slip = Stimmzettel übernehmen
next-vote-next = Abstimmung über Vorschlag { $number }: { $title } ({ $count ->
    [one] der letzte
   *[other] noch { $count }
}; zweimal Esc beendet die Reihe)
quoted = „{ $word }“
field-suggested = vorgeschlagen: { $digit } { $code } wegen { $because }
choose-field-suggested = Handlungsfeld · vorgeschlagen: { $code } wegen { $because }
measures-rejected = abgelehnt
measures-unassigned = noch ohne Handlungsfeld
measures-nowhere = keinem Handlungsfeld zugeordnet
euros = { $eur } €
euros-yearly = { $eur } €/Jahr
form-no-day = ✗ Diesen Tag gibt es nicht; gemeint ist etwa 1.3.2027.
form-early = ✗ Das Ende liegt vor dem Beginn.
form-sources = ✓ { $count ->
    [one] 1 Quelle
   *[other] { $count } Quellen
}, zusammen { $eur }
form-no-number = ✗ Hier fehlt eine Zahl in ganzen Euro.
place-fields = Bei der Wahl der Handlungsfelder
do-mark-also = weiteres Feld
outcomes-left = noch { $count ->
    [one] 1 Ergebnis
   *[other] { $count } Ergebnisse
} ohne Handlungsfeld
notice-quorum-lost = Die Beschlussfähigkeit ist soeben entfallen: { $present } von { $eligible } Stimmen vertreten, nötig { $needed }.
place-board = Tafel
place-slips = Stimmzettel mit Zahlen
do-show-board = Tafel
do-straw = Meinungsbild
do-mark-alike = Ähnliche markieren
do-split = teilen
do-card-right = Karte rechts
do-card-left = links
do-column-right = Spalte rechts
do-column-left = Spalte links
do-rename-column = Überschrift
do-one-by-one = Zettel einzeln
do-invalid-ballot = ungültiger Zettel
do-further-round = weiterer Durchgang
keyname-shift = Umschalt

## Bildschirm: Eingaben, Auswahl, Meldungen

ask-title = Titel der neuen Sitzung
ask-filter = Sitzungen mit diesen Wörtern
ask-proposals = Vorschlag, eine Zeile je Vorschlag
ask-proposals-for = Vorschlag für den gewählten TOP, eine Zeile je Vorschlag
ask-note = Notiz für das Protokoll; mit ! am Anfang bleibt sie intern
ask-flash-round = Blitzlicht: eine Äußerung je Zeile; Esc beendet die Runde
flash-round-note = Blitzlicht: { $text }
one-dot-question = Wie zufrieden sind Sie mit dieser Veranstaltung?
one-dot-1 = sehr zufrieden
one-dot-2 = zufrieden
one-dot-3 = teils, teils
one-dot-4 = unzufrieden
ask-people = Name; Organisation; Gruppe – eine Zeile je Person
ask-wording = Vorschlag { $number }: oben der Titel, darunter der Text (Alt-Enter für eine neue Zeile)
ask-heading = { $count ->
    [one] Überschrift für 1 Vorschlag
   *[other] Überschrift für { $count } Vorschläge
}
ask-cards = Wie viele Stimmkarten? Mit „namen“ statt einer Zahl bekommen alle Stimmberechtigten ohne Karte eine mit Namen.
cards-how-many = Bitte eine Zahl eingeben, oder „namen“.
ask-question = Frage der Abstimmung; darunter Optionen (Alt-Enter), mit * die Passivlösung
ask-no-field = Warum Ergebnis { $number } kein Handlungsfeld hat
reason-procedure = Verfahrensantrag
ask-void-reason = Warum Abstimmung { $number } ungültig ist
ask-lot = Los in Abstimmung { $number }: Nummern in der Reihenfolge, in der sie gezogen wurden (die erste gewinnt)
lot-unclear = Bitte die Nummern aller Gleichstehenden ({ $numbers }) in der gezogenen Reihenfolge nennen, jede einmal.
measure-lead = Federführung
measure-partners = Beteiligte
measure-target-group = Zielgruppe
measure-start = Beginn (TT.MM.JJJJ)
measure-due = Ende (TT.MM.JJJJ)
measure-cost-once = Kosten einmalig (€)
measure-cost-yearly = Kosten jährlich (€)
measure-funding = Geld von (Quelle: €; …)
measure-indicators = Woran messbar
measure-priority = Priorität (I, II, III)
measure-next-step = Nächster Schritt
measure-kind = Art
measure-reserve = Haushaltsvorbehalt
measure-until = bis { $day }
choose-act = Was möchten Sie tun?
choose-field = Handlungsfeld
choose-speaker = Wer möchte sprechen? Name oder Nummer
choose-point-of-order = Wer spricht zur Geschäftsordnung? Name oder Nummer
choose-nothing = Nichts gefunden.
confirm-close-session = Die Sitzung schließen? Danach sind keine Änderungen mehr möglich; nur das Schließen selbst lässt sich rückgängig machen.
confirm-begun = { $count ->
    [one] Ein angefangener Text oder ein angefangenes Formular ginge verloren.
   *[other] { $count } angefangene Texte oder Formulare gingen verloren.
}
confirm-unsaved = { $count ->
    [one] 1 Eingabe ist nicht gespeichert und ginge verloren.
   *[other] { $count } Eingaben sind nicht gespeichert und gingen verloren.
} { $reread } versucht noch einmal zu speichern.
confirm-close-vote = Erst { $cast } von { $present } Stimmen sind da. Abstimmung jetzt schließen?
confirm-room = Der Raum ist geöffnet: Handys und Beamer verlieren die Verbindung.
confirm-leave = Trotzdem verlassen?
confirm-minutes = Trotzdem weiter zum Protokoll?
help-everyday = Die häufigsten Handgriffe, außer dem Tippen
everyday-keys = { $count ->
    [one] 1 Taste
   *[other] { $count } Tasten
}
everyday-propose = einen Vorschlag aufnehmen
everyday-open-vote = über den gewählten Vorschlag abstimmen
everyday-count = 23 Hände zählen und übernehmen
everyday-close-vote = Abstimmung schließen, Ergebnis zeigen
everyday-assign = das Ergebnis einem Handlungsfeld zuordnen
everyday-undo = das Letzte zurücknehmen
everyday-more-time = dem laufenden TOP fünf Minuten mehr geben
everyday-next-item = weiter zum nächsten TOP
everyday-arrive = eine Person, die später kommt
everyday-note = eine Notiz
notice-undone = Rückgängig gemacht: { $act }
notice-redone = Wiederhergestellt: { $act }
notice-wait = Es wird noch gespeichert. Bitte einen Moment warten; der Text bleibt stehen.
act-on = { $act } („{ $on }“)
undo-what = { $undo }: { $act }

## Zeile für Zeile (--plain)

plain-prompt = Eingabe:{" "}
plain-unsaved = { $count ->
    [one] 1 Eingabe ist
   *[other] { $count } Eingaben sind
} nicht gespeichert.
plain-next = Leere Zeile: { $step }
plain-acts = Ein Zeichen oder ein Wort aus der Liste tut, was dort steht; eine Nummer wählt. 0 zurück, : alles, ? Hilfe, . noch einmal vorlesen.
plain-entry = Text eintippen. Leere Zeile: nimmt, was da steht, sonst zurück. 0 zurück. \ am Ende: Der Text geht in der nächsten Zeile weiter.
plain-form = Text ersetzt, - löscht, eine leere Zeile lässt es so; wo Worte zur Wahl stehen, nimmt sie ihre Nummer; „übernehmen“ überspringt den Rest. 0 zurück.
plain-choice = Eine Nummer nimmt, ein Text sucht, eine leere Zeile nimmt die Zeile mit >. 0 zurück.
plain-terms = Eine Nummer ändert die Zeile; wo geschrieben wird, folgt der Text der Nummer. Leere Zeile: Abstimmung eröffnen. 0 zurück.
plain-confirm = Ja oder 0 für zurück?
plain-next-count = Stimmen zählen: die Zahlen der Reihe nach eintippen, mit Leerzeichen dazwischen
plain-help = Hier ohne Bildschirm: das Zeichen eintippen und Enter; statt Leertaste, Tab oder Pfeilen das Wort daneben. Leere Zeile: nächster Schritt; Nummer: wählen (>3, wo Ziffern etwas tun); 0 zurück; . noch einmal vorlesen.
plain-several = Das ist mehrdeutig: { $names }.
plain-unknown = „{ $line }“ tut hier nichts. Mit : kommt die Liste aller Handlungen.
plain-no-row = Eine Zeile { $number } gibt es hier nicht.
plain-time-left = TOP { $number }: noch { $left }
plain-time-over = TOP { $number }: Die Zeit ist um.

## Tasten

keyname-enter = Enter
keyname-esc = Esc
keyname-tab = Tab
keyname-back-tab = Umschalt-Tab
keyname-backspace = Rücktaste
keyname-page-up = Bild↑
keyname-page-down = Bild↓
keyname-home = Pos1
keyname-end = Ende
keyname-space = Leertaste
keyname-ctrl = Strg

place-everywhere = Überall
place-home = Übersicht
place-session = In der Sitzung
place-agenda = Tagesordnung ändern
place-frame = Rahmendaten und Katalog
place-sheet = In einem Formular
place-proposals = Vorschläge
place-people = Anwesenheit
place-count = Stimmen zählen
place-roll-call = Namentliche Abstimmung
place-ballots = Stimmzettel mit Rangfolge
place-verdict = Ergebnis einer Abstimmung
place-outcomes = Ergebnisse
place-speakers = Redeliste
place-closing = Abschluss
place-entry = Beim Schreiben
place-choice = Beim Auswählen
place-terms = Vor einer Abstimmung
place-confirm = Bei einer Rückfrage
place-help = In der Hilfe
place-room = Zugang zum Raum
place-card = Bei einer Stimmkarte
place-large = In der großen Ansicht

do-next = nächster Schritt
do-back = zurück
do-leave = verlassen
do-help = Hilfe
do-palette = alles
do-theme = Farben wechseln
do-suspend = anhalten
do-quit = beenden
do-up = nach oben
do-down = nach unten
do-page-up = seitenweise nach oben
do-page-down = seitenweise nach unten
do-first = an den Anfang
do-last = ans Ende
do-open = öffnen
do-look = nur ansehen
do-filter = Liste filtern
do-switch = wechseln
do-refresh = neu einlesen
do-propose = Vorschlag
do-open-vote = Abstimmung
do-next-item = nächster TOP
do-undo = rückgängig
do-redo = wiederherstellen
do-note = Notiz
do-add-person = Person eintragen
do-ask-to-speak = Wortmeldung
do-point-of-order = zur Geschäftsordnung
do-flash-round = Blitzlicht
do-one-dot = Ein-Punkt-Frage
do-more-time = 5 Minuten mehr
do-relieve = Zeitvorschlag annehmen
do-show-agenda = Tagesordnung
do-show-frame = Rahmendaten
do-write-runsheet = Regiebuch schreiben
do-add = hinzufügen
do-remove = entfernen
do-earlier = früher
do-later = später
do-protect = fest/kürzbar
do-elsewhere = anderer Ordner
do-again = noch eine wie diese
do-show-proposals = Vorschläge
do-show-people = Personen
do-show-outcomes = Ergebnisse
do-show-speakers = Redeliste
do-show-closing = Abschluss
do-large = große Ansicht
do-room = Raum: Handys und Beamer
do-close-room = Raum schließen
do-issue-card = Stimmkarte ausgeben
do-issue-sheets = Stimmkarten drucken
do-room-terms = Regeln
do-admit-all = alle zulassen
do-decline = nicht zulassen
do-reveal = allen zeigen
do-reread = Aufzeichnung neu lesen
do-edit = ändern
do-withdraw = zurückziehen
do-mark = markieren
do-merge = zusammenführen
do-cluster = gruppieren
do-agree = ohne Abstimmung annehmen
do-presence = kommt oder geht
do-excuse = befangen
do-digit = Zahl
do-more = mehr
do-less = weniger
do-erase = letzte Eingabe löschen
do-counted-by = Hände/Papier
do-void-vote = für ungültig erklären
do-yes = Ja
do-no = Nein
do-abstain = Enthaltung
do-rank = nächster Rang
do-same-rank = gleicher Rang
do-close-vote = Abstimmung schließen
do-lot = Los eingeben
do-assign = Handlungsfeld
do-assign-from-list = aus der Liste
do-assign-none = keines
do-plan-measure = Maßnahme planen
do-give-floor = Wort erteilen
do-end-floor = Rede beenden
do-next-value = nächster Wert
do-previous-value = voriger Wert
do-accept = übernehmen
do-confirm = Ja
do-new-line = neue Zeile
