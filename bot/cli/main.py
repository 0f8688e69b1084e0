"""The command line: run, demo, doctor, draw, migrate, keys, purge, restore-check."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from random import SystemRandom

from bot.app import Application, build
from bot.coffee.dry_run import rehearse, report
from bot.config import Config, hide_from_libraries, read_config, require_tokens
from bot.errors import SetupError
from bot.operations import doctor, key_management, maintenance
from bot.operations.startup import (
    database_errors,
    key_path,
    meet_slack,
    open_database,
    open_vault,
    slack_client,
)
from bot.pairing.service import in_plain_words
from bot.runtime.clock import SystemClock
from bot.runtime.logging import set_up_logs
from bot.runtime.runner import SlackConnection, stay
from bot.slack.http import HttpConnection
from bot.slack.socket_mode import SocketModeConnection
from storage import migrate
from storage.database import Database
from storage.records import Mixing

_SETUP_ERROR = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, or 2 after one sentence with the remedy."""
    chosen = _parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except SetupError as trouble:
        print(f"kith: {trouble}", file=sys.stderr)
        return _SETUP_ERROR
    except KeyboardInterrupt:
        return _INTERRUPTED


def run(_: argparse.Namespace) -> int:
    """``kith run``: serve Slack until the process is told to stop."""
    config = read_config()
    hide_from_libraries()
    set_up_logs(config.log_level)
    require_tokens(config)
    clock = SystemClock()
    with closing(open_database(config)) as database:
        vault = open_vault(config, database, clock.now())
        client = slack_client(config)
        meet_slack(client, database, vault, clock)
        application = build(
            config, client=client, database=database, vault=vault, clock=clock, rng=SystemRandom()
        )
        stay(
            _line(application, config),
            application.scheduler,
            application.app,
            tell=_say_that_it_runs,
        )
    return 0


def demo(chosen: argparse.Namespace) -> int:
    """``kith demo``: the sandbox with the real bot in it."""
    try:
        from bot.cli.demo import run_demo
    except ModuleNotFoundError as fault:
        raise SetupError(
            f"The sandbox needs {fault.name}. Install it with: pip install 'kith[sandbox]'"
        ) from fault
    set_up_logs("WARNING")
    return run_demo(chosen.port, opens_page=not chosen.no_page)


def examine(_: argparse.Namespace) -> int:
    """``kith doctor``: look at everything, and say in plain words what to do."""
    config = read_config()
    hide_from_libraries()
    set_up_logs(config.log_level)
    findings = doctor.examine(config, SystemClock())
    for finding in findings:
        print(finding.line())
    return 0 if all(finding.is_well for finding in findings) else _SETUP_ERROR


def upgrade(_: argparse.Namespace) -> int:
    """``kith migrate``: bring the database to the newest shape."""
    config = read_config()
    set_up_logs(config.log_level)
    with database_errors(), closing(Database(config.database_url)) as database:
        migrate.upgrade(database)
    print("The database has the newest shape.")
    return 0


def look_ahead(chosen: argparse.Namespace) -> int:
    """``kith draw``: what the next draw would be, or how it weighs; it changes nothing."""
    if chosen.weights:
        for mixing in Mixing:
            print(f"A program that goes by {mixing.value.replace('_', ' ')}:")
            print(*in_plain_words(mixing), sep="\n")
        return 0
    config = read_config()
    set_up_logs(config.log_level)
    with database_errors(), closing(Database(config.database_url)) as database:
        if not migrate.is_current(database):
            raise SetupError("The database has not this Kith's shape. Run: kith migrate")
        with database.read() as tx:
            rehearsals = list(rehearse(tx, SystemClock().now()))
        for rehearsal in rehearsals:
            print(*report(rehearsal), sep="\n", end="\n\n")
    if not rehearsals:
        print("There is no program yet: it begins with the first member.")
    print("Nothing was stored, and nobody was told.")
    return 0


def create_keys(_: argparse.Namespace) -> int:
    """``kith keys create``: make the key ring of a database that holds nothing yet."""
    return _with_keys(key_management.create)


def rotate_keys(chosen: argparse.Namespace) -> int:
    """``kith keys rotate``: wrap everybody's key by a new one, while the bot runs."""
    return _with_keys(key_management.prepare if chosen.prepare else key_management.rotate)


def destroy_key(chosen: argparse.Namespace) -> int:
    """``kith keys destroy EPOCH``: take a key off the ring that only old backups need."""
    return _with_keys(
        lambda database, path, _: key_management.destroy(database, path, chosen.epoch)
    )


def _with_keys(does: Callable[[Database, Path, datetime], Iterable[str]]) -> int:
    config = read_config()
    set_up_logs(config.log_level)
    with closing(open_database(config)) as database:
        for line in does(database, key_path(config, database), SystemClock().now()):
            print(line, flush=True)
    return 0


def purge(_: argparse.Namespace) -> int:
    """``kith purge``: sweep what was forgotten out of the database's files, now."""
    print(*maintenance.purge(), sep="\n")
    return 0


def restore_check(chosen: argparse.Namespace) -> int:
    """``kith restore-check``: forget again what a restored backup has brought back."""
    print(*maintenance.restore_check(chosen.files, dry_run=chosen.dry_run), sep="\n")
    return 0


def _line(application: Application, config: Config) -> SlackConnection:
    if config.slack_app_token:
        socket = SocketModeConnection(application.app, config.slack_app_token)
        socket.connect()
        return socket
    tick_limit = config.tick_seconds * 6

    def is_ready() -> bool:
        return application.scheduler.seconds_since_tick() < tick_limit

    return HttpConnection(
        application.app, config.slack_signing_secret, config.bind, config.port, is_ready
    )


def _say_that_it_runs() -> None:
    print("Kith is running. Ctrl-C ends it.", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kith", description="Coffee with coworkers, on Slack.")
    commands = parser.add_subparsers(required=True, metavar="command")
    _add(commands, "run", "serve Slack", run)
    demo_parser = _add(commands, "demo", "try Kith in a local sandbox, without Slack", demo)
    demo_parser.add_argument(
        "--port", type=_port, default=8899, help="the page's port (8899); 0 takes a free one"
    )
    demo_parser.add_argument("--no-page", action="store_true", help="do not open the page")
    _add(commands, "doctor", "look at the installation and say what to do", examine)
    _add(commands, "migrate", "bring the database to the newest shape", upgrade)
    draw_parser = _add(commands, "draw", "look at the next draw before it is made", look_ahead)
    look = draw_parser.add_mutually_exclusive_group(required=True)
    look.add_argument(
        "--dry-run", action="store_true", help="draw under aliases; nothing is stored or told"
    )
    look.add_argument("--weights", action="store_true", help="what a draw weighs, in plain words")
    _add(commands, "purge", "sweep what was forgotten out of the database's files", purge)
    restore_parser = _add(
        commands, "restore-check", "after a restored backup: forget again", restore_check
    )
    restore_parser.add_argument(
        "files", nargs="*", type=Path, help="the files of tombstones of other replicas"
    )
    restore_parser.add_argument("--dry-run", action="store_true", help="count, and change nothing")
    _add_key_commands(commands)
    return parser


def _add_key_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    ring = commands.add_parser("keys", help="the key ring").add_subparsers(
        required=True, metavar="command"
    )
    _add(ring, "create", "make the key ring where there is none", create_keys)
    rotate_parser = _add(
        ring, "rotate", "wrap everybody's key by a new one, while the bot runs", rotate_keys
    )
    rotate_parser.add_argument(
        "--prepare",
        action="store_true",
        help="only put the new key on the ring, to be copied to replicas with a ring of their own",
    )
    destroy_parser = _add(
        ring, "destroy", "take an older key off the ring; backups of its time are lost", destroy_key
    )
    destroy_parser.add_argument("epoch", metavar="EPOCH", help="its name, as kith keys rotate says")


def _port(value: str) -> int:
    if not value.isdecimal() or len(value) > 5 or int(value) > 65535:
        raise argparse.ArgumentTypeError("it must be a number from 0 to 65535")
    return int(value)


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    does: str,
    function: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=does, description=does)
    parser.set_defaults(run=function)
    return parser
