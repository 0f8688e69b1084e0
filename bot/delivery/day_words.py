"""The names of days and months, and words beside them, in six languages (pure)."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WEEKDAYS = (
    "monday montag lundi lunes segunda lunedi",
    "tuesday tues tue dienstag mardi martes terca martedi",
    "wednesday weds wed mittwoch mercredi miercoles quarta mercoledi",
    "thursday thurs thur thu donnerstag jeudi jueves quinta giovedi",
    "friday fri freitag vendredi viernes sexta venerdi",
    "saturday samstag sonnabend samedi sabado sabato",
    "sunday sonntag dimanche domingo domenica",
)
# Words of their own in some language, so only where nothing follows that they could belong to.
SHORT_WEEKDAYS = {"mon": 0, "sat": 5, "sun": 6, "seg": 0, "lun": 0, "ter": 1, "sex": 4, "ven": 4}
SHORTEST_WEEKDAYS = {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6}
_MONTHS = (
    "january jan januar janner janvier janv enero janeiro gennaio ene gen",
    "february feb februar feber fevrier fevr febrero fevereiro febbraio fev",
    "march mar marz mars marzo marco mrz",
    "april apr avril avr abril aprile abr",
    "may mai mayo maio maggio mag",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug aout agosto ago",
    "september sept sep septembre septiembre setembro settembre set",
    "october oct oktober okt octobre octubre outubro ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dezembro dicembre dic",
)
WEEKDAY_NAMES = {name: day for day, names in enumerate(_WEEKDAYS) for name in names.split()}
MONTH_NAMES = {name: at for at, names in enumerate(_MONTHS, 1) for name in names.split()}
# These need a number or one of ``IN`` beside them to be months.
SHORT_MONTHS = _words(
    "mar mars marco may mai gen ene set sep sept dic dez ago mag lug giu jun jul jan feb apr aug"
    " oct okt ott nov dec avr abr fev mrz march juil janv"
)
IN = _words("in im en em a au until till til bis fino hasta ate of debut")
OF = _words("of de di do")
THE = _words("the le au el il al dia am den zum o l vom dal du del dem")
BEFORE_TIME = _words("at um alle as las by gegen vers a kurz")
TOMORROW = _words("tomorrow tmrw tmr tomoz morgen demain manana amanha domani")
UNTIL_DOTTED = _words("bis ab am zum vom")
NEXT = _words("next nachste nachster nachsten prochaine prochain proxima proximo")
UNITS = {
    **dict.fromkeys(_words("day days tag tage tagen jour jours dia dias giorno giorni"), 1),
    **dict.fromkeys(_words("week weeks woche wochen semaine semaines semana semanas"), 7),
    **dict.fromkeys(_words("settimana settimane wk wks"), 7),
    **dict.fromkeys(_words("month months monat monate monaten mois mes meses mese mesi"), 30),
    **dict.fromkeys(_words("year years jahr ano annee anno"), 365),
}
NUMBERS = {
    **dict.fromkeys(_words("a an one einer einem une un una um uma"), 1),
    **dict.fromkeys(_words("two zwei deux dos dois duas due couple"), 2),
    **dict.fromkeys(_words("three drei trois tres tre few"), 3),
    **dict.fromkeys(_words("four vier quatre cuatro quatro quattro"), 4),
}
PHRASES = {
    ("semana", "que", "viene"): 7,
    ("semana", "que", "vem"): 7,
    ("mes", "que", "viene"): 30,
    ("mes", "que", "vem"): 30,
    ("semaine", "prochaine"): 7,
    ("mois", "prochain"): 30,
    ("settimana", "prossima"): 7,
    ("mese", "prossimo"): 30,
    ("prossima", "settimana"): 7,
    ("new", "year"): 30,
}
