### Română.
### Review: open. Machine translation; nobody who grew up with the language has read it.

page-title = Participați
skip = Direct la conținut
own-name = Română
language = Limba
parts = Părțile paginii
refresh = Actualizați
back = Înapoi la eveniment
privacy-title = Protecția datelor
access-title = Accesibilitate

now = Acum
now-planned = Evenimentul nu a început încă.
now-between = Continuăm imediat.
now-closed = Evenimentul s-a încheiat. Vă mulțumim pentru participare!
over = Eveniment încheiat
item-number = Punctul { $number }
until = planificat până la { $time }

join = Participați
join-what = Cu acest dispozitiv puteți trimite propuneri și puteți răspunde la sondaje. Nimeni nu vă întreabă numele.
device-in = Acest dispozitiv participă.
card-in = Cardul dumneavoastră de vot este înregistrat.
card-have = Aveți un card de vot?
card-code = Codul de pe cardul de vot
card-hint = Litere mari sau mici, nu contează.
card-send = Înregistrați cardul de vot
card-needed = Pentru a vota aveți nevoie de un card de vot.
join-needed = Vă rugăm să apăsați întâi „Participați”.

propose = Faceți o propunere
propose-title = Propunerea dumneavoastră într-o frază
propose-text = Explicație (opțional)
propose-hint = Vă rugăm să nu dați nume și nimic personal.
propose-send = Trimiteți propunerea
propose-closed = În acest moment nu se primesc propuneri.
propose-waiting = { $count ->
    [one] A sosit o propunere de la dumneavoastră. Moderarea o citește înainte s-o vadă toți.
    [few] Au sosit { $count } propuneri de la dumneavoastră. Moderarea le citește înainte să le vadă toți.
   *[other] Au sosit { $count } de propuneri de la dumneavoastră. Moderarea le citește înainte să le vadă toți.
}
proposals = Propuneri
proposals-none = Încă nu sunt propuneri.
proposal-number = Propunerea { $number }

votes = Votați
votes-none = Acum nu este deschis niciun vot.
vote-number = Votul { $number }
straw = Sondaj: fără caracter obligatoriu, arată doar părerea din sală
secrecy-named = Nominal: votul apare cu numele dumneavoastră în procesul-verbal.
secrecy-secret = Secret: nimeni nu poate vedea cum votați.
secrecy-few = Votează doar câteva persoane. Este posibil ca alții să ghicească votul dumneavoastră.
simple-words = În cuvinte simple:
how-yes_no = Vă rugăm să alegeți un răspuns.
how-choice = Vă rugăm să alegeți o variantă.
how-approval = Vă rugăm să alegeți tot ce aprobați.
how-points = Vă rugăm să împărțiți puncte. În total: { $points }. Cel mult la o variantă: { $max }.
how-score = Vă rugăm să evaluați: 0 este rău, { $max } este foarte bine. Fără marcaj înseamnă neevaluat.
how-resistance = Cât de mult vă opuneți? 0 înseamnă deloc, { $max } înseamnă foarte mult.
how-irv = Vă rugăm să dați locuri: locul 1 este cel preferat. Fiecare loc o singură dată; puteți lăsa variante fără loc.
how-stv = Vă rugăm să dați locuri: locul 1 este cel preferat. Fiecare loc o singură dată; puteți lăsa variante fără loc.
how-schulze = Vă rugăm să dați locuri: locul 1 este cel preferat. Locuri egale sunt permise; fără loc înseamnă ultimul.
seats = De ales: { $seats }.
answer-yes = Da
answer-no = Nu
answer-abstain = Abținere
answer-none = Niciuna dintre acestea
passive = Totul rămâne cum este.
unrated = neevaluat
rank = Locul { $rank }
move-up = mai sus
move-down = mai jos
more = mai mult
fewer = mai puțin
points-left = Puncte rămase: { $left }
cast = Votați
cast-again = Schimbați votul
voted = Votul dumneavoastră este salvat.
receipt = Chitanța dumneavoastră
receipt-secret = Cu aceste cuvinte vă găsiți mai târziu votul în lista tuturor voturilor. Vă rugăm să le rețineți sau să le notați.
turnout = Voturi exprimate: { $votes } din { $present }
turnout-open = Voturi exprimate: { $votes }
turnout-few = Voturi exprimate: mai puține de { $count }
vote-counted = Acest vot s-a încheiat. Rezultatul va fi arătat.
vote-void = Acest vot nu este valabil.

results = Rezultate
results-none = Încă nu sunt rezultate.
decision-accepted = acceptat
decision-rejected = respins
decision-tied = egalitate
decision-elected = decis
decision-no_quorum = Au fost prea puțini prezenți.
result-accepted = acceptat
result-rejected = respins
result-postponed = amânat
result-referred = transmis mai departe
result-noted = luat la cunoștință
won = ales
invalid = nul
ballots = Voturi exprimate: { $count }
ratings = Evaluări: { $count }
resistance-less = Numerele arată rezistența. Mai puțin este mai bine.
all-ballots = Lista tuturor voturilor

said-voted = Salvat: votul dumneavoastră a sosit.
said-proposed = Salvat: propunerea dumneavoastră a sosit.
said-joined = Acest dispozitiv participă acum.
said-card = Cardul de vot este înregistrat. Puteți vota.
said-over = Evenimentul s-a încheiat. Nu se mai votează.
said-left = Deconectat. Poate începe persoana următoare.
said-already_voted = Cu acest card s-a votat deja aici. Contează primul vot.
said-vote_closed = Prea târziu: votul se încheiase deja. Acest vot nu contează.
said-card_needed = Aici nu puteți vota. Aveți nevoie de un card de vot.
said-card_is_named = Pe cardul dumneavoastră este un nume. Aici sunt valabile doar carduri fără nume.
said-named_card_needed = Aici sunt valabile doar carduri cu nume.
said-not_entitled = La acest vot nu aveți drept de vot. Vă rugăm să întrebați moderația.
said-not_joined = Vă rugăm să apăsați întâi „Participați”.
said-no_such_code = Nu există acest cod. Vă rugăm să-l copiați din nou de pe card.
said-too_many = A fost prea mult deodată. Vă rugăm să așteptați puțin și să trimiteți din nou.
said-no_proposals = În acest moment nu se primesc propuneri. Textul rămâne pe acest dispozitiv.
said-too_many_proposals = De pe acest dispozitiv au fost trimise deja atâtea propuneri câte sunt permise. Altele pot fi scrise pe hârtie.
said-text_empty = Vă rugăm să scrieți un text.
said-text_too_long = Textul este prea lung. Vă rugăm să-l scurtați.
said-ballot_empty = Vă rugăm să alegeți mai întâi ceva.
said-none_and_some = Ați ales ceva și totodată „Niciuna dintre acestea”. Vă rugăm să alegeți doar una din două.
said-too_many_points = Sunt prea multe puncte. Vă rugăm să dați mai puține.
said-number_too_high = Un număr este prea mare. Vă rugăm să alegeți unul mai mic.
said-not_a_number = Vă rugăm să introduceți doar numere întregi, de exemplu 3.
said-rank_twice = Un loc este dat de două ori. Vă rugăm să folosiți fiecare loc o singură dată.
said-refused = Nu a mers. Vă rugăm să întrebați moderarea.
said-not_saved = Acum nu se poate salva nimic. Vă rugăm să trimiteți din nou imediat.
said-offline = Fără conexiune. Ce ați introdus rămâne pe acest dispozitiv și se trimite singur.
said-lost = Fără conexiune. Ce se vede aici poate fi depășit.
said-sending = Se trimite …
said-changed = Acest vot s-a încheiat între timp. Alegerea dumneavoastră nu a fost trimisă.
said-draft = Textul de mai devreme este încă aici.
close-message = Am înțeles

desk-title = Vot la masă
desk-what = Aici votează pe rând persoanele fără telefon.
desk-next = Gata – persoana următoare

trouble-404 = Această pagină nu există.
trouble-404-what = Poate adresa este scrisă greșit. Continuați de la pagina de start.
trouble-410 = Acest link nu mai este valabil.
trouble-410-what = Poate există un card de vot nou. Vă rugăm să întrebați la masa moderării.
trouble-429 = Acum sosesc foarte multe deodată.
trouble-429-what = Vă rugăm să așteptați puțin și să încercați din nou. Nimic nu s-a pierdut.
trouble-503 = Acum nu se poate salva nimic.
trouble-503-what = Moderarea știe. Vă rugăm să încercați din nou imediat.
trouble-400 = Nu a mers.
trouble-400-what = Vă rugăm să vă întoarceți și să încercați din nou.

beamer-join = Participați
beamer-scan = Scanați codul sau scrieți adresa
beamer-left = rămas
beamer-over = peste timp
beamer-more = { $count ->
    [one] și încă 1
    [few] și încă { $count }
   *[other] și încă { $count }
}

privacy-intro = Așa folosim datele dumneavoastră la acest eveniment (articolul 13 din Regulamentul general privind protecția datelor, RGPD).
privacy-who = Cine răspunde?
organiser-missing = Organizatorul nu a scris încă nimic aici. Vă rugăm să întrebați moderarea din sală.
organiser-address = Adresă
organiser-email = E-mail
organiser-phone = Telefon
privacy-officer = Responsabil cu protecția datelor
privacy-what = Ce se salvează?
privacy-what-text = Propunerile și voturile pe care le trimiteți și momentul sosirii lor. Nu se cere numele, numărul de telefon sau locul. Totul rămâne pe computerul moderării; nimic nu ajunge la alte servicii din internet.
privacy-list = Dacă moderația ține o listă a participanților, ea cuprinde numele, organizația și prezența. La voturile nominale, votul dumneavoastră apare cu numele în procesul-verbal; pentru aceasta există carduri cu nume.
privacy-public = Propunerile și rezultatele se arată în sală și stau în procesul-verbal. Vă rugăm să nu scrieți nimic despre anumite persoane.
privacy-secret = La votul secret, votul dumneavoastră este criptat. După încheiere nimeni nu mai poate afla de la ce card a venit. La cardurile fără nume, nimeni nu notează cine are ce card.
privacy-device = Ce se află pe dispozitivul dumneavoastră?
privacy-device-text = Doar ce este tehnic necesar: un cookie pentru acest dispozitiv sau card de vot, limba aleasă și textele încă netrimise. Nimeni nu urmărește ce mai faceți.
privacy-why = De ce și pe ce bază?
privacy-why-text = Ca toți din sală să poată participa și rezultatele să fie corecte. Baza este articolul 6 alineatul 1 litera e din RGPD, în Renania de Nord-Westfalia împreună cu § 3 din Legea NRW privind protecția datelor. Participarea cu telefonul este voluntară; merge și cu card de vot sau pe hârtie. Nicio mașină nu decide despre dumneavoastră.
privacy-until = Cât timp?
privacy-until-text = Ce privește persoane se șterge imediat ce procesul-verbal nu mai are nevoie. Ziua exactă o spune organizatorul.
privacy-until-date = Datele despre persoane vor fi șterse la { $date }.
privacy-rights = Drepturile dumneavoastră
privacy-rights-text = Puteți cere acces, rectificare, ștergere și restricționarea prelucrării și vă puteți opune (articolele 15–18 și 21 RGPD). Vă puteți plânge la o autoritate de supraveghere, în Renania de Nord-Westfalia la Landesbeauftragte für Datenschutz und Informationsfreiheit.

access-intro = Această declarație se referă la paginile pe care le vedeți la acest eveniment pe telefon, tabletă și proiector.
access-state = Cât de accesibile sunt paginile?
access-state-text = Sunt construite după WCAG 2.1, nivelul AA, cum cer standardul european EN 301 549 și, în Renania de Nord-Westfalia, legea egalității persoanelor cu dizabilități cu BITVNRW. Este o autoevaluare: un program de verificare și încercări cu tastatura, cu mărire și fără formatare nu au găsit bariere. Persoane cu dizabilități nu au testat încă paginile.
access-known = Ce nu merge încă bine?
access-known-text = Propunerile apar în limba în care au fost scrise. Traducerile nu au fost încă verificate de cineva care a crescut cu limba. Pagina proiectorului este doar de privit; ce arată ea se află și pe pagina pentru telefoane.
access-ways = Alte căi
access-ways-text = Puteți participa și la masă cu o tabletă, pe hârtie sau ridicând mâna. Moderarea vă ajută cu plăcere.
access-contact = Ați găsit o barieră?
access-contact-text = Vă rugăm să ne spuneți. Răspundem și căutăm cu dumneavoastră o altă cale.
access-enforce = Dacă asta nu ajută
access-enforce-text = În Renania de Nord-Westfalia vă puteți adresa la Ombudsstelle für barrierefreie Informationstechnik. Nu costă nimic.
access-date = Data acestei declarații: { $date }.
