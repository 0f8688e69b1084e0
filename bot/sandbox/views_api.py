"""The ``views`` family of the Web API."""

from __future__ import annotations

from typing import Any

from bot.sandbox.arguments import structure, text
from bot.sandbox.methods import ApiContext, Method
from bot.sandbox.open_views import View
from bot.sandbox.refusals import Refusal


def _answer(context: ApiContext, view: View) -> dict[str, Any]:
    return {"view": context.open_views.view_object(view)}


def open_view(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """
    ``views.open``

    The view is checked first, so that a refused one does not use up the trigger id.
    """
    context.open_views.checked(given["view"], "modal")
    trigger = context.triggers.exchange(given["trigger_id"])
    return _answer(context, context.open_views.push(trigger.person_id, given["view"]))


def push_view(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``views.push``: the trigger id must come from a modal that is still open."""
    context.open_views.checked(given["view"], "modal")
    trigger = context.triggers.exchange(given["trigger_id"])
    if trigger.view_id not in [view.id for view in context.open_views.stack(trigger.person_id)]:
        raise Refusal("not_found")
    return _answer(context, context.open_views.push(trigger.person_id, given["view"]))


def update_view(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``views.update``, by the view's id or its external id."""
    if ("view_id" in given) == ("external_id" in given):
        raise Refusal("invalid_arguments", ["[ERROR] give one of view_id and external_id"])
    if "view_id" in given:
        view = context.open_views.find(given["view_id"])
    else:
        view = context.open_views.find_external(given["external_id"])
    if view is None:
        raise Refusal("not_found")
    return _answer(context, context.open_views.update(view, given["view"], given.get("hash")))


def publish_view(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``views.publish``"""
    person = context.workspace.people.get(given["user_id"])
    if person is None or person.deleted or person.is_bot:
        raise Refusal("invalid_arguments", ["invalid `user_id`"])
    if not context.app.home_enabled:
        raise Refusal("not_enabled")
    return _answer(context, context.open_views.publish(person.id, given["view"], given.get("hash")))


TRIGGERED = {"trigger_id": text, "view": structure}
METHODS = {
    "views.open": Method(open_view, TRIGGERED),
    "views.push": Method(push_view, TRIGGERED),
    "views.update": Method(
        update_view, {"view": structure}, {"view_id": text, "external_id": text, "hash": text}
    ),
    "views.publish": Method(publish_view, {"user_id": text, "view": structure}, {"hash": text}),
}
