"""Readings of a detail as its owner sees them, for any number of readers and readings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.circle import KnownReminders
from bot.i18n import translator_for
from bot.ledger.entries import Entry, Ledger, NamedListener, Reading
from bot.ledger.member_data import MemberData
from bot.ledger.views import ledger
from bot.memory import CheckInOutlook, NextStep
from bot.memory.word_dates import detail_dates
from storage.records import Person, new_id
from tests.cast import texts
from tests.storage.builders import a_detail, a_member

SAY = translator_for("en")
FRIDAY = datetime(2026, 11, 27, 9, tzinfo=UTC)
ADA = Person("T", new_id(), "UADA", None)
BO = (NamedListener("bo", "UBO"),)


def read_in_ledger(readings: Sequence[Reading], named: tuple[NamedListener, ...] = BO) -> str:
    """Everything that Ada reads in her ledger; the test fails if Slack would refuse it."""
    detail = a_detail(ADA)
    dates = detail_dates(detail, "Europe/London", "Europe/London", FRIDAY)
    outlook = CheckInOutlook(NextStep.OVER)
    entry = Entry(detail, "words", dates, named, tuple(readings), outlook)
    known = Ledger(MemberData(a_member(ADA)), KnownReminders((), False, True), (entry,))
    view = ledger(SAY, known, 0, lambda _say, _me: "-", lambda _say, _known: [])
    return " ".join(texts(view))


def by_bo(*days: int, certain: bool = True) -> list[Reading]:
    """Bo reads it on each of these days after Friday."""
    return [Reading("UBO", FRIDAY + timedelta(days=day), certain) for day in days]


def test_of_repeated_readings_the_first_and_last_are_shown() -> None:
    """A sentence for each would be a log of what Bo does, and too long for Slack (P15)."""
    told = read_in_ledger(by_bo(0, 1, 3, 4))

    assert (
        "<@UBO> first read it on Friday 27 November at 09:00, and last on Tuesday 1 December at "
        "09:00."
    ) in told
    assert "28 November" not in told
    assert "30 November" not in told
    assert "<@UBO> read it on Friday 27 November at 09:00. " in read_in_ledger(by_bo(0, 0))


def test_certain_readings_come_before_possible_ones() -> None:
    """ "May have read it again" says less than "read it"."""
    maybe = by_bo(2, certain=False)

    assert "may have read it on Sunday 29 November at 09:00." in read_in_ledger(maybe)
    assert "may have read" not in read_in_ledger([*by_bo(0), *maybe])


def test_the_ledger_opens_with_any_number_of_readings() -> None:
    """A text has 3,000 characters; the rest is counted, and the ledger says where it is (P15)."""
    assert read_in_ledger(by_bo(*range(300)))

    for uncertain in (False, True):
        met = [
            Reading(f"U{number:010}", FRIDAY + timedelta(days=day), not uncertain)
            for day in range(3)
            for number in range(40)
        ]
        told = read_in_ledger(met, ())
        assert "25 more people read it. *Export* says who." in told
        assert "U0000000039" in told
