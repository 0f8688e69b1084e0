"""What is sent and logged in a history: without words, and to nobody who may not know of it."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any, ClassVar

from hypothesis.stateful import RuleBasedStateMachine, invariant
from sqlalchemy import select

from storage import check_ins
from storage.tables import outbox
from tests.trust.model import Model, Secret
from tests.trust.workspace import (
    HANDLES,
    Environment,
    Nudge,
    is_emptied,
    is_said_discreetly,
    promised,
    tokens_in,
)

_SAID_OF_A_MESSAGE = select(
    outbox.c.kind, outbox.c.subject_id, outbox.c.business_key, outbox.c.failure
)


class HearingMachine(RuleBasedStateMachine):
    """The workspace and its model, and what people hear."""

    env: ClassVar[Environment]

    def __init__(self) -> None:
        super().__init__()
        self.env.wipe()
        self.model = Model({one: self.env.profile(one).zone for one in HANDLES})
        self.nudges: list[Nudge] = []
        # The nudges in each person's conversation, with the details they are about.
        self.standing: dict[tuple[str, str], list[Secret]] = {}

    @property
    def now(self) -> datetime:
        """The time of the workspace's clock."""
        return self.env.workspace.clock.now()

    def behind(self, handle: str, nudge_id: str) -> list[Secret]:
        """The details in a nudge to this person: one, and those that were bundled with it."""
        with self.env.workspace.database.read() as tx:
            person = self.env.person(tx, handle)
            turns = check_ins.of_nudge(tx, self.env.workspace_id, nudge_id)
        about = {one.detail_id for one in turns if person and one.person_id == person.id}
        return [one for one in self.model.secrets if one.detail_id in about]

    def readable_behind(self, handle: str, nudge_id: str) -> list[Secret]:
        """The details in this nudge that the person may read now."""
        behind = self.behind(handle, nudge_id)
        return [one for one in behind if self.model.may_read(handle, one, self.now)]

    @invariant()
    def no_words_are_said(self) -> None:
        """No words are in any message, answer, Home tab, metadata, log or outbox."""
        self.hear()
        with self.env.workspace.database.read() as tx:
            waiting = str(tx.execute(_SAID_OF_A_MESSAGE).all())
        promised(not tokens_in(waiting), "no words wait in the outbox")

    def hear(self) -> None:
        """Check what was sent and logged since the last time."""
        for record in self.env.logged():
            promised(not tokens_in(_as_logged(record)), "no words stand in the log")
            assert record.levelno < logging.ERROR, _as_logged(record)
        asked = None
        for entry in self.env.sent():
            promised(is_said_discreetly(entry), f"no words are said: {entry.name}")
            if entry.name == "chat.update" and entry.direction == "to_slack":
                self._changed(entry.body)
            elif entry.name == "chat.postMessage" and entry.direction == "to_slack":
                # A late acknowledgement may come between a call and its answer.
                asked = entry
            elif entry.name == "chat.postMessage":
                assert asked is not None
                self._posted(self.env.nudge_in(asked, entry))

    def _posted(self, nudge: Nudge | None) -> None:
        if nudge is None:
            return
        secrets = self.behind(nudge.handle, nudge.check_in_id)
        assert secrets
        for secret in secrets:
            allowed = self.model.may_read(nudge.handle, secret, self.now)
            promised(allowed, f"nobody hears of what is not for them: {nudge.handle}")
            secret.check_ins[nudge.check_in_id] = nudge.handle
        self.nudges.append(nudge)
        self.standing[nudge.handle, nudge.ts] = secrets

    def _changed(self, body: dict[str, Any]) -> None:
        if is_emptied(body):
            self.standing = {
                where: about for where, about in self.standing.items() if where[1] != body["ts"]
            }

    def nothing_stands_that_is_not_allowed(self) -> None:
        """No nudge in Slack is about a detail that its receiver may not know any more."""
        for (handle, _), secrets in self.standing.items():
            allowed = any(self.model.may_read(handle, one, self.now) for one in secrets)
            promised(allowed, f"nothing stands at {handle} about what is not for them (P8)")


def _as_logged(record: logging.LogRecord) -> str:
    return logging.Formatter("%(name)s %(message)s").format(record)
