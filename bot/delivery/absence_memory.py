"""On which of the coming days people are away, by what Slack last said of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from threading import Lock
from typing import Any

from bot.delivery.away_status import AwaySign, SlackStatus, days_away, without
from bot.delivery.slack_presence import status_of
from bot.runtime.working_hours import Hours, local_day
from storage import members
from storage.database import Transaction
from storage.records import Member

# Farther ahead nothing is planned by it; Slack is asked again every hour.
_DAYS = 28
# What an object of Slack's about a person says; it asks about do-not-disturb apart.
OF_A_USER = (AwaySign.NAME, AwaySign.STATUS)

# The keyed hash of a text in a workspace.
Hashed = Callable[[Transaction, str, str], str]


def _no_key(tx: Transaction, workspace_id: str, sign: str) -> str:
    raise ValueError("this memory has no key with which a sign could be hashed")


@dataclass(frozen=True, slots=True)
class _Seen:
    """The days on which somebody is away by one sign, and a digest of its words."""

    days: frozenset[date]
    digest: str = field(repr=False)


class AbsenceMemory:
    """
    The days on which people are away, without the words that said so.

    It stays in memory and is never stored. Threads may share it. Each process has its own. What is
    stored is which sign a member has contradicted with *I'm here*, as a hash of its very words:
    any new words count again.
    """

    def __init__(self, hashed: Hashed = _no_key) -> None:
        self._lock = Lock()
        self._seen: dict[tuple[str, str], dict[AwaySign, _Seen]] = {}
        self._hashed = hashed

    def note(self, workspace_id: str, user: Mapping[str, Any], hours: Hours, now: datetime) -> None:
        """Note what a user object of Slack's says of somebody with these working hours."""
        told = status_of(user, {})
        self._put((workspace_id, str(user["id"])), told, OF_A_USER, hours, now)

    def note_do_not_disturb(
        self,
        workspace_id: str,
        slack_id: str,
        answer: Mapping[str, Any],
        hours: Hours,
        now: datetime,
    ) -> None:
        """Note Slack's answer about when somebody isn't to be disturbed."""
        told = status_of({}, answer)
        self._put((workspace_id, slack_id), told, (AwaySign.DO_NOT_DISTURB,), hours, now)

    def days_away(self, workspace_id: str, slack_id: str) -> frozenset[date]:
        """Their local days on which they are away, of the four weeks after Slack said so."""
        seen = self._signs(workspace_id, slack_id)
        return frozenset().union(*(one.days for one in seen.values()))

    def days_by_sign(
        self, tx: Transaction, member: Member, slack_id: str
    ) -> dict[AwaySign, frozenset[date]]:
        """The same days of a member by what says so, without what they have contradicted."""
        seen = self._signs(member.workspace_id, slack_id)
        digests = {sign: one.digest for sign, one in seen.items()}
        over = self._contradicted(tx, member, digests)
        return {sign: one.days for sign, one in seen.items() if sign not in over}

    def days_of(self, tx: Transaction, member: Member, slack_id: str) -> frozenset[date]:
        """The days on which a member is away, by what they haven't contradicted."""
        return frozenset().union(*self.days_by_sign(tx, member, slack_id).values())

    def heard(self, tx: Transaction, member: Member, status: SlackStatus) -> SlackStatus:
        """What Slack says of a member now, without what they have contradicted."""
        digests = {sign: _digest(status, sign) for sign in OF_A_USER}
        return without(status, self._contradicted(tx, member, digests))

    def contradict(self, tx: Transaction, member: Member, slack_id: str) -> None:
        """Store that a member is here, whatever their Slack says now (*I'm here*)."""
        seen = self._signs(member.workspace_id, slack_id)
        kept = [self._kept(tx, member, sign, one.digest) for sign, one in seen.items()]
        _change(tx, member, kept)

    def forget_gone(
        self,
        tx: Transaction,
        member: Member,
        slack_id: str,
        asked: Collection[AwaySign] = OF_A_USER,
    ) -> None:
        """
        Forget what a member has contradicted where Slack has said since that it is gone.

        The same words may come back months later, and mean it then. *asked*: what Slack was asked
        about just now.
        """
        fresh = members.get_locked(tx, member.workspace_id, member.person_id)
        if fresh is None:
            return
        seen = self._signs(member.workspace_id, slack_id)
        there = {self._kept(tx, fresh, sign, one.digest) for sign, one in seen.items()}
        kept = [one for one in fresh.here_signs if one in there or sign_of(one) not in asked]
        _change(tx, fresh, kept)

    def _signs(self, workspace_id: str, slack_id: str) -> Mapping[AwaySign, _Seen]:
        with self._lock:
            return self._seen.get((workspace_id, slack_id), {})

    def _contradicted(
        self, tx: Transaction, member: Member, digests: Mapping[AwaySign, str]
    ) -> frozenset[AwaySign]:
        if not member.here_signs:
            return frozenset()
        return frozenset(
            sign
            for sign, digest in digests.items()
            if self._kept(tx, member, sign, digest) in member.here_signs
        )

    def _kept(self, tx: Transaction, member: Member, sign: AwaySign, digest: str) -> str:
        """What is stored of a sign of a member that they contradicted."""
        hashed = self._hashed(tx, member.workspace_id, f"{member.person_id}|{digest}")
        return f"{sign}:{hashed}"

    def _put(
        self,
        key: tuple[str, str],
        status: SlackStatus,
        told: Collection[AwaySign],
        hours: Hours,
        now: datetime,
    ) -> None:
        """Keep only what says that somebody is away: most people never are."""
        today = local_day(now, hours.zone)
        days = days_away(status, hours, [today + timedelta(days=nth) for nth in range(_DAYS)], now)
        new = {sign: _Seen(days[sign], _digest(status, sign)) for sign in told if days[sign]}
        with self._lock:
            before = self._seen.pop(key, {})
            seen = {sign: one for sign, one in before.items() if sign not in told} | new
            if seen:
                self._seen[key] = seen


def sign_of(kept: str) -> AwaySign:
    """Which sign it is that was contradicted, of what is stored of it."""
    return AwaySign(kept.partition(":")[0])


def _change(tx: Transaction, member: Member, kept: Iterable[str]) -> None:
    signs = tuple(sorted(kept))
    if signs != member.here_signs:
        members.change(tx, member.workspace_id, member.person_id, here_signs=signs)


def _digest(status: SlackStatus, sign: AwaySign) -> str:
    """A digest of the very words and end of a sign."""
    words: dict[AwaySign, tuple[object, ...]] = {
        AwaySign.NAME: status.names,
        AwaySign.STATUS: (status.status_text, status.status_emoji, status.status_until),
        AwaySign.DO_NOT_DISTURB: (status.quiet_until,),
    }
    return hashlib.sha256(json.dumps(words[sign], default=str).encode()).hexdigest()
