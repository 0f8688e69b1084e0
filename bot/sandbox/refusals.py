"""How the sandbox says no."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class Refusal(Exception):
    """
    The Web API's ``{"ok": false}``: *error* is Slack's code, *messages* say what exactly.

    *details* go into the answer as they are (``needed`` and ``provided``, say).
    """

    def __init__(self, error: str, messages: Sequence[str] = (), **details: Any) -> None:
        super().__init__(error)
        self.error = error
        self.messages = list(messages)
        self.details = details

    def answer(self) -> dict[str, Any]:
        """The body that Slack would send."""
        body: dict[str, Any] = {"ok": False, "error": self.error} | self.details
        if self.messages:
            body["response_metadata"] = {"messages": self.messages}
        return body

    def sentence(self) -> str:
        """The same for a person."""
        return f"{self.error}: {'; '.join(self.messages)}" if self.messages else self.error


class Gone(Exception):
    """What a person wanted to use is no longer on their screen."""
