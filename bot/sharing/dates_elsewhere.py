"""How other languages name a day: only what is certain in each of them, and nothing else.

A day and a month by name, tomorrow and its neighbours, so many days ahead or back, and a weekday
where its preposition leaves no choice: "am Freitag" and "el viernes" do, "vendredi" and "venerdì"
do not. Figures are read where everybody who writes that language writes the day first.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.sharing.day_readers import Grammar, Reader, Readers, day_first, in_figures, iso, shifted

_YEAR4 = r"(?P<year>\d{4})\b"
_NUMBER = r"\b(?P<number>\d{1,2})"
_FIGURES = r"(?P<one>\d{1,2})[/.](?P<other>\d{1,2})(?:[/.](?P<year>\d{4}))?\b(?![/.]?\d)"
_ISO = r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<number>\d\d)\b(?!-)"


def _grammar(
    read: Readers,
    rules: Callable[[str, str, str], tuple[tuple[str, Reader], ...]],
    doubt: str,
    happened: str,
    neutral: str,
    past: str,
) -> Grammar:
    """The rules are told how days, months and numbers are matched."""
    day = rf"(?P<day>{'|'.join(read.days)})\b"
    month = rf"(?P<month>{'|'.join(read.months)})\b"
    number = rf"(?P<n>\d{{1,2}}|{'|'.join(read.numbers)})\b"
    any_day = day.replace("?P<day>", "?:")
    return Grammar(
        rules=tuple(
            (re.compile(pattern), reader)
            for pattern, reader in (*rules(day, month, number), (_ISO, iso))
        ),
        doubt=re.compile(rf"{doubt}|\b{any_day}|\d ?(?:-|–|/) ?@"),
        neutral=re.compile(neutral),
        happened=re.compile(happened),
        past=re.compile(past),
    )


_DE = Readers(
    days=(
        *("montag", "dienstag", "mittwoch", "donnerstag", "freitag"),
        "samstag|sonnabend",
        "sonntag",
    ),
    months=(
        *("januar|jänner|jan", "februar|feb", "märz", "april|apr", "mai", "juni", "juli"),
        *("august|aug", "september|sept?", "oktober|okt", "november|nov", "dezember|dez"),
    ),
    numbers=(
        *("einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"),
        *("elf", "zwölf"),
    ),
)
_DE_PART = r"(?: (?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)\b)?"


def _german_rules(day: str, month: str, n: str) -> tuple[tuple[str, Reader], ...]:
    no_morning = "".join(
        f"(?<!{word} )"
        for word in ("am", "guten", "jeden", "jeder", "auf", "von", "der", "den", "dem", "schönen")
    )
    no_morning += "".join(f"(?<!{name} )" for name in ("tag", "abend", "mittwoch"))
    return (
        (r"\bheute in einer woche\b", shifted(7)),
        (r"\bmorgen in einer woche\b", shifted(8)),
        (rf"\bheute in (?:zwei wochen|14 tagen){_DE_PART}", shifted(14)),
        (rf"\bübermorgen\b{_DE_PART}", shifted(2)),
        (rf"\bvorgestern\b{_DE_PART}", shifted(-2)),
        (rf"(?<!von )(?<!seit )\bgestern\b{_DE_PART}", shifted(-1)),
        (rf"(?<!bis )(?<!von )(?<!ab )\bheute\b{_DE_PART}", shifted(0)),
        (
            rf"(?<!^guten ){no_morning}\bmorgen\b(?!,| zusammen| allerseits|$){_DE_PART}"
            rf"|(?<=\w ){no_morning}\bmorgen\b",
            shifted(1),
        ),
        (rf"\bin {n} tagen\b", _DE.in_days),
        (rf"\bvor {n} tagen\b", _DE.days_ago),
        (
            rf"\b(?:am|bis zum|bis|zum|den|dem|der) (?:{day},? (?:dem |den |der )?)?"
            rf"{_NUMBER}\.? {month}(?: {_YEAR4})?",
            _DE.named,
        ),
        (rf"\b(?:am|bis zum|zum) {_FIGURES}", day_first),
        (rf"\b(?:am|diesen|bis) {day}{_DE_PART}", _DE.weekday),
    )


GERMAN = _grammar(
    _DE,
    _german_rules,
    doubt=r"\b(?:oder|entweder|seit|immer|verschoben|abgesagt|statt|stattdessen|zwischen|vielleicht|"
    r"wahrscheinlich|vermutlich|eigentlich|ursprünglich|ungefähr|geboren|hätte|wäre|sollte|wollte|"
    r"wünsch\w*|nicht|kein\w*|(?:nächst|kommend|letzt|vorig|vergangen|jede)\w*|mal|nie|fast|eher|ob|"
    r"(?:in|vor) \S+(?: \S+)? (?:wochen?|monat\w*|jahr\w*))\b"
    r"|\b(?:etwa|circa|ca|um|nach|vom|bis) @"
    r"|\b(?:vom \d|\d\.? (?:und|bis))",
    happened=r"\b(?!geht|gehen|gegen|geben|gerne?\b|genau)(?:ge\w+(?:t|en)|operiert|ver\w+(?:t|en)|war|"
    r"waren|wurden?|hatten?|kam|starb|ging|fiel|brach|bekam|fand)\b",
    neutral=r"\b(?:wird|werden|werde)\b.*?\b\w+(?:iert|t|en)\b|\bgeplant\b|\bangesetzt\b",
    past=r"^(?!.*(?:,|\bund\b|\bdass\b|\bwird\b|\bwerden?\b|\bsoll\b|\bmuss\b)).*\b(?:gestorben|"
    r"verstorben|beerdigt|gestürzt|gefallen|eingeliefert)\b",
)

_FR = Readers(
    days=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=(
        *("janvier", "février|fevrier", "mars", "avril", "mai", "juin", "juillet"),
        *("août|aout", "septembre", "octobre", "novembre", "décembre|decembre"),
    ),
    # "Huit jours" and "quinze jours" are a week and two, more or less.
    numbers=("un", "deux", "trois", "quatre", "cinq", "six", "sept", "a{9}", "neuf", "dix"),
)
_FR_PART = r"(?: (?:matin|midi|soir|après-midi)\b)?"


def _french_rules(day: str, month: str, n: str) -> tuple[tuple[str, Reader], ...]:
    return (
        (rf"\baprès[- ]demain\b{_FR_PART}", shifted(2)),
        (rf"\bavant[- ]hier\b{_FR_PART}", shifted(-2)),
        (rf"(?<!à )(?<!de )\bdemain\b(?! est un autre){_FR_PART}", shifted(1)),
        (rf"(?<!d')(?<!d’)(?<!depuis )\bhier\b{_FR_PART}", shifted(-1)),
        (r"(?<!d')\baujourd'hui\b|\b(?:ce soir|cet après-midi|ce matin)\b", shifted(0)),
        (rf"\bdans {n} jours\b", _FR.in_days),
        (rf"\bil y a {n} jours\b", _FR.days_ago),
        (
            rf"(?:\b(?:le|jusqu'au|pour le|c'est le) )?(?:\b{day} )?{_NUMBER}(?:er)? {month}"
            rf"(?: {_YEAR4})?",
            _FR.named,
        ),
        (rf"\ble {_FIGURES}", day_first),
    )


FRENCH = _grammar(
    _FR,
    _french_rules,
    doubt=r"\b(?:ou|soit|prochaine?|derni(?:er|ère)|passée?|depuis|chaque|toujours|reportée?|annulée?|"
    r"décalée?|déplacée?|entre|peut-être|sans doute|probablement|environ|plutôt|devait|devais"
    r"|aurait|"
    r"tous les|toutes les|au lieu|né|née|fin|début|mi|pas|plus|jamais|si|d'habitude|souvent|"
    r"(?:dans|il y a) \S+(?: \S+)? (?:semaines?|mois|ans?)|dans (?:huit|quinze|8|15) jours)\b"
    r"|\b(?:vers|au|après|avant|tout à) @|\bdu \d|@ (?:ou|au)\b|\d (?:et|au) @",
    happened=r"\b(?:était|étaient|avait|avaient|fut|(?:est|sont|a|ont|ai|as|avons|suis"
    r"|sommes) (?:\w+ )?"
    r"\w*(?:é|ée|és|ées|i|ie|is|it|u|ue|us|rt|rte))\b",
    neutral=r"\b(?:est|sont) (?:prévue?s?|fixée?s?|programmée?s?)\b|\b(?:a|ont|aura) lieu\b",
    past=r"^(?!.*(?:,|\bet\b|\bque?\b|\bva\b|\bvais\b|\bsera\b)).*\b(?:morte?|décédée?|tombée?|"
    r"hospitalisée?|enterrée?)\b",
)

_ES = Readers(
    days=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
        *("sep?tiembre", "octubre", "noviembre", "diciembre"),
    ),
    numbers=("un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
)
_ES_PART = r"(?: (?:por|en) la (?:mañana|tarde|noche)\b| temprano\b)?"


def _spanish_rules(day: str, month: str, n: str) -> tuple[tuple[str, Reader], ...]:
    no_morning = "".join(
        f"(?<!{word} )"
        for word in (
            "la",
            "de",
            "una",
            "cada",
            "las",
            "el",
            "hasta",
            "esta",
            "buena",
            "ayer",
            "del",
        )
    )
    no_morning += "".join(f"(?<!{name} )" for name in ("es", "do", "go"))
    return (
        (rf"\bpasado mañana\b{_ES_PART}", shifted(2)),
        (rf"\b(?:anteayer|antes de ayer|antier)\b{_ES_PART}", shifted(-2)),
        (rf"(?<!de )(?<!desde )\bayer\b{_ES_PART}|\banoche\b", shifted(-1)),
        (rf"{no_morning}\bmañana\b(?! será otro){_ES_PART}", shifted(1)),
        (
            rf"(?<!de )\bhoy\b(?! en día)(?! día){_ES_PART}|\besta (?:noche|tarde|mañana)\b",
            shifted(0),
        ),
        (rf"\b(?:dentro de|en) {n} días\b", _ES.in_days),
        (rf"\bhace {n} días\b", _ES.days_ago),
        (
            rf"(?:\b(?:el|hasta el|para el|al) )?(?:\b{day},? )?{_NUMBER} de {month}"
            rf"(?: del? {_YEAR4})?",
            _ES.named,
        ),
        (rf"\bel {_FIGURES}", in_figures),
        (rf"\b(?:el|este|hasta el) {day}(?! (?:es|que|pasado)\b){_ES_PART}", _ES.weekday),
    )


SPANISH = _grammar(
    _ES,
    _spanish_rules,
    doubt=r"\b(?:o|u|próxim[oa]|que viene|pasad[oa]|últim[oa]|desde|cada|tod[oa]s l[oa]s|siempre|"
    r"(?:aplaza|cancela|cambia|retrasa|atrasa)\w*|pospuest[oa]|entre|quizás?|tal vez|a lo mejor|"
    r"probablemente|alrededor|iba a|debía|nací|nacid[oa]|finales|fin|principios|mediados|si|suelo|"
    r"nunca|no|(?:en|hace|dentro de) \S+(?: \S+)? (?:semanas?|mes(?:es)?|años?))\b"
    r"|\b(?:sobre|al|hacia|todo para) @|\bdel \d|\d (?:y|al?) @",
    happened=r"\b(?:\w{2,}(?<!caf)(?<!qu)(?:ó|í|é)|\w+(?:aron|eron|aba)|fue|fueron|he|ha|han|hemos|"
    r"había)\b",
    neutral=r"\b(?:así|aquí|allí|ahí|también)\b",
    past=r"^(?!.*(?:,|\by\b|\bque\b|\bva\b|\bserá\b)).*\b(?:murió|falleció|ingresaron|cayó)\b",
)

_PT = Readers(
    days=(
        *("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira"),
        *("sábado", "domingo"),
    ),
    months=(
        *("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto"),
        *("setembro", "outubro", "novembro", "dezembro"),
    ),
    numbers=(
        *("um", "dois|duas", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"),
    ),
)
_PT_PART = r"(?: (?:de manhã|à tarde|de tarde|à noite|cedo)\b)?"


def _portuguese_rules(day: str, month: str, n: str) -> tuple[tuple[str, Reader], ...]:
    return (
        (rf"\bdepois de amanhã\b{_PT_PART}", shifted(2)),
        (rf"\b(?:anteontem|antes de ontem)\b{_PT_PART}", shifted(-2)),
        (rf"(?<!até )(?<!de )(?<!o )\bamanhã\b(?! é outro)(?! será outro){_PT_PART}", shifted(1)),
        (rf"(?<!de )(?<!desde )\bontem\b{_PT_PART}", shifted(-1)),
        (rf"(?<!até )(?<!de )\bhoje\b(?! em dia){_PT_PART}|\besta noite\b", shifted(0)),
        (rf"\bdaqui a {n} dias\b", _PT.in_days),
        (rf"\bhá {n} dias\b", _PT.days_ago),
        (rf"\b{n} dias atrás\b", _PT.days_ago),
        (
            rf"(?:\b(?:no dia|até o dia|dia|em|a|até) )?(?:\b{day},? )?{_NUMBER}º? de {month}"
            rf"(?: de {_YEAR4})?",
            _PT.named,
        ),
        (rf"\b(?:no dia|dia) {_FIGURES}", day_first),
        (rf"\b(?:na|no|nesta|neste|esta|este) {day}{_PT_PART}(?! passad)", _PT.weekday),
    )


PORTUGUESE = _grammar(
    _PT,
    _portuguese_rules,
    doubt=r"\b(?:ou|próxim[oa]|que vem|passad[oa]|últim[oa]|desde|cada|tod[oa]s|sempre|(?:adia"
    r"|cancela|"
    r"remarca|mudad)\w*|entre|talvez|provavelmente|ia|devia|nasci|nascid[oa]|fim|final|início|começo|"
    r"meados|não|se|nunca|costumo|sexta|quinta|quarta|terça|"
    r"(?:em|há|daqui a) \S+(?: \S+)? (?:semanas?|m[eê]s(?:es)?|anos?))\b"
    r"|\b(?:por volta de|ao|tudo para) @|\b(?:de|do) \d|\d (?:e|a|ao) @",
    happened=r"\b(?!meu\b|seu\b|teu\b|sou\b|vou\b|estou\b|dou\b)\w+(?:ou|eu|iu|aram|eram|iram)\b|"
    r"\b(?:foi|foram|tinha|estava|era)\b",
    neutral=r"\b(?:museu|europeu)\b",
    past=r"^(?!.*(?:,|\be\b|\bque\b|\bvai\b|\bserá\b)).*\b(?:faleceu|morreu|caiu)\b",
)

_IT = Readers(
    days=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    months=(
        *("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto"),
        *("settembre", "ottobre", "novembre", "dicembre"),
    ),
    numbers=("un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci"),
)
_IT_PART = r"(?: (?:mattina|pomeriggio|sera|notte)\b)?"


def _italian_rules(day: str, month: str, n: str) -> tuple[tuple[str, Reader], ...]:
    return (
        (rf"\bdopodomani\b{_IT_PART}", shifted(2)),
        (rf"\b(?:l'altro ieri|altroieri|avantieri)\b{_IT_PART}", shifted(-2)),
        (rf"(?<!a )(?<!di )(?<!il )\bdomani\b(?! è un altro){_IT_PART}", shifted(1)),
        (rf"(?<!di )(?<!da )\bieri\b{_IT_PART}", shifted(-1)),
        (
            r"(?<!d')(?<!di )\boggi\b(?! come oggi)(?<!come oggi)|\b(?:stasera|stamattina)\b",
            shifted(0),
        ),
        (rf"\b(?:tra|fra) {n} giorni\b", _IT.in_days),
        (rf"\b{n} giorni fa\b", _IT.days_ago),
        (
            rf"(?:\b(?:il|fino al|entro il) |\bl')?(?:\b{day} )?{_NUMBER}°? {month}(?: {_YEAR4})?",
            _IT.named,
        ),
        (rf"\bil {_FIGURES}", day_first),
    )


ITALIAN = _grammar(
    _IT,
    _italian_rules,
    doubt=r"\b(?:o|oppure|prossim[oa]|scors[oa]|passat[oa]|ultim[oa]|ogni|tutti|tutte|sempre|(?:rimanda|"
    r"sposta|annulla|rinvia)t[oa]|forse|magari|probabilmente|doveva|dovevo|nat[oa]|fine|inizio|metà|se|"
    r"mai|non|circa|come|(?:tra|fra|in) \S+(?: \S+)? (?:settiman[ae]|mes[ei]|ann[io])"
    r"|\S+ (?:settiman[ae]|mes[ei]|ann[io]) fa)\b"
    r"|\b(?:verso|da|dal|al|tra|tutto a) @|\bdal(?:l')? ?\d|\d (?:e|al) @",
    happened=r"\b(?:era|erano|aveva|fu|(?:è|ha|hanno|sono|ho|abbiamo|siamo) (?:\w+ )?"
    r"\w+(?:t|s)[oaie])\b",
    neutral=r"\bè (?:previst|fissat|programmat)[oa]\b",
    past=r"^(?!.*(?:,|\be\b|\bche\b|\bsarà\b)).*\b(?:mort[oa]|mancat[oa]|cadut[oa]|ricoverat[oa])\b",
)

# "Am 14. Januar", "am 19.01. um neun": these full stops end no sentence.
ORDINAL_STOP = re.compile(
    r"(\b(?:am|zum|dem|den|der|vom|bis|ab|oder|und) (?:\w+,? (?:den "
    r"|dem )?)?\d{1,2}(?:\.\d{1,2})?)\. (?=\w)"
)
OTHERS = (GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN)
