"""French: the words with which it names days."""

from __future__ import annotations

from bot.suggestions.day_words import DayWords
from bot.suggestions.number_words import in_order

DAYS = DayWords(
    days=(
        "lundi",
        "mardi",
        "mercredi, mecredi",
        "jeudi",
        "vendredi, vendredy",
        "samedi",
        "dimanche",
    ),
    short_days=("lun", "mar", "mer", "jeu", "ven", "sam", "dim"),
    months=(
        "janvier, janv, jan",
        "février, fév, févr",
        "mars",
        "avril, avr",
        "mai",
        "juin",
        "juillet, juil",
        "août",
        "septembre, sept",
        "octobre, oct",
        "novembre, nov",
        "décembre, déc",
    ),
    near={
        0: (
            "aujourd'hui, aujourdhui, aujourd hui, auj, ajd, ce soir, cette nuit, cet après-midi, "
            "cet aprem, ce matin, ce midi, cette après-midi, ce jour, aujourd'huit, tout à l'heure"
        ),
        1: "demain, dem1, 2main, dmain, demian, le lendemain d'aujourd'hui",
        2: "après-demain, aprem demain, après 2main, après dem1, surlendemain d'aujourd'hui",
        3: "après-après-demain",
        7: "d'aujourd'hui en huit",
        8: "de demain en huit",
        14: "d'aujourd'hui en quinze",
        -1: "hier, hier soir, hièr, yer",
        -2: "avant-hier, avant hier soir",
        -3: "avant-avant-hier, avant-avant hier",
    },
    feasts={
        "24.12": "réveillon de noël, veille de noël",
        "25.12": "jour de noël",
        "31.12": "saint-sylvestre, réveillon du nouvel an, réveillon du jour de l'an",
        "1.1": "jour de l'an, nouvel an",
        "14.2": "saint-valentin, st valentin",
        "14.7": "quatorze juillet",
        "15.8": "assomption",
        "1.11": "toussaint",
        "6.1": "épiphanie, jour des rois",
        "2.2": "chandeleur",
        "1.5": "fête du travail, premier mai",
        "6.12": "saint-nicolas, st nicolas",
        "21.6": "fête de la musique",
        "31.10": "halloween",
        "1.8": "fête nationale suisse",
        "-2": "vendredi saint",
        "0": "dimanche de pâques",
        "1": "lundi de pâques",
        "39": "ascension, jeudi de l'ascension",
        "49": "dimanche de pentecôte",
        "50": "lundi de pentecôte",
        "-47": "mardi gras",
        "-46": "mercredi des cendres",
    },
    words={
        "u": "jour, jours, nuits",
        "k": "semaine, semaines, sem",
        "m": "mois",
        "y": "an, ans, année, années",
        "e": "week-end, weekend, we, quinzaine",
        "H": "heure, heures, minute, minutes, min",
        "A": "un, une",
        "i": ("dans, plus que, il reste, il ne reste que, reste, encore"),
        "X": "pile, jour pour jour, exactement, tout juste, pile poil",
        "E": "dans exactement, dans pile, exactement dans, pile dans",
        "B": (
            "il y a, ya, y a, il y a déjà, ça fait, cela fait, voilà, il y a exactement, il y a "
            "tout juste"
        ),
        "g": "en",
        "t": "ce, cet, cette",
        "L": "dernier jour de, dernier jour d, dernier jour du mois de",
        "n": "prochain, prochaine, proch",
        "l": "dernier, dernière, passé, passée",
        "c": "qui vient",
        "o": (
            "de, du, d, jusqu'à, jusqu'au, pour, dès, à partir de, à partir du, pour le, c'est, "
            "lors du, dès le, le jour du, en date du, dès ce, déjà, aussi, enfin, tôt, donc"
        ),
        "d": "le, la, l, les",
        "h": "à, vers, dès, autour de, sur les, à partir de",
        "Q": "",
        "P": (
            "après le boulot, après le travail, après le taf, après l'école, après les cours, "
            "après le déjeuner, après déjeuner, après manger, avant le boulot, avant le travail, "
            "avant l'école, après le repas, en sortant du boulot, dans l'aprème, à l'heure du "
            "déjeuner, vers midi, vers minuit, vers la fin de journée, vers la mi-journée, en "
            "milieu de journée, en milieu de matinée, en milieu d'après-midi, dans l'aprem, à la "
            "première heure, à l'aurore, à la mi-journée, sur le coup de midi, matin, midi, soir, "
            "après-midi, aprem, nuit, dans la matinée, dans la journée, dans l'après-midi, dans la "
            "soirée, en soirée, en matinée, en fin de journée, au matin, au soir, de bonne heure, "
            "à midi, à l'aube, tôt le matin, au petit matin, à minuit, en fin d'après-midi, en fin "
            "de matinée, en début d'après-midi, en début de matinée, en début de soirée, dans la "
            "nuit, à l'heure, précises, du matin, du soir, de l'après-midi, en journée, au réveil"
        ),
        "x": "et demi, et demie",
        "R": "et, au, puis, jusqu'au, à",
        "r": (
            "entre, mi, fin, fin de, début, milieu, pas, plutôt, au lieu, sur, sous, courant, "
            "pendant, durant, soit"
        ),
        "p": "avant, après",
        "s": "depuis",
        "z": (
            "avant-dernier, avant-dernière, pénultième, antépénultième, ou, chaque, tous les, "
            "toutes les, environ, vers le, vers la, presque, plus de, moins de, autre, suivant, "
            "suivante, d'après, d'avant, surlendemain, lendemain, veille, avant-veille, d'ici, "
            "quelques, plusieurs, demi, demie, quasiment, sinon, lundis, mardis, mercredis, "
            "jeudis, vendredis, samedis, dimanches, plus tard, plus tôt, en quelques, d'ici à, au "
            "plus tard, au plus tôt, peut-être, bientôt, d'ici le, avant le"
        ),
        ".": (
            "d'ici là, d'ici-là, à demain, demain est un autre jour, d'aujourd'hui, d'hier, un "
            "jour, de nos jours, du "
            "jour au lendemain, c'est pas demain la veille, pas demain la veille, né d'hier, "
            "vendredi ou les limbes, vendredi 13, un de ces jours, tous les jours, au jour le "
            "jour, jusqu'à aujourd'hui, à hier, le lendemain, les gens d'aujourd'hui, plus que "
            "demain, à ce jour, black friday, mardi gras lyonnais, comme si c'était hier"
        ),
    },
    numbers={
        **in_order(
            "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
            2,
        ),
        **in_order(
            "vingt trente quarante cinquante soixante septante huitante nonante cent",
            20,
            10,
        ),
        "un": 1,
        "une": 1,
        "octante": 80,
        "quatre-vingt": 80,
        "quatre-vingts": 80,
        "soixante-dix": 70,
        "quatre-vingt-dix": 90,
        "dix-sept": 17,
        "dix-huit": 18,
        "dix-neuf": 19,
    },
    orders="premier, première | deuxième, second | troisième | quatrième",
    joiner="et",
    function_words=(
        "après, je, j, tu, il, elle, on, nous, vous, ils, elles, mon, ma, mes, ton, ta, son, sa, "
        "ses, notre, nos, leur, leurs, le, la, les, l, un, une, des, du, de, d, et, mais, car, "
        "parce, que, qu, qui, quand, si, est, sont, suis, es, ai, as, a, avons, ont, sera, serai, "
        "était, vais, va, vont, fais, fait, me, m, se, s, c, ce, ça, y, en, à, au, aux, dans, "
        "pour, par, avec, chez, sans, ne, n, pas, plus, très, tout, toute, enfin, donc, alors, "
        "sur, sous, avant, après, passe, prends, lieu, pars, part, partons, entre, déménage, "
        "opération, merci, croisez, voilà, il y, faut, dois, doit"
    ),
    joins="et, mais, car, parce, que, qu, qui, quand, si, donc, puis, alors, pour, où, lorsque",
    negations="pas, jamais, aucun, aucune, ni, sans, plutôt, rien",
    doubt=r"""
        @\ (?:je\ )?(?:ne\ )?(?:peux|pourrai|serai|suis)\ pas\b | \betai(?:t
        |ent)\b[^,;]*\bpour(?:\ le)?\ @ |
        \bje\ suis\ nee?\b(?=.*@) | \bsi\ seulement\b[^,;]*@ | \bje\ (?:croyais|pensais)\b[^,;]*@ |
        @\ (?:est|c\ est|sera)\ ferie\b | @\ de\ (?:conges?|vacances|rtt)\b |
        \b(?:prends?|prenons|pris|prendre|bus|tram|ligne)\ (?:le\ )?@ |
        @(?:\ \w+){0,3}\ (?:,\ )?comme\ (?:toujours|d\ habitude|chaque|tous\ les)\b | \bvers\ @ |
        \b(?:voisin\w*|collegues?)\b[^,;]*\b(?:part|partent|voyagent|s\ envolent|vont)\b[^,;]*@ |
        @\ on\b(?=.*\b(?:ce\ genre|ce\ type|une\ telle|comme\ ca)\b) |
        @\ (?:est|c\ est)\ (?:mon|ma|notre)\ (?:\w+\ )?(?:chat|chatte|chien|chienne|lapin)\b |
        \b(?:veille|lendemain|surlendemain|avant\ veille)\b(?=.*@) |
        \bjour\ (?:d\ )?(?:avant|apres|suivant|precedent)\b(?=.*@) |
        \b(?: repoussee? | avancee?\ au | remet\w* | soit | disait |
        n\ aura\ pas\ lieu | reportee? | annulee? |
        decalee? | deplacee? | peut\ etre | sans\ doute | probablement | environ | devait |
        devais | devaient | aurait | aurais | tous\ les | toutes\ les | chaque | plus\ personne |
        (?<!saurai\ )(?<!savoir\ )(?<!sait\ )(?<!saura\ )(?<!saurons\ )si\ (?:elle|il|je|on
        |jamais) | il\ se\ peut | eventuellement | au\ lieu | quand\ j\ etais |
        il\ y\ a\ \S+\ ans )\b |
        @\ (?:est|c\ est|etait)\ (?:mon|ma|le|la|un|une)\ (?:jour|moment|mois|fete)\b |
        \b(?:prefere|preferee|aime|adore|deteste)\b(?!\ ca\b) | \bnee?s?\b.*\b(?:19|20)\d\d\b |
        @\ c?\ ?est\ (?:toujours|pour|le\ jour\ d|jour\ d)""",
    habitual=r"\b(?:toujours|habitude|souvent|parfois|rarement|normalement)\b",
    past=r"""
        \b(?: était | étaient | étais | avait | avaient | fut | eut |
        (?:a|ont|ai|avons|as)\ (?:\w+ment\ |déjà\ |bien\ |dû\ |du\ |été\ |pas\ |tous\ |enfin\

        |juste\ ){0,2}
        (?!lieu\b|kiné|ciné|ski\b|concert|transfert|sport|permis|soirée|journée|rentrée|musée
        |lycée|marché|congé|dîner|thé\b|qui\b|un\b|une\b|une\b|du\b)\w{1,}(?:é|ée|és|ées|i|ie
        |is|it|ite|u|ue|us|ert |erte|ort|eint) |
        (?:est|sont|suis|es|sommes)\ (?:\w+ment\ |déjà\ |bien\ |enfin\ )?(?:mort|décédé|tombé
        |né |parti|allé |arrivé|rentré|venu|entré|sorti|revenu|devenu|resté|disparu|éteint)e?s?
        | (?:s|m|nous|vous)\ (?:est|suis|sommes|êtes)\ \w+ | perdu | enterré )\b""",
    ongoing=r"""
        \b(?: va | vais | vont | allons | sera | serai | seront | aura | aurai | doit | dois |
        devons | faut |
        (?<!\ba\ )(?<!\bai\ )(?<!\bont\ )fait | fais | passe |
        passons | prends | pars | partons | prévue?s? |
        commence | commencent | se\ fait | se\ marie | a\ lieu | ont\ lieu | aurons | irai | ira
        | opèren?t? | amèn(?:e|ent) | emmèn(?:e|ent) | (?:em|dé)ménagen?t? | rentren?t? |
        revien(?:s|t|nent) | arriven?t? | vien(?:s|t|nent) | maries? | fêten?t? | fêtons |
        souffle | reçois | accompagne | joue | chante | enterre | enterrons | subit | reprends |
        quitte | entre\ (?:à|en) | (?:a|ai|aura)\ (?:\d+|\w+)\ ans | organise
        | dit | appris | su | annoncé | prévenue?s? | irons )\b""",
    neutral=r"""
        \b(?:pas|plus)\ (?:dormi|encore|hâte|tenir|tranquille)\b | \bpas\ (?:y\ )?croire\b
        | \bcrois\ pas\b | \ben\ peux\ plus\b |
        \bn?\ ?(?:ai|a|as|avons|ont)\ (?:encore\ |toujours\ )?(?:rien|pas|jamais
        |même\ pas)\ (?:encore\ )?\w+\b |
        \b(?:a|ont|ai|m|nous)\ (?:ont\ |a\ |ai\ )?(?:donné|eu|obtenu|pris|filé|trouvé|calé|fixé
        |programmé|avancé)[ ]
        (?:\w+\ ){0,2}(?:rdv|rendez|date|rendezvous|créneau|opération|irm|place)\b |
        \b(?:est|sont)\ (?:prévue?s?|fixée?s?|programmée?s?)\b|\b(?:a|ont|aura)\ lieu\b
        |\bai\ (?:un|une|mon|ma|mes|rendez|rdv|peur|hâte|\d+)\b|\ba\ (?:son|sa|un|une|rendez
        |rdv)\b""",
    participle=r"""
        ^\ ?(?:enfin\ |tout\ juste\ |bien\ |aussi\ )?(?:opere|hospitalise|passe|demenage|emmenage
        |rentre|revenu|recu|fini|reussi|rate|termine|fete|accouche|marie|sorti|diagnostique|eu
        |soutenu|adopte|enterre|perdu)e?s?\b(?!\ (?:le|la|les|mon|ma|mes|a)\b(?=.*\bpour\b))""",
    scheduled=r"""
        \b(?: operation | intervention | chirurgie | enterrement | obseques | cremation | irm |
        scanner | biopsie | coloscopie | rdv | rendez | resultats? | audience | entretien |
        chimio | examen | soutenance | permis | code | oral | mariage | bapteme |
        echographie | echo | vol | cesarienne | dentiste | veto | demenagement | remise |
        bilan | controle )\b""",
    toward="pour",
    parts="matin, midi, après-midi, aprem, soir",
    events=(
        "rdv rendez opér* oper* chimio* radio* irm scanner* exam* partiel* permis code concours "
        "bac brevet oral soutien* souten* thèse* enterrement obsèques funérailles crémation "
        "cérémonie mariage* mari* pacs* anniversaire* noces baptême* déménag* emménag* pars part "
        "partons départ vol avion train vacances voyage* concert* tribunal audience procès école "
        "rentrée crèche résultat* biopsie* hôpital clinique sort sortie entre entretien urgences "
        "véto vétérinaire piqûre accouche* terme césarienne naissance intervention* anesthésie "
        "arthro* coloscopie fibro* écho* infiltration* dentiste dents* plâtre* prothèse* ponction "
        "transfert fiv ivg curetage amygdales commence* reprends reprend reprise arrive* revient "
        "rentre* visite* match course marathon compét* spectacle représentation première fête* ans "
        "divorce* notaire clés état remise* rends rend dernier dernière premier cendres messe "
        "levée bilan* contrôle* séance* vais va allons passe* fais fait gala billard reçoi* invit* "
        "joue jouons chante chantons chorale scène mort morte parti partie décéd* décès éteint* "
        "disparu* oral oraux accueil* dentiste scan* "
        "démén* cataracte* biopsi* enlève* retire* pose*"
    ),
    titles=(
        "monsieur, madame, mademoiselle, m, mme, mlle, dr, docteur, maître, tante, tata, tatie, "
        "oncle, tonton, cousin, cousine, beau-frère, père, mère, frère, famille, chat, chatte, "
        "chien, chienne, ami, amie, appelle"
    ),
    things=(
        "kilo, kilos, kg, g, grammes, cm, mètres, livres, fois, personnes, amis, enfants, euros, "
        "km, kilos, pages, heures, minutes, pour cent, ans"
    ),
    weeks_of_days={8: 7, 15: 14},
    leads="",
    rough_days={8: 0, 15: 14},
    last_is_nearest=True,
    starts="j on ma mon mes notre nos",
)
