### Français.
### Review: open. Machine translation; nobody who grew up with the language has read it.

page-title = Participer
skip = Aller au contenu
own-name = Français
language = Langue
parts = Parties de la page
refresh = Actualiser
back = Retour à la réunion
privacy-title = Protection des données
access-title = Accessibilité

now = En ce moment
now-planned = La réunion n’a pas encore commencé.
now-between = La suite arrive bientôt.
now-closed = La réunion est terminée. Merci d’avoir participé !
over = Réunion terminée
item-number = Point { $number }
until = prévu jusqu’à { $time }

join = Participer
join-what = Avec cet appareil, vous pouvez envoyer des propositions et répondre aux sondages. Personne ne demande votre nom.
device-in = Cet appareil participe.
card-in = Votre carte de vote est enregistrée.
card-have = Avez-vous une carte de vote ?
card-code = Code de votre carte de vote
card-hint = Majuscules ou minuscules, peu importe.
card-send = Enregistrer la carte de vote
card-needed = Pour voter, il vous faut une carte de vote.
join-needed = Veuillez d’abord appuyer sur « Participer ».

propose = Faire une proposition
propose-title = Votre proposition en une phrase
propose-text = Explication (facultatif)
propose-hint = Merci de ne citer aucun nom et rien de personnel.
propose-send = Envoyer la proposition
propose-closed = En ce moment, aucune proposition n’est recueillie.
propose-waiting = { $count ->
    [one] Une de vos propositions est arrivée. L’animation la lit avant que tout le monde la voie.
   *[other] { $count } de vos propositions sont arrivées. L’animation les lit avant que tout le monde les voie.
}
proposals = Propositions
proposals-none = Pas encore de propositions.
proposal-number = Proposition { $number }

votes = Voter
votes-none = Aucun vote n’est ouvert en ce moment.
vote-number = Vote { $number }
straw = Sondage : sans engagement, il montre seulement la tendance dans la salle
secrecy-named = Nominatif : votre vote figure au procès-verbal avec votre nom.
secrecy-secret = Secret : personne ne peut voir comment vous votez.
secrecy-few = Peu de personnes votent ici. D’autres pourraient deviner votre vote.
simple-words = En mots simples :
how-yes_no = Veuillez choisir une réponse.
how-choice = Veuillez choisir une option.
how-approval = Veuillez choisir tout ce que vous approuvez.
how-points = Veuillez répartir des points. En tout : { $points }. Au plus sur une option : { $max }.
how-score = Veuillez noter : 0 est mauvais, { $max } est très bon. Sans indication, l’option compte comme non notée.
how-resistance = Quelle est votre opposition ? 0 signifie aucune, { $max } très forte.
how-irv = Veuillez attribuer des places : la place 1 est votre préférée. Chaque place une seule fois ; vous pouvez en laisser vides.
how-stv = Veuillez attribuer des places : la place 1 est votre préférée. Chaque place une seule fois ; vous pouvez en laisser vides.
how-schulze = Veuillez attribuer des places : la place 1 est votre préférée. Les places égales sont permises ; sans place compte comme dernier.
seats = À élire : { $seats }.
answer-yes = Oui
answer-no = Non
answer-abstain = Abstention
answer-none = Aucune de ces possibilités
passive = Tout resterait comme avant.
unrated = non noté
rank = Place { $rank }
move-up = monter
move-down = descendre
more = plus
fewer = moins
points-left = Points restants : { $left }
cast = Voter
cast-again = Modifier le vote
voted = Votre vote est enregistré.
receipt = Votre reçu
receipt-secret = Avec ces mots, vous retrouverez plus tard votre vote dans la liste de tous les votes. Merci de les retenir ou de les noter.
turnout = Votes exprimés : { $votes } sur { $present }
turnout-open = Votes exprimés : { $votes }
turnout-few = Votes exprimés : moins de { $count }
vote-counted = Ce vote est terminé. Le résultat sera bientôt montré.
vote-void = Ce vote ne compte pas.

results = Résultats
results-none = Pas encore de résultats.
decision-accepted = adopté
decision-rejected = rejeté
decision-tied = égalité
decision-elected = décidé
decision-no_quorum = Il y avait trop peu de monde.
result-accepted = adopté
result-rejected = rejeté
result-postponed = reporté
result-referred = transmis
result-noted = pris en compte
won = élu
invalid = nul
ballots = Votes exprimés : { $count }
ratings = Notes : { $count }
resistance-less = Les nombres montrent la résistance. Moins, c’est mieux.
all-ballots = Liste de tous les votes

said-voted = Enregistré : votre vote est arrivé.
said-proposed = Enregistré : votre proposition est arrivée.
said-joined = Cet appareil participe maintenant.
said-card = Votre carte de vote est enregistrée. Vous pouvez voter.
said-over = La réunion est terminée. On ne vote plus.
said-left = Déconnecté. La personne suivante peut commencer.
said-already_voted = Cette carte a déjà voté ici. Le premier vote compte.
said-vote_closed = Trop tard : le vote était déjà terminé. Ce vote ne compte pas.
said-card_needed = Vous ne pouvez pas voter ici. Il vous faut une carte de vote.
said-card_is_named = Votre carte porte un nom. Ici, seules les cartes sans nom comptent.
said-named_card_needed = Ici, seules les cartes avec un nom comptent.
said-not_entitled = Vous n’avez pas le droit de vote dans ce scrutin. Veuillez demander à l’animation.
said-not_joined = Veuillez d’abord appuyer sur « Participer ».
said-no_such_code = Ce code n’existe pas. Veuillez le recopier depuis la carte.
said-too_many = C’était trop à la fois. Veuillez attendre un instant et renvoyer.
said-no_proposals = En ce moment, aucune proposition n’est recueillie. Votre texte reste sur cet appareil.
said-too_many_proposals = Cet appareil a déjà envoyé autant de propositions que permis. Vous pouvez en écrire d’autres sur papier.
said-text_empty = Veuillez saisir un texte.
said-text_too_long = Le texte est trop long. Veuillez le raccourcir.
said-ballot_empty = Veuillez d’abord choisir quelque chose.
said-none_and_some = Vous avez choisi quelque chose et aussi « Aucune de ces possibilités ». Veuillez choisir l’un ou l’autre.
said-too_many_points = Cela fait trop de points. Veuillez en donner moins.
said-number_too_high = Un nombre est trop grand. Veuillez en choisir un plus petit.
said-not_a_number = Veuillez saisir uniquement des nombres entiers, par exemple 3.
said-rank_twice = Une place est donnée deux fois. Veuillez n’utiliser chaque place qu’une fois.
said-refused = Cela n’a pas marché. Veuillez demander à l’animation.
said-not_saved = Rien ne peut être enregistré en ce moment. Veuillez renvoyer dans un instant.
said-offline = Pas de connexion. Votre saisie reste sur cet appareil et partira toute seule.
said-lost = Pas de connexion. Ce qui est affiché n’est peut-être plus à jour.
said-sending = Envoi en cours …
said-changed = Ce vote est maintenant terminé. Votre choix n’a pas été envoyé.
said-draft = Votre texte de tout à l’heure est encore là.
close-message = Compris

desk-title = Voter à la table
desk-what = Ici, les personnes sans téléphone votent l’une après l’autre.
desk-next = Terminé – personne suivante

trouble-404 = Cette page n’existe pas.
trouble-404-what = L’adresse est peut-être mal écrite. Continuez depuis la page d’accueil.
trouble-410 = Ce lien n’est plus valable.
trouble-410-what = Il y a peut-être une nouvelle carte de vote. Veuillez demander à la table de l’animation.
trouble-429 = Beaucoup de demandes arrivent en même temps.
trouble-429-what = Veuillez attendre un instant, puis réessayer. Rien n’est perdu.
trouble-503 = Rien ne peut être enregistré en ce moment.
trouble-503-what = L’animation est au courant. Veuillez réessayer dans un instant.
trouble-400 = Cela n’a pas marché.
trouble-400-what = Veuillez revenir en arrière et réessayer.

beamer-join = Participer
beamer-scan = Scannez le code ou saisissez l’adresse
beamer-left = restant
beamer-over = dépassé
beamer-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}

privacy-intro = Voici comment nous traitons vos données lors de cette réunion (article 13 du règlement général sur la protection des données, RGPD).
privacy-who = Qui est responsable ?
organiser-missing = L’organisateur n’a encore rien indiqué ici. Veuillez demander à l’animation dans la salle.
organiser-address = Adresse
organiser-email = E-mail
organiser-phone = Téléphone
privacy-officer = Délégué à la protection des données
privacy-what = Qu’est-ce qui est enregistré ?
privacy-what-text = Les propositions et les votes que vous envoyez, et l’heure de leur arrivée. On ne vous demande ni nom, ni numéro de téléphone, ni position. Tout reste sur l’ordinateur de l’animation ; rien ne va vers d’autres services sur internet.
privacy-list = Si l’animation tient une liste des participants, elle contient le nom, l’organisation et la présence. Lors des votes nominatifs, votre vote figure avec votre nom au procès-verbal ; il existe pour cela des cartes avec un nom.
privacy-public = Les propositions et les résultats sont montrés dans la salle et figurent au procès-verbal. Merci de ne rien écrire sur des personnes précises.
privacy-secret = Lors des votes secrets, votre vote est chiffré. Après la fin, personne ne peut plus savoir de quelle carte il venait. Pour les cartes sans nom, personne ne note qui a laquelle.
privacy-device = Qu’y a-t-il sur votre appareil ?
privacy-device-text = Seulement le nécessaire technique : un cookie identifiant cet appareil ou cette carte de vote, la langue choisie et vos textes pas encore envoyés. Personne ne suit ce que vous faites par ailleurs.
privacy-why = Dans quel but et sur quelle base ?
privacy-why-text = Pour que tout le monde dans la salle puisse participer et que les résultats soient justes. La base est l’article 6, paragraphe 1, lettre e du RGPD, en Rhénanie-du-Nord-Westphalie avec le § 3 de la loi NRW sur la protection des données. Participer par téléphone est facultatif ; la carte de vote et le papier conviennent aussi. Aucune machine ne décide à votre sujet.
privacy-until = Pendant combien de temps ?
privacy-until-text = Ce qui concerne des personnes est effacé dès que le procès-verbal n’en a plus besoin. L’organisateur vous indique le jour exact.
privacy-until-date = Les données personnelles seront effacées le { $date }.
privacy-rights = Vos droits
privacy-rights-text = Vous pouvez demander l’accès, la rectification, l’effacement et la limitation du traitement, et vous pouvez vous y opposer (articles 15 à 18 et 21 du RGPD). Vous pouvez adresser une plainte à une autorité de contrôle, en Rhénanie-du-Nord-Westphalie à la Landesbeauftragte für Datenschutz und Informationsfreiheit.

access-intro = Cette déclaration concerne les pages que vous voyez lors de cette réunion sur téléphone, tablette et projecteur.
access-state = Les pages sont-elles accessibles ?
access-state-text = Elles sont construites selon WCAG 2.1, niveau AA, comme le demandent la norme européenne EN 301 549 et, en Rhénanie-du-Nord-Westphalie, la loi sur l’égalité des personnes handicapées avec la BITVNRW. Il s’agit d’une auto-évaluation : un programme de contrôle et des essais au clavier, avec agrandissement et sans mise en forme n’ont trouvé aucun obstacle. Des personnes handicapées n’ont pas encore testé les pages.
access-known = Qu’est-ce qui ne va pas encore bien ?
access-known-text = Les propositions sont affichées dans la langue où elles ont été écrites. Les traductions n’ont encore été relues par personne ayant grandi avec la langue. La page du projecteur sert seulement à regarder ; ce qu’elle montre se trouve aussi sur la page pour téléphones.
access-ways = Autres moyens
access-ways-text = Vous pouvez aussi participer à la table avec une tablette, sur papier ou à main levée. L’animation vous aide volontiers.
access-contact = Avez-vous trouvé un obstacle ?
access-contact-text = Merci de nous le dire. Nous répondrons et chercherons un autre moyen avec vous.
access-enforce = Si cela n’aide pas
access-enforce-text = En Rhénanie-du-Nord-Westphalie, vous pouvez vous adresser à l’Ombudsstelle für barrierefreie Informationstechnik. C’est gratuit.
access-date = Cette déclaration est du { $date }.
