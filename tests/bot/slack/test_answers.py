"""Answers that Slack cannot take now wait, and are given once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial

import pytest
from slack_sdk.errors import SlackApiError

from bot.config import Config
from bot.runtime.clock import SettableClock
from bot.slack.answers import Answers, ResponseUrl
from bot.slack.blocks import Message, sentence
from bot.slack.client import slack_client
from bot.slack.errors import seconds_in
from bot.slack.pending_answer import PendingAnswer
from bot.slack.retry_after import RetryAfter
from tests.strange_answers import STRANGE_PAGES, refusal, serving
from tests.tables import every_case
from tests.workspace import MONDAY, TestWorkspace

SECOND = timedelta(seconds=1)


class Slack:
    """Answers calls as planned, and then takes them."""

    def __init__(self, *planned: Exception) -> None:
        self._planned: Iterator[Exception] = iter(planned)
        self.taken: list[str] = []
        self.calls = 0

    def takes(self, words: str) -> Callable[[], None]:
        """A call that says *words*."""

        def call() -> None:
            self.calls += 1
            fault = next(self._planned, None)
            if fault is not None:
                raise fault
            self.taken.append(words)

        return call


PASSING = [
    refusal("ratelimited", 429, **{"Retry-After": "7"}),
    refusal("internal_error", 500),
    refusal("fatal_error"),
    refusal("service_unavailable", 503),
    ConnectionResetError(),
    TimeoutError(),
]


@pytest.fixture
def clock() -> SettableClock:
    """A clock that stands still."""
    return SettableClock(MONDAY)


@every_case("fault", PASSING)
def test_what_slack_cannot_take_now_is_given_later_once(fault: Exception) -> None:
    """An answer waits until Slack takes it, and is not given again."""
    clock, slack = SettableClock(MONDAY), Slack(fault)
    answers = Answers(clock)
    answers.give("view", slack.takes("words"))
    answers.retry_due()
    assert slack.taken == []
    assert slack.calls == 1
    clock.advance(7 * SECOND)
    answers.retry_due()
    clock.advance(timedelta(hours=1))
    answers.retry_due()

    assert slack.taken == ["words"]
    assert slack.calls == 2


@every_case("charset", ["utf-8", "utf-16", "no-such-charset"])
@every_case("page", STRANGE_PAGES, at_least=11)
def test_an_answer_of_another_form_is_no_answer(page: bytes, charset: str) -> None:
    """Whatever stands in the place of Slack's answer, what was to be shown is shown later."""
    clock, slack = SettableClock(MONDAY), Slack()
    answers = Answers(clock)
    with serving(page, charset) as address:
        client = slack_client(Config(slack_bot_token="xoxb-1", slack_api_url=address), clock)
        calls = iter([lambda: client.views_update(view_id="V1", view={}), slack.takes("words")])
        answers.give("view", lambda: next(calls)())
    clock.advance(SECOND)
    answers.retry_due()

    assert slack.taken == ["words"]


def test_an_unreadable_answer_at_a_response_url_is_no_answer(clock: SettableClock) -> None:
    """What Slack may not have taken there is sent again, too."""
    slack, answers = Slack(), Answers(clock)
    with serving(b"\xff\xfe no text") as address:
        url = ResponseUrl(address, answers.retry_after)
        calls = iter([lambda: url.send(sentence("Words.")), slack.takes("words")])
        answers.give("press", lambda: next(calls)())
    clock.advance(SECOND)
    answers.retry_due()

    assert slack.taken == ["words"]


def test_a_fault_of_kiths_own_is_no_strange_answer(clock: SettableClock) -> None:
    """What cannot be sent at all is a fault with a number, not one to wait out."""
    slack, answers = Slack(KeyError("owner")), Answers(clock)
    nowhere = Config(slack_bot_token="xoxb-1", slack_api_url="http://127.0.0.1:1/api/")
    client = slack_client(nowhere, clock)
    with pytest.raises(KeyError):
        answers.give("home", slack.takes("words"))
    with pytest.raises(TypeError):
        answers.give("view", partial(client.views_update, view_id="V1", view={"title": clock}))
    with pytest.raises(UnicodeEncodeError):
        answers.give("view", partial(client.users_info, user="\ud800"))


def test_retry_after_is_waited_out(clock: SettableClock) -> None:
    """No call is made before Slack's own time is over."""
    slack, answers = Slack(PASSING[0]), Answers(clock)
    answers.give("view", slack.takes("words"))
    clock.advance(6 * SECOND)
    answers.retry_due()
    assert slack.calls == 1
    clock.advance(SECOND)
    answers.retry_due()

    assert slack.taken == ["words"]


def test_a_limit_begins_anew_where_the_clock_is_put_back(clock: SettableClock) -> None:
    """An hour back makes seven seconds no longer, and calls nothing before they are over."""
    limits = RetryAfter(clock)
    limits.note("method", 7)
    clock.advance(5 * SECOND)
    assert limits.left("method") == 2
    clock.advance(-timedelta(hours=1))
    assert limits.left("method") == 7
    clock.advance(6 * SECOND)
    assert limits.left("method") == 1
    clock.advance(SECOND)

    assert limits.left("method") == 0


def test_the_pauses_grow_and_end(clock: SettableClock, caplog: pytest.LogCaptureFixture) -> None:
    """During a long outage Slack is asked seldom; after 25 minutes the log says what is lost."""
    slack, answers = Slack(*[ConnectionResetError()] * 1000), Answers(clock)
    answers.give("view", slack.takes("words"))
    tried_at = []
    for second in range(3600):
        clock.advance(SECOND)
        before = slack.calls
        answers.retry_due()
        tried_at += [second + 1] if slack.calls > before else []

    assert tried_at[:6] == [1, 3, 7, 15, 31, 61]
    assert 25 * 60 - 30 <= tried_at[-1] <= 25 * 60
    assert [one.message.split(" after")[0] for one in caplog.records] == ["answer lost"]


def test_a_newer_answer_takes_the_place_of_one_that_waits(clock: SettableClock) -> None:
    """What stands in a view or a message is the newest answer, not a late one."""
    slack, answers = Slack(ConnectionResetError()), Answers(clock)
    answers.give("view", slack.takes("old"))
    answers.give("another view", slack.takes("other"))
    answers.give("view", slack.takes("new"))
    clock.advance(timedelta(minutes=1))
    answers.retry_due()

    assert slack.taken == ["other", "new"]


@every_case("fault", [None, ConnectionResetError()])
def test_an_answer_in_flight_never_comes_after_a_newer_one(fault: Exception | None) -> None:
    """A newer answer waits for an older one that is being tried, whatever becomes of that."""
    clock, slack = SettableClock(MONDAY), Slack(ConnectionResetError())
    answers = Answers(clock)

    def slow() -> None:
        slack.takes("old")()
        answers.give("view", slack.takes("new"))
        if fault is not None:
            raise fault

    answers.give("view", slow)
    for _ in range(3):
        clock.advance(timedelta(minutes=1))
        answers.retry_due()

    assert slack.taken == ["old", "new"]


def test_what_no_other_try_can_mend_is_raised(clock: SettableClock) -> None:
    """A fault of Kith's own is no reason to wait, now or at a later try."""
    slack, answers = Slack(refusal("invalid_blocks")), Answers(clock)
    with pytest.raises(SlackApiError):
        answers.give("view", slack.takes("words"))
    clock.advance(timedelta(minutes=1))
    answers.retry_due()

    assert slack.calls == 1


def test_what_is_given_once_is_given_again_where_it_was_refused(clock: SettableClock) -> None:
    """A press whose answer Slack refused is answered when it is made again at once."""
    slack, answers = Slack(refusal("invalid_blocks")), Answers(clock)
    with pytest.raises(SlackApiError):
        answers.give_once("press", slack.takes("words"))
    answers.give_once("press", slack.takes("words"))
    answers.give_once("press", slack.takes("words"))

    assert slack.taken == ["words"]


@every_case("error", ["not_found", "hash_conflict"])
def test_a_closed_view_is_no_fault(error: str) -> None:
    """Somebody who has closed a window, or chosen something newer, needs no answer in it."""
    slack, answers = Slack(refusal(error)), Answers(SettableClock(MONDAY))
    answers.give("view", slack.takes("words"))
    answers.retry_due()

    assert slack.calls == 1


def test_a_late_fault_does_not_hold_up_the_others(
    clock: SettableClock, caplog: pytest.LogCaptureFixture
) -> None:
    """Each answer that waits is tried, and a fault is in the log without its words."""
    planned = [ConnectionResetError(), ConnectionResetError(), refusal("invalid_blocks")]
    slack, answers = Slack(*planned), Answers(clock)
    answers.give("one", slack.takes("first"))
    answers.give("two", slack.takes("second"))
    clock.advance(timedelta(minutes=1))
    answers.retry_due()

    assert slack.taken == ["second"]
    assert [one.message.split("\n")[0] for one in caplog.records] == [
        "answer lost type=SlackApiError reason=invalid_blocks"
    ]


@every_case(
    ("header", "seconds"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"retry-after": ["12"]}, 12.0),
        ({"Retry-After": " 3 "}, 3.0),
        ({}, None),
        ({"Retry-After": ""}, None),
        ({"Retry-After": "-1"}, None),
        ({"Retry-After": "1e9"}, None),
        ({"Retry-After": "\u0661"}, None),
        ({"Retry-After": "Mon, 30 Nov 2026 00:00:00 GMT"}, None),
        ({"Retry-After": "0"}, 1.0),
        ({"Retry-After": "3600"}, 3600.0),
        ({"Retry-After": "86401"}, 86400.0),
        ({"Retry-After": "9" * 400}, 86400.0),
    ],
)
def test_reading_retry_after(header: dict[str, object], seconds: float | None) -> None:
    """Only what can be meant as seconds is taken for them, and no more than a day."""
    assert seconds_in(header) == seconds


def test_the_answer_to_a_command_is_given_once() -> None:
    """In the acknowledgement if it is ready, else later, and never twice."""
    late: list[Message] = []
    early = PendingAnswer(late.append)
    early.give(sentence("Hello."))
    early.give(sentence("Again."))

    assert early.wait() == sentence("Hello.")
    assert late == []


def test_a_command_without_an_answer_is_acknowledged() -> None:
    """A listener that has opened a modal gives none."""
    late: list[Message] = []
    pending = PendingAnswer(late.append)
    pending.give(None)

    assert pending.wait() is None
    assert late == []


def test_a_slow_answer_to_a_command_is_given_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command is acknowledged without it, and it comes once."""
    monkeypatch.setattr("bot.slack.pending_answer._WAITED_SECONDS", 0.0)
    late: list[Message] = []
    pending = PendingAnswer(late.append)
    assert pending.wait() is None
    pending.give(sentence("Here it is."))
    pending.give(None)

    assert late == [sentence("Here it is.")]


def test_no_method_is_called_inside_its_retry_after(workspace: TestWorkspace) -> None:
    """Listeners and jobs share one client, which makes no such call (users.info, views.open…)."""
    ada, sandbox = workspace.ada, workspace.sandbox
    workspace.joins(ada)
    sandbox.fail("views.publish", "429", retry_after=20)
    sandbox.fail("views.open", "429", retry_after=20)
    sandbox.fail("response_url", "429", retry_after=20)
    for _ in range(3):
        sandbox.open_home(ada.id)
        ada.types("me")
        ada.types("change")
        workspace.pass_time(seconds=3)
    workspace.pass_time(seconds=20)

    assert sandbox.rate_limit_violations == []
    assert "You haven't shared anything" in ada.reads_open_home()
