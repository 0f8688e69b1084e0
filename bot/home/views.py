"""The front door and the Home tab: where somebody stands, and doors to everything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_sdk.models.blocks import Block, ButtonElement, DividerBlock
from slack_sdk.models.views import View

from bot.coffee.service import NextCoffee
from bot.home.service import Overview
from bot.i18n import Say
from bot.ledger.service import Summary
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, aside, button, buttons, heading, said
from bot.slack.mrkdwn import mention
from storage.records import Brake, PartState

# A Home tab holds a hundred blocks; the ledger shows the rest.
_SHARED_ON_HOME = 20

EntryLine = Callable[[Say, Summary, str], str]


def front(say: Say, overview: Overview, command: str, shared: str) -> Message:
    """What the command alone answers to a member."""
    standing, wish = _standing(say, overview), _wish(say, overview)
    about_sharing = [shared] if _speaks_of_sharing(overview) else []
    more = say("Type {command} help for everything else.", command=command)
    paragraphs = [said(standing), _changeable(say, wish), *map(said, about_sharing)]
    row = [*_share(say, overview), _ledger(say), *_quiet(say, overview)]
    blocks = (*paragraphs, buttons(*row), aside(more))
    return Message(" ".join([standing, wish, *about_sharing, more]), blocks)


def home(
    say: Say, overview: Overview, entry_line: EntryLine, shared: str, command: str
) -> dict[str, Any]:
    """The Home tab of a member. The words of what they shared stand behind a button."""
    blocks: list[Block] = [heading(say("Your coffee")), said(_standing(say, overview))]
    row = [*_share(say, overview), *_quiet(say, overview)]
    blocks += [_changeable(say, _wish(say, overview)), buttons(*row)]
    if _speaks_of_sharing(overview):
        blocks += [DividerBlock(), heading(say("What you shared")), said(shared)]
    for summary in overview.shared[:_SHARED_ON_HOME]:
        blocks.append(said(entry_line(say, summary, overview.member.zone)))
        blocks.append(_about_one(say, summary))
    if (more := len(overview.shared) - _SHARED_ON_HOME) > 0:
        blocks.append(aside(_how_many_more(say, more)))
    all_of_it = say(
        "You can read all of it, take it with you in a file, or have it erased. To leave, type "
        "{command} leave.",
        command=command,
    )
    blocks += [
        DividerBlock(),
        heading(say("What Kith knows about you")),
        said(all_of_it, accessory=_ledger(say)),
        aside(_promise(say, overview)),
    ]
    return View(type="home", blocks=blocks).to_dict()


def home_before_joining(say: Say, invitation: Message) -> dict[str, Any]:
    """The Home tab of somebody who has not joined, and may ask all the same what is held."""
    return View(type="home", blocks=[*invitation.blocks, buttons(_ledger(say))]).to_dict()


def _speaks_of_sharing(overview: Overview) -> bool:
    # Where nothing may be shared, nobody is told that they have not; what they have is theirs.
    return overview.may_share or bool(overview.shared)


def _promise(say: Say, overview: Overview) -> str:
    if not overview.may_share:
        return say(
            "No person reads along here. In this workspace Kith is for coffee only, and keeps "
            "nothing of what you tell it."
        )
    return say(
        "No person reads along here. Kith keeps nothing of what you tell it unless you say so, and "
        "only the people you name can read it through Kith."
    )


def _about_one(say: Say, summary: Summary) -> Block:
    """What can be done about one thing that was shared, without a look at it."""
    detail = summary.detail
    row = [button(say("Read or forget it"), ActionId.LEDGER, "0")]
    if detail.brake is not Brake.NONE:
        row.append(button(say("When may they ask?"), ActionId.BRAKE, detail.id))
    elif summary.listeners or detail.to_met:
        row.append(button(say("Please nobody ask"), ActionId.NOBODY_ASK, detail.id))
        row.append(button(say("Not now"), ActionId.BRAKE, detail.id))
    return buttons(*row, block_id=f"detail:{detail.id}")


def _how_many_more(say: Say, number: int) -> str:
    return say.count(
        "One more thing stands under “What Kith knows about me”.",
        "{number} more things stand under “What Kith knows about me”.",
        number,
    )


def _share(say: Say, overview: Overview) -> list[ButtonElement]:
    return [button(say("Share something"), ActionId.SHARE)] if overview.may_share else []


def _quiet(say: Say, overview: Overview) -> list[ButtonElement]:
    pause = button(say("Pause"), ActionId.PAUSE)
    come_back = button(say("Come back"), ActionId.RESUME)
    quiet_list = button(say("Quiet list"), ActionId.KEEP_APART)
    return [quiet_list, come_back if overview.is_away else pause]


def _ledger(say: Say) -> ButtonElement:
    return button(say("What Kith knows about me"), ActionId.LEDGER, "0")


def _wish(say: Say, overview: Overview) -> str:
    weeks = overview.member.rhythm_weeks
    return say.count(
        "You'd like a coffee every week.", "You'd like a coffee every {number} weeks.", weeks
    )


def _changeable(say: Say, wish: str) -> Block:
    return said(wish, accessory=button(say("Change"), ActionId.CHANGE))


def _standing(say: Say, overview: Overview) -> str:
    if overview.back_on is not None:
        day = say.day_and_year(overview.back_on)
        return say("You have paused, and nothing comes before {day}.", day=day)
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
