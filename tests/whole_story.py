"""A story in which people do what they do with Kith, for tests of what is written down about it."""

from __future__ import annotations

import re
from datetime import date, time

from tests.workspace import TestWorkspace

MUM = "My mum is having an operation on Thursday, I'm a bit nervous."
CAT = "My tortoise Methuselah ate the begonias."
ANSWER = "Pistachio, ever since Palermo."
TYPED = (MUM, CAT, ANSWER)
FRIDAY = date(2026, 11, 27)


def a_whole_story(workspace: TestWorkspace) -> None:
    """Ada, Bo and Chidi join; Ada tells Kith about her mother, Bo reads it and asks."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.ada.says(CAT)
    workspace.ada.presses("Don't keep it")
    workspace.until(date(2026, 11, 24), time(11))
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.submits()
    workspace.until(FRIDAY, time(8, 5))
    workspace.bo.presses("Read it")
    workspace.bo.presses("I've been in touch")
    workspace.bo.closes()
    workspace.ada.types("me")
    workspace.ada.presses("Forget it")
    workspace.ada.closes()
    workspace.ada.types(f"share {ANSWER}")
    workspace.ada.home()
    workspace.chidi.leaves()


def words(text: str, shortest: int = 1) -> set[str]:
    """The words of a text."""
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) >= shortest}
