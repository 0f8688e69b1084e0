"""What is sent and logged in a history: without words, to those who may know of it, in time."""

from __future__ import annotations

import logging
from datetime import date, datetime
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from hypothesis.stateful import RuleBasedStateMachine, invariant
from sqlalchemy import select

from storage import check_ins, members
from storage.records import Member
from storage.tables import outbox
from tests.trust.model import Model, Secret
from tests.trust.timing import has_to_hear, may_hear, may_remember
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
        # Who was told of something on which of their days.
        self.days_told: set[tuple[str, date]] = set()
        # Who was written to at which moment. Slack takes one message a second for each of them.
        self.written_to: set[tuple[str | None, datetime]] = set()

    @property
    def now(self) -> datetime:
        """The time of the workspace's clock."""
        return self.env.workspace.clock.now()

    def member(self, handle: str) -> Member:
        """The preferences of somebody who has joined."""
        with self.env.workspace.database.read() as tx:
            person = self.env.person(tx, handle)
            found = members.get(tx, self.env.workspace_id, person.id) if person else None
        assert found is not None
        return found

    def today(self, listener: Member) -> date:
        """The date where a listener lives."""
        return self.now.astimezone(ZoneInfo(listener.zone)).date()

    def behind(self, handle: str, nudge_id: str) -> list[Secret]:
        """The details in a nudge to this person: one, and those that were bundled with it."""
        with self.env.workspace.database.read() as tx:
            person = self.env.person(tx, handle)
            turns = check_ins.of_nudge(tx, self.env.workspace_id, nudge_id)
        # What was to be bundled, but went with another message or with none, isn't in it.
        sent = [one for one in turns if one.id == nudge_id or one.told_at is not None]
        about = {one.detail_id for one in sent if person and one.person_id == person.id}
        return [one for one in self.model.secrets if one.detail_id in about]

    def readable_behind(self, handle: str, nudge_id: str) -> list[Secret]:
        """The details in this nudge that the person may read now."""
        behind = self.behind(handle, nudge_id)
        return [one for one in behind if self._may_read(handle, one)]

    @invariant()
    def no_words_are_said(self) -> None:
        """No words are in any message, answer, Home tab, metadata, log or outbox."""
        self.hear()
        with self.env.workspace.database.read() as tx:
            waiting = str(tx.execute(_SAID_OF_A_MESSAGE).all())
        promised(not tokens_in(waiting), "no words wait in the outbox")

    @invariant()
    def the_first_may_miss_their_turn(self) -> None:
        """Whoever couldn't read it for a while isn't sure to be the first who hears."""
        for secret in self.model.secrets:
            is_named = secret.listeners[:1] == [secret.first]
            if secret.first and not (is_named and self._may_read(secret.first, secret)):
                secret.first = None

    def hear(self) -> None:
        """Check what was sent and logged since the last time."""
        for record in self.env.logged():
            promised(not tokens_in(_as_logged(record)), "no words stand in the log")
            assert record.levelno < logging.ERROR, _as_logged(record)
        for entry in self.env.sent():
            promised(is_said_discreetly(entry), f"no words are said: {entry.name}")
            if entry.name == "chat.update" and entry.direction == "to_slack":
                self._changed(entry.body)
            elif entry.name == "chat.postMessage" and entry.direction != "to_slack":
                # The answer has all of it: several threads post, so a call isn't followed by its.
                self.written_to.add((self.env.receiver_of(entry), self.now))
                self._posted(self.env.nudge_in(entry))

    def _posted(self, nudge: Nudge | None) -> None:
        if nudge is None:
            return
        secrets, listener = self.behind(nudge.handle, nudge.check_in_id), self.member(nudge.handle)
        assert secrets
        for secret in secrets:
            allowed = self._may_read(nudge.handle, secret)
            promised(allowed, f"nobody hears of what is not for them: {nudge.handle}")
            self._heard_in_time(nudge.handle, listener, secret)
            secret.check_ins[nudge.check_in_id] = nudge.handle
        self.days_told.add((nudge.handle, self.today(listener)))
        self.nudges.append(nudge)
        self.standing[nudge.handle, nudge.ts] = secrets

    def _heard_in_time(self, handle: str, listener: Member, secret: Secret) -> None:
        """
        Each listener hears once, when its owner chose, and once more four weeks later (P6).

        Whoever says *Not today* hears of it on another day, once each time.
        """
        remembers, today = may_remember(secret.choice, self.now), self.today(listener)
        in_time = remembers or may_hear(secret.choice, listener, self.now)
        times = 1 + remembers
        put_off = sum(who == handle and day < today for who, day in secret.put_off)
        is_new = secret.told[handle] < times + min(times, put_off)
        promised(in_time and is_new, f"{handle} hears when its owner chose: {secret.choice}")
        secret.told[handle] += 1

    def the_first_has_heard(self) -> None:
        """
        Whoever was named first has heard on the day of their moment, by the tick after it (P6).

        Unless they were told of something else on that day (P9), or of anything this very second.
        """
        for secret in self.model.secrets:
            if secret.first is None or not self._may_read(secret.first, secret):
                continue
            listener = self.member(secret.first)
            told_today = (secret.first, self.today(listener)) in self.days_told
            if not told_today and (secret.first, self.now) not in self.written_to:
                is_due = has_to_hear(secret.choice, listener, self.now)
                has_heard = secret.told[secret.first] > 0
                promised(has_heard or not is_due, f"{secret.first} hears in time: {secret.choice}")

    def _may_read(self, handle: str, secret: Secret) -> bool:
        return self.model.may_read(handle, secret, self.now)

    def _changed(self, body: dict[str, Any]) -> None:
        if is_emptied(body):
            self.standing = {
                where: about for where, about in self.standing.items() if where[1] != body["ts"]
            }

    def nothing_stands_that_is_not_allowed(self) -> None:
        """No nudge in Slack is about a detail that its receiver may not know any more."""
        for (handle, _), secrets in self.standing.items():
            allowed = any(self._may_read(handle, one) for one in secrets)
            promised(allowed, f"nothing stands at {handle} about what is not for them (P8)")


def _as_logged(record: logging.LogRecord) -> str:
    return logging.Formatter("%(name)s %(message)s").format(record)
