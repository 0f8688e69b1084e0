"""
Births and birthdays by their numbers, in six languages: a weight beside "he's here", age and cake.

Texts are folded, with a space around each word and sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WEIGHT = re.compile(
    r"\b[2-5](?:[.,]\d{1,3})? ?(?:kg|kilos?|quilos?|chili|kilogramm)\b|"
    r"\b[2-4]\d{3} ?(?:g|gr|gramm?s?|grammes?|gramos|gramas|grammi)\b|"
    r"\b[4-9] ?(?:lbs?|pounds)\b"
)
_BORN = r"born|geboren|nee?|nacio|nasceu|nat[oa]"
_HERE = re.compile(
    rf"\b(?:{_BORN}|(?:he|she|baby|boy|girl) (?:s|is) here|ist (?:da|hier)|(?:il|elle|bebe) est la|"
    r"est arrivee?|ya (?:esta aqui|llego)|chegou|e arrivat[oa])\b"
)
_EARLY = re.compile(
    rf"\b(?:{_BORN}) (?:(?:\w+ ){{0,2}}early|en avance|in anticipo|prima del tempo|zu fruh|"
    r"antes d[eo] tiempo|antes do tempo)\b|\bzu fruh (?:geboren|auf die welt|zur welt)\b|"
    r"\bkam zu fruh\b(?=.*\bgeht (?:es )?(?:ihr|ihm|s))"
)
_TENS = (
    "thirty forty fifty sixty seventy eighty ninety dreissig vierzig funfzig fuffzig sechzig "
    "siebzig achtzig neunzig trente quarante cinquante soixante treinta cuarenta cincuenta sesenta "
    "trinta quarenta cinquenta sessenta trenta quaranta cinquanta sessanta"
)
_AGE = rf"(?:\d\d|{'|'.join(_TENS.split())})(?: (?:ans|anos|anni|jahre))?(?= (?:[,.!;]|$)|$)"
_TURNS = re.compile(
    rf"\b(?:turn|turning|werde?|cumplo|compio|faco|ne faccio) (?:heut |heute )?{_AGE}"
)
_IS = re.compile(
    rf"\b(?:i m|im|bin|bin (?:jetzt|heute|nun)|fiz|faccio|cumpli|tengo|j ai) {_AGE}|"
    r"^ ?\d\d (?:ans|anos|anni|jahre|today|heute|aujourd hui|hoje|hoy|oggi)\b"
)
_CAKE = re.compile(
    r"\b(?:cakes?|kuchen|torten?|gateaux?|tarta|torta|pastel|bolo|bolinhos|paste|pasticcini|"
    r"croissants|medialunas|cornetti|doughnuts|donuts|pastries|krapfen|beignets|churros)\b"
)
_DAY = (
    r"(?:(?:on|am|an diesem|el|no|na|este|esta|neste|nesta|ce|le|questo|questa|diesen|this|next|"
    r"kommenden|nachsten) )?(?:today|tonight|tomorrow|heute|morgen|ubermorgen|aujourd hui|demain|"
    r"hoy|manana|hoje|hj|amanha|depois de amanha|oggi|domani|dopodomani|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|"
    r"sabado|domingo|segunda|terca|quarta|quinta|sexta|lunedi|martedi|mercoledi|giovedi|venerdi|"
    r"sabato|domenica)"
)
_YEARS = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|vier|funf|sechs|"
    r"sieben|acht|neun|zehn|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|dos|tres|cuatro|cinco|"
    r"seis|siete|ocho|nueve|diez|um|dois|quatro|sete|oito|nove|dez|tre|quattro|cinque|sei|sette|"
    rf"otto|dieci|{_TENS})"
)
_NAMED = r"(?: (?:ans|anos|anni|jahre|years old))"
_ENDS = r"(?= ?(?:[,.;:!]|$| (?:and|und|et|y|e|il|el|le|dia|am|on|no|na|in|em|a) ))"
# Behind somebody: "nonno fa 95 anni", "my daughter is 7 on Sunday", "meine Oma wird morgen 90".
_KIN_TURNS = re.compile(
    rf"(?: {_DAY})? (?:(?:fa|faz|fara|compie|completa|cumple|turns) (?:{_DAY} )?"
    rf"(?:os |los |i )?{_YEARS}(?:{_NAMED}{_ENDS}|{_NAMED}? {_DAY}\b|(?= ?(?:[,.!]|$)))|"
    rf"(?:wird|werden) (?:{_DAY} )?{_YEARS}(?: {_DAY}\b|(?= ?(?:[,.!]|$)))|"
    rf"(?:is|will be|aura|a) {_YEARS}{_NAMED}? {_DAY}\b)"
)


def tells_of_a_birth(said: str) -> bool:
    """ "Il est né, 3 kg 4", and "my daughter was born early"."""
    return bool(_EARLY.search(said) or (_HERE.search(said) and _WEIGHT.search(said)))


def tells_of_a_birthday(said: str, behind_kin: Iterable[str] = ()) -> bool:
    """
    "Faço 40, tem bolo": who turns so many years, or is so old and brings cake.

    *behind_kin*: what stands behind each of those close. "O pai faz 70 no domingo" is a birthday,
    and "mudou faz 3 anos" isn't.
    """
    if any(_KIN_TURNS.match(behind) for behind in behind_kin):
        return True
    return bool(_TURNS.search(said) or (_IS.search(said) and _CAKE.search(said)))
