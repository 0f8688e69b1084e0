"""Small talk in Italian."""

from __future__ import annotations

from storage.records import ReplyKind

PHRASES = {
    ReplyKind.GREETING: """
        ciao, ciao ciao, salve, buongiorno, buon giorno, buonasera, buona sera, buon pomeriggio
        ehi, hey, ehilà, pronto, come (va|stai|sta|state|va oggi|butta)
        tutto (bene|ok|a posto) (con te|), piacere, piacere di conoscerti, prova, una prova, test
        che si dice, saluti, rieccomi
    """,
    ReplyKind.THANKS: """
        grazie, grazie (mille|tante|infinite|a te|a voi|di cuore|di tutto|molte), mille grazie
        molte grazie, tante grazie, grz, grazie per (l'aiuto|il tuo aiuto|tutto|le info)
        grazie per (l'informazione|il promemoria)
        grazie per (averlo chiesto|avermelo ricordato|il messaggio), ti ringrazio, la ringrazio
        vi ringrazio, (molto|che) (gentile|carino) (da parte tua|)
        (sei|) (molto|) (gentilissimo|gentile), sei (grande|fantastico|il migliore|un tesoro|bravo)
        bravo (bot|), bel lavoro, ben fatto, gentilissimo, gentilissima
    """,
    ReplyKind.HELP: """
        aiuto, aiutami, aiuto per favore, (puoi|potresti|mi puoi|può) (aiutarmi|aiutare)
        ho bisogno di aiuto, mi serve aiuto, cosa (sai|puoi) fare, che cosa (sai|puoi) fare
        cosa fai, cosa posso (fare|dire|scrivere|chiedere) (qui|), comandi, menù
        come (funziona|funziona questo|funzioni|si usa|ti uso|si fa|inizio|comincio), istruzioni
        a cosa (servi|serve), a che serve, ho una domanda, una domanda, domanda, e adesso, e ora
        cosa devo (fare|scrivere), che devo fare, informazioni, info, manuale, più informazioni
        supporto
    """,
    ReplyKind.WHO: """
        chi sei, chi è, chi è lei, chi parla, cosa sei, cos'è (questo|kith|)
        che cos'è (questo|kith|), con chi (parlo|sto parlando)
        sei (un|una|) (bot|robot|umano|umana|persona)
        sei (un|una|) (reale|ia|macchina|persona vera|essere umano|vero), ci sei
        c'è (qualcuno|nessuno) (qui|lì|là|), qualcuno (c'è|qui|), come ti chiami
        mi (leggi|senti|capisci|ascolti)
        (leggi|vedi|leggete) (questo|i miei messaggi|tutto|questi messaggi)
        (qualcuno|chi) (legge|vede) (questo|i miei messaggi|qui)
        (il mio capo|la mia capa) può (leggere|vedere) (questo|i miei messaggi|tutto)
        (qualcuno|le risorse umane) può (leggere|vedere) (questo|i miei messaggi|tutto)
        chi (può leggere|può vedere|legge) (questo|i miei messaggi|qui)
        (è|questo è) (anonimo|riservato|privato|un bot|sicuro)
        (posso|potrei|si può) parlare con (un umano|una persona|qualcuno|una persona vera)
        presentati
    """,
    ReplyKind.PAUSE: """
        pausa, in pausa, una pausa, metti (mi|tutto|) in pausa, mettimi in pausa, mettere in pausa
        sospendere, sospendi, silenzia
        (posso|vorrei|voglio|potrei|come posso) (fare|prendere|prendermi) una pausa
        (posso|vorrei|voglio) mettere in pausa (tutto|), come (faccio una pausa|metto in pausa)
        non (adesso|ora), adesso no, ora no, fare una pausa
    """,
    ReplyKind.WHEN_TO_ASK: """
        (che|) nessuno (mi|) (chieda|domandi) (niente|nulla|)
        nessuno (deve|dovrebbe) (più|) (chiedere|chiedermi) (niente|nulla|)
        (che|) nessuno (mi|) (chieda|domandi) (di questo|di mia anyname|di mio anyname|di lei)
        (che|) nessuno (mi|) (chieda|domandi) (di lui|della mia anyname|del mio anyname|più nulla)
        (che|) nessuno mi faccia domande, nessuno (deve|dovrebbe) (farmi|fare) domande
        non (c'è|serve|occorre) (più|) (bisogno|) che (qualcuno|nessuno) (mi|) chieda
        nessuno ha (più|) bisogno di (chiedere|chiedermi), niente domande, non fatemi domande
        non (chiedete|chiedetemi|chiedermi) di (mia anyname|mio anyname|questo|lei|lui)
        (è|) andata male
        non (chiedete|chiedetemi|chiedere|chiedermi) (niente|nulla|)
        non fate domande, basta domande
        non voglio che (nessuno|) (mi|) (chieda|chiedano) (niente|nulla|)
        (smetti|smettete|smettila|smettetela) di (chiedere|chiedermelo|fare domande)
        (sii|siate) (gentile|gentili|delicato|delicati) con me, possono chiedere di nuovo
        non (dirlo|dire nulla|dire niente|raccontarlo) (a nessuno|a anyname|)
        non lo (dire|raccontare) (a nessuno|a anyname), non ditelo (a nessuno|a anyname|)
        nessuno (deve saperlo|lo deve sapere), non voglio che (nessuno|anyname) lo sappia
    """,
    ReplyKind.STOP: """
        stop, basta, fermati, fermo, ferma, smettila, smetti, smettetela
        smetti di (scrivermi|mandarmi messaggi|disturbarmi|contattarmi)
        smettila di (scrivermi|mandarmi messaggi|disturbarmi|contattarmi)
        (puoi|potresti) smettere (di scrivermi|di disturbarmi|), disiscrivimi, disiscrivermi
        disiscriviti, cancellami dalla lista, annulla iscrizione, cancella iscrizione
        disiscrizione, (voglio|vorrei|come posso) disiscrivermi
        non (scrivermi|contattarmi|disturbarmi|mandarmi messaggi) (più|), niente più messaggi
        non voglio (più|) (messaggi|ricevere messaggi), basta messaggi, troppi messaggi
        lasciami (in pace|stare), lasciatemi in pace, (stai|sta) zitto, zitto, silenzio
        (sei|che) (noioso|fastidioso|rompiscatole), vai via, vattene, spegni, spegniti, disattiva
        come (ti disattivo|lo disattivo|ti spengo), vaffanculo
    """,
    ReplyKind.LEAVE: """
        uscire, esci, abbandonare, lasciare
        (voglio|vorrei) (uscire|abbandonare|ritirarmi) (da kith|dal programma|)
        (posso|come posso) (uscire|abbandonare|ritirarmi) (da kith|dal programma|)
        come (esco|si esce|faccio a uscire) (da qui|da kith|)
        (elimina|cancella|chiudi|eliminare|cancellare) il mio account, toglimi (dalla lista|)
        rimuovimi (dalla lista|), non voglio (più|) partecipare (più|), mi ritiro, ritirarmi
    """,
    ReplyKind.RESUME: """
        riprendere, riprendi, riprendiamo, continua, continuare
        (voglio|vorrei|posso) (riprendere|tornare|ricominciare|continuare)
        (sono|) (tornato|tornata|di ritorno), fine (della|) pausa, togli la pausa, finire la pausa
    """,
    ReplyKind.NO_COFFEES: """
        (saltare|annullare|sospendere) i (miei|) caffè, basta caffè, niente più caffè
        (voglio|vorrei|preferisco) (saltare|annullare|sospendere) i (miei|) caffè
        (posso|come posso) (saltare|annullare|sospendere) i (miei|) caffè
        non voglio più caffè, niente caffè per (ora|un po|un po')
        (annulla|annullate|cancella|disdici) (i miei|i|tutti i|tutti i miei) caffè
        (puoi|potresti) (annullare|cancellare|disdire) (i miei|tutti i) caffè
    """,
    ReplyKind.RESCHEDULE: """
        riprogrammare, rimandare, spostare, annullare, posticipare, saltare, salta, disdire
        cambiare (data|orario|ora|giorno|la data|l'ora)
        (posso|possiamo|potremmo|potrei|si può) (riprogrammare|rimandare|spostare|annullare)
        (posso|possiamo|potremmo|potrei|si può) (posticipare|disdire|spostarlo|rimandarlo)
        (posso|possiamo) (rimandare|spostare) (il|il mio|il nostro) (caffè|incontro)
        (potremmo|potrei|si può) (rimandare|spostare) (il|il mio|il nostro) (caffè|incontro)
        (posso|possiamo) annullare (il|il mio|il nostro) (caffè|incontro)
        (posso|possiamo) (posticipare|disdire) (il|il mio|il nostro) (caffè|incontro)
        (potremmo|potrei|si può) annullare (il|il mio|il nostro) (caffè|incontro)
        (potremmo|potrei|si può) (posticipare|disdire) (il|il mio|il nostro) (caffè|incontro)
        (posso|possiamo|potremmo|si può) cambiare (data|orario|ora)
        (posso|possiamo|potremmo|si può) cambiare (giorno|la data|l'ora|l'orario)
        un altro (giorno|momento|orario)
        (devo|voglio|vorrei|dobbiamo) riprogrammare (il caffè|il mio caffè|)
        (devo|voglio|vorrei|dobbiamo) (rimandare|spostare) (il caffè|il mio caffè|)
        (devo|voglio|vorrei|dobbiamo) (annullare|posticipare|disdire) (il caffè|il mio caffè|)
        (rimandare|spostare) (il|il mio|il nostro) (caffè|incontro)
        (annullare|posticipare|disdire) (il|il mio|il nostro) (caffè|incontro)
        un'altra (volta|data|ora)
        come (rimando|sposto|annullo|disdico) (il caffè|il mio caffè|un caffè|)
        non (posso|riesco a) venire, questa (volta|settimana) no
        non posso (questa settimana|questa volta|quel giorno|domani|oggi)
        (questa|stavolta) (volta|) (passo|salto), stavolta no
        salto (questa settimana|questo giro|questo turno)
        non posso (venire|esserci) (oggi|domani|)
        niente caffè (questa settimana|stavolta|per me|)
        non voglio (il|un|) caffè (questa settimana|)
        questa settimana niente caffè, (annulla|cancella|disdici) il (mio|nostro|prossimo|) caffè
        (puoi|potresti) (annullare|cancellare|disdire) il (mio|nostro|) caffè
        non (posso|potrò|riesco a) (venire|esserci|partecipare) (al|per il) caffè
        non (posso|potrò|riesco a) (venire|esserci) al caffè di (lunedì|martedì|mercoledì)
        non (posso|potrò|riesco a) (venire|esserci) al caffè di (giovedì|venerdì)
        non (posso|potrò|riesco) (lunedì|martedì|mercoledì|giovedì|venerdì)
        non ho voglia di (un|) caffè
    """,
    ReplyKind.KNOWN: """
        (che|che cosa|cosa) sai (di|su) me
        (che|che cosa|cosa) (conservi|salvi|ricordi|memorizzi) (di|su) me, i miei dati, privacy
        (che|quali) (dati|informazioni) (hai|conservi) (di|su) me
        quali dati (conservi|hai|salvi|raccogli), riservatezza, gdpr
        (mostra|mostrami|fammi vedere|vedere|esporta|scarica|dammi) i miei dati
        cosa ho (condiviso|detto), cosa ti ho (detto|raccontato)
        (conservi|salvi|registri) (questo|i miei dati|i miei messaggi|tutto)
        (per|) quanto tempo conservi (questo|i miei dati), cosa fai con i miei dati
        protezione dei dati
    """,
    ReplyKind.ERASE: """
        (cancella|elimina|cancellare|eliminare|cancellate) (tutti|) i miei dati
        (cancella|elimina|dimentica|cancellare) tutto, dimenticami
        (cancella|elimina|dimentica) tutto (quello che sai|su di me)
        (cancella|elimina|dimentica) tutto (quello che ho detto|ciò che sai), cancellami, eliminami
        (puoi|potresti) (cancellare|eliminare) (tutti|) i miei dati
        (voglio|vorrei|come posso) (cancellare|eliminare) (tutti|) i miei dati
        (puoi|potresti) (cancellare|dimenticare) tutto, diritto all'oblio
        come (cancello|elimino) (tutti|) i miei dati
        (cancella|elimina|dimentica) quello che (ho detto|ti ho detto|ho scritto)
        (cancella|elimina|dimentica) quello che (ho|ti ho) detto su (mia|mio|miei) anyname
    """,
    ReplyKind.PREFERENCES: """
        impostazioni, preferenze, opzioni, configurazione, le mie (impostazioni|preferenze|opzioni)
        modifica impostazioni
        (cambiare|modificare) (le|la|gli|il|) (mie|mia|) (impostazioni|preferenze|lingua)
        (cambia|modifica) (le|la|gli|il|) (mie|mia|) (impostazioni|preferenze|lingua)
        (cambiare|modificare) (le|la|gli|il|) (mie|mia|) (orari|orario|frequenza)
        (cambia|modifica) (le|la|gli|il|) (mie|mia|) (orari|orario|frequenza)
        (posso|come posso) (cambiare|modificare) (le|la|gli|) (impostazioni|preferenze)
        (posso|come posso) (cambiare|modificare) (le|la|gli|) (lingua|orari)
        (dove posso|voglio|come) (cambiare|modificare) (le|la|gli|) (impostazioni|preferenze)
        (dove posso|voglio|come) (cambiare|modificare) (le|la|gli|) (lingua|orari)
        come cambio (le|la|gli|) (impostazioni|preferenze|lingua|orari), meno (spesso|messaggi)
        più spesso, parli (italiano|inglese|tedesco|francese|spagnolo|portoghese), in italiano
        fuso orario
    """,
    ReplyKind.SHARE: """
        condividere, condividi, condividere qualcosa
        (voglio|vorrei|mi piacerebbe) (condividere|dirti) (qualcosa|una cosa)
        (voglio|vorrei|mi piacerebbe) (raccontarti|raccontare) (qualcosa|una cosa)
        posso (dirti|raccontarti|chiederti|condividere) (qualcosa|una cosa), possiamo parlare
        posso parlare (con te|), indovina, (devo|ho bisogno di|vorrei) (parlare|parlarti)
        sai una cosa, ti devo dire una cosa
    """,
    ReplyKind.JOIN: """
        partecipare, partecipo, iscrivermi, iscrivimi, unirmi, mi iscrivo
        (voglio|vorrei|posso|come posso) (partecipare|iscrivermi|unirmi)
        come (partecipo|mi iscrivo), ci sto, conta su di me, contami, mi unisco
    """,
    ReplyKind.STANDING: """
        un caffè, un caffè per favore, prossimo caffè, il mio prossimo caffè, stato, il mio stato
        quando (è|sarà|c'è) (il|il mio) (prossimo|prossima|) (caffè|incontro|turno)
        quando (è|sarà|c'è) (il nostro|la) (prossimo|prossima|) (caffè|incontro|turno)
        quando ho (il|un) caffè
        con chi (è il mio caffè|prendo il caffè|mi incontro|ho il caffè|devo incontrarmi)
        chi (incontro|incontrerò|è il mio partner), sono (iscritto|iscritta|dentro|in pausa)
        voglio un caffè, vorrei un caffè
    """,
    ReplyKind.NEVER_MIND: """
        non (voglio|posso|riesco a) parlarne, preferisco non parlarne
        non voglio parlare di (questo|ciò)
        lascia (stare|perdere), non importa, fa niente, non fa niente, niente, nulla, scusa
        scusami, scusate, scusi, mi dispiace, pardon
        (era|è stato) (un errore|uno sbaglio|uno scherzo|un test|per sbaglio), per (errore|sbaglio)
        ops, oops, ho sbagliato (chat|canale|)
        (chat|canale|persona|messaggio) (sbagliata|sbagliato), ignora (questo|tutto|), ignoralo
        scherzo, scherzavo, non era per te
    """,
    ReplyKind.YES_OR_NO: """
        sì, si, certo, certamente, sicuro, ovvio, volentieri, con piacere, no, no grazie, sì grazie
        forse, può darsi, magari, non (lo|) so, boh, non sono (sicuro|sicura), non ancora
        sì per favore, mai, sempre, a volte, qualche volta, entrambi, tutti e due, nessuno
        nessuno dei due, anch'io, anche io, neanche io, esatto, esattamente, assolutamente
        assolutamente no, per niente, un po, un poco, credo (di sì|di no), penso (di sì|di no)
        vero, falso, certo che (sì|no), mi piacerebbe, non proprio
    """,
    ReplyKind.ALL_RIGHT: """
        ok, okay, va bene, d'accordo, bene, molto bene, benissimo, perfetto, ottimo, capito
        ho capito, capisco, tutto chiaro, chiaro, fantastico, grande, bello, figo, ricevuto, inteso
        ci sta, nessun problema, non c'è problema, di niente, prego, figurati, ahah, ahahah
        ahahaha, haha, hahaha, lol, eheh, wow, che (bello|bella|forte|ridere), sto bene
        altrettanto, anche a te, ah, ah ok, ah ecco, hm, hmm, mh, aspetta, un attimo, un momento
        interessante, eccellente, meraviglioso, a posto, super
    """,
    ReplyKind.GOODBYE: """
        arrivederci, a (presto|dopo|domani|più tardi|lunedì)
        ci (vediamo|sentiamo) (dopo|domani|presto|), buonanotte, buona notte
        buona (giornata|serata|settimana|domenica)
        buon (fine settimana|weekend|natale|anno|lavoro), buone (feste|vacanze), alla prossima, bye
        stammi bene
    """,
    ReplyKind.PUZZLED: """
        cosa, che, eh, come, come scusa, in che senso, perché, che cosa
        non (ho capito|capisco) (niente|), cosa (significa|vuol dire|intendi)
        che (significa|vuol dire) (questo|), cosa vuoi (dire|), cosa succede
        perché mi (scrivi|chiedi|chiedi questo), perché ricevo questo, a cosa ti riferisci
    """,
}
FILLERS = """
    per favore, per piacere, x favore, kith, bot, a tutti, a tutte, tutti, ragazzi, squadra, team
    amico, amica, caro, cara, davvero, tanto, molto, adesso, ora, oggi, domani, questa settimana
    questo mese, la prossima settimana, la settimana prossima, più, ancora, anche, e, ma, allora
    dunque, quindi, di nuovo, un'altra volta, per ora, con, già
    (fino a|per|entro|) (lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)
    fino a (domani|natale|gennaio|nuovo avviso)
    (per|) (una|1|2|3|4|due|tre|quattro|qualche) (settimana|settimane|giorni)
    (per|) (una|1|2|3|4|due|tre|quattro|qualche) (mesi|giorno|mese), (per|) un (mese|po|giorno)
    un momento, se possibile, fino alla (prossima settimana|settimana prossima)
    fino al mese prossimo
"""
