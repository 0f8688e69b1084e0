"""
Words by which people say that they are away, by language; and words that turn them round.

A phrase is written with or without accents, in small letters, and stands for whole words.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AwayWords:
    """
    The words of one language; each line is a list of phrases, divided by commas.

    ``away``: they are away. ``holiday``: they are, unless they say that they work there (``work``).
    ``out``: they are, if it is all they say, or stands beside a day. ``back``: they are, if a day
    follows on which they will be back. ``until``: what stands before the last day. ``since``: what
    stands before the first. ``today``: a whole day or more, from now on.

    These make a phrase of ``away`` or ``holiday`` void: ``before`` and ``close`` ahead of it, at
    most three words or one word away; ``after`` behind it, at most one word away; ``cover`` ahead
    of it, anywhere: it is somebody else who is away. ``over``: they are back from it, and so an
    emoji of a journey is void, too. ``not_out``: before or behind a word of ``out``, which then
    means something else. ``idioms``: of other things; their words count for nothing.
    """

    away: tuple[str, ...]
    holiday: tuple[str, ...]
    work: tuple[str, ...]
    out: tuple[str, ...]
    back: tuple[str, ...]
    until: tuple[str, ...]
    since: tuple[str, ...]
    today: tuple[str, ...]
    before: tuple[str, ...]
    close: tuple[str, ...]
    after: tuple[str, ...]
    cover: tuple[str, ...]
    over: tuple[str, ...]
    not_out: tuple[str, ...]
    idioms: tuple[str, ...]


ENGLISH = AwayWords(
    away=(
        "family emergency, non working day, volunteering day, volunteer day, volunteering leave",
        "wedding leave, marriage leave, secondment leave, disability leave, exam leave",
        "caring leave, caregiver leave, my leave, our leave, leave today, few days off",
        "couple of days off, some time off, enjoying a break, on a well deserved break",
        "on a much needed break, getting married, in quarantine, no slack, taking leave",
        "taking the day, taking the week, childcare day, child care day, visiting family",
        "visiting my family, visiting my parents, death in the family, lost my",
        "hospital appointment all day, tested positive, chemo, chemotherapy, miscarriage",
        "dependants leave, ooo, oof, ooto, out of office, out of the office, out of town",
        "out of the country, out of action, out of commission, out sick, out ill, away, afk",
        "absent, pto, toil, loa, flex day, lieu day, day in lieu, day off, days off, days leave",
        "morning off, afternoon off, week off, weeks off, year off, time off, off sick, off ill",
        "off work, off duty, off grid, off the grid, out until, out till, out til, off until",
        "off till, off til, al until, al till, al til, al today, al thru, annual leave, sick leave",
        "parental leave, maternity leave, paternity leave, mat leave, pat leave, baby leave",
        "family leave, medical leave, compassionate leave, unpaid leave, bereavement leave",
        "study leave, carer s leave, carers leave, garden leave, adoption leave, gardening leave",
        "special leave, military leave, stress leave, personal leave, paid leave, emergency leave",
        "care leave, shore leave, long service leave, extended leave, leave of absence",
        "leave until, leave till, leave til, on leave, on fmla, maternity, paternity, mat lv",
        "furlough, furloughed, sabbatical, on a career break, bereavement, bereaved, mourning",
        "grieving, funeral, passed away, memorial service, sick, ill, unwell, poorly",
        "not feeling well, not well, feeling rough, under the weather, flu, covid, migraine",
        "food poisoning, stomach bug, fever, strep, norovirus, throwing up, quarantine",
        "quarantined, self isolating, isolating, in hospital, in the hospital, at the hospital",
        "hospitalised, hospitalized, surgery, recovering, recuperating, convalescing, on bed rest",
        "broken leg, broken arm, jury duty, jury service, moving house, moving day, moving home",
        "house move, unavailable, not available, unreachable, not reachable, not around, not here",
        "not in today, not in this week, not at work, not online, not working, won t be in",
        "won t be working, don t work today, no work today, do not disturb, no internet, no signal",
        "no wifi, no access to slack, no slack access, without internet, unplugged, offline",
        "on strike, public holiday, bank holiday, federal holiday, national holiday",
        "company holiday, office closed, office is closed, company shutdown, holiday shutdown",
        "winter shutdown, summer shutdown, collective vacation, mental health day, duvet day",
        "sick day, snow day, personal day, wellness day, rest day, recharge day, birthday off",
        "floating holiday, half day, reserve duty, national service, military service, in labour",
        "in labor",
    ),
    holiday=(
        "holibobs, hollies, ski trip, on tour, beach, sabbatical trip, backpacking trip",
        "gone surfing, gone hiking, gone climbing, getaway, on an adventure, festival, on holiday",
        "on holidays, on vacation, on hols, holiday, holidays, hols, hol, vacation, vacations",
        "vacationing, vacay, vaca, vaykay, travelling, traveling, on a trip, road trip, city break",
        "mini break, short break, xmas break, christmas break, winter break, spring break",
        "summer break, easter break, thanksgiving break, long weekend, honeymoon, honeymooning",
        "babymoon, staycation, cruise, gone fishing, fishing, camping, backpacking, hiking",
        "trekking, on safari, hajj, umrah, skiing, snowboarding, sailing, at the beach, beach day",
        "gone skiing, interrailing",
    ),
    work=(
        "working, work from, works from, wfh, remote, remotely, workation, business trip, meeting",
        "meetings, on a call, in a call, calls, commuting, lunch, focus, available, customer visit",
        "client visit, conference",
    ),
    out=(
        "no slack, at home sick, on break, on my break, not in, not about, unwinding, in the air",
        "out, off, gone, leave, on a break, logged off, signed off, checked out",
    ),
    back=(
        "back, returning, return, returns, see you, see ya, see u, in again, resuming",
        "online again, working again, i ll be in",
    ),
    until=("until, till, til, thru, through, to",),
    since=("from, starting, starts, beginning, as of",),
    today=(
        "the rest of the day, rest of week, the whole day, whole week, rest of the month, the day",
        "the week, weekends, today, this week, this month, all day, all week, rest of the day",
        "rest of the week, until further notice, for now, fridays, mondays, tuesdays, wednesdays",
        "thursdays",
    ),
    before=(
        "asking for, first day after, request, approved, pto for, used, planning, plan, plans",
        "planned, organising, organizing, booking, booked, book, dreaming, dream, daydreaming",
        "thinking, counting down, countdown, waiting, looking forward, excited, saving, need",
        "needs, needing, want, wants, wanna, wish, wishing, ready, researching, approving",
        "reviewing, processing, discussing, updating, tracking, missing, miss, craving, days until",
        "days till, days til, days to, sleeps until, sleeps till, sleeps til, sleeps to",
        "weeks until, weeks till, weeks til, weeks to, month until, week until, week to, day until",
        "day till, day to, hours until, hours till, until my, till my, before, soon, no longer",
        "recovered from, over my, over the, how was, enjoy your, used up, almost, congrats",
        "cancelled, canceled, postponed, hate, love, loved, writing, building, fixing, about",
        "discuss, ask me, requests for, requesting, survived, finished, designing, returned",
        "preparing, prepping, shopping, working on, documenting, if you are, was",
    ),
    close=(
        "tomorrow, next week, next month, first day back from, then, no, not, without, zero",
        "out of, never, isn t, aren t, post, un, anti, lack of",
    ),
    after=(
        "approved, granted, booked, denied, approver, approvers, was great, was nice, was amazing",
        "to plan, to book, left to book, days left, fund, pay slip, photos in, planning, plans",
        "plan, planner, policy, request, requests, calendar, party, season, photos, pics, pictures",
        "shopping, budget, over, soon, tracker, tool, app, form, forms, approval, approvals",
        "tickets, rota, schedule, next week, next month, next year, starts, begins, starting",
        "countdown, loading, ideas, of, beats, pay, anymore, any more, cancelled, canceled",
        "postponed, blues, vibes, team, project, sale, deals, feature, service, mood, ready",
        "dreams, pending, tomorrow, cover, covering, mode soon, playlist, tune, tunes, cards",
        "gifts, market, lights, jumper, reading, research, message, balance, accrual, awaits",
        "can t come, coming up, vibe, skills, burn, game, ended, is done, leave soon, no more",
        "backlog, mode off, centre, center, bookings, docs, first, sync, refill, bug",
    ),
    cover=(
        "covering for, cover for, covers for, covering, filling in for, standing in for",
        "stand in for, replacing, acting for, deputising for, on behalf of, in place of",
        "backing up, backup for, looking after",
    ),
    over=("back from, returned from, home from, fresh from, fresh off, back off, back after",),
    not_out=(
        "checking, figured, walk, fly, fade, sign, opt, branch, pan, ride, time, black, rolled",
        "shipped, chilling, get, gets, kick, hands, take, takes, taking, show, send, lay, cut",
        "trade, play, well, check, hang, figure, figuring, roll, rolling, ship, shipping, work",
        "working, going, sold, print, burn, burned, burnt, lock, locked, night, move, moving, log",
        "camera, mic, switch, turn, turning, hanging, sort, sorting, find, help, helping, reach",
        "rule, speak, stand, try, trying, test, testing, fall, pull, call, wear, write, set",
        "setting, start, starting, bake, spin, drop, face, pay, wipe, one, blow, head, stressed",
        "freaking, geeking, zoned, maxed, tired, worn, pumped, come, coming, just, tap, tapped",
        "hash, hashing, carry, hold",
    ),
    idioms=(
        "right away, far away, straight away, give away, giving away, gives away, fly away",
        "run away, throw away, take away, taking away, away game, away day, away days",
        "chipping away, typing away, plugging away, hammering away, coding away, blown away",
        "carried away, away for lunch, away for a bit, away for a minute, away for a sec",
        "away from keyboard for, afk for lunch, sick tricks, sick tunes, sick beats, sick of",
        "sick pay, sick track, leave it, leave a, leave no, leave me, leave you, leave your",
        "leave early, leave at, to leave, please leave, will leave, can leave, leave room",
        "leave us, leave comments, leave feedback, back and forth, back to back, back up, back end",
        "back office, back pain, come back to me, get back to you, pay back, give back, call back",
        "play back, back burner, back seat, off topic, off by one, off the record, off to a",
        "off to the, off to, on and off, on off, off peak, spin off, day off requests",
        "out and about, out loud, out of memory, out of scope, out of stock, out of sync",
        "out of order, out of band, out of milk, out of coffee, out of ideas, out of the box",
        "out of the loop, out to lunch, out for lunch, out for a walk, out for a run",
        "out for a bit, gone to lunch, gone for lunch, gone wrong, long gone, moving on",
        "fever dream, pto approver, hangry",
    ),
)
GERMAN = AwayWords(
    away=(
        "notarzt, spital, op am, nach op, nach der op, ausgleichstag, ausgleich bis, zwickeltag",
        "kompensation, kompensationstag, kompensiere, uberzeit kompensation, uberzeit, rs bis",
        "in der rs, rekrutenschule, dann mal weg, daher offline, psychisch, burnout",
        "kind hat fieber, kinderbetreuung heute, heirate, nicht im einsatz, kein dienst",
        "kein slack, hospitalisiert, verletzt, unfall, notfall, wochenbett, geburt, baby ist da",
        "stillzeit, elternzeit, mutterschutz, muschu, mutterschaftsurlaub, vaterschaftsurlaub",
        "vaterurlaub, elternurlaub, babypause, karenz, bildungskarenz, pflegekarenz, papamonat",
        "papazeit, sonderurlaub, bildungsurlaub, resturlaub, kurzurlaub, pflegezeit, freistellung",
        "freigestellt, bin krank, krank, erkrankt, krankgeschrieben, krankgemeldet, krankmeldung",
        "krankenhaus, krankenstand, im spital, im klinikum, klinik, kindkrank, kinderkrank",
        "kinderkrankentag, kindkranktag, kinderkrankentage, krankheitstag, arbeitsunfahig",
        "arbeitsunfahigkeit, au bis, grippe, corona, magen darm, erkaltet, erkaltung, fieber",
        "migrane, im bett, operation, op und danach, liege flach, flachgelegt, quarantane",
        "krankheitsbedingt, gesundheitlich, auf kur, in kur, kur bis, reha, auf reha, in reha",
        "abwesend, ortsabwesend, abwesenheit, nicht im buro, nicht im office, ausser haus",
        "nicht im haus, nicht im hause, ausser dienst, ausser landes, auswarts, heute frei",
        "habe frei, hab frei, habe heute frei, frei heute, frei bis, frei genommen, freier tag",
        "freien tag, freie tage, tag frei, tage frei, woche frei, teilzeitfrei, teilzeittag",
        "tz frei, mein freier, freizeitausgleich, uberstundenabbau, uberstunden abfeiern",
        "uberstunden abbauen, uberstundenfrei, uberstunden, zeitausgleich, gleittag, gleitzeittag",
        "gleitzeit, gleitzeitabbau, zeitguthaben, brauchtumstag, rosenmontag, nicht da",
        "nicht anwesend, nicht verfugbar, nicht erreichbar, nicht am platz, unerreichbar",
        "nicht online, offline, arbeite nicht, arbeite heute nicht, nicht arbeiten, ohne internet",
        "kein internet, kein netz bis, bitte nicht storen, feiertag, feiertage, bruckentag",
        "fenstertag, trauerfall, todesfall, trauer, beerdigung, begrabnis, beisetzung",
        "militardienst, wehrdienst, wehrubung, zivildienst, zivilschutz, im militar, militar",
        "wiederholungskurs, wk bis, im wk, zwischen den jahren weg, betriebsruhe",
        "betriebsschliessung, buro geschlossen, geschlossen bis, werksferien, sabbatjahr, auszeit",
        "unbezahlt frei, verhindert, umzug, ziehe um, umzugstag, nicht im dienst, beurlaubt",
        "dienstfrei, streik, notfall in der familie, pflege von angehorigen",
    ),
    holiday=(
        "wandern, kreuzfahrt, segeln, skifahren, im suden, in der sonne, wellness, kurztrip",
        "roadtrip, auf mallorca, zelten, camping, im urlaub, in urlaub, urlaub, urlaube",
        "urlaubstag, urlaubstage, urlaubszeit, jahresurlaub, betriebsurlaub, betriebsferien",
        "weihnachtsurlaub, sommerurlaub, skiurlaub, winterurlaub, osterurlaub, in den ferien",
        "in ferien, ferien, ferientag, skiferien, sommerferien, weihnachtsferien, herbstferien",
        "sportferien, osterferien, verreist, auf reisen, auf reise, auf weltreise, weltreise",
        "flitterwochen, in den bergen, am meer, am strand, langes wochenende, campen, beim wandern",
        "auf tour",
    ),
    work=(
        "arbeite, am arbeiten, arbeitend, homeoffice, home office, mobiles arbeiten, ho",
        "dienstreise, geschaftsreise, erreichbar, besprechung, termin, mittagspause, beim kunden",
    ),
    out=(
        "kein slack, im off, abgemeldet, ausgeflogen, daheim, frei, weg, fort, za, ez, ez bis",
        "kur, wk, pause, unterwegs, urlaubt, ferienhalber",
    ),
    back=(
        "wieder da, wieder im, wieder zuruck, wieder hier, wieder erreichbar, wieder online",
        "wieder fur euch da, wieder bei der arbeit, wieder am, wieder ab, wieder, zuruck",
        "zuruck im, ruckkehr, bin ab, komme, retour, sehen uns, arbeite wieder",
    ),
    until=("bis, bis zum, bis einschliesslich, bis inkl, bis inklusive, bis und mit",),
    since=("ab, vom, ab dem",),
    today=(
        "ganze woche, die ganze woche, den rest der woche, rest der woche, den rest des tages",
        "bis ende woche, ende woche, heute, diese woche, den ganzen tag, ganztags, ganztagig",
        "bis auf weiteres, bis mittag weg, diesen monat, freitags, montags, dienstags, mittwochs",
        "donnerstags, vorerst",
    ),
    before=(
        "erster tag nach, nach, genehmigt, chiffre, wer hat, wegen, fur den, fur meinen, habe noch",
        "plane, plant, planen, planung, buche, gebucht, freue mich, vorfreude, traume, traum von",
        "brauche, will, mochte, wunsche, bald, noch, tage bis, tag bis, wochen bis, woche bis",
        "bis zum, bis zur, reif fur, nie wieder, warte auf, vor dem, vor meinem, nach dem",
        "nach der, nach meinem, genehmige, beantrage, prufe, beantragen, einreichen, organisiere",
        "zuruck aus, zuruck vom, zuruck von, zuruck nach, retour aus, wieder da aus, wieder aus",
        "aus dem, aus der, aus den, schonen, schone, sehne, countdown, statt, gesund nach, thema",
        "packe fur, war, abgesagt, verschoben, uber, buchen, sammle",
    ),
    close=(
        "dann, morgen, nachste woche, nachsten monat, ubernachste woche, kein, keine, keinen",
        "nicht, nicht mehr, nicht im, ohne, nie, fast",
    ),
    after=(
        "genehmigt, bewilligt, eingereicht, war, gestrichen, bestatigt, verpasst, planen, planung",
        "vorbei, zu ende, beendet, abgesagt, verschoben, beantragen, eintragen, genehmigen, rum",
        "bald, in sicht, steht an, naht, zuruck, ruft, planer, vertretung, antrage, antrag",
        "anfragen, liste, fotos, bilder, buchen, gebucht, projekt, aufgebraucht, ubrig, kasse",
        "auskuriert, uberstanden, morgen, nachste woche, beginnt, startet, nachsten monat",
        "kann kommen, in planung, ware schon, abstimmen, abrechnen, app, team",
    ),
    cover=(
        "vertretung fur, vertrete, vertretung von, in vertretung, vertritt, springe ein fur",
        "elternzeitvertretung, urlaubsvertretung, krankheitsvertretung, vertreterin von",
        "vertreter von, vertretungsweise, ersatz fur",
    ),
    over=(
        "zuruck aus, zuruck vom, zuruck von, zuruck nach, retour aus, wieder gesund, frisch zuruck",
        "aus dem urlaub zuruck, wieder fit",
    ),
    not_out=(
        "eben, schnell, noch, nicht, dienst, hier, barriere, fieber, spass, fehler, sorgen",
        "nur kurz, kurz, gleich, mal, uber",
    ),
    idioms=(
        "frei verfugbar, frei nach, frei haus, freie termine, weg von, freitags langer, krank vor",
        "ferien im kopf, urlaub im kopf, komme gleich, hin und weg, hin und zuruck, auf dem weg",
        "zuruck gestellt, uberstunden machen, mache uberstunden, termin frei, kapazitat frei",
        "platz frei, line frei",
    ),
)
FRENCH = AwayWords(
    away=(
        "hospitalisation, fermeture de, fermeture pour, deconnexion, deco jusqu",
        "mi temps therapeutique, opere, operee, blesse, blessee, accident, burn out, pma",
        "fausse couche, bebe malade, fils malade, fille malade, enfants malades, nourrice malade",
        "ecole fermee, pompier, reserviste, en conge, pas de slack, au repos, conge, conges, cp",
        "rtt, r t t, recup, recuperation, jour de repos, journee de repos, de repos, en repos",
        "repos compensateur, journee off, jour off, jours off, jour de conge, malade, malades",
        "souffrant, souffrante, souffrants, alitee, alite, grippe, grippee, covid, gastro, fievre",
        "fievreux, migraine, rhume carabine, angine, clouee au lit, cloue au lit, au fond du lit",
        "arret maladie, arret de travail, arret mal, en arret, arretee jusqu, arrete jusqu",
        "maladie, en convalescence, convalescence, hopital, hospitalise, hospitalisee, clinique",
        "operation, je me fais operer, enfant malade, garde d enfant, garde enfant, garde enfants",
        "absent, absente, absents, absentes, absence, hors du bureau, hors bureau, pas au bureau",
        "pas la, pas dispo, pas disponible, non disponible, indisponible, indispo, injoignable",
        "pas joignable, non joignable, deconnecte, deconnectee, hors ligne, sans acces",
        "sans internet, je ne travaille pas, ne travaille pas, travaille pas, je travaille pas",
        "pas de travail, jour ferie, ferie, jour non travaille, je fais le pont, faire le pont",
        "pont de, pont du, viaduc, ne pas deranger, deuil, obseques, enterrement, funerailles",
        "deces, maternite, paternite, conge mat, conge pat, conge parental, accouchement, pater",
        "sabbatique, annee sabbatique, fermeture annuelle, fermeture estivale, bureau ferme",
        "bureaux fermes, entreprise fermee, ferme jusqu, demenagement, je demenage",
        "service militaire, en greve, greve, temps partiel jour, parti pecher, partie pecher",
        "parti a la peche, absent pour, en cure, lune de miel, voyage de noces, conge formation",
        "rendez vous toute la journee a l hopital, jury d assises, jure d assises",
    ),
    holiday=(
        "ski, en croisiere, road trip, en weekend, au soleil, en camping car, en van, en vacances",
        "en conges, vacances, en vac, vacs, vacance, en voyage, en vadrouille, au ski, au camping",
        "a la plage, a la mer, a la montagne, week end prolonge, weekend prolonge, tour du monde",
        "parti en week end, partie en week end, parti en weekend, partie en weekend, en rando",
    ),
    work=(
        "teletravail, tt, je travaille depuis, je travaille de, travail depuis, en travail",
        "reunion, en deplacement pro, deplacement professionnel, joignable, disponible, dispo",
    ),
    out=(
        "deco, pas de slack, en off, a l etranger, en vadrouille, partis, parties, deconnecte, off",
        "parti, partie, parti jusqu, pont, vac, pause, conges, ailleurs, en deplacement",
    ),
    back=(
        "de retour, retour, reviens, revient, rentre, reprise, je reprends, reprends",
        "dispo a partir, je serai de retour, je serai la, la a partir, on se retrouve",
        "on se revoit, rdv en",
    ),
    until=("jusqu a, jusqu au, jusqu en, jusque, jusqu, jusqua, jusquau, au",),
    since=("a partir de, a partir du, a compter du, des, des le, du",),
    today=(
        "toute la journee, tout l apres midi, toute cette semaine, ce vendredi, ce lundi, ce mardi",
        "ce mercredi, ce jeudi, aujourd hui, ce jour, cette semaine, toute la semaine, ce mois",
        "jusqu a nouvel ordre, le mercredi, le vendredi, cet aprem, cet apres midi, auj",
    ),
    before=(
        "reve de, pense, penser, premiere journee, premier jour, apres, approuves, me manquent",
        "regles, planning, vivement, bientot, prepare, je prepare, planifie, je planifie, organise",
        "reserve, reve, j ai besoin, besoin, envie, hate, attends, compte les jours, avant",
        "plus que, j, prete, valider, valide, poser, posez, demande, demandes, saisir, gestion",
        "gerer, fini, finies, retour de, retour des, retour d, retour du, de retour de, revenu de",
        "revenue de, revenu des, revenue des, rentre de, rentree de, rentre des, rentree des",
        "bonnes, bon, bonne, fin de, fin des, remis de, remise de, remis d, remise d, pret pour",
        "jours avant, manque, encore, annule, annulee, reprise apres, guide, photos de, parle de",
        "solde de, rentre d, rentree d, revenu d, revenue d, revenue du, rentree du, rentre du",
        "vive",
    ),
    close=(
        "demain, la semaine prochaine, le mois prochain, pas, pas de, pas en, plus de, plus en",
        "plus, aucun, aucune, sans, jamais, zero",
    ),
    after=(
        "validees, valides, approuvees, approuves, me manquent, refusees, de joie, refuses",
        "passees, dans, bientot, approchent, terminees, finies, fini, termine, finie, a valider",
        "annulees, annule, annulee, la semaine prochaine, le mois prochain, demain, a poser",
        "de rire, de jalousie, d amour, imminent, imminentes, demandes, en vue, a preparer",
        "commencent, ca suffit, terminee, a venir, en approche, refuse",
    ),
    cover=(
        "remplacante, remplacant, remplacement, je remplace, remplace, en remplacement, interim de",
        "je couvre, a la place de, backup de",
    ),
    over=(
        "retour de, retour des, retour d, retour du, revenu de, revenue de, revenu des",
        "revenue des, rentre de, rentree de, rentre des, rentree des, de retour parmi",
        "enfin de retour, revenue du, revenu du, rentre du, rentree du",
    ),
    not_out=("dejeuner, courir, chercher, voix, de rien, cafe",),
    idioms=(
        "retour utilisateur, retour client, retours client, retour d experience, retours sur",
        "aller retour, off topic, off the record, on off, malade de, malade d, absence de bugs",
        "absence de, pont mirabeau, parti dejeuner, partie dejeuner, parti courir, partie courir",
        "parti chercher, partie chercher, retour en arriere, retour a la ligne, retour prod",
        "retours, conge de fin",
    ),
)
SPANISH = AwayWords(
    away=(
        "dia de cumpleanos, me tome el dia, me tomo el dia, tengo libre, tengo el dia, no laboro",
        "baja psicologica, postparto, post natal, post operatorio, postoperatorio, accidentada",
        "accidentado, quimioterapia, aborto, mi hijo esta, mi hija esta, cuidando a mi",
        "emergencia familiar, urgencia familiar, jurado, de parto, dolor de, sin slack, matrimonio",
        "en cuarentena, de asueto, de baja, baja medica, baja por, baja maternal, baja paternal",
        "baja laboral, baja de, incapacidad, incapacitado, incapacitada, de permiso, permiso de",
        "permiso parental, permiso maternal, permiso sin sueldo, permiso retribuido, permiso por",
        "con permiso, de licencia, con licencia, licencia medica, licencia de, licencia por",
        "licencia hasta, licencia maternal, licencia sin goce, maternidad, paternidad, postnatal",
        "prenatal, prepostnatal, dia libre, dias libres, dia off, dia administrativo, dia personal",
        "dia compensatorio, dia economico, dias personales, asuntos propios, moscoso, moscosos",
        "dia de descanso, descanso, hoy libro, libro hoy, libro manana, libranza, de libranza",
        "tarde libre, enfermo, enferma, enfermos, enfermita, enfermito, malito, malita, estoy mala",
        "estoy malo, me encuentro mal, indispuesto, indispuesta, resfriado, resfriada, gripe",
        "gripa, fiebre, covid, gastroenteritis, migrana, reposo, en cama, convaleciente",
        "recuperandome, en el hospital, hospital, hospitalizado, hospitalizada, ingresado",
        "ingresada, internado, internada, operacion, cirugia, me operan, recuperacion de",
        "cuarentena, accidente, ausente, ausencia, fuera de la oficina, fuera de oficina",
        "fuera de la ciudad, fdo, fuera del pais, fuera del despacho, no disponible",
        "no estoy disponible, no me encuentro en la oficina, no localizable, ilocalizable",
        "sin conexion, sin internet, sin acceso, sin senal, sin cobertura, desconectado",
        "desconectada, offline, no trabajo, hoy no trabajo, no laborable, dia no laborable",
        "feriado, festivo, dia festivo, puente de, asueto, de puente, puente hasta, no molestar",
        "luto, duelo, funeral, velorio, fallecimiento, entierro, tanatorio, mudanza, me mudo",
        "excedencia, ano sabatico, sabatico, sabatica, luna de miel, boda, huelga, oficina cerrada",
        "cierre por, cerrado por, jornada libre, de jubilo, juicio como jurado, servicio militar",
        "compensando horas, horas compensadas",
    ),
    holiday=(
        "de viaje, por el mundo, vacacionar, de luna, en el mar, en la sierra, camino de santiago",
        "de escapada, escapada, esquiando, mochileando, de vacaciones, en vacaciones, vacaciones",
        "de vacas, vacas hasta, vacaciona, vacacionando, viajando, de paseo, de crucero",
        "en la playa, de playa, de camping, acampando, fin de semana largo, de puente, finde largo",
        "de mochilera, de mochilero, semana santa, en la montana, de excursion",
    ),
    work=(
        "trabajando, teletrabajo, trabajo desde, home office, viaje de trabajo, viaje de negocios",
        "reunion, disponible, con un cliente, almuerzo, visita a cliente",
    ),
    out=(
        "sin slack, estoy out, me tome libre, fuera, no estoy, no estare, libre, libro, puente",
        "vacas, de baja, descansando, me fui, afuera, baja",
    ),
    back=(
        "vuelvo, volvere, volveremos, vuelve, regreso, regresare, regresa, de vuelta, de regreso",
        "retorno, me reincorporo, reincorporo, reincorporacion, nos vemos, estare de vuelta",
        "nos leemos, estoy de vuelta",
    ),
    until=("hasta, hasta el, hasta la, al",),
    since=("desde, a partir de, a partir del, desde el, del",),
    today=(
        "lo que queda de semana, el resto de la semana, el resto del dia, toda la manana",
        "toda la tarde, hoy, esta semana, todo el dia, toda la semana, este mes, hasta nuevo aviso",
        "por hoy, los viernes, los lunes",
    ),
    before=(
        "despues, primer dia, dia despues, licencia de software, extrano, se acaban, por fin sin",
        "renovar, planeando, planear, planificando, planificar, organizando, organizar, preparando",
        "reservando, necesito, necesitamos, quiero, queremos, ojala, faltan, falta, sonando",
        "contando los dias, pensando, esperando, casi, pronto, ya casi, aprobando, aprobar",
        "gestionando, gestion, solicitud, solicitudes, pedir, pidiendo, revisando, me quede sin",
        "volvi, ya volvi, vuelto, vuelto de, vuelta de, vuelta de las, vuelta del, vuelta a",
        "regreso de, regreso del, regrese, regrese de, regresando de, volviendo de, recien llegado",
        "recien llegada, despues de, antes de, feliz, felices, buenas, buen, acabe, se acabaron",
        "acabaron, terminaron, tras, para las, para mis, extranando, merezco, cancele, canceladas",
        "fotos de, ya no, hablando de, dias para, semanas para, volvio, hablemos, dar, dando, dado",
        "darse",
    ),
    close=(
        "manana, la proxima semana, el proximo mes, sin, no, ya no, ni, nada de, cero, no hay",
        "no mas, adios",
    ),
    after=(
        "aprobadas, el proximo mes, proximo mes, la proxima, terminaron, rechazadas, confirmadas",
        "en dos, en tres, en una, en unas, en unos, pronto, canceladas, cancelado, terminadas",
        "se acabaron, se acabo, acabadas, pendientes, por aprobar, la proxima semana",
        "la semana que viene, el mes que viene, manana, a la vista, a gestionar, y altas, de amor",
        "de amores, de risa, de alegria, nuevo en, nueva en, loading, cerca, en camino",
        "por favor lean, de la empresa, superado, superada, por planear, proximamente",
    ),
    cover=(
        "cubriendo, cubro, sustituta, sustituto, sustituyendo, sustituyo, sustitucion, suplente",
        "supliendo, reemplazando, reemplazo, reemplazo de, en lugar de, suplo, suplencia",
    ),
    over=(
        "vuelta de, vuelta del, vuelto de, volvi de, regreso de, regreso del, regrese de, ya volvi",
        "ya regrese, ya de vuelta, ya estoy de vuelta, volviendo de, regresando de",
    ),
    not_out=(
        "comer, un momento, linea, alcance, servicio, sprint, de linea, de alcance, bugs, de bugs",
        "cuentas, de cuentas, un rato, de serie, de juego, tiempo, de lugar, de lo comun, de foco",
        "aire, nuevo, de control",
    ),
    idioms=(
        "fuera de linea, fuera de alcance, fuera de servicio, fuera de foco, fuera de sprint",
        "fuera de serie, fuera de juego, fuera a comer, fuera un momento, fuera un rato",
        "baja prioridad, baja latencia, baja calidad, baja frecuencia, voz baja, planta baja",
        "dando de baja, dar de baja, dado de baja, doy de baja, baja de usuarios",
        "baja de servidores, licencia de software, licencia de uso, licencia adobe, licencias",
        "permiso de edicion, permisos de acceso, permiso de acceso, permiso de lectura",
        "permiso de administrador, permisos, licencia de conducir, puente aereo, leyendo un libro",
        "un libro, el libro, libre de bugs, libre de impuestos, software libre, codigo libre",
        "caida libre, tiempo libre, cirugia de codigo, salgo a comer, enfermo de, enferma de",
        "vuelta a la",
    ),
)
PORTUGUESE = AwayWords(
    away=(
        "repouso, repouso medico, pos operatorio, pos parto, baixa psicologica, baixa prolongada",
        "tirei o dia, tirando o dia, emergencia familiar, urgencia familiar, morte na familia",
        "acidente, acidentado, acidentada, quimioterapia, parto, operado, operada, to mal",
        "estou mal, cuidando do filho, cuidando da filha, filho internado, casamento, sem slack",
        "gozo de ferias, nasceu, de resguardo, atestada, de folga, folga, folguinha, em folga",
        "folgando, dia livre, dia de descanso, day off, dayoff, licenca, de licenca, em licenca",
        "licenca maternidade, licenca paternidade, licenca medica, lic maternidade",
        "lic paternidade, lic medica, maternidade, paternidade, parentalidade, atestado",
        "de atestado, atestado medico, baixa medica, de baixa, baixa por, baixa de, baixa ate",
        "afastado, afastada, afastamento, inss, doente, doentinho, doentinha, adoentado, adoentada",
        "passando mal, mal de saude, gripado, gripada, gripe, resfriado, resfriada, febre, covid",
        "dengue, virose, enxaqueca, de cama, constipado, constipada, acamado, acamada",
        "filho doente, filha doente, no hospital, hospital, internado, internada, hospitalizado",
        "hospitalizada, cirurgia, operacao, em recuperacao, recuperando, convalescenca, quarentena",
        "ausente, ausencia, fora do escritorio, fora de escritorio, fora da cidade, fora do pais",
        "indisponivel, nao disponivel, nao estou disponivel, incomunicavel, inacessivel",
        "sem acesso, sem internet, sem sinal, offline, desligado, desligada, desconectado",
        "desconectada, nao trabalho, nao vou trabalhar, feriado, feriadao, feriado prolongado",
        "emenda, emendando, emendei, ponto facultativo, recesso, ferias coletivas",
        "tolerancia de ponto, banco de horas, compensando horas, compensacao de horas, compensando",
        "nao perturbe, nao incomodar, luto, nojo, velorio, enterro, funeral, falecimento",
        "licenca nojo, obito, ano sabatico, sabatico, sabatica, periodo sabatico, mudanca de casa",
        "de mudanca, me mudando, lua de mel, licenca gala, licenca casamento, greve",
        "escritorio fechado, fechado ate, servico militar, assistencia a familia",
        "assistencia ao filho, acompanhando filho",
    ),
    holiday=(
        "pelo mundo, mochilao, no litoral, na serra, no sitio, retiro, trilha, de ferias",
        "em ferias, ferias, feriass, de viagem, em viagem, viajando, a viajar, na praia",
        "de cruzeiro, acampando, mochilando, carnaval, mini ferias, feriazinhas, no estrangeiro",
    ),
    work=(
        "trabalhando, a trabalhar, teletrabalho, trabalho remoto, home office, viagem a trabalho",
        "viagem de trabalho, viagem de negocios, reuniao, disponivel, no cliente, almoco, remoto",
    ),
    out=(
        "sem slack, desliguei, descansar, fora, nao estou, nao estarei, ponte, off, livre hoje",
        "de ponte, descansando, sumido, sumida, ausento",
    ),
    back=(
        "volto, voltarei, voltamos, de volta, regresso, regressarei, regressa, retorno, retornarei",
        "retorna, nos vemos, vemo nos, te vejo, estarei de volta, estou de volta",
    ),
    until=("ate, ate ao, ate dia, ate o, ate a, ao",),
    since=("a partir de, a partir do, desde, do dia, a comecar",),
    today=(
        "o resto da semana, o resto do dia, a semana inteira, o dia inteiro, resto do dia, hoje",
        "esta semana, essa semana, nesta semana, o dia todo, dia todo, a semana toda, este mes",
        "ate novo aviso, ate segunda ordem, as sextas",
    ),
    before=(
        "depois, primeiro dia, dia depois, saudades de, vendendo, confirmadas, planejando",
        "planejar, planeando, a planear, planear, planeio, organizando, organizar, a organizar",
        "preparando, reservando, marcar, marcando, preciso, precisando, precisamos, quero",
        "queremos, queria, faltam, falta, sonhando, sonho, contando os dias, pensando, esperando",
        "a espera, quase, em breve, logo, aprovando, aprovar, a aprovar, gerindo, pedido, pedidos",
        "pedir, solicitacao, solicitacoes, revisando, voltei, ja voltei, voltando, volta de",
        "volta da, volta das, volta do, regressada, regressado, regressei, retornando, retornei",
        "antes, bom, boas, boa, feliz, acabaram, acabou, apos, para as, pras, saudade, saudades",
        "mereco, cancelei, fotos, dias para, mais, mapa de, escala de, planos, chegando de",
        "cheguei de, vindo de, fim das, vim de",
    ),
    close=(
        "amanha, semana que vem, na proxima semana, sem, nao estou mais, nao, nenhuma, acabou a",
        "zero, ja nao, nada de, nem, mais nenhum",
    ),
    after=(
        "confirmadas, aprovada, marcadas, negadas, mes que vem, em duas, em tres, em um, em uma",
        "em breve, chegando, canceladas, cancelada, acabaram, acabou, terminaram, pendentes",
        "aprovadas, a aprovar, na proxima semana, semana que vem, amanha, a vista, por futebol",
        "de amor, de ciumes, poetica, dos outros, loading, proximo mes, proxima semana",
        "para aprovar, do time, da equipe, por vir, a chegar, a quem, curado, curada",
    ),
    cover=(
        "cobrindo, a cobrir, cubro, substituindo, a substituir, substituta, substituto, substituo",
        "substituicao, no lugar de, em vez de",
    ),
    over=(
        "volta de, volta da, volta das, volta do, voltei de, voltei da, voltei das, voltei do",
        "voltando de, voltando da, voltando das, regressada de, regressado de, ja voltei",
    ),
    not_out=(
        "para almoco, pra almoco, escopo, de escopo, do ar, por uns, uns, caixa, de serie, por",
        "da caixa, da curva, de foco, de moda, aerea, jogar, jogando",
    ),
    idioms=(
        "fora do ar, fora de escopo, fora da caixa, fora de serie, fora da curva, fora para almoco",
        "fora pro almoco, fora por uns, por fora, baixa prioridade, baixa latencia",
        "baixa qualidade, dando baixa, dar baixa, dado baixa, mare baixa, voz baixa, em baixa",
        "licenca de software, licenca do, licencas, licenca poetica, licenca de uso, com licenca",
        "ponte entre, ponte aerea, ponto de, livre para, banco de dados, livre hoje para",
        "doente por, hospital sirio, volta ao mundo, ida e volta, de volta ao passado",
    ),
)
ITALIAN = AwayWords(
    away=(
        "in mutua, mutua, infortunio, non sono in ufficio, non in sede, emergenza familiare",
        "lutto familiare, operato, operata, incidente, chemioterapia, parto, aborto",
        "bambini malati, bambino malato, bambina malata, in degenza, riposo medico, permesso oggi",
        "permesso matrimoniale, congedo matrimoniale, 104 oggi, legge 104, senza slack",
        "niente slack, festa nazionale, ho la febbre, prelievo e riposo, sto poco bene, malattia",
        "in malattia, malato, malata, malati, ammalato, ammalata, malatino, malatina, indisposto",
        "indisposta, influenza, influenzato, influenzata, febbre, covid, raffreddata, raffreddato",
        "gastroenterite, emicrania, a letto, non sto bene, sto male, convalescenza, convalescente",
        "in ospedale, ospedale, ricoverato, ricoverata, ricovero, intervento, operazione",
        "quarantena, visita in ospedale, infortunata, infortunato, maternita, paternita, congedo",
        "in congedo, congedo parentale, in permesso, permesso rol, permesso studio, permesso 104",
        "permesso retribuito, permesso lutto, permesso non retribuito, permessi, rol, ex festivita",
        "allattamento, giorno libero, giorni liberi, giornata libera, mezza giornata, oggi libero",
        "oggi libera, libero oggi, libera oggi, riposo, di riposo, riposo compensativo",
        "recupero ore, recupero compensativo, banca ore, flessibilita oraria, assente, assenza",
        "assenti, fuori ufficio, fuori sede, fuori dall ufficio, fuori citta, fuori dall italia",
        "all estero in ferie, non in ufficio, non disponibile, non raggiungibile, non ci sono",
        "non ci saro, oggi non ci sono, irreperibile, irraggiungibile, offline, senza internet",
        "senza connessione, senza accesso, scollegato, scollegata, disconnesso, disconnessa",
        "non lavoro, oggi non lavoro, non al lavoro, non lavorativo, festivo, festivita",
        "giorno festivo, santo patrono, festa patronale, patrono, ponte del, ponte dell, ponte di",
        "faccio ponte, faccio il ponte, in ponte, non disturbare, lutto, funerale",
        "lutto in famiglia, viaggio di nozze, luna di miele, aspettativa, in aspettativa",
        "anno sabbatico, sabbatico, trasloco, traslocando, chiusura aziendale, chiusura estiva",
        "chiusura natalizia, ufficio chiuso, uffici chiusi, azienda chiusa, chiuso per, chiusi per",
        "chiusi fino, chiuso fino, in sciopero, sciopero, servizio militare, figlio malato",
        "figlia malata, bimbo malato, bimba malata, cassa integrazione, donazione sangue",
        "donazione del sangue, non operativo, non operativa",
    ),
    holiday=(
        "in giro per il mondo, in barca, sulla neve, sci, a mare, al lago, in tour, in ferie",
        "in vacanza, ferie, vacanza, vacanze, in viaggio, viaggiando, in crociera, in campeggio",
        "al mare, in montagna, settimana bianca, a sciare, weekend lungo, villeggiatura, in gita",
        "in spiaggia",
    ),
    work=(
        "lavoro da, lavorando, smart working, smartworking, in smart, da remoto, telelavoro",
        "riunione, trasferta di lavoro, viaggio di lavoro, raggiungibile, disponibile, reperibile",
        "pranzo",
    ),
    out=(
        "senza slack, niente slack, in off, staccato, stacco, fuori, libero, libera, ponte",
        "permesso, off, chiusi, chiuso, via, in pausa, malaticcio",
    ),
    back=(
        "torno, tornero, torniamo, ritorno, rientro, rientrero, rientriamo, di ritorno, di nuovo",
        "ci vediamo, ci rivediamo, di rientro, riprendo",
    ),
    until=("fino, fino a, fino al, fino all, sino a, sino al, al",),
    since=("da, dal, a partire da, a partire dal, a partire",),
    today=(
        "tutta questa settimana, il resto della settimana, il resto del giorno",
        "tutto il pomeriggio, per tutta la settimana, oggi, questa settimana, tutto il giorno",
        "tutta la giornata, tutta la settimana, questo mese, fino a nuovo avviso",
        "fino a data da destinarsi, il venerdi",
    ),
    before=(
        "chiedo, chiedere, primo giorno, dopo, mi mancano, approvate, confermate",
        "ultimo giorno prima, pianifico, pianificando, pianificare, programmo, programmando",
        "organizzo, organizzando, preparo, preparando, prenoto, prenotando, ho bisogno, bisogno",
        "voglio, vorrei, serve, mancano, manca, sognando, sogno, conto alla rovescia, aspetto",
        "aspettando, quasi, presto, tra poco, approvo, approvando, approvare, richiesta, richieste",
        "piano, gestione, inserire, tornato, tornata, tornati, rientrato, rientrata, rientrati",
        "ritorno da, ritorno dalle, ritorno dalla, reduce, prima, buone, buona, buon, finite",
        "finita, per le, per la, niente, fine, guarito, guarita, foto, nostalgia, conto i giorni",
        "conto, rientro dalle, rientro dalla, rientro da, rientro dal, annullate, giorni alle",
        "passata, passato",
    ),
    close=(
        "domani, la prossima settimana, settimana prossima, poi, niente, nessuna, nessun, non",
        "non piu, senza, zero, piu, mai, no",
    ),
    after=(
        "approvate, confermate, accordate, il mese prossimo, di serie, rifiutate, a breve, tra",
        "fra, in arrivo, finite, finita, finito, terminate, annullate, annullata, rimandate",
        "da compilare, da approvare, da pianificare, settimana prossima, la prossima settimana",
        "mese prossimo, domani, da inserire, di calcio, di gelosia, d amore, in vista, imminenti",
        "agli sgoccioli, di soggiorno, accordato, sociale, passata, passato, artificiale, media",
        "alle porte, prossimamente, per il calcio",
    ),
    cover=(
        "sostituisco, sostituzione, sostituta, sostituto, sostituendo, copro, al posto di",
        "in sostituzione, rimpiazzo, supplente di",
    ),
    over=(
        "tornato da, tornata da, tornato dalle, tornata dalle, tornato dalla, tornata dalla",
        "tornato dal, tornata dal, rientrato da, rientrata da, rientrato dalle, rientrata dalle",
        "rientrato dalla, rientrata dalla, rientrato dal, rientrata dal, ritorno dalle",
        "ritorno dalla, ritorno dal, rientro dalle, rientro dalla",
    ),
    not_out=(
        "scope, budget, un attimo, per pranzo, servizio, tema, di serie, strada, di testa",
        "dal coro, di zucca, pranzo, di se, per",
    ),
    idioms=(
        "malato di, malata di, malati di, fuori servizio, fuori scope, fuori budget, fuori tema",
        "fuori di testa, fuori un attimo, fuori per pranzo, fuori a pranzo, permesso di lettura",
        "permesso di accesso, permesso di scrittura, permessi di, permesso di soggiorno",
        "influenza dei, influenza dell, influenza di, ponte radio, via libera, libero subito",
        "libera dalle, libero dalle, software libero, tempo libero, chiusura contabile",
        "chiusura sprint, in via, via mail, via slack, ritorno a capo, andata e ritorno",
    ),
)
LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN)

# A status with one of these means ill or asleep, whatever its text says.
ILL_EMOJI = (
    "face_with_thermometer, thermometer, mask, face_with_head_bandage, nauseated_face",
    "face_vomiting, face_with_open_mouth_vomiting, sneezing_face, hospital, ambulance",
    "zzz, sleeping, sleeping_accommodation",
)
# On holiday, on a journey, or with a new child; unless they say that they work there.
ELSEWHERE_EMOJI = (
    "palm_tree, desert_island, beach_with_umbrella, umbrella_on_ground, airplane",
    "airplane_departure, airplane_arriving, small_airplane, luggage, passenger_ship, ship",
    "sailboat, boat, camping, tent, ski, skier, snowboarder, surfer, swimmer, national_park",
    "baby, baby_bottle, baby_symbol, breast-feeding, fishing_pole_and_fish",
)
# Emoji that say it in a text, too, where others are mere ornament.
IN_TEXT = {
    "🌴": "palm_tree",
    "🏝": "desert_island",
    "🏖": "beach_with_umbrella",
    "🧳": "luggage",
    "🏕": "camping",
    "🤒": "face_with_thermometer",
    "🤕": "face_with_head_bandage",
    "🤢": "nauseated_face",
    "🤮": "face_vomiting",
    "🤧": "sneezing_face",
}
