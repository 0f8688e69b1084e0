"""What people see after their coffee: the questions and the answers to them."""

from __future__ import annotations

from slack_sdk.models.blocks import Block

from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, section, sentence
from bot.slack.mrkdwn import mention
from storage.records import Outcome


def outcome_question(
    _: Translator,
    match_id: str,
    others: list[str],
    *,
    in_writing: bool = False,
    is_second: bool = False,
) -> Message:
    """
    The private question whether a coffee took place, which may have been *in_writing*.

    *is_second*: it comes after "not yet", says so, and says that it's the last.
    """
    names = _.join_list([mention(one) for one in others])
    if in_writing:
        text = _(
            "Have you and {names} written to each other? Your answer stays between you and me.",
            names=names,
        )
    else:
        text = _(
            "Have you had your coffee with {names}? Your answer stays between you and me.",
            names=names,
        )
    if is_second:
        once_more = _("You said *Not yet*, so I'm asking one last time.")
        text = f"{once_more} {text}"
    took_place = _("We've written") if in_writing else _("We met")
    row = buttons(
        button(took_place, ActionId.MET, match_id, style="primary"),
        button(_("Not yet"), ActionId.NOT_YET, match_id),
        button(_("It didn't work out"), ActionId.DID_NOT_WORK_OUT, match_id),
    )
    return Message(text, (section(text), row))


def again_question(
    _: Translator, match_id: str, *, is_pair: bool, in_writing: bool = False
) -> Message:
    """The only question after "we met" (P10)."""
    if is_pair:
        ask = _("Would you like to meet again? I'll only bring it up if you both would.")
    else:
        ask = _(
            "Would you like to meet again? I'll only bring it up with those of you who'd like "
            "that, too."
        )
    text = f"{_glad(_, in_writing=in_writing)} {ask}"
    row = buttons(
        button(_("I'd like that"), ActionId.GLADLY, match_id),
        button(_("Leave it to chance"), ActionId.CHANCE, match_id),
    )
    return Message(text, (section(text), row, _add_row(_, match_id)))


def glad(
    _: Translator, match_id: str, *, in_writing: bool = False, can_add: bool = True
) -> Message:
    """
    The answer to "we met" where nobody can be brought together again.

    *can_add*: somebody is left for whom to add something.
    """
    text = _glad(_, in_writing=in_writing)
    return Message(text, (section(text), *([_add_row(_, match_id)] if can_add else [])))


def _glad(_: Translator, *, in_writing: bool) -> str:
    return _("Glad you've written to each other.") if in_writing else _("Glad you met!")


def not_met(_: Translator, outcome: Outcome, *, asks_again: bool) -> Message:
    """The answer to the other outcomes."""
    if outcome is not Outcome.NOT_YET:
        return sentence(_("Thanks for telling me. It happens, and nobody's to blame."))
    if asks_again:
        return sentence(_("No hurry. I'll ask once more in a few days, and then no more."))
    return sentence(_("No hurry. I won't ask again."))


def thanks(_: Translator, match_id: str) -> Message:
    """The answer to both buttons of :func:`again_question`."""
    text = _("Thank you. I'll keep that to myself.")
    return Message(text, (section(text), _add_row(_, match_id)))


def _add_row(_: Translator, match_id: str) -> Block:
    return buttons(button(_("Add something"), ActionId.ADD_SOMETHING, match_id))


def is_final(outcome: Outcome | None) -> bool:
    """Whether an answer leaves nothing more to ask."""
    return outcome in (Outcome.MET, Outcome.DID_NOT_WORK_OUT)
