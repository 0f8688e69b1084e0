"""Values of sharing: what Kith replies, the form as filled in, its preview, and refusals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.i18n import N_
from bot.memory import StillAsked
from storage.records import DetailKind, OffDay, Timing, Wish

# What became of what somebody told: said at once, and to whoever presses an old button again.
KEPT = N_("I've kept it. You can read it, or have me forget it, under “What Kith knows about me”.")
BROUGHT = N_("I'll bring it to your next coffee. The person you meet can open it beforehand.")
NOT_KEPT = N_(
    "I've kept nothing. What you typed stays in this conversation until you delete it there."
)
NOT_KEPT_FROM_MODAL = N_("I've kept nothing, and it isn't in Slack either.")


# Where an admin has turned rounds off, and something older offers to bring words to a coffee.
NO_COFFEE = N_(
    "There are no rounds of coffee here, so there's none to bring it to. You can still press *Keep "
    "this*, or share it with people you pick."
)


@dataclass(frozen=True, slots=True)
class Keepable:
    """
    What can become of what somebody tells.

    ``serious``: health and loss may be kept in their workspace. ``has_coffees``: there are coffees
    to bring it to, they don't skip them, and they keep no loss from the last four weeks.
    """

    serious: bool = True
    has_coffees: bool = True


ANYTHING = Keepable()


@dataclass(frozen=True, slots=True)
class NameQuestion:
    """
    The question who is meant in a text.

    ``names``: the names of other members that it holds; empty where it could hold one, and not all
    names are known.
    """

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line that somebody typed to Kith: its key, its text, and its time stamp in Slack."""

    key: str
    text: str
    ts: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was typed, and is answered: a conversation with Kith, or a thread in it."""

    channel: str
    thread_ts: str | None = None

    @property
    def key(self) -> str:
        """What tells it from other places."""
        return f"{self.channel} {self.thread_ts or ''}".strip()


@dataclass(frozen=True, slots=True)
class Draft:
    """
    The sharing form as filled in; listeners are Slack ids in the owner's order.

    ``to_met``: everybody whom the owner has met for coffee may read it, too. ``yearly``: remember
    the day once more after a year. ``is_own``: the owner said that a name in it is no colleague's.
    ``detail_id``: the kept detail that is being changed, if any. ``timing``: when its listeners
    hear of it, if its owner doesn't leave it as the kind suggests; ``told_on``: the day they chose;
    ``off_day``: what holds for listeners who don't work on its day. ``four_weeks_later``: one
    person remembers after four weeks. ``question_key``: the icebreaker that the words answer, if
    any.
    """

    words: str
    kind: DetailKind
    event_date: date | None = None
    listeners: tuple[str, ...] = ()
    wish: Wish = Wish.HELLO
    ends_on: date | None = None
    to_met: bool = False
    yearly: bool = False
    is_own: bool = False
    offer_id: str | None = None
    detail_id: str | None = None
    timing: Timing | None = None
    told_on: date | None = None
    off_day: OffDay | None = None
    four_weeks_later: bool = False
    question_key: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """
    What the form asks about when listeners hear.

    ``timing`` is what holds, ``by_default`` what its kind suggests; both are ``None`` where there
    is no choice. ``is_ahead``: the day it is about hasn't come yet, or is today. ``off_day`` is
    what holds for listeners who don't work on the day, ``off_day_by_default`` what its kind
    suggests; both are ``None`` where all work.
    """

    timing: Timing | None
    by_default: Timing | None
    is_ahead: bool = False
    off_day: OffDay | None = None
    off_day_by_default: OffDay | None = None


@dataclass(frozen=True, slots=True)
class SoonerListener:
    """A listener (a Slack id) who could be told before the first one, and when, in *zone*."""

    slack_id: str
    moment: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Preview:
    """
    What will happen if a draft is kept.

    ``first_told`` will be told at ``moment``, in ``zone``. Listeners who have not joined are told
    nothing until they do. ``has_begun``: the moment has come already for something that is being
    changed; who has been told by now is not said. All people are given by their Slack ids.
    ``too_late``: listeners for whom the one day has passed. ``once_more_on``: the day a year later;
    ``remembered_on``: the day four weeks later. ``ends_before_told`` and ``ends_before_year``: it
    is forgotten before that moment. ``is_ill_timed``: it is glad,
    and its owner is grieving then. ``sooner``: somebody who comes later in the owner's order and
    could be told days earlier. ``nobody_may_ask``: its owner's brake is on for good. ``same_day``:
    if the first can't hear on the day, the next does. ``added``: listeners who are named only now,
    when it has begun; ``added_in_time``: it isn't too late to tell them. ``may_skip_coffees``: its
    owner can have no coffees for a while, such as after a loss, and has them. ``still_asked``: what
    others may still ask about after this loss.
    """

    first_told: str | None
    moment: datetime | None
    zone: str
    not_joined: tuple[str, ...]
    ends_on: date
    has_begun: bool = False
    once_more_on: date | None = None
    ends_before_told: bool = False
    ends_before_year: bool = False
    is_ill_timed: bool = False
    sooner: SoonerListener | None = None
    nobody_may_ask: bool = False
    when: When = When(None, None)
    too_late: tuple[str, ...] = ()
    remembered_on: date | None = None
    same_day: bool = False
    added: tuple[str, ...] = ()
    added_in_time: bool = False
    may_skip_coffees: bool = False
    still_asked: StillAsked | None = None


def default_kind(question_key: str | None) -> DetailKind:
    """
    The kind of what suggests none.

    The answer to an icebreaker is something that somebody likes; anything else may be serious.
    """
    return DetailKind.CLOSE_TO_HEART if question_key is None else DetailKind.TASTE


class Objection(Exception):
    """A field of the form is refused; the sentence says what to do."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field
        self.sentence = sentence
