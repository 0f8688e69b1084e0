"""What a listener does about a nudge, and what time brings."""

from __future__ import annotations

from sqlalchemy import Connection

from bot.checkins.turns import Turns
from bot.clock import Clock
from bot.errors import Declined
from bot.incoming import Incoming
from bot.members.service import MemberService
from bot.memory.service import GONE, Gate, Purpose, Recalled
from storage import check_ins, details, people
from storage.database import Database
from storage.records import CheckIn, CheckInState

_MOST_AT_ONCE = 200
_TURN = (CheckInState.TOLD, CheckInState.READ)


class CheckInService:
    """One listener at a time knows that there is something, and may read it."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        gate: Gate,
        turns: Turns,
        membership: MemberService,
    ) -> None:
        self._database = database
        self._clock = clock
        self._gate = gate
        self._turns = turns
        self._membership = membership

    def read(self, incoming: Incoming, check_in_id: str) -> Recalled:
        """The words, for a listener; raises :class:`Declined` when they are no longer there."""
        now = self._clock.now()
        with self._database.write() as tx:
            incoming.once(tx, now)
            check_in = self._mine(tx, incoming, check_in_id)
            detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
            if detail is None:
                raise Declined(GONE)
            me = check_in.person_id
            recalled = self._gate.recall_or_skip(tx, detail, me, Purpose.CHECK_IN, now)
            if recalled is None:
                raise Declined(GONE)
            if check_in.state is CheckInState.TOLD:
                check_ins.change(tx, check_in, CheckInState.READ, due_at=None)
            return recalled

    def shown(self, recalled: Recalled) -> None:
        """Slack has taken the view with the words."""
        with self._database.write() as tx:
            self._gate.shown(tx, recalled.detail.workspace_id, recalled, self._clock.now())

    def owner_of(self, recalled: Recalled) -> str:
        """The Slack id of whose detail was read."""
        detail = recalled.detail
        with self._database.read() as tx:
            return people.get(tx, detail.workspace_id, detail.owner_id).slack_id

    def asked(self, incoming: Incoming, check_in_id: str) -> bool:
        """The listener has asked; ``False`` where that was said before."""
        now = self._clock.now()
        with self._database.write() as tx:
            incoming.once(tx, now)
            check_in = self._mine(tx, incoming, check_in_id)
            if check_in.state is CheckInState.STOPPED:
                raise Declined(GONE)
            if check_in.state is CheckInState.ASKED:
                return False
            return check_ins.change(tx, check_in, CheckInState.ASKED, due_at=None)

    def not_today(self, incoming: Incoming, check_in_id: str) -> None:
        """Pass; the next is told no earlier than silence would have told them (P7)."""
        self._pass(incoming, check_in_id, for_good=False)

    def nothing_more(self, incoming: Incoming, check_in_id: str) -> None:
        """Pass, and hear nothing more from this owner; nobody else ever sees that."""
        self._pass(incoming, check_in_id, for_good=True)

    def hand_on(self) -> None:
        """Hand on every turn that is over."""
        now = self._clock.now()
        with self._database.write() as tx:
            for check_in in check_ins.due(tx, now, _MOST_AT_ONCE):
                self._turns.hand_on(tx, check_in, now)

    def _pass(self, incoming: Incoming, check_in_id: str, *, for_good: bool) -> None:
        now = self._clock.now()
        with self._database.write() as tx:
            incoming.once(tx, now)
            check_in = self._mine(tx, incoming, check_in_id)
            detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
            if check_in.state in _TURN:
                check_ins.change(tx, check_in, CheckInState.PASSED)
            if for_good and detail is not None:
                self._membership.add_to_quiet_list(
                    tx, detail.workspace_id, check_in.person_id, detail.owner_id, now
                )

    def _mine(self, tx: Connection, incoming: Incoming, check_in_id: str) -> CheckIn:
        person = incoming.person(tx)
        check_in = check_ins.get(tx, incoming.workspace_id, check_in_id)
        if person is None or check_in is None or check_in.person_id != person.id:
            raise Declined(GONE)
        return check_in
