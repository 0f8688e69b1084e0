"""Pictures of every message and window of a coffee's life, for reading them aloud.

``python -m tests.browser.coffees [FOLDER [CHAPTER ...]]``: nothing of it is kept in the repository.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from tests.browser.album import Album, Camera, album
from tests.cast import Actor, labels
from tests.exits import MESSAGES
from tests.picking import introduced, offered, sends, suggests, ticks
from tests.stories.test_a_round import everybody_is_in
from tests.stories.test_booking_changes import _works, booked
from tests.stories.test_custom_questions import LAUGH, adds, opens
from tests.stories.test_im_here import PALM_TREE
from tests.stories.test_next_time import writes
from tests.stories.test_preferences import changes, chooses
from tests.stories.test_program_post import is_offered, opens_post_form
from tests.stories.test_rescue import asks_to_be_three, waits
from tests.stories.test_rounds_that_move import goes_down_until
from tests.stories.test_silent_rounds import rounds_pass
from tests.stories.test_slow_coffee import like_writing, likes
from tests.stories.test_time_off import SKIP, shares_a_loss
from tests.workspace import BEFORE_A_ROUND, IN_JANUARY, TestWorkspace

FOLDER = Path(gettempdir()) / "kith-coffees"
MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)
THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
NEXT_MONDAY, NEXT_TUESDAY = date(2026, 11, 30), date(2026, 12, 1)
BEFORE_NEW_YEAR = datetime(2026, 12, 18, 14, tzinfo=UTC)
IN_OCTOBER = datetime(2026, 10, 16, 14, tzinfo=UTC)

_KINDS = {one.name: one.message.payload() for one in MESSAGES}
_LENGTH = 10


class Sheet:
    """A camera for one chapter, which knows the kinds of messages about a coffee."""

    def __init__(self, workspace: TestWorkspace, camera: Camera) -> None:
        self.camera = camera
        self.workspace = workspace

    def message(self, who: Actor, name: str, *, chat: str = "", ts: str = "") -> None:
        """A message, without a window before it; the newest if it has no *ts*."""
        who.closes()
        self.camera.message(who, name, chat=chat, ts=ts)

    def said(self, who: Actor, kind: str, *, chat: str = "", words: str = "") -> None:
        """
        The newest message of a *kind* (its name in ``docs/exits.md``), to somebody or in a *chat*.

        It has the kind's buttons, and begins as the kind does or has these *words*.
        """
        model = _KINDS[kind]
        for message in reversed(who.messages(chat or None)):
            fits = words in message["text"] if words else _begins(message) == _begins(model)
            if fits and labels(message) == labels(model):
                break
        else:
            seen = [(one["text"], labels(one)) for one in who.messages(chat or None)]
            raise AssertionError(f"{who.handle} sees no {kind!r}, but {seen}")
        self.message(who, _file_name(kind), chat=chat, ts=message["ts"])

    def answers(self, who: Actor, label: str, name: str) -> None:
        """What becomes of the newest message to somebody with this button, once it is pressed."""
        who.closes()
        message = next(one for one in reversed(who.messages()) if label in labels(one))
        who.presses_in(message, label)
        self.message(who, name, ts=message["ts"])

    def stands(self, who: Actor, name: str) -> None:
        """What ``/coffee`` and the Home tab say of somebody's coffee now."""
        who.closes()
        who.types()
        self.message(who, f"{name}-command")
        self.camera.home(who, f"{name}-home")

    def window(self, who: Actor, label: str, name: str, *, chat: str = "") -> None:
        """The window that a button opens."""
        who.closes()
        who.presses(label, in_group=chat or None)
        self.camera.modal(who, name)


def _begins(message: dict[str, Any]) -> str:
    return re.sub(r"<@\w+>", "@", message["text"])[:_LENGTH]


def _file_name(kind: str) -> str:
    return re.sub(r"\W+", "-", kind.lower()).strip("-")


def main() -> None:
    """Take the pictures, each chapter in a workspace of its own."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    wanted = sys.argv[2:]
    with album(folder) as pictures:
        for chapter, start in CHAPTERS.items():
            if not wanted or chapter.__name__.strip("_") in wanted:
                _take(pictures, chapter, start)


def _take(pictures: Album, chapter: Callable[[Sheet], None], start: datetime) -> None:
    with pictures.of_a_workspace(start) as (workspace, camera):
        chapter(Sheet(workspace, camera))


def _announced(sheet: Sheet) -> None:
    """A round from joining to its draw: in, asked, skipped, and sat out."""
    workspace = sheet.workspace
    ada, bo, chidi, dana = workspace.ada, workspace.bo, workspace.chidi, workspace.dana
    workspace.joins(ada, bo, chidi, dana)
    sheet.message(ada, "joined")
    sheet.stands(ada, "joined")
    workspace.wants_to_be_asked(bo, dana)
    workspace.until(TUESDAY, time(17))
    workspace.until(NEXT_MONDAY, time(16))
    sheet.said(ada, "You're in")
    sheet.said(bo, "Are you in?")
    sheet.stands(bo, "asked")
    bo.closes()
    sheet.answers(bo, "I'm in", "im-in-answer")
    sheet.answers(ada, "Skip this one", "skip-answer")
    sheet.stands(ada, "skipped")
    workspace.until(NEXT_TUESDAY, time(12))
    sheet.message(dana, "sat-out")


def _left_over(sheet: Sheet) -> None:
    """Nobody was free, and somebody joins late."""
    workspace = sheet.workspace
    ada, bo = workspace.ada, workspace.bo
    everybody_is_in(workspace, ada)
    workspace.until(TUESDAY, time(12))
    sheet.said(ada, "Nobody was free")
    sheet.stands(ada, "left-over")
    workspace.joins(bo)
    workspace.tick()
    sheet.said(bo, "Somebody is waiting")
    sheet.answers(bo, "I'm in", "late-answer")


def _too_far_away(sheet: Sheet) -> None:
    """Nobody works while somebody in Tokyo does, who has excluded writing."""
    workspace = sheet.workspace
    emi = workspace.emi
    workspace.joins(workspace.ada, workspace.bo, emi)
    likes(emi, "video")
    workspace.until(WEDNESDAY, time(20))
    sheet.said(emi, "Nobody works while you do")
    sheet.stands(emi, "nobody-works-while-you-do")


def _picking(sheet: Sheet) -> None:
    """From the introduction to a set of times, another one, and none."""
    workspace, camera = sheet.workspace, sheet.camera
    ada, bo = workspace.ada, workspace.bo
    chat = introduced(workspace, ada, bo)
    sheet.said(ada, "Introduction", chat=chat)
    sheet.stands(ada, "introduced")
    sheet.window(ada, "More", "introduced-more", chat=chat)
    sheet.window(ada, "Pick times", "pick-times", chat=chat)
    ada.presses("I'd rather suggest times")
    camera.modal(ada, "suggest-times")
    first = offered(ada, chat)
    sends(ada, *first[::2])
    camera.modal(ada, "ticked")
    sheet.window(ada, "Pick times", "pick-times-ticked", chat=chat)
    sheet.stands(ada, "ticked")
    workspace.until(WEDNESDAY, time(15))
    sheet.said(bo, "Reminder to pick")
    ticks(bo, chat, *first[1::2])
    camera.modal(bo, "fresh-set")
    workspace.pass_time(minutes=1)
    sheet.said(ada, "New times", chat=chat)
    ticks(bo, chat)
    ticks(ada, chat)
    camera.modal(ada, "no-time-window")
    workspace.pass_time(minutes=1)
    sheet.said(ada, "No time", chat=chat)
    sheet.stands(ada, "no-time")
    ada.presses("Another question", in_group=chat)
    workspace.pass_time(minutes=1)
    sheet.said(ada, "Another question", chat=chat, words="Another question: ")
    suggests(ada, chat, datetime(2026, 11, 24, 11, 30, tzinfo=UTC))
    camera.modal(ada, "suggestion-refused")
    ada.closes()
    ada.presses("Make it a slow coffee", in_group=chat)
    workspace.pass_time(minutes=1)
    sheet.said(ada, "Made slow", chat=chat)


def _custom(sheet: Sheet) -> None:
    """Questions that an admin adds, what is shown back, and one that is asked."""
    workspace, camera = sheet.workspace, sheet.camera
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(bo, chidi)
    opens(ada)
    camera.modal(ada, "questions-empty")
    adds(ada, "What are you working on?")
    camera.modal(ada, "questions-shown-back")
    adds(ada, LAUGH)
    camera.modal(ada, "questions-one-added")
    ada.closes()
    workspace.until(TUESDAY, time(11))
    [chat] = bo.groups()
    for _ in range(6):
        if any("asks:" in one["text"] for one in bo.messages(chat)):
            break
        bo.presses("Another question", in_group=chat)
        workspace.pass_time(minutes=1)
    sheet.message(bo, "custom-question", chat=chat)
    ada.types("me")
    camera.modal(ada, "ledger-with-a-question")
    ada.closes()


def _booked(sheet: Sheet) -> None:
    """A time of two: into the calendar, another time, moved, and called off."""
    workspace, camera = sheet.workspace, sheet.camera
    ada, bo = workspace.ada, workspace.bo
    chat, _ = booked(workspace, ada, bo)
    sheet.said(ada, "Booked", chat=chat)
    sheet.stands(ada, "booked")
    sheet.window(ada, "More", "booked-more", chat=chat)
    camera.question(ada, "Call it off", "asks-call-it-off")
    sheet.window(ada, "Add to calendar", "calendar", chat=chat)
    workspace.sandbox.fail("files.getUploadURLExternal", "file_uploads_disabled")
    ada.presses("File for other calendars")
    camera.modal(ada, "calendar-file-refused")
    ada.closes()
    ada.presses("Add to calendar", in_group=chat)
    ada.presses("File for other calendars")
    camera.modal(ada, "calendar-file-sent")
    sheet.message(ada, "calendar-file")
    sheet.window(ada, "Another time", "another-time", chat=chat)
    ada.closes()
    workspace.pass_time(minutes=1)
    sheet.said(bo, "New times for another", chat=chat)
    sheet.window(bo, "More", "moving-more", chat=chat)
    for _ in range(2):
        ticks(ada, chat, *offered(ada, chat))
        ticks(bo, chat)
        workspace.pass_time(minutes=1)
    sheet.said(ada, "No other time", chat=chat)
    own = datetime(2026, 11, 30, 15, tzinfo=UTC)
    suggests(ada, chat, own)
    camera.modal(ada, "suggested")
    ticks(bo, chat, own.isoformat())
    camera.modal(bo, "moved-window")
    workspace.pass_time(minutes=1)
    sheet.message(bo, "moved-of-two", chat=chat)
    ada.closes()
    bo.closes()
    bo.presses("Call it off", in_group=chat)
    sheet.message(bo, "called-off-answer", chat=chat)
    workspace.pass_time(minutes=1)
    sheet.said(ada, "Called off", chat=chat)
    sheet.said(ada, "Somebody else, in the chat?" if _alone(ada) else "Somebody else?")
    sheet.window(bo, "More", "called-off-more", chat=chat)
    sheet.stands(bo, "called-off")


def _alone(who: Actor) -> bool:
    return who.last() == "Would you like to meet somebody else this round?"


def _goes(sheet: Sheet) -> None:
    """The other leaves Kith before a booked coffee, and the one called off without a time."""
    workspace = sheet.workspace
    ada, bo = workspace.ada, workspace.bo
    booked(workspace, ada, bo)
    bo.leaves()
    workspace.pass_time(minutes=1)
    workspace.until(WEDNESDAY, time(12))
    sheet.message(ada, "left-before-the-coffee", ts=ada.messages()[-2]["ts"])
    sheet.said(ada, "Somebody else, in the chat?")
    sheet.answers(ada, "No, thanks", "declined")


def _called_off_early(sheet: Sheet) -> None:
    """A coffee without a time is called off."""
    workspace = sheet.workspace
    ada, bo = workspace.ada, workspace.bo
    chat = introduced(workspace, ada, bo)
    bo.presses("More", in_group=chat)
    bo.presses("Call it off")
    sheet.camera.modal(bo, "called-off-window")
    workspace.pass_time(minutes=1)
    sheet.message(ada, "called-off-without-a-time", chat=chat)
    sheet.said(ada, "Somebody else?")
    sheet.stands(ada, "somebody-else")


def _three(sheet: Sheet) -> None:
    """Three people: a time for two of them, one who comes along, and one who can't."""
    workspace, camera = sheet.workspace, sheet.camera
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    chat = introduced(workspace, ada, bo, chidi)
    sheet.said(ada, "Introduction of three", chat=chat)
    sheet.window(ada, "Pick times", "pick-times-of-three", chat=chat)
    late = offered(ada, chat)[-1]
    for one in (ada, bo):
        ticks(one, chat, late)
        one.closes()
    workspace.until(THURSDAY, time(17))
    sheet.message(ada, "booked-of-three", chat=chat)
    sheet.said(chidi, "A time without you")
    sheet.window(chidi, "More", "a-time-without-you-more")
    chidi.closes()
    sheet.stands(chidi, "a-time-without-you")
    sheet.answers(chidi, "I can make it", "i-can-make-it")
    own = datetime(2026, 12, 2, 14, tzinfo=UTC)
    suggests(ada, chat, own)
    for one in (bo, chidi):
        ticks(one, chat, own.isoformat())
        one.closes()
    ada.closes()
    workspace.until(FRIDAY, time(11))
    sheet.said(ada, "Moved, of three", chat=chat)
    sheet.window(chidi, "More", "booked-of-three-more", chat=chat)
    camera.question(chidi, "I can't make it", "asks-cannot-make-it")
    chidi.presses("I can't make it")
    camera.modal(chidi, "cannot-make-it-answer")
    workspace.pass_time(hours=1)
    rest = next(
        one for one in reversed(ada.groups()) if "Someone can't make it" in _newest(ada, one)
    )
    sheet.said(ada, "One less", chat=rest)


def _newest(who: Actor, chat: str) -> str:
    return str(who.messages(chat)[-1]["text"])


def _one_less(sheet: Sheet) -> None:
    """One of three steps out while there is no time yet."""
    workspace = sheet.workspace
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    chat = introduced(workspace, ada, bo, chidi)
    chidi.presses("More", in_group=chat)
    chidi.presses("I can't make it")
    sheet.camera.modal(chidi, "stepped-out")
    workspace.pass_time(hours=1)
    rest = next(
        one for one in reversed(ada.groups()) if "Someone can't make it" in _newest(ada, one)
    )
    sheet.said(ada, "One less, no time yet", chat=rest)


def _own_time(sheet: Sheet) -> None:
    """A time of their own, and what follows."""
    workspace = sheet.workspace
    ada, bo = workspace.ada, workspace.bo
    chat = introduced(workspace, ada, bo)
    ada.presses("We'll find our own time", in_group=chat)
    workspace.tick()
    sheet.said(bo, "Your own time", chat=chat)
    sheet.window(bo, "More", "own-time-more", chat=chat)
    sheet.stands(bo, "own-time")


def _slow(sheet: Sheet) -> None:
    """A slow coffee of two, from the questions to its end."""
    workspace = sheet.workspace
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo, rhythm="Every 8 weeks")
    like_writing(ada, bo)
    workspace.until(TUESDAY, time(12))
    [chat] = ada.groups()
    sheet.said(ada, "Introduction to a slow coffee", chat=chat)
    sheet.stands(ada, "slow-coffee")
    sheet.window(ada, "More", "slow-coffee-more", chat=chat)
    ada.closes()
    workspace.until(FRIDAY, time(17))
    sheet.said(bo, "In the middle", chat=chat)
    workspace.until(NEXT_TUESDAY, time(17))
    sheet.said(bo, "The end of the week", chat=chat)
    workspace.until(date(2026, 12, 2), time(10))
    sheet.message(bo, "slow-coffee-outcome")


def _slow_of_three(sheet: Sheet) -> None:
    """One of three steps out of a slow coffee."""
    workspace = sheet.workspace
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(ada, bo, chidi, rhythm="Every 8 weeks")
    like_writing(ada, bo, chidi)
    workspace.until(TUESDAY, time(17))
    [chat] = chidi.groups()
    sheet.message(ada, "introduction-of-three-to-a-slow-coffee", chat=chat)
    chidi.presses("More", in_group=chat)
    chidi.presses("I can't make it")
    workspace.until(WEDNESDAY, time(17))
    rest = next(
        one for one in reversed(ada.groups()) if "Someone can't make it" in _newest(ada, one)
    )
    sheet.said(ada, "One less, in writing", chat=rest)


def _no_common_hour(sheet: Sheet) -> None:
    """San Francisco, Berlin and Bangalore, after one of them changed their hours."""
    workspace = sheet.workspace
    trio = ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(*trio, rhythm="Every 8 weeks")
    for person, start, end in ((ada, "07:00", "15:00"), (bo, "12:00", "20:00")):
        _works(person, start, end)
    zones = ("America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata")
    for person, zone in zip(trio, zones, strict=True):
        workspace.sandbox.set_user(person.handle, zone=zone)
    _works(chidi, "17:00", "23:30")
    workspace.until(TUESDAY, time(10, 5))
    _works(bo, "08:00", "12:00")
    workspace.until(WEDNESDAY, time(20))
    [chat] = ada.groups()
    sheet.said(ada, "Introduction without a common hour", chat=chat, words="I found no half")


def _afterwards(sheet: Sheet) -> None:
    """Whether they met, what follows, and a line for the next time."""
    workspace, camera = sheet.workspace, sheet.camera
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    workspace.until(NEXT_MONDAY, time(17))
    sheet.said(ada, "Have you had your coffee?")
    sheet.answers(ada, "We met", "meet-again")
    sheet.answers(ada, "I'd like that", "meet-again-answer")
    ada.presses("Add something")
    camera.modal(ada, "add-something")
    ada.presses("Remind me to ask")
    camera.modal(ada, "add-a-reminder")
    ada.submits()
    camera.modal(ada, "reminder-answer")
    ada.closes()
    sheet.answers(bo, "Not yet", "not-yet-answer")
    writes(ada, "Tell me how the lighthouse was.")
    camera.modal(ada, "added-answer")
    ada.closes()
    workspace.until(NEXT_TUESDAY, time(12))
    sheet.said(bo, "Something to read")
    bo.presses("Read it")
    camera.modal(bo, "something-to-read-window")
    bo.closes()
    workspace.until(date(2026, 12, 4), time(17))
    sheet.message(bo, "asked-once-more")
    sheet.answers(bo, "It didn't work out", "did-not-work-out-answer")


def _met_of_three(sheet: Sheet) -> None:
    """The question and its window after a coffee of three."""
    workspace = sheet.workspace
    ada = workspace.ada
    introduced(workspace, ada, workspace.bo, workspace.chidi)
    workspace.until(NEXT_MONDAY, time(17))
    sheet.message(ada, "outcome-of-three")
    sheet.answers(ada, "We met", "meet-again-of-three")
    sheet.window(ada, "Add something", "add-something-of-three")
    ada.closes()


def _rescued(sheet: Sheet) -> None:
    """A partner is silent."""
    workspace = sheet.workspace
    ada, bo = workspace.ada, workspace.bo
    chat = introduced(workspace, ada, bo)
    waits(ada, chat)
    workspace.until(THURSDAY, time(12))
    sheet.said(ada, "Have you found each other?")
    sheet.stands(ada, "found-each-other")
    sheet.answers(ada, "Not yet", "another-coffee-offer")
    sheet.answers(ada, "Yes, please", "another-coffee-answer")
    sheet.stands(ada, "waiting-for-another")
    sheet.window(bo, "Pick times", "over-window", chat=chat)


def _found(sheet: Sheet) -> None:
    """They have found each other."""
    workspace = sheet.workspace
    ada, bo = workspace.ada, workspace.bo
    waits(ada, introduced(workspace, ada, bo))
    workspace.until(THURSDAY, time(12))
    sheet.answers(ada, "Yes, we have", "found-answer")


def _third(sheet: Sheet) -> None:
    """A pair that likes to be three welcomes one who was let down."""
    workspace = sheet.workspace
    (one, two, three), _pair = asks_to_be_three(workspace)
    sheet.message(one, "not-yet-offer")
    one.presses("Yes, please")
    workspace.pass_time(hours=1)
    [chat] = set(one.groups()) & set(two.groups()) & set(three.groups())
    sheet.said(two, "A third joins", chat=chat)
    sheet.window(two, "Pick times", "a-third-joins-pick", chat=chat)
    old = next(each for each in one.groups() if each != chat)
    sheet.window(one, "Pick times", "old-chat-window", chat=old)


def _silent(sheet: Sheet) -> None:
    """Three rounds of silence, and a pause."""
    workspace = sheet.workspace
    bo = workspace.bo
    workspace.joins(workspace.ada, bo)
    rounds_pass(workspace, date(2026, 12, 14))
    sheet.said(bo, "Shall I pause you?")
    sheet.stands(bo, "asked-about-a-pause")
    rounds_pass(workspace, date(2026, 12, 21))
    sheet.said(bo, "You're paused")
    sheet.stands(bo, "paused")
    bo.closes()
    sheet.answers(bo, "Come back", "back")


def _stays_in(sheet: Sheet) -> None:
    """The other answer after three rounds of silence."""
    workspace = sheet.workspace
    workspace.joins(workspace.ada, workspace.bo)
    rounds_pass(workspace, date(2026, 12, 14))
    sheet.answers(workspace.bo, "Keep me in", "kept-in")


def _here(sheet: Sheet) -> None:
    """Somebody whose status or name says that they're away."""
    workspace, camera = sheet.workspace, sheet.camera
    bo = workspace.bo
    workspace.joins(workspace.ada, bo)
    workspace.sandbox.set_user("bo", **PALM_TREE)
    sheet.stands(bo, "away-by-status")
    workspace.sandbox.set_user("bo", name="Bo Lindqvist (OOO till 4 Dec)")
    sheet.stands(bo, "away-by-both")
    sheet.answers(bo, "I'm here", "im-here-answer")
    bo.types("me")
    camera.modal(bo, "ledger-with-im-here")
    bo.closes()


def _programs(sheet: Sheet) -> None:
    """Several programs: their form and list, the post, and joining."""
    workspace, camera = sheet.workspace, sheet.camera
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    ada.types("setup")
    camera.modal(ada, "setup")
    ada.presses("Programs")
    camera.modal(ada, "programs-of-an-admin")
    ada.presses("Add a program")
    camera.modal(ada, "program-form")
    ada.closes()
    chat = is_offered(workspace, ada, bo, chidi)
    sheet.message(chidi, "program-post", chat=chat)
    opens_post_form(workspace)
    camera.modal(ada, "post-form")
    ada.closes()
    sheet.window(chidi, "Join", "post-join-window", chat=chat)
    chidi.presses("Join")
    camera.modal(chidi, "post-joined")
    chidi.closes()
    bo.presses_at_home("Programs")
    camera.modal(bo, "programs-of-a-member")
    bo.presses("Join")
    camera.modal(bo, "programs-joined")
    bo.closes()
    sheet.stands(bo, "two-programs")
    workspace.until(date(2027, 1, 20), time(15))
    sheet.said(bo, "You're in", words="*Lunch club:* You're in")
    ada.types("setup")
    ada.presses("Programs")
    camera.modal(ada, "programs-of-an-admin-two")
    ada.presses("Edit")
    camera.modal(ada, "program-edit")
    ada.closes()


def _places(sheet: Sheet) -> None:
    """Where people meet in person, and on which days."""
    workspace, camera = sheet.workspace, sheet.camera
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo, rhythm="Every 8 weeks")
    ada.types("change")
    camera.modal(ada, "preferences")
    ada.closes()
    ada.types("setup")
    ada.submits(places="London\nStockholm")
    ada.closes()
    ada.types("change")
    chooses(workspace, ada, formats=["in_person", "lunch"], office_days=["1", "3"])
    camera.modal(ada, "preferences-with-places")
    ada.submits()
    camera.modal(ada, "preferences-without-a-place")
    ada.closes()
    for one in (ada, bo):
        changes(workspace, one, place_choice="London", formats=["in_person"])
        one.closes()
    workspace.until(TUESDAY, time(11))
    [chat] = ada.groups()
    sheet.message(ada, "introduction-in-person", chat=chat)


def _first_weeks(sheet: Sheet) -> None:
    """Who is new, and who welcomes people."""
    workspace = sheet.workspace
    ada, bo, farid = workspace.ada, workspace.bo, workspace.farid
    workspace.joins(ada, bo, farid, rhythm="Every 8 weeks")
    sheet.message(ada, "new-here-or-welcoming")
    sheet.answers(bo, "I like to welcome people", "welcoming-answer")
    sheet.answers(ada, "I'm new here", "new-here-answer")
    sheet.stands(ada, "new-here")
    workspace.until(date(2026, 10, 20), time(15))
    [chat] = ada.groups()
    sheet.message(bo, "introduction-of-somebody-new", chat=chat)
    for week in range(1, 6):
        ada.is_there()
        workspace.until(date(2026, 10, 19) + timedelta(weeks=week), time(16))
    sheet.message(ada, "last-of-the-first-weeks")


def _moved(sheet: Sheet) -> None:
    """A round over New Year."""
    workspace = sheet.workspace
    ada = workspace.ada
    workspace.joins(ada, workspace.bo)
    workspace.until(date(2026, 12, 23), time(12))
    sheet.stands(ada, "round-to-be-moved")
    workspace.until(date(2027, 1, 4), time(16))
    sheet.said(ada, "You're in")


def _late(sheet: Sheet) -> None:
    """Kith was down over an announcement and its draw."""
    workspace = sheet.workspace
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(MONDAY, time(16))
    goes_down_until(workspace, WEDNESDAY, time(10))
    sheet.message(workspace.ada, "late-round")
    sheet.stands(workspace.ada, "late-round")


def _time_off(sheet: Sheet) -> None:
    """No coffees for two weeks."""
    workspace, camera = sheet.workspace, sheet.camera
    ada, bo = workspace.ada, workspace.bo
    booked(workspace, ada, bo)
    shares_a_loss(ada, bo)
    camera.modal(ada, "kept-with-skip-coffees")
    ada.presses(SKIP)
    camera.modal(ada, "skip-coffees-answer")
    ada.closes()
    sheet.stands(ada, "skipping-coffees")
    ada.presses_at_home("Have coffees again")
    camera.modal(ada, "coffees-again")
    ada.closes()


CHAPTERS: dict[Callable[[Sheet], None], datetime] = {
    _announced: BEFORE_A_ROUND,
    _left_over: BEFORE_A_ROUND,
    _too_far_away: BEFORE_A_ROUND,
    _picking: BEFORE_A_ROUND,
    _custom: BEFORE_A_ROUND,
    _booked: BEFORE_A_ROUND,
    _goes: BEFORE_A_ROUND,
    _called_off_early: BEFORE_A_ROUND,
    _three: BEFORE_A_ROUND,
    _one_less: BEFORE_A_ROUND,
    _own_time: BEFORE_A_ROUND,
    _slow: BEFORE_A_ROUND,
    _slow_of_three: BEFORE_A_ROUND,
    _no_common_hour: BEFORE_A_ROUND,
    _afterwards: BEFORE_A_ROUND,
    _met_of_three: BEFORE_A_ROUND,
    _rescued: BEFORE_A_ROUND,
    _found: BEFORE_A_ROUND,
    _third: BEFORE_A_ROUND,
    _silent: BEFORE_A_ROUND,
    _stays_in: BEFORE_A_ROUND,
    _here: BEFORE_A_ROUND,
    _programs: IN_JANUARY,
    _places: BEFORE_A_ROUND,
    _first_weeks: IN_OCTOBER,
    _moved: BEFORE_NEW_YEAR,
    _late: BEFORE_A_ROUND,
    _time_off: BEFORE_A_ROUND,
}


if __name__ == "__main__":
    main()
