"""What the ledger says comes next about a detail, or why there is nothing more (P15)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.i18n import N_, Translator
from bot.ledger.entries import Entry
from bot.memory import TOLD_TOGETHER, NextStep, PlannedCheckIn, Which
from bot.runtime.working_hours import last_day, local_day
from bot.slack.mrkdwn import mention
from storage.records import Detail, DetailKind, Timing

_NOTHING = {
    NextStep.NEVER: N_(
        "Nothing is planned: I don't bring this up. They can look it up, and read it before a "
        "coffee with you."
    ),
    NextStep.NOBODY_JOINED: N_("Nothing is planned until someone you named joins."),
    NextStep.NOT_ALLOWED: N_(
        "Nothing is planned: in this workspace I may no longer tell anyone about such things."
    ),
    NextStep.OWNER_GRIEVES: N_(
        "Nothing is planned: for some weeks after a loss I don't bring up celebrations."
    ),
    NextStep.ENDS_BEFORE: N_("Nothing is planned: I'll forget it before anyone would be told."),
    NextStep.OVER: N_("No check-in is planned now."),
}
_FOLLOWING = {
    Which.ONCE_MORE: N_("A check-in is planned for {day}, once more."),
    Which.FOUR_WEEKS_LATER: N_("A check-in is planned for {day}, four weeks later."),
    Which.A_YEAR_LATER: N_("A check-in is planned for {day}, a year later."),
}
_FIRST = {
    Timing.AS_SOON: N_("A check-in is planned for {day}, as soon as {name} is at work."),
    Timing.ON_THE_DAY: N_("A check-in is planned for {day}, on the morning of the day."),
    Timing.MORNING_AFTER: N_("A check-in is planned for {day}, the morning after."),
    Timing.CHOSEN_DAY: N_("A check-in is planned for {day}, the day you chose."),
}
# Where there is no choice, or its words wouldn't fit: for a day off, another day stands for it.
_IN_THE_MORNING = N_("A check-in is planned for {day}, in {name}'s morning.")


@dataclass(frozen=True, slots=True)
class _Due:
    """What is said of a check-in that was due: for one day only, or until a later one."""

    that_day: str
    until: str
    another_day: str


_ONCE_MORE = N_("If they'd like another day, I bring it up once more. The rest is up to them.")
_ONE_DUE = _Due(
    N_(
        "A check-in was due on {day}. If I can't reach {name}, I keep trying that day, and not "
        "afterwards."
    ),
    N_("A check-in was due on {day}. If I can't reach {name}, I keep trying until {until}."),
    _ONCE_MORE,
)
_ALL_DUE = _Due(
    N_(
        "Check-ins were due on {day}. If I can't reach someone, I keep trying that day, and not "
        "afterwards."
    ),
    N_("Check-ins were due from {day} on. If I can't reach someone, I keep trying until {until}."),
    _ONCE_MORE,
)
_DUE_IN_TURN = _Due(
    N_(
        "A check-in was due on {day}. If I can't reach someone, or if they don't answer, I go on "
        "to the next person that day, and not afterwards."
    ),
    N_(
        "A check-in was due on {day}. I go on to the next person if I can't reach someone, or if "
        "they don't answer, until {until}."
    ),
    N_("If someone would like another day, I come back to them once when nobody else is left."),
)


def what_comes_next(_: Translator, entry: Entry) -> list[str]:
    """What is planned, or why nothing is; empty where it is said elsewhere."""
    outlook, detail = entry.outlook, entry.detail
    if outlook.step is NextStep.WAITS_FOR_NEWS:
        return [_waits(_, detail)]
    if outlook.step in _NOTHING:
        return [_(_NOTHING[outlook.step])]
    names = {one.person_id: mention(one.slack_id) for one in entry.listeners}
    if outlook.step is NextStep.PLANNED and outlook.check_in is not None:
        return [_planned(_, detail, outlook.check_in, names)]
    following = [_planned(_, detail, outlook.following, names)] if outlook.following else []
    if outlook.check_in is None:
        return following
    return [_under_way(_, entry, outlook.check_in, names), *following]


def _planned(_: Translator, detail: Detail, check_in: PlannedCheckIn, names: dict[str, str]) -> str:
    """When the next check-in comes, with its owner's choice in words."""
    day = local_day(check_in.moment, check_in.zone)
    text = _FOLLOWING.get(check_in.which) or _IN_THE_MORNING
    if check_in.which is Which.FIRST and _fits(detail, check_in) and detail.timing is not None:
        text = _FIRST[detail.timing]
    said = _.day_and_year(day) if check_in.which is Which.A_YEAR_LATER else _.day(day)
    return _(text, day=said, name=names.get(check_in.person_id, ""))


def _fits(detail: Detail, check_in: PlannedCheckIn) -> bool:
    """Whether the words of its owner's choice are true of the day."""
    day = local_day(check_in.moment, check_in.zone)
    about = f"{day:%m-%d}" == detail.month_day or day == detail.event_date
    match detail.timing:
        case Timing.ON_THE_DAY:
            return about
        case Timing.CHOSEN_DAY:
            return day == detail.told_on
        case Timing.MORNING_AFTER:
            return detail.event_date is not None and detail.event_date < day and not about
        case _:
            return detail.timing is Timing.AS_SOON


def _under_way(_: Translator, entry: Entry, due: PlannedCheckIn, names: dict[str, str]) -> str:
    """
    What was due, and until when it goes on.

    It holds whatever a listener did, so that it doesn't say what they did (P7).
    """
    first, last = local_day(due.moment, due.zone), last_day(due.until, due.zone)
    day, until, name = _.day(first), _.day(last), names.get(due.person_id, "")
    is_together = entry.detail.kind in TOLD_TOGETHER and len(names) > 1
    if not is_together and any(due.moment <= one.at for one in entry.readings):
        return _("A check-in was due on {day}, and it has been read.", day=day)
    one_at_a_time = _ONE_DUE if len(names) == 1 else _DUE_IN_TURN
    texts = _ALL_DUE if is_together else one_at_a_time
    if first == last:
        return _(texts.that_day, day=day, name=name)
    return f"{_(texts.until, day=day, until=until, name=name)} {_(texts.another_day)}"


def _waits(_: Translator, detail: Detail) -> str:
    if detail.kind is DetailKind.COMING_BACK:
        return _("I won't tell anyone until you say that you're back.")
    return _("I won't tell anyone until you say that there's news.")
