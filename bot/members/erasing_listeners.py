"""Listeners for erasing everything about oneself."""

from __future__ import annotations

from bot.members import erasing_views
from bot.members.erasing import ErasureService
from bot.slack.action_ids import ActionId
from bot.slack.interactions import Press, Submission
from bot.slack.router import Router


class ErasingListeners:
    """Asks for a confirmation, then erases."""

    def __init__(self, erasing: ErasureService, command: str) -> None:
        self._erasing = erasing
        self._command = command

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.ERASE: self.ask,
            },
        )
        router.on_submission({ActionId.ERASE_FORM: self.erase})

    def ask(self, press: Press) -> None:
        """*Erase everything about me*: what that means, in place of the ledger."""
        receipt, noticed = self._erasing.what_if(press.slack_request, press.translator)
        view = erasing_views.before_erasing(press.translator, receipt, noticed)
        press.show(view)

    def erase(self, submission: Submission) -> None:
        """*Erase me*: the receipt, in place of the question."""
        # If it takes longer than Slack waits, a second press gives the same receipt.
        receipt = self._erasing.erase(submission.slack_request)
        view = erasing_views.erased(submission.translator, receipt, self._command)
        submission.show(view)
