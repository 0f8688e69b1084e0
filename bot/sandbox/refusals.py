"""The errors of the sandbox: Slack's own, and things that are no longer open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class Refusal(Exception):
    """
    An error of the Web API (``{"ok": false}``): Slack's code, and *messages* with the details.

    *details* are added to the answer (``needed`` and ``provided``, for example).
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
        """The error in one line, for a person."""
        return f"{self.error}: {'; '.join(self.messages)}" if self.messages else self.error


class Gone(Exception):
    """The person no longer sees what they wanted to use."""
