"""What somebody sees of what is kept of theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from slack_sdk.models.blocks import Block, DividerBlock

from bot.circle.service import KnownReminders
from bot.i18n import Translator
from bot.ledger.export_service import Handed
from bot.ledger.member_data_views import Spelled, about_me
from bot.ledger.news_views import share_news, sure_to_forget
from bot.ledger.service import Entry, Ledger, Named, Reading, Summary
from bot.memory.service import KINDS, SERIOUS, UNREADABLE, WAITS_FOR_NEWS, WISHES, OwnCoffeeNote
from bot.runtime.working_hours import last_day, local_day
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    button,
    buttons,
    confirmation,
    context_block,
    modal,
    notice,
    quotation,
    said,
)
from bot.slack.mrkdwn import mention
from storage.records import Brake, Detail

# Slack takes a hundred blocks in a modal: each of these needs up to eight, all the rest thirty.
_TOLD_ON_A_PAGE = 8
# And 3,000 characters in a paragraph: of a taste for everybody met there are no end of readers.
_MOST_READERS = 15

RemindersInWords = Callable[[Translator, KnownReminders], list[Block]]


def ledger(
    _: Translator, ledger: Ledger, page: int, spelled: Spelled, reminders: RemindersInWords
) -> dict[str, Any]:
    """
    What Kith knows about the one who asks; *page* counts from 0.

    *spelled* puts preferences into words, *reminders* what there is to say of reminders.
    """
    zone = ledger.about.member.zone if ledger.about.member else "UTC"
    told = [_entry(_, entry, zone) for entry in ledger.entries]
    told += [_line(_, line) for line in ledger.lines]
    first = page * _TOLD_ON_A_PAGE
    shown = told[first : first + _TOLD_ON_A_PAGE]
    blocks: list[Block] = _beginning(_, ledger) if page == 0 else []
    for one in shown:
        blocks += [DividerBlock(), *one]
    if len(told) > first + len(shown):
        older = button(_("Show older ones"), ActionId.LEDGER, str(page + 1))
        blocks += [DividerBlock(), buttons(older)]
    if page == 0:
        blocks += [DividerBlock(), *about_me(_, ledger.about, spelled)]
        blocks += [*reminders(_, ledger.reminders), DividerBlock()]
        blocks.append(_all_of_it(_))
    return modal(_("What Kith knows"), blocks, close=_("Close"), metadata=str(page))


def _beginning(_: Translator, ledger: Ledger) -> list[Block]:
    if ledger.about.member is None and (ledger.entries or ledger.lines):
        # Slack had closed their account, and has let them in again.
        text = _(
            "You haven't joined again. What you shared before is still here, and nobody else can "
            "read it. You can join again, or erase everything below."
        )
        return [said(text)]
    if ledger.about.member is None:
        return [said(_("You haven't joined, and Kith keeps nothing that you told it."))]
    blocks: list[Block] = [said(shared_so_far(_, len(ledger.entries)))]
    if len(ledger.entries) > 1:
        sure = confirmation(
            _("Forget all of it?"),
            _(
                "Everything you shared, who may know it, what was planned and who read it: all of "
                "it will be gone for good."
            ),
            _("Forget all"),
            _("Go back"),
        )
        forget = button(_("Forget all I shared"), ActionId.FORGET_ALL, style="danger", confirm=sure)
        blocks.append(buttons(forget))
    return blocks


def _all_of_it(_: Translator) -> Block:
    """The buttons with which people take everything of theirs with them, or have it erased."""
    sure = confirmation(
        _("Put it all in a file?"),
        _(
            "A file with everything you shared and set comes into our conversation. Only you can "
            "open it there, but Slack keeps it until it is deleted, and your company's Slack "
            "export may hold it. I'll remove it after a day."
        ),
        _("Make the file"),
        _("Go back"),
        style="primary",
    )
    return buttons(
        button(_("Export"), ActionId.EXPORT, confirm=sure),
        button(_("Erase everything about me"), ActionId.ERASE, style="danger"),
    )


def exported(_: Translator, handed: Handed) -> dict[str, Any]:
    """What became of somebody's wish for the file."""
    told = {
        Handed.THERE: _("It's in our conversation."),
        Handed.JUST_NOW: _(
            "I made it a moment ago. Please look in our conversation; if it isn't there, press "
            "Export again in a minute."
        ),
        Handed.NOT_TAKEN: _(
            "Slack didn't take the file just now. Please press Export again in a few minutes."
        ),
        Handed.IN_DOUBT: _(
            "Slack didn't tell me whether the file arrived. Please look in our conversation; if it "
            "isn't there, press Export again in a minute."
        ),
    }
    return notice(_, _("Export"), told[handed])


def entry_line(_: Translator, summary: Summary, zone: str) -> str:
    """
    One line about a detail without its words, for a place that others may glance at.

    Of health, loss and family not even the kind is said, but the day on which it was shared.
    """
    if summary.detail.kind in SERIOUS:
        shared_on = local_day(summary.detail.shared_at, zone)
        title = _("Something you shared on {day}", day=_.day(shared_on))
    else:
        title = _(KINDS.get(summary.detail.kind, summary.detail.kind))
    parts = [f"*{title}*"]
    parts.append(_who(_, summary.listeners))
    if summary.detail.brake is not Brake.NONE:
        parts.append(brake_in_words(_, summary.detail))
    elif summary.planned is not None:
        day = _day_of(_, summary.detail, summary.planned, zone)
        parts.append(_("Planned for {day}.", day=day))
    return " · ".join(parts)


def _buttons(_: Translator, entry: Entry) -> Block:
    """What its owner can do about a detail; there is nothing to hold back where nobody knows."""
    detail_id, is_on = entry.detail.id, entry.detail.brake is not Brake.NONE
    row = [button(_("Change"), ActionId.EDIT, detail_id)]
    if _waits_for_news(entry):
        row.insert(0, share_news(_, detail_id))
    if is_on:
        row.append(button(_("When may they ask?"), ActionId.BRAKE, detail_id))
    elif _concerns_others(entry):
        row.append(button(_("Please nobody ask"), ActionId.NOBODY_ASK, detail_id))
        row.append(button(_("Not now"), ActionId.BRAKE, detail_id))
    row.append(
        button(
            _("Forget it"), ActionId.FORGET, detail_id, style="danger", confirm=sure_to_forget(_)
        )
    )
    return buttons(*row, block_id=f"detail:{detail_id}")


def shared_so_far(_: Translator, number: int) -> str:
    """How much somebody has shared."""
    if not number:
        return _("You haven't shared anything.")
    return _.plural("You have shared one thing.", "You have shared {number} things.", number)


def _entry(_: Translator, entry: Entry, zone: str) -> list[Block]:
    kind = _(KINDS.get(entry.detail.kind, entry.detail.kind))
    facts = [f"*{kind}*"]
    if entry.detail.event_date is not None:
        facts.append(_.day(entry.detail.event_date))
    if _concerns_others(entry):
        facts.append(_("wish: {wish}", wish=_(WISHES[entry.detail.wish])))
    ends_on = last_day(entry.detail.ends_at, zone)
    facts.append(_("forgotten after {day}", day=_.day_and_year(ends_on)))
    return [
        said(" · ".join(facts)),
        _words(_, entry.words),
        *(_listener(_, entry, one, zone) for one in entry.listeners),
        context_block(" ".join(_what_holds(_, entry, zone))),
        _buttons(_, entry),
    ]


def _waits_for_news(entry: Entry) -> bool:
    """Whether those who may know are told only when its owner says that there is news."""
    waits = entry.detail.kind in WAITS_FOR_NEWS and entry.detail.news_at is None
    return waits and bool(entry.listeners)


def _concerns_others(entry: Entry) -> bool:
    """Whether anybody else may know it, or has read it."""
    return bool(entry.listeners or entry.readings or entry.detail.to_met)


def _listener(_: Translator, entry: Entry, named: Named, zone: str) -> Block:
    """One who may know, with what they read, and the way to take them off."""
    text = " ".join(
        [
            _("{name} may know.", name=mention(named.slack_id)),
            *_read(_, (one for one in entry.readings if one.reader == named.slack_id), zone),
        ]
    )
    sure = confirmation(
        _("Take them off?"),
        _(
            "From now on they can't read it here any more, and what I told them of it is emptied. "
            "They are not told why."
        ),
        _("Take them off"),
        _("Go back"),
    )
    value = f"{entry.detail.id}.{named.person_id}"
    return said(text, accessory=button(_("Take them off"), ActionId.TAKE_OFF, value, confirm=sure))


def _what_holds(_: Translator, entry: Entry, zone: str) -> list[str]:
    sentences = []
    if entry.detail.to_met:
        sentences.append(
            _("Whoever you have had coffee with may read it, if you both said that you met.")
        )
    elif not entry.listeners:
        sentences.append(_("For you alone."))
    named = {one.slack_id for one in entry.listeners}
    others = [one for one in entry.readings if one.reader not in named]
    sentences += _read(_, others, zone)
    if entry.detail.brake is not Brake.NONE:
        sentences.append(brake_in_words(_, entry.detail))
    elif entry.planned is not None:
        day = _day_of(_, entry.detail, entry.planned, zone)
        sentences.append(_("A check-in is planned for {day}.", day=day))
    elif _waits_for_news(entry):
        sentences.append(_("Nobody is told before you say that there is news."))
    return sentences or [_("Nothing is planned.")]


def _day_of(_: Translator, detail: Detail, moment: datetime, zone: str) -> str:
    """The day of something planned; with its year, where that may be the next one."""
    day = local_day(moment, zone)
    return _.day_and_year(day) if detail.yearly else _.day(day)


def brake_in_words(_: Translator, detail: Detail) -> str:
    """What the brake on a detail means at present."""
    if detail.brake is Brake.NOT_YET and detail.brake_until is not None:
        return _("Nobody asks before {day}.", day=_.day(detail.brake_until))
    return _("Nobody asks about it, as you wished.")


def _read(_: Translator, readings: Iterable[Reading], zone: str) -> list[str]:
    """A sentence for each who read it, the latest at the end; the file that is made has all."""
    of_each: dict[str, list[Reading]] = {}
    for one in readings:
        of_each[one.reader] = [*of_each.pop(one.reader, []), one]
    shown = list(of_each.values())[-_MOST_READERS:]
    sentences = [_read_by_one(_, one, zone) for one in shown]
    if (more := len(of_each) - len(shown)) > 0:
        first = _.plural(
            "One more read it; *Export* names them.",
            "{number} more read it; *Export* names them.",
            more,
        )
        sentences.insert(0, first)
    return sentences


def _read_by_one(_: Translator, readings: list[Reading], zone: str) -> str:
    """When one person read it, for the first time and the last."""
    certain = [one for one in readings if one.certain]
    times = [_when(_, one.at, zone) for one in certain or readings]
    name, when, last = mention(readings[0].reader), times[0], times[-1]
    if not certain:
        return _("{name} may have read it on {when}.", name=name, when=last)
    if when == last:
        return _("{name} read it on {when}.", name=name, when=when)
    return _("{name} read it on {when}, and last on {last}.", name=name, when=when, last=last)


def _when(_: Translator, at: datetime, zone: str) -> str:
    return _("{day} at {hour}", day=_.day(local_day(at, zone)), hour=_.hour(at, zone))


def _who(_: Translator, listeners: tuple[str, ...]) -> str:
    if not listeners:
        return _("For you alone.")
    names = _.join_list([mention(one) for one in listeners])
    return _("{names} may know.", names=names)


def _words(_: Translator, words: str | None) -> Block:
    return said(_(UNREADABLE)) if words is None else quotation(words)


def _line(_: Translator, line: OwnCoffeeNote) -> list[Block]:
    when = _("For your next coffee") if line.line.match_id is None else _("For this coffee")
    return [
        said(f"*{when}*"),
        _words(_, line.words),
        buttons(
            button(_("Forget it"), ActionId.FORGET_LINE, line.line.id, style="danger"),
            block_id=f"line:{line.line.id}",
        ),
    ]
