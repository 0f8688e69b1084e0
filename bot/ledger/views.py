"""What somebody sees of what is kept of theirs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block, DividerBlock

from bot.doors import Door
from bot.ledger.service import Entry, Ledger, Summary
from bot.memory.service import KINDS, UNREADABLE, WISHES, OwnLine
from bot.text import Say
from bot.text.blocks import aside, asking_twice, button, buttons, modal, own_words, said
from bot.text.markup import mention
from storage.records import Brake

# Slack takes a hundred blocks in a modal, and an entry needs five.
_ENTRIES_ON_A_PAGE = 15
_LINES_ON_A_PAGE = 5


def ledger(say: Say, ledger: Ledger, page: int) -> dict[str, Any]:
    """What Kith knows about the one who asks; *page* counts from 0."""
    first = page * _ENTRIES_ON_A_PAGE
    shown = ledger.entries[first : first + _ENTRIES_ON_A_PAGE]
    blocks: list[Block] = [said(_about(say, ledger))]
    for entry in shown:
        blocks += [DividerBlock(), *_entry(say, entry, ledger.member.zone)]
    if page == 0:
        for line in ledger.lines[:_LINES_ON_A_PAGE]:
            blocks += [DividerBlock(), *_line(say, line)]
    if len(ledger.entries) > first + len(shown):
        older = button(say("Show older ones"), Door.LEDGER, str(page + 1))
        blocks += [DividerBlock(), buttons(older)]
    return modal(say("What Kith knows"), blocks, close=say("Close"), metadata=str(page))


def nothing_held(say: Say, command: str) -> dict[str, Any]:
    """The same for somebody who has not joined."""
    text = say(
        "You haven't joined, and Kith keeps nothing that you told it. Type {command} to see what "
        "Kith does.",
        command=command,
    )
    return modal(say("What Kith knows"), [said(text)], close=say("Close"))


def entry_line(say: Say, summary: Summary, zone: str) -> str:
    """One line about a detail without its words, for a place that others may glance at."""
    parts = [f"*{say(KINDS.get(summary.detail.kind, summary.detail.kind))}*"]
    parts.append(_who(say, summary.listeners))
    if summary.detail.brake is Brake.NOBODY:
        parts.append(say("Nobody asks about it."))
    elif summary.planned is not None:
        day = summary.planned.astimezone(ZoneInfo(zone)).date()
        parts.append(say("Planned for {day}.", day=say.day(day)))
    return " · ".join(parts)


def detail_buttons(say: Say, detail_id: str, brake: Brake) -> Block:
    """What its owner can do about a detail."""
    sure = asking_twice(
        say("Forget this?"),
        say(
            "The words, who may know them, what was planned and who read them: all of it will be "
            "gone for good."
        ),
        say("Forget it"),
        say("Go back"),
    )
    row = [button(say("Forget it"), Door.FORGET, detail_id, style="danger", confirm=sure)]
    if brake is Brake.NONE:
        row.insert(0, button(say("Please nobody ask"), Door.NOBODY_ASK, detail_id))
    return buttons(*row, block_id=f"detail:{detail_id}")


def shared_so_far(say: Say, number: int) -> str:
    """How much somebody has shared."""
    if not number:
        return say("You haven't shared anything.")
    return say.count("You have shared one thing.", "You have shared {number} things.", number)


def _about(say: Say, ledger: Ledger) -> str:
    member = ledger.member
    kept = shared_so_far(say, len(ledger.entries))
    basics = say(
        "Kith also knows your Slack id, that you joined on {day}, your time zone ({zone}), what "
        "you chose under *Change* and on your quiet list, your coffees and what you said of them, "
        "and which questions it has asked you.",
        day=say.day(member.joined_at.astimezone(ZoneInfo(member.zone)).date()),
        zone=member.zone,
    )
    return f"{kept} {basics}"


def _entry(say: Say, entry: Entry, zone: str) -> list[Block]:
    place = ZoneInfo(zone)
    kind = say(KINDS.get(entry.detail.kind, entry.detail.kind))
    facts = [f"*{kind}*"]
    if entry.detail.event_date is not None:
        facts.append(say.day(entry.detail.event_date))
    facts.append(say("wish: {wish}", wish=say(WISHES[entry.detail.wish])))
    # It ends at midnight, so the moment before says the last day on which it is kept.
    last_day = (entry.detail.ends_at - timedelta(seconds=1)).astimezone(place).date()
    facts.append(say("forgotten after {day}", day=say.day(last_day)))
    return [
        said(" · ".join(facts)),
        _words(say, entry.words),
        aside(" ".join([_who(say, entry.listeners), *_what_happened(say, entry, zone)])),
        detail_buttons(say, entry.detail.id, entry.detail.brake),
    ]


def _what_happened(say: Say, entry: Entry, zone: str) -> list[str]:
    place = ZoneInfo(zone)
    sentences = []
    for reading in entry.readings:
        when = say(
            "{day} at {hour}",
            day=say.day(reading.at.astimezone(place).date()),
            hour=say.hour(reading.at, zone),
        )
        told = (
            say("{name} read it on {when}.", name=mention(reading.reader), when=when)
            if reading.certain
            else say("{name} may have read it on {when}.", name=mention(reading.reader), when=when)
        )
        sentences.append(told)
    if entry.detail.brake is Brake.NOBODY:
        sentences.append(say("Nobody asks about it, as you wished."))
    elif entry.planned is not None:
        day = say.day(entry.planned.astimezone(place).date())
        sentences.append(say("A check-in is planned for {day}.", day=day))
    return sentences


def _who(say: Say, listeners: tuple[str, ...]) -> str:
    if not listeners:
        return say("For you alone.")
    names = say.both([mention(one) for one in listeners])
    return say("{names} may know.", names=names)


def _words(say: Say, words: str | None) -> Block:
    return said(say(UNREADABLE)) if words is None else own_words(words)


def _line(say: Say, line: OwnLine) -> list[Block]:
    when = say("For your next coffee") if line.line.match_id is None else say("For this coffee")
    return [
        said(f"*{when}*"),
        _words(say, line.words),
        buttons(
            button(say("Forget it"), Door.FORGET_LINE, line.line.id, style="danger"),
            block_id=f"line:{line.line.id}",
        ),
    ]
