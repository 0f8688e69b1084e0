"""From the introduction to a booked coffee: times to pick, in a window of one's own."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta

import pytest

from storage import bookings, matches
from storage.records import MatchState
from tests.cast import labels
from tests.picking import (
    TUESDAY,
    booking_of,
    boxes,
    introduced,
    labels_of,
    match_of,
    offered,
    said_in,
    sends,
    suggests,
    ticked,
    ticks,
)
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

WEDNESDAY, THURSDAY, FRIDAY = date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 27)
REMINDER = "When could you meet"
QUESTION = "Have you had your coffee"


def test_two_people_book_in_four_taps(workspace: TestWorkspace) -> None:
    """Each opens the times, ticks one, and sends it; the fourth tap is for the calendar."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    assert labels(ada.messages(group)[-1]) == [
        "Pick times",
        "We'll find our own time",
        "Another question",
        "More",
    ]
    times = offered(ada, group)
    sends(ada, times[3])
    assert "You'll hear from me in your chat as soon as there's a time." in ada.reads_modal()
    ticks(bo, group, times[3], times[5])
    workspace.tick()

    starts_at = datetime.fromisoformat(times[3])
    hours = {
        f"{starts_at:%H:%M} in London",
        f"{starts_at + timedelta(hours=1):%H:%M} in Stockholm",
    }
    said = said_in(ada, group)[-1]
    assert f"{starts_at + timedelta(hours=1):%H:%M} in Stockholm" in bo.reads_modal()
    day, _, rest = said.removeprefix("Your coffee is on ").removesuffix(".").partition(": ")
    assert (day, set(rest.split(", "))) == ("Thursday 26 November", hours)
    assert labels(ada.messages(group)[-1]) == [
        "Add to calendar",
        "Another time",
        "Call it off",
        "More",
    ]
    ada.closes()
    ada.presses("Add to calendar", in_group=group)
    assert "Google Calendar" in ada.reads_modal()


def test_times_are_ones_own(workspace: TestWorkspace) -> None:
    """
    Ten half hours on five days from tomorrow, in the reader's zone; nothing is ticked but what they
    ticked themselves, and nothing in the window says what another ticked.
    """
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    times = offered(ada, group)
    assert len({one[:10] for one in times}) == 5
    assert len(times) == 10
    assert times[0][:10] == WEDNESDAY.isoformat()
    assert all(9 <= datetime.fromisoformat(one).hour < 16 for one in times)
    assert labels_of(ada)[0].startswith("Wednesday 25 November ")
    assert " in Stockholm)" in labels_of(ada)[0]
    assert ticked(ada) == []
    before = boxes(ada)
    metadata = ada.modal()["private_metadata"]
    assert metadata == f"{match_of(workspace, ada).id} 1"
    ticks(bo, group, times[2], times[4])

    assert offered(ada, group) == times
    assert boxes(ada) == before
    offered(bo, group)
    assert ticked(bo) == [times[2], times[4]]


def test_whoever_is_silent_is_reminded_once(workspace: TestWorkspace) -> None:
    """Bo hears once more, after a working day; Ada, who has answered, does not (P9)."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    ticks(ada, group, *offered(ada, group))
    workspace.until(WEDNESDAY, time(9, 30))
    assert not any(REMINDER in one for one in bo.told())
    workspace.until(date(2026, 12, 3))

    told = [one for one in bo.told() if REMINDER in one]
    assert told == [f"When could you meet {ada.mention}? Tick every time that works for you."]
    assert not any(REMINDER in one for one in ada.told())


def test_whoever_needed_no_reminder_gets_it_for_the_second_times(workspace: TestWorkspace) -> None:
    """
    Ada picked before she was reminded, so she is reminded of the new times, once; Bo, who has had
    his reminder, is not reminded again (P9).
    """
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    first = offered(ada, group)
    ticks(ada, group, *first[::2])
    workspace.until(WEDNESDAY, time(15))
    assert [sum(REMINDER in one for one in who.told()) for who in (ada, bo)] == [0, 1]
    ticks(bo, group, *first[1::2])
    workspace.until(date(2026, 11, 26), time(14, 30))
    assert [sum(REMINDER in one for one in who.told()) for who in (ada, bo)] == [0, 1]
    workspace.until(date(2026, 12, 3))

    assert [sum(REMINDER in one for one in who.told()) for who in (ada, bo)] == [1, 1]


def test_ticks_that_never_meet(workspace: TestWorkspace) -> None:
    """
    A second set when nothing fits; then it is said kindly, once. Ada suggests times, Bo sees them
    as times to pick, and the coffee is booked.
    """
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    first = offered(ada, group)
    ticks(ada, group, *first[::2])
    ticks(bo, group, *first[1::2])
    assert "None of the times so far fits, so here are new ones." in bo.reads_modal()
    workspace.tick()
    assert said_in(ada, group)[-1].startswith("There are new times to pick from.")
    second = offered(ada, group)
    assert len(second) == 10
    assert not set(first) & set(second)
    ticks(ada, group)
    ticks(bo, group, *second)
    workspace.pass_time(minutes=1)
    assert said_in(ada, group)[-1].startswith("None of these times fits, and nobody's to blame.")
    assert labels(ada.messages(group)[-1]) == [
        "I'd rather suggest times",
        "Make it a slow coffee",
        "We'll find our own time",
        "More",
    ]
    own = datetime(2026, 11, 30, 18, 15, tzinfo=UTC)
    suggests(ada, group, own, own + timedelta(days=1))
    workspace.pass_time(minutes=1)
    assert said_in(bo, group)[-1].startswith("There are new times to pick from.")
    assert offered(bo, group) == [own.isoformat(), (own + timedelta(days=1)).isoformat()]
    sends(bo, own.isoformat())

    booked = booking_of(workspace, ada)
    assert booked is not None
    assert booked.starts_at == own


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2026, 11, 24, 11, 30, tzinfo=UTC), "Pick a time that's at least two hours ahead"),
        (datetime(2026, 12, 24, 12, tzinfo=UTC), "Pick a time before Tuesday 8 December"),
    ],
)
def test_suggestions_that_cannot_be_meant(
    workspace: TestWorkspace, moment: datetime, expected: str
) -> None:
    """The form stays open, with a sentence under the time."""
    group = introduced(workspace, workspace.ada, workspace.bo)
    suggests(workspace.ada, group, moment)

    assert workspace.ada.modal()["title"]["text"] == "Suggest times"
    errors = [body for name, body in workspace.said_by_bot() if "errors" in json.dumps(body)]
    assert expected in json.dumps(errors[-1])


def test_an_answer_to_times_that_have_changed(workspace: TestWorkspace) -> None:
    """Bo's window is an older one: nothing is kept, and it shows the new times."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    old = offered(bo, group)
    own = datetime(2026, 11, 30, 18, tzinfo=UTC)
    suggests(ada, group, own)
    sends(bo, old[0])

    assert "The times have changed since you opened this." in bo.reads_modal()
    assert booking_of(workspace, ada) is None
    sends(bo, own.isoformat())
    assert booking_of(workspace, ada) is not None


def test_whether_they_met_is_asked_the_working_day_after(workspace: TestWorkspace) -> None:
    """Never before the booked coffee, and on the morning after it (P10)."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    times = offered(ada, group)
    monday = next(one for one in times if one.startswith("2026-11-30"))
    ticks(ada, group, monday)
    ticks(bo, group, monday)
    workspace.until(date(2026, 12, 1), time(7, 30))
    assert not any(QUESTION in one for one in [*ada.told(), *bo.told()])
    workspace.until(date(2026, 12, 1), time(9, 30))

    assert [sum(QUESTION in one for one in who.told()) for who in (ada, bo)] == [1, 1]


def test_without_a_booking_it_is_asked_as_before(workspace: TestWorkspace) -> None:
    """Nobody pressed anything: the question comes on the fourth working day."""
    introduced(workspace, workspace.ada, workspace.bo)
    workspace.until(date(2026, 11, 30), time(17))

    assert sum(QUESTION in one for one in workspace.ada.told()) == 1


def test_own_time_asks_whoever_was_asked_longest_ago(workspace: TestWorkspace) -> None:
    """By the record and not by dice: over four coffees of the same two people, they alternate."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    asked = []
    for week in range(4):
        workspace.until(TUESDAY + timedelta(weeks=week), time(11))
        [group] = ada.groups()
        ada.presses("We'll find our own time", in_group=group)
        workspace.tick()
        last = said_in(ada, group)[-1]
        assert last.startswith("You'll find your own time, then. <@")
        asked.append(ada.mention in last)

    assert asked in ([True, False, True, False], [False, True, False, True])


def test_no_opener_comes_twice(workspace: TestWorkspace) -> None:
    """The same two people, four rounds and four presses of *Another question*: eight openers."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    for week in range(4):
        workspace.until(TUESDAY + timedelta(weeks=week), time(11))
        [group] = ada.groups()
        # Whoever presses nothing for three rounds isn't drawn in the fourth.
        (ada, bo)[week % 2].presses("Another question", in_group=group)
        workspace.tick()
        workspace.pass_time(minutes=1)
    with workspace.database.read() as tx:
        mine = matches.of_person(tx, workspace.record.id, match_of(workspace, ada).people[0])
    keys = [key for one in mine for key in (one.opener_key, *one.more_openers)]
    assert len(keys) == len(set(keys)) == 8
    assert said_in(bo, group)[-1].startswith("Another question: ")


def test_two_presses_at_once_bring_one_question(workspace: TestWorkspace) -> None:
    """While a question is on its way into their chat there is no further one; then there is."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    workspace.until(TUESDAY, time(11))
    [group] = ada.groups()
    for person in (ada, bo):
        person.presses("Another question", in_group=group)
    workspace.tick()
    assert sum(one.startswith("Another question: ") for one in said_in(bo, group)) == 1
    bo.presses("Another question", in_group=group)
    workspace.pass_time(minutes=1)

    assert sum(one.startswith("Another question: ") for one in said_in(bo, group)) == 2


def test_after_its_days_nothing_is_booked_and_ticks_are_forgotten(
    workspace: TestWorkspace,
) -> None:
    """A match is open for ten working days, whatever the next draw (P14)."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    ticks(ada, group, *offered(ada, group))
    first = match_of(workspace, ada)
    introduction = bo.messages(group)[-1]
    workspace.until(date(2026, 12, 8), time(12))
    bo.presses_in(introduction, "Pick times", stale=True)

    assert "This coffee is over." in bo.reads_modal()
    with workspace.database.read() as tx:
        assert bookings.sets_of(tx, workspace.record.id, first.id) == ()
        assert bookings.answers_of(tx, workspace.record.id, first.id) == ()


def test_a_match_from_before_finishes_by_the_old_rules(workspace: TestWorkspace) -> None:
    """One whose introduction waited over the upgrade is introduced and asked about as then."""
    ada, dana = workspace.ada, workspace.dana
    workspace.joins(ada, dana)
    workspace.until(TUESDAY, time(10, 5))
    made = match_of(workspace, ada)
    with workspace.database.write() as tx:
        matches.change(tx, made, state=None, closes_at=None, due_at=None)
    workspace.until(TUESDAY, time(17))
    [group] = ada.groups()
    introduction = said_in(ada, group)[-1]
    assert "would you suggest a time? These fit everyone's working hours" in introduction
    assert labels(ada.messages(group)[-1]) == []
    workspace.until(date(2026, 11, 30), time(19))

    assert sum(QUESTION in one for one in ada.told()) == 1
    assert match_of(workspace, ada).state is None


def test_a_round_over_new_year(workspace: TestWorkspace) -> None:
    """The round of 29 December is on 5 January, and no time lies on a holiday of either."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    workspace.until(date(2026, 12, 16), time(11))
    for one in (ada, bo):
        one.is_there()
    workspace.until(date(2027, 1, 5), time(11))
    [group] = ada.groups()
    days = {one[:10] for one in offered(ada, group)}

    # Wednesday 6 January is a holiday in Sweden.
    assert days == {"2027-01-07", "2027-01-08", "2027-01-11", "2027-01-12", "2027-01-13"}


def test_somebody_who_pauses_looks_like_somebody_silent(workspace: TestWorkspace) -> None:
    """Bo ticks and pauses: nothing is booked, and Ada reads the same as if Bo were silent (P13)."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    times = offered(ada, group)
    ticks(bo, group, *times)
    bo.types("pause")
    sends(ada, *times)

    assert "You'll hear from me in your chat as soon as there's a time." in ada.reads_modal()
    assert booking_of(workspace, ada) is None
    assert match_of(workspace, ada).state is MatchState.PICKING


def test_no_time_on_a_day_on_which_somebody_is_away(workspace: TestWorkspace) -> None:
    """Bo's name says until when he is away: no time is offered on these days (P6)."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo, rhythm="Every 8 weeks")
    workspace.sandbox.set_user("bo", name="Bo (out 26 Nov to 27 Nov)")
    workspace.until(TUESDAY, time(11))
    [group] = ada.groups()

    days = {one[:10] for one in offered(ada, group)}
    assert len(days) == 5
    assert not {"2026-11-26", "2026-11-27"} & days


def test_ones_ticks_are_in_ones_export(workspace: TestWorkspace) -> None:
    """What somebody ticked, and when they meet, is in the file they ask for (P15)."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    times = offered(ada, group)
    sends(ada, times[1], times[2])
    ticks(bo, group, times[2])
    ada.closes()
    ada.types("me")
    ada.presses("Export")
    file_id = ada.messages()[-1]["files"][0]["id"]
    (coffee,) = json.loads(workspace.sandbox.file(ada.id, file_id))["coffees"]

    assert coffee["times_i_ticked"] == [times[1], times[2]]
    assert coffee["booked_for"] == times[2]


def test_at_most_six_messages_that_nobody_pressed_for(workspace: TestWorkspace) -> None:
    """
    The worst case for one person: reminded, two sets that fail, and asked whether they met. Each
    kind comes at most once or, of the sets, once for each (P9).
    """
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    workspace.until(WEDNESDAY, time(15))
    first = offered(ada, group)
    ticks(ada, group, *first[::2])
    ticks(bo, group, *first[1::2])
    workspace.pass_time(minutes=1)
    second = offered(ada, group)
    ticks(ada, group, *second[::2])
    ticks(bo, group, *second[1::2])
    workspace.until(date(2026, 12, 20))
    about = [
        body
        for name, body in workspace.said_by_bot()
        if name == "chat.postMessage"
        and body["channel"] in (group, workspace.sandbox.direct(bo.id))
        and any(
            words in body["text"]
            for words in ("having coffee", REMINDER, "new times", "None of these", QUESTION)
        )
    ]

    assert len(about) == 5


@pytest.mark.starts_at(datetime(2026, 12, 11, 14, tzinfo=UTC))
def test_a_coffee_after_the_holidays_is_still_ahead(workspace: TestWorkspace) -> None:
    """Ten working days last longer over Christmas: until then the coffee stands in /coffee."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo, day=date(2026, 12, 15))
    suggests(ada, group, datetime(2026, 12, 30, 14, tzinfo=UTC))
    ticks(bo, group, *offered(bo, group))
    assert booking_of(workspace, ada) is not None
    workspace.until(date(2026, 12, 30), time(9))
    ada.types()

    assert "Wednesday 30 December" in ada.last()
