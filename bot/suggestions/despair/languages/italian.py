"""Words of despair in Italian."""

from __future__ import annotations

from bot.suggestions.despair.language import Language, Spelling, respellings
from bot.suggestions.despair.phrases import Phrases

_FILLERS = """
    realmente solo soltanto semplicemente sinceramente onestamente davvero veramente proprio cosi
    tanto molto costantemente ultimamente ancora anche pure magari_ forse     comunque dai raga
        ragazzi bro cazzo porca merda letteralmente finalmente completamente
    totalmente assolutamente seriamente sul-serio profondamente tipo boh ormai spesso talvolta
    quasi_ perfino neanche nemmeno di-nuovo sicuramente ovviamente dentro-di-me sai ecco fottuta
        ahah
    ahaha giuro amo fra frate perche_ tutti-i-giorni ogni-tanto ci_ pero_ oramai gia assai troppo
"""
_WORDS = respellings("""
    vivere = vivre vivee
    anche = ank anke
    suicidio = suicdio
    non = nn nun no_ num
    piu = + pi piú
    per = x
    che = ke k
    perche = xke xche perke xk
    di = d
    voglio = vglio vgl vogli vojoo vojo vogl vojio vogghio vojjo voio
    morire = mori morì murì muri morie
    ammazzare = ammazza_ ammazzà
    vivere = vive_ viv campare campa
    tutti = tt
    sto = stò
    comunque = cmq
    niente = nnt nient
    anche io = anchio
    suicidio = suicido_ suicidi_
    mi = me_
    ammazzarmi = ammazzarm amazzarmi
    uccidermi = uccidermì ucidermi
    sempre = smp
    nessuno = nex nessun_
    stanca = stanka
    stanco = stanko
""")
_SPELLING = Spelling(
    splits=(
        # Said of cutting oneself, "again" tells it from an accident.
        (
            r"\bmi (taglio|ferisco|sono tagliat[ao]|sono ferit[ao]) (?:di nuovo|ancora)"
            r"(?= ?(?:$|[,.]|e\b|ieri|oggi|stanotte|dopo))",
            r"mi \1 dinuovo",
        ),
        (r"\b(?:sul serio|per davvero|di nuovo|a volte|tutto il tempo|ogni tanto|in realta)\b", ""),
        (r"\b(?:non scherzo|senza scherzi)\b", ""),
        (r"\bvo(?:j|gli)o (piu )?vive\b", r"voglio \1vivere"),
        (r"\bm[ei] vojo ammazza\b", "mi voglio ammazzare"),
        (r"\b([a-z]+)'", r"\1 "),
        (r"'", " "),
        (r"\b(?:anch|neanch|nemmen) (?=io\b)", ""),
        (r"\bnient altro\b", "niente altro"),
        (r"\b(?:d) (?=[aeiou])", "di "),
    ),
    words=_WORDS,
    fillers=frozenset(_FILLERS.split()),
    joined=(
        # Right after dying of laughter or shame, it may be said in the same way: a maybe.
        (
            r"\b((?:muoio|morta|morto|morendo) (?:dal|dalle|dalla|di) (?:ridere|risate|vergogna)"
            r" , voglio morire) "
            r"(?=$|[.,])",
            r"\1 in-jest ",
        ),
        # "No reason not to": a denial of what holds somebody back.
        (
            r"\b(?:non (?:ho|ce|c e|c'e|vedo|trovo|ci sono|esiste) (?:piu )?"
            r"(?:nessun\w* |un solo |alcun\w* )?"
            r"|nessun\w* )(?:buon\w* )?(?:motiv\w+|ragion\w+) (?:per|di) non\b",
            ", voglio",
        ),
    ),
)  # fmt: skip
_GROUPS = {
    "IO": "(io|una parte di me|qualcosa dentro di me)",
    "NON": "(non|mai|nemmeno)",
    "S": "(IO ~|^|sto)",
    "VOGLIO": """(voglio|vorrei|volevo|desidero|desideravo|preferirei|preferisco|ho (bisogno|
        voglia|una gran voglia|tanta voglia|intenzione|deciso|tentato|provato|pensato|
        desiderio) (di|a)|voglia di|bisogno di|penso [di|a]|sto pensando [di|a]|mi piacerebbe|devo|
        dovrei|potrei|spero|spero di|merito di|merito|sono (pronto|pronta|decis*) a|intendo|
        sogno di|non vedo l ora di|mi va di|sto per|tento di|medito [di])""",
    "VIVERE": """([continuare a|andare avanti a|piu] [a] (vivere !(a !(questo|lungo)|in !(questo|
        questa|questo modo)|con !(questo|questa|me|tutto|il dolore)|da !(anni)|qui !($)|senza !(di|
        lui|lei|te|mio|mia)|lontano|vicino|coi|col|nella !(vita)|nel !(mondo|dolore)|insieme|sol*|
        al (mare|
        centro))|esistere)|[piu] (esserci !(per|al|alla|il|lunedi|domani)|stare al mondo|
        stare (su questa terra|[in|a] questo mondo|a questo mondo|in vita)|restare (in vita|al
        mondo)|essere (viv*|
        al mondo|in vita|qui $)|far* parte di questo mondo|rimanere in (vita|questo mondo)|
        stare qui $)|[piu] (svegliarmi|risvegliarmi|alzarmi) !(alle|presto|tardi|prima|il|la|
        con) [mai]|vedere (un altro giorno|il domani|l alba)|tirare avanti)""",
    "MORIRE": """(morire !(di !(morte)|dal|dalla|per|prima|senza|a casa|nel|in pace)|
        essere mort* !(di)|smettere di (esistere|vivere|respirare)|addormentarmi e non svegliarmi
        [mai]|non svegliarmi [mai]|dormire per sempre|andarmene (per sempre|da questo mondo|
        all altro mondo)|sparire da questo mondo|non (esistere|esserci|essere (viv*|nat*))|
        lasciare questo mondo|crepare|che (dio|la morte) mi prenda|riposare in pace|schiattare)""",
    "UCCIDERE": """(uccidermi !(di|per|dal)|ammazzarmi !(di|dal|dalle)|suicidarmi|impiccarmi|
        buttarmi (sotto|giu|dal|dalla|da un)|spararmi|annegarmi|avvelenarmi|tagliarmi le vene|
        togliermi (la vita|di mezzo)|farla finita !(con (questa|questo|queste|questi|il|la|lo|i|gli|
        le|l) !(vita|mondo|
        mia vita|dolore|tutto))|porre fine (alla mia vita|a tutto|
        alle mie sofferenze|a tutto questo|alla vita|ai miei giorni)|mettere fine (alla mia vita|
        a tutto)|finirla (con la vita|qui|con tutto|per sempre|una volta)|chiudere con (la vita|
        tutto)|compiere un gesto estremo|[il|al|un] suicidio|fare una (sciocchezza|cavolata|
        pazzia)|toglermi la vita|far* (fuori|secco))""",
    "TUTTI": """(tutti|tutto il mondo|il mondo|la mia famiglia|i miei [figli|genitori|amici|cari]|
        le mie [figlie]|mia (madre|moglie|mamma)|mio marito|loro|la gente|voi|gli altri|tutto)""",
    "MORTO": """(mort*|non (esistessi|ci fossi|ci sono|esisto|fossi mai nat*|fossi qui)|sparissi|
        sparisco|morissi|muoio|me ne andassi per sempre|mi (ammazzassi|uccidessi|ammazzo|uccido)|
        scomparissi)""",
    "DECIDED": """((ho deciso|deciso|mi sono decis*|ho preso (la|una|questa) decisione|la mia
        decisione e presa) [,] [che|di])""",
    "DATE": """([il|lo|la|l|al|alla|a|mio|miei|i|questo|questa|prossim*|del] [mio|miei|fine|
        prossim*|nuovo] [del|di|dell|prossim*] (compleanno|natale|pasqua|anno|anni|mese|estate|
        inverno|primavera|autunno|domenica|sabato|venerdi|lunedi|settimana|trenta|quaranta|
        cinquanta|
        sessanta))""",
}
_PHRASES = Phrases(
    _GROUPS,
    joints="e ma che perche o se quindi poi",
    others="lui lei loro tu egli",
)

_CERTAIN = _PHRASES.pattern("""
    (voglio|vorrei|spero) ~ che [la] mia vita (finisca|finisse)
    (decisione|coraggio|forza) di UCCIDERE
    [mi] (resta|rimane) (solo|che) [da] UCCIDERE
    mi (prendo a (pugni|schiaffi|calci)|picchio|do (pugni|schiaffi)|colpisco) [da] ~ (sol*|fino|
        apposta|forte)
    non mi sento [al] sicur* (con|da) me
    (paura|terrore) (di me $|di me stess*|di (quello|cio) che (potrei|posso) ~ fare [a me]|di farmi
        [del] male)
    paura di (quello|cio) che potrei farmi
    mi sarei (ammazzat*|uccis*|suicidat*|tolt* la vita|gia ammazzat*)
    penso ~ ~ (di suicidarmi|al suicidio|di uccidermi|di ammazzarmi)
    (a rischio|rischio) [di] suicidio
    DECIDED ~ NON ~ (vivere|vivro|esistere|essere viv*|saro viv*|restare viv*|essere in
        vita) (oltre|dopo|fino|al di la|piu in la) DATE
    DECIDED ~ NON ~ (arrivare|arrivero|arrivo) viv* [a] DATE
    DECIDED ~ NON ~ (arrivare|arrivero|arrivo|vedere|vedro) [a|al|il|l|la] [mio|mia|prossim*|miei]
        [prossim*] (compleanno|natale|pasqua|nuovo anno|anno (nuovo|prossimo)|*ant anni) $
    mi (taglio|sono tagliat*|sono ferit*|ferisco) dinuovo
    quando > mi (taglio|ferisco|brucio) $
    (essere mort*|non esistere|morire) [mi] (sembra|suona|pare|sarebbe) ~ ~ (riposo|pace|tranquill*|
        sollievo|vacanza|bello)
    (non esistere|essere mort*) , che (pace|sollievo|riposo|bello)
    (mi addormento|vado a letto|vado a dormire|mi corico) ~ ~ (sperando|speranza|pregando) ~ ~ ~
        (ultima (volta|notte)|non (vedere|svegliarmi))
    (dammi|datemi|dimmi) ~ (ragione|motivo) per (restare|vivere|continuare|stare al mondo|
        non (morire|
        uccidermi))
    non ~ (ragione|motivo|perche) ~ ~ (dovrei|debba|dovessi) (restare|stare|rimanere|continuare a)
        (in vita|viv*|al mondo|vivere)
    (ricascat*|ricadut*|ricaduta) , ~ ~ (braccia|polsi|gambe)
    (braccia|polsi|gambe) ~ pien* di tagli
    mi ammazzo (stavolta|questa volta|per davvero|prima o poi)
    pensiero ~ ~ (UCCIDERE|morire|mettere fine alla mia vita)
    penso (tutto il giorno|ogni (giorno|notte)|sempre) (a|di|al) (UCCIDERE|morire|suicidio)
    (pianific*|progett*|organizz*|preparo|preparato|preparando) [il] [mio] suicidio
    [il] mio suicidio (e|sara)
    (vorrei|magari|avrei voluto|desidero|preferirei|dispiace|triste*|peccato|delus*|rabbia|avrei
        preferito|spero di|rimpiango) ~ ~ (non|mai|di|che) ~ [mai] (essermi [mai|piu]
        svegliat*|mi fossi [mai|piu] svegliat*|fossi svegliat*|svegliat*|mi sono svegliat*)
        !(alle|presto|tardi|prima|il)
    (sarebbe|bello|dispiacerebbe|bene|importerebbe|uguale|meglio|contento) ~ ~ non
        (svegliarmi|risvegliarmi) [piu|domani|mai] !(alle|presto|tardi)
    (morire|morissi|muoio|andarmene|morirei|spegnermi) ~ (nel sonno|dormendo|mentre dormo)
    (prego|chiedo|supplico|spero|imploro|che|pregando) ~ ~ [a] (dio|il signore|signore|gesu|la
        madonna) ~ ~ (mi (prenda|chiami|porti|venga|faccia|prende)|prendermi|di
        prendermi|chiamarmi|venga a prendermi)
    (dio|signore) ~ (venga a prendermi|prendimi|mi prenda)
    (lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domani|natale|settimana
        prossima|prossima settimana) ~ (non saro [piu] viv*|saro mort*|non sono piu viv*)
    (farmi [del] male|tagliarmi|ferirmi|bruciarmi|graffiarmi) ~ e ~ (unic*|tutto quello
        che|solo)
    (ricominciato|ripreso|tornat*) a (farmi [del] male|tagliarmi|ferirmi)
    (anni|anno|mesi|settimane|giorni) senza (tagliarmi|farmi [del] male|autolesion*|ferirmi) ~ ~
        ~ (ieri|ricaduta|ricadut*|ricascat*|rifatto|ricominciato)
    (impulso|voglia|bisogno|tentazione) di (tagliarmi|farmi [del] male|ferirmi) !(i capelli)
    pensieri (suicid*|di morte)
    [la] vita senza (di lui|di lei|lui|lei|di te|mio *|mia *) non (vale|ha)
    una parte di me ~ (spera|vuole|desidera) ~ (non|morire) [svegliarsi|svegliarmi]
    se dipendesse da me ~ ~ mort*
    [mi] (fa schifo|disgusta) vivere
    (riesco|smettere) ~ ~ di pensare (al suicidio|alla morte|di uccidermi|a morire)
    (spero|vorrei|prego|desidero) ~ [il] [mio] cuore ~ (fermi|smetta|ceda|fermasse)
    S VOGLIO ~ (MORIRE|UCCIDERE)
    (VOGLIO) [di|a|piu] (MORIRE|UCCIDERE)
    mi (voglio|vorrei|volevo|devo|potrei|dovrei|sto per|verrebbe voglia di|viene voglia di|
        andrebbe di) ~ (ammazzare|uccidere|suicidare|impiccare|togliere la vita|buttare (sotto|
        giu)|sparare|farla finita|morire)
    la (voglio|vorrei|faccio) [fare] finita !(con (questa|questo|queste|questi|il|la|lo|i|gli|le|
        l) !(vita|mondo|mia vita|dolore))
    NON ~ (voglio|vorrei|riesco [piu] a|ce la faccio [piu] a|posso|ho [piu] [alcun*|
        nessun*] (voglia|forza|motiv*|ragion*|desiderio|coraggio|intenzione) [di|per|a]|merito di|
        sopporto|mi va|so|desidero|vale la pena|ha senso) ~ VIVERE
    (senza|perso|persa|perdut*|nessun*|alcun*|mancanza di|passata|non ho) ~ (voglia|ragione|motiv*|
        senso|gusto|forza|desiderio|gioia) [alcun*] [di|per|a|della|alla] (vivere !(a|in|con)|
        vita !(in)|VIVERE|esistere|cui vivere|continuare a vivere)
    (non|nessun*|che|quale) ~ (senso|motivo|ragione|scopo) ~ [ha|a|di|per|nel|nella|
        c e] [mia] (vivere !(a|in)|vita !(comprare)|VIVERE|esistere|continuare a vivere)
    (a che (serve|pro)|perche|per quale motivo|a cosa serve|che senso ha) [dovrei] [continuare a|
        devo] (vivere !(a|in)|esistere|essere viv*|stare al mondo|vivo $|sono nat*)
    [la] [mia] vita ~ NON [piu] (vale|ha|merita) ~ (pena|niente|nulla|senso|valore|vissuta) !(in)
    NON ~ vale [piu] [la] pena [di] (vivere !(a|in)|continuare a vivere|esistere|essere vissuta)
    (niente|nulla|nessuno) ~ per cui [valga la pena] vivere
    (stanc*|stuf*|stanch*|esaust*|sfinit*) (di|della|dalla) (vivere !(a|in|con)|esistere|
        essere viv*|stare al mondo|questa vita|vita !(da|in|di|a)|continuare a vivere|
        tirare avanti)
    odio (vivere|la mia vita|essere viv*|esistere|questa vita) !(a|in)
    (sono|mi sento) ~ (suicida|istinti suicidi) !(squad)
    (pensieri|idee|istinti|tendenze|impulsi|propositi|intenzioni) (suicid*|di (suicidio|morte|
        morire|farla finita|uccidermi))
    (penso|pensare|pensando|pensato|pensavo|pianifico|progetto|considero|valuto|immagino|
        fantastico|sogno|ossession*|idea|testa|tento|tentato|provato|medito|piano|pensiero|
        pensieri|prego) ~ ~ [a|di|al|alla|per|con|su] [mia] (suicidio|UCCIDERE|morte !(di|del)|
        morire !(di|dal)|essere mort*|non (esistere|svegliarmi|esserci))
    (il suicidio|la morte|morire|essere mort*|non esistere) ~ (unic*|sollievo|uscita|soluzione|
        riposo|opzione|liberazione|consolazione|pace|meglio|conforto|scelta)
    unic* ~ ~ ~ (morte|suicidio|morire|UCCIDERE|essere mort*)
    (sollievo|riposo|meglio|pace|bello|liberazione) ~ (non (esistere|svegliarmi|esserci|
        essere nat*)|morire !(di)|essere mort*|smettere di esistere)
    (ho|avevo) ~ (tentato|provato|cercato) ~ [di|a] (UCCIDERE|suicid*|[il] suicidio|morire)
    tentat* ~ (suicidio|suicidarmi|togliermi)
    (sto per|devo|potrei|dovrei) UCCIDERE
    mi (ammazzo|uccido|suicido|impicco|sparo|butto (sotto|giu)) !(di|dal|se|a|per il|con) ($|
        stanotte|stasera|domani|e|giuro|non scherzo)
    (stanotte|stasera|domani|ora|basta) mi (ammazzo|uccido|suicido|impicco|tolgo la vita|butto)
    mi tolgo (la vita|di mezzo)
    la faccio finita !(con (questa|questo|queste|questi|il|la|lo|i|gli|le|l) !(vita|mondo|
        mia vita|dolore))
    (magari|vorrei|preferirei|preferisco|se|meglio|sarebbe|avrei (preferito|voluto)|desidero|spero|
        perche non|quanto vorrei|voglio|era) ~ ~ (mort*|non fossi [mai] nat*|non essere [mai] nat*|
        mai nat*|morissi|non (esistere|esistessi)|non esserci|essere morta|non essere viv*|
        morire) !(di|dal)
    fossi [gia|gia] mort* !(di)
    (spero|prego|vorrei|voglio|desidero|magari|voglia|addormentarmi|dormire|sogno|quanto) ~ ~ (non|
        mai) ~ (svegliarmi|svegliassi|mi svegli*|risvegliarmi|risvegliassi) !(alle|presto|tardi|
        prima)
    (spero|prego|vorrei|voglio|desidero|magari|supplico|aspetto) ~ ~ [che] (una macchina|un (auto|
        camion|treno|tram|fulmine)|dio|il signore|qualcuno|qualcosa|la morte|un (tumore|
        cancro)) ~ (invest*|prend*|port*|ammazz*|uccid*|schiacci*|porti via|colpisca)
    mi (investa|investisse)
    (dio|signore) ~ (mi (prenda|porti via|chiami|prendesse))
    merito ~ [di] (morire|la morte|essere mort*|non vivere)
    NON merito ~ [di] (vivere|essere viv*|la vita|esistere|stare al mondo)
    (voce|voci|testa|qualcosa) ~ (dice*|dicono|ordina*|urla*|sussurra*|spinge) ~ (UCCIDERE|
        di (morire|ammazzarmi|uccidermi|saltare|buttarmi|farla finita)|ammazzati|che devo morire)
    TUTTI [ci] (starebbe*|sarebbe*|vivrebbe*|staranno|starete|stareste|stanno|sarebbero|saranno|
        starebbero) ~ (meglio|felic*|bene|tranquill*|sollevat*) ~ (senza [di] me !(in|a)|
        se [io] ~ MORTO|se (morissi|non ci fossi|fossi mort*|sparissi))
    TUTTI ~ (meglio|felic*|tranquill*) senza [di] me !(in (ufficio|riunione)|a)
    (starebbero|starebbe|sarebbero|vivrebbero) [tutti] ~ (meglio|felici|tranquilli) ~ (senza [di]
        me|se [io] ~ MORTO|se (morissi|non ci fossi))
    (sarebbe|e|era) meglio ~ [che|se] ~ (morissi|muoia|fossi mort*|non esistessi|non ci fossi|
        morire|non fossi [mai] nat*|sparissi)
    meglio ~ (morto|morta) !(di sonno)
    meglio se ~ (MORTO)
    mi (immagino|vedo) ~ (mort*|senza vita|il mio funerale)
    immagino ~ ~ (non essere [piu] (viv*|in vita)|non esistere|la mia morte|mort*)
    invidio ~ (i morti|chi (muore|e morto)|quelli che muoiono)
    (biglietto|messaggio|lettera|lettere) (d|di) addio !(per !(mi*|i|tutti|voi|te|la mia)|
        (di|del|della) *)
    (paura|temo|spaventa|fido) ~ ~ (farmi (qualcosa|del male)|quello che potrei far*|
        di me [stess*]|fare una (sciocchezza|cavolata|pazzia)|fare qualcosa di (stupido|brutto)|
        non riuscire a tenermi)
    NON mi fido di me
    me voglio (ammazzare|uccidere)
    mi voglio (tagliare !(i)|fare [del] male|ferire)
    mi (ammazzerei|ucciderei|suiciderei)
    voglio la morte
    mi faccio [del] male (apposta|di proposito|per)
    (IO|e) [neanche|non] voglio piu vivere !(a|in|con)
    (piano|data|giorno) ~ ~ per (morire|UCCIDERE|la mia morte|farla finita)
    un piano e una data
    NON ~ (arrivo|arrivero|vedro|arriverei|compiro|faro) ~ ~ (a domani|natale|compleanno|
        trent anni|anno prossimo|l alba|mattina|prossimo)
    NON ~ vedere ~ (l alba|il mattino|la mattina|domani|mattino)
    mi (autolesion*|taglio|faccio [del] male|faccio del male|ferisco|brucio|graffio|mutilo|
        sono (tagliat*|ferit*|fatt* [del] male)) ~ (da mesi|da anni|da settimane|quando|
        per (sentire|punirmi|non)|di nascosto|apposta|braccia|polsi|vene|ogni|tutti i giorni|
        e nessuno|$|perche|da sol*) !(giocando|in|con|al|cucinando)
    mi faccio [del] male !(giocando|in|con|al|alla|a)
    (ricominciato a|ripreso a|voglio|voglia di|bisogno di|vorrei|smettere di|continuo a|impulso di|
        ricadut*|tentazione di|penso di|pensando di|penso a|desiderio di|tornat* a|
        necessita di) ~ (tagliarmi !(i capelli|le unghie)|farmi (del male|male)|ferirmi|bruciarmi|
        graffiarmi|autolesion*|mutilarmi|punirmi)
    (autolesionismo|autolesionista) !(prevenzione|corso|convegno)
    (ho (preso|ingoiato|buttato giu)|prendere|preso) ~ ~ (pillole|pastiglie|compresse|sonniferi|
        farmaci|flacone|scatola) !(per la|per il|contro)
    (voglio|sto per|vorrei|voglia di) ~ (buttarmi|saltare|lanciarmi) (giu|dal|dalla|sotto|nel|$)
    (voglio|vorrei) [andare|stare|tornare] (da|con) (lui|lei) ($|in paradiso|lassu|in cielo)
    (raggiungere|raggiungerl*|seguirl*) ~ (in cielo|in paradiso|lassu|mio (marito|fratello|padre|
        figlio)|mia (moglie|madre|sorella|figlia))
    NON ~ (sopporto|reggo|tollero) [piu] (questa|la mia|la) vita !(d ufficio|in)
    NON ~ ce la faccio [piu] a (vivere|stare al mondo|esistere)
    NON ~ riesco [piu] a vivere !(a|in|con)
    un peso vivere
""")
_MAYBE = _PHRASES.pattern("""
    (regalando|regalato|via) ~ cose > (calm*|pace|tranquill*)
    (facile|bello|meglio|semplice|comodo) ~ ~ non (esistere|esserci $)
    (lettere?|bigliett*) ~ ~ ~ per (dopo $|quando (non ci|saro|me ne))
    (prend*|occup*|bad*) > se mi (succede|succedesse|capita|capitasse|accade) qualcosa
    se mi (succede|succedesse|capita|accade) qualcosa > (prend*|occup*|bad*)
    (sistemato|sistemata|messo a posto|messo in ordine|preparato) (tutto|ogni cosa|le mie cose) > (
        salutar*|dirvi addio|andarmene|congedarmi)
    non (mi faccio|mi faro|voglio farmi|mi farei) (niente|nulla|del male|male)
    non (faccio|faro|combino) (sciocchezze|stupidaggini|cavolate|pazzie) !(al|con|sul)
    non (c e|vedo|esiste|trovo) [piu] [alcuna|nessuna|una] (via|vie) di uscita !(dal|dalla|in|per)
    (niente|nulla|non|mai) ~ (andra|migliorera|sara|migliora|potra) ~
        (mai|bene|meglio|migliorare) [piu] [bene] [per me] $
    non andra [mai] [piu] [mai] bene
    (regalato|dato|donato|distribuito) ~ ~ ~ (cose|tutto|ho) ~ ~ ~
        (vado|servira*|servono|bisogno)
    dove vado ~ ~ (serv*|bisogno)
    (presto|tra poco) ~ non [mi] [piu] (servira*|serviranno)
    non potro [piu] ~ occup*
    se (sparissi|scomparissi|sparisco|morissi) ~ ~ nessuno
    NON ci saro per $
    NON ci saro [ancora|piu] per (molto|tanto)
    NON ci saro ancora a lungo
    NON so [piu] come (andare avanti|fare ad andare avanti|continuare)
    scelto il (posto|luogo|giorno) e (l ora|il giorno|il momento|il posto)
    (non|senza) ~ (motivi|motivo|ragioni|ragione) ~ (alzarmi|continuare|restare)
    importa ~ ~ (mi succede|mi capita)
    ogni giorno questo vuoto
    nessuno ~ ~ ~ (occuparsi|preoccuparsi) [piu] di me
    (facile|meglio) per tutti se non (esistessi|ci fossi)
    che (silenzio|pace|calma) ~ ~ tutto finito
    (forza|forze) per un altro giorno
    non voglio morire , [voglio|ma|pero]
    NON ~ voglio piu ($|e|,|ma|niente|cosi|continuare|andare avanti|lottare|fingere)
    NON ~ (ce la faccio|riesco|reggo|resisto|posso|sopporto|ne posso) ~ [piu|
        ad andare avanti|a continuare] ($|e|,|ma|cosi|a (lottare|andare avanti|continuare|fingere|
        resistere|combattere|sopportare)|di (tutto|niente|soffrire|vivere)|con (questo dolore|
        tutto questo|la vita)|andare avanti|questo dolore)
    NON (ce la faccio|ne posso) piu ($|e|,|di (tutto|questa vita|soffrire|lottare))
    NON ~ (so|vedo) ~ (come (andare|continuare|uscirne|fare|vivere)|quanto ~ (resist*|posso|riesco|
        reggo|durero|ce la faro|potro)|perche (continuo|vado avanti))
    (non|nessun*|senza|alcun*|ne) ~ (vi* d uscita|uscita|futuro|speranz*|soluzione|luce|scampo|
        avvenire) ~ !(dal|del|di sicurezza|dalla|di (vincere|vedere))
    (perso|persa|perdut*|finit*|senza|abbandonat*) ~ [ogni|la|le|tutte le] speranz* !(di (vincere|
        vedere))
    (non|senza|finit*|esaurit*) ~ (forze|forza|energi*|coraggio) ~ [di|per] ($|niente|lottare|
        continuare|andare avanti|alzarmi|vivere|e|nulla|combattere) !(cucinare|la palestra)
    allo stremo
    (sono|sento|diventat*|sentirmi) ~ ~ (peso|fardello|intralcio|zavorra|fallimento|fallit*|
        inutile|di troppo|ingombro|nullita|spreco) !(massimo)
    (peso|fardello|intralcio) (per|a) (tutti|mia|mio|la|i|voi|gli|chi)
    nessuno ~ ~ (accorger*|mancher*|manco|importa*|vuole|ama|pianger*|noter*|bisogno di me|
        mi cerca|se ne accorg*|interessa*|sentirebbe|mi vede) [se|di|che|$|la|bene]
    (voglio|vorrei|voglia di|desidero|mi piacerebbe|potessi|bisogno di) ~ (sparire|scomparire|
        svanire|dissolvermi|smettere di sentire|dormire per sempre|andarmene per sempre|
        riposare per sempre) !(una|un|per (una|un|qualche)|qualche|due|su (un|una)|in (un|una|
        montagna)|al|dalla (riunione|foto)|fino)
    (sparire|scomparire|dormire|riposare|pace|andarmene) ~ (per sempre|nel nulla|eternamente|
        e non tornare)
    (voglio|vorrei|desidero|spero|basta|prego|bisogno) ~ [che] ~ (tutto|questo|dolore|sofferenza|
        smetta) ~ (finisca|smetta|finisse|smettesse|cessi|passi|si fermi|male) !(il (trasloco|
        corso)|la|bene|presto la)
    che ~ finisca tutto
    (niente|nulla|vita|tutto|piu) ~ (senso|importa|interessa|importanza|vale|
        sapore) [piu] !(comprare|andare|fare|in|che)
    (niente|nulla) ha [piu] senso
    (a che (serve|pro)|perche|a cosa serve|che senso ha|per cosa|che) ~ (andare avanti|continuare|
        lottare|alzarmi|provarci|continuo|insistere|lotto|tutto questo|combattere|sforzarmi)
    (sono|sento) ~ (vuot*|mort* dentro|spezzat*|rott* dentro|intrappolat*|finit*|distrutt* dentro|
        svuotat*|spent*|apatic*|a pezzi e) ~ !(nel (traffico|ascensore))
    (dentro|dentro di me) ~ ~ (nero|vuoto|mort*|buio|spent*|vuota)
    (nero|vuoto|buio) e (vuoto|nero|buio|freddo)
    NON (sento|provo) [piu] (niente|nulla) $
    (mi arrendo|ci rinuncio|getto la spugna|mollo tutto|mollo $|ho mollato) ($|,|e|alla vita|non)
    (stanc*|stuf*) (di|della) (vita !(da|in|di|a)|tutto !(il|questo (caldo))|lottare|soffrire|
        fingere|me stess*|essere me|provarci|combattere) ~
    [la] [mia] vita ~ (e finita|finita|rovinata|e un inferno|e un fallimento|non ha senso|ha perso)
    (capolinea|fondo del (barile|pozzo)|toccato il fondo|al limite $|al limite della sopportazione|
        fine della strada)
    sono al (limite|capolinea)
    (e finita) ($|per me)
    (presto|tra poco|fra poco|domani) ~ ~ (non|non saro piu|vi libererete|
        smettero) ~ ~ (preoccupar*|piu|dovrete|ci saro|disturber*|di me)
    NON ~ (dovrete|dovrai|avrete|dovranno) ~ ~ preoccupar* ~ (per|di) me
    (mia|e la mia|sara la mia|mio|il mio|le mie|questa e la mia|questo e il mio) ultim* (settimana|
        giorno|notte|sera|messaggio|lettera|natale|compleanno|volta|parole|saluto|estate|
        addio) !(al|in (ufficio|azienda)|di (lavoro|scuola|vacanza|corso)|con la squadra|prima|
        qui) ($|che|e|della mia vita|su questa terra|,)
    ultima volta che ~ ~ (mi|me|scriv*|sent*|parl*)
    (ho salutato|saluto|detto addio|dico addio|dire addio) ~ (tutti|tutto|la mia famiglia|i miei|
        a tutti|alla vita|mia) !(i colleghi)
    addio (mondo|a tutti|per sempre)
    quando (leggerete|leggerai|leggi|leggete|troverete) ~ ~ ~ (non|mort*|lontan*|andat*|saro)
    [per] quando (non ci saro|me ne saro andat*|saro mort*|me ne andro|io non ci|
        saro via per sempre) [piu] !(in|per (le ferie|lavoro))
    grazie [di|per] tutto [,|.] [*] [*] [*] [*] [*] [*] [,|.] (abbiate cura|perdonat*|addio|con me|
        ricord*|scusat*|prendetevi|vi voglio|volete|stati buoni|abbi cura)
    (perdonat*|scusat*|mi dispiace|dite|ditele|ditegli|di*) ~ ~ ~ ~ (senza di me|addio|andarmene|
        me ne vado|non ce la faccio|voglio bene)
    (tutto|cose|carte|documenti) ~ (in ordine|sistemat*|pront*|a posto) ~ ~ ~ (quando|non ci saro|
        senza di me|dopo di me)
    (so|scelto|deciso|fissato) ~ ~ (che giorno|il giorno|la data|quale giorno|
        quando) ~ ~ (me ne vado|andro|vado|vado via|finisce|partiro|andarmene)
    deciso , questa e la mia ultima settimana
    (staranno|starete|stareste|starebbero|saranno|sarete|sarebbero) ~ meglio senza [di] me
    meglio senza [di] me $
    suicidio ~ (io|mio|mi)
    (mi|io) ~ suicid*
    NON mi (vedo|immagino) ~ ~ (futuro|vecchi*|anno prossimo|tra un anno)
    NON ~ (saro|restero|rimarro|duro|durero|staro) ~ (ancora|qui|a lungo|per molto|
        molto) ~ (a lungo|molto|per molto)
    NON valgo niente
    (tanto|per me) non cambia niente se (vivo|muoio)
""")
_IDIOMS = _PHRASES.pattern("""
    ultimo giorno [,|.] > grazie > (anni|squadra|team|colleghi|azienda|collaborazione)
    (strapparmi|strappo|strapparsi) i capelli
    (sbatt*|dare) la testa (contro|al|nel) [il] muro !(fino)
    pace all anima (sua|di *|del*)
    (oggi|domani|scus*|stasera|dispiace) [ma] [,] [ma] non (riesco|posso) [a]
        [venire|esserci|farcela|a venire] ,
    non (posso|riesco a) venire
    [il] mio ultimo giorno [e|sara] (lunedi|martedi|mercoledi|giovedi|venerdi|domani|il)
    (sono morto|sono morta|muoio|muore|ammazzato) [*] [volte] (contro|nel|al|dal|col) [l]
        [ultimo] (boss|livello|mostro|capo finale)
    (morto|morta|muoio) * volte (contro|nel|al|in)
    NON vedo [l|la] uscita (dal|dalla|del|della|di) *
    mi arrendo , (questo|questa|il|la) *
    mi sono (tagliat*|ferit*|fatt* [del] male) (con|al|alla|sul|sulla|in|a|aprendo|mentre) !(la
        lam*|una lam*|il rasoio|un coltello)
    non (posso|potrei|so) vivere senza !(di|lui|lei|te|loro|[la|il|i|le] [mio|mia|miei|mie]
        (figli*|marito|moglie|madre|padre|mamma|papa|fratello|sorella|amore|famiglia|ragazz*)) *
    la vita senza !(lui|lei|di|te|mio|mia|amore) * NON [piu] (vale|ha) ~ (pena|senso)
    suicide squad
    prevenzione (del|al) suicidio
    [mi] [sto|stavo|ero|sono|sei|siamo|quasi] [per] [fatto|fatt*] (muoio|morire|morendo|morto|
        morta|morti|morte|morivo|muore|moriamo|morirei|mori|moriremo|crepo|crepare) [quasi] (di|
        dal|dalla|dalle|dallo|dai|per) (fame|sete|freddo|caldo|ridere|risate|vergogna|noia|sonno|
        curiosita|invidia|gelosia|paura|spavento|stanchezza|voglia !(di morire)|imbarazzo|amore|
        tenerezza|fatica|nostalgia|vecchiaia|crepacuore|impazienza|troppo ridere)
    (ammazzati|ammazzat*|ammazzare|uccisi|schiattat*|crepare|ammazziamo|ammazzo) (dal|dalle|di|
        dalla) (ridere|risate|lavoro|fatica|noia)
    [una|un] * da morire
    da (morire|paura) !(ma)
    (piuttosto che|pur di) ~ ~ ~ (muoio|morire|morirei|mi ammazzo)
    (muoio|morirei|morire) (piuttosto che|se non) !(vivere|continuare|andare avanti|soffrire) ~
    (ucciderei|ammazzerei) per (un|una|del|quel|una)
    (questo|questa|quel|il|la|lo|i|le|mi|mio|mia|capo|capa|madre|padre|moglie|marito|caldo|lavoro|
        riunione|lui|lei|mamma|prof) ~ mi (uccide|ammazza|uccidono|ammazzano|ucciderà|uccidera|
        ammazzera|sta uccidendo|stanno uccidendo|sta ammazzando|ha uccis*|ha ammazzat*|fa morire|
        fanno morire) [se|dal ridere]
    (uccidere|ucciso|ammazzare|ammazzato|ammazziamo|ammazzando|killare) (il (processo|tempo|server|
        task|gioco)|l attesa|la (batteria|noia))
    (stanc*|bell*|sfinit*|cott*|nat*|assonnat*) mort*
    stanc* mort*
    (telefono|cellulare|batteria|macchina|auto|piant*|computer|stampante|wifi|server|internet|
        portatile|motorino|lavatrice|orchidea|basilico) ~ (mort*|morendo|morire|muore)
    [mi] e morto (il|la) (telefono|cellulare|batteria|computer|macchina|pianta|portatile)
    mi e mort* (il|la) (telefono|cellulare|batteria|computer|macchina|pianta)
    (tagliat*|ferit*|fatt* male|fatta male|bruciat*|fatto del male) ~ (cucinando|giocando|un dito|
        il dito|col coltello|i capelli|sciando|ginocchio|correndo|in cucina|alla schiena|
        al (ginocchio|piede|dito|polso)|a calcio|con la carta|le unghie|facendo|in palestra|
        cadendo|il pane)
    mi taglio (i capelli|le unghie|la barba)
    (mangiato|pien*|riso) ~ ~ non (ce la faccio|ne posso) piu
    non ce la faccio piu , (ho mangiato|sono (pien*|sazi*)) ~
    NON (ne posso|sopporto|reggo|ce la faccio) [piu] [di|con] (questo|questa|questi|queste|il|la|
        lo|i|le|sto|sta|stare in piedi) !(vita|dolore|sofferenza|mondo|vuoto|solitudine|
        tristezza) *
    (farla finita|finirla|chiudere) con (questo|questa|questi|queste|il|la|lo|i) !(vita|sofferenza|
        dolore) *
    NON posso [piu] (continuare|andare avanti) (la|il|con (il|la|i|lo)|in) !(vita|dolore) *
    NON vedo l ora
    NON vedo [la] [via di] uscita (dal|dalla|del|di sicurezza) *
    (sparire|scomparire|fuggire|scappare) (una|un|per|qualche|due|su|in|al|nel) (settimana|po|mese|
        isola|giorni|giorno|weekend|un|una|qualche|settimane|mare|montagna|vacanza) *
    (stanc*|stuf*) (di|del|della|dei|delle) (questa|questo|aspettare|pioggia|traffico|caldo|
        riunioni|lavorare|vita (da (ufficio|single|pendolare)|in (albergo|citta))|stampante|
        solita *)
    NON ha [piu] senso (comprare|andare|fare|pagare|questa|questo|tenere|usare|
        continuare a pagare) *
    (squadra|team|piant*|progetto|ufficio|reparto|gruppo) ~ ~ meglio senza [di] me
    (trasloco|settimana|lezione|riunione|corso|esame|turno|lavori) ~ (finisca|finisse|smetta)
    che finisca (il|la|questo|questa) !(dolore|sofferenza|vita|incubo) *
    NON voglio svegliare
    [mio|mia|il mio] ultim* (giorno|settimana|sera|lezione) (al|in (ufficio|azienda)|di (lavoro|
        scuola|vacanza|corso)|prima|del|qui)
    ho salutato (i|le) (collegh*|miei colleghi)
    NON voglio [piu] (vivere|stare|abitare) [piu] (a !(questo mondo|lungo|queste|questa)|in
        (questo (ufficio|appartamento|quartiere|posto)|
        citta|centro|affitto|periferia)|con (i|le|mia|mio)|qui|da (solo|sola)|lontano) *
    (vuole|voleva|vogliono) [piu] vivere da sol*
    (amo|adoro|piace) vivere
    peso massimo
    punto morto
    questione di vita o di morte
""")
_LOWERING = _PHRASES.pattern("""
    in-jest
    (nessun|nessuna|alcun|alcuna|niente|senza|zero|mai) [avuto] (pensier*|idea|idee|intenzion*|
        voglia|istint*|piani) (suicid*|di (UCCIDERE|MORIRE|suicid*|morte|farmi [del] male|
        tagliarmi))
    (non|mai) [ho|sto|ci|mi] [mai] [pensando|penso|pensato|voglio|vorrei|intendo|vado] [a|
        di] (UCCIDERE|MORIRE|suicid*|farmi [del] male|tagliarmi|uccidermi)
    (chiest*|chiede*) ~ ~ (se|di) > (no|non|mai|assolutamente|nulla|niente) $
    (suoi|loro) (pensieri|istinti) (suicid*|di morte)
    (sue|loro) idee (suicid*|di morte)
    (canta|cantante|rapper|disco|album|brano|intervista)
    (diceva|dicevano|ripeteva|disse|ha detto) [sempre] (di (essere|voler*|non)|che (era|voleva|non))
    ^ (scherzo|scherzavo|sto scherzando) $
    (tutt altro|niente del genere)
    ([*] anni fa|mesi fa|tempo fa|una volta|prima !(volta)|da (ragazz*|giovane|adolescente|piccol*|
        bambin*)|
        quando (ero|avevo|stavo)|a * anni|allora|in passato|all epoca|a (vent|trent|quarant) anni)
    (oggi|adesso|ora) ~ (bene|felic*|ringrazi*|meglio|guarit*|grat*)
    anni ~ (che non|senza)
    (sto bene|ne parlo|grazie alla terapia|superat*|guarit*|ho smesso|ormai passato|felice di)
    (non|mai) ~ ~ (suicid*|pensato al|pensato di|mi ammazzo|mi uccido|intenzione|
        mai pensato)
    non faro niente
    (alle|dietro le) spalle
    (nel|dal) (19*|20*)
    (pensieri|idee) ~ ~ non ne ho
    (che figura|che figuraccia)
    (prima di|senza) (aver*|vedere|visitare)
    (film*|romanzo*|serie*|libro*|canzone*|opera|personaggio|protagonista|poesia|episodio|gioco|
        documentario|testo|racconto|scena|eroe|eroina|fumetto|spettacolo)
    per (un|una|questo|questa) (foglio|esame|voto|bug|relazione|partita|riunione|tabella)
""")
_ECHOES = (
    (
        _PHRASES.pattern("""
    suicid*
    si [e] (suicidat*|uccis*|ammazzat*|impiccat*|tolt* la vita|ammazza|uccide|suicida|toglie
        la vita)
    si toglie la vita
        """),
        _PHRASES.pattern("""
    (voglio|vorrei|voglia di|faro|penso di|potrei|mi piacerebbe|ho intenzione di|sto per)
        [fare] (lo stesso|la stessa cosa|altrettanto|come (lui|lei)|uguale|lo) [anch|anche]
        [io] $
    [e] [esattamente] (quello|cio|quel) che [io] (voglio|vorrei|desidero|faro) [anche|per
        me|fare|io] [io|anche] [io] $
    (lo|la) (voglio|vorrei) [io|anche|per me] [io] $
    (voglio|vorrei) (seguirlo|seguirla|raggiungerlo|raggiungerla|andare con (lui|lei))
        """),
    ),
    (
        _PHRASES.pattern("""
    (tagliarmi|autolesion*|farmi [del] male|ferirmi)
        """),
        _PHRASES.pattern("""
    [l] (ho rifatto|rifatto)
    [ci] (ricascat*|ricadut*|sono ricadut*)
    fino a (ieri|stanotte|stasera)
        """),
    ),
    (
        _PHRASES.pattern("""
    lettere? ~ ~ ~ ~ (pront*|scritt*|addio|finit*)
    (scritto|finito) ~ (lettera|lettere) ~ ~ (figli|famiglia|genitori|addio)
        """),
        _PHRASES.pattern("""
    non (saro|ci saro) [piu] [viv*|qui] ($|viv*)
    saro mort*
    (lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domani|stanotte) [mi] (muoio|morire|
        ammazzo) $
        """),
    ),
)
_KIN = (
    """((mio|mia|miei|mie|un|una|nostro|nostra|suo|sua|il mio|la mia|il|la) [migliore|
        miglior|caro|cara|povero|povera|stesso|fratello|sorella] (amico|amica|amici|amiche|
        fratello|sorella|sorellina|fratellino|madre|mamma|padre|papa|babbo|genitori|figlio|
        figlia|figli|ragazzo|ragazza|marito|moglie|compagno|compagna|fidanzato|fidanzata|cugino|
        cugina|zio|zia|nipote|nonno|nonna|coinquilino|coinquilina|vicino|vicina|collega|alunno|
        alunna|studente|ex|cognato|cognata|suocera|suocero|conoscente|capo|figlioccio|
        figlioccia)|mamma|papa|nonna|nonno)"""
    ""
)
_OTHERS = Phrases(
    {
        **_GROUPS,
        "KIN": _KIN,
        "MORE": "~ ~ ~",
        "UCCIDERSI": """((uccidersi|ammazzarsi|suicid*|togliersi la vita|impiccarsi|
            farsi (del male|qualcosa|male)) !(di|dal)|morire !(di|a casa|in pace)|suicidio|
            farla finita !(con (il|la|questo))|si (uccida|ammazzi|suicidi|tolga la vita|
            faccia (del male|qualcosa|male))|si vuole (uccidere|ammazzare)|(non|
            senza voglia di) ~ (vivere|svegliarsi)|la morte !(di)|essere mort*|togliersi)""",
    },
    joints="e ma che perche",
    others="io",
)
_RELATIVE = _OTHERS.pattern("""
    KIN MORE si (stia|sta) (tagliando|facendo [del] male|ferendo)
    KIN MORE si (tagli|ferisca|faccia [del] male|autolesioni) !(i|le|la|il|con)
    KIN > (lettera|biglietto|messaggio|vocale|audio) (di addio|di d addio|d addio) !(al|alla|ai)
    KIN > (lettera|biglietto|messaggio|vocale) > (UCCIDERSI|(vuole|voleva) (morire|uccidersi))
    KIN MORE [si] (vuole|voleva|vorrebbe|dice|detto|parla|minaccia|minacciato|pensa|pensi|pensava|
        tentato|prova|provato|sta|puo|possa|potrebbe|ha|desidera|preferisce|ripete|voglia|
        si) ~ [di|a|che|al|con] UCCIDERSI
    KIN MORE (non|senza) ~ (vuole|voglia di|riesce) ~ (vivere|svegliarsi) !(a|in|con|da|sol*)
    KIN MORE ha (fatto|avuto) un tentativo ($|ieri|stanotte|di suicidio|e)
    KIN MORE (suicida|pensieri suicid*|istinti suicid*)
    KIN MORE si (taglia|autolesiona|fa [del] male|fa del male|ferisce|mutila) !(i|le|la|giocando|
        in)
    (paura|temo|preoccup*|credo|penso|sospetto|spaventa) ~ ~ [che] (lui|lei|mi* *|
        KIN) ~ ~ UCCIDERSI
    (lei|lui) e sopravvissut* a un tentativo di suicidio
""")

ITALIAN = Language(_SPELLING, _IDIOMS, _CERTAIN, _MAYBE, _LOWERING, _RELATIVE, _ECHOES)
