"""Submitting a form with words: what is wrong stands beside them."""

from __future__ import annotations

from collections.abc import Callable

from bot.sharing import form_input
from bot.sharing.drafts import Objection
from bot.slack.interactions import Submission


def submit_words(submission: Submission, work: Callable[[Submission], None]) -> None:
    """Do *work* for a form with words; what it objects to stands in the form, under its field."""
    try:
        work(submission)
    except Objection as objection:
        errors = form_input.errors_of(submission.translator, submission.view, objection)
        submission.refuse(errors)
