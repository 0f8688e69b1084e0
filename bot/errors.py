"""What can go wrong, in words that say what to do next."""

from __future__ import annotations


class SetupError(Exception):
    """
    Something about the installation keeps Kith from running.

    The text is one sentence for whoever runs Kith: what is wrong, and the remedy.
    """


class DuplicateRequest(Exception):
    """Slack delivered something a second time: it has had its effect already."""


class Declined(Exception):
    """
    Something that Kith will not do; the text says so kindly, and what to do instead.

    Raised in a service, it undoes the transaction; the front hall tells the person, in their
    language, with the named *values* filled in.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.values = values
