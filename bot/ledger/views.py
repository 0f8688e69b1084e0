"""What somebody sees of what is kept of theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from slack_sdk.models.blocks import Block, DividerBlock

from bot.circle.service import KnownReminders
from bot.i18n import Say
from bot.ledger.export_service import Handed
from bot.ledger.member_data_views import Spelled, about_me
from bot.ledger.news_views import share_news, sure_to_forget
from bot.ledger.service import Entry, Ledger, Named, Reading, Summary
from bot.memory.service import KINDS, SERIOUS, UNREADABLE, WAITS_FOR_NEWS, WISHES, OwnCoffeeNote
from bot.runtime.working_hours import last_day, local_day
from bot.slack.action_ids import ActionId
from bot.slack.blocks import aside, asking_twice, button, buttons, modal, notice, own_words, said
from bot.slack.mrkdwn import mention
from storage.records import Brake, Detail

# Slack takes a hundred blocks in a modal: each of these needs up to eight, all the rest thirty.
_TOLD_ON_A_PAGE = 8
# And 3,000 characters in a paragraph: of a taste for everybody met there are no end of readers.
_MOST_READERS = 15

RemindersInWords = Callable[[Say, KnownReminders], list[Block]]


def ledger(
    say: Say, ledger: Ledger, page: int, spelled: Spelled, reminders: RemindersInWords
) -> dict[str, Any]:
    """
    What Kith knows about the one who asks; *page* counts from 0.

    *spelled* puts preferences into words, *reminders* what there is to say of reminders.
    """
    zone = ledger.about.member.zone if ledger.about.member else "UTC"
    told = [_entry(say, entry, zone) for entry in ledger.entries]
    told += [_line(say, line) for line in ledger.lines]
    first = page * _TOLD_ON_A_PAGE
    shown = told[first : first + _TOLD_ON_A_PAGE]
    blocks: list[Block] = _beginning(say, ledger) if page == 0 else []
    for one in shown:
        blocks += [DividerBlock(), *one]
    if len(told) > first + len(shown):
        older = button(say("Show older ones"), ActionId.LEDGER, str(page + 1))
        blocks += [DividerBlock(), buttons(older)]
    if page == 0:
        blocks += [DividerBlock(), *about_me(say, ledger.about, spelled)]
        blocks += [*reminders(say, ledger.reminders), DividerBlock()]
        blocks.append(_all_of_it(say))
    return modal(say("What Kith knows"), blocks, close=say("Close"), metadata=str(page))


def _beginning(say: Say, ledger: Ledger) -> list[Block]:
    if ledger.about.member is None and (ledger.entries or ledger.lines):
        # Slack had closed their account, and has let them in again.
        text = say(
            "You haven't joined again. What you shared before is still here, and nobody else can "
            "read it. You can join again, or erase everything below."
        )
        return [said(text)]
    if ledger.about.member is None:
        return [said(say("You haven't joined, and Kith keeps nothing that you told it."))]
    blocks: list[Block] = [said(shared_so_far(say, len(ledger.entries)))]
    if len(ledger.entries) > 1:
        sure = asking_twice(
            say("Forget all of it?"),
            say(
                "Everything you shared, who may know it, what was planned and who read it: all of "
                "it will be gone for good."
            ),
            say("Forget all"),
            say("Go back"),
        )
        forget = button(
            say("Forget all I shared"), ActionId.FORGET_ALL, style="danger", confirm=sure
        )
        blocks.append(buttons(forget))
    return blocks


def _all_of_it(say: Say) -> Block:
    """The buttons with which people take everything of theirs with them, or have it erased."""
    sure = asking_twice(
        say("Put it all in a file?"),
        say(
            "A file with everything you shared and set comes into our conversation. Only you can "
            "open it there, but Slack keeps it until it is deleted, and your company's Slack "
            "export may hold it. I'll remove it after a day."
        ),
        say("Make the file"),
        say("Go back"),
        style="primary",
    )
    return buttons(
        button(say("Export"), ActionId.EXPORT, confirm=sure),
        button(say("Erase everything about me"), ActionId.ERASE, style="danger"),
    )


def exported(say: Say, handed: Handed) -> dict[str, Any]:
    """What became of somebody's wish for the file."""
    told = {
        Handed.THERE: say("It's in our conversation."),
        Handed.JUST_NOW: say(
            "I made it a moment ago. Please look in our conversation; if it isn't there, press "
            "Export again in a minute."
        ),
        Handed.NOT_TAKEN: say(
            "Slack didn't take the file just now. Please press Export again in a few minutes."
        ),
        Handed.IN_DOUBT: say(
            "Slack didn't tell me whether the file arrived. Please look in our conversation; if it "
            "isn't there, press Export again in a minute."
        ),
    }
    return notice(say, say("Export"), told[handed])


def entry_line(say: Say, summary: Summary, zone: str) -> str:
    """
    One line about a detail without its words, for a place that others may glance at.

    Of health, loss and family not even the kind is said, but the day on which it was shared.
    """
    if summary.detail.kind in SERIOUS:
        shared_on = local_day(summary.detail.shared_at, zone)
        title = say("Something you shared on {day}", day=say.day(shared_on))
    else:
        title = say(KINDS.get(summary.detail.kind, summary.detail.kind))
    parts = [f"*{title}*"]
    parts.append(_who(say, summary.listeners))
    if summary.detail.brake is not Brake.NONE:
        parts.append(brake_in_words(say, summary.detail))
    elif summary.planned is not None:
        day = _day_of(say, summary.detail, summary.planned, zone)
        parts.append(say("Planned for {day}.", day=day))
    return " · ".join(parts)


def _buttons(say: Say, entry: Entry) -> Block:
    """What its owner can do about a detail; there is nothing to hold back where nobody knows."""
    detail_id, is_on = entry.detail.id, entry.detail.brake is not Brake.NONE
    row = [button(say("Change"), ActionId.EDIT, detail_id)]
    if _waits_for_news(entry):
        row.insert(0, share_news(say, detail_id))
    if is_on:
        row.append(button(say("When may they ask?"), ActionId.BRAKE, detail_id))
    elif _concerns_others(entry):
        row.append(button(say("Please nobody ask"), ActionId.NOBODY_ASK, detail_id))
        row.append(button(say("Not now"), ActionId.BRAKE, detail_id))
    row.append(
        button(
            say("Forget it"),
            ActionId.FORGET,
            detail_id,
            style="danger",
            confirm=sure_to_forget(say),
        )
    )
    return buttons(*row, block_id=f"detail:{detail_id}")


def shared_so_far(say: Say, number: int) -> str:
    """How much somebody has shared."""
    if not number:
        return say("You haven't shared anything.")
    return say.count("You have shared one thing.", "You have shared {number} things.", number)


def _entry(say: Say, entry: Entry, zone: str) -> list[Block]:
    kind = say(KINDS.get(entry.detail.kind, entry.detail.kind))
    facts = [f"*{kind}*"]
    if entry.detail.event_date is not None:
        facts.append(say.day(entry.detail.event_date))
    if _concerns_others(entry):
        facts.append(say("wish: {wish}", wish=say(WISHES[entry.detail.wish])))
    ends_on = last_day(entry.detail.ends_at, zone)
    facts.append(say("forgotten after {day}", day=say.day_and_year(ends_on)))
    return [
        said(" · ".join(facts)),
        _words(say, entry.words),
        *(_listener(say, entry, one, zone) for one in entry.listeners),
        aside(" ".join(_what_holds(say, entry, zone))),
        _buttons(say, entry),
    ]


def _waits_for_news(entry: Entry) -> bool:
    """Whether those who may know are told only when its owner says that there is news."""
    waits = entry.detail.kind in WAITS_FOR_NEWS and entry.detail.news_at is None
    return waits and bool(entry.listeners)


def _concerns_others(entry: Entry) -> bool:
    """Whether anybody else may know it, or has read it."""
    return bool(entry.listeners or entry.readings or entry.detail.to_met)


def _listener(say: Say, entry: Entry, named: Named, zone: str) -> Block:
    """One who may know, with what they read, and the way to take them off."""
    text = " ".join(
        [
            say("{name} may know.", name=mention(named.slack_id)),
            *_read(say, (one for one in entry.readings if one.reader == named.slack_id), zone),
        ]
    )
    sure = asking_twice(
        say("Take them off?"),
        say(
            "From now on they can't read it here any more, and what I told them of it is emptied. "
            "They are not told why."
        ),
        say("Take them off"),
        say("Go back"),
    )
    value = f"{entry.detail.id}.{named.person_id}"
    return said(
        text, accessory=button(say("Take them off"), ActionId.TAKE_OFF, value, confirm=sure)
    )


def _what_holds(say: Say, entry: Entry, zone: str) -> list[str]:
    sentences = []
    if entry.detail.to_met:
        sentences.append(
            say("Whoever you have had coffee with may read it, if you both said that you met.")
        )
    elif not entry.listeners:
        sentences.append(say("For you alone."))
    named = {one.slack_id for one in entry.listeners}
    others = [one for one in entry.readings if one.reader not in named]
    sentences += _read(say, others, zone)
    if entry.detail.brake is not Brake.NONE:
        sentences.append(brake_in_words(say, entry.detail))
    elif entry.planned is not None:
        day = _day_of(say, entry.detail, entry.planned, zone)
        sentences.append(say("A check-in is planned for {day}.", day=day))
    elif _waits_for_news(entry):
        sentences.append(say("Nobody is told before you say that there is news."))
    return sentences or [say("Nothing is planned.")]


def _day_of(say: Say, detail: Detail, moment: datetime, zone: str) -> str:
    """The day of something planned; with its year, where that may be the next one."""
    day = local_day(moment, zone)
    return say.day_and_year(day) if detail.yearly else say.day(day)


def brake_in_words(say: Say, detail: Detail) -> str:
    """What the brake on a detail means at present."""
    if detail.brake is Brake.NOT_YET and detail.brake_until is not None:
        return say("Nobody asks before {day}.", day=say.day(detail.brake_until))
    return say("Nobody asks about it, as you wished.")


def _read(say: Say, readings: Iterable[Reading], zone: str) -> list[str]:
    """A sentence for each who read it, the latest at the end; the file that is made has all."""
    of_each: dict[str, list[Reading]] = {}
    for one in readings:
        of_each[one.reader] = [*of_each.pop(one.reader, []), one]
    shown = list(of_each.values())[-_MOST_READERS:]
    sentences = [_read_by_one(say, one, zone) for one in shown]
    if (more := len(of_each) - len(shown)) > 0:
        first = say.count(
            "One more read it; *Export* names them.",
            "{number} more read it; *Export* names them.",
            more,
        )
        sentences.insert(0, first)
    return sentences


def _read_by_one(say: Say, readings: list[Reading], zone: str) -> str:
    """When one person read it, for the first time and the last."""
    certain = [one for one in readings if one.certain]
    times = [_when(say, one.at, zone) for one in certain or readings]
    name, when, last = mention(readings[0].reader), times[0], times[-1]
    if not certain:
        return say("{name} may have read it on {when}.", name=name, when=last)
    if when == last:
        return say("{name} read it on {when}.", name=name, when=when)
    return say("{name} read it on {when}, and last on {last}.", name=name, when=when, last=last)


def _when(say: Say, at: datetime, zone: str) -> str:
    return say("{day} at {hour}", day=say.day(local_day(at, zone)), hour=say.hour(at, zone))


def _who(say: Say, listeners: tuple[str, ...]) -> str:
    if not listeners:
        return say("For you alone.")
    names = say.both([mention(one) for one in listeners])
    return say("{names} may know.", names=names)


def _words(say: Say, words: str | None) -> Block:
    return said(say(UNREADABLE)) if words is None else own_words(words)


def _line(say: Say, line: OwnCoffeeNote) -> list[Block]:
    when = say("For your next coffee") if line.line.match_id is None else say("For this coffee")
    return [
        said(f"*{when}*"),
        _words(say, line.words),
        buttons(
            button(say("Forget it"), ActionId.FORGET_LINE, line.line.id, style="danger"),
            block_id=f"line:{line.line.id}",
        ),
    ]
