"""When words were written and which day they are about: a table, and every place that shows it."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.i18n import translator_for
from bot.memory.word_dates import dates_in_words, detail_dates, note_dates
from storage.records import CoffeeNote, DetailKind, Person
from tests.storage.builders import a_detail
from tests.tables import every_case
from tests.test_architecture import modules, name_of, nodes

SAY = translator_for("en")
ADA = Person("w", "ada", "UADA", None)
LONDON, AUCKLAND, HONOLULU = "Europe/London", "Pacific/Auckland", "Pacific/Honolulu"
THURSDAY = date(2026, 11, 26)


def at(text: str, zone: str = LONDON) -> datetime:
    """A moment by the clocks of a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def said(now: str, owner: str = LONDON, reader: str = LONDON, **changes: Any) -> str:
    """What stands under words about Thursday, written on Tuesday noon, where they are read."""
    detail = replace(a_detail(ADA), shared_at=at("2026-11-24T12:00", owner), **changes)
    return dates_in_words(SAY, detail_dates(detail, owner, reader, at(now, reader)))


TUESDAY = "Written on Tuesday 24 November."


@every_case(
    ("now", "expected"),
    [
        ("2026-11-24T13:00", "It's on Thursday 26 November."),
        ("2026-11-25T23:59", "It's tomorrow, Thursday 26 November."),
        ("2026-11-26T00:00", "It's today, Thursday 26 November."),
        ("2026-11-26T23:59", "It's today, Thursday 26 November."),
        # On Friday nobody takes it for the next Thursday.
        ("2026-11-27T00:00", "It was yesterday, Thursday 26 November."),
        ("2026-11-28T09:00", "It was on Thursday 26 November."),
        ("2026-12-03T09:00", "It was on Thursday 26 November."),
    ],
)
def test_which_day_it_is_about(now: str, expected: str) -> None:
    """A listener who reads "on Thursday" on Friday is told that it was yesterday (P6)."""
    assert said(now) == f"{TUESDAY} {expected}"


@every_case(
    ("owner", "reader", "now", "expected"),
    [
        # It is Thursday morning in Auckland, and Wednesday morning in Honolulu.
        (AUCKLAND, HONOLULU, "2026-11-25T09:00", "It's today where they live, Thursday"),
        # Thursday is over in Auckland; the reader's own Thursday has begun.
        (AUCKLAND, HONOLULU, "2026-11-26T09:00", "It was on Thursday"),
        # The reader's Thursday is over, its owner's is not.
        (HONOLULU, AUCKLAND, "2026-11-27T09:00", "It's today where they live, Thursday"),
        (HONOLULU, AUCKLAND, "2026-11-26T09:00", "It's on Thursday"),
        # Where both have the same day, it is called by its name.
        (AUCKLAND, HONOLULU, "2026-11-25T00:30", "It's tomorrow, Thursday"),
        (LONDON, HONOLULU, "2026-11-26T09:00", "It's today, Thursday"),
        (LONDON, AUCKLAND, "2026-11-27T14:00", "It was yesterday, Thursday"),
    ],
)
def test_across_time_zones(owner: str, reader: str, now: str, expected: str) -> None:
    """Days are the owner's; "yesterday" is said only where it is the same day for both (P6)."""
    assert said(now, owner, reader) == f"{TUESDAY} {expected} 26 November."


def test_the_day_on_which_it_was_written_is_its_owners() -> None:
    """ "Tomorrow" in the words is the day after the one on which its owner wrote them (P6)."""
    # Noon on Tuesday in Auckland is still Monday in Honolulu.
    assert said("2026-11-24T09:00", AUCKLAND, HONOLULU).startswith(TUESDAY)


@every_case(
    ("changes", "expected"),
    [
        ({"event_date": None}, TUESDAY),
        ({"event_date": date(2025, 11, 28)}, f"{TUESDAY} It was on Friday 28 November 2025."),
        ({"event_date": date(2027, 1, 4)}, f"{TUESDAY} It's on Monday 4 January 2027."),
        # An expected date is no fact, also when it has passed.
        (
            {"kind": DetailKind.NEW_ARRIVAL},
            f"{TUESDAY} Expected for Thursday 26 November.",
        ),
        (
            {"changed_at": at("2026-11-26T08:00")},
            "Written on Tuesday 24 November, and changed on Thursday 26 November. It was "
            "yesterday, Thursday 26 November.",
        ),
        (
            {"changed_at": at("2026-11-24T18:00")},
            f"{TUESDAY} It was yesterday, Thursday 26 November.",
        ),
        # A birthday: the nearest one, by month and day.
        (
            {"event_date": None, "month_day": "11-27"},
            f"{TUESDAY} It's today, Friday 27 November.",
        ),
        (
            {"event_date": None, "month_day": "11-25"},
            f"{TUESDAY} It was on Wednesday 25 November.",
        ),
        (
            {"event_date": None, "month_day": "01-02"},
            f"{TUESDAY} It's on Saturday 2 January 2027.",
        ),
    ],
)
def test_on_friday(changes: dict[str, Any], expected: str) -> None:
    """Without a day, in another year, of a birthday, and after its owner changed the words."""
    assert said("2026-11-27T09:00", **changes) == expected


def test_in_another_year() -> None:
    """A year later nobody takes the day for one of this year."""
    told = said("2027-11-26T09:00")

    assert told == "Written on Tuesday 24 November 2026. It was on Thursday 26 November 2026."


def test_a_line_for_a_coffee() -> None:
    """It says when it was written; it is about no day."""
    written = at("2026-11-24T12:00")
    note = CoffeeNote("w", "n", "ada", "m", written, written + timedelta(days=60))
    dates = note_dates(note, LONDON, LONDON, at("2026-12-01T09:00"))

    assert dates_in_words(SAY, dates) == TUESDAY


def shown_words(path: Path, *names: str) -> list[ast.Call]:
    """The calls of these names by which a module shows words."""
    calls = (node for node in nodes(path) if isinstance(node, ast.Call))
    return [call for call in calls if ast.unparse(call.func) in names]


@every_case("path", modules(), ids=name_of, at_least=200)
def test_wherever_words_are_shown_their_dates_and_their_question_are(path: Path) -> None:
    """Each quotation of somebody's words stands between what Kith asked and its dates (P6)."""
    for call in shown_words(path, "quote"):
        _words, dates, asked = (ast.unparse(one) for one in call.args)
        assert dates.startswith("dates_in_words("), ast.unparse(call)
        assert asked.startswith("asked_in_words("), ast.unparse(call)


@every_case("path", modules(), ids=name_of, at_least=200)
def test_words_are_shown_in_quotations_only(path: Path) -> None:
    """What the gate has opened stands in no other block, so that none lacks its dates (P4, P6)."""
    # A question of the bank is nobody's words.
    of_the_bank = {"question.words"}
    opened = {
        ast.unparse(node)
        for call in (node for node in nodes(path) if isinstance(node, ast.Call))
        if ast.unparse(call.func) in {"section", "context_block", "sentence", "header", "notice"}
        for node in ast.walk(call)
        if isinstance(node, ast.Attribute) and node.attr == "words"
    }

    assert opened - of_the_bank == set()


def test_there_are_places_where_words_are_shown() -> None:
    """The two tests above look at something."""
    shown = ("quote", "told_block", "words_block")
    assert sum(len(shown_words(path, *shown)) for path in modules()) >= 7
