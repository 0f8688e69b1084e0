"""What its owner sees of one detail: what it is, who may know it, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from slack_sdk.models.blocks import Block, ButtonElement, ConfirmObject

from bot.i18n import Translator
from bot.ledger.entries import Entry, NamedListener, Reading
from bot.ledger.outlook_views import what_comes_next
from bot.memory import (
    KINDS,
    UNREADABLE,
    WAITS_FOR_NEWS,
    WISHES,
    OwnCoffeeNote,
    WordDates,
    words_block,
)
from bot.runtime.working_hours import last_day, local_day
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    button,
    buttons,
    confirmation,
    context_block,
    section,
)
from bot.slack.mrkdwn import mention
from storage.records import Brake, Detail, DetailKind

# Slack takes 3,000 characters in a paragraph, and a taste for everybody met has many readers.
_MOST_READERS = 15


def entry_blocks(_: Translator, entry: Entry, zone: str) -> list[Block]:
    """One detail with its words, who may know it, what holds, and its buttons."""
    kind = _(KINDS.get(entry.detail.kind, entry.detail.kind))
    facts = [f"*{kind}*"]
    if _concerns_others(entry):
        facts.append(_("wish: {wish}", wish=_(WISHES[entry.detail.wish])))
    ends_on = last_day(entry.detail.ends_at, zone)
    facts.append(_("forgotten after {day}", day=_.day_and_year(ends_on)))
    return [
        section(" · ".join(facts)),
        _words(_, entry.words, entry.dates, entry.question),
        *(_listener(_, entry, one, zone) for one in entry.listeners),
        context_block(" ".join(_what_holds(_, entry, zone))),
        _buttons(_, entry),
    ]


def note_blocks(_: Translator, line: OwnCoffeeNote) -> list[Block]:
    """A note for a coffee, and the button to forget it."""
    return [
        section(f"*{_for_which_coffee(_, line)}*"),
        _words(_, line.words, line.dates, line.question),
        buttons(
            button(_("Forget it"), ActionId.FORGET_COFFEE_NOTE, line.note.id, style="danger"),
            block_id=f"line:{line.note.id}",
        ),
    ]


def _for_which_coffee(_: Translator, line: OwnCoffeeNote) -> str:
    if line.note.match_id is not None:
        return _("For this coffee")
    if line.only_for is not None:
        return _("For a coffee with {name}", name=mention(line.only_for))
    return _("For a coffee")


def brake_in_words(_: Translator, detail: Detail) -> str:
    """What the brake on a detail means now."""
    if detail.brake is Brake.NOT_YET and detail.brake_until is not None:
        return _("I won't prompt anyone to ask before {day}.", day=_.day(detail.brake_until))
    return _("I won't prompt anyone to ask, as you wished.")


def _buttons(_: Translator, entry: Entry) -> Block:
    """The owner's buttons; there is no brake where nobody else may know."""
    detail_id, is_on = entry.detail.id, entry.detail.brake is not Brake.NONE
    row = [button(_("Change"), ActionId.EDIT, detail_id)]
    if _waits_for_news(entry):
        is_back = entry.detail.kind is DetailKind.COMING_BACK
        row.insert(0, (say_back if is_back else share_news)(_, detail_id))
    if is_on:
        row.append(button(_("When may they ask?"), ActionId.BRAKE, detail_id))
    elif _concerns_others(entry):
        row.append(button(_("Let nobody ask"), ActionId.NOBODY_ASK, detail_id))
        row.append(button(_("Hold off for now"), ActionId.BRAKE, detail_id))
    if entry.may_skip_coffees:
        row.append(button(_("A break from coffees"), ActionId.COFFEE_BREAK))
    row.append(
        button(
            _("Forget it"), ActionId.FORGET, detail_id, style="danger", confirm=sure_to_forget(_)
        )
    )
    return buttons(*row, block_id=f"detail:{detail_id}")


def _waits_for_news(entry: Entry) -> bool:
    """Whether the listeners are told only once its owner says that there is news."""
    waits = entry.detail.kind in WAITS_FOR_NEWS and entry.detail.news_at is None
    return waits and bool(entry.listeners)


def _concerns_others(entry: Entry) -> bool:
    """Whether anybody else may read it, or has."""
    return bool(entry.listeners or entry.readings or entry.detail.to_met)


def _listener(_: Translator, entry: Entry, named: NamedListener, zone: str) -> Block:
    """One listener, when they read it, and the button to take them off."""
    text = " ".join(
        [
            _("{name} may know.", name=mention(named.slack_id)),
            *_read(_, (one for one in entry.readings if one.reader == named.slack_id), zone),
        ]
    )
    sure = confirmation(
        _("Take them off the list?"),
        _(
            "They won't be able to read it here any more, and I'll withdraw what I told them about "
            "it. They aren't told why."
        ),
        _("Take them off"),
        _("Go back"),
    )
    value = f"{entry.detail.id}.{named.person_id}"
    return section(
        text, accessory=button(_("Take them off"), ActionId.TAKE_OFF, value, confirm=sure)
    )


def _what_holds(_: Translator, entry: Entry, zone: str) -> list[str]:
    sentences = []
    if entry.detail.to_met:
        sentences.append(_those_met(_))
    elif not entry.listeners:
        sentences.append(_("Just for you."))
    named = {one.slack_id for one in entry.listeners}
    others = [one for one in entry.readings if one.reader not in named]
    sentences += _read(_, others, zone)
    if entry.detail.brake is not Brake.NONE:
        sentences.append(brake_in_words(_, entry.detail))
        if entry.readings and not entry.detail.tell_readers:
            sentences.append(
                _(
                    "Whoever has read it already isn't told. Under *When may they ask?* you can "
                    "let them know that it's better not to ask."
                )
            )
    elif entry.listeners:
        sentences += what_comes_next(_, entry)
    return sentences


def _read(_: Translator, readings: Iterable[Reading], zone: str) -> list[str]:
    """A sentence for each reader, the latest last; the export has them all."""
    of_each: dict[str, list[Reading]] = {}
    for one in readings:
        of_each[one.reader] = [*of_each.pop(one.reader, []), one]
    shown = list(of_each.values())[-_MOST_READERS:]
    sentences = [_read_by_one(_, one, zone) for one in shown]
    if (more := len(of_each) - len(shown)) > 0:
        first = _.plural(
            "One more person read it. *Export* says who.",
            "{number} more people read it. *Export* says who.",
            more,
        )
        sentences.insert(0, first)
    return sentences


def _read_by_one(_: Translator, readings: list[Reading], zone: str) -> str:
    """When one person read it first and last."""
    certain = [one for one in readings if one.certain]
    times = [_when(_, one.at, zone) for one in certain or readings]
    name, when, last = mention(readings[0].reader), times[0], times[-1]
    if not certain:
        return _("{name} may have read it on {when}.", name=name, when=last)
    if when == last:
        return _("{name} read it on {when}.", name=name, when=when)
    return _("{name} first read it on {when}, and last on {last}.", name=name, when=when, last=last)


def _when(_: Translator, at: datetime, zone: str) -> str:
    return _("{day} at {hour}", day=_.day(local_day(at, zone)), hour=_.hour(at, zone))


def _those_met(_: Translator) -> str:
    return _("People you've had coffee with may read it, if you both said that you met.")


def _words(_: Translator, words: str | None, dates: WordDates, question: str | None) -> Block:
    if words is None:
        return section(_(UNREADABLE))
    return words_block(_, words, dates, question)


def sure_to_forget(_: Translator) -> ConfirmObject:
    """The question before a detail is forgotten."""
    return confirmation(
        _("Forget this?"),
        _(
            "The words, who may know them, what was planned and who read them: it will all be gone "
            "for good."
        ),
        _("Forget it"),
        _("Go back"),
    )


def share_news(_: Translator, detail_id: str) -> ButtonElement:
    """The button by which the owner says that there is news; nothing else does."""
    sure = confirmation(
        _("Share the news?"),
        _(
            "From their next morning on, I'll tell the first person you named that there's "
            "something; the others only if they can't ask. They can read what you wrote here, so "
            "change it first if you like. If the news is sad, press Change and pick “A loss” "
            "instead: then I'll ask people to be gentle."
        ),
        _("Yes, there's news"),
        _("Go back"),
        style="primary",
    )
    return button(_("There's news to share"), ActionId.NEWS, detail_id, confirm=sure)


def say_back(_: Translator, detail_id: str) -> ButtonElement:
    """The button by which the owner says that they are back after leave; nothing else does."""
    sure = confirmation(
        _("Are you back?"),
        _(
            "From their next morning on, I'll tell the people you named that there's something. "
            "They can read what you wrote here and how you'd like to be met, so change it first if "
            "you like."
        ),
        _("Yes, I'm back"),
        _("Go back"),
        style="primary",
    )
    return button(_("I'm back"), ActionId.NEWS, detail_id, confirm=sure)
