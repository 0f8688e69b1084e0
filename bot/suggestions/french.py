"""French: how it names a day, and the plain words for what a text is about."""

from __future__ import annotations

from bot.suggestions.day_parsers import DayParser, DayParsers, day_first, days_from_today
from bot.suggestions.language_rules import FIGURES, NUMBER, YEAR, KindPatterns, grammar
from storage.records import DetailKind as Kind

_PARSERS = DayParsers(
    days=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=(
        *("janvier", "février|fevrier", "mars", "avril", "mai", "juin", "juillet"),
        *("août|aout", "septembre", "octobre", "novembre", "décembre|decembre"),
    ),
    # "Huit jours" and "quinze jours" are a week and two, more or less.
    numbers=("un", "deux", "trois", "quatre", "cinq", "six", "sept", "a{9}", "neuf", "dix"),
)
_PART = r"(?: (?:matin|midi|soir|après-midi)\b)?"


def _rules(day: str, month: str, n: str) -> tuple[tuple[str, DayParser], ...]:
    return (
        (rf"\baprès[- ]demain\b{_PART}", days_from_today(2)),
        (rf"\bavant[- ]hier\b{_PART}", days_from_today(-2)),
        (rf"(?<!à )(?<!de )\bdemain\b(?! est un autre){_PART}", days_from_today(1)),
        (rf"(?<!d')(?<!d’)(?<!depuis )\bhier\b{_PART}", days_from_today(-1)),
        (r"(?<!d')\baujourd'hui\b|\b(?:ce soir|cet après-midi|ce matin)\b", days_from_today(0)),
        (rf"\bdans {n} jours\b", _PARSERS.in_days),
        (rf"\bil y a {n} jours\b", _PARSERS.days_ago),
        (
            rf"(?:\b(?:le|jusqu'au|pour le|c'est le) )?(?:\b{day} )?{NUMBER}(?:er)? {month}"
            rf"(?: {YEAR})?",
            _PARSERS.named,
        ),
        (rf"\ble {FIGURES}", day_first),
    )


DAYS = grammar(
    _PARSERS,
    _rules,
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

KINDS = KindPatterns(
    family=r"\b(?:ma|mon|notre|mes) (?:mère|maman|père|papa|sœur|soeur|frère|grand-mère|grand-père|"
    r"femme|mari|fils|fille|parents|tante|oncle)\b",
    illness=r"\b(?:opér(?:er|ée?)|opération|chimio\w*|cancer|scanner|irm|hospitalisée?"
    r"|à l'hôpital|avc)\b",
    mine=r"\b(?:je me fais opérer|mon opération|ma chimio\w*)\b",
    others=(
        (
            Kind.LOSS,
            r"\b(?:ma|mon|notre) [\w-]+ est (?:décédée?|morte?)\b|\b(?:obsèques|enterrement) de\b",
        ),
        (Kind.PET, r"\b(?:notre|mon) (?:chien|chat)\b.*\b(?:vétérinaire|opér\w+)"),
        (Kind.EXAM, r"\bmon (?:examen|permis)\b|\bsoutiens ma thèse\b"),
        (Kind.MOVING, r"\b(?:on|nous|je) (?:déménage|emménage)\w*"),
        (Kind.NEW_ARRIVAL, r"\ble bébé est prévu\b"),
        (Kind.CELEBRATION, r"\b(?:c'est mon anniversaire|on se marie|nous nous marions)\b"),
        (Kind.JOURNEY, r"\b(?:on part|nous partons|je pars) (?:en|à|au|aux|pour)\b"),
    ),
    unrelated=r"\b(?:travaille|médecin|infirmi\w+|rire|série\w*|toujours|chaque|ans)\b",
)
