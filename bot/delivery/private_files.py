"""Files in somebody's own conversation: each is removed from Slack after a day.

A file is recorded before anybody can see it. The record does not say whose it is, so a file is
removed on its day even if its owner has erased themselves since.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from slack_sdk import WebClient

from bot.delivery import file_upload
from bot.runtime.clock import Clock
from storage import exports
from storage.database import Database
from storage.records import Export

logger = logging.getLogger("kith.files")

FILE_KEPT = timedelta(days=1)
# So long a first file may still be on its way: Slack has ten seconds for each of four answers.
_JUST_NOW = timedelta(minutes=1)
_TRIED_AGAIN_AFTER = timedelta(minutes=15)
_MOST_AT_ONCE = 20


class FileResult(Enum):
    """
    What became of a request for a file.

    ``THERE``: it is in the conversation, or on its way there since a moment ago.
    """

    THERE = "there"
    NOT_TAKEN = "not_taken"
    IN_DOUBT = "in_doubt"


@dataclass(frozen=True, slots=True)
class PrivateFile:
    """
    A file for one person (``slack_id``); *content* is made when it is needed.

    ``id`` tells it from other files, and says nothing about anybody. ``earlier``: one of this id
    that may still be in Slack.
    """

    workspace_id: str
    slack_id: str
    id: str
    earlier: Export | None
    name: str
    title: str
    comment: str
    content: Callable[[], bytes]


class PrivateFiles:
    """Delivers files and removes them again."""

    def __init__(
        self, database: Database, clock: Clock, client_of: Callable[[str], WebClient]
    ) -> None:
        self._database = database
        self._clock = clock
        self._client_of = client_of

    def deliver(self, file: PrivateFile) -> FileResult:
        """Put a file into the person's own conversation, and remove an earlier one."""
        client, now = self._client_of(file.workspace_id), self._clock.now()
        if file.earlier is not None:
            if file.earlier.due_at > now + FILE_KEPT - _JUST_NOW:
                return FileResult.THERE
            if not self._remove(client, file.earlier):
                return FileResult.NOT_TAKEN
        content = file.content()
        try:
            place = file_upload.announce(client, file.name, len(content))
        except file_upload.NotTaken as fault:
            return _not_taken(file, fault)
        record = Export(file.workspace_id, file.id, place.file_id, now + FILE_KEPT)
        with self._database.write() as tx:
            if not exports.add(tx, record):
                return FileResult.THERE
        return self._hand_out(client, file, place, content, record)

    def remove_due(self) -> None:
        """
        Remove the files whose day is over; a failed removal is tried again later.

        After a failure the others wait for the next tick, so that the scheduler never waits long
        while Slack is down.
        """
        now = self._clock.now()
        with self._database.read() as tx:
            due = exports.due(tx, now, _MOST_AT_ONCE)
        for record in due:
            if not self._remove(self._client_of(record.workspace_id), record):
                with self._database.write() as tx:
                    exports.postpone(tx, record, now + _TRIED_AGAIN_AFTER)
                return

    def _hand_out(
        self,
        client: WebClient,
        file: PrivateFile,
        place: file_upload.Place,
        content: bytes,
        record: Export,
    ) -> FileResult:
        try:
            file_upload.upload(client, place, content)
            file_upload.share(client, place, file.slack_id, file.title, file.comment)
        except file_upload.NotTaken as fault:
            self._remove(client, record)
            return _not_taken(file, fault)
        except file_upload.InDoubt as fault:
            logger.warning("file in doubt file=%s reason=%s", file.id, fault)
            return FileResult.IN_DOUBT
        logger.info("file handed out file=%s", file.id)
        return FileResult.THERE

    def _remove(self, client: WebClient, record: Export) -> bool:
        reason = file_upload.remove(client, record.slack_file_id)
        if reason is not None:
            logger.warning("file not removed file=%s reason=%s", record.id, reason)
            return False
        with self._database.write() as tx:
            exports.forget(tx, record)
        logger.info("file removed file=%s", record.id)
        return True


def _not_taken(file: PrivateFile, fault: file_upload.NotTaken) -> FileResult:
    logger.warning("file not taken file=%s reason=%s", file.id, fault)
    return FileResult.NOT_TAKEN
