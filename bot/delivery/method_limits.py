"""
No method of Slack's is called before Slack takes it again after a 429 (``Retry-After``), and the
messages of the outbox keep to the pace that Slack names.

The limits are Slack's, of each method and workspace, and stored, so that all replicas keep them.
Nobody sleeps: a call that would be too early gets the answer that Slack would give.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.delivery import pacing
from bot.delivery.token_bucket import TokenBucket
from bot.runtime.clock import Clock
from bot.slack.errors import DEFAULT_SECONDS, LONGEST, is_rate_limit, retry_after_of
from bot.slack.retry_after import too_early
from storage import rate_limits
from storage.database import Database

POST, OPEN = "chat.postMessage", "conversations.open"
AVAILABILITY = ("users.info", "dnd.info")
# Slack takes "several hundred" messages a minute of a workspace, and fifty openings, or questions
# about do-not-disturb (tier 3). Within any minute, a burst and what follows it stay below that.
POSTING = TokenBucket("posting", timedelta(seconds=0.25), burst=50)
OPENING = TokenBucket("opening", timedelta(seconds=1.25), burst=3)
ASKING = TokenBucket("availability", timedelta(seconds=1.5), burst=10)


@dataclass(frozen=True, slots=True)
class Calls:
    """Calls that sending takes: their *pace*, and all the *methods* that are called."""

    pace: TokenBucket
    methods: tuple[str, ...]

    def next_at(self, limits: Mapping[str, datetime], now: datetime) -> datetime:
        """When Slack next takes them under the *limits* of a workspace; *now* when at once."""
        free_at = pacing.free_at([limits.get(one) for one in self.methods], now, LONGEST)
        return max(free_at, self.pace.next_at(limits, now))


TO_POST, TO_OPEN = Calls(POSTING, (POST,)), Calls(OPENING, (OPEN,))
TO_ASK = Calls(ASKING, AVAILABILITY)
# All limits of sending but those of conversations.
NAMES = tuple(
    name for calls in (TO_POST, TO_OPEN, TO_ASK) for name in (calls.pace.name, *calls.methods)
)


class MethodLimits:
    """Hands out Slack clients that keep the limits of a workspace, and note new ones."""

    def __init__(
        self, database: Database, clock: Clock, client_of: Callable[[str], WebClient]
    ) -> None:
        self._database = database
        self._clock = clock
        self._client_of = client_of

    def client(self, workspace_id: str) -> WebClient:
        """The client of a workspace, whose calls are none before their time."""
        return _LimitedClient(self, workspace_id, self._client_of(workspace_id))

    def seconds_left(self, workspace_id: str, method: str) -> float:
        """How long Slack does not take a method yet; 0 when it does."""
        now = self._clock.now()
        with self._database.read() as tx:
            limit = rate_limits.free_at(tx, workspace_id, method)
        return (pacing.free_at([limit], now, LONGEST) - now).total_seconds()

    def note(self, workspace_id: str, method: str, seconds: float) -> None:
        """Slack takes a method again after so many seconds. An earlier, longer limit stays."""
        now = self._clock.now()
        until = now + timedelta(seconds=seconds)
        with self._database.write() as tx:
            rate_limits.block_longer(tx, workspace_id, method, until, now + LONGEST)


class _LimitedClient(WebClient):
    """Calls Slack by way of another client, as all methods of the SDK do by :meth:`api_call`."""

    def __init__(self, limits: MethodLimits, workspace_id: str, client: WebClient) -> None:
        super().__init__(token=client.token, base_url=client.base_url, retry_handlers=[])
        self._limits = limits
        self._workspace_id = workspace_id
        self._client = client

    def api_call(self, api_method: str, **arguments: Any) -> SlackResponse:
        """Call a method, or raise the 429 that Slack would answer with."""
        seconds = self._limits.seconds_left(self._workspace_id, api_method)
        if seconds > 0:
            raise too_early(self, api_method, seconds)
        try:
            return self._client.api_call(api_method, **arguments)
        except SlackApiError as fault:
            if is_rate_limit(fault):
                seconds = retry_after_of(fault) or DEFAULT_SECONDS
                self._limits.note(self._workspace_id, api_method, seconds)
            raise
