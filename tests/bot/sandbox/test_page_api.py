"""The requests of the page, over real HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

import pytest
from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.conftest import LONG

Json = dict[str, Any]
Connect = Callable[[App], SocketModeHandler]
Eventually = Callable[[Callable[[], Any]], Any]


def ask(sandbox: Sandbox, method: str, path: str, body: str = "", **headers: str) -> HTTPResponse:
    address = urlsplit(sandbox.page_url)
    connection = HTTPConnection(address.hostname or "", address.port, timeout=LONG)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body, named)
    return connection.getresponse()


def get(sandbox: Sandbox, path: str) -> Any:
    with ask(sandbox, "GET", f"/{path}") as answer:
        return json.load(answer)


def post(sandbox: Sandbox, path: str, **body: Any) -> Json:
    kind = {"Content_Type": "application/json"}
    with ask(sandbox, "POST", f"/sandbox/{path}", json.dumps(body), **kind) as answer:
        return dict(json.load(answer))


def act(sandbox: Sandbox, who: str, what: str, **details: Any) -> Json:
    return post(sandbox, "act", **{"as": who, "do": what, **details})


def test_the_state_is_what_one_person_sees(
    sandbox: Sandbox, client: WebClient, ada: str, bo: str
) -> None:
    """The state has people, conversations, unread messages, the Home tab and the clock."""
    client.chat_postMessage(channel=ada, text="Hello")
    client.chat_postEphemeral(channel=sandbox.direct(ada), user=ada, text="Psst")
    group = client.conversations_open(users=[bo, ada])["channel"]["id"]
    client.views_publish(user_id=ada, view={"type": "home", "blocks": [{"type": "divider"}]})

    state = get(sandbox, f"sandbox/state?as={ada}")
    assert (state["now"], state["command"], state["me"]) == (
        "2026-11-23T09:00:00Z",
        "/coffee",
        ada,
    )
    assert state["bot"] == {"id": sandbox.bot_user_id, "name": "Kith", "colour": "2c5c53"}
    people = {person["handle"]: person for person in state["people"]}
    assert sorted(people) == ["ada", "bo", "chidi", "dana", "emi", "farid", "gus"]
    assert (people["emi"]["local_time"], people["emi"]["initials"]) == ("Mon 18:00", "ES")
    assert (people["gus"]["guest"], people["ada"]["unread"]) == (True, 2)
    direct, together = state["conversations"]
    assert (direct["id"], direct["kind"], direct["unread"]) == (sandbox.direct(ada), "direct", 2)
    assert (together["id"], together["kind"], together["title"]) == (group, "group", "Bo")
    assert [m["ephemeral"] for m in direct["messages"]] == [False, True]
    assert direct["messages"][0]["at"].startswith("2026-11-23T09:00:00")
    assert state["home"]["blocks"][0]["type"] == "divider"
    assert state["modals"] == []
    assert get(sandbox, "sandbox/state")["me"] == ada
    assert get(sandbox, f"sandbox/state?as={bo}")["conversations"][0]["messages"] == []


def test_a_whole_conversation(sandbox: Sandbox, app: App, connect: Connect, ada: str) -> None:
    """The page can type, submit, press, close and delete, and shows refusals."""

    @app.command("/coffee")
    def on_coffee(ack: Ack, command: Json, client: WebClient) -> None:
        text = {"type": "plain_text", "text": "Tell"}
        element = {"type": "plain_text_input", "action_id": "typed"}
        field = {"type": "input", "block_id": "words", "label": text, "element": element}
        view = {"type": "modal", "title": text, "submit": text, "callback_id": "form"}
        client.views_open(trigger_id=command["trigger_id"], view=view | {"blocks": [field]})
        ack(text=command["text"])

    @app.view("form")
    def on_form(ack: Ack) -> None:
        ack(response_action="errors", errors={"words": "Rather not."})

    @app.action("go")
    def on_go(ack: Ack) -> None:
        ack()

    for event in ("message", "app_home_opened"):
        app.event(event)(lambda: None)
    connect(app)
    assert act(sandbox, ada, "command", text="/coffee me") == {"ok": True, "errors": {}}
    [view] = get(sandbox, "sandbox/state")["modals"]
    values = {"words": {"typed": {"type": "plain_text_input", "value": "Hello"}}}
    refused = act(sandbox, ada, "submit", view_id=view["id"], values=values)
    [after] = get(sandbox, "sandbox/state")["modals"]
    assert refused == {"ok": True, "errors": {"words": "Rather not."}}
    assert after["errors"] == {"words": "Rather not."}
    assert after["state"]["values"] == values
    assert act(sandbox, ada, "close", view_id=view["id"])["ok"]

    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    blocks = [{"type": "actions", "block_id": "b", "elements": [button]}]
    posted = app.client.chat_postMessage(channel=ada, text="Press", blocks=blocks)
    where = {"message_ts": posted["ts"], "channel": posted["channel"], "block_id": "b"}
    assert act(sandbox, ada, "press", action_id="go", **where, state={})["ok"]

    direct = sandbox.direct(ada)
    assert act(sandbox, ada, "say", channel=direct, text="Hello")["ok"]
    mine = sandbox.messages(ada)[-1]
    assert act(sandbox, ada, "edit", channel=direct, ts=mine["ts"], text="Hello again")["ok"]
    assert act(sandbox, ada, "say", channel=direct, text="/me waves", thread_ts=mine["ts"])["ok"]
    changed, reply = sandbox.messages(ada)[-2:]
    assert (changed["text"], changed["edited"]) == ("Hello again", True)
    assert (reply["text"], reply["thread_ts"]) == ("waves", mine["ts"])
    assert act(sandbox, ada, "delete", channel=direct, ts=mine["ts"])["ok"]
    assert act(sandbox, ada, "read", channel=direct)["ok"]
    assert get(sandbox, "sandbox/state")["conversations"][0]["unread"] == 0
    assert act(sandbox, ada, "home")["ok"]
    assert act(sandbox, ada, "messages")["ok"]


@pytest.mark.parametrize("what", ["holiday", "snooze"])
def test_people_can_be_away_and_back_again(
    sandbox: Sandbox,
    client: WebClient,
    app: App,
    connect: Connect,
    eventually: Eventually,
    bo: str,
    what: str,
) -> None:
    """The page shows holidays and snoozes beside the person, and the bot sees them in Slack."""
    changes: list[Json] = []
    app.event("user_change")(lambda event: changes.append(event))
    connect(app)

    def shown() -> bool:
        people = {each["id"]: each for each in get(sandbox, "sandbox/state")["people"]}
        assert not people["UADA00000"][what]
        return bool(people[bo][what])

    def found() -> bool:
        said = client.users_info(user=bo)["user"]["profile"]
        is_holiday = said["status_emoji"] == ":palm_tree:" and said["status_expiration"] == 0
        return is_holiday if what == "holiday" else client.dnd_info(user=bo)["dnd_enabled"] is True

    assert (shown(), found()) == (False, False)
    assert act(sandbox, bo, what, on=True)["ok"]
    assert (shown(), found()) == (True, True)
    assert act(sandbox, bo, what, on=False)["ok"]
    assert (shown(), found()) == (False, False)
    eventually(lambda: len(changes) == 2)
    assert [each["user"]["id"] for each in changes] == [bo, bo]


@pytest.mark.parametrize(
    ("what", "details", "sentence"),
    [
        ("command", {"text": "/coffee"}, '/coffee failed with the error "dispatch_failed"'),
        ("command", {"text": "/tea"}, "/tea is not a valid command."),
        ("close", {"view_id": "V1"}, "UADA00000 does not see the view V1."),
        ("sing", {}, "There is no action sing."),
        ("command", {}, "The sandbox can't do that: "),
        ("command", {"text": "/coffee", "loud": True}, "The sandbox can't do that: "),
        ("read", {"channel": "D1"}, "The sandbox can't do that: 'D1'"),
        ("home", {"as": "UX"}, "The sandbox can't do that: Nobody can act as UX in the sandbox."),
    ],
)
def test_what_goes_wrong_is_a_sentence(
    sandbox: Sandbox, ada: str, what: str, details: Json, sentence: str
) -> None:
    """The page shows failures as Slack would, and refuses requests that it can't answer."""
    answer = post(sandbox, "act", **{"as": ada, "do": what, **details})

    assert answer["ok"] is False
    assert answer["error"].startswith(sentence)


def test_the_clock_moves(
    make_sandbox: Callable[..., Sandbox], clock: SettableClock, ada: str
) -> None:
    """
    The clock moves by an hour, to the morning, to the next round, or to a given time.
    """
    rounds: list[datetime | None] = [None]
    sandbox = make_sandbox(next_round=lambda: rounds[0])
    emi = sandbox.users["emi"].id

    def moved(what: str, **more: Any) -> str:
        assert post(sandbox, "clock", **{"do": what, "as": ada, **more})["ok"]
        return clock.now().isoformat()

    assert moved("hour") == "2026-11-23T10:00:00+00:00"
    assert moved("morning") == "2026-11-24T09:00:00+00:00"
    assert moved("morning", **{"as": emi}) == "2026-11-25T00:00:00+00:00"
    assert moved("morning") == "2026-11-25T09:00:00+00:00"
    assert moved("set", at="2026-12-01T07:30:00Z") == "2026-12-01T07:30:00+00:00"
    assert moved("morning") == "2026-12-01T09:00:00+00:00"
    assert post(sandbox, "clock", do="round", **{"as": ada}) == {
        "ok": False,
        "error": "No round is planned yet. Join with the slash command first.",
    }
    rounds[0] = datetime(2026, 12, 7, 10, tzinfo=UTC)
    assert moved("round") == "2026-12-07T10:00:00+00:00"
    assert not post(sandbox, "clock", do="backwards", **{"as": ada})["ok"]


def test_a_function_can_replace_setting_the_clock(
    make_sandbox: Callable[..., Sandbox], clock: SettableClock, ada: str
) -> None:
    """move_clock is called instead of setting the clock."""
    targets: list[datetime] = []
    sandbox = make_sandbox(move_clock=targets.append)
    post(sandbox, "clock", do="hour", **{"as": ada})

    assert [target.hour for target in targets] == [10]
    assert clock.now().hour == 9


def test_the_traffic_log_is_read_from_a_number_on(sandbox: Sandbox, client: WebClient) -> None:
    """Entries are JSON, and each is sent once."""
    client.auth_test()
    entries = get(sandbox, "sandbox/traffic?since=0")["entries"]
    client.auth_test()
    later = get(sandbox, f"sandbox/traffic?since={entries[-1]['number']}")["entries"]

    assert [each["direction"] for each in entries] == ["to_slack", "from_slack"]
    assert (entries[0]["name"], entries[0]["at"]) == ("auth.test", "2026-11-23T09:00:00Z")
    assert [each["number"] for each in later] == [3, 4]


def test_faults_are_set_from_the_page(
    sandbox: Sandbox, client: WebClient, app: App, connect: Connect
) -> None:
    """Planned faults make calls fail and sockets break."""
    assert post(sandbox, "fault", method="auth.test", how="fatal_error", times=1)["ok"]
    assert client.api_call("users.list")["ok"]
    with pytest.raises(Exception, match="fatal_error"):
        client.auth_test()
    connect(app)
    assert post(sandbox, "fault", socket="refresh")["ok"]
    assert sandbox.wait_for_bot(LONG)
    assert post(sandbox, "fault", socket="cut")["ok"]
    assert sandbox.wait_for_bot(LONG)
    assert not post(sandbox, "fault", socket="bend")["ok"]


def test_the_stream_tells_of_each_change(sandbox: Sandbox, client: WebClient, ada: str) -> None:
    """The first event is the current version, and each change sends a later one."""

    def next_version(stream: Any) -> int:
        assert stream.readline() == b"event: version\n"
        version = int(stream.readline().decode().removeprefix("data: "))
        assert stream.readline() == b"\n"
        return version

    with ask(sandbox, "GET", "/sandbox/stream") as stream:
        assert stream.headers.get_content_type() == "text/event-stream"
        first = next_version(stream)
        client.chat_postMessage(channel=ada, text="Hello")
        assert next_version(stream) > first


def test_the_page_and_its_files_are_served(sandbox: Sandbox) -> None:
    """Files of the page are served with their content type."""
    page = ask(sandbox, "GET", "/")
    script = ask(sandbox, "GET", "/page/page.js")

    assert (page.status, page.headers.get_content_type()) == (200, "text/html")
    assert (script.status, script.headers.get_content_type()) == (200, "text/javascript")
    assert script.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/page/none.js"),
        ("GET", "/page/../sandbox.py"),
        ("GET", "/page/%2e%2e/sandbox.py"),
        ("GET", "/sandbox.py"),
        ("GET", "/sandbox/none"),
        ("POST", "/sandbox/none"),
        ("DELETE", "/sandbox/act"),
    ],
)
def test_nothing_else_is_served(sandbox: Sandbox, method: str, path: str) -> None:
    """No other file is served, and no other path."""
    assert ask(sandbox, method, path).status == 404


def test_pages_from_elsewhere_are_refused(sandbox: Sandbox) -> None:
    """Another host name, another origin and a form are refused; the sandbox's own page is not."""
    own = sandbox.page_url.strip("/")
    port = urlsplit(own).port
    kind = {"Content_Type": "application/json"}
    form = {"Content_Type": "text/plain"}

    assert ask(sandbox, "GET", "/", Host="evil.example").status == 403
    assert ask(sandbox, "GET", "/", Host="127.0.0.1:1").status == 403
    assert ask(sandbox, "GET", "/", Host=f"localhost:{port}").status == 200
    assert ask(sandbox, "POST", "/sandbox/fault", Origin="http://evil.example").status == 403
    assert ask(sandbox, "POST", "/api/auth.test", Origin="null").status == 403
    fault = json.dumps({"method": "auth.test", "how": "500"})
    refused = json.load(ask(sandbox, "POST", "/sandbox/fault", fault, Origin=own, **form))
    assert refused == {"ok": False, "error": "The sandbox only reads JSON."}
    taken = json.load(ask(sandbox, "POST", "/sandbox/fault", fault, Origin=own, **kind))
    assert taken == {"ok": True}
    listed = json.load(ask(sandbox, "POST", "/sandbox/fault", "[]", Origin=own, **kind))
    assert listed["error"] == "The sandbox only reads JSON objects."
