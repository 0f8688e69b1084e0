"""``kith run``: serve Slack until the process is told to stop."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from random import SystemRandom

from bot.app import Application, build
from bot.cli.commands import Commands, add_command
from bot.config import Config, hide_from_libraries, read_config, require_tokens
from bot.errors import SetupError
from bot.operations.health import Health, IsWell, SlackCheck
from bot.operations.metrics import DatabaseFigures, MetricsPage, show_readiness
from bot.operations.purge import PurgeJob
from bot.operations.sealed_workspaces import ERASED, note_refusal, require_installed
from bot.operations.startup import (
    meet_slack,
    open_database,
    open_vault,
    require_database,
    require_timely_sending,
    tombstones_path,
)
from bot.runtime.clock import Clock, SystemClock
from bot.runtime.logging import set_up_logs
from bot.runtime.runner import SlackConnection, run_until_stopped
from bot.runtime.waiting import Stopped, StopSignal, wait_out
from bot.slack.client import slack_client
from bot.slack.http import HttpServer
from bot.slack.socket_mode import SocketModeConnection
from storage.database import Database
from storage.vault import Vault


def add_to(commands: Commands) -> None:
    """Add the command."""
    add_command(commands, "run", "run the bot", _run)


def _run(_: argparse.Namespace) -> int:
    config = read_config()
    hide_from_libraries()
    set_up_logs(config.log_level, config.log_format)
    require_tokens(config)
    stop = StopSignal()
    stop.listen()
    server = _server(config)
    try:
        with closing(wait_out(partial(open_database, config), stop)) as database:
            _serve(config, database, server, stop)
    except Stopped:
        pass
    finally:
        if server is not None:
            server.stop()
    return 0


def _server(config: Config) -> HttpServer | None:
    """
    The HTTP server; in Socket Mode there is one only if a port is set, for monitoring.

    It is the first thing that is there: whatever Kith waits for, a monitor sees that it is alive.
    """
    page = MetricsPage(config.metrics_token, is_slacks_port=not config.slack_app_token)
    if config.slack_app_token:
        return None if config.port is None else HttpServer("", config.bind, config.port, page)
    return HttpServer(config.slack_signing_secret, config.bind, config.http_port, page)


def _serve(config: Config, database: Database, server: HttpServer | None, stop: StopSignal) -> None:
    clock = SystemClock()
    client = slack_client(config, clock)
    vault = wait_out(lambda: open_vault(config, database, clock.now()), stop)
    with _noting_refusal(config, database, vault, clock):
        workspace = wait_out(lambda: meet_slack(client, database, vault, clock), stop)
    application = build(
        config,
        client=client,
        database=database,
        vault=vault,
        clock=clock,
        rng=SystemRandom(),
        workspace_id=workspace.id,
    )
    connection = _connection(config, application, server, stop)
    is_at_work = _is_at_work(config, application, connection)
    checks = _checks(application, workspace.id, clock)
    health = Health((*checks, SlackCheck(client, clock)), is_at_work, SystemRandom())
    show_readiness(health.is_ready)
    if server is not None:
        server.is_ready = health.is_ready
    dispatch = application.services.dispatch
    with health.watched(), closing(dispatch), _ending_when_erased(application, stop):
        run_until_stopped(
            connection,
            application.scheduler,
            application.app,
            stop,
            on_start=partial(_begin, application),
        )


def _checks(
    application: Application, workspace_id: str, clock: Clock
) -> tuple[Callable[[], None], ...]:
    """What the database has to say for Kith to be ready."""
    database, held_back = application.database, application.services.dispatch.claims.held_back
    figures = DatabaseFigures(database, workspace_id, clock, held_back)
    return (
        figures.read,
        partial(require_database, database, workspace_id, clock),
        partial(require_installed, database, workspace_id, clock),
        partial(require_timely_sending, database, workspace_id, clock, held_back),
    )


@contextmanager
def _ending_when_erased(application: Application, stop: StopSignal) -> Iterator[None]:
    """Stop once nothing is left of the workspace, and say so in the error."""
    uninstalling = application.services.uninstalling
    uninstalling.on_erased(stop.stop)
    yield
    if uninstalling.is_erased:
        raise SetupError(ERASED)


@contextmanager
def _noting_refusal(
    config: Config, database: Database, vault: Vault, clock: Clock
) -> Iterator[None]:
    """Do what is due where Slack doesn't accept the token, and say so in the error."""
    try:
        yield
    except SetupError as fault:
        stones = tombstones_path(config, database)
        purging = PurgeJob(database, clock, stones, config.backups_kept)
        raise note_refusal(database, vault, purging, clock, fault) from fault


def _connection(
    config: Config, application: Application, server: HttpServer | None, stop: StopSignal
) -> SlackConnection:
    if server is not None and not config.slack_app_token:
        server.answer_with(application.app)
        return server
    look_again = application.services.conversation.catching_up.look_again
    socket = SocketModeConnection(application.app, config.slack_app_token, after_outage=look_again)
    try:
        wait_out(socket.connect, stop)
    except (SetupError, Stopped):
        socket.stop()
        raise
    return socket


def _is_at_work(config: Config, application: Application, connection: SlackConnection) -> IsWell:
    limit = config.tick_seconds * 6

    def is_at_work() -> bool:
        return connection.is_open() and application.scheduler.seconds_since_success() < limit

    return is_at_work


def _begin(application: Application) -> None:
    print("Kith is running. Ctrl-C ends it.", flush=True)
    application.services.conversation.load_in_background()
