"""Work on messages already posted: look for those without an answer, empty withdrawn ones."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import timedelta

from slack_sdk import WebClient

from bot.delivery import posting
from bot.delivery.message_kinds import MessageKind
from bot.delivery.service import Composer
from bot.runtime.clock import Clock
from storage import outbox, slack_ids
from storage.database import Database
from storage.records import Outgoing, SendState

logger = logging.getLogger("kith.delivery")

# A post without an answer may take this long to become visible, so the search begins after it.
QUIET = timedelta(seconds=60)
# Messages are dated by Slack's clock, and tries by this machine's.
_CLOCKS_DIFFER = timedelta(minutes=5)
_MOST_AT_ONCE = 50


class Reconciler:
    """Finds out whether messages were posted, and empties those that were withdrawn."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        client_of: Callable[[str], WebClient],
        composers: Mapping[MessageKind, Composer],
    ) -> None:
        self._database = database
        self._clock = clock
        self._client_of = client_of
        self._composers = composers

    def reconcile(self) -> None:
        """Search Slack for the messages whose answer was lost, and settle them."""
        now = self._clock.now()
        with self._database.write() as tx:
            outbox.expire_leases(tx)
            rows = outbox.unknown(tx, now - QUIET, _MOST_AT_ONCE)
        for row in rows:
            self._look_for(row)

    def empty_withdrawn(self) -> None:
        """Empty withdrawn messages in Slack; stop when Slack's rate limit is reached."""
        with self._database.read() as tx:
            rows = outbox.to_empty(tx, _MOST_AT_ONCE)
        for row in rows:
            if isinstance(self._empty(row), posting.Busy):
                break

    def _look_for(self, row: Outgoing) -> None:
        found = self._search(row)
        now = self._clock.now()
        composer = self._composers[MessageKind(row.kind)]
        with self._database.write() as tx:
            if isinstance(found, str):
                sent = {"slack_ts": found, "sent_at": now}
                if outbox.reconcile(tx, row, SendState.SENT, **sent):
                    composer.sent(tx, row, now)
            elif found is None and row.withdrawn_at is not None:
                outbox.reconcile(tx, row, SendState.WITHDRAWN)
            elif found is None:
                outbox.reconcile(tx, row, SendState.PENDING, due_at=now)
            else:
                logger.warning("unknown id=%s cannot be looked for yet", row.id)
                outbox.reconcile(tx, row, SendState.UNKNOWN, last_try_at=now)

    def _search(self, row: Outgoing) -> str | posting.Answer | None:
        if row.receiver_id is None or row.conversation_id is None or row.first_try_at is None:
            # Groups cannot be read (P17), so an introduction may be posted twice; it does no harm.
            return None
        with self._database.read() as tx:
            channel = slack_ids.slack_id(tx, row.workspace_id, row.conversation_id)
        since = row.first_try_at - _CLOCKS_DIFFER
        return posting.find_posted(self._client_of(row.workspace_id), channel, row.id, since)

    def _empty(self, row: Outgoing) -> posting.Answer:
        now = self._clock.now()
        with self._database.read() as tx:
            place = row.conversation_id or ""
            channel = slack_ids.slack_id(tx, row.workspace_id, place)
            message = self._composers[MessageKind(row.kind)].emptied(tx, row)
        client = self._client_of(row.workspace_id)
        answer = posting.replace(client, channel, row.slack_ts or "", message)
        with self._database.write() as tx:
            if isinstance(answer, posting.Posted | posting.Refused):
                outbox.note_emptied(tx, row, now)
        return answer
