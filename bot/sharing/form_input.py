"""Read the sharing form from a Slack view into a draft, and draw it again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, TypeVar

from bot.errors import Outdated
from bot.i18n import N_, Translator
from bot.members import may_join
from bot.memory import LONGEST_WORDS, MOST_LISTENERS
from bot.sharing import form_fields, form_views
from bot.sharing.drafts import Draft, NameQuestion, Objection
from bot.sharing.form_state import (
    ASKED_BLOCK,
    DATE_BLOCK,
    END_BLOCK,
    FOUR_WEEKS_BLOCK,
    KIND_BLOCK,
    MET_BLOCK,
    OFF_DAY_BLOCK,
    OWN_BLOCK,
    TOLD_ON_BLOCK,
    WHEN_BLOCK,
    WISH_BLOCK,
    WORDS_BLOCK,
    YEARLY_BLOCK,
    FormState,
    chosen_end,
    listener_block,
    picker_block,
    wish_block,
)
from bot.sharing.service import SharingService
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message
from bot.slack.interactions import Submission
from bot.slack.request import SlackRequest
from bot.slack.users import Directory
from bot.slack.values import day_of, one_of, person_of
from storage.records import DetailKind, OffDay, Timing, Wish

C = TypeVar("C", Timing, OffDay)

DELETED = N_(
    "Your message is no longer there, or I can't read it, so this is empty. Write what you'd like "
    "me to keep, or cancel."
)
CUT = N_("Your message is too long to fit here. The rest is still in our conversation.")
_YOURSELF = N_("That's you. Pick someone else, or leave it empty.")
_NOT_REACHABLE = N_(
    "I can't tell this person anything: guests, bots and people who have left can't join. Pick "
    "someone else, or leave it empty."
)


def words_in(view: Mapping[str, Any]) -> str:
    """What was typed into the field for the words."""
    return _value(view, WORDS_BLOCK, ActionId.SHARE_WORDS, "value") or ""


def draft_in(view: Mapping[str, Any]) -> Draft:
    """The sharing form as filled in now."""
    state = state_in(view)
    kind_block = picker_block(KIND_BLOCK, state)
    date_block = picker_block(DATE_BLOCK, state)
    kind = _value(view, kind_block, ActionId.SHARE_KIND, "selected_option")
    wish = _wish(view)
    day = _value(view, date_block, ActionId.SHARE_DATE, "selected_date")
    return Draft(
        words=words_in(view),
        kind=one_of(DetailKind, kind["value"]) if kind else DetailKind.CLOSE_TO_HEART,
        event_date=day_of(day),
        listeners=_listeners(view),
        wish=wish,
        ends_on=_end(view),
        to_met=is_ticked(view, MET_BLOCK, ActionId.SHARE_MET),
        yearly=is_ticked(view, YEARLY_BLOCK, ActionId.SHARE_YEARLY),
        four_weeks_later=is_ticked(view, FOUR_WEEKS_BLOCK, ActionId.SHARE_FOUR_WEEKS),
        timing=_chosen(view, WHEN_BLOCK, ActionId.SHARE_WHEN, Timing),
        told_on=day_of(_value(view, TOLD_ON_BLOCK, ActionId.SHARE_TOLD_ON, "selected_date")),
        off_day=_chosen(view, OFF_DAY_BLOCK, ActionId.SHARE_OFF_DAY, OffDay),
        is_own=is_ticked(view, OWN_BLOCK, ActionId.SHARE_OWN),
        offer_id=state.offer_id,
        detail_id=state.detail_id,
        question_key=question_in(view, state),
    )


def _end(view: Mapping[str, Any]) -> date | None:
    """The end that its owner chose; ``None`` for the one by default."""
    shown = (str(block.get("block_id")) for block in view["blocks"])
    block_id = next((one for one in shown if one.partition(".")[0] == END_BLOCK), END_BLOCK)
    picked = day_of(_value(view, block_id, ActionId.SHARE_END, "selected_date"))
    return chosen_end(block_id, picked)


def question_in(view: Mapping[str, Any], state: FormState) -> str | None:
    """The key of the question that the words answer, as their owner says."""
    return state.question_key if is_ticked(view, ASKED_BLOCK, ActionId.SHARE_ASKED) else None


def is_ticked(view: Mapping[str, Any], block: str, action_id: ActionId) -> bool:
    """Whether the box in this block is ticked; ``False`` for a block that is not shown."""
    return bool(_value(view, block, action_id, "selected_options"))


def listeners_named(view: Mapping[str, Any]) -> list[str]:
    """The Slack ids of the listeners who are picked in a form, if it has any."""
    try:
        return list(_listeners(view))
    except Outdated:
        return []


def state_in(view: Mapping[str, Any], *, now_changing: bool = False) -> FormState:
    """What the form remembers of itself."""
    state = FormState.read(view["private_metadata"])
    shown = {str(block.get("block_id")).partition(".")[0] for block in view["blocks"]}
    has_pickers = WISH_BLOCK in shown
    return replace(state, changing=state.changing or now_changing or has_pickers)


def read_once(
    sharing: SharingService, slack_request: SlackRequest, draft: Draft, state: FormState
) -> tuple[Draft, FormState]:
    """Fill in what the words suggest, once only, so that the owner's own choices stay."""
    if not state.unread or not draft.words.strip():
        return draft, state
    suggested = sharing.suggested(slack_request, draft)
    return suggested, replace(state, unread=False, suggested=suggested != draft)


def drawn(
    sharing: SharingService,
    slack_request: SlackRequest,
    translator: Translator,
    draft: Draft,
    state: FormState,
    *,
    whose: NameQuestion | None = None,
    why_empty: str | None = None,
    help_line: str = "",
    against: Objection | None = None,
) -> dict[str, Any]:
    """
    The view of the form for a draft; :class:`Declined` where nothing may be shared.

    *against*: what saving would object to; it is said at once, in place of what will happen.
    """
    tier, preview = sharing.preview(slack_request, draft)
    return form_views.form(
        translator,
        draft,
        preview,
        state,
        tier=tier,
        whose=whose,
        why_empty=why_empty,
        refusal=translator(against.sentence) if against else None,
        help_line=help_line,
        question=sharing.question(state.question_key),
    )


def ask_whose(
    submission: Submission,
    state: FormState,
    drawn_again: Callable[[FormState], dict[str, Any]],
) -> None:
    """Ask who is meant by the names in the words (P3): first in the form, then as an error."""
    if OWN_BLOCK in submission.fields:
        submission.refuse({OWN_BLOCK: submission.translator(form_fields.WHOSE)})
    else:
        submission.show(drawn_again(replace(state, asks=True)))


def unreachable(
    directory: Directory, slack_request: SlackRequest, draft: Draft
) -> Objection | None:
    """The objection to a chosen listener who cannot be told; ``None`` if all can."""
    for position, slack_id in enumerate(draft.listeners):
        if slack_id == slack_request.slack_id:
            return Objection(listener_block(position), _YOURSELF)
        profile = directory.profile(slack_request.workspace_id, slack_id)
        # Somebody who is not in memory is accepted: nothing is told before they join, and who may
        # join is asked of Slack then.
        if profile is not None and not may_join(profile):
            return Objection(listener_block(position), _NOT_REACHABLE)
    return None


def errors_of(_: Translator, view: Mapping[str, Any], objection: Objection) -> dict[str, str]:
    """The error by block id: under the field in question, else under the words."""
    shown = {block["block_id"].partition(".")[0]: block["block_id"] for block in view["blocks"]}
    field = shown.get(objection.field, WORDS_BLOCK)
    length = len(words_in(view))
    return {field: _(objection.sentence, length=length, most=LONGEST_WORDS)}


def replace_offer(submission: Submission, message: Message) -> None:
    """Replace the offer that a form came from by this message, once the form is acknowledged."""
    state = state_in(submission.view)
    channel, ts = state.channel, state.ts
    if channel and ts:
        submission.afterwards(
            lambda client, answers: answers.give(
                f"{channel}/{ts}",
                partial(client.chat_update, channel=channel, ts=ts, **message.answer()),
            )
        )


def _wish(view: Mapping[str, Any]) -> Wish:
    """The wish that is picked; the picker is another one for whoever comes back."""
    for block in (wish_block(DetailKind.COMING_BACK), WISH_BLOCK):
        if chosen := _value(view, block, ActionId.SHARE_WISH, "selected_option"):
            return one_of(Wish, chosen["value"])
    return Wish.HELLO


def _listeners(view: Mapping[str, Any]) -> tuple[str, ...]:
    chosen: list[str] = []
    for position in range(MOST_LISTENERS):
        action = f"{ActionId.SHARE_LISTENER}.{position}"
        one = _value(view, listener_block(position), action, "selected_user")
        if one and one not in chosen:
            chosen.append(person_of(one))
    return tuple(chosen)


def _chosen(view: Mapping[str, Any], block: str, action_id: ActionId, kind: type[C]) -> C | None:
    """
    What was chosen in a block, or ``None`` for what its kind suggests.

    The block's id ends with that, so a choice of the owner's own outlasts another suggestion.
    """
    for block_id in view["state"]["values"]:
        name, _, suggested = block_id.partition(".")
        option = _value(view, block_id, action_id, "selected_option") if name == block else None
        if option is not None:
            return None if option["value"] == suggested else one_of(kind, option["value"])
    return None


def _value(view: Mapping[str, Any], block: str, action: str, field: str) -> Any:
    return view["state"]["values"].get(block, {}).get(str(action), {}).get(field)
