"""Slack's answers, and lost ones: every message arrives once, or the next listener is told."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from slack_sdk import WebClient
from sqlalchemy import select, update

from bot.config import Config
from bot.delivery import posting
from bot.delivery.message_kinds import MessageKind
from bot.runtime.clock import SystemClock
from bot.slack.blocks import sentence
from bot.slack.client import slack_client
from storage import outbox, slack_ids
from storage.outbox import LEASE
from storage.records import CheckInState, Outgoing, SendState, SlackKind
from storage.tables import outbox as outbox_table
from tests.bot.delivery.scenario import DAY, HOUR, MINUTE, SECOND, TUESDAY, Scene
from tests.strange_answers import STRANGE_PAGES, serving
from tests.tables import every_case

# No server listens on this local port.
DEAD_ADDRESS = "http://127.0.0.1:1/api/"


class _Page(BaseHTTPRequestHandler):
    """Answers everything with a page, as a proxy does that cannot reach Slack."""

    status = 200

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        page = b"<html><body>" + b"This page cannot be shown. " * 20 + b"</body></html>"
        self.send_response(self.status)
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """No-op."""


@contextmanager
def proxy(status: int) -> Iterator[str]:
    """A proxy that answers with a page of this status; its address."""
    server = HTTPServer(("127.0.0.1", 0), type("Page", (_Page,), {"status": status}))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def failure_of(scene: Scene) -> str | None:
    """What is written down of why the one check-in could not be sent."""
    with scene.workspace.database.read() as tx:
        failure: str | None = tx.execute(
            select(outbox_table.c.failure).where(outbox_table.c.kind == MessageKind.CHECK_IN)
        ).scalar_one()
    return failure


def state_of(scene: Scene, row: Outgoing) -> SendState:
    """What has become of a message."""
    return next(one.state for one in scene.rows() if one.id == row.id)


def test_a_message_is_sent_with_one_request(scene: Scene) -> None:
    """Bo is told once in the morning; the client's own retries are off."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.at(TUESDAY - SECOND)
    assert scene.requests() == []
    scene.at(TUESDAY)
    scene.at(TUESDAY + MINUTE)

    assert scene.workspace.client.retry_handlers == []
    assert len(scene.requests()) == 1
    assert scene.nudges(scene.workspace.bo) == 1
    assert scene.row().state is SendState.SENT
    assert scene.workspace.bo.messages()[-1]["ts"] == scene.row().slack_ts
    assert scene.check_in().state is CheckInState.TOLD
    assert scene.check_in().told_at == TUESDAY


def test_a_message_is_marked_with_its_random_id_and_nothing_else(scene: Scene) -> None:
    """Others may read metadata: it reveals neither the owner nor the detail (P4)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.at(TUESDAY)
    (request,) = scene.requests()
    row = scene.row()

    assert request["metadata"] == {"event_type": "kith_message", "event_payload": {"id": row.id}}
    assert request["blocks"][0]["block_id"] == row.id
    assert "mother" not in str(scene.requests())
    assert row.subject_id not in str(request["metadata"])


def test_a_429_waits_as_long_as_slack_says(scene: Scene) -> None:
    """After a 429 nothing is sent too early, and then it is sent once."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "429", retry_after=30)
    scene.at(TUESDAY)
    scene.at(TUESDAY + 29 * SECOND)
    assert len(scene.requests()) == 1
    assert scene.nudges(scene.workspace.bo) == 0
    scene.at(TUESDAY + 30 * SECOND)
    scene.at(TUESDAY + 31 * SECOND)

    assert len(scene.requests()) == 2
    assert scene.nudges(scene.workspace.bo) == 1
    assert scene.requests("conversations.history") == []


def test_a_429_holds_back_the_whole_workspace(scene: Scene) -> None:
    """Slack's limit is the workspace's: the next isn't even tried, and then one at a time."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.shares(scene.workspace.ada, scene.workspace.chidi)
    scene.workspace.sandbox.fail("chat.postMessage", "429", retry_after=30)
    scene.at(TUESDAY)
    assert len(scene.requests()) == 1
    scene.at(TUESDAY + 30 * SECOND)
    assert len(scene.requests()) == 2
    scene.at(TUESDAY + 31 * SECOND)

    assert len(scene.requests()) == 3
    assert scene.nudges(scene.workspace.bo) == scene.nudges(scene.workspace.chidi) == 1


@pytest.mark.parametrize("how", ["429", "hang_up", "internal_error"])
def test_a_conversation_that_cannot_be_opened_now_is_opened_later(scene: Scene, how: str) -> None:
    """Opening twice gives the same conversation, so it can simply be repeated."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("conversations.open", how, retry_after=30)
    scene.at(TUESDAY)
    assert scene.requests() == []
    assert scene.row().state is SendState.PENDING
    scene.at(TUESDAY + 30 * SECOND)

    assert len(scene.requests()) == 1
    assert scene.nudges(scene.workspace.bo) == 1


def test_a_lost_answer_is_looked_for_and_found(scene: Scene) -> None:
    """The connection broke after Slack posted: the message is found by its id, and not doubled."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "lost_answer")
    scene.at(TUESDAY)
    assert scene.row().state is SendState.UNKNOWN
    scene.at(TUESDAY + 59 * SECOND)
    assert scene.requests("conversations.history") == []
    scene.at(TUESDAY + MINUTE)
    scene.at(TUESDAY + 2 * MINUTE)

    assert len(scene.requests("conversations.history")) == 1
    assert len(scene.requests()) == 1
    assert scene.nudges(scene.workspace.bo) == 1
    assert scene.row().state is SendState.SENT
    assert scene.workspace.bo.messages()[-1]["ts"] == scene.row().slack_ts
    assert scene.check_in().state is CheckInState.TOLD


def test_the_search_begins_a_minute_after_the_answer_was_lost(scene: Scene) -> None:
    """Slack was slow with each call: the search does not begin too early."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "lost_answer")

    def slow_client(_: str) -> WebClient:
        scene.workspace.clock.advance(8 * SECOND)
        return scene.workspace.client

    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(slow_client).send_due()
    lost_at = scene.workspace.clock.now()
    assert lost_at == TUESDAY + 24 * SECOND
    scene.at(TUESDAY + MINUTE + 23 * SECOND)
    assert scene.requests("conversations.history") == []
    scene.at(TUESDAY + MINUTE + 24 * SECOND)

    assert scene.row().state is SendState.SENT
    assert len(scene.requests()) == 1


@pytest.mark.parametrize("how", ["hang_up", "500", "internal_error", "fatal_error"])
def test_a_message_that_never_reached_slack_is_sent_after_a_search(scene: Scene, how: str) -> None:
    """In doubt Slack is searched first; then the message is sent once."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", how)
    scene.at(TUESDAY)
    scene.at(TUESDAY + 59 * SECOND)
    assert scene.row().state is SendState.UNKNOWN
    assert len(scene.requests()) == 1
    scene.at(TUESDAY + MINUTE)
    scene.at(TUESDAY + 2 * MINUTE)

    assert len(scene.requests("conversations.history")) == 1
    assert len(scene.requests()) == 2
    assert scene.nudges(scene.workspace.bo) == 1
    assert scene.row().state is SendState.SENT


def test_a_message_is_not_repeated_while_slack_cannot_be_searched(scene: Scene) -> None:
    """While Slack cannot be searched the message stays unknown: none is better than two."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "lost_answer")
    scene.at(TUESDAY)
    scene.workspace.sandbox.fail("conversations.history", "missing_scope")
    scene.at(TUESDAY + MINUTE)
    assert scene.row().state is SendState.UNKNOWN
    scene.at(TUESDAY + MINUTE + 59 * SECOND)
    assert len(scene.requests("conversations.history")) == 1
    scene.at(TUESDAY + 2 * MINUTE)

    assert scene.row().state is SendState.SENT
    assert len(scene.requests()) == 1
    assert scene.nudges(scene.workspace.bo) == 1


@pytest.mark.parametrize("fast", [7 * MINUTE, 3 * HOUR, 23 * HOUR])
def test_a_message_is_found_by_a_machine_with_a_fast_clock(scene: Scene, fast: timedelta) -> None:
    """Slack dates messages by its own clock, which may be behind: nothing is sent twice."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "lost_answer")
    scene.at(TUESDAY)
    with scene.workspace.database.write() as tx:
        tx.execute(update(outbox_table).values(first_try_at=TUESDAY + fast))
    scene.at(TUESDAY + MINUTE)

    assert scene.row().state is SendState.SENT
    assert scene.nudges(scene.workspace.bo) == len(scene.requests()) == 1


def test_a_lost_answer_in_a_conversation_that_is_gone(scene: Scene) -> None:
    """Nobody has the message, as nobody has the conversation: it is sent in a new one, once."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "hang_up")
    scene.at(TUESDAY)
    scene.workspace.sandbox.keep_failing("conversations.history", "channel_not_found")
    scene.at(TUESDAY + MINUTE)
    assert scene.row().state is SendState.PENDING
    for seconds in range(1, 120, 10):
        scene.at(TUESDAY + MINUTE + seconds * SECOND)

    assert len(scene.requests("conversations.history")) == 1
    assert len(scene.requests("conversations.open")) == 2
    assert scene.nudges(scene.workspace.bo) == 1
    assert scene.row().state is SendState.SENT


def test_a_withdrawn_message_in_a_conversation_that_is_gone(scene: Scene) -> None:
    """Ada brakes meanwhile: it is settled, and nothing is sent (P8)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "hang_up")
    scene.at(TUESDAY)
    scene.brakes(scene.workspace.ada)
    scene.workspace.sandbox.keep_failing("conversations.history", "channel_not_found")
    for minutes in range(1, 9):
        scene.at(TUESDAY + minutes * MINUTE)

    assert len(scene.requests("conversations.history")) == 1
    assert scene.nudges(scene.workspace.bo) == 0
    assert scene.row().state is SendState.WITHDRAWN


@pytest.mark.parametrize(
    ("error", "most"),
    [
        ("missing_scope", 28),
        ("invalid_auth", 28),
        ("access_denied", 28),
        ("not_in_channel", 9),
        ("invalid_arguments", 9),
    ],
)
def test_a_refused_search_is_tried_ever_more_seldom(scene: Scene, error: str, most: int) -> None:
    """In two hours it is tried a few times; once it works, the message is found and not doubled."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.workspace.sandbox.fail("chat.postMessage", "lost_answer")
    scene.at(TUESDAY)
    scene.workspace.sandbox.keep_failing("conversations.history", error)
    for half_minutes in range(1, 2 * 120):
        scene.at(TUESDAY + half_minutes * MINUTE / 2)
    assert 4 < len(scene.requests("conversations.history")) <= most
    assert scene.row().state is SendState.UNKNOWN
    scene.workspace.sandbox.mend("conversations.history")
    for minutes in range(120, 190, 10):
        scene.at(TUESDAY + minutes * MINUTE)

    assert scene.row().state is SendState.SENT
    assert scene.nudges(scene.workspace.bo) == len(scene.requests()) == 1


@pytest.mark.parametrize("error", ["missing_scope", "not_in_channel"])
def test_a_search_that_is_always_refused_is_given_up(scene: Scene, error: str) -> None:
    """After six hours it goes on as if Bo had not answered: the next listener is told (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    workspace.sandbox.fail("chat.postMessage", "hang_up")
    scene.at(TUESDAY)
    row = scene.row()
    workspace.sandbox.keep_failing("conversations.history", error)
    scene.at(TUESDAY + 6 * HOUR)
    assert state_of(scene, row) is SendState.UNKNOWN
    scene.at(TUESDAY + 7 * HOUR)
    assert state_of(scene, row) is SendState.FAILED
    searches = len(scene.requests("conversations.history"))
    for hours in range(8, 60):
        scene.at(TUESDAY + hours * HOUR)

    assert len(scene.requests("conversations.history")) == searches
    assert scene.nudges(workspace.bo) == 0
    assert scene.nudges(workspace.chidi) == 1


def test_a_token_that_is_invalid_for_an_hour_loses_nothing(scene: Scene) -> None:
    """What waits, what is looked for and what is to be emptied is done once it is valid again."""
    workspace, sandbox = scene.workspace, scene.workspace.sandbox
    sandbox.set_user("dana", zone="Europe/Stockholm")
    workspace.wait()
    listeners = (workspace.bo, workspace.chidi, workspace.dana)
    for listener in listeners:
        scene.shares(workspace.ada, listener)
    sandbox.fail("chat.postMessage", "lost_answer", after=1)
    sandbox.keep_failing("chat.postMessage", "invalid_auth")
    scene.at(TUESDAY)
    rows = {row.state: row for row in scene.rows()}
    assert set(rows) == {SendState.SENT, SendState.UNKNOWN, SendState.PENDING}
    with workspace.database.write() as tx:
        outbox.withdraw(tx, scene.workspace_id, [rows[SendState.SENT].subject_id], TUESDAY)
    sandbox.keep_failing("*", "invalid_auth")
    for minutes in range(1, 61):
        scene.at(TUESDAY + minutes * MINUTE)
    assert {row.id: row.state for row in scene.rows()} == {
        row.id: state for state, row in rows.items()
    }
    sandbox.mend("*")
    sandbox.mend("chat.postMessage")
    for minutes in range(61, 67):
        scene.at(TUESDAY + minutes * MINUTE)

    assert {row.state for row in scene.rows()} == {SendState.SENT}
    assert [len(listener.told()) for listener in listeners] == [1, 1, 1]
    assert sorted(scene.nudges(listener) for listener in listeners) == [0, 1, 1]


def test_a_refused_connection_leaves_no_doubt(scene: Scene) -> None:
    """A refused connection sent nothing, so the message waits and needs no search."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    dead = WebClient(base_url=DEAD_ADDRESS, retry_handlers=[])
    clients = iter([scene.workspace.client, scene.workspace.client, dead])
    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(lambda _: next(clients)).send_due()
    assert scene.row().state is SendState.PENDING
    assert scene.row().due_at == TUESDAY + 30 * SECOND
    scene.at(TUESDAY + 30 * SECOND)

    assert scene.nudges(scene.workspace.bo) == 1
    assert scene.requests("conversations.history") == []


@pytest.mark.parametrize(
    ("method", "error"),
    [
        ("chat.postMessage", "channel_not_found"),
        ("chat.postMessage", "msg_too_long"),
        ("conversations.open", "user_disabled"),
    ],
)
def test_after_a_definite_refusal_the_next_listener_is_told(
    scene: Scene, method: str, error: str
) -> None:
    """A listener who cannot be reached is not tried again; the next one is told (P7)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.workspace.sandbox.fail(method, error)
    scene.at(TUESDAY)
    scene.at(TUESDAY + MINUTE)
    scene.at(TUESDAY + DAY)

    assert [row.state for row in scene.rows()].count(SendState.FAILED) == 1
    assert scene.nudges(scene.workspace.bo) == 0
    assert scene.nudges(scene.workspace.chidi) == 1
    assert scene.requests("conversations.history") == []


@pytest.mark.parametrize("how", ["token_revoked", "429", "msg_too_long", "hang_up"])
def test_the_log_says_why_a_message_was_not_taken(
    scene: Scene, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    """With Slack's own word, so that whoever runs Kith knows what to mend; no word of a message."""
    names = {"429": "rate_limited", "hang_up": "RemoteDisconnected"}
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", how)
    with caplog.at_level(logging.INFO, "kith.delivery"):
        scene.at(TUESDAY)

    assert "kind=check_in id=" in caplog.text
    assert f" reason={names.get(how, how)}" in caplog.text


@pytest.mark.parametrize("error", ["invalid_auth", "token_revoked", "missing_scope"])
def test_a_broken_installation_keeps_its_messages(scene: Scene, error: str) -> None:
    """Errors that pass when the installation is fixed only delay a message."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.workspace.sandbox.fail("chat.postMessage", error)
    scene.at(TUESDAY)
    assert scene.row().state is SendState.PENDING
    scene.at(TUESDAY + 5 * MINUTE)

    assert scene.nudges(scene.workspace.bo) == 1
    assert scene.nudges(scene.workspace.chidi) == 0


def test_an_outage_of_an_hour_loses_nothing(scene: Scene) -> None:
    """Slack is down from ten to eleven: the two are introduced then (P11)."""
    workspace, ten = scene.workspace, datetime(2026, 12, 1, 10, tzinfo=UTC)
    scene.only_ada_and_bo_take_part()
    scene.at(datetime(2026, 11, 30, 14, tzinfo=UTC))
    dead = WebClient(base_url=DEAD_ADDRESS, retry_handlers=[])
    nowhere = scene.dispatch(lambda _: dead)
    for half_minutes in range(120):
        workspace.clock.set(ten + half_minutes * MINUTE / 2)
        workspace.application.services.rounds.draw_and_close_due()
        nowhere.send_due()
    (row,) = scene.rows(MessageKind.INTRODUCTION)
    assert 20 < row.tries < 30
    scene.at(ten + 70 * MINUTE)

    assert [row.state for row in scene.rows(MessageKind.INTRODUCTION)] == [SendState.SENT]


def claimed_by_another(scene: Scene) -> Outgoing:
    """The one due message, claimed by a process that then dies."""
    with scene.workspace.database.write() as tx:
        (row,) = outbox.claim(
            tx, scene.workspace_id, scene.workspace.clock.now(), "another", LEASE, 9
        )
    return row


def just_now() -> datetime:
    """The machine's own time, which leases use."""
    return SystemClock().now()


def test_a_message_of_a_process_that_died_before_posting(scene: Scene) -> None:
    """Nobody touches it while the lease runs; then it is sent once."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.clock.set(TUESDAY)
    claimed_by_another(scene)
    scene.at(TUESDAY + 2 * MINUTE)
    assert scene.requests() == []
    assert scene.row().state is SendState.SENDING
    scene.lease_ends(just_now() - SECOND)
    scene.at(TUESDAY + 3 * MINUTE)

    assert len(scene.requests()) == 1
    assert scene.nudges(scene.workspace.bo) == 1
    assert scene.row().state is SendState.SENT


@pytest.mark.parametrize("fast", [0 * SECOND, 4 * MINUTE])
def test_a_message_of_a_process_that_died_after_posting(scene: Scene, fast: timedelta) -> None:
    """It is found in Slack, even if the dead process's clock was minutes ahead of Slack's."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.clock.set(TUESDAY + fast)
    row = claimed_by_another(scene)
    scene.workspace.clock.set(TUESDAY)
    channel = scene.workspace.sandbox.direct(scene.workspace.bo.id)
    with scene.workspace.database.write() as tx:
        place = slack_ids.own_id(tx, scene.workspace_id, SlackKind.DIRECT, channel)
        outbox.note_place(tx, row, place)
    message = sentence("There is something Ada would like you to know.")
    posted = posting.post(scene.workspace.client, channel, message, row.id)
    assert isinstance(posted, posting.Posted)
    scene.lease_ends(just_now() - SECOND)
    scene.at(TUESDAY + fast + MINUTE)

    assert len(scene.requests()) == len(scene.workspace.bo.told()) == 1
    assert scene.row().state is SendState.SENT
    assert posted.ts == scene.row().slack_ts
    assert scene.check_in().state is CheckInState.TOLD


def test_a_process_that_stalled_does_not_post(scene: Scene) -> None:
    """With half of its lease gone before the request, it leaves the message to others."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)

    def slow_client(_: str) -> WebClient:
        scene.lease_ends(just_now() + LEASE / 2 - SECOND)
        return scene.workspace.client

    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(slow_client).send_due()
    assert scene.requests() == []
    scene.lease_ends(just_now() - SECOND)
    scene.at(TUESDAY + MINUTE)

    assert len(scene.requests()) == 1
    assert scene.nudges(scene.workspace.bo) == 1


def test_a_group_is_not_searched(scene: Scene) -> None:
    """Kith cannot read groups: an introduction is sent again, and a double does no harm (P17)."""
    workspace = scene.workspace
    scene.only_ada_and_bo_take_part()
    scene.at(datetime(2026, 11, 30, 14, tzinfo=UTC))
    workspace.sandbox.fail("chat.postMessage", "lost_answer")
    scene.at(datetime(2026, 12, 1, 10, tzinfo=UTC))
    scene.at(datetime(2026, 12, 1, 10, 1, tzinfo=UTC))
    (group,) = workspace.ada.groups()

    assert [row.state for row in scene.rows(MessageKind.INTRODUCTION)] == [SendState.SENT]
    assert len(workspace.ada.messages(group)) == 2
    assert group not in [body["channel"] for body in scene.requests("conversations.history")]


def test_every_answer_of_slack_has_a_meaning(scene: Scene) -> None:
    """Not taken, refused, or unknown: an unknown outcome is never called refused."""
    channel = scene.workspace.sandbox.direct(scene.workspace.bo.id)
    answers = {}
    for how in (
        "429",
        "ratelimited",
        "500",
        "lost_answer",
        "hang_up",
        "service_unavailable",
        "invalid_auth",
        "account_inactive",
        "is_archived",
        "invalid_blocks",
    ):
        scene.workspace.sandbox.fail("chat.postMessage", how, retry_after=7)
        answers[how] = posting.post(scene.workspace.client, channel, sentence("Hello."), how)
        scene.workspace.clock.advance(timedelta(seconds=30))

    assert answers == {
        "429": posting.Busy(7, "rate_limited"),
        "ratelimited": posting.Busy(30, "rate_limited"),
        "500": posting.Lost("internal_error"),
        "lost_answer": posting.Lost("RemoteDisconnected"),
        "hang_up": posting.Lost("RemoteDisconnected"),
        "service_unavailable": posting.Lost("service_unavailable"),
        "invalid_auth": posting.Busy(300, "invalid_auth"),
        "account_inactive": posting.Busy(300, "account_inactive"),
        "is_archived": posting.Refused("is_archived"),
        "invalid_blocks": posting.Refused("invalid_blocks"),
    }


@pytest.mark.parametrize("status", [200, 404, 502])
def test_the_page_of_a_proxy_is_no_answer_of_slacks(scene: Scene, status: int) -> None:
    """It says nothing of the message, so Slack is searched; nothing of the page is stored."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    with proxy(status) as address:
        wrong = WebClient(base_url=address, retry_handlers=[])
        clients = iter([scene.workspace.client, scene.workspace.client, wrong])
        scene.workspace.clock.set(TUESDAY)
        scene.dispatch(lambda _: next(clients)).send_due()
    assert scene.row().state is SendState.UNKNOWN
    assert failure_of(scene) == "not an answer of Slack's"
    scene.at(TUESDAY + MINUTE)

    assert scene.nudges(scene.workspace.bo) == 1
    assert scene.row().state is SendState.SENT


@every_case("charset", ["utf-8", "utf-16", "no-such-charset"])
@every_case("page", STRANGE_PAGES, at_least=11)
def test_an_answer_of_another_form_leaves_a_message_in_doubt(page: bytes, charset: str) -> None:
    """Another encoding and JSON that is no object say nothing of the message, as a page does."""
    with serving(page, charset) as address:
        client = slack_client(
            Config(slack_bot_token="xoxb-1", slack_api_url=address), SystemClock()
        )
        posted = posting.post(client, "D1", sentence("Hello."), "id")
        replaced = posting.replace(client, "D1", "1.0", sentence("Hello."))
        asked = posting.asked(lambda: client.users_info(user="U1")["user"])

    strange = "not an answer of Slack's"
    assert (posted, replaced) == (posting.Lost(strange), posting.Lost(strange))
    assert asked == posting.Busy(30, strange)


def test_a_wait_is_never_shorter_than_a_second(scene: Scene) -> None:
    """Slack may say that it takes more at once; the next try still waits."""
    channel = scene.workspace.sandbox.direct(scene.workspace.bo.id)
    scene.workspace.sandbox.fail("chat.postMessage", "429", retry_after=0)
    answer = posting.post(scene.workspace.client, channel, sentence("Hello."), "id")

    assert answer == posting.Busy(1, "rate_limited")


def test_a_message_is_found_by_its_block_alone_and_on_any_page(scene: Scene) -> None:
    """Either of the two marks is enough, however many messages came since."""
    client, clock = scene.workspace.client, scene.workspace.clock
    channel = scene.workspace.sandbox.direct(scene.workspace.bo.id)
    since = clock.now() - SECOND
    block = {"type": "section", "text": {"type": "plain_text", "text": "a"}, "block_id": "by block"}
    wanted = client.chat_postMessage(channel=channel, text="a", blocks=[block])["ts"]
    posting.post(client, channel, sentence("Hello."), "by metadata")
    for _ in range(205):
        client.chat_postMessage(channel=channel, text="by nothing")
    before = len(scene.requests("conversations.history"))

    assert wanted == posting.find_posted(client, channel, "by block", since)
    assert len(scene.requests("conversations.history")) == before + 2
    assert isinstance(posting.find_posted(client, channel, "by metadata", since), str)
    assert posting.find_posted(client, channel, "by nothing", since) is None
    # Slack's clock may be a day behind.
    later = clock.now() + timedelta(hours=25)
    assert posting.find_posted(client, channel, "by block", later) is None
