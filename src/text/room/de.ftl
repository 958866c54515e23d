### Deutsch: die erste Sprache der Seiten für den Raum. Sie-Form, geschlechtsneutral, „ “ als Anführungszeichen.
### Review: not needed, original.

## Rahmen

page-title = Mitmachen
skip = Direkt zum Inhalt
own-name = Deutsch
language = Sprache
parts = Teile der Seite
refresh = Aktualisieren
back = Zurück zur Veranstaltung
privacy-title = Datenschutz
access-title = Barrierefreiheit

## Was gerade läuft

now = Jetzt
now-planned = Die Veranstaltung hat noch nicht begonnen.
now-between = Gleich geht es weiter.
now-closed = Die Veranstaltung ist beendet. Vielen Dank fürs Mitmachen!
over = Veranstaltung beendet
item-number = TOP { $number }
until = geplant bis { $time } Uhr

## Mitmachen

join = Mitmachen
join-what = Mit diesem Gerät können Sie Vorschläge senden und bei Meinungsbildern mitmachen. Nach Ihrem Namen fragt niemand.
device-in = Dieses Gerät macht mit.
card-in = Ihre Stimmkarte ist angemeldet.
card-have = Haben Sie eine Stimmkarte?
card-code = Code auf Ihrer Stimmkarte
card-hint = Groß oder klein geschrieben ist egal.
card-send = Stimmkarte anmelden
card-needed = Zum Abstimmen brauchen Sie eine Stimmkarte.
join-needed = Bitte zuerst auf „Mitmachen“ tippen.

## Vorschläge

propose = Vorschlag machen
propose-title = Ihr Vorschlag in einem Satz
propose-text = Erklärung (freiwillig)
propose-hint = Bitte keine Namen und nichts Persönliches nennen.
propose-send = Vorschlag senden
propose-closed = Zurzeit nehmen wir keine Vorschläge an.
propose-waiting = { $count ->
    [one] Ein Vorschlag von Ihnen ist angekommen. Die Moderation liest ihn, bevor alle ihn sehen.
   *[other] { $count } Vorschläge von Ihnen sind angekommen. Die Moderation liest sie, bevor alle sie sehen.
}
proposals = Vorschläge
proposals-none = Noch keine Vorschläge.
proposal-number = Vorschlag { $number }

## Abstimmen

votes = Abstimmen
votes-none = Gerade ist keine Abstimmung offen.
vote-number = Abstimmung { $number }
straw = Meinungsbild: nicht bindend, zählt nur als Stimmung im Raum
secrecy-named = Namentlich: Ihre Stimme steht mit Namen im Protokoll.
secrecy-secret = Geheim: Niemand kann sehen, wie Sie abstimmen.
secrecy-few = Hier stimmen nur wenige ab. Andere könnten Ihre Stimme vielleicht erraten.
simple-words = In einfachen Worten:
how-yes_no = Bitte eine Antwort wählen.
how-choice = Bitte eine Möglichkeit wählen.
how-approval = Bitte alles wählen, dem Sie zustimmen.
how-points = Bitte Punkte verteilen. Insgesamt: { $points }. Höchstens auf eine Möglichkeit: { $max }.
how-score = Bitte bewerten: 0 ist schlecht, { $max } ist sehr gut. Ohne Angabe zählt es als nicht bewertet.
how-resistance = Wie groß ist Ihr Widerstand? 0 ist kein Widerstand, { $max } ist sehr großer Widerstand.
how-irv = Bitte Plätze vergeben: Platz 1 ist Ihnen am liebsten. Jeden Platz nur einmal; ohne Platz geht auch.
how-stv = Bitte Plätze vergeben: Platz 1 ist Ihnen am liebsten. Jeden Platz nur einmal; ohne Platz geht auch.
how-schulze = Bitte Plätze vergeben: Platz 1 ist Ihnen am liebsten. Gleiche Plätze sind erlaubt; ohne Platz zählt als letzter.
seats = Gewählt werden: { $seats }.
answer-yes = Ja
answer-no = Nein
answer-abstain = Enthaltung
answer-none = Keine davon
passive = Damit bleibt alles, wie es ist.
unrated = nicht bewertet
rank = Platz { $rank }
move-up = weiter nach oben
move-down = weiter nach unten
more = mehr
fewer = weniger
points-left = Noch zu verteilen: { $left }
cast = Stimme abgeben
cast-again = Stimme ändern
voted = Ihre Stimme ist gespeichert.
receipt = Ihre Quittung
receipt-secret = Mit diesen Wörtern finden Sie Ihre Stimme später in der Liste aller Stimmen. Bitte merken oder notieren.
turnout = Abgegebene Stimmen: { $votes } von { $present }
turnout-open = Abgegebene Stimmen: { $votes }
turnout-few = Bisher weniger als { $count } Stimmen.
vote-counted = Diese Abstimmung ist beendet. Das Ergebnis wird noch gezeigt.
vote-void = Diese Abstimmung gilt nicht.

## Ergebnisse

results = Ergebnisse
results-none = Noch keine Ergebnisse.
decision-accepted = angenommen
decision-rejected = abgelehnt
decision-tied = Gleichstand
decision-elected = entschieden
decision-no_quorum = Es waren zu wenige da.
result-accepted = angenommen
result-rejected = abgelehnt
result-postponed = vertagt
result-referred = weitergegeben
result-noted = zur Kenntnis genommen
won = gewählt
invalid = ungültig
ballots = Abgegebene Stimmen: { $count }
ratings = Bewertungen: { $count }
resistance-less = Die Zahlen zeigen den Widerstand. Weniger ist besser.
all-ballots = Liste aller Stimmen

## Meldungen

said-voted = Gespeichert: Ihre Stimme ist da.
said-proposed = Gespeichert: Ihr Vorschlag ist da.
said-joined = Dieses Gerät macht jetzt mit.
said-card = Ihre Stimmkarte ist angemeldet. Sie können abstimmen.
said-over = Die Veranstaltung ist beendet. Abgestimmt wird nicht mehr.
said-left = Abgemeldet. Die nächste Person kann beginnen.
said-already_voted = Mit dieser Karte wurde hier schon abgestimmt. Es zählt die erste Stimme.
said-vote_closed = Zu spät: Die Abstimmung war schon beendet. Diese Stimme zählt nicht.
said-card_needed = Hier können Sie nicht abstimmen. Dafür brauchen Sie eine Stimmkarte.
said-card_is_named = Auf Ihrer Karte steht ein Name. Hier gelten nur Karten ohne Namen.
said-named_card_needed = Hier gelten nur Karten mit Namen.
said-not_entitled = In dieser Abstimmung haben Sie kein Stimmrecht. Bitte die Moderation fragen.
said-not_joined = Bitte zuerst auf „Mitmachen“ tippen.
said-no_such_code = Diesen Code gibt es nicht. Bitte noch einmal von der Karte abschreiben.
said-too_many = Das waren zu viele Eingaben auf einmal. Bitte kurz warten und noch einmal senden.
said-no_proposals = Zurzeit nehmen wir keine Vorschläge an. Ihr Text bleibt auf diesem Gerät.
said-too_many_proposals = Von diesem Gerät sind schon so viele Vorschläge da, wie erlaubt sind. Weitere gern auf Papier.
said-text_empty = Bitte einen Text eingeben.
said-text_too_long = Der Text ist zu lang. Bitte kürzen.
said-ballot_empty = Bitte zuerst etwas auswählen.
said-none_and_some = Sie haben etwas gewählt und zugleich „Keine davon“. Bitte nur eines von beiden.
said-too_many_points = Das sind zu viele Punkte. Bitte weniger verteilen.
said-number_too_high = Eine Zahl ist zu groß. Bitte eine kleinere wählen.
said-not_a_number = Bitte nur ganze Zahlen eingeben, zum Beispiel 3.
said-rank_twice = Ein Platz ist doppelt vergeben. Bitte jeden Platz nur einmal wählen.
said-refused = Das ging nicht. Bitte die Moderation fragen.
said-not_saved = Gerade lässt sich nichts speichern. Bitte gleich noch einmal senden.
said-offline = Keine Verbindung. Ihre Eingabe bleibt auf diesem Gerät und wird von selbst gesendet.
said-sending = Wird gesendet …
said-lost = Keine Verbindung. Was hier steht, ist vielleicht nicht mehr aktuell.
said-changed = Diese Abstimmung ist inzwischen beendet. Ihre Auswahl wurde nicht gesendet.
said-draft = Ihr Text von vorhin ist noch da.
close-message = Verstanden

## Tisch

desk-title = Abstimmen am Tisch
desk-what = Hier stimmen Personen ohne Telefon ab, eine nach der anderen.
desk-next = Fertig – nächste Person

## Fehlerseiten

trouble-404 = Diese Seite gibt es nicht.
trouble-404-what = Vielleicht ist die Adresse falsch geschrieben. Die Startseite führt weiter.
trouble-410 = Dieser Link gilt nicht mehr.
trouble-410-what = Vielleicht gibt es eine neue Stimmkarte. Bitte am Tisch der Moderation fragen.
trouble-429 = Gerade kommt sehr viel auf einmal an.
trouble-429-what = Bitte kurz warten und dann noch einmal versuchen. Nichts ist verloren.
trouble-503 = Gerade lässt sich nichts speichern.
trouble-503-what = Die Moderation weiß Bescheid. Bitte gleich noch einmal versuchen.
trouble-400 = Das hat nicht geklappt.
trouble-400-what = Bitte zurückgehen und noch einmal versuchen.

## Beamer

beamer-join = Mitmachen
beamer-scan = Code scannen oder Adresse eingeben
beamer-left = übrig
beamer-over = über der Zeit
beamer-more = { $count ->
    [one] und 1 weiterer
   *[other] und { $count } weitere
}

## Datenschutz

privacy-intro = So gehen wir bei dieser Veranstaltung mit Ihren Daten um (Artikel 13 der Datenschutz-Grundverordnung, DSGVO).
privacy-who = Wer ist verantwortlich?
organiser-missing = Die veranstaltende Stelle hat hier noch nichts eingetragen. Bitte fragen Sie die Moderation im Raum.
organiser-address = Anschrift
organiser-email = E-Mail
organiser-phone = Telefon
privacy-officer = Datenschutzbeauftragte Person
privacy-what = Was wird gespeichert?
privacy-what-text = Vorschläge und Stimmen, die Sie senden, und wann sie ankamen. Diese Seiten fragen nicht nach Ihrem Namen, Ihrer Telefonnummer oder Ihrem Standort. Alles bleibt auf dem Rechner der Moderation; nichts geht an andere Dienste im Internet.
privacy-list = Führt die Moderation eine Liste der Teilnehmenden, stehen darin Name, Organisation und Anwesenheit. Bei namentlichen Abstimmungen steht Ihre Stimme mit Ihrem Namen im Protokoll; dafür gibt es Karten mit Namen.
privacy-public = Vorschläge und Ergebnisse werden im Raum gezeigt und stehen im Protokoll. Bitte schreiben Sie nichts über einzelne Personen hinein.
privacy-secret = Bei geheimen Abstimmungen wird Ihre Stimme verschlüsselt. Nach dem Ende kann niemand mehr feststellen, von welcher Karte sie kam. Bei Karten ohne Namen schreibt niemand auf, wer welche hat.
privacy-device = Was liegt auf Ihrem Gerät?
privacy-device-text = Nur, was technisch nötig ist: ein Cookie mit einer Kennung für dieses Gerät oder diese Stimmkarte, die gewählte Sprache und Ihre noch nicht gesendeten Texte. Niemand verfolgt damit, was Sie sonst tun.
privacy-why = Wozu und auf welcher Grundlage?
privacy-why-text = Damit alle im Raum mitwirken können und die Ergebnisse stimmen. Grundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO, in Nordrhein-Westfalen mit § 3 des Datenschutzgesetzes NRW. Mitmachen mit dem Telefon ist freiwillig; Stimmkarte und Papier gehen auch. Keine Maschine entscheidet über Sie.
privacy-until = Wie lange?
privacy-until-text = Was sich auf Personen bezieht, wird gelöscht, sobald das Protokoll es nicht mehr braucht. Den genauen Tag nennt die veranstaltende Stelle.
privacy-until-date = Was sich auf Personen bezieht, wird am { $date } gelöscht.
privacy-rights = Ihre Rechte
privacy-rights-text = Sie können Auskunft verlangen, Berichtigung, Löschung und Einschränkung der Verarbeitung, und Sie können widersprechen (Artikel 15 bis 18 und 21 DSGVO). Sie können sich bei einer Aufsichtsbehörde beschweren, in Nordrhein-Westfalen bei der Landesbeauftragten für Datenschutz und Informationsfreiheit.

## Barrierefreiheit

access-intro = Diese Erklärung gilt für die Seiten, die Sie bei dieser Veranstaltung auf Telefon, Tablet und Beamer sehen.
access-state = Wie barrierefrei sind die Seiten?
access-state-text = Sie sind nach den Regeln WCAG 2.1, Stufe AA, gebaut, wie es die europäische Norm EN 301 549 und in Nordrhein-Westfalen das Behindertengleichstellungsgesetz mit der BITVNRW verlangen. Das ist eine Selbstbewertung: Ein Prüfprogramm und Versuche mit Tastatur, Vergrößerung und ohne Gestaltung fanden keine Hindernisse. Menschen mit Behinderungen haben die Seiten noch nicht geprüft.
access-known = Was geht noch nicht gut?
access-known-text = Vorschläge stehen in der Sprache da, in der sie geschrieben wurden. Übersetzungen hat noch niemand geprüft, der mit der Sprache aufgewachsen ist. Die Beamerseite ist nur zum Ansehen; was sie zeigt, steht auch auf der Seite für Telefone.
access-ways = Andere Wege
access-ways-text = Sie können auch am Tisch mit einem Tablet, auf Papier oder mit Handzeichen mitmachen. Die Moderation hilft Ihnen gern.
access-contact = Haben Sie ein Hindernis gefunden?
access-contact-text = Bitte sagen Sie es uns. Wir antworten und suchen mit Ihnen einen anderen Weg.
access-enforce = Wenn das nicht hilft
access-enforce-text = In Nordrhein-Westfalen können Sie sich an die Ombudsstelle für barrierefreie Informationstechnik wenden. Das kostet nichts.
access-date = Stand dieser Erklärung: { $date }.
