"""Adding a command to the parser of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_command(
    commands: Commands, name: str, does: str, function: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """Add a command that *function* carries out; it returns the exit code. *does* is its help."""
    parser: argparse.ArgumentParser = commands.add_parser(name, help=does, description=does)
    parser.set_defaults(run=function)
    return parser
