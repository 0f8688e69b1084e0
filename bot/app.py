"""The composition root: here the rooms are built, wired to each other and to Slack."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from random import Random

from slack_bolt import App
from slack_sdk import WebClient

from bot.config import Config
from bot.operations.purge import Purging
from bot.operations.startup import tombstones_path
from bot.routes import register_routes
from bot.runtime.clock import Clock
from bot.runtime.scheduler import Duty, Heartbeat
from bot.slack.middleware import Reception
from bot.wiring import Rooms, build_rooms, wire
from storage.database import Database
from storage.vault import Vault

_LISTENER_THREADS = 20


@dataclass(frozen=True, slots=True)
class House:
    """Everything that is built: Bolt's app, the heartbeat, the database and the rooms."""

    app: App
    heartbeat: Heartbeat
    database: Database
    rooms: Rooms


def build(
    config: Config,
    *,
    client: WebClient,
    database: Database,
    vault: Vault,
    clock: Clock,
    dice: Random,
    executor: Executor | None = None,
) -> House:
    """Build the house around one database and one Slack client, which must not retry by itself."""
    rooms = build_rooms(
        config, client=client, database=database, vault=vault, clock=clock, dice=dice
    )
    wire(rooms)
    app = _bolt(config, client, executor)
    Reception(database).register(app)
    register_routes(app, rooms, config.command)
    stones = tombstones_path(config, database)
    sweep = Purging(database, clock, stones, config.backups_kept).tend
    return House(app, Heartbeat([*_duties(rooms), sweep], config.tick_seconds), database, rooms)


def _bolt(config: Config, client: WebClient, executor: Executor | None) -> App:
    return App(
        client=client,
        signing_secret=config.slack_signing_secret or None,
        token_verification_enabled=False,
        listener_executor=executor or ThreadPoolExecutor(_LISTENER_THREADS, "kith-listener"),
    )


def _duties(rooms: Rooms) -> list[Duty]:
    """What is done on every tick, in this order: first what is due, then the sending of it."""
    return [
        rooms.rounds.announce_due,
        rooms.rounds.turn_due,
        rooms.icebreakers.ask_due,
        rooms.checkins.hand_on,
        rooms.forgetting.forget_ended,
        rooms.erasing.erase_deactivated,
        rooms.dispatch.aftermath.reconcile,
        rooms.dispatch.send_due,
        rooms.dispatch.aftermath.empty_withdrawn,
        rooms.exporting.remove_due,
    ]
