"""``kith erase-person``: erase everything about one person, for whoever runs Kith."""

from __future__ import annotations

import argparse
from contextlib import closing
from random import SystemRandom

from bot.cli.commands import Commands, add_command
from bot.config import Config, hide_from_libraries, read_config
from bot.errors import SetupError
from bot.operations.places import closed_places
from bot.operations.startup import (
    database_errors,
    fitting_vault,
    key_path,
    open_database,
    require_file,
)
from bot.runtime.clock import SystemClock
from bot.runtime.logging import set_up_logs
from bot.slack.client import slack_client
from bot.wiring import build_services, wire
from storage import people, workspaces
from storage.database import Database

_QUESTION = "Erase everything about {}? It can't be undone. Type yes to go on: "


def add_to(commands: Commands) -> None:
    """Add the command."""
    about = "erase everything about one person; it can't be undone"
    erase = add_command(commands, "erase-person", about, _erase_person)
    erase.add_argument("person", help="their member ID in Slack, such as U0123ABCD")
    erase.add_argument("--team", help="the ID of their Slack team, if the database holds several")
    erase.add_argument("--yes", action="store_true", help="don't ask first, for scripts")


def _erase_person(chosen: argparse.Namespace) -> int:
    config = read_config()
    hide_from_libraries()
    set_up_logs(config.log_level, config.log_format)
    require_file(config)
    with closing(open_database(config)) as database, database_errors():
        workspace_id = _workspace(database, chosen.team)
        _require_known(database, workspace_id, chosen.person)
        _require_places(config)
        if not chosen.yes and not _is_sure(chosen.person):
            raise SetupError("Nothing was erased.")
        said = _erased(config, database, workspace_id, chosen.person)
    print(
        said,
        "While Kith runs, it empties what others have in Slack about them. Now run: kith purge",
        sep="\n",
    )
    return 0


def _workspace(database: Database, team: str | None) -> str:
    with database.read() as tx:
        if team:
            found = workspaces.find(tx, team)
            if found is None:
                raise SetupError(
                    f"There's no Slack team {team} in this database. Nothing was erased. The ID "
                    "begins with T, and stands in the address of Slack in a browser."
                )
            return found.id
        known = workspaces.everywhere(tx)
    if not known:
        raise SetupError(
            "This database is empty: Kith has never run on it. Nothing was erased. Run this where "
            "kith run is started, or check DATABASE_URL."
        )
    if len(known) > 1:
        raise SetupError(
            f"This database holds {len(known)} workspaces. Nothing was erased. Say whose the "
            "person is, with --team and the ID of their Slack team."
        )
    return known[0]


def _require_known(database: Database, workspace_id: str, slack_id: str) -> None:
    with database.read() as tx:
        if people.find(tx, workspace_id, slack_id) is None:
            raise SetupError(
                f"Kith holds nothing about {slack_id} in this workspace. Nothing was erased. Take "
                "the member ID from their profile in Slack: More, Copy member ID."
            )


def _require_places(config: Config) -> None:
    closed = " ".join(closed_places(config))
    if closed:
        raise SetupError(
            f"Kith can't write in {closed}. Nothing was erased. Run this as the user who runs "
            "Kith, or let the one who runs this write there."
        )


def _is_sure(slack_id: str) -> bool:
    try:
        return input(_QUESTION.format(slack_id)).strip().lower() == "yes"
    except EOFError as fault:
        raise SetupError(
            "Nobody answered, and nothing was erased. Answer in a terminal, or add --yes."
        ) from fault


def _erased(config: Config, database: Database, workspace_id: str, slack_id: str) -> str:
    """Erase them as they would do it themselves; returns how much that was, to print."""
    clock = SystemClock()
    services = build_services(
        config,
        client=slack_client(config, clock),
        database=database,
        vault=fitting_vault(key_path(config, database), database),
        clock=clock,
        rng=SystemRandom(),
        workspace_id=workspace_id,
    )
    wire(services)
    erased = services.erasing.erase_for_operator(workspace_id, slack_id)
    try:
        services.purging.note_forgotten()
    except OSError as fault:
        raise SetupError(
            f"{slack_id} is erased. But the tombstone file can't be written "
            f"({type(fault).__name__}), so a restored backup would bring them back. Let Kith "
            "write beside its key ring, then run: kith purge"
        ) from fault
    return (
        "Erased: the person, their key and all that is about them; among it details "
        f"{erased.details}, reminders {erased.reminders}, coffees {erased.coffees}."
    )
