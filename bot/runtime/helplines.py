"""National helplines, typed by hand; one is shown only for a year after a person has checked it.

To check one, read its number, hours, languages and cost on its operator's own site, and enter the
day as ``checked``. ``kith doctor`` lists those that wait for that. Where a country has several for
different people, check all of them or none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_SHOWN_FOR = timedelta(days=365)
# From then on the doctor asks for another look.
_CHECKED_FOR = timedelta(days=270)


@dataclass(frozen=True, slots=True)
class Helpline:
    """A line of a country, by its code; *checked* is the day on which a person last read it up."""

    country: str
    name: str
    number: str
    site: str
    checked: date | None = None

    def is_shown(self, today: date) -> bool:
        """Whether it was checked within the last twelve months."""
        return self.checked is not None and today - self.checked < _SHOWN_FOR

    def needs_a_look(self, today: date) -> bool:
        """Whether nobody has checked it within the last nine months."""
        return self.checked is None or today - self.checked >= _CHECKED_FOR


HELPLINES = (
    Helpline("AT", "Telefonseelsorge", "142", "telefonseelsorge.at"),
    Helpline("AU", "Lifeline", "13 11 14", "lifeline.org.au"),
    Helpline("BR", "CVV", "188", "cvv.org.br"),
    Helpline("CH", "Die Dargebotene Hand, La Main Tendue, Telefono Amico", "143", "143.ch"),
    Helpline("DE", "TelefonSeelsorge", "0800 111 0 111", "telefonseelsorge.de"),
    Helpline("ES", "Línea 024", "024", "sanidad.gob.es"),
    Helpline("FR", "3114", "3114", "3114.fr"),
    Helpline("GB", "Samaritans", "116 123", "samaritans.org"),
    Helpline("IE", "Samaritans", "116 123", "samaritans.org"),
    Helpline("IT", "Telefono Amico Italia", "02 2327 2327", "telefonoamico.it"),
    Helpline("PT", "Linha Nacional de Prevenção do Suicídio", "1411", "sns24.gov.pt"),
    Helpline("US", "988 Suicide & Crisis Lifeline", "988", "988lifeline.org"),
)


def helpline_of(country: str | None, today: date) -> Helpline | None:
    """The line of a country that may be shown; ``None`` where none may."""
    return next((one for one in HELPLINES if one.country == country and one.is_shown(today)), None)


def helplines_to_check(today: date) -> tuple[Helpline, ...]:
    """The lines that a person has to look at."""
    return tuple(one for one in HELPLINES if one.needs_a_look(today))
