"""What is said of sealed workspaces, and what a start without a good token does about them."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.errors import SetupError
from bot.operations.purge import PurgeJob
from bot.operations.startup import database_errors
from bot.operations.uninstalling import KEPT, erase_if_sealed, is_over
from bot.runtime.clock import Clock
from bot.slack.client import slack_time
from bot.slack.errors import is_gone
from storage import seals, workspaces
from storage.database import Database
from storage.records import Seal, SealReason
from storage.vault import Vault

_UNINSTALLED = "The app was uninstalled from Slack. Kith is silent."
_REVOKED = (
    "The app's bot token was revoked. Kith is silent, and deletes nothing. To go on, install the "
    "app again, put its new token into .env, and start Kith again. To delete everything, do the "
    "same, uninstall the app while Kith runs, and keep Kith running for a day."
)
ERASED = (
    "The app was uninstalled from Slack, and everything of its workspace is deleted. To begin "
    "anew, install it, put its token into .env, and start Kith again."
)
_ONE_OF_SEVERAL = (
    "In a workspace of this database the app was uninstalled, or its bot token revoked. The "
    "database holds several, and Slack doesn't say whose the token in .env was, so nothing is "
    "deleted. To keep that workspace, install the app there again, put its new token into .env, "
    "and start Kith again. To delete it, do the same, uninstall the app while Kith runs, and keep "
    "Kith running for a day."
)


def require_installed(database: Database, workspace_id: str, clock: Clock) -> None:
    """Raise :class:`SetupError` where the app was uninstalled from Slack."""
    with database_errors(), database.read() as tx:
        is_known = workspace_id in workspaces.everywhere(tx)
        seal = seals.get(tx, workspace_id)
    if not is_known:
        raise SetupError(ERASED)
    if seal is not None:
        raise SetupError(what_is_sealed(seal, clock.now()))


def what_is_sealed(seal: Seal, now: datetime) -> str:
    """What it means that a workspace has this seal, and what to do."""
    runs = "Everything is deleted on {} if Kith runs then and Slack says that the app is gone."
    return _said(seal, now, runs)


def note_refusal(
    database: Database, vault: Vault, purging: PurgeJob, clock: Clock, fault: SetupError
) -> SetupError:
    """
    The error for a start that failed because Slack didn't accept the token.

    If Slack says that the app is gone, the only workspace of the database is erased if the app was
    uninstalled a day ago. Among several nobody knows whose the token was. In any case the error
    says what is sealed.
    """
    now = clock.now()
    with database_errors():
        with database.read() as tx:
            found, count = seals.all_sealed(tx), len(workspaces.everywhere(tx))
        if not found or count > 1:
            return SetupError(f"{fault} {_ONE_OF_SEVERAL}" if found else str(fault))
        (seal,) = found
        by_slack = slack_time(getattr(fault.__cause__, "response", None), now)
        is_due = is_gone(fault.__cause__) and is_over(seal, min(now, by_slack))
        if is_due and erase_if_sealed(database, vault, purging, seal, now):
            return SetupError(f"{fault} Everything of its workspace is deleted now.")
    starts = (
        "Everything of its workspace is deleted when Kith is started after {}, if Slack says then "
        "that the app is gone."
    )
    return SetupError(f"{fault} {_said(seal, now, starts)}")


def _said(seal: Seal, now: datetime, within_the_day: str) -> str:
    """What is said of a sealed workspace; *within_the_day*: what happens when the day is over."""
    if seal.reason is SealReason.REVOKED:
        return _REVOKED
    ends = seal.since.astimezone(UTC) + KEPT
    if now < ends:
        return (
            f"{_UNINSTALLED} {within_the_day.format(f'{ends:%d %B at %H:%M} UTC')} To keep it, "
            "install the app again before that, put its new token into .env, and start Kith again."
        )
    return (
        f"{_UNINSTALLED} Everything is deleted once Slack says that the app is gone "
        "(account_inactive): so far it says nothing, or something else about the token in .env. To "
        "keep it, install the app, put its token into .env, and start Kith again."
    )
