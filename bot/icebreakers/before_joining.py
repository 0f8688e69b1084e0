"""A line that was written before its writer joined, and is heard or delivered again afterwards."""

from __future__ import annotations

from datetime import datetime

from bot.errors import Declined
from bot.members import MemberService
from bot.slack.client import CLOCK_LIMIT
from bot.slack.request import SlackRequest


def require_joined_by(
    membership: MemberService, slack_request: SlackRequest, moment: datetime
) -> None:
    """
    Raise :class:`Declined` for a member who hadn't joined at a *moment* by Slack's clock.

    Until somebody joins nothing is offered to be kept, nor is it later (P1, P2). This machine's
    clock may be ahead of Slack's, and somebody may write as soon as they're in: silence would be
    worse than the offer to keep a line from just before. So what the clocks may differ by counts
    as after it.
    """
    member = membership.standing(slack_request).member
    if member is not None and moment < member.joined_at - CLOCK_LIMIT:
        raise Declined("Written before joining.")
