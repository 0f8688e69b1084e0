"""Exports: everything somebody shared and set, as a file in their own conversation.

Each file is recorded before anybody can see it, and removed from Slack after a day. The record
does not say whose file it is: its id is a hash of the member's random id. So a file is removed on
its day even if its owner has erased themselves since.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from slack_sdk import WebClient

from bot.i18n import Translator
from bot.icebreakers import question_words
from bot.ledger import export_upload
from bot.ledger.export_document import as_json
from bot.ledger.service import LedgerService
from bot.memory import Purpose
from bot.runtime.clock import Clock
from bot.slack.request import SlackRequest
from storage import exports, members
from storage.database import Database
from storage.records import Export

logger = logging.getLogger("kith.ledger")

_KEPT = timedelta(days=1)
# So long a first file may still be on its way: Slack has ten seconds for each of four answers.
_JUST_NOW = timedelta(minutes=1)
_TRIED_AGAIN_AFTER = timedelta(minutes=15)
_MOST_AT_ONCE = 20


class ExportResult(Enum):
    """
    What became of a request for a file.

    ``THERE``: it is in the conversation, or on its way there since a moment ago.
    """

    THERE = "there"
    NOT_TAKEN = "not_taken"
    IN_DOUBT = "in_doubt"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """A request for a file; ``earlier`` is one that may still be in Slack."""

    slack_request: SlackRequest
    export_id: str
    earlier: Export | None


class ExportService:
    """Delivers the files and removes them again."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        ledger: LedgerService,
        client_of: Callable[[str], WebClient],
    ) -> None:
        self._database = database
        self._clock = clock
        self._ledger = ledger
        self._client_of = client_of

    def ask(self, slack_request: SlackRequest, view_id: str) -> ExportRequest:
        """Begin an export for somebody, who need not have joined."""
        with slack_request.transaction(self._database, self._clock) as (tx, _):
            person = slack_request.person(tx)
            me = members.get(tx, slack_request.workspace_id, person.id) if person else None
            # For somebody who has not joined the id comes from the view, not from the person.
            # Otherwise they could tell by it that a colleague has named them (P4).
            export_id = _hashed(me.person_id if me else view_id)
            earlier = exports.get(tx, slack_request.workspace_id, export_id)
            return ExportRequest(slack_request, export_id, earlier)

    def deliver(self, asked: ExportRequest, _: Translator) -> ExportResult:
        """Put the file into the person's own conversation, and remove an earlier one."""
        client, now = self._client_of(asked.slack_request.workspace_id), self._clock.now()
        if asked.earlier is not None:
            if asked.earlier.due_at > now + _KEPT - _JUST_NOW:
                return ExportResult.THERE
            if not self._remove(client, asked.earlier):
                return ExportResult.NOT_TAKEN
        content = self._content(asked, _)
        try:
            place = export_upload.announce(client, f"kith-{now:%Y-%m-%d}.json", len(content))
        except export_upload.NotTaken as fault:
            return _not_taken(asked, fault)
        here = asked.slack_request.workspace_id
        export = Export(here, asked.export_id, place.file_id, now + _KEPT)
        with self._database.write() as tx:
            if not exports.add(tx, export):
                return ExportResult.THERE
        try:
            export_upload.upload(client, place, content)
            export_upload.share(client, place, asked.slack_request.slack_id, _title(_), _comment(_))
        except export_upload.NotTaken as fault:
            self._remove(client, export)
            return _not_taken(asked, fault)
        except export_upload.InDoubt as fault:
            logger.warning("export in doubt export=%s reason=%s", asked.export_id, fault)
            return ExportResult.IN_DOUBT
        logger.info("export handed out export=%s", asked.export_id)
        return ExportResult.THERE

    def remove_due(self) -> None:
        """
        Remove the files whose day is over; a failed removal is tried again later.

        After a failure the others wait for the next tick, so that the scheduler never waits long
        while Slack is down.
        """
        now = self._clock.now()
        with self._database.read() as tx:
            due = exports.due(tx, now, _MOST_AT_ONCE)
        for export in due:
            if not self._remove(self._client_of(export.workspace_id), export):
                with self._database.write() as tx:
                    exports.postpone(tx, export, now + _TRIED_AGAIN_AFTER)
                return

    def _remove(self, client: WebClient, export: Export) -> bool:
        reason = export_upload.remove(client, export.slack_file_id)
        if reason is not None:
            logger.warning("export not removed export=%s reason=%s", export.id, reason)
            return False
        with self._database.write() as tx:
            exports.forget(tx, export)
        logger.info("export removed export=%s", export.id)
        return True

    def _content(self, asked: ExportRequest, _: Translator) -> bytes:
        held = self._ledger.read(asked.slack_request, Purpose.EXPORT)
        note = _note_of_a_member(_) if held.member_data.member else _note_of_another(_)
        answer = as_json(
            asked.slack_request.slack_id,
            held,
            note,
            self._clock.now(),
            lambda key: _(question_words(key) or key),
        )
        return json.dumps(answer, ensure_ascii=False, indent=2).encode()


def _hashed(own_id: str) -> str:
    return hashlib.sha256(f"export|{own_id}".encode()).hexdigest()[:32]


def _not_taken(asked: ExportRequest, fault: export_upload.NotTaken) -> ExportResult:
    logger.warning("export not taken export=%s reason=%s", asked.export_id, fault)
    return ExportResult.NOT_TAKEN


def _title(_: Translator) -> str:
    return _("What Kith knows about you")


def _comment(_: Translator) -> str:
    return _(
        "Here's everything you've shared and set, as you asked. It stays in Slack until it's "
        "deleted. I'll remove it after a day, so if you'd like to keep it, save it now."
    )


def _note_of_a_member(_: Translator) -> str:
    return _(
        "This is what you've shared with Kith and what you've set. What others answered or keep "
        "for themselves is theirs, and isn't in here."
    )


def _note_of_another(_: Translator) -> str:
    return _(
        "You haven't joined. Besides what is in here, Kith may know your Slack id, to respect a "
        "choice that you or someone else made. What others answered, wish for or keep for "
        "themselves is theirs, and isn't in here."
    )
