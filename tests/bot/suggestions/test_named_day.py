"""The day that somebody names behind a command."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.suggestions import named_day
from bot.suggestions.languages import LANGUAGES
from tests.tables import every_case

# A Wednesday.
TODAY = date(2026, 11, 25)
_UNTIL = ("until", "bis", "jusqu'à", "hasta el", "até", "fino a")
_NAMES = """
monday Montag lundi lunes segunda-feira lunedì
tuesday Dienstag mardi martes terça-feira martedì
wednesday Mittwoch mercredi miércoles quarta-feira mercoledì
thursday Donnerstag jeudi jueves quinta-feira giovedì
friday Freitag vendredi viernes sexta-feira venerdì
saturday Samstag samedi sábado sábado sabato
sunday Sonntag dimanche domingo domingo domenica
"""
# For each weekday, "until" and its name in six languages.
UNTIL = [
    [f"{before} {name}" for before, name in zip(_UNTIL, line.split(), strict=True)]
    for line in _NAMES.strip().splitlines()
]


@every_case(
    ("day", "phrases"),
    [
        (
            date(2026, 12, 24),
            (
                "2026-12-24, 24 Dec, Dec 24th, December 24, the 24th, 24/12, 12/24/2026, 24. Dez, "
                "24.12., bis zum 24.12., bis 24. Dezember, 24 d\u00e9cembre, "
                "jusqu\u2019au 24 decembre, "
                "24 de diciembre, hasta el 24 de diciembre, 24 de dezembro, at\u00e9 24/12, "
                "24 dicembre, fino al 24 dicembre"
            ),
        ),
        (
            date(2026, 11, 30),
            (
                "Monday, until monday, till Mon, bis Montag, Montag, jusqu'\u00e0 lundi, lundi, "
                "hasta el lunes, at\u00e9 segunda-feira, fino a luned\u00ec, luned\u00ec, "
                "5 days, 5 Tage"
            ),
        ),
        (
            date(2026, 12, 9),
            (
                "2 weeks, two weeks, for two weeks, zwei Wochen, f\u00fcr 2 Wochen, "
                "deux semaines, "
                "pendant 2 semaines, dos semanas, por 2 semanas, duas semanas, due settimane"
            ),
        ),
        (
            date(2026, 12, 25),
            "a month, for one month, ein Monat, un mois, un mes, um m\u00eas, un mese",
        ),
        (
            date(2027, 1, 1),
            "January, until Jan, bis Januar, jusqu'en janvier, hasta enero, gennaio",
        ),
        (
            date(2026, 11, 26),
            "tomorrow, until tomorrow, morgen, demain, ma\u00f1ana, amanh\u00e3, domani",
        ),
    ],
)
def test_a_day_as_people_write_it(day: date, phrases: str) -> None:
    """Days, spans and months are read in six languages, with or without "until"."""
    assert {one: named_day(one, TODAY) for one in phrases.split(", ")} == dict.fromkeys(
        phrases.split(", "), day
    )


@pytest.mark.parametrize("nth", range(7))
def test_the_name_of_the_day_it_is_means_in_a_week(nth: int) -> None:
    """On a Monday "until Monday" is the next one, in every language and in its short forms."""
    today = date(2026, 11, 23) + timedelta(days=nth)
    names = [
        name.strip()
        for words in LANGUAGES.values()
        for listed in (words.days[nth], words.short_days[nth])
        for name in listed.split(",")
        if name.strip()
    ]
    read = {name: named_day(name, today) for name in names}
    plain = {one: named_day(one, today) for one in UNTIL[nth]}

    assert {day for day in read.values() if day is not None} == {today + timedelta(days=7)}
    assert plain == dict.fromkeys(plain, today + timedelta(days=7))


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "soonish",
        "2",
        "for ever",
        "until further notice",
        "next Friday",
        "Monday or Tuesday",
        "100 weeks",
        "2 weeks or so",
        "24 bananas",
        "24 Dec " * 20,
    ],
)
def test_what_names_no_one_day(phrase: str) -> None:
    """Nothing is guessed: somebody who is misunderstood would be away too long, or too short."""
    assert named_day(phrase, TODAY) is None


@every_case("code", LANGUAGES)
def test_every_month_is_read_however_it_is_written(code: str) -> None:
    """Small, large and in capitals, until and after the day: behind a command it is no verb."""
    for number, names in enumerate(LANGUAGES[code].months, start=1):
        for name in names.split(", "):
            for written in (name, name.title(), name.upper()):
                found = named_day(f"12 {written}", TODAY)
                assert found is not None, written
                assert (found.day, found.month) == (12, number), written
