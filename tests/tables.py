"""Tables of cases: one test goes through a whole table, and names every case that fails."""

from __future__ import annotations

import functools
import inspect
import traceback
from collections.abc import Callable, Iterable
from itertools import product
from typing import Any, NamedTuple

import pytest

Test = Callable[..., None]
Namer = Callable[[Any], object]
LONGEST_NAME = 100
NAMED_CASE = type(pytest.param())


class Case(NamedTuple):
    """A row of a table: what it is called, and the arguments that it stands for."""

    name: str
    arguments: dict[str, Any]


class Table(NamedTuple):
    """The parameters that a table gives, its rows, and how many there must be at least."""

    columns: tuple[str, ...]
    rows: list[Case]
    at_least: int


def every_case(
    names: str | tuple[str, ...],
    values: Iterable[Any],
    ids: Namer | Iterable[str] | None = None,
    at_least: int = 1,
) -> Callable[[Test], Test]:
    """Let one test go through all *values*, where ``parametrize`` would make a test of each.

    It goes on after a case that fails, and ends with all that failed. Two of these decorators
    make every combination. What is left of the test's parameters are fixtures, which all cases
    share. A table that is looked for says with *at_least* how many rows there must be to be found.
    """
    columns = (names,) if isinstance(names, str) else names
    table = Table(columns, _rows(columns, list(values), ids), at_least)

    def decorate(test: Test) -> Test:
        return _whole(inspect.unwrap(test), [*getattr(test, "tables", []), table])

    return decorate


def _whole(test: Test, tables: list[Table]) -> Test:
    """A test that goes through every combination of the rows of *tables*."""

    @functools.wraps(test)
    def whole(**fixtures: Any) -> None:
        cases = [_joined(rows) for rows in product(*(table.rows for table in tables))]
        failures = [failure for case in cases if (failure := _failure(test, case, fixtures))]
        if failures:
            told = "\n".join(failures)
            pytest.fail(f"{len(failures)} of {len(cases)} cases fail:\n{told}", pytrace=False)
        for table in tables:
            assert len(table.rows) >= table.at_least, f"There are only {len(table.rows)} cases."

    given = {name for table in tables for name in table.columns}
    signature = inspect.signature(test)
    left = [each for name, each in signature.parameters.items() if name not in given]
    whole.tables = tables  # type: ignore[attr-defined]
    whole.__signature__ = signature.replace(parameters=left)  # type: ignore[attr-defined]
    return whole


def _failure(test: Test, case: Case, fixtures: dict[str, Any]) -> str | None:
    """What is wrong with a case, and where; None when all is well."""
    try:
        test(**fixtures, **case.arguments)
    except (Exception, pytest.fail.Exception) as fault:  # noqa: BLE001 - whatever it is, it is told
        told = f"{type(fault).__name__}: {fault}".replace("\n", "\n    ")
        return f"  [{case.name}] at {_place(test, fault)}\n    {told}"
    return None


def _place(test: Test, fault: BaseException) -> str:
    """The last line of the test's own file that a fault came through."""
    frames = traceback.extract_tb(fault.__traceback__)
    own = [frame for frame in frames if frame.filename == inspect.getfile(test)]
    return f"{own[-1].filename}:{own[-1].lineno}" if own else f"{frames[-1]}"


def _rows(
    columns: tuple[str, ...], values: list[Any], ids: Namer | Iterable[str] | None
) -> list[Case]:
    called = list(ids) if ids is not None and not callable(ids) else [None] * len(values)
    namer = ids if callable(ids) else None
    return [_row(columns, value, name, namer) for name, value in zip(called, values, strict=True)]


def _row(columns: tuple[str, ...], value: Any, name: str | None, namer: Namer | None) -> Case:
    if isinstance(value, NAMED_CASE):
        name, row = str(value.id) if value.id else None, value.values
    else:
        row = (value,) if len(columns) == 1 else tuple(value)
    name = name or "-".join(_shown(each, namer) for each in row)
    return Case(name, dict(zip(columns, row, strict=True)))


def _shown(value: object, namer: Namer | None) -> str:
    """How a value reads."""
    name = namer and namer(value)
    if name is None:
        name = value if isinstance(value, str) else getattr(value, "__name__", None) or repr(value)
    shown = str(name)
    return shown if len(shown) <= LONGEST_NAME else f"{shown[:LONGEST_NAME]}…"


def _joined(rows: Iterable[Case]) -> Case:
    """One case of a row of each table."""
    rows = tuple(rows)
    return Case(
        "-".join(row.name for row in rows),
        {name: value for row in rows for name, value in row.arguments.items()},
    )
