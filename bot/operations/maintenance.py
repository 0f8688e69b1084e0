"""``kith purge`` and ``kith restore-check``: what whoever runs Kith does about its files."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from bot.config import read_config
from bot.errors import SetupError
from bot.operations.purge import PurgeJob
from bot.operations.restore import RestoreCheck, read_tombstones
from bot.operations.startup import fitting_vault, key_path, open_database, tombstones_path
from bot.runtime.clock import SystemClock
from bot.runtime.logging import set_up_logs
from storage.purge import PurgeIncomplete

_SWEPT = (
    "The database's file was written anew, and its log is empty: what was forgotten is gone from "
    "both."
)
_VACUUMED = (
    "VACUUM is done: the space of what was forgotten may be written over from now on. It does not "
    "overwrite it, and does not reach PostgreSQL's own log, replicas, archives and backups: there "
    "it stays until each of them has dropped it. VACUUM FULL writes the tables anew, while Kith is "
    "stopped."
)


def purge() -> list[str]:
    """Sweep what was forgotten out of the database's files, now; what to say of it."""
    config = read_config()
    set_up_logs(config.log_level)
    with closing(open_database(config)) as database:
        stones = tombstones_path(config, database)
        try:
            is_done = PurgeJob(database, SystemClock(), stones, config.backups_kept).purge()
        except PurgeIncomplete as fault:
            raise SetupError(
                f"The database could not be purged ({fault}). Nothing was lost; see that its disk "
                "has room for a second copy of it and that nothing else holds it, and run: kith "
                "purge"
            ) from fault
        except OSError as fault:
            raise SetupError(
                f"The file of tombstones {stones} cannot be written ({type(fault).__name__}), and "
                "nothing was purged. Let Kith write there, and run: kith purge"
            ) from fault
    if not is_done:
        raise SetupError(
            "The purge is half done: somebody still reads what stood in the database before, such "
            "as a backup that is under way. Let that end, and run: kith purge"
        )
    return [_SWEPT if database.is_sqlite else _VACUUMED]


def restore_check(more: Sequence[Path], *, dry_run: bool) -> list[str]:
    """
    Forget again what a restored backup has brought back; what to say of it.

    *more*: the files of tombstones of other replicas. With *dry_run* nothing is changed.
    """
    config = read_config()
    set_up_logs(config.log_level)
    with closing(open_database(config)) as database:
        vault = fitting_vault(key_path(config, database), database)
        noted, unclear = read_tombstones([tombstones_path(config, database), *more])
        restoring = RestoreCheck(config, database, vault, SystemClock())
        again = restoring.forget_again(noted, dry_run=dry_run)
    return [
        f"Noted as forgotten: {len(noted)}; lines that were not understood: {unclear}.",
        f"Of these the database held once more: people {again.people}, details "
        f"{again.details}, lines {again.lines}.",
        "Nothing was changed." if dry_run else "All of it is forgotten again. Now run: kith purge",
    ]
