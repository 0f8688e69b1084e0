"""The questions that admins add to a program: seen, added and removed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.coffee import is_kiths_own
from bot.errors import Declined
from bot.i18n import N_
from bot.runtime.clock import Clock
from bot.slack.request import SlackRequest
from storage import custom_questions, people, programs
from storage.database import Database, Transaction
from storage.records import CustomQuestion, Member, Program

MOST_QUESTIONS = 20
_ENDED = N_("This program has ended. Nothing has changed.")


@dataclass(frozen=True, slots=True)
class Written:
    """A question that an admin added: its id, its words, and its author (Slack id)."""

    id: str
    words: str
    author: str


@dataclass(frozen=True, slots=True)
class ProgramQuestions:
    """A program and all questions that were added to it, oldest first."""

    program: Program
    written: tuple[Written, ...]

    @property
    def is_full(self) -> bool:
        """Whether no more can be added."""
        return len(self.written) >= MOST_QUESTIONS


class NotAdded(Enum):
    """Why a question wasn't added that the guard let through."""

    THERE_ALREADY = "there already"
    FULL = "full"


class AdminQuestionService:
    """Lets admins add questions to a program, and remove them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def of_program(self, workspace_id: str, program_id: str) -> ProgramQuestions:
        """The questions of a program; raises :class:`Declined` where it has ended."""
        with self._database.read() as tx:
            return _of_program(tx, workspace_id, program_id)

    def add(
        self, slack_request: SlackRequest, program_id: str, words: str
    ) -> ProgramQuestions | NotAdded:
        """
        Add a question by the one who asks; returns all of them, or why it wasn't added.

        A form keeps its key however often it is submitted, so the id is made of the words: the same
        question has the same one, and the same people aren't asked it again after it was removed.
        """
        here = slack_request.workspace_id
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            known = _of_program(tx, here, program_id)
            author = slack_request.known(tx)
            made_id = slack_request.keyed(f"question:{here}:{program_id}:{words.casefold()}")
            before = custom_questions.get(tx, here, made_id)
            if before is not None and before.author_id == author.id:
                return known
            if before is not None or is_kiths_own(words):
                return NotAdded.THERE_ALREADY
            if known.is_full:
                return NotAdded.FULL
            made = CustomQuestion(here, made_id, program_id, author.id, words, now)
            custom_questions.add(tx, made)
            return _of_program(tx, here, program_id)

    def remove(
        self, slack_request: SlackRequest, program_id: str, question_id: str
    ) -> ProgramQuestions:
        """Remove a question, whoever wrote it; no-op if it is gone."""
        here = slack_request.workspace_id
        with slack_request.transaction(self._database, self._clock) as (tx, _):
            custom_questions.remove(tx, here, question_id)
            return _of_program(tx, here, program_id)

    def forget_all_of(self, tx: Transaction, member: Member, now: datetime) -> None:
        """Remove all questions of a member who leaves: nothing is asked in their name then."""
        custom_questions.remove_of_author(tx, member.workspace_id, member.person_id)


def _of_program(tx: Transaction, workspace_id: str, program_id: str) -> ProgramQuestions:
    found = [one for one in programs.of_workspace(tx, workspace_id) if one.id == program_id]
    if not found or not found[0].active:
        raise Declined(_ENDED)
    written = custom_questions.of_program(tx, workspace_id, program_id)
    known = people.several(tx, workspace_id, {one.author_id for one in written})
    return ProgramQuestions(
        found[0],
        tuple(Written(one.id, one.question, known[one.author_id].slack_id) for one in written),
    )
