"""Work on messages already posted: look for those without an answer, empty withdrawn ones."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.delivery import conversations, posting
from bot.delivery.message_counts import count
from bot.delivery.message_kinds import MessageKind
from bot.delivery.method_limits import MethodLimits
from bot.delivery.service import Composer
from bot.runtime.clock import Clock
from storage import outbox, people, slack_ids, withdrawn
from storage.database import Database, Transaction
from storage.records import Outgoing, SendState

logger = logging.getLogger("kith.delivery")

# A post without an answer may take this long to become visible, so the search begins after it.
QUIET = timedelta(seconds=60)
# A search that Slack refuses is repeated ever more seldom, and given up while others can still be
# told instead: then things go on as if the message had not been answered.
_SELDOM = timedelta(hours=1)
_GIVEN_UP_AFTER = timedelta(hours=6)
# A message to a group that got no answer is repeated at once; from this try on it waits.
_WAITS_FROM_TRY = 2
_MOST_AT_ONCE = 50

# What a search finds: the time stamp of the message, nothing, or why it could not be searched.
_Found = str | posting.Answer | None


class Reconciler:
    """Finds out whether messages were posted, and empties those that were withdrawn."""

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

    def reconcile(self) -> None:
        """Search Slack for the messages whose answer was lost, and settle them."""
        before = self._clock.now() - QUIET
        with self._database.write() as tx:
            outbox.expire_leases(tx)
            workspaces = outbox.workspaces_with_unknown(tx, before)
        for workspace_id in workspaces:
            with self._database.read() as tx:
                rows = outbox.unknown(tx, workspace_id, before, _MOST_AT_ONCE)
            self._look_for_all(rows)

    def empty_withdrawn(self) -> None:
        """Empty withdrawn messages in Slack; stop in a workspace where it takes no more for now."""
        with self._database.read() as tx:
            rows = withdrawn.to_empty(tx, _MOST_AT_ONCE)
        busy: set[str] = set()
        for row in rows:
            if row.workspace_id not in busy and isinstance(self._empty(row), posting.Busy):
                busy.add(row.workspace_id)

    def _look_for_all(self, rows: tuple[Outgoing, ...]) -> None:
        """Look for messages of one workspace until Slack cannot be searched for now."""
        self._repeat([row for row in rows if not _can_be_read(row)])
        for row in filter(_can_be_read, rows):
            found = self._search(row)
            with self._database.write() as tx:
                self._settle(tx, row, found, self._clock.now())
            if isinstance(found, posting.Busy | posting.Lost):
                break

    def _repeat(self, rows: list[Outgoing]) -> None:
        """Let messages be sent again that cannot be looked for, once Slack answers."""
        if rows and posting.no_answer(self._limits.client(rows[0].workspace_id)) is None:
            now = self._clock.now()
            with self._database.write() as tx:
                for row in rows:
                    outbox.reconcile(tx, row, SendState.PENDING, due_at=_again_at(row, now))

    def _search(self, row: Outgoing) -> _Found:
        with self._database.read() as tx:
            channel = slack_ids.known_slack_id(tx, row.workspace_id, row.conversation_id or "")
        if channel is None or row.first_try_at is None:
            return None
        client = self._limits.client(row.workspace_id)
        return posting.find_posted(client, channel, row.id, row.first_try_at)

    def _settle(self, tx: Transaction, row: Outgoing, found: _Found, now: datetime) -> None:
        composer, why = self._composers[MessageKind(row.kind)], posting.as_logged(found)
        match found:
            case str():
                if outbox.reconcile(tx, row, SendState.SENT, slack_ts=found, sent_at=now):
                    count(row.kind, SendState.SENT)
                    composer.sent(tx, row, now)
            case None:
                outbox.reconcile(tx, row, SendState.PENDING, due_at=now)
            case posting.Refused(posting.NO_CONVERSATION):
                # Nobody has it, as nobody has the conversation.
                again_at = _forget_conversation(tx, row, now)
                outbox.reconcile(tx, row, SendState.PENDING, due_at=again_at)
            case posting.Busy(reason=posting.RATE_LIMITED):
                logger.info("unknown id=%s is looked for later %s", row.id, why)
            case _ if _is_given_up(row, found, now):
                logger.warning("unknown id=%s is given up %s", row.id, why)
                state = SendState.FAILED if row.withdrawn_at is None else SendState.WITHDRAWN
                if outbox.reconcile(tx, row, state) and state is SendState.FAILED:
                    count(row.kind, state)
                    composer.dropped(tx, row, now)
            case _:
                logger.warning("unknown id=%s cannot be looked for yet %s", row.id, why)
                tried_at = _next_search(row, found, now) - QUIET
                outbox.reconcile(tx, row, SendState.UNKNOWN, last_try_at=tried_at)

    def _empty(self, row: Outgoing) -> posting.Answer:
        now = self._clock.now()
        with self._database.read() as tx:
            channel = slack_ids.known_slack_id(tx, row.workspace_id, row.conversation_id or "")
            message = self._composers[MessageKind(row.kind)].emptied(tx, row)
        answer: posting.Answer = posting.Refused(posting.NO_CONVERSATION)
        if channel is not None:
            client = self._limits.client(row.workspace_id)
            answer = posting.replace(client, channel, row.slack_ts or "", message)
        with self._database.write() as tx:
            if isinstance(answer, posting.Posted | posting.Refused):
                withdrawn.note_emptied(tx, row, now)
        return answer


def _can_be_read(row: Outgoing) -> bool:
    """
    Whether Slack can be searched for a message.

    Groups cannot be read (P17), so an introduction may be posted twice. It does no harm: the
    buttons of both do the same, and the first press shows which is too many.
    """
    return row.receiver_id is not None and row.conversation_id is not None


def _again_at(row: Outgoing, now: datetime) -> datetime:
    """
    When a message is sent again that cannot be looked for: at once, then ever more seldom.

    Slack may have each of them, and answer none.
    """
    has_waited = now - (row.first_try_at or now)
    return now if row.tries < _WAITS_FROM_TRY else now + min(has_waited, _SELDOM)


def _forget_conversation(tx: Transaction, row: Outgoing, now: datetime) -> datetime:
    """Forget a conversation that is gone; when the message is sent in a new one."""
    receiver_id = row.receiver_id or ""
    if people.direct_id(tx, row.workspace_id, receiver_id) != row.conversation_id:
        return now
    return conversations.forget(tx, row.workspace_id, (receiver_id,), now).moment


def _is_given_up(row: Outgoing, found: posting.Answer, now: datetime) -> bool:
    """Whether Slack has refused the search for a message for so long that it will not change."""
    match found:
        case posting.Refused() | posting.Busy(reason=posting.NO_SCOPE):
            return now > (row.first_try_at or now) + _GIVEN_UP_AFTER
    return False


def _next_search(row: Outgoing, found: posting.Answer, now: datetime) -> datetime:
    """When a message is looked for again: as long from now as since it was first tried, at most."""
    longest = _SELDOM if isinstance(found, posting.Refused) else QUIET
    if isinstance(found, posting.Busy):
        longest = max(QUIET, timedelta(seconds=found.seconds))
    return now + min(max(now - (row.first_try_at or now), QUIET), longest)
