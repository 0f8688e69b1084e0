"""Actions of people reach a real Bolt app as Slack would send them, and its answers are shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from slack_bolt import Ack, App, Respond
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Gone, Sandbox

Connect = Callable[[App], SocketModeHandler]
Eventually = Callable[[Callable[[], Any]], Any]
Json = dict[str, Any]


def buttons(*action_ids: str, value: str = "7") -> list[Json]:
    text = {"type": "plain_text", "text": "Press"}
    return [
        {
            "type": "actions",
            "block_id": "buttons",
            "elements": [
                {"type": "button", "action_id": each, "text": text, "value": value}
                for each in action_ids
            ],
        }
    ]


def catch(app: App, kind: str, name: Any, answer: Json | None = None) -> list[Json]:
    """Let *app* acknowledge the requests named *name*; return the bodies it receives."""
    bodies: list[Json] = []

    @getattr(app, kind)(name)  # type: ignore[untyped-decorator]
    def on_it(ack: Ack, body: Json) -> None:
        bodies.append(body)
        ack(**(answer or {}))

    return bodies


def collect(events: list[Json]) -> Callable[[Json], None]:
    """A listener that collects its events."""

    def on_event(event: Json) -> None:
        events.append(event)

    return on_event


# Commands --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "typed", "sent"),
    [
        ("/coffee", "with @bo, please", "with <@UBO000000>, please"),
        ("/coffee", "with @Bo.", "with <@UBO000000>."),
        ("/coffee", "with @nobody & <@UBO>", "with @nobody &amp; &lt;@UBO&gt;"),
        ("/raw", " with @bo ", "with @bo"),
    ],
)
def test_a_command_arrives_as_slack_sends_it(
    sandbox: Sandbox, app: App, connect: Connect, ada: str, command: str, typed: str, sent: str
) -> None:
    """Mentions are escaped only for commands with ``should_escape``."""
    bodies = catch(app, "command", command)
    connect(app)
    result = sandbox.type_command(ada, command, typed)

    [body] = bodies
    assert (result.acknowledged, result.error) == (True, None)
    assert (body["text"], body["user_id"], body["user_name"]) == (sent, ada, "ada")
    assert (body["channel_id"], body["channel_name"]) == (sandbox.direct(ada), "directmessage")


def test_an_unknown_command_is_not_sent(
    sandbox: Sandbox, app: App, connect: Connect, ada: str
) -> None:
    """A command that the manifest does not list is refused."""
    connect(app)

    assert sandbox.type_command(ada, "/tea").error == "/tea is not a valid command."


def test_answers_to_a_command_are_for_the_person_alone(
    sandbox: Sandbox, app: App, connect: Connect, eventually: Eventually, ada: str
) -> None:
    """The acknowledgement's text and posts to the response_url are ephemeral."""

    @app.command("/coffee")
    def on_coffee(ack: Ack, respond: Respond) -> None:
        ack(text="One moment.")
        respond(text="Here you are.", blocks=buttons("go"))
        respond(text="For both of us.", response_type="in_channel")

    connect(app)
    sandbox.type_command(ada, "/coffee")

    messages = eventually(lambda: len(sandbox.messages(ada)) == 3 and sandbox.messages(ada))
    assert {m["text"]: m["ephemeral"] for m in messages} == {
        "One moment.": True,
        "Here you are.": True,
        "For both of us.": False,
    }


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({"text": " "}, "no_text"),
        ({"blocks": [{"type": "a"}]}, "invalid_blocks"),
        ({"text": "Hello", "attachments": []}, "invalid_arguments"),
    ],
)
def test_an_answer_that_slack_would_not_show(
    sandbox: Sandbox, app: App, connect: Connect, ada: str, answer: Json, error: str
) -> None:
    """The person sees that the command failed, and why."""
    app.command("/coffee")(lambda ack: ack(answer))
    connect(app)
    result = sandbox.type_command(ada, "/coffee")

    assert result.acknowledged
    assert error in (result.error or "")


def test_a_response_url_has_five_uses_and_half_an_hour(
    sandbox: Sandbox, app: App, connect: Connect, clock: SettableClock, ada: str
) -> None:
    """A response_url is refused with a 404 after five uses or 30 minutes."""
    given: list[Respond] = []

    @app.command("/coffee")
    def on_coffee(ack: Ack, respond: Respond) -> None:
        given.append(respond)
        ack()

    connect(app)
    sandbox.type_command(ada, "/coffee")
    sandbox.type_command(ada, "/coffee")
    used = [given[0](text=str(number)) for number in range(6)]
    clock.advance(timedelta(minutes=31))
    late = given[1](text="Sorry, I am late.")

    assert [(r.status_code, r.body) for r in used] == [(200, "ok")] * 5 + [(404, "used_url")]
    assert (late.status_code, late.body) == (404, "expired_url")
    assert [m["text"] for m in sandbox.messages(ada)] == ["0", "1", "2", "3", "4"]


# Messages --------------------------------------------------------------------------------------


def test_a_message_reaches_the_bot_escaped(
    sandbox: Sandbox, app: App, connect: Connect, eventually: Eventually, ada: str
) -> None:
    """& < > are escaped, mentions of known people and links are marked."""
    events: list[Json] = []
    app.event("message")(collect(events))
    connect(app)
    result = sandbox.write(ada, sandbox.direct(ada), "@bo & <me>: https://example.org?a=1&b=2")

    eventually(lambda: events)
    [event] = events
    assert result.acknowledged
    assert (event["user"], event["ts"], event["channel_type"]) == (ada, result.ts, "im")
    assert event["text"] == ("<@UBO000000> &amp; &lt;me&gt;: <https://example.org?a=1&amp;b=2>")


def test_a_deletion_reaches_the_bot(
    sandbox: Sandbox, app: App, connect: Connect, eventually: Eventually, ada: str, bo: str
) -> None:
    """The event contains the deleted message; people can delete only their own."""
    events: list[Json] = []
    app.event("message")(collect(events))
    connect(app)
    direct = sandbox.direct(ada)
    written = sandbox.write(ada, direct, "Forget this").ts or ""
    posted = app.client.chat_postMessage(channel=ada, text="Mine")["ts"]
    sandbox.delete_message(ada, direct, written)

    eventually(lambda: len(events) == 2)
    [deleted] = [event for event in events if event.get("subtype") == "message_deleted"]
    assert (deleted["deleted_ts"], deleted["previous_message"]["text"]) == (written, "Forget this")
    assert [m["text"] for m in sandbox.messages(ada)] == ["Mine"]
    for person_id, ts in ((ada, posted), (bo, posted), (ada, written)):
        with pytest.raises(Gone):
            sandbox.delete_message(person_id, direct, ts)


def test_an_ephemeral_message_can_be_dismissed(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """Somebody who dismisses an ephemeral message no longer sees it."""
    client.chat_postEphemeral(channel=sandbox.direct(ada), user=ada, text="Psst")
    [message] = sandbox.messages(ada)
    sandbox.delete_message(ada, sandbox.direct(ada), message["ts"])

    assert sandbox.messages(ada) == []


def test_what_is_not_subscribed_is_not_delivered(
    make_sandbox: Callable[..., Sandbox], manifest: Json, ada: str
) -> None:
    """Events without a subscription, or without its scope, are not sent."""
    manifest["settings"]["event_subscriptions"]["bot_events"] = ["message.im"]
    manifest["oauth_config"]["scopes"]["bot"] = ["chat:write"]
    sandbox = make_sandbox()
    sandbox.open_home(ada)
    sandbox.write(ada, sandbox.direct(ada), "Hello")

    assert sandbox.traffic == []


def test_people_are_only_in_their_own_conversations(
    sandbox: Sandbox, client: WebClient, ada: str, bo: str
) -> None:
    """Others cannot write there, and nobody can be a bot or a deactivated person."""
    group = client.conversations_open(users=[ada, bo])["channel"]["id"]
    sandbox.write(bo, group, "Hello")

    assert [m["text"] for m in sandbox.messages(ada, group)] == ["Hello"]
    with pytest.raises(Gone):
        sandbox.write(sandbox.users["chidi"].id, group, "Hello")
    for handle in ("hanna", "deploybot", "slackbot", "kith"):
        with pytest.raises(ValueError, match="Nobody can act"):
            sandbox.write(sandbox.users[handle].id, group, "Hello")


def test_a_change_of_a_person_is_told(
    sandbox: Sandbox, app: App, connect: Connect, eventually: Eventually
) -> None:
    """user_change contains the whole user object."""
    events: list[Json] = []
    app.event("user_change")(collect(events))
    connect(app)
    sandbox.set_user("bo", status_text="On holiday", zone="Asia/Tokyo")

    eventually(lambda: events)
    [event] = events
    assert event["user"]["profile"]["status_text"] == "On holiday"
    assert event["user"]["tz"] == sandbox.users["bo"].zone == "Asia/Tokyo"


def test_opening_a_tab_is_told_with_the_view(
    sandbox: Sandbox, app: App, connect: Connect, eventually: Eventually, ada: str
) -> None:
    """app_home_opened contains the view once one was published."""
    events: list[Json] = []
    app.event("app_home_opened")(collect(events))
    connect(app)
    sandbox.open_messages(ada)
    app.client.views_publish(user_id=ada, view={"type": "home", "blocks": buttons("go")})
    sandbox.open_home(ada)

    eventually(lambda: len(events) == 2)
    messages, home = sorted(events, key=lambda event: event["event_ts"])
    assert (messages["tab"], "view" in messages) == ("messages", False)
    assert (home["tab"], home["channel"]) == ("home", sandbox.direct(ada))
    shown = sandbox.home(ada)
    assert shown is not None
    assert home["view"]["id"] == shown["id"]


# Pressing --------------------------------------------------------------------------------------


def test_a_press_on_a_message(
    sandbox: Sandbox, app: App, connect: Connect, eventually: Eventually, ada: str
) -> None:
    """The payload says who, where, what and when; its response_url replaces the message."""
    bodies: list[Json] = []

    @app.action("go")
    def on_go(ack: Ack, body: Json, respond: Respond) -> None:
        ack()
        respond(text="Done", blocks=[], replace_original=True)
        bodies.append(body)

    connect(app)
    posted = app.client.chat_postMessage(channel=ada, text="Press", blocks=buttons("no", "go"))
    assert sandbox.press(ada, "go").acknowledged

    [body] = eventually(lambda: bodies)
    place = {"message_ts": posted["ts"], "channel_id": posted["channel"], "is_ephemeral": False}
    assert body["container"] == {"type": "message", **place}
    assert body["channel"] == {"id": posted["channel"], "name": "directmessage"}
    assert (body["user"]["id"], body["message"]["text"]) == (ada, "Press")
    [action] = body["actions"]
    assert (action["action_id"], action["block_id"], action["value"]) == ("go", "buttons", "7")
    assert (action["type"], float(action["action_ts"]) > float(posted["ts"])) == ("button", True)
    [seen] = sandbox.messages(ada)
    assert (seen["text"], seen["edited"], seen["ts"]) == ("Done", True, posted["ts"])


def test_a_press_on_an_ephemeral_message(
    sandbox: Sandbox, app: App, connect: Connect, eventually: Eventually, ada: str
) -> None:
    """The payload has no message; the response_url can delete it."""
    bodies: list[Json] = []

    @app.action("go")
    def on_go(ack: Ack, body: Json, respond: Respond) -> None:
        ack()
        bodies.append(body)
        respond(delete_original=True)

    connect(app)
    app.client.chat_postEphemeral(
        channel=sandbox.direct(ada), user=ada, text="Press", blocks=buttons("go")
    )
    sandbox.press(ada, "go")

    eventually(lambda: sandbox.messages(ada) == [])
    assert bodies[0]["container"]["is_ephemeral"] is True
    assert "message" not in bodies[0]


def test_a_press_on_what_is_gone(
    sandbox: Sandbox, app: App, connect: Connect, ada: str, bo: str
) -> None:
    """A button that is gone can only be pressed in an older state of its message."""
    bodies = catch(app, "action", "go")
    connect(app)
    posted = app.client.chat_postMessage(channel=ada, text="Press", blocks=buttons("go"))
    [old] = sandbox.messages(ada)
    app.client.chat_update(channel=posted["channel"], ts=posted["ts"], text="Over", blocks=[])

    for where in ({}, {"message_ts": posted["ts"]}, {"message_ts": "1.1"}, {"view_id": "V1"}):
        with pytest.raises(Gone):
            sandbox.press(ada, "go", **where)
    with pytest.raises(Gone):
        sandbox.press(bo, "go", channel_id=posted["channel"])
    assert sandbox.press(ada, "go", stale=old).acknowledged
    assert bodies[0]["message"]["text"] == "Press"


def test_a_group_is_pressed_by_each_of_its_people(
    sandbox: Sandbox, app: App, connect: Connect, ada: str, bo: str
) -> None:
    """The payload says which of them it was."""
    bodies = catch(app, "action", "go")
    connect(app)
    group = app.client.conversations_open(users=[ada, bo])["channel"]["id"]
    app.client.chat_postMessage(channel=group, text="Press", blocks=buttons("go"))
    [message] = sandbox.messages(ada, group)
    sandbox.press(ada, "go", channel_id=group, block_id="buttons")
    sandbox.press(bo, "go", message_ts=message["ts"])

    assert [body["user"]["id"] for body in bodies] == [ada, bo]
    assert bodies[0]["channel"]["name"].startswith("mpdm-")


OPTIONS = [
    {"text": {"type": "plain_text", "text": word.title()}, "value": word}
    for word in ("tea", "milk")
]
CHOICES: list[tuple[Json, Any, str, Any]] = [
    ({"type": "static_select", "options": OPTIONS}, "milk", "selected_option", OPTIONS[1]),
    ({"type": "radio_buttons", "options": OPTIONS}, "tea", "selected_option", OPTIONS[0]),
    ({"type": "overflow", "options": OPTIONS}, "tea", "selected_option", OPTIONS[0]),
    ({"type": "checkboxes", "options": OPTIONS}, ["tea", "milk"], "selected_options", OPTIONS),
    (
        {"type": "multi_static_select", "options": OPTIONS},
        ["milk"],
        "selected_options",
        OPTIONS[1:],
    ),
    ({"type": "users_select"}, "UBO000000", "selected_user", "UBO000000"),
    ({"type": "multi_users_select"}, ["UBO000000"], "selected_users", ["UBO000000"]),
    ({"type": "datepicker"}, "2026-12-24", "selected_date", "2026-12-24"),
    ({"type": "timepicker"}, "09:30", "selected_time", "09:30"),
]


@pytest.mark.parametrize(("element", "value", "key", "chosen"), CHOICES)
def test_a_choice_has_slacks_shape(
    sandbox: Sandbox,
    app: App,
    connect: Connect,
    ada: str,
    element: Json,
    value: Any,
    key: str,
    chosen: Any,
) -> None:
    """The choice is in the action, and in the state if the element has one."""
    bodies = catch(app, "action", "pick")
    connect(app)
    text = {"type": "mrkdwn", "text": "Which?"}
    accessory = {**element, "action_id": "pick"}
    block = {"type": "section", "block_id": "b", "text": text, "accessory": accessory}
    app.client.chat_postMessage(channel=ada, text="Which?", blocks=[block])
    sandbox.press(ada, "pick", value=value)

    [body] = bodies
    assert (body["actions"][0][key], body["actions"][0]["type"]) == (chosen, element["type"])
    state = {} if element["type"] == "overflow" else {"type": element["type"], key: chosen}
    assert body["state"]["values"].get("b", {}).get("pick", {}) == state


def test_there_is_no_choice_beside_the_options(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """A value that is not offered is an error of the caller."""
    menu = {"type": "static_select", "action_id": "pick", "options": OPTIONS}
    blocks = [{"type": "actions", "elements": [menu]}]
    client.chat_postMessage(channel=ada, text="Which?", blocks=blocks)

    with pytest.raises(ValueError, match="'rum' is not among tea, milk"):
        sandbox.press(ada, "pick", value="rum")


def test_an_app_without_interactivity_hears_of_no_press(
    make_sandbox: Callable[..., Sandbox], manifest: Json, ada: str
) -> None:
    """The person sees that the app is not configured for it."""
    manifest["settings"]["interactivity"]["is_enabled"] = False
    sandbox = make_sandbox()
    client = WebClient(sandbox.bot_token, base_url=sandbox.api_url)
    client.chat_postMessage(channel=ada, text="Press", blocks=buttons("go"))

    assert "not configured" in (sandbox.press(ada, "go").error or "")


def test_a_press_that_nobody_answers(sandbox: Sandbox, client: WebClient, ada: str) -> None:
    """The person sees that the bot did not respond."""
    client.chat_postMessage(channel=ada, text="Press", blocks=buttons("go"))

    assert sandbox.press(ada, "go").error == "Kith did not respond (dispatch_failed)."


def test_trigger_ids_are_for_one_use_and_three_seconds(
    sandbox: Sandbox, app: App, connect: Connect, ada: str
) -> None:
    """A second use and a late one are refused with Slack's codes."""
    triggers: list[str] = []

    @app.command("/coffee")
    def on_coffee(ack: Ack, command: Json) -> None:
        triggers.append(command["trigger_id"])
        ack()

    connect(app)
    view = {
        "type": "modal",
        "title": {"type": "plain_text", "text": "T"},
        "blocks": buttons("go"),
    }
    sandbox.type_command(ada, "/coffee")
    app.client.views_open(trigger_id=triggers[0], view=view)
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        app.client.views_open(trigger_id=triggers[0], view=view)
    sandbox.type_command(ada, "/coffee")
    sandbox.age_triggers()
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        app.client.views_open(trigger_id=triggers[1], view=view)

    assert len(sandbox.modals(ada)) == 1
