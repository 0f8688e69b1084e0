"""German: the words with which it names days."""

from __future__ import annotations

from bot.suggestions.day_words import DayWords
from bot.suggestions.number_words import compounds

_UNITS = {
    "ein": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
}
_TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
_PARTS = ("früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")


_TEENTHS = "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
_ORDERS = (
    *("erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt"),
    *(f"{teen}t" for teen in _TEENTHS.split()),
    "zwanzigst",
    *(f"{unit}undzwanzigst" for unit in _UNITS),
    "dreißigst",
    "einunddreißigst",
)


def _with_parts(*days: str) -> str:
    """A weekday, also with a part of the day: "Freitagmorgen"."""
    return ", ".join((*days, *(f"{day}{part}" for day in days for part in _PARTS)))


DAYS = DayWords(
    days=(
        f"{_with_parts('montag')}, mäntig, mentig, määndig, montog, mondog",
        f"{_with_parts('dienstag')}, ziischtig, zischtig, zyschtig, dienstog",
        f"{_with_parts('mittwoch')}, mitwoch, mittwuch, mittwuchs",
        f"{_with_parts('donnerstag')}, donnertag, donschtig, dunschtig, donnschtig, donnerstog",
        f"{_with_parts('freitag')}, friitig, fritig, frytig, freitog",
        f"{_with_parts('samstag', 'sonnabend')}, samschtig, somstog, samstog",
        f"{_with_parts('sonntag')}, sunntig, sundig, sonntog",
    ),
    short_days=("mo", "di", "mi", "do", "fr", "sa", "so"),
    months=(
        "januar, jänner, jan",
        "februar, feber, feb",
        "märz, mär, mrz",
        "april, apr",
        "mai",
        "juni, jun",
        "juli, jul",
        "august, aug",
        "september, sept, sep",
        "oktober, okt",
        "november, nov",
        "dezember, dez",
    ),
    near={
        0: (
            "heute, heut, heute morgen, heute früh, heut abend, heute abend, heut früh, heut "
            "morgen, heutzutag, hüt, hüt abig, heit, heut nachmittag, jetzt gleich"
        ),
        1: (
            "morn, moagn, morgn, morgen, morgen früh, morgen in der früh, morgen in aller früh, "
            "moin früh"
        ),
        2: "übermorn, übermoagn, übermorgen, über morgen, uebermorgen, übermorgn, übermorg",
        3: "überübermorgen, über übermorgen",
        -1: (
            "gester, geschter, gestern, gestern nacht, gestern morgen, gestern früh, gestan, gesten"
        ),
        -2: "vorgestern, vor gestern, vorgestan",
        -3: "vorvorgestern, vor vorgestern",
    },
    feasts={
        "24.12": "heiligabend, heiligen abend, heiliger abend",
        "25.12": (
            "ersten weihnachtstag, 1. weihnachtstag, ersten weihnachtsfeiertag, 1. "
            "weihnachtsfeiertag, 1. feiertag, weihnachtstag, christtag"
        ),
        "26.12": (
            "zweiten weihnachtstag, 2. weihnachtstag, zweiten weihnachtsfeiertag, 2. "
            "weihnachtsfeiertag, stephanstag, stefanitag"
        ),
        "11.11": "martinstag, sankt martin, st. martin",
        "1.5": "tag der arbeit, maifeiertag",
        "1.8": "schweizer nationalfeiertag, bundesfeier",
        "26.10": "österreichischen nationalfeiertag",
        "-52": "weiberfastnacht",
        "-47": "faschingsdienstag, fastnachtsdienstag",
        "31.12": "silvester, sylvester",
        "1.1": "neujahr, neujahrstag",
        "6.12": "nikolaus, nikolaustag",
        "6.1": "dreikönig, heilige drei könige, dreikönigstag",
        "31.10": "halloween, reformationstag",
        "1.11": "allerheiligen",
        "14.2": "valentinstag",
        "3.10": "tag der deutschen einheit",
        "-2": "karfreitag",
        "-3": "gründonnerstag",
        "-1": "karsamstag, ostersamstag",
        "0": "ostersonntag",
        "1": "ostermontag",
        "39": "himmelfahrt, christi himmelfahrt, auffahrt",
        "49": "pfingstsonntag",
        "50": "pfingstmontag",
        "60": "fronleichnam",
        "-48": "rosenmontag",
        "-46": "aschermittwoch",
    },
    words={
        "u": "tag, tage, tagen",
        "k": "woche, wochen",
        "m": "monat, monate, monaten, monats",
        "y": "jahr, jahre, jahren, jahres",
        "e": "wochenende",
        "H": "stunde, stunden, minute, minuten",
        "U": "tage bis, tage bis zu, tage bis zum, tage bis zur, mal schlafen, tage noch",
        "A": "einem, einer, eine, ein, ner, nem",
        "i": "in",
        "E": "genau in, in genau, in exakt, exakt in, noch genau",
        "X": "genau, exakt, auf den tag, auf den tag genau",
        "b": "vor",
        "g": "über, auf, ueber",
        "t": "diesen, dieser, diesem, diese, dieses, diesn, den jetzigen",
        "L": "letzten tag im, letzter tag im, letzten tag des",
        "n": "nächsten, nächster, nächste, nächstem, nexten, nächstn",
        "l": (
            "letzten, letzter, letzte, letztem, vorigen, vorige, voriger, vergangenen, vergangene, "
            "vergangener"
        ),
        "c": "kommenden, kommender, kommende, kommendem",
        "o": (
            "am, an, im, bis, bis zum, zum, ab, ab dem, dem, den, dann am, schon am, gleich am, "
            "für den, ist am, erst am, gleich, schon, pünktlich am, bereits am, bereits, noch, "
            "auch, dann"
        ),
        "d": "der, das, die",
        "h": "um, gegen, ab um, so gegen, von um, punkt, schlag",
        "Q": "halb, viertel, viertel vor, viertel nach, dreiviertel, kurz vor, kurz nach",
        "P": (
            "nach der arbeit, nach der schule, nach feierabend, vor der arbeit, nach dem "
            "frühstück, vor dem frühstück, nach dem mittagessen, gleich in der früh, zur "
            "mittagszeit, im morgengrauen, zum feierabend, gegen mittag, gegen abend, gegen "
            "morgen, gegen mitternacht, um die mittagszeit, über mittag, zu mittag, am späten "
            "vormittag, am frühen nachmittag, am frühen abend, im laufe des tages, im laufe des "
            "vormittags, zmittag, znacht, früh, vormittag, mittag, nachmittag, abend, nacht, "
            "frühmorgens, vormittags, mittags, nachmittags, abends, nachts, in der früh, am "
            "vormittag, am nachmittag, am abend, am mittag, in der nacht, am morgen, morgens, in "
            "aller frühe, in aller früh, ganz früh, am frühen morgen, am späten abend, am späten "
            "nachmittag, spät, spätabends, zmorge, den ganzen tag"
        ),
        "x": (
            "einhalb, und eine halbe, und ein halber, und ein halbes, und einen halben, und einem "
            "halben, und eine halbe"
        ),
        "R": "und, u",
        "r": (
            "von, vom, nach, zwischen, ende, anfang, mitte, statt, nicht, zu, gut, mehr als, alle, "
            "plus, minus"
        ),
        "p": "vorher, später, darauf, danach, davor, drauf",
        "s": "seit",
        "z": (
            "vorletzter, vorletztem, vorvorletzten, vorvorletzte, drittletzten, vorvorigen, oder, "
            "entweder, jeden, jeder, jede, etwa, circa, ca, ungefähr, rund, andere, anderen, "
            "folgenden, folgende, übernächsten, übernächste, übernächster, vorletzten, vorletzte, "
            "paar, einigen, wenigen, mehreren, anderthalb, halben, frühestens, spätestens, "
            "montags, dienstags, mittwochs, donnerstags, freitags, samstags, sonntags, fast, "
            "knapp, weitere, weiteren, zuvor, erst in, acht tage vor, beziehungsweise, bzw, einen "
            "tag, tag nach, tag vor, wochenweise, zwei wochen vor, voriger"
        ),
        ".": (
            "so früh, so morgen, so in der früh, freitag tasche, freitag taschen, guten morgen, "
            "schönen morgen, jeden morgen, der "
            "morgen, den morgen, eines morgens, morgen zusammen, morgen allerseits, morgen an "
            "alle, morgen ihr, bis morgen, von gestern, von heute, von morgen, von gestern auf "
            "heute, von heute auf morgen, heute so, heutzutage, bis heute, morgen ist auch noch "
            "ein tag, tag für tag, eines tages, jeden tag, schwarzer freitag, lieber heute als "
            "morgen, lieber gestern, eines morgen, heute oder morgen, bis gestern, bis dann "
            "morgen, kein morgen, halb so, hier und heute, das heute, das gestern, das morgen, im "
            "heute, im morgen, im gestern"
        ),
    },
    numbers={
        **_UNITS,
        "eins": 1,
        "zwo": 2,
        "zehn": 10,
        "elf": 11,
        "zwölf": 12,
        "dreizehn": 13,
        "vierzehn": 14,
        "fünfzehn": 15,
        "sechzehn": 16,
        "siebzehn": 17,
        "achtzehn": 18,
        "neunzehn": 19,
        "hundert": 100,
        "einhundert": 100,
        **_TENS,
        **compounds(_UNITS, _TENS, "und", units_first=True),
        **compounds(_UNITS, {"hundert": 100, "einhundert": 100}, "", units_first=False),
        **compounds(_UNITS, {"hundert": 100, "einhundert": 100}, "und", units_first=False),
        **compounds(_TENS, {"hundert": 100, "einhundert": 100}, "", units_first=False),
    },
    orders=" | ".join(f"{each}en, {each}e, {each}er" for each in _ORDERS),
    joiner="und",
    function_words=(
        "nach, vor, statt, ich, du, er, sie, es, wir, ihr, mein, meine, meiner, meinen, meinem, "
        "unser, unsere, unseren, unserem, sein, seine, ihre, mir, mich, dir, uns, der, die, das, "
        "dem, den, des, ein, eine, einen, einer, ist, sind, war, wird, werde, werden, bin, hab, "
        "habe, hat, haben, muss, soll, kann, will, und, aber, weil, dass, da, mit, bei, beim, im, "
        "in, ins, an, am, auf, zu, zum, zur, von, vom, für, um, nach, nicht, auch, nur, so, dann, "
        "wenn, noch, schon, endlich, wo, kommt, geht, gibt, steht, fährt, fahre, fahren, fliege, "
        "fliegen, ziehen, ziehe, habn, bitte, statt, schreib, schreibe, bekomme, bekommt, krieg, "
        "krieg, kriege, hatte, hatten, findet, feiert, feiern, heiraten, heirate, heiratet, "
        "drückt, beginnt, fängt, startet, lasse, verteidige, operieren, ham, wär, zieh, flieg, "
        "fahr, mach, mache, macht, machen, geh, gehe, gehen, wurde"
    ),
    joins="und, aber, weil, dass, ob, wenn, sondern, denn, damit, obwohl, während, sowie",
    negations="nicht, kein, keine, keinen, nie, niemals, statt, anstatt, weder, ohne",
    doubt=r"""
        \bhatten?\b[^,;]*@[^,;]*\b(?:sollen|mussen|konnen)\b |
        \b(?:so\ )?um\ (?:den|die|das)\ @(?=.*\b(?:herum|rum)\b) | \bgegen\ @ |
        \b(?:nachbar|kolleg)\w*\b[^,;]*
        \b(?:fahren|fahrt|fliegen|fliegt|verreisen|reisen|sind)\b[^,;]*@ |
        @\ ist\ (?:mein|unser)e?\ (?:\w+\ )?(?:kater|katze|hund|hundin|hase)\ (?:und|,)(?:\ |$) |
        @(?=[^,;]*\bman\b)(?=.*\bso\ (?:einer|einem|was)\b) |
        @[^,;]*\b(?:kann|konnen|geht|passt|klappt)\b[^,;]*\bnicht\b |
        \b(?:war|waren)\b[^,;]*\b(?:fur|auf)(?:\ den)?\ @ | \bich\ bin\b(?=.*@).*\bgeboren\b |
        \bich\ (?:dachte|glaubte|hatte\ gedacht)\b(?:\ ,)?[^,;]*@ |
        @(?:\ \w+){0,3}\ (?:,\ )?wie\ (?:immer|jede[nrs]?|gewohnt)\b |
        @\ ist\ (?:feiertag|frei|schulfrei)\b | \bob\b[^,;]*@ | \bdank\ @ |
        @\ nach\ (?:der|dem|unserer?|meiner?)\ (?!arbeit|schule|uni|dienst|mittag|fruhstuck|essen) |
        \b(?:tage?s?|abend|nacht|morgen|woche)\ (?:direkt\ |gleich\ )?
        (?:vor|nach|davor|danach|darauf|drauf)\b(?=.*@) |
        \bvor(?:abend|tag)\b(?=.*@) |
        @(?=.*\b(?:tag|abend|woche)\ (?:davor|danach|darauf|drauf)\b\ *$) |
        \b(?: fallt\ aus | geplatzt | vertagt | besorgen | verschieb\w* | alle\ tage | entweder
        | nicht\ statt | nie | verschoben | abgesagt | verlegt | stattdessen | vielleicht |
        wahrscheinlich | vermutlich | eigentlich | ursprunglich | ungefahr |
        hatte\ (?:ich|er|sie|wir)? \ ?sollen | ware | sollte | wollte | wunsch\w* | eher | evtl
        | eventuell | jeden? | jedes | vor\ \w+\ jahren |
        als\ (?:ich|kind) | geboren\ (?:am|im)(?=.*@@) | nacht\ (?:auf|zum|zu|von)(?=.*@)
        | ab\ und\ zu | mal\ schauen | falls |
        moglicherweise | konnte\ sein )\b | \bgeboren\b.*\b(?:19|20)\d\d\b | \blieblings\w+\b |
        @\ ist\ (?:bei\ uns\ )?(?:dialyse|chemo|oma|opa|papa|mama|kinder|sport|chor|therapie|physio|
        putz|pizza|markt|wasch|bade|familien|spiele?|film)\w*tag\b |
        \b(?:wenn|falls)\b[^,;]*@""",
    habitual=r"\b(?:immer|normalerweise|meistens|manchmal|oft|meist)\b",
    past=r"""
        \b(?: gewesen | gehabt | worden | war | waren | wurde | wurden | hatte | hatten | kam
        | kamen | starb | ging | fiel
        | brach | bekam | fand | musste | mussten | verlor | verloren\ wir | gab | lag |
        (?:ist|sind|hat|haben|hab|bin|habe|ham|han|isch|het|hett|hend|händ|hei|hän|hamma|san
        |sand)\b(?!.*\bwird\b).*\b
        (?:\w*ge\w{2,}(?:t|en)|(?:ver|be|er|ent|zer)\w{2,}(?:t|en|an)|\w+iert|g'?storb\w*
        |g'?stuarb\w*|verstorbe|gsi|gange|gfahre|gfalle|gheit|keit|gebore|verlore|igschlafe
        |iigschlafe|cho|übercho|becho|gfunde|gmacht|gseh|gwunne|brache|broche|g'?schtorbe\w*
        |gestorben
        |bekommen) )\b""",
    ongoing=r"""
        \b(?: wird | werden | werde | muss | müssen | soll | will | wollen | darf | kommt | geht
        | heirate[tn]? | feier[etn]{1,2} | bring(?:e|en|t)? | hole?n? | zieh(?:e|en|t)? |
        flieg(?:e|en|t)? | fahren? | fährt | begleiten? | besuchen? | treffen? |
        trifft | operieren | beginnt | startet | fängt |
        kriegt? | kriege | bekomm(?:e|t)? | spielen? | spielt | beerdigen\ wir
        | gesagt | erfahren | gehört | erzählt | mitgeteilt )\b""",
    neutral=r"""
        \b(?:nicht|nie)\ (?:glauben|fassen|schlafen|warten|erwarten|mehr\ lang)\b | \b(?:kann
        |kanns)\b[^,]*\bnicht\b |
        \b(?:ist|sind|wird|werden|werde)\b(?:(?!\bund\b).)*?\b(?:geplant|angesetzt
        |gebucht|vorgesehen
        |beerdigt|entlassen)\b(?=.*\bwird|$)|\b(?:null|nichts|nix|nicht|kaum|kein\w*
        |noch\ nie)\b[^,]*?\bge\w+(?:t|en)\b
        |\b(?:termin\w*|op|untersuchung|platz)\b[^,]*?\b(?:bekommen|gekriegt|gegeben|bekam)\b
        |\b(?:auf|für)\b[^,]*?\b(?:gelegt|verlegt|vorverlegt|angesetzt|eingetragen|bestellt)\b
        |\bgeht\ es\b|\bgeburtstag\b|\bgern\w*\b
        |\bgegen\b|\bgenau\b
        |\bverabredet\b|\bgespannt\b|\bbesten\b|\berste[nrms]?\b|\berkältet\b|\bberlin\b
        |\bbeten\b|\bbeginnt\b|\bgeburt\b|\bgegeben\b|\bgroßeltern\b|\bverwandten\b
        |\bbekannten\b|\bgut\b
        |\bbett\b|\bbest\b|\bfeiert\b|\bgeplant\b|\bkrankgeschrieben\b|\bverheiratet\b
        |\bgericht\b|\bgewicht\b|\bgesicht\b|\bverlust\b|\bverdacht\b|\bbericht\b|\bgerät\b
        |\bgebet\b|\bbeamten\b|\bbeschwerden\b|\bverliebt\b
        |\beingeladen\b|\bangemeldet\b|\bangesetzt\b|\bgebucht\b|\bterminiert\b""",
    participle=r"""
        \b(?!\w*(?:amt|heit|keit|ment|gericht|dienst|fest|arzt|test|gast|besuch|termin)\b)
        (?:(?:\w{2,5})?ge\w{2,}(?:t|en) | \w{2,}iert | (?:be|ver|er|ent|zer)\w{3,}(?:t|en))\ ?$
        (?<!reserviert)(?<!vereinbart)(?<!bestellt)(?<!bestatigt)(?<!terminiert)(?<!gesichert)
        (?<!festgelegt)(?<!ausgemacht)(?<!bereit)(?<!gespannt)(?<!beginnen)(?<!besuchen)""",
    scheduled=r"""
        \b(?: \w*op | \w*operation | \w*prufung\w* | \w*termin | mrt | ct | \w*untersuchung |
        \w*spiegelung | \w*beerdigung | \w*bestattung | trauerfeier | beisetzung | biopsie |
        \w*ergebnis\w* | befund | chemo\w* | verhandlung | \w*gesprach | klausur\w* |
        \w*test | hochzeit | taufe | \w*flug | ubergabe | umzug | kaiserschnitt | entlassung
        | zahnarzt | tierarzt\w* | verteidigung | reha | eingriff | narkose | abgabe |
        einschulung | konzert )\b""",
    toward="auf für zum zur",
    parts="früh, morgen, vormittag, mittag, nachmittag, abend, nacht, in der früh",
    events=(
        "termin* op ops operation* op's operier* prüf* pruef* klausur* examen* test* beerdigung "
        "trauerfeier bestatt* begräbnis hochzeit* heirat* geburtstag* umzug* zieh* flieg* flug* "
        "fahr* reis* urlaub* chemo* mrt ct biops* untersuch* klinik* krankenhaus spital arzt* "
        "ärzt* zahnarzt* tierarzt* darmspiegelung magenspiegelung spiegelung bestrahl* reha "
        "therap* verteidig* abgabe* konzert* gericht* verhandlung* schule einschul* taufe "
        "kommunion konfirmation vorstellungsgespräch gespräch bewerb* kommt geht entlass* "
        "ergebnis* befund* geburt* kaiserschnitt* entbind* schlüssel* übergabe* auftritt* premiere "
        "lauf marathon turnier finale scheid* narkose eingriff* impf* blut* einbürger* "
        "führerschein* theorie* fahrprüf* abi* matur* diplom* kolloqu* bachelor* master* wird "
        "werden werde feier* jubiläum abschied* letzt* erst* start* beginn* anfang* fäng* heim* "
        "zurück besuch* abhol* hol* bring* muss müssen treff* tüv besichtig* notar* urne* grab* "
        "singe singen singt spiele spielen spielt probe proben chor band bühne einschläfer* "
        "gestorb* verstorb* eingeschlafen mündlich* zahn* weisheits* wurzel* röntgen* "
        "gips* krieg* bekomm* ausland oma opa mama papa"
    ),
    titles=(
        "herr, herrn, frau, tante, onkel, doktor, dr, familie, fräulein, cousin, cousine, "
        "schwager, schwägerin, namens, heißt"
    ),
    things=(
        "tag, abend, nacht, monat, woche, ssw, mal, anlauf, chemo, kilo, kg, g, gramm, pfund, cm, "
        "meter, liter, uhr, mal, personen, leute, freunde, kinder, euro, km, kilo, prozent, stück, "
        "seiten, stock, etage, klasse, platz, versuch"
    ),
    weeks_of_days={8: 7, 14: 14},
    rough_days={8: 0},
    dotted=True,
    ordinal_days=True,
    compounding=True,
    starts="hab habe haben ist wird bring bringe fliegen fliege ziehen kommt operieren",
)
