### Deutsch in Leichter Sprache: kurze Sätze, bekannte Wörter, ein Gedanke je Satz.
### Review: open. Nach den Regeln für Leichte Sprache geschrieben; von keiner Prüfgruppe gelesen.

page-title = Mit-Machen
skip = Direkt zum Inhalt
own-name = Leichte Sprache
language = Sprache
parts = Teile der Seite
refresh = Neu laden
back = Zurück zur Veranstaltung
privacy-title = Daten-Schutz
access-title = Barriere-Freiheit

now = Jetzt
now-planned = Die Veranstaltung hat noch nicht angefangen.
now-between = Gleich geht es weiter.
now-closed = Die Veranstaltung ist zu Ende. Danke fürs Mit-Machen!
over = Die Veranstaltung ist zu Ende
item-number = Punkt { $number }
until = bis { $time } Uhr

join = Mit-Machen
join-what = Sie können Vorschläge senden. Sie können Ihre Meinung sagen. Wir fragen nicht nach Ihrem Namen.
device-in = Dieses Gerät macht mit.
card-in = Ihre Stimm-Karte ist angemeldet.
card-have = Haben Sie eine Stimm-Karte?
card-code = Code auf Ihrer Stimm-Karte
card-hint = Große oder kleine Buchstaben: Beides geht.
card-send = Stimm-Karte anmelden
card-needed = Sie wollen abstimmen? Dann brauchen Sie eine Stimm-Karte.
join-needed = Bitte zuerst auf „Mit-Machen“ tippen.

propose = Vorschlag machen
propose-title = Ihr Vorschlag in einem Satz
propose-text = Mehr dazu (wenn Sie wollen)
propose-hint = Bitte keine Namen schreiben. Bitte nichts Privates schreiben.
propose-send = Vorschlag senden
propose-closed = Jetzt können Sie keinen Vorschlag senden.
propose-waiting = { $count ->
    [one] Ein Vorschlag von Ihnen ist angekommen. Die Leitung liest ihn zuerst. Dann sehen ihn alle.
   *[other] { $count } Vorschläge von Ihnen sind angekommen. Die Leitung liest sie zuerst. Dann sehen sie alle.
}
proposals = Vorschläge
proposals-none = Es gibt noch keine Vorschläge.
proposal-number = Vorschlag { $number }

votes = Abstimmen
votes-none = Jetzt ist keine Abstimmung.
vote-number = Abstimmung { $number }
straw = Wir fragen nach Ihrer Meinung. Damit wird noch nichts entschieden.
secrecy-named = Ihr Name steht dabei. Alle können lesen, wie Sie abstimmen.
secrecy-secret = Die Abstimmung ist geheim. Niemand sieht, wie Sie abstimmen.
secrecy-few = Es stimmen nur wenige Menschen ab. Vielleicht kann jemand Ihre Stimme erraten.
simple-words = In einfachen Worten:
how-yes_no = Bitte wählen Sie eine Antwort.
how-choice = Bitte wählen Sie eine Sache.
how-approval = Bitte wählen Sie alles, was Sie gut finden.
how-points = Sie haben Punkte. Verteilen Sie die Punkte. Punkte zusammen: { $points }. Höchstens für eine Sache: { $max }.
how-score = Wie gut finden Sie das? 0 ist schlecht. { $max } ist sehr gut. Sie können auch nichts wählen.
how-resistance = Wie sehr sind Sie dagegen? 0 heißt: Ich bin nicht dagegen. { $max } heißt: Ich bin sehr dagegen.
how-irv = Was finden Sie am besten? Das bekommt Platz 1. Jeden Platz gibt es nur einmal.
how-stv = Was finden Sie am besten? Das bekommt Platz 1. Jeden Platz gibt es nur einmal.
how-schulze = Was finden Sie am besten? Das bekommt Platz 1. Gleiche Plätze sind erlaubt.
seats = So viele werden gewählt: { $seats }.
answer-yes = Ja
answer-no = Nein
answer-abstain = Ich sage nicht Ja und nicht Nein
answer-none = Nichts davon
passive = Dann bleibt alles so, wie es ist.
unrated = keine Angabe
rank = Platz { $rank }
move-up = nach oben
move-down = nach unten
more = mehr
fewer = weniger
points-left = Punkte übrig: { $left }
cast = Stimme abgeben
cast-again = Stimme ändern
voted = Ihre Stimme ist gespeichert.
receipt = Ihre zwei Wörter
receipt-secret = Bitte merken Sie sich die Wörter. Damit finden Sie später Ihre Stimme in einer Liste.
turnout = Stimmen bis jetzt: { $votes } von { $present }
turnout-open = Stimmen bis jetzt: { $votes }
turnout-few = Stimmen bis jetzt: weniger als { $count }
vote-counted = Die Abstimmung ist zu Ende. Das Ergebnis kommt noch.
vote-void = Diese Abstimmung gilt nicht.

results = Ergebnisse
results-none = Es gibt noch keine Ergebnisse.
decision-accepted = angenommen
decision-rejected = nicht angenommen
decision-tied = gleich viele Stimmen
decision-elected = gewählt
decision-no_quorum = Es waren zu wenige Menschen da.
result-accepted = angenommen
result-rejected = nicht angenommen
result-postponed = auf später verschoben
result-referred = Andere entscheiden das.
result-noted = gelesen
won = gewählt
invalid = ungültig
ballots = Stimmen zusammen: { $count }
ratings = So viele haben etwas gesagt: { $count }
resistance-less = Die Zahlen zeigen: So viele sind dagegen. Kleine Zahlen sind besser.
all-ballots = Liste von allen Stimmen

said-voted = Ihre Stimme ist gespeichert.
said-proposed = Ihr Vorschlag ist gespeichert.
said-joined = Dieses Gerät macht jetzt mit.
said-card = Ihre Stimm-Karte ist angemeldet. Sie können abstimmen.
said-over = Die Veranstaltung ist zu Ende. Sie können nicht mehr abstimmen.
said-left = Abgemeldet. Die nächste Person kann anfangen.
said-already_voted = Mit dieser Karte hat schon jemand abgestimmt. Die erste Stimme gilt.
said-vote_closed = Zu spät. Die Abstimmung war schon zu Ende. Diese Stimme gilt nicht.
said-card_needed = Hier können Sie nicht abstimmen. Sie brauchen eine Stimm-Karte.
said-card_is_named = Auf Ihrer Karte steht ein Name. Diese Karte gilt hier nicht.
said-named_card_needed = Hier gelten nur Karten mit Namen.
said-not_entitled = Bei dieser Abstimmung dürfen Sie nicht abstimmen. Fragen Sie bitte die Leitung.
said-not_joined = Bitte zuerst auf „Mit-Machen“ tippen.
said-no_such_code = Diesen Code gibt es nicht. Bitte noch einmal genau abschreiben.
said-too_many = Das war zu viel auf einmal. Bitte warten Sie kurz.
said-no_proposals = Jetzt können Sie keinen Vorschlag senden. Ihr Text bleibt auf dem Gerät.
said-too_many_proposals = Dieses Gerät hat schon genug Vorschläge gesendet. Sie haben noch einen Vorschlag? Schreiben Sie ihn auf Papier.
said-text_empty = Bitte schreiben Sie etwas.
said-text_too_long = Der Text ist zu lang. Bitte kürzer schreiben.
said-ballot_empty = Bitte wählen Sie zuerst etwas.
said-none_and_some = Sie haben etwas gewählt. Und Sie haben „Nichts davon“ gewählt. Bitte wählen Sie nur eins.
said-too_many_points = Das sind zu viele Punkte.
said-number_too_high = Eine Zahl ist zu groß.
said-not_a_number = Bitte nur Zahlen schreiben. Zum Beispiel: 3.
said-rank_twice = Ein Platz ist zwei Mal da. Jeden Platz gibt es nur einmal.
said-refused = Das hat nicht geklappt. Bitte fragen Sie die Leitung.
said-not_saved = Jetzt kann nichts gespeichert werden. Bitte gleich noch einmal senden.
said-offline = Keine Verbindung. Wir senden Ihre Eingabe später von selbst.
said-lost = Keine Verbindung. Die Seite ist vielleicht alt.
said-sending = Wird gesendet …
said-changed = Diese Abstimmung ist jetzt zu Ende. Ihre Wahl wurde nicht gesendet.
said-draft = Ihr Text von vorhin ist noch da.
close-message = Verstanden

desk-title = Abstimmen am Tisch
desk-what = Hier können Menschen ohne Telefon abstimmen. Bitte immer eine Person.
desk-next = Fertig. Die nächste Person, bitte.

trouble-404 = Diese Seite gibt es nicht.
trouble-404-what = Vielleicht ist die Adresse falsch. Gehen Sie zur ersten Seite.
trouble-410 = Diese Karte gilt nicht mehr.
trouble-410-what = Vielleicht gibt es eine neue Karte. Bitte fragen Sie am Tisch.
trouble-429 = Gerade senden sehr viele Menschen.
trouble-429-what = Bitte warten Sie kurz. Dann noch einmal versuchen. Nichts ist verloren.
trouble-503 = Jetzt kann nichts gespeichert werden.
trouble-503-what = Die Leitung weiß das. Bitte versuchen Sie es gleich noch einmal.
trouble-400 = Das hat nicht geklappt.
trouble-400-what = Bitte gehen Sie zurück. Versuchen Sie es noch einmal.

beamer-join = Mit-Machen
beamer-scan = Code mit dem Telefon scannen oder Adresse eingeben
beamer-left = übrig
beamer-over = zu lang
beamer-more = { $count ->
    [one] und noch 1
   *[other] und noch { $count }
}

privacy-intro = Hier steht: Was passiert mit Ihren Daten? Das Gesetz dafür heißt DSGVO, Artikel 13.
privacy-who = Wer passt auf Ihre Daten auf?
organiser-missing = Hier hat noch niemand etwas eingetragen. Bitte fragen Sie die Leitung im Raum.
organiser-address = Adresse
organiser-email = E-Mail
organiser-phone = Telefon
privacy-officer = Diese Person hilft bei Fragen zum Daten-Schutz
privacy-what = Was wird gespeichert?
privacy-what-text = Gespeichert werden Ihre Vorschläge, Ihre Stimmen und die Uhrzeit. Ihr Name wird nicht gefragt. Alles bleibt auf dem Computer der Leitung. Nichts geht an andere Firmen im Internet.
privacy-list = Vielleicht gibt es eine Liste mit den Namen von allen Personen. Dort steht auch: Wer ist heute da? Manche Abstimmungen sind mit Namen. Dann steht Ihr Name mit Ihrer Stimme im Protokoll. Dafür gibt es Karten mit Namen.
privacy-public = Vorschläge und Ergebnisse sehen alle im Raum. Sie stehen auch im Protokoll. Bitte schreiben Sie nichts über einzelne Menschen.
privacy-secret = Bei einer geheimen Abstimmung wird Ihre Stimme verschlossen. Niemand kann später sehen, von welcher Karte sie kommt. Bei Karten ohne Namen schreibt niemand auf: Wer hat welche Karte?
privacy-device = Was wird auf Ihrem Gerät gespeichert?
privacy-device-text = Nur was nötig ist: ein Zeichen für Ihr Gerät oder Ihre Karte (Cookie), die Sprache und Ihre Texte. Niemand schaut, was Sie sonst machen.
privacy-why = Warum dürfen wir das?
privacy-why-text = Alle sollen mitmachen können. Die Ergebnisse sollen stimmen. Das erlauben Artikel 6 Absatz 1 Buchstabe e DSGVO und in Nordrhein-Westfalen § 3 Datenschutz-Gesetz NRW. Sie müssen nicht mit dem Telefon mitmachen. Es geht auch mit Papier. Kein Computer entscheidet über Sie.
privacy-until = Wie lange wird das gespeichert?
privacy-until-text = Wir löschen alles über Personen, wenn es für das Protokoll nicht mehr nötig ist. Fragen Sie nach dem genauen Tag.
privacy-until-date = Alles über einzelne Personen wird gelöscht. Das passiert am { $date }.
privacy-rights = Ihre Rechte
privacy-rights-text = Sie dürfen fragen: Was ist über mich gespeichert? Sie dürfen sagen: Das ist falsch. Bitte löschen. Ich will das nicht. Das steht in der DSGVO, Artikel 15 bis 18 und 21. Sie dürfen sich beschweren. In Nordrhein-Westfalen geht das bei der Landes-Beauftragten für Datenschutz und Informations-Freiheit.

access-intro = Hier steht: Können alle Menschen diese Seiten benutzen? Gemeint sind die Seiten auf Telefon, Tablet und Leinwand.
access-state = Wie gut geht das?
access-state-text = Die Seiten sind nach Regeln gemacht. Die Regeln heißen WCAG 2.1 AA und EN 301 549. In Nordrhein-Westfalen gilt das Behinderten-Gleichstellungs-Gesetz mit der BITVNRW. Wir haben selbst geprüft. Menschen mit Behinderungen haben noch nicht geprüft.
access-known = Was geht noch nicht gut?
access-known-text = Vorschläge stehen in der Sprache, in der jemand sie schreibt. Die Übersetzungen hat noch niemand geprüft, der die Sprache von Kind an spricht. Die Seite für die Leinwand ist nur zum Ansehen. Alles davon steht auch auf der Seite für Telefone.
access-ways = So geht es auch
access-ways-text = Sie können am Tisch mit einem Tablet mitmachen. Oder auf Papier. Oder Sie heben die Hand. Die Leitung hilft Ihnen gern.
access-contact = Geht etwas nicht?
access-contact-text = Bitte sagen Sie es uns. Wir antworten Ihnen. Wir suchen mit Ihnen einen anderen Weg.
access-enforce = Wenn das nicht hilft
access-enforce-text = In Nordrhein-Westfalen hilft die Ombuds-Stelle für barrierefreie Informations-Technik. Das kostet nichts.
access-date = Dieser Text ist vom { $date }.
