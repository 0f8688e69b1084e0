"""What a command costs: few listeners of Bolt's are tried, and little is read."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, event

from tests.workspace import TestWorkspace

# In turn: the language, where they stand, and whether an icebreaker is near.
TRANSACTIONS, STATEMENTS = 3, 14


def test_where_somebody_stands_is_read_in_one_go(workspace: TestWorkspace) -> None:
    """
    Nothing is read again and again, which once took most of the time of an answer.

    It is read afresh each time all the same: no memory could show what was withdrawn.
    """
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types()
    begun, read = list[Connection](), list[str]()

    def notes_begin(connection: Connection) -> None:
        begun.append(connection)

    def notes_statement(*arguments: object) -> None:
        read.append(str(arguments[2]))

    event.listen(Engine, "begin", notes_begin)
    event.listen(Engine, "before_cursor_execute", notes_statement)
    try:
        workspace.ada.types()
    finally:
        event.remove(Engine, "begin", notes_begin)
        event.remove(Engine, "before_cursor_execute", notes_statement)

    statements = [one for one in read if one.startswith("SELECT")]
    assert len(begun) <= TRANSACTIONS, len(begun)
    assert len(statements) <= STATEMENTS, "\n".join(statements)


def test_bolt_tries_few_listeners(workspace: TestWorkspace) -> None:
    """One for each sort of request: Bolt prepares the arguments of each that it tries."""
    assert len(workspace.application.app._listeners) <= 6
