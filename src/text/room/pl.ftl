### Polski.
### Review: open. Machine translation; nobody who grew up with the language has read it.

page-title = Weź udział
skip = Przejdź do treści
own-name = Polski
language = Język
parts = Części strony
refresh = Odśwież
back = Wróć do wydarzenia
privacy-title = Ochrona danych
access-title = Dostępność

now = Teraz
now-planned = Wydarzenie jeszcze się nie zaczęło.
now-between = Za chwilę ciąg dalszy.
now-closed = Wydarzenie się zakończyło. Dziękujemy za udział!
over = Wydarzenie zakończone
item-number = Punkt { $number }
until = planowo do { $time }

join = Weź udział
join-what = Na tym urządzeniu można wysyłać propozycje i brać udział w sondażach. Nikt nie pyta o imię i nazwisko.
device-in = To urządzenie bierze udział.
card-in = Twoja karta do głosowania jest zgłoszona.
card-have = Masz kartę do głosowania?
card-code = Kod na karcie do głosowania
card-hint = Wielkie czy małe litery – to obojętne.
card-send = Zgłoś kartę do głosowania
card-needed = Do głosowania potrzebna jest karta.
join-needed = Najpierw dotknij „Weź udział”.

propose = Złóż propozycję
propose-title = Twoja propozycja w jednym zdaniu
propose-text = Wyjaśnienie (nieobowiązkowe)
propose-hint = Prosimy nie podawać nazwisk ani nic osobistego.
propose-send = Wyślij propozycję
propose-closed = W tej chwili nie przyjmujemy propozycji.
propose-waiting = { $count ->
    [one] Dotarła jedna Twoja propozycja. Prowadzący czytają ją, zanim zobaczą ją wszyscy.
    [few] Dotarły { $count } Twoje propozycje. Prowadzący czytają je, zanim zobaczą je wszyscy.
    [many] Dotarło { $count } Twoich propozycji. Prowadzący czytają je, zanim zobaczą je wszyscy.
   *[other] Dotarło { $count } Twojej propozycji. Prowadzący czytają je, zanim zobaczą je wszyscy.
}
proposals = Propozycje
proposals-none = Nie ma jeszcze propozycji.
proposal-number = Propozycja { $number }

votes = Głosowanie
votes-none = Teraz nie ma otwartego głosowania.
vote-number = Głosowanie { $number }
straw = Sondaż: niewiążący, pokazuje tylko nastrój na sali
secrecy-named = Imiennie: Twój głos z nazwiskiem będzie w protokole.
secrecy-secret = Tajne: nikt nie widzi, jak głosujesz.
secrecy-few = Głosuje tu niewiele osób. Inni mogą odgadnąć, jak głosujesz.
simple-words = Prostymi słowami:
how-yes_no = Wybierz jedną odpowiedź.
how-choice = Wybierz jedną możliwość.
how-approval = Wybierz wszystko, co popierasz.
how-points = Rozdziel punkty. Razem: { $points }. Najwyżej na jedną możliwość: { $max }.
how-score = Oceń: 0 to źle, { $max } to bardzo dobrze. Bez zaznaczenia liczy się jako nieocenione.
how-resistance = Jak bardzo się sprzeciwiasz? 0 to brak sprzeciwu, { $max } to bardzo silny sprzeciw.
how-irv = Nadaj miejsca: miejsce 1 to to, co najbardziej Ci odpowiada. Każde miejsce tylko raz; można coś zostawić bez miejsca.
how-stv = Nadaj miejsca: miejsce 1 to to, co najbardziej Ci odpowiada. Każde miejsce tylko raz; można coś zostawić bez miejsca.
how-schulze = Nadaj miejsca: miejsce 1 to to, co najbardziej Ci odpowiada. Równe miejsca są dozwolone; bez miejsca liczy się jako ostatnie.
seats = Do wybrania: { $seats }.
answer-yes = Tak
answer-no = Nie
answer-abstain = Wstrzymuję się
answer-none = Żadna z nich
passive = Wszystko zostaje, jak jest.
unrated = bez oceny
rank = Miejsce { $rank }
move-up = wyżej
move-down = niżej
more = więcej
fewer = mniej
points-left = Pozostało punktów: { $left }
cast = Oddaj głos
cast-again = Zmień głos
voted = Twój głos jest zapisany.
receipt = Twoje pokwitowanie
receipt-secret = Po tych słowach znajdziesz później swój głos na liście wszystkich głosów. Zapamiętaj je lub zapisz.
turnout = Oddane głosy: { $votes } z { $present }
turnout-open = Oddane głosy: { $votes }
turnout-few = Oddane głosy: mniej niż { $count }
vote-counted = To głosowanie się zakończyło. Wynik zostanie pokazany.
vote-void = To głosowanie jest nieważne.

results = Wyniki
results-none = Nie ma jeszcze wyników.
decision-accepted = przyjęto
decision-rejected = odrzucono
decision-tied = remis
decision-elected = rozstrzygnięto
decision-no_quorum = Obecnych było za mało.
result-accepted = przyjęto
result-rejected = odrzucono
result-postponed = odroczono
result-referred = przekazano
result-noted = przyjęto do wiadomości
won = wybrano
invalid = nieważne
ballots = Oddane głosy: { $count }
ratings = Oceny: { $count }
resistance-less = Liczby pokazują opór. Im mniej, tym lepiej.
all-ballots = Lista wszystkich głosów

said-voted = Zapisano: Twój głos dotarł.
said-proposed = Zapisano: Twoja propozycja dotarła.
said-joined = To urządzenie bierze teraz udział.
said-card = Twoja karta jest zgłoszona. Możesz głosować.
said-over = Wydarzenie się zakończyło. Głosować już nie można.
said-left = Wylogowano. Następna osoba może zacząć.
said-already_voted = Tą kartą już tu głosowano. Liczy się pierwszy głos.
said-vote_closed = Za późno: głosowanie już się zakończyło. Ten głos się nie liczy.
said-card_needed = Tutaj nie możesz głosować. Potrzebna jest karta do głosowania.
said-card_is_named = Na Twojej karcie jest imię i nazwisko. Tutaj liczą się tylko karty bez nazwiska.
said-named_card_needed = Tutaj liczą się tylko karty z nazwiskiem.
said-not_entitled = W tym głosowaniu nie masz prawa głosu. Zapytaj prowadzących.
said-not_joined = Najpierw dotknij „Weź udział”.
said-no_such_code = Nie ma takiego kodu. Przepisz go z karty jeszcze raz.
said-too_many = Za dużo naraz. Zaczekaj chwilę i wyślij ponownie.
said-no_proposals = W tej chwili nie przyjmujemy propozycji. Twój tekst zostaje na tym urządzeniu.
said-too_many_proposals = Z tego urządzenia wysłano już tyle propozycji, ile wolno. Kolejne możesz podać na papierze.
said-text_empty = Wpisz tekst.
said-text_too_long = Tekst jest za długi. Skróć go.
said-ballot_empty = Najpierw coś wybierz.
said-none_and_some = Zaznaczono możliwości i jednocześnie „Żadna z nich”. Wybierz tylko jedno z dwojga.
said-too_many_points = To za dużo punktów. Rozdziel mniej.
said-number_too_high = Jedna z liczb jest za duża. Wybierz mniejszą.
said-not_a_number = Wpisuj tylko liczby całkowite, na przykład 3.
said-rank_twice = Jedno miejsce nadano dwa razy. Każde miejsce można nadać tylko raz.
said-refused = Nie udało się. Zapytaj prowadzących.
said-not_saved = Teraz nie można nic zapisać. Wyślij ponownie za chwilę.
said-offline = Brak połączenia. To, co wpisano, zostaje na tym urządzeniu i zostanie wysłane samo.
said-lost = Brak połączenia. To, co tu widać, może być nieaktualne.
said-sending = Wysyłanie …
said-changed = To głosowanie już się zakończyło. Twój wybór nie został wysłany.
said-draft = Twój wcześniejszy tekst nadal tu jest.
close-message = Rozumiem

desk-title = Głosowanie przy stole
desk-what = Tutaj kolejno głosują osoby bez telefonu.
desk-next = Gotowe – następna osoba

trouble-404 = Nie ma takiej strony.
trouble-404-what = Może adres jest źle wpisany. Przejdź do strony początkowej.
trouble-410 = Ten odsyłacz już nie działa.
trouble-410-what = Może jest nowa karta. Zapytaj przy stole prowadzących.
trouble-429 = Teraz napływa bardzo dużo naraz.
trouble-429-what = Zaczekaj chwilę i spróbuj ponownie. Nic nie zginęło.
trouble-503 = Teraz nie można nic zapisać.
trouble-503-what = Prowadzący o tym wiedzą. Spróbuj ponownie za chwilę.
trouble-400 = Nie udało się.
trouble-400-what = Wróć i spróbuj jeszcze raz.

beamer-join = Weź udział
beamer-scan = Zeskanuj kod lub wpisz adres
beamer-left = pozostało
beamer-over = po czasie
beamer-more = { $count ->
    [one] i jeszcze { $count }
    [few] i jeszcze { $count }
    [many] i jeszcze { $count }
   *[other] i jeszcze { $count }
}

privacy-intro = Tak postępujemy z Twoimi danymi podczas tego wydarzenia (artykuł 13 ogólnego rozporządzenia o ochronie danych, RODO).
privacy-who = Kto odpowiada?
organiser-missing = Organizator nic tu jeszcze nie wpisał. Zapytaj prowadzących na sali.
organiser-address = Adres
organiser-email = E-mail
organiser-phone = Telefon
privacy-officer = Inspektor ochrony danych
privacy-what = Co jest zapisywane?
privacy-what-text = Propozycje i głosy, które wysyłasz, oraz czas ich nadejścia. Nie pytamy o nazwisko, numer telefonu ani miejsce pobytu. Wszystko zostaje na komputerze prowadzących; nic nie trafia do innych usług w internecie.
privacy-list = Jeśli prowadzący mają listę uczestników, są na niej nazwisko, organizacja i obecność. W głosowaniach imiennych Twój głos jest w protokole razem z nazwiskiem; służą do tego karty z nazwiskiem.
privacy-public = Propozycje i wyniki są pokazywane na sali i są w protokole. Prosimy nie pisać o poszczególnych osobach.
privacy-secret = W tajnych głosowaniach Twój głos jest szyfrowany. Po zakończeniu nikt nie może ustalić, z której karty pochodzi. Przy kartach bez nazwiska nikt nie zapisuje, kto ma którą.
privacy-device = Co jest na Twoim urządzeniu?
privacy-device-text = Tylko to, co technicznie konieczne: plik cookie tego urządzenia lub tej karty, wybrany język i Twoje jeszcze niewysłane teksty. Nikt nie śledzi, co robisz poza tym.
privacy-why = Po co i na jakiej podstawie?
privacy-why-text = Aby wszyscy na sali mogli brać udział i wyniki były prawdziwe. Podstawą jest artykuł 6 ustęp 1 litera e RODO, w Nadrenii Północnej-Westfalii wraz z § 3 ustawy o ochronie danych NRW. Udział przez telefon jest dobrowolny; można też kartą i na papierze. Żadna maszyna nie decyduje o Tobie.
privacy-until = Jak długo?
privacy-until-text = To, co dotyczy osób, jest usuwane, gdy protokół już tego nie potrzebuje. Dokładny dzień poda organizator.
privacy-until-date = Dane dotyczące osób zostaną usunięte { $date }.
privacy-rights = Twoje prawa
privacy-rights-text = Możesz żądać informacji, sprostowania, usunięcia i ograniczenia przetwarzania oraz wnieść sprzeciw (artykuły 15–18 i 21 RODO). Możesz złożyć skargę do organu nadzorczego, w Nadrenii Północnej-Westfalii do Landesbeauftragte für Datenschutz und Informationsfreiheit.

access-intro = To oświadczenie dotyczy stron, które widzisz podczas tego wydarzenia na telefonie, tablecie i ekranie.
access-state = Jak dostępne są te strony?
access-state-text = Są zbudowane według WCAG 2.1, poziom AA, jak wymagają norma europejska EN 301 549 oraz w Nadrenii Północnej-Westfalii ustawa o równości osób z niepełnosprawnościami z BITVNRW. To samoocena: program sprawdzający oraz próby z klawiaturą, powiększeniem i bez formatowania nie wykazały barier. Osoby z niepełnosprawnościami jeszcze stron nie sprawdzały.
access-known = Co jeszcze nie działa dobrze?
access-known-text = Propozycje są w języku, w którym je napisano. Tłumaczeń nie sprawdził jeszcze nikt, kto wychował się z tym językiem. Strona na ekran służy tylko do oglądania; to, co pokazuje, jest też na stronie dla telefonów.
access-ways = Inne sposoby
access-ways-text = Można też wziąć udział przy stole z tabletem, na papierze lub przez podniesienie ręki. Prowadzący chętnie pomogą.
access-contact = Czy jest jakaś bariera?
access-contact-text = Powiedz nam o tym. Odpowiemy i wspólnie poszukamy innego sposobu.
access-enforce = Jeśli to nie pomoże
access-enforce-text = W Nadrenii Północnej-Westfalii można zwrócić się do Ombudsstelle für barrierefreie Informationstechnik. To nic nie kosztuje.
access-date = Data tego oświadczenia: { $date }.
