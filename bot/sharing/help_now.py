"""Help at once for words of despair that somebody types to Kith (P18).

It needs neither the outbox nor the database, and writes nothing down: not the words, and not that
they came.
"""

from __future__ import annotations

from datetime import UTC, datetime

from bot.delivery import AtOnce, JointAnswers
from bot.i18n import Translator
from bot.runtime.clock import Clock
from bot.sharing import reply_views
from bot.sharing.drafts import NeedsHelp
from bot.sharing.receiving import ReceivingService, contact_in_need
from bot.slack.request import SlackRequest
from bot.suggestions import Despair, DespairDetector, is_despair
from storage import workspaces
from storage.database import Database, DatabaseBusy, patience

_PATIENCE_SECONDS = 0.5


class HelpNow:
    """Says whom to turn to, at once, and again until it is said."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        at_once: AtOnce,
        receiving: ReceivingService,
        detector: DespairDetector,
    ) -> None:
        self._database = database
        self._at_once = at_once
        self._receiving = receiving
        self._detector = detector
        # Lines that come together are one call for help.
        self._answers = JointAnswers(clock, at_once)
        self._contacts: dict[str, str | None] = {}

    def is_needed(self, told: str) -> bool:
        """Whether these are certainly words of despair."""
        return is_despair(told)

    def heard(self, told: str) -> Despair | None:
        """What these words say about despair; not to be asked inside a transaction."""
        return self._detector.heard(told)

    def come_first(self, slack_request: SlackRequest, told: str) -> None:
        """
        To be called before anything else is done with words in a form.

        Raises :class:`NeedsHelp` for words of despair, also while the database is away.
        """
        if self.is_needed(told):
            raise NeedsHelp(self._contact(slack_request.workspace_id))

    def help(
        self,
        slack_request: SlackRequest,
        translator: Translator,
        channel: str,
        ts: str,
        *,
        may_be_there: bool,
    ) -> None:
        """
        Say whom to turn to, and withdraw an offer to keep what was typed just before.

        *may_be_there*: it may have been said before. Raises :class:`NotSaidYet` while Slack does
        not take it; it is tried again.
        """
        here, made_id = slack_request.workspace_id, slack_request.made_id
        try:
            self._at_once.say(
                here,
                channel,
                self._answers.answer_for(here, channel, made_id),
                reply_views.despair(translator, self._contact(here)),
                datetime.fromtimestamp(float(ts), UTC),
                may_be_there=may_be_there,
            )
        finally:
            self._receiving.withdraw_unsent(slack_request)

    def remember_contacts(self) -> None:
        """Remember the contacts in need, for when the database is away."""
        with self._database.read() as tx:
            for workspace_id in workspaces.everywhere(tx):
                self._contacts[workspace_id] = contact_in_need(tx, workspace_id)

    def _contact(self, workspace_id: str) -> str | None:
        """The contact in need as the database says, or as it last said."""
        try:
            with patience(_PATIENCE_SECONDS), self._database.read() as tx:
                self._contacts[workspace_id] = contact_in_need(tx, workspace_id)
        except DatabaseBusy:
            pass
        return self._contacts.get(workspace_id)
