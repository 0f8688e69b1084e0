"""Modals and Home tabs: opening, filling in, submitting, and the bot's answers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Gone, Sandbox
from tests.bot.sandbox.conftest import LONG

Connect = Callable[[App], SocketModeHandler]
Eventually = Callable[[Callable[[], Any]], Any]
Json = dict[str, Any]
Open = Callable[..., Json]

OPTIONS = [
    {"text": {"type": "plain_text", "text": word.title()}, "value": word}
    for word in ("tea", "milk")
]


def asked(block_id: str, element: Json, **more: Any) -> Json:
    label = {"type": "plain_text", "text": "Tell"}
    return {"type": "input", "block_id": block_id, "label": label, "element": element, **more}


def words(block_id: str = "words", optional: bool = False, **more: Any) -> Json:
    element = {"type": "plain_text_input", "action_id": "typed", **more}
    return asked(block_id, element, optional=optional)


def modal(*blocks: Json, **more: Any) -> Json:
    text = {"type": "plain_text", "text": "Tell"}
    callback = {"callback_id": "form", "submit": text}
    return {"type": "modal", "title": text, "blocks": list(blocks), **callback, **more}


def typed(text: str | None) -> Json:
    return {"typed": {"type": "plain_text_input", "value": text}}


@pytest.fixture
def open_modal(sandbox: Sandbox, app: App, connect: Connect, ada: str) -> Open:
    """Let Ada open a modal by a command; return the view that she sees."""
    wanted: list[Json] = []

    @app.command("/coffee")
    def on_coffee(ack: Ack, command: Json, client: WebClient) -> None:
        client.views_open(trigger_id=command["trigger_id"], view=wanted[-1])
        ack()

    connect(app)

    def opened(*blocks: Json, **more: Any) -> Json:
        wanted.append(modal(*blocks, **more))
        assert sandbox.type_command(ada, "/coffee").acknowledged
        return sandbox.modals(ada)[-1]

    return opened


def answering(app: App, answer: Json | None = None) -> list[Json]:
    """Let *app* answer submissions of the form with *answer*; return the bodies it receives."""
    bodies: list[Json] = []

    @app.view("form")
    def on_form(ack: Ack, body: Json) -> None:
        bodies.append(body)
        ack(answer) if answer else ack()

    return bodies


def test_a_submission_carries_the_whole_state(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str
) -> None:
    """A field that is not given has its initial value, or Slack's empty value."""
    bodies = answering(app)
    view = open_modal(
        words(),
        words("more", optional=True),
        words("known", initial_value="as before"),
        asked("menu", {"type": "static_select", "action_id": "pick", "options": OPTIONS}),
        asked(
            "ticks", {"type": "checkboxes", "action_id": "tick", "options": OPTIONS}, optional=True
        ),
        asked("day", {"type": "datepicker", "action_id": "on", "initial_date": "2026-12-24"}),
        private_metadata="secret",
    )
    menu = {"pick": {"selected_option": OPTIONS[0]}}
    result = sandbox.submit(ada, view["id"], {"words": typed("Hello"), "menu": menu})

    assert (result.acknowledged, result.error, dict(result.errors)) == (True, None, {})
    [body] = bodies
    assert (body["user"]["id"], body["view"]["private_metadata"]) == (ada, "secret")
    assert body["view"]["id"] == body["view"]["root_view_id"] == view["id"]
    empty = {"type": "checkboxes", "selected_options": []}
    assert body["view"]["state"]["values"] == {
        "words": typed("Hello"),
        "more": typed(None),
        "known": typed("as before"),
        "menu": {"pick": {"type": "static_select", "selected_option": OPTIONS[0]}},
        "ticks": {"tick": empty},
        "day": {"on": {"type": "datepicker", "selected_date": "2026-12-24"}},
    }
    assert sandbox.modals(ada) == []


REFUSED_BY_THE_CLIENT: list[tuple[Json, str | None, str]] = [
    (words(), None, "Please complete this required field."),
    (words(), "", "Please complete this required field."),
    (words(min_length=3), "ab", "Please enter at least 3 characters."),
    (words(max_length=3), "abcd", "Please enter no more than 3 characters."),
    (words(), "a" * 3001, "Please enter no more than 3000 characters."),
]


@pytest.mark.parametrize(("block", "text", "sentence"), REFUSED_BY_THE_CLIENT)
def test_the_client_refuses_before_the_bot_is_asked(
    sandbox: Sandbox,
    app: App,
    open_modal: Open,
    ada: str,
    block: Json,
    text: str | None,
    sentence: str,
) -> None:
    """Slack's client checks required fields and lengths; the bot is not told."""
    bodies = answering(app)
    view = open_modal(block)
    result = sandbox.submit(ada, view["id"], {"words": typed(text)})

    assert dict(result.errors) == {"words": sentence}
    assert bodies == []
    assert [each["id"] for each in sandbox.modals(ada)] == [view["id"]]


def test_only_inputs_of_the_view_can_be_filled_in(
    sandbox: Sandbox, open_modal: Open, ada: str
) -> None:
    """A value for an input that the view does not have is an error of the caller."""
    view = open_modal(words())

    with pytest.raises(ValueError, match="no input other/typed"):
        sandbox.submit(ada, view["id"], {"other": typed("Hello")})
    with pytest.raises(ValueError, match="words/typed is a plain_text_input, with value"):
        sandbox.submit(ada, view["id"], {"words": {"typed": {"selected_date": "2026-12-24"}}})


def test_errors_stay_until_the_next_submission(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str
) -> None:
    """response_action errors shows a sentence under its block, and keeps what was typed."""
    answer: Json = {"response_action": "errors", "errors": {"words": "Rather not."}}
    bodies = answering(app, answer)
    view = open_modal(words())
    refused = sandbox.submit(ada, view["id"], {"words": typed("Hello")})
    answer.clear()
    taken = sandbox.submit(ada, view["id"])

    assert (dict(refused.errors), dict(taken.errors)) == ({"words": "Rather not."}, {})
    assert bodies[1]["view"]["state"]["values"] == {"words": typed("Hello")}


NEXT = modal(words("later"), callback_id="next")


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ({}, ["form"]),
        ({"response_action": "clear"}, []),
        ({"response_action": "update", "view": NEXT}, ["form", "next"]),
        ({"response_action": "push", "view": NEXT}, ["form", "form", "next"]),
    ],
)
def test_what_an_answer_does_to_the_open_views(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str, answer: Json, left: list[str]
) -> None:
    """An empty answer closes the top view, clear closes all, update replaces it, push covers it."""
    answering(app, answer)
    open_modal(words("below"))
    view = open_modal(words())
    sandbox.submit(ada, view["id"], {"words": typed("Hello")})

    stack = sandbox.modals(ada)
    assert [each["callback_id"] for each in stack] == left
    if answer.get("response_action") == "push":
        assert stack[2]["previous_view_id"] == stack[1]["id"]
        assert stack[2]["root_view_id"] == stack[0]["id"]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"response_action": "dance"}, "unknown response_action: dance"),
        ({"response_action": "errors", "errors": {}}, "errors must name at least one block"),
        ({"response_action": "errors", "errors": {"a": "b"}}, "not an input block: a"),
        ({"response_action": "errors", "errors": {"told": "b"}}, "not an input block: told"),
        ({"response_action": "errors", "errors": {"words": " "}}, "not a sentence: words"),
        ({"response_action": "errors", "errors": {"words": None}}, "not a sentence: words"),
        ({"text": "Thanks"}, "there is no response_action in the answer"),
        ({"response_action": "update", "view": {"type": "modal"}}, "missing required field"),
        ({"response_action": "push", "view": {"type": "home", "blocks": []}}, "unsupported type"),
    ],
)
def test_answers_that_slack_does_not_understand(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str, answer: Json, reason: str
) -> None:
    """The person sees Slack's error message, with the reason for the test; the words stay."""
    answering(app, answer)
    told = {"type": "section", "block_id": "told", "text": {"type": "mrkdwn", "text": "Hello"}}
    view = open_modal(words(), told)
    error = sandbox.submit(ada, view["id"], {"words": typed("Hello")}).error or ""

    assert error.startswith("We had some trouble connecting. Try again?")
    assert reason in error
    [left] = sandbox.modals(ada)
    assert (left["id"], left["state"]["values"]) == (view["id"], {"words": typed("Hello")})


def test_three_views_are_the_limit(sandbox: Sandbox, app: App, open_modal: Open, ada: str) -> None:
    """A fourth modal is refused with push_limit_reached."""
    answering(app, {"response_action": "push", "view": NEXT})
    for number in range(3):
        view = open_modal(words(), private_metadata=str(number))

    error = sandbox.submit(ada, view["id"], {"words": typed("Hello")}).error or ""
    assert "push_limit_reached" in error
    assert [each["id"] for each in sandbox.modals(ada)][2:] == [view["id"]]
    assert sandbox.modals(ada)[-1]["state"]["values"] == {"words": typed("Hello")}


def test_push_needs_a_trigger_id_of_the_modal(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str
) -> None:
    """A press in an open modal gives a trigger id for a push; a command does not."""
    triggers: list[str] = []

    @app.action("go")
    def on_go(ack: Ack, body: Json, client: WebClient) -> None:
        client.views_push(trigger_id=body["trigger_id"], view=NEXT)
        ack()

    @app.command("/raw")
    def on_raw(ack: Ack, command: Json) -> None:
        triggers.append(command["trigger_id"])
        ack()

    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    open_modal({"type": "actions", "elements": [button]})
    sandbox.press(ada, "go")
    sandbox.type_command(ada, "/raw")

    assert [each["callback_id"] for each in sandbox.modals(ada)] == ["form", "next"]
    with pytest.raises(SlackApiError, match="not_found"):
        app.client.views_push(trigger_id=triggers[0], view=NEXT)


def test_only_the_top_can_be_submitted(sandbox: Sandbox, open_modal: Open, ada: str) -> None:
    """A view that is covered, closed or somebody else's can't be submitted."""
    below = open_modal(words())
    top = open_modal({"type": "divider"})
    bare = modal({"type": "divider"})
    del bare["submit"]

    with pytest.raises(Gone, match="is not on top"):
        sandbox.submit(ada, below["id"])
    with pytest.raises(Gone):
        sandbox.submit(sandbox.users["bo"].id, top["id"])
    sandbox.close(ada, top["id"])
    with pytest.raises(Gone):
        sandbox.close(ada, top["id"])


def test_a_view_without_a_button_cannot_be_submitted(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str
) -> None:
    """views.update may remove the button."""
    view = open_modal({"type": "divider"})
    bare = modal({"type": "divider"})
    del bare["submit"]
    app.client.views_update(view_id=view["id"], view=bare)

    with pytest.raises(Gone, match="no button"):
        sandbox.submit(ada, view["id"])


def test_closing_is_sent_if_the_view_asks_for_it(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str
) -> None:
    """notify_on_close sends view_closed; clear_on_close closes all views."""
    closed: list[Json] = []

    @app.view_closed("form")
    def on_closed(ack: Ack, body: Json) -> None:
        closed.append(body)
        ack()

    quiet = open_modal(words())
    told = open_modal(words(), notify_on_close=True)
    assert sandbox.close(ada, told["id"]).acknowledged
    assert not sandbox.close(ada, quiet["id"]).acknowledged
    open_modal(words())
    clearing = open_modal(words(), notify_on_close=True, clear_on_close=True)
    sandbox.close(ada, clearing["id"])

    assert [body["is_cleared"] for body in closed] == [False, True]
    assert sandbox.modals(ada) == []


def test_an_update_keeps_what_was_typed_under_the_same_ids(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str
) -> None:
    """A new initial value shows only under a new id: the trap that Slack documents."""
    bodies = answering(app)
    view = open_modal(words(initial_value="one"), words("more", initial_value="one"))
    app.client.views_update(
        view_id=view["id"],
        view=modal(words(initial_value="two"), words("fresh", initial_value="two")),
    )
    sandbox.submit(ada, view["id"])

    state = bodies[0]["view"]["state"]["values"]
    assert state == {"words": typed("one"), "fresh": typed("two")}


def test_a_choice_that_is_no_longer_offered_is_dropped(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str
) -> None:
    """After an update the menu starts anew."""
    menu = {"type": "static_select", "action_id": "pick", "options": OPTIONS}
    view = open_modal(asked("menu", menu))
    sandbox.press(ada, "pick", value="tea")
    before = sandbox.modals(ada)[0]["state"]["values"]["menu"]["pick"]["selected_option"]
    fewer = asked("menu", menu | {"options": OPTIONS[1:]})
    app.client.views_update(view_id=view["id"], view=modal(fewer))
    after = sandbox.modals(ada)[0]["state"]["values"]["menu"]["pick"]["selected_option"]

    assert (before, after) == (OPTIONS[0], None)


def test_an_input_tells_only_when_it_dispatches(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str
) -> None:
    """A choice in an input stays in the client unless dispatch_action is set."""
    bodies: list[Json] = []

    @app.action("pick")
    def on_pick(ack: Ack, body: Json) -> None:
        bodies.append(body)
        ack()

    menu = {"type": "static_select", "action_id": "pick", "options": OPTIONS}
    open_modal(asked("quiet", menu), asked("telling", menu, dispatch_action=True))
    quiet = sandbox.press(ada, "pick", block_id="quiet", value="tea")
    told = sandbox.press(ada, "pick", block_id="telling", value="milk")

    assert (quiet.acknowledged, told.acknowledged) == (False, True)
    [body] = bodies
    assert body["container"] == {"type": "view", "view_id": body["view"]["id"]}
    state = body["view"]["state"]["values"]
    assert state["quiet"]["pick"]["selected_option"] == OPTIONS[0]
    assert state["telling"]["pick"]["selected_option"] == OPTIONS[1]
    assert "response_url" not in body


def test_the_hash_guards_against_two_updates_at_once(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str
) -> None:
    """The hash changes with each update; an old one is refused with hash_conflict."""
    view = open_modal(words(), external_id="mine")
    app.client.views_update(external_id="mine", view=modal(words()), hash=view["hash"])

    assert view["hash"] != sandbox.modals(ada)[0]["hash"]
    with pytest.raises(SlackApiError, match="hash_conflict"):
        app.client.views_update(view_id=view["id"], view=modal(words()), hash=view["hash"])


def test_an_external_id_is_for_one_view(sandbox: Sandbox, open_modal: Open, app: App) -> None:
    """A second view with the same external id is refused."""
    open_modal(words(), external_id="mine")
    home = {"type": "home", "blocks": [], "external_id": "mine"}

    with pytest.raises(SlackApiError, match="duplicate_external_id"):
        app.client.views_publish(user_id=sandbox.users["bo"].id, view=home)


@pytest.mark.parametrize("action", ["update", "push"])
def test_a_modal_can_be_submitted_after_it_is_gone(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str, action: str
) -> None:
    """The saved copy is sent unchanged, and an answer for the closed view is ignored."""
    bodies = answering(app, {"response_action": action, "view": NEXT})
    view = open_modal(words(), private_metadata="secret")
    sandbox.close(ada, view["id"])
    empty = sandbox.submit_view_as_it_was(ada, view)
    result = sandbox.submit_view_as_it_was(ada, view, {"words": typed("Hello")})

    assert dict(empty.errors) == {"words": "Please complete this required field."}
    assert (result.acknowledged, result.error) == (True, None)
    assert bodies[0]["view"]["private_metadata"] == "secret"
    assert bodies[0]["view"]["state"]["values"] == {"words": typed("Hello")}
    assert sandbox.modals(ada) == []


def test_a_submission_that_nobody_answers(sandbox: Sandbox, open_modal: Open, ada: str) -> None:
    """The modal stays open, and the person can try again."""
    view = open_modal(words())
    sandbox.refuse_sockets(True)
    sandbox.cut_sockets()
    result = sandbox.submit(ada, view["id"], {"words": typed("Hello")})

    assert result.error == "We had some trouble connecting. Try again? (dispatch_failed)"
    assert sandbox.modals(ada)[0]["state"]["values"] == {"words": typed("Hello")}


def test_an_answer_that_comes_too_late(
    sandbox: Sandbox, app: App, open_modal: Open, ada: str
) -> None:
    """
    It does nothing: the form stays with its words.

    Submitted again, it has the same view id and hash and another trigger id.
    """
    bodies: list[Json] = []
    told = threading.Event()

    @app.view("form")
    def on_form(ack: Ack, body: Json) -> None:
        bodies.append(body)
        assert told.wait(LONG)
        ack(response_action="errors", errors={"words": "Rather not."})

    view = open_modal(words())
    sandbox.ack_timeout = 0.2
    late = sandbox.submit(ada, view["id"], {"words": typed("Hello")})
    assert late.error == "We had some trouble connecting. Try again? (operation_timeout)"
    [left] = sandbox.modals(ada)
    assert left["state"]["values"] == {"words": typed("Hello")}
    sandbox.ack_timeout = LONG
    told.set()
    again = sandbox.submit(ada, view["id"])

    assert dict(again.errors) == {"words": "Rather not."}
    first, second = bodies
    assert [first["view"][key] for key in ("id", "hash", "state")] == [
        second["view"][key] for key in ("id", "hash", "state")
    ]
    assert first["trigger_id"] != second["trigger_id"]


def test_the_home_tab_is_published_and_pressed(
    sandbox: Sandbox, app: App, connect: Connect, ada: str
) -> None:
    """Publishing again changes the same view; a press in it names the view."""
    bodies: list[Json] = []

    @app.action("go")
    def on_go(ack: Ack, body: Json) -> None:
        bodies.append(body)
        ack()

    connect(app)
    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    view = {"type": "home", "blocks": [{"type": "actions", "elements": [button]}]}
    first = app.client.views_publish(user_id=ada, view=view)["view"]
    second = app.client.views_publish(user_id=ada, view=view, hash=first["hash"])["view"]
    sandbox.press(ada, "go")

    assert (first["id"], first["hash"] == second["hash"]) == (second["id"], False)
    assert bodies[0]["view"]["type"] == "home"
    assert sandbox.home(sandbox.users["bo"].id) is None
    with pytest.raises(SlackApiError, match="hash_conflict"):
        app.client.views_publish(user_id=ada, view=view, hash=first["hash"])


def test_without_a_home_tab_nothing_is_published(
    make_sandbox: Callable[..., Sandbox], manifest: Json, ada: str
) -> None:
    """Without a Home tab in the manifest, publishing is refused with not_enabled."""
    manifest["features"]["app_home"]["home_tab_enabled"] = False
    sandbox = make_sandbox()
    client = WebClient(sandbox.bot_token, base_url=sandbox.api_url)

    with pytest.raises(SlackApiError, match="not_enabled"):
        client.views_publish(user_id=ada, view={"type": "home", "blocks": []})


def test_a_picked_channel_gives_the_right_to_post_there(
    sandbox: Sandbox, app: App, connect: Connect, open_modal: Open, clock: SettableClock, ada: str
) -> None:
    """
    A menu with ``response_url_enabled`` gives one URL, for the channel that was picked: five times,
    in half an hour, though the bot isn't in it. The Web API refuses it there.
    """
    given: list[Json] = []

    @app.view("form")
    def submitted(ack: Ack, body: Json) -> None:
        given.append(body)
        ack()

    channel = sandbox._workspace.add_channel("lunch", [ada]).id
    menu = {"type": "conversations_select", "action_id": "where", "response_url_enabled": True}
    plain = {"type": "conversations_select", "action_id": "else"}
    for _ in range(2):
        view = open_modal(asked("post", menu), asked("other", plain, optional=True))
        picked = {"type": "conversations_select", "selected_conversation": channel}
        values = {"post": {"where": picked}, "other": {"else": picked}}
        sandbox.submit(ada, view["id"], values)
    first, second = (body["response_urls"][0] for body in given)
    url = WebhookClient(first["response_url"])
    answers = [url.send_dict(public(str(number))) for number in range(6)]
    clock.advance(timedelta(minutes=31))
    late = WebhookClient(second["response_url"]).send_dict(public("late"))

    assert [len(body["response_urls"]) for body in given] == [1, 1]
    assert {key: first[key] for key in ("block_id", "action_id", "channel_id")} == {
        "block_id": "post",
        "action_id": "where",
        "channel_id": channel,
    }
    assert [one.body for one in answers] == ["ok"] * 5 + ["used_url"]
    assert late.body == "expired_url"
    assert [one["text"] for one in sandbox.messages(ada, channel)] == ["0", "1", "2", "3", "4"]
    with pytest.raises(SlackApiError, match="channel_not_found"):
        app.client.chat_postMessage(channel=channel, text="Hello")


def public(text: str) -> Json:
    """A message for everybody in a channel."""
    return {"text": text, "response_type": "in_channel"}
