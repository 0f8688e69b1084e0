"""German: how it names a day, and the plain words for what a text is about."""

from __future__ import annotations

import re

from bot.suggestions.day_parsers import DayParser, DayParsers, day_first, days_from_today
from bot.suggestions.language_rules import FIGURES, NUMBER, YEAR, KindPatterns, grammar
from storage.records import DetailKind as Kind

_PARSERS = DayParsers(
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
_PART = r"(?: (?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)\b)?"


# "Am Morgen" is the morning, and not tomorrow.
_NO_MORNING = "".join(
    f"(?<!{word} )"
    for word in ("am", "guten", "jeden", "jeder", "auf", "von", "der", "den", "dem", "schönen")
)
_NO_MORNING += "".join(f"(?<!{name} )" for name in ("tag", "abend", "mittwoch"))


def _rules(day: str, month: str, n: str) -> tuple[tuple[str, DayParser], ...]:
    return (
        (r"\bheute in einer woche\b", days_from_today(7)),
        (r"\bmorgen in einer woche\b", days_from_today(8)),
        (rf"\bheute in (?:zwei wochen|14 tagen){_PART}", days_from_today(14)),
        (rf"\bübermorgen\b{_PART}", days_from_today(2)),
        (rf"\bvorgestern\b{_PART}", days_from_today(-2)),
        (rf"(?<!von )(?<!seit )\bgestern\b{_PART}", days_from_today(-1)),
        (rf"(?<!bis )(?<!von )(?<!ab )\bheute\b{_PART}", days_from_today(0)),
        (
            rf"(?<!^guten ){_NO_MORNING}\bmorgen\b(?!,| zusammen| allerseits|$){_PART}"
            rf"|(?<=\w ){_NO_MORNING}\bmorgen\b",
            days_from_today(1),
        ),
        (rf"\bin {n} tagen\b", _PARSERS.in_days),
        (rf"\bvor {n} tagen\b", _PARSERS.days_ago),
        (
            rf"\b(?:am|bis zum|bis|zum|den|dem|der) (?:{day},? (?:dem |den |der )?)?"
            rf"{NUMBER}\.? {month}(?: {YEAR})?",
            _PARSERS.named,
        ),
        (rf"\b(?:am|bis zum|zum) {FIGURES}", day_first),
        (rf"\b(?:am|diesen|bis) {day}{_PART}", _PARSERS.weekday),
    )


DAYS = grammar(
    _PARSERS,
    _rules,
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


# "Am 14. Januar", "am 19.01. um neun": these full stops end no sentence.
ORDINAL_STOP = re.compile(
    r"(\b(?:am|zum|dem|den|der|vom|bis|ab|oder|und) (?:\w+,? (?:den "
    r"|dem )?)?\d{1,2}(?:\.\d{1,2})?)\. (?=\w)"
)

KINDS = KindPatterns(
    family=r"\b(?:meine?[rnms]?|unsere?[rnms]?) (?:mutter|mama|mutti|vater|papa|schwester"
    r"|bruder|oma|"
    r"opa|großmutter|großvater|frau|mann|partner(?:in)?|sohn|tochter|kind|eltern|tante|onkel)s?\b",
    illness=r"\b(?:operiert|\w*operation|(?:\w+-)?op|chemo\w*|krebs|ins krankenhaus|im krankenhaus|"
    r"schlaganfall|herzinfarkt|mrt\S*|biopsie)\b",
    mine=r"\b(?:ich werde\b.*\boperiert|meine (?:\w+-)?(?:op|operation|chemo\w*))\b",
    others=(
        (
            Kind.LOSS,
            r"\b(?:meine?|unsere?)[rn]? (?:\w+ )?\w+\b.*\b(?:gestorben|verstorben)\b"
            r"|\b(?:gestorben|verstorben) ist (?:meine?|unsere?)\b|\bist (?:meine?"
            r"|unsere?) \w+ gestorben\b"
            r"|\bbeerdigung\b",
        ),
        (
            Kind.PET,
            r"\bunser(?:en|e)? (?:\w+ )?(?:hund|katze|kater)\b.*\b(?:einschläfern|operiert"
            r"|tierarzt)",
        ),
        (Kind.EXAM, r"\b(?:meine|meiner) (?:\w+)?prüfung\b|\bverteidige meine\b"),
        (Kind.MOVING, r"\b(?:wir ziehen|ich ziehe)\b.*\bum\b"),
        (Kind.NEW_ARRIVAL, r"\bgeburtstermin\b"),
        (Kind.CELEBRATION, r"\b(?:ich habe\b.*\bgeburtstag|heiratet|heiraten|unsere hochzeit)\b"),
        (
            Kind.JOURNEY,
            r"\b(?:(?:fliegen|fahren) wir|wir (?:fliegen|fahren)|(?:fliege|fahre) ich|ich "
            r"fliege)\b",
        ),
    ),
    unrelated=r"\b(?:ärzt\w+|arzt|arbeitet|nie|jahren|lache|immer|serien?|film|jede[nrs]?)\b",
)
