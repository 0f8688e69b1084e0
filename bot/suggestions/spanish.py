"""Spanish: how it names a day, and the plain words for what a text is about."""

from __future__ import annotations

from bot.suggestions.day_parsers import DayParser, DayParsers, days_from_today, in_figures
from bot.suggestions.language_rules import FIGURES, NUMBER, YEAR, KindPatterns, grammar
from storage.records import DetailKind as Kind

_PARSERS = DayParsers(
    days=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
        *("sep?tiembre", "octubre", "noviembre", "diciembre"),
    ),
    numbers=("un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
)
_PART = r"(?: (?:por|en) la (?:mañana|tarde|noche)\b| temprano\b)?"


# "La mañana" is the morning, and not tomorrow.
_NO_MORNING = "".join(
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
_NO_MORNING += "".join(f"(?<!{name} )" for name in ("es", "do", "go"))


def _rules(day: str, month: str, n: str) -> tuple[tuple[str, DayParser], ...]:
    return (
        (rf"\bpasado mañana\b{_PART}", days_from_today(2)),
        (rf"\b(?:anteayer|antes de ayer|antier)\b{_PART}", days_from_today(-2)),
        (rf"(?<!de )(?<!desde )\bayer\b{_PART}|\banoche\b", days_from_today(-1)),
        (rf"{_NO_MORNING}\bmañana\b(?! será otro){_PART}", days_from_today(1)),
        (
            rf"(?<!de )\bhoy\b(?! en día)(?! día){_PART}|\besta (?:noche|tarde|mañana)\b",
            days_from_today(0),
        ),
        (rf"\b(?:dentro de|en) {n} días\b", _PARSERS.in_days),
        (rf"\bhace {n} días\b", _PARSERS.days_ago),
        (
            rf"(?:\b(?:el|hasta el|para el|al) )?(?:\b{day},? )?{NUMBER} de {month}"
            rf"(?: del? {YEAR})?",
            _PARSERS.named,
        ),
        (rf"\bel {FIGURES}", in_figures),
        (rf"\b(?:el|este|hasta el) {day}(?! (?:es|que|pasado)\b){_PART}", _PARSERS.weekday),
    )


DAYS = grammar(
    _PARSERS,
    _rules,
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

KINDS = KindPatterns(
    family=r"\b(?:mi|mis|nuestr[oa]) (?:madre|mamá|padre|papá|hermana|hermano|abuela|abuelo|mujer|"
    r"esposa|marido|esposo|hijo|hija|padres|tía|tío)\b",
    illness=r"\b(?:operan|operar|operación|cirugía|quimio\w*|cáncer|resonancia|ingresaron|ingresad[oa]|"
    r"derrame|infarto)\b",
    mine=r"\b(?:me operan|mi (?:operación|cirugía|quimio\w*))\b",
    others=(
        (
            Kind.LOSS,
            r"\b(?:falleció|murió|ha muerto) (?:mi|nuestr[oa])\b|\b(?:mi"
            r"|nuestr[oa]) \w+ (?:falleció|"
            r"murió|ha muerto)\b|\bfuneral de mi\b",
        ),
        (Kind.PET, r"\b(?:mi|nuestr[oa]) (?:perr[oa]|gat[oa])\b.*\b(?:veterinari[oa]|opera\w*)"),
        (Kind.EXAM, r"\bexamen\b|\bdefiendo mi tesis\b"),
        (Kind.MOVING, r"\bnos mudamos\b|\bme mudo\b"),
        (Kind.CELEBRATION, r"\b(?:nos casamos|me caso|mi cumpleaños)\b"),
        (Kind.JOURNEY, r"\b(?:volamos|viajamos|vuelo) a\b"),
    ),
    unrelated=r"\b(?:médic[oa]s?|enfermer[oa]|trabaja|años|siempre|serie|risa|decía|cada)\b",
)
