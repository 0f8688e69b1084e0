"""``kith draw``: show the next draw, or explain how it weighs; it changes nothing."""

from __future__ import annotations

import argparse
from contextlib import closing

from bot.cli.commands import Commands, add_command
from bot.coffee.dry_run import dry_runs, report
from bot.config import read_config
from bot.errors import SetupError
from bot.operations.startup import database_errors, require_file
from bot.pairing import in_plain_words
from bot.runtime.clock import SystemClock
from bot.runtime.logging import set_up_logs
from storage import migrate
from storage.database import Database
from storage.records import Mixing

_PROGRAMS = {
    Mixing.OTHER_TEAM: "Programs that bring people of different teams together",
    Mixing.INTERESTS: "Programs that bring people with shared interests together",
}


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "draw", "preview the next draw", _draw)
    look = parser.add_mutually_exclusive_group(required=True)
    look.add_argument(
        "--dry-run",
        action="store_true",
        help="show the next draw with aliases; nothing is saved or sent",
    )
    look.add_argument("--weights", action="store_true", help="explain what a draw weighs")


def _draw(chosen: argparse.Namespace) -> int:
    if chosen.weights:
        for mixing in Mixing:
            print(f"{_PROGRAMS[mixing]}:")
            print(*in_plain_words(mixing), sep="\n")
        return 0
    config = read_config()
    set_up_logs(config.log_level, config.log_format)
    require_file(config)
    with database_errors(), closing(Database(config.database_url)) as database:
        if not migrate.is_current(database):
            raise SetupError(
                "The database isn't up to date. Nothing was changed. Run: kith migrate"
            )
        with database.read() as tx:
            runs = list(dry_runs(tx, SystemClock().now()))
        for dry_run in runs:
            print(*report(dry_run), sep="\n", end="\n\n")
    if not runs:
        print("There is no program yet. The first member who joins starts one.")
    print("Nothing was saved, and nobody was told.")
    return 0
