"""What Slack sends, read once and checked before Bolt and the listeners see it.

A payload of a kind that Kith knows has the fields that they rely on, of the right types. Of any
other kind nothing is asked: Slack may send it one day, and it is acknowledged.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, TypeAlias
from urllib.parse import parse_qsl

from slack_bolt.request import BoltRequest

Payload = dict[str, Any]
# What a value has to be: of this type, a text of this form, an object with these fields, one of
# several, a list of at least one such value, or an empty list. A field whose name ends in "?" may
# be missing or null, in "!" only missing.
Shape: TypeAlias = "type | re.Pattern[str] | Mapping[str, Shape] | tuple[Shape, ...] | list[Shape]"

# Slack's own nest about fifteen deep; Bolt walks through some of them by recursion.
_DEEPEST = 64
_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"

# How Slack writes a moment, which is the id of a message within its conversation.
_MOMENT = re.compile(r"[0-9]{1,12}\.[0-9]{1,9}")
_BY_ID: Shape = {"id": str}
_RESPONSE_URL: Shape = {"channel_id": str, "response_url": str}
_VIEW: Shape = {
    "id": str,
    "type": str,
    "callback_id?": str,
    "private_metadata?": str,
    "hash?": str,
    "blocks?": list,
    "state?": {"values?": dict},
}
_BY_SOMEBODY: dict[str, Shape] = {
    "user": _BY_ID,
    "team?": _BY_ID,
    "trigger_id!": str,
    "response_url?": str,
    "channel?": _BY_ID,
    "message?": dict,
    "container?": {"view_id?": str, "channel_id?": str, "message_ts?": str},
}
# By the field "type".
_SHAPES: dict[str, Shape] = {
    "url_verification": {"challenge": str},
    "event_callback": {
        "event": {"type": str},
        "event_id": str,
        "event_time?": int,
        "team_id?": str,
    },
    "block_actions": {
        **_BY_SOMEBODY,
        "trigger_id": str,
        "actions": [{"action_id": str, "type": str, "block_id?": str, "action_ts": str}],
        "message?": {"ts": str},
        "view!": _VIEW,
    },
    "view_submission": {
        **_BY_SOMEBODY,
        "view": {
            "id": str,
            "type": str,
            "callback_id": str,
            "private_metadata": str,
            "hash?": str,
            "blocks": [{"type": str, "block_id": str}],
            "state": {"values": dict},
        },
        "response_urls?": ([], [_RESPONSE_URL]),
    },
    "view_closed": {**_BY_SOMEBODY, "view": _VIEW},
    "shortcut": {**_BY_SOMEBODY, "callback_id": str, "trigger_id": str},
    "message_action": {
        **_BY_SOMEBODY,
        "callback_id": str,
        "trigger_id": str,
        "channel": _BY_ID,
        "message": {"ts": str, "user?": str},
    },
    "block_suggestion": {**_BY_SOMEBODY, "action_id": str, "value": str},
}
_COMMAND: Shape = {
    **dict.fromkeys(("command", "team_id", "user_id", "trigger_id", "response_url"), str),
    "text?": str,
}
# What is read of a payload of any kind.
_ANY_KIND: Shape = {
    "user?": (str, {"id?": str}),
    "user_id?": str,
    "view!": dict,
    "team?": (str, {"id?": str}),
    "team_id?": str,
}
# These fields say what kind a payload is of, too.
_TELLING = {"event": "event_callback", "actions": "block_actions", "command": ""}
_SSL_CHECK: Shape = {"ssl_check": str}
# By the type of the event.
_EVENTS: dict[str, Shape] = {
    "message": {
        "channel": str,
        "ts": _MOMENT,
        "text?": str,
        "user?": str,
        "channel_type?": str,
        "subtype?": str,
        "thread_ts?": str,
        "bot_id?": str,
        "message?": {"user?": str, "text?": str, "ts?": str},
        "previous_message?": {"user?": str, "text?": str, "ts?": str},
    },
    "app_home_opened": {"user": str, "tab?": str, "channel?": str},
    "tokens_revoked": {"tokens": {"bot?": list}},
    "user_change": {"user": {"id": str, "tz?": str, "locale?": str, "profile?": dict}},
}
# What the middleware reads of any other event.
_ANY_EVENT: Shape = {
    "user?": (str, {"id?": str}),
    "channel?": (str, {"id?": str}),
    "bot_id?": str,
    "thread_ts?": str,
}


class MalformedPayload(Exception):
    """Slack would not send this; nothing of it is quoted."""


def payload_of(body: bytes, content_type: str) -> Payload:
    """Read the body of a request. Raises :class:`MalformedPayload`."""
    kind = content_type.partition(";")[0].strip().lower()
    try:
        text = body.decode()
        if kind == _JSON:
            payload = json.loads(text)
        elif kind == _FORM:
            fields = dict(parse_qsl(text, keep_blank_values=True))
            payload = json.loads(fields["payload"]) if "payload" in fields else fields
        else:
            raise MalformedPayload("of no content type that Slack uses")
    except (ValueError, RecursionError) as fault:
        raise MalformedPayload("not readable") from fault
    if not isinstance(payload, dict):
        raise MalformedPayload("no object")
    _check_values(payload)
    return payload


def is_known(payload: Payload) -> bool:
    """
    Whether Kith knows this kind of payload, which then has the fields that it needs.

    Raises :class:`MalformedPayload` if it does not have them.
    """
    kind = payload.get("type", "")
    if not isinstance(kind, str):
        raise MalformedPayload("of no type")
    if kind and kind not in _SHAPES:
        return False
    if any(name in payload and kind != its_kind for name, its_kind in _TELLING.items()):
        raise MalformedPayload("of two kinds")
    _checked(payload, _ANY_KIND)
    if not kind:
        return _checked(payload, _SSL_CHECK if "ssl_check" in payload else _COMMAND)
    _checked(payload, _SHAPES[kind])
    if kind != "event_callback":
        return True
    event = payload["event"]
    if event["type"] in _EVENTS:
        return _checked(event, _EVENTS[event["type"]])
    return _fits(event, _ANY_EVENT)


def bolt_request(payload: Payload, headers: Mapping[str, str]) -> BoltRequest:
    """
    The request for Bolt. Raises :class:`MalformedPayload` where Bolt cannot read the payload.

    The signature was checked before, over HTTP as over a socket. Bolt would read the body once
    more, and takes a command with the word "payload" in it for an empty one.
    """
    try:
        return BoltRequest(mode="socket_mode", body=payload, headers=dict(headers))
    except (ValueError, TypeError, LookupError, AttributeError) as fault:
        raise MalformedPayload("not readable by Bolt") from fault


def _check_values(payload: Payload) -> None:
    """Refuse what is nested too deeply, and text that no database could hold."""
    level: list[Any] = [payload]
    for _ in range(_DEEPEST):
        if not level:
            return
        for value in level:
            if isinstance(value, str):
                _check_text(value)
        level = [child for value in level for child in _children(value)]
    raise MalformedPayload("nested too deeply")


def _children(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    return value if isinstance(value, list) else []


def _check_text(text: str) -> None:
    if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise MalformedPayload("no text")


def _checked(value: Any, shape: Shape) -> bool:
    if not _fits(value, shape):
        raise MalformedPayload("a field is missing, or of the wrong type")
    return True


def _fits(value: Any, shape: Shape) -> bool:
    if isinstance(shape, type):
        return isinstance(value, shape)
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and shape.fullmatch(value) is not None
    if isinstance(shape, tuple):
        return any(_fits(value, one) for one in shape)
    if isinstance(shape, list):
        is_list = isinstance(value, list) and bool(value) == bool(shape)
        return is_list and all(_fits(each, shape[0]) for each in value)
    return isinstance(value, dict) and all(_has(value, name, one) for name, one in shape.items())


def _has(value: Payload, name: str, shape: Shape) -> bool:
    if name.endswith("?"):
        found = value.get(name[:-1])
        return found is None or _fits(found, shape)
    if name.endswith("!"):
        return name[:-1] not in value or _fits(value[name[:-1]], shape)
    return name in value and _fits(value[name], shape)
