"""
The ways out of each message about a coffee, read from its buttons and from the windows they open.

A test fails for a message without one, and for a kind of message that isn't here. Run as
``python -m tests.exits`` to write its document anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import ModuleType
from typing import Any

from bot.coffee import announcement_views, moved_views, outcome_views
from bot.coffee import views as coffee_views
from bot.coffee.booking import pick_views, slow_views, time_off_listeners, views
from bot.coffee.booking.arrangement import Arrangement
from bot.coffee.booking.match_access import Seen
from bot.coffee.coming_round import ComingRound
from bot.coffee.custom_openers import AskedOpener
from bot.coffee.rescue import views as rescue_views
from bot.delivery import MessageKind
from bot.i18n import translator_for
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message
from storage.records import MatchState, Person, Rescue, new_id
from tests.storage.builders import a_booking, a_match, a_member, a_program, a_round, a_slot_set
from tests.test_architecture import ROOT

DOCUMENT = ROOT / "docs/exits.md"
SAY = translator_for("en")
NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
ROW = "0" * 32


class Exit(StrEnum):
    """A way out. The value says so in the document."""

    SKIP = "skip"
    MOVE = "move"
    CALL_OFF = "call off"
    STEP_OUT = "step out"
    BREAK = "no coffees for two weeks"
    PAUSE = "pause"
    STOP = "stop hearing of it"


# The buttons that are a way out themselves.
BY_BUTTON = {
    ActionId.SKIP: Exit.SKIP,
    ActionId.ANOTHER_TIME: Exit.MOVE,
    ActionId.CALL_OFF: Exit.CALL_OFF,
    ActionId.CANNOT_MAKE_IT: Exit.STEP_OUT,
    ActionId.SKIP_TWO_WEEKS: Exit.BREAK,
    ActionId.PAUSE: Exit.PAUSE,
    ActionId.DID_NOT_WORK_OUT: Exit.STOP,
    ActionId.FOUND_EACH_OTHER: Exit.STOP,
    ActionId.NO_OTHER_COFFEE: Exit.STOP,
}
_OPEN = frozenset({Exit.CALL_OFF, Exit.PAUSE})


class Stage(StrEnum):
    """What a message is about. The value says so in the document."""

    ROUND = "a round that isn't drawn yet"
    OPEN = "a coffee that is still ahead"
    BOOKED = "a coffee that has its time"
    QUESTION = "a question"
    PAUSING = "whether to pause"
    OVER = "nothing more comes"


# What there has to be at each, with at most two taps.
NEEDED: dict[Stage, frozenset[Exit]] = {
    Stage.ROUND: frozenset({Exit.SKIP, Exit.BREAK}),
    Stage.OPEN: _OPEN,
    Stage.BOOKED: _OPEN | {Exit.MOVE},
    Stage.QUESTION: frozenset({Exit.STOP}),
    Stage.PAUSING: frozenset({Exit.PAUSE}),
    Stage.OVER: frozenset(),
}


@dataclass(frozen=True)
class Said:
    """
    A message, and what it is about.

    *state* and *people*: of the match that it is about, for the window behind *More*.
    """

    kind: MessageKind
    name: str
    message: Message
    stage: Stage
    state: MatchState = MatchState.PICKING
    people: int = 2

    @property
    def needed(self) -> frozenset[Exit]:
        """The ways out that it has to have; of three, everybody can step out alone."""
        alone = self.stage in (Stage.OPEN, Stage.BOOKED) and self.people > 2
        return NEEDED[self.stage] | ({Exit.STEP_OUT} if alone else set())

    @property
    def at_once(self) -> frozenset[Exit]:
        """The ways out with one tap."""
        return frozenset(_exits(self.message.payload()))

    @property
    def at_second(self) -> frozenset[Exit]:
        """Those that take two taps."""
        opened = [_opened(self, one) for one in _buttons(self.message.payload())]
        return frozenset(found for one in opened for found in _exits(one)) - self.at_once


def seen(state: MatchState, people: int = 2) -> Seen:
    """A match of so many people in this state, as the first of them sees it."""
    program = a_program(new_id())
    everybody = [Person(program.workspace_id, new_id(), f"U{n}", None) for n in range(people)]
    match = a_match(a_round(program), *everybody, state=state, closes_at=NOW + timedelta(days=14))
    members = tuple(a_member(one) for one in everybody)
    sets = (replace(a_slot_set(match), slots=(NOW + timedelta(days=2),)),)
    is_booked = state in (MatchState.BOOKED, MatchState.MOVING)
    booking = a_booking(match, starts_at=NOW + timedelta(days=3)) if is_booked else None
    known = Arrangement(match, members, frozenset(), sets, (), booking, 30, {})
    return Seen(known, members[0], NOW, {})


def _opened(said: Said, action_id: str) -> Any:
    """What a button opens, as far as it has ways out."""
    if action_id == ActionId.COFFEE_MORE:
        return pick_views.overview(SAY, seen(said.state, said.people))
    if action_id == ActionId.COFFEE_BREAK:
        return time_off_listeners.choice(SAY, None)
    if action_id == ActionId.NOT_FOUND:
        return rescue_views.offer(SAY, ROW).payload()
    return {}


def _exits(shown: Any) -> Iterator[Exit]:
    yield from (BY_BUTTON[ActionId(one)] for one in _buttons(shown) if one in BY_BUTTON)


def _buttons(shown: Any) -> Iterator[str]:
    """The action ids of all buttons in a message or a view."""
    if isinstance(shown, list):
        for one in shown:
            yield from _buttons(one)
    elif isinstance(shown, dict):
        if shown.get("type") == "button":
            yield shown["action_id"]
        for one in shown.values():
            yield from _buttons(one)


def _round(name: str, message: Message) -> Said:
    return Said(MessageKind.ROUND_ANNOUNCEMENT, name, message, Stage.ROUND)


_COMING = ComingRound(ROW, NOW + timedelta(days=1), "Europe/London")
_ASK = AskedOpener("?")
_THEIRS = AskedOpener("?", "U9")
_EACH = [("U1", _ASK), ("U2", _THEIRS)]
K, S, M = MessageKind, Stage, MatchState

MESSAGES: tuple[Said, ...] = (
    _round("You're in", announcement_views.notice_of_round(SAY, _COMING)),
    _round("Are you in?", announcement_views.invitation(SAY, _COMING)),
    _round("Somebody is waiting", announcement_views.late_invitation(SAY, ROW)),
    Said(K.LEFT_OVER_NOTE, "Nobody was free", coffee_views.left_over(SAY), S.OVER),
    Said(
        K.LEFT_OVER_NOTE,
        "Nobody works while you do",
        coffee_views.without_common_hours(SAY, can_add_writing=True),
        S.OVER,
    ),
    Said(
        K.INTRODUCTION,
        "Introduction",
        views.introduction(SAY, ROW, people=["U1", "U2"], opener=_ASK, reasons=[], has_slots=True),
        S.OPEN,
    ),
    Said(
        K.INTRODUCTION,
        "Introduction of three",
        views.introduction(
            SAY, ROW, people=["U1", "U2", "U3"], opener=_THEIRS, reasons=[], has_slots=True
        ),
        S.OPEN,
        people=3,
    ),
    Said(
        K.INTRODUCTION,
        "Introduction without a common hour",
        views.introduction(SAY, ROW, people=["U1", "U2"], opener=_ASK, reasons=[], has_slots=False),
        S.OPEN,
        M.NO_TIME,
    ),
    Said(
        K.INTRODUCTION,
        "Introduction to a slow coffee",
        slow_views.introduction(SAY, ROW, _EACH, [], shares_hours=True),
        S.OPEN,
        M.WRITTEN,
    ),
    Said(
        K.THIRD_JOINS,
        "A third joins",
        rescue_views.third_joins(SAY, ROW, ["U1"] * 3),
        S.OPEN,
        people=3,
    ),
    Said(K.COFFEE_NOTE, "Something to read", coffee_views.note(SAY, ROW, ["U2"]), S.OPEN),
    Said(K.PICK_REMINDER, "Reminder to pick", views.pick_reminder(SAY, ROW, ["U2"]), S.OPEN),
    Said(K.NEW_TIMES, "New times", views.new_times(SAY, ROW, is_moving=False), S.OPEN),
    Said(
        K.NEW_TIMES,
        "New times for another",
        views.new_times(SAY, ROW, is_moving=True),
        S.BOOKED,
        M.MOVING,
    ),
    Said(K.NO_TIME, "No time", views.no_time(SAY, ROW, is_booked=False), S.OPEN, M.NO_TIME),
    Said(K.NO_TIME, "No other time", views.no_time(SAY, ROW, is_booked=True), S.BOOKED, M.BOOKED),
    Said(
        K.BOOKED,
        "Booked",
        views.booked(SAY, ROW, "Friday", people=2, is_moved=False),
        S.BOOKED,
        M.BOOKED,
    ),
    Said(
        K.BOOKED,
        "Moved, of three",
        views.booked(SAY, ROW, "Friday", people=3, is_moved=True),
        S.BOOKED,
        M.BOOKED,
        3,
    ),
    Said(
        K.NOT_IN_BOOKING,
        "A time without you",
        views.not_in_booking(SAY, ROW, "Friday"),
        S.BOOKED,
        M.BOOKED,
        3,
    ),
    Said(
        K.ONE_LESS,
        "One less",
        views.one_less(SAY, ROW, "Friday", people=2),
        S.BOOKED,
        M.BOOKED,
    ),
    Said(K.ONE_LESS, "One less, no time yet", views.one_less(SAY, ROW, None, people=2), S.OPEN),
    Said(
        K.ONE_LESS,
        "One less, in writing",
        slow_views.one_less_in_writing(SAY, ROW),
        S.OPEN,
        M.WRITTEN,
    ),
    Said(K.OWN_TIME, "Your own time", views.own_time(SAY, ROW, "U1"), S.OPEN, M.OWN_TIME),
    Said(K.ANOTHER_OPENER, "Another question", views.another_opener(SAY, ROW, _THEIRS), S.OPEN),
    Said(K.SLOW_COFFEE, "Made slow", slow_views.made_slow(SAY, ROW, _EACH), S.OPEN, M.WRITTEN),
    Said(K.SLOW_COFFEE_MIDDLE, "In the middle", slow_views.middle(SAY, ROW), S.OPEN, M.WRITTEN),
    Said(K.SLOW_COFFEE_END, "The end of the week", slow_views.end(SAY), S.OVER),
    Said(K.CALLED_OFF, "Called off", views.called_off(SAY, "Friday"), S.OVER),
    Said(
        K.RESCUE_QUESTION,
        "Have you found each other?",
        rescue_views.question(SAY, ROW, ["U2"], Rescue.ASKED),
        S.QUESTION,
    ),
    Said(
        K.RESCUE_QUESTION,
        "Somebody else?",
        rescue_views.question(SAY, ROW, ["U2"], Rescue.OFFERED),
        S.QUESTION,
    ),
    Said(
        K.RESCUE_QUESTION,
        "Somebody else, in the chat?",
        rescue_views.offer_alone(SAY, ROW),
        S.QUESTION,
    ),
    Said(
        K.OUTCOME_QUESTION,
        "Have you had your coffee?",
        outcome_views.outcome_question(SAY, ROW, ["U2"]),
        S.QUESTION,
    ),
    Said(K.PAUSE_QUESTION, "Shall I pause you?", rescue_views.pause_question(SAY, ROW), S.PAUSING),
    Said(K.PAUSED_NOTE, "You're paused", rescue_views.paused(SAY), S.OVER),
)
# Where the words of messages about a coffee stand.
VIEWS: dict[str, ModuleType] = {
    "announcement_views": announcement_views,
    "coffee_views": coffee_views,
    "moved_views": moved_views,
    "outcome_views": outcome_views,
    "rescue_views": rescue_views,
    "slow_views": slow_views,
    "views": views,
}
# Answers to what somebody pressed or typed, and what replaces a message that no longer holds.
ANSWERS = frozenset(
    {
        # To somebody who joins; the round is not theirs until they say so.
        "announcement_views.left_out_of_round",
        "coffee_views.counted_in",
        "coffee_views.skipped",
        "coffee_views.sat_out",
        "moved_views.not_held",
        "outcome_views.again_question",
        "outcome_views.glad",
        "outcome_views.not_met",
        "outcome_views.thanks",
        "rescue_views.rescue_question",
        "rescue_views.not_found",
        "rescue_views.found",
        "rescue_views.declined",
        "rescue_views.accepted",
        # Of a match from before times were picked, which ends as it began.
        "coffee_views.introduction",
    }
)

_BEGINNING = """# Ways out of a coffee

Each message about a coffee has a way out, with at most two taps and no reason given.
A question that Slack asks before something can't be undone isn't counted.
**Pause** on the Home tab and `/coffee pause` pause everything at any time.

The page is made from the buttons of the messages by `make texts`.
A test fails for a message without a way out, and for a kind of message that isn't here.

| Message | What it is about | One tap | Two taps |
| --- | --- | --- | --- |
"""


def document() -> str:
    """The document as it should be."""
    rows = [
        f"| {one.name} | {one.stage} | {_in_words(one.at_once)} | {_in_words(one.at_second)} |"
        for one in MESSAGES
    ]
    return _BEGINNING + "\n".join(rows) + "\n"


def _in_words(found: frozenset[Exit]) -> str:
    return ", ".join(one for one in Exit if one in found)


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
