"""The ledger, page by page: what Kith keeps of somebody; and the answers to *Export*."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_sdk.models.blocks import Block, DividerBlock

from bot.circle import KnownReminders
from bot.delivery import FileResult
from bot.i18n import Translator
from bot.ledger.entries import Entry, Ledger
from bot.ledger.entry_views import entry_blocks, note_blocks
from bot.ledger.held import Held
from bot.ledger.member_data import Coffee, MemberData
from bot.ledger.written_views import written_questions
from bot.memory import GONE
from bot.runtime.working_hours import local_day
from bot.sharing import contact_in_ledger
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    button,
    buttons,
    confirmation,
    context_block,
    header,
    modal,
    notice,
    section,
)
from bot.slack.mrkdwn import mention
from storage.records import Member, Outcome

# Slack takes a hundred blocks in a modal: each of these needs up to eight, all the rest thirty.
_TOLD_ON_A_PAGE = 8
# The newest; the export has them all.
_COFFEES_SHOWN = 12

PreferencesInWords = Callable[[Translator, Member], str]
RemindersInWords = Callable[[Translator, KnownReminders], list[Block]]


def ledger(
    _: Translator,
    ledger: Ledger,
    page: int,
    preferences: PreferencesInWords,
    reminders: RemindersInWords,
) -> dict[str, Any]:
    """
    What Kith knows about the one who asks; *page* counts from 0, and is the last at most.

    *preferences* puts preferences into words, *reminders* reminders.
    """
    zone = ledger.member_data.member.zone if ledger.member_data.member else "UTC"
    told = [entry_blocks(_, entry, zone) for entry in ledger.entries]
    told += [note_blocks(_, line) for line in ledger.notes]
    # What stood on the last page may have been forgotten since.
    page = min(page, max(len(told) - 1, 0) // _TOLD_ON_A_PAGE)
    first = page * _TOLD_ON_A_PAGE
    shown = told[first : first + _TOLD_ON_A_PAGE]
    blocks: list[Block] = _beginning(_, ledger) if page == 0 else []
    for one in shown:
        blocks += [DividerBlock(), *one]
    if len(told) > first + len(shown):
        older = button(_("Show older ones"), ActionId.LEDGER, str(page + 1))
        blocks += [DividerBlock(), buttons(older)]
    if page == 0:
        blocks += [DividerBlock(), *about_me(_, ledger.member_data, preferences)]
        blocks += [*reminders(_, ledger.reminders), DividerBlock()]
        blocks.append(_all_of_it(_))
    return modal(_("What Kith knows"), blocks, close=_("Close"), metadata=str(page))


def _beginning(_: Translator, ledger: Ledger) -> list[Block]:
    if ledger.member_data.member is None and (ledger.entries or ledger.notes):
        # Slack had closed their account, and has let them in again.
        text = _(
            "You haven't joined again. What you shared before is still here, and nobody else can "
            "read it. You can join again, or erase everything with the button below."
        )
        return [section(text)]
    if ledger.member_data.member is None and ledger.member_data.written:
        return [section(_("You haven't joined. I only keep the questions you wrote for coffees."))]
    if ledger.member_data.member is None:
        return [section(_("You haven't joined, and I keep nothing of what you've told me."))]
    blocks: list[Block] = [section(shared_so_far(_, ledger.held))]
    if len(ledger.entries) > 1:
        sure = confirmation(
            _("Forget all of it?"),
            _(
                "Everything you've shared, who may know it, what was planned and who read it: it "
                "will all be gone for good."
            ),
            _("Forget everything"),
            _("Go back"),
        )
        forget = button(
            _("Forget everything I shared"), ActionId.FORGET_ALL, style="danger", confirm=sure
        )
        blocks.append(buttons(forget))
    return blocks


def _all_of_it(_: Translator) -> Block:
    """The buttons to export or erase everything."""
    sure = confirmation(
        _("Put it all in a file?"),
        _(
            "I'll put a file in our conversation, with everything you've shared and set. Only you "
            "can open it there, but Slack keeps it until it's deleted, and your company's Slack "
            "export may contain it. I'll remove it after a day."
        ),
        _("Make the file"),
        _("Go back"),
        style="primary",
    )
    return buttons(
        button(_("Export"), ActionId.EXPORT, confirm=sure),
        button(_("Erase everything about me"), ActionId.ERASE, style="danger"),
    )


def exported(_: Translator, handed: FileResult) -> dict[str, Any]:
    """What became of a request for the file."""
    told = {
        FileResult.THERE: _(
            "I've made your file. Please look in our conversation. If it isn't there, press Export "
            "again in a minute."
        ),
        FileResult.NOT_TAKEN: _(
            "Slack didn't take the file just now. Please press Export again in a few minutes."
        ),
        FileResult.IN_DOUBT: _(
            "Slack didn't tell me whether the file arrived. Please look in our conversation. If it "
            "isn't there, press Export again in a minute."
        ),
    }
    return notice(_, _("Export"), told[handed])


def one_entry(_: Translator, entry: Entry | None, zone: str) -> dict[str, Any]:
    """One thing, as the ledger shows it; or that it is gone."""
    if entry is None:
        return notice(_, _("What Kith knows"), _(GONE))
    blocks = entry_blocks(_, entry, zone)
    return modal(_("What Kith knows"), blocks, close=_("Close"), metadata=entry.detail.id)


def shared_so_far(_: Translator, held: Held) -> str:
    """How many things somebody has shared, and how many are just for them."""
    said = []
    if held.shared:
        said.append(
            _.plural("You've shared one thing.", "You've shared {number} things.", held.shared)
        )
    if held.private and held.shared:
        said.append(
            _.plural(
                "I keep one more just for you.", "I keep {number} more just for you.", held.private
            )
        )
    elif held.private:
        said.append(
            _.plural(
                "I keep one thing just for you.",
                "I keep {number} things just for you.",
                held.private,
            )
        )
    if held.notes:
        said.append(
            _.plural(
                "I keep one note for a coffee.", "I keep {number} notes for coffees.", held.notes
            )
        )
    return " ".join(said) or _("You haven't shared anything.")


def about_me(
    _: Translator, member_data: MemberData, preferences: PreferencesInWords
) -> list[Block]:
    """Everything besides details; *preferences* puts preferences into words."""
    member = member_data.member
    zone = member.zone if member else "UTC"
    blocks: list[Block] = [header(_("What else I know"))]
    if member is not None:
        blocks.append(section(f"*{_('Your settings')}*\n{preferences(_, member)}"))
    if member_data.coffees:
        shown = [_coffee(_, one, zone) for one in member_data.coffees[:_COFFEES_SHOWN]]
        blocks.append(section(f"*{_('Whom I paired you with')}*\n" + "\n".join(shown)))
    if member_data.quiet_list:
        names = _.join_list([mention(one) for one in member_data.quiet_list])
        text = _("{names}. Only you see this.", names=names)
        blocks.append(section(f"*{_('Your quiet list')}*\n{text}"))
    blocks += written_questions(_, member_data.written)
    blocks += contact_in_ledger(_, member_data.contact, is_member=member is not None)
    blocks.append(context_block(_rest(_, member_data)))
    return blocks


def _coffee(_: Translator, coffee: Coffee, zone: str) -> str:
    day = _.day(local_day(coffee.made_at, zone))
    names = _.join_list([mention(one) for one in coffee.others]) or _("someone who has left")
    with_whom = _("{day}, with {names}", day=day, names=names)
    became = _became_of(_, coffee)
    return f"{with_whom}. {became}" if became else with_whom


def _became_of(_: Translator, coffee: Coffee) -> str:
    """
    What is known of a coffee: what they said themselves, or that it didn't take place.

    Silence never counts as having met.
    """
    if coffee.outcome is Outcome.MET:
        return _("You said that you met.")
    if coffee.is_out:
        return _("You couldn't make it.")
    if coffee.called_off:
        return _("It was called off.")
    if coffee.outcome is Outcome.DID_NOT_WORK_OUT:
        return _("You said that it didn't work out.")
    return ""


def _rest(_: Translator, member_data: MemberData) -> str:
    member = member_data.member
    if member is None:
        return _(
            "I may know your Slack id, to respect a choice that you or someone else made. What "
            "others wish for or note for themselves is theirs, and isn't shown here."
        )
    asked = _.plural(
        "I've asked you one question.",
        "I've asked you {number} questions.",
        len(member_data.questions),
    )
    sentences = [_basics(_, member_data, _.day(local_day(member.joined_at, member.zone)))]
    if member.active_on is not None:
        # Of three rounds without any sign of somebody, one kind question comes.
        sentences.append(_("I last heard from you on {day}.", day=_.day(member.active_on)))
    if member.no_coffee_until is not None:
        until = _.day(member.no_coffee_until)
        sentences.append(_("You asked for no coffees until {day}.", day=until))
    if member.here_signs:
        sentences.append(
            _(
                "You told me that you're here, whatever your name or status says. I keep none of "
                "its words, and a new one counts again."
            )
        )
    return " ".join([*sentences, asked] if member_data.questions else sentences)


def _basics(_: Translator, member_data: MemberData, joined: str) -> str:
    if not member_data.coffees:
        return _("I also know your Slack id, and that you joined on {day}.", day=joined)
    if not any(coffee.outcome for coffee in member_data.coffees):
        return _(
            "I also know your Slack id, that you joined on {day}, and whom I paired you with.",
            day=joined,
        )
    return _(
        "I also know your Slack id, that you joined on {day}, whom I paired you with, and what you "
        "said about your coffees.",
        day=joined,
    )
