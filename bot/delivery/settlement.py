"""The one place that settles a claimed row, and tells its composer what became of the message."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from bot.delivery import posting
from bot.delivery.decisions import Drop, WaitUntil
from bot.delivery.message_counts import count
from bot.delivery.service import Composer
from storage import outbox
from storage.database import Transaction
from storage.records import Outgoing, SendState

logger = logging.getLogger("kith.delivery")

# After this many tries a message is tried less often, until it is too late.
_OFTEN = 20
_SELDOM = timedelta(minutes=10)

Outcome = WaitUntil | Drop | posting.Answer


def settle(
    tx: Transaction, row: Outgoing, composer: Composer, outcome: Outcome, now: datetime
) -> None:
    """
    Settle a claimed row; does nothing if another process holds it by now.

    A message that would have to wait until it comes too late is dropped.
    """
    if isinstance(outcome, WaitUntil) and outcome.moment > row.send_until:
        outcome = Drop()
    match outcome:
        case posting.Posted(ts):
            if outbox.settle(tx, row, SendState.SENT, slack_ts=ts, sent_at=now):
                count(row.kind, SendState.SENT)
                composer.sent(tx, row, now)
        case WaitUntil(moment):
            outbox.settle(tx, row, SendState.PENDING, due_at=moment)
        case Drop():
            _drop(tx, row, composer, SendState.DROPPED, now)
        case posting.Busy():
            _try_again(tx, row, outcome, now)
        case posting.Lost(reason):
            # The search begins a minute from now: the request may have taken long.
            if outbox.settle(tx, row, SendState.UNKNOWN, failure=reason, last_try_at=now):
                count(row.kind, SendState.UNKNOWN)
        case posting.Refused(reason):
            _drop(tx, row, composer, SendState.FAILED, now, failure=reason)
    logger.info("kind=%s id=%s %s", row.kind, row.id, posting.as_logged(outcome))


def _drop(
    tx: Transaction,
    row: Outgoing,
    composer: Composer,
    state: SendState,
    now: datetime,
    failure: str | None = None,
) -> None:
    if outbox.settle(tx, row, state, failure=failure):
        if state is SendState.FAILED:
            count(row.kind, state)
        composer.dropped(tx, row, now)


def _try_again(tx: Transaction, row: Outgoing, busy: posting.Busy, now: datetime) -> None:
    free_at = now + timedelta(seconds=busy.seconds)
    again_at = max(free_at, now + _SELDOM) if row.tries >= _OFTEN else free_at
    outbox.settle(tx, row, SendState.PENDING, due_at=again_at, failure=busy.reason)
