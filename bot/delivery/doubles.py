"""Messages to groups, which Kith cannot read: what their buttons tell about where they are.

A press carries its message. So it settles a message whose answer was lost, and shows where one was
sent twice.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from decimal import Decimal

from bot.delivery import posting
from bot.delivery.message_counts import count
from bot.delivery.message_kinds import MessageKind
from bot.delivery.method_limits import MethodLimits
from bot.delivery.service import Composer
from bot.i18n import N_
from bot.runtime.clock import Clock
from bot.slack.blocks import sentence
from bot.slack.interactions import Press
from storage import seen_messages
from storage.database import Database
from storage.records import SendState

logger = logging.getLogger("kith.delivery")

# What Slack's ids of conversations with one person begin with. Those are searched instead.
_DIRECT = "D"
_TWICE = N_("Sorry, I sent this twice. The other message is the one to use.")


class Doubles:
    """Takes note of the messages in which people press, and empties the later one of two."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        limits: MethodLimits,
        composers: Mapping[MessageKind, Composer],
    ) -> None:
        self._database = database
        self._clock = clock
        self._limits = limits
        self._composers = composers

    def note_pressed(self, press: Press) -> None:
        """
        Take note that the message to a group is in Slack in which somebody has pressed.

        If there is another of the same row, the later of the two is emptied; if Slack doesn't take
        that now, then with the next press in it.
        """
        if not press.message_id or press.channel_id.startswith(_DIRECT):
            return
        here, row_id = press.slack_request.workspace_id, press.message_id
        with self._database.read() as tx:
            row = seen_messages.get(tx, here, row_id)
        if row is None or row.slack_ts == press.message_ts:
            return
        later = self._later(here, row_id, press.message_ts)
        if later is not None:
            client, words = self._limits.client(here), sentence(press.translator(_TWICE))
            answer = posting.replace(client, press.channel_id, later, words)
            logger.info("double id=%s %s", row_id, posting.as_logged(answer))

    def _later(self, here: str, row_id: str, ts: str) -> str | None:
        """Note where the message is; the later of two, if there are two."""
        now = self._clock.now()
        with self._database.write() as tx:
            row = seen_messages.get(tx, here, row_id)
            if row is None or row.slack_ts == ts:
                return None
            if row.slack_ts is None:
                if seen_messages.note_seen(tx, row, ts, now):
                    count(row.kind, SendState.SENT)
                    if row.withdrawn_at is None:
                        self._composers[MessageKind(row.kind)].sent(tx, row, now)
                return None
            first, later = sorted((row.slack_ts, ts), key=Decimal)
            seen_messages.note_first(tx, row, first)
            return later
