"""The programs of a workspace, as admins add, edit and end them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Any

from bot.coffee import edit_program, end_program, new_program
from bot.errors import Declined
from bot.i18n import N_
from bot.runtime.clock import Clock
from bot.slack.request import SlackRequest
from bot.slack.users import Directory
from storage import programs, slack_ids, workspaces
from storage.database import Database, Transaction
from storage.records import Mixing, Program, SlackKind

_ENDED = N_("This program has ended. Nothing has changed.")
# What is set for a program, by the names that it has there, too.
SET = (
    "name",
    "rhythm_weeks",
    "weekday",
    "at",
    "zone",
    "group_size",
    "coffee_minutes",
    "least_common_minutes",
    "mixing",
    "formats",
)


@dataclass(frozen=True, slots=True)
class ProgramWish:
    """How an admin wants a program to be; see :class:`storage.records.Program`."""

    name: str
    rhythm_weeks: int
    weekday: int
    at: time
    zone: str
    group_size: int
    coffee_minutes: int
    least_common_minutes: int
    mixing: Mixing
    formats: tuple[str, ...]

    @property
    def values(self) -> dict[str, Any]:
        """The fields of the program."""
        return {name: getattr(self, name) for name in SET}


@dataclass(frozen=True, slots=True)
class ProgramForm:
    """
    What the form of a program shows: ``program`` is ``None`` for a new one.

    ``has_everybodys``: the workspace has a program without a name, which is for everybody.
    """

    program: Program | None
    zones: tuple[str, ...]
    has_everybodys: bool = False


class AdminProgramService:
    """Adds, edits and ends programs."""

    def __init__(self, database: Database, clock: Clock, directory: Directory) -> None:
        self._database = database
        self._clock = clock
        self._directory = directory

    def active(self, workspace_id: str) -> tuple[Program, ...]:
        """The programs that have not ended, also where there are no rounds for now."""
        with self._database.read() as tx:
            return programs.not_ended(tx, workspace_id)

    def form(self, slack_request: SlackRequest, program_id: str) -> ProgramForm:
        """
        The form of a program; of a new one where the id is empty.

        Its time zones say nothing of who has joined (P4): they are those of programs, of the admin,
        and of everybody in the workspace.
        """
        workspace_id = slack_request.workspace_id
        admin = self._directory.profile(workspace_id, slack_request.slack_id)
        own = {admin.zone} if admin and admin.has_zone else set[str]()
        with self._database.read() as tx:
            program = _get(tx, workspace_id, program_id) if program_id else None
            several = programs.not_ended(tx, workspace_id)
        known = {one.zone for one in several}
        zones = known | own | self._directory.zones(workspace_id)
        # A new program is more likely where there is one already.
        likely = sorted(zones, key=lambda it: (it not in known, it not in own, it))
        return ProgramForm(program, tuple(likely), any(not one.name for one in several))

    def save(self, slack_request: SlackRequest, program_id: str | None, wish: ProgramWish) -> bool:
        """
        Add a program, or edit the one with this id from its next round on.

        A form that comes again edits the program that it has added. ``False`` where another program
        has that name, in any spelling: nothing has changed.
        """
        here = slack_request.workspace_id
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            # The form may come twice at the same moment, or two with the same name.
            workspaces.lock(tx, here)
            own_id = program_id or slack_request.made_id
            names = {one.id: one.name.casefold() for one in programs.not_ended(tx, here)}
            name = wish.name.casefold()
            if names.get(own_id) != name and name in names.values():
                return False
            known = {one.id for one in programs.of_workspace(tx, here)}
            if program_id is None and own_id not in known:
                new_program(tx, here, own_id, wish.values, now)
            else:
                edit_program(tx, _get(tx, here, own_id), wish.values, now)
            return True

    def get(self, workspace_id: str, program_id: str) -> Program:
        """A program; raises :class:`Declined` where it has ended."""
        with self._database.read() as tx:
            return _get(tx, workspace_id, program_id)

    def bind(self, slack_request: SlackRequest, program_id: str, channel: str) -> Program:
        """
        Bind a program to the channel (its id in Slack) in which it is offered.

        One without a name stays the coffee for everybody, wherever it is offered.
        """
        with slack_request.transaction(self._database, self._clock) as (tx, _):
            program = _get(tx, slack_request.workspace_id, program_id)
            if program.name:
                here = slack_request.workspace_id
                own_id = slack_ids.own_id(tx, here, SlackKind.CHANNEL, channel)
                programs.change(tx, here, program.id, channel_id=own_id)
            return program

    def end(self, slack_request: SlackRequest, program_id: str) -> tuple[Program, ...]:
        """End a program; returns those that are left."""
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            end_program(tx, _get(tx, slack_request.workspace_id, program_id), now)
            return programs.not_ended(tx, slack_request.workspace_id)


def _get(tx: Transaction, workspace_id: str, program_id: str) -> Program:
    for program in programs.not_ended(tx, workspace_id):
        if program.id == program_id:
            return program
    raise Declined(_ENDED)
