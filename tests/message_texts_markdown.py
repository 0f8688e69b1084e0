"""Plans in sentences, and what Slack shows in Markdown."""

from __future__ import annotations

import re
from typing import Any

from bot.checkins.plans import Plan, Second, Start
from bot.slack.blocks import Message
from storage.records import OffDay, Timing

_NEVER = "Nobody is told about it unasked.\nIt can be read at a coffee."
_WITH_NEWS = (
    "Nobody is told before its owner says that there is news, or that they are back, whatever day "
    "was expected.\nThen {who} told on their next working morning."
)
# What holds unless its owner chooses otherwise.
_FIRST = {
    Timing.MORNING_AFTER: (
        "Unless its owner chooses otherwise, the first listener is told *the morning after*.\n"
        "Without a day, it is their first working morning after it was shared."
    ),
    Timing.ON_THE_DAY: (
        "Unless its owner chooses otherwise, listeners are told *on the morning of the day*."
    ),
}
_NO_WAITING = "If its day is still ahead, it is *as soon as they're at work*."
_OFF_DAYS = {
    OffDay.BEFORE: (
        "Where it is *on the morning of the day*, those who don't work then are told on the "
        "working day before, or after it if its owner wishes."
    ),
    OffDay.AFTER: (
        "Those who don't work then are told on the working day after, or before it if its owner "
        "wishes."
    ),
}
_SAME_DAY = "If the first can't hear that day, the next listener does."
_FOUR_WEEKS = (
    "If its owner wishes, one person remembers four weeks later: whoever has been in touch about "
    "it, else whoever has read it, else the first who can hear."
)
_SECOND = {
    Second.NEVER: "There is no second time.",
    Second.IF_IT_GOES_ON: (
        "In the second week only its owner is asked, once: whether it goes on, or, where it had a "
        "day, whether somebody is to ask once more.\n"
        "If they answer that it goes on, one person is told once more that there is something."
    ),
    Second.A_YEAR_LATER: (
        "If its owner wishes, there is a second time a year later, and no third."
    ),
}


def plan_in_sentences(plan: Plan) -> str:
    """How one kind of thing is asked about, to be read aloud."""
    sentences = [_begins(plan)]
    if plan.start is not Start.NEVER:
        sentences += [
            "Everybody its owner named is told." if plan.everybody else "",
            _SAME_DAY if plan.same_day else "",
            _FOUR_WEEKS if plan.four_weeks_later else "",
            _SECOND[plan.second],
            f"It is asked about in a {plan.tone} tone.",
            f"After {plan.stays_kind_days} days it is too late, and nobody new is told.",
        ]
    if plan.rest_days:
        sentences.append(
            f"For {plan.rest_days} days Kith sends its owner no icebreakers, and none in the "
            f"{plan.rest_days} days before and after its day."
        )
    if plan.no_cheer_days:
        sentences += [
            f"For {plan.no_cheer_days} days nobody is told glad news about its owner.",
            "Until then its owner isn't asked the question of the second week about anything.",
            "Until then whoever was told of it is asked to be quiet about everything of its owner.",
            "If its owner lets nobody ask about it, whoever was named for it, and doesn't know, is "
            "asked to be gentle about the rest: the words are those of what went badly, and don't "
            "say why.",
            "Where people may still ask about an illness in the family, or something close to the "
            "heart, its owner reads so when they keep or stop the loss, and one press stops that.",
        ]
    return "\n".join(one for one in sentences if one)


def _begins(plan: Plan) -> str:
    if plan.start is Start.NEVER:
        return _NEVER
    if plan.start is Start.WHEN_THERE_IS_NEWS:
        return _WITH_NEWS.format(who="each is" if plan.everybody else "the first listener is")
    waits = [] if plan.waits_for_its_day else [_NO_WAITING]
    return "\n".join([_FIRST[plan.timing], *waits, _OFF_DAYS[plan.off_day]])


def surface(title: str, shown: Message | dict[str, Any], level: int = 3) -> str:
    """What people see, under a heading, as a quotation."""
    lines = read(shown)
    return f"{'#' * level} {title}\n\n" + "\n>\n".join(f"> {line}" for line in lines) + "\n"


def read(shown: Message | dict[str, Any]) -> list[str]:
    """What is read of a message or a view, in order, in Markdown."""
    if isinstance(shown, Message):
        if not shown.blocks:
            return [_text(shown.text)]
        return _blocks([block.to_dict() for block in shown.blocks])
    title = [f"**{shown['title']['text']}**"] if "title" in shown else []
    return [*title, *_blocks(shown["blocks"]), *_ways(shown)]


def _ways(view: dict[str, Any]) -> list[str]:
    labels = [view[key]["text"] for key in ("submit", "close") if key in view]
    return [" ".join(f"`{label}`" for label in labels)] if labels else []


def _blocks(blocks: list[dict[str, Any]]) -> list[str]:
    return [line for block in blocks for line in _block(block)]


def _block(block: dict[str, Any]) -> list[str]:
    match block["type"]:
        case "section":
            accessory = [block["accessory"]] if "accessory" in block else []
            return [_text(block["text"]["text"]), *_buttons(accessory)]
        case "context":
            return [f"*{_text(one['text'])}*" for one in block["elements"]]
        case "rich_text":
            quote, dates = (one["elements"][0]["text"] for one in block["elements"])
            return [f"> {quote}", f"*{dates}*"]
        case "actions":
            return _buttons(block["elements"])
        case "divider":
            return []
        case "input":
            return _input(block)
        case other:
            raise AssertionError(other)


def _input(block: dict[str, Any]) -> list[str]:
    element = block["element"]
    options = [f"`{one['text']['text']}`" for one in element.get("options", [])]
    if day := element.get("initial_date"):
        options = [f"`{day}`"]
    return [f"**{block['label']['text']}**", " ".join(options)]


def _buttons(elements: list[dict[str, Any]]) -> list[str]:
    if not elements:
        return []
    lines = [" ".join(f"`{one['text']['text']}`" for one in elements)]
    for one in elements:
        if sure := one.get("confirm"):
            ways = f"`{sure['confirm']['text']}` `{sure['deny']['text']}`"
            before = f"Before *{one['text']['text']}*: **{sure['title']['text']}**"
            lines.append(f"{before} {sure['text']['text']} {ways}")
    return lines


def _text(text: str) -> str:
    """Slack's markup as Markdown; people by their names."""
    named = re.sub(r"<@U([A-Z])([A-Z]*)>", lambda m: f"@{m[1]}{m[2].lower()}", text)
    return re.sub(r"\*([^*]+)\*", r"**\1**", named).replace("\n", " ")
