"""Reads the Dockerfile: its stages, and in each the instructions in their order."""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import dataclass

from tests.test_architecture import ROOT


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction, such as ``RUN`` and what stands behind it, on one line."""

    name: str
    rest: str

    def words(self) -> list[str]:
        """What stands behind it, word by word: of the JSON form, or as a shell would split it."""
        if self.rest.startswith("["):
            words: list[str] = json.loads(self.rest)
            return words
        return shlex.split(self.rest)


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage; the last one is the image."""

    name: str
    base: str
    instructions: tuple[Instruction, ...]

    def last(self, name: str) -> Instruction:
        """The last instruction of this name, which is the one that counts."""
        return [one for one in self.instructions if one.name == name][-1]

    def environment(self) -> dict[str, str]:
        """What ``ENV`` sets."""
        pairs = [word for one in self.instructions if one.name == "ENV" for word in one.words()]
        return dict(pair.split("=", 1) for pair in pairs)

    def health_check(self) -> list[str]:
        """The command of ``HEALTHCHECK``."""
        return Instruction("CMD", self.last("HEALTHCHECK").rest.partition(" CMD ")[2]).words()


def stages() -> list[Stage]:
    """The stages of the Dockerfile."""
    found: list[Stage] = []
    defaults: dict[str, str] = {}
    for name, rest in _lines((ROOT / "Dockerfile").read_text(encoding="utf-8")):
        if name == "ARG" and not found:
            key, _, value = rest.partition("=")
            defaults[key] = value
        elif name == "FROM":
            base, _, called = rest.partition(" AS ")
            found.append(Stage(called, _filled(base, defaults), ()))
        else:
            stage = found.pop()
            steps = (*stage.instructions, Instruction(name, rest))
            found.append(Stage(stage.name, stage.base, steps))
    return found


def _lines(text: str) -> list[tuple[str, str]]:
    """The instructions, each on one line; comments are left out."""
    code = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    whole = [" ".join(line.split()) for line in code.replace("\\\n", " ").splitlines()]
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in whole if line)]


def _filled(text: str, values: dict[str, str]) -> str:
    return re.sub(r"\$\{(\w+)\}", lambda found: values[found[1]], text)
