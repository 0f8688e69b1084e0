"""Words that a listener writes to Kith, though they are meant for whoever shared something."""

from __future__ import annotations

from datetime import timedelta

from bot.i18n import Translator
from bot.runtime.clock import Clock
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, section
from bot.slack.links import chat_with
from bot.slack.mrkdwn import mention
from bot.slack.request import SlackRequest
from bot.suggestions import is_meant_for_another
from storage import check_ins, details, members, people, workspaces
from storage.database import Database
from storage.records import CheckInState

# So long after Kith's message about somebody, words may be meant for them.
_IN_MIND = timedelta(days=7)
_TURNS = (CheckInState.TOLD, CheckInState.READ, CheckInState.ASKED)


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

        Only of whom Kith has written to them in the last seven days, and whose turn it still is;
        what was withdrawn since is in nobody's mind.
        """
        if not is_meant_for_another(words):
            return None
        here, now = slack_request.workspace_id, self._clock.now()
        with self._database.read() as tx:
            person = slack_request.person(tx)
            if person is None or members.get(tx, here, person.id) is None:
                return None
            open_ones = [
                one
                for state in _TURNS
                for one in check_ins.of_listener(tx, here, person.id, state)
                if one.told_at is not None and now - one.told_at < _IN_MIND
            ]
            about = [details.get(tx, here, one.detail_id) for one in open_ones]
            owners = {one.owner_id for one in about if one is not None}
            known = people.several(tx, here, owners)
            slack_ids = sorted(one.slack_id for one in known.values())
            team_id = workspaces.get(tx, here).slack_team_id
        return _answer(translator, slack_ids, team_id) if slack_ids else None


def _answer(_: Translator, slack_ids: list[str], team_id: str) -> Message:
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
