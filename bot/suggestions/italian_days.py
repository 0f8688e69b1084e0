"""Italian: the words with which it names days."""

from __future__ import annotations

from bot.suggestions.day_words import DayWords
from bot.suggestions.number_words import compounds, in_order

_UNITS = {"due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "nove": 9}
_VOWELS = {"uno": 1, "un": 1, "otto": 8}
_TENS = {
    "vent": 20,
    "trent": 30,
    "quarant": 40,
    "cinquant": 50,
    "sessant": 60,
    "settant": 70,
    "ottant": 80,
    "novant": 90,
}
_WHOLE_TENS = {f"{ten}{'i' if ten == 'vent' else 'a'}": value for ten, value in _TENS.items()}

DAYS = DayWords(
    days=(
        "lunedì",
        "martedì",
        "mercoledì, mercoldì",
        "giovedì",
        "venerdì",
        "sabato",
        "domenica",
    ),
    short_days=("lun", "mar", "mer, merc", "gio, giov", "ven", "sab", "dom"),
    months=(
        "gennaio, gen, genn",
        "febbraio, feb, febb",
        "marzo, mar",
        "aprile, apr",
        "maggio, mag, magg",
        "giugno, giu",
        "luglio, lug, lugl",
        "agosto, ago",
        "settembre, set, sett",
        "ottobre, ott",
        "novembre, nov",
        "dicembre, dic",
    ),
    near={
        0: (
            "oggi, stasera, stanotte, questa notte, stamattina, stamani, stamane, oggi stesso, "
            "quest'oggi, sta sera, questa mattina, questo pomeriggio, questa sera, sta mattina, "
            "ogg, d'oggi a, di oggi, oggi pomeriggio"
        ),
        1: (
            "domani, dmn, domani stesso, domattina, domani mattina, domani sera, doman mattina, di "
            "domani"
        ),
        2: (
            "dopodomani, dopo domani, domani l'altro, domani altro, doman l'altro, posdomani, "
            "dopo-domani, dopo dmn"
        ),
        -1: "ieri, ieri sera, iersera, ieri notte, ier sera",
        -2: (
            "l'altro ieri, altro ieri, altroieri, l'altroieri, laltro ieri, laltroieri, avantieri, "
            "ieri l'altro, avant'ieri, avanti ieri, ieri laltro, l'altra sera ieri, ieri altro, "
            "ierlaltro, ier l'altro"
        ),
    },
    feasts={
        "24.12": "vigilia di natale, vigilia",
        "25.12": "giorno di natale, il giorno di natale",
        "26.12": "santo stefano, il giorno di santo stefano",
        "2.6": "festa della repubblica",
        "1.5": "festa dei lavoratori, festa del lavoro",
        "29.6": "santi pietro e paolo",
        "31.12": "san silvestro, notte di capodanno, l'ultimo dell'anno, ultimo dell'anno",
        "1.1": "capodanno",
        "6.1": "epifania, befana",
        "14.2": "san valentino",
        "25.4": "festa della liberazione",
        "15.8": "ferragosto",
        "1.11": "ognissanti",
        "2.11": "giorno dei morti",
        "8.12": "immacolata",
        "-2": "venerdì santo",
        "0": "domenica di pasqua, giorno di pasqua",
        "1": "pasquetta, lunedì di pasqua, lunedì dell'angelo",
        "49": "domenica di pentecoste",
        "-47": "martedì grasso",
        "-46": "mercoledì delle ceneri",
        "-7": "domenica delle palme",
    },
    words={
        "u": "giorno, giorni, gg, dì",
        "k": "settimana, settimane, sett",
        "m": "mese, mesi",
        "y": "anno, anni",
        "e": "weekend, week end, fine settimana, quindicina",
        "H": "ora, ore, minuto, minuti",
        "A": "un, una",
        "i": (
            "di qui a, da qui a, tra, fra, in, entro, tra soli, fra soli, tra appena, mancano, "
            "manca, mancano appena, mancano solo, mancano ancora"
        ),
        "E": (
            "tra esattamente, fra esattamente, esattamente tra, esattamente fra, mancano "
            "esattamente, manca esattamente"
        ),
        "X": (
            "esatto, esatti, esatta, esatte, preciso, precisi, precise, precisa, giusti, giuste, "
            "esattamente"
        ),
        "a": "fa, or sono, addietro, or è",
        "g": "a",
        "t": "questo, questa, st",
        "L": "ultimo giorno di",
        "n": "prossimo, prossima, pross, che viene, entrante, ventura",
        "l": "scorso, scorsa, passato, passata, ultimo, ultima",
        "c": "",
        "o": (
            "di, del, della, dell, fino a, fino al, per, per il, entro il, a partire da, a partire "
            "dal, è, sarà, già, sin da, già da, proprio, finalmente, anche, poi, presto, ecco, "
            "entro, dello, nella, ad, per domani"
        ),
        "d": "il, l, lo, la, giorno, il giorno, in data, un giorno di",
        "h": (
            "alle, all, ore, verso le, dalle, alle ore, intorno alle, per le, h, delle ore, a "
            "partire dalle"
        ),
        "Q": "",
        "P": (
            "dopo il lavoro, dopo lavoro, dopo la scuola, dopo scuola, dopo le lezioni, dopo "
            "l'ufficio, dopo mangiato, dopo colazione, prima del lavoro, prima di pranzo, prima di "
            "cena, all'ora di pranzo, all'ora di cena, finito il lavoro, verso mezzogiorno, verso "
            "sera, verso mattina, verso l'ora di pranzo, verso l'ora di cena, verso l'alba, sul "
            "tardi, sul presto, dopo pranzo, dopo cena, verso mezzanotte, in tarda mattinata, in "
            "tarda serata, nel primo pomeriggio, di primo pomeriggio, a metà mattina, a metà "
            "mattinata, a metà pomeriggio, nel corso della giornata, durante la giornata, a ora di "
            "pranzo, mattina, pomeriggio, sera, notte, di mattina, di sera, di pomeriggio, nel "
            "pomeriggio, in mattinata, in serata, di notte, la mattina, la sera, al mattino, a "
            "mezzogiorno, mezzogiorno, a mezzanotte, presto, mattino, di buon'ora, del mattino, "
            "all'alba, tardi, della mattina, di buon mattino, in giornata, a pranzo, a cena, prima "
            "mattina, in punto, e mezza, di prima mattina, nel tardo pomeriggio, nella mattinata, "
            "nella serata, del pomeriggio, mattina presto, alle prime luci"
        ),
        "x": "e mezzo, e mezza",
        "R": "e, al, all, ai",
        "r": "da, dal, dall, dai, metà, fine, inizio, non, ma, durante, su",
        "p": "dopo, prima di, prima del",
        "z": (
            "penultimo, penultima, terzultimo, terzultima, o, oppure, ogni, tutti i, tutte le, tra "
            "le, circa, quasi, più di, meno di, altro, altra, altri, seguente, successivo, "
            "successiva, qualche, alcuni, alcune, diversi, paio, mezzo, vigilia di, verso il, "
            "verso, intorno al, e mezzo, buona, poco, pochi, poche, precedente, prossimi, ultimi, "
            "forse, magari, alterni, alterne, di sabato, di domenica, di lunedì, di martedì, di "
            "mercoledì, di giovedì, di venerdì, ed, massimo, quindi no"
        ),
        ".": (
            "a domani, domani è un altro giorno, al giorno d'oggi, d'oggi, di ieri, ieri come "
            "oggi, oggi come oggi, dall'oggi al domani, un giorno, buon giorno, giorno per giorno, "
            "ogni giorno, tutti i giorni, fino a ieri, il domani, un domani, gallina domani, di "
            "doman, venerdì 17, l'altro giorno, come se fosse ieri, un uovo oggi, fino ad oggi, "
            "oggi giorno, oggigiorno, la domenica, a tutt'oggi, di domani mattina il, rimandare a "
            "domani, giorno dopo giorno, a presto domani, il sabato, il lunedì, il martedì, il "
            "mercoledì, il giovedì, il venerdì, giorno e notte, sabato italiano, l'oggi, il ieri, "
            "lo ieri"
        ),
    },
    numbers={
        "uno": 1,
        "un": 1,
        "una": 1,
        **_UNITS,
        "otto": 8,
        **in_order(
            "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto "
            "diciannove",
            10,
        ),
        **_WHOLE_TENS,
        "cento": 100,
        # "Quarant'anni".
        **_TENS,
        **compounds(_UNITS, _WHOLE_TENS, "", units_first=False),
        **compounds(_VOWELS, _TENS, "", units_first=False),
        **compounds(_UNITS | _VOWELS | _WHOLE_TENS, {"cento": 100}, "", units_first=False),
    },
    orders="primo, prima | secondo | terzo | quarto",
    joiner="e",
    function_words=(
        "dopo, prima, io, tu, lui, lei, noi, loro, mio, mia, miei, mie, tuo, tua, suo, sua, "
        "nostro, nostra, mi, ti, si, ci, vi, lo, la, li, le, gli, il, i, l, un, una, uno, di, del, "
        "della, dei, delle, dell, a, al, alla, all, ai, in, nel, nella, da, dal, dalla, con, per, "
        "su, sul, che, e, ed, ma, perché, se, quando, è, sono, ho, ha, hanno, abbiamo, era, sarà, "
        "va, vado, andiamo, fa, faccio, non, né, più, molto, già, poi, parto, partiamo, volo, "
        "discuto, sposo, sposiamo, opera, operano, opero, tolgono, compio, compie, inizio, inizia, "
        "comincio, comincia, esce, entra, entro, fanno, devo, deve, traslochiamo, trasloco, "
        "speriamo, incrociate, do"
    ),
    joins="e, ed, ma, perché, che, quando, se, però, dove, mentre, quindi, così",
    negations="non, mai, né, senza, niente, nulla",
    doubt=r"""
        ^\ @\ (?:in\ (?:ospedale|rianimazione|clinica|malattia|quarantena)
        |di\ (?:ospedale|chemio|febbre|quarantena))\b |
        \b(?:era|erano)\b[^,;]*\bper(?:\ il|\ l)?\ @ | \bsono\ nat[oa]\b(?=.*@@|\ di\ @) |
        \b(?:pensavo|credevo)\b[^,;]*@ |
        @\ e\ (?:festa|festivo|chiuso)\b | @\ di\ (?:ferie|permesso|congedo)\b |
        \b(?:prendo|prendiamo|preso|prendere|autobus|tram|linea)\ (?:il\ )?@ |
        @(?:\ \w+){0,3}\ (?:,\ )?come\ (?:sempre|ogni)\b |
        \b(?:vicini?|collegh?[aei])\b[^,;]*\b(?:partono|vanno|volano|viaggiano|va|parte)\b[^,;]*@ |
        @(?=.*\bcosi\b)(?=[^,;]*\b(?:ti|si)\b) |
        @\ e\ (?:il\ mio|la\ mia|il\ nostro|la\ nostra)\ (?:\w+\ )?
        (?:gatt[oa]|can[ei]|cagnol\w+)\b |
        @\ (?:e|sono|fanno)\ \w+\ (?:giorn|settiman|mes|ann)\w+\ (?:che|da)\b |
        \b(?:giorno|notte|sera|mattina|settimana|giorni)\s
        (?:prima|dopo|seguente|successiv[oa]|precedente|antecedente)\b(?=.*@) |
        \b(?:anti)?vigilia\b(?=.*@)|\bindomani\b(?=.*@) |
        \b(?: posticipat\w* | rinvi\w* | slitta\w* | scivol\w* | puoi\ fare | rimandare | diceva
        | saltat\w* |
        tutto\ a(?=\ @) | (?:rimanda|sposta|annulla|rinvia)t[oaie] | forse | magari |
        probabilmente | doveva | dovevo | dovevano | dovrebbe | dovrei | ogni | tutti\ i
        | tutte\ le | se\ (?:non|va|la|il) |
        puo\ (?:darsi|essere) | da\ (?:piccol[oa]|bambin[oa]) | \S+\ anni\ fa | preferit[oa] |
        adoro | odio | amo | preferisco )\b | \bnat[oa]\b.*\b(?:19|20)\d\d\b |
        @\ e\ (?:sempre|giorno\ di|per)\b | @\ (?:e|era)\ (?:il\ mio|la\ mia|un|una)\ (?:giorn\w*
        |moment\w*|preferit\w*|bell\w*|brutt\w*|sacr\w*|libe\w*)\b""",
    habitual=r"\b(?:sempre|di\ solito|spesso|a\ volte)\b",
    past=r"""
        \b(?: era | erano | aveva | avevo | fu | stava |
        (?:ha|hanno|ho|abbiamo|si\ è)\ (?:\w+mente\ |già\ |appena\ |dovuto\ |fatto\ |avuto\ )?
        (?!\w*mento\b|concert|intervent|event[oi]\b|parto\b|lett[oi]\b|post[oi]\b|tut|tant
        |quest|tropp|molt|post|moment|risultat|lutt|notizi|vist[ae]\b|fest[ae]\b
        |test\b)\w{2,}(?:[aiu]t[oaie]|tt[oaie]|ss[oaie]
        |rs[oaie]|nt[oaie]|st[oaie]|rt[oaie]|es[oaie]) |
        se\ n\ è\ andat[oa] |
        (?:è|sono|siamo)\ (?:\w+mente\ |già\ |appena\ |purtroppo\ )?(?:mort|mancat|nat|cadut
        |decedut|andat|stat
        |partit|arrivat|tornat|uscit|entrat|venut|spent|scompars|diventat|rimast|volat
        |finit)[oaie] )\b""",
    ongoing=r"""
        \b(?: va | vado | andiamo | discuto | porto | portiamo | rogitiamo | consegno | sarà |
        saranno | deve | devo | fa | faccio | inizia | inizio
        | compi[eo] | festeggi(?:a|o|amo|ano) | port[ao]no? | torn[ao](?:no)? | arriva(?:no)? |
        (?:si|mi|ci)\ spos(?:a|o|ano|iamo) | (?:si|mi|ci)\ trasferi(?:sce|sco|scono|amo) | viene |
        vengono | accompagno | ricevo | suon(?:o|a|iamo) | cant(?:o|a|iamo) | spegne | entr[ao] |
        sotterr(?:iamo|ano) | seppelli(?:amo|scono) | dann?o | fanno
        | comincia | comincio | parte | parto | partiamo | opera | operano | opero | esce |
        detto | saputo | avvisat[oi] | comunicat[oi] )\b""",
    neutral=r"""
        \bnon\ (?:vedo\ l\ ora|ci\ credo|sto\ nella|riesco\ a|dormo|ce\ la)\b |
        \bnon\ (?:ho|ha|abbiamo|hanno)\ (?:ancora\ |mai\ |nemmeno\ )?\w+\b |
        \b(?:ho|abbiamo|ha|hanno)\ (?:ancora\ )?\w+\ (?:niente|nulla|pochissimo|poco)\b |
        \b(?:hanno|ha|abbiamo|ho)\ (?:dato|fissato|messo|preso|trovato|anticipato|confermato
        |prenotato|avuto)[ ]
        (?:\w+\ ){0,2}(?:appuntamento|posto|data|visita|intervento|operazione|per)\b |
        \bè\ (?:previst|fissat|programmat|prenotat)[oa]\b|\bho\ (?:l|il|un|una|la)\b
        |\bha\ (?:l|il|un|una|la)\b""",
    participle=r"""
        ^\ ?(?:finalmente\ |appena\ |gia\ )?(?:operat|ricoverat|dat|fatt|superat|traslocat|sepolt
        |seppellit|tornat|finit|vist|ricevut|sposat|dimess|bocciat|promoss|diagnosticat
        |trasferit)[oaie]\b""",
    scheduled=r"""
        \b(?: operazione | intervento | funerale | cremazione | risonanza | tac | biopsia |
        appuntamento | visita | risultati | esiti | udienza | colloquio | chemio\w* | esame
        | prova | matrimonio | battesimo | ecografia | volo | cesareo | dentista |
        veterinari\w* | trasloco | parto
        | tesi | laurea | rogito | oral[ei] | radio\w* | discussione | controllo
        | colonscopia )\b""",
    toward="per",
    parts="mattina, mattino, a pranzo, pomeriggio, sera, notte",
    events=(
        "oper* intervento* chemio* radio* rison* esam* concorso* maturità patente laurea tesi "
        "discut* funeral* esequie cremazion* messa matrimoni* spos* complean* comp* battesim* "
        "comunion* nozze traslo* trasfer* volo* vol* viagg* part* vacanz* concert* tribunal* "
        "udienza processo scuola asilo risultat* biops* ospedale clinica ricover* dimess* dimett* "
        "colloqui* pronto veterinari* parto cesareo nasc* visita* medic* dentista denti* gesso* "
        "colonsc* gastrosc* ecogr* anestes* transfer coronarograf* tac inizi* cominci* arriv* "
        "torn* partita gara marat* spettacol* prima festa festegg* divorzi* notaio rogito chiavi "
        "consegn* ultim* prim* ceneri controll* seduta ferri ho ha fa faccio va vado mett* tolg* "
        "mort* mancat* spent* scompars* andat* lasciat* oral* porto portiamo togl* mettono esce "
        "prelievo puntura laureo suono suoniamo risuono risuoniamo canto cantiamo coro palco "
        "recito "
        "recitiamo esibi*"
    ),
    titles=(
        "don, doña, dom, dona, donna, signor, signore, signora, sig, dottor, dottore, dottoressa, "
        "zio, zia, cugino, cugina, cognato, cognata, suocero, suocera, nonno, nonna, fratello, "
        "san, santo, santa, famiglia, amico, amica, gatto, gatta, cane, cagna, chiama, nipote, "
        "padre, papà, mamma"
    ),
    things=(
        "chilo, kg, kili, g, grammi, etti, cm, metri, volte, persone, amici, figli, euro, km, "
        "chili, pagine, ore, minuti, per cento, piano"
    ),
    weeks_of_days={8: 7, 15: 14},
    last_is_nearest=True,
    leads="",
    rough_days={15: 0},
    starts="ho abbiamo ha porto portiamo vado andiamo mi ci mia mio operano parto partiamo",
)
