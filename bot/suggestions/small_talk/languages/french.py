"""Small talk in French."""

from __future__ import annotations

from storage.records import ReplyKind

PHRASES = {
    ReplyKind.GREETING: """
        bonjour, bonsoir, salut, coucou, allo, hello, hey, bjr, slt, re, rebonjour, yo, cc
        (comment|) ca va (bien|), comment (allez vous|vas tu|tu vas|vous allez), tu vas bien
        vous allez bien, quoi de neuf, enchanté, enchantée, ravi de te rencontrer
        bonne journée à toi, test, un test, bon (matin|après midi)
    """,
    ReplyKind.THANKS: """
        merci, merci (beaucoup|bien|infiniment|à toi|à vous|bcp|mille fois|pour tout|d'avance), mrc
        mille mercis, un grand merci, grand merci
        merci pour (ton|votre|l') (aide|info|message|rappel)
        merci pour (l'aide|l'info|le rappel|le message|tout|ça|cela), je te remercie
        je vous remercie, c'est (très|trop|) (gentil|sympa|aimable) (de ta part|)
        trop (gentil|sympa), bien joué, tu es (génial|super|adorable|le meilleur|gentil|top)
        t'es (génial|super|top), bon bot, gentil bot
    """,
    ReplyKind.HELP: """
        aide, à l'aide, aide moi, aidez moi, (peux tu|tu peux|pouvez vous|vous pouvez) m'aider
        j'ai besoin d'aide, besoin d'aide, que (peux tu|sais tu) faire
        tu (fais|sais faire|peux faire) quoi, qu'est ce que tu (fais|peux faire|sais faire)
        que puis je (faire|dire|écrire) (ici|), commandes
        comment (ça marche|ça fonctionne|ca marche|tu marches|tu fonctionnes|kith marche)
        mode d'emploi, comment (t'utiliser|utiliser kith|utiliser ceci|on fait|faire|je fais), menu
        instructions, j'ai une (petite|) question, une question, question, et maintenant
        que dois je faire, que faire, à quoi (tu sers|ça sert|sers tu)
        qu'est ce que je (dois|peux) (faire|écrire), plus d'infos, infos
    """,
    ReplyKind.WHO: """
        qui es tu, tu es qui, t'es qui, qui êtes vous, vous êtes qui, c'est qui, qui est ce
        qui est là, (es tu|tu es|t'es|êtes vous) (un|une|) (bot|robot|humain|ia)
        (es tu|tu es|t'es|êtes vous) (un|une|) (machine|personne|réel|là|vrai)
        (es tu|tu es|t'es) (un humain|une vraie personne|une personne réelle|toujours là)
        (il y a|y a t il|y a|y'a) quelqu'un (ici|là|), quelqu'un est là, quelqu'un
        c'est quoi (ça|kith|ceci), qu'est ce que c'est (que ça|), c'est quoi, qu'est ce que kith
        comment tu t'appelles, comment t'appelles tu
        (tu lis|lis tu) (ça|ceci|mes messages|ce message|cela)
        vous lisez (ça|ceci|mes messages|ce message|cela)
        (est ce que tu lis|est ce que vous lisez) (ça|ceci|mes messages|ce message|cela)
        (quelqu'un|qui) (lit|peut lire|voit|peut voir) (ça|ceci)
        (quelqu'un|qui) (lit|peut lire|voit|peut voir) (mes messages|cela|ces messages)
        est ce que quelqu'un (lit|me lit|voit) (ça|ceci|mes messages|cela|)
        (mon chef|mon manager) (peut lire|lit|voit|peut voir) (ça|ceci|mes messages)
        (ma cheffe|mon patron) (peut lire|lit|voit|peut voir) (ça|ceci|mes messages)
        (est ce que|) mon (chef|patron|manager) peut (lire|voir) (ça|ceci|mes messages)
        (c'est|est ce) (anonyme|confidentiel|privé|un bot|un robot), tu m'entends, tu me comprends
        tu es là, (je peux|puis je|est ce que je peux) parler à (un humain|quelqu'un)
        (je peux|puis je|est ce que je peux) parler à (une personne|une vraie personne)
    """,
    ReplyKind.PAUSE: """
        pause, en pause, mettre en pause, mets (moi|tout|) en pause, mets pause, faire une pause
        suspendre
        (je veux|je voudrais|j'aimerais|je peux|puis je|est ce que je peux) faire une pause
        (je veux|je voudrais|j'aimerais|je peux|puis je|comment) mettre en pause, pas maintenant
        une pause, comment (faire|je fais) une pause, pas tout de suite, silence pour l'instant
    """,
    ReplyKind.WHEN_TO_ASK: """
        que personne ne (demande|me demande|m'en parle|pose de questions|me pose de questions)
        personne ne doit (demander|me demander|m'en parler|poser de questions)
        personne (n'a besoin de|n'a à|n'a plus besoin de|n'a plus à) (demander|me demander)
        personne (n'a besoin de|n'a à) (m'en parler|poser de questions)
        personne (n'a plus besoin de|n'a plus à) (m'en parler|poser de questions)
        que (personne|plus personne) ne (m'interroge|m'en demande|me questionne|me demande rien)
        que personne ne me (demande|parle) (plus rien|de ça|de cela|de ma anyname|de mon anyname)
        que personne ne (pose de questions|me pose de questions|demande) sur (ma|mon) anyname
        que personne ne me (demande|pose) (de|des|) nouvelles (de ma|de mon|) anyname
        ne me (parlez|parle|demandez|demande) (pas|plus) (de|) (ça|cela|nouvelles)
        ne me (parlez|parle) (pas|plus) de (ma|mon) anyname, plus de questions
        (ça|cela) s'est mal passé, (ça|cela) ne s'est pas bien passé
        ne (demandez|demande|me demandez|me demande) (pas|plus|rien)
        ne m'en (parle|parlez) (pas|plus)
        ne (posez|pose|me posez|me pose) (pas|plus) de questions
        (arrête|arrêtez) de (demander|me demander|poser des questions|me poser des questions)
        je ne veux (pas|plus) qu'on (demande|me demande|m'en parle|me pose de questions)
        (sois|soyez) (doux|douce|délicat|délicats) (avec moi|)
        (ils|vous) (peuvent|pouvez) (de nouveau|à nouveau) demander
        ne (le|) (dis|dites) (rien|) à personne
        ne (dis|dites) rien (à anyname|)
        ne le (dis|dites) pas (encore|) à anyname, (n'en|n en) (parle|parlez) (à personne|pas)
        (n'en|n en) (parle|parlez) pas à anyname, personne ne doit (le|) (savoir|l'apprendre)
        je ne veux pas que anyname le sache, je ne veux pas que (les gens|les autres) le sachent
    """,
    ReplyKind.STOP: """
        stop, arrête, arrêtez, arrêter, arrête ça
        arrête de (m'écrire|m'envoyer des messages|m'embêter)
        arrêtez de (m'écrire|m'envoyer des messages|me contacter)
        arrête de me (parler|contacter|déranger|spammer)
        (peux tu|tu peux|pouvez vous) arrêter (de m'écrire|ça|), désabonner, me désabonner
        désinscription, désabonne moi, désabonnez moi, je veux me désabonner, désinscrire
        plus de messages, trop de messages, ne m'écris plus, ne m'écrivez plus
        ne me (contacte|contactez|parle) plus, laisse moi tranquille, laissez moi tranquille
        fous moi la paix, fiche moi la paix, tais toi, ta gueule, ça suffit, assez
        je ne veux plus (de|recevoir de) messages, je ne veux pas de messages, silence, va t'en
        dégage, comment (me désabonner|arrêter ça|désactiver|te désactiver|arrêter les messages)
        lourd, t'es lourd
    """,
    ReplyKind.LEAVE: """
        quitter, partir, sortir, me retirer
        (je veux|je voudrais|j'aimerais|comment) quitter (kith|le programme)
        comment (je pars|partir|quitter|me désinscrire|me retirer)
        (je peux|puis je) (quitter|me retirer), je veux me désinscrire
        (supprimer|supprime|supprimez|fermer) mon compte, je ne veux plus participer
        retire moi (de la liste|), retirez moi (de la liste|), désinscris moi, désinscrivez moi
    """,
    ReplyKind.RESUME: """
        reprendre, reprise, reprends, (je veux|je voudrais|je peux|puis je) (reprendre|revenir)
        je suis (de retour|revenu|revenue), de retour, revenir, fin de la pause, continuer
    """,
    ReplyKind.NO_COFFEES: """
        (sauter|passer|annuler|suspendre) (les|mes|tous les|tous mes) cafés, (plus|pas) de cafés
        (je veux|je voudrais|j'aimerais) (sauter|passer|annuler|suspendre) (les|mes|tous les) cafés
        (puis je|je peux|comment) (sauter|passer|annuler|suspendre) (les|mes|tous les) cafés
        je ne veux (pas|plus) de cafés, pas de café pour (l'instant|le moment)
        (annule|annulez|supprime) (mes|tous mes|les|tous les) cafés
        (tu peux|peux tu) annuler mes cafés
    """,
    ReplyKind.RESCHEDULE: """
        reporter, décaler, annuler, déplacer, sauter, changer (la date|l'heure|de date|d'heure)
        replanifier, (je peux|puis je|peut on) (reporter|décaler|annuler)
        (on peut|pouvons nous|est ce que je peux|pourrait on) (reporter|décaler|annuler)
        (je peux|puis je) (reporter|décaler|annuler|déplacer) (ça|le café|mon café)
        (peut on|on peut|pouvons nous) (reporter|décaler) (ça|le café|mon café)
        (peut on|on peut|pouvons nous) (annuler|déplacer) (ça|le café|mon café)
        (je peux|puis je) (reporter|décaler|annuler|déplacer) le rendez vous
        (peut on|on peut|pouvons nous) (reporter|décaler|annuler|déplacer) le rendez vous
        est ce (que je peux|qu'on peut) (reporter|décaler) (ça|le café|mon café|notre café|)
        est ce (que je peux|qu'on peut) (annuler|déplacer) (ça|le café|mon café|notre café|)
        (je dois|je veux) (reporter|décaler|annuler|déplacer) (ça|le café|mon café|)
        (je voudrais|j'aimerais) (reporter|décaler|annuler|déplacer) (ça|le café|mon café|)
        (reporter|décaler|annuler|déplacer) (le|mon|notre) (café|rendez vous|rdv)
        une autre (fois|date|heure), un autre (jour|moment|horaire)
        comment (reporter|décaler|annuler|déplacer) (le café|mon café|)
        je ne peux pas (venir|cette semaine|ce jour là|cette fois|demain|y aller)
        pas cette (semaine|fois), je (ne|) serai pas (là|disponible), je passe mon tour
        passer mon tour
        je ne (peux|pourrai) pas (venir|être là) (aujourd'hui|demain|)
        pas de café (pour moi|cette semaine|la semaine prochaine|demain|aujourd'hui|cette fois|)
        (annule|annulez) (mon|le|notre) (café|prochain café), (tu peux|peux tu) annuler mon café
        je (ne|) (peux|pourrai) pas (venir|aller|être|participer) au café
        je (ne|) (peux|pourrai) pas (venir|aller) au café (de|du) (lundi|mardi|mercredi)
        je (ne|) (peux|pourrai) pas (venir|aller) au café (de|du) (jeudi|vendredi)
        je n'ai pas envie (de|d'un) café, je (ne|) veux pas de café (cette semaine|)
        je (ne|) (peux|pourrai) pas (lundi|mardi|mercredi|jeudi|vendredi)
    """,
    ReplyKind.KNOWN: """
        (que|qu'est ce que) (sais tu|tu sais) (de|sur|à propos de) moi
        (que|qu'est ce que) (savez vous|vous savez|connais tu) (de|sur|à propos de) moi
        (que|qu'est ce que) (gardes tu|tu gardes|tu conserves|tu stockes) (de|sur|) moi
        tu sais quoi (de|sur) moi, quelles (données|infos) (as tu|tu as) sur moi
        quelles données (gardes tu|tu gardes|as tu), mes données
        (montre|montrez|affiche|donne|voir|exporter|télécharger) (moi|) mes données
        confidentialité, rgpd, vie privée, qu'est ce que j'ai (partagé|dit)
        tu gardes (ça|mes messages|mes données)
        (est ce que|) tu (gardes|enregistres|conserves) (ça|tout)
        (est ce que|) tu (gardes|enregistres|conserves) mes messages
        (est ce que|) tu (gardes|enregistres|conserves) (mes données|ce que je dis)
        combien de temps (tu gardes|gardes tu) (ça|mes données), que fais tu de mes données
    """,
    ReplyKind.ERASE: """
        (efface|effacez|supprime|supprimez|oublie) (toutes|) mes données
        (efface|supprime|oublie) tout, (effacer|supprimer) (toutes|) mes données
        tout (effacer|supprimer), oublie moi, oubliez moi
        (efface|supprime|oublie) tout (ce que tu sais|sur moi)
        (efface|supprime|oublie) tout (ce que j'ai dit|ce que je t'ai dit)
        (peux tu|tu peux|pouvez vous) (effacer|supprimer) (toutes|) mes données, droit à l'oubli
        (je veux|je voudrais|comment) (effacer|supprimer) (toutes|) mes données, efface moi
        supprime moi, (peux tu|tu peux) tout (effacer|oublier|supprimer)
        (efface|effacez|supprime|supprimez|oublie) (ce que|tout ce que) j'ai (dit|écrit)
        (efface|effacez|supprime|supprimez|oublie) ce que j'ai (dit|écrit) sur (ma|mon|mes) anyname
    """,
    ReplyKind.PREFERENCES: """
        paramètres, préférences, réglages, mes (paramètres|préférences|réglages), configuration
        options, (changer|modifier) (mes|les|la|de|ma) (paramètres|préférences|réglages)
        (changer|modifier) (mes|les|la|de|ma) (langue|horaires|fréquence)
        (comment|je peux|puis je|où) (changer|modifier) (mes|les|la|de|ma) paramètres
        (comment|je peux) (changer|modifier) (mes|les|la|de|ma) (préférences|langue)
        (puis je|où) (changer|modifier) (mes|les|la|de|ma) (préférences|langue)
        (comment|je peux|puis je|où) (changer|modifier) (mes|les) (horaires|réglages)
        moins souvent, (tu parles|parles tu|vous parlez) (français|anglais|allemand)
        (tu parles|parles tu|vous parlez) (espagnol|italien|portugais), en français (svp|)
        plus souvent, moins de messages, pas si souvent, fuseau horaire
    """,
    ReplyKind.SHARE: """
        partager, partager (quelque chose|qqch)
        (je veux|je voudrais|j'aimerais) (te|vous|) partager quelque chose
        (je peux|puis je|est ce que je peux) te (dire|raconter|confier|demander) quelque chose
        (je veux|je voudrais|j'aimerais|j'ai) (te|à te|) (dire|raconter) quelque chose
        j'ai besoin de parler, (on peut|je peux|puis je|est ce qu'on peut) (te|) parler
        devine (quoi|), je voudrais parler
    """,
    ReplyKind.JOIN: """
        rejoindre, participer, m'inscrire, inscription, s'inscrire, inscris moi, inscrivez moi
        je participe, (je veux|je voudrais|j'aimerais) (rejoindre|participer|m'inscrire)
        (comment|je peux|puis je) (rejoindre|participer|m'inscrire), j'en suis, je suis partant
        je suis partante, compte sur moi, comptez sur moi, j'en serai
    """,
    ReplyKind.STANDING: """
        un café, un café (stp|svp|s'il te plaît), prochain café, mon prochain café, mon statut
        statut, c'est quand (mon|le|notre) (prochain|) (café|rendez vous|tour)
        (quand est|quel jour est) (mon|le|notre) (prochain|) (café|rendez vous|tour)
        à quand le prochain café, (avec qui|qui) (est ce que|) (je vais|vais je|je) rencontrer
        (avec qui|qui) (est ce que|) (je vais|vais je|je) (rencontre|prendre un café), je vois qui
        qui est mon (partenaire|binôme), (suis je|je suis) (inscrit|inscrite|dedans), où en suis je
        avec qui (est mon café|je prends un café|ai je café)
        quand est la prochaine (fois|rencontre)
    """,
    ReplyKind.NEVER_MIND: """
        je (ne|) (veux|peux|préfère) pas en parler, je (ne|) veux pas parler de (ça|cela)
        je préfère ne pas en parler
        laisse tomber, oublie (ça|), oubliez (ça|), pas grave, c'est pas grave, ce n'est pas grave
        tant pis, désolé, désolée, pardon, excuse moi, excusez moi, oups, zut, mince, ignore (ça|)
        ignorez, (c'était|) (une erreur|par erreur|une blague|pour rire|un test|rien)
        mauvais (canal|chat|destinataire), mauvaise (conversation|personne), je plaisante, rien
        faute de frappe, pas pour toi, fausse manip
    """,
    ReplyKind.YES_OR_NO: """
        oui, ouais, ouaip, yep, si, bien sûr, evidemment, évidemment, volontiers, avec plaisir, non
        nan, non merci, oui merci, pas vraiment, peut être, je (ne|) sais pas, je sais pas
        chais pas, jsp, aucune idée, oui (stp|svp|volontiers), pas encore, pas sûr, pas sûre
        jamais, toujours, parfois, les deux, aucun, ni l'un ni l'autre, moi aussi, moi non plus
        carrément, tout à fait, exactement, absolument, je pense (que oui|), je crois (que oui|)
        pas du tout, un peu, vrai, faux
    """,
    ReplyKind.ALL_RIGHT: """
        ok, okay, d'accord, dac, dacc, entendu, très bien, parfait, super, génial, cool, top
        nickel, bien, compris, j'ai compris, je vois, ça marche, c'est bon, c'est noté, noté, reçu
        pas de (souci|problème), pas de soucis, de rien, haha, mdr, ptdr, lol, hihi, wow, waouh
        chouette, excellent, bravo, tout va bien, ça va bien, je vais bien, tant mieux, à toi aussi
        pareil, toi aussi, attends, un instant, une minute, hm, hmm, ah, ah bon, ah ok, intéressant
        magnifique, c'est (cool|super|parfait|drôle|bien)
    """,
    ReplyKind.GOODBYE: """
        au revoir, à (bientôt|plus|demain|plus tard|tout à l'heure|la prochaine|lundi), à plus tard
        bye, ciao, tchao, bonne (journée|soirée|nuit|semaine|continuation)
        bon (week end|weekend|soir), a+, a plus, joyeux noël, bonne année, bonnes (fêtes|vacances)
        joyeuses fêtes, bonne (fin de journée|année)
    """,
    ReplyKind.PUZZLED: """
        quoi, hein, comment, comment ça, pourquoi, c'est à dire, je (ne|) comprends (pas|rien)
        comprends pas, j'ai pas compris, je n'ai pas compris, qu'est ce que ça veut dire
        ça veut dire quoi, que veux tu dire, qu'est ce que tu veux (dire|)
        pourquoi (tu m'écris|tu me demandes ça|moi), que se passe t il, pas compris
        pourquoi (je reçois ça|ce message|est ce que je reçois ça)
    """,
}
FILLERS = """
    s'il te plaît, s'il vous plaît, stp, svp, kith, bot, toi, à toi, à tous, à toutes, tous
    tout le monde, l'équipe, la team, ami, mon ami, cher, chère, beaucoup, bcp, vraiment
    maintenant, aujourd'hui, demain, ce soir, cette semaine, ce mois, la semaine prochaine, encore
    aussi, et, mais, alors, donc, bien, là
    (jusqu'à|jusqu'au|pour|avant|) (lundi|mardi|mercredi|jeudi)
    (jusqu'à|jusqu'au|pour|avant|) (vendredi|samedi|dimanche|demain|noël)
    (pour|pendant|) (une|1|2|3|4|deux|trois|quatre|quelques) (semaine|semaines|jours|mois)
    d'avance, (pour|pendant|) un (mois|moment|jour|temps)
    jusqu'en (janvier|février|mars|septembre), si possible
    jusqu'à (nouvel ordre|la semaine prochaine), pour l'instant, avec
"""
