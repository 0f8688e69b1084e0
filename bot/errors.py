"""Errors whose text says what to do next."""

from __future__ import annotations


class SetupError(Exception):
    """
    The installation is not fit to run.

    The text is for operators: what is wrong, and the remedy.
    """


class TemporaryError(SetupError):
    """
    What stands in the way of running passes by itself.

    ``retry_after``: for so many seconds Slack wants no further try.
    """

    def __init__(self, text: str, *, retry_after: float = 0.0) -> None:
        super().__init__(text)
        self.retry_after = retry_after


class DuplicateRequest(Exception):
    """Slack delivered something twice; the first delivery already had its effect."""


class NotSaidYet(Exception):
    """Slack has not taken a message; it is tried again, and Slack may deliver its cause again."""


class Declined(Exception):
    """
    A refusal; the text says so kindly, and what to do instead.

    Raised in a service, it rolls back the transaction. The person reads it in their language, with
    the named *values* filled in.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.values = values


class Outdated(Exception):
    """A button or a form carries what this version of Kith never gave it: it is an older one."""
