"""The command line: run, demo, draw, doctor, migrate, purge, restore-check, erase-person, keys."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from bot.cli import demo_command, draw, erase_person, keys, maintenance, run
from bot.errors import SetupError

_SETUP_ERROR = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, or 2 after one sentence with the remedy."""
    chosen = _parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except SetupError as fault:
        print(f"kith: {fault}", file=sys.stderr)
        return _SETUP_ERROR
    except KeyboardInterrupt:
        return _INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kith", description="Coffee with coworkers, on Slack.")
    commands = parser.add_subparsers(required=True, metavar="command")
    for group in (run, demo_command, draw, maintenance, erase_person, keys):
        group.add_to(commands)
    return parser
