"""Asks Slack about a person's status and do-not-disturb before an unasked message."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from slack_sdk import WebClient

from bot.delivery import posting
from bot.delivery.away_status import SlackStatus
from bot.slack.errors import NOBODY
from bot.slack.users import names_of, zone_of

logger = logging.getLogger("kith.delivery")

# An app keeps the scopes that it was installed with until it is reinstalled.
_REMEDY = (
    "do-not-disturb and snooze cannot be read, so they are not kept: the app was installed without "
    "the scope dnd:read. Add it at api.slack.com/apps (manifest.yml has it) and reinstall the app."
)


@dataclass(frozen=True, slots=True)
class Presence:
    """What Slack says of a person; ``zone`` is ``None`` if it is missing or unknown."""

    is_deactivated: bool
    zone: str | None
    status: SlackStatus


class Presences:
    """Asks about one person after the other."""

    def __init__(self) -> None:
        self._remedy_is_told = False

    def ask(self, client: WebClient, slack_id: str) -> Presence | posting.Busy | posting.Refused:
        """
        Ask about a person, with two requests.

        ``Busy``: nothing is known now, and may be asked again. ``Refused``: there is nobody. Where
        do-not-disturb alone cannot be read, it is as if they had set none.
        """
        user = posting.asked(lambda: client.users_info(user=slack_id)["user"])
        if isinstance(user, posting.Busy | posting.Refused):
            return user
        quiet: Any = {}
        if user.get("deleted") is not True:
            quiet = posting.asked(lambda: client.dnd_info(user=slack_id).data)
        match quiet:
            case posting.Busy(reason=posting.NO_SCOPE):
                self._tell_remedy()
                quiet = {}
            case posting.Refused(reason) if reason not in NOBODY:
                logger.warning("do-not-disturb cannot be read reason=%s", reason)
                quiet = {}
            case posting.Busy() | posting.Refused():
                return quiet
        return Presence(user.get("deleted") is True, zone_of(user), status_of(user, quiet))

    def _tell_remedy(self) -> None:
        # Once is enough in the log; it would come with every message.
        if not self._remedy_is_told:
            logger.warning(_REMEDY)
        self._remedy_is_told = True


def status_of(user: Mapping[str, Any], quiet: Mapping[str, Any]) -> SlackStatus:
    """
    Read Slack's user object, and its answer about do-not-disturb.

    Times are Unix seconds; 0 and 1 mean that there is none. Slack shows the fields of a snooze to
    the person themselves alone, so a bot finds it in the window; where they come, they are read.
    """
    profile = user.get("profile") or {}
    window = bool(quiet.get("dnd_enabled"))
    snooze = _moment(quiet.get("snooze_endtime")) if quiet.get("snooze_enabled") else None
    return SlackStatus(
        status_text=str(profile.get("status_text") or ""),
        status_emoji=str(profile.get("status_emoji") or ""),
        status_until=_moment(profile.get("status_expiration")),
        quiet_from=_moment(quiet.get("next_dnd_start_ts")) if window else None,
        quiet_until=_moment(quiet.get("next_dnd_end_ts")) if window else None,
        snoozed_until=snooze,
        names=names_of(user),
        changed_at=_moment(user.get("updated")),
    )


def _moment(seconds: Any) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds and seconds > 1 else None
