"""What people press who want everything about themselves erased."""

from __future__ import annotations

from slack_bolt import App

from bot.members import erasing_views
from bot.members.erasing import ErasureService
from bot.slack.action_ids import ActionId
from bot.slack.interactions import Press, Submission, on_press, on_submission


class ErasingListeners:
    """The doors of erasing."""

    def __init__(self, erasing: ErasureService, command: str) -> None:
        self._erasing = erasing
        self._command = command

    def register(self, app: App) -> None:
        """Register the listeners with Bolt."""
        on_press(
            app,
            {
                ActionId.ERASE: self.ask,
            },
        )
        on_submission(app, {ActionId.ERASE_FORM: self.erase})

    def ask(self, press: Press) -> None:
        """*Erase everything about me*: the ledger gives way to what that means."""
        receipt = self._erasing.what_if()
        view = erasing_views.before_erasing(press.translator, receipt)
        press.show(view)

    def erase(self, submission: Submission) -> None:
        """*Erase me* was confirmed: the receipt stands in place of the question."""
        # Should it ever take longer than Slack waits, a second press gives the same receipt.
        receipt = self._erasing.erase(submission.slack_request)
        view = erasing_views.erased(submission.translator, receipt, self._command)
        submission.show(view)
