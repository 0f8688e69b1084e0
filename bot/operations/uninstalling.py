"""When the app is uninstalled: its workspace is sealed at once, and forgotten a day later (P14)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Lock

from slack_sdk import WebClient

from bot.operations.purge import PurgeJob
from bot.runtime.clock import Clock
from bot.slack.client import TokenState, state_of_token
from storage import erasure, seals, workspaces
from storage.database import Database
from storage.purge import PurgeIncomplete
from storage.records import Seal, SealReason
from storage.vault import Vault

logger = logging.getLogger("kith.uninstalling")

# Whoever uninstalled it by mistake, or to install it anew, has so long.
KEPT = timedelta(days=1)
# How often Slack is asked whether the app is there again. It isn't asked sooner after the event:
# what Slack says of a token may be some seconds behind.
_BETWEEN_LOOKS = timedelta(minutes=1)
_LOGGED = {
    SealReason.UNINSTALLED: "the app was uninstalled",
    SealReason.REVOKED: "its bot token was revoked; nothing is deleted; put a new token into "
    ".env, and start Kith again",
}


class UninstallService:
    """
    Seals a workspace when Slack says that the app was uninstalled, or its bot token revoked.

    In a sealed workspace nothing is due, and nobody is answered; only forgetting goes on. Slack is
    asked every minute whether it accepts the token. If it does, the workspace is unsealed. If a day
    after the app was uninstalled, by its clock and by this machine's, it says that the app is gone,
    everything of the workspace is erased. Without the event of that no answer of Slack's erases
    anything: it may say of a token that was only revoked, too, that the app is gone.

    A process looks after one workspace alone: the one whose token Slack accepted when it started.
    What Slack says of that token means nothing for the others of the database. Once its workspace
    is erased, from the files, too, the process has to end: names and words are in its memory.
    """

    def __init__(
        self,
        database: Database,
        vault: Vault,
        clock: Clock,
        client: WebClient,
        purging: PurgeJob,
        workspace_id: str,
    ) -> None:
        self._database = database
        self._vault = vault
        self._clock = clock
        self._client = client
        self._purging = purging
        self._workspace_id = workspace_id
        self._when_unsealed: Callable[[], None] = lambda: None
        self._when_erased: Callable[[], None] = lambda: None
        self.is_erased = False
        # ``None`` until they were read. One that was erased is none of them.
        self._installed: frozenset[str] | None = None
        self._next_look: datetime | None = None
        # Events come in other threads than the ticks: what was read earlier must not be kept later.
        self._reading = Lock()

    def on_unsealed(self, hook: Callable[[], None]) -> None:
        """Call *hook* when a workspace was unsealed."""
        self._when_unsealed = hook

    def on_erased(self, hook: Callable[[], None]) -> None:
        """Call *hook*, which ends the process, when nothing is left of its workspace."""
        self._when_erased = hook

    def is_sealed(self, workspace_id: str) -> bool:
        """Whether nobody is answered in a workspace, as this process last read."""
        return self._installed is not None and workspace_id not in self._installed

    def seal(self, workspace_id: str, reason: SealReason, happened_at: int | None) -> None:
        """
        Seal a workspace, unless Slack has accepted the token since.

        *happened_at*: seconds by Slack's clock, as events have them.
        """
        with self._database.write() as tx:
            workspaces.lock(tx, workspace_id)
            accepted_at = seals.accepted_at(tx, workspace_id)
            if _is_outdated(happened_at, accepted_at):
                logger.info("workspace=%s an event from before it was installed", workspace_id)
                return
            at = _later(happened_at, self._clock.now())
            is_new = seals.seal(tx, workspace_id, at, reason)
        if is_new:
            logger.error("workspace=%s is sealed: %s", workspace_id, _LOGGED[reason])
        self._read()

    def tend(self) -> None:
        """Unseal what is installed again, and erase what was uninstalled a day ago."""
        now, seal = self._clock.now(), self._read()
        if self.is_sealed(self._workspace_id) and self._may_look(now):
            if seal is None:
                # Erased, by this process or another one.
                self._end()
            else:
                self._look(seal, now)

    def _look(self, seal: Seal, now: datetime) -> None:
        workspace_id = seal.workspace_id
        with self._database.read() as tx:
            if seals.get(tx, workspace_id) is None:
                # Another process was faster.
                return
            team_id = workspaces.get(tx, workspace_id).slack_team_id
        state, at = state_of_token(self._client, team_id, now)
        if state is TokenState.ACCEPTED:
            with self._database.write() as tx:
                seals.note_accepted(tx, workspace_id, at)
            logger.warning("workspace=%s is unsealed: the app is installed", workspace_id)
            self._when_unsealed()
        elif state is TokenState.GONE and is_over(seal, min(now, at)):
            erase_if_sealed(self._database, self._vault, self._purging, seal, now)
        self._read()

    def _end(self) -> None:
        self.is_erased = self._purging.is_done() or purge_files(self._purging)
        if self.is_erased:
            self._when_erased()

    def _read(self) -> Seal | None:
        """Read which workspaces are sealed; the seal of the one that is looked after."""
        with self._reading:
            with self._database.read() as tx:
                seal, installed = seals.get(tx, self._workspace_id), workspaces.installed(tx)
            self._installed = frozenset(installed)
            if self._workspace_id in self._installed:
                self._next_look = None
            elif self._next_look is None and seal is not None:
                # By this machine's clock: the seal has Slack's moment, which may be ahead of it.
                self._next_look = self._clock.now() + _BETWEEN_LOOKS
        return seal

    def _may_look(self, now: datetime) -> bool:
        """Whether Slack may be asked; a moment too far ahead is from before a clock went back."""
        with self._reading:
            due_at = self._next_look or now
            if timedelta(0) < due_at - now <= _BETWEEN_LOOKS:
                return False
            self._next_look = now + _BETWEEN_LOOKS
        return True


def is_over(seal: Seal, now: datetime) -> bool:
    """Whether a workspace may be erased, if Slack says, too, that the app is gone."""
    return seal.reason is SealReason.UNINSTALLED and now - seal.since >= KEPT


def erase_if_sealed(
    database: Database, vault: Vault, purging: PurgeJob, seal: Seal, now: datetime
) -> bool:
    """Erase everything of a workspace, in the files, too, if that is still its *seal*."""
    workspace_id = seal.workspace_id
    with database.write(exclusive=True) as tx:
        # Another process may have unsealed it meanwhile.
        if seals.get(tx, workspace_id) != seal:
            return False
        erasure.erase_workspace(tx, vault, workspace_id, now)
    logger.error("workspace=%s is erased: the app was uninstalled a day ago", workspace_id)
    purge_files(purging)
    return True


def purge_files(purging: PurgeJob) -> bool:
    """Purge the database's files; ``False`` if that isn't done, and has to be tried again."""
    try:
        return purging.purge()
    except (PurgeIncomplete, OSError) as fault:
        logger.error("the files aren't purged type=%s; run kith purge", type(fault).__name__)
        return False


def _later(happened_at: int | None, now: datetime) -> datetime:
    """The later moment: if this machine's clock is slow, the day counts by Slack's."""
    try:
        return max(now, datetime.fromtimestamp(happened_at or 0, UTC))
    except (ValueError, OverflowError, OSError):
        return now


def _is_outdated(happened_at: int | None, accepted_at: datetime | None) -> bool:
    """Whether Slack has accepted the token since; within a minute that isn't certain."""
    if happened_at is None or accepted_at is None:
        return False
    return happened_at < (accepted_at - _BETWEEN_LOOKS).timestamp()
