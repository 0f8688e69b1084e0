"""Ask icebreakers, one every two weeks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from bot import delivery
from bot.delivery import ComposedMessage, MessageKind, NoFollowUp
from bot.i18n import translator_for
from bot.icebreakers import views
from bot.icebreakers.bank import BANK, Question
from bot.icebreakers.selection import next_question
from bot.members import is_away
from bot.runtime.clock import Clock
from bot.runtime.working_hours import hours_of, next_working_morning
from bot.slack.blocks import Message
from storage import members, questions
from storage.database import Database, Transaction
from storage.records import AskedQuestion, Member, Outgoing, new_id

_MOST_AT_ONCE = 200
_PACE = timedelta(days=14)
MID_MORNING = timedelta(hours=1)
IsResting = Callable[[Transaction, Member, datetime], bool]
_QUESTIONS = {question.key: question for question in BANK}


def question_words(question_key: str) -> str | None:
    """The words of a question in English; ``None`` if it is no longer in the bank."""
    question = find_question(question_key)
    return question.words if question else None


def find_question(question_key: str) -> Question | None:
    """A question by its key; ``None`` if it is no longer in the bank."""
    return _QUESTIONS.get(question_key)


class IcebreakerService:
    """Asks each member a question in a direct message every two weeks."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        rng: Random,
        coffees_of: Callable[[Transaction, Member], int],
    ) -> None:
        self._database = database
        self._clock = clock
        self._rng = rng
        self._coffees_of = coffees_of
        self._is_resting: list[IsResting] = []

    def skip_while(self, is_resting: IsResting) -> None:
        """Ask nobody of whom *is_resting* is true at that moment, such as after a loss."""
        self._is_resting.append(is_resting)

    def ask_due(self) -> None:
        """Queue a question for everybody whose next one is due."""
        now = self._clock.now()
        with self._database.write() as tx:
            for member in members.due_for_icebreaker(tx, now, _MOST_AT_ONCE):
                self._ask(tx, member, now)

    def _is_open_to_questions(self, tx: Transaction, member: Member, now: datetime) -> bool:
        # With a budget of zero nothing is asked, and no question is used up (P9).
        if is_away(member, now) or member.weekly_budget == 0:
            return False
        return not any(is_resting(tx, member, now) for is_resting in self._is_resting)

    def _ask(self, tx: Transaction, member: Member, now: datetime) -> None:
        morning = next_working_morning(hours_of(member), now + _PACE)
        members.change(
            tx,
            member.workspace_id,
            member.person_id,
            next_icebreaker_at=morning + MID_MORNING if morning else None,
        )
        if not self._is_open_to_questions(tx, member, now):
            return
        asked = questions.asked_of(tx, member.workspace_id, member.person_id)
        question = next_question(
            frozenset(one.question_key for one in asked),
            self._coffees_of(tx, member),
            self._rng.randrange(len(BANK)),
        )
        if question is None:
            return
        row = AskedQuestion(
            member.workspace_id, new_id(), member.person_id, question.key, now, answered_at=None
        )
        questions.note_asked(tx, row)
        delivery.queue(
            tx,
            MessageKind.ICEBREAKER,
            workspace_id=member.workspace_id,
            receiver_id=member.person_id,
            subject_id=row.id,
            due_at=now,
        )


class IcebreakerComposer(NoFollowUp):
    """
    Composes icebreakers. One that is not sent is not repeated; the next comes in its time.

    *may_hear*: whether somebody may be told of what a colleague shared this week. A question never
    takes the last of the budget from that (P9).
    """

    def __init__(self, is_resting: IsResting, may_hear: IsResting) -> None:
        self._is_resting = is_resting
        self._may_hear = may_hear

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The question, unless its receiver is away or resting by now."""
        asked = questions.get_asked(tx, row.workspace_id, row.subject_id)
        member = members.get(tx, row.workspace_id, row.receiver_id or "")
        if asked is None or member is None or is_away(member, now):
            return None
        if self._is_resting(tx, member, now):
            return None
        question = find_question(asked.question_key)
        if question is None:
            return None
        message = views.icebreaker(translator_for(member.locale), question)
        keeps_free = int(self._may_hear(tx, member, now))
        return ComposedMessage((member.person_id,), message, keeps_free=keeps_free)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """The text in place of a question that is taken back, which nothing does today."""
        return views.emptied(translator_for("en"))
