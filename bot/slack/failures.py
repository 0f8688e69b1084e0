"""What people are told when something they did fails: what happened, what is safe, what to do."""

from __future__ import annotations

import logging
from functools import partial
from typing import Any

from slack_bolt import BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import Declined, Outdated
from bot.i18n import N_, Translator
from bot.runtime.logging import NUMBERED
from bot.slack.answers import Answers, ResponseUrl
from bot.slack.blocks import Message, notice, sentence
from bot.slack.errors import CALL_ERRORS, cause_and_stack, cause_of, error_name, is_passing
from bot.slack.modals import update
from bot.slack.request import SlackRequest
from storage.database import DatabaseBusy
from storage.records import new_id

logger = logging.getLogger("kith.failures")

_FAULT = N_(
    "Something went wrong on my side. Please try again in a minute. If it happens again, give this "
    "number to the people who run Kith: {number}."
)
_FORM_FAULT = N_(
    "Something went wrong on my side. What you filled in is still here. Please press again in a "
    "minute. If it happens again, give this number to the people who run Kith: {number}."
)
_BUSY = N_("I couldn't do that just now. Please try again in a minute.")
_FORM_BUSY = N_(
    "I couldn't do that just now. What you filled in is still here. Please press again in a minute."
)
_TOO_SLOW = N_("That took me too long. Please try again.")
FORM_OUTDATED = N_(
    "I've been updated since you opened this, so I can't save it from here. Copy anything you "
    "typed, close this, and open it again."
)
BUTTON_OUTDATED = N_(
    "I've been updated since I sent this, so this button no longer works. Open my Home tab to see "
    "what you can do now."
)
_LATE_TRIGGERS = ("expired_trigger_id", "exchanged_trigger_id")


def words_for(fault: Exception, _: Translator, *, is_form: bool = False) -> str:
    """
    The sentence for a person; a fault of Kith's own is logged with its number.

    *is_form*: it stands in a form with fields, which keeps what was filled in.
    """
    if isinstance(fault, Declined):
        return _(fault.sentence, **fault.values)
    if isinstance(fault, Outdated):
        return _(FORM_OUTDATED if is_form else BUTTON_OUTDATED)
    if isinstance(fault, SlackApiError) and error_name(fault) in _LATE_TRIGGERS:
        return _(_TOO_SLOW)
    if isinstance(fault, DatabaseBusy) or is_passing(fault):
        logger.warning("busy %s", cause_of(fault))
        return _(_FORM_BUSY if is_form else _BUSY)
    number = new_id()[:8]
    logger.error("fault number=%s %s", number, cause_and_stack(fault), extra=NUMBERED)
    return _(_FORM_FAULT if is_form else _FAULT, number=number)


def tell(
    fault: Exception,
    body: dict[str, Any],
    context: BoltContext,
    client: WebClient,
    answers: Answers,
) -> None:
    """Tell somebody why their press or command failed, where they can see it."""
    translator: Translator = context["translator"]
    slack_request: SlackRequest = context["slack_request"]
    message = sentence(words_for(fault, translator))
    view, why = notice(translator, translator("Kith"), message.text), ""
    for way in (
        partial(_in_loading_modal, slack_request.made_id, view, client, answers),
        partial(_in_loading_modal, body.get("view", {}).get("id", ""), view, client, answers),
        partial(_beside_message, body, message, client, answers),
        partial(_over_view, body, view, client),
        partial(_in_own_conversation, slack_request.slack_id, message, client),
    ):
        # What cannot be said in one place is said in the next.
        try:
            if way() is not None:
                return
        except CALL_ERRORS as refusal:
            why = cause_of(refusal)
    logger.error("a person could not be told %s", why)


def _in_loading_modal(
    name: str, view: dict[str, Any], client: WebClient, answers: Answers
) -> str | None:
    """The modal that waits for a slow answer would else say "one moment" for ever."""
    if not answers.is_loading(name):
        return None
    update(client, name, view)
    return name


def _beside_message(
    body: dict[str, Any], message: Message, client: WebClient, answers: Answers
) -> object:
    if not body.get("response_url"):
        return None
    url = ResponseUrl(body["response_url"], answers.retry_after, client.proxy)
    answers.give(f"{url.url} fault", partial(url.send, message, replaces=False))
    return url


def _over_view(body: dict[str, Any], view: dict[str, Any], client: WebClient) -> object:
    """Over what is open, since a form below it may hold words."""
    if "view" not in body:
        return None
    opens = client.views_push if body["view"]["type"] == "modal" else client.views_open
    return opens(trigger_id=body["trigger_id"], view=view)


def _in_own_conversation(slack_id: str, message: Message, client: WebClient) -> object:
    return client.chat_postMessage(channel=slack_id, **message.payload())
