"""``kith run``: serve Slack until the process is told to stop."""

from __future__ import annotations

import argparse
from contextlib import closing
from random import SystemRandom

from bot.app import Application, build
from bot.cli.commands import Commands, add_command
from bot.config import Config, hide_from_libraries, read_config, require_tokens
from bot.operations.startup import meet_slack, open_database, open_vault
from bot.runtime.clock import SystemClock
from bot.runtime.logging import set_up_logs
from bot.runtime.runner import SlackConnection, run_until_stopped
from bot.slack.client import slack_client
from bot.slack.http import HttpServer
from bot.slack.socket_mode import SocketModeConnection


def add_to(commands: Commands) -> None:
    """Add the command."""
    add_command(commands, "run", "run the bot", _run)


def _run(_: argparse.Namespace) -> int:
    config = read_config()
    hide_from_libraries()
    set_up_logs(config.log_level)
    require_tokens(config)
    clock = SystemClock()
    with closing(open_database(config)) as database:
        vault = open_vault(config, database, clock.now())
        client = slack_client(config, clock)
        meet_slack(client, database, vault, clock)
        application = build(
            config, client=client, database=database, vault=vault, clock=clock, rng=SystemRandom()
        )
        run_until_stopped(
            _connection(application, config),
            application.scheduler,
            application.app,
            on_start=_print_running,
        )
    return 0


def _connection(application: Application, config: Config) -> SlackConnection:
    if config.slack_app_token:
        socket = SocketModeConnection(application.app, config.slack_app_token)
        socket.connect()
        return socket
    tick_limit = config.tick_seconds * 6

    def is_ready() -> bool:
        return application.scheduler.seconds_since_tick() < tick_limit

    server = HttpServer(config.slack_signing_secret, config.bind, config.port)
    server.answer_with(application.app)
    server.is_ready = is_ready
    return server


def _print_running() -> None:
    print("Kith is running. Ctrl-C ends it.", flush=True)
