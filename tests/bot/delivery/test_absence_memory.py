"""The coming days on which people are away, as Slack last said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.delivery import AbsenceMemory
from bot.runtime.working_hours import usual_hours
from tests.tables import every_case

BERLIN = usual_hours("Europe/Berlin")
TUESDAY = datetime(2026, 12, 1, 9, tzinfo=UTC)
TODAY = TUESDAY.date()
CHANGED = int((TUESDAY - timedelta(days=1)).timestamp())


def a_user(name: str = "Bo Lind", updated: int = CHANGED, **profile: Any) -> dict[str, Any]:
    return {"id": "UBO", "updated": updated, "profile": {"display_name": name, **profile}}


def seconds(days: int, hour: int = 0) -> int:
    moment = TUESDAY.replace(hour=hour, minute=0) + timedelta(days=days)
    return int(moment.timestamp())


def after_noting(user: dict[str, Any], now: datetime = TUESDAY) -> AbsenceMemory:
    memory = AbsenceMemory()
    memory.note("w", user, BERLIN, now)
    return memory


def coming(*days: int) -> frozenset[date]:
    return frozenset(TODAY + timedelta(days=day) for day in days)


ALL = coming(*range(28))


@every_case(
    ("user", "expected"),
    [
        (a_user(), frozenset()),
        (a_user(status_text="In a meeting", status_expiration=seconds(0, 15)), frozenset()),
        (a_user(status_emoji=":palm_tree:"), ALL),
        (
            a_user(status_emoji=":palm_tree:", status_expiration=seconds(2, 20)),
            coming(0, 1, 2),
        ),
        (a_user(status_text="Back 7 Dec"), coming(*range(6))),
        (a_user("Bo Lind (OOO till 4 Dec)"), coming(0, 1, 2, 3)),
        (a_user("Bo Lind | Vacation 9-11 Dec"), coming(8, 9, 10)),
        (a_user("Bo Lind", status_text="working from holiday home"), frozenset()),
    ],
)
def test_what_slack_says_of_the_coming_days(
    user: dict[str, Any], expected: frozenset[date]
) -> None:
    """A status or a name says from when until when; without an end it goes on (P6)."""
    memory = after_noting(user)
    assert memory.days_away("w", "UBO") == expected
    assert memory.days_away("other", "UBO") == frozenset()


def test_do_not_disturb_counts_where_it_covers_a_working_day() -> None:
    """Quiet hours at night are no absence; quiet days are."""
    memory = AbsenceMemory()
    night = {
        "dnd_enabled": True,
        "next_dnd_start_ts": seconds(0, 20),
        "next_dnd_end_ts": seconds(1, 7),
    }
    days = {
        "dnd_enabled": True,
        "next_dnd_start_ts": seconds(-1),
        "next_dnd_end_ts": seconds(2, 20),
    }
    memory.note_do_not_disturb("w", "UBO", night, BERLIN, TUESDAY)
    assert memory.days_away("w", "UBO") == frozenset()
    memory.note_do_not_disturb("w", "UBO", days, BERLIN, TUESDAY)
    assert memory.days_away("w", "UBO") == coming(0, 1, 2)
    # A change of the profile doesn't end it; Slack's next answer does.
    memory.note("w", a_user(), BERLIN, TUESDAY)
    assert memory.days_away("w", "UBO") == coming(0, 1, 2)
    memory.note_do_not_disturb("w", "UBO", {}, BERLIN, TUESDAY)
    assert memory.days_away("w", "UBO") == frozenset()


def test_a_status_that_is_taken_off_is_forgotten() -> None:
    """What Slack says last holds."""
    memory = after_noting(a_user(status_emoji=":palm_tree:"))
    memory.note("w", a_user(updated=CHANGED + 60), BERLIN, TUESDAY)
    assert memory.days_away("w", "UBO") == frozenset()


def test_no_words_are_kept() -> None:
    """The memory holds days, and nothing of a status or a name."""
    memory = after_noting(a_user("Bo (sick)", status_text="Krebstherapie, krank"))
    assert memory.days_away("w", "UBO")
    assert "krank" not in repr(vars(memory)).lower()
    assert "sick" not in repr(vars(memory))
