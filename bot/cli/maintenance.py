"""``kith doctor``, ``migrate``, ``purge`` and ``restore-check``: looking after an installation."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from bot.cli.commands import Commands, add_command
from bot.config import hide_from_libraries, read_config, read_valid_settings
from bot.errors import SetupError
from bot.operations import doctor
from bot.operations.purge import PurgeJob
from bot.operations.restore import RestoreCheck, read_tombstones
from bot.operations.startup import (
    database_errors,
    fitting_vault,
    key_path,
    open_database,
    require_file,
    tombstones_path,
)
from bot.runtime.clock import SystemClock
from bot.runtime.logging import set_up_logs
from storage import migrate
from storage.database import Database
from storage.purge import PurgeIncomplete

_UNWELL = 2

_REWRITTEN = (
    "The database file was rewritten, and its log is empty. What was forgotten is gone from both."
)
_VACUUMED = (
    "VACUUM is done: PostgreSQL may now reuse the space of what was forgotten. It doesn't "
    "overwrite it yet, and doesn't reach PostgreSQL's own log, replicas, archives and backups: "
    "what was forgotten stays there until each of them drops it. To rewrite the tables, stop Kith "
    "and run VACUUM FULL."
)


def add_to(commands: Commands) -> None:
    """Add the commands."""
    checks = add_command(commands, "doctor", "check the installation and say what to do", _doctor)
    checks.add_argument(
        "--blocks",
        action="store_true",
        help="also let Slack check the form of every message and window; all names are made up",
    )
    add_command(commands, "migrate", "bring the database up to date", _migrate)
    add_command(commands, "purge", "remove what was forgotten from the database's files", _purge)
    restore = add_command(
        commands,
        "restore-check",
        "after restoring a backup: forget again what had been forgotten",
        _restore_check,
    )
    restore.add_argument("files", nargs="*", type=Path, help="tombstone files of other replicas")
    restore.add_argument("--dry-run", action="store_true", help="only count, and change nothing")


def _doctor(chosen: argparse.Namespace) -> int:
    config, invalid = read_valid_settings()
    hide_from_libraries()
    set_up_logs(config.log_level, config.log_format)
    findings = doctor.examine(config, SystemClock(), invalid, with_blocks=chosen.blocks)
    for finding in findings:
        print(finding.line())
    return 0 if all(finding.is_well for finding in findings) else _UNWELL


def _migrate(_: argparse.Namespace) -> int:
    config = read_config()
    set_up_logs(config.log_level, config.log_format)
    with database_errors(), closing(Database(config.database_url)) as database:
        migrate.upgrade(database)
    print("The database is up to date.")
    return 0


def _purge(_: argparse.Namespace) -> int:
    print(*_purged(), sep="\n")
    return 0


def _restore_check(chosen: argparse.Namespace) -> int:
    lines, unclear = _restore_checked(chosen.files, dry_run=chosen.dry_run)
    print(*lines, sep="\n")
    return _UNWELL if unclear else 0


def _purged() -> list[str]:
    """Purge the database now; return what to print."""
    config = read_config()
    set_up_logs(config.log_level, config.log_format)
    require_file(config)
    with closing(open_database(config)) as database:
        stones = tombstones_path(config, database)
        try:
            is_done = PurgeJob(database, SystemClock(), stones, config.backups_kept).purge()
        except PurgeIncomplete as fault:
            raise SetupError(
                f"The database couldn't be purged ({fault}). Nothing was lost. Make sure that its "
                "disk has room for a second copy and that nothing else holds it open, then run: "
                "kith purge"
            ) from fault
        except OSError as fault:
            raise SetupError(
                f"The tombstone file {stones} can't be written ({type(fault).__name__}). Nothing "
                "was purged. Let Kith write there, then run: kith purge"
            ) from fault
    if not is_done:
        raise SetupError(
            "The purge is half done: something still reads the database as it was, such as a "
            "backup that is under way. Nothing was lost. Let it finish, then run: kith purge"
        )
    return [_REWRITTEN if database.is_sqlite else _VACUUMED]


def _restore_checked(more: Sequence[Path], *, dry_run: bool) -> tuple[list[str], int]:
    """
    Forget again what a restored backup has brought back; return what to print.

    The number is that of lines that couldn't be read: somebody may not be forgotten by them.
    *more*: tombstone files of other replicas. With *dry_run* nothing is changed.
    """
    config = read_config()
    set_up_logs(config.log_level, config.log_format)
    require_file(config)
    with closing(open_database(config)) as database:
        vault = fitting_vault(key_path(config, database), database)
        noted, unclear = read_tombstones([tombstones_path(config, database), *more])
        restoring = RestoreCheck(config, database, vault, SystemClock())
        again = restoring.forget_again(noted, dry_run=dry_run)
    lines = [
        f"Tombstones: {len(noted)}. Lines that couldn't be read: {unclear}.",
        f"The database had brought back: people {again.people}, details {again.details}, coffee "
        f"notes {again.lines}.",
        "Nothing was changed." if dry_run else "All of it is forgotten again. Now run: kith purge",
    ]
    if unclear:
        lines.append(
            "What those lines say isn't forgotten. Take the tombstone file from another copy, and "
            "run this once more."
        )
    return lines, unclear
