"""Reads all people from Slack: to check forms from memory, and to catch up with what happened."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import Any

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.delivery import AbsenceMemory, Busy, MethodLimits, Refused, asked
from bot.members.account_service import AccountService
from bot.members.accounts import AccountQuestions, has_changed, note_account
from bot.runtime.clock import Clock
from bot.runtime.working_hours import hours_of, usual_hours
from bot.slack.users import Directory, Profile, profile_of
from storage import members, people, workspaces
from storage.database import Database
from storage.records import Member

logger = logging.getLogger("kith.people")

# Slack gives at most a thousand people per page, and allows twenty pages a minute.
_PEOPLE_AT_ONCE = 1000
_MOST_PAGES = 20
_EVERY = timedelta(hours=1)
# The rate limit of these questions, as databases have it. All replicas keep it.
_LIST_CALLS = "users.list"
_AFTER_REFUSAL_SECONDS = 300.0
_AFTER_A_GAP = timedelta(minutes=5)


@dataclass(slots=True)
class _Pass:
    """One reading of all pages: the next page, and when the next reading is due."""

    cursor: str | None = None
    due_at: datetime | None = None


class PeopleSync:
    """
    Reads all people from Slack, at start and then once an hour, one page with every tick.

    Every process has its own memory. What Slack says is compared with what is stored, too: of what
    happened while Kith was away no event comes later. Doing so twice does no harm. Nothing is
    concluded from somebody's absence in the answer.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        client_of: Callable[[str], WebClient],
        directory: Directory,
        membership: AccountService,
        absences: AbsenceMemory,
    ) -> None:
        self._database = database
        self._clock = clock
        self._client_of = client_of
        self._limits = MethodLimits(database, clock, client_of)
        self.accounts = AccountQuestions(database, clock, client_of)
        self.directory = directory
        self._membership = membership
        self._absences = absences
        self._passes: dict[str, _Pass] = {}
        self._one_at_a_time = Lock()
        self._loading = Lock()

    def read_due(self) -> None:
        """Read the next page of every workspace that is due."""
        with self._database.read() as tx:
            everywhere = workspaces.installed(tx)
        for workspace_id in everywhere:
            with self._one_at_a_time:
                if self._is_due(workspace_id):
                    self._read_page(workspace_id)

    def load(self, workspace_id: str) -> None:
        """
        Read all pages at once, as far as Slack gives them, unless they were read lately.

        Returns at once while another thread does it.
        """
        # Everybody who opens a form calls this, and a slow Slack would hold up the whole pool.
        if not self._loading.acquire(blocking=False):
            return
        try:
            for _ in range(_MOST_PAGES):
                with self._one_at_a_time:
                    if not self._is_due(workspace_id) or not self._read_page(workspace_id):
                        return
        finally:
            self._loading.release()

    def user_changed(self, workspace_id: str, team_id: str, user: Mapping[str, Any]) -> None:
        """
        Note what an event says about somebody.

        One that is older than what Slack has said since is of no effect.
        """
        profile = profile_of(user, team_id)
        if self.directory.is_outdated(workspace_id, profile):
            return
        note_account(self._membership, workspace_id, user)
        self.directory.note_unless_full(workspace_id, profile)
        with self._database.read() as tx:
            person = people.find(tx, workspace_id, profile.slack_id)
            member = members.get(tx, workspace_id, person.id) if person else None
        self._note_absence(workspace_id, user, profile, member)

    def _is_due(self, workspace_id: str) -> bool:
        begun = self._passes.setdefault(workspace_id, _Pass())
        if begun.cursor or begun.due_at is None:
            return True
        # If it is further ahead, the clock was set back.
        return not timedelta(0) < begun.due_at - self._clock.now() <= _EVERY

    def _read_page(self, workspace_id: str) -> bool:
        """Read the next page; ``False`` if Slack does not give it now."""
        if self._limits.seconds_left(workspace_id, _LIST_CALLS) > 0:
            return False
        with self._database.read() as tx:
            team_id = workspaces.get(tx, workspace_id).slack_team_id
        begun = self._passes.setdefault(workspace_id, _Pass())
        answer = self._ask(workspace_id, begun.cursor)
        if isinstance(answer, Busy | Refused):
            self._wait(workspace_id, begun, answer)
            return False
        self._take(
            workspace_id, team_id, [one for one in answer.get("members") or [] if one.get("id")]
        )
        self._go_on(workspace_id, begun, (answer.get("response_metadata") or {}).get("next_cursor"))
        return True

    def _go_on(self, workspace_id: str, begun: _Pass, cursor: str | None) -> None:
        # A cursor that leads to the same page again would lead there for ever.
        is_stuck = bool(cursor) and cursor == begun.cursor
        begun.cursor = None if is_stuck else cursor or None
        if begun.cursor is None:
            if not is_stuck:
                self.directory.note_whole(workspace_id)
            is_whole = not is_stuck and self._has_all_members(workspace_id)
            begun.due_at = self._clock.now() + (_EVERY if is_whole else _AFTER_A_GAP)

    def _has_all_members(self, workspace_id: str) -> bool:
        """Whether no member was left out by the answers: a list may come incompletely."""
        with self._database.read() as tx:
            joined = people.joined(tx, workspace_id)
        return self.directory.has_all(workspace_id, [person.slack_id for person in joined])

    def _ask(self, workspace_id: str, cursor: str | None) -> SlackResponse | Busy | Refused:
        list_people = self._client_of(workspace_id).users_list
        return asked(lambda: list_people(cursor=cursor, limit=_PEOPLE_AT_ONCE, include_locale=True))

    def _wait(self, workspace_id: str, begun: _Pass, answer: Busy | Refused) -> None:
        logger.warning("people cannot be read reason=%s", answer.reason)
        if isinstance(answer, Busy):
            seconds = answer.seconds
        else:
            # Slack forgets where a reading was, so the next one begins with the first page.
            begun.cursor, seconds = None, _AFTER_REFUSAL_SECONDS
        self._limits.note(workspace_id, _LIST_CALLS, seconds)

    def _take(self, workspace_id: str, team_id: str, users: list[Mapping[str, Any]]) -> None:
        """Note the people of a page, and what has changed about those whom Kith knows."""
        profiles = [profile_of(user, team_id) for user in users]
        with self._database.read() as tx:
            known = people.by_slack_id(tx, workspace_id, [one.slack_id for one in profiles])
            joined = members.several(tx, workspace_id, [one.id for one in known.values()])
        for user, profile in zip(users, profiles, strict=True):
            if self.directory.is_outdated(workspace_id, profile):
                continue
            person = known.get(profile.slack_id)
            member = joined.get(person.id) if person else None
            self._note_absence(workspace_id, user, profile, member)
            if person is not None and has_changed(user, person, member):
                note_account(self._membership, workspace_id, user)
            if person is not None or profile.is_admin:
                # Their names are looked for, or they may set Kith up.
                self.directory.note(workspace_id, profile)
            else:
                self.directory.note_unless_full(workspace_id, profile)

    def _note_absence(
        self, workspace_id: str, user: Mapping[str, Any], profile: Profile, member: Member | None
    ) -> None:
        hours = hours_of(member) if member else usual_hours(profile.zone)
        self._absences.note(workspace_id, user, hours, self._clock.now())
        if member is not None and member.here_signs:
            with self._database.write() as tx:
                self._absences.forget_gone(tx, member, profile.slack_id)
