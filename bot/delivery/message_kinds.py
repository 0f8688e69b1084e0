"""Every kind of message of the outbox, and the policy for sending it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class MessageKind(StrEnum):
    """The kind of a row of the outbox."""

    CHECK_IN = "check_in"
    CHECK_IN_REMINDER = "check_in_again"
    BETTER_NOT_TO_ASK = "better_not_to_ask"
    ROUND_ANNOUNCEMENT = "round_announcement"
    INTRODUCTION = "introduction"
    COFFEE_NOTE = "coffee_note"
    LEFT_OVER_NOTE = "left_over_note"
    PICK_REMINDER = "pick_reminder"
    NEW_TIMES = "new_times"
    NO_TIME = "no_time"
    BOOKED = "booked"
    NOT_IN_BOOKING = "not_in_booking"
    ONE_LESS = "one_less"
    CALLED_OFF = "called_off"
    OWN_TIME = "own_time"
    ANOTHER_OPENER = "another_opener"
    SLOW_COFFEE = "slow_coffee"
    RESCUE_QUESTION = "rescue_question"
    THIRD_JOINS = "third_joins"
    SLOW_COFFEE_MIDDLE = "slow_coffee_middle"
    SLOW_COFFEE_END = "slow_coffee_end"
    PAUSE_QUESTION = "pause_question"
    PAUSED_NOTE = "paused_note"
    OUTCOME_QUESTION = "outcome_question"
    NOBODY_OPENED = "nobody_opened"
    SECOND_WEEK_QUESTION = "second_week_question"
    ENDING_QUESTION = "ending_question"
    ICEBREAKER = "icebreaker"
    REMINDER = "reminder"
    REPLY = "reply"
    CONTACT_QUESTION = "contact_question"


class WhenAway(StrEnum):
    """What becomes of an unasked message whose receiver is away, as Slack says at that moment."""

    WAITS = "waits"
    # Waits only for the same working day: after that somebody else can be told sooner.
    WAITS_TODAY = "waits_today"


@dataclass(frozen=True, slots=True)
class SendPolicy:
    """
    How a kind of message is sent.

    ``asked``: its receiver asked for it, so it draws on no budget. ``priority``: the lowest goes
    first.
    ``send_within``: how long after its due moment it may still be said. ``most_a_day``: how many
    of this kind one person may get on one of their days. ``alone``: it waits for a day on which
    nothing else was said.
    ``gives_way``: it asks what can wait, for a day on which nothing is asked that matters as much.
    ``yields``: it leaves the budget to what matters more and waits for the same week, such as a
    check-in that was promised for a day.
    ``when_away``: what becomes of it while its receiver is away; what was asked for is said.
    ``at_any_time``: its receiver has just written, so it is said at night and in a pause, too.
    ``to_anybody``: also to somebody who hasn't joined.
    """

    asked: bool
    priority: int
    send_within: timedelta
    most_a_day: int | None = None
    alone: bool = False
    gives_way: bool = False
    yields: bool = False
    when_away: WhenAway | None = None
    at_any_time: bool = False
    to_anybody: bool = False


POLICIES: dict[MessageKind, SendPolicy] = {
    # The answer to what somebody typed.
    MessageKind.REPLY: SendPolicy(True, -1, timedelta(days=1), at_any_time=True),
    # Who share no working hour may have to wait for a weekend and a holiday to pass.
    MessageKind.INTRODUCTION: SendPolicy(True, 0, timedelta(days=7)),
    MessageKind.CHECK_IN: SendPolicy(
        False, 1, timedelta(days=4), most_a_day=1, when_away=WhenAway.WAITS_TODAY
    ),
    # The listener asked to be reminded this afternoon.
    MessageKind.CHECK_IN_REMINDER: SendPolicy(True, 1, timedelta(days=1)),
    # Its receiver did not ask for it, but it spares somebody else, so it draws on no budget.
    MessageKind.BETTER_NOT_TO_ASK: SendPolicy(True, 1, timedelta(days=3)),
    MessageKind.ROUND_ANNOUNCEMENT: SendPolicy(True, 2, timedelta(days=1)),
    # Somebody wished for it themselves: it waits out any absence that is not a long one.
    MessageKind.REMINDER: SendPolicy(True, 2, timedelta(days=30)),
    MessageKind.COFFEE_NOTE: SendPolicy(True, 3, timedelta(days=3)),
    MessageKind.LEFT_OVER_NOTE: SendPolicy(True, 3, timedelta(days=2)),
    # A match is open for ten working days; whether it still needs reminding is asked at sending.
    MessageKind.PICK_REMINDER: SendPolicy(True, 4, timedelta(days=16), when_away=WhenAway.WAITS),
    MessageKind.NEW_TIMES: SendPolicy(True, 2, timedelta(days=4)),
    MessageKind.NO_TIME: SendPolicy(True, 2, timedelta(days=4)),
    MessageKind.BOOKED: SendPolicy(True, 0, timedelta(days=4)),
    MessageKind.NOT_IN_BOOKING: SendPolicy(True, 1, timedelta(days=4)),
    MessageKind.ONE_LESS: SendPolicy(True, 0, timedelta(days=4)),
    MessageKind.CALLED_OFF: SendPolicy(True, 0, timedelta(days=4)),
    MessageKind.OWN_TIME: SendPolicy(True, 1, timedelta(days=1)),
    MessageKind.ANOTHER_OPENER: SendPolicy(True, 1, timedelta(days=1)),
    MessageKind.SLOW_COFFEE: SendPolicy(True, 1, timedelta(days=1)),
    # Whoever was let down didn't ask to be written to, so zero is zero. /coffee shows it, too.
    MessageKind.RESCUE_QUESTION: SendPolicy(False, 2, timedelta(days=4), when_away=WhenAway.WAITS),
    # Without it they are asked as others are, whether they're in.
    MessageKind.PAUSE_QUESTION: SendPolicy(
        False, 4, timedelta(days=3), yields=True, when_away=WhenAway.WAITS
    ),
    # Whoever was asked and is paused has to know it, whatever else was said that week.
    MessageKind.PAUSED_NOTE: SendPolicy(True, 3, timedelta(days=14)),
    MessageKind.THIRD_JOINS: SendPolicy(True, 0, timedelta(days=4)),
    MessageKind.SLOW_COFFEE_MIDDLE: SendPolicy(True, 4, timedelta(days=2)),
    MessageKind.SLOW_COFFEE_END: SendPolicy(True, 4, timedelta(days=4)),
    # It waits out the days after an illness, with a weekend and a holiday behind them.
    MessageKind.OUTCOME_QUESTION: SendPolicy(True, 4, timedelta(days=7), gives_way=True),
    # Its owner did not ask to be written to, so zero is zero. The ledger says who read it, too.
    MessageKind.NOBODY_OPENED: SendPolicy(False, 2, timedelta(days=7), when_away=WhenAway.WAITS),
    MessageKind.SECOND_WEEK_QUESTION: SendPolicy(
        False, 3, timedelta(days=5), when_away=WhenAway.WAITS
    ),
    MessageKind.ENDING_QUESTION: SendPolicy(
        False, 4, timedelta(days=4), gives_way=True, yields=True, when_away=WhenAway.WAITS
    ),
    # Whether they would be the contact in need: somebody may depend on it.
    MessageKind.CONTACT_QUESTION: SendPolicy(
        False, 1, timedelta(days=14), when_away=WhenAway.WAITS, to_anybody=True
    ),
    MessageKind.ICEBREAKER: SendPolicy(
        False,
        5,
        timedelta(days=5),
        most_a_day=1,
        alone=True,
        yields=True,
        when_away=WhenAway.WAITS,
    ),
}

# What is said on Kith's own account. A reply to what somebody typed doesn't count as that.
UNPROMPTED: tuple[MessageKind, ...] = tuple(
    kind for kind in MessageKind if kind is not MessageKind.REPLY
)
UNASKED: tuple[MessageKind, ...] = tuple(
    kind for kind, policy in POLICIES.items() if not policy.asked
)

# Slack is asked before these whether their receiver is away.
NEED_AVAILABILITY: frozenset[MessageKind] = frozenset(
    kind for kind, policy in POLICIES.items() if policy.when_away is not None
)

# What comes by Kith's own calendar, whatever anybody did or shared: monitoring counts each of these
# kinds by its name, and all others together.
BY_CALENDAR: tuple[MessageKind, ...] = (
    MessageKind.ROUND_ANNOUNCEMENT,
    MessageKind.INTRODUCTION,
    MessageKind.OUTCOME_QUESTION,
    MessageKind.ICEBREAKER,
)

# What its receiver is asked, and answers by a button. An icebreaker waits for a day of its own.
QUESTIONS: tuple[MessageKind, ...] = (
    MessageKind.CONTACT_QUESTION,
    MessageKind.NOBODY_OPENED,
    MessageKind.RESCUE_QUESTION,
    MessageKind.SECOND_WEEK_QUESTION,
    MessageKind.PAUSE_QUESTION,
    MessageKind.ENDING_QUESTION,
    MessageKind.OUTCOME_QUESTION,
)

# What Kith says about a match to each of its people without a press of any of them. What follows
# from a press (a time is booked, it moves, it is called off) is said in any case.
UNPRESSED: tuple[MessageKind, ...] = (
    MessageKind.INTRODUCTION,
    MessageKind.THIRD_JOINS,
    MessageKind.COFFEE_NOTE,
    MessageKind.PICK_REMINDER,
    MessageKind.NOT_IN_BOOKING,
    MessageKind.RESCUE_QUESTION,
    MessageKind.SLOW_COFFEE_MIDDLE,
    MessageKind.SLOW_COFFEE_END,
    MessageKind.OUTCOME_QUESTION,
)
PRESSED: tuple[MessageKind, ...] = (
    MessageKind.NEW_TIMES,
    MessageKind.NO_TIME,
    MessageKind.BOOKED,
    MessageKind.ONE_LESS,
    MessageKind.CALLED_OFF,
    MessageKind.OWN_TIME,
    MessageKind.ANOTHER_OPENER,
    MessageKind.SLOW_COFFEE,
)
# At most so many of them per match and person.
MOST_UNPRESSED = 6
