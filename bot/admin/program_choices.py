"""What there is to choose from for a program, in the setup and in the form of a program."""

from __future__ import annotations

from bot.i18n import Translator
from bot.members import weekdays
from storage.records import Mixing

# The values that a form may send; 0 is Monday.
DAYS, SIZES, LEAST_COMMON_MINUTES = range(5), (2, 3, 4), (60, 120, 180, 240)
_HOURS = range(8, 18)

# (value, label) pairs, in the order in which they are offered.
Options = list[tuple[str, str]]


def days(_: Translator) -> Options:
    """The days on which people can be introduced."""
    return [(day, name) for day, name in weekdays(_) if int(day) in DAYS]


def times() -> Options:
    """The hours at which they can be."""
    return [(f"{hour:02d}:00", f"{hour:02d}:00") for hour in _HOURS]


def sizes(_: Translator) -> Options:
    """How many people can meet at a time."""
    return [("2", _("Two")), ("3", _("Three")), ("4", _("Four"))]


def common_hours(_: Translator) -> Options:
    """How many working hours they need in common, by their minutes."""
    return [
        (str(minutes), _.plural("One hour", "{number} hours", minutes // 60))
        for minutes in LEAST_COMMON_MINUTES
    ]


def mixings(_: Translator) -> Options:
    """Who can be brought together."""
    return [
        (Mixing.OTHER_TEAM.value, _("People from different teams, if they've told me theirs")),
        (Mixing.INTERESTS.value, _("People with shared interests")),
    ]
