"""Questions that admins add to a program, for the people who meet in it."""

from __future__ import annotations

from sqlalchemy import delete

from storage.database import Transaction, add_if_new
from storage.mapping import (
    fetch_all,
    fetch_one,
    in_same_workspace,
    in_workspace,
    projection,
    values_of,
)
from storage.records import CustomQuestion
from storage.tables import custom_questions, people, rounds

_QUESTION = projection(custom_questions, CustomQuestion)
_OLDEST_FIRST = (custom_questions.c.written_at, custom_questions.c.id)


def add(tx: Transaction, question: CustomQuestion) -> bool:
    """Add a question; ``False`` if there is one with this id."""
    return add_if_new(tx, custom_questions, values_of(question))


def get(tx: Transaction, workspace_id: str, question_id: str) -> CustomQuestion | None:
    """The question with this id, or ``None``."""
    return fetch_one(
        tx,
        CustomQuestion,
        _QUESTION.where(in_workspace(custom_questions, workspace_id, id=question_id)),
    )


def of_program(tx: Transaction, workspace_id: str, program_id: str) -> tuple[CustomQuestion, ...]:
    """All questions of a program, oldest first."""
    here = in_workspace(custom_questions, workspace_id, program_id=program_id)
    return fetch_all(tx, CustomQuestion, _QUESTION.where(here).order_by(*_OLDEST_FIRST))


def askable(tx: Transaction, workspace_id: str, round_id: str) -> tuple[CustomQuestion, ...]:
    """The questions of the program of a round that can be asked, oldest first.

    That is all whose author Slack hasn't deactivated.
    """
    return fetch_all(
        tx,
        CustomQuestion,
        _QUESTION.join(rounds, in_same_workspace(rounds, custom_questions, program_id="program_id"))
        .join(people, in_same_workspace(people, custom_questions, id="author_id"))
        .where(
            in_workspace(rounds, workspace_id, id=round_id),
            custom_questions.c.workspace_id == workspace_id,
            people.c.deactivated_at.is_(None),
        )
        .order_by(*_OLDEST_FIRST),
    )


def of_author(tx: Transaction, workspace_id: str, person_id: str) -> tuple[CustomQuestion, ...]:
    """All questions that somebody wrote, oldest first."""
    here = in_workspace(custom_questions, workspace_id, author_id=person_id)
    return fetch_all(tx, CustomQuestion, _QUESTION.where(here).order_by(*_OLDEST_FIRST))


def remove(tx: Transaction, workspace_id: str, question_id: str) -> None:
    """Delete a question; no-op if it is gone."""
    tx.execute(
        delete(custom_questions).where(in_workspace(custom_questions, workspace_id, id=question_id))
    )


def remove_of_author(tx: Transaction, workspace_id: str, person_id: str) -> None:
    """Delete all questions that somebody wrote."""
    tx.execute(
        delete(custom_questions).where(
            in_workspace(custom_questions, workspace_id, author_id=person_id)
        )
    )


def remove_of_program(tx: Transaction, workspace_id: str, program_id: str) -> None:
    """Delete all questions of a program."""
    tx.execute(
        delete(custom_questions).where(
            in_workspace(custom_questions, workspace_id, program_id=program_id)
        )
    )
