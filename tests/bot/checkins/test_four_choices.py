"""
When somebody is told, by each of the four choices of its owner: tables worked out by hand.

*As soon as they're at work*, *on the morning of the day*, *the morning after* and *on a day I
choose* (P6). The morning after has more tables in test_when, whose people and helpers are used
here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.moments import coming_moment, first_moment, is_day_off, last_for
from bot.checkins.occasions import occasions
from bot.checkins.plans import PLANS, Start, default_timing
from bot.checkins.turn_times import same_day_turn_over
from bot.runtime.working_hours import Hours, end_of_day, is_working, is_working_day, local_day
from storage.records import Detail, DetailKind, OffDay, Timing
from tests.bot.checkins.test_when import (
    ADELAIDE,
    AUCKLAND,
    AZORES,
    BERLIN,
    BIRTHDAY,
    CLOSE,
    DAILY,
    ENGLAND,
    EXAM,
    HONOLULU,
    ILLNESS,
    INDIA,
    JAPAN,
    JERUSALEM,
    KATHMANDU,
    KIRITIMATI,
    KOLKATA,
    LONDON,
    LOSS,
    MARQUESAS,
    NEVER,
    NEW_YORK,
    PET,
    RIYADH,
    SAO_PAULO,
    STOCKHOLM,
    TOKYO,
    USA,
    WEDNESDAYS,
    cases,
    day_of,
    first_of,
    local_time,
    moment_of,
    named,
    shared,
    told,
)
from tests.tables import every_case

BEFORE, AFTER = OffDay.BEFORE, OffDay.AFTER
FROM_AUCKLAND_TO_HONOLULU = (
    KIRITIMATI,
    AUCKLAND,
    ADELAIDE,
    TOKYO,
    KATHMANDU,
    INDIA,
    JERUSALEM,
    RIYADH,
    BERLIN,
    ENGLAND,
    AZORES,
    SAO_PAULO,
    USA,
    MARQUESAS,
    HONOLULU,
)


def on_its_day(owner: Hours, day: str, off_day: OffDay = BEFORE, **changes: object) -> Detail:
    """An exam, for its morning."""
    return shared(EXAM, owner, day, timing=Timing.ON_THE_DAY, off_day=off_day, **changes)


@cases(
    ("owner", "shared_at", "listener", "expected"),
    [
        # Ten on Monday morning in London: at once for those who are at work.
        (LONDON, "Mon 23 Nov 2026 10:00", AUCKLAND, "Tue 24 Nov 2026 09:00"),
        (LONDON, "Mon 23 Nov 2026 10:00", TOKYO, "Tue 24 Nov 2026 09:00"),
        (LONDON, "Mon 23 Nov 2026 10:00", KOLKATA, "Mon 23 Nov 2026 15:30"),
        (LONDON, "Mon 23 Nov 2026 10:00", RIYADH, "Mon 23 Nov 2026 13:00"),
        (LONDON, "Mon 23 Nov 2026 10:00", STOCKHOLM, "Mon 23 Nov 2026 11:00"),
        (LONDON, "Mon 23 Nov 2026 10:00", LONDON, "Mon 23 Nov 2026 10:00"),
        (LONDON, "Mon 23 Nov 2026 10:00", NEW_YORK, "Mon 23 Nov 2026 09:00"),
        (LONDON, "Mon 23 Nov 2026 10:00", HONOLULU, "Mon 23 Nov 2026 09:00"),
        (LONDON, "Mon 23 Nov 2026 10:00", WEDNESDAYS, "Wed 25 Nov 2026 09:00"),
        (LONDON, "Mon 23 Nov 2026 10:00", NEVER, None),
        # Friday evening in London.
        (LONDON, "Fri 27 Nov 2026 18:00", STOCKHOLM, "Mon 30 Nov 2026 09:00"),
        (LONDON, "Fri 27 Nov 2026 18:00", RIYADH, "Sun 29 Nov 2026 09:00"),
        (LONDON, "Fri 27 Nov 2026 18:00", NEW_YORK, "Fri 27 Nov 2026 13:00"),
        (LONDON, "Fri 27 Nov 2026 18:00", HONOLULU, "Fri 27 Nov 2026 09:00"),
        (LONDON, "Fri 27 Nov 2026 18:00", AUCKLAND, "Mon 30 Nov 2026 09:00"),
        # In the night, and on a holiday.
        (LONDON, "Tue 24 Nov 2026 03:00", LONDON, "Tue 24 Nov 2026 09:00"),
        (LONDON, "Fri 25 Dec 2026 11:00", ENGLAND, "Tue 29 Dec 2026 09:00"),
        # Monday morning in Auckland is Sunday evening in London, and Sunday noon in Honolulu.
        (AUCKLAND, "Mon 23 Nov 2026 10:00", LONDON, "Mon 23 Nov 2026 09:00"),
        (AUCKLAND, "Mon 23 Nov 2026 10:00", HONOLULU, "Mon 23 Nov 2026 09:00"),
        (HONOLULU, "Mon 23 Nov 2026 15:00", AUCKLAND, "Tue 24 Nov 2026 14:00"),
    ],
    ids=named,
)
def test_as_soon_as_they_are_at_work(
    owner: Hours, shared_at: str, listener: Hours, expected: str | None
) -> None:
    """At once within working hours, else on the next working morning, whatever its day (P6)."""
    at = moment_of(shared_at, owner.zone)
    for day in (None, "Thu 31 Dec 2026"):
        detail = shared(ILLNESS, owner, day, timing=Timing.AS_SOON, shared_at=at)
        assert told(detail, owner, listener) == [expected]


@cases(
    ("owner", "day", "listener", "expected"),
    [
        (LONDON, "Thu 26 Nov 2026", AUCKLAND, "Thu 26 Nov 2026 09:00"),
        (LONDON, "Thu 26 Nov 2026", TOKYO, "Thu 26 Nov 2026 09:00"),
        (LONDON, "Thu 26 Nov 2026", RIYADH, "Thu 26 Nov 2026 09:00"),
        (LONDON, "Thu 26 Nov 2026", STOCKHOLM, "Thu 26 Nov 2026 09:00"),
        (LONDON, "Thu 26 Nov 2026", NEW_YORK, "Thu 26 Nov 2026 09:00"),
        (LONDON, "Thu 26 Nov 2026", HONOLULU, "Thu 26 Nov 2026 09:00"),
        (AUCKLAND, "Thu 26 Nov 2026", AUCKLAND, "Thu 26 Nov 2026 09:00"),
        # It is ten in the evening in Auckland: still Thursday.
        (AUCKLAND, "Thu 26 Nov 2026", LONDON, "Thu 26 Nov 2026 09:00"),
        # Thursday's morning comes when Thursday is over in Auckland: on Wednesday.
        (AUCKLAND, "Thu 26 Nov 2026", SAO_PAULO, "Wed 25 Nov 2026 09:00"),
        (AUCKLAND, "Thu 26 Nov 2026", NEW_YORK, "Wed 25 Nov 2026 09:00"),
        (AUCKLAND, "Thu 26 Nov 2026", HONOLULU, "Wed 25 Nov 2026 09:00"),
        (KIRITIMATI, "Thu 26 Nov 2026", HONOLULU, "Wed 25 Nov 2026 09:00"),
        # Nine on the Azores is the minute at which Thursday ends on Kiritimati.
        (KIRITIMATI, "Thu 26 Nov 2026", AZORES, "Wed 25 Nov 2026 09:00"),
        (HONOLULU, "Thu 26 Nov 2026", AUCKLAND, "Thu 26 Nov 2026 09:00"),
        # Saturday in Auckland is Friday in New York, a working day.
        (AUCKLAND, "Sat 28 Nov 2026", NEW_YORK, "Fri 27 Nov 2026 09:00"),
    ],
    ids=named,
)
def test_on_the_morning_of_the_day(owner: Hours, day: str, listener: Hours, expected: str) -> None:
    """On the day where the listener lives, but never once it has ended for its owner (P6)."""
    for off_day in OffDay:
        detail = on_its_day(owner, day, off_day)
        assert told(detail, owner, listener) == [expected]
        assert not is_day_off(first_of(detail, owner), listener)


@cases(
    ("owner", "day", "off_day", "listener", "expected"),
    [
        (LONDON, "Sat 28 Nov 2026", BEFORE, STOCKHOLM, "Fri 27 Nov 2026 09:00"),
        (LONDON, "Sat 28 Nov 2026", AFTER, STOCKHOLM, "Mon 30 Nov 2026 09:00"),
        (LONDON, "Sun 29 Nov 2026", BEFORE, NEW_YORK, "Fri 27 Nov 2026 09:00"),
        # Their week begins on Sunday.
        (LONDON, "Sat 28 Nov 2026", BEFORE, RIYADH, "Thu 26 Nov 2026 09:00"),
        (LONDON, "Sat 28 Nov 2026", AFTER, RIYADH, "Sun 29 Nov 2026 09:00"),
        (LONDON, "Thu 26 Nov 2026", BEFORE, WEDNESDAYS, "Wed 25 Nov 2026 09:00"),
        (LONDON, "Thu 26 Nov 2026", AFTER, WEDNESDAYS, "Wed 2 Dec 2026 09:00"),
        # Christmas, Thanksgiving, and Golden Week.
        (LONDON, "Fri 25 Dec 2026", BEFORE, ENGLAND, "Thu 24 Dec 2026 09:00"),
        (LONDON, "Fri 25 Dec 2026", AFTER, ENGLAND, "Tue 29 Dec 2026 09:00"),
        (LONDON, "Thu 26 Nov 2026", BEFORE, USA, "Wed 25 Nov 2026 09:00"),
        (LONDON, "Thu 26 Nov 2026", AFTER, USA, "Fri 27 Nov 2026 09:00"),
        (LONDON, "Mon 4 May 2026", BEFORE, JAPAN, "Fri 1 May 2026 09:00"),
        (LONDON, "Mon 4 May 2026", AFTER, JAPAN, "Thu 7 May 2026 09:00"),
        # Sunday in Auckland is Saturday in New York, and Monday is Sunday in Honolulu.
        (AUCKLAND, "Sun 29 Nov 2026", BEFORE, NEW_YORK, "Fri 27 Nov 2026 09:00"),
        (AUCKLAND, "Sun 29 Nov 2026", AFTER, NEW_YORK, "Mon 30 Nov 2026 09:00"),
        (AUCKLAND, "Mon 30 Nov 2026", BEFORE, HONOLULU, "Fri 27 Nov 2026 09:00"),
        (LONDON, "Thu 26 Nov 2026", BEFORE, NEVER, None),
        (LONDON, "Thu 26 Nov 2026", AFTER, NEVER, None),
    ],
    ids=named,
)
def test_where_the_day_is_no_working_day(
    owner: Hours, day: str, off_day: OffDay, listener: Hours, expected: str | None
) -> None:
    """The working day before or after, as its owner chose (P6)."""
    detail = on_its_day(owner, day, off_day)

    assert told(detail, owner, listener) == [expected]
    assert is_day_off(first_of(detail, owner), listener)


@cases(
    ("day", "off_day", "shared_at", "listener", "expected"),
    [
        # Half past eight on the day itself, in London.
        ("Thu 26 Nov 2026", BEFORE, "Thu 26 Nov 2026 08:30", LONDON, "Thu 26 Nov 2026 09:00"),
        ("Thu 26 Nov 2026", BEFORE, "Thu 26 Nov 2026 08:30", STOCKHOLM, "Thu 26 Nov 2026 09:30"),
        ("Thu 26 Nov 2026", BEFORE, "Thu 26 Nov 2026 08:30", KOLKATA, "Thu 26 Nov 2026 14:00"),
        ("Thu 26 Nov 2026", BEFORE, "Thu 26 Nov 2026 08:30", HONOLULU, "Thu 26 Nov 2026 09:00"),
        # Their working day is over.
        ("Thu 26 Nov 2026", BEFORE, "Thu 26 Nov 2026 08:30", TOKYO, None),
        ("Thu 26 Nov 2026", BEFORE, "Thu 26 Nov 2026 08:30", AUCKLAND, None),
        # On Saturday, for Sunday: the working day before has passed.
        ("Sun 29 Nov 2026", BEFORE, "Sat 28 Nov 2026 10:00", STOCKHOLM, None),
        ("Sun 29 Nov 2026", BEFORE, "Sat 28 Nov 2026 10:00", HONOLULU, None),
        ("Sun 29 Nov 2026", BEFORE, "Sat 28 Nov 2026 10:00", RIYADH, "Sun 29 Nov 2026 09:00"),
        ("Sun 29 Nov 2026", AFTER, "Sat 28 Nov 2026 10:00", STOCKHOLM, "Mon 30 Nov 2026 09:00"),
        # On Friday, for Saturday.
        ("Sat 28 Nov 2026", BEFORE, "Fri 27 Nov 2026 11:00", STOCKHOLM, "Fri 27 Nov 2026 12:00"),
        ("Sat 28 Nov 2026", BEFORE, "Fri 27 Nov 2026 18:00", STOCKHOLM, None),
    ],
    ids=named,
)
def test_a_morning_that_is_missed_is_missed(
    day: str, off_day: OffDay, shared_at: str, listener: Hours, expected: str | None
) -> None:
    """Later on that day, if they are still at work; never afterwards (P6)."""
    detail = on_its_day(LONDON, day, off_day, shared_at=moment_of(shared_at, LONDON.zone))

    assert told(detail, LONDON, listener) == [expected]


@cases(
    ("day", "off_day", "listener", "now", "expected"),
    [
        ("Thu 26 Nov 2026", BEFORE, STOCKHOLM, "Wed 25 Nov 2026 12:00", "Thu 26 Nov 2026 09:00"),
        ("Thu 26 Nov 2026", BEFORE, STOCKHOLM, "Thu 26 Nov 2026 11:00", "Thu 26 Nov 2026 11:00"),
        ("Thu 26 Nov 2026", BEFORE, STOCKHOLM, "Thu 26 Nov 2026 16:59", "Thu 26 Nov 2026 16:59"),
        ("Thu 26 Nov 2026", BEFORE, STOCKHOLM, "Thu 26 Nov 2026 17:00", None),
        ("Thu 26 Nov 2026", BEFORE, DAILY, "Fri 27 Nov 2026 08:00", None),
        # Friday stands for Saturday, and Monday for Sunday.
        ("Sat 28 Nov 2026", BEFORE, STOCKHOLM, "Fri 27 Nov 2026 12:00", "Fri 27 Nov 2026 12:00"),
        ("Sat 28 Nov 2026", BEFORE, STOCKHOLM, "Sat 28 Nov 2026 08:00", None),
        ("Sun 29 Nov 2026", AFTER, STOCKHOLM, "Mon 30 Nov 2026 12:00", "Mon 30 Nov 2026 12:00"),
        ("Sun 29 Nov 2026", AFTER, STOCKHOLM, "Tue 1 Dec 2026 08:00", None),
    ],
    ids=named,
)
def test_the_next_listener_is_told_on_the_same_day_or_never(
    day: str, off_day: OffDay, listener: Hours, now: str, expected: str | None
) -> None:
    """What was for one day is over with it: nobody is wished luck afterwards (P6)."""
    occasion = first_of(on_its_day(LONDON, day, off_day), LONDON)
    coming = coming_moment(occasion, listener, moment_of(now, listener.zone))

    assert local_time(coming, listener) == expected
    moment = first_moment(occasion, listener)
    assert moment is not None
    latest = last_for(occasion, listener, moment)
    assert latest == end_of_day(local_day(moment, listener.zone), listener.zone)


def test_a_turn_of_one_day_is_short() -> None:
    """Two hours, so that three listeners can have theirs on one day (P7)."""
    nine = moment_of("Thu 26 Nov 2026 09:00", STOCKHOLM.zone)

    assert local_time(same_day_turn_over(nine), STOCKHOLM) == "Thu 26 Nov 2026 11:00"


@cases(
    ("told_on", "shared_at", "listener", "expected"),
    [
        ("Tue 24 Nov 2026", "Mon 16 Nov 2026 09:00", AUCKLAND, "Tue 24 Nov 2026 09:00"),
        ("Tue 24 Nov 2026", "Mon 16 Nov 2026 09:00", TOKYO, "Tue 24 Nov 2026 09:00"),
        ("Tue 24 Nov 2026", "Mon 16 Nov 2026 09:00", STOCKHOLM, "Tue 24 Nov 2026 09:00"),
        ("Tue 24 Nov 2026", "Mon 16 Nov 2026 09:00", NEW_YORK, "Tue 24 Nov 2026 09:00"),
        ("Tue 24 Nov 2026", "Mon 16 Nov 2026 09:00", HONOLULU, "Tue 24 Nov 2026 09:00"),
        # A weekend, and a holiday: the first working morning after it.
        ("Sat 28 Nov 2026", "Mon 16 Nov 2026 09:00", STOCKHOLM, "Mon 30 Nov 2026 09:00"),
        ("Sat 28 Nov 2026", "Mon 16 Nov 2026 09:00", RIYADH, "Sun 29 Nov 2026 09:00"),
        ("Fri 25 Dec 2026", "Mon 16 Nov 2026 09:00", ENGLAND, "Tue 29 Dec 2026 09:00"),
        ("Tue 24 Nov 2026", "Mon 16 Nov 2026 09:00", WEDNESDAYS, "Wed 25 Nov 2026 09:00"),
        # Today, at eleven in London.
        ("Tue 24 Nov 2026", "Tue 24 Nov 2026 11:00", STOCKHOLM, "Tue 24 Nov 2026 12:00"),
        ("Tue 24 Nov 2026", "Tue 24 Nov 2026 11:00", NEW_YORK, "Tue 24 Nov 2026 09:00"),
        ("Tue 24 Nov 2026", "Tue 24 Nov 2026 11:00", AUCKLAND, "Wed 25 Nov 2026 09:00"),
        ("Tue 24 Nov 2026", "Mon 16 Nov 2026 09:00", NEVER, None),
    ],
    ids=named,
)
def test_on_a_day_that_its_owner_chose(
    told_on: str, shared_at: str, listener: Hours, expected: str | None
) -> None:
    """On that day or on the first working morning after it, before its own day or not (P6)."""
    at = moment_of(shared_at, LONDON.zone)
    for day in ("Thu 26 Nov 2026", "Sat 14 Nov 2026", None):
        chosen = {"timing": Timing.CHOSEN_DAY, "told_on": day_of(told_on), "shared_at": at}
        assert told(shared(CLOSE, LONDON, day, **chosen), LONDON, listener) == [expected]


@cases(
    ("day", "changes", "listener", "expected"),
    [
        # Shared on Monday at ten in London.
        (None, {}, STOCKHOLM, "Tue 22 Dec 2026 09:00"),
        (None, {}, HONOLULU, "Mon 21 Dec 2026 09:00"),
        (None, {}, AUCKLAND, "Tue 22 Dec 2026 09:00"),
        ("Fri 20 Nov 2026", {}, STOCKHOLM, "Tue 22 Dec 2026 09:00"),
        # After the funeral; and after the day that its owner chose.
        ("Thu 26 Nov 2026", {}, ENGLAND, "Tue 29 Dec 2026 09:00"),
        (
            None,
            {"timing": Timing.CHOSEN_DAY, "told_on": date(2026, 12, 7)},
            STOCKHOLM,
            "Mon 4 Jan 2027 09:00",
        ),
    ],
    ids=named,
)
def test_four_weeks_after_a_loss(
    day: str | None, changes: dict[str, object], listener: Hours, expected: str
) -> None:
    """When everybody else has stopped asking, if its owner wished so; the year comes after it."""
    at = moment_of("Mon 23 Nov 2026 10:00", LONDON.zone)
    detail = shared(LOSS, LONDON, day, shared_at=at, **changes)
    wished = replace(detail, four_weeks_later=True)

    assert told(wished, LONDON, listener)[1:] == [expected]
    assert len(told(detail, LONDON, listener)) == 1
    assert told(replace(wished, yearly=True), LONDON, listener)[1] == expected
    assert len(told(replace(wished, yearly=True), LONDON, listener)) == 3
    assert len(told(replace(wished, kind=PET), LONDON, listener)) == 1


@every_case(
    ("kind", "day", "expected"),
    [
        (ILLNESS, "Thu 26 Nov 2026", Timing.MORNING_AFTER),
        (ILLNESS, None, Timing.MORNING_AFTER),
        (EXAM, "Thu 26 Nov 2026", Timing.MORNING_AFTER),
        (LOSS, None, Timing.MORNING_AFTER),
        (LOSS, "Sun 22 Nov 2026", Timing.MORNING_AFTER),
        (LOSS, "Thu 26 Nov 2026", Timing.AS_SOON),
        (BIRTHDAY, "Thu 26 Nov 2026", Timing.ON_THE_DAY),
        (BIRTHDAY, None, Timing.MORNING_AFTER),
        (DetailKind.NEW_ARRIVAL, "Thu 26 Nov 2026", None),
        (DetailKind.TASTE, None, None),
        (DetailKind.GLADLY_HELP, None, None),
    ],
)
def test_what_each_kind_suggests(
    kind: DetailKind, day: str | None, expected: Timing | None
) -> None:
    """The morning after; a loss doesn't wait for a funeral; a celebration is for its day (P6)."""
    assert default_timing(kind, day_of(day) if day else None, date(2026, 11, 23)) == expected


CHOSEN = sorted(kind for kind, plan in PLANS.items() if plan.start is Start.AS_CHOSEN)
DAYS = st.dates(date(2026, 1, 5), date(2028, 12, 31))


@given(
    kind=st.sampled_from(CHOSEN),
    timing=st.sampled_from(Timing),
    off_day=st.sampled_from(OffDay),
    day=DAYS,
    ahead=st.integers(-3, 40),
    told_on=st.integers(0, 60),
    minutes=st.integers(0, 24 * 60 - 1),
    owner=st.sampled_from(FROM_AUCKLAND_TO_HONOLULU),
    listener=st.sampled_from(FROM_AUCKLAND_TO_HONOLULU),
)
def test_what_holds_for_every_choice(
    kind: DetailKind,
    timing: Timing,
    off_day: OffDay,
    day: date,
    ahead: int,
    told_on: int,
    minutes: int,
    owner: Hours,
    listener: Hours,
) -> None:
    """Within working hours, never before it was shared, and each choice keeps its day (P6)."""
    at = end_of_day(day, owner.zone) - timedelta(minutes=minutes + 1)
    today = local_day(at, owner.zone)
    event, chosen = today + timedelta(days=ahead), today + timedelta(days=told_on)
    detail = shared(
        kind,
        owner,
        timing=timing,
        off_day=off_day,
        told_on=chosen,
        event_date=event,
        month_day=None,
        shared_at=at,
    )
    (occasion,) = occasions(detail, owner.zone)
    moment = first_moment(occasion, listener)
    if moment is None:
        assert timing is Timing.ON_THE_DAY
        return
    there = local_day(moment, listener.zone)
    assert is_working(listener, moment)
    assert moment >= at
    if timing is Timing.MORNING_AFTER:
        assert moment >= end_of_day(event, owner.zone)
    if timing is Timing.CHOSEN_DAY:
        assert there >= chosen
    if timing is Timing.ON_THE_DAY and is_working_day(listener, event):
        assert moment < end_of_day(event, owner.zone)
        assert there in (event, event - timedelta(days=1)) or off_day is OffDay.AFTER


@pytest.mark.parametrize("listener", FROM_AUCKLAND_TO_HONOLULU, ids=named)
def test_the_choices_come_in_their_order(listener: Hours) -> None:
    """Shared on Monday about Thursday: at work, on the day, and the morning after it (P6)."""
    at = moment_of("Mon 16 Nov 2026 10:00", LONDON.zone)
    moments = [
        first_moment(
            first_of(shared(PET, LONDON, "Tue 24 Nov 2026", timing=timing, shared_at=at), LONDON),
            listener,
        )
        for timing in (Timing.AS_SOON, Timing.ON_THE_DAY, Timing.MORNING_AFTER)
    ]
    known = [one for one in moments if one is not None]

    assert len(known) == 3
    assert known == sorted(set(known))
