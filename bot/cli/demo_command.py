"""``kith demo``: the sandbox with the real bot in it."""

from __future__ import annotations

import argparse

from bot.cli.commands import Commands, add_command
from bot.errors import SetupError
from bot.runtime.logging import set_up_logs


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "demo", "try Kith in a local sandbox, without Slack", _demo)
    parser.add_argument(
        "--port", type=_port, default=8899, help="the page's port (8899); 0 takes a free one"
    )
    parser.add_argument("--no-page", action="store_true", help="do not open the page")


def _demo(chosen: argparse.Namespace) -> int:
    try:
        # The sandbox's libraries are an extra, which the other commands do without.
        from bot.cli.demo import run_demo
    except ModuleNotFoundError as fault:
        raise SetupError(
            f"The demo needs {fault.name}, which isn't installed. In a clone of Kith run: make "
            "demo. With a wheel file run: pip install 'FILE.whl[sandbox]'"
        ) from fault
    set_up_logs("WARNING")
    return run_demo(chosen.port, opens_page=not chosen.no_page)


def _port(value: str) -> int:
    if not value.isdecimal() or len(value) > 5 or int(value) > 65535:
        raise argparse.ArgumentTypeError("it must be a number from 0 to 65535")
    return int(value)
