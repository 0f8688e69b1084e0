"""Small talk in German."""

from __future__ import annotations

from storage.records import ReplyKind

PHRASES = {
    ReplyKind.GREETING: """
        hallo, halo, hi, hey, moin, moin moin, servus, grüezi, grüß (gott|dich|euch|sie), gruezi
        guten (morgen|tag|abend|mittag), morgen, mahlzeit, na, huhu, hallöchen, tach, tag
        wie (gehts|geht es) (dir|ihnen|euch|so|), na du, alles (klar|gut|ok) bei dir, test
        ein test, schön dich kennenzulernen, freut mich
    """,
    ReplyKind.THANKS: """
        danke, danke (dir|schön|sehr|vielmals|euch|ihnen), dankeschön, vielen (lieben|herzlichen|)
        vielen (lieben|herzlichen|) dank, besten dank, herzlichen dank, lieben dank, 1000 dank
        tausend dank, danke für (die|deine|eure) (hilfe|info|erinnerung|nachricht|nachfrage), thx
        danke für (alles|den hinweis|die infos), ich danke (dir|euch|ihnen), merci, dank dir
        sehr (nett|lieb|freundlich) (von dir|), (das ist|) (lieb|nett) (von dir|), gut gemacht
        du bist (toll|super|lieb|der beste|die beste|großartig|nett), guter bot, lieber bot
    """,
    ReplyKind.HELP: """
        hilfe, hilf mir, hilfe bitte, (kannst|könntest) du mir helfen, ich brauche hilfe, befehle
        was kannst du (alles|tun|machen|), was kann ich (hier|) (machen|tun|schreiben|sagen|fragen)
        was machst du (hier|so|), wie funktioniert (das|das hier|kith|es|dies), wie geht das
        wie (benutze|nutze|verwende|bediene) ich (dich|das|kith)
        was soll ich (tun|machen|schreiben), anleitung, menü
        ich habe (eine|ne|mal eine) (kurze|) frage, frage, fragen, infos, info, was nun, was jetzt
        und jetzt, erklär mir das, mehr infos, bedienungsanleitung
        wozu (bist du|ist das) (da|gut|), was ist (das|dies) hier
    """,
    ReplyKind.WHO: """
        wer bist du, wer sind sie, wer ist (da|das), was bist du, was ist kith
        wer schreibt (da|mir)
        bist du (ein|) (bot|roboter|mensch|echt|ki|maschine|da|echter mensch|noch da|eine ki)
        ist (da|hier) (jemand|wer|noch jemand), jemand da, ist jemand (da|hier)
        hört (mich|) jemand
        liest (du|jemand|ihr|wer) (das|das hier|mit|hier|meine nachrichten|hier mit)
        wer liest (das|mit), liest (das|hier) (jemand|wer|mein chef|meine chefin|ein mensch) (mit|)
        wer liest hier (mit|), (kann|können) (mein chef|meine chefin|jemand) (das|) (lesen|sehen)
        (kann|können) (andere|meine kollegen|die) (das|) (lesen|sehen)
        (kann|können) (mein chef|meine chefin) das (lesen|sehen|mitlesen)
        (kann|können) (jemand|andere|meine kollegen) das (lesen|sehen|mitlesen), wie heißt du
        ist das (anonym|vertraulich|privat|geheim|ein bot|sicher), verstehst du mich
        kann ich mit (einem menschen|jemandem|einer person) (sprechen|reden)
        wer kann das (lesen|sehen), siehst du (das|meine nachrichten), stell dich vor
    """,
    ReplyKind.PAUSE: """
        pause, pausieren, pause bitte, pausiere, (mach|mache|machen wir) (mal|) (eine|) pause
        (kann|darf|könnte) ich (eine|) pause machen, (kann|darf|könnte) ich pausieren
        ich (will|möchte|würde gern|würde gerne) (pausieren|pause machen|eine pause machen)
        wie (pausiere ich|kann ich pausieren), jetzt nicht, gerade nicht, nicht jetzt, stumm
        stummschalten, ich bin in pause
    """,
    ReplyKind.WHEN_TO_ASK: """
        (sag|sage|erzähl|erzähle) anyname (noch|) nichts (davon|)
        niemand soll (mich|danach|mich danach) (fragen|ansprechen)
        keiner soll (mich|danach|mich danach) (fragen|ansprechen), (niemand|keiner) soll nachfragen
        (niemand|keiner) soll fragen, (niemand|keiner) (mehr|) nachfragen, niemanden fragen lassen
        (niemand|keiner) (soll|braucht|muss|sollte|darf) (mich|) (danach|) (mehr|) (zu|) fragen
        (niemand|keiner) (soll|braucht|muss|sollte|darf) (mich|) (danach|) (mehr|) nachzufragen
        (niemand|keiner) (muss|sollte|darf) (danach|) (mehr|) nachfragen
        (niemand|keiner) soll (mich|) (nach|wegen|zu) (meiner|meinem|meinen) anyname fragen
        soll (niemand|keiner|bloß niemand|bloß keiner) (mich|) (danach|) (fragen|nachfragen)
        (frag|fragt) (mich|) (bitte|) nicht (nach|wegen) (meiner|meinem|meinen) anyname
        lass (niemanden|keinen) (danach|) (fragen|nachfragen), es soll keiner mehr fragen
        (niemand|keiner) mehr fragen, es ist (schlecht|nicht gut) (gelaufen|gegangen|ausgegangen)
        es (lief|ging) (schlecht|nicht gut)
        es soll (niemand|keiner|mich niemand|mich keiner) (danach|) (fragen|nachfragen|ansprechen)
        nicht (mehr|danach|) (fragen|nachfragen), nicht (darauf|drauf) ansprechen
        (frag|fragt) (mich|) nicht (mehr|danach|), (hör|hört) auf zu fragen, keine fragen mehr
        (ich|) (will|möchte) nicht (danach|) (gefragt|angesprochen) werden
        (sei|seid) (behutsam|sanft) (mit mir|zu mir|), (sie|alle|ihr) (dürfen|dürft) wieder fragen
        sag (es|das|) (niemandem|keinem) (etwas|davon|), sage (es|das|) (niemandem|keinem) (etwas|)
        (sag|sage) (es|das|) (anyname|ihm|ihr|ihnen) (noch|) nicht
        erzähl (es|das|) (niemandem|keinem)
        (erzähl|erzähle) (es|das|) (anyname|ihm|ihr|ihnen) (noch|) nicht
        (niemand|keiner) soll (es|das|davon|) (wissen|erfahren)
        (anyname|er|sie) soll (es|das|davon|) (noch|) nicht (wissen|erfahren)
    """,
    ReplyKind.STOP: """
        stopp, stop, halt, schluss, aufhören, hör auf (damit|), hör bitte auf (damit|), genug
        abbestellen, abmelden, melde mich ab, nerv nicht, du nervst, das nervt, nervig, ruhe
        klappe, (schreib|schreibe|schick|schicke) mir (bitte|) (nicht mehr|nichts mehr|nie wieder)
        schreib mir nicht, schreib mir keine nachrichten (mehr|)
        keine (weiteren|) nachrichten (mehr|), lass mich in (ruhe|frieden), lasst mich in ruhe
        lass das, halt die klappe, geh weg, hau ab
        ich (will|möchte) keine nachrichten (mehr|) (bekommen|erhalten|), zu viele nachrichten
        wie (bestelle ich das ab|stelle ich das ab)
        wie (schalte ich das aus|kann ich das abbestellen), verpiss dich, sei (still|ruhig)
        ausschalten, abschalten, aus, kein interesse
    """,
    ReplyKind.LEAVE: """
        verlassen, austreten, aussteigen, raus, ich (will|möchte) (raus|aussteigen|austreten|weg)
        (kann|darf|wie kann) ich (austreten|aussteigen|mich abmelden|kündigen), ich bin raus
        ich steige aus, ich (will|möchte) mich abmelden, ich melde mich ab, wie melde ich mich ab
        kündigen, ich (will|möchte) nicht mehr (mitmachen|dabei sein|teilnehmen), konto löschen
        lösche mein konto, wie (komme ich hier raus|steige ich aus|trete ich aus)
    """,
    ReplyKind.RESUME: """
        weiter, weitermachen, fortsetzen, wieder (da|dabei|mitmachen)
        ich bin (wieder|zurück) (da|), ich bin wieder (dabei|hier), pause (beenden|aus|vorbei)
        (kann ich|ich will) (wieder|) weitermachen, ich (will|möchte) wieder (mitmachen|dabei sein)
    """,
    ReplyKind.NO_COFFEES: """
        (alle|die|) (kaffees|kaffeetreffen) (aussetzen|auslassen|überspringen|absagen)
        ich (will|möchte|würde gern) (alle|die|) kaffees (aussetzen|auslassen|überspringen)
        (kann|darf|wie kann) ich (alle|die|) kaffees (aussetzen|auslassen|überspringen)
        keine (kaffees|kaffeetreffen) (mehr|)
        ich (will|möchte) keine (kaffees|kaffeetreffen) (mehr|)
        (erstmal|vorerst) (keinen kaffee|keine kaffees), wieder kaffees
        (sag|sage|sagt) (meine|alle|alle meine|die) (kaffees|kaffeetreffen) ab
        (meine|alle meine) (kaffees|kaffeetreffen) (absagen|aussetzen|auslassen)
        (kannst|könntest) du (meine|alle|alle meine) (kaffees|kaffeetreffen) absagen
    """,
    ReplyKind.RESCHEDULE: """
        verschieben, absagen, umbuchen, überspringen, aussetzen, neuer termin, anderer termin
        (kann|können) (ich|wir) (das|es|den termin|den kaffee|) (verschieben|absagen)
        (könnte|könnten|darf) (ich|wir) (das|es|den termin|den kaffee|) (verschieben|absagen)
        (kann|können) (ich|wir) (das|es|den termin|den kaffee|) (verlegen|aussetzen)
        (könnte|könnten|darf) (ich|wir) (das|es|den termin|den kaffee|) (verlegen|aussetzen)
        (kann|können) (ich|wir) (meinen|unseren|das) kaffee (verschieben|absagen)
        (könnte|könnten|darf) (ich|wir) (meinen|unseren|das) kaffee (verschieben|absagen)
        (kann|können) (ich|wir) (das|unser|mein) treffen (verschieben|absagen)
        (könnte|könnten|darf) (ich|wir) (das|unser|mein) treffen (verschieben|absagen)
        ich (muss|möchte|will|würde gern) (das|den termin) (verschieben|absagen)
        ich (muss|möchte|will|würde gern) (den kaffee|leider|) (verschieben|absagen)
        ich (muss|möchte|will) (meinen|unseren) (kaffee|termin) (verschieben|absagen)
        (termin|kaffee|treffen) (verschieben|absagen|verlegen), ein andermal, ein anderes mal
        wie (verschiebe|sage) ich (das|den termin|den kaffee|einen termin) (ab|), diesmal nicht
        ich kann (leider|) (da|heute|morgen|diese woche|diesmal|an dem tag|dann|) nicht
        passt mir nicht, ich (setze|bin) (diesmal|diese woche) (aus|raus)
        (eine andere|andere) (zeit|uhrzeit)
        ich schaffe es (leider|) (heute|diese woche|diesmal|morgen) nicht, diese woche nicht
        ich kann (heute|morgen|diesmal|) nicht (kommen|dabei sein)
        den nächsten (kaffee|termin) (auslassen|absagen|verschieben)
        (kein|keinen) kaffee (für mich|diese woche|nächste woche|diesmal|), diese woche kein kaffee
        (diese woche|nächste woche|diesmal|heute|morgen) keinen kaffee
        ich (will|möchte) (diese woche|diesmal|heute|gerade|) keinen kaffee
        (sag|sage|sagt) (meinen|den|unseren) (kaffee|nächsten kaffee) ab
        (sag|sage|sagt) das (treffen|kaffeetreffen) ab, (meinen|den|unseren) kaffee absagen
        (kannst|könntest) du (meinen|den|unseren) kaffee absagen
        ich kann (leider|) nicht (zum|zu unserem|beim) (kaffee|kaffeetreffen) (kommen|dabei sein|)
        ich (schaffe|schaff) es (leider|) nicht (zum|zu unserem) (kaffee|kaffeetreffen)
        ich (schaffe|schaff) den kaffee (leider|) nicht
        ich kann (am|) (montag|dienstag|mittwoch) nicht (zum kaffee|zum kaffee kommen)
        ich kann (am|) (donnerstag|freitag) nicht (zum kaffee|zum kaffee kommen)
        ich (schaffe|schaff) es (am|) (montag|dienstag|mittwoch) nicht (zum kaffee|)
        ich (schaffe|schaff) es (am|) (donnerstag|freitag) nicht (zum kaffee|)
        ich kann (am|) (montag|dienstag|mittwoch|donnerstag|freitag) nicht
        mir ist nicht nach (kaffee|einem kaffee)
    """,
    ReplyKind.KNOWN: """
        was weißt du (alles|) über mich, was weißt du (alles|) von mir, datenschutz, dsgvo
        meine daten, was (hast|speicherst) du (dir|) (alles|) (über|von) (mich|mir) (gespeichert|)
        was (behältst|merkst) du (dir|) (alles|) (über|von) (mich|mir) (gespeichert|)
        welche daten (hast|speicherst) du (von mir|über mich|)
        was ist (über|von) (mich|mir) gespeichert, zeig (mir|) meine daten
        meine daten (zeigen|ansehen|exportieren|herunterladen)
        speicherst du (das|meine daten|meine nachrichten)
        wie lange (behältst|speicherst) du (das|meine daten)
        was habe ich (geteilt|dir erzählt|dir gesagt), was passiert mit meinen daten
        merkst du dir das
    """,
    ReplyKind.ERASE: """
        lösche (alle|) (meine|) daten, lösch (alle|) (meine|) daten, daten löschen, alles löschen
        meine daten löschen, lösche (alles|mich), lösch (alles|mich), alle daten löschen
        lösche (alles|alles was du weißt|alles über mich), vergiss (mich|alles|alles über mich)
        vergiss (alles|) was ich (gesagt|geschrieben|erzählt) habe
        vergiss alles was du über mich weißt, (kannst|könntest) du (alle|) meine daten löschen
        kannst du (alles|mich) (löschen|vergessen)
        wie (lösche ich|kann ich) (alle|) meine daten (löschen|)
        ich (will|möchte) (alle|) meine daten löschen, recht auf vergessenwerden, bitte lösche mich
        (lösch|lösche|vergiss) was ich über (meine|meinen) anyname gesagt habe
        (lösch|lösche|vergiss) was ich von (meiner|meinem) anyname (gesagt|erzählt) habe
    """,
    ReplyKind.PREFERENCES: """
        einstellungen, einstellung, meine einstellungen, einstellungen ändern, ändern
        sprache ändern, (kann ich|wie kann ich|wo kann ich) (die|meine|) einstellungen ändern
        (kann ich|wie kann ich|wo kann ich) (die|meine|) (sprache|arbeitszeiten) ändern
        wie ändere ich (die|meine) (einstellungen|sprache|zeiten|arbeitszeiten), seltener, öfter
        (kannst|sprichst) du (auch|) (deutsch|französisch|spanisch)
        (kannst|sprichst) du (auch|) (englisch|italienisch|portugiesisch), auf deutsch
        bitte auf deutsch, weniger nachrichten, nicht so oft, zeitzone ändern
    """,
    ReplyKind.SHARE: """
        teilen, etwas teilen
        ich (will|möchte|würde gern) (dir|) (etwas|was) (erzählen|teilen|sagen)
        (kann|darf) ich dir (etwas|was|mal was) (erzählen|sagen|anvertrauen), ich muss (mal|) reden
        (kann|darf) ich mit dir (reden|sprechen), können wir reden, rate mal, weißt du was
        (kann|darf) ich dich (etwas|was|mal was) fragen
    """,
    ReplyKind.JOIN: """
        mitmachen, beitreten, anmelden, teilnehmen, ich bin dabei, dabei, bin dabei, melde mich an
        ich (will|möchte|würde gern|würde gerne) (mitmachen|dabei sein|beitreten|teilnehmen)
        (kann|darf|wie kann) ich (mitmachen|beitreten|teilnehmen|mich anmelden)
        wie (mache ich mit|melde ich mich an)
    """,
    ReplyKind.STANDING: """
        kaffee bitte, einen kaffee bitte, nächster kaffee, mein nächster kaffee, mein status
        wann ist (mein|der|unser) (nächster|nächste|) (kaffee|termin|runde|treffen)
        wann treffe ich jemanden
        mit wem (treffe ich mich|bin ich verabredet|habe ich kaffee|trinke ich kaffee)
        wen treffe ich, wer ist mein (partner|kaffeepartner|nächster partner)
        bin ich (dabei|drin|angemeldet|pausiert), wann ist die nächste runde, habe ich einen kaffee
        wie gehts weiter, wie geht es weiter
    """,
    ReplyKind.NEVER_MIND: """
        ich (will|möchte|mag) nicht (darüber|drüber|davon) (reden|sprechen|schreiben)
        (darüber|drüber) (will|möchte|mag) ich nicht (reden|sprechen|schreiben)
        ich kann nicht (darüber|drüber) (reden|sprechen)
        vergiss es, vergiss das, egal, macht nichts, schon gut, ignorier (das|mich), entschuldigung
        entschuldige, tut mir leid, sorry, verzeihung, falscher (chat|kanal|empfänger)
        verschrieben, falsche (person|nachricht)
        das war (ein versehen|nicht für dich|ein witz|falsch|nichts), aus versehen, versehentlich
        nur (ein test|spaß|ein scherz), hoppla, ups, sry, nichts, nix, nicht für dich, vertippt
        falsch (geschrieben|geschickt), kleiner scherz, war nur (spaß|ein witz)
    """,
    ReplyKind.YES_OR_NO: """
        ja, jo, jep, jup, joa, jawohl, klar, na klar, natürlich, gerne, gern, ja gerne, sicher
        nein, nö, nee, ne, nein danke, nicht wirklich, vielleicht, eher nicht, weiß (ich|) nicht
        kein plan, keine ahnung, weiß nicht, ich weiß (es|) nicht, doch, genau, stimmt, richtig
        falsch, unbedingt, beides, weder noch, nie, niemals, immer, manchmal, ich auch, noch nicht
        auf keinen fall, ja bitte, auf jeden fall, ich denke schon, glaube schon, ein bisschen
    """,
    ReplyKind.ALL_RIGHT: """
        ok, okay, oki, alles klar, in ordnung, alles gut, gut, prima, super, toll, cool, passt
        fein, perfekt, klasse, spitze, verstanden, verstehe, ach so, achso, aha, gut zu wissen
        sehr gut, haha, hihi, lustig, krass, wow, geil, schön, freut mich, kein problem
        gern geschehen, bitte (schön|sehr|), mir gehts gut, mir geht es gut, ebenso, dir auch
        gleichfalls, mach ich, moment, warte (mal|kurz|), einen moment, weiter so, hm, hmm
        interessant, wunderbar, läuft
    """,
    ReplyKind.GOODBYE: """
        tschüss, tschüs, tschau, ciao, ade, bis (bald|dann|später|morgen|nachher|montag), servus
        auf wiedersehen, wiedersehen, gute nacht, mach es gut, machs gut
        schönen (tag|abend|feierabend), schönen (tag|abend|feierabend) (noch|dir|)
        schönes wochenende, feierabend, einen schönen tag, frohe weihnachten, frohes neues
        gutes neues jahr, schöne feiertage, frohe ostern
    """,
    ReplyKind.PUZZLED: """
        was, häh, wie bitte, bitte was, wie, warum, wieso, weshalb, was soll das, was heißt das
        was meinst du (damit|), (das|) verstehe ich nicht, ich verstehe (das|dich|) nicht
        versteh ich nicht, was bedeutet das, kapier ich nicht
        warum (schreibst|fragst) du (mir|mich|das), wieso bekomme ich (das|diese nachricht)
        warum bekomme ich (das|diese nachricht)
    """,
}
FILLERS = """
    bitte, mal, kurz, doch, denn, auch, noch, jetzt, heute, morgen, übermorgen, erstmal, sehr, kith
    bot, du, ihr, zusammen, alle, alle zusammen, leute, team, lieber, liebes, liebe, und, aber
    also, so, ja, gerade, leider, wieder, nochmal, diese woche, nächste woche, diesen monat
    (bis|für|ab|am|auf|) (montag|dienstag|mittwoch|donnerstag)
    (bis|für|ab|am|auf|) (freitag|samstag|sonntag|morgen)
    bis (nächste woche|nächsten montag|januar|februar)
    bis (märz|weihnachten|dezember|neujahr|auf weiteres)
    für (eine|1|2|3|4|zwei|drei|vier|ein paar|einige) (woche|wochen|tage|monate)
    für (eine|1|2|3|4|zwei|drei|vier|ein paar|einige) (monat|tag|zeit|weile), einen monat
    mein lieber, mein freund, wenn möglich, zwei wochen, im voraus, von allem, mit
"""
