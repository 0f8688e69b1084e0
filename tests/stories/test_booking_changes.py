"""What becomes of a booked coffee: moved, called off, left out, and into the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.sandbox.sandbox import Gone
from storage.records import Booking, MatchState
from tests.cast import Actor, labels
from tests.picking import (
    TUESDAY,
    booking_of,
    introduced,
    match_of,
    offered,
    said_in,
    sends,
    ticks,
)
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

WEDNESDAY, THURSDAY, FRIDAY = date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 27)
QUESTION = "Have you had your coffee"
# Ada's and Bo's.
ZONES = ("Europe/London", "Europe/Stockholm")


def booked(workspace: TestWorkspace, *who: Actor, day: date = FRIDAY) -> tuple[str, Booking]:
    """These people are introduced and book their first time on this day."""
    group = introduced(workspace, *who)
    chosen = next(one for one in offered(who[0], group) if one.startswith(day.isoformat()))
    for one in who:
        ticks(one, group, chosen)
        one.closes()
    workspace.pass_time(minutes=1)
    found = booking_of(workspace, who[0])
    assert found is not None
    return group, found


def test_a_coffee_moves(workspace: TestWorkspace) -> None:
    """Until the new time is booked, the old one holds; the entry in calendars stays the same."""
    ada, bo = workspace.ada, workspace.bo
    group, before = booked(workspace, ada, bo)
    ada.presses("Another time", in_group=group)
    new = next(value for value in _offered_now(ada) if value.startswith("2026-11-30"))
    workspace.pass_time(minutes=1)
    assert said_in(bo, group)[-1].startswith("One of you needs another time")
    sends(ada, new)
    assert booking_of(workspace, ada) == before
    assert "Until then, the old one stays." in ada.reads_modal()
    ticks(bo, group, new)
    workspace.pass_time(minutes=1)
    after = booking_of(workspace, ada)
    assert after is not None
    assert after.starts_at == datetime.fromisoformat(new)
    assert (after.uid, after.sequence) == (before.uid, 1)
    assert "Your coffee has moved. It's now on Monday 30 November" in said_in(bo, group)[-1]
    assert "please delete it there" in said_in(bo, group)[-1]
    workspace.until(date(2026, 12, 1), time(8))

    # Nobody is asked after the old time, and everybody after the new one.
    assert not any(QUESTION in one for one in ada.told())
    workspace.until(date(2026, 12, 1), time(12))
    assert [sum(QUESTION in one for one in who.told()) for who in (ada, bo)] == [1, 1]


def test_where_no_other_time_fits_the_old_one_stays(workspace: TestWorkspace) -> None:
    """Bo ticks nothing of two sets: the coffee stays where it is, and that is said."""
    ada, bo = workspace.ada, workspace.bo
    group, before = booked(workspace, ada, bo)
    ada.presses("Another time", in_group=group)
    ada.closes()
    for _ in range(2):
        ticks(ada, group, *offered(ada, group))
        ticks(bo, group)
        workspace.pass_time(minutes=1)

    assert said_in(ada, group)[-1] == "No other time fits, so the time you have stays."
    assert booking_of(workspace, ada) == before
    assert match_of(workspace, ada).state is MatchState.BOOKED


def test_calling_off_an_hour_before(workspace: TestWorkspace) -> None:
    """One tap and a question; Ada hears what, not why, at once, and nobody is asked afterwards."""
    ada, bo = workspace.ada, workspace.bo
    group, made = booked(workspace, ada, bo, day=THURSDAY)
    workspace.walk(made.starts_at - timedelta(hours=1))
    bo.presses("Call it off", in_group=group)
    workspace.pass_time(minutes=1)
    last = said_in(ada, group)[-1]
    assert last.startswith(
        "Your coffee won't take place. Nobody's to blame. It was to be on Thursday 26 November: "
    )
    assert last.endswith(". If it's in your calendar, please delete it there.")
    assert bo.mention not in last
    assert said_in(bo, group)[-2] == "It's called off. I'll let them know, but not why."
    bo.presses("More", in_group=group)
    assert "This coffee was called off" in bo.reads_modal()
    workspace.until(date(2026, 12, 4))

    assert not any(QUESTION in one for who in (ada, bo) for one in who.told())


def test_a_trio_waits_two_working_days(workspace: TestWorkspace) -> None:
    """
    Ada and Bo agree, Chidi is silent: after two working days the two are booked. The chat names
    nobody; Chidi hears the time alone, not why, and can come along with one tap.
    """
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    group = introduced(workspace, ada, bo, chidi)
    times = offered(ada, group)
    assert len(times) == 12
    late = times[-1]
    ticks(ada, group, late)
    ticks(bo, group, late)
    workspace.until(THURSDAY, time(9))
    assert booking_of(workspace, ada) is None
    workspace.until(THURSDAY, time(17))
    made = booking_of(workspace, ada)
    assert made is not None
    assert len(made.people) == 2
    said = said_in(ada, group)[-1]
    assert said.startswith("Your coffee is on Tuesday 1 December")
    assert not any(who.mention in said for who in (ada, bo, chidi))
    assert chidi.last().startswith("There's a time for your coffee now. It's on Tuesday 1 Dec")
    assert labels(chidi.messages()[-1]) == [
        "I can make it",
        "Another time",
        "I can't make it",
        "More",
    ]
    chidi.presses_at_home("Open your coffee")
    shown = labels(chidi.modal())
    assert "I can make it" in shown
    assert "Add to calendar" not in shown
    chidi.closes()
    chidi.presses("I can make it")
    assert "Your coffee is on Tuesday 1 December" in chidi.last()
    made = booking_of(workspace, ada)
    assert made is not None
    assert len(made.people) == 3
    workspace.until(date(2026, 12, 2), time(12))

    assert [sum(QUESTION in x for x in one.told()) for one in (ada, bo, chidi)] == [1, 1, 1]


@pytest.mark.parametrize("is_booked_time", [True, False])
def test_a_tick_after_the_booking(workspace: TestWorkspace, is_booked_time: bool) -> None:
    """
    Chidi's window is from before the booking. If he ticks the very time that was booked, he's in,
    and is told so; the others hear nothing of it, and all three are asked whether they met (P13).
    """
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    group = introduced(workspace, ada, bo, chidi)
    late, other = offered(ada, group)[-1], offered(ada, group)[-2]
    ticks(ada, group, late)
    ticks(bo, group, late)
    offered(chidi, group)
    workspace.until(THURSDAY, time(17))
    assert len(booked_people(workspace, ada)) == 2
    before = [[*one.told(), *said_in(one, group)] for one in (ada, bo)]
    sends(chidi, *((late, other) if is_booked_time else (other,)))
    workspace.pass_time(minutes=1)
    stands = chidi.reads_modal()
    assert [[*one.told(), *said_in(one, group)] for one in (ada, bo)] == before
    workspace.until(date(2026, 12, 2), time(12))

    assert ("Your coffee is on Tuesday 1 December" in stands) is is_booked_time
    assert ("You aren't down for it yet." in stands) is not is_booked_time
    assert len(booked_people(workspace, ada)) == 2 + is_booked_time
    asked = [sum(QUESTION in x for x in one.told()) for one in (ada, bo, chidi)]
    assert asked == [1, 1, 1 * is_booked_time]


def booked_people(workspace: TestWorkspace, person: Actor) -> tuple[str, ...]:
    """Who is down for the coffee of this person."""
    made = booking_of(workspace, person)
    return made.people if made else ()


def test_whoever_is_not_down_for_it_is_not_asked(workspace: TestWorkspace) -> None:
    """Chidi never answers: nobody asks whether he had the coffee that the others had."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    group = introduced(workspace, ada, bo, chidi)
    late = offered(ada, group)[-1]
    ticks(ada, group, late)
    ticks(bo, group, late)
    workspace.until(date(2026, 12, 3))

    assert [sum(QUESTION in x for x in one.told()) for one in (ada, bo, chidi)] == [1, 1, 0]


def test_one_of_three_cannot_make_it(workspace: TestWorkspace) -> None:
    """It takes out only Chidi: the others still meet, and hear that one of them can't come."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    group, made = booked(workspace, ada, bo, chidi)
    chidi.presses("I can't make it", in_group=group)
    workspace.pass_time(minutes=1)
    after = booking_of(workspace, ada)
    assert after is not None
    assert (after.starts_at, len(after.people)) == (made.starts_at, 2)
    told = [text for one in ada.groups() for text in said_in(ada, one)]
    assert any("Someone can't make it. The rest of you still meet on Fri" in x for x in told)
    assert not any(chidi.mention in x for x in told if "can't make it" in x)
    workspace.until(date(2026, 12, 3))

    assert [sum(QUESTION in x for x in one.told()) for one in (ada, bo, chidi)] == [1, 1, 0]


def test_a_reminder_names_nobody_who_is_out(workspace: TestWorkspace) -> None:
    """
    Those that were sent are taken back when Chidi can't make it; Bo's waits, and names only Ada.
    """
    trio = ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    group = introduced(workspace, ada, bo, chidi)
    workspace.sandbox.set_user("bo", status_text="On vacation", status_emoji=":palm_tree:")
    workspace.until(WEDNESDAY, time(15))
    assert [_named_in_reminders(one, trio) for one in trio] == [[{bo, chidi}], [], [{ada, bo}]]
    chidi.presses("More", in_group=group)
    chidi.presses("I can't make it")
    chidi.closes()
    workspace.sandbox.set_user("bo", status_text="", status_emoji="")
    workspace.until(THURSDAY, time(15))

    assert [_named_in_reminders(one, trio) for one in trio] == [[], [{ada}], []]


def test_a_coffee_that_is_called_off_takes_its_reminders_back(workspace: TestWorkspace) -> None:
    """Nothing is left in one's own chat that asks for times."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    workspace.until(WEDNESDAY, time(15))
    assert len(_reminders(ada)) == len(_reminders(bo)) == 1
    bo.presses("More", in_group=group)
    bo.presses("Call it off")
    workspace.pass_time(minutes=1)

    assert _reminders(ada) == _reminders(bo) == []


@pytest.mark.parametrize("how", ["a time", "own time", "slow coffee", "nothing"])
def test_a_reminder_goes_once_no_time_is_picked(workspace: TestWorkspace, how: str) -> None:
    """Once they have a time, need none, or their days are over, nothing asks when they could."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    workspace.until(WEDNESDAY, time(15))
    assert len(_reminders(ada)) == len(_reminders(bo)) == 1
    if how == "a time":
        slot = offered(ada, group)[-1]
        for one in (ada, bo):
            ticks(one, group, slot)
    elif how == "own time":
        bo.presses("We'll find our own time", in_group=group)
    elif how == "slow coffee":
        for _ in range(2):
            ticks(ada, group, *offered(ada, group))
            ticks(bo, group)
        workspace.pass_time(minutes=1)
        bo.presses("Make it a slow coffee", in_group=group)
    else:
        workspace.until(date(2026, 12, 9))
    workspace.pass_time(minutes=1)

    assert _reminders(ada) == _reminders(bo) == []


@pytest.mark.parametrize("how", ["leaves", "erases himself"])
def test_leaving_in_the_middle(workspace: TestWorkspace, how: str) -> None:
    """Bo leaves Kith before the coffee: Ada hears that it won't take place, and not why."""
    ada, bo = workspace.ada, workspace.bo
    booked(workspace, ada, bo)
    if how == "leaves":
        bo.leaves()
    else:
        bo.types("me")
        bo.presses("Erase everything about me")
        bo.submits()
    workspace.pass_time(minutes=1)
    workspace.until(WEDNESDAY, time(12))
    [said] = [one for one in ada.told() if "It was to be on Friday 27 November: " in one]
    assert "won't take place. Nobody's to blame." in said
    assert ada.last() == "Would you like to meet somebody else this round?"
    assert sum("won't take place" in one for one in ada.told()) == 1
    workspace.until(date(2026, 12, 4))

    assert not any(QUESTION in one for one in ada.told())


def test_leaving_two_coffees_at_once(workspace: TestWorkspace) -> None:
    """
    Bo leaves while he and Ada have two coffees without a time, of two rounds. She hears of each,
    in her own conversation, which coffee it was: no message comes twice.
    """
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    workspace.until(date(2026, 12, 1), time(12))
    bo.leaves()
    workspace.pass_time(minutes=5)

    assert sorted(one for one in ada.told() if "won't take place" in one) == [
        f"Your coffee from the introduction on Tuesday {day} won't take place. Nobody's to blame."
        for day in ("1 December", "24 November")
    ]


@pytest.mark.parametrize("how", ["leaves", "is deactivated"])
def test_leaving_after_the_coffee(workspace: TestWorkspace, how: str) -> None:
    """Whoever goes on the day after takes nothing away from a coffee that is over."""
    ada, bo = workspace.ada, workspace.bo
    group, _made = booked(workspace, ada, bo, day=THURSDAY)
    workspace.until(FRIDAY, time(15))
    said = said_in(ada, group)
    _goes(workspace, bo, how)

    assert said_in(ada, group) == said
    assert not any("won't take place" in one for one in ada.told())
    assert match_of(workspace, ada).state is MatchState.BOOKED


@pytest.mark.parametrize("who", ["ada", "bo"])
def test_leaving_after_a_coffee_at_their_own_time(workspace: TestWorkspace, who: str) -> None:
    """Whichever of the two said that they met, it isn't said that the coffee won't take place."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    ada.presses("We'll find our own time", in_group=group)
    workspace.until(date(2026, 12, 1), time(12))
    (ada if who == "ada" else bo).presses("We met")
    _goes(workspace, bo, "leaves")

    assert not any("won't take place" in one for one in ada.told())
    assert match_of(workspace, ada).state is MatchState.OWN_TIME


@pytest.mark.parametrize("button", ["Call it off", "I can't make it"])
def test_calling_off_what_is_over(workspace: TestWorkspace, button: str) -> None:
    """On the day after a coffee there is nothing to call off: the others are told nothing."""
    trio = ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    group, _made = booked(workspace, *trio, day=THURSDAY)
    (old,) = [one for one in workspace.sandbox.messages(bo.id, group) if button in labels(one)]
    workspace.until(FRIDAY, time(15))
    said = said_in(ada, group)
    bo.presses_in(old, button, stale=True)
    workspace.pass_time(minutes=1)

    assert said_in(chidi, group) == said
    assert said_in(bo, group)[-1].startswith("Your coffee was on Thursday 26 November")
    bo.presses("More", in_group=group)
    assert [one for one in labels(bo.modal()) if one in ("Call it off", "I can't make it")] == []
    assert match_of(workspace, ada).state is MatchState.BOOKED


def test_leaving_takes_reminders_of_past_coffees_back(workspace: TestWorkspace) -> None:
    """They meet without picking; once Bo has left, nothing asks Ada when she could meet him."""
    ada, bo = workspace.ada, workspace.bo
    introduced(workspace, ada, bo)
    workspace.until(date(2026, 12, 1), time(12))
    ada.presses("We met")
    assert len(_reminders(ada)) == 1
    _goes(workspace, bo, "leaves")

    assert _reminders(ada) == []


def test_a_partner_on_sick_leave(workspace: TestWorkspace) -> None:
    """
    Bo falls ill the day before. Ada is told nothing about it, and the coffee stands; with two taps
    she moves it or calls it off.
    """
    ada, bo = workspace.ada, workspace.bo
    group, made = booked(workspace, ada, bo)
    workspace.until(THURSDAY, time(15))
    said, told = said_in(ada, group), ada.told()
    workspace.sandbox.set_user("bo", status_text="Out sick", status_emoji=":face_with_thermometer:")
    workspace.until(FRIDAY, time(9))
    assert {"Another time", "Call it off"} <= set(labels(ada.messages(group)[-1]))
    workspace.until(FRIDAY, time(17))
    assert len(said_in(ada, group)) == len(said)
    assert [one for one in ada.told() if "Bo" in one or bo.mention in one] == [
        one for one in told if "Bo" in one or bo.mention in one
    ]
    assert booking_of(workspace, ada) == made


def test_a_trio_without_a_common_half_hour(workspace: TestWorkspace) -> None:
    """
    Between the draw and the introduction one moves far away: the introduction says honestly that
    there is no common half hour, and offers a slow coffee.
    """
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(ada, bo, chidi, rhythm="Every 8 weeks")
    # San Francisco, Berlin and Bangalore; the first two work late and early enough to be drawn.
    for person, start, end in ((ada, "07:00", "15:00"), (bo, "12:00", "20:00")):
        _works(person, start, end)
    workspace.sandbox.set_user("ada", zone="America/Los_Angeles")
    workspace.sandbox.set_user("bo", zone="Europe/Berlin")
    workspace.sandbox.set_user("chidi", zone="Asia/Kolkata")
    _works(chidi, "17:00", "23:30")
    workspace.until(TUESDAY, time(10, 5))
    assert ada.groups() == []
    assert len(match_of(workspace, ada).people) == 3
    _works(bo, "08:00", "12:00")
    workspace.until(WEDNESDAY, time(20))
    [group] = ada.groups()
    introduction = ada.messages(group)[-1]
    assert "that's in everyone's working hours." in introduction["text"]
    assert "you share" not in introduction["text"]
    assert labels(introduction) == [
        "I'd rather suggest times",
        "Make it a slow coffee",
        "We'll find our own time",
        "Another question",
        "More",
    ]
    ada.presses("Make it a slow coffee", in_group=group)
    workspace.pass_time(minutes=1)

    assert said_in(ada, group)[-1].startswith("Let's make it a slow coffee")
    assert match_of(workspace, ada).state is MatchState.WRITTEN


def test_a_file_for_the_calendar(workspace: TestWorkspace) -> None:
    """A real calendar library reads it; it is in Ada's own conversation, and gone after a day."""
    ada, bo = workspace.ada, workspace.bo
    group, made = booked(workspace, ada, bo)
    ada.presses("Add to calendar", in_group=group)
    links = ada.reads_modal()
    assert "https://calendar.google.com/calendar/render?action=TEMPLATE" in links
    assert "https://outlook.office.com/calendar/action/compose" in links
    ada.presses("File for other calendars")
    assert "Please look in our conversation." in ada.reads_modal()
    file_id = ada.messages()[-1]["files"][0]["id"]
    calendar = Calendar.from_ical(workspace.sandbox.file(ada.id, file_id).decode())
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == made.starts_at
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=30)
    assert str(event["summary"]) == "Coffee with Bo"
    assert (str(event["uid"]), event.decoded("sequence")) == (made.uid, 0)
    assert "rrule" not in event
    assert not any(name in event for name in ("organizer", "attendee", "location", "description"))
    assert [one for one in bo.messages() if one["files"]] == []
    workspace.pass_time(days=1, minutes=5)

    with pytest.raises(Gone):
        workspace.sandbox.file(ada.id, file_id)


def test_a_workspace_that_forbids_files(workspace: TestWorkspace) -> None:
    """Slack refuses the file: Ada hears that the links work without it."""
    ada, bo = workspace.ada, workspace.bo
    group, _made = booked(workspace, ada, bo)
    workspace.sandbox.fail("files.getUploadURLExternal", "file_uploads_disabled")
    ada.presses("Add to calendar", in_group=group)
    ada.presses("File for other calendars")

    assert "Slack didn't take the file." in ada.reads_modal()
    assert "The links work without a file." in ada.reads_modal()


def _goes(workspace: TestWorkspace, person: Actor, how: str) -> None:
    """Somebody leaves Kith or the workspace, and the others' next working day comes."""
    if how == "leaves":
        person.leaves()
    else:
        workspace.sandbox.set_user(person.handle, deleted=True)
    workspace.pass_time(days=4)


def _reminders(person: Actor) -> list[str]:
    return [one for one in person.told() if one.startswith("When could you meet")]


def _named_in_reminders(person: Actor, among: Iterable[Actor]) -> list[set[Actor]]:
    """Whom each reminder to somebody names."""
    return [{one for one in among if one.mention in text} for text in _reminders(person)]


def _offered_now(person: Actor) -> list[str]:
    return [
        option["value"]
        for block in person.modal()["blocks"]
        if block["type"] == "input"
        for option in block["element"]["options"]
    ]


def _works(person: Actor, start: str, end: str) -> None:
    """Somebody changes their working hours."""
    person.closes()
    person.types("change")
    person.chooses("work_start", start)
    person.chooses("work_end", end)
    person.submits()
    person.closes()


def test_a_booked_coffee_stands_on_the_home_tab(workspace: TestWorkspace) -> None:
    """When, by one's own clock, with whom, and the way to move it or call it off."""
    ada, bo = workspace.ada, workspace.bo
    _group, made = booked(workspace, ada, bo)
    hours = [f"{made.starts_at.astimezone(ZoneInfo(zone)):%H:%M}" for zone in ZONES]
    ada.types()
    said = f"Your next coffee is on Friday 27 November at {hours[0]}, with {bo.mention}."
    assert said in ada.last()
    assert f"on Friday 27 November at {hours[1]}, with {ada.mention}." in bo.reads_home()
    bo.presses_at_home("Move it or call it off")
    assert "Another time" in labels(bo.modal())
    bo.closes()
    ada.says("Can I reschedule?")
    assert "Move it or call it off" in labels(ada.messages()[-1])
    workspace.until(FRIDAY, time(16))

    assert f"Your coffee with {ada.mention} was set for Friday 27 November." in bo.reads_home()


@pytest.mark.parametrize("how", ["own time", "slow coffee", "no time"])
def test_a_coffee_without_times_can_be_opened_from_home(workspace: TestWorkspace, how: str) -> None:
    """There is nothing to pick, but it can be called off from the Home tab, and by ``/coffee``."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    if how == "own time":
        bo.presses("We'll find our own time", in_group=group)
    else:
        for _ in range(2):
            ticks(ada, group, *offered(ada, group))
            ticks(bo, group)
            workspace.pass_time(minutes=1)
        ada.closes()
    if how == "slow coffee":
        bo.closes()
        bo.presses("Make it a slow coffee", in_group=group)
    ada.types()
    shown = labels(ada.messages()[-1])
    assert "Open your coffee" in shown
    assert "Pick times" not in shown
    ada.presses_at_home("Open your coffee")

    assert "Call it off" in labels(ada.modal())


def test_a_coffee_that_was_called_off_is_not_ahead(workspace: TestWorkspace) -> None:
    """Neither on the Home tab nor behind the command."""
    ada, bo = workspace.ada, workspace.bo
    group, _booking = booked(workspace, ada, bo)
    ada.presses("Call it off", in_group=group)
    workspace.pass_time(minutes=1)
    ada.types()

    assert "Your next coffee" not in ada.last()
    assert "Your coffee is with" not in bo.reads_home()


def test_an_old_time_has_no_buttons(workspace: TestWorkspace) -> None:
    """After a move, a calling off and the coffee itself a sentence stands in their place."""
    ada, bo = workspace.ada, workspace.bo
    group, _booking = booked(workspace, ada, bo)
    ada.presses("Another time", in_group=group)
    new = next(value for value in _offered_now(ada) if value.startswith("2026-11-30"))
    workspace.pass_time(minutes=1)
    sends(ada, new)
    ada.closes()
    ticks(bo, group, new)
    bo.closes()
    workspace.pass_time(minutes=1)
    said = said_in(ada, group)
    assert "This time no longer holds. The new one comes in a new message." in said
    assert said[-1].startswith("Your coffee has moved.")
    workspace.until(date(2026, 11, 30), time(20))
    (over,) = [one for one in workspace.sandbox.messages(ada.id, group) if "was on" in one["text"]]

    assert labels(over) == []
    assert over["text"].startswith("Your coffee was on Monday 30 November: ")


@pytest.mark.parametrize("nothing_fits", [True, False])
def test_the_time_passes_while_another_is_looked_for(
    workspace: TestWorkspace, nothing_fits: bool
) -> None:
    """Whether the search ended without another time or goes on, the old time has no buttons."""
    ada, bo = workspace.ada, workspace.bo
    group, _booking = booked(workspace, ada, bo)
    ada.presses("Another time", in_group=group)
    ada.closes()
    for _ in range(2 if nothing_fits else 0):
        ticks(ada, group, *offered(ada, group))
        ticks(bo, group)
        workspace.pass_time(minutes=1)
    workspace.until(FRIDAY, time(20))
    (over,) = [one for one in workspace.sandbox.messages(ada.id, group) if "was on" in one["text"]]

    assert labels(over) == []


def test_a_time_that_has_passed_does_not_stay(workspace: TestWorkspace) -> None:
    """The old time is over when the search ends: they're asked what they would like instead."""
    ada, bo = workspace.ada, workspace.bo
    group, _booking = booked(workspace, ada, bo, day=THURSDAY)
    ada.presses("Another time", in_group=group)
    ada.closes()
    workspace.until(FRIDAY, time(10))
    for _ in range(2):
        ticks(ada, group, *offered(ada, group))
        ticks(bo, group)
        workspace.pass_time(minutes=1)

    assert said_in(ada, group)[-1].startswith("None of these times fits, and nobody's to blame.")
    assert match_of(workspace, ada).state is MatchState.NO_TIME
