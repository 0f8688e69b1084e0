"""
When somebody is told: a table of cases, each worked out by hand from the promise.

A nudge comes on the listener's first working morning after the detail's date has ended where its
owner lives; without a date, after it was shared (P6). Each case is one line. The expected moment is
what the clock on the listener's wall shows, in winter time or summer time. Unless a line says
otherwise people work from nine to five, from Monday to Friday, and have no public holidays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.checkins.moments import coming_moment, first_moment, last_for
from bot.checkins.occasions import Occasion, occasions, owner_is_asked_at
from bot.checkins.plans import default_timing
from bot.checkins.turn_times import afternoon, turn_over
from bot.runtime.working_hours import Hours, local_day
from storage.records import Brake, Detail, DetailKind, Person, Timing
from tests.bot.delivery.scenario import DAY, HOUR, SECOND, Scene
from tests.storage.builders import a_detail
from tests.workspace import TestWorkspace

WEEK, EVERY_DAY, SUNDAY_TO_THURSDAY = (0, 1, 2, 3, 4), (0, 1, 2, 3, 4, 5, 6), (6, 0, 1, 2, 3)
ADA = Person("w", "ada", "UADA", None)

ILLNESS, OWN_ILLNESS = DetailKind.ILLNESS_FAMILY, DetailKind.ILLNESS_OWN
LOSS, CLOSE = DetailKind.LOSS, DetailKind.CLOSE_TO_HEART
EXAM, JOURNEY = DetailKind.EXAM, DetailKind.JOURNEY
MOVING, PET = DetailKind.MOVING, DetailKind.PET
ARRIVAL, BIRTHDAY = DetailKind.NEW_ARRIVAL, DetailKind.CELEBRATION


def works(
    zone: str, days: tuple[int, ...] = WEEK, start: str = "09:00", end: str = "17:00", **at: Any
) -> Hours:
    """Somebody's working hours; *at*: the country and subdivision of their public holidays."""
    return Hours(zone, time.fromisoformat(start), time.fromisoformat(end), days, **at)


def begins(who: Hours, start: str) -> Hours:
    """The same person with another start of work."""
    return replace(who, start=time.fromisoformat(start))


def sundays(who: Hours) -> Hours:
    """The same person, who works on every day of the week."""
    return replace(who, days=EVERY_DAY)


# From the first zone of a day to the last.
KIRITIMATI, CHATHAM = works("Pacific/Kiritimati"), works("Pacific/Chatham")
AUCKLAND, LORD_HOWE = works("Pacific/Auckland"), works("Australia/Lord_Howe")
ADELAIDE, BRISBANE = works("Australia/Adelaide"), works("Australia/Brisbane")
TOKYO, KATHMANDU, KOLKATA = works("Asia/Tokyo"), works("Asia/Kathmandu"), works("Asia/Kolkata")
YEKATERINBURG, DUBAI = works("Asia/Yekaterinburg"), works("Asia/Dubai")
RIYADH = works("Asia/Riyadh", SUNDAY_TO_THURSDAY)
JERUSALEM = works("Asia/Jerusalem", SUNDAY_TO_THURSDAY)
BEIRUT, CAIRO = works("Asia/Beirut"), works("Africa/Cairo")
STOCKHOLM, BERLIN, LAGOS = works("Europe/Stockholm"), works("Europe/Berlin"), works("Africa/Lagos")
LONDON, AZORES = works("Europe/London"), works("Atlantic/Azores")
SAO_PAULO, SANTIAGO = works("America/Sao_Paulo"), works("America/Santiago")
ST_JOHNS, NEW_YORK = works("America/St_Johns"), works("America/New_York")
MARQUESAS, HONOLULU = works("Pacific/Marquesas"), works("Pacific/Honolulu")

# With their public holidays.
ENGLAND = works("Europe/London", country="GB", subdivision="ENG")
SCOTLAND = works("Europe/London", country="GB", subdivision="SCT")
GERMANY = works("Europe/Berlin", country="DE")
BAVARIA = works("Europe/Berlin", country="DE", subdivision="BY")
USA, JAPAN = works("America/New_York", country="US"), works("Asia/Tokyo", country="JP")
NEW_ZEALAND = works("Pacific/Auckland", country="NZ")
INDIA = works("Asia/Kolkata", country="IN")
ARABIA = works("Asia/Riyadh", SUNDAY_TO_THURSDAY, country="SA")

NEVER = works("Europe/London", ())
WEDNESDAYS = works("Europe/Stockholm", (2,))
FOUR_DAYS = works("Europe/Stockholm", (0, 1, 2, 3))
THREE_DAYS = works("Europe/Stockholm", (0, 1, 2))
DAILY = sundays(STOCKHOLM)
DUBAI_BEFORE_8, DUBAI_AT_8 = (begins(sundays(DUBAI), at) for at in ("07:30", "08:00"))
BRISBANE_BEFORE_8, BRISBANE_AT_8 = (begins(sundays(BRISBANE), at) for at in ("07:30", "08:00"))
AUCKLAND_AT_11 = begins(sundays(AUCKLAND), "11:00")
SANTIAGO_NIGHTS, BEIRUT_NIGHTS = (begins(sundays(one), "00:00") for one in (SANTIAGO, BEIRUT))
AT_NIGHT = works("Europe/Berlin", (6,), "02:30", "10:00")


def day_of(text: str) -> date:
    """A day written as "Thu 26 Nov 2026", whose weekday is right."""
    day = datetime.strptime(text, "%a %d %b %Y").replace(tzinfo=UTC).date()
    assert f"{day:%a %-d %b %Y}" == text
    return day


def moment_of(text: str, zone: str) -> datetime:
    """A moment written as the clocks of a zone show it: "Thu 26 Nov 2026 09:00"."""
    day, _, at = text.rpartition(" ")
    return datetime.combine(day_of(day), time.fromisoformat(at), ZoneInfo(zone)).astimezone(UTC)


def local_time(moment: datetime | None, who: Hours) -> str | None:
    """What somebody's clock shows at a moment; of a repeated hour it is the first."""
    if moment is None:
        return None
    local = moment.astimezone(ZoneInfo(who.zone))
    assert local.fold == 0
    return f"{local:%a %-d %b %Y %H:%M}"


def shared(kind: DetailKind, owner: Hours, day: str | None = None, **changes: Any) -> Detail:
    """Something for *day* that was shared a week before, unless *changes* say when."""
    event = day_of(day) if day else None
    before = datetime.combine(event or date(2026, 11, 23), time(9), ZoneInfo(owner.zone)) - 7 * DAY
    values: dict[str, Any] = {"event_date": event, "shared_at": before.astimezone(UTC)}
    if event is not None and kind is BIRTHDAY:
        values |= {"event_date": None, "month_day": f"{event:%m-%d}"}
    detail = replace(a_detail(ADA), kind=kind, **{**values, **changes})
    if "timing" in changes:
        return detail
    today = local_day(detail.shared_at, owner.zone)
    about = detail.event_date or (today if detail.month_day else None)
    return replace(detail, timing=default_timing(kind, about, today))


def told(detail: Detail, owner: Hours, listener: Hours) -> list[str | None]:
    """When a listener is told, on each occasion."""
    known = occasions(detail, owner.zone)
    return [local_time(first_moment(one, listener), listener) for one in known]


def first_of(detail: Detail, owner: Hours) -> Occasion:
    """The first occasion on which listeners are told of a detail."""
    return occasions(detail, owner.zone)[0]


def named(value: object) -> str | None:
    """The name of a value in the id of a case."""
    return value.zone.rpartition("/")[2] if isinstance(value, Hours) else None


cases = pytest.mark.parametrize


@cases(
    ("owner", "kind", "day", "listener", "expected"),
    [
        # Thursday has ended at midnight in London: it is Friday's morning everywhere behind it.
        (LONDON, ILLNESS, "Thu 26 Nov 2026", LONDON, "Fri 27 Nov 2026 09:00"),
        (LONDON, ILLNESS, "Thu 26 Nov 2026", STOCKHOLM, "Fri 27 Nov 2026 09:00"),
        (LONDON, OWN_ILLNESS, "Thu 26 Nov 2026", KOLKATA, "Fri 27 Nov 2026 09:00"),
        (LONDON, EXAM, "Thu 26 Nov 2026", NEW_YORK, "Fri 27 Nov 2026 09:00"),
        (LONDON, PET, "Thu 26 Nov 2026", HONOLULU, "Fri 27 Nov 2026 09:00"),
        # Nine in Tokyo on Friday is exactly that midnight.
        (LONDON, JOURNEY, "Thu 26 Nov 2026", TOKYO, "Fri 27 Nov 2026 09:00"),
        # Nine in Auckland on Friday is eight on Thursday evening in London: too early.
        (LONDON, MOVING, "Thu 26 Nov 2026", AUCKLAND, "Mon 30 Nov 2026 09:00"),
        # Nine in Brisbane is eleven the evening before in a London winter ...
        (LONDON, ILLNESS, "Thu 26 Nov 2026", BRISBANE, "Mon 30 Nov 2026 09:00"),
        # ... and midnight in a London summer.
        (LONDON, ILLNESS, "Thu 25 Jun 2026", BRISBANE, "Fri 26 Jun 2026 09:00"),
        # Auckland's Thursday ends at eleven in the morning, by London.
        (AUCKLAND, ILLNESS, "Thu 26 Nov 2026", AUCKLAND, "Fri 27 Nov 2026 09:00"),
        (AUCKLAND, ILLNESS, "Thu 26 Nov 2026", TOKYO, "Fri 27 Nov 2026 09:00"),
        (AUCKLAND, ILLNESS, "Thu 26 Nov 2026", LONDON, "Fri 27 Nov 2026 09:00"),
        # It is still Thursday there, and Thursday is over for its owner.
        (AUCKLAND, EXAM, "Thu 26 Nov 2026", NEW_YORK, "Thu 26 Nov 2026 09:00"),
        (AUCKLAND, EXAM, "Thu 26 Nov 2026", HONOLULU, "Thu 26 Nov 2026 09:00"),
        # The first place on earth whose Thursday ends, at ten by London: nine on the Azores.
        (KIRITIMATI, CLOSE, "Thu 26 Nov 2026", AZORES, "Thu 26 Nov 2026 09:00"),
        (KIRITIMATI, CLOSE, "Thu 26 Nov 2026", LONDON, "Fri 27 Nov 2026 09:00"),
        # Honolulu's Thursday ends on Friday at ten in the morning, by London.
        (HONOLULU, ILLNESS, "Thu 26 Nov 2026", HONOLULU, "Fri 27 Nov 2026 09:00"),
        (HONOLULU, ILLNESS, "Thu 26 Nov 2026", NEW_YORK, "Fri 27 Nov 2026 09:00"),
        (HONOLULU, ILLNESS, "Thu 26 Nov 2026", LONDON, "Mon 30 Nov 2026 09:00"),
        (HONOLULU, ILLNESS, "Thu 26 Nov 2026", STOCKHOLM, "Mon 30 Nov 2026 09:00"),
        (HONOLULU, ILLNESS, "Thu 26 Nov 2026", TOKYO, "Mon 30 Nov 2026 09:00"),
        (HONOLULU, ILLNESS, "Thu 26 Nov 2026", AUCKLAND, "Mon 30 Nov 2026 09:00"),
    ],
    ids=named,
)
def test_the_morning_after_from_auckland_to_honolulu(
    owner: Hours, kind: DetailKind, day: str, listener: Hours, expected: str
) -> None:
    """The listener's first working morning after the day has ended for its owner (P6)."""
    assert told(shared(kind, owner, day), owner, listener) == [expected]


@cases(
    ("owner", "kind", "day", "listener", "expected"),
    [
        # Midnight in St John's is half past three by London: nine in Kolkata, to the minute.
        (ST_JOHNS, ILLNESS, "Thu 26 Nov 2026", KOLKATA, "Fri 27 Nov 2026 09:00"),
        # Nine in Kathmandu is a quarter past three: fifteen minutes too early.
        (ST_JOHNS, ILLNESS, "Thu 26 Nov 2026", KATHMANDU, "Mon 30 Nov 2026 09:00"),
        (CHATHAM, PET, "Thu 26 Nov 2026", KATHMANDU, "Fri 27 Nov 2026 09:00"),
        (KOLKATA, EXAM, "Thu 26 Nov 2026", ADELAIDE, "Fri 27 Nov 2026 09:00"),
        (KOLKATA, EXAM, "Thu 26 Nov 2026", AUCKLAND, "Fri 27 Nov 2026 09:00"),
        # The Marquesas end their Thursday at half past nine on Friday, by London.
        (MARQUESAS, ILLNESS, "Thu 26 Nov 2026", LAGOS, "Mon 30 Nov 2026 09:00"),
        (MARQUESAS, ILLNESS, "Thu 26 Nov 2026", LONDON, "Mon 30 Nov 2026 09:00"),
        (MARQUESAS, ILLNESS, "Thu 26 Nov 2026", SAO_PAULO, "Fri 27 Nov 2026 09:00"),
        # Lord Howe's clocks go forward by half an hour: its Sunday ends at nine in New York.
        (LORD_HOWE, JOURNEY, "Sun 4 Oct 2026", sundays(NEW_YORK), "Sun 4 Oct 2026 09:00"),
        (LORD_HOWE, JOURNEY, "Sun 4 Oct 2026", NEW_YORK, "Mon 5 Oct 2026 09:00"),
    ],
    ids=named,
)
def test_zones_of_half_an_hour_and_a_quarter(
    owner: Hours, kind: DetailKind, day: str, listener: Hours, expected: str
) -> None:
    """A morning counts from the minute on at which the day has ended for its owner (P6)."""
    assert told(shared(kind, owner, day), owner, listener) == [expected]


@cases(
    ("owner", "kind", "day", "listener", "expected"),
    [
        # Clocks are put forward, and back, in the night before: nine is nine.
        (LONDON, ILLNESS, "Sat 28 Mar 2026", STOCKHOLM, "Mon 30 Mar 2026 09:00"),
        (LONDON, ILLNESS, "Sat 24 Oct 2026", STOCKHOLM, "Mon 26 Oct 2026 09:00"),
        (NEW_YORK, MOVING, "Sat 7 Mar 2026", NEW_YORK, "Mon 9 Mar 2026 09:00"),
        (AUCKLAND, EXAM, "Fri 3 Apr 2026", AUCKLAND, "Mon 6 Apr 2026 09:00"),
        # New York's Sunday of 25 hours ends at five by London: Yekaterinburg began at four.
        (NEW_YORK, ILLNESS, "Sun 1 Nov 2026", YEKATERINBURG, "Tue 3 Nov 2026 09:00"),
        # Its Sunday of 23 hours ends at four.
        (NEW_YORK, ILLNESS, "Sun 8 Mar 2026", YEKATERINBURG, "Mon 9 Mar 2026 09:00"),
        # London's longest Sunday ends when Tokyo's Monday begins.
        (LONDON, ILLNESS, "Sun 25 Oct 2026", TOKYO, "Mon 26 Oct 2026 09:00"),
        # The night shift begins at half past two, which is missing: when that hour is over.
        (LONDON, ILLNESS, "Fri 27 Mar 2026", AT_NIGHT, "Sun 29 Mar 2026 03:00"),
        # Half past two comes twice: the first time.
        (LONDON, ILLNESS, "Fri 23 Oct 2026", AT_NIGHT, "Sun 25 Oct 2026 02:30"),
        # Santiago's Saturday ends at one, for midnight is missing: at four by London.
        (SANTIAGO, PET, "Sat 5 Sep 2026", DUBAI_AT_8, "Sun 6 Sep 2026 08:00"),
        (SANTIAGO, PET, "Sat 5 Sep 2026", DUBAI_BEFORE_8, "Mon 7 Sep 2026 07:30"),
        (SANTIAGO, PET, "Sat 5 Sep 2026", JERUSALEM, "Sun 6 Sep 2026 09:00"),
        # Santiago's longest Saturday has the hour before midnight twice.
        (SANTIAGO, PET, "Sat 4 Apr 2026", DUBAI_AT_8, "Sun 5 Apr 2026 08:00"),
        (SANTIAGO, PET, "Sat 4 Apr 2026", DUBAI_BEFORE_8, "Mon 6 Apr 2026 07:30"),
        # A night shift that would begin at the missing midnight begins at one.
        (LONDON, EXAM, "Fri 4 Sep 2026", SANTIAGO_NIGHTS, "Sat 5 Sep 2026 00:00"),
        (LONDON, EXAM, "Sat 5 Sep 2026", SANTIAGO_NIGHTS, "Sun 6 Sep 2026 01:00"),
        (LONDON, EXAM, "Fri 27 Mar 2026", BEIRUT_NIGHTS, "Sun 29 Mar 2026 01:00"),
        # Beirut's Saturday ends at one, ten in the evening by London: eleven in Auckland.
        (BEIRUT, CLOSE, "Thu 2 Apr 2026", LONDON, "Fri 3 Apr 2026 09:00"),
        (BEIRUT, CLOSE, "Sat 28 Mar 2026", AUCKLAND_AT_11, "Sun 29 Mar 2026 11:00"),
        (BEIRUT, CLOSE, "Sat 28 Mar 2026", sundays(AUCKLAND), "Mon 30 Mar 2026 09:00"),
        # Beirut's longest Saturday: midnight comes twice, and it has ended after the second.
        (BEIRUT, CLOSE, "Sat 24 Oct 2026", BRISBANE_AT_8, "Sun 25 Oct 2026 08:00"),
        (BEIRUT, CLOSE, "Sat 24 Oct 2026", BRISBANE_BEFORE_8, "Mon 26 Oct 2026 07:30"),
        # Cairo puts its clocks forward at midnight on a Friday.
        (CAIRO, ILLNESS, "Thu 23 Apr 2026", BRISBANE_AT_8, "Fri 24 Apr 2026 08:00"),
    ],
    ids=named,
)
def test_the_nights_in_which_clocks_change(
    owner: Hours, kind: DetailKind, day: str, listener: Hours, expected: str
) -> None:
    """A day of 23 or 25 hours, or without a midnight, ends once, and nine is nine (P6)."""
    assert told(shared(kind, owner, day), owner, listener) == [expected]


@cases(
    ("kind", "day", "listener", "expected"),
    [
        (ILLNESS, "Fri 27 Nov 2026", STOCKHOLM, "Mon 30 Nov 2026 09:00"),
        (ILLNESS, "Fri 27 Nov 2026", AUCKLAND, "Mon 30 Nov 2026 09:00"),
        (ILLNESS, "Sat 28 Nov 2026", STOCKHOLM, "Mon 30 Nov 2026 09:00"),
        (ILLNESS, "Sun 29 Nov 2026", STOCKHOLM, "Mon 30 Nov 2026 09:00"),
        # Monday morning in Auckland is Sunday in London.
        (ILLNESS, "Sun 29 Nov 2026", AUCKLAND, "Tue 1 Dec 2026 09:00"),
        # They do not work on Fridays, on Thursdays and Fridays, but on Wednesdays, or never.
        (EXAM, "Thu 26 Nov 2026", FOUR_DAYS, "Mon 30 Nov 2026 09:00"),
        (EXAM, "Wed 25 Nov 2026", THREE_DAYS, "Mon 30 Nov 2026 09:00"),
        (EXAM, "Thu 26 Nov 2026", WEDNESDAYS, "Wed 2 Dec 2026 09:00"),
        (EXAM, "Thu 26 Nov 2026", NEVER, None),
        # A week from Sunday to Thursday.
        (ILLNESS, "Wed 25 Nov 2026", RIYADH, "Thu 26 Nov 2026 09:00"),
        (ILLNESS, "Thu 26 Nov 2026", RIYADH, "Sun 29 Nov 2026 09:00"),
        (ILLNESS, "Fri 27 Nov 2026", JERUSALEM, "Sun 29 Nov 2026 09:00"),
        (ILLNESS, "Sat 28 Nov 2026", JERUSALEM, "Sun 29 Nov 2026 09:00"),
        # A year that has the day, and the day after it.
        (JOURNEY, "Mon 28 Feb 2028", STOCKHOLM, "Tue 29 Feb 2028 09:00"),
        (JOURNEY, "Tue 29 Feb 2028", STOCKHOLM, "Wed 1 Mar 2028 09:00"),
    ],
    ids=named,
)
def test_weekends_and_other_weeks(
    kind: DetailKind, day: str, listener: Hours, expected: str | None
) -> None:
    """A Friday's detail is told on Monday, and nobody is told on their day off (P6)."""
    assert told(shared(kind, LONDON, day), LONDON, listener) == [expected]


def test_a_listeners_week_that_begins_during_the_owners_weekend() -> None:
    """Sunday morning in Riyadh is Saturday evening in Honolulu: not before Monday (P6)."""
    detail = shared(ILLNESS, HONOLULU, "Sat 28 Nov 2026")

    assert told(detail, HONOLULU, RIYADH) == ["Mon 30 Nov 2026 09:00"]


@cases(
    ("kind", "day", "listener", "expected"),
    [
        # Christmas Day is a Friday. Where Boxing Day falls on a Saturday, Monday is given for it.
        (ILLNESS, "Thu 24 Dec 2026", GERMANY, "Mon 28 Dec 2026 09:00"),
        (ILLNESS, "Thu 24 Dec 2026", ENGLAND, "Tue 29 Dec 2026 09:00"),
        (ILLNESS, "Thu 31 Dec 2026", GERMANY, "Mon 4 Jan 2027 09:00"),
        (ILLNESS, "Thu 31 Dec 2026", ENGLAND, "Mon 4 Jan 2027 09:00"),
        # In Scotland the second of January is a holiday too, and Monday is given for it.
        (ILLNESS, "Thu 31 Dec 2026", SCOTLAND, "Tue 5 Jan 2027 09:00"),
        # Good Friday and Easter Monday; the one, but not the other; none of the two.
        (EXAM, "Thu 2 Apr 2026", ENGLAND, "Tue 7 Apr 2026 09:00"),
        (EXAM, "Thu 2 Apr 2026", SCOTLAND, "Mon 6 Apr 2026 09:00"),
        (EXAM, "Thu 2 Apr 2026", USA, "Fri 3 Apr 2026 09:00"),
        # A Thursday that is a holiday, before a Friday that is none.
        (PET, "Wed 25 Nov 2026", USA, "Fri 27 Nov 2026 09:00"),
        (PET, "Wed 13 May 2026", GERMANY, "Fri 15 May 2026 09:00"),
        # The fourth of July is a Saturday, and is kept on Friday.
        (MOVING, "Thu 2 Jul 2026", USA, "Mon 6 Jul 2026 09:00"),
        # A weekend, and three holidays after it; and three in another season.
        (JOURNEY, "Fri 1 May 2026", JAPAN, "Thu 7 May 2026 09:00"),
        (JOURNEY, "Fri 18 Sep 2026", JAPAN, "Thu 24 Sep 2026 09:00"),
        # Anzac Day is a Saturday, and Monday is given for it.
        (CLOSE, "Fri 24 Apr 2026", NEW_ZEALAND, "Tue 28 Apr 2026 09:00"),
        # A holiday of a region is an ordinary day beside it.
        (ILLNESS, "Tue 5 Jan 2027", BAVARIA, "Thu 7 Jan 2027 09:00"),
        (ILLNESS, "Tue 5 Jan 2027", GERMANY, "Wed 6 Jan 2027 09:00"),
        (ILLNESS, "Mon 25 Jan 2027", INDIA, "Wed 27 Jan 2027 09:00"),
        (ILLNESS, "Tue 22 Sep 2026", ARABIA, "Thu 24 Sep 2026 09:00"),
        # Works on Mondays only, and one of them is a holiday.
        (EXAM, "Thu 30 Apr 2026", replace(ENGLAND, days=(0,)), "Mon 11 May 2026 09:00"),
    ],
    ids=named,
)
def test_public_holidays_next_to_weekends(
    kind: DetailKind, day: str, listener: Hours, expected: str
) -> None:
    """Nobody is told on a holiday of their region, or on the substitute day for it (P6)."""
    assert told(shared(kind, LONDON, day), LONDON, listener) == [expected]


def test_the_owners_holidays_delay_nothing() -> None:
    """Japan has three holidays in a row; in Berlin the next morning is an ordinary one (P6)."""
    detail = shared(ILLNESS, JAPAN, "Mon 4 May 2026")

    assert told(detail, JAPAN, GERMANY) == ["Tue 5 May 2026 09:00"]


@cases(
    ("owner", "shared_at", "day", "listener", "expected"),
    [
        # Without a day: the first morning after it was shared, which may be the same day's.
        (LONDON, "Mon 23 Nov 2026 09:00", None, STOCKHOLM, "Tue 24 Nov 2026 09:00"),
        (LONDON, "Mon 23 Nov 2026 08:00", None, STOCKHOLM, "Mon 23 Nov 2026 09:00"),
        (LONDON, "Mon 23 Nov 2026 09:00", None, NEW_YORK, "Mon 23 Nov 2026 09:00"),
        (LONDON, "Mon 23 Nov 2026 09:00", None, HONOLULU, "Mon 23 Nov 2026 09:00"),
        (LONDON, "Mon 23 Nov 2026 09:00", None, AUCKLAND, "Tue 24 Nov 2026 09:00"),
        (LONDON, "Fri 27 Nov 2026 16:00", None, STOCKHOLM, "Mon 30 Nov 2026 09:00"),
        # In the night, and at the weekend.
        (LONDON, "Thu 26 Nov 2026 03:00", None, STOCKHOLM, "Thu 26 Nov 2026 09:00"),
        (LONDON, "Sat 28 Nov 2026 11:00", None, JERUSALEM, "Sun 29 Nov 2026 09:00"),
        # Monday morning in Auckland is Sunday noon in Honolulu.
        (AUCKLAND, "Mon 23 Nov 2026 08:00", None, HONOLULU, "Mon 23 Nov 2026 09:00"),
        (HONOLULU, "Mon 23 Nov 2026 12:00", None, AUCKLAND, "Wed 25 Nov 2026 09:00"),
        # A past day counts as none.
        (LONDON, "Mon 23 Nov 2026 09:00", "Tue 10 Nov 2026", STOCKHOLM, "Tue 24 Nov 2026 09:00"),
        (LONDON, "Mon 23 Nov 2026 07:00", "Sun 22 Nov 2026", STOCKHOLM, "Mon 23 Nov 2026 09:00"),
        # Today is over tomorrow.
        (LONDON, "Mon 23 Nov 2026 09:00", "Mon 23 Nov 2026", NEW_YORK, "Tue 24 Nov 2026 09:00"),
    ],
    ids=named,
)
def test_a_detail_without_a_day_or_with_a_past_one(
    owner: Hours, shared_at: str, day: str | None, listener: Hours, expected: str
) -> None:
    """It is the first working morning after it was shared (P6)."""
    detail = shared(ILLNESS, owner, day, shared_at=moment_of(shared_at, owner.zone))

    assert told(detail, owner, listener) == [expected]


@cases(
    ("day", "listener", "expected"),
    [
        ("Thu 26 Nov 2026", STOCKHOLM, "Thu 3 Dec 2026 09:00"),
        ("Fri 27 Nov 2026", STOCKHOLM, "Fri 4 Dec 2026 09:00"),
        # Shared on Monday the 16th, without a day: Tuesday is the first morning.
        (None, STOCKHOLM, "Mon 23 Nov 2026 09:00"),
        # From Monday to Wednesday: Monday, then Tuesday, Wednesday, Monday, Tuesday.
        ("Thu 26 Nov 2026", THREE_DAYS, "Tue 8 Dec 2026 09:00"),
        # Monday, then three days until Christmas Eve, and the one after Boxing Day.
        ("Fri 18 Dec 2026", ENGLAND, "Tue 29 Dec 2026 09:00"),
        # Tuesday, then Thursday and Friday, three days off, Thursday and Friday.
        ("Mon 27 Apr 2026", JAPAN, "Fri 8 May 2026 09:00"),
        # Clocks are put back meanwhile.
        ("Wed 21 Oct 2026", STOCKHOLM, "Wed 28 Oct 2026 09:00"),
    ],
    ids=named,
)
def test_a_loss_from_before_the_choice_keeps_its_four_working_days(
    day: str | None, listener: Hours, expected: str
) -> None:
    """What was shared before its owner could choose is told when it was planned (P6)."""
    assert told(shared(LOSS, LONDON, day, timing=None), LONDON, listener) == [expected]


@cases(
    ("day", "shared_at", "listener", "expected"),
    [
        # "My father died last night", two days before Christmas.
        ("Mon 21 Dec 2026", "Tue 22 Dec 2026 10:00", ENGLAND, "Wed 23 Dec 2026 09:00"),
        (None, "Tue 22 Dec 2026 10:00", ENGLAND, "Wed 23 Dec 2026 09:00"),
        (None, "Tue 22 Dec 2026 07:00", ENGLAND, "Tue 22 Dec 2026 09:00"),
        (None, "Thu 24 Dec 2026 10:00", ENGLAND, "Tue 29 Dec 2026 09:00"),
        (None, "Tue 22 Dec 2026 10:00", HONOLULU, "Tue 22 Dec 2026 09:00"),
        (None, "Tue 22 Dec 2026 10:00", AUCKLAND, "Wed 23 Dec 2026 09:00"),
        # The funeral is on Thursday: nobody waits for it.
        ("Thu 26 Nov 2026", "Mon 23 Nov 2026 10:00", STOCKHOLM, "Mon 23 Nov 2026 11:00"),
        ("Thu 26 Nov 2026", "Mon 23 Nov 2026 20:00", STOCKHOLM, "Tue 24 Nov 2026 09:00"),
    ],
    ids=named,
)
def test_a_loss_is_told_on_the_next_working_morning(
    day: str | None, shared_at: str, listener: Hours, expected: str
) -> None:
    """Whoever has lost somebody doesn't wait a week until a friend hears (P6)."""
    detail = shared(LOSS, LONDON, day, shared_at=moment_of(shared_at, LONDON.zone))

    assert told(detail, LONDON, listener) == [expected]


@cases(
    ("month_day", "shared_at", "listener", "expected"),
    [
        ("11-26", "Mon 23 Nov 2026 09:00", STOCKHOLM, "Thu 26 Nov 2026 09:00"),
        ("11-26", "Mon 23 Nov 2026 09:00", AUCKLAND, "Thu 26 Nov 2026 09:00"),
        ("11-26", "Mon 23 Nov 2026 09:00", HONOLULU, "Thu 26 Nov 2026 09:00"),
        # On a Saturday, or a holiday: on the next morning, rather than too early.
        ("11-28", "Mon 23 Nov 2026 09:00", STOCKHOLM, "Mon 30 Nov 2026 09:00"),
        ("11-28", "Mon 23 Nov 2026 09:00", RIYADH, "Sun 29 Nov 2026 09:00"),
        ("11-26", "Mon 23 Nov 2026 09:00", USA, "Fri 27 Nov 2026 09:00"),
        ("03-26", "Mon 23 Nov 2026 09:00", ENGLAND, "Tue 30 Mar 2027 09:00"),
        # Today's morning has passed: at once, within working hours; otherwise never.
        ("11-23", "Mon 23 Nov 2026 11:00", STOCKHOLM, "Mon 23 Nov 2026 12:00"),
        ("11-23", "Mon 23 Nov 2026 11:00", NEW_YORK, "Mon 23 Nov 2026 09:00"),
        # It is over for him.
        ("11-23", "Mon 23 Nov 2026 18:00", STOCKHOLM, None),
        # Yesterday's day comes again in a year.
        ("11-22", "Mon 23 Nov 2026 09:00", STOCKHOLM, "Mon 22 Nov 2027 09:00"),
        ("01-01", "Mon 23 Nov 2026 09:00", STOCKHOLM, "Fri 1 Jan 2027 09:00"),
        ("01-01", "Mon 23 Nov 2026 09:00", GERMANY, "Mon 4 Jan 2027 09:00"),
        # The day that most years do not have is kept on the 28th, which is a Sunday in 2027.
        ("02-29", "Mon 23 Nov 2026 09:00", STOCKHOLM, "Mon 1 Mar 2027 09:00"),
        ("02-29", "Mon 23 Nov 2026 09:00", JERUSALEM, "Sun 28 Feb 2027 09:00"),
        ("02-29", "Mon 10 Jan 2028 09:00", STOCKHOLM, "Tue 29 Feb 2028 09:00"),
        ("02-28", "Mon 10 Jan 2028 09:00", STOCKHOLM, "Mon 28 Feb 2028 09:00"),
        # Without a day it is told after it was shared.
        (None, "Mon 23 Nov 2026 09:00", STOCKHOLM, "Tue 24 Nov 2026 09:00"),
    ],
    ids=named,
)
def test_a_celebration_comes_on_the_morning_of_its_day(
    month_day: str | None, shared_at: str, listener: Hours, expected: str | None
) -> None:
    """A birthday is on its day in each listener's own zone, or on the working day after it (P6)."""
    at = moment_of(shared_at, LONDON.zone)
    detail = shared(BIRTHDAY, LONDON, month_day=month_day, shared_at=at)

    assert told(detail, LONDON, listener) == [expected]


@cases(
    ("kind", "day", "shared_at", "listener", "expected"),
    [
        # A year after a Thursday is a Friday; after a Saturday, a Sunday.
        (LOSS, "Thu 26 Nov 2026", "Fri 27 Nov 2026 09:00", STOCKHOLM, "Fri 26 Nov 2027 09:00"),
        (LOSS, "Sat 28 Nov 2026", "Mon 30 Nov 2026 09:00", STOCKHOLM, "Mon 29 Nov 2027 09:00"),
        # Friday's morning in Auckland is Thursday in London: not before the day.
        (LOSS, "Thu 26 Nov 2026", "Fri 27 Nov 2026 09:00", AUCKLAND, "Mon 29 Nov 2027 09:00"),
        (LOSS, None, "Mon 23 Nov 2026 09:00", STOCKHOLM, "Tue 23 Nov 2027 09:00"),
        # Both days of Christmas fall on a weekend, and two days are given for them.
        (LOSS, "Fri 25 Dec 2026", "Mon 28 Dec 2026 09:00", ENGLAND, "Wed 29 Dec 2027 09:00"),
        # The year after has no such day.
        (LOSS, "Tue 29 Feb 2028", "Wed 1 Mar 2028 09:00", STOCKHOLM, "Wed 28 Feb 2029 09:00"),
        (BIRTHDAY, "11-26", "Mon 23 Nov 2026 09:00", STOCKHOLM, "Fri 26 Nov 2027 09:00"),
        # Kept on the 28th in one year, and on its own day in the next; and the other way round.
        (BIRTHDAY, "02-29", "Mon 23 Nov 2026 09:00", STOCKHOLM, "Tue 29 Feb 2028 09:00"),
        (BIRTHDAY, "02-29", "Mon 10 Jan 2028 09:00", STOCKHOLM, "Wed 28 Feb 2029 09:00"),
    ],
    ids=named,
)
def test_a_year_later(
    kind: DetailKind, day: str | None, shared_at: str, listener: Hours, expected: str
) -> None:
    """If its owner wished so, its day is remembered once more, and only once (P8)."""
    yearly = {"shared_at": moment_of(shared_at, LONDON.zone), "yearly": True}
    detail = shared(kind, LONDON, None if kind is BIRTHDAY else day, **yearly)
    if kind is BIRTHDAY:
        detail = replace(detail, month_day=day)

    assert told(detail, LONDON, listener)[1:] == [expected]
    assert len(occasions(replace(detail, yearly=False), LONDON.zone)) == 1


@cases(
    ("owner", "kind", "news_at", "listener", "expected"),
    [
        (LONDON, ARRIVAL, "Mon 23 Nov 2026 15:00", STOCKHOLM, "Tue 24 Nov 2026 09:00"),
        (LONDON, ARRIVAL, "Fri 27 Nov 2026 22:00", STOCKHOLM, "Mon 30 Nov 2026 09:00"),
        # Born in the night.
        (LONDON, ARRIVAL, "Mon 23 Nov 2026 04:00", STOCKHOLM, "Mon 23 Nov 2026 09:00"),
        # Eight on Thursday morning in Auckland is nine on Wednesday morning in Honolulu.
        (AUCKLAND, ARRIVAL, "Thu 26 Nov 2026 08:00", HONOLULU, "Wed 25 Nov 2026 09:00"),
        # Without news nothing is told, whatever day was expected.
        (LONDON, ARRIVAL, None, STOCKHOLM, None),
        # An illness goes on: once more from then on.
        (LONDON, ILLNESS, "Fri 11 Dec 2026 10:00", STOCKHOLM, "Mon 14 Dec 2026 09:00"),
        (LONDON, ILLNESS, "Fri 11 Dec 2026 10:00", HONOLULU, "Fri 11 Dec 2026 09:00"),
        (LONDON, OWN_ILLNESS, "Thu 24 Dec 2026 10:00", ENGLAND, "Tue 29 Dec 2026 09:00"),
        (LONDON, OWN_ILLNESS, None, STOCKHOLM, "Wed 2 Dec 2026 09:00"),
    ],
    ids=named,
)
def test_only_the_owner_reports_news(
    owner: Hours, kind: DetailKind, news_at: str | None, listener: Hours, expected: str | None
) -> None:
    """An expected date starts nothing: only the owner can say what has happened (P8)."""
    at = None if news_at is None else moment_of(news_at, owner.zone)
    detail = shared(
        kind, owner, "Tue 1 Dec 2026", shared_at=moment_of("Mon 9 Nov 2026 09:00", owner.zone)
    )

    assert (told(replace(detail, news_at=at), owner, listener) or [None])[-1] == expected


@cases(
    ("kind", "day", "until", "listener", "expected"),
    [
        (ILLNESS, "Thu 26 Nov 2026", "Wed 2 Dec 2026", STOCKHOLM, "Wed 2 Dec 2026 09:00"),
        # Wednesday's morning in Auckland is Tuesday in London.
        (ILLNESS, "Thu 26 Nov 2026", "Wed 2 Dec 2026", AUCKLAND, "Thu 3 Dec 2026 09:00"),
        (ILLNESS, "Thu 26 Nov 2026", "Sat 5 Dec 2026", STOCKHOLM, "Mon 7 Dec 2026 09:00"),
        (ILLNESS, "Thu 26 Nov 2026", "Fri 25 Dec 2026", ENGLAND, "Tue 29 Dec 2026 09:00"),
        # It ends before the day does.
        (ILLNESS, "Thu 26 Nov 2026", "Tue 24 Nov 2026", STOCKHOLM, "Fri 27 Nov 2026 09:00"),
        (LOSS, "Thu 26 Nov 2026", "Fri 4 Dec 2026", STOCKHOLM, "Fri 4 Dec 2026 09:00"),
        (BIRTHDAY, "Thu 26 Nov 2026", "Wed 25 Nov 2026", STOCKHOLM, "Thu 26 Nov 2026 09:00"),
        (BIRTHDAY, "Thu 26 Nov 2026", "Thu 26 Nov 2026", STOCKHOLM, "Thu 26 Nov 2026 09:00"),
        (BIRTHDAY, "Thu 26 Nov 2026", "Fri 27 Nov 2026", STOCKHOLM, None),
        (BIRTHDAY, "Thu 26 Nov 2026", "Thu 26 Nov 2026", HONOLULU, "Thu 26 Nov 2026 09:00"),
        # Thursday begins in London at one in the afternoon of Auckland's Thursday.
        (BIRTHDAY, "Thu 26 Nov 2026", "Thu 26 Nov 2026", AUCKLAND, "Thu 26 Nov 2026 13:00"),
    ],
    ids=named,
)
def test_not_yet(
    kind: DetailKind, day: str, until: str, listener: Hours, expected: str | None
) -> None:
    """Nobody asks before the owner's chosen day has begun in their zone (P8)."""
    brake = {"brake": Brake.NOT_YET, "brake_until": day_of(until)}
    detail = shared(kind, LONDON, day, **brake)

    assert told(detail, LONDON, listener) == [expected]


@cases(
    ("kind", "day", "listener", "now", "expected"),
    [
        # What is planned stays, also exactly at its moment.
        (EXAM, "Thu 26 Nov 2026", STOCKHOLM, "Mon 23 Nov 2026 12:00", "Fri 27 Nov 2026 09:00"),
        (EXAM, "Thu 26 Nov 2026", STOCKHOLM, "Fri 27 Nov 2026 09:00", "Fri 27 Nov 2026 09:00"),
        # Later on that day: the next morning.
        (EXAM, "Thu 26 Nov 2026", STOCKHOLM, "Fri 27 Nov 2026 09:01", "Mon 30 Nov 2026 09:00"),
        # An exam is told for five days: until Wednesday begins in its owner's zone.
        (EXAM, "Thu 26 Nov 2026", STOCKHOLM, "Tue 1 Dec 2026 08:00", "Tue 1 Dec 2026 09:00"),
        (EXAM, "Thu 26 Nov 2026", STOCKHOLM, "Tue 1 Dec 2026 09:01", None),
        # Tuesday the 29th is a first morning after those five days: two days are left even so.
        (EXAM, "Wed 23 Dec 2026", THREE_DAYS, "Mon 28 Dec 2026 09:01", "Tue 29 Dec 2026 09:00"),
        (EXAM, "Wed 23 Dec 2026", WEDNESDAYS, "Mon 28 Dec 2026 09:01", "Wed 30 Dec 2026 09:00"),
        (EXAM, "Wed 23 Dec 2026", WEDNESDAYS, "Wed 30 Dec 2026 09:01", None),
        # A journey for a week, a pet too; an illness for two.
        (JOURNEY, "Fri 27 Nov 2026", STOCKHOLM, "Fri 4 Dec 2026 08:00", "Fri 4 Dec 2026 09:00"),
        (JOURNEY, "Fri 27 Nov 2026", STOCKHOLM, "Fri 4 Dec 2026 17:00", None),
        (PET, "Thu 26 Nov 2026", STOCKHOLM, "Thu 3 Dec 2026 08:00", "Thu 3 Dec 2026 09:00"),
        (PET, "Thu 26 Nov 2026", STOCKHOLM, "Thu 3 Dec 2026 09:01", None),
        (ILLNESS, "Thu 26 Nov 2026", STOCKHOLM, "Thu 10 Dec 2026 08:00", "Thu 10 Dec 2026 09:00"),
        (ILLNESS, "Thu 26 Nov 2026", STOCKHOLM, "Thu 10 Dec 2026 09:01", None),
        (OWN_ILLNESS, "Thu 26 Nov 2026", STOCKHOLM, "Thu 10 Dec 2026 09:01", None),
        # Ten days after a move, or something close to the heart.
        (MOVING, "Thu 26 Nov 2026", STOCKHOLM, "Fri 4 Dec 2026 08:00", "Fri 4 Dec 2026 09:00"),
        (MOVING, "Thu 26 Nov 2026", STOCKHOLM, "Fri 4 Dec 2026 09:01", None),
        (CLOSE, "Thu 26 Nov 2026", STOCKHOLM, "Fri 4 Dec 2026 09:01", None),
        # Four weeks after a loss.
        (LOSS, "Thu 26 Nov 2026", STOCKHOLM, "Thu 24 Dec 2026 08:00", "Thu 24 Dec 2026 09:00"),
        (LOSS, "Thu 26 Nov 2026", STOCKHOLM, "Thu 24 Dec 2026 17:00", None),
        # A birthday is told at once on its day, and not afterwards.
        (BIRTHDAY, "Thu 26 Nov 2026", STOCKHOLM, "Thu 26 Nov 2026 12:00", "Thu 26 Nov 2026 12:00"),
        (BIRTHDAY, "Thu 26 Nov 2026", STOCKHOLM, "Thu 26 Nov 2026 17:00", None),
        (BIRTHDAY, "Thu 26 Nov 2026", DAILY, "Thu 26 Nov 2026 17:00", None),
        (BIRTHDAY, "Thu 26 Nov 2026", DAILY, "Fri 27 Nov 2026 08:00", None),
    ],
    ids=named,
)
def test_from_when_on_it_is_too_late(
    kind: DetailKind, day: str, listener: Hours, now: str, expected: str | None
) -> None:
    """Every kind of detail has a latest time to tell a listener."""
    detail = shared(kind, LONDON, day)
    coming = coming_moment(first_of(detail, LONDON), listener, moment_of(now, listener.zone))

    assert local_time(coming, listener) == expected


@cases(
    ("listener", "now", "expected"),
    [
        (STOCKHOLM, "Thu 26 Nov 2026 12:00", "Thu 26 Nov 2026 12:00"),
        (STOCKHOLM, "Thu 26 Nov 2026 17:00", "Fri 27 Nov 2026 09:00"),
        (STOCKHOLM, "Fri 27 Nov 2026 09:01", None),
        # Sunday is its third day, which has ended for its owner when it begins in New York.
        (DAILY, "Fri 27 Nov 2026 09:01", "Sat 28 Nov 2026 09:00"),
        (DAILY, "Sat 28 Nov 2026 09:01", None),
    ],
    ids=named,
)
def test_a_birthday_from_before_the_choice_may_be_told_later(
    listener: Hours, now: str, expected: str | None
) -> None:
    """What was shared before its owner could choose keeps its two days after the day (P6)."""
    detail = shared(BIRTHDAY, LONDON, "Thu 26 Nov 2026", timing=None)
    coming = coming_moment(first_of(detail, LONDON), listener, moment_of(now, listener.zone))

    assert local_time(coming, listener) == expected


def test_the_latest_time_is_in_the_owners_zone() -> None:
    """Ten days have passed in London when Monday begins there, and in Honolulu not yet."""
    now = moment_of("Fri 4 Dec 2026 09:01", STOCKHOLM.zone)
    here, there = (
        coming_moment(first_of(shared(MOVING, owner, "Thu 26 Nov 2026"), owner), STOCKHOLM, now)
        for owner in (LONDON, HONOLULU)
    )

    assert here is None
    assert local_time(there, STOCKHOLM) == "Mon 7 Dec 2026 09:00"


NOT_BEFORE_16_DECEMBER = {"brake": Brake.NOT_YET, "brake_until": date(2026, 12, 16)}


@cases(
    ("kind", "changes", "expected"),
    [
        (EXAM, {}, "Wed 2 Dec 2026 00:00"),
        # Two weeks from the end of the brake, not from the day.
        (ILLNESS, NOT_BEFORE_16_DECEMBER, "Wed 30 Dec 2026 00:00"),
    ],
)
def test_the_last_moment(kind: DetailKind, changes: dict[str, Any], expected: str) -> None:
    """It counts from when listeners could first be told."""
    occasion = first_of(shared(kind, LONDON, "Thu 26 Nov 2026", **changes), LONDON)
    moment = first_moment(occasion, STOCKHOLM)

    assert moment is not None
    assert local_time(last_for(occasion, STOCKHOLM, moment), LONDON) == expected


@cases(
    ("who", "now", "expected"),
    [
        (STOCKHOLM, "Tue 24 Nov 2026 09:30", "Tue 24 Nov 2026 14:00"),
        (KOLKATA, "Tue 24 Nov 2026 12:00", "Tue 24 Nov 2026 14:00"),
        # From noon on it is two hours later.
        (STOCKHOLM, "Tue 24 Nov 2026 12:01", "Tue 24 Nov 2026 14:01"),
        (STOCKHOLM, "Tue 24 Nov 2026 14:59", "Tue 24 Nov 2026 16:59"),
        # The end of work is too near: the next morning.
        (STOCKHOLM, "Tue 24 Nov 2026 15:00", "Wed 25 Nov 2026 09:00"),
        (STOCKHOLM, "Fri 27 Nov 2026 15:30", "Mon 30 Nov 2026 09:00"),
        (RIYADH, "Thu 26 Nov 2026 15:30", "Sun 29 Nov 2026 09:00"),
        (ENGLAND, "Thu 24 Dec 2026 15:30", "Tue 29 Dec 2026 09:00"),
        # Read before work, late in the evening, and on a day off.
        (STOCKHOLM, "Tue 24 Nov 2026 06:30", "Tue 24 Nov 2026 14:00"),
        (STOCKHOLM, "Tue 24 Nov 2026 23:00", "Wed 25 Nov 2026 09:00"),
        (STOCKHOLM, "Sat 28 Nov 2026 10:00", "Mon 30 Nov 2026 09:00"),
        # Works in the mornings only.
        (works("Europe/Stockholm", end="13:00"), "Tue 24 Nov 2026 09:30", "Wed 25 Nov 2026 09:00"),
    ],
    ids=named,
)
def test_remind_me_this_afternoon(who: Hours, now: str, expected: str) -> None:
    """At two, or in two hours if that is later; never outside working hours."""
    assert local_time(afternoon(who, moment_of(now, who.zone)), who) == expected


@cases(
    ("owner", "kind", "day", "expected"),
    [
        # Eight days after Thursday has ended it is Saturday.
        (LONDON, ILLNESS, "Thu 26 Nov 2026", "Mon 7 Dec 2026 09:00"),
        (RIYADH, OWN_ILLNESS, "Thu 26 Nov 2026", "Sun 6 Dec 2026 09:00"),
        (HONOLULU, ILLNESS, "Mon 23 Nov 2026", "Wed 2 Dec 2026 09:00"),
        # Over Christmas, over the New Year, over Golden Week.
        (ENGLAND, ILLNESS, "Wed 16 Dec 2026", "Tue 29 Dec 2026 09:00"),
        (ENGLAND, ILLNESS, "Thu 24 Dec 2026", "Mon 4 Jan 2027 09:00"),
        (SCOTLAND, ILLNESS, "Thu 24 Dec 2026", "Tue 5 Jan 2027 09:00"),
        (JAPAN, ILLNESS, "Fri 24 Apr 2026", "Thu 7 May 2026 09:00"),
        # Clocks are put back meanwhile.
        (NEW_YORK, ILLNESS, "Fri 23 Oct 2026", "Mon 2 Nov 2026 09:00"),
        (NEVER, ILLNESS, "Thu 26 Nov 2026", None),
        # Only about an illness.
        (LONDON, LOSS, "Thu 26 Nov 2026", None),
        (LONDON, EXAM, "Thu 26 Nov 2026", None),
        (LONDON, ARRIVAL, "Thu 26 Nov 2026", None),
    ],
    ids=named,
)
def test_the_question_of_the_second_week(
    owner: Hours, kind: DetailKind, day: str, expected: str | None
) -> None:
    """Only its owner is asked, once, on the first working morning of the second week (P8)."""
    detail = shared(kind, owner, day)

    assert local_time(owner_is_asked_at(detail, owner), owner) == expected
    assert owner_is_asked_at(replace(detail, news_at=detail.shared_at), owner) is None


def test_that_it_goes_on_before_anybody_has_heard() -> None:
    """There is one occasion, not two on one morning; said later, it is one more (P7)."""
    at = moment_of("Mon 23 Nov 2026 09:00", LONDON.zone)
    ill = shared(ILLNESS, LONDON, shared_at=at)
    ill = replace(ill, timing=Timing.CHOSEN_DAY, told_on=date(2026, 12, 1))
    before = moment_of("Mon 30 Nov 2026 13:00", LONDON.zone)

    def numbers(news_at: datetime) -> list[int]:
        detail = replace(ill, news_at=news_at)
        return [one.number for one in occasions(detail, LONDON.zone)]

    assert (numbers(before), numbers(before + 14 * DAY)) == ([0], [0, 1])


def test_the_second_week_of_a_detail_without_a_day() -> None:
    """It counts from when it was shared: on Monday, so Tuesday of the next week."""
    detail = shared(ILLNESS, LONDON, shared_at=moment_of("Mon 23 Nov 2026 09:00", LONDON.zone))

    assert local_time(owner_is_asked_at(detail, LONDON), LONDON) == "Tue 1 Dec 2026 09:00"


@cases(
    ("who", "told_at", "expected"),
    [
        (STOCKHOLM, "Tue 24 Nov 2026 09:00", "Wed 25 Nov 2026 09:00"),
        (STOCKHOLM, "Fri 27 Nov 2026 09:00", "Mon 30 Nov 2026 09:00"),
        (STOCKHOLM, "Fri 27 Nov 2026 15:30", "Mon 30 Nov 2026 15:30"),
        # It began with the day, and a tick came late.
        (STOCKHOLM, "Fri 27 Nov 2026 09:14", "Mon 30 Nov 2026 09:00"),
        (STOCKHOLM, "Fri 27 Nov 2026 09:16", "Mon 30 Nov 2026 09:16"),
        (RIYADH, "Thu 26 Nov 2026 09:00", "Sun 29 Nov 2026 09:00"),
        (ENGLAND, "Thu 24 Dec 2026 09:00", "Tue 29 Dec 2026 09:00"),
        # Over a clock change it is still nine; an end within a gap moves after it.
        (STOCKHOLM, "Fri 27 Mar 2026 09:00", "Mon 30 Mar 2026 09:00"),
        (SANTIAGO_NIGHTS, "Sat 5 Sep 2026 00:30", "Sun 6 Sep 2026 01:00"),
    ],
    ids=named,
)
def test_a_turn_lasts_until_the_same_time_on_the_next_working_day(
    who: Hours, told_at: str, expected: str
) -> None:
    """An unanswered turn ends after one working day of the listener's (P7)."""
    assert local_time(turn_over(who, moment_of(told_at, who.zone)), who) == expected


@pytest.fixture
def begun(request: pytest.FixtureRequest, sqlite_url: str, tmp_path: Path) -> Iterator[Scene]:
    """The workspace at a given moment, in London time; four people have joined."""
    workspace = TestWorkspace(tmp_path, sqlite_url, start=moment_of(request.param, LONDON.zone))
    yield Scene(workspace)
    workspace.close()


def starting(moment: str) -> pytest.MarkDecorator:
    """The moment at which the scene begins, in London time."""
    return pytest.mark.parametrize("begun", [moment], indirect=True)


@cases(
    ("zone", "moves_to", "expected"),
    [
        # Planned for nine in Tokyo, which is midnight in London: it comes nine hours later.
        ("Asia/Tokyo", LONDON, "Tue 24 Nov 2026 09:00"),
        # Nine in the evening by London is her morning in Tokyo, which she reaches in time.
        ("Europe/London", TOKYO, "Tue 24 Nov 2026 09:00"),
        ("Asia/Tokyo", HONOLULU, "Tue 24 Nov 2026 09:00"),
        ("America/New_York", KOLKATA, "Tue 24 Nov 2026 09:00"),
    ],
    ids=named,
)
@starting("Mon 23 Nov 2026 20:00")
def test_a_listener_who_moves_after_planning(
    begun: Scene, zone: str, moves_to: Hours, expected: str
) -> None:
    """From Tokyo to London: Emi is told in her new morning, and not at night (P6)."""
    workspace, moment = begun.workspace, moment_of(expected, moves_to.zone)
    workspace.sandbox.set_user("emi", zone=zone)
    begun.joins(workspace.emi)
    begun.changes(workspace.emi, country=None)
    begun.shares(workspace.ada, workspace.emi)
    begun.at(moment_of("Mon 23 Nov 2026 22:00", LONDON.zone))
    workspace.sandbox.set_user("emi", zone=moves_to.zone)
    workspace.wait()
    begun.at(max(workspace.clock.now(), moment - 9 * HOUR))
    begun.at(moment - SECOND)
    assert begun.nudges(workspace.emi) == 0
    begun.at(moment)

    assert begun.nudges(workspace.emi) == 1


@cases(
    ("kind", "back_at", "expected", "late"),
    [
        # From Thursday to Sunday; Bo has Friday's morning on Monday, and no night is disturbed.
        (ILLNESS, "Sun 29 Nov 2026 22:00", "Mon 30 Nov 2026 09:00", False),
        # A listener's own weekend is no delay; one working day more is, and it is said.
        (ILLNESS, "Mon 30 Nov 2026 21:00", "Tue 1 Dec 2026 09:00", True),
        (EXAM, "Mon 30 Nov 2026 21:00", "Tue 1 Dec 2026 09:00", True),
        # Within his hours it need not wait for another morning.
        (ILLNESS, "Tue 1 Dec 2026 11:00", "Tue 1 Dec 2026 11:00", True),
        # Nobody asks about an exam a week later.
        (EXAM, "Wed 2 Dec 2026 08:00", None, False),
        # A missed birthday is not told late.
        (BIRTHDAY, "Sun 29 Nov 2026 22:00", None, False),
    ],
)
@starting("Mon 23 Nov 2026 15:00")
def test_a_day_that_passes_while_the_bot_is_down(
    begun: Scene, kind: DetailKind, back_at: str, expected: str | None, late: bool
) -> None:
    """After three days or more: told once, in working hours and said to be late, or never (P6)."""
    workspace = begun.workspace
    begun.changes(workspace.bo, country=None)
    begun.shares(workspace.ada, workspace.bo, kind=kind, day=date(2026, 11, 26))
    begun.at(moment_of("Wed 25 Nov 2026 15:00", LONDON.zone))
    workspace.clock.set(moment_of(back_at, STOCKHOLM.zone))
    workspace.restart()
    workspace.tick()
    moment = moment_of(expected or "Wed 2 Dec 2026 09:00", STOCKHOLM.zone)
    if moment > workspace.clock.now():
        begun.at(moment - SECOND)
        assert begun.nudges(workspace.bo) == 0
        begun.at(moment)
    assert begun.nudges(workspace.bo) == int(expected is not None)
    assert ("a few days late" in " ".join(one["text"] for one in workspace.bo.messages())) is late
    begun.at(moment + DAY)

    assert begun.nudges(workspace.bo) == int(expected is not None)


@cases(
    ("begun", "day", "expected"),
    [
        ("Fri 23 Oct 2026 15:00", None, "Mon 26 Oct 2026 09:00"),
        ("Fri 23 Oct 2026 15:00", date(2026, 10, 25), "Mon 26 Oct 2026 09:00"),
        ("Fri 26 Mar 2027 15:00", None, "Mon 29 Mar 2027 09:00"),
        ("Fri 26 Mar 2027 15:00", date(2027, 3, 28), "Mon 29 Mar 2027 09:00"),
    ],
    indirect=["begun"],
)
def test_a_clock_change_after_planning(begun: Scene, day: date | None, expected: str) -> None:
    """Bo is told at nine by his clock of that day (P6)."""
    workspace, moment = begun.workspace, moment_of(expected, STOCKHOLM.zone)
    begun.changes(workspace.bo, country=None)
    begun.shares(workspace.ada, workspace.bo, day=day)
    begun.at(moment - timedelta(hours=1))
    begun.at(moment - SECOND)
    assert begun.nudges(workspace.bo) == 0
    begun.at(moment)

    assert begun.nudges(workspace.bo) == 1
