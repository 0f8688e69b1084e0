"""Words that a listener writes to Kith, though they are meant for whoever shared something."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.i18n import Translator
from bot.memory import readers_of
from bot.runtime.clock import Clock
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, section, sentence
from bot.slack.links import chat_with
from bot.slack.mrkdwn import mention
from bot.slack.request import SlackRequest
from bot.suggestions import is_meant_for_another
from storage import check_ins, details, members, people, workspaces
from storage.database import Database, Transaction
from storage.records import CheckInState

# So long after Kith's message about somebody, words may be meant for them.
_IN_MIND = timedelta(days=7)
_TURNS = (CheckInState.TOLD, CheckInState.READ, CheckInState.ASKED, CheckInState.STOPPED)


class MeantForAnother:
    """Says that nobody but Kith reads a condolence, and where it can be written."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def answer(
        self, slack_request: SlackRequest, translator: Translator, words: str
    ) -> Message | None:
        """
        The answer to words that are meant for whoever shared something; ``None`` for others.

        Only of whom Kith has written to them in the last seven days, while it's their turn, and
        also once that person wants nobody to ask, if they have read it: then no way to write is
        offered. What was withdrawn unread is in nobody's mind.
        """
        if not is_meant_for_another(words):
            return None
        here, now = slack_request.workspace_id, self._clock.now()
        with self._database.read() as tx:
            person = slack_request.person(tx)
            if person is None or members.get(tx, here, person.id) is None:
                return None
            owners = _in_mind(tx, here, person.id, now)
            known = people.several(tx, here, owners)
            slack_ids = sorted(one.slack_id for one in known.values())
            may_write = not any(owners.values())
            team_id = workspaces.get(tx, here).slack_team_id
        if not slack_ids:
            return None
        return _answer(translator, slack_ids, team_id if may_write else "")


def _in_mind(
    tx: Transaction, workspace_id: str, listener_id: str, now: datetime
) -> dict[str, bool]:
    """Of whom a listener has heard lately, and whether that person wants nobody to ask."""
    found: dict[str, bool] = {}
    for state in _TURNS:
        is_stopped = state is CheckInState.STOPPED
        for one in check_ins.of_listener(tx, workspace_id, listener_id, state):
            if one.told_at is None or now - one.told_at >= _IN_MIND:
                continue
            detail = details.get(tx, workspace_id, one.detail_id)
            if detail is not None and (not is_stopped or listener_id in readers_of(tx, detail)):
                found[detail.owner_id] = found.get(detail.owner_id, False) or is_stopped
    return found


def _answer(_: Translator, slack_ids: list[str], team_id: str) -> Message:
    """What is said; without a *team_id* no way to write is offered."""
    if not team_id:
        return sentence(_("Only I read this, and I pass nothing on."))
    if len(slack_ids) > 1:
        text = _("Only I read this, and I pass nothing on. You can write to them in your own chat.")
        return Message(text, (section(text),))
    (slack_id,) = slack_ids
    text = _(
        "Only I read this; {person} didn't get it. You can write to them in your own chat.",
        person=mention(slack_id),
    )
    link = chat_with(team_id, slack_id)
    write = button(_("Open your chat"), f"{ActionId.WRITE_TO}.0", url=link)
    return Message(text, (section(text), buttons(write)))
