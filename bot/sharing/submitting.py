"""Submitting a form with words, in the one order in which they may be looked at."""

from __future__ import annotations

from collections.abc import Callable

from bot.sharing import form_input, reply_views
from bot.sharing.drafts import NeedsHelp, Objection
from bot.sharing.help_now import HelpNow
from bot.slack.interactions import Submission


def submit_words(
    help_now: HelpNow, submission: Submission, work: Callable[[Submission], None]
) -> None:
    """
    Do *work* for a form with words, unless they are words of despair: help comes first (P18).

    What *work* objects to stands in the form, under its field.
    """
    translator, view = submission.translator, submission.view
    try:
        help_now.come_first(submission.slack_request, form_input.words_in(view))
        work(submission)
    except NeedsHelp as need:
        submission.show(reply_views.despair_modal(translator, need.contact))
    except Objection as objection:
        submission.refuse(form_input.errors_of(translator, view, objection))
