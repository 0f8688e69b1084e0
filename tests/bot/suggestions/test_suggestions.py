"""The kind and the date that a text suggests: no suggestion is better than a wrong one."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.memory.consent import SERIOUS
from bot.suggestions import suggested_date, suggested_kind
from storage.records import DetailKind as Kind
from tests.bench.cases import Case, Judged, Verdict, judge, read
from tests.bench.table import keeps_bounds
from tests.phrases.lists import LANGUAGES, LISTS, phrases
from tests.phrases.tally import Miss, tally_of_dates, tally_of_kinds
from tests.tables import every_case

# The days on which these sentences are written.
WEDNESDAY, MONDAY = date(2026, 11, 18), date(2026, 11, 23)

CASES = Path(__file__).parents[2] / "cases"

# Cases that the rules were tuned on.
TUNED = (
    "field",
    "days_and_kinds",
    "days_and_kinds_others",
    "days_and_kinds_second_writer",
    "days_and_kinds_third_writer",
    "days_and_kinds_fourth_writer",
    "days_and_kinds_fifth_writer",
)

# Phrases that the rules were not written for.
HELD_OUT = [which for which in LISTS if which != "tuning"]


def _said(misses: list[Miss]) -> list[tuple[str, str, object]]:
    return [(str(phrase.today), phrase.words, found) for phrase, found in misses]


@every_case("language", LANGUAGES)
@every_case("which", LISTS)
def test_no_wrong_date_and_no_wrong_kind(which: str, language: str) -> None:
    """A suggestion is what is meant, or there is none: its owner confirms it anyway (P2)."""
    heard = phrases(which, language)

    assert _said(tally_of_dates(suggested_date, heard).wrong) == []
    assert _said(tally_of_kinds(suggested_kind, heard).wrong) == []


@pytest.mark.parametrize("which", HELD_OUT)
def test_most_of_what_people_write_is_understood(which: str) -> None:
    """Three quarters of the English phrases get a suggestion."""
    heard = phrases(which, "en")
    dates, kinds = tally_of_dates(suggested_date, heard), tally_of_kinds(suggested_kind, heard)

    assert dates.dated >= 100
    assert dates.right >= 0.75 * dates.dated
    assert kinds.right >= 0.5 * kinds.dated


@every_case("language", LANGUAGES)
@every_case("which", LISTS)
def test_hardly_a_false_alarm(which: str, language: str) -> None:
    """Of ten harmless sentences at most one gets a suggestion, and never a serious one."""
    heard = phrases(which, language)
    dates, kinds = tally_of_dates(suggested_date, heard), tally_of_kinds(suggested_kind, heard)
    alarming = {phrase.words for phrase, _ in dates.alarms + kinds.alarms}

    assert len(alarming) <= 0.1 * kinds.harmless
    assert [found for _, found in kinds.alarms if found in SERIOUS] == []


@every_case("asked", ["date", "kind"])
@every_case("name", [*TUNED, "days_and_kinds_held"])
def test_what_is_plain_is_found_and_hardly_ever_wrong(name: str, asked: str) -> None:
    """Of what people write in six languages, 85 % is found, and at most 1 % is wrong (P6)."""
    judged = [judge(case) for case in read(CASES / f"{name}.json") if case.asks == asked]
    plain = [one for one in judged if None not in _wanted(one.case)]
    verdicts = Counter(one.verdict for one in judged)
    found = Counter(one.verdict for one in plain)[Verdict.RIGHT]

    assert verdicts[Verdict.WRONG] <= 0.01 * len(judged)
    assert found >= 0.85 * len(plain)


def _wanted(case: Case) -> list[object]:
    return case.want if isinstance(case.want, list) else [case.want]


@every_case("weekday", range(7))
@every_case(
    ("words", "days"), [("{} today", 0), ("{} tomorrow", 1), ("{} the day after tomorrow", 2)]
)
def test_today_and_tomorrow(words: str, days: int, weekday: int) -> None:
    """They are certain on every day of the week, across months and years."""
    for monday in (MONDAY, date(2026, 12, 28), date(2028, 2, 28)):
        today = monday + timedelta(days=weekday)

        assert today + timedelta(days=days) == suggested_date(
            words.format("My sister is operated"), today
        )


@every_case("ahead", range(1, 7))
@every_case("weekday", range(7))
def test_a_weekday_is_the_coming_one(weekday: int, ahead: int) -> None:
    """On any day, "on Thursday" is the next Thursday."""
    today = MONDAY + timedelta(days=weekday)
    day = today + timedelta(days=ahead)

    assert day == suggested_date(f"The operation is on {day:%A}", today)


@every_case("weekday", range(7))
def test_todays_own_weekday_is_left_open(weekday: int) -> None:
    """On a Thursday "on Thursday" may mean today or in a week, so there is no date."""
    today = MONDAY + timedelta(days=weekday)

    assert suggested_date(f"The operation is on {today:%A}", today) is None


@every_case(
    "words",
    [
        "next Thursday",
        "last Thursday",
        "on Thursday or Friday",
        "on Thursday, or maybe tomorrow",
        "on Thursday and on Friday",
        "every week on Thursday",
        "not on Thursday",
        "on the 18th",
        "on the 35th",
        "on the 30th floor",
        "about two weeks from today",
        "in ten days or so",
        "on 24/7",
        "on 03/04",
        "on 26.11.",
        "in spring",
        "soon",
        "on 31 November",
        "on 2026-13-01",
        "on 4 July 1985",
        "on 4 July 2031",
        "on 3 December and on 4 December",
    ],
)
def test_what_is_in_doubt_suggests_nothing(words: str) -> None:
    """Two days, a day that does not exist, or an ambiguous one suggest nothing."""
    assert suggested_date(f"My operation is {words}", WEDNESDAY) is None


@every_case(
    ("words", "day"),
    [
        ("on 18 November", date(2026, 11, 18)),
        ("on 18 October", date(2026, 10, 18)),
        ("on 17 October", date(2027, 10, 17)),
        ("on 1 January", date(2027, 1, 1)),
        ("on the 3rd of December", date(2026, 12, 3)),
        ("on December the 3rd", date(2026, 12, 3)),
        ("on December 3, 2026", date(2026, 12, 3)),
        ("on 2026-12-03", date(2026, 12, 3)),
        ("on Thursday, 3 December", date(2026, 12, 3)),
        ("on May 5", date(2027, 5, 5)),
        ("on 25/12", date(2026, 12, 25)),
        ("on 12/25", date(2026, 12, 25)),
        ("on Christmas Eve", date(2026, 12, 24)),
        ("on the 26th", date(2026, 11, 26)),
        ("on the 3rd", date(2026, 12, 3)),
        ("on Thursday the 26th", date(2026, 11, 26)),
        ("on Thursday week", date(2026, 11, 26)),
        ("a week on Thursday", date(2026, 11, 26)),
        ("Thursday next week", date(2026, 11, 26)),
        ("a week tomorrow", date(2026, 11, 26)),
        ("in ten days", date(2026, 11, 28)),
    ],
)
def test_a_day_and_a_month(words: str, day: date) -> None:
    """The next such day; one within the last month is in the past."""
    assert day == suggested_date(f"My operation is {words}", WEDNESDAY)


def test_a_weekday_that_does_not_fit_its_date_suggests_nothing() -> None:
    """3 December 2026 is a Thursday, so another weekday is a mistake."""
    assert suggested_date("My operation is on Friday, 3 December", WEDNESDAY) is None


@every_case(
    ("words", "kind"),
    [
        ("My mum is in hospital", Kind.ILLNESS_FAMILY),
        ("I'm ill", Kind.ILLNESS_OWN),
        ("I have an operation", Kind.ILLNESS_OWN),
        ("My gran passed away", Kind.LOSS),
        ("We lost our cat", Kind.LOSS),
        ("I lost my dear father", Kind.LOSS),
        ("Our dog has to go to the vet", Kind.PET),
        ("I have my driving test", Kind.EXAM),
        ("We're moving house", Kind.MOVING),
        ("A trip to Norway", Kind.JOURNEY),
        ("It's my birthday", Kind.CELEBRATION),
        ("I lost my keys on the train", None),
        ("I'm sick of winter", None),
        ("I had a stroke of luck", None),
        ("I love hospitality", None),
        ("My hot dog recipe", None),
        ("The finals of the world cup", None),
        ("", None),
    ],
)
def test_the_kind_that_words_suggest(words: str, kind: Kind | None) -> None:
    """The words suggest what they are plainly about; figures of speech suggest nothing."""
    assert kind == suggested_kind(words)


@every_case(
    "near",
    [
        "in over two days or so ",
        "vor vor vor gestern in ",
        "twenty one hundred and ",
        "de de de la semaine n ",
        "my mum my mum lost my ",
        "3.3.3.3.3.3.3.3.3.3 ",
        "mañana por la mañana no ",
        "1 1 1 1 1 1 1 1 1 1 1 1 ",
    ],
)
def test_a_text_of_near_matches_takes_no_time(near: str) -> None:
    """The work grows with the length of a text, and not with its square."""
    text = (near * 300)[:3_000]
    short, long = (_steps(part) for part in (text[:1_000], text))

    assert long <= 4 * short


def _steps(text: str) -> int:
    """How many calls reading a text takes."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += 1

    suggested_date(text, WEDNESDAY), suggested_kind(text)
    sys.setprofile(count)
    try:
        suggested_date(text, WEDNESDAY), suggested_kind(text)
    finally:
        sys.setprofile(None)
    return calls


def test_a_long_text_suggests_nothing() -> None:
    """A text longer than a form field suggests nothing, and takes no time."""
    long_text = "We buried my uncle on Monday, and the operation is tomorrow. "

    assert suggested_date(long_text[42:], WEDNESDAY) == date(2026, 11, 19)
    assert suggested_date("so it is " * 400 + long_text[42:], WEDNESDAY) is None
    assert suggested_kind("so it is " * 400 + long_text) is None


def _judged(right: int, silent: int, wrong: int) -> list[Judged]:
    case = Case("A1", "date", "date/plain/en", ("tomorrow", "2026-11-18"), ["2026-11-19"])
    verdicts = [Verdict.RIGHT] * right + [Verdict.SILENT] * silent + [Verdict.WRONG] * wrong
    return [Judged(case, None, verdict) for verdict in verdicts]


@every_case(
    ("right", "silent", "wrong", "kept"),
    [(100, 0, 0, True), (85, 15, 0, True), (84, 16, 0, False), (99, 0, 1, True), (98, 0, 2, False)],
)
def test_the_table_says_what_is_below_its_bounds(
    right: int, silent: int, wrong: int, kept: bool
) -> None:
    """The bench fails where too little is found, or too much is wrong."""
    assert keeps_bounds("date", _judged(right, silent, wrong)) is kept
