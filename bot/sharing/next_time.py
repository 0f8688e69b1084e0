"""A line for one's partner, to be read at their next coffee together and then forgotten."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import Declined
from bot.members import MemberService
from bot.memory import ALLOWED, GONE, NOTE_FOR_PARTNER_WAITS, VaultWriter, objection
from bot.runtime.clock import Clock
from bot.runtime.working_hours import local_day
from bot.sharing.drafts import NO_COFFEE, Objection
from bot.sharing.form_state import WORDS_BLOCK
from bot.slack.request import SlackRequest
from storage import handled_requests, matches, people, workspaces
from storage.database import Database, Transaction
from storage.records import CoffeeNote, DetailKind, Member


@dataclass(frozen=True, slots=True)
class Partners:
    """
    With whom somebody met (Slack ids), and whether a line may be kept in this workspace.

    ``has_rounds``: they may be brought together again.
    """

    slack_ids: tuple[str, ...]
    may_write: bool
    has_rounds: bool


class NextTimeService:
    """Keeps what somebody wants to tell the partner of a coffee the next time they meet."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        vault_writer: VaultWriter,
        membership: MemberService,
    ) -> None:
        self._database = database
        self._clock = clock
        self._vault_writer = vault_writer
        self._membership = membership

    def partners(self, slack_request: SlackRequest, match_id: str) -> Partners:
        """Whom somebody met at this coffee; :class:`Declined` where it wasn't theirs."""
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            tier = workspaces.get(tx, me.workspace_id).tier
            others = tuple(_others(tx, me, match_id))
            return Partners(
                others,
                DetailKind.TASTE in ALLOWED[tier],
                workspaces.has_rounds(tx, me.workspace_id),
            )

    def keep(self, slack_request: SlackRequest, match_id: str, partner: str, told: str) -> None:
        """
        Keep a line for *partner* (a Slack id).

        A form that is submitted again changes the line that it has kept. Raises :class:`Objection`
        for words that are refused, and :class:`Declined` where nothing can be kept.
        """
        is_repeated = self._is_repeated(slack_request)
        with self._membership.transaction(slack_request) as (tx, me, now):
            here, note_id = me.workspace_id, slack_request.made_id
            partner_id = _others(tx, me, match_id).get(partner)
            if partner_id is None:
                raise Declined(GONE)
            if not workspaces.has_rounds(tx, me.workspace_id):
                raise Objection(WORDS_BLOCK, NO_COFFEE)
            tier, today = workspaces.get(tx, here).tier, local_day(now, me.zone)
            against = objection(told, DetailKind.TASTE, None, None, tier, today)
            if against is not None:
                raise Objection(*against)
            if self._vault_writer.change_coffee_note(tx, me, note_id, told.strip(), None):
                return
            if is_repeated:
                raise Declined(GONE)
            ends_at, me_id = now + NOTE_FOR_PARTNER_WAITS, me.person_id
            note = CoffeeNote(here, note_id, me_id, None, now, ends_at, for_id=partner_id)
            self._vault_writer.keep_coffee_note(tx, note, told.strip())

    def _is_repeated(self, slack_request: SlackRequest) -> bool:
        here, key = slack_request.workspace_id, slack_request.key
        with self._database.read() as tx:
            return key in handled_requests.known_among(tx, here, [key])


def _others(tx: Transaction, me: Member, match_id: str) -> dict[str, str]:
    """
    The partners of a member at a coffee, by their Slack ids.

    Without those on their own quiet list. Raises :class:`Declined` where nobody is left.
    """
    here = me.workspace_id
    match = matches.get(tx, here, match_id)
    if match is None or matches.part(tx, here, match_id, me.person_id) is None:
        raise Declined(GONE)
    kept_away = people.quiet_list_of(tx, here, me.person_id)
    others = [one for one in match.people if one != me.person_id and one not in kept_away]
    known = people.several(tx, here, others)
    found = {known[one].slack_id: one for one in others if one in known}
    if not found:
        raise Declined(GONE)
    return found
