"""The front door and the Home tab: where somebody stands, and doors to everything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_sdk.models.blocks import Block, DividerBlock
from slack_sdk.models.views import View

from bot.coffee.service import NextCoffee
from bot.doors import Door
from bot.home.service import Overview
from bot.ledger.service import Summary
from bot.text import Say
from bot.text.blocks import Message, aside, button, buttons, heading, said
from bot.text.markup import mention
from storage.records import Brake, PartState

# A Home tab holds a hundred blocks; the ledger shows the rest.
_SHARED_ON_HOME = 20

EntryLine = Callable[[Say, Summary, str], str]


def front(say: Say, overview: Overview, command: str, shared: str) -> Message:
    """What the command alone answers to a member."""
    standing, wish = _standing(say, overview), _wish(say, overview)
    text = " ".join([standing, wish, shared])
    more = say("Type {command} help for everything else.", command=command)
    paragraphs = (said(standing), _changeable(say, wish), said(shared))
    blocks = (*paragraphs, _doors(say, overview), aside(more))
    return Message(f"{text} {more}", blocks)


def home(say: Say, overview: Overview, entry_line: EntryLine, shared: str) -> dict[str, Any]:
    """The Home tab of a member. The words of what they shared stand behind a button."""
    blocks: list[Block] = [heading(say("Your coffee")), said(_standing(say, overview))]
    blocks.append(_changeable(say, _wish(say, overview)))
    blocks += [_doors(say, overview), DividerBlock(), heading(say("What you shared"))]
    blocks.append(said(shared))
    for summary in overview.shared[:_SHARED_ON_HOME]:
        blocks.append(said(entry_line(say, summary, overview.member.zone)))
        row = [button(say("Read or forget it"), Door.LEDGER, "0")]
        if summary.detail.brake is Brake.NONE:
            row.append(button(say("Please nobody ask"), Door.NOBODY_ASK, summary.detail.id))
        blocks.append(buttons(*row, block_id=f"detail:{summary.detail.id}"))
    blocks += [
        DividerBlock(),
        aside(
            say(
                "No person reads along here. Kith keeps nothing of what you tell it unless you say "
                "so, and only the people you name can read it through Kith."
            )
        ),
    ]
    return View(type="home", blocks=blocks).to_dict()


def home_before_joining(invitation: Message) -> dict[str, Any]:
    """The Home tab of somebody who has not joined."""
    return View(type="home", blocks=list(invitation.blocks)).to_dict()


def _doors(say: Say, overview: Overview) -> Block:
    row = [
        button(say("Share something"), Door.SHARE),
        button(say("What Kith knows about me"), Door.LEDGER, "0"),
        button(say("Quiet list"), Door.KEEP_APART),
    ]
    if overview.is_away:
        row.append(button(say("Come back"), Door.RESUME))
    else:
        row.append(button(say("Pause"), Door.PAUSE))
    row.append(button(say("Erase me"), Door.ERASE))
    return buttons(*row)


def _wish(say: Say, overview: Overview) -> str:
    weeks = overview.member.rhythm_weeks
    return say.count(
        "You'd like a coffee every week.", "You'd like a coffee every {number} weeks.", weeks
    )


def _changeable(say: Say, wish: str) -> Block:
    return said(wish, accessory=button(say("Change"), Door.CHANGE))


def _standing(say: Say, overview: Overview) -> str:
    if overview.is_away:
        return say("You have paused, and nothing comes until you are back.")
    return " ".join([*_partners(say, overview.coffee), *_round(say, overview.coffee)])


def _partners(say: Say, coffee: NextCoffee) -> list[str]:
    if not coffee.partners:
        return []
    names = say.both([mention(one) for one in coffee.partners])
    return [say("Your coffee is with {names}.", names=names)]


def _round(say: Say, coffee: NextCoffee) -> list[str]:
    if coffee.draw_on is not None:
        day = say.day(coffee.draw_on)
        if coffee.part is PartState.SKIPPED:
            return [say("You skip the round that is drawn on {day}.", day=day)]
        if coffee.part is PartState.ASKED:
            return [say("A round is drawn on {day}; say in our chat if you're in.", day=day)]
        return [say("You're in for the round that is drawn on {day}.", day=day)]
    if coffee.next_round_on is not None:
        day = say.day(coffee.next_round_on)
        return [say("The next round is drawn on {day}; I'll write to you before.", day=day)]
    return [say("There is no round yet.")]
