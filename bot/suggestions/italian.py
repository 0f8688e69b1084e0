"""Italian: how it names a day, and the plain words for what a text is about."""

from __future__ import annotations

from bot.suggestions.day_parsers import DayParser, DayParsers, day_first, days_from_today
from bot.suggestions.language_rules import FIGURES, NUMBER, YEAR, KindPatterns, grammar
from storage.records import DetailKind as Kind

_PARSERS = DayParsers(
    days=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    months=(
        *("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto"),
        *("settembre", "ottobre", "novembre", "dicembre"),
    ),
    numbers=("un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci"),
)
_PART = r"(?: (?:mattina|pomeriggio|sera|notte)\b)?"


def _rules(day: str, month: str, n: str) -> tuple[tuple[str, DayParser], ...]:
    return (
        (rf"\bdopodomani\b{_PART}", days_from_today(2)),
        (rf"\b(?:l'altro ieri|altroieri|avantieri)\b{_PART}", days_from_today(-2)),
        (rf"(?<!a )(?<!di )(?<!il )\bdomani\b(?! è un altro){_PART}", days_from_today(1)),
        (rf"(?<!di )(?<!da )\bieri\b{_PART}", days_from_today(-1)),
        (
            r"(?<!d')(?<!di )\boggi\b(?! come oggi)(?<!come oggi)|\b(?:stasera|stamattina)\b",
            days_from_today(0),
        ),
        (rf"\b(?:tra|fra) {n} giorni\b", _PARSERS.in_days),
        (rf"\b{n} giorni fa\b", _PARSERS.days_ago),
        (
            rf"(?:\b(?:il|fino al|entro il) |\bl')?(?:\b{day} )?{NUMBER}°? {month}(?: {YEAR})?",
            _PARSERS.named,
        ),
        (rf"\bil {FIGURES}", day_first),
    )


DAYS = grammar(
    _PARSERS,
    _rules,
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

KINDS = KindPatterns(
    family=r"\b(?:mia|mio|nostra|nostro) (?:madre|mamma|padre|papà|sorella|fratello|nonna"
    r"|nonno|moglie|"
    r"marito|figlio|figlia|zia|zio)\b",
    illness=r"\b(?:operano|operare|operat[oa]|operazione|chemio\w*|cancro|risonanza|ricoverat[oa]|ictus)\b",
    mine=r"\b(?:mi operano|la mia operazione)\b",
    others=(
        (
            Kind.LOSS,
            r"\bè mort[oa] (?:mia|mio)\b|\b(?:mia|mio) \w+ è mort[oa]\b|\bfunerale di mi[ao]\b",
        ),
        (Kind.PET, r"\b(?:il mio|il nostro) (?:cane|gatto)\b.*\b(?:veterinari[oa]|operat[oa])"),
        (Kind.EXAM, r"\bho l'esame\b|\bdiscuto la tesi\b"),
        (Kind.MOVING, r"\btraslochiamo\b|\btrasloco\b"),
        (Kind.CELEBRATION, r"\b(?:ci sposiamo|mi sposo|il mio compleanno|compio gli anni)\b"),
        (Kind.JOURNEY, r"\b(?:partiamo|parto)\b.*\bper (?:la|il|l')"),
    ),
    unrelated=r"\b(?:medico|infermier[ea]|lavora|sempre|serie|ridere|ogni)\b",
)
