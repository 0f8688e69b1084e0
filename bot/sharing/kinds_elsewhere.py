"""What a text in another language is about: only the plainest words, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from storage.records import DetailKind as Kind


@dataclass(frozen=True, slots=True)
class Plain:
    """The plain words of a language. *idle*: with these a text tells of no such thing."""

    family: str
    illness: str
    mine: str
    others: tuple[tuple[Kind, str], ...]
    idle: str


GERMAN = Plain(
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
    idle=r"\b(?:ärzt\w+|arzt|arbeitet|nie|jahren|lache|immer|serien?|film|jede[nrs]?)\b",
)
FRENCH = Plain(
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
    idle=r"\b(?:travaille|médecin|infirmi\w+|rire|série\w*|toujours|chaque|ans)\b",
)
SPANISH = Plain(
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
    idle=r"\b(?:médic[oa]s?|enfermer[oa]|trabaja|años|siempre|serie|risa|decía|cada)\b",
)
PORTUGUESE = Plain(
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
    idle=r"\b(?:médic[oa]s?|enfermeir[oa]|trabalha|sempre|série|rir|cada)\b",
)
ITALIAN = Plain(
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
    idle=r"\b(?:medico|infermier[ea]|lavora|sempre|serie|ridere|ogni)\b",
)

LANGUAGES = (GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN)


def plain_kind(text: str, language: Plain) -> Kind | None:
    """The kind that a text in lower case is plainly about; none where two may be."""
    loss = [kind for kind, pattern in language.others if re.search(pattern, text)]
    if Kind.LOSS in loss:
        return Kind.LOSS
    if re.search(language.idle, text):
        return None
    found = set(loss)
    if re.search(language.mine, text):
        found.add(Kind.ILLNESS_OWN)
    elif re.search(language.family, text) and re.search(language.illness, text):
        found.add(Kind.ILLNESS_FAMILY)
    return found.pop() if len(found) == 1 else None
