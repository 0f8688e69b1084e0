"""Answers to what people say to Kith itself: a greeting, "stop", "can I reschedule?"."""

from __future__ import annotations

from datetime import datetime

from bot.home import small_talk_views, views
from bot.home.service import HomeService, Overview
from bot.ledger import shared_so_far
from bot.members import translator_of
from bot.slack.blocks import Message
from bot.slack.request import SlackRequest
from storage import people
from storage.database import Transaction
from storage.records import Member, ReplyKind


class SmallTalk:
    """Composes the answers, by where somebody stands."""

    def __init__(self, home: HomeService, command: str) -> None:
        self.home = home
        self._command = command

    def compose(self, tx: Transaction, me: Member, kind: ReplyKind, now: datetime) -> Message:
        """The answer to a member."""
        slack_id = people.get(tx, me.workspace_id, me.person_id).slack_id
        return self._composed(self.home.overview_of(tx, me, slack_id, now), kind)

    def reply(self, slack_request: SlackRequest, kind: ReplyKind) -> Message:
        """The answer to whoever asks now; raises :class:`Declined` if they have left meanwhile."""
        return self._composed(self.home.overview_of_member(slack_request), kind)

    def _composed(self, overview: Overview, kind: ReplyKind) -> Message:
        translator = translator_of(overview.member)
        if kind is ReplyKind.STANDING:
            shared = shared_so_far(translator, overview.held)
            return views.front(translator, overview, self._command, shared)
        return small_talk_views.answer(translator, kind, overview, self._command)
