"""Rows into records and back, and conditions that stay within one workspace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, FromClause, Select, and_, bindparam, select

from storage.database import Transaction

Record = TypeVar("Record")


def projection(table: FromClause, record: type[Any]) -> Select[Any]:
    """A query for the columns of *table* that the fields of *record* are named after, in order."""
    return select(*(table.c[field.name] for field in fields(record)))


def fetch_one(
    tx: Transaction, record: Callable[..., Record], query: Select[Any], **given: object
) -> Record | None:
    """The only row of a projection as a record; ``None`` where there is none."""
    row = tx.execute(query, given).one_or_none()
    return None if row is None else record(*row)


def fetch_all(
    tx: Transaction, record: Callable[..., Record], query: Select[Any], **given: object
) -> tuple[Record, ...]:
    """The rows of a projection as records, in the order of the query."""
    return tuple(record(*row) for row in tx.execute(query, given))


def values_of(record: Any) -> dict[str, Any]:
    """The values of a record by the names of its columns."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


def in_workspace(table: FromClause, workspace_id: str, /, **equal: object) -> ColumnElement[bool]:
    """Condition on the rows of one workspace whose columns have the values in *equal*."""
    return and_(
        table.c.workspace_id == workspace_id,
        *(table.c[name] == value for name, value in equal.items()),
    )


def in_given_workspace(table: FromClause, /, *given: str) -> ColumnElement[bool]:
    """
    Condition on the rows of one workspace whose columns *given* have the values of these names.

    The values come with each execution, so the query is built once. That takes longer than SQLite
    takes to answer, so what is asked at every press is asked like this.
    """
    return and_(*(table.c[name] == bindparam(name) for name in ("workspace_id", *given)))


def in_same_workspace(
    table: FromClause, other: FromClause, /, **refers_to: str
) -> ColumnElement[bool]:
    """Condition of a join within one workspace; *refers_to*: a column, and that of *other*."""
    return and_(
        table.c.workspace_id == other.c.workspace_id,
        *(table.c[name] == other.c[referred] for name, referred in refers_to.items()),
    )
