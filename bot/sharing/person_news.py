"""News of somebody whose name is a word: heard, told by them, or with an article before it."""

from __future__ import annotations

import re

from bot.sharing import person_words as around
from bot.sharing.name_words import word_set
from bot.sharing.partings import tells_of_parting
from bot.sharing.person_signs import is_determined, predicate
from bot.sharing.told_text import Text

_WINDOW = 10
# Not those that are months, days and seasons, too.
_GIVEN = (around.GIVEN_NAMES | word_set("hans falk")) - word_set(
    "april may june august autumn domingo domingos juste desire reine leon leone"
)
# What befalls nothing but people: not "dead", "broken", "work" or "arm", which are said of things.
_HUMAN = word_set(
    "cancer leukemia leukaemia stroke diabetes dementia alzheimer depression depressed anxiety "
    "burnout surgery chemo chemotherapy therapy rehab hospital hospice pregnant miscarriage "
    "divorce divorced divorcing suicide suicidal alcoholic sober jail ill sick wife husband "
    "girlfriend boyfriend pregnancy cheated cheating widowed krebs leukamie schlaganfall "
    "herzinfarkt infarkt epilepsie demenz depressionen depressiv burnout krank krankenhaus klinik "
    "spital intensivstation reha therapie operiert op schwanger fehlgeburt scheiden scheidung "
    "geschieden getrennt trennung verlobt heiratet verhaftet gekundigt entlassen arbeitslos "
    "weint schlecht koma psychiatrie magersuchtig suizid chimio hopital enceinte separe separee "
    "separer separent divorcer depressif depressive malade licencie licenciee chomage "
    "hospitalise hospitalisee deprime avc leucemie leucemia ictus infarto deprimido deprimida "
    "operado operada enfermo enferma embarazada embarazo divorcio divorciar divorciarse "
    "divorciado divorciada divorcia separa separado separada separarse despedido despedida "
    "ingresado ingresada hospitalizado hospitalizada ansiedad quimio cancro depressao doente "
    "gravida gravidez gemeos divorciou separou separar demitido demitida desempregado "
    "desempregada internado internada ansiedade tumore depresso depressa depressione ospedale "
    "chemioterapia malato malata incinta divorzio divorzia divorziare separato separata separano "
    "separarsi licenziato licenziata ricoverato ricoverata psichiatra suicidio suicidarse "
    "fidanzata fidanzato novio novia namorado namorada tumor trennen gestorben verstorben murio "
    "fallecio morreu faleceu decede decedee chemio operan operar operer operare divorzia "
    "lascia lasciano separaram"
)
# "Did you hear, bill ...".
_HEARD = word_set(
    "hear heard know knew gehort wusstest weisst mitbekommen entendu appris sais savais savez oido "
    "sabes sabias sabeis enteraste soube soubeste ouviu sabia sentito sai sapevi saputo"
)
_CALLS = word_set("is what omg mal oye oiga ouve senti ecoute")
# "Il paraît que pierre ...".
_BELIEVED = _HEARD | word_set(
    "parait crois pense parece creo pienso acho pare credo penso dicono dicen dizem glaube denke"
)
_ARTICLES = word_set(
    "der die dem den beim vom zum zur la el del le il lo alla della dal dalla o a ao da do pela "
    "pelo na no"
)
# "Beim Mark haben sie Krebs gefunden".
_THEY_HAVE = word_set("haben hams hats gehts wurden")
_PEOPLE_TOO = _GIVEN | frozenset[str]().union(
    *(words for language, words in around.MASS_WORDS.items() if language != "de")
)
_TOLD = (
    "dijo|dicho|conto|contado|contaba|escrito|comenta|escreve|cuenta|dice|decia|comento|"
    "comentado|confeso|confesado|confio|aviso|escribio|disse|diz|contou|falou|confessou|escreveu|"
    "revelou|dito|detto|raccontato|"
    "confidato|confessato|scritto|diceva|racconta|raccontava|dit|raconte|confie|avoue|ecrit|appris"
)
_SAID = r"(?:\w+ ){0,2}(?:erzahlt|gesagt|verraten|anvertraut|geschrieben|gebeichtet)\b"
# Before whoever told it: "me dijo", "contou-me", "m'a dit", "sagte mir".
_TELLS_BEFORE = re.compile(
    r"(?:(?:me|nos|te|le|les|lhe|mi|m|ci|ti|nous|t) (?:(?:l|lo) )?"
    rf"(?:ha |han |a |avait |aveva |tem )?(?:{_TOLD})"
    r"|(?:disse|contou|falou|confessou) (?:me|nos|pra mim|para mim)"
    # Without "da" and "pela", which are articles here.
    r"|(?:ho|abbiamo) saputo|soube(?: por)?|supe por"
    r"|appris (?:par|de)"
    r"|(?:erzahlte|sagte|verriet|schrieb|erzahlt|sagt|schreibt|beichtete) (?:mir|uns)"
    r"|(?:heard|hear|know) (?:it |this |that )?from|according to|segun|d apres|laut|secondo)$"
)
_TELLS_AROUND = re.compile(r"(?:(?:hat|hatte) (?:es )?(?:mir|uns)|(?:mir|uns) (?:hat|hatte))$")
# Behind whoever told it: "told me", "m'a dit", "hat mir erzählt".
_TELLS_BEHIND = re.compile(
    r"(?:told|tells|has told|confided to|confided in|admitted to) (?:me|us)\b|let slip\b"
    r"|(?:disse|contou|falou|confessou) (?:pra|para) mim\b"
    rf"|(?:hat|hatte) (?:es )?(?:mir|uns) {_SAID}"
    rf"|(?:me|nos|mi|m|ci|nous) (?:(?:l|lo) )?(?:ha |a |avait |aveva |tem )?(?:{_TOLD})\b"
    r"|(?:erzahlte|sagte|verriet|schrieb|erzahlt|sagt|schreibt) (?:mir|uns)\b"
)
_SAYS = re.compile(r"\b(?:dice|cuenta|comenta|conta|diz|racconta)$")
# "C'est claire qui m'a dit".
_WHO = word_set("qui quien quem che que who")
_IT_IS = word_set("est etait es fue foi e era is was stata stato")
_THAT = word_set("que qu che dass that")


def has_news(text: Text, first: int, last: int) -> bool:
    """Whether it is heard or told that something befalls whoever this is."""
    return (
        _is_heard_of(text, first, last)
        or _has_article(text, first, last)
        or _has_partner(text, first, last)
        or _tells(text, first, last)
    )


def is_given(word: str) -> bool:
    """Whether a word that is a name, too, is a given name, and no time."""
    return word in _GIVEN


def _is_heard_of(text: Text, first: int, last: int) -> bool:
    """ "Did you hear, bill is splitting up", "ho sentito che chiara si separa"."""
    if text.begins(first) or not predicate(text, last) or not _befalls_people(text, last):
        return False
    before = text.folded(first - 1)
    if before in _THAT:
        return text.folded(first - 2) in _BELIEVED
    return before in _HEARD or (before in _CALLS and "," in text.words[first].gap)


def _has_article(text: Text, first: int, last: int) -> bool:
    """ "Beim Mark ist der Krebs zurück", "vom Mark die Frau zieht aus", "la pilar se separa"."""
    if text.before(first) not in _ARTICLES or text.folded(first) not in _GIVEN:
        return False
    if not _befalls_people(text, last):
        return False
    following = text.following(last, 2)
    if following[0] in around.AND or (following[0] in _ARTICLES and following[-1] in around.KIN):
        return True
    if following[0] in _THEY_HAVE:
        return True
    before = text.folded(first - 2)
    is_inverted = before in around.VERBS_BEFORE | around.BEING | around.SUBORDINATE
    return predicate(text, last) > 0 or (is_inverted and "de" in text.languages)


def _has_partner(text: Text, first: int, last: int) -> bool:
    """ "Mark and his wife are separating", "rose et son mari"."""
    following = text.following(last, 3)
    if len(following) < 3 or following[0] not in around.AND or following[2] not in around.KIN:
        return False
    if following[1] not in around.POSSESSIVES | _ARTICLES:
        return False
    is_first = text.begins(first) or text.before(first) in _HEARD
    return is_first and _befalls_people(text, last)


def _tells(text: Text, first: int, last: int) -> bool:
    """ "Me dijo pilar que se separa", "hat mir mark erzählt", "as grace told me"."""
    if text.folded(first) not in _PEOPLE_TOO:
        return False
    has_article = text.before(first) in _ARTICLES
    start = first - has_article
    before = " ".join(text.folded(place) for place in range(max(0, start - 5), start))
    following = text.following(last, _WINDOW)
    behind = " ".join(following)
    if _is_who(text, start, following):
        return bool(_TELLS_BEHIND.match(" ".join(following[1:])))
    if _TELLS_AROUND.search(before) and re.match(_SAID, behind):
        return True
    if _TELLS_BEHIND.match(behind):
        if has_article or is_determined(text, first):
            return has_article and _befalls_people(text, last, is_told=True)
        return text.before(first) not in around.OF | around.WITH
    is_reported = behind.split(" ", 1)[0] in _THAT
    if _TELLS_BEFORE.search(before):
        is_given_name = is_reported and text.folded(first) in _GIVEN
        return is_given_name or _befalls_people(text, last, is_told=True)
    return is_reported and bool(_SAYS.search(before)) and _befalls_people(text, last)


def _is_who(text: Text, start: int, following: list[str]) -> bool:
    """ "C'est claire qui": it is they who tell."""
    return text.folded(start - 1) in _IT_IS and bool(set(following[:1]) & _WHO)


def _befalls_people(text: Text, last: int, *, is_told: bool = False) -> bool:
    following = text.following(last, _WINDOW)
    is_illness = any(word.endswith(("krebs", "tumor", "infarkt")) for word in following)
    known = _HUMAN | around.GRAVE if is_told else _HUMAN
    return is_illness or bool(set(following) & known) or tells_of_parting(following)
