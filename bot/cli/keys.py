"""``kith keys``: create the key ring, rotate its keys, destroy an old one."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from bot.cli.commands import Commands, add_command
from bot.config import read_config
from bot.operations import key_management
from bot.operations.startup import key_path, open_database
from bot.runtime.clock import SystemClock
from bot.runtime.logging import set_up_logs
from storage.database import Database


def add_to(commands: Commands) -> None:
    """Add the commands."""
    ring = commands.add_parser("keys", help="manage the key ring").add_subparsers(
        required=True, metavar="command"
    )
    add_command(ring, "create", "create the key ring where there is none", _create)
    rotate = add_command(
        ring, "rotate", "rewrap everybody's key with a new one, while the bot runs", _rotate
    )
    rotate.add_argument(
        "--prepare",
        action="store_true",
        help="only add the new key, so that the ring can be copied to other replicas first",
    )
    destroy = add_command(
        ring,
        "destroy",
        "destroy an older key; backups from its time can't be opened any more",
        _destroy,
    )
    destroy.add_argument("epoch", metavar="EPOCH", help="its name, as shown by kith keys rotate")


def _create(_: argparse.Namespace) -> int:
    return _with_keys(key_management.create)


def _rotate(chosen: argparse.Namespace) -> int:
    return _with_keys(key_management.prepare if chosen.prepare else key_management.rotate)


def _destroy(chosen: argparse.Namespace) -> int:
    return _with_keys(
        lambda database, path, _: key_management.destroy(database, path, chosen.epoch)
    )


def _with_keys(does: Callable[[Database, Path, datetime], Iterable[str]]) -> int:
    config = read_config()
    set_up_logs(config.log_level, config.log_format)
    with closing(open_database(config)) as database:
        for line in does(database, key_path(config, database), SystemClock().now()):
            print(line, flush=True)
    return 0
