"""Catching up: lines that people typed while Kith was away, found in Slack's history.

Socket Mode keeps nothing for an app that is not connected, and over HTTP Slack gives an event up
after three tries. So at each start and once a day each member's conversation is searched for lines
that never came, and once more when Socket Mode is back after a long outage.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from slack_sdk import WebClient

from bot.delivery import BEFORE_IT_IS_READ, Busy, Refused, TokenBucket, asked
from bot.errors import Declined, NotSaidYet
from bot.i18n import translator_for
from bot.runtime.clock import Clock
from bot.sharing import (
    HelpNow,
    Place,
    ReceivingService,
    ReplyNow,
    TypedLine,
    is_typed_by,
    needs_reply_now,
)
from bot.slack.history import messages_in, moment_of
from bot.slack.mrkdwn import as_typed
from bot.slack.request import SlackRequest, message_key
from bot.suggestions import Despair
from storage import handled_requests, people, workspaces
from storage.database import Database, Transaction
from storage.records import DirectConversation

_EVERY = timedelta(days=1)
# What was typed longer ago is not answered any more.
_OLDEST = timedelta(days=3)
# Slack tries to deliver an event for some minutes.
_DELIVERED_WITHIN = timedelta(hours=1)
# Slack takes fifty questions of this kind a minute; half of them are left to others.
_QUESTION_PACE = TokenBucket("catching_up", timedelta(seconds=2.4), burst=5)


@dataclass(slots=True)
class _Search:
    """A search of all conversations of a workspace for what was typed *since* a moment."""

    began_at: datetime
    since: datetime
    left: deque[DirectConversation]


class CatchUpService:
    """Searches conversations for lines that never came, and receives them."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        client_of: Callable[[str], WebClient],
        receiving: ReceivingService,
        help_now: HelpNow,
        reply_now: ReplyNow,
        wrote: Callable[[SlackRequest, datetime], None],
        id_secret: Callable[[Transaction, str], str],
    ) -> None:
        """
        *id_secret* is :meth:`storage.vault.Vault.id_secret`.

        *wrote* is called for whoever has written, whatever it says.
        """
        self._wrote = wrote
        self._id_secret = id_secret
        self._database = database
        self._clock = clock
        self._client_of = client_of
        self._receiving = receiving
        self._help_now = help_now
        self._reply_now = reply_now
        self._searches: dict[str, _Search] = {}
        self._began_at: dict[str, datetime] = {}

    def catch_up(self) -> None:
        """Search a few conversations, at each start and once a day."""
        with self._database.read() as tx:
            known = workspaces.installed(tx)
        for workspace_id in known:
            search = self._searches.get(workspace_id) or self._begun(workspace_id)
            if search is not None:
                self._go_on(workspace_id, search)

    def look_again(self) -> None:
        """
        Search all conversations once more, from the next tick on; a search under way ends first.

        It goes back to the last search that was finished, three days at most, at the same pace.
        """
        self._began_at.clear()

    def _begun(self, workspace_id: str) -> _Search | None:
        """A new search; ``None`` if none is due."""
        now, last = self._clock.now(), self._began_at.get(workspace_id)
        if last is not None and now - last < _EVERY:
            return None
        with self._database.write() as tx:
            since = workspaces.caught_up_at(tx, workspace_id)
            if since is None:
                # Deliveries of an earlier version were recorded under other keys.
                workspaces.note_caught_up(tx, workspace_id, now)
            left = deque(people.direct_conversations(tx, workspace_id))
        # Only now: with a database that is busy it begins at the next tick.
        self._began_at[workspace_id] = now
        if since is None:
            return None
        self._searches[workspace_id] = _Search(now, since, left)
        return self._searches[workspace_id]

    def _go_on(self, workspace_id: str, search: _Search) -> None:
        for _ in range(_QUESTION_PACE.burst):
            if not search.left:
                self._finish(workspace_id, search)
                return
            if not self._may_ask(workspace_id):
                return
            if not self._searched(workspace_id, search.left[0], search.since):
                return
            search.left.popleft()

    def _finish(self, workspace_id: str, search: _Search) -> None:
        until = max(search.since, search.began_at - _DELIVERED_WITHIN)
        with self._database.write() as tx:
            workspaces.note_caught_up(tx, workspace_id, until)
        del self._searches[workspace_id]

    def _may_ask(self, workspace_id: str) -> bool:
        """Whether Slack may be asked now; the question is counted."""
        now = self._clock.now()
        with self._database.write() as tx:
            return _QUESTION_PACE.take_if_free(tx, workspace_id, now)

    def _searched(self, workspace_id: str, place: DirectConversation, since: datetime) -> bool:
        """Receive what was missed in one conversation; ``False`` if it has to be tried again."""
        now = self._clock.now()
        client = self._client_of(workspace_id)
        oldest = f"{max(since, place.joined_at, now - _OLDEST).timestamp():.6f}"
        found = asked(lambda: list(messages_in(client, place.slack_channel, oldest=oldest)))
        if isinstance(found, Busy):
            with self._database.write() as tx:
                _QUESTION_PACE.note_refused(tx, workspace_id, found.seconds, now)
            return False
        if isinstance(found, Refused):
            return True
        missed = self._missed(workspace_id, place, found)
        try:
            self._receive(workspace_id, place, missed, _posted(found))
        except NotSaidYet:
            return False
        except Declined:
            # They have left meanwhile.
            return True
        return True

    def _missed(
        self, workspace_id: str, place: DirectConversation, found: list[dict[str, Any]]
    ) -> list[TypedLine]:
        """The lines that were never received, oldest first."""
        lines = [
            TypedLine(message_key(place.slack_channel, one["ts"]), str(one["text"]), one["ts"])
            for one in found
            if is_typed_by(one, place.slack_id)
        ]
        with self._database.read() as tx:
            known = handled_requests.known_among(tx, workspace_id, [line.key for line in lines])
        missed = [line for line in lines if line.key not in known]
        return sorted(missed, key=lambda line: Decimal(line.ts))

    def _receive(
        self,
        workspace_id: str,
        place: DirectConversation,
        missed: list[TypedLine],
        posted: dict[str, datetime],
    ) -> None:
        with self._database.read() as tx:
            secret = self._id_secret(tx, workspace_id)

        def by(line: TypedLine) -> SlackRequest:
            return SlackRequest(workspace_id, place.slack_id, line.key, secret=secret)

        # Nothing is written down about words of despair, so each of them looks as if it was missed.
        in_need = [line for line in missed if self._help_now.is_needed(as_typed(line.text))]
        others = [line for line in missed if line not in in_need]
        marks = {by(line).made_id for line in in_need}
        helped_at = max((at for mark, at in posted.items() if mark in marks), default=None)
        alone = [line for line in in_need if not _is_met(line, helped_at)]
        if alone:
            translator, newest = translator_for(place.locale), alone[-1]
            self._help_now.help(
                by(newest), translator, Place(place.slack_channel), newest, may_be_there=True
            )
        if others:
            self._reply(by(others[0]), place, others)
        if alone:
            # Nothing is offered to be kept beside help.
            self._receiving.withdraw_unsent(by(alone[-1]))
        if missed:
            # Words of despair look as if they were missed on each of three days.
            self._wrote(by(missed[-1]), moment_of(missed[-1].ts))

    def _reply(
        self, slack_request: SlackRequest, place: DirectConversation, lines: list[TypedLine]
    ) -> None:
        """Reply to lines that are not certainly words of despair; they may be, or be grave."""
        told, translator = [as_typed(line.text) for line in lines], translator_for(place.locale)
        heard = {words: one for words in told if (one := self._help_now.heard(words))}
        if not heard and not any(needs_reply_now(words) for words in told):
            self._receiving.typed(slack_request, place.slack_channel, lines)
            return
        gravest = min(heard, key=lambda words: list(Despair).index(heard[words]), default="")
        self._reply_now.reply(
            slack_request,
            translator,
            Place(place.slack_channel),
            lines,
            self._help_now.line_for(translator, gravest, heard.get(gravest)),
            may_be_there=True,
        )


def _is_met(line: TypedLine, helped_at: datetime | None) -> bool:
    """Whether the newest help was said after this line, or before it could be read."""
    return helped_at is not None and helped_at >= moment_of(line.ts) - BEFORE_IT_IS_READ


def _posted(found: list[dict[str, Any]]) -> dict[str, datetime]:
    """When Kith's own messages were said, by their random ids."""
    return {
        block["block_id"]: moment_of(message["ts"])
        for message in found
        for block in message.get("blocks") or []
        if "block_id" in block
    }
