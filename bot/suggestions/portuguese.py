"""Portuguese: how it names a day, and the plain words for what a text is about."""

from __future__ import annotations

from bot.suggestions.day_parsers import DayParser, DayParsers, day_first, days_from_today
from bot.suggestions.language_rules import FIGURES, NUMBER, YEAR, KindPatterns, grammar
from storage.records import DetailKind as Kind

_PARSERS = DayParsers(
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
_PART = r"(?: (?:de manhã|à tarde|de tarde|à noite|cedo)\b)?"


def _rules(day: str, month: str, n: str) -> tuple[tuple[str, DayParser], ...]:
    return (
        (rf"\bdepois de amanhã\b{_PART}", days_from_today(2)),
        (rf"\b(?:anteontem|antes de ontem)\b{_PART}", days_from_today(-2)),
        (
            rf"(?<!até )(?<!de )(?<!o )\bamanhã\b(?! é outro)(?! será outro){_PART}",
            days_from_today(1),
        ),
        (rf"(?<!de )(?<!desde )\bontem\b{_PART}", days_from_today(-1)),
        (rf"(?<!até )(?<!de )\bhoje\b(?! em dia){_PART}|\besta noite\b", days_from_today(0)),
        (rf"\bdaqui a {n} dias\b", _PARSERS.in_days),
        (rf"\bhá {n} dias\b", _PARSERS.days_ago),
        (rf"\b{n} dias atrás\b", _PARSERS.days_ago),
        (
            rf"(?:\b(?:no dia|até o dia|dia|em|a|até) )?(?:\b{day},? )?{NUMBER}º? de {month}"
            rf"(?: de {YEAR})?",
            _PARSERS.named,
        ),
        (rf"\b(?:no dia|dia) {FIGURES}", day_first),
        (rf"\b(?:na|no|nesta|neste|esta|este) {day}{_PART}(?! passad)", _PARSERS.weekday),
    )


DAYS = grammar(
    _PARSERS,
    _rules,
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

KINDS = KindPatterns(
    family=r"\b(?:minha|meu|nossa|nosso) (?:mãe|pai|irmã|irmão|avó|avô|mulher|esposa|marido|filho|"
    r"filha|tia|tio)\b",
    illness=r"\b(?:operad[oa]|operação|cirurgia|quimio\w*|câncer|cancro|ressonância|internad[oa])\b",
    mine=r"\b(?:vou ser operad[oa]|minha (?:operação|cirurgia|quimio\w*)|faço uma cirurgia)\b",
    others=(
        (
            Kind.LOSS,
            r"\b(?:minha|meu|nossa|nosso) \w+ (?:faleceu|morreu)\b|\b(?:faleceu|morreu) (?:a |o )?"
            r"(?:minha|meu)\b",
        ),
        (
            Kind.PET,
            r"\b(?:minha|meu|nossa|nosso) (?:cão|cachorr[oa]|gat[oa]"
            r"|cadela)\b.*\b(?:veterinári[oa]|operad[oa])",
        ),
        (
            Kind.EXAM,
            r"\bprova de direção\b|\bmeu exame de condução\b|\bdefendo a (?:minha )?tese\b",
        ),
        (Kind.CELEBRATION, r"\b(?:nosso casamento|vamos casar|meu aniversário|faço anos)\b"),
        (Kind.MOVING, r"\bdia da mudança\b"),
        (Kind.JOURNEY, r"\b(?:viajamos|viajo)\b.*\bpara\b"),
    ),
    unrelated=r"\b(?:médic[oa]s?|enfermeir[oa]|trabalha|sempre|série|rir|cada)\b",
)
