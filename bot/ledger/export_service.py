"""Exports: everything somebody shared and set, as a file in their own conversation.

The id of a file is a hash of the member's random id, so its record does not say whose it is.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from bot.delivery import FileResult, PrivateFile, PrivateFiles
from bot.i18n import Translator
from bot.icebreakers import question_words
from bot.ledger.export_document import as_json
from bot.ledger.service import LedgerService
from bot.memory import Purpose
from bot.runtime.clock import Clock
from bot.slack.request import SlackRequest
from storage import exports, members
from storage.database import Database
from storage.records import Export


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """A request for a file; ``earlier`` is one that may still be in Slack."""

    slack_request: SlackRequest
    export_id: str
    earlier: Export | None


class ExportService:
    """Delivers the files."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        ledger: LedgerService,
        files: PrivateFiles,
    ) -> None:
        self._database = database
        self._clock = clock
        self._ledger = ledger
        self._files = files

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

    def deliver(self, asked: ExportRequest, _: Translator) -> FileResult:
        """Put the file into the person's own conversation, and remove an earlier one."""
        file = PrivateFile(
            workspace_id=asked.slack_request.workspace_id,
            slack_id=asked.slack_request.slack_id,
            id=asked.export_id,
            earlier=asked.earlier,
            name=f"kith-{self._clock.now():%Y-%m-%d}.json",
            title=_title(_),
            comment=_comment(_),
            content=lambda: self._content(asked, _),
        )
        return self._files.deliver(file)

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
