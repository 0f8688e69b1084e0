"""After a backup was restored: forget again what was forgotten since the backup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.checkins import Turns
from bot.config import Config
from bot.errors import SetupError
from bot.icebreakers import question_words
from bot.members import ErasureService, MemberService
from bot.memory import ForgettingService, Gate
from bot.runtime.clock import Clock
from storage import tombstone_file, workspaces
from storage.database import Database, Transaction
from storage.records import TombstoneKind
from storage.tombstone_file import Noted
from storage.vault import Vault


@dataclass(frozen=True, slots=True)
class ReforgottenCounts:
    """How much a restored backup had brought back, and was forgotten again."""

    people: int = 0
    details: int = 0
    lines: int = 0


class _Counted(Exception):
    """Rolls back a dry run, and carries its counts."""

    def __init__(self, again: ReforgottenCounts) -> None:
        super().__init__()
        self.again = again


def read_tombstones(files: Iterable[Path]) -> tuple[list[Noted], int]:
    """Read tombstone files; also count unreadable lines. Raises :class:`SetupError`."""
    noted: list[Noted] = []
    unclear = 0
    for file in files:
        try:
            found, more = tombstone_file.read(file)
        except OSError as fault:
            raise SetupError(
                f"The tombstone file {file} can't be read ({type(fault).__name__}). Nothing was "
                "changed. Put it back, or name it; only this file says what to forget again."
            ) from fault
        noted += found
        unclear += more
    return noted, unclear


class RestoreCheck:
    """Compares the database with the tombstones."""

    def __init__(self, config: Config, database: Database, vault: Vault, clock: Clock) -> None:
        turns = Turns()
        self._database = database
        self._clock = clock
        self._forgetting = ForgettingService(database, clock, turns, Gate(vault, question_words))
        membership = MemberService(database, clock, config.command)
        membership.on_leave(turns.left)
        self._erasing = ErasureService(database, clock, vault, membership, config.backups_kept)

    def forget_again(self, noted: Sequence[Noted], *, dry_run: bool) -> ReforgottenCounts:
        """Forget all of it again in one transaction; with *dry_run* only count it."""
        try:
            with self._database.write(exclusive=True) as tx:
                again = self._forget(tx, noted, self._clock.now())
                _keep_or_undo(again, dry_run=dry_run)
        except _Counted as counted:
            return counted.again
        return again

    def _forget(self, tx: Transaction, noted: Sequence[Noted], now: datetime) -> ReforgottenCounts:
        # If somebody was erased twice, the later time counts.
        erased = {
            one.subject: one.forgotten_at
            for one in sorted(noted, key=lambda each: each.forgotten_at)
            if one.kind is TombstoneKind.PERSON
        }
        here = workspaces.everywhere(tx)
        gone = {
            kind: sum(
                self._forgetting.forget_again(tx, workspace_id, kind, subject, now)
                for workspace_id in here
                for subject in {one.subject for one in noted if one.kind is kind}
            )
            for kind in (TombstoneKind.DETAIL, TombstoneKind.COFFEE_NOTE)
        }
        people = sum(self._erasing.erase_again(tx, one, erased, now) for one in here)
        return ReforgottenCounts(
            people, gone[TombstoneKind.DETAIL], gone[TombstoneKind.COFFEE_NOTE]
        )


def _keep_or_undo(again: ReforgottenCounts, *, dry_run: bool) -> None:
    if dry_run:
        raise _Counted(again)
